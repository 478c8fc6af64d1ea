package desk

import (
	"encoding/hex"
	"errors"
	"io"
	"slices"
	"time"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
)

// noDeadline lets a long answer take its time.
var noDeadline time.Time

type memberLine struct {
	Name, Since string
	Self        bool
	Approves    bool // stands on the card
	Approver    string
}

type weekLine struct {
	Begins time.Time
	Key    bool // the card has a key of this desk
	Now    bool
}

type newsroomSheet struct {
	Newsroom, ID, Desk string
	Issued             string // day; "" without a card
	Void               bool
	Weeks              []weekLine
	Ends, NextBy       time.Time // of this desk's keys; zero if there are none
	Due                bool
	Watched            time.Time // from outside; zero if never
	Watches            bool
	Help               []string
	Members            []memberLine
	Courier            bool
}

func (v *visit) newsroomSheet() (p newsroomSheet, err error) {
	state, err := v.book.Desk()
	if err != nil {
		return p, err
	}
	id := v.book.Newsroom()
	p = newsroomSheet{Newsroom: v.book.Policy().Name, ID: hex.EncodeToString(id[:]), Desk: state.Name, Courier: v.Courier != nil}
	var approvers []string
	card, err := v.book.Card()
	switch {
	case errors.Is(err, casebook.ErrNoCard):
	case err != nil:
		return p, err
	default:
		approvers = card.Approvers
		p.Issued, p.Help = card.Issued, card.Help
		on, _ := card.Desk(state.Name)
		p.Void = on.VoidAt(v.now())
		if p.Ends = on.LastsUntil(v.now()); !p.Ends.IsZero() {
			p.NextBy = p.Ends.Add(-ledger.DueBefore)
			p.Due = !v.now().Before(p.NextBy)
		}
		now := ledger.Epoch(v.now())
		for e := now; e <= now+weeksAhead; e++ {
			_, ok := on.KeyHash(e)
			p.Weeks = append(p.Weeks, weekLine{time.Unix(int64(e)*604_800, 0).UTC(), ok, e == now})
		}
	}
	watch, err := v.book.LastWatch()
	if err != nil {
		return p, err
	}
	p.Watched, p.Watches = watch.At, v.Watch != nil
	members, err := casebook.List(v.book, casebook.Members)
	if err != nil {
		return p, err
	}
	for _, m := range members {
		p.Members = append(p.Members, memberLine{m.Value.Name, m.Value.Since, m.Value.Name == v.book.Person(), slices.Contains(approvers, m.Value.Approver), m.Value.Approver})
	}
	return p, nil
}

func (v *visit) newsroom() error {
	p, err := v.newsroomSheet()
	if err != nil {
		return err
	}
	return v.show("newsroom.html", sheet{Title: "Newsroom", Tab: "newsroom", Page: p})
}

func (v *visit) newsroomAgain(wrong error) error {
	p, err := v.newsroomSheet()
	if err != nil {
		return err
	}
	return v.again("newsroom.html", sheet{Title: "Newsroom", Tab: "newsroom", Page: p}, wrong)
}

// takeCard takes the newsroom's next card in, from a file.
func (v *visit) takeCard() error {
	f, err := v.upload()
	if err != nil {
		return v.newsroomAgain(err)
	}
	b, err := io.ReadAll(io.LimitReader(f.content, ledger.MaxCard+1))
	if err != nil || len(b) > ledger.MaxCard {
		return v.newsroomAgain(refusal("That file isn't a newsroom card."))
	}
	switch err := v.book.SetCard(b); {
	case errors.Is(err, casebook.ErrForeignKeys):
		return v.newsroomAgain(err)
	case err != nil:
		return v.newsroomAgain(refusal("This card can't be taken: " + visible(err.Error()) + ". If this desk missed cards, an exchange with the letterbox fetches those between. Else ask the editors."))
	}
	return v.to("/newsroom", "The card is taken in.")
}

// A card names a desk's keys of two weeks back and four ahead at most.
const (
	weeksBack  = 2
	weeksAhead = 4
)

// NextKeys are a desk's public keys for the next card: of this week, the weeks
// ahead, and past ones only if the card before names them: keys that nobody had
// are of no use to anybody.
func NextKeys(c *casebook.Casebook) (*ledger.DeskKeys, error) {
	state, err := c.Desk()
	if err != nil {
		return nil, err
	}
	now := ledger.Epoch(c.Now())
	var epochs []uint32
	card, err := c.Card()
	if err != nil && !errors.Is(err, casebook.ErrNoCard) {
		return nil, err
	}
	if card != nil {
		on, _ := card.Desk(state.Name)
		for e := now - weeksBack; e < now; e++ {
			if _, ok := on.KeyHash(e); ok {
				epochs = append(epochs, e)
			}
		}
	}
	for e := now; e <= now+weeksAhead; e++ {
		epochs = append(epochs, e)
	}
	return c.DeskKeys(epochs...)
}

// keys hands out the keys for the next card, for the editors.
func (v *visit) keys() error {
	keys, err := NextKeys(v.book)
	if err != nil {
		return err
	}
	b, err := keys.Marshal()
	if err != nil {
		return err
	}
	return v.download(keys.Desk+".keys", func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// twice is a new passphrase, typed twice.
func (v *visit) twice() (string, error) {
	first := v.r.PostForm.Get("new-passphrase")
	if first != v.r.PostForm.Get("same-passphrase") {
		return "", refusal("The two passphrases differ. Nothing was changed; type the new one twice.")
	}
	return first, nil
}

func (v *visit) addPerson() error {
	pass, err := v.twice()
	if err == nil {
		err = v.book.AddPerson(v.field("name"), pass)
	}
	if err != nil {
		return v.newsroomAgain(err)
	}
	return v.to("/newsroom", "She can open this casebook now, with a passphrase of her own. To approve publications she has to stand on the next card.")
}

func (v *visit) changePassphrase() error {
	pass, err := v.twice()
	if err == nil {
		err = v.book.SetPassphrase(v.r.PostForm.Get("old-passphrase"), pass)
	}
	if errors.Is(err, casebook.ErrPassphrase) {
		err = refusal("The present passphrase isn't right. Nothing was changed.")
	}
	if err != nil {
		return v.newsroomAgain(err)
	}
	return v.to("/newsroom", "Your passphrase is changed. Copies of the folder from before still open with the old one.")
}
