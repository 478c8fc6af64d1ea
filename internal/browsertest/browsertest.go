// Package browsertest drives the true browsers for tests: Debian's Chromium
// through its own protocol, and Firefox ESR for pages that report by
// themselves. Only tests may import it.
package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// EnvArtefacts names the folder that screenshots are kept in.
const EnvArtefacts = "VOUCHSAFE_ARTEFACTS"

// patience is for a browser that hangs; how long anything takes decides nothing.
const patience = time.Minute

// Options say which browser a test wants. The zero value is a desktop window
// with scripts, in a fresh profile that is deleted at the end.
type Options struct {
	Profile       string // folder of the profile; "" for a fresh one
	NoScripts     bool   // scripts off, as in Tor Browser's "Safest"
	NoJIT         bool   // no just-in-time compiler and no WebAssembly, as in "Safer"
	Width, Height int    // of the window, in CSS pixels; 1280 by 900 for 0
	Args          map[string]any
}

// A Page is one tab of a running Chromium.
type Page struct {
	t      testing.TB
	ctx    context.Context
	cancel []context.CancelFunc
	cmd    *exec.Cmd
}

// find returns the path of a browser, or skips the test; where
// VOUCHSAFE_MUST_RUN names the browser, the test fails instead.
func find(t testing.TB, name string, commands ...string) string {
	t.Helper()
	for _, c := range commands {
		if path, err := exec.LookPath(c); err == nil {
			return path
		}
	}
	if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), name) {
		t.Fatalf("%s isn't installed: ./test installs it", name)
	}
	t.Skipf("%s isn't installed", name)
	return ""
}

// Chromium starts a browser that ends with the test.
func Chromium(t testing.TB, o Options) *Page {
	t.Helper()
	path := find(t, "chromium", "chromium", "chromium-browser")
	if o.Width == 0 {
		o.Width, o.Height = 1280, 900
	}
	if o.Profile == "" {
		o.Profile = t.TempDir()
	}
	p := &Page{t: t}
	opts := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path), chromedp.UserDataDir(o.Profile), chromedp.WindowSize(o.Width, o.Height),
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("headless", "new"), chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.ModifyCmdFunc(func(cmd *exec.Cmd) { p.cmd = cmd }),
	}
	if os.Geteuid() == 0 {
		opts = append(opts, chromedp.NoSandbox)
	}
	if o.NoScripts {
		opts = append(opts, chromedp.Flag("blink-settings", "scriptEnabled=false"))
	}
	if o.NoJIT {
		opts = append(opts, chromedp.Flag("js-flags", "--jitless"))
	}
	for _, name := range slices.Sorted(keys(o.Args)) {
		opts = append(opts, chromedp.Flag(name, o.Args[name]))
	}
	ctx, cancelAll := chromedp.NewExecAllocator(context.Background(), opts...)
	ctx, cancelTab := chromedp.NewContext(ctx)
	p.ctx, p.cancel = ctx, []context.CancelFunc{cancelTab, cancelAll}
	t.Cleanup(p.Close)
	// The browser lives as long as the context of its first action.
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(int64(o.Width), int64(o.Height))); err != nil {
		t.Fatalf("couldn't start Chromium: %v", err)
	}
	return p
}

func keys(m map[string]any) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// Close ends the browser as a person does who closes its window.
func (p *Page) Close() {
	for _, c := range p.cancel {
		c()
	}
	p.cancel = nil
}

// Kill ends the browser in the middle of whatever it does.
func (p *Page) Kill() {
	if p.cmd != nil && p.cmd.Process != nil {
		p.cmd.Process.Kill()
	}
	p.Close()
}

// Context is the tab's, for what this package has no short form for.
func (p *Page) Context() context.Context { return p.ctx }

func (p *Page) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		p.t.Fatalf("the browser: %v\nit shows: %.600s", err, p.see())
	}
}

func run[T any](p *Page, a chromedp.Action[T]) T {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, a)
	if err != nil {
		p.t.Fatalf("the browser: %v\nit shows: %.600s", err, p.see())
	}
	return v
}

