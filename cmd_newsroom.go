package main

import (
	"bytes"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
	"github.com/spf13/cobra"

	"vouchsafe.example/internal/registrar"
	"vouchsafe.example/ledger"
)

// The figures that every card carries unless somebody has a reason.
const (
	repliesAWeek   = 14 // k: two a day
	bodiesAVisit   = 4  // F
	threadsADesk   = 64 // T
	editorFileName = "%s.age"
)

func (a *app) newsroomCmd() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "newsroom",
		Short: "Found a newsroom, make and sign its card, add a person",
	}
	cmd.AddCommand(a.newsroomMakeCmd(), a.newsroomCardCmd(), a.newsroomSignCmd(), a.newsroomPostCmd(), a.newsroomDueCmd(), a.newsroomNumberCmd(), a.newsroomPersonCmd())
	return cmd
}

func (a *app) newsroomMakeCmd() *cobra.Command {
	var dir, name, origin string
	var editors, witnesses, files []string
	var k, kw int
	cmd := &cobra.Command{
		Use:   "make -dir DIR -name NAME -editor A -editor B -witness KEY",
		Short: "Found a newsroom: its policy, its editors' keys, its log's key",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := must(cmd, "dir", "name"); err != nil {
				return err
			}
			if len(editors) == 0 || k < 1 || k > len(editors) {
				return hint(fmt.Errorf("%d editors can't make %d signatures", len(editors), k), "Name each editor with -editor, and with -sign how many of them must sign a card.")
			}
			if kw > len(witnesses) || kw < 1 {
				return hint(fmt.Errorf("%d witnesses can't make a quorum of %d", len(witnesses), kw), "Give each witness's key with -witness; 'vouchsafe witness make' prints it.")
			}
			passphraseFiles, err := byName(files)
			if err != nil {
				return err
			}
			if _, err := os.Stat(dir); err == nil {
				return hint(fmt.Errorf("%s exists already", dir), "Name a folder that doesn't exist yet.")
			}
			passphrases := map[string][]byte{}
			for _, e := range editors {
				if err := checkName(e); err != nil {
					return err
				}
				if passphrases[e], err = a.newPassphrase(passphraseFiles[e], e); err != nil {
					return err
				}
			}
			policy, err := foundNewsroom(dir, founding{
				Name: name, Origin: origin, Editors: editors, K: k, Witnesses: witnesses, Quorum: kw, Passphrases: passphrases, Work: a.work,
			})
			if err != nil {
				return err
			}
			id := policy.ID()
			fmt.Fprintf(a.out, "%s is founded in %s.\nIts number, to be printed wherever you tell how to reach you:\n\n    %s\n\nKeep %s off every server; each editor keeps her own file.\n",
				name, dir, ledger.Fingerprint(id), filepath.Join(dir, "editors"))
			return nil
		},
	}
	f := cmd.Flags()
	f.StringVar(&dir, "dir", "", "a folder that doesn't exist yet")
	f.StringVar(&name, "name", "", "the newsroom's name")
	f.StringVar(&origin, "origin", "", "the log's name, as in news.example/log (made from the name if left out)")
	f.StringSliceVar(&editors, "editor", nil, "an editor's name (repeat)")
	f.IntVar(&k, "sign", 2, "how many editors must sign a card")
	f.StringSliceVar(&witnesses, "witness", nil, "a witness's public key (repeat)")
	f.IntVar(&kw, "quorum", 1, "how many witnesses must cosign the log")
	f.StringSliceVar(&files, "passphrase-file", nil, "NAME=FILE with that editor's passphrase (repeat); asked for if left out")
	return cmd
}

// founding is what a newsroom is made of.
type founding struct {
	Name, Origin string
	Editors      []string
	K            int
	Witnesses    []string // vkeys
	Quorum       int
	Passphrases  map[string][]byte // of the editors, by name
	Work         int               // scrypt work factor of the editors' files; 0 for age's own
}

