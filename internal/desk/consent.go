package desk

import (
	"cmp"
	"slices"

	"vouchsafe.example/internal/casebook"
)

// A consentKind is something that she may agree to, and how we ask.
type consentKind struct{ Kind, Name, What, Wording string }

var consentKinds = []consentKind{
	{casebook.Hold, "Keep", "that we keep what she sent", "We keep what you sent us, encrypted, so that we can read it. Do you agree?"},
	{casebook.Contact, "Write again", "that we write to her again", "We may write to you again, here. Do you agree?"},
	{casebook.Paraphrase, "Retell", "that we retell it in our own words", "We retell what you told us in our own words, under a changed name. You read the final page before anybody else. Do you agree?"},
	{casebook.Quote, "Quote", "that we print her own words", "We print these sentences of yours, word for word, under a changed name. Whoever knows how you speak may know you by them. You read the final page before anybody else. Do you agree?"},
	{casebook.Picture, "Picture", "that we show a picture that came from her", "We show the picture that you sent, made anew without its hidden data. Somebody may know the place or the people on it. Do you agree?"},
	{casebook.Voice, "Voice", "that her voice is heard", "We let your voice be heard, changed. Whoever knows you may know it all the same. Do you agree?"},
	{casebook.MatchInside, "Compare here", "comparing with other accounts of this newsroom", "We compare what you told us with what others told us, inside this newsroom. Do you agree?"},
	{casebook.MatchAcross, "Compare elsewhere", "comparing with accounts of other organisations", "We give what you told us to another organisation, so that it can compare it with what others told it. Do you agree?"},
	{casebook.Court, "Court", "giving it to one court", "We give what you sent to this court: … . The defence may learn your name, and copies can't be called back. Do you agree?"},
}

type consentLine struct {
	ID, Name string
	casebook.Consent
	Live    bool
	Waits   bool
	Expired bool
}

type consentSheet struct {
	threadHead
	Kinds  []consentKind
	Grants []consentLine
	// Of the page on which one is recorded:
	Chosen  consentKind
	Letters []letterChoice
	Until   string
	Today   string
}

func nameOfConsent(kind string) string {
	for _, k := range consentKinds {
		if k.Kind == kind {
			return k.Name
		}
	}
	return kind
}

type letterChoice struct{ ID, Name string }

func (v *visit) consentSheet() (p consentSheet, err error) {
	h, th, err := v.head("consent")
	if err != nil {
		return p, err
	}
	p = consentSheet{threadHead: h, Kinds: consentKinds}
	all, err := casebook.List(v.book, casebook.Consents)
	if err != nil {
		return p, err
	}
	p.Today = v.now().UTC().Format("2006-01-02")
	p.Until = v.now().UTC().AddDate(1, 0, 0).Format("2006-01-02")
	for _, o := range all {
		if o.Value.Thread != th.ID {
			continue
		}
		line := consentLine{ID: o.ID, Name: o.Value.Kind, Consent: o.Value, Live: o.Value.LiveOn(p.Today), Waits: o.Value.WaitsOn(p.Today), Expired: o.Value.Expires < p.Today}
		line.Name = nameOfConsent(o.Value.Kind)
		line.Wording = visible(line.Wording)
		p.Grants = append(p.Grants, line)
	}
	slices.SortStableFunc(p.Grants, func(a, b consentLine) int {
		if a.Live != b.Live {
			if a.Live {
				return -1
			}
			return 1
		}
		return cmp.Compare(b.Given, a.Given)
	})
	letters, err := v.book.LettersOf(th.ID)
	if err != nil {
		return p, err
	}
	for _, l := range letters {
		if l.Value.Read != "" {
			p.Letters = append(p.Letters, letterChoice{l.ID, day(l.Value.Day) + ": " + opening(visible(l.Value.Text))})
		}
	}
	return p, nil
}

// opening is how a text begins.
func opening(text string) string {
	runes := []rune(text)
	if len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}

func (v *visit) consents() error {
	p, err := v.consentSheet()
	if err != nil {
		return err
	}
	return v.show("consents.html", sheet{Title: "Consent: " + p.Label, Tab: "inbox", Page: p})
}

// choose finds the kind that the address or the form names.
func (p *consentSheet) choose(kind string) error {
	i := slices.IndexFunc(consentKinds, func(k consentKind) bool { return k.Kind == kind })
	if i < 0 {
		return casebook.ErrNotFound
	}
	p.Chosen = consentKinds[i]
	return nil
}

func (v *visit) newConsent() error {
	p, err := v.consentSheet()
	if err != nil {
		return err
	}
	if err := p.choose(v.r.PathValue("kind")); err != nil {
		return err
	}
	return v.show("consent.html", sheet{Title: "Record a consent: " + p.Label, Tab: "inbox", Page: p})
}

func (v *visit) grant() error {
	g := casebook.Consent{
		Thread: v.r.PathValue("thread"), Kind: v.r.PathValue("kind"), Whom: v.field("whom"), Expires: v.field("until"),
		Wording: v.field("wording"), Language: v.field("language"), ReadBack: v.field("readback") == "yes", Letter: v.field("letter"),
	}
	id, err := v.book.Grant(g)
	if err != nil {
		p, perr := v.consentSheet()
		if perr == nil {
			perr = p.choose(g.Kind)
		}
		if perr != nil {
			return perr
		}
		return v.again("consent.html", sheet{Title: "Record a consent: " + p.Label, Tab: "inbox", Page: p}, err)
	}
	said := "Her consent is recorded."
	if !g.ReadBack {
		said = "Recorded. It doesn't hold yet: the wording has to be read back to her, and recorded again."
	}
	if kept, err := casebook.Get(v.book, casebook.Consents, id); err == nil && g.ReadBack && kept.Value.Holds != "" {
		said = "Recorded. It holds from " + day(kept.Value.Holds) + ": whoever has her words could have agreed in her name, so it waits, and an alarm in the meantime stops it."
	}
	return v.to(v.here()+"/consent", said)
}

func (v *visit) withdraw() error {
	g, err := casebook.Get(v.book, casebook.Consents, v.r.PathValue("consent"))
	if err == nil && g.Value.Thread != v.r.PathValue("thread") {
		err = casebook.ErrNotFound
	}
	if err != nil {
		return err
	}
	if err := v.book.WithdrawConsent(g.ID); err != nil {
		return err
	}
	return v.to(v.here()+"/consent", "Withdrawn, from today on. Nothing more is done under it; what others have copied already can't be called back.")
}
