package desk_test

import (
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/internal/casebook"
)

// TestUnderForce: what is offered, what waits and why, an alarm, what is done
// with a decoy, and a withdrawal, on the desk's pages.
//
// Cheapest fake: a page of buttons. Caught by reading in the casebook what each
// did. Cheapest fake but one: an alarm on the inbox only, which nobody sees who
// works elsewhere. Caught on another page, and by its sound.
func TestUnderForce(t *testing.T) {
	h := newHouse(t)
	her, other := h.writer(), h.writer()
	th := her.write(envelope.Content{Text: "Good evening."}).Thread
	must(t, h.book.AcceptThread(th))
	must(t, h.book.LabelThread(th, "the nurse"))
	v := h.signIn("ada", adaPass)
	at := "/threads/" + th
	h.want(v.get(at+"/laws"), 200, "Think about her risks first")
	h.want(v.post(at+"/laws", "version", "0", "wait", "7", "decoy", "yes"), 409, "Record the risk assessment first")
	h.want(v.post(at+"/assessment", "version", "0", "her", "Arrest.", "alarm", "Mira is on call; the lawyer is told."), 303)
	h.want(v.get(at+"/laws"), 200, "All of it is off until you offer it", "can send junk in their place", "sees which words are which")
	h.want(v.post(at+"/laws", "version", "0", "wait", "2", "decoy", "yes"), 422, "3 to 30 days")
	h.want(v.post(at+"/laws", "version", "0", "wait", "5", "decoy", "yes", "checkin", "yes", "echo", "yes"), 303)
	if o, err := casebook.Get(h.book, casebook.Offers, th); err != nil || o.Value.Wait != 5 || !o.Value.Decoy || !o.Value.Echo || !o.Value.CheckIn {
		t.Errorf("offered: %+v, %v", o.Value, err)
	}

	her.write(envelope.Content{Text: "I do.", Rule: &envelope.Rule{Decoy: envelope.DecoyOf(other.keys), CheckIn: &envelope.CheckIn{Days: 9, Wish: "Tell my \u202esister."}}})
	h.want(v.get(at+"/laws"), 200, "Waits until 16 May 2026", "whoever has her words could have sent it", "After 9 days", "Tell my ‹U&#43;202E›sister.")
	// A consent waits, too, and its page says why.
	h.want(v.post(at+"/consent/quote", "until", "2027-05-11", "wording", "May we?", "readback", "yes"), 303)
	h.want(v.get(at+"/consent"), 200, "Waits until 16 May 2026", "could have agreed in her name")
	h.pass(5 * 24 * time.Hour)
	_, err := h.book.Replies(h.clock())
	must(t, err)
	v = h.signIn("ada", adaPass)
	decoys, err := h.book.Decoys()
	must(t, err)
	decoy := "/threads/" + decoys[0].ID
	h.want(v.get("/"), 200, "Keep up", "open an empty letterbox")
	h.want(v.get(decoy), 200, "These are other words of", "Every visit here is an alarm", "memories of their first school")
	if page := v.get(decoy); strings.Contains(page.Body, "Assess the risk") || strings.Contains(page.Body, "Begin an account") {
		t.Error("a decoy is treated as a source")
	}
	h.want(v.post(decoy+"/accept"), 422)
	h.want(v.post(decoy+"/write", "purpose", "safety", "text", "Thank you for your letter about the buses.", "language", "en"), 303)
	if page := v.get("/"); strings.Contains(page.Body, "Keep up") {
		t.Error("told of a decoy that was refreshed")
	}
	if page := v.get("/"); strings.Contains(page.Body, decoys[0].ID) {
		t.Error("a decoy stands among the conversations")
	}

	// Somebody opens it.
	other.write(envelope.Content{Text: "I know nothing."})
	h.want(v.get("/people"), 200, "(!) ", "Alarm: other words were opened", "the nurse", at+"/laws")
	h.want(v.get("/"), 200, `<b class="mark">Alarm</b>`, "She may be in somebody")
	h.want(v.get(at), 200, `<b class="mark">alarm</b>`)
	h.want(v.get(at+"/laws"), 200, "Mira is on call; the lawyer is told.", "Nothing that she, the letterbox or whoever forces her can see has changed")
	h.want(v.post(at+"/consent/picture", "until", "2027-05-11", "wording", "May we?", "readback", "yes"), 409, "Somebody opened her other words")
	rings, err := h.book.Alarmed()
	must(t, err)
	p := browsertest.Chromium(t, browsertest.Options{})
	p.At(h.clock())
	p.Open(h.server.URL + "/")
	p.TypeIn("Your name", "ada")
	p.TypeIn("Passphrase", adaPass)
	p.ClickOn("Open")
	p.Await("Alarm: other words were opened")
	look(t, p, axe(t), "desk-alarm")
	p.Open(h.server.URL + at + "/laws")
	look(t, p, axe(t), "desk-laws")
	p.Open(h.server.URL + decoy)
	look(t, p, axe(t), "desk-decoy")
	p.Open(h.server.URL + at + "/laws")
	p.Follow("I have seen it: ring no more")
	p.Await("It rings no more")
	if seen, _ := h.book.Alarmed(); len(seen) != 1 || seen[0].Value.Seen == "" {
		t.Errorf("alarms: %+v", seen)
	}
	if page := v.get("/people"); strings.Contains(page.Body, "Alarm: other words") {
		t.Error("it rings after somebody has seen it")
	}
	ring := at + "/rings/" + rings[0].ID
	h.want(v.post("/threads/other/rings/"+rings[0].ID+"/over", "sure", "yes"), 404)
	h.want(v.post(ring+"/over"), 422, "Nothing was done")
	// A withdrawal holds while the alarm is on.
	her.write(envelope.Content{Text: "Stop.", Rule: &envelope.Rule{Withdrawn: envelope.ConsentQuote | envelope.ConsentHold, CheckIn: &envelope.CheckIn{}}})
	if ok, err := h.book.LiveConsent(th, casebook.Quote, h.clock()); ok || err != nil {
		t.Errorf("the consent holds: %v, %v", ok, err)
	}
	h.want(v.get(at+"/laws"), 200, "Keep, Quote. Nothing more is done under it", "Stopped by an alarm")
	all, err := h.book.RulesOf(th)
	must(t, err)
	rule := func(about, state string) string {
		t.Helper()
		for _, o := range all {
			if o.Value.About == about && o.Value.State == state {
				return o.ID
			}
		}
		t.Fatalf("nothing about %s is %s", about, state)
		return ""
	}
	took, ends := rule(casebook.RuleWithdrawal, casebook.RuleHolds), rule(casebook.RuleCheckIn, casebook.RuleStopped)
	h.want(v.post(at+"/rules/"+took+"/note"), 303)
	h.want(v.post(at+"/rules/"+ends+"/resume"), 409)
	h.want(v.post(ring+"/over", "sure", "yes"), 303)
	h.want(v.post(at+"/rules/"+ends+"/resume"), 303)
	h.want(v.post(at+"/rules/"+ends+"/refuse"), 303)
	h.want(v.post("/threads/other/rules/"+ends+"/refuse"), 404)
	if o, err := casebook.Get(h.book, casebook.Rules, ends); err != nil || o.Value.State != casebook.RuleRefused {
		t.Errorf("refused: %+v, %v", o.Value, err)
	}
}
