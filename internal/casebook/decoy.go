package casebook

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"vouchsafe.example/envelope"
)

// Ring is an alarm: somebody opened a decoy. It changes nothing that is
// uploaded: replies to both threads stay what they would be without it.
type Ring struct {
	Thread string `json:"thread"` // the true one
	Decoy  string `json:"decoy"`
	Day    string `json:"day"`            // first opened
	Last   string `json:"last"`           // last opened
	Seen   string `json:"seen,omitempty"` // day on which a person said that she has seen it
	Over   string `json:"over,omitempty"` // day on which a person said that it is over
	By     string `json:"by,omitempty"`
}

// Rings are all alarms, past ones too.
var Rings = Kind[Ring]{name: "ring"}

// ringing is the alarm of a thread that is not over, nil if there is none.
func (t *tx) ringing(thread string) (*Object[Ring], error) {
	all, err := list(t, Rings)
	if err != nil {
		return nil, err
	}
	for _, o := range all {
		if o.Value.Thread == thread && o.Value.Over == "" {
			return &o, nil
		}
	}
	return nil, nil
}

// ring raises the alarm of a decoy, or notes that it was opened again, and
// stops what waits.
func (t *tx) ring(decoy Object[Thread], day string) error {
	thread := decoy.Value.DecoyOf
	on, err := t.ringing(thread)
	if err != nil {
		return err
	}
	if on != nil {
		r := on.Value
		r.Day = min(r.Day, day)
		if day > r.Last {
			r.Last, r.Seen, r.Decoy = day, "", decoy.ID
		}
		if r == on.Value {
			return nil
		}
		if _, err := put(t, Rings, on.ID, r, on.Version); err != nil {
			return err
		}
		return t.unsign(thread, r.Day)
	}
	id, err := t.c.randomName()
	if err != nil {
		return err
	}
	if _, err := put(t, Rings, id, Ring{Thread: thread, Decoy: decoy.ID, Day: day, Last: day}, 0); err != nil {
		return err
	}
	if err := t.record("alarm", thread, ""); err != nil {
		return err
	}
	if err := t.stopWaiting(thread); err != nil {
		return err
	}
	return t.unsign(thread, day)
}

// unsign takes back what counted as a sign of life on the day of an alarm or
// after it.
func (t *tx) unsign(thread, day string) error {
	return change(t, Threads, thread, func(th *Thread) error {
		if th.LastSign >= day {
			th.LastSign = daysLater(day, -1)
		}
		return nil
	})
}

// stopWaiting stops all rules and consents of a thread that don't hold yet.
func (t *tx) stopWaiting(thread string) error {
	rules, err := list(t, Rules)
	if err != nil {
		return err
	}
	for _, o := range rules {
		if o.Value.Thread != thread || o.Value.State != RuleWaits {
			continue
		}
		o.Value.State = RuleStopped
		if _, err := put(t, Rules, o.ID, o.Value, o.Version); err != nil {
			return err
		}
	}
	grants, err := list(t, Consents)
	if err != nil {
		return err
	}
	for _, o := range grants {
		if o.Value.Thread != thread || o.Value.Holds <= t.c.today() || o.Value.Stopped != "" {
			continue
		}
		o.Value.Stopped = t.c.today()
		if _, err := put(t, Consents, o.ID, o.Value, o.Version); err != nil {
			return err
		}
	}
	return nil
}

// Alarmed are the alarms that are not over, the newest first.
func (c *Casebook) Alarmed() ([]Object[Ring], error) {
	all, err := List(c, Rings)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(o Object[Ring]) bool { return o.Value.Over != "" })
	slices.SortFunc(all, func(a, b Object[Ring]) int { return compareDays(b.Value.Last, a.Value.Last) })
	return all, nil
}

func compareDays(a, b string) int { return daysBetween(b, a) }

