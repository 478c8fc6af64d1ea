package desk

import (
	"errors"
	"strings"

	"vouchsafe.example/internal/casebook"
)

// A ringLine is an alarm: somebody opened other words of a source.
type ringLine struct {
	ID, Thread, Label string
	Day, Last         string
	Seen              bool
	OnAlarm           string // what her risk assessment says
}

// rings are the alarms that are not over; every page shows them until somebody
// has seen them, and rings.
func (v *visit) ringLines() ([]ringLine, error) {
	all, err := v.book.Alarmed()
	if err != nil {
		return nil, err
	}
	var lines []ringLine
	for _, o := range all {
		th, err := casebook.Get(v.book, casebook.Threads, o.Value.Thread)
		if err != nil {
			return nil, err
		}
		l := ringLine{ID: o.ID, Thread: th.ID, Label: labelOf(th), Day: o.Value.Day, Last: o.Value.Last, Seen: o.Value.Seen != ""}
		switch a, err := casebook.Get(v.book, casebook.Assessments, th.ID); {
		case err == nil:
			l.OnAlarm = a.Value.OnAlarm
		case !errors.Is(err, casebook.ErrNotFound):
			return nil, err
		}
		lines = append(lines, l)
	}
	return lines, nil
}

// unseen are those that nobody has seen.
func unseen(all []ringLine) (left []ringLine) {
	for _, l := range all {
		if !l.Seen {
			left = append(left, l)
		}
	}
	return left
}

// A ruleLine is one thing that a source laid down.
type ruleLine struct {
	ID    string
	About string
	casebook.Rule
	Waits, Stopped, Holds, Due bool
	Withdrawn                  []string // as people say
}

// A decoyLine is one of a source's other conversations.
type decoyLine struct{ ID, Label, State, Opened string }

type lawsSheet struct {
	threadHead
	Offer   casebook.Offer
	Version int
	Rings   []ringLine
	Rules   []ruleLine
	Decoys  []decoyLine
	Chores  []casebook.Chore
}

// ruleNames say what a rule is about.
var ruleNames = map[string]string{
	casebook.RuleDecoy:      "Other words, to be opened under force",
	casebook.RuleCheckIn:    "What she wishes when nothing is heard of her",
	casebook.RuleWithdrawal: "She took something back",
}

func (v *visit) lawsSheet() (p lawsSheet, err error) {
	h, th, err := v.head("laws")
	if err != nil {
		return p, err
	}
	p = lawsSheet{threadHead: h, Offer: casebook.Offer{Wait: casebook.DefaultWait}}
	switch o, err := casebook.Get(v.book, casebook.Offers, th.ID); {
	case err == nil:
		p.Offer, p.Version = o.Value, o.Version
	case !errors.Is(err, casebook.ErrNotFound):
		return p, err
	}
	rings, err := v.ringLines()
	if err != nil {
		return p, err
	}
	for _, l := range rings {
		if l.Thread == th.ID {
			p.Rings = append(p.Rings, l)
		}
	}
	rules, err := v.book.RulesOf(th.ID)
	if err != nil {
		return p, err
	}
	for _, o := range rules {
		r := o.Value
		l := ruleLine{
			ID: o.ID, About: ruleNames[r.About], Rule: r, Waits: r.State == casebook.RuleWaits, Stopped: r.State == casebook.RuleStopped,
			Holds: r.State == casebook.RuleHolds,
		}
		l.Rule.Wish = visible(r.Wish)
		l.Due = l.Holds && (r.About == casebook.RuleWithdrawal && r.Noted == "" || r.About == casebook.RuleCheckIn && r.Days > 0)
		for _, kind := range r.Withdrawn {
			l.Withdrawn = append(l.Withdrawn, nameOfConsent(kind))
		}
		p.Rules = append(p.Rules, l)
	}
	decoys, err := v.book.Decoys()
	if err != nil {
		return p, err
	}
	for _, d := range decoys {
		if d.Value.DecoyOf == th.ID {
			p.Decoys = append(p.Decoys, decoyLine{d.ID, labelOf(d), d.Value.State, d.Value.Opened})
		}
	}
	chores, err := v.book.Chores(v.now())
	if err != nil {
		return p, err
	}
	for _, c := range chores {
		if c.Thread == th.ID {
			p.Chores = append(p.Chores, c)
		}
	}
	return p, nil
}

