// Package vectors holds the test vectors of the formats that leave a machine,
// one case a file, read by the Go tests and by the TypeScript tests alike.
//
// A case is vectors/<format>/<name>.json, a JSON object: "about" says in a
// sentence what the case shows, "ok" whether it must be accepted, and the
// other fields belong to the format; bytes are lower-case hexadecimal. A good
// case states what comes out; a bad case must be refused.
//
// Trust: the cases are part of the formats' definitions. Nothing at run time
// depends on them; only tests import this package.
package vectors

import (
	"bytes"
	"embed"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"strings"
	"testing"
)

//go:embed */*.json
var files embed.FS

// Case is one case, with the format's own fields in Value.
type Case[T any] struct {
	Name  string // file name without ".json"
	About string
	OK    bool
	Value T
}

// Load reads all cases of a folder, in the order of their names. T is a struct
// with the format's fields; it may have "about" and "ok" among them. A field
// that T lacks is an error, and so is a folder without a case.
func Load[T any](dir string) ([]Case[T], error) {
	names, err := fs.Glob(files, path.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("couldn't list vectors of %s: %w", dir, err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("couldn't find a vector in %q", dir)
	}
	cases := make([]Case[T], 0, len(names))
	for _, name := range names {
		b, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("couldn't read vector %s: %w", name, err)
		}
		c, err := parse[T](b)
		if err != nil {
			return nil, fmt.Errorf("couldn't parse vector %s: %w", name, err)
		}
		c.Name = strings.TrimSuffix(path.Base(name), ".json")
		cases = append(cases, c)
	}
	return cases, nil
}

func parse[T any](b []byte) (c Case[T], err error) {
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(b, &fields); err != nil {
		return c, err
	}
	for name, to := range map[string]any{"about": &c.About, "ok": &c.OK} {
		raw, ok := fields[name]
		if !ok {
			return c, fmt.Errorf("field %q is missing", name)
		}
		if err := json.Unmarshal(raw, to); err != nil {
			return c, err
		}
		if !hasField(reflect.TypeFor[T](), name) {
			delete(fields, name)
		}
	}
	if b, err = json.Marshal(fields); err != nil {
		return c, err
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	return c, d.Decode(&c.Value)
}

func hasField(t reflect.Type, name string) bool {
	if t.Kind() != reflect.Struct {
		return true
	}
	for i := range t.NumField() {
		f := t.Field(i)
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == name || tag == "" && strings.EqualFold(f.Name, name) {
			return true
		}
		if f.Anonymous && f.Type.Kind() == reflect.Struct && hasField(f.Type, name) {
			return true
		}
	}
	return false
}

// Each calls f with every case of a folder, and fails the test if there is none
// or one can't be read.
func Each[T any](t testing.TB, dir string, f func(name string, c T)) {
	t.Helper()
	cases, err := Load[T](dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		f(c.Name, c.Value)
	}
}

// Encode writes a case as its file has it: two blanks of indent, no escapes of
// HTML, a line feed at the end.
func Encode(c any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c); err != nil {
		return nil, fmt.Errorf("couldn't encode vector: %w", err)
	}
	return b.Bytes(), nil
}

// Hex is bytes that a case holds as lower-case hexadecimal.
type Hex []byte

// MarshalText writes lower-case hexadecimal.
func (h Hex) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h)), nil }

// UnmarshalText reads lower-case hexadecimal.
func (h *Hex) UnmarshalText(b []byte) error {
	v, err := hex.DecodeString(string(b))
	if err != nil {
		return err
	}
	if hex.EncodeToString(v) != string(b) {
		return fmt.Errorf("hexadecimal isn't lower-case")
	}
	*h = v
	return nil
}
