package casebook

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"filippo.io/age"

	"vouchsafe.example/internal/redact"
)

// MaxExhibit limits one exhibit in bytes.
const MaxExhibit = 16 << 30

// ErrExhibit says that the bytes of an exhibit aren't those that were sealed.
var ErrExhibit = errors.New("the file isn't the one that was sealed: its digest or size differs")

// Exhibit is a file as it came, kept as an age stream under a random name. It
// is written once; what is published derives from it.
type Exhibit struct {
	Thread     string    `json:"thread"`           // whose consent its picture needs; "" if it is the newsroom's own
	Letter     string    `json:"letter,omitempty"` // record that it came with
	Attachment int       `json:"attachment"`       // its number there, from 0
	Name       string    `json:"name,omitempty"`   // as the sender called it
	Type       string    `json:"type,omitempty"`
	Size       int64     `json:"size"`
	Digest     Digest    `json:"digest"` // SHA-256 of the original
	Blob       string    `json:"blob"`
	Key        string    `json:"key,omitempty"` // age identity that opens the blob
	Rendition  Rendition `json:"rendition,omitzero"`
}

// Rendition is a fresh picture made from an exhibit, without metadata.
type Rendition struct {
	Blob   string `json:"blob"`
	Key    string `json:"key,omitempty"` // age identity that opens the blob
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Digest Digest `json:"digest"`
}

// Exhibits are all exhibits, forgettable: with the record go the keys of its
// blobs, and every copy of them that somebody may have is noise.
var Exhibits = Kind[Exhibit]{name: "exhibit", forgettable: true}

// AddExhibit keeps a file that was handed over at the desk by the source of a
// thread: NewPersonThread makes one for somebody who has none. A picture of it
// is published with her consent only. Without a thread, the newsroom made the
// file itself.
func (c *Casebook) AddExhibit(thread, name, mediaType string, r io.Reader) (id string, err error) {
	if thread != "" {
		var th Object[Thread]
		if th, err = Get(c, Threads, thread); err == nil && th.Value.State == invented {
			err = ErrNotFound
		}
	}
	if err == nil {
		id, err = c.randomName()
	}
	if err == nil {
		err = c.keepExhibit(id, Exhibit{Thread: thread, Name: name, Type: mediaType, Size: -1}, r, nil)
	}
	if err != nil {
		return "", fmt.Errorf("couldn't keep the exhibit: %w", err)
	}
	return id, nil
}

// keepExhibit writes the stream and then the record. Where size and digest are
// known (size not -1), anything else is refused. also runs in the same
// transaction.
func (c *Casebook) keepExhibit(id string, e Exhibit, r io.Reader, also func(*tx) error) error {
	m := &meter{r: io.LimitReader(r, MaxExhibit+1), h: sha256.New()}
	return c.keepBlob(m, func(t *tx, blob, key string) error {
		digest := Digest(m.h.Sum(nil))
		switch {
		case m.n > MaxExhibit:
			return fmt.Errorf("%w: at most %d GiB", ErrRecord, MaxExhibit>>30)
		case e.Size >= 0 && (m.n != e.Size || digest != e.Digest):
			return ErrExhibit
		}
		e.Blob, e.Key, e.Size, e.Digest = blob, key, m.n, digest
		if _, err := put(t, Exhibits, id, e, 0); err != nil {
			return err
		}
		if also != nil {
			if err := also(t); err != nil {
				return err
			}
		}
		// The digest isn't told: the chain outlives the exhibit, and a digest
		// finds whoever holds the file.
		return t.record("exhibit kept", id, "")
	})
}

func (c *Casebook) getBlob(name, key string) (io.ReadCloser, error) {
	identity, err := age.ParseHybridIdentity(key)
	if err != nil {
		return nil, fmt.Errorf("%w: the key of file %s", ErrDamaged, name)
	}
	f, err := c.blobs.Get(name)
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(f, identity)
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return struct {
		io.Reader
		io.Closer
	}{r, f}, nil
}

// meter counts and hashes what is read through it.
type meter struct {
	r io.Reader
	h hash.Hash
	n int64
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.h.Write(p[:n])
	m.n += int64(n)
	return n, err
}

// OpenExhibit opens the untouched original for reading, and records that it
// was opened. The caller closes it.
func (c *Casebook) OpenExhibit(id string) (io.ReadCloser, Exhibit, error) {
	o, err := Get(c, Exhibits, id)
	if err != nil {
		return nil, Exhibit{}, fmt.Errorf("couldn't open exhibit %s: %w", id, err)
	}
	if err := c.write(func(t *tx) error { return t.record("exhibit opened", id, "") }); err != nil {
		return nil, Exhibit{}, fmt.Errorf("couldn't open exhibit %s: %w", id, err)
	}
	r, err := c.getBlob(o.Value.Blob, o.Value.Key)
	if err != nil {
		return nil, Exhibit{}, fmt.Errorf("couldn't open exhibit %s: %w", id, err)
	}
	return r, o.Value, nil
}

// Render returns the fresh picture of an exhibit that is a photograph, and
// makes it the first time: at most 2,048 pixels a side, no metadata.
func (c *Casebook) Render(id string) (jpeg []byte, r Rendition, err error) {
	o, err := Get(c, Exhibits, id)
	if err == nil && o.Value.Rendition.Blob == "" {
		o, err = c.makeRendition(id)
	}
	var f io.ReadCloser
	if err == nil {
		f, err = c.getBlob(o.Value.Rendition.Blob, o.Value.Rendition.Key)
	}
	if err == nil {
		defer f.Close()
		jpeg, err = io.ReadAll(io.LimitReader(f, redact.MaxBytes))
	}
	if err == nil && Digest(sha256.Sum256(jpeg)) != o.Value.Rendition.Digest {
		err = ErrDamaged
	}
	if err != nil {
		return nil, r, fmt.Errorf("couldn't make a picture of exhibit %s: %w", id, err)
	}
	return jpeg, o.Value.Rendition, nil
}

func (c *Casebook) makeRendition(id string) (o Object[Exhibit], err error) {
	f, _, err := c.OpenExhibit(id)
	if err != nil {
		return o, err
	}
	defer f.Close()
	fresh, w, h, err := redact.Photograph(f)
	if err != nil {
		return o, err
	}
	err = c.keepBlob(bytes.NewReader(fresh), func(t *tx, blob, key string) error {
		if o, err = get(t, Exhibits, id); err != nil {
			return err
		}
		if o.Value.Rendition.Blob != "" {
			return errTwice
		}
		o.Value.Rendition = Rendition{Blob: blob, Key: key, Width: w, Height: h, Digest: Digest(sha256.Sum256(fresh))}
		if _, err := put(t, Exhibits, id, o.Value, o.Version); err != nil {
			return err
		}
		return t.record("picture made", id, "")
	})
	if errors.Is(err, errTwice) {
		err = nil
	}
	return o, err
}

// errTwice: two people asked for one picture at once; the first one stays.
var errTwice = errors.New("there is a picture already")
