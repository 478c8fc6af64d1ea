package seal

import (
	"encoding/binary"
	"fmt"
	"strings"
)

const disclosureFirst = "vouchsafe/disclosure/v1\n"

// Disclose writes a disclosure of the parts in show, by slot, and in each of
// the leaves for which its function is true. Parts that aren't in show stay
// hidden, even whether they exist; a part whose function shows no leaf still
// reveals its header. The functions are asked about words, pairs and digests;
// of a text's blanks, a bar takes those on both sides of it, and the others
// are shown.
func (r *Record) Disclose(show map[int]func(leaf int) bool) ([]byte, error) {
	if len(show) == 0 {
		return nil, fmt.Errorf("couldn't disclose: no part was named")
	}
	for slot := range show {
		if slot < 0 || slot >= len(r.parts) {
			return nil, fmt.Errorf("couldn't disclose: the record has no part %d", slot)
		}
	}
	proof := Prove(r.seed, r.slots(), func(i int) bool { _, ok := show[i]; return ok })
	out := []byte(disclosureFirst)
	out = appendBytes(out, proof)
	out = append(out, byte(len(show)))
	for slot, p := range r.parts {
		f, ok := show[slot]
		if !ok {
			continue
		}
		out = append(out, byte(slot))
		out = appendBytes(out, p.header.Bytes())
		out = appendBytes(out, p.prove(f))
		if len(out) > MaxProof {
			return nil, fmt.Errorf("couldn't disclose: %w", ErrTooLong)
		}
	}
	return out, nil
}

// prove is the part's proof; of a text, with the blanks beside each bar hidden.
func (p *Part) prove(show func(leaf int) bool) []byte {
	if p.header.Kind != KindText {
		return Prove(p.seed, p.pieces, func(i int) bool { return show != nil && show(i) })
	}
	// A blank is shown if the words on both sides are; the ends of the text
	// hide nothing. A text without a word is asked about as a word.
	visible := make([]bool, len(p.pieces))
	words, blanks := 0, 0
	before := true
	for i, piece := range p.pieces {
		if piece.Type == Blank {
			blanks++
			continue
		}
		words++
		visible[i] = show != nil && show(i)
		for j := i - blanks; j < i; j++ {
			visible[j] = before && visible[i]
		}
		before, blanks = visible[i], 0
	}
	for j := len(visible) - blanks; j < len(visible); j++ {
		visible[j] = before
		if words == 0 {
			visible[j] = show != nil && show(j)
		}
	}
	return proveText(p.seed, p.pieces, func(i int) bool { return visible[i] })
}

func appendBytes(b, v []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(v)))
	return append(b, v...)
}

// Disclosure is what a disclosure proves: that a record with this root holds,
// in these slots, parts with these headers and these visible leaves.
type Disclosure struct {
	Root  Hash // R: nothing is proved until it is found in the log
	Parts []OpenedPart
}

// OpenedPart is one part of a disclosure. Its runs cover all its leaves.
type OpenedPart struct {
	Slot   int
	Header Header
	Runs   []Run
}

// OpenDisclosure checks a disclosure made for the newsroom with this id, and
// returns all that it shows. It accepts nothing but what Disclose writes:
// errors wrap ErrMalformed, ErrNotCanonical or ErrMismatch. The pieces are
// parts of b.
func OpenDisclosure(b []byte, newsroom [32]byte) (*Disclosure, error) {
	d, err := openDisclosure(b, newsroom)
	if err != nil {
		return nil, fmt.Errorf("couldn't open disclosure: %w", err)
	}
	return d, nil
}

func openDisclosure(b []byte, newsroom [32]byte) (*Disclosure, error) {
	if len(b) > MaxProof {
		return nil, malformed("%d bytes", len(b))
	}
	rest, ok := cutPrefix(b, disclosureFirst)
	if !ok {
		return nil, malformed("it doesn't begin with %q", strings.TrimSpace(disclosureFirst))
	}
	proof, rest, err := cutBytes(rest, MaxProof)
	if err != nil {
		return nil, err
	}
	root, runs, err := Open(proof, Slots)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	digests, err := shownParts(runs)
	if err != nil {
		return nil, fmt.Errorf("record: %w", err)
	}
	if len(rest) == 0 {
		return nil, malformed("it ends before its parts")
	}
	count := int(rest[0])
	rest = rest[1:]
	if count == 0 || count != len(digests) {
		return nil, malformed("%d parts for %d slots shown", count, len(digests))
	}
	d := &Disclosure{Root: recordRoot(newsroom, &root)}
	leaves := 0
	for _, want := range digests {
		var p OpenedPart
		p, rest, err = openPart(rest, want, MaxLeaves-leaves)
		if err != nil {
			return nil, fmt.Errorf("slot %d: %w", want.slot, err)
		}
		leaves += p.Header.N
		d.Parts = append(d.Parts, p)
	}
	if len(rest) != 0 {
		return nil, notCanonical("bytes follow the last part")
	}
	return d, nil
}

