package main

import (
	"errors"
	"fmt"
	"strings"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

// Two more people write to the newsroom of try, so that whoever opens the desk
// finds work there: a report that waits for its second editor, and a letter
// from somebody in danger that nobody has read. Both are invented.

const (
	secondLabel = "the water carrier"

	secondLetter = `I drive the water cart for the district. In the first week of February I was told to bring water to the old brickworks every second evening, although nobody has worked there since the kiln went cold.

Osman opened the gate for me. He is not a bad man; he asked me about my children. I was to leave the cans by the drying sheds and to drive off without turning round. On the fourth evening I did turn round. I saw fourteen cups standing on the wall in the snow, and I saw that somebody had washed them.

A works that is closed has no need of fourteen cups. I told Osman that I had miscounted the cans, and I came back with bread. He let me put it down beside the cups and said nothing.

In March they told me that the brickworks needs no more water. I have brought water to people all my life. I would like to know to whom I brought it.`

	secondPseudonym = "Yusuf"
	secondName      = "Tamar"
	secondHeading   = "Fourteen cups"

	thirdLetter = `I have read about the empty page. My brother was one of the four men. They came to our house this morning and asked for me, and I am not there now. I can write for ten minutes. Please tell me what I should do first.`
)

var (
	secondForms  = map[string]string{"Osman": "Yusuf"}
	secondHidden = []string{"about my children.", "with bread."}

	secondAssessment = casebook.Assessment{
		Her:       "She is one of few who drive a cart; her rounds are known. Loss of work, questioning.",
		Relatives: "Children at school in the district.",
		Named:     "The gatekeeper is named; the name is changed.",
		Device:    "Her own telephone, over a bridge. She was asked to use another.",
		Hours:     "Before six in the morning.",
		Referrals: "A lawyer is on call.",
		OnAlarm:   "Jonas is on call.",
	}
)

// secondReport is what the desk has drafted of it.
func secondReport(account string, days storyDays) casebook.Report {
	return casebook.Report{
		Title:      "Water for a kiln that has gone cold",
		Standfirst: "A carrier brought water to a works where nobody works. She counted the cups.",
		Language:   "en",
		Date:       ledger.Day(days.prints),
		Blocks: []casebook.Block{
			{Prose: &report.Prose{Paragraphs: []string{
				"She wrote to us once. These are her words, as she sealed them before we had read them. Her name and another are changed, and some words are hidden.",
			}}},
			{Account: account},
			{Official: &report.Official{
				Claim: "Water was brought to the closed brickworks every second evening in February.", To: "The district's water board",
				Asked: ledger.Day(days.founded.AddDate(0, 0, 9)), Status: report.NoAnswer,
			}},
			{Action: &report.Action{Kind: "learn", Text: "If you carried something to the brickworks, read first how to write to us."}},
		},
	}
}

// letter lets a source write one letter and leave for good.
func (t *trial) letter(text, danger string) error {
	// No words yet; the letter; no file; the language as proposed; danger or
	// not; no trial of the words; send.
	screen, err := t.visit("", text, ".", "", "", danger, "", "")
	if err != nil {
		return err
	}
	if !strings.Contains(screen, english("say.sent")) {
		return fmt.Errorf("the screen showed something else:\n%s", screen)
	}
	return t.sync()
}

// threadOf finds the thread that a letter began.
func (t *trial) threadOf(text string) (thread, letter string, err error) {
	all, err := casebook.List(t.mira, casebook.Letters)
	if err != nil {
		return "", "", err
	}
	for _, l := range all {
		if l.Value.Text == text {
			return l.Value.Thread, l.ID, nil
		}
	}
	return "", "", errors.New("the desk doesn't have the letter")
}

// secondWrites lets the water carrier write, and the desk think of her risks.
func (t *trial) secondWrites() error {
	if err := t.letter(secondLetter, ""); err != nil {
		return err
	}
	thread, letter, err := t.threadOf(secondLetter)
	if err != nil {
		return err
	}
	if err := errors.Join(t.mira.AcceptThread(thread), t.mira.LabelThread(thread, secondLabel), t.mira.MarkRead(letter)); err != nil {
		return err
	}
	if _, err := t.mira.Assess(thread, secondAssessment, 0); err != nil {
		return err
	}
	for _, kind := range []string{casebook.Hold, casebook.Contact, casebook.Paraphrase, casebook.Quote} {
		if _, err := t.mira.Grant(casebook.Consent{
			Thread: thread, Kind: kind, Expires: ledger.Day(t.days.prints.AddDate(1, 0, 0)), Wording: storyConsents[kind], Language: "en", ReadBack: true, Letter: letter,
		}); err != nil {
			return err
		}
	}
	return t.sync()
}

// secondWaits drafts the second report and lets one editor sign it.
func (t *trial) secondWaits() error {
	_, letter, err := t.threadOf(secondLetter)
	if err != nil {
		return err
	}
	var forms []casebook.Form
	for form, replacement := range secondForms {
		forms = append(forms, casebook.Form{Form: form, Replacement: replacement})
	}
	if _, err := casebook.Put(t.mira, casebook.People, newID(), casebook.Person{Pseudonym: secondPseudonym, Forms: forms}, 0); err != nil {
		return err
	}
	account, err := newAccount(t.mira, secondName, secondHeading, []string{letter})
	if err != nil {
		return err
	}
	if err := changeSection(t.mira, account, letter, func(s *casebook.Section, l casebook.Letter) error {
		return hide(s, l, "", false, secondHidden)
	}); err != nil {
		return err
	}
	id := newID()
	if _, err := casebook.Put(t.mira, casebook.Reports, id, secondReport(account, t.days), 0); err != nil {
		return err
	}
	_, _, err = approve(t.mira, id)
	return err
}

// thirdWrites lets somebody write who is in danger now.
func (t *trial) thirdWrites() error { return t.letter(thirdLetter, "yes") }
