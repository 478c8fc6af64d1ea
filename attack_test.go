package main

import (
	"bytes"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"io/fs"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"vouchsafe.example/envelope"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// TestAttackSwappedCard: a server that runs changed code shows the source
// another card. In each case the newsroom's name stays the same.
//
// Cheapest fake: a client that checks the card's signature against the policy
// that it was served. Caught by a whole newsroom of the attacker's, whose card
// is signed and logged as it should be. Cheapest fake but one: a client that
// posts first and checks later. Caught by counting what was sent.
func TestAttackSwappedCard(t *testing.T) {
	tr := interview(t)
	other := ledgertest.New(t, ledgertest.Options{Name: storyNewsroom})
	other.IssueCard(tr.now())

	true_, err := tr.registrar.Bundle(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	parsed := func() *ledger.Bundle {
		b, err := ledger.ParseBundle(true_)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	// The next card, rightly signed by the editors, with the attacker's keys,
	// and in no log.
	unlogged := parsed()
	card, err := ledger.ParseCard(unlogged.Card, tr.policy)
	if err != nil {
		t.Fatal(err)
	}
	theirs := other.DeskKeys(other.Desks[0], ledger.Epoch(tr.now()))
	next := *card
	next.Previous = card.Hash()
	next.Issued = ledger.Day(tr.now())
	next.Desks = []ledger.Desk{{Name: "north-desk", Keys: theirs.Hashes()}}
	text, err := next.Text()
	if err != nil {
		t.Fatal(err)
	}
	signed := []byte(text)
	for _, who := range []string{"editor-one", "editor-two"} {
		skey, err := openSealed(filepath.Join(tr.dir, "newsroom", "editors", who+".age"), tr.passphrases[who])
		if err != nil {
			t.Fatal(err)
		}
		if signed, err = signCard(signed, skey); err != nil {
			t.Fatal(err)
		}
	}
	unlogged.Card = signed
	setKeys(unlogged, theirs)

	unsigned := parsed()
	unsigned.Card = bytes.Replace(signed, []byte("editor-two"), []byte("editor-tvo"), 1)
	setKeys(unsigned, theirs)

	swapped := parsed()
	setKeys(swapped, theirs)

	for name, c := range map[string]struct {
		bundle []byte
		says   string
	}{
		"another newsroom of the same name":     {other.Bundle(tr.now()).Marshal(), "another newsroom"},
		"a card that no editor signed":          {unsigned.Marshal(), "isn't signed"},
		"a card that the editors never logged":  {unlogged.Marshal(), "isn't in the log"},
		"the true card with the attacker's key": {swapped.Marshal(), "desk keys that aren't on the card"},
		"half a card":                           {true_[:len(true_)/2], "malformed"},
		"nothing":                               {nil, "malformed"},
	} {
		t.Run(name, func(t *testing.T) {
			proxy := newProxy(t, tr.intakeAt)
			proxy.newsroom = func([]byte) []byte { return c.bundle }
			status, out, errs := tr.run(&person{lines: []string{"", "words", "."}}, "source", "-newsroom", number(tr), "-at", proxy.url)
			if status != 1 || !strings.Contains(errs, c.says) || !strings.Contains(errs, "Nothing was sent.") {
				t.Errorf("status %d\n%s\n%s", status, out, errs)
			}
			if sent := proxy.posts(); len(sent) > 0 {
				t.Errorf("the program sent %q", sent)
			}
			// Who watches from outside raises an alarm, and keeps what was shown.
			server := newLiveServer(t, tr.intakeAt)
			s := newStranger(t, tr, server.URL)
			s.watches(0, "before")
			server.set(shows(c.bundle))
			s.watches(2, "after", "ALARM", "evidence: "+s.dir+"/refused/")
		})
	}
	t.Run("the true card, shown for nine days", func(t *testing.T) {
		proxy := newProxy(t, tr.intakeAt)
		proxy.newsroom = func([]byte) []byte { return true_ }
		now := tr.now()
		defer tr.clock.set(now)
		tr.clock.set(now.AddDate(0, 0, 9))
		status, _, errs := tr.run(&person{}, "source", "-newsroom", number(tr), "-at", proxy.url)
		if status != 1 || !strings.Contains(errs, "hint:") || len(proxy.posts()) > 0 {
			t.Errorf("status %d\n%s", status, errs)
		}
		server := newLiveServer(t, tr.intakeAt)
		server.set(shows(true_))
		newStranger(t, tr, server.URL).watches(2, "nine days", "ALARM", "more than eight days")
	})
	t.Run("the true newsroom", func(t *testing.T) {
		proxy := newProxy(t, tr.intakeAt)
		status, out, errs := tr.run(&person{lines: []string{"", "."}}, "source", "-newsroom", number(tr), "-at", proxy.url)
		if status != 0 {
			t.Errorf("status %d\n%s\n%s", status, out, errs)
		}
	})
}

// shows answers the question who the newsroom is with this.
func shows(bundle []byte) func(*http.Request, *int, http.Header, []byte) []byte {
	return func(r *http.Request, _ *int, _ http.Header, b []byte) []byte {
		if r.URL.Path == envelope.PathNewsroom {
			return bundle
		}
		return b
	}
}

func setKeys(b *ledger.Bundle, keys *ledger.DeskKeys) {
	for _, e := range keys.Epochs {
		if e.Epoch == b.Epoch {
			b.Keys[0].HPKE, b.Keys[0].Verify = e.HPKE, e.Verify
		}
	}
}

// disguises are the ways in which a planted secret may lie in a file.
func disguises(secret string) [][]byte {
	u := utf16.Encode([]rune(secret))
	le, be := make([]byte, 0, 2*len(u)), make([]byte, 0, 2*len(u))
	for _, x := range u {
		le = append(le, byte(x), byte(x>>8))
		be = append(be, byte(x>>8), byte(x))
	}
	all := [][]byte{[]byte(secret), []byte(strings.ToUpper(secret)), []byte(strings.ToLower(secret)), le, be,
		[]byte(hex.EncodeToString([]byte(secret))), []byte(url.QueryEscape(secret)), []byte(strings.Trim(url.PathEscape(secret), "%"))}
	// In base64, a text may begin at any of three places of a group.
	for cut := range 3 {
		if len(secret) > cut+6 {
			b := secret[cut : cut+(len(secret)-cut)/3*3]
			all = append(all, []byte(base64.StdEncoding.EncodeToString([]byte(b))), []byte(base64.URLEncoding.EncodeToString([]byte(b))))
		}
	}
	return all
}

// hunt looks for secrets in all files below a folder, in their names too.
func hunt(t *testing.T, folder string, secrets []string) (found []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		content := []byte(path[len(folder):])
		if d.Type().IsRegular() {
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			content = append(content, b...)
		}
		for _, s := range secrets {
			for _, d := range disguises(s) {
				if bytes.Contains(content, d) {
					found = append(found, s+" in "+path)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// secretsOf is what nobody may find on a disk that was taken.
func secretsOf(tr *trial) []string {
	secrets := []string{"register.jpg", "Тимуром", "Лейла", "Верхнего Камыша", "green scarf", "the kiln", "Please don't go back to the book", "the night nurse",
		"her ward", "Idris", "Идрис", "image/jpeg"}
	secrets = append(secrets, strings.Fields(storyQuestion)[0]+" "+strings.Fields(storyQuestion)[1]+" "+strings.Fields(storyQuestion)[2])
	secrets = append(secrets, tr.words, strings.Join(strings.Fields(tr.words)[:3], " "))
	for _, p := range tr.passphrases {
		secrets = append(secrets, string(p), strings.Join(strings.Fields(string(p))[:3], " "))
	}
	return secrets
}

// TestHuntFinds makes sure that the hunt would find what it doesn't find
// elsewhere.
func TestHuntFinds(t *testing.T) {
	secret := "the night nurse of Верхний Камыш"
	for i, d := range disguises(secret) {
		dir := t.TempDir()
		noise := make([]byte, 1000)
		rand.Read(noise)
		if err := os.WriteFile(filepath.Join(dir, "x"), append(append(noise, d...), noise...), 0o600); err != nil {
			t.Fatal(err)
		}
		if len(hunt(t, dir, []string{secret})) == 0 {
			t.Errorf("disguise %d wasn't found", i)
		}
	}
}

// TestAttackSeizedDisk: somebody takes the server, letterbox and registrar,
// while both run. (That used can't be told from unused, one source from fifty,
// is shown where the letterbox is tested.)
//
// Cheapest fake: base64 in the database instead of encryption. Caught by the
// hunt's disguises. Cheapest fake but one: encryption, and file names or times
// that tell. Caught by hunting in paths and by looking at every file's time.
func TestAttackSeizedDisk(t *testing.T) {
	tr := interview(t)
	for _, part := range []string{"letterbox", "registrar"} {
		folder := filepath.Join(tr.dir, part)
		for _, f := range hunt(t, folder, secretsOf(tr)) {
			t.Error(f)
		}
	}
	err := filepath.WalkDir(filepath.Join(tr.dir, "letterbox"), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if m := info.ModTime().UTC(); !m.Equal(m.Truncate(24 * time.Hour)) {
			t.Errorf("%s tells the time %s", path, m)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestAttackSeizedLaptop: somebody takes the desk's disk.
//
// Cheapest fake: an encrypted database beside exhibits in the clear, or under
// the names they came with. Caught by hunting in everything, the photograph's
// own bytes included.
func TestAttackSeizedLaptop(t *testing.T) {
	tr := interview(t)
	folder := filepath.Join(tr.dir, "casebook")
	photograph, err := storyPhotograph()
	if err != nil {
		t.Fatal(err)
	}
	secrets := append(secretsOf(tr), string(photograph[1000:1100]), "JFIF")
	for _, f := range hunt(t, folder, secrets) {
		t.Error(f)
	}
	wrong := filepath.Join(t.TempDir(), "wrong")
	if err := os.WriteFile(wrong, []byte("nine words that nobody has ever said here at all"), 0o600); err != nil {
		t.Fatal(err)
	}
	status, out, errs := tr.run(nil, "desk", "inbox", "-casebook", folder, "-as", "mira", "-passphrase-file", wrong)
	if status != 1 || out != "" || !strings.Contains(errs, "wrong passphrase") || !strings.Contains(errs, "hint:") {
		t.Errorf("a wrong passphrase: status %d\n%s\n%s", status, out, errs)
	}
}
