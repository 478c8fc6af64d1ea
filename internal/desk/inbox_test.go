package desk_test

import (
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// TestDangerUntilAnswered: who says that she is in danger stays first in the
// inbox until somebody has written to her, not only until somebody has looked.
//
// Cheapest fake: a mark that goes with the unread one. Caught by opening the
// letter first.
func TestDangerUntilAnswered(t *testing.T) {
	h := newHouse(t)
	got := h.writer().write(envelope.Content{Text: "They are at the door of the neighbours.", Danger: true})
	must(t, h.book.AcceptThread(got.Thread))
	must(t, h.book.MarkRead(got.Letter))
	v := h.signIn("ada", adaPass)
	const mark = "nobody has answered"
	if a := v.get("/"); !strings.Contains(a.Body, mark) {
		t.Error("a letter from somebody in danger was opened, and nothing says that nobody has answered it")
	}
	h.pass(time.Minute)
	_, err := h.book.Write(got.Thread, casebook.Safety, "Are you safe now?", "en")
	must(t, err)
	if a := v.get("/"); strings.Contains(a.Body, mark) {
		t.Error("it was answered, and the inbox says that nobody has")
	}
}
