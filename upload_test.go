package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/intake"
	"vouchsafe.example/internal/source"
)

// A circuit is a way to the letterbox that breaks: cell says what becomes of
// the n-th one that is sent, from 1.
type circuit struct {
	http.RoundTripper
	cell   func(n int) string
	sent   int      // cells
	wire   []string // requests and sizes
	pauses []time.Duration
}

const (
	breaksBefore = "breaks before it arrives"
	breaksAfter  = "arrives, and its answer doesn't"
	isBusy       = "is refused for the moment"
)

var errCircuit = errors.New("the circuit broke")

func (c *circuit) RoundTrip(r *http.Request) (*http.Response, error) {
	c.wire = append(c.wire, r.URL.Path)
	how := ""
	if r.URL.Path == envelope.PathCell {
		c.sent++
		if c.cell != nil {
			how = c.cell(c.sent)
		}
	}
	if how == breaksBefore {
		return nil, errCircuit
	}
	if how == isBusy {
		return &http.Response{StatusCode: http.StatusServiceUnavailable, Status: "503", Body: http.NoBody, Request: r}, nil
	}
	res, err := c.RoundTripper.RoundTrip(r)
	if how == breaksAfter && err == nil {
		res.Body.Close()
		return nil, errCircuit
	}
	return res, err
}

// An answerer types what a function says to what is on the screen.
type answerer struct {
	screen bytes.Buffer
	all    bytes.Buffer
	rest   string
	answer func(asked string) (string, bool) // false: she closes the window
}

func (a *answerer) Write(b []byte) (int, error) { a.all.Write(b); return a.screen.Write(b) }
func (a *answerer) Read(b []byte) (int, error) {
	if a.rest == "" {
		line, ok := a.answer(a.screen.String())
		a.screen.Reset()
		if !ok {
			return 0, io.EOF
		}
		a.rest = line + "\n"
	}
	n := copy(b, a.rest)
	a.rest = a.rest[n:]
	return n, nil
}

// carry is one visit with the nine words and a file, over a circuit.
func carry(t *testing.T, tr *trial, c *circuit, text, file, amount string) (screen string, err error) {
	t.Helper()
	c.RoundTripper = http.DefaultTransport
	lines := []string{}
	if text != "" {
		lines = append(lines, text)
	}
	lines = append(lines, ".")
	a := &answerer{answer: func(asked string) (string, bool) {
		switch {
		case strings.Contains(asked, english("program.have")):
			return tr.words, true
		case strings.Contains(asked, english("program.file")):
			f := file
			file = ""
			return f, true
		case strings.Contains(asked, "MB on the line"):
			return amount, true
		case strings.Contains(asked, "Enter: try again"):
			return "", false
		case len(lines) > 0:
			line := lines[0]
			lines = lines[1:]
			return line, true
		}
		return "", true
	}}
	err = source.Run(t.Context(), source.Config{
		Newsroom: tr.policy.ID(), URL: tr.intakeAt, HTTP: &http.Client{Transport: c}, Now: tr.now, In: a, Out: a,
		Pause: func(_ context.Context, d time.Duration) error { c.pauses = append(c.pauses, d); return nil },
	})
	return a.all.String(), err
}

func noiseFile(t *testing.T, name string, size int, seed byte) (path string, content []byte) {
	t.Helper()
	content = make([]byte, size)
	rand.NewChaCha8([32]byte{seed}).Read(content)
	path = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, content
}

// arrived returns what the desk holds of a name, after a sync.
func arrived(t *testing.T, tr *trial, name string) (files [][]byte) {
	t.Helper()
	if err := tr.sync(); err != nil {
		t.Fatal(err)
	}
	for _, l := range letters(t, tr) {
		for _, a := range l.Value.Attachments {
			if a.Name != name || a.Exhibit == "" {
				continue
			}
			r, _, err := tr.mira.OpenExhibit(a.Exhibit)
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(r)
			r.Close()
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, b)
		}
	}
	return files
}

