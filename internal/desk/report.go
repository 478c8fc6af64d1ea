package desk

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// reportRoutes are the pages on which a report is made, read and released.
func reportRoutes(in func(pattern string, do func(*visit) error)) {
	in("GET /reports", (*visit).reportsPage)
	in("POST /reports", (*visit).beginReport)
	in("GET /reports/{report}", (*visit).reportPage)
	in("POST /reports/{report}", (*visit).saveReport)
	in("GET /reports/{report}/preview", (*visit).previewPage)
	in("GET /reports/{report}/page/{file...}", (*visit).previewFile)
	in("GET /reports/{report}/compare", (*visit).comparePage)
	in("GET /reports/{report}/approve", (*visit).approvePage)
	in("POST /reports/{report}/approve", (*visit).approve)
	in("POST /reports/{report}/publish", (*visit).publish)
	in("GET /exhibits/own", (*visit).ownFilePage)
	in("POST /exhibits/own", (*visit).keepOwnFile)
}

// A reportsSheet lists reports and accounts.
type reportsSheet struct {
	Reports  []reportLine
	Accounts []accountLine
	Threads  []choice
	Today    string
}

type reportLine struct {
	ID, Title, Date string
	Published       int
	Signed, Needed  int // people who signed the coming edition, and how many must
}

type accountLine struct {
	ID, Name, Heading, Label string
	Letters                  int
}

// A choice is one entry of a list to choose from.
type choice struct{ ID, Text string }

func (v *visit) reportsPage() error {
	sh, err := v.reportsSheet()
	if err != nil {
		return err
	}
	return v.show("reports.html", sh)
}

func (v *visit) reportsSheet() (sheet, error) {
	p := reportsSheet{Today: v.now().UTC().Format(time.DateOnly)}
	reports, err := casebook.List(v.book, casebook.Reports)
	if err != nil {
		return sheet{}, err
	}
	signed, err := v.book.Signatures()
	if err != nil {
		return sheet{}, err
	}
	for _, o := range reports {
		p.Reports = append(p.Reports, reportLine{o.ID, o.Value.Title, o.Value.Date, o.Value.Published, signed[o.ID], report.Approvals})
	}
	slices.SortFunc(p.Reports, func(a, b reportLine) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.Title, b.Title))
	})
	if p.Accounts, err = v.accountLines(); err != nil {
		return sheet{}, err
	}
	threads, err := v.book.Threads()
	if err != nil {
		return sheet{}, err
	}
	for _, th := range threads {
		p.Threads = append(p.Threads, choice{th.ID, labelOf(th)})
	}
	return sheet{Title: "Reports", Tab: "reports", Page: p}, nil
}

