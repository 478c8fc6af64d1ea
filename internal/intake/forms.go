package intake

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

const (
	// pageUnit is what every answer to a form is filled up to a multiple of, in
	// bytes: one of them holds all letters of a visit with the default card, and
	// what she wrote.
	pageUnit = 96 << 10
	// formTime is for the largest upload through slow circuits.
	formTime = 25 * time.Minute
	// formRoom is how many forms may come in at once, each with its text in
	// memory, and fileRoom how many with files.
	formRoom = 256
	fileRoom = 24
	// stretchQueue is how many may wait for their words to be stretched.
	stretchQueue = 24
)

// The forms are the way for browsers without scripts. Here, and nowhere else,
// the server sees passphrases and words: in memory, for as long as a request
// takes. It writes down what it writes for everybody: sealed envelopes, which
// say that the server sealed them.
type forms struct {
	in      *Intake
	keys    dayKeys
	sent    recent // digests of forms whose letters are kept
	coming  chan struct{}
	files   chan struct{}
	queue   chan struct{}
	stretch chan struct{}
	keysOf  func(envelope.Passphrase) *envelope.Keys // what takes a processor for a while
	origin  *http.CrossOriginProtection              // refuses forms of other sites

	mu       sync.Mutex
	underway map[[sha256.Size]byte]chan struct{} // forms that are being sent, by digest; closed when they are done
}

func newForms(in *Intake) *forms {
	return &forms{
		in: in, origin: http.NewCrossOriginProtection(), underway: map[[sha256.Size]byte]chan struct{}{},
		coming: make(chan struct{}, formRoom), files: make(chan struct{}, fileRoom),
		queue: make(chan struct{}, stretchQueue), stretch: make(chan struct{}, max(1, runtime.NumCPU()/2)),
		keysOf: func(p envelope.Passphrase) *envelope.Keys { return p.Keys(in.cfg.Newsroom) },
	}
}

// What a button asks for.
const (
	stepWrite  = "write"
	stepBack   = "back"
	stepOpen   = "open"
	stepSend   = "send"
	stepForget = "forget"
	stepLeave  = "leave"
)

// A sender is one request of somebody without scripts.
type sender struct {
	*forms
	ctx  context.Context
	site *site
	lang *language
	form *form
	was  *carried // what the page before handed over; nil if it can't be read
}

// serve answers a form with the next page, of one size whatever it says.
func (f *forms) serve(w http.ResponseWriter, r *http.Request, l *language) {
	s, _, err := f.in.shown()
	if err != nil {
		f.in.answer(w, r, nil, err)
		return
	}
	v := f.next(w, r, s, l)
	b, err := v.render()
	if err != nil {
		f.in.answer(w, r, nil, err)
		return
	}
	b = fillUp(b)
	defer clear(b)
	pageHeaders(w.Header())
	w.Header().Set("Content-Type", htmlType)
	w.Header().Set("Content-Length", strconv.Itoa(len(b)))
	w.Write(b)
}

// fillUp adds a comment, so that the page's length is a multiple of pageUnit.
func fillUp(b []byte) []byte {
	const start, end = "<!-- ", " -->\n"
	size := (len(b) + len(start) + len(end) + pageUnit - 1) / pageUnit * pageUnit
	full := make([]byte, 0, size)
	full = append(full, b...)
	clear(b)
	full = append(full, start...)
	for len(full) < size-len(end) {
		full = append(full, '.')
	}
	return append(full, end...)
}

