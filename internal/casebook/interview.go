package casebook

import (
	"errors"
	"fmt"
	"slices"
)

// The states of an interview, in their order (the PEACE model: planning,
// engage and explain, account, closure, evaluation).
const (
	Planned     = "planned"      // who asks, what is asked, what it may cost her
	Explained   = "explained"    // who we are, what becomes of it, that she may stop
	FreeAccount = "free-account" // she tells it in her own words, uninterrupted
	Clarify     = "clarify"      // open questions about what she told
	ReadBack    = "read-back"    // what we understood, told back to her
	Ended       = "closed"       // what happens next, and how she reaches us
	Evaluated   = "evaluated"    // what was learnt, and what it did to her and to us
)

// InterviewStates are all of them, in their order.
var InterviewStates = []string{Planned, Explained, FreeAccount, Clarify, ReadBack, Ended, Evaluated}

// ErrNoAccount says that details were to be clarified of what she hasn't told.
var ErrNoAccount = errors.New("she hasn't told anything yet: her own account comes before any question about it")

// Interview says how far the interview of one thread is.
type Interview struct {
	State string `json:"state"`
	// Note is for the desk: who interviews, who interprets, what to keep in mind.
	Note string `json:"note,omitempty"`
	By   string `json:"by"`
	Day  string `json:"day"`
}

// Interviews are the states of all interviews, by thread.
var Interviews = Kind[Interview]{name: "interview", check: func(i Interview) error {
	if !slices.Contains(InterviewStates, i.State) {
		return fmt.Errorf("%q is not a state of an interview", i.State)
	}
	if len(i.Note) > 10_000 {
		return errors.New("a note has at most 10,000 bytes")
	}
	return nil
}}

// SetInterview records how far an interview is: expected is the version that
// was read, 0 for the first. It may go back as well as on. No detail is
// clarified before she has told something: ErrNoAccount.
func (c *Casebook) SetInterview(thread string, i Interview, expected int) (version int, err error) {
	i.By, i.Day = c.person, c.today()
	err = c.write(func(t *tx) error {
		if _, err := get(t, Threads, thread); err != nil {
			return err
		}
		if slices.Index(InterviewStates, i.State) >= slices.Index(InterviewStates, Clarify) {
			letters, err := list(t, Letters)
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(letters, func(l Object[Letter]) bool { return l.Value.Thread == thread && l.Value.Read != "" }) {
				return ErrNoAccount
			}
		}
		if version, err = put(t, Interviews, thread, i, expected); err != nil {
			return err
		}
		return t.record("interview", thread, i.State)
	})
	if err != nil {
		return 0, fmt.Errorf("couldn't record how far the interview is: %w", c.keepConflict(err, i))
	}
	return version, nil
}
