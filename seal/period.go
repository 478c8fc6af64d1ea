package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"sort"
	"strings"
	"time"
)

const (
	pathFirst   = "vouchsafe/path/v1\n"
	periodFirst = "vouchsafe/period/v1\n"
	minPeriod   = 64 // leaves of a period tree, at least
)

// Period is the tree over the record roots of one day or one month, mixed with
// random leaves, so that it tells nobody how many records there were beyond a
// power of two. Its seed proves any leaf: it is secret, and destroyed once
// every path has been handed out.
type Period struct {
	label    string
	newsroom [32]byte
	seed     Seed
	leaves   []Hash   // a power of two of them, shuffled
	order    []int32  // the leaves' numbers, by value
	levels   [][]Hash // hashes from the leaves up to the root
}

// checkLabel accepts a day "2006-01-02" or a month "2006-01".
func checkLabel(label string) error {
	layout := time.DateOnly
	if len(label) == len("2006-01") {
		layout = "2006-01"
	}
	t, err := time.Parse(layout, label)
	if err != nil || t.Format(layout) != label {
		return malformed("%q is neither a day nor a month", label)
	}
	return nil
}

// NewPeriod builds the tree of a day (label "2006-01-02") or a month
// ("2006-01") over the given roots, at most MaxLeaves; a root given twice
// counts once. It takes seed, dummies and order from rand, which must be a
// cryptographic source.
func NewPeriod(label string, newsroom [32]byte, roots []Hash, rand io.Reader) (*Period, error) {
	if err := checkLabel(label); err != nil {
		return nil, fmt.Errorf("couldn't build period: %w", err)
	}
	leaves := slices.Clone(roots)
	slices.SortFunc(leaves, compareHash)
	leaves = slices.Compact(leaves)
	if len(leaves) > MaxLeaves {
		return nil, fmt.Errorf("couldn't build period %s of %d records: %w", label, len(leaves), ErrTooLong)
	}
	n := minPeriod
	for n < len(leaves) {
		n *= 2
	}
	p := &Period{label: label, newsroom: newsroom}
	// Dummies and then the keys of a shuffle, in one read: a source of
	// randomness is asked once, not a million times.
	dummies := n - len(leaves)
	random := make([]byte, 32+32*dummies+16*n)
	if _, err := io.ReadFull(rand, random); err != nil {
		return nil, fmt.Errorf("couldn't build period %s: %w", label, err)
	}
	copy(p.seed[:], random)
	random = random[32:]
	for range dummies {
		leaves = append(leaves, Hash(random[:32]))
		random = random[32:]
	}
	// Sorting by independent random keys is a uniform shuffle; keys of 16
	// bytes don't meet.
	p.leaves = make([]Hash, n)
	perm := make([]int32, n)
	for i := range perm {
		perm[i] = int32(i)
	}
	key := func(i int32) []byte { return random[16*int(i) : 16*int(i)+16] }
	slices.SortFunc(perm, func(a, b int32) int { return bytes.Compare(key(a), key(b)) })
	for i, j := range perm {
		p.leaves[i] = leaves[j]
	}
	if err := p.build(); err != nil {
		return nil, fmt.Errorf("couldn't build period %s: %w", label, err)
	}
	return p, nil
}

func compareHash(a, b Hash) int { return bytes.Compare(a[:], b[:]) }

