package press

import (
	"html/template"
	"net/url"
	"strings"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// The view is what the template prints: plain values, already in the page's
// language, so that the template decides nothing.

type reportView struct {
	L                           *labels
	Lang, Dir                   string // of the newsroom's words
	Newsroom, Date, ISODate     string
	Edition                     string // "" for the first
	Title, Standfirst, Warning  string
	HasCopy                     bool
	Linked                      template.JS // schema.org, as JSON
	HasBars, HasChanged, HasCtl bool
	Blocks                      []block
	Records                     []record
	Fingerprint                 []string // groups of four hex digits

	events int // that were added
}

// block has exactly one field set. Official answers, calls to action and links
// share a block with those beside them.
type block struct {
	Prose     *proseView
	Account   *accountView
	Picture   *pictureView
	Film      *filmView
	Event     *eventView
	Officials []officialView
	Actions   []actionView
	Related   []report.Related
}

type tongue struct{ Lang, Dir string }

func tongueOf(tag string) tongue { return tongue{tag, direction(tag)} }

type proseView struct {
	tongue
	Heading    string
	Paragraphs []string
}

type accountView struct {
	ID, Name, Heading, Byline string
	Sections                  []sectionView
}

type sectionView struct {
	tongue
	Part        string // "" if there is only one
	Label       string
	SealedBy    string
	Unprompted  bool
	Question    []paragraph
	Translation *translationView
	Rows        []row
}

type translationView struct {
	tongue
	Question string
}

// row is sealed text with its translation beside it.
type row struct {
	Sealed     []paragraph
	Translated []string
}

type officialView struct {
	Claim, Asked, Outcome string
	Answer                []string
	Tongue                tongue
	Translation           []string
	TranslationTongue     tongue
}

type pictureView struct{ File, Alt, Caption, Provenance string }

type filmView struct {
	tongue                             // of the captions
	File, Type, Poster, Captions       string
	Alt, Caption, Download, TrackLabel string
	Said                               []string // the captions, a cue each
	TooLarge                           bool     // for a copy
}

type eventView struct {
	Title, Place, Text, URL, Host string
	When, ISOStart, ISOEnd        string
	File                          string
}

type actionView struct{ Kind, Text, URL, Host string }

type record struct {
	Name, Part, File, Sealed string
	Bars                     int
}

func view(r *report.Report) (*reportView, error) {
	c := r.Content
	l := labelsFor(c.Language)
	p := &reportView{
		L: l, Lang: c.Language, Dir: direction(c.Language),
		Newsroom: c.Newsroom, ISODate: c.Date, Title: c.Title, Standfirst: c.Standfirst, Warning: c.Warning,
		HasCopy: r.HasCopy(),
	}
	var err error
	if p.Date, err = l.date(c.Date); err != nil {
		return nil, err
	}
	if c.Edition > 1 {
		p.Edition = fill(l.Edition, c.Edition)
	}
	p.Fingerprint = groups(r.Fingerprint())
	for _, b := range c.Blocks {
		if err := p.add(r, b); err != nil {
			return nil, err
		}
	}
	if err := p.addRecords(r); err != nil {
		return nil, err
	}
	p.Linked, err = linked(c)
	return p, err
}

// groups are the digits of a newsroom's number as people compare them.
func groups(number string) []string {
	var all []string
	for ; len(number) > 0; number = number[4:] {
		all = append(all, number[:4])
	}
	return all
}

func (p *reportView) add(r *report.Report, b report.Block) error {
	last := &block{}
	if len(p.Blocks) > 0 {
		last = &p.Blocks[len(p.Blocks)-1]
	}
	switch {
	case b.Prose != nil:
		t := p.tongue(b.Prose.Language)
		p.Blocks = append(p.Blocks, block{Prose: &proseView{t, b.Prose.Heading, b.Prose.Paragraphs}})
	case b.Account != nil:
		a, err := p.account(r, b.Account)
		if err != nil {
			return err
		}
		p.Blocks = append(p.Blocks, block{Account: a})
	case b.Official != nil:
		o, err := p.official(b.Official)
		if err != nil {
			return err
		}
		if last.Officials == nil {
			last = p.next()
		}
		last.Officials = append(last.Officials, *o)
	case b.Picture != nil:
		v := &pictureView{File: b.Picture.File, Alt: b.Picture.Alt, Caption: b.Picture.Caption, Provenance: p.L.PictureUnsealed}
		if b.Picture.Evidence != "" {
			sealed, err := p.sealed(r, b.Picture.Month)
			if err != nil {
				return err
			}
			v.Provenance = fill(p.L.PictureSealed, sealed)
		}
		p.Blocks = append(p.Blocks, block{Picture: v})
	case b.Film != nil:
		p.Blocks = append(p.Blocks, block{Film: p.film(r, b.Film)})
	case b.Event != nil:
		p.events++
		v, err := p.event(b.Event)
		if err != nil {
			return err
		}
		p.Blocks = append(p.Blocks, block{Event: v})
	case b.Action != nil:
		v := actionView{Kind: p.L.Kinds[b.Action.Kind], Text: b.Action.Text, URL: b.Action.URL, Host: host(b.Action.URL)}
		if last.Actions == nil {
			last = p.next()
		}
		last.Actions = append(last.Actions, v)
	default:
		if last.Related == nil {
			last = p.next()
		}
		last.Related = append(last.Related, *b.Related)
	}
	return nil
}

func (p *reportView) next() *block {
	p.Blocks = append(p.Blocks, block{})
	return &p.Blocks[len(p.Blocks)-1]
}

func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}

