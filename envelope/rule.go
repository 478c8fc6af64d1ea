package envelope

import (
	"encoding/binary"
	"slices"
	"unicode/utf8"
)

// Limits of a rule.
const (
	MinSilence = 2   // days, the fewest of a check-in
	MaxSilence = 90  // and the most
	MaxWish    = 600 // bytes of what is to be done then

	sizeRule = 2 + 1 + 1 + 2 + MaxWish + 1 + 32 + KeySize
)

// Consents are kinds of consent, a bit each.
type Consents uint16

// The kinds, as a source may take them back.
const (
	ConsentHold Consents = 1 << iota
	ConsentContact
	ConsentMatchInside
	ConsentMatchAcross
	ConsentCourt
	ConsentParaphrase
	ConsentQuote
	ConsentPicture
	ConsentVoice

	allConsents Consents = 1<<iota - 1
)

// A Rule is what a source lays down for the desk that keeps her thread. It
// says one thing at least.
type Rule struct {
	Withdrawn Consents // what she takes back
	CheckIn   *CheckIn // nil: what was laid down before stays
	Decoy     *Decoy   // nil: none is registered
}

// A CheckIn says what she wishes when nothing is heard of her.
type CheckIn struct {
	Days int    // MinSilence to MaxSilence; 0: what was laid down before ends
	Wish string // at most MaxWish bytes; empty when Days is 0
}

// A Decoy is another passphrase of hers, as far as a desk must know it.
type Decoy struct {
	Thread   ThreadKey
	ReplyKey []byte // KeySize bytes
}

// DecoyOf is what is registered of another passphrase's keys.
func DecoyOf(k *Keys) *Decoy { return &Decoy{Thread: k.Thread, ReplyKey: k.ReplyKey()} }

const (
	checkInStays = 0
	checkInSet   = 1
	checkInEnds  = 2
)

func (r *Rule) check() error {
	if r.Withdrawn&^allConsents != 0 || r.Withdrawn == 0 && r.CheckIn == nil && r.Decoy == nil {
		return ErrMalformed
	}
	if c := r.CheckIn; c != nil {
		switch {
		case c.Days == 0 && c.Wish != "",
			c.Days != 0 && (c.Days < MinSilence || c.Days > MaxSilence),
			len(c.Wish) > MaxWish || !utf8.ValidString(c.Wish):
			return ErrMalformed
		}
	}
	if d := r.Decoy; d != nil {
		if len(d.ReplyKey) != KeySize {
			return ErrMalformed
		}
		return checkKey(d.ReplyKey)
	}
	return nil
}

func (r *Rule) append(b []byte) []byte {
	b = binary.BigEndian.AppendUint16(b, uint16(r.Withdrawn))
	switch c := r.CheckIn; {
	case c == nil:
		b = append(b, checkInStays)
	case c.Days == 0:
		b = append(b, checkInEnds)
	default:
		b = append(b, checkInSet, byte(c.Days))
		b = binary.BigEndian.AppendUint16(b, uint16(len(c.Wish)))
		b = append(b, c.Wish...)
	}
	if r.Decoy == nil {
		return append(b, 0)
	}
	b = append(b, 1)
	b = append(b, r.Decoy.Thread[:]...)
	return append(b, r.Decoy.ReplyKey...)
}

// rule reads what append wrote; check decides about the rest.
func (w *wire) rule() *Rule {
	r := &Rule{Withdrawn: Consents(w.u16())}
	switch w.u8() {
	case checkInStays:
	case checkInSet:
		days := w.u8()
		w.must(days > 0)
		r.CheckIn = &CheckIn{Days: days, Wish: w.text(w.u16())}
	case checkInEnds:
		r.CheckIn = &CheckIn{}
	default:
		w.must(false)
	}
	if w.count(1) == 1 {
		r.Decoy = &Decoy{}
		w.fill(r.Decoy.Thread[:])
		r.Decoy.ReplyKey = slices.Clone(w.take(KeySize))
	}
	return r
}

func (r *Rule) clone() *Rule {
	if r == nil {
		return nil
	}
	c := *r
	if r.CheckIn != nil {
		checkIn := *r.CheckIn
		c.CheckIn = &checkIn
	}
	if r.Decoy != nil {
		decoy := *r.Decoy
		c.Decoy = &decoy
	}
	return &c
}

func (r *Rule) wipe() {
	if r != nil && r.Decoy != nil {
		r.Decoy.Thread.Wipe()
	}
}