// build computes what is looked up later, and refuses equal leaves.
func (p *Period) build() error {
	n := len(p.leaves)
	p.order = make([]int32, n)
	for i := range p.order {
		p.order[i] = int32(i)
	}
	slices.SortFunc(p.order, func(a, b int32) int { return compareHash(p.leaves[a], p.leaves[b]) })
	for i := 1; i < n; i++ {
		if p.leaves[p.order[i-1]] == p.leaves[p.order[i]] {
			return notCanonical("two leaves of a period are equal")
		}
	}

	// Seeds from the root down, in place, then hashes from the leaves up.
	h := newHasher()
	seeds := make([]Seed, n)
	seeds[0] = p.seed
	for width := 1; width < n; width *= 2 {
		for i := width - 1; i >= 0; i-- {
			s := seeds[i]
			h.left(&s, &seeds[2*i])
			h.right(&s, &seeds[2*i+1])
		}
	}
	level := make([]Hash, n)
	for i := range level {
		h.leaf(&seeds[i], p.piece(i), &level[i])
	}
	p.levels = [][]Hash{level}
	for len(level) > 1 {
		up := make([]Hash, len(level)/2)
		for i := range up {
			h.node(&level[2*i], &level[2*i+1], &up[i])
		}
		level = up
		p.levels = append(p.levels, level)
	}
	return nil
}

func (p *Period) piece(i int) Piece { return Piece{Type: RecordRef, Bytes: p.leaves[i][:]} }

// Label is the period's day or month.
func (p *Period) Label() string { return p.label }

// Commitment is what the log entry of the period holds.
func (p *Period) Commitment() Hash {
	return periodCommitment(len(p.leaves), p.label, p.newsroom, &p.levels[len(p.levels)-1][0])
}

func periodCommitment(n int, label string, newsroom [32]byte, root *Hash) Hash {
	id := sha256.Sum256(newsroom[:])
	b := make([]byte, 0, 1+4+16+32+32)
	b = append(b, tagPeriod)
	b = binary.BigEndian.AppendUint32(b, uint32(n))
	b = append(b, label...)
	b = append(b, id[:]...)
	b = append(b, root[:]...)
	return sha256.Sum256(b)
}

// find is the number of the leaf that holds r.
func (p *Period) find(r Hash) (int, bool) {
	i, ok := sort.Find(len(p.order), func(i int) int { return compareHash(r, p.leaves[p.order[i]]) })
	if !ok {
		return 0, false
	}
	return int(p.order[i]), true
}

// Path proves that the record root r is in the period, without another of its
// leaves. The error wraps ErrMismatch if it isn't.
func (p *Period) Path(r Hash) ([]byte, error) {
	leaf, ok := p.find(r)
	if !ok {
		return nil, fmt.Errorf("couldn't prove a record in period %s: %w", p.label, ErrMismatch)
	}
	depth := len(p.levels) - 1
	// The walk goes down to the leaf; a left sibling is hidden before it, a
	// right sibling after it. Nodes come in the same order.
	var ops []byte
	var before, after []Hash
	h := newHasher()
	seed := p.seed
	for level := depth - 1; level >= 0; level-- {
		ops = append(ops, mixed)
		at := leaf >> level
		parent := seed
		if at&1 == 1 {
			ops = append(ops, hidden)
			before = append(before, p.levels[level][at^1])
			h.right(&parent, &seed)
		} else {
			after = append(after, p.levels[level][at^1])
			h.left(&parent, &seed)
		}
	}
	ops = append(ops, shown)
	for range after {
		ops = append(ops, hidden)
	}

	out := []byte(pathFirst)
	out = append(out, byte(len(p.label)))
	out = append(out, p.label...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(p.leaves)))
	out = append(out, packWalk(ops)...)
	for i := range before {
		out = append(out, before[i][:]...)
	}
	out = append(out, seed[:]...)
	for i := range slices.Backward(after) {
		out = append(out, after[i][:]...)
	}
	return appendContent(out, p.piece(leaf)), nil
}

// OpenPath checks that a path leads from the record root r, for the newsroom
// with this id, to a commitment, and says of which day or month. It is the
// caller who looks for the commitment in the log. Errors wrap ErrMalformed,
// ErrNotCanonical, or ErrMismatch if the path is of another record.
func OpenPath(b []byte, newsroom [32]byte, r Hash) (label string, commitment Hash, err error) {
	label, commitment, err = openPath(b, newsroom, r)
	if err != nil {
		return "", Hash{}, fmt.Errorf("couldn't open path: %w", err)
	}
	return label, commitment, nil
}

