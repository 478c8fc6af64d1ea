package ledger

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"fmt"
	"time"
)

const bundleHeader = "vouchsafe/bundle/v1\n"

// A Bundle is all that a client needs to talk to a newsroom that it knows by
// its id alone: served by anybody, believed by nobody before Check.
type Bundle struct {
	Policy []byte // the policy's bytes
	Card   []byte // the signed card
	Epoch  uint32
	Keys   []BundleKey // of desks that aren't void and have keys for Epoch, in card order
	Entry  []byte      // text of the log's last entry
	Proof  []byte      // its tlog-proof
}

// A BundleKey is one desk's keys for the bundle's week, and what is needed to
// check its signing key of the week before.
type BundleKey struct {
	Desk   string
	HPKE   []byte
	Verify ed25519.PublicKey
	Before *BeforeKey // nil if the card has no key for the week before
}

// A BeforeKey is a desk's signing key of the week before, with the hash of the
// HPKE key that stood beside it.
type BeforeKey struct {
	HPKEHash [32]byte
	Verify   ed25519.PublicKey
}

// A DeskEpochKey is a desk's checked keys for the present week.
type DeskEpochKey struct {
	Desk   string
	Epoch  uint32
	Key    []byte            // HPKE public key, 1,216 bytes
	Verify ed25519.PublicKey // signing key of Epoch
	Before ed25519.PublicKey // signing key of Epoch-1, nil if there is none
}

// SigningKeys returns a function that finds a desk's signing key for a week
// among checked keys; it returns nil if it isn't there.
func SigningKeys(keys []DeskEpochKey) func(desk string, epoch uint32) ed25519.PublicKey {
	return func(desk string, epoch uint32) ed25519.PublicKey {
		for _, k := range keys {
			switch {
			case k.Desk != desk:
			case k.Epoch == epoch:
				return k.Verify
			case k.Epoch-1 == epoch:
				return k.Before
			}
		}
		return nil
	}
}

// NewBundle puts a bundle together for the moment now from the newest card's
// public parts. It checks nothing but the form: that is the client's work.
func NewBundle(p *Policy, signedCard []byte, c *Card, deskKeys []*DeskKeys, entry, proof []byte, now time.Time) (*Bundle, error) {
	b := &Bundle{Policy: p.Bytes(), Card: signedCard, Epoch: Epoch(now), Entry: entry, Proof: proof}
	for _, d := range c.Desks {
		if d.VoidAt(now) {
			continue
		}
		for _, dk := range deskKeys {
			if dk.Desk != d.Name {
				continue
			}
			k := BundleKey{Desk: d.Name}
			for _, e := range dk.Epochs {
				switch e.Epoch {
				case b.Epoch:
					k.HPKE, k.Verify = e.HPKE, e.Verify
				case b.Epoch - 1:
					k.Before = &BeforeKey{sum(e.HPKE), e.Verify}
				}
			}
			if k.HPKE != nil {
				b.Keys = append(b.Keys, k)
			}
		}
	}
	if len(b.Marshal()) > MaxBundle {
		return nil, malformed("bundle longer than %d bytes", MaxBundle)
	}
	return b, nil
}

// Marshal returns the bundle's canonical bytes: the header line; policy, card,
// entry and proof, each with its length (u32); the week (u32); the number of
// desks (u8); for each its name (u8 length), both keys, and a byte 0, or 1 with
// the hash of last week's HPKE key and last week's signing key.
func (b *Bundle) Marshal() []byte {
	out := []byte(bundleHeader)
	for _, f := range [][]byte{b.Policy, b.Card, b.Entry, b.Proof} {
		out = binary.BigEndian.AppendUint32(out, uint32(len(f)))
		out = append(out, f...)
	}
	out = binary.BigEndian.AppendUint32(out, b.Epoch)
	out = append(out, byte(len(b.Keys)))
	for _, k := range b.Keys {
		out = append(out, byte(len(k.Desk)))
		out = append(out, k.Desk...)
		out = append(out, k.HPKE...)
		out = append(out, k.Verify...)
		if k.Before == nil {
			out = append(out, 0)
			continue
		}
		out = append(out, 1)
		out = append(out, k.Before.HPKEHash[:]...)
		out = append(out, k.Before.Verify...)
	}
	return out
}