func (p *reportView) film(r *report.Report, f *report.Film) *filmView {
	kind, label := "video/mp4", "MP4"
	if strings.HasSuffix(f.File, ".webm") {
		kind, label = "video/webm", "WebM"
	}
	// Whole megabytes, of a million bytes each, rounded up.
	megabytes := int((r.Sizes[f.File] + 999_999) / 1_000_000)
	v := &filmView{
		tongue: tongueOf(f.CaptionsLanguage),
		File:   f.File, Type: kind, Poster: f.Poster, Captions: f.Captions,
		Alt: f.Alt, Caption: f.Caption, Download: fill(p.L.FilmDownload, label, megabytes),
		TrackLabel: fill(p.L.FilmCaptions, p.L.language(f.CaptionsLanguage)),
		TooLarge:   r.Sizes[f.File] > report.MaxCopyFilm,
	}
	for _, cue := range r.Captions[f.Captions] {
		v.Said = append(v.Said, strings.Join(cue.Lines, " "))
	}
	return v
}

func (p *reportView) event(e *report.Event) (*eventView, error) {
	v := &eventView{Title: e.Title, Place: e.Place, Text: e.Text, URL: e.URL, Host: host(e.URL), ISOStart: e.Start, ISOEnd: e.End, File: report.EventFile(p.events)}
	day, at, _ := strings.Cut(strings.TrimSuffix(e.Start, "Z"), "T")
	lastDay, until, _ := strings.Cut(strings.TrimSuffix(e.End, "Z"), "T")
	from, err := p.L.date(day)
	if err != nil {
		return nil, err
	}
	to, err := p.L.date(lastDay)
	if err != nil {
		return nil, err
	}
	if v.When = fill(p.L.EventMoreDays, from, at, to, until); day == lastDay {
		v.When = fill(p.L.EventOneDay, from, at, until)
	}
	return v, nil
}

// sealed is by when a record of a month was sealed: the end of the month, or
// the day that the log's witnesses stand for if they saw it much later.
func (p *reportView) sealed(r *report.Report, month string) (string, error) {
	if r.Late(month) {
		return p.L.date(r.Witnessed[month])
	}
	return p.L.endOf(month)
}

// tongue is that of tag, or of the newsroom's words if there is none.
func (p *reportView) tongue(tag string) tongue {
	if tag == "" {
		tag = p.Lang
	}
	return tongueOf(tag)
}

func (p *reportView) account(r *report.Report, a *report.Account) (*accountView, error) {
	v := &accountView{ID: a.ID, Name: a.Name, Heading: a.Heading, Byline: fill(p.L.Account, a.Name)}
	for i := range a.Sections {
		s, err := p.section(r, &a.Sections[i])
		if err != nil {
			return nil, err
		}
		if len(a.Sections) > 1 {
			s.Part = fill(p.L.Part, i+1, len(a.Sections))
		}
		v.Sections = append(v.Sections, *s)
	}
	return v, nil
}

