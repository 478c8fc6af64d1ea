package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"
)

// The kinds of part and the cut that goes with each.
const (
	KindText     = "text/plain;charset=utf-8"
	KindMeta     = "vouchsafe/metadata"
	KindOriginal = "vouchsafe/original"

	SegText     = "ws1+fog1" // words and blanks
	SegMeta     = "kv1"      // one leaf for each pair
	SegOriginal = "whole1"   // one leaf: size and digest
)

// cuts are the known kinds, each with its one cut.
var cuts = map[string]string{KindText: SegText, KindMeta: SegMeta, KindOriginal: SegOriginal}

const (
	headerFirst  = "vouchsafe/part/v1"
	maxToken     = 64  // bytes of Kind or Seg
	maxHeaderLen = 256 // bytes of a whole header
)

// Header says what a part is: its kind, how it was cut, and the number of
// leaves N, which fixes the shape of the tree. It is hashed into the part.
type Header struct {
	Kind, Seg string
	N         int
}

// Bytes is the header as it is hashed: four lines in this order, each ended
// by a line feed.
func (h Header) Bytes() []byte {
	return []byte(headerFirst + "\nkind " + h.Kind + "\nseg " + h.Seg + "\nn " + strconv.Itoa(h.N) + "\n")
}

// ParseHeader accepts exactly what Bytes of a valid header writes.
func ParseHeader(b []byte) (Header, error) {
	if len(b) > maxHeaderLen {
		return Header{}, malformed("header of %d bytes", len(b))
	}
	lines := strings.Split(string(b), "\n")
	if len(lines) != 5 || lines[4] != "" || lines[0] != headerFirst {
		return Header{}, malformed("header isn't the four lines of %s", headerFirst)
	}
	var h Header
	var n string
	for i, f := range []struct {
		name string
		to   *string
	}{{"kind", &h.Kind}, {"seg", &h.Seg}, {"n", &n}} {
		value, ok := strings.CutPrefix(lines[i+1], f.name+" ")
		if !ok || !isToken(value) {
			return Header{}, malformed("header line %d isn't a %q line", i+2, f.name)
		}
		*f.to = value
	}
	var err error
	h.N, err = strconv.Atoi(n)
	if err != nil || h.N < 1 || h.N > MaxLeaves {
		return Header{}, malformed("header has a number of leaves that isn't within 1 to %d", MaxLeaves)
	}
	if !bytes.Equal(h.Bytes(), b) {
		return Header{}, notCanonical("header's number of leaves")
	}
	return h, nil
}

// isToken reports whether s is 1 to 64 bytes of printable ASCII without blanks.
func isToken(s string) bool {
	for i := range len(s) {
		if s[i] < 0x21 || s[i] > 0x7e {
			return false
		}
	}
	return len(s) > 0 && len(s) <= maxToken
}

// partDigest is P, which binds the header to the root of the part's tree.
func partDigest(hdr []byte, root *Hash) Hash {
	b := make([]byte, 0, 1+4+maxHeaderLen+32)
	b = append(b, tagPart)
	b = binary.BigEndian.AppendUint32(b, uint32(len(hdr)))
	b = append(b, hdr...)
	b = append(b, root[:]...)
	return sha256.Sum256(b)
}
