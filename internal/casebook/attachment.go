package casebook

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"time"

	"filippo.io/age"

	"vouchsafe.example/envelope"
)

// ErrAttachment says that a letter has no such attachment.
var ErrAttachment = errors.New("the letter has no such attachment")

const (
	// segment is how many cells are put aside at once: a desk that is stopped
	// fetches at most so many again. 4 MiB, held in memory meanwhile.
	segment = 16
	// asideDays is how long they lie there for a file that never gets whole.
	asideDays = 35
)

// StoreAttachment fetches the cells of a letter's attachment (its number, from
// 0) and keeps the file as an exhibit, if it is the one that was sealed:
// ErrExhibit otherwise. A second time it returns the same exhibit; after a
// failure or a crash it goes on where it was. Cells of padding are fetched too:
// the server could count them. progress hears how many cells are here, may be
// nil.
func (c *Casebook) StoreAttachment(letter string, number int, fetch func(cell [16]byte) ([]byte, error), progress func(done, total int)) (exhibit string, err error) {
	exhibit = fmt.Sprintf("%s-%d", letter, number)
	err = func() error {
		l, err := Get(c, Letters, letter)
		if err != nil {
			return err
		}
		if number < 0 || number >= len(l.Value.Attachments) {
			return ErrAttachment
		}
		a := l.Value.Attachments[number]
		if a.Exhibit != "" {
			return nil
		}
		if a.Size > MaxExhibit {
			return fmt.Errorf("%w: at most %d GiB", ErrRecord, MaxExhibit>>30)
		}
		r := &cellReader{book: c, key: a.Key, cells: envelope.NewCells(a.Key, a.Size), fetch: fetch, progress: progress}
		defer r.cells.Wipe()
		var file io.Reader = r
		if before, err := c.sameFile(a); err != nil {
			return err
		} else if before != nil {
			defer before.Close()
			file = before
		} else if err := r.gather(); err != nil {
			return err
		}
		e := Exhibit{Thread: l.Value.Thread, Letter: letter, Attachment: number, Name: a.Name, Type: a.Type, Size: a.Size, Digest: a.Digest}
		err = c.keepExhibit(exhibit, e, file, func(t *tx) error {
			return change(t, Letters, letter, func(l *Letter) error {
				l.Attachments[number].Exhibit = exhibit
				return nil
			})
		})
		// Two people may have fetched it at once: it is kept, and that's all
		// that was asked.
		if errors.Is(err, ErrConflict) {
			err = nil
		}
		if err == nil || errors.Is(err, ErrExhibit) || errors.Is(err, ErrNotFound) {
			err = errors.Join(err, r.tidy())
		}
		return err
	}()
	if err != nil {
		return "", fmt.Errorf("couldn't keep the attachment: %w", err)
	}
	return exhibit, nil
}

// sameFile opens the exhibit of a letter that brought the same file under the
// same key: the server may have erased its cells since. Nil: there is none.
func (c *Casebook) sameFile(a Attachment) (io.ReadCloser, error) {
	letters, err := List(c, Letters)
	if err != nil {
		return nil, err
	}
	for _, l := range letters {
		for _, b := range l.Value.Attachments {
			if b.Exhibit == "" || b.Key != a.Key || b.Size != a.Size || b.Digest != a.Digest {
				continue
			}
			e, err := Get(c, Exhibits, b.Exhibit)
			if errors.Is(err, ErrNotFound) || errors.Is(err, ErrForgotten) {
				continue
			}
			if err != nil {
				return nil, err
			}
			return c.getBlob(e.Value.Blob, e.Value.Key)
		}
	}
	return nil, nil
}

// ReleasedAttachment notes that the intake was told that this desk has the
// attachment.
func (c *Casebook) ReleasedAttachment(letter string, number int) error {
	return c.write(func(t *tx) error {
		return change(t, Letters, letter, func(l *Letter) error {
			if number < 0 || number >= len(l.Attachments) {
				return ErrAttachment
			}
			l.Attachments[number].Released = true
			return nil
		})
	})
}

// cellReader reads a file from its cells, one at a time. Those of a file of
// more than a segment are put aside first, as they came: sealed under the key
// in the letter.
type cellReader struct {
	book     *Casebook
	key      Digest
	cells    envelope.Cells
	fetch    func([16]byte) ([]byte, error)
	progress func(done, total int)
	next     int
	aside    io.ReadCloser // the segment that is being read
	rest     []byte
}

// segments is how many blobs hold what is put aside; none for a small file.
func (r *cellReader) segments() int {
	if r.cells.Count() <= segment {
		return 0
	}
	return (r.cells.Count() + segment - 1) / segment
}

