package desk

import (
	"bytes"
	"context"
	"crypto/sha512"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"vouchsafe.example/client"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/page"
	"vouchsafe.example/report"
)

//go:embed pages
var pagesFS embed.FS

// A Server is the desk's local site: pages over one casebook's folder, for the
// people who can open it, on this computer only. It holds no key until
// somebody signs in, and none of hers after she has left.
//
// Everything is read from the casebook, so that every page works without the
// intake. Call Close at the end.
type Server struct {
	Dir     string            // the casebook's folder
	Options []casebook.Option // with which it is opened; its clock is Clock
	Clock   func() time.Time  // nil: time.Now
	// Idle is how long somebody stays signed in who does nothing; 0: 20 minutes.
	Idle time.Duration
	// Courier reaches the intake as the casebook's desk. Nil: nothing is
	// exchanged, and the pages say so.
	Courier func(*casebook.Casebook) (Courier, error)
	// Watch looks at the letterbox from outside, and returns what a person must
	// look at. Nil: nobody looks. See WatchDue.
	Watch func(context.Context, *casebook.Casebook) ([]casebook.Alarm, error)
	Rand  io.Reader // chooses when to look; crypto/rand if nil
	// Preview renders the folder that the press would make of a draft: all
	// files by path. Nil: there is no preview.
	Preview func(*casebook.Draft) (map[string][]byte, error)
	// Render makes a page of a report whose proofs may still be to come, for the
	// desk's eyes. Nil: there is no page to see before all proofs are there.
	Render func(*report.Report) (map[string][]byte, error)
	// Published says to a person where a report that was published lies, and
	// what comes next, in sentences. Nil: nothing is said.
	Published func(reportID string) string
	// Publish has an approved report logged and hands it to the press. Nil:
	// nothing can be published from here.
	Publish func(ctx context.Context, c *casebook.Casebook, reportID string, progress func(done, total int)) error

	once     sync.Once
	handler  http.Handler
	mux      *http.ServeMux // in handler
	mu       sync.Mutex
	seats    map[string]*seat // that may be used, by the hash of their cookie
	open     map[*seat]bool   // whose casebooks are open
	closing  sync.WaitGroup   // one for each of them
	closed   error            // of closing them
	opening  chan struct{}    // one casebook is opened at a time: it takes 256 MiB
	exchange sync.Mutex       // held while a sync goes on
	failed   bool             // the last exchange did; under mu
	watching bool             // somebody looks at the letterbox; under mu
	watchAt  time.Time        // when somebody does next; under mu
}

const (
	idleAfter = 20 * time.Minute
	maxForm   = 4 << 20 // bytes of a form, files apart
)

// Handler serves the pages. It answers requests to names of this computer
// only.
func (s *Server) Handler() http.Handler {
	s.begin()
	return s.handler
}

func (s *Server) begin() {
	s.once.Do(func() {
		s.seats, s.open, s.opening = map[string]*seat{}, map[*seat]bool{}, make(chan struct{}, 1)
		s.mux = s.routes()
		s.handler = s.guard(s.mux)
	})
}

func (s *Server) now() time.Time {
	if s.Clock != nil {
		return s.Clock()
	}
	return time.Now()
}

