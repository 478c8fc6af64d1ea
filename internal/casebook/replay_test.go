package casebook_test

import (
	"crypto/rand"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

// A server that recorded a visit hands it in again, to make a source seem
// alive who isn't.
//
// Cheapest fake: remember the server's id of the envelope, or the last visit
// only. Caught by another id, by a second visit in between, by a week's key
// being erased, and by a true visit, which must count.
func TestReplayedVisit(t *testing.T) {
	h := newHouse(t)
	h.pass(3 * 24 * time.Hour) // a week begins
	s := h.source()
	thread := s.write("Good evening.").Thread
	visit := func() []byte { return s.envelope(&envelope.Content{Kind: envelope.KindVisit}, "") }
	last := func(what, want string) {
		t.Helper()
		o, err := casebook.Get(h.ada, casebook.Threads, thread)
		must(t, err)
		if o.Value.LastVisit != want {
			t.Errorf("%s: last visit %s, want %s", what, o.Value.LastVisit, want)
		}
	}
	receive := func(env []byte, id byte, day, what string) {
		t.Helper()
		r, err := h.ada.Receive(env, [16]byte{id}, day)
		must(t, err)
		if r.What != what {
			t.Errorf("on %s: %+v, want %s", day, r, what)
		}
	}
	first, second := visit(), visit()
	receive(first, 1, "2026-05-14", casebook.WasVisit)
	receive(second, 2, "2026-05-15", casebook.WasVisit)
	last("two visits", "2026-05-15")
	h.pass(20 * 24 * time.Hour)
	receive(first, 3, "2026-06-03", casebook.WasRepeat)
	receive(second, 4, "2026-06-03", casebook.WasRepeat)
	last("replayed after 20 days", "2026-05-15")
	h.pass(18*24*time.Hour + 12*time.Hour) // the key of that week is still there
	_, err := h.ada.EraseOldKeys(h.clock())
	must(t, err)
	receive(first, 5, "2026-06-21", casebook.WasRepeat)
	last("replayed after 38 days", "2026-05-15")
	receive(visit(), 6, "2026-06-21", casebook.WasVisit)
	last("a true visit", "2026-06-21")
	if n := h.ada.CountVisits(t); n != 3 {
		t.Errorf("%d visits are remembered, want 3", n)
	}
	h.pass(7 * 24 * time.Hour)
	_, err = h.ada.EraseOldKeys(h.clock())
	must(t, err)
	receive(first, 7, "2026-06-28", casebook.WasUnreadable)
	if n := h.ada.CountVisits(t); n != 1 {
		t.Errorf("%d visits are remembered after a week's key was erased, want 1", n)
	}
}

// The day of an envelope is the server's word.
//
// Cheapest fake: refuse an impossible day, so that one server's lie holds up
// the desk; or compare with the clock's day alone, which drops what lay there
// for weeks. Caught by days on both sides of both bounds, of which each is
// taken in.
func TestImpossibleDays(t *testing.T) {
	for _, c := range []struct{ claimed, day, visit string }{
		{"2026-05-12", "2026-05-12", "2026-05-12"}, // the server is ahead
		{"2026-05-13", "2026-05-11", ""},
		{"9999-12-31", "2026-05-11", ""},
		{"2026-04-05", "2026-04-05", "2026-04-05"},
		{"2026-04-04", "2026-04-05", ""},
		{"0001-01-01", "2026-04-05", ""},
	} {
		h := newHouse(t)
		s := h.source()
		r, err := h.ada.Receive(s.letter("Good evening."), [16]byte{1}, c.claimed)
		must(t, err)
		l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
		must(t, err)
		_, err = h.ada.Receive(s.envelope(&envelope.Content{Kind: envelope.KindVisit}, ""), [16]byte{2}, c.claimed)
		must(t, err)
		o, err := casebook.Get(h.ada, casebook.Threads, r.Thread)
		must(t, err)
		if l.Value.Day != c.day || o.Value.LastVisit != c.visit {
			t.Errorf("%s: letter of %s, last visit %q; want %s and %q", c.claimed, l.Value.Day, o.Value.LastVisit, c.day, c.visit)
		}
	}
}

// A proof that a letter was sealed before it was there is no proof.
//
// Cheapest fake: compare months only, or with the clock. Caught by day labels,
// by both sides of a day's tolerance at a border of months, by a letter sealed
// at the desk, and by looking at what is kept after a later label came.
func TestPathOlderThanItsLetter(t *testing.T) {
	h := newHouse(t)
	h.pass(21 * 24 * time.Hour) // 1 June
	letter := h.source().write("I saw it.").Letter
	guard, err := h.ada.NewPersonThread("a guard")
	must(t, err)
	taken, err := h.ada.TakeDown(guard, "", "I heard it.", "en")
	must(t, err)
	for _, id := range []string{letter, taken} {
		for _, c := range []struct {
			label string
			err   error
		}{
			{"2020-01", casebook.ErrPath}, {"2026-04", casebook.ErrPath}, {"2026-05-30", casebook.ErrPath}, {"2025-06-01", casebook.ErrPath},
			{"2026-05-31", nil}, {"2026-06-01", nil}, {"2026-05", nil}, {"2026-06", nil},
		} {
			l, err := casebook.Get(h.ada, casebook.Letters, id)
			must(t, err)
			root := l.Value.Root
			p, err := seal.NewPeriod(c.label, h.nr.ID, []seal.Hash{seal.Hash(root)}, rand.Reader)
			must(t, err)
			path, err := p.Path(seal.Hash(root))
			must(t, err)
			kind := ledger.KindDay
			if len(c.label) == len("2006-01") {
				kind = ledger.KindMonth
			}
			entry := h.nr.LogDigest(kind, p.Commitment())
			want(t, c.label, h.ada.CheckPath(root, path, entry, h.nr.ProofOf(entry, h.clock())), c.err)
		}
		l, err := casebook.Get(h.ada, casebook.Letters, id)
		must(t, err)
		if l.Value.DayProof.Label != "2026-05-31" || l.Value.MonthProof.Label != "2026-05" {
			t.Errorf("kept: %s and %s, want the first good ones", l.Value.DayProof.Label, l.Value.MonthProof.Label)
		}
	}
}
