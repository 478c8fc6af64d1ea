package casebook

import (
	"errors"
	"io"
	"time"

	"filippo.io/age"
)

// doom marks a blob that no record names: one that is being written, or one
// whose record has been destroyed. The mark is set before the blob is written
// and removed in the transaction that names the blob, so that no crash and no
// failed write leaves a blob that nobody knows of.
type doom struct {
	// After is the day after which the blob is deleted: whoever writes it has
	// given up by then. Empty: at once.
	After string `json:"after,omitempty"`
}

var doomed = Kind[doom]{name: "doomed"}

// keepBlob writes an age stream under a random name, and then the records
// that name it. key is the age identity that opens it: no other does, and it
// is kept nowhere but in a forgettable record, so that it goes with that.
func (c *Casebook) keepBlob(r io.Reader, name func(t *tx, blob, key string) error) error {
	id, err := c.randomID()
	if err != nil {
		return err
	}
	identity, err := age.GenerateHybridIdentity()
	if err != nil {
		return err
	}
	blob := id.String()
	err = c.write(func(t *tx) error {
		_, err := put(t, doomed, blob, doom{After: c.Now().AddDate(0, 0, 2).Format(time.DateOnly)}, 0)
		return err
	})
	if err != nil {
		return err
	}
	err = func() error {
		sealed, err := age.EncryptReader(r, identity.Recipient())
		if err != nil {
			return err
		}
		if err := c.blobs.Put(blob, sealed); err != nil {
			return err
		}
		return c.write(func(t *tx) error {
			if err := name(t, blob, identity.String()); err != nil {
				return err
			}
			return remove(t, doomed, blob)
		})
	}()
	if err != nil {
		// The commit may have failed after it was written; deleteDoomed looks.
		// What it can't delete now is deleted on a later Open.
		c.deleteDoomed(blob)
	}
	return err
}

// deleteDoomed deletes a blob if it is still marked.
func (c *Casebook) deleteDoomed(blob string) error {
	return c.write(func(t *tx) error {
		if _, err := get(t, doomed, blob); errors.Is(err, ErrNotFound) {
			return nil
		} else if err != nil {
			return err
		}
		if err := c.blobs.Delete(blob); err != nil {
			return err
		}
		return remove(t, doomed, blob)
	})
}

// sweepBlobs deletes all blobs whose time has come.
func (c *Casebook) sweepBlobs() error {
	all, err := List(c, doomed)
	if err != nil {
		return err
	}
	for _, o := range all {
		if o.Value.After >= c.today() {
			continue
		}
		if err := c.deleteDoomed(o.ID); err != nil {
			return err
		}
	}
	return nil
}
