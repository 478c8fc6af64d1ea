package desk

import (
	"errors"
	"strings"

	"vouchsafe.example/internal/casebook"
)

// A custodySheet is who did what to the records of one thread.
type custodySheet struct {
	threadHead
	Events []custodyLine
	Broken bool
	Total  int
	Last   string
}

// A custodyLine is one event, and what its record is, in words.
type custodyLine struct {
	casebook.Event
	Name string
	At   string // address of what is still there
}

func (v *visit) custody() error {
	h, th, err := v.head("custody")
	if err != nil {
		return err
	}
	p := custodySheet{threadHead: h}
	own := map[string]custodyLine{th.ID: {Name: "This thread", At: "/threads/" + th.ID}}
	letters, err := v.book.LettersOf(th.ID)
	if err != nil {
		return err
	}
	for _, l := range letters {
		own[l.ID] = custodyLine{Name: "Letter of " + day(l.Value.Day), At: "/threads/" + th.ID + "#letter-" + l.ID}
	}
	consents, err := casebook.List(v.book, casebook.Consents)
	if err != nil {
		return err
	}
	for _, c := range consents {
		if c.Value.Thread == th.ID {
			own[c.ID] = custodyLine{Name: "Consent: " + nameOfConsent(c.Value.Kind), At: "/threads/" + th.ID + "/consent"}
		}
	}
	exhibits, err := casebook.List(v.book, casebook.Exhibits)
	if err != nil {
		return err
	}
	for _, e := range exhibits {
		if e.Value.Thread == th.ID {
			own[e.ID] = custodyLine{Name: strings.TrimSpace("Exhibit " + visible(e.Value.Name)), At: "/exhibits#file-" + e.ID}
		}
	}
	events, err := v.book.Custody()
	if errors.Is(err, casebook.ErrDamaged) {
		p.Broken, err = true, nil
	}
	if err != nil {
		return err
	}
	for _, e := range events {
		line, ok := own[e.Record]
		// Letters and messages are named after their thread; a letter may have
		// been destroyed.
		if thread, rest, cut := strings.Cut(e.Record, "-"); !ok && cut && thread == th.ID {
			ok, line = true, custodyLine{Name: "Letter " + rest[:min(6, len(rest))] + "…, destroyed"}
			if strings.HasPrefix(e.What, "message") {
				line = custodyLine{Name: "Message"}
			}
		}
		if ok {
			line.Event = e
			p.Events = append(p.Events, line)
		}
	}
	if p.Total = len(events); p.Total > 0 {
		p.Last = events[p.Total-1].Digest.String()
	}
	return v.show("custody.html", sheet{Title: "Custody: " + h.Label, Tab: "inbox", Page: p})
}
