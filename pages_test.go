package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/ledger"
)

// A stage is a newsroom whose sites are open, under a clock that stands still
// until it is set; the browsers' clocks show the same.
type stage struct {
	*trial
	t  *testing.T
	at sites
}

func newStage(t *testing.T) *stage {
	t.Helper()
	return newStageWith(t, 0)
}

// newStageWith is a stage whose threads get so many replies a week.
func newStageWith(t *testing.T, perWeek int) *stage {
	t.Helper()
	printed := func() time.Time { return time.Date(2026, 4, 2, 12, 0, 0, 0, time.UTC) }
	a := &app{in: strings.NewReader(""), out: io.Discard, err: io.Discard, now: printed, work: testWork}
	tr, err := a.newTrial(t.Context(), filepath.Join(t.TempDir(), "try"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := tr.end(); err != nil {
			t.Error(err)
		}
	})
	tr.perWeek = perWeek
	if err := tr.steps(tr.founding()); err != nil {
		t.Fatal(err)
	}
	at, err := tr.openSites()
	if err != nil {
		t.Fatal(err)
	}
	return &stage{tr, t, at}
}

// browser is a fresh one, at an address, under the stage's clock.
func (s *stage) browser(o browsertest.Options, url string) *browsertest.Page {
	s.t.Helper()
	p := browsertest.Chromium(s.t, o)
	p.At(s.now())
	p.Open(url)
	return p
}

// day moves the clock, and lets the servers do what is due.
func (s *stage) day(to time.Time) {
	s.t.Helper()
	s.clock.set(to)
	if err := s.ticks(); err != nil {
		s.t.Fatal(err)
	}
}

// signIn opens the desk for a person.
func (s *stage) signIn(who string) *browsertest.Page {
	s.t.Helper()
	p := s.browser(browsertest.Options{}, s.at.desk+"/")
	p.TypeIn("Your name", who)
	p.TypeIn("Passphrase", string(s.passphrases[who]))
	p.ClickOn("Open")
	p.Await("Inbox")
	return p
}

func (s *stage) exchange(p *browsertest.Page) {
	s.t.Helper()
	p.Open(s.at.desk + "/")
	p.Follow("Exchange letters")
	p.Await("Go on")
	p.Follow("Go on")
}

