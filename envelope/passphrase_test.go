package envelope

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

func newTestPassphrase(t testing.TB) Passphrase {
	t.Helper()
	p, err := NewPassphrase(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p Passphrase) text() string {
	lines := p.Lines()
	return strings.Join(lines[:], " ")
}

// Cheapest fake: a list of 2,048 entries with a few that are the same in four
// letters, so that a short form opens another letterbox.
func TestWordList(t *testing.T) {
	if len(wordList) != listLength || !slices.IsSorted(wordList) {
		t.Fatalf("%d words, sorted: %v", len(wordList), slices.IsSorted(wordList))
	}
	seen := map[string]bool{}
	for i, w := range wordList {
		if short := w[:min(4, len(w))]; seen[short] {
			t.Errorf("two words begin with %q", short)
		} else {
			seen[short] = true
		}
		for n := min(4, len(w)); n <= len(w); n++ {
			if got := lookUp(w[:n]); got != i {
				t.Errorf("%q is word %d, not %d", w[:n], got, i)
			}
		}
	}
	// The digest of the list as its authors publish it.
	if got := fmt.Sprintf("%x", sha256.Sum256([]byte(english))); got != "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda" {
		t.Errorf("the list was changed: %s", got)
	}
}

// Cheapest fake: a passphrase that ignores its randomness, or most of it. Each
// of the 91 bits must reach the words, and no other bit may.
func TestPassphraseUsesAllItsRandomness(t *testing.T) {
	seen := map[Passphrase]int{}
	for bit := range 96 {
		var in [12]byte
		in[bit/8] = 0x80 >> (bit % 8)
		p, err := NewPassphrase(bytes.NewReader(in[:]))
		if err != nil {
			t.Fatal(err)
		}
		if bit < bitsSecret && p.b[bit/8]&(0x80>>(bit%8)) == 0 {
			t.Errorf("bit %d is lost", bit)
		}
		seen[p]++
	}
	if len(seen) != bitsSecret+1 { // five bits too many give the passphrase of zeros
		t.Errorf("%d different passphrases of %d different bits", len(seen), bitsSecret)
	}
	if _, err := NewPassphrase(iotest.ErrReader(errors.New("no randomness"))); err == nil {
		t.Error("a passphrase without randomness")
	}
}

// Cheapest fake: a parser for its own output only.
func TestPassphraseIsForgiving(t *testing.T) {
	for range 50 {
		p := newTestPassphrase(t)
		words := strings.Fields(p.text())
		var short, numbered, accented []string
		for i, w := range words {
			short = append(short, w[:min(4, len(w))])
			numbered = append(numbered, fmt.Sprintf("%d. %s", i+1, w))
			accented = append(accented, strings.NewReplacer("e", "é", "i", "ı", "o", "ö", "a", "\uff41", "n", "ñ").Replace(w))
		}
		for _, typed := range []string{
			p.text(), strings.ToUpper(p.text()), "\ufeff  " + strings.Join(words, "\r\n\t") + ".\n",
			strings.Join(words, "-"), strings.Join(words, ", "), strings.Join(words, "\u00a0"), strings.Join(words, "\u200b"),
			strings.Join(short, " "), strings.Join(numbered, "\n"), strings.Join(accented, " "),
			"\u200e" + strings.Join(words, "\u2014"),
		} {
			if got, err := ParsePassphrase(typed); err != nil || got != p {
				t.Errorf("%q isn't understood: %v", typed, err)
			}
		}
	}
}

// Cheapest fake: a checksum that is never compared, or one that only sees some
// of the words.
func TestPassphraseCatchesSlips(t *testing.T) {
	caught := map[string]int{}
	tried := map[string]int{}
	for range 200 {
		words := strings.Fields(newTestPassphrase(t).text())
		for i := range words {
			other := slices.Clone(words)
			other[i] = wordList[(lookUp(words[i])+1+int(random(1)[0]))%listLength]
			tried["another word"]++
			if _, err := ParsePassphrase(strings.Join(other, " ")); errors.Is(err, ErrChecksum) {
				caught["another word"]++
			}
			if i > 0 && words[i] != words[i-1] {
				other = slices.Clone(words)
				other[i], other[i-1] = words[i-1], words[i]
				tried["changed places"]++
				if _, err := ParsePassphrase(strings.Join(other, " ")); errors.Is(err, ErrChecksum) {
					caught["changed places"]++
				}
			}
		}
	}
	for slip, n := range tried {
		if missed := n - caught[slip]; missed > n/64 { // one in 256 is expected
			t.Errorf("%s: %d of %d slips weren't caught", slip, missed, n)
		}
	}
}

// Cheapest fake: one error for every slip, or one that quotes what was typed and
// so carries it into a log.
func TestPassphraseSaysWhatIsWrong(t *testing.T) {
	words := strings.Fields(newTestPassphrase(t).text())
	words[3] = "harbuor"
	_, err := ParsePassphrase(strings.Join(words, " "))
	var word *WordError
	if !errors.As(err, &word) || word.Position != 4 || word.Word != "harbuor" {
		t.Fatalf("got %v", err)
	}
	for typed, want := range map[string]string{"abandom": "abandon", "zeebra": "zebra", "wich": "wish", "absrub": "absurd", "recieve": "receive", "dec": "december", "zo": "zone"} {
		_, err := ParsePassphrase(typed)
		if !errors.As(err, &word) || !slices.Contains(word.Near, want) || len(word.Near) > maxNear {
			t.Errorf("near %q: %v, %v", typed, word.Near, err)
		}
	}
	if strings.Contains(err.Error(), "harbuor") {
		t.Error("the error's text has the word, and error texts go into logs")
	}
	for typed, want := range map[string]error{
		"":                                     ErrWordCount,
		"abandon":                              ErrWordCount,
		strings.Repeat("abandon ", 10):         ErrWordCount,
		strings.Repeat("zoo ", 9):              ErrChecksum,
		strings.Repeat("a", maxTyped+1):        ErrPassphraseLength,
		strings.Repeat("\u0301", maxTyped/2+1): ErrPassphraseLength,
	} {
		if _, err := ParsePassphrase(typed); !errors.Is(err, want) {
			t.Errorf("%.20q: %v, not %v", typed, err, want)
		}
	}
}

// Cheapest fake: keys that don't depend on the newsroom, or a thread key and a
// reply key that are the same bytes. That the same passphrase gives the same keys
// again is what the vectors say.
func TestKeysBelongToOneNewsroom(t *testing.T) {
	p := newTestPassphrase(t)
	a, b := p.Keys(NewsroomID{1}), p.Keys(NewsroomID{2})
	if a.Thread == b.Thread || a.seed == b.seed || bytes.Equal(a.ReplyKey(), b.ReplyKey()) {
		t.Error("two newsrooms share a key")
	}
	if a.seed == [32]byte(a.Thread) {
		t.Error("the reply key is the thread key")
	}
	a.Wipe()
	p.Wipe()
	if a.Thread != (ThreadKey{}) || a.seed != [32]byte{} || a.reply != nil || p != (Passphrase{}) {
		t.Error("wiped keys are still there")
	}
}

// Cheapest fake: a String method that nobody tried with %x, %v or %#v.
func TestSecretsStayOutOfLogs(t *testing.T) {
	p := newTestPassphrase(t)
	k := testKeys(t)
	for _, format := range []string{"%v", "%+v", "%#v", "%s"} {
		if s := fmt.Sprintf(format+format, p, k.Thread); strings.Contains(s, fmt.Sprint(p.b[:3])) || strings.Contains(s, strings.Fields(p.text())[0]+" ") || len(s) > 60 {
			t.Errorf("%s prints %s", format, s)
		}
	}
}
