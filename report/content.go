package report

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"vouchsafe.example/seal"
)

// Format and Renderer are the only values that content.json may carry in the
// fields of the same name. The renderer is part of the format, because a
// check renders the page anew and compares it byte for byte.
const (
	Format   = "vouchsafe/report/v1"
	Renderer = "press/1"
)

// The limits of content.json. A length is in bytes of UTF-8.
const (
	MaxContent    = 4 << 20 // the file
	MaxBlocks     = 500
	MaxSections   = 200  // of one account
	MaxParagraphs = 2000 // of one prose block, answer or translation
	MaxLine       = 1000 // a title, heading, name, claim, addressee, label
	MaxParagraph  = 64 << 10
	MaxURL        = 2000
	MaxActions    = 3
)

// Content is what the newsroom says in a report, and in which order it shows
// what was sealed. The sealed words themselves are not in it: they stand in
// the disclosures under evidence/. File content.json is its JSON encoding as
// [Content.Marshal] writes it.
type Content struct {
	Format     string  `json:"format"`             // Format
	Renderer   string  `json:"renderer"`           // Renderer
	Edition    int     `json:"edition"`            // 1, 2, …
	Previous   string  `json:"previous,omitempty"` // publication digest of the edition before, 64 hex digits; absent in edition 1
	Date       string  `json:"date"`               // day of publication, as the newsroom says
	Language   string  `json:"language"`           // language tag of the newsroom's words
	Newsroom   string  `json:"newsroom"`           // name, as in the policy
	Title      string  `json:"title"`
	Standfirst string  `json:"standfirst,omitempty"`
	Warning    string  `json:"warning,omitempty"` // what a reader may not want to meet unprepared
	Blocks     []Block `json:"blocks"`
}

// Block is one piece of the page. Exactly one of its fields is set.
type Block struct {
	Prose    *Prose    `json:"prose,omitempty"`
	Account  *Account  `json:"account,omitempty"`
	Official *Official `json:"official,omitempty"`
	Picture  *Picture  `json:"picture,omitempty"`
	Film     *Film     `json:"film,omitempty"`
	Event    *Event    `json:"event,omitempty"`
	Action   *Action   `json:"action,omitempty"`
	Related  *Related  `json:"related,omitempty"`
}

// Prose is text by the newsroom.
type Prose struct {
	Heading    string   `json:"heading,omitempty"`
	Paragraphs []string `json:"paragraphs"`
	Language   string   `json:"language,omitempty"` // if another than Content.Language
}

// Account is the testimony of one person: one section for each sealed record.
type Account struct {
	ID       string    `json:"id"`   // unique in the report, [a-z0-9-], at most 40; the page's anchor
	Name     string    `json:"name"` // the changed name under which she appears
	Heading  string    `json:"heading,omitempty"`
	Sections []Section `json:"sections"`
}

// Who made the seal of a record, in Section.SealedBy. It is the newsroom's
// word: nothing in a proof shows where a seal was made.
const (
	BySource = "source" // the witness's own program, before anybody read the words
	ByServer = "server" // the newsroom's server, on a page without scripts
	ByDesk   = "desk"   // the newsroom's desk: given in person or sealed anew
)

// Section shows one sealed record: its text (slot 0) and, if the disclosure
// opens slot 2, the question that it answers.
type Section struct {
	Evidence      string         `json:"evidence"` // the disclosure, "evidence/NAME.disclosure"
	Path          string         `json:"path"`     // its path in the month tree, "evidence/NAME.path"
	Month         string         `json:"month"`    // "2006-01"
	Language      string         `json:"language"` // of the sealed words and of the question
	SealedBy      string         `json:"sealedBy"` // BySource, ByServer or ByDesk
	Substitutions []Substitution `json:"substitutions,omitempty"`
	Translation   *Translation   `json:"translation,omitempty"`
}

