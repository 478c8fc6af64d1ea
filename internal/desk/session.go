package desk

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"maps"
	"net/http"
	"net/url"
	pathpkg "path"
	"slices"
	"strings"
	"sync"
	"time"

	"vouchsafe.example/internal/casebook"
)

// cookieName doesn't name the program: other servers of this computer see
// cookies of the same host name.
const cookieName = "desk"

// A seat is one person signed in, with a casebook of her own that is open. It
// is closed when she leaves, or was away too long, and nothing uses it any more.
type seat struct {
	book   *casebook.Casebook
	token  string // that every form of hers carries; ends in a dot and her name
	ctx    context.Context
	cancel context.CancelFunc
	closed func(error) // called once, when the casebook is

	mu    sync.Mutex
	used  time.Time // when she last did something
	users int       // requests and works under way
	left  bool
	said  string
	works []*work
	ring  bool            // she asked for a sound
	seen  map[string]bool // exhibits that she has begun to play
	// junked are the threads that she marked as junk last.
	junked []string
}

// firstLook tells whether she hasn't played an exhibit before, since she signed
// in: a film is asked for in many parts, and recorded once.
func (t *seat) firstLook(exhibit string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seen == nil {
		t.seen = map[string]bool{}
	}
	first := !t.seen[exhibit]
	t.seen[exhibit] = true
	return first
}

func newSecret() string {
	var b [32]byte
	rand.Read(b[:])
	return base64.RawURLEncoding.EncodeToString(b[:])
}

func hashed(cookie string) string {
	sum := sha256.Sum256([]byte(cookie))
	return string(sum[:])
}

func (s *Server) idle() time.Duration {
	if s.Idle > 0 {
		return s.Idle
	}
	return idleAfter
}

// hold keeps the casebook open until release. It says false when the person
// has left.
func (t *seat) hold() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.left {
		return false
	}
	t.users++
	return true
}

func (t *seat) release() {
	t.mu.Lock()
	t.users--
	last := t.left && t.users == 0
	t.mu.Unlock()
	if last {
		t.close()
	}
}

// leave ends the seat: no page is shown any more, and the casebook is closed as
// soon as nothing uses it.
func (t *seat) leave() {
	t.mu.Lock()
	first := !t.left
	t.left = true
	last := first && t.users == 0
	t.mu.Unlock()
	if last {
		t.close()
	}
}

// stop tells the works of a seat to end.
func (t *seat) stop() {
	t.cancel()
	t.leave()
}

func (t *seat) close() {
	t.cancel()
	t.closed(t.book.Close())
}

// knows tells whether a form carries this seat's token.
func (t *seat) knows(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(t.token)) == 1
}

// remember keeps one sentence for the next page, recall takes it.
func (t *seat) remember(said string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.said = said
}

func (t *seat) recall() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	said := t.said
	t.said = ""
	return said
}

// pollHeader is on requests that the page makes by itself: they keep nobody
// signed in.
const pollHeader = "Desk-Poll"

// take finds the seat of a request and holds it; nil if there is none. Those
// who have been away too long lose theirs first.
func (s *Server) take(r *http.Request) *seat {
	s.begin()
	now := s.now()
	s.LockIdle(now)
	t := s.find(r)
	if t == nil || !t.hold() {
		return nil
	}
	if r.Header.Get(pollHeader) == "" {
		t.mu.Lock()
		t.used = now
		t.mu.Unlock()
	}
	return t
}

// find is the seat of a request, nil if there is none. Looking is no use.
func (s *Server) find(r *http.Request) *seat {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seats[hashed(cookieOf(r))]
}

// LockIdle signs those out who have done nothing for Idle; a work of theirs that
// is under way, such as fetching a long film, goes on to its end. Every request
// does so, too; call it now and then, so that keys don't stay in memory on a
// computer that nobody uses.
func (s *Server) LockIdle(now time.Time) {
	s.begin()
	s.mu.Lock()
	var away []*seat
	for key, t := range s.seats {
		t.mu.Lock()
		gone := now.Sub(t.used) >= s.idle()
		t.mu.Unlock()
		if gone {
			delete(s.seats, key)
			away = append(away, t)
		}
	}
	s.mu.Unlock()
	for _, t := range away {
		t.leave()
	}
}

// Close signs everybody out, stops all works, and waits until every casebook is
// closed. Let no request come in any more.
func (s *Server) Close() error {
	s.begin()
	s.mu.Lock()
	clear(s.seats)
	all := slices.Collect(maps.Keys(s.open))
	s.mu.Unlock()
	for _, t := range all {
		t.stop()
	}
	s.closing.Wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closed
}

