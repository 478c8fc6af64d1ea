package casebook

import (
	"strings"
	"unicode"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// Range is a part of a letter's text that is hidden: every word that it
// touches. Replacement stands in its place, or nothing but a bar.
type Range struct {
	Start       int    `json:"start"` // bytes of the text
	End         int    `json:"end"`
	Replacement string `json:"replacement,omitempty"`
}

// Find returns all places of a phrase in a text, as it is written, each as a
// range to hide.
func Find(text, phrase string) (ranges []Range) {
	if phrase == "" {
		return nil
	}
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return ranges
		}
		ranges = append(ranges, Range{Start: at + i, End: at + i + len(phrase)})
		at += i + len(phrase)
	}
}

// mask is what is hidden of one text part, and what stands in place of it.
type mask struct {
	hidden map[int]bool // leaves
	named  map[int]bool // those of them that the register hides
	subs   []report.Substitution
}

// newMask hides what the register finds and what was hidden by hand.
func newMask(p *seal.Part, hand []Range, reg *register) *mask {
	text := p.Text()
	words := p.Words()
	m := &mask{hidden: map[int]bool{}, named: map[int]bool{}}
	// spans are all that is hidden; the register comes first, so that its
	// changed name wins where both hide a word.
	type span struct {
		Range
		named bool
	}
	var spans []span
	for _, h := range reg.find(text) {
		spans = append(spans, span{Range{h.start, h.end, h.form.Replacement}, true})
	}
	for _, r := range hand {
		spans = append(spans, span{r, false})
	}
	said := make([]string, len(words)) // what stands in place of each word
	for _, s := range spans {
		first := -1
		for i, w := range words {
			if w.Start >= s.End || w.End <= s.Start {
				continue
			}
			m.hidden[w.Leaf] = true
			if s.named {
				m.named[w.Leaf] = true
			}
			if first < 0 {
				first = i
			}
		}
		if first >= 0 && s.Replacement != "" && said[first] == "" {
			last := first
			for last+1 < len(words) && words[last+1].Start < s.End {
				last++
			}
			before := text[words[first].Start:max(s.Start, words[first].Start)]
			after := text[min(s.End, words[last].End):words[last].End]
			said[first] = around(before) + s.Replacement + around(after)
			for i := first + 1; i <= last; i++ {
				if said[i] == "" {
					said[i] = joined
				}
			}
		}
	}
	m.substitute(p.Slot(), words, said)
	return m
}

// joined marks a word whose replacement stands with the word before it.
const joined = "\x00"

// gap stands for hidden words beside a changed name under the same bar.
const gap = "[…]"

// substitute writes the substitutions of all bars: a bar is a run of hidden
// words.
func (m *mask) substitute(slot int, words []seal.Word, said []string) {
	bar := 0
	for i := 0; i < len(words); i++ {
		if !m.hidden[words[i].Leaf] {
			continue
		}
		bar++
		var out []string
		changed := false
		for ; i < len(words) && m.hidden[words[i].Leaf]; i++ {
			switch {
			case said[i] == joined:
			case said[i] != "":
				out = append(out, said[i])
				changed = true
			case len(out) == 0 || out[len(out)-1] != gap:
				out = append(out, gap)
			}
		}
		if changed {
			m.subs = append(m.subs, report.Substitution{Slot: slot, Bar: bar, Text: strings.Join(out, " ")})
		}
	}
}

// around keeps punctuation that touches a changed name, and nothing else.
func around(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) && !report.Invisible(r) {
			return r
		}
		return -1
	}, s)
}

// shows is the function that seal's Disclose asks.
func (m *mask) shows(leaf int) bool { return !m.hidden[leaf] }
