// Package bundle makes the pages' scripts of their sources. Only the build
// command and tests use it; the program embeds what it made.
package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// A Bundle is one script, by its entry and where it is written; both relative
// to the client folder.
type Bundle struct{ Entry, Out string }

// All are the scripts there are. The last runs the test vectors in a browser.
var All = []Bundle{
	{"src/source/main.ts", "source.js"},
	{"src/check/main.ts", "check.js"},
	{"src/desk/main.ts", "desk.js"},
	{"src/vectors/main.ts", "testdata/vectors.js"},
}

// Digest is over every source under src and the pinned packages, as 64 hex digits.
func Digest(dir string) (string, error) {
	h := sha256.New()
	for _, root := range []string{"src", "package.json", "package-lock.json"} {
		err := filepath.WalkDir(filepath.Join(dir, root), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%s %d\n", filepath.ToSlash(name), len(b))
			h.Write(b)
			return nil
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// First is the first line of every bundle of sources with a digest.
func First(digest string) string {
	return "// Built from sources " + digest + "; see client/client.go.\n"
}

// Build makes one script. It returns nil and what is wrong when it can't.
func Build(dir string, b Bundle) ([]byte, []api.Message) {
	digest, err := Digest(dir)
	if err != nil {
		return nil, []api.Message{{Text: err.Error()}}
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, []api.Message{{Text: err.Error()}}
	}
	r := api.Build(api.BuildOptions{
		AbsWorkingDir: abs,
		EntryPoints:   []string{b.Entry},
		Bundle:        true,
		Format:        api.FormatIIFE,
		Target:        api.ES2022,
		Charset:       api.CharsetUTF8,
		LegalComments: api.LegalCommentsInline,
		Banner:        map[string]string{"js": strings.TrimSuffix(First(digest), "\n")},
		Outfile:       "out.js",
	})
	if len(r.Errors) > 0 {
		return nil, r.Errors
	}
	return r.OutputFiles[0].Contents, nil
}
