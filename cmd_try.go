package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/catalogue"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/internal/intake"
	"vouchsafe.example/internal/registrar"
	"vouchsafe.example/internal/source"
	"vouchsafe.example/internal/witness"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
)

func (a *app) tryCmd() *cobra.Command {
	var dir string
	var once, empty bool
	var port int
	cmd := &cobra.Command{
		Use:   "try [-dir DIR] [-port N] [-empty]",
		Short: "Walk the whole road on this machine, with an invented newsroom",
		Long: "Found an invented newsroom, play an interview through the real parts, and serve the source's site, the desk, the log and the reports on loopback. " +
			"Everything lies in one folder; called again with it, try goes on where it was.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case once && empty:
				return hint(errors.New("-once plays the interview and -empty leaves it out"), "Give one of them.")
			case once:
				return a.try(cmd.Context(), dir)
			}
			return a.tryServe(cmd.Context(), dir, port, empty)
		},
	}
	cmd.Flags().StringVar(&dir, "dir", "vouchsafe-try", "the folder in which everything is kept")
	cmd.Flags().IntVar(&port, "port", 8100, "the sites listen on this port of the loopback and the three after it; 0 for any that are free")
	cmd.Flags().BoolVar(&once, "once", false, "play the interview, check the report and end")
	cmd.Flags().BoolVar(&empty, "empty", false, "leave the interview out: a newsroom to which nobody has written")
	return cmd
}

// clock is try's own: it stands still until it is set, and at last goes with
// the true time.
type clock struct {
	mu   sync.Mutex
	t    time.Time
	true func() time.Time // nil while it stands still
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.true != nil {
		return c.true()
	}
	return c.t
}

func (c *clock) set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.t = t
}

func (c *clock) release(now func() time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.true = now
}

// storyDays are the days of the interview: it is printed on the first of a
// month, when the months of its letters are closed in the log.
type storyDays struct{ founded, returns, hears, prints time.Time }

// daysBefore returns the last days on which the interview can have been.
func daysBefore(now time.Time) storyDays {
	now = now.UTC()
	prints := time.Date(now.Year(), now.Month(), 1, 9, 0, 0, 0, time.UTC)
	if prints.After(now) {
		prints = prints.AddDate(0, -1, 0)
	}
	founded := prints.AddDate(0, 0, -15)
	return storyDays{founded, founded.AddDate(0, 0, 1).Add(11 * time.Hour), founded.AddDate(0, 0, 2), prints}
}

// A newsroom of try's shows few threads and answers often, so that nobody has
// to wait: as many replies in all as by default.
const (
	tryReplies = 112 // a week, every hour and a half
	tryThreads = 8
)

// trial is one run of try.
type trial struct {
	*app
	clock *clock // try's own; app.now reads it
	true  func() time.Time
	days  storyDays
	ctx   context.Context
	dir   string
	walk  bool // the tour is told
	// perWeek is how many replies each thread gets; 0: tryReplies.
	perWeek int
	// reportsAt is the address of the site of reports, once it is served.
	reportsAt string
	ports     int // first of those that sites are served on; 0: any that are free
	close     []func() error

	passphrases map[string][]byte
	policy      *ledger.Policy
	witness     *witness.Witness
	witnessVKey string
	registrar   *registrar.Registrar
	intake      *intake.Intake
	registrarAt string // private side
	intakeAt    string
	mira, jonas *casebook.Casebook // two people, one casebook
	desk        *desk.Server       // its pages, while they are served

	mu       sync.Mutex
	released time.Time // replies are released up to here, whatever the clock says

	words         string // the source's passphrase, as her screen showed it
	thread        string
	first, second string // her letters
	reportID      string
}

