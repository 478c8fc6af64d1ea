package casebook

import (
	"crypto/ed25519"
	"crypto/hpke"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"vouchsafe.example/ledger"
)

// Retention is how long after the end of its week a desk's key is kept: an
// envelope may wait that long on the server.
const Retention = 35 * 24 * time.Hour

// ErrNoKey says that the desk never made a key for a week, or has erased it:
// it was away when the card ran out.
var ErrNoKey = errors.New("this desk has no key for that week")

// epochKeys are the secret halves of the desk's keys of one week.
type epochKeys struct {
	Epoch uint32 `json:"epoch"`
	HPKE  Digest `json:"hpke"` // seed of ML-KEM-768 + X25519
	Sign  Digest `json:"sign"` // seed of Ed25519
}

// Forgettable: when a week's key is erased, its letters can be had only from
// the casebook, by nobody who recorded the envelopes.
var epochKinds = Kind[epochKeys]{name: "epoch", forgettable: true}

func epochID(epoch uint32) string { return fmt.Sprintf("%010d", epoch) }

func (k epochKeys) private() (hpke.PrivateKey, error) {
	return hpke.MLKEM768X25519().NewPrivateKey(k.HPKE[:])
}

func (k epochKeys) signing() ed25519.PrivateKey { return ed25519.NewKeyFromSeed(k.Sign[:]) }

func (k epochKeys) public() (ledger.EpochKeys, error) {
	private, err := k.private()
	if err != nil {
		return ledger.EpochKeys{}, err
	}
	return ledger.EpochKeys{
		Epoch:  k.Epoch,
		HPKE:   private.PublicKey().Bytes(),
		Verify: k.signing().Public().(ed25519.PublicKey),
	}, nil
}

