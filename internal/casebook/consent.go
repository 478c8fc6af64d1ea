package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// What a source can consent to, each by itself.
const (
	Hold        = "hold"         // that we keep what she sent
	Contact     = "contact"      // that we write to her again
	MatchInside = "match-inside" // comparing with other accounts of this newsroom
	MatchAcross = "match-across" // comparing with accounts of other organisations
	Court       = "court"        // giving it to one court, named in Whom
	Paraphrase  = "paraphrase"
	Quote       = "quote"
	Picture     = "picture"
	Voice       = "voice"
)

var consentKinds = []string{Hold, Contact, MatchInside, MatchAcross, Court, Paraphrase, Quote, Picture, Voice}

// ErrNoConsent says that something was to be done to which there is no live
// consent. Nothing is consented to by default.
var ErrNoConsent = errors.New("no live consent")

// Consent is one thing that a source agreed to. It is live from the day Given
// to the day Expires, both included, if the wording was read back to her and
// she hasn't withdrawn it.
type Consent struct {
	Thread    string `json:"thread"`
	Kind      string `json:"kind"`
	Whom      string `json:"whom,omitempty"` // the court, for Court
	Given     string `json:"given"`          // day
	Expires   string `json:"expires"`        // day
	Wording   string `json:"wording"`        // exactly as she was shown it
	Language  string `json:"language,omitempty"`
	ReadBack  bool   `json:"readBack"`
	Letter    string `json:"letter,omitempty"` // record in which she said so
	By        string `json:"by"`
	Withdrawn string `json:"withdrawn,omitempty"` // day
	// Holds is the day from which it holds, where what she agrees to waits;
	// Stopped that on which an alarm ended the waiting, for good.
	Holds   string `json:"holds,omitempty"`
	Stopped string `json:"stopped,omitempty"`
}

// Consents are all grants, withdrawn and expired ones too.
var Consents = Kind[Consent]{name: "consent", check: func(g Consent) error {
	switch {
	case !slices.Contains(consentKinds, g.Kind):
		return fmt.Errorf("%q is not something to consent to: %s", g.Kind, strings.Join(consentKinds, ", "))
	case g.Kind == Court && strings.TrimSpace(g.Whom) == "":
		return errors.New("consent for a court names the court")
	case strings.TrimSpace(g.Wording) == "":
		return errors.New("a consent keeps the exact wording that she was shown")
	case !isDay(g.Given) || !isDay(g.Expires) || g.Expires < g.Given:
		return errors.New("a consent has a day on which it was given and a later day on which it expires")
	case g.Withdrawn != "" && !isDay(g.Withdrawn):
		return errors.New("a withdrawal has a day")
	}
	return nil
}}

// WaitsOn says whether the consent would hold on a day if it hadn't to wait.
func (g Consent) WaitsOn(day string) bool {
	return g.ReadBack && g.Withdrawn == "" && g.Stopped == "" && day < g.Holds && day <= g.Expires
}

// LiveOn says whether the consent holds on a day.
func (g Consent) LiveOn(day string) bool {
	return g.ReadBack && g.Withdrawn == "" && g.Stopped == "" && max(g.Given, g.Holds) <= day && day <= g.Expires
}

// Grant records a consent and returns its id. Given defaults to today. Where
// decoys or check-ins are offered it waits before it holds: somebody else might
// have her words. After an alarm it is refused with ErrAlarm until that is over.
func (c *Casebook) Grant(g Consent) (id string, err error) {
	g.By, g.Withdrawn, g.Holds, g.Stopped = c.person, "", "", ""
	if g.Given == "" {
		g.Given = c.today()
	}
	if id, err = c.randomName(); err != nil {
		return "", fmt.Errorf("couldn't record the consent: %w", err)
	}
	err = c.write(func(t *tx) error {
		th, err := get(t, Threads, g.Thread)
		if err != nil {
			return err
		}
		if ring, err := t.ringing(rootOf(th)); err != nil {
			return err
		} else if ring != nil {
			return ErrAlarm
		}
		offer, err := t.offer(th.Value, th.ID)
		if err != nil {
			return err
		}
		if offer.Decoy || offer.CheckIn {
			g.Holds = daysLater(c.today(), offer.Wait)
		}
		if _, err := put(t, Consents, id, g, 0); err != nil {
			return err
		}
		return t.record("consent given", id, g.Kind)
	})
	if err != nil {
		return "", fmt.Errorf("couldn't record the consent: %w", err)
	}
	return id, nil
}

// WithdrawConsent ends a consent from today on, whatever is being prepared.
func (c *Casebook) WithdrawConsent(id string) error {
	err := c.write(func(t *tx) error {
		err := change(t, Consents, id, func(g *Consent) error {
			if g.Withdrawn == "" {
				g.Withdrawn = c.today()
			}
			return nil
		})
		if err != nil {
			return err
		}
		return t.record("consent withdrawn", id, "")
	})
	if err != nil {
		return fmt.Errorf("couldn't record the withdrawal: %w", err)
	}
	return nil
}

// LiveConsent says whether a thread has a live consent of a kind at a time;
// for Court, use LiveCourtConsent.
func (c *Casebook) LiveConsent(thread, kind string, at time.Time) (ok bool, err error) {
	err = c.read(func(t *tx) error {
		ok, err = t.liveConsent(thread, kind, "", at)
		return err
	})
	return ok, err
}

// LiveCourtConsent says whether she agreed that this court may have it.
func (c *Casebook) LiveCourtConsent(thread, court string, at time.Time) (ok bool, err error) {
	err = c.read(func(t *tx) error {
		ok, err = t.liveConsent(thread, Court, court, at)
		return err
	})
	return ok, err
}

func (t *tx) liveConsent(thread, kind, whom string, at time.Time) (bool, error) {
	all, err := list(t, Consents)
	if err != nil {
		return false, err
	}
	day := at.UTC().Format(time.DateOnly)
	for _, o := range all {
		g := o.Value
		if g.Thread == thread && g.Kind == kind && g.Whom == whom && g.LiveOn(day) {
			return true, nil
		}
	}
	return false, nil
}
