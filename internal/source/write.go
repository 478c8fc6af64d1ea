package source

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/catalogue"
)

// MaxFile is the most one file may have, in bytes.
const MaxFile = envelope.MaxFile

// write takes her letter, if there is one, shows the passphrase, sends and
// says goodbye. The closing envelope goes out in any case but a flat no.
func (v *conversation) write(ctx context.Context) error {
	draft, uploads, err := v.compose(ctx)
	if err != nil {
		return err
	}
	defer func() {
		for _, u := range uploads {
			u.file.Close()
		}
	}()
	keep, err := v.keep(ctx)
	if err != nil {
		return err
	}
	rule, err := v.rule(ctx)
	if err != nil {
		return err
	}
	if draft != nil {
		send, err := v.consent(ctx)
		if err != nil {
			return err
		}
		if !send {
			draft, rule = nil, nil
		}
	}
	if draft != nil {
		if draft.Attachments, err = v.sendFiles(ctx, uploads); err != nil {
			return err
		}
		if draft.Text == "" && len(draft.Attachments) == 0 {
			draft = nil
		}
	}
	lettered := draft != nil
	if rule != nil {
		if draft == nil {
			draft = &envelope.Draft{}
		}
		draft.Rule = rule
	}
	request, err := v.visit.CloseRequest(draft, keep)
	for errors.Is(err, envelope.ErrRuleDesk) {
		// What she lays down can't go past the desk that keeps her thread.
		v.say("say.ruleDesk")
		if draft.To, err = v.desks(ctx); err != nil {
			return err
		}
		request, err = v.visit.CloseRequest(draft, keep)
	}
	var long *envelope.TooLongError
	if errors.As(err, &long) && rule != nil {
		// Nothing of her letter is cut off: what she laid down is left for another visit.
		v.say("program.ruleLong")
		draft.Rule, rule = nil, nil
		request, err = v.visit.CloseRequest(draft, keep)
	}
	if err != nil {
		return fmt.Errorf("couldn't seal the letter: %w", err)
	}
	// The same bytes at every try: a repeat is known by its number and dropped.
	err = v.admitted(ctx, envelope.ToClose, func() error {
		v.tried = v.tried || lettered || rule != nil
		return v.post.acknowledged(ctx, envelope.PathClose, request)
	})
	if err != nil {
		return err
	}
	v.closed = true
	if draft != nil {
		v.named(ctx, draft.Attachments)
	}
	switch {
	case !lettered:
		if rule == nil {
			v.say("say.left")
		}
	case v.once:
		v.say("say.sentOnce")
	default:
		v.say("say.sent")
	}
	if rule != nil {
		v.say("say.ruled")
	}
	if v.visit.Offered&envelope.OfferEcho != 0 {
		v.say("say.word", "word", v.listWord(v.visit.Word))
	}
	if len(v.letters) > len(keep) {
		v.say("say.destroyed")
	}
	v.say("program.bye")
	if v.Alternate {
		// She reads the last lines before the screen is wiped.
		v.ask(ctx, "program.clear")
	}
	return nil
}

// compose reads the letter and all that goes with it; nil if she wrote nothing.
func (v *conversation) compose(ctx context.Context) (*envelope.Draft, []upload, error) {
	v.put("")
	if v.first {
		v.say("write.hint")
	} else {
		v.put(v.sentence("answer") + ".")
	}
	v.say("program.dot")
	v.put("")
	text, err := v.text(ctx)
	if err != nil {
		return nil, nil, err
	}
	uploads, err := v.files(ctx)
	if err != nil || text == "" && len(uploads) == 0 {
		return nil, uploads, err
	}
	draft := &envelope.Draft{Text: text}
	for _, u := range uploads {
		draft.Attachments = append(draft.Attachments, u.attachment)
	}
	if draft.Language, err = v.language(ctx, text); err != nil {
		return nil, uploads, err
	}
	if len(v.letters) > 0 {
		n, err := v.number(ctx, "program.which", len(v.letters))
		if err != nil {
			return nil, uploads, err
		}
		if n > 0 {
			draft.Answers, draft.Question = v.letters[n-1].ID, v.letters[n-1].Text
		}
	}
	if draft.Danger, err = v.danger(ctx); err != nil {
		return nil, uploads, err
	}
	if draft.To, err = v.desks(ctx); err != nil {
		return nil, uploads, err
	}
	return draft, uploads, nil
}

