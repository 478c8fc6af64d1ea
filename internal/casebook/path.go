package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// ErrPath says that a path or proof doesn't show what it should: that a
// letter's root was sealed in the log. Don't believe the server.
var ErrPath = errors.New("the server's proof doesn't show that this letter was sealed")

// RootsWithoutPath are the roots whose day path, or month path, is still to
// come from the courier: a root is in each list until that path is there.
// Roots sealed at the desk count once handed over.
func (c *Casebook) RootsWithoutPath() (day, month []Digest, err error) {
	all, err := List(c, Letters)
	if err != nil {
		return nil, nil, err
	}
	for _, o := range all {
		l := o.Value
		if l.SealedBy == report.ByDesk && l.Handed == "" {
			continue
		}
		if l.DayProof == nil {
			day = append(day, l.Root)
		}
		if l.MonthProof == nil {
			month = append(month, l.Root)
		}
	}
	return day, month, nil
}

// CheckPath checks a day's or a month's path of a letter's root against the
// log, and keeps it: path as seal.OpenPath reads it, the text of the log entry
// that holds the period's commitment, and the entry's tlog-proof, cosigned as
// the newsroom's policy asks. An error that wraps ErrPath means that the proof
// is bad; nothing is kept then. So is one of a period that was over a day
// before the letter was there: it would make the letter seem older than it is.
// When there is a good one of a day, or of a month, already, that one stays, and
// nothing is written.
func (c *Casebook) CheckPath(root Digest, path, entry, proof []byte) error {
	label, commitment, err := seal.OpenPath(path, c.Newsroom(), seal.Hash(root))
	if err != nil {
		return badPath(err)
	}
	e, err := ledger.ParseEntry(entry)
	if err != nil {
		return badPath(err)
	}
	kind, start, err := period(label)
	if err != nil {
		return badPath(err)
	}
	if e.Kind != kind || e.Digest != [32]byte(commitment) {
		return badPath(fmt.Errorf("the log entry is not that of %s", label))
	}
	// No witness can have seen a period before it began.
	index, _, err := c.policy.CheckProof(entry, proof, start)
	if err != nil {
		return badPath(err)
	}
	kept := &LogProof{Label: label, Path: path, Entry: entry, Proof: proof, Index: index}
	err = c.write(func(t *tx) error {
		return t.changeRoot(root, func(id string, l *Letter) error {
			if earliest := l.earliest(); label < earliest[:len(label)] {
				return badPath(fmt.Errorf("%s was over before the letter of %s was there", label, l.Day))
			}
			at := &l.MonthProof
			if kind == ledger.KindDay {
				at = &l.DayProof
			}
			if *at != nil {
				return errKept
			}
			*at = kept
			return t.record("proof kept", id, label)
		})
	})
	if err != nil && !errors.Is(err, errKept) {
		return fmt.Errorf("couldn't keep the proof of %s: %w", label, err)
	}
	return nil
}

// earliest is the first day in whose tree the letter's root may be: the day
// before the server had it, as a server's midnight may differ. A root made at
// the desk is no older than the letter at the desk; the day on which it was
// handed over may be noted late.
func (l Letter) earliest() string {
	day := l.Day
	if l.SealedBy == report.ByDesk {
		day = l.Received.UTC().Format(time.DateOnly)
	}
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day // every kept day is one
	}
	return at.AddDate(0, 0, -1).Format(time.DateOnly)
}

// errKept ends a transaction that has nothing to write.
var errKept = errors.New("a proof is kept already")

// PeriodProven says whether every letter that belongs to a day or month has
// its proof from it. Tell the registrar so only when the period is over and
// all envelopes have been fetched: it destroys what proofs are made from.
func (c *Casebook) PeriodProven(label string) (bool, error) {
	kind, _, err := period(label)
	if err != nil {
		return false, fmt.Errorf("%q is neither a day nor a month", label)
	}
	all, err := List(c, Letters)
	if err != nil {
		return false, err
	}
	for _, o := range all {
		l := o.Value
		day, proof := l.Day, l.MonthProof
		if l.SealedBy == report.ByDesk {
			// Its root belongs to the day on which it went up.
			if day = l.Handed; day == "" {
				continue
			}
		}
		if kind == ledger.KindDay {
			proof = l.DayProof
		}
		if strings.HasPrefix(day, label) && proof == nil {
			return false, nil
		}
	}
	return true, nil
}

func badPath(err error) error { return fmt.Errorf("%w: %w", ErrPath, err) }

// period says which kind of entry a label belongs to, and when it began.
func period(label string) (ledger.Kind, time.Time, error) {
	if start, err := time.Parse("2006-01", label); err == nil {
		return ledger.KindMonth, start, nil
	}
	start, err := time.Parse(time.DateOnly, label)
	return ledger.KindDay, start, err
}

