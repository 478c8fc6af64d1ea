package report

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"vouchsafe.example/vectors"
)

var update = flag.Bool("update", false, "write new vectors/report/{captions,content,manifest,zip}-*.json")

// vector is a case of vectors/report; docs/formats/report.md says what the
// fields mean. Whole folders are read by the press's tests, which can render.
type vector struct {
	About    string                  `json:"about"`
	OK       bool                    `json:"ok"`
	Kind     string                  `json:"kind"`
	Base     string                  `json:"base,omitempty"`
	Newsroom vectors.Hex             `json:"newsroom,omitempty"`
	Status   int                     `json:"status"`
	Render   bool                    `json:"render,omitempty"`
	Digest   vectors.Hex             `json:"digest,omitempty"`
	Files    map[string]*vectors.Hex `json:"files,omitempty"`
	Bytes    vectors.Hex             `json:"bytes,omitempty"`
	Cues     []Cue                   `json:"cues,omitempty"`
}

func ofKind(t testing.TB, kind string) map[string]vector {
	t.Helper()
	all := map[string]vector{}
	good := 0
	vectors.Each(t, "report", func(name string, v vector) {
		if v.Kind == kind {
			all[name] = v
			if v.OK {
				good++
			}
		}
	})
	if good == 0 || good == len(all) {
		t.Fatalf("%d good of %d cases of %s", good, len(all), kind)
	}
	return all
}

// whole is a content with everything in it.
func whole() *Content {
	hash := strings.Repeat("0123456789abcdef", 4)
	return &Content{
		Format: Format, Renderer: Renderer, Edition: 2, Previous: hash, Date: "2026-06-03", Language: "en",
		Newsroom: "The Invented Gazette", Title: "A title with <b>&amp; \"quotes\"", Standfirst: "Кратко.", Warning: "W",
		Blocks: []Block{
			{Prose: &Prose{Heading: "H", Paragraphs: []string{"One.", "Two."}, Language: "de"}},
			{Account: &Account{ID: "a1", Name: "Amira", Heading: "H", Sections: []Section{{
				Evidence: "evidence/a1-1.disclosure", Path: "evidence/a1-1.path", Month: "2026-05", Language: "zh-Hant-TW", SealedBy: BySource,
				Substitutions: []Substitution{{Bar: 2, Text: "Ислам,"}, {Slot: SlotQuestion, Bar: 1, Text: "Islam"}},
				Translation:   &Translation{Language: "en", Question: "Q?", Paragraphs: []string{"P"}},
			}}}},
			{Official: &Official{Claim: "C", To: "T", Asked: "2026-05-01", Status: Answered, Answered: "2026-05-01", Answer: []string{"A"}, Language: "ru", Translation: &Translation{Language: "en", Paragraphs: []string{"A"}}}},
			{Official: &Official{Claim: "C", To: "T", Asked: "2026-05-01", Status: NoAnswer}},
			{Picture: &Picture{File: "media/p.jpg", Alt: "Alt", Caption: "C", Evidence: "evidence/a1-1.disclosure", Path: "evidence/a1-1.path", Month: "2026-05", Slot: 3}},
			{Picture: &Picture{File: "media/q.webp", Alt: "نافذة\u200cها"}},
			{Action: &Action{Kind: "learn", Text: "T", URL: "http://abcdefgh.onion/x?y=1&z=2"}},
			{Related: &Related{Title: "R", URL: "https://gazette.example/a%20b"}},
			{Film: &Film{File: "media/film-1.webm", Poster: "media/film-1.jpg", Captions: "media/film-1.vtt", CaptionsLanguage: "ru", Alt: "Alt", Caption: "C"}},
			{Film: &Film{File: "media/film-20.mp4", Poster: "media/film-20.jpg", Captions: "media/film-20.vtt", CaptionsLanguage: "en", Alt: "Alt"}},
			{Event: &Event{Title: "E", Start: "2026-06-08T18:00Z", End: "2026-06-08T18:01Z", Place: "P", Text: "T", URL: "https://gazette.example/e"}},
			{Event: &Event{Title: "E", Start: "2026-12-31T23:59Z", End: "2027-01-01T00:00Z", Place: "P"}},
		},
	}
}