// Substitution puts a changed name, or another word of the newsroom's, in the
// place of a bar. Substitutions stand in ascending order of slot and bar.
type Substitution struct {
	Slot int    `json:"slot,omitempty"` // SlotText or SlotQuestion
	Bar  int    `json:"bar"`            // 1 is the first bar of that slot
	Text string `json:"text"`
}

// Slots of a letter's record, as package seal fills them.
const (
	SlotText      = seal.SlotText
	SlotQuestion  = seal.SlotQuestion
	SlotOriginals = seal.SlotOriginals // and above: digests of untouched originals
	MaxSlot       = seal.Slots - 1
)

// Translation is the newsroom's translation of a section. If it has as many
// paragraphs as the sealed text, each stands beside its own.
type Translation struct {
	Language   string   `json:"language"`
	Question   string   `json:"question,omitempty"`
	Paragraphs []string `json:"paragraphs"`
}

// The states of Official.Status.
const (
	Answered = "answered"
	NoAnswer = "none"
	Declined = "declined"
)

// Official is a claim that was put to an authority, and what it said.
type Official struct {
	Claim       string       `json:"claim"`
	To          string       `json:"to"`
	Asked       string       `json:"asked"`  // day
	Status      string       `json:"status"` // Answered, NoAnswer or Declined
	Answered    string       `json:"answered,omitempty"`
	Answer      []string     `json:"answer,omitempty"`   // paragraphs, in the authority's words
	Language    string       `json:"language,omitempty"` // of the answer, if another than Content.Language
	Translation *Translation `json:"translation,omitempty"`
}

// Picture is a picture that the newsroom made from what it was given. The
// four fields from Evidence on are set together: they show that some original
// file was sealed in that record. That this picture was made from that file
// is the newsroom's word. They are empty for a picture that was never sealed.
type Picture struct {
	File     string `json:"file"` // "media/NAME.jpg", .jpeg, .png or .webp
	Alt      string `json:"alt"`
	Caption  string `json:"caption,omitempty"`
	Evidence string `json:"evidence,omitempty"` // may be the disclosure of a section; its path and month are then the same too
	Path     string `json:"path,omitempty"`
	Month    string `json:"month,omitempty"`
	Slot     int    `json:"slot,omitempty"` // SlotOriginals … MaxSlot
}

// Film is a film that the newsroom made or was given. Nothing of it is sealed:
// that it shows what it says is the newsroom's word. The three files have one
// name with three endings.
type Film struct {
	File             string `json:"file"`             // "media/film-N.mp4" or .webm
	Poster           string `json:"poster"`           // "media/film-N.jpg": what stands there until it is played
	Captions         string `json:"captions"`         // "media/film-N.vtt", as ParseCaptions takes it
	CaptionsLanguage string `json:"captionsLanguage"` // of the captions
	Alt              string `json:"alt"`              // what the film shows, for those who can't see it
	Caption          string `json:"caption,omitempty"`
}

// Event is something that readers can go to. File event-N.ics says it in
// iCalendar, N being its place among the events of the page, from 1.
type Event struct {
	Title string `json:"title"`
	Start string `json:"start"` // UTC, "2026-04-08T18:00Z"
	End   string `json:"end"`   // UTC, after Start
	Place string `json:"place"`
	Text  string `json:"text,omitempty"`
	URL   string `json:"url,omitempty"`
}

// EventTime is the form of Event.Start and Event.End.
const EventTime = "2006-01-02T15:04Z"

// EventFile names the calendar file of the n-th event of a page, from 1.
func EventFile(n int) string { return fmt.Sprintf("event-%d.ics", n) }

// ActionKinds are the values of Action.Kind.
var ActionKinds = []string{"write_to", "sign", "donate", "attend", "share_safely", "learn"}

// Action is something that a reader can do. At most three in a report.
type Action struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
	URL  string `json:"url,omitempty"` // https, or http to an onion address
}

// Related is a link to another piece.
type Related struct {
	Title string `json:"title"`
	URL   string `json:"url"`
}

