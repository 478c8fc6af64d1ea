package intake

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/ledger/ledgertest"
)

// raisedRig is a letterbox of a small newsroom that is raised.
func raisedRig(t testing.TB, change func(*Config)) *rig {
	return newRig(t, func(r *rig) {
		r.news = ledgertest.New(t, ledgertest.Options{Threads: 4, Desks: []string{"amal"}})
		r.config = func(c *Config) {
			c.Admission = AdmissionRaised
			if change != nil {
				change(c)
			}
		}
	})
}

// with posts one request with a pass.
func (r *rig) with(path, pass string, body []byte) *httptest.ResponseRecorder {
	req := httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body))
	req.Header.Set(envelope.HeaderPass, pass)
	rec := httptest.NewRecorder()
	r.http.ServeHTTP(rec, req)
	return rec
}

// knock returns the challenges for a person.
func (p *person) knock() [envelope.Uses]envelope.Challenge {
	p.Helper()
	b, err := p.keys.Thread.Knock(p.room.Epoch, p.in.cfg.Rand)
	if err != nil {
		p.Fatal(err)
	}
	all, err := envelope.ParseChallenges(p.ok(envelope.PathKnock, b))
	if err != nil {
		p.Fatal(err)
	}
	return all
}

// handOver gives the letterbox the tickets of these threads and of invented ones.
func (r *rig) handOver(threads ...envelope.ThreadKey) {
	r.Helper()
	for len(threads) < r.news.Card.T {
		threads = append(threads, envelope.ThreadKey(random32(r)))
	}
	var all []envelope.TicketHash
	for _, k := range threads {
		for e := range uint32(ticketsAhead) {
			for j := range envelope.Tickets {
				all = append(all, envelope.HashTicket(k.Ticket(r.room.Epoch+e, j)))
			}
		}
	}
	slices.SortFunc(all, func(a, b envelope.TicketHash) int { return bytes.Compare(a[:], b[:]) })
	if err := r.in.Tickets(r.Context(), "amal", all); err != nil {
		r.Fatal(err)
	}
	if err := r.in.Tickets(r.Context(), "amal", all[1:]); err == nil {
		r.Error("a ticket less was accepted")
	}
}

