package client

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"vouchsafe.example/envelope"
)

var makeWords = flag.Bool("make-words", false, "write the word lists that go into the scripts anew")

// packed writes the beginnings of a list as the page unpacks them: language, the
// code point of the first letter of its alphabet, and of each beginning how many
// letters it shares with the one before and the others, the first letter as A.
func packed(language string, beginnings []string) string {
	first := rune(utf8.MaxRune)
	for _, short := range beginnings {
		for _, r := range short {
			first = min(first, r)
		}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s %d ", language, first)
	var before []rune
	for _, short := range beginnings {
		letters := []rune(short)
		n := 0
		for n < len(letters) && n < len(before) && letters[n] == before[n] {
			n++
		}
		fmt.Fprint(&b, n)
		for _, r := range letters[n:] {
			b.WriteRune('A' + r - first)
		}
		before = letters
	}
	return b.String() + "\n"
}

// TestWordLists holds the lists that go into the scripts to those of the
// format, and the beginnings by which the page knows the words of every list.
//
// Cheapest fake: comparing the lists that both happen to have. Caught by going
// through either folder.
func TestWordLists(t *testing.T) {
	want := map[string][]byte{}
	var beginnings strings.Builder
	for _, language := range envelope.WordLists() {
		list := envelope.WordList(language)
		want[language+".txt"] = []byte(strings.Join(list, "\n") + "\n")
		beginnings.WriteString(packed(language, envelope.Beginnings(language)))
	}
	want["beginnings.txt"] = []byte(beginnings.String())
	if *makeWords {
		for name, b := range want {
			if err := os.WriteFile(filepath.Join("src", "words", name), b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	files, err := filepath.Glob("src/words/*.txt")
	if err != nil || len(files) != len(want) {
		t.Errorf("%d lists are here, want %d (%v)", len(files), len(want), err)
	}
	for name, b := range want {
		have, err := os.ReadFile(filepath.Join("src", "words", name))
		if err != nil || !bytes.Equal(have, b) {
			t.Errorf("%s isn't that of the format: go test ./client -run TestWordLists -make-words (%v)", name, err)
		}
	}
}
