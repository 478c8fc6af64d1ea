package intake

import (
	"bytes"
	"compress/gzip"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/source"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

// A sourceSite is a letterbox that browsers come to, on a clock of its own.
type sourceSite struct {
	*rig
	url string

	mu    sync.Mutex
	came  *sync.Cond
	at    time.Time
	seen  []came
	stand func(w http.ResponseWriter, r *http.Request) bool // answers in the letterbox's place
}

// came is one request for something else than the page.
type came struct {
	line   string // method, path, bytes of the request, bytes of the answer
	path   string
	body   []byte
	pass   string // of its header
	answer int
}

func newSourceSite(t testing.TB, opts ...option) *sourceSite {
	s := &sourceSite{at: testDay}
	s.came = sync.NewCond(&s.mu)
	s.rig = newRig(t, append(opts, func(r *rig) { r.config = func(c *Config) { c.Clock = s.clock } })...)
	s.ledger.bundle = func() ([]byte, error) { return s.news.Bundle(s.clock()).Marshal(), nil }
	server := httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(server.Close)
	s.url = server.URL
	return s
}

func (s *sourceSite) clock() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at
}

func (s *sourceSite) pass(d time.Duration) {
	s.mu.Lock()
	s.at = s.at.Add(d)
	s.mu.Unlock()
	s.now = s.at
}

// counted counts the bytes of an answer.
type counted struct {
	http.ResponseWriter
	n int
}

func (c *counted) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.n += n
	return n, err
}

