package envelope

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// letterbox plays the site: it holds bodies under tags and answers a visit.
type letterbox struct {
	t      *testing.T
	rows   []TableRow
	bodies map[Token][]byte
}

func (l *letterbox) put(tag Tag, body []byte) {
	token := Token(random(16))
	l.rows = append(l.rows, TableRow{tag, token})
	if l.bodies == nil {
		l.bodies = map[Token][]byte{}
	}
	l.bodies[token] = body
}

func (l *letterbox) reply(n *Newsroom, d *testDesk, k *Keys, epoch uint32, i int, messages ...Message) Tag {
	l.t.Helper()
	return l.say(n, d, k, epoch, i, &Reply{Desk: d.name, Messages: messages, Receipts: []Receipt{{Letter: [16]byte{7}, Read: i > 2}}})
}

func (l *letterbox) say(n *Newsroom, d *testDesk, k *Keys, epoch uint32, i int, r *Reply) Tag {
	l.t.Helper()
	tag := k.Thread.Tag(d.name, epoch, i)
	body, err := SealReply(n.ID, tag, k.ReplyKey(), r, d.sign, epoch)
	if err != nil {
		l.t.Fatal(err)
	}
	l.put(tag, body)
	return tag
}

// known counts the tokens that lead to a body.
func (l *letterbox) known(tokens []Token) (n int) {
	for _, token := range tokens {
		if _, ok := l.bodies[token]; ok {
			n++
		}
	}
	return n
}

func (l *letterbox) fetch(tokens []Token) [][]byte {
	l.t.Helper()
	var out [][]byte
	for _, token := range tokens {
		body, ok := l.bodies[token]
		if !ok {
			var err error
			if body, err = Filler(); err != nil {
				l.t.Fatal(err)
			}
		}
		out = append(out, body)
	}
	return out
}

// begin opens a visit and reads all there is.
func (l *letterbox) begin(n *Newsroom, k *Keys) (*Visit, []Token, []Received, []Receipt) {
	l.t.Helper()
	v := NewVisit(n, k, testTime)
	v.Seal = func(master [32]byte, d *Draft) ([32]byte, error) {
		return sha256.Sum256(append(master[:], d.Text...)), nil
	}
	if _, err := v.OpenRequest(); err != nil {
		l.t.Fatal(err)
	}
	tokens, err := v.Table(mustTable(l.t, l.rows))
	if err != nil {
		l.t.Fatal(err)
	}
	received, receipts, err := v.Bodies(l.fetch(tokens))
	if err != nil {
		l.t.Fatal(err)
	}
	return v, tokens, received, receipts
}

// end closes a visit and opens what it sent, as the first desk that can.
func (l *letterbox) end(n *Newsroom, desks []*testDesk, v *Visit, d *Draft, keep ...[16]byte) (*Content, []string, []Tag) {
	l.t.Helper()
	request, err := v.CloseRequest(d, keep)
	if err != nil {
		l.t.Fatal(err)
	}
	env, destroy, err := ParseCloseRequest(request)
	if err != nil {
		l.t.Fatal(err)
	}
	var content *Content
	var opened []string
	for _, d := range desks {
		if c, _, err := Open(env, n.ID, d.key); err == nil {
			content = c
			opened = append(opened, d.name)
		}
	}
	if content == nil || !slices.Equal(content.Desks, opened) {
		l.t.Fatalf("addressed to one, opened by others: %v", opened)
	}
	return content, opened, destroy
}

func message(id byte, text string) Message { return Message{ID: [16]byte{id}, Text: text} }

func texts(received []Received) string {
	var s []string
	for _, r := range received {
		s = append(s, r.Desk+":"+r.Text)
	}
	return strings.Join(s, " ")
}

