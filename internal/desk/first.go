package desk

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"vouchsafe.example/internal/casebook"
)

const (
	// foldAt is how many first contacts of one day the inbox shows; the rest are
	// folded into 'and N more', which leads to all of them.
	foldAt = 10
	// perPage is how many first contacts one page of them shows.
	perPage = 200
	// glance is how much of a first letter is shown there, in characters.
	glance = 140
)

// A fold are the first contacts of one day, or those in danger: some are shown.
type fold struct {
	Day     string // "danger", or a day
	Threads []threadLine
	More    int
}

// folded sorts first contacts: those in danger, then day by day, the newest
// first. Each group shows so many.
func folded(lines []threadLine) (folds []fold) {
	groups := map[string][]threadLine{}
	for _, l := range lines {
		group := l.Newest
		if l.Danger {
			group = "danger"
		}
		groups[group] = append(groups[group], l)
	}
	var days []string
	for d := range groups {
		days = append(days, d)
	}
	// No day sorts above the word.
	slices.SortFunc(days, func(a, b string) int { return cmp.Compare(b, a) })
	for _, d := range days {
		f := fold{Day: d, Threads: groups[d]}
		if len(f.Threads) > foldAt {
			f.More = len(f.Threads) - foldAt
			f.Threads = f.Threads[:foldAt]
		}
		folds = append(folds, f)
	}
	return folds
}

// A firstLine is a first contact with the beginning of its newest letter.
type firstLine struct {
	threadLine
	Glance string
}

type firstSheet struct {
	Show   string // "" all, "danger", "junk", or a day
	Lines  []firstLine
	All    int
	From   int // number of the first that is shown, from 1
	Before string
	After  string
	Undo   int // how many were marked just now
	Days   int // until junk is destroyed
}

// first lists those who wrote for the first time and whom nobody has taken on,
// so that many of them can be marked as junk at once. What they wrote can be
// glanced at: nobody confirms anything to a thread that isn't taken on.
func (v *visit) first() error {
	show := v.r.URL.Query().Get("show")
	p := firstSheet{Show: show, Days: casebook.JunkDays}
	threads, letters, err := v.threadLines()
	if err != nil {
		return err
	}
	for _, l := range threads {
		switch {
		case show == "junk" && l.State != casebook.Junk, show != "junk" && l.State != casebook.New:
			continue
		case show == "danger" && !l.Danger, show != "" && show != "junk" && show != "danger" && (l.Newest != show || l.Danger):
			continue
		}
		p.Lines = append(p.Lines, firstLine{threadLine: l})
	}
	p.All = len(p.Lines)
	from, _ := strconv.Atoi(v.r.URL.Query().Get("from")) // 0: from the beginning
	from = min(max(from, 0), max(p.All-1, 0)) / perPage * perPage
	p.Lines = p.Lines[from:min(from+perPage, p.All)]
	p.From = from + 1
	at := func(from int) string {
		return "/first?" + url.Values{"show": {show}, "from": {strconv.Itoa(from)}}.Encode()
	}
	if from > 0 {
		p.Before = at(from - perPage)
	}
	if from+perPage < p.All {
		p.After = at(from + perPage)
	}
	for i := range p.Lines {
		text := []rune(strings.Join(strings.Fields(visible(letters[p.Lines[i].ID])), " "))
		if len(text) > glance {
			text = append(text[:glance], '…')
		}
		p.Lines[i].Glance = string(text)
	}
	v.seat.mu.Lock()
	p.Undo = len(v.seat.junked)
	v.seat.mu.Unlock()
	title := "First contacts"
	if show == "junk" {
		title = "Junk"
	}
	return v.show("first.html", sheet{Title: title, Tab: "inbox", Page: p})
}

// markJunk marks all threads that were ticked.
func (v *visit) markJunk() error {
	threads := v.r.PostForm["thread"]
	if len(threads) == 0 {
		return refusal("Nothing was marked. Tick what is junk, and press again.")
	}
	if err := v.book.MarkJunk(threads...); err != nil {
		return err
	}
	v.seat.mu.Lock()
	v.seat.junked = threads
	v.seat.mu.Unlock()
	return v.to(v.back(), "Marked as junk: "+many(len(threads), "conversation")+". Their words are destroyed after "+strconv.Itoa(casebook.JunkDays)+" days, unless somebody takes them back.")
}

// takeBack takes back what was ticked or, with undo, what was marked last.
func (v *visit) takeBack() error {
	threads := v.r.PostForm["thread"]
	if v.field("undo") == "yes" {
		v.seat.mu.Lock()
		threads = v.seat.junked
		v.seat.junked = nil
		v.seat.mu.Unlock()
	}
	if len(threads) == 0 {
		return refusal("Nothing was taken back. Tick what isn't junk, and press again.")
	}
	if err := v.book.TakeBack(threads...); err != nil {
		return err
	}
	return v.to(v.back(), "Taken back: "+many(len(threads), "conversation")+".")
}

// back is the page of first contacts that a form was sent from.
func (v *visit) back() string {
	if show := v.field("show"); show != "" {
		return "/first?" + url.Values{"show": {show}}.Encode()
	}
	return "/first"
}

// junkLetter marks one letter of a conversation, or takes it back.
func (v *visit) junkLetter() error {
	letter := v.r.PathValue("letter")
	if v.field("undo") == "yes" {
		if err := v.book.TakeLetterBack(letter); err != nil {
			return v.threadAgain(err)
		}
		return v.to(v.here()+"#letter-"+letter, "The letter is taken back.")
	}
	if err := v.book.MarkLetterJunk(letter); err != nil {
		return v.threadAgain(err)
	}
	return v.to(v.here(), "The letter is marked as junk. It confirms nothing to her, and its words are destroyed after "+strconv.Itoa(casebook.JunkDays)+" days, unless somebody takes it back.")
}
