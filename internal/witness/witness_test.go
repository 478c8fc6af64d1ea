package witness

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/transparency-dev/merkle/rfc6962"
	mtest "github.com/transparency-dev/merkle/testonly"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

var now = time.Date(2026, 5, 6, 10, 30, 0, 0, time.UTC)

// A rig is a witness and a log that it watches, with any number of pasts.
type rig struct {
	t *testing.T
	n *ledgertest.Newsroom
	*Witness
	options Options
	clock   time.Time
	mu      sync.Mutex
}

func newRig(t *testing.T) *rig {
	t.Helper()
	g := &rig{t: t, n: ledgertest.New(t, ledgertest.Options{Witnesses: 1}), clock: now}
	g.options = Options{
		Path: filepath.Join(t.TempDir(), "witness.db"), Key: g.n.WitnessKeys[0], Logs: []string{g.n.Policy.LogKey},
		Clock: func() time.Time { g.mu.Lock(); defer g.mu.Unlock(); return g.clock },
	}
	g.open()
	t.Cleanup(func() { g.Close() })
	return g
}

func (g *rig) open() {
	g.t.Helper()
	w, err := New(g.options)
	if err != nil {
		g.t.Fatal(err)
	}
	g.Witness = w
}

// A past is a tree that a log might show.
type past struct{ *mtest.Tree }

// pastOf makes a tree of n entries; equal marks make equal trees.
func pastOf(mark string, n int) past {
	tree := mtest.New(rfc6962.DefaultHasher)
	for i := range n {
		tree.AppendData(fmt.Appendf(nil, "%s %d", mark, i))
	}
	return past{tree}
}

// text is the checkpoint's text at a size.
func (g *rig) text(p past, size uint64) string {
	return fmt.Sprintf("%s\n%d\n%s\n", g.n.Policy.Origin(), size, base64.StdEncoding.EncodeToString(p.HashAt(size)))
}

// body is the request that shows that size continues old.
func (g *rig) body(p past, old, size uint64) string {
	g.t.Helper()
	signed, err := ledger.Sign(g.text(p, size), g.n.LogKey)
	if err != nil {
		g.t.Fatal(err)
	}
	var hashes [][]byte
	if old > 0 && old < size {
		if hashes, err = p.ConsistencyProof(old, size); err != nil {
			g.t.Fatal(err)
		}
	}
	return formatRequest(old, hashes, signed)
}

func formatRequest(old uint64, hashes [][]byte, signed []byte) string {
	var b strings.Builder
	fmt.Fprintf(&b, "old %d\n", old)
	for _, h := range hashes {
		b.WriteString(base64.StdEncoding.EncodeToString(h) + "\n")
	}
	b.WriteString("\n")
	b.Write(signed)
	return b.String()
}

// post sends a request and returns status, content type and answer.
func (g *rig) post(body string) (int, string, string) {
	g.t.Helper()
	w := httptest.NewRecorder()
	g.Handler().ServeHTTP(w, httptest.NewRequest("POST", "/add-checkpoint", strings.NewReader(body)))
	b, err := io.ReadAll(w.Result().Body)
	if err != nil {
		g.t.Fatal(err)
	}
	return w.Code, w.Result().Header.Get("Content-Type"), string(b)
}

// cosigned posts a request that must be signed, and checks the signature with
// the newsroom's policy.
func (g *rig) cosigned(p past, old, size uint64) {
	g.t.Helper()
	code, _, line := g.post(g.body(p, old, size))
	if code != http.StatusOK {
		g.t.Fatalf("%d to %d: %d %s", old, size, code, line)
	}
	signed, err := ledger.Sign(g.text(p, size), g.n.LogKey)
	if err != nil {
		g.t.Fatal(err)
	}
	cp, err := g.n.Policy.CheckCheckpoint(append(signed, line...), g.clock)
	if err != nil || cp.Size != size || !bytes.Equal(cp.Root[:], p.HashAt(size)) {
		g.t.Fatalf("%d to %d: %+v %v", old, size, cp, err)
	}
}

// refused posts a request that must get another answer than a signature.
func (g *rig) refused(name, body string, code int, answer string) {
	g.t.Helper()
	got, kind, text := g.post(body)
	if got != code || answer != "" && text != answer || strings.Contains(text, "— ") {
		g.t.Errorf("%s: %d %q, want %d %q", name, got, text, code, answer)
	}
	if answer != "" && kind != "text/x.tlog.size" {
		g.t.Errorf("%s: content type %q", name, kind)
	}
}