// foundNewsroom writes a new newsroom's folder: policy.txt, editors/NAME.age,
// log.key and registrar.token.
func foundNewsroom(dir string, f founding) (policy *ledger.Policy, err error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return nil, fmt.Errorf("couldn't make %s: %w", dir, err)
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, hint(fmt.Errorf("couldn't make %s: %w", dir, err), "Name a folder that doesn't exist yet.")
	}
	defer func() {
		if err != nil {
			os.RemoveAll(dir) // half a newsroom is of no use and would be in the way
		}
	}()
	if err := os.Mkdir(filepath.Join(dir, "editors"), 0o700); err != nil {
		return nil, fmt.Errorf("couldn't make %s: %w", dir, err)
	}
	if f.Origin == "" {
		f.Origin = originFor(f.Name)
	}
	logKey, logVKey, err := ledger.GenerateKey(rand.Reader, f.Origin)
	if err != nil {
		return nil, err
	}
	var vkeys []string
	for _, e := range f.Editors {
		skey, vkey, err := ledger.GenerateKey(rand.Reader, e)
		if err != nil {
			return nil, err
		}
		if err := writeSealed(filepath.Join(dir, "editors", fmt.Sprintf(editorFileName, e)), skey, f.Passphrases[e], f.Work); err != nil {
			return nil, err
		}
		vkeys = append(vkeys, vkey)
	}
	text, err := ledger.NewPolicy(f.Name, vkeys, f.K, logVKey, f.Witnesses, f.Quorum)
	if err != nil {
		return nil, hint(fmt.Errorf("couldn't write the policy: %w", err), "A name has no line breaks; a witness's key looks like NAME+hash+key.")
	}
	token, err := registrar.NewToken(rand.Reader)
	if err != nil {
		return nil, err
	}
	for name, b := range map[string][]byte{
		"log.key":         []byte(logKey + "\n"),
		"registrar.token": []byte(token + "\n"),
		"policy.txt":      text,
	} {
		if err := writeNew(filepath.Join(dir, name), b); err != nil {
			return nil, err
		}
	}
	return ledger.ParsePolicy(text)
}

func originFor(name string) string {
	s := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, name)
	return strings.Trim(s, "-") + ".example/log"
}

func (a *app) newsroomSignCmd() *cobra.Command {
	var key, file string
	cmd := &cobra.Command{
		Use:   "sign -key EDITOR.age CARD",
		Short: "Sign a card with an editor's key",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := must(cmd, "key"); err != nil {
				return err
			}
			card, err := readFile(args[0], ledger.MaxCard)
			if err != nil {
				return err
			}
			if err := a.showCard(card); err != nil {
				return err
			}
			passphrase, err := a.passphrase(file, "Passphrase of "+filepath.Base(key))
			if err != nil {
				return err
			}
			skey, err := openSealed(key, passphrase)
			if err != nil {
				return err
			}
			signed, err := signCard(card, skey)
			if err != nil {
				return err
			}
			if err := replaceFile(args[0], signed); err != nil {
				return err
			}
			fmt.Fprintf(a.out, "Signed. Signatures on %s: %d.\n", args[0], bytes.Count(signed, []byte("\n— ")))
			return nil
		},
	}
	cmd.Flags().StringVar(&key, "key", "", "the editor's key file")
	cmd.Flags().StringVar(&file, "passphrase-file", "", "a file that holds the editor's passphrase; asked for if left out")
	return cmd
}

// signCard signs a card's text, or adds a signature to a signed one.
func signCard(card []byte, skey string) ([]byte, error) {
	if bytes.Contains(card, []byte("\n\n— ")) {
		return ledger.AddSignature(card, skey)
	}
	return ledger.Sign(string(card), skey)
}

// registrarClient reaches the registrar's private side.
func registrarClient(at, tokenFile string) (*registrar.Client, error) {
	if err := checkURL("registrar", at); err != nil {
		return nil, err
	}
	token, err := registrar.ReadToken(tokenFile)
	if err != nil {
		return nil, hint(err, "'vouchsafe newsroom make' writes it.")
	}
	client, err := httpClient(at, "")
	if err != nil {
		return nil, err
	}
	return registrar.NewClient(at, token, client)
}

func (a *app) newsroomNumberCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "number POLICY",
		Short: "Print a newsroom's number, the digest of its policy",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			p, err := readPolicy(args[0])
			if err != nil {
				return err
			}
			fmt.Fprintln(a.out, ledger.Fingerprint(p.ID()))
			return nil
		},
	}
}

