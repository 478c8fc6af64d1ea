package desk_test

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/internal/intake"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

// A bureau is a newsroom with one desk, its intake and a registrar that logs
// when the test says so. Between desk and intake lies real HTTP.
type bureau struct {
	testing.TB
	news     *ledgertest.Newsroom
	now      atomic.Int64
	intake   *intake.Intake
	server   *httptest.Server
	handler  http.Handler
	dir      string
	bookDir  string
	registry *registry
	book     *casebook.Casebook
	line     *line
	syncer   *desk.Syncer
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func newBureau(t testing.TB) *bureau {
	b := &bureau{TB: t, dir: filepath.Join(t.TempDir(), "letterbox"), bookDir: filepath.Join(t.TempDir(), "casebook"),
		news: ledgertest.New(t, ledgertest.Options{Desks: []string{"amal"}, Threads: 6, Replies: 7})}
	b.step(time.Date(2026, 5, 11, 9, 0, 0, 0, time.UTC))
	var err error
	b.book, err = casebook.Create(b.bookDir, b.news.Policy.Bytes(), "amal", "ada", "a passphrase of the tests", casebook.WithClock(b.clock), casebook.WithWorkFactor(4))
	must(t, err)
	t.Cleanup(func() { b.book.Close() })
	b.issueCard()
	must(t, b.book.SetCard(b.news.Signed))
	b.registry = &registry{bureau: b, roots: map[string][][32]byte{}, confirmed: map[string]bool{}}
	b.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { b.handler.ServeHTTP(w, r) }))
	t.Cleanup(b.server.Close)
	b.openIntake()
	t.Cleanup(func() { b.intake.Close() })
	client := &courier.Client{Base: b.server.URL, HTTP: b.server.Client(), Newsroom: b.news.ID, Desk: "amal", Clock: b.clock,
		Sign: func(epoch uint32, message []byte) ([]byte, error) {
			key, err := b.book.SigningKey(epoch)
			if err != nil {
				return nil, err
			}
			return ed25519.Sign(key, message), nil
		}}
	b.line = &line{Client: client}
	b.syncer = &desk.Syncer{Casebook: b.book, Courier: b.line, Clock: b.clock, Pause: func(context.Context, int) error { b.line.pauses++; return nil }}
	return b
}

func (b *bureau) clock() time.Time  { return time.Unix(b.now.Load(), 0).UTC() }
func (b *bureau) step(to time.Time) { b.now.Store(to.Unix()) }

func (b *bureau) issueCard() {
	b.Helper()
	epoch := envelope.EpochOf(b.clock())
	keys, err := b.book.DeskKeys(epoch, epoch+1, epoch+2, epoch+3)
	must(b, err)
	card := b.news.NewCard(b.clock())
	card.Desks[0].Keys = keys.Hashes()
	card.Approvers, err = b.book.Approvers()
	must(b, err)
	b.news.Adopt(card)
}

func (b *bureau) openIntake() {
	b.Helper()
	var err error
	b.intake, err = intake.Open(intake.Config{Dir: b.dir, Newsroom: b.news.ID, Ledger: b.registry, Clock: b.clock})
	must(b, err)
	b.handler = b.intake.Handler()
	must(b, b.intake.Tick(b.Context(), b.clock()))
}

func (b *bureau) reopenIntake() {
	b.Helper()
	must(b, b.intake.Close())
	b.openIntake()
}

func (b *bureau) sync() *desk.Result {
	b.Helper()
	r, err := b.syncer.Sync(b.Context())
	must(b, err)
	return r
}

// pass lets whole days go by: the intake hands over, the registrar closes.
func (b *bureau) pass(days int) {
	b.Helper()
	for range days {
		b.step(b.clock().AddDate(0, 0, 1))
		must(b, b.intake.Tick(b.Context(), b.clock()))
		b.registry.closeDay(b.clock().AddDate(0, 0, -1).Format(time.DateOnly))
	}
}

// A registry is a registrar in memory.
type registry struct {
	*bureau
	roots     map[string][][32]byte // by day
	closed    []*seal.Period
	entries   [][]byte
	confirmed map[string]bool
	forged    bool // it gives a proof of another root
	foreign   bool // it shows a card with another's keys
	issued    map[[32]byte][]byte
}

func (g *registry) AddRoots(_ context.Context, day string, roots [][32]byte) error {
	g.roots[day] = append(g.roots[day], roots...)
	return nil
}

func (g *registry) closeDay(label string) { g.close(ledger.KindDay, label, g.roots[label]) }

