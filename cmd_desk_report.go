package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"filippo.io/age"
	"github.com/spf13/cobra"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

func signEd25519(key ed25519.PrivateKey, message []byte) []byte { return ed25519.Sign(key, message) }

func (d *deskAt) nameCmd() *cobra.Command {
	var id string
	cmd := d.with("name PSEUDONYM [FILE]", "Put a person into the register; each form of the name a line, FORM=REPLACEMENT, of a file or of standard input", cobra.RangeArgs(1, 2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			p := casebook.Person{Pseudonym: args[0]}
			for _, line := range nonEmptyLines(text) {
				form, replacement, _ := strings.Cut(line, "=")
				p.Forms = append(p.Forms, casebook.Form{Form: form, Replacement: replacement})
			}
			if id == "" {
				id = newID()
			}
			old, err := casebook.Get(c, casebook.People, id)
			if err != nil && !errors.Is(err, casebook.ErrNotFound) {
				return err
			}
			if _, err := casebook.Put(c, casebook.People, id, p, old.Version); err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	cmd.Flags().StringVar(&id, "id", "", "a person who is in the register already, by the id that the register gave")
	return cmd
}

func (d *deskAt) accountCmd() *cobra.Command {
	var heading string
	cmd := d.with("account NAME LETTER …", "Begin an account from letters of one thread, under a changed name", cobra.MinimumNArgs(2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			id, err := newAccount(c, args[0], heading, args[1:])
			if err != nil {
				return err
			}
			fmt.Fprintln(d.out, id)
			return nil
		})
	cmd.Flags().StringVar(&heading, "heading", "", "what stands above it")
	return cmd
}

func newAccount(c *casebook.Casebook, name, heading string, letters []string) (string, error) {
	a := casebook.Account{Name: name, Heading: heading}
	for _, l := range letters {
		o, err := casebook.Get(c, casebook.Letters, l)
		if err != nil {
			return "", err
		}
		a.Thread = o.Value.Thread
		a.Sections = append(a.Sections, casebook.Section{Letter: l, ShowQuestion: o.Value.Question != ""})
	}
	id := newID()
	_, err := casebook.Put(c, casebook.Accounts, id, a, 0)
	return id, err
}

// changeSection reads an account, changes the section of one letter and writes
// it back under the version that was read.
func changeSection(c *casebook.Casebook, account, letter string, change func(*casebook.Section, casebook.Letter) error) error {
	a, err := casebook.Get(c, casebook.Accounts, account)
	if err != nil {
		return err
	}
	l, err := casebook.Get(c, casebook.Letters, letter)
	if err != nil {
		return err
	}
	for i := range a.Value.Sections {
		if a.Value.Sections[i].Letter == letter {
			if err := change(&a.Value.Sections[i], l.Value); err != nil {
				return err
			}
			_, err := casebook.Put(c, casebook.Accounts, account, a.Value, a.Version)
			return err
		}
	}
	return fmt.Errorf("%s isn't a letter of account %s", letter, account)
}

func (d *deskAt) hideCmd() *cobra.Command {
	var replacement string
	var question bool
	cmd := d.with("hide ACCOUNT LETTER [FILE]", "Hide words of a letter, wherever they stand in it; each phrase a line of a file or of standard input", cobra.RangeArgs(2, 3),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[2])
			if err != nil {
				return err
			}
			return changeSection(c, args[0], args[1], func(s *casebook.Section, l casebook.Letter) error {
				return hide(s, l, replacement, question, nonEmptyLines(text))
			})
		})
	cmd.Flags().StringVar(&replacement, "with", "", "what is printed there instead, marked as changed; nothing but a bar if left out")
	cmd.Flags().BoolVar(&question, "question", false, "in the question, not in the answer")
	return cmd
}

