package casebook

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// The states of a thread.
const (
	New      = "new"       // somebody wrote; nobody has accepted it yet
	Live     = "live"      // gets replies on the timetable
	Closed   = "closed"    // gets none any more
	InPerson = "in-person" // never had a letterbox: given at the desk
	Junk     = "junk"      // a person said so; gets no answer, and its letters are destroyed in time
	invented = "invented"  // stands in, so that the desk always shows T threads
)

// Thread is one source's conversation with the desk.
type Thread struct {
	State string `json:"state"`
	// Label is what the desk calls her. No real name is needed.
	Label     string `json:"label,omitempty"`
	Key       Digest `json:"key"`                // K
	ReplyKey  []byte `json:"replyKey,omitempty"` // HPKE public key
	Opened    string `json:"opened"`             // day of the first letter
	Live      string `json:"live,omitempty"`     // since when
	LastVisit string `json:"lastVisit,omitempty"`
	// LastSign is the last visit that counts as a sign of life: none does from
	// the day of an alarm until it is over.
	LastSign string `json:"lastSign,omitempty"`
	// DecoyOf is the thread that this one stands for when she is forced; "" of
	// a true one.
	DecoyOf string `json:"decoyOf,omitempty"`
	// Echo is the number, from 1, of the word of the last visit that is known.
	Echo    int    `json:"echo,omitempty"`
	EchoDay string `json:"echoDay,omitempty"`
	// Keeper is the desk that answers: the first of those she last addressed.
	Keeper string `json:"keeper,omitempty"`
	// Junk is the day on which a person marked it as junk, and Was the state that
	// it had before.
	Junk string `json:"junk,omitempty"`
	Was  string `json:"was,omitempty"`
}

// Threads are all threads, invented ones and decoys too; Casebook.Threads
// leaves those out.
var Threads = Kind[Thread]{name: "thread"}

// threadID is the same for one K on every desk and every try.
func threadID(key Digest) string {
	sum := sha256.Sum256(append([]byte("vouchsafe/casebook/thread/1\n"), key[:]...))
	return fmt.Sprintf("%x", sum[:8])
}

// Threads returns the true threads, the newest first.
func (c *Casebook) Threads() ([]Object[Thread], error) {
	return c.threadsOf(func(th Thread) bool { return th.State != invented && th.DecoyOf == "" })
}

// Decoys returns the threads that stand for true ones, the newest first.
func (c *Casebook) Decoys() ([]Object[Thread], error) {
	return c.threadsOf(func(th Thread) bool { return th.DecoyOf != "" })
}

func (c *Casebook) threadsOf(wanted func(Thread) bool) ([]Object[Thread], error) {
	all, err := List(c, Threads)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(o Object[Thread]) bool { return !wanted(o.Value) })
	slices.SortStableFunc(all, func(a, b Object[Thread]) int { return cmp.Compare(b.Value.Opened, a.Value.Opened) })
	return all, nil
}

// ErrNoRoom says that the desk already has as many live threads as the card
// lets it show.
var ErrNoRoom = errors.New("this desk has as many live threads as it may show: close one first")

// ErrOtherDesk says that another desk answers this thread.
var ErrOtherDesk = errors.New("another desk answers this source: she addressed several, and the first of them on the card keeps the thread")

// AcceptThread makes a thread live: from the next upload on it gets the same
// number of replies a week as every other.
func (c *Casebook) AcceptThread(id string) error {
	err := c.write(func(t *tx) error {
		card, err := t.card()
		if err != nil {
			return err
		}
		state, err := get(t, deskStates, deskID)
		if err != nil {
			return err
		}
		all, err := list(t, Threads)
		if err != nil {
			return err
		}
		live := 0
		for _, o := range all {
			if o.ID == id && o.Value.DecoyOf != "" {
				return fmt.Errorf("%w: a decoy becomes live by itself when it has waited", ErrRecord)
			}
			if o.ID == id && o.Value.Keeper != state.Value.Name {
				return fmt.Errorf("%w: desk %s", ErrOtherDesk, o.Value.Keeper)
			}
			if o.Value.State == Live && o.ID != id {
				live++
			}
		}
		if live >= card.T {
			return ErrNoRoom
		}
		return t.setState(id, Live, "thread accepted", New, Closed)
	})
	if err != nil {
		return fmt.Errorf("couldn't accept thread %s: %w", id, err)
	}
	return nil
}

// CloseThread ends a thread: its place is taken by an invented one.
func (c *Casebook) CloseThread(id string) error {
	err := c.write(func(t *tx) error { return t.setState(id, Closed, "thread closed", New, Live, InPerson) })
	if err != nil {
		return fmt.Errorf("couldn't close thread %s: %w", id, err)
	}
	return nil
}

func (t *tx) setState(id, state, what string, from ...string) error {
	err := change(t, Threads, id, func(th *Thread) error {
		if th.State == state {
			return nil
		}
		if !slices.Contains(from, th.State) || state == Live && len(th.ReplyKey) == 0 {
			return fmt.Errorf("%w: a thread that is %s can't become %s", ErrRecord, th.State, state)
		}
		th.State = state
		if state == Live {
			th.Live = t.c.today()
		}
		return nil
	})
	if err != nil {
		return err
	}
	return t.record(what, id, "")
}

// LabelThread gives a thread the name that the desk uses for it.
func (c *Casebook) LabelThread(id, label string) error {
	return c.write(func(t *tx) error {
		return change(t, Threads, id, func(th *Thread) error {
			if len(label) > 200 {
				return fmt.Errorf("%w: a label has at most 200 bytes", ErrRecord)
			}
			th.Label = strings.TrimSpace(label)
			return nil
		})
	})
}

// NewPersonThread opens a thread for somebody who speaks at the desk.
func (c *Casebook) NewPersonThread(label string) (id string, err error) {
	var key Digest
	if _, err := c.rand.Read(key[:]); err != nil {
		return "", fmt.Errorf("couldn't open a thread: %w", err)
	}
	id = threadID(key)
	err = c.write(func(t *tx) error {
		if _, err := put(t, Threads, id, Thread{State: InPerson, Label: label, Key: key, Opened: c.today()}, 0); err != nil {
			return err
		}
		return t.record("thread opened in person", id, "")
	})
	if err != nil {
		return "", fmt.Errorf("couldn't open a thread: %w", err)
	}
	return id, nil
}

func isDay(s string) bool {
	t, err := time.Parse(time.DateOnly, s)
	return err == nil && t.Format(time.DateOnly) == s
}
