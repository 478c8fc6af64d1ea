// Package source is the program of the person who speaks: a conversation in a
// terminal, sealed on her own machine. It keeps nothing.
//
// It is trusted with the passphrase and the words while they are typed. It
// does not trust the site it talks to: the newsroom's card is checked against
// the number from print and against the public log before anything is sent.
package source

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"
	"unicode"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/catalogue"
	"vouchsafe.example/internal/onion"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

const leaveTimeout = 20 * time.Second

// Config says whom to talk to, by which way, and where the person sits.
type Config struct {
	Newsroom [32]byte // the newsroom's number, from print
	URL      string   // the letterbox's address
	HTTP     *http.Client
	// Again tells whether a request is sent anew whose connection broke for the
	// n-th time with err, from 1, and waits before it says yes. Nil: it isn't,
	// and the person is asked.
	Again func(ctx context.Context, n int, err error) bool
	Now   func() time.Time
	// Pause waits before a part of a file is sent anew. Nil: it waits so long.
	Pause func(ctx context.Context, d time.Duration) error
	In    io.Reader
	Out   io.Writer
	// Language is the tag of a catalogue. Where it is empty or there is none, the
	// person is asked at a terminal, and else it is English.
	Language string
	// Alternate draws on the terminal's alternate screen, which is wiped at the end.
	Alternate bool
}

// ErrLeft says that the person left before anything was sent.
var ErrLeft = errors.New("left before anything was sent")

// conversation is one visit, from the first sentence to the last.
type conversation struct {
	Config
	*screen
	post     post
	card     *ledger.Card
	newsroom *envelope.Newsroom
	keys     *envelope.Keys
	words    envelope.Passphrase
	visit    *envelope.Visit
	first    bool
	once     bool // no words lead back to what she sent
	wrote    bool // there are words that would be lost
	tried    bool // her letter was on its way; nobody can say whether it arrived
	closed   bool // the closing envelope is kept
	letters  []envelope.Received
}

// Run holds one visit. It returns nil when the visit ended as the person
// wanted, ErrLeft when she left before sending, and an error with a text for
// her when the newsroom can't be trusted or the program can't go on.
func Run(ctx context.Context, c Config) error {
	ctx, left := context.WithCancel(ctx)
	defer left()
	v := &conversation{
		Config: c,
		screen: newScreen(c.In, c.Out, c.Alternate, catalogue.Of(c.Language), left),
		post:   post{base: c.URL, http: c.HTTP, again: c.Again, pause: c.Pause},
	}
	defer v.close()
	err := v.run(ctx)
	switch {
	case errors.Is(err, ErrLeft) || errors.Is(err, errEnded):
		err = ErrLeft
		v.leave(ctx)
		switch {
		case v.tried:
			v.say("program.unknown")
		case v.wrote:
			v.say("program.lost")
		default:
			v.say("program.left")
		}
	case err != nil:
		v.leave(ctx)
	}
	if v.visit != nil {
		v.visit.Wipe()
	}
	if v.keys != nil {
		v.keys.Wipe()
	}
	v.words.Wipe()
	return err
}

func (v *conversation) run(ctx context.Context) error {
	if err := v.chooseLanguage(ctx); err != nil {
		return err
	}
	if err := v.meet(ctx); err != nil {
		return err
	}
	if err := v.enter(ctx); err != nil {
		return err
	}
	if err := v.read(ctx); err != nil {
		return err
	}
	return v.write(ctx)
}

// leave closes the visit of somebody who went away in the middle, so that the
// letterbox can't tell her from one who finished. Nothing is destroyed. It is
// tried once: she may be in a hurry.
func (v *conversation) leave(ctx context.Context) {
	if v.visit == nil || v.tried || v.closed {
		return
	}
	var keep [][16]byte
	for _, l := range v.letters {
		keep = append(keep, l.ID)
	}
	if request, err := v.visit.CloseRequest(nil, keep); err == nil {
		// She has gone, and the context with her.
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), leaveTimeout)
		defer cancel()
		_ = v.post.acknowledged(ctx, envelope.PathClose, request)
	}
}

