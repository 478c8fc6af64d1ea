package press

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"text/template/parse"

	"vouchsafe.example/report"
)

// The script that checks a page makes it anew. What it needs for that and is
// words or markup is exported from here, so that nobody types it twice: the
// labels as labels.json, the style sheet and the templates, with the escapes
// that html/template has put into them, as page.json.

// exported are the files under client/src that this package makes.
func exported(t *testing.T) map[string][]byte {
	t.Helper()
	labels := map[string]any{
		"Labels": []*labels{&english, &russian, &arabic},
		"Check":  []*checkLabels{&checkEnglish, &checkRussian, &checkArabic},
	}
	controls := map[string]string{}
	for r, name := range controlNames {
		controls[fmt.Sprintf("%04X", r)] = name
	}
	labels["Controls"] = controls

	// Asked of the function itself, for every tag that the format allows.
	rtl := map[string][]string{}
	spell("", 3, func(tag string) {
		if direction(tag) == "rtl" {
			rtl["Languages"] = append(rtl["Languages"], tag)
		}
	})
	spell("", 4, func(s string) {
		if script := strings.ToUpper(s[:1]) + s[1:]; len(s) == 4 && direction("en-"+script) == "rtl" {
			rtl["Scripts"] = append(rtl["Scripts"], script)
		}
	})
	labels["RightToLeft"] = rtl

	style, err := pages.ReadFile("pages/style.css")
	if err != nil {
		t.Fatal(err)
	}
	// html/template adds its escapes when it is first used.
	p, err := view(&report.Report{Content: &report.Content{Language: "en", Date: "2026-06-03"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := reportPage.Execute(io.Discard, p); err != nil {
		t.Fatal(err)
	}
	// As text within the text: spread out, they would be half of the script.
	templates := map[string]string{}
	for _, tmpl := range reportPage.Templates() {
		var b strings.Builder
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(nodes(t, tmpl.Tree.Root)); err != nil {
			t.Fatal(err)
		}
		templates[tmpl.Name()] = strings.TrimSpace(b.String())
	}
	page := map[string]any{"Style": unbracketed(string(style)), "Templates": templates}

	files := map[string][]byte{}
	for name, v := range map[string]any{"labels.json": labels, "page.json": page} {
		var b bytes.Buffer
		enc := json.NewEncoder(&b)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
		files[name] = b.Bytes()
	}
	return files
}

// spell calls f with every word of one to max letters after start.
func spell(start string, max int, f func(string)) {
	if len(start) == max {
		return
	}
	for c := 'a'; c <= 'z'; c++ {
		f(start + string(c))
		spell(start+string(c), max, f)
	}
}

// unbracketed is markup without the bracket that opens a tag: a script that
// lies in a page must hold nothing that ends its element.
func unbracketed(s string) string {
	if strings.Contains(s, "\x01") {
		panic("markup holds a control character")
	}
	return strings.ReplaceAll(s, "<", "\x01")
}

func nodes(t *testing.T, list *parse.ListNode) []any {
	t.Helper()
	out := []any{}
	if list == nil {
		return out
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			out = append(out, unbracketed(string(n.Text)))
		case *parse.ActionNode:
			out = append(out, []any{"print", pipe(t, n.Pipe)})
		case *parse.IfNode:
			out = append(out, []any{"if", pipe(t, n.Pipe), nodes(t, n.List), nodes(t, n.ElseList)})
		case *parse.WithNode:
			out = append(out, []any{"with", pipe(t, n.Pipe), nodes(t, n.List), nodes(t, n.ElseList)})
		case *parse.RangeNode:
			out = append(out, []any{"range", pipe(t, n.Pipe), nodes(t, n.List), nodes(t, n.ElseList)})
		case *parse.TemplateNode:
			if reportPage.Lookup(n.Name) == nil {
				t.Fatalf("the template %s was derived for another place: only html/template has it", n.Name)
			}
			out = append(out, []any{"template", pipe(t, n.Pipe), n.Name})
		case *parse.CommentNode:
		default:
			t.Fatalf("the check's script doesn't know what %s is (%T)", n, n)
		}
	}
	return out
}

func pipe(t *testing.T, p *parse.PipeNode) any {
	t.Helper()
	if p == nil {
		return nil
	}
	if p.IsAssign {
		t.Fatalf("the check's script can't assign: %s", p)
	}
	set := []string{}
	for _, v := range p.Decl {
		set = append(set, v.Ident[0])
	}
	do := []any{}
	for _, c := range p.Cmds {
		args := []any{}
		for _, a := range c.Args {
			args = append(args, arg(t, a))
		}
		do = append(do, args)
	}
	return map[string]any{"set": set, "do": do}
}

func arg(t *testing.T, n parse.Node) []any {
	t.Helper()
	names := func(kind string, all []string) []any {
		out := []any{kind}
		for _, name := range all {
			out = append(out, name)
		}
		return out
	}
	switch n := n.(type) {
	case *parse.DotNode:
		return []any{"dot"}
	case *parse.FieldNode:
		return names("field", n.Ident)
	case *parse.VariableNode:
		return names("variable", n.Ident)
	case *parse.IdentifierNode:
		return []any{"function", n.Ident}
	case *parse.StringNode:
		return []any{"constant", n.Text}
	case *parse.NumberNode:
		if !n.IsInt {
			t.Fatalf("the check's script doesn't know the number %s", n)
		}
		return []any{"constant", n.Int64}
	case *parse.PipeNode:
		return []any{"pipe", pipe(t, n)}
	default:
		t.Fatalf("the check's script doesn't know what %s is (%T)", n, n)
		return nil
	}
}

// Cheapest fake: labels that are typed into the script, and grow old there.
// Caught by comparing what was exported with what would be now. (-update writes
// it, then `go generate ./client` bundles it.)
func TestExported(t *testing.T) {
	for name, want := range exported(t) {
		path := filepath.Join("..", "..", "client", "src", name)
		if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(have, want) {
			t.Errorf("client/src/%s is stale: run go test ./internal/press -run TestExported -update, then go generate ./client", name)
		}
	}
}

// The words of the check are there in every language, each with as many places
// to fill.
//
// Cheapest fake: counting fields. Caught by fields that are empty and by values
// that no sentence takes.
func TestCheckLabels(t *testing.T) {
	places := regexp.MustCompile(`%(\[[0-9]\])?[sd]`)
	count := func(s string) int { return len(places.FindAllString(s, -1)) }
	english := reflect.ValueOf(checkEnglish)
	findings := map[string]int{"card": 2, "signed": 3, "logged": 2, "late": 3, "sealed": 3, "bars": 1, "whole": 0, "page": 0}
	for _, l := range []checkLabels{checkEnglish, checkRussian, checkArabic} {
		own := reflect.ValueOf(l)
		for i := range own.NumField() {
			name := own.Type().Field(i).Name
			switch field := own.Field(i).Interface().(type) {
			case string:
				if field == "" || count(field) != count(english.Field(i).String()) {
					t.Errorf("%s: %s is %q", l.Lang, name, field)
				}
			case map[string]string:
				want := findings
				if name == "Steps" {
					want = map[string]int{"folder": 0, "keys": 0, "signatures": 0, "log": 0, "proofs": 0, "page": 0, "document": 0}
				} else if l.Lang == "en" {
					want = nil
				}
				for key, n := range want {
					if field[key] == "" || count(field[key]) != n {
						t.Errorf("%s: %s of %s is %q", l.Lang, name, key, field[key])
					}
				}
				if len(field) != len(want) {
					t.Errorf("%s: %s has %d sentences, want %d", l.Lang, name, len(field), len(want))
				}
			default:
				t.Errorf("%s is a %T", name, field)
			}
		}
	}
}
