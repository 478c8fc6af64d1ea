package casebook_test

import (
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// TestDecoyOfOneBatch registers a decoy, opens it and floods the desk, all in
// one batch.
//
// Cheapest fake: a list of threads that is read once for a batch. The decoy isn't
// on it, and whoever was forced a moment later isn't noticed.
func TestDecoyOfOneBatch(t *testing.T) {
	h := newHouse(t)
	s, th := h.offered()
	other, known := h.source(), h.source()
	list := []casebook.Incoming{
		{Bytes: s.visit()},
		{Bytes: s.envelope(&envelope.Content{Kind: envelope.KindRule, Rule: &envelope.Rule{Decoy: envelope.DecoyOf(other.keys)}}, "")},
		{Bytes: other.visit()},
		{Bytes: known.letter("Good evening.")},
		{Bytes: known.visit()},
	}
	for i := range list {
		list[i].ID, list[i].Day = [16]byte{byte(i)}, h.clock().Format(time.DateOnly)
	}
	got, err := h.ada.ReceiveAll(list)
	must(t, err)
	for i, what := range []string{casebook.WasVisit, casebook.WasRule, casebook.WasVisit, casebook.WasLetter, casebook.WasVisit} {
		if got[i].What != what {
			t.Errorf("envelope %d was a %s, not a %s", i, got[i].What, what)
		}
	}
	if len(h.alarms(casebook.AlarmDecoy)) != 1 {
		t.Error("no alarm")
	}
	decoys, err := h.ada.Decoys()
	must(t, err)
	want(t, "other words as junk", h.ada.MarkJunk(decoys[0].ID), casebook.ErrRecord)
	if all, _ := h.ada.Decoys(); len(all) != 1 || all[0].Value.State == casebook.Junk || all[0].Value.DecoyOf != th {
		t.Errorf("%+v", all)
	}
}

// TestWithdrawalsInAFlood: strangers take back what they never agreed to, each
// with a letter, and are marked as junk.
//
// Cheapest fakes: an alarm for each of them, or for none, caught by counting
// beside one whom the desk knows; junk that is forgotten while an alarm looks for
// its thread, caught by the alarms of the day after.
func TestWithdrawalsInAFlood(t *testing.T) {
	h := newHouse(t)
	withdraw := &envelope.Rule{Withdrawn: envelope.ConsentPicture}
	s := h.source()
	th := s.write("Good evening.").Thread
	must(t, h.ada.AcceptThread(th))
	var junk []string
	for range 3 * casebook.DangerShown {
		r := h.receive(h.source().envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "Buy.", Rule: withdraw, Danger: true}, ""))
		junk = append(junk, r.Thread)
	}
	s.lay(withdraw)
	for kind, most := range map[string]int{casebook.AlarmWithdrawn: casebook.DangerShown + 2, casebook.AlarmDanger: casebook.DangerShown + 1} {
		if got := h.alarms(kind); len(got) != most {
			t.Errorf("%d alarms of a %s, want %d: %q", len(got), kind, most, got)
		}
	}
	must(t, h.ada.MarkJunk(junk...))
	for range 2 {
		if got := h.alarms(casebook.AlarmWithdrawn); len(got) != 1 {
			t.Errorf("beside junk, a withdrawal raises %d alarms: %q", len(got), got)
		}
		h.later(casebook.JunkDays)
		if n, err := h.ada.DestroyJunk(h.clock()); err != nil || n != 0 && n != len(junk) {
			t.Errorf("destroyed %d: %v", n, err)
		}
	}
	threads, err := h.ada.Threads()
	must(t, err)
	if len(threads) != 1 || threads[0].ID != th {
		t.Errorf("%d threads are left", len(threads))
	}
}
