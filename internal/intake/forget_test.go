package intake

import (
	"testing"

	"vouchsafe.example/envelope"
)

// TestSyncLeavesNothingInMemory: after a sync, nothing that a visit destroys is
// remembered; whoever takes the running machine would read there which replies
// were real.
//
// Cheapest fake: a session that is only replaced by the next one. Caught by
// looking at what is left when a visit destroys after the upload.
func TestSyncLeavesNothingInMemory(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	who := r.person()
	who.visit(&envelope.Draft{Text: "a letter", Language: "en"}, false)
	d.sync()
	who.visit(nil, false)
	r.in.sessions.mu.Lock()
	defer r.in.sessions.mu.Unlock()
	if n := len(r.in.sessions.byDesk); n > 0 {
		t.Errorf("%d sessions are still remembered", n)
	}
}
