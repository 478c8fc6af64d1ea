package source

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"vouchsafe.example/internal/catalogue"
)

// chooseLanguage asks for a language where nothing has named one.
func (v *conversation) chooseLanguage(ctx context.Context) error {
	if v.lang != nil {
		return nil
	}
	v.lang = catalogue.Of("en")
	if !v.Alternate {
		return nil
	}
	tags := catalogue.Languages()
	for {
		for i, tag := range tags {
			v.put(fmt.Sprintf("  %d  %s", i+1, catalogue.Of(tag).Say("language")))
		}
		answer, err := v.askText(ctx, "")
		if err != nil || answer == "" {
			return err
		}
		answer = plain(answer)
		if n, err := strconv.Atoi(answer); err == nil && n >= 1 && n <= len(tags) {
			v.lang = catalogue.Of(tags[n-1])
			return nil
		}
		if tag := languageNamed(answer); tag != "" {
			v.lang = catalogue.Of(tag)
			return nil
		}
	}
}

// languageNamed returns the tag of a catalogue by its tag or its own name,
// typed plainly; "" if there is none.
func languageNamed(typed string) string {
	for _, tag := range catalogue.Languages() {
		if typed == tag || typed == plain(catalogue.Of(tag).Say("language")) {
			return tag
		}
	}
	return ""
}

const (
	isolate  = "\u2068" // what stands between these two keeps its own direction
	isolated = "\u2069"
)

// sentence is one of the catalogue. Where the writing runs from right to left,
// what is put in keeps its own direction.
func (s *screen) sentence(name string, values ...any) string {
	if s.lang.Dir == "rtl" {
		values = append([]any{}, values...)
		for i := 1; i < len(values); i += 2 {
			values[i] = isolate + fmt.Sprint(values[i]) + isolated
		}
	}
	return s.lang.Say(name, values...)
}

// say says a sentence of the catalogue.
func (s *screen) say(name string, values ...any) { s.put(s.sentence(name, values...)) }

// put writes lines. On a terminal they are broken between words.
func (s *screen) put(text string) {
	if s.width > 0 {
		text = wrap(text, s.width)
	}
	fmt.Fprint(s.out, text+"\n")
}

// wrap breaks lines that are longer than width, in characters, at blanks.
func wrap(text string, width int) string {
	var b strings.Builder
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		at := 0
		for j, word := range strings.Split(line, " ") {
			n := utf8.RuneCountInString(word)
			switch {
			case j == 0:
			case at > 0 && at+1+n > width:
				b.WriteByte('\n')
				at = 0
			default:
				b.WriteByte(' ')
				at++
			}
			b.WriteString(word)
			at += n
		}
	}
	return b.String()
}

// ask says a sentence of the catalogue and reads the answer, without white
// space around it.
func (s *screen) ask(ctx context.Context, name string, values ...any) (string, error) {
	return s.askText(ctx, s.sentence(name, values...))
}

// askText is ask with the question's words.
func (s *screen) askText(ctx context.Context, question string) (string, error) {
	for {
		s.put(question)
		fmt.Fprint(s.out, "> ")
		text, err := s.line(ctx)
		if errors.Is(err, errLineTooLong) {
			s.say("say.tooLong")
			continue
		}
		return strings.TrimSpace(text), err
	}
}

// What can be typed in the place of a word: the first is the one that is shown.

func (s *screen) yes() string { return s.word("program.yes") }
func (s *screen) no() string  { return s.word("program.no") }

func (s *screen) word(name string) string { return strings.Fields(s.lang.Say(name))[0] }

// isNo takes what people type who don't want to.
func (s *screen) isNo(answer string) bool { return s.understands(answer, "program.no") }

// understands says whether the answer is one of the words of that name, in her
// language or in English.
func (s *screen) understands(answer, name string) bool {
	answer = plain(answer)
	for _, l := range []*catalogue.Language{s.lang, catalogue.Of("en")} {
		for _, word := range strings.Fields(l.Say(name)) {
			if answer == plain(word) {
				return true
			}
		}
	}
	return false
}

// plain is what was typed in small letters, without diacritics and quotes, and
// with the digits 0 to 9 for those of any writing.
func plain(typed string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Cf):
			return -1
		case r == 'ı':
			return 'i'
		case unicode.IsDigit(r):
			// The digits of a writing stand in a row, from 0.
			zero := r
			for unicode.IsDigit(zero-1) && r-zero < 9 {
				zero--
			}
			return '0' + r - zero
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(typed)), " .\"'‘’“”«»„‹›")
}
