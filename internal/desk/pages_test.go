package desk_test

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"io"
	"mime/multipart"
	"net/http"
	"net/textproto"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/ledger"
)

// gone is an intake that nobody can reach.
func gone(*casebook.Casebook) (desk.Courier, error) { return nil, courier.ErrUnreachable }

func photograph(t testing.TB) []byte {
	t.Helper()
	m := image.NewRGBA(image.Rect(0, 0, 640, 400))
	for y := range 400 {
		for x := range 640 {
			m.Set(x, y, color.RGBA{uint8(x / 4), uint8(y / 3), 90, 255})
		}
	}
	var b bytes.Buffer
	must(t, jpeg.Encode(&b, m, nil))
	return b.Bytes()
}

// axe returns the script that looks for what keeps people out, or skips what
// needs it.
func axe(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.FromSlash("../../client/node_modules/axe-core/axe.min.js"))
	if err != nil && slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "node") {
		t.Fatalf("axe-core isn't installed: ./test installs it (%v)", err)
	}
	return string(b)
}

// look keeps pictures of the page on a desktop and on a phone, and finds what
// scrolls sideways, what a thumb misses, what the policy blocked, and, given its
// script, what axe objects to: in dark colours at the desktop, and, of the pages
// that have most on them, in light ones on the phone.
func look(t testing.TB, p *browsertest.Page, script, name string) {
	t.Helper()
	for _, width := range []int{1280, 360} {
		p.Resize(width, 900)
		at := fmt.Sprintf("%s-%d", name, width)
		p.Screenshot(at)
		if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
			wide := browsertest.Eval[string](p, `[...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.tagName + "." + e.className).join(", ")`)
			t.Errorf("%s scrolls sideways by %d px: %s", at, over, wide)
		}
		if small := browsertest.Eval[string](p, `[...document.querySelectorAll("button, summary, nav a, .threads a, select, input:not([type=hidden],[type=checkbox],[type=radio])")].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 43.5).map(e => e.tagName + " " + e.textContent.trim().slice(0, 30) + " " + e.getBoundingClientRect().height).join("; ")`); small != "" {
			t.Errorf("%s has targets that a thumb misses: %s", at, small)
		}
		if blocked := browsertest.Eval[string](p, `(window.blocked ?? []).join("; ")`); blocked != "" {
			t.Errorf("%s: the policy blocked %s", at, blocked)
		}
		if script == "" || width == 360 && name != "desk-inbox" && name != "desk-thread" {
			continue
		}
		if width == 1280 {
			scheme(t, p, "dark")
			p.Screenshot(at + "-dark")
		}
		out := browsertest.Eval[string](p, script+`;axe.run({resultTypes: ["violations"]}).then(r => JSON.stringify({passes: r.passes.length, violations: r.violations.map(v => v.impact + " " + v.id + ": " + v.nodes.map(n => n.html).slice(0, 3).join(" | "))}))`)
		var found struct {
			Passes     int
			Violations []string
		}
		must(t, json.Unmarshal([]byte(out), &found))
		if found.Passes < 10 {
			t.Errorf("%s: axe looked at next to nothing (%d rules)", at, found.Passes)
		}
		for _, v := range found.Violations {
			t.Errorf("%s: %s", at, v)
		}
		scheme(t, p, "light")
	}
	p.Resize(1280, 900)
}

// scheme is whether the person likes dark colours.
func scheme(t testing.TB, p *browsertest.Page, value string) {
	t.Helper()
	must(t, chromedp.Do(p.Context(), chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: value}},
		})
		return err
	})))
}