// storyPhotographFile is her photograph, as a file on her telephone.
func storyPhotographFile(t *testing.T) string {
	t.Helper()
	b, err := storyPhotograph()
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "register.jpg")
	if err := os.WriteFile(name, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// TestInterviewInBrowsers walks the whole road in true browsers: the interview
// of try, with scripts on, and then with scripts off for source and reader.
// The source comes back in a fresh profile, with nine words and nothing else.
//
// Cheapest fake: a test that drives the handlers by their addresses. Caught by
// finding everything by what the page shows, and asserting what it shows.
// Cheapest fake but one: a page that shows 'arrived' and throws the letter
// away. Caught at the desk, in another browser, where it has to be read.
func TestInterviewInBrowsers(t *testing.T) {
	for name, o := range map[string]browsertest.Options{
		"scripts on":  {Width: 360, Height: 740},
		"scripts off": {Width: 360, Height: 740, NoScripts: true},
	} {
		t.Run(name, func(t *testing.T) {
			newStage(t).walk(o)
		})
	}
}

func (s *stage) walk(o browsertest.Options) {
	t, photograph := s.t, storyPhotographFile(s.t)
	if t.Failed() {
		return
	}

	// She writes, for the first time.
	her := s.browser(o, s.at.source+"/")
	her.Await("We can’t come and help you")
	her.ClickOn("Write for the first time")
	her.Await("No names. Not everything yet.")
	if o.NoScripts {
		her.Await("our server seals your letter")
	} else {
		her.Await("sealed on this phone")
	}
	her.FillIn("What you want to tell us", storyFirst)
	her.Upload("#files", photograph)
	words := strings.Join(strings.Fields(her.Text("[data-words]")), " ")
	if n := len(strings.Fields(words)); n != 9 {
		t.Fatalf("%d words are shown: %q", n, words)
	}
	her.TypeIn("Try whether you know them", "seven eight nine") // it never blocks
	her.ClickOn("Send")
	her.Await("You can go now")
	if again := strings.Join(strings.Fields(her.Text("[data-words]")), " "); again != words {
		t.Errorf("the words have become %q", again)
	}
	her.Screenshot("source-sent")
	her.Close()

	// The desk reads, thinks of her risks, and then, not before, asks.
	mira := s.signIn("mira")
	s.exchange(mira)
	mira.Follow("Thread")
	mira.Follow("Take it on")
	mira.Follow("Open this letter")
	mira.Await("В журнале осталась пустая страница")
	mira.Await(map[bool]string{false: "Sealed on her own device", true: "ealed at the server"}[o.NoScripts])
	mira.Await("register.jpg")
	mira.Await("No risk assessment yet")
	if !browsertest.Eval[bool](mira, `document.querySelector("input[name=purpose][value=question]").disabled`) {
		t.Error("a question can be asked before anybody has thought about her risks")
	}
	mira.FillIn("What this desk calls her", "the night nurse")
	mira.Follow("Rename")
	mira.Await("the night nurse")
	mira.Follow("Risk")
	mira.FillIn("What does she risk?", storyAssessment.Her)
	mira.FillIn("What do those close to her risk?", storyAssessment.Relatives)
	mira.FillIn("Whose device is it?", storyAssessment.Device)
	mira.FillIn("What is done on an alarm", storyAssessment.OnAlarm)
	mira.Follow("Record it")
	mira.Follow("Conversation")
	mira.ClickOn("What happened: an invitation to tell")
	mira.FillIn("Your words", storyQuestion)
	mira.Follow("Send")
	mira.Await("We don't know yet whether she has read it")
	s.exchange(mira)

	// She comes back in a fresh profile, reads, answers, lets go.
	s.day(s.days.returns)
	her = s.comeBack(o, words)
	her.Await("has been read by a person")
	her.Await(storyQuestion)
	her.Screenshot("source-letters")
	her.ClickOn("What I write below answers this letter")
	her.FillIn("Write, if you want to", storyAnswer)
	her.ClickOn("Send")
	her.Await("What you read has been destroyed here")
	her.Close()

	// What she let go can't be had again, not even with her words.
	her = s.comeBack(o, words)
	her.Await("There is no letter for you now")
	her.ClickOn("Leave")
	her.Await("You sent no letter")
	her.Close()

	// The desk hears, and records what she agreed to.
	s.day(s.days.hears)
	mira.Close()
	mira = s.signIn("mira") // nobody stays signed in for days
	s.exchange(mira)
	mira.Follow("the night nurse")
	mira.Await("She has read it")
	mira.Follow("Open this letter")
	mira.Await("the snow came in")
	mira.Await("She was asked:")
	thread := s.at.desk + strings.Join(strings.Split(browsertest.Eval[string](mira, `location.pathname`), "/")[:3], "/")
	for _, kind := range []string{"quote", "paraphrase", "picture"} {
		mira.Open(thread + "/consent/" + kind)
		mira.ClickOn("It was read back to her")
		mira.Follow("Record it")
		mira.Await("Holds until")
	}

	// One person's names, then the account: hidden words and a translation.
	mira.Follow("People")
	mira.Follow("Add a person")
	mira.FillIn("Changed name", storyPseudonym)
	mira.FillIn("Every form of the name", "Тимуром = Идрисом\nТимуру = Идрису\nTimur = Idris")
	mira.Follow("Save")
	mira.Await(storyPseudonym)
	mira.Follow("Reports")
	mira.ClickOn("Begin an account")
	mira.Follow("the night nurse")
	mira.FillIn("Changed name", storyName)
	mira.FillIn("Heading", storyHeading)
	browsertest.Eval[bool](mira, `document.querySelectorAll("input[name=letter]").forEach(e => e.click()), true`)
	mira.Follow("Begin")
	mira.Await("What is hidden")
	for _, phrase := range storyHidden {
		mira.ClickOn("Hide a phrase wherever")
		mira.FillIn("Phrase, exactly as she wrote it", phrase)
		mira.Follow("Hide it")
		mira.Await("What is hidden")
	}
	for i, translated := range storyTranslation {
		mira.FillIn("The newsroom's translation of paragraph "+string(rune('1'+i)), translated)
	}
	mira.FillIn("Language of the translation", "en")
	mira.Follow("Save")
	mira.Screenshot("desk-account")

	// The report, with the official answer beside the claim.
	s.day(s.days.prints)
	mira.Close()
	mira = s.signIn("mira") // nobody stays signed in for days
	s.exchange(mira)
	mira.Follow("Reports")
	mira.ClickOn("Begin a report")
	mira.FillIn("Title", "The page that nobody filled in")
	mira.Follow("Begin")
	mira.Await("Blocks")
	s.block(mira, "account")
	s.block(mira, "official")
	mira.FillIn("The claim that was put to them", "Four men were held at the hospital.")
	mira.FillIn("Who was asked", "The regional department of health")
	mira.Fill("input[name$=asked]", ledger.Day(s.days.hears))
	mira.Follow("Save")
	s.block(mira, "action")
	mira.FillIn("In words", "Read first how to write to us.")
	mira.Follow("Save")
	mira.Follow("Said and printed")
	mira.Await("Идрисом")
	mira.Screenshot("desk-compare")
	mira.Follow("Preview")
	mira.Await("byte for byte")
	mira.Follow("Approve and publish")
	mira.Click("input[name=read]")
	mira.Follow("Sign as mira")
	mira.Await("The second signature must be somebody else's")
	url := browsertest.Eval[string](mira, `location.pathname`)

	jonas := s.signIn("jonas")
	jonas.Open(s.at.desk + url)
	jonas.Click("input[name=read]")
	jonas.Follow("Sign as jonas")
	jonas.Follow("Publish edition 1")
	jonas.Await("Go on")
	jonas.Close()
	mira.Close()

	// A reader, on a small phone.
	reader := s.browser(o, s.at.reports+"/")
	reader.Follow("The page that nobody filled in")
	reader.Await("В журнале осталась пустая страница")
	for _, hidden := range []string{"Тимур", "Timur", "Лейла", "Верхнего Камыша"} {
		if strings.Contains(browsertest.Eval[string](reader, `document.documentElement.outerHTML`), hidden) {
			t.Errorf("the page says %q", hidden)
		}
	}
	reader.Screenshot("report")
	if o.NoScripts {
		reader.Await("vouchsafe verify")
		return
	}
	reader.Click("[data-check]")
	reader.Await("under keys that it brought along")
	reader.Type("input[data-number]", number(s.trial))
	reader.Click("[data-check]")
	reader.Await("This page holds")
	reader.Await("What this doesn’t show")
	reader.Screenshot("report-checked")
}

func (s *stage) comeBack(o browsertest.Options, words string) *browsertest.Page {
	s.t.Helper()
	p := s.browser(o, s.at.source+"/")
	p.ClickOn("Come back with nine words")
	p.TypeIn("Your nine words", words)
	p.ClickOn("Go on")
	p.Await("Letters to you")
	return p
}

// block adds a block to the report that is open.
func (s *stage) block(p *browsertest.Page, kind string) {
	s.t.Helper()
	p.Fill("#kind", kind)
	p.Follow("Add")
}
