package desk

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// An accountSheet is an account while it is put together from letters.
type accountSheet struct {
	ID, Thread, Label string
	Version           int
	Base              string // digest of what the form was made from
	Account           casebook.Account
	Letters           []letterLine // of the account, in its order
	Others            []letterLine // of the thread, not in the account
	Texts             []textSheet
	Undo, Redo        int
	Theirs            *theirAccount // what somebody else wrote meanwhile
	Dropped           []droppedLine // letters of the form that somebody else left out
}

// A droppedLine is a letter that somebody else left out of the account while
// its form was open, with what was typed beside it.
type droppedLine struct {
	letterLine
	Translation string
}

// A letterLine is one letter to choose from.
type letterLine struct {
	ID, Day, Begins, Question string
	Words                     int
	ShowQuestion, Gone        bool
	Unread                    bool // nobody has opened it: nothing of it is shown here
	First, Last               bool
}

// A textSheet is one text of a letter, word by word, with its translation.
type textSheet struct {
	Key, Letter, Part  string
	Question           bool
	Reading            casebook.Reading
	Rows               []textRow
	Language           string // of the translation
	TranslatedQuestion string
	Count              string // what is wrong with the number of paragraphs
}

// A textRow is a paragraph as it will be printed, beside its translation.
type textRow struct {
	Words      []casebook.ReadWord
	Number     int
	Translated string
}

// theirAccount is what is stored of an account that somebody else changed.
type theirAccount struct {
	Name, Heading string
	Translations  []string
}

// accountRoutes are the pages on which an account is made.
func accountRoutes(in func(pattern string, do func(*visit) error)) {
	in("GET /threads/{thread}/account", (*visit).newAccountPage)
	in("POST /accounts", (*visit).beginAccount)
	in("GET /accounts/{account}", (*visit).accountPage)
	in("POST /accounts/{account}", (*visit).saveAccount)
	in("POST /accounts/{account}/words", (*visit).changeWords)
	in("GET /accounts/{account}/name", (*visit).namePage)
	in("POST /accounts/{account}/name", (*visit).rename)
}

func beginningOf(text string) string {
	words := strings.Fields(text)
	if len(words) > 12 {
		return strings.Join(words[:12], " ") + " …"
	}
	return strings.Join(words, " ")
}

func lineOf(o casebook.Object[casebook.Letter]) letterLine {
	if o.Value.Read == "" {
		return letterLine{ID: o.ID, Day: o.Value.Day, Unread: true}
	}
	return letterLine{ID: o.ID, Day: o.Value.Day, Begins: beginningOf(o.Value.Text), Question: o.Value.Question, Words: len(strings.Fields(o.Value.Text))}
}

// newAccountSheet offers the letters of one thread.
type newAccountSheet struct {
	Thread, Label string
	Letters       []letterLine
}

func (v *visit) newAccountPage() error {
	sh, err := v.newAccountSheet(v.r.PathValue("thread"))
	if err != nil {
		return err
	}
	return v.show("account-new.html", sh)
}

func (v *visit) newAccountSheet(thread string) (sheet, error) {
	th, err := casebook.Get(v.book, casebook.Threads, thread)
	if err != nil {
		return sheet{}, err
	}
	letters, err := v.book.LettersOf(thread)
	if err != nil {
		return sheet{}, err
	}
	p := newAccountSheet{Thread: thread, Label: labelOf(th)}
	for _, o := range letters {
		p.Letters = append(p.Letters, lineOf(o))
	}
	return sheet{Title: "A new account", Tab: "reports", Page: p}, nil
}

