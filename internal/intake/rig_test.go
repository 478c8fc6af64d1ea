package intake

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/hpke"
	"crypto/rand"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb/sqldbtest"
	"vouchsafe.example/ledger/ledgertest"
)

// testDay is a Monday, four days into an epoch.
var testDay = time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC)

// A rig is a newsroom with one letterbox, whose clock the test sets.
type rig struct {
	testing.TB
	news   *ledgertest.Newsroom
	room   *envelope.Newsroom
	ledger *fakeLedger
	dir    string
	now    time.Time
	in     *Intake
	http   http.Handler
	config func(*Config)
	// With PostgreSQL: the server, and copies of it by the folder that was
	// copied with them.
	pg     *sqldbtest.Server
	seized map[string]*sqldbtest.Server
}

// backends are the databases under which a promise must hold.
var backends = map[string]option{"SQLite": func(*rig) {}, "PostgreSQL": withPostgres}

func withPostgres(r *rig) { r.pg, r.seized = sqldbtest.Start(r), map[string]*sqldbtest.Server{} }

// A fakeLedger is a registrar that remembers and can be made to fail.
type fakeLedger struct {
	courier.Ledger
	mu     sync.Mutex
	bundle func() ([]byte, error)
	roots  map[string][][32]byte
	fail   error
	after  bool // fail after it was done
}

func (l *fakeLedger) Bundle(context.Context) ([]byte, error) { return l.bundle() }

func (l *fakeLedger) AddRoots(_ context.Context, day string, roots [][32]byte) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail == nil || l.after {
		l.roots[day] = append(l.roots[day], roots...)
	}
	return l.fail
}

type option func(*rig)

func withDesks(names ...string) option {
	return func(r *rig) { r.news = ledgertest.New(r, ledgertest.Options{Threads: 8, Desks: names}) }
}

func newRig(t testing.TB, opts ...option) *rig {
	r := &rig{TB: t, dir: filepath.Join(t.TempDir(), "letterbox"), now: testDay}
	for _, o := range opts {
		o(r)
	}
	if r.news == nil {
		r.news = ledgertest.New(t, ledgertest.Options{Threads: 8, Desks: []string{"amal"}})
	}
	if r.news.Card == nil {
		r.news.IssueCard(r.now)
	}
	r.ledger = &fakeLedger{roots: map[string][][32]byte{}, bundle: func() ([]byte, error) { return r.news.Bundle(r.now).Marshal(), nil }}
	r.open()
	return r
}

func (r *rig) open() {
	r.Helper()
	r.in = r.openIn(r.dir)
	r.http = r.in.Handler()
	if err := r.in.refresh(r.Context()); err != nil {
		r.Fatal(err)
	}
	r.week()
}

func (r *rig) openIn(dir string) *Intake {
	r.Helper()
	cfg := Config{Dir: dir, Newsroom: r.news.ID, Ledger: r.ledger, Clock: func() time.Time { return r.now }}
	if s := r.server(dir); s != nil {
		cfg.Store = s.URL()
	}
	if r.config != nil {
		r.config(&cfg)
	}
	in, err := Open(cfg)
	if err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() {
		select {
		case <-in.stop:
		default:
			in.Close()
		}
	})
	return in
}

// week makes what a source takes from the card of the present week.
func (r *rig) week() {
	epoch := envelope.EpochOf(r.now)
	r.room = &envelope.Newsroom{ID: r.news.ID, Name: r.news.Card.Name, K: r.news.Card.K, F: r.news.Card.F, T: r.news.Card.T, Depth: r.news.Card.Depth, Epoch: epoch}
	for _, d := range r.news.Desks {
		k := r.news.Keys(d, epoch)
		r.room.Desks = append(r.room.Desks, envelope.Desk{Name: d.Name, Key: k.Private.PublicKey().Bytes(), Verify: publicOf(k)})
	}
	r.room.SigningKey = func(desk string, epoch uint32) ed25519.PublicKey {
		return publicOf(r.news.Keys(r.news.Desk(desk), epoch))
	}
}

func (r *rig) reopen() {
	r.Helper()
	if err := r.in.Close(); err != nil {
		r.Fatal(err)
	}
	r.open()
}

// do posts one request and returns the answer.
func (r *rig) do(path string, body []byte) *httptest.ResponseRecorder {
	req := httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body))
	rec := httptest.NewRecorder()
	r.http.ServeHTTP(rec, req)
	return rec
}

