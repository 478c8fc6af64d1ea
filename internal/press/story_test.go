package press_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"image"
	"image/color"
	"image/jpeg"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// files is a report's folder in memory.
type files map[string][]byte

func (f files) fs() fstest.MapFS {
	m := fstest.MapFS{}
	for name, b := range f {
		m[name] = &fstest.MapFile{Data: b}
	}
	return m
}

func (f files) clone() files { return maps.Clone(f) }

// with returns a copy in which one file is other bytes, or missing if b is nil.
func (f files) with(name string, b []byte) files {
	c := f.clone()
	if b == nil {
		delete(c, name)
	} else {
		c[name] = b
	}
	return c
}

// newsroom plays a whole newsroom with its letters, log and approvers.
type newsroom struct {
	*ledgertest.Newsroom
	t       testing.TB
	records map[string]*seal.Record // by evidence name, without folder and ending
	periods map[string]*seal.Period // by month
	entries map[string][]byte       // by month
}

var (
	june  = time.Date(2026, 6, 3, 9, 0, 0, 0, time.UTC)
	april = time.Date(2026, 4, 2, 9, 0, 0, 0, time.UTC)
)

func newNewsroom(t testing.TB) *newsroom {
	n := &newsroom{
		Newsroom: ledgertest.New(t, ledgertest.Options{}), t: t,
		records: map[string]*seal.Record{}, periods: map[string]*seal.Period{}, entries: map[string][]byte{},
	}
	n.IssueCard(april)
	return n
}

func (n *newsroom) letter(name string, w seal.LetterWords) {
	n.t.Helper()
	var m seal.Master
	rand.Read(m[:])
	r, err := seal.Letter(n.ID, m, w)
	if err != nil {
		n.t.Fatal(err)
	}
	n.records[name] = r
}

// closeMonth logs the month tree over the named records.
func (n *newsroom) closeMonth(month string, names ...string) {
	n.t.Helper()
	var roots []seal.Hash
	for _, name := range names {
		roots = append(roots, n.records[name].Root())
	}
	p, err := seal.NewPeriod(month, n.ID, roots, rand.Reader)
	if err != nil {
		n.t.Fatal(err)
	}
	n.periods[month] = p
	n.entries[month] = n.LogDigest(ledger.KindMonth, p.Commitment())
}

// disclose writes disclosure and path of a record: hidden holds the words, as
// cut, that stay hidden in text and question. slots are shown beside the text.
func (n *newsroom) disclose(f files, name, month string, hidden []string, slots ...int) {
	n.t.Helper()
	r := n.records[name]
	show := map[int]func(int) bool{}
	for _, slot := range append([]int{0}, slots...) {
		words := map[int]string{}
		for _, w := range r.Parts()[slot].Words() {
			words[w.Leaf] = strings.Trim(w.Text, " \n\t.,:;!?«»“”()،؟")
		}
		show[slot] = func(leaf int) bool {
			if slot >= report.SlotOriginals {
				return false
			}
			for _, h := range hidden {
				if words[leaf] == h {
					return false
				}
			}
			return true
		}
	}
	b, err := r.Disclose(show)
	if err != nil {
		n.t.Fatal(err)
	}
	f["evidence/"+name+".disclosure"] = b
	path, err := n.periods[month].Path(r.Root())
	if err != nil {
		n.t.Fatal(err)
	}
	f["evidence/"+name+".path"] = path
}

// assemble makes the folder up to what approvers sign.
func (n *newsroom) assemble(c *report.Content, f files, now time.Time) files {
	n.t.Helper()
	b, err := c.Marshal()
	if err != nil {
		n.t.Fatal(err)
	}
	f = f.clone()
	f[report.ContentFile] = b
	f[report.PolicyFile] = n.Policy.Bytes()
	f[report.CardFile] = n.Signed
	for month, entry := range n.entries {
		if strings.Contains(string(b), `"month": "`+month+`"`) {
			f[report.MonthEntryFile(month)] = entry
			f[report.MonthProofFile(month)] = n.ProofOf(entry, now)
		}
	}
	return f
}

// publish renders, signs by two approvers and logs.
func (n *newsroom) publish(f files, now time.Time) files {
	n.t.Helper()
	built, err := press.Build(f.fs())
	if err != nil {
		n.t.Fatal(err)
	}
	f = f.clone()
	maps.Copy(f, built.Files)
	return n.sign(f, built.Manifest, now, 0, 1)
}

