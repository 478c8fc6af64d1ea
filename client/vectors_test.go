package client

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/browsertest"
)

// stillToCome are the formats that have no runner yet.
var stillToCome = []string{"envelope", "report"}

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
	for _, format := range stillToCome {
		delete(all, format)
	}
	if len(all) == 0 {
		t.Fatal("there are no cases")
	}
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
	for _, b := range []struct {
		name    string
		open    func(t *testing.T, url string)
		damaged bool // once is enough: it is a matter of the runners
	}{
		{"chromium", func(t *testing.T, url string) { browsertest.Chromium(t, browsertest.Options{}).Open(url) }, true},
		{"chromium without JIT", func(t *testing.T, url string) {
			browsertest.Chromium(t, browsertest.Options{NoJIT: true}).Open(url)
		}, false},
		{"firefox", func(t *testing.T, url string) { browsertest.Firefox(t, url, false) }, false},
		{"firefox without JIT", func(t *testing.T, url string) { browsertest.Firefox(t, url, true) }, false},
	} {
		t.Run(b.name, func(t *testing.T) {
			job, err := json.Marshal(map[string]any{"damaged": b.damaged, "cases": all})
			if err != nil {
				t.Fatal(err)
			}
			results := make(chan result, 100)
			formats := make(chan []string, 1)
			url := page(t, map[string][]byte{"/job": job}, func(path string, body *json.Decoder) {
				switch path {
				case "/formats":
					var f []string
					body.Decode(&f)
					formats <- f
				case "/result":
					var r result
					if err := body.Decode(&r); err != nil {
						r.Error = err.Error()
					}
					results <- r
				case "/failed":
					var s string
					body.Decode(&s)
					results <- result{Error: "the page gave up: " + s}
					close(results)
				case "/done":
					close(results)
				}
			})
			b.open(t, url)

			seen, damaged := map[string]int{}, map[string]int{}
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
					damaged[last]++
					if r.Error != "" {
						t.Errorf("%s: it makes no difference to change %q", last, r.Damaged)
					}
				default:
					seen[last]++
					if r.Error != "" {
						t.Errorf("%s: %s", last, r.Error)
					}
				}
			}
			for place, good := range want {
				if seen[place] != 1 {
					t.Errorf("%s was run %d times", place, seen[place])
				}
				if b.damaged && good && damaged[place] == 0 {
					t.Errorf("%s was never run in a damaged form", place)
				}
			}
			if len(seen) != len(want) {
				t.Errorf("%d cases were run, there are %d", len(seen), len(want))
			}
			select {
			case have := <-formats:
				for _, format := range have {
					if slices.Contains(stillToCome, format) {
						t.Errorf("format %s has a runner, but its cases aren't run: take it out of stillToCome", format)
					}
				}
			default:
				t.Error("the page didn't say which formats it knows")
			}
		})
	}
}
