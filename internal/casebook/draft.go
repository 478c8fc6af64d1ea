package casebook

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// ErrEmpty says that a report has no block yet.
var ErrEmpty = errors.New("nothing stands in it yet")

// ErrNoPath says that a letter can't be published yet: its month's path is
// still to come.
var ErrNoPath = errors.New("its month isn't closed in the log yet, or the proof hasn't been fetched")

// Obstacles is every reason why a report can't be published now, so that a
// person sees them all at once. errors.Is finds ErrNoConsent, ErrNoPath,
// ErrUncovers, ErrBares, ErrNotFound and others in it.
type Obstacles []error

func (o Obstacles) Error() string {
	lines := make([]string, len(o))
	for i, err := range o {
		lines[i] = err.Error()
	}
	return "the report can't be published yet:\n- " + strings.Join(lines, "\n- ")
}

// Unwrap returns the reasons.
func (o Obstacles) Unwrap() []error { return o }

// Obstacle is one reason, and where it is settled. Every error in Obstacles is
// one. It reads as its reason.
type Obstacle struct {
	Block   int    // of the report, from 1; 0 for what belongs to no block
	Account string // record, if it is settled in an account
	Letter  string // record, beside Account
	Thread  string // whose consent is asked
	Day     string // of the letter, for ErrNoPath
	Err     error
}

func (o *Obstacle) Error() string { return o.Err.Error() }

// Unwrap returns the reason.
func (o *Obstacle) Unwrap() error { return o.Err }

// Draft is what a report's folder is built from, the same bytes for the same
// report.
type Draft struct {
	Content *report.Content
	// Files are content.json, everything under evidence/ and everything under
	// media/, by path: all but what the press renders and what comes after.
	Files map[string][]byte
	// Shown is what this edition shows and hides of each part.
	Shown []Shown
	// Warnings are what a person should know and may decide to accept.
	Warnings []string
}

// drafting is the state while a draft is made.
type drafting struct {
	t         *tx
	c         *Casebook
	day       time.Time
	at        Obstacle // where the block lies that is being drafted
	blocks    []Block
	reg       *register
	draft     *Draft
	obstacles Obstacles
	// letters are the records that the report shows, by the letter's record id.
	letters map[string]*exposure
	order   []string
	// told are the accounts that the report shows: thread, and changed names.
	told map[string]string
	// readings are the letters' words as a preview shows them.
	readings map[*report.Section][]reading
}

// exposure is what a report shows of one letter.
type exposure struct {
	letter   Letter
	record   *seal.Record
	name     string                        // of its files, without folder and ending
	show     map[int]func(leaf int) bool   // as seal's Disclose wants it
	contents []func(path, evidence string) // set file names in the content
}

// Draft makes everything that a report shows from the casebook's records as
// they are now. It refuses with Obstacles: consents that aren't live at that
// time, seals whose month isn't closed, names that would be given away.
//
// These consents are asked of a thread: Quote when the report shows an account
// of it; Picture when it shows a picture of a file that came from it, sent or
// handed over; Picture and Voice when it shows a film of it; and Paraphrase when the report shows an account of it and has
// words of the newsroom's own in which it may be retold, prose or a standfirst.
func (c *Casebook) Draft(reportID string, at time.Time) (*Draft, error) {
	d, err := c.makeDraft(reportID, at)
	if err != nil {
		return nil, fmt.Errorf("couldn't draft the report: %w", err)
	}
	if len(d.obstacles) > 0 {
		return nil, d.obstacles
	}
	return d.draft, nil
}

