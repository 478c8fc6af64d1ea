package intake

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb"
)

var errFault = errors.New("a fault of the test's")

// Ways in which one durable step can go wrong.
const (
	fails       = "fails"
	failsButWas = "fails but was written"
	stopsBefore = "stops before"
	stopsAfter  = "stops after"
)

// faults lets the at-th durable step go wrong. After a stop nothing works any
// more, as after a loss of power.
type faults struct {
	mu      sync.Mutex
	n, at   int
	takes   int
	how     string
	what    string // the step that went wrong
	stopped bool
}

func (f *faults) step(what string, do func() error) error { return f.stepOr(what, do, do) }

// stepOr has another way of being done by a step that then fails.
func (f *faults) stepOr(what string, do, doneButFails func() error) error {
	f.mu.Lock()
	if f.stopped {
		f.mu.Unlock()
		return errFault
	}
	f.n++
	hit := f.n == f.at
	f.mu.Unlock()
	if !hit {
		return do()
	}
	if f.how == failsButWas || f.how == stopsAfter {
		if err := doneButFails(); err != nil {
			return err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.what = what
	f.stopped = f.how == stopsBefore || f.how == stopsAfter
	return errFault
}

func (f *faults) isStopped() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.stopped
}

type faultyDB struct {
	database
	f *faults
}

func (d faultyDB) Tx(ctx context.Context, fn func(*sql.Tx) error) error {
	ran := false
	err := d.f.step("commit", func() error { ran = true; return d.database.Tx(ctx, fn) })
	if err != nil && !ran && !d.f.isStopped() {
		// A commit fails after the work was done.
		return d.database.Tx(ctx, func(tx *sql.Tx) error { return errors.Join(fn(tx), errFault) })
	}
	return err
}

type faultyKeys struct {
	keys
	f    *faults
	path string
}

// Take counts now and then: an upload takes a hundred keys, one like the other.
func (k faultyKeys) Take() (slot uint64, key [32]byte, err error) {
	k.f.mu.Lock()
	k.f.takes++
	counts := k.f.takes%40 == 1
	k.f.mu.Unlock()
	if !counts {
		return k.keys.Take()
	}
	err = k.f.step("take", func() error { slot, key, err = k.keys.Take(); return err })
	return slot, key, err
}

// Erase that fails after writing has overwritten the keys and freed no slot.
func (k faultyKeys) Erase(slots ...uint64) error {
	return k.f.stepOr("erase", func() error { return k.keys.Erase(slots...) }, func() error {
		f, err := os.OpenFile(k.path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		defer f.Close()
		for _, slot := range slots {
			if _, err := f.WriteAt(bytes.Repeat([]byte{7}, 32), int64(slot)*32); err != nil {
				return err
			}
		}
		return nil
	})
}

type faultyFiles struct {
	files
	f *faults
}

func (c faultyFiles) Put(name string, r io.Reader) error {
	return c.f.step("put", func() error { return c.files.Put(name, r) })
}

func (c faultyFiles) Delete(name string) error {
	return c.f.step("delete", func() error { return c.files.Delete(name) })
}

type faultyLedger struct {
	*fakeLedger
	f *faults
}

func (l faultyLedger) AddRoots(ctx context.Context, day string, roots [][32]byte) error {
	return l.f.step("roots", func() error { return l.fakeLedger.AddRoots(ctx, day, roots) })
}

// A story is one visit with a letter and a file, at a letterbox that already
// has replies, and what desk and registrar do with it.
type story struct {
	base    *rig
	who     *person
	threads []*thread
	visit   []byte // a stranger's opening envelope
	close   []byte // a letter, and the whole thread destroyed
	letter  [16]byte
	cells   map[[16]byte][]byte
}

func newStory(t *testing.T) *story {
	r := newRig(t)
	s := &story{base: r, who: r.person(), cells: map[[16]byte][]byte{}}
	d := r.desk("amal")
	s.who.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	d.sync()
	d.say("a question")
	d.sync()
	s.threads = d.threads
	r.now = r.now.Add(12 * time.Hour)
	v, got := s.who.arrive()
	if len(got) != 1 {
		t.Fatalf("found %v", got)
	}
	draft := &envelope.Draft{Text: "an answer", Language: "en"}
	for i := range 2 {
		id := [16]byte{byte(i)}
		s.cells[id] = bytes.Repeat([]byte{byte(i), 7}, envelope.CellSize/2)
	}
	var err error
	if s.close, err = v.CloseRequest(draft, nil); err != nil {
		t.Fatal(err)
	}
	c, _, err := envelope.Open(s.close[:envelope.EnvelopeSize], r.news.ID, d.key)
	if err != nil {
		t.Fatal(err)
	}
	s.letter = c.ID
	if s.visit, err = envelope.NewVisit(r.room, r.person().keys, r.now).OpenRequest(); err != nil {
		t.Fatal(err)
	}
	if err := r.in.Close(); err != nil {
		t.Fatal(err)
	}
	return s
}

// A telling is the story once, with one fault.
type telling struct {
	*rig
	*story
	f    *faults
	desk *post
	old  [][32]byte // keys of the replies that are destroyed
	// acknowledged names what the letterbox said is kept.
	acknowledged map[string]bool
}

func (s *story) tell(t *testing.T, at int, how string) *telling {
	base := s.base
	r := &rig{TB: t, news: base.news, dir: filepath.Join(t.TempDir(), "letterbox"), now: base.now,
		ledger: &fakeLedger{roots: map[string][][32]byte{}, bundle: base.ledger.bundle}}
	if err := os.CopyFS(r.dir, os.DirFS(base.dir)); err != nil {
		t.Fatal(err)
	}
	s.base.now = base.now
	r.open()
	b := &telling{rig: r, story: s, f: &faults{at: at, how: how}, acknowledged: map[string]bool{}}
	b.desk = r.desk("amal")
	b.desk.threads = nil
	for _, th := range s.threads {
		c := *th
		b.desk.threads = append(b.desk.threads, &c)
	}
	b.old = b.replyKeys()
	b.attach()
	return b
}

// attach puts the faults in.
func (b *telling) attach() {
	b.in.db = faultyDB{b.in.db, b.f}
	b.in.keys = faultyKeys{b.in.keys, b.f, filepath.Join(b.dir, keysFile)}
	b.in.cells = faultyFiles{b.in.cells, b.f}
	b.in.cfg.Ledger = faultyLedger{b.ledger, b.f}
}

func (b *telling) replyKeys() (old [][32]byte) {
	for epoch := b.room.Epoch; epoch <= b.room.Epoch+1; epoch++ {
		for i := range b.room.K {
			tag := b.who.keys.Thread.Tag("amal", epoch, i)
			var slot int64
			err := b.in.sqldb.QueryRow(`SELECT slot FROM reply WHERE tag = $1`, tag[:]).Scan(&slot)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				b.Fatal(err)
			}
			key, err := b.in.keys.Key(uint64(slot))
			if err != nil {
				b.Fatal(err)
			}
			old = append(old, key)
		}
	}
	return old
}

// try repeats one thing until it is done, as a client does. After a stop, the
// letterbox starts again on what lies on the disk.
func (b *telling) try(what string, do func() error) {
	b.Helper()
	for range 5 {
		if b.f.isStopped() {
			b.dir = b.copyDir()
			b.open()
			b.f.stopped = false
			b.attach()
		}
		err := do()
		if err == nil {
			b.acknowledged[what] = true
			b.check(what)
			return
		}
		b.check(what + ", refused")
	}
	b.Errorf("%s: never done", what)
}

// check is what must hold at every moment.
func (b *telling) check(when string) {
	b.Helper()
	if b.f.isStopped() {
		return
	}
	shelf, err := os.ReadFile(filepath.Join(b.dir, keysFile))
	if err != nil {
		b.Fatal(err)
	}
	if b.acknowledged["close"] {
		for _, key := range b.old {
			if bytes.Contains(shelf, key[:]) {
				b.Errorf("%s: a destroyed reply can still be read", when)
				break
			}
		}
	}
	// Every row opens.
	rows, _ := b.readRows(b.in, b.dir)
	per := map[string]int{}
	for _, row := range rows {
		if row.table == kindReply {
			per[row.day]++
		}
	}
	for day, n := range per {
		if n != 8 {
			b.Errorf("%s: %d replies at %s", when, n, day)
		}
	}
}

func (b *telling) send(path string, body []byte) error {
	rec := b.do(path, body)
	if rec.Code != http.StatusOK {
		if text := rec.Body.String(); strings.Contains(text, "fault") || strings.Contains(text, "/") {
			b.Errorf("a source reads %q", text)
		}
		return fmt.Errorf("%d", rec.Code)
	}
	return nil
}

func (b *telling) run() {
	b.Helper()
	b.try("open", func() error { return b.send(envelope.PathOpen, b.visit) })
	for _, id := range slices.SortedFunc(maps.Keys(b.cells), func(a, c [16]byte) int { return bytes.Compare(a[:], c[:]) }) {
		b.try(fmt.Sprintf("cell %d", id[0]), func() error {
			return b.send(envelope.PathCell, envelope.CellRequest(id, b.cells[id]))
		})
	}
	b.try("close", func() error { return b.send(envelope.PathClose, b.close) })
	b.try("sync", func() error {
		session, err := b.in.Begin(b.Context(), "amal")
		if err == nil {
			err = b.desk.fetch()
		}
		if err == nil {
			err = b.in.Upload(b.Context(), "amal", session, b.room.Depth, b.desk.rows())
		}
		return err
	})
	b.now = b.now.Add(12 * time.Hour)
	b.try("tick", func() error { return b.in.Tick(b.Context(), b.now) })
	b.now = b.now.AddDate(0, 0, 36)
	b.try("expire", func() error { return b.in.Tick(b.Context(), b.now) })
}

// after is what must be true at the end.
func (b *telling) after() {
	b.Helper()
	if b.desk.letters[b.letter] == nil {
		b.Error("the letter isn't at the desk")
	}
	if len(b.desk.letters) != 1 {
		b.Errorf("the desk has %d letters, want 1", len(b.desk.letters))
	}
	handed := map[[32]byte]bool{}
	for _, roots := range b.ledger.roots {
		for _, root := range roots {
			handed[root] = true
		}
	}
	for _, env := range [][]byte{b.visit[5:], b.close} {
		if !handed[[32]byte(env[envelope.EnvelopeSize-32:])] {
			b.Error("a seal didn't reach the registrar")
		}
	}
	if n := b.count(`SELECT (SELECT count(*) FROM envelope) + (SELECT count(*) FROM root) + (SELECT count(*) FROM cell) + (SELECT count(*) FROM reply) + (SELECT count(*) FROM confirmed)`); n != 0 {
		b.Errorf("%d rows are left", n)
	}
	names, err := b.in.cells.List()
	if err != nil || len(names) != 0 {
		b.Errorf("files are left: %v, %v", names, err)
	}
	if n := len(b.in.slots.doubt) + len(b.in.slots.gone); n != 0 {
		b.Errorf("%d keys wait to be erased", n)
	}
}

// TestFaultsAndKills lets each durable step of a visit and all that follows go wrong,
// in each way, and asks after every step whether all that was acknowledged is
// there and all that was destroyed isn't.
//
// Cheapest fake: acknowledge before the commit; take a failed commit for one
// that wrote nothing; forget a key that couldn't be erased; forget seals before
// the registrar has them. Each is met by one of the rows, and caught by the
// desk's letters, by searching the shelf for the old keys, by opening every row
// and by the registrar's roots.
func TestFaultsAndKills(t *testing.T) {
	s := newStory(t)
	plain := s.tell(t, 0, fails)
	plain.run()
	plain.after()
	steps := plain.f.n
	if steps < 20 {
		t.Fatalf("%d durable steps: the test is broken", steps)
	}
	for at := 1; at <= steps; at++ {
		for i, how := range []string{fails, failsButWas, stopsBefore, stopsAfter} {
			if (at+i)%2 == 0 && os.Getenv("VOUCHSAFE_LONG") == "" {
				continue // every step in two of the four ways
			}
			t.Run(fmt.Sprintf("%d %s", at, how), func(t *testing.T) {
				b := s.tell(t, at, how)
				b.run()
				b.after()
				if b.f.what == "" {
					t.Error("nothing went wrong: the test is broken")
				}
				if t.Failed() {
					t.Logf("it was: %s", b.f.what)
				}
			})
		}
	}
}

// Cheapest fake: answer 507 for everything, or 'ok' for what isn't there.
// Caught by counting what the desk gets: exactly what was acknowledged; and by
// room that comes back.
func TestFullDisk(t *testing.T) {
	r := newRig(t)
	// A limit on pages stands in for the full disk; it holds for one
	// connection.
	r.in.sqldb.SetMaxOpenConns(1)
	if _, err := r.in.sqldb.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, r.count(`PRAGMA page_count`)+60)); err != nil {
		t.Fatal(err)
	}
	d := r.desk("amal")
	var kept [][16]byte
	refused := 0
	for range 20 {
		p := r.person()
		v := envelope.NewVisit(r.room, p.keys, r.now)
		v.Seal = sealOf
		req, err := v.CloseRequest(&envelope.Draft{Text: "a letter", Language: "en"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		c, _, err := envelope.Open(req[:envelope.EnvelopeSize], r.news.ID, d.key)
		if err != nil {
			t.Fatal(err)
		}
		switch rec := r.do(envelope.PathClose, req); rec.Code {
		case http.StatusOK:
			kept = append(kept, c.ID)
		case http.StatusInsufficientStorage:
			refused++
			if text := rec.Body.String(); !strings.Contains(text, "full") || strings.Contains(text, "SQL") || strings.Contains(text, "database") {
				t.Errorf("text %q", text)
			}
		default:
			t.Errorf("%d %s", rec.Code, rec.Body)
		}
	}
	if len(kept) < 3 || refused < 3 {
		t.Fatalf("%d kept, %d refused: the test is broken", len(kept), refused)
	}
	session, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	if err := r.in.Upload(t.Context(), "amal", session, r.room.Depth, d.rows()); !errors.Is(err, courier.ErrFull) {
		t.Errorf("an upload: %v", err)
	}
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	if len(d.letters) != len(kept) {
		t.Errorf("%d letters at the desk, %d acknowledged", len(d.letters), len(kept))
	}
	for _, id := range kept {
		if d.letters[id] == nil {
			t.Error("an acknowledged letter is missing")
		}
	}
	p := r.person()
	p.visit(&envelope.Draft{Text: "there is room again", Language: "en"}, false)
	if err := d.fetch(); err != nil || len(d.letters) != len(kept)+1 {
		t.Errorf("%d letters, %v", len(d.letters), err)
	}
}

// Cheapest fake: a quota that is looked at and not kept. Caught by posting
// until it refuses, for envelopes and for cells, and by the room after erasing.
func TestQuotas(t *testing.T) {
	r := newRig(t, func(r *rig) {
		r.config = func(c *Config) { c.EnvelopeQuota, c.CellQuota = 5*envelope.EnvelopeSize, 2*envelope.CellSize }
	})
	d := r.desk("amal")
	for range 2 {
		r.person().visit(nil, false)
	}
	v := envelope.NewVisit(r.room, r.person().keys, r.now)
	first, err := v.OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	r.ok(envelope.PathOpen, first)
	second, err := envelope.NewVisit(r.room, r.person().keys, r.now).OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	if rec := r.do(envelope.PathOpen, second); rec.Code != http.StatusInsufficientStorage {
		t.Errorf("the sixth envelope: %d", rec.Code)
	}
	r.ok(envelope.PathOpen, first) // a repeat takes no room
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	r.ok(envelope.PathOpen, second)

	for i := range 3 {
		rec := r.do(envelope.PathCell, envelope.CellRequest([16]byte{byte(i)}, make([]byte, envelope.CellSize)))
		if want := map[bool]int{true: http.StatusOK, false: http.StatusInsufficientStorage}[i < 2]; rec.Code != want {
			t.Errorf("cell %d: %d", i, rec.Code)
		}
	}
	r.reopen()
	if rec := r.do(envelope.PathCell, envelope.CellRequest([16]byte{9}, make([]byte, envelope.CellSize))); rec.Code != http.StatusInsufficientStorage {
		t.Errorf("after a restart: %d", rec.Code)
	}
	r.now = r.now.AddDate(0, 0, 36)
	if err := r.in.expire(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	r.ok(envelope.PathCell, envelope.CellRequest([16]byte{9}, make([]byte, envelope.CellSize)))
}

var _ database = (*sqldb.DB)(nil)