func (g *registry) close(kind ledger.Kind, label string, roots [][32]byte) {
	var hashes []seal.Hash
	for _, r := range roots {
		hashes = append(hashes, r)
	}
	p, err := seal.NewPeriod(label, g.news.ID, hashes, rand.Reader)
	must(g, err)
	g.closed = append(g.closed, p)
	g.entries = append(g.entries, g.news.LogDigest(kind, p.Commitment()))
}

func (g *registry) Paths(_ context.Context, roots [][32]byte) (paths []courier.Path, err error) {
	for i, p := range g.closed {
		for _, r := range roots {
			path, err := p.Path(r)
			if err != nil {
				continue
			}
			if g.forged {
				path[len(path)-1]++
			}
			paths = append(paths, courier.Path{Root: r, Label: p.Label(), Path: path, Entry: g.entries[i], Proof: g.news.ProofOf(g.entries[i], g.clock())})
		}
	}
	return paths, nil
}

func (g *registry) Confirm(_ context.Context, label, desk string) error {
	if !slices.ContainsFunc(g.closed, func(p *seal.Period) bool { return p.Label() == label }) {
		return courier.ErrNotFound
	}
	g.confirmed[label] = true
	return nil
}

func (g *registry) LogCard(context.Context, []byte, [][]byte) error { return courier.ErrInvalid }
func (g *registry) LogPublication(context.Context, []byte) error    { return courier.ErrInvalid }
func (g *registry) Proof(context.Context, []byte) ([]byte, error)   { return nil, courier.ErrNotFound }
func (g *registry) Card(_ context.Context, hash [32]byte) ([]byte, error) {
	signed, ok := g.issued[hash]
	if !ok {
		return nil, courier.ErrNotFound
	}
	return signed, nil
}
func (g *registry) Bundle(context.Context) ([]byte, error) {
	if g.foreign {
		return g.news.Bundle(g.clock()).Marshal(), nil
	}
	last := len(g.news.Entries) - 1
	var epochs []uint32
	for _, k := range g.news.Card.Desks[0].Keys {
		epochs = append(epochs, k.Epoch)
	}
	keys, err := g.book.DeskKeys(epochs...)
	if err != nil {
		return nil, err
	}
	bundle, err := ledger.NewBundle(g.news.Policy, g.news.Signed, g.news.Card, []*ledger.DeskKeys{keys}, g.news.Entries[last], g.news.Proof(uint64(last), g.clock()), g.clock())
	if err != nil {
		return nil, err
	}
	return bundle.Marshal(), nil
}

// A line is the wire: the at-th request doesn't get through, or its answer
// doesn't, or it and all that follow are cut.
type line struct {
	*courier.Client
	n, at  int
	how    string
	pauses int
	before func(request string)
}

const (
	lost    = "lost"
	noReply = "no answer"
	cut     = "cut"
)

var errCut = errors.New("the cable is cut")

func over[T any](l *line, name string, do func() (T, error)) (T, error) {
	var none T
	l.n++
	if l.before != nil {
		l.before(name)
	}
	if l.at > 0 && l.how == cut && l.n >= l.at {
		return none, errCut
	}
	if l.n != l.at {
		return do()
	}
	if l.how == noReply {
		if v, err := do(); err != nil {
			return v, err
		}
	}
	return none, fmt.Errorf("%w: by the test", courier.ErrUnreachable)
}

func (l *line) do(name string, do func() error) error {
	_, err := over(l, name, func() (struct{}, error) { return struct{}{}, do() })
	return err
}

