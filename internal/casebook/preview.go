package casebook

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// barText stands for a bar in a preview.
const barText = "███"

// Preview returns a plain-text reading of a report as it will appear, for a
// desk that proofreads before the month is closed: without proofs, with bars as
// ███ and what stands in place of hidden words as ‹Idris›. Below stand all
// obstacles and warnings. Unlike Draft it doesn't refuse because of obstacles.
// It is for the desk's eyes: an account without consent is shown too.
//
// No character of it steers a terminal: those that can't be seen stand as
// ‹U+202E›.
func (c *Casebook) Preview(reportID string) (string, error) {
	d, err := c.makeDraft(reportID, c.Now())
	if err != nil {
		return "", fmt.Errorf("couldn't preview the report: %w", err)
	}
	return Visible(d.read()), nil
}

// Rehearsal is a report as it stands, to be rendered for the desk's eyes
// before anything allows its publication.
type Rehearsal struct {
	// Report is what the press renders. Letters whose month isn't closed are
	// taken to be sealed by the end of it, pictures that can't be made and
	// letters that are gone are left out.
	Report    *report.Report
	Media     map[string][]byte // by path in the folder
	Obstacles Obstacles         // none: Draft gives the true one
	Warnings  []string
	Unproven  []string // months that Report takes for closed, ascending
}

// Rehearse makes of a report what the press needs to show its page, whatever
// still keeps it from being published. Nothing of it is to leave the desk: an
// account without consent is shown too.
func (c *Casebook) Rehearse(reportID string) (*Rehearsal, error) {
	d, err := c.makeDraft(reportID, c.Now())
	if err != nil {
		return nil, fmt.Errorf("couldn't rehearse the report: %w", err)
	}
	r, err := d.rehearse()
	if err != nil {
		return nil, fmt.Errorf("couldn't rehearse the report: %w", err)
	}
	return r, nil
}

func (d *drafting) rehearse() (*Rehearsal, error) {
	content := *d.draft.Content
	r := &Rehearsal{
		Report: &report.Report{Content: &content, Newsroom: d.c.Newsroom(), Disclosures: map[string]*seal.Disclosure{}, Witnessed: map[string]string{},
			Captions: map[string][]report.Cue{}, Sizes: map[string]int64{}},
		Media: map[string][]byte{}, Obstacles: d.obstacles, Warnings: d.draft.Warnings,
	}
	if content.Date == "" {
		content.Date = d.day.UTC().Format(time.DateOnly)
	}
	content.Blocks = nil
	for _, b := range d.draft.Content.Blocks {
		switch {
		case b.Account != nil:
			a := *b.Account
			a.Sections = slices.DeleteFunc(slices.Clone(a.Sections), func(s report.Section) bool { return s.Evidence == "" })
			if len(a.Sections) == 0 {
				continue
			}
			b.Account = &a
		case b.Picture != nil && d.draft.Files[b.Picture.File] == nil:
			continue
		case b.Film != nil && (d.draft.Files[b.Film.File] == nil || d.draft.Files[b.Film.Poster] == nil || d.draft.Files[b.Film.Captions] == nil):
			continue
		}
		content.Blocks = append(content.Blocks, b)
	}
	for name, b := range d.draft.Files {
		switch {
		case strings.HasPrefix(name, "media/"):
			r.Media[name] = b
			r.Report.Sizes[name] = int64(len(b))
			if !strings.HasSuffix(name, ".vtt") {
				continue
			}
			cues, err := report.ParseCaptions(b)
			if err != nil {
				return nil, err
			}
			r.Report.Captions[name] = cues
		case strings.HasSuffix(name, ".disclosure"):
			opened, err := seal.OpenDisclosure(b, d.c.Newsroom())
			if err != nil {
				return nil, fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
			}
			r.Report.Disclosures[name] = opened
		}
	}
	for _, e := range d.letters {
		month := e.month()
		day, err := d.c.witnessed(e.letter.MonthProof)
		if err != nil {
			return nil, err
		}
		if day == "" {
			end, err := time.Parse("2006-01", month)
			if err != nil {
				return nil, fmt.Errorf("%w: the day of a letter", ErrDamaged)
			}
			day = end.AddDate(0, 1, 0).Format(time.DateOnly)
			r.Unproven = append(r.Unproven, month)
		}
		r.Report.Witnessed[month] = day
	}
	slices.Sort(r.Unproven)
	r.Unproven = slices.Compact(r.Unproven)
	return r, nil
}

// witnessed is the day on which, at the latest, witnesses had seen an entry in
// the log; "" without a proof.
func (c *Casebook) witnessed(p *LogProof) (day string, err error) {
	if p == nil {
		return "", nil
	}
	checkpoint, err := ledger.ProofCheckpoint(p.Proof)
	if err != nil {
		return "", err
	}
	_, cosignatures, err := c.policy.OpenCheckpoint(checkpoint)
	if err != nil {
		return "", err
	}
	var last time.Time
	for _, s := range cosignatures {
		if s.Time.After(last) {
			last = s.Time
		}
	}
	return ledger.Day(last), nil
}