// sit opens a seat over an open casebook, and returns the cookie that finds it.
func (s *Server) sit(book *casebook.Casebook) (cookie string, t *seat) {
	cookie, t = newSecret(), &seat{book: book, token: newSecret() + "." + book.Person(), used: s.now()}
	t.ctx, t.cancel = context.WithCancel(context.Background())
	s.closing.Add(1)
	t.closed = func(err error) {
		s.mu.Lock()
		delete(s.open, t)
		s.closed = errors.Join(s.closed, err)
		s.mu.Unlock()
		s.closing.Done()
	}
	s.mu.Lock()
	s.seats[hashed(cookie)] = t
	s.open[t] = true
	s.mu.Unlock()
	return cookie, t
}

// A signInSheet is the page of whoever isn't signed in. What a form held that
// came too late is carried along: nobody loses a text because she was away.
type signInSheet struct {
	Name   string
	Locked bool   // she was signed in
	Open   bool   // the page locked itself, and another one is still in use
	Lost   bool   // she sent a form that isn't kept
	Path   string // where the late form goes; "" if none is kept
	By     string // who wrote it
	Does   string // what sending it does
	Kept   url.Values
}

// keeps are the forms that are kept for whoever wrote them, by route, and what
// each does when it is sent. They hold what somebody typed. What signs,
// publishes, destroys, hands out, closes or withdraws is never kept: she reads
// its page anew and decides there.
var keeps = map[string]string{
	"POST /threads":                         "This opens a thread for somebody who speaks at the desk.",
	"POST /threads/{thread}/label":          "This changes the label of a thread.",
	"POST /threads/{thread}/write":          "This writes to a source. It goes out with the next exchange.",
	"POST /threads/{thread}/take-down":      "This takes down and seals what somebody said at the desk. It can't be changed afterwards.",
	"POST /threads/{thread}/interview":      "This changes what is kept about the interview with a source.",
	"POST /threads/{thread}/assessment":     "This records a risk assessment.",
	"POST /threads/{thread}/consent/{kind}": "This records that a source gave a consent.",
	"POST /people/new":                      "This adds somebody to the register of people.",
	"POST /people/{person}":                 "This changes somebody in the register of people.",
	"POST /accounts":                        "This begins an account.",
	"POST /accounts/{account}":              "This saves the fields of an account. No letter is moved, added or left out, and no word is hidden or shown.",
	"POST /reports":                         "This begins a report.",
	"POST /reports/{report}":                "This saves the fields of a report. No part of it is moved, added or left out.",
}

// does says what a form sent to a path does, and whether it is kept.
func (s *Server) does(path string) (does string, ok bool) {
	if !ownPath(path) {
		return "", false
	}
	_, pattern := s.mux.Handler(&http.Request{Method: http.MethodPost, URL: &url.URL{Path: path}})
	does, ok = keeps[pattern]
	return does, ok
}

// late is what a form held that came without a token that is good now; false if
// it isn't kept. Who wrote it stands in the token it came with.
func (s *Server) late(r *http.Request) (p signInSheet, ok bool) {
	_, by, ok := strings.Cut(r.PostForm.Get("token"), ".")
	if r.Method != http.MethodPost || !ok || by == "" {
		return p, false
	}
	p.Path, p.By, p.Kept = r.URL.Path, by, keepFields(r.PostForm)
	// The buttons that hide words without scripts send the account's fields, too.
	if account, words := strings.CutSuffix(p.Path, "/words"); words && p.Kept.Has("base") {
		p.Path = account
		delete(p.Kept, "words") // which button it was
	}
	p.Does, ok = s.does(p.Path)
	return p, ok
}