// meet fetches the newsroom's card and refuses one that isn't signed, isn't
// logged, is old, or belongs to somebody else.
func (v *conversation) meet(ctx context.Context) error {
	var raw []byte
	if err := v.retry(ctx, func() (err error) { raw, err = v.post.newsroom(ctx); return err }); err != nil {
		return err
	}
	bundle, err := ledger.ParseBundle(raw)
	if err != nil {
		return &Distrust{v.lang, err}
	}
	now := v.Now()
	card, keys, err := bundle.Check(v.Newsroom, now)
	if err != nil {
		return &Distrust{v.lang, err}
	}
	v.card = card
	v.newsroom = newsroomOf(v.Newsroom, card, keys)
	v.say("program.to", "newsroom", Visible(card.Name))
	v.put("")
	v.say("minute.rescue")
	if len(card.Help) > 0 {
		v.say("minute.help")
		v.put(Visible(strings.Join(card.Help, "\n")))
	} else {
		v.say("program.nohelp")
	}
	for _, name := range []string{"program.device", "minute.call", "program.disk", "minute.when", "program.leave"} {
		v.say(name)
	}
	v.put("")
	for _, d := range card.Desks {
		if d.Void != "" {
			v.say("lost", "desk", Visible(d.Name))
		}
	}
	return nil
}

// newsroomOf is what the letterbox needs of a checked card and its keys.
func newsroomOf(id [32]byte, card *ledger.Card, keys []ledger.DeskEpochKey) *envelope.Newsroom {
	n := &envelope.Newsroom{
		ID: id, Name: card.Name, K: card.K, F: card.F, T: card.T, Depth: card.Depth,
		Epoch: keys[0].Epoch, SigningKey: ledger.SigningKeys(keys),
	}
	for _, k := range keys {
		n.Desks = append(n.Desks, envelope.Desk{Name: k.Desk, Key: k.Key, Verify: k.Verify})
	}
	return n
}

// enter asks for the passphrase of an earlier visit, or makes a new one.
func (v *conversation) enter(ctx context.Context) error {
	for {
		text, err := v.ask(ctx, "program.have")
		if err != nil {
			return err
		}
		if text == "" {
			v.first = true
			v.words, err = envelope.NewPassphrase(rand.Reader)
			if err != nil {
				return fmt.Errorf("couldn't make a passphrase: %w", err)
			}
			break
		}
		if v.words, err = envelope.ParsePassphrase(text); err == nil {
			break
		}
		v.put(v.passphraseHint(text, err))
	}
	v.keys = v.words.Keys(v.Newsroom)
	return nil
}

// passphraseHint says what is wrong with nine words.
func (v *conversation) passphraseHint(text string, err error) string {
	var word *envelope.WordError
	switch {
	case errors.As(err, &word):
		hint := v.sentence("say.wordUnknown", "n", word.Position, "word", Visible(word.Word))
		if len(word.Near) > 0 {
			hint += " " + v.sentence("say.wordNear", "near", strings.Join(word.Near, ", "))
		}
		return hint
	case errors.Is(err, envelope.ErrChecksum):
		return v.sentence("say.checksum")
	case errors.Is(err, envelope.ErrWordCount):
		return v.sentence("say.wordCount", "n", len(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) })))
	}
	return v.sentence("say.tooLong")
}