func (v *visit) laws() error {
	p, err := v.lawsSheet()
	if err != nil {
		return err
	}
	if p.DecoyOf != "" {
		return v.to("/threads/"+p.DecoyOf+"/laws", "")
	}
	return v.show("laws.html", sheet{Title: "Under force: " + p.Label, Tab: "inbox", Page: p})
}

func (v *visit) lawsAgain(wrong error) error {
	p, err := v.lawsSheet()
	if err != nil {
		return err
	}
	return v.again("laws.html", sheet{Title: "Under force: " + p.Label, Tab: "inbox", Page: p}, wrong)
}

// setOffer records what is offered to her.
func (v *visit) setOffer() error {
	version, err := v.number("version")
	if err != nil {
		return err
	}
	wait, err := v.number("wait")
	if err != nil {
		return err
	}
	o := casebook.Offer{Decoy: v.field("decoy") == "yes", Echo: v.field("echo") == "yes", CheckIn: v.field("checkin") == "yes", Wait: wait}
	if _, err := v.book.SetOffer(v.r.PathValue("thread"), o, version); err != nil {
		return v.lawsAgain(err)
	}
	return v.to(v.here()+"/laws", "Recorded. She sees it with the replies of the next exchange.")
}

// rule is what the address names, if it was laid down in this thread.
func (v *visit) rule() (string, error) {
	r, err := casebook.Get(v.book, casebook.Rules, v.r.PathValue("rule"))
	if err == nil && r.Value.Thread != v.r.PathValue("thread") {
		err = casebook.ErrNotFound
	}
	return r.ID, err
}

func (v *visit) decideRule(do func(string) error, said string) error {
	id, err := v.rule()
	if err != nil {
		return err
	}
	if err := do(id); err != nil {
		return v.lawsAgain(err)
	}
	return v.to(v.here()+"/laws", said)
}

func (v *visit) refuseRule() error {
	return v.decideRule(v.book.RefuseRule, "Refused. It won't come to hold.")
}

func (v *visit) resumeRule() error {
	return v.decideRule(v.book.ResumeRule, "It waits anew, from today.")
}

func (v *visit) noteRule() error {
	return v.decideRule(v.book.NoteRule, "Noted.")
}

func (v *visit) decideRing(do func(string) error, said string) error {
	ring, err := casebook.Get(v.book, casebook.Rings, v.r.PathValue("ring"))
	if err == nil && ring.Value.Thread != v.r.PathValue("thread") {
		err = casebook.ErrNotFound
	}
	if err != nil {
		return err
	}
	if err := do(ring.ID); err != nil {
		return v.lawsAgain(err)
	}
	return v.to(v.here()+"/laws", said)
}

func (v *visit) seenRing() error {
	return v.decideRing(v.book.SeenRing, "It rings no more. It stays on until somebody says that it is over.")
}

func (v *visit) endRing() error {
	if err := v.sure(); err != nil {
		return v.lawsAgain(err)
	}
	return v.decideRing(v.book.EndRing, "It is over. Visits count as signs of life again. What it stopped can wait anew, and what she agreed to meanwhile has to be asked again.")
}

// harmless are letters for a decoy: they ask nothing, name nobody, and can be
// read by anybody. Each desk changes them into its own tone.
var harmless = []string{
	"Thank you for your letter. We read it with interest, but we have no room for this subject at present.",
	"Thank you for what you wrote about the prices in the market. We have passed it on to our economy pages.",
	"We are collecting readers' memories of their first school. If you like, write us yours.",
	"Thank you for pointing out the mistake in our calendar. It has been put right.",
	"Our office is closed next week. Letters are read when we are back.",
	"We haven't been able to print your letter about the buses. We are sorry, and hope that you write again.",
}

// keptBelievable says under a decoy's conversation what is to be done, "" for
// nothing.
func (v *visit) keptBelievable(decoy string) (string, error) {
	chores, err := v.book.Chores(v.now())
	if err != nil {
		return "", err
	}
	var texts []string
	for _, c := range chores {
		if c.Decoy == decoy {
			texts = append(texts, c.Text)
		}
	}
	return strings.Join(texts, " "), nil
}
