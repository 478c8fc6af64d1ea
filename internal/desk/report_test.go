package desk_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

const kilnLetter = "The older man called himself Timur. I heard them call Timura on the radio at 7.\n\nMy friend Leila and the porter saw Timurom leave. Leila wept."

// withPress gives the desk the press that main gives it.
func (h *house) withPress() {
	h.desk.Preview = func(d *casebook.Draft) (map[string][]byte, error) {
		files, err := d.FS()
		if err != nil {
			return nil, err
		}
		built, err := press.Build(files)
		if err != nil {
			return nil, err
		}
		return built.Files, nil
	}
	h.desk.Render = press.Render
}

// closeMonth logs the month of all letters and gives the paths to the casebook.
func (h *house) closeMonth(label string) {
	h.t.Helper()
	letters, err := casebook.List(h.book, casebook.Letters)
	must(h.t, err)
	var roots []seal.Hash
	for _, o := range letters {
		roots = append(roots, seal.Hash(o.Value.Root))
	}
	p, err := seal.NewPeriod(label, h.nr.ID, roots, rand.Reader)
	must(h.t, err)
	entry := h.nr.LogDigest(ledger.KindMonth, p.Commitment())
	proof := h.nr.ProofOf(entry, h.clock())
	for _, r := range roots {
		path, err := p.Path(r)
		must(h.t, err)
		must(h.t, h.book.CheckPath(casebook.Digest(r), path, entry, proof))
	}
}

func (h *house) allow(thread string, kinds ...string) (ids []string) {
	h.t.Helper()
	for _, kind := range kinds {
		id, err := h.book.Grant(casebook.Consent{Thread: thread, Kind: kind, Given: "2026-05-11", Expires: "2027-05-11", Wording: "May we print your words?", ReadBack: true})
		must(h.t, err)
		ids = append(ids, id)
	}
	return ids
}

// enter signs somebody in, in the browser.
func (h *house) enter(p *browsertest.Page, name, pass string) {
	p.Open(h.server.URL + "/")
	if browsertest.Eval[bool](p, `!!document.querySelector("form[action='/sign-out']")`) {
		p.Click(`form[action="/sign-out"] button`)
	}
	p.Await("Open the casebook")
	p.Fill("#name", name)
	p.Fill("#passphrase", pass)
	p.Click("form button")
	p.Await("Inbox")
}

// until waits until an expression holds in the page, whichever page it is by
// then.
func until(t testing.TB, p *browsertest.Page, expression string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		// A page that is being left has nothing to ask.
		ok, err := chromedp.Run(p.Context(), chromedp.Evaluate[bool](`document.readyState === "complete" && !!(`+expression+`)`))
		if ok && err == nil {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("never: %s (%v)\n%s", expression, err, browsertest.Eval[string](p, `document.querySelector("main").innerText`))
		}
	}
}

func press1(t testing.TB, p *browsertest.Page, keys string, modifiers ...chromedp.Modifier) {
	t.Helper()
	must(t, chromedp.Do(p.Context(), chromedp.KeyEvent(keys, chromedp.KeyModifiers(modifiers...))))
}