func (v *visit) beginAccount() error {
	a := casebook.Account{Thread: v.field("thread"), Name: v.field("name"), Heading: v.field("heading")}
	again := func(err error) error {
		sh, missing := v.newAccountSheet(a.Thread)
		if missing != nil {
			return missing
		}
		return v.again("account-new.html", sh, err)
	}
	for _, id := range v.r.PostForm["letter"] {
		o, err := casebook.Get(v.book, casebook.Letters, id)
		if err != nil {
			return err
		}
		if o.Value.Read == "" {
			return again(errUnread)
		}
		a.Sections = append(a.Sections, casebook.Section{Letter: id, ShowQuestion: o.Value.Question != ""})
	}
	switch {
	case len(a.Sections) == 0:
		return again(refusal("Choose at least one letter."))
	case a.Name == "":
		return again(refusal("Choose the changed name under which she appears."))
	}
	id := newRecord()
	if _, err := casebook.Put(v.book, casebook.Accounts, id, a, 0); err != nil {
		return again(err)
	}
	return v.to("/accounts/"+id, "The account is begun. Nothing of it is hidden yet but what the register of people hides.")
}

// errUnread keeps what nobody has opened from being printed, or read in passing.
const errUnread = refusal("Nobody has opened that letter yet. Open and read it in her thread first.")

func (v *visit) accountID() string { return v.r.PathValue("account") }

func (v *visit) accountPage() error {
	o, err := casebook.Get(v.book, casebook.Accounts, v.accountID())
	if err != nil {
		return err
	}
	sh, err := v.accountSheet(o.ID, o.Version, baseOf(o.Value), o.Value)
	if err != nil {
		return err
	}
	return v.show("account.html", sh)
}

// baseOf is a digest of what the form of an account holds: who hides words
// doesn't disturb who translates.
func baseOf(a casebook.Account) string {
	a.Sections = slices.Clone(a.Sections)
	for i := range a.Sections {
		a.Sections[i].Hidden, a.Sections[i].QuestionHidden = nil, nil
	}
	b, err := json.Marshal(a)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%x", sha256.Sum256(b))
}

// accountSheet lays an account out. a may hold what was typed and isn't kept.
func (v *visit) accountSheet(id string, version int, base string, a casebook.Account) (sheet, error) {
	th, err := casebook.Get(v.book, casebook.Threads, a.Thread)
	if err != nil {
		return sheet{}, err
	}
	readings, err := v.book.ReadAccount(id)
	if err != nil {
		return sheet{}, err
	}
	letters, err := v.book.LettersOf(a.Thread)
	if err != nil {
		return sheet{}, err
	}
	p := accountSheet{ID: id, Thread: a.Thread, Label: labelOf(th), Version: version, Base: base, Account: a}
	if p.Undo, p.Redo, err = v.book.Undoable(id); err != nil {
		return sheet{}, err
	}
	for i, s := range a.Sections {
		line := letterLine{ID: s.Letter, Gone: true}
		if j := slices.IndexFunc(letters, func(o casebook.Object[casebook.Letter]) bool { return o.ID == s.Letter }); j >= 0 {
			line = lineOf(letters[j])
			letters = slices.Delete(slices.Clone(letters), j, j+1)
		}
		line.ShowQuestion, line.First, line.Last = s.ShowQuestion, i == 0, i == len(a.Sections)-1
		p.Letters = append(p.Letters, line)
		for _, r := range readings {
			if r.Letter == s.Letter {
				p.Texts = append(p.Texts, textSheetOf(r, s, i+1, len(a.Sections)))
			}
		}
	}
	for _, o := range letters {
		p.Others = append(p.Others, lineOf(o))
	}
	return sheet{Title: "Account “" + a.Name + "”", Tab: "reports", Page: p}, nil
}

func textSheetOf(r casebook.Reading, s casebook.Section, part, parts int) textSheet {
	x := textSheet{Letter: r.Letter, Question: r.Question, Reading: r, Key: fmt.Sprintf("part-%d", part)}
	if parts > 1 {
		x.Part = fmt.Sprintf("Part %d of %d", part, parts)
	}
	if r.Question {
		x.Key += "-question"
	}
	var translated []string
	if s.Translation != nil {
		x.Language, x.TranslatedQuestion, translated = s.Translation.Language, s.Translation.Question, s.Translation.Paragraphs
	}
	for i, words := range r.Paragraphs() {
		row := textRow{Words: words, Number: i + 1}
		if !r.Question && i < len(translated) {
			row.Translated = translated[i]
		}
		x.Rows = append(x.Rows, row)
	}
	if r.Question {
		return x
	}
	// A translation may have been written when fewer words were hidden.
	for i := len(x.Rows); i < len(translated); i++ {
		x.Rows = append(x.Rows, textRow{Number: i + 1, Translated: translated[i]})
	}
	said := len(r.Paragraphs())
	done := len(slices.DeleteFunc(slices.Clone(translated), func(s string) bool { return s == "" }))
	switch {
	case done == 0 || done == said && len(translated) == said:
	case len(translated) > said:
		x.Count = fmt.Sprintf("The translation has %s, and her words are printed in %d. Put them together, or they won't stand beside each other.", many(len(translated), "paragraph"), said)
	default:
		x.Count = fmt.Sprintf("%d of %d paragraphs are translated. All must be, or none.", done, said)
	}
	return x
}

