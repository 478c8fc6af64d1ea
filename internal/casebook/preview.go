package casebook

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

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
	return visible(d.read()), nil
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
	say(fmt.Sprintf("%s, %s, edition %d", content.Newsroom, content.Date, content.Edition), content.Standfirst)
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

// visible replaces what can't be seen or steers a terminal, line ends apart.
func visible(s string) string {
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
