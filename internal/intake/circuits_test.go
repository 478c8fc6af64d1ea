package intake

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// TestPerCircuit floods a letterbox by one circuit.
//
// Cheapest fakes: one limit for all, caught by another circuit that still gets
// in; a limit that never ends, caught by the clock; an origin that is handed on
// to whoever writes logs, caught by looking at the request; a memory of all
// circuits that ever came, caught by counting.
func TestPerCircuit(t *testing.T) {
	now := testDay
	in := &Intake{cfg: Config{Clock: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler)}}
	served, hold := 0, chan struct{}(nil)
	entered := make(chan struct{}, 64)
	handler := in.PerCircuit(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.RemoteAddr != "" {
			t.Errorf("a request comes from %q", r.RemoteAddr)
		}
		if hold != nil {
			entered <- struct{}{}
			<-hold
			return
		}
		served++
	}))
	ask := func(circuit, method, path string) int {
		r, w := httptest.NewRequest(method, path, nil), httptest.NewRecorder()
		r.RemoteAddr = circuit
		handler.ServeHTTP(w, r)
		if w.Code != http.StatusOK && (w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "try again")) {
			t.Errorf("%s %s: %d %s", method, path, w.Code, w.Body)
		}
		return w.Code
	}
	const one, two = "[fc00:dead:beef:4dad::1]:1", "[fc00:dead:beef:4dad::2]:2"
	for i := range 3 * circuitPosts {
		path := []string{envelope.PathOpen, envelope.PathClose, "/en/"}[i%3]
		if code := ask(one, "POST", path); (code == http.StatusOK) != (i < circuitPosts) {
			t.Fatalf("post %d: %d", i+1, code)
		}
	}
	if ask(two, "POST", envelope.PathOpen) != http.StatusOK {
		t.Error("another circuit is kept out, too")
	}
	for _, path := range []string{envelope.PathBody, envelope.PathCell, envelope.PathKnock, courier.Prefix + "cell"} {
		if ask(one, "POST", path) != http.StatusOK {
			t.Errorf("%s keeps no envelope, and is refused", path)
		}
	}
	if ask(one, "GET", "/en/") != http.StatusOK {
		t.Error("a page is refused")
	}
	now = now.Add(circuitEvery)
	if ask(one, "POST", envelope.PathOpen) != http.StatusOK || ask(one, "POST", envelope.PathOpen) == http.StatusOK {
		t.Error("after the time for one post there isn't exactly one")
	}

	hold = make(chan struct{})
	for range circuitRoom {
		go ask(one, "GET", "/")
	}
	for range circuitRoom {
		<-entered
	}
	if ask(one, "GET", "/") == http.StatusOK {
		t.Error("one circuit may send as many requests at once as it likes")
	}
	go ask(two, "GET", "/")
	<-entered // another may
	go ask(one, "POST", courier.Prefix+"envelopes")
	<-entered // and a desk
	close(hold)

	c := &circuits{clock: in.cfg.Clock, all: map[string]*circuit{}, due: circuitsKept}
	for i := range 10 * circuitsKept {
		now = now.Add(time.Second)
		name := time.Duration(i).String()
		c.enter(name, true)
		c.leave(name)
	}
	if len(c.all) > 2*circuitsKept {
		t.Errorf("%d circuits are remembered", len(c.all))
	}
}

// TestOnionLocation: the ordinary site says where the onion service is.
func TestOnionLocation(t *testing.T) {
	const at = "http://vouchsafevouchsafevouchsafevouchsafevouchsafevouchsafe23.onion"
	h := OnionLocation(at, http.NotFoundHandler())
	for _, path := range []string{"/", "/ru/"} {
		w := httptest.NewRecorder()
		h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if got := w.Header().Get("Onion-Location"); got != at+path {
			t.Errorf("%s: %q", path, got)
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("POST", "/en/", nil))
	if got := w.Header().Get("Onion-Location"); got != "" {
		t.Errorf("the answer to a form names %q", got)
	}
}
