package casebook

import (
	"errors"
	"fmt"
	"slices"

	"vouchsafe.example/seal"
)

// ErrUncovers says that an earlier edition showed what this one hides: laid
// side by side, the two give a name away.
var ErrUncovers = errors.New("an earlier edition shows a name that this one hides; laid side by side, they give it away")

// ErrBares says that an earlier edition hid a name that this one would show: a
// form was taken out of the register since, and whoever has both editions
// knows for whom the bar or the changed name stood. Hide the words by hand.
var ErrBares = errors.New("an earlier edition hid a name that this one would show: put it back into the register, or hide it by hand")

// Shown is what was published of one part of a record, blanks apart. A leaf
// may be among the shown and the hidden ones of different editions.
type Shown struct {
	Root   Digest `json:"root"`
	Slot   int    `json:"slot"`
	Leaves []int  `json:"leaves"`           // shown, ascending
	Hidden []int  `json:"hidden,omitempty"` // ascending
	Named  []int  `json:"named,omitempty"`  // those that the register hid, ascending
}

// shownParts are what was ever published, one for each part of a record.
var shownParts = Kind[Shown]{name: "shown"}

func shownID(root Digest, slot int) string { return fmt.Sprintf("%s-%d", root, slot) }

// shownOf is what a mask shows and hides of a part, blanks apart.
func shownOf(root Digest, p *seal.Part, m *mask) Shown {
	s := Shown{Root: root, Slot: p.Slot()}
	for _, w := range p.Words() {
		if !m.hidden[w.Leaf] {
			s.Leaves = append(s.Leaves, w.Leaf)
			continue
		}
		s.Hidden = append(s.Hidden, w.Leaf)
		if m.named[w.Leaf] {
			s.Named = append(s.Named, w.Leaf)
		}
	}
	return s
}

// comparison counts the words by which a part differs from earlier editions.
type comparison struct {
	// Shown before, hidden now, by the register and otherwise.
	uncoveredNames, uncoveredWords int
	// Hidden before and never shown, shown now: those that the register hid,
	// and others.
	baredNames, baredWords int
}

// compare compares what is to be published of a part with all earlier editions.
func (t *tx) compare(now Shown) (c comparison, err error) {
	before, err := get(t, shownParts, shownID(now.Root, now.Slot))
	if errors.Is(err, ErrNotFound) {
		return c, nil
	}
	if err != nil {
		return c, err
	}
	in := func(leaves []int, leaf int) bool {
		_, found := slices.BinarySearch(leaves, leaf)
		return found
	}
	for _, leaf := range before.Value.Leaves {
		switch {
		case in(now.Named, leaf):
			c.uncoveredNames++
		case in(now.Hidden, leaf):
			c.uncoveredWords++
		}
	}
	for _, leaf := range now.Leaves {
		switch {
		case in(before.Value.Leaves, leaf): // known already
		case in(before.Value.Named, leaf):
			c.baredNames++
		case in(before.Value.Hidden, leaf):
			c.baredWords++
		}
	}
	return c, nil
}

// addShown joins what an edition shows and hides with what earlier ones did.
func (t *tx) addShown(all []Shown) error {
	join := func(a, b []int) []int {
		both := slices.Concat(a, b)
		slices.Sort(both)
		return slices.Compact(both)
	}
	for _, s := range all {
		id := shownID(s.Root, s.Slot)
		before, err := get(t, shownParts, id)
		if err != nil && !errors.Is(err, ErrNotFound) {
			return err
		}
		b := before.Value
		s.Leaves, s.Hidden, s.Named = join(s.Leaves, b.Leaves), join(s.Hidden, b.Hidden), join(s.Named, b.Named)
		if _, err := put(t, shownParts, id, s, before.Version); err != nil {
			return err
		}
	}
	return nil
}
