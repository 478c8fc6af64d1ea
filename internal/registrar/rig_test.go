package registrar

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/internal/witness"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// A rig is a newsroom with a registrar and running witnesses, under one clock.
type rig struct {
	t   testing.TB
	n   *ledgertest.Newsroom
	dir string
	*Registrar
	witnesses []*liveWitness
	options   Options

	mu  sync.Mutex
	now time.Time
}

// A liveWitness is a witness behind a server that can be dead.
type liveWitness struct {
	*witness.Witness
	server *httptest.Server
	mu     sync.Mutex
	dead   bool
	asked  int
	answer func(w http.ResponseWriter, req *http.Request, h http.Handler) bool // nil for the witness's own
}

func (w *liveWitness) kill(dead bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.dead = dead
}

func (w *liveWitness) ServeHTTP(rw http.ResponseWriter, req *http.Request) {
	w.mu.Lock()
	w.asked++
	dead, answer := w.dead, w.answer
	w.mu.Unlock()
	switch {
	case !dead && answer != nil && answer(rw, req, w.Handler()):
		return
	case dead || answer != nil:
		http.Error(rw, "dead", http.StatusBadGateway)
		return
	}
	w.Handler().ServeHTTP(rw, req)
}

func (g *rig) clock() time.Time {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.now
}

func (g *rig) set(now time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.now = now
}

var founding = time.Date(2026, 5, 6, 9, 0, 0, 0, time.UTC)

func newRig(t testing.TB, o ledgertest.Options) *rig {
	t.Helper()
	g := &rig{t: t, n: ledgertest.New(t, o), dir: t.TempDir(), now: founding}
	urls := map[string]string{}
	for i, skey := range g.n.WitnessKeys {
		w, err := witness.New(witness.Options{
			Path: filepath.Join(t.TempDir(), "witness.db"), Key: skey, Logs: []string{g.n.Policy.LogKey}, Clock: g.clock,
		})
		if err != nil {
			t.Fatal(err)
		}
		lw := &liveWitness{Witness: w}
		lw.server = httptest.NewServer(lw)
		t.Cleanup(func() {
			lw.server.Close()
			lw.Close()
		})
		g.witnesses = append(g.witnesses, lw)
		c, err := ledger.NewCosigner(g.n.WitnessKeys[i])
		if err != nil {
			t.Fatal(err)
		}
		urls[c.Name()] = lw.server.URL
	}
	g.options = Options{Policy: g.n.Policy.Bytes(), LogKey: g.n.LogKey, Witnesses: urls, Clock: g.clock}
	g.open()
	t.Cleanup(g.close)
	return g
}

func (g *rig) open() {
	g.t.Helper()
	r, err := Open(g.dir, g.options)
	if err != nil {
		g.t.Fatal(err)
	}
	g.Registrar = r
}

func (g *rig) close() {
	g.t.Helper()
	if g.Registrar == nil {
		return
	}
	if err := g.Registrar.Close(); err != nil {
		g.t.Error(err)
	}
	g.Registrar = nil
}

// card makes the next card and logs it.
func (g *rig) card() *ledger.Card {
	g.t.Helper()
	c := g.n.NewCard(g.clock())
	signed, keys := g.signed(c)
	if err := g.LogCard(g.t.Context(), signed, keys); err != nil {
		g.t.Fatal(err)
	}
	parsed, err := ledger.ParseCard(signed, g.n.Policy)
	if err != nil {
		g.t.Fatal(err)
	}
	g.n.Card, g.n.Signed = parsed, signed
	return parsed
}

func (g *rig) signed(c *ledger.Card) (signed []byte, keys [][]byte) {
	g.t.Helper()
	for _, d := range g.n.AllDeskKeys(c) {
		b, err := d.Marshal()
		if err != nil {
			g.t.Fatal(err)
		}
		keys = append(keys, b)
	}
	return g.n.SignCard(c, g.n.Options.K), keys
}

func (g *rig) tick(now time.Time) {
	g.t.Helper()
	g.set(now)
	if err := g.Tick(context.Background(), now); err != nil {
		g.t.Fatal(err)
	}
}

func (g *rig) check(b []byte) (*ledger.Card, []ledger.DeskEpochKey, error) {
	g.t.Helper()
	bundle, err := ledger.ParseBundle(b)
	if err != nil {
		return nil, nil, err
	}
	return bundle.Check(g.n.ID, g.clock())
}

// texts returns the log's entries as the database has them.
func (g *rig) texts() (out []string) {
	g.t.Helper()
	rows, err := g.db.Query(`SELECT text FROM entries ORDER BY idx`)
	if err != nil {
		g.t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var b []byte
		if err := rows.Scan(&b); err != nil {
			g.t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}