// next does what the form asks for and returns the page to show.
func (f *forms) next(w http.ResponseWriter, r *http.Request, s *site, l *language) *view {
	failed := func(name string) *view {
		v := s.view(l, screenFailed)
		v.Errors = []string{l.say(name)}
		return v
	}
	if r.URL.RawQuery != "" || f.origin.Check(r) != nil {
		return failed("invalid")
	}
	select {
	case f.coming <- struct{}{}:
		defer func() { <-f.coming }()
	default:
		return failed("busy")
	}
	// Errors mean that there is nothing to set: the server has its own limits.
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(formTime))
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(formTime + writeTime))
	form, err := f.read(w, r)
	if err != nil {
		return failed("invalid")
	}
	defer form.wipe()
	x := &sender{forms: f, ctx: r.Context(), site: s, lang: l, form: form}
	if form.state != "" {
		if x.was, err = f.keys.open(form.state, f.in.today()); err == nil {
			defer x.was.wipe()
		}
	}
	switch {
	case form.step == stepWrite:
		return x.write("")
	case form.step == stepBack:
		return x.back()
	case form.step == stepOpen && form.from == screenBack:
		return x.open()
	case (form.step == stepSend || form.step == stepForget) && form.from == screenWrite:
		return x.sendFirst()
	case (form.step == stepSend || form.step == stepLeave) && form.from == screenLetters:
		return x.sendAgain()
	}
	return failed("invalid")
}

// page begins a page that still shows what she typed.
func (x *sender) page(screen string, errs ...string) *view {
	v := x.site.view(x.lang, screen)
	v.Errors = errs
	if x.form.cut {
		v.Errors = append(v.Errors, x.lang.say("textCut"))
	}
	v.Text, v.Try, v.Typed, v.Danger, v.to, v.laid = x.form.text, x.form.try, x.form.words, x.form.danger, x.form.to, x.form.laid
	return v
}

// carry puts into the page what the next request needs, with the files that
// have arrived.
func (x *sender) carry(v *view, c *carried) *view {
	c.Files = append(c.Files, x.form.files...)
	c.Files = c.Files[:min(len(c.Files), envelope.MaxAttachments)]
	for _, a := range c.Files {
		v.Attached = append(v.Attached, a.Name)
	}
	rand.Read(c.ID[:])
	state, err := x.keys.seal(c, x.in.today())
	if err != nil {
		x.in.cfg.Log.Error("a form could not be sealed", "err", err)
	}
	v.State = state
	return v
}

// sorry is what she is told when something didn't work: what, and that her
// words are there still.
func (x *sender) sorry(err error) []string {
	name := "busy"
	switch {
	case errors.Is(err, errKnock):
		return []string{x.lang.say("crowdedForms"), x.lang.say("crowdedWays"), x.lang.say("kept")}
	case errors.Is(err, courier.ErrFull):
		name = "full"
	case !errors.Is(err, courier.ErrBusy) && !errors.Is(err, context.Canceled):
		x.in.cfg.Log.Error("a form could not be answered", "err", err)
	}
	return []string{x.lang.say(name), x.lang.say("kept")}
}

// write is the page for first words, with nine new words on it.
func (x *sender) write(why string) *view {
	words, err := envelope.NewPassphrase(x.in.cfg.Rand)
	if err != nil {
		return x.page(screenFailed, x.sorry(err)...)
	}
	defer words.Wipe()
	var errs []string
	if why != "" {
		errs = append([]string{x.lang.say(why)}, x.form.said(x.lang)...)
	}
	v := x.page(screenWrite, errs...)
	return x.carry(v.with(words), &carried{Words: text(words, x.lang.Lang)})
}

func text(p envelope.Passphrase, language string) string {
	lines := p.Lines(language)
	return strings.Join(lines[:], "\n")
}

func (v *view) with(p envelope.Passphrase) *view {
	v.Words = text(p, v.Lang)
	return v
}

// writeAgain is the page for first words, with the same nine words and why it
// is shown again.
func (x *sender) writeAgain(words envelope.Passphrase, errs ...string) *view {
	return x.carry(x.page(screenWrite, errs...).with(words), &carried{Words: text(words, x.lang.Lang), Files: slices.Clone(x.was.Files)})
}