// Cheapest fake: a visit that asks for as many bodies as there are, sends a
// destroy list as long as what was read, or posts no envelope when nothing was
// written. Every kind of visit must be the same requests of the same lengths.
func TestAllVisitsLookTheSame(t *testing.T) {
	n, desks := testNewsroom(t, eightDesks...)
	k := testKeys(t)
	shapes := map[string][]string{}
	for _, name := range []string{"nothing", "read", "kept", "wrote", "wrote at length", "no way back", "left in the middle", "laid down a rule", "a letter and a rule", "shown a word"} {
		l := &letterbox{t: t}
		visitor := k
		switch name {
		case "read", "kept", "wrote at length":
			for i := range 9 {
				l.reply(n, desks[0], k, n.Epoch, i, message(byte(i+1), strings.Repeat("x", 100*i)))
			}
		case "no way back":
			visitor = testKeys(t)
		case "shown a word":
			l.say(n, desks[0], k, n.Epoch, 1, &Reply{Desk: desks[0].name, Offers: OfferEcho, Echo: 5})
		}
		v := NewVisit(n, visitor, testTime)
		v.Seal = func([32]byte, *Draft) ([32]byte, error) { return [32]byte{1}, nil }
		opening, err := v.OpenRequest()
		if err != nil {
			t.Fatal(err)
		}
		shape := fmt.Sprint(len(opening))
		if name != "left in the middle" {
			tokens, err := v.Table(mustTable(t, l.rows))
			if err != nil {
				t.Fatal(err)
			}
			for range tokens {
				shape += fmt.Sprint(" ", BodyRequestSize)
			}
			if _, _, err := v.Bodies(l.fetch(tokens)); err != nil {
				t.Fatal(err)
			}
		}
		var draft *Draft
		switch name {
		case "wrote", "no way back":
			draft = &Draft{Text: "hello"}
		case "wrote at length":
			draft = &Draft{Text: strings.Repeat("x", MaxText(2)), Attachments: []Attachment{{Size: 1, Name: "a/b"}, {Size: 2}}, Danger: true}
		}
		switch name {
		case "laid down a rule":
			draft = &Draft{Rule: fullRule(t)}
		case "a letter and a rule":
			draft = &Draft{Text: "hello", Rule: fullRule(t)}
		}
		var keep [][16]byte
		if name == "kept" {
			keep = [][16]byte{{1}}
		}
		closing, err := v.CloseRequest(draft, keep)
		if err != nil {
			t.Fatal(err)
		}
		if name == "left in the middle" {
			shape += strings.Repeat(fmt.Sprint(" ", BodyRequestSize), n.F)
		}
		shape += fmt.Sprint(" ", len(closing))
		shapes[shape] = append(shapes[shape], name)
	}
	if len(shapes) != 1 {
		t.Errorf("visits differ in their requests: %v", shapes)
	}
}

// Cheapest fake: the newest bodies of all, whoever wrote them, so that one busy
// desk hides another; or tokens asked for in the order of their age.
func TestNewestBodiesOfEveryDesk(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	k := testKeys(t)
	l := &letterbox{t: t}
	l.reply(n, desks[0], k, n.Epoch-1, 13, message(1, "old"))
	for i := range 6 {
		l.reply(n, desks[0], k, n.Epoch, i, message(2, "first"), message(3, fmt.Sprint("wording ", i)))
	}
	l.reply(n, desks[1], k, n.Epoch-1, 2, message(3, "elder sister"))
	l.reply(n, desks[1], k, n.Epoch-1, 12, message(3, "sister"))
	l.put(Tag(random(16)), random(ReplySize)) // somebody else's

	firsts := map[int]bool{}
	for range 40 {
		v, tokens, received, receipts := l.begin(n, k)
		if len(tokens) != n.F || l.known(tokens) != 4 {
			t.Fatalf("%d tokens of %d known", l.known(tokens), len(tokens))
		}
		if got := texts(received); got != "Field:sister Harbour:first Harbour:wording 5" {
			t.Fatalf("received %s", got)
		}
		if len(receipts) != 1 || !receipts[0].Read {
			t.Errorf("receipts %v", receipts)
		}
		if v.Unverified != 0 || v.Gone != 0 {
			t.Errorf("%d unverified, %d gone", v.Unverified, v.Gone)
		}
		for i, a := range v.asked {
			if a.desk == "Harbour" && a.i == 5 {
				firsts[i] = true
			}
		}
	}
	if len(firsts) != n.F {
		t.Errorf("the newest body is asked for at places %v only", firsts)
	}

	empty := &letterbox{t: t}
	_, tokens, received, _ := empty.begin(n, k)
	_, again, _, _ := empty.begin(n, k)
	if len(tokens) != n.F || len(received) != 0 || tokens[0] == again[0] || tokens[0] == tokens[1] {
		t.Error("tokens of nothing aren't random")
	}
}

