package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/catalogue"
	"vouchsafe.example/internal/intake"
	"vouchsafe.example/ledger"
)

// twiceADay is how many replies a week a newsroom gives by default.
const twiceADay = 14

// Words that the desk writes to her, and what lies in the decoy.
const (
	plantedLetter  = "Ask for Dagny at the blue kiosk, and bring nothing."
	plantedLater   = "The kiosk is closed; wait for us to write again."
	harmlessLetter = "Thank you for what you wrote about the bus. We have passed it on."
)

// coercer has her words typed, in the program, and sees what the wire shows.
func (s *stage) opens(words string, lines ...string) (screen string, wire []string) {
	s.t.Helper()
	p := newProxy(s.t, s.intakeAt)
	status, out, errs := s.run(&person{lines: append([]string{words}, lines...)}, "source", "-newsroom", number(s.trial), "-at", p.url)
	if status != 0 {
		s.t.Fatalf("status %d\n%s\n%s", status, out, errs)
	}
	return out, p.wire
}

// alike tells whether visits of different days look the same: what the
// newsroom shows to everybody grows and shrinks with its log.
func alike(a, b []string) bool {
	return len(a) == 3+bodiesAVisit && strings.HasPrefix(a[0], "GET "+envelope.PathNewsroom+" 0 ") && strings.HasPrefix(b[0], "GET "+envelope.PathNewsroom+" 0 ") && slices.Equal(a[1:], b[1:])
}

func (s *stage) nine(screen string) string {
	s.t.Helper()
	all := nineWords.FindAllStringSubmatch(screen, -1)
	if all == nil {
		s.t.Fatalf("no nine words on her screen:\n%s", screen)
	}
	return strings.Join(all[0][1:], " ")
}

func (s *stage) keysOf(words string) *envelope.Keys {
	s.t.Helper()
	p, err := envelope.ParsePassphrase(words)
	if err != nil {
		s.t.Fatal(err)
	}
	return p.Keys(s.policy.ID())
}

// must ends the test at the first error.
func (s *stage) must(errs ...error) {
	s.t.Helper()
	for _, err := range errs {
		if err != nil {
			s.t.Fatal(err)
		}
	}
}

// synced exchanges with the letterbox, and returns the kinds of its alarms.
func (s *stage) synced() (kinds []string) {
	s.t.Helper()
	d := &deskAt{app: &app{out: io.Discard, err: io.Discard, now: s.now}}
	r, err := d.sync(s.ctx, s.mira, s.intakeAt, "")
	s.must(err)
	for _, a := range r.Alarms {
		kinds = append(kinds, a.Kind)
	}
	return kinds
}

// a look is what somebody sees who asks a letterbox for the table of a thread,
// with a letterbox of his own from a disk he took, or with the true one.
type look struct {
	site  http.Handler
	table []byte
}

func (s *stage) look(site http.Handler, k *envelope.Keys) look {
	s.t.Helper()
	card, err := s.mira.Card()
	s.must(err)
	env := make([]byte, envelope.EnvelopeSize)
	request, err := envelope.OpenRequest(card.Depth, k.Thread.Bucket(card.Depth), env)
	s.must(err)
	return look{site, ask(s.t, site, envelope.PathOpen, request)}
}

// ask posts to a handler as a client does.
func ask(t *testing.T, site http.Handler, path string, body []byte) []byte {
	t.Helper()
	w := &answer{header: http.Header{}}
	r, err := http.NewRequestWithContext(context.Background(), http.MethodPost, "http://letterbox.example"+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/octet-stream")
	r.RequestURI = path
	site.ServeHTTP(w, r)
	if w.status != 0 && w.status != http.StatusOK {
		t.Fatalf("%s: status %d, %s", path, w.status, w.body.String())
	}
	return w.body.Bytes()
}

type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) WriteHeader(status int)      { a.status = status }
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }

// tags are all of a thread's that may be in a table, with their weeks.
func (s *stage) tags(k *envelope.Keys) (tags []envelope.Tag, weeks map[envelope.Tag]uint32) {
	s.t.Helper()
	card, err := s.mira.Card()
	s.must(err)
	weeks = map[envelope.Tag]uint32{}
	first := ledger.Epoch(s.days.founded) - 1
	for week := first; week < first+8; week++ {
		for i := range card.K {
			tag := k.Thread.Tag("north-desk", week, i)
			tags, weeks[tag] = append(tags, tag), week
		}
	}
	return tags, weeks
}

