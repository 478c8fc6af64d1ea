package press

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"vouchsafe.example/report"
)

// No word of the press promises what nobody can keep, in any language, and no
// language lacks a word that another has.
//
// Cheapest fake: looking for 'anonymous' in the English labels. Caught by stems
// in each language, and by counting the empty labels.
func TestWords(t *testing.T) {
	forbidden := map[string][]string{
		"en": {"anonym", "untrac", "safe", "secure", "guarantee"},
		"ru": {"аноним", "неотслеж", "безопас", "гарант"},
		"ar": {"مجهول الهوية", "آمن", "أمان", "يضمن"},
	}
	for _, of := range []*labels{&english, &russian, &arabic} {
		b, err := json.Marshal(of)
		if err != nil {
			t.Fatal(err)
		}
		// The program's name, and a kind of action that the page doesn't print.
		text := strings.NewReplacer(`"share_safely":`, "", "vouchsafe", "").Replace(strings.ToLower(string(b)))
		for _, stem := range forbidden[of.Lang] {
			if strings.Contains(text, stem) {
				t.Errorf("%s: the page says %q", of.Lang, stem)
			}
		}
		if empty := regexp.MustCompile(`"(\w+)":(""|null)`).FindAllStringSubmatch(string(b), -1); len(empty) > 0 {
			t.Errorf("%s: empty: %q", of.Lang, empty)
		}
		for _, kind := range report.ActionKinds {
			if of.Kinds[kind] == "" {
				t.Errorf("%s: no word for %s", of.Lang, kind)
			}
		}
	}
}