func (s *Server) signInPage(w http.ResponseWriter, r *http.Request) {
	// A page that nobody used comes here by itself. That is no use of the seat,
	// and nothing sends it back: else two such pages would keep each other in.
	if r.URL.Query().Has("locked") {
		s.LockIdle(s.now())
		open := s.find(r) != nil
		write(w, http.StatusOK, "sign-in.html", sheet{Title: "Sign in", Page: signInSheet{Locked: !open, Open: open}})
		return
	}
	if t := s.take(r); t != nil {
		t.release()
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	write(w, http.StatusOK, "sign-in.html", sheet{Title: "Sign in", Page: signInSheet{}})
}

// askToSignIn answers a request of somebody who isn't signed in, or isn't any
// more.
func (s *Server) askToSignIn(w http.ResponseWriter, r *http.Request) {
	p, kept := s.late(r)
	if !kept {
		p = signInSheet{Lost: r.Method == http.MethodPost && r.URL.Path != "/sign-out"}
	}
	p.Locked = cookieOf(r) != ""
	write(w, http.StatusUnauthorized, "sign-in.html", sheet{Title: "Sign in", Page: p})
}

func cookieOf(r *http.Request) string {
	c, err := r.Cookie(cookieName)
	if err != nil {
		return ""
	}
	return c.Value
}

// keepFields are the fields of a late form that may be shown again: no
// passphrase is among them, and none of the buttons that arrange a page, which
// may have changed by then.
func keepFields(form url.Values) url.Values {
	kept := url.Values{}
	for name, values := range form {
		if name != "token" && name != "do" && name != "auto" && !strings.Contains(name, "passphrase") {
			kept[name] = values
		}
	}
	return kept
}

const keptPrefix = "kept."

func (s *Server) signIn(w http.ResponseWriter, r *http.Request) {
	s.begin()
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		s.say(w, r, nil, http.StatusRequestEntityTooLarge, "That is more text than a page can take.")
		return
	}
	p := signInSheet{Name: strings.TrimSpace(r.PostForm.Get("name")), Kept: url.Values{}}
	path, by := r.PostForm.Get("kept-path"), r.PostForm.Get("kept-by")
	if does, ok := s.does(path); ok && by != "" {
		p.Path, p.By, p.Does = path, by, does
		for name, values := range r.PostForm {
			if field, ok := strings.CutPrefix(name, keptPrefix); ok {
				p.Kept[field] = values
			}
		}
		if strings.ToLower(p.Name) != by {
			write(w, http.StatusConflict, "sign-in.html", sheet{Title: "Sign in", Page: p,
				Trouble: "Somebody else wrote the text that this page keeps, and only she can send it. Nothing was opened or sent."})
			return
		}
	}
	select {
	case s.opening <- struct{}{}:
	case <-r.Context().Done():
		return
	}
	book, err := casebook.Open(s.Dir, strings.ToLower(p.Name), r.PostForm.Get("passphrase"), s.Options...)
	<-s.opening
	if err != nil {
		status, text := explain(err)
		write(w, status, "sign-in.html", sheet{Title: "Sign in", Trouble: text, Page: p})
		return
	}
	s.dismiss(cookieOf(r))
	cookie, t := s.sit(book)
	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: cookie, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	if p.Path != "" {
		if t.hold() {
			defer t.release()
			v := &visit{Server: s, w: w, r: r, seat: t, book: book}
			if err := v.show("kept.html", sheet{Title: "Your text is kept", Page: p}); err != nil {
				status, text := explain(err)
				s.say(w, r, v, status, text)
			}
			return
		}
	}
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

// ownPath tells whether a text is the path of a page of ours.
func ownPath(path string) bool {
	return strings.HasPrefix(path, "/") && !strings.ContainsAny(path, "\\?#%") && pathpkg.Clean(path) == path
}

// dismiss ends the seat of a cookie, if it has one.
func (s *Server) dismiss(cookie string) {
	s.mu.Lock()
	t := s.seats[hashed(cookie)]
	delete(s.seats, hashed(cookie))
	s.mu.Unlock()
	if t != nil {
		t.stop()
	}
}

func (v *visit) signOut() error {
	v.dismiss(cookieOf(v.r))
	http.SetCookie(v.w, &http.Cookie{Name: cookieName, Path: "/", MaxAge: -1, HttpOnly: true, SameSite: http.SameSiteStrictMode})
	v.w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	http.Redirect(v.w, v.r, "/sign-in", http.StatusSeeOther)
	return nil
}

// awake is asked by a page in which somebody is typing.
func (v *visit) awake() error {
	v.w.WriteHeader(http.StatusNoContent)
	return nil
}

// sortedKept are the fields that a late form held, in one order.
func (p signInSheet) Fields() (all []keptField) {
	for name, values := range p.Kept {
		for _, value := range values {
			all = append(all, keptField{name, value})
		}
	}
	slices.SortStableFunc(all, func(a, b keptField) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// Texts are the fields that somebody wrote, to be read before they are sent.
func (p signInSheet) Texts() (all []keptField) {
	for _, f := range p.Fields() {
		if len(f.Value) > 40 {
			all = append(all, f)
		}
	}
	return all
}

type keptField struct{ Name, Value string }
