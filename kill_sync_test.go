package main

import (
	crand "crypto/rand"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/ledger"
)

// A traced is one line of a trace that matters: a file or folder that was
// brought to the disk, or an answer that went out.
type traced struct {
	synced string // path
	answer string // its first bytes
}

var (
	tracedSync   = regexp.MustCompile(`^([0-9]+) +f(?:data)?sync\([0-9]+<([^>]*)>(\) += 0| <unfinished)`)
	tracedSynced = regexp.MustCompile(`^([0-9]+) +<\.\.\. f(?:data)?sync resumed>\) += 0`)
	tracedWrite  = regexp.MustCompile(`^[0-9]+ +write\([0-9]+<[^>]*>, "([^"]*)"`)
)

// readTrace reads what strace wrote, of syncs that succeeded and of writes that
// begin as an answer does.
func readTrace(t *testing.T, file, answer string) (out []traced) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	begun := map[string]string{} // by thread
	for line := range strings.Lines(string(b)) {
		if m := tracedSync.FindStringSubmatch(line); m != nil {
			if strings.HasPrefix(m[3], ")") {
				out = append(out, traced{synced: m[2]})
			} else {
				begun[m[1]] = m[2]
			}
		} else if m := tracedSynced.FindStringSubmatch(line); m != nil {
			out = append(out, traced{synced: begun[m[1]]})
		} else if m := tracedWrite.FindStringSubmatch(line); m != nil && strings.HasPrefix(m[1], answer) {
			out = append(out, traced{answer: m[1]})
		}
	}
	return out
}

// expect checks that before the i-th answer, and after the one before it, all
// files that want names were brought to the disk. A name may be a pattern.
func expect(t *testing.T, trace []traced, want func(i int, answer string) []string) (answers int) {
	t.Helper()
	var since []string
	for _, e := range trace {
		if e.answer == "" {
			since = append(since, e.synced)
			continue
		}
		for _, name := range want(answers, e.answer) {
			met := false
			for _, path := range since {
				ok, err := filepath.Match(name, path)
				if err != nil {
					t.Fatal(err)
				}
				met = met || ok
			}
			if !met {
				t.Errorf("answer %d (%q) went out before %s was brought to the disk", answers, e.answer, name)
			}
		}
		answers++
		since = nil
	}
	return answers
}

// TestSyncBeforeAnswer looks at the system calls of the three that acknowledge:
// before each answer the files that hold what it is about were brought to the
// disk. A kill can't show that, because the kernel writes on when the program
// has gone.
//
// Cheapest fake: a database that acknowledges from the kernel's memory, with
// which every kill test passes. Caught by the order of calls. What the disk
// itself makes of them is out of reach.
func TestSyncBeforeAnswer(t *testing.T) {
	strace := mustRun(t, "strace")
	if err := exec.Command(strace, "-o", os.DevNull, "-e", "trace=fsync", strace, "-V").Run(); err != nil {
		t.Skipf("strace can't trace here: %v", err)
	}
	h := newHouse(t, time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), 4)
	h.adopt(h.nextCard())
	under := func(trace string) []string {
		return []string{strace, "-f", "-y", "-s", "32", "-e", "trace=fsync,fdatasync,write", "-o", h.path(trace)}
	}
	// finish ends a traced process and waits until its trace is whole.
	finish := func(c *child) {
		c.in.Close()
		<-c.ended
	}

	t.Run("intake", func(t *testing.T) {
		o := &letterboxOracle{house: h, bySum: map[[32]byte]*posting{}, byTag: map[envelope.Tag][]*posting{}}
		o.left.Store(1 << 30)
		o.startIntake(under("intake.trace"))
		c := o.client()
		keys, err := envelope.RandomKeys(crand.Reader)
		h.do(err)
		w := &regular{keys: keys, gone: map[[16]byte]bool{}}
		r := draws(t)
		var want [][]string
		db := h.path("letterbox", "intake.db-wal")
		for range 8 {
			if !o.visit(c, w, r) || !o.putCell(c, r) {
				t.Fatal("refused")
			}
			want = append(want, []string{db}) // opened
			for range o.room().F {
				want = append(want, nil)
			}
			want = append(want, []string{db}) // closed
			want = append(want, []string{db, h.path("letterbox", "cells", ".new-*"), h.path("letterbox", "cells", "??")})
		}
		finish(o.intake)
		n := expect(t, readTrace(t, h.path("intake.trace"), "HTTP/1.1 200"), func(i int, _ string) []string { return want[i] })
		if n != len(want) {
			t.Errorf("%d answers were traced, and %d given", n, len(want))
		}
	})

	t.Run("registrar", func(t *testing.T) {
		h.registrar = h.launchRegistrar(under("registrar.trace"))
		if !h.registrarListens() {
			t.Fatal("the registrar doesn't listen")
		}
		client := h.registrarClient()
		raw, err := h.keys.Marshal()
		h.do(err)
		h.do(client.LogCard(t.Context(), h.signed, [][]byte{raw}))
		for range 8 {
			var root [32]byte
			crand.Read(root[:])
			h.do(client.AddRoots(t.Context(), ledger.Day(h.clock.now()), [][32]byte{root}))
		}
		text := fmt.Sprintf("vouchsafe/publication/v1\nnewsroom %x\nfile %x index.html\n", h.policy.ID(), [32]byte{})
		signed, err := ledger.Sign(text, h.approver...)
		h.do(err)
		h.do(client.LogPublication(t.Context(), signed))
		finish(h.registrar)
		db := h.path("registrar", "registrar.db-wal")
		n := expect(t, readTrace(t, h.path("registrar.trace"), "HTTP/1.1 200"), func(int, string) []string { return []string{db} })
		if n != 10 {
			t.Errorf("%d answers were traced, and 10 given", n)
		}
	})

	t.Run("casebook", func(t *testing.T) {
		r := draws(t)
		o := newCasebookOracle(h, r)
		o.stock(r, 20)
		c := startUnder(t, under("casebook.trace"), h.clock, "casebook", h.dir, secondWho, secondWords, strconv.FormatUint(r.Uint64(), 10), o.thread, "1")
		given := map[string]int{}
		for i := 0; given["ok"] < 40 || given["ok passphrase"] == 0 || given["ok attach"] == 0; i++ {
			line, alive := c.out.line(i)
			if !alive {
				t.Fatalf("it has ended:\n%s", c.errors)
			}
			words := strings.Fields(line)
			given[words[0]]++
			given[words[0]+" "+words[1]]++
		}
		finish(c)
		db, people := h.path("casebook", "casebook.db-wal"), h.path("casebook", "people")
		n := expect(t, readTrace(t, h.path("casebook.trace"), "ok "), func(_ int, answer string) []string {
			switch {
			case strings.HasPrefix(answer, "ok passphrase"):
				return []string{people, filepath.Join(people, ".new-*")}
			case strings.HasPrefix(answer, "ok attach"):
				return []string{db, h.path("casebook", "exhibits", ".new-*"), h.path("casebook", "exhibits", "??")}
			}
			return []string{db}
		})
		if n < 40 {
			t.Errorf("%d answers were traced, and 40 given", n)
		}
	})
}
