package follow_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/follow"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

const sitePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

var kinds = map[string]string{"/": "text/html; charset=utf-8", "/ru/": "text/html; charset=utf-8", "/source.js": "text/javascript; charset=utf-8", "/style.css": "text/css; charset=utf-8"}

// A town is a newsroom with its letterbox and its public log, and somebody who
// watches both. A test turns what it shows.
type town struct {
	testing.TB
	news   *ledgertest.Newsroom
	now    time.Time
	signed map[[32]byte][]byte // cards that the log's address has
	site   map[string][]byte
	dir    string
	log    string // the log's address; "" if the watcher has none
	box    string
	// bundle and checkpoint take the place of what is shown, entries that of the
	// log's entries, page that of an answer of the letterbox.
	bundle     func() []byte
	checkpoint func() []byte
	entries    func() [][]byte
	page       func(w http.ResponseWriter, r *http.Request) bool
}

func newTown(t testing.TB) *town {
	w := &town{TB: t, news: ledgertest.New(t, ledgertest.Options{}), now: time.Date(2026, 5, 8, 12, 0, 0, 0, time.UTC), signed: map[[32]byte][]byte{}, dir: t.TempDir()}
	w.site = map[string][]byte{"/": []byte("<!doctype html><p>Write to us.</p>"), "/ru/": []byte("<!doctype html><p>Напишите нам.</p>"), "/source.js": []byte("seal();"), "/style.css": []byte("p{color:black}")}
	box := httptest.NewServer(http.HandlerFunc(w.letterbox))
	log := httptest.NewServer(http.HandlerFunc(w.publicLog))
	t.Cleanup(box.Close)
	t.Cleanup(log.Close)
	w.box, w.log = box.URL, log.URL
	w.card()
	w.news.LogDigest(ledger.KindDay, [32]byte{1})
	return w
}

// card issues the next card, with the digests of the site.
func (w *town) card() *ledger.Card {
	w.Helper()
	c := w.news.NewCard(w.now)
	for path, b := range w.site {
		c.Pages = append(c.Pages, ledger.Page{Path: path, Digest: sha256.Sum256(b)})
	}
	ledger.SortPages(c.Pages)
	w.news.Adopt(c)
	w.signed[w.news.Card.Hash()] = w.news.Signed
	return w.news.Card
}

func (w *town) letterbox(rw http.ResponseWriter, r *http.Request) {
	if r.URL.Path == envelope.PathNewsroom {
		if w.bundle != nil {
			rw.Write(w.bundle())
			return
		}
		rw.Write(w.news.Bundle(w.now).Marshal())
		return
	}
	if w.page != nil && w.page(rw, r) {
		return
	}
	w.serve(rw, r, w.site[r.URL.Path])
}

func (w *town) serve(rw http.ResponseWriter, r *http.Request, b []byte) {
	if rw.Header().Get("Content-Security-Policy") == "" {
		rw.Header().Set("Content-Security-Policy", sitePolicy)
	}
	if rw.Header().Get("Content-Type") == "" {
		rw.Header().Set("Content-Type", kinds[r.URL.Path])
	}
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		rw.Header().Set("Content-Encoding", "gzip")
		b = pack(b)
	}
	rw.Write(b)
}

func pack(b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b)
	z.Close()
	return out.Bytes()
}

func (w *town) publicLog(rw http.ResponseWriter, r *http.Request) {
	entries := w.news.Entries
	if w.entries != nil {
		entries = w.entries()
	}
	if r.URL.Path == "/checkpoint" {
		if w.checkpoint != nil {
			rw.Write(w.checkpoint())
			return
		}
		rw.Write(w.news.Checkpoint(len(w.news.Entries), w.now))
		return
	}
	if hash, ok := strings.CutPrefix(r.URL.Path, "/card/"); ok {
		for h, signed := range w.signed {
			if fmt.Sprintf("%x", h) == hash {
				rw.Write(signed)
				return
			}
		}
	}
	if rest, ok := strings.CutPrefix(r.URL.Path, "/tile/entries/"); ok {
		index, partial, cut := strings.Cut(rest, ".p/")
		n, _ := strconv.Atoi(index)
		width := 256
		if cut {
			width, _ = strconv.Atoi(partial)
		}
		// A whole bundle takes the place of the partial ones.
		if whole := len(entries) >= (n+1)*256; n*256+width <= len(entries) && cut != whole {
			for _, e := range entries[n*256 : n*256+width] {
				rw.Write(binary.BigEndian.AppendUint16(nil, uint16(len(e))))
				rw.Write(e)
			}
			return
		}
	}
	http.NotFound(rw, r)
}

