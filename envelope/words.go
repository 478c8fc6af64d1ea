package envelope

import (
	"embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The lists, one file a language; docs/formats/envelope.md says which are in
// use and where each is from.
//
//go:embed words/*.txt
var wordFiles embed.FS

const (
	listLength = 2048
	// fewLetters of a word are enough to tell it from all others of its list.
	fewLetters = 4
)

// wordList is the words of one language. All lists stand for the same numbers.
type wordList struct {
	language string // BCP 47
	script   *unicode.RangeTable
	words    []string
	folded   []string
	numbers  map[string]int // by the first letters of a word, folded
}

// wordLists are all lists; the first is meant where nothing else says which.
var wordLists = []*wordList{
	newWordList("en", unicode.Latin), newWordList("ru", unicode.Cyrillic), newWordList("fr", unicode.Latin), newWordList("es", unicode.Latin),
	newWordList("uk", unicode.Cyrillic), newWordList("tr", unicode.Latin), newWordList("ar", unicode.Arabic), newWordList("fa", unicode.Arabic),
}

func newWordList(language string, script *unicode.RangeTable) *wordList {
	text, err := wordFiles.ReadFile("words/" + language + ".txt")
	if err != nil {
		panic("envelope: " + err.Error())
	}
	l := &wordList{language: language, script: script, words: strings.Fields(string(text)), numbers: map[string]int{}}
	for i, w := range l.words {
		l.folded = append(l.folded, fold(w))
		l.numbers[beginning(l.folded[i])] = i
	}
	return l
}

// WordLists are the languages that have a list, BCP 47 tags.
func WordLists() (languages []string) {
	for _, l := range wordLists {
		languages = append(languages, l.language)
	}
	return languages
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

// Beginnings are the first four letters, or all, of the words of a language's
// list, in the form in which typed words are compared with them and by their
// numbers; nil if it has none. They tell the words apart.
func Beginnings(language string) (short []string) {
	if l := listOf(language); l != nil {
		for _, w := range l.folded {
			short = append(short, beginning(w))
		}
	}
	return short
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

// listMeant returns the list that typed words are of: that with most of them;
// of two with as many, that in whose script most letters are; else the first.
func listMeant(words []string) *wordList {
	var best *wordList
	most := [2]int{-1, -1}
	for _, l := range wordLists {
		var n [2]int
		for _, word := range words {
			if l.number(word) >= 0 {
				n[0]++
			}
			for _, r := range word {
				if unicode.Is(l.script, r) {
					n[1]++
				}
			}
		}
		if n[0] > most[0] || n[0] == most[0] && n[1] > most[1] {
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
			return -1 // the diacritics that NFKD took off, and those of Arabic writing
		case r == '\u200b':
			return ' ' // zero-width space
		case unicode.Is(unicode.Cf, r), r == '\u0640':
			return -1 // soft hyphens, marks of direction, joiners, tatweel
		case r == 'ı':
			return 'i' // the Turkish small letter of I
		case unicode.IsLetter(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, keepShort.Replace(norm.NFKD.String(s)))
	return strings.Fields(s)
}

// alike takes for one what keyboards and hands put in each other's place: и for
// й, г for ґ, and the forms of alef, yeh, kaf and heh of Arabic and Persian
// keyboards. A hamza goes with the diacritics; no list has one that stands alone.
var alike = strings.NewReplacer("й", "и", "ґ", "г",
	"\u0671", "\u0627", "\u0649", "\u064a", "\u06cc", "\u064a", "\u06a9", "\u0643",
	"\u0629", "\u0647", "\u06c1", "\u0647", "\u06be", "\u0647", "\u06d5", "\u0647")

// fold is the form in which words are compared; word is one word.
func fold(word string) string { return alike.Replace(strings.Join(splitWords(word), "")) }

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

// number returns the number of the word that begins as this one, in four
// letters or in all that it has; -1 for none. What follows the four doesn't
// matter: the checksum is still to come.
func (l *wordList) number(word string) int {
	if i, found := l.numbers[beginning(fold(word))]; found {
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
	for i, w := range l.words {
		whole := l.folded[i]
		d := slips(word, whole)
		if typed >= 2 && strings.HasPrefix(whole, word) {
			d = 0
		}
		if d <= 2 && d < utf8.RuneCountInString(whole)-1 {
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
