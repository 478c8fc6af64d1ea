package casebook

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNoAssessment says that a question was to be asked before anybody had
// thought about what asking may cost her.
var ErrNoAssessment = errors.New("no risk assessment has been recorded for this thread: record one before asking anything but whether she is safe")

// Assessment is the risk assessment of one thread: text in the desk's words.
type Assessment struct {
	Her       string `json:"her"`                 // what she risks
	Relatives string `json:"relatives,omitempty"` // what those close to her risk
	Named     string `json:"named,omitempty"`     // people named, and witnesses
	Device    string `json:"device,omitempty"`    // whose phone it is, who else holds it
	Hours     string `json:"hours,omitempty"`     // when it is safe for her to read and write
	Referrals string `json:"referrals,omitempty"` // medical, psychological, legal, evacuation
	OnAlarm   string `json:"onAlarm"`             // what to do, and who is on call
	By        string `json:"by"`
	Day       string `json:"day"`
}

// Assessments are the risk assessments, by thread.
var Assessments = Kind[Assessment]{name: "assessment", check: func(a Assessment) error {
	switch {
	case strings.TrimSpace(a.Her) == "":
		return errors.New("a risk assessment says what she risks")
	case strings.TrimSpace(a.OnAlarm) == "":
		return errors.New("a risk assessment says what is done on an alarm, and by whom")
	}
	return nil
}}

// Assess records the risk assessment of a thread, or the next version of it:
// expected is the version that was read, 0 for the first.
func (c *Casebook) Assess(thread string, a Assessment, expected int) (version int, err error) {
	a.By, a.Day = c.person, c.today()
	err = c.write(func(t *tx) error {
		if _, err := get(t, Threads, thread); err != nil {
			return err
		}
		if version, err = put(t, Assessments, thread, a, expected); err != nil {
			return err
		}
		return t.record("risk assessed", thread, "")
	})
	if err != nil {
		return 0, fmt.Errorf("couldn't record the risk assessment: %w", c.keepConflict(err, a))
	}
	return version, nil
}