// reading is a text of a letter as it will appear.
type reading struct {
	slot int
	text string
}

// read writes the preview of what was drafted.
func (d *drafting) read() string {
	var b strings.Builder
	say := func(paragraphs ...string) {
		for _, p := range paragraphs {
			if strings.TrimSpace(p) != "" {
				b.WriteString(p + "\n\n")
			}
		}
	}
	under := func(heading, line string) {
		if heading != "" {
			say(heading + "\n" + strings.Repeat(line, min(len([]rune(heading)), 60)))
		}
	}
	translation := func(t *report.Translation) {
		if t == nil {
			return
		}
		say("[Translation, " + t.Language + "]")
		if t.Question != "" {
			say("Question: " + t.Question)
		}
		say(t.Paragraphs...)
	}
	content := d.draft.Content
	under(content.Title, "=")
	say(fmt.Sprintf("%s, %s, edition %d", content.Newsroom, content.Date, content.Edition), content.Standfirst, content.Warning)
	for _, block := range content.Blocks {
		switch {
		case block.Prose != nil:
			under(block.Prose.Heading, "-")
			say(block.Prose.Paragraphs...)
		case block.Account != nil:
			under(strings.TrimSpace(block.Account.Name+"  "+block.Account.Heading), "-")
			for i := range block.Account.Sections {
				s := &block.Account.Sections[i]
				for _, r := range d.readings[s] {
					if r.slot == seal.SlotQuestion {
						say("Question: " + r.text)
					}
				}
				for _, r := range d.readings[s] {
					if r.slot == seal.SlotText {
						say(r.text)
					}
				}
				translation(s.Translation)
			}
		case block.Official != nil:
			o := block.Official
			say("Claim: "+o.Claim, fmt.Sprintf("We asked %s on %s.", o.To, o.Asked))
			switch o.Status {
			case report.Answered:
				say("Answered on "+o.Answered+":", strings.Join(o.Answer, "\n\n"))
			case report.Declined:
				say("They declined to answer.")
			default:
				say("No answer.")
			}
			translation(o.Translation)
		case block.Picture != nil:
			say("[Picture: "+block.Picture.Alt+"]", block.Picture.Caption)
		case block.Film != nil:
			say("[Film: "+block.Film.Alt+"]", block.Film.Caption)
		case block.Event != nil:
			e := block.Event
			say("[Event] "+e.Title, fmt.Sprintf("%s to %s, %s", e.Start, e.End, e.Place), e.Text, e.URL)
		case block.Action != nil:
			say(strings.TrimSpace("[" + block.Action.Kind + "] " + block.Action.Text + " " + block.Action.URL))
		case block.Related != nil:
			say("See also: " + block.Related.Title + " " + block.Related.URL)
		}
	}
	list := func(heading string, lines []string) {
		if len(lines) > 0 {
			under(heading, "-")
			b.WriteString("- " + strings.Join(lines, "\n- ") + "\n\n")
		}
	}
	var obstacles []string
	for _, err := range d.obstacles {
		obstacles = append(obstacles, err.Error())
	}
	list("Why it can't be published yet", obstacles)
	list("Warnings", d.draft.Warnings)
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// read is the part's text with the mask on: as the page shows it, a bar takes
// the blanks on both sides.
func (m *mask) read(p *seal.Part) string {
	text, words := p.Text(), p.Words()
	said := map[int]string{}
	for _, s := range m.subs {
		said[s.Bar] = "‹" + s.Text + "›"
	}
	var b strings.Builder
	bar, at := 0, 0 // at: the end of the word before
	for i := 0; i < len(words); {
		w := words[i]
		if !m.hidden[w.Leaf] {
			b.WriteString(text[at:w.Start] + w.Text)
			at, i = w.End, i+1
			continue
		}
		for ; i < len(words) && m.hidden[words[i].Leaf]; i++ {
		}
		bar++
		stands, ok := said[bar]
		if !ok {
			stands = barText
		}
		// A blank may belong to the word before it.
		if last, n := utf8.DecodeLastRuneInString(b.String()); n > 0 && !unicode.IsSpace(last) {
			b.WriteByte(' ')
		}
		b.WriteString(stands)
		at = len(text)
		if i < len(words) {
			b.WriteByte(' ')
			at = words[i].Start
		}
	}
	b.WriteString(text[at:])
	return b.String()
}

// Visible replaces what can't be seen or steers a terminal, line ends apart:
// U+202E becomes ‹U+202E›.
func Visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != '\n' && (unicode.IsControl(r) || report.Invisible(r)) {
			fmt.Fprintf(&b, "‹U+%04X›", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
