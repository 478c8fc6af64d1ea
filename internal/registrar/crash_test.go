package registrar

import (
	"bufio"
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// A crash test runs the registrar in a process of its own (this test program,
// told by the environment), which works through some days and writes a line
// for each thing that was acknowledged. It kills itself without warning at a
// given step, or is killed from outside at any moment; then it is run again.
// The lines are the oracle: what stands there must be in the log, once.

const crashEnv = "VOUCHSAFE_REGISTRAR_CRASH"

// crashPlan is what the process is told.
type crashPlan struct {
	Dir       string
	Policy    []byte
	LogKey    string
	Witnesses map[string]string
	Card      []byte
	Keys      [][]byte
	Manifests [][]byte
	Step      string // kill at this step,
	Nth       int    // when it comes for the nth time
}

const crashDays = 4

func crashRoot(day, i int) [32]byte { return root(byte(day+1), byte(i+1), 0xc0) }

func TestMain(m *testing.M) {
	if raw := os.Getenv(crashEnv); raw != "" {
		if err := crashChild(raw); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	// These tests mostly wait: for the disk, for other processes, and for
	// Tessera's interval between checkpoints. So more of them run at once than
	// there are processors, unless the command line says otherwise.
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == "test.parallel" })
	if !given {
		flag.Set("test.parallel", "8")
	}
	os.Exit(m.Run())
}

// crashChild works through the days; run again, it does everything again.
func crashChild(raw string) error {
	var p crashPlan
	if err := json.Unmarshal([]byte(raw), &p); err != nil {
		return err
	}
	now := founding
	r, err := Open(p.Dir, Options{Policy: p.Policy, LogKey: p.LogKey, Witnesses: p.Witnesses, Clock: func() time.Time { return now }})
	if err != nil {
		return err
	}
	met := 0
	r.fault = func(step string) {
		if step != p.Step {
			return
		}
		if met++; met == p.Nth {
			syscall.Kill(os.Getpid(), syscall.SIGKILL)
		}
	}
	ctx := context.Background()
	if err := r.LogCard(ctx, p.Card, p.Keys); err != nil {
		return err
	}
	fmt.Println("card")
	for d := range crashDays {
		now = founding.AddDate(0, 0, d)
		for i := range 3 {
			root := crashRoot(d, i)
			if err := r.AddRoots(ctx, now.Format(day), [][32]byte{root}); err != nil {
				return err
			}
			fmt.Printf("root %x\n", root)
		}
		if err := r.LogPublication(ctx, p.Manifests[d]); err != nil {
			return err
		}
		fmt.Println("publication", d)
		now = now.AddDate(0, 0, 1).Truncate(24 * time.Hour).Add(time.Hour)
		if err := r.Tick(ctx, now); err != nil {
			return err
		}
		fmt.Println("day", d)
		if d == 0 {
			// One day is confirmed by all and forgotten.
			for _, desk := range []string{"amal", "bela"} {
				if err := r.Confirm(ctx, now.AddDate(0, 0, -1).Format(day), desk); err != nil {
					return err
				}
			}
			fmt.Println("confirmed")
		}
	}
	if err := r.Close(); err != nil {
		return err
	}
	fmt.Println("done")
	return nil
}

// crashRig is a rig whose registrar is the other process.
type crashRig struct {
	*rig
	plan  crashPlan
	acked map[string]bool
}

func newCrashRig(t *testing.T) *crashRig {
	g := newRig(t, ledgertest.Options{Witnesses: 1})
	g.set(founding.AddDate(0, 0, crashDays+2)) // the witness's clock
	c := &crashRig{rig: g, acked: map[string]bool{}}
	card := g.n.NewCard(founding)
	signed, keys := g.signed(card)
	c.plan = crashPlan{Dir: g.dir, Policy: g.options.Policy, LogKey: g.options.LogKey, Witnesses: g.options.Witnesses, Card: signed, Keys: keys}
	for d := range crashDays {
		c.plan.Manifests = append(c.plan.Manifests, g.n.Publication(g.manifest(fmt.Sprint(d)), 0, 1))
	}
	// The rig's own registrar founded the log; its day is the child's first.
	g.close()
	return c
}

// run runs the process once; after kills it if it is still running. It returns
// whether the process came to its end.
func (c *crashRig) run(step string, nth int, after time.Duration) (done bool) {
	c.t.Helper()
	c.plan.Step, c.plan.Nth = step, nth
	raw, err := json.Marshal(c.plan)
	if err != nil {
		c.t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), crashEnv+"="+string(raw))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		c.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		c.t.Fatal(err)
	}
	if after > 0 {
		timer := time.AfterFunc(after, func() { cmd.Process.Kill() })
		defer timer.Stop()
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		line := lines.Text()
		switch {
		case line == "done":
			done = true
		case strings.HasPrefix(line, "error"):
			c.t.Fatalf("%s/%d: the registrar fails after a crash: %s\n%s", step, nth, line, stderr.String())
		default:
			c.acked[line] = true
		}
	}
	io.Copy(io.Discard, out)
	err = cmd.Wait()
	if stderr.Len() > 0 {
		c.t.Errorf("%s/%d: something was written to standard error:\n%s", step, nth, stderr.String())
	}
	// It may be killed between its last line and its end.
	if done != (err == nil) && !(done && after > 0) {
		c.t.Fatalf("%s/%d: %v", step, nth, err)
	}
	return done
}