// routes are all addresses there are, by who may call them. A page of somebody
// signed in is a function of her visit; a POST reaches it only with the token
// of her seat, or is one of uploads.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()

	// Whoever sits at this computer.
	mux.HandleFunc("GET /desk.js", file("text/javascript; charset=utf-8", client.Desk))
	mux.HandleFunc("GET /style.css", file("text/css; charset=utf-8", style))
	mux.HandleFunc("GET /favicon.ico", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("GET /sign-in", s.signInPage)
	mux.HandleFunc("POST /sign-in", s.signIn)

	// Who has signed in.
	in := func(pattern string, do func(*visit) error) { mux.Handle(pattern, s.in(do)) }
	in("POST /sign-out", (*visit).signOut)
	in("GET /", (*visit).notFound)
	in("GET /{$}", (*visit).inbox)
	in("GET /work/{work}", (*visit).workPage)
	in("POST /awake", (*visit).awake)
	in("POST /sync", (*visit).sync)
	in("POST /ring", (*visit).ringing)
	in("GET /first", (*visit).first)
	in("POST /first/junk", (*visit).markJunk)
	in("POST /first/take-back", (*visit).takeBack)
	in("POST /aside/{aside}/drop", (*visit).dropAside)

	in("POST /threads", (*visit).newThread)
	in("GET /threads/{thread}", (*visit).thread)
	in("POST /threads/{thread}/accept", (*visit).acceptThread)
	in("POST /threads/{thread}/close", (*visit).closeThread)
	in("POST /threads/{thread}/label", (*visit).labelThread)
	in("POST /threads/{thread}/letters/{letter}/open", (*visit).openLetter)
	in("POST /threads/{thread}/letters/{letter}/destroy", (*visit).destroyLetter)
	in("POST /threads/{thread}/letters/{letter}/junk", (*visit).junkLetter)
	in("POST /threads/{thread}/write", (*visit).writeTo)
	in("POST /threads/{thread}/take-down", (*visit).takeDown)
	in("GET /threads/{thread}/interview", (*visit).interview)
	in("POST /threads/{thread}/interview", (*visit).setInterview)
	in("POST /threads/{thread}/files", (*visit).handedOver)
	in("GET /threads/{thread}/assessment", (*visit).assessment)
	in("POST /threads/{thread}/assessment", (*visit).assess)
	in("GET /threads/{thread}/consent", (*visit).consents)
	in("GET /threads/{thread}/consent/{kind}", (*visit).newConsent)
	in("POST /threads/{thread}/consent/{kind}", (*visit).grant)
	in("POST /threads/{thread}/withdraw/{consent}", (*visit).withdraw)
	in("GET /threads/{thread}/custody", (*visit).custody)
	in("GET /threads/{thread}/laws", (*visit).laws)
	in("POST /threads/{thread}/laws", (*visit).setOffer)
	in("POST /threads/{thread}/rules/{rule}/refuse", (*visit).refuseRule)
	in("POST /threads/{thread}/rules/{rule}/resume", (*visit).resumeRule)
	in("POST /threads/{thread}/rules/{rule}/note", (*visit).noteRule)
	in("POST /threads/{thread}/rings/{ring}/seen", (*visit).seenRing)
	in("POST /threads/{thread}/rings/{ring}/over", (*visit).endRing)

	in("GET /people", (*visit).people)
	in("GET /people/new", (*visit).person)
	in("POST /people/new", (*visit).savePerson)
	in("GET /people/{person}", (*visit).person)
	in("POST /people/{person}", (*visit).savePerson)

	in("GET /exhibits", (*visit).exhibits)
	in("GET /exhibits/{exhibit}/picture", (*visit).picture)
	in("GET /exhibits/{exhibit}/film", (*visit).film)
	in("POST /exhibits/{exhibit}/original", (*visit).original)

	accountRoutes(in)
	reportRoutes(in)

	in("GET /newsroom", (*visit).newsroom)
	in("POST /newsroom/card", (*visit).takeCard)
	in("POST /newsroom/keys", (*visit).keys)
	in("POST /newsroom/person", (*visit).addPerson)
	in("POST /newsroom/passphrase", (*visit).changePassphrase)
	in("GET /newsroom/export", (*visit).exportPage)
	in("POST /newsroom/export", (*visit).exportCase)

	return mux
}

// file serves bytes that are the same for everybody.
func file(mediaType string, b []byte) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", mediaType)
		w.Write(b)
	}
}

// policy lets a page load what this server gives and nothing else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; frame-src 'self'; " +
	"form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// guard refuses what doesn't come from the desk's own pages. Any site that the