// found counts a thread's replies in a table, and opens with her keys what the
// tokens fetch at a letterbox now.
func (s *stage) found(k *envelope.Keys, table []byte, at http.Handler) (count int, says []string) {
	s.t.Helper()
	tags, weeks := s.tags(k)
	tokens, err := envelope.SearchTable(table, tags)
	s.must(err)
	signers := map[uint32]ed25519.PublicKey{}
	for tag, token := range tokens {
		count++
		week := weeks[tag]
		if signers[week] == nil {
			keys, err := s.mira.DeskKeys(week)
			s.must(err)
			signers[week] = keys.Epochs[0].Verify
		}
		reply, err := k.OpenReply(s.policy.ID(), tag, "north-desk", week, ask(s.t, at, envelope.PathBody, token[:]), signers[week])
		if err != nil {
			continue
		}
		for _, m := range reply.Messages {
			if !slices.Contains(says, m.Text) {
				says = append(says, m.Text)
			}
		}
	}
	return count, says
}

// TestAttackForcedPassphrase: an interrogator has recorded every table for
// weeks. He forces words out of her and gets those of the decoy; later he forces
// the true ones out, and takes the server with all that lies on it.
//
// Cheapest fakes, and what catches them. A decoy that opens an empty box, or
// the true letters: what he reads. An alarm that somebody at the letterbox
// raises, or that changes what the desk uploads: requests, sizes, and the
// replies of both threads before and after it. A decoy whose closing request
// is left out: the wire. 'Destroyed' as a mark beside the letter, or a letter
// destroyed where it lies and repeated where it waits: his own letterbox over
// the disk, its clock a week on, asked for every tag and with every token of the
// recorded tables. More replies on days on which something was written: the
// count of each thread in every table. A decoy that the server knows of: the
// same count for all threads, and the hunt.
func TestAttackForcedPassphrase(t *testing.T) {
	s := newStageWith(t, twiceADay)
	en := catalogue.Of("en")
	after := func(days, hours int) time.Time {
		return s.days.founded.AddDate(0, 0, days).Add(time.Duration(hours) * time.Hour)
	}
	var recorded [][]byte // every table, from outside
	record := func() {
		t.Helper()
		k, err := envelope.RandomKeys(noSecret{})
		s.must(err)
		recorded = append(recorded, s.look(s.intake.Handler(), k).table)
	}
	next := func(days, hours int) {
		t.Helper()
		s.day(after(days, hours))
		s.must(s.renew())
		record()
	}

	// She writes; somebody thinks of her risks, and offers her what there is.
	screen, _ := s.opens("", "I saw them.", ".")
	words := s.nine(screen)
	s.synced()
	threads, err := s.mira.Threads()
	s.must(err)
	thread := threads[0].ID
	s.must(s.mira.AcceptThread(thread))
	if _, err := s.mira.SetOffer(thread, casebook.Offer{Decoy: true, Echo: true, CheckIn: true, Wait: 7}, 0); err == nil {
		t.Error("offered before anybody has thought about her risks")
	}
	_, err = s.mira.Assess(thread, storyAssessment, 0)
	s.must(err)
	_, err = s.mira.SetOffer(thread, casebook.Offer{Decoy: true, Echo: true, CheckIn: true, Wait: 7}, 0)
	s.must(err)
	s.synced()

	// She registers other words.
	next(1, 11)
	screen, registering := s.opens(words, ".", "", "2", "yes")
	if !strings.Contains(screen, en.Say("decoy.limits")) || !strings.Contains(screen, en.Say("say.ruled")) {
		t.Fatalf("her screen:\n%s", screen)
	}
	decoy := s.nine(screen)
	if decoy == words {
		t.Fatal("the other words are hers")
	}
	s.synced()
	for _, day := range []int{2, 4, 8} {
		next(day, 9)
		if kinds := s.synced(); len(kinds) != 0 {
			t.Errorf("day %d: alarms %v", day, kinds)
		}
	}
	decoys, err := s.mira.Decoys()
	s.must(err)
	if len(decoys) != 1 || decoys[0].Value.State != casebook.Live {
		t.Fatalf("decoys: %+v", decoys)
	}
	_, err = s.mira.Write(decoys[0].ID, casebook.Safety, harmlessLetter, "en")
	s.must(err)
	_, err = s.mira.Write(thread, casebook.Question, plantedLetter, "en")
	s.must(err)
	s.synced()

	// She reads, and lets go.
	next(13, 9)
	s.synced()
	next(16, 9) // both have been there for a whole week by now
	s.synced()
	next(16, 20)
	screen, real := s.opens(words, ".", "", "")
	if !strings.Contains(screen, plantedLetter) || !strings.Contains(screen, en.Say("say.destroyed")) {
		t.Fatalf("her screen:\n%s", screen)
	}
	mine := lastWord(t, en, screen)
	k, other := s.keysOf(words), s.keysOf(decoy)
	counts := func(what string, site http.Handler) {
		t.Helper()
		table := s.look(site, k).table
		own, _ := s.found(k, table, site)
		others, _ := s.found(other, table, site)
		if own != others || own != twiceADay {
			t.Errorf("%s: %d replies to the true words, %d to the others, %d in a week", what, own, others, twiceADay)
		}
	}
	counts("after she was there", s.intake.Handler())

	// He comes, a day later. She tells him the other words.
	next(17, 9)
	s.synced()
	next(17, 20)
	screen, coerced := s.opens(decoy, ".", "", "")
	if !strings.Contains(screen, harmlessLetter) || strings.Contains(screen, "kiosk") {
		t.Errorf("the other words opened:\n%s", screen)
	}
	if _, stranger := s.opens("", "."); !slices.Equal(coerced, stranger) {
		t.Errorf("opening the other words is unlike a stranger's visit of the same hour:\n%s\n\n%s", strings.Join(coerced, "\n"), strings.Join(stranger, "\n"))
	}
	if !alike(coerced, real) || !alike(registering, real) {
		t.Errorf("visits differ on the wire:\n%s\n\n%s\n\n%s", strings.Join(real, "\n"), strings.Join(coerced, "\n"), strings.Join(registering, "\n"))
	}
	if kinds := s.synced(); !slices.Equal(kinds, []string{casebook.AlarmDecoy}) {
		t.Errorf("the desk's alarms: %v", kinds)
	}
	counts("after the alarm", s.intake.Handler())
	next(18, 9)
	if kinds := s.synced(); !slices.Equal(kinds, []string{casebook.AlarmDecoy}) {
		t.Errorf("a day after, the desk's alarms: %v", kinds)
	}
	counts("a day after the alarm", s.intake.Handler())

	// He forces the true words out, and takes the server as it is.
	_, err = s.mira.Write(thread, casebook.Safety, plantedLater, "en")
	s.must(err)
	s.synced()
	next(18, 20)
	taken := filepath.Join(t.TempDir(), "letterbox")
	s.must(os.CopyFS(taken, os.DirFS(filepath.Join(s.dir, "letterbox"))))
	for _, f := range hunt(t, taken, []string{"kiosk", "Dagny", "about the bus", words, decoy, strings.Join(strings.Fields(decoy)[:3], " "), "decoy", "I saw them"}) {
		t.Error(f)
	}
	var ahead time.Duration
	client, err := registrarClient(s.registrarAt, filepath.Join(s.dir, "newsroom", "registrar.token"))
	s.must(err)
	his, err := intake.Open(intake.Config{Dir: taken, Newsroom: s.policy.ID(), Ledger: ledgerOf(client), Clock: func() time.Time { return s.now().Add(ahead) }})
	s.must(err)
	defer his.Close()
	s.must(his.Tick(t.Context(), s.now()))
	site := his.Handler()
	later := false
	for _, ahead = range []time.Duration{0, 3 * 24 * time.Hour, 7*24*time.Hour - time.Minute} {
		_, says := s.found(k, s.look(site, k).table, site)
		for _, text := range says {
			if text == plantedLetter {
				t.Errorf("%s on, the destroyed letter is there", ahead)
			}
			later = later || text == plantedLater
		}
	}
	if !later {
		t.Error("with her words he can't even read what she hasn't destroyed: this test looks in the wrong place")
	}
	ahead = 0
	if len(recorded) < 10 {
		t.Fatalf("%d tables were recorded", len(recorded))
	}
	held := 0
	for i, table := range recorded {
		own, says := s.found(k, table, site)
		if slices.Contains(says, plantedLetter) {
			t.Errorf("table %d, recorded before, leads to the destroyed letter", i)
		}
		others, _ := s.found(other, table, site)
		switch {
		case own > twiceADay || others > twiceADay:
			t.Errorf("table %d: %d and %d replies, more than in a week", i, own, others)
		case own == twiceADay && others == twiceADay:
			held++
		}
	}
	if held < 3 {
		t.Errorf("in %d tables only both threads show a week's replies", held)
	}

	// The next letters begin with a word; she knows whether it is hers.
	screen, _ = s.opens(words, ".", "", "")
	if !strings.Contains(screen, en.Say("say.echo", "word", mine)) {
		t.Errorf("her word was %q:\n%s", mine, screen)
	}
}

