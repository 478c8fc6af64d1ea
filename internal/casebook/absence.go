package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/ledger"
)

// replyLife is how long a reply can be fetched from its release.
const replyLife = 7 * 24 * time.Hour

// serverKeeps is how long the server keeps an envelope that this desk hasn't
// confirmed.
const serverKeeps = 35 * 24 * time.Hour

// proofsKept is how long the registrar keeps a day's or a month's tree for
// desks that haven't confirmed it.
const proofsKept = 14 * 24 * time.Hour

func firstOfMonth(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

// shownFor is how long an absence is told after the exchange that ended it.
const shownFor = 14 * 24 * time.Hour

// Absence is what a desk lost by exchanging nothing for longer than its replies
// reach. Moments are those of the exchanges before and after.
type Absence struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	// Erased are the weeks whose letters can't be opened any more: the server
	// has erased what came in them, and the desk its keys.
	Erased []uint32 `json:"erased,omitempty"`
	// Keyless are the weeks for which no card named a key of this desk: nobody
	// could write to it.
	Keyless []uint32 `json:"keyless,omitempty"`
}

var absences = Kind[Absence]{name: "absence"}

// NoteAbsence notes what was lost between the last exchange and this one, if
// that is longer ago than replies reach. cards are those that were in force
// meanwhile, as far as the desk knows them. Call it before RecordExchange.
// Calling it again changes nothing.
func (c *Casebook) NoteAbsence(now time.Time, cards []*ledger.Card) error {
	now = now.UTC()
	last, err := c.LastExchange()
	if err != nil || last.At.IsZero() || now.Sub(last.At) <= Horizon {
		return err
	}
	desk, err := c.Desk()
	if err != nil {
		return err
	}
	a := Absence{From: last.At.UTC(), To: now}
	for e := ledger.Epoch(last.At); e <= ledger.Epoch(now); e++ {
		if expired(e, now) {
			a.Erased = append(a.Erased, e)
		}
		named := func(card *ledger.Card) bool {
			on, _ := card.Desk(desk.Name)
			_, ok := on.KeyHash(e)
			return ok && on.Void == ""
		}
		if len(cards) > 0 && !slices.ContainsFunc(cards, named) {
			a.Keyless = append(a.Keyless, e)
		}
	}
	err = c.write(func(t *tx) error {
		id := a.From.Format("20060102150405")
		o, err := get(t, absences, id)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		if err == nil {
			return nil
		}
		if _, err := put(t, absences, id, a, o.Version); err != nil {
			return err
		}
		return t.record("absence noted", id, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't note what was missed: %w", err)
	}
	return nil
}

// text says exactly what was lost, and what the sources saw.
func (a Absence) text() string {
	day := func(t time.Time) string { return t.UTC().Format("2 January 2006") }
	var b strings.Builder
	fmt.Fprintf(&b, "This desk exchanged nothing from %s to %s. ", day(a.From), day(a.To))
	lapsed, empty := a.From.Add(Horizon), a.From.Add(Horizon+replyLife)
	fmt.Fprintf(&b, "What the sources saw: replies made before came out until %s; after that nothing new came, not even a word that a letter had arrived", day(lapsed))
	if empty.Before(a.To) {
		fmt.Fprintf(&b, ", and from %s on they found no reply of this desk at all", day(empty))
	}
	b.WriteString(". What they haven't read yet goes out again with this exchange, if it was written in the last 30 days; write anew what is older. ")
	if gone := a.To.Add(-serverKeeps); gone.After(a.From) {
		fmt.Fprintf(&b, "Lost: letters and files that came from %s to %s. The server keeps them for 35 days and has erased them", day(a.From), day(gone))
		if len(a.Erased) > 0 {
			fmt.Fprintf(&b, ", and this desk has erased its keys of %s: nobody can open those letters any more", weekSpan(a.Erased))
		}
		b.WriteString(". Ask each source whom you expect to have written in that time to write again. ")
	} else {
		b.WriteString("No letter was lost: what came meanwhile was still there. ")
	}
	if proofs := a.To.Add(-proofsKept); proofs.After(a.From) {
		fmt.Fprintf(&b, "The log keeps what proves a letter's seal for 14 days after its day, and again after its month: of letters that came before %s the day's proof is gone", day(proofs))
		if ended := firstOfMonth(proofs); ended.After(a.From) {
			fmt.Fprintf(&b, ", and of those before %s the month's, too, unless this desk had it before", day(ended))
		}
		b.WriteString(". ")
	}
	if len(a.Keyless) > 0 {
		fmt.Fprintf(&b, "No card named a key of this desk for %s: in that time nobody could write to this desk. ", weekSpan(a.Keyless))
	}
	return strings.TrimSpace(b.String())
}

// weekSpan names weeks, ascending, by the days on which they begin and end.
func weekSpan(weeks []uint32) string {
	var spans []string
	for i := 0; i < len(weeks); {
		j := i
		for j+1 < len(weeks) && weeks[j+1] == weeks[j]+1 {
			j++
		}
		from, to := ledger.EpochStart(weeks[i]), ledger.EpochStart(weeks[j]+1).Add(-time.Second)
		spans = append(spans, fmt.Sprintf("the weeks from %s to %s", from.Format("2 January 2006"), to.Format("2 January 2006")))
		i = j + 1
	}
	return strings.Join(spans, " and of ")
}

// absenceAlarms tells of absences that ended not long ago.
func (c *Casebook) absenceAlarms(now time.Time) ([]Alarm, error) {
	all, err := List(c, absences)
	if err != nil {
		return nil, err
	}
	var out []Alarm
	for _, o := range all {
		if now.Sub(o.Value.To) < shownFor {
			out = append(out, Alarm{Kind: AlarmAbsence, Letter: "", Text: o.Value.text()})
		}
	}
	return out, nil
}
