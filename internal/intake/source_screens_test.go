package intake

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
)

// TestSourceScreens looks at every screen of the page whose scripts run, as a
// visit comes by it, in two languages, on a small phone and on a desk.
//
// Cheapest fake: look at the start only. Caught by what each screen must show
// before it is looked at.
func TestSourceScreens(t *testing.T) {
	axe := axeScript(t)
	for _, tag := range []string{"en", "ru"} {
		s := newSourceSite(t)
		d := s.desk("amal")
		l := catalogues[tag]
		p := s.browser(t, browsertest.Options{Width: 360, Height: 740})
		look := func(screen string, shows string) {
			t.Helper()
			p.Await(shows)
			for _, width := range []int{360, 1280} {
				p.Resize(width, 900)
				p.Screenshot(fmt.Sprintf("page-%s-%s-%d", screen, tag, width))
				if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
					t.Errorf("%s in %s at %d scrolls sideways by %d", screen, tag, width, over)
				}
			}
			p.Resize(360, 740)
			browsertest.Eval[bool](p, `!window.axe && (() => {`+axe+`})(); true`)
			for _, finding := range browsertest.Eval[[]string](p, `axe.run({resultTypes: ["violations"]}).then(r => r.passes.length < 15 ? ["looked at nothing"] : r.violations.map(v => v.impact + " " + v.id + " " + v.nodes.map(n => n.html)))`) {
				t.Errorf("%s in %s: %s", screen, tag, finding)
			}
		}
		p.Open(s.url + "/" + tag + "/")
		look("start", l.Say("start"))
		shown := write(p)
		look("write", l.Say("write"))
		p.Click(`button[value=send]`)
		look("empty", l.Say("say.empty"))
		p.Fill(`textarea[name=text]`, "Three lines. \u05e9\u05dc\u05d5\u05dd.")
		if !browsertest.Eval[bool](p, `document.querySelector("[data-error]").hidden`) {
			t.Error("what was missing is there, and the page still complains")
		}
		p.Click(`button[value=send]`)
		look("sent", l.Say("say.sent"))
		words, err := envelope.ParsePassphrase(shown)
		if err != nil {
			t.Fatal(err)
		}
		long := "What did you see?\n" + strings.Repeat("https://a-very-long-word.example/", 4) + "\n" + strings.Repeat("And a paragraph of ordinary length, as a journalist writes it. ", 4)
		first := d.letter()
		d.answer(words.Keys(s.news.ID).Thread, []envelope.Receipt{{Letter: first.ID, Read: true}}, envelope.Message{ID: [16]byte{1}, Text: long, Language: "en"})
		s.pass(24 * time.Hour)
		p.At(s.clock())

		p.Open(s.url + "/" + tag + "/")
		p.Click(`[data-go=back]`)
		look("back", l.Say("back"))
		p.Fill(`[name=words]`, strings.Repeat("qqqqq ", 9))
		p.Click(`[data-back] button`)
		p.Visible(`[data-error]`)
		look("slip", "qqqqq")
		p.Fill(`[name=words]`, strings.Join(strings.Fields(shown), " "))
		p.Click(`[data-back] button`)
		p.Visible(`[data-receipt]`)
		look("letters", "What did you see?")
		p.Click(`button[value=leave]`)
		look("left", l.Say("say.left"))
		p.Close()
	}
}