// nonEmptyLines are the lines of a text. What must not be found on a disk is
// read this way, and never from the command line, whose history stays.
func nonEmptyLines(text string) (all []string) {
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, "\r\n"); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func hide(s *casebook.Section, l casebook.Letter, replacement string, question bool, phrases []string) error {
	text, to := l.Text, &s.Hidden
	if question {
		text, to = l.Question, &s.QuestionHidden
	}
	for _, p := range phrases {
		found := casebook.Find(text, p)
		if len(found) == 0 {
			return hint(fmt.Errorf("%q doesn't stand in the letter", p), "Write it exactly as she did. Nothing was changed.")
		}
		for _, r := range found {
			r.Replacement = replacement
			*to = append(*to, r)
		}
	}
	return nil
}

func (d *deskAt) translateCmd() *cobra.Command {
	var language, question string
	cmd := d.with("translate ACCOUNT LETTER [FILE]", "Add the newsroom's translation of a letter, paragraph by paragraph", cobra.RangeArgs(2, 3),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "language"); err != nil {
				return err
			}
			text, err := d.typed(append(args, "-")[2])
			if err != nil {
				return err
			}
			var asked string
			if question != "" {
				if asked, err = d.typed(question); err != nil {
					return err
				}
			}
			return changeSection(c, args[0], args[1], func(s *casebook.Section, _ casebook.Letter) error {
				s.Translation = &report.Translation{Language: language, Question: asked, Paragraphs: paragraphs(text)}
				return nil
			})
		})
	cmd.Flags().StringVar(&language, "language", "", "language of the translation, as in en")
	cmd.Flags().StringVar(&question, "question-file", "", "a file with the translation of the question")
	return cmd
}

// paragraphs are what blank lines divide.
func paragraphs(text string) (all []string) {
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.TrimSpace(p); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// editable are the records that show and put work on.
var editable = "account, report, person"

func (d *deskAt) showCmd() *cobra.Command {
	return d.with("show KIND [ID]", "Print a record as JSON, with its version ("+editable+")", cobra.RangeArgs(1, 2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			switch args[0] {
			case "account":
				return showRecords(d.app, c, casebook.Accounts, args[1:])
			case "report":
				return showRecords(d.app, c, casebook.Reports, args[1:])
			case "person":
				return showRecords(d.app, c, casebook.People, args[1:])
			}
			return fmt.Errorf("%q is none of: %s", args[0], editable)
		})
}

type shownRecord[T any] struct {
	ID      string `json:"id"`
	Version int    `json:"version"`
	Value   T      `json:"value"`
}

func showRecords[T any](a *app, c *casebook.Casebook, kind casebook.Kind[T], ids []string) error {
	all, err := casebook.List(c, kind)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(a.out)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	found := false
	for _, o := range all {
		if len(ids) == 0 || o.ID == ids[0] {
			found = true
			if err := enc.Encode(shownRecord[T]{o.ID, o.Version, o.Value}); err != nil {
				return err
			}
		}
	}
	if !found && len(ids) > 0 {
		return casebook.ErrNotFound
	}
	return nil
}

func (d *deskAt) putCmd() *cobra.Command {
	return d.with("put KIND [FILE]", "Write a record as 'show' prints it; a new one has version 0 and any id", cobra.RangeArgs(1, 2),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			text, err := d.typed(append(args, "-")[1])
			if err != nil {
				return err
			}
			switch args[0] {
			case "account":
				return putRecord(d.app, c, casebook.Accounts, text)
			case "report":
				return putRecord(d.app, c, casebook.Reports, text, func(old, r *casebook.Report) {
					// What was published isn't anybody's to write.
					r.Published, r.Previous = old.Published, old.Previous
				})
			case "person":
				return putRecord(d.app, c, casebook.People, text)
			}
			return fmt.Errorf("%q is none of: %s", args[0], editable)
		})
}

