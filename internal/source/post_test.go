package source

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"

	"vouchsafe.example/envelope"
)

// TestConnectionBreaks loses requests on their way and answers on theirs.
//
// Cheapest fakes: another request at the next try, so that the desk has a
// letter twice, caught by comparing the bytes; trying for ever, and trying
// where the letterbox has answered, caught by counting.
func TestConnectionBreaks(t *testing.T) {
	var bodies []string
	lost, status := 0, http.StatusOK
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		bodies = append(bodies, string(b))
		if lost--; lost >= 0 {
			if lost%2 == 0 { // half of the answer comes
				w.Header().Set("Content-Length", "3")
				w.Write([]byte("o"))
				http.NewResponseController(w).Flush()
			}
			panic(http.ErrAbortHandler)
		}
		w.WriteHeader(status)
		io.WriteString(w, envelope.Acknowledged)
	}))
	defer s.Close()
	var asked []int
	p := post{base: s.URL, http: &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}}
	p.again = func(_ context.Context, n int, err error) bool { asked = append(asked, n); return n < 5 }
	for _, c := range []struct {
		lost, status int
		want         error
		asked        []int
	}{
		{0, http.StatusOK, nil, nil},
		{4, http.StatusOK, nil, []int{1, 2, 3, 4}},
		{9, http.StatusOK, errUnreachable, []int{1, 2, 3, 4, 5}},
		{0, http.StatusServiceUnavailable, errBusy, nil},
		{0, http.StatusBadGateway, errUnreachable, nil},
		{1, http.StatusInsufficientStorage, errFull, []int{1}},
	} {
		bodies, asked, lost, status = nil, nil, c.lost, c.status
		if err := p.acknowledged(t.Context(), envelope.PathClose, []byte("the same bytes")); !errors.Is(err, c.want) {
			t.Errorf("%d lost, then %d: %v", c.lost, c.status, err)
		}
		if !slices.Equal(asked, c.asked) || len(slices.Compact(bodies)) != 1 || bodies[0] != "the same bytes" {
			t.Errorf("%d lost, then %d: asked %v, sent %q", c.lost, c.status, asked, bodies)
		}
	}
}