// Accounts returns the accounts in the order of the page.
func (c *Content) Accounts() []*Account {
	var all []*Account
	for _, b := range c.Blocks {
		if b.Account != nil {
			all = append(all, b.Account)
		}
	}
	return all
}

// Pictures returns the pictures in the order of the page.
func (c *Content) Pictures() []*Picture {
	var all []*Picture
	for _, b := range c.Blocks {
		if b.Picture != nil {
			all = append(all, b.Picture)
		}
	}
	return all
}

// Films returns the films in the order of the page.
func (c *Content) Films() []*Film {
	var all []*Film
	for _, b := range c.Blocks {
		if b.Film != nil {
			all = append(all, b.Film)
		}
	}
	return all
}

// Events returns the events in the order of the page.
func (c *Content) Events() []*Event {
	var all []*Event
	for _, b := range c.Blocks {
		if b.Event != nil {
			all = append(all, b.Event)
		}
	}
	return all
}

// Marshal checks c and returns the one encoding that [ParseContent] accepts:
// JSON with two spaces of indentation, fields in the order of the types here,
// empty optional fields left out, <, > and & as themselves, and a newline at
// the end.
func (c *Content) Marshal() ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("couldn't write content.json: %w", err)
	}
	b, err := c.encode()
	if err != nil {
		return nil, fmt.Errorf("couldn't write content.json: %w", err)
	}
	if len(b) > MaxContent {
		return nil, fmt.Errorf("couldn't write content.json: it would be %d bytes, and the limit is %d", len(b), MaxContent)
	}
	return b, nil
}

func (c *Content) encode() ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(c); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// ParseContent reads content.json. It refuses unknown fields and any bytes
// other than those that [Content.Marshal] would write.
func ParseContent(b []byte) (*Content, error) {
	if len(b) > MaxContent {
		return nil, fmt.Errorf("it has %d bytes, and the limit is %d", len(b), MaxContent)
	}
	dec := json.NewDecoder(bytes.NewReader(b))
	dec.DisallowUnknownFields()
	c := new(Content)
	if err := dec.Decode(c); err != nil {
		return nil, fmt.Errorf("it isn't the JSON that this program knows: %w", err)
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	again, err := c.encode()
	if err != nil {
		return nil, err
	}
	// One value has one encoding, so that no field can hide behind another of
	// the same name, and nothing can be said in a way the page doesn't show.
	if !bytes.Equal(again, b) {
		return nil, fmt.Errorf("it isn't written in the one way that this format allows")
	}
	return c, nil
}

var (
	reDay      = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	reMonth    = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}$`)
	reLanguage = regexp.MustCompile(`^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$`)
	reID       = regexp.MustCompile(`^[a-z][a-z0-9-]{0,39}$`)
	reEvidence = regexp.MustCompile(`^evidence/[a-z0-9][a-z0-9-]{0,59}\.disclosure$`)
	rePath     = regexp.MustCompile(`^evidence/[a-z0-9][a-z0-9-]{0,59}\.path$`)
	reFilm     = regexp.MustCompile(`^media/film-[1-9][0-9]{0,2}\.(mp4|webm)$`)
	reTime     = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$`)
	rePicture  = regexp.MustCompile(`^media/[a-z0-9][a-z0-9-]{0,59}\.(jpg|jpeg|png|webp)$`)
)

func isDay(s string) bool {
	_, err := time.Parse("2006-01-02", s)
	return err == nil && reDay.MatchString(s)
}

func isMonth(s string) bool {
	_, err := time.Parse("2006-01", s)
	return err == nil && reMonth.MatchString(s)
}

func isTime(s string) bool {
	_, err := time.Parse(EventTime, s)
	return err == nil && reTime.MatchString(s)
}

