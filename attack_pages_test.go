package main

import (
	"bytes"
	"compress/gzip"
	"crypto/ed25519"
	"crypto/hpke"
	"crypto/rand"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

// A live server runs changed code in front of the true letterbox: it sees every
// request, and may answer whatever it likes.
type liveServer struct {
	*httptest.Server
	mu       sync.Mutex
	recorded [][]byte // requests: line, headers, body
	// turn changes an answer; its body is unpacked.
	turn func(r *http.Request, status *int, h http.Header, body []byte) []byte
}

func newLiveServer(t *testing.T, to string) *liveServer {
	t.Helper()
	target, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	s := &liveServer{}
	proxy := httputil.NewSingleHostReverseProxy(target)
	proxy.ModifyResponse = func(res *http.Response) error {
		body, err := io.ReadAll(res.Body)
		if err != nil {
			return err
		}
		packed := res.Header.Get("Content-Encoding") == "gzip"
		if packed {
			z, err := gzip.NewReader(bytes.NewReader(body))
			if err != nil {
				return err
			}
			if body, err = io.ReadAll(z); err != nil {
				return err
			}
		}
		s.mu.Lock()
		turn := s.turn
		s.mu.Unlock()
		if turn != nil {
			body = turn(res.Request, &res.StatusCode, res.Header, body)
		}
		if packed {
			var b bytes.Buffer
			z := gzip.NewWriter(&b)
			z.Write(body)
			z.Close()
			body = b.Bytes()
		}
		res.Header.Set("Content-Length", strconv.Itoa(len(body)))
		res.ContentLength, res.Body = int64(len(body)), io.NopCloser(bytes.NewReader(body))
		return nil
	}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		var b bytes.Buffer
		fmt.Fprintf(&b, "%s %s\n", r.Method, r.URL)
		r.Header.Write(&b)
		b.Write(body)
		s.mu.Lock()
		s.recorded = append(s.recorded, b.Bytes())
		s.mu.Unlock()
		r.Body = io.NopCloser(bytes.NewReader(body))
		proxy.ServeHTTP(w, r)
	}))
	s.Config.ErrorLog = nil
	t.Cleanup(s.Close)
	return s
}

func (s *liveServer) set(turn func(r *http.Request, status *int, h http.Header, body []byte) []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.turn = turn
}

func (s *liveServer) requests() [][]byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.recorded)
}

// stranger is somebody with the number and two addresses, who watches.
type stranger struct {
	*testing.T
	tr            *trial
	at, log, dir  string
	status        int
	said, saidErr string
}

func newStranger(t *testing.T, tr *trial, at string) *stranger {
	log := httptest.NewServer(tr.registrar.Public())
	t.Cleanup(log.Close)
	return &stranger{T: t, tr: tr, at: at, log: log.URL, dir: filepath.Join(t.TempDir(), "seen")}
}

func (s *stranger) watches(want int, what string, says ...string) {
	s.Helper()
	s.status, s.said, s.saidErr = s.tr.run(nil, "watch", "-newsroom", number(s.tr), "-at", s.at, "-log", s.log, "-dir", s.dir)
	if s.status != want {
		s.Errorf("%s: status %d\n%s\n%s", what, s.status, s.said, s.saidErr)
	}
	for _, word := range says {
		if !strings.Contains(s.said, word) {
			s.Errorf("%s: it doesn't say %q:\n%s", what, word, s.said)
		}
	}
}