// fill takes the form's fields into an account. What is hidden stays. Only the
// buttons add a letter or leave one out: one that the account has and the form
// hasn't stays, and one that somebody else left out meanwhile doesn't come back,
// since what was hidden in it is gone. Those are returned as they were typed.
func (v *visit) fill(a *casebook.Account) (dropped []casebook.Section) {
	a.Name, a.Heading = v.field("name"), v.field("heading")
	old := slices.Clone(a.Sections)
	a.Sections = nil
	for _, letter := range v.r.PostForm["letter"] {
		s := casebook.Section{Letter: letter}
		i := slices.IndexFunc(old, func(s casebook.Section) bool { return s.Letter == letter })
		if i >= 0 {
			s = old[i]
			old = slices.Delete(old, i, i+1)
		}
		s.ShowQuestion = v.field("question."+letter) != ""
		if fields, ok := v.r.PostForm["translated."+letter]; ok {
			s.Translation = v.translation(letter, fields)
		}
		if i < 0 {
			dropped = append(dropped, s)
			continue
		}
		a.Sections = append(a.Sections, s)
	}
	a.Sections = append(a.Sections, old...)
	return dropped
}

// adds tells whether the button was pressed that adds a letter.
func (v *visit) adds() bool { return v.field("do") == "add" }

// arrange does what the buttons of the letters say.
func (v *visit) arrange(a *casebook.Account) error {
	what, letter, _ := strings.Cut(v.field("do"), ":")
	at := slices.IndexFunc(a.Sections, func(s casebook.Section) bool { return s.Letter == letter })
	switch what {
	case "up", "down":
		to := at - 1
		if what == "down" {
			to = at + 1
		}
		if at >= 0 && to >= 0 && to < len(a.Sections) {
			a.Sections[at], a.Sections[to] = a.Sections[to], a.Sections[at]
		}
	case "remove":
		if len(a.Sections) == 1 {
			return refusal("An account shows at least one letter.")
		}
		if at >= 0 {
			a.Sections = slices.Delete(a.Sections, at, at+1)
		}
	case "add":
		o, err := casebook.Get(v.book, casebook.Letters, v.field("another"))
		if err != nil {
			return err
		}
		if o.Value.Read == "" {
			return errUnread
		}
		a.Sections = append(a.Sections, casebook.Section{Letter: o.ID, ShowQuestion: o.Value.Question != ""})
	}
	return nil
}

// notAdded is said where a form is shown again whose letter wasn't added.
const notAdded = " The other letter wasn't added: choose it again once this is saved."

// translation is what was written beside a letter's words; nil if nothing was.
func (v *visit) translation(letter string, fields []string) *report.Translation {
	t := &report.Translation{Language: v.field("language." + letter), Question: v.field("translatedquestion." + letter)}
	last := 0
	for i, f := range fields {
		f = strings.Join(strings.Fields(f), " ")
		t.Paragraphs = append(t.Paragraphs, f)
		if f != "" {
			last = i + 1
		}
	}
	if last == 0 && t.Question == "" {
		return nil
	}
	// Fields below the last printed paragraph are left from an older one.
	t.Paragraphs = t.Paragraphs[:last]
	return t
}

// errMoved says that what a form was made from isn't what is stored now.
var errMoved = errors.New("changed meanwhile")