// read posts the opening envelope, looks for letters and shows them. A first
// visit does the same, so that nobody on the way can tell it from a later one.
func (v *conversation) read(ctx context.Context) error {
	v.say("say.looking")
	v.visit = envelope.NewVisit(v.newsroom, v.keys, v.Now())
	v.visit.Seal = sealer(v.Newsroom)
	request, err := v.visit.OpenRequest()
	if err != nil {
		return fmt.Errorf("couldn't seal the first envelope: %w", err)
	}
	var tokens []envelope.Token
	err = v.admitted(ctx, envelope.ToOpen, func() error {
		table, err := v.post.send(ctx, envelope.PathOpen, request, envelope.TableSize)
		if err != nil {
			return err
		}
		tokens, err = v.visit.Table(table)
		return err
	})
	if err != nil {
		return err
	}
	v.begin(ctx, envelope.ToClose) // while she reads and writes
	bodies := make([][]byte, len(tokens))
	for i, token := range tokens {
		err := v.retry(ctx, func() (err error) {
			bodies[i], err = v.post.send(ctx, envelope.PathBody, token[:], envelope.ReplySize)
			return err
		})
		if err != nil {
			return err
		}
	}
	received, receipts, err := v.visit.Bodies(bodies)
	if err != nil {
		return fmt.Errorf("couldn't open the letters: %w", err)
	}
	v.letters = received
	v.show(receipts)
	return nil
}

func (v *conversation) show(receipts []envelope.Receipt) {
	if v.first {
		return
	}
	arrived, read := false, false
	for _, r := range receipts {
		arrived, read = true, read || r.Read
	}
	switch {
	case read:
		v.say("say.read")
	case arrived:
		v.say("say.arrived")
	}
	if v.visit.Unverified > 0 {
		v.say("say.unverified")
	}
	if len(v.letters) == 0 {
		v.say("say.none")
	} else {
		v.say("say.letters", "n", len(v.letters))
	}
	v.echoes()
	for i, l := range v.letters {
		v.put(fmt.Sprintf("\n%d. %s\n", i+1, v.sentence("say.from", "desk", Visible(l.Desk))))
		v.put(Visible(l.Text))
	}
}

// sealer commits to the words of a letter before anybody reads them.
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

// retry repeats a step until it holds or the person leaves. What she wrote
// stays in memory meanwhile.
func (v *conversation) retry(ctx context.Context, step func() error) error {
	for {
		err := step()
		switch {
		case err == nil:
			return nil
		case errors.Is(err, errBusy):
			v.say("say.busy")
		case errors.Is(err, errFull):
			v.say("say.full")
		case errors.Is(err, onion.ErrNoTor):
			v.say("program.noTor")
		case errors.Is(err, onion.ErrOutOfReach):
			v.say("program.outOfReach")
		case errors.Is(err, errUnreachable):
			v.say("program.unreachable")
		default:
			return err
		}
		question := "program.retry"
		if v.wrote {
			v.say("program.still")
			question = "program.retryWords"
		}
		again, err := v.ask(ctx, question, "no", v.no())
		if err != nil {
			return err
		}
		if v.isNo(again) {
			return ErrLeft
		}
	}
}

// Distrust says that the letterbox showed a newsroom that the program refuses.
type Distrust struct {
	lang *catalogue.Language
	err  error
}

func (d *Distrust) Error() string { return d.lang.Say("program.distrust") + " (" + d.err.Error() + ")" }
func (d *Distrust) Unwrap() error { return d.err }

// Hint is what the person can do.
func (d *Distrust) Hint() string {
	switch {
	case errors.Is(d.err, ledger.ErrOtherNewsroom):
		return d.lang.Say("program.other") + " " + d.lang.Say("program.nothing")
	case errors.Is(d.err, ledger.ErrStale), errors.Is(d.err, ledger.ErrFuture), errors.Is(d.err, ledger.ErrEpoch):
		return d.lang.Say("say.clock") + " " + d.lang.Say("program.clock")
	}
	return d.lang.Say("say.untrusted") + " " + d.lang.Say("program.nothing")
}

// ParseID reads a newsroom's number as it stands in print: 64 hexadecimal
// digits, in groups or not.
func ParseID(text string) (id [32]byte, err error) {
	text = strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '-' || r == ':' || r == '\n' }), "")
	b, err := hex.DecodeString(strings.ToLower(text))
	if err != nil || len(b) != len(id) {
		return id, errors.New("a newsroom's number has 64 digits, 0 to 9 and a to f")
	}
	return [32]byte(b), nil
}
