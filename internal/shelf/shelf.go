// Package shelf keeps keys that can be forgotten.
//
// A shelf is one file of 32-byte slots, all filled with random bytes from the
// start. What a free slot holds is the key that the next user of that slot
// gets; erasing a key means overwriting its slot in place with fresh random
// bytes. Used, unused and erased slots therefore look alike, and the file
// tells nothing about how many keys are in use. Ciphertext may lie in any
// store that keeps old copies of rows (databases, logs, object stores): when
// its key is gone from the shelf, all of those copies are unreadable.
//
// The shelf doesn't know which slots are in use; its user does and is asked by
// Open. The order for deleting is: first delete the row that names the slot,
// durably, then Erase the slot. If the machine stops between the two, the next
// Open finds a slot that nobody names and overwrites it.
//
// Is trusted with keys in the clear; is not trusted with what they open. A
// solid-state disk may keep a remnant of an overwritten block: the threat
// model says so.
package shelf

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"sync"
	"time"
)

const (
	// KeySize is the size of a slot in bytes.
	KeySize = 32
	// growth is the number of slots by which the file grows, so that its
	// size says little about the number of keys.
	growth = 4096
	// maxSlots limits the file to 2 GiB.
	maxSlots = 1 << 26
)

var (
	// ErrDamaged says that the file is missing slots that are in use, or that
	// two users name one slot.
	ErrDamaged = errors.New("the key shelf is damaged or does not belong to this store")
	// ErrInUse says that another process has the shelf open.
	ErrInUse = errors.New("another process is using the key shelf")
	// ErrKey says that a body doesn't open under a key and in a context: it is
	// damaged, or the key was erased.
	ErrKey = errors.New("it does not open under its key")
	// ErrSlot says that a slot number is outside the shelf or isn't in use.
	ErrSlot = errors.New("no such slot in use")
)

// A Shelf is an open key file. Its methods may be called from many goroutines.
type Shelf struct {
	// Clock gives the day to which the file's modification time is set, and
	// Rand the random bytes. Both may be replaced before first use.
	Clock func() time.Time
	Rand  io.Reader

	mu     sync.Mutex
	f      *os.File
	slots  uint64
	free   []uint64
	isUsed map[uint64]bool
}

// Open opens the shelf at path, or makes one when there is none and no slot is
// used. used returns every slot that the caller's rows name, each once; all
// others are overwritten with fresh random bytes and become free. It is asked
// once the file is locked: a list made earlier would lack the slots that
// another process took in the meantime.
func Open(path string, used func() ([]uint64, error)) (*Shelf, error) {
	s := &Shelf{Clock: time.Now, Rand: rand.Reader, isUsed: map[uint64]bool{}}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if errors.Is(err, os.ErrNotExist) {
		// Whoever names slots had a shelf once. Should another process make
		// one after this look, its slots are seen by the look under the lock.
		var slots []uint64
		if slots, err = used(); err == nil && len(slots) > 0 {
			err = fmt.Errorf("%w: the file is missing", ErrDamaged)
		}
		if err != nil {
			return nil, fmt.Errorf("couldn't open the key shelf: %w", err)
		}
		f, err = create(path, s.Rand)
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't open the key shelf: %w", err)
	}
	s.f = f
	if err := s.load(used); err != nil {
		f.Close()
		return nil, fmt.Errorf("couldn't open the key shelf: %w", err)
	}
	return s, nil
}

// create writes the first slots under another name, so that a shelf that can
// be seen is whole.
func create(path string, random io.Reader) (*os.File, error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), ".shelf-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(tmp.Name())
	defer tmp.Close()
	if _, err := io.CopyN(tmp, random, growth*KeySize); err != nil {
		return nil, err
	}
	if err := tmp.Sync(); err != nil {
		return nil, err
	}
	// Link refuses to replace a shelf that another process made meanwhile.
	if err := os.Link(tmp.Name(), path); err != nil && !errors.Is(err, os.ErrExist) {
		return nil, err
	}
	if err := syncDir(filepath.Dir(path)); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_RDWR, 0)
}

func (s *Shelf) load(used func() ([]uint64, error)) error {
	if err := lock(s.f); err != nil {
		return err
	}
	slots, err := used()
	if err != nil {
		return err
	}
	info, err := s.f.Stat()
	if err != nil {
		return err
	}
	// A rest is what a crash left of a growth that nobody was given yet.
	if rest := info.Size() % KeySize; rest != 0 {
		if err := s.f.Truncate(info.Size() - rest); err != nil {
			return err
		}
	}
	s.slots = uint64(info.Size()) / KeySize
	for _, slot := range slots {
		if slot >= s.slots {
			return fmt.Errorf("%w: slot %d of %d", ErrDamaged, slot, s.slots)
		}
		if s.isUsed[slot] {
			return fmt.Errorf("%w: slot %d is named twice", ErrDamaged, slot)
		}
		s.isUsed[slot] = true
	}
	return s.refresh()
}

