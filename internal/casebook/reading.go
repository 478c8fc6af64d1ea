package casebook

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// Reading is one text of a sealed letter, beside what will be printed of it:
// the words come from the record, what is hidden from the mask that the proofs
// are made with.
type Reading struct {
	Letter   string // record
	Question bool   // the question that she answers, not her own words
	Shown    bool   // false for a question that the account keeps back
	Day      string
	Language string
	SealedBy string
	Words    []ReadWord
	// Printed is the text as the page will show it, with ███ for bars and
	// ‹Idris› for what stands in place of hidden words, paragraph by paragraph.
	// A bar over the end of a paragraph makes one of two.
	Printed []string
}

// ReadWord is a word as the seal cuts it, and what the mask does to it.
type ReadWord struct {
	Start, End int    // bytes of the text
	Text       string // with the white space that follows it
	Hidden     bool
	Named      bool   // hidden by the register of people
	First      bool   // the first word of its bar
	Stands     string // on the first word of a bar: what is printed there, "" for a bar
	Ends       bool   // an empty line follows
	// Look is set on a word still shown that begins with a capital letter or
	// holds a digit. Most of them name nobody, and a name may be none of them.
	Look bool
}

// Word is the text without the white space that follows it.
func (w ReadWord) Word() string { return strings.TrimRightFunc(w.Text, unicode.IsSpace) }

// Blank is the white space that follows the word.
func (w ReadWord) Blank() string { return w.Text[len(w.Word()):] }

// Paragraphs are the words in paragraphs as the page prints them: at empty
// lines that aren't hidden with the word before them. So there are as many as
// in Printed. The empty lines between them are left out.
func (r Reading) Paragraphs() (all [][]ReadWord) {
	from, begun := 0, false
	for i, w := range r.Words {
		begun = begun || w.Hidden || w.Word() != ""
		last := i == len(r.Words)-1
		if !last && (!begun || !w.Ends || w.Hidden) {
			continue
		}
		if begun || last && len(all) == 0 {
			p := slices.Clone(r.Words[from : i+1])
			p[len(p)-1].Text = w.Word()
			all = append(all, p)
		}
		from, begun = i+1, false
	}
	return all
}

// Residue is a word that is still shown and worth a look, and how often.
type Residue struct {
	Word       string
	Start, End int // of the first one, bytes of the text
	Count      int
}

// Residual are the words still shown that begin with a capital letter or hold
// a digit, each once, in the order of the text: an aid for a person's eyes. It
// finds no name that is written small, or in a script without capitals.
func (r Reading) Residual() (all []Residue) {
	at := map[string]int{}
	for _, w := range r.Words {
		if !w.Look {
			continue
		}
		bare := bareWord(w.Word())
		key := fold(bare)
		if i, ok := at[key]; ok {
			all[i].Count++
			continue
		}
		at[key] = len(all)
		all = append(all, Residue{bare, w.Start, w.End, 1})
	}
	return all
}

// Uncased says that the text has letters, and most of them know no capitals.
func (r Reading) Uncased() bool {
	cased, uncased := 0, 0
	for _, w := range r.Words {
		for _, c := range w.Text {
			switch {
			case unicode.IsUpper(c) || unicode.IsLower(c):
				cased++
			case unicode.IsLetter(c):
				uncased++
			}
		}
	}
	return uncased > cased
}

// bareWord is a word without the punctuation around it.
func bareWord(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) })
}

func worthALook(word string) bool {
	first, _ := utf8.DecodeRuneInString(bareWord(word))
	return unicode.IsUpper(first) || unicode.IsTitle(first) || strings.ContainsFunc(word, unicode.IsDigit)
}

// readPart lays the mask over a part.
func readPart(p *seal.Part, hand []Range, reg *register) ([]ReadWord, []string) {
	m := newMask(p, hand, reg)
	stands := map[int]string{}
	for _, s := range m.subs {
		stands[s.Bar] = s.Text
	}
	var all []ReadWord
	bar := 0
	words := p.Words()
	for i, w := range words {
		r := ReadWord{Start: w.Start, End: w.End, Text: w.Text, Hidden: m.hidden[w.Leaf], Named: m.named[w.Leaf]}
		if r.Hidden && (i == 0 || !m.hidden[words[i-1].Leaf]) {
			bar++
			r.First, r.Stands = true, stands[bar]
		}
		r.Ends = len(divide("."+r.Blank()+".")) > 1
		r.Look = !r.Hidden && worthALook(r.Word())
		all = append(all, r)
	}
	return all, divide(m.read(p))
}

// divide divides a text into paragraphs where the page does: at empty lines
// that stand between words.
func divide(text string) (all []string) {
	from, end, breaks := 0, 0, 0 // end: of the last character that isn't white
	for i, r := range text {
		switch r {
		case '\n':
			breaks++
		case ' ', '\t':
		case '\r':
			if strings.HasPrefix(text[i+1:], "\n") {
				continue
			}
			fallthrough
		default:
			if breaks > 1 && end > from {
				all = append(all, text[from:end])
				from = i
			}
			breaks, end = 0, i+utf8.RuneLen(r)
		}
	}
	if end > from || len(all) == 0 {
		all = append(all, text[from:end])
	}
	return all
}

