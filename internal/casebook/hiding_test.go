package casebook_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// printed are the paragraphs of the first account's first text that isn't a
// question, as they will be printed.
func (s *story) printed(letter string) string {
	s.t.Helper()
	all, err := s.ada.ReadAccount("a1")
	must(s.t, err)
	for _, r := range all {
		if r.Letter == letter && !r.Question {
			return strings.Join(r.Printed, "\n\n")
		}
	}
	s.t.Fatalf("letter %s isn't in the account", letter)
	return ""
}

// Words are hidden, shown and given back step by step, each person her own,
// and whoever comes later finds the steps of the day before.
//
// Cheapest fake: a stack of whole accounts, put back one after the other. Caught
// by a second person, whose words mustn't come back with the first one's.
func TestHideAndUndo(t *testing.T) {
	s := newStory(t)
	at := casebook.Place{Account: "a1", Letter: s.letters[0]}
	word := func(w string) (start, end int) {
		i := strings.Index(testimony, w)
		return i, i + len(w)
	}
	hide := func(c *casebook.Casebook, w, instead string) {
		t.Helper()
		start, end := word(w)
		must(t, c.Hide(at, start, end, instead))
	}
	says := func(part string) {
		t.Helper()
		if got := s.printed(s.letters[0]); !strings.Contains(got, part) {
			t.Fatalf("printed is %q, and not %q", got, part)
		}
	}
	says("My friend ███ and the ███ saw ‹Idris› too.")
	hide(s.ada, "friend ", "colleague")
	says("My ‹colleague […]› and the ███ saw")
	bo := s.open(bo, boPass)
	hide(bo, "рации. ", "телефону")
	says("обращались по ‹телефону.› My")
	_, err := s.ada.Undo("a1")
	must(t, err)
	says("обращались по ‹телефону.› My friend ███ and")
	_, err = s.ada.Redo("a1")
	must(t, err)
	start, end := word("friend ")
	must(t, bo.Unhide(at, start, end))
	_, err = s.ada.Undo("a1")
	want(t, "undoing what bo has changed since", err, casebook.ErrMoved)
	says("обращались по ‹телефону.› My friend ███ and")
	for range 2 {
		_, err = bo.Undo("a1")
		must(t, err)
	}
	_, err = bo.Undo("a1")
	want(t, "undoing all", err, casebook.ErrNothing)
	says("обращались по рации. My ‹colleague […]› and")
	again := s.open(ada, adaPass)
	p, err := again.Undo("a1")
	must(t, err)
	if p != at {
		t.Errorf("undone at %+v", p)
	}
	says("обращались по рации. My friend ███ and")
	_, err = s.ada.Redo("a1")
	must(t, err)
	says("My ‹colleague […]› and")
	undo, redo, err := s.ada.Undoable("a1")
	must(t, err)
	if undo != 1 || redo != 0 {
		t.Errorf("%d to undo, %d to redo", undo, redo)
	}
	// Showing one word of several leaves the others hidden.
	must(t, s.ada.Hide(at, 0, strings.Index(testimony, "Я слышала"), "x"))
	start, end = word("назвал ")
	must(t, s.ada.Unhide(at, start, end))
	says("‹x› назвал ‹[…] Идрисом.› Я слышала")
	start, end = word("Тимуру")
	want(t, "showing what the register hides", s.ada.Unhide(at, start, end), casebook.ErrRegistered)
	want(t, "words that aren't there", s.ada.Hide(at, 5, len(testimony)+1, ""), casebook.ErrNoWords)
	_, err = s.ada.HidePhrase(at, "nowhere", "")
	want(t, "a phrase that isn't there", err, casebook.ErrNoWords)
	n, err := s.ada.HidePhrase(at, "the", "")
	must(t, err)
	if n != 1 {
		t.Errorf("hidden in %d places", n)
	}
	// What is done anew takes the place of what was undone.
	_, err = s.ada.Undo("a1")
	must(t, err)
	hide(s.ada, "too.", "")
	_, err = s.ada.Redo("a1")
	want(t, "doing again what something else has replaced", err, casebook.ErrNothing)
}

// One decision on a form changes it in every letter, and can be taken back.
//
// Cheapest fake: hide the word where it was chosen. Caught by a letter of
// somebody else, and by a form that is another person's already.
func TestRename(t *testing.T) {
	s := newStory(t)
	other := s.source().write("Leila knew. Leyla too.")
	put(t, s.ada, casebook.Accounts, "a2", casebook.Account{Thread: other.Thread, Name: "Bela", Sections: []casebook.Section{{Letter: other.Letter}}}, 0)
	elsewhere := func() string {
		r, err := s.ada.ReadAccount("a2")
		must(t, err)
		return r[0].Printed[0]
	}
	places, similar, err := s.ada.Occurrences("leila")
	must(t, err)
	if len(places) != 2 || places[0].Before != "…обращались по рации. My friend " && !strings.HasSuffix(places[0].Before, "My friend ") || places[1].Form != "Leila" || len(similar) != 0 {
		t.Errorf("places %+v, similar %q", places, similar)
	}
	if _, similar, err = s.ada.Occurrences("Тимура"); err != nil || !slices.Contains(similar, "Тимуром") {
		t.Errorf("similar to Тимура: %q, %v", similar, err)
	}
	id, err := s.ada.Rename("a1", "", "Nadja", "Leila,", "Nadja")
	must(t, err)
	if got := elsewhere(); got != "‹Nadja› knew. Leyla too." {
		t.Errorf("elsewhere: %q", got)
	}
	if _, err = s.ada.Rename("a1", id, "", "Leyla", "Nadja"); err != nil || elsewhere() != "‹Nadja› knew. ‹Nadja› too." {
		t.Errorf("a second form: %q, %v", elsewhere(), err)
	}
	_, err = s.ada.Rename("a1", "", "Zoe", "LEILA", "Zoe")
	want(t, "a form that is taken", err, casebook.ErrTaken)
	_, err = s.ada.Rename("a1", id, "", "Lena", "Leila's sister")
	want(t, "a changed name that says the name", err, casebook.ErrRecord)
	for _, after := range []string{"‹Nadja› knew. Leyla too.", "Leila knew. Leyla too."} {
		if _, err := s.ada.Undo("a1"); err != nil || elsewhere() != after {
			t.Fatalf("after undoing: %q, %v", elsewhere(), err)
		}
	}
	_, err = casebook.Get(s.ada, casebook.People, id)
	want(t, "a person without forms", err, casebook.ErrNotFound)
	_, err = s.ada.Redo("a1")
	must(t, err)
	must(t, s.open(bo, boPass).DropForm("", id, "Leila"))
	_, err = s.ada.Undo("a1")
	want(t, "undoing what isn't there any more", err, casebook.ErrMoved)
}