// broken are the ways in which a content can be wrong, one at a time.
func broken() map[string]func(c *Content) {
	account := func(f func(a *Account)) func(c *Content) { return func(c *Content) { f(c.Blocks[1].Account) } }
	section := func(f func(s *Section)) func(c *Content) {
		return func(c *Content) { f(&c.Blocks[1].Account.Sections[0]) }
	}
	official := func(f func(o *Official)) func(c *Content) { return func(c *Content) { f(c.Blocks[2].Official) } }
	picture := func(f func(p *Picture)) func(c *Content) { return func(c *Content) { f(c.Blocks[4].Picture) } }
	film := func(f func(f *Film)) func(c *Content) { return func(c *Content) { f(c.Blocks[8].Film) } }
	event := func(f func(e *Event)) func(c *Content) { return func(c *Content) { f(c.Blocks[10].Event) } }
	return map[string]func(c *Content){
		"warning-space": func(c *Content) { c.Warning = " W" },
		"film-name":     film(func(f *Film) { f.File = "media/film-1.mov" }),
		"film-number": film(func(f *Film) {
			f.File, f.Poster, f.Captions = "media/film-01.mp4", "media/film-01.jpg", "media/film-01.vtt"
		}),
		"film-elsewhere":            film(func(f *Film) { f.File = "evidence/film-1.webm" }),
		"film-other-poster":         film(func(f *Film) { f.Poster = "media/film-2.jpg" }),
		"film-without-poster":       film(func(f *Film) { f.Poster = "" }),
		"film-other-captions":       film(func(f *Film) { f.Captions = "media/film-2.vtt" }),
		"film-without-captions":     film(func(f *Film) { f.Captions = "" }),
		"film-captions-language":    film(func(f *Film) { f.CaptionsLanguage = "" }),
		"film-without-alt":          film(func(f *Film) { f.Alt = "" }),
		"film-line-break":           film(func(f *Film) { f.Caption = "a\nb" }),
		"film-twice":                func(c *Content) { c.Blocks[9].Film = c.Blocks[8].Film },
		"film-poster-shown":         func(c *Content) { c.Blocks[5].Picture.File = "media/film-1.jpg" },
		"event-no-title":            event(func(e *Event) { e.Title = "" }),
		"event-no-place":            event(func(e *Event) { e.Place = "" }),
		"event-other-zone":          event(func(e *Event) { e.Start = "2026-06-08T18:00+02:00" }),
		"event-seconds":             event(func(e *Event) { e.Start = "2026-06-08T18:00:00Z" }),
		"event-no-such-day":         event(func(e *Event) { e.Start = "2026-02-30T18:00Z" }),
		"event-no-such-hour":        event(func(e *Event) { e.End = "2026-06-08T24:00Z" }),
		"event-ends-at-once":        event(func(e *Event) { e.End = e.Start }),
		"event-ends-before":         event(func(e *Event) { e.End = "2026-06-08T17:59Z" }),
		"event-no-end":              event(func(e *Event) { e.End = "" }),
		"event-address":             event(func(e *Event) { e.URL = "http://gazette.example/e" }),
		"event-text-space":          event(func(e *Event) { e.Text = "T " }),
		"format":                    func(c *Content) { c.Format = "vouchsafe/report/v2" },
		"renderer":                  func(c *Content) { c.Renderer = "press/2" },
		"edition-zero":              func(c *Content) { c.Edition = 0 },
		"edition-one-with-previous": func(c *Content) { c.Edition = 1 },
		"edition-two-alone":         func(c *Content) { c.Previous = "" },
		"previous-upper-case":       func(c *Content) { c.Previous = strings.ToUpper(c.Previous) },
		"date":                      func(c *Content) { c.Date = "2026-02-30" },
		"language":                  func(c *Content) { c.Language = "English" },
		"no-title":                  func(c *Content) { c.Title = "" },
		"space-around":              func(c *Content) { c.Title = " T" },
		"line-break":                func(c *Content) { c.Blocks[0].Prose.Paragraphs[0] = "a\nb" },
		"turned-text":               func(c *Content) { c.Title = "A\u202eB" },
		"zero-width":                func(c *Content) { c.Title = "A\u200bB" },
		"long-title":                func(c *Content) { c.Title = strings.Repeat("a", MaxLine+1) },
		"no-blocks":                 func(c *Content) { c.Blocks = []Block{} },
		"empty-block":               func(c *Content) { c.Blocks[0].Prose = nil },
		"double-block":              func(c *Content) { c.Blocks[0].Related = c.Blocks[7].Related },
		"no-paragraphs":             func(c *Content) { c.Blocks[0].Prose.Paragraphs = nil },
		"account-id":                account(func(a *Account) { a.ID = "A 1" }),
		"account-id-twice": func(c *Content) {
			c.Blocks[0] = Block{Account: &Account{ID: "a1", Name: "B", Sections: []Section{{Evidence: "evidence/b.disclosure", Path: "evidence/b.path", Month: "2026-05", Language: "en", SealedBy: ByDesk}}}}
		},
		"no-sections":        account(func(a *Account) { a.Sections = nil }),
		"evidence-elsewhere": section(func(s *Section) { s.Evidence = "evidence/../a.disclosure" }),
		"evidence-twice":     account(func(a *Account) { a.Sections = append(a.Sections, a.Sections[0]) }),
		"path-twice": account(func(a *Account) {
			s := a.Sections[0]
			s.Evidence = "evidence/b.disclosure"
			a.Sections = append(a.Sections, s)
		}),
		"month":                     section(func(s *Section) { s.Month = "2026-13" }),
		"sealed-by":                 section(func(s *Section) { s.SealedBy = "witness" }),
		"substitution-bar-zero":     section(func(s *Section) { s.Substitutions[0].Bar = 0 }),
		"substitution-slot":         section(func(s *Section) { s.Substitutions[1].Slot = 1 }),
		"substitution-order":        section(func(s *Section) { slices.Reverse(s.Substitutions) }),
		"substitution-twice":        section(func(s *Section) { s.Substitutions = append(s.Substitutions[:1:1], s.Substitutions[0]) }),
		"translation-empty":         section(func(s *Section) { s.Translation.Paragraphs = nil }),
		"official-answer-missing":   official(func(o *Official) { o.Answer = nil }),
		"official-answer-too-early": official(func(o *Official) { o.Answered = "2026-04-30" }),
		"official-none-with-answer": official(func(o *Official) { o.Status = NoAnswer }),
		"official-status":           official(func(o *Official) { o.Status = "" }),
		"official-question":         official(func(o *Official) { o.Translation.Question = "Q" }),
		"picture-name":              picture(func(p *Picture) { p.File = "media/p.svg" }),
		"picture-without-alt":       picture(func(p *Picture) { p.Alt = "" }),
		"picture-half-evidence":     picture(func(p *Picture) { p.Path = "" }),
		"picture-other-month":       picture(func(p *Picture) { p.Month = "2026-04" }),
		"picture-slot":              picture(func(p *Picture) { p.Slot = 2 }),
		"picture-twice":             func(c *Content) { c.Blocks[5].Picture.File = "media/p.jpg" },
		"picture-same-original": func(c *Content) {
			q := *c.Blocks[4].Picture
			q.File = "media/r.jpg"
			c.Blocks[5].Picture = &q
		},
		"action-kind":      func(c *Content) { c.Blocks[6].Action.Kind = "storm" },
		"action-http":      func(c *Content) { c.Blocks[6].Action.URL = "http://gazette.example/" },
		"related-script":   func(c *Content) { c.Blocks[7].Related.URL = "javascript:alert(1)" },
		"related-userinfo": func(c *Content) { c.Blocks[7].Related.URL = "https://bank.example@trap.example/" },
		"four-actions": func(c *Content) {
			for range 3 {
				c.Blocks = append(c.Blocks, c.Blocks[6])
			}
		},
	}
}