func (l *line) Begin(ctx context.Context) ([16]byte, error) {
	return over(l, "begin", func() ([16]byte, error) { return l.Client.Begin(ctx) })
}
func (l *line) Envelopes(ctx context.Context, after [16]byte, max int) ([]courier.Envelope, error) {
	return over(l, "envelopes", func() ([]courier.Envelope, error) { return l.Client.Envelopes(ctx, after, 3) })
}
func (l *line) Confirm(ctx context.Context, ids [][16]byte) error {
	return l.do("confirm", func() error { return l.Client.Confirm(ctx, ids) })
}
func (l *line) Upload(ctx context.Context, session [16]byte, depth int, rows []courier.Row) error {
	return l.do("upload", func() error { return l.Client.Upload(ctx, session, depth, rows) })
}
func (l *line) Tickets(ctx context.Context, hashes []envelope.TicketHash) error {
	return l.do("tickets", func() error { return l.Client.Tickets(ctx, hashes) })
}
func (l *line) Cell(ctx context.Context, id [16]byte) ([]byte, error) {
	return over(l, "cell", func() ([]byte, error) { return l.Client.Cell(ctx, id) })
}
func (l *line) Release(ctx context.Context, desks int, ids [][16]byte) error {
	return l.do("release", func() error { return l.Client.Release(ctx, desks, ids) })
}
func (l *line) Roots(ctx context.Context, day string, roots [][32]byte) error {
	return l.do("roots", func() error { return l.Client.Roots(ctx, day, roots) })
}
func (l *line) Paths(ctx context.Context, roots [][32]byte) ([]courier.Path, error) {
	return over(l, "paths", func() ([]courier.Path, error) { return l.Client.Paths(ctx, roots) })
}
func (l *line) ConfirmPeriod(ctx context.Context, labels ...string) error {
	return l.do("periods", func() error { return l.Client.ConfirmPeriod(ctx, labels...) })
}
func (l *line) Bundle(ctx context.Context) ([]byte, error) {
	return over(l, "bundle", func() ([]byte, error) { return l.Client.Bundle(ctx) })
}

// A source writes to the bureau over HTTP.
type source struct {
	*bureau
	keys *envelope.Keys
}

func (b *bureau) source() *source {
	keys, err := envelope.RandomKeys(rand.Reader)
	must(b, err)
	return &source{b, keys}
}

func (s *source) room() *envelope.Newsroom {
	s.Helper()
	raw, err := s.registry.Bundle(s.Context())
	must(s, err)
	bundle, err := ledger.ParseBundle(raw)
	must(s, err)
	card, keys, err := bundle.Check(s.news.ID, s.clock())
	must(s, err)
	n := &envelope.Newsroom{ID: s.news.ID, Name: card.Name, K: card.K, F: card.F, T: card.T, Depth: card.Depth, Epoch: envelope.EpochOf(s.clock()), SigningKey: ledger.SigningKeys(keys)}
	for _, k := range keys {
		n.Desks = append(n.Desks, envelope.Desk{Name: k.Desk, Key: k.Key, Verify: k.Verify})
	}
	return n
}

func (s *source) post(path string, body []byte) []byte {
	s.Helper()
	res, err := s.server.Client().Post(s.server.URL+path, "application/octet-stream", bytes.NewReader(body))
	must(s, err)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	must(s, err)
	if res.StatusCode != http.StatusOK {
		s.Fatalf("%s: %d %s", path, res.StatusCode, b)
	}
	return b
}

