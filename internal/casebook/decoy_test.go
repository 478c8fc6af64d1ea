package casebook_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

const day = 24 * time.Hour

// offered is a live thread in which everything is offered.
func (h *house) offered() (*source, string) {
	h.t.Helper()
	s := h.source()
	th := s.write("Good evening.").Thread
	must(h.t, h.ada.AcceptThread(th))
	_, err := h.ada.SetOffer(th, casebook.Offer{Decoy: true, Wait: 7}, 0)
	want(h.t, "an offer before anybody has thought about the risk", err, casebook.ErrNoAssessment)
	_, err = h.ada.Assess(th, casebook.Assessment{Her: "prison", OnAlarm: "call the editor on duty"}, 0)
	must(h.t, err)
	_, err = h.ada.SetOffer(th, casebook.Offer{Decoy: true, Echo: true, CheckIn: true, Wait: 7}, 0)
	must(h.t, err)
	return s, th
}

// later lets days pass, with a card of the coming weeks.
func (h *house) later(days int) {
	h.t.Helper()
	h.pass(time.Duration(days) * day)
	h.issueCard()
}

func (s *source) visit() []byte {
	s.h.t.Helper()
	return s.envelope(&envelope.Content{Kind: envelope.KindVisit}, "")
}

// lay lays something down, and takes it in.
func (s *source) lay(r *envelope.Rule) casebook.Received {
	s.h.t.Helper()
	return s.h.receive(s.envelope(&envelope.Content{Kind: envelope.KindRule, Rule: r}, ""))
}

func (h *house) rules(thread string) (about []string) {
	h.t.Helper()
	all, err := h.ada.RulesOf(thread)
	must(h.t, err)
	for _, o := range all {
		about = append(about, o.Value.About+" "+o.Value.State)
	}
	return about
}

func (h *house) alarms(kind string) (texts []string) {
	h.t.Helper()
	all, err := h.ada.Alarms(h.clock())
	must(h.t, err)
	for _, a := range all {
		if a.Kind == kind {
			texts = append(texts, a.Text)
		}
	}
	return texts
}