// check says whether c keeps the rules of the format, apart from what needs
// the other files of the report.
func (c *Content) check() error {
	if c.Format != Format {
		return fmt.Errorf("its format is %q, and this program knows only %q", c.Format, Format)
	}
	if c.Renderer != Renderer {
		return fmt.Errorf("its page was made by %q, and this program knows only %q", c.Renderer, Renderer)
	}
	if c.Edition < 1 || c.Edition > 1_000_000 {
		return fmt.Errorf("edition %d is out of range", c.Edition)
	}
	if (c.Edition == 1) != (c.Previous == "") {
		return fmt.Errorf("every edition after the first, and only those, must name the edition before it")
	}
	if c.Previous != "" {
		if b, err := hex.DecodeString(c.Previous); err != nil || len(b) != 32 || strings.ToLower(c.Previous) != c.Previous {
			return fmt.Errorf("the digest of the edition before must be 64 hex digits")
		}
	}
	if !isDay(c.Date) {
		return fmt.Errorf("%q is not a date", c.Date)
	}
	if !reLanguage.MatchString(c.Language) {
		return fmt.Errorf("%q is not a language tag", c.Language)
	}
	if err := checkLine("the newsroom's name", c.Newsroom); err != nil {
		return err
	}
	if err := checkLine("the title", c.Title); err != nil {
		return err
	}
	if err := checkText("the standfirst", c.Standfirst, MaxParagraph, true); err != nil {
		return err
	}
	if err := checkText("the warning", c.Warning, MaxParagraph, true); err != nil {
		return err
	}
	if len(c.Blocks) == 0 || len(c.Blocks) > MaxBlocks {
		return fmt.Errorf("a report has 1 to %d blocks, this one has %d", MaxBlocks, len(c.Blocks))
	}
	ids := map[string]bool{}
	actions := 0
	for i, b := range c.Blocks {
		err := b.check()
		if err == nil && b.Account != nil {
			if ids[b.Account.ID] {
				err = fmt.Errorf("two accounts have the id %s", b.Account.ID)
			}
			ids[b.Account.ID] = true
		}
		if err == nil && b.Action != nil {
			if actions++; actions > MaxActions {
				err = fmt.Errorf("a report has at most three calls to action")
			}
		}
		if err != nil {
			return fmt.Errorf("block %d: %w", i+1, err)
		}
	}
	return c.checkEvidence()
}

// checkEvidence refuses evidence that is used twice: each disclosure belongs
// to one section, and a picture that shares it shares its path and month.
func (c *Content) checkEvidence() error {
	type proof struct{ path, month string }
	disclosures, paths, media := map[string]proof{}, map[string]string{}, map[string]bool{}
	for _, a := range c.Accounts() {
		for _, s := range a.Sections {
			if _, twice := disclosures[s.Evidence]; twice {
				return fmt.Errorf("%s is shown twice", s.Evidence)
			}
			if _, twice := paths[s.Path]; twice {
				return fmt.Errorf("%s is used twice", s.Path)
			}
			disclosures[s.Evidence] = proof{s.Path, s.Month}
			paths[s.Path] = s.Evidence
		}
	}
	for _, f := range c.Films() {
		for _, file := range []string{f.File, f.Poster, f.Captions} {
			if media[file] {
				return fmt.Errorf("%s is shown twice", file)
			}
			media[file] = true
		}
	}
	slots := map[string]bool{}
	for _, p := range c.Pictures() {
		if media[p.File] {
			return fmt.Errorf("%s is shown twice", p.File)
		}
		media[p.File] = true
		if p.Evidence == "" {
			continue
		}
		if have, ok := disclosures[p.Evidence]; ok && have != (proof{p.Path, p.Month}) {
			return fmt.Errorf("%s is used with two paths or two months", p.Evidence)
		}
		if owner, ok := paths[p.Path]; ok && owner != p.Evidence {
			return fmt.Errorf("%s is used twice", p.Path)
		}
		key := fmt.Sprint(p.Evidence, " ", p.Slot)
		if slots[key] {
			return fmt.Errorf("two pictures say that they were made from the same sealed original (slot %d of %s)", p.Slot, p.Evidence)
		}
		slots[key] = true
		disclosures[p.Evidence] = proof{p.Path, p.Month}
		paths[p.Path] = p.Evidence
	}
	return nil
}