func (s *source) open() (*envelope.Visit, []envelope.Received) {
	s.Helper()
	v := envelope.NewVisit(s.room(), s.keys, s.clock())
	v.Seal = func(m [32]byte, d *envelope.Draft) ([32]byte, error) {
		w := seal.LetterWords{Text: d.Text, Language: d.Language, Question: d.Question}
		for _, a := range d.Attachments {
			w.Originals = append(w.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
		}
		r, err := seal.Letter(s.news.ID, m, w)
		if err != nil {
			return [32]byte{}, err
		}
		return r.Root(), nil
	}
	req, err := v.OpenRequest()
	must(s, err)
	tokens, err := v.Table(s.post(envelope.PathOpen, req))
	must(s, err)
	var bodies [][]byte
	for _, t := range tokens {
		bodies = append(bodies, s.post(envelope.PathBody, t[:]))
	}
	got, _, err := v.Bodies(bodies)
	must(s, err)
	return v, got
}

func (s *source) visit(letter *envelope.Draft) []envelope.Received {
	s.Helper()
	v, got := s.open()
	req, err := v.CloseRequest(letter, nil)
	must(s, err)
	s.post(envelope.PathClose, req)
	return got
}

// attach sends a file's cells, all but the last so many.
func (s *source) attach(name string, file []byte, without int) envelope.Attachment {
	s.Helper()
	a := envelope.Attachment{Size: int64(len(file)), Digest: sha256.Sum256(file), Name: name, Type: "image/jpeg"}
	rand.Read(a.Key[:])
	s.sendCells(a, file, 0, envelope.NewCells(a.Key, a.Size).Count()-without)
	return a
}

func (s *source) sendCells(a envelope.Attachment, file []byte, from, to int) {
	s.Helper()
	cells := envelope.NewCells(a.Key, a.Size)
	for i := from; i < to; i++ {
		cell, err := cells.Seal(i, bytes.NewReader(file))
		must(s, err)
		s.post(envelope.PathCell, envelope.CellRequest(cells.ID(i), cell))
	}
}

func (b *bureau) letters() (all []casebook.Object[casebook.Letter]) {
	b.Helper()
	all, err := casebook.List(b.book, casebook.Letters)
	must(b, err)
	return all
}

// Cheapest fake: report success and move nothing. Caught at each end: the words
// and the file in the casebook, the reply at the source, the proof checked
// against the log, the days that the registrar may forget.
func TestSync(t *testing.T) {
	b := newBureau(t)
	s := b.source()
	file := bytes.Repeat([]byte("a photograph of an empty page\n"), 20000)
	s.visit(&envelope.Draft{Text: "I worked as a night nurse.", Language: "en", Attachments: []envelope.Attachment{s.attach("page.jpg", file, 0)}})
	b.source().visit(nil)

	steps := map[string]bool{}
	b.syncer.Progress = func(step string, done, total int) {
		if done > total && total > 0 {
			t.Errorf("%s: %d of %d", step, done, total)
		}
		steps[step] = true
	}
	r := b.sync()
	first := slices.ContainsFunc(r.Received, func(r casebook.Received) bool { return r.What == casebook.WasLetter && r.First })
	if !first || len(r.Received) > 2 || len(r.Exhibits) != 1 || len(r.Alarms) != 0 || r.Proofs != 0 {
		t.Fatalf("%+v", r)
	}
	if len(steps) != 5 {
		t.Errorf("steps %v", steps)
	}
	if l := b.letters(); len(l) != 1 || l[0].Value.Text != "I worked as a night nurse." || l[0].Value.Misfit {
		t.Fatalf("letters %+v", l)
	}
	got, e, err := b.book.OpenExhibit(r.Exhibits[0])
	must(t, err)
	defer got.Close()
	if all, err := io.ReadAll(got); err != nil || !bytes.Equal(all, file) || e.Name != "page.jpg" {
		t.Errorf("the exhibit has %d bytes, %v", len(all), err)
	}
	// Again: nothing new, nothing twice.
	if r := b.sync(); len(r.Received)+len(r.Exhibits)+r.Proofs+len(r.Alarms) != 0 {
		t.Errorf("a second time: %+v", r)
	}
	thread := b.letters()[0].Value.Thread
	must(t, b.book.AcceptThread(thread))
	_, err = b.book.Write(thread, casebook.Safety, "Are you safe where you are?", "en")
	must(t, err)
	// A seal made at the desk goes up with the others.
	person, err := b.book.NewPersonThread("a visitor")
	must(t, err)
	_, err = b.book.TakeDown(person, "", "I saw the cars.", "en")
	must(t, err)
	b.sync()
	if own, err := b.book.DeskRoots(); err != nil || len(own) != 0 {
		t.Errorf("%d roots weren't handed over, %v", len(own), err)
	}
	b.pass(1)
	if r := b.sync(); r.Proofs != 2 || len(r.Alarms) != 0 {
		t.Errorf("proofs %d, alarms %v", r.Proofs, r.Alarms)
	}
	for _, l := range b.letters() {
		if l.Value.DayProof == nil || l.Value.DayProof.Label != "2026-05-11" || l.Value.MonthProof != nil {
			t.Errorf("proofs of %s: %+v %+v", l.ID, l.Value.DayProof, l.Value.MonthProof)
		}
	}
	if !b.registry.confirmed["2026-05-11"] || len(b.registry.confirmed) != 1 {
		t.Errorf("confirmed: %v", b.registry.confirmed)
	}
	if got := s.visit(nil); len(got) != 1 || got[0].Text != "Are you safe where you are?" {
		t.Errorf("she reads %v", got)
	}
	// She has read it, and it is destroyed: the desk learns so.
	b.sync()
	if m, err := b.book.MessagesTo(thread); err != nil || len(m) != 1 || m[0].Acked == "" {
		t.Errorf("messages %+v, %v", m, err)
	}
	// A month ends: its tree holds both, and days without letters are confirmed.
	b.pass(8)
	b.issueCard()
	b.pass(12)
	var all [][32]byte
	for _, roots := range b.registry.roots {
		all = append(all, roots...)
	}
	b.registry.close(ledger.KindMonth, "2026-05", all)
	if r := b.sync(); r.Proofs != 2 || !r.NewCard {
		t.Errorf("%+v", r)
	}
	if !b.registry.confirmed["2026-05"] || !b.registry.confirmed["2026-05-28"] {
		t.Errorf("confirmed: %v", b.registry.confirmed)
	}
}

// Cheapest fake: begin anew and store everything twice, or give up for good.
// Caught by cutting every request in turn, lost, unanswered and for good, and by
// comparing what is at the desk and what waits at the intake.
func TestSyncResumes(t *testing.T) {
	file := bytes.Repeat([]byte("a photograph\n"), 10000)
	for at := 1; ; at++ {
		b := newBureau(t) // a casebook full of letters is slower
		cutOff := false
		for _, how := range []string{lost, noReply, cut} {
			s := b.source()
			before := len(b.letters())
			text := fmt.Sprintf("letter %d %s", at, how)
			s.visit(&envelope.Draft{Text: text, Language: "en", Attachments: []envelope.Attachment{s.attach("page.jpg", file, 0)}})
			person, err := b.book.NewPersonThread(text)
			must(t, err)
			_, err = b.book.TakeDown(person, "", text, "en")
			must(t, err)

			b.line.n, b.line.at, b.line.how, b.line.pauses = 0, at, how, 0
			_, err = b.syncer.Sync(t.Context())
			met := b.line.n >= at
			cutOff = cutOff || met
			if how == cut && met {
				if !errors.Is(err, errCut) {
					t.Errorf("%d %s: %v", at, how, err)
				}
				b.line.at = 0
				b.sync()
			} else if err != nil {
				t.Errorf("%d %s: %v", at, how, err)
			} else if met && b.line.pauses != 1 {
				t.Errorf("%d %s: %d pauses", at, how, b.line.pauses)
			}
			b.line.at = 0

			letters := b.letters()
			if len(letters) != before+2 {
				t.Errorf("%d %s: %d letters more, want 2", at, how, len(letters)-before)
			}
			for _, l := range letters {
				for _, a := range l.Value.Attachments {
					if a.Exhibit == "" {
						t.Errorf("%d %s: a file is missing", at, how)
					}
				}
			}
			if own, err := b.book.DeskRoots(); err != nil || len(own) != 0 {
				t.Errorf("%d %s: %d roots weren't handed over, %v", at, how, len(own), err)
			}
			if left, err := b.intake.Envelopes(t.Context(), "amal", [16]byte{}, 9); err != nil || len(left) != 0 {
				t.Errorf("%d %s: %d envelopes are left, %v", at, how, len(left), err)
			}
		}
		if !cutOff {
			if at < 10 {
				t.Errorf("%d requests in a sync: the test is broken", at)
			}
			break
		}
	}
}

// Cheapest fake: upload in the old session, or ask the person to try again.
// Caught by an intake that restarts in the middle.
func TestSyncBeginsAgain(t *testing.T) {
	b := newBureau(t)
	b.source().visit(&envelope.Draft{Text: "a letter", Language: "en"})
	begun := 0
	b.line.before = func(request string) {
		if request == "begin" {
			begun++
		}
		if request == "upload" && begun == 1 {
			b.reopenIntake()
		}
	}
	if r := b.sync(); len(r.Received) < 1 || len(b.letters()) != 1 || begun != 2 {
		t.Errorf("%d sessions, %+v", begun, r)
	}
	b.line.before = func(request string) {
		if request == "upload" {
			b.reopenIntake()
		}
	}
	if _, err := b.syncer.Sync(t.Context()); !errors.Is(err, courier.ErrSession) {
		t.Errorf("an intake that always restarts: %v", err)
	}
}

// A stuck casebook can't take the first so many envelopes that it is given, for
// ever; or, when its disk is full, none that comes after them.
type stuck struct {
	*casebook.Casebook
	first int
	not   map[[16]byte]bool
	disk  bool
}

var errStuck = errors.New("by the test")

// ReceiveAll takes none when one can't be taken.
func (s *stuck) ReceiveAll([]casebook.Incoming) ([]casebook.Received, error) { return nil, errStuck }

func (s *stuck) Receive(env []byte, id [16]byte, day string) (casebook.Received, error) {
	switch {
	case s.disk && s.first == 0:
		return casebook.Received{}, fmt.Errorf("couldn't take in envelope %x: %w", id, casebook.ErrFull)
	case s.disk:
		s.first--
	case s.first > 0:
		s.first--
		s.not[id] = true
	}
	if s.not[id] {
		return casebook.Received{}, errStuck
	}
	return s.Casebook.Receive(env, id, day)
}

// Cheapest fake: confirm what wasn't taken in, or stop at the first, or ask again
// for the same until somebody else comes. Caught by so many envelopes that can't
// be taken that they fill two answers of the intake: they stay, a person is
// told, and letters, replies, seals and files move all the same.
func TestSyncGoesOnPastWhatItCantTake(t *testing.T) {
	b := newBureau(t)
	file := []byte("a photograph")
	s := b.source()
	s.visit(&envelope.Draft{Text: "a letter", Language: "en", Attachments: []envelope.Attachment{s.attach("page.jpg", file, 1)}})
	if alarms := b.sync().Alarms; len(alarms) != 1 || alarms[0].Kind != desk.AlarmFile {
		t.Fatalf("alarms %+v", alarms)
	}
	a := b.letters()[0].Value.Attachments[0]
	s.sendCells(envelope.Attachment{Key: a.Key, Size: a.Size}, file, 0, 1)
	person, err := b.book.NewPersonThread("a visitor")
	must(t, err)
	_, err = b.book.TakeDown(person, "", "I saw the cars.", "en")
	must(t, err)
	for range 8 {
		b.source().visit(&envelope.Draft{Text: "a letter", Language: "en"})
	}
	waiting, err := b.intake.Envelopes(t.Context(), "amal", [16]byte{}, 64)
	must(t, err)
	b.syncer.Break(&stuck{Casebook: b.book, first: 7, not: map[[16]byte]bool{}})
	asked := map[string]int{}
	b.line.before = func(request string) { asked[request]++ }
	r := b.sync()
	left, err := b.intake.Envelopes(t.Context(), "amal", [16]byte{}, 64)
	must(t, err)
	if len(waiting) < 10 || len(left) != 7 || asked["envelopes"] > len(waiting)/3+2 {
		t.Errorf("%d of %d envelopes are left, %d requests", len(left), len(waiting), asked["envelopes"])
	}
	if len(r.Alarms) != 1 || r.Alarms[0].Kind != desk.AlarmEnvelope || !strings.Contains(r.Alarms[0].Text, ": 7.") {
		t.Errorf("alarms %+v", r.Alarms)
	}
	if own, err := b.book.DeskRoots(); err != nil || len(own) != 0 || asked["upload"] != 1 || len(r.Exhibits) != 1 {
		t.Errorf("%d roots weren't handed over, %v; %d uploads, %d files", len(own), err, asked["upload"], len(r.Exhibits))
	}
	b.syncer.Break(nil)
	if r := b.sync(); len(b.letters()) != 10 || len(r.Alarms) != 0 {
		t.Errorf("%d letters, alarms %+v", len(b.letters()), r.Alarms)
	}
}

// Cheapest fake: take a full disk for a bad envelope, go on, and call it a
// success. Caught by a disk that is full after the first envelope: that one is
// confirmed, the others aren't, and nothing is uploaded.
func TestSyncFullDisk(t *testing.T) {
	b := newBureau(t)
	for range 4 {
		b.source().visit(&envelope.Draft{Text: "a letter", Language: "en"})
	}
	waiting, err := b.intake.Envelopes(t.Context(), "amal", [16]byte{}, 64)
	must(t, err)
	b.syncer.Break(&stuck{Casebook: b.book, first: 1, disk: true})
	asked := map[string]int{}
	b.line.before = func(request string) { asked[request]++ }
	if _, err := b.syncer.Sync(t.Context()); !errors.Is(err, casebook.ErrFull) || asked["upload"] != 0 || asked["envelopes"] != 1 {
		t.Errorf("%v, requests %v", err, asked)
	}
	if left, err := b.intake.Envelopes(t.Context(), "amal", [16]byte{}, 64); err != nil || len(left) != len(waiting)-1 {
		t.Errorf("%d of %d envelopes are left, %v", len(left), len(waiting), err)
	}
	b.syncer.Break(nil)
	b.sync()
	if n := len(b.letters()); n != 4 || asked["upload"] != 1 {
		t.Errorf("%d letters, %d uploads", n, asked["upload"])
	}
}

// A picky casebook can't keep some files, by the number of the try; a picky
// intake can't give some cells.
type picky struct {
	*casebook.Casebook
	not map[int]error
	n   int
}

func (p *picky) StoreAttachment(letter string, number int, fetch func([16]byte) ([]byte, error), progress func(int, int)) (string, error) {
	p.n++
	if err := p.not[p.n]; err != nil {
		return "", fmt.Errorf("couldn't keep the attachment: %w", err)
	}
	return p.Casebook.StoreAttachment(letter, number, fetch, progress)
}

type pickyCells struct {
	*line
	not map[int]error
	n   int
}

func (p *pickyCells) Cell(ctx context.Context, id [16]byte) ([]byte, error) {
	p.n++
	if err := p.not[p.n]; err != nil {
		return nil, err
	}
	return p.line.Cell(ctx, id)
}

// Cheapest fake: stop at the first file that is refused, as if all were, or
// take a cut line and a full disk for a bad file and go on. Caught by refusals
// of several causes, each before files that can be had.
func TestSyncGoesOnPastBadFiles(t *testing.T) {
	if envelope.MaxFile > casebook.MaxExhibit {
		t.Error("a source may send a file that the desk can't keep")
	}
	busy := map[int]error{} // the first question and its repeats
	for n := range 5 {
		busy[n+1] = courier.ErrBusy
	}
	for name, c := range map[string]struct {
		book, cells  map[int]error
		files, alarm int
		want         error
	}{
		"two that can't be kept":      {book: map[int]error{1: casebook.ErrRecord, 2: errStuck}, files: 2, alarm: 2},
		"one destroyed meanwhile":     {book: map[int]error{1: casebook.ErrNotFound}, files: 3},
		"a cell that can't be read":   {cells: busy, files: 3, alarm: 1},
		"a cell that is refused":      {cells: map[int]error{1: courier.ErrInvalid}, files: 3, alarm: 1},
		"a full disk":                 {book: map[int]error{1: errStuck, 2: casebook.ErrFull}, want: casebook.ErrFull},
		"a full disk, as a file says": {book: map[int]error{2: syscall.ENOSPC}, files: 1, want: syscall.ENOSPC},
		"a cut line":                  {cells: map[int]error{2: errCut}, files: 1, want: errCut},
		"a desk that is refused":      {cells: map[int]error{1: courier.ErrRefused}, want: courier.ErrRefused},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBureau(t)
			s := b.source()
			var files []envelope.Attachment
			for i := range 4 {
				files = append(files, s.attach(fmt.Sprintf("%d.jpg", i), fmt.Appendf(nil, "photograph %d", i), 0))
			}
			s.visit(&envelope.Draft{Text: "a letter", Language: "en", Attachments: files})
			b.syncer.Break(&picky{Casebook: b.book, not: c.book})
			b.syncer.Courier = &pickyCells{line: b.line, not: c.cells}
			r, err := b.syncer.Sync(t.Context())
			if !errors.Is(err, c.want) || len(r.Exhibits) != c.files || err == nil && len(r.Alarms) != c.alarm {
				t.Errorf("%v, %d files, alarms %+v", err, len(r.Exhibits), r.Alarms)
			}
			for _, a := range r.Alarms {
				if a.Kind != desk.AlarmFile || a.Letter != b.letters()[0].ID {
					t.Errorf("alarm %+v", a)
				}
			}
			b.syncer.Break(nil)
			b.syncer.Courier = b.line
			if again := b.sync(); len(r.Exhibits)+len(again.Exhibits) != 4 {
				t.Errorf("%d and %d files", len(r.Exhibits), len(again.Exhibits))
			}
		})
	}
}