// journalist visits can make her browser ask this server something: by a name
// that the site lets point here (so the name must be this computer's), by a
// form or a picture (so the browser must say that the desk's own page asked).
// Another port of this computer is another site.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		page.Headers(h, policy)
		// With "no-referrer" browsers withhold the origin of a form, too.
		h.Set("Referrer-Policy", "same-origin")
		h.Set("X-Frame-Options", "DENY")
		switch {
		case !ownName(r.Host):
			http.Error(w, "The desk answers on this computer only: open it as 127.0.0.1 or localhost.", http.StatusMisdirectedRequest)
		case !ownPage(r):
			http.Error(w, "Another page asked for this. The desk takes no orders from other pages. Open the desk itself and do it there.", http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// ownName tells whether a Host header names this computer.
func ownName(host string) bool {
	name, _, err := net.SplitHostPort(host)
	if err != nil {
		name = strings.Trim(host, "[]")
	}
	if name == "localhost" || strings.HasSuffix(name, ".localhost") {
		return true
	}
	ip := net.ParseIP(name)
	return ip != nil && ip.IsLoopback()
}

// ownPage tells whether a page of this server asked, or, to look only, the
// person herself by a link or the address bar. Without any word of the browser
// a POST is refused.
func ownPage(r *http.Request) bool {
	site, origin := r.Header.Get("Sec-Fetch-Site"), r.Header.Get("Origin")
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		switch site {
		case "", "same-origin", "none":
			return true
		}
		return r.Header.Get("Sec-Fetch-Mode") == "navigate" && r.Header.Get("Sec-Fetch-Dest") == "document"
	}
	if site != "" && site != "same-origin" {
		return false
	}
	if origin != "" {
		return origin == "http://"+r.Host
	}
	return site == "same-origin"
}

// A visit is one request of somebody who has signed in.
type visit struct {
	*Server
	w    http.ResponseWriter
	r    *http.Request
	seat *seat
	book *casebook.Casebook // hers

	wrote map[string][]time.Time // when the desk wrote, by thread; nil until it is asked for
}

// in lets those in who have signed in, with the token of their seat when they
// change something, and says errors.
func (s *Server) in(do func(*visit) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		file := isUpload(r)
		if file && !uploads[r.Pattern] {
			http.Error(w, "No file can be sent here. Nothing was done.", http.StatusUnsupportedMediaType)
			return
		}
		if r.Method == http.MethodPost && !file {
			r.Body = http.MaxBytesReader(w, r.Body, maxForm)
			if err := r.ParseForm(); err != nil {
				s.say(w, r, nil, http.StatusRequestEntityTooLarge, "That is more text than a page can take. Send it in parts.")
				return
			}
		}
		seat := s.take(r)
		if seat == nil {
			s.askToSignIn(w, r)
			return
		}
		defer seat.release()
		v := &visit{Server: s, w: w, r: r, seat: seat, book: seat.book}
		if r.Method == http.MethodPost && !file && !seat.knows(r.PostForm.Get("token")) {
			if p, ok := s.late(r); ok && p.By == v.book.Person() && v.field("auto") == "" {
				if v.showAs(http.StatusForbidden, "kept.html", sheet{Title: "Your text is kept", Page: p}) == nil {
					return
				}
			}
			s.say(w, r, v, http.StatusForbidden, "This page was made before you signed in. Nothing was done. Go back, load the page again, and repeat it.")
			return
		}
		if err := do(v); err != nil {
			status, text := explain(err)
			s.say(w, r, v, status, text)
		}
	})
}

// uploads are the routes that take a file. A form with a file is read as it
// comes, so these check the token themselves, in upload.
var uploads = map[string]bool{
	"POST /threads/{thread}/files": true,
	"POST /exhibits/own":           true,
	"POST /newsroom/card":          true,
}

func isUpload(r *http.Request) bool {
	return strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data")
}

// A sheet is what a template gets.
type sheet struct {
	Title  string
	Tab    string // which entry of the menu is marked: inbox, people, exhibits, reports, newsroom
	Person string // "" when nobody is signed in
	Desk   string
	Token  string
	Idle   int // seconds after which the page locks itself; 0: it doesn't
	// Danger are letters whose writers say that they are in danger, and that
	// nobody has answered: those whom the desk knows first, and some of the others.
	// DangerMore is how many others there are.
	Danger     []dangerLine
	DangerMore int
	// Rings are alarms that nobody has seen: somebody opened other words.
	Rings []ringLine
	// Exchange says when the casebook was last in step with the intake.
	Exchange string
	// Exchanges says that this desk knows a letterbox.
	Exchanges bool
	// Said is what was just done; Trouble what wasn't, and what to do.
	Said, Trouble string
	Typed         url.Values // what was in the form that is shown again
	Page          any
}

