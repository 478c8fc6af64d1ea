package intake

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// pairUp makes the letterbox commit the next two changes at once, whatever
// comes later one by one. Call it before anything is asked of r.
func (r *rig) pairUp() {
	jobs := make(chan *job)
	r.in.jobs = jobs
	done := r.Context().Done()
	next := func() *job {
		select {
		case j := <-jobs:
			return j
		case <-done:
			return nil
		}
	}
	run := func(j *job) {
		if j.solo != nil {
			j.done <- j.solo()
			return
		}
		r.in.together([]*job{j})
	}
	go func() {
		a, b := next(), next()
		if a == nil || b == nil {
			return
		}
		r.in.together([]*job{a, b})
		for j := next(); j != nil; j = next() {
			run(j)
		}
	}()
}

// TestFaultsInABatch lets the commit that two changes share go wrong, and every
// step of what is then done for each alone.
//
// Cheapest fake: take the slot of a row that one wrote oneself for that of a
// row that is replaced, and erase its key. It is met when a commit fails but
// was written, and caught by opening every row that was acknowledged.
func TestFaultsInABatch(t *testing.T) {
	base := newRig(t, withDesks("amal", "bela"))
	d := map[string]*post{"amal": base.desk("amal"), "bela": base.desk("bela")}
	var closes [][]byte
	var people []*person
	for name, post := range d {
		p := base.person()
		people = append(people, p)
		p.visit(&envelope.Draft{Text: "a letter", Language: "en", To: []string{name}}, false)
		post.sync()
		post.say("a question")
		post.sync()
	}
	base.now = base.now.Add(12 * time.Hour)
	for _, p := range people {
		v, got := p.arrive()
		if len(got) != 1 {
			t.Fatalf("found %v", got)
		}
		req, err := v.CloseRequest(nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		closes = append(closes, req)
	}
	opening := func() []byte {
		req, err := envelope.NewVisit(base.room, base.person().keys, base.now).OpenRequest()
		if err != nil {
			t.Fatal(err)
		}
		return req
	}
	opens := [][]byte{opening(), opening()}
	rows := map[string][]courier.Row{"amal": d["amal"].rows(), "bela": d["bela"].rows()}
	send := func(path string, body []byte) func(*rig) error {
		return func(r *rig) error {
			if rec := r.do(path, body); rec.Code != http.StatusOK {
				return fmt.Errorf("%d", rec.Code)
			}
			return nil
		}
	}
	cell := func(id byte) func(*rig) error {
		return send(envelope.PathCell, envelope.CellRequest([16]byte{id}, bytes.Repeat([]byte{id}, envelope.CellSize)))
	}
	upload := func(desk string) func(*rig) error {
		return func(r *rig) error {
			return r.in.Upload(r.Context(), desk, [16]byte{desk[0]}, r.room.Depth, rows[desk])
		}
	}
	if err := base.in.Close(); err != nil {
		t.Fatal(err)
	}
	old := base.dir
	for _, c := range []struct {
		name string
		do   [2]func(*rig) error
		// what must be there: cells, least and most new envelopes
		cells, least, most int
	}{
		{"cells", [2]func(*rig) error{cell(1), cell(2)}, 2, 0, 0},
		{"envelopes", [2]func(*rig) error{send(envelope.PathOpen, opens[0]), send(envelope.PathOpen, opens[1])}, 0, 2, 6},
		{"destroying", [2]func(*rig) error{send(envelope.PathClose, closes[0]), send(envelope.PathClose, closes[1])}, 0, 2, 6},
		{"uploads", [2]func(*rig) error{upload("amal"), upload("bela")}, 0, 0, 0},
		{"a cell and destroying", [2]func(*rig) error{cell(1), send(envelope.PathClose, closes[0])}, 1, 1, 3},
		{"an upload and destroying", [2]func(*rig) error{upload("amal"), send(envelope.PathClose, closes[1])}, 0, 1, 3},
	} {
		tell := func(t *testing.T, at int, how string) int {
			r := &rig{TB: t, news: base.news, dir: filepath.Join(t.TempDir(), "letterbox"), now: base.now,
				ledger: &fakeLedger{roots: map[string][][32]byte{}, bundle: base.ledger.bundle}}
			if err := os.CopyFS(r.dir, os.DirFS(old)); err != nil {
				t.Fatal(err)
			}
			r.open()
			before := r.count(`SELECT count(*) FROM envelope`)
			replies := r.count(`SELECT count(*) FROM reply`)
			r.in.sessions.byDesk = map[string]*session{}
			for _, desk := range []string{"amal", "bela"} {
				r.in.sessions.byDesk[desk] = &session{id: [16]byte{desk[0]}, last: r.now, lists: map[envelope.Tag][][]envelope.Tag{}}
			}
			f := &faults{at: at, how: how}
			r.in.db = faultyDB{r.in.db, f}
			r.in.keys = faultyKeys{r.in.keys, f, filepath.Join(r.dir, keysFile)}
			r.pairUp()
			var wg sync.WaitGroup
			var errs [2]error
			for i, do := range c.do {
				wg.Go(func() {
					for range 5 {
						if errs[i] = do(r); errs[i] == nil {
							return
						}
					}
				})
			}
			wg.Wait()
			if err := errors.Join(errs[:]...); err != nil {
				t.Errorf("never done: %v", err)
			}
			all, _ := r.readRows(r.in, r.dir) // opens every row
			n := map[string]int{}
			for _, row := range all {
				n[row.table]++
			}
			if got := n[kindEnvelope] - before; got < c.least || got > c.most {
				t.Errorf("%d new envelopes, want %d to %d", got, c.least, c.most)
			}
			if n[kindCell] != c.cells || int(r.in.cellCount.Load()) != c.cells || n[kindReply] < replies {
				t.Errorf("%d cells, %d counted, want %d; %d replies, before %d", n[kindCell], r.in.cellCount.Load(), c.cells, n[kindReply], replies)
			}
			if err := r.in.slots.clear(r.Context()); err != nil || len(r.in.slots.doubt)+len(r.in.slots.gone) != 0 {
				t.Errorf("keys wait to be erased: %v", err)
			}
			if t.Failed() {
				t.Logf("it was: %s", f.what)
			}
			return f.n
		}
		for _, how := range []string{fails, failsButWas} {
			for at, steps := 1, 1; at <= steps; at++ {
				t.Run(fmt.Sprintf("%s %d %s", c.name, at, how), func(t *testing.T) {
					if n := tell(t, at, how); at == 1 {
						steps = min(n, map[string]int{fails: 1, failsButWas: 3}[how])
					}
				})
			}
		}
	}
}

// Cheapest fake: recover, and leave whoever waits without an answer, or call it
// done. Caught by a change that panics in a batch with another, after it wrote
// something; by work without a transaction; and by what comes after.
func TestPanicIsRefused(t *testing.T) {
	r := newRig(t)
	r.pairUp()
	var wg sync.WaitGroup
	wg.Go(func() {
		err := r.in.write(t.Context(), func(c *change) error {
			if err := c.keepNamed("half", []byte("written")); err != nil {
				t.Error(err)
			}
			if _, _, err := c.seal(kindCell, nil, nil); err != nil {
				t.Error(err)
			}
			panic("a bug")
		})
		if !errors.Is(err, errBug) {
			t.Errorf("the bug: %v", err)
		}
	})
	wg.Go(func() {
		if err := r.in.write(t.Context(), func(c *change) error { return c.keepNamed("other", []byte("written")) }); err != nil {
			t.Errorf("the other: %v", err)
		}
	})
	wg.Wait()
	if n := r.count(`SELECT count(*) FROM kept WHERE name IN ('half', 'other')`); n != 1 {
		t.Errorf("%d rows, want 1", n)
	}
	if n := len(r.in.slots.doubt) + len(r.in.slots.gone); n != 0 {
		t.Errorf("%d keys wait to be erased", n)
	}
	r.reopen()
	if err := r.in.alone(t.Context(), func() error { panic("a bug") }); !errors.Is(err, errBug) {
		t.Errorf("alone: %v", err)
	}
	r.person().visit(nil, false)
}

// Cheapest fake: note the day before the work is done, or take a failure for a
// reason to do it every minute. Caught by a Tidy that can't rewrite, by what a
// seizure at that moment shows, and by Ticks within the hour and after.
func TestTidyAgain(t *testing.T) {
	r := newRig(t)
	obstacle := filepath.Join(r.dir, ".copy-1", "x")
	if err := os.MkdirAll(obstacle, 0o700); err != nil {
		t.Fatal(err)
	}
	tick := func(works bool, want string) {
		t.Helper()
		if err := r.in.Tick(t.Context(), r.now); (err == nil) != works {
			t.Errorf("%v", err)
		}
		if got, err := r.in.tidiedOn(t.Context()); got != want || err != nil {
			t.Errorf("tidied on %q, want %q, %v", got, want, err)
		}
	}
	tick(false, "")
	again := r.openIn(r.copyDir())
	if got, err := again.tidiedOn(t.Context()); got != "" || err != nil {
		t.Errorf("killed before the work was done: %q, %v", got, err)
	}
	if err := os.RemoveAll(filepath.Dir(obstacle)); err != nil {
		t.Fatal(err)
	}
	r.now = r.now.Add(time.Minute)
	tick(true, "")
	r.now = r.now.Add(time.Hour)
	tick(true, "2026-05-04")
	if info, err := os.Stat(filepath.Join(r.dir, dbFile+"-wal")); err == nil && info.Size() > 0 {
		t.Errorf("the log has %d bytes", info.Size())
	}
}

// Cheapest fake: count tags until there are too many. Caught by a flood of
// closing requests that destroy nothing, and by one person who does; and by a
// desk that stays away for hours.
func TestSessionsInAFlood(t *testing.T) {
	r := newRig(t)
	p, d := r.person(), r.desk("amal")
	p.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	d.sync()
	d.say("a question")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	v, got := p.arrive()
	if len(got) != 1 {
		t.Fatalf("found %v", got)
	}
	session, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	rows := d.rows()
	req, err := v.CloseRequest(nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.ok(envelope.PathClose, req)
	for i := range 4000 {
		tags := make([]envelope.Tag, envelope.DestroyTags)
		b := random32(r)
		for j := range tags {
			tags[j] = envelope.Tag(b[:16])
			tags[j][0] ^= byte(j)
			tags[j][1] ^= byte(j >> 8)
		}
		if i > 20 { // the rows are looked up in the same way each time
			r.in.sessions.destroy(nil, tags, r.now)
			continue
		}
		if err := r.in.write(t.Context(), func(c *change) error { return c.destroy(tags) }); err != nil {
			t.Fatal(err)
		}
	}
	r.now = r.now.Add(50 * time.Minute)
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	r.now = r.now.Add(50 * time.Minute)
	if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, rows); err != nil {
		t.Fatalf("after a flood: %v", err)
	}
	for range 12 {
		r.now = r.now.Add(12 * time.Hour)
		if _, got := p.arrive(); len(got) != 0 {
			t.Fatalf("destroyed, and found %v", got)
		}
	}
	if session, err = r.in.Begin(t.Context(), "amal"); err != nil {
		t.Fatal(err)
	}
	r.now = r.now.Add(2 * time.Hour)
	if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, d.rows()); !errors.Is(err, courier.ErrSession) {
		t.Errorf("hours after: %v", err)
	}
	// Nobody fills memory with one thread of his own.
	s := sessions{byDesk: map[string]*aSession{"amal": {last: r.now, lists: map[envelope.Tag][][]envelope.Tag{}}}}
	for range 3 * maxLists {
		s.destroy(map[string]envelope.Tag{"amal": {1}}, make([]envelope.Tag, envelope.DestroyTags), r.now)
	}
	if s.byDesk["amal"] == nil || s.byDesk["amal"].n != listsPerReply {
		t.Errorf("%+v", s.byDesk["amal"])
	}
}

