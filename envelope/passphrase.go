package envelope

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"strings"
)

const (
	// Words is how many words a passphrase has.
	Words = 9
	// maxTyped bounds what is read as a passphrase, in bytes.
	maxTyped = 1024

	bitsWord   = 11
	bitsSecret = 91
)

// Passphrase is nine words: 91 random bits and 8 bits of checksum. It is made,
// never chosen. It is the numbers of the words, and can be written in the words
// of any list (WordList). Two of them can be compared with ==.
type Passphrase struct {
	// The numbers of the words, 99 bits, then 5 zero bits.
	b [13]byte
}

// Errors of ParsePassphrase, besides *WordError.
var (
	// ErrWordCount: all words exist, but there aren't nine.
	ErrWordCount = errors.New("a passphrase has nine words")
	// ErrChecksum: nine words that exist and don't belong together.
	ErrChecksum = errors.New("these nine words don't belong together")
	// ErrPassphraseLength: too long to be nine words.
	ErrPassphraseLength = errors.New("too long to be nine words")
)

// errWord is a word that isn't on the list; explain says which.
var errWord = errors.New("not on the list")

// WordError says which word isn't on the list.
type WordError struct {
	Position int      // from 1
	Word     string   // as it was read: small letters, no diacritics
	Near     []string // words of the list typed that it may have been, at most three
}

func (e *WordError) Error() string {
	return fmt.Sprintf("word %d isn't on the list", e.Position) // the word is secret: not in the text
}

// NewPassphrase makes a passphrase of 12 bytes of randomness.
func NewPassphrase(rand io.Reader) (Passphrase, error) {
	var secret [12]byte
	if _, err := io.ReadFull(rand, secret[:]); err != nil {
		return Passphrase{}, fmt.Errorf("couldn't make a passphrase: %w", err)
	}
	secret[11] &= 0xe0 // 91 bits
	return newPassphrase(secret), nil
}

// newPassphrase joins 91 secret bits, then five zero bits, with their checksum.
func newPassphrase(secret [12]byte) Passphrase {
	sum := checksum(secret)
	var p Passphrase
	copy(p.b[:], secret[:])
	// The checksum begins at bit 91, three bits into the last byte.
	p.b[11] |= sum >> 3
	p.b[12] = sum << 5
	return p
}

// checksum is eight bits. It catches a slip before any stretching, and it tells
// no more than itself: it stands in the passphrase.
func checksum(secret [12]byte) byte {
	sum := sha256.Sum256(append([]byte("vouchsafe/passphrase/1"), secret[:]...))
	return sum[0]
}

// ParsePassphrase reads nine words as a person types them: capitals, blanks,
// hyphens, digits, punctuation, line ends and diacritics don't matter, and four
// letters of a word are enough. All nine must be of one list, whichever. A slip
// is told before anything is stretched: *WordError, ErrWordCount, ErrChecksum
// or ErrPassphraseLength, of the list that most words are of.
func ParsePassphrase(s string) (Passphrase, error) {
	if len(s) > maxTyped {
		return Passphrase{}, ErrPassphraseLength
	}
	words := splitWords(s)
	meant := listMeant(words)
	p, err := meant.parse(words)
	if err == nil {
		return p, nil
	}
	// Words that lists share, or that begin alike: the checksum tells.
	for _, l := range wordLists {
		if l == meant {
			continue
		}
		if p, err := l.parse(words); err == nil {
			return p, nil
		}
	}
	return Passphrase{}, meant.explain(words, err)
}

// explain says what is wrong with words of this list that can't be read.
func (l *wordList) explain(words []string, err error) error {
	for i, word := range words {
		n, typed := l.number(word), fold(word)
		// Four letters that are right by chance, and others that aren't.
		if n < 0 || !strings.HasPrefix(l.folded[n], typed) {
			return &WordError{Position: i + 1, Word: word, Near: l.near(word)}
		}
	}
	return err
}

// parse reads nine words of this list.
func (l *wordList) parse(words []string) (Passphrase, error) {
	var p Passphrase
	for i, word := range words {
		n := l.number(word)
		if n < 0 {
			return Passphrase{}, errWord
		}
		if i < Words {
			p.setWord(i, n)
		}
	}
	if len(words) != Words {
		return Passphrase{}, ErrWordCount
	}
	var secret [12]byte
	copy(secret[:], p.b[:])
	secret[11] &= 0xe0
	if whole := newPassphrase(secret); subtle.ConstantTimeCompare(whole.b[:], p.b[:]) != 1 {
		return Passphrase{}, ErrChecksum
	}
	return p, nil
}

func (p *Passphrase) setWord(i, n int) {
	for bit := range bitsWord {
		if n>>(bitsWord-1-bit)&1 == 1 {
			at := i*bitsWord + bit
			p.b[at/8] |= 0x80 >> (at % 8)
		}
	}
}

// number returns the number of word i, both from 0.
func (p Passphrase) number(i int) int {
	n := 0
	for bit := range bitsWord {
		at := i*bitsWord + bit
		n = n<<1 | int(p.b[at/8]>>(7-at%8)&1)
	}
	return n
}

// Lines returns the words as they are shown: three lines of three, of the list
// of a language, a BCP 47 tag; in English where that has no list. Whichever
// list shows it, the passphrase is the same.
func (p Passphrase) Lines(language string) (lines [3]string) {
	list := listOf(language)
	if list == nil {
		list = wordLists[0]
	}
	for i := range lines {
		var words []string
		for j := 3 * i; j < 3*i+3; j++ {
			words = append(words, list.words[p.number(j)])
		}
		lines[i] = strings.Join(words, " ")
	}
	return lines
}

// String keeps the words out of logs and error texts.
func (p Passphrase) String() string { return "nine words" }

// GoString keeps the words out of logs and error texts.
func (p Passphrase) GoString() string { return p.String() }

// Wipe overwrites the passphrase.
func (p *Passphrase) Wipe() { clear(p.b[:]) }
