package press_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
)

// axe returns the script of axe-core, or skips the test.
func axe(t *testing.T) string {
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

// asked collects what a browser asks of the server.
type asked struct {
	mu    sync.Mutex
	paths []string
}

func (a *asked) serve(t *testing.T, h http.Handler) string {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.mu.Lock()
		a.paths = append(a.paths, r.URL.Path)
		a.mu.Unlock()
		h.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// elsewhere are the addresses that a page asked for, told by the browser's own
// count, that don't begin with one of these.
func elsewhere(p *browsertest.Page, ours ...string) (all []string) {
	for _, name := range browsertest.Eval[[]string](p, `performance.getEntriesByType("resource").map(e => e.name)`) {
		if !slices.ContainsFunc(ours, func(o string) bool { return strings.HasPrefix(name, o) }) {
			all = append(all, name)
		}
	}
	return all
}

// With scripts off, the page is whole, drawn with its style, its pictures and
// its still, over HTTP and from a disk, and asks only its own folder.
//
// Cheapest fake: a policy so strict that nothing loads, or looking at the
// markup alone. Caught by asking the browser what it drew and what it asked.
func TestPageWithoutScripts(t *testing.T) {
	s := newStory(t)
	dir := s.onSite(t)
	var a asked
	at := a.serve(t, press.Handler(dir, ""))
	p := browsertest.Chromium(t, browsertest.Options{NoScripts: true})
	for _, where := range []string{at + "/the-gate/", "file://" + filepath.Join(dir, "the-gate", "index.html"), "file://" + filepath.Join(dir, "the-gate", report.CopyFile)} {
		p.Open(where)
		if drawn := browsertest.Eval[string](p, `getComputedStyle(document.querySelector(".official")).display + " " + document.querySelector("img").naturalWidth`); drawn != "grid 240" {
			t.Errorf("%s: drawn %q", where, drawn)
		}
		// The controls of the check need the script, so that nobody sees them.
		if seen := browsertest.Eval[int](p, `[...document.querySelectorAll(".checker :is(button, progress, input)")].filter(e => e.checkVisibility()).length`); seen != 0 {
			t.Errorf("%s: %d controls that do nothing", where, seen)
		}
		if text := p.Text(".check"); !strings.Contains(text, "vouchsafe verify") {
			t.Errorf("%s: doesn't say how to check", where)
		}
		if others := elsewhere(p, at, "file://", "data:"); len(others) > 0 {
			t.Errorf("%s asks elsewhere: %q", where, others)
		}
		if browsertest.Eval[bool](p, `"ran" in document.documentElement.dataset`) {
			t.Errorf("%s: a script ran", where)
		}
	}
	for _, path := range a.paths {
		if path != "/favicon.ico" && !strings.HasPrefix(path, "/the-gate/") {
			t.Errorf("asked for %s", path)
		}
	}
}

// The script of the check runs under the page's policy, over HTTP, from a disk
// and in a copy; and nothing else does.
//
// Cheapest fake: a policy that lets everything run. Caught by a page into which
// somebody put a script of his own.
func TestPagePolicy(t *testing.T) {
	s := newStory(t)
	dir := s.onSite(t)
	folder := filepath.Join(dir, "the-gate")
	at := httptest.NewServer(http.FileServer(http.Dir(dir))) // no headers: the page's own policy must do
	defer at.Close()
	for _, name := range []string{report.PageFile, report.CopyFile} {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		evil := strings.Replace(string(b), "</main>", `<script>document.documentElement.dataset.evil = "yes"</script><img src="x" onerror="document.documentElement.dataset.evil = 'yes'"><p style="display:none" id="evil">shown</p></main>`, 1)
		write(t, folder, files{"evil-" + name: []byte(evil)})
	}
	p := browsertest.Chromium(t, browsertest.Options{})
	p.Everywhere(`addEventListener("securitypolicyviolation", e => (window.refused ??= []).push(e.violatedDirective + " " + e.blockedURI.slice(0, 60)))`)
	for _, base := range []string{at.URL + "/the-gate/", "file://" + folder + "/"} {
		for _, name := range []string{report.PageFile, report.CopyFile} {
			p.Open(base + name)
			if ran := browsertest.Eval[string](p, `document.documentElement.dataset.ran ?? "didn't run"`); ran != "yes & <no>" {
				t.Errorf("%s%s: the script %s", base, name, ran)
			}
			if refused := browsertest.Eval[[]string](p, `window.refused ?? []`); len(refused) > 0 {
				t.Errorf("%s%s: refused %q", base, name, refused)
			}
			p.Open(base + "evil-" + name)
			if browsertest.Eval[bool](p, `"evil" in document.documentElement.dataset`) {
				t.Errorf("%s%s: somebody else's script ran", base, name)
			}
			if p.Text("#evil") != "shown" {
				t.Errorf("%s%s: somebody else's style hid words", base, name)
			}
		}
	}
	// The copy's report is in it, and its captions and still came along.
	p.Open("file://" + filepath.Join(folder, report.CopyFile))
	if kept := browsertest.Eval[string](p, `[document.querySelector("#report").textContent.slice(0, 6), document.querySelector("track").src.slice(0, 13), document.querySelector("video").poster.slice(0, 15), document.querySelector(".keep").checkVisibility(), document.querySelector(".masthead .copyonly").checkVisibility()].join(" ")`); kept != "UEsDBB data:text/vtt data:image/jpeg false true" {
		t.Errorf("the copy has %q", kept)
	}
}

// Nothing serious for people who use a screen reader, a keyboard or a small
// phone: axe finds nothing, nothing scrolls sideways, in both schemes.
//
// Cheapest fake: running axe on an empty page, or at one width. Caught by
// asking how many rules passed, and by both widths.
func TestPageWithAxe(t *testing.T) {
	script := axe(t)
	s := newStory(t)
	dir := s.onSite(t)
	for _, words := range []struct{ language, text, title, standfirst, prose, hidden string }{
		{"ru", amiraWords, "«Мы ждали у ворот до утра»", "Двое, опрошенные отдельно, описывают, как из села увезли молодого человека.", "С весны редакция получает письма от людей.", "Гуни"},
		{"ar", samirWords, "«انتظرنا عند الباب حتى الصباح»", "شخصان، سُئلا كلٌّ على حدة، يصفان كيف اقتيد شاب من قرية.", "منذ الربيع تتلقّى هيئة التحرير رسائل.", "كريم"},
	} {
		n := newNewsroom(t)
		write(t, filepath.Join(dir, words.language), n.inLanguage(words.language, words.text, words.title, words.standfirst, words.prose, words.hidden))
	}
	at := httptest.NewServer(press.Handler(dir, ""))
	defer at.Close()
	p := browsertest.Chromium(t, browsertest.Options{})
	for _, width := range []int{360, 1280} {
		for _, name := range []string{"", "the-gate/", "ru/", "ar/"} {
			for _, scheme := range []string{"light", "dark"} {
				if scheme == "dark" && name != "the-gate/" {
					continue
				}
				if err := chromedp.Do(p.Context(), emulateScheme(scheme)); err != nil {
					t.Fatal(err)
				}
				p.Resize(width, 740)
				p.Open(at.URL + "/" + name)
				browsertest.Eval[bool](p, script+"; true")
				type finding struct {
					ID, Impact string
					Nodes      []struct{ HTML string }
				}
				var found struct {
					Passes     int
					Violations []finding
				}
				out := browsertest.Eval[string](p, `axe.run({resultTypes: ["violations"]}).then(r => JSON.stringify({passes: r.passes.length, violations: r.violations}))`)
				if err := json.Unmarshal([]byte(out), &found); err != nil {
					t.Fatal(err)
				}
				if found.Passes < 10 {
					t.Errorf("%s: only %d rules passed", name, found.Passes)
				}
				for _, f := range found.Violations {
					if f.Impact == "serious" || f.Impact == "critical" {
						t.Errorf("%s at %d, %s: %s (%s) %v", name, width, scheme, f.ID, f.Impact, f.Nodes)
					}
				}
				if wide := browsertest.Eval[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
					t.Errorf("%s at %d: scrolls sideways by %d", name, width, wide)
				}
				if width == 360 {
					if small := browsertest.Eval[[]string](p, `[...document.querySelectorAll("a, button, summary, input")].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)`); len(small) > 0 {
						t.Errorf("%s: too small for a thumb: %q", name, small)
					}
				}
				shot := strings.Trim(name, "/")
				if shot == "" {
					shot = "site"
				}
				p.Screenshot("press-" + shot + "-" + scheme + map[int]string{360: "-360", 1280: "-1280"}[width])
			}
		}
	}
}

func emulateScheme(scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		return err
	})
}

// The page names no other host, but in links that a reader follows.
func TestPageNamesNoOtherHost(t *testing.T) {
	s := newStory(t)
	for d := range parse(t, s.files).Descendants() {
		for _, a := range d.Attr {
			if d.Data == "a" && a.Key == "href" {
				continue
			}
			if u, err := url.Parse(a.Val); err == nil && (u.Scheme != "" || u.Host != "") && a.Key != "content" {
				t.Errorf("<%s %s=%q>", d.Data, a.Key, a.Val)
			}
		}
	}
}
