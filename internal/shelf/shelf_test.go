package shelf_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vouchsafe.example/internal/shelf"
)

func named(slots ...uint64) func() ([]uint64, error) {
	return func() ([]uint64, error) { return slots, nil }
}

func open(t *testing.T, path string, used ...uint64) *shelf.Shelf {
	t.Helper()
	s, err := shelf.Open(path, named(used...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func contains(t *testing.T, path string, key [32]byte) bool {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return bytes.Contains(b, key[:])
}

// Cheapest fake: forget the slot in memory and leave its bytes in the file.
// Caught by searching the file, and by opening it anew.
func TestErase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	s := open(t, path)
	keep, keepKey, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	gone, goneKey, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	if !contains(t, path, goneKey) {
		t.Fatal("a taken key isn't in the file: it would be lost with the process")
	}
	if err := s.Erase(gone); err != nil {
		t.Fatal(err)
	}
	if contains(t, path, goneKey) {
		t.Error("an erased key is still in the file")
	}
	if _, err := s.Key(gone); !errors.Is(err, shelf.ErrSlot) {
		t.Errorf("key of an erased slot: %v, want ErrSlot", err)
	}
	s.Close()
	s = open(t, path, keep)
	if got, err := s.Key(keep); err != nil || got != keepKey {
		t.Errorf("kept key after reopening: %v", err)
	}
}

// The machine stops after the row was deleted and before Erase.
//
// Cheapest fake: trust that Erase is always reached. Caught by not calling it.
func TestCrashBeforeErase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	s := open(t, path)
	_, key, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
	open(t, path)
	if contains(t, path, key) {
		t.Error("the key of a deleted row survived the next Open")
	}
}

// Cheapest fake: mark used slots. Caught by comparing the shares of zero and
// one bits, and the size, of a shelf with no keys and one with many.
func TestUsedLooksLikeUnused(t *testing.T) {
	dir := t.TempDir()
	empty, full := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	open(t, empty)
	s := open(t, full)
	var taken []uint64
	for range 3000 {
		slot, _, err := s.Take()
		if err != nil {
			t.Fatal(err)
		}
		taken = append(taken, slot)
	}
	if err := s.Erase(taken[:1000]...); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{empty, full} {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(b) != 4096*32 {
			t.Errorf("%s: %d bytes, want %d", filepath.Base(path), len(b), 4096*32)
		}
		ones := 0
		for _, x := range b {
			for ; x != 0; x &= x - 1 {
				ones++
			}
		}
		// Ten standard deviations of 2^20 fair coins.
		if d := ones - len(b)*4; d > 5120 || d < -5120 {
			t.Errorf("%s: %d ones of %d bits", filepath.Base(path), ones, len(b)*8)
		}
	}
	inOrder := 0
	for i := 1; i < len(taken); i++ {
		if taken[i] == taken[i-1]+1 {
			inOrder++
		}
	}
	if inOrder > 30 {
		t.Errorf("%d of 3000 slots were taken in order", inOrder)
	}
}

// Cheapest fake: reuse a slot when the file is full. Caught by taking more
// than one file's worth and comparing all keys.
func TestGrow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	s := open(t, path)
	keys := map[[32]byte]bool{}
	var slots []uint64
	for range 5000 {
		slot, key, err := s.Take()
		if err != nil {
			t.Fatal(err)
		}
		if keys[key] {
			t.Fatal("a key was handed out twice")
		}
		keys[key] = true
		slots = append(slots, slot)
	}
	s.Close()
	s = open(t, path, slots...)
	for _, slot := range slots {
		if key, err := s.Key(slot); err != nil || !keys[key] {
			t.Fatalf("slot %d after reopening: %v", slot, err)
		}
	}
}

