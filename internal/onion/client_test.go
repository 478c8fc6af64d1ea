package onion

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"testing"
	"testing/synctest"
	"time"
)

// A fakeTor is a SOCKS server that tells who comes and where to, and answers
// with a status (RFC 1928); with 0 it then is the server itself.
type fakeTor struct {
	at     string
	status byte
	came   chan [3]string // name, password, host
}

func newFakeTor(t *testing.T, status byte) *fakeTor {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	f := &fakeTor{at: l.Addr().String(), status: status, came: make(chan [3]string, 8)}
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			go f.serve(c)
		}
	}()
	return f
}

func (f *fakeTor) serve(c net.Conn) {
	defer c.Close()
	r := bufio.NewReader(c)
	field := func() string {
		n, _ := r.ReadByte()
		b := make([]byte, n)
		io.ReadFull(r, b)
		return string(b)
	}
	r.Discard(1)
	field() // methods
	c.Write([]byte{5, 2})
	r.Discard(1)
	name, password := field(), field()
	c.Write([]byte{1, 0})
	var head [4]byte
	io.ReadFull(r, head[:])
	host := fmt.Sprintf("type %d", head[3])
	if head[3] == 3 {
		host = field()
	}
	r.Discard(2)
	f.came <- [3]string{name, password, host}
	c.Write([]byte{5, f.status, 0, 1, 0, 0, 0, 0, 0, 0})
	if f.status == 0 {
		if _, err := http.ReadRequest(r); err == nil {
			io.WriteString(c, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
		}
	}
}

func get(t *http.Transport, url string) error {
	res, err := (&http.Client{Transport: t}).Get(url)
	if err == nil {
		res.Body.Close()
	}
	return err
}

const invented = "http://vouchsafevouchsafevouchsafevouchsafevouchsafevouchsafe23.onion/"

// TestTransport: each visit shows tor a name of its own, a name of a service is
// asked of tor and of nobody else, and each thing that can be wrong is told
// apart from the others, with what to do.
//
// Cheapest fakes: one name for all, caught by comparing; a name resolved
// before, caught by the kind of address that tor is asked for; a program that
// goes without tor when there is none, caught with an address that could only
// be looked up.
func TestTransport(t *testing.T) {
	tor := newFakeTor(t, 0)
	one, two := Transport(tor.at), Transport(tor.at)
	var seen [][3]string
	for _, transport := range []*http.Transport{one, one, two} {
		if err := get(transport, invented); err != nil {
			t.Fatal(err)
		}
		seen = append(seen, <-tor.came)
	}
	if seen[0][2]+"/" != invented[len("http://"):] {
		t.Errorf("tor was asked for %s", seen[0][2])
	}
	if seen[0] != seen[1] || seen[0][0] == seen[2][0] || seen[0][1] == seen[2][1] || len(seen[0][0]) < 16 {
		t.Errorf("names shown to tor: %q", seen)
	}

	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := l.Addr().String()
	l.Close()
	noway := newFakeTor(t, 4)
	if err := get(Transport(nobody, tor.at), invented); err != nil {
		t.Errorf("the second tor wasn't asked: %v", err)
	}
	for name, c := range map[string]struct {
		transport *http.Transport
		url       string
		want      error
	}{
		"no tor":                 {Transport(nobody), invented, ErrNoTor},
		"no tor, twice":          {Transport(nobody, nobody), invented, ErrNoTor},
		"no way":                 {Transport(noway.at), invented, ErrOutOfReach},
		"directly":               {Direct(), invented, ErrDirect},
		"directly, in capitals":  {Direct(), "http://NAME.ONION:81/", ErrDirect},
		"directly, with its dot": {Direct(), "http://name.onion./", ErrDirect},
	} {
		err := get(c.transport, c.url)
		var hint interface{ Hint() string }
		if !errors.Is(err, c.want) || !errors.As(err, &hint) || hint.Hint() == "" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if n := len(noway.came); n != ways {
		t.Errorf("tor was asked for a way %d times", n)
	}
	t.Setenv("HTTP_PROXY", "http://"+nobody)
	if err := get(Transport(tor.at), "http://letterbox.example/"); err != nil {
		t.Errorf("through tor, with another proxy in the environment: %v", err)
	}
}

// TestAgain: what broke is sent anew a few times, with longer and longer
// pauses; what only a person can mend isn't.
func TestAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		tries := func(ctx context.Context, err error) (n int, took time.Duration) {
			began := time.Now()
			for n = 1; Again(ctx, n, err); n++ {
			}
			return n, time.Since(began)
		}
		for _, c := range []struct {
			err  error
			n    int
			took time.Duration
		}{
			{io.ErrUnexpectedEOF, 6, 31 * time.Second},
			{fmt.Errorf("late: %w", ErrOutOfReach), 1, 0},
			{fmt.Errorf("late: %w", ErrNoTor), 1, 0},
			{ErrDirect, 1, 0},
			{context.DeadlineExceeded, 1, 0},
		} {
			if n, took := tries(t.Context(), c.err); n != c.n || took != c.took {
				t.Errorf("%v: %d tries in %v", c.err, n, took)
			}
		}
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		if n, _ := tries(ctx, io.EOF); n != 2 {
			t.Errorf("somebody who has left goes on trying: %d", n)
		}
	})
}