// Was is what somebody had typed into a field, or otherwise a default.
func (s sheet) Was(field string, otherwise ...string) string {
	if v, ok := s.Typed[field]; ok && len(v) > 0 {
		return v[0]
	}
	return strings.Join(otherwise, "")
}

// show writes a page: the template pages/NAME.html inside the layout.
func (v *visit) show(name string, sh sheet) error { return v.showAs(http.StatusOK, name, sh) }

func (v *visit) showAs(status int, name string, sh sheet) error {
	state, err := v.book.Desk()
	if err != nil {
		return err
	}
	sh.Person, sh.Desk, sh.Token = v.book.Person(), state.Name, v.seat.token
	sh.Idle = int(v.idle() / time.Second)
	if sh.Danger, sh.DangerMore, err = v.danger(); err != nil {
		return err
	}
	sh.Exchanges = v.Courier != nil
	rings, err := v.ringLines()
	if err != nil {
		return err
	}
	sh.Rings = unseen(rings)
	if sh.Exchange, err = v.exchangeLine(); err != nil {
		return err
	}
	if sh.Said == "" && v.r.Header.Get(pollHeader) == "" {
		sh.Said = v.seat.recall()
	}
	return write(v.w, status, name, sh)
}

// again shows a page once more, with what was typed, and what was wrong with it.
func (v *visit) again(name string, sh sheet, err error) error {
	status, text := explain(err)
	sh.Trouble, sh.Typed = text, v.r.PostForm
	return v.showAs(status, name, sh)
}

// to goes on to another page of the desk, which will say what was done.
func (v *visit) to(path, said string) error {
	v.seat.remember(said)
	http.Redirect(v.w, v.r, path, http.StatusSeeOther)
	return nil
}

// field is a form's field without the blanks around it; line ends are \n.
func (v *visit) field(name string) string { return strings.TrimSpace(v.text(name)) }

// text is a form's field as it was typed; line ends are \n.
func (v *visit) text(name string) string {
	return strings.ReplaceAll(v.r.PostForm.Get(name), "\r\n", "\n")
}

func (v *visit) notFound() error { return casebook.ErrNotFound }

// say shows a page with one sentence: what is wrong and what to do.
func (s *Server) say(w http.ResponseWriter, r *http.Request, v *visit, status int, text string) {
	sh := sheet{Title: "Not done", Trouble: text}
	if status == http.StatusNotFound {
		sh.Title = "Not here"
	}
	err := errors.New("nobody is signed in")
	if v != nil {
		err = v.showAs(status, "trouble.html", sh)
	}
	if err != nil {
		write(w, status, "trouble.html", sh)
	}
}

func write(w http.ResponseWriter, status int, name string, sh sheet) error {
	t := templates[name]
	if t == nil {
		return fmt.Errorf("there is no page %s", name)
	}
	var b bytes.Buffer
	if err := t.ExecuteTemplate(&b, "layout.html", sh); err != nil {
		return fmt.Errorf("couldn't make page %s: %w", name, err)
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(b.Bytes())
	return nil
}

var (
	style     = slices.Concat(must1(pagesFS.ReadFile("pages/style.css")), must1(pagesFS.ReadFile("pages/words.css")))
	templates = parsePages()
)

func must1[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// parsePages joins every page with the layout and with the parts that several
// pages have in common, in files named part-….html.
func parsePages() map[string]*template.Template {
	base := template.Must(template.New("").Funcs(words).ParseFS(pagesFS, "pages/layout.html", "pages/part-*.html"))
	all := map[string]*template.Template{}
	for _, name := range must1(fs.Glob(pagesFS, "pages/*.html")) {
		name = strings.TrimPrefix(name, "pages/")
		if name == "layout.html" || strings.HasPrefix(name, "part-") {
			continue
		}
		t := template.Must(base.Clone())
		all[name] = template.Must(t.ParseFS(pagesFS, "pages/"+name))
	}
	return all
}

// integrity is the digest by which a browser checks what it loads.
func integrity(b []byte) string {
	sum := sha512.Sum384(b)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
