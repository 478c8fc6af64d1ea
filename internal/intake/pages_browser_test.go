package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
)

// A formSite is a letterbox that browsers without scripts come to.
type formSite struct {
	*rig
	url string
	mu  sync.Mutex
	at  time.Time
}

func (s *formSite) clock() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

func (s *formSite) pass(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at = s.at.Add(d)
	s.now = s.at
}

func newFormSite(t testing.TB, opts ...option) *formSite {
	s := &formSite{at: testDay}
	s.rig = newRig(t, append(opts, func(r *rig) { r.config = func(c *Config) { c.Clock = s.clock } })...)
	s.ledger.bundle = func() ([]byte, error) { return s.news.Bundle(s.clock()).Marshal(), nil }
	server := httptest.NewUnstartedServer(nil)
	server.Config = Server(s.http)
	server.Start()
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

// axeScript finds what keeps people out of a page, or skips the test.
func axeScript(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "client", "node_modules", "axe-core", "axe.min.js"))
	if err == nil {
		return string(b)
	}
	if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "node") {
		t.Fatalf("axe-core isn't installed: ./test installs it (%v)", err)
	}
	t.Skip("axe-core isn't installed")
	return ""
}

// examples are pages as people meet them, by name.
func examples(s *site, l *language) map[string]*view {
	nine, err := envelope.ParsePassphrase("abandon ride mule rib december express tobacco wolf unfold")
	if err != nil {
		panic(err)
	}
	words := text(nine, l.Lang)
	blank := s.view(l, screenWrite)
	blank.Words, blank.State = words, strings.Repeat("x", 5600)
	failed := s.view(l, screenWrite)
	failed.Words, failed.Danger, failed.Attached = words, true, []string{"IMG_2041.jpg"}
	failed.Text = "They came on a Tuesday, in two cars without plates."
	failed.Errors = []string{l.say("filesLarge", "name", "film-of-the-whole-street-and-everything.mp4", "size", 20), l.say("kept")}
	letters := s.view(l, screenLetters)
	letters.Receipt = []string{l.say("read"), l.say("letters", "n", 2)}
	for i, text := range []string{"Thank you. We have read it.\n\nWhen you can: what time of day was it, and how did you know? Only what you saw yourself.", "Аhttps://a-very-long-word-that-does-not-break-anywhere-at-all-because-it-is-an-address.example/and/goes/on"} {
		letters.Letters = append(letters.Letters, letterView{language: l, N: i + 1, From: l.say("from", "desk", "pier"), Text: text, Language: "en", Kept: i == 1})
	}
	none := s.view(l, screenLetters)
	none.Receipt = []string{l.say("arrived"), l.say("none")}
	old := s.view(l, screenBack)
	old.Errors, old.Text, old.Typed = []string{l.say("old")}, "What I wrote", "kitten border"
	sent := s.view(l, screenSent)
	sent.Done, sent.Words, sent.Tried, sent.Destroyed = l.say("sent"), words, l.say("tryWrong"), true
	nothing := s.view(l, screenFailed)
	nothing.Errors = []string{l.say("nothing")}
	return map[string]*view{
		"write": blank, "write-again": failed, "letters": letters, "letters-none": none,
		"back": s.view(l, screenBack), "back-again": old, "sent": sent, "failed": nothing,
	}
}

