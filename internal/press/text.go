package press

import (
	"fmt"
	"strings"

	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// run is a piece of a sealed text as the page draws it. Exactly one of Text,
// Bar, Changed and Control is set.
type run struct {
	Text    string
	Bar     bool   // a bar with nothing on it
	Changed string // a bar with the newsroom's word on it
	Control string // a character that can't be seen: its code point, as "200B"
	Name    string // of Control, "" if it has none here
	Space   bool   // after a bar: the white space of the last hidden word is hidden too
}

// paragraph is a stretch of sealed text up to the next empty line.
type paragraph struct {
	Runs []run
	End  string // the white space after the last word, if a line ends in it
	Last bool   // nothing follows End, so nobody needs to see it
}

// paragraphs lays out what is shown of a sealed text. changed holds the words
// that stand in the place of bars, by the bar's number from 1. Nothing is
// added to the text but a space after each bar; of the characters, CR before
// LF is dropped and those that can't be seen are replaced by marks.
func paragraphs(part *seal.OpenedPart, changed map[int]string) []paragraph {
	w := writer{all: []paragraph{{}}}
	bar := 0
	for i, r := range part.Runs {
		if r.Hidden {
			bar++
			word, ok := changed[bar]
			w.add(run{Bar: !ok, Changed: word, Space: i < len(part.Runs)-1})
			continue
		}
		var b strings.Builder
		for _, p := range r.Pieces {
			b.Write(p.Bytes) // a blank has none
		}
		w.text(b.String())
	}
	w.finish()
	return w.all
}

type writer struct {
	all    []paragraph
	held   strings.Builder // text that is not yet in a run
	breaks int             // line feeds since the last character that isn't white
	last   rune
}

func (w *writer) flush() {
	if w.held.Len() > 0 {
		p := &w.all[len(w.all)-1]
		p.Runs = append(p.Runs, run{Text: w.held.String()})
		w.held.Reset()
	}
}

// begin starts a paragraph if an empty line stands before what comes now.
func (w *writer) begin() {
	if w.breaks >= 2 && w.end() {
		w.all = append(w.all, paragraph{})
	}
	w.breaks = 0
}

// end ends the present paragraph if it has words, and says whether it did.
func (w *writer) end() bool {
	held, p := w.held.String(), &w.all[len(w.all)-1]
	words := strings.TrimRight(held, " \t\n")
	if words == "" && len(p.Runs) == 0 {
		return false
	}
	w.held.Reset()
	w.held.WriteString(words)
	w.flush()
	p.End = held[len(words):]
	return true
}

func (w *writer) finish() {
	if w.breaks > 0 && w.end() {
		w.all[len(w.all)-1].Last = true
	}
	w.flush()
}

func (w *writer) add(r run) {
	w.begin()
	w.flush()
	p := &w.all[len(w.all)-1]
	p.Runs = append(p.Runs, r)
	w.last = 0
}

func (w *writer) text(s string) {
	for i, r := range s {
		switch {
		case r == '\r' && i+1 < len(s) && s[i+1] == '\n':
			// The line feed says it all, and HTML would make one break of both.
		case r == '\n':
			w.breaks++
			w.held.WriteRune(r)
		case r == ' ' || r == '\t':
			w.held.WriteRune(r)
		case report.Invisible(r) && !(r == 0xfe0f && pictorial(w.last)):
			w.add(run{Control: fmt.Sprintf("%04X", r), Name: controlNames[r]})
		default:
			w.begin()
			w.held.WriteRune(r)
		}
		w.last = r
	}
}

// pictorial says whether r is a symbol that a variation selector 16 may turn
// into a coloured picture, which hides nothing.
func pictorial(r rune) bool {
	return r == 0xa9 || r == 0xae || r >= 0x203c && r <= 0x3299 || r >= 0x1f000 && r <= 0x1faff
}

// controlNames are the Unicode names of the invisible characters that turn up
// in letters or in tricks.
var controlNames = map[rune]string{
	0x00ad: "SOFT HYPHEN", 0x034f: "COMBINING GRAPHEME JOINER", 0x061c: "ARABIC LETTER MARK",
	0x180e: "MONGOLIAN VOWEL SEPARATOR", 0x200b: "ZERO WIDTH SPACE", 0x200c: "ZERO WIDTH NON-JOINER",
	0x200d: "ZERO WIDTH JOINER", 0x200e: "LEFT-TO-RIGHT MARK", 0x200f: "RIGHT-TO-LEFT MARK",
	0x2028: "LINE SEPARATOR", 0x2029: "PARAGRAPH SEPARATOR", 0x202a: "LEFT-TO-RIGHT EMBEDDING",
	0x202b: "RIGHT-TO-LEFT EMBEDDING", 0x202c: "POP DIRECTIONAL FORMATTING", 0x202d: "LEFT-TO-RIGHT OVERRIDE",
	0x202e: "RIGHT-TO-LEFT OVERRIDE", 0x2060: "WORD JOINER", 0x2066: "LEFT-TO-RIGHT ISOLATE",
	0x2067: "RIGHT-TO-LEFT ISOLATE", 0x2068: "FIRST STRONG ISOLATE", 0x2069: "POP DIRECTIONAL ISOLATE",
	0x3164: "HANGUL FILLER", 0xfe0e: "VARIATION SELECTOR-15", 0xfe0f: "VARIATION SELECTOR-16",
	0xfeff: "ZERO WIDTH NO-BREAK SPACE", 0x000d: "CARRIAGE RETURN", 0x0000: "NULL",
}
