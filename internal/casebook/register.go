package casebook

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Person is somebody who must not be found: one decision for every form of a
// name, in every text of the casebook. A form may have several words. Forms
// are compared without regard to case, stress marks and invisible characters,
// whole words only; inflected forms have to be listed.
type Person struct {
	Pseudonym string `json:"pseudonym,omitempty"`
	Note      string `json:"note,omitempty"`
	Forms     []Form `json:"forms"`
}

// Form is one form of a name, and what is printed in its place: the same form
// of the pseudonym, or nothing but a bar.
type Form struct {
	Form        string `json:"form"`
	Replacement string `json:"replacement,omitempty"`
}

// People is the register.
var People = Kind[Person]{name: "person", byHand: true, check: func(p Person) error {
	if len(p.Forms) == 0 || len(p.Forms) > 1000 {
		return errors.New("a person in the register has 1 to 1,000 forms of a name")
	}
	seen := map[string]bool{}
	for _, f := range p.Forms {
		key := formKey(f.Form)
		if key == "" || len(f.Form) > 200 {
			return fmt.Errorf("%q is not a form of a name", f.Form)
		}
		if seen[key] {
			return fmt.Errorf("the form %q is listed twice", f.Form)
		}
		if len(f.Replacement) > 200 || f.Replacement != strings.TrimSpace(f.Replacement) {
			return fmt.Errorf("%q can't stand in a name's place", f.Replacement)
		}
		seen[key] = true
	}
	for _, text := range append([]string{p.Pseudonym}, replacements(p.Forms)...) {
		for _, tok := range tokens(text) {
			if seen[tok.key] {
				return fmt.Errorf("the changed name %q is itself a form of the name", text)
			}
		}
	}
	return nil
}}

func replacements(forms []Form) (all []string) {
	for _, f := range forms {
		all = append(all, f.Replacement)
	}
	return all
}

// token is a run of letters, marks and digits; in scripts without spaces, one
// character.
type token struct {
	key        string // folded
	start, end int    // bytes
}

var alone = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

func tokens(text string) (all []token) {
	begin := -1
	flush := func(end int) {
		if begin >= 0 {
			if key := fold(text[begin:end]); key != "" {
				all = append(all, token{key, begin, end})
			}
			begin = -1
		}
	}
	for i, r := range text {
		word := unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || unicode.Is(unicode.Cf, r)
		switch {
		case !word:
			flush(i)
		case unicode.In(r, alone...) && !unicode.IsMark(r):
			flush(i)
			begin = i
		case begin < 0:
			begin = i
		case strings.ContainsFunc(text[begin:i], func(r rune) bool { return unicode.In(r, alone...) }) && !unicode.IsMark(r):
			flush(i)
			begin = i
		}
	}
	flush(len(text))
	return all
}

var folder = cases.Fold()

// fold makes equal what differs in case, in compatibility forms, stress marks,
// vowel signs and invisible characters only.
func fold(s string) string {
	s = norm.NFKC.String(s)
	s = strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Mn, unicode.Cf) {
			return -1
		}
		return r
	}, s)
	return norm.NFKC.String(folder.String(s))
}

func formKey(form string) string {
	var keys []string
	for _, tok := range tokens(form) {
		keys = append(keys, tok.key)
	}
	return strings.Join(keys, " ")
}

// register finds all forms of all people in a text.
type register struct {
	forms   map[string]Form // by key
	longest int             // tokens of the longest form
}

// newRegister joins all people. A form that belongs to two people is masked
// and reported: nobody could say which changed name stands for which.
func newRegister(people []Object[Person]) (r *register, shared []string) {
	r = &register{forms: map[string]Form{}}
	for _, p := range people {
		for _, f := range p.Value.Forms {
			key := formKey(f.Form)
			if other, ok := r.forms[key]; ok && other.Replacement != f.Replacement {
				shared = append(shared, f.Form)
			}
			r.forms[key] = f
			r.longest = max(r.longest, strings.Count(key, " ")+1)
		}
	}
	return r, shared
}

func (t *tx) register() (*register, []string, error) {
	people, err := list(t, People)
	if err != nil {
		return nil, nil, err
	}
	r, shared := newRegister(people)
	return r, shared, nil
}

// hit is a form found in a text.
type hit struct {
	form       Form
	start, end int // bytes of the text
}

// find returns the hits in order, the longest form at each place.
func (r *register) find(text string) (hits []hit) {
	toks := tokens(text)
	for i := 0; i < len(toks); i++ {
		for n := min(r.longest, len(toks)-i); n > 0; n-- {
			keys := make([]string, n)
			for j := range keys {
				keys[j] = toks[i+j].key
			}
			if f, ok := r.forms[strings.Join(keys, " ")]; ok {
				hits = append(hits, hit{f, toks[i].start, toks[i+n-1].end})
				i += n - 1
				break
			}
		}
	}
	return hits
}

// SameForm says whether the register takes two spellings for one form.
func SameForm(a, b string) bool { return formKey(a) != "" && formKey(a) == formKey(b) }

// BareForm is a form of a name as the register keeps it: words of a text
// without the punctuation around them.
func BareForm(words string) string { return strings.Join(strings.Fields(bareWord(words)), " ") }