// copied adds the copy of a finished folder.
func (n *newsroom) copied(f files) files {
	n.t.Helper()
	b, err := press.Copy(f)
	if err != nil {
		n.t.Fatal(err)
	}
	return f.with(report.CopyFile, b)
}

// sign has the manifest signed and logged, whatever it says.
func (n *newsroom) sign(f files, m *report.Manifest, now time.Time, approvers ...int) files {
	n.t.Helper()
	f = f.clone()
	f[report.ManifestFile] = n.Publication(m.Text(), approvers...)
	f[report.EntryFile] = n.LogDigest(ledger.KindPublication, m.Digest())
	f[report.ProofFile] = n.ProofOf(f[report.EntryFile], now)
	return f
}

// resign signs and logs the folder as it is, without asking the press.
func (n *newsroom) resign(f files, now time.Time, approvers ...int) files {
	n.t.Helper()
	m, err := report.NewManifest(n.ID, f.fs())
	if err != nil {
		n.t.Fatal(err)
	}
	return n.sign(f, m, now, approvers...)
}

func (n *newsroom) trust() report.Trust {
	id := n.ID
	return report.Trust{PolicyID: &id}
}

// overheard, if it is set, is told of every check that tests run.
var overheard func(f files, trust report.Trust, v *report.Verdict)

func verify(t testing.TB, f files, trust report.Trust) *report.Verdict {
	t.Helper()
	v, err := report.Verify(f.fs(), trust, press.Render)
	if err != nil {
		t.Fatal(err)
	}
	if overheard != nil {
		overheard(f, trust, v)
	}
	return v
}

