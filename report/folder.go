package report

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// folder is a report's files: the small ones whole, the media and the copy by
// digest and size. Each file is read once, so that what is checked is what was
// hashed.
type folder struct {
	text   map[string][]byte // of media/, only captions
	head   map[string][]byte // the first bytes of a file of media/
	digest map[string][32]byte
	size   map[string]int64
}

// readFolder reads all of fsys and refuses what no report holds: odd names,
// links, folders within folders, too many or too large files. Only ways in
// which a file couldn't be read are errors that aren't a *Refusal.
func readFolder(fsys fs.FS) (*folder, error) {
	names, err := listFiles(fsys)
	if err != nil {
		return nil, err
	}
	f := &folder{text: map[string][]byte{}, head: map[string][]byte{}, digest: map[string][32]byte{}, size: map[string]int64{}}
	total := 0
	for _, name := range names {
		switch {
		case name == CopyFile:
			f.digest[name], f.size[name], _, err = hashFile(fsys, name, limitOf(name))
		case isMedia(name) && !strings.HasSuffix(name, ".vtt"):
			f.digest[name], f.size[name], f.head[name], err = hashFile(fsys, name, limitOf(name))
		default:
			var b []byte
			if b, err = readFile(fsys, name, limitOf(name)); err == nil {
				f.text[name], f.digest[name], f.size[name] = b, sha256.Sum256(b), int64(len(b))
				if total += len(b); total > MaxTextFiles {
					err = refuse("The files of this report are too large: together more than %d MB, pictures apart.", MaxTextFiles>>20)
				}
			}
		}
		if err != nil {
			return nil, err
		}
	}
	return f, nil
}

// listFiles returns the names of all files, ascending.
func listFiles(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("couldn't read the folder at %q: %w", name, err)
		}
		switch {
		case name == ".":
			if !d.IsDir() {
				return fmt.Errorf("couldn't read the report: it isn't a folder")
			}
			return nil
		case d.IsDir():
			if name != "evidence" && name != "media" {
				return refuse("The folder %q doesn't belong to this report.", name)
			}
			return nil
		case !d.Type().IsRegular():
			return refuse("%q isn't a plain file: a report holds no links or devices.", name)
		}
		if err := checkPath(name); err != nil {
			return refuse("%q was added and isn't part of the report; remove it and check again.", name)
		}
		if names = append(names, name); len(names) > MaxFiles {
			return refuse("This folder holds more than %d files; no report does.", MaxFiles)
		}
		return nil
	})
	slices.Sort(names)
	return names, err
}

// readFile reads at most limit bytes of one file.
func readFile(fsys fs.FS, name string, limit int64) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", name, err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fmt.Errorf("couldn't read %s: %w", name, err)
	}
	if int64(len(b)) > limit {
		return nil, refuse("%s is too large: more than %d MB.", name, limit>>20)
	}
	return b, nil
}

// hashFile reads a file without keeping more of it than its head.
func hashFile(fsys fs.FS, name string, limit int64) (digest [32]byte, size int64, head []byte, err error) {
	f, err := fsys.Open(name)
	if err != nil {
		return digest, 0, nil, fmt.Errorf("couldn't read %s: %w", name, err)
	}
	defer f.Close()
	h := sha256.New()
	first := new(bytes.Buffer)
	size, err = io.Copy(h, io.TeeReader(io.LimitReader(f, headLen), first))
	if err == nil {
		var rest int64
		rest, err = io.Copy(h, io.LimitReader(f, limit+1-size))
		size += rest
	}
	if err != nil {
		return digest, 0, nil, fmt.Errorf("couldn't read %s: %w", name, err)
	}
	if size > limit {
		return digest, 0, nil, refuse("%s is too large: more than %d MB.", name, limit>>20)
	}
	h.Sum(digest[:0])
	return digest, size, first.Bytes(), nil
}

