package casebook

import (
	"errors"
	"fmt"
	"io"

	"vouchsafe.example/envelope"
)

// ErrAttachment says that a letter has no such attachment.
var ErrAttachment = errors.New("the letter has no such attachment")

// StoreAttachment fetches the cells of a letter's attachment (its number, from
// 0) and keeps the file as an exhibit, if it is the one that was sealed:
// ErrExhibit otherwise. A second time it returns the same exhibit. Cells of
// padding are fetched too: the server could count them.
func (c *Casebook) StoreAttachment(letter string, number int, fetch func(cell [16]byte) ([]byte, error)) (exhibit string, err error) {
	exhibit = fmt.Sprintf("%s-%d", letter, number)
	err = func() error {
		l, err := Get(c, Letters, letter)
		if err != nil {
			return err
		}
		if number < 0 || number >= len(l.Value.Attachments) {
			return ErrAttachment
		}
		a := l.Value.Attachments[number]
		if a.Exhibit != "" {
			return nil
		}
		if a.Size > MaxExhibit {
			return fmt.Errorf("%w: at most %d GiB", ErrRecord, MaxExhibit>>30)
		}
		file := &cellReader{cells: envelope.NewCells(a.Key, a.Size), fetch: fetch}
		defer file.cells.Wipe()
		e := Exhibit{Thread: l.Value.Thread, Letter: letter, Attachment: number, Name: a.Name, Type: a.Type, Size: a.Size, Digest: a.Digest}
		err = c.keepExhibit(exhibit, e, file, func(t *tx) error {
			return change(t, Letters, letter, func(l *Letter) error {
				l.Attachments[number].Exhibit = exhibit
				return nil
			})
		})
		// Two people may have fetched it at once: it is kept, and that's all
		// that was asked.
		if errors.Is(err, ErrConflict) {
			return nil
		}
		return err
	}()
	if err != nil {
		return "", fmt.Errorf("couldn't keep the attachment: %w", err)
	}
	return exhibit, nil
}

// cellReader reads a file from its cells, one at a time.
type cellReader struct {
	cells envelope.Cells
	fetch func([16]byte) ([]byte, error)
	next  int
	rest  []byte
}

func (r *cellReader) Read(p []byte) (int, error) {
	for len(r.rest) == 0 {
		if r.next >= r.cells.Count() {
			return 0, io.EOF
		}
		cell, err := r.fetch(r.cells.ID(r.next))
		if err != nil {
			return 0, fmt.Errorf("couldn't fetch part %d of %d: %w", r.next+1, r.cells.Count(), err)
		}
		if r.rest, err = r.cells.Open(r.next, cell); err != nil {
			return 0, fmt.Errorf("%w: part %d of %d: %w", ErrExhibit, r.next+1, r.cells.Count(), err)
		}
		r.next++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}