// A witness signs what continues the past that it knows, and nothing else,
// before and after a restart.
//
// Cheapest fake: remember the size and not the tree, or keep it in memory. So
// forks of the same size and of a greater one are tried, and everything is tried
// again after a restart.
func TestWitnessSignsOnePast(t *testing.T) {
	g := newRig(t)
	honest, fork := pastOf("a", 40), pastOf("b", 40)
	mixed := pastOf("a", 20) // the same up to 20, then another
	for i := 20; i < 40; i++ {
		mixed.AppendData(fmt.Appendf(nil, "c %d", i))
	}
	g.cosigned(honest, 0, 5)
	g.cosigned(honest, 5, 5)
	g.cosigned(honest, 5, 21)
	for range 2 {
		g.refused("a smaller tree", g.body(honest, 5, 7), 409, "21\n")
		g.refused("the first again", g.body(honest, 0, 5), 409, "21\n")
		g.refused("from nothing", g.body(honest, 0, 30), 409, "21\n")
		g.refused("from another size", g.body(honest, 20, 30), 409, "21\n")
		g.refused("from a size to come", g.body(honest, 22, 30), 409, "21\n")
		g.refused("old greater than new", g.body(honest, 21, 20), 400, "")
		g.refused("another tree of the size", g.body(fork, 21, 21), 409, "21\n")
		g.refused("another past, with its own proof", g.body(fork, 21, 30), 422, "")
		g.refused("a past that differs in one entry", g.body(mixed, 21, 30), 422, "")
		g.refused("no proof", strings.Replace(g.body(honest, 21, 30), proofLines(t, honest, 21, 30), "", 1), 422, "")
		g.refused("a proof for an unchanged tree", strings.Replace(g.body(honest, 21, 21), "\n\n", "\n"+proofLines(t, honest, 5, 21)+"\n", 1), 422, "")
		if err := g.Close(); err != nil {
			t.Fatal(err)
		}
		g.open()
	}
	g.cosigned(honest, 21, 40)
	forks, err := g.Forks(t.Context())
	if err != nil || len(forks) != 1 || forks[0].Size != 21 || bytes.Equal(forks[0].One, forks[0].Two) {
		t.Errorf("evidence: %+v %v", forks, err)
	}
}

func proofLines(t *testing.T, p past, old, size uint64) string {
	t.Helper()
	hashes, err := p.ConsistencyProof(old, size)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, h := range hashes {
		b.WriteString(base64.StdEncoding.EncodeToString(h) + "\n")
	}
	return b.String()
}

// A new witness of a log that has long begun starts from nothing, with an empty
// proof.
func TestFirstCheckpoint(t *testing.T) {
	g := newRig(t)
	honest := pastOf("a", 9)
	g.refused("from a size", g.body(honest, 4, 9), 409, "0\n")
	g.refused("with a proof from nothing", strings.Replace(g.body(honest, 0, 9), "\n\n", "\n"+proofLines(t, honest, 4, 9)+"\n", 1), 422, "")
	g.cosigned(honest, 0, 9)
}

// The statuses are those of the protocol.
func TestStatuses(t *testing.T) {
	g := newRig(t)
	honest := pastOf("a", 9)
	good := g.body(honest, 0, 9)
	other := ledgertest.New(t, ledgertest.Options{})
	sign := func(text, skey string) string {
		b, err := ledger.Sign(text, skey)
		if err != nil {
			t.Fatal(err)
		}
		return "old 0\n\n" + string(b)
	}
	text := g.text(honest, 9)
	otherLog, _, err := ledger.GenerateKey(strings.NewReader(strings.Repeat("z", 64)), "unknown.example/log")
	if err != nil {
		t.Fatal(err)
	}
	g.refused("an unknown log", sign(strings.Replace(text, g.n.Policy.Origin(), "unknown.example/log", 1), otherLog), 404, "")
	g.refused("another key under the log's name", sign(text, other.LogKey), 403, "")
	g.refused("a changed checkpoint", strings.Replace(good, "\n9\n", "\n8\n", 1), 403, "")
	g.refused("another origin, signed by the log's key", strings.Replace(sign("x\n"+text, g.n.LogKey), "x\n", "", 1), 403, "")
	for name, body := range map[string]string{
		"nothing":              "",
		"no checkpoint":        "old 0\n\n",
		"no old size":          strings.TrimPrefix(good, "old 0\n"),
		"a size with a zero":   strings.Replace(good, "old 0", "old 00", 1),
		"a size with a sign":   strings.Replace(good, "old 0", "old +0", 1),
		"a size below nothing": strings.Replace(good, "old 0", "old -1", 1),
		"no hash":              strings.Replace(good, "old 0\n", "old 0\nhello\n", 1),
		"a short hash":         strings.Replace(good, "old 0\n", "old 0\nAAAA\n", 1),
		"too many hashes":      strings.Replace(good, "old 0\n", "old 0\n"+strings.Repeat(base64.StdEncoding.EncodeToString(make([]byte, 32))+"\n", 64), 1),
		"no empty line":        strings.ReplaceAll(good, "\n\n", "\n"),
		"a size as no other":   sign(strings.Replace(text, "\n9\n", "\n09\n", 1), g.n.LogKey),
		"a root of four bytes": sign(fmt.Sprintf("%s\n9\nAAAA\n", g.n.Policy.Origin()), g.n.LogKey),
	} {
		g.refused(name, body, 400, "")
	}
	g.refused("too long", good+strings.Repeat("x", maxBody), 413, "")
	w := httptest.NewRecorder()
	g.Handler().ServeHTTP(w, httptest.NewRequest("GET", "/add-checkpoint", nil))
	if w.Code != 405 {
		t.Errorf("GET: %d", w.Code)
	}
	// Nothing of this changed what the witness knows.
	g.cosigned(honest, 0, 9)
}