func (v *visit) accountLines() ([]accountLine, error) {
	accounts, err := casebook.List(v.book, casebook.Accounts)
	if err != nil {
		return nil, err
	}
	var all []accountLine
	for _, o := range accounts {
		label := ""
		if th, err := casebook.Get(v.book, casebook.Threads, o.Value.Thread); err == nil {
			label = labelOf(th)
		}
		all = append(all, accountLine{o.ID, o.Value.Name, o.Value.Heading, label, len(o.Value.Sections)})
	}
	slices.SortFunc(all, func(a, b accountLine) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return all, nil
}

func (v *visit) beginReport() error {
	id := newRecord()
	r := casebook.Report{Title: v.field("title"), Language: v.field("language"), Date: v.field("date")}
	if r.Title == "" {
		sh, err := v.reportsSheet()
		if err != nil {
			return err
		}
		return v.again("reports.html", sh, refusal("Give the report a title. It can be changed later."))
	}
	if _, err := casebook.Put(v.book, casebook.Reports, id, r, 0); err != nil {
		return err
	}
	return v.to("/reports/"+id, "The report is begun.")
}

// A reportSheet is a report while it is written.
type reportSheet struct {
	ID        string
	Version   int
	Report    casebook.Report
	Blocks    []blockSheet
	Kinds     []choice
	Accounts  []choice
	Pictures  []choice
	Films     []choice
	Actions   []choice
	CanAct    bool // there is room for a call to action
	Obstacles []obstacleLine
	Warnings  []string
	Edition   int
	Theirs    *casebook.Report
	TheirText string
	Trouble   string // why obstacles couldn't be looked for
}

// A blockSheet is one block of the form.
type blockSheet struct {
	Index       int // in the form
	Kind, Name  string
	Block       casebook.Block
	First, Last bool
	Text        string // paragraphs, with empty lines between them
	Translation string // likewise
	TranslationLanguage,
	Start, End string // of an event, as a field for local time takes it
	Wrong []string
}

// An obstacleLine is one reason why a report can't be published yet, and where
// it is settled.
type obstacleLine struct{ Text, Href, Link string }

// The kinds of blocks, as the form names them.
var blockKinds = []choice{
	{"prose", "Our own words"},
	{"account", "Account"},
	{"picture", "Picture"},
	{"film", "Film"},
	{"official", "Official answer"},
	{"action", "Call to action"},
	{"event", "Event"},
	{"related", "Related piece"},
}

var actionKinds = []choice{
	{"write_to", "Write to somebody"}, {"sign", "Sign something"}, {"donate", "Donate"},
	{"attend", "Attend"}, {"share_safely", "Share, without danger to anybody"}, {"learn", "Learn more"},
}

func kindOf(b casebook.Block) string {
	switch {
	case b.Prose != nil:
		return "prose"
	case b.Account != "":
		return "account"
	case b.Picture != nil:
		return "picture"
	case b.Film != nil:
		return "film"
	case b.Official != nil:
		return "official"
	case b.Action != nil:
		return "action"
	case b.Event != nil:
		return "event"
	case b.Related != nil:
		return "related"
	}
	return "account" // chosen, but no account yet
}

func nameOf(kinds []choice, id string) string {
	if i := slices.IndexFunc(kinds, func(c choice) bool { return c.ID == id }); i >= 0 {
		return kinds[i].Text
	}
	return id
}

func (v *visit) reportID() string { return v.r.PathValue("report") }

func (v *visit) reportPage() error {
	o, err := casebook.Get(v.book, casebook.Reports, v.reportID())
	if err != nil {
		return err
	}
	sh, err := v.reportSheet(o.ID, o.Version, o.Value, true)
	if err != nil {
		return err
	}
	return v.show("report.html", sh)
}

// reportSheet lays a report out. stored says that r is what the casebook has:
// then the page tells what still keeps it from being published.
func (v *visit) reportSheet(id string, version int, r casebook.Report, stored bool) (sheet, error) {
	p := reportSheet{ID: id, Version: version, Report: r, Kinds: blockKinds, Actions: actionKinds, Edition: r.Published + 1}
	if stored {
		rehearsal, err := v.book.Rehearse(id)
		if err != nil {
			return sheet{}, err
		}
		p.Obstacles, p.Warnings = v.mend(id, rehearsal.Obstacles), rehearsal.Warnings
	}
	actions := 0
	for i, b := range r.Blocks {
		s := blockSheet{Index: i, Kind: kindOf(b), Block: b, First: i == 0, Last: i == len(r.Blocks)-1}
		s.Name = nameOf(blockKinds, s.Kind)
		switch {
		case b.Prose != nil:
			s.Text = strings.Join(b.Prose.Paragraphs, "\n\n")
		case b.Official != nil:
			s.Text = strings.Join(b.Official.Answer, "\n\n")
			if t := b.Official.Translation; t != nil {
				s.Translation, s.TranslationLanguage = strings.Join(t.Paragraphs, "\n\n"), t.Language
			}
		case b.Event != nil:
			s.Start, s.End = strings.TrimSuffix(b.Event.Start, "Z"), strings.TrimSuffix(b.Event.End, "Z")
		case b.Action != nil:
			actions++
		}
		for _, o := range p.Obstacles {
			if o.Href == fmt.Sprintf("#block-%d", i+1) {
				s.Wrong = append(s.Wrong, o.Text)
			}
		}
		p.Blocks = append(p.Blocks, s)
	}
	p.CanAct = actions < report.MaxActions
	accounts, err := v.accountLines()
	if err != nil {
		return sheet{}, err
	}
	for _, a := range accounts {
		p.Accounts = append(p.Accounts, choice{a.ID, fmt.Sprintf("%s (%s, from %s)", a.Name, many(a.Letters, "letter"), a.Label)})
	}
	exhibits, err := casebook.List(v.book, casebook.Exhibits)
	if err != nil {
		return sheet{}, err
	}
	for _, o := range exhibits {
		e := o.Value
		from := "the newsroom's own"
		if th, err := casebook.Get(v.book, casebook.Threads, e.Thread); err == nil {
			from = "from " + labelOf(th)
		}
		name := visible(e.Name)
		if name == "" {
			name = "File " + o.ID[:min(6, len(o.ID))]
		}
		c := choice{o.ID, fmt.Sprintf("%s, %s, %s", name, size(e.Size), from)}
		if e.Size <= 50<<20 {
			p.Pictures = append(p.Pictures, c)
		}
		if e.Letter == "" {
			p.Films = append(p.Films, c)
		}
	}
	return sheet{Title: r.Title, Tab: "reports", Page: p}, nil
}

// Anchor is the block's place on the page.
func (b blockSheet) Anchor() string { return fmt.Sprintf("block-%d", b.Index+1) }

// mend says each obstacle in a sentence, and where it is settled.
func (v *visit) mend(id string, obstacles casebook.Obstacles) (all []obstacleLine) {
	for _, err := range obstacles {
		var at casebook.Obstacle
		if o := (*casebook.Obstacle)(nil); errors.As(err, &o) {
			at = *o
		}
		line := obstacleLine{Text: sentence(err.Error()), Href: "#head", Link: "Mend it above"}
		if at.Block > 0 {
			line.Href, line.Link = fmt.Sprintf("#block-%d", at.Block), fmt.Sprintf("Block %d", at.Block)
		}
		switch {
		case errors.Is(err, casebook.ErrNoConsent):
			for _, k := range consentKinds {
				line.Text = strings.ReplaceAll(line.Text, "“"+k.Kind+"”", "“"+k.Name+"”")
			}
			line.Text = strings.ReplaceAll(line.Text, "no live consent", "no consent that holds now") + " Ask her, and record what she agreed to."
			line.Href, line.Link = "/threads/"+at.Thread, "Her thread"
		case errors.Is(err, casebook.ErrNoPath):
			if sealed, err := time.Parse(time.DateOnly, at.Day); err == nil {
				next := time.Date(sealed.Year(), sealed.Month()+1, 1, 0, 0, 0, 0, time.UTC)
				if v.now().Before(next) {
					line.Text = fmt.Sprintf("The letter of %s can be published from the first days of %s on: then its month is closed in the public log, and an exchange brings the proof.", day(at.Day), next.Format("January 2006"))
				}
			}
			line.Href, line.Link = "/", "To the inbox"
		case errors.Is(err, casebook.ErrEmpty):
			line.Text, line.Href, line.Link = "Nothing stands in it yet.", "#add", "Add a first block"
		case errors.Is(err, casebook.ErrNoCard):
			line.Href, line.Link = "/newsroom", "Take the card in"
		case errors.Is(err, casebook.ErrUncovers), errors.Is(err, casebook.ErrBares), at.Account != "":
			line.Href, line.Link = "/accounts/"+at.Account, "The account"
		case strings.Contains(err.Error(), "stands for two people"):
			line.Href, line.Link = "/people", "The register of people"
		}
		if !slices.Contains(all, line) {
			all = append(all, line)
		}
	}
	return all
}

// sentence makes of an error's text what stands by itself.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if !strings.ContainsAny(s[len(s)-1:], ".!?") {
		s += "."
	}
	return s
}

