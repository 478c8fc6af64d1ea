// Package blobtest is for tests: the one suite that every store of blobs has to
// pass, a store in memory, and an S3 server.
package blobtest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"vouchsafe.example/internal/blob"
)

// A Store is what a store of blobs can do.
type Store interface {
	Put(name string, r io.Reader) error
	Get(name string) (io.ReadCloser, error)
	Delete(name string) error
	List() ([]string, error)
}

// Suite tests what holds for every store. open opens the same empty store each
// time.
func Suite(t *testing.T, open func() Store) {
	t.Run("whole or not at all", func(t *testing.T) { whole(t, open) })
	t.Run("names", func(t *testing.T) { names(t, open()) })
	t.Run("many at once", func(t *testing.T) { many(t, open) })
}

func get(t *testing.T, s Store, name string) []byte {
	t.Helper()
	r, err := s.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Cheapest fake: keep blobs in the handle, or write over the old one in place.
// Caught by a second handle, and by a Put that fails half way.
func whole(t *testing.T, open func() Store) {
	s := open()
	for _, name := range []string{"abcd", "00ff00ff"} {
		for _, text := range []string{"old", "first " + name} {
			if err := s.Put(name, strings.NewReader(text)); err != nil {
				t.Fatal(err)
			}
		}
	}
	broken := io.MultiReader(bytes.NewReader(make([]byte, 1<<20)), iotest.ErrReader(errors.New("circuit lost")))
	if err := s.Put("abcd", broken); err == nil {
		t.Error("half a blob was kept")
	}
	again := open()
	if got := get(t, again, "abcd"); string(got) != "first abcd" {
		t.Errorf("after a failed Put: %q", got)
	}
	if names, err := again.List(); err != nil || !slices.Equal(names, []string{"00ff00ff", "abcd"}) {
		t.Errorf("list: %v %v", names, err)
	}
	for range 2 {
		if err := again.Delete("abcd"); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.Get("abcd"); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("deleted: %v, want ErrNotFound", err)
	}
	if err := s.Delete("00ff00ff"); err != nil {
		t.Fatal(err)
	}
	if names, err := s.List(); err != nil || len(names) != 0 {
		t.Errorf("list: %v %v", names, err)
	}
}

// Cheapest fake: hand any name to what lies below. Caught by names that climb
// out.
func names(t *testing.T, s Store) {
	for _, name := range []string{"", "ab", "../../etc/passwd", "ABCD", "abcd/..", "abc", strings.Repeat("ab", 65), "..00"} {
		_, got := s.Get(name)
		for what, err := range map[string]error{"Put": s.Put(name, strings.NewReader("x")), "Get": got, "Delete": s.Delete(name)} {
			if !errors.Is(err, blob.ErrName) {
				t.Errorf("%s(%q): %v, want ErrName", what, name, err)
			}
		}
	}
}

// Cheapest fake: a store that mixes up what comes at the same time, or changes
// bytes on the way. Caught by pieces of an attachment's size from many sides,
// with bytes of all values, compared one by one; and by more names than fit into
// one page of a list.
func many(t *testing.T, open func() Store) {
	content := func(i int) []byte {
		b := make([]byte, 256<<10+16)
		for j := range b {
			b[j] = byte(i + j*(i+1) + j>>8)
		}
		return b[:len(b)-i*17]
	}
	name := func(i int) string { return fmt.Sprintf("%08x%04x", i*7919, i) }
	var wg sync.WaitGroup
	s := open()
	const n = 24
	for i := range n {
		wg.Go(func() {
			for range 2 {
				if err := s.Put(name(i), bytes.NewReader(content(i))); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	other := open()
	for i := range n {
		wg.Go(func() {
			r, err := other.Get(name(i))
			if err != nil {
				t.Error(err)
				return
			}
			defer r.Close()
			if b, err := io.ReadAll(r); err != nil || !bytes.Equal(b, content(i)) {
				t.Errorf("%s: %d bytes, %v: not what was put", name(i), len(b), err)
			}
		})
	}
	wg.Wait()
	const small = 1100
	for i := range 8 {
		wg.Go(func() {
			for j := i; j < small; j += 8 {
				if err := s.Put(fmt.Sprintf("ee%06x", j), strings.NewReader("x")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	list, err := other.List()
	if err != nil || len(list) != n+small || !slices.IsSorted(list) {
		t.Errorf("%d names, want %d, %v", len(list), n+small, err)
	}
}
