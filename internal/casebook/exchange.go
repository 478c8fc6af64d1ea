package casebook

import (
	"errors"
	"fmt"
	"time"
)

// Exchange says when the casebook was last in step with the intake, and what
// that brought to light.
type Exchange struct {
	At     time.Time `json:"at,omitzero"`
	By     string    `json:"by"`
	Alarms []Alarm   `json:"alarms,omitempty"` // beside those of the casebook
}

var exchanges = Kind[Exchange]{name: "exchange"}

const exchangeID = "last"

// RecordExchange notes that everything has been exchanged with the intake just
// now, and the alarms that only an exchange can raise.
func (c *Casebook) RecordExchange(alarms []Alarm) error {
	err := c.write(func(t *tx) error {
		o, err := get(t, exchanges, exchangeID)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		_, err = put(t, exchanges, exchangeID, Exchange{At: c.Now(), By: c.person, Alarms: alarms}, o.Version)
		return err
	})
	if err != nil {
		return fmt.Errorf("couldn't note the exchange: %w", err)
	}
	return nil
}

// LastExchange is the newest exchange with the intake; its At is zero if there
// was none.
func (c *Casebook) LastExchange() (Exchange, error) {
	o, err := Get(c, exchanges, exchangeID)
	if errors.Is(err, ErrNotFound) {
		return Exchange{}, nil
	}
	return o.Value, err
}
