package casebook

import (
	"errors"
	"fmt"
	"strings"

	"vouchsafe.example/report"
)

// Account is what is to be printed of one thread: sealed letters in order,
// under a changed name. What the register of people finds is hidden besides.
type Account struct {
	Thread   string    `json:"thread"`
	Name     string    `json:"name"` // changed name
	Heading  string    `json:"heading,omitempty"`
	Sections []Section `json:"sections"`
}

// Section shows one letter, apart from what is hidden.
type Section struct {
	Letter         string              `json:"letter"` // record
	Hidden         []Range             `json:"hidden,omitempty"`
	ShowQuestion   bool                `json:"showQuestion,omitempty"`
	QuestionHidden []Range             `json:"questionHidden,omitempty"`
	Translation    *report.Translation `json:"translation,omitempty"`
}

// Accounts are all accounts.
var Accounts = Kind[Account]{name: "account", byHand: true, check: func(a Account) error {
	if strings.TrimSpace(a.Name) == "" {
		return errors.New("an account stands under a changed name")
	}
	if len(a.Sections) == 0 || len(a.Sections) > report.MaxSections {
		return fmt.Errorf("an account has 1 to %d sections", report.MaxSections)
	}
	letters := map[string]bool{}
	for _, s := range a.Sections {
		if !strings.HasPrefix(s.Letter, a.Thread+"-") {
			return errors.New("an account shows letters of one thread only")
		}
		if letters[s.Letter] {
			return errors.New("an account shows each letter once")
		}
		letters[s.Letter] = true
		for _, ranges := range [][]Range{s.Hidden, s.QuestionHidden} {
			for _, r := range ranges {
				if r.Start < 0 || r.End <= r.Start {
					return fmt.Errorf("there are no words from byte %d to byte %d", r.Start, r.End)
				}
			}
		}
	}
	return nil
}}

// Report is a report in the making.
type Report struct {
	Title      string  `json:"title"`
	Standfirst string  `json:"standfirst,omitempty"`
	Warning    string  `json:"warning,omitempty"` // of what a reader may not want to meet unprepared
	Language   string  `json:"language"`
	Date       string  `json:"date"` // day of publication, as printed
	Blocks     []Block `json:"blocks"`

	// What has been published of it: the number of editions, and the newest
	// one's publication digest. RecordPublished keeps them.
	Published int    `json:"published,omitempty"`
	Previous  string `json:"previous,omitempty"`
}

// Block is one piece of a report; exactly one field is set.
type Block struct {
	Prose    *report.Prose    `json:"prose,omitempty"`
	Account  string           `json:"account,omitempty"` // record
	Official *report.Official `json:"official,omitempty"`
	Picture  *PictureBlock    `json:"picture,omitempty"`
	Film     *FilmBlock       `json:"film,omitempty"`
	Event    *report.Event    `json:"event,omitempty"`
	Action   *report.Action   `json:"action,omitempty"`
	Related  *report.Related  `json:"related,omitempty"`
}

// PictureBlock shows the rendition of an exhibit.
type PictureBlock struct {
	Exhibit string `json:"exhibit"` // record
	Alt     string `json:"alt"`
	Caption string `json:"caption,omitempty"`
}

// FilmBlock shows a film, a still until it is played, and captions: exhibits
// that the newsroom imported, none of which came with a letter. The film isn't
// sealed evidence and isn't cleaned: it is published as it is.
type FilmBlock struct {
	Exhibit          string `json:"exhibit"`  // record: MP4 or WebM
	Poster           string `json:"poster"`   // record: a photograph
	Captions         string `json:"captions"` // record: WebVTT
	CaptionsLanguage string `json:"captionsLanguage"`
	Alt              string `json:"alt"`
	Caption          string `json:"caption,omitempty"`
}

// Reports are all reports.
var Reports = Kind[Report]{name: "report", byHand: true, check: func(r Report) error {
	if strings.TrimSpace(r.Title) == "" {
		return errors.New("a report has a title")
	}
	if r.Date != "" && !isDay(r.Date) {
		return fmt.Errorf("%q is not a day", r.Date)
	}
	if len(r.Blocks) > report.MaxBlocks {
		return fmt.Errorf("a report has at most %d blocks", report.MaxBlocks)
	}
	return nil
}}
