package intake

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"

	"vouchsafe.example/envelope"
)

// A slowBody says that it is being read, and then waits.
type slowBody struct {
	reading chan<- struct{}
	end     <-chan struct{}
}

func (b slowBody) Read([]byte) (int, error) {
	b.reading <- struct{}{}
	<-b.end
	return 0, io.ErrUnexpectedEOF
}

// Cheapest fake: count a request only when its body is whole. Caught by as many
// cells that never come as there may be: the next one must be refused unread,
// a letter must pass, and afterwards a cell as well.
func TestSlowCells(t *testing.T) {
	r := newRig(t)
	reading, end, done := make(chan struct{}), make(chan struct{}), make(chan struct{})
	for range cellRoom {
		go func() {
			req := httptest.NewRequest(http.MethodPost, envelope.PathCell, slowBody{reading, end})
			req.ContentLength = envelope.CellRequestSize
			r.http.ServeHTTP(httptest.NewRecorder(), req)
			done <- struct{}{}
		}()
	}
	for range cellRoom {
		<-reading
	}
	cell := envelope.CellRequest([16]byte{1}, make([]byte, envelope.CellSize))
	if rec := r.do(envelope.PathCell, cell); rec.Code != http.StatusServiceUnavailable {
		t.Errorf("one more: %d", rec.Code)
	}
	r.person().visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	close(end)
	for range cellRoom {
		<-done
	}
	r.ok(envelope.PathCell, cell)
}

// Cheapest fake: count connections and never forget one. Caught by a third
// where two may be, before and after one of them ends.
func TestConnections(t *testing.T) {
	state := limit(2)
	open := func() net.Conn {
		c, other := net.Pipe()
		t.Cleanup(func() { other.Close() })
		go io.Copy(io.Discard, other)
		state(c, http.StateNew)
		return c
	}
	isOpen := func(c net.Conn) bool {
		// An empty write fails on a closed pipe only.
		_, err := c.Write(nil)
		return !errors.Is(err, io.ErrClosedPipe)
	}
	a, _, c := open(), open(), open()
	if isOpen(c) {
		t.Error("one too many is open")
	}
	state(c, http.StateClosed)
	if isOpen(open()) {
		t.Error("a refused one made room")
	}
	a.Close()
	state(a, http.StateClosed)
	state(a, http.StateClosed)
	if !isOpen(open()) {
		t.Error("no room after one has ended")
	}
	if Server(nil).ConnState == nil {
		t.Error("the server has no limit")
	}
}
