package casebook

import (
	"archive/tar"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"filippo.io/age"
)

// ErrPurpose says that a whole case isn't exported for what was named.
var ErrPurpose = errors.New("a whole case is exported for “hold”, the newsroom's own keeping, or for “match-across”, another organisation")

// ExportCase writes the case as one age file to the recipients, which the
// stock age command opens to a tar of:
//
//	README.txt           what the files are
//	records/KIND.json    all records of a kind: [{"id","version","value"}, …]
//	exhibits/ID          the untouched originals
//	custody.txt          who did what when, and whether that chain is whole
//	proofs/…             for each letter: day and month path, entry, tlog-proof
//	policy.txt, card.txt the newsroom's policy and newest signed card
//
// Left out are the keys of threads and of the desk: with them a reader could
// write as the source; and those of exhibits in the casebook's own folder. Each letter's seed M is in, so that its seal can be
// computed anew. Every true thread needs a live consent to purpose: Hold for
// the newsroom's own safe keeping, MatchAcross for another organisation; any
// other purpose is refused with ErrPurpose, and what is missing is told as
// Obstacles.
func (c *Casebook) ExportCase(w io.Writer, recipients []age.Recipient, purpose string) error {
	if purpose != Hold && purpose != MatchAcross {
		return fmt.Errorf("couldn't export the case: %w: “%s”", ErrPurpose, purpose)
	}
	if err := c.mayExport(purpose); err != nil {
		return err
	}
	if err := c.write(func(t *tx) error { return t.record("case exported", "", purpose) }); err != nil {
		return fmt.Errorf("couldn't export the case: %w", err)
	}
	sealed, err := age.Encrypt(w, recipients...)
	if err != nil {
		return fmt.Errorf("couldn't export the case: %w", err)
	}
	out := &tarball{w: tar.NewWriter(sealed), day: c.Now().Truncate(24 * time.Hour)}
	if err := c.export(out); err != nil {
		return fmt.Errorf("couldn't export the case: %w", err)
	}
	if err := errors.Join(out.w.Close(), sealed.Close()); err != nil {
		return fmt.Errorf("couldn't export the case: %w", err)
	}
	return nil
}

func (c *Casebook) mayExport(purpose string) error {
	threads, err := c.Threads()
	if err != nil {
		return err
	}
	var obstacles Obstacles
	for _, o := range threads {
		ok, err := c.LiveConsent(o.ID, purpose, c.Now())
		if err != nil {
			return err
		}
		if !ok {
			obstacles = append(obstacles, &Obstacle{Thread: o.ID, Err: fmt.Errorf("thread %s: %w to “%s”", o.ID, ErrNoConsent, purpose)})
		}
	}
	if len(obstacles) > 0 {
		return fmt.Errorf("couldn't export the case: %w", obstacles)
	}
	return nil
}

const exportReadme = `This is one case, exported from a casebook.

records/   what the newsroom recorded, one JSON file a kind
exhibits/  the files as they came; their digests are in records/exhibit.json
proofs/    for each letter, that its seal is in the newsroom's public log
custody.txt who did what, in order; records/custody.json is the same with the
           digests that chain each event to the one before it
policy.txt the newsroom's founding policy: its SHA-256 is the newsroom's id
card.txt   its newest signed card

Keys of sources and of the desk are left out on purpose. The "master" of each
letter is here: with it and the letter's words, its seal can be computed anew.
Whoever holds this file can show the letters to others. Keep it encrypted.
`