// Cheapest fake: an alarm on a list of keys, and a decoy that never gets
// replies: whoever opens it finds an empty box for ever. Caught by reading the
// decoy's replies and comparing them with those of the true thread. Cheapest
// fake but one: offers that the decoy's replies lack.
func TestDecoy(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	other := h.source()
	if r := s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(other.keys)}); r.What != casebook.WasRule || r.Thread != th {
		t.Fatalf("registered: %+v", r)
	}
	rows := func() []casebook.Row {
		t.Helper()
		rows, err := h.ada.Replies(h.clock())
		must(t, err)
		return rows
	}
	if got := h.rules(th); !slices.Equal(got, []string{"decoy waits"}) || len(other.read(rows())) != 0 {
		t.Errorf("before it has waited: %v", got)
	}
	h.later(7)
	if got := len(other.read(rows())); got != h.nr.Card.K {
		t.Fatalf("the decoy has %d replies of %d", got, h.nr.Card.K)
	}
	if got := h.rules(th); !slices.Equal(got, []string{"decoy holds"}) {
		t.Errorf("after it has waited: %v", got)
	}
	decoys, err := h.ada.Decoys()
	must(t, err)
	if len(decoys) != 1 || decoys[0].Value.DecoyOf != th {
		t.Fatalf("decoys: %+v", decoys)
	}
	if threads, _ := h.ada.Threads(); len(threads) != 1 {
		t.Error("a decoy stands among the true threads")
	}
	_, err = h.ada.SetOffer(decoys[0].ID, casebook.Offer{Wait: 7}, 0)
	want(t, "offers of its own", err, casebook.ErrRecord)

	// It is empty: the desk is told, and again when the true thread is used.
	chores := func() int {
		t.Helper()
		all, err := h.ada.Chores(h.clock())
		must(t, err)
		return len(all)
	}
	if chores() != 1 {
		t.Error("nobody is told that the decoy is empty")
	}
	_, err = h.ada.Write(decoys[0].ID, casebook.Safety, "Thank you for your letter about the bus.", "en")
	must(t, err)
	if chores() != 0 {
		t.Error("told of a decoy that was refreshed")
	}
	h.later(1)
	h.receive(s.visit())
	if chores() != 1 {
		t.Error("the true thread was used, and nobody is told to refresh the decoy")
	}
	_, err = h.ada.Write(decoys[0].ID, casebook.Safety, "The bus goes again.", "en")
	must(t, err)
	if chores() != 0 {
		t.Error("told of a decoy that was refreshed on the same day")
	}
	h.later(21)
	if chores() != 1 {
		t.Error("nobody is told that the decoy's letters will soon be gone")
	}

	// Somebody opens it. What is uploaded stays as it was.
	before := other.read(rows())
	if len(h.alarms(casebook.AlarmDecoy)) != 0 {
		t.Fatal("an alarm, and nobody was there")
	}
	h.receive(other.visit())
	if got := h.alarms(casebook.AlarmDecoy); len(got) != 1 || !strings.Contains(got[0], "risk assessment") {
		t.Fatalf("alarms: %q", got)
	}
	after := other.read(rows())
	if len(after) != len(before) || after[0].Offers != before[0].Offers || after[0].Offers == 0 || len(after[0].Messages) != len(before[0].Messages) {
		t.Errorf("after the alarm the decoy says %+v, before it %+v", after[0], before[0])
	}
	if mine := s.read(rows()); len(mine) != h.nr.Card.K || mine[0].Offers != after[0].Offers {
		t.Errorf("what is offered tells the decoy from the true thread: %b and %b", mine[0].Offers, after[0].Offers)
	}
	// Seen, it stays on the list; opened again, it rings again.
	rings, err := h.ada.Alarmed()
	must(t, err)
	must(t, h.ada.SeenRing(rings[0].ID))
	h.receive(other.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "I have nothing to tell."}, ""))
	if rings, _ = h.ada.Alarmed(); len(rings) != 1 || rings[0].Value.Seen == "" {
		t.Errorf("the same day again: %+v", rings)
	}
	h.later(1)
	h.receive(other.visit())
	if rings, _ = h.ada.Alarmed(); len(rings) != 1 || rings[0].Value.Seen != "" {
		t.Errorf("opened again on another day: %+v", rings)
	}
	must(t, h.ada.EndRing(rings[0].ID))
	if len(h.alarms(casebook.AlarmDecoy)) != 0 {
		t.Error("an alarm that is over goes on")
	}
	want(t, "an alarm that is over", h.ada.SeenRing(rings[0].ID), casebook.ErrRecord)
	h.receive(other.visit())
	if len(h.alarms(casebook.AlarmDecoy)) != 1 {
		t.Error("after an alarm that is over, nobody hears the next one")
	}
}

// Cheapest fake: look for the decoy's key when its visit comes, and forget the
// visit when it isn't known yet. Envelopes of one sync come in the order of
// random ids, so the opening may come before the registration.
func TestDecoyOpenedBeforeItWasKnown(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	other := h.source()
	if r := h.receive(other.visit()); r.What != casebook.WasStranger {
		t.Fatalf("%+v", r)
	}
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(other.keys), CheckIn: &envelope.CheckIn{Days: 3}})
	if len(h.alarms(casebook.AlarmDecoy)) != 1 {
		t.Error("no alarm")
	}
	if got := h.rules(th); !slices.Equal(got, []string{"decoy stopped", "check-in stopped"}) {
		t.Errorf("laid down on the day of an alarm: %v", got)
	}
	// What nothing explains is forgotten.
	h.receive(h.source().visit())
	h.later(4)
	_, err := h.ada.EraseOldKeys(h.clock())
	must(t, err)
}

// Cheapest fake: one that registers whatever key comes: with the key of a true
// thread it would make a decoy of somebody, and an alarm of each letter.
func TestDecoyOfAnotherThread(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	somebody := h.source()
	somebody.write("I am somebody else.")
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(somebody.keys)})
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(s.keys)})
	if got := h.rules(th); !slices.Equal(got, []string{"decoy refused", "decoy refused"}) {
		t.Errorf("rules: %v", got)
	}
	somebody.write("Once more.")
	if decoys, _ := h.ada.Decoys(); len(decoys) != 0 || len(h.alarms(casebook.AlarmDecoy)) != 0 {
		t.Error("a true thread was made a decoy")
	}
	// A decoy of a decoy is one of the true thread, and so is its alarm.
	first, second := h.source(), h.source()
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(first.keys)})
	h.later(7)
	_, err := h.ada.Replies(h.clock())
	must(t, err)
	first.lay(&envelope.Rule{Decoy: envelope.DecoyOf(second.keys)})
	decoys, err := h.ada.Decoys()
	must(t, err)
	if len(decoys) != 2 || decoys[0].Value.DecoyOf != th || decoys[1].Value.DecoyOf != th {
		t.Errorf("decoys: %+v", decoys)
	}
	// The desk can refuse one: it gets no letters, and is noticed all the same.
	all, err := h.ada.RulesOf(th)
	must(t, err)
	must(t, h.ada.RefuseRule(all[0].ID))
	want(t, "refused twice", h.ada.RefuseRule(all[0].ID), casebook.ErrRecord)
	want(t, "what was refused", h.ada.ResumeRule(all[0].ID), casebook.ErrRecord)
	h.later(8)
	rows, err := h.ada.Replies(h.clock())
	must(t, err)
	if len(second.read(rows)) != 0 {
		t.Error("a decoy that was refused gets replies")
	}
}