// miswritten are other ways to write a good content.json.
func miswritten(good []byte) map[string][]byte {
	s := string(good)
	return map[string][]byte{
		"unknown-field":   []byte(strings.Replace(s, `"edition": 2`, `"edition": 2,`+"\n"+`  "extra": 1`, 1)),
		"field-twice":     []byte(strings.Replace(s, `"edition": 2`, `"edition": 3,`+"\n"+`  "edition": 2`, 1)),
		"field-case":      []byte(strings.Replace(s, `"edition"`, `"Edition"`, 1)),
		"escaped":         []byte(strings.Replace(s, `"Amira"`, `"\u0041mira"`, 1)),
		"html-escaped":    []byte(strings.Replace(s, `<b>`, `\u003cb>`, 1)),
		"other-order":     []byte(strings.Replace(s, "\"format\": \"vouchsafe/report/v1\",\n  \"renderer\": \"press/1\"", "\"renderer\": \"press/1\",\n  \"format\": \"vouchsafe/report/v1\"", 1)),
		"no-indent":       []byte(strings.Replace(s, "\n  ", "\n", 1)),
		"no-last-newline": []byte(strings.TrimSuffix(s, "\n")),
		"trailing":        []byte(s + "{}\n"),
		"not-utf8":        []byte(strings.Replace(s, "Amira", "Am\xffra", 1)),
		"lone-surrogate":  []byte(strings.Replace(s, "Amira", `Am\ud800ra`, 1)),
		"null-block":      []byte(strings.Replace(s, `"blocks": [`, "\"blocks\": [\n    null,", 1)),
		"byte-order-mark": []byte("\xef\xbb\xbf" + s),
		"empty":           nil,
		"number":          []byte("1\n"),
	}
}

