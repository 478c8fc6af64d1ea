package envelope

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// The English list of BIP-39: 2,048 words in alphabetical order, no two alike
// in their first four letters. Copied from github.com/tyler-smith/go-bip39
// v1.1.0 (MIT licence, © 2014–2018 Tyler Smith and contributors), which has it
// from the Bitcoin Improvement Proposals.
//
//go:embed words/en.txt
var english string

const listLength = 2048

var wordList = strings.Fields(english)

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
	}, norm.NFKD.String(s))
	return strings.Fields(s)
}

// lookUp returns the number of a word, or of the one word of which it is the
// beginning, four letters or more; -1 for none.
func lookUp(word string) int {
	i, found := slices.BinarySearch(wordList, word)
	switch {
	case found:
		return i
	case len(word) >= 4 && i < len(wordList) && strings.HasPrefix(wordList[i], word):
		return i // unique: four letters are enough to tell any two words apart
	}
	return -1
}

const maxNear = 3

// nearWords returns up to three words of the list that a person may have
// meant: those that begin with what was typed, then those one or two slips
// away, nearest first.
func nearWords(word string) []string {
	type candidate struct {
		word     string
		distance int
	}
	var near []candidate
	for _, w := range wordList {
		d := slips(word, w)
		if len(word) >= 2 && strings.HasPrefix(w, word) {
			d = 0
		}
		if d <= 2 && d < len(w)-1 {
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
