package client

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/browsertest"
)

// cases are all files of vectors, by format and name.
func cases(t testing.TB) map[string]map[string]json.RawMessage {
	t.Helper()
	files, err := filepath.Glob("../vectors/*/*.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]json.RawMessage{}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		format := filepath.Base(filepath.Dir(file))
		if all[format] == nil {
			all[format] = map[string]json.RawMessage{}
		}
		all[format][strings.TrimSuffix(filepath.Base(file), ".json")] = b
	}
	return all
}

// A result is what a page says of one case.
type result struct {
	Format, Name string
	Damaged      string // the field that was changed, "" for the case as it is
	Error        string
}

// page serves the script of the vectors with what it asks for, and calls got for
// each thing that it posts. Nothing else may be loaded.
func page(t testing.TB, get map[string][]byte, got func(path string, body *json.Decoder)) string {
	t.Helper()
	script, err := os.ReadFile("testdata/vectors.js")
	if err != nil {
		t.Fatal(err)
	}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			got(r.URL.Path, json.NewDecoder(r.Body))
			return
		}
		if b, ok := get[r.URL.Path]; ok {
			w.Write(b)
			return
		}
		switch r.URL.Path {
		case "/vectors.js":
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
			w.Write(script)
		case "/", "/bench":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.Header().Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'")
			fmt.Fprint(w, `<!doctype html><title>Vectors</title><script src="vectors.js"></script>`)
		default:
			http.NotFound(w, r)
		}
	}))
	t.Cleanup(s.Close)
	return s.URL
}

// TestVectors runs every case in the browsers, with and without a compiler of
// scripts.
//
// Cheapest fakes: a runner that passes without looking, caught by running each
// good case with one field changed after the other, which must fail; a harness
// that counts no cases, or some twice, caught by comparing with the files; a
// format without runner, which fails.
func TestVectors(t *testing.T) {
	all := cases(t)
	// Once is enough to run changed cases: it is a matter of the runners.
	t.Run("chromium", func(t *testing.T) { runCases(t, chromium(browsertest.Options{}), all, true) })
	t.Run("chromium without JIT", func(t *testing.T) { runCases(t, chromium(browsertest.Options{NoJIT: true}), all, false) })
	// A page that comes by plain http has no WebCrypto. The letterbox isn't served
	// so, but a report may be; and older browsers have no Ed25519.
	t.Run("chromium without WebCrypto", func(t *testing.T) {
		public := maps.Clone(all)
		delete(public, "envelope")
		delete(public, "admission")
		runCases(t, func(t testing.TB, url string) {
			p := browsertest.Chromium(t, browsertest.Options{})
			p.Everywhere(`Object.defineProperty(crypto, "subtle", { value: undefined })`)
			p.Open(url)
		}, public, false)
	})
	t.Run("firefox", func(t *testing.T) { runCases(t, firefox(false), all, false) })
	t.Run("firefox without JIT", func(t *testing.T) { runCases(t, firefox(true), all, false) })
}

func chromium(o browsertest.Options) func(testing.TB, string) {
	return func(t testing.TB, url string) { browsertest.Chromium(t, o).Open(url) }
}

func firefox(noJIT bool) func(testing.TB, string) {
	return func(t testing.TB, url string) { browsertest.Firefox(t, url, noJIT) }
}

// runCases runs each case once in a browser, and with damaged every good case
// also in forms that must fail.
func runCases(t *testing.T, open func(testing.TB, string), all map[string]map[string]json.RawMessage, damaged bool) {
	t.Helper()
	want := map[string]bool{} // by place: whether it is a good case
	for format, cases := range all {
		good, bad := 0, 0
		for name, raw := range cases {
			var c struct{ OK bool }
			if err := json.Unmarshal(raw, &c); err != nil {
				t.Fatalf("%s/%s: %v", format, name, err)
			}
			if want[format+"/"+name] = c.OK; c.OK {
				good++
			} else {
				bad++
			}
		}
		if good == 0 || bad == 0 {
			t.Errorf("format %s: %d good and %d bad cases", format, good, bad)
		}
	}
	if len(want) == 0 {
		t.Fatal("there are no cases")
	}
	job, err := json.Marshal(map[string]any{"damaged": damaged, "cases": all})
	if err != nil {
		t.Fatal(err)
	}
	results := make(chan result, 100)
	url := page(t, map[string][]byte{"/job": job}, func(path string, body *json.Decoder) {
		switch path {
		case "/results":
			var some []result
			if err := body.Decode(&some); err != nil {
				some = []result{{Error: err.Error()}}
			}
			for _, r := range some {
				results <- r
			}
		case "/failed":
			var s string
			body.Decode(&s)
			results <- result{Error: "the page gave up: " + s}
			close(results)
		case "/done":
			close(results)
		}
	})
	open(t, url)

	seen, changed := map[string]int{}, map[string]int{}
	last := "none"
	read := func() (result, bool) {
		select {
		case r, ok := <-results:
			return r, ok
		case <-time.After(3 * time.Minute):
			t.Fatalf("the page says nothing more; its last case was %s", last)
			return result{}, false
		}
	}
	for r, ok := read(); ok; r, ok = read() {
		last = r.Format + "/" + r.Name
		switch {
		case r.Damaged != "":
			changed[last]++
			if r.Error != "" {
				t.Errorf("%s: it makes no difference to change %q", last, r.Damaged)
			}
		default:
			seen[last]++
			if r.Error != "" {
				t.Errorf("%s: %.1000s\n%.1000s", last, r.Error, all[r.Format][r.Name])
			}
		}
	}
	for place, good := range want {
		if seen[place] != 1 {
			t.Errorf("%s was run %d times", place, seen[place])
		}
		if damaged && good && changed[place] == 0 {
			t.Errorf("%s was never run in a damaged form", place)
		}
	}
	if len(seen) != len(want) {
		t.Errorf("%d cases were run, there are %d", len(seen), len(want))
	}
}