// newTrial makes the folder of a run, with a clock that begins on the first day.
func (a *app) newTrial(ctx context.Context, dir string) (*trial, error) {
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, hint(fmt.Errorf("%s isn't empty", dir), "Name a folder that doesn't exist yet; try writes over nothing.")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("couldn't make %s: %w", dir, err)
	}
	days := daysBefore(a.now())
	own := &clock{t: days.founded}
	return &trial{
		app: &app{in: a.in, out: a.out, err: a.err, now: own.now, work: a.work}, clock: own, days: days, true: a.now,
		ctx: ctx, dir: dir, passphrases: map[string][]byte{},
	}, nil
}

// end closes what was opened, the last first.
func (t *trial) end() (err error) {
	for i := len(t.close) - 1; i >= 0; i-- {
		err = errors.Join(err, t.close[i]())
	}
	t.close = nil
	return err
}

// A storyStep is one thing that happens in the interview.
type storyStep struct {
	at   time.Time
	what string
	do   func() error
}

// play plays the interview, with a line for each step as it is done.
func (t *trial) play() error { return t.steps(append(t.founding(), t.interview()...)) }

func (t *trial) steps(all []storyStep) error {
	for _, s := range all {
		t.clock.set(s.at)
		began := time.Now()
		if err := s.do(); err != nil {
			return fmt.Errorf("%s: %w", s.what, err)
		}
		fmt.Fprintf(t.out, "%s  %5.1f s  %s\n", ledger.Day(s.at), time.Since(began).Seconds(), s.what)
	}
	return nil
}

// founding is what happens before anybody writes.
func (t *trial) founding() []storyStep {
	return []storyStep{
		{t.days.founded, "a newsroom is founded: two editors, a log, a witness", t.found},
		{t.days.founded, "witness, registrar and letterbox start on loopback", t.start},
		{t.days.founded, "a desk with two people; two editors sign its card; the log takes it", t.card},
		{t.days.founded, "the desk hands over a week of replies for eight threads, all invented", t.sync},
	}
}

// interview is the story of the night nurse, from her first words to the report.
func (t *trial) interview() []storyStep {
	return []storyStep{
		{t.days.founded, "a source writes 300 words and sends a photograph", t.sourceWrites},
		{t.days.founded, "the desk fetches her letter and finds that she sealed it herself", t.deskReads},
		{t.days.founded, "her risks are assessed; then, and not before, the desk asks", t.deskAsks},
		{t.days.returns, "the day is closed: one entry in the log, cosigned", t.ticks},
		{t.days.returns, "the source comes back with nine words, reads, answers, lets go", t.sourceAnswers},
		{t.days.returns, "what she let go can't be fetched again, not even with her words", t.sourceFindsNothing},
		{t.days.hears, "the desk reads her answer and records what she agreed to", t.deskHears},
		{t.days.hears, "words are hidden, names changed, a translation added", t.redact},
		{t.days.hears.Add(164 * time.Hour), "the desk exchanges letters once a week, so that its replies never run out", func() error { return errors.Join(t.ticks(), t.sync()) }},
		{t.days.prints, "the editors sign the card of the coming weeks", t.renew},
		{t.days.prints, "the month is closed: one entry in the log, cosigned", t.ticks},
		{t.days.prints, "the desk fetches and checks the proofs of the month", t.sync},
		{t.days.prints, "two editors sign all that the report shows", t.approve},
		{t.days.prints, "the publication is logged, the report is printed and checked", t.publish},
	}
}

func (a *app) try(ctx context.Context, dir string) (err error) {
	t, err := a.newTrial(ctx, dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.end()) }()
	fmt.Fprintf(a.out, "An invented interview, on this machine, in %s.\nThe clock is try's own: it begins on %s and jumps. Every person in it is invented.\n\n", dir, ledger.Day(t.days.founded))
	began := time.Now()
	if err := t.play(); err != nil {
		return err
	}
	id := t.policy.ID()
	folder := filepath.Join(dir, "report")
	verdict, err := verifyFS(os.DirFS(folder), report.Trust{PolicyID: &id})
	if err != nil {
		return fmt.Errorf("couldn't check the report: %w", err)
	}
	fmt.Fprintf(a.out, "\n%s\nThe report is %s, its proofs beside it. All took %.1f s.\nCheck it yourself:\n    go run . verify -policy %s %s\n", verdict,
		filepath.Join(folder, "index.html"), time.Since(began).Seconds(), filepath.Join(dir, "newsroom", "policy.txt"), folder)
	if verdict.Status != report.Holds {
		return errors.New("the report doesn't hold")
	}
	return nil
}

