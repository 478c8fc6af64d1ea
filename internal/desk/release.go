package desk

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"mime"
	"net/http"
	"path"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
)

// pagePolicy lets a previewed page load its own files. Its scripts don't run:
// nothing of a report may act on the desk.
const pagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'none'; form-action 'none'; " +
	"frame-ancestors 'self'; base-uri 'none'; sandbox allow-same-origin"

// A previewSheet is a report as its readers will see it.
type previewSheet struct {
	ID, Title string
	True      bool // what would be published, byte for byte
	Why       string
	Unproven  []string // months that the page takes for closed
	Obstacles []obstacleLine
	Warnings  []string
	Text      string // the words, where no page can be made
}

// pageOf makes a report's page. whole are all files of the folder that would be
// published; else shown are the page and what it needs, made although there
// are obstacles.
func (v *visit) pageOf(id string) (whole, shown map[string][]byte, r *casebook.Rehearsal, err error) {
	draft, err := v.book.Draft(id, v.now())
	var obstacles casebook.Obstacles
	switch {
	case err == nil:
		whole, err = v.wholeFolder(draft)
		return whole, whole, &casebook.Rehearsal{Warnings: draft.Warnings}, err
	case !errors.As(err, &obstacles):
		return nil, nil, nil, err
	}
	if r, err = v.book.Rehearse(id); err != nil {
		return nil, nil, nil, err
	}
	if v.Render == nil || len(r.Report.Content.Blocks) == 0 {
		return nil, nil, r, nil
	}
	if shown, err = v.Render(r.Report); err != nil {
		// What can't be drawn is among the obstacles.
		return nil, nil, r, nil
	}
	maps.Copy(shown, r.Media)
	return nil, shown, r, nil
}

// errNoPress says that this desk was started without a press.
const errNoPress = refusal("This desk was started without a press, so that it can show no page. The words can be read here; 'vouchsafe desk preview' writes the page.")

// wholeFolder is the draft with what the press makes of it.
func (v *visit) wholeFolder(draft *casebook.Draft) (map[string][]byte, error) {
	if v.Preview == nil {
		return nil, errNoPress
	}
	made, err := v.Preview(draft)
	if err != nil {
		return nil, err
	}
	whole := maps.Clone(draft.Files)
	maps.Copy(whole, made)
	return whole, nil
}

func (v *visit) previewPage() error {
	id := v.reportID()
	o, err := casebook.Get(v.book, casebook.Reports, id)
	if err != nil {
		return err
	}
	p := previewSheet{ID: id, Title: o.Value.Title}
	whole, shown, r, err := v.pageOf(id)
	if err != nil && !errors.Is(err, errNoPress) {
		return err
	}
	if r != nil {
		p.Unproven, p.Warnings, p.Obstacles = r.Unproven, r.Warnings, v.mend(id, r.Obstacles)
		for i, line := range p.Obstacles {
			if strings.HasPrefix(line.Href, "#") {
				p.Obstacles[i].Href = "/reports/" + id + line.Href
			}
		}
	}
	p.True = whole != nil
	if shown == nil {
		p.Why = "The page can't be drawn yet, because of what is missing below. These are its words."
		if p.Text, err = v.book.Preview(id); err != nil {
			return err
		}
	}
	return v.show("report-preview.html", sheet{Title: "Preview: " + o.Value.Title, Tab: "reports", Page: p})
}

// previewFile serves one file of the page to the frame that shows it.
func (v *visit) previewFile() error {
	_, shown, _, err := v.pageOf(v.reportID())
	if err != nil {
		return err
	}
	name := v.r.PathValue("file")
	content, ok := shown[name]
	if !ok {
		return casebook.ErrNotFound
	}
	h := v.w.Header()
	h.Set("Content-Security-Policy", pagePolicy)
	h.Set("X-Frame-Options", "SAMEORIGIN")
	h.Set("Content-Type", mediaType(name))
	http.ServeContent(v.w, v.r, "", time.Time{}, bytes.NewReader(content))
	return nil
}