// fill takes down so many accounts, each in a thread of its own.
func (b *bureau) fill(n int) {
	b.Helper()
	for range n {
		thread, err := b.book.NewPersonThread("a visitor")
		must(b, err)
		_, err = b.book.TakeDown(thread, "", "I saw the cars.", "en")
		must(b, err)
	}
}

// Cheapest fake: read all letters for each thread anew, which is fast enough for
// a test of a few. Caught by counting what a sync with nothing new allocates
// with n, 2n and 4n threads: from step to step it may double, not quadruple.
func TestSyncIsLinear(t *testing.T) {
	b := newBureau(t)
	const n = 60
	var cost [3]uint64
	for i, more := range []int{n, n, 2 * n} {
		b.fill(more)
		b.sync()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		b.sync()
		runtime.ReadMemStats(&after)
		cost[i] = after.Mallocs - before.Mallocs
	}
	if first, second := cost[1]-cost[0], cost[2]-cost[1]; cost[1] <= cost[0] || second > 3*first {
		t.Errorf("allocations %v", cost)
	}
}

// BenchmarkSyncNothingNew: a sync at a desk with so many threads.
func BenchmarkSyncNothingNew(b *testing.B) {
	for _, n := range []int{300, 600, 1200} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			at := newBureau(b)
			at.fill(n)
			at.sync()
			for b.Loop() {
				at.sync()
			}
		})
	}
}