func TestContent(t *testing.T) {
	good, err := whole().Marshal()
	if err != nil {
		t.Fatal(err)
	}
	c, err := ParseContent(good)
	if err != nil {
		t.Fatal(err)
	}
	again, err := c.Marshal()
	if err != nil || !bytes.Equal(again, good) {
		t.Fatalf("%v\n%s", err, again)
	}
	for name, f := range broken() {
		c := whole()
		f(c)
		if _, err := c.Marshal(); err == nil {
			t.Errorf("%s: written", name)
		} else if b, err := c.encode(); err == nil {
			if _, err := ParseContent(b); err == nil {
				t.Errorf("%s: read", name)
			}
		}
	}
	for name, b := range miswritten(good) {
		if bytes.Equal(b, good) {
			t.Errorf("%s: isn't another way to write it", name)
		}
		if _, err := ParseContent(b); err == nil {
			t.Errorf("%s: read", name)
		}
	}
	if _, err := ParseContent(bytes.Repeat([]byte{' '}, MaxContent+1)); err == nil {
		t.Error("too long: read")
	}
}

const goodCaptions = "WEBVTT\n\n00:00.500 --> 00:02.000\nThe gate.\n\n00:02.000 --> 00:04.250\nНикто не вернулся.\n– Nobody?\n\n01:00:00.000 --> 99:59:59.999\nنافذة\u200cها\n"

// badCaptions are one step away from captions that are read: most of them are
// good WebVTT.
func badCaptions() map[string]string {
	replace := func(old, with string) string { return strings.Replace(goodCaptions, old, with, 1) }
	return map[string]string{
		"empty": "", "no-head": strings.TrimPrefix(goodCaptions, "WEBVTT\n\n"), "head-alone": "WEBVTT\n", "no-cues": "WEBVTT\n\n",
		"title": replace("WEBVTT", "WEBVTT The gate"), "head-lines": replace("WEBVTT\n", "WEBVTT\nKind: captions\n"), "lower-case": replace("WEBVTT", "webvtt"),
		"byte-order-mark": "\ufeff" + goodCaptions, "carriage-returns": strings.ReplaceAll(goodCaptions, "\n", "\r\n"), "no-last-newline": strings.TrimSuffix(goodCaptions, "\n"), "empty-line-at-end": goodCaptions + "\n",
		"two-empty-lines": replace("gate.\n\n", "gate.\n\n\n"), "script": replace("The gate.", "<script>alert(1)</script>"), "tag": replace("The gate.", "<i>The gate.</i>"), "voice": replace("The gate.", "<v Amira>The gate."),
		"escape": replace("The gate.", "The gate &amp; the house."), "arrow": replace("The gate.", "The gate --> the house."), "style": replace("WEBVTT\n\n", "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n"), "note": replace("WEBVTT\n\n", "WEBVTT\n\nNOTE by the editors\n\n"),
		"settings": replace("02.000\n", "02.000 line:0\n"), "name": replace("00:00.500", "1\n00:00.500"), "no-words": replace("\nThe gate.", ""), "no-thousandths": replace("00:00.500", "00:00"), "comma": replace("00:00.500", "00:00,500"),
		"sixty-seconds": replace("00:00.500", "00:60.500"), "one-digit-hour": replace("01:00:00.000", "1:00:00.000"), "ends-before": replace("00:00.500", "00:02.000"), "out-of-order": replace("00:02.000 --> 00:04.250", "00:00.499 --> 00:04.250"),
		"not-utf8": replace("gate", "g\xffte"), "tab": replace("The gate", "The\tgate"), "turned": replace("The gate", "The \u202egate"), "zero": replace("The gate", "The\x00gate"), "space-before": replace("The gate", " The gate"), "other-digits": replace("00:02.000\n", "00:0٢.000\n"),
		"eleven-lines": replace("The gate.", "The gate."+strings.Repeat("\nThe gate.", 10)), "long-line": replace("The gate.", strings.Repeat("a", MaxLine+1)),
	}
}

