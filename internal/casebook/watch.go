package casebook

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"
)

// Watch says when the letterbox was last looked at from outside, and what was
// found.
type Watch struct {
	At     time.Time `json:"at,omitzero"`
	Alarms []Alarm   `json:"alarms,omitempty"`
}

var watches = Kind[Watch]{name: "watch"}

// evidence is what a look from outside keeps: cards, checkpoints, pages.
var evidence = Kind[[]byte]{name: "evidence"}

const watchID = "last"

// RecordWatch notes that the letterbox was looked at from outside just now, and
// what a person must look at.
func (c *Casebook) RecordWatch(alarms []Alarm) error {
	err := c.write(func(t *tx) error {
		o, err := get(t, watches, watchID)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		_, err = put(t, watches, watchID, Watch{At: c.Now(), Alarms: alarms}, o.Version)
		return err
	})
	if err != nil {
		return fmt.Errorf("couldn't note what was seen of the letterbox: %w", err)
	}
	return nil
}

// LastWatch is the newest look from outside; its At is zero if there was none.
func (c *Casebook) LastWatch() (Watch, error) {
	o, err := Get(c, watches, watchID)
	if errors.Is(err, ErrNotFound) {
		return Watch{}, nil
	}
	return o.Value, err
}

// Evidence keeps what is seen of the newsroom's letterbox and log from outside,
// by name, encrypted as all else. An error that there is no such name is
// fs.ErrNotExist.
type Evidence struct{ *Casebook }

// Read returns what is kept under a name.
func (e Evidence) Read(name string) ([]byte, error) {
	o, err := Get(e.Casebook, evidence, evidenceID(name))
	if errors.Is(err, ErrNotFound) {
		err = fs.ErrNotExist
	}
	return o.Value, err
}

// Write keeps bytes under a name, in the place of what was there.
func (e Evidence) Write(name string, b []byte) error {
	return e.write(func(t *tx) error {
		o, err := get(t, evidence, evidenceID(name))
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		_, err = put(t, evidence, evidenceID(name), b, o.Version)
		return err
	})
}

// evidenceID makes a record's id of a name such as "pages/0123.txt".
func evidenceID(name string) string { return strings.NewReplacer("/", "-", ".", "-").Replace(name) }
