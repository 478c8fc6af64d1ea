package seal

import (
	"crypto/sha256"
	"encoding"
	"encoding/binary"
	"hash"
	"slices"
)

// hasher is SHA-256 for many short messages, without allocating for each.
//
// sha256.Sum256 spends more time on buffering and padding a message of one
// block than on the block. So the message is padded here, and the digest is
// read from the state after its last block, which the standard library gives
// out when it saves a hash ("sha\x03", then the eight words). That layout isn't
// promised, so it is checked once against Sum256; if it ever differs, Sum256
// is used for all.
type hasher struct {
	one   [64]byte  // a padded message of 33 bytes
	two   [128]byte // a padded message of 65 bytes
	buf   []byte    // other messages
	hash  hash.Hash
	saver encoding.BinaryAppender // hash again; nil: use Sum256
	state []byte
}

const (
	stateStart = 4
	stateEnd   = stateStart + 32
)

func newHasher() *hasher {
	h := &hasher{}
	if stateIsKnown {
		h.useState()
	}
	h.one[33] = 0x80
	binary.BigEndian.PutUint64(h.one[56:], 33*8)
	h.two[65] = 0x80
	binary.BigEndian.PutUint64(h.two[120:], 65*8)
	return h
}

func (h *hasher) useState() {
	h.hash = sha256.New()
	h.saver, _ = h.hash.(encoding.BinaryAppender)
}

// stateIsKnown is whether the state of crypto/sha256 is saved as expected.
var stateIsKnown = func() bool {
	var h hasher
	h.useState()
	if h.saver == nil {
		return false
	}
	for _, n := range []int{0, 1, 33, 55, 56, 65, 119} {
		m := make([]byte, n, 128)
		for i := range m {
			m[i] = byte(n + 7*i)
		}
		var got [32]byte
		if !h.sumState(pad(m), &got) || got != sha256.Sum256(m) {
			return false
		}
	}
	return true
}()

// pad appends the padding of SHA-256 to a message of at most 119 bytes, in
// place if it has the capacity.
func pad(m []byte) []byte {
	n := len(m)
	size := 64
	if n > 55 {
		size = 128
	}
	m = slices.Grow(m, size-n)[:size]
	m[n] = 0x80
	clear(m[n+1 : size-8])
	binary.BigEndian.PutUint64(m[size-8:], uint64(n)*8)
	return m
}

// sumState hashes whole blocks that hold their padding.
func (h *hasher) sumState(blocks []byte, out *[32]byte) bool {
	h.hash.Reset()
	h.hash.Write(blocks) // never fails
	state, err := h.saver.AppendBinary(h.state[:0])
	if err != nil || len(state) < stateEnd {
		return false
	}
	h.state = state
	copy(out[:], state[stateStart:stateEnd])
	return true
}

// message is an empty buffer to build a message for sum in.
func (h *hasher) message() []byte { return h.buf[:0] }

// sum hashes m, which was built from h.message(), and keeps its memory.
func (h *hasher) sum(m []byte, out *[32]byte) {
	h.buf = m
	if h.saver != nil && len(m) <= 119 {
		h.buf = pad(m)
		if h.sumState(h.buf, out) {
			return
		}
	}
	*out = sha256.Sum256(m)
}

// sum33 hashes tag || a. out may be a.
func (h *hasher) sum33(tag byte, a, out *[32]byte) {
	h.one[0] = tag
	copy(h.one[1:33], a[:])
	if h.saver != nil && h.sumState(h.one[:], out) {
		return
	}
	*out = sha256.Sum256(h.one[:33])
}

// sum65 hashes tag || a || b.
func (h *hasher) sum65(tag byte, a, b, out *[32]byte) {
	h.two[0] = tag
	copy(h.two[1:33], a[:])
	copy(h.two[33:65], b[:])
	if h.saver != nil && h.sumState(h.two[:], out) {
		return
	}
	*out = sha256.Sum256(h.two[:65])
}