func (t *trial) found() error {
	skey, vkey, err := ledger.GenerateWitnessKey(rand.Reader, "neighbour.example/witness")
	if err != nil {
		return err
	}
	t.witnessVKey = vkey
	if err := writeNew(filepath.Join(t.dir, "witness.key"), []byte(skey+"\n")); err != nil {
		return err
	}
	var list strings.Builder
	list.WriteString("The passphrases of this invented newsroom. A true one is written down nowhere.\n\n")
	for _, who := range []string{"editor-one", "editor-two", "mira", "jonas"} {
		p, err := envelope.NewPassphrase(rand.Reader)
		if err != nil {
			return err
		}
		lines := p.Lines("en")
		t.passphrases[who] = []byte(strings.Join(lines[:], " "))
		fmt.Fprintf(&list, "%-10s  %s\n", who, t.passphrases[who])
	}
	if err := writeNew(filepath.Join(t.dir, passphrasesFile), []byte(list.String())); err != nil {
		return err
	}
	t.policy, err = foundNewsroom(filepath.Join(t.dir, "newsroom"), founding{
		Name: storyNewsroom, Editors: []string{"editor-one", "editor-two"}, K: 2, Witnesses: []string{vkey}, Quorum: 1, Passphrases: t.passphrases, Work: t.work,
	})
	return err
}

// serveLoopback serves a handler on a port of the loopback, 0 for any that is
// free, until try ends.
func (t *trial) serveLoopback(port int, server *http.Server) (string, error) {
	l, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(port)))
	if err != nil {
		return "", hint(fmt.Errorf("couldn't listen on port %d of the loopback: %w", port, err), "Is another try running? Choose other ports with -port, or let it choose: -port 0.")
	}
	go server.Serve(l)
	t.close = append(t.close, server.Close)
	return "http://" + l.Addr().String(), nil
}

func (t *trial) start() error {
	skey, err := readSecretFile(filepath.Join(t.dir, "witness.key"))
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(t.dir, "witness"), 0o700); err != nil {
		return err
	}
	t.witness, err = witness.New(witness.Options{Path: filepath.Join(t.dir, "witness", "witness.db"), Key: string(skey), Logs: []string{t.policy.LogKey}, Clock: t.now})
	if err != nil {
		return err
	}
	t.close = append(t.close, t.witness.Close)
	witnessAt, err := t.serveLoopback(0, plainServer(t.witness.Handler()))
	if err != nil {
		return err
	}
	logKey, err := readSecretFile(filepath.Join(t.dir, "newsroom", "log.key"))
	if err != nil {
		return err
	}
	t.registrar, err = registrar.Open(filepath.Join(t.dir, "registrar"), registrar.Options{
		Policy: t.policy.Bytes(), LogKey: string(logKey), Witnesses: map[string]string{"neighbour.example/witness": witnessAt}, Clock: t.now,
	})
	if err != nil {
		return err
	}
	t.close = append(t.close, t.registrar.Close)
	tokenFile := filepath.Join(t.dir, "newsroom", "registrar.token")
	token, err := registrar.ReadToken(tokenFile)
	if err != nil {
		return err
	}
	if t.registrarAt, err = t.serveLoopback(0, plainServer(t.registrar.Private(token))); err != nil {
		return err
	}
	client, err := registrarClient(t.registrarAt, tokenFile)
	if err != nil {
		return err
	}
	t.intake, err = intake.Open(intake.Config{Dir: filepath.Join(t.dir, "letterbox"), Newsroom: t.policy.ID(), Ledger: ledgerOf(client), Clock: t.now, Early: t.early})
	if err != nil {
		return err
	}
	t.close = append(t.close, t.intake.Close)
	t.intakeAt, err = t.serveLoopback(t.port(0), intake.Server(t.intake.Handler()))
	return err
}

