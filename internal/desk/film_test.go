package desk_test

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/casebook"
)

// A film is played in parts: nothing but what is asked for is read.
//
// Cheapest fake: decrypt the whole file and cut the part out of it. Caught by
// damage near the beginning of what lies on the disk: the end still plays.
func TestFilm(t *testing.T) {
	h := newHouse(t)
	film := make([]byte, 6<<20)
	rand.Read(film)
	id, err := h.book.AddExhibit("", "lorries.webm", "video/webm", bytes.NewReader(film))
	must(t, err)
	page, err := h.book.AddExhibit("", "page.html", "text/html", strings.NewReader("<script>alert(1)</script>"))
	must(t, err)
	v := h.signIn("ada", adaPass)
	part := func(of string, from, to int) answer {
		return v.do(http.MethodGet, "/exhibits/"+of+"/film", nil, func(r *http.Request) { r.Header.Set("Range", fmt.Sprintf("bytes=%d-%d", from, to)) })
	}
	h.want(v.get("/exhibits"), 200, "Watch it")
	h.want(v.get("/exhibits?show="+id), 200, `<video src="/exhibits/`+id+`/film" controls`)
	for _, at := range []int{0, 65_530, 3 << 20, len(film) - 1000} {
		a := part(id, at, at+999)
		if a.Status != http.StatusPartialContent || a.Body != string(film[at:at+1000]) || a.Header.Get("Content-Type") != "video/webm" {
			t.Errorf("a part at %d: %d, %d bytes, %s", at, a.Status, len(a.Body), a.Header.Get("Content-Type"))
		}
	}
	if a := v.get("/exhibits/" + id + "/film"); a.Body != string(film) || !strings.Contains(a.Header.Get("Content-Security-Policy"), "sandbox") {
		t.Errorf("the whole film: %d, %d bytes", a.Status, len(a.Body))
	}
	if a := part(page, 0, 10); a.Status != 404 || strings.Contains(a.Body, "script>alert") {
		t.Errorf("a page is shown as a film: %d", a.Status)
	}
	events, err := h.book.Custody()
	must(t, err)
	opened := 0
	for _, e := range events {
		if e.What == "exhibit opened" && e.Record == id {
			opened++
		}
	}
	if opened != 1 {
		t.Errorf("opening it is recorded %d times", opened)
	}

	e, err := casebook.Get(h.book, casebook.Exhibits, id)
	must(t, err)
	found, err := filepath.Glob(filepath.Join(h.dir, "exhibits", "??", e.Value.Blob))
	if err != nil || len(found) != 1 {
		t.Fatalf("the film's file: %v, %v", found, err)
	}
	b, err := os.ReadFile(found[0])
	must(t, err)
	b[1<<20] ^= 1
	must(t, os.WriteFile(found[0], b, 0o600))
	if a := part(id, 5<<20, 5<<20+999); a.Body != string(film[5<<20:5<<20+1000]) {
		t.Errorf("the end doesn't play alone: %d", a.Status)
	}
	f, _, err := h.book.SeekExhibit(id, false)
	must(t, err)
	defer f.Close()
	if _, err := f.ReadAt(make([]byte, 1000), 1<<20-2000); err == nil {
		t.Error("damage isn't noticed")
	}
}

// TestFilmPlays seeks in a true film, in a true browser.
func TestFilmPlays(t *testing.T) {
	h := newHouse(t)
	lamp, err := os.Open(filepath.Join("..", "..", "story", "lamp.webm"))
	must(t, err)
	defer lamp.Close()
	id, err := h.book.AddExhibit("", "lamp.webm", "video/webm", lamp)
	must(t, err)
	p := browsertest.Chromium(t, browsertest.Options{Width: 360, Height: 740})
	h.enter(p, "ada", adaPass)
	p.Open(h.server.URL + "/exhibits?show=" + id)
	p.Until(`document.querySelector("video")?.duration > 0`)
	browsertest.Eval[bool](p, `(() => { const v = document.querySelector("video"); v.currentTime = v.duration / 2; return true })()`)
	p.Until(`(() => { const v = document.querySelector("video"); return !v.seeking && v.readyState >= 2 && v.currentTime > 0 })()`)
	p.Screenshot("desk-film-360")
}
