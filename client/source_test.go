package client

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestWordLists holds the lists that go into the page to those of the format.
//
// Cheapest fake: comparing the lists that both happen to have. Caught by going
// through either folder.
func TestWordLists(t *testing.T) {
	const ours, format = "src/words/*.txt", "../envelope/words/*.txt"
	lists := map[string]bool{}
	for _, pattern := range []string{ours, format} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) < 2 {
			t.Fatalf("%s: %d lists, %v", pattern, len(files), err)
		}
		for _, f := range files {
			lists[filepath.Base(f)] = true
		}
	}
	for name := range lists {
		a, err := os.ReadFile(filepath.Join(filepath.Dir(ours), name))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(filepath.Dir(format), name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(a, b) {
			t.Errorf("%s differs: copy it from envelope/words", name)
		}
	}
}
