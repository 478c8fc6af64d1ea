package desk

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"vouchsafe.example/internal/casebook"
)

// newRecord is a random name for a record.
func newRecord() string {
	var b [8]byte
	rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

type registerLine struct {
	ID, Pseudonym, Note string
	Forms               []casebook.Form
}

func (v *visit) people() error {
	all, err := casebook.List(v.book, casebook.People)
	if err != nil {
		return err
	}
	var lines []registerLine
	for _, o := range all {
		lines = append(lines, registerLine{o.ID, o.Value.Pseudonym, o.Value.Note, o.Value.Forms})
	}
	slices.SortFunc(lines, func(a, b registerLine) int {
		return strings.Compare(strings.ToLower(a.Pseudonym+" "+a.Forms[0].Form), strings.ToLower(b.Pseudonym+" "+b.Forms[0].Form))
	})
	return v.show("people.html", sheet{Title: "People", Tab: "people", Page: lines})
}

type personSheet struct {
	ID      string // "" for a new one
	Version int
	Now     personFields
	// Theirs is what somebody else recorded while this person wrote.
	Theirs *personFields
	Kept   string
}

// personFields are a person of the register as a form has it: one form of the
// name a line, with what is printed in its place behind an equals sign.
type personFields struct{ Pseudonym, Note, Forms string }

func fieldsOf(p casebook.Person) personFields {
	var lines []string
	for _, f := range p.Forms {
		line := f.Form
		if f.Replacement != "" {
			line += " = " + f.Replacement
		}
		lines = append(lines, line)
	}
	return personFields{p.Pseudonym, p.Note, strings.Join(lines, "\n")}
}

func (f personFields) person() casebook.Person {
	p := casebook.Person{Pseudonym: f.Pseudonym, Note: f.Note}
	for line := range strings.Lines(f.Forms) {
		form, replacement, _ := strings.Cut(line, "=")
		if form = strings.TrimSpace(form); form != "" || strings.TrimSpace(replacement) != "" {
			p.Forms = append(p.Forms, casebook.Form{Form: form, Replacement: strings.TrimSpace(replacement)})
		}
	}
	return p
}

func (v *visit) personSheet() (p personSheet, err error) {
	id := v.r.PathValue("person")
	if id == "" {
		return p, nil
	}
	o, err := casebook.Get(v.book, casebook.People, id)
	if err != nil {
		return p, err
	}
	return personSheet{ID: id, Version: o.Version, Now: fieldsOf(o.Value)}, nil
}

func (v *visit) person() error {
	p, err := v.personSheet()
	if err != nil {
		return err
	}
	return v.show("person.html", sheet{Title: titleOfPerson(p), Tab: "people", Page: p})
}

func titleOfPerson(p personSheet) string {
	switch {
	case p.ID == "":
		return "Add a person"
	case p.Now.Pseudonym != "":
		return p.Now.Pseudonym
	}
	return "A person"
}

func (v *visit) savePerson() error {
	version, err := v.number("version")
	if err != nil {
		return err
	}
	id := v.r.PathValue("person")
	if id == "" {
		id = newRecord()
	}
	f := personFields{v.field("pseudonym"), v.field("note"), v.text("forms")}
	if _, err := casebook.Put(v.book, casebook.People, id, f.person(), version); err != nil {
		p, perr := v.personSheet()
		if perr != nil {
			return perr
		}
		var conflict *casebook.ConflictError
		if errors.As(err, &conflict) {
			theirs := p.Now
			p.Theirs, p.Kept = &theirs, conflict.Kept
			err = refusal(fmt.Sprintf("Somebody else changed this person while you wrote. Both versions stand below: put them together, and save. Yours was made from version %d; it is version %d now.", conflict.Expected, conflict.Actual))
		} else {
			p.Version = version
		}
		return v.again("person.html", sheet{Title: titleOfPerson(p), Tab: "people", Page: p}, err)
	}
	if err := v.merged(); err != nil {
		return err
	}
	return v.to("/people", "The register is changed. Every report is hidden by it from now on; approvals given before are void.")
}