// Cheapest fake: whatever comes after an alarm counts as before. Caught by a
// visit and a rule after it, and by a withdrawal, which must hold at once.
func TestAfterAnAlarm(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	other := h.source()
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(other.keys), CheckIn: &envelope.CheckIn{Days: 5, Wish: "Tell my sister."}})
	h.later(7)
	_, err := h.ada.Replies(h.clock())
	must(t, err)
	grant := func() error {
		_, err := h.ada.Grant(casebook.Consent{Thread: th, Kind: casebook.Quote, Expires: "2027-05-11", Wording: "May we print it?", ReadBack: true})
		return err
	}
	live := func() bool {
		ok, err := h.ada.LiveConsent(th, casebook.Quote, h.clock())
		must(t, err)
		return ok
	}
	// What widens a consent waits, and comes to hold.
	must(t, grant())
	if live() {
		t.Error("a consent holds at once")
	}
	h.later(7)
	h.receive(s.visit())
	if !live() {
		t.Fatal("a consent never holds")
	}
	must(t, grant()) // this one waits still when the alarm comes
	s.lay(&envelope.Rule{CheckIn: &envelope.CheckIn{}})
	h.later(1)
	h.receive(other.visit())
	if got := h.rules(th)[0]; got != "check-in stopped" {
		t.Errorf("a check-in that would end is %s", got)
	}
	want(t, "a consent after an alarm", grant(), casebook.ErrAlarm)
	s.lay(&envelope.Rule{CheckIn: &envelope.CheckIn{Days: 90}})
	all, err := h.ada.RulesOf(th)
	must(t, err)
	if all[0].Value.State != casebook.RuleStopped {
		t.Errorf("laid down after an alarm: %+v", all[0].Value)
	}
	want(t, "a rule while the alarm is on", h.ada.ResumeRule(all[0].ID), casebook.ErrAlarm)
	if !live() {
		t.Error("an alarm ended a consent that holds")
	}
	// Visits after the alarm are no sign of life; others keep the letterbox alive.
	for range 6 {
		h.later(1)
		h.receive(s.visit())
	}
	if got := h.alarms(casebook.AlarmSilence); len(got) != 1 {
		t.Errorf("visits after an alarm count as signs of life: %q", got)
	}
	// A withdrawal holds from its arrival, even so.
	s.lay(&envelope.Rule{Withdrawn: envelope.ConsentQuote | envelope.ConsentVoice})
	if live() {
		t.Error("a withdrawal after an alarm doesn't hold")
	}
	if got := h.alarms(casebook.AlarmWithdrawn); len(got) != 1 || !strings.Contains(got[0], casebook.Quote) {
		t.Errorf("nobody is told of it: %q", got)
	}
	all, err = h.ada.RulesOf(th)
	must(t, err)
	must(t, h.ada.NoteRule(all[0].ID))
	if len(h.alarms(casebook.AlarmWithdrawn)) != 0 {
		t.Error("told of it after somebody has noted it")
	}
	// When it is over, visits count again, and what was stopped may wait anew.
	rings, err := h.ada.Alarmed()
	must(t, err)
	must(t, h.ada.EndRing(rings[0].ID))
	if len(h.alarms(casebook.AlarmSilence)) != 0 {
		t.Error("silence goes on after somebody has heard of her")
	}
	must(t, h.ada.ResumeRule(all[1].ID))
	h.later(7)
	_, err = h.ada.Replies(h.clock())
	must(t, err)
	if got := h.rules(th); got[1] != "check-in holds" || got[len(got)-2] != "check-in replaced" && got[len(got)-1] != "check-in replaced" {
		t.Errorf("rules: %v", got)
	}
	if live() {
		t.Error("the consent that the alarm stopped came to hold")
	}
}

