package envelope

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/binary"
	"fmt"
	"slices"
)

// Where a source's requests go, and how long they are. All are POST with
// application/octet-stream, but for PathNewsroom, which is GET.
const (
	PathNewsroom = "/letterbox/1/newsroom" // → the newsroom's bundle
	PathOpen     = "/letterbox/1/open"     // OpenRequestSize → TableSize
	PathBody     = "/letterbox/1/body"     // BodyRequestSize → ReplySize
	PathClose    = "/letterbox/1/close"    // CloseRequestSize → Acknowledged
	PathCell     = "/letterbox/1/cell"     // CellRequestSize → Acknowledged
	PathCells    = "/letterbox/1/cells"    // CellsRequestSize → CellsAnswerSize

	// Acknowledged answers what is kept for good. Nothing else does.
	Acknowledged = "ok\n"

	DestroyTags      = 336 // 8 desks × 3 epochs × 14 replies
	OpenRequestSize  = 1 + 4 + EnvelopeSize
	BodyRequestSize  = 16
	CloseRequestSize = EnvelopeSize + DestroyTags*16
	CellRequestSize  = 16 + sha256.Size + CellSize
	AskedCells       = 1024 // ids in one question; 21 questions for the largest file
	CellsRequestSize = 1 + AskedCells*16
	CellsAnswerSize  = AskedCells / 8
)

// What is said of cells.
const (
	// CellsAsk asks which of them are there and not named by a letter.
	CellsAsk byte = 0
	// CellsNamed says that a letter that names them has been acknowledged:
	// nobody is told of them any more.
	CellsNamed byte = 1
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

// CellsRequest asks about cells, or says something of them, of at most
// AskedCells ids. Random ids fill it up.
func CellsRequest(what byte, ids [][16]byte) ([]byte, error) {
	if what > CellsNamed || len(ids) > AskedCells {
		return nil, fmt.Errorf("couldn't make a request: %w", ErrMalformed)
	}
	b := append(make([]byte, 0, CellsRequestSize), what)
	for _, id := range ids {
		b = append(b, id[:]...)
	}
	return append(b, random(CellsRequestSize-len(b))...), nil
}

// ParseCellsRequest reads what CellsRequest wrote: always AskedCells ids.
func ParseCellsRequest(b []byte) (what byte, ids [][16]byte, err error) {
	if len(b) != CellsRequestSize || b[0] > CellsNamed {
		return 0, nil, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	ids = make([][16]byte, AskedCells)
	for i := range ids {
		ids[i] = [16]byte(b[1+16*i:])
	}
	return b[0], ids, nil
}

// CellsAnswer tells of each id asked whether its cell is there: a bit each, the
// first one the highest of its byte.
func CellsAnswer(there []bool) []byte {
	b := make([]byte, CellsAnswerSize)
	for i, yes := range there {
		if yes && i < AskedCells {
			b[i/8] |= 0x80 >> (i % 8)
		}
	}
	return b
}

// ParseCellsAnswer reads the answer about the first n ids asked; the others are
// random, and nothing is there.
func ParseCellsAnswer(b []byte, n int) ([]bool, error) {
	if len(b) != CellsAnswerSize || n < 0 || n > AskedCells {
		return nil, fmt.Errorf("couldn't read an answer of %d bytes: %w", len(b), ErrMalformed)
	}
	there := make([]bool, AskedCells)
	for i := range there {
		there[i] = b[i/8]&(0x80>>(i%8)) != 0
	}
	if slices.Contains(there[n:], true) {
		return nil, fmt.Errorf("couldn't read an answer about cells: %w", ErrMalformed)
	}
	return there[:n], nil
}
