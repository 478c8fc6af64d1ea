// Package report is a published report: a folder of files that a reader can
// keep, pass on and check without asking anybody.
//
// The page, index.html, is rendered from three things: what the newsroom says
// (content.json), what the sealed records show (evidence/) and the newsroom's
// number. A check opens every proof itself, renders the page anew and
// compares it byte for byte, so a page can't show a word that no proof shows.
//
// Trust: this package is trusted with saying whether what a page shows is what
// was sealed, what two people of the newsroom signed and what the public log
// keeps. It is not trusted with secrets: everything it touches is public, and
// everything it opens may come from a forger.
//
// The format is docs/formats/report.md; its cases are in vectors/report.
package report

import (
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"vouchsafe.example/seal"
)

// Report is what a page is rendered from: nothing else may reach the page.
type Report struct {
	Content     *Content
	Newsroom    [32]byte                    // id
	Disclosures map[string]*seal.Disclosure // by file: the Evidence of sections and pictures
	Witnessed   map[string]string           // by month: the day on which, at the latest, witnesses saw the month's entry in the log
	Captions    map[string][]Cue            // by file: the captions of films
	Sizes       map[string]int64            // by file of media/: bytes
}

// MonthGrace is how many days after a month the witnesses may have seen its
// entry for the page to say 'by the end of' that month. A month tree is logged
// on the first days of the next month, and its proofs are fetched within weeks.
const MonthGrace = 35

// Late says whether the month of a record is only the newsroom's word, because
// the witnesses saw the month's entry more than MonthGrace days after it. A
// page then gives the day in Witnessed instead.
func (r *Report) Late(month string) bool {
	start, err := time.Parse("2006-01", month)
	if err != nil {
		return true
	}
	// As times, because of two days as text the later isn't always the greater.
	witnessed, err := time.Parse(time.DateOnly, r.Witnessed[month])
	if err != nil {
		return true
	}
	return witnessed.After(start.AddDate(0, 1, MonthGrace))
}

// Fingerprint is the newsroom's id, which people know as its number: 64 hex digits.
func (r *Report) Fingerprint() string { return hex.EncodeToString(r.Newsroom[:]) }

// openEvidence opens the disclosures that c names and checks that they show
// what c says they do, and nothing that the page wouldn't show. evidence holds
// them by file name. That a record was logged is checked elsewhere.
func openEvidence(c *Content, newsroom [32]byte, evidence map[string][]byte) (*Report, error) {
	r := &Report{Content: c, Newsroom: newsroom, Disclosures: map[string]*seal.Disclosure{}, Witnessed: map[string]string{}, Captions: map[string][]Cue{}, Sizes: map[string]int64{}}
	open := func(name string) error {
		if r.Disclosures[name] != nil {
			return nil
		}
		b, ok := evidence[name]
		if !ok {
			return refuse("%s is missing: the page shows words or a picture from it.", name)
		}
		d, err := seal.OpenDisclosure(b, newsroom)
		if err != nil {
			return refuseBecause(err, "%s doesn't prove what it shows: it was altered, or it was sealed for another newsroom.", name)
		}
		r.Disclosures[name] = d
		return nil
	}
	used := map[string][]int{} // slots that the page shows, by file
	for _, a := range c.Accounts() {
		for i := range a.Sections {
			s := &a.Sections[i]
			if err := open(s.Evidence); err != nil {
				return nil, err
			}
			if err := r.checkSection(s); err != nil {
				return nil, err
			}
			used[s.Evidence] = append(used[s.Evidence], SlotText)
			if r.Question(s) != nil {
				used[s.Evidence] = append(used[s.Evidence], SlotQuestion)
			}
		}
	}
	for _, p := range c.Pictures() {
		if p.Evidence == "" {
			continue
		}
		if err := open(p.Evidence); err != nil {
			return nil, err
		}
		part := find(r.Disclosures[p.Evidence], p.Slot)
		if part == nil || part.Header.Kind != seal.KindOriginal {
			return nil, refuse("%s doesn't show that an original of %s was sealed.", p.Evidence, p.File)
		}
		// The digest of an original finds whoever holds the file.
		if part.Bars() != 1 {
			return nil, refuse("%s gives away the digest of an original file, which a page must keep back.", p.Evidence)
		}
		used[p.Evidence] = append(used[p.Evidence], p.Slot)
	}
	return r, r.checkNothingElse(used)
}

func (r *Report) checkSection(s *Section) error {
	text := r.Text(s)
	if text == nil || text.Header.Kind != seal.KindText {
		return refuse("%s shows no testimony.", s.Evidence)
	}
	question := r.Question(s)
	if question != nil && question.Header.Kind != seal.KindText {
		return refuse("%s holds something else where its question should be.", s.Evidence)
	}
	for _, sub := range s.Substitutions {
		part := text
		if sub.Slot == SlotQuestion {
			part = question
		}
		if part == nil || sub.Bar > part.Bars() {
			return refuse("The page puts the name “%s” where %s has no bar.", sub.Text, s.Evidence)
		}
	}
	if s.Translation != nil && s.Translation.Question != "" && (question == nil || isEmpty(question)) {
		return refuse("The page translates a question that %s doesn't show.", s.Evidence)
	}
	return nil
}

// checkNothingElse refuses what travels with a page and isn't on it: a shown
// part that nobody sees could give a person away. And it refuses two
// disclosures of one record, which show together what each of them hides.
func (r *Report) checkNothingElse(used map[string][]int) error {
	roots := map[seal.Hash]string{}
	for _, name := range sortedKeys(r.Disclosures) {
		d := r.Disclosures[name]
		for _, p := range d.Parts {
			if !slices.Contains(used[name], p.Slot) {
				return refuse("%s shows more than the page does (slot %d).", name, p.Slot)
			}
		}
		if other, twice := roots[d.Root]; twice {
			return refuse("%s and %s are the same record: one testimony would count as two.", other, name)
		}
		roots[d.Root] = name
	}
	return nil
}

// Text is what is shown of the testimony of s.
func (r *Report) Text(s *Section) *seal.OpenedPart { return find(r.Disclosures[s.Evidence], SlotText) }

// Question is what is shown of the question that s answers: nil if the
// disclosure doesn't say; a text of no words if nobody had asked.
func (r *Report) Question(s *Section) *seal.OpenedPart {
	return find(r.Disclosures[s.Evidence], SlotQuestion)
}

func find(d *seal.Disclosure, slot int) *seal.OpenedPart {
	if d == nil {
		return nil
	}
	for i := range d.Parts {
		if d.Parts[i].Slot == slot {
			return &d.Parts[i]
		}
	}
	return nil
}

func isEmpty(p *seal.OpenedPart) bool {
	text, complete := p.Complete()
	return complete && text == ""
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// Refusal is why a report is not believed: one plain sentence for the reader,
// and for a developer what lies behind it.
type Refusal struct {
	Sentence string
	Err      error // nil, or the error of another package
}

func (r *Refusal) Error() string {
	if r.Err != nil {
		return fmt.Sprintf("%s (%v)", r.Sentence, r.Err)
	}
	return r.Sentence
}

func (r *Refusal) Unwrap() error { return r.Err }

func refuse(format string, args ...any) error {
	return &Refusal{Sentence: fmt.Sprintf(format, args...)}
}

func refuseBecause(err error, format string, args ...any) error {
	return &Refusal{Sentence: fmt.Sprintf(format, args...), Err: err}
}
