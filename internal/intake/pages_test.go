package intake

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"vouchsafe.example/client"
	"vouchsafe.example/envelope"
)

// TestEitherDirection: the style knows beginnings and ends, not left and right.
//
// Cheapest fake: look for margin-left. Caught by the sides of everything.
func TestEitherDirection(t *testing.T) {
	sides := regexp.MustCompile(`\b(left|right|top|bottom)\b|[^-](width|height)\s*:`)
	style := regexp.MustCompile(`@media[^{]*|/\*[^*]*\*/`).ReplaceAll(styleFile.Bytes, nil)
	if m := sides.FindAll(style, -1); m != nil {
		t.Errorf("the style names sides: %q", m)
	}
	if !sides.MatchString("a { margin-left: 1px }") || !sides.MatchString("a { width: 1px }") {
		t.Error("sides aren't found")
	}
}

// Cheapest fake: letters of one line. Caught by as many and as long ones as a
// visit brings with the default card, and a page that keeps a whole letter.
func TestOnePageHoldsAVisit(t *testing.T) {
	r := newRig(t, withHelp)
	s, _, err := r.in.shown()
	if err != nil {
		t.Fatal(err)
	}
	for _, tag := range DefaultLanguages() {
		l := catalogues[tag]
		v := s.view(l, screenLetters)
		v.State, v.Text = strings.Repeat("x", 2*carriedUnit*4/3), strings.Repeat("ы", envelope.MaxText(0)/2)
		for i := range 4 {
			v.Letters = append(v.Letters, letterView{language: l, N: i + 1, From: l.say("from", "desk", "pier"), Text: strings.Repeat("слово за слово\n", 12<<10/26)})
		}
		b, err := v.render()
		if err != nil {
			t.Fatal(err)
		}
		if full := fillUp(b); len(full) != pageUnit {
			t.Errorf("%s: a page has %d bytes, most have %d", tag, len(full), pageUnit)
		}
	}
}

func (r *rig) get(path string, headers ...string) *httptest.ResponseRecorder {
	req := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	rec := httptest.NewRecorder()
	r.http.ServeHTTP(rec, req)
	return rec
}

// withHelp gives the newsroom two desks and somebody to call.
func withHelp(r *rig) {
	withDesks("pier", "ferry")(r)
	c := r.news.NewCard(r.now)
	c.Help = []string{"Night line: 020 555 0142", "Evacuation: ask for Mira"}
	r.news.Adopt(c)
}

