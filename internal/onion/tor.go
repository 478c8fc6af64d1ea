package onion

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"time"
)

// hasWork asks whether a tor was built with the proof-of-work defence. One that
// is too old for the question has none.
func hasWork(ctx context.Context, program string) (bool, error) {
	ctx, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "--list-modules")
	cmd.Env = environment()
	out, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return false, fmt.Errorf("couldn't ask tor what it can: %w", err)
	}
	return bytes.Contains(out, []byte("pow: yes")), nil
}

// environment is tor's: nothing of ours but what finds programs and folders.
func environment() []string {
	var env []string
	for _, name := range []string{"PATH", "HOME", "TMPDIR"} {
		if v, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// A child is one running tor.
type child struct {
	cmd     *exec.Cmd
	control *Control
	said    *ring
	ended   chan struct{}
}

var onionName = regexp.MustCompile(`^[a-z2-7]{56}\.onion$`)

// run starts a tor and waits until it has the service's key and obeys us.
func (s *Service) run(ctx context.Context) (_ *child, err error) {
	ctx, cancel := context.WithTimeout(ctx, startTime)
	defer cancel()
	c := &child{said: &ring{}, ended: make(chan struct{})}
	c.cmd = exec.Command(s.program, "-f", "-", "--defaults-torrc", filepath.Join(s.sockets, "none"), "--ignore-missing-torrc")
	c.cmd.Env = environment()
	c.cmd.Stdin = bytes.NewReader(s.torrc())
	c.cmd.Stdout, c.cmd.Stderr = c.said, c.said
	apart(c.cmd)
	if err := c.cmd.Start(); err != nil {
		return nil, fmt.Errorf("couldn't start tor: %w", err)
	}
	go func() {
		c.cmd.Wait()
		close(c.ended)
	}()
	defer func() {
		if err != nil {
			c.end()
		}
	}()
	look := time.NewTicker(50 * time.Millisecond)
	defer look.Stop()
	cookie := filepath.Join(s.cfg.Dir, stateDir, "control_auth_cookie")
	for c.control == nil {
		select {
		case <-look.C:
			c.control, err = DialControl(ctx, "unix", s.socket(), cookie)
		case <-c.ended:
			if len(bytes.TrimSpace(s.cfg.Torrc)) > 0 {
				return nil, fmt.Errorf("%w, or tor can't run: %s", ErrTorrc, c.said)
			}
			return nil, fmt.Errorf("tor ended: %s", c.said)
		case <-ctx.Done():
			return nil, fmt.Errorf("tor doesn't come up: %w: %s", errors.Join(err, ctx.Err()), c.said)
		}
	}
	// From here on it ends when we do, whatever ends us.
	if _, err := c.control.Ask("TAKEOWNERSHIP"); err != nil {
		return nil, err
	}
	if _, err := c.control.Ask("SETEVENTS HS_DESC"); err != nil {
		return nil, err
	}
	name, err := os.ReadFile(filepath.Join(s.cfg.Dir, keysDir, "hostname"))
	if err != nil {
		return nil, fmt.Errorf("couldn't read the service's address: %w", err)
	}
	name = bytes.TrimSpace(name)
	if !onionName.Match(name) {
		return nil, errors.New("tor wrote an address that isn't an onion service's")
	}
	if s.address != "" && s.address != "http://"+string(name) {
		return nil, errors.New("the service's key was exchanged while it ran")
	}
	s.address = "http://" + string(name)
	go s.hear(c.control)
	return c, nil
}

// hear waits until a directory has taken the service's descriptor.
func (s *Service) hear(c *Control) {
	said := false
	for event := range c.Events() {
		if !strings.HasPrefix(event, "HS_DESC UPLOADED ") || said {
			continue
		}
		said = true
		s.once.Do(func() { close(s.published) })
		s.cfg.Log.Info("the onion service can be found")
	}
}

// end tells tor to end, and waits for it.
func (c *child) end() {
	c.cmd.Process.Signal(syscall.SIGTERM)
	late := time.NewTimer(stopTime)
	defer late.Stop()
	select {
	case <-c.ended:
	case <-late.C:
		c.cmd.Process.Kill()
		<-c.ended
	}
	if c.control != nil {
		c.control.Close()
	}
}

// A ring keeps the last lines that tor said, for the error that ends it.
type ring struct {
	mu    sync.Mutex
	lines []string
	rest  []byte
}

func (r *ring) Write(b []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := len(b)
	r.rest = append(r.rest, b...)
	for {
		line, rest, whole := bytes.Cut(r.rest, []byte("\n"))
		if !whole {
			if len(rest)+len(line) > maxLine {
				r.rest = nil
			}
			return n, nil
		}
		r.rest = rest
		// Of its lines, those that say why; without their time.
		_, text, _ := bytes.Cut(line, []byte("] "))
		if bytes.Contains(line, []byte("[warn]")) || bytes.Contains(line, []byte("[err]")) {
			if len(r.lines) == ringLines {
				r.lines = r.lines[1:]
			}
			r.lines = append(r.lines, string(text))
		}
	}
}

func (r *ring) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.lines) == 0 {
		return "it didn't say why"
	}
	return strings.Join(r.lines, " | ")
}
