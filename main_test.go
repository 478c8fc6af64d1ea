package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// What a test sets in the environment of a process that it starts from the test
// binary itself.
const (
	// envChild makes the process the program instead of a run of the tests:
	// "app", or one of childModes.
	envChild = "VOUCHSAFE_TEST_CHILD"
	// envClock names a file that holds the time (RFC 3339), read at every look
	// at the clock. Without it the child's clock is the machine's.
	envClock = "VOUCHSAFE_TEST_CLOCK"
	// envTether ends the process when its standard input ends, so that no child
	// outlives a test that was interrupted.
	envTether = "VOUCHSAFE_TEST_TETHER"
)

// testWork is scrypt's work factor in tests, which needn't be slow.
const testWork = 10

// childModes are processes that tests need and the program doesn't have.
var childModes = map[string]func(now func() time.Time, args []string) int{}

func TestMain(m *testing.M) {
	if mode := os.Getenv(envChild); mode != "" {
		os.Exit(runChild(mode))
	}
	// Whatever this machine speaks. An empty one counts as none.
	os.Setenv("LC_ALL", "en_GB.UTF-8")
	// In scripts the program's clock is the script's.
	testscript.Main(tidying{m}, map[string]func(){"vouchsafe": func() { os.Exit(runChild("app")) }})
}

// cleanups are done when all tests have ended, the last first.
var cleanups []func()

// tidying runs the tests and then the cleanups.
type tidying struct{ m *testing.M }

func (t tidying) Run() int {
	status := t.m.Run()
	for i := len(cleanups) - 1; i >= 0; i-- {
		cleanups[i]()
	}
	return status
}

func runChild(mode string) int {
	tick = 200 * time.Millisecond // the clock of a test jumps
	now := time.Now
	if file := os.Getenv(envClock); file != "" {
		now = clockFile(file).now
	}
	in := io.Reader(os.Stdin)
	if os.Getenv(envTether) != "" {
		go func() {
			io.Copy(io.Discard, os.Stdin)
			os.Exit(3)
		}()
		in = strings.NewReader("")
	}
	if run := childModes[mode]; run != nil {
		return run(now, os.Args[1:])
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	a := &app{in: in, out: os.Stdout, err: os.Stderr, now: now, work: testWork}
	return a.run(ctx, os.Args[1:])
}

// A clockFile is a clock that stands still until it is set, for processes that
// share a folder. Its value is the file's path.
type clockFile string

func newClockFile(t testing.TB, at time.Time) clockFile {
	t.Helper()
	c := clockFile(filepath.Join(t.TempDir(), "clock"))
	c.set(t, at)
	return c
}

// set replaces the file, so that nobody reads half a time.
func (c clockFile) set(t testing.TB, at time.Time) {
	t.Helper()
	tmp := string(c) + ".new"
	if err := os.WriteFile(tmp, []byte(at.UTC().Format(time.RFC3339Nano)), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(tmp, string(c)); err != nil {
		t.Fatal(err)
	}
}

// now panics when there is no time in the file: every answer would be wrong.
func (c clockFile) now() time.Time {
	b, err := os.ReadFile(string(c))
	if err != nil {
		panic(fmt.Sprintf("couldn't read the clock: %v", err))
	}
	at, err := time.Parse(time.RFC3339Nano, string(b))
	if err != nil {
		panic(fmt.Sprintf("couldn't read the clock: %v", err))
	}
	return at
}
