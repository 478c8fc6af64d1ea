package seal

import (
	"bytes"
	"math/bits"
	"unicode/utf8"
)

// The proof of a text writes its contents as a text: the cut ws1 finds the
// leaves of a visible run again, since whether it cuts between two code points
// depends on these two alone. So no leaf has a length or a type byte, which
// would take a third of the whole proof. What follows the nodes:
//
//	one bit for each shown leaf, 0 blank and 1 text, zero padded
//	the text of the visible runs, with a byte FF between two of them
//
// A text that is cut otherwise than by ws1 can't be written so at all.

// between stands between the texts of two visible runs. It occurs in no UTF-8.
const between = 0xFF

// proveText is the proof of a text: Prove with these contents. pieces are
// blanks and the leaves that ws1 makes of a text.
func proveText(seed Seed, pieces []Piece, show func(leaf int) bool) []byte {
	count := countShown(pieces, show)
	types := make([]byte, (count[len(pieces)]+7)/8)
	size := len(types)
	for i, p := range pieces {
		if count[i+1] == count[i] {
			continue
		}
		size += len(p.Bytes)
		if afterBar(count, i) {
			size++
		}
		if p.Type != Blank {
			types[count[i]/8] |= 0x80 >> (count[i] % 8)
		}
	}
	out := append(proveNodes(seed, pieces, count, size), types...)
	for i, p := range pieces {
		if count[i+1] == count[i] {
			continue
		}
		if afterBar(count, i) {
			out = append(out, between)
		}
		out = append(out, p.Bytes...)
	}
	return out
}

// afterBar reports whether leaf i, which is shown, begins a run and isn't in
// the first one.
func afterBar(count []int32, i int) bool {
	return count[i] > 0 && count[i] == count[i-1]
}

// openText is Open for what proveText writes. Of the shown leaves it accepts
// only what the cut ws1 makes of a text, and no visible blank beside a bar.
func openText(proof []byte, n int) (Hash, []Run, error) { return open(proof, n, true) }

// readText reads the contents of a text. It takes memory when it knows that
// each leaf has its bit and each word a byte.
func (r *opener) readText() error {
	size := (r.leaves + 7) / 8
	if len(r.rest) < size {
		return malformed("proof ends within the types of its leaves")
	}
	types, text := r.rest[:size], r.rest[size:]
	if pad := r.leaves % 8; pad != 0 && types[size-1]<<pad != 0 {
		return notCanonical("padding of the types isn't zero")
	}
	words := 0
	for _, b := range types {
		words += bits.OnesCount8(b)
	}
	if words > len(text) {
		return malformed("proof ends within its text")
	}
	total := 0
	r.pieces = make([]Piece, 0, r.leaves)
	for i, run := range r.runs {
		if run.Hidden {
			continue
		}
		visible := text
		if text = nil; i+2 < len(r.runs) { // runs alternate: another visible one follows
			end := bytes.IndexByte(visible, between)
			if end < 0 {
				return malformed("text ends before leaf %d", r.runs[i+2].First)
			}
			visible, text = visible[:end:end], visible[end+1:]
		}
		if total += len(visible); total > MaxText {
			return malformed("text of more than %d bytes", MaxText)
		}
		if !utf8.Valid(visible) {
			return malformed("text from leaf %d isn't UTF-8", run.First)
		}
		for j := range run.Count {
			at, leaf := len(r.pieces), run.First+j
			if types[at/8]<<(at%8)&0x80 == 0 {
				if j == 0 && i > 0 || j == run.Count-1 && i < len(r.runs)-1 {
					return notCanonical("leaf %d is a visible blank beside a bar", leaf)
				}
				r.pieces = append(r.pieces, Piece{Type: Blank})
				continue
			}
			if len(visible) == 0 {
				return malformed("text from leaf %d has too few words", run.First)
			}
			if leaf > 0 && !mayStart(visible) {
				return notCanonical("leaf %d begins with white space", leaf)
			}
			k := nextLeaf(visible)
			r.pieces = append(r.pieces, Piece{Type: Text, Bytes: visible[:k:k]})
			visible = visible[k:]
		}
		if len(visible) > 0 {
			return malformed("text from leaf %d has too many words", run.First)
		}
	}
	if len(text) > 0 {
		return notCanonical("bytes follow the proof")
	}
	return nil
}