// A journalist's day, in a true browser over a true casebook: she signs in,
// somebody is in danger, a question is refused before the risk is assessed and
// taken after it, a consent is recorded, somebody else writes the same person
// of the register, the letterbox can't be reached, she leaves.
//
// Cheapest fake: pages that say the right words over an empty form. Caught by
// reading each result from the casebook itself, beside the browser.
func TestADay(t *testing.T) {
	h := newHouse(t)
	h.desk.Courier = gone
	calm, afraid := h.writer(), h.writer()
	first := calm.write(envelope.Content{Text: "They came for my neighbour at night. I saw it from the stairs.\nI can't say more yet."})
	alarm := afraid.write(envelope.Content{Text: "Please be quick. A car has stood before the house since noon.", Danger: true})
	must(t, h.book.LabelThread(first.Thread, "The stairs"))
	must(t, h.book.LabelThread(alarm.Thread, "The car"))
	picture, err := h.book.AddExhibit(first.Thread, "stairs.jpg", "image/jpeg", bytes.NewReader(photograph(t)))
	must(t, err)
	script := axe(t)

	p := browsertest.Chromium(t, browsertest.Options{})
	p.Everywhere(`(start => OscillatorNode.prototype.start = function (at) { document.documentElement.dataset.rung = ""; start.call(this, at) })(OscillatorNode.prototype.start)`)
	p.Everywhere(`addEventListener("securitypolicyviolation", e => (window.blocked ??= []).push(e.violatedDirective + " " + e.blockedURI))`)
	p.Open(h.server.URL + "/")
	p.Await("Open the casebook")
	look(t, p, script, "desk-sign-in")
	signIn := func(pass string) {
		p.Fill("#name", "ada")
		p.Fill("#passphrase", pass)
		p.Click("form button")
	}
	signIn("not the passphrase at all")
	p.Await("Nothing was opened.")
	look(t, p, "", "desk-wrong")
	signIn(adaPass)

	// Somebody in danger rings on every page until she is answered.
	p.Await("Somebody says that she is in danger")
	p.Visible(`.danger[role=alert]`)
	look(t, p, script, "desk-inbox")
	p.Press(kb.Tab)
	if first := browsertest.Eval[string](p, `document.activeElement.innerText`); first != "Skip to the page" {
		t.Errorf("the first stop of the keyboard is %q", first)
	}
	if text := browsertest.Eval[string](p, `document.querySelector(".threads li").innerText`); !strings.Contains(text, "The car") || !strings.Contains(text, "In danger") {
		t.Errorf("the first thread is %q", text)
	}
	// It sounds only where somebody asked for it.
	if browsertest.Eval[bool](p, `"rung" in document.documentElement.dataset`) {
		t.Error("it rings aloud unasked")
	}
	p.Click(`form[action="/ring"] button`)
	p.Await("This page rings while somebody in danger waits")
	p.Visible("html[data-rung]")
	p.Open(h.server.URL + "/people")
	p.Visible(`.danger[role=alert]`)
	p.Click(`.danger a`)
	p.Await("Nobody has opened it yet")
	if strings.Contains(browsertest.Eval[string](p, `document.documentElement.innerHTML`), "before the house") {
		t.Error("an unopened letter lies in the page")
	}
	look(t, p, "", "desk-danger")
	p.Click(`.turn button.grave`)
	p.Await("A car has stood before the house since noon.")
	if text := browsertest.Eval[string](p, `document.querySelector(".danger")?.innerText ?? ""`); !strings.Contains(text, "Read, not answered") {
		t.Errorf("her letter was read, nobody has answered, and the page says %q", text)
	}
	h.pass(time.Minute)
	_, err = h.book.Write(alarm.Thread, casebook.Safety, "Are you safe now?", "en")
	must(t, err)
	p.Open(h.server.URL + "/threads/" + alarm.Thread)
	if browsertest.Eval[bool](p, `!!document.querySelector(".danger")`) {
		t.Error("it still rings for somebody who was answered")
	}

	// No question before the risk has been thought about.
	thread := h.server.URL + "/threads/" + first.Thread
	p.Open(thread)
	p.Click(`form[action$="/accept"] button`)
	p.Await("Taken on.")
	p.Click(`form[action$="/open"] button`)
	p.Await("I saw it from the stairs.")
	if !browsertest.Eval[bool](p, `document.querySelector("input[name=purpose][value=question]").disabled`) {
		t.Error("a question can be chosen before the assessment")
	}
	browsertest.Eval[bool](p, `(document.querySelector("input[name=purpose][value=question]").disabled = false, true)`)
	p.Click(`input[name=purpose][value=question]`)
	p.Fill("#text", "What did you see from the stairs?")
	p.Click(`form[action$="/write"] .buttons button[accesskey=s]`)
	p.Await("Record the risk assessment first.")
	if got, err := h.book.MessagesTo(first.Thread); err != nil || len(got) != 0 {
		t.Fatalf("a question went through: %v, %v", got, err)
	}
	if typed := browsertest.Eval[string](p, `document.querySelector("#text").value`); typed != "What did you see from the stairs?" {
		t.Errorf("what she typed is lost: %q", typed)
	}
	look(t, p, "", "desk-thread-refused")
	p.Open(thread + "/assessment")
	p.Fill("#her", "Arrest, if the letter is traced to the house.")
	p.Fill("#alarm", "Call the lawyer on call; then the editor.")
	look(t, p, script, "desk-assessment")
	p.Click("main form button")
	p.Await("The risk assessment is recorded.")
	// A question that suggests its answer is noted while it is typed.
	p.Type("#text", "Did they hit him?")
	p.Visible("#leading")
	browsertest.Eval[bool](p, `(document.querySelector("#text").value = "", true)`)
	p.Type("#text", "What did you see from the stairs?")
	if browsertest.Eval[bool](p, `document.querySelector("#leading").checkVisibility()`) {
		t.Error("an open question counts as a leading one")
	}
	p.Click(`form[action$="/write"] .buttons button[accesskey=s]`)
	p.Await("It goes out with the next exchange.")
	if got, err := h.book.MessagesTo(first.Thread); err != nil || len(got) != 1 || got[0].Text != "What did you see from the stairs?" || got[0].Purpose != casebook.Question || got[0].By != "ada" {
		t.Fatalf("the casebook has %+v, %v", got, err)
	}

	// A picture stays hidden until somebody asks for it.
	if browsertest.Eval[int](p, `document.querySelectorAll("main img").length`) != 0 {
		t.Error("a picture shows unasked")
	}
	p.Click(`#file-` + picture + ` a.button`)
	p.Visible(`#file-` + picture + ` img`)
	if w := browsertest.Eval[int](p, `(i => i.decode().then(() => i.naturalWidth))(document.querySelector("main img"))`); w != 640 {
		t.Errorf("the picture is %d pixels wide", w)
	}
	look(t, p, script, "desk-thread")

	// What she agreed to.
	p.Open(thread + "/consent/quote")
	p.Click("input[name=readback]")
	look(t, p, "", "desk-consent-new")
	p.Click("main form button")
	p.Await("Her consent is recorded.")
	if ok, err := h.book.LiveConsent(first.Thread, casebook.Quote, h.clock()); err != nil || !ok {
		t.Errorf("the consent doesn't hold: %v, %v", ok, err)
	}
	look(t, p, script, "desk-consent")
	p.Click(".confirm summary")
	p.Click(".confirm button")
	p.Await("Withdrawn, from today on.")
	if ok, err := h.book.LiveConsent(first.Thread, casebook.Quote, h.clock()); err != nil || ok {
		t.Errorf("the consent still holds: %v, %v", ok, err)
	}

	// Two people write the same person: nothing is lost.
	_, err = casebook.Put(h.book, casebook.People, "marta", casebook.Person{Pseudonym: "Anna", Forms: []casebook.Form{{Form: "Marta", Replacement: "Anna"}}}, 0)
	must(t, err)
	p.Open(h.server.URL + "/people/marta")
	p.Fill("#forms", "Marta = Anna\nMarty = Anny")
	_, err = casebook.Put(h.book, casebook.People, "marta", casebook.Person{Pseudonym: "Anna", Forms: []casebook.Form{{Form: "Marta", Replacement: "Anna"}, {Form: "Marthe"}}}, 1)
	must(t, err)
	p.Click("main form button")
	p.Await("Both versions stand below")
	look(t, p, "", "desk-conflict")
	if text := p.Text(".card"); !strings.Contains(text, "Marthe") {
		t.Errorf("theirs isn't shown: %q", text)
	}
	if typed := browsertest.Eval[string](p, `document.querySelector("#forms").value`); typed != "Marta = Anna\nMarty = Anny" {
		t.Errorf("hers is lost: %q", typed)
	}
	if kept, err := casebook.List(h.book, casebook.SetAside); err != nil || len(kept) != 1 {
		t.Errorf("set aside: %v, %v", kept, err)
	}
	p.Fill("#forms", "Marta = Anna\nMarty = Anny\nMarthe")
	p.Click("main form button")
	p.Await("The register is changed.")
	look(t, p, "", "desk-people")
	o, err := casebook.Get(h.book, casebook.People, "marta")
	must(t, err)
	kept, err := casebook.List(h.book, casebook.SetAside)
	must(t, err)
	if len(o.Value.Forms) != 3 || o.Version != 3 || len(kept) != 0 {
		t.Errorf("the person is %+v, and %d texts are set aside", o, len(kept))
	}

	for _, name := range []string{"exhibits", "newsroom", "newsroom/export", "threads/" + first.Thread + "/interview", "threads/" + first.Thread + "/custody"} {
		p.Open(h.server.URL + "/" + name)
		look(t, p, script, "desk-"+strings.ReplaceAll(filepath.Base(name), "/", "-"))
	}

	// The letterbox is gone: it is said, and everything can be read.
	p.Open(h.server.URL + "/")
	p.Click(`form[action="/sync"] button`)
	p.Await("The letterbox can't be reached.")
	look(t, p, "", "desk-offline")
	p.Open(thread)
	p.Await("I saw it from the stairs.")
	p.Await("The one after it failed.")

	// Without scripts the same pages work, and show nothing that needs them.
	p.ForgetScripts(true)
	p.Open(thread)
	look(t, p, "", "desk-thread-no-scripts")
	if browsertest.Eval[bool](p, `[...document.querySelectorAll(".needs-script")].some(e => e.checkVisibility())`) {
		t.Error("a page without scripts shows what needs them")
	}
	p.Fill("#text", "Are you safe now?")
	p.Click("input[name=purpose][value=safety]")
	p.Click(`form[action$="/write"] .buttons button[accesskey=s]`)
	p.Await("It goes out with the next exchange.")

	p.Click(`form[action="/sign-out"] button`)
	p.Await("Open the casebook")
	p.Open(thread)
	p.Await("Open the casebook")
	if strings.Contains(browsertest.Eval[string](p, `document.documentElement.innerHTML`), "stairs") {
		t.Error("a page shows something after signing out")
	}
}