// storeFields writes the fields of the account's form, unless somebody else
// has changed them.
func (v *visit) storeFields() (version int, base string, err error) {
	version, err = casebook.Edit(v.book, casebook.Accounts, v.accountID(), func(a *casebook.Account) error {
		if baseOf(*a) != v.field("base") {
			return errMoved
		}
		v.fill(a)
		if err := v.arrange(a); err != nil {
			return err
		}
		if a.Name == "" {
			return refusal("An account stands under a changed name. Nothing was kept: give one.")
		}
		base = baseOf(*a)
		return nil
	})
	return version, base, err
}

func (v *visit) saveAccount() error {
	version, base, err := v.storeFields()
	switch {
	case v.isAuto():
		return v.answerAuto(version, base, err)
	case errors.Is(err, errMoved):
		return v.accountConflict()
	case err != nil:
		return v.accountAgain(err)
	}
	if kept := v.field("kept"); kept != "" {
		if err := v.book.DropAside(kept); err != nil {
			return err
		}
	}
	said := "Saved."
	if v.adds() {
		said = "Saved. In the letter that you added nothing is hidden but what the register of people hides, also if the account had it before: go through it."
	}
	return v.to("/accounts/"+v.accountID()+v.anchor(), said)
}

// anchor is where the page goes on after a button of a list.
func (v *visit) anchor() string {
	if strings.Contains(v.field("do"), ":") || v.adds() {
		return "#letters"
	}
	return ""
}

// isAuto tells whether a script keeps what is being typed.
func (v *visit) isAuto() bool { return v.field("auto") == "yes" }

// answerAuto tells a script whether what is being typed was kept, and what the
// form is made from now.
func (v *visit) answerAuto(version int, base string, err error) error {
	answer := struct {
		Version int    `json:"version,omitempty"`
		Base    string `json:"base,omitempty"`
		Trouble string `json:"trouble,omitempty"`
		Moved   bool   `json:"moved,omitempty"`
	}{Version: version, Base: base}
	status := 200
	switch {
	case errors.Is(err, errMoved):
		status, answer.Moved = 409, true
	case err != nil:
		status, answer.Trouble = explain(err)
	}
	v.w.Header().Set("Content-Type", "application/json")
	v.w.WriteHeader(status)
	return json.NewEncoder(v.w).Encode(answer)
}

// accountConflict shows what was typed and what somebody else wrote, and keeps
// the first besides.
func (v *visit) accountConflict() error {
	stored, err := casebook.Get(v.book, casebook.Accounts, v.accountID())
	if err != nil {
		return err
	}
	typed := stored.Value
	dropped := v.fill(&typed)
	if !v.adds() {
		if err := v.arrange(&typed); err != nil {
			return v.accountAgain(err)
		}
	}
	aside := typed
	aside.Sections = slices.Concat(typed.Sections, dropped)
	kept, err := setAside(v, casebook.Accounts, stored.ID, aside, v.field("version"), stored.Version)
	if err != nil {
		return err
	}
	sh, err := v.accountSheet(stored.ID, stored.Version, baseOf(stored.Value), typed)
	if err != nil {
		return err
	}
	p := sh.Page.(accountSheet)
	p.Theirs = &theirAccount{Name: stored.Value.Name, Heading: stored.Value.Heading}
	if p.Dropped, err = v.droppedLines(dropped); err != nil {
		return err
	}
	for _, s := range stored.Value.Sections {
		if s.Translation != nil {
			p.Theirs.Translations = append(p.Theirs.Translations, strings.Join(s.Translation.Paragraphs, "\n\n"))
		}
	}
	sh.Page = p
	sh.Typed = url.Values{"kept": {kept}}
	sh.Trouble = "Somebody else changed this account while you wrote. Nothing is lost: your text is in the form, theirs is above it. Put both together and save."
	if v.adds() {
		sh.Trouble += notAdded
	}
	return v.showAs(409, "account.html", sh)
}

