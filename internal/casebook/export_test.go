package casebook

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"testing"
)

// Fault is how the next write fails.
type Fault int

// The faults of a store.
const (
	None     Fault = iota
	Refused        // nothing was done
	Undone         // it was done and then undone
	Unheard        // it was done, and the answer was lost
	blobFrom       // from here on: the same for blobs
	BlobRefused
	BlobUnheard
)

// ErrFault is what a failing store returns.
var ErrFault = errors.New("planted fault")

// Faults makes the nth write (from 0) fail, once.
type Faults struct {
	Fault Fault
	Nth   int
	done  bool
	db    database
	blobs blobs
}

// Plant puts faulty stores before the casebook's own.
func (f *Faults) Plant(c *Casebook) {
	f.db, f.blobs = c.db, c.blobs
	c.db, c.blobs = faultyDB{f.db, f}, faultyBlobs{f.blobs, f}
}

// Done says whether the fault has happened.
func (f *Faults) Done() bool { return f.done }

func (f *Faults) now(blob bool) Fault {
	if f.done || (f.Fault > blobFrom) != blob {
		return None
	}
	if f.Nth--; f.Nth >= 0 {
		return None
	}
	f.done = true
	return f.Fault
}

type faultyDB struct {
	database
	f *Faults
}

func (d faultyDB) Tx(ctx context.Context, fn func(*sql.Tx) error) error {
	fault := d.f.now(false)
	if fault == Refused {
		return ErrFault
	}
	err := d.database.Tx(ctx, func(tx *sql.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		if fault == Undone {
			return ErrFault
		}
		return nil
	})
	if fault == Unheard && err == nil {
		return ErrFault
	}
	return err
}

type faultyBlobs struct {
	blobs
	f *Faults
}

func (b faultyBlobs) Put(name string, r io.Reader) error {
	fault := b.f.now(true)
	if fault == BlobRefused {
		return ErrFault
	}
	err := b.blobs.Put(name, r)
	if fault == BlobUnheard && err == nil {
		return ErrFault
	}
	return err
}

// SweepBlobs deletes the blobs that no record names.
func (c *Casebook) SweepBlobs() error { return c.sweepBlobs() }

// TamperCustody changes an event or takes it out, as an insider with the key
// could.
func (c *Casebook) TamperCustody(n int, out bool) error {
	return c.write(func(t *tx) error {
		if out {
			return remove(t, custody, custodyID(n))
		}
		return change(t, custody, custodyID(n), func(e *Event) error { e.Person = "somebody else"; return nil })
	})
}

// CountVisits is the number of visits that are remembered.
func (c *Casebook) CountVisits(t testing.TB) (n int) {
	t.Helper()
	err := c.read(func(t *tx) (err error) {
		n, err = t.count("visit")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}
