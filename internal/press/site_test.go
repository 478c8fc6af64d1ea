package press_test

import (
	"encoding/xml"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
)

// write puts files below a folder on the disk.
func write(t *testing.T, dir string, f files) {
	t.Helper()
	for name, b := range f {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// onSite writes a site with the story in it, and returns its folder.
func (s *story) onSite(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	m, err := report.NewManifest(s.ID, s.files.fs())
	if err != nil {
		t.Fatal(err)
	}
	front, err := press.Site(press.SiteOptions{Newsroom: s.ID, Name: s.Policy.Name, Letterbox: "https://letters.example/"},
		[]press.Finished{{Folder: "the-gate", Content: s.content, Digest: m.Digest()}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, front)
	write(t, filepath.Join(dir, "the-gate"), s.copied(s.files))
	return dir
}

// The front page shows each report once, the newest first and without editions
// that were replaced, and the feed says the same.
//
// Cheapest fake: listing folders by name. Caught by folders whose names run
// against their days, and by an edition that another one replaces.
func TestSite(t *testing.T) {
	s := newStory(t)
	finished := func(folder, day, title, language string, digest byte, previous string) press.Finished {
		c := s.edited(func(c *report.Content) {
			c.Date, c.Title, c.Language, c.Previous = day, title, language, previous
			if previous != "" {
				c.Edition = 2
			}
		})
		return press.Finished{Folder: folder, Content: c, Digest: [32]byte{digest}}
	}
	all := []press.Finished{
		finished("a", "2026-06-01", "The <first> & only", "en", 1, ""),
		finished("b", "2026-06-09", "Три письма", "ru", 2, ""),
		finished("c", "2026-06-10", "Три письма, дополнено", "ru", 3, "02"+strings.Repeat("00", 31)),
		finished("d", "2026-06-03", "«الباب»", "ar", 4, ""),
	}
	o := press.SiteOptions{Newsroom: s.ID, Name: s.Policy.Name, Language: "en", Letterbox: "http://abc.onion/"}
	site, err := press.Site(o, all)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(all)
	if again, err := press.Site(o, all); err != nil || string(again[report.PageFile]) != string(site[report.PageFile]) || string(again[press.FeedFile]) != string(site[press.FeedFile]) {
		t.Errorf("in another order, another site: %v", err)
	}
	if dir := os.Getenv("VOUCHSAFE_PAGES"); dir != "" {
		write(t, filepath.Join(dir, t.Name()), site)
	}

	doc, err := html.Parse(strings.NewReader(string(site[report.PageFile])))
	if err != nil {
		t.Fatal(err)
	}
	var titles, links []string
	for d := range doc.Descendants() {
		if d.Type == html.ElementNode && d.Data == "h3" {
			titles = append(titles, textOf(d)+" "+attr(d, "lang")+" "+attr(d, "dir"))
		}
		if href := attr(d, "href"); href != "" {
			links = append(links, href)
		}
	}
	if want := []string{"Три письма, дополнено ru ltr", "«الباب» ar rtl", "The <first> & only en ltr"}; !slices.Equal(titles, want) {
		t.Errorf("titles %q", titles)
	}
	if want := []string{"style.css", "feed.xml", "feed.xml", "c/index.html", "d/index.html", "a/index.html", "http://abc.onion/"}; !slices.Equal(links, want) {
		t.Errorf("links %q", links)
	}
	if !strings.Contains(string(site[report.PageFile]), "Edition 2") || !strings.Contains(textOf(doc), groupsOf(s.ID)) {
		t.Error("the front page lacks the edition or the newsroom's number")
	}

	var feed struct {
		XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
		ID      string   `xml:"id"`
		Title   string   `xml:"title"`
		Updated string   `xml:"updated"`
		Author  string   `xml:"author>name"`
		Entries []struct {
			ID      string `xml:"id"`
			Title   string `xml:"title"`
			Updated string `xml:"updated"`
			Lang    string `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
			Link    struct {
				Href string `xml:"href,attr"`
				Rel  string `xml:"rel,attr"`
			} `xml:"link"`
			Summary string `xml:"summary"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(site[press.FeedFile], &feed); err != nil {
		t.Fatal(err)
	}
	stamp := regexp.MustCompile(`^\d{4}-\d\d-\d\dT00:00:00Z$`)
	id := regexp.MustCompile(`^ni:///sha-256;[A-Za-z0-9_-]{43}$`)
	if !id.MatchString(feed.ID) || feed.Title == "" || feed.Updated != "2026-06-10T00:00:00Z" || feed.Author != s.Policy.Name || len(feed.Entries) != 3 {
		t.Errorf("%+v", feed)
	}
	seen := map[string]bool{feed.ID: true}
	for _, e := range feed.Entries {
		if !id.MatchString(e.ID) || seen[e.ID] || e.Title == "" || !stamp.MatchString(e.Updated) || e.Lang == "" || !strings.HasSuffix(e.Link.Href, "/index.html") || e.Link.Rel != "alternate" || e.Summary == "" {
			t.Errorf("%+v", e)
		}
		seen[e.ID] = true
	}
	if feed.Entries[2].Title != "The <first> & only" {
		t.Errorf("%q", feed.Entries[2].Title)
	}

	// A newsroom that has published nothing yet.
	if empty, err := press.Site(press.SiteOptions{Newsroom: s.ID, Name: s.Policy.Name, Language: "ru"}, nil); err != nil || !strings.Contains(string(empty[report.PageFile]), "Пока ничего") {
		t.Errorf("an empty site: %v", err)
	}
}

func groupsOf(id [32]byte) string {
	r := &report.Report{Newsroom: id}
	var groups []string
	for fp := r.Fingerprint(); len(fp) > 0; fp = fp[4:] {
		groups = append(groups, fp[:4])
	}
	return strings.Join(groups, " ")
}

// The server gives out the site and nothing else.
//
// Cheapest fake: http.FileServer with headers. Caught by asking for listings,
// hidden files, files of other kinds, links that lead out, and ways up.
func TestHandler(t *testing.T) {
	s := newStory(t)
	dir := s.onSite(t)
	outside := filepath.Join(t.TempDir(), "secret.txt")
	write(t, filepath.Dir(outside), files{"secret.txt": []byte("secret")})
	write(t, dir, files{".hidden.html": []byte("secret"), "policy.key": []byte("secret"), "empty/x.txt": []byte("plain"), ".the-gate-1/index.html": []byte("half made")})
	if err := os.Symlink(outside, filepath.Join(dir, "link.txt")); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(press.Handler(dir, "http://abc.onion/"))
	defer server.Close()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	ask := func(method, path string, header ...string) (*http.Response, string) {
		t.Helper()
		r, err := http.NewRequest(method, server.URL, nil)
		if err != nil {
			t.Fatal(err)
		}
		r.URL.Opaque = path // as it is, dots and all
		for i := 0; i < len(header); i += 2 {
			r.Header.Set(header[i], header[i+1])
		}
		res, err := client.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil {
			t.Fatal(err)
		}
		return res, string(b)
	}
	for _, path := range []string{"/empty/", "/link.txt", "/.hidden.html", "/.the-gate-1/", "/.the-gate-1/index.html", "/policy.key", "/../secret.txt", "/%2e%2e/secret.txt", "/the-gate/../../secret.txt", "/the-gate/evidence/", "/nothing", "/the-gate/nothing.html", "/the-gate/\x00.html"} {
		path = strings.ReplaceAll(path, "\x00", "%00")
		if res, body := ask("GET", path); res.StatusCode != http.StatusNotFound || strings.Contains(body, "secret") || strings.Contains(body, dir) {
			t.Errorf("%s: %d %q", path, res.StatusCode, body)
		}
	}
	if res, _ := ask("POST", "/"); res.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", res.StatusCode)
	}
	if res, _ := ask("GET", "/the-gate"); res.StatusCode != http.StatusMovedPermanently || res.Header.Get("Location") != "the-gate/" {
		t.Errorf("%d %q", res.StatusCode, res.Header.Get("Location"))
	}
	for path, want := range map[string]struct{ kind, onion string }{
		"/": {"text/html", "http://abc.onion/"}, "/the-gate/": {"text/html", "http://abc.onion/the-gate/"}, "/the-gate/index.html": {"text/html", "http://abc.onion/the-gate/index.html"},
		"/feed.xml": {"application/atom+xml", ""}, "/the-gate/check.js": {"text/javascript", ""}, "/the-gate/media/film-1.vtt": {"text/vtt", ""},
		"/the-gate/event-1.ics": {"text/calendar", ""}, "/the-gate/manifest.txt": {"text/plain", ""}, "/the-gate/evidence/a1-1.disclosure": {"application/octet-stream", ""},
	} {
		res, body := ask("GET", path)
		h := res.Header
		if res.StatusCode != http.StatusOK || body == "" || !strings.HasPrefix(h.Get("Content-Type"), want.kind) || h.Get("Onion-Location") != want.onion {
			t.Errorf("%s: %d %v", path, res.StatusCode, h)
		}
		for name, says := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store", "Content-Security-Policy": "default-src 'none'", "Set-Cookie": "", "Etag": "", "Last-Modified": "", "Server": ""} {
			if got := h.Get(name); !strings.HasPrefix(got, says) || says == "" && got != "" {
				t.Errorf("%s: %s %q", path, name, got)
			}
		}
	}
	if res, _ := ask("GET", "/the-gate/copy.html"); !strings.HasPrefix(res.Header.Get("Content-Disposition"), "attachment") || !strings.Contains(res.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Error("a copy isn't for keeping", res.Header)
	}
	if res, body := ask("GET", "/the-gate/media/film-1.webm", "Range", "bytes=4-7"); res.StatusCode != http.StatusPartialContent || body != "film" {
		t.Errorf("a part of a film: %d %q", res.StatusCode, body)
	}
	if res, body := ask("HEAD", "/"); res.StatusCode != http.StatusOK || body != "" {
		t.Errorf("HEAD: %d %q", res.StatusCode, body)
	}
}