// SeenRing says that a person has seen an alarm: it rings no more, and stays.
func (c *Casebook) SeenRing(id string) error {
	return c.changeRing(id, "alarm seen", func(t *tx, r *Ring) error {
		r.Seen = c.today()
		return nil
	})
}

// EndRing says that an alarm is over: the desk knows by another way that she is
// free. Visits count as signs of life again, from today on.
func (c *Casebook) EndRing(id string) error {
	return c.changeRing(id, "alarm over", func(t *tx, r *Ring) error {
		r.Over = c.today()
		r.Seen = max(r.Seen, r.Over)
		return change(t, Threads, r.Thread, func(th *Thread) error {
			th.LastSign = max(th.LastSign, r.Over)
			return nil
		})
	})
}

func (c *Casebook) changeRing(id, what string, fn func(*tx, *Ring) error) error {
	err := c.write(func(t *tx) error {
		thread := ""
		err := change(t, Rings, id, func(r *Ring) error {
			if r.Over != "" {
				return fmt.Errorf("%w: the alarm is over", ErrRecord)
			}
			r.By, thread = c.person, r.Thread
			return fn(t, r)
		})
		if err != nil {
			return err
		}
		return t.record(what, thread, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't change the alarm: %w", err)
	}
	return nil
}

// sign notes a sign of life in a thread: that somebody was here who holds its
// key. In a decoy it is an alarm; after an alarm it doesn't count.
func (t *tx) sign(id, day string, believed bool) error {
	th, err := get(t, Threads, id)
	if err != nil {
		return err
	}
	if believed && day > th.Value.LastVisit {
		th.Value.LastVisit = day
		if th.Version, err = put(t, Threads, id, th.Value, th.Version); err != nil {
			return err
		}
	}
	if th.Value.DecoyOf != "" {
		return t.ring(th, day)
	}
	ring, err := t.ringing(id)
	if err != nil || !believed || ring != nil && ring.Value.Day <= day || day <= th.Value.LastSign {
		return err
	}
	th.Value.LastSign = day
	_, err = put(t, Threads, id, th.Value, th.Version)
	return err
}

// hear keeps the word of a visit: the next letters begin with it. Of two visits
// of one day nobody knows which was the last.
func (t *tx) hear(id string, echo int, day string) error {
	if echo == 0 {
		return nil
	}
	return change(t, Threads, id, func(th *Thread) error {
		if day >= th.EchoDay {
			th.Echo, th.EchoDay = echo, day
		}
		return nil
	})
}

// stranger is a visit that nobody knew when it came: what explains it, a first
// letter or the registration of a decoy, may come later out of the same sync.
type stranger struct {
	Sum   Digest `json:"sum"`
	Mark  Digest `json:"mark"`
	Visit ID     `json:"visit"`
	Day   string `json:"day"`
	Week  uint32 `json:"week"`
	Kept  string `json:"kept"` // day at the desk
}

var strangers = Kind[stranger]{name: "stranger"}

const (
	// strangerDays is how long a stranger's visit is kept, and maxStrangers how
	// many are: a flood of them fills no disk.
	strangerDays = 3
	maxStrangers = 5000
)

func (t *tx) keepStranger(c *envelope.Content, day string, week uint32) error {
	n, err := t.count(strangers.name)
	if err != nil || n >= maxStrangers {
		return err
	}
	id := ID(c.ID).String()
	if _, err := get(t, strangers, id); !errors.Is(err, ErrNotFound) {
		return err
	}
	_, err = put(t, strangers, id, stranger{Digest(c.Sum), Digest(c.Mark), c.ID, day, week, t.c.today()}, 0)
	return err
}

// recogniseStrangers counts the visits that were made with the key of a thread
// that is known from now on.
func (t *tx) recogniseStrangers(thread string) error {
	th, err := get(t, Threads, thread)
	if err != nil {
		return err
	}
	all, err := list(t, strangers)
	if err != nil {
		return err
	}
	for _, o := range all {
		c := envelope.Content{Sum: o.Value.Sum, Mark: o.Value.Mark}
		if !envelope.ThreadKey(th.Value.Key).Recognises(&c) {
			continue
		}
		if err := remove(t, strangers, o.ID); err != nil {
			return err
		}
		id := letterID(thread, o.Value.Visit)
		if _, err := get(t, seenVisits, id); err == nil {
			continue
		} else if !errors.Is(err, ErrNotFound) {
			return err
		}
		if _, err := put(t, seenVisits, id, o.Value.Week, 0); err != nil {
			return err
		}
		day, believed := t.c.believe(o.Value.Day)
		if err := t.sign(thread, day, believed); err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) forgetStrangers(now time.Time) error {
	all, err := list(t, strangers)
	if err != nil {
		return err
	}
	for _, o := range all {
		if daysBetween(o.Value.Kept, now.UTC().Format(time.DateOnly)) < strangerDays {
			continue
		}
		if err := remove(t, strangers, o.ID); err != nil {
			return err
		}
	}
	return nil
}

// A Chore is something that keeps a decoy believable.
type Chore struct {
	Thread, Decoy string // records
	Text          string // what to do, in plain words
}

// roomDays is how long a decoy may be late without anybody being told: one a
// day becomes live.
const roomDays = 3

// staleDays is how old the newest letter in a decoy may get: letters that she
// hasn't read are repeated for 30 days only.
const staleDays = 21

// Chores returns what is to be done to keep decoys believable: each has a
// letter of its own, no older than the last day on which its true thread was
// used.
func (c *Casebook) Chores(now time.Time) (chores []Chore, err error) {
	threads, err := List(c, Threads)
	if err != nil {
		return nil, err
	}
	written, err := List(c, messages)
	if err != nil {
		return nil, err
	}
	newest := func(thread string) (day string, unread bool) {
		for _, m := range messagesTo(written, thread) {
			day, unread = max(day, m.Written.UTC().Format(time.DateOnly)), unread || m.Acked == ""
		}
		return day, unread
	}
	byID := map[string]Object[Thread]{}
	for _, o := range threads {
		byID[o.ID] = o
	}
	rules, err := List(c, Rules)
	if err != nil {
		return nil, err
	}
	for _, o := range rules {
		r := o.Value
		if r.About == RuleDecoy && r.State == RuleWaits && daysBetween(r.Holds, now.UTC().Format(time.DateOnly)) >= roomDays {
			chores = append(chores, Chore{Thread: r.Thread, Decoy: r.Decoy, Text: fmt.Sprintf("The other words of %s should work since %s, and this desk has no room for another conversation. Close one.", labelOf(byID[r.Thread]), r.Holds)})
		}
	}
	for _, o := range threads {
		real, ok := byID[o.Value.DecoyOf]
		if o.Value.DecoyOf == "" || o.Value.State != Live || !ok {
			continue
		}
		day, unread := newest(o.ID)
		wrote, _ := newest(real.ID)
		used := max(real.Value.LastVisit, wrote)
		who := labelOf(real)
		why := ""
		switch {
		case day == "":
			why = fmt.Sprintf("The other words of %s open an empty letterbox. Write something harmless there.", who)
		case !unread:
			why = fmt.Sprintf("What you wrote to the other words of %s has been read. Write something harmless there.", who)
		case day < used:
			why = fmt.Sprintf("The conversation with %s was used on %s. Write something harmless to her other words, too, so that both look alike.", who, used)
		case daysBetween(day, now.UTC().Format(time.DateOnly)) >= staleDays:
			why = fmt.Sprintf("The newest letter to the other words of %s is %d days old and will soon be gone. Write another.", who, staleDays)
		default:
			continue
		}
		chores = append(chores, Chore{Thread: real.ID, Decoy: o.ID, Text: why})
	}
	return chores, nil
}
