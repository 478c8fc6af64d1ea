package client

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/report"
)

// vectorBytes are the bytes of a case of vectors/report.
func (a *agreement) vectorBytes(name string) []byte {
	a.t.Helper()
	raw, err := os.ReadFile("../vectors/report/" + name + ".json")
	if err != nil {
		a.t.Fatal(err)
	}
	var c struct{ Bytes string }
	if err := json.Unmarshal(raw, &c); err != nil {
		a.t.Fatal(err)
	}
	b, err := hex.DecodeString(c.Bytes)
	if err != nil {
		a.t.Fatal(err)
	}
	return b
}

// reported takes a case of a report's format, with what Go says of it.
func (a *agreement) reported(kind string, b []byte, out map[string]any, err error) {
	a.t.Helper()
	c := map[string]any{"about": "made by chance", "kind": kind, "ok": err == nil, "status": 0, "bytes": hex.EncodeToString(b)}
	for name, v := range out {
		c[name] = v
	}
	if err != nil {
		c["status"], c["error"] = report.Refused, err.Error()
	}
	raw, err := json.Marshal(c)
	if err != nil {
		a.t.Fatal(err)
	}
	a.cases["report"][fmt.Sprintf("%s-%d", kind, len(a.cases["report"]))] = raw
}

// addresses are parts of addresses of which two programs may think differently.
var addresses = [][]string{
	{"https", "http", "HTTPS", "httpS", "ftp", "javascript", "", "https1", "1https"},
	{"://", ":", ":/", "//", ":///", ":////"},
	{"gazette.example", "a.onion", "A.ONION", "xn--e1afmkfd.example", "", ".", "a b", "a%20b", "%41", "%c3%a9.example", "%C3%A9.example", "%25", "a%2", "é", "user@a", "u:p@a", "@", "[::1]", "[::1%25eth0]", "[::1%25]", "[::1%eth0]", "[fe80::1%25a%20b]",
		"[1.2.3.4]", "[::ffff:1.2.3.4]", "[::01.2.3.4]", "[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7::8]", "[1::2::3]", "[12345::]", "[:1:2]", "[::1", "::1]", "[]", "a]b", "a[b", "a<b>", "a\"b", "a'b", "a\\b", "a^b", "a|b", "a!$&'()*+,;=b", "a_b~", "127.0.0.1", "a.onion%25", "[::1%25a.onion]"},
	{"", ":", ":443", ":0x1", ":-1", ":1:2", ":443443443", ":a"},
	{"", "/", "//", "/a/../b", "/a%20b", "/a%2fb", "/%", "/%g0", "/%C3%A9", "/%c3%a9", "/é", "/a b", "/a:b@c", "/[x]", "/{x}", "/a|b", "/a\"b", "/a'b", "/a<b", "/a\\b", "/^", "/`", "/*", "*", "/;=,!$&()+", "/~_-."},
	{"", "", "?", "??", "?a=b&c=d", "?a b", "?%", "?\"<>", "?/?", "?é"},
	{"", "", "#", "#a", "#a%20b", "#%", "##", "#a#b", "#/?:@", "#!$&'()*+,;=", "#\"", "#<", "#[x]", "#{", "#`"},
}

func (a *agreement) address() string {
	var b strings.Builder
	for i, parts := range addresses {
		// Mostly as it should be, so that one odd part at a time decides.
		if a.r.IntN(3) > 0 {
			b.WriteString(parts[0])
		} else {
			b.WriteString(parts[a.r.IntN(len(addresses[i]))])
		}
	}
	return b.String()
}

func (a *agreement) reports() {
	a.cases["report"] = map[string]json.RawMessage{}
	content := a.vectorBytes("content-good")
	tryContent := func(b []byte) {
		_, err := report.ParseContent(b)
		a.reported("content", b, nil, err)
	}
	for range 400 {
		tryContent(a.spoil(content))
		tryContent([]byte(a.edit(string(content))))
	}
	// In the place of a value, in the JSON that Go would write.
	values := []string{"A title with <b>", "https://gazette.example/a%20b", "2026-06-03", "zh-Hant-TW", "2026-05\"", "media/p.jpg", "2026-06-08T18:00Z", "media/film-1.webm", "evidence/a1-1.path"}
	for _, v := range values {
		if !bytes.Contains(content, []byte(v)) {
			a.t.Errorf("content-good holds no %q", v)
		}
	}
	put := func(old, new string) {
		b, err := json.Marshal(new)
		if err != nil {
			a.t.Fatal(err)
		}
		text := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(strings.Trim(string(b), `"`))
		tryContent(bytes.Replace(content, []byte(old), []byte(text), 1))
	}
	for range 1500 {
		put("https://gazette.example/a%20b", a.address())
	}
	for range 400 {
		v := strings.TrimSuffix(values[a.r.IntN(len(values))], `"`)
		at := a.r.IntN(len(v) + 1)
		put(v, v[:at]+strings.ToValidUTF8(odd[a.r.IntN(len(odd))], "x")+v[at:])
		put(v, odd[a.r.IntN(len(odd))])
	}

	captions := a.vectorBytes("captions-good")
	for range 400 {
		b := a.spoil(captions)
		if a.r.IntN(2) == 0 {
			b = []byte(a.edit(string(captions)))
		}
		cues, err := report.ParseCaptions(b)
		a.reported("captions", b, map[string]any{"cues": lowerCues(cues)}, err)
	}
	manifest := a.vectorBytes("manifest-good")
	for range 400 {
		b := []byte(strings.ToValidUTF8(a.edit(string(manifest)), "?"))
		_, err := report.ParseManifest(string(b))
		digest := sha(string(b))
		a.reported("manifest", b, map[string]any{"digest": hex.EncodeToString(digest[:])}, err)
	}
	packed := a.vectorBytes("zip-good")
	for range 400 {
		b := a.spoil(packed)
		_, err := report.OpenZip(bytes.NewReader(b), int64(len(b)))
		if err == nil && !bytes.Equal(b, packed) {
			a.t.Fatal("Go takes another ZIP")
		}
		if err != nil {
			a.reported("zip", b, nil, err)
		}
	}
}

func lowerCues(cues []report.Cue) []any {
	all := []any{}
	for _, c := range cues {
		all = append(all, map[string]any{"start": c.Start, "end": c.End, "lines": c.Lines})
	}
	return all
}

// TestAgreementOnReports has the script read what Go has read: contents,
// captions, lists of files and ZIPs that were spoiled by chance. It must take
// and refuse the same ones, in the same words.
//
// Cheapest fake: a browser's own notion of an address, of white space or of JSON.
// Caught by parts of which they think differently, put together by chance.
func TestAgreementOnReports(t *testing.T) {
	a := &agreement{t: t, r: rand.New(rand.NewPCG(7, 8)), cases: map[string]map[string]json.RawMessage{}}
	a.reports()
	good := map[string]int{}
	for _, raw := range a.cases["report"] {
		var c struct {
			Kind string
			OK   bool
		}
		if err := json.Unmarshal(raw, &c); err != nil {
			t.Fatal(err)
		}
		good[fmt.Sprint(c.Kind, " ", c.OK)]++
	}
	t.Log(good)
	for _, want := range []string{"content true", "content false", "captions true", "captions false", "manifest true", "manifest false", "zip false"} {
		if good[want] < 20 {
			t.Errorf("only %d cases of %s", good[want], want)
		}
	}
	runCases(t, chromium(browsertest.Options{}), a.cases, false)
}