func (t *trial) card() error {
	folder := filepath.Join(t.dir, "casebook")
	c, err := casebook.Create(folder, t.policy.Bytes(), "north-desk", "mira", string(t.passphrases["mira"]), t.casebookOptions()...)
	if err != nil {
		return err
	}
	t.mira = c
	t.close = append(t.close, c.Close)
	if err := c.AddPerson("jonas", string(t.passphrases["jonas"])); err != nil {
		return err
	}
	if t.jonas, err = casebook.Open(folder, "jonas", string(t.passphrases["jonas"]), t.casebookOptions()...); err != nil {
		return err
	}
	t.close = append(t.close, t.jonas.Close)
	return t.renew()
}

// renew lets the editors sign the next card and the log take it, if there is
// none yet, the newest runs out soon, or its pages are another program's.
func (t *trial) renew() error {
	c := t.mira
	previous, err := c.Card()
	if errors.Is(err, casebook.ErrNoCard) {
		previous, err = nil, nil
	}
	if err != nil {
		return err
	}
	// A later release of the program has other pages.
	if previous != nil && t.now().Before(previous.LastsUntil(t.now()).Add(-ledger.DueBefore)) && strangePages(previous) == 0 {
		return nil
	}
	keys, err := desk.NextKeys(c)
	if err != nil {
		return err
	}
	approvers, err := c.Approvers()
	if err != nil {
		return err
	}
	card, err := nextCard(t.policy, previous, cardPlan{
		Keys: []*ledger.DeskKeys{keys}, Approvers: approvers, K: cmp.Or(t.perWeek, tryReplies), F: bodiesAVisit, T: tryThreads, Help: storyHelp,
	}, t.now())
	if err != nil {
		return err
	}
	text, err := card.Text()
	if err != nil {
		return err
	}
	signed := []byte(text)
	for _, who := range []string{"editor-one", "editor-two"} {
		skey, err := openSealed(filepath.Join(t.dir, "newsroom", "editors", who+".age"), t.passphrases[who])
		if err != nil {
			return err
		}
		if signed, err = signCard(signed, skey); err != nil {
			return err
		}
	}
	client, err := registrarClient(t.registrarAt, filepath.Join(t.dir, "newsroom", "registrar.token"))
	if err != nil {
		return err
	}
	raw, err := keys.Marshal()
	if err != nil {
		return err
	}
	if err := client.LogCard(t.ctx, signed, [][]byte{raw}); err != nil {
		return err
	}
	if err := replaceFile(filepath.Join(t.dir, "newsroom", "card.txt"), signed); err != nil {
		return err
	}
	if err := c.SetCard(signed); err != nil {
		return err
	}
	return t.ticks()
}

// ticks lets the servers do what is due by the clock, as each does by itself
// every minute when it runs alone.
func (t *trial) ticks() error {
	// The letterbox hands over, the registrar closes, the letterbox learns.
	return errors.Join(t.intake.Tick(t.ctx, t.now()), t.registrar.Tick(t.ctx, t.now()), t.intake.Tick(t.ctx, t.now()))
}

func (t *trial) courier(c *casebook.Casebook) (*courier.Client, error) {
	return courierFor(c, t.intakeAt, "")
}

func (t *trial) sync() error {
	d := &deskAt{app: &app{out: io.Discard, err: io.Discard, now: t.now}}
	r, err := d.sync(t.ctx, t.mira, t.intakeAt, "")
	if err != nil {
		return err
	}
	for _, alarm := range r.Alarms {
		if alarm.Kind == casebook.AlarmDanger || alarm.Kind == casebook.AlarmAbsence {
			continue // that is for a person at the desk
		}
		return fmt.Errorf("an alarm that nothing should have raised: %s", alarm.Text)
	}
	return nil
}

