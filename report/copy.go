package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
	"unicode/utf8"
)

// The limits of a copy. A report with more media than that has none.
const (
	MaxCopyMedia = 32 << 20  // all files of media/ together
	MaxCopyFilm  = 8 << 20   // a film that plays in the copy itself
	MaxCopy      = 160 << 20 // the file
)

// What a copy has in the place of the page's own ties to its folder. Each
// stands in the page exactly once; the press's template writes them so.
const (
	pagePolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; media-src 'self' file:; connect-src 'self' file:; base-uri 'none'; form-action 'none'">`
	copyPolicy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-%s'; style-src 'sha256-%s'; img-src data:; media-src data: blob:; base-uri 'none'; form-action 'none'">`
	pageStyle  = `<link rel="stylesheet" href="style.css">`
	pageScript = `<script defer src="check.js"></script>` + "\n"
	pageBody   = `<body>`
	copyBody   = `<body class="copy">`
	pageEnd    = `</body>`

	zipOpens  = `<script type="application/zip;base64" id="report">`
	zipCloses = `</script>`
)

// mediaTypes are the types of what a page shows, by the ending of the name.
var mediaTypes = map[string]string{
	".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".webp": "image/webp",
	".mp4": "video/mp4", ".webm": "video/webm", ".vtt": "text/vtt", ".ics": "text/calendar",
}

// HasCopy says whether a report comes with a copy: the page links it.
func (r *Report) HasCopy() bool {
	total := int64(0)
	for _, size := range r.Sizes {
		total += size
	}
	return total <= MaxCopyMedia
}

// Copy makes copy.html: the whole report as one file. It is the page with
// style, script, pictures and films up to MaxCopyFilm bytes put into it, and
// with the folder's ZIP in a script element of its own type. files are all
// files of the folder by path; a copy among them is passed over. The same files
// give the same bytes.
func Copy(files map[string][]byte) ([]byte, error) {
	page, style, script := string(files[PageFile]), string(files[StyleFile]), string(files[CheckFile])
	for name, text := range map[string]string{StyleFile: style, CheckFile: script} {
		// Within an element they must end where the element ends, and a browser
		// must hash the bytes that the policy names.
		low := strings.ToLower(text)
		if !utf8.ValidString(text) || strings.ContainsAny(text, "\x00\r") || strings.Contains(low, "</s") || strings.Contains(low, "<!--") {
			return nil, refuse("%s can't be put into a copy: it holds something that would end it early.", name)
		}
	}
	var zip strings.Builder
	zip.WriteString(zipOpens)
	base64er := base64.NewEncoder(base64.StdEncoding, &zip)
	names := make([]string, 0, len(files))
	for _, name := range sortedKeys(files) {
		if name != CopyFile {
			names = append(names, name)
		}
	}
	if err := writeZip(base64er, names, func(w io.Writer, name string) (int64, error) {
		n, err := w.Write(files[name])
		return int64(n), err
	}); err != nil {
		return nil, err
	}
	base64er.Close() // a strings.Builder takes everything
	zip.WriteString(zipCloses)

	pairs := []string{
		pagePolicy, fmt.Sprintf(copyPolicy, hash64(script), hash64(style)),
		pageStyle, "<style>" + style + "</style>",
		pageScript, "",
		pageBody, copyBody,
		pageEnd, zip.String() + "\n<script>" + script + "</script>\n" + pageEnd,
	}
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(page, pairs[i]) != 1 {
			return nil, refuse("%s can't be made into a copy: it isn't a page of this kind.", PageFile)
		}
	}
	for _, name := range names {
		kind, ok := mediaTypes[path.Ext(name)]
		if !ok || strings.HasPrefix(kind, "video/") && len(files[name]) > MaxCopyFilm {
			continue
		}
		at := ` src="`
		if strings.HasSuffix(name, ".ics") {
			at = ` href="`
		}
		data := "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(files[name]) + `"`
		pairs = append(pairs, at+name+`"`, at+data, ` poster="`+name+`"`, ` poster="`+data)
	}
	// One pass, so that nothing that was put in is looked at again.
	copied := strings.NewReplacer(pairs...).Replace(page)
	if len(copied) > MaxCopy {
		return nil, refuse("A copy would have more than %d MB.", MaxCopy>>20)
	}
	return []byte(copied), nil
}

func hash64(s string) string {
	h := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(h[:])
}

// OpenCopy returns the files of the report that a copy holds. It refuses, with
// a *Refusal, any bytes but those that [Copy] would make of these files: so
// what the copy shows is what Verify checks.
func OpenCopy(b []byte) (fs.FS, error) {
	notCopy := refuse("This isn't a copy of a report, or it was damaged or changed on its way. Ask for it as it was published.")
	_, rest, ok := bytes.Cut(b, []byte(zipOpens))
	encoded, _, ok2 := bytes.Cut(rest, []byte(zipCloses))
	if !ok || !ok2 || len(b) > MaxCopy {
		return nil, notCopy
	}
	zip, err := base64.StdEncoding.Strict().DecodeString(string(encoded))
	if err != nil {
		return nil, notCopy
	}
	fsys, err := OpenZip(bytes.NewReader(zip), int64(len(zip)))
	if err != nil {
		return nil, err
	}
	names, err := listFiles(fsys)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, name := range names {
		if files[name], err = readFile(fsys, name, MaxCopy); err != nil {
			return nil, err
		}
	}
	again, err := Copy(files)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(again, b) {
		return nil, refuse("This copy shows something else than the report inside it: somebody has changed it after it was made.")
	}
	return fsys, nil
}

// checkCopy makes the copy anew, if the folder has one, and compares.
func (f *folder) checkCopy(fsys fs.FS, r *Report) error {
	have, ok := f.digest[CopyFile]
	if !ok {
		return nil
	}
	if !r.HasCopy() {
		return refuse("%s doesn't belong to this report, which is too large for one.", CopyFile)
	}
	files := map[string][]byte{}
	for name, digest := range f.digest {
		if name == CopyFile {
			continue
		}
		if b, ok := f.text[name]; ok {
			files[name] = b
			continue
		}
		b, err := readFile(fsys, name, MaxCopyMedia)
		if err != nil {
			return err
		}
		if sha256.Sum256(b) != digest {
			return fmt.Errorf("couldn't check the report: %s changed while it was read", name)
		}
		files[name] = b
	}
	b, err := Copy(files)
	if err != nil {
		return err
	}
	if sha256.Sum256(b) != have {
		return refuse("%s isn't a copy of this report: somebody has put something else into it.", CopyFile)
	}
	return nil
}