// Cheapest fake: make a fresh shelf wherever one can't be used; all messages
// would be lost in silence. Caught by each refusal.
func TestDamaged(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "keys")
	if _, err := shelf.Open(path, named(1)); !errors.Is(err, shelf.ErrDamaged) {
		t.Errorf("missing file with keys in use: %v", err)
	}
	s := open(t, path)
	if _, err := shelf.Open(path, named()); !errors.Is(err, shelf.ErrInUse) {
		t.Errorf("second opener: %v, want ErrInUse", err)
	}
	s.Close()
	for name, used := range map[string][]uint64{"outside": {1 << 20}, "twice": {7, 7}} {
		if _, err := shelf.Open(path, named(used...)); !errors.Is(err, shelf.ErrDamaged) {
			t.Errorf("%s: %v, want ErrDamaged", name, err)
		}
	}
	// A growth that lost power leaves a rest that nobody was given.
	f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	f.Write(make([]byte, 17))
	f.Close()
	open(t, path, 4095)
}

// Cheapest fake: set the time on creation only.
func TestTimes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	s := open(t, path)
	s.Clock = func() time.Time { return time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC) }
	slot, _, err := s.Take()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Erase(slot); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC); !info.ModTime().Equal(want) {
		t.Errorf("modified %v, want %v", info.ModTime().UTC(), want)
	}
}

// A process that starts while another one is still at work must not overwrite
// a key that the other took in between.
//
// Cheapest fake: ask which slots are used and lock the file afterwards. Caught
// by asking whether the file can be had while the question is answered, and by
// an answer that fails.
func TestAsksUnderTheLock(t *testing.T) {
	path := filepath.Join(t.TempDir(), "keys")
	first := open(t, path)
	asked := false
	ask := func() ([]uint64, error) { asked = true; return nil, nil }
	if _, err := shelf.Open(path, ask); !errors.Is(err, shelf.ErrInUse) || asked {
		t.Errorf("beside another process: %v, asked: %v", err, asked)
	}
	slot, key, err := first.Take()
	if err != nil {
		t.Fatal(err)
	}
	first.Close()
	s, err := shelf.Open(path, func() ([]uint64, error) {
		if _, err := shelf.Open(path, named()); !errors.Is(err, shelf.ErrInUse) {
			t.Errorf("a third process while the second asks: %v", err)
		}
		return []uint64{slot}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := s.Key(slot); err != nil || got != key {
		t.Errorf("the key that was taken meanwhile: %v", err)
	}
	s.Close()
	broken := errors.New("no answer")
	for _, path := range []string{path, filepath.Join(t.TempDir(), "none")} {
		if _, err := shelf.Open(path, func() ([]uint64, error) { return nil, broken }); !errors.Is(err, broken) {
			t.Errorf("a question that fails: %v", err)
		}
	}
	if !contains(t, path, key) {
		t.Error("a question that failed cost a key")
	}
}

// Cheapest fake: leave out the context, or return the bytes of a body that
// doesn't open. Caught by another context, another key and every altered byte.
func TestEncrypt(t *testing.T) {
	key, context, body := [32]byte{1}, []byte("a row"), []byte("a body")
	box, err := shelf.Encrypt(key, context, body)
	if err != nil || bytes.Contains(box, body) {
		t.Fatalf("%q, %v", box, err)
	}
	if got, err := shelf.Decrypt(key, context, box); err != nil || !bytes.Equal(got, body) {
		t.Errorf("%q, %v", got, err)
	}
	refused := func(what string, key [32]byte, context, box []byte) {
		t.Helper()
		if got, err := shelf.Decrypt(key, context, box); !errors.Is(err, shelf.ErrKey) || got != nil {
			t.Errorf("%s: %q, %v", what, got, err)
		}
	}
	refused("another key", [32]byte{2}, context, box)
	refused("another context", key, []byte("another row"), box)
	refused("nothing", key, context, nil)
	for i := range box {
		bad := bytes.Clone(box)
		bad[i] ^= 1
		refused("an altered byte", key, context, bad)
	}
}