// An editor hides by keyboard, takes it back, also after the page was loaded
// anew, renames one person's three forms with one decision each, and writes the
// translation; nothing is touched with a mouse.
//
// Cheapest fake: a script that paints words black. Caught by asking the
// casebook after each key what it would print, and by loading the page anew.
func TestHidingByKeyboard(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: kilnLetter})
	other := h.writer().write(envelope.Content{Text: "I know Timura, too."})
	must(t, h.book.LabelThread(got.Thread, "The kiln"))
	_, err := casebook.Put(h.book, casebook.Accounts, "a1", casebook.Account{Thread: got.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: got.Letter}}}, 0)
	must(t, err)
	_, err = casebook.Put(h.book, casebook.Accounts, "a2", casebook.Account{Thread: other.Thread, Name: "Bela", Sections: []casebook.Section{{Letter: other.Letter}}}, 0)
	must(t, err)
	printed := func(account string) string {
		t.Helper()
		r, err := h.book.ReadAccount(account)
		must(t, err)
		return strings.Join(r[0].Printed, "\n\n")
	}
	want := func(text string) {
		t.Helper()
		if got := printed("a1"); !strings.Contains(got, text) {
			t.Fatalf("printed is %q, and not %q", got, text)
		}
	}
	script := axe(t)
	p := browsertest.Chromium(t, browsertest.Options{})
	h.enter(p, "ada", adaPass)
	p.Open(h.server.URL + "/accounts/a1")
	p.Visible(`#words [role=option]`)
	look(t, p, script, "desk-account")

	// Tab comes to the words once; arrows go on from there.
	at := func() string {
		return browsertest.Eval[string](p, `document.activeElement.classList.contains("w") ? document.activeElement.textContent : document.activeElement.tagName + " " + document.activeElement.textContent`)
	}
	browsertest.Eval[bool](p, `(document.querySelector("#part-1-language").focus(), true)`)
	p.Press("\t")
	if at() != "The" {
		t.Fatalf("Tab comes to %q", at())
	}
	p.Press("?")
	p.Visible("dialog[data-keys]")
	p.Press(kb.Escape)
	p.Press(kb.ArrowRight + kb.ArrowRight)
	if at() != "man" {
		t.Fatalf("the arrows lead to %q", at())
	}
	for n := 0; n < 5 && browsertest.Eval[string](p, `document.activeElement.closest(".said").dataset.paragraph`) != "2"; n++ {
		p.Press(kb.ArrowDown)
	}
	p.Press(kb.Home)
	if at() != "My" {
		t.Fatalf("down and home lead to %q", at())
	}
	p.Press(kb.End + kb.ArrowLeft)
	press1(t, p, kb.ArrowRight, chromedp.ModifierShift)
	p.Press("h")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 2`)
	want("leave. ███")
	if at() != "wept." {
		t.Errorf("after hiding the caret is at %q", at())
	}
	p.Press("h")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 0`)
	want("leave. Leila wept.")
	press1(t, p, "z", chromedp.ModifierCtrl)
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 2`)
	p.Open(h.server.URL + "/accounts/a1")
	p.Visible(`#words [role=option]`)
	p.Press("u")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 0`)
	want("leave. Leila wept.")
	if v := browsertest.Eval[bool](p, `document.querySelector("[data-do=undo]").disabled`); !v {
		t.Error("there is something left to undo")
	}
	press1(t, p, "Z", chromedp.ModifierCtrl, chromedp.ModifierShift)
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 2`)
	want("leave. ███")

	// On a Russian keyboard the key of H writes another letter.
	browsertest.Eval[bool](p, `(document.querySelector("#words .said .w").focus(), document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "р", code: "KeyH", bubbles: true, cancelable: true})), true)`)
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 3`)
	want("███ older man")
	p.Press("u")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 2`)

	// Three forms, one decision each, for the whole case.
	for i, form := range []struct{ word, replacement string }{{"Timur.", "Idris"}, {"Timura", "Idrisa"}, {"Timurom", "Idrisom"}} {
		p.Press("n")
		for n := 0; at() != form.word; n++ {
			if n > 20 {
				t.Fatalf("N never comes to %q", form.word)
			}
			p.Press("n")
		}
		// The key alone: the driver would send its letter after it, which a keyboard
		// doesn't when the key was taken, into the field that is ready by then.
		browsertest.Eval[bool](p, `(document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: "r", code: "KeyR", bubbles: true, cancelable: true})), true)`)
		p.Visible("dialog[data-dialog] #replacement")
		if i == 0 {
			look(t, p, script, "desk-rename")
			browsertest.Eval[bool](p, `(document.querySelector("#pseudonym").focus(), true)`)
			p.Press("Idris")
			browsertest.Eval[bool](p, `(document.querySelector("#replacement").focus(), true)`)
		} else if !browsertest.Eval[bool](p, `document.querySelector("input[name=person]:checked").value !== "new"`) {
			t.Errorf("%s isn't offered as another form of the same person", form.word)
		}
		p.Press(form.replacement + kb.Enter)
		until(t, p, fmt.Sprintf(`!document.querySelector("dialog[open]") && document.querySelectorAll("#words .said .w.named").length === %d`, i+1))
	}
	want("called himself ‹Idris.› I heard them call ‹Idrisa› on")
	want("saw ‹Idrisom› leave.")
	if got := printed("a2"); got != "I know ‹Idrisa,› too." {
		t.Errorf("elsewhere in the case it is %q", got)
	}
	people, err := casebook.List(h.book, casebook.People)
	must(t, err)
	if len(people) != 1 || len(people[0].Value.Forms) != 3 || people[0].Value.Pseudonym != "Idris" {
		t.Errorf("the register has %+v", people)
	}
	p.Press("u")
	until(t, p, `document.querySelectorAll("#words .said .w.named").length === 2`)
	want("saw Timurom leave.")
	press1(t, p, "y", chromedp.ModifierCtrl)
	until(t, p, `document.querySelectorAll("#words .said .w.named").length === 3`)

	// The same by pointing: two words chosen with the button for more, and a name
	// of the list below.
	p.Click(`#part-1 .w[data-s="4"]`)
	p.Click(`[data-do=extend]`)
	p.Click(`#part-1 .w[data-s="10"]`)
	p.Click(`[data-do=toggle]`)
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 4`)
	want("The ███ called")
	p.Click(`[data-do=undo]`)
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 2`)
	p.Click(`.chips a[data-find]`)
	p.Visible("dialog[data-dialog] #replacement")
	p.Click("dialog [data-close]")
	until(t, p, `!document.querySelector("dialog[open]")`)

	// The translation keeps itself while it is typed, beside what is hidden.
	p.Fill("#part-1-language", "de")
	for i, words := range []string{"Der Ältere nannte sich Idris.", "Leila weinte."} {
		browsertest.Eval[bool](p, fmt.Sprintf(`(document.querySelector("#part-1-t%d").focus(), true)`, i+1))
		p.Press(words)
	}
	press1(t, p, "s", chromedp.ModifierCtrl)
	p.Await("Kept. Version")
	a, err := casebook.Get(h.book, casebook.Accounts, "a1")
	must(t, err)
	s := a.Value.Sections[0]
	if s.Translation == nil || s.Translation.Language != "de" || len(s.Translation.Paragraphs) != 2 || s.Translation.Paragraphs[1] != "Leila weinte." || len(s.Hidden) != 1 {
		t.Errorf("the section is %+v, %+v", s, s.Translation)
	}
	// Somebody else hides a word meanwhile: that is no conflict. She renames the
	// account: that is one, and both are shown.
	must(t, h.book.Hide(casebook.Place{Account: "a1", Letter: got.Letter}, 4, 9, ""))
	browsertest.Eval[bool](p, `(document.querySelector("#heading").focus(), true)`)
	p.Press("Night")
	press1(t, p, "s", chromedp.ModifierCtrl)
	until(t, p, `document.querySelector("#heading").defaultValue === "Night"`)
	_, err = casebook.Edit(h.book, casebook.Accounts, "a1", func(a *casebook.Account) error { a.Name = "Samira"; return nil })
	must(t, err)
	browsertest.Eval[bool](p, `(document.querySelector("#words .said .w").focus(), true)`)
	p.Press("h")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 4`)
	p.Press("u")
	until(t, p, `document.querySelectorAll("#words .said .w.hid").length === 3`)
	browsertest.Eval[bool](p, `(f => (f.focus(), f.setSelectionRange(9, 9), true))(document.querySelector("#heading"))`)
	p.Press(" shift")
	press1(t, p, "s", chromedp.ModifierCtrl)
	p.Await("Somebody else changed this meanwhile.")
	p.Click("form#account button[accesskey=s]")
	p.Await("Theirs, stored in the meantime")
	look(t, p, script, "desk-account-conflict")
	if text := p.Text(".card"); !strings.Contains(text, "Samira") {
		t.Errorf("theirs isn't shown: %q", text)
	}
	if browsertest.Eval[string](p, `document.querySelector("#heading").value`) != "Night shift" {
		t.Error("hers is lost")
	}
	if kept, err := casebook.List(h.book, casebook.SetAside); err != nil || len(kept) != 1 {
		t.Errorf("set aside: %v, %v", kept, err)
	}
	p.Through(func() { p.Click("form#account button[accesskey=s]") })
	p.Await("Saved.")
	a, err = casebook.Get(h.book, casebook.Accounts, "a1")
	must(t, err)
	kept, err := casebook.List(h.book, casebook.SetAside)
	must(t, err)
	if a.Value.Heading != "Night shift" || a.Value.Name != "Amal" || len(a.Value.Sections[0].Hidden) != 2 || len(kept) != 0 {
		t.Errorf("the account is %+v, and %d texts are set aside", a.Value, len(kept))
	}
}

// With scripts off the same is done by forms.
//
// Cheapest fake: buttons that only a script hears. Caught by a browser without.
func TestHidingWithoutScripts(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: kilnLetter})
	v := h.signIn("ada", adaPass)
	// Nothing of a letter that nobody has opened is read in passing.
	unread := v.get("/threads/" + got.Thread + "/account")
	h.want(unread, 200, "nobody has opened it yet")
	h.want(v.post("/accounts", "thread", got.Thread, "name", "Amal", "letter", got.Letter), 422, "Open and read it")
	if strings.Contains(unread.Body, "older man") {
		t.Error("an unopened letter lies in the page")
	}
	must(t, h.book.MarkRead(got.Letter))
	h.want(v.get("/threads/"+got.Thread+"/account"), 200, "The older man called")
	begun := v.post("/accounts", "thread", got.Thread, "name", "Amal", "letter", got.Letter)
	at := begun.Header.Get("Location")
	h.want(v.get(at), 200, "Still shown, and worth a look", "Timur")
	hidden := func() string {
		r, err := h.book.ReadAccount(strings.TrimPrefix(at, "/accounts/"))
		must(t, err)
		return strings.Join(r[0].Printed, "|")
	}
	page := v.get(at).Body
	base := regexp.MustCompile(`name="base" value="([^"]*)"`).FindStringSubmatch(page)[1]
	fields := func(more ...string) []string {
		return append([]string{"base", base, "version", "1", "name", "Amal", "heading", "Typed and not saved", "letter", got.Letter}, more...)
	}
	h.want(v.post(at+"/words", fields("words", "hide-phrase:"+got.Letter, "phrase."+got.Letter, "Leila", "instead."+got.Letter, "Nadja")...), 303)
	if got := hidden(); !strings.Contains(got, "My friend ‹Nadja› and") || !strings.Contains(got, "leave. ‹Nadja› wept.") {
		t.Errorf("printed: %q", got)
	}
	if !strings.Contains(v.get(at).Body, "Typed and not saved") {
		t.Error("what stood in the other fields is lost")
	}
	h.want(v.post(at+"/words", "words", "hide-phrase:"+got.Letter, "phrase."+got.Letter, "nowhere"), 409, "stand in the letter")
	h.want(v.post(at+"/words", "words", "show-phrase:"+got.Letter, "phrase."+got.Letter, "wept"), 303)
	h.want(v.post(at+"/words", "words", "undo"), 303)
	if got := hidden(); strings.Contains(got, "‹") {
		t.Errorf("not undone: %q", got)
	}
	h.want(v.post(at+"/words", "words", "undo"), 409, "nothing left to undo")
	i := strings.Index(kilnLetter, "Timur")
	place := fmt.Sprintf("%s/name?at=%s&of=&start=%d&end=%d", at, got.Letter, i, i+len("Timur. "))
	h.want(v.get(place), 200, "Rename “Timur”", "1 place")
	h.want(v.post(at+"/name", "words", "rename", "form", "Timur", "person", "new", "pseudonym", "Idris", "replacement", "Idris"), 303)
	if got := hidden(); !strings.Contains(got, "‹Idris.›") {
		t.Errorf("printed: %q", got)
	}
	h.want(v.post(at+"/words", "words", "show", "at", got.Letter, "start", fmt.Sprint(i), "end", fmt.Sprint(i+3)), 409, "register of people hides that word")
	h.want(v.get(place), 200, "in the register already", "Take this form out of the register")
}

