package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/envelope"
)

// What a rule is about.
const (
	RuleDecoy      = "decoy"      // other words of hers were registered
	RuleCheckIn    = "check-in"   // what she wishes when she is silent
	RuleWithdrawal = "withdrawal" // what she agreed to, and takes back
)

// ruleKinds number them in ids, which go into an exported case: nothing there
// says decoy.
var ruleKinds = []string{RuleWithdrawal, RuleCheckIn, RuleDecoy}

// The states of a rule.
const (
	RuleWaits    = "waits"    // until the day Holds
	RuleHolds    = "holds"    // in force
	RuleStopped  = "stopped"  // by an alarm; a person decides whether it waits anew
	RuleRefused  = "refused"  // by a person at the desk, or because nothing can be made of it
	RuleReplaced = "replaced" // by a later one
)

// Rule is one thing that a source laid down. Whatever would widen or change
// something waits: whoever has her words in his hands could have sent it, and
// an alarm in the meantime stops it. What she takes back holds at once.
type Rule struct {
	Thread    string   `json:"thread"` // hers; of what came in a decoy, the thread that it stands for
	In        string   `json:"in"`     // the thread that it came in
	About     string   `json:"about"`
	State     string   `json:"state"`
	Came      string   `json:"came"`                // day
	Holds     string   `json:"holds"`               // day from which it holds, if nothing stops it
	Number    int      `json:"number"`              // in the order in which all rules came
	Decoy     string   `json:"decoy,omitempty"`     // thread, of RuleDecoy
	Days      int      `json:"days,omitempty"`      // of RuleCheckIn; 0: the check-in ends
	Wish      string   `json:"wish,omitempty"`      // of RuleCheckIn
	Withdrawn []string `json:"withdrawn,omitempty"` // kinds of consent, of RuleWithdrawal
	// Noted is the day on which a person at the desk did what was to be done: of
	// RuleWithdrawal once, of RuleCheckIn for the silence until then.
	Noted string `json:"noted,omitempty"`
	By    string `json:"by,omitempty"` // who stopped, refused or noted it
}

// Rules are all that sources laid down.
var Rules = Kind[Rule]{name: "rule"}

// ErrAlarm says that somebody opened a decoy, and nobody has said yet that it is
// over: until then nothing new is agreed to or laid down.
var ErrAlarm = errors.New("an alarm is on: somebody opened her other words")

// consentBits are the kinds of consent in the order of envelope's bits.
var consentBits = []string{Hold, Contact, MatchInside, MatchAcross, Court, Paraphrase, Quote, Picture, Voice}