// TestAttackChangedPage: a live server changes a page of the letterbox, for
// everybody or for some. Whoever watches notices, and so does the desk, whose
// inbox says so.
//
// Cheapest fake: a watcher that fetches the start page and no more, in one
// manner. Caught by a script that only a telephone gets, a page that only those
// get who take nothing packed, and one of a dozen answers being changed.
// Cheapest fake but one: an alarm that stands where nobody looks. Caught by
// signing in at the desk and reading the inbox.
func TestAttackChangedPage(t *testing.T) {
	tr := interview(t)
	server := newLiveServer(t, tr.intakeAt)
	s := newStranger(t, tr, server.URL)
	s.watches(0, "an honest letterbox", "Answers compared with the pages")
	n := 0
	for what, turn := range map[string]func(r *http.Request, status *int, h http.Header, body []byte) []byte{
		"one byte of a page": func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == "/en/" {
				b[len(b)/2] ^= 1
			}
			return b
		},
		"the script, for telephones": func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == "/source.js" && strings.Contains(r.UserAgent(), "Android") {
				return append(b, "fetch('/words?'+document.forms[0].elements[0].value)"...)
			}
			return b
		},
		"the page, for who takes nothing packed": func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == "/" && r.Header.Get("Accept-Encoding") == "identity" {
				return append(b, "<p>"...)
			}
			return b
		},
		"one answer of a dozen": func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if n++; n%12 == 0 && strings.HasPrefix(http.DetectContentType(b), "text/") {
				return append(b, ' ')
			}
			return b
		},
		"another script by a header": func(r *http.Request, _ *int, h http.Header, b []byte) []byte {
			if r.URL.Path == "/" {
				h.Set("Content-Security-Policy", strings.Replace(h.Get("Content-Security-Policy"), "script-src 'self'", "script-src 'self' 'unsafe-inline' http://127.0.0.1:1", 1))
				h.Set("Link", "</other.css>; rel=stylesheet")
			}
			return b
		},
	} {
		server.set(turn)
		s.watches(2, what, "ALARM", "isn't what it should be", "evidence: "+s.dir+"/pages/")
	}
	kept, err := filepath.Glob(filepath.Join(s.dir, "pages", "*.body"))
	if err != nil || len(kept) < 4 {
		t.Errorf("%d changed pages are kept as evidence, %v", len(kept), err)
	}

	// The desk, through the same letterbox.
	d := &deskAt{app: &app{out: io.Discard, err: io.Discard, now: tr.now, work: testWork}, dir: filepath.Join(tr.dir, "casebook")}
	site, err := d.site(server.URL, s.log, "", "")
	if err != nil {
		t.Fatal(err)
	}
	site.Rand = zeros{}
	pages := httptest.NewServer(site.Handler())
	defer pages.Close()
	defer site.Close()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	browser := &http.Client{Jar: jar}
	post, err := http.NewRequest(http.MethodPost, pages.URL+"/sign-in", strings.NewReader(url.Values{"name": {"mira"}, "passphrase": {string(tr.passphrases["mira"])}}.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	post.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	post.Header.Set("Origin", pages.URL)
	post.Header.Set("Sec-Fetch-Site", "same-origin")
	if res, err := browser.Do(post); err != nil || res.StatusCode != http.StatusOK {
		t.Fatalf("couldn't sign in: %v %v", res, err)
	}
	inbox := func() string {
		res, err := browser.Get(pages.URL + "/")
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	looks := func(want bool) {
		t.Helper()
		before, err := tr.mira.LastWatch()
		if err != nil {
			t.Fatal(err)
		}
		tr.clock.set(tr.now().Add(8 * time.Hour))
		for end := time.Now().Add(time.Minute); ; {
			site.WatchDue(tr.now())
			w, err := tr.mira.LastWatch()
			if err != nil {
				t.Fatal(err)
			}
			if w.At.After(before.At) {
				break
			}
			if time.Now().After(end) {
				t.Fatal("nobody looked")
			}
		}
		if got := strings.Contains(inbox(), "page /en/ isn&#39;t what it should be"); got != want {
			t.Errorf("the inbox shows the alarm: %v, want %v", got, want)
		}
	}
	now := tr.now()
	defer tr.clock.set(now)
	defer func() {
		if err := tr.mira.RecordWatch(nil); err != nil {
			t.Error(err)
		}
	}()
	site.Idle = 30 * 24 * time.Hour
	server.set(nil)
	site.WatchDue(now) // chooses the first moment
	looks(false)
	server.set(func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
		if r.URL.Path == "/en/" {
			b[len(b)/2] ^= 1
		}
		return b
	})
	looks(true)
	server.set(nil)
	looks(false)
}

// zeros is a source of randomness that chooses the first of all there is.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// TestAttackLiveServer: the letterbox runs changed code while 'vouchsafe source'
// sends a letter with a photograph. Whatever it answers, no word, file or
// passphrase comes to it unsealed, what it gets opens to the desk alone, nothing
// goes elsewhere, and the letter arrives as its writer sealed it, or she is told
// that it didn't.
//
// Cheapest fake: a program that seals to the keys it is given. Caught by keys of
// the server's own, with which everything that came is tried. Cheapest fake but
// one: looking for the words in bodies only. Caught by hunting in addresses and
// headers, too, and in many disguises; and the hunt finds what is really there.
func TestAttackLiveServer(t *testing.T) {
	tr := interview(t)
	photograph, err := storyPhotograph()
	if err != nil {
		t.Fatal(err)
	}
	var elsewhere []string
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { elsewhere = append(elsewhere, r.URL.Path) }))
	defer other.Close()

	bundle, err := tr.registrar.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := ledger.ParseBundle(bundle)
	if err != nil {
		t.Fatal(err)
	}
	evil, err := hpke.MLKEM768X25519().GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	verify, _, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	parsed.Keys[0].HPKE, parsed.Keys[0].Verify = evil.PublicKey().Bytes(), verify
	ownKeys := parsed.Marshal()

	var sent []string
	for what, c := range map[string]struct {
		arrives bool
		turn    func(r *http.Request, status *int, h http.Header, b []byte) []byte
	}{
		"it looks on": {true, nil},
		"keys of its own": {false, func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == envelope.PathNewsroom {
				return ownKeys
			}
			return b
		}},
		"a table of its own": {true, func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == envelope.PathOpen {
				rand.Read(b[1:])
			}
			return b
		}},
		"letters of its own": {true, func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == envelope.PathBody {
				rand.Read(b)
			}
			return b
		}},
		"it sends her elsewhere": {false, func(r *http.Request, status *int, h http.Header, b []byte) []byte {
			if r.Method == http.MethodPost {
				*status = http.StatusTemporaryRedirect
				h.Set("Location", other.URL+r.URL.Path)
			}
			return b
		}},
		"it says that it can't": {false, func(r *http.Request, status *int, _ http.Header, b []byte) []byte {
			if r.URL.Path == envelope.PathClose {
				*status = http.StatusServiceUnavailable
			}
			return b
		}},
		"it answers with a page": {false, func(r *http.Request, _ *int, h http.Header, b []byte) []byte {
			if r.Method == http.MethodPost {
				h.Set("Content-Type", "text/html")
				return []byte("<form>Type your nine words here</form>")
			}
			return b
		}},
	} {
		t.Run(what, func(t *testing.T) {
			words := "What " + strings.ReplaceAll(what, " ", "-") + " never learns: the green door by the weir."
			name := "weir-" + strings.ReplaceAll(what, " ", "-") + ".jpg"
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, photograph, 0o600); err != nil {
				t.Fatal(err)
			}
			server := newLiveServer(t, tr.intakeAt)
			server.set(c.turn)
			lines := []string{"", words, ".", file, "", "", "", "", ""}
			in := io.Reader(&person{lines: lines})
			if !c.arrives { // she tries some times, and then closes the window
				in = strings.NewReader(strings.Join(lines, "\n") + strings.Repeat("\n", 5))
			}
			status, out, errs := tr.run(in, "source", "-newsroom", number(tr), "-at", server.URL)
			if c.arrives != (status == 0 && strings.Contains(out, english("say.sent"))) {
				t.Errorf("status %d\n%s\n%s", status, out, errs)
			}
			secrets := []string{words, "green door", name, string(photograph[1000:1100])}
			if w := nineWords.FindStringSubmatch(out); w != nil {
				line := strings.Join(strings.Fields(strings.Join(w[1:], " ")), " ")
				secrets = append(secrets, line, strings.Join(strings.Fields(line)[:3], " "), strings.Join(strings.Fields(line)[3:6], " "))
			} else if c.arrives {
				t.Error("her screen showed no words to look for")
			}
			folder := t.TempDir()
			sealed := 0
			for i, r := range server.requests() {
				if err := os.WriteFile(filepath.Join(folder, strconv.Itoa(i)), r, 0o600); err != nil {
					t.Fatal(err)
				}
				for at := 0; at+envelope.EnvelopeSize <= len(r); at++ {
					env := r[at : at+envelope.EnvelopeSize]
					if envelope.EnvelopeEpoch(env) != parsed.Epoch {
						continue
					}
					sealed++
					if _, _, err := envelope.Open(env, tr.policy.ID(), func(uint32) hpke.PrivateKey { return evil }); err == nil {
						t.Error("an envelope opens under the server's own key")
					}
				}
			}
			for _, f := range hunt(t, folder, secrets) {
				t.Error(f)
			}
			if c.arrives && sealed < 2 {
				t.Errorf("%d envelopes were looked at", sealed)
			}
			if len(elsewhere) > 0 {
				t.Errorf("the program went elsewhere: %q", elsewhere)
			}
			if c.arrives {
				sent = append(sent, words)
			}
		})
	}
	if err := tr.sync(); err != nil {
		t.Fatal(err)
	}
	for _, words := range sent {
		i := slices.IndexFunc(letters(t, tr), func(l casebook.Object[casebook.Letter]) bool { return l.Value.Text == words })
		if i < 0 || letters(t, tr)[i].Value.Misfit || letters(t, tr)[i].Value.SealedBy != report.BySource {
			t.Errorf("the desk doesn't have %q as she sealed it", words)
		}
	}
}
