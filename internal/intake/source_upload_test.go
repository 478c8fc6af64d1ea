package intake

import (
	"bytes"
	"crypto/rand"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
)

// quick lets a page's pauses between two tries take no time, and counts how
// much of a file it reads at once.
const quick = `(() => {
	const later = setTimeout;
	globalThis.setTimeout = (f, ms, ...a) => later(f, ms >= 2000 && ms <= 60000 ? 0 : ms, ...a);
	globalThis.__most = 0;
	for (const how of ["arrayBuffer", "text", "stream", "bytes"]) {
		const read = Blob.prototype[how];
		if (read) Blob.prototype[how] = function (...a) { __most = Math.max(__most, this.size); return read.apply(this, a); };
	}
	for (const how of ["readAsArrayBuffer", "readAsBinaryString", "readAsDataURL", "readAsText"]) {
		FileReader.prototype[how] = function () { __most = 1e12; };
	}
})()`

func (s *sourceSite) uploader(t testing.TB) *browsertest.Page {
	t.Helper()
	p := s.browser(t, browsertest.Options{Width: 360, Height: 740})
	p.Everywhere(quick)
	p.Open(s.url + "/en/")
	return p
}

func (s *sourceSite) readsPieces(p *browsertest.Page) {
	s.Helper()
	if n := browsertest.Eval[float64](p, `__most`); n > envelope.CellSize || n == 0 {
		s.Errorf("the page reads %.0f bytes of a file at once", n)
	}
}

func film(t testing.TB, name string, size int) (path string, b []byte) {
	t.Helper()
	b = make([]byte, size)
	rand.Read(b)
	path = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, b
}

// whole reads a file from its cells, as a desk does.
func (s *sourceSite) whole(a envelope.Attachment) []byte {
	s.Helper()
	var file []byte
	cells := envelope.NewCells(a.Key, a.Size)
	for i := range cells.Count() {
		cell, err := s.in.Cell(s.Context(), cells.ID(i))
		if err != nil {
			s.Fatal(err)
		}
		piece, err := cells.Open(i, cell)
		if err != nil {
			s.Fatal(err)
		}
		file = append(file, piece...)
	}
	return file
}

// TestSourceUpload: connections break under a file, then the window is closed
// in the middle of it; in another browser the nine words and the file go on,
// under another name. A large one goes a little at each visit, and can be
// stopped.
//
// Cheapest fakes: a file read whole into memory, caught by the most that is
// asked of it at once; a note in the browser, caught by the fresh profile; all
// of it sent again at the next visit, or nothing asked and an alarm at the
// desk, caught by counting cells and comparing bytes.
func TestSourceUpload(t *testing.T) {
	s := newSourceSite(t)
	d := s.desk("amal")
	path, file := film(t, "first.bin", 13*envelope.CellSize)
	cells := envelope.NewCells([32]byte{}, int64(len(file))).Count()
	var came, lost atomic.Int32
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path != envelope.PathCell || came.Add(1)%3 != 0 {
			return false
		}
		lost.Add(1)
		conn, _, err := http.NewResponseController(w.(*counted).ResponseWriter).Hijack()
		if err == nil {
			conn.Close()
		}
		return true
	})
	p := s.uploader(t)
	words := write(p)
	p.Fill(`textarea[name=text]`, "A film follows.")
	p.Upload(`[name=files]`, path)
	p.Click(`button[value=send]`)
	s.await(envelope.PathCell, 7)
	p.Close()
	there := int(s.count(`SELECT count(*) FROM cell`))
	if there < 4 || there > 8 {
		t.Errorf("%d cells arrived of seven tries", there)
	}
	elsewhere := filepath.Join(t.TempDir(), "second.bin")
	if err := os.WriteFile(elsewhere, file, 0o600); err != nil {
		t.Fatal(err)
	}
	s.taken()
	came.Store(0)
	lost.Store(0)
	there = int(s.count(`SELECT count(*) FROM cell`))
	p = s.uploader(t)
	comeBack(p, words)
	p.Upload(`[name=files]`, elsewhere)
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	s.readsPieces(p)
	if n := int(came.Load()); n != cells-there+int(lost.Load()) {
		t.Errorf("%d cells came with %d losses; %d of %d were there", n, lost.Load(), there, cells)
	}
	first := d.letter()
	if len(first.Attachments) != 1 || first.Attachments[0].Name != "second.bin" || !bytes.Equal(s.whole(first.Attachments[0]), file) {
		t.Errorf("the letter came with %+v", first.Attachments)
	}
	d.mustBeSealed(first, "")
	s.await(envelope.PathCells, 2) // the second says that a letter names it
	s.taken()
	if n := s.count(`SELECT count(*) FROM cell WHERE named = 1`); int(n) != cells {
		t.Errorf("%d of %d cells are named", n, cells)
	}
	p.Close()

	// A little at each visit.
	s.instead(nil)
	path, file = film(t, "drip.bin", 17<<20)
	cells = envelope.NewCells([32]byte{}, int64(len(file))).Count()
	p = s.uploader(t)
	comeBack(p, words)
	if browsertest.Eval[bool](p, `document.querySelector("[data-amount]").checkVisibility()`) {
		t.Error("she is asked for an amount without a file")
	}
	p.Fill(`textarea[name=text]`, "Another one.")
	p.Upload(`[name=files]`, path)
	p.Click(`#amount-part`)
	p.Fill(`#share`, "٨") // 8
	browsertest.Eval[bool](p, `document.querySelector("#share").dispatchEvent(new Event("input", { bubbles: true }))`)
	p.Await(english("visits", "n", 3))
	p.Screenshot("source-drip-360")
	p.Click(`button[value=send]`)
	p.Await(english("filePart", "name", "drip.bin", "n", 8, "all", 18, "visits", 2))
	p.Await(english("sent"))
	p.Screenshot("source-drip-sent-360")
	second := d.letter(first)
	if len(second.Attachments) != 0 || second.Text != "Another one." {
		t.Errorf("the first letter names a file that isn't there: %+v", second)
	}
	// Stopped in the middle, and gone on.
	p.Open(s.url + "/en/")
	comeBack(p, words)
	s.taken()
	p.Upload(`[name=files]`, path)
	hold := make(chan struct{})
	var n atomic.Int32
	s.instead(func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == envelope.PathCell && n.Add(1) == 3 {
			<-hold
		}
		return false
	})
	p.Click(`button[value=send]`)
	s.await(envelope.PathCell, 3)
	p.Screenshot("source-sending-360")
	p.Click(`[data-stop]`)
	close(hold)
	p.Await(english("stopped"))
	p.Await(strings.TrimSpace(english("partKept")))
	if browsertest.Eval[int](p, `document.querySelectorAll("[data-stop]").length`) != 0 {
		t.Error("what has stopped can be stopped")
	}
	p.Click(`button[value=send]`)
	p.Await(english("sent"))
	s.readsPieces(p)
	if got := int(n.Load()); got != cells-32 {
		t.Errorf("%d cells came at the second visit, want the %d that weren't there", got, cells-32)
	}
	third := d.letter(first, second)
	if len(third.Attachments) != 1 || !bytes.Equal(s.whole(third.Attachments[0]), file) {
		t.Errorf("the letter came with %+v", third.Attachments)
	}
}