// visit drives the source's own program as a person would: it types lines and
// returns what her screen showed.
func (t *trial) visit(lines ...string) (string, error) {
	var screen bytes.Buffer
	err := source.Run(t.ctx, source.Config{
		Newsroom: t.policy.ID(), URL: t.intakeAt, HTTP: &http.Client{Timeout: time.Minute}, Now: t.now,
		In: strings.NewReader(strings.Join(lines, "\n") + "\n"), Out: &screen,
	})
	return screen.String(), err
}

// english is a sentence of the source's program, as the visits of a try are
// held.
func english(name string) string { return catalogue.Of("en").Say(name) }

var nineWords = regexp.MustCompile(`\n    ([a-z]+ +[a-z]+ +[a-z]+)\n    ([a-z]+ +[a-z]+ +[a-z]+)\n    ([a-z]+ +[a-z]+ +[a-z]+)\n`)

func (t *trial) sourceWrites() error {
	photograph, err := storyPhotograph()
	if err != nil {
		return err
	}
	file := filepath.Join(t.dir, "register.jpg")
	if err := writeNew(file, photograph); err != nil {
		return err
	}
	// No words yet; the letter; the file, no other; the language as proposed; in
	// no danger; no trial of the words; send.
	screen, err := t.visit("", storyFirst, ".", file, "", "", "", "", "")
	if err != nil {
		return err
	}
	words := nineWords.FindStringSubmatch(screen)
	if words == nil || !strings.Contains(screen, english("say.sent")) {
		return fmt.Errorf("her screen showed something else:\n%s", screen)
	}
	t.words = strings.Join(words[1:], " ")
	return os.Remove(file)
}

func (t *trial) deskReads() error {
	if err := t.sync(); err != nil {
		return err
	}
	threads, err := t.mira.Threads()
	if err != nil {
		return err
	}
	if len(threads) != 1 {
		return fmt.Errorf("%d threads instead of one", len(threads))
	}
	t.thread = threads[0].ID
	letters, err := t.mira.LettersOf(t.thread)
	if err != nil {
		return err
	}
	if len(letters) != 1 || letters[0].Value.Text != storyFirst || letters[0].Value.SealedBy != report.BySource || letters[0].Value.Misfit {
		return errors.New("the letter isn't the one that she sealed")
	}
	t.first = letters[0].ID
	if len(letters[0].Value.Attachments) != 1 || letters[0].Value.Attachments[0].Exhibit == "" {
		return errors.New("the photograph wasn't fetched")
	}
	return errors.Join(t.mira.AcceptThread(t.thread), t.mira.LabelThread(t.thread, "the night nurse"), t.mira.MarkRead(t.first))
}

func (t *trial) deskAsks() error {
	if _, err := t.mira.Write(t.thread, casebook.Question, storyQuestion, "en"); !errors.Is(err, casebook.ErrNoAssessment) {
		return fmt.Errorf("a question went out before anybody had thought about her risks: %w", err)
	}
	if _, err := t.mira.Assess(t.thread, storyAssessment, 0); err != nil {
		return err
	}
	if _, err := t.mira.Write(t.thread, casebook.Question, storyQuestion, "en"); err != nil {
		return err
	}
	return t.sync()
}

func (t *trial) sourceAnswers() error {
	// Her words; the answer; no file; the language as proposed; to letter 1; in
	// no danger; keep nothing; lay nothing down; send.
	screen, err := t.visit(t.words, storyAnswer, ".", "", "", "1", "", "", "", "")
	if err != nil {
		return err
	}
	if !strings.Contains(screen, storyQuestion) || !strings.Contains(screen, english("say.sent")) || !strings.Contains(screen, english("say.destroyed")) {
		return fmt.Errorf("her screen showed something else:\n%s", screen)
	}
	return nil
}

