package desk

import (
	"cmp"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// A threadHead is what all pages of one thread begin with.
type threadHead struct {
	ID, Label, State  string
	Opened, LastVisit string // days
	Keeper            string // the desk that answers, if it is another one
	Assessed          bool
	Interview         string // state, "" if nobody has noted one
	InterviewName     string
	Telling           bool   // she is still to tell it in her own words
	Page              string // which of its pages this is
	Alarm             bool   // somebody opened her other words, and it isn't over
	// DecoyOf is the thread that this one stands for, "" of a true one, and
	// DecoyOfLabel what the desk calls that.
	DecoyOf, DecoyOfLabel string
}

func (v *visit) head(page string) (h threadHead, th casebook.Object[casebook.Thread], err error) {
	th, err = casebook.Get(v.book, casebook.Threads, v.r.PathValue("thread"))
	if err != nil {
		return h, th, err
	}
	switch th.Value.State {
	case casebook.New, casebook.Live, casebook.Closed, casebook.InPerson:
	default: // stands in for a thread, and is nobody's
		return h, th, casebook.ErrNotFound
	}
	state, err := v.book.Desk()
	if err != nil {
		return h, th, err
	}
	h = threadHead{ID: th.ID, Label: labelOf(th), State: th.Value.State, Opened: th.Value.Opened, LastVisit: th.Value.LastVisit, Page: page}
	if th.Value.Keeper != state.Name {
		h.Keeper = th.Value.Keeper
	}
	if h.DecoyOf = th.Value.DecoyOf; h.DecoyOf != "" {
		real, err := casebook.Get(v.book, casebook.Threads, h.DecoyOf)
		if err != nil {
			return h, th, err
		}
		h.DecoyOfLabel = labelOf(real)
	}
	rings, err := v.book.Alarmed()
	if err != nil {
		return h, th, err
	}
	h.Alarm = slices.ContainsFunc(rings, func(o casebook.Object[casebook.Ring]) bool { return o.Value.Thread == th.ID })
	switch _, err := casebook.Get(v.book, casebook.Assessments, th.ID); {
	case err == nil:
		h.Assessed = true
	case !errors.Is(err, casebook.ErrNotFound):
		return h, th, err
	}
	i, err := casebook.Get(v.book, casebook.Interviews, th.ID)
	if err != nil && !errors.Is(err, casebook.ErrNotFound) {
		return h, th, err
	}
	h.Interview = i.Value.State
	h.Telling = slices.Index(casebook.InterviewStates, h.Interview) < slices.Index(casebook.InterviewStates, casebook.Clarify)
	for _, known := range interviewStates {
		if known.State == h.Interview {
			h.InterviewName = known.Name
		}
	}
	return h, th, nil
}

// A turn is one piece of a conversation: her letter, or the desk's message.
type turn struct {
	at      time.Time
	Letter  *letterTurn
	Message *messageTurn
}

type letterTurn struct {
	ID, Day, Text, Language, Question string
	Unread, Danger, Misfit, AtDesk    bool
	Junk                              bool
	Sealed                            string // who made the seal
	Proven                            string // what the log shows of it
	Root                              string
	Files                             []sentFile
}

type messageTurn struct {
	Text, Language, By, Purpose string
	Written                     time.Time
	Acked                       string
}

// A sentFile is a file that came with a letter, or was handed over.
type sentFile struct {
	Exhibit, Name, Type string
	Size                int64
	Picture             bool   // its type says so
	Film                string // video, audio or "", as its type says
	Shown               bool   // somebody asked to see it
	Thread, Letter      string
	Label               string // of the thread
	Number              int    // from 1, among the files of a letter
}

type threadSheet struct {
	threadHead
	Turns     []turn
	Files     []sentFile           // handed over at the desk
	Mind      *casebook.Assessment // what not to forget
	Agreed    []string             // what she agreed to, as far as it holds today
	Accounts  []accountChoice
	MayWrite  bool
	Language  string // of her newest letter
	Rooms     rooms
	Releases  []time.Time
	Presets   []string
	Leading   string
	IsLeading bool   // what was typed suggests its answer
	Chore     string // what keeps a decoy believable
}

// An accountChoice is an account that was begun from this thread's letters.
type accountChoice struct{ ID, Name string }

// rooms are how many bytes a message of each purpose may have.
type rooms struct{ Safety, Question int }

// presets are what may be asked before anybody has thought about the risk.
var presets = []string{
	"Thank you. Your letter has arrived, and a person has read it.",
	"Are you safe now?",
	"Is it safe for you to read and write here? When?",
	"Do you need a doctor, a lawyer, or somewhere to stay?",
	"You don't have to answer, and you can stop at any time.",
}

// leadingPattern finds what suggests its answer: a question that begins like a
// yes-or-no question about what happened, or ends by asking to be agreed with.
// It is the same expression in Go and in the page's script.
const leadingPattern = `^(did|didn't|was|wasn't|were|weren't|had|hadn't|has|have|is|isn't|are|aren't|do|does|so|and so|would you agree|is it true|isn't it true)\s` +
	`|(,\s*(right|correct|yes|no|didn't (he|she|they|you)|wasn't (it|he|she)|isn't it|aren't they)|не так ли|не правда ли|,\s*(да|верно|правда))\s*\?$` +
	`|^[^,]{1,40}\sли\s`

var (
	leading   = regexp.MustCompile(`(?i)` + leadingPattern)
	sentences = regexp.MustCompile(`[.!?…]\s+|\n+`)
)

// isLeading tells whether a question of a text suggests its answer.
func isLeading(text string) bool {
	at := 0
	ends := append(sentences.FindAllStringIndex(text, -1), []int{len(text), len(text)})
	for _, end := range ends {
		// The mark that ends a sentence belongs to it.
		s := strings.TrimSpace(text[at:min(end[0]+1, len(text))])
		at = end[1]
		if strings.HasSuffix(s, "?") && leading.MatchString(s) {
			return true
		}
	}
	return false
}

// room is how many bytes a message has room for in one reply.
func room(desk string) rooms {
	const long = 64 << 10
	r := envelope.Reply{Desk: desk, Messages: []envelope.Message{{Text: strings.Repeat("a", long), Language: "en-Latn"}}, Receipts: make([]envelope.Receipt, 16)}
	most := max(0, long-r.Over())
	return rooms{Safety: min(casebook.MaxSafety, most), Question: most}
}

// releases are the next times at which the server shows a reply to a source.
func (v *visit) releases(n int) ([]time.Time, error) {
	card, err := v.book.Card()
	if errors.Is(err, casebook.ErrNoCard) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all []time.Time
	now := v.now()
	for epoch := envelope.EpochOf(now); len(all) < n && epoch <= envelope.EpochOf(now)+1; epoch++ {
		for i := range card.K {
			if at := envelope.ReleaseTime(epoch, i, card.K); at.After(now) && len(all) < n {
				all = append(all, at)
			}
		}
	}
	return all, nil
}

func (v *visit) threadSheet() (p threadSheet, err error) {
	h, th, err := v.head("conversation")
	if err != nil {
		return p, err
	}
	p = threadSheet{threadHead: h, Presets: presets, Leading: leadingPattern, Language: "en"}
	p.MayWrite = h.State == casebook.New || h.State == casebook.Live
	if h.DecoyOf != "" {
		p.Presets = harmless
		if p.Chore, err = v.keptBelievable(th.ID); err != nil {
			return p, err
		}
	}
	letters, err := v.book.LettersOf(th.ID)
	if err != nil {
		return p, err
	}
	show := v.r.URL.Query().Get("show")
	for _, l := range letters {
		p.Turns = append(p.Turns, turn{at: l.Value.Received, Letter: letterOf(l, show)})
		p.Language = cmp.Or(l.Value.Language, p.Language)
	}
	messages, err := v.book.MessagesTo(th.ID)
	if err != nil {
		return p, err
	}
	for _, m := range messages {
		p.Turns = append(p.Turns, turn{at: m.Written, Message: &messageTurn{visible(m.Text), m.Language, m.By, string(m.Purpose), m.Written, m.Acked}})
	}
	slices.SortStableFunc(p.Turns, func(a, b turn) int { return a.at.Compare(b.at) })
	exhibits, err := casebook.List(v.book, casebook.Exhibits)
	if err != nil {
		return p, err
	}
	for _, e := range exhibits {
		if e.Value.Thread == th.ID && e.Value.Letter == "" {
			p.Files = append(p.Files, fileOf(e, show))
		}
	}
	accounts, err := casebook.List(v.book, casebook.Accounts)
	if err != nil {
		return p, err
	}
	for _, a := range accounts {
		if a.Value.Thread == th.ID {
			p.Accounts = append(p.Accounts, accountChoice{a.ID, strings.TrimSpace(a.Value.Name + " " + a.Value.Heading)})
		}
	}
	if h.Assessed {
		a, err := casebook.Get(v.book, casebook.Assessments, th.ID)
		if err != nil {
			return p, err
		}
		p.Mind = &a.Value
	}
	grants, err := casebook.List(v.book, casebook.Consents)
	if err != nil {
		return p, err
	}
	today := v.now().UTC().Format(time.DateOnly)
	for _, g := range grants {
		if name := nameOfConsent(g.Value.Kind); g.Value.Thread == th.ID && g.Value.LiveOn(today) && !slices.Contains(p.Agreed, name) {
			p.Agreed = append(p.Agreed, name)
		}
	}
	state, err := v.book.Desk()
	if err != nil {
		return p, err
	}
	p.Rooms = room(state.Name)
	if p.Releases, err = v.releases(3); err != nil {
		return p, err
	}
	return p, nil
}

func isPicture(mediaType string) bool { return mediaType == "image/jpeg" || mediaType == "image/png" }

func fileOf(e casebook.Object[casebook.Exhibit], show string) sentFile {
	x := e.Value
	return sentFile{Exhibit: e.ID, Name: visible(x.Name), Type: visible(x.Type), Size: x.Size, Picture: isPicture(x.Type), Film: films[x.Type], Shown: show == e.ID, Thread: x.Thread, Letter: x.Letter, Number: x.Attachment + 1}
}

func letterOf(o casebook.Object[casebook.Letter], show string) *letterTurn {
	l := o.Value
	t := &letterTurn{
		ID: o.ID, Day: l.Day, Language: l.Language, Danger: l.Danger, Misfit: l.Misfit, AtDesk: l.SealedBy == report.ByDesk && !l.Misfit,
		Unread: l.Read == "", Junk: l.Junk != "", Root: l.Root.String(), Sealed: sealedBy(l), Proven: proven(l),
	}
	for i, a := range l.Attachments {
		t.Files = append(t.Files, sentFile{Exhibit: a.Exhibit, Name: visible(a.Name), Type: visible(a.Type), Size: a.Size,
			Picture: isPicture(a.Type), Film: films[a.Type], Shown: a.Exhibit != "" && show == a.Exhibit, Thread: l.Thread, Letter: o.ID, Number: i + 1})
	}
	// Words stay closed until somebody opens the letter: she may learn that a
	// person has read it, and that must be true.
	if !t.Unread {
		t.Text, t.Question = visible(l.Text), visible(l.Question)
	}
	return t
}

func sealedBy(l casebook.Letter) string {
	switch {
	case l.Misfit:
		return "It came with a seal that isn't that of its words, and was sealed anew at this desk."
	case l.SealedBy == report.BySource:
		return "Sealed on her own device, before anybody here could read it."
	case l.SealedBy == report.ByServer:
		return "Sealed at the server, on a page without scripts: that it wasn't changed before is the server's word."
	}
	return "Sealed at this desk."
}

// proven says what the log shows of a letter's seal.
func proven(l casebook.Letter) string {
	switch {
	case l.MonthProof != nil:
		return "The public log shows it: sealed by the end of " + month(l.MonthProof.Label) + ". It can be published."
	case l.DayProof != nil:
		return "The public log shows it, on " + day(l.DayProof.Label) + ". Its month isn't closed there yet: until then it can't be published."
	}
	return "Not in the public log yet. The next exchanges fetch the proof."
}

// month says 2026-05 as people do.
func month(label string) string {
	t, err := time.Parse("2006-01", label)
	if err != nil {
		return label
	}
	return t.Format("January 2006")
}

func (v *visit) thread() error {
	p, err := v.threadSheet()
	if err != nil {
		return err
	}
	return v.show("thread.html", sheet{Title: p.Label, Tab: "inbox", Page: p})
}

// threadAgain shows the conversation again, with what was typed and what was
// wrong.
func (v *visit) threadAgain(wrong error) error {
	p, err := v.threadSheet()
	if err != nil {
		return err
	}
	return v.again("thread.html", sheet{Title: p.Label, Tab: "inbox", Page: p}, wrong)
}

func (v *visit) here() string { return "/threads/" + url.PathEscape(v.r.PathValue("thread")) }

// newThread begins a thread for somebody who speaks at the desk.
func (v *visit) newThread() error {
	id, err := v.book.NewPersonThread(v.field("label"))
	if err != nil {
		return err
	}
	return v.to("/threads/"+id, "Her thread is open. Assess the risk before you ask anything.")
}

func (v *visit) acceptThread() error {
	if err := v.book.AcceptThread(v.r.PathValue("thread")); err != nil {
		return v.threadAgain(err)
	}
	return v.to(v.here(), "Taken on. From the next exchange she gets replies like everybody else.")
}

func (v *visit) closeThread() error {
	if err := v.sure(); err != nil {
		return v.threadAgain(err)
	}
	if err := v.book.CloseThread(v.r.PathValue("thread")); err != nil {
		return v.threadAgain(err)
	}
	return v.to("/", "The thread is closed. If she writes again, it comes back to the inbox.")
}

func (v *visit) labelThread() error {
	if err := v.book.LabelThread(v.r.PathValue("thread"), v.field("label")); err != nil {
		return v.threadAgain(err)
	}
	return v.to(v.here(), "Her label is changed. Only this desk sees it.")
}

// letter is a letter of the thread that the address names.
func (v *visit) letter() (casebook.Object[casebook.Letter], error) {
	l, err := casebook.Get(v.book, casebook.Letters, v.r.PathValue("letter"))
	if err == nil && l.Value.Thread != v.r.PathValue("thread") {
		err = casebook.ErrNotFound
	}
	return l, err
}

func (v *visit) openLetter() error {
	l, err := v.letter()
	if err != nil {
		return err
	}
	if err := v.book.MarkRead(l.ID); err != nil {
		return err
	}
	v.seat.remember("")
	return v.to(v.here()+"#letter-"+l.ID, "")
}

func (v *visit) destroyLetter() error {
	l, err := v.letter()
	if err != nil {
		return err
	}
	if err := v.sure(); err != nil {
		return v.threadAgain(err)
	}
	if err := v.book.DestroyLetter(l.ID); err != nil {
		return err
	}
	return v.to(v.here(), "The letter is destroyed, and every file that came with it.")
}

// writeTo writes to a source. A question that suggests its answer is said once,
// and goes out as it is when it is sent again.
func (v *visit) writeTo() error {
	purpose := casebook.Purpose(v.field("purpose"))
	text := v.field("text")
	if purpose == casebook.Question && isLeading(text) && v.field("seen") != "yes" {
		p, err := v.threadSheet()
		if err != nil {
			return err
		}
		p.IsLeading = true
		return v.show("thread.html", sheet{Title: p.Label, Tab: "inbox", Typed: v.r.PostForm, Page: p})
	}
	if _, err := v.book.Write(v.r.PathValue("thread"), purpose, text, v.field("language")); err != nil {
		return v.threadAgain(err)
	}
	said := "Written. It goes out with the next exchange."
	if th, err := casebook.Get(v.book, casebook.Threads, v.r.PathValue("thread")); err == nil && th.Value.State == casebook.New {
		said = "Written. She gets it once somebody takes the thread on."
	}
	return v.to(v.here()+"#end", said)
}

func (v *visit) takeDown() error {
	text := v.field("words")
	if text == "" {
		return v.threadAgain(refusal("Write down what she said: nothing was kept yet."))
	}
	id, err := v.book.TakeDown(v.r.PathValue("thread"), v.field("question"), text, v.field("spoken"))
	if err != nil {
		return v.threadAgain(err)
	}
	return v.to(v.here()+"#letter-"+id, "Taken down, and sealed at this desk. It can't be changed any more; what she adds is a new piece.")
}

// handedOver keeps a file that she handed over at the desk.
func (v *visit) handedOver() error {
	if _, _, err := v.head(""); err != nil {
		return err
	}
	f, err := v.upload()
	if err != nil {
		return err
	}
	if _, err := v.book.AddExhibit(v.r.PathValue("thread"), f.name, f.mediaType, f.content); err != nil {
		return err
	}
	return v.to(v.here()+"#files", "The file is kept, encrypted, as it came.")
}
