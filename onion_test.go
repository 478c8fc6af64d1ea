package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/onion/tortest"
	"vouchsafe.example/report"
)

// A hidden is a newsroom whose letterbox is an onion service in a private Tor
// network, and has no other door; source and desk have a tor each.
type hidden struct {
	*house
	net       *tortest.Network
	box       *child
	at        string // the onion address
	hers, its *tortest.Client
}

func newHidden(t *testing.T) *hidden {
	t.Helper()
	h := &hidden{house: newHouse(t, time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), 4)}
	h.startWitness()
	if !h.startRegistrar() {
		h.registrar.unfit()
		t.FailNow()
	}
	card := h.nextCard()
	h.do(h.registrarClient().LogCard(t.Context(), card.signed, card.files))
	h.adopt(card)
	h.net = tortest.Start(t)
	h.do(os.WriteFile(h.path("torrc"), h.net.Torrc, 0o600))
	h.box = start(t, h.clock, "app", "intake", "-dir", h.path("letterbox"), "-policy", h.path("newsroom", "policy.txt"), "-registrar", h.toRegistrar.url,
		"-token-file", h.path("newsroom", "registrar.token"), "-listen", "unix:"+h.path("ordinary"), "-onion", h.path("onion"), "-torrc", h.path("torrc"))
	line, ok := h.box.out.line(1)
	at := onionLine.FindStringSubmatch(line)
	if !ok || at == nil {
		t.Fatalf("the letterbox has no onion address: %s\n%s", line, h.box.errors)
	}
	h.at = at[1]
	tors := h.net.Clients("hers", "its")
	h.hers, h.its = tors[0], tors[1]
	await(t, "the onion service can be found", func() bool { return h.found() == 1 })
	return h
}

var onionLine = regexp.MustCompile(`(http://[a-z2-7]{56}\.onion)/`)

// sync is the desk's, through its own tor.
func (h *hidden) sync() {
	h.t.Helper()
	d := &deskAt{app: &app{out: io.Discard, err: io.Discard, now: h.clock.now, work: cheap}}
	if _, err := d.sync(h.t.Context(), h.desk, h.at, h.its.Socks); err != nil {
		h.t.Fatal(err)
	}
}

// visit runs the source's program through her tor; what she is asked more, she
// answers with Enter.
func (h *hidden) visit(lines ...string) string {
	h.t.Helper()
	p := &person{lines: lines}
	var screen, errs bytes.Buffer
	a := &app{in: p, out: io.MultiWriter(&screen, p), err: &errs, now: h.clock.now, work: cheap}
	id := h.policy.ID()
	if status := a.run(h.t.Context(), []string{"source", "-newsroom", fmt.Sprintf("%x", id), "-at", h.at, "-tor", h.hers.Socks}); status != 0 {
		h.t.Fatalf("status %d\n%s\n%s", status, screen.String(), errs.String())
	}
	return screen.String()
}

// tor is the process of the onion service's tor, a child of the letterbox's.
func (h *hidden) tor() (pid int) {
	h.t.Helper()
	all, err := filepath.Glob("/proc/[0-9]*/stat")
	h.do(err)
	for _, file := range all {
		b, err := os.ReadFile(file)
		if err != nil {
			continue // it has ended
		}
		var id, parent int
		if n, err := fmt.Sscanf(string(b), "%d (tor) S %d", &id, &parent); err == nil && n == 2 && parent == h.box.cmd.Process.Pid {
			pid = id
		}
	}
	return pid
}

// found is how often the onion service could be found anew.
func (h *hidden) found() int {
	return strings.Count(h.box.errors.String(), "the onion service can be found")
}

// cells are how many cells the letterbox keeps.
func (h *hidden) cells() int {
	n := 0
	filepath.WalkDir(h.path("letterbox", "cells"), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
			n++
		}
		return nil
	})
	return n
}

