package registrar

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/transparency-dev/tessera"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// Whatever fails below the registrar, and whether or not it was done before it
// failed, nothing acknowledged is lost and nothing is logged twice.
//
// Cheapest fake: faults that never strike. So each row says how the faulty call
// must end, and after each the whole is checked: one entry a day, paths that
// lead into the log, one past at every witness.
func TestFaults(t *testing.T) {
	failed := errors.New("injected")
	for _, f := range []struct {
		name   string
		inject func(t *testing.T, g *rig) (mend func())
		err    bool // the faulty Tick returns an error
		proved bool // and the day can be proved all the same
	}{
		{"append failed", func(t *testing.T, g *rig) func() {
			add := g.tiles.add
			g.tiles.add = func(context.Context, *tessera.Entry) tessera.IndexFuture {
				return func() (tessera.Index, error) { return tessera.Index{}, failed }
			}
			return func() { g.tiles.add = add }
		}, true, false},
		{"append failed but was written", func(t *testing.T, g *rig) func() {
			add := g.tiles.add
			g.tiles.add = func(ctx context.Context, e *tessera.Entry) tessera.IndexFuture {
				future := add(ctx, e)
				return func() (tessera.Index, error) {
					future()
					return tessera.Index{}, failed
				}
			}
			return func() { g.tiles.add = add }
		}, true, false},
		{"the log's folder can't be written", func(t *testing.T, g *rig) func() {
			tile, aside := filepath.Join(g.dir, "log", "tile"), filepath.Join(g.dir, "log", "aside")
			check(t, os.Rename(tile, aside), os.WriteFile(tile, nil, 0o600))
			return func() { check(t, os.Remove(tile), os.Rename(aside, tile)) }
		}, true, false},
		{"the key shelf is closed", func(t *testing.T, g *rig) func() {
			check(t, g.shelf.Close())
			return func() {
				g.reopen()
			}
		}, true, false},
		{"the database is full", func(t *testing.T, g *rig) func() {
			g.db.SetMaxOpenConns(1)
			var pages int
			check(t, g.db.QueryRow(`PRAGMA page_count`).Scan(&pages))
			_, err := g.db.Exec(`PRAGMA max_page_count = 1`) // the least that it has already
			check(t, err)
			if err := g.AddRoots(t.Context(), g.today(), many(5000)); !errors.Is(err, ErrFull) {
				t.Errorf("roots with a full disk: %v", err)
			}
			var n int
			check(t, g.db.QueryRow(`SELECT (SELECT count(*) FROM day_roots) + (SELECT count(*) FROM month_roots)`).Scan(&n))
			if n != 2 {
				t.Errorf("%d rows: some of the refused roots were kept", n)
			}
			return func() {
				_, err := g.db.Exec(`PRAGMA max_page_count = 1000000`)
				check(t, err)
				g.db.SetMaxOpenConns(4)
			}
		}, false, true}, // a day's small tree finds room in the file itself
		{"witnesses refuse", func(t *testing.T, g *rig) func() {
			return g.answer(func(http.ResponseWriter, *http.Request, http.Handler) bool { return false })
		}, false, false},
		{"witnesses sign and their answers are lost", func(t *testing.T, g *rig) func() {
			return g.answer(func(_ http.ResponseWriter, req *http.Request, h http.Handler) bool {
				h.ServeHTTP(httptest.NewRecorder(), req)
				return false
			})
		}, false, false},
		{"witnesses answer without end", func(t *testing.T, g *rig) func() {
			return g.answer(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) bool {
				w.Write([]byte(strings.Repeat("— x AAAAAAAA\n", 10000)))
				return true
			})
		}, false, false},
		{"witnesses answer with a wrong signature", func(t *testing.T, g *rig) func() {
			return g.answer(func(w http.ResponseWriter, req *http.Request, h http.Handler) bool {
				rec := httptest.NewRecorder()
				h.ServeHTTP(rec, req)
				line := rec.Body.String()
				w.Write([]byte(line[:len(line)-9] + strings.Map(rot, line[len(line)-9:])))
				return true
			})
		}, false, false},
		{"witnesses answer with a stranger's signature", func(t *testing.T, g *rig) func() {
			stranger := ledgertest.New(t, ledgertest.Options{Witnesses: 1})
			c, err := ledger.NewCosigner(stranger.WitnessKeys[0])
			check(t, err)
			return g.answer(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) bool {
				line, err := c.Cosign("x\n1\nAAAA\n", g.clock())
				check(t, err)
				w.Write([]byte(line))
				return true
			})
		}, false, false},
		{"witnesses know a greater log", func(t *testing.T, g *rig) func() {
			return g.answer(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) bool {
				w.Header().Set("Content-Type", "text/x.tlog.size")
				w.WriteHeader(409)
				w.Write([]byte("100000\n"))
				return true
			})
		}, false, false},
		{"witnesses name a size that isn't one", func(t *testing.T, g *rig) func() {
			return g.answer(func(w http.ResponseWriter, _ *http.Request, _ http.Handler) bool {
				w.WriteHeader(409)
				w.Write([]byte("-1\n"))
				return true
			})
		}, false, false},
		{"one witness refuses", func(t *testing.T, g *rig) func() {
			g.witnesses[1].kill(true)
			return func() { g.witnesses[1].kill(false) }
		}, false, true},
	} {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			g := newRig(t, ledgertest.Options{})
			g.card()
			g.add("2026-05-06", root(1))
			mend := f.inject(t, g)
			now := at("2026-05-07 00:20:00")
			g.set(now)
			if err := g.Tick(t.Context(), now); f.err != (err != nil) {
				t.Errorf("the faulty tick: %v", err)
			}
			if f.proved {
				g.wantPaths(root(1), "2026-05-06")
			}
			mend()
			g.tick(at("2026-05-07 00:21:00"))
			g.wantPaths(root(1), "2026-05-06")
			g.add("2026-05-07", root(2))
			g.tick(at("2026-05-08 00:20:00"))
			g.wantPaths(root(2), "2026-05-07")
			if k := g.kinds(); k[ledger.KindDay] != 2 || k[ledger.KindCard] != 1 || len(g.texts()) != 3 {
				t.Errorf("entries: %v", k)
			}
			g.reopen()
			g.wantPaths(root(1), "2026-05-06")
			g.wantPaths(root(2), "2026-05-07")
			for _, w := range g.witnesses {
				if forks := w.forks(t); len(forks) > 0 {
					t.Errorf("a witness saw two pasts: %v", forks)
				}
			}
		})
	}
}

func check(t testing.TB, errs ...error) {
	t.Helper()
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func (g *rig) today() string { return g.clock().Format(day) }

func many(n int) [][32]byte {
	out := make([][32]byte, n)
	for i := range out {
		out[i] = root(byte(i), byte(i>>8), 0xaa)
	}
	return out
}

// rot changes every letter and digit.
func rot(r rune) rune {
	switch {
	case r >= 'a' && r < 'z', r >= 'A' && r < 'Z', r >= '0' && r < '9':
		return r + 1
	}
	return r
}

// reopen closes the registrar, whatever state it is in, and opens it again.
func (g *rig) reopen() {
	g.t.Helper()
	g.Registrar.Close()
	g.open()
}

// answer makes all witnesses answer by f, or 502 if it returns false, until
// they are mended.
func (g *rig) answer(f func(w http.ResponseWriter, req *http.Request, h http.Handler) bool) (mend func()) {
	set := func(f func(http.ResponseWriter, *http.Request, http.Handler) bool) {
		for _, w := range g.witnesses {
			w.mu.Lock()
			w.answer = f
			w.mu.Unlock()
		}
	}
	set(f)
	return func() { set(nil) }
}