// verify opens the registrar and compares the log with what was acknowledged.
func (c *crashRig) verify(name string) {
	c.t.Helper()
	c.open()
	defer c.close()
	counts := map[string]int{}
	publications := map[[32]byte]int{}
	for i, text := range c.texts() {
		e, err := ledger.ParseEntry([]byte(text))
		if err != nil {
			c.t.Fatal(err)
		}
		counts[string(e.Kind)]++
		if e.Kind == ledger.KindPublication {
			publications[e.Digest]++
		}
		in, err := c.tiles.entry(c.t.Context(), uint64(i), uint64(len(c.texts())))
		if err != nil || string(in) != text {
			c.t.Errorf("%s: entry %d of the log differs: %v", name, i, err)
		}
	}
	size, err := c.tiles.size()
	if err != nil || int(size) != len(c.texts()) {
		c.t.Errorf("%s: %d entries in the log, %d in the database, %v", name, size, len(c.texts()), err)
	}
	if counts["card"] != 1 || counts["day"] != crashDays || counts["publication"] != crashDays {
		c.t.Errorf("%s: entries %v", name, counts)
	}
	for d := range crashDays {
		if !c.acked[fmt.Sprint("publication ", d)] || publications[digest(c.manifest(fmt.Sprint(d)))] != 1 {
			c.t.Errorf("%s: publication %d", name, d)
		}
		for i := range 3 {
			r := crashRoot(d, i)
			if !c.acked["root "+hex.EncodeToString(r[:])] {
				c.t.Errorf("%s: root %d/%d was never acknowledged", name, d, i)
			}
			proofs, err := c.Paths(c.t.Context(), [][32]byte{r})
			if err != nil {
				c.t.Fatal(err)
			}
			// A root that came again after its day was closed is in one day
			// all the same.
			switch {
			case len(proofs) == 1:
				c.checkPaths(proofs, proofs[0].Label)
				if want := founding.AddDate(0, 0, d).Format(day); proofs[0].Label < want {
					c.t.Errorf("%s: root %d/%d is in %s", name, d, i, proofs[0].Label)
				}
			case d == 0 && len(proofs) == 0: // forgotten
			default:
				c.t.Errorf("%s: root %d/%d has %d paths", name, d, i, len(proofs))
			}
		}
	}
	if len(c.witnesses[0].forks(c.t)) > 0 {
		c.t.Errorf("%s: the log showed two pasts", name)
	}
	b, err := c.Bundle(c.t.Context())
	if err != nil {
		c.t.Fatal(err)
	}
	bundle, err := ledger.ParseBundle(b)
	if err != nil {
		c.t.Fatal(err)
	}
	if _, err := ledger.ParseCard(bundle.Card, c.n.Policy); err != nil {
		c.t.Error(err)
	}
	if index, size, err := c.n.Policy.CheckProof(bundle.Entry, bundle.Proof, time.Time{}); err != nil || index != size-1 || int(size) != len(c.texts()) {
		c.t.Errorf("%s: proof of entry %d of %d: %v", name, index, size, err)
	}
}

func (w *liveWitness) forks(t testing.TB) []string {
	t.Helper()
	forks, err := w.Forks(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, f := range forks {
		out = append(out, f.Origin)
	}
	return out
}

// steps are all places between two durable steps, with how often the plan
// passes them.
var steps = []struct {
	name string
	nth  []int
}{
	{"roots kept", []int{1, 5}},
	{"card kept", []int{1}},
	{"publication kept", []int{1, 3}},
	{"period kept", []int{1, 3}},
	{"before append", []int{1, 2, 3}},
	{"appended", []int{1, 2, 3}},
	{"checkpoint signed", []int{1, 2, 3}},
	{"marked as logged", []int{1, 2, 3}},
	{"cosigned", []int{1, 2, 3}},
	{"periods forgotten", []int{1, 2}},
}

// Killed between any two steps, the registrar loses nothing that it
// acknowledged, and logs nothing twice.
//
// Cheapest fake: stop cleanly instead of dying, or check the database, which
// believes what it wrote, and not the log. So the process kills itself with
// SIGKILL, the entries are read from the log's tiles, the witness is asked
// whether it saw two pasts, and a step that is never met fails.
func TestKilledAtEachStep(t *testing.T) {
	for _, s := range steps {
		for _, nth := range s.nth {
			t.Run(fmt.Sprintf("%s/%d", s.name, nth), func(t *testing.T) {
				t.Parallel()
				c := newCrashRig(t)
				if c.run(s.name, nth, 0) {
					t.Fatal("the step was never met")
				}
				if !c.run("", 0, 0) {
					t.Fatal("the second run didn't end")
				}
				c.verify(s.name)
			})
		}
	}
}

// Killed at any moment, thirty times on the way, the registrar loses nothing
// that it acknowledged, and logs nothing twice. The kills are shared among
// newsrooms that work beside each other, each until it has had its share and
// came to its end.
func TestKilledAtAnyMoment(t *testing.T) {
	newsrooms, share := 5, 6
	if testing.Short() {
		newsrooms = 1
	}
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	for i := range newsrooms {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(seed, uint64(i)))
			for kills := 0; kills < share; {
				c := newCrashRig(t)
				// A slow machine gets more time with each kill, so that the
				// days are worked through in the end.
				span := 800
				for !c.run("", 0, 30*time.Millisecond+time.Duration(random.IntN(span))*time.Millisecond) {
					kills++
					span += 100
				}
				c.verify("at any moment")
			}
		})
	}
}