// TestPagesForEverybody looks at every page in each language, on a small phone
// and on a desk: nothing serious for axe, nothing that scrolls sideways,
// nothing too small for a thumb, no request to anybody else.
//
// Cheapest fake: run axe on an empty page. Caught by counting what it passed,
// and by a page that is spoilt on purpose.
func TestPagesForEverybody(t *testing.T) {
	script := axeScript(t)
	s := newFormSite(t, withHelp)
	site, files, err := s.in.shown()
	if err != nil {
		t.Fatal(err)
	}
	site.Lost = []string{"harbour"}
	pages := map[string][]byte{}
	for _, tag := range site.languages {
		for name, v := range examples(site, catalogues[tag]) {
			b, err := v.render()
			if err != nil {
				t.Fatal(err)
			}
			pages["/"+name+"-"+tag] = b
		}
		pages["/start-"+tag] = files["/"+tag+"/"].Bytes
	}
	spoilt := bytes.Replace(pages["/write-en"], []byte(`<label for="text">`), []byte(`<p>`), 1)
	pages["/spoilt"] = bytes.Replace(spoilt, []byte(`class="words"`), []byte(`style="white-space:pre;width:1400px" class="words"`), 1)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if b, ok := pages[r.URL.Path]; ok {
			if r.URL.Path != "/spoilt" {
				pageHeaders(w.Header())
			}
			w.Header().Set("Content-Type", htmlType)
			w.Write(b)
			return
		}
		s.http.ServeHTTP(w, r)
	}))
	defer server.Close()
	// Scripts run, so that axe does; the pages' own has its place in the one document only.
	p := browsertest.Chromium(t, browsertest.Options{})
	scheme := func(name string) {
		if err := chromedp.Do(p.Context(), chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
			_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}})
			return err
		})); err != nil {
			t.Fatal(err)
		}
	}
	examine := func(path string) (findings []string) {
		browsertest.Eval[bool](p, `!window.axe && (() => {`+script+`})(); true`)
		var out struct {
			Passes     int
			Violations []struct {
				ID, Impact string
				Nodes      []struct{ HTML string }
			}
		}
		result := browsertest.Eval[string](p, `axe.run({resultTypes: ["violations"]}).then(r => JSON.stringify({passes: r.passes.length, violations: r.violations}))`)
		if err := json.Unmarshal([]byte(result), &out); err != nil {
			t.Fatal(err)
		}
		if out.Passes < 15 {
			t.Errorf("%s: axe passed %d rules only", path, out.Passes)
		}
		for _, v := range out.Violations {
			findings = append(findings, fmt.Sprintf("%s %s %v", v.Impact, v.ID, v.Nodes))
		}
		return findings
	}
	look := func(path string, width, height int) (findings []string) {
		p.Resize(width, height)
		p.Open(server.URL + path)
		if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			findings = append(findings, fmt.Sprintf("%d px too wide", over))
		}
		small := browsertest.Eval[string](p, `[...document.querySelectorAll("main button, main input:not([type=hidden]):not([hidden]), main textarea, a.exit, nav a, .tick label")].filter(e => {
			const target = e.matches(".tick input") ? e.parentElement : e, r = target.getBoundingClientRect();
			return r.height < 44 || r.width < 44;
		}).map(e => e.outerHTML.slice(0, 80)).join("\n")`)
		if small != "" {
			findings = append(findings, "too small: "+small)
		}
		if elsewhere := browsertest.Eval[string](p, `performance.getEntriesByType("resource").map(e => e.name).filter(n => !n.startsWith(location.origin + "/")  && !n.startsWith("data:")).join(" ")`); elsewhere != "" {
			findings = append(findings, "asks "+elsewhere)
		}
		return findings
	}
	for path := range pages {
		// One language a script stands for the others, but on the smallest screen.
		whole := path == "/spoilt" || slices.ContainsFunc([]string{"-en", "-ru", "-ar"}, func(tag string) bool { return strings.HasSuffix(path, tag) })
		for _, size := range [][2]int{{360, 640}, {1280, 900}} {
			if size[0] > 360 && !whole && os.Getenv("VOUCHSAFE_ARTEFACTS") == "" {
				continue
			}
			findings := look(path, size[0], size[1])
			if size[0] == 360 && whole {
				findings = append(findings, examine(path)...)
				if strings.HasSuffix(path, "-en") {
					scheme("dark")
					findings = append(findings, examine(path)...)
					scheme("light")
				}
			}
			if path == "/spoilt" {
				if len(findings) == 0 {
					t.Error("a spoilt page is found in order")
				}
				continue
			}
			for _, f := range findings {
				t.Errorf("%s at %d: %s", path, size[0], f)
			}
			p.Screenshot(fmt.Sprintf("letterbox%s-%d", strings.ReplaceAll(path, "/", "-"), size[0]))
		}
	}
}