// paragraphsOf are what empty lines divide; a line end within is a blank.
func paragraphsOf(text string) (all []string) {
	for _, p := range strings.Split(text, "\n\n") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			all = append(all, p)
		}
	}
	return all
}

// typedReport is the whole form, in the order in which its blocks stand after
// the button that sent it.
func (v *visit) typedReport(old casebook.Report) (r casebook.Report, goes string, err error) {
	r = casebook.Report{
		Title: v.field("title"), Standfirst: oneLine(v.field("standfirst")), Warning: oneLine(v.field("warning")),
		Language: v.field("language"), Date: v.field("date"), Published: old.Published, Previous: old.Previous,
	}
	for _, i := range v.r.PostForm["block"] {
		r.Blocks = append(r.Blocks, v.typedBlock("b"+i+"."))
	}
	what, arg, _ := strings.Cut(v.field("do"), ":")
	at, _ := strconv.Atoi(arg)
	inside := at >= 0 && at < len(r.Blocks)
	switch what {
	case "up":
		if inside && at > 0 {
			r.Blocks[at-1], r.Blocks[at] = r.Blocks[at], r.Blocks[at-1]
			goes = fmt.Sprintf("#block-%d", at)
		}
	case "down":
		if inside && at < len(r.Blocks)-1 {
			r.Blocks[at+1], r.Blocks[at] = r.Blocks[at], r.Blocks[at+1]
			goes = fmt.Sprintf("#block-%d", at+2)
		}
	case "remove":
		if inside {
			r.Blocks = slices.Delete(r.Blocks, at, at+1)
			goes = "#blocks"
		}
	case "add":
		b, err := newBlock(v.field("kind"), v.field("account"))
		if err != nil {
			return r, "", err
		}
		r.Blocks = append(r.Blocks, b)
		goes = fmt.Sprintf("#block-%d", len(r.Blocks))
	}
	if r.Title == "" {
		return r, "", refusal("A report has a title. Nothing was kept: give one.")
	}
	return r, goes, nil
}

