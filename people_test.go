package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"

	"vouchsafe.example/internal/casebook"
)

// person sits at a screen: she types her lines in order, and Enter when she is
// asked whether to try again or has nothing more to say.
type person struct {
	mu     sync.Mutex
	lines  []string
	typing string       // of a line, what is still to come
	leaves bool         // she closes the window after her last line
	screen bytes.Buffer // since she typed last
}

func (p *person) Write(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.screen.Write(b)
}

func (p *person) Read(b []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.typing != "" {
		return p.type_(b), nil
	}
	asked := p.screen.String()
	p.screen.Reset()
	line := ""
	if p.leaves && len(p.lines) == 0 {
		return 0, io.EOF
	}
	if !strings.Contains(asked, "Enter: try again") && len(p.lines) > 0 {
		line, p.lines = p.lines[0], p.lines[1:]
	}
	p.typing = line + "\n"
	return p.type_(b), nil
}

func (p *person) type_(b []byte) int {
	n := copy(b, p.typing)
	p.typing = p.typing[n:]
	return n
}

// proxy stands between a client and a server: it counts, alters and loses.
type proxy struct {
	url    string
	mu     sync.Mutex
	posted []string // paths
	wire   []string // every request: method, path, bytes up, status, bytes down
	seen   int
	every  int
	// newsroom, if set, replaces the answer to the question who the newsroom is.
	newsroom func(true []byte) []byte
}

func newProxy(t *testing.T, to string) *proxy {
	t.Helper()
	target, err := url.Parse(to)
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{}
	client := &http.Client{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.seen++
		n, every := p.seen, p.every
		if r.Method == http.MethodPost {
			p.posted = append(p.posted, r.URL.Path)
		}
		p.mu.Unlock()
		fail := 0
		if every > 0 && n%every != 0 {
			fail = n%every + 0
		}
		if fail == 1 { // nothing reaches the server
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		body, _ := io.ReadAll(r.Body)
		req, _ := http.NewRequestWithContext(r.Context(), r.Method, target.String()+r.URL.Path, bytes.NewReader(body))
		req.Header = r.Header.Clone()
		res, err := client.Do(req)
		if err != nil {
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		defer res.Body.Close()
		answer, _ := io.ReadAll(res.Body)
		if fail == 2 { // the server has it, and its answer is lost
			panic(http.ErrAbortHandler)
		}
		if p.newsroom != nil && r.Method == http.MethodGet {
			answer = p.newsroom(answer)
		}
		p.mu.Lock()
		p.wire = append(p.wire, fmt.Sprintf("%s %s %d → %d %d", r.Method, r.URL.Path, len(body), res.StatusCode, len(answer)))
		p.mu.Unlock()
		w.WriteHeader(res.StatusCode)
		w.Write(answer)
	}))
	s.Config.ErrorLog = nil
	t.Cleanup(s.Close)
	p.url = s.URL
	return p
}

// failEvery lets only every nth request through; of the others some never
// reach the server, and some do and lose their answer.
func (p *proxy) failEvery(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.every = n
}

func (p *proxy) posts() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.posted...)
}

// serveFolder shows a folder as a web server does.
func serveFolder(t *testing.T, folder string) (string, func()) {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- serve(ctx, l, plainServer(http.FileServer(http.Dir(folder)))) }()
	return "http://" + l.Addr().String(), func() { stop(); <-done }
}

// letters are all letters that the desk has.
func letters(t *testing.T, tr *trial) []casebook.Object[casebook.Letter] {
	t.Helper()
	all, err := casebook.List(tr.mira, casebook.Letters)
	if err != nil {
		t.Fatal(err)
	}
	return all
}