func (c *Casebook) export(out *tarball) error {
	if err := out.add("README.txt", []byte(exportReadme)); err != nil {
		return err
	}
	state, err := c.Desk()
	if err != nil {
		return err
	}
	if err := out.add("policy.txt", state.Policy); err != nil {
		return err
	}
	if len(state.Card) > 0 {
		if err := out.add("card.txt", state.Card); err != nil {
			return err
		}
	}
	threads, err := c.Threads()
	if err != nil {
		return err
	}
	for i := range threads {
		th := &threads[i].Value
		th.Key, th.ReplyKey, th.Echo, th.EchoDay, th.LastSign = Digest{}, nil, 0, "", ""
	}
	// Nothing of a decoy leaves the casebook, nor what was offered or laid down.
	decoys, err := c.Decoys()
	if err != nil {
		return err
	}
	decoy := func(thread string) bool {
		return slices.ContainsFunc(decoys, func(o Object[Thread]) bool { return o.ID == thread })
	}
	letters, err := List(c, Letters)
	if err != nil {
		return err
	}
	letters = slices.DeleteFunc(letters, func(o Object[Letter]) bool { return decoy(o.Value.Thread) })
	written, err := List(c, messages)
	if err != nil {
		return err
	}
	written = slices.DeleteFunc(written, func(o Object[Message]) bool { return decoy(o.Value.Thread) })
	exhibits, err := List(c, Exhibits)
	if err != nil {
		return err
	}
	exhibits = slices.DeleteFunc(exhibits, func(o Object[Exhibit]) bool { return decoy(o.Value.Thread) })
	events, err := List(c, custody)
	if err != nil {
		return err
	}
	for i := range exhibits {
		// They open the casebook's own copies.
		exhibits[i].Value.Key, exhibits[i].Value.Rendition.Key = "", ""
	}
	for i := range letters {
		// The keys of cells open nothing any more: the files are here.
		l := &letters[i].Value
		for j := range l.Attachments {
			l.Attachments[j].Key = Digest{}
		}
		if err := exportProofs(out, letters[i].ID, l); err != nil {
			return err
		}
	}
	for _, f := range []func() error{
		func() error { return records(out, Threads.name, threads, nil) },
		func() error { return records(out, Letters.name, letters, nil) },
		func() error { return records(out, Exhibits.name, exhibits, nil) },
		func() error { return records(out, messages.name, written, nil) },
		func() error { return exportKind(c, out, Assessments) },
		func() error { return exportKind(c, out, Interviews) },
		func() error { return exportKind(c, out, Consents) },
		func() error { return exportKind(c, out, People) },
		func() error { return exportKind(c, out, Accounts) },
		func() error { return exportKind(c, out, Reports) },
		func() error { return exportKind(c, out, Approvals) },
		func() error { return exportKind(c, out, editions) },
		func() error { return exportKind(c, out, shownParts) },
		func() error { return exportKind(c, out, Members) },
		func() error { return records(out, custody.name, events, nil) },
		func() error { return out.add("custody.txt", custodyReport(events)) },
	} {
		if err := f(); err != nil {
			return err
		}
	}
	for _, o := range exhibits {
		r, _, err := c.OpenExhibit(o.ID)
		if err != nil {
			return err
		}
		err = out.stream("exhibits/"+o.ID, o.Value.Size, r)
		r.Close()
		if err != nil {
			return err
		}
	}
	return nil
}

func exportProofs(out *tarball, id string, l *Letter) error {
	for _, p := range []*LogProof{l.DayProof, l.MonthProof} {
		if p == nil {
			continue
		}
		base := "proofs/" + id + "/" + p.Label
		for _, f := range []struct {
			ending  string
			content []byte
		}{{".path", p.Path}, {".entry", p.Entry}, {".tlog-proof", p.Proof}} {
			if err := out.add(base+f.ending, f.content); err != nil {
				return err
			}
		}
	}
	return nil
}

func exportKind[T any](c *Casebook, out *tarball, k Kind[T]) error {
	all, err := List(c, k)
	return records(out, k.name, all, err)
}

func records[T any](out *tarball, name string, all []Object[T], err error) error {
	if err != nil {
		return err
	}
	type record struct {
		ID      string `json:"id"`
		Version int    `json:"version"`
		Value   T      `json:"value"`
	}
	list := []record{}
	for _, o := range all {
		list = append(list, record(o))
	}
	b, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return err
	}
	return out.add("records/"+name+".json", append(b, '\n'))
}

// tarball writes files with nothing in their headers but name, size and day.
type tarball struct {
	w   *tar.Writer
	day time.Time
}

func (t *tarball) header(name string, size int64) error {
	return t.w.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Size: size, Mode: int64(os.FileMode(0o600)), ModTime: t.day, Format: tar.FormatPAX})
}

func (t *tarball) add(name string, content []byte) error {
	if err := t.header(name, int64(len(content))); err != nil {
		return err
	}
	_, err := t.w.Write(content)
	return err
}

func (t *tarball) stream(name string, size int64, r io.Reader) error {
	if err := t.header(name, size); err != nil {
		return err
	}
	n, err := io.Copy(t.w, r)
	if err == nil && n != size {
		err = ErrExhibit
	}
	return err
}