func (b *Block) check() error {
	n := 0
	for _, set := range []bool{b.Prose != nil, b.Account != nil, b.Official != nil, b.Picture != nil, b.Film != nil, b.Event != nil, b.Action != nil, b.Related != nil} {
		if set {
			n++
		}
	}
	if n != 1 {
		return fmt.Errorf("a block must hold exactly one thing, this one holds %d", n)
	}
	switch {
	case b.Prose != nil:
		return b.Prose.check()
	case b.Account != nil:
		return b.Account.check()
	case b.Official != nil:
		return b.Official.check()
	case b.Picture != nil:
		return b.Picture.check()
	case b.Film != nil:
		return b.Film.check()
	case b.Event != nil:
		return b.Event.check()
	case b.Action != nil:
		return b.Action.check()
	default:
		return b.Related.check()
	}
}

func (p *Prose) check() error {
	if err := checkText("a heading", p.Heading, MaxLine, true); err != nil {
		return err
	}
	if err := checkLanguage(p.Language, true); err != nil {
		return err
	}
	return checkParagraphs("prose", p.Paragraphs)
}

func (a *Account) check() error {
	if !reID.MatchString(a.ID) {
		return fmt.Errorf("%q is not an account's id", a.ID)
	}
	if err := checkLine("the name of an account", a.Name); err != nil {
		return err
	}
	if err := checkText("a heading", a.Heading, MaxLine, true); err != nil {
		return err
	}
	if len(a.Sections) == 0 || len(a.Sections) > MaxSections {
		return fmt.Errorf("an account has 1 to %d sections, %s has %d", MaxSections, a.ID, len(a.Sections))
	}
	for i := range a.Sections {
		if err := a.Sections[i].check(); err != nil {
			return fmt.Errorf("account %s, section %d: %w", a.ID, i+1, err)
		}
	}
	return nil
}

func (s *Section) check() error {
	if !reEvidence.MatchString(s.Evidence) {
		return fmt.Errorf("%q is not the name of a disclosure", s.Evidence)
	}
	if !rePath.MatchString(s.Path) {
		return fmt.Errorf("%q is not the name of a path", s.Path)
	}
	if !isMonth(s.Month) {
		return fmt.Errorf("%q is not a month", s.Month)
	}
	if err := checkLanguage(s.Language, false); err != nil {
		return err
	}
	if s.SealedBy != BySource && s.SealedBy != ByServer && s.SealedBy != ByDesk {
		return fmt.Errorf("%q doesn't say who sealed it", s.SealedBy)
	}
	last := Substitution{}
	for _, sub := range s.Substitutions {
		if sub.Slot != SlotText && sub.Slot != SlotQuestion {
			return fmt.Errorf("a word is put into slot %d, which has no text", sub.Slot)
		}
		if sub.Bar < 1 || sub.Bar > 1<<20 {
			return fmt.Errorf("there is no bar %d", sub.Bar)
		}
		if sub.Slot < last.Slot || sub.Slot == last.Slot && sub.Bar <= last.Bar {
			return fmt.Errorf("changed names must stand in the order of their bars, one for each")
		}
		if err := checkLine("a changed name", sub.Text); err != nil {
			return err
		}
		last = sub
	}
	return s.Translation.check()
}

func (t *Translation) check() error {
	if t == nil {
		return nil
	}
	if err := checkLanguage(t.Language, false); err != nil {
		return err
	}
	if err := checkText("a translated question", t.Question, MaxParagraph, true); err != nil {
		return err
	}
	return checkParagraphs("a translation", t.Paragraphs)
}

