package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/source"
)

// played is one whole run of the interview with its servers still running,
// shared by the tests that look at what it left.
var played = sync.OnceValues(func() (*trial, error) {
	dir, err := os.MkdirTemp("", "vouchsafe-try-")
	if err != nil {
		return nil, err
	}
	cleanups = append(cleanups, func() { os.RemoveAll(dir) })
	printed := func() time.Time { return time.Date(2026, 4, 2, 12, 0, 0, 0, time.UTC) }
	a := &app{in: strings.NewReader(""), out: io.Discard, err: io.Discard, now: printed, work: testWork}
	t, err := a.newTrial(context.Background(), filepath.Join(dir, "try"))
	if err != nil {
		return nil, err
	}
	cleanups = append(cleanups, func() { t.end() })
	return t, t.play()
})

func interview(t *testing.T) *trial {
	t.Helper()
	tr, err := played()
	if err != nil {
		t.Fatal(err)
	}
	return tr
}

// run runs a command line of the true program under the trial's clock.
func (t *trial) run(in io.Reader, args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	screen := io.Writer(&o)
	if p, ok := in.(*person); ok {
		screen = io.MultiWriter(&o, p)
	}
	a := &app{in: in, out: screen, err: &e, now: t.now, work: testWork}
	return a.run(t.ctx, args), o.String(), e.String()
}

func number(tr *trial) string {
	id := tr.policy.ID()
	var b strings.Builder
	for _, x := range id {
		b.WriteString(strings.ToLower(string("0123456789abcdef"[x>>4])) + string("0123456789abcdef"[x&15]))
	}
	return b.String()
}

