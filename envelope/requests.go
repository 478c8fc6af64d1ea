package envelope

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
)

// Where a source's requests go, and how long they are. All are POST with
// application/octet-stream, but for PathNewsroom, which is GET.
const (
	PathNewsroom = "/letterbox/1/newsroom" // → the newsroom's bundle
	PathOpen     = "/letterbox/1/open"     // OpenRequestSize → TableSize
	PathBody     = "/letterbox/1/body"     // BodyRequestSize → ReplySize
	PathClose    = "/letterbox/1/close"    // CloseRequestSize → Acknowledged
	PathCell     = "/letterbox/1/cell"     // CellRequestSize → Acknowledged

	// Acknowledged answers what is kept for good. Nothing else does.
	Acknowledged = "ok\n"

	DestroyTags      = 336 // 8 desks × 3 epochs × 14 replies
	OpenRequestSize  = 1 + 4 + EnvelopeSize
	BodyRequestSize  = 16
	CloseRequestSize = EnvelopeSize + DestroyTags*16
	CellRequestSize  = 16 + sha256.Size + CellSize
)

// OpenRequest asks for the table with this number, and posts an envelope.
func OpenRequest(depth int, bucket uint32, env []byte) ([]byte, error) {
	b := append([]byte{byte(depth)}, binary.BigEndian.AppendUint32(nil, bucket)...)
	b = append(b, env...)
	if _, _, _, err := ParseOpenRequest(b); err != nil || depth < 0 || depth > MaxDepth {
		return nil, fmt.Errorf("couldn't make a request: %w", ErrMalformed)
	}
	return b, nil
}

// ParseOpenRequest reads what OpenRequest wrote. bucket < 2^depth.
func ParseOpenRequest(b []byte) (depth int, bucket uint32, env []byte, err error) {
	if len(b) != OpenRequestSize {
		return 0, 0, nil, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	depth, bucket = int(b[0]), binary.BigEndian.Uint32(b[1:])
	if depth > MaxDepth || uint64(bucket) >= 1<<depth {
		return 0, 0, nil, fmt.Errorf("couldn't read the table's number: %w", ErrMalformed)
	}
	return depth, bucket, b[5:], nil
}

// ParseBodyRequest reads a token.
func ParseBodyRequest(b []byte) (Token, error) {
	if len(b) != BodyRequestSize {
		return Token{}, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	return Token(b), nil
}

// CloseRequest posts an envelope and the tags to destroy, DestroyTags of them.
func CloseRequest(env []byte, destroy []Tag) ([]byte, error) {
	if len(env) != EnvelopeSize || len(destroy) != DestroyTags {
		return nil, fmt.Errorf("couldn't make a request: %w", ErrMalformed)
	}
	b := make([]byte, 0, CloseRequestSize)
	b = append(b, env...)
	for _, tag := range destroy {
		b = append(b, tag[:]...)
	}
	return b, nil
}

// ParseCloseRequest reads what CloseRequest wrote.
func ParseCloseRequest(b []byte) (env []byte, destroy []Tag, err error) {
	if len(b) != CloseRequestSize {
		return nil, nil, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	destroy = make([]Tag, DestroyTags)
	for i := range destroy {
		destroy[i] = Tag(b[EnvelopeSize+16*i:][:16])
	}
	return b[:EnvelopeSize], destroy, nil
}

// CellRequest puts one cell, CellSize bytes, under its id. A repeat does no harm.
func CellRequest(id [16]byte, cell []byte) []byte {
	digest := sha256.Sum256(cell)
	b := make([]byte, 0, CellRequestSize)
	b = append(b, id[:]...)
	b = append(b, digest[:]...)
	return append(b, cell...)
}

// ParseCellRequest reads what CellRequest wrote, and refuses a cell that was
// damaged on its way.
func ParseCellRequest(b []byte) (id [16]byte, cell []byte, err error) {
	if len(b) != CellRequestSize {
		return id, nil, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	w := &wire{b: b}
	id = w.id()
	stated := w.take(sha256.Size)
	digest := sha256.Sum256(w.b)
	if subtle.ConstantTimeCompare(stated, digest[:]) != 1 {
		return id, nil, fmt.Errorf("couldn't accept a cell that isn't what its digest says: %w", ErrMalformed)
	}
	return id, w.b, nil
}
