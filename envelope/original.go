package envelope

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// ErrChanged says that a file isn't any more what it was when it was first
// read through, or can't be read.
var ErrChanged = errors.New("the file has changed, or can't be read any more")

// Original is a file of hers that was read through once. Its key follows from
// that and from her thread key, so that the same file gives the same cells at
// the next visit, on any device, and nothing need be stored.
//
// Read as an io.ReaderAt it gives whole pieces only, and only those that it was
// surveyed with: a file that changes in between would else be sealed under the
// key and nonce of another one.
type Original struct {
	Size   int64
	Digest [32]byte // SHA-256 of the whole, which the seal commits to

	file   io.ReaderAt
	pieces [][32]byte // SHA-256 of each piece, none for padding
}

// Survey reads a file of so many bytes through, in pieces of less than
// CellSize. progress hears of each, may be nil, and breaks off with an error.
// ErrChanged: the file has another length, or can't be read to its end.
func Survey(file io.ReaderAt, size int64, progress func(done int64) error) (*Original, error) {
	if size < 1 || size > MaxFile {
		return nil, fmt.Errorf("couldn't take a file of %d bytes: %w", size, ErrMalformed)
	}
	o := &Original{Size: size, file: file}
	whole := sha256.New()
	piece := make([]byte, cellPlain)
	for at := int64(0); at < size; at += cellPlain {
		p := piece[:min(cellPlain, size-at)]
		if n, _ := file.ReadAt(p, at); n < len(p) {
			return nil, fmt.Errorf("couldn't read the file at %d: %w", at, ErrChanged)
		}
		whole.Write(p)
		o.pieces = append(o.pieces, sha256.Sum256(p))
		if progress != nil {
			if err := progress(at + int64(len(p))); err != nil {
				return nil, err
			}
		}
	}
	if n, _ := file.ReadAt(piece[:1], size); n > 0 {
		return nil, fmt.Errorf("couldn't read the file to its end: %w", ErrChanged)
	}
	whole.Sum(o.Digest[:0])
	return o, nil
}

// Key is the key of the file's cells for who holds the thread key. Two files
// have the same one only if they are the same.
func (o *Original) Key(k ThreadKey) [32]byte {
	tree := sha256.New()
	for _, p := range o.pieces {
		tree.Write(p[:])
	}
	return k.mac("file", binary.BigEndian.AppendUint64(nil, uint64(o.Size)), tree.Sum(nil))
}

// ReadAt reads one whole piece, for Cells.Seal. ErrChanged is its answer when
// the piece isn't what was surveyed.
func (o *Original) ReadAt(p []byte, at int64) (int, error) {
	i := at / cellPlain
	if at < 0 || at%cellPlain != 0 || i >= int64(len(o.pieces)) || int64(len(p)) != min(cellPlain, o.Size-at) {
		return 0, fmt.Errorf("couldn't read a file but by whole pieces: %w", ErrMalformed)
	}
	n, _ := o.file.ReadAt(p, at)
	digest := sha256.Sum256(p[:n])
	if n < len(p) || subtle.ConstantTimeCompare(digest[:], o.pieces[i][:]) != 1 {
		clear(p)
		return 0, ErrChanged
	}
	return n, nil
}
