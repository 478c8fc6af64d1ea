package casebook_test

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/casebook"
)

// TestMain plays the process that is killed, when it is told to.
func TestMain(m *testing.M) {
	if dir := os.Getenv("CASEBOOK_TEST_CHILD"); dir != "" {
		child(dir)
		return
	}
	os.Exit(m.Run())
}

// child takes in the envelopes that lie in the folder, prints a line for each
// that is acknowledged, edits a report beside, and destroys every fourth letter.
func child(dir string) {
	now := func() time.Time { return time.Date(2026, 5, 11, 9, 30, 0, 0, time.UTC) }
	fatal := func(err error) {
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
	}
	c, err := casebook.Open(filepath.Join(dir, "casebook"), os.Getenv("CASEBOOK_TEST_PERSON"), os.Getenv("CASEBOOK_TEST_PASS"),
		casebook.WithClock(now), casebook.WithWorkFactor(4))
	fatal(err)
	files, err := filepath.Glob(filepath.Join(dir, "envelopes", "*"))
	fatal(err)
	fmt.Println("open")
	for i, file := range files {
		env, err := os.ReadFile(file)
		fatal(err)
		r, err := c.Receive(env, [16]byte{1}, "2026-05-11")
		fatal(err)
		fmt.Println("received", filepath.Base(file), r.Letter)
		if i%4 == 3 {
			if err := c.DestroyLetter(r.Letter); err == nil {
				fmt.Println("destroyed", r.Letter)
			}
		}
		o, err := casebook.Get(c, casebook.Reports, "r")
		fatal(err)
		o.Value.Standfirst = fmt.Sprint(o.Version)
		if v, err := casebook.Put(c, casebook.Reports, "r", o.Value, o.Version); err == nil {
			fmt.Println("version", v)
		}
	}
	fmt.Println("done")
}

// Whatever was acknowledged before a kill -9 is there afterwards, exactly
// once; what was destroyed is gone. Two processes are killed in turn.
//
// Cheapest fake: kill between the writes. Caught by killing at random after
// the last line, and by comparing with everything that was printed.
func TestKill(t *testing.T) {
	rounds := 50
	switch {
	case testing.Short():
		rounds = 5
	case os.Getenv("VOUCHSAFE_LONG") != "":
		rounds = 1000
	}
	h := newHouse(t)
	base := filepath.Dir(h.dir)
	envelopes := filepath.Join(base, "envelopes")
	must(t, os.Mkdir(envelopes, 0o700))
	s := h.source()
	th := s.write("the first").Thread
	put(t, h.ada, casebook.Reports, "r", casebook.Report{Title: "R"}, 0)
	for i := range 3 * rounds {
		must(t, os.WriteFile(filepath.Join(envelopes, fmt.Sprintf("%04d", i)), s.letter(fmt.Sprintf("letter %d", i)), 0o600))
	}
	must(t, h.ada.Close())

	received, destroyed, version := map[string]bool{}, map[string]bool{}, 1
	killed := 0
	for round := 0; round < rounds; round++ {
		people := [][2]string{{ada, adaPass}, {bo, boPass}}
		p := people[round%2]
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "CASEBOOK_TEST_CHILD="+base, "CASEBOOK_TEST_PERSON="+p[0], "CASEBOOK_TEST_PASS="+p[1])
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		left, spin := rand.IntN(12), rand.IntN(3_000_000)
		for lines := bufio.NewScanner(out); lines.Scan(); {
			f := strings.Fields(lines.Text())
			switch f[0] {
			case "received":
				received[f[2]] = true
				// What has been taken in isn't offered again.
				os.Remove(filepath.Join(envelopes, f[1]))
			case "destroyed":
				destroyed[f[1]] = true
			case "version":
				fmt.Sscan(f[1], &version)
			case "error":
				t.Fatalf("round %d: %s", round, lines.Text())
			}
			if left--; left < 0 && cmd.ProcessState == nil {
				for i := range spin { // a moment, without a clock
					spin ^= i & 1
				}
				if cmd.Process.Kill() == nil {
					killed++
				}
				left = 1 << 30
			}
		}
		cmd.Wait()

		book, err := casebook.Open(h.dir, ada, adaPass, h.options()...)
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		letters, err := book.LettersOf(th)
		must(t, err)
		there := map[string]int{}
		for _, o := range letters {
			there[o.ID]++
		}
		for id := range received {
			if n := there[id]; n > 1 || n == 1 && destroyed[id] {
				t.Fatalf("round %d: letter %s is there %d times", round, id, n)
			} else if n == 0 && !destroyed[id] && !unheard(book, id) {
				t.Fatalf("round %d: letter %s was acknowledged and is gone", round, id)
			}
		}
		r, err := casebook.Get(book, casebook.Reports, "r")
		must(t, err)
		if r.Version < version {
			t.Fatalf("round %d: the report is version %d, and %d was acknowledged", round, r.Version, version)
		}
		if _, err := book.Custody(); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		must(t, book.Close())
	}
	if killed < rounds/2 || len(received) < rounds/2 {
		t.Errorf("only %d processes were killed and %d letters received in %d rounds", killed, len(received), rounds)
	}
}