// droppedLines are the letters of a form that somebody else left out.
func (v *visit) droppedLines(dropped []casebook.Section) (all []droppedLine, err error) {
	for _, s := range dropped {
		l := droppedLine{letterLine: letterLine{ID: s.Letter, Gone: true}}
		o, err := casebook.Get(v.book, casebook.Letters, s.Letter)
		switch {
		case err == nil:
			l.letterLine = lineOf(o)
		case !errors.Is(err, casebook.ErrNotFound):
			return nil, err
		}
		if s.Translation != nil {
			l.Translation = strings.TrimSpace(s.Translation.Question + "\n\n" + strings.Join(s.Translation.Paragraphs, "\n\n"))
		}
		all = append(all, l)
	}
	return all, nil
}

// setAside keeps what can't be written because somebody else was first, and
// returns under which id. It never writes over the stored version.
func setAside[T any](v *visit, k casebook.Kind[T], id string, typed T, version string, stored int) (string, error) {
	n, err := strconv.Atoi(version)
	if err != nil {
		return "", refusal("This page is too old. Go back, load it again, and repeat it.")
	}
	_, err = casebook.Put(v.book, k, id, typed, min(n, stored-1))
	var conflict *casebook.ConflictError
	if errors.As(err, &conflict) {
		return conflict.Kept, nil
	}
	return "", err
}

// accountAgain shows the page once more with what was typed.
func (v *visit) accountAgain(wrong error) error {
	stored, err := casebook.Get(v.book, casebook.Accounts, v.accountID())
	if err != nil {
		return err
	}
	typed := stored.Value
	dropped := v.fill(&typed)
	if !v.adds() {
		if err := v.arrange(&typed); err != nil {
			wrong = err
		}
	}
	sh, err := v.accountSheet(stored.ID, stored.Version, v.field("base"), typed)
	if err != nil {
		return err
	}
	p := sh.Page.(accountSheet)
	if p.Dropped, err = v.droppedLines(dropped); err != nil {
		return err
	}
	sh.Page = p
	status, text := explainWords(wrong)
	sh.Trouble = text
	if v.adds() {
		sh.Trouble += notAdded
	}
	return v.showAs(status, "account.html", sh)
}

// explainWords is explain for what can happen to words of an account.
func explainWords(err error) (int, string) {
	for _, e := range []struct {
		is   error
		text string
	}{
		{casebook.ErrNothing, "There is nothing left to undo or to do again."},
		{casebook.ErrMoved, "Somebody else changed the same words since. Nothing was undone: look at them, and decide anew."},
		{casebook.ErrRegistered, "The register of people hides that word, everywhere. Choose the word and press Rename to change that."},
		{casebook.ErrNoWords, "That doesn't stand in the letter. Write it exactly as she did. Nothing was changed."},
	} {
		if errors.Is(err, e.is) {
			return 409, e.text
		}
	}
	if errors.Is(err, casebook.ErrTaken) {
		return 409, "That form of a name is in the register for somebody else already: " + after(err.Error(), casebook.ErrTaken.Error()+": ") + ". Choose that person, or take the form away from her first."
	}
	return explain(err)
}

// place is where in the account a form's words are.
func (v *visit) place() casebook.Place {
	return casebook.Place{Account: v.accountID(), Letter: v.field("at"), Question: v.field("of") == "question"}
}

func (v *visit) span() (start, end int, err error) {
	start, err1 := strconv.Atoi(v.field("start"))
	end, err2 := strconv.Atoi(v.field("end"))
	if err1 != nil || err2 != nil {
		return 0, 0, casebook.ErrNoWords
	}
	return start, end, nil
}

// changeWords hides words, shows them, and takes that back. With scripts off
// the same buttons send what else was typed on the page, which is kept first.
func (v *visit) changeWords() error {
	if _, ok := v.r.PostForm["base"]; ok {
		switch _, _, err := v.storeFields(); {
		case errors.Is(err, errMoved):
			return v.accountConflict()
		case err != nil:
			return v.accountAgain(err)
		}
	}
	said, err := v.doWords()
	if err != nil {
		status, text := explainWords(err)
		o, err := casebook.Get(v.book, casebook.Accounts, v.accountID())
		if err != nil {
			return err
		}
		sh, err := v.accountSheet(o.ID, o.Version, baseOf(o.Value), o.Value)
		if err != nil {
			return err
		}
		sh.Trouble = text
		return v.showAs(status, "account.html", sh)
	}
	return v.to("/accounts/"+v.accountID()+"#words", said)
}

