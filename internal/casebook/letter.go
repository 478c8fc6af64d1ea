package casebook

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// Letter is one sealed statement: sent through the letterbox, or written down
// at the desk. Its words are never changed.
type Letter struct {
	Thread   string    `json:"thread"`
	ID       ID        `json:"id"`
	Day      string    `json:"day"`      // on which the server had it, as far as that can be believed; for the desk's own, on which it was written
	Received time.Time `json:"received"` // at the desk
	Number   int       `json:"number"`   // in the order in which all letters came
	Text     string    `json:"text"`
	Language string    `json:"language"`
	Danger   bool      `json:"danger,omitempty"` // she ticked 'I am in danger'
	Answers  ID        `json:"answers,omitzero"` // message that she answers
	Question string    `json:"question"`         // its wording, sealed with the answer

	Master   Digest `json:"master"`   // M
	Root     Digest `json:"root"`     // R
	SealedBy string `json:"sealedBy"` // report.BySource, ByServer or ByDesk
	// Misfit is set when the envelope came with a seal that isn't that of its
	// words, or is that of another letter already: not sealed by the source,
	// and sealed anew at the desk. Claimed is the seal it came with.
	Misfit  bool   `json:"misfit,omitempty"`
	Claimed Digest `json:"claimed,omitzero"`
	// Handed is the day on which the courier took a root sealed at the desk.
	Handed string `json:"handed,omitempty"`

	DayProof   *LogProof `json:"dayProof,omitempty"`
	MonthProof *LogProof `json:"monthProof,omitempty"`

	Attachments []Attachment `json:"attachments,omitempty"`
	Read        string       `json:"read,omitempty"` // day on which a person opened it
	// Junk is the day on which a person marked it as junk; "" for what isn't.
	Junk string `json:"junk,omitempty"`
}

// Attachment is a file sent with a letter. Cells are fetched from the server
// and kept as an exhibit by StoreAttachment.
type Attachment struct {
	Key     Digest `json:"key"`    // of its cells
	Size    int64  `json:"size"`   // bytes
	Digest  Digest `json:"digest"` // SHA-256 of the untouched file
	Name    string `json:"name,omitempty"`
	Type    string `json:"type,omitempty"`
	Exhibit string `json:"exhibit,omitempty"` // record
	Desks   int    `json:"desks,omitempty"`   // how many the letter is for
	// Released is set when the intake was told that this desk has it.
	Released bool `json:"released,omitempty"`
}

// LogProof shows that a record was sealed in a day or a month.
type LogProof struct {
	Label string `json:"label"`
	Path  []byte `json:"path"`  // from the root to the period's commitment
	Entry []byte `json:"entry"` // of the log
	Proof []byte `json:"proof"` // C2SP tlog-proof of the entry
	Index uint64 `json:"index"` // of the entry
}

// Letters are all letters, forgettable: DestroyLetter leaves nothing of one.
var Letters = Kind[Letter]{name: "letter", forgettable: true}

func letterID(thread string, id ID) string { return thread + "-" + id.String() }

// seen remembers, for good, which letters came: a repeat is dropped even when
// the letter has been destroyed since.
var seenLetters = Kind[struct{}]{name: "seen"}

// LettersOf returns a thread's letters in the order in which they came.
func (c *Casebook) LettersOf(thread string) ([]Object[Letter], error) {
	all, err := List(c, Letters)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(o Object[Letter]) bool { return o.Value.Thread != thread })
	slices.SortFunc(all, func(a, b Object[Letter]) int { return a.Value.Number - b.Value.Number })
	return all, nil
}

// originals are the attachments as they are sealed.
func (l Letter) originals() []seal.OriginalFile {
	var all []seal.OriginalFile
	for _, a := range l.Attachments {
		all = append(all, seal.OriginalFile{Digest: seal.Hash(a.Digest), Size: a.Size})
	}
	return all
}

// sealed makes the letter's record anew from its words and M.
func (l Letter) sealed(newsroom [32]byte) (*seal.Record, error) {
	return seal.Letter(newsroom, seal.Master(l.Master), seal.LetterWords{
		Text: l.Text, Language: l.Language, Question: l.Question, Originals: l.originals(),
	})
}

// sealAtDesk seals a letter with the desk's own M.
func (c *Casebook) sealAtDesk(l *Letter) error {
	if _, err := io.ReadFull(c.rand, l.Master[:]); err != nil {
		return err
	}
	r, err := l.sealed(c.Newsroom())
	if err != nil {
		return err
	}
	l.Root, l.SealedBy = Digest(r.Root()), report.ByDesk
	return nil
}

