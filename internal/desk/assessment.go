package desk

import (
	"errors"

	"vouchsafe.example/internal/casebook"
)

type assessmentSheet struct {
	threadHead
	Now     casebook.Assessment // the newest one; what is shown to be changed
	Version int
	// Theirs is what somebody else recorded while this person wrote.
	Theirs *casebook.Assessment
	Kept   string // record under which this person's text is set aside
}

func (v *visit) assessmentSheet() (p assessmentSheet, err error) {
	h, th, err := v.head("assessment")
	if err != nil {
		return p, err
	}
	a, err := casebook.Get(v.book, casebook.Assessments, th.ID)
	if err != nil && !errors.Is(err, casebook.ErrNotFound) {
		return p, err
	}
	return assessmentSheet{threadHead: h, Now: a.Value, Version: a.Version}, nil
}

func (v *visit) assessment() error {
	p, err := v.assessmentSheet()
	if err != nil {
		return err
	}
	return v.show("assessment.html", sheet{Title: "Risk assessment: " + p.Label, Tab: "inbox", Page: p})
}

func (v *visit) assess() error {
	version, err := v.number("version")
	if err != nil {
		return err
	}
	a := casebook.Assessment{
		Her: v.field("her"), Relatives: v.field("relatives"), Named: v.field("named"), Device: v.field("device"),
		Hours: v.field("hours"), Referrals: v.field("referrals"), OnAlarm: v.field("alarm"),
	}
	if _, err := v.book.Assess(v.r.PathValue("thread"), a, version); err != nil {
		p, perr := v.assessmentSheet()
		if perr != nil {
			return perr
		}
		var conflict *casebook.ConflictError
		if errors.As(err, &conflict) {
			theirs := p.Now
			p.Theirs, p.Kept = &theirs, conflict.Kept
			err = refusal("Somebody else recorded an assessment while you wrote. Both stand below: put them together, and record that.")
		}
		return v.again("assessment.html", sheet{Title: "Risk assessment: " + p.Label, Tab: "inbox", Page: p}, err)
	}
	if err := v.merged(); err != nil {
		return err
	}
	return v.to(v.here(), "The risk assessment is recorded.")
}

// merged drops the text that was set aside when two people wrote at once, after
// this person has put both together.
func (v *visit) merged() error {
	if kept := v.field("kept"); kept != "" {
		return v.book.DropAside(kept)
	}
	return nil
}