// ReadAccount lays the sections of an account before whoever decides what is
// hidden: for each letter its question, where it answers one, and its words. A
// letter that has been destroyed is left out.
func (c *Casebook) ReadAccount(id string) (all []Reading, err error) {
	err = c.read(func(t *tx) error {
		o, err := get(t, Accounts, id)
		if err != nil {
			return err
		}
		reg, _, err := t.register()
		if err != nil {
			return err
		}
		all, err = t.readAccount(o.Value, reg)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't read account %s: %w", id, err)
	}
	return all, nil
}

func (t *tx) readAccount(a Account, reg *register) (all []Reading, err error) {
	for _, s := range a.Sections {
		o, err := get(t, Letters, s.Letter)
		if errors.Is(err, ErrNotFound) || errors.Is(err, ErrForgotten) {
			continue
		}
		if err != nil {
			return nil, err
		}
		l := o.Value
		record, err := l.sealed(t.c.Newsroom())
		if err != nil {
			return nil, err
		}
		add := func(slot int, hidden []Range, shown bool) {
			r := Reading{Letter: s.Letter, Question: slot == seal.SlotQuestion, Shown: shown, Day: l.Day, Language: l.Language, SealedBy: l.SealedBy}
			r.Words, r.Printed = readPart(record.Parts()[slot], hidden, reg)
			all = append(all, r)
		}
		if l.Question != "" {
			add(seal.SlotQuestion, s.QuestionHidden, s.ShowQuestion)
		}
		add(seal.SlotText, s.Hidden, true)
	}
	return all, nil
}

// AccountReading is what was said against what is printed, for one account.
type AccountReading struct {
	ID       string
	Name     string
	Heading  string
	Readings []Reading // those that are shown
}

// Diff lays what was said beside what will be printed, for every account that
// a report shows, in its order.
func (c *Casebook) Diff(reportID string) (all []AccountReading, err error) {
	err = c.read(func(t *tx) error {
		o, err := get(t, Reports, reportID)
		if err != nil {
			return err
		}
		reg, _, err := t.register()
		if err != nil {
			return err
		}
		for _, b := range o.Value.Blocks {
			if b.Account == "" {
				continue
			}
			a, err := get(t, Accounts, b.Account)
			if errors.Is(err, ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			readings, err := t.readAccount(a.Value, reg)
			if err != nil {
				return err
			}
			readings = slices.DeleteFunc(readings, func(r Reading) bool { return !r.Shown })
			all = append(all, AccountReading{b.Account, a.Value.Name, a.Value.Heading, readings})
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't compare what was said with what is printed: %w", err)
	}
	return all, nil
}

// Occurrence is a place where a form of a name stands in a letter.
type Occurrence struct {
	Thread, Letter string
	Question       bool
	Start, End     int // bytes of the text
	Before, After  string
	Form           string // as it is written there
	Unread         bool   // nobody has opened that letter yet
}

// Occurrences are all places in the casebook's letters and questions where a
// form of a name stands, as the register would find it. similar are other
// words that begin alike, each once: it may be inflected.
func (c *Casebook) Occurrences(form string) (places []Occurrence, similar []string, err error) {
	key := formKey(form)
	if key == "" {
		return nil, nil, nil
	}
	reg, _ := newRegister([]Object[Person]{{Value: Person{Forms: []Form{{Form: form}}}}})
	letters, err := List(c, Letters)
	if err != nil {
		return nil, nil, fmt.Errorf("couldn't look for the form: %w", err)
	}
	slices.SortFunc(letters, func(a, b Object[Letter]) int { return a.Value.Number - b.Value.Number })
	begins := beginning(key)
	seen := map[string]bool{key: true}
	for _, o := range letters {
		for _, question := range []bool{true, false} {
			text := o.Value.Text
			if question {
				text = o.Value.Question
			}
			for _, h := range reg.find(text) {
				places = append(places, Occurrence{
					Thread: o.Value.Thread, Letter: o.ID, Question: question, Start: h.start, End: h.end,
					Before: tail(text[:h.start], 48), Form: text[h.start:h.end], After: head(text[h.end:], 48),
					Unread: o.Value.Read == "",
				})
			}
			for _, tok := range tokens(text) {
				if begins != "" && strings.HasPrefix(tok.key, begins) && !seen[tok.key] {
					seen[tok.key] = true
					similar = append(similar, text[tok.start:tok.end])
				}
			}
		}
	}
	return places, similar, nil
}

// beginning is as much of a form as its inflections have in common: all but
// the last two letters, four at least; "" for forms that are too short to say.
func beginning(key string) string {
	letters := []rune(key)
	if len(letters) < 4 || strings.Contains(key, " ") {
		return ""
	}
	return string(letters[:max(4, len(letters)-3)])
}

// tail and head are up to n characters on one line, from whole words.
func tail(s string, n int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if strings.HasSuffix(s, " ") || strings.HasSuffix(s, "\n") {
		runes = append(runes, ' ')
	}
	if len(runes) <= n {
		return string(runes)
	}
	cut := string(runes[len(runes)-n:])
	if i := strings.IndexByte(cut, ' '); i >= 0 && i < len(cut)-1 {
		cut = cut[i:]
	}
	return "…" + cut
}

func head(s string, n int) string {
	line := strings.Join(strings.Fields(s), " ")
	if strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\n") {
		line = " " + line
	}
	runes := []rune(line)
	if len(runes) <= n {
		return line
	}
	cut := string(runes[:n])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i+1]
	}
	return cut + "…"
}

// SealedByWords says who sealed a letter, for a person.
func (r Reading) SealedByWords() string {
	switch r.SealedBy {
	case report.BySource:
		return "sealed by her own program"
	case report.ByServer:
		return "sealed by the newsroom's server"
	default:
		return "sealed at the desk"
	}
}
