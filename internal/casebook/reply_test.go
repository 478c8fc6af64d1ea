package casebook_test

import (
	"crypto/hpke"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
)

// The courier's rows are the casebook's.
var _ = courier.Row(casebook.Row{})

// read opens, as the source's program does, what is released to it.
func (s *source) read(rows []casebook.Row) (says []*envelope.Reply) {
	s.h.t.Helper()
	by := map[envelope.Tag]casebook.Row{}
	for _, r := range rows {
		by[r.Tag] = r
	}
	for epoch := range uint32(3) {
		epoch += envelope.EpochOf(s.h.clock())
		verify, err := s.h.ada.DeskKeys(epoch)
		must(s.h.t, err)
		for i := range s.h.nr.Card.K {
			tag := s.keys.Thread.Tag(desk, epoch, i)
			row, ok := by[tag]
			if !ok {
				continue
			}
			r, err := s.keys.OpenReply(s.h.nr.ID, tag, desk, epoch, row.Body, verify.Epochs[0].Verify)
			if errors.Is(err, envelope.ErrFiller) {
				continue
			}
			must(s.h.t, err)
			if row.Bucket != s.keys.Thread.Bucket(s.h.nr.Card.Depth) || row.Epoch != epoch || row.I != i {
				s.h.t.Errorf("row of %d/%d says %d/%d", epoch, i, row.Epoch, row.I)
			}
			says = append(says, r)
		}
	}
	return says
}

// Cheapest fake: upload what there is to say. Caught by counting rows, sizes
// and times with no source at all, with one, and with six.
func TestRepliesAreConstant(t *testing.T) {
	h := newHouse(t)
	const threads, k = 6, 7 // of the card
	check := func(what string) []casebook.Row {
		t.Helper()
		rows, err := h.ada.Replies(h.clock())
		must(t, err)
		if len(rows) != threads*k {
			t.Errorf("%s: %d rows, want %d", what, len(rows), threads*k)
		}
		times, tags := map[[2]uint32]int{}, map[[16]byte]bool{}
		for _, r := range rows {
			times[[2]uint32{r.Epoch, uint32(r.I)}]++
			tags[r.Tag] = true
			if len(r.Body) != envelope.ReplySize {
				t.Errorf("%s: a body of %d bytes", what, len(r.Body))
			}
			release := envelope.ReleaseTime(r.Epoch, r.I, k)
			if !release.After(h.clock()) || release.After(h.clock().Add(7*24*time.Hour)) {
				t.Errorf("%s: released at %v", what, release)
			}
		}
		if len(times) != k || len(tags) != threads*k {
			t.Errorf("%s: %d times, %d tags", what, len(times), len(tags))
		}
		for _, n := range slices.Collect(maps.Values(times)) {
			if n != threads {
				t.Errorf("%s: %d threads at one time", what, n)
			}
		}
		if !slices.IsSortedFunc(rows, func(a, b casebook.Row) int { return slices.Compare(a.Tag[:], b.Tag[:]) }) {
			t.Errorf("%s: rows stand in an order of their own", what)
		}
		return rows
	}
	before := check("nobody")
	var all []*source
	for range 7 {
		s := h.source()
		r := s.write("hello")
		all = append(all, s)
		err := h.ada.AcceptThread(r.Thread)
		if len(all) <= threads {
			must(t, err)
		} else {
			want(t, "one too many", err, casebook.ErrNoRoom)
		}
		if len(all) == 1 {
			rows := check("one source")
			if len(s.read(rows)) != k {
				t.Errorf("she finds %d replies, want %d", len(s.read(rows)), k)
			}
			same := 0
			for _, r := range rows {
				if slices.ContainsFunc(before, func(b casebook.Row) bool { return b.Tag == r.Tag }) {
					same++
				}
			}
			if same != (threads-1)*k {
				t.Errorf("%d rows are of the same threads as before, want %d", same, (threads-1)*k)
			}
		}
	}
	check("six sources")
	r := h.source().write("closed")
	threadsNow, err := h.ada.Threads()
	must(t, err)
	for _, o := range threadsNow {
		if o.ID != r.Thread {
			must(t, h.ada.CloseThread(o.ID))
		}
	}
	if rows := check("all closed"); len(all[0].read(rows)) != 0 {
		t.Error("a closed thread still gets replies")
	}
}

// Cheapest fake: exchange a thread only when one is accepted. Caught by two
// days on which nothing happened.
func TestInventedThreadsChangeDaily(t *testing.T) {
	h := newHouse(t)
	changed := func() int {
		t.Helper()
		before, err := h.ada.Replies(h.clock())
		must(t, err)
		h.pass(24 * time.Hour)
		after, err := h.ada.Replies(h.clock())
		must(t, err)
		again, err := h.ada.Replies(h.clock())
		must(t, err)
		for i := range after {
			if after[i].Tag != again[i].Tag {
				t.Fatal("two uploads of one day show different threads")
			}
		}
		gone := 0
		for _, b := range before {
			if envelope.ReleaseTime(b.Epoch, b.I, 7).After(h.clock()) && !slices.ContainsFunc(after, func(a casebook.Row) bool { return a.Tag == b.Tag }) {
				gone++
			}
		}
		return gone
	}
	for range 2 {
		if n := changed(); n != 6 { // one thread, six times still to come
			t.Errorf("%d rows made room, want 6", n)
		}
	}
}