// TestUploadOverBrokenCircuits: every third cell loses its circuit, before it
// arrives or after; the sending goes on by itself, and each loss costs one cell.
//
// Cheapest fakes: begin the file again, which arrives as well; ask her each
// time. Caught by counting cells, and by a person who leaves when she is asked.
func TestUploadOverBrokenCircuits(t *testing.T) {
	tr := interview(t)
	path, content := noiseFile(t, "broken.bin", 13*envelope.CellSize, 1)
	lost := 0
	c := &circuit{cell: func(n int) string {
		if n%3 != 0 {
			return ""
		}
		lost++
		return []string{breaksBefore, breaksAfter, isBusy}[n/3%3]
	}}
	screen, err := carry(t, tr, c, "With a film.", path, "")
	if err != nil || !strings.Contains(screen, english("say.sent")) {
		t.Fatalf("%v\n%s", err, screen)
	}
	if cells := envelope.NewCells([32]byte{}, int64(len(content))).Count(); c.sent != cells+lost || lost < 5 || len(c.pauses) != lost {
		t.Errorf("%d cells were sent for %d with %d losses, %d pauses", c.sent, cells, lost, len(c.pauses))
	}
	if got := arrived(t, tr, "broken.bin"); len(got) != 1 || !bytes.Equal(got[0], content) {
		t.Errorf("%d files arrived", len(got))
	}
}

// TestUploadWhileRaised: a large file of somebody whom no desk knows, through a
// raised letterbox and over a circuit that breaks. One pass lets so many cells in.
//
// Cheapest fakes: a program that works once and takes the next refusal for a full
// letterbox, or that asks her each time, caught by a file of more cells than one
// pass lets in and by a person who leaves when she is asked; one that knocks at
// every cell, caught by counting.
func TestUploadWhileRaised(t *testing.T) {
	tr := interview(t)
	client, err := registrarClient(tr.registrarAt, filepath.Join(tr.dir, "newsroom", "registrar.token"))
	if err != nil {
		t.Fatal(err)
	}
	in, err := intake.Open(intake.Config{Dir: t.TempDir(), Newsroom: tr.policy.ID(), Ledger: ledgerOf(client), Clock: tr.now, Admission: intake.AdmissionRaised})
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := in.Tick(t.Context(), tr.now()); err != nil {
		t.Fatal(err)
	}
	site := httptest.NewServer(in.Handler())
	defer site.Close()
	there := &trial{app: tr.app, policy: tr.policy, intakeAt: site.URL}
	there.words = tr.words
	path, content := noiseFile(t, "raised.bin", 100*envelope.CellSize, 9)
	cells := envelope.NewCells([32]byte{}, int64(len(content))).Count()
	c := &circuit{cell: func(n int) string { return map[int]string{10: isBusy, 20: breaksBefore}[n] }}
	screen, err := carry(t, there, c, "With a film.", path, "")
	if err != nil || !strings.Contains(screen, english("say.sent")) {
		t.Fatalf("%v\n%s", err, screen)
	}
	knocks := 0
	for _, p := range c.wire {
		if p == envelope.PathKnock {
			knocks++
		}
	}
	const each = 96 // docs/formats/envelope.md
	if want := (cells + each - 1) / each; knocks != want || want < 2 || c.sent != cells+2+want-1 || len(c.pauses) != 2 {
		t.Errorf("%d knocks, %d cells for %d, pauses %v", knocks, c.sent, cells, c.pauses)
	}
}

