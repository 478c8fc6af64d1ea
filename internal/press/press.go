// Package press turns an approved report into a static folder, the same bytes
// each time: a page that needs no script and asks nobody else for anything,
// readable on an old phone and on paper; and folders into a site with a front
// page and a feed.
//
// Trust: the press is trusted with nothing. Whoever checks a report renders it
// anew and compares, so a page that shows other words than the proofs is
// refused. It is not trusted with secrets: all that it sees is about to be
// published.
package press

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"

	"vouchsafe.example/client"
	"vouchsafe.example/report"
)

//go:embed pages
var pages embed.FS

var reportPage = template.Must(template.New("report.html").Funcs(template.FuncMap{
	// drawn pairs the labels with the pieces of a paragraph.
	"drawn": func(l *labels, runs []run) any {
		return struct {
			L    *labels
			Runs []run
		}{l, runs}
	},
	"control": func(l *labels, r run) string { return fill(l.ControlTitle, "U+"+r.Control, r.Name) },
}).ParseFS(pages, "pages/report.html"))

// Render makes index.html, style.css and the events' calendar files of a report
// whose proofs are open. It is a pure function: the same report gives the same bytes, for as long as
// content.json names the renderer "press/1".
func Render(r *report.Report) (map[string][]byte, error) {
	v, err := view(r)
	if err != nil {
		return nil, fmt.Errorf("couldn't render the page: %w", err)
	}
	var page bytes.Buffer
	if err := reportPage.Execute(&page, v); err != nil {
		return nil, fmt.Errorf("couldn't render the page: %w", err)
	}
	style, err := pages.ReadFile("pages/style.css")
	if err != nil {
		return nil, fmt.Errorf("couldn't render the page: %w", err)
	}
	files := map[string][]byte{report.PageFile: page.Bytes(), report.StyleFile: style}
	for i, e := range r.Content.Events() {
		if files[report.EventFile(i+1)], err = calendar(r, e, i+1); err != nil {
			return nil, fmt.Errorf("couldn't render the page: %w", err)
		}
	}
	return files, nil
}

// Built is a report before its signatures: the files that the press adds, and
// the text that the editors sign and the log keeps.
type Built struct {
	Files    map[string][]byte // page, style, calendars and the script of the check
	Manifest *report.Manifest  // of the given files and these
	HasCopy  bool              // the page links report.CopyFile
}

// Build renders the report whose content.json, evidence and media lie in fsys,
// and checks all its proofs on the way. The caller writes Files beside them,
// has Manifest.Text signed by two approvers and logged, and adds the files that
// come after: report.ManifestFile, EntryFile and ProofFile, and then what [Copy]
// makes of them all. Files of these names that are already in fsys are not
// looked at; but a script of the check that lies there is kept, because a report
// that was approved before an upgrade has the script of that day.
func Build(fsys fs.FS) (*Built, error) {
	r, err := report.Load(fsys)
	if err != nil {
		return nil, fmt.Errorf("couldn't build the report: %w", err)
	}
	given, err := report.NewManifest(r.Newsroom, fsys)
	if err != nil {
		return nil, fmt.Errorf("couldn't build the report: %w", err)
	}
	files, err := Render(r)
	if err != nil {
		return nil, fmt.Errorf("couldn't build the report: %w", err)
	}
	script, err := fs.ReadFile(fsys, report.CheckFile)
	if errors.Is(err, fs.ErrNotExist) {
		script, err = client.Check, nil
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't build the report: %w", err)
	}
	files[report.CheckFile] = script
	return &Built{Files: files, Manifest: given.With(files), HasCopy: r.HasCopy()}, nil
}

// Copy makes report.CopyFile of all files of a finished folder, by path.
func Copy(files map[string][]byte) ([]byte, error) { return report.Copy(files) }

// Zip writes a finished folder as one file with the one form that a report's
// ZIP has.
func Zip(w io.Writer, fsys fs.FS) error { return report.WriteZip(w, fsys) }