// Cheapest fake: a page that asks nicely. So every rule is broken by a browser
// that isn't at the desk, and the casebook is asked what came of it.
func TestForeignPages(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	v := h.signIn("ada", adaPass)
	accept := "/threads/" + got.Thread + "/accept"
	for name, c := range map[string]struct {
		change func(r *http.Request)
		status int
	}{
		"a name that another site points here":   {func(r *http.Request) { r.Host = "desk.example"; r.Header.Set("Origin", "http://desk.example") }, 421},
		"a name that looks like this computer's": {func(r *http.Request) { r.Host = "localhost.evil.example" }, 421},
		"an address of the network":              {func(r *http.Request) { r.Host = "192.168.1.7" }, 421},
		"another site's form": {func(r *http.Request) {
			r.Header.Set("Origin", "https://evil.example")
			r.Header.Set("Sec-Fetch-Site", "cross-site")
		}, 403},
		"another site's, in an old browser": {func(r *http.Request) { r.Header.Set("Origin", "https://evil.example"); r.Header.Del("Sec-Fetch-Site") }, 403},
		"another port of this computer": {func(r *http.Request) {
			r.Header.Set("Origin", "http://127.0.0.1:1")
			r.Header.Set("Sec-Fetch-Site", "same-site")
		}, 403},
		"a browser that contradicts itself": {func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		"a page without an origin":          {func(r *http.Request) { r.Header.Set("Origin", "null"); r.Header.Del("Sec-Fetch-Site") }, 403},
		"no word of the browser at all":     {func(r *http.Request) { r.Header.Del("Origin"); r.Header.Del("Sec-Fetch-Site") }, 403},
	} {
		a := v.do("POST", accept, map[string][]string{"token": {v.token}}, c.change)
		if a.Status != c.status {
			t.Errorf("%s: %d, want %d", name, a.Status, c.status)
		}
	}
	own := v.token
	for _, token := range []string{"", "wrong", h.signIn("bo", boPass).token} {
		v.token = token
		if a := v.post(accept); a.Status != 403 {
			t.Errorf("with the token %q: %d", token, a.Status)
		}
	}
	v.token = own
	if a := v.do("GET", "/", nil, func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "cross-site")
		r.Header.Set("Sec-Fetch-Mode", "no-cors")
		r.Header.Set("Sec-Fetch-Dest", "image")
	}); a.Status != 403 {
		t.Errorf("a picture of another site: %d", a.Status)
	}
	if a := v.do("GET", "/", nil, func(r *http.Request) {
		r.Header.Set("Sec-Fetch-Site", "same-site")
		r.Header.Set("Sec-Fetch-Mode", "cors")
		r.Header.Set("Sec-Fetch-Dest", "empty")
	}); a.Status != 403 {
		t.Errorf("a script of another port: %d", a.Status)
	}
	th, err := casebook.Get(h.book, casebook.Threads, got.Thread)
	must(t, err)
	if th.Value.State != casebook.New {
		t.Fatal("somebody else's page took the thread on")
	}
	h.want(v.post(accept), 303)
	page := v.get("/")
	for header, part := range map[string]string{"Content-Security-Policy": "default-src 'none'", "Cache-Control": "no-store", "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin"} {
		if !strings.Contains(page.Header.Get(header), part) {
			t.Errorf("%s: %q", header, page.Header.Get(header))
		}
	}
	if strings.Contains(page.Header.Get("Content-Security-Policy"), "unsafe") || strings.Contains(page.Body, " style=") || strings.Contains(page.Body, " onclick=") {
		t.Error("the page needs what its policy should forbid")
	}
}