// openPart reads the next part, which has to be the one that the record shows,
// of at most limit leaves.
func openPart(b []byte, want slotDigest, limit int) (p OpenedPart, rest []byte, err error) {
	if len(b) == 0 {
		return p, nil, malformed("it ends before this part")
	}
	if p.Slot = int(b[0]); p.Slot != want.slot {
		return p, nil, malformed("the part says slot %d", p.Slot)
	}
	hdr, rest, err := cutBytes(b[1:], maxHeaderLen)
	if err != nil {
		return p, nil, err
	}
	proof, rest, err := cutBytes(rest, MaxProof)
	if err != nil {
		return p, nil, err
	}
	if p.Header, err = ParseHeader(hdr); err != nil {
		return p, nil, err
	}
	if p.Header.N > limit {
		return p, nil, malformed("more than %d leaves in all", MaxLeaves)
	}
	if cuts[p.Header.Kind] != p.Header.Seg {
		return p, nil, malformed("part of unknown kind %q cut as %q", p.Header.Kind, p.Header.Seg)
	}
	root, runs, err := open(proof, p.Header.N, p.Header.Kind == KindText)
	if err != nil {
		return p, nil, err
	}
	if partDigest(hdr, &root) != want.digest {
		return p, nil, fmt.Errorf("%w: the record holds another part there", ErrMismatch)
	}
	p.Runs = runs
	return p, rest, p.check()
}

type slotDigest struct {
	slot   int
	digest Hash
}

func shownParts(runs []Run) ([]slotDigest, error) {
	var out []slotDigest
	for _, run := range runs {
		for i, p := range run.Pieces {
			if p.Type != PartRef || len(p.Bytes) != 32 {
				return nil, malformed("slot %d doesn't show a part", run.First+i)
			}
			out = append(out, slotDigest{run.First + i, Hash(p.Bytes)})
		}
	}
	return out, nil
}

// check refuses what no honest sealer makes of a part of this kind. Of a text
// all is checked where it is read.
func (p OpenedPart) check() error {
	switch p.Header.Kind {
	case KindMeta:
		return p.checkMeta()
	case KindOriginal:
		return p.checkOriginal()
	}
	return nil
}

func (p OpenedPart) shown() []Piece {
	var out []Piece
	for _, run := range p.Runs {
		out = append(out, run.Pieces...)
	}
	return out
}

// checkMeta checks that what is shown are pairs in the order of their keys.
func (p OpenedPart) checkMeta() error {
	if p.Header.N > maxPairs {
		return malformed("metadata of %d pairs", p.Header.N)
	}
	last := ""
	for _, piece := range p.shown() {
		k, _, ok := piece.KeyValue()
		if !ok {
			return malformed("leaf isn't a pair of metadata")
		}
		if k <= last {
			return notCanonical("metadata isn't in the order of its keys")
		}
		last = k
	}
	return nil
}

// checkOriginal checks that there is one leaf, a size and a digest if shown.
func (p OpenedPart) checkOriginal() error {
	if p.Header.N != 1 {
		return malformed("an original of %d leaves", p.Header.N)
	}
	for _, piece := range p.shown() {
		if _, _, ok := piece.Original(); !ok {
			return malformed("leaf isn't the digest of an original")
		}
	}
	return nil
}

// Bars is the number of bars that a page draws for the part.
func (p OpenedPart) Bars() int {
	n := 0
	for _, run := range p.Runs {
		if run.Hidden {
			n++
		}
	}
	return n
}

// Complete is the whole text of a text part, if nothing of it is hidden.
func (p OpenedPart) Complete() (string, bool) {
	if p.Header.Kind != KindText || p.Bars() > 0 {
		return "", false
	}
	var b strings.Builder
	for _, piece := range p.shown() {
		b.Write(piece.Bytes) // a blank has no bytes
	}
	return b.String(), true
}

// Values are the pairs that a metadata part shows.
func (p OpenedPart) Values() map[string]string {
	out := map[string]string{}
	for _, piece := range p.shown() {
		if k, v, ok := piece.KeyValue(); ok {
			out[k] = v
		}
	}
	return out
}

func cutPrefix(b []byte, prefix string) ([]byte, bool) {
	if len(b) < len(prefix) || string(b[:len(prefix)]) != prefix {
		return nil, false
	}
	return b[len(prefix):], true
}

// cutBytes reads u32 length || bytes.
func cutBytes(b []byte, limit int) (v, rest []byte, err error) {
	if len(b) < 4 {
		return nil, nil, malformed("it ends within a length")
	}
	n := uint64(binary.BigEndian.Uint32(b))
	if n > uint64(limit) || n > uint64(len(b)-4) {
		return nil, nil, malformed("it ends within a field of %d bytes", n)
	}
	return b[4 : 4+n : 4+n], b[4+n:], nil
}