// TestVerifyStatus runs the reader's command on the report that the interview
// ended in, as a folder, as one file and from a site.
//
// Cheapest fake: a verify that always says 0. Caught by statuses 1 and 2 of
// reports that differ in one thing.
func TestVerifyStatus(t *testing.T) {
	tr := interview(t)
	folder := filepath.Join(tr.dir, "report")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	zip := filepath.Join(t.TempDir(), "report.zip")
	if err := zipReport(folder, zip); err != nil {
		t.Fatal(err)
	}
	site, stop := serveFolder(t, folder)
	defer stop()
	altered := filepath.Join(t.TempDir(), "altered")
	if err := os.CopyFS(altered, os.DirFS(folder)); err != nil {
		t.Fatal(err)
	}
	page := filepath.Join(altered, "index.html")
	b, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(page, bytes.Replace(b, []byte("Четырёх"), []byte("Трёх"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	if b2, _ := os.ReadFile(page); bytes.Equal(b, b2) {
		if err := os.WriteFile(page, append(b, ' '), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	other := strings.Repeat("ab", 32)
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{folder, "-newsroom", number(tr)}, 0},
		{[]string{folder, "-policy", filepath.Join(tr.dir, "newsroom", "policy.txt")}, 0},
		{[]string{zip, "-newsroom", number(tr)}, 0},
		{[]string{site + "/", "-newsroom", number(tr)}, 0},
		{[]string{site + "/index.html", "-newsroom", number(tr)}, 0},
		{[]string{site, "-newsroom", number(tr)}, 1},
		{[]string{site + "/forged-index.html", "-newsroom", number(tr)}, 1},
		{[]string{folder}, 2},
		{[]string{zip}, 2},
		{[]string{folder, "-newsroom", other}, 1},
		{[]string{altered, "-newsroom", number(tr)}, 1},
		{[]string{altered}, 1},
		{[]string{filepath.Join(tr.dir, "approved"), "-newsroom", number(tr)}, 1},
		{[]string{tr.dir}, 1},
		{[]string{filepath.Join(tr.dir, "nowhere")}, 1},
		{[]string{folder, "-newsroom", "12"}, 1},
		{[]string{site + "/nowhere"}, 1},
		{[]string{folder, "-pin"}, 1}, // what a report brings isn't remembered
		{[]string{folder}, 2},
		{[]string{folder, "-pin", "-newsroom", number(tr)}, 0},
		{[]string{folder}, 0}, // what was pinned is trusted from now on
	} {
		status, out, errs := tr.run(nil, append([]string{"verify"}, c.args...)...)
		if status != c.status {
			t.Errorf("verify %q: status %d instead of %d\n%s%s", c.args, status, c.status, out, errs)
		}
		if status != 0 && out == "" && !strings.Contains(errs, "vouchsafe: error: ") {
			t.Errorf("verify %q failed without a word", c.args)
		}
	}
}

// TestSourceMistypes types a passphrase wrongly in all ways.
//
// Cheapest fake: a program that derives keys from whatever is typed and shows
// an empty letterbox. Caught: a slip is told, and the site hears nothing of it.
func TestSourceMistypes(t *testing.T) {
	tr := interview(t)
	proxy := newProxy(t, tr.intakeAt)
	words := strings.Fields(tr.words)
	swapped := append([]string{words[1], words[0]}, words[2:]...)
	in := strings.Join([]string{
		strings.Join(words[:8], " "),
		"zzzzz " + strings.Join(words[1:], " "),
		strings.Join(swapped, " "),
		strings.Repeat("word ", 3000),
	}, "\n") + "\n" // and then the window is closed
	status, out, _ := tr.run(strings.NewReader(in), "source", "-newsroom", number(tr), "-at", proxy.url)
	if status != 1 {
		t.Errorf("status %d", status)
	}
	for _, want := range []string{"Words here: 8.", "Word 1, “zzzzz”", english("say.checksum"), english("say.tooLong")} {
		if !strings.Contains(out, want) {
			t.Errorf("the screen doesn't say %q:\n%s", want, out)
		}
	}
	if posts := proxy.posts(); len(posts) != 0 {
		t.Errorf("the site was sent %d requests after a mistyped passphrase", len(posts))
	}
}

// TestServerStopsInMidVisit lets every request fail once, in three ways. What
// she wrote stays, and arrives once.
//
// Cheapest fake: a program that seals the letter anew at each try, so that the
// desk gets it twice. Caught by counting the envelopes' letters.
func TestServerStopsInMidVisit(t *testing.T) {
	tr := interview(t)
	proxy := newProxy(t, tr.intakeAt)
	proxy.failEvery(3)
	before := len(letters(t, tr))
	// Each failure asks once whether to try again; Enter says yes. The program
	// asks nothing else that Enter doesn't answer, but for the first line.
	in := &person{lines: []string{"", "It is I, whom the line keeps losing.", "."}}
	status, out, errs := tr.run(in, "source", "-newsroom", number(tr), "-at", proxy.url)
	if status != 0 || !strings.Contains(out, english("say.sent")) {
		t.Fatalf("status %d\n%s\n%s", status, out, errs)
	}
	if strings.Count(out, "Enter: try again") < 3 || !strings.Contains(out, english("program.still")) {
		t.Errorf("the line failed less than three times:\n%s", out)
	}
	if err := tr.sync(); err != nil {
		t.Fatal(err)
	}
	after := letters(t, tr)
	if len(after) != before+1 {
		t.Errorf("%d letters arrived instead of one", len(after)-before)
	}
}

// TestAttackWiretapEnds: visits that write, write nothing, are somebody's first or are
// broken off consist of the same requests of the same sizes in the same order.
//
// Cheapest fake: equal sizes, and no closing envelope when there is nothing to
// say. Caught by comparing the whole sequence.
func TestAttackWiretapEnds(t *testing.T) {
	tr := interview(t)
	visits := map[string]*person{
		"first, writes":             {lines: []string{"", "One line.", "."}},
		"first, writes, goes":       {lines: []string{"", "One line.", ".", "", "", "", "", "once"}},
		"first, writes a long one":  {lines: []string{"", strings.Repeat("A long line. ", 700), "."}},
		"first, decides against it": {lines: []string{"", "One line.", ".", "", "", "", "", "no"}},
		"comes back, does nothing":  {lines: []string{tr.words, "."}},
		"comes back, writes":        {lines: []string{tr.words, "I am well.", "."}},
		"closes the window":         {lines: []string{tr.words, "I am"}, leaves: true},
	}
	var first []string
	for name, p := range visits {
		proxy := newProxy(t, tr.intakeAt)
		status, out, errs := tr.run(p, "source", "-newsroom", number(tr), "-at", proxy.url)
		if want := map[bool]int{true: 1}[p.leaves]; status != want {
			t.Errorf("%s: status %d\n%s\n%s", name, status, out, errs)
		}
		switch {
		case first == nil:
			first = proxy.wire
		case !slices.Equal(first, proxy.wire):
			t.Errorf("%s looks unlike another visit:\n%s\n\n%s", name, strings.Join(proxy.wire, "\n"), strings.Join(first, "\n"))
		}
	}
	if len(first) != 7 { // newsroom, opening, four bodies, closing
		t.Errorf("a visit has %d requests", len(first))
	}
}

// TestSourceLimits: what doesn't fit is said, and what was typed before it is
// sent.
//
// Cheapest fake: cutting the letter where it gets too long. Caught by comparing
// what the desk reads with the lines that were taken.
func TestSourceLimits(t *testing.T) {
	tr := interview(t)
	dir := t.TempDir()
	huge := filepath.Join(dir, "huge.mp4")
	f, err := os.Create(huge)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(source.MaxFile+1), f.Close()); err != nil { // a hole: it takes no room
		t.Fatal(err)
	}
	empty := filepath.Join(dir, "empty.jpg")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	taken := strings.Repeat("Taken. ", 1000)
	p := &person{lines: []string{"", taken, strings.Repeat("Not taken. ", 1500), "The end.", ".",
		filepath.Join(dir, "nowhere.jpg"), dir, huge, empty}}
	status, out, errs := tr.run(p, "source", "-newsroom", number(tr), "-at", tr.intakeAt)
	if status != 0 {
		t.Fatalf("status %d\n%s\n%s", status, out, errs)
	}
	for _, want := range []string{"This is too long for one letter, by about ", english("program.over"), english("program.fileNone"), english("program.fileFolder"), "huge.mp4 is too large", "empty.jpg is empty", english("say.sent")} {
		if !strings.Contains(out, want) {
			t.Errorf("the screen doesn't say %q", want)
		}
	}
	if err := tr.sync(); err != nil {
		t.Fatal(err)
	}
	for _, l := range letters(t, tr) {
		if l.Value.Text == taken+"\nThe end." {
			return
		}
	}
	t.Error("the desk doesn't have the lines that were taken")
}

// TestTryGoesOn fills the folder of a try, ends it, and opens it again a week
// later. The second report must wait for exactly one more signature, as the
// tour says.
//
// Cheapest fake: a second start that makes everything anew. Caught by the
// newsroom's number, and by the report that the first start had signed.
func TestTryGoesOn(t *testing.T) {
	now := time.Date(2026, 4, 2, 12, 0, 0, 0, time.UTC)
	dir := filepath.Join(t.TempDir(), "try")
	var out bytes.Buffer
	open := func() *trial {
		a := &app{in: strings.NewReader(""), out: &out, err: io.Discard, now: func() time.Time { return now }, work: testWork}
		tr, err := a.openTrial(t.Context(), dir, 0)
		if err != nil {
			t.Fatal(err)
		}
		return tr
	}
	first := open()
	if err := first.fill(false); err != nil {
		t.Fatal(err)
	}
	if err := first.end(); err != nil {
		t.Fatal(err)
	}
	again := open()
	defer again.end()
	if err := again.resume(); err != nil {
		t.Fatal(err)
	}
	if again.policy.ID() != first.policy.ID() {
		t.Error("it is another newsroom")
	}
	jonas, err := casebook.Open(filepath.Join(dir, "casebook"), "jonas", string(again.passphrases["jonas"]), again.casebookOptions()...)
	if err != nil {
		t.Fatal(err)
	}
	defer jonas.Close()
	reports, err := casebook.List(jonas, casebook.Reports)
	if err != nil {
		t.Fatal(err)
	}
	waiting := slices.IndexFunc(reports, func(r casebook.Object[casebook.Report]) bool { return r.Value.Published == 0 })
	if waiting < 0 {
		t.Fatal("no report waits")
	}
	id := reports[waiting].ID
	if _, err := jonas.Approved(id); err == nil {
		t.Error("one signature is enough")
	}
	if _, _, err := approve(jonas, id); err != nil {
		t.Fatal(err)
	}
	if err := again.publishReport(t.Context(), jonas, id, func(int, int) {}); err != nil {
		t.Errorf("the second editor can't publish what the first has signed: %v", err)
	}
	if now = now.AddDate(0, 0, 7); again.present() != nil {
		t.Error("a week later it doesn't go on")
	}
}
