package browsertest

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"golang.org/x/net/websocket"
)

// A Fox is one tab of a running Firefox ESR that a test drives by WebDriver
// BiDi (https://w3c.github.io/webdriver-bidi/).
type Fox struct {
	t       testing.TB
	cmd     *exec.Cmd
	conn    *websocket.Conn
	context string
	last    int
}

// foxPrefs keep a Firefox from asking anybody for anything, and from asking the
// person.
const foxPrefs = `user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("toolkit.telemetry.enabled", false);
user_pref("app.update.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("extensions.update.enabled", false);
user_pref("app.normandy.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
`

// TorBrowser starts a Firefox ESR set up as Tor Browser is in what matters
// here: private windows, everything through tor's SOCKS port at socks, names
// resolved there and nowhere else, and onion services taken for secure. Its
// pages' clock says now when it starts, and goes on from there.
func TorBrowser(t testing.TB, socks string, now time.Time) *Fox {
	t.Helper()
	path := find(t, "firefox", "firefox-esr", "firefox")
	host, port, err := net.SplitHostPort(socks)
	if err != nil {
		t.Fatal(err)
	}
	profile := t.TempDir()
	prefs := foxPrefs + fmt.Sprintf(`user_pref("network.proxy.type", 1);
user_pref("network.proxy.socks", %q);
user_pref("network.proxy.socks_port", %s);
user_pref("network.proxy.socks_version", 5);
user_pref("network.proxy.socks_remote_dns", true);
user_pref("network.proxy.no_proxies_on", "");
user_pref("network.proxy.failover_direct", false);
user_pref("network.dns.disabled", true);
user_pref("network.dns.blockDotOnion", false);
user_pref("dom.securecontext.allowlist_onions", true);
user_pref("dom.security.https_first", false);
user_pref("browser.privatebrowsing.autostart", true);
`, host, port)
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(prefs), 0o600); err != nil {
		t.Fatal(err)
	}
	const origin = "http://localhost"
	f := &Fox{t: t, cmd: exec.Command(path, "--headless", "--no-remote", "--remote-debugging-port", "0", "--remote-allow-origins", origin, "--profile", profile, "about:blank")}
	f.cmd.Env = append(os.Environ(), "HOME="+profile, "MOZ_CRASHREPORTER_DISABLE=1")
	if err := f.cmd.Start(); err != nil {
		t.Fatalf("couldn't start Firefox: %v", err)
	}
	t.Cleanup(f.Close)
	var at struct {
		Host string `json:"ws_host"`
		Port int    `json:"ws_port"`
	}
	f.wait("Firefox listens", func() error {
		b, err := os.ReadFile(filepath.Join(profile, "WebDriverBiDiServer.json"))
		if err == nil {
			err = json.Unmarshal(b, &at)
		}
		if err != nil {
			return err
		}
		f.conn, err = websocket.Dial(fmt.Sprintf("ws://%s/session", net.JoinHostPort(at.Host, fmt.Sprint(at.Port))), "", origin)
		return err
	})
	f.ask("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	var tree struct {
		Contexts []struct{ Context string }
	}
	f.ask("browsingContext.getTree", map[string]any{}, &tree)
	if len(tree.Contexts) == 0 {
		t.Fatal("Firefox has no tab")
	}
	f.context = tree.Contexts[0].Context
	f.ask("script.addPreloadScript", map[string]any{"functionDeclaration": fmt.Sprintf(`() => {
		const True = Date, ahead = %d;
		globalThis.Date = class extends True {
			constructor(...a) { if (a.length) super(...a); else super(True.now() + ahead); }
			static now() { return True.now() + ahead; }
		};
	}`, time.Until(now).Milliseconds())}, nil)
	return f
}

// Close ends the browser.
func (f *Fox) Close() {
	f.cmd.Process.Kill()
	f.cmd.Wait()
	if f.conn != nil {
		f.conn.Close()
	}
}

// wait looks until something holds.
func (f *Fox) wait(what string, holds func() error) {
	f.t.Helper()
	end := time.NewTimer(2 * patience)
	defer end.Stop()
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	for {
		err := holds()
		if err == nil {
			return
		}
		select {
		case <-look.C:
		case <-end.C:
			f.t.Fatalf("waited in vain until %s: %v", what, err)
		}
	}
}

// ask sends a command and waits for its result.
func (f *Fox) ask(method string, params, result any) {
	f.t.Helper()
	if err := f.try(method, params, result); err != nil {
		f.t.Fatalf("Firefox: %s: %v", method, err)
	}
}

