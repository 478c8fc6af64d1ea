package registrar

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"vouchsafe.example/ledger/ledgertest"
)

// brokenRand is randomness that fails; without fresh bytes a shelf can't
// overwrite a key, and fails as on a disk that refuses the write.
type brokenRand struct{}

var errBroken = errors.New("injected")

func (brokenRand) Read([]byte) (int, error) { return 0, errBroken }

// keyOf returns the key of a period that isn't forgotten.
func (g *rig) keyOf(label string) [32]byte {
	g.t.Helper()
	var slot uint64
	check(g.t, g.db.QueryRow(`SELECT slot FROM periods WHERE label = ?`, label).Scan(&slot))
	key, err := g.shelf.Key(slot)
	check(g.t, err)
	return key
}

func (g *rig) onShelf(key [32]byte) bool {
	g.t.Helper()
	b, err := os.ReadFile(filepath.Join(g.dir, "keys"))
	check(g.t, err)
	return bytes.Contains(b, key[:])
}

// A key whose overwriting failed, when the row that named it was gone already,
// is overwritten by a later Tick of the same process.
//
// Cheapest fake: try once and leave the rest to the next start. So the key is
// looked for in the shelf's file, without opening the shelf anew.
func TestForgettingIsRetried(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.add("2026-05-06", root(1))
	g.tick(at("2026-05-07 00:20:00"))
	key := g.keyOf("2026-05-06")
	check(t, g.Confirm(t.Context(), "2026-05-06", "amal"))
	mended := g.shelf.Rand
	g.shelf.Rand = brokenRand{}
	for range 2 { // told that it failed, the desk asks again
		if err := g.Confirm(t.Context(), "2026-05-06", "bela"); !errors.Is(err, errBroken) {
			t.Fatalf("a confirmation whose tree isn't destroyed: %v", err)
		}
	}
	if err := g.Tick(t.Context(), at("2026-05-07 00:21:00")); !errors.Is(err, errBroken) {
		t.Errorf("a tick that can't destroy: %v", err)
	}
	if !g.onShelf(key) {
		t.Fatal("the fault didn't strike")
	}
	g.shelf.Rand = mended
	g.tick(at("2026-05-07 00:22:00"))
	if g.onShelf(key) {
		t.Error("the key of a forgotten tree is still on the shelf")
	}
	var n int
	check(t, g.db.QueryRow(`SELECT count(*) FROM confirmations`).Scan(&n))
	if n != 0 {
		t.Errorf("%d confirmations of what is forgotten", n)
	}
	// The freed slots are used again, and not erased under their new owner.
	g.add("2026-05-07", root(2))
	g.tick(at("2026-05-08 00:20:00"))
	g.tick(at("2026-05-08 00:21:00"))
	g.wantPaths(root(2), "2026-05-07")
}

// Without a desk that isn't void nobody has confirmed anything: trees are kept
// for their 14 days, in which a new card may name desks again.
func TestNoDeskConfirmsNothing(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.add("2026-05-06", root(1))
	g.n.Desk("amal").Void = "2026-05-08"
	g.n.Desk("bela").Void = "2026-05-08"
	g.card()
	g.tick(at("2026-05-07 00:20:00"))
	g.wantPaths(root(1), "2026-05-06")
	g.tick(at("2026-05-08 00:20:00"))
	g.wantPaths(root(1), "2026-05-06")
	g.tick(at("2026-05-20 00:20:00"))
	g.wantPaths(root(1), "2026-05-06")
	g.tick(at("2026-05-21 00:20:00"))
	g.wantPaths(root(1))
}
