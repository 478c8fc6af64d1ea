package seal

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// Part is one sealed thing of a record: a text, its metadata, the digest of a
// file. It holds the words and their salts: it is secret until disclosed.
type Part struct {
	slot   int
	header Header
	pieces []Piece
	seed   Seed
	digest Hash
}

func newPart(m *Master, i int, kind, seg string, pieces []Piece) (*Part, error) {
	if i < 0 || i >= Slots {
		return nil, fmt.Errorf("couldn't seal part %d: a record has slots 0 to %d", i, Slots-1)
	}
	if len(pieces) > MaxLeaves {
		return nil, fmt.Errorf("couldn't seal part %d: %d leaves: %w", i, len(pieces), ErrTooLong)
	}
	p := &Part{
		slot:   i,
		header: Header{Kind: kind, Seg: seg, N: len(pieces)},
		pieces: pieces,
		seed:   partSeed(m, i),
	}
	var root Hash
	newHasher().tree(&p.seed, pieces, &root)
	p.digest = partDigest(p.header.Bytes(), &root)
	return p, nil
}

// TextPart seals a text as part i (0 to 31) of the record with secret m: cut
// into words (ws1), with a random number of blanks after each (fog1). The text
// is kept byte for byte. It is valid UTF-8 of at most MaxText bytes, or the
// error is ErrNotUTF8 or ErrTooLong. The empty text is one blank leaf.
func TextPart(m Master, i int, text string) (*Part, error) {
	if len(text) > MaxText {
		return nil, fmt.Errorf("couldn't seal a text of %d bytes: %w", len(text), ErrTooLong)
	}
	if !utf8.ValidString(text) {
		return nil, fmt.Errorf("couldn't seal a text: %w", ErrNotUTF8)
	}
	fog := fogger{seed: fogSeed(&m, i), h: newHasher()}
	rest := []byte(text)
	pieces := make([]Piece, 0, len(rest)/3+1)
	for word := 0; len(rest) > 0; word++ {
		k := nextLeaf(rest)
		pieces = append(pieces, Piece{Type: Text, Bytes: rest[:k:k]})
		rest = rest[k:]
		for range fog.blanks(word) {
			pieces = append(pieces, Piece{Type: Blank})
		}
	}
	if len(pieces) == 0 {
		pieces = append(pieces, Piece{Type: Blank})
	}
	return newPart(&m, i, KindText, SegText, pieces)
}

// fogger says how many blanks follow each word (fog1).
type fogger struct {
	seed Seed
	h    *hasher
}

// blanks is the number of leading one bits of a hash: k with probability 2^-(k+1).
func (f *fogger) blanks(word int) int {
	m := append(f.h.message(), tagFog)
	m = append(m, f.seed[:]...)
	m = binary.BigEndian.AppendUint32(m, uint32(word))
	var sum [32]byte
	f.h.sum(m, &sum)
	n := 0
	for _, b := range sum {
		ones := bits.LeadingZeros8(^b)
		n += ones
		if ones < 8 {
			break
		}
	}
	return n
}

const (
	maxKey   = 32   // bytes of a metadata key
	maxValue = 4096 // bytes of a metadata value
	maxPairs = 256
)

// MetaPart seals pairs of key and value as part i, one leaf for each, in the
// order of their keys. A key is 1 to 32 of a–z, 0–9 and hyphen, once each; a
// value is UTF-8 of at most 4,096 bytes; there are 1 to 256 pairs.
func MetaPart(m Master, i int, kv [][2]string) (*Part, error) {
	if len(kv) == 0 {
		return nil, fmt.Errorf("couldn't seal metadata: there is none")
	}
	if len(kv) > maxPairs {
		return nil, fmt.Errorf("couldn't seal metadata of %d pairs: %w", len(kv), ErrTooLong)
	}
	kv = slices.Clone(kv)
	slices.SortFunc(kv, func(a, b [2]string) int { return strings.Compare(a[0], b[0]) })
	pieces := make([]Piece, 0, len(kv))
	for j, pair := range kv {
		if j > 0 && kv[j-1][0] == pair[0] {
			return nil, fmt.Errorf("couldn't seal metadata: two values for %q", pair[0])
		}
		p := Piece{Type: Meta, Bytes: []byte(pair[0] + "=" + pair[1])}
		if k, _, ok := p.KeyValue(); !ok || k != pair[0] {
			return nil, fmt.Errorf("couldn't seal metadata: bad key or value for %q", pair[0])
		}
		pieces = append(pieces, p)
	}
	return newPart(&m, i, KindMeta, SegMeta, pieces)
}

// OriginalPart seals the SHA-256 digest and the size in bytes of a file that
// isn't cut, as the only leaf of part i.
func OriginalPart(m Master, i int, digest Hash, size int64) (*Part, error) {
	if size < 0 {
		return nil, fmt.Errorf("couldn't seal an original of %d bytes", size)
	}
	b := binary.BigEndian.AppendUint64(make([]byte, 0, 40), uint64(size))
	return newPart(&m, i, KindOriginal, SegOriginal, []Piece{{Type: Original, Bytes: append(b, digest[:]...)}})
}

// KeyValue is the pair that a metadata leaf holds: key, '=', value.
func (p Piece) KeyValue() (key, value string, ok bool) {
	if p.Type != Meta {
		return "", "", false
	}
	key, value, ok = strings.Cut(string(p.Bytes), "=")
	if !ok || len(key) < 1 || len(key) > maxKey || len(value) > maxValue || !utf8.ValidString(value) {
		return "", "", false
	}
	for _, c := range []byte(key) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return "", "", false
		}
	}
	return key, value, true
}

// Original is the size in bytes and the digest of the file that the leaf of
// an original names.
func (p Piece) Original() (size int64, digest Hash, ok bool) {
	if p.Type != Original || len(p.Bytes) != 40 || p.Bytes[0] > 0x7f {
		return 0, Hash{}, false
	}
	return int64(binary.BigEndian.Uint64(p.Bytes)), Hash(p.Bytes[8:]), true
}

// Slot is the part's place in its record.
func (p *Part) Slot() int { return p.slot }

// Header is the part's header.
func (p *Part) Header() Header { return p.header }

// Pieces are the contents of the part's leaves, not to be changed.
func (p *Part) Pieces() []Piece { return p.pieces }

// Digest is P, the part's place in the record tree.
func (p *Part) Digest() Hash { return p.digest }

// Text is the text of a text part as it was sealed, "" for other parts.
func (p *Part) Text() string {
	var b strings.Builder
	for _, piece := range p.pieces {
		if piece.Type == Text {
			b.Write(piece.Bytes)
		}
	}
	return b.String()
}

// Word is a leaf of a text part that isn't blank.
type Word struct {
	Leaf       int    // its number among all leaves, as Disclose asks for it
	Text       string // the word with the white space that follows it
	Start, End int    // bytes of the text: text[Start:End] == Text
}

// Words are the words of a text part in order; joined, their texts are the text.
func (p *Part) Words() []Word {
	var words []Word
	at := 0
	for i, piece := range p.pieces {
		if piece.Type == Text {
			end := at + len(piece.Bytes)
			words = append(words, Word{Leaf: i, Text: string(piece.Bytes), Start: at, End: end})
			at = end
		}
	}
	return words
}
