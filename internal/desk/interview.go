package desk

import (
	"errors"

	"vouchsafe.example/internal/casebook"
)

type interviewState struct{ State, Name, What string }

// interviewStates say what each state of an interview is for.
var interviewStates = []interviewState{
	{casebook.Planned, "Planned", "Who asks, what is to be asked, what it may cost her."},
	{casebook.Explained, "Explained", "She knows who we are, what becomes of it, and that she may stop or not answer."},
	{casebook.FreeAccount, "Free account", "She tells it in her own words. Nobody interrupts, and nobody asks for details."},
	{casebook.Clarify, "Clarify", "Open questions about what she told: when, where, who, what did you see?"},
	{casebook.ReadBack, "Read back", "What we understood, told back to her; what she corrects is an addition."},
	{casebook.Ended, "Closed", "She knows what happens next, and how she reaches us."},
	{casebook.Evaluated, "Evaluated", "What was learnt, and what it did to her and to us."},
}

type interviewSheet struct {
	threadHead
	States  []interviewState
	Note    string
	By, Day string
	Version int
}

func (v *visit) interviewSheet() (p interviewSheet, err error) {
	h, th, err := v.head("interview")
	if err != nil {
		return p, err
	}
	i, err := casebook.Get(v.book, casebook.Interviews, th.ID)
	if err != nil && !errors.Is(err, casebook.ErrNotFound) {
		return p, err
	}
	return interviewSheet{h, interviewStates, i.Value.Note, i.Value.By, i.Value.Day, i.Version}, nil
}

func (v *visit) interview() error {
	p, err := v.interviewSheet()
	if err != nil {
		return err
	}
	return v.show("interview.html", sheet{Title: "Interview: " + p.Label, Tab: "inbox", Page: p})
}

func (v *visit) setInterview() error {
	version, err := v.number("version")
	if err != nil {
		return err
	}
	i := casebook.Interview{State: v.field("state"), Note: v.field("note")}
	if _, err = v.book.SetInterview(v.r.PathValue("thread"), i, version); err != nil {
		if errors.Is(err, casebook.ErrNoAccount) {
			err = refusal("She hasn't told anything that somebody here has read. Her own account comes before any question about it.")
		}
		p, perr := v.interviewSheet()
		if perr != nil {
			return perr
		}
		return v.again("interview.html", sheet{Title: "Interview: " + p.Label, Tab: "inbox", Page: p}, err)
	}
	return v.to(v.here()+"/interview", "How far the interview is has been noted.")
}
