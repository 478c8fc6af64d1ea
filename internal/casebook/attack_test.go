package casebook_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"filippo.io/age"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

// disguises are the forms in which a planted text might lie on a disk.
func disguises(text string) map[string][]byte {
	all := map[string][]byte{"plain": []byte(text), "percent": []byte(url.QueryEscape(text)), "hex": fmt.Appendf(nil, "%x", text)}
	var le, be []byte
	for _, u := range utf16.Encode([]rune(text)) {
		le = binary.LittleEndian.AppendUint16(le, u)
		be = binary.BigEndian.AppendUint16(be, u)
	}
	all["UTF-16 LE"], all["UTF-16 BE"] = le, be
	// Base64 looks different at each of three places in a longer text; what is
	// certain of each is its middle.
	for shift := range 3 {
		enc := base64.StdEncoding.EncodeToString(append(make([]byte, shift), text...))
		if middle := enc[4 : len(enc)-4]; len(middle) >= 8 {
			all[fmt.Sprintf("base64 at %d", shift)] = []byte(middle)
		}
	}
	return all
}

// search looks for the planted texts in the bytes and names of all files.
func search(t testing.TB, dir string, planted []string) (found []string) {
	t.Helper()
	files := 0
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		must(t, err)
		for _, text := range planted {
			for how, form := range disguises(text) {
				if bytes.Contains(b, form) || bytes.Contains([]byte(path), form) {
					found = append(found, fmt.Sprintf("%s: %q, %s", filepath.Base(path), text, how))
				}
			}
		}
		return nil
	}))
	if files == 0 {
		t.Fatal("nothing was searched")
	}
	return found
}

// A thief has the desk's disk, closed or pulled out while it was running.
//
// Cheapest fake: search for the plain text in a file that never held it.
// Caught by the same search over what the casebook exports, where it finds
// every text; by looking at the running casebook's log too; and by trying
// every door with a wrong passphrase.
func TestAttackSeizedLaptop(t *testing.T) {
	s := newStory(t)
	s.ready()
	_, err := s.ada.Draft("r1", s.clock()) // makes the picture
	must(t, err)
	notes := "Planted notes of the interview, handed over on paper."
	_, err = s.ada.AddExhibit(s.thread, "planted-notes-of-leila.txt", "text/plain", strings.NewReader(notes))
	must(t, err)
	must(t, s.ada.LabelThread(s.thread, "the planted night nurse"))
	put(t, s.ada, casebook.Reports, "r2", casebook.Report{Title: "A planted title"}, 0)
	_, err = casebook.Put(s.open(bo, boPass), casebook.Reports, "r2", casebook.Report{Title: "A planted second text"}, 0)
	want(t, "conflict", err, casebook.ErrConflict)
	planted := []string{
		"Старший назвал себя", "and the porter saw", "Did Timur speak?", "He said nothing.", "Тимуром", "Idris", "the planted night nurse",
		"planted-notes-of-leila", "planted-file-name", "Planted notes of the interview", "May we print your words?", "The night nurse",
		"An empty page of a register", "A planted title", "A planted second text", "prison",
	}
	secrets := []string{adaPass, boPass, "vouchsafe/policy", s.nr.Policy.Name}
	letters, err := s.ada.LettersOf(s.thread)
	must(t, err)
	th, err := casebook.Get(s.ada, casebook.Threads, s.thread)
	must(t, err)
	secrets = append(secrets, string(th.Value.Key[:]), string(letters[0].Value.Master[:]), string(letters[0].Value.Root[:]), letters[0].Value.Root.String())
	all := append(planted, secrets...)

	for _, f := range search(t, s.dir, all) {
		t.Errorf("running: %s", f)
	}
	copied := filepath.Join(t.TempDir(), "pulled-out")
	must(t, os.CopyFS(copied, os.DirFS(s.dir)))
	must(t, s.ada.Close())
	for _, f := range search(t, s.dir, all) {
		t.Errorf("closed: %s", f)
	}

	for _, dir := range []string{s.dir, copied} {
		for _, pass := range []string{boPass, "", "password", adaPass + " ", strings.ToUpper(adaPass)} {
			_, err := casebook.Open(dir, ada, pass, s.options()...)
			want(t, "passphrase "+pass, err, casebook.ErrPassphrase)
		}
		_, err := sqldb.OpenEncrypted(filepath.Join(dir, "casebook.db"), [32]byte{}, nil)
		want(t, "the database under a key of zeros", err, sqldb.ErrDamaged)
		_, err = sqldb.Open(filepath.Join(dir, "casebook.db"), nil)
		want(t, "the database without a key", err, sqldb.ErrDamaged)
		blobs, _ := filepath.Glob(filepath.Join(dir, "exhibits", "??", "*"))
		if len(blobs) != 3 {
			t.Fatalf("%d blobs, want 3", len(blobs))
		}
		stranger, err := age.GenerateHybridIdentity()
		must(t, err)
		for _, blob := range blobs {
			f, err := os.Open(blob)
			must(t, err)
			if _, err := age.Decrypt(f, stranger); err == nil {
				t.Error("a stranger opens an exhibit")
			}
			f.Close()
		}
	}

	// The right passphrase still opens the disk that was pulled out, and what
	// it exports holds every planted text: the search above can find them.
	book, err := casebook.Open(copied, ada, adaPass, s.options()...)
	must(t, err)
	defer book.Close()
	for _, th := range must1(t)(book.Threads()) {
		_, err := book.Grant(casebook.Consent{Thread: th.ID, Kind: casebook.Hold, Expires: "2027-01-01", Wording: "May we keep it?", ReadBack: true})
		must(t, err)
	}
	me, err := age.GenerateHybridIdentity()
	must(t, err)
	var out bytes.Buffer
	must(t, book.ExportCase(&out, []age.Recipient{me.Recipient()}, casebook.Hold))
	r, err := age.Decrypt(&out, me)
	must(t, err)
	plain, err := io.ReadAll(r)
	must(t, err)
	open := t.TempDir()
	must(t, os.WriteFile(filepath.Join(open, "case.tar"), plain, 0o600))
	found := strings.Join(search(t, open, planted), "\n")
	for _, text := range planted {
		if text != "A planted second text" && !strings.Contains(found, fmt.Sprintf("%q, plain", text)) {
			t.Errorf("the search can't find %q where it is", text)
		}
	}
}

