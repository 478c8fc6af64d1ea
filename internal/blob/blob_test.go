package blob_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"vouchsafe.example/internal/blob"
	"vouchsafe.example/internal/blob/blobtest"
)

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	blobtest.Suite(t, func() blobtest.Store {
		f, err := blob.Open(dir, time.Now)
		if err != nil {
			t.Fatal(err)
		}
		return f
	})
}

func TestMemory(t *testing.T) {
	var m blobtest.Memory
	blobtest.Suite(t, func() blobtest.Store { return &m })
}

func TestS3(t *testing.T) {
	address, _ := blobtest.S3(t)
	blobtest.Suite(t, func() blobtest.Store {
		s, err := blob.OpenS3(address)
		if err != nil {
			t.Fatal(err)
		}
		return s
	})
}

// Cheapest fake: take any address. Caught by each that is refused, and by the
// secret that no error may show.
func TestS3Refuses(t *testing.T) {
	address, _ := blobtest.S3(t)
	for bad, want := range map[string]string{
		strings.Replace(address, "/cells", "/nowhere", 1):                "no bucket",
		strings.Replace(address, "/cells", "", 1):                        "s3://HOST/BUCKET",
		strings.Replace(address, "127.0.0.1", "store.example", 1):        "without encryption",
		strings.Replace(address, "credentials=", "credentials=/none", 1): "no such file",
		strings.Replace(address, "region=", "secret=hunter2&region=", 1): "isn't known",
		strings.Replace(address, "s3://", "s3://key:hunter2@", 1):        "s3://HOST/BUCKET",
		strings.Replace(address, "s3://", "http://", 1):                  "s3://HOST/BUCKET",
	} {
		if _, err := blob.OpenS3(bad); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%v, want it to say %q", err, want)
		}
	}
}

// Cheapest fake: blur the files and leave the folders. Caught by looking at both.
func TestTimes(t *testing.T) {
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
	midnight := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && path != dir && !info.ModTime().Equal(midnight) {
			t.Errorf("%s modified %v", filepath.Base(path), info.ModTime().UTC())
		}
		return err
	})
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
