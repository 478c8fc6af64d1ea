package intake

import (
	"bytes"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/blob/blobtest"
	"vouchsafe.example/internal/shelf"
)

// One letterbox at a time: the keys of all rows lie in one folder.
//
// Cheapest fake: trust the lock of the key file, which another machine doesn't
// see. Caught by starting a second letterbox with a copy of the folder, and a
// third with a new one, on the database of a first that is still at work: the
// first must acknowledge nothing any more, and nothing of the second's may be
// lost; the third must be refused before it changed anything.
func TestOneLetterbox(t *testing.T) {
	r := newRig(t, withPostgres)
	d := r.desk("amal")
	r.person().visit(&envelope.Draft{Text: "to the first", Language: "en"}, false)

	third, err := Open(Config{Dir: t.TempDir(), Store: r.pg.URL(), Newsroom: r.news.ID, Ledger: r.ledger, Clock: func() time.Time { return r.now }})
	if err == nil {
		third.Close()
	}
	if !errors.Is(err, errOtherFolder) {
		t.Errorf("a new folder: %v, want errOtherFolder", err)
	}
	if _, err := Open(r.in.cfg); !errors.Is(err, shelf.ErrInUse) {
		t.Errorf("the same folder: %v, want ErrInUse", err)
	}
	r.person().visit(&envelope.Draft{Text: "still to the first", Language: "en"}, false)

	first := r.in
	moved := filepath.Join(t.TempDir(), "moved")
	if err := os.CopyFS(moved, os.DirFS(r.dir)); err != nil {
		t.Fatal(err)
	}
	cfg := first.cfg
	cfg.Dir = moved
	second, err := Open(cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	req, err := envelope.NewVisit(r.room, r.person().keys, r.now).OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	if rec := r.do(envelope.PathOpen, req); rec.Code != http.StatusServiceUnavailable {
		t.Errorf("the first answers %d", rec.Code)
	}
	if err := first.Tick(t.Context(), r.now); !errors.Is(err, ErrTakenOver) {
		t.Errorf("the first: %v, want ErrTakenOver", err)
	}
	r.in, r.http = second, second.Handler()
	r.person().visit(&envelope.Draft{Text: "to the second", Language: "en"}, false)
	d.sync()
	if len(d.letters) != 3 {
		t.Errorf("%d letters, want 3", len(d.letters))
	}
}

// Cheapest fake: a store that is named and not used. Caught by the bucket's
// folder, in which the pieces must lie, sealed, and gone when their time is over;
// and by a night that puts them anew.
func TestCellsInS3(t *testing.T) {
	address, dir := blobtest.S3(t)
	r := newRig(t, func(r *rig) { r.config = func(c *Config) { c.Cells = address } })
	cell := bytes.Repeat([]byte("planted in a file"), envelope.CellSize)[:envelope.CellSize]
	id := [16]byte{1, 2}
	for range 2 {
		r.ok(envelope.PathCell, envelope.CellRequest(id, cell))
	}
	changed := func() (at time.Time) {
		for name := range r.files(dir) {
			if strings.Contains(name, cellName(id[:])) {
				if info, err := os.Stat(filepath.Join(dir, name)); err == nil {
					return info.ModTime()
				}
			}
		}
		return at
	}
	before := changed()
	if before.IsZero() {
		t.Fatal("the bucket doesn't have the piece")
	}
	if found := find(r.files(dir), []string{"planted in a file"}, nil); len(found) > 0 {
		t.Errorf("in the clear: %v", found)
	}
	r.now = r.now.AddDate(0, 0, 1)
	if err := r.in.Tick(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	if !changed().After(before) {
		t.Error("the night didn't put it anew")
	}
	r.reopen()
	if got, err := r.in.Cell(t.Context(), id); err != nil || !bytes.Equal(got, cell) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	r.now = r.now.AddDate(0, 0, keepDays+1)
	if err := r.in.Tick(t.Context(), r.now); err != nil {
		t.Fatal(err)
	}
	if !changed().IsZero() {
		t.Error("it outlived its time")
	}
}

// Cheapest fake: take what isn't known for a file. Caught by each that must be
// refused.
func TestStoresRefused(t *testing.T) {
	for _, cfg := range []Config{
		{Store: "mysql://x/y"}, {Store: "letterbox.db"}, {Store: "sqlite:"},
		{Cells: "/srv/cells"}, {Cells: "file:"}, {Cells: "https://x/y"},
	} {
		r := &rig{TB: t, now: testDay, ledger: &fakeLedger{}}
		cfg.Dir, cfg.Ledger, cfg.Clock = t.TempDir(), r.ledger, func() time.Time { return r.now }
		if in, err := Open(cfg); err == nil {
			in.Close()
			t.Errorf("store %q, cells %q: opened", cfg.Store, cfg.Cells)
		}
	}
}
