package report

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// headLen is how many bytes tell what kind of file it is.
const headLen = 12

// The limits of captions.
const (
	maxCues     = 5000
	maxCueLines = 10 // of one cue
)

// Cue is what is said, or heard, in a stretch of a film.
type Cue struct {
	Start int      `json:"start"` // milliseconds from the beginning
	End   int      `json:"end"`
	Lines []string `json:"lines"`
}

// openMedia checks that films, stills and captions are of their kinds, and
// keeps for the page what it shows of them: the captions and the sizes.
func (f *folder) openMedia(r *Report) error {
	for name, size := range f.size {
		if isMedia(name) {
			r.Sizes[name] = size
		}
	}
	for _, film := range r.Content.Films() {
		if f.size[film.File] > MaxFilm {
			return refuse("%s is too large: a film has at most %d MB.", film.File, MaxFilm>>20)
		}
		if !isFilm(film.File, f.head[film.File]) {
			return refuse("%s isn't a film of the kind that its name says.", film.File)
		}
		if !bytes.HasPrefix(f.head[film.Poster], []byte{0xff, 0xd8, 0xff}) {
			return refuse("%s isn't a JPEG picture.", film.Poster)
		}
		cues, err := ParseCaptions(f.text[film.Captions])
		if err != nil {
			return refuseBecause(err, "%s can't be used as captions: %v.", film.Captions, err)
		}
		r.Captions[film.Captions] = cues
	}
	return nil
}

// isFilm says whether the first bytes are those of the kind that the name
// ends in: the 'ftyp' box of an MP4, or the EBML head of a WebM.
func isFilm(name string, head []byte) bool {
	if strings.HasSuffix(name, ".webm") {
		return bytes.HasPrefix(head, []byte{0x1a, 0x45, 0xdf, 0xa3})
	}
	return len(head) >= 8 && string(head[4:8]) == "ftyp"
}

var reTiming = regexp.MustCompile(`^(?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3}) --> (?:([0-9]{2}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})$`)

// ParseCaptions reads captions, in the plain part of WebVTT that this format
// allows: the line WEBVTT; then cues, each after one empty line; a cue is a
// line of times (as in "00:01.500 --> 00:04.000", hours allowed) and one to
// ten lines of words. Nothing else: no tags, escapes, styles, notes, settings
// or names of cues, so that '<', '&' and a second arrow are refused, and what
// a browser shows is what the file says. Lines end in a line feed.
func ParseCaptions(b []byte) ([]Cue, error) {
	if len(b) > MaxCaptions {
		return nil, fmt.Errorf("they have %d bytes, and the limit is %d", len(b), MaxCaptions)
	}
	if !utf8.Valid(b) {
		return nil, fmt.Errorf("they aren't valid UTF-8")
	}
	rest, ok := strings.CutPrefix(string(b), "WEBVTT\n\n")
	if !ok {
		return nil, fmt.Errorf("they don't begin with the line WEBVTT and an empty one")
	}
	rest, ok = strings.CutSuffix(rest, "\n")
	if !ok {
		return nil, fmt.Errorf("they break off in the middle of a line")
	}
	var cues []Cue
	for i, text := range strings.Split(rest, "\n\n") {
		if i == maxCues {
			return nil, fmt.Errorf("they have more than %d cues", maxCues)
		}
		cue, err := parseCue(text)
		if err != nil {
			return nil, fmt.Errorf("cue %d: %w", i+1, err)
		}
		if i > 0 && cue.Start < cues[i-1].Start {
			return nil, fmt.Errorf("cue %d begins before the one above it", i+1)
		}
		cues = append(cues, cue)
	}
	return cues, nil
}

func parseCue(text string) (c Cue, err error) {
	lines := strings.Split(text, "\n")
	m := reTiming.FindStringSubmatch(lines[0])
	if m == nil {
		return c, fmt.Errorf("%.40q is not a line of times, as in 00:01.500 --> 00:04.000", lines[0])
	}
	c.Start, c.End, c.Lines = millis(m[1:5]), millis(m[5:9]), lines[1:]
	if c.End <= c.Start {
		return c, fmt.Errorf("it must end after it begins")
	}
	if len(c.Lines) == 0 || len(c.Lines) > maxCueLines {
		return c, fmt.Errorf("it has 1 to %d lines of words, this one has %d", maxCueLines, len(c.Lines))
	}
	for _, line := range c.Lines {
		if err := checkLine("a line of words", line); err != nil {
			return c, err
		}
		if strings.ContainsAny(line, "<&") || strings.Contains(line, "-->") {
			return c, fmt.Errorf("the words %.40q hold <, & or -->, which browsers don't show as they are", line)
		}
	}
	return c, nil
}

// millis is a time of hours (or nothing), minutes, seconds and thousandths.
func millis(parts []string) int {
	n := 0
	for i, unit := range []int{3_600_000, 60_000, 1000, 1} {
		v, _ := strconv.Atoi(parts[i]) // digits or nothing
		n += v * unit
	}
	return n
}
