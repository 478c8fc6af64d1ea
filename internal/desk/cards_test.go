package desk_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/ledger"
)

// renew signs the next card, which the registry then holds.
func (b *bureau) renew() {
	b.Helper()
	b.issueCard()
	if b.registry.issued == nil {
		b.registry.issued = map[[32]byte][]byte{}
	}
	b.registry.issued[b.news.Card.Hash()] = b.news.Signed
}

// away lets a desk be away for weeks in which a card is signed each Monday.
func (b *bureau) away(weeks int) {
	for range weeks {
		b.pass(7)
		b.renew()
		must(b, b.intake.Tick(b.Context(), b.clock()))
	}
}

func texts(r *desk.Result, kind string) (all []string) {
	for _, a := range r.Alarms {
		if a.Kind == kind {
			all = append(all, a.Text)
		}
	}
	return all
}

// A desk that missed cards takes them one after the other.
//
// Cheapest fake: take whatever the log shows, checked under nothing. Caught by
// a chain from which one card can't be had, one that holds another card than
// was asked for, and a newest card that descends from others.
func TestMissedCards(t *testing.T) {
	b := newBureau(t)
	b.sync()
	first, err := b.book.Card()
	must(t, err)
	b.away(3)
	stays := func(what, says string) {
		t.Helper()
		r := b.sync()
		if got := texts(r, desk.AlarmCard); len(got) != 1 || !strings.Contains(got[0], says) || r.NewCard {
			t.Errorf("%s: %+v", what, r.Alarms)
		}
		if have, err := b.book.Card(); err != nil || have.Hash() != first.Hash() {
			t.Errorf("%s: another card was taken, %v", what, err)
		}
	}
	middle := b.news.Card.Previous
	held := b.registry.issued[middle]
	delete(b.registry.issued, middle)
	stays("one is missing", "doesn't hold them")
	b.registry.issued[middle] = b.news.Signed
	stays("one is another", "another one than was asked for")
	b.registry.issued[middle] = held

	r := b.sync()
	if len(texts(r, desk.AlarmCard)) > 0 || !r.NewCard {
		t.Errorf("%+v", r)
	}
	if have, err := b.book.Card(); err != nil || have.Hash() != b.news.Card.Hash() {
		t.Errorf("the newest card wasn't taken, %v", err)
	}

	// The editors' keys sign a chain of their own, which the log shows.
	b2 := newBureau(t)
	b2.sync()
	if first, err = b2.book.Card(); err != nil {
		t.Fatal(err)
	}
	b2.pass(1)
	b2.news.Card = nil
	b2.renew()
	b2.renew()
	must(t, b2.intake.Tick(t.Context(), b2.clock()))
	b = b2
	stays("another past", "doesn't descend")
}

// A desk that was away says exactly what it lost, and no more; its old keys are
// gone as soon as it is opened.
//
// Cheapest fake: a sentence that says that something may be lost. So an absence
// in which nothing was lost must say so, and one that lost letters must name
// the days; the letter that still lay there must be read, and the other not.
func TestAway(t *testing.T) {
	b := newBureau(t)
	s := b.source()
	began := b.clock()
	b.sync()
	b.away(2)
	if got := texts(b.sync(), casebook.AlarmAbsence); len(got) != 1 || !strings.Contains(got[0], "No letter was lost") || !strings.Contains(got[0], "until 18 May 2026") ||
		!strings.Contains(got[0], "from 11 May 2026 to 25 May 2026") || strings.Contains(got[0], "no reply of this desk at all") {
		t.Errorf("two weeks: %q", got)
	}
	// Told for a while, and not for ever.
	if got := texts(b.sync(), casebook.AlarmAbsence); len(got) != 1 {
		t.Errorf("again: %q", got)
	}
	b.away(1)
	b.sync()
	b.away(1)
	if got := texts(b.sync(), casebook.AlarmAbsence); len(got) != 0 {
		t.Errorf("two weeks later: %q", got)
	}

	left := b.clock()
	s.visit(&envelope.Draft{Text: "too early", Language: "en"})
	// The keys on each card are the desk's; the editors have its offers.
	b.away(3)
	s = b.source()
	s.visit(&envelope.Draft{Text: "late enough", Language: "en"})
	b.away(3)
	r := b.sync()
	got := texts(r, casebook.AlarmAbsence)
	if len(got) != 1 {
		t.Fatalf("six weeks: %q", r.Alarms)
	}
	for _, says := range []string{
		"from " + left.Format("2 January 2006"), "until " + left.AddDate(0, 0, 7).Format("2 January 2006"), "from " + left.AddDate(0, 0, 14).Format("2 January 2006") + " on they found no reply",
		"that came from " + left.Format("2 January 2006") + " to " + b.clock().AddDate(0, 0, -35).Format("2 January 2006"),
	} {
		if !strings.Contains(got[0], says) {
			t.Errorf("it doesn't say %q: %s", says, got[0])
		}
	}
	var letters []string
	for _, l := range b.letters() {
		letters = append(letters, l.Value.Text)
	}
	if !slices.Equal(letters, []string{"late enough"}) {
		t.Errorf("letters %q", letters)
	}
	if _, err := b.book.SigningKey(ledger.Epoch(began)); err == nil {
		t.Error("a key of ten weeks ago is still there")
	}
}

// Cheapest fake: erase with the exchange only. Caught by opening the casebook
// and no more. Cheapest fake but one: erase by any clock. Caught by one that is
// years ahead.
func TestErasedOnOpen(t *testing.T) {
	b := newBureau(t)
	b.sync()
	epoch := ledger.Epoch(b.clock())
	began := b.clock()
	b.step(began.AddDate(3, 0, 0))
	b.reopenBook()
	if _, err := b.book.SigningKey(epoch); err != nil {
		t.Errorf("a clock that is years ahead: %v", err)
	}
	b.step(ledger.EpochStart(epoch + 1).Add(casebook.Retention - time.Second))
	b.reopenBook()
	if _, err := b.book.SigningKey(epoch); err != nil {
		t.Errorf("a second too early: %v", err)
	}
	b.step(b.clock().Add(time.Second))
	b.reopenBook()
	if _, err := b.book.SigningKey(epoch); err == nil {
		t.Error("the key is still there")
	}
}

func (b *bureau) reopenBook() {
	b.Helper()
	must(b, b.book.Close())
	var err error
	b.book, err = casebook.Open(b.bookDir, "ada", "a passphrase of the tests", casebook.WithClock(b.clock), casebook.WithWorkFactor(4))
	must(b, err)
}