func openPath(b []byte, newsroom [32]byte, r Hash) (string, Hash, error) {
	rest, ok := cutPrefix(b, pathFirst)
	if !ok {
		return "", Hash{}, malformed("it doesn't begin with %q", strings.TrimSpace(pathFirst))
	}
	label, rest, err := cutLabel(rest)
	if err != nil {
		return "", Hash{}, err
	}
	n, proof, err := cutCount(rest)
	if err != nil {
		return "", Hash{}, err
	}
	root, runs, err := Open(proof, n)
	if err != nil {
		return "", Hash{}, err
	}
	var pieces []Piece
	for _, run := range runs {
		pieces = append(pieces, run.Pieces...)
	}
	if len(pieces) != 1 || pieces[0].Type != RecordRef || len(pieces[0].Bytes) != 32 {
		return "", Hash{}, malformed("it doesn't show one record")
	}
	if Hash(pieces[0].Bytes) != r {
		return "", Hash{}, fmt.Errorf("%w: the path is of another record", ErrMismatch)
	}
	return label, periodCommitment(n, label, newsroom, &root), nil
}

// cutLabel reads u8 length || label.
func cutLabel(b []byte) (label string, rest []byte, err error) {
	if len(b) < 1 || len(b)-1 < int(b[0]) {
		return "", nil, malformed("it ends within its label")
	}
	end := 1 + int(b[0])
	label = string(b[1:end])
	return label, b[end:], checkLabel(label)
}

// cutCount reads the number of leaves of a period.
func cutCount(b []byte) (n int, rest []byte, err error) {
	if len(b) < 4 {
		return 0, nil, malformed("it ends within its number of leaves")
	}
	count := binary.BigEndian.Uint32(b)
	if count < minPeriod || count > MaxLeaves || bits.OnesCount32(count) != 1 {
		return 0, nil, malformed("a period of %d leaves", count)
	}
	return int(count), b[4:], nil
}

// Marshal is the period with its secret seed, to be kept until all paths are
// handed out: the label "vouchsafe/period/v1\n", u8 length || label, newsroom
// id, u32 n, seed, n leaves.
func (p *Period) Marshal() []byte {
	b := make([]byte, 0, len(periodFirst)+1+len(p.label)+32+4+32+32*len(p.leaves))
	b = append(b, periodFirst...)
	b = append(b, byte(len(p.label)))
	b = append(b, p.label...)
	b = append(b, p.newsroom[:]...)
	b = binary.BigEndian.AppendUint32(b, uint32(len(p.leaves)))
	b = append(b, p.seed[:]...)
	for i := range p.leaves {
		b = append(b, p.leaves[i][:]...)
	}
	return b
}

// UnmarshalPeriod reads what Marshal wrote. Errors wrap ErrMalformed or
// ErrNotCanonical.
func UnmarshalPeriod(b []byte) (*Period, error) {
	p, err := unmarshalPeriod(b)
	if err != nil {
		return nil, fmt.Errorf("couldn't read a kept period: %w", err)
	}
	return p, nil
}

func unmarshalPeriod(b []byte) (*Period, error) {
	rest, ok := cutPrefix(b, periodFirst)
	if !ok {
		return nil, malformed("it doesn't begin with %q", strings.TrimSpace(periodFirst))
	}
	p := &Period{}
	var err error
	if p.label, rest, err = cutLabel(rest); err != nil {
		return nil, err
	}
	if len(rest) < 32 {
		return nil, malformed("it ends within the newsroom's id")
	}
	copy(p.newsroom[:], rest)
	n, rest, err := cutCount(rest[32:])
	if err != nil {
		return nil, err
	}
	if len(rest) != 32+32*n {
		return nil, malformed("%d bytes for %d leaves", len(rest), n)
	}
	copy(p.seed[:], rest)
	p.leaves = make([]Hash, n)
	for i := range p.leaves {
		copy(p.leaves[i][:], rest[32+32*i:])
	}
	return p, p.build()
}
