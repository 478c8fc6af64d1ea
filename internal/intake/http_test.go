package intake

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/ledger"
)

// A wiretap counts the bytes of every request and answer.
type wiretap struct {
	seen []string
	next http.RoundTripper
}

func (w *wiretap) RoundTrip(r *http.Request) (*http.Response, error) {
	out, err := httputil.DumpRequestOut(r, true)
	if err != nil {
		return nil, err
	}
	res, err := w.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	in, err := httputil.DumpResponse(res, true)
	w.seen = append(w.seen, fmt.Sprintf("%d %d", len(out), len(in)))
	return res, err
}

// TestVisitsLookAlike: whoever counts bytes and requests can't tell a visit in
// which somebody read, wrote, destroyed or did nothing, a first one or one with
// a wrong table.
//
// Cheapest fake: compare two visits of the same kind. Caught by six kinds, and
// by looking that they did what they are called.
func TestVisitsLookAlike(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	reader, writer := r.person(), r.person()
	for _, p := range []*person{reader, writer} {
		p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	}
	d.sync()
	d.say("a question")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)

	server := httptest.NewUnstartedServer(nil)
	server.Config = Server(r.http)
	server.Start()
	defer server.Close()
	tap := &wiretap{next: server.Client().Transport}
	client := &http.Client{Transport: tap}
	over := func(path string, body []byte) []byte {
		req, err := http.NewRequest(http.MethodPost, server.URL+path, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("User-Agent", "")
		res, err := client.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		if err != nil || res.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s %v", path, res.StatusCode, b, err)
		}
		return b
	}
	visit := func(p *person, letter *envelope.Draft, keep bool) (string, int) {
		tap.seen = nil
		v := envelope.NewVisit(r.room, p.keys, r.now)
		v.Seal = sealOf
		req, err := v.OpenRequest()
		if err != nil {
			t.Fatal(err)
		}
		tokens, err := v.Table(over(envelope.PathOpen, req))
		if err != nil {
			t.Fatal(err)
		}
		var bodies [][]byte
		for _, token := range tokens {
			bodies = append(bodies, over(envelope.PathBody, token[:]))
		}
		got, _, err := v.Bodies(bodies)
		if err != nil {
			t.Fatal(err)
		}
		var ids [][16]byte
		for _, m := range got {
			if keep {
				ids = append(ids, m.ID)
			}
		}
		if req, err = v.CloseRequest(letter, ids); err != nil {
			t.Fatal(err)
		}
		over(envelope.PathClose, req)
		return strings.Join(tap.seen, ", "), len(got)
	}
	letter := &envelope.Draft{Text: strings.Repeat("word ", 2000), Language: "en"}
	first, _ := visit(r.person(), nil, false)
	for _, c := range []struct {
		name   string
		person *person
		letter *envelope.Draft
		keep   bool
		found  int
	}{
		{"reads and keeps", reader, nil, true, 1},
		{"reads and destroys", reader, nil, false, 1},
		{"reads what is destroyed", reader, nil, false, 0},
		{"reads and writes", writer, letter, false, 1},
		{"writes first", r.person(), letter, false, 0},
	} {
		seen, found := visit(c.person, c.letter, c.keep)
		if seen != first {
			t.Errorf("%s: %s\nnothing: %s", c.name, seen, first)
		}
		if found != c.found {
			t.Errorf("%s: found %d, want %d", c.name, found, c.found)
		}
	}
	tap.seen = nil
	for i := range 2 {
		over(envelope.PathCell, envelope.CellRequest([16]byte{byte(i)}, bytes.Repeat([]byte{byte(i)}, envelope.CellSize)))
		over(envelope.PathCell, envelope.CellRequest([16]byte{0}, make([]byte, envelope.CellSize)))
	}
	for _, s := range tap.seen {
		if s != tap.seen[0] {
			t.Errorf("cells: %s and %s", s, tap.seen[0])
		}
	}
}