// PathPatience is how long after a letter came its day path may be missing.
const PathPatience = 48 * time.Hour

// Alarm is something that a person must look at now.
type Alarm struct {
	Kind   string // AlarmDanger, AlarmNoPath and so on
	Letter string // record, "" if none
	Text   string // what to do, in plain words
	Thread string // record, "" if none or where the letter says it
}

// The kinds of alarm.
const (
	AlarmDanger = "danger"  // a source said that she is in danger, and nobody has read it
	AlarmNoPath = "no-path" // a letter's seal was dropped, or the log stands still
	AlarmMisfit = "misfit"  // a letter's seal is not that of its words, and nobody has read it
	AlarmNoKey  = "no-key"  // the desk's keys run out

	AlarmDecoy     = "decoy"      // somebody opened a decoy
	AlarmSilence   = "silence"    // a check-in fell due
	AlarmQuiet     = "quiet"      // nothing comes from anybody
	AlarmWithdrawn = "withdrawal" // a source took something back
	AlarmReplies   = "replies"    // the replies at the letterbox run out
	AlarmAbsence   = "absence"    // the desk was away, and what that cost
	AlarmWatch     = "watch"      // what the letterbox shows to outsiders isn't what it should be

	AlarmCustody = "custody" // somebody changed the record of who did what
)

// runsOut warns of the end of a desk's keys on the card: editors who sign
// offline need time to meet.
func runsOut(card *ledger.Card, desk ledger.Desk, now time.Time) (Alarm, bool) {
	const next = "Give the editors this desk's keys for the next card; the newsroom page says how."
	day := func(t time.Time) string { return t.Format("Monday, 2 January 2006") }
	end := desk.LastsUntil(now)
	switch {
	case desk.Name == "" || desk.VoidAt(now):
		return Alarm{}, false // who looks after the newsroom knows
	case end.IsZero():
		return Alarm{Kind: AlarmNoKey, Letter: "", Text: "The newsroom's card names no key of this desk for this week: nobody can write to it, and it can't exchange letters. The editors have to sign a new card now. " + next}, true
	case end.Sub(now) <= week:
		return Alarm{Kind: AlarmNoKey, Letter: "", Text: fmt.Sprintf("The newsroom's card names no key of this desk for next week: from %s on nobody can write to it, and it can't exchange letters. The editors have to sign a new card this week. %s", day(end), next)}, true
	case end.Sub(now) <= ledger.DueBefore:
		return Alarm{Kind: AlarmNoKey, Letter: "", Text: fmt.Sprintf("The keys of this desk on the newsroom's card run out on %s. A new card is due now, so that the editors have time to sign it. %s", day(end), next)}, true
	}
	return Alarm{}, false
}

const week = 7 * 24 * time.Hour

// Alarms returns what a person must look at, the gravest first.
func (c *Casebook) Alarms(now time.Time) ([]Alarm, error) {
	letters, err := List(c, Letters)
	if err != nil {
		return nil, err
	}
	threads, err := List(c, Threads)
	if err != nil {
		return nil, err
	}
	of := map[string]Thread{}
	for _, o := range threads {
		of[o.ID] = o.Value
	}
	var danger, strangers, rest []Alarm
	for _, o := range letters {
		l := o.Value
		if l.Junk != "" || of[l.Thread].State == Junk {
			continue
		}
		if l.Danger && l.Read == "" {
			alarm := Alarm{Kind: AlarmDanger, Letter: o.ID, Text: "A source says that she is in danger. Read her letter now, and do what the risk assessment says."}
			if of[l.Thread].strange() {
				strangers = append(strangers, alarm)
			} else {
				danger = append(danger, alarm)
			}
		}
		if l.Misfit && l.Read == "" {
			rest = append(rest, Alarm{Kind: AlarmMisfit, Letter: o.ID, Text: "A letter came with a seal that isn't that of its words, or that another letter has: perhaps an old program, perhaps somebody changed or copied it. It was sealed anew at this desk and says so."})
		}
		if l.DayProof == nil && now.Sub(l.Received) >= PathPatience {
			rest = append(rest, Alarm{Kind: AlarmNoPath, Letter: o.ID, Text: "A letter came more than 48 hours ago, and its seal isn't in the log. Fetch again; if that doesn't help, ask whoever runs the log."})
		}
	}
	card, err := c.Card()
	if err != nil && !errors.Is(err, ErrNoCard) {
		return nil, err
	}
	if card != nil {
		state, err := c.Desk()
		if err != nil {
			return nil, err
		}
		desk, _ := card.Desk(state.Name)
		if a, ok := runsOut(card, desk, now); ok {
			rest = append(rest, a)
		}
	}
	missed, err := c.absenceAlarms(now)
	if err != nil {
		return nil, err
	}
	rest = append(rest, missed...)
	watch, err := c.LastWatch()
	if err != nil {
		return nil, err
	}
	rest = append(watch.Alarms, rest...)
	if _, _, err := c.CheckCustody(); errors.Is(err, ErrDamaged) {
		rest = append(rest, Alarm{Kind: AlarmCustody, Letter: "", Text: "The casebook's record of who did what was changed, by somebody who can open it, or the disk is failing. Copy the folder as it is before anything else, and find out who had it."})
	} else if err != nil {
		return nil, err
	}
	// Whoever floods can tick a box, too: those whom the desk knows come first,
	// and of the others some.
	if more := len(strangers) - DangerShown; more > 0 {
		strangers = append(strangers[:DangerShown:DangerShown], Alarm{Kind: AlarmDanger, Text: fmt.Sprintf("Letters of people who write for the first time and say that they are in danger, beside those above: %d. The inbox has them all.", more)})
	}
	ours, err := c.sourceAlarms(now)
	if err != nil {
		return nil, err
	}
	return slices.Concat(danger, ours, strangers, rest), nil
}

