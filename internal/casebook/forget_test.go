package casebook_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"vouchsafe.example/internal/casebook"
)

// What lay under one key is opened with it: the test's own way, beside
// OpenExhibit, to try a blob that was copied away.
func decrypt(t testing.TB, sealed []byte, key string) ([]byte, error) {
	t.Helper()
	identity, err := age.ParseHybridIdentity(key)
	must(t, err)
	r, err := age.Decrypt(bytes.NewReader(sealed), identity)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// A thief copies the folder week after week, all but the file of keys, which
// backups leave out. A letter is destroyed. Now he takes the disk as it is,
// with a passphrase.
//
// Cheapest fake: unlink the files. Caught by putting every copied blob and
// record back under today's keys; and, so that the test shows something, by
// opening both blobs with the keys that the record held.
func TestAttackDestroyedExhibitStaysDestroyed(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	var photo bytes.Buffer
	must(t, jpeg.Encode(&photo, image.NewGray(image.Rect(0, 0, 30, 20)), nil))
	r, cells := s.attachment(photo.Bytes())
	other, otherCells := s.attachment(append(photo.Bytes(), 0))
	id, err := h.ada.StoreAttachment(r.Letter, 0, fetchFrom(cells, photo.Bytes()), nil)
	must(t, err)
	kept, err := h.ada.StoreAttachment(other.Letter, 0, fetchFrom(otherCells, append(photo.Bytes(), 0)), nil)
	must(t, err)
	rendition, _, err := h.ada.Render(id)
	must(t, err)
	o, err := casebook.Get(h.ada, casebook.Exhibits, id)
	must(t, err)
	backup := filepath.Join(t.TempDir(), "backup")
	must(t, os.CopyFS(backup, os.DirFS(h.dir)))
	blob := func(name string) []byte {
		found, _ := filepath.Glob(filepath.Join(backup, "exhibits", "*", name+"*"))
		if len(found) != 1 {
			t.Fatalf("blob %s: %v", name, found)
		}
		b, err := os.ReadFile(found[0])
		must(t, err)
		return b
	}
	keys := map[string]bool{}
	for name, c := range map[string]struct {
		blob, key string
		want      []byte
	}{
		"original": {o.Value.Blob, o.Value.Key, photo.Bytes()},
		"picture":  {o.Value.Rendition.Blob, o.Value.Rendition.Key, rendition},
	} {
		if got, err := decrypt(t, blob(c.blob), c.key); err != nil || !bytes.Equal(got, c.want) {
			t.Errorf("%s: its key gives %d bytes, %v", name, len(got), err)
		}
		keys[c.key] = true
	}
	o2, err := casebook.Get(h.ada, casebook.Exhibits, kept)
	must(t, err)
	if keys[o2.Value.Key] = true; len(keys) != 3 {
		t.Error("two blobs lie under one key")
	}

	must(t, h.ada.DestroyLetter(r.Letter))
	f, _, err := h.ada.OpenExhibit(kept)
	if err != nil {
		t.Errorf("another letter's exhibit went too: %v", err)
	} else {
		f.Close()
	}
	must(t, h.ada.Close())
	today, err := os.ReadFile(filepath.Join(h.dir, "keys"))
	must(t, err)

	open := func() (got []string) {
		t.Helper()
		book, err := casebook.Open(backup, ada, adaPass, h.options()...)
		must(t, err)
		defer book.Close()
		for _, id := range []string{id, kept} {
			if f, _, err := book.OpenExhibit(id); err == nil {
				got = append(got, id)
				f.Close()
			}
		}
		return got
	}
	if got := open(); len(got) != 2 {
		t.Fatalf("with its keys the backup opens %v: the test shows nothing", got)
	}
	must(t, os.WriteFile(filepath.Join(backup, "keys"), today, 0o600))
	if got := open(); len(got) != 1 || got[0] != kept {
		t.Errorf("under today's keys the backup opens %v, want %s alone", got, kept)
	}
	// A person's file opens none of it either.
	b, err := os.ReadFile(filepath.Join(backup, "people", ada+".age"))
	must(t, err)
	pass, err := age.NewScryptIdentity(adaPass)
	must(t, err)
	plain, err := age.Decrypt(bytes.NewReader(b), pass)
	must(t, err)
	b, err = io.ReadAll(plain)
	must(t, err)
	if strings.Contains(string(b), "AGE-SECRET-KEY") {
		t.Error("a person's file holds an age identity")
	}
}

// Cheapest fake: look for the original's digest in one event. Caught by
// searching the whole chain for the digests of all that was kept, and for
// every word of it, in hex and otherwise.
func TestCustodyOutlivesNothing(t *testing.T) {
	s := newStory(t)
	s.ready()
	_, err := s.ada.Draft("r1", s.clock()) // makes the picture
	must(t, err)
	var digests []casebook.Digest
	all, err := casebook.List(s.ada, casebook.Exhibits)
	must(t, err)
	for _, o := range all {
		digests = append(digests, o.Value.Digest, o.Value.Rendition.Digest)
	}
	var words []string
	for _, id := range s.letters {
		l, err := casebook.Get(s.ada, casebook.Letters, id)
		must(t, err)
		digests = append(digests, l.Value.Master, l.Value.Root, sha256.Sum256([]byte(l.Value.Text)))
		for _, w := range strings.Fields(l.Value.Text + " " + l.Value.Question) {
			if len(w) > 4 {
				words = append(words, w)
			}
		}
		must(t, s.ada.DestroyLetter(id))
	}
	if len(all) != 1 || len(words) < 10 {
		t.Fatalf("%d exhibits, %d words: the test shows nothing", len(all), len(words))
	}
	events, err := s.ada.Custody()
	must(t, err)
	b, err := json.Marshal(events)
	must(t, err)
	text := string(b)
	for _, d := range digests {
		if strings.Contains(text, d.String()) || strings.Contains(text, fmt.Sprintf("%x", d[:8])) {
			t.Errorf("the chain keeps the digest %s", d)
		}
	}
	for _, w := range words {
		if strings.Contains(text, w) {
			t.Errorf("the chain keeps the word %q", w)
		}
	}
}