func (s *sourceSite) serve(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	counting := &counted{ResponseWriter: w}
	s.mu.Lock()
	stand := s.stand
	at := -1
	if strings.HasPrefix(r.URL.Path, "/letterbox/") {
		at = len(s.seen)
		s.seen = append(s.seen, came{path: r.URL.Path, body: body, pass: r.Header.Get(envelope.HeaderPass)})
		s.came.Broadcast()
	}
	s.mu.Unlock()
	if stand == nil || !stand(counting, r) {
		s.http.ServeHTTP(counting, r)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if at >= 0 && at < len(s.seen) {
		s.seen[at].line = fmt.Sprintf("%s %s %d %d", r.Method, r.URL.Path, len(body), counting.n)
		s.seen[at].answer = counting.n
	}
	s.came.Broadcast()
}

// instead lets the test answer in the letterbox's place; nil: no longer.
func (s *sourceSite) instead(f func(w http.ResponseWriter, r *http.Request) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stand = f
}

// await waits until so many requests have come for a path, and returns all.
func (s *sourceSite) await(path string, n int) []came {
	s.Helper()
	late := time.AfterFunc(2*time.Minute, s.came.Broadcast)
	defer late.Stop()
	until := time.Now().Add(2 * time.Minute)
	s.mu.Lock()
	defer s.mu.Unlock()
	for {
		var there []came
		for _, c := range s.seen {
			if c.path == path {
				there = append(there, c)
			}
		}
		if len(there) >= n {
			return there
		}
		if time.Now().After(until) {
			s.Fatalf("%d requests came for %s, want %d", len(there), path, n)
		}
		s.came.Wait()
	}
}

// taken returns the lines of all requests so far, once all are answered, and
// forgets them.
func (s *sourceSite) taken() (lines []string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for slices.ContainsFunc(s.seen, func(c came) bool { return c.line == "" }) {
		s.came.Wait()
	}
	for _, c := range s.seen {
		lines = append(lines, c.line)
	}
	s.seen = nil
	return lines
}

// browser starts a browser in a fresh profile whose clock is the site's.
func (s *sourceSite) browser(t testing.TB, o browsertest.Options) *browsertest.Page {
	t.Helper()
	p := browsertest.Chromium(t, o)
	p.At(s.clock())
	return p
}

func english(name string, values ...any) string { return catalogues["en"].say(name, values...) }

// write opens the first door and returns the nine words.
func write(p *browsertest.Page) string {
	p.Click(`[data-go=write]`)
	p.Visible(`textarea[name=text]`)
	return nineWords(p)
}

// nineWords are the words that the page shows.
func nineWords(p *browsertest.Page) string {
	return browsertest.Eval[string](p, `document.querySelector("main [data-words]").innerText`)
}

// comeBack opens the other door with nine words.
func comeBack(p *browsertest.Page, words string) {
	p.Click(`[data-go=back]`)
	p.Visible(`[name=words]`)
	p.Fill(`[name=words]`, strings.Join(strings.Fields(words), " "))
	p.Click(`[data-back] button`)
	p.Visible(`[data-receipt]`)
}

// traces is what a page leaves in the browser beside itself.
const traces = `(async () => [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length,
	(await caches.keys()).length, (await navigator.serviceWorker.getRegistrations()).length].join(" "))()`

// answer uploads replies that say messages to one thread, with receipts. The
// first of them is forged, by somebody who has the words and not the desk's key.
func (d *post) answer(thread envelope.ThreadKey, receipts []envelope.Receipt, messages ...envelope.Message) {
	d.Helper()
	session, err := d.in.Begin(d.Context(), d.name)
	if err == nil {
		err = d.fetch()
	}
	if err != nil {
		d.Fatal(err)
	}
	rows := d.rows()
	_, other, err := ed25519.GenerateKey(nil)
	if err != nil {
		d.Fatal(err)
	}
	forged := d.honest
	for _, t := range d.threads {
		for i := range rows {
			if t.key != thread || rows[i].Tag != thread.Tag(d.name, rows[i].Epoch, rows[i].I) {
				continue
			}
			r, sign := &envelope.Reply{Desk: d.name, Offers: d.offers, Echo: d.echo, Receipts: receipts, Messages: messages}, d.news.Keys(d.news.Desk(d.name), rows[i].Epoch).Sign
			if !forged {
				r, sign, forged = &envelope.Reply{Desk: d.name, Messages: []envelope.Message{{ID: [16]byte{9}, Text: "a forgery"}}}, other, true
			}
			rows[i].Body, err = envelope.SealReply(d.news.ID, rows[i].Tag, t.replyKey, r, sign, rows[i].Epoch)
			if err != nil {
				d.Fatal(err)
			}
		}
	}
	if err := d.in.Upload(d.Context(), d.name, session, d.room.Depth, rows); err != nil {
		d.Fatal(err)
	}
}

// letter is the one letter that the desk got and that isn't among those known.
func (d *post) letter(known ...*envelope.Content) *envelope.Content {
	d.Helper()
	if err := d.fetch(); err != nil {
		d.Fatal(err)
	}
	var got *envelope.Content
	for _, c := range d.letters {
		if slices.Contains(known, c) {
			continue
		}
		if got != nil {
			d.Fatal("more than one letter came")
		}
		got = c
	}
	if got == nil {
		d.Fatal("no letter came")
	}
	return got
}

func (d *post) mustBeSealed(c *envelope.Content, question string) {
	d.Helper()
	words := seal.LetterWords{Text: c.Text, Language: c.Language, Question: question}
	for _, a := range c.Attachments {
		words.Originals = append(words.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
	}
	record, err := seal.Letter(d.news.ID, c.Master, words)
	if err != nil {
		d.Fatal(err)
	}
	if !d.seals[record.Root()] {
		d.Error("the envelope isn't sealed by the root of its words")
	}
}

// photograph writes a file that is longer than one cell.
func photograph(t testing.TB) (path string, b []byte) {
	t.Helper()
	b = make([]byte, 300_000)
	rand.Read(b)
	copy(b, "\xff\xd8\xff")
	path = filepath.Join(t.TempDir(), "the harbour.jpg")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, b
}

// TestSourcePage is a conversation. It begins in a browser that has no compiler
// for scripts.
//
// Cheapest fakes: a page that says 'arrived' by itself, caught by the desk
// that must open the letter; words that are only shown, caught by the thread
// key that must follow from them, and by the fresh profile that has nothing
// else; a seal made up, caught by Go's of the same words; a 'keep' that keeps
// all or a 'destroyed' that destroys nothing, caught at the visits after; a
// letter shown that no desk signed, caught by a forged one beside the true; a
// page that remembers, caught by what the browser holds at the end.
func TestSourcePage(t *testing.T) {
	s := newSourceSite(t)
	d := s.desk("amal")
	p := s.browser(t, browsertest.Options{NoJIT: true, Width: 360, Height: 740})
	p.Open(s.url + "/en/")
	p.Visible(`[data-go=write]`)
	if lines := s.taken(); len(lines) > 0 {
		t.Errorf("before a door was opened, the page asked for %v", lines)
	}
	entries := browsertest.Eval[int](p, `history.length`)
	shown := write(p)
	p.Screenshot("source-write-360")
	words, err := envelope.ParsePassphrase(shown)
	if err != nil || len(strings.Split(shown, "\n")) != 3 {
		t.Fatalf("the page shows %q: %v", shown, err)
	}
	if heading := browsertest.Eval[string](p, `document.activeElement.tagName`); heading != "H1" {
		t.Errorf("the focus is on %s", heading)
	}
	browsertest.Eval[bool](p, `(document.querySelector("a.skip").click(), true)`)
	const text = "They took my brother on Monday.\nНе знаю куда. \U0001f54a"
	path, file := photograph(t)
	p.Fill(`textarea[name=text]`, text)
	p.Click(`[name=danger]`)
	p.Upload(`[name=files]`, path)
	// A slip in trying the words doesn't block.
	p.Type(`[name=try]`, "not my words"+kb.Enter)
	p.Visible(`[data-tried]`)
	if browsertest.Eval[bool](p, `document.querySelector("[value=send]").disabled`) {
		t.Error("Enter in a field sends the letter")
	}
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	if again := nineWords(p); again != shown {
		t.Errorf("after sending, the words are %q", again)
	}
	p.Screenshot("source-sent-360")

	first := d.letter()
	keys := words.Keys(s.news.ID)
	if first.Text != text || !first.Danger || first.AtServer || first.Language != "en" || first.Thread != keys.Thread || !bytes.Equal(first.ReplyKey, keys.ReplyKey()) {
		t.Errorf("the letter came as %+v", first)
	}
	d.mustBeSealed(first, "")
	if len(first.Attachments) != 1 {
		t.Fatalf("with %d files", len(first.Attachments))
	}
	a := first.Attachments[0]
	if a.Name != "the harbour.jpg" || a.Type != "image/jpeg" || a.Digest != sha256.Sum256(file) || a.Size != int64(len(file)) {
		t.Errorf("the file is %q, %s, %d bytes", a.Name, a.Type, a.Size)
	}
	var whole []byte
	cells := envelope.NewCells(a.Key, a.Size)
	for i := range cells.Count() {
		cell, err := s.in.Cell(t.Context(), cells.ID(i))
		if err != nil {
			t.Fatal(err)
		}
		piece, err := cells.Open(i, cell)
		if err != nil {
			t.Fatal(err)
		}
		whole = append(whole, piece...)
	}
	if !bytes.Equal(whole, file) {
		t.Error("the cells hold another file")
	}
	if n := browsertest.Eval[int](p, `history.length`); n != entries {
		t.Errorf("the history has %d entries, it had %d", n, entries)
	}
	p.Close()

	// The answer turns its words round, which must be seen.
	question := envelope.Message{ID: [16]byte{1}, Text: "Who was \u202eti?\n<b>Tell us.</b>", Language: "en"}
	d.answer(first.Thread, []envelope.Receipt{{Letter: first.ID, Read: true}}, question)
	s.pass(24 * time.Hour)

	p = s.browser(t, browsertest.Options{Width: 360, Height: 740})
	p.Open(s.url + "/en/")
	entries = browsertest.Eval[int](p, `history.length`)
	// A slip first: nothing leaves.
	s.taken()
	p.Click(`[data-go=back]`)
	p.Fill(`[name=words]`, "abandon abandon abandon abandon abandon abandon abandon abandon abandno")
	p.Click(`[data-back] button`)
	p.Await("abandon")
	p.Visible(`[data-error]`)
	if lines := s.taken(); len(lines) > 0 {
		t.Errorf("for a slip, the page asked for %v", lines)
	}
	p.Fill(`[name=words]`, strings.ToUpper(strings.Join(strings.Fields(shown), "-")))
	p.Click(`[data-back] button`)
	p.Await("Who was \ufffdti?\n<b>Tell us.</b>")
	p.Await(english("read"))
	p.Await(english("unverified"))
	if text := browsertest.Eval[string](p, `document.querySelector("main").innerText`); strings.Contains(text, "forgery") {
		t.Error("a letter is shown that no desk signed")
	}
	p.Screenshot("source-letters-360")
	p.Click(`[name=keep]`)
	p.Click(`#answers-1`)
	p.Fill(`textarea[name=text]`, "Двое в форме.")
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	if strings.Contains(browsertest.Eval[string](p, `document.querySelector("main").innerText`), english("destroyed")) {
		t.Error("kept, and said to be destroyed")
	}
	second := d.letter(first)
	if second.Answers != question.ID || second.Thread != first.Thread || second.Language != "ru" || second.Danger {
		t.Errorf("the answer came as %+v", second)
	}
	d.mustBeSealed(second, question.Text)

	p.Open(s.url + "/en/")
	comeBack(p, shown)
	p.Await("Tell us.")
	p.Click(`button[value=leave]`)
	p.Await(english("left"))
	p.Await(english("destroyed"))
	p.Open(s.url + "/en/")
	comeBack(p, shown)
	p.Await(english("none"))
	if left := browsertest.Eval[string](p, traces); left != "0 0 0 0 0 0" {
		t.Errorf("the browser holds %s", left)
	}
	if title := browsertest.Eval[string](p, `document.title`); title != catalogues["en"].Say("title") {
		t.Errorf("the title is %q", title)
	}
	if n := browsertest.Eval[int](p, `history.length`); n != entries {
		t.Errorf("the history has %d entries, it had %d", n, entries)
	}
	if err := d.fetch(); err != nil || len(d.letters) != 2 {
		t.Errorf("%d letters, %v", len(d.letters), err)
	}
}

// TestAttackWiretapPage compares what can be seen on the way of all kinds of
// visits, in the page and in the program: first ones and later ones, that read,
// write, do nothing, lay something down, register other words or open them.
//
// Cheapest fake: a page that skips what it doesn't need, as the bodies of a
// first visit or the closing of an empty one. Caught by the sizes and the order
// of all requests and answers. Cheapest fake but one: other words that are shown
// and never registered. Caught at the desk, and by opening them.
func TestAttackWiretapPage(t *testing.T) {
	s := newSourceSite(t)
	d := s.desk("amal")

	var out bytes.Buffer
	typed := strings.Join([]string{"", "A letter.", ".", "", "", "", "", ""}, "\n") + "\n"
	err := source.Run(t.Context(), source.Config{Newsroom: s.news.ID, URL: s.url, HTTP: http.DefaultClient, Now: s.clock, In: strings.NewReader(typed), Out: &out})
	if err != nil {
		t.Fatalf("%v\n%s", err, &out)
	}
	want := s.taken()
	if len(want) != 3+s.news.Card.F {
		t.Fatalf("the program's requests: %v", want)
	}
	program := d.letter()

	p := s.browser(t, browsertest.Options{})
	alike := func(kind string) {
		t.Helper()
		s.await(envelope.PathClose, 1)
		if got := s.taken(); !slices.Equal(got, want) {
			t.Errorf("%s:\n%s\nwant\n%s", kind, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	p.Open(s.url + "/en/")
	shown := write(p)
	p.Fill(`textarea[name=text]`, "A letter.")
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	alike("a first letter")
	first := d.letter(program)

	d.answer(first.Thread, []envelope.Receipt{{Letter: first.ID}}, envelope.Message{ID: [16]byte{1}, Text: "a question"})
	s.pass(24 * time.Hour)
	p.At(s.clock())

	p.Open(s.url + "/en/")
	comeBack(p, shown)
	p.Await(english("arrived"))
	p.Click(`button[value=leave]`)
	p.Await(english("destroyed"))
	alike("a visit that reads and writes nothing")

	// In another language, and with the words of its list.
	words, err := envelope.ParsePassphrase(shown)
	if err != nil {
		t.Fatal(err)
	}
	lines := words.Lines("ru")
	p.Open(s.url + "/ru/")
	comeBack(p, strings.Join(lines[:], " "))
	p.Fill(`textarea[name=text]`, "Another letter.")
	p.Click(`button[value=send]`)
	p.Await(catalogues["ru"].say("sent"))
	alike("a later letter")

	p.Open(s.url + "/ru/")
	russian := write(p)
	p.Screenshot("source-write-ru-1280")
	if lines := strings.Split(russian, "\n"); len(lines) != 3 || !slices.Contains(envelope.WordList("ru"), strings.Fields(lines[0])[0]) {
		t.Errorf("the words on the Russian page are %q", lines)
	}
	p.Fill(`textarea[name=text]`, "Once.")
	p.Click(`button[value=forget]`)
	p.Await(catalogues["ru"].say("sentOnce"))
	if strings.Contains(browsertest.Eval[string](p, `document.querySelector("main").innerText`), catalogues["ru"].Say("words")) {
		t.Error("the words of who doesn't come back are shown again")
	}
	alike("a letter of somebody who doesn't come back")

	// She lays down what there is, with other words.
	d.offers, d.honest = envelope.OfferDecoy|envelope.OfferEcho|envelope.OfferCheckIn, true
	d.answer(first.Thread, nil, envelope.Message{ID: [16]byte{2}, Text: "another question"})
	s.pass(13 * time.Hour)
	p.At(s.clock())
	p.Open(s.url + "/en/")
	comeBack(p, shown)
	p.Await("another question")
	sentence := func() (word string) {
		t.Helper()
		before, after, _ := strings.Cut(english("word"), "{word}")
		_, rest, _ := strings.Cut(browsertest.Eval[string](p, `document.querySelector("main").innerText`), before)
		word, _, ok := strings.Cut(rest, after)
		if !ok || !slices.Contains(envelope.WordList("en"), word) {
			t.Fatalf("no word to remember: %q", word)
		}
		return word
	}
	word := sentence()
	p.Click(`details.more > summary`)
	p.Click(`[data-decoy] > summary`)
	p.Await(catalogues["en"].Say("decoy.limits"))
	p.Visible(`[data-other]`)
	p.Until(`document.querySelector("[data-other]").textContent.split("\n").length === 3`)
	p.Screenshot("source-decoy-1280")
	p.Resize(360, 740)
	p.Screenshot("source-decoy-360")
	if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		t.Errorf("what she can lay down scrolls sideways by %d px", over)
	}
	p.Resize(1280, 900)
	other := browsertest.Eval[string](p, `document.querySelector("[data-other]").innerText`)
	p.Click(`[name=other]`)
	p.Click(`#withdraw-1`)
	p.Fill(`[name=days]`, "1")
	p.Click(`button[value=send]`)
	p.Await(english("ruleDays", "least", envelope.MinSilence, "most", envelope.MaxSilence))
	p.Fill(`[name=days]`, "۱۴") // in the digits of a Persian keyboard
	p.Fill(`[name=wish]`, "Tell my sister.")
	p.Click(`button[value=send]`)
	p.Await(english("ruled"))
	if sentence() != word {
		t.Error("the visit ends with another word")
	}
	alike("a visit that lays down all there is")
	decoy := d.registered()
	if r := d.ruled[0].Rule; d.ruled[0].Kind != envelope.KindRule || r.Withdrawn != withdrawals[0] || r.CheckIn == nil || r.CheckIn.Days != 14 || r.CheckIn.Wish != "Tell my sister." {
		t.Errorf("she laid down %+v", r)
	}
	if envelope.ListWord("en", d.echo) != word {
		t.Errorf("she was shown %q, and the desk learnt %q", word, envelope.ListWord("en", d.echo))
	}
	typed2, err := envelope.ParsePassphrase(other)
	if err != nil {
		t.Fatal(err)
	}
	if keys := typed2.Keys(s.news.ID); keys.Thread != decoy.Thread || !bytes.Equal(keys.ReplyKey(), decoy.ReplyKey) {
		t.Error("the words that she was shown aren't those that were registered")
	}

	// Somebody opens the other words.
	d.answer(decoy.Thread, nil, envelope.Message{ID: [16]byte{3}, Text: "about the bus"})
	s.pass(13 * time.Hour)
	p.At(s.clock())
	was := d.opened[decoy.Thread]
	p.Open(s.url + "/en/")
	comeBack(p, other)
	p.Await("about the bus")
	p.Click(`button[value=leave]`)
	p.Await(english("destroyed"))
	alike("opening the other words")
	if err := d.fetch(); err != nil || d.opened[decoy.Thread] != was+2 {
		t.Errorf("the desk saw %d envelopes, %v", d.opened[decoy.Thread]-was, err)
	}
	s.taken()

	// Leaves in the middle, by going elsewhere.
	p.Open(s.url + "/en/")
	write(p)
	s.await(envelope.PathBody, s.news.Card.F)
	p.Open("about:blank")
	alike("a page that was closed")

	// All four visits without words are recognised by nobody as more than that.
	if err := d.fetch(); err != nil || len(d.letters) != 4 {
		t.Errorf("%d letters, %v", len(d.letters), err)
	}
}

// TestSourceRefuses shows the page another newsroom than its own, and one of
// another time.
//
// Cheapest fake: a check of the card's form only. Caught by a card that is
// right in all but the newsroom it belongs to.
func TestSourceRefuses(t *testing.T) {
	s := newSourceSite(t)
	other := ledgertest.New(t, ledgertest.Options{Threads: 8, Desks: []string{"amal"}})
	other.IssueCard(s.clock())
	swapped := other.Bundle(s.clock()).Marshal()
	// The right policy, and the other's card.
	b := s.news.Bundle(s.clock())
	b.Card, b.Keys = other.Bundle(s.clock()).Card, other.Bundle(s.clock()).Keys
	half := b.Marshal()

	p := s.browser(t, browsertest.Options{})
	for name, bundle := range map[string][]byte{"another newsroom": swapped, "another card": half} {
		s.instead(func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path == envelope.PathNewsroom {
				w.Write(bundle)
			}
			return r.URL.Path == envelope.PathNewsroom
		})
		p.Open(s.url + "/en/")
		p.Click(`[data-go=write]`)
		p.Await(english("untrusted"))
		if lines := s.taken(); len(lines) != 1 {
			t.Errorf("%s: the page went on: %v", name, lines)
		}
	}
	p.Screenshot("source-untrusted-1280")
	// Words of before don't come up behind another door.
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == envelope.PathOpen {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		return r.URL.Path == envelope.PathOpen
	})
	p.Open(s.url + "/en/")
	p.Click(`[data-go=back]`)
	try := func() {
		t.Helper()
		words, err := envelope.NewPassphrase(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		p.Visible(`[name=words]`)
		p.Fill(`[name=words]`, strings.Join(strings.Fields(text(words, "en")), " "))
		p.Click(`[data-back] button`)
	}
	try()
	p.Await(english("busy"))
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == envelope.PathNewsroom {
			w.Write(swapped)
		}
		return r.URL.Path == envelope.PathNewsroom
	})
	try()
	p.Await(english("untrusted"))
	p.Click(`main a[href]`)
	p.Click(`[data-go=write]`)
	p.Await(english("untrusted"))
	if browsertest.Eval[bool](p, `!!document.querySelector("main textarea")`) {
		t.Error("a newsroom that can't be trusted is written to")
	}
	s.taken()
	s.instead(nil)
	p.At(s.clock().Add(30 * 24 * time.Hour))
	p.Open(s.url + "/en/")
	p.Click(`[data-go=write]`)
	p.Await(english("clock"))
	if lines := s.taken(); len(lines) != 1 {
		t.Errorf("with a wrong clock the page went on: %v", lines)
	}
}

// TestSourceTriesAgain lets a letter get lost on its way.
//
// Cheapest fakes: a page that says 'sent' before the letterbox has, and one
// that makes the letter anew at every try, so that the desk has it twice.
// Caught by what the page says in between, and by the bytes of both tries.
func TestSourceTriesAgain(t *testing.T) {
	s := newSourceSite(t)
	d := s.desk("amal")
	p := s.browser(t, browsertest.Options{})
	p.Open(s.url + "/en/")
	write(p)
	fail := func(path string, kept bool, status int) {
		s.instead(func(w http.ResponseWriter, r *http.Request) bool {
			if r.URL.Path != path {
				return false
			}
			if kept {
				s.http.ServeHTTP(httptest.NewRecorder(), r)
			}
			w.WriteHeader(status)
			return true
		})
	}
	still := func() {
		t.Helper()
		if text := browsertest.Eval[string](p, `document.querySelector("textarea").value`); text != "A letter." {
			t.Errorf("what she wrote is now %q", text)
		}
	}
	p.Fill(`textarea[name=text]`, "A letter.")
	// While it is on its way, nothing of it can be changed.
	const open = `[...document.querySelectorAll("main textarea, main input, main button")].filter(f => !f.disabled).map(f => f.name).join(" ")`
	asked, answer := make(chan struct{}), make(chan struct{})
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == envelope.PathClose {
			close(asked)
			<-answer
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		return r.URL.Path == envelope.PathClose
	})
	p.Click(`button[value=send]`)
	<-asked
	if names := browsertest.Eval[string](p, open); names != "" {
		t.Errorf("while a letter is being sent she can change %s", names)
	}
	close(answer)
	p.Await(english("busy"))
	if names := browsertest.Eval[string](p, open); !strings.Contains(names, "text danger") || !strings.Contains(names, "files") {
		t.Errorf("after a try she can change %q only", names)
	}
	p.Screenshot("source-busy-1280")
	still()
	fail(envelope.PathClose, true, http.StatusBadGateway)
	p.Click(`button[value=send]`)
	p.Await(english("unknown"))
	still()
	s.instead(nil)
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	tries := s.await(envelope.PathClose, 3)
	if len(tries) != 3 || !bytes.Equal(tries[0].body, tries[1].body) || !bytes.Equal(tries[1].body, tries[2].body) {
		t.Errorf("%d tries, not of the same bytes", len(tries))
	}
	if c := d.letter(); d.times[c.ID] != 1 {
		t.Errorf("the letter came %d times", d.times[c.ID])
	}
	// A letterbox that is full from the beginning, a letter that is too long, a
	// file that went away: nothing was sent, and the page says so.
	s.instead(nil)
	known := d.letter()
	p.Open(s.url + "/en/")
	fail(envelope.PathOpen, false, http.StatusInsufficientStorage)
	write(p)
	p.Fill(`textarea[name=text]`, "A letter.")
	p.Click(`button[value=send]`)
	p.Await(english("full"))
	p.Await(english("kept"))
	still()
	s.instead(nil)
	long := envelope.MaxText(0) + 10
	p.Fill(`textarea[name=text]`, strings.Repeat("x", long))
	p.Click(`button[value=send]`)
	p.Await(english("textLong", "n", 10))
	p.Fill(`textarea[name=text]`, "A letter.")
	path, _ := photograph(t)
	p.Upload(`[name=files]`, path)
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	p.Click(`button[value=send]`)
	p.Await(english("fileBroken", "name", filepath.Base(path)))
	// It is back. One of its cells gets lost at first.
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
	p.Upload(`[name=files]`, path)
	fail(envelope.PathCell, true, http.StatusBadGateway)
	p.Click(`button[value=send]`)
	p.Await(english("pausing"))
	still()
	s.instead(nil)
	p.Await(english("sent"))
	if c := d.letter(known); len(c.Attachments) != 1 {
		t.Errorf("the letter came with %d files", len(c.Attachments))
	} else if cells := s.await(envelope.PathCell, 3); !bytes.Equal(cells[0].body, cells[1].body) || bytes.Equal(cells[0].body, cells[len(cells)-1].body) {
		t.Errorf("%d cells came, want the first of two again, of the same bytes, by itself", len(cells))
	}

	// The line breaks at every step, twice, after the letterbox has got what was
	// sent: the page says nothing of it, and goes on.
	known2 := d.letter(known)
	s.taken()
	p.Open(s.url + "/en/")
	broken := map[string]int{}
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		s.mu.Lock()
		broken[r.URL.Path]++
		n := broken[r.URL.Path]
		s.mu.Unlock()
		if !strings.HasPrefix(r.URL.Path, "/letterbox/") || n > 2 {
			return false
		}
		s.http.ServeHTTP(httptest.NewRecorder(), r)
		panic(http.ErrAbortHandler)
	})
	write(p)
	p.Fill(`textarea[name=text]`, "A letter through a thunderstorm.")
	p.Upload(`[name=files]`, path)
	p.Click(`button[value=send]`)
	p.Until(`!!document.querySelector("main [data-done], main [data-error]:not([hidden])")`)
	p.Await(english("sent"))
	for _, path := range []string{envelope.PathOpen, envelope.PathBody, envelope.PathCell, envelope.PathClose} {
		if tries := s.await(path, 3); !bytes.Equal(tries[0].body, tries[1].body) || !bytes.Equal(tries[1].body, tries[2].body) {
			t.Errorf("%s: the tries aren't of the same bytes", path)
		}
	}
	if c := d.letter(known, known2); d.times[c.ID] != 1 || len(c.Attachments) != 1 {
		t.Errorf("the letter came %d times, with %d files", d.times[c.ID], len(c.Attachments))
	}
}

