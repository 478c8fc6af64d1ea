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
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func newTestPassphrase(t testing.TB) Passphrase {
	t.Helper()
	p, err := NewPassphrase(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func (p Passphrase) text(language string) string {
	lines := p.Lines(language)
	return strings.Join(lines[:], " ")
}

// published are the digests of lists that others made, as they publish them.
var published = map[string]string{
	"en": "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
	"fr": "431c1d074225d2b7e82db857d7c3ea58051df546e7c8b74c1f6dcab36351fd56",
	"es": "0c639b0d58b6e56c18dcf418017ff341418a129e45fbf303361e8569edb02efe",
}

// Cheapest fake: a list of 2,048 entries with a few that are the same in four
// letters, so that a short form opens another letterbox; a list that nobody
// has put to use, or one without a script of its own. Caught by every file
// there is.
func TestWordLists(t *testing.T) {
	files, err := wordFiles.ReadDir("words")
	if err != nil || len(files) != len(wordLists) {
		t.Errorf("%d files are %d lists (%v)", len(files), len(wordLists), err)
	}
	for _, l := range wordLists {
		t.Run(l.language, func(t *testing.T) {
			if len(l.words) != listLength {
				t.Fatalf("%d words", len(l.words))
			}
			text, err := wordFiles.ReadFile("words/" + l.language + ".txt")
			if err != nil || string(text) != strings.Join(l.words, "\n")+"\n" || string(text) != norm.NFC.String(string(text)) {
				t.Errorf("isn't one composed word a line (%v)", err)
			}
			if want := published[l.language]; want != "" && fmt.Sprintf("%x", sha256.Sum256(text)) != want {
				t.Errorf("the list was changed: %x", sha256.Sum256(text))
			} else if want == "" && !slices.IsSorted(l.words) {
				t.Error("isn't in the order of its code points")
			}
			seen := map[string]bool{}
			for i, w := range l.words {
				short := beginning(fold(w))
				if seen[short] {
					t.Errorf("two words begin with %q", short)
				}
				seen[short] = true
				if n := utf8.RuneCountInString(fold(w)); n < 3 || n > 9 {
					t.Errorf("%q has %d letters", w, n)
				}
				for _, r := range fold(w) {
					if !unicode.Is(l.script, r) || !unicode.IsLetter(r) {
						t.Errorf("%q has a letter of another script", w)
					}
				}
				for _, typed := range beginnings(w) {
					if got := l.number(typed); got != i {
						t.Errorf("%q is word %d, not %d", typed, got, i)
					}
				}
			}
		})
	}
}

// beginnings returns all that stands for a word: it, and its beginnings of four
// letters or more, as it is written and folded.
func beginnings(word string) (all []string) {
	for _, w := range []string{word, fold(word), norm.NFD.String(word), strings.ToUpper(word)} {
		for i := range w + "." {
			if b := w[:i]; b == w || utf8.RuneCountInString(fold(b)) >= 4 {
				all = append(all, b)
			}
		}
	}
	return all
}

// A word that one slip makes another word of the list would be told by the
// checksum alone, and a word that sounds like another is written down wrong.
//
// Cheapest fake: the words as they came to mind, "билет" beside "балет".
func TestRussianWordsAreFarApart(t *testing.T) {
	left := map[string]string{} // what a word is with a letter left out, and the word
	for _, w := range listOf("ru").words {
		letters := []rune(fold(w))
		if len(letters) < 4 || len(letters) > 8 || strings.ContainsRune(w, 'ё') {
			t.Errorf("%s has %d letters", w, len(letters))
		}
		kept := map[string]bool{string(letters): true}
		for i := range letters {
			kept[string(slices.Concat(letters[:i], letters[i+1:]))] = true
		}
		for k := range kept {
			if other := left[k]; other != "" && slips(fold(w), fold(other)) < 2 {
				t.Errorf("one slip lies between %s and %s", w, other)
			}
			left[k] = w
		}
	}
}

// Cheapest fake: a list of one's own that a caller changes for all others, or
// an English list for a language that has none.
func TestWordList(t *testing.T) {
	for language, first := range map[string]string{"fr-CA": "abaisser", "es": "ábaco", "en": "abandon", "en-GB": "abandon", "ru": "абажур", "RU-ua": "абажур"} {
		list := WordList(language)
		if len(list) != listLength || list[0] != first {
			t.Fatalf("%s: %d words", language, len(list))
		}
		clear(list)
		if WordList(language)[0] != first {
			t.Errorf("the list of %s isn't a copy", language)
		}
	}
	for _, language := range []string{"", "de", "rus", "e"} {
		if WordList(language) != nil {
			t.Errorf("%q has a list", language)
		}
		if p := newTestPassphrase(t); p.Lines(language) != p.Lines("en") {
			t.Errorf("%q isn't shown in English", language)
		}
	}
}

// Cheapest fake: a list whose words are found in it, while their numbers come
// from another order than they are shown by.
func TestListsAreInterchangeable(t *testing.T) {
	for range 50 {
		p := newTestPassphrase(t)
		for _, l := range wordLists {
			if got, err := ParsePassphrase(p.text(l.language)); err != nil || got != p {
				t.Errorf("%s: %v", l.language, err)
			}
		}
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

// Cheapest fake: a parser for its own output only, or one that counts the bytes
// of a word for its letters.
func TestPassphraseIsForgiving(t *testing.T) {
	accents := strings.NewReplacer("e", "é", "i", "ı", "o", "ö", "a", "\uff41", "n", "ñ", "е", "ё", "и", "й", "й", "и\u0306", "о", "о\u0301", "а", "а\u0300")
	for range 50 {
		p := newTestPassphrase(t)
		for _, l := range wordLists {
			text := p.text(l.language)
			words := strings.Fields(text)
			var short, numbered, folded, wild []string
			for i, w := range words {
				short = append(short, beginning(w))
				numbered = append(numbered, fmt.Sprintf("%d. %s", i+1, w))
				folded = append(folded, beginning(fold(w)))
				if utf8.RuneCountInString(fold(w)) >= fewLetters {
					w = beginning(fold(w)) + string([]rune(w)[:2]) // a slip later in the word
				}
				wild = append(wild, w)
			}
			for _, typed := range []string{
				text, strings.ToUpper(text), "\ufeff  " + strings.Join(words, "\r\n\t") + ".\n",
				strings.Join(words, "-"), strings.Join(words, ", "), strings.Join(words, "\u00a0"), strings.Join(words, "\u200b"),
				strings.Join(short, " "), strings.Join(numbered, "\n"), accents.Replace(text), strings.ToUpper(accents.Replace(text)),
				norm.NFD.String(text), strings.ToUpper(norm.NFD.String(text)), strings.ReplaceAll(text, "й", "и"), strings.Join(folded, " "), strings.Join(wild, " "),
				"\u200e" + strings.Join(words, "\u2014"),
			} {
				if got, err := ParsePassphrase(typed); err != nil || got != p {
					t.Errorf("%q isn't understood: %v", typed, err)
				}
			}
		}
	}
}

// Cheapest fake: a checksum that is never compared, or one that only sees some
// of the words.
func TestPassphraseCatchesSlips(t *testing.T) {
	caught := map[string]int{}
	tried := map[string]int{}
	for i := range 200 {
		list := wordLists[i%len(wordLists)]
		words := strings.Fields(newTestPassphrase(t).text(list.language))
		for i := range words {
			other := slices.Clone(words)
			other[i] = list.words[(list.number(words[i])+1+int(random(1)[0]))%listLength]
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
	words := strings.Fields(newTestPassphrase(t).text("en"))
	words[3] = "hrabour"
	_, err := ParsePassphrase(strings.Join(words, " "))
	var word *WordError
	if !errors.As(err, &word) || word.Position != 4 || word.Word != "hrabour" {
		t.Fatalf("got %v", err)
	}
	for typed, want := range map[string]string{"abnadon": "abandon", "zeebra": "zebra", "wich": "wish", "absrub": "absurd", "rceeive": "receive", "dec": "december", "zo": "zone",
		"лшадь": "лошадь", "сенгирь": "снегирь", "кпуста": "капуста", "ябл": "яблоня", "МИОИКА": "мойка", "чмеодан": "чемодан"} {
		_, err := ParsePassphrase(typed)
		if !errors.As(err, &word) || !slices.Contains(word.Near, want) || len(word.Near) > maxNear {
			t.Errorf("near %q: %v, %v", typed, word.Near, err)
		}
	}
	if strings.Contains(err.Error(), "hrabour") {
		t.Error("the error's text has the word, and error texts go into logs")
	}
	// Words of two lists: the fewer letters are the strangers.
	for typed, position := range map[string]int{"abandon яблоко": 2, "zoo абажур": 1, "яблоня абажур zoo": 3, "сat ability": 1} {
		if _, err := ParsePassphrase(typed); !errors.As(err, &word) || word.Position != position {
			t.Errorf("%q: %v", typed, err)
		}
	}
	for typed, want := range map[string]error{
		"":                                     ErrWordCount,
		"abandon":                              ErrWordCount,
		strings.Repeat("abandon ", 10):         ErrWordCount,
		strings.Repeat("zoo ", 9):              ErrChecksum,
		"яблоня абажур":                        ErrWordCount,
		strings.Repeat("я", maxTyped/2+1):      ErrPassphraseLength,
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
		if s := fmt.Sprintf(format+format, p, k.Thread); strings.Contains(s, fmt.Sprint(p.b[:3])) || strings.Contains(s, strings.Fields(p.text("en"))[0]+" ") || len(s) > 60 {
			t.Errorf("%s prints %s", format, s)
		}
	}
}