// refresh overwrites every slot that nobody names: some of them may hold keys
// whose row was deleted just before the machine stopped.
func (s *Shelf) refresh() error {
	var run uint64
	flush := func(end uint64) error {
		if run == 0 {
			return nil
		}
		fresh := make([]byte, run*KeySize)
		if _, err := io.ReadFull(s.Rand, fresh); err != nil {
			return err
		}
		_, err := s.f.WriteAt(fresh, int64(end-run)*KeySize)
		run = 0
		return err
	}
	for slot := range s.slots {
		if s.isUsed[slot] {
			if err := flush(slot); err != nil {
				return err
			}
			continue
		}
		s.free = append(s.free, slot)
		if run++; run == growth {
			if err := flush(slot + 1); err != nil {
				return err
			}
		}
	}
	if err := flush(s.slots); err != nil {
		return err
	}
	return s.sync()
}

// Take picks a random free slot and returns its number and its key. The
// caller stores the number with what the key seals.
func (s *Shelf) Take() (slot uint64, key [KeySize]byte, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) == 0 {
		if err := s.grow(); err != nil {
			return 0, key, fmt.Errorf("couldn't grow the key shelf: %w", err)
		}
	}
	n, err := rand.Int(s.Rand, big.NewInt(int64(len(s.free))))
	if err != nil {
		return 0, key, fmt.Errorf("couldn't choose a slot: %w", err)
	}
	i, last := int(n.Int64()), len(s.free)-1
	slot = s.free[i]
	if key, err = s.read(slot); err != nil {
		return 0, key, err
	}
	s.free[i] = s.free[last]
	s.free = s.free[:last]
	s.isUsed[slot] = true
	return slot, key, nil
}

// Key returns the key in a slot that is in use.
func (s *Shelf) Key(slot uint64) (key [KeySize]byte, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.isUsed[slot] {
		return key, fmt.Errorf("couldn't read key %d: %w", slot, ErrSlot)
	}
	return s.read(slot)
}

// Read returns what a slot of the shelf at path holds, without opening the
// shelf: for readers beside the one process that has it open. Whether the
// slot is in use is for the caller to know.
func Read(path string, slot uint64) (key [KeySize]byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return key, fmt.Errorf("couldn't read key %d: %w", slot, err)
	}
	defer f.Close()
	if slot >= maxSlots {
		return key, fmt.Errorf("couldn't read key %d: %w", slot, ErrSlot)
	}
	if _, err := f.ReadAt(key[:], int64(slot)*KeySize); err != nil {
		return key, fmt.Errorf("couldn't read key %d: %w", slot, err)
	}
	return key, nil
}

func (s *Shelf) read(slot uint64) (key [KeySize]byte, err error) {
	if _, err := s.f.ReadAt(key[:], int64(slot)*KeySize); err != nil {
		return key, fmt.Errorf("couldn't read key %d: %w", slot, err)
	}
	return key, nil
}

// Erase overwrites the slots with fresh random bytes and frees them. When it
// returns nil, the keys are gone from the file. Call it after the rows that
// name the slots are deleted; slots that aren't in use are passed over.
func (s *Shelf) Erase(slots ...uint64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var done []uint64
	for _, slot := range slots {
		if !s.isUsed[slot] {
			continue
		}
		var fresh [KeySize]byte
		if _, err := io.ReadFull(s.Rand, fresh[:]); err != nil {
			return fmt.Errorf("couldn't erase key %d: %w", slot, err)
		}
		if _, err := s.f.WriteAt(fresh[:], int64(slot)*KeySize); err != nil {
			return fmt.Errorf("couldn't erase key %d: %w", slot, err)
		}
		done = append(done, slot)
	}
	if len(done) == 0 {
		return nil
	}
	if err := s.sync(); err != nil {
		return fmt.Errorf("couldn't erase keys: %w", err)
	}
	for _, slot := range done {
		if s.isUsed[slot] {
			delete(s.isUsed, slot)
			s.free = append(s.free, slot)
		}
	}
	return nil
}

func (s *Shelf) grow() error {
	if s.slots+growth > maxSlots {
		return fmt.Errorf("more than %d keys", uint64(maxSlots))
	}
	fresh := make([]byte, growth*KeySize)
	if _, err := io.ReadFull(s.Rand, fresh); err != nil {
		return err
	}
	if _, err := s.f.WriteAt(fresh, int64(s.slots)*KeySize); err != nil {
		// A half-written growth must not be counted on the next Open.
		s.f.Truncate(int64(s.slots) * KeySize)
		return err
	}
	if err := s.sync(); err != nil {
		return err
	}
	for range growth {
		s.free = append(s.free, s.slots)
		s.slots++
	}
	return nil
}

// sync makes writes durable and sets the modification time to midnight: it
// would otherwise tell a seizer when the last message was read.
func (s *Shelf) sync() error {
	if err := s.f.Sync(); err != nil {
		return err
	}
	day := s.Clock().UTC().Truncate(24 * time.Hour)
	return os.Chtimes(s.f.Name(), day, day)
}

// Close closes the file. It erases nothing.
func (s *Shelf) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.f.Close()
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