// Signatures of others under the checkpoint are passed over, as the protocol
// says.
func TestOtherSignatures(t *testing.T) {
	g := newRig(t)
	honest := pastOf("a", 9)
	text := g.text(honest, 9)
	signed, err := ledger.Sign(text, g.n.EditorKeys[0], g.n.LogKey)
	if err != nil {
		t.Fatal(err)
	}
	if code, _, answer := g.post("old 0\n\n" + string(signed)); code != 200 || strings.Count(answer, "\n") != 1 {
		t.Errorf("%d %q", code, answer)
	}
}

// Of two requests at once that lead from the same size to two different ones,
// one is signed: comparing and taking over are one step.
//
// Cheapest fake: compare first and write later, which lets the smaller one
// overwrite the greater. So many pairs race, and the witness must know the size
// of the one it signed last.
func TestRace(t *testing.T) {
	g := newRig(t)
	honest := pastOf("a", 200)
	size := uint64(1)
	g.cosigned(honest, 0, size)
	for range 20 {
		codes := make([]int, 4)
		var wg sync.WaitGroup
		for i := range codes {
			body := g.body(honest, size, size+1+uint64(i))
			wg.Go(func() { codes[i], _, _ = g.post(body) })
		}
		wg.Wait()
		won := -1
		for i, c := range codes {
			switch {
			case c == 200 && won < 0:
				won = i
			case c != 409:
				t.Fatalf("answers %v", codes)
			}
		}
		if won < 0 {
			t.Fatalf("answers %v", codes)
		}
		size += 1 + uint64(won)
		g.refused("a question for the size", g.body(honest, 0, 1), 409, fmt.Sprintf("%d\n", size))
	}
}

func (g *rig) set(clock time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.clock = clock
}