func (v *visit) doWords() (said string, err error) {
	p := v.place()
	// The plain form of each text has a button of its own.
	what, key, _ := strings.Cut(v.field("words"), ":")
	if key != "" {
		letter, question := strings.CutSuffix(key, "?")
		p.Letter, p.Question = letter, question
	}
	phrase, instead := v.field("phrase."+key), v.field("instead."+key)
	switch what {
	case "hide":
		start, end, err := v.span()
		if err != nil {
			return "", err
		}
		return "Hidden.", v.book.Hide(p, start, end, v.field("instead"))
	case "show":
		start, end, err := v.span()
		if err != nil {
			return "", err
		}
		return "Shown again.", v.book.Unhide(p, start, end)
	case "hide-phrase":
		n, err := v.book.HidePhrase(p, phrase, instead)
		return fmt.Sprintf("Hidden in %s.", many(n, "place")), err
	case "show-phrase":
		o, err := casebook.Get(v.book, casebook.Letters, p.Letter)
		if err != nil {
			return "", err
		}
		text := o.Value.Text
		if p.Question {
			text = o.Value.Question
		}
		found := casebook.Find(text, phrase)
		if len(found) == 0 {
			return "", casebook.ErrNoWords
		}
		for _, r := range found {
			if err := v.book.Unhide(p, r.Start, r.End); err != nil {
				return "", err
			}
		}
		return fmt.Sprintf("Shown again in %s.", many(len(found), "place")), nil
	case "undo":
		_, err := v.book.Undo(p.Account)
		return "Undone.", err
	case "redo":
		_, err := v.book.Redo(p.Account)
		return "Done again.", err
	}
	return "", refusal("This page doesn't know that button. Load it again.")
}

// A nameSheet is one form of a name, and what is printed in its place.
type nameSheet struct {
	Account     string
	At, Of      string // the text that it was chosen in
	Start, End  string
	Form        string
	Person      string // record of whom the form names already, "" for nobody
	Pseudonym   string
	Replacement string
	People      []namedLine
	Places      []placeLine
	Total       int
	Similar     []string
	Beside      []string // words with a capital letter next to the form, within a sentence
}

// A namedLine is somebody in the register to whom a form may belong.
type namedLine struct {
	ID, Pseudonym, Forms string
	Chosen               bool
}

type placeLine struct {
	Label, Before, Form, After string
	Unread                     bool
}

// maxPlaces is how many places of a form are shown.
const maxPlaces = 40

// namePage shows the form of a name that stands at a place. The address says
// where it stands and not what: browsers keep addresses.
func (v *visit) namePage() error {
	q := v.r.URL.Query()
	p := nameSheet{At: q.Get("at"), Of: q.Get("of"), Start: q.Get("start"), End: q.Get("end")}
	o, err := casebook.Get(v.book, casebook.Letters, p.At)
	if err != nil {
		return err
	}
	text := o.Value.Text
	if p.Of == "question" {
		text = o.Value.Question
	}
	start, err1 := strconv.Atoi(p.Start)
	end, err2 := strconv.Atoi(p.End)
	if err1 != nil || err2 != nil || start < 0 || end > len(text) || start >= end || !utf8.ValidString(text[start:end]) {
		return casebook.ErrNotFound
	}
	p.Form = casebook.BareForm(text[start:end])
	sh, err := v.nameSheet(p)
	if err != nil {
		return err
	}
	return v.show("account-name.html", sh)
}

// capitalsBeside are the words with a capital letter that a name may go on in:
// the one after it, and the one before it unless that begins a sentence.
func capitalsBeside(before, after string) (all []string) {
	capital := func(word string) bool {
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsUpper(r)
	}
	const ends = ".!?…:;\n"
	if words := strings.Fields(before); len(words) > 1 && strings.HasSuffix(before, " ") && capital(words[len(words)-1]) &&
		!strings.ContainsAny(words[len(words)-1], ends) && !strings.ContainsAny(words[len(words)-2], ends) {
		all = append(all, words[len(words)-1])
	}
	if strings.HasPrefix(after, " ") {
		if words := strings.Fields(after); len(words) > 0 && capital(words[0]) {
			all = append(all, casebook.BareForm(words[0]))
		}
	}
	return all
}