func solved(t testing.TB, c envelope.Challenge) string {
	t.Helper()
	p, err := c.Solve(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return p.Header()
}

func (p *person) closing() []byte {
	p.Helper()
	v := envelope.NewVisit(p.room, p.keys, p.now)
	v.Seal = sealOf
	b, err := v.CloseRequest(&envelope.Draft{Text: "words", Language: "en"}, nil)
	if err != nil {
		p.Fatal(err)
	}
	return b
}

// Cheapest fakes: a pass that is looked at and not used up, caught by a second
// letter under it; one that is used up by a repeat, or by a request that wasn't
// kept; one for another use, caught by exchanging them; passes that never end,
// caught by three hours; spent tickets that are noted on the disk, caught by
// comparing all files, and never come back, caught by the next day.
func TestPasses(t *testing.T) {
	r := raisedRig(t, nil)
	known, stranger := r.person(), r.person()
	r.handOver(known.keys.Thread)

	mine := known.knock()
	if mine[envelope.ToClose].Cost() != 0 {
		t.Fatal("a ticket is worth nothing")
	}
	work := stranger.knock()
	if work[envelope.ToClose].Cost() != 1 {
		t.Fatalf("a stranger pays %d", work[envelope.ToClose].Cost())
	}
	free := func(use envelope.Use) string { return envelope.Pass{Challenge: mine[use]}.Header() }
	letter := known.closing()
	for name, pass := range map[string]string{"none": "", "empty": envelope.Pass{}.Header(), "for opening": free(envelope.ToOpen), "unsolved": envelope.Pass{Challenge: work[envelope.ToClose]}.Header()} {
		if rec := r.with(envelope.PathClose, pass, letter); rec.Code != http.StatusPreconditionRequired {
			t.Errorf("a pass that is %s: %d", name, rec.Code)
		}
	}
	pass := free(envelope.ToClose)
	for range 2 {
		if rec := r.with(envelope.PathClose, pass, letter); rec.Code != http.StatusOK {
			t.Errorf("with a ticket: %d %s", rec.Code, rec.Body)
		}
	}
	if rec := r.with(envelope.PathClose, pass, known.closing()); rec.Code != http.StatusPreconditionRequired {
		t.Errorf("a pass lets a second letter in: %d", rec.Code)
	}
	if rec := r.with(envelope.PathClose, solved(t, work[envelope.ToClose]), stranger.closing()); rec.Code != http.StatusOK {
		t.Errorf("a stranger who has worked: %d %s", rec.Code, rec.Body)
	}
	cells := free(envelope.ToCells)
	for i := range 3 {
		if rec := r.with(envelope.PathCell, cells, envelope.CellRequest([16]byte{byte(i)}, make([]byte, envelope.CellSize))); rec.Code != http.StatusOK {
			t.Errorf("cell %d: %d", i, rec.Code)
		}
	}

	// What is spent is nowhere on the disk.
	before := r.files(r.dir)
	held := 0
	for range 20 * envelope.Tickets {
		if known.knock()[0].Cost() == 0 {
			held++
		}
	}
	// One is spent already; that one of the others is never drawn is as good as
	// impossible.
	if held != envelope.Tickets-1 {
		t.Errorf("%d of %d tickets held", held+1, envelope.Tickets)
	}
	for name, b := range r.files(r.dir) {
		if !bytes.Equal(b, before[name]) {
			t.Errorf("%s tells that tickets were spent", name)
		}
	}
	r.now = r.now.Add(3 * time.Hour)
	if rec := r.with(envelope.PathOpen, free(envelope.ToOpen), make([]byte, envelope.OpenRequestSize)); rec.Code != http.StatusPreconditionRequired {
		t.Errorf("a pass of three hours ago: %d", rec.Code)
	}
	r.now = r.now.Add(24 * time.Hour)
	if known.knock()[0].Cost() != 0 {
		t.Error("what was spent yesterday is still spent")
	}
	r.reopen()
	if known.knock()[0].Cost() != 0 {
		t.Error("a restart forgets the tickets")
	}
}

// Cheapest fakes: a share that only counts on paper, caught by a stranger who
// has worked and by a known thread behind her; admission that never comes down
// again; one that counts what it refuses or what is repeated.
func TestAdmissionRaisesItself(t *testing.T) {
	r := newRig(t, func(r *rig) {
		r.news = ledgertest.New(t, ledgertest.Options{Threads: 4, Desks: []string{"amal"}})
		r.config = func(c *Config) { c.Admission, c.EnvelopesPerDay = AdmissionAuto, 16 }
	})
	known := r.person()
	r.handOver(known.keys.Thread)
	request := known.closing()
	for i := range 8 {
		if r.in.Raised() {
			t.Fatalf("raised after %d of 16", i)
		}
		if i == 3 {
			for range 20 {
				r.ok(envelope.PathClose, request)
			}
			continue
		}
		r.ok(envelope.PathClose, r.person().closing())
	}
	if !r.in.Raised() {
		t.Fatal("not raised at the half")
	}
	head := httptest.NewRecorder()
	r.http.ServeHTTP(head, httptest.NewRequest(http.MethodGet, envelope.PathNewsroom, nil))
	if head.Header().Get(envelope.HeaderAdmission) != envelope.Raised {
		t.Error("nobody is told")
	}
	for _, cost := range []int{1, 2, 4, 8} {
		c := r.person().knock()[envelope.ToClose]
		if c.Cost() != cost {
			t.Errorf("it costs %d, want %d", c.Cost(), cost)
		}
		r.in.gate.keptOne(countEnvelopes) // as if somebody had paid
	}
	stranger := r.person()
	var own [envelope.Uses]envelope.Challenge
	r.in.gate.mu.Lock()
	own[0] = r.in.gate.challenge(envelope.ToClose, 1, false)
	r.in.gate.mu.Unlock()
	rec := r.with(envelope.PathClose, solved(t, own[0]), stranger.closing())
	if rec.Code != http.StatusInsufficientStorage || !strings.Contains(rec.Body.String(), "Please keep what you have written") {
		t.Errorf("a stranger beyond the share: %d %s", rec.Code, rec.Body)
	}
	for i := range 4 {
		if rec := r.with(envelope.PathClose, envelope.Pass{Challenge: known.knock()[envelope.ToClose]}.Header(), known.closing()); rec.Code != http.StatusOK {
			t.Errorf("letter %d of a known thread: %d %s", i, rec.Code, rec.Body)
		}
	}
	if rec := r.with(envelope.PathClose, envelope.Pass{Challenge: known.knock()[envelope.ToClose]}.Header(), known.closing()); rec.Code != http.StatusInsufficientStorage {
		t.Errorf("beyond the limit of the day: %d", rec.Code)
	}
	if rec := r.with(envelope.PathClose, envelope.Pass{Challenge: known.knock()[envelope.ToClose]}.Header(), request); rec.Code != http.StatusOK {
		t.Errorf("a repeat of what is kept: %d", rec.Code)
	}
	r.now = r.now.Add(24 * time.Hour)
	if !r.in.Raised() {
		t.Error("lowered at once")
	}
	r.now = r.now.Add(24 * time.Hour)
	if r.in.Raised() {
		t.Error("raised for ever")
	}
}

// Scripts off: who is known gets in by the ticket that the server derives; who
// isn't reads why, finds her words, and nothing is kept.
//
// Cheapest fake: a page that says 'busy'. Caught by the ways that it must name.
func TestScriptsOffWhileRaised(t *testing.T) {
	r := raisedRig(t, nil)
	r.stretchOnce()
	page := r.post("en", "step", "write")
	state := one(t, stateField, page)
	words := "They took my brother at the bridge."
	page = shown(r.post("en", "from", "write", "state", state, "text", words, "step", "send"))
	for _, sentence := range []string{"crowdedForms", "crowdedWays", "kept"} {
		if !strings.Contains(page, english(sentence)) {
			t.Errorf("the page doesn't say %s", sentence)
		}
	}
	if !strings.Contains(page, words) {
		t.Error("her words are gone")
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 0 {
		t.Errorf("%d envelopes were kept", n)
	}
}

// TestPageWhileRaised is a first letter through a raised letterbox, in a browser
// without a compiler for scripts.
//
// Cheapest fake: a page that leaves the work out. Caught by the letterbox, which
// keeps nothing without it. One that tells who is new by its requests: caught by
// comparing with somebody whom a desk has taken on.
func TestPageWhileRaised(t *testing.T) {
	s := newSourceSite(t, func(r *rig) {
		r.news = ledgertest.New(t, ledgertest.Options{Threads: 4, Desks: []string{"amal"}})
	})
	s.in.cfg.Admission = AdmissionRaised // its clock is the site's
	p := s.browser(t, browsertest.Options{NoJIT: true, Width: 360, Height: 780})
	p.Open(s.url + "/en/")
	write(p)
	words := nineWords(p)
	p.Type(`textarea[name=text]`, "They are at the door.")
	p.Screenshot("admission-work-360")
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	opened, closed := s.await(envelope.PathOpen, 1), s.await(envelope.PathClose, 1)
	for _, c := range []came{opened[0], closed[0]} {
		pass, err := envelope.ParsePass(c.pass)
		if err != nil || pass.Challenge.Cost() != 1 || !pass.Holds() {
			t.Errorf("%s: a pass that costs %d: %v", c.path, pass.Challenge.Cost(), err)
		}
	}
	first := s.taken()

	passphrase, err := envelope.ParsePassphrase(words)
	if err != nil {
		t.Fatal(err)
	}
	s.handOver(passphrase.Keys(s.news.ID).Thread)
	p.Open(s.url + "/en/")
	comeBack(p, words)
	p.Click(`button[value=leave]`)
	p.Await(english("left"))
	opened = s.await(envelope.PathOpen, 1)
	if pass, err := envelope.ParsePass(opened[0].pass); err != nil || pass.Challenge.Cost() != 0 || pass.Challenge == (envelope.Challenge{}) {
		t.Errorf("whom a desk has taken on pays %d: %v", pass.Challenge.Cost(), err)
	}
	if again := s.taken(); !slices.Equal(first, again) {
		t.Errorf("a first visit is\n%s\nand a later one\n%s", strings.Join(first, "\n"), strings.Join(again, "\n"))
	}
}