// makeDraft drafts as far as obstacles let it.
func (c *Casebook) makeDraft(reportID string, at time.Time) (*drafting, error) {
	// Pictures are made first: that writes.
	o, err := Get(c, Reports, reportID)
	if err != nil {
		return nil, err
	}
	pictures, reels := map[string][]byte{}, map[int]reel{}
	var obstacles Obstacles
	for i, b := range o.Value.Blocks {
		if b.Film != nil {
			var faults []error
			reels[i], faults = c.reel(b.Film)
			for _, err := range faults {
				obstacles = append(obstacles, &Obstacle{Block: i + 1, Err: err})
			}
		}
		if b.Picture == nil {
			continue
		}
		if pictures[b.Picture.Exhibit], err = c.chosenPicture(b.Picture.Exhibit); err != nil {
			obstacles = append(obstacles, &Obstacle{Block: i + 1, Err: fmt.Errorf("the picture: %w", err)})
		}
	}
	d := &drafting{c: c, day: at, obstacles: obstacles, letters: map[string]*exposure{}, told: map[string]string{},
		readings: map[*report.Section][]reading{},
		draft:    &Draft{Files: map[string][]byte{}}}
	err = c.read(func(t *tx) error {
		d.t = t
		return d.make(reportID, o.Version, pictures, reels)
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}

func (d *drafting) refuse(format string, args ...any) {
	d.stop(fmt.Errorf(format, args...))
}

// stop notes a reason, at the block that is being drafted.
func (d *drafting) stop(err error) {
	o := d.at
	o.Err = err
	d.obstacles = append(d.obstacles, &o)
}

func (d *drafting) warn(format string, args ...any) {
	d.draft.Warnings = append(d.draft.Warnings, fmt.Sprintf(format, args...))
}

func (d *drafting) make(id string, version int, pictures map[string][]byte, reels map[int]reel) error {
	o, err := get(d.t, Reports, id)
	if err != nil {
		return err
	}
	if o.Version != version {
		return &ConflictError{Kind: Reports.name, ID: id, Expected: version, Actual: o.Version}
	}
	reg, shared, err := d.t.register()
	if err != nil {
		return err
	}
	d.reg = reg
	for _, form := range shared {
		d.refuse("the form “%s” stands for two people in the register, with different changed names", form)
	}
	state, err := get(d.t, deskStates, deskID)
	if err != nil {
		return err
	}
	r := o.Value
	d.blocks = r.Blocks
	if r.Date == "" {
		d.refuse("the report has no date: set the day of publication")
	}
	content := &report.Content{
		Format: report.Format, Renderer: report.Renderer, Edition: r.Published + 1, Previous: r.Previous,
		Date: r.Date, Language: r.Language, Newsroom: d.c.policy.Name, Title: r.Title, Standfirst: r.Standfirst, Warning: r.Warning,
	}
	accounts, shots, films := 0, 0, 0
	for i, b := range r.Blocks {
		d.at = Obstacle{Block: i + 1}
		block := report.Block{Prose: b.Prose, Official: b.Official, Event: b.Event, Action: b.Action, Related: b.Related}
		switch {
		case b.Account != "":
			accounts++
			block.Account, err = d.account(b.Account, accounts)
		case b.Picture != nil:
			shots++
			block.Picture, err = d.picture(b.Picture, shots, pictures[b.Picture.Exhibit])
		case b.Film != nil:
			films++
			block.Film, err = d.film(b.Film, films, reels[i])
		}
		if err != nil {
			return fmt.Errorf("block %d: %w", i+1, err)
		}
		content.Blocks = append(content.Blocks, block)
	}
	d.at = Obstacle{}
	if err := d.mayTell(r); err != nil {
		return err
	}
	if err := d.disclose(); err != nil {
		return err
	}
	d.draft.Content = content
	if err := d.checkWords(content); err != nil {
		return err
	}
	d.checkContent(content)
	if _, err := d.t.card(); err != nil {
		d.stop(err)
	}
	if len(d.obstacles) > 0 {
		return nil
	}
	marshalled, err := content.Marshal()
	if err != nil {
		d.stop(err)
		return nil
	}
	d.draft.Files[report.ContentFile] = marshalled
	d.draft.Files[report.PolicyFile] = state.Value.Policy
	d.draft.Files[report.CardFile] = state.Value.Card
	files, err := d.draft.FS()
	if err != nil {
		return err
	}
	if _, err := report.Load(files); err != nil {
		d.stop(err)
	}
	return nil
}

// checkContent says all that the format refuses, block by block.
func (d *drafting) checkContent(content *report.Content) {
	alone := *content
	try := func(b report.Block) error {
		alone.Blocks = []report.Block{b}
		_, err := alone.Marshal()
		return err
	}
	// Marshal tells what it couldn't write, and which block it is: of one.
	bare := func(err error) error {
		for range 2 {
			if inner := errors.Unwrap(err); inner != nil {
				err = inner
			}
		}
		return err
	}
	if content.Date == "" {
		alone.Date = d.day.UTC().Format(time.DateOnly) // said already
	}
	if len(content.Blocks) == 0 {
		d.stop(ErrEmpty)
	}
	if err := try(report.Block{Prose: &report.Prose{Paragraphs: []string{"."}}}); err != nil {
		d.stop(bare(err))
		return
	}
	for i, b := range content.Blocks {
		d.at = Obstacle{Block: i + 1, Account: d.blocks[i].Account}
		if b.Account != nil && len(b.Account.Sections) == 0 {
			continue // said already
		}
		if err := try(b); err != nil {
			d.stop(bare(err))
		}
	}
	d.at = Obstacle{}
}

// FS returns the draft's files as a file system, as the press wants them.
func (d *Draft) FS() (fs.FS, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(d.Files)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(d.Files[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}

func (d *drafting) account(id string, number int) (*report.Account, error) {
	o, err := get(d.t, Accounts, id)
	if errors.Is(err, ErrNotFound) {
		d.refuse("account %s: %w", id, ErrNotFound)
		return &report.Account{}, nil
	}
	if err != nil {
		return nil, err
	}
	a := o.Value
	d.at.Account = id
	if err := d.consent(a.Thread, Quote, "account “"+a.Name+"”"); err != nil {
		return nil, err
	}
	d.told[a.Thread] = a.Name
	out := &report.Account{ID: fmt.Sprintf("account-%d", number), Name: a.Name, Heading: a.Heading}
	// Addresses of elements are taken below: the slice may not grow.
	out.Sections = make([]report.Section, len(a.Sections))
	for i, s := range a.Sections {
		d.at.Letter = s.Letter
		e, err := d.expose(s.Letter, fmt.Sprintf("a%d-%d", number, i+1))
		if err != nil {
			return nil, err
		}
		if e == nil {
			continue
		}
		section := &out.Sections[i]
		section.Language, section.SealedBy, section.Translation = e.letter.Language, e.letter.SealedBy, s.Translation
		if err := d.showText(e, seal.SlotText, s.Hidden, section); err != nil {
			return nil, err
		}
		if s.ShowQuestion {
			if err := d.showText(e, seal.SlotQuestion, s.QuestionHidden, section); err != nil {
				return nil, err
			}
		}
		e.contents = append(e.contents, func(path, evidence string) { section.Path, section.Evidence = path, evidence })
		section.Month = e.month()
	}
	d.at.Letter = ""
	return out, nil
}

// expose opens a letter that the report shows; nil when it can't be.
func (d *drafting) expose(id, name string) (*exposure, error) {
	if e, ok := d.letters[id]; ok {
		return e, nil
	}
	o, err := get(d.t, Letters, id)
	if errors.Is(err, ErrNotFound) || errors.Is(err, ErrForgotten) {
		d.refuse("letter %s: %w", id, ErrForgotten)
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	e := &exposure{letter: o.Value, name: name, show: map[int]func(int) bool{}}
	if e.record, err = e.letter.sealed(d.c.Newsroom()); err != nil {
		return nil, err
	}
	if Digest(e.record.Root()) != e.letter.Root {
		return nil, fmt.Errorf("%w: letter %s no longer gives the root that was sealed", ErrDamaged, id)
	}
	if e.letter.MonthProof == nil {
		at := d.at
		at.Day, at.Err = e.letter.Day, fmt.Errorf("the letter of %s: %w", e.letter.Day, ErrNoPath)
		d.obstacles = append(d.obstacles, &at)
	}
	d.letters[id] = e
	d.order = append(d.order, id)
	return e, nil
}

// month is the one in which the letter was sealed; until that month is closed,
// the one in which it will be.
func (e *exposure) month() string {
	if e.letter.MonthProof != nil {
		return e.letter.MonthProof.Label
	}
	return e.letter.Day[:len("2006-01")]
}

func (d *drafting) showText(e *exposure, slot int, hidden []Range, section *report.Section) error {
	part := e.record.Parts()[slot]
	m := newMask(part, hidden, d.reg)
	e.show[slot] = m.shows
	d.readings[section] = append(d.readings[section], reading{slot, m.read(part)})
	section.Substitutions = append(section.Substitutions, m.subs...)
	shown := shownOf(e.letter.Root, part, m)
	d.draft.Shown = append(d.draft.Shown, shown)
	c, err := d.t.compare(shown)
	if err != nil {
		return err
	}
	if c.uncoveredNames > 0 {
		d.refuse("the letter of %s: %w", e.letter.Day, ErrUncovers)
	}
	if c.baredNames > 0 {
		d.refuse("the letter of %s: %w", e.letter.Day, ErrBares)
	}
	if n := c.uncoveredWords; n > 0 {
		d.warn("The letter of %s: %s that this edition hides can still be read in an earlier one.", e.letter.Day, words(n))
	}
	if n := c.baredWords; n > 0 {
		d.warn("The letter of %s: this edition shows %s that every earlier one hid.", e.letter.Day, words(n))
	}
	return nil
}

func words(n int) string {
	if n == 1 {
		return "1 word"
	}
	return fmt.Sprintf("%d words", n)
}

func (d *drafting) picture(b *PictureBlock, number int, jpeg []byte) (*report.Picture, error) {
	p := &report.Picture{File: fmt.Sprintf("media/picture-%d.jpg", number), Alt: b.Alt, Caption: b.Caption}
	o, err := get(d.t, Exhibits, b.Exhibit)
	if errors.Is(err, ErrNotFound) {
		return p, nil // Draft has said so already
	}
	if err != nil {
		return nil, err
	}
	d.draft.Files[p.File] = jpeg
	if o.Value.Thread != "" {
		if err := d.consent(o.Value.Thread, Picture, fmt.Sprintf("picture %d", number)); err != nil {
			return nil, err
		}
	}
	if o.Value.Letter == "" {
		return p, nil
	}
	e, err := d.expose(o.Value.Letter, fmt.Sprintf("p%d", number))
	if err != nil || e == nil {
		return p, err
	}
	p.Slot = seal.SlotOriginals + o.Value.Attachment
	// The header shows that an original was sealed; its digest stays hidden:
	// it would find whoever holds the file.
	e.show[p.Slot] = func(int) bool { return false }
	e.contents = append(e.contents, func(path, evidence string) { p.Path, p.Evidence = path, evidence })
	p.Month = e.month()
	return p, nil
}

func (d *drafting) consent(thread, kind, what string) error {
	if thread == "" {
		return nil // the newsroom's own
	}
	ok, err := d.t.liveConsent(thread, kind, "", d.day)
	if err == nil && !ok {
		d.at.Thread = thread
		d.refuse("%s: %w to “%s”", what, ErrNoConsent, kind)
		d.at.Thread = ""
	}
	return err
}

// mayTell asks for what the newsroom's own words beside accounts need: nobody
// but a person can say which of the accounts they retell, so it is all.
func (d *drafting) mayTell(r Report) error {
	retells := strings.TrimSpace(r.Standfirst) != "" || slices.ContainsFunc(r.Blocks, func(b Block) bool { return b.Prose != nil })
	if !retells {
		return nil
	}
	for _, thread := range slices.Sorted(maps.Keys(d.told)) {
		if err := d.consent(thread, Paraphrase, "the newsroom's own words beside account “"+d.told[thread]+"”"); err != nil {
			return err
		}
	}
	return nil
}

// disclose writes the proofs of every letter that the report shows.
func (d *drafting) disclose() error {
	for _, id := range d.order {
		e := d.letters[id]
		path, evidence := "evidence/"+e.name+".path", "evidence/"+e.name+".disclosure"
		for _, set := range e.contents {
			set(path, evidence)
		}
		proof, err := e.record.Disclose(e.show)
		if err != nil {
			return err
		}
		d.draft.Files[evidence] = proof
		if m := e.letter.MonthProof; m != nil {
			d.draft.Files[path] = m.Path
			// One entry and one proof a month, whichever came first.
			entry := report.MonthEntryFile(m.Label)
			if before, ok := d.draft.Files[entry]; ok && string(before) != string(m.Entry) {
				return fmt.Errorf("%w: two log entries for %s", ErrDamaged, m.Label)
			} else if !ok {
				d.draft.Files[entry] = m.Entry
				d.draft.Files[report.MonthProofFile(m.Label)] = m.Proof
			}
		}
	}
	return nil
}

// checkWords looks for registered names in everything that the newsroom says.
func (d *drafting) checkWords(content *report.Content) error {
	head := *content
	head.Blocks = nil
	if err := d.checkNames(head); err != nil {
		return err
	}
	for i, b := range content.Blocks {
		d.at = Obstacle{Block: i + 1, Account: d.blocks[i].Account}
		if err := d.checkNames(b); err != nil {
			return err
		}
	}
	d.at = Obstacle{}
	return nil
}

// checkNames looks for registered names in every text of v.
func (d *drafting) checkNames(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var tree any
	if err := json.Unmarshal(b, &tree); err != nil {
		return err
	}
	found := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			for _, h := range d.reg.find(v) {
				found[v[h.start:h.end]] = true
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(tree)
	for _, form := range slices.Sorted(maps.Keys(found)) {
		d.refuse("the newsroom's own words, a translation or a caption say “%s”: %w", form, ErrNamed)
	}
	return nil
}

// ErrNamed says that a text of the newsroom's names somebody in the register.
var ErrNamed = errors.New("that is a name in the register of people")