func putRecord[T any](a *app, c *casebook.Casebook, kind casebook.Kind[T], text string, keep ...func(old, r *T)) error {
	var r shownRecord[T]
	dec := json.NewDecoder(strings.NewReader(text))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&r); err != nil {
		return hint(fmt.Errorf("couldn't read the record: %w", err), "Take it from 'vouchsafe desk show' and change only the value.")
	}
	if r.ID == "" {
		r.ID = newID()
	}
	old, err := casebook.Get(c, kind, r.ID)
	if err != nil && !errors.Is(err, casebook.ErrNotFound) {
		return err
	}
	for _, k := range keep {
		k(&old.Value, &r.Value)
	}
	version, err := casebook.Put(c, kind, r.ID, r.Value, r.Version)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "%s is written as version %d.\n", r.ID, version)
	return nil
}

func (d *deskAt) asideCmd() *cobra.Command {
	var drop string
	cmd := d.with("aside", "Show what second writers wanted to write", cobra.NoArgs,
		func(_ *cobra.Command, c *casebook.Casebook, _ []string) error {
			if drop != "" {
				return c.DropAside(drop)
			}
			return showRecords(d.app, c, casebook.SetAside, nil)
		})
	cmd.Flags().StringVar(&drop, "drop", "", "remove this one; it has been merged")
	return cmd
}

func (d *deskAt) checkCmd() *cobra.Command {
	return d.with("check REPORT", "Say all that keeps a report from being published", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			draft, err := c.Draft(args[0], c.Now())
			if err != nil {
				return obstacles(err)
			}
			for _, w := range draft.Warnings {
				fmt.Fprintf(d.out, "Think about this: %s\n", w)
			}
			fmt.Fprintln(d.out, "Nothing keeps it from being approved.")
			return nil
		})
}

// obstacles says each reason on a line of its own.
func obstacles(err error) error {
	var all casebook.Obstacles
	if !errors.As(err, &all) {
		return err
	}
	var lines []string
	for _, o := range all {
		lines = append(lines, "  - "+o.Error())
	}
	return hint(fmt.Errorf("the report can't be published yet:\n%s", strings.Join(lines, "\n")), "What waits for its month is settled by a sync on the first days of the next; the rest is yours to settle.")
}

// buildReport drafts a report from the casebook as it is now and renders it.
func buildReport(c *casebook.Casebook, reportID string) (*casebook.Draft, *press.Built, error) {
	draft, err := c.Draft(reportID, c.Now())
	if err != nil {
		return nil, nil, obstacles(err)
	}
	fsys, err := draft.FS()
	if err != nil {
		return nil, nil, err
	}
	built, err := press.Build(fsys)
	if err != nil {
		return nil, nil, fmt.Errorf("couldn't render the report: %w", err)
	}
	return draft, built, nil
}

func (d *deskAt) previewCmd() *cobra.Command {
	var out string
	cmd := d.with("preview REPORT [-out DIR]", "Read a report as it will appear; once its month is proven, write its page", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			if out == "" {
				text, err := c.Preview(args[0])
				if err != nil {
					return err
				}
				fmt.Fprintln(d.out, text)
				return nil
			}
			draft, built, err := buildReport(c, args[0])
			if err != nil {
				return err
			}
			if err := writeFolder(out, draft.Files, built.Files); err != nil {
				return err
			}
			fmt.Fprintf(d.out, "The preview is in %s, unencrypted. Delete it when you have looked.\n", out)
			return nil
		})
	cmd.Flags().StringVar(&out, "out", "", "a folder that doesn't exist yet, for the page; if left out, the words are printed here")
	return cmd
}

func (d *deskAt) approveCmd() *cobra.Command {
	return d.with("approve REPORT", "Sign all that the report shows; two different people must", cobra.ExactArgs(1),
		func(_ *cobra.Command, c *casebook.Casebook, args []string) error {
			digest, warnings, err := approve(c, args[0])
			if err != nil {
				return err
			}
			for _, w := range warnings {
				fmt.Fprintf(d.out, "Think about this: %s\n", w)
			}
			fmt.Fprintf(d.out, "Approved by %s: publication %x. Any later change voids it.\n", c.Person(), digest)
			return nil
		})
}