func must1(t testing.TB) func([]casebook.Object[casebook.Thread], error) []casebook.Object[casebook.Thread] {
	return func(all []casebook.Object[casebook.Thread], err error) []casebook.Object[casebook.Thread] {
		t.Helper()
		must(t, err)
		return all
	}
}

// A thief has today's disk, every passphrase, the envelopes recorded from the
// wire, and old copies of the database; the key of their week has been erased.
//
// Cheapest fake: delete the row. Caught by putting the old database back.
func TestAttackErasedKeysStayErased(t *testing.T) {
	h := newHouse(t)
	env := h.source().letter("recorded from the wire")
	epoch := ledger.Epoch(h.clock())
	backup := filepath.Join(t.TempDir(), "backup")
	must(t, os.CopyFS(backup, os.DirFS(h.dir)))

	h.pass(42*24*time.Hour - 1) // a week may have 7 days to its end, then 35
	h.now = ledger.EpochStart(epoch + 1).Add(casebook.Retention - time.Second)
	if erased, err := h.ada.EraseOldKeys(h.clock()); err != nil || len(erased) != 0 {
		t.Fatalf("a second before its time: %v %v", erased, err)
	}
	h.pass(time.Second)
	if erased, err := h.ada.EraseOldKeys(h.clock()); err != nil || len(erased) != 1 || erased[0] != epoch {
		t.Fatalf("at its time: %v %v", erased, err)
	}
	if r, err := h.ada.Receive(env, [16]byte{1}, "2026-05-11"); err != nil || r.What != casebook.WasUnreadable {
		t.Errorf("today's casebook: %+v %v", r, err)
	}
	if _, err := h.ada.DeskKeys(epoch); err == nil {
		t.Error("an erased week got new keys")
	}
	if _, err := h.ada.SigningKey(epoch); err == nil {
		t.Error("an erased week's signing key is there")
	}
	if _, err := h.ada.SigningKey(epoch + 1); err != nil {
		t.Errorf("the next week's key is gone too: %v", err)
	}
	must(t, h.ada.Close())

	read := func(dir string) bool {
		t.Helper()
		book, err := casebook.Open(dir, ada, adaPass, h.options()...)
		must(t, err)
		defer book.Close()
		r, err := book.Receive(env, [16]byte{1}, "2026-05-11")
		return err == nil && r.What == casebook.WasLetter
	}
	// Today's keys under yesterday's database.
	mixed := filepath.Join(t.TempDir(), "mixed")
	must(t, os.CopyFS(mixed, os.DirFS(backup)))
	keys, err := os.ReadFile(filepath.Join(h.dir, "keys"))
	must(t, err)
	must(t, os.WriteFile(filepath.Join(mixed, "keys"), keys, 0o600))
	if read(mixed) {
		t.Error("an old copy of the database brings an erased key back")
	}
	// A copy of everything brings it back: it is the file of keys that counts,
	// and the backup rule in docs/formats/casebook.md says so.
	if !read(backup) {
		t.Error("the envelope can't be read with its key either: the test shows nothing")
	}
}