// TakeDown keeps what somebody said at the desk: an account in person, sealed
// at the desk. question is the wording that was asked, "" if none.
func (c *Casebook) TakeDown(thread, question, text, language string) (id string, err error) {
	l := Letter{Thread: thread, Day: c.today(), Received: c.Now(), Text: text, Language: language, Question: question, Read: c.today()}
	err = func() error {
		if l.ID, err = c.randomID(); err != nil {
			return err
		}
		if err := c.sealAtDesk(&l); err != nil {
			return err
		}
		id = letterID(thread, l.ID)
		return c.write(func(t *tx) error {
			if _, err := get(t, Threads, thread); err != nil {
				return err
			}
			return t.keepLetter(id, l, "account taken down")
		})
	}()
	if err != nil {
		return "", fmt.Errorf("couldn't take the account down: %w", err)
	}
	return id, nil
}

func (t *tx) keepLetter(id string, l Letter, what string) error {
	if _, err := put(t, seenLetters, id, struct{}{}, 0); err != nil {
		return err
	}
	// What was seen is never forgotten, so no number comes twice.
	var err error
	if t.seen++; t.seen == 1 {
		if t.seen, err = t.count(seenLetters.name); err != nil {
			return err
		}
	}
	l.Number = t.seen
	if _, err := put(t, Letters, id, l, 0); err != nil {
		return err
	}
	if _, err := put(t, roots, l.Root.String(), id, 0); err != nil {
		return err
	}
	return t.record(what, id, "")
}

// roots finds the letter of a root.
var roots = Kind[string]{name: "root"}

// changeRoot changes the letter with this root.
func (t *tx) changeRoot(root Digest, fn func(id string, l *Letter) error) error {
	id, err := get(t, roots, root.String())
	if err != nil {
		return err
	}
	return change(t, Letters, id.Value, func(l *Letter) error { return fn(id.Value, l) })
}

// MarkRead says that a person has read a letter; the source may learn so.
func (c *Casebook) MarkRead(id string) error {
	return c.write(func(t *tx) error {
		l, err := get(t, Letters, id)
		if err != nil || l.Value.Read != "" {
			return err
		}
		l.Value.Read = t.c.today()
		if _, err := put(t, Letters, id, l.Value, l.Version); err != nil {
			return err
		}
		return t.record("letter read", id, "")
	})
}

// DestroyLetter destroys a letter and its exhibits for good, as a withdrawal
// asks: words, M, proofs, and the keys of every file that came with it. The log entry stays and says nothing. Accounts that
// show it can no longer be published.
func (c *Casebook) DestroyLetter(id string) error {
	err := c.write(func(t *tx) error {
		exhibits, err := list(t, Exhibits)
		if err != nil {
			return err
		}
		return t.destroyLetter(id, exhibits, "letter destroyed")
	})
	if err == nil {
		err = c.sweepBlobs()
	}
	if err != nil {
		return fmt.Errorf("couldn't destroy letter %s: %w", id, err)
	}
	return nil
}

// destroyLetter destroys a letter and those of all exhibits that came with it.
// Blobs go with the next sweepBlobs.
func (t *tx) destroyLetter(id string, exhibits []Object[Exhibit], what string) error {
	l, err := get(t, Letters, id)
	if err != nil {
		return err
	}
	if err := remove(t, roots, l.Value.Root.String()); err != nil {
		return err
	}
	for _, o := range exhibits {
		if o.Value.Letter != id {
			continue
		}
		if err := remove(t, Exhibits, o.ID); err != nil {
			return err
		}
		for _, blob := range []string{o.Value.Blob, o.Value.Rendition.Blob} {
			if blob == "" {
				continue
			}
			if _, err := put(t, doomed, blob, doom{}, 0); err != nil {
				return err
			}
		}
	}
	if err := remove(t, Letters, id); err != nil {
		return err
	}
	return t.record(what, id, "")
}

// DeskRoots are the roots of records sealed at the desk that no courier has
// taken yet; HandedRoots says that it has.
func (c *Casebook) DeskRoots() ([]Digest, error) {
	all, err := List(c, Letters)
	if err != nil {
		return nil, err
	}
	var waiting []Digest
	for _, o := range all {
		if o.Value.SealedBy == report.ByDesk && o.Value.Handed == "" {
			waiting = append(waiting, o.Value.Root)
		}
	}
	return waiting, nil
}

// HandedRoots marks roots as taken by the courier.
func (c *Casebook) HandedRoots(handed []Digest) error {
	return c.write(func(t *tx) error {
		for _, root := range handed {
			err := t.changeRoot(root, func(id string, l *Letter) error {
				if l.Handed == "" {
					l.Handed = t.c.today()
				}
				return nil
			})
			if err != nil && !errors.Is(err, ErrNotFound) { // destroyed meanwhile
				return err
			}
		}
		return nil
	})
}