// Cheapest fake: looking for the word WEBVTT at the beginning. Caught by files
// that every browser takes and that show something else than their letters.
func TestCaptions(t *testing.T) {
	cues, err := ParseCaptions([]byte(goodCaptions))
	if err != nil || len(cues) != 3 || cues[0].Start != 500 || cues[1].End != 4250 || len(cues[1].Lines) != 2 || cues[2].End != 359999999 {
		t.Errorf("%v %v", cues, err)
	}
	for name, text := range badCaptions() {
		if text == goodCaptions {
			t.Errorf("%s: isn't bad", name)
		}
		if _, err := ParseCaptions([]byte(text)); err == nil {
			t.Errorf("%s: read", name)
		}
	}
	long := "WEBVTT\n" + strings.Repeat("\n00:00.000 --> 00:01.000\na\n", maxCues)
	if _, err := ParseCaptions([]byte(long)); err != nil {
		t.Error(err)
	}
	if _, err := ParseCaptions([]byte(long + "\n00:00.000 --> 00:01.000\na\n")); err == nil {
		t.Error("too many cues: read")
	}
	if _, err := ParseCaptions(append([]byte(goodCaptions), bytes.Repeat([]byte{'a'}, MaxCaptions)...)); err == nil {
		t.Error("too long: read")
	}
}

// A film is one by its first bytes, whatever its name says.
func TestFilmKinds(t *testing.T) {
	mp4, webm := []byte("\x00\x00\x00\x18ftypisom"), []byte("\x1aE\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81")
	for _, c := range []struct {
		name string
		head []byte
		want bool
	}{
		{"media/film-1.mp4", mp4, true}, {"media/film-1.webm", webm, true}, {"media/film-1.mp4", webm, false}, {"media/film-1.webm", mp4, false},
		{"media/film-1.mp4", []byte("<html><body>"), false}, {"media/film-1.webm", []byte("<html><body>"), false}, {"media/film-1.mp4", mp4[:7], false}, {"media/film-1.webm", nil, false},
	} {
		if got := isFilm(c.name, c.head); got != c.want {
			t.Errorf("%s of %q: %t", c.name, c.head, got)
		}
	}
}

func goodManifest() *Manifest {
	return &Manifest{Newsroom: sha256.Sum256([]byte("newsroom")), Files: []File{
		{"content.json", sha256.Sum256([]byte("a"))}, {"evidence/a1-1.path", sha256.Sum256([]byte("b"))}, {"evidence/month-2026-05.tlog-proof", sha256.Sum256(nil)}, {"media/p.jpg", sha256.Sum256([]byte("c"))},
	}}
}

func badManifests() map[string]string {
	good := goodManifest().Text()
	lines := strings.SplitAfter(good, "\n")
	swap := slices.Clone(lines)
	swap[2], swap[3] = swap[3], swap[2]
	twice := slices.Insert(slices.Clone(lines), 3, lines[2])
	replace := func(old, with string) string { return strings.Replace(good, old, with, 1) }
	return map[string]string{
		"empty": "", "head-only": lines[0], "no-newsroom": strings.Join(slices.Delete(slices.Clone(lines), 1, 2), ""),
		"other-version": replace("/v1", "/v2"), "unsorted": strings.Join(swap, ""), "itself": replace("media/p.jpg", "publication.entry"), "copy": replace("content.json", "copy.html"), "twice": strings.Join(twice, ""),
		"no-last-newline": strings.TrimSuffix(good, "\n"), "empty-line": good + "\n", "two-spaces": replace("file ", "file  "),
		"upper-case-digest": strings.Replace(good, lines[2][5:69], strings.ToUpper(lines[2][5:69]), 1), "short-digest": replace(lines[2][5:9], ""),
		"parent": replace("evidence/a1", "evidence/../a1"), "absolute": replace("content.json", "/content.json"), "upper-case": replace("content.json", "Content.json"),
		"no-extension": replace("content.json", "content"), "hidden": replace("content.json", ".content"), "other-folder": replace("media/p", "more/p"),
		"carriage-return": replace("content.json\n", "content.json\r\n"), "backslash": replace("media/p.jpg", "media\\p.jpg"),
	}
}

func TestManifest(t *testing.T) {
	good := goodManifest()
	m, err := ParseManifest(good.Text())
	if err != nil || m.Text() != good.Text() || m.Digest() != sha256.Sum256([]byte(good.Text())) {
		t.Fatalf("%v %v", m, err)
	}
	for name, text := range badManifests() {
		if text == good.Text() {
			t.Errorf("%s isn't bad", name)
		}
		if _, err := ParseManifest(text); err == nil {
			t.Errorf("%s: read", name)
		}
	}
	many := &Manifest{}
	for i := range MaxFiles + 1 {
		many.Files = append(many.Files, File{Path: "media/" + string(rune('a'+i/676)) + string(rune('a'+i/26%26)) + string(rune('a'+i%26)) + ".jpg"})
	}
	if _, err := ParseManifest(many.Text()); err == nil {
		t.Error("too many files: read")
	}
}