// Cheapest fake: bad bodies that end the visit, or that nobody counts.
func TestBadBodiesAreCounted(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	k := testKeys(t)
	l := &letterbox{t: t}
	l.reply(n, desks[0], k, n.Epoch, 1, message(1, "true"))
	thief := &testDesk{name: "Harbour", sign: desks[1].sign}
	l.reply(n, thief, k, n.Epoch, 2, message(2, "forged"))
	filler, err := Filler()
	if err != nil {
		t.Fatal(err)
	}
	l.put(k.Thread.Tag("Harbour", n.Epoch, 3), filler)
	v, tokens, received, _ := l.begin(n, k)
	if texts(received) != "Harbour:true" || v.Unverified != 1 || v.Gone != 1 {
		t.Errorf("received %s, %d unverified, %d gone", texts(received), v.Unverified, v.Gone)
	}
	// A repeat counts the same.
	bodies := l.fetch(tokens)
	if received, _, err := v.Bodies(bodies); err != nil || len(received) != 1 || v.Unverified != 1 || v.Gone != 1 {
		t.Errorf("at the repeat: %v, %d unverified, %d gone, %v", received, v.Unverified, v.Gone, err)
	}
	if acks, _ := v.destroy(nil); len(acks) != 1 {
		t.Errorf("acknowledged twice: %v", acks)
	}
	short := slices.Clone(bodies)
	for i := range short {
		short[i] = short[i][1:]
	}
	if _, _, err := v.Bodies(short); !errors.Is(err, ErrMalformed) {
		t.Errorf("bodies of another length: %v", err)
	}
	if _, _, err := v.Bodies(bodies[1:]); !errors.Is(err, ErrSteps) {
		t.Errorf("a body too few: %v", err)
	}
	if _, _, err := NewVisit(n, k, testTime).Bodies(nil); !errors.Is(err, ErrSteps) {
		t.Errorf("bodies before the table: %v", err)
	}
	if _, err := NewVisit(n, k, testTime).CloseRequest(&Draft{Text: "x"}, nil); !errors.Is(err, ErrSteps) {
		t.Errorf("a letter that nothing seals: %v", err)
	}
}

// Cheapest fake: only the bodies that were downloaded are destroyed, while the
// replies that wait repeat the same words.
func TestWhatWasReadIsDestroyed(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field", "Law")
	k := testKeys(t)
	l := &letterbox{t: t}
	l.reply(n, desks[0], k, n.Epoch, 0, message(1, "read"))
	l.reply(n, desks[0], k, n.Epoch, 1, message(1, "read"), message(2, "read too"))
	older := l.reply(n, desks[1], k, n.Epoch, 0, message(3, "gone"))
	newer := l.reply(n, desks[1], k, n.Epoch, 1, message(4, "kept"), message(5, "beside it"))
	v, _, received, _ := l.begin(n, k)
	if len(received) != 5 {
		t.Fatalf("received %s", texts(received))
	}
	c, to, destroy := l.end(n, desks, v, nil, [16]byte{4})
	if c.Kind != KindVisit || !k.Thread.Recognises(c) || !slices.Equal(to, []string{"Harbour", "Field"}) {
		t.Errorf("closed by kind %d to %v", c.Kind, to)
	}
	var acks []byte
	for _, a := range c.Acks {
		acks = append(acks, a[0])
	}
	slices.Sort(acks)
	if !bytes.Equal(acks, []byte{1, 2, 3, 5}) {
		t.Errorf("acknowledged %v", acks)
	}
	all := map[Tag]bool{}
	for _, tag := range destroy {
		all[tag] = true
	}
	if len(destroy) != DestroyTags || len(all) != DestroyTags {
		t.Errorf("%d tags, %d different", len(destroy), len(all))
	}
	for _, epoch := range []uint32{n.Epoch - 1, n.Epoch, n.Epoch + 1} {
		for i := range n.K {
			if !all[k.Thread.Tag("Harbour", epoch, i)] {
				t.Errorf("reply %d of epoch %d repeats what was read and stays", i, epoch)
			}
			for _, desk := range []string{"Field", "Law"} {
				if tag := k.Thread.Tag(desk, epoch, i); all[tag] && tag != older {
					t.Errorf("%s: reply %d of epoch %d is destroyed without having been read", desk, i, epoch)
				}
			}
		}
	}
	if !all[older] || all[newer] {
		t.Error("of the desk with a kept letter, the wrong body is destroyed")
	}
	// The order says nothing: own tags stand at the end as at the beginning.
	_, _, again := l.end(n, desks, v, nil)
	own := func(tags []Tag) (n int) {
		for _, tag := range tags {
			if slices.ContainsFunc(desks, func(d *testDesk) bool {
				for _, epoch := range []uint32{v.epoch - 1, v.epoch, v.epoch + 1} {
					for i := range v.newsroom.K {
						if v.thread.Tag(d.name, epoch, i) == tag {
							return true
						}
					}
				}
				return false
			}) {
				n++
			}
		}
		return n
	}
	if first, second := own(again[:DestroyTags/2]), own(again[DestroyTags/2:]); first < 15 || second < 15 {
		t.Errorf("own tags: %d in the first half of the list, %d in the second", first, second)
	}
}

