package intake

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"strings"
	"sync"

	"vouchsafe.example/client"
	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/page"
	"vouchsafe.example/ledger"
)

// Where the public files are.
const (
	stylePath  = "/style.css"
	scriptPath = "/source.js"
)

// pagePolicy lets a page load our own style and script, ask our own letterbox,
// and send its forms here, and nothing else.
const pagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const htmlType = "text/html; charset=utf-8"

// The screens there are.
const (
	screenStart   = "start"
	screenWrite   = "write"
	screenBack    = "back"
	screenLetters = "letters"
	screenSent    = "sent"
	screenFailed  = "failed"
)

var pageTemplate = template.Must(template.ParseFS(pageFiles, "pages/page.html"))

var (
	styleFile  = page.NewFile("text/css; charset=utf-8", mustRead("pages/style.css"))
	scriptFile = page.NewFile("text/javascript; charset=utf-8", client.Source)
)

func mustRead(name string) []byte {
	b, err := pageFiles.ReadFile(name)
	if err != nil {
		panic("intake: " + err.Error())
	}
	return b
}

// A site is what all pages of a letterbox show alike: what the card says, and
// the languages, the first of which is shown to who names none.
type site struct {
	Newsroom string // id, 64 hex digits
	Name     string
	Help     []string
	Lost     []string // desks that are void
	desks    []string // the others
	Forms    bool     // there is a way without scripts

	languages []string
}

// newSite takes from the card what pages show; nil is for a letterbox that has
// none yet.
func newSite(newsroom [32]byte, c *ledger.Card, languages []string, forms bool) *site {
	s := &site{Newsroom: hex.EncodeToString(newsroom[:]), Forms: forms, languages: languages}
	if c == nil {
		return s
	}
	s.Name, s.Help = c.Name, c.Help
	for _, d := range c.Desks {
		if d.Void != "" {
			s.Lost = append(s.Lost, d.Name)
		} else {
			s.desks = append(s.desks, d.Name)
		}
	}
	return s
}

// A view is one page.
type view struct {
	*site
	*language
	Screen   string
	Document bool   // the one document that the script works in
	Kind     string // of the form that is being written
	State    string // sealed, for the next request

	Errors    []string
	Text, Try string
	Typed     string // in the place of the nine words
	Danger    bool
	to        []string
	laid      laid
	Attached  []string // names of files that have arrived
	Words     string   // three lines
	Receipt   []string
	Letters   []letterView
	Answers   string // number of the letter that she answers
	Done      string
	Tried     string
	Destroyed bool
	Decoy     bool   // other words are offered
	CheckIn   bool   // something to be done when she is silent is
	Other     string // the other words, three lines
	Ruled     bool   // what she laid down has arrived
	Word      string // of the visit, on its last page
}

type letterView struct {
	*language
	N                    int
	From, Text, Language string
	Kept, Answered       bool
}

type deskView struct {
	Name   string
	Chosen bool
}

func (s *site) view(l *language, screen string) *view {
	return &view{site: s, language: l, Screen: screen}
}

// At is the same page at another screen.
func (v *view) At(screen string) *view {
	c := *v
	c.Screen = screen
	return &c
}

// As is the same page while a form of that kind is written.
func (v *view) As(kind string) *view {
	c := *v
	c.Kind = kind
	return &c
}

// Blank is a letter for the script to fill in.
func (v *view) Blank() letterView { return letterView{language: v.language} }

func (v *view) Desks() (list []deskView) {
	for _, d := range v.desks {
		list = append(list, deskView{d, slices.Contains(v.to, d)})
	}
	return list
}

// Others are the other languages; a page that holds what somebody wrote
// doesn't offer to leave it.
func (v *view) Others() (list []*language) {
	for _, tag := range v.languages {
		if tag != v.Lang && (v.Screen == screenStart || v.Screen == screenFailed) {
			list = append(list, catalogues[tag])
		}
	}
	return list
}

// List is the list in whose words the page shows a passphrase, with blanks
// between, ListLang and ListDir its language and direction.
func (v *view) List() string { return strings.Join(envelope.WordList(v.ListLang()), " ") }

func (v *view) ListLang() string {
	if envelope.WordList(v.Lang) == nil {
		return envelope.WordLists()[0]
	}
	return v.Lang
}

func (v *view) ListDir() string { return catalogues[v.ListLang()].Dir }

func (v *view) MaxMB() int              { return maxUpload >> 20 }
func (v *view) StylePath() string       { return stylePath }
func (v *view) ScriptPath() string      { return scriptPath }
func (v *view) StyleIntegrity() string  { return styleFile.Integrity() }
func (v *view) ScriptIntegrity() string { return scriptFile.Integrity() }

