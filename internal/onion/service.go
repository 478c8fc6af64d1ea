// Package onion runs the onion service in front of a letterbox, and goes to
// one through a running tor.
//
// Is trusted with the secret key of the service, and with telling nobody who
// came. Is not trusted with anything that passes through it: what a letterbox
// takes and gives is sealed or public.
package onion

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"time"

	"github.com/pires/go-proxyproto"
)

// The folders in a service's own.
const (
	keysDir  = "service" // the secret key and the address, as tor writes them
	stateDir = "tor"     // tor's own, with the relays it chose to begin at
)

const (
	// maxStreams is how many connections one circuit may have open: a browser
	// opens six, and a desk one. A circuit with more is closed.
	maxStreams = 24
	// queueRate and queueBurst are how many visitors a second tor lets in
	// before it asks newcomers for proof of work, and in a rush.
	queueRate, queueBurst = 25, 250
	// headTime is for the line that tor writes first.
	headTime = 10 * time.Second
	// startTime is for a tor that doesn't come up.
	startTime = time.Minute
	// stopTime is for a tor that doesn't end when it is told to.
	stopTime = 10 * time.Second
	// firstPause and longestPause lie between a tor that died and the next; it
	// doubles each time, until one has lived for longestPause.
	firstPause, longestPause = time.Second, time.Minute
	// ringLines is how much of what tor says is kept, in memory only.
	ringLines = 40
)

// Config says what a service leads to and where its secrets lie.
type Config struct {
	// Dir is a folder of the service's own, readable by its user only. It
	// holds the secret key of the address: whoever has it can be the service.
	Dir string
	// Torrc are further lines for tor, as for bridges. None may be a setting
	// of this package's own.
	Torrc []byte
	// Program is tor's; "" for the one that is found.
	Program string
	// Log gets that tor was started, died, and that the address can be found.
	// Nil: nothing.
	Log *slog.Logger
}

var (
	// ErrNoProgram says that there is no tor.
	ErrNoProgram = errors.New("tor isn't installed")
	// ErrTorrc says that tor, or this package, doesn't take the further lines.
	ErrTorrc = errors.New("these lines can't be used for tor")
	// ErrFolder says that others may read the service's folder.
	ErrFolder = errors.New("others may read the folder of the onion service's key")
)

// A Service is a tor with an onion service, started anew when it dies. Close it.
type Service struct {
	cfg     Config
	program string
	work    bool
	address string
	sockets string // folder of tor's control socket and of the one that it leads to
	visits  net.Listener

	stop      context.CancelFunc
	stopped   chan struct{}
	published chan struct{}
	once      sync.Once
}

// Start starts tor and returns when it has made or read the service's key. The
// service can be found once Published is closed.
func Start(ctx context.Context, cfg Config) (*Service, error) {
	s, err := start(ctx, cfg)
	if err != nil {
		return nil, fmt.Errorf("couldn't start the onion service: %w", err)
	}
	return s, nil
}

func start(ctx context.Context, cfg Config) (*Service, error) {
	if cfg.Program == "" {
		cfg.Program = "tor"
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	program, err := exec.LookPath(cfg.Program)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoProgram, err)
	}
	if err := checkTorrc(cfg.Torrc); err != nil {
		return nil, err
	}
	if cfg.Dir, err = filepath.Abs(cfg.Dir); err != nil {
		return nil, err
	}
	if err := privateFolder(cfg.Dir); err != nil {
		return nil, err
	}
	s := &Service{cfg: cfg, program: program, stopped: make(chan struct{}), published: make(chan struct{})}
	if s.work, err = hasWork(ctx, program); err != nil {
		return nil, err
	}
	// A socket's path is short; a folder's needn't be.
	if s.sockets, err = os.MkdirTemp("", "tor"); err != nil {
		return nil, err
	}
	visits, err := net.Listen("unix", s.target())
	if err != nil {
		os.RemoveAll(s.sockets)
		return nil, err
	}
	// Tor writes one line before what a visitor sends. Whoever writes none isn't tor.
	s.visits = &proxyproto.Listener{Listener: visits, ReadHeaderTimeout: headTime,
		ConnPolicy: func(proxyproto.ConnPolicyOptions) (proxyproto.Policy, error) { return proxyproto.REQUIRE, nil }}
	t, err := s.run(ctx)
	if err != nil {
		s.visits.Close()
		os.RemoveAll(s.sockets)
		return nil, err
	}
	own, stop := context.WithCancel(context.Background())
	s.stop = stop
	go s.watch(own, t)
	return s, nil
}

// Address is where the service is found, "http://….onion".
func (s *Service) Address() string { return s.address }

// Listener gives the visitors' connections, to be served from the start. The
// remote address of each stands for its circuit, and for nobody: connections
// of one circuit share it, and a visitor has as many circuits as she likes.
// Closing the service closes it, too.
func (s *Service) Listener() net.Listener { return s.visits }

// ProofOfWork tells whether this tor can ask newcomers for work when there are
// too many of them.
func (s *Service) ProofOfWork() bool { return s.work }

// Published is closed when the service can be found for the first time.
func (s *Service) Published() <-chan struct{} { return s.published }

// Close ends tor, and waits for its end.
func (s *Service) Close() error {
	s.stop()
	<-s.stopped
	s.visits.Close() // closed already where a server had it
	return os.RemoveAll(s.sockets)
}

// privateFolder makes a folder, or refuses one that others may read.
func privateFolder(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	info, err := os.Stat(dir)
	if err != nil {
		return err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return fmt.Errorf("%w: %s", ErrFolder, dir)
	}
	return nil
}

// watch starts tor anew when it dies, until the service is closed.
func (s *Service) watch(ctx context.Context, c *child) {
	defer close(s.stopped)
	pause := firstPause
	for {
		began := time.Now()
		if c != nil {
			select {
			case <-c.ended:
				c.control.Close()
				s.cfg.Log.Error("tor ended and is started again", "said", c.said.String())
			case <-ctx.Done():
				c.end()
				return
			}
		}
		if time.Since(began) > longestPause {
			pause = firstPause
		}
		wait := time.NewTimer(pause)
		select {
		case <-wait.C:
		case <-ctx.Done():
			wait.Stop()
			return
		}
		pause = min(2*pause, longestPause)
		var err error
		if c, err = s.run(ctx); err != nil && ctx.Err() == nil {
			s.cfg.Log.Error("tor couldn't be started, and is tried again", "err", err)
		}
	}
}