// see is what the page shows, for a message.
func (p *Page) see() string {
	ctx, cancel := context.WithTimeout(p.ctx, 5*time.Second)
	defer cancel()
	s, _ := chromedp.Run(ctx, chromedp.Evaluate[string](`location.href + "\n" + document.body.innerText`))
	return s
}

// Open goes to an address and waits until the page is loaded.
func (p *Page) Open(url string) { p.t.Helper(); p.do(chromedp.Navigate(url)) }

// Click waits for an element to be visible and clicks it. Selectors are CSS.
func (p *Page) Click(sel string) { p.t.Helper(); p.do(chromedp.Click(sel)) }

// ClickOn clicks the button, link or summary that shows this text, or is
// labelled so, as a person does who reads the page; the first if there are
// several. The document isn't touched: a page may look at itself.
func (p *Page) ClickOn(text string) {
	p.t.Helper()
	p.aim(text, "a, button, summary, input[type=submit], label, [role=button]")
	for end := time.Now().Add(patience); ; p.aim(text, "a, button, summary, input[type=submit], label, [role=button]") {
		at := Eval[[]float64](p, `(() => {
			const e = globalThis.__aimed;
			if (!e || !e.isConnected) return [];
			e.scrollIntoView({block: "center", behavior: "instant"});
			const r = e.getClientRects()[0];
			if (!r) return [];
			const x = r.x + r.width / 2, y = r.y + r.height / 2, there = document.elementFromPoint(x, y);
			return there && (there === e || e.contains(there)) ? [x, y] : [];
		})()`)
		if len(at) == 2 {
			p.do(chromedp.MouseClickXY(at[0], at[1]))
			return
		}
		if time.Now().After(end) {
			p.t.Fatalf("%q lies under something else\nit shows: %.3000s", text, p.see())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Follow clicks on what leads to another page, and waits until that is there.
func (p *Page) Follow(text string) {
	p.t.Helper()
	p.Through(func() { p.ClickOn(text) })
}

// Through does what leads to another page, and waits until that is there.
func (p *Page) Through(act func()) {
	p.t.Helper()
	Eval[bool](p, `globalThis.__left = true`)
	act()
	p.until("it leads to no other page", `!globalThis.__left && document.readyState === "complete"`)
}

// FillIn puts a text into the field with this label, at once.
func (p *Page) FillIn(label, text string) {
	p.t.Helper()
	p.aimField(label)
	Eval[bool](p, `(() => {
		const e = globalThis.__aimed;
		e.focus();
		e.value = `+quote(text)+`;
		e.dispatchEvent(new Event("input", {bubbles: true}));
		e.dispatchEvent(new Event("change", {bubbles: true}));
		return true;
	})()`)
}

// TypeIn types a text into the field with this label, key by key.
func (p *Page) TypeIn(label, text string) {
	p.t.Helper()
	p.aimField(label)
	Eval[bool](p, `globalThis.__aimed.focus(), true`)
	p.Press(text)
}

// aim finds the visible element among sel that shows a text as one of its
// lines, or else the first of which a line begins so.
func (p *Page) aim(text, sel string) {
	p.t.Helper()
	p.mark(`(() => {
		const lines = e => ((e.innerText || e.value || "") + "\n" + (e.ariaLabel || "")).split("\n").map(l => l.trim().replace(/\s+/g, " "));
		const all = [...document.querySelectorAll(`+quote(sel)+`)].filter(e => e.checkVisibility({visibilityProperty: true}));
		return all.find(e => lines(e).includes(`+quote(text)+`)) ?? all.find(e => lines(e).some(l => l.startsWith(`+quote(text)+`)));
	})()`, text)
}

func (p *Page) aimField(label string) {
	p.t.Helper()
	p.mark(`[...document.querySelectorAll("label")].filter(e => e.checkVisibility()).filter(e => e.innerText.trim().replace(/\s+/g, " ").startsWith(`+quote(label)+`)).map(e => e.control).find(e => e)`, label)
}

func quote(s string) string {
	b, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(b)
}

// mark waits until an expression gives an element, and remembers it.
func (p *Page) mark(expression, what string) {
	p.t.Helper()
	p.until("nothing on the page is called "+what, `!!(globalThis.__aimed = `+expression+`)`)
}

// until waits until an expression is true.
func (p *Page) until(what, expression string) {
	p.t.Helper()
	end := time.Now().Add(patience)
	for {
		ctx, cancel := context.WithTimeout(p.ctx, 10*time.Second)
		// A page that is just being left has no body, or no context to ask in.
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression))
		cancel()
		if ok && err == nil {
			return
		}
		if time.Now().After(end) || p.ctx.Err() != nil {
			p.t.Fatalf("%s (%v)\nit shows: %.3000s", what, err, p.see())
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// Type waits for an element and types into it as a person does, key by key.
func (p *Page) Type(sel, text string) { p.t.Helper(); p.do(chromedp.SendKeys(sel, text)) }

// Fill puts a text into a field at once, for texts too long to type.
func (p *Page) Fill(sel, text string) { p.t.Helper(); p.do(chromedp.SetValue(sel, text)) }

// Press presses keys in whatever has the focus, such as kb.Escape.
func (p *Page) Press(keys string) { p.t.Helper(); p.do(chromedp.KeyEvent(keys)) }

// Upload chooses files in a file field.
func (p *Page) Upload(sel string, files ...string) {
	p.t.Helper()
	p.do(chromedp.SetUploadFiles(sel, files))
}

// Text waits for an element to be visible and returns the text that it shows.
func (p *Page) Text(sel string) string { p.t.Helper(); return run(p, chromedp.Text(sel)) }

// Visible waits until an element can be seen.
func (p *Page) Visible(sel string) { p.t.Helper(); p.do(chromedp.WaitVisible(sel)) }

// Await waits until the page shows a text somewhere.
func (p *Page) Await(text string) {
	p.t.Helper()
	p.until("the page never shows "+text, `!!document.body && document.body.innerText.includes(`+quote(text)+`)`)
}

// Until waits until an expression is true in the page.
func (p *Page) Until(expression string) {
	p.t.Helper()
	p.until("it never comes about that "+expression, expression)
}

// At sets the clock of every page that is opened from now on.
func (p *Page) At(now time.Time) {
	p.t.Helper()
	p.Everywhere(fmt.Sprintf(`(() => {
		const True = globalThis.__true ??= Date, ahead = %d - True.now();
		globalThis.Date = class extends True {
			constructor(...a) { if (a.length) super(...a); else super(True.now() + ahead); }
			static now() { return True.now() + ahead; }
		};
	})()`, now.UnixMilli()))
}

// Eval evaluates an expression in the page; a promise is waited for. It works
// with scripts off, too: then the page's own scripts don't run, this does.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	return run(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// Resize makes the window another size, and a phone of a narrow one.
func (p *Page) Resize(width, height int) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(int64(width), int64(height)))
}

// ForgetScripts switches scripts of pages that are opened from now on off or on.
func (p *Page) ForgetScripts(off bool) {
	p.t.Helper()
	p.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: off})
		return err
	}))
}