func (o *Official) check() error {
	if err := checkText("a claim", o.Claim, MaxParagraph, false); err != nil {
		return err
	}
	if err := checkLine("the authority that was asked", o.To); err != nil {
		return err
	}
	if !isDay(o.Asked) {
		return fmt.Errorf("%q is not the day on which an authority was asked", o.Asked)
	}
	if err := checkLanguage(o.Language, true); err != nil {
		return err
	}
	switch o.Status {
	case Answered:
		if !isDay(o.Answered) || o.Answered < o.Asked {
			return fmt.Errorf("%q is not the day on which an authority answered", o.Answered)
		}
		if err := checkParagraphs("an official answer", o.Answer); err != nil {
			return err
		}
	case NoAnswer, Declined:
		if o.Answered != "" || len(o.Answer) != 0 || o.Language != "" || o.Translation != nil {
			return fmt.Errorf("an authority that gave no answer can't have one printed")
		}
	default:
		return fmt.Errorf("%q doesn't say whether an authority answered", o.Status)
	}
	if o.Translation != nil && o.Translation.Question != "" {
		return fmt.Errorf("the translation of an official answer has no question")
	}
	return o.Translation.check()
}

func (p *Picture) check() error {
	if !rePicture.MatchString(p.File) {
		return fmt.Errorf("%q is not the name of a picture", p.File)
	}
	if err := checkText("the description of a picture", p.Alt, MaxParagraph, false); err != nil {
		return err
	}
	if err := checkText("a caption", p.Caption, MaxParagraph, true); err != nil {
		return err
	}
	if p.Evidence == "" && p.Path == "" && p.Month == "" && p.Slot == 0 {
		return nil
	}
	if !reEvidence.MatchString(p.Evidence) {
		return fmt.Errorf("%q is not the name of a disclosure", p.Evidence)
	}
	if !rePath.MatchString(p.Path) {
		return fmt.Errorf("%q is not the name of a path", p.Path)
	}
	if !isMonth(p.Month) {
		return fmt.Errorf("%q is not a month", p.Month)
	}
	if p.Slot < SlotOriginals || p.Slot > MaxSlot {
		return fmt.Errorf("slot %d of a record holds no original", p.Slot)
	}
	return nil
}

func (f *Film) check() error {
	if !reFilm.MatchString(f.File) {
		return fmt.Errorf("%q is not the name of a film", f.File)
	}
	stem := f.File[:strings.IndexByte(f.File, '.')]
	if f.Poster != stem+".jpg" {
		return fmt.Errorf("the still of %s must be %s.jpg", f.File, stem)
	}
	if f.Captions != stem+".vtt" {
		return fmt.Errorf("the captions of %s must be %s.vtt", f.File, stem)
	}
	if err := checkLanguage(f.CaptionsLanguage, false); err != nil {
		return err
	}
	if err := checkText("the description of a film", f.Alt, MaxParagraph, false); err != nil {
		return err
	}
	return checkText("a caption", f.Caption, MaxParagraph, true)
}

func (e *Event) check() error {
	if err := checkLine("the title of an event", e.Title); err != nil {
		return err
	}
	for _, at := range []string{e.Start, e.End} {
		if !isTime(at) {
			return fmt.Errorf("%q is not the time of an event; it reads like 2026-04-08T18:00Z", at)
		}
	}
	if e.End <= e.Start {
		return fmt.Errorf("an event must end after it begins")
	}
	if err := checkLine("the place of an event", e.Place); err != nil {
		return err
	}
	if err := checkText("the words about an event", e.Text, MaxParagraph, true); err != nil {
		return err
	}
	if e.URL == "" {
		return nil
	}
	return checkURL(e.URL)
}

func (a *Action) check() error {
	known := false
	for _, k := range ActionKinds {
		known = known || k == a.Kind
	}
	if !known {
		return fmt.Errorf("%q is not a kind of action", a.Kind)
	}
	if err := checkText("a call to action", a.Text, MaxParagraph, false); err != nil {
		return err
	}
	if a.URL == "" {
		return nil
	}
	return checkURL(a.URL)
}