// Cheapest fake: believe the intake, or fall silent. Caught by a forged proof, a
// card that no editor signed, a file of which a part is missing and one that
// isn't what was sealed; each is an alarm, and the rest of the sync is done.
func TestSyncAlarms(t *testing.T) {
	b := newBureau(t)
	s := b.source()
	file := bytes.Repeat([]byte("a photograph\n"), 50000)
	half := s.attach("half.jpg", file, 1)
	other := s.attach("other.jpg", file, 0)
	other.Digest[0]++
	s.visit(&envelope.Draft{Text: "a letter", Language: "en", Attachments: []envelope.Attachment{half, other}})
	kinds := func(r *desk.Result) (kinds []string) {
		for _, a := range r.Alarms {
			kinds = append(kinds, a.Kind)
			if len(a.Text) < 40 {
				t.Errorf("%s: %q", a.Kind, a.Text)
			}
		}
		return kinds
	}
	if got := kinds(b.sync()); !slices.Equal(got, []string{desk.AlarmFile, desk.AlarmFile}) {
		t.Errorf("alarms %v", got)
	}
	count := envelope.NewCells(half.Key, half.Size).Count()
	s.sendCells(half, file, count-1, count)
	if r := b.sync(); len(r.Exhibits) != 1 || len(r.Alarms) != 1 {
		t.Errorf("%+v", r)
	}
	b.pass(1)
	b.registry.forged = true
	if r := b.sync(); !slices.Equal(kinds(r), []string{desk.AlarmProof, desk.AlarmFile}) || r.Proofs != 0 || b.letters()[0].Value.DayProof != nil {
		t.Errorf("%+v", r)
	}
	if b.registry.confirmed["2026-05-11"] {
		t.Error("a day was confirmed whose proof is missing")
	}
	b.registry.forged = false
	// A card, signed and logged, with keys that this desk didn't make.
	card := b.news.Adopt(b.news.NewCard(b.clock()))
	b.registry.foreign = true
	if r := b.sync(); !slices.Equal(kinds(r), []string{desk.AlarmCard, desk.AlarmFile}) || r.NewCard || r.Proofs != 1 {
		t.Errorf("%+v", r)
	}
	if have, err := b.book.Card(); err != nil || have.Hash() == card.Hash() {
		t.Errorf("a foreign card was taken, %v", err)
	}
	// The intake takes it: this desk isn't the one on the card any more.
	must(t, b.intake.Tick(t.Context(), b.clock()))
	if _, err := b.syncer.Sync(t.Context()); !errors.Is(err, courier.ErrRefused) {
		t.Errorf("a desk that isn't on the card: %v", err)
	}
}

