package casebook

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"vouchsafe.example/seal"
)

var (
	// ErrNothing says that there is nothing left to undo or to do again.
	ErrNothing = errors.New("there is nothing left to undo")
	// ErrMoved says that somebody else has changed the same words since, so
	// that nothing was undone.
	ErrMoved = errors.New("somebody changed the same words since: nothing was undone")
	// ErrRegistered says that a word is hidden as a name and not by hand.
	ErrRegistered = errors.New("the register of people hides that word: change the name there")
	// ErrTaken says that a form of a name is another person's already.
	ErrTaken = errors.New("that form stands in the register already, for somebody else")
	// ErrNoWords says that nothing of a letter lies in a range, or that a
	// phrase doesn't stand in it.
	ErrNoWords = errors.New("that doesn't stand in the letter: write it exactly as she did")
)

// maxSteps is how many decisions a person can undo.
const maxSteps = 500

// step is one decision of one person: words of a letter hidden or shown, or a
// person of the register changed. Before and After are all that is hidden of
// the text, by hand.
type step struct {
	Letter   string  `json:"letter,omitempty"`
	Question bool    `json:"question,omitempty"`
	Before   []Range `json:"before,omitempty"`
	After    []Range `json:"after,omitempty"`

	Person       string  `json:"person,omitempty"` // record
	PersonBefore *Person `json:"personBefore,omitempty"`
	PersonAfter  *Person `json:"personAfter,omitempty"`
}

// history is what one person decided in one account, so that she can take it
// back, on any later day. The first Done steps hold.
type history struct {
	Steps []step `json:"steps"`
	Done  int    `json:"done"`
}

var histories = Kind[history]{name: "history"}

// Place is a text of an account: a letter's words, or the question it answers.
type Place struct {
	Account  string // record
	Letter   string // record
	Question bool
}

// Undoable is how many decisions the present person can undo in an account,
// and how many of those she can do again.
func (c *Casebook) Undoable(account string) (undo, redo int, err error) {
	err = c.read(func(t *tx) error {
		h, err := t.history(account)
		undo, redo = h.Value.Done, len(h.Value.Steps)-h.Value.Done
		return err
	})
	return undo, redo, err
}

func (t *tx) history(account string) (Object[history], error) {
	id := account + "-" + t.c.person
	h, err := get(t, histories, id)
	if errors.Is(err, ErrNotFound) {
		return Object[history]{ID: id}, nil
	}
	return h, err
}

// did adds a step; what had been undone can't be done again.
func (t *tx) did(account string, s step) error {
	if account == "" {
		return nil
	}
	h, err := t.history(account)
	if err != nil {
		return err
	}
	v := h.Value
	v.Steps = append(v.Steps[:v.Done:v.Done], s)
	if n := len(v.Steps) - maxSteps; n > 0 {
		v.Steps = v.Steps[n:]
	}
	v.Done = len(v.Steps)
	_, err = put(t, histories, h.ID, v, h.Version)
	return err
}

// hidden gives fn the text at a place with what is hidden of it by hand, and
// keeps what fn returns.
func (t *tx) hidden(p Place, fn func(text string, words []seal.Word, hidden []Range) ([]Range, error)) error {
	a, err := get(t, Accounts, p.Account)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(a.Value.Sections, func(s Section) bool { return s.Letter == p.Letter })
	if i < 0 {
		return fmt.Errorf("%w: the account doesn't show that letter", ErrRecord)
	}
	to := &a.Value.Sections[i].Hidden
	slot := seal.SlotText
	if p.Question {
		to, slot = &a.Value.Sections[i].QuestionHidden, seal.SlotQuestion
	}
	l, err := get(t, Letters, p.Letter)
	if err != nil {
		return err
	}
	record, err := l.Value.sealed(t.c.Newsroom())
	if err != nil {
		return err
	}
	part := record.Parts()[slot]
	before := *to
	after, err := fn(part.Text(), part.Words(), slices.Clone(before))
	if err != nil || sameRanges(before, after) {
		return err
	}
	*to = after
	if _, err := put(t, Accounts, p.Account, a.Value, a.Version); err != nil {
		return err
	}
	if err := t.did(p.Account, step{Letter: p.Letter, Question: p.Question, Before: before, After: after}); err != nil {
		return err
	}
	return t.record("hiding changed", p.Account, p.Letter)
}

func sameRanges(a, b []Range) bool { return slices.Equal(a, b) }

// Hide hides the words of a text from byte start to byte end, each that the
// range touches, and prints replacement there if it isn't "". The words are
// hidden whatever others decided meanwhile: sealed words don't move.
func (c *Casebook) Hide(p Place, start, end int, replacement string) error {
	err := c.write(func(t *tx) error {
		return t.hidden(p, func(text string, words []seal.Word, hidden []Range) ([]Range, error) {
			if start < 0 || end > len(text) || start >= end {
				return nil, ErrNoWords
			}
			return addRange(text, words, hidden, start, end, replacement)
		})
	})
	if err != nil {
		return fmt.Errorf("couldn't hide the words: %w", err)
	}
	return nil
}

