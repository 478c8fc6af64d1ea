package browsertest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestBrowsers(t *testing.T) {
	seen := make(chan string, 4)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, `<!doctype html><title>t</title><p id=p>no script</p><form action=/two><input name=x><button>Go</button></form><script>document.getElementById("p").textContent="script "+(typeof WebAssembly);fetch("/seen?"+typeof WebAssembly)</script>`)
		case "/two":
			fmt.Fprintf(w, "got %s", r.FormValue("x"))
		case "/seen":
			seen <- r.URL.RawQuery
		}
	}))
	defer s.Close()
	for name, c := range map[string]struct {
		o    Options
		want string
	}{
		"plain":      {Options{}, "script object"},
		"no JIT":     {Options{NoJIT: true}, "script undefined"},
		"no scripts": {Options{NoScripts: true, Width: 360, Height: 740}, "no script"},
	} {
		t.Run(name, func(t *testing.T) {
			p := Chromium(t, c.o)
			p.Open(s.URL)
			if got := p.Text("#p"); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
			p.Type("input", "words")
			p.Click("button")
			p.Await("got words")
		})
	}
	for len(seen) > 0 {
		<-seen
	}
	Firefox(t, s.URL, true)
	if got := <-seen; got != "undefined" {
		t.Errorf("Firefox without a compiler has WebAssembly: %q", got)
	}
}