// What the desk has, the letterbox forgets; when that isn't heard, the next
// exchange says it again.
//
// Cheapest fakes: let it forget before the file is kept, and say it once and
// never again. Caught by a file that can't be kept, and by a line that is cut.
func TestSyncReleases(t *testing.T) {
	b := newBureau(t)
	s := b.source()
	there := func(a envelope.Attachment) bool {
		t.Helper()
		cells := envelope.NewCells(a.Key, a.Size)
		_, err := b.intake.Cell(t.Context(), cells.ID(0))
		if err != nil && !errors.Is(err, courier.ErrNotFound) {
			t.Fatal(err)
		}
		return err == nil
	}
	a := s.attach("one.jpg", []byte("a photograph"), 0)
	s.visit(&envelope.Draft{Text: "a letter", Language: "en", Attachments: []envelope.Attachment{a}})
	b.syncer.Break(&picky{Casebook: b.book, not: map[int]error{1: errStuck}})
	b.sync()
	if !there(a) {
		t.Fatal("the letterbox forgot what the desk couldn't keep")
	}
	b.syncer.Break(nil)
	// The line breaks as the desk says that it has it.
	b.line.before = func(request string) {
		if request == "release" {
			b.line.at, b.line.how = b.line.n, cut
		}
	}
	if _, err := b.syncer.Sync(t.Context()); !errors.Is(err, errCut) {
		t.Fatalf("the line is cut, and the exchange says %v", err)
	}
	b.line.before, b.line.at = nil, 0
	if !there(a) {
		t.Fatal("the line wasn't cut in time")
	}
	b.sync()
	if there(a) {
		t.Error("the letterbox keeps what the desk has")
	}
	asked := b.line.n
	b.line.before = func(request string) {
		if request == "release" || request == "cell" {
			t.Errorf("the desk says again that it has the file: %s", request)
		}
	}
	b.sync()
	if b.line.n == asked {
		t.Error("nothing was asked")
	}
}
