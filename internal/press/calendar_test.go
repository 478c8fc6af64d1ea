package press_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"vouchsafe.example/client"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/report"
)

// calendarOf renders the story after a change and reads its calendar as a
// calendar does: unfolded, by name.
func (s *story) calendarOf(change func(c *report.Content)) (raw []byte, fields map[string]string) {
	s.t.Helper()
	f := s.publish(s.assemble(s.edited(change), s.given, june), june)
	raw, fields = f[report.EventFile(1)], map[string]string{}
	if strings.Contains(strings.ReplaceAll(string(raw), "\r\n", ""), "\n") || !bytes.HasSuffix(raw, []byte("END:VCALENDAR\r\n")) {
		s.t.Error("lines don't end in CR LF")
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(raw), "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			s.t.Errorf("%d bytes: %q", len(line), line)
		}
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(string(raw), "\r\n ", ""), "\r\n") {
		name, value, _ := strings.Cut(line, ":")
		fields[name] = value
	}
	return raw, fields
}

// Cheapest fake: a template with the words in it. Caught by words with commas,
// backslashes and semicolons, by letters of several bytes where a line must be
// folded, and by an event that moves in a later edition.
func TestCalendar(t *testing.T) {
	s := newStory(t)
	words := strings.Repeat("Слова; слова, \\слова 🕯 ", 40) + "."
	_, first := s.calendarOf(func(c *report.Content) { c.Blocks[10].Event.Text = words })
	escaped := strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(words)
	if got := first["DESCRIPTION"]; got != escaped {
		t.Errorf("the words came out as %q", got)
	}
	want := map[string]string{
		"VERSION": "2.0", "DTSTART": "20260611T170000Z", "DTEND": "20260611T193000Z", "DTSTAMP": "20260603T000000Z", "SEQUENCE": "0",
		"SUMMARY": `An evening for the families\; readings\, and a lawyer`, "LOCATION": `House of Letters\, 4 Quay Street`, "URL": "https://gazette.example/evening",
	}
	for name, value := range want {
		if first[name] != value {
			t.Errorf("%s is %q, want %q", name, first[name], value)
		}
	}
	if !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(first["UID"]) {
		t.Errorf("UID %q", first["UID"])
	}
	// Moved in a second edition: the same event, a later word on it.
	_, second := s.calendarOf(func(c *report.Content) {
		c.Edition, c.Previous, c.Date = 2, strings.Repeat("ab", 32), "2026-06-05"
		c.Blocks[10].Event.Start, c.Blocks[10].Event.End = "2026-06-12T17:00Z", "2026-06-12T19:30Z"
	})
	if second["UID"] != first["UID"] || second["SEQUENCE"] != "1" || second["DTSTART"] != "20260612T170000Z" {
		t.Errorf("moved: %v", second)
	}
	// Another event is another.
	if _, other := s.calendarOf(func(c *report.Content) { c.Blocks[10].Event.Title = "Another evening" }); other["UID"] == first["UID"] {
		t.Error("two events have one number")
	}
	bare, _ := s.calendarOf(func(c *report.Content) { c.Blocks[10].Event.Text, c.Blocks[10].Event.URL = "", "" })
	if bytes.Contains(bare, []byte("DESCRIPTION")) || bytes.Contains(bare, []byte("URL")) {
		t.Errorf("empty fields:\n%s", bare)
	}
}

// The page's data is JSON that no title can break out of, and says what the
// page says.
//
// Cheapest fake: pasting the words between quotes. Caught by a title that ends
// the script, and by reading the data back from the finished page.
func TestLinkedData(t *testing.T) {
	s := newStory(t)
	title := `</script><script>alert("1")</script> <!-- & \ "`
	f := s.publish(s.assemble(s.edited(func(c *report.Content) { c.Title = title }), s.given, june), june)
	var found []string
	for d := range parse(t, f).Descendants() {
		if d.Type == html.ElementNode && d.Data == "script" && attr(d, "src") == "" {
			if attr(d, "type") != "application/ld+json" {
				t.Errorf("a script of type %q", attr(d, "type"))
			}
			found = append(found, textOf(d))
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d scripts: %q", len(found), found)
	}
	var data struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(found[0]), &data); err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, thing := range data.Graph {
		kinds = append(kinds, thing["@type"].(string))
	}
	if data.Context != "https://schema.org" || !slices.Equal(kinds, []string{"NewsArticle", "VideoObject", "Event"}) {
		t.Fatalf("%s %q", data.Context, kinds)
	}
	if a := data.Graph[0]; a["headline"] != title || a["datePublished"] != "2026-06-03" || a["inLanguage"] != "en" {
		t.Errorf("%v", a)
	}
	if v := data.Graph[1]; v["contentUrl"] != "media/film-1.webm" || v["thumbnailUrl"] != "media/film-1.jpg" || v["uploadDate"] != "2026-06-03" {
		t.Errorf("%v", v)
	}
	if e := data.Graph[2]; e["startDate"] != "2026-06-11T17:00Z" || e["location"].(map[string]any)["name"] != "House of Letters, 4 Quay Street" {
		t.Errorf("%v", e)
	}
}

// A copy is made of the script as it is shipped, and of nothing that would end
// its element early. Large films stay outside, large reports have no copy.
func TestCopy(t *testing.T) {
	s := newStory(t)
	b, err := press.Copy(s.files.with(report.CheckFile, client.Check))
	if err != nil || !bytes.Contains(b, client.Check) {
		t.Errorf("with the true script: %v", err)
	}
	again, err := press.Copy(s.files.with(report.CheckFile, client.Check).with(report.CopyFile, b))
	if err != nil || !bytes.Equal(again, b) {
		t.Errorf("a copy isn't passed over: %v", err)
	}
	for _, script := range []string{"</script>", "</SCRIPT", "<!-- ", "a\r\n", "\x00", "\xff"} {
		if _, err := press.Copy(s.files.with(report.CheckFile, []byte(script))); err == nil {
			t.Errorf("a copy with a script that holds %q", script)
		}
	}
	if _, err := press.Copy(s.files.with(report.PageFile, []byte("<body></body>"))); err == nil {
		t.Error("a copy of another page")
	}

	if testing.Short() {
		return
	}
	given := files{}
	for name, b := range s.given {
		given[name] = b
	}
	given["media/film-1.webm"] = append(bytes.Clone(webm), make([]byte, report.MaxCopyFilm)...)
	f := s.publish(s.assemble(s.content, given, june), june)
	if !bytes.Contains(f[report.PageFile], []byte("too large to be in this copy")) || !bytes.Contains(f[report.PageFile], []byte("WebM, 9 MB")) {
		t.Error("the page doesn't say that a large film stays outside, or how large it is")
	}
	f = s.copied(f)
	if !bytes.Contains(f[report.CopyFile], []byte(`<source src="media/film-1.webm"`)) || bytes.Contains(f[report.CopyFile], []byte("data:video/")) {
		t.Error("a large film is in the copy's page")
	}
	if v := verify(t, f, s.trust()); v.Status != report.Holds {
		t.Error(v.Refused)
	}
	given["media/film-1.webm"] = append(bytes.Clone(webm), make([]byte, report.MaxCopyMedia)...)
	f = s.publish(s.assemble(s.content, given, june), june)
	if bytes.Contains(f[report.PageFile], []byte(report.CopyFile+`"`)) {
		t.Error("a copy is linked that there won't be")
	}
	if v := verify(t, f, s.trust()); v.Status != report.Holds {
		t.Error(v.Refused)
	}
	mustNot(t, verify(t, f.with(report.CopyFile, []byte("copy")), s.trust()), "too large for one")
}