func smallFolder() fstest.MapFS {
	return fstest.MapFS{
		"content.json":       {Data: []byte("{}\n")},
		"evidence/a1-1.path": {Data: []byte("path")},
		"media/p.jpg":        {Data: []byte("not a picture")},
		"media/q.jpg":        {Data: nil},
	}
}

func zipped(t testing.TB, fsys fs.FS) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteZip(&b, fsys); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// inOrder writes a ZIP that is right but for the order of its files, or for a
// file that it holds twice.
func inOrder(names ...string) []byte {
	var b []byte
	var all []zipFile
	for _, name := range names {
		f := zipFile{name: name, crc: crc32.ChecksumIEEE([]byte(name)), size: uint32(len(name)), at: uint32(len(b))}
		b = append(append(b, f.local()...), name...)
		all = append(all, f)
	}
	return append(b, zipTail(all, uint32(len(b)))...)
}

func badZips(t testing.TB) map[string][]byte {
	good := zipped(t, smallFolder())
	set := func(at int, v byte) []byte {
		b := bytes.Clone(good)
		b[at] = v
		return b
	}
	central := bytes.Index(good, []byte("PK\x01\x02"))
	return map[string][]byte{
		"empty": nil, "no-files": good[len(good)-22:], "cut": good[:len(good)-1], "trailing": append(bytes.Clone(good), 0),
		"before": append([]byte("#!/bin/sh\n"), good...), "deflated": set(8, 8), "flags": set(6, 8), "dated": set(12, 0x22), "time": set(10, 1),
		"checksum": set(14, good[14]^1), "content": set(30+len("content.json"), 'x'), "name": set(30, 'k'), "name-upper-case": set(30, 'C'),
		"central-name": set(central+46, 'k'), "central-size": set(central+24, 9), "count": set(len(good)-12, 3), "comment": set(len(good)-2, 1),
		"extra": set(28, 1), "order": inOrder("b.txt", "a.txt"), "file-twice": inOrder("a.txt", "a.txt"), "version": set(4, 10), "attributes": set(central+38, 1),
	}
}

