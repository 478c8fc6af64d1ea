package seal

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
)

// Record is up to 32 parts under one root. It holds M's seeds and the words:
// it is secret.
type Record struct {
	newsroom [32]byte
	seed     Seed
	parts    []*Part
	root     Hash
}

// NewRecord seals parts 0, 1, 2 … (at most 32), each made with m and its own
// place, for the newsroom with this id. They have at most MaxLeaves leaves
// together, or the error wraps ErrTooLong.
func NewRecord(newsroom [32]byte, m Master, parts ...*Part) (*Record, error) {
	if len(parts) == 0 || len(parts) > Slots {
		return nil, fmt.Errorf("couldn't seal a record of %d parts: it has 1 to %d", len(parts), Slots)
	}
	leaves := 0
	for i, p := range parts {
		if leaves += p.header.N; leaves > MaxLeaves {
			return nil, fmt.Errorf("couldn't seal a record of %d leaves: %w", leaves, ErrTooLong)
		}
		if p.slot != i || p.seed != partSeed(&m, i) {
			return nil, fmt.Errorf("couldn't seal a record: part %d was made for another place or record", i)
		}
	}
	r := &Record{newsroom: newsroom, seed: recordSeed(&m), parts: slices.Clone(parts)}
	var root Hash
	newHasher().tree(&r.seed, r.slots(), &root)
	r.root = recordRoot(newsroom, &root)
	return r, nil
}

// slots are the leaves of the record tree.
func (r *Record) slots() []Piece {
	leaves := make([]Piece, Slots)
	for i, p := range r.parts {
		leaves[i] = Piece{Type: PartRef, Bytes: p.digest[:]}
	}
	return leaves
}

// recordRoot is R.
func recordRoot(newsroom [32]byte, root *Hash) Hash {
	id := sha256.Sum256(newsroom[:])
	b := make([]byte, 0, 1+4+32+32)
	b = append(b, tagRecord)
	b = binary.BigEndian.AppendUint32(b, Slots)
	b = append(b, id[:]...)
	b = append(b, root[:]...)
	return sha256.Sum256(b)
}

// Root is R, the 32 bytes that go into the log.
func (r *Record) Root() Hash { return r.root }

// Parts are the parts by slot, not to be changed.
func (r *Record) Parts() []*Part { return slices.Clone(r.parts) }