// sendFirst sends a first letter: a whole visit at once.
func (x *sender) sendFirst() *view {
	if x.was == nil || x.was.Words == "" {
		return x.write("newWords")
	}
	words, err := envelope.ParsePassphrase(x.was.Words)
	if err != nil {
		return x.write("newWords")
	}
	defer words.Wipe()
	draft, errs := x.draft(x.was.Files, nil)
	if errs != nil {
		return x.writeAgain(words, errs...)
	}
	v := x.site.view(x.lang, screenSent)
	var keys *envelope.Keys
	if x.form.step == stepForget {
		v.Done = x.lang.say("sentOnce")
		keys, err = envelope.RandomKeys(x.in.cfg.Rand)
	} else {
		v.Done = x.lang.say("sent")
		v.with(words)
		v.Tried = x.tried(words)
		keys, err = x.derive(words)
	}
	if err != nil {
		return x.writeAgain(words, x.sorry(err)...)
	}
	defer keys.Wipe()
	done, err := x.turn()
	if err != nil {
		return x.writeAgain(words, x.sorry(err)...)
	}
	defer done()
	if x.sent.has(x.digest()) {
		return v
	}
	read, err := x.visit(keys, true)
	if err == nil {
		err = read.close(x.ctx, x.in, draft, nil)
		read.visit.Wipe()
	}
	if err != nil {
		return x.writeAgain(words, x.sorry(err)...)
	}
	x.sent.add(x.digest())
	return v
}

// tried tells whether what she typed are her words.
func (x *sender) tried(words envelope.Passphrase) string {
	if strings.TrimSpace(x.form.try) == "" {
		return ""
	}
	try, err := envelope.ParsePassphrase(x.form.try)
	defer try.Wipe()
	if err == nil && try == words {
		return x.lang.say("tryRight")
	}
	return x.lang.say("tryWrong")
}

// digest names what is sent: the same form, sent twice because its answer got
// lost, is one letter.
func (x *sender) digest() []byte {
	h := sha256.New()
	h.Write(x.was.ID[:])
	for _, s := range append([]string{x.form.step, x.form.text, strconv.FormatBool(x.form.danger), strconv.Itoa(x.form.answers), fmt.Sprint(x.form.keep), fmt.Sprint(x.form.laid)}, x.form.to...) {
		h.Write(binary.BigEndian.AppendUint32(nil, uint32(len(s))))
		h.Write([]byte(s))
	}
	for _, a := range x.form.files {
		h.Write(a.Digest[:])
	}
	return h.Sum(nil)
}

// turn waits while the same form is under way: a second press of the button
// finds what became of the first. done ends the turn.
func (x *sender) turn() (done func(), err error) {
	name := [sha256.Size]byte(x.digest())
	for {
		x.mu.Lock()
		first, ok := x.underway[name]
		if !ok {
			mine := make(chan struct{})
			x.underway[name] = mine
			x.mu.Unlock()
			return func() {
				x.mu.Lock()
				defer x.mu.Unlock()
				delete(x.underway, name)
				close(mine)
			}, nil
		}
		x.mu.Unlock()
		select {
		case <-first:
		case <-x.ctx.Done():
			return nil, context.Canceled
		}
	}
}

// back is the page that asks for nine words, with what she wrote, if she did.
func (x *sender) back(errs ...string) *view {
	return x.page(screenBack, errs...)
}

// anew is back for somebody whose letters were open. It has her text, and
// can't have her files.
func (x *sender) anew(errs ...string) *view {
	if x.form.chose || x.was != nil && len(x.was.Files) > 0 {
		errs = append(errs, x.lang.say("filesAgain"))
	}
	return x.back(errs...)
}

// open opens her letters with the words that she typed.
func (x *sender) open() *view {
	words, err := envelope.ParsePassphrase(x.form.words)
	if err != nil {
		return x.back(x.hint(err)...)
	}
	defer words.Wipe()
	keys, err := x.derive(words)
	if err != nil {
		return x.back(x.sorry(err)...)
	}
	defer keys.Wipe()
	read, err := x.visit(keys, true)
	if err != nil {
		return x.back(x.sorry(err)...)
	}
	defer read.visit.Wipe()
	c := &carried{Secret: keys.Secret()}
	defer c.wipe()
	return x.letters(read, c, nil)
}