func newBlock(kind, account string) (b casebook.Block, err error) {
	switch kind {
	case "prose":
		b.Prose = &report.Prose{}
	case "account":
		if account == "" {
			return b, refusal("Choose the account that the block shows. An account is begun on the page “Reports”.")
		}
		b.Account = account
	case "picture":
		b.Picture = &casebook.PictureBlock{}
	case "film":
		b.Film = &casebook.FilmBlock{}
	case "official":
		b.Official = &report.Official{Status: report.NoAnswer}
	case "action":
		b.Action = &report.Action{Kind: actionKinds[0].ID}
	case "event":
		b.Event = &report.Event{}
	case "related":
		b.Related = &report.Related{}
	default:
		return b, refusal("Choose what kind of block to add.")
	}
	return b, nil
}

// oneLine is a text without line ends: the page has paragraphs, not lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (v *visit) typedBlock(prefix string) (b casebook.Block) {
	f := func(name string) string { return v.field(prefix + name) }
	switch f("kind") {
	case "prose":
		b.Prose = &report.Prose{Heading: oneLine(f("heading")), Paragraphs: paragraphsOf(f("text")), Language: f("language")}
	case "account":
		b.Account = f("account")
	case "picture":
		b.Picture = &casebook.PictureBlock{Exhibit: f("exhibit"), Alt: oneLine(f("alt")), Caption: oneLine(f("caption"))}
	case "film":
		b.Film = &casebook.FilmBlock{Exhibit: f("exhibit"), Poster: f("poster"), Captions: f("captions"), CaptionsLanguage: f("captionslanguage"),
			Alt: oneLine(f("alt")), Caption: oneLine(f("caption"))}
	case "official":
		o := &report.Official{Claim: oneLine(f("claim")), To: oneLine(f("to")), Asked: f("asked"), Status: f("status")}
		// An answer that came isn't lost because its status isn't set yet: the
		// page says so instead.
		o.Answered, o.Answer, o.Language = f("answered"), paragraphsOf(f("text")), f("language")
		if t := paragraphsOf(f("translation")); len(t) > 0 {
			o.Translation = &report.Translation{Language: f("translationlanguage"), Paragraphs: t}
		}
		b.Official = o
	case "action":
		b.Action = &report.Action{Kind: f("actionkind"), Text: oneLine(f("text")), URL: f("url")}
	case "event":
		b.Event = &report.Event{Title: oneLine(f("title")), Start: eventTime(f("start")), End: eventTime(f("end")),
			Place: oneLine(f("place")), Text: oneLine(f("text")), URL: f("url")}
	case "related":
		b.Related = &report.Related{Title: oneLine(f("title")), URL: f("url")}
	}
	return b
}