func (r *Related) check() error {
	if err := checkLine("the title of a related piece", r.Title); err != nil {
		return err
	}
	return checkURL(r.URL)
}

// checkURL allows https everywhere, and http to onion services, which carry
// their own encryption. Nothing else: a link must not run or reveal anything.
func checkURL(s string) error {
	if len(s) > MaxURL {
		return fmt.Errorf("an address has %d bytes, and the limit is %d", len(s), MaxURL)
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] >= 0x7f {
			return fmt.Errorf("%q is not an address", s)
		}
	}
	u, err := url.Parse(s)
	if err != nil || u.User != nil || u.Opaque != "" || u.Hostname() == "" || u.String() != s {
		return fmt.Errorf("%q is not an address", s)
	}
	if u.Scheme == "https" || u.Scheme == "http" && strings.HasSuffix(u.Hostname(), ".onion") {
		return nil
	}
	return fmt.Errorf("%q must begin with https, or be an onion address", s)
}

func checkLanguage(tag string, optional bool) error {
	if tag == "" && optional || reLanguage.MatchString(tag) {
		return nil
	}
	return fmt.Errorf("%q is not a language tag", tag)
}

func checkParagraphs(what string, paragraphs []string) error {
	if len(paragraphs) == 0 || len(paragraphs) > MaxParagraphs {
		return fmt.Errorf("%s has 1 to %d paragraphs, this one has %d", what, MaxParagraphs, len(paragraphs))
	}
	for _, p := range paragraphs {
		if err := checkText("a paragraph of "+what, p, MaxParagraph, false); err != nil {
			return err
		}
	}
	return nil
}

func checkLine(what, s string) error { return checkText(what, s, MaxLine, false) }

// checkText holds the newsroom's own words to characters that show. The zero-
// width joiners are let through, because Persian and Indic spelling needs them.
func checkText(what, s string, limit int, optional bool) error {
	if s == "" && optional {
		return nil
	}
	if strings.TrimSpace(s) == "" {
		return fmt.Errorf("%s is empty", what)
	}
	if strings.TrimSpace(s) != s {
		return fmt.Errorf("%s begins or ends with a space", what)
	}
	if len(s) > limit {
		return fmt.Errorf("%s has %d bytes, and the limit is %d", what, len(s), limit)
	}
	if !utf8.ValidString(s) {
		return fmt.Errorf("%s isn't valid UTF-8", what)
	}
	for _, r := range s {
		if r == '\u200c' || r == '\u200d' {
			continue
		}
		if Invisible(r) || r == utf8.RuneError {
			return fmt.Errorf("%s holds the character U+%04X, which can't be seen", what, r)
		}
	}
	return nil
}

// Invisible says whether r shows nothing of itself, or changes the direction
// or joining of its neighbours: control and format characters, line and
// paragraph separators, fillers, tags and variation selectors. Tab and newline
// count as invisible too; who may show them must say so. The list is fixed by
// the format, because the page marks these characters and is compared byte
// for byte: it must not grow with a newer Unicode.
func Invisible(r rune) bool {
	_, found := slices.BinarySearchFunc(invisible, r, func(span [2]rune, r rune) int {
		switch {
		case span[1] < r:
			return -1
		case span[0] > r:
			return 1
		}
		return 0
	})
	return found
}

// invisible holds first and last of each span, ascending: of Unicode 15 the
// categories Cc, Cf, Zl and Zp and the properties Default_Ignorable_Code_Point
// and Variation_Selector, without the format characters that have a shape of
// their own (Arabic number signs and the like).
var invisible = [][2]rune{
	{0x0000, 0x001f}, {0x007f, 0x009f}, {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},
	{0x115f, 0x1160}, {0x17b4, 0x17b5}, {0x180b, 0x180f}, {0x200b, 0x200f}, {0x2028, 0x202e},
	{0x2060, 0x206f}, {0x3164, 0x3164}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0xffa0, 0xffa0},
	{0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
}