// danger asks until the answer is a yes or a no.
func (v *conversation) danger(ctx context.Context) (bool, error) {
	for {
		answer, err := v.ask(ctx, "program.danger", "yes", v.yes())
		if err != nil || answer == "" || v.isNo(answer) {
			return false, err
		}
		if v.understands(answer, "program.yes") {
			return true, nil
		}
		v.say("program.yesOrNo", "yes", v.yes())
	}
}

// text reads lines until one holds a single dot. What doesn't fit isn't taken,
// and what was taken stays.
func (v *conversation) text(ctx context.Context) (string, error) {
	max := envelope.MaxText(envelope.MaxAttachments)
	var text strings.Builder
	for {
		line, err := v.line(ctx)
		if errors.Is(err, errLineTooLong) {
			v.say("program.lineLong")
			continue
		}
		if err != nil {
			return "", err
		}
		if strings.TrimSpace(line) == "." {
			return strings.TrimRight(text.String(), "\n"), nil
		}
		v.wrote = true
		line = strings.ToValidUTF8(line, "\ufffd")
		if over := text.Len() + len(line) + 1 - max; over > 0 {
			n := utf8.RuneCountInString(line[len(line)-min(over, len(line)):])
			v.put(v.sentence("say.textLong", "n", n) + " " + v.sentence("program.over"))
			v.put(Visible(line))
			continue
		}
		text.WriteString(line + "\n")
	}
}

func (v *conversation) language(ctx context.Context, text string) (string, error) {
	guess := v.lang.Guess(text)
	some := strings.Join(catalogue.Languages(), ", ")
	for {
		answer, err := v.ask(ctx, "program.language", "languages", some, "guess", guess)
		if err != nil {
			return "", err
		}
		answer = plain(answer)
		if answer == "" {
			return guess, nil
		}
		if tag := languageNamed(answer); tag != "" {
			return tag, nil
		}
		if len(answer) >= 2 && len(answer) <= 3 && strings.Trim(answer, "abcdefghijklmnopqrstuvwxyz") == "" {
			return answer, nil
		}
		v.say("program.languageBad", "languages", some)
	}
}

// number reads a number from 1 to max; 0 for Enter.
func (v *conversation) number(ctx context.Context, question string, max int) (int, error) {
	for {
		answer, err := v.ask(ctx, question)
		if err != nil || answer == "" {
			return 0, err
		}
		if n, err := strconv.Atoi(plain(answer)); err == nil && n >= 1 && n <= max {
			return n, nil
		}
		v.say("program.number", "most", max)
	}
}

// desks asks who may read; nil leaves it to the visit: the desks whose letters
// she found, else all. One desk isn't asked about.
func (v *conversation) desks(ctx context.Context) ([]string, error) {
	if len(v.newsroom.Desks) < 2 {
		return nil, nil
	}
	var list strings.Builder
	for i, d := range v.newsroom.Desks {
		fmt.Fprintf(&list, "\n  %d  %s", i+1, Visible(d.Name))
	}
	question := "program.desks"
	if len(v.letters) > 0 {
		question = "program.desksAgain"
	}
	numbers, err := v.numbers(ctx, v.sentence(question)+list.String(), len(v.newsroom.Desks))
	if err != nil {
		return nil, err
	}
	var to []string
	for _, n := range numbers {
		to = append(to, v.newsroom.Desks[n-1].Name)
	}
	return to, nil
}

// numbers reads numbers from 1 to max; none for Enter.
func (v *conversation) numbers(ctx context.Context, question string, max int) ([]int, error) {
	for {
		answer, err := v.askText(ctx, question)
		if err != nil {
			return nil, err
		}
		var out []int
		seen := map[int]bool{}
		ok := true
		for _, f := range strings.FieldsFunc(plain(answer), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }) {
			n, err := strconv.Atoi(f)
			if err != nil || n < 1 || n > max {
				ok = false
				break
			}
			if !seen[n] {
				seen[n] = true
				out = append(out, n)
			}
		}
		if ok {
			return out, nil
		}
		v.say("program.numbers", "most", max)
	}
}

// keep asks which of the letters she has read are not destroyed.
func (v *conversation) keep(ctx context.Context) ([][16]byte, error) {
	if len(v.letters) == 0 {
		return nil, nil
	}
	numbers, err := v.numbers(ctx, v.sentence("program.keep"), len(v.letters))
	if err != nil {
		return nil, err
	}
	var ids [][16]byte
	for _, n := range numbers {
		ids = append(ids, v.letters[n-1].ID)
	}
	return ids, nil
}

