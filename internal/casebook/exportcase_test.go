package casebook_test

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"filippo.io/age"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/seal"
)

func untar(t testing.TB, r io.Reader) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for tr := tar.NewReader(r); ; {
		h, err := tr.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		must(t, err)
		files[h.Name], err = io.ReadAll(tr)
		must(t, err)
		if h.Uname != "" || h.Uid != 0 || h.ModTime.Unix()%86400 != 0 {
			t.Errorf("%s: its header says who and when", h.Name)
		}
	}
}

// The stock age command opens a case, and what is in it is enough to check a
// seal without this program.
//
// Cheapest fake: open it with the library that wrote it. Caught by the command
// (where it is installed); by computing a root anew from the JSON; and by
// searching for the keys that must stay out.
func TestExportCase(t *testing.T) {
	s := newStory(t)
	s.ready()
	me, err := age.GenerateX25519Identity()
	must(t, err)
	var out bytes.Buffer
	err = s.ada.ExportCase(&out, []age.Recipient{me.Recipient()}, casebook.Hold)
	want(t, "without consent", err, casebook.ErrNoConsent)
	if out.Len() != 0 {
		t.Error("a refused export wrote something")
	}
	s.grant(s.thread, casebook.Hold, casebook.Contact)
	for _, purpose := range []string{casebook.Contact, casebook.Quote, casebook.Court, ""} {
		err := s.ada.ExportCase(&out, []age.Recipient{me.Recipient()}, purpose)
		want(t, "for the purpose "+purpose, err, casebook.ErrPurpose)
	}
	must(t, s.ada.ExportCase(&out, []age.Recipient{me.Recipient()}, casebook.Hold))
	want(t, "for another purpose", s.ada.ExportCase(io.Discard, []age.Recipient{me.Recipient()}, casebook.MatchAcross), casebook.ErrNoConsent)

	files := untar(t, bytes.NewReader(opened(t, out.Bytes(), me)))
	th, err := casebook.Get(s.ada, casebook.Threads, s.thread)
	must(t, err)
	for name, b := range files {
		if strings.Contains(string(b), th.Value.Key.String()) || bytes.Contains(b, th.Value.Key[:]) {
			t.Errorf("%s holds the thread's key", name)
		}
		if bytes.Contains(b, []byte("AGE-SECRET-KEY")) {
			t.Errorf("%s holds the key of a blob", name)
		}
	}
	for _, name := range []string{"README.txt", "policy.txt", "card.txt", "records/consent.json", "records/custody.json", "records/person.json", "records/report.json"} {
		if len(files[name]) == 0 {
			t.Errorf("%s is missing", name)
		}
	}
	if _, ok := files["records/epoch.json"]; ok {
		t.Error("the desk's keys are in the case")
	}

	var letters []struct {
		ID    string
		Value struct {
			Text, Language, Question, Master, Root string
			Attachments                            []struct {
				Size    int64
				Digest  casebook.Digest
				Exhibit string
			}
		}
	}
	must(t, json.Unmarshal(files["records/letter.json"], &letters))
	if len(letters) != 3 {
		t.Fatalf("%d letters, want 3", len(letters))
	}
	for _, l := range letters {
		var m casebook.Digest
		must(t, m.UnmarshalText([]byte(l.Value.Master)))
		w := seal.LetterWords{Text: l.Value.Text, Language: l.Value.Language, Question: l.Value.Question}
		for _, a := range l.Value.Attachments {
			w.Originals = append(w.Originals, seal.OriginalFile{Digest: seal.Hash(a.Digest), Size: a.Size})
			if sha256.Sum256(files["exhibits/"+a.Exhibit]) != [32]byte(a.Digest) {
				t.Errorf("exhibit %s isn't the one that was sealed", a.Exhibit)
			}
		}
		r, err := seal.Letter(s.nr.ID, seal.Master(m), w)
		must(t, err)
		if casebook.Digest(r.Root()).String() != l.Value.Root {
			t.Errorf("letter %s doesn't give its root", l.ID)
		}
		path := files["proofs/"+l.ID+"/2026-05.path"]
		if _, _, err := seal.OpenPath(path, s.nr.ID, r.Root()); err != nil {
			t.Errorf("letter %s: %v", l.ID, err)
		}
	}
}

// opened decrypts with the stock age command, where there is one.
func opened(t testing.TB, sealed []byte, me *age.X25519Identity) []byte {
	t.Helper()
	command, err := exec.LookPath("age")
	if err != nil {
		if strings.Contains(os.Getenv("VOUCHSAFE_MUST_RUN"), "age") {
			t.Fatal("the age command is missing")
		}
		r, err := age.Decrypt(bytes.NewReader(sealed), me)
		must(t, err)
		plain, err := io.ReadAll(r)
		must(t, err)
		return plain
	}
	dir := t.TempDir()
	key, file := filepath.Join(dir, "key.txt"), filepath.Join(dir, "case.age")
	must(t, os.WriteFile(key, []byte(me.String()+"\n"), 0o600))
	must(t, os.WriteFile(file, sealed, 0o600))
	plain, err := exec.Command(command, "-d", "-i", key, file).Output()
	must(t, err)
	return plain
}