// HidePhrase hides a phrase wherever it stands in a text, and says how often.
func (c *Casebook) HidePhrase(p Place, phrase, replacement string) (n int, err error) {
	err = c.write(func(t *tx) error {
		return t.hidden(p, func(text string, words []seal.Word, hidden []Range) (_ []Range, err error) {
			found := Find(text, strings.TrimSpace(phrase))
			if n = len(found); n == 0 {
				return nil, ErrNoWords
			}
			for _, r := range found {
				if hidden, err = addRange(text, words, hidden, r.Start, r.End, replacement); err != nil {
					return nil, err
				}
			}
			return hidden, nil
		})
	})
	if err != nil {
		return 0, fmt.Errorf("couldn't hide the phrase: %w", err)
	}
	return n, nil
}

// addRange hides from start to end. A replacement stands for the range without
// the punctuation around it, which stays.
func addRange(text string, words []seal.Word, hidden []Range, start, end int, replacement string) ([]Range, error) {
	replacement = strings.TrimSpace(replacement)
	if len(replacement) > 200 {
		return nil, fmt.Errorf("%w: what is printed instead has at most 200 bytes", ErrRecord)
	}
	hidden = cutRanges(words, hidden, start, end)
	blank := func(r rune) bool { return unicode.IsSpace(r) || replacement != "" && unicode.IsPunct(r) }
	if bare := strings.TrimFunc(text[start:end], blank); bare != "" {
		start += strings.Index(text[start:end], bare)
		end = start + len(bare)
	}
	hidden = append(hidden, Range{Start: start, End: end, Replacement: replacement})
	slices.SortFunc(hidden, func(a, b Range) int { return a.Start - b.Start })
	return hidden, nil
}

// cutRanges takes the words from start to end out of what is hidden. What is
// left of a range keeps its replacement, on its first piece.
func cutRanges(words []seal.Word, hidden []Range, start, end int) (left []Range) {
	inside := func(w seal.Word) bool { return w.Start < end && w.End > start }
	for _, r := range hidden {
		var piece *Range
		said := r.Replacement
		for _, w := range words {
			if w.Start >= r.End || w.End <= r.Start {
				continue
			}
			if inside(w) {
				piece = nil
				continue
			}
			from, to := max(w.Start, r.Start), min(w.End, r.End)
			if piece != nil {
				piece.End = to
				continue
			}
			left = append(left, Range{Start: from, End: to, Replacement: said})
			piece, said = &left[len(left)-1], ""
		}
	}
	return left
}

// Unhide shows the words of a text from byte start to byte end again. What the
// register hides stays hidden: ErrRegistered if that is all there is.
func (c *Casebook) Unhide(p Place, start, end int) error {
	err := c.write(func(t *tx) error {
		return t.hidden(p, func(text string, words []seal.Word, hidden []Range) ([]Range, error) {
			left := cutRanges(words, hidden, start, end)
			if !sameRanges(left, hidden) {
				return left, nil
			}
			reg, _, err := t.register()
			if err != nil {
				return nil, err
			}
			for _, h := range reg.find(text) {
				if h.start < end && h.end > start {
					return nil, ErrRegistered
				}
			}
			return hidden, nil
		})
	})
	if err != nil {
		return fmt.Errorf("couldn't show the words: %w", err)
	}
	return nil
}

// Rename puts one form of a name into the register: everywhere in the case it
// is printed as replacement, or as a bar if that is "". person is the record of
// whom it names, "" for somebody new; it returns the record. account is where
// the present person decides, so that she can undo it there; "" for nowhere.
func (c *Casebook) Rename(account, person, pseudonym, form, replacement string) (id string, err error) {
	form, replacement = BareForm(form), strings.TrimSpace(replacement)
	key := formKey(form)
	err = c.changePerson(account, &person, func(p *Person, all []Object[Person]) error {
		for _, o := range all {
			for _, f := range o.Value.Forms {
				if o.ID != person && formKey(f.Form) == key {
					return fmt.Errorf("%w: “%s” is “%s”", ErrTaken, f.Form, o.Value.Pseudonym)
				}
			}
		}
		if pseudonym = strings.TrimSpace(pseudonym); pseudonym != "" {
			p.Pseudonym = pseudonym
		}
		p.Forms = slices.DeleteFunc(slices.Clone(p.Forms), func(f Form) bool { return formKey(f.Form) == key })
		p.Forms = append(p.Forms, Form{Form: form, Replacement: replacement})
		return nil
	})
	if err != nil {
		return "", fmt.Errorf("couldn't change the name: %w", err)
	}
	return person, nil
}