// An insider changes the record of who did what.
//
// Cheapest fake: number the events. Caught by a record changed and one taken
// out, by somebody who has the key.
func TestCustodyShowsChanges(t *testing.T) {
	s := newStory(t)
	s.ready()
	events, err := s.ada.Custody()
	must(t, err)
	if len(events) < 15 || events[0].What != "person added" || events[0].Person != ada {
		t.Fatalf("%d events, the first %+v", len(events), events[0])
	}
	for name, tamper := range map[string]func(c *casebook.Casebook) error{
		"changed":       func(c *casebook.Casebook) error { return c.TamperCustody(5, false) },
		"taken out":     func(c *casebook.Casebook) error { return c.TamperCustody(5, true) },
		"first one out": func(c *casebook.Casebook) error { return c.TamperCustody(1, true) },
	} {
		dir := filepath.Join(t.TempDir(), "copy")
		must(t, os.CopyFS(dir, os.DirFS(s.dir)))
		c, err := casebook.Open(dir, ada, adaPass, s.options()...)
		must(t, err)
		must(t, tamper(c))
		_, err = c.Custody()
		want(t, name, err, casebook.ErrDamaged)
		_, _, err = c.CheckCustody()
		want(t, name, err, casebook.ErrDamaged)
		alarms, err := c.Alarms(s.clock())
		must(t, err)
		if !slices.ContainsFunc(alarms, func(a casebook.Alarm) bool { return a.Kind == casebook.AlarmCustody }) {
			t.Errorf("%s: nobody is told: %+v", name, alarms)
		}
		s.custodyReport(c, "BROKEN")
		c.Close()
	}
	n, last, err := s.ada.CheckCustody()
	must(t, err)
	if n != len(events) || last != events[n-1].Digest {
		t.Errorf("%d events, the last %s", n, last)
	}
	s.custodyReport(s.ada, "following from the one before it")
}

// custodyReport exports the case and looks at what its custody.txt says: it is
// exported when the chain is broken too.
func (s *story) custodyReport(c *casebook.Casebook, says string) {
	s.t.Helper()
	_, err := c.Grant(casebook.Consent{Thread: s.thread, Kind: casebook.Hold, Expires: "2027-01-01", Wording: "May we keep it?", ReadBack: true})
	must(s.t, err)
	me, err := age.GenerateX25519Identity()
	must(s.t, err)
	var out bytes.Buffer
	must(s.t, c.ExportCase(&out, []age.Recipient{me.Recipient()}, casebook.Hold))
	r, err := age.Decrypt(&out, me)
	must(s.t, err)
	if got := string(untar(s.t, r)["custody.txt"]); !strings.Contains(got, says) || !strings.Contains(got, "\tcase exported\t") {
		s.t.Errorf("custody.txt doesn't say %q:\n%s", says, got)
	}
}