// TestInterviewScriptsOff is the interview in a browser without scripts, on a
// phone, first by keyboard alone, then in a fresh browser with the words alone.
//
// Cheapest fake: pages that say what is wanted. Caught by the desk that reads,
// and by a script that would have run.
func TestInterviewScriptsOff(t *testing.T) {
	s := newFormSite(t, withHelp)
	pier, ferry := s.desk("pier"), s.desk("ferry")
	sync := func() {
		for _, d := range []*post{pier, ferry} {
			d.sync()
		}
	}
	l := catalogues["ru"]
	phone := browsertest.Options{NoScripts: true, Width: 360, Height: 640}
	picture := filepath.Join(t.TempDir(), "ворота.jpg")
	if err := os.WriteFile(picture, append([]byte("\xff\xd8\xff\xe0"), bytes.Repeat([]byte("gate"), 100_000)...), 0o600); err != nil {
		t.Fatal(err)
	}

	p := browsertest.Chromium(t, phone)
	p.Open(s.url + "/ru/")
	focused := func() string {
		return browsertest.Eval[string](p, `document.activeElement.className + document.activeElement.id + (document.activeElement.dataset.go ?? "") + (document.activeElement.value && document.activeElement.type == "submit" ? document.activeElement.value : "")`)
	}
	// tab goes on to a place, and says by which others.
	tab := func(to string) (passed []string) {
		t.Helper()
		for range 40 {
			p.Press(kb.Tab)
			at := focused()
			if at == to {
				return passed
			}
			passed = append(passed, at)
		}
		t.Fatalf("the keyboard never comes to %s: %v", to, passed)
		return nil
	}
	if passed := tab("exit"); !slices.Equal(passed, []string{"skip"}) {
		t.Errorf("before the way out come %v", passed)
	}
	tab("writewrite")
	p.Press(kb.Enter)
	p.Await(l.Say("words.hint"))
	if passed := tab("exit"); !slices.Equal(passed, []string{"skip"}) {
		t.Errorf("before the way out come %v", passed)
	}
	tab("text")
	p.Press("Нас держали в бане.")
	tab("danger")
	p.Press(" ")
	p.Upload("#files", picture)
	words := p.Text("[data-words]")
	tab("try")
	p.Press("other words than mine")
	tab("mainsend")
	p.Press(kb.Enter)
	p.Await(l.Say("say.sent"))
	p.Await(l.Say("say.tryWrong"))
	if again := p.Text("[data-words]"); again != words {
		t.Errorf("the words were %q and are %q", words, again)
	}
	if n := browsertest.Eval[int](p, `document.scripts.length`); n != 0 {
		t.Error("a page of the way without scripts has one")
	}
	if at := browsertest.Eval[string](p, `location.href + document.title`); at != s.url+"/ru/"+l.Say("title") {
		t.Errorf("the history shows %s", at)
	}
	tab("exit")
	p.Press(kb.Enter)
	for address(p) != "about:blank" {
	}
	// 'Back' doesn't lead to it, either.
	chromedp.Run(p.Context(), chromedp.Evaluate[bool](`history.back(), true`))
	for at := address(p); at == "" || at == "about:blank"; at = address(p) {
	}
	if seen, err := chromedp.Run(p.Context(), chromedp.Evaluate[string](`document.documentElement.innerText + [...document.querySelectorAll("input, textarea")].map(e => e.value)`)); err != nil || strings.Contains(seen, words[:20]) || strings.Contains(seen, "бане") {
		t.Errorf("'back' shows %q (%v)", seen, err)
	}
	p.Close()

	sync()
	for _, d := range []*post{pier, ferry} {
		c := d.only(t)
		if c.Text != "Нас держали в бане." || c.Language != "ru" || !c.Danger || !c.AtServer || len(c.Attachments) != 1 || c.Attachments[0].Name != "ворота.jpg" {
			t.Fatalf("%s read %+v", d.name, c)
		}
	}
	pier.say("Сколько вас было?")
	sync()
	s.pass(12 * time.Hour)

	p = browsertest.Chromium(t, phone)
	p.Open(s.url + "/")
	p.ClickOn("Русский")
	p.Await(l.Say("start"))
	p.ClickOn(l.Say("start.back"))
	p.FillIn(l.Say("back.words"), strings.ReplaceAll(words, "\n", " "))
	p.ClickOn(l.Say("back.go"))
	p.Await("Сколько вас было?")
	p.ClickOn(l.Say("answers"))
	p.FillIn(l.Say("answer"), "Одиннадцать.")
	p.ClickOn(l.Say("send"))
	p.Await(l.Say("say.destroyed"))
	p.Close()
	sync()
	if len(pier.letters) != 2 || len(ferry.letters) != 2 {
		t.Errorf("%d and %d letters: an answer goes to the desks that she has replies of", len(pier.letters), len(ferry.letters))
	}

	p = browsertest.Chromium(t, phone)
	p.Open(s.url + "/en/")
	p.ClickOn("Come back")
	p.FillIn("Your nine words", strings.ReplaceAll(words, "\n", "-"))
	p.ClickOn("Go on")
	p.Await("There is no letter for you now.")
	p.Click("button[value=leave]")
	p.Await("You sent no letter.")
}

// address is where the tab is; "" while it goes elsewhere.
func address(p *browsertest.Page) string {
	at, _ := chromedp.Run(p.Context(), chromedp.Evaluate[string](`location.href`))
	return at
}

// only is the one letter that the desk has.
func (d *post) only(t testing.TB) *envelope.Content {
	t.Helper()
	if len(d.letters) != 1 {
		t.Fatalf("%s has %d letters", d.name, len(d.letters))
	}
	for _, c := range d.letters {
		return c
	}
	return nil
}
