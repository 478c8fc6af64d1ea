package registrar

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/courier"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

// A registrar is what courier calls a ledger, at home and over the wire.
var (
	_ courier.Ledger = (*Registrar)(nil)
	_ courier.Ledger = (*Client)(nil)
)

func root(b ...byte) (r [32]byte) {
	r[31] = 77
	copy(r[:], b)
	return r
}

func at(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05", s)
	if err != nil {
		panic(err)
	}
	return t
}

// checkPaths checks that there is exactly one path for each label, and that it
// leads into the log.
func (g *rig) checkPaths(proofs []PathProof, labels ...string) {
	g.t.Helper()
	seen := map[string]bool{}
	for _, p := range proofs {
		label, commitment, err := seal.OpenPath(p.Path, g.n.ID, p.Root)
		if err != nil {
			g.t.Fatal(err)
		}
		e, err := ledger.ParseEntry(p.Entry)
		if err != nil {
			g.t.Fatal(err)
		}
		if label != p.Label || e.Digest != commitment || (e.Kind == ledger.KindMonth) != (len(label) == 7) {
			g.t.Fatalf("path of %s: entry %q", label, p.Entry)
		}
		if _, _, err := g.n.Policy.CheckProof(p.Entry, p.Proof, time.Time{}); err != nil {
			g.t.Fatal(err)
		}
		if seen[label] {
			g.t.Fatalf("two paths of %s", label)
		}
		seen[label] = true
	}
	for _, l := range labels {
		if !seen[l] {
			g.t.Fatalf("no path of %s", l)
		}
	}
	if len(seen) != len(labels) {
		g.t.Fatalf("paths of %v instead of %v", seen, labels)
	}
}

func (g *rig) wantPaths(r [32]byte, labels ...string) {
	g.t.Helper()
	proofs, err := g.Paths(g.t.Context(), [][32]byte{r})
	if err != nil {
		g.t.Fatal(err)
	}
	g.checkPaths(proofs, labels...)
}

func (g *rig) add(day string, roots ...[32]byte) {
	g.t.Helper()
	if err := g.AddRoots(g.t.Context(), day, roots); err != nil {
		g.t.Fatal(err)
	}
}

// kinds counts the log's entries by kind.
func (g *rig) kinds() map[ledger.Kind]int {
	g.t.Helper()
	out := map[ledger.Kind]int{}
	for _, text := range g.texts() {
		e, err := ledger.ParseEntry([]byte(text))
		if err != nil {
			g.t.Fatal(err)
		}
		out[e.Kind]++
	}
	return out
}

// A sealed root is in the tree of its day and of its month, each under an entry
// of the log with a quorum of cosignatures.
//
// Cheapest fake: hand out a path that opens, to a commitment that was never
// logged; or log the days and never the month. So the test opens each path,
// compares the commitment with the entry, and checks the entry's proof with the
// policy alone; and it counts the entries.
func TestSealedRootsAreProved(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.add("2026-05-06", root(1), root(2))
	g.tick(at("2026-05-07 00:14:59"))
	if n := len(g.texts()); n != 1 {
		t.Fatalf("%d entries before the day is closed", n)
	}
	g.wantPaths(root(1))
	g.tick(at("2026-05-07 00:15:00"))
	g.wantPaths(root(1), "2026-05-06")
	g.wantPaths(root(2), "2026-05-06")
	g.wantPaths(root(3))
	g.set(at("2026-05-31 20:00:00"))
	g.add("2026-05-31", root(4))
	// Days without a root are logged too.
	g.tick(at("2026-06-01 00:15:00"))
	g.wantPaths(root(1), "2026-05") // its day was forgotten after two weeks
	g.wantPaths(root(4), "2026-05-31", "2026-05")
	g.tick(at("2026-06-01 00:15:00"))
	if k := g.kinds(); k[ledger.KindCard] != 1 || k[ledger.KindDay] != 26 || k[ledger.KindMonth] != 1 {
		t.Fatalf("entries: %v", k)
	}
	// The month comes after its last day, and both before the next day.
	last := g.texts()[len(g.texts())-1]
	if !strings.HasPrefix(last, "vouchsafe/month/v1\n") {
		t.Errorf("the last entry is %q", last)
	}
	b, err := g.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := g.check(b); err != nil {
		t.Fatal(err)
	}
}

