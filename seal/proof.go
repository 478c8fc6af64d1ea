package seal

import (
	"encoding/binary"
	"math/bits"
)

// Run is a maximal stretch of leaves that are all shown or all hidden.
type Run struct {
	First, Count int
	Hidden       bool
	Pieces       []Piece // the Count contents; nil if hidden
}

// What a node of the walk is.
const (
	mixed  byte = 'M' // bit 0: some of it is shown; its children follow
	shown  byte = 'D' // bits 10: all of it is shown; its seed is given
	hidden byte = 'H' // bits 11: none of it is shown; its hash is given
)

// plan is the canonical walk over n leaves: for each node in pre-order mixed,
// shown or hidden, as large as possible. count(i) is the number of shown
// leaves before leaf i, for i from 0 to n.
func plan(count []int32) []byte {
	var ops []byte
	var walk func(first, n int)
	walk = func(first, n int) {
		switch int(count[first+n] - count[first]) {
		case n:
			ops = append(ops, shown)
		case 0:
			ops = append(ops, hidden)
		default:
			ops = append(ops, mixed)
			k := split(n)
			walk(first, k)
			walk(first+k, n-k)
		}
	}
	walk(0, len(count)-1)
	return ops
}

// packWalk writes a walk as bits, most significant first, zero padded.
func packWalk(ops []byte) []byte {
	var out []byte
	n := 0
	put := func(bit byte) {
		if n%8 == 0 {
			out = append(out, 0)
		}
		out[n/8] |= bit << (7 - n%8)
		n++
	}
	for _, op := range ops {
		switch op {
		case mixed:
			put(0)
		case shown:
			put(1)
			put(0)
		case hidden:
			put(1)
			put(1)
		}
	}
	return out
}

// Prove shows the pieces for which show is true and hides the others. seed is
// the seed of the whole tree over pieces; there are 1 to MaxLeaves of them,
// or Prove panics. show is asked once for each leaf, in order.
//
// A proof says which leaves are hidden, and nothing of their contents or salts.
// (In a disclosure the proof of a text has its contents written more shortly,
// by proveText.)
func Prove(seed Seed, pieces []Piece, show func(leaf int) bool) []byte {
	count := countShown(pieces, show)
	size := 0
	for i, p := range pieces {
		if count[i+1] > count[i] {
			size += uvarintLen(1+len(p.Bytes)) + 1 + len(p.Bytes)
		}
	}
	out := proveNodes(seed, pieces, count, size)
	for i, p := range pieces {
		if count[i+1] > count[i] {
			out = appendContent(out, p)
		}
	}
	return out
}

// countShown is the number of shown leaves before each leaf, and of all.
func countShown(pieces []Piece, show func(leaf int) bool) []int32 {
	n := len(pieces)
	if n < 1 || n > MaxLeaves {
		panic("seal: proof over no or too many leaves")
	}
	count := make([]int32, n+1)
	for i := range pieces {
		count[i+1] = count[i]
		if show(i) {
			count[i+1]++
		}
	}
	return count
}

// proveNodes is the walk and the nodes of a proof, with room for its contents.
func proveNodes(seed Seed, pieces []Piece, count []int32, room int) []byte {
	ops := plan(count)
	walk := packWalk(ops)
	nodes := 0
	for _, op := range ops {
		if op != mixed {
			nodes++
		}
	}
	out := make([]byte, 0, len(walk)+32*nodes+room)
	w := prover{h: newHasher(), ops: ops, pieces: pieces, out: append(out, walk...)}
	w.emit(&seed, 0, len(pieces))
	return w.out
}

// prover writes the nodes of a walk.
type prover struct {
	h      *hasher
	ops    []byte
	pieces []Piece
	out    []byte
}

func (w *prover) emit(s *Seed, first, n int) {
	op := w.ops[0]
	w.ops = w.ops[1:]
	switch op {
	case shown:
		w.out = append(w.out, s[:]...)
	case hidden:
		var root Hash
		w.h.tree(s, w.pieces[first:first+n], &root)
		w.out = append(w.out, root[:]...)
	case mixed:
		k := split(n)
		var child Seed
		w.h.left(s, &child)
		w.emit(&child, first, k)
		w.h.right(s, &child)
		w.emit(&child, first+k, n-k)
	}
}

func appendContent(b []byte, p Piece) []byte {
	b = binary.AppendUvarint(b, uint64(1+len(p.Bytes)))
	b = append(b, byte(p.Type))
	return append(b, p.Bytes...)
}

func uvarintLen(n int) int { return (bits.Len(uint(n)|1) + 6) / 7 }

// Open checks the form of a proof over n leaves and returns the root that it
// leads to, with what it shows and hides, in order. It is the caller who
// compares the root. Bytes of the pieces are parts of proof.
func Open(proof []byte, n int) (Hash, []Run, error) { return open(proof, n, false) }