// eventTime is what a field for a time gave, in the report's form.
func eventTime(s string) string {
	if s == "" {
		return ""
	}
	for _, form := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.Parse(form, strings.TrimSuffix(s, "Z")); err == nil {
			return t.Format(report.EventTime)
		}
	}
	return s
}

func (v *visit) saveReport() error {
	id := v.reportID()
	stored, err := casebook.Get(v.book, casebook.Reports, id)
	if err != nil {
		return err
	}
	version, err := strconv.Atoi(v.field("version"))
	if err != nil {
		return refusal("This page is too old. Go back, load it again, and repeat it.")
	}
	typed, goes, wrong := v.typedReport(stored.Value)
	if v.isAuto() {
		switch {
		case wrong != nil:
			return v.answerAuto(version, "", wrong)
		case stored.Version != version:
			return v.answerAuto(version, "", errMoved)
		}
		version, err := casebook.Put(v.book, casebook.Reports, id, typed, version)
		return v.answerAuto(version, "", err)
	}
	if wrong != nil {
		return v.reportAgain(id, version, typed, wrong)
	}
	_, err = casebook.Put(v.book, casebook.Reports, id, typed, version)
	var conflict *casebook.ConflictError
	switch {
	case errors.As(err, &conflict):
		return v.reportConflict(typed, conflict)
	case err != nil:
		return v.reportAgain(id, version, typed, err)
	}
	if kept := v.field("kept"); kept != "" {
		if err := v.book.DropAside(kept); err != nil {
			return err
		}
	}
	return v.to("/reports/"+id+goes, "Saved.")
}

// reportAgain shows the form once more with what was typed.
func (v *visit) reportAgain(id string, version int, typed casebook.Report, wrong error) error {
	sh, err := v.reportSheet(id, version, typed, false)
	if err != nil {
		return err
	}
	status, text := explain(wrong)
	sh.Trouble = text
	return v.showAs(status, "report.html", sh)
}

// reportConflict shows what was typed and what somebody else wrote.
func (v *visit) reportConflict(typed casebook.Report, conflict *casebook.ConflictError) error {
	stored, err := casebook.Get(v.book, casebook.Reports, v.reportID())
	if err != nil {
		return err
	}
	sh, err := v.reportSheet(stored.ID, stored.Version, typed, false)
	if err != nil {
		return err
	}
	p := sh.Page.(reportSheet)
	p.Theirs = &stored.Value
	if p.TheirText, err = v.book.Preview(stored.ID); err != nil {
		return err
	}
	sh.Page = p
	sh.Typed = url.Values{"kept": {conflict.Kept}}
	sh.Trouble = "Somebody else changed this report while you wrote. Nothing is lost: your text is in the form, theirs is above it. Put both together and save."
	return v.showAs(409, "report.html", sh)
}

func (v *visit) ownFilePage() error {
	return v.show("exhibit-own.html", sheet{Title: "A file of our own", Tab: "exhibits"})
}

func (v *visit) keepOwnFile() error {
	f, err := v.upload()
	if err != nil {
		return err
	}
	if _, err := v.book.KeepOwn(f.name, f.mediaType, f.content); err != nil {
		return err
	}
	return v.to("/exhibits", "The file is kept, encrypted. Reports can show it.")
}
