package blob_test

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"vouchsafe.example/internal/blob"
)

func get(t *testing.T, f *blob.Folder, name string) []byte {
	t.Helper()
	r, err := f.Get(name)
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

// Cheapest fake: keep blobs in memory, or write over the old one in place.
// Caught by a second handle, and by a Put that fails half way.
func TestPut(t *testing.T) {
	dir := t.TempDir()
	f, err := blob.Open(dir, func() time.Time { return time.Date(2026, 5, 4, 3, 2, 1, 0, time.UTC) })
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"abcd", "00ff00ff"} {
		if err := f.Put(name, strings.NewReader("first "+name)); err != nil {
			t.Fatal(err)
		}
	}
	broken := io.MultiReader(bytes.NewReader(make([]byte, 1<<20)), iotest.ErrReader(errors.New("circuit lost")))
	if err := f.Put("abcd", broken); err == nil {
		t.Error("half a blob was kept")
	}
	g, err := blob.Open(dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if got := get(t, g, "abcd"); string(got) != "first abcd" {
		t.Errorf("after a failed Put: %q", got)
	}
	names, err := g.List()
	if err != nil || !slices.Equal(names, []string{"00ff00ff", "abcd"}) {
		t.Errorf("list: %v %v", names, err)
	}
	midnight := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && path != dir && !info.ModTime().Equal(midnight) {
			t.Errorf("%s modified %v", filepath.Base(path), info.ModTime().UTC())
		}
		return err
	})
	if err := g.Delete("abcd"); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Get("abcd"); !errors.Is(err, blob.ErrNotFound) {
		t.Errorf("deleted: %v, want ErrNotFound", err)
	}
	if err := g.Delete("abcd"); err != nil {
		t.Errorf("deleting twice: %v", err)
	}
}

// Cheapest fake: join any name to the folder. Caught by names that climb out.
func TestNames(t *testing.T) {
	f, err := blob.Open(t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "ab", "../../etc/passwd", "ABCD", "abcd/..", "abc", strings.Repeat("ab", 65), "..00"} {
		if err := f.Put(name, strings.NewReader("x")); !errors.Is(err, blob.ErrName) {
			t.Errorf("Put(%q): %v, want ErrName", name, err)
		}
		if _, err := f.Get(name); !errors.Is(err, blob.ErrName) {
			t.Errorf("Get(%q): %v, want ErrName", name, err)
		}
		if err := f.Delete(name); !errors.Is(err, blob.ErrName) {
			t.Errorf("Delete(%q): %v, want ErrName", name, err)
		}
	}
}

// Cheapest fake: return nil when the disk is full. Caught on a device that
// always is.
func TestFull(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("no /dev/full here")
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	_, cause := full.Write([]byte("x"))
	f, err := blob.Open(t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Put("abcd", iotest.ErrReader(cause)); !errors.Is(err, blob.ErrFull) {
		t.Errorf("full disk: %v, want ErrFull", err)
	}
}

// A file that another process is writing looks as old as the day; a leftover of
// a crash becomes older.
//
// Cheapest fake: take every unfinished file for a leftover, or none. Caught by
// one that was begun before midnight, looked at after it and two days later.
func TestLeftovers(t *testing.T) {
	dir := t.TempDir()
	unfinished := filepath.Join(dir, ".new-123")
	if err := os.WriteFile(unfinished, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	begun := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC) // as Put sets it
	if err := os.Chtimes(unfinished, begun, begun); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		now  time.Time
		kept bool
	}{
		{time.Date(2026, 5, 4, 23, 59, 59, 0, time.UTC), true},
		{time.Date(2026, 5, 5, 0, 0, 1, 0, time.UTC), true},
		{time.Date(2026, 5, 6, 0, 0, 0, 0, time.UTC), false},
	} {
		if _, err := blob.Open(dir, func() time.Time { return c.now }); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(unfinished); (err == nil) != c.kept {
			t.Errorf("at %s: %v, want kept: %v", c.now, err, c.kept)
		}
	}
}