func (v *visit) nameSheet(p nameSheet) (sheet, error) {
	p.Account = v.accountID()
	p.Form = strings.TrimSpace(p.Form)
	places, similar, err := v.book.Occurrences(p.Form)
	if err != nil {
		return sheet{}, err
	}
	threads, err := v.book.Threads()
	if err != nil {
		return sheet{}, err
	}
	labels := map[string]string{}
	for _, th := range threads {
		labels[th.ID] = labelOf(th)
	}
	p.Total, p.Similar = len(places), similar[:min(len(similar), 12)]
	for _, o := range places[:min(len(places), maxPlaces)] {
		l := placeLine{Label: labels[o.Thread], Unread: o.Unread}
		if !o.Unread {
			l.Before, l.Form, l.After = o.Before, o.Form, o.After
			for _, word := range capitalsBeside(o.Before, o.After) {
				if len(p.Beside) < 12 && !slices.Contains(p.Beside, word) {
					p.Beside = append(p.Beside, word)
				}
			}
		}
		p.Places = append(p.Places, l)
	}
	people, err := casebook.List(v.book, casebook.People)
	if err != nil {
		return sheet{}, err
	}
	for _, o := range people {
		line := namedLine{ID: o.ID, Pseudonym: o.Value.Pseudonym}
		var forms []string
		for _, f := range o.Value.Forms {
			forms = append(forms, f.Form)
			if casebook.SameForm(f.Form, p.Form) {
				line.Chosen = true
				p.Person, p.Pseudonym, p.Replacement = o.ID, o.Value.Pseudonym, f.Replacement
			} else if p.Person == "" && slices.ContainsFunc(similar, func(s string) bool { return casebook.SameForm(s, f.Form) }) {
				line.Chosen = true // probably another form of hers
			}
		}
		line.Forms = strings.Join(forms, ", ")
		p.People = append(p.People, line)
	}
	one := false // one button of the group at most
	for i := range p.People {
		l := &p.People[i]
		l.Chosen = l.Chosen && !one && (p.Person == "" || p.Person == l.ID)
		one = one || l.Chosen
	}
	return sheet{Title: "Rename “" + visible(p.Form) + "”", Tab: "reports", Page: p}, nil
}

// AnyChosen says whether somebody of the register is marked.
func (p nameSheet) AnyChosen() bool {
	return slices.ContainsFunc(p.People, func(l namedLine) bool { return l.Chosen })
}

func (v *visit) rename() error {
	account, form := v.accountID(), v.field("form")
	said, err := func() (string, error) {
		switch v.field("words") {
		case "rename":
			person := v.field("person")
			if person == "new" {
				person = ""
			}
			pseudonym := ""
			if person == "" {
				pseudonym = cmp.Or(v.field("pseudonym"), v.field("replacement"))
			}
			_, err := v.book.Rename(account, person, pseudonym, form, v.field("replacement"))
			if v.field("replacement") == "" {
				return "“" + form + "” is hidden everywhere in the case.", err
			}
			return "“" + form + "” is printed as “" + v.field("replacement") + "” everywhere in the case.", err
		case "drop":
			return "“" + form + "” is out of the register.", v.book.DropForm(account, v.field("person"), form)
		case "here":
			start, end, err := v.span()
			if err != nil {
				return "", err
			}
			return "Hidden here.", v.book.Hide(v.place(), start, end, v.field("replacement"))
		}
		return "", refusal("This page doesn't know that button. Load it again.")
	}()
	if err == nil {
		return v.to("/accounts/"+account+"#words", said)
	}
	sh, missing := v.nameSheet(nameSheet{At: v.field("at"), Of: v.field("of"), Start: v.field("start"), End: v.field("end"), Form: form})
	if missing != nil {
		return missing
	}
	status, text := explainWords(err)
	sh.Trouble, sh.Typed = text, v.r.PostForm
	return v.showAs(status, "account-name.html", sh)
}