// The times that a witness signs never go back: they say since when a log's
// past is fixed. A clock that was set back a little signs the last time again;
// one that is far behind signs nothing, and the log says what to do. That done,
// the witness signs again, and still knows the past.
//
// Cheapest fake: sign the present time, or refuse for good. So the stamps are
// read from the cosignatures, and the statement that the log names is run.
func TestClockGoesBack(t *testing.T) {
	g := newRig(t)
	var logged bytes.Buffer
	g.options.Log = slog.New(slog.NewTextHandler(&logged, nil))
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	g.open()
	honest, fork := pastOf("a", 9), pastOf("b", 9)
	ahead := now.AddDate(0, 0, 30)
	g.set(ahead)
	g.cosigned(honest, 0, 3) // checks that the stamp isn't before the clock
	g.set(ahead.Add(-maxSkew))
	if code, _, line := g.post(g.body(honest, 3, 5)); code != 200 || stampOf(t, line) != ahead.Unix() {
		t.Errorf("an hour back: %d %q", code, line)
	}
	if strings.Contains(logged.String(), "ERROR") {
		t.Errorf("logged: %s", logged.String())
	}
	for _, back := range []time.Time{ahead.Add(-maxSkew - time.Second), now} {
		g.set(back)
		logged.Reset()
		g.refused("far back", g.body(honest, 5, 7), 503, "")
		for _, want := range []string{resetClock, g.options.Path, ahead.UTC().Format(time.RFC3339), back.UTC().Format(time.RFC3339)} {
			if !strings.Contains(logged.String(), want) {
				t.Errorf("%q isn't in the log: %s", want, logged.String())
			}
		}
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	db, err := sqldb.Open(g.options.Path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(resetClock); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	g.open()
	g.refused("another past", g.body(fork, 5, 5), 409, "5\n")
	g.refused("a smaller tree", g.body(honest, 0, 3), 409, "5\n")
	g.cosigned(honest, 5, 7)
}

// stampOf returns the time in a cosignature/v1 line, in Unix seconds.
func stampOf(t *testing.T, line string) int64 {
	t.Helper()
	raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(line[strings.LastIndex(line, " ")+1:]))
	if err != nil || len(raw) < 12 {
		t.Fatalf("cosignature %q: %v", line, err)
	}
	return int64(binary.BigEndian.Uint64(raw[4:]))
}

// Everybody may see the evidence of two pasts, and check it with the log's key.
//
// Cheapest fake: say that there is a fork. So both checkpoints are cut out by
// their lengths, and their signatures, sizes and roots compared.
func TestForksAreShown(t *testing.T) {
	g := newRig(t)
	show := func() string {
		t.Helper()
		w := httptest.NewRecorder()
		g.Handler().ServeHTTP(w, httptest.NewRequest("GET", "/forks", nil))
		if w.Code != 200 || w.Header().Get("Content-Type") != "text/plain; charset=utf-8" || w.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Fatalf("%d %v", w.Code, w.Header())
		}
		return w.Body.String()
	}
	honest, fork := pastOf("a", 9), pastOf("b", 9)
	g.cosigned(honest, 0, 7)
	if got := show(); got != "vouchsafe/forks/v1\n" {
		t.Errorf("without forks: %q", got)
	}
	g.refused("another past", g.body(fork, 7, 7), 409, "7\n")
	rest, ok := strings.CutPrefix(show(), "vouchsafe/forks/v1\n")
	head, notes, ok2 := strings.Cut(rest, "\n")
	var origin string
	var size, one, two int
	if _, err := fmt.Sscanf(head, "%s %d %d %d", &origin, &size, &one, &two); err != nil || !ok || !ok2 || len(notes) != one+two {
		t.Fatalf("%v in %q", err, rest)
	}
	if origin != g.n.Policy.Origin() || size != 7 {
		t.Errorf("%q", head)
	}
	roots := map[[32]byte]bool{}
	for _, signed := range []string{notes[:one], notes[one:]} {
		cp, _, err := g.n.Policy.OpenCheckpoint([]byte(signed))
		if err != nil || cp.Size != 7 {
			t.Errorf("%+v %v: %q", cp, err, signed)
		}
		roots[cp.Root] = true
	}
	if !roots[[32]byte(honest.HashAt(7))] || !roots[[32]byte(fork.HashAt(7))] {
		t.Error("the checkpoints aren't those of the two pasts")
	}
	w := httptest.NewRecorder()
	g.Handler().ServeHTTP(w, httptest.NewRequest("POST", "/forks", nil))
	if w.Code != 405 {
		t.Errorf("POST: %d", w.Code)
	}
}

// A witness watches several logs apart.
func TestSeveralLogs(t *testing.T) {
	g := newRig(t)
	skey, vkey, err := ledger.GenerateKey(strings.NewReader(strings.Repeat("z", 64)), "second.example/log")
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Close(); err != nil {
		t.Fatal(err)
	}
	g.options.Logs = append(g.options.Logs, vkey)
	g.open()
	honest := pastOf("a", 9)
	g.cosigned(honest, 0, 7)
	signed, err := ledger.Sign(strings.Replace(g.text(honest, 3), g.n.Policy.Origin(), "second.example/log", 1), skey)
	if err != nil {
		t.Fatal(err)
	}
	if code, _, answer := g.post("old 0\n\n" + string(signed)); code != 200 {
		t.Errorf("%d %s", code, answer)
	}
	g.cosigned(honest, 7, 9)

	g.options.Logs = append(g.options.Logs, vkey)
	if w, err := New(g.options); err == nil {
		w.Close()
		t.Error("two logs of one name")
	}
	g.options.Logs = nil
	if w, err := New(g.options); err == nil {
		w.Close()
		t.Error("no log")
	}
}

func FuzzAddCheckpoint(f *testing.F) {
	n := ledgertest.New(f, ledgertest.Options{Witnesses: 1})
	w, err := New(Options{Path: filepath.Join(f.TempDir(), "witness.db"), Key: n.WitnessKeys[0], Logs: []string{n.Policy.LogKey}, Clock: func() time.Time { return now }})
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { w.Close() })
	tree := pastOf("a", 9)
	text := fmt.Sprintf("%s\n%d\n%s\n", n.Policy.Origin(), 9, base64.StdEncoding.EncodeToString(tree.HashAt(9)))
	signed, err := ledger.Sign(text, n.LogKey)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte(formatRequest(0, nil, signed)))
	f.Add([]byte(formatRequest(9, nil, signed)))
	f.Add([]byte("old 3\n" + base64.StdEncoding.EncodeToString(make([]byte, 32)) + "\n\n" + string(signed)))
	f.Fuzz(func(t *testing.T, body []byte) {
		line, err := w.AddCheckpoint(t.Context(), body)
		if err == nil && !bytes.Contains(body, []byte(text)) {
			t.Fatalf("signed %q: %s", body, line)
		}
	})
}