// ok posts a request that must succeed.
func (r *rig) ok(path string, body []byte) []byte {
	r.Helper()
	rec := r.do(path, body)
	if rec.Code != http.StatusOK {
		r.Fatalf("%s: %d %s", path, rec.Code, rec.Body)
	}
	return rec.Body.Bytes()
}

func publicOf(k ledgertest.DeskEpoch) ed25519.PublicKey { return k.Sign.Public().(ed25519.PublicKey) }

// A person writes letters and reads replies.
type person struct {
	*rig
	keys *envelope.Keys
}

func (r *rig) person() *person {
	k, err := envelope.RandomKeys(r.in.cfg.Rand)
	if err != nil {
		r.Fatal(err)
	}
	return &person{r, k}
}

func sealOf([32]byte, *envelope.Draft) (root [32]byte, err error) {
	_, err = rand.Read(root[:])
	return root, err
}

// arrive opens a visit and returns what she finds.
func (p *person) arrive() (*envelope.Visit, []envelope.Received) {
	p.Helper()
	v := envelope.NewVisit(p.room, p.keys, p.now)
	v.Seal = sealOf
	req, err := v.OpenRequest()
	if err != nil {
		p.Fatal(err)
	}
	tokens, err := v.Table(p.ok(envelope.PathOpen, req))
	if err != nil {
		p.Fatal(err)
	}
	var bodies [][]byte
	for _, t := range tokens {
		bodies = append(bodies, p.ok(envelope.PathBody, t[:]))
	}
	got, _, err := v.Bodies(bodies)
	if err != nil {
		p.Fatal(err)
	}
	return v, got
}

// visit arrives, and leaves with or without a letter.
func (p *person) visit(letter *envelope.Draft, keep bool) []envelope.Received {
	p.Helper()
	v, got := p.arrive()
	var ids [][16]byte
	for _, m := range got {
		if keep {
			ids = append(ids, m.ID)
		}
	}
	req, err := v.CloseRequest(letter, ids)
	if err != nil {
		p.Fatal(err)
	}
	if answer := p.ok(envelope.PathClose, req); string(answer) != envelope.Acknowledged {
		p.Fatalf("answer %q", answer)
	}
	return got
}

// A post is what a desk of the tests remembers: letters by id, threads, and
// what it still has to say to each.
type post struct {
	*rig
	name    string
	letters map[[16]byte]*envelope.Content
	times   map[[16]byte]int // how often each came
	threads []*thread
	seals   map[[32]byte]bool
	honest  bool            // none of its answers is forged
	offers  envelope.Offers // in every reply
	echo    int
	ruled   []*envelope.Content        // that laid something down
	opened  map[envelope.ThreadKey]int // envelopes of each thread that the desk knows
}

type thread struct {
	key      envelope.ThreadKey
	replyKey []byte // nil for an invented one
	messages []envelope.Message
}

func (r *rig) desk(name string) *post {
	d := &post{rig: r, name: name, letters: map[[16]byte]*envelope.Content{}, times: map[[16]byte]int{}, seals: map[[32]byte]bool{}}
	for range r.news.Card.T {
		d.threads = append(d.threads, &thread{key: envelope.ThreadKey(random32(r))})
	}
	return d
}

func random32(r *rig) (b [32]byte) {
	if _, err := r.in.cfg.Rand.Read(b[:]); err != nil {
		r.Fatal(err)
	}
	return b
}

func (d *post) key(epoch uint32) hpke.PrivateKey {
	return d.news.Keys(d.news.Desk(d.name), epoch).Private
}

// fetch takes everything that waits, and confirms it.
func (d *post) fetch() error {
	for {
		list, err := d.in.Envelopes(d.Context(), d.name, [16]byte{}, 7)
		if err != nil || len(list) == 0 {
			return err
		}
		var ids [][16]byte
		for _, e := range list {
			d.take(e)
			ids = append(ids, e.ID)
		}
		if err := d.in.Confirm(d.Context(), d.name, ids); err != nil {
			return err
		}
	}
}