var formField = regexp.MustCompile(`name="(version|digest|base)" value="([^"]*)"`)

func valueOf(t testing.TB, body, name string) string {
	t.Helper()
	for _, m := range formField.FindAllStringSubmatch(body, -1) {
		if m[1] == name {
			return m[2]
		}
	}
	t.Fatalf("no field %s", name)
	return ""
}

// A report with every kind of block is written, seen, signed by two people and
// published; a later change voids their signatures.
//
// Cheapest fake: a preview of its own making, and a button that signs for
// somebody else. Caught by comparing the page byte for byte with the press's,
// and by asking the casebook who signed what.
func TestReport(t *testing.T) {
	h := newHouse(t)
	h.withPress()
	got := h.writer().write(envelope.Content{Text: kilnLetter})
	must(t, h.book.LabelThread(got.Thread, "The kiln"))
	picture, err := h.book.AddExhibit(got.Thread, "kiln.jpg", "image/jpeg", bytes.NewReader(photograph(t)))
	must(t, err)
	film, err := h.book.KeepOwn("kiln.mp4", "video/mp4", strings.NewReader("\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2"))
	must(t, err)
	still, err := h.book.KeepOwn("still.jpg", "image/jpeg", bytes.NewReader(photograph(t)))
	must(t, err)
	captions, err := h.book.KeepOwn("kiln.vtt", "text/vtt", strings.NewReader("WEBVTT\n\n00:01.000 --> 00:02.000\nTimur says nothing.\n"))
	must(t, err)
	_, err = casebook.Put(h.book, casebook.People, "timur", casebook.Person{Pseudonym: "Idris", Forms: []casebook.Form{{Form: "Timur", Replacement: "Idris"}, {Form: "Timura", Replacement: "Idrisa"}, {Form: "Timurom", Replacement: "Idrisom"}}}, 0)
	must(t, err)
	_, err = casebook.Put(h.book, casebook.Accounts, "a1", casebook.Account{Thread: got.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: got.Letter, Hidden: casebook.Find(kilnLetter, "Leila")}}}, 0)
	must(t, err)
	script := axe(t)

	p := browsertest.Chromium(t, browsertest.Options{})
	h.enter(p, "ada", adaPass)
	p.Open(h.server.URL + "/reports")
	p.Click("details summary")
	look(t, p, script, "desk-reports")
	p.Fill("#title", "The kiln")
	p.Click(`form[action="/reports"] button`)
	p.Await("The report is begun.")
	id := browsertest.Eval[string](p, `location.pathname.split("/")[2]`)
	at := h.server.URL + "/reports/" + id
	for i, kind := range []string{"account", "prose", "picture", "film", "official", "action", "event", "related"} {
		p.Fill("#kind", kind)
		p.Click("button[value=add]")
		until(t, p, fmt.Sprintf(`location.hash === "#block-%d" && document.querySelectorAll(".block").length === %d`, i+1, i+1))
	}
	text := p.Text(".alarms")
	for _, wrong := range []string{"no consent that holds now to “Quote”", "can be published from the first days of June 2026 on", "The description of a picture is empty", "the film: nothing is chosen yet", "a claim is empty", "the title of an event"} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(wrong)) {
			t.Errorf("the obstacles don't say %q:\n%s", wrong, text)
		}
	}
	// Each leads to where it is mended.
	if bad := browsertest.Eval[string](p, `[...document.querySelectorAll(".alarms a")].map(a => a.getAttribute("href")).filter(h => h.startsWith("#") ? !document.querySelector(h) : !/^\/($|threads\/|accounts\/)/.test(h)).join()`); bad != "" {
		t.Errorf("obstacles lead nowhere: %s", bad)
	}
	fill := func(pairs ...string) {
		t.Helper()
		for i := 0; i < len(pairs); i += 2 {
			p.Fill(`[name="`+pairs[i]+`"]`, pairs[i+1])
		}
	}
	fill("standfirst", "What a nurse saw.", "warning", "It tells of violence.",
		"b1.text", "We spoke to\na nurse.\n\nTwice.",
		"b2.exhibit", picture, "b2.alt", "A kiln", "b3.exhibit", film, "b3.poster", still, "b3.captions", captions, "b3.captionslanguage", "en", "b3.alt", "The kiln at night",
		"b4.claim", "He was there.", "b4.to", "the ministry", "b4.asked", "2026-05-20",
		"b5.text", "Write to the ministry.", "b5.url", "https://example.org/write",
		"b6.title", "A vigil", "b6.start", "2026-06-08T18:00", "b6.end", "2026-06-08T19:30", "b6.place", "The square",
		"b7.title", "The first kiln", "b7.url", "https://example.org/kiln")
	p.Through(func() { p.Click("#report button[accesskey=s]") })
	p.Await("Saved.")
	text = p.Text(".alarms")
	if strings.Contains(text, "description of a picture") || !strings.Contains(text, "captions of film 1 say “Timur”") {
		t.Errorf("obstacles: %s", text)
	}
	// A block is moved by keyboard, and the keys stay with it.
	browsertest.Eval[bool](p, `(document.querySelector('[name="b1.text"]').focus(), true)`)
	press1(t, p, kb.ArrowUp, chromedp.ModifierAlt)
	until(t, p, `location.hash === "#block-1" && document.activeElement.id === "block-1"`)
	r, err := casebook.Get(h.book, casebook.Reports, id)
	must(t, err)
	if r.Value.Blocks[0].Prose == nil || r.Value.Blocks[1].Account != "a1" || len(r.Value.Blocks[0].Prose.Paragraphs) != 2 || r.Value.Blocks[6].Event.Start != "2026-06-08T18:00Z" {
		t.Fatalf("the report is %+v", r.Value)
	}
	clean, err := h.book.KeepOwn("clean.vtt", "text/vtt", strings.NewReader("WEBVTT\n\n00:01.000 --> 00:02.000\nHe says nothing.\n"))
	must(t, err)
	p.Open(at)
	fill("b3.captions", clean)
	p.Through(func() { p.Click("#report button[accesskey=s]") })
	p.Await("Saved.")
	look(t, p, script, "desk-report")

	// What was said beside what is printed.
	p.Open(at + "/compare")
	look(t, p, script, "desk-compare")
	if said, printed := p.Text(".said:not(.printed)"), p.Text(".printed"); !strings.Contains(said, "Timura on the radio") || !strings.Contains(printed, "call Idrisa on the radio") {
		t.Errorf("said %q, printed %q", said, printed)
	}
	// Before the month is closed the page can be seen, and nothing can be signed.
	inside := func() string {
		until(t, p, `document.querySelector("iframe").contentDocument?.querySelector(".account")`)
		return browsertest.Eval[string](p, `document.querySelector("iframe").contentDocument.body.innerText`)
	}
	p.Open(at + "/preview")
	p.Await("This is the page as it stands, for your eyes only. It says of 2026-05")
	if text := inside(); !strings.Contains(text, "Idrisa on the radio") || strings.Contains(text, "Leila") || !strings.Contains(text, "May 2026") {
		t.Errorf("the page reads %q", text)
	}
	p.Open(at + "/approve")
	p.Await("There is nothing to sign yet")
	if browsertest.Eval[int](p, `document.querySelectorAll("form[action$=approve]").length`) != 0 {
		t.Error("something can be signed")
	}

	h.pass(22 * 24 * time.Hour)
	h.closeMonth("2026-05")
	granted := h.allow(got.Thread, casebook.Quote, casebook.Paraphrase, casebook.Picture)
	h.enter(p, "ada", adaPass)
	p.Open(at)
	if browsertest.Eval[int](p, `document.querySelectorAll(".alarms").length`) != 0 {
		t.Fatalf("obstacles: %s", p.Text(".alarms"))
	}
	p.Open(at + "/preview")
	p.Await("byte for byte")
	inside()
	draft, err := h.book.Draft(id, h.clock())
	must(t, err)
	files, err := draft.FS()
	must(t, err)
	built, err := press.Build(files)
	must(t, err)
	served := browsertest.Eval[string](p, `fetch(document.querySelector("iframe").src).then(r => r.text())`)
	if served != string(built.Files[report.PageFile]) {
		t.Error("the preview isn't the press's page")
	}
	if frame := browsertest.Eval[string](p, `(f => getComputedStyle(f.contentDocument.body).fontFamily + f.contentDocument.images[0].naturalWidth)(document.querySelector("iframe"))`); !strings.Contains(frame, "Charter") || strings.HasSuffix(frame, "t0") {
		t.Errorf("the page stands without its style or pictures: %q", frame)
	}
	look(t, p, script, "desk-preview")

	// Publishing asks main, and says how far it is.
	var asked []string
	h.desk.Publish = func(_ context.Context, c *casebook.Casebook, reportID string, progress func(done, total int)) error {
		asked = append(asked, c.Person()+" "+reportID)
		if len(asked) == 1 {
			return errors.New("the disk is on fire")
		}
		progress(1, 2)
		draft, err := c.Draft(reportID, h.clock())
		if err != nil {
			return err
		}
		files, err := draft.FS()
		if err != nil {
			return err
		}
		built, err := press.Build(files)
		if err != nil {
			return err
		}
		return c.RecordPublished(reportID, built.Manifest.Text())
	}
	h.desk.Published = func(string) string { return "It lies in site/the-kiln." }

	// Two people sign the very list; the first can't do it twice.
	p.Open(at + "/approve")
	digest := fmt.Sprintf("%x", built.Manifest.Digest())
	if shown := browsertest.Eval[string](p, `document.querySelector("input[name=digest]").value`); shown != digest || strings.Join(strings.Fields(p.Text(".fingerprint")), "") != digest {
		t.Errorf("it would sign %s, and shows %q; the press has %s", shown, p.Text(".fingerprint"), digest)
	}
	look(t, p, script, "desk-approve")
	p.Click("input[name=read]")
	p.Click("form[action$=approve] button")
	p.Await("You have signed it.")
	ada := h.signIn("ada", adaPass)
	h.want(ada.post("/reports/"+id+"/approve", "digest", digest, "read", "yes"), 422, "must be somebody else's")
	h.want(ada.post("/reports/"+id+"/publish"), 409, "Two different people")
	bo := h.signIn("bo", boPass)
	h.want(bo.post("/reports/"+id+"/approve", "digest", strings.Repeat("0", 64), "read", "yes"), 422, "changed since you opened")
	h.want(bo.post("/reports/"+id+"/approve", "digest", digest), 422, "Tick the box")
	h.enter(p, "bo", boPass)
	p.Open(at + "/approve")
	p.Click("input[name=read]")
	p.Click("form[action$=approve] button")
	p.Await("Two people have signed.")

	// What another person withdraws, or changes, voids both.
	must(t, h.book.WithdrawConsent(granted[0]))
	h.want(bo.get("/reports/"+id+"/approve"), 200, "nothing to sign yet", "They are void")
	h.want(bo.post("/reports/"+id+"/publish"), 409, "no live consent")
	h.allow(got.Thread, casebook.Quote)
	h.want(bo.get("/reports/"+id+"/approve"), 200, "Two people have signed.")
	must(t, h.book.Hide(casebook.Place{Account: "a1", Letter: got.Letter}, 0, 3, ""))
	h.want(bo.get("/reports/"+id+"/approve"), 200, "Nobody has signed it as it stands now", "Void, because the report or the newsroom’s card changed since")
	h.want(bo.post("/reports/"+id+"/publish"), 409, "Two different people")
	for _, v := range []*visitor{ada, bo} {
		h.want(v.post("/reports/"+id+"/approve", "digest", valueOf(t, v.get("/reports/"+id+"/approve").Body, "digest"), "read", "yes"), 303)
	}

	for range 2 {
		p.Open(at + "/approve")
		p.Click("form[action$=publish] button")
		until(t, p, `document.querySelector("[data-live=work] a[autofocus]")`)
	}
	p.Await("It lies in site/the-kiln.")
	if fmt.Sprint(asked) != fmt.Sprintf("[bo %s bo %s]", id, id) {
		t.Errorf("asked to publish: %v", asked)
	}
	p.Click("a[autofocus]")
	p.Await("becomes edition 2")
	h.want(bo.get("/reports/"+id+"/approve"), 200, "Nobody has signed it as it stands now")
}