// blob is the name of a segment. It follows from the key, so that no record
// need name it, and is none of the cells' own: a thief must not be able to
// compare the two disks.
func (r *cellReader) blob(i int) string {
	h := hmac.New(sha256.New, r.key[:])
	h.Write(binary.BigEndian.AppendUint32([]byte("vouchsafe/casebook/v1 segment\n"), uint32(i)))
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// gather puts aside every segment that isn't there yet.
func (r *cellReader) gather() error {
	for s := range r.segments() {
		from, to := s*segment, min((s+1)*segment, r.cells.Count())
		f, err := r.book.blobs.Get(r.blob(s))
		if err == nil {
			f.Close()
			r.tell(to)
			continue
		}
		var b bytes.Buffer
		for i := from; i < to; i++ {
			cell, err := r.get(i)
			if err != nil {
				return err
			}
			// What doesn't open is found while its letter can still be answered.
			if _, err := r.open(i, cell); err != nil {
				return err
			}
			b.Write(cell)
			r.tell(i + 1)
		}
		after := r.book.Now().AddDate(0, 0, asideDays).Format(time.DateOnly)
		err = r.book.write(func(t *tx) error {
			if _, err := get(t, doomed, r.blob(s)); !errors.Is(err, ErrNotFound) {
				return err
			}
			_, err := put(t, doomed, r.blob(s), doom{After: after}, 0)
			return err
		})
		if err == nil {
			err = r.book.blobs.Put(r.blob(s), &b)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// tidy deletes what was put aside.
func (r *cellReader) tidy() error {
	r.close()
	for s := range r.segments() {
		if err := r.book.deleteDoomed(r.blob(s)); err != nil {
			return err
		}
	}
	return nil
}

func (r *cellReader) close() {
	if r.aside != nil {
		r.aside.Close()
		r.aside = nil
	}
}

func (r *cellReader) tell(done int) {
	if r.progress != nil {
		r.progress(done, r.cells.Count())
	}
}

func (r *cellReader) get(i int) ([]byte, error) {
	cell, err := r.fetch(r.cells.ID(i))
	if err != nil {
		return nil, fmt.Errorf("couldn't fetch part %d of %d: %w", i+1, r.cells.Count(), err)
	}
	return cell, nil
}

func (r *cellReader) open(i int, cell []byte) ([]byte, error) {
	b, err := r.cells.Open(i, cell)
	if err != nil {
		return nil, fmt.Errorf("%w: part %d of %d: %w", ErrExhibit, i+1, r.cells.Count(), err)
	}
	return b, nil
}

// cell returns the next cell, from where it was put aside or from the server.
func (r *cellReader) cell() (cell []byte, err error) {
	if r.segments() == 0 {
		if cell, err = r.get(r.next); err == nil {
			r.tell(r.next + 1)
		}
		return cell, err
	}
	if r.next%segment == 0 {
		r.close()
		if r.aside, err = r.book.blobs.Get(r.blob(r.next / segment)); err != nil {
			return nil, err
		}
	}
	cell = make([]byte, envelope.CellSize)
	_, err = io.ReadFull(r.aside, cell)
	return cell, err
}

func (r *cellReader) Read(p []byte) (int, error) {
	for len(r.rest) == 0 {
		if r.next >= r.cells.Count() {
			r.close()
			return 0, io.EOF
		}
		cell, err := r.cell()
		if err != nil {
			return 0, err
		}
		if r.rest, err = r.open(r.next, cell); err != nil {
			return 0, err
		}
		r.next++
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// An ExhibitFile is an untouched original that can be read from anywhere. Its
// reader closes it.
type ExhibitFile struct {
	*io.SectionReader
	file io.Closer
}

// Close closes the file.
func (f *ExhibitFile) Close() error { return f.file.Close() }

// SeekExhibit opens the untouched original of an exhibit for reading in parts:
// nothing but what is read is decrypted. first says that somebody begins to look at
// it now, which is recorded.
func (c *Casebook) SeekExhibit(id string, first bool) (*ExhibitFile, Exhibit, error) {
	o, err := Get(c, Exhibits, id)
	if err == nil && first {
		err = c.write(func(t *tx) error { return t.record("exhibit opened", id, "") })
	}
	var f *ExhibitFile
	if err == nil {
		f, err = c.seekBlob(o.Value.Blob, o.Value.Key)
	}
	if err != nil {
		return nil, Exhibit{}, fmt.Errorf("couldn't open exhibit %s: %w", id, err)
	}
	return f, o.Value, nil
}

func (c *Casebook) seekBlob(name, key string) (*ExhibitFile, error) {
	identity, err := age.ParseHybridIdentity(key)
	if err != nil {
		return nil, fmt.Errorf("%w: the key of file %s", ErrDamaged, name)
	}
	f, err := c.blobs.Get(name)
	if err != nil {
		return nil, err
	}
	file, ok := f.(interface {
		io.ReaderAt
		io.Seeker
	})
	if !ok {
		f.Close()
		return nil, fmt.Errorf("couldn't read file %s in parts", name)
	}
	size, err := file.Seek(0, io.SeekEnd)
	var plain io.ReaderAt
	if err == nil {
		plain, size, err = age.DecryptReaderAt(file, size, identity)
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &ExhibitFile{io.NewSectionReader(plain, 0, size), f}, nil
}
