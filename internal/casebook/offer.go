package casebook

import (
	"errors"
	"fmt"

	"vouchsafe.example/envelope"
)

// Limits of the days that a change waits.
const (
	minWait     = 3
	maxWait     = 30
	DefaultWait = 7
)

// Offer says what the desk offers the source of one thread, and how long what
// she changes waits before it holds. Without one, nothing is offered.
type Offer struct {
	Decoy   bool   `json:"decoy,omitempty"`   // other words, to be opened under force
	Echo    bool   `json:"echo,omitempty"`    // a word to remember
	CheckIn bool   `json:"checkIn,omitempty"` // something to be done when she is silent
	Wait    int    `json:"wait"`              // days
	By      string `json:"by"`
	Day     string `json:"day"`
}

// Offers are what is offered, by thread. A decoy has none of its own: it shows
// what is offered in the thread that it stands for, so that no offer tells one
// from the other.
var Offers = Kind[Offer]{name: "offer", check: func(o Offer) error {
	if o.Wait < minWait || o.Wait > maxWait {
		return fmt.Errorf("a change waits for %d to %d days", minWait, maxWait)
	}
	return nil
}}

// SetOffer records what is offered in a thread, or the next version of it:
// expected is the version that was read, 0 for the first. It is refused with
// ErrNoAssessment before anybody has thought about the risk.
func (c *Casebook) SetOffer(thread string, o Offer, expected int) (version int, err error) {
	o.By, o.Day = c.person, c.today()
	err = c.write(func(t *tx) error {
		th, err := get(t, Threads, thread)
		if err != nil {
			return err
		}
		if th.Value.DecoyOf != "" {
			return fmt.Errorf("%w: a decoy shows what is offered in the thread that it stands for", ErrRecord)
		}
		if _, err := get(t, Assessments, thread); errors.Is(err, ErrNotFound) {
			return ErrNoAssessment
		} else if err != nil {
			return err
		}
		if version, err = put(t, Offers, thread, o, expected); err != nil {
			return err
		}
		return t.record("offer", thread, "")
	})
	if err != nil {
		return 0, fmt.Errorf("couldn't record what is offered: %w", c.keepConflict(err, o))
	}
	return version, nil
}

// offer is what is offered in a thread, decoy or not; nothing where nothing is.
func (t *tx) offer(th Thread, id string) (Offer, error) {
	if th.DecoyOf != "" {
		id = th.DecoyOf
	}
	o, err := get(t, Offers, id)
	if errors.Is(err, ErrNotFound) {
		return Offer{Wait: DefaultWait}, nil
	}
	return o.Value, err
}

func (o Offer) wire() (offers envelope.Offers) {
	if o.Decoy {
		offers |= envelope.OfferDecoy
	}
	if o.Echo {
		offers |= envelope.OfferEcho
	}
	if o.CheckIn {
		offers |= envelope.OfferCheckIn
	}
	return offers
}