// until waits for an expression to be true in whatever page there is.
func until(t testing.TB, p *browsertest.Page, expression string) {
	t.Helper()
	end := time.Now().Add(time.Minute)
	for {
		if ok, err := chromedp.Run(p.Context(), chromedp.Evaluate[bool](expression)); ok && err == nil {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("never: %s", expression)
		}
	}
}

// TestSourceLeavesAtOnce presses Escape in the middle of writing, and clicks
// the link, while the letterbox answers nothing at all.
//
// Cheapest fake: a page that closes its visit first and goes then. Caught by
// the letterbox that hangs; and one that goes without closing, by the request
// that must come all the same.
func TestSourceLeavesAtOnce(t *testing.T) {
	s := newSourceSite(t)
	release := make(chan struct{})
	t.Cleanup(func() { close(release) })
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if !strings.HasPrefix(r.URL.Path, "/letterbox/") || r.URL.Path == envelope.PathNewsroom {
			return false
		}
		<-release
		return true
	})
	p := s.browser(t, browsertest.Options{})
	// Eight slots and their order take 64 random bytes each: after twice as many
	// the closing envelope is ready.
	p.Everywhere(`{ let n = 0; const f = crypto.getRandomValues.bind(crypto); crypto.getRandomValues = (b) => { n += b.length === 64; globalThis.sealed = n; return f(b) } }`)
	for i, leave := range []func(){
		func() { chromedp.Do(p.Context(), chromedp.KeyEvent(kb.Escape)) }, // the key comes up on another page
		func() { p.Click(`a.exit`) },
	} {
		p.Open(s.url + "/en/")
		entries := browsertest.Eval[int](p, `history.length`)
		write(p)
		s.await(envelope.PathOpen, i+1)
		p.Type(`textarea[name=text]`, "They are at the do")
		until(t, p, `sealed >= 18`)
		leave()
		until(t, p, `location.href === "about:blank" && document.body.innerText === ""`)
		if n := browsertest.Eval[int](p, `history.length`); n != entries {
			t.Errorf("the history has %d entries, it had %d", n, entries)
		}
		closing := s.await(envelope.PathClose, i+1)
		if n := len(closing[i].body); n != envelope.CloseRequestSize {
			t.Errorf("the closing request has %d bytes", n)
		}
	}
	// 'Back' doesn't lead to what was left.
	past, err := chromedp.Run(p.Context(), chromedp.NavigationEntries())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range past.Entries {
		if strings.HasPrefix(e.URL, s.url) {
			t.Errorf("'back' leads to %s", e.URL)
		}
	}
}

