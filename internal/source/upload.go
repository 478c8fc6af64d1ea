package source

import (
	"context"
	"errors"
	"os"
	"strconv"
	"time"

	"github.com/schollz/progressbar/v3"

	"vouchsafe.example/envelope"
)

// largeFile is from how many bytes on she is asked how much of a file goes at
// this visit.
const largeFile = 16 << 20

// upload is a file of hers on its way: it is read where it lies, never copied.
type upload struct {
	attachment envelope.Attachment
	file       *os.File
	original   *envelope.Original
	atOnce     int // cells that go at this visit at most; 0 for all
}

// A way is how far a file is: of so many cells, which aren't there yet.
type way struct {
	cells   envelope.Cells
	missing []int
}

// megabytes is what so many cells take on the line, rounded up.
func megabytes(cells int) int {
	const inMB = (1 << 20) / envelope.CellSize
	return (cells + inMB - 1) / inMB
}

// survey reads a file through. Of a large one it shows how far it is.
func (v *conversation) survey(ctx context.Context, f *os.File, size int64) (*envelope.Original, error) {
	if size < largeFile {
		return envelope.Survey(f, size, func(int64) error { return ctx.Err() })
	}
	bar := v.bar(size, "program.reading")
	defer v.put("")
	return envelope.Survey(f, size, func(done int64) error {
		bar.Set64(done)
		return ctx.Err()
	})
}

func (v *conversation) bar(bytes int64, sentence string) *progressbar.ProgressBar {
	return progressbar.NewOptions64(bytes, progressbar.OptionSetWriter(v.out), progressbar.OptionSetDescription(v.sentence(sentence)),
		progressbar.OptionShowBytes(true), progressbar.OptionSetPredictTime(true), progressbar.OptionThrottle(200*time.Millisecond), progressbar.OptionSetWidth(20))
}

// amount asks how much of a large file goes at this visit, in cells; 0 for all
// of it.
func (v *conversation) amount(ctx context.Context, u upload) (int, error) {
	if u.attachment.Size < largeFile {
		return 0, nil
	}
	all := envelope.NewCells([32]byte{}, u.attachment.Size).Count()
	for {
		answer, err := v.ask(ctx, "program.amount", "size", megabytes(all))
		if err != nil || answer == "" {
			return 0, err
		}
		n, err := strconv.Atoi(plain(answer))
		if err != nil || n < 1 || n > megabytes(all) {
			v.say("program.number", "most", megabytes(all))
			continue
		}
		cells := n << 20 / envelope.CellSize
		if visits := (all + cells - 1) / cells; visits > 1 {
			v.say("say.visits", "n", visits)
		}
		return cells, nil
	}
}

// sendFiles puts the cells of every file and returns the files that have
// arrived whole. A file that went away or changed meanwhile is left out, if she
// agrees; one of which a part goes at a later visit is named by a later letter.
func (v *conversation) sendFiles(ctx context.Context, uploads []upload) (sent []envelope.Attachment, err error) {
	for _, u := range uploads {
		if v.once && u.atOnce > 0 {
			v.say("program.allNow")
			u.atOnce = 0
		}
		u.attachment.Key = u.original.Key(v.keys.Thread)
		missing, err := v.sendFile(ctx, u)
		if errors.Is(err, envelope.ErrChanged) {
			answer, err := v.ask(ctx, "program.fileLost", "name", Visible(u.attachment.Name), "no", v.no())
			if err != nil {
				return nil, err
			}
			if v.isNo(answer) {
				return nil, ErrLeft
			}
			continue
		}
		if err != nil {
			return nil, err
		}
		if missing == 0 {
			sent = append(sent, u.attachment)
			continue
		}
		all := envelope.NewCells([32]byte{}, u.attachment.Size).Count()
		v.say("say.filePart", "name", Visible(u.attachment.Name), "n", megabytes(all-missing), "all", megabytes(all), "visits", (missing+u.atOnce-1)/u.atOnce)
	}
	return sent, nil
}

// sendFile puts the cells that aren't there yet, as many as go at this visit,
// and returns how many are left.
func (v *conversation) sendFile(ctx context.Context, u upload) (missing int, err error) {
	w := way{cells: envelope.NewCells(u.attachment.Key, u.attachment.Size)}
	defer w.cells.Wipe()
	if err := v.patiently(ctx, func() (err error) { w.missing, err = v.post.missing(ctx, w.cells); return err }); err != nil {
		return 0, err
	}
	if there := w.cells.Count() - len(w.missing); there > 0 {
		v.say("say.fileThere", "n", megabytes(there), "all", megabytes(w.cells.Count()))
	}
	now := w.missing
	if u.atOnce > 0 && len(now) > u.atOnce {
		now = now[:u.atOnce]
	}
	bar := v.bar(int64(len(now))*envelope.CellSize, "program.uploading")
	defer v.put("")
	for _, i := range now {
		cell, err := w.cells.Seal(i, u.original)
		if err != nil {
			return 0, err
		}
		request := envelope.CellRequest(w.cells.ID(i), cell)
		err = v.patiently(ctx, func() error {
			return v.through(ctx, envelope.ToCells, func() error { return v.post.acknowledged(ctx, envelope.PathCell, request) })
		})
		if err != nil {
			return 0, err
		}
		bar.Add(envelope.CellSize)
	}
	return len(w.missing) - len(now), nil
}

// patiently repeats a request of an upload by itself, with growing pauses. When
// it gives up she is told that nothing is lost, and asked.
func (v *conversation) patiently(ctx context.Context, step func() error) error {
	told := false
	return v.retry(ctx, func() error {
		err := v.post.patiently(ctx, func() {
			if !told {
				v.say("say.pausing")
			}
			told = true
		}, step)
		if errors.Is(err, errUnreachable) || errors.Is(err, errBusy) || errors.Is(err, errFull) {
			v.say("say.partKept")
			told = false
		}
		return err
	})
}

// named tells the letterbox that a letter names these files, so that nobody can
// ask for them any more. Without it, that ends with what desks fetch, and after
// three weeks at most.
func (v *conversation) named(ctx context.Context, files []envelope.Attachment) {
	for _, a := range files {
		cells := envelope.NewCells(a.Key, a.Size)
		_, err := v.post.cells(ctx, envelope.CellsNamed, cells)
		cells.Wipe()
		if err != nil {
			return
		}
	}
}
