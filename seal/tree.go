package seal

import "math/bits"

// The first byte of everything that is hashed, so that no value of one kind
// can be taken for a value of another.
const (
	tagLeaf   = 0x00
	tagNode   = 0x01
	tagLeft   = 0x10
	tagRight  = 0x11
	tagSalt   = 0x12
	tagFog    = 0x13
	tagPart   = 0x20
	tagRecord = 0x21
	tagPeriod = 0x22
)

// left, right and salt are the seeds below a seed; salt is that of a leaf.
func (h *hasher) left(s, out *Seed)  { h.sum33(tagLeft, (*[32]byte)(s), (*[32]byte)(out)) }
func (h *hasher) right(s, out *Seed) { h.sum33(tagRight, (*[32]byte)(s), (*[32]byte)(out)) }
func (h *hasher) salt(s, out *Seed)  { h.sum33(tagSalt, (*[32]byte)(s), (*[32]byte)(out)) }

// node is the hash of a node with two children.
func (h *hasher) node(l, r, out *Hash) {
	h.sum65(tagNode, (*[32]byte)(l), (*[32]byte)(r), (*[32]byte)(out))
}

// leaf is the hash of a leaf whose own seed is s.
func (h *hasher) leaf(s *Seed, p Piece, out *Hash) {
	var salt Seed
	h.salt(s, &salt)
	m := append(h.message(), tagLeaf)
	m = append(m, salt[:]...)
	m = append(m, byte(p.Type))
	m = append(m, p.Bytes...)
	h.sum(m, (*[32]byte)(out))
}

// split is the number of leaves on the left of a tree of n > 1 leaves: the
// largest power of two below n (RFC 6962, section 2.1).
func split(n int) int { return 1 << (bits.Len(uint(n-1)) - 1) }

// tree is the hash of the subtree with seed s over the pieces, at least one.
// Its depth is at most 20, since no tree has more than MaxLeaves.
func (h *hasher) tree(s *Seed, pieces []Piece, out *Hash) {
	if len(pieces) == 1 {
		h.leaf(s, pieces[0], out)
		return
	}
	k := split(len(pieces))
	var seed Seed
	var l, r Hash
	h.left(s, &seed)
	h.tree(&seed, pieces[:k], &l)
	h.right(s, &seed)
	h.tree(&seed, pieces[k:], &r)
	h.node(&l, &r, out)
}