// TestUploadGoesOnWithWordsAlone: the line dies for good, she leaves; another
// day, on another device, the same words and the same file go on.
//
// Cheapest fakes: sending everything again, and a note on the device. Caught by
// the number of cells, by another name in another folder, and by another file,
// for which nothing is there.
func TestUploadGoesOnWithWordsAlone(t *testing.T) {
	tr := interview(t)
	path, content := noiseFile(t, "first.bin", 13*envelope.CellSize, 2)
	cells := envelope.NewCells([32]byte{}, int64(len(content))).Count()
	dies := &circuit{cell: func(n int) string {
		if n > 5 {
			return breaksBefore
		}
		return ""
	}}
	before := len(letters(t, tr))
	screen, err := carry(t, tr, dies, "With a film.", path, "")
	if !errors.Is(err, source.ErrLeft) && err == nil {
		t.Errorf("she left, and the program says %v", err)
	}
	if !strings.Contains(screen, english("say.partKept")) || !strings.Contains(screen, english("say.pausing")) {
		t.Errorf("the screen doesn't say that nothing is lost:\n%s", screen)
	}
	if n := len(dies.pauses); n < 5 || n > 12 || !slices.IsSorted(dies.pauses) || dies.sent != 6+n {
		t.Errorf("%d cells sent, with the pauses %v", dies.sent, dies.pauses)
	}
	elsewhere := filepath.Join(t.TempDir(), "second.bin")
	if err := os.WriteFile(elsewhere, content, 0o600); err != nil {
		t.Fatal(err)
	}
	again := &circuit{}
	screen, err = carry(t, tr, again, "With the same film.", elsewhere, "")
	if err != nil || again.sent != cells-5 || !strings.Contains(screen, "Of this file 2 of 4 MB are here already.") {
		t.Fatalf("%v, %d cells were sent of %d, of which 5 were there\n%s", err, again.sent, cells, screen)
	}
	if got := arrived(t, tr, "second.bin"); len(got) != 1 || !bytes.Equal(got[0], content) {
		t.Errorf("%d files arrived", len(got))
	}
	if got := arrived(t, tr, "first.bin"); len(got) != 0 || len(letters(t, tr)) != before+1 {
		t.Errorf("%d of the broken visit, %d letters", len(got), len(letters(t, tr))-before)
	}

	// The desk has it, so the letterbox has forgotten it, and says so to nobody.
	third := &circuit{}
	if _, err := carry(t, tr, third, "Once more.", elsewhere, ""); err != nil || third.sent != cells {
		t.Errorf("%v: %d cells were sent again, want all %d", err, third.sent, cells)
	}
	if got := arrived(t, tr, "second.bin"); len(got) != 2 || !bytes.Equal(got[1], content) {
		t.Errorf("%d files of that name", len(got))
	}
	content[7] ^= 1
	if err := os.WriteFile(elsewhere, content, 0o600); err != nil {
		t.Fatal(err)
	}
	other := &circuit{}
	if _, err := carry(t, tr, other, "Another film.", elsewhere, ""); err != nil || other.sent != cells {
		t.Errorf("%v: %d cells of another file were sent, want all %d", err, other.sent, cells)
	}
}

// TestDrip: a little at each visit. The words go at once, the file with the
// letter of the visit in which it gets whole.
//
// Cheapest fakes: all of it at once; the letter kept back until then; a letter
// that names a file which isn't there.
func TestDrip(t *testing.T) {
	tr := interview(t)
	arrived(t, tr, "drip.bin") // what others have sent
	path, content := noiseFile(t, "drip.bin", 17<<20, 3)
	cells := envelope.NewCells([32]byte{}, int64(len(content))).Count()
	before := len(letters(t, tr))
	for visit, want := range []int{32, 32, cells - 64} {
		c := &circuit{}
		text := ""
		if visit == 0 {
			text = "A film follows."
		}
		screen, err := carry(t, tr, c, text, path, "8")
		if err != nil || c.sent != want {
			t.Fatalf("visit %d: %v, %d cells, want %d\n%s", visit, err, c.sent, want, screen)
		}
		if last := visit == 2; strings.Contains(screen, "Come back within two weeks") == last {
			t.Errorf("visit %d ends otherwise:\n%s", visit, screen)
		}
		if c.wire[len(c.wire)-1] != map[bool]string{true: envelope.PathCells, false: envelope.PathClose}[visit == 2] {
			t.Errorf("visit %d: its last requests are %v", visit, c.wire[len(c.wire)-2:])
		}
		got := arrived(t, tr, "drip.bin")
		if visit < 2 && len(got) != 0 || visit == 2 && (len(got) != 1 || !bytes.Equal(got[0], content)) {
			t.Errorf("visit %d: %d files", visit, len(got))
		}
		if n := len(letters(t, tr)) - before; n != []int{1, 1, 2}[visit] {
			t.Errorf("visit %d: %d letters", visit, n)
		}
	}
}
