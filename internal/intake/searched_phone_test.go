package intake

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/chromedp/chromedp"

	"vouchsafe.example/internal/browsertest"
)

// A profile is every file of a browser's folder, with what is packed in it.
type profile map[string][]byte

func readProfile(dir string) profile {
	all := profile{}
	filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return nil // the browser removes files while it works
		}
		if b, err := os.ReadFile(path); err == nil {
			name, _ := filepath.Rel(dir, path)
			all[name] = append(b, unpacked(b)...)
		}
		return nil
	})
	return all
}

// with says in which files a text lies, as it is or as UTF-16.
func (p profile) with(text string) (files []string) {
	var wide []byte
	for _, u := range utf16.Encode([]rune(text)) {
		wide = append(wide, byte(u), byte(u>>8))
	}
	for name, b := range p {
		if bytes.Contains(b, []byte(text)) || bytes.Contains(b, wide) {
			files = append(files, name)
		}
	}
	return files
}

// unpacked joins all that gzip or zlib has packed into b.
func unpacked(b []byte) (all []byte) {
	for at := 0; at+10 < len(b); at++ {
		var r io.Reader
		switch {
		case b[at] == 0x1f && b[at+1] == 0x8b && b[at+2] == 8:
			if z, err := gzip.NewReader(bytes.NewReader(b[at:])); err == nil {
				r = z
			}
		case b[at] == 0x78 && (b[at+1] == 0x9c || b[at+1] == 0xda || b[at+1] == 1):
			r = flate.NewReader(bytes.NewReader(b[at+2:]))
		}
		if r != nil {
			part, _ := io.ReadAll(io.LimitReader(r, 4<<20))
			all = append(all, part...)
		}
	}
	return all
}

// awaitSession waits until the browser has written a text into its list of open
// pages.
func awaitSession(t testing.TB, dir, text string) {
	t.Helper()
	end := time.Now().Add(time.Minute)
	for time.Now().Before(end) {
		if readProfile(filepath.Join(dir, "Default", "Sessions")).with(text) != nil {
			return
		}
		time.Sleep(100 * time.Millisecond) // how long decides nothing
	}
	t.Fatalf("the browser never writes %q", text)
}

// TestAttackSearchedPhone: whoever searches the phone finds the address, and
// nothing of what was typed, shown or answered: in an ordinary profile, without
// and with scripts, after a normal end and after the browser was killed while
// she wrote. Of a file sent without scripts the browser keeps the name: the
// page says so.
//
// Cheapest fake: look before the browser has written anything, or for what it
// would write in another form. Caught by a careless page in another tab, whose
// typed and sent words must be found, typed after hers.
func TestAttackSearchedPhone(t *testing.T) {
	careless := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", htmlType)
		again := map[string]string{"POST": "<p id=again>Again"}[r.Method]
		io.WriteString(w, `<!doctype html><title>Careless</title>`+again+`<form method=post><textarea id=t name=t></textarea><button>Go</button></form>`)
	}))
	defer careless.Close()
	picture := filepath.Join(t.TempDir(), "wheelbarrow-by-the-gate.jpg")
	if err := os.WriteFile(picture, bytes.Repeat([]byte("plain picture bytes "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name          string
		scripts, kill bool
	}{
		{"scripts off, ended", false, false},
		{"scripts off, killed", false, true},
		{"scripts on, ended", true, false},
		{"scripts on, killed", true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newFormSite(t, withHelp)
			pier := s.desk("pier")
			dir := t.TempDir()
			p := browsertest.Chromium(t, browsertest.Options{Profile: dir, NoScripts: !c.scripts, Width: 360, Height: 640})
			p.At(s.clock())
			p.Open(s.url + "/en/")
			p.ClickOn("Write for the first time")
			words := strings.Fields(p.Text("[data-words]"))
			p.Type("#text", "quarrelsome flamingo lantern")
			p.Fill("#try", strings.Join(words, " "))
			p.Upload("#files", picture)
			p.Click("button[value=send]")
			p.Await("Your letter has arrived")
			pier.sync()
			pier.say("Whereabouts was the flagpole?")
			pier.sync()
			s.pass(12 * time.Hour)
			p.At(s.clock())
			p.Open(s.url + "/en/")
			p.ClickOn("Come back with nine words")
			p.Type("#words", strings.Join(words, " "))
			p.ClickOn("Go on")
			p.Await("Whereabouts was the flagpole?")
			p.Type("#text", "beside the marmalade factory")

			if !c.kill {
				p.Click("button[value=send]")
				p.Await("Your letter has arrived")
				p.Click("a.exit")
			}
			// The careless tab comes after. What it typed is on the disk: so is
			// all that the browser was going to write of hers.
			tab, closeTab := chromedp.NewContext(p.Context())
			defer closeTab()
			if err := chromedp.Do(tab, chromedp.Navigate(careless.URL), chromedp.SendKeys("#t", "carelessly sent"), chromedp.Click("button"),
				chromedp.WaitVisible("#again"), chromedp.SendKeys("#t", "carelessly typed")); err != nil {
				t.Fatal(err)
			}
			for _, control := range []string{"carelessly sent", "carelessly typed"} {
				awaitSession(t, dir, control)
			}
			if c.kill {
				p.Kill()
			} else {
				p.Close()
			}

			all := readProfile(dir)
			if all.with(strings.TrimPrefix(s.url, "http://")) == nil {
				t.Error("not even the address is found: this looks in the wrong place")
			}
			secrets := []string{
				"quarrelsome", "flamingo", "marmalade", "flagpole", "Whereabouts", "plain picture", "The Invented Gazette", "Night line",
				"Your letter has arrived", "Write for the first time", "Come back with nine words", "What it showed can be seen", "Letters to you",
			}
			for i := range words[1:] {
				for _, between := range []string{" ", "\n", "-", "%20", "+"} {
					secrets = append(secrets, words[i]+between+words[i+1])
				}
			}
			if c.scripts {
				secrets = append(secrets, "wheelbarrow")
			}
			for _, secret := range secrets {
				if files := all.with(secret); files != nil {
					t.Errorf("%q is in %v", secret, files)
				}
			}
		})
	}
}
