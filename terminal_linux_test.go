package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// terminal is a pseudo-terminal with the program on its far side.
type terminal struct {
	t      *testing.T
	master *os.File
	cmd    *exec.Cmd
	mu     sync.Mutex
	screen bytes.Buffer
	ended  chan error
}

func openTerminal(t *testing.T, tr *trial, args ...string) *terminal {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { master.Close() })
	n, err := unix.IoctlGetInt(int(master.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(master.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	slave, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer slave.Close()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, master: master, cmd: exec.Command(self, args...), ended: make(chan error, 1)}
	x.cmd.Env = append(os.Environ(), envChild+"=app", envClock+"="+string(newClockFile(t, tr.now())))
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = slave, slave, slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := x.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { x.cmd.Process.Kill() })
	go func() {
		b := make([]byte, 4096)
		for {
			n, err := master.Read(b)
			x.mu.Lock()
			x.screen.Write(b[:n])
			x.mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	go func() { x.ended <- x.cmd.Wait() }()
	return x
}

// shows waits until the screen has shown a text.
func (x *terminal) shows(text string) {
	x.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		x.mu.Lock()
		found := strings.Contains(x.screen.String(), text)
		x.mu.Unlock()
		if found {
			return
		}
	}
	x.t.Fatalf("the screen never showed %q:\n%s", text, x.screen.String())
}

func (x *terminal) types(keys string) {
	x.t.Helper()
	if _, err := x.master.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// ends waits for the program's end and returns its status.
func (x *terminal) ends() int {
	x.t.Helper()
	select {
	case <-x.ended:
		return x.cmd.ProcessState.ExitCode()
	case <-time.After(time.Minute):
		x.t.Fatalf("the program didn't end:\n%s", x.screen.String())
		return -1
	}
}

// TestSourceLeaves presses Ctrl-C at a true terminal, before and while she
// writes.
//
// Cheapest fake: a context that is cancelled and that nobody who waits for a
// key looks at. Caught: the program has to end, wipe the screen, and post what
// closes a visit.
func TestSourceLeaves(t *testing.T) {
	tr := interview(t)
	for name, lines := range map[string][]string{
		"at the first question":  nil,
		"in the middle of words": {"\r", "I saw two lor"},
	} {
		t.Run(name, func(t *testing.T) {
			proxy := newProxy(t, tr.intakeAt)
			x := openTerminal(t, tr, "source", "-newsroom", number(tr), "-at", proxy.url)
			x.shows("nine words")
			for i, l := range lines {
				if i > 0 {
					x.shows("No names.")
				}
				x.types(l)
			}
			if lines != nil {
				x.shows(lines[len(lines)-1])
			}
			x.types("\x03")
			if status := x.ends(); status != 1 {
				t.Errorf("status %d", status)
			}
			x.shows("\x1b[2J\x1b[3J\x1b[H\x1b[?1049l")
			want := 0
			if lines != nil {
				want = 6 // opening, four bodies, closing
			}
			if posts := proxy.posts(); len(posts) != want {
				t.Errorf("%d requests instead of %d: %q", len(posts), want, posts)
			}
		})
	}
}

// TestSourcePastes pastes a paragraph that is longer than what a terminal keeps
// of a line, corrects a word, and sends.
//
// Cheapest fake: reading line by line, which a test without a terminal passes;
// the system then cuts the paragraph at 4,095 bytes without a word. Caught by
// comparing what the desk reads.
func TestSourcePastes(t *testing.T) {
	tr := interview(t)
	x := openTerminal(t, tr, "source", "-newsroom", number(tr), "-at", tr.intakeAt)
	x.shows("nine words")
	x.types("\r")
	x.shows("No names.")
	paragraph := strings.Repeat("Мы слышали воду. ", 200)
	x.types(paragraph + "The endd\x7f.\r.\r")
	for _, question := range []string{"Add a photograph", "In which language", "in danger now", "try whether you know", "Enter: send."} {
		x.shows(question)
		x.types("\r")
	}
	x.shows("clear the screen")
	x.types("\r")
	if status := x.ends(); status != 0 {
		t.Fatalf("status %d:\n%s", status, x.screen.String())
	}
	if err := tr.sync(); err != nil {
		t.Fatal(err)
	}
	for _, l := range letters(t, tr) {
		if l.Value.Text == paragraph+"The end." {
			return
		}
	}
	t.Error("the desk reads something else than she pasted")
}