func withdrawnKinds(bits envelope.Consents) (kinds []string) {
	for i, kind := range consentBits {
		if bits&(1<<i) != 0 {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// receiveRule keeps what an envelope of a known thread lays down. day is when
// the server had it.
func (t *tx) receiveRule(th Object[Thread], id ID, r *envelope.Rule, day string) error {
	root := rootOf(th)
	about := func(kind string) (string, Rule) {
		return fmt.Sprintf("%s-%s-%d", th.ID, id, slices.Index(ruleKinds, kind)), Rule{Thread: root, In: th.ID, About: kind, Came: day}
	}
	if r.Withdrawn != 0 {
		id, rule := about(RuleWithdrawal)
		rule.State, rule.Holds, rule.Withdrawn = RuleHolds, t.c.today(), withdrawnKinds(r.Withdrawn)
		if err := t.withdrawAll(root, rule.Withdrawn); err != nil {
			return err
		}
		if err := t.keepRule(id, rule); err != nil {
			return err
		}
	}
	if r.CheckIn == nil && r.Decoy == nil {
		return nil
	}
	real, err := get(t, Threads, root)
	if err != nil {
		return err
	}
	// The desk that doesn't answer her keeps no rule: the one that does has it.
	if real.Value.State != Live {
		return nil
	}
	offer, err := t.offer(real.Value, root)
	if err != nil {
		return err
	}
	state := RuleWaits
	if ring, err := t.ringing(root); err != nil {
		return err
	} else if ring != nil {
		state = RuleStopped
	}
	holds := daysLater(t.c.today(), offer.Wait)
	if c := r.CheckIn; c != nil {
		id, rule := about(RuleCheckIn)
		rule.State, rule.Holds, rule.Days, rule.Wish = state, holds, c.Days, c.Wish
		if err := t.keepRule(id, rule); err != nil {
			return err
		}
	}
	if d := r.Decoy; d != nil {
		id, rule := about(RuleDecoy)
		rule.State, rule.Holds, rule.Decoy = state, holds, threadID(Digest(d.Thread))
		switch _, err := get(t, Threads, rule.Decoy); {
		case err == nil:
			// The same words again, or those of a true thread: nothing to be made.
			rule.State = RuleRefused
		case !errors.Is(err, ErrNotFound):
			return err
		default:
			_, err := put(t, Threads, rule.Decoy, Thread{State: New, DecoyOf: root, Key: Digest(d.Thread), ReplyKey: d.ReplyKey, Opened: day, Keeper: real.Value.Keeper}, 0)
			if err != nil {
				return err
			}
			if t.threads != nil {
				t.threads = append(t.threads, knownThread{rule.Decoy, d.Thread})
			}
			if err := t.recogniseStrangers(rule.Decoy); err != nil {
				return err
			}
			if ring, err := t.ringing(root); err != nil {
				return err
			} else if ring != nil {
				rule.State = RuleStopped // opened already
			}
		}
		if err := t.keepRule(id, rule); err != nil {
			return err
		}
	}
	return nil
}

// rootOf is the true thread that a thread is, or stands for.
func rootOf(th Object[Thread]) string {
	if th.Value.DecoyOf != "" {
		return th.Value.DecoyOf
	}
	return th.ID
}

func daysLater(day string, n int) string {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day // every kept day is one
	}
	return at.AddDate(0, 0, n).Format(time.DateOnly)
}

// daysBetween is how many days b is after a.
func daysBetween(a, b string) int {
	from, err := time.Parse(time.DateOnly, a)
	to, err2 := time.Parse(time.DateOnly, b)
	if err != nil || err2 != nil {
		return 0
	}
	return int(to.Sub(from) / (24 * time.Hour))
}

func (t *tx) keepRule(id string, r Rule) (err error) {
	if r.Number, err = t.count(Rules.name); err != nil {
		return err
	}
	if _, err := put(t, Rules, id, r, 0); err != nil {
		return err
	}
	return t.record("rule received", id, "")
}

// withdrawAll ends all grants of these kinds in a thread.
func (t *tx) withdrawAll(thread string, kinds []string) error {
	all, err := list(t, Consents)
	if err != nil {
		return err
	}
	for _, o := range all {
		if o.Value.Thread != thread || o.Value.Withdrawn != "" || !slices.Contains(kinds, o.Value.Kind) {
			continue
		}
		o.Value.Withdrawn = t.c.today()
		if _, err := put(t, Consents, o.ID, o.Value, o.Version); err != nil {
			return err
		}
		if err := t.record("consent withdrawn", o.ID, "by herself"); err != nil {
			return err
		}
	}
	return nil
}

// RulesOf returns what was laid down in a thread, the newest first.
func (c *Casebook) RulesOf(thread string) ([]Object[Rule], error) {
	all, err := List(c, Rules)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(o Object[Rule]) bool { return o.Value.Thread != thread })
	slices.SortFunc(all, func(a, b Object[Rule]) int { return b.Value.Number - a.Value.Number })
	return all, nil
}

// settle lets hold what has waited long enough. Of decoys one a day goes live,
// and none on a day on which a thread was accepted: the server sees on most
// days that one thread goes and one comes.
func (t *tx) settle() error {
	all, err := list(t, Rules)
	if err != nil {
		return err
	}
	slices.SortFunc(all, func(a, b Object[Rule]) int { return a.Value.Number - b.Value.Number })
	today := t.c.today()
	for _, o := range all {
		if o.Value.State != RuleWaits || o.Value.Holds > today {
			continue
		}
		ok := true
		switch o.Value.About {
		case RuleCheckIn:
			for _, before := range all {
				if b := before.Value; b.Thread == o.Value.Thread && b.About == RuleCheckIn && b.Number < o.Value.Number && (b.State == RuleHolds || b.State == RuleWaits) {
					err := change(t, Rules, before.ID, func(r *Rule) error { r.State = RuleReplaced; return nil })
					if err != nil {
						return err
					}
				}
			}
		case RuleDecoy:
			if ok, err = t.bringToLife(o.Value.Decoy); err != nil {
				return err
			}
		}
		if !ok {
			continue
		}
		if err := change(t, Rules, o.ID, func(r *Rule) error { r.State = RuleHolds; return nil }); err != nil {
			return err
		}
		if err := t.record("rule holds", o.ID, ""); err != nil {
			return err
		}
	}
	return nil
}

// bringToLife makes a decoy live, if there is room for one today.
func (t *tx) bringToLife(decoy string) (bool, error) {
	card, err := t.card()
	if err != nil {
		return false, err
	}
	threads, err := list(t, Threads)
	if err != nil {
		return false, err
	}
	live := 0
	for _, o := range threads {
		if o.ID == decoy && o.Value.State != New {
			return true, nil // a person closed it meanwhile
		}
		if o.Value.State == Live {
			live++
			if o.Value.Live == t.c.today() {
				return false, nil
			}
		}
	}
	if live >= card.T {
		return false, nil
	}
	return true, t.setState(decoy, Live, "thread accepted", New)
}

// RefuseRule ends what waits, or was stopped. A decoy that is refused gets no
// letters; that somebody opens it is still noticed.
func (c *Casebook) RefuseRule(id string) error {
	return c.decide(id, "refused", func(t *tx, r *Rule) error {
		r.State = RuleRefused
		if r.About != RuleDecoy {
			return nil
		}
		return t.setState(r.Decoy, Closed, "thread closed", New, Live)
	})
}

// ResumeRule lets a rule that an alarm stopped wait anew, from today. ErrAlarm
// while the alarm is on.
func (c *Casebook) ResumeRule(id string) error {
	return c.decide(id, "resumed", func(t *tx, r *Rule) error {
		if r.State != RuleStopped {
			return fmt.Errorf("%w: nothing stopped it", ErrRecord)
		}
		if ring, err := t.ringing(r.Thread); err != nil {
			return err
		} else if ring != nil {
			return ErrAlarm
		}
		th, err := get(t, Threads, r.Thread)
		if err != nil {
			return err
		}
		offer, err := t.offer(th.Value, th.ID)
		if err != nil {
			return err
		}
		r.State, r.Holds = RuleWaits, daysLater(t.c.today(), offer.Wait)
		return nil
	})
}

func (c *Casebook) decide(id, what string, fn func(*tx, *Rule) error) error {
	err := c.write(func(t *tx) error {
		err := change(t, Rules, id, func(r *Rule) error {
			if r.State != RuleWaits && r.State != RuleStopped {
				return fmt.Errorf("%w: what %s can't be decided anew", ErrRecord, r.State)
			}
			r.By = c.person
			return fn(t, r)
		})
		if err != nil {
			return err
		}
		return t.record("rule "+what, id, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't decide about what she laid down: %w", err)
	}
	return nil
}

// NoteRule says that a person did what a withdrawal, or a check-in that fell
// due, asked for.
func (c *Casebook) NoteRule(id string) error {
	err := c.write(func(t *tx) error {
		err := change(t, Rules, id, func(r *Rule) error {
			if r.State != RuleHolds {
				return fmt.Errorf("%w: it doesn't hold", ErrRecord)
			}
			r.Noted, r.By = c.today(), c.person
			return nil
		})
		if err != nil {
			return err
		}
		return t.record("rule noted", id, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't note what was done: %w", err)
	}
	return nil
}

// checkIns are the check-ins that hold, by thread.
func (t *tx) checkIns() (map[string]Object[Rule], error) {
	all, err := list(t, Rules)
	if err != nil {
		return nil, err
	}
	held := map[string]Object[Rule]{}
	for _, o := range all {
		if o.Value.About == RuleCheckIn && o.Value.State == RuleHolds && o.Value.Days > 0 {
			held[o.Value.Thread] = o
		}
	}
	return held, nil
}

// silent are the alarms of check-ins that fell due. Silence runs up to the day
// of the newest envelope of anybody, and no further: when nothing comes from
// anybody, it is the letterbox that is silent.
func (t *tx) silent(now time.Time) (alarms []Alarm, err error) {
	held, err := t.checkIns()
	if err != nil || len(held) == 0 {
		return nil, err
	}
	pulse, err := get(t, pulses, pulseID)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return nil, err
	}
	today, quiet := now.UTC().Format(time.DateOnly), false
	for thread, rule := range held {
		th, err := get(t, Threads, thread)
		if err != nil {
			return nil, err
		}
		if th.Value.State != Live {
			continue
		}
		since := max(th.Value.LastSign, rule.Value.Holds, rule.Value.Noted)
		switch {
		case pulse.Value != "" && daysBetween(since, pulse.Value) >= rule.Value.Days:
			text := fmt.Sprintf("Nothing has been heard of %s for %d days or more. This desk wrote down what she wished for that case. Do it, or decide together why not; nothing was or will be released by itself.", labelOf(th), rule.Value.Days)
			alarms = append(alarms, Alarm{Kind: AlarmSilence, Thread: thread, Text: text})
		case daysBetween(since, today) >= rule.Value.Days:
			quiet = true
		}
	}
	if quiet {
		last := "Nothing has come from anybody"
		if pulse.Value != "" {
			last = fmt.Sprintf("Nothing has come from anybody since %s", pulse.Value)
		}
		alarms = append(alarms, Alarm{Kind: AlarmQuiet, Text: last + ". Perhaps the letterbox is cut off. Nobody's silence is counted for that time: find out from whoever runs it."})
	}
	slices.SortFunc(alarms, func(a, b Alarm) int { return strings.Compare(a.Thread, b.Thread) })
	return alarms, nil
}

// labelOf is what the desk calls a thread.
func labelOf(th Object[Thread]) string {
	if th.Value.Label != "" {
		return th.Value.Label
	}
	return "thread " + th.ID[:min(6, len(th.ID))]
}

// pulses hold the day of the newest envelope of anybody.
var pulses = Kind[string]{name: "pulse"}

const pulseID = "last"

func (t *tx) pulse(day string) error {
	o, err := get(t, pulses, pulseID)
	if err != nil && !errors.Is(err, ErrNotFound) || o.Value >= day {
		return ignore(err, ErrNotFound)
	}
	_, err = put(t, pulses, pulseID, day, o.Version)
	return err
}

func ignore(err, known error) error {
	if errors.Is(err, known) {
		return nil
	}
	return err
}