// hint says what is wrong with nine words.
func (x *sender) hint(err error) []string {
	l := x.lang
	var word *envelope.WordError
	switch {
	case errors.As(err, &word):
		hints := []string{l.say("wordUnknown", "n", word.Position, "word", word.Word)}
		if len(word.Near) > 0 {
			hints = append(hints, l.say("wordNear", "near", strings.Join(word.Near, ", ")))
		}
		return hints
	case errors.Is(err, envelope.ErrChecksum):
		return []string{l.say("checksum")}
	case errors.Is(err, envelope.ErrWordCount):
		n := len(strings.FieldsFunc(x.form.words, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) }))
		return []string{l.say("wordCount", "n", n)}
	}
	return []string{l.say("tooLong")}
}

// letters is the page with her letters. c gets the numbers of what it shows.
func (x *sender) letters(read *reading, c *carried, errs []string) *view {
	v := x.page(screenLetters, errs...)
	v.Try, v.Typed = "", ""
	arrived, seen := false, false
	for _, r := range read.receipts {
		arrived, seen = true, seen || r.Read
	}
	switch {
	case seen:
		v.Receipt = append(v.Receipt, x.lang.say("read"))
	case arrived:
		v.Receipt = append(v.Receipt, x.lang.say("arrived"))
	}
	if len(read.letters) == 0 {
		v.Receipt = append(v.Receipt, x.lang.say("none"))
	} else {
		v.Receipt = append(v.Receipt, x.lang.say("letters", "n", len(read.letters)))
	}
	if read.visit.Unverified > 0 {
		v.Receipt = append(v.Receipt, x.lang.say("unverified"))
	}
	if err := x.offer(v, read, c); err != nil {
		return x.back(x.sorry(err)...)
	}
	before := c.Letters
	c.Letters = nil
	for i, m := range read.letters {
		at := slices.Index(before, m.ID) + 1
		c.Letters = append(c.Letters, m.ID)
		answered := at > 0 && at == x.form.answers
		if answered {
			v.Answers = strconv.Itoa(i + 1)
		}
		v.Letters = append(v.Letters, letterView{
			language: x.lang, N: i + 1, From: x.lang.say("from", "desk", visible(m.Desk)), Text: visible(m.Text), Language: m.Language,
			Kept: at > 0 && slices.Contains(x.form.keep, at), Answered: answered,
		})
	}
	return x.carry(v, c)
}

// visible shows control characters of somebody else's text: a letter must not
// turn its words round, or hide some.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20 || r >= 0x7f && r < 0xa0, r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return utf8.RuneError
		}
		return r
	}, text)
}

// sendAgain ends a visit that was opened: with a letter, or without.
func (x *sender) sendAgain() *view {
	if x.was == nil || x.was.Secret == [64]byte{} {
		return x.anew(x.lang.say("old"))
	}
	keys := envelope.KeysOf(x.was.Secret)
	defer keys.Wipe()
	again := func(read *reading, errs []string) *view {
		if read == nil {
			// Her letters can't be shown again: she comes in anew.
			return x.anew(errs...)
		}
		return x.letters(read, x.was, errs)
	}
	done, err := x.turn()
	if err != nil {
		return again(nil, x.sorry(err))
	}
	defer done()
	if x.sent.has(x.digest()) {
		kept := slices.Compact(slices.Sorted(slices.Values(x.form.keep)))
		return x.gone(len(x.was.Letters) - len(kept))
	}
	// The opening envelope is here already; this only looks again.
	read, err := x.visit(keys, false)
	if err != nil {
		return again(nil, x.sorry(err))
	}
	defer read.visit.Wipe()
	read.visit.Word = cmp.Or(x.was.Word, read.visit.Word)
	var draft *envelope.Draft
	if x.form.step == stepSend {
		rule, errs := x.rule()
		if errs == nil {
			draft, errs = x.draft(x.was.Files, rule)
		}
		if errs != nil {
			return again(read, errs)
		}
		if x.form.answers > 0 {
			if draft.Question, err = read.question(x.was.Letters, x.form.answers); err != nil {
				return again(read, []string{x.lang.say("changed")})
			}
			draft.Answers = x.was.Letters[x.form.answers-1]
		}
	}
	// What she wants to keep, and what came while she wrote.
	var keep [][16]byte
	shown := 0
	for _, m := range read.letters {
		at := slices.Index(x.was.Letters, m.ID) + 1
		if at == 0 || slices.Contains(x.form.keep, at) {
			keep = append(keep, m.ID)
		} else {
			shown++
		}
	}
	err = read.close(x.ctx, x.in, draft, keep)
	if errors.Is(err, envelope.ErrRuleDesk) {
		return again(read, []string{x.lang.say("ruleDesk"), x.lang.say("kept")})
	}
	if err != nil {
		return again(read, x.sorry(err))
	}
	x.sent.add(x.digest())
	return x.gone(shown)
}