func readPolicy(path string) (*ledger.Policy, error) {
	b, err := readFile(path, ledger.MaxPolicy)
	if err != nil {
		return nil, err
	}
	p, err := ledger.ParsePolicy(b)
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", path, err), "A policy is the policy.txt that 'vouchsafe newsroom make' wrote, byte for byte.")
	}
	return p, nil
}

func readDeskKeys(path string) (*ledger.DeskKeys, error) {
	b, err := readFile(path, 64<<10)
	if err != nil {
		return nil, err
	}
	d, err := ledger.ParseDeskKeys(b)
	if err != nil {
		return nil, hint(fmt.Errorf("%s: %w", path, err), "'vouchsafe desk keys' writes that file.")
	}
	return d, nil
}

// writeSealed writes a key as an armoured age file under a passphrase.
func writeSealed(path, secret string, passphrase []byte, work int) error {
	r, err := age.NewScryptRecipient(string(passphrase))
	if err != nil {
		return hint(fmt.Errorf("couldn't use the passphrase: %w", err), "A passphrase isn't empty.")
	}
	if work > 0 {
		r.SetWorkFactor(work)
	}
	var out bytes.Buffer
	armored := armor.NewWriter(&out)
	w, err := age.Encrypt(armored, r)
	if err != nil {
		return fmt.Errorf("couldn't seal %s: %w", path, err)
	}
	_, err = io.WriteString(w, secret+"\n")
	if err = errors.Join(err, w.Close(), armored.Close()); err != nil {
		return fmt.Errorf("couldn't seal %s: %w", path, err)
	}
	return writeNew(path, out.Bytes())
}

// openSealed opens what writeSealed wrote.
func openSealed(path string, passphrase []byte) (string, error) {
	b, err := readFile(path, 64<<10)
	if err != nil {
		return "", err
	}
	id, err := age.NewScryptIdentity(string(passphrase))
	if err != nil {
		return "", fmt.Errorf("couldn't use the passphrase: %w", err)
	}
	r, err := age.Decrypt(armor.NewReader(bytes.NewReader(b)), id)
	var wrong *age.NoIdentityMatchError
	switch {
	case errors.As(err, &wrong):
		return "", hint(fmt.Errorf("%s doesn't open under this passphrase", path), "Try again; upper and lower case count.")
	case err != nil:
		return "", hint(fmt.Errorf("%s isn't an editor's key file, or it is damaged: %w", path, err), "Take it from your copy.")
	}
	secret, err := io.ReadAll(io.LimitReader(r, maxSecret))
	if err != nil {
		return "", fmt.Errorf("%s is damaged: %w", path, err)
	}
	return strings.TrimSpace(string(secret)), nil
}

// writeNew writes a file that doesn't exist yet, for this user's eyes only.
func writeNew(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, os.ErrExist) {
		return hint(fmt.Errorf("%s exists already", path), "Nothing was written over. Choose another name.")
	}
	if err != nil {
		return fmt.Errorf("couldn't write %s: %w", path, err)
	}
	_, err = f.Write(b)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		os.Remove(path)
		return fmt.Errorf("couldn't write %s: %w", path, err)
	}
	return nil
}

// replaceFile puts new content in a file's place, whole or not at all.
func replaceFile(path string, b []byte) error {
	tmp := path + ".new"
	if err := writeNew(tmp, b); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		return fmt.Errorf("couldn't write %s: %w", path, err)
	}
	return nil
}

// checkName accepts a person's or a desk's name in files and keys.
func checkName(name string) error {
	if name == "" || len(name) > 40 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		return hint(fmt.Errorf("%q can't be a name here", name), "Small letters, digits and hyphens, at most 40. It need not be anybody's real name.")
	}
	return nil
}

// byName reads NAME=VALUE pairs.
func byName(pairs []string) (map[string]string, error) {
	out := map[string]string{}
	for _, p := range pairs {
		name, value, ok := strings.Cut(p, "=")
		if !ok {
			return nil, fmt.Errorf("%q isn't NAME=FILE", p)
		}
		out[name] = value
	}
	return out, nil
}