// Cheapest fake: a decoy that becomes live beside as many threads as the card
// lets the desk show, so that its uploads are refused; or one that waits for
// room for ever, and nobody is told.
func TestDecoyWithoutRoom(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	for range h.nr.Card.T - 1 {
		must(t, h.ada.AcceptThread(h.source().write("hello").Thread))
	}
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(h.source().keys)})
	h.later(7)
	_, err := h.ada.Replies(h.clock())
	must(t, err)
	if got := h.rules(th); !slices.Equal(got, []string{"decoy waits"}) {
		t.Errorf("without room: %v", got)
	}
	h.later(3)
	rows, err := h.ada.Replies(h.clock())
	must(t, err)
	if len(rows) != h.nr.Card.T*h.nr.Card.K {
		t.Errorf("%d rows", len(rows))
	}
	if all, err := h.ada.Chores(h.clock()); err != nil || len(all) != 1 || !strings.Contains(all[0].Text, "no room") {
		t.Errorf("told: %+v, %v", all, err)
	}
	threads, err := h.ada.Threads()
	must(t, err)
	for _, o := range threads {
		if o.ID != th {
			must(t, h.ada.CloseThread(o.ID))
			break
		}
	}
	_, err = h.ada.Replies(h.clock())
	must(t, err)
	if got := h.rules(th); !slices.Equal(got, []string{"decoy holds"}) {
		t.Errorf("with room: %v", got)
	}
}

// Cheapest fake: a withdrawal that is a letter for somebody to read. Caught
// without anybody reading. Cheapest fake but one: a withdrawal in a decoy that
// says nothing about the true thread.
func TestWithdrawalHoldsAtOnce(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	th := s.write("Good evening.").Thread
	h.grant(th, casebook.Quote, casebook.Picture)
	s.lay(&envelope.Rule{Withdrawn: envelope.ConsentPicture})
	ok := func(kind string) bool {
		ok, err := h.ada.LiveConsent(th, kind, h.clock())
		must(t, err)
		return ok
	}
	if !ok(casebook.Quote) || ok(casebook.Picture) {
		t.Errorf("quote %v, picture %v", ok(casebook.Quote), ok(casebook.Picture))
	}
	// In a letter, too; and from a decoy.
	s2, th := h.offered()
	other := h.source()
	s2.lay(&envelope.Rule{Decoy: envelope.DecoyOf(other.keys)})
	h.grant(th, casebook.Quote)
	h.later(8)
	if !ok(casebook.Quote) {
		t.Fatal("never held")
	}
	h.receive(other.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "Stop.", Rule: &envelope.Rule{Withdrawn: envelope.ConsentQuote}}, ""))
	if ok(casebook.Quote) {
		t.Error("a withdrawal from a decoy doesn't hold")
	}
}

// Cheapest fake: compare the last visit with today. Caught by a letterbox from
// which nothing comes at all.
func TestSilence(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	s.lay(&envelope.Rule{CheckIn: &envelope.CheckIn{Days: 5, Wish: "Tell my sister."}})
	h.later(7)
	_, err := h.ada.Replies(h.clock())
	must(t, err)
	h.receive(s.visit())
	h.later(9)
	if got := h.alarms(casebook.AlarmSilence); len(got) != 0 {
		t.Errorf("the whole letterbox is silent, and she counts as silent: %q", got)
	}
	if got := h.alarms(casebook.AlarmQuiet); len(got) != 1 {
		t.Errorf("nobody is told that nothing comes: %q", got)
	}
	// Somebody else's envelope, and be it junk, shows that the letterbox is there.
	h.receive(h.source().visit())
	if got := h.alarms(casebook.AlarmSilence); len(got) != 1 || !strings.Contains(got[0], "5 days") {
		t.Errorf("alarms: %q", got)
	}
	if len(h.alarms(casebook.AlarmQuiet)) != 0 {
		t.Error("two alarms of one silence")
	}
	all, err := h.ada.RulesOf(th)
	must(t, err)
	must(t, h.ada.NoteRule(all[0].ID))
	if len(h.alarms(casebook.AlarmSilence)) != 0 {
		t.Error("noted, and it goes on")
	}
	h.later(5)
	h.receive(h.source().visit())
	if len(h.alarms(casebook.AlarmSilence)) != 1 {
		t.Error("after it was noted, silence isn't counted any more")
	}
	h.receive(s.visit())
	if len(h.alarms(casebook.AlarmSilence)) != 0 {
		t.Error("she was here, and counts as silent")
	}
	// She ends it: that waits, like every change.
	s.lay(&envelope.Rule{CheckIn: &envelope.CheckIn{}})
	h.later(6)
	h.receive(h.source().visit())
	if len(h.alarms(casebook.AlarmSilence)) != 1 {
		t.Error("a check-in ended without having waited")
	}
	h.later(1)
	_, err = h.ada.Replies(h.clock())
	must(t, err)
	if len(h.alarms(casebook.AlarmSilence)) != 0 {
		t.Error("a check-in that ended goes on")
	}
}

