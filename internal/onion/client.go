package onion

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"golang.org/x/net/proxy"
)

// Where tor listens: the one that a system runs, and the one that comes with
// Tor Browser and runs while that is open.
const (
	SystemTor  = "127.0.0.1:9050"
	BrowserTor = "127.0.0.1:9150"
)

const (
	// proxyTime is for a tor on the same machine to be reached at all.
	proxyTime = 10 * time.Second
	// circuitTime is for tor to find a service and build circuits to it, in all;
	// tor itself gives up after two minutes.
	circuitTime = 2 * time.Minute
	// ways is how often tor is asked when it finds none at once.
	ways = 3
	// headerTime is for the answer's first byte, once a request is on its way.
	headerTime = 2 * time.Minute
)

var (
	// ErrNoTor says that no tor listens where it should.
	ErrNoTor = &Trouble{"tor isn't running, or not where it is looked for",
		"Nothing was sent. Start Tor Browser and leave it open, or start tor; then try again. If tor listens elsewhere, say where: -tor HOST:PORT."}
	// ErrOutOfReach says that tor is running and finds no way to the address now.
	ErrOutOfReach = &Trouble{"tor finds no way to the letterbox now",
		"This happens, and mostly passes. Wait a minute and try again. If Tor Browser can't open it either, the letterbox may be switched off, or Tor may be blocked where you are: then use a bridge."}
	// ErrDirect says that an onion address was to be reached without tor.
	ErrDirect = &Trouble{"an onion address is reached through tor only", "Nothing was sent, and nobody was asked for the address. Say where tor listens: -tor " + SystemTor}
)

// A Trouble is an error with a sentence on what the person can do.
type Trouble struct{ text, hint string }

func (t *Trouble) Error() string { return t.text }
func (t *Trouble) Hint() string  { return t.hint }

// Is tells whether a host, with or without a port, is an onion service's.
func Is(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host == "onion" || strings.HasSuffix(host, ".onion")
}

// Transport goes through a tor that listens at socks, the first of them that
// answers. It shows tor a name and a password made up for it alone, so that no
// other transport shares its circuits: make one for each visit. Names are
// never resolved outside tor, and no proxy that the environment names is used.
func Transport(socks ...string) *http.Transport {
	var b [16]byte
	rand.Read(b[:])
	auth := &proxy.Auth{User: hex.EncodeToString(b[:8]), Password: hex.EncodeToString(b[8:])}
	t := plain()
	t.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		ctx, cancel := context.WithTimeout(ctx, circuitTime)
		defer cancel()
		for n := 1; ; n++ {
			conn, err := dial(ctx, socks, auth, network, address)
			// What tor finds no way to at once, it may find one to in a moment.
			if err == nil || errors.Is(err, ErrNoTor) || n == ways || !pause(ctx, time.Second<<(n-1)/2) {
				return conn, err
			}
		}
	}
	return t
}

// dial goes through the first tor that is there.
func dial(ctx context.Context, socks []string, auth *proxy.Auth, network, address string) (net.Conn, error) {
	for _, at := range socks {
		to := &toTor{}
		dialer, err := proxy.SOCKS5("tcp", at, auth, to)
		if err != nil {
			return nil, fmt.Errorf("couldn't use tor at %s: %w", at, err)
		}
		conn, err := dialer.(proxy.ContextDialer).DialContext(ctx, network, address)
		switch {
		case err == nil:
			return conn, nil
		case to.reached:
			return nil, fmt.Errorf("%w: %w", ErrOutOfReach, err)
		}
	}
	return nil, ErrNoTor
}

// Direct goes to servers that aren't onion services, without a proxy, and
// refuses to look for those that are.
func Direct() *http.Transport {
	t := plain()
	d := &net.Dialer{Timeout: 30 * time.Second}
	t.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		if Is(address) {
			return nil, ErrDirect
		}
		return d.DialContext(ctx, network, address)
	}
	return t
}

func plain() *http.Transport {
	return &http.Transport{
		ResponseHeaderTimeout:  headerTime,
		TLSHandshakeTimeout:    30 * time.Second,
		IdleConnTimeout:        time.Minute,
		MaxResponseHeaderBytes: 16 << 10,
		DisableCompression:     true,
	}
}

// toTor dials tor itself, and remembers whether anybody was there.
type toTor struct{ reached bool }

func (d *toTor) Dial(network, address string) (net.Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

func (d *toTor) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	conn, err := (&net.Dialer{Timeout: proxyTime}).DialContext(ctx, network, address)
	d.reached = d.reached || err == nil
	return conn, err
}

// brokenAgain is how often a request is sent anew whose connection broke.
const brokenAgain = 5

// Again tells whether to send a request anew that could be repeated and failed
// with err for the n-th time, from 1; it waits a moment before it says yes. Tor
// builds another circuit meanwhile. What has taken long already isn't tried
// again, nor what only the person can mend: she is told instead.
func Again(ctx context.Context, n int, err error) bool {
	for _, final := range []error{ErrNoTor, ErrDirect, ErrOutOfReach, context.DeadlineExceeded} {
		if errors.Is(err, final) {
			return false
		}
	}
	return n <= brokenAgain && pause(ctx, time.Second<<(n-1))
}

// pause waits; false if the context ended before.
func pause(ctx context.Context, d time.Duration) bool {
	wait := time.NewTimer(d)
	defer wait.Stop()
	select {
	case <-wait.C:
		return ctx.Err() == nil
	case <-ctx.Done():
		return false
	}
}
