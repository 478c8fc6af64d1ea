package bundle

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestFresh fails when a bundle isn't made from the sources that lie beside it.
//
// Cheapest fake: a bundle edited by hand under the right first line. Caught by
// building it anew wherever the packages are installed, which CI demands.
func TestFresh(t *testing.T) {
	digest, err := Digest("..")
	if err != nil {
		t.Fatal(err)
	}
	_, err = os.Stat("../node_modules")
	packages := err == nil
	if !packages && slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "node") {
		t.Fatal("the packages of client/ aren't installed: ./test installs them")
	}
	for _, b := range All {
		have, err := os.ReadFile(filepath.Join("..", b.Out))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(have, []byte(First(digest))) {
			t.Errorf("%s isn't made from these sources: run go generate ./client", b.Out)
		}
		if !packages {
			continue
		}
		want, messages := Build("..", b)
		if want == nil {
			t.Fatalf("couldn't build %s: %v", b.Out, messages)
		}
		if !bytes.Equal(have, want) {
			t.Errorf("%s isn't what its sources give: run go generate ./client", b.Out)
		}
	}
}
