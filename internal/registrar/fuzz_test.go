package registrar

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	fnote "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"

	"vouchsafe.example/ledger/ledgertest"
)

// FuzzPrivate: whatever comes over the private wire is answered or refused by
// one of its codes, and the log stands.
func FuzzPrivate(f *testing.F) {
	g := newRig(f, ledgertest.Options{})
	paths := []string{pathRoots, pathCard, pathPublish, pathPaths, pathConfirm, pathProof, pathBundle}
	for i, body := range []string{
		`{"day":"2026-05-05","roots":"` + strings.Repeat("AAAA", 42) + `AAA="}`, `{"card":"AAAA","keys":["AAAA"]}`, `{"manifest":"AAAA"}`,
		`{"roots":""}`, `{"label":"2026-05-05","desk":"pier"}`, `{"entry":"AAAA"}`, `{}`,
	} {
		f.Add(byte(i), []byte(body))
	}
	token := strings.Repeat("t", minToken)
	h := g.Private(token)
	f.Fuzz(func(t *testing.T, which byte, body []byte) {
		req := httptest.NewRequest(http.MethodPost, paths[int(which)%len(paths)], bytes.NewReader(body))
		req.Header.Set("Authorization", "Bearer "+token)
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, req)
		if rec.Code == http.StatusInternalServerError {
			t.Errorf("%s %q: %d %s", req.URL.Path, body, rec.Code, rec.Body)
		}
	})
}

// FuzzCosignature: what is taken from a witness's answer is its signature under
// this checkpoint, alone.
func FuzzCosignature(f *testing.F) {
	g := newRig(f, ledgertest.Options{})
	g.n.IssueCard(founding)
	v, err := fnote.NewVerifierForCosignatureV1(g.n.Policy.Witnesses[0].VKey)
	if err != nil {
		f.Fatal(err)
	}
	signer, err := note.NewSigner(g.n.LogKey)
	if err != nil {
		f.Fatal(err)
	}
	signed, err := note.Sign(&note.Note{Text: g.n.Policy.Origin() + "\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"}, signer)
	if err != nil {
		f.Fatal(err)
	}
	second, err := fnote.NewSignerForCosignatureV1(g.n.WitnessKeys[0])
	if err != nil {
		f.Fatal(err)
	}
	both, err := note.Sign(&note.Note{Text: string(signed[:bytes.Index(signed, []byte("\n\n"))+1])}, second)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(both[bytes.LastIndex(both, []byte("\n\n"))+2:])
	f.Add([]byte("— x AAAA\n"))
	w := cosigner{name: v.Name(), verifier: v}
	f.Fuzz(func(t *testing.T, answer []byte) {
		line, _, err := w.pick(signed, answer)
		if err != nil {
			return
		}
		n, err := note.Open(append(bytes.Clone(signed), line...), note.VerifierList(v))
		if err != nil || len(n.Sigs) != 1 || n.Sigs[0].Name != v.Name() {
			t.Errorf("%q was taken for a cosignature: %v", line, err)
		}
	})
}

// FuzzTilePath: whatever is asked for, the path stays inside the folder of tiles.
func FuzzTilePath(f *testing.F) {
	f.Add("0", "x001/002.p/3")
	f.Add("entries", "000")
	f.Add("..", "../../x")
	f.Fuzz(func(t *testing.T, level, index string) {
		path, ok := tilePath(level, index)
		if ok && (strings.Contains(path, "..") || strings.Contains(path, "//") || !strings.HasPrefix(path, "tile/")) {
			t.Errorf("%q", path)
		}
	})
}