// Who does nothing is signed out, a page that renews itself keeps nobody in, and
// what was written meanwhile isn't lost.
//
// Cheapest fake: forgetting the cookie only. Caught by going on with the old one.
func TestIdle(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	must(t, h.book.AcceptThread(got.Thread))
	v := h.signIn("ada", adaPass)
	for range 3 {
		h.pass(15 * time.Minute)
		h.want(v.get("/"), 200)
	}
	h.pass(15 * time.Minute)
	h.want(v.do("GET", "/", nil, func(r *http.Request) { r.Header.Set("Desk-Poll", "1") }), 200)
	h.pass(6 * time.Minute)
	late := v.post("/threads/"+got.Thread+"/write", "purpose", "safety", "text", "Are you safe where you are, and can you read this?", "language", "en")
	h.want(late, 401, "The casebook is locked", "What you wrote is kept")
	if strings.Contains(late.Body, "Words.") {
		t.Error("a locked desk shows a letter")
	}
	h.want(v.get("/"), 401)
	kept := v.post("/sign-in", "name", "ada", "passphrase", adaPass, "kept-path", "/threads/"+got.Thread+"/write", "kept-by", "ada",
		"kept.purpose", "safety", "kept.text", "Are you safe where you are, and can you read this?", "kept.language", "en")
	h.want(kept, 200, "Your text is kept", "Are you safe where you are")
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 0 {
		t.Fatalf("it was sent by itself: %v, %v", m, err)
	}
	h.want(v.post("/threads/"+got.Thread+"/write", "purpose", "safety", "text", "Are you safe where you are, and can you read this?", "language", "en"), 303)
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 1 {
		t.Fatalf("it wasn't sent: %v, %v", m, err)
	}
	// Signing in leads nowhere else.
	for _, path := range []string{"//evil.example/", `/\evil.example/`, "https://evil.example/"} {
		if a := v.post("/sign-in", "name", "ada", "passphrase", adaPass, "kept-path", path, "kept-by", "ada"); a.Status != 303 || a.Header.Get("Location") != "/" {
			t.Errorf("after signing in: %d to %q", a.Status, a.Header.Get("Location"))
		}
	}
}

// Pages that nobody uses lock themselves, each in its turn, and none keeps the
// others in.
//
// Cheapest fake: a page that says "locked" over a casebook that stays open.
// Caught by asking for the inbox with the old cookie once the time is up.
func TestIdlePagesLock(t *testing.T) {
	h := newHouse(t)
	v := h.signIn("ada", adaPass)
	h.pass(15 * time.Minute)
	h.want(v.get("/sign-in?locked"), 200, "Open the casebook", "still open in another one")
	h.pass(6 * time.Minute)
	h.want(v.get("/sign-in?locked"), 200, "The casebook is locked.")
	h.want(v.get("/"), 401)
	v = h.signIn("ada", adaPass)
	if a := v.get("/sign-in"); a.Status != 303 {
		t.Errorf("who is signed in, and goes to sign in: %d", a.Status)
	}
}

