// Package catalogue holds every sentence that a source meets, on the page and
// in the program: one file a language, so that it can be read as one text.
//
// Sentences say. are those that the page's script and the server may say, and
// program. those of the program alone; the others belong to the page, and the
// program says them too where it says the same.
//
// Trust: it is trusted with words that people act on in danger. The tests see
// that none is missing; that they are right takes somebody who speaks them.
package catalogue

import (
	"embed"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
)

//go:embed *.json
var files embed.FS

// Said begins the names of the sentences that the page's script may say, too.
const Said = "say."

// A Language is one catalogue.
type Language struct {
	Lang      string // BCP 47 tag
	Dir       string // ltr or rtl
	sentences map[string]string
}

var all = func() map[string]*Language {
	all := map[string]*Language{}
	list, err := files.ReadDir(".")
	if err != nil {
		panic("catalogue: " + err.Error())
	}
	for _, f := range list {
		l := &Language{Lang: strings.TrimSuffix(f.Name(), ".json")}
		b, err := files.ReadFile(f.Name())
		if err == nil {
			err = json.Unmarshal(b, &l.sentences)
		}
		if err != nil {
			panic("catalogue: " + f.Name() + ": " + err.Error())
		}
		l.Dir = l.sentences["direction"]
		all[l.Lang] = l
	}
	return all
}()

// Languages are the tags of all there are: English and then the others, by tag.
func Languages() []string {
	tags := slices.Sorted(maps.Keys(all))
	slices.SortStableFunc(tags, func(a, b string) int {
		switch {
		case a == "en" && b != "en":
			return -1
		case b == "en" && a != "en":
			return 1
		}
		return 0
	})
	return tags
}

// Of returns the catalogue of a language, nil if there is none. tag is a BCP 47
// tag or what a POSIX system names a language by, as in fa_IR.UTF-8; regions
// don't matter.
func Of(tag string) *Language {
	tag, _, _ = strings.Cut(strings.ToLower(tag), ".")
	tag, _, _ = strings.Cut(tag, "@")
	tag, _, _ = strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return all[tag]
}

// T returns the sentence of that name, with names and values put in: T("lost",
// "desk", "Harbour") puts Harbour where {desk} stands.
func (l *Language) T(name string, values ...any) (string, error) {
	s, ok := l.sentences[name]
	if !ok {
		return "", fmt.Errorf("there is no sentence %s in %s", name, l.Lang)
	}
	var pairs []string
	for i := 0; i+1 < len(values); i += 2 {
		pairs = append(pairs, fmt.Sprintf("{%s}", values[i]), fmt.Sprint(values[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s), nil
}

// Say is T for sentences that the tests know to be there. It panics for others.
func (l *Language) Say(name string, values ...any) string {
	s, err := l.T(name, values...)
	if err != nil {
		panic("catalogue: " + err.Error())
	}
	return s
}

// Said are the sentences for the page's script, by their names.
func (l *Language) Said() map[string]string {
	m := map[string]string{}
	for name, s := range l.sentences {
		if strings.HasPrefix(name, Said) {
			m[name] = s
		}
	}
	return m
}

// scripts are the alphabets that people write to us in, each with the language
// that is meant where the script alone must tell.
var scripts = []struct {
	language string
	letters  *unicode.RangeTable
}{{"en", unicode.Latin}, {"ru", unicode.Cyrillic}, {"ar", unicode.Arabic}}

// Guess names the language of a text by its script alone, a BCP 47 tag: l's own
// where both have one script.
func (l *Language) Guess(text string) string {
	best, most := -1, 0
	for i, s := range scripts {
		if n := count(text, s.letters); n > most {
			best, most = i, n
		}
	}
	if best < 0 || count(l.sentences["language"], scripts[best].letters) > 0 {
		return l.Lang
	}
	return scripts[best].language
}

func count(text string, letters *unicode.RangeTable) (n int) {
	for _, r := range text {
		if unicode.Is(letters, r) {
			n++
		}
	}
	return n
}