// during cuts the source's circuits, each time when so many more cells have
// arrived, while she sends. It returns how many circuits were cut.
func (h *hidden) during(send func(), after ...int) int {
	h.t.Helper()
	var wg sync.WaitGroup
	cut, sent, before := 0, make(chan struct{}), h.cells()
	wg.Go(func() {
		look := time.NewTicker(5 * time.Millisecond)
		defer look.Stop()
		arrived := func(n int) bool {
			for h.cells() < before+n {
				select {
				case <-look.C:
				case <-sent:
					h.t.Errorf("all was sent before %d cells had arrived", n)
					return false
				}
			}
			return true
		}
		for _, n := range after {
			if !arrived(n) {
				return
			}
			n, err := h.hers.Cut()
			if err != nil || n == 0 {
				h.t.Errorf("no circuit was cut in the middle: %v", err)
			}
			cut += n
		}
	})
	send()
	close(sent)
	wg.Wait()
	return cut
}

// TestInterviewOverTor is an interview of two people over a real onion service:
// one in a browser set up as Tor Browser is, one with vouchsafe source. Both
// send files while their circuits are cut under them; both come back with nine words and read the answer.
//
// Cheapest fakes: a letterbox that is reached past Tor, caught by having no
// other door than a socket that nobody is told of, in a network namespace
// without a network; circuits that are cut when nothing goes through them,
// caught by cutting when some of the cells have arrived and not all, and by
// counting; a file that the desk puts together of what came, caught by
// comparing every byte with what was sent; a cell that is acknowledged and then
// lost with its circuit, likewise; visits that share a circuit, by the names
// that tor was shown for them.
func TestInterviewOverTor(t *testing.T) {
	tortest.Installed(t)
	browsertest.FirefoxInstalled(t)
	if !tortest.Alone(t) {
		return
	}
	began := time.Now()
	stage := func(what string) { t.Logf("%5.1f s  %s", time.Since(began).Seconds(), what) }
	h := newHidden(t)
	stage("an onion service in a private network")
	h.sync() // replies for a week, all invented
	stage("the desk has handed over its replies")

	// The service's tor dies, and another takes its place under the same address.
	first := h.tor()
	h.do(syscall.Kill(first, syscall.SIGKILL))
	await(t, "the onion service can be found again", func() bool { return h.found() == 2 })
	stage("the service's tor was killed, and is found again")

	small, large := noise(7, 1_200_000), noise(8, 10_000_000)
	smallFile, largeFile := h.path("door.bin"), h.path("yard.bin")
	h.do(os.WriteFile(smallFile, small, 0o600))
	h.do(os.WriteFile(largeFile, large, 0o600))

	// In the browser.
	const byPage = "I saw the cars from the roof. Они увезли троих."
	fox := browsertest.TorBrowser(t, h.hers.Socks, h.clock.now())
	fox.Open(h.at + "/en/")
	if secure := fox.Eval(`isSecureContext + " " + location.protocol`); secure != "true http:" {
		t.Errorf("the page is %s", secure)
	}
	fox.Screenshot("onion-start")
	fox.Click(`[data-go=write]`)
	pageWords := strings.Join(strings.Fields(fox.Text(`main [data-words]`)), " ")
	fox.Fill(`textarea[name=text]`, byPage)
	fox.Upload(`[name=files]`, smallFile)
	stage("the page is open, a letter written")
	cut := h.during(func() {
		fox.Click(`button[value=send]`)
		fox.Await("Your letter has arrived at our letterbox")
	}, 1, 3)
	fox.Screenshot("onion-sent")
	fox.Close()
	stage("the page has sent")

	// In the terminal.
	const byProgram = "I was in the yard when they came."
	var screen string
	cut += h.during(func() {
		screen = h.visit("", byProgram, ".", largeFile, "", "", "", "", "")
	}, 4, 12, 20, 28)
	words := nineWords.FindStringSubmatch(screen)
	if words == nil || !strings.Contains(screen, english("say.sent")) {
		t.Fatalf("her screen shows:\n%s", screen)
	}
	stage("the program has sent")
	t.Logf("%d circuits were cut; she was asked %d times whether to try again", cut, strings.Count(screen, "Enter: try again"))

	h.sync()
	stage("the desk has fetched")
	want := map[string][]byte{byPage: small, byProgram: large}
	all, err := casebook.List(h.desk, casebook.Letters)
	h.do(err)
	if len(all) != len(want) {
		t.Fatalf("%d letters arrived instead of %d", len(all), len(want))
	}
	for _, l := range all {
		v := l.Value
		if want[v.Text] == nil || v.SealedBy != report.BySource || v.Misfit || len(v.Attachments) != 1 {
			t.Fatalf("a letter isn't the one that was sent: %q, sealed by %s", v.Text, v.SealedBy)
		}
		r, _, err := h.desk.OpenExhibit(v.Attachments[0].Exhibit)
		h.do(err)
		got, err := io.ReadAll(r)
		h.do(err)
		r.Close()
		if !bytes.Equal(got, want[v.Text]) {
			t.Errorf("of the file that came with %q, %d bytes of %x instead of %d", v.Text, len(got), sha256.Sum256(got), len(want[v.Text]))
		}
		h.do(h.desk.MarkRead(l.ID))
		h.do(h.desk.AcceptThread(v.Thread))
		_, err = h.desk.Assess(v.Thread, casebook.Assessment{Her: "Arrest.", OnAlarm: "Call Jonas."}, 0)
		h.do(err)
		_, err = h.desk.Write(v.Thread, casebook.Question, "Thank you for: "+v.Text+" How many cars?", "en")
		h.do(err)
	}
	h.sync()
	h.pass(13 * time.Hour) // past the next release of replies
	stage("the desk has answered")

	screen = h.visit(strings.Join(words[1:], " "), "Two cars.", ".")
	for _, sentence := range []string{english("say.read"), "Thank you for: " + byProgram, english("say.sent"), english("say.destroyed")} {
		if !strings.Contains(screen, sentence) {
			t.Errorf("her screen doesn't say %q:\n%s", sentence, screen)
		}
	}
	h.visit(strings.Join(words[1:], " "), ".")
	shown, err := h.hers.Users()
	h.do(err)
	if len(shown) < 2 {
		t.Errorf("two visits of hers shared their circuits: tor knows %q", shown)
	}
	stage("the program has read and answered, and looked in once more")
	fox = browsertest.TorBrowser(t, h.hers.Socks, h.clock.now())
	fox.Open(h.at + "/en/")
	fox.Click(`[data-go=back]`)
	fox.Fill(`[name=words]`, pageWords)
	fox.Click(`[data-back] button`)
	fox.Await("What you sent has been read by a person.")
	fox.Await("Thank you for: " + byPage)
	fox.Screenshot("onion-letters")
	fox.Fill(`textarea[name=text]`, "Three cars.")
	fox.Click(`button[value=send]`)
	fox.Await("What you read has been destroyed here")
	fox.Close()
	stage("the page has read and answered")
	h.sync()
	after, err := casebook.List(h.desk, casebook.Letters)
	h.do(err)
	if len(after) != 4 {
		t.Errorf("%d letters in all", len(after))
	}

	// When the letterbox is killed, no tor of its is left behind.
	second := h.tor()
	h.box.kill()
	await(t, "the service's tor ends with the letterbox", func() bool { return errors.Is(syscall.Kill(second, 0), syscall.ESRCH) })

	// Nothing that the letterbox wrote tells one circuit from another.
	said := h.box.out.String() + h.box.errors.String()
	for _, dir := range []string{"letterbox", "onion"} {
		h.do(filepath.WalkDir(h.path(dir), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || d.Type()&fs.ModeSocket != 0 {
				return err
			}
			b, err := os.ReadFile(path)
			said += string(b)
			return err
		}))
	}
	for _, trace := range []string{"dead:beef", "PROXY TCP6", "4dad"} {
		if strings.Contains(said, trace) {
			t.Errorf("the letterbox wrote %q down", trace)
		}
	}
	stage("ended")
}