// repliesRunOut is how long before the uploaded replies end a person is told.
const repliesRunOut = 3 * 24 * time.Hour

// sourceAlarms are those about sources that aren't of one letter: decoys that
// were opened, silence, withdrawals, and replies that run out.
func (c *Casebook) sourceAlarms(now time.Time) (alarms []Alarm, err error) {
	err = c.read(func(t *tx) error {
		alarms = nil
		rings, err := list(t, Rings)
		if err != nil {
			return err
		}
		for _, o := range rings {
			if o.Value.Over != "" {
				continue
			}
			th, err := get(t, Threads, o.Value.Thread)
			if err != nil {
				return err
			}
			text := fmt.Sprintf("Somebody opened the other words of %s on %s. She may be in somebody's hands. Do what her risk assessment says. Nothing that can be seen from outside has changed; write nothing to her that others mustn't read.", labelOf(th), o.Value.Last)
			alarms = append(alarms, Alarm{Kind: AlarmDecoy, Thread: th.ID, Text: text})
		}
		silent, err := t.silent(now)
		if err != nil {
			return err
		}
		alarms = append(alarms, silent...)
		rules, err := list(t, Rules)
		if err != nil {
			return err
		}
		strangers := 0
		for _, o := range rules {
			if o.Value.About != RuleWithdrawal || o.Value.Noted != "" {
				continue
			}
			th, err := get(t, Threads, o.Value.Thread)
			if errors.Is(err, ErrNotFound) {
				continue // junk, and forgotten
			}
			if err != nil {
				return err
			}
			// Whoever floods can tick these boxes, too.
			if th.Value.Live == "" && th.Value.State == Junk {
				continue
			}
			if th.Value.Live == "" && th.Value.strange() {
				if strangers++; strangers > DangerShown {
					continue
				}
			}
			alarms = append(alarms, Alarm{Kind: AlarmWithdrawn, Thread: th.ID, Text: fmt.Sprintf("%s took back what she had agreed to (%s). It holds already. See what is to be stopped or destroyed.", upperFirst(labelOf(th)), strings.Join(o.Value.Withdrawn, ", "))})
		}
		if more := strangers - DangerShown; more > 0 {
			alarms = append(alarms, Alarm{Kind: AlarmWithdrawn, Text: fmt.Sprintf("People who write for the first time and took something back, beside those above: %d. Their letters are in the inbox.", more)})
		}
		last, err := get(t, exchanges, exchangeID)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		if end := last.Value.At.Add(Horizon); !last.Value.At.IsZero() && now.After(end.Add(-repliesRunOut)) {
			text := fmt.Sprintf("The replies that lie at the letterbox end on %s. Exchange letters before, or every source gets nothing new and whoever watches the letterbox sees that this desk is away.", end.UTC().Format(time.DateOnly))
			if !now.Before(end) {
				text = fmt.Sprintf("The replies at the letterbox ended on %s: no source gets anything, and whoever watches the letterbox sees that this desk is away. Exchange letters now.", end.UTC().Format(time.DateOnly))
			}
			alarms = append(alarms, Alarm{Kind: AlarmReplies, Text: text})
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't look for alarms: %w", err)
	}
	return alarms, nil
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// strange tells whether nobody here has taken the thread on. A decoy is known.
func (th Thread) strange() bool { return th.State == New && th.DecoyOf == "" }

// DangerShown is how many letters of strangers in danger, and withdrawals of
// strangers, are named one by one.
const DangerShown = 5