// Cheapest fake: the word of any visit. Caught by an older one that comes late,
// and by a thread in which no echo is offered.
func TestEchoOfTheLastVisit(t *testing.T) {
	h := newHouse(t)
	s, _ := h.offered()
	says := func() int {
		t.Helper()
		rows, err := h.ada.Replies(h.clock())
		must(t, err)
		return s.read(rows)[0].Echo
	}
	if got := says(); got != 0 {
		t.Errorf("word %d before any", got)
	}
	older := s.envelope(&envelope.Content{Kind: envelope.KindVisit, Echo: 11}, "")
	was := h.clock().Format(time.DateOnly)
	h.later(1)
	h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "x", Echo: 22}, ""))
	_, err := h.ada.Receive(older, [16]byte{2}, was)
	must(t, err)
	if got := says(); got != 22 {
		t.Errorf("word %d of an older visit", got)
	}
	h.later(1)
	h.receive(s.visit()) // somebody who wasn't shown one
	if got := says(); got != 22 {
		t.Errorf("word %d after a visit without one", got)
	}
	s2 := h.source()
	th := s2.write("Good evening.").Thread
	must(t, h.ada.AcceptThread(th))
	h.receive(s2.envelope(&envelope.Content{Kind: envelope.KindVisit, Echo: 33}, ""))
	rows, err := h.ada.Replies(h.clock())
	must(t, err)
	if r := s2.read(rows)[0]; r.Echo != 0 || r.Offers != 0 {
		t.Errorf("not offered, and said: %+v", r)
	}
}

// Cheapest fake: an exported case that leaves out the decoy's thread and has
// its letters, or the rule that made it.
func TestExportHasNoDecoy(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	other := h.source()
	s.lay(&envelope.Rule{Decoy: envelope.DecoyOf(other.keys)})
	h.later(7)
	_, err := h.ada.Replies(h.clock())
	must(t, err)
	decoys, err := h.ada.Decoys()
	must(t, err)
	_, err = h.ada.Write(decoys[0].ID, casebook.Safety, "planted in the decoy", "en")
	must(t, err)
	h.receive(other.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "planted by the coercer"}, ""))
	rings, err := h.ada.Alarmed()
	must(t, err)
	must(t, h.ada.EndRing(rings[0].ID))
	h.grant(th, casebook.Hold)
	h.later(7)
	me, err := age.GenerateX25519Identity()
	must(t, err)
	var out bytes.Buffer
	must(t, h.ada.ExportCase(&out, []age.Recipient{me.Recipient()}, casebook.Hold))
	for name, b := range untar(t, bytes.NewReader(opened(t, out.Bytes(), me))) {
		for _, secret := range []string{"planted", "decoy", "Decoy"} {
			if bytes.Contains(b, []byte(secret)) {
				t.Errorf("%s says %q", name, secret)
			}
		}
	}
}

// Cheapest fake: an alarm that is always on. Replies lie a week ahead; three
// days before they end a person is told, and not before.
func TestRepliesRunOut(t *testing.T) {
	h := newHouse(t)
	if len(h.alarms(casebook.AlarmReplies)) != 0 {
		t.Error("nothing was ever exchanged")
	}
	must(t, h.ada.RecordExchange(nil))
	h.later(3)
	if got := h.alarms(casebook.AlarmReplies); len(got) != 0 {
		t.Errorf("too early: %q", got)
	}
	h.pass(day + time.Hour)
	if got := h.alarms(casebook.AlarmReplies); len(got) != 1 || !strings.Contains(got[0], "end on 2026-05-18") {
		t.Errorf("alarms: %q", got)
	}
	h.later(5)
	if got := h.alarms(casebook.AlarmReplies); len(got) != 1 || !strings.Contains(got[0], "ended on") {
		t.Errorf("alarms: %q", got)
	}
}