func (f *Fox) try(method string, params, result any) error {
	f.last++
	f.conn.SetDeadline(time.Now().Add(2 * patience))
	if err := websocket.JSON.Send(f.conn, map[string]any{"id": f.last, "method": method, "params": params}); err != nil {
		return err
	}
	for {
		var answer struct {
			ID             int             `json:"id"`
			Type           string          `json:"type"`
			Result         json.RawMessage `json:"result"`
			Error, Message string
		}
		if err := websocket.JSON.Receive(f.conn, &answer); err != nil {
			return err
		}
		switch {
		case answer.ID != f.last: // an event, or the answer to what was given up
			continue
		case answer.Type != "success":
			return fmt.Errorf("%s: %s", answer.Error, answer.Message)
		case result == nil:
			return nil
		}
		return json.Unmarshal(answer.Result, result)
	}
}

// Open goes to an address until its page is there: in the first moments of an
// onion service tor may not find it.
func (f *Fox) Open(url string) {
	f.t.Helper()
	f.wait(url+" is there", func() error {
		return f.try("browsingContext.navigate", map[string]any{"context": f.context, "url": url, "wait": "complete"}, nil)
	})
}

// evaluate evaluates an expression that gives a string in the page; a promise
// is waited for.
func (f *Fox) evaluate(expression string) (string, error) {
	var answer struct {
		Type             string
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := f.try("script.evaluate", map[string]any{
		"expression": "(async () => String(await (" + expression + ")))()", "target": map[string]any{"context": f.context}, "awaitPromise": true,
	}, &answer)
	if err == nil && answer.Type != "success" {
		err = errors.New(answer.ExceptionDetails.Text)
	}
	return answer.Result.Value, err
}

// Eval evaluates an expression in the page and returns it as a string.
func (f *Fox) Eval(expression string) string {
	f.t.Helper()
	s, err := f.evaluate(expression)
	if err != nil {
		f.t.Fatalf("Firefox: %v", err)
	}
	return s
}

// Until waits until an expression is true in the page.
func (f *Fox) Until(expression string) {
	f.t.Helper()
	f.wait("the page has "+expression, func() error {
		s, err := f.evaluate(expression)
		if err == nil && s != "true" {
			shown, _ := f.evaluate(`document.body.innerText.slice(0, 2000)`)
			err = fmt.Errorf("it is %s, and the page shows: %s", s, shown)
		}
		return err
	})
}

// Await waits until the page shows a text somewhere.
func (f *Fox) Await(text string) {
	f.t.Helper()
	f.Until(`!!document.body && document.body.innerText.includes(` + quote(text) + `)`)
}

// Click waits for an element that can be seen and clicks it.
func (f *Fox) Click(sel string) {
	f.t.Helper()
	f.Until(`!!document.querySelector(` + quote(sel) + `)?.checkVisibility()`)
	f.Eval(`document.querySelector(` + quote(sel) + `).click()`)
}

// Fill puts a text into a field.
func (f *Fox) Fill(sel, text string) {
	f.t.Helper()
	f.Until(`!!document.querySelector(` + quote(sel) + `)?.checkVisibility()`)
	f.Eval(`(e => { e.focus(); e.value = ` + quote(text) + `; e.dispatchEvent(new Event("input", {bubbles: true})); e.dispatchEvent(new Event("change", {bubbles: true})); })(document.querySelector(` + quote(sel) + `))`)
}

// Text waits for an element and returns what it shows.
func (f *Fox) Text(sel string) string {
	f.t.Helper()
	f.Until(`!!document.querySelector(` + quote(sel) + `)?.checkVisibility()`)
	return f.Eval(`document.querySelector(` + quote(sel) + `).innerText`)
}

// Upload chooses files in a file field.
func (f *Fox) Upload(sel string, files ...string) {
	f.t.Helper()
	var found struct {
		Nodes []struct {
			SharedID string `json:"sharedId"`
		}
	}
	f.ask("browsingContext.locateNodes", map[string]any{"context": f.context, "locator": map[string]any{"type": "css", "value": sel}}, &found)
	if len(found.Nodes) != 1 {
		f.t.Fatalf("Firefox: %d elements are %s", len(found.Nodes), sel)
	}
	f.ask("input.setFiles", map[string]any{"context": f.context, "element": map[string]any{"sharedId": found.Nodes[0].SharedID}, "files": files}, nil)
}

// Screenshot keeps a picture of the page, as Page's does.
func (f *Fox) Screenshot(name string) {
	f.t.Helper()
	dir := os.Getenv(EnvArtefacts)
	if dir == "" {
		return
	}
	var shot struct{ Data []byte }
	f.ask("browsingContext.captureScreenshot", map[string]any{"context": f.context, "origin": "document"}, &shot)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), shot.Data, 0o644); err != nil {
		f.t.Fatal(err)
	}
}

// FirefoxInstalled skips the test without Firefox, or fails it, as starting one
// does.
func FirefoxInstalled(t testing.TB) { t.Helper(); find(t, "firefox", "firefox-esr", "firefox") }
