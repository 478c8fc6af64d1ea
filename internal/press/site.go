package press

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/xml"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/internal/page"
	"vouchsafe.example/report"
)

// FeedFile is the Atom feed of a site.
const FeedFile = "feed.xml"

// Finished is a report that lies in a folder of a site.
type Finished struct {
	Folder  string // its name in the site
	Content *report.Content
	Digest  [32]byte // of the publication
}

// SiteOptions say whose site it is.
type SiteOptions struct {
	Newsroom  [32]byte // id
	Name      string
	Language  string // of the site's own words; "" for that of the newest report
	Letterbox string // address of the newsroom's letterbox, or ""
}

var sitePage = template.Must(template.New("site.html").ParseFS(pages, "pages/site.html"))

type siteView struct {
	L           *labels
	Name        string
	Reports     []siteReport
	Fingerprint []string
	Letterbox   string
	FeedTitle   string
}

type siteReport struct {
	tongue
	Href, Title, Standfirst          string
	Date, ISODate, Language, Edition string
	id                               string // of its entry in the feed
}

// Site makes the front page of a site and its feed: index.html, style.css and
// feed.xml, the newest report first. An edition that a later one replaces is
// left out. The same reports give the same bytes.
func Site(o SiteOptions, reports []Finished) (map[string][]byte, error) {
	replaced := map[string]bool{}
	for _, f := range reports {
		replaced[f.Content.Previous] = true
	}
	var shown []Finished
	for _, f := range reports {
		if !replaced[hex.EncodeToString(f.Digest[:])] {
			shown = append(shown, f)
		}
	}
	slices.SortFunc(shown, func(a, b Finished) int {
		if c := strings.Compare(b.Content.Date, a.Content.Date); c != 0 {
			return c
		}
		return bytes.Compare(a.Digest[:], b.Digest[:])
	})
	language := o.Language
	if language == "" && len(shown) > 0 {
		language = shown[0].Content.Language
	}
	v := &siteView{L: labelsFor(language), Name: o.Name, Letterbox: o.Letterbox, Fingerprint: groups(hex.EncodeToString(o.Newsroom[:]))}
	v.FeedTitle = fill(v.L.FeedOf, o.Name)
	for _, f := range shown {
		c := f.Content
		date, err := v.L.date(c.Date)
		if err != nil {
			return nil, fmt.Errorf("couldn't make the site: %s: %w", f.Folder, err)
		}
		r := siteReport{
			tongue: tongueOf(c.Language), Href: f.Folder + "/" + report.PageFile, Title: c.Title, Standfirst: c.Standfirst,
			Date: date, ISODate: c.Date, Language: v.L.language(c.Language), id: digestURI(f.Digest),
		}
		if c.Edition > 1 {
			r.Edition = fill(v.L.Edition, c.Edition)
		}
		v.Reports = append(v.Reports, r)
	}
	var front bytes.Buffer
	if err := sitePage.Execute(&front, v); err != nil {
		return nil, fmt.Errorf("couldn't make the site: %w", err)
	}
	feed, err := atom(v, digestURI(o.Newsroom))
	if err != nil {
		return nil, fmt.Errorf("couldn't make the feed: %w", err)
	}
	style, err := pages.ReadFile("pages/style.css")
	if err != nil {
		return nil, fmt.Errorf("couldn't make the site: %w", err)
	}
	return map[string][]byte{report.PageFile: front.Bytes(), report.StyleFile: style, FeedFile: feed}, nil
}

