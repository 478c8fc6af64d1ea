package desk

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/internal/casebook"
)

// A dangerLine leads to a letter whose writer says that she is in danger.
type dangerLine struct{ Thread, Letter, Label, Day string }

// danger are the unread letters of people in danger, the newest first.
func (v *visit) danger() ([]dangerLine, error) {
	letters, err := casebook.List(v.book, casebook.Letters)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(letters, func(a, b casebook.Object[casebook.Letter]) int { return cmp.Compare(b.Value.Number, a.Value.Number) })
	var all []dangerLine
	for _, l := range letters {
		if !l.Value.Danger || l.Value.Read != "" {
			continue
		}
		th, err := casebook.Get(v.book, casebook.Threads, l.Value.Thread)
		if err != nil {
			return nil, err
		}
		all = append(all, dangerLine{l.Value.Thread, l.ID, labelOf(th), l.Value.Day})
	}
	return all, nil
}

// labelOf is what the desk calls a thread; without a label, the beginning of
// its number.
func labelOf(th casebook.Object[casebook.Thread]) string {
	if th.Value.Label != "" {
		return th.Value.Label
	}
	return "Thread " + th.ID[:min(6, len(th.ID))]
}

// exchangeLine says when the casebook was last in step with the intake.
func (v *visit) exchangeLine() (string, error) {
	last, err := v.book.LastExchange()
	if err != nil {
		return "", err
	}
	line := "Nothing has been exchanged with the letterbox yet."
	if !last.At.IsZero() {
		line = "Last exchange with the letterbox: " + when(last.At) + "."
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.failed {
		line += " The one after it failed."
	}
	return line, nil
}

// exchanged notes whether an exchange went well, for the line below each page.
func (s *Server) exchanged(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.failed = err != nil
}

// A threadLine is one thread of the inbox.
type threadLine struct {
	ID, Label, State string
	Opened, Newest   string // days
	Letters, Unread  int
	Files            int
	Danger           bool // a letter says so that nobody has answered yet
	Assessed         bool
	newest           int
}

// An alarmLine is what a person must look at.
type alarmLine struct{ Kind, Text, Thread, Letter string }

// An asideLine is a text that was set aside, because somebody else had written
// first.
type asideLine struct{ ID, What, Record, By, Day, Text string }

type inboxSheet struct {
	Waiting []threadLine // written by somebody whom nobody has accepted yet, or in danger
	Threads []threadLine
	Closed  []threadLine
	Alarms  []alarmLine
	Aside   []asideLine
	Ring    bool
	Courier bool
}

func (v *visit) inbox() error {
	p := inboxSheet{Ring: v.seat.rings(), Courier: v.Courier != nil}
	lines, err := v.threadLines()
	if err != nil {
		return err
	}
	for _, l := range lines {
		switch {
		case l.State == casebook.New || l.Danger:
			p.Waiting = append(p.Waiting, l)
		case l.State == casebook.Closed:
			p.Closed = append(p.Closed, l)
		default:
			p.Threads = append(p.Threads, l)
		}
	}
	if p.Alarms, err = v.alarms(); err != nil {
		return err
	}
	if p.Aside, err = v.aside(); err != nil {
		return err
	}
	return v.show("inbox.html", sheet{Title: "Inbox", Tab: "inbox", Page: p})
}

// threadLines are the true threads: danger first, then the newest letter.
func (v *visit) threadLines() ([]threadLine, error) {
	threads, err := v.book.Threads()
	if err != nil {
		return nil, err
	}
	letters, err := casebook.List(v.book, casebook.Letters)
	if err != nil {
		return nil, err
	}
	assessments, err := casebook.List(v.book, casebook.Assessments)
	if err != nil {
		return nil, err
	}
	lines := make([]threadLine, len(threads))
	for i, th := range threads {
		l := threadLine{ID: th.ID, Label: labelOf(th), State: th.Value.State, Opened: th.Value.Opened}
		var danger time.Time // of the last letter that says so
		for _, o := range letters {
			if o.Value.Thread != th.ID {
				continue
			}
			l.Letters++
			l.Files += len(o.Value.Attachments)
			if o.Value.Read == "" {
				l.Unread++
			}
			if o.Value.Danger && o.Value.Received.After(danger) {
				danger = o.Value.Received
			}
			if o.Value.Number > l.newest {
				l.newest, l.Newest = o.Value.Number, o.Value.Day
			}
		}
		if !danger.IsZero() {
			written, err := v.book.MessagesTo(th.ID)
			if err != nil {
				return nil, err
			}
			l.Danger = th.Value.State != casebook.Closed && !slices.ContainsFunc(written, func(m casebook.Message) bool { return m.Written.After(danger) })
		}
		l.Assessed = slices.ContainsFunc(assessments, func(a casebook.Object[casebook.Assessment]) bool { return a.ID == th.ID })
		lines[i] = l
	}
	slices.SortStableFunc(lines, func(a, b threadLine) int {
		if a.Danger != b.Danger {
			if a.Danger {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.newest, a.newest)
	})
	return lines, nil
}

// alarms are the casebook's own, danger apart, which every page shows, and
// those of the last exchange.
func (v *visit) alarms() ([]alarmLine, error) {
	own, err := v.book.Alarms(v.now())
	if err != nil {
		return nil, err
	}
	last, err := v.book.LastExchange()
	if err != nil {
		return nil, err
	}
	var all []alarmLine
	for _, a := range append(own, last.Alarms...) {
		if a.Kind == casebook.AlarmDanger {
			continue
		}
		line := alarmLine{Kind: a.Kind, Text: visible(a.Text), Letter: a.Letter}
		// A letter's record begins with its thread's.
		line.Thread, _, _ = strings.Cut(a.Letter, "-")
		all = append(all, line)
	}
	return all, nil
}

func (v *visit) aside() ([]asideLine, error) {
	kept, err := casebook.List(v.book, casebook.SetAside)
	if err != nil {
		return nil, err
	}
	var all []asideLine
	for _, o := range kept {
		all = append(all, asideLine{o.ID, o.Value.Kind, o.Value.ID, o.Value.By, o.Value.Day, readable(o.Value.Text)})
	}
	return all, nil
}

// readable is a record as indented text.
func readable(raw json.RawMessage) string {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return visible(string(raw))
	}
	b, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return visible(string(raw))
	}
	return visible(string(b))
}