func (d *post) take(e courier.Envelope) {
	c, seal, err := envelope.Open(e.Bytes, d.news.ID, d.key)
	d.seals[seal] = true
	if errors.Is(err, envelope.ErrNotAddressed) {
		return
	}
	if err != nil {
		d.Errorf("an envelope: %v", err)
		return
	}
	for _, t := range d.threads {
		if c.Kind != envelope.KindLetter && !t.key.Recognises(c) {
			continue
		}
		if t.key.Recognises(c) {
			if d.opened == nil {
				d.opened = map[envelope.ThreadKey]int{}
			}
			d.opened[t.key]++
			if c.Rule != nil {
				d.ruled = append(d.ruled, c)
			}
			if c.Echo != 0 {
				d.echo = c.Echo
			}
		}
		t.messages = slices.DeleteFunc(t.messages, func(m envelope.Message) bool { return slices.Contains(c.Acks, m.ID) })
	}
	if c.Kind != envelope.KindLetter {
		return
	}
	d.times[c.ID]++
	if d.letters[c.ID] != nil {
		return
	}
	d.letters[c.ID] = c
	for _, t := range d.threads {
		if t.key == c.Thread {
			return
		}
	}
	for _, t := range d.threads[:len(d.threads)-3] { // room for three invented ones
		if t.replyKey == nil {
			*t = thread{key: c.Thread, replyKey: c.ReplyKey}
			return
		}
	}
}

// registered is the one decoy that the desk learnt of; it becomes a thread.
func (d *post) registered() *envelope.Decoy {
	d.Helper()
	if err := d.fetch(); err != nil {
		d.Fatal(err)
	}
	for _, c := range d.ruled {
		if c.Rule.Decoy == nil {
			continue
		}
		for _, t := range d.threads {
			if t.key == c.Rule.Decoy.Thread {
				return c.Rule.Decoy
			}
		}
		for _, t := range d.threads {
			if t.replyKey == nil {
				*t = thread{key: c.Rule.Decoy.Thread, replyKey: c.Rule.Decoy.ReplyKey}
				return c.Rule.Decoy
			}
		}
	}
	d.Fatal("no decoy was registered")
	return nil
}

// say adds a message to every live thread.
func (d *post) say(text string) {
	for _, t := range d.threads {
		if t.replyKey != nil {
			id := random32(d.rig)
			t.messages = append(t.messages, envelope.Message{ID: [16]byte(id[:16]), Text: text, Language: "en"})
		}
	}
}

// rows are the replies of the coming seven days.
func (d *post) rows() []courier.Row {
	d.Helper()
	var rows []courier.Row
	until := d.now.Add(7 * 24 * time.Hour)
	for epoch := envelope.EpochOf(d.now); !envelope.EpochStart(epoch).After(until); epoch++ {
		for i := range d.room.K {
			if at := envelope.ReleaseTime(epoch, i, d.room.K); !at.After(d.now) || at.After(until) {
				continue
			}
			for _, t := range d.threads {
				rows = append(rows, d.row(t, epoch, i))
			}
		}
	}
	return rows
}

func (d *post) row(t *thread, epoch uint32, i int) courier.Row {
	tag := t.key.Tag(d.name, epoch, i)
	row := courier.Row{Tag: tag, Epoch: epoch, I: i, Bucket: t.key.Bucket(d.room.Depth)}
	var err error
	if t.replyKey == nil {
		row.Body, err = envelope.Filler()
	} else {
		row.Body, err = envelope.SealReply(d.news.ID, tag, t.replyKey, &envelope.Reply{Desk: d.name, Offers: d.offers, Echo: d.echo, Messages: t.messages}, d.news.Keys(d.news.Desk(d.name), epoch).Sign, epoch)
	}
	if err != nil {
		d.Fatal(err)
	}
	return row
}

func (d *post) sync() {
	d.Helper()
	session, err := d.in.Begin(d.Context(), d.name)
	if err == nil {
		err = d.fetch()
	}
	if err == nil {
		err = d.in.Upload(d.Context(), d.name, session, d.room.Depth, d.rows())
	}
	if err != nil {
		d.Fatal(err)
	}
}

// count asks the database.
func (r *rig) count(query string, args ...any) (n int) {
	r.Helper()
	if err := r.in.sqldb.QueryRow(query, args...).Scan(&n); err != nil {
		r.Fatal(err)
	}
	return n
}

// copyDir copies the letterbox's folder as it lies, as a seizer or a loss of
// power would find it.
func (r *rig) copyDir() string {
	r.Helper()
	to := filepath.Join(r.TempDir(), "seized")
	if err := os.CopyFS(to, os.DirFS(r.dir)); err != nil {
		r.Fatal(err)
	}
	if r.pg != nil {
		r.seized[to] = r.pg.Copy()
	}
	return to
}

// server is the PostgreSQL server of a folder, nil with SQLite.
func (r *rig) server(dir string) *sqldbtest.Server {
	if r.pg == nil || dir == r.dir {
		return r.pg
	}
	s := r.seized[dir]
	s.Up()
	return s
}

// files reads every file of a folder.
func (r *rig) files(dir string) map[string][]byte {
	r.Helper()
	all := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, dir)] = b
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return all
}
