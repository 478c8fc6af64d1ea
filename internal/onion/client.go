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
	// circuitTime is for tor to find a service and build circuits to it; tor
	// itself gives up after two minutes.
	circuitTime = 150 * time.Second
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
		to := &toTor{}
		for _, at := range socks {
			dialer, err := proxy.SOCKS5("tcp", at, auth, to)
			if err != nil {
				return nil, fmt.Errorf("couldn't use tor at %s: %w", at, err)
			}
			conn, err := dialer.(proxy.ContextDialer).DialContext(ctx, network, address)
			if err == nil || to.reached {
				return conn, outOfReach(err)
			}
		}
		return nil, ErrNoTor
	}
	return t
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

func outOfReach(err error) error {
	if err != nil {
		return fmt.Errorf("%w: %w", ErrOutOfReach, err)
	}
	return nil
}

// How often a request is sent anew when its connection broke, and when tor found
// no way at all, which takes a while to learn.
const (
	brokenAgain = 5
	nowayAgain  = 2
)

// Again tells whether to send a request anew that could be repeated and failed
// with err for the n-th time, from 1; it waits a moment before it says yes. Tor
// builds another circuit meanwhile. That no tor is there isn't tried again: the
// person has to do something; and what took all the time it had isn't, either.
func Again(ctx context.Context, n int, err error) bool {
	most := brokenAgain
	switch {
	case errors.Is(err, ErrNoTor) || errors.Is(err, ErrDirect) || errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, ErrOutOfReach):
		return false
	case errors.Is(err, ErrOutOfReach):
		most = nowayAgain
	}
	if n > most || ctx.Err() != nil {
		return false
	}
	wait := time.NewTimer(time.Second << (n - 1))
	defer wait.Stop()
	select {
	case <-wait.C:
		return true
	case <-ctx.Done():
		return false
	}
}