func approve(c *casebook.Casebook, reportID string) (digest [32]byte, warnings []string, err error) {
	draft, built, err := buildReport(c, reportID)
	if err != nil {
		return digest, nil, err
	}
	return built.Manifest.Digest(), draft.Warnings, c.Approve(reportID, built.Manifest.Text())
}

func (d *deskAt) publishCmd() *cobra.Command {
	var at, tor, out string
	cmd := d.with("publish REPORT -at URL -out DIR", "Have an approved report logged, and write what the press needs", cobra.ExactArgs(1),
		func(cmd *cobra.Command, c *casebook.Casebook, args []string) error {
			if err := must(cmd, "at", "out"); err != nil {
				return err
			}
			client, err := courierFor(c, at, tor)
			if err != nil {
				return err
			}
			if err := publish(cmd.Context(), c, client, args[0], out); err != nil {
				return err
			}
			fmt.Fprintf(d.out, "It is in the log. Next: vouchsafe press -policy policy.txt -out FOLDER %s\n", out)
			return nil
		})
	cmd.Flags().StringVar(&at, "at", "", "address of the newsroom's letterbox")
	torFlag(cmd.Flags(), &tor)
	cmd.Flags().StringVar(&out, "out", "", "a folder that doesn't exist yet")
	return cmd
}

// publish has an approved report logged and writes the approved folder: all
// that was signed but the pages, which the press renders, and the three files
// that prove it.
func publish(ctx context.Context, c *casebook.Casebook, client *courier.Client, reportID, out string) error {
	draft, built, err := buildReport(c, reportID)
	if err != nil {
		return err
	}
	signed, err := c.Approved(reportID)
	if err != nil {
		return err
	}
	text, _, _ := bytes.Cut(signed, []byte("\n\n"))
	if string(text)+"\n" != built.Manifest.Text() {
		return casebook.ErrManifest
	}
	// Written before, and not recorded: the desk was stopped between the two.
	if before, err := os.ReadFile(filepath.Join(out, report.ManifestFile)); err == nil && bytes.Equal(before, signed) {
		return c.RecordPublished(reportID, built.Manifest.Text())
	}
	// What is logged stays logged: whatever could stop the way there comes first.
	if _, err := os.Lstat(out); err == nil {
		return hint(fmt.Errorf("%s exists already", out), "Name a folder that doesn't exist yet. Nothing was logged.")
	}
	if err := newestCard(ctx, c, client); err != nil {
		return err
	}
	if err := client.LogPublication(ctx, signed); err != nil {
		return fmt.Errorf("the publication wasn't logged: %w", err)
	}
	entry, proof, err := publicationProof(ctx, c, client, built.Manifest)
	if err != nil {
		return err
	}
	if err := writeFolder(out, draft.Files, map[string][]byte{
		report.ManifestFile: signed, report.EntryFile: entry, report.ProofFile: proof,
	}); err != nil {
		return err
	}
	return c.RecordPublished(reportID, built.Manifest.Text())
}

// newestCard makes sure that the desk has the card that the log would name.
func newestCard(ctx context.Context, c *casebook.Casebook, client *courier.Client) error {
	raw, err := client.Bundle(ctx)
	if err != nil {
		return fmt.Errorf("couldn't ask for the newsroom's card: %w", err)
	}
	bundle, err := ledger.ParseBundle(raw)
	if err != nil {
		return fmt.Errorf("couldn't read the newsroom's card: %w", err)
	}
	newest, _, err := bundle.Check(c.Newsroom(), c.Now())
	if err != nil {
		return fmt.Errorf("the server's card can't be trusted: %w", err)
	}
	own, err := c.Card()
	if err != nil {
		return err
	}
	if own.Hash() != newest.Hash() {
		return hint(errors.New("the newsroom has a newer card than this desk"), "Nothing was logged. 'vouchsafe desk sync' takes the card in; then approve again.")
	}
	return nil
}