// gone is the last page of a visit. destroyed is how many letters she read and
// didn't keep.
func (x *sender) gone(destroyed int) *view {
	v := x.site.view(x.lang, screenSent)
	v.Done = x.lang.say("left")
	if x.form.step == stepSend {
		v.Done = x.lang.say("sent")
		if v.Ruled = x.laidDown(); v.Ruled && strings.TrimSpace(x.form.text) == "" && len(x.form.files)+len(x.was.Files) == 0 && !x.form.danger {
			v.Ruled, v.Done = false, x.lang.say("ruled")
		}
	}
	if x.was.Echo {
		v.Word = x.lang.say("word", "word", envelope.ListWord(x.lang.Lang, x.was.Word))
	}
	v.Destroyed = destroyed > 0
	return v
}

// draft is the letter as she typed it, with what she lays down, or what is
// wrong with it.
func (x *sender) draft(before []envelope.Attachment, rule *envelope.Rule) (*envelope.Draft, []string) {
	d := &envelope.Draft{
		Text: x.form.text, Language: x.lang.Guess(x.form.text), Danger: x.form.danger, AtServer: true,
		Attachments: append(slices.Clone(before), x.form.files...),
	}
	for _, name := range x.form.to {
		if !slices.Contains(x.site.desks, name) {
			return nil, append([]string{x.lang.say("changed")}, x.form.said(x.lang)...)
		}
	}
	d.To, d.Rule = x.form.to, rule
	errs := x.form.said(x.lang)
	if len(d.Attachments) > envelope.MaxAttachments {
		errs = append(errs, x.lang.say("fileMost", "n", envelope.MaxAttachments))
	}
	if x.form.cut {
		return nil, append([]string{}, errs...) // the page says so
	}
	most := envelope.MaxText(min(len(d.Attachments), envelope.MaxAttachments))
	if rule != nil {
		most = envelope.MaxTextBesideRule(min(len(d.Attachments), envelope.MaxAttachments))
	}
	if over := len(d.Text) - most; over > 0 {
		// She counts letters, not bytes.
		cut := len(d.Text) - over
		for cut > 0 && !utf8.RuneStart(d.Text[cut]) {
			cut--
		}
		errs = append(errs, x.lang.say("textLong", "n", utf8.RuneCountInString(d.Text[cut:])))
	}
	if errs != nil {
		return nil, append(errs, x.lang.say("kept"))
	}
	if strings.TrimSpace(d.Text) == "" && len(d.Attachments) == 0 {
		if rule != nil {
			d.Text = ""
			return d, nil
		}
		return nil, []string{x.lang.say("empty")}
	}
	return d, nil
}

