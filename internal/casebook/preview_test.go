package casebook_test

import (
	"strings"
	"testing"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// A desk proofreads a report before its month is closed and before she has
// consented, and sees what the page will show.
//
// Cheapest fake: print the letter and replace names in it. Caught by bars that
// must stand where the disclosure's stand, by a question, by text that steers a
// terminal, and by the obstacles, of which each must be there.
func TestPreview(t *testing.T) {
	s := newStory(t)
	nasty := s.source().write("Bell \a and \x1b[2J and \u202eturned.\nSecond line.")
	put(t, s.ada, casebook.Accounts, "a2", casebook.Account{Thread: nasty.Thread, Name: "Bela", Sections: []casebook.Section{
		{Letter: nasty.Letter, Translation: &report.Translation{Language: "de", Paragraphs: []string{"Eine Glocke."}}},
	}}, 0)
	o, err := casebook.Get(s.ada, casebook.Reports, "r1")
	must(t, err)
	o.Value.Standfirst = "What a nurse saw."
	o.Value.Blocks = append(o.Value.Blocks, casebook.Block{Account: "a2"},
		casebook.Block{Official: &report.Official{Claim: "He was there.", To: "the ministry", Asked: "2026-05-20", Status: report.Answered, Answered: "2026-05-21", Answer: []string{"He was not."}}},
		casebook.Block{Prose: &report.Prose{Paragraphs: []string{"Timur again."}}},
		casebook.Block{Account: "missing"},
	)
	put(t, s.ada, casebook.Reports, "r1", o.Value, o.Version)
	text, err := s.ada.Preview("r1")
	must(t, err)
	at := 0
	for _, want := range []string{
		"The kiln\n========\n", "What a nurse saw.", "A nurse told us what she saw.", "Amal  The night nurse\n",
		"\nСтарший назвал себя ‹Идрисом.› Я слышала, как к ‹Идрису› обращались по рации. My friend ███ and the ███ saw ‹Idris› too.\n",
		"\nQuestion: Did ‹Idris› speak?\n", "\nHe said nothing.\n", "[Picture: An empty page of a register]",
		"\nBell ‹U+0007› and ‹U+001B›[2J and ‹U+202E›turned.\nSecond line.\n", "[Translation, de]\n\nEine Glocke.",
		"Claim: He was there.", "the ministry on 2026-05-20", "2026-05-21:\n\nHe was not.",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Errorf("%q isn't there, or not in its place", want)
			continue
		}
		at += i + len(want)
	}
	if t.Failed() {
		t.Logf("the preview:\n%s", text)
	}
	_, obstacles := s.ada.Draft("r1", s.clock())
	all, ok := obstacles.(casebook.Obstacles)
	if !ok || len(all) < 8 {
		t.Fatalf("draft: %v", obstacles)
	}
	for _, o := range all {
		if !strings.Contains(text[at:], "\n- "+o.Error()+"\n") {
			t.Errorf("the preview doesn't name: %v", o)
		}
	}
	want(t, "a name in prose, beside other obstacles", obstacles, casebook.ErrNamed)
	for _, secret := range []string{"Leila", "porter", "TIMUR"} {
		if strings.Contains(text[:at], secret) {
			t.Errorf("%s can be read", secret)
		}
	}
	if _, err := s.ada.Preview("r9"); err == nil {
		t.Error("a preview of no report")
	}
}