// DeskKeys returns the desk's public keys of the given weeks, for the next
// card, and makes those that aren't there yet. Weeks whose keys have been
// erased are refused.
func (c *Casebook) DeskKeys(epochs ...uint32) (*ledger.DeskKeys, error) {
	epochs = slices.Compact(slices.Sorted(slices.Values(epochs)))
	out := &ledger.DeskKeys{}
	err := c.write(func(t *tx) error {
		desk, err := get(t, deskStates, deskID)
		if err != nil {
			return err
		}
		out.Desk = desk.Value.Name
		for _, epoch := range epochs {
			o, err := get(t, epochKinds, epochID(epoch))
			if errors.Is(err, ErrNotFound) {
				if expired(epoch, c.Now()) {
					return fmt.Errorf("the keys of week %d: %w", epoch, ErrForgotten)
				}
				o.Value, err = t.newEpoch(epoch)
			}
			if err != nil {
				return err
			}
			public, err := o.Value.public()
			if err != nil {
				return err
			}
			out.Epochs = append(out.Epochs, public)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't make the desk's keys: %w", err)
	}
	return out, nil
}

func (t *tx) newEpoch(epoch uint32) (epochKeys, error) {
	k := epochKeys{Epoch: epoch}
	for _, seed := range []*Digest{&k.HPKE, &k.Sign} {
		if _, err := io.ReadFull(t.c.rand, seed[:]); err != nil {
			return k, err
		}
	}
	if _, err := put(t, epochKinds, epochID(epoch), k, 0); err != nil {
		return k, err
	}
	return k, t.record("desk key made", epochID(epoch), "")
}

// SigningKey is the desk's signing key of a week: of replies, and of the
// courier's requests.
func (c *Casebook) SigningKey(epoch uint32) (ed25519.PrivateKey, error) {
	o, err := Get(c, epochKinds, epochID(epoch))
	if errors.Is(err, ErrNotFound) {
		return nil, fmt.Errorf("%w: week %d", ErrNoKey, epoch)
	}
	if err != nil {
		return nil, fmt.Errorf("the desk's signing key of week %d: %w", epoch, err)
	}
	return o.Value.signing(), nil
}

// opener finds the keys that open envelopes, and remembers why it couldn't:
// an envelope that nothing can open is dropped, one that couldn't be tried
// must be tried again.
type opener struct {
	t    *tx
	keys map[uint32]hpke.PrivateKey // those that were read; nil ones aren't here
	err  error
}

func (o *opener) key(epoch uint32) hpke.PrivateKey {
	if private, ok := o.keys[epoch]; ok {
		return private
	}
	k, err := get(o.t, epochKinds, epochID(epoch))
	// Erased, or never made: then nobody honest has sealed anything to it, and
	// an envelope of an invented week must not hold up all others.
	if errors.Is(err, ErrNotFound) {
		o.keys[epoch] = nil
		return nil
	}
	var private hpke.PrivateKey
	if err == nil {
		private, err = k.Value.private()
	}
	if err != nil {
		o.err = fmt.Errorf("the desk's key of week %d: %w", epoch, err)
		return nil
	}
	o.keys[epoch] = private
	return private
}

func expired(epoch uint32, now time.Time) bool {
	return !now.Before(ledger.EpochStart(epoch + 1).Add(Retention))
}

// trusted is how far this computer's clock may be after the last exchange for
// keys to be erased by it alone.
const trusted = 90 * 24 * time.Hour

// eraseOnOpen erases old keys, so that a laptop which was away doesn't keep
// them until the next exchange. A clock that is set a year ahead would cost
// every letter on its way; when the last exchange is too long ago, or there was
// none, the keys wait for one, in which the server compares the clocks.
func (c *Casebook) eraseOnOpen() error {
	last, err := c.LastExchange()
	if err != nil || last.At.IsZero() || c.Now().Sub(last.At) > trusted {
		return err
	}
	_, err = c.EraseOldKeys(c.Now())
	return err
}

// Ahead is for how many weeks after the present one a desk has keys: as far as
// a card reaches.
const Ahead = 4

// MakeKeys makes the desk's keys of this week and of those ahead, as far as
// they aren't there, so that replies can be signed before the card that names
// their week.
func (c *Casebook) MakeKeys(now time.Time) error {
	var epochs []uint32
	for e := ledger.Epoch(now); e <= ledger.Epoch(now)+Ahead; e++ {
		epochs = append(epochs, e)
	}
	_, err := c.DeskKeys(epochs...)
	return err
}

// EraseOldKeys erases the secret keys of all weeks that ended 35 days ago or
// earlier, for good: nobody who takes the disk afterwards, with whatever
// passphrase, can open those weeks' envelopes. It returns the weeks.
func (c *Casebook) EraseOldKeys(now time.Time) (erased []uint32, err error) {
	err = c.write(func(t *tx) error {
		all, err := list(t, epochKinds)
		if err != nil {
			return err
		}
		for _, o := range all {
			if !expired(o.Value.Epoch, now) {
				continue
			}
			if err := remove(t, epochKinds, o.ID); err != nil {
				return err
			}
			if err := t.record("desk key erased", o.ID, ""); err != nil {
				return err
			}
			erased = append(erased, o.Value.Epoch)
		}
		return t.forgetVisits(now)
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't erase old keys: %w", err)
	}
	return erased, nil
}

// checkOwnKeys refuses a card with keys for this desk that aren't ours.
func (t *tx) checkOwnKeys(card *ledger.Card) error {
	state, err := get(t, deskStates, deskID)
	if err != nil {
		return err
	}
	desk, ok := card.Desk(state.Value.Name)
	if !ok {
		return fmt.Errorf("desk %s isn't on the card", state.Value.Name)
	}
	for _, on := range desk.Keys {
		own, err := get(t, epochKinds, epochID(on.Epoch))
		if errors.Is(err, ErrNotFound) && expired(on.Epoch, t.c.Now()) {
			continue
		}
		if errors.Is(err, ErrNotFound) {
			return fmt.Errorf("%w: week %d", ErrForeignKeys, on.Epoch)
		}
		if err != nil {
			return err
		}
		public, err := own.Value.public()
		if err != nil {
			return err
		}
		if ledger.KeyHash(public.HPKE, public.Verify) != on.Hash {
			return fmt.Errorf("%w: week %d", ErrForeignKeys, on.Epoch)
		}
	}
	return nil
}
