package intake

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

const (
	// maxUpload is how much may come at once without scripts, in bytes.
	maxUpload = 20 << 20
	// maxTyped is how much of a letter's text is read, in bytes. What is longer
	// than a letter is shown again for her to cut; of what is longer than this
	// she is told that its end is gone.
	maxTyped = 1 << 20
	// maxField is how much of any other field is read, in bytes.
	maxField = 128 << 10
	maxParts = 96
	// chunk is what one cell holds of a file.
	chunk = envelope.CellSize - 16
)

// A form is what came from a page without scripts. It is read as a stream, and
// its files are in their cells when it has been read.
type form struct {
	step, from, state string
	text, words, try  string
	danger            bool
	to                []string
	keep              []int
	answers           int
	laid              laid
	files             []envelope.Attachment
	problems          []problem
	cut               bool // the end of the text isn't here
	chose             bool // she chose files, whatever became of them
}

// A problem is a sentence about a file.
type problem struct{ sentence, name string }

func (f *form) wipe() {
	for i := range f.files {
		clear(f.files[i].Key[:])
	}
	*f = form{}
}

// said are the problems in somebody's language.
func (f *form) said(l *language) (list []string) {
	for _, p := range f.problems {
		list = append(list, l.say(p.sentence, "name", p.name, "size", maxUpload>>20, "n", envelope.MaxAttachments))
	}
	return list
}

var errForm = errors.New("not a form of these pages")

// read takes a form. The error says that it isn't one; what is wrong with a
// file is a problem of the form. So is a form that is more than is read at all:
// on the page the files come last, and what she typed is here.
func (fs *forms) read(w http.ResponseWriter, r *http.Request) (*form, error) {
	// A browser says how much it will send. What is too much is read to its
	// end, within limits, so that the browser shows the answer.
	tooMuch := r.ContentLength > maxUpload+maxTyped
	r.Body = http.MaxBytesReader(w, r.Body, 4*maxUpload)
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, errForm
	}
	f := &form{}
	err = fs.takeParts(r.Context(), f, parts, tooMuch)
	var most *http.MaxBytesError
	switch {
	case errors.As(err, &most) && (f.cut || f.problems != nil):
		// The button that she pressed hasn't come. Nothing is sent, since
		// there is a problem, and any of them shows her text again.
		f.step = cmp.Or(f.step, stepSend)
	case err != nil:
		f.wipe()
		return nil, errForm
	}
	return f, nil
}

func (fs *forms) takeParts(ctx context.Context, f *form, parts *multipart.Reader, tooMuch bool) error {
	left := int64(maxUpload)
	for n := 0; ; n++ {
		part, err := parts.NextPart()
		if err == io.EOF {
			return nil
		}
		if err == nil && n == maxParts {
			err = errForm
		}
		if err == nil && part.FormName() == "files" {
			err = fs.takeFile(ctx, f, part, tooMuch, &left)
		} else if err == nil {
			err = f.take(part)
		}
		if err != nil {
			return err
		}
	}
}

// take reads one field.
func (f *form) take(part *multipart.Part) error {
	most := maxField
	if part.FormName() == "text" {
		most = maxTyped
	}
	b, err := io.ReadAll(io.LimitReader(part, int64(most)+1))
	defer clear(b)
	if err != nil {
		return err
	}
	over := len(b) > most
	if over {
		for b = b[:most]; len(b) > 0 && !utf8.RuneStart(b[len(b)-1]); {
			b = b[:len(b)-1]
		}
		b = b[:max(len(b)-1, 0)] // it may be the beginning of a letter
	}
	value := strings.ToValidUTF8(strings.ReplaceAll(string(b), "\r\n", "\n"), "\ufffd")
	switch part.FormName() {
	case "step":
		f.step = value
	case "from":
		f.from = value
	case "state":
		f.state = value
	case "text":
		f.text, f.cut = value, over
	case "words":
		f.words = value
	case "try":
		f.try = value
	case "danger":
		f.danger = value != ""
	case "to":
		f.to = append(f.to, value)
	case "keep":
		if n, err := strconv.Atoi(value); err == nil {
			f.keep = append(f.keep, n)
		}
	case "answers":
		f.answers, _ = strconv.Atoi(value) // 0: none
	default:
		f.laid.take(part.FormName(), value)
	}
	return nil
}