func mediaType(name string) string {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8"
	case ".css":
		return "text/css; charset=utf-8"
	case ".vtt":
		return "text/vtt; charset=utf-8"
	case ".mp4":
		return "video/mp4"
	case ".webm":
		return "video/webm"
	}
	if t := mime.TypeByExtension(path.Ext(name)); strings.HasPrefix(t, "image/") {
		return t
	}
	return "text/plain; charset=utf-8"
}

// A compareSheet lays what was said beside what will be printed.
type compareSheet struct {
	ID, Title string
	Accounts  []casebook.AccountReading
}

func (v *visit) comparePage() error {
	o, err := casebook.Get(v.book, casebook.Reports, v.reportID())
	if err != nil {
		return err
	}
	p := compareSheet{ID: o.ID, Title: o.Value.Title}
	if p.Accounts, err = v.book.Diff(o.ID); err != nil {
		return err
	}
	return v.show("report-compare.html", sheet{Title: "Said and printed: " + o.Value.Title, Tab: "reports", Page: p})
}

// An approveSheet is exactly what somebody would sign.
type approveSheet struct {
	ID, Title   string
	Edition     int
	Published   int    // editions in the log
	Digest      string // 64 hex digits
	Groups      []string
	Files       []signedFile
	Obstacles   []obstacleLine
	Warnings    []string
	Signed      []signature // of this very list
	Void        []signature // of what the report was before
	Again       []string    // who signed what only a new card has changed
	Mine        bool        // the present person has signed this list
	Enough      bool
	CanPublish  bool
	Missing     string // why nobody could sign or publish
	PublishedAt string
}

type signedFile struct {
	Path, Digest, What string
	Size               int64
}

type signature struct{ Person, Day string }

func (v *visit) approvePage() error {
	p, err := v.approveSheet()
	if err != nil {
		return err
	}
	return v.show("report-approve.html", sheet{Title: "Approve: " + p.Title, Tab: "reports", Page: p})
}

// manifestOf is the list of files that is signed.
func (v *visit) manifestOf(whole map[string][]byte) (*report.Manifest, error) {
	files, err := asFS(whole)
	if err != nil {
		return nil, err
	}
	return report.NewManifest(v.book.Newsroom(), files)
}

func (v *visit) approveSheet() (p approveSheet, err error) {
	o, err := casebook.Get(v.book, casebook.Reports, v.reportID())
	if err != nil {
		return p, err
	}
	p = approveSheet{ID: o.ID, Title: o.Value.Title, Edition: o.Value.Published + 1, Published: o.Value.Published, CanPublish: v.Publish != nil}
	all, err := casebook.List(v.book, casebook.Approvals)
	if err != nil {
		return p, err
	}
	all = slices.DeleteFunc(all, func(a casebook.Object[casebook.Approval]) bool { return a.Value.Report != o.ID })
	draft, err := v.book.Draft(o.ID, v.now())
	var obstacles casebook.Obstacles
	var m *report.Manifest
	switch {
	case errors.As(err, &obstacles):
		p.Obstacles = v.mend(o.ID, obstacles)
		for i, line := range p.Obstacles {
			if strings.HasPrefix(line.Href, "#") {
				p.Obstacles[i].Href = "/reports/" + o.ID + line.Href
			}
		}
	case err != nil:
		return p, err
	default:
		p.Warnings = draft.Warnings
		whole, err := v.wholeFolder(draft)
		if errors.Is(err, errNoPress) {
			p.Missing = string(errNoPress)
			break
		}
		if err != nil {
			return p, err
		}
		if m, err = v.manifestOf(whole); err != nil {
			return p, err
		}
		for _, f := range m.Files {
			p.Files = append(p.Files, signedFile{f.Path, fmt.Sprintf("%x", f.Digest), whatIs(f.Path), int64(len(whole[f.Path]))})
		}
		p.Digest = fmt.Sprintf("%x", m.Digest())
		for d := p.Digest; d != ""; d = d[8:] {
			p.Groups = append(p.Groups, d[:8])
		}
	}
	for _, a := range all {
		s := signature{a.Value.Person, a.Value.Day}
		if a.Value.Manifest.String() == o.Value.Previous {
			continue // of what is published
		}
		if a.Value.Manifest.String() != p.Digest {
			p.Void = append(p.Void, s)
			continue
		}
		p.Signed = append(p.Signed, s)
		p.Mine = p.Mine || s.Person == v.book.Person()
	}
	if m != nil {
		if p.Again, err = v.book.SignAgain(o.ID); err != nil {
			return p, err
		}
	}
	p.Enough = len(p.Signed) >= report.Approvals
	if p.Enough {
		if _, err := v.book.Approved(o.ID); err != nil {
			p.Enough, p.Missing = false, "Both signatures are there, but "+err.Error()+"."
		}
	}
	return p, nil
}