// consent says what sending means and, on a first visit, shows the words that
// lead back. False: she decided not to send.
func (v *conversation) consent(ctx context.Context) (bool, error) {
	v.put("")
	v.put(v.sentence("consent") + ":")
	v.say("consent.text")
	question := "program.sendAgain"
	if v.first {
		question = "program.send"
		v.put("")
		v.put(v.sentence("words") + ":")
		v.showWords()
		v.say("words.hint")
		for {
			try, err := v.ask(ctx, "program.try")
			if err != nil {
				return false, err
			}
			if try == "" {
				break
			}
			again, err := envelope.ParsePassphrase(try)
			if err == nil && again == v.words {
				v.say("say.tryRight")
				break
			}
			if err != nil {
				v.put(v.passphraseHint(try, err))
			}
			v.say("say.tryWrong")
			v.showWords()
		}
	}
	for {
		answer, err := v.ask(ctx, question, "once", v.word("program.once"), "no", v.no())
		switch {
		case err != nil:
			return false, err
		case answer == "":
			return true, nil
		case v.isNo(answer):
			return false, nil
		case v.first && v.understands(answer, "program.once"):
			// Keys that nobody has: what is sent looks the same, and no words lead back.
			keys, err := envelope.RandomKeys(rand.Reader)
			if err != nil {
				return false, fmt.Errorf("couldn't make keys: %w", err)
			}
			v.keys.Wipe()
			v.keys = keys
			v.visit.Rekey(keys)
			v.once = true
			return true, nil
		}
		v.say("program.unclear")
	}
}

// showWords shows the nine words, in the list of her language.
func (v *conversation) showWords() { v.showNine(v.words) }

func (v *conversation) showNine(words envelope.Passphrase) {
	v.put("")
	for _, line := range words.Lines(v.lang.Lang) {
		v.put("    " + line)
	}
	v.put("")
}

// files asks for files until she has no more.
func (v *conversation) files(ctx context.Context) ([]upload, error) {
	var uploads []upload
	for {
		if len(uploads) == envelope.MaxAttachments {
			v.say("say.fileMost", "n", envelope.MaxAttachments)
			return uploads, nil
		}
		path, err := v.ask(ctx, "program.file")
		for err == nil && path != "" {
			u, why := v.openUpload(ctx, path)
			if why == "" {
				uploads = append(uploads, u)
				v.say("program.fileAdded")
				if uploads[len(uploads)-1].atOnce, err = v.amount(ctx, u); err != nil {
					return uploads, err
				}
				break
			}
			if err = ctx.Err(); err != nil {
				break
			}
			path, err = v.askText(ctx, why+" "+v.sentence("program.fileOther"))
		}
		if err != nil || path == "" {
			return uploads, err
		}
	}
}

// openUpload opens a file and takes its digest; why says what is wrong with it.
func (v *conversation) openUpload(ctx context.Context, path string) (u upload, why string) {
	// What a terminal writes when a file is dragged into it, and what shells know.
	path = strings.Trim(path, `"'`)
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = filepath.Join(home, rest)
		}
	}
	f, err := os.Open(path)
	if err != nil {
		return u, v.sentence(plainCause(err))
	}
	defer func() {
		if why != "" {
			f.Close()
		}
	}()
	info, err := f.Stat()
	name := envelope.CleanName(path)
	switch {
	case err != nil:
		return u, v.sentence(plainCause(err))
	case !info.Mode().IsRegular():
		return u, v.sentence("program.fileFolder")
	case info.Size() == 0:
		return u, v.sentence("say.fileEmpty", "name", Visible(name))
	case info.Size() > MaxFile:
		return u, v.sentence("say.fileLarge", "name", Visible(name), "size", MaxFile>>20)
	}
	head := make([]byte, 512)
	n, _ := f.ReadAt(head, 0)
	if u.original, err = v.survey(ctx, f, info.Size()); err != nil {
		return u, v.sentence("program.fileBroken")
	}
	kind, _, _ := strings.Cut(http.DetectContentType(head[:n]), ";")
	u.file = f
	u.attachment = envelope.Attachment{Size: info.Size(), Digest: u.original.Digest, Name: name, Type: kind}
	return u, ""
}

// plainCause names the sentence for what keeps a file from being opened.
func plainCause(err error) string {
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "program.fileNone"
	case errors.Is(err, os.ErrPermission):
		return "program.fileClosed"
	}
	return "program.fileBroken"
}
