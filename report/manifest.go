package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// The files of a published report that have a name of their own.
const (
	PageFile    = "index.html"
	StyleFile   = "style.css"
	ContentFile = "content.json"
	CheckFile   = "check.js" // the script with which the page checks itself
	PolicyFile  = "evidence/policy.txt"
	CardFile    = "evidence/card.txt"

	// The manifest lists every file but itself and those that can be made only
	// after it: the log's entry, the proof that the entry is logged, and the
	// copy of the whole report as one file, which a report may lack.
	ManifestFile = "manifest.txt"
	EntryFile    = "publication.entry"
	ProofFile    = "publication.tlog-proof"
	CopyFile     = "copy.html"
)

// MonthEntryFile and MonthProofFile name the log entry of a month tree, and
// the proof that it is logged. month is "2006-01".
func MonthEntryFile(month string) string { return "evidence/month-" + month + ".entry" }
func MonthProofFile(month string) string { return "evidence/month-" + month + ".tlog-proof" }

// The limits of a report folder.
const (
	MaxFiles     = 2000
	MaxTextFile  = 64 << 20  // each file outside media/
	MaxTextFiles = 256 << 20 // all of them
	MaxMediaFile = 500 << 20
	MaxFilm      = 256 << 20
	MaxCaptions  = 1 << 20
	MaxManifest  = 1 << 20
)

// unlisted are the files that a manifest can't list, because they are made
// after it.
var unlisted = []string{ManifestFile, EntryFile, ProofFile, CopyFile}

const manifestHead = "vouchsafe/publication/v1\n"

// Manifest is what the editors sign and the log keeps: the digest of every
// file that a reader is shown.
type Manifest struct {
	Newsroom [32]byte // id: the digest of the policy
	Files    []File   // ascending by path, bytewise
}

// File is one line of a manifest.
type File struct {
	Path   string
	Digest [32]byte // SHA-256 of its bytes
}

// Text returns the manifest's one encoding:
//
//	vouchsafe/publication/v1
//	newsroom <64 hex digits>
//	file <64 hex digits> <path>
//	…
func (m *Manifest) Text() string {
	var b strings.Builder
	b.WriteString(manifestHead)
	fmt.Fprintf(&b, "newsroom %x\n", m.Newsroom)
	for _, f := range m.Files {
		fmt.Fprintf(&b, "file %x %s\n", f.Digest, f.Path)
	}
	return b.String()
}

// Digest returns the publication digest, SHA-256 of the text: what the log
// entry holds and the next edition calls Previous.
func (m *Manifest) Digest() [32]byte { return sha256.Sum256([]byte(m.Text())) }

// ParseManifest reads the text of a manifest, without signatures.
func ParseManifest(text string) (*Manifest, error) {
	if len(text) > MaxManifest {
		return nil, fmt.Errorf("the list of files has %d bytes, and the limit is %d", len(text), MaxManifest)
	}
	rest, ok := strings.CutPrefix(text, manifestHead)
	if !ok {
		return nil, fmt.Errorf("the list of files doesn't begin with %q", strings.TrimSpace(manifestHead))
	}
	if !strings.HasSuffix(rest, "\n") {
		return nil, fmt.Errorf("the list of files breaks off in the middle of a line")
	}
	lines := strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
	m := new(Manifest)
	id, ok := strings.CutPrefix(lines[0], "newsroom ")
	if !ok || !parseHex(&m.Newsroom, id) {
		return nil, fmt.Errorf("the list of files doesn't name the newsroom")
	}
	if len(lines)-1 > MaxFiles {
		return nil, fmt.Errorf("the list has %d files, and the limit is %d", len(lines)-1, MaxFiles)
	}
	for i, line := range lines[1:] {
		var f File
		rest, ok := strings.CutPrefix(line, "file ")
		if !ok || len(rest) < 65 || !parseHex(&f.Digest, rest[:64]) || rest[64] != ' ' {
			return nil, fmt.Errorf("line %d of the list of files can't be read", i+3)
		}
		f.Path = rest[65:]
		if err := checkPath(f.Path); err != nil {
			return nil, err
		}
		if slices.Contains(unlisted, f.Path) {
			return nil, fmt.Errorf("the list of files names %s, which is made after it", f.Path)
		}
		if i > 0 && m.Files[i-1].Path >= f.Path {
			return nil, fmt.Errorf("the list of files isn't in order at %s", f.Path)
		}
		m.Files = append(m.Files, f)
	}
	return m, nil
}

func parseHex(to *[32]byte, s string) bool {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != 32 || hex.EncodeToString(b) != s {
		return false
	}
	copy(to[:], b)
	return true
}

var reFile = regexp.MustCompile(`^((evidence|media)/)?[a-z0-9]([a-z0-9-]{0,79})(\.[a-z0-9-]{1,20})$`)

// checkPath allows lowercase ASCII names with one extension, at the top or in
// one of two folders: nothing that a file system or a person reads in two ways.
func checkPath(p string) error {
	if !reFile.MatchString(p) {
		return fmt.Errorf("a file is named %q, and a report has no such names", p)
	}
	return nil
}

func isMedia(p string) bool { return strings.HasPrefix(p, "media/") }

// limitOf is how many bytes a file may have, by its name.
func limitOf(p string) int64 {
	switch {
	case p == CopyFile:
		return MaxCopy
	case !isMedia(p):
		return MaxTextFile
	case strings.HasSuffix(p, ".vtt"):
		return MaxCaptions
	}
	return MaxMediaFile
}