func open(proof []byte, n int, text bool) (Hash, []Run, error) {
	if n < 1 || n > MaxLeaves {
		return Hash{}, nil, malformed("number of leaves isn't within 1 to %d", MaxLeaves)
	}
	if len(proof) > MaxProof {
		return Hash{}, nil, malformed("proof of %d bytes", len(proof))
	}
	r := opener{rest: proof, text: text, h: newHasher()}
	if _, err := r.walk(0, n); err != nil {
		return Hash{}, nil, err
	}
	if err := r.split(); err != nil {
		return Hash{}, nil, err
	}
	read := r.readPieces
	if text {
		read = r.readText
	}
	if err := read(); err != nil {
		return Hash{}, nil, err
	}
	var root Hash
	pieces := r.pieces
	r.hash(n, &root)
	r.pieces = pieces
	return root, r.fillRuns(), nil
}

// opener reads one proof: first its walk, which gives the number of nodes and
// of shown leaves, then the contents, and only then it computes hashes. So
// memory is bounded by the length of the proof and by MaxLeaves.
type opener struct {
	rest   []byte // walk at first, then what follows it
	text   bool   // contents are those of a text
	bit    int    // bits of the walk read
	ops    []byte
	runs   []Run
	count  int // nodes given
	leaves int // leaves shown
	nodes  []byte
	pieces []Piece
	h      *hasher
}

func (r *opener) readBit() (byte, error) {
	if r.bit/8 >= len(r.rest) {
		return 0, malformed("proof ends within its walk")
	}
	b := r.rest[r.bit/8] >> (7 - r.bit%8) & 1
	r.bit++
	return b, nil
}

func (r *opener) walk(first, n int) (op byte, err error) {
	op = mixed
	b, err := r.readBit()
	if err == nil && b == 1 {
		op = shown
		if b, err = r.readBit(); b == 1 {
			op = hidden
		}
	}
	if err != nil {
		return 0, err
	}
	r.ops = append(r.ops, op)
	if op != mixed {
		r.count++
		if op == shown {
			r.leaves += n
		}
		// A node costs 32 bytes, a shown leaf at least two, or in a text one
		// bit: a proof that hasn't got them is dropped before it costs memory.
		room := 2 * r.leaves
		if r.text {
			room = (r.leaves + 7) / 8
		}
		if 32*r.count+room > len(r.rest) {
			return 0, malformed("proof is too short for its walk")
		}
		if last := len(r.runs) - 1; last >= 0 && r.runs[last].Hidden == (op == hidden) {
			r.runs[last].Count += n
		} else {
			r.runs = append(r.runs, Run{First: first, Count: n, Hidden: op == hidden})
		}
		return op, nil
	}
	if n == 1 {
		return 0, malformed("walk divides a leaf")
	}
	k := split(n)
	left, err := r.walk(first, k)
	if err != nil {
		return 0, err
	}
	right, err := r.walk(first+k, n-k)
	if err != nil {
		return 0, err
	}
	if left == right && left != mixed {
		return 0, notCanonical("two equal siblings aren't merged")
	}
	return op, nil
}

// split divides the proof into walk, nodes and contents.
func (r *opener) split() error {
	if pad := r.bit % 8; pad != 0 && r.rest[r.bit/8]<<pad != 0 {
		return notCanonical("padding of the walk isn't zero")
	}
	r.rest = r.rest[(r.bit+7)/8:]
	if len(r.rest) < 32*r.count {
		return malformed("proof ends within its nodes")
	}
	r.nodes, r.rest = r.rest[:32*r.count], r.rest[32*r.count:]
	return nil
}

func (r *opener) readPieces() error {
	r.pieces = make([]Piece, 0, r.leaves)
	for range r.leaves {
		size, k := binary.Uvarint(r.rest)
		if k <= 0 || size > MaxContent {
			return malformed("length of a content")
		}
		if k != uvarintLen(int(size)) {
			return notCanonical("length of a content isn't in its shortest form")
		}
		r.rest = r.rest[k:]
		if size == 0 || int(size) > len(r.rest) {
			return malformed("proof ends within a content")
		}
		p := Piece{Type: Type(r.rest[0]), Bytes: r.rest[1:size:size]}
		if p.Type > RecordRef {
			return malformed("content of unknown type %d", p.Type)
		}
		if p.Type == Blank && len(p.Bytes) != 0 {
			return malformed("blank leaf with content")
		}
		r.pieces = append(r.pieces, p)
		r.rest = r.rest[size:]
	}
	if len(r.rest) != 0 {
		return notCanonical("bytes follow the proof")
	}
	return nil
}

func (r *opener) hash(n int, out *Hash) {
	op := r.ops[0]
	r.ops = r.ops[1:]
	switch op {
	case hidden:
		*out = Hash(r.nodes[:32])
		r.nodes = r.nodes[32:]
	case shown:
		seed := Seed(r.nodes[:32])
		r.nodes = r.nodes[32:]
		r.h.tree(&seed, r.pieces[:n], out)
		r.pieces = r.pieces[n:]
	case mixed:
		k := split(n)
		var left, right Hash
		r.hash(k, &left)
		r.hash(n-k, &right)
		r.h.node(&left, &right, out)
	}
}

func (r *opener) fillRuns() []Run {
	rest := r.pieces
	for i := range r.runs {
		if run := &r.runs[i]; !run.Hidden {
			run.Pieces, rest = rest[:run.Count:run.Count], rest[run.Count:]
		}
	}
	return r.runs
}
