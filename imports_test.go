package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "vouchsafe.example"

// mayImport is the map of the rooms: which of our packages each of them may
// import. It is the architecture diagram that cannot rot. main may import
// everything and is not listed. A package that is not listed may not exist.
var mayImport = map[string][]string{
	// The formats: a sceptic checks us with these four and nothing else.
	"envelope": {},
	"seal":     {},
	"ledger":   {"seal"},
	"report":   {"seal", "ledger"},
	"vectors":  {},

	// Parts without a stage.
	"client":             {},
	"client/build":       {"client/bundle"},
	"client/bundle":      {},
	"internal/catalogue": {},
	"internal/blob":      {},
	"internal/onion":     {},
	"internal/page":      {},
	"internal/redact":    {},
	"internal/shelf":     {},
	"internal/sqldb":     {},

	// The stages, in the order in which a testimony meets them.
	"internal/source":    {"envelope", "seal", "ledger", "internal/catalogue", "internal/onion"},
	"internal/courier":   {"envelope"},
	"internal/intake":    {"client", "envelope", "seal", "ledger", "internal/catalogue", "internal/page", "internal/courier", "internal/blob", "internal/sqldb", "internal/shelf"},
	"internal/casebook":  {"envelope", "seal", "ledger", "report", "internal/redact", "internal/blob", "internal/sqldb", "internal/shelf"},
	"internal/desk":      {"client", "internal/casebook", "internal/courier", "internal/page", "envelope", "seal", "ledger", "report"},
	"internal/registrar": {"seal", "ledger", "internal/blob", "internal/sqldb", "internal/shelf"},
	"internal/witness":   {"ledger", "internal/sqldb"},
	"internal/follow":    {"ledger", "envelope"},
	"internal/press":     {"client", "report", "ledger", "seal", "internal/page"},
}

// testHelpers may be imported by tests only, and may import what they need.
var testHelpers = map[string]bool{"ledger/ledgertest": true, "internal/browsertest": true, "internal/blob/blobtest": true, "internal/sqldb/sqldbtest": true, "internal/onion/tortest": true}

// formats import nothing that reaches a network, a database or a disk.
var formats = []string{"envelope", "seal", "ledger", "report", "vectors"}

var forbiddenInFormats = []string{"net/http", "database/sql", "os", "net", "os/exec", "syscall"}

// TestImports fails on an edge that is not on the map.
//
// Cheapest fake: a map nobody compares with the folders, so a new folder is
// simply not looked at. Caught by walking the tree and refusing folders that
// are not on the map, and entries on the map that have no folder.
func TestImports(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (strings.HasPrefix(d.Name(), ".") && d.Name() != "." || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(file, ".go") {
			return nil
		}
		pkg := path.Dir(filepath.ToSlash(file))
		if pkg == "." || testHelpers[pkg] {
			return nil
		}
		seen[pkg] = true
		allowed, ok := mayImport[pkg]
		if !ok {
			t.Errorf("%s: package %s is not on the map", file, pkg)
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		test := strings.HasSuffix(file, "_test.go")
		for _, spec := range f.Imports {
			imp, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if !test && slices.Contains(formats, pkg) && slices.Contains(forbiddenInFormats, imp) {
				t.Errorf("%s: a format package imports %s", file, imp)
			}
			ours, ok := strings.CutPrefix(imp, module+"/")
			if !ok || ours == pkg {
				continue
			}
			if test && (testHelpers[ours] || ours == "vectors") {
				continue
			}
			// A test may play another stage against the one it tests, and the scripts'
			// tests compare with the packages that the scripts are ports of.
			if test && (strings.HasPrefix(file, "internal/") || strings.HasPrefix(file, "client/")) {
				continue
			}
			if !slices.Contains(allowed, ours) {
				t.Errorf("%s: %s may not import %s", file, pkg, ours)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range mayImport {
		if !seen[pkg] {
			t.Errorf("the map names %s, which has no Go file", pkg)
		}
		for _, dep := range mayImport[pkg] {
			if _, err := os.Stat(filepath.FromSlash(dep)); err != nil {
				t.Errorf("the map lets %s import %s, which does not exist", pkg, dep)
			}
		}
	}
}