func (v *visit) dropAside() error {
	if err := v.sure(); err != nil {
		return err
	}
	if err := v.book.DropAside(v.r.PathValue("aside")); err != nil {
		return err
	}
	return v.to("/", "Dropped.")
}

// sure refuses what can't be taken back, unless the box is ticked.
func (v *visit) sure() error {
	if v.field("sure") != "yes" {
		return refusal("Nothing was done. Tick the box that says that you mean it, and press again.")
	}
	return nil
}

// ringing turns the sound for people in danger on or off, as long as this
// person is signed in.
func (v *visit) ringing() error {
	v.seat.mu.Lock()
	v.seat.ring = v.field("ring") == "yes"
	on := v.seat.ring
	v.seat.mu.Unlock()
	if on {
		return v.to("/", "This page rings while somebody in danger waits, as long as it is open.")
	}
	return v.to("/", "No sound.")
}

func (t *seat) rings() bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.ring
}

// stepWords are what a person reads while an exchange goes on.
var stepWords = map[string]string{
	StepCard:    "Looking at the newsroom's card",
	StepLetters: "Fetching envelopes",
	StepReplies: "Handing over replies",
	StepSeals:   "Checking seals",
	StepFiles:   "Fetching files",
}

// sync brings casebook and intake into step, while its person reads on. One
// goes on at a time.
func (v *visit) sync() error {
	if v.Courier == nil {
		return refusal("This desk was started without the address of a letterbox. Start it again with -intake to exchange letters.")
	}
	if !v.exchange.TryLock() {
		return v.to("/", "An exchange is going on already.")
	}
	book, srv := v.book, v.Server
	err := v.work("Exchange with the letterbox", "/", func(ctx context.Context, p progress) (string, error) {
		defer srv.exchange.Unlock()
		c, err := srv.Courier(book)
		var r *Result
		if err == nil {
			s := &Syncer{Casebook: book, Courier: c, Clock: srv.now, Progress: func(step string, done, total int) { p(stepWords[step], done, total) }}
			r, err = s.Sync(ctx)
		}
		srv.exchanged(err)
		if err != nil {
			return "", err
		}
		return told(r), nil
	})
	if err != nil {
		v.exchange.Unlock()
	}
	return err
}

// told says what an exchange brought.
func told(r *Result) string {
	letters := 0
	for _, got := range r.Received {
		if got.What == casebook.WasLetter {
			letters++
		}
	}
	said := fmt.Sprintf("The casebook is in step with the letterbox: %s, %s, %s checked. Replies for the coming week are handed over.",
		many(letters, "new letter"), many(len(r.Exhibits), "file"), many(r.Proofs, "proof"))
	if r.More {
		said = fmt.Sprintf("%s came, and more wait at the letterbox: exchange again to go on. What you wrote is handed over once all are here; nothing is lost meanwhile.", many(letters, "new letter"))
	}
	if r.NewCard {
		said += " A new newsroom card was taken in."
	}
	if len(r.Alarms) > 0 {
		said += " Look at the alarms in the inbox."
	}
	return said
}