func TestZIP(t *testing.T) {
	good := zipped(t, smallFolder())
	fsys, err := OpenZip(bytes.NewReader(good), int64(len(good)))
	if err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(fsys, "content.json", "evidence/a1-1.path", "media/p.jpg", "media/q.jpg"); err != nil {
		t.Error(err)
	}
	if again := zipped(t, fsys); !bytes.Equal(again, good) {
		t.Error("zipped again, it is another file")
	}
	for name, b := range badZips(t) {
		if bytes.Equal(b, good) {
			t.Errorf("%s: isn't bad", name)
		}
		_, err := OpenZip(bytes.NewReader(b), int64(len(b)))
		var r *Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := OpenZip(bytes.NewReader(nil), 1<<33); err == nil {
		t.Error("8 GB: opened")
	}
	// A disk that fails isn't a forger.
	var r *Refusal
	broken := io.NewSectionReader(failing{}, 0, 100)
	if _, err := OpenZip(broken, 100); err == nil || errors.As(err, &r) {
		t.Errorf("a failing disk: %v", err)
	}
}

type failing struct{}

func (failing) ReadAt([]byte, int64) (int, error) { return 0, iotest.ErrTimeout }

// Which names and sizes a folder may have, before anything in it is read.
func TestFolderLimits(t *testing.T) {
	refused := func(what string, fsys fs.FS) {
		t.Helper()
		_, err := readFolder(fsys)
		var r *Refusal
		if !errors.As(err, &r) || !strings.HasSuffix(r.Sentence, ".") {
			t.Errorf("%s: %v", what, err)
		}
	}
	with := func(name string, f *fstest.MapFile) fs.FS {
		m := smallFolder()
		m[name] = f
		return m
	}
	for _, name := range []string{"a", "A.txt", ".a", "a.b.c", "a b.txt", "evidence/x/y.path", "x/y.path", "media/ä.jpg", "con\x1b[2J.txt", "-a.txt", "media/" + strings.Repeat("a", 90) + ".jpg"} {
		refused(name, with(name, &fstest.MapFile{}))
	}
	for _, mode := range []fs.FileMode{fs.ModeSymlink, fs.ModeNamedPipe, fs.ModeDevice, fs.ModeSocket} {
		refused(mode.String(), with("media/x.jpg", &fstest.MapFile{Mode: mode}))
	}
	many := smallFolder()
	for i := range MaxFiles {
		many["media/"+strings.Repeat("x", i%79+1)+string(rune('a'+i/79))+".jpg"] = &fstest.MapFile{}
	}
	refused("too many", many)
	refused("another folder", with("other", &fstest.MapFile{Mode: fs.ModeDir}))
	refused("a folder in a folder", with("media/more", &fstest.MapFile{Mode: fs.ModeDir}))
	refused("large text", sized{smallFolder(), "content.json", MaxTextFile + 1})
	if !testing.Short() {
		large := fs.FS(smallFolder())
		for _, name := range []string{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"} {
			large.(fstest.MapFS)[name] = &fstest.MapFile{}
		}
		for _, name := range []string{"a.txt", "b.txt", "c.txt", "d.txt", "e.txt"} {
			large = sized{large, name, MaxTextFile - 1<<20}
		}
		refused("large texts", large)
		refused("large picture", sized{smallFolder(), "media/p.jpg", MaxMediaFile + 1})
	}
	if _, err := readFolder(smallFolder()); err != nil {
		t.Error(err)
	}
	var r *Refusal
	if _, err := readFolder(os.DirFS(filepath.Join(t.TempDir(), "missing"))); err == nil || errors.As(err, &r) {
		t.Errorf("a missing folder: %v", err)
	}
}

// sized makes one file look size zeros long.
type sized struct {
	fs.FS
	name string
	size int64
}

func (s sized) Open(name string) (fs.File, error) {
	f, err := s.FS.Open(name)
	if err != nil || name != s.name {
		return f, err
	}
	return long{f, io.LimitReader(zero{}, s.size)}, nil
}

func (s sized) ReadDir(name string) ([]fs.DirEntry, error) { return fs.ReadDir(s.FS, name) }

type long struct {
	fs.File
	r io.Reader
}

func (l long) Read(b []byte) (int, error) { return l.r.Read(b) }

type zero struct{}

func (zero) Read(b []byte) (int, error) { return len(b), nil }

func TestInvisible(t *testing.T) {
	for i, span := range invisible {
		if span[0] > span[1] || i > 0 && invisible[i-1][1] >= span[0] {
			t.Errorf("span %x", span)
		}
		if !Invisible(span[0]) || !Invisible(span[1]) || Invisible(span[1]+1) && (i == len(invisible)-1 || invisible[i+1][0] != span[1]+1) {
			t.Errorf("span %x isn't found", span)
		}
	}
	for _, r := range "aя ع中́ـ٠\u00a0\u3000" {
		if Invisible(r) {
			t.Errorf("U+%04X can be seen", r)
		}
	}
}

func TestVectors(t *testing.T) {
	if *update {
		writeVectors(t)
	}
	for name, v := range ofKind(t, "content") {
		if _, err := ParseContent(v.Bytes); (err == nil) != v.OK {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, v := range ofKind(t, "captions") {
		cues, err := ParseCaptions(v.Bytes)
		if (err == nil) != v.OK {
			t.Errorf("%s: %v", name, err)
		}
		if v.OK && !slices.EqualFunc(cues, v.Cues, func(a, b Cue) bool {
			return a.Start == b.Start && a.End == b.End && slices.Equal(a.Lines, b.Lines)
		}) {
			t.Errorf("%s: %v", name, cues)
		}
	}
	for name, v := range ofKind(t, "manifest") {
		m, err := ParseManifest(string(v.Bytes))
		if (err == nil) != v.OK {
			t.Errorf("%s: %v", name, err)
		}
		if digest := []byte(v.Digest); v.OK && m.Digest() != [32]byte(digest) {
			t.Errorf("%s: digest %x", name, m.Digest())
		}
	}
	for name, v := range ofKind(t, "zip") {
		fsys, err := OpenZip(bytes.NewReader(v.Bytes), int64(len(v.Bytes)))
		if (err == nil) != v.OK {
			t.Errorf("%s: %v", name, err)
		}
		if !v.OK {
			continue
		}
		f, err := readFolder(fsys)
		if err != nil || len(f.digest) != len(v.Files) {
			t.Fatalf("%s: %v", name, err)
		}
		for file, want := range v.Files {
			if f.digest[file] != sha256.Sum256(*want) {
				t.Errorf("%s: %s differs", name, file)
			}
		}
	}
}

func writeVectors(t *testing.T) {
	t.Helper()
	write := func(name string, v vector) {
		if !v.OK {
			v.Status = Refused
		}
		b, err := vectors.Encode(v)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join("..", "vectors", "report", name+".json"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	good, err := whole().Marshal()
	if err != nil {
		t.Fatal(err)
	}
	write("content-good", vector{About: "A content.json with every kind of block.", OK: true, Kind: "content", Bytes: good})
	for name, f := range broken() {
		c := whole()
		f(c)
		b, err := c.encode()
		if err != nil {
			t.Fatal(err)
		}
		write("content-bad-"+name, vector{About: "Well-formed, but breaks a rule of the format: " + strings.ReplaceAll(name, "-", " ") + ".", Kind: "content", Bytes: b})
	}
	for name, b := range miswritten(good) {
		write("content-miswritten-"+name, vector{About: "Not in the one encoding: " + strings.ReplaceAll(name, "-", " ") + ".", Kind: "content", Bytes: b})
	}
	cues, err := ParseCaptions([]byte(goodCaptions))
	if err != nil {
		t.Fatal(err)
	}
	write("captions-good", vector{About: "Captions, and what is said when.", OK: true, Kind: "captions", Bytes: []byte(goodCaptions), Cues: cues})
	for name, text := range badCaptions() {
		write("captions-bad-"+name, vector{About: "Not captions as this format allows them: " + strings.ReplaceAll(name, "-", " ") + ".", Kind: "captions", Bytes: []byte(text)})
	}
	m := goodManifest()
	digest := m.Digest()
	write("manifest-good", vector{About: "The text of a manifest, without signatures, and its digest.", OK: true, Kind: "manifest", Bytes: []byte(m.Text()), Digest: digest[:]})
	for name, text := range badManifests() {
		write("manifest-bad-"+name, vector{About: "A manifest that breaks a rule: " + strings.ReplaceAll(name, "-", " ") + ".", Kind: "manifest", Bytes: []byte(text)})
	}
	files := map[string]*vectors.Hex{}
	for name, f := range smallFolder() {
		h := vectors.Hex(f.Data)
		if h == nil {
			h = vectors.Hex{}
		}
		files[name] = &h
	}
	write("zip-good", vector{About: "The ZIP of four files.", OK: true, Kind: "zip", Bytes: zipped(t, smallFolder()), Files: files})
	for name, b := range badZips(t) {
		write("zip-bad-"+name, vector{About: "Not the one ZIP of its files: " + strings.ReplaceAll(name, "-", " ") + ".", Kind: "zip", Bytes: b})
	}
}

// FuzzParseContent: what is read is written again as the same bytes.
func FuzzParseContent(f *testing.F) {
	for _, v := range ofKind(f, "content") {
		f.Add([]byte(v.Bytes))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := ParseContent(b)
		if err != nil {
			return
		}
		if again, err := c.Marshal(); err != nil || !bytes.Equal(again, b) {
			t.Fatalf("%v\n%s", err, again)
		}
		for _, name := range expected(c) {
			if checkPath(name) != nil {
				t.Fatalf("names the file %q", name)
			}
		}
	})
}

// FuzzParseManifest: what is read is written again as the same bytes.
func FuzzParseManifest(f *testing.F) {
	for _, v := range ofKind(f, "manifest") {
		f.Add(string(v.Bytes))
	}
	f.Fuzz(func(t *testing.T, text string) {
		if m, err := ParseManifest(text); err == nil && m.Text() != text {
			t.Fatal("read, but written otherwise")
		}
	})
}

// FuzzOpenZip: what is opened is zipped again as the same bytes.
func FuzzOpenZip(f *testing.F) {
	for _, v := range ofKind(f, "zip") {
		f.Add([]byte(v.Bytes))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		fsys, err := OpenZip(bytes.NewReader(b), int64(len(b)))
		if err != nil {
			return
		}
		if !bytes.Equal(zipped(t, fsys), b) {
			t.Fatal("opened, but zipped otherwise")
		}
	})
}

// FuzzParseCaptions: what is read holds nothing that a browser would act on,
// and every word of it is in a cue.
func FuzzParseCaptions(f *testing.F) {
	for _, v := range ofKind(f, "captions") {
		f.Add([]byte(v.Bytes))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		cues, err := ParseCaptions(b)
		if err != nil {
			return
		}
		lines := 2 // the head and the empty line after it
		for _, c := range cues {
			lines += 1 + len(c.Lines) + 1
			if c.End <= c.Start || len(c.Lines) == 0 || strings.ContainsAny(strings.Join(c.Lines, ""), "<&\n\r\x00") {
				t.Fatalf("%+v", c)
			}
		}
		if got := bytes.Count(b, []byte{'\n'}); got != lines-1 {
			t.Fatalf("%d lines, of which the cues have %d", got, lines-1)
		}
	})
}