// TestPages looks at what everybody gets: the same bytes with any headers,
// those that the card names, and nothing that a browser would keep.
//
// Cheapest fake: digests of other bytes than those served. Caught by hashing
// what comes.
func TestPages(t *testing.T) {
	r := newRig(t, withHelp)
	named, err := Pages(r.news.Card, DefaultLanguages(), true)
	if err != nil {
		t.Fatal(err)
	}
	c := *r.news.Card
	c.Pages = named
	if _, err := c.Text(); err != nil {
		t.Fatalf("a card can't name them: %v", err)
	}
	var paths []string
	for _, p := range named {
		paths = append(paths, p.Path)
		a := r.get(p.Path)
		b := r.get(p.Path, "User-Agent", "another", "Cookie", "a=b", "Accept-Language", "ru", "Accept-Encoding", "br, gzip")
		if a.Code != http.StatusOK || b.Code != http.StatusOK {
			t.Fatalf("%s: %d and %d", p.Path, a.Code, b.Code)
		}
		z, err := gzip.NewReader(b.Body)
		if err != nil {
			t.Fatal(err)
		}
		packed, err := io.ReadAll(z)
		if err != nil || !bytes.Equal(packed, a.Body.Bytes()) || sum(a.Body.Bytes()) != p.Digest {
			t.Errorf("%s: what is served isn't what is named (%v)", p.Path, err)
		}
		for _, rec := range []*httptest.ResponseRecorder{a, b} {
			h := rec.Header()
			if h.Get("Cache-Control") != "no-store" || h.Get("Content-Security-Policy") != pagePolicy || h.Values("Set-Cookie") != nil ||
				h.Get("Referrer-Policy") != "same-origin" || h.Get("Cross-Origin-Opener-Policy") != "same-origin" {
				t.Errorf("%s: headers %v", p.Path, h)
			}
		}
	}
	if want := []string{"/", "/ar/", "/en/", "/es/", "/fa/", "/fr/", "/ru/", "/source.js", "/style.css", "/tr/", "/uk/"}; !slices.Equal(paths, want) {
		t.Errorf("pages %v, want %v", paths, want)
	}
	// A first visit is one page, its style and its script.
	for _, tag := range DefaultLanguages() {
		packed := 0
		for _, path := range []string{"/" + tag + "/", stylePath, scriptPath} {
			packed += r.get(path, "Accept-Encoding", "gzip").Body.Len()
		}
		if t.Logf("%s: %d bytes", tag, packed); packed > 150_000 {
			t.Errorf("%s: a first visit takes %d bytes", tag, packed)
		}
	}
	if !bytes.Equal(r.get("/source.js").Body.Bytes(), client.Source) {
		t.Error("another script is served")
	}
	for _, tag := range DefaultLanguages() {
		s := r.get("/" + tag + "/").Body.String()
		for _, want := range []string{`integrity="` + styleFile.Integrity(), `integrity="` + strings.ReplaceAll(scriptFile.Integrity(), "+", "&#43;"), "Night line: ", "<title>" + catalogues[tag].Say("title") + "</title>"} {
			if !strings.Contains(strings.ReplaceAll(s, "+", "&#43;"), strings.ReplaceAll(want, "+", "&#43;")) {
				t.Errorf("%s lacks %s", tag, want)
			}
		}
		_, rest, _ := strings.Cut(s, `id="catalogue">`)
		said, _, _ := strings.Cut(rest, "</script>")
		var got map[string]string
		if err := json.Unmarshal([]byte(said), &got); err != nil || len(got) < 30 || got["say.sent"] != catalogues[tag].Say("say.sent") {
			t.Errorf("%s: the script would read %d sentences (%v)", tag, len(got), err)
		}
	}
}

// TestFirstMinute: what must be known first stands on every page, refused ones
// included.
//
// Cheapest fake: look at the start page. Caught by every screen there is, by an
// address with nothing, and by a form that is refused.
func TestFirstMinute(t *testing.T) {
	r := newRig(t, withHelp)
	for _, tag := range DefaultLanguages() {
		l := catalogues[tag]
		pages := map[string]string{"start": r.get("/" + tag + "/").Body.String()}
		if tag == "en" {
			pages["nothing"] = r.get("/no/such/address").Body.String()
		}
		for _, screen := range []string{screenStart, screenWrite, screenBack, screenLetters, screenSent, screenFailed} {
			s, _, err := r.in.shown()
			if err != nil {
				t.Fatal(err)
			}
			b, err := s.view(l, screen).render()
			if err != nil {
				t.Fatal(err)
			}
			pages[screen] = string(b)
		}
		pages["refused"] = r.post(tag, "step", "nonsense")
		pages["from elsewhere"] = r.postFrom("http://evil.example", tag, "step", "write")
		for name, page := range pages {
			page = page[strings.Index(page, "<body"):]
			for _, want := range []string{"minute.rescue", "minute.phone", "minute.call", "minute.when", "limits.changed", "limits.watched", "limits.line"} {
				if !strings.Contains(page, l.Say(want)) {
					t.Errorf("%s, %s: nothing says %s", tag, name, want)
				}
			}
			if !strings.Contains(page, "Night line: ") || !strings.Contains(page, "Evacuation: ask for Mira") {
				t.Errorf("%s, %s: nobody to call", tag, name)
			}
			skip, exit := strings.Index(page, `class="skip"`), strings.Index(page, `class="exit" data-exit href="about:blank"`)
			first := strings.Index(page, "<a ")
			second := first + 1 + strings.Index(page[first+1:], "<a ")
			if skip < 0 || exit < skip || first > skip || second > exit {
				t.Errorf("%s, %s: the way out isn't next to the beginning", tag, name)
			}
		}
	}
}
