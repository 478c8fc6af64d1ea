package casebook

import (
	"strings"
	"testing"
	"unicode/utf8"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// Whatever the text and the forms, no visible stretch holds a form, and each
// substitution stands on a bar that is there.
//
// Cheapest fake: hide everything. Caught by texts without a form, of which
// nothing may be hidden.
func FuzzMask(f *testing.F) {
	f.Add("Старший назвал себя Тимуром. К Тимуру обращались.", "Тимуром|Тимуру", "Верхнего Камыша", 3, 9)
	f.Add("x (Timur's) y TIMUR-Ti\u0301mur", "timur", "y timur", 0, 0)
	f.Add("我叫王小明。ティムール", "王小明", "ム", 1, 2)
	f.Add("a b a b c", "a b|b c", "c", 2, 3)
	f.Add("", "", "", 0, 0)
	f.Fuzz(func(t *testing.T, text, forms, other string, start, end int) {
		if !utf8.ValidString(text) || len(text) > 2000 || len(forms) > 200 || len(other) > 200 {
			return
		}
		p := Person{Pseudonym: "Idris"}
		for _, form := range append(strings.Split(forms, "|"), other) {
			p.Forms = append(p.Forms, Form{Form: form, Replacement: "Idris"})
		}
		if People.check(p) != nil {
			return
		}
		reg, _ := newRegister([]Object[Person]{{ID: "p", Value: p}})
		part, err := seal.TextPart(seal.Master{1}, 0, text)
		if err != nil {
			return
		}
		var hand []Range
		if start >= 0 && end > start {
			hand = []Range{{Start: start, End: end}}
		}
		m := newMask(part, hand, reg)
		r, err := seal.NewRecord([32]byte{}, seal.Master{1}, part)
		if err != nil {
			t.Fatal(err)
		}
		b, err := r.Disclose(map[int]func(int) bool{0: m.shows})
		if err != nil {
			t.Fatal(err)
		}
		d, err := seal.OpenDisclosure(b, [32]byte{})
		if err != nil {
			t.Fatal(err)
		}
		for _, run := range d.Parts[0].Runs {
			var visible strings.Builder
			for _, piece := range run.Pieces {
				visible.Write(piece.Bytes)
			}
			if hits := reg.find(visible.String()); len(hits) > 0 {
				t.Fatalf("visible: %q holds %q", visible.String(), hits[0].form.Form)
			}
		}
		bars := d.Parts[0].Bars()
		for i, s := range m.subs {
			if s.Bar < 1 || s.Bar > bars || i > 0 && m.subs[i-1].Bar >= s.Bar {
				t.Fatalf("substitution %+v of %d bars", s, bars)
			}
			if strings.TrimSpace(s.Text) != s.Text || s.Text == "" || strings.ContainsFunc(s.Text, report.Invisible) {
				t.Fatalf("substitution %q can't be printed", s.Text)
			}
		}
		if len(reg.find(text)) == 0 && hand == nil && bars > 0 {
			t.Fatalf("%d bars where nothing is to be hidden", bars)
		}
	})
}

// A preview has the words and bars of the disclosure.
//
// Cheapest fake: replace hidden words one by one. Caught by bars of several
// words, at both ends, and beside line ends, which a bar takes.
func TestPreviewIsWhatIsDisclosed(t *testing.T) {
	for _, text := range []string{
		"Timur", " Timur  Timur\n\nx Timur ", "a\n\nTimur, b\tc\nb", "x  y\n", "", " ", "b", "\n b c Timur b d",
	} {
		r, err := seal.Letter([32]byte{}, seal.Master{}, seal.LetterWords{Text: text, Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		reg, _ := newRegister(nil)
		m := newMask(r.Parts()[0], append(Find(text, "Timur"), Find(text, "b")...), reg)
		proof, err := r.Disclose(map[int]func(int) bool{0: m.shows})
		if err != nil {
			t.Fatal(err)
		}
		d, err := seal.OpenDisclosure(proof, [32]byte{})
		if err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		for i, run := range d.Parts[0].Runs {
			if run.Hidden {
				if s := want.String(); i > 0 && strings.TrimSpace(s[len(s)-1:]) != "" {
					want.WriteByte(' ')
				}
				want.WriteString(barText)
				if i < len(d.Parts[0].Runs)-1 {
					want.WriteByte(' ')
				}
			}
			for _, piece := range run.Pieces {
				want.Write(piece.Bytes)
			}
		}
		if got := m.read(r.Parts()[0]); got != want.String() {
			t.Errorf("%q: preview %q, disclosed %q", text, got, want.String())
		}
	}
}
