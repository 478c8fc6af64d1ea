package casebook

import (
	"errors"
	"fmt"
	"time"
)

// JunkDays is how long what a person marked as junk can be taken back. Then its
// words are destroyed.
const JunkDays = 14

// junkBatch is how many letters one DestroyJunk destroys at most: what is left
// is destroyed by the next.
const junkBatch = 2000

// junkLetters are the single letters that were marked: the day, by letter.
var junkLetters = Kind[string]{name: "junk-letter"}

// MarkJunk marks threads as junk: they leave the inbox, get no answer and no
// receipt, now or later, and after JunkDays their letters are destroyed unless
// TakeBack is called before. All are marked, or none. A live thread must be
// closed first.
func (c *Casebook) MarkJunk(threads ...string) error {
	err := c.write(func(t *tx) error {
		for _, id := range threads {
			err := change(t, Threads, id, func(th *Thread) error {
				if th.DecoyOf != "" {
					return fmt.Errorf("%w: other words of a source can't become junk: a visit there is an alarm", ErrRecord)
				}
				switch th.State {
				case Junk:
					return nil
				case New, Closed:
				default:
					return fmt.Errorf("%w: a thread that is %s can't become junk: close it first", ErrRecord, th.State)
				}
				th.Was, th.State, th.Junk = th.State, Junk, t.c.today()
				return nil
			})
			if err != nil {
				return err
			}
			if err := t.record("thread marked as junk", id, ""); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't mark threads as junk: %w", err)
	}
	return nil
}

// TakeBack makes threads what they were before MarkJunk. Those that aren't junk
// any more are passed over.
func (c *Casebook) TakeBack(threads ...string) error {
	err := c.write(func(t *tx) error {
		for _, id := range threads {
			o, err := get(t, Threads, id)
			if errors.Is(err, ErrNotFound) || err == nil && o.Value.State != Junk {
				continue
			}
			if err != nil {
				return err
			}
			o.Value.State, o.Value.Was, o.Value.Junk = o.Value.Was, "", ""
			if _, err := put(t, Threads, id, o.Value, o.Version); err != nil {
				return err
			}
			if err := t.record("thread taken back from the junk", id, ""); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't take threads back from the junk: %w", err)
	}
	return nil
}

// MarkLetterJunk marks one letter: she gets no receipt for it any more, and
// after JunkDays its words are destroyed unless TakeLetterBack is called before.
func (c *Casebook) MarkLetterJunk(id string) error {
	return c.junkLetter(id, c.today(), "letter marked as junk")
}

// TakeLetterBack undoes MarkLetterJunk.
func (c *Casebook) TakeLetterBack(id string) error {
	return c.junkLetter(id, "", "letter taken back from the junk")
}

func (c *Casebook) junkLetter(id, day, what string) error {
	err := c.write(func(t *tx) error {
		changed := false
		err := change(t, Letters, id, func(l *Letter) error {
			changed = (l.Junk == "") != (day == "")
			if changed {
				l.Junk = day
			}
			return nil
		})
		if err != nil || !changed {
			return err
		}
		if err := remove(t, junkLetters, id); err != nil {
			return err
		}
		if day != "" {
			if _, err := put(t, junkLetters, id, day, 0); err != nil {
				return err
			}
		}
		return t.record(what, id, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't change letter %s: %w", id, err)
	}
	return nil
}

// DestroyJunk destroys the words of what was marked JunkDays ago or earlier, and
// of what came to a junk thread as long ago: so many letters at a time. A thread
// that nobody ever took on is forgotten with its last letter; who writes again
// then comes as somebody new. It returns how many letters were destroyed.
func (c *Casebook) DestroyJunk(now time.Time) (destroyed int, err error) {
	if destroyed, err = c.destroyJunk(now); err != nil {
		return destroyed, fmt.Errorf("couldn't destroy junk: %w", err)
	}
	return destroyed, nil
}

func (c *Casebook) destroyJunk(now time.Time) (destroyed int, err error) {
	oldest := now.AddDate(0, 0, -JunkDays).UTC().Format(time.DateOnly)
	err = c.write(func(t *tx) error {
		destroyed = 0
		threads, err := list(t, Threads)
		if err != nil {
			return err
		}
		marked, err := list(t, junkLetters)
		if err != nil {
			return err
		}
		due := map[string]bool{} // letters
		for _, o := range marked {
			if o.Value <= oldest {
				due[o.ID] = true
			}
		}
		junk := map[string]Object[Thread]{}
		for _, o := range threads {
			if o.Value.State == Junk && o.Value.Junk <= oldest {
				junk[o.ID] = o
			}
		}
		if len(due) == 0 && len(junk) == 0 {
			return nil
		}
		letters, err := list(t, Letters)
		if err != nil {
			return err
		}
		left := map[string]int{} // letters of junk threads
		for _, o := range letters {
			if _, ok := junk[o.Value.Thread]; !ok {
				continue
			}
			if o.Value.Received.UTC().Format(time.DateOnly) <= oldest {
				due[o.ID] = true
			}
			left[o.Value.Thread]++
		}
		exhibits, err := list(t, Exhibits)
		if err != nil {
			return err
		}
		for _, o := range letters {
			if !due[o.ID] || destroyed == junkBatch {
				continue
			}
			if err := t.destroyLetter(o.ID, exhibits, "junk destroyed"); err != nil {
				return err
			}
			if err := remove(t, junkLetters, o.ID); err != nil {
				return err
			}
			left[o.Value.Thread]--
			destroyed++
		}
		for id, o := range junk {
			if left[id] > 0 {
				continue
			}
			if o.Value.Live != "" {
				o.Value.State, o.Value.Was, o.Value.Junk = Closed, "", ""
				if _, err := put(t, Threads, id, o.Value, o.Version); err != nil {
					return err
				}
				continue
			}
			if err := remove(t, Threads, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return destroyed, err
	}
	return destroyed, c.sweepBlobs()
}