// NewManifest lists the files of a report that is about to be signed. The
// files that come after the manifest are passed over if they are there.
func NewManifest(newsroom [32]byte, fsys fs.FS) (*Manifest, error) {
	f, err := readFolder(fsys)
	if err != nil {
		return nil, fmt.Errorf("couldn't list the report's files: %w", err)
	}
	m := &Manifest{Newsroom: newsroom}
	for _, name := range sortedKeys(f.digest) {
		if !slices.Contains(unlisted, name) {
			m.Files = append(m.Files, File{Path: name, Digest: f.digest[name]})
		}
	}
	return m, nil
}

// check refuses a folder that isn't exactly the files of m, and those that m
// can't list.
func (f *folder) check(m *Manifest) []string {
	var refused []string
	listed := map[string]bool{}
	for _, file := range m.Files {
		listed[file.Path] = true
		digest, ok := f.digest[file.Path]
		switch {
		case !ok:
			refused = append(refused, fmt.Sprintf("%s is missing: it is on the list that the editors signed.", file.Path))
		case digest != file.Digest:
			refused = append(refused, fmt.Sprintf("%s was changed after the editors signed it.", file.Path))
		}
	}
	for _, name := range sortedKeys(f.digest) {
		if !listed[name] && !slices.Contains(unlisted, name) {
			refused = append(refused, fmt.Sprintf("%s was added and isn't part of the report; remove it and check again.", name))
		}
	}
	return refused
}

// expected are the files that a report with this content has, no more and no
// fewer.
func expected(c *Content) []string {
	names := []string{PageFile, StyleFile, CheckFile, ContentFile, PolicyFile, CardFile, ManifestFile, EntryFile, ProofFile}
	add := func(evidence, path, month string) {
		names = append(names, evidence, path, MonthEntryFile(month), MonthProofFile(month))
	}
	for _, a := range c.Accounts() {
		for _, s := range a.Sections {
			add(s.Evidence, s.Path, s.Month)
		}
	}
	for _, p := range c.Pictures() {
		names = append(names, p.File)
		if p.Evidence != "" {
			add(p.Evidence, p.Path, p.Month)
		}
	}
	for _, film := range c.Films() {
		names = append(names, film.File, film.Poster, film.Captions)
	}
	for i := range c.Events() {
		names = append(names, EventFile(i+1))
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// made says whether the press makes a file: while a report is made, it may
// still be missing.
func made(name string) bool {
	return name == PageFile || name == StyleFile || name == CheckFile || strings.HasSuffix(name, ".ics") || slices.Contains(unlisted, name)
}

// checkExpected compares the folder with what its content needs. While a report
// is made, the page, its signatures and its log entry may be missing.
func (f *folder) checkExpected(c *Content, making bool) []string {
	var refused []string
	names := expected(c)
	for _, name := range names {
		if making && made(name) {
			continue
		}
		if _, ok := f.digest[name]; !ok {
			refused = append(refused, fmt.Sprintf("%s is missing: the page needs it.", name))
		}
	}
	for _, name := range sortedKeys(f.digest) {
		if _, found := slices.BinarySearch(names, name); !found && name != CopyFile {
			refused = append(refused, fmt.Sprintf("%s travels with the page, but nothing on the page comes from it.", name))
		}
	}
	return refused
}

// Load opens the report whose content.json, evidence and media lie in fsys,
// and checks every proof in evidence/: all that [Verify] checks but the page,
// the approvals and the publication's entry, which may still be missing. It is
// for making a report; a reader needs Verify.
func Load(fsys fs.FS) (*Report, error) {
	f, err := readFolder(fsys)
	if err != nil {
		return nil, err
	}
	p, err := f.policy()
	if err != nil {
		return nil, err
	}
	if _, err := f.card(p); err != nil {
		return nil, err
	}
	o, err := f.open(p, true)
	if err != nil {
		return nil, err
	}
	return o.report, nil
}

// With returns m with these files added, or put in the place of those of the
// same name.
func (m *Manifest) With(files map[string][]byte) *Manifest {
	all := map[string][32]byte{}
	for _, f := range m.Files {
		all[f.Path] = f.Digest
	}
	for name, b := range files {
		all[name] = sha256.Sum256(b)
	}
	more := &Manifest{Newsroom: m.Newsroom}
	for _, name := range sortedKeys(all) {
		more.Files = append(more.Files, File{Path: name, Digest: all[name]})
	}
	return more
}
