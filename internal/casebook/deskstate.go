package casebook

import (
	"errors"
	"fmt"
	"unicode"

	"vouchsafe.example/ledger"
)

// ErrForeignKeys says that a card names keys for this desk that it didn't
// make: somebody else could read what is sent to it. Don't use the card, and
// call the editors.
var ErrForeignKeys = errors.New("the card names keys for this desk that this casebook didn't make")

// DeskState says which desk of which newsroom the casebook is for.
type DeskState struct {
	Name     string `json:"name"`
	Policy   []byte `json:"policy"`         // file, as signed at the founding
	Newsroom Digest `json:"newsroom"`       // id
	Card     []byte `json:"card,omitempty"` // newest signed card
	// Exchanged is the last day on which an invented thread made room.
	Exchanged string `json:"exchanged,omitempty"`
}

var deskStates = Kind[DeskState]{name: "desk"}

const deskID = "desk"

func (t *tx) startDesk(policy []byte, name string) error {
	p, err := ledger.ParsePolicy(policy)
	if err != nil {
		return fmt.Errorf("the newsroom's policy: %w", err)
	}
	if !validDesk(name) {
		return fmt.Errorf("%w: a desk's name is 1 to 32 bytes of letters, digits, hyphens, dots and underscores", ErrRecord)
	}
	t.c.policy = p
	_, err = put(t, deskStates, deskID, DeskState{Name: name, Policy: policy, Newsroom: p.ID()}, 0)
	return err
}

func validDesk(s string) bool {
	for _, r := range s {
		if !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Nd) && r != '-' && r != '_' && r != '.' {
			return false
		}
	}
	return len(s) >= 1 && len(s) <= 32
}

// loadDesk checks on Open what all else is checked with.
func (c *Casebook) loadDesk() error {
	state, err := c.Desk()
	if errors.Is(err, ErrNotFound) {
		return fmt.Errorf("%w: it names no desk", ErrDamaged)
	}
	if err != nil {
		return err
	}
	if c.policy, err = ledger.ParsePolicy(state.Policy); err != nil || c.policy.ID() != state.Newsroom {
		return fmt.Errorf("%w: the newsroom's policy", ErrDamaged)
	}
	if _, err := Get(c, Members, c.person); errors.Is(err, ErrNotFound) {
		return ErrNoPerson
	} else if err != nil {
		return err
	}
	return nil
}

// Desk returns the casebook's desk.
func (c *Casebook) Desk() (DeskState, error) {
	o, err := Get(c, deskStates, deskID)
	return o.Value, err
}

// Policy is the newsroom's policy.
func (c *Casebook) Policy() *ledger.Policy { return c.policy }

// Newsroom is the newsroom's id.
func (c *Casebook) Newsroom() [32]byte { return c.policy.ID() }

// ErrNoCard says that no card has been kept yet.
var ErrNoCard = errors.New("the casebook has no newsroom card yet: take one in first")

// Card is the newest card that SetCard took.
func (c *Casebook) Card() (card *ledger.Card, err error) {
	err = c.read(func(t *tx) error {
		card, err = t.card()
		return err
	})
	return card, err
}

func (t *tx) card() (*ledger.Card, error) {
	o, err := get(t, deskStates, deskID)
	if err != nil {
		return nil, err
	}
	if len(o.Value.Card) == 0 {
		return nil, ErrNoCard
	}
	return ledger.ParseCard(o.Value.Card, t.c.policy)
}

// SetCard takes the newsroom's next card: signed by the editors, following
// from the one before it, and with this desk's own keys. Taking the same card
// again changes nothing.
func (c *Casebook) SetCard(signed []byte) error {
	err := c.write(func(t *tx) error {
		card, err := ledger.ParseCard(signed, c.policy)
		if err != nil {
			return err
		}
		before, err := t.card()
		if err != nil && !errors.Is(err, ErrNoCard) {
			return err
		}
		if before != nil && before.Hash() == card.Hash() {
			return nil
		}
		// A casebook may be newer than its newsroom: its first card needn't be
		// the newsroom's first.
		if before != nil {
			if err := card.ChecksAfter(before); err != nil {
				return err
			}
		}
		if err := t.checkOwnKeys(card); err != nil {
			return err
		}
		err = change(t, deskStates, deskID, func(s *DeskState) error {
			s.Card = signed
			return nil
		})
		if err != nil {
			return err
		}
		return t.record("card taken", fmt.Sprintf("%x", card.Hash()), "")
	})
	if err != nil {
		return fmt.Errorf("couldn't take the newsroom's card: %w", err)
	}
	return nil
}