// derive stretches a passphrase, which takes a processor for a while: only a
// few at once.
func (x *sender) derive(words envelope.Passphrase) (*envelope.Keys, error) {
	select {
	case x.queue <- struct{}{}:
		defer func() { <-x.queue }()
	default:
		return nil, courier.ErrBusy
	}
	select {
	case x.stretch <- struct{}{}:
		defer func() { <-x.stretch }()
	case <-x.ctx.Done():
		return nil, context.Canceled
	}
	return x.keysOf(words), nil
}

// A reading is a visit whose letters have been read.
type reading struct {
	visit    *envelope.Visit
	letters  []envelope.Received
	receipts []envelope.Receipt
}

// visit goes through the letterbox's own routes, as a client does. opening says
// whether to post the first envelope; a visit posts one.
func (x *sender) visit(keys *envelope.Keys, opening bool) (*reading, error) {
	n, err := x.room()
	if err != nil {
		return nil, err
	}
	v := envelope.NewVisit(n, keys, x.in.cfg.Clock())
	v.Seal = sealer(n.ID)
	var table []byte
	if opening {
		var request []byte
		if request, err = v.OpenRequest(); err == nil {
			err = x.in.gate.asForm(keys.Thread, envelope.EpochOf(x.in.cfg.Clock()))
		}
		if err == nil {
			table, err = x.in.postOpen(x.ctx, request)
		}
	} else {
		table, err = x.in.table(x.ctx, n.Depth, keys.Thread.Bucket(n.Depth))
	}
	if err != nil {
		return nil, err
	}
	tokens, err := v.Table(table)
	if err != nil {
		return nil, err
	}
	bodies := make([][]byte, len(tokens))
	for i, token := range tokens {
		if bodies[i], err = x.in.postBody(x.ctx, token[:]); err != nil {
			return nil, err
		}
	}
	r := &reading{visit: v}
	if r.letters, r.receipts, err = v.Bodies(bodies); err != nil {
		return nil, err
	}
	return r, nil
}

// close ends the visit. What it acknowledges is on the disk.
func (r *reading) close(ctx context.Context, in *Intake, letter *envelope.Draft, keep [][16]byte) error {
	request, err := r.visit.CloseRequest(letter, keep)
	if err != nil {
		return err
	}
	defer clear(request)
	_, err = in.postClose(ctx, request)
	return err
}

// question is the wording of the letter with that number among those shown.
func (r *reading) question(shown [][16]byte, number int) (string, error) {
	if number <= len(shown) {
		for _, m := range r.letters {
			if m.ID == shown[number-1] {
				return m.Text, nil
			}
		}
	}
	return "", courier.ErrNotFound
}

// room is the newsroom as a client takes it from the letterbox, checked the
// same way.
func (x *sender) room() (*envelope.Newsroom, error) {
	raw, err := x.in.newsroom(x.ctx)
	if err != nil {
		return nil, err
	}
	bundle, err := ledger.ParseBundle(raw)
	if err != nil {
		return nil, err
	}
	card, keys, err := bundle.Check(x.in.cfg.Newsroom, x.in.cfg.Clock())
	if err != nil {
		return nil, err
	}
	n := &envelope.Newsroom{
		ID: x.in.cfg.Newsroom, Name: card.Name, K: card.K, F: card.F, T: card.T, Depth: card.Depth,
		Epoch: keys[0].Epoch, SigningKey: ledger.SigningKeys(keys),
	}
	for _, k := range keys {
		n.Desks = append(n.Desks, envelope.Desk{Name: k.Desk, Key: k.Key, Verify: k.Verify})
	}
	return n, nil
}

// sealer commits to the words of a letter, as every client does.
func sealer(newsroom [32]byte) func([32]byte, *envelope.Draft) ([32]byte, error) {
	return func(master [32]byte, d *envelope.Draft) ([32]byte, error) {
		words := seal.LetterWords{Text: d.Text, Language: d.Language, Question: d.Question}
		for _, a := range d.Attachments {
			words.Originals = append(words.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
		}
		record, err := seal.Letter(newsroom, master, words)
		if err != nil {
			return [32]byte{}, err
		}
		return record.Root(), nil
	}
}
