package envelope

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/bits"
)

// CellSize is what each cell of an attachment has where it is stored, in bytes.
const (
	CellSize  = 256 << 10
	cellPlain = CellSize - 16 // GCM's tag
)

// Cells is a file cut into encrypted pieces of one size: AES-256-GCM in the
// STREAM construction. The number of pieces is padded, so that it says at most
// 12 % about the size.
type Cells struct {
	key   [32]byte
	size  int64
	count int
}

// NewCells is the file of so many bytes under an attachment's key, which must
// be used for no other file: Original.Key, or random bytes. A size outside 1 to
// MaxFile has no cells.
func NewCells(key [32]byte, size int64) Cells {
	c := Cells{key: key, size: size}
	if size >= 1 && size <= MaxFile {
		c.count = int(padme(uint64(size+cellPlain-1) / cellPlain))
	}
	return c
}

// padme rounds n up so that its binary form has as many significant bits as the
// length of its length, at most 12 % (Nikitin et al., PURBs, 2019).
func padme(n uint64) uint64 {
	if n < 2 {
		return n
	}
	e := bits.Len64(n) - 1
	s := bits.Len64(uint64(e))
	mask := uint64(1)<<(e-s) - 1
	return (n + mask) &^ mask
}

// Count is the number of cells, padding included.
func (c Cells) Count() int { return c.count }

// ID is the name that cell i is stored under.
func (c Cells) ID(i int) [16]byte {
	h := hmac.New(sha256.New, c.key[:])
	h.Write([]byte(version + " cell\n"))
	h.Write(binary.BigEndian.AppendUint32(nil, uint32(i)))
	return [16]byte(h.Sum(nil))
}

var errNoCell = errors.New("the file has no such cell")

// aead returns the cipher and the nonce of cell i: an 11-byte counter, and 1 in
// the last cell.
func (c Cells) aead(i int) (cipher.AEAD, []byte, error) {
	if i < 0 || i >= c.count {
		return nil, nil, errNoCell
	}
	key, err := hkdf.Key(sha256.New, c.key[:], nil, version+" cells\n", 32)
	if err != nil {
		return nil, nil, err
	}
	defer clear(key)
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, nil, err
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		return nil, nil, err
	}
	nonce := make([]byte, aead.NonceSize())
	binary.BigEndian.PutUint64(nonce[3:11], uint64(i))
	if i == c.count-1 {
		nonce[11] = 1
	}
	return aead, nonce, nil
}

// length is how many bytes of the file cell i holds; the rest is zero.
func (c Cells) length(i int) int {
	return int(min(max(c.size-int64(i)*cellPlain, 0), cellPlain))
}

// Seal reads cell i from the file and returns its CellSize bytes. The same file
// gives the same bytes at every try.
func (c Cells) Seal(i int, file io.ReaderAt) ([]byte, error) {
	aead, nonce, err := c.aead(i)
	if err != nil {
		return nil, fmt.Errorf("couldn't seal cell %d: %w", i, err)
	}
	cell := make([]byte, CellSize)
	if n := c.length(i); n > 0 {
		if read, err := file.ReadAt(cell[:n], int64(i)*cellPlain); read < n {
			return nil, fmt.Errorf("couldn't read the file for cell %d: %w", i, err)
		}
	}
	return aead.Seal(cell[:0], nonce, cell[:cellPlain], nil), nil
}

// Open returns the bytes of the file that cell i holds; none when the cell is
// padding only. ErrTampered is its answer to any other bytes than Seal's.
func (c Cells) Open(i int, cell []byte) ([]byte, error) {
	aead, nonce, err := c.aead(i)
	if err != nil {
		return nil, fmt.Errorf("couldn't open cell %d: %w", i, err)
	}
	plain, err := aead.Open(nil, nonce, cell, nil)
	if err != nil || len(plain) != cellPlain {
		return nil, fmt.Errorf("couldn't open cell %d: %w", i, ErrTampered)
	}
	w := &wire{b: plain}
	data := w.take(c.length(i))
	if !w.end() {
		return nil, fmt.Errorf("couldn't open cell %d: %w", i, ErrMalformed)
	}
	return data, nil
}

// Wipe overwrites the key.
func (c *Cells) Wipe() { clear(c.key[:]) }