// unheard says whether a letter was destroyed by a process that was killed
// before it could say so: the custody chain tells.
func unheard(book *casebook.Casebook, letter string) bool {
	events, err := book.Custody()
	if err != nil {
		return false
	}
	for _, e := range events {
		if e.What == "letter destroyed" && e.Record == letter {
			return true
		}
	}
	return false
}

// Two processes edit one report at once, each always from what it has read.
//
// Cheapest fake: a lock inside one process. Caught by two, whose acknowledged
// versions may not be the same.
func TestTwoProcesses(t *testing.T) {
	h := newHouse(t)
	base := filepath.Dir(h.dir)
	must(t, os.Mkdir(filepath.Join(base, "envelopes"), 0o700))
	s := h.source()
	th := s.write("the first").Thread
	put(t, h.ada, casebook.Reports, "r", casebook.Report{Title: "R"}, 0)
	for i := range 12 {
		must(t, os.WriteFile(filepath.Join(base, "envelopes", fmt.Sprintf("%04d", i)), s.letter(fmt.Sprintf("letter %d", i)), 0o600))
	}
	start := func(person, pass string) (*exec.Cmd, *bufio.Scanner) {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "CASEBOOK_TEST_CHILD="+base, "CASEBOOK_TEST_PERSON="+person, "CASEBOOK_TEST_PASS="+pass)
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		return cmd, bufio.NewScanner(out)
	}
	one, oneOut := start(ada, adaPass)
	two, twoOut := start(bo, boPass)
	versions := map[string]int{}
	for _, p := range []struct {
		cmd *exec.Cmd
		out *bufio.Scanner
	}{{one, oneOut}, {two, twoOut}} {
		last := ""
		for p.out.Scan() {
			last = p.out.Text()
			if strings.HasPrefix(last, "version ") {
				versions[last]++
			}
		}
		p.cmd.Wait()
		if last != "done" {
			t.Errorf("a process ended with %q", last)
		}
	}
	for v, n := range versions {
		if n > 1 {
			t.Errorf("%s was acknowledged to both", v)
		}
	}
	r, err := casebook.Get(h.ada, casebook.Reports, "r")
	must(t, err)
	if r.Version != len(versions)+1 {
		t.Errorf("the report is version %d after %d acknowledged edits", r.Version, len(versions))
	}
	aside, err := casebook.List(h.ada, casebook.SetAside)
	must(t, err)
	if len(aside)+len(versions) != 24 {
		t.Errorf("%d edits were kept and %d set aside, of 24", len(versions), len(aside))
	}
	letters, err := h.ada.LettersOf(th)
	must(t, err)
	if len(letters) != 1+12-3 {
		t.Errorf("%d letters, want 10", len(letters))
	}
}

// A person's file that was being written when the process was killed goes when
// the casebook is next opened, unless somebody may still be writing it.
//
// Cheapest fake: sweep everything that begins alike. Caught by a file that is
// being written now.
func TestUnfinishedPersonFile(t *testing.T) {
	h := newHouse(t)
	old, now := filepath.Join(h.dir, "people", ".new-1"), filepath.Join(h.dir, "people", ".new-2")
	for _, file := range []string{old, now} {
		must(t, os.WriteFile(file, []byte("half a file"), 0o600))
	}
	before := time.Now().Add(-2 * time.Hour)
	must(t, os.Chtimes(old, before, before))
	h.open(bo, boPass)
	if _, err := os.Stat(old); err == nil {
		t.Error("a leftover of a crash is still there")
	}
	if _, err := os.Stat(now); err != nil {
		t.Errorf("what somebody is writing is gone: %v", err)
	}
}
