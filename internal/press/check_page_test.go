package press_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"mime"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/client"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// A page that checks itself, in a browser. The script is the genuine one, as
// in a page that a reader kept or loaded while it was honest; the files are
// what a forger makes of them.

// shelf serves folders by number. For a script it always gives the genuine one;
// what the check fetches is the folder's own.
type shelf struct {
	mu      sync.Mutex
	folders []files
	// other, if it isn't nil, gives other bytes to who asks in another way than
	// by fetch: the document, its style sheet.
	other func(dest, name string, b []byte) []byte
	// after stands behind the script: what presses the button in a browser that
	// has nobody else to do it. Its words come to said.
	after string
	said  chan found
	url   string
}

func newShelf(t testing.TB) *shelf {
	s := &shelf{said: make(chan found, 1)}
	server := httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

func (s *shelf) put(f files) (url string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.folders = append(s.folders, f)
	return fmt.Sprintf("%s/%d/", s.url, len(s.folders)-1)
}

func (s *shelf) serve(w http.ResponseWriter, r *http.Request) {
	var n int
	number, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if _, err := fmt.Sscan(number, &n); err != nil || n >= len(s.folders) {
		http.NotFound(w, r)
		return
	}
	if name == "" {
		name = report.PageFile
	}
	if r.Method == http.MethodPost {
		var said found
		if err := json.NewDecoder(r.Body).Decode(&said); err != nil {
			said.Text = err.Error()
		}
		s.said <- said
		return
	}
	b, ok := s.folders[n][name]
	if !ok {
		http.NotFound(w, r)
		return
	}
	dest := r.Header.Get("Sec-Fetch-Dest")
	if dest == "script" {
		b = append(client.Check[:len(client.Check):len(client.Check)], s.after...)
	}
	if s.other != nil && dest != "empty" {
		b = s.other(dest, name, b)
	}
	kind := mime.TypeByExtension(path.Ext(name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Cache-Control", "no-store")
	w.Write(b)
}

// genuine is the story with the script of the check as it is published.
func genuine(t testing.TB, change func(c *report.Content)) *story {
	t.Helper()
	n := newNewsroom(t)
	c, given := n.example()
	given[report.CheckFile] = client.Check
	change(c)
	f := n.publish(n.assemble(c, given, june), june)
	return &story{n, c, given, f}
}

func asItIs(*report.Content) {}

// found is what a page says after its check.
type found struct {
	Outcome string   `json:"outcome"` // "holds", "own-keys", "refused", "failed"
	Text    string   `json:"text"`
	Lines   []string `json:"lines"` // of its first list
}

// check presses the button of the open page, with this number in the field.
func check(p *browsertest.Page, number string) found {
	browsertest.Eval[bool](p, `(() => {
		const number = document.querySelector("[data-number]"), button = document.querySelector("[data-check]");
		number.value = `+quoted(number)+`;
		button.click();
		return true;
	})()`)
	p.Visible(`[data-verdict][data-outcome]`)
	return verdict(p)
}

// checkPacked chooses a ZIP or a copy in the field that the open page, lying on
// a disk, shows when its button is pressed.
func checkPacked(p *browsertest.Page, number, file string) found {
	check(p, number)
	p.Upload("[data-verdict] input", file)
	p.Visible(`[data-verdict][data-outcome]:not([data-outcome="failed"])`)
	return verdict(p)
}

func verdict(p *browsertest.Page) found {
	return browsertest.Eval[found](p, `(() => {
		const v = document.querySelector("[data-verdict]"), list = v.querySelector("ul");
		return {outcome: v.dataset.outcome, text: v.innerText.replace(/\s+/g, " "), lines: [...(list?.children ?? [])].map(e => e.textContent)};
	})()`)
}

func quoted(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// The good report, as a reader checks it: with and without the newsroom's
// number, over HTTP, as a folder on a disk, and as a copy without a network.
//
// Cheapest fakes: a script that always says 'holds', caught here by a wrong
// number, no number and no files, and by every forgery below; a script that
// says nothing of whose keys, caught by asking for the number.
func TestCheckPage(t *testing.T) {
	s := genuine(t, asItIs)
	number := ledger.Fingerprint(s.ID)
	sh := newShelf(t)
	at := sh.put(s.files)
	p := browsertest.Chromium(t, browsertest.Options{})

	p.Open(at)
	p.Visible("[data-check]")
	got := check(p, "")
	want := verify(t, s.files, report.Trust{})
	if got.Outcome != "own-keys" || !slices.Equal(got.Lines, want.Holds) {
		t.Errorf("without a number: %s\n%q\nwant\n%q", got.Outcome, got.Lines, want.Holds)
	}
	for _, says := range []string{number, "Compare this number", "a page which checks itself could lie", "vouchsafe verify", "That the words are true."} {
		if !strings.Contains(strings.ToLower(got.Text), strings.ToLower(strings.ReplaceAll(says, "a page which", "a page that"))) {
			t.Errorf("without a number it doesn't say %q:\n%s", says, got.Text)
		}
	}
	p.Screenshot("check-own-keys")

	for _, typed := range []string{number, "  " + strings.ToUpper(strings.ReplaceAll(number, " ", "-")) + "\t"} {
		if got := check(p, typed); got.Outcome != "holds" || !slices.Equal(got.Lines, want.Holds) || !strings.Contains(got.Text, number) {
			t.Errorf("with the number %q: %s\n%s", typed, got.Outcome, got.Text)
		}
	}
	// A server can give a picture other bytes than a check, and no script can tell.
	const pictures = "Only their files were compared."
	if got := check(p, number); !strings.Contains(got.Text, pictures) {
		t.Errorf("it doesn't say what it can't of pictures:\n%s", got.Text)
	}
	p.Screenshot("check-holds")
	p.Resize(360, 740)
	p.Screenshot("check-holds-360")
	p.Resize(1280, 900)

	other := strings.Repeat("0123", 16)
	if got := check(p, other); got.Outcome != "refused" || !strings.Contains(got.Text, "made under other keys") || !strings.Contains(got.Text, number) {
		t.Errorf("with another newsroom's number: %s\n%s", got.Outcome, got.Text)
	}
	p.Screenshot("check-refused")
	// One digit read wrongly isn't told like a forgery, and doesn't hold either.
	slip := []byte(number)
	slip[7] = map[bool]byte{true: '1', false: '0'}[slip[7] == '0']
	if got := check(p, string(slip)); got.Outcome != "failed" || !strings.Contains(got.Text, "in 1 of its 64 digits") {
		t.Errorf("with a digit read wrongly: %s\n%s", got.Outcome, got.Text)
	}
	if got := check(p, "0123 4567"); got.Outcome != "failed" || !strings.Contains(got.Text, "64 digits") {
		t.Errorf("with half a number: %s\n%s", got.Outcome, got.Text)
	}

	// Under the headers that a site of ours is served with.
	site := httptest.NewServer(press.Handler(s.onSite(t), ""))
	defer site.Close()
	p.Open(site.URL + "/the-gate/")
	if got := check(p, number); got.Outcome != "holds" {
		t.Errorf("on a site: %s\n%s", got.Outcome, got.Text)
	}

	// A folder on a disk can't be read from its own page: the reader chooses it,
	// or its ZIP, or the copy.
	dir := filepath.Join(t.TempDir(), "kept")
	whole := s.copied(s.files)
	write(t, dir, whole)
	var z bytes.Buffer
	if err := press.Zip(&z, whole.fs()); err != nil {
		t.Fatal(err)
	}
	zip := filepath.Join(filepath.Dir(dir), "report.zip")
	if err := os.WriteFile(zip, z.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	p.Open("file://" + filepath.Join(dir, report.PageFile))
	if got := check(p, number); got.Outcome != "failed" || !strings.Contains(got.Text, "copy.html") || !strings.Contains(got.Text, "ZIP") {
		t.Errorf("from a disk: %s\n%s", got.Outcome, got.Text)
	}
	p.Screenshot("check-disk")
	p.Upload("[data-folder]", dir)
	browsertest.Eval[bool](p, `new Promise(done => {
		const look = () => document.querySelector("[data-folder]").files.length ? done(true) : requestAnimationFrame(look);
		look();
	})`) // a browser lists a folder in its own time
	if got := check(p, number); got.Outcome != "holds" {
		t.Errorf("from a disk, with the folder: %s\n%s", got.Outcome, got.Text)
	}
	for _, file := range []string{zip, filepath.Join(dir, report.CopyFile)} {
		p.Open("file://" + filepath.Join(dir, report.PageFile))
		if got := checkPacked(p, number, file); got.Outcome != "holds" {
			t.Errorf("from a disk, with %s: %s\n%s", filepath.Base(file), got.Outcome, got.Text)
		}
	}

	// A copy needs nothing but itself.
	offline := browsertest.Chromium(t, browsertest.Options{Args: map[string]any{"host-resolver-rules": "MAP * ~NOTFOUND", "proxy-server": "127.0.0.1:1"}})
	offline.Open("file://" + filepath.Join(dir, report.CopyFile))
	if got := check(offline, ""); got.Outcome != "own-keys" || !strings.Contains(got.Text, number) || !slices.Equal(got.Lines, want.Holds) {
		t.Errorf("a copy, without a number: %s\n%s", got.Outcome, got.Text)
	}
	if got := check(offline, number); got.Outcome != "holds" || strings.Contains(got.Text, pictures) {
		t.Errorf("a copy: %s\n%s", got.Outcome, got.Text)
	}
	if others := elsewhere(offline, "file://", "data:"); len(others) > 0 {
		t.Errorf("a copy asks elsewhere: %q", others)
	}
}

// forgery is what a forger made, and what the check in Go says of it.
type forgery struct {
	files files
	trust report.Trust
	v     *report.Verdict
}

// forgeries are all those that the attack tests make, each folder once.
func forgeries(t *testing.T) map[string][]forgery {
	t.Helper()
	all := map[string][]forgery{}
	seen := map[[32]byte]bool{}
	for name, attack := range map[string]func(*testing.T){
		"other keys": TestAttackForgedReportOtherKeys, "one more word hidden": TestAttackForgedReportOneMoreWordHidden,
		"accounts": TestAttackForgedReportAccounts, "words around": TestAttackForgedReportWordsAround, "approvals": TestAttackForgedReportApprovals,
		"extra file": TestAttackForgedReportExtraFile, "other page": TestAttackForgedReportOtherPage, "card": TestAttackForgedReportCard,
		"not in the log": TestAttackForgedReportNotInTheLog, "published before sealed": TestAttackForgedReportPublishedBeforeSealed,
		"never sealed": TestAttackForgedReportNeverSealed, "more than the page": TestAttackForgedReportMoreThanThePage,
		"back-dated month": TestBackDatedMonthFarYear,
	} {
		overheard = func(f files, trust report.Trust, v *report.Verdict) {
			h := sha256.New()
			for _, name := range slices.Sorted(maps.Keys(f)) {
				fmt.Fprintf(h, "%s %d\n%s", name, len(f[name]), f[name])
			}
			if id := [32]byte(h.Sum(nil)); v.Status == report.Refused && !seen[id] {
				seen[id] = true
				all[name] = append(all[name], forgery{f.clone(), trust, v})
			}
		}
		t.Run("forging: "+name, attack)
		overheard = nil
		if len(all[name]) == 0 {
			t.Errorf("%s: no forgery", name)
		}
	}
	return all
}

// hasOnlyListed says whether a folder holds no file but those on its list: what
// isn't on the list isn't fetched, and does no harm where nobody sees it.
func hasOnlyListed(f files) bool {
	list := string(f[report.ManifestFile])
	for name := range f {
		if !strings.Contains(list, " "+name+"\n") && !slices.Contains([]string{report.ManifestFile, report.EntryFile, report.ProofFile}, name) {
			return false
		}
	}
	return true
}

// Every forgery that Go refuses is refused in the page, and in the same words:
// served as a site, or, where a site wouldn't show it, chosen as a ZIP.
//
// Cheapest fake: comparing each file's digest with the signed list. Caught by
// the forgeries that approvers signed. Or opening the proofs and trusting the
// page: caught by approvers who sign a page with other words.
func TestCheckPageRefusesForgeries(t *testing.T) {
	sh := newShelf(t)
	p := browsertest.Chromium(t, browsertest.Options{})
	good := genuine(t, asItIs)
	dir := t.TempDir()
	write(t, dir, good.files)
	for name, all := range forgeries(t) {
		served, chosen := 0, 0
		for i, f := range all {
			number := ""
			if f.trust.PolicyID != nil {
				number = ledger.Fingerprint(*f.trust.PolicyID)
			}
			var got found
			if _, page := f.files[report.PageFile]; page && hasOnlyListed(f.files) && bytes.Contains(f.files[report.PageFile], []byte("data-check")) {
				p.Open(sh.put(f.files))
				got = check(p, number)
				served++
			} else {
				var z bytes.Buffer
				if err := press.Zip(&z, f.files.fs()); err != nil {
					continue // names that no ZIP can hold
				}
				zip := filepath.Join(t.TempDir(), "forged.zip")
				if err := os.WriteFile(zip, z.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				p.Open("file://" + filepath.Join(dir, report.PageFile))
				got = checkPacked(p, number, zip)
				chosen++
			}
			if got.Outcome != "refused" || !slices.Equal(got.Lines, f.v.Refused) {
				t.Errorf("%s, %d: %s %q, want it refused with %q", name, i, got.Outcome, got.Lines, f.v.Refused)
			}
		}
		t.Logf("%s: %d served, %d chosen", name, served, chosen)
	}
}

// A page that shows something else than its files do is refused, whatever the
// files are.
//
// Cheapest fake: checking the files and never looking at the document. Caught by
// a server that sends one page to the window and another to the check, and by
// a page that was changed after it was loaded. Or comparing what the document
// tells of itself: caught by closed shadows, which it doesn't tell of.
func TestCheckPageShowsSomethingElse(t *testing.T) {
	s := genuine(t, asItIs)
	number := ledger.Fingerprint(s.ID)
	sh := newShelf(t)
	at := sh.put(s.files)
	p := browsertest.Chromium(t, browsertest.Options{})
	replaced := func(want, old, new string) func(dest, name string, b []byte) []byte {
		return func(dest, name string, b []byte) []byte {
			if dest != want {
				return b
			}
			if !bytes.Contains(b, []byte(old)) {
				t.Fatalf("%s has no %q", name, old)
			}
			return bytes.Replace(b, []byte(old), []byte(new), 1)
		}
	}
	for what, other := range map[string]func(dest, name string, b []byte) []byte{
		"a word":          replaced("document", "пять человек", "два человека"),
		"the title":       replaced("document", "<title>“We waited", "<title>“Nobody waited"),
		"a paragraph":     replaced("document", "<p>Since the spring", "<p>It isn’t true.</p><p>Since the spring"),
		"a bar less":      replaced("document", `<span class="bar"><span class="vh">[hidden]</span></span>`, ""),
		"a link":          replaced("document", "https://letters.example/ministry", "https://trap.example/ministry"),
		"an attribute":    replaced("document", `<section class="prose"`, `<section hidden class="prose"`),
		"a comment":       replaced("document", "</main>", "<!-- --></main>"),
		"a style element": replaced("document", "</head>", "<style>.bar{display:none}</style></head>"),
		"a style sheet":   replaced("style", ".bar {", ".bar { display: none !important;"),
		"a picture":       replaced("document", `src="media/gate.jpg"`, `src="media/film-1.jpg"`),
		"the verdict":     replaced("document", `<div data-verdict role="status"></div>`, `<div data-verdict role="status"><h3>This page holds</h3></div>`),
		"a shadow":        replaced("document", `<section class="officials">`, `<section class="officials"><template shadowrootmode="open">Nothing.</template>`),
		"a closed shadow": replaced("document", `<section class="officials">`, `<section class="officials"><template shadowrootmode="closed">Nothing.</template>`),
		"a shadow around": replaced("document", `<section class="officials">`, `<section class="officials"><template shadowrootmode="closed" shadowrootclonable><slot></slot>It isn’t true.</template>`),
		"a shadow alone":  replaced("document", `<body>`, `<body><template shadowrootmode="closed"><style>:host{display:contents}</style><slot></slot><slot name="x">Nothing.</slot></template>`),
	} {
		sh.other = other
		p.Open(at)
		if got := check(p, number); got.Outcome != "refused" || !strings.Contains(got.Text, "isn’t what the proofs show") {
			t.Errorf("%s: %s\n%s", what, got.Outcome, got.Text)
		} else if what == "a word" && (!strings.Contains(got.Text, "два человека") || !strings.Contains(got.Text, "пять человек")) {
			t.Errorf("it doesn't show the words:\n%s", got.Text)
		}
	}
	p.Screenshot("check-document")
	sh.other = nil

	// Changed while it was open; and what a reader does to it is no change.
	p.Open(at)
	browsertest.Eval[bool](p, `(document.querySelector("details").open = true)`)
	if got := check(p, number); got.Outcome != "holds" {
		t.Errorf("with a transcript unfolded: %s\n%s", got.Outcome, got.Text)
	}
	browsertest.Eval[bool](p, `(() => { document.querySelector("h1").textContent = "“Nothing happened”"; return true })()`)
	if got := check(p, number); got.Outcome != "refused" || !strings.Contains(got.Text, "Nothing happened") {
		t.Errorf("with another title: %s\n%s", got.Outcome, got.Text)
	}

	// The same of a copy: in its visible half, in the other, in both.
	whole := string(s.copied(s.files)[report.CopyFile])
	dropped := s.edited(func(c *report.Content) { c.Blocks = append(c.Blocks[:3], c.Blocks[4:]...) })
	b, err := dropped.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	less := s.files.with(report.ContentFile, b).with("evidence/a2-1.disclosure", nil).with("evidence/a2-1.path", nil)
	less = s.relist(s.rerender(less))
	zipOf := func(copied string) string {
		_, rest, _ := strings.Cut(copied, `<script type="application/zip;base64" id="report">`)
		zip, _, _ := strings.Cut(rest, "</script>")
		return zip
	}
	forged := string(s.copied(less)[report.CopyFile])
	for what, copied := range map[string]string{
		"a visible word":                   strings.Replace(whole, "пять человек", "два человека", 1),
		"a visible word, as its code":      strings.Replace(whole, "пять человек", "&#1076;ва человека", 1),
		"an account dropped, page and ZIP": forged,
		"an account dropped from the page": strings.Replace(forged, zipOf(forged), zipOf(whole), 1),
		"an account dropped from the ZIP":  strings.Replace(whole, zipOf(whole), zipOf(forged), 1),
		"a picture":                        strings.Replace(whole, `src="data:image/jpeg;base64,`, `src="data:image/jpeg;base64,AAAA`, 1),
		"words after the end":              whole + "<p>And more.</p>",
		"a style attribute":                strings.Replace(whole, "<h1", `<h1 style="display:none"`, 1),
		"the ZIP cut off":                  strings.Replace(whole, zipOf(whole), zipOf(whole)[:4000], 1),
	} {
		if copied == whole {
			t.Fatalf("%s: nothing changed", what)
		}
		file := filepath.Join(t.TempDir(), report.CopyFile)
		if err := os.WriteFile(file, []byte(copied), 0o644); err != nil {
			t.Fatal(err)
		}
		p.Open("file://" + file)
		if got := check(p, number); got.Outcome != "refused" {
			t.Errorf("a copy with %s: %s\n%s", what, got.Outcome, got.Text)
		}
	}
}

// Firefox says the same of a good page, of one with another word and of one
// with words in a closed shadow.
//
// Cheapest fake: a document compared as one browser builds it. Caught by the
// other one.
func TestCheckPageFirefox(t *testing.T) {
	s := genuine(t, asItIs)
	sh := newShelf(t)
	sh.after = `
;(() => {
	const v = document.querySelector("[data-verdict]");
	new MutationObserver(() => {
		if (v.dataset.outcome && v.firstChild) fetch("said", { method: "POST", body: JSON.stringify({ outcome: v.dataset.outcome, text: v.innerText }) });
	}).observe(v, { childList: true });
	document.querySelector("[data-number]").value = ` + quoted(ledger.Fingerprint(s.ID)) + `;
	document.querySelector("[data-check]").click();
})();`
	at := sh.put(s.files)
	for _, c := range []struct{ old, new, outcome string }{
		{"пять человек", "пять человек", "holds"},
		{"пять человек", "два человека", "refused"},
		{`<section class="officials">`, `<section class="officials"><template shadowrootmode="closed"><slot></slot>It isn’t true.</template>`, "refused"},
	} {
		sh.other = func(dest, name string, b []byte) []byte {
			if dest == "document" {
				return bytes.Replace(b, []byte(c.old), []byte(c.new), 1)
			}
			return b
		}
		browsertest.Firefox(t, at, true)
		select {
		case got := <-sh.said:
			if got.Outcome != c.outcome {
				t.Errorf("with %q: %s\n%s", c.new, got.Outcome, got.Text)
			}
		case <-time.After(3 * time.Minute):
			t.Fatal("Firefox says nothing")
		}
	}
}

// An event says by itself that it is over, from its last minute on; and the page
// is the same to its check, before and after.
//
// Cheapest fake: a press that prints 'past' into the page. Caught by two clocks.
func TestCheckPageEvents(t *testing.T) {
	s := genuine(t, asItIs)
	end, err := time.Parse(report.EventTime, s.content.Events()[0].End)
	if err != nil {
		t.Fatal(err)
	}
	at := newShelf(t).put(s.files)
	for _, c := range []struct {
		now  time.Time
		past bool
	}{{end.Add(-time.Hour), false}, {end, true}} {
		p := browsertest.Chromium(t, browsertest.Options{})
		p.At(c.now)
		p.Open(at)
		if past := browsertest.Eval[bool](p, `document.querySelector("[data-past]").checkVisibility()`); past != c.past {
			t.Errorf("at %v the event is past: %v", c.now, past)
		}
		if coming := browsertest.Eval[bool](p, `document.querySelector(".event .label").checkVisibility()`); coming == c.past {
			t.Errorf("at %v the event is coming up: %v", c.now, coming)
		}
		if got := check(p, ledger.Fingerprint(s.ID)); got.Outcome != "holds" {
			t.Errorf("at %v: %s\n%s", c.now, got.Outcome, got.Text)
		}
		if past := browsertest.Eval[bool](p, `document.querySelector("[data-past]").checkVisibility()`); past != c.past {
			t.Errorf("at %v, after the check, the event is past: %v", c.now, past)
		}
	}
}

// The verdict is in the page's language; the reasons of a refusal are in English,
// and say so.
//
// Cheapest fake: one language. Caught by the headings.
func TestCheckPageLanguages(t *testing.T) {
	sh := newShelf(t)
	p := browsertest.Chromium(t, browsertest.Options{})
	for lang, says := range map[string][3]string{
		"ru": {"Страница согласуется сама с собой", "Запечатано", "Не верьте этой странице"},
		"ar": {"متّسقة مع نفسها", "", "لا تصدّق هذه الصفحة"},
	} {
		s := genuine(t, func(c *report.Content) { c.Language = lang })
		p.Open(sh.put(s.files))
		got := check(p, "")
		if got.Outcome != "own-keys" || !strings.Contains(got.Text, says[0]) {
			t.Errorf("%s: %s\n%s", lang, got.Outcome, got.Text)
		}
		for _, line := range got.Lines {
			if strings.Contains(line, "%") || strings.Contains(line, " the ") || strings.Contains(line, "2026-") {
				t.Errorf("%s: %q", lang, line)
			}
		}
		p.Screenshot("check-" + lang)
		p.Open(sh.put(s.files.with("media/gate.jpg", []byte("another"))))
		if got := check(p, ""); got.Outcome != "refused" || !strings.Contains(got.Text, says[2]) || len(got.Lines) != 1 ||
			!browsertest.Eval[bool](p, `document.querySelector("[data-verdict] ul").lang === "en"`) {
			t.Errorf("%s: %s\n%s", lang, got.Outcome, got.Text)
		}
		p.Screenshot("check-refused-" + lang)
	}
}

// long is a report of so many sealed words, in ten accounts.
func long(t testing.TB, count int) *story {
	t.Helper()
	n := newNewsroom(t)
	random := rand.New(rand.NewPCG(5, 6))
	some := strings.Fields(amiraWords + " " + amiraLater)
	c, _ := n.example()
	given := files{report.CheckFile: client.Check}
	c.Blocks = nil
	var names []string
	for a := range 10 {
		var b strings.Builder
		for i := range count / 10 {
			b.WriteString(some[random.IntN(len(some))])
			if b.WriteByte(' '); i%80 == 79 {
				b.WriteString("\n\n")
			}
		}
		name := fmt.Sprintf("b%d-1", a)
		n.letter(name, seal.LetterWords{Text: strings.TrimSpace(b.String()), Language: "ru"})
		names = append(names, name)
		c.Blocks = append(c.Blocks, report.Block{Account: &report.Account{ID: fmt.Sprintf("b%d", a), Name: "Amira", Sections: []report.Section{{
			Evidence: "evidence/" + name + ".disclosure", Path: "evidence/" + name + ".path", Month: "2026-05", Language: "ru", SealedBy: report.BySource,
		}}}})
	}
	n.closeMonth("2026-05", names...)
	for _, name := range names {
		n.disclose(given, name, "2026-05", []string{"Малика", "Гуни", "14", "Рустам"}, report.SlotQuestion)
	}
	f := n.publish(n.assemble(c, given, june), june)
	return &story{n, c, given, f}
}

// BenchmarkCheckPage checks a report of ten thousand sealed words in a browser
// without a compiler of scripts, from the press of the button to the verdict.
func BenchmarkCheckPage(b *testing.B) {
	s := long(b, 10_000)
	if v := verify(b, s.files, s.trust()); v.Status != report.Holds {
		b.Fatal(v)
	}
	p := browsertest.Chromium(b, browsertest.Options{NoJIT: true})
	p.Open(newShelf(b).put(s.files))
	for b.Loop() {
		if got := check(p, ledger.Fingerprint(s.ID)); got.Outcome != "holds" {
			b.Fatalf("%s\n%s", got.Outcome, got.Text)
		}
	}
}
