package envelope

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"testing"
)

// Cheapest fakes: a random key, by which no later visit finds what an earlier
// one sent; and a key of the passphrase alone, or of the beginning of a file,
// under which two files share key and nonce.
func TestFileKeys(t *testing.T) {
	thread := ThreadKey(random(32))
	file := random(2*cellPlain + 7)
	key := func(k ThreadKey, file []byte) [32]byte {
		t.Helper()
		o, err := Survey(bytes.NewReader(file), int64(len(file)), nil)
		if err != nil {
			t.Fatal(err)
		}
		if o.Digest != sha256.Sum256(file) {
			t.Error("the digest isn't that of the whole file")
		}
		return o.Key(k)
	}
	own := key(thread, file)
	if key(thread, bytes.Clone(file)) != own {
		t.Error("the same file has another key at the next visit")
	}
	others := map[string][32]byte{
		"somebody else's passphrase": key(ThreadKey(random(32)), file),
		"the first byte":             key(thread, flip(file, 0)),
		"a byte of the second piece": key(thread, flip(file, cellPlain)),
		"the last byte":              key(thread, flip(file, len(file)-1)),
		"one byte less":              key(thread, file[:len(file)-1]),
		"a zero more":                key(thread, append(bytes.Clone(file), 0)),
		"two pieces exchanged":       key(thread, append(append(bytes.Clone(file[cellPlain:2*cellPlain]), file[:cellPlain]...), file[2*cellPlain:]...)),
	}
	seen := map[[32]byte]string{own: "the file itself"}
	for name, k := range others {
		if before := seen[k]; before != "" {
			t.Errorf("%s: the key is that of %s", name, before)
		}
		seen[k] = name
	}
}

// Cheapest fake: cells of whatever the file holds by now. A file that is still
// being recorded would put two contents under one key and nonce, which opens
// both to whoever keeps the two cells.
func TestChangedFileIsNotSealed(t *testing.T) {
	file := random(2*cellPlain + 7)
	o, err := Survey(bytes.NewReader(file), int64(len(file)), nil)
	if err != nil {
		t.Fatal(err)
	}
	c := NewCells(o.Key(ThreadKey{1}), o.Size)
	before, err := c.Seal(1, o)
	if err != nil {
		t.Fatal(err)
	}
	file[cellPlain+5] ^= 1
	if _, err := c.Seal(1, o); !errors.Is(err, ErrChanged) {
		t.Errorf("a piece that has changed is sealed: %v", err)
	}
	if _, err := c.Seal(0, o); err != nil {
		t.Errorf("a piece that hasn't changed isn't: %v", err)
	}
	file[cellPlain+5] ^= 1
	if again, err := c.Seal(1, o); err != nil || !bytes.Equal(again, before) {
		t.Errorf("what is as it was isn't sealed as it was: %v", err)
	}
	if _, err := o.ReadAt(make([]byte, 10), 5); err == nil {
		t.Error("a part of a piece, of which nothing is known, is read")
	}
	for name, size := range map[string]int64{"shorter": int64(len(file)) + 1, "longer": int64(len(file)) - 1} {
		if _, err := Survey(bytes.NewReader(file), size, nil); !errors.Is(err, ErrChanged) {
			t.Errorf("a file that is %s than it was: %v", name, err)
		}
	}
	stop := errors.New("left")
	if _, err := Survey(bytes.NewReader(file), int64(len(file)), func(int64) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("who leaves waits: %v", err)
	}
}

// A reader of a file of any size that counts how much it is asked for at once.
type zeros struct{ size, most int64 }

func (z *zeros) ReadAt(p []byte, at int64) (int, error) {
	z.most = max(z.most, int64(len(p)))
	n := min(max(z.size-at, 0), int64(len(p)))
	clear(p[:n])
	if n < int64(len(p)) {
		return int(n), io.EOF
	}
	return int(n), nil
}

// Cheapest fake: the whole file in memory.
func TestFilesAreReadInPieces(t *testing.T) {
	z := &zeros{size: 40 << 20}
	o, err := Survey(z, z.size, nil)
	if err != nil {
		t.Fatal(err)
	}
	c := NewCells(o.Key(ThreadKey{1}), o.Size)
	for i := range c.Count() {
		if _, err := c.Seal(i, o); err != nil {
			t.Fatal(err)
		}
	}
	if z.most > CellSize {
		t.Errorf("%d bytes are read at once", z.most)
	}
}