// TestSourcePageInFirefox sends a first letter from Firefox without a compiler
// for scripts, as Tor Browser's "Safer" has it. A second script walks the page,
// which else is as it is served.
//
// Cheapest fake: a page that works in the browser it was made in. Caught by the
// desk that must have the letter.
func TestSourcePageInFirefox(t *testing.T) {
	s := newSourceSite(t)
	d := s.desk("amal")
	walk := fmt.Sprintf(`{
		const True = Date, ahead = %d - True.now();
		globalThis.Date = class extends True { constructor(...a) { a.length ? super(...a) : super(True.now() + ahead) } static now() { return True.now() + ahead } };
		const until = async (f) => { for (let v; ; await new Promise((r) => setTimeout(r, 20))) if ((v = f())) return v };
		const find = (s) => document.querySelector("main " + s);
		addEventListener("load", async () => {
			find("[data-go=write]").click();
			(await until(() => find("textarea"))).value = "From a fox.\n" + find("[data-words]").innerText;
			find("[value=send]").click();
			await until(() => find("[data-done]"));
			dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
			navigator.sendBeacon("/letterbox/left", document.documentElement.outerHTML);
		});
	}`, s.clock().UnixMilli())
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		switch r.URL.Path {
		case "/walk.js":
			w.Header().Set("Content-Type", "text/javascript")
			io.WriteString(w, walk)
		case "/walk":
			rec := httptest.NewRecorder()
			s.http.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/en/", nil))
			pageHeaders(w.Header())
			w.Header().Set("Content-Type", htmlType)
			io.WriteString(w, strings.Replace(rec.Body.String(), "<script ", `<script src="/walk.js"></script><script `, 1))
		case "/letterbox/left":
		default:
			return false
		}
		return true
	})
	browsertest.Firefox(t, s.url+"/walk", true)
	if left := s.await("/letterbox/left", 1)[0].body; string(left) != "<html></html>" && !bytes.HasSuffix(left, []byte("></html>")) {
		t.Errorf("after Escape the page holds %.200q", left)
	}
	c := d.letter()
	shown, found := strings.CutPrefix(c.Text, "From a fox.\n")
	words, err := envelope.ParsePassphrase(shown)
	if err != nil || !found || words.Keys(s.news.ID).Thread != c.Thread {
		t.Errorf("the letter came as %q: %v", c.Text, err)
	}
	d.mustBeSealed(c, "")
}

