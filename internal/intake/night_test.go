package intake

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// places returns where in the database file the bodies lie, in the order of
// their keys, the slots, which are random.
func (r *rig) places(dir string) (at []int) {
	r.Helper()
	b, err := os.ReadFile(filepath.Join(dir, dbFile))
	if err != nil {
		r.Fatal(err)
	}
	rows, err := r.in.sqldb.Query(`SELECT body FROM envelope ORDER BY slot`)
	if err != nil {
		r.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var body sql.RawBytes
		if err := rows.Scan(&body); err != nil {
			r.Fatal(err)
		}
		at = append(at, bytes.Index(b, body[8000:8064]))
	}
	return at
}

// Cheapest fake: a Tidy that only deletes. Caught by looking where on the disk
// the envelopes of a day lie: in the order of their random slots afterwards, and
// not before; and by the log and the files that must be gone.
func TestTidyForgetsOrder(t *testing.T) {
	r := newRig(t)
	for range 12 {
		r.person().visit(nil, false)
	}
	cell := envelope.CellRequest([16]byte{1}, make([]byte, envelope.CellSize))
	r.ok(envelope.PathCell, cell)
	name := filepath.Join(r.dir, cellsDir, "01", cellName(append([]byte{1}, make([]byte, 15)...)))
	old, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	stray := filepath.Join(r.dir, cellsDir, "01", "01ff")
	if err := os.WriteFile(stray, []byte("left by a crash"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := r.in.sqldb.Checkpoint(t.Context()); err != nil {
		t.Fatal(err)
	}
	if before := r.places(r.dir); slices.IsSorted(before) || slices.Contains(before, -1) {
		t.Fatalf("in order before Tidy, %v: the test is broken", before)
	}
	if err := r.in.Tidy(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	if after := r.places(r.dir); !slices.IsSorted(after) || slices.Contains(after, -1) || len(after) != 24 {
		t.Errorf("the order of writing is left: %v", after)
	}
	if info, err := os.Stat(filepath.Join(r.dir, dbFile+"-wal")); err == nil && info.Size() > 0 {
		t.Errorf("the log has %d bytes", info.Size())
	}
	if n := r.count(`PRAGMA freelist_count`); n != 0 {
		t.Errorf("%d pages are unused", n)
	}
	if _, err := os.Stat(stray); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that no row names is left: %v", err)
	}
	if fresh, err := os.Stat(name); err != nil || os.SameFile(old, fresh) {
		t.Errorf("the cell's file wasn't written anew: %v", err)
	}
	if fine := fineTimes(t, r.dir); len(fine) > 0 {
		t.Errorf("times finer than a day: %v", fine)
	}
	r.ok(envelope.PathCell, cell)
}

// Cheapest fake: tidy up on every Tick, or never again. Caught by the day that
// is noted.
func TestTick(t *testing.T) {
	r := newRig(t)
	tick := func(want string) {
		t.Helper()
		if err := r.in.Tick(t.Context(), r.now); err != nil {
			t.Error(err)
		}
		if got, err := r.in.tidiedOn(t.Context()); got != want || err != nil {
			t.Errorf("tidied on %q, want %q, %v", got, want, err)
		}
	}
	tick("2026-05-04")
	r.now = r.now.Add(14 * time.Hour)
	tick("2026-05-04")
	r.now = r.now.Add(time.Hour)
	tick("2026-05-05")
	// A registrar that doesn't answer stops nothing else.
	r.ledger.bundle = func() ([]byte, error) { return nil, errors.New("nobody there") }
	r.ledger.fail = errors.New("nobody there")
	r.person().visit(nil, false)
	r.now = r.now.AddDate(0, 0, 1)
	if err := r.in.Tick(t.Context(), r.now); err == nil {
		t.Error("no error for the log")
	}
	if got, _ := r.in.tidiedOn(t.Context()); got != "2026-05-06" {
		t.Errorf("tidied on %q", got)
	}
}

// Cheapest fake: forget seals when they are sent, hand over today's, or send
// them in the order of arrival. Caught by a registrar that fails before and
// after it has kept them, and by comparing orders.
func TestHandover(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	var seals [][32]byte
	for range 20 {
		req, err := envelope.NewVisit(r.room, r.person().keys, r.now).OpenRequest()
		if err != nil {
			t.Fatal(err)
		}
		seals = append(seals, envelope.EnvelopeSeal(req[5:]))
		r.ok(envelope.PathOpen, req)
	}
	if err := r.in.Roots(t.Context(), "2026-05-05", [][32]byte{{1}, {2}}); err != nil {
		t.Fatal(err)
	}
	seals = append(seals, [32]byte{1}, [32]byte{2})
	if err := r.in.Roots(t.Context(), "2026-05-07", [][32]byte{{3}}); !errors.Is(err, courier.ErrInvalid) {
		t.Errorf("a day to come: %v", err)
	}
	if err := r.in.Handover(t.Context(), r.now); err != nil || len(r.ledger.roots) != 0 {
		t.Errorf("today's were handed over: %v", err)
	}
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	r.now = r.now.AddDate(0, 0, 1)
	r.ledger.fail = errors.New("nobody there")
	if err := r.in.Handover(t.Context(), r.now); err == nil || r.count(`SELECT count(*) FROM root`) != 22 {
		t.Errorf("after a failure %d are left, %v", r.count(`SELECT count(*) FROM root`), err)
	}
	r.ledger.after = true
	if err := r.in.Handover(t.Context(), r.now); err == nil || r.count(`SELECT count(*) FROM root`) != 22 {
		t.Errorf("after a lost answer %d are left, %v", r.count(`SELECT count(*) FROM root`), err)
	}
	r.ledger.fail = nil
	if err := r.in.Handover(t.Context(), r.now); err != nil || r.count(`SELECT count(*) FROM root`) != 0 {
		t.Errorf("%d are left, %v", r.count(`SELECT count(*) FROM root`), err)
	}
	got := r.ledger.roots["2026-05-04"]
	if len(got) != 44 || len(r.ledger.roots) != 1 {
		t.Fatalf("%d roots", len(got))
	}
	one, two := got[:22], got[22:]
	byBytes := func(a, b [32]byte) int { return bytes.Compare(a[:], b[:]) }
	if slices.Equal(one, two) || slices.Equal(one, seals) || slices.IsSortedFunc(one, byBytes) {
		t.Error("not in random order")
	}
	slices.SortFunc(seals, byBytes)
	for _, list := range [][][32]byte{one, two} {
		if slices.SortFunc(list, byBytes); !slices.Equal(list, seals) {
			t.Error("not the seals that came")
		}
	}
}

// Cheapest fake: keep envelopes until the night, or erase them when the first
// desk has them. Caught by counting after each of two desks, and by a desk that
// is void in the meantime.
func TestConfirm(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	a, b := r.desk("amal"), r.desk("bela")
	r.person().visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	count := func(want int) {
		t.Helper()
		if n := r.count(`SELECT count(*) FROM envelope`); n != want {
			t.Errorf("%d envelopes, want %d", n, want)
		}
	}
	fetch := func(d *post) {
		t.Helper()
		if err := d.fetch(); err != nil {
			t.Fatal(err)
		}
	}
	fetch(a)
	fetch(a)
	count(2)
	if len(b.letters) != 0 {
		t.Error("bela has what nobody fetched")
	}
	fetch(b)
	count(0)
	if n := r.count(`SELECT count(*) FROM confirmed`); n != 0 || len(a.letters) != 1 || len(b.letters) != 1 || a.times[slices.Collect(keysOf(a.letters))[0]] != 1 {
		t.Errorf("%d confirmations are left; letters: %d, %d", n, len(a.letters), len(b.letters))
	}
	if err := r.in.Confirm(t.Context(), "amal", [][16]byte{{1}}); err != nil {
		t.Errorf("an unknown id: %v", err)
	}
	r.person().visit(nil, false)
	fetch(a)
	r.news.Desk("bela").Void = "2026-05-05"
	r.now = r.now.AddDate(0, 0, 1)
	r.news.IssueCard(r.now)
	if err := r.in.Tick(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	count(0)
}

func keysOf(m map[[16]byte]*envelope.Content) func(func([16]byte) bool) {
	return func(yield func([16]byte) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// Cheapest fake: an expiry by the clock of somebody else. Caught on the last
// day and on the next.
func TestExpire(t *testing.T) {
	r := newRig(t, withDesks("amal", "bela"))
	d := r.desk("amal")
	d.sync()
	r.person().visit(nil, false)
	for i := range 2 {
		r.ok(envelope.PathCell, envelope.CellRequest([16]byte{byte(i)}, make([]byte, envelope.CellSize)))
	}
	r.say(envelope.CellsNamed, [16]byte{1})
	if err := d.fetch(); err != nil {
		t.Fatal(err)
	}
	all := func() string {
		return fmt.Sprint(r.count(`SELECT count(*) FROM envelope`), r.count(`SELECT count(*) FROM confirmed`), r.count(`SELECT count(*) FROM cell`), r.count(`SELECT count(*) FROM reply`) > 0)
	}
	for _, at := range []struct {
		days int
		want string
	}{{6, "2 2 2 true"}, {14, "2 2 2 false"}, {21, "2 2 2 false"}, {22, "2 2 1 false"}, {35, "2 2 1 false"}, {36, "0 0 0 false"}} {
		r.now = testDay.AddDate(0, 0, at.days)
		if err := r.in.expire(t.Context(), r.now); err != nil {
			t.Fatal(err)
		}
		if got := all(); got != at.want {
			t.Errorf("after %d days: %s, want %s", at.days, got, at.want)
		}
	}
	if names, err := r.in.cells.List(); err != nil || len(names) != 0 {
		t.Errorf("files are left: %v, %v", names, err)
	}
}

// Cheapest fake: take a cell's id for its content. Caught by a repeat, by other
// bytes under the id, by a wrong digest, and by a file that went missing.
func TestCells(t *testing.T) {
	r := newRig(t)
	id := [16]byte{1, 2}
	cell := bytes.Repeat([]byte("cell"), envelope.CellSize/4)
	req := envelope.CellRequest(id, cell)
	for range 2 {
		r.ok(envelope.PathCell, req)
	}
	if n := r.count(`SELECT count(*) FROM cell`); n != 1 || r.in.cellCount.Load() != 1 {
		t.Errorf("%d rows, %d counted", n, r.in.cellCount.Load())
	}
	if rec := r.do(envelope.PathCell, envelope.CellRequest(id, bytes.Repeat([]byte("CELL"), envelope.CellSize/4))); rec.Code != http.StatusConflict {
		t.Errorf("other content: %d", rec.Code)
	}
	bad := bytes.Clone(req)
	bad[len(bad)-1]++
	if rec := r.do(envelope.PathCell, bad); rec.Code != http.StatusBadRequest {
		t.Errorf("damaged on its way: %d", rec.Code)
	}
	check := func() {
		t.Helper()
		if got, err := r.in.Cell(t.Context(), id); err != nil || !bytes.Equal(got, cell) {
			t.Errorf("the desk gets %d bytes, %v", len(got), err)
		}
	}
	check()
	if _, err := r.in.Cell(t.Context(), [16]byte{9}); !errors.Is(err, courier.ErrNotFound) {
		t.Errorf("an unknown cell: %v", err)
	}
	name := filepath.Join(r.dir, cellsDir, "01", cellName(id[:]))
	stored, err := os.ReadFile(name)
	if err != nil || bytes.Contains(stored, []byte("cellcell")) {
		t.Errorf("the file: %v", err)
	}
	if err := os.Remove(name); err != nil {
		t.Fatal(err)
	}
	if _, err := r.in.Cell(t.Context(), id); err == nil {
		t.Error("a missing file is answered")
	}
	r.ok(envelope.PathCell, req)
	check()
	if r.in.cellCount.Load() != 1 {
		t.Errorf("%d counted", r.in.cellCount.Load())
	}
	r.reopen()
	check()
}