// Cheapest fake: calling every closed question leading, or none.
func TestLeading(t *testing.T) {
	for text, want := range map[string]bool{
		"What happened then?":                              false,
		"Did the man hit him?":                             true,
		"Thank you. Was it the police?":                    true,
		"It was dark, right?":                              true,
		"Вас били ли там?":                                 true,
		"Это были они, да?":                                true,
		"Что было потом?":                                  false,
		"Did you know?\nWhat happened then?":               true,
		"Was that all right for you. Tell us what you saw": false,
	} {
		if got := desk.IsLeading(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Nothing secret or spoken is in an address or a log, and no page is kept by
// the browser.
func TestNothingInAddresses(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "planted words", Danger: true})
	must(t, h.book.LabelThread(got.Thread, "planted label"))
	v := h.signIn("ada", adaPass)
	link := func(body string) {
		for _, part := range strings.Split(body, `"`) {
			if !strings.HasPrefix(part, "/") && !strings.HasPrefix(part, "?") {
				continue
			}
			for _, secret := range []string{v.token, v.cookie.Value, "planted", adaPass} {
				if strings.Contains(part, secret) {
					t.Errorf("the address %q holds a secret", part)
				}
			}
		}
	}
	for _, path := range []string{"/", "/threads/" + got.Thread, "/people", "/exhibits", "/newsroom", "/newsroom/export", "/people/new", "/threads/" + got.Thread + "/custody"} {
		page := v.get(path)
		h.want(page, 200)
		link(page.Body)
		if page.Header.Get("Cache-Control") != "no-store" || strings.Contains(page.Body, `<form method="get"`) || strings.Contains(page.Body, v.cookie.Value) {
			t.Errorf("%s may be kept", path)
		}
	}
}

// A question that suggests its answer is said once, and goes out when it is
// sent again; nobody is stopped.
func TestLeadingQuestion(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	must(t, h.book.AcceptThread(got.Thread))
	_, err := h.book.Assess(got.Thread, casebook.Assessment{Her: "Arrest.", OnAlarm: "Call."}, 0)
	must(t, err)
	v := h.signIn("ada", adaPass)
	path := "/threads/" + got.Thread + "/write"
	h.want(v.post(path, "purpose", "question", "text", "Did they hit him?", "language", "en"), 200, "suggests its answer", "Did they hit him?</textarea>", "Send it as it is")
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 0 {
		t.Fatalf("it was sent: %v, %v", m, err)
	}
	h.want(v.post(path, "purpose", "question", "text", "Did they hit him?", "language", "en", "seen", "yes"), 303)
	h.want(v.post(path, "purpose", "safety", "text", "Are you safe?", "language", "en"), 303)
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 2 {
		t.Fatalf("sent: %v, %v", m, err)
	}
	// What is too long is told in bytes, and not lost.
	long := strings.Repeat("Are you safe? ", 60)
	h.want(v.post(path, "purpose", "safety", "text", long, "language", "en"), 422, "at most 600 bytes", "Are you safe? Are you safe?")
}

// The threads that stand in for nobody show nowhere, although the casebook has
// them as soon as replies are made.
//
// Cheapest fake: a casebook that has none. Caught by counting them first.
func TestInventedThreads(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	must(t, h.book.AcceptThread(got.Thread))
	_, err := h.book.Replies(h.clock())
	must(t, err)
	all, err := casebook.List(h.book, casebook.Threads)
	must(t, err)
	if len(all) < 6 {
		t.Fatalf("the casebook has %d threads", len(all))
	}
	v := h.signIn("ada", adaPass)
	inbox := v.get("/")
	for _, th := range all {
		if shown := strings.Contains(inbox.Body, th.ID); shown != (th.ID == got.Thread) {
			t.Errorf("thread %s (%s) in the inbox: %v", th.ID, th.Value.State, shown)
		}
		for _, path := range []string{"", "/assessment", "/interview", "/consent", "/consent/hold", "/custody"} {
			if a := v.get("/threads/" + th.ID + path); (a.Status == 200) != (th.ID == got.Thread) {
				t.Errorf("%s of thread %s (%s): %d", path, th.ID, th.Value.State, a.Status)
			}
		}
	}
}

// A slowLine is an intake that has nothing, and waits before it says so.
type slowLine struct{ wait chan struct{} }

// answer lets the one who asks go on; nobody asking is a failure.
func (l slowLine) answer(t testing.TB) {
	t.Helper()
	select {
	case l.wait <- struct{}{}:
	case <-time.After(time.Minute):
		t.Fatal("nobody asks the intake any more")
	}
}

func (l slowLine) Begin(context.Context) (id [16]byte, err error) { return id, nil }
func (l slowLine) Envelopes(ctx context.Context, _ [16]byte, _ int) ([]courier.Envelope, error) {
	select {
	case <-l.wait:
		return nil, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
func (l slowLine) Confirm(context.Context, [][16]byte) error                  { return nil }
func (l slowLine) Upload(context.Context, [16]byte, int, []courier.Row) error { return nil }
func (l slowLine) Tickets(context.Context, []envelope.TicketHash) error       { return nil }
func (l slowLine) Cell(context.Context, [16]byte) ([]byte, error)             { return nil, courier.ErrNotFound }
func (l slowLine) Release(context.Context, int, [][16]byte) error             { return nil }
func (l slowLine) Roots(context.Context, string, [][32]byte) error            { return nil }
func (l slowLine) Paths(context.Context, [][32]byte) ([]courier.Path, error) {
	return nil, courier.ErrNotFound
}
func (l slowLine) ConfirmPeriod(context.Context, ...string) error { return nil }
func (l slowLine) Card(context.Context, [32]byte) ([]byte, error) { return nil, courier.ErrNotFound }
func (l slowLine) Bundle(context.Context) ([]byte, error)         { return nil, courier.ErrNotFound }

// An exchange goes on while its person reads on; its alarms and its time stay
// in the casebook; it outlasts her being away, and signing out ends it.
//
// Cheapest fake: doing it within the request. Caught by an intake that waits
// until the page has shown that it waits.
func TestExchange(t *testing.T) {
	h := newHouse(t)
	line := slowLine{make(chan struct{})}
	h.desk.Courier = func(*casebook.Casebook) (desk.Courier, error) { return line, nil }
	v := h.signIn("ada", adaPass)
	h.want(v.get("/"), 200, "Nothing has been exchanged with the letterbox yet.")
	begun := v.post("/sync")
	h.want(begun, 303)
	work := begun.Header.Get("Location")
	until := time.Now().Add(time.Minute)
	for {
		page := v.get(work)
		h.want(page, 200, `href="`+work+`">Refresh</a>`)
		if strings.Contains(page.Body, "Fetching envelopes") {
			break
		}
		if time.Now().After(until) {
			t.Fatalf("it never says how far it is:\n%s", page.Body)
		}
	}
	h.want(v.post("/sync"), 303)
	h.want(v.get("/"), 200, "An exchange is going on already.")
	line.answer(t)
	for !strings.Contains(v.get(work).Body, "is in step with the letterbox") {
		if time.Now().After(until) {
			t.Fatalf("it never ends:\n%s", v.get(work).Body)
		}
	}
	h.want(v.get("/"), 200, "Last exchange with the letterbox: 11 May 2026, 09:30 UTC.", "can&#39;t be taken")

	// Who went to have a coffee is signed out; the exchange goes on.
	h.want(v.post("/sync"), 303)
	h.pass(time.Hour)
	h.want(v.get("/"), 401)
	line.answer(t)
	v = h.signIn("ada", adaPass)
	for !strings.Contains(v.get("/").Body, "11 May 2026, 10:30 UTC.") {
		if time.Now().After(until) {
			t.Fatal("it ended with her")
		}
	}

	// Signing out ends it, and so does the end of the program, which waits.
	for !strings.HasPrefix(v.post("/sync").Header.Get("Location"), "/work/") {
		if time.Now().After(until) {
			t.Fatal("the next one never begins")
		}
	}
	h.want(v.post("/sign-out"), 303)
	must(t, h.desk.Close())
	if last, err := h.book.LastExchange(); err != nil || !last.At.Equal(time.Date(2026, 5, 11, 10, 30, 0, 0, time.UTC)) {
		t.Errorf("the exchange that was stopped counts: %v, %v", last.At, err)
	}
}

// Files come and go as they are: what is handed over is kept, a picture of it
// is made anew, the untouched file needs a tick, and a case is exported to those
// who can open it, when every source has agreed.
func TestFilesAndExport(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	v := h.signIn("ada", adaPass)
	picture := photograph(t)
	send := func(token string) answer {
		var b bytes.Buffer
		m := multipart.NewWriter(&b)
		must(t, m.WriteField("token", token))
		f, err := m.CreatePart(textproto.MIMEHeader{
			"Content-Disposition": {`form-data; name="file"; filename="C:/hers/stairs.jpg"`}, "Content-Type": {"image/jpeg"},
		})
		must(t, err)
		f.Write(picture)
		must(t, m.Close())
		return v.do("POST", "/threads/"+got.Thread+"/files", nil, func(r *http.Request) {
			r.Header.Set("Content-Type", m.FormDataContentType())
			r.Body, r.ContentLength = io.NopCloser(&b), int64(b.Len())
		})
	}
	if a := send("wrong"); a.Status != 422 {
		t.Errorf("a file without the token: %d", a.Status)
	}
	h.want(send(v.token), 303)
	all, err := casebook.List(h.book, casebook.Exhibits)
	must(t, err)
	if len(all) != 1 || all[0].Value.Name != "stairs.jpg" || all[0].Value.Size != int64(len(picture)) {
		t.Fatalf("kept: %+v", all)
	}
	x := "/exhibits/" + all[0].ID
	page := v.get("/exhibits")
	h.want(page, 200, "stairs.jpg", "Show the picture")
	if strings.Contains(page.Body, "<img") {
		t.Error("a picture shows unasked")
	}
	h.want(v.get("/exhibits?show="+all[0].ID), 200, `<img src="`+x+`/picture"`)
	shown := v.get(x + "/picture")
	if shown.Status != 200 || shown.Header.Get("Content-Type") != "image/jpeg" || shown.Body == string(picture) {
		t.Errorf("the picture: %d, %s", shown.Status, shown.Header.Get("Content-Type"))
	}
	if a := v.post(x + "/original"); a.Status != 422 || strings.Contains(a.Body, "JFIF") {
		t.Errorf("the untouched file without a tick: %d", a.Status)
	}
	whole := v.post(x+"/original", "sure", "yes")
	if whole.Body != string(picture) || !strings.HasPrefix(whole.Header.Get("Content-Disposition"), "attachment") || !strings.Contains(whole.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("the untouched file: %d, %v", whole.Status, whole.Header)
	}

	me, err := age.GenerateX25519Identity()
	must(t, err)
	h.want(v.post("/newsroom/export", "purpose", "hold", "to", "nobody"), 422, "isn&#39;t an age recipient")
	h.want(v.post("/newsroom/export", "purpose", "hold", "to", me.Recipient().String()), 422, "1 source gave no live consent")
	h.want(v.post("/threads/"+got.Thread+"/consent/hold", "wording", "We keep it. Do you agree?", "until", "2027-05-11", "readback", "yes", "language", "en"), 303)
	out := v.post("/newsroom/export", "purpose", "hold", "to", me.Recipient().String())
	h.want(out, 200)
	r, err := age.Decrypt(strings.NewReader(out.Body), me)
	must(t, err)
	names := 0
	for tr := tar.NewReader(r); ; names++ {
		if _, err := tr.Next(); err == io.EOF {
			break
		} else {
			must(t, err)
		}
	}
	if names < 10 {
		t.Errorf("the case holds %d files", names)
	}
	custody := v.get("/threads/" + got.Thread + "/custody")
	h.want(custody, 200, "exhibit kept", "exhibit opened", "consent given: hold", "Exhibit stairs.jpg")
}

// Who can open the casebook changes it: another person, another passphrase.
func TestMembers(t *testing.T) {
	h := newHouse(t)
	v := h.signIn("ada", adaPass)
	h.want(v.post("/newsroom/person", "name", "cy", "new-passphrase", "a passphrase of the third", "same-passphrase", "another"), 422, "differ")
	h.want(v.post("/newsroom/person", "name", "cy", "new-passphrase", "short", "same-passphrase", "short"), 422, "at least 12 characters")
	h.want(v.post("/newsroom/person", "name", "cy", "new-passphrase", "a passphrase of the third", "same-passphrase", "a passphrase of the third"), 303)
	h.want(h.signIn("cy", "a passphrase of the third").get("/newsroom"), 200, "cy (you)", "Not yet: not on the card")
	h.want(v.post("/newsroom/passphrase", "old-passphrase", "wrong", "new-passphrase", "a newer passphrase of hers", "same-passphrase", "a newer passphrase of hers"), 422, "Nothing was changed")
	h.want(v.post("/newsroom/passphrase", "old-passphrase", adaPass, "new-passphrase", "a newer passphrase of hers", "same-passphrase", "a newer passphrase of hers"), 303)
	h.signIn("ada", "a newer passphrase of hers")
	// The keys for the next card are this desk's, of the weeks that the card may name.
	out := v.post("/newsroom/keys")
	h.want(out, 200)
	keys, err := ledger.ParseDeskKeys([]byte(out.Body))
	must(t, err)
	if now := envelope.EpochOf(h.clock()); keys.Desk != "amal" || len(keys.Epochs) != 5 || keys.Epochs[0].Epoch != now {
		t.Errorf("the keys are of %s, %d weeks", keys.Desk, len(keys.Epochs))
	}
	if a := (&visitor{h: h}).post("/sign-in", "name", "ada", "passphrase", adaPass); a.Status != 401 {
		t.Errorf("the old passphrase: %d", a.Status)
	}
}

// What is destroyed is gone; without the tick nothing is.
func TestDestroy(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "planted words"})
	v := h.signIn("ada", adaPass)
	letter := "/threads/" + got.Thread + "/letters/" + got.Letter
	h.want(v.post(letter+"/open"), 303)
	h.want(v.get("/threads/"+got.Thread), 200, "planted words")
	h.want(v.post(letter+"/destroy"), 422, "Nothing was done.", "planted words")
	h.want(v.post("/threads/other/letters/"+got.Letter+"/destroy", "sure", "yes"), 404)
	h.want(v.post(letter+"/destroy", "sure", "yes"), 303)
	if page := v.get("/threads/" + got.Thread); page.Status != 200 || strings.Contains(page.Body, "planted words") {
		t.Errorf("it is still there: %d", page.Status)
	}
	_, err := casebook.Get(h.book, casebook.Letters, got.Letter)
	if !errors.Is(err, casebook.ErrNotFound) {
		t.Errorf("the casebook says %v", err)
	}
	h.want(v.get("/threads/"+got.Thread+"/custody"), 200, "letter destroyed")
}

// Cheapest fake: a token that is asked for only where a page sends a plain form.
// So every route gets the same orders dressed as a file, and those that take a
// file get one without the token, with another's, and with it after the file.
func TestFileFormsNeedTheToken(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	v := h.signIn("ada", adaPass)
	send := func(path, contentType string, fields ...string) answer {
		var b bytes.Buffer
		m := multipart.NewWriter(&b)
		for i := 0; i < len(fields); i += 2 {
			if fields[i] == "file" {
				f, err := m.CreateFormFile("file", "a.txt")
				must(t, err)
				io.WriteString(f, fields[i+1])
				continue
			}
			must(t, m.WriteField(fields[i], fields[i+1]))
		}
		must(t, m.Close())
		return v.do("POST", path, nil, func(r *http.Request) {
			r.Header.Set("Content-Type", contentType+"; boundary="+m.Boundary())
			r.Body, r.ContentLength = io.NopCloser(&b), int64(b.Len())
		})
	}
	thread := "/threads/" + got.Thread
	for _, path := range []string{thread + "/accept", thread + "/close", thread + "/letters/" + got.Letter + "/open", thread + "/letters/" + got.Letter + "/destroy", "/threads", "/sync", "/ring", "/newsroom/keys", "/sign-out"} {
		for _, contentType := range []string{"multipart/form-data", "Multipart/Form-Data", "multipart/mixed"} {
			if a := send(path, contentType, "sure", "yes", "label", "Planted"); a.Status != 415 && a.Status != 403 {
				t.Errorf("%s as %s: %d", path, contentType, a.Status)
			}
		}
	}
	th, err := casebook.Get(h.book, casebook.Threads, got.Thread)
	must(t, err)
	if threads, err := h.book.Threads(); err != nil || len(threads) != 1 || th.Value.State != casebook.New {
		t.Errorf("a form without the token did something: %+v, %v", threads, err)
	}
	h.want(v.get("/"), 200)
	other := h.signIn("bo", boPass).token
	for _, path := range []string{thread + "/files", "/exhibits/own", "/newsroom/card"} {
		for name, fields := range map[string][]string{
			"no token":           {"file", "planted"},
			"another's":          {"token", other, "file", "planted"},
			"one after the file": {"file", "planted", "token", v.token},
		} {
			if a := send(path, "multipart/form-data", fields...); a.Status != 422 || !strings.Contains(a.Body, "before you signed in") {
				t.Errorf("%s with %s: %d", path, name, a.Status)
			}
		}
	}
	if all, err := casebook.List(h.book, casebook.Exhibits); err != nil || len(all) != 0 {
		t.Errorf("kept: %+v, %v", all, err)
	}
}

// A bug in something long that goes on by itself ends that, and nothing else.
//
// Cheapest fake: a work that just stops, and never says that it is over.
func TestBugInAWork(t *testing.T) {
	h := newHouse(t)
	h.desk.Courier = func(*casebook.Casebook) (desk.Courier, error) { panic("planted") }
	v := h.signIn("ada", adaPass)
	for range 2 { // the second begins only if the first let go
		begun := v.post("/sync")
		h.want(begun, 303)
		work := begun.Header.Get("Location")
		for end := time.Now().Add(time.Minute); !strings.Contains(v.get(work).Body, "broken off by a fault in the program"); {
			if time.Now().After(end) {
				t.Fatalf("it never ends:\n%s", v.get(work).Body)
			}
		}
	}
	h.want(v.get("/"), 200)
}

// A text is kept for who wrote it, over a sign-in and over a page that is too
// old; an order is kept for nobody.
//
// Cheapest fake: a page that says so, over a form that still carries the order.
// Caught by looking for the form's address in every answer.
func TestKeptForms(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "Words."})
	must(t, h.book.AcceptThread(got.Thread))
	const text = "Are you safe where you are, and can you read this?"
	thread := "/threads/" + got.Thread
	write := []string{"purpose", "safety", "text", text, "language", "en"}
	orders := []string{"/reports/r1/approve", "/reports/r1/publish", thread + "/letters/" + got.Letter + "/destroy", "/exhibits/x1/original", thread + "/close", thread + "/withdraw/c1", thread + "/accept", "/newsroom/person", "/newsroom/export", thread + "/write/../close"}

	// On a page from before: the text waits for her click, the order is refused.
	v := h.signIn("ada", adaPass)
	old := v.token
	v = h.signIn("ada", adaPass)
	fresh := v.token
	v.token = old
	late := v.post(thread+"/write", write...)
	h.want(late, 403, "Your text is kept", "This writes to a source.", text, `action="`+thread+`/write"`)
	if v.token != fresh {
		t.Error("the kept form has no good token")
	}
	v.token = old
	h.want(v.post(thread+"/take-down", "words", "She saw the cars.", "spoken", "en"), 403, "takes down and seals", `name="words" value="She saw the cars."`)
	v.token = old
	hiding := v.post("/accounts/a1/words", "base", "b", "version", "1", "name", "Amal", "heading", "At the kiln", "words", "hide-phrase:l1", "do", "remove:l1")
	h.want(hiding, 403, `action="/accounts/a1"`, `value="At the kiln"`)
	if strings.Contains(hiding.Body, "hide-phrase") || strings.Contains(hiding.Body, "remove:") {
		t.Error("a button is kept with the text")
	}
	for _, path := range orders {
		v.token = old
		if a := v.post(path, "sure", "yes", "digest", "planted"); a.Status == 303 || strings.Contains(a.Body, "text is kept") || strings.Contains(a.Body, "planted") {
			t.Errorf("%s on a page from before: %d", path, a.Status)
		}
	}
	bo := h.signIn("bo", boPass)
	bo.token = old
	if a := bo.post(thread+"/write", write...); a.Status != 403 || strings.Contains(a.Body, text) {
		t.Errorf("ada's form at bo's desk: %d", a.Status)
	}
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 0 {
		t.Fatalf("it was sent: %v, %v", m, err)
	}

	// Over a sign-in: the same.
	h.pass(time.Hour)
	v.token = fresh
	late = v.post(thread+"/write", write...)
	h.want(late, 401, "What you wrote is kept", `name="kept-by" value="ada"`)
	for _, path := range orders {
		v.token = fresh
		if a := v.post(path, "sure", "yes", "digest", "planted"); strings.Contains(a.Body, "kept-path") || strings.Contains(a.Body, "planted") {
			t.Errorf("%s is kept over a sign-in: %d", path, a.Status)
		}
		if a := v.post("/sign-in", "name", "ada", "passphrase", adaPass, "kept-by", "ada", "kept-path", path, "kept.digest", "planted"); a.Status != 303 {
			t.Errorf("%s is shown after signing in: %d", path, a.Status)
		}
		h.pass(time.Hour)
	}
	kept := []string{"kept-by", "ada", "kept-path", thread + "/write", "kept.purpose", "safety", "kept.text", text, "kept.language", "en"}
	wrong := v.post("/sign-in", append([]string{"name", "bo", "passphrase", boPass}, kept...)...)
	h.want(wrong, 409, "only she can send it", `name="kept-path"`)
	h.want(v.get("/"), 401)
	h.want(v.post("/sign-in", append([]string{"name", "Ada", "passphrase", adaPass}, kept...)...), 200, "Your text is kept", "This writes to a source.")
	h.want(v.post(thread+"/write", write...), 303)
	if m, err := h.book.MessagesTo(got.Thread); err != nil || len(m) != 1 {
		t.Errorf("it wasn't sent: %v, %v", m, err)
	}
}
