package press_test

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// keep writes a folder below $VOUCHSAFE_PAGES, for looking at it in a browser.
func keep(t *testing.T, f files) {
	t.Helper()
	dir := os.Getenv("VOUCHSAFE_PAGES")
	if dir == "" {
		return
	}
	if b, err := press.Copy(f); err == nil {
		f = f.with(report.CopyFile, b)
	}
	for name, b := range f {
		file := filepath.Join(dir, t.Name(), filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// inLanguage is a small report whose newsroom writes in another language.
func (n *newsroom) inLanguage(language, text, title, standfirst, prose string, hidden ...string) files {
	n.t.Helper()
	n.letter("b1", seal.LetterWords{Text: text, Language: language})
	n.closeMonth("2026-05", "b1")
	f := files{}
	n.disclose(f, "b1", "2026-05", hidden, report.SlotQuestion)
	f["media/b.jpg"] = photograph(n.t, 300, 200)
	f["media/film-1.webm"], f["media/film-1.jpg"] = webm, photograph(n.t, 320, 180)
	f["media/film-1.vtt"] = []byte("WEBVTT\n\n00:00.000 --> 00:09.000\n" + standfirst + "\n")
	f[report.CheckFile] = []byte(standIn)
	c := &report.Content{
		Format: report.Format, Renderer: report.Renderer, Edition: 2, Previous: strings.Repeat("ab", 32),
		Date: "2026-06-03", Language: language, Newsroom: n.Policy.Name, Title: title, Standfirst: standfirst, Warning: standfirst,
		Blocks: []report.Block{
			{Prose: &report.Prose{Heading: title, Paragraphs: []string{prose, prose}}},
			{Account: &report.Account{ID: "b", Name: title, Sections: []report.Section{{
				Evidence: "evidence/b1.disclosure", Path: "evidence/b1.path", Month: "2026-05", Language: language, SealedBy: report.BySource,
				Substitutions: []report.Substitution{{Bar: 1, Text: "●●●"}},
			}}}},
			{Official: &report.Official{Claim: prose, To: title, Asked: "2026-05-11", Status: report.NoAnswer}},
			{Picture: &report.Picture{File: "media/b.jpg", Alt: title, Caption: prose}},
			{Film: &report.Film{File: "media/film-1.webm", Poster: "media/film-1.jpg", Captions: "media/film-1.vtt", CaptionsLanguage: language, Alt: title, Caption: standfirst}},
			{Event: &report.Event{Title: title, Start: "2026-06-11T22:00Z", End: "2026-06-12T01:00Z", Place: title, Text: prose, URL: "https://gazette.example/evening"}},
			{Action: &report.Action{Kind: "learn", Text: prose, URL: "https://gazette.example/a"}},
			{Related: &report.Related{Title: title, URL: "https://gazette.example/b"}},
		},
	}
	return n.publish(n.assemble(c, f, june), june)
}

func TestPageInRussian(t *testing.T) {
	n := newNewsroom(t)
	f := n.inLanguage("ru", amiraWords+"\u200b\u202eконец", "«Мы ждали у ворот до утра»",
		"Двое, опрошенные отдельно, описывают, как из села увезли молодого человека.",
		"С весны редакция получает письма от людей, которые говорят, что их родных увозили ночью вооружённые люди в масках.", "Малика", "Гуни", "Рустам")
	if v := verify(t, f, n.trust()); v.Status != report.Holds {
		t.Fatal(v)
	}
	keep(t, f)
	page := string(f[report.PageFile])
	for _, want := range []string{`<html lang="ru" dir="ltr">`, "Как проверить эту страницу", "Запечатано не позднее конца мая 2026 года", "3 июня 2026 года", "Издание 2"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestPageInArabic(t *testing.T) {
	n := newNewsroom(t)
	f := n.inLanguage("ar", samirWords, "«انتظرنا عند الباب حتى الصباح»", "شخصان، سُئلا كلٌّ على حدة، يصفان كيف اقتيد شاب من قرية.",
		"منذ الربيع تتلقّى هيئة التحرير رسائل من أناس يقولون إنّ أقاربهم اقتيدوا ليلًا على أيدي مسلّحين ملثّمين.", "الحاج", "كريم", "رمادية")
	if v := verify(t, f, n.trust()); v.Status != report.Holds {
		t.Fatal(v)
	}
	keep(t, f)
	page := string(f[report.PageFile])
	for _, want := range []string{`<html lang="ar" dir="rtl">`, "كيف تتحقّق من هذه الصفحة", `<pre class="siteonly" dir="ltr">`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}

func TestReaderVerifies(t *testing.T) {
	s := newStory(t)
	keep(t, s.files)
	v := verify(t, s.files, s.trust())
	t.Log(v)
	if v.Status != report.Holds {
		t.Fatal("refused")
	}
	if v := verify(t, s.files, report.Trust{}); v.Status != report.OwnKeys {
		t.Fatal(v)
	}
}

func parse(t *testing.T, f files) *html.Node {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(f[report.PageFile])))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func hasClass(n *html.Node, class string) bool {
	return slices.Contains(strings.Fields(attr(n, "class")), class)
}

// textOf is the text that a browser's page holds below a node.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// The page holds every sealed character that the proof shows, in its order,
// and a mark for every hidden run: read back from the finished HTML.
//
// Cheapest fake: a page that trims, joins or normalises text, or that drops
// what follows a bar. Caught by comparing the parsed page with the disclosure,
// character by character, spaces and empty lines included.
func TestPageShowsEveryByte(t *testing.T) {
	n := newNewsroom(t)
	text := "  Two  spaces.\r\n\r\n\r\nA\ttab \u00a0wide &amp; <b>bold</b>\n \nlast\u200bone \u202eturned\u202c ❤\ufe0f\U000e0041 NAME\n\nafter the name\n\n"
	n.letter("c1", seal.LetterWords{Text: text, Language: "en", Question: "Who was NAME then?"})
	n.closeMonth("2026-05", "c1")
	f := files{}
	n.disclose(f, "c1", "2026-05", []string{"NAME"}, report.SlotQuestion)
	c := &report.Content{
		Format: report.Format, Renderer: report.Renderer, Edition: 1, Date: "2026-06-03", Language: "en",
		Newsroom: n.Policy.Name, Title: "T", Blocks: []report.Block{{Account: &report.Account{ID: "c", Name: "C", Sections: []report.Section{{
			Evidence: "evidence/c1.disclosure", Path: "evidence/c1.path", Month: "2026-05", Language: "en", SealedBy: report.BySource,
		}}}}},
	}
	f = n.publish(n.assemble(c, f, june), june)
	if v := verify(t, f, n.trust()); v.Status != report.Holds {
		t.Fatal(v)
	}
	keep(t, f)
	var sealed, asked strings.Builder
	for d := range parse(t, f).Descendants() {
		switch {
		case hasClass(d, "bytes") && hasClass(d.Parent, "sealed"):
			sealed.WriteString(textOf(d))
		case hasClass(d, "bytes") && hasClass(d.Parent, "asked"):
			asked.WriteString(textOf(d))
		}
	}
	// CR before LF is dropped, what can't be seen is its code point, and the
	// bar takes the white space after its word.
	want := strings.NewReplacer("\r\n", "\n", "\u200b", "200B", "\u202e", "202E", "\u202c", "202C", "\U000e0041", "E0041", "NAME\n\n", "[hidden] ").Replace(text)
	if got := sealed.String(); got != want {
		t.Errorf("the page shows\n%q, want\n%q", got, want)
	}
	if got, want := asked.String(), "Who was [hidden] then?"; got != want {
		t.Errorf("the page asks %q, want %q", got, want)
	}
}

// A page that a reader keeps on a stick must ask nobody for anything.
//
// Cheapest fake: looking for "<script" only. Caught by walking all elements
// and attributes of the parsed page, and all of the style sheet.
func TestPageAsksNobody(t *testing.T) {
	s := newStory(t)
	allowed := map[string][]string{
		"html": nil, "head": nil, "body": nil, "title": nil, "header": nil, "main": nil, "footer": nil, "section": nil, "article": nil,
		"div": nil, "p": nil, "h1": nil, "h2": nil, "h3": nil, "span": nil, "bdi": nil, "time": {"datetime"}, "dl": nil, "dt": nil, "dd": nil,
		"ul": nil, "ol": nil, "li": nil, "pre": nil, "code": nil, "blockquote": nil, "figure": nil, "figcaption": nil,
		"table": nil, "thead": nil, "tbody": nil, "tr": nil, "td": {"data-label"}, "th": {"scope"},
		"meta": {"charset", "name", "content", "http-equiv"}, "link": {"rel", "href"}, "img": {"src", "alt"}, "a": {"href", "rel", "download"},
		"script": {"src", "defer", "type"}, "video": {"controls", "preload", "poster"}, "source": {"src", "type"}, "track": {"kind", "src", "srclang", "label", "default"},
		"details": nil, "summary": nil, "label": {"for"}, "button": {"type"}, "progress": nil,
		"input": {"type", "multiple", "webkitdirectory", "autocomplete", "autocapitalize", "spellcheck", "aria-describedby"},
	}
	for d := range parse(t, s.files).Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		own, ok := allowed[d.Data]
		if !ok {
			t.Errorf("the page has a <%s>", d.Data)
		}
		for _, a := range d.Attr {
			if !slices.Contains([]string{"class", "id", "lang", "dir", "title", "hidden", "role", "aria-labelledby", "aria-label"}, a.Key) && !strings.HasPrefix(a.Key, "data-") && !slices.Contains(own, a.Key) {
				t.Errorf("the page has a %s=%q on <%s>", a.Key, a.Val, d.Data)
			}
			if local := a.Key == "src" || a.Key == "poster" || a.Key == "href" && (d.Data != "a" || attr(d, "rel") == "" && !strings.HasPrefix(a.Val, "#") && a.Val != report.CopyFile); local && s.files[a.Val] == nil {
				t.Errorf("the page loads %q, which isn't in the folder", a.Val)
			}
		}
	}
	style := string(s.files[report.StyleFile])
	for _, bad := range []string{"url(", "@import", "@font-face", "src(", "image("} {
		if strings.Contains(style, bad) {
			t.Errorf("the style sheet has %q", bad)
		}
	}
}

// Headings go down one level at a time, every picture has a description, ids
// are unique, labels lead somewhere, and foreign words carry their language.
//
// Cheapest fake: checking that there is an h1 and a lang. Caught by walking
// the whole outline and by asking for the language in force at each text.
func TestPageIsAccessible(t *testing.T) {
	s := newStory(t)
	doc := parse(t, s.files)
	ids, level, h1, main := map[string]bool{}, 0, 0, 0
	var refs []string
	for d := range doc.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		if id := attr(d, "id"); id != "" {
			if ids[id] {
				t.Errorf("two elements have the id %s", id)
			}
			ids[id] = true
		}
		if ref := attr(d, "aria-labelledby"); ref != "" {
			refs = append(refs, ref)
		}
		switch d.Data {
		case "h1", "h2", "h3":
			now := int(d.Data[1] - '0')
			if now > level+1 {
				t.Errorf("%s %q follows a heading of level %d", d.Data, textOf(d), level)
			}
			if level = now; now == 1 {
				h1++
			}
			if strings.TrimSpace(textOf(d)) == "" {
				t.Errorf("empty %s", d.Data)
			}
		case "main":
			main++
		case "img":
			if attr(d, "alt") == "" {
				t.Error("a picture has no description")
			}
		}
	}
	if h1 != 1 || main != 1 {
		t.Errorf("%d h1 and %d main", h1, main)
	}
	for _, ref := range refs {
		if !ids[ref] {
			t.Errorf("nothing has the id %s", ref)
		}
	}
	for words, language := range map[string]string{"Брата увезли": "ru", "My brother was taken": "en", "сказал другому": "ru", "أخذوا": "ar", "Sealed words, in Arabic": "en", "мероприятий": "ru"} {
		got := "nowhere on the page"
		for d := range doc.Descendants() {
			if d.Type == html.TextNode && strings.Contains(d.Data, words) {
				for p := d.Parent; p != nil; p = p.Parent {
					if l := attr(p, "lang"); l != "" {
						got = l
						break
					}
				}
			}
		}
		if got != language {
			t.Errorf("%q is marked %s, want %s", words, got, language)
		}
	}
}

// All text reaches WCAG 2.2 AA: 4.5 to 1, and 3 to 1 for bars and rules.
//
// Cheapest fake: checking black on white. Caught by reading the colours of both
// schemes out of the style sheet and checking every pair that is used.
func TestContrast(t *testing.T) {
	s := newStory(t)
	light, dark, ok := strings.Cut(string(s.files[report.StyleFile]), "prefers-color-scheme: dark")
	if !ok {
		t.Fatal("no dark scheme")
	}
	dark, _, _ = strings.Cut(dark, "*, *::before")
	for name, css := range map[string]string{"light": light, "dark": dark} {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--(\w+): #([0-9a-f]{6});`).FindAllStringSubmatch(css, -1) {
			rgb, err := strconv.ParseUint(m[2], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			linear := func(c uint64) float64 {
				v := float64(c&0xff) / 255
				if v <= 0.04045 {
					return v / 12.92
				}
				return math.Pow((v+0.055)/1.055, 2.4)
			}
			colour[m[1]] = 0.2126*linear(rgb>>16) + 0.7152*linear(rgb>>8) + 0.0722*linear(rgb)
		}
		for _, pair := range []struct {
			front string
			least float64
		}{{"ink", 7}, {"soft", 4.5}, {"accent", 4.5}, {"link", 4.5}, {"bar", 3}} {
			for _, back := range []string{"paper", "panel"} {
				a, okA := colour[pair.front]
				b, okB := colour[back]
				if !okA || !okB {
					t.Fatalf("%s: no colour %s or %s", name, pair.front, back)
				}
				if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < pair.least {
					t.Errorf("%s: %s on %s has %.2f to 1, want %.1f", name, pair.front, back, ratio, pair.least)
				}
			}
		}
	}
}

// The same report gives the same bytes each time.
//
// Cheapest fake: rendering twice in a row. The vectors catch the rest: they
// hold a page made once, and verify compares it with one made now.
func TestRenderRepeats(t *testing.T) {
	s := newStory(t)
	for range 20 {
		built, err := press.Build(s.files.fs())
		if err != nil {
			t.Fatal(err)
		}
		for name, b := range built.Files {
			if string(s.files[name]) != string(b) {
				t.Fatalf("%s differs", name)
			}
		}
	}
}

// What isn't ready is refused before anybody signs it.
func TestBuildRefuses(t *testing.T) {
	s := newStory(t)
	for what, f := range map[string]files{
		"no content":       s.files.with(report.ContentFile, nil),
		"no path":          s.files.with("evidence/a1-1.path", nil),
		"no picture":       s.files.with("media/gate.jpg", nil),
		"no month":         s.files.with(report.MonthProofFile("2026-05"), nil),
		"left-over":        s.files.with("evidence/a9-1.disclosure", s.files["evidence/a1-1.disclosure"]),
		"another's path":   s.files.with("evidence/a1-1.path", s.files["evidence/a1-2.path"]),
		"another month":    s.files.with(report.MonthEntryFile("2026-04"), s.files[report.MonthEntryFile("2026-05")]),
		"not a disclosure": s.files.with("evidence/a1-1.disclosure", []byte("vouchsafe/disclosure/v1\n")),
	} {
		if b, err := press.Build(f.fs()); err == nil {
			t.Errorf("%s: built %d files", what, len(b.Manifest.Files))
		}
	}
}

// A month that the witnesses saw much later than it ended isn't believed: the
// page gives the day on which they saw it.
//
// Cheapest fake: printing the month that the newsroom wrote into the path, as
// a newsroom that dates a tree back would like. Caught by logging a tree of
// 2024 in 2026.
func TestBackDatedMonth(t *testing.T) {
	n := newNewsroom(t)
	n.letter("d1", seal.LetterWords{Text: "I was there.", Language: "en"})
	n.closeMonth("2024-02", "d1")
	f := files{}
	n.disclose(f, "d1", "2024-02", nil)
	c := &report.Content{
		Format: report.Format, Renderer: report.Renderer, Edition: 1, Date: "2026-06-03", Language: "en",
		Newsroom: n.Policy.Name, Title: "T", Blocks: []report.Block{{Account: &report.Account{ID: "d", Name: "D", Sections: []report.Section{{
			Evidence: "evidence/d1.disclosure", Path: "evidence/d1.path", Month: "2024-02", Language: "en", SealedBy: report.BySource,
		}}}}},
	}
	f = n.assemble(c, f, june)
	// One witness of three stamps whatever day it is told to.
	size := len(n.Entries)
	proof := n.ProofUnder(uint64(size-1), size, n.Checkpoint(size, time.Date(2024, 3, 1, 0, 0, 0, 0, time.UTC), 0))
	_, honest, _ := strings.Cut(string(n.Checkpoint(size, june, 1, 2)), "\n\n")
	_, honest, _ = strings.Cut(honest, "\n") // without the log's own signature
	f[report.MonthProofFile("2024-02")] = append(proof, honest...)
	f = n.publish(f, june)
	page := string(f[report.PageFile])
	if strings.Contains(page, "2024") || !strings.Contains(page, "Sealed by 3 June 2026.") {
		t.Error("the page shows the month that the newsroom claims")
	}
	v := verify(t, f, n.trust())
	if all := strings.Join(v.Holds, " "); v.Status != report.Holds || !strings.Contains(all, "witnesses saw it by 3 June 2026") || !strings.Contains(all, "the newsroom's word") {
		t.Errorf("%d %s", v.Status, all)
	}
}

// One lying witness can't bring the claimed month back: neither with a year
// that doesn't fit into a day's ten characters, nor with the last that does.
//
// Cheapest fake: comparing days as text, by which "10000-01-01" is before
// "2024-04-04". Caught by asking Late itself, beside the proof's refusal.
func TestBackDatedMonthFarYear(t *testing.T) {
	late := &report.Report{Witnessed: map[string]string{"2024-02": "10000-01-01", "2024-03": "2024-05-07", "2024-04": "2024-06-05"}}
	for month, want := range map[string]bool{"2024-02": true, "2024-03": true, "2024-04": false, "2024-05": true} {
		if late.Late(month) != want {
			t.Errorf("the month %s is late: %t", month, !want)
		}
	}
	s := newStory(t)
	if v := verify(t, s.stamped("2026-05", yearTenThousand), s.trust()); v.Status != report.Refused {
		t.Errorf("year 10000: %d %v", v.Status, v.Holds)
	}
	f := s.rerender(s.stamped("2026-05", yearTenThousand.Add(-time.Second)))
	f = s.resign(f, june, 0, 1)
	v := verify(t, f, s.trust())
	if all := strings.Join(v.Holds, " "); v.Status != report.Holds || !strings.Contains(all, "witnesses saw it by 31 December 9999") {
		t.Errorf("year 9999: %d %v %s", v.Status, v.Refused, all)
	}
	if page := string(f[report.PageFile]); strings.Contains(page, "the end of May 2026") || !strings.Contains(page, "Sealed by 31 December 9999.") {
		t.Error("year 9999: the page shows the month that the newsroom claims")
	}
}

// A file that the reader's own system put there is refused, with what to do.
//
// Cheapest fake: passing over files by their names, behind which words could
// be hidden. Caught because the report must be refused.
func TestLeftOverFiles(t *testing.T) {
	s := newStory(t)
	for _, name := range []string{".DS_Store", "Thumbs.db", "media/.DS_Store", "media/more.jpg"} {
		v := verify(t, s.files.with(name, []byte("x")), s.trust())
		if v.Status != report.Refused || !strings.Contains(strings.Join(v.Refused, " "), name) || !strings.Contains(v.Refused[0], "was added and isn't part of the report; remove it and check again.") {
			t.Errorf("%s: %d %v", name, v.Status, v.Refused)
		}
	}
}

// The verdict in words names edition and date, and what it trusted.
//
// Cheapest fake: naming them always. Caught by a refused report, of which
// nothing may be said.
func TestVerdictNamesEdition(t *testing.T) {
	s := newStory(t)
	const edition = "\nEdition 1, dated 3 June 2026 by the newsroom.\n"
	text := verify(t, s.files, s.trust()).String()
	for _, want := range []string{"This report holds." + edition, "which you gave or this machine remembers", "That there is no newer edition."} {
		if !strings.Contains(text, want) {
			t.Errorf("the verdict lacks %q:\n%s", want, text)
		}
	}
	if text := verify(t, s.files, report.Trust{}).String(); !strings.Contains(text, edition) {
		t.Error(text)
	}
	if text := verify(t, s.files.with("media/more.jpg", []byte("x")), s.trust()).String(); strings.Contains(text, "Edition") {
		t.Error(text)
	}
}