// Two people write the same report: the second sees both, and nothing is lost.
// No name stands in an address.
func TestReportConflict(t *testing.T) {
	h := newHouse(t)
	h.withPress()
	got := h.writer().write(envelope.Content{Text: kilnLetter})
	v := h.signIn("ada", adaPass)
	at := v.post("/reports", "title", "The kiln", "language", "en", "date", "2026-06-02").Header.Get("Location")
	version := valueOf(t, v.get(at).Body, "version")
	h.want(v.post(at, "version", version, "title", "The kiln", "language", "en", "date", "2026-06-02", "kind", "prose", "do", "add"), 303)
	auto := v.post(at, "version", version, "title", "Mine", "language", "en", "auto", "yes")
	h.want(auto, 409, `"moved":true`)
	both := v.post(at, "version", version, "title", "Mine", "standfirst", "My words", "language", "en", "date", "2026-06-02")
	h.want(both, 409, "Theirs, stored in the meantime", "My words", `value="Mine"`)
	aside, err := casebook.List(h.book, casebook.SetAside)
	must(t, err)
	if len(aside) != 1 || !strings.Contains(string(aside[0].Value.Text), "My words") {
		t.Fatalf("set aside: %+v", aside)
	}
	h.want(v.post(at, "version", valueOf(t, both.Body, "version"), "title", "Mine", "standfirst", "My words", "language", "en", "date", "2026-06-02", "kept", aside[0].ID), 303)
	if aside, err = casebook.List(h.book, casebook.SetAside); err != nil || len(aside) != 0 {
		t.Errorf("set aside: %v, %v", aside, err)
	}
	h.want(v.post(at, "version", "3", "title", "", "language", "en", "standfirst", "My words"), 422, "A report has a title", "My words")
	_, err = casebook.Put(h.book, casebook.Accounts, "a1", casebook.Account{Thread: got.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: got.Letter}}}, 0)
	must(t, err)
	for _, path := range []string{"/reports", at, at + "/compare", at + "/preview", at + "/approve", "/accounts/a1", "/threads/" + got.Thread + "/account", "/exhibits/own"} {
		page := v.get(path)
		h.want(page, 200)
		for _, part := range strings.Split(page.Body, `"`) {
			if u, err := url.Parse(part); err == nil && strings.HasPrefix(part, "/") {
				for _, name := range []string{"Timur", "Leila", "Amal", "kiln"} {
					if strings.Contains(u.String(), name) {
						t.Errorf("the address %q of %s holds a name", part, path)
					}
				}
			}
		}
		if strings.Contains(page.Body, `<form method="get"`) {
			t.Errorf("a form of %s puts what is typed into an address", path)
		}
	}
}

