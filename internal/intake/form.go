package intake

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

const (
	// maxUpload is how much may come at once without scripts, in bytes.
	maxUpload = 20 << 20
	// maxTyped is how much of one field is read. What is longer than a letter
	// is shown again for her to cut.
	maxTyped = 128 << 10
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
	files             []envelope.Attachment
	problems          []problem
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
// file is a problem of the form.
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
	left := int64(maxUpload)
	for n := 0; ; n++ {
		part, err := parts.NextPart()
		if err == io.EOF {
			return f, nil
		}
		if err != nil || n == maxParts {
			return nil, errForm
		}
		if part.FormName() == "files" {
			if err := fs.takeFile(r.Context(), f, part, tooMuch, &left); err != nil {
				return nil, err
			}
			continue
		}
		if err := f.take(part); err != nil {
			return nil, err
		}
	}
}

// take reads one field.
func (f *form) take(part *multipart.Part) error {
	b, err := io.ReadAll(io.LimitReader(part, maxTyped))
	defer clear(b)
	if err != nil {
		return errForm
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
		f.text = value
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
	}
	return nil
}

// takeFile encrypts a file into its cells as it comes. Nothing of it touches
// the disk in the clear, and no more of it than one cell is in memory.
func (fs *forms) takeFile(ctx context.Context, f *form, part *multipart.Part, tooMuch bool, left *int64) error {
	name := envelope.CleanName(part.FileName())
	refuse := func(sentence string) error {
		f.problems = append(f.problems, problem{sentence, name})
		if _, err := io.Copy(io.Discard, part); err != nil {
			return errForm
		}
		return nil
	}
	if part.FileName() == "" {
		return refuseNothing(part)
	}
	switch {
	case tooMuch:
		return refuse("fileLarge")
	case len(f.files) == envelope.MaxAttachments:
		if slices.Contains(f.problems, problem{"fileMost", ""}) {
			return refuseNothing(part)
		}
		name = ""
		return refuse("fileMost")
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
		return refuse("fileLarge")
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
	if _, err := io.Copy(io.Discard, part); err != nil {
		return errForm
	}
	return nil
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
			return a, errForm
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
	return in.keepCell(ctx, c.ID(i), cell)
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