// Everywhere runs a script in every page before the page's own.
func (p *Page) Everywhere(script string) {
	p.t.Helper()
	p.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	}))
}

// Screenshot keeps a picture of the whole page as NAME.png in the folder that
// VOUCHSAFE_ARTEFACTS names; without it, nothing is kept.
func (p *Page) Screenshot(name string) {
	p.t.Helper()
	dir := os.Getenv(EnvArtefacts)
	if dir == "" {
		return
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), run(p, chromedp.FullScreenshot(100)), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// Firefox opens a page in a fresh profile of Firefox ESR and leaves it open
// until the test ends. The page reports by itself, to the test's own server.
// With noJIT, scripts run without a compiler and without WebAssembly.
func Firefox(t testing.TB, url string, noJIT bool) {
	t.Helper()
	path := find(t, "firefox", "firefox-esr", "firefox")
	profile := t.TempDir()
	prefs := foxPrefs
	if noJIT {
		prefs += `user_pref("javascript.options.ion", false);
user_pref("javascript.options.baselinejit", false);
user_pref("javascript.options.native_regexp", false);
user_pref("javascript.options.wasm", false);
`
	}
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(prefs), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-remote", "--profile", profile, url)
	cmd.Env = append(os.Environ(), "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
	if err := cmd.Start(); err != nil {
		t.Fatalf("couldn't start Firefox: %v", err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
}
