package intake

import (
	"embed"
	"errors"
	"fmt"
	"slices"
	"strings"

	"vouchsafe.example/internal/catalogue"
)

//go:embed pages
var pageFiles embed.FS

// A language is what pages say in it.
type language struct{ *catalogue.Language }

var catalogues = func() map[string]*language {
	all := map[string]*language{}
	for _, tag := range catalogue.Languages() {
		all[tag] = &language{catalogue.Of(tag)}
	}
	return all
}()

// DefaultLanguages are English and then all others.
func DefaultLanguages() []string { return catalogue.Languages() }

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

// say is a sentence that the script can say, too.
func (l *language) say(name string, values ...any) string {
	return l.Say(catalogue.Said+name, values...)
}
