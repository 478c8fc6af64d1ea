package casebook_test

import (
	"testing"

	"vouchsafe.example/internal/casebook"
)

// Cheapest fake: a field that takes any word, at any time. So nothing is
// clarified before a letter was read, an unknown state is refused, and a second
// writer hears that she was second.
func TestInterview(t *testing.T) {
	h := newHouse(t)
	got := h.source().write("They came at night.")
	set := func(state string, version int) error {
		_, err := h.ada.SetInterview(got.Thread, casebook.Interview{State: state}, version)
		return err
	}
	want(t, "details of a letter that nobody has read", set(casebook.Clarify, 0), casebook.ErrNoAccount)
	must(t, set(casebook.Planned, 0))
	must(t, h.ada.MarkRead(got.Letter))
	must(t, set(casebook.Clarify, 1))
	want(t, "a second writer", set(casebook.Explained, 1), casebook.ErrConflict)
	want(t, "a state that isn't one", set("pressed", 2), casebook.ErrRecord)
	_, err := h.ada.SetInterview("nobody", casebook.Interview{State: casebook.Planned}, 0)
	want(t, "nobody's interview", err, casebook.ErrNotFound)
	o, err := casebook.Get(h.ada, casebook.Interviews, got.Thread)
	must(t, err)
	if o.Version != 2 || o.Value.State != casebook.Clarify || o.Value.By != ada || o.Value.Day != "2026-05-11" {
		t.Errorf("it is %+v", o)
	}
}
