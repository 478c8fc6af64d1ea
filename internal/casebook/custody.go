package casebook

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
)

// Event is one link of the custody chain: who did what to which record. It
// is only ever added to. Digest is SHA-256 over the line
// "vouchsafe/custody/v1\n", the digest before it (zeros first), and the JSON
// of all other fields.
type Event struct {
	Number   int    `json:"number"` // 1, 2, 3 …
	Previous Digest `json:"previous"`
	Day      string `json:"day"`
	Person   string `json:"person"`
	What     string `json:"what"`
	Record   string `json:"record,omitempty"`
	Detail   string `json:"detail,omitempty"`
	Digest   Digest `json:"digest"`
}

var custody = Kind[Event]{name: "custody"}

func (e Event) digest() (Digest, error) {
	previous := e.Previous
	e.Digest, e.Previous = Digest{}, Digest{}
	b, err := json.Marshal(e)
	if err != nil {
		return Digest{}, err
	}
	h := sha256.New()
	h.Write([]byte("vouchsafe/custody/v1\n"))
	h.Write(previous[:])
	h.Write(b)
	return Digest(h.Sum(nil)), nil
}

// record adds an event in the same transaction as what it tells of.
func (t *tx) record(what, record, detail string) error {
	e := Event{Number: 1, Day: t.c.today(), Person: t.c.person, What: what, Record: record, Detail: detail}
	var last string
	err := t.sql.QueryRow(`SELECT coalesce(max(id), '') FROM object WHERE kind = ?`, custody.name).Scan(&last)
	if err != nil {
		return fmt.Errorf("couldn't record %q: %w", what, err)
	}
	if last != "" {
		before, err := get(t, custody, last)
		if err != nil {
			return err
		}
		e.Number, e.Previous = before.Value.Number+1, before.Value.Digest
	}
	if e.Digest, err = e.digest(); err != nil {
		return fmt.Errorf("couldn't record %q: %w", what, err)
	}
	_, err = put(t, custody, custodyID(e.Number), e, 0)
	return err
}

func custodyID(n int) string { return fmt.Sprintf("%010d", n) }

// Custody returns the whole chain, checked: ErrDamaged if a link was changed
// or is missing. (Links cut from the end don't show.)
func (c *Casebook) Custody() ([]Event, error) {
	all, err := List(c, custody)
	if err != nil {
		return nil, err
	}
	return checkCustody(all)
}

// CheckCustody says whether the chain is whole: how many events it has, and
// the last one's digest. Whoever noted both elsewhere sees by them later that
// no links were cut from the end. The error is that of Custody.
func (c *Casebook) CheckCustody() (events int, last Digest, err error) {
	all, err := c.Custody()
	if err != nil || len(all) == 0 {
		return 0, Digest{}, err
	}
	return len(all), all[len(all)-1].Digest, nil
}

func checkCustody(all []Object[Event]) ([]Event, error) {
	var events []Event
	var previous Digest
	for i, o := range all {
		e := o.Value
		digest, err := e.digest()
		if err != nil {
			return nil, err
		}
		if e.Number != i+1 || e.Previous != previous || e.Digest != digest {
			return nil, fmt.Errorf("%w: custody event %d doesn't follow from the one before it", ErrDamaged, i+1)
		}
		previous = e.Digest
		events = append(events, e)
	}
	return events, nil
}

// custodyReport is the chain for people to read. A broken chain is told, and
// read as far as it goes: a case can still be rescued.
func custodyReport(all []Object[Event]) []byte {
	var b strings.Builder
	events, err := checkCustody(all)
	if err != nil {
		fmt.Fprintf(&b, "BROKEN: %v.\nSomebody changed the record of who did what. Don't rely on what follows.\n\n", err)
	} else if n := len(events); n > 0 {
		fmt.Fprintf(&b, "%d events, each following from the one before it.\nThe last one's digest: %s\n\n", n, events[n-1].Digest)
	}
	for _, o := range all {
		e := o.Value
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t%s\n", e.Number, e.Day, e.Person, e.What, e.Record, e.Detail)
	}
	return []byte(b.String())
}
