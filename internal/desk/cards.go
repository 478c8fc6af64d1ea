package desk

import (
	"context"
	"errors"
	"fmt"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/ledger"
)

// maxMissed is how many cards a desk walks back: ten years of weeks.
const maxMissed = 520

// errFork says that the cards shown now and the one that this desk has don't
// belong to one chain.
var errFork = errors.New("it doesn't descend from the card that this desk has: somebody rewrote the newsroom's past, or this casebook was misled")

// card takes the newsroom's newest card, if it is in the log and follows from
// the one the casebook has; cards that the desk missed are fetched and taken
// first, each as one that follows the one before it.
func (s *Syncer) card(ctx context.Context, r *Result) ([]casebook.Alarm, error) {
	alarm := func(err error) []casebook.Alarm {
		return []casebook.Alarm{{Kind: AlarmCard, Text: fmt.Sprintf("The newsroom's card, as the server shows it, can't be taken: %v. Sources may be refused, or misled. Ask the editors and whoever runs the log.", err)}}
	}
	var b []byte
	err := s.again(ctx, func() (err error) { b, err = s.Courier.Bundle(ctx); return err })
	if errors.Is(err, courier.ErrNotFound) || errors.Is(err, courier.ErrBusy) {
		return alarm(errors.New("there is none")), nil
	}
	if err != nil {
		return nil, err
	}
	bundle, err := ledger.ParseBundle(b)
	if err != nil {
		return alarm(err), nil
	}
	card, _, err := bundle.Check(s.book().Newsroom(), s.Clock())
	if err != nil {
		return alarm(err), nil
	}
	have, err := s.book().Card()
	if err != nil && !errors.Is(err, casebook.ErrNoCard) {
		return nil, err
	}
	if have != nil && have.Hash() == card.Hash() {
		s.cards = []*ledger.Card{card}
		return nil, nil
	}
	missed, err := s.missed(ctx, bundle, card, have)
	switch {
	case errors.Is(err, errFork), errors.Is(err, errNotHeld), errors.Is(err, errSwapped):
		return alarm(err), nil
	case err != nil:
		return nil, err
	}
	if have != nil {
		s.cards = []*ledger.Card{have}
	}
	for _, m := range append(missed, signedCard{bundle.Card, card}) {
		if err := s.book().SetCard(m.signed); err != nil {
			return alarm(err), nil
		}
		s.cards = append(s.cards, m.card)
		r.NewCard = true
	}
	return nil, nil
}

type signedCard struct {
	signed []byte
	card   *ledger.Card
}

var (
	errNotHeld = errors.New("this desk missed cards before it, and the server doesn't hold them")
	errSwapped = errors.New("of the cards before it that this desk missed, the server shows another one than was asked for")
)

// missed are the cards between the one the desk has and the newest, the oldest
// first. A desk without a card misses none: its first needn't be the
// newsroom's.
func (s *Syncer) missed(ctx context.Context, bundle *ledger.Bundle, newest, have *ledger.Card) ([]signedCard, error) {
	if have == nil {
		return nil, nil
	}
	policy, err := ledger.ParsePolicy(bundle.Policy)
	if err != nil {
		return nil, fmt.Errorf("couldn't read the newsroom's policy: %w", err)
	}
	var between []signedCard
	for at := newest; at.Previous != have.Hash(); {
		if at.Previous == [32]byte{} || at.Issued < have.Issued || len(between) == maxMissed {
			return nil, errFork
		}
		var signed []byte
		err := s.again(ctx, func() (err error) { signed, err = s.Courier.Card(ctx, at.Previous); return err })
		if errors.Is(err, courier.ErrNotFound) {
			return nil, errNotHeld
		}
		if err != nil {
			return nil, err
		}
		card, err := ledger.ParseCard(signed, policy)
		if err != nil || card.Hash() != at.Previous {
			return nil, errSwapped
		}
		between = append([]signedCard{{signed, card}}, between...)
		at = card
	}
	return between, nil
}