// lastWord is the word that a visit ended with.
func lastWord(t *testing.T, en *catalogue.Language, screen string) string {
	t.Helper()
	before, after, _ := strings.Cut(en.Say("say.word"), "{word}")
	_, rest, ok := strings.Cut(screen, before)
	word, _, ok2 := strings.Cut(rest, after)
	if !ok || !ok2 || word == "" || strings.Count(screen, before+word+after) != 2 {
		t.Fatalf("no word to remember, or not at the end, too:\n%s", screen)
	}
	return word
}

// noSecret is randomness for somebody whose words don't matter.
type noSecret struct{}

func (noSecret) Read(b []byte) (int, error) { clear(b); return len(b), nil }

// TestAttackWiretap: visits of all kinds, held with the program, are the same
// requests of the same sizes in the same order, up and down. (Those of the page
// are compared with them in internal/intake.)
//
// Cheapest fake: equal sizes, and no closing envelope when there is nothing to
// say; or a registration with a request of its own. Caught by comparing the
// whole sequence. Cheapest fake but one: a test whose visits all do nothing.
// Caught by what each screen must say.
func TestAttackWiretap(t *testing.T) {
	s := newStageWith(t, twiceADay)
	en := catalogue.Of("en")
	screen, first := s.opens("", "I saw them.", ".")
	words := s.nine(screen)
	s.synced()
	threads, err := s.mira.Threads()
	s.must(err)
	thread := threads[0].ID
	s.must(s.mira.AcceptThread(thread))
	_, err = s.mira.Assess(thread, storyAssessment, 0)
	s.must(err)
	_, err = s.mira.SetOffer(thread, casebook.Offer{Decoy: true, Echo: true, CheckIn: true, Wait: 7}, 0)
	s.must(err)
	day := 0
	asked := func(text string) {
		t.Helper()
		_, err := s.mira.Write(thread, casebook.Question, text, "en")
		s.must(err)
		s.synced()
		day++
		s.day(s.days.founded.AddDate(0, 0, day))
	}
	for _, v := range []struct {
		kind  string
		lines []string
		says  []string
	}{
		{"does nothing", []string{".", "", "1", ""}, []string{"say.left", "say.echo"}},
		{"reads, destroys", []string{".", "", "", ""}, []string{"say.destroyed"}},
		{"writes", []string{"I am well.", ".", "", "", "1", "", "", "", ""}, []string{"say.sent", "say.destroyed"}},
		{"writes at length", []string{strings.Repeat("A long line. ", 700), ".", "", "", "1", "", "", "", ""}, []string{"say.sent"}},
		{"registers other words", []string{".", "", "", "2", "yes"}, []string{"say.ruled"}},
		{"lays down a check-in", []string{".", "", "", "3", "14", "Tell my sister."}, []string{"say.ruled"}},
		{"decides against all of it", []string{"I am well.", ".", "", "", "1", "", "", "1 3", "1", "0", "no"}, []string{"say.left"}},
		{"takes something back", []string{".", "", "", "1", "1 4"}, []string{"say.ruled"}},
		{"all of it, and a letter", []string{"I am well.", ".", "", "", "1", "", "", "1 2 3", "2", "yes", "0"}, []string{"say.sent", "say.ruled"}},
	} {
		asked("What else do you remember of " + v.kind + "?")
		screen, wire := s.opens(words, v.lines...)
		for _, name := range v.says {
			if before, _, _ := strings.Cut(en.Say(name), "{"); !strings.Contains(screen, before) && !(name == "say.echo" && day == 1) {
				t.Errorf("%s: her screen doesn't say %q:\n%s", v.kind, en.Say(name), screen)
			}
		}
		if !strings.Contains(screen, v.kind) {
			t.Errorf("%s: she read nothing", v.kind)
		}
		if !alike(wire, first) {
			t.Errorf("%s looks unlike a first visit:\n%s\n\n%s", v.kind, strings.Join(wire, "\n"), strings.Join(first, "\n"))
		}
	}
	// What the desk received was what she did.
	s.synced()
	rules, err := s.mira.RulesOf(thread)
	s.must(err)
	var about []string
	for _, r := range rules {
		about = append(about, fmt.Sprint(r.Value.About, r.Value.Days))
	}
	slices.Sort(about)
	want := []string{"check-in0", "check-in14", "decoy0", "decoy0", "withdrawal0", "withdrawal0"}
	if !slices.Equal(about, want) {
		t.Errorf("she laid down %v, want %v", about, want)
	}
	if letters, err := s.mira.LettersOf(thread); err != nil || len(letters) != 4 {
		t.Errorf("%d letters, %v", len(letters), err)
	}
}
