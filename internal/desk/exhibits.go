package desk

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"filippo.io/age"

	"vouchsafe.example/internal/casebook"
)

type exhibitsSheet struct {
	Files   []sentFile
	Missing []sentFile // of letters whose files haven't come
}

func (v *visit) exhibits() error {
	all, err := casebook.List(v.book, casebook.Exhibits)
	if err != nil {
		return err
	}
	threads, err := v.book.Threads()
	if err != nil {
		return err
	}
	labels := map[string]string{}
	for _, th := range threads {
		labels[th.ID] = labelOf(th)
	}
	var p exhibitsSheet
	show := v.r.URL.Query().Get("show")
	for _, e := range all {
		f := fileOf(e, show)
		f.Label = labels[f.Thread]
		p.Files = append(p.Files, f)
	}
	slices.SortStableFunc(p.Files, func(a, b sentFile) int { return strings.Compare(a.Label+a.Name, b.Label+b.Name) })
	letters, err := casebook.List(v.book, casebook.Letters)
	if err != nil {
		return err
	}
	for _, l := range letters {
		for i, a := range l.Value.Attachments {
			if a.Exhibit == "" {
				p.Missing = append(p.Missing, sentFile{Name: visible(a.Name), Type: visible(a.Type), Size: a.Size, Thread: l.Value.Thread, Letter: l.ID, Label: labels[l.Value.Thread], Number: i + 1})
			}
		}
	}
	return v.show("exhibits.html", sheet{Title: "Exhibits", Tab: "exhibits", Page: p})
}

// picture is an exhibit that is a photograph, made anew without its hidden
// data. It is only loaded when somebody asked to see it.
func (v *visit) picture() error {
	jpeg, _, err := v.book.Render(v.r.PathValue("exhibit"))
	if err != nil {
		http.Error(v.w, "This can't be shown as a picture.", http.StatusNotFound)
		return nil
	}
	v.w.Header().Set("Content-Type", "image/jpeg")
	v.w.Write(jpeg)
	return nil
}

// films are media types that browsers play by themselves, and their elements.
var films = map[string]string{
	"video/mp4": "video", "video/webm": "video", "video/quicktime": "video",
	"audio/mpeg": "audio", "audio/mp4": "audio", "audio/ogg": "audio", "audio/wav": "audio", "audio/wave": "audio", "audio/aac": "audio", "audio/webm": "audio",
}

// film plays an exhibit that is a film or a sound. The browser asks for the
// parts that it shows, and no others are decrypted.
func (v *visit) film() error {
	id := v.r.PathValue("exhibit")
	f, e, err := v.book.SeekExhibit(id, v.seat.firstLook(id))
	if err != nil {
		return err
	}
	defer f.Close()
	if films[e.Type] == "" {
		return v.notFound()
	}
	h := v.w.Header()
	h.Set("Content-Type", e.Type)
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	http.NewResponseController(v.w).SetWriteDeadline(noDeadline)
	http.ServeContent(v.w, v.r, "", time.Time{}, f)
	return nil
}

// original hands out the untouched file, after somebody has said that she knows
// what that means.
func (v *visit) original() error {
	if err := v.sure(); err != nil {
		return err
	}
	r, e, err := v.book.OpenExhibit(v.r.PathValue("exhibit"))
	if err != nil {
		return err
	}
	defer r.Close()
	name := e.Name
	if name == "" {
		name = "exhibit-" + v.r.PathValue("exhibit")
	}
	return v.download(name, func(w io.Writer) error {
		_, err := io.Copy(w, r)
		return err
	})
}

// download sends a file that the browser keeps and doesn't show. A file that
// breaks off is seen as such by the browser.
func (v *visit) download(name string, fill func(io.Writer) error) error {
	w := &download{v: v, name: name}
	err := fill(w)
	if err != nil && w.begun {
		panic(http.ErrAbortHandler)
	}
	if err == nil && !w.begun {
		_, err = w.Write(nil)
	}
	return err
}

// A download begins with its first byte: what is refused before is told on a
// page.
type download struct {
	v     *visit
	name  string
	begun bool
}

func (d *download) Write(b []byte) (int, error) {
	if !d.begun {
		d.begun = true
		h := d.v.w.Header()
		h.Set("Content-Type", "application/octet-stream")
		h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": d.name}))
		h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
		http.NewResponseController(d.v.w).SetWriteDeadline(noDeadline)
		d.v.w.WriteHeader(http.StatusOK)
	}
	return d.v.w.Write(b)
}

func (v *visit) exportPage() error {
	return v.show("export.html", sheet{Title: "Export the case", Tab: "newsroom"})
}

// exportCase sends the whole case, encrypted to those who may read it.
func (v *visit) exportCase() error {
	again := func(err error) error {
		return v.again("export.html", sheet{Title: "Export the case", Tab: "newsroom"}, err)
	}
	recipients, err := age.ParseRecipients(strings.NewReader(v.field("to")))
	if err != nil || len(recipients) == 0 {
		return again(refusal("That isn't an age recipient. It begins with age1, and is what age-keygen prints as public key: one a line. Nothing was exported."))
	}
	err = v.download("case-"+v.now().UTC().Format("2006-01-02")+".tar.age", func(w io.Writer) error { return v.book.ExportCase(w, recipients, v.field("purpose")) })
	var missing casebook.Obstacles
	if errors.As(err, &missing) {
		err = refusal(fmt.Sprintf("Nothing was exported: %s gave no live consent to this purpose.", many(len(missing), "source")))
	}
	if err != nil {
		return again(err)
	}
	return nil
}