func (w *town) watcher() *follow.Watcher {
	return &follow.Watcher{
		Newsroom: w.news.ID, Letterbox: w.box, Log: w.log, Clock: func() time.Time { return w.now }, Store: follow.Folder(w.dir),
		HTTP: func(string) (*http.Client, error) {
			return &http.Client{Transport: &http.Transport{DisableCompression: true}, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, nil
		},
	}
}

func (w *town) look() *follow.Look {
	w.Helper()
	l, err := w.watcher().Look(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return l
}

// quiet looks and expects nothing.
func (w *town) quiet(what string) *follow.Look {
	w.Helper()
	l := w.look()
	if len(l.Findings) > 0 {
		w.Errorf("%s: %+v", what, l.Findings)
	}
	return l
}

// alarm looks and expects a grave finding, with evidence that is there.
func (w *town) alarm(what, kind, says string) {
	w.Helper()
	l := w.look()
	i := slices.IndexFunc(l.Findings, func(f follow.Finding) bool { return f.Grave && f.Kind == kind && strings.Contains(f.Text, says) })
	if i < 0 {
		w.Errorf("%s: no alarm of kind %s that says %q: %+v", what, kind, says, l.Findings)
		return
	}
	for _, name := range l.Findings[i].Evidence {
		if _, err := os.Stat(filepath.Join(w.dir, name)); err != nil {
			w.Errorf("%s: %v", what, err)
		}
	}
	if notes, err := os.ReadFile(filepath.Join(w.dir, "findings.txt")); err != nil || !strings.Contains(string(notes), "ALARM "+kind) {
		w.Errorf("%s: it isn't written down, %v", what, err)
	}
}

// A newsroom that does all as it should for three months raises nothing.
//
// Cheapest fake: an alarm for everything. And the other way round: a watcher
// that reads nothing. So what it read is counted.
func TestQuiet(t *testing.T) {
	w := newTown(t)
	for day := range 92 {
		if day%7 == 5 {
			w.card()
		}
		w.now = w.now.AddDate(0, 0, 1)
		w.news.LogDigest(ledger.KindDay, [32]byte{2, byte(day)})
		if day%3 == 0 {
			l := w.quiet(ledger.Day(w.now))
			if l.Entries != uint64(len(w.news.Entries)) || l.Size != l.Entries || l.Pages != 16 || l.Card.Hash() != w.news.Card.Hash() || len(l.Unchecked) > 0 {
				t.Fatalf("%+v", l)
			}
		}
	}
	kept, err := filepath.Glob(filepath.Join(w.dir, "cards", "*.txt"))
	if err != nil || len(kept) != 14 {
		t.Errorf("%d cards are kept, %v", len(kept), err)
	}
	// A log of more than one bundle of entries.
	for i := range 300 {
		w.news.LogDigest(ledger.KindPublication, [32]byte{3, byte(i), byte(i >> 8)})
	}
	w.card()
	w.quiet("many entries")
	for i := range 300 {
		w.news.LogDigest(ledger.KindPublication, [32]byte{4, byte(i), byte(i >> 8)})
	}
	if l := w.quiet("more entries"); l.Entries != uint64(len(w.news.Entries)) {
		t.Errorf("%d of %d entries were read", l.Entries, len(w.news.Entries))
	}
	// Who has no log is told what that leaves open.
	w.log, w.dir = "", t.TempDir()
	if l := w.quiet("without a log"); len(l.Unchecked) == 0 {
		t.Error("what couldn't be checked isn't said")
	}
}

// Cheapest fake: believe what the log signed. In each of these cases the log's
// key, or the editors' keys, signed both sides.
func TestTwoPasts(t *testing.T) {
	for name, c := range map[string]struct {
		turn func(w *town)
		kind string
		says string
	}{
		"another log of the same size": {func(w *town) {
			entries := slices.Clone(w.news.Entries)
			entries[len(entries)-1] = ledger.Entry{Kind: ledger.KindDay, Card: w.news.Card.Hash(), Digest: [32]byte{9}}.Text()
			w.news.Entries = entries
		}, follow.KindLog, "two different pasts"},
		"a rewritten past": {func(w *town) {
			w.news.Entries = slices.Clone(w.news.Entries)
			w.news.Entries[1] = ledger.Entry{Kind: ledger.KindDay, Card: w.news.Card.Hash(), Digest: [32]byte{9}}.Text()
			w.news.LogDigest(ledger.KindDay, [32]byte{2})
		}, follow.KindLog, "two different pasts"},
		"entries that aren't those of the checkpoint": {func(w *town) {
			w.news.LogDigest(ledger.KindDay, [32]byte{2})
			entries := slices.Clone(w.news.Entries)
			entries[len(entries)-1] = ledger.Entry{Kind: ledger.KindDay, Card: w.news.Card.Hash(), Digest: [32]byte{9}}.Text()
			w.entries = func() [][]byte { return entries }
		}, follow.KindLog, "two different pasts"},
		"the letterbox has a log of its own": {func(w *town) {
			was := w.news.Entries
			w.news.Entries = slices.Clone(was)
			w.news.Entries[1] = ledger.Entry{Kind: ledger.KindDay, Card: w.news.Card.Hash(), Digest: [32]byte{9}}.Text()
			w.news.LogDigest(ledger.KindDay, [32]byte{2})
			own := w.news.Bundle(w.now).Marshal()
			w.bundle = func() []byte { return own }
			w.news.Entries = was
			for range 3 {
				w.news.LogDigest(ledger.KindDay, [32]byte{3})
			}
		}, follow.KindLog, "two different pasts"},
		"another log's checkpoint": {func(w *town) {
			other := ledgertest.New(w, ledgertest.Options{})
			other.IssueCard(w.now)
			w.checkpoint = func() []byte { return other.Checkpoint(1, w.now) }
		}, follow.KindLog, "its key didn't sign"},
		"an entry that names the card before": {func(w *town) {
			before := w.news.Card.Hash()
			w.card()
			w.news.Log(ledger.Entry{Kind: ledger.KindDay, Card: before, Digest: [32]byte{2}})
			w.news.LogDigest(ledger.KindDay, [32]byte{3})
		}, follow.KindLog, "names another card"},
		"a card in the log that nobody shows": {func(w *town) {
			w.news.Log(ledger.Entry{Kind: ledger.KindCard, Card: [32]byte{7}, Digest: [32]byte{7}})
			back := w.news.Card.Hash()
			w.news.Log(ledger.Entry{Kind: ledger.KindCard, Card: back, Digest: back})
		}, follow.KindCard, "nobody shows"},
		"a card in the log that too few editors signed": {func(w *town) {
			c := w.news.NewCard(w.now)
			w.news.Adopt(c)
			w.signed[c.Hash()] = w.news.SignCard(c, 1)
		}, follow.KindCard, "nobody shows"},
		"a card that exchanges a key": {func(w *town) {
			delete(w.news.Desks[0].Epochs, ledger.Epoch(w.now))
			w.card()
		}, follow.KindCard, "another key for week"},
		"a first card once more": {func(w *town) {
			w.now = w.now.AddDate(0, 0, 1)
			w.news.Card = nil
			w.card()
		}, follow.KindCard, "names another card as the one before it"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTown(t)
			w.quiet("before")
			w.now = w.now.Add(time.Hour)
			c.turn(w)
			w.alarm(name, c.kind, c.says)
		})
	}
	// The same by the letterbox alone, as far as it can be seen there.
	t.Run("without a log", func(t *testing.T) {
		w := newTown(t)
		w.log = ""
		w.quiet("before")
		first := w.card()
		w.quiet("the next card")
		w.news.Card = nil
		w.now = w.now.AddDate(0, 0, 1)
		w.card()
		w.alarm("another first card", follow.KindCard, "doesn't descend")
		w.news.Card = first
		w.news.Entries = w.news.Entries[:1]
		w.card()
		w.alarm("a log of its own", follow.KindLog, "two different pasts")
	})
}

// A letterbox that shows an old card for a moment is slow; for more than a day
// it is hostile, or broken.
//
// Cheapest fake: an alarm as soon as they differ. Caught within the day. And
// one that counts from the card's issue: caught by a letterbox that came back.
func TestOldCard(t *testing.T) {
	w := newTown(t)
	w.quiet("before")
	old := w.news.Bundle(w.now).Marshal()
	w.card()
	w.bundle = func() []byte { return old }
	grave := func() bool {
		t.Helper()
		l := w.look()
		if !slices.ContainsFunc(l.Findings, func(f follow.Finding) bool { return f.Kind == follow.KindOld && strings.Contains(f.Text, "replaced") }) {
			t.Errorf("nothing is said: %+v", l.Findings)
		}
		return l.Grave()
	}
	for range 2 {
		if grave() {
			t.Error("grave at once")
		}
		w.now = w.now.Add(follow.Patience)
		if grave() {
			t.Error("grave after a day")
		}
		b := w.bundle
		w.bundle = nil
		w.quiet("the new card")
		w.bundle = b
		// Having shown the newer log, it shows an older one.
		w.now = w.now.Add(time.Hour)
	}
	grave()
	w.now = w.now.Add(follow.Patience + time.Second)
	w.alarm("more than a day", follow.KindOld, "which was replaced")
	w.alarm("an older log", follow.KindOld, "has shown")
	w.now = w.now.Add(7 * 24 * time.Hour)
	w.alarm("nine days", follow.KindOld, "more than eight days")
	// A letterbox that never showed the new one, because it holds it back.
	w2 := newTown(t)
	w2.quiet("before")
	held := w2.news.Bundle(w2.now)
	w2.card()
	w2.bundle = held.Marshal
	w2.look()
	w2.now = w2.now.Add(follow.Patience + time.Second)
	w2.alarm("kept back", follow.KindOld, "which was replaced")
}

// What no source believes raises an alarm, with the bytes kept.
func TestRefusedCard(t *testing.T) {
	for name, c := range map[string]struct {
		turn       func(w *town) []byte
		kind, says string
	}{
		"another newsroom": {func(w *town) []byte {
			other := ledgertest.New(w, ledgertest.Options{})
			other.IssueCard(w.now)
			return other.Bundle(w.now).Marshal()
		}, follow.KindCard, "another newsroom"},
		"not logged": {func(w *town) []byte {
			b := w.news.Bundle(w.now)
			c := w.news.NewCard(w.now)
			b.Card = w.news.SignCard(c, 2)
			return b.Marshal()
		}, follow.KindCard, "isn't the newest one"},
		"not signed": {func(w *town) []byte {
			b := w.news.Bundle(w.now)
			b.Card = w.news.SignCard(w.news.Card, 1)
			return b.Marshal()
		}, follow.KindCard, "didn't sign"},
		"other keys": {func(w *town) []byte {
			b := w.news.Bundle(w.now)
			b.Keys[0].HPKE[7]++
			return b.Marshal()
		}, follow.KindCard, "keys that aren't those"},
		"two witnesses are silent": {func(w *town) []byte {
			b := w.news.Bundle(w.now)
			b.Proof = w.news.ProofUnder(1, 2, w.news.Checkpoint(2, w.now, 1))
			return b.Marshal()
		}, follow.KindCard, "too few witnesses"},
		"half of it": {func(w *town) []byte { b := w.news.Bundle(w.now).Marshal(); return b[:len(b)/2] }, follow.KindCard, "altered or damaged"},
	} {
		for _, before := range []bool{true, false} {
			t.Run(fmt.Sprint(name, before), func(t *testing.T) {
				w := newTown(t)
				if before {
					w.quiet("before")
				}
				b := c.turn(w)
				w.bundle = func() []byte { return b }
				w.alarm(name, c.kind, c.says)
			})
		}
	}
}

// A letterbox that changes a page, for everybody or for some, by its bytes or by
// what comes with them. Nothing of it may be missed by looking once.
//
// Cheapest fake: fetch each page once and compare digests. Caught by a server
// that looks at the headers of the request, and by answers of the right bytes
// under other headers.
func TestPages(t *testing.T) {
	agent := func(word string) func(r *http.Request) bool {
		return func(r *http.Request) bool { return strings.Contains(r.UserAgent(), word) }
	}
	all := func(*http.Request) bool { return true }
	for name, c := range map[string]struct {
		path string
		whom func(r *http.Request) bool
		do   func(w *town, rw http.ResponseWriter, r *http.Request)
	}{
		"one byte of a page":             {"/", all, other("Write to us!")},
		"a page of another language":     {"/ru/", all, other("Напишите им.")},
		"the script":                     {"/source.js", all, other("seal(),send()")},
		"the script, to a telephone":     {"/source.js", agent("Android"), other("seal(),send()")},
		"a page, to one browser":         {"/", agent("Chrome"), other("Write to me.")},
		"a page, to Tor Browser":         {"/", agent("Windows NT 10.0; rv"), other("Write to me.")},
		"a page, to who unpacks nothing": {"/", func(r *http.Request) bool { return r.Header.Get("Accept-Encoding") == "identity" }, other("Write to me.")},
		"another way of packing": {"/", func(r *http.Request) bool { return strings.Contains(r.Header.Get("Accept-Encoding"), "br") }, func(w *town, rw http.ResponseWriter, r *http.Request) {
			rw.Header().Set("Content-Encoding", "br")
			rw.Header().Set("Content-Type", kinds["/"])
			rw.Write([]byte("whatever br makes of it"))
		}},
		"packed in two parts": {"/", func(r *http.Request) bool { return strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") }, func(w *town, rw http.ResponseWriter, r *http.Request) {
			rw.Header().Set("Content-Encoding", "gzip")
			rw.Header().Set("Content-Type", kinds["/"])
			rw.Header().Set("Content-Security-Policy", sitePolicy)
			rw.Write(append(pack(w.site["/"]), pack([]byte("<script src=/other.js></script>"))...))
		}},
		"another character set":        {"/", all, with("Content-Type", "text/html; charset=utf-16le")},
		"no character set":             {"/source.js", all, with("Content-Type", "text/javascript")},
		"on to another page":           {"/", all, with("Refresh", "0; url=http://other.example/")},
		"a style that a header brings": {"/", all, with("Link", "<http://other.example/x.css>; rel=stylesheet")},
		"a cookie":                     {"/", all, with("Set-Cookie", "seen=1")},
		"a looser rule":                {"/", all, with("Content-Security-Policy", strings.Replace(sitePolicy, "script-src 'self'", "script-src 'self' http://other.example", 1))},
		"a rule that reports":          {"/", all, with("Content-Security-Policy", sitePolicy+"; report-uri http://other.example")},
		"a rule named twice":           {"/", all, with("Content-Security-Policy", "default-src *; "+sitePolicy)},
		"nothing there":                {"/ru/", all, func(w *town, rw http.ResponseWriter, r *http.Request) { http.NotFound(rw, r) }},
		"elsewhere": {"/", all, func(w *town, rw http.ResponseWriter, r *http.Request) {
			http.Redirect(rw, r, "http://127.0.0.1:1/", http.StatusFound)
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newTown(t)
			w.quiet("before")
			hit := 0
			w.page = func(rw http.ResponseWriter, r *http.Request) bool {
				if r.URL.Path != c.path || !c.whom(r) {
					return false
				}
				hit++
				c.do(w, rw, r)
				return true
			}
			w.alarm(name, follow.KindPage, c.path+" isn't what it should be")
			if hit == 0 {
				t.Error("nobody was shown anything else: the test is broken")
			}
		})
	}
}

func other(text string) func(w *town, rw http.ResponseWriter, r *http.Request) {
	return func(w *town, rw http.ResponseWriter, r *http.Request) { w.serve(rw, r, []byte(text)) }
}

func with(name, value string) func(w *town, rw http.ResponseWriter, r *http.Request) {
	return func(w *town, rw http.ResponseWriter, r *http.Request) {
		rw.Header().Set(name, value)
		w.serve(rw, r, w.site[r.URL.Path])
	}
}

// While a program is exchanged, both pages are right, and a card that comes
// during the look isn't an attack; afterwards the old page is wrong.
func TestPagesExchanged(t *testing.T) {
	w := newTown(t)
	w.quiet("before")
	old := w.site["/"]
	later := []byte("<!doctype html><p>Write to us, in peace.</p>")
	c := w.news.NewCard(w.now)
	for path, b := range w.site {
		c.Pages = append(c.Pages, ledger.Page{Path: path, Digest: sha256.Sum256(b)})
	}
	c.Pages = ledger.SortPages(append(c.Pages, ledger.Page{Path: "/", Digest: sha256.Sum256(later)}))
	w.news.Adopt(c)
	w.signed[w.news.Card.Hash()] = w.news.Signed
	w.quiet("the old program")
	w.site["/"] = later
	w.quiet("the new program")
	w.card()
	w.quiet("the new program alone")

	// The next card comes between the question for it and that for the pages.
	was := w.news.Bundle(w.now).Marshal()
	asked := 0
	w.site["/"] = []byte("<!doctype html><p>Another line of help.</p>")
	w.card()
	w.bundle = func() []byte {
		if asked++; asked == 1 {
			return was
		}
		return w.news.Bundle(w.now).Marshal()
	}
	l := w.look()
	if l.Grave() || l.Card.Hash() != w.news.Card.Hash() {
		t.Errorf("%+v", l.Findings)
	}
	w.bundle = nil
	w.site["/"] = old
	w.alarm("the old program", follow.KindPage, "/ isn't what it should be")
	// What the letterbox shows as a card can't be believed: its pages are
	// compared all the same.
	w.bundle = func() []byte { return []byte("no") }
	w.alarm("no card, and a changed page", follow.KindPage, "/ isn't what it should be")
}

// Nothing is learned from silence, and it isn't called an attack; nor is it
// called well.
func TestSilence(t *testing.T) {
	w := newTown(t)
	w.quiet("before")
	w.page = func(rw http.ResponseWriter, _ *http.Request) bool {
		rw.WriteHeader(http.StatusServiceUnavailable)
		return true
	}
	if l, err := w.watcher().Look(t.Context()); !errors.Is(err, follow.ErrUnreachable) || l.Grave() {
		t.Errorf("busy: %v", err)
	}
	w.page = nil
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := w.watcher().Look(ctx); !errors.Is(err, follow.ErrUnreachable) {
		t.Errorf("nobody answers: %v", err)
	}
	w.quiet("after")
	// Evidence of another newsroom isn't mixed with this one's.
	second := newTown(t)
	second.dir = w.dir
	if _, err := second.watcher().Look(t.Context()); err == nil {
		t.Error("two newsrooms in one folder")
	}
}

// A watcher warns a week before the card runs out.
func TestEnds(t *testing.T) {
	w := newTown(t)
	end := w.news.Card.LastsUntil(w.now)
	w.now = end.Add(-7*24*time.Hour - time.Second)
	w.quiet("more than a week")
	w.now = end.Add(-7 * 24 * time.Hour)
	if l := w.look(); l.Grave() || len(l.Findings) != 1 || l.Findings[0].Kind != follow.KindEnds || !strings.Contains(l.Findings[0].Text, ledger.Day(end)) {
		t.Errorf("%+v", l.Findings)
	}
	w.now = end
	w.alarm("run out", follow.KindEnds, "has run out")
}