// A root counts once, however often and late it is handed over; one that comes
// after its day was closed is in the next day and that day's month.
//
// Cheapest fake: pass over whatever comes late, which loses a seal. So a late
// root must have its paths.
func TestRootsCountOnce(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.set(at("2026-05-30 10:00:00"))
	g.add("2026-05-30", root(1), root(1), root(2))
	g.set(at("2026-05-31 10:00:00"))
	g.add("2026-05-30", root(1))
	g.tick(at("2026-06-01 00:20:00"))
	g.add("2026-05-30", root(1), root(3))
	g.add("2026-05-31", root(2), root(3))
	g.tick(at("2026-06-02 00:20:00"))
	g.wantPaths(root(1), "2026-05-30", "2026-05")
	g.wantPaths(root(2), "2026-05-30", "2026-05")
	g.wantPaths(root(3), "2026-06-01")
	g.tick(at("2026-07-01 00:20:00"))
	g.wantPaths(root(3), "2026-06")
}

// What isn't a day, or hasn't come, isn't kept.
func TestAddRootsRefuses(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	for _, d := range []string{"", "2026-05", "2026-5-6", "2026-05-32", "2026-05-08", "9999-12-31", "today"} {
		if err := g.AddRoots(t.Context(), d, [][32]byte{root(1)}); !errors.Is(err, ErrInvalid) {
			t.Errorf("%q: %v", d, err)
		}
	}
	if err := g.AddRoots(t.Context(), "2026-05-06", make([][32]byte, MaxRoots+1)); !errors.Is(err, ErrInvalid) {
		t.Errorf("too many: %v", err)
	}
	for _, d := range []string{"2026-05-07", "2026-05-06", "2020-01-01"} {
		if err := g.AddRoots(t.Context(), d, nil); err != nil {
			t.Errorf("%q: %v", d, err)
		}
	}
}

// Days before the first card wait for it, and aren't lost.
func TestDaysWaitForACard(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.add("2026-05-06", root(1))
	g.tick(at("2026-05-09 12:00:00"))
	if n := len(g.texts()); n != 0 {
		t.Fatalf("%d entries without a card", n)
	}
	if _, err := g.Bundle(t.Context()); !errors.Is(err, ErrNotFound) {
		t.Errorf("a bundle without a card: %v", err)
	}
	g.card()
	g.tick(at("2026-05-09 12:00:00"))
	g.wantPaths(root(1), "2026-05-06")
	if k := g.kinds(); k[ledger.KindDay] != 3 {
		t.Errorf("entries: %v", k)
	}
}

