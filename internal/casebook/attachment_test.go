package casebook_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// blobs are the files that the casebook keeps beside its records.
func (h *house) blobs() []string {
	found, err := filepath.Glob(filepath.Join(h.dir, "exhibits", "??", "*"))
	must(h.t, err)
	return found
}

// A desk that is stopped in the middle of a large file goes on where it was.
//
// Cheapest fakes: begin again; keep what came unsealed; take what is on the
// disk for what came. Caught by counting what is asked for, by looking for the
// file's own bytes on the disk, and by damage to what was put aside.
func TestStoreAttachmentGoesOn(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	file := bytes.Repeat([]byte("a planted line of the film\n"), 40*envelope.CellSize/27)
	r, cells := s.attachment(file)
	good := fetchFrom(cells, file)
	lost := errors.New("the circuit is lost")
	asked, limit := 0, 37
	fetch := func(id [16]byte) ([]byte, error) {
		if asked++; asked > limit {
			return nil, lost
		}
		return good(id)
	}
	_, err := h.ada.StoreAttachment(r.Letter, 0, fetch, nil)
	want(t, "a lost circuit", err, lost)
	if n := len(h.blobs()); n != 2 {
		t.Fatalf("%d pieces were put aside of 37 cells", n)
	}
	for _, name := range h.blobs() {
		b, err := os.ReadFile(name)
		must(t, err)
		if bytes.Contains(b, []byte("planted line")) {
			t.Error("what was put aside can be read")
		}
	}
	h.ada.Close()
	h.ada = h.open(ada, adaPass)
	asked, limit = 0, 1000
	var told []int
	id, err := h.ada.StoreAttachment(r.Letter, 0, fetch, func(done, total int) { told = append(told, done, total) })
	must(t, err)
	if asked != cells.Count()-32 {
		t.Errorf("%d cells were asked for again of %d, with 32 here", asked, cells.Count())
	}
	if len(told) < 4 || told[0] != 16 || told[len(told)-2] != cells.Count() || told[len(told)-1] != cells.Count() {
		t.Errorf("told %v", told)
	}
	f, _, err := h.ada.SeekExhibit(id, true)
	must(t, err)
	defer f.Close()
	if got, err := io.ReadAll(f); err != nil || !bytes.Equal(got, file) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if n := len(h.blobs()); n != 1 {
		t.Errorf("%d blobs are left, want the exhibit", n)
	}

	// Another letter brings the same file: the server has forgotten its cells.
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	a := l.Value.Attachments[0]
	if a.Desks != 1 || a.Released {
		t.Errorf("the attachment is %+v", a)
	}
	same := envelope.Attachment{Key: a.Key, Size: a.Size, Digest: a.Digest, Name: a.Name, Type: a.Type}
	again := h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "Once more.", Language: "en", Attachments: []envelope.Attachment{same}}, ""))
	id, err = h.ada.StoreAttachment(again.Letter, 0, func([16]byte) ([]byte, error) { return nil, lost }, nil)
	must(t, err)
	if e, err := casebook.Get(h.ada, casebook.Exhibits, id); err != nil || e.Value.Letter != again.Letter || len(h.blobs()) != 2 {
		t.Errorf("the same file in another letter: %+v, %v", e.Value, err)
	}

	// What was put aside is damaged on the disk.
	other := append(bytes.Clone(file), "another"...)
	r2, cells2 := s.attachment(other)
	before := h.blobs()
	asked, limit, good = 0, 20, fetchFrom(cells2, other)
	_, err = h.ada.StoreAttachment(r2.Letter, 0, fetch, nil)
	want(t, "a lost circuit", err, lost)
	for _, name := range h.blobs() {
		if !bytes.Contains([]byte(join(before)), []byte(name)) {
			b, err := os.ReadFile(name)
			must(t, err)
			b[100_000] ^= 1
			must(t, os.WriteFile(name, b, 0o600))
		}
	}
	limit = 1000
	_, err = h.ada.StoreAttachment(r2.Letter, 0, fetch, nil)
	want(t, "damaged on the disk", err, casebook.ErrExhibit)
	_, err = h.ada.StoreAttachment(r2.Letter, 0, fetch, nil)
	want(t, "fetched anew", err, nil)
}

func join(names []string) (all string) {
	for _, n := range names {
		all += n + "\n"
	}
	return all
}