type aSession = session // a test shadows its name

// Cheapest fake: look at the clock before waiting for the others. Caught by an
// upload that waits while a reply is released: its token must stay.
func TestReleasedWhileWaiting(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	d.sync()
	at := r.count(`SELECT min(released) FROM reply`)
	r.now = time.Unix(int64(at), 0).Add(-time.Minute)
	session, err := r.in.Begin(t.Context(), "amal")
	if err != nil {
		t.Fatal(err)
	}
	rows := d.rows()
	tokens := func() (all string) {
		if err := r.in.sqldb.QueryRow(`SELECT group_concat(hex(token)) FROM (SELECT token FROM reply WHERE released = $1 ORDER BY token)`, at).Scan(&all); err != nil {
			t.Fatal(err)
		}
		return all
	}
	before := tokens()
	// The clock goes on when the upload has looked at it once.
	var mu sync.Mutex
	now, looked := r.now, false
	r.in.cfg.Clock = func() time.Time {
		mu.Lock()
		defer mu.Unlock()
		seen := now
		if !looked {
			looked = true
			now = time.Unix(int64(at), 0).Add(time.Minute)
		}
		return seen
	}
	if err := r.in.Upload(t.Context(), "amal", session, d.room.Depth, rows); err != nil {
		t.Fatal(err)
	}
	if tokens() != before {
		t.Error("a released reply lost its token")
	}
}