// Cheapest fake: a letter that is lost when its answer is, or that arrives twice
// as two letters.
func TestRepeatsAreTheSameBytes(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	k := testKeys(t)
	l := &letterbox{t: t}
	l.reply(n, desks[1], k, n.Epoch, 0, message(1, "read"))
	v, _, _, _ := l.begin(n, k)
	first, err := v.OpenRequest()
	if err != nil {
		t.Fatal(err)
	}
	second, _ := v.OpenRequest()
	if !bytes.Equal(first, second) {
		t.Error("the opening isn't the same bytes at the second try")
	}
	draft := &Draft{Text: "words", To: []string{"Harbour"}}
	a, err := v.CloseRequest(draft, [][16]byte{{1}})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := v.CloseRequest(&Draft{Text: "words", To: []string{"Harbour"}}, [][16]byte{{1}})
	if !bytes.Equal(a, b) {
		t.Error("the closing isn't the same bytes at the second try")
	}
	draft.Text = "other words"
	if c, _ := v.CloseRequest(draft, [][16]byte{{1}}); bytes.Equal(a, c) {
		t.Error("other words are sent as the old bytes")
	}
	nothing, err := v.CloseRequest(nil, nil)
	if err != nil || bytes.Equal(a, nothing) {
		t.Error("she sends nothing, and her letter goes out")
	}
	// A table fetched again, masked anew, leads to the same bodies.
	tokens, err := v.Table(mustTable(t, l.rows))
	if err != nil || l.known(tokens) != 1 {
		t.Errorf("%d known tokens, %v", l.known(tokens), err)
	}
}

// Cheapest fake: a letter that goes to all whatever she chose.
func TestWhoGetsTheLetter(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour", "Field", "Law")
	k := testKeys(t)
	l := &letterbox{t: t}
	all := []string{"Harbour", "Field", "Law"}
	for _, c := range []struct {
		reply *testDesk
		to    []string
		want  []string
	}{
		{nil, nil, all},
		{nil, []string{"Law", "Harbour"}, []string{"Harbour", "Law"}},
		{desks[1], nil, []string{"Field"}},
		{desks[1], []string{"Law"}, []string{"Law"}},
	} {
		l.rows = nil
		if c.reply != nil {
			l.reply(n, c.reply, k, n.Epoch, 0, message(1, "read"))
		}
		v, _, _, _ := l.begin(n, k)
		content, to, _ := l.end(n, desks, v, &Draft{Text: "words", Language: "en", To: c.to, Answers: [16]byte{1}, Danger: true, AtServer: true})
		if !slices.Equal(to, c.want) {
			t.Errorf("to %v, not %v", to, c.want)
		}
		if content.Kind != KindLetter || content.Thread != k.Thread || !bytes.Equal(content.ReplyKey, k.ReplyKey()) ||
			content.Text != "words" || !content.Danger || !content.AtServer || content.Answers != [16]byte{1} {
			t.Errorf("arrived as %+v", content)
		}
	}

	// Who doesn't come back sends under keys that no passphrase leads to.
	v, _, _, _ := l.begin(n, k)
	once := testKeys(t)
	v.Rekey(once)
	content, to, _ := l.end(n, desks, v, &Draft{Text: "words"})
	if content.Thread != once.Thread || len(content.Acks) != 0 || !slices.Equal(to, all) {
		t.Errorf("to %v, %d acks", to, len(content.Acks))
	}
	v.Wipe()
	if v.opening != nil || v.thread != (ThreadKey{}) {
		t.Error("a wiped visit still holds something")
	}
}

// Cheapest fake: a seal made of other words than those that are sent.
func TestSealCommitsToWhatIsSent(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour")
	l := &letterbox{t: t}
	v, _, _, _ := l.begin(n, testKeys(t))
	request, err := v.CloseRequest(&Draft{Text: "words"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	env, _, err := ParseCloseRequest(request)
	if err != nil {
		t.Fatal(err)
	}
	c, seal, err := Open(env, n.ID, desks[0].key)
	if err != nil || seal != sha256.Sum256(append(c.Master[:], c.Text...)) {
		t.Errorf("the seal isn't over what arrived: %v", err)
	}
	v.Seal = func([32]byte, *Draft) ([32]byte, error) { return [32]byte{}, errors.New("no") }
	if _, err := v.CloseRequest(&Draft{Text: "others"}, nil); err == nil {
		t.Error("a letter without a seal")
	}
}