// BenchmarkFirstLetter measures a first visit in a browser without a compiler
// for scripts: from 'send' to the finished request, and the bytes of it all.
func BenchmarkFirstLetter(b *testing.B) {
	s := newSourceSite(b, withDesks("amal", "bela"))
	p := s.browser(b, browsertest.Options{NoJIT: true})
	p.Everywhere(`(() => { const f = fetch; globalThis.fetch = (to, ...rest) => { if (to === "` + envelope.PathClose + `") globalThis.ready ??= performance.now(); return f(to, ...rest) };
		addEventListener("click", (e) => { if (e.target.value === "send") globalThis.pressed = performance.now(); if (e.target.closest("[data-go]")) globalThis.door = performance.now() }, true) })()`)
	var ms, first float64
	for b.Loop() {
		p.Open(s.url + "/en/")
		write(p)
		first += browsertest.Eval[float64](p, `performance.now() - door`)
		p.Fill(`textarea[name=text]`, strings.Repeat("A letter of some length. ", 400))
		s.await(envelope.PathBody, s.news.Card.F)
		p.Click(`button[value=send]`)
		p.Await(english("sent"))
		ms += browsertest.Eval[float64](p, `ready - pressed`)
	}
	b.StopTimer()
	b.ReportMetric(ms/float64(b.N), "ms/letter")
	b.ReportMetric(first/float64(b.N), "ms/words")
	visit := 0
	s.mu.Lock()
	for _, c := range s.seen[len(s.seen)-3-s.news.Card.F:] {
		visit += len(c.body) + c.answer
	}
	s.mu.Unlock()
	packed := 0
	for _, path := range []string{"/en/", stylePath, scriptPath} {
		rec := httptest.NewRecorder()
		req := httptest.NewRequest(http.MethodGet, path, nil)
		req.Header.Set("Accept-Encoding", "gzip")
		s.http.ServeHTTP(rec, req)
		if _, err := gzip.NewReader(bytes.NewReader(rec.Body.Bytes())); err != nil {
			b.Fatal(path, err)
		}
		packed += rec.Body.Len()
	}
	b.ReportMetric(float64(packed), "B/page")
	b.ReportMetric(float64(visit), "B/visit")
	if ms/float64(b.N) > 5000 || packed > 150_000 || visit > 250_000 {
		b.Errorf("%.0f ms, %d bytes before mail, %d bytes a visit", ms/float64(b.N), packed, visit)
	}
}