// Cheapest fake: send a message once. Caught by looking at every reply, after
// an acknowledgement, and after 30 days.
func TestMessagesRepeatUntilRead(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	r := s.write("I saw it.")
	must(t, h.ada.AcceptThread(r.Thread))
	_, err := h.ada.Write(r.Thread, casebook.Question, "What did you see?", "en")
	want(t, "a question without a risk assessment", err, casebook.ErrNoAssessment)
	_, err = h.ada.Write(r.Thread, casebook.Safety, strings.Repeat("And then? ", 100), "en")
	want(t, "an interview in the guise of safety", err, casebook.ErrRecord)
	safe, err := h.ada.Write(r.Thread, casebook.Safety, "Are you safe?", "en")
	must(t, err)
	_, err = h.ada.Assess(r.Thread, casebook.Assessment{Her: "prison"}, 0)
	want(t, "an assessment that says nothing about alarms", err, casebook.ErrRecord)
	_, err = h.ada.Assess(r.Thread, casebook.Assessment{Her: "prison", OnAlarm: "call Bo"}, 0)
	must(t, err)
	_, err = h.ada.Write(r.Thread, casebook.Question, strings.Repeat("x", 12<<10), "en")
	want(t, "a message too long", err, casebook.ErrRecord)
	h.pass(time.Hour)
	_, err = h.ada.Write(r.Thread, casebook.Question, "What did you see?", "en")
	must(t, err)

	texts := func() []string {
		t.Helper()
		rows, err := h.ada.Replies(h.clock())
		must(t, err)
		says := s.read(rows)
		if len(says) == 0 {
			t.Fatal("no replies")
		}
		var first []string
		for i, r := range says {
			var all []string
			for _, m := range r.Messages {
				all = append(all, m.Text)
			}
			if i > 0 && !slices.Equal(all, first) {
				t.Errorf("reply %d says %q, the first one %q", i, all, first)
			}
			first = all
			if len(r.Receipts) != 1 || r.Receipts[0].Read {
				t.Errorf("receipts: %+v", r.Receipts)
			}
		}
		return first
	}
	if got := texts(); !slices.Equal(got, []string{"Are you safe?", "What did you see?"}) {
		t.Errorf("replies say %q", got)
	}
	h.receive(s.envelope(&envelope.Content{Kind: envelope.KindVisit, Acks: [][16]byte{safe}}, ""))
	if got := texts(); !slices.Equal(got, []string{"What did you see?"}) {
		t.Errorf("after reading one: %q", got)
	}
	must(t, h.ada.MarkRead(r.Letter))
	rows, err := h.ada.Replies(h.clock())
	must(t, err)
	if says := s.read(rows); !says[0].Receipts[0].Read {
		t.Error("the receipt doesn't say that her letter was read")
	}
	h.pass(20 * 24 * time.Hour)
	h.issueCard()
	rows, err = h.ada.Replies(h.clock())
	must(t, err)
	if says := s.read(rows); len(says[0].Messages) != 1 {
		t.Error("an unread message was dropped before 30 days")
	}
	h.pass(11 * 24 * time.Hour)
	rows, err = h.ada.Replies(h.clock())
	must(t, err)
	if says := s.read(rows); len(says) == 0 || len(says[0].Messages) != 0 || len(says[0].Receipts) != 0 {
		t.Error("a message or receipt is repeated after 30 days")
	}
}

// Cheapest fake: let the oldest messages crowd out the newest. Caught by five
// that don't fit together.
func TestNewestMessagesFit(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	r := s.write("hello")
	must(t, h.ada.AcceptThread(r.Thread))
	_, err := h.ada.Assess(r.Thread, casebook.Assessment{Her: "prison", OnAlarm: "call Bo"}, 0)
	must(t, err)
	for _, c := range "abcde" {
		_, err := h.ada.Write(r.Thread, casebook.Question, strings.Repeat(string(c), 5000), "en")
		must(t, err)
		h.pass(time.Minute)
	}
	rows, err := h.ada.Replies(h.clock())
	must(t, err)
	says := s.read(rows)[0]
	if len(says.Messages) != 2 || says.Messages[0].Text[0] != 'd' || says.Messages[1].Text[0] != 'e' {
		t.Errorf("%d messages", len(says.Messages))
	}
}

// Cheapest fake: answer whoever writes. Caught by a letter that names another
// desk of the newsroom before this one.
func TestFirstDeskKeepsTheThread(t *testing.T) {
	h := newHouse(t)
	n := h.client()
	other, err := hpke.MLKEM768X25519().GenerateKey()
	must(t, err)
	n.Desks = append([]envelope.Desk{{Name: "first", Key: other.PublicKey().Bytes(), Verify: n.Desks[0].Verify}}, n.Desks...)
	s := h.source()
	c := &envelope.Content{Kind: envelope.KindLetter, Text: "to both", Language: "en", Thread: s.keys.Thread, ReplyKey: s.keys.ReplyKey()}
	env, err := envelope.Seal(n, nil, [32]byte{1}, c)
	must(t, err)
	r := h.receive(env)
	want(t, "another desk's thread", h.ada.AcceptThread(r.Thread), casebook.ErrOtherDesk)
}