func publicationProof(ctx context.Context, c *casebook.Casebook, client *courier.Client, m *report.Manifest) (entry, proof []byte, err error) {
	card, err := c.Card()
	if err != nil {
		return nil, nil, err
	}
	entry = ledger.Entry{Kind: ledger.KindPublication, Card: card.Hash(), Digest: m.Digest()}.Text()
	if proof, err = client.Proof(ctx, entry); err != nil {
		return nil, nil, hint(fmt.Errorf("the publication is logged, but its proof couldn't be fetched yet: %w", err), "Publish again later; nothing is logged twice.")
	}
	if _, _, err := c.Policy().CheckProof(entry, proof, time.Time{}); err != nil {
		return nil, nil, hint(fmt.Errorf("the server's proof that the publication is logged is false: %w", err), "Don't believe the server. Nothing was recorded as published.")
	}
	return entry, proof, nil
}

// newFolder makes a folder that is whole or not there: what write puts into one
// beside it gets the name only once all of it is written.
func newFolder(out string, mode os.FileMode, write func(dir string) error) (err error) {
	if _, err := os.Lstat(out); err == nil {
		return hint(fmt.Errorf("couldn't make %s: it exists already", out), "Name a folder that doesn't exist yet, in one that does.")
	}
	making, err := os.MkdirTemp(filepath.Dir(out), "."+filepath.Base(out)+"-*")
	if err != nil {
		return hint(fmt.Errorf("couldn't make %s: %w", out, err), "Name a folder that doesn't exist yet, in one that does.")
	}
	defer func() {
		if err != nil {
			os.RemoveAll(making)
		}
	}()
	if err := write(making); err != nil {
		return err
	}
	if err := os.Chmod(making, mode); err != nil {
		return fmt.Errorf("couldn't open %s to its readers: %w", out, err)
	}
	if err := os.Rename(making, out); err != nil {
		return fmt.Errorf("couldn't give %s its name: %w", out, err)
	}
	return nil
}

// writeFolder writes files into a new folder.
func writeFolder(out string, sets ...map[string][]byte) error {
	return newFolder(out, 0o700, func(dir string) error {
		for _, files := range sets {
			for name, b := range files {
				path := filepath.Join(dir, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					return fmt.Errorf("couldn't make %s: %w", filepath.Dir(path), err)
				}
				if err := os.WriteFile(path, b, 0o600); err != nil {
					return fmt.Errorf("couldn't write %s: %w", path, err)
				}
			}
		}
		return nil
	})
}

func (d *deskAt) exportCmd() *cobra.Command {
	var to []string
	var out, purpose string
	cmd := d.with("export -to RECIPIENT -out FILE", "Write the whole case as one age file, which the stock age command opens", cobra.NoArgs,
		func(cmd *cobra.Command, c *casebook.Casebook, _ []string) error {
			if err := must(cmd, "out"); err != nil {
				return err
			}
			if len(to) == 0 {
				return hint(errors.New("-to is missing"), "An age recipient, as 'age-keygen -pq' prints it: age1pq1…")
			}
			recipients, err := age.ParseRecipients(strings.NewReader(strings.Join(to, "\n")))
			if err != nil {
				return hint(fmt.Errorf("couldn't read the recipient: %w", err), "An age recipient begins with age1.")
			}
			f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
			if err != nil {
				return fmt.Errorf("couldn't write %s: %w", out, err)
			}
			err = errors.Join(c.ExportCase(f, recipients, purpose), f.Close())
			if err != nil {
				os.Remove(out)
				return obstacles(err)
			}
			fmt.Fprintf(d.out, "The case is in %s.\n", out)
			return nil
		})
	cmd.Flags().StringSliceVar(&to, "to", nil, "an age recipient (repeat)")
	cmd.Flags().StringVar(&out, "out", "", "a file that isn't there yet")
	cmd.Flags().StringVar(&purpose, "purpose", casebook.Hold, "hold: for the newsroom's own keeping; match-across: for another organisation")
	return cmd
}
