package intake

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Every sentence that a source meets stands in pages/LANGUAGE.json, so that it
// can be read as one text. The tests refuse a sentence that is missing in one
// language, and words that promise what nobody can keep.
//
//go:embed pages
var pageFiles embed.FS

// said begins the names of the sentences that the pages' script may say, too.
const said = "say."

// A language is one catalogue.
type language struct {
	Lang      string // BCP 47 tag
	Dir       string // ltr or rtl
	sentences map[string]string
}

// DefaultLanguages are English and then all others.
func DefaultLanguages() []string {
	all := slices.Sorted(maps.Keys(catalogues))
	slices.SortStableFunc(all, func(a, b string) int {
		switch {
		case a == "en" && b != "en":
			return -1
		case b == "en" && a != "en":
			return 1
		}
		return 0
	})
	return all
}

// checkLanguages refuses a list that no pages can be made of.
func checkLanguages(tags []string) error {
	if len(tags) == 0 {
		return errors.New("pages need a language")
	}
	for i, tag := range tags {
		switch {
		case catalogues[tag] == nil:
			return fmt.Errorf("there are no pages in %q; there are: %s", tag, strings.Join(DefaultLanguages(), ", "))
		case slices.Contains(tags[:i], tag):
			return fmt.Errorf("the language %q is named twice", tag)
		}
	}
	return nil
}

var catalogues = func() map[string]*language {
	all := map[string]*language{}
	files, err := pageFiles.ReadDir("pages")
	if err != nil {
		panic("intake: " + err.Error())
	}
	for _, f := range files {
		tag, ok := strings.CutSuffix(f.Name(), ".json")
		if !ok {
			continue
		}
		l := &language{Lang: tag}
		b, err := pageFiles.ReadFile("pages/" + f.Name())
		if err == nil {
			err = json.Unmarshal(b, &l.sentences)
		}
		if err != nil {
			panic("intake: " + f.Name() + ": " + err.Error())
		}
		l.Dir = l.sentences["direction"]
		all[tag] = l
	}
	return all
}()

// T returns the sentence of that name, with names and values put in: T("lost",
// "desk", "Harbour") puts Harbour where {desk} stands.
func (l *language) T(name string, values ...any) (string, error) {
	s, ok := l.sentences[name]
	if !ok {
		return "", fmt.Errorf("there is no sentence %s in %s", name, l.Lang)
	}
	for i := 0; i+1 < len(values); i += 2 {
		s = strings.ReplaceAll(s, fmt.Sprintf("{%s}", values[i]), fmt.Sprint(values[i+1]))
	}
	return s, nil
}

// say is T for sentences that the tests know to be there.
func (l *language) say(name string, values ...any) string {
	s, err := l.T(said+name, values...)
	if err != nil {
		panic("intake: " + err.Error())
	}
	return s
}

// Said are the sentences for the script, by their names.
func (l *language) Said() map[string]string {
	m := map[string]string{}
	for name, s := range l.sentences {
		if strings.HasPrefix(name, said) {
			m[name] = s
		}
	}
	return m
}