func photograph(t testing.TB, w, h int) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			fx, fy := float64(x)/float64(w), float64(y)/float64(h)
			sky := 1 - fy*1.1
			hill := 0.62 + 0.08*math.Sin(fx*7) + 0.03*math.Sin(fx*23)
			c := color.RGBA{uint8(150 + 70*sky), uint8(150 + 60*sky), uint8(140 + 90*sky), 255}
			if fy > hill {
				d := (fy - hill) / (1 - hill)
				c = color.RGBA{uint8(92 - 40*d), uint8(98 - 40*d), uint8(78 - 34*d), 255}
			}
			if fx > 0.55 && fx < 0.71 && fy > 0.47 && fy < 0.78 {
				c = color.RGBA{58, 54, 52, 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// webm begins as a film does; nothing of ours plays it.
var webm = append([]byte{0x1a, 0x45, 0xdf, 0xa3}, bytes.Repeat([]byte("film"), 300)...)

const filmCaptions = "WEBVTT\n\n00:01.000 --> 00:04.000\nЭто дорога из села.\n\n00:04.500 --> 00:07.000\nПо ней уехала машина.\n"

// standIn stands in the place of the script of the check, so that the vectors
// don't change with it.
const standIn = "\"use strict\";\ndocument.documentElement.dataset.ran = \"yes & <no>\";\n"

const amiraWords = "Меня зовут Малика. Я жила в селе Гуни до марта.\n\n" +
	"Ночью 14 марта пришли пять человек в масках. Один из них, его называли Рустам, ударил моего брата прикладом. Они не представились и не показали никаких бумаг.\n\n" +
	"Брата увезли на серой машине без номеров.\nМы ждали у ворот до утра.\nНикто не вернулся."

const amiraLater = "Я не видела номер машины. Но я слышала, как один сказал другому: «В Гуни больше нечего делать».\n\nБольше я ничего не знаю."

const samirWords = "كنت في البيت عندما سمعت الصراخ. خرجت إلى الشارع ورأيت الحاج كريم واقفًا أمام الباب.\n\nأخذوا رجلًا شابًّا إلى سيارة رمادية. لم أرَ وجوههم."

// example is a report with everything in it that a report can have.
func (n *newsroom) example() (*report.Content, files) {
	n.t.Helper()
	original := photograph(n.t, 64, 48)
	n.letter("a1-1", seal.LetterWords{
		Text: amiraWords, Language: "ru",
		Originals: []seal.OriginalFile{{Digest: sha256.Sum256(original), Size: int64(len(original))}},
	})
	n.letter("a1-2", seal.LetterWords{
		Text: amiraLater, Language: "ru", Question: "Вы запомнили, что говорили эти люди? И номер машины, на которой увезли вашего брата из Гуни?",
	})
	n.letter("a2-1", seal.LetterWords{Text: samirWords, Language: "ar"})
	n.closeMonth("2026-04", "a1-1")
	n.closeMonth("2026-05", "a1-2", "a2-1")

	f := files{}
	n.disclose(f, "a1-1", "2026-04", []string{"Малика", "Гуни", "14", "Рустам"}, report.SlotQuestion, report.SlotOriginals)
	n.disclose(f, "a1-2", "2026-05", []string{"Гуни"}, report.SlotQuestion)
	n.disclose(f, "a2-1", "2026-05", []string{"الحاج", "كريم"}, report.SlotQuestion)
	f["media/gate.jpg"] = photograph(n.t, 240, 160)
	f["media/film-1.webm"] = webm
	f["media/film-1.jpg"] = photograph(n.t, 320, 180)
	f["media/film-1.vtt"] = []byte(filmCaptions)
	f[report.CheckFile] = []byte(standIn)

	c := &report.Content{
		Format: report.Format, Renderer: report.Renderer, Edition: 1,
		Date: "2026-06-03", Language: "en", Newsroom: n.Policy.Name,
		Title:      "“We waited at the gate until morning”",
		Warning:    "This page tells of violence against a young man.",
		Standfirst: "Two people, interviewed separately, describe how a young man was taken from a village in March. His family has heard nothing since.",
		Blocks: []report.Block{
			{Prose: &report.Prose{Paragraphs: []string{
				"Since the spring, this newsroom has received letters from people who say that relatives were taken at night by armed men in masks. Two of them agreed that we publish excerpts. They don’t know each other, and we asked each of them alone.",
				"What they wrote stands below in their own words, beside our translation. Where a word could lead to a person, it is hidden or changed.",
			}}},
			{Account: &report.Account{ID: "a1", Name: "Amira", Heading: "The night at the gate", Sections: []report.Section{
				{
					Evidence: "evidence/a1-1.disclosure", Path: "evidence/a1-1.path", Month: "2026-04", Language: "ru", SealedBy: report.BySource,
					Substitutions: []report.Substitution{{Bar: 1, Text: "Амира."}, {Bar: 4, Text: "Ислам,"}},
					Translation: &report.Translation{Language: "en", Paragraphs: []string{
						"My name is Amira. I lived in the village of [hidden] until March.",
						"In the night of [hidden] March five men in masks came. One of them, they called him Islam, struck my brother with a rifle butt. They did not say who they were and showed no papers.",
						"My brother was taken away in a grey car without number plates. We waited at the gate until morning. Nobody came back.",
					}},
				},
				{
					Evidence: "evidence/a1-2.disclosure", Path: "evidence/a1-2.path", Month: "2026-05", Language: "ru", SealedBy: report.ByServer,
					Translation: &report.Translation{Language: "en", Question: "Do you remember what these people said? And the number of the car in which your brother was taken from [hidden]?", Paragraphs: []string{
						"I did not see the number of the car. But I heard how one said to another: ‘There is nothing left to do in [hidden].’",
						"I know nothing more.",
					}},
				},
			}}},
			{Picture: &report.Picture{
				File: "media/gate.jpg", Alt: "A dark gate in front of a low hill under a pale sky. Nobody is in the picture.",
				Caption:  "The gate, photographed by Amira a week later. Faces and a street sign were removed.",
				Evidence: "evidence/a1-1.disclosure", Path: "evidence/a1-1.path", Month: "2026-04", Slot: 3,
			}},
			{Account: &report.Account{ID: "a2", Name: "Samir", Sections: []report.Section{{
				Evidence: "evidence/a2-1.disclosure", Path: "evidence/a2-1.path", Month: "2026-05", Language: "ar", SealedBy: report.ByDesk,
				Translation: &report.Translation{Language: "en", Paragraphs: []string{
					"I was at home when I heard the shouting. I went out into the street and saw [hidden] standing in front of the door.",
					"They took a young man to a grey car. I did not see their faces.",
				}},
			}}}},
			{Official: &report.Official{
				Claim: "Armed men in masks took a young man from his home in March and have not said where he is.",
				To:    "the Ministry of the Interior", Asked: "2026-05-18", Status: report.Answered, Answered: "2026-05-29",
				Answer:   []string{"В указанный период никаких мероприятий на территории района не проводилось."},
				Language: "ru", Translation: &report.Translation{Language: "en", Paragraphs: []string{"No operations of any kind were carried out in the district in the period named."}},
			}},
			{Official: &report.Official{
				Claim: "The family’s complaint of 20 March was not registered.", To: "the district prosecutor",
				Asked: "2026-05-18", Status: report.NoAnswer,
			}},
			{Prose: &report.Prose{Heading: "What we don’t know", Paragraphs: []string{
				"Neither witness saw a face or a number plate. We have not found the car. If you know something, read first how to write to us without being seen.",
			}}},
			{Action: &report.Action{Kind: "learn", Text: "How to write to this newsroom safely, before you write anything.", URL: "https://gazette.example/safety"}},
			{Action: &report.Action{Kind: "write_to", Text: "Ask the Ministry of the Interior where people taken this spring are held.", URL: "https://letters.example/ministry"}},
			{Film: &report.Film{
				File: "media/film-1.webm", Poster: "media/film-1.jpg", Captions: "media/film-1.vtt", CaptionsLanguage: "ru",
				Alt: "The road from the village at dusk, filmed from a car.", Caption: "The road on which the grey car left.",
			}},
			{Event: &report.Event{
				Title: "An evening for the families; readings, and a lawyer", Start: "2026-06-11T17:00Z", End: "2026-06-11T19:30Z",
				Place: "House of Letters, 4 Quay Street", Text: "Doors open half an hour before. Nobody is filmed, and nobody has to give a name.", URL: "https://gazette.example/evening",
			}},
			{Related: &report.Related{Title: "Eleven families, one spring: what we know so far", URL: "https://gazette.example/eleven-families"}},
		},
	}
	return c, f
}

// story is a newsroom with a finished report.
type story struct {
	*newsroom
	content *report.Content
	given   files // evidence and media
	files   files // the finished folder
}

func newStory(t testing.TB) *story {
	t.Helper()
	n := newNewsroom(t)
	c, given := n.example()
	f := n.publish(n.assemble(c, given, june), june)
	return &story{n, c, given, f}
}

// edited is the story's content after a change, as its own copy.
func (s *story) edited(change func(c *report.Content)) *report.Content {
	s.t.Helper()
	b, err := s.content.Marshal()
	if err != nil {
		s.t.Fatal(err)
	}
	c, err := report.ParseContent(b)
	if err != nil {
		s.t.Fatal(err)
	}
	change(c)
	return c
}

// yearTenThousand is the first moment whose day has more than ten characters.
var yearTenThousand = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)

// stamped is the story, signed anew, with a proof of the month on which one
// witness of three lies about the time; the page stays as it was.
func (s *story) stamped(month string, lie time.Time) files {
	s.t.Helper()
	size := len(s.Entries)
	at := slices.IndexFunc(s.Entries, func(e []byte) bool { return bytes.Equal(e, s.entries[month]) })
	if at < 0 {
		s.t.Fatalf("no entry of %s", month)
	}
	proof := s.ProofUnder(uint64(at), size, s.Checkpoint(size, lie, 0))
	_, honest, _ := strings.Cut(string(s.Checkpoint(size, june, 1, 2)), "\n\n")
	_, honest, _ = strings.Cut(honest, "\n") // without the log's own signature
	return s.resign(s.files.with(report.MonthProofFile(month), append(proof, honest...)), june, 0, 1)
}

func mustNot(t testing.TB, v *report.Verdict, says string) {
	t.Helper()
	if v.Status != report.Refused || len(v.Refused) == 0 {
		t.Fatalf("status %d, want it refused with %q", v.Status, says)
	}
	if all := strings.Join(v.Refused, " "); !strings.Contains(all, says) {
		t.Errorf("refused with %q, want a sentence with %q", all, says)
	}
	if len(v.Holds) != 0 || v.Title != "" {
		t.Errorf("a refused report still says what holds: %v %q", v.Holds, v.Title)
	}
	for _, s := range v.Refused {
		if strings.Contains(s, "vouchsafe/") || strings.Contains(s, "couldn't") || !strings.HasSuffix(s, ".") && !strings.Contains(s, "number") {
			t.Errorf("not a plain sentence: %q", s)
		}
	}
}