// whatIs says what a file of a report holds.
func whatIs(name string) string {
	switch {
	case name == report.PageFile:
		return "the page"
	case name == report.StyleFile:
		return "how it looks"
	case name == report.CheckFile:
		return "the script with which readers check it"
	case name == report.ContentFile:
		return "our words, and what is shown where"
	case name == report.PolicyFile:
		return "the newsroom's founding policy"
	case name == report.CardFile:
		return "the newsroom's card"
	case strings.HasSuffix(name, ".disclosure"):
		return "sealed words that are shown, and proof of them"
	case strings.HasSuffix(name, ".path"):
		return "proof of the month in which they were sealed"
	case strings.HasSuffix(name, ".ics"):
		return "an event for calendars"
	case strings.HasPrefix(name, "evidence/"):
		return "what the public log says of a month"
	case strings.HasSuffix(name, ".vtt"):
		return "captions"
	case strings.HasSuffix(name, ".mp4"), strings.HasSuffix(name, ".webm"):
		return "a film"
	case strings.HasPrefix(name, "media/"):
		return "a picture, rebuilt"
	}
	return ""
}

func (v *visit) approve() error {
	p, err := v.approveSheet()
	if err != nil {
		return err
	}
	again := func(wrong error) error {
		sh := sheet{Title: "Approve: " + p.Title, Tab: "reports", Page: p}
		status, text := explain(wrong)
		sh.Trouble = text
		return v.showAs(status, "report-approve.html", sh)
	}
	switch {
	case p.Digest == "":
		return again(refusal("It can't be signed yet. Nothing was signed."))
	case v.field("digest") != p.Digest:
		return again(refusal("The report changed since you opened this page. Nothing was signed: read it again."))
	case p.Mine:
		return again(refusal("You have signed this already. The second signature must be somebody else's."))
	case v.field("read") != "yes":
		return again(refusal("Nothing was signed. Tick the box that says that you have read it all, and sign."))
	}
	draft, err := v.book.Draft(p.ID, v.now())
	if err != nil {
		return again(err)
	}
	whole, err := v.wholeFolder(draft)
	if err != nil {
		return again(err)
	}
	m, err := v.manifestOf(whole)
	if err != nil {
		return again(err)
	}
	if fmt.Sprintf("%x", m.Digest()) != p.Digest {
		return again(refusal("The report changed while you signed. Nothing was signed: read it again."))
	}
	if err := v.book.Approve(p.ID, m.Text()); err != nil {
		return again(err)
	}
	return v.to("/reports/"+p.ID+"/approve", "You have signed it. Any later change voids your signature.")
}

func (v *visit) publish() error {
	id, book, publish := v.reportID(), v.book, v.Publish
	if publish == nil {
		return refusal("This desk was started without a way to publish. 'vouchsafe desk publish' does it.")
	}
	o, err := casebook.Get(book, casebook.Reports, id)
	if err != nil {
		return err
	}
	if _, err := book.Approved(id); err != nil {
		return err
	}
	where := v.Published
	return v.work("Publishing “"+o.Value.Title+"”", "/reports/"+id, func(ctx context.Context, p progress) (string, error) {
		p("Having it logged", 0, 0)
		err := publish(ctx, book, id, func(done, total int) { p("Publishing", done, total) })
		if err != nil {
			return "", err
		}
		said := "It is published, and in the public log. "
		if where != nil {
			said += where(id) + " "
		}
		return said + "Then open the page as a reader would, check it with ‘vouchsafe verify’, and give others the folder to mirror. A later change makes a new edition, which names this one.", nil
	})
}

// asFS makes a file system of files by path.
func asFS(files map[string][]byte) (fs.FS, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(files[name]); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
}