func (p *reportView) section(r *report.Report, s *report.Section) (*sectionView, error) {
	sealed, err := p.sealed(r, s.Month)
	if err != nil {
		return nil, err
	}
	sealedBy := map[string]string{report.BySource: p.L.BySource, report.ByServer: p.L.ByServer, report.ByDesk: p.L.ByDesk}
	v := &sectionView{
		tongue:   tongueOf(s.Language),
		Label:    fill(p.L.SealedWords, p.L.language(s.Language)),
		SealedBy: fill(p.L.Sealed, sealed) + sealedBy[s.SealedBy],
	}
	changed := map[int]map[int]string{report.SlotText: {}, report.SlotQuestion: {}}
	for _, sub := range s.Substitutions {
		changed[sub.Slot][sub.Bar] = sub.Text
	}
	if q := r.Question(s); q != nil {
		if text, complete := q.Complete(); complete && text == "" {
			v.Unprompted = true
		} else {
			v.Question = p.see(paragraphs(q, changed[report.SlotQuestion]))
		}
	}
	text := p.see(paragraphs(r.Text(s), changed[report.SlotText]))
	v.Rows = []row{{Sealed: text}}
	if t := s.Translation; t != nil {
		v.Translation = &translationView{tongueOf(t.Language), t.Question}
		v.Rows[0].Translated = t.Paragraphs
		// As many paragraphs on both sides: each beside its own.
		if len(t.Paragraphs) == len(text) {
			v.Rows = nil
			for i := range text {
				v.Rows = append(v.Rows, row{text[i : i+1], t.Paragraphs[i : i+1]})
			}
		}
	}
	return v, nil
}

// see notes which marks the legend must explain.
func (p *reportView) see(all []paragraph) []paragraph {
	for _, para := range all {
		for _, r := range para.Runs {
			p.HasBars = p.HasBars || r.Bar
			p.HasChanged = p.HasChanged || r.Changed != ""
			p.HasCtl = p.HasCtl || r.Control != ""
		}
	}
	return all
}

func (p *reportView) official(o *report.Official) (*officialView, error) {
	asked, err := p.L.date(o.Asked)
	if err != nil {
		return nil, err
	}
	v := &officialView{Claim: o.Claim, Asked: fill(p.L.Asked, o.To, asked), Answer: o.Answer, Tongue: p.tongue(o.Language)}
	switch o.Status {
	case report.Answered:
		answered, err := p.L.date(o.Answered)
		if err != nil {
			return nil, err
		}
		v.Outcome = fill(p.L.AnsweredOn, answered)
	case report.Declined:
		v.Outcome = p.L.Declined
	default:
		v.Outcome = p.L.NoAnswer
	}
	if o.Translation != nil {
		v.Translation, v.TranslationTongue = o.Translation.Paragraphs, tongueOf(o.Translation.Language)
	}
	return v, nil
}

// addRecords lists each disclosure once, in the order of the page.
func (p *reportView) addRecords(r *report.Report) error {
	seen := map[string]bool{}
	add := func(name, part, file, month string) error {
		if seen[file] {
			return nil
		}
		seen[file] = true
		sealed, err := p.sealed(r, month)
		if err != nil {
			return err
		}
		rec := record{Name: name, Part: part, File: file, Sealed: sealed}
		for _, o := range r.Disclosures[file].Parts {
			if o.Header.Kind == seal.KindText {
				rec.Bars += o.Bars()
			}
		}
		p.Records = append(p.Records, rec)
		return nil
	}
	for _, a := range r.Content.Accounts() {
		for i, s := range a.Sections {
			part := ""
			if len(a.Sections) > 1 {
				part = fill(p.L.Part, i+1, len(a.Sections))
			}
			if err := add(a.Name, part, s.Evidence, s.Month); err != nil {
				return err
			}
		}
	}
	for _, pic := range r.Content.Pictures() {
		if pic.Evidence == "" {
			continue
		}
		if err := add(p.L.RecordPicture, "", pic.Evidence, pic.Month); err != nil {
			return err
		}
	}
	return nil
}
