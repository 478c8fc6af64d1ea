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

// A dangerLine leads to a letter whose writer says that she is in danger, and
// whom nobody has answered.
type dangerLine struct {
	Thread, Letter, Label, Day string
	Read                       bool
}

// danger are the letters of people in danger that nobody has answered, in threads
// that aren't closed, the newest first: of those
// whom this desk has taken on all, and of the others so many, for whoever floods
// can tick a box, too. more is how many others there are.
func (v *visit) danger() (all []dangerLine, more int, err error) {
	letters, err := casebook.List(v.book, casebook.Letters)
	if err != nil {
		return nil, 0, err
	}
	letters = slices.DeleteFunc(letters, func(o casebook.Object[casebook.Letter]) bool {
		return !o.Value.Danger || o.Value.Junk != ""
	})
	if len(letters) == 0 {
		return nil, 0, nil
	}
	threads, err := casebook.List(v.book, casebook.Threads)
	if err != nil {
		return nil, 0, err
	}
	written, err := v.written()
	if err != nil {
		return nil, 0, err
	}
	byID := map[string]casebook.Object[casebook.Thread]{}
	for _, th := range threads {
		byID[th.ID] = th
	}
	slices.SortFunc(letters, func(a, b casebook.Object[casebook.Letter]) int { return cmp.Compare(b.Value.Number, a.Value.Number) })
	var strangers []dangerLine
	for _, l := range letters {
		th, ok := byID[l.Value.Thread]
		if !ok || th.Value.State == casebook.Junk || th.Value.State == casebook.Closed {
			continue
		}
		if slices.ContainsFunc(written[th.ID], func(at time.Time) bool { return at.After(l.Value.Received) }) {
			continue
		}
		line := dangerLine{l.Value.Thread, l.ID, labelOf(th), l.Value.Day, l.Value.Read != ""}
		switch {
		case th.Value.State != casebook.New || th.Value.DecoyOf != "":
			all = append(all, line)
		case len(strangers) < casebook.DangerShown:
			strangers = append(strangers, line)
		default:
			more++
		}
	}
	return append(all, strangers...), more, nil
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
	Alarm            bool // somebody opened her other words
	newest           int
}

// An alarmLine is what a person must look at.
type alarmLine struct{ Kind, Text, Thread, Letter string }

// An asideLine is a text that was set aside, because somebody else had written
// first.
type asideLine struct{ ID, What, Record, By, Day, Text string }

type inboxSheet struct {
	Danger  []threadLine // taken on, in danger; or with an alarm
	First   []fold       // written by somebody whom nobody has accepted yet
	Threads []threadLine
	Closed  []threadLine
	Alarms  []alarmLine
	Aside   []asideLine
	Ring    bool
	Courier bool
	Chores  []casebook.Chore
	Junk    int // threads
}

func (v *visit) inbox() error {
	p := inboxSheet{Ring: v.seat.rings(), Courier: v.Courier != nil}
	lines, _, err := v.threadLines()
	if err != nil {
		return err
	}
	var first []threadLine
	for _, l := range lines {
		switch {
		case l.Alarm:
			p.Danger = append(p.Danger, l)
		case l.State == casebook.Junk:
			p.Junk++
		case l.State == casebook.New:
			first = append(first, l)
		case l.Danger:
			p.Danger = append(p.Danger, l)
		case l.State == casebook.Closed:
			p.Closed = append(p.Closed, l)
		default:
			p.Threads = append(p.Threads, l)
		}
	}
	p.First = folded(first)
	if p.Chores, err = v.book.Chores(v.now()); err != nil {
		return err
	}
	if p.Alarms, err = v.alarms(); err != nil {
		return err
	}
	if p.Aside, err = v.aside(); err != nil {
		return err
	}
	return v.show("inbox.html", sheet{Title: "Inbox", Tab: "inbox", Page: p})
}

// threadLines are the true threads: danger first, then the newest letter. texts
// is what each newest letter says.
func (v *visit) threadLines() (lines []threadLine, texts map[string]string, err error) {
	threads, err := v.book.Threads()
	if err != nil {
		return nil, nil, err
	}
	letters, err := casebook.List(v.book, casebook.Letters)
	if err != nil {
		return nil, nil, err
	}
	assessments, err := casebook.List(v.book, casebook.Assessments)
	if err != nil {
		return nil, nil, err
	}
	rings, err := v.book.Alarmed()
	if err != nil {
		return nil, nil, err
	}
	assessed := map[string]bool{}
	for _, a := range assessments {
		assessed[a.ID] = true
	}
	of := map[string][]casebook.Letter{}
	for _, o := range letters {
		of[o.Value.Thread] = append(of[o.Value.Thread], o.Value)
	}
	lines, texts = make([]threadLine, len(threads)), map[string]string{}
	for i, th := range threads {
		l := threadLine{ID: th.ID, Label: labelOf(th), State: th.Value.State, Opened: th.Value.Opened, Assessed: assessed[th.ID]}
		var danger time.Time // of the last letter that says so
		for _, o := range of[th.ID] {
			if o.Junk != "" {
				continue
			}
			l.Letters++
			l.Files += len(o.Attachments)
			if o.Read == "" {
				l.Unread++
			}
			if o.Danger && o.Received.After(danger) {
				danger = o.Received
			}
			if o.Number > l.newest {
				l.newest, l.Newest, texts[th.ID] = o.Number, o.Day, o.Text
			}
		}
		switch {
		case danger.IsZero() || th.Value.State == casebook.Closed:
		case th.Value.State == casebook.Junk:
			l.Danger = true
		default:
			written, err := v.written()
			if err != nil {
				return nil, nil, err
			}
			l.Danger = !slices.ContainsFunc(written[th.ID], func(at time.Time) bool { return at.After(danger) })
		}
		l.Alarm = slices.ContainsFunc(rings, func(o casebook.Object[casebook.Ring]) bool { return o.Value.Thread == th.ID })
		lines[i] = l
	}
	slices.SortStableFunc(lines, func(a, b threadLine) int {
		if first, second := a.Danger || a.Alarm, b.Danger || b.Alarm; first != second {
			if first {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.newest, a.newest)
	})
	return lines, texts, nil
}

// written is when this desk wrote to each thread, read once for a page.
func (v *visit) written() (map[string][]time.Time, error) {
	if v.wrote == nil {
		all, err := v.book.Written()
		if err != nil {
			return nil, err
		}
		v.wrote = all
	}
	return v.wrote, nil
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
		line := alarmLine{Kind: a.Kind, Text: visible(a.Text), Letter: a.Letter, Thread: a.Thread}
		if a.Letter != "" {
			// A letter's record begins with its thread's.
			line.Thread, _, _ = strings.Cut(a.Letter, "-")
		}
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

// ringing turns the sound for people in danger, and for alarms, on or off, as long as this
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
	StepFiles:   "Fetching files, MiB",
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
	said := fmt.Sprintf("The casebook is in step with the letterbox: %s, %s. Replies for the coming week are handed over.",
		many(letters, "new letter"), many(len(r.Exhibits), "file"))
	if r.More {
		said = fmt.Sprintf("%s came, and more wait at the letterbox: exchange again to go on. What you wrote is handed over once all are here; nothing is lost meanwhile.", many(letters, "new letter"))
	}
	if r.Proofs > 0 {
		said += " " + sentence(many(r.Proofs, "new proof")+" of the public log checked")
	}
	if r.NewCard {
		said += " A new newsroom card was taken in."
	}
	if len(r.Alarms) > 0 {
		said += " Look at the alarms in the inbox."
	}
	return said
}
