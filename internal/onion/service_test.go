package onion

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// nowhere is a network whose only authority isn't there: tor makes the
// service's key, and asks nobody.
const nowhere = `TestingTorNetwork 1
UseDefaultFallbackDirs 0
DirAuthority none orport=1 no-v2 v3ident=ffffffffffffffffffffffffffffffffffffffff 127.0.0.1:1 ffffffffffffffffffffffffffffffffffffffff
`

func mustHaveTor(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("tor"); err != nil {
		if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), "tor") {
			t.Fatal("tor isn't installed: ./test installs it")
		}
		t.Skip("tor isn't installed")
	}
}

// await looks until something holds; how long that takes decides nothing.
func await(t *testing.T, what string, holds func() bool) {
	t.Helper()
	end, look := time.NewTimer(2*time.Minute), time.NewTicker(20*time.Millisecond)
	defer end.Stop()
	defer look.Stop()
	for !holds() {
		select {
		case <-look.C:
		case <-end.C:
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// pid is the process of a service's tor, 0 while there is none.
func (s *Service) pid(ctx context.Context) int {
	c, err := DialControl(ctx, "unix", s.socket(), filepath.Join(s.cfg.Dir, stateDir, "control_auth_cookie"))
	if err != nil {
		return 0
	}
	defer c.Close()
	lines, err := c.Ask("GETINFO process/pid")
	if err != nil {
		return 0
	}
	n, _ := strconv.Atoi(strings.TrimPrefix(lines[0], "process/pid="))
	return n
}

func gone(pid int) bool { return errors.Is(syscall.Kill(pid, 0), syscall.ESRCH) }

// log collects what a service says, from any goroutine.
type log struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *log) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(b)
}

func (l *log) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// TestService runs a true tor that has no network to go to: its key, its
// folder, its death and its end.
//
// Cheapest fakes: an address made anew at each start, caught by starting again
// on the same folder; a watch that only says that tor died, caught by asking
// the next one for its number; an end that leaves tor behind, caught by looking
// for its process; secrets that others may read, caught by the modes of all
// files; a socket that takes whoever comes, caught by a visitor without tor's
// line.
func TestService(t *testing.T) {
	mustHaveTor(t)
	dir := filepath.Join(t.TempDir(), "a folder with spaces", "onion")
	said := &log{}
	cfg := Config{Dir: dir, Torrc: []byte(nowhere), Log: slog.New(slog.NewTextHandler(said, nil))}
	s, err := Start(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	address := s.Address()
	if !strings.HasPrefix(address, "http://") || !Is(strings.TrimPrefix(address, "http://")) {
		t.Errorf("the address is %s", address)
	}
	modules, err := exec.Command("tor", "--list-modules").Output()
	if err != nil || s.ProofOfWork() != bytes.Contains(modules, []byte("pow: yes")) {
		t.Errorf("proof of work: %v, and tor says %s (%v)", s.ProofOfWork(), modules, err)
	}
	for _, name := range []string{"HiddenServicePoWDefensesEnabled=1", "HiddenServiceMaxStreams=24", "HiddenServiceExportCircuitID=haproxy", "SafeLogging=1", "SocksPort=0"} {
		key, _, _ := strings.Cut(name, "=")
		if key == "HiddenServicePoWDefensesEnabled" && !s.ProofOfWork() {
			continue
		}
		if !slices.ContainsFunc(s.ask(t, "GETCONF "+key), func(line string) bool { return line == name }) {
			t.Errorf("tor doesn't run with %s: %q", name, s.ask(t, "GETCONF "+key))
		}
	}
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("others may read %s: %s", path, info.Mode())
		}
		if d.Name() == "torrc" {
			t.Errorf("what tor was told lies in %s", path)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}

	// Who writes no line of tor's is shown out.
	came := make(chan error, 1)
	go func() {
		c, err := s.Listener().Accept()
		if err == nil {
			_, err = c.Read(make([]byte, 1))
			c.Close()
		}
		came <- err
	}()
	c, err := net.Dial("unix", s.target())
	if err != nil {
		t.Fatal(err)
	}
	c.Write([]byte("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
	if err := <-came; err == nil {
		t.Error("a visitor without tor's line was let in")
	}
	c.Close()

	first := s.pid(t.Context())
	syscall.Kill(first, syscall.SIGKILL)
	second := 0
	await(t, "tor is started again", func() bool { second = s.pid(t.Context()); return second != 0 && second != first })
	if !strings.Contains(said.String(), "started again") {
		t.Errorf("the log doesn't say that tor ended: %s", said)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if !gone(second) {
		t.Error("tor has outlived its service")
	}
	if _, err := os.Stat(s.sockets); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("its sockets are still there: %v", err)
	}
	s, err = Start(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if s.Address() != address {
		t.Errorf("the address was %s and is %s", address, s.Address())
	}
}

func (s *Service) ask(t *testing.T, command string) []string {
	t.Helper()
	c, err := DialControl(t.Context(), "unix", s.socket(), filepath.Join(s.cfg.Dir, stateDir, "control_auth_cookie"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	lines, err := c.Ask(command)
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// TestServiceRefuses: what can't be right is said before anything runs.
func TestServiceRefuses(t *testing.T) {
	mustHaveTor(t)
	open := filepath.Join(t.TempDir(), "open")
	if err := os.Mkdir(open, 0o755); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "onion")
	for name, c := range map[string]struct {
		cfg  Config
		want error
	}{
		"a folder that others may read":   {Config{Dir: open}, ErrFolder},
		"no tor":                          {Config{Dir: dir, Program: "no-such-tor"}, ErrNoProgram},
		"another service beside it":       {Config{Dir: dir, Torrc: []byte(nowhere + "HiddenServiceDir " + filepath.Join(dir, "other") + "\nHiddenServicePort 80 127.0.0.1:1\n")}, ErrTorrc},
		"a log":                           {Config{Dir: dir, Torrc: []byte("# bridges\n  log info file /tmp/log\n")}, ErrTorrc},
		"a log, appended":                 {Config{Dir: dir, Torrc: []byte("+Log info file /tmp/log\n")}, ErrTorrc},
		"a line that goes on in the next": {Config{Dir: dir, Torrc: []byte("Bridge \\\n1.2.3.4\n")}, ErrTorrc},
		"a service that isn't hidden":     {Config{Dir: dir, Torrc: []byte("HiddenServiceNonAnonymousMode 1\n")}, ErrTorrc},
		"something that tor doesn't know": {Config{Dir: dir, Torrc: []byte(nowhere + "NoSuchSetting 1\n")}, ErrTorrc},
	} {
		s, err := Start(t.Context(), c.cfg)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if s != nil {
			s.Close()
		}
	}
}

func FuzzAnswer(f *testing.F) {
	f.Add([]byte("250-version=0.4\r\n250+circuits=\r\n1 BUILT\r\n..x\r\n.\r\n250 OK\r\n"))
	f.Add([]byte("650 HS_DESC UPLOADED a b c\r\n"))
	f.Add([]byte("250-a\r\n550 b\r\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		code, lines, err := readAnswer(newReader(bytes.NewReader(b)))
		if err == nil && (len(code) != 3 || len(lines) == 0 || len(lines) > maxLines+1) {
			t.Errorf("%q: %d lines", code, len(lines))
		}
	})
}