func (v *view) render() ([]byte, error) {
	var b bytes.Buffer
	if err := pageTemplate.ExecuteTemplate(&b, "page", v); err != nil {
		return nil, fmt.Errorf("couldn't write a page: %w", err)
	}
	return b.Bytes(), nil
}

// documents renders what everybody gets the same bytes of, by path.
func (s *site) documents() (map[string]*page.File, error) {
	files := map[string]*page.File{stylePath: styleFile, scriptPath: scriptFile}
	for i, tag := range s.languages {
		l := catalogues[tag]
		v := s.view(l, screenStart)
		v.Document = true
		b, err := v.render()
		if err != nil {
			return nil, err
		}
		f := page.NewFile(htmlType, b)
		files["/"+tag+"/"] = f
		if i == 0 {
			files["/"] = f
		}
	}
	return files, nil
}

// Pages are the digests of all that a letterbox with this card serves to
// everybody alike: its pages in each language, their style and their script.
// A card names them, so that desks can notice another page. They depend on the
// card's newsroom, name, help and desks only. forms says whether there is a way
// without scripts.
func Pages(c *ledger.Card, languages []string, forms bool) ([]ledger.Page, error) {
	if err := checkLanguages(languages); err != nil {
		return nil, fmt.Errorf("couldn't make the pages: %w", err)
	}
	files, err := newSite(c.Newsroom, c, languages, forms).documents()
	if err != nil {
		return nil, fmt.Errorf("couldn't make the pages: %w", err)
	}
	var list []ledger.Page
	for path, f := range files {
		list = append(list, ledger.Page{Path: path, Digest: f.Digest})
	}
	slices.SortFunc(list, func(a, b ledger.Page) int { return cmp.Compare(a.Path, b.Path) })
	return list, nil
}

// pageHeaders is what every page is sent with. The browser names the site to
// itself, so that a form that comes from elsewhere can be refused.
func pageHeaders(h http.Header) {
	page.Headers(h, pagePolicy)
	h.Set("Referrer-Policy", "same-origin")
}

// A pageCache holds what is served of the card that is in use.
type pageCache struct {
	mu    sync.Mutex
	card  *ledger.Card
	site  *site
	files map[string]*page.File
}

// shown is the site of the newest card, with its files by path.
func (in *Intake) shown() (*site, map[string]*page.File, error) {
	card := in.card.get()
	in.pages.mu.Lock()
	defer in.pages.mu.Unlock()
	if in.pages.site == nil || in.pages.card != card {
		s := newSite(in.cfg.Newsroom, card, in.cfg.Languages, !in.cfg.NoForms)
		files, err := s.documents()
		if err != nil {
			return nil, nil, err
		}
		if card != nil && !onCard(card, files) {
			in.cfg.Log.Warn("the newsroom's card doesn't name these pages: whoever watches raises an alarm; see 'newsroom card'")
		}
		in.pages.card, in.pages.site, in.pages.files = card, s, files
	}
	return in.pages.site, in.pages.files, nil
}

// onCard says whether a card that names pages names exactly these.
func onCard(c *ledger.Card, files map[string]*page.File) bool {
	if len(c.Pages) == 0 {
		return true
	}
	for path, f := range files {
		if !c.HasPage(path, f.Digest) {
			return false
		}
	}
	return len(c.PagePaths()) == len(files)
}

// mountPages adds the pages, for people.
func (in *Intake) mountPages(mux *http.ServeMux) {
	file := func(w http.ResponseWriter, r *http.Request) {
		_, files, err := in.shown()
		if err != nil {
			in.answer(w, r, nil, err)
			return
		}
		pageHeaders(w.Header())
		files[r.URL.Path].Serve(w, r, http.StatusOK)
	}
	for _, path := range []string{"/{$}", stylePath, scriptPath} {
		mux.HandleFunc("GET "+path, file)
	}
	for _, tag := range in.cfg.Languages {
		mux.HandleFunc("GET /"+tag+"/{$}", file)
		if !in.cfg.NoForms {
			mux.HandleFunc("POST /"+tag+"/{$}", func(w http.ResponseWriter, r *http.Request) { in.forms.serve(w, r, catalogues[tag]) })
		}
	}
	// A person who is somewhere else than she thought is told so as a person;
	// a program isn't.
	mux.HandleFunc("GET /letterbox/", func(w http.ResponseWriter, r *http.Request) { in.answer(w, r, nil, errNothingHere) })
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		s, _, err := in.shown()
		if err != nil {
			in.answer(w, r, nil, err)
			return
		}
		l := catalogues[in.cfg.Languages[0]]
		v := s.view(l, screenFailed)
		v.Errors = []string{l.say("nothing")}
		b, err := v.render()
		if err != nil {
			in.answer(w, r, nil, err)
			return
		}
		pageHeaders(w.Header())
		page.NewFile(htmlType, b).Serve(w, r, http.StatusNotFound)
	})
}
