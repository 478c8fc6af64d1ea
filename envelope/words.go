package envelope

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The English list of BIP-39: 2,048 words in alphabetical order, no two alike
// in their first four letters. Copied from github.com/tyler-smith/go-bip39
// v1.1.0 (MIT licence, © 2014–2018 Tyler Smith and contributors), which has it
// from the Bitcoin Improvement Proposals.
//
//go:embed words/en.txt
var english string

// The Russian list is this project's own choice: 2,048 words of four to eight
// letters, nearly all nouns as a dictionary has them, in the order of their
// code points, е for ё. No two are alike in their first four letters, also when
// й is taken for и, and none becomes another by one slip.
//
//go:embed words/ru.txt
var russian string

const (
	listLength = 2048
	// fewLetters of a word are enough to tell it from all others of its list.
	fewLetters = 4
)

// wordList is the words of one language. All lists stand for the same numbers,
// and no letter belongs to the alphabets of two.
type wordList struct {
	language    string // BCP 47
	first, last rune   // of the alphabet
	words       []string
	numbers     map[string]int // by the first letters of a word, folded
}

// wordLists are all lists; the first is meant where nothing else says which.
var wordLists = []*wordList{newWordList("en", 'a', 'z', english), newWordList("ru", 'а', 'я', russian)}

func newWordList(language string, first, last rune, text string) *wordList {
	l := &wordList{language, first, last, strings.Fields(text), map[string]int{}}
	for i, w := range l.words {
		l.numbers[beginning(fold(w))] = i
	}
	return l
}

// WordList returns the words of a language's list in the order of their
// numbers, 2,048 of them; nil if the language, a BCP 47 tag, has none.
func WordList(language string) []string {
	if l := listOf(language); l != nil {
		return slices.Clone(l.words)
	}
	return nil
}

// ListWord is the word with a number, from 1, in a language's list, or in the
// English one where the language has none; "" if there is no such number.
func ListWord(language string, number int) string {
	l := listOf(language)
	if l == nil {
		l = wordLists[0]
	}
	if number < 1 || number > len(l.words) {
		return ""
	}
	return l.words[number-1]
}

func listOf(language string) *wordList {
	language, _, _ = strings.Cut(strings.ToLower(language), "-")
	for _, l := range wordLists {
		if l.language == language {
			return l
		}
	}
	return nil
}

// listTyped returns the list whose alphabet most letters of the words belong
// to.
func listTyped(words []string) *wordList {
	var best *wordList
	most := -1
	for _, l := range wordLists {
		n := 0
		for _, word := range words {
			for _, r := range word {
				if l.first <= r && r <= l.last {
					n++
				}
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	return best
}

// keepShort puts the letter й together again, which NFKD takes apart.
var keepShort = strings.NewReplacer("и\u0306", "й", "И\u0306", "й")

// splitWords makes words of what a person typed: compatibility forms folded,
// small letters, no diacritics; whatever isn't a letter stands between words.
func splitWords(s string) []string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1 // the diacritics that NFKD took off
		case r == '\u200b':
			return ' ' // zero-width space
		case unicode.Is(unicode.Cf, r):
			return -1 // soft hyphens, marks of direction
		case r == 'ı':
			return 'i' // the Turkish small letter of I
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, keepShort.Replace(norm.NFKD.String(s)))
	return strings.Fields(s)
}

// fold is the form in which words are compared: й is taken for и, which some
// keyboards and some hands put in its place.
func fold(word string) string { return strings.ReplaceAll(word, "й", "и") }

// beginning returns the first four letters of a word, or all if it has fewer.
func beginning(word string) string {
	n := 0
	for i := range word {
		if n++; n > fewLetters {
			return word[:i]
		}
	}
	return word
}

// number returns the number of a word, or of the one word of which it is the
// beginning, four letters or more; -1 for none.
func (l *wordList) number(word string) int {
	word = fold(word)
	i, found := l.numbers[beginning(word)] // the only word that it can be
	if !found {
		return -1
	}
	whole := fold(l.words[i])
	if word == whole || utf8.RuneCountInString(word) >= fewLetters && strings.HasPrefix(whole, word) {
		return i
	}
	return -1
}

const maxNear = 3

// near returns up to three words of the list that a person may have meant:
// those that begin with what was typed, then those one or two slips away,
// nearest first.
func (l *wordList) near(word string) []string {
	type candidate struct {
		word     string
		distance int
	}
	word = fold(word)
	typed := utf8.RuneCountInString(word)
	var near []candidate
	for _, w := range l.words {
		d := slips(word, fold(w))
		if typed >= 2 && strings.HasPrefix(fold(w), word) {
			d = 0
		}
		if d <= 2 && d < utf8.RuneCountInString(w)-1 {
			near = append(near, candidate{w, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return a.distance - b.distance })
	var words []string
	for _, c := range near[:min(len(near), maxNear)] {
		words = append(words, c.word)
	}
	return words
}

// slips counts letters left out, put in, mistaken or changed with their
// neighbour between a and b (optimal string alignment); more than 2 is 3.
func slips(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > 2 || len(y)-len(x) > 2 {
		return 3
	}
	var before, last []int
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last = last, row
		row = make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return min(row[len(y)], 3)
}