func (t *trial) sourceFindsNothing() error {
	screen, err := t.visit(t.words, ".", "", "")
	if err != nil {
		return err
	}
	if strings.Contains(screen, storyQuestion) {
		return errors.New("a destroyed letter was shown again")
	}
	return nil
}

func (t *trial) deskHears() error {
	if err := errors.Join(t.ticks(), t.sync()); err != nil {
		return err
	}
	letters, err := t.mira.LettersOf(t.thread)
	if err != nil {
		return err
	}
	if len(letters) != 2 || letters[1].Value.Text != storyAnswer || letters[1].Value.Question != storyQuestion || letters[1].Value.Misfit {
		return errors.New("the answer isn't sealed together with its question")
	}
	if letters[0].Value.DayProof == nil {
		return errors.New("the first letter has no checked path to the log")
	}
	t.second = letters[1].ID
	if err := t.mira.MarkRead(t.second); err != nil {
		return err
	}
	for kind, wording := range storyConsents {
		if _, err := t.mira.Grant(casebook.Consent{
			Thread: t.thread, Kind: kind, Expires: ledger.Day(t.days.prints.AddDate(1, 0, 0)), Wording: wording, Language: "en", ReadBack: true, Letter: t.second,
		}); err != nil {
			return err
		}
	}
	return nil
}

func (t *trial) redact() error {
	var forms []casebook.Form
	for form, replacement := range storyForms {
		forms = append(forms, casebook.Form{Form: form, Replacement: replacement})
	}
	if _, err := casebook.Put(t.mira, casebook.People, newID(), casebook.Person{Pseudonym: storyPseudonym, Forms: forms}, 0); err != nil {
		return err
	}
	account, err := newAccount(t.mira, storyName, storyHeading, []string{t.first, t.second})
	if err != nil {
		return err
	}
	if err := changeSection(t.mira, account, t.first, func(s *casebook.Section, l casebook.Letter) error {
		s.Translation = &report.Translation{Language: "en", Paragraphs: storyTranslation}
		return hide(s, l, "", false, storyHidden)
	}); err != nil {
		return err
	}
	first, err := casebook.Get(t.mira, casebook.Letters, t.first)
	if err != nil {
		return err
	}
	film := &casebook.FilmBlock{
		CaptionsLanguage: "en", Alt: "A lamp at the end of a mole turns over dark water, in falling snow.",
		Caption: "The harbour on the evening when we printed this.",
	}
	for _, f := range []struct {
		exhibit         *string
		name, mediaType string
		b               []byte
	}{
		{&film.Exhibit, "lamp.webm", "video/webm", storyFilm},
		{&film.Poster, "lamp.jpg", "image/jpeg", storyPoster},
		{&film.Captions, "lamp.vtt", "text/vtt", storyCaptions},
	} {
		if *f.exhibit, err = t.mira.AddExhibit("", f.name, f.mediaType, bytes.NewReader(f.b)); err != nil {
			return err
		}
	}
	t.reportID = newID()
	_, err = casebook.Put(t.mira, casebook.Reports, t.reportID, storyReport(account, first.Value.Attachments[0].Exhibit, film, t.days), 0)
	return err
}

func (t *trial) approve() error {
	if _, _, err := approve(t.mira, t.reportID); err != nil {
		return err
	}
	if _, err := t.mira.Approved(t.reportID); !errors.Is(err, casebook.ErrApprovals) {
		return fmt.Errorf("one signature was enough: %w", err)
	}
	_, _, err := approve(t.jonas, t.reportID)
	return err
}

func (t *trial) publish() error {
	client, err := t.courier(t.mira)
	if err != nil {
		return err
	}
	approved := filepath.Join(t.dir, "approved")
	if err := publish(t.ctx, t.mira, client, t.reportID, approved); err != nil {
		return err
	}
	return pressReport(t.policy, approved, filepath.Join(t.dir, "report"))
}