// digestURI names something by its SHA-256 alone (RFC 6920): the newsroom by
// its policy, a report by the text that was signed.
func digestURI(digest [32]byte) string {
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(digest[:])
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang    string      `xml:"xml:lang,attr"`
	ID      string      `xml:"id"`
	Title   string      `xml:"title"`
	Updated string      `xml:"updated"`
	Author  string      `xml:"author>name"`
	Links   []atomLink  `xml:"link"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Lang    string   `xml:"xml:lang,attr"`
	ID      string   `xml:"id"`
	Title   string   `xml:"title"`
	Updated string   `xml:"updated"`
	Link    atomLink `xml:"link"`
	Summary string   `xml:"summary,omitempty"`
}

func atom(v *siteView, id string) ([]byte, error) {
	const midnight = "T00:00:00Z"
	f := atomFeed{
		Lang: v.L.Lang, ID: id, Title: v.FeedTitle, Updated: "1970-01-01" + midnight, Author: v.Name,
		Links: []atomLink{{"self", "application/atom+xml", FeedFile}, {"alternate", "text/html", report.PageFile}},
	}
	for i, r := range v.Reports {
		if i == 0 {
			f.Updated = r.ISODate + midnight
		}
		f.Entries = append(f.Entries, atomEntry{
			Lang: r.Lang, ID: r.id, Title: r.Title, Updated: r.ISODate + midnight,
			Link: atomLink{"alternate", "text/html", r.Href}, Summary: r.Standfirst,
		})
	}
	b, err := xml.MarshalIndent(f, "", "  ")
	return append(append([]byte(xml.Header), b...), '\n'), err
}

// siteTypes are the kinds of file that a site serves, by ending. A browser is
// told never to guess.
var siteTypes = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".xml": "application/atom+xml; charset=utf-8", ".txt": "text/plain; charset=utf-8",
	".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp",
	".mp4": "video/mp4", ".webm": "video/webm", ".vtt": "text/vtt; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
	".zip": "application/zip", ".entry": "text/plain; charset=utf-8", ".tlog-proof": "text/plain; charset=utf-8",
	".disclosure": "application/octet-stream", ".path": "application/octet-stream",
}

// What a browser may do with a page of a site, and with any other file that is
// opened by itself.
const (
	sitePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	filePolicy = "default-src 'none'; sandbox; frame-ancestors 'none'"
)

// Handler serves the files of a site, and nothing else: no listing, no file of
// another kind, nothing outside dir, no note of who came. onion is the site's
// other address, as in http://NAME.onion, or "": Tor Browser offers it.
func Handler(dir, onion string) http.Handler {
	onion = strings.TrimSuffix(onion, "/")
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		page.Headers(w.Header(), filePolicy)
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "Only GET and HEAD.", http.StatusMethodNotAllowed)
			return
		}
		name := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
		if strings.HasPrefix(name, ".") || strings.Contains(name, "/.") {
			// What is being made, and what a system keeps beside files.
			http.Error(w, "There is nothing here.", http.StatusNotFound)
			return
		}
		f, info := openIn(dir, name)
		if info != nil && info.IsDir() {
			f.Close()
			if !strings.HasSuffix(r.URL.Path, "/") {
				// Relative, so that it works wherever the site is mounted.
				w.Header().Set("Location", (&url.URL{Path: path.Base(name) + "/"}).String())
				w.WriteHeader(http.StatusMovedPermanently)
				return
			}
			name = path.Join(name, report.PageFile)
			f, info = openIn(dir, name)
		}
		if f != nil {
			defer f.Close()
		}
		kind, known := siteTypes[path.Ext(name)]
		if info == nil || !info.Mode().IsRegular() || !known {
			http.Error(w, "There is nothing here.", http.StatusNotFound)
			return
		}
		h := w.Header()
		h.Set("Content-Type", kind)
		switch {
		case path.Base(name) == report.CopyFile:
			// For the reader's disk: there its own policy holds.
			h.Set("Content-Disposition", `attachment; filename="`+report.CopyFile+`"`)
		case path.Ext(name) == ".html":
			h.Set("Content-Security-Policy", sitePolicy)
			if onion != "" {
				h.Set("Onion-Location", onion+r.URL.EscapedPath())
			}
		}
		http.ServeContent(w, r, "", time.Time{}, f)
	})
}

// openIn opens a file of a folder, whatever links lie there. Both are nil if
// there is none.
func openIn(dir, name string) (*os.File, os.FileInfo) {
	if name == "" {
		name = "."
	}
	f, err := os.OpenInRoot(dir, name)
	if err != nil {
		return nil, nil
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, nil
	}
	return f, info
}
