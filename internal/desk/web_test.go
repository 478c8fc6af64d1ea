package desk_test

import (
	"crypto/rand"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

const (
	adaPass = "planted passphrase of the first person"
	boPass  = "planted passphrase of the second one"
)

// A house is a desk's site over a true casebook, with two people and a clock
// that stands still.
type house struct {
	t      testing.TB
	nr     *ledgertest.Newsroom
	dir    string
	book   *casebook.Casebook // as ada, beside what the site opens
	desk   *desk.Server
	server *httptest.Server

	mu  sync.Mutex
	now time.Time
}

func (h *house) clock() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

func (h *house) pass(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(d)
}

func newHouse(t testing.TB) *house {
	t.Helper()
	h := &house{t: t, dir: filepath.Join(t.TempDir(), "casebook"),
		nr:  ledgertest.New(t, ledgertest.Options{Desks: []string{"amal"}, Threads: 6, Replies: 7}),
		now: time.Date(2026, 5, 11, 9, 30, 0, 0, time.UTC),
	}
	options := []casebook.Option{casebook.WithClock(h.clock), casebook.WithWorkFactor(2)}
	var err error
	h.book, err = casebook.Create(h.dir, h.nr.Policy.Bytes(), "amal", "ada", adaPass, options...)
	must(t, err)
	t.Cleanup(func() { h.book.Close() })
	must(t, h.book.AddPerson("bo", boPass))
	epoch := envelope.EpochOf(h.now)
	keys, err := h.book.DeskKeys(epoch, epoch+1, epoch+2, epoch+3)
	must(t, err)
	card := h.nr.NewCard(h.now)
	card.Desks[0].Keys = keys.Hashes()
	card.Approvers, err = h.book.Approvers()
	must(t, err)
	h.nr.Adopt(card)
	must(t, h.book.SetCard(h.nr.Signed))
	h.desk = &desk.Server{Dir: h.dir, Options: options, Clock: h.clock}
	h.server = httptest.NewServer(h.desk.Handler())
	t.Cleanup(func() {
		h.server.Close()
		must(t, h.desk.Close())
	})
	return h
}

// A writer sends letters as a source's program does.
type writer struct {
	h    *house
	keys *envelope.Keys
}

func (h *house) writer() *writer {
	h.t.Helper()
	keys, err := envelope.RandomKeys(rand.Reader)
	must(h.t, err)
	return &writer{h, keys}
}

// write sends a letter, and the desk takes it in.
func (w *writer) write(c envelope.Content) casebook.Received {
	h := w.h
	h.t.Helper()
	c.Kind, c.Language = envelope.KindLetter, "en"
	rand.Read(c.ID[:])
	rand.Read(c.Master[:])
	c.Thread, c.ReplyKey = w.keys.Thread, w.keys.ReplyKey()
	words := seal.LetterWords{Text: c.Text, Language: c.Language}
	for _, a := range c.Attachments {
		words.Originals = append(words.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
	}
	record, err := seal.Letter(h.nr.ID, c.Master, words)
	must(h.t, err)
	epoch := envelope.EpochOf(h.clock())
	keys, err := h.book.DeskKeys(epoch)
	must(h.t, err)
	env, err := envelope.Seal(&envelope.Newsroom{
		ID: h.nr.ID, Name: h.nr.Policy.Name, K: h.nr.Card.K, F: h.nr.Card.F, T: h.nr.Card.T, Depth: h.nr.Card.Depth, Epoch: epoch,
		Desks: []envelope.Desk{{Name: "amal", Key: keys.Epochs[0].HPKE, Verify: keys.Epochs[0].Verify}},
	}, nil, record.Root(), &c)
	must(h.t, err)
	got, err := h.book.Receive(env, [16]byte{1}, h.clock().Format(time.DateOnly))
	must(h.t, err)
	return got
}

// A visitor is a browser without a face: a cookie jar of one, and the headers
// that a browser sends from the desk's own pages.
type visitor struct {
	h      *house
	cookie *http.Cookie
	token  string
}

var tokenField = regexp.MustCompile(`name="token" value="([^"]+)"`)

type answer struct {
	Status int
	Header http.Header
	Body   string
}

func (v *visitor) do(method, path string, form url.Values, change func(*http.Request)) answer {
	v.h.t.Helper()
	r, err := http.NewRequest(method, v.h.server.URL+path, strings.NewReader(form.Encode()))
	must(v.h.t, err)
	if method == http.MethodPost {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Origin", v.h.server.URL)
	}
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if v.cookie != nil {
		r.AddCookie(v.cookie)
	}
	if change != nil {
		change(r)
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	resp, err := client.Do(r)
	must(v.h.t, err)
	defer resp.Body.Close()
	var b strings.Builder
	_, err = io.Copy(&b, resp.Body)
	must(v.h.t, err)
	for _, c := range resp.Cookies() {
		v.cookie = c
	}
	if m := tokenField.FindStringSubmatch(b.String()); m != nil {
		v.token = m[1]
	}
	return answer{resp.StatusCode, resp.Header, b.String()}
}

func (v *visitor) get(path string) answer { return v.do(http.MethodGet, path, nil, nil) }

func (v *visitor) post(path string, pairs ...string) answer {
	v.h.t.Helper()
	form := url.Values{"token": {v.token}}
	for i := 0; i < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return v.do(http.MethodPost, path, form, nil)
}

// signIn opens the casebook as a person, and reads the inbox.
func (h *house) signIn(name, pass string) *visitor {
	h.t.Helper()
	v := &visitor{h: h}
	if got := v.post("/sign-in", "name", name, "passphrase", pass); got.Status != http.StatusSeeOther {
		h.t.Fatalf("signing in as %s: %d\n%s", name, got.Status, got.Body)
	}
	if got := v.get("/"); got.Status != http.StatusOK {
		h.t.Fatalf("the inbox: %d\n%s", got.Status, got.Body)
	}
	return v
}

func (h *house) want(a answer, status int, texts ...string) {
	h.t.Helper()
	if a.Status != status {
		h.t.Fatalf("got status %d, want %d\n%s", a.Status, status, a.Body)
	}
	for _, text := range texts {
		if !strings.Contains(a.Body, text) {
			h.t.Fatalf("the page doesn't say %q\n%s", text, a.Body)
		}
	}
}

// Cheapest fake: a page that is the same whoever asks. So nobody sees the
// inbox before signing in, a wrong passphrase and a wrong name read the same,
// and a cookie from before is worth nothing after.
func TestSignIn(t *testing.T) {
	h := newHouse(t)
	h.writer().write(envelope.Content{Text: "planted words of the letter", Danger: true})
	v := &visitor{h: h}
	if got := v.get("/"); got.Status != http.StatusUnauthorized || strings.Contains(got.Body, "danger") {
		t.Fatalf("before signing in: %d\n%s", got.Status, got.Body)
	}
	wrong, nobody := v.post("/sign-in", "name", "ada", "passphrase", "not the passphrase at all"), v.post("/sign-in", "name", "zoe", "passphrase", adaPass)
	h.want(wrong, http.StatusUnauthorized, "Nothing was opened.")
	if strings.ReplaceAll(nobody.Body, "zoe", "ada") != wrong.Body || nobody.Status != wrong.Status {
		t.Error("the page tells who has a casebook here")
	}
	if v.cookie != nil {
		t.Error("a cookie for nobody")
	}
	v = h.signIn("ada", adaPass)
	if c := v.cookie; !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.MaxAge != 0 || strings.Contains(c.Name, "vouchsafe") {
		t.Errorf("the cookie is %v", c)
	}
	h.want(v.get("/"), http.StatusOK, "in danger", `role="alert"`)
	old := *v.cookie
	h.want(v.post("/sign-out"), http.StatusSeeOther)
	v.cookie = &old
	h.want(v.get("/"), http.StatusUnauthorized, "The casebook is locked")
	h.want(v.get("/threads/anything"), http.StatusUnauthorized)
}
