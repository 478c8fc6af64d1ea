package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/internal/source"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

func (a *app) verifyCmd() *cobra.Command {
	var policyFile, number, tor string
	var asJSON, keep bool
	cmd := &cobra.Command{
		Use:   "verify FOLDER|FILE|URL",
		Short: "Check a published report: what holds, and whom that trusts",
		Long: `Check a published report: a folder, its ZIP, a copy that you
saved (copy.html), or the address of its page.

Exit status 0: it holds, under keys that you gave or that an earlier check kept.
Exit status 1: it is refused.
Exit status 2: it agrees with itself, but only under keys that it brought itself.
Compare the number that is shown with one from print, or give it: -newsroom.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			trust, err := trustFrom(policyFile, number)
			if err != nil {
				return err
			}
			if keep && trust.PolicyID == nil {
				return hint(errors.New("-pin needs to know which newsroom"), "Give its number from print, -newsroom NUMBER. What a report brings itself isn't worth remembering.")
			}
			fsys, done, err := a.openReport(cmd.Context(), args[0], tor, asJSON)
			var refusal *report.Refusal
			var verdict *report.Verdict
			switch {
			case errors.As(err, &refusal):
				verdict = &report.Verdict{Status: report.Refused, Refused: []string{refusal.Sentence}}
			case err != nil:
				return err
			default:
				defer done()
				if verdict, err = verifyPinned(fsys, trust); err != nil {
					return fmt.Errorf("couldn't check %s: %w", args[0], err)
				}
			}
			if asJSON {
				enc := json.NewEncoder(a.out)
				enc.SetIndent("", "  ")
				if err := enc.Encode(verdict); err != nil {
					return fmt.Errorf("couldn't write the verdict: %w", err)
				}
			} else {
				fmt.Fprint(a.out, verdict)
			}
			if n := slips(trust, verdict); n > 0 && !asJSON {
				fmt.Fprintf(a.err, "hint: the number that you gave differs from this one in %d of 64 digits: a slip of the pen or the finger. Look at yours once more.\n", n)
			}
			if keep && verdict.Status != report.Refused {
				if err := addPin(verdict.Fingerprint, verdict.Newsroom); err != nil {
					return err
				}
				path, _ := pinFile()
				fmt.Fprintf(a.err, "From now on checks on this machine trust the newsroom %s. To undo it, delete its line in %s.\n", verdict.Fingerprint, path)
			}
			if verdict.Status != report.Holds {
				return exitStatus(verdict.Status)
			}
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&policyFile, "policy", "", "the newsroom's policy.txt, from elsewhere than the report")
	f.StringVar(&number, "newsroom", "", "the newsroom's number, from print")
	f.BoolVar(&keep, "pin", false, "remember this newsroom's number on this machine for later checks")
	f.BoolVar(&asJSON, "json", false, "print the verdict as JSON")
	torFlag(f, &tor)
	return cmd
}

// slips is in how many digits a number that was given differs from that of a
// refused report's keys, 0 if in more than can be a slip: nobody can make keys
// whose number comes so near to another.
func slips(trust report.Trust, v *report.Verdict) int {
	if trust.PolicyID == nil || v.Status != report.Refused || v.Fingerprint == "" {
		return 0
	}
	n := 0
	for i, digit := range []byte(hex.EncodeToString(trust.PolicyID[:])) {
		if v.Fingerprint[i] != digit {
			n++
		}
	}
	if n > 4 {
		return 0
	}
	return n
}

// verifyFS checks a report as every part of the program does: proofs first,
// then the pages rendered again.
func verifyFS(fsys fs.FS, trust report.Trust) (*report.Verdict, error) {
	return report.Verify(fsys, trust, press.Render)
}

func trustFrom(policyFile, number string) (report.Trust, error) {
	var t report.Trust
	switch {
	case policyFile != "":
		p, err := readPolicy(policyFile)
		if err != nil {
			return t, err
		}
		id := p.ID()
		t.PolicyID = &id
	}
	if number != "" {
		id, err := source.ParseID(number)
		if err != nil {
			return t, err
		}
		if t.PolicyID != nil && *t.PolicyID != id {
			return t, errors.New("-policy and -newsroom name two different newsrooms")
		}
		t.PolicyID = &id
	}
	return t, nil
}

// openReport opens a folder, a ZIP or what a site serves. done frees it.
func (a *app) openReport(ctx context.Context, what, tor string, quiet bool) (fsys fs.FS, done func(), err error) {
	if strings.HasPrefix(what, "http://") || strings.HasPrefix(what, "https://") {
		return a.fetchReport(ctx, what, tor, quiet)
	}
	info, err := os.Stat(what)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil, hint(fmt.Errorf("there is no folder or file %s", what), "Name the report's folder, its ZIP, or its address with http:// or https://.")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("couldn't open %s: %w", what, err)
	}
	if info.IsDir() {
		root, err := os.OpenRoot(what)
		if err != nil {
			return nil, nil, fmt.Errorf("couldn't open %s: %w", what, err)
		}
		if _, err := root.Stat(report.ManifestFile); errors.Is(err, os.ErrNotExist) {
			root.Close()
			return nil, nil, hint(fmt.Errorf("%s is not a report: it holds no %s", what, report.ManifestFile), "Name the folder that holds index.html and manifest.txt.")
		}
		return root.FS(), func() { root.Close() }, nil
	}
	f, err := os.Open(what)
	if err != nil {
		return nil, nil, fmt.Errorf("couldn't open %s: %w", what, err)
	}
	fsys, err = openReportFile(f, info.Size())
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return fsys, func() { f.Close() }, nil
}

// openReportFile opens a report that is one file: its ZIP, or a saved copy of
// its page.
func openReportFile(f *os.File, size int64) (fs.FS, error) {
	var first [2]byte
	if _, err := f.ReadAt(first[:], 0); err != nil || string(first[:]) == "PK" || size > report.MaxCopy {
		return report.OpenZip(f, size)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", f.Name(), err)
	}
	return report.OpenCopy(b)
}

const (
	maxReportFile  = 512 << 20
	maxReportTotal = 2 << 30
)

// fetchReport copies what a site serves into a temporary folder: the manifest
// first, then the files that it names.
func (a *app) fetchReport(ctx context.Context, at, tor string, quiet bool) (fs.FS, func(), error) {
	if err := checkURL("url", at); err != nil {
		return nil, nil, err
	}
	client, err := httpClient(at, tor)
	if err != nil {
		return nil, nil, err
	}
	client.CheckRedirect = sameHost // a web server may call index.html by another name
	// Only the page itself may be named: what else lies at that site, and what it
	// shows at other addresses, isn't checked.
	base, page := strings.CutSuffix(at, "/index.html")
	if !page && !strings.HasSuffix(at, "/") {
		return nil, nil, hint(fmt.Errorf("%s isn't the address of a report's page", at), "It ends in / or in /index.html. Nothing was checked.")
	}
	base = strings.TrimSuffix(base, "/") + "/"
	dir, err := os.MkdirTemp("", "vouchsafe-verify-")
	if err != nil {
		return nil, nil, fmt.Errorf("couldn't make a temporary folder: %w", err)
	}
	done := func() { os.RemoveAll(dir) }
	total := int64(0)
	get := func(name string) error {
		n, err := download(ctx, client, base+name, filepath.Join(dir, filepath.FromSlash(name)))
		if total += n; err == nil && total > maxReportTotal {
			err = fmt.Errorf("the report has more than %d bytes", int64(maxReportTotal))
		}
		return err
	}
	fail := func(err error) (fs.FS, func(), error) {
		done()
		return nil, nil, hint(fmt.Errorf("couldn't fetch the report: %w", err), "Is this the address of a report's page? Nothing was checked.")
	}
	if err := get(report.ManifestFile); err != nil {
		return fail(err)
	}
	signed, err := readFile(filepath.Join(dir, report.ManifestFile), ledger.MaxPublication)
	if err != nil {
		return fail(err)
	}
	text, _, _ := strings.Cut(string(signed), "\n\n")
	manifest, err := report.ParseManifest(text + "\n")
	if err != nil {
		return fail(err)
	}
	names := []string{report.EntryFile, report.ProofFile}
	for _, f := range manifest.Files {
		names = append(names, f.Path)
	}
	out := a.err
	if quiet {
		out = io.Discard
	}
	bar := progressbar.NewOptions(len(names), progressbar.OptionSetWriter(out), progressbar.OptionSetDescription("fetching"), progressbar.OptionThrottle(200*time.Millisecond), progressbar.OptionClearOnFinish())
	for _, name := range names {
		if err := get(name); err != nil {
			return fail(err)
		}
		bar.Add(1)
	}
	// A report may have a copy, which isn't on the list; what is there is checked.
	if err := get(report.CopyFile); err != nil && !errors.Is(err, errAbsent) {
		return fail(err)
	}
	return os.DirFS(dir), done, nil
}

var errAbsent = errors.New("status 404")

func sameHost(req *http.Request, via []*http.Request) error {
	if len(via) > 4 || req.URL.Host != via[0].URL.Host || req.URL.Scheme != via[0].URL.Scheme {
		return fmt.Errorf("%s leads elsewhere", via[0].URL)
	}
	return nil
}

func download(ctx context.Context, client *http.Client, from, to string) (int64, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Minute)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, from, nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("User-Agent", "")
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusNotFound {
		return 0, fmt.Errorf("%s: %w", from, errAbsent)
	}
	if res.StatusCode != http.StatusOK {
		return 0, fmt.Errorf("%s: status %d", from, res.StatusCode)
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
		return 0, err
	}
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return 0, err
	}
	n, err := io.Copy(f, io.LimitReader(res.Body, maxReportFile+1))
	if err = errors.Join(err, f.Close()); err == nil && n > maxReportFile {
		err = fmt.Errorf("%s has more than %d bytes", from, int64(maxReportFile))
	}
	return n, err
}

// verifyPinned checks a report under the given trust or, where none is given,
// under what earlier checks on this machine kept.
func verifyPinned(fsys fs.FS, trust report.Trust) (*report.Verdict, error) {
	verdict, err := verifyFS(fsys, trust)
	if err != nil || trust.PolicyID != nil || verdict.Status != report.OwnKeys {
		return verdict, err
	}
	pins, err := readPins()
	if err != nil {
		return nil, err
	}
	for _, p := range pins {
		if hex.EncodeToString(p.id[:]) == verdict.Fingerprint {
			return verifyFS(fsys, report.Trust{PolicyID: &p.id})
		}
	}
	for _, p := range pins {
		if p.name == verdict.Newsroom {
			// The same name under other keys: the report is not from the one she knows.
			return verifyFS(fsys, report.Trust{PolicyID: &p.id})
		}
	}
	return verdict, nil
}

// A pin is a newsroom that checks on this machine trust.
type pin struct {
	id   [32]byte
	name string
}

// pinFile is where pins are kept: one a line, the number and the quoted name.
func pinFile() (string, error) {
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("couldn't find this user's settings: %w", err)
	}
	return filepath.Join(dir, "vouchsafe", "newsrooms.txt"), nil
}

func addPin(number, name string) error {
	path, err := pinFile()
	if err != nil {
		return err
	}
	pins, err := readPins()
	if err != nil {
		return err
	}
	if slices.ContainsFunc(pins, func(p pin) bool { return hex.EncodeToString(p.id[:]) == number }) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("couldn't remember the newsroom: %w", err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err == nil {
		_, err = fmt.Fprintf(f, "%s %q\n", number, name)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return fmt.Errorf("couldn't remember the newsroom: %w", err)
	}
	return nil
}

func readPins() ([]pin, error) {
	path, err := pinFile()
	if err != nil {
		return nil, nil // no settings, no pins
	}
	b, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", path, err)
	}
	var pins []pin
	for line := range strings.Lines(string(b)) {
		number, quoted, _ := strings.Cut(strings.TrimSpace(line), " ")
		id, err := source.ParseID(number)
		name, err2 := strconv.Unquote(quoted)
		if err = errors.Join(err, err2); err != nil {
			return nil, hint(fmt.Errorf("line %d of %s isn't a newsroom: %w", len(pins)+1, path, err), "Mend or delete that line.")
		}
		pins = append(pins, pin{id, name})
	}
	return pins, nil
}
