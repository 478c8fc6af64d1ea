// Package seal commits to testimony piece by piece, shows any of the pieces
// later, and checks what is shown.
//
// Everything that is sealed is a tree of small salted pieces. The 32-byte root
// says nothing about the content. Any pieces can be shown and the rest hidden,
// with a proof that the shown pieces are exactly what was sealed. A check needs
// SHA-256 and nothing else.
//
// The format, byte for byte, is docs/formats/seal.md; its cases are in
// vectors/seal.
//
// Trust: this package is trusted with the words and with the master secret M
// of each record, from which every salt follows. What it opens comes from
// strangers: an opener is trusted with nothing but the bytes it is handed.
package seal

import (
	"crypto/hkdf"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
)

// Hash is a SHA-256 digest.
type Hash [32]byte

// String is the hash in lower-case hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Seed is a node of a seed tree. Whoever holds the seed of a subtree can
// derive every salt below it.
type Seed [32]byte

// Master is the secret M of one record: 32 random bytes, from which the seeds
// of its parts, of its record tree and its fog follow. Destroying M and the
// words withdraws the record: what remains public says nothing.
type Master [32]byte

// Type is the first byte of a leaf's content and says what the rest is.
type Type byte

// The types of content. 3 to 5 belong to pictures and open in no part yet.
const (
	Blank      Type = 0 // fog or an unused slot: no bytes
	Text       Type = 1 // UTF-8 text
	Meta       Type = 2 // one key=value pair
	MCU        Type = 3 // a JPEG minimum coded unit
	JPEGHeader Type = 4 // the header of a JPEG
	Tile       Type = 5 // a tile of pixels
	Original   Type = 6 // u64 size || digest of an opaque original
	PartRef    Type = 7 // digest P of a part
	RecordRef  Type = 8 // root R of a record
)

// Piece is the content of one leaf: on the wire the type byte, then Bytes.
type Piece struct {
	Type  Type
	Bytes []byte
}

// Limits that hold whoever sends the bytes.
const (
	// MaxLeaves is the greatest number of leaves of one tree, and of all parts
	// of one record together.
	MaxLeaves = 1 << 20
	// MaxText is the greatest length of a text part, in bytes.
	MaxText = 1 << 20
	// MaxContent is the greatest length of one leaf's content, its type byte included.
	MaxContent = 1 + MaxText
	// MaxProof is the greatest length of a proof or of a disclosure, in bytes.
	// Opening one takes at most a few times this memory.
	MaxProof = 40 << 20
	// Slots is the number of slots of a record, used or not.
	Slots = 32
)

// Errors that a caller may tell apart. Those about foreign bytes always wrap
// one of ErrMalformed and ErrNotCanonical.
var (
	// ErrMalformed means the bytes are not of this format.
	ErrMalformed = errors.New("malformed")
	// ErrNotCanonical means that the bytes say in another way what the format
	// says in exactly one.
	ErrNotCanonical = errors.New("not canonical")
	// ErrMismatch means that well-formed bytes prove something else than asked.
	ErrMismatch = errors.New("does not match")
	// ErrTooLong means that a text, a list or a proof exceeds its limit.
	ErrTooLong = errors.New("too long")
	// ErrNotUTF8 means that a text isn't valid UTF-8.
	ErrNotUTF8 = errors.New("not valid UTF-8")
)

func malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrMalformed, fmt.Sprintf(format, args...))
}

func notCanonical(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrNotCanonical, fmt.Sprintf(format, args...))
}

// derive is HKDF-SHA256(m, no salt, info), 32 bytes.
func derive(m *Master, info string) (s Seed) {
	key, err := hkdf.Key(sha256.New, m[:], nil, info, len(s))
	if err != nil {
		panic("seal: " + err.Error()) // only for lengths that we don't ask for
	}
	copy(s[:], key)
	return s
}

func u32(n int) string {
	var b [4]byte
	binary.BigEndian.PutUint32(b[:], uint32(n))
	return string(b[:])
}

// partSeed is the seed of part i.
func partSeed(m *Master, i int) Seed { return derive(m, "vouchsafe part v1"+u32(i)) }

// fogSeed is the secret that places the blanks of part i. It isn't a node of
// any seed tree, so showing a whole part doesn't show it.
func fogSeed(m *Master, i int) Seed { return derive(m, "vouchsafe fog v1"+u32(i)) }

// recordSeed is the seed of the record tree.
func recordSeed(m *Master) Seed { return derive(m, "vouchsafe record v1") }
