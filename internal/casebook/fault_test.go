package casebook_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// Cheapest fake: test the failure that leaves nothing, and not the one whose
// write was done and whose answer was lost. Caught by a row for each, at each
// write of the step, with the whole state looked at afterwards.
func TestFaults(t *testing.T) {
	file := make([]byte, 300_000)
	rand.Read(file)
	type state struct {
		h      *house
		env    []byte
		letter casebook.Received
		fetch  func([16]byte) ([]byte, error)
	}
	attach := func(st *state, s *source) {
		var cells envelope.Cells
		st.letter, cells = s.attachment(file)
		st.fetch = fetchFrom(cells, file)
	}
	steps := map[string]struct {
		before func(*state, *source)
		step   func(*state) error // tried until it succeeds
		letter int                // letters afterwards
		blobs  int
	}{
		"a letter": {
			func(st *state, s *source) { st.env = s.letter("the second letter") },
			func(st *state) error {
				_, err := st.h.ada.Receive(st.env, [16]byte{2}, "2026-05-11")
				return err
			}, 2, 0},
		"an attachment": {
			attach,
			func(st *state) error {
				_, err := st.h.ada.StoreAttachment(st.letter.Letter, 0, st.fetch, nil)
				return err
			}, 2, 1},
		"destroying": {
			func(st *state, s *source) {
				attach(st, s)
				_, err := st.h.ada.StoreAttachment(st.letter.Letter, 0, st.fetch, nil)
				must(t, err)
			},
			func(st *state) error {
				err := st.h.ada.DestroyLetter(st.letter.Letter)
				if errors.Is(err, casebook.ErrNotFound) {
					return nil // it was done, and nobody heard of it
				}
				return err
			}, 1, 0},
	}
	for name, step := range steps {
		met := 0
		for _, fault := range []casebook.Fault{casebook.Refused, casebook.Undone, casebook.Unheard, casebook.BlobRefused, casebook.BlobUnheard} {
			for nth := 0; nth < 6; nth++ {
				what := fmt.Sprintf("%s, fault %d at write %d", name, fault, nth)
				h := newHouse(t)
				st, s := &state{h: h}, h.source()
				first := s.write("the first letter")
				step.before(st, s)
				f := &casebook.Faults{Fault: fault, Nth: nth}
				f.Plant(h.ada)
				err := step.step(st)
				if f.Done() && err == nil {
					t.Errorf("%s: a failed write was acknowledged", what)
				}
				for try := 0; err != nil; try++ {
					if try == 3 {
						t.Fatalf("%s: still failing: %v", what, err)
					}
					err = step.step(st)
				}
				// A later day, another Open: what a fault left is tidied up.
				h.pass(72 * time.Hour)
				book := h.open(bo, boPass)
				letters, err := book.LettersOf(first.Thread)
				must(t, err)
				if len(letters) != step.letter {
					t.Errorf("%s: %d letters, want %d", what, len(letters), step.letter)
				}
				if _, err := book.Custody(); err != nil {
					t.Errorf("%s: custody: %v", what, err)
				}
				blobs, _ := filepath.Glob(filepath.Join(h.dir, "exhibits", "??", "*"))
				if len(blobs) != step.blobs {
					t.Errorf("%s: %d blobs, want %d", what, len(blobs), step.blobs)
				}
				if !f.Done() {
					break // the step has no such write
				}
				met++
			}
		}
		if met < 3 {
			t.Errorf("%s: only %d faults were met", name, met)
		}
	}
}
