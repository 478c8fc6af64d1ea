package vectors

import (
	"encoding/json"
	"io/fs"
	"strings"
	"testing"
)

// TestNoCaseIsAnError: a test that reads a folder without cases must fail.
//
// Cheapest fake: a loader that returns an empty list, so that every test over
// it passes.
func TestNoCaseIsAnError(t *testing.T) {
	for _, dir := range []string{"", "nothing", "seal/nothing", "../vectors/seal", "["} {
		if cases, err := Load[map[string]any](dir); err == nil {
			t.Errorf("folder %q gives %d cases", dir, len(cases))
		}
	}
}

// TestEveryCase: each file says what it shows and whether it is good, and is
// written in the one form.
func TestEveryCase(t *testing.T) {
	n := 0
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		n++
		b, err := files.ReadFile(name)
		if err != nil {
			return err
		}
		if c, err := parse[map[string]any](b); err != nil || c.About == "" {
			t.Errorf("%s: %v, about %q", name, err, c.About)
		}
		return nil
	})
	if err != nil || n == 0 {
		t.Errorf("%d cases, %v", n, err)
	}
}

func TestParse(t *testing.T) {
	type fields struct {
		N Hex `json:"n"`
	}
	type withOK struct {
		About string
		OK    bool `json:"ok"`
		N     Hex  `json:"n"`
	}
	const good = `{"about": "a", "ok": true, "n": "0a"}`
	if c, err := parse[fields]([]byte(good)); err != nil || !c.OK || c.About != "a" || string(c.Value.N) != "\n" {
		t.Errorf("got %+v, %v", c, err)
	}
	if c, err := parse[withOK]([]byte(good)); err != nil || !c.Value.OK || c.Value.About != "a" {
		t.Errorf("got %+v, %v", c, err)
	}
	for _, bad := range []string{
		``, `[]`, `null`, `{"ok": true}`, `{"about": "a"}`, `{"about": "a", "ok": 1}`,
		strings.Replace(good, "0a", "0A", 1), strings.Replace(good, "0a", "0", 1), strings.Replace(good, `"n"`, `"m"`, 1), good + "x",
	} {
		if _, err := parse[fields]([]byte(bad)); err == nil {
			t.Errorf("%s is accepted", bad)
		}
	}
	b, err := Encode(fields{N: Hex{0x0a}})
	if err != nil || !json.Valid(b) || string(b) != "{\n  \"n\": \"0a\"\n}\n" {
		t.Errorf("encoded as %s, %v", b, err)
	}
}
