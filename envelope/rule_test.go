package envelope

import (
	"errors"
	"reflect"
	"testing"
)

// Cheapest fake: a word in every closing envelope, also when she was shown
// none: the next letters would begin with a word that she never saw. Cheapest
// fake but one: the oldest reply's word instead of the newest's.
func TestEcho(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	k := testKeys(t)
	silent := &letterbox{t: t}
	silent.reply(n, desks[0], k, n.Epoch, 0, message(1, "a letter"))
	v, _, _, _ := silent.begin(n, k)
	if c, _, _ := silent.end(n, desks, v, nil); c.Echo != 0 || v.Echo != 0 || v.Offered != 0 {
		t.Errorf("nothing is offered, and word %d is sent, %d shown", c.Echo, v.Echo)
	}
	l := &letterbox{t: t}
	l.say(n, desks[0], k, n.Epoch, 0, &Reply{Desk: "Harbour", Offers: OfferEcho | OfferDecoy, Echo: 4})
	l.say(n, desks[0], k, n.Epoch, 1, &Reply{Desk: "Harbour", Offers: OfferEcho, Echo: 1})
	l.say(n, desks[1], k, n.Epoch, 0, &Reply{Desk: "Field", Offers: OfferCheckIn})
	words := map[int]bool{}
	for range 20 {
		v, _, _, _ := l.begin(n, k)
		if v.Echo != 1 || v.Offered != OfferEcho|OfferCheckIn {
			t.Fatalf("word %d is shown, %b offered", v.Echo, v.Offered)
		}
		c, _, _ := l.end(n, desks, v, nil)
		if c.Echo != v.Word || c.Echo < 1 || c.Echo > listLength {
			t.Fatalf("word %d was shown to her, %d was sent", v.Word, c.Echo)
		}
		words[c.Echo] = true
	}
	if len(words) < 15 {
		t.Errorf("%d different words in 20 visits", len(words))
	}
	opening, err := v.OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	_, _, env, err := ParseOpenRequest(opening)
	if err != nil {
		t.Fatal(err)
	}
	if c, _, err := Open(env, n.ID, desks[0].key); err != nil || c.Echo != 0 {
		t.Errorf("an opening envelope with a word: %v", err)
	}
}

// Cheapest fake: a rule that goes where the letter goes, past the desk that
// keeps the thread; or one that carries the thread key, as a letter does.
func TestRules(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	k, other := testKeys(t), testKeys(t)
	l := &letterbox{t: t}
	l.reply(n, desks[0], k, n.Epoch, 0, message(1, "a letter"))
	v, _, _, _ := l.begin(n, k)
	rule := &Rule{Decoy: DecoyOf(other), CheckIn: &CheckIn{Days: 7, Wish: "Tell my sister."}}
	c, to, _ := l.end(n, desks, v, &Draft{Rule: rule})
	if c.Kind != KindRule || c.Thread != (ThreadKey{}) || !k.Thread.Recognises(c) || len(to) != 1 || to[0] != "Harbour" || len(c.Acks) != 1 {
		t.Errorf("a rule came as kind %d to %v", c.Kind, to)
	}
	if !reflect.DeepEqual(c.Rule, rule) {
		t.Errorf("laid down %+v, came %+v", rule, c.Rule)
	}
	c, _, _ = l.end(n, desks, v, &Draft{Text: "And a letter.", Rule: rule, To: []string{"Harbour"}})
	if c.Kind != KindLetter || c.Text != "And a letter." || !reflect.DeepEqual(c.Rule, rule) {
		t.Errorf("a letter with a rule came as %+v", c)
	}
	if c, _, _ = l.end(n, desks, v, &Draft{Danger: true, Rule: rule}); c.Kind != KindLetter || !c.Danger {
		t.Error("that she is in danger got lost beside a rule")
	}
	if _, err := v.CloseRequest(&Draft{Text: "To others.", Rule: rule, To: []string{"Field"}}, nil); !errors.Is(err, ErrRuleDesk) {
		t.Errorf("a rule went past its desk: %v", err)
	}
	for name, r := range map[string]*Rule{
		"nothing":                {},
		"an unknown consent":     {Withdrawn: allConsents + 1},
		"one day":                {CheckIn: &CheckIn{Days: 1}},
		"too many days":          {CheckIn: &CheckIn{Days: MaxSilence + 1}},
		"an end with a wish":     {CheckIn: &CheckIn{Wish: "x"}},
		"a wish that isn't text": {CheckIn: &CheckIn{Days: 3, Wish: "\xff"}},
		"half a key":             {Decoy: &Decoy{ReplyKey: other.ReplyKey()[1:]}},
	} {
		if _, err := v.CloseRequest(&Draft{Rule: r}, nil); !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