// Cheapest fake: read what comes and look at its length later, or answer each
// mistake with what went wrong inside. Caught by bodies one byte short and long,
// without a length, with a query, by other methods, and by every text.
func TestRefusesRequests(t *testing.T) {
	r := newRig(t)
	var logged bytes.Buffer
	r.config = func(c *Config) { c.Log = slog.New(slog.NewTextHandler(&logged, nil)) }
	r.reopen()
	sizes := map[string]int{
		envelope.PathOpen:  envelope.OpenRequestSize,
		envelope.PathBody:  envelope.BodyRequestSize,
		envelope.PathClose: envelope.CloseRequestSize,
		envelope.PathCell:  envelope.CellRequestSize,
		envelope.PathCells: envelope.CellsRequestSize,
	}
	send := func(method, path string, body io.Reader) *httptest.ResponseRecorder {
		rec := httptest.NewRecorder()
		r.http.ServeHTTP(rec, httptest.NewRequest(method, path, body))
		return rec
	}
	for path, size := range sizes {
		for name, c := range map[string]struct {
			rec  *httptest.ResponseRecorder
			want int
		}{
			"short":     {send(http.MethodPost, path, bytes.NewReader(make([]byte, size-1))), http.StatusBadRequest},
			"long":      {send(http.MethodPost, path, bytes.NewReader(make([]byte, size+1))), http.StatusBadRequest},
			"empty":     {send(http.MethodPost, path, nil), http.StatusBadRequest},
			"no length": {send(http.MethodPost, path, struct{ io.Reader }{bytes.NewReader(make([]byte, size))}), http.StatusBadRequest},
			"a query":   {send(http.MethodPost, path+"?x", bytes.NewReader(make([]byte, size))), http.StatusBadRequest},
			"get":       {send(http.MethodGet, path, nil), http.StatusNotFound},
			"put":       {send(http.MethodPut, path, bytes.NewReader(make([]byte, size))), http.StatusNotFound},
			"nothing":   {send(http.MethodGet, "/letterbox/1/", nil), http.StatusNotFound},
		} {
			if c.rec.Code != c.want {
				t.Errorf("%s %s: %d, want %d", path, name, c.rec.Code, c.want)
			}
			if text := c.rec.Body.String(); len(text) > 200 || strings.ContainsAny(text, "/:{}%0123456789") {
				t.Errorf("%s %s: text %q", path, name, text)
			}
			if c.rec.Header().Get("Cache-Control") != "no-store" {
				t.Errorf("%s %s: it may be kept", path, name)
			}
		}
	}
	deep := make([]byte, envelope.OpenRequestSize)
	deep[0] = envelope.MaxDepth + 1
	if rec := send(http.MethodPost, envelope.PathOpen, bytes.NewReader(deep)); rec.Code != http.StatusBadRequest {
		t.Errorf("too deep: %d", rec.Code)
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 0 {
		t.Errorf("%d of them were kept", n)
	}
	if logged.Len() > 0 {
		t.Errorf("the log says:\n%s", &logged)
	}
	// A fault inside: one calm text, and the log knows, without a name of what
	// was asked.
	r.in.sqldb.Close()
	for path, size := range sizes {
		body := make([]byte, size)
		if path == envelope.PathCell {
			body = envelope.CellRequest([16]byte{}, make([]byte, envelope.CellSize))
		}
		rec := send(http.MethodPost, path, bytes.NewReader(body))
		if rec.Code != http.StatusServiceUnavailable || rec.Body.String() != texts[len(texts)-1].text {
			t.Errorf("%s: %d %q", path, rec.Code, rec.Body)
		}
	}
	if log := logged.String(); !strings.Contains(log, "closed") || strings.Contains(log, "/letterbox/") || strings.Contains(log, "192.0.2.1") {
		t.Errorf("the log says:\n%s", log)
	}
}

// Cheapest fake: a server without limits of time. Caught by a client that sends
// the first line and waits, under limits made short.
func TestServer(t *testing.T) {
	s := Server(http.NotFoundHandler())
	if s.ReadHeaderTimeout <= 0 || s.ReadTimeout <= 0 || s.WriteTimeout <= 0 || s.IdleTimeout <= 0 || s.MaxHeaderBytes <= 0 || s.ErrorLog == nil {
		t.Errorf("no limit: %+v", s)
	}
	s.ReadHeaderTimeout = 50 * time.Millisecond
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	go s.Serve(l)
	defer s.Close()
	c, err := net.Dial("tcp", l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	fmt.Fprintf(c, "POST / HTTP/1.1\r\n")
	if _, err := io.ReadAll(c); err != nil { // ends when the server hangs up
		t.Error(err)
	}
}

// Cheapest fake: store a repeat as a second envelope, or take another envelope
// for a repeat. Caught by counting.
func TestRepeats(t *testing.T) {
	r := newRig(t)
	p := r.person()
	v := envelope.NewVisit(r.room, p.keys, r.now)
	req, err := v.OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	first := r.ok(envelope.PathOpen, req)
	second := r.ok(envelope.PathOpen, req)
	if n := r.count(`SELECT count(*) FROM envelope`); n != 1 {
		t.Errorf("%d envelopes, want 1", n)
	}
	if bytes.Equal(first, second) || len(first) != envelope.TableSize {
		t.Error("two tables are the same")
	}
	p.visit(nil, false)
	if n := r.count(`SELECT count(*) FROM envelope`); n != 3 {
		t.Errorf("%d envelopes, want 3", n)
	}
	r.reopen()
	r.ok(envelope.PathOpen, req) // forgotten by now, and harmless
	if n := r.count(`SELECT count(*) FROM root`); n != 3 {
		t.Errorf("%d seals, want 3", n)
	}
}

// Cheapest fake: lock out all others for each letter, or lose one in the crowd.
// Caught by many at once, of which every one must be at the desk.
func TestManyAtOnce(t *testing.T) {
	r := newRig(t)
	var wg sync.WaitGroup
	for range 8 {
		p := r.person()
		wg.Go(func() {
			for range 5 {
				p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, true)
			}
		})
	}
	wg.Wait()
	d := r.desk("amal")
	if err := d.fetch(); err != nil || len(d.letters) != 40 {
		t.Errorf("%d letters, %v", len(d.letters), err)
	}
}

// Cheapest fake: answer every table with all replies, or with those of one
// depth. Caught by asking for single buckets while replies of two depths lie
// here, for waiting ones, and for those whose time is over.
func TestTables(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	tags := func(depth int, bucket uint32) (found int) {
		t.Helper()
		table, err := r.in.table(t.Context(), depth, bucket)
		if err != nil {
			t.Fatal(err)
		}
		var all []envelope.Tag
		rows, err := r.in.sqldb.Query(`SELECT tag FROM reply`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var tag []byte
			if err := rows.Scan(&tag); err != nil {
				t.Fatal(err)
			}
			all = append(all, envelope.Tag(tag))
		}
		m, err := envelope.SearchTable(table, all)
		if err != nil {
			t.Fatal(err)
		}
		return len(m)
	}
	d.sync()
	if n := tags(0, 0); n != 0 {
		t.Errorf("%d waiting replies are shown", n)
	}
	r.now = r.now.AddDate(0, 0, 3)
	all := tags(0, 0)
	if all != 6*8 {
		t.Errorf("%d replies are shown, want %d", all, 6*8)
	}
	// The next card has more bits.
	card := r.news.NewCard(r.now)
	card.Depth = 2
	r.news.Adopt(card)
	if err := r.in.refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.week()
	d.sync()
	r.now = r.now.AddDate(0, 0, 1)
	deep, want := 0, map[uint32]int{}
	for b := range uint32(4) {
		want[b] = r.count(`SELECT count(*) FROM reply WHERE depth = 2 AND bucket = $1 AND released <= $2`, b, r.now.Unix()) + all
		if n := tags(2, b); n != want[b] {
			t.Errorf("bucket %d: %d replies, want %d", b, n, want[b])
		}
		deep += want[b] - all
	}
	if deep != 2*8 {
		t.Errorf("%d replies of the new depth, want %d", deep, 2*8)
	}
	if n := tags(1, 1); n != all+want[2]+want[3]-2*all {
		t.Errorf("one bit: %d replies, want %d", n, want[2]+want[3]-all)
	}
	if n := tags(3, 7); n != want[3] {
		t.Errorf("three bits: %d replies, want %d", n, want[3])
	}
	r.now = r.now.AddDate(0, 0, 14)
	if n := tags(0, 0); n != 0 {
		t.Errorf("%d replies are shown after their time", n)
	}
}

// Cheapest fake: mount the courier without its keys. Caught by a desk of the
// card, one that isn't on it, one that is void, and a week that isn't this one.
func TestCourierMounted(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	server := httptest.NewServer(r.http)
	defer server.Close()
	client := func(desk string, epoch uint32) *courier.Client {
		return &courier.Client{Base: server.URL, HTTP: server.Client(), Newsroom: r.news.ID, Desk: desk, Clock: func() time.Time { return r.now },
			Sign: func(_ uint32, m []byte) ([]byte, error) {
				return ed25519.Sign(r.news.Keys(r.news.Desk("amal"), epoch).Sign, m), nil
			}}
	}
	now := envelope.EpochOf(r.now)
	if _, err := client("amal", now).Begin(t.Context()); err != nil {
		t.Error(err)
	}
	if _, err := client("bela", now).Begin(t.Context()); !errors.Is(err, courier.ErrRefused) {
		t.Errorf("another desk's name: %v", err)
	}
	if _, err := client("amal", now+1).Begin(t.Context()); !errors.Is(err, courier.ErrRefused) {
		t.Errorf("a key of another week: %v", err)
	}
	b, err := client("amal", now).Bundle(t.Context())
	if err != nil || !bytes.Equal(b[:64], mustBundle(r)[:64]) {
		t.Errorf("bundle: %v", err)
	}
	got, err := server.Client().Get(server.URL + envelope.PathNewsroom)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Body.Close()
	if b, err := io.ReadAll(got.Body); err != nil || len(b) < 4000 || got.StatusCode != http.StatusOK {
		t.Errorf("newsroom: %d bytes, %v", len(b), err)
	}
	r.news.Desk("amal").Void = "2026-05-04"
	r.news.IssueCard(r.now)
	if err := (forward{logger{r}, r.in}).LogCard(context.Background(), nil, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := client("amal", now).Begin(t.Context()); !errors.Is(err, courier.ErrRefused) {
		t.Errorf("void: %v", err)
	}
}

type logger struct{ *rig }

func (l logger) LogCard(context.Context, []byte, [][]byte) error           { return nil }
func (l logger) AddRoots(context.Context, string, [][32]byte) error        { return nil }
func (l logger) LogPublication(context.Context, []byte) error              { return nil }
func (l logger) Paths(context.Context, [][32]byte) ([]courier.Path, error) { return nil, nil }
func (l logger) Confirm(context.Context, string, string) error             { return nil }
func (l logger) Proof(context.Context, []byte) ([]byte, error)             { return nil, nil }
func (l logger) Card(context.Context, [32]byte) ([]byte, error)            { return nil, nil }
func (l logger) Bundle(context.Context) ([]byte, error)                    { return nil, nil }

func mustBundle(r *rig) []byte {
	b, err := r.ledger.bundle()
	if err != nil {
		r.Fatal(err)
	}
	return b
}

// Cheapest fake: serve whatever the registrar gives, or nothing when it is
// away. Caught by another newsroom's bundle, by changed keys, and by a restart
// while nobody answers.
func TestBundle(t *testing.T) {
	r := newRig(t)
	good := mustBundle(r)
	other := newRig(t)
	for name, b := range map[string][]byte{"another newsroom's": mustBundle(other), "nothing": nil, "cut": good[:len(good)-1]} {
		r.ledger.bundle = func() ([]byte, error) { return b, nil }
		if err := r.in.refresh(t.Context()); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	changed := bytes.Clone(good)
	changed[len(changed)-1]++ // last week's signing key
	r.ledger.bundle = func() ([]byte, error) { return changed, nil }
	if err := r.in.refresh(t.Context()); err == nil {
		t.Error("changed keys: taken")
	}
	r.ledger.bundle = func() ([]byte, error) { return nil, errors.New("nobody there") }
	if err := r.in.Close(); err != nil {
		t.Fatal(err)
	}
	in := r.openIn(r.dir)
	if b, err := in.newsroom(t.Context()); err != nil || !bytes.Equal(b, good) {
		t.Errorf("after a restart: %v", err)
	}
	fresh := r.openIn(t.TempDir())
	if _, err := fresh.newsroom(t.Context()); err == nil {
		t.Error("a bundle from nowhere")
	}
}

// A registrar that was restored from a copy, or lies, doesn't bring back a card
// that was replaced: it may name a desk that was lost.
//
// Cheapest fake: compare the days on which the cards were issued. Caught by two
// cards of one day. Cheapest fake but one: remember in memory. Caught by a
// restart.
func TestOlderBundle(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	older := mustBundle(r)
	r.news.Desk("bela").Void = ledger.Day(r.now)
	r.news.IssueCard(r.now)
	newer := mustBundle(r)
	if err := r.in.refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	stays := func(what string) {
		t.Helper()
		if b, err := r.in.newsroom(t.Context()); err != nil || !bytes.Equal(b, newer) {
			t.Errorf("%s: another bundle, %v", what, err)
		}
	}
	r.ledger.bundle = func() ([]byte, error) { return older, nil }
	if err := r.in.refresh(t.Context()); !errors.Is(err, errOlderLog) {
		t.Errorf("an older log: %v", err)
	}
	stays("an older log")
	if err := r.in.Close(); err != nil {
		t.Fatal(err)
	}
	r.in = r.openIn(r.dir)
	if err := r.in.refresh(t.Context()); !errors.Is(err, errOlderLog) {
		t.Errorf("after a restart: %v", err)
	}
	stays("after a restart")
	// Another past of the same length, and the same past under new cosignatures.
	last := r.news.Entries[1]
	r.news.Entries[1] = r.news.Entries[0]
	r.ledger.bundle = func() ([]byte, error) { return r.news.Bundle(r.now).Marshal(), nil }
	if err := r.in.refresh(t.Context()); !errors.Is(err, errOlderLog) {
		t.Errorf("another past: %v", err)
	}
	r.news.Entries[1] = last
	r.now = r.now.Add(24 * time.Hour)
	if err := r.in.refresh(t.Context()); err != nil {
		t.Errorf("new cosignatures: %v", err)
	}
}