// ParseBundle parses what Marshal writes. Errors wrap ErrMalformed. Nothing in
// the result is believable before Check.
func ParseBundle(data []byte) (*Bundle, error) {
	if len(data) > MaxBundle {
		return nil, malformed("bundle longer than %d bytes", MaxBundle)
	}
	rest, ok := bytes.CutPrefix(data, []byte(bundleHeader))
	if !ok {
		return nil, malformed("not a bundle of version 1")
	}
	take := func(n int) []byte {
		if !ok || n < 0 || n > len(rest) {
			ok = false
			return nil
		}
		out := rest[:n:n]
		rest = rest[n:]
		return bytes.Clone(out)
	}
	number := func(size int) int {
		f := take(size)
		if !ok {
			return 0
		}
		return int(binary.BigEndian.Uint32(append(make([]byte, 4-size), f...)))
	}
	b := &Bundle{}
	for _, f := range []*[]byte{&b.Policy, &b.Card, &b.Entry, &b.Proof} {
		*f = take(number(4))
	}
	b.Epoch = uint32(number(4))
	for n := number(1); n > 0 && ok; n-- {
		k := BundleKey{Desk: string(take(number(1)))}
		k.HPKE = take(HPKEKeySize)
		k.Verify = take(ed25519.PublicKeySize)
		switch number(1) {
		case 0:
		case 1:
			k.Before = &BeforeKey{}
			copy(k.Before.HPKEHash[:], take(32))
			k.Before.Verify = take(ed25519.PublicKeySize)
		default:
			ok = false
		}
		b.Keys = append(b.Keys, k)
	}
	if !ok || len(rest) > 0 || len(b.Keys) > MaxDesks {
		return nil, malformed("bundle")
	}
	return b, nil
}

// Check checks a bundle for a client that knows the newsroom's id, at the
// moment now: the policy hashes to the id; the card is signed by its editors;
// the last entry of the log names this card, under a checkpoint that a quorum of
// witnesses cosigned at most eight days ago; the keys are the card's, of this
// week and of desks that aren't void. It returns the card and the keys, in card
// order. Each refusal wraps one of the errors of this package.
func (b *Bundle) Check(id [32]byte, now time.Time) (*Card, []DeskEpochKey, error) {
	if sum(b.Policy) != id {
		return nil, nil, fmt.Errorf("policy %w", ErrOtherNewsroom)
	}
	p, err := ParsePolicy(b.Policy)
	if err != nil {
		return nil, nil, err
	}
	c, err := ParseCard(b.Card, p)
	if err != nil {
		return nil, nil, err
	}
	e, err := ParseEntry(b.Entry)
	if err != nil {
		return nil, nil, err
	}
	index, size, err := p.checkProof(b.Entry, b.Proof, now.Add(-Fresh), now.Add(Skew))
	if err != nil {
		return nil, nil, err
	}
	if index != size-1 {
		return nil, nil, fmt.Errorf("entry %d of %d %w", index, size, ErrNotNewest)
	}
	if e.Card != c.Hash() {
		return nil, nil, fmt.Errorf("card %w: the newest entry names another", ErrNotLogged)
	}
	keys, err := b.checkKeys(c, now)
	if err != nil {
		return nil, nil, err
	}
	return c, keys, nil
}

func (b *Bundle) checkKeys(c *Card, now time.Time) ([]DeskEpochKey, error) {
	if b.Epoch < Epoch(now.Add(-Skew)) || b.Epoch > Epoch(now.Add(Skew)) {
		return nil, fmt.Errorf("bundle %w: %d instead of %d", ErrEpoch, b.Epoch, Epoch(now))
	}
	// The bundle's desks are the card's, in card order: rest is what hasn't been
	// met yet.
	rest := b.Keys
	var keys []DeskEpochKey
	live := 0
	for _, d := range c.Desks {
		want, has := d.KeyHash(b.Epoch)
		offered := len(rest) > 0 && rest[0].Desk == d.Name
		// At the border of two days the two clocks may differ, so that a desk
		// about to be void may be missing, and one just void be there.
		switch {
		case offered && d.VoidAt(now.Add(-Skew)):
			return nil, fmt.Errorf("bundle %w: %s", ErrVoidDesk, d.Name)
		case !offered && has && !d.VoidAt(now.Add(Skew)):
			// A desk that is left out would be a desk that can't be written to.
			return nil, fmt.Errorf("bundle %w: those of desk %s are missing", ErrKeys, d.Name)
		}
		if !d.VoidAt(now) {
			live++
		}
		if !offered {
			continue
		}
		k := rest[0]
		rest = rest[1:]
		if !has || KeyHash(k.HPKE, k.Verify) != want {
			return nil, fmt.Errorf("bundle %w: desk %s", ErrKeys, d.Name)
		}
		out := DeskEpochKey{Desk: d.Name, Epoch: b.Epoch, Key: k.HPKE, Verify: k.Verify}
		before, has := d.KeyHash(b.Epoch - 1)
		if has != (k.Before != nil) || has && keyHashOf(k.Before.HPKEHash, k.Before.Verify) != before {
			return nil, fmt.Errorf("bundle %w: last week's of desk %s", ErrKeys, d.Name)
		}
		if has {
			out.Before = k.Before.Verify
		}
		if !d.VoidAt(now) {
			keys = append(keys, out)
		}
	}
	switch {
	case len(rest) > 0:
		return nil, fmt.Errorf("bundle %w: desk %s isn't on the card, or not in that place", ErrKeys, rest[0].Desk)
	case live == 0:
		return nil, fmt.Errorf("card %w: all desks are", ErrVoidDesk)
	case len(keys) == 0:
		return nil, fmt.Errorf("card %w", ErrNoKeys)
	}
	return keys, nil
}