// DropForm takes a form of a name out of the register, and the person with her
// last one.
func (c *Casebook) DropForm(account, person, form string) error {
	key := formKey(form)
	err := c.changePerson(account, &person, func(p *Person, _ []Object[Person]) error {
		p.Forms = slices.DeleteFunc(slices.Clone(p.Forms), func(f Form) bool { return formKey(f.Form) == key })
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't take the form out of the register: %w", err)
	}
	return nil
}

func (c *Casebook) changePerson(account string, id *string, fn func(p *Person, all []Object[Person]) error) error {
	fresh := *id == ""
	if fresh {
		name, err := c.randomName()
		if err != nil {
			return err
		}
		*id = name
	}
	return c.write(func(t *tx) error {
		all, err := list(t, People)
		if err != nil {
			return err
		}
		s := step{Person: *id}
		var after Person
		if i := slices.IndexFunc(all, func(o Object[Person]) bool { return o.ID == *id }); i >= 0 {
			before := all[i].Value
			s.PersonBefore, after = &before, before
		} else if !fresh {
			return ErrNotFound
		}
		if err := fn(&after, all); err != nil {
			return err
		}
		if len(after.Forms) > 0 {
			s.PersonAfter = &after
		}
		if err := t.setPerson(*id, s.PersonBefore, s.PersonAfter); err != nil {
			return err
		}
		return t.did(account, s)
	})
}

// setPerson makes of one state of a person another; nil is nobody.
func (t *tx) setPerson(id string, before, after *Person) error {
	o, err := get(t, People, id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return err
	}
	have := err == nil
	if have != (before != nil) || have && !reflect.DeepEqual(o.Value, *before) {
		return ErrMoved
	}
	if after == nil {
		err = remove(t, People, id)
	} else {
		_, err = put(t, People, id, *after, o.Version)
	}
	if err != nil {
		return err
	}
	return t.record("register changed", id, "")
}

// Undo takes back the present person's last decision in an account and says
// where it was: the letter is "" for one about the register.
func (c *Casebook) Undo(account string) (Place, error) { return c.wind(account, false) }

// Redo decides again what the present person undid last.
func (c *Casebook) Redo(account string) (Place, error) { return c.wind(account, true) }

func (c *Casebook) wind(account string, forward bool) (p Place, err error) {
	err = c.write(func(t *tx) error {
		h, err := t.history(account)
		if err != nil {
			return err
		}
		i := h.Value.Done - 1
		if forward {
			i++
		}
		if i < 0 || i >= len(h.Value.Steps) {
			return ErrNothing
		}
		s := h.Value.Steps[i]
		p = Place{account, s.Letter, s.Question}
		from, to, personFrom, personTo := s.After, s.Before, s.PersonAfter, s.PersonBefore
		h.Value.Done = i
		if forward {
			from, to, personFrom, personTo = to, from, personTo, personFrom
			h.Value.Done = i + 1
		}
		if s.Person != "" {
			err = t.setPerson(s.Person, personFrom, personTo)
		} else {
			err = t.setHidden(p, from, to)
		}
		if err != nil {
			return err
		}
		_, err = put(t, histories, h.ID, h.Value, h.Version)
		return err
	})
	if err != nil {
		return p, fmt.Errorf("couldn't go back or forward: %w", err)
	}
	return p, nil
}

// turn undoes the step between two states of a text in a third, which may hide
// other words besides: they stay as they are. It says false when the words of
// the step itself aren't as the step left them.
func turn(now, from, to []Range) (turned []Range, ok bool) {
	// The step is where the two states differ, with all that touches it.
	low, high := -1, -1
	for _, r := range slices.Concat(from, to) {
		if slices.Contains(from, r) == slices.Contains(to, r) {
			continue
		}
		if low < 0 || r.Start < low {
			low = r.Start
		}
		high = max(high, r.End)
	}
	inside := func(r Range) bool { return r.Start < high && r.End > low }
	for grown := true; grown; {
		grown = false
		for _, r := range slices.Concat(now, from, to) {
			if inside(r) && (r.Start < low || r.End > high) {
				low, high, grown = min(low, r.Start), max(high, r.End), true
			}
		}
	}
	of := func(all []Range) []Range {
		return slices.DeleteFunc(slices.Clone(all), func(r Range) bool { return !inside(r) })
	}
	if !sameRanges(of(now), of(from)) {
		return nil, false
	}
	turned = append(slices.DeleteFunc(slices.Clone(now), inside), of(to)...)
	slices.SortFunc(turned, func(a, b Range) int { return a.Start - b.Start })
	return turned, true
}

// setHidden makes of what a step hid of a text what was hidden without it.
func (t *tx) setHidden(p Place, from, to []Range) error {
	a, err := get(t, Accounts, p.Account)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(a.Value.Sections, func(s Section) bool { return s.Letter == p.Letter })
	if i < 0 {
		return ErrMoved
	}
	hidden := &a.Value.Sections[i].Hidden
	if p.Question {
		hidden = &a.Value.Sections[i].QuestionHidden
	}
	turned, ok := turn(*hidden, from, to)
	if !ok {
		return ErrMoved
	}
	*hidden = turned
	if _, err := put(t, Accounts, p.Account, a.Value, a.Version); err != nil {
		return err
	}
	return t.record("hiding changed", p.Account, p.Letter)
}