// What the desk compares is what the proofs show, word by word, and the
// paragraphs are those of the page.
//
// Cheapest fake: a comparison that lays the register over the text by itself.
// Caught by comparing it with the disclosure and with the page, in a text with
// odd blanks, and with bars over the ends of paragraphs.
func TestDiffIsWhatIsPublished(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	for i, text := range []string{
		"One Timur.\n\nTwo\n \t\nThree Timur\n\nFour", "\n\n x\n\n\n\ny\r\n\r\nz Timur\n\n", "a\n\u00a0\nb\n\u2028\nc \n\n\u200b\n\nd", "Timur", "Timur\n\n\nTimur\n\nb",
		"我叫王小明。\n\n他说 Timur 了。",
	} {
		got := s.write(text)
		id := fmt.Sprintf("d%d", i)
		put(t, h.ada, casebook.Accounts, id, casebook.Account{Thread: got.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: got.Letter, Hidden: casebook.Find(text, "c")}}}, 0)
		put(t, h.ada, casebook.Reports, id, casebook.Report{Title: "T", Language: "en", Date: "2026-06-02", Blocks: []casebook.Block{{Account: id}}}, 0)
	}
	put(t, h.ada, casebook.People, "p1", casebook.Person{Forms: []casebook.Form{{Form: "Timur", Replacement: "Idris"}, {Form: "王小明"}}}, 0)
	threads, err := h.ada.Threads()
	must(t, err)
	h.grant(threads[0].ID, casebook.Quote)
	h.pass(21 * 24 * 3600e9)
	h.closePeriod("2026-05")
	for i := range 6 {
		id := fmt.Sprintf("d%d", i)
		all, err := h.ada.Diff(id)
		must(t, err)
		r := all[0].Readings[0]
		draft, err := h.ada.Draft(id, h.clock())
		must(t, err)
		files, err := draft.FS()
		must(t, err)
		rep, err := report.Load(files)
		must(t, err)
		var shown, compared strings.Builder
		for _, run := range rep.Text(&rep.Content.Accounts()[0].Sections[0]).Runs {
			if run.Hidden {
				shown.WriteString("█")
			}
			for _, piece := range run.Pieces {
				if piece.Type == seal.Text {
					shown.Write(piece.Bytes)
				}
			}
		}
		for _, w := range r.Words {
			switch {
			case !w.Hidden:
				compared.WriteString(w.Text)
			case w.First:
				compared.WriteString("█")
			}
		}
		if shown.String() != compared.String() {
			t.Errorf("%s: disclosed %q, compared %q", id, shown.String(), compared.String())
		}
		page, err := press.Render(rep)
		must(t, err)
		onPage := strings.Count(string(page[report.PageFile]), `class="bytes"`)
		if len(r.Paragraphs()) != onPage || len(r.Printed) != onPage {
			t.Errorf("%s: %d paragraphs on the page, %d of words, printed %q", id, onPage, len(r.Paragraphs()), r.Printed)
		}
		var joined strings.Builder
		for _, p := range r.Paragraphs() {
			for _, w := range p {
				joined.WriteString(w.Word())
			}
		}
		var said strings.Builder
		for _, w := range r.Words {
			said.WriteString(w.Word())
		}
		if joined.String() != said.String() {
			t.Errorf("%s: paragraphs have %q of %q", id, joined.String(), said.String())
		}
	}
}

// What is still worth a look is listed once, and nothing hidden is.
//
// Cheapest fake: list every capital letter. Caught by words that are hidden.
func TestResidual(t *testing.T) {
	s := newStory(t)
	all, err := s.ada.ReadAccount("a1")
	must(t, err)
	var words []string
	for _, r := range all[0].Residual() {
		words = append(words, fmt.Sprint(r.Word, r.Count))
	}
	if got := strings.Join(words, " "); got != "Старший1 Я1 My1" {
		t.Errorf("worth a look: %s", got)
	}
	arabic := s.source().write("جاء أحمد الى البيت")
	put(t, s.ada, casebook.Accounts, "a3", casebook.Account{Thread: arabic.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: arabic.Letter}}}, 0)
	r, err := s.ada.ReadAccount("a3")
	must(t, err)
	if !r[0].Uncased() || all[0].Uncased() {
		t.Error("which script has capitals isn't told")
	}
}
