package registrar

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// countedBody counts what is read of it.
type countedBody struct {
	io.Reader
	read atomic.Int64
}

func (c *countedBody) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.read.Add(int64(n))
	return n, err
}

// Nobody makes the registrar read, keep or do without end: a stranger's request
// isn't read at all, an intake's no further than its limit, and counts have
// limits of their own.
//
// Cheapest fake: refuse after reading everything. So endless bodies are sent,
// and what is read of them is counted.
func TestFlood(t *testing.T) {
	t.Parallel()
	g := newRig(t, ledgertest.Options{Witnesses: 1})
	g.card()
	token := strings.Repeat("t", minToken)
	post := func(path, token string, body io.Reader) (int, int64) {
		t.Helper()
		counted := &countedBody{Reader: body}
		req := httptest.NewRequest("POST", path, counted)
		req.Header.Set("Authorization", "Bearer "+token)
		w := httptest.NewRecorder()
		g.Private(strings.Repeat("t", minToken)).ServeHTTP(w, req)
		return w.Code, counted.read.Load()
	}
	endless := func() io.Reader {
		return io.MultiReader(strings.NewReader(`{"day":"`), repeat('2'))
	}
	paths := []string{pathRoots, pathCard, pathPublish, pathPaths, pathConfirm, pathProof, pathBundle}
	for _, path := range paths {
		if code, n := post(path, "wrong", endless()); code != http.StatusUnauthorized || n != 0 {
			t.Errorf("%s by a stranger: %d after %d bytes", path, code, n)
		}
		if code, n := post(path, token, endless()); code != http.StatusUnprocessableEntity || n > maxBody+1 {
			t.Errorf("%s without end: %d after %d bytes", path, code, n)
		}
	}
	asJSON := func(v any) io.Reader {
		b, err := json.Marshal(v)
		check(t, err)
		if len(b) > maxBody {
			t.Fatalf("%d bytes don't test the count", len(b))
		}
		return bytes.NewReader(b)
	}
	roots := func(n int) []byte { return make([]byte, 32*n) }
	for name, q := range map[string]struct {
		path string
		body any
	}{
		"too many roots":       {pathRoots, rootsRequest{g.today(), roots(MaxRoots + 1)}},
		"half a root":          {pathRoots, rootsRequest{g.today(), make([]byte, 33)}},
		"too many paths":       {pathPaths, pathsRequest{roots(MaxPaths + 1)}},
		"too many desks' keys": {pathCard, cardRequest{g.n.Signed, make([][]byte, ledger.MaxDesks+1)}},
		"a long label":         {pathConfirm, confirmRequest{strings.Repeat("2", 1<<20), "amal"}},
		"a long desk":          {pathConfirm, confirmRequest{"2026-05-06", strings.Repeat("a", 1<<20)}},
		"a long entry":         {pathProof, proofRequest{bytes.Repeat([]byte("a"), 1<<20)}},
		"a long day":           {pathRoots, rootsRequest{strings.Repeat("2", 1<<20), nil}},
		"a long manifest":      {pathPublish, publicationRequest{bytes.Repeat([]byte("a\n"), 1<<20)}},
		"a long card":          {pathCard, cardRequest{bytes.Repeat([]byte("a\n"), 1<<20), nil}},
	} {
		code, _ := post(q.path, token, asJSON(q.body))
		if code != http.StatusUnprocessableEntity && (q.path != pathConfirm || code != http.StatusNotFound) {
			t.Errorf("%s: %d", name, code)
		}
	}
	// The largest that is allowed passes.
	if code, _ := post(pathPaths, token, asJSON(pathsRequest{roots(MaxPaths)})); code != http.StatusOK {
		t.Errorf("as many paths as may be asked for: %d", code)
	}
	if n := base64.StdEncoding.EncodedLen(32*MaxRoots) + 100; n > maxBody {
		t.Errorf("MaxRoots need %d bytes", n)
	}
}

// repeat is one byte without end.
type repeat byte

func (r repeat) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(r)
	}
	return len(b), nil
}

// No address makes the public handler answer anything but "not found", or fill
// the log with what strangers send.
func TestPublicFlood(t *testing.T) {
	t.Parallel()
	var logged bytes.Buffer
	g := newRig(t, ledgertest.Options{Witnesses: 1})
	g.card()
	g.Registrar.log = slog.New(slog.NewTextHandler(&logged, nil))
	for _, path := range []string{
		"/tile/0/" + strings.Repeat("x000/", 10000) + "000",
		"/tile/0/" + strings.Repeat("9", 100000),
		"/tile/" + strings.Repeat("9", 100000) + "/000",
		"/tile/0/000/000", "/tile/0/000.p/1/1", "/tile/0/000.p/0", "/tile/0/000.p/256", "/tile/0/000.p/", "/tile/0/x000/000",
		"/tile/0/000.p/1%00", "/tile/0/%2e%2e/%2e%2e/%2e%2e/registrar.db", "/tile/entries/..%2f..%2fkeys", "/tile/64/000", "/tile/-1/000",
	} {
		w := httptest.NewRecorder()
		g.Public().ServeHTTP(w, httptest.NewRequest("GET", path, nil))
		if w.Code != http.StatusNotFound && w.Code != http.StatusMovedPermanently && w.Code != http.StatusTemporaryRedirect {
			t.Errorf("%.60s: %d", path, w.Code)
		}
	}
	if logged.Len() > 0 {
		t.Errorf("logged: %.300s", logged.String())
	}
	for _, method := range []string{"POST", "PUT", "DELETE"} {
		body := &countedBody{Reader: repeat('x')}
		w := httptest.NewRecorder()
		g.Public().ServeHTTP(w, httptest.NewRequest(method, "/checkpoint", body))
		if w.Code != http.StatusMethodNotAllowed || body.read.Load() != 0 {
			t.Error(fmt.Sprint(method, w.Code, body.read.Load()))
		}
	}
}