// What somebody else left out of an account stays out, and what she added stays
// in with what she hid in it, however often an older form is saved.
//
// Cheapest fake: a page that says that a letter was left out, over an account
// that has it again. Caught by reading the account from the casebook after the
// second save.
func TestAccountConflict(t *testing.T) {
	h := newHouse(t)
	w := h.writer()
	one, two, three := w.write(envelope.Content{Text: kilnLetter}), w.write(envelope.Content{Text: "Olga hid in the mill."}), w.write(envelope.Content{Text: "Vera drove the cart."})
	for _, l := range []string{one.Letter, two.Letter, three.Letter} {
		must(t, h.book.MarkRead(l))
	}
	_, err := casebook.Put(h.book, casebook.Accounts, "a1", casebook.Account{Thread: one.Thread, Name: "Amal", Sections: []casebook.Section{{Letter: one.Letter}, {Letter: two.Letter}}}, 0)
	must(t, err)
	hide := func(letter, phrase string) {
		t.Helper()
		_, err := h.book.HidePhrase(casebook.Place{Account: "a1", Letter: letter}, phrase, "")
		must(t, err)
	}
	sections := func() (all []casebook.Section) {
		t.Helper()
		o, err := casebook.Get(h.book, casebook.Accounts, "a1")
		must(t, err)
		return o.Value.Sections
	}
	hide(two.Letter, "Olga")
	ada, bo := h.signIn("ada", adaPass), h.signIn("bo", boPass)
	form := func(page string, more ...string) []string {
		pairs := []string{"name", "Amal", "version", valueOf(t, page, "version"), "base", valueOf(t, page, "base")}
		for _, l := range []string{one.Letter, two.Letter, three.Letter} {
			if strings.Contains(page, `name="letter" value="`+l+`"`) {
				pairs = append(pairs, "letter", l)
			}
		}
		return append(pairs, more...)
	}
	at := "/accounts/a1"
	adas := ada.get(at).Body
	bos := bo.get(at).Body
	h.want(bo.post(at, form(bos, "do", "remove:"+two.Letter)...), 303)
	h.want(bo.post(at, form(bo.get(at).Body, "do", "add", "another", three.Letter)...), 303)
	h.want(bo.get(at), 200, "nothing is hidden but what the register of people hides")
	hide(three.Letter, "Vera")

	late := ada.post(at, form(adas, "heading", "At the kiln", "language."+two.Letter, "de", "translated."+two.Letter, "Olga war in der Mühle.")...)
	h.want(late, 409, "Left out by somebody else", "Olga hid in the mill.", "Olga war in der Mühle.")
	h.want(ada.post(at, form(late.Body, "heading", "At the kiln")...), 303)
	got := sections()
	if len(got) != 2 || got[0].Letter != one.Letter || got[1].Letter != three.Letter || len(got[1].Hidden) != 1 {
		t.Fatalf("the account has %+v", got)
	}
	aside, err := casebook.List(h.book, casebook.SetAside)
	must(t, err)
	if len(aside) != 1 || !strings.Contains(string(aside[0].Value.Text), "Mühle") {
		t.Errorf("set aside: %+v", aside)
	}

	// A form whose version is the newest and whose text isn't is set aside, too.
	newest := form(adas, "heading", "Older")
	newest[3] = valueOf(t, ada.get(at).Body, "version")
	h.want(ada.post(at, newest...), 409, "Left out by somebody else")
	if got := sections(); len(got) != 2 || got[1].Letter != three.Letter {
		t.Fatalf("the account has %+v", got)
	}
	// What can't be added yet is said, and isn't in the form as if it were.
	add := ada.post(at, form(adas, "do", "add", "another", two.Letter)...)
	h.want(add, 409, "The other letter wasn&#39;t added")
	if strings.Contains(add.Body, `name="letter" value="`+two.Letter) {
		t.Error("the form has a letter that saving doesn't add")
	}
}