// takeFile encrypts a file into its cells as it comes. Nothing of it touches
// the disk in the clear, and no more of it than one cell is in memory.
func (fs *forms) takeFile(ctx context.Context, f *form, part *multipart.Part, tooMuch bool, left *int64) error {
	name := envelope.CleanName(part.FileName())
	refuse := func(sentence string) error {
		f.problems = append(f.problems, problem{sentence, name})
		_, err := io.Copy(io.Discard, part)
		return err
	}
	if part.FileName() == "" {
		return refuseNothing(part)
	}
	f.chose = true
	switch {
	case tooMuch:
		return refuse("filesLarge")
	case len(f.files) == envelope.MaxAttachments:
		if slices.Contains(f.problems, problem{"fileMost", ""}) {
			return refuseNothing(part)
		}
		name = ""
		return refuse("fileMost")
	}
	if fs.in.gate.crowded() {
		return refuse("full")
	}
	select {
	case fs.files <- struct{}{}:
		defer func() { <-fs.files }()
	default:
		return refuse("busy")
	}
	a, err := fs.in.store(ctx, part, left)
	switch {
	case errors.Is(err, errForm):
		return err
	case errors.Is(err, errTooLarge):
		return refuse("filesLarge")
	case errors.Is(err, courier.ErrFull):
		return refuse("full")
	case err != nil:
		if !errors.Is(err, courier.ErrBusy) && !errors.Is(err, context.Canceled) {
			fs.in.cfg.Log.Error("a file could not be kept", "err", err)
		}
		return refuse("busy")
	case a.Size == 0:
		return refuse("fileEmpty")
	}
	a.Name = name
	f.files = append(f.files, a)
	return nil
}

// refuseNothing reads a field for files in which none was chosen.
func refuseNothing(part *multipart.Part) error {
	_, err := io.Copy(io.Discard, part)
	return err
}

var errTooLarge = errors.New("more than may come at once")

// store keeps a stream in cells under a key of its own. left is how many bytes
// may come; what came is taken off.
func (in *Intake) store(ctx context.Context, r io.Reader, left *int64) (a envelope.Attachment, err error) {
	rand.Read(a.Key[:])
	defer func() {
		if err != nil {
			clear(a.Key[:])
		}
	}()
	// All cells but the last are the same however large the file turns out.
	open := envelope.NewCells(a.Key, envelope.MaxFile)
	defer open.Wipe()
	digest := sha256.New()
	held, next := make([]byte, chunk), make([]byte, chunk)
	defer clear(held)
	defer clear(next)
	count, n := 0, 0 // cells before the one that is held, and bytes in it
	for {
		m, err := io.ReadFull(r, next)
		if m > 0 {
			if *left -= int64(m); *left < 0 {
				return a, errTooLarge
			}
			if a.Size == 0 {
				kind, _, _ := strings.Cut(http.DetectContentType(next[:min(m, 512)]), ";")
				a.Type = kind
			} else {
				if err := in.storeOne(ctx, open, count, held[:n]); err != nil {
					return a, err
				}
				count++
			}
			digest.Write(next[:m])
			a.Size += int64(m)
			held, next, n = next, held, m
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			break
		}
		if err != nil {
			return a, fmt.Errorf("%w: %w", errForm, err)
		}
	}
	a.Digest = [32]byte(digest.Sum(nil))
	whole := envelope.NewCells(a.Key, a.Size)
	defer whole.Wipe()
	for ; count < whole.Count(); count++ {
		if err := in.storeOne(ctx, whole, count, held[:n]); err != nil {
			return a, err
		}
	}
	return a, nil
}

// storeOne seals and keeps a cell that holds piece, or nothing but padding.
func (in *Intake) storeOne(ctx context.Context, c envelope.Cells, i int, piece []byte) error {
	cell, err := c.Seal(i, pieceAt{int64(i) * chunk, piece})
	if err != nil {
		return err
	}
	return in.keepCell(ctx, c.ID(i), cell, true)
}

// A pieceAt is a piece of a file that begins at so many bytes.
type pieceAt struct {
	at    int64
	piece []byte
}

func (p pieceAt) ReadAt(b []byte, at int64) (int, error) {
	if at != p.at {
		return 0, io.ErrUnexpectedEOF
	}
	n := copy(b, p.piece)
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}