// A card is logged only when every desk's clients can use it, and only after
// the one before it.
//
// Cheapest fake: log whatever the editors signed. So each refused card is well
// signed, and nothing may have been logged.
func TestLogCardRefuses(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	first := g.card()
	signed, keys := g.n.Signed, [][]byte(nil)
	_, keys = g.signed(first)
	if err := g.LogCard(t.Context(), signed, keys); err != nil {
		t.Errorf("the same card again: %v", err)
	}
	refused := func(name string, signed []byte, keys [][]byte, want error) {
		t.Helper()
		err := g.LogCard(t.Context(), signed, keys)
		if !errors.Is(err, ErrInvalid) || want != nil && !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	next := g.n.NewCard(g.clock())
	good, goodKeys := g.signed(next)
	refused("one signature", g.n.SignCard(next, 1), goodKeys, ledger.ErrNotSigned)
	refused("a desk's keys missing", good, goodKeys[:1], nil)
	refused("a desk's keys twice", good, append(slices.Clone(goodKeys), goodKeys[0]), nil)
	refused("no keys", good, nil, nil)
	wrong := bytes.Clone(goodKeys[0])
	wrong[100] ^= 1
	refused("other keys", good, [][]byte{wrong, goodKeys[1]}, ledger.ErrKeys)
	refused("broken keys", good, [][]byte{goodKeys[0][:50], goodKeys[1]}, ledger.ErrMalformed)
	unchained := *next
	unchained.Previous = [32]byte{1}
	s, k := g.signed(&unchained)
	refused("after another card", s, k, ledger.ErrChain)
	unchained.Previous, unchained.K = [32]byte{}, 15
	s, k = g.signed(&unchained)
	refused("another first card", s, k, ledger.ErrChain)
	late := g.n.NewCard(g.clock().AddDate(0, 0, 70))
	s, k = g.signed(late)
	refused("without keys for this week", s, k, ledger.ErrNoKeys)
	if n := len(g.texts()); n != 1 {
		t.Errorf("%d entries", n)
	}
	if err := g.LogCard(t.Context(), good, goodKeys); err != nil {
		t.Error(err)
	}
	if err := g.LogCard(t.Context(), signed, keys); err != nil {
		t.Errorf("the first card again: %v", err)
	}
	if n := len(g.texts()); n != 2 {
		t.Errorf("%d entries", n)
	}
}

// Clients are given the new card once it is cosigned, and entries name it.
func TestNewCardTakesOver(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	first := g.card()
	second := g.card()
	b, err := g.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c, _, err := g.check(b)
	if err != nil || c.Hash() != second.Hash() || c.Hash() == first.Hash() {
		t.Fatalf("%v", err)
	}
	g.tick(at("2026-05-07 01:00:00"))
	e, err := ledger.ParseEntry([]byte(g.texts()[2]))
	if err != nil || e.Card != second.Hash() {
		t.Errorf("%+v %v", e, err)
	}
}

func (g *rig) manifest(s string) string {
	return fmt.Sprintf("vouchsafe/publication/v1\nnewsroom %x\nfile %064x %s\n", g.n.ID, 1, s)
}

// A publication needs two different people of the card, is logged once, and is
// proved.
//
// Cheapest fake: count signature lines, or log the same manifest at each try.
func TestLogPublication(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	text := g.manifest("index.html")
	if err := g.LogPublication(t.Context(), g.n.Publication(text, 0, 1)); !errors.Is(err, ErrInvalid) {
		t.Errorf("before the first card: %v", err)
	}
	card := g.card()
	other := ledgertest.New(t, ledgertest.Options{})
	for name, signed := range map[string][]byte{
		"one":                 g.n.Publication(text, 0),
		"one twice":           ledgertest.RepeatSignature(g.n.Publication(text, 0)),
		"strangers":           other.Publication(text, 0, 1),
		"a card":              g.n.Publication("vouchsafe/card/v1\nname x\n", 0, 1),
		"another newsroom":    g.n.Publication(strings.Replace(text, fmt.Sprintf("%x", g.n.ID), fmt.Sprintf("%x", other.ID), 1), 0, 1),
		"no newsroom":         g.n.Publication("vouchsafe/publication/v1\nfile 00 x\n", 0, 1),
		"changed afterwards":  bytes.Replace(g.n.Publication(text, 0, 1), []byte("index"), []byte("indez"), 1),
		"nothing":             nil,
		"not a signed note":   []byte(text),
		"the editors' own":    must(ledger.Sign(text, g.n.EditorKeys...)),
		"longer than allowed": g.n.Publication(g.manifest(strings.Repeat("x", ledger.MaxPublication)), 0, 1),
	} {
		if err := g.LogPublication(t.Context(), signed); !errors.Is(err, ErrInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, who := range [][]int{{0, 1}, {0, 1}, {2, 1, 0}} {
		if err := g.LogPublication(t.Context(), g.n.Publication(text, who...)); err != nil {
			t.Fatal(err)
		}
	}
	if k := g.kinds(); k[ledger.KindPublication] != 1 {
		t.Fatalf("entries: %v", k)
	}
	entry := ledger.Entry{Kind: ledger.KindPublication, Card: card.Hash(), Digest: digest(text)}.Text()
	proof, err := g.Proof(t.Context(), entry)
	if err != nil {
		t.Fatal(err)
	}
	if index, _, err := g.n.Policy.CheckProof(entry, proof, g.clock().Add(-time.Hour)); err != nil || index != 1 {
		t.Errorf("index %d, %v", index, err)
	}
	unknown := ledger.Entry{Kind: ledger.KindPublication, Card: card.Hash()}.Text()
	if _, err := g.Proof(t.Context(), unknown); !errors.Is(err, ErrNotFound) {
		t.Errorf("an entry that isn't there: %v", err)
	}
	if _, err := g.Proof(t.Context(), []byte("hello\n")); !errors.Is(err, ErrInvalid) {
		t.Errorf("no entry: %v", err)
	}
	// Logged under the first card, it isn't logged again under the second.
	g.card()
	if err := g.LogPublication(t.Context(), g.n.Publication(text, 0, 1)); err != nil {
		t.Fatal(err)
	}
	if k := g.kinds(); k[ledger.KindPublication] != 1 {
		t.Fatalf("entries: %v", k)
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

// Trees are destroyed when every desk has confirmed, or after 14 days; then
// nobody can prove any more which roots were sealed on a day.
//
// Cheapest fake: delete the row and leave the key, or a copy of the roots. So
// the files are searched for the roots, for the sealed tree and for its key.
func TestTreesAreForgotten(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	r := root(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
	g.add("2026-05-06", r)
	if err := g.Confirm(t.Context(), "2026-05-06", "amal"); !errors.Is(err, ErrNotFound) {
		t.Errorf("confirmed before it is logged: %v", err)
	}
	g.tick(at("2026-05-07 00:20:00"))
	var slot uint64
	var box []byte
	if err := g.db.QueryRow(`SELECT slot, box FROM periods WHERE label = '2026-05-06'`).Scan(&slot, &box); err != nil {
		t.Fatal(err)
	}
	key, err := g.shelf.Key(slot)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Confirm(t.Context(), "2026-05-06", "amal"); err != nil {
		t.Fatal(err)
	}
	if err := g.Confirm(t.Context(), "2026-05-06", "amal"); err != nil {
		t.Fatal(err)
	}
	if err := g.Confirm(t.Context(), "2026-05-06", "mallory"); !errors.Is(err, ErrInvalid) {
		t.Errorf("a desk that isn't on the card: %v", err)
	}
	g.wantPaths(r, "2026-05-06")
	if err := g.Confirm(t.Context(), "2026-05-06", "bela"); err != nil {
		t.Fatal(err)
	}
	g.wantPaths(r)
	if err := g.Confirm(t.Context(), "2026-05-06", "bela"); err != nil {
		t.Errorf("confirmed again when forgotten: %v", err)
	}
	if !g.onDisk(r[:12]) {
		t.Error("the root must be kept for its month")
	}
	for name, b := range map[string][]byte{"key": key[:], "tree": box[:64]} {
		g.tick(at("2026-05-07 00:21:00"))
		if g.onDisk(b) {
			t.Errorf("the forgotten %s is on the disk", name)
		}
	}

	// Nobody confirms: the month's tree and the other days' go after 14 days.
	g.tick(at("2026-06-01 00:20:00"))
	g.wantPaths(r, "2026-05")
	g.tick(at("2026-06-14 23:59:00"))
	g.wantPaths(r, "2026-05")
	g.tick(at("2026-06-15 00:00:00"))
	g.wantPaths(r)
	if g.onDisk(r[:12]) {
		t.Error("the root is still on the disk when its month is forgotten")
	}
	g.close()
	g.open()
	g.wantPaths(r)
}

// onDisk says whether bytes are in any file of the registrar.
func (g *rig) onDisk(b []byte) (found bool) {
	g.t.Helper()
	err := filepath.WalkDir(g.dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		if bytes.Contains(content, b) {
			found = true
		}
		return err
	})
	if err != nil {
		g.t.Fatal(err)
	}
	return found
}

// A void desk is nobody to wait for.
func TestVoidDesksNeedNotConfirm(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.add("2026-05-06", root(1))
	g.tick(at("2026-05-07 00:20:00"))
	if err := g.Confirm(t.Context(), "2026-05-06", "amal"); err != nil {
		t.Fatal(err)
	}
	g.wantPaths(root(1), "2026-05-06")
	g.n.Desk("bela").Void = "2026-05-07"
	g.card()
	g.tick(at("2026-05-07 00:30:00"))
	g.wantPaths(root(1))
}

// One dead witness delays nothing but its own signature; with too few alive,
// sealing goes on, clients keep the last state that a quorum saw, and the
// missing signatures come when the witnesses are back.
//
// Cheapest fake: call it logged without a quorum. So what is handed out is
// checked with the policy all the way.
func TestDeadWitness(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.witnesses[0].kill(true)
	g.card()
	g.add("2026-05-06", root(1))
	g.tick(at("2026-05-07 00:20:00"))
	g.wantPaths(root(1), "2026-05-06")

	g.witnesses[1].kill(true)
	g.add("2026-05-07", root(2))
	g.tick(at("2026-05-08 00:20:00"))
	if k := g.kinds(); k[ledger.KindDay] != 2 {
		t.Errorf("sealing stopped: %v", k)
	}
	g.wantPaths(root(1), "2026-05-06")
	g.wantPaths(root(2))
	if err := g.Confirm(t.Context(), "2026-05-07", "amal"); !errors.Is(err, ErrNotFound) {
		t.Errorf("confirmed before it could be had: %v", err)
	}
	b, err := g.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := g.check(b); err != nil {
		t.Errorf("the last state with a quorum is refused: %v", err)
	}
	// For weeks without a quorum nothing is forgotten that nobody could have.
	g.tick(at("2026-05-30 00:20:00"))
	g.witnesses[1].kill(false)
	g.tick(at("2026-05-30 00:21:00"))
	g.wantPaths(root(2), "2026-05-07")
	g.witnesses[0].kill(false)
	g.tick(at("2026-05-30 00:22:00"))
	cp := g.checkpoint()
	for _, w := range g.witnesses {
		name, _, _ := strings.Cut(w.VKey(), "+")
		if !strings.Contains(cp, "— "+name+" ") {
			t.Errorf("the cosignature of %s is missing:\n%s", name, cp)
		}
	}
}

func (g *rig) checkpoint() string {
	g.t.Helper()
	w := httptest.NewRecorder()
	g.Public().ServeHTTP(w, httptest.NewRequest("GET", "/checkpoint", nil))
	if w.Code != 200 {
		g.t.Fatalf("checkpoint: %d", w.Code)
	}
	return w.Body.String()
}

// Witnesses aren't asked when there is nothing to sign, and are asked anew
// before their signatures are too old for clients.
func TestCosignaturesAreRenewed(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	asked := func() (n int) {
		for _, w := range g.witnesses {
			w.mu.Lock()
			n += w.asked
			w.mu.Unlock()
		}
		return n
	}
	before := asked()
	g.tick(at("2026-05-06 12:00:00"))
	if asked() != before {
		t.Error("witnesses were asked for what they had signed")
	}
	// The first day isn't over, and the cosignatures are a day old.
	g.tick(at("2026-05-07 00:10:00"))
	if asked() != before {
		t.Error("witnesses were asked too early")
	}
	g.tick(at("2026-05-07 05:01:00"))
	if asked() != before+3 {
		t.Errorf("%d requests", asked()-before)
	}
}

// A witness that was replaced from an old copy is helped on, and one that knows
// more of the log than the registrar stops nothing.
func TestWitnessAtAnotherSize(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.tick(at("2026-05-08 00:20:00"))
	// The registrar believes that the first has seen nothing, and that the
	// second has seen more than it has.
	g.witnesses[2].kill(true)
	if _, err := g.db.Exec(`UPDATE witnesses SET size = 1; UPDATE cosignatures SET stamped = 0`); err != nil {
		t.Fatal(err)
	}
	g.tick(at("2026-05-09 00:20:00"))
	g.add("2026-05-09", root(1))
	g.tick(at("2026-05-10 00:20:00"))
	g.wantPaths(root(1), "2026-05-09")
}

// A registrar whose parts are of different days refuses to rewrite the past.
//
// Cheapest fake: compare sizes, which an attacker or a restore can make equal.
// So an entry of the log's folder is also replaced by another of equal length.
func TestRestoredCopies(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.tick(at("2026-05-08 00:20:00"))
	g.close()
	old := t.TempDir()
	copyDir(t, g.dir, old)
	g.open()
	g.tick(at("2026-05-10 00:20:00"))
	g.close()
	newer := t.TempDir()
	copyDir(t, g.dir, newer)

	for name, c := range map[string]struct{ db, log string }{
		"an older database": {old, newer},
		"an older log":      {newer, old},
	} {
		dir := t.TempDir()
		copyDir(t, c.db, dir)
		if err := os.RemoveAll(filepath.Join(dir, "log")); err != nil {
			t.Fatal(err)
		}
		copyDir(t, filepath.Join(c.log, "log"), filepath.Join(dir, "log"))
		if r, err := Open(dir, g.options); !errors.Is(err, ErrDamaged) {
			t.Errorf("%s: %v", name, err)
			if err == nil {
				r.Close()
			}
		}
	}
	dir := t.TempDir()
	copyDir(t, newer, dir)
	file := filepath.Join(dir, "log", "tile", "entries", "000.p", "5")
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)-10] ^= 1
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, g.options); !errors.Is(err, ErrDamaged) {
		t.Errorf("another entry: %v", err)
	}
	o := g.options
	other := ledgertest.New(t, ledgertest.Options{})
	o.Policy, o.LogKey, o.Witnesses = other.Policy.Bytes(), other.LogKey, nil
	if _, err := Open(newer, o); !errors.Is(err, ErrDamaged) {
		t.Errorf("another newsroom's folder: %v", err)
	}
	o = g.options
	o.LogKey = other.LogKey
	if _, err := Open(newer, o); err == nil {
		t.Error("another log's key was accepted")
	}
	o = g.options
	o.Witnesses = map[string]string{"nobody.example": "http://127.0.0.1:1"}
	if _, err := Open(newer, o); err == nil {
		t.Error("a witness that isn't in the policy was accepted")
	}
}

// A second registrar on the same folder is refused.
func TestOneRegistrarAtATime(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	if r, err := Open(g.dir, g.options); err == nil {
		r.Close()
		t.Error("two registrars write one log")
	}
}

func copyDir(t *testing.T, from, to string) {
	t.Helper()
	if err := os.MkdirAll(to, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// Nothing in the registrar's own files tells a time of day: not the rows, and
// not the files' modification times. (The log's folder is public, and its times
// are those of the public checkpoints.)
//
// Cheapest fake: look at the rows only. So all files beside the log's are
// looked at.
func TestNoTimeFinerThanTheDay(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	g.card()
	g.set(at("2026-05-06 15:47:11"))
	g.add("2026-05-06", root(1))
	files, err := filepath.Glob(filepath.Join(g.dir, "*"))
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			t.Fatal(err)
		}
		if info.IsDir() {
			continue
		}
		seen++
		if m := info.ModTime().UTC(); !m.Equal(m.Truncate(24 * time.Hour)) {
			t.Errorf("%s was changed at %s", filepath.Base(f), m)
		}
	}
	if seen < 3 {
		t.Errorf("%d files", seen)
	}
}

// A client over the wire gets what the registrar has; nobody without the token
// gets anything.
//
// Cheapest fake: check the token on some routes. So every route is tried.
func TestPrivateWire(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	token := strings.Repeat("t", 40)
	server := httptest.NewServer(g.Private(token))
	defer server.Close()
	theirs := errors.New("theirs")
	client, err := NewClient(server.URL+"/", token, nil)
	if err != nil {
		t.Fatal(err)
	}
	client = client.WithErrors(Errors{NotFound: theirs})
	ctx := t.Context()
	if _, err := client.Bundle(ctx); !errors.Is(err, ErrNotFound) || !errors.Is(err, theirs) {
		t.Errorf("a bundle before the first card: %v", err)
	}
	card := g.n.NewCard(g.clock())
	signed, keys := g.signed(card)
	if err := client.LogCard(ctx, signed, keys); err != nil {
		t.Fatal(err)
	}
	if err := client.LogCard(ctx, signed[1:], keys); !errors.Is(err, ErrInvalid) || errors.Is(err, theirs) {
		t.Errorf("a bad card: %v", err)
	}
	many := make([][32]byte, MaxRoots+300)
	for i := range many {
		many[i] = root(byte(i), byte(i>>8), byte(i>>16), 1)
	}
	if err := client.AddRoots(ctx, "2026-05-06", many[:300]); err != nil {
		t.Fatal(err)
	}
	if err := client.AddRoots(ctx, "2026-05-06", nil); err != nil {
		t.Fatal(err)
	}
	text := g.manifest("index.html")
	if err := client.LogPublication(ctx, g.n.Publication(text, 0, 2)); err != nil {
		t.Fatal(err)
	}
	g.tick(at("2026-05-07 00:20:00"))
	paths, err := client.Paths(ctx, many[:300])
	if err != nil || len(paths) != 300 {
		t.Fatalf("%d paths, %v", len(paths), err)
	}
	g.checkPaths(paths[:1], "2026-05-06")
	if err := client.Confirm(ctx, "2026-05-06", "amal"); err != nil {
		t.Error(err)
	}
	if err := client.Confirm(ctx, "2026-05-07", "amal"); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
	entry := ledger.Entry{Kind: ledger.KindPublication, Card: g.newestHash(), Digest: digest(text)}.Text()
	proof, err := client.Proof(ctx, entry)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := g.n.Policy.CheckProof(entry, proof, time.Time{}); err != nil {
		t.Error(err)
	}
	b, err := client.Bundle(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := g.check(b); err != nil {
		t.Error(err)
	}

	before := g.kinds()
	for _, wrong := range []string{"", "t", strings.Repeat("t", 39), strings.Repeat("t", 41), strings.Repeat("u", 40)} {
		c, err := NewClient(server.URL, wrong, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, errPaths := c.Paths(ctx, many[:1])
		_, errProof := c.Proof(ctx, entry)
		_, errBundle := c.Bundle(ctx)
		for i, err := range []error{
			c.AddRoots(ctx, "2026-05-07", many[:1]), c.LogCard(ctx, signed, keys), c.LogPublication(ctx, g.n.Publication(g.manifest("x"), 0, 1)),
			c.Confirm(ctx, "2026-05-06", "bela"), errPaths, errProof, errBundle,
		} {
			if err == nil || !strings.Contains(err.Error(), "token") {
				t.Errorf("token %q, route %d: %v", wrong, i, err)
			}
		}
	}
	if after := g.kinds(); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("without a token something was logged: %v", after)
	}
	// A registrar without a token lets nobody in.
	w := httptest.NewRecorder()
	req := httptest.NewRequest("POST", pathBundle, strings.NewReader("{}"))
	req.Header.Set("Authorization", "Bearer ")
	g.Private("").ServeHTTP(w, req)
	if w.Code != 401 {
		t.Errorf("an empty token: %d", w.Code)
	}
	// What is too long or not JSON is refused, and says so.
	for name, body := range map[string]string{
		"too long": `{"day":"` + strings.Repeat("x", maxBody) + `"}`, "not JSON": "hello", "more": `{"day":"2026-05-06","roots":""} {}`,
		"unknown field": `{"day":"2026-05-06","hello":1}`, "half a root": `{"day":"2026-05-06","roots":"AAAA"}`,
	} {
		w := httptest.NewRecorder()
		req := httptest.NewRequest("POST", pathRoots, strings.NewReader(body))
		req.Header.Set("Authorization", "Bearer "+token)
		g.Private(token).ServeHTTP(w, req)
		if w.Code != 422 {
			t.Errorf("%s: %d %s", name, w.Code, w.Body)
		}
	}
	server.Close()
	if err := client.AddRoots(ctx, "2026-05-07", many[:1]); !errors.Is(err, ErrBusy) {
		t.Errorf("a registrar that isn't there: %v", err)
	}
}

func (g *rig) newestHash() [32]byte {
	g.t.Helper()
	c, err := g.newest(g.db)
	if err != nil || c == nil {
		g.t.Fatal(c, err)
	}
	return c.Hash()
}

// The token's file is one line, long enough to be a secret.
func TestReadToken(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	token, err := NewToken(strings.NewReader(strings.Repeat("x", 32)))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		content string
		ok      bool
	}{
		"good": {token, true}, "with a line end": {token + "\n", true}, "empty": {"", false}, "short": {"abc\n", false},
		"two lines": {token + "\n" + token, false}, "long": {strings.Repeat("x", 300), false},
	} {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := ReadToken(file)
		if c.ok && (err != nil || got != token) || !c.ok && err == nil {
			t.Errorf("%s: %q %v", name, got, err)
		}
	}
	if _, err := ReadToken(filepath.Join(dir, "missing")); err == nil {
		t.Error("a missing file")
	}
}

// Everybody may read the log, with the types and the caching that C2SP
// tlog-tiles asks for, and nothing else of the folder.
func TestPublicTiles(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	w := httptest.NewRecorder()
	g.Public().ServeHTTP(w, httptest.NewRequest("GET", "/checkpoint", nil))
	if w.Code != 404 {
		t.Errorf("the checkpoint of an empty log: %d", w.Code)
	}
	g.card()
	g.tick(at("2026-05-07 00:20:00"))
	for path, want := range map[string]struct {
		code        int
		kind, cache string
	}{
		"/checkpoint":               {200, "text/plain; charset=utf-8", "no-cache"},
		"/tile/0/000.p/2":           {200, "application/octet-stream", "public, max-age=31536000, immutable"},
		"/tile/entries/000.p/2":     {200, "application/octet-stream", "public, max-age=31536000, immutable"},
		"/tile/0/000":               {code: 404},
		"/tile/0/000.p/3":           {code: 404},
		"/tile/0/000.p/02":          {code: 404},
		"/tile/00/000.p/2":          {code: 404},
		"/tile/entries/0.p/2":       {code: 404},
		"/tile/entries/000.p/2/":    {code: 404},
		"/tile/entries/":            {code: 404},
		"/tile/entries/000.p":       {code: 404},
		"/tile/0/%2e%2e/checkpoint": {code: 404},
		"/.state/treeState":         {code: 404},
		"/registrar.db":             {code: 404},
		"/":                         {code: 404},
	} {
		for _, method := range []string{"GET", "HEAD"} {
			w := httptest.NewRecorder()
			g.Public().ServeHTTP(w, httptest.NewRequest(method, path, nil))
			h := w.Result().Header
			if w.Code != want.code || want.code == 200 && (h.Get("Content-Type") != want.kind || h.Get("Cache-Control") != want.cache) {
				t.Errorf("%s %s: %d %v", method, path, w.Code, h)
			}
			if method == "GET" && w.Code == 200 && h.Get("Content-Length") != fmt.Sprint(w.Body.Len()) {
				t.Errorf("%s: %s bytes announced, %d sent", path, h.Get("Content-Length"), w.Body.Len())
			}
		}
	}
	w = httptest.NewRecorder()
	g.Public().ServeHTTP(w, httptest.NewRequest("POST", "/checkpoint", nil))
	if w.Code != 405 {
		t.Errorf("POST: %d", w.Code)
	}
}

// What is begun is ended, even when the caller hangs up.
func TestCallerHangsUp(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	card := g.n.NewCard(g.clock())
	signed, keys := g.signed(card)
	ctx, cancel := context.WithCancel(t.Context())
	g.fault = func(step string) {
		if step == "card kept" {
			cancel()
		}
	}
	g.LogCard(ctx, signed, keys) // whatever it says
	g.fault = func(string) {}
	if err := g.LogCard(t.Context(), signed, keys); err != nil {
		t.Fatal(err)
	}
	g.tick(at("2026-05-06 09:10:00"))
	if k := g.kinds(); k[ledger.KindCard] != 1 {
		t.Errorf("entries: %v", k)
	}
	b, err := g.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := g.check(b); err != nil {
		t.Error(err)
	}
}

// One root at a time, each durable before the next: the disk's one flush for
// each is what it takes. The last figure should be 200 or more.
func BenchmarkAddRoots(b *testing.B) {
	g := newRig(b, ledgertest.Options{Witnesses: 1})
	var i uint64
	for b.Loop() {
		i++
		r := root(byte(i), byte(i>>8), byte(i>>16), byte(i>>24), 9)
		if err := g.AddRoots(b.Context(), "2026-05-06", [][32]byte{r}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "roots/s")
}

// Every card of the log can be had by its hash, on the private wire and in
// public, as its editors signed it; nothing else can.
//
// Cheapest fake: hand out the newest. Caught by asking for the first.
func TestCards(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{})
	first := g.card()
	signed := g.n.Signed
	g.card()
	private := httptest.NewServer(g.Private(strings.Repeat("t", minToken)))
	defer private.Close()
	client, err := NewClient(private.URL, strings.Repeat("t", minToken), nil)
	if err != nil {
		t.Fatal(err)
	}
	if b, err := client.Card(t.Context(), first.Hash()); err != nil || !bytes.Equal(b, signed) {
		t.Errorf("%q, %v", b, err)
	}
	if _, err := client.Card(t.Context(), [32]byte{1}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a card that isn't there: %v", err)
	}
	public := g.Public()
	ask := func(path string) (int, string) {
		w := httptest.NewRecorder()
		public.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		return w.Code, w.Body.String()
	}
	name := fmt.Sprintf("%x", first.Hash())
	if code, body := ask("/card/" + name); code != 200 || body != string(signed) {
		t.Errorf("%d %q", code, body)
	}
	for _, path := range []string{"/card/" + strings.ToUpper(name), "/card/" + name[1:], "/card/" + strings.Repeat("0", 64), "/card/", "/card/" + name + "/"} {
		if code, _ := ask(path); code != 404 {
			t.Errorf("%s: %d", path, code)
		}
	}
}
