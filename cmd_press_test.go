package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/report"
	"vouchsafe.example/vectors"
)

// approvedVector writes the good report of the vectors as the desk would hand
// it over, and returns the folder, the policy's file and the newsroom's number.
func approvedVector(t *testing.T) (folder, policy, number string) {
	t.Helper()
	type vector struct {
		About, Kind, Base string
		OK, Render        bool
		Newsroom, Digest  vectors.Hex
		Status            int
		Files             map[string]vectors.Hex
		Bytes             vectors.Hex
		Cues              []report.Cue
	}
	folder = filepath.Join(t.TempDir(), "approved")
	vectors.Each(t, "report", func(name string, v vector) {
		if name != "folder-good" {
			return
		}
		number = hex.EncodeToString(v.Newsroom)
		for name, b := range v.Files {
			// The press makes these.
			if name == report.PageFile || name == report.StyleFile || strings.HasSuffix(name, ".ics") {
				continue
			}
			file := filepath.Join(folder, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, b, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	})
	return folder, filepath.Join(folder, "evidence", "policy.txt"), number
}

// plainRun runs a command line of the program by itself.
func plainRun(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	a := &app{in: strings.NewReader(""), out: &o, err: &e, now: time.Now, work: testWork}
	return a.run(context.Background(), args), o.String(), e.String()
}

// A site as an operator makes it: a report put in, front page and feed made,
// served; and a reader who keeps the copy checks it from her disk.
//
// Cheapest fake: a copy that is checked by its ZIP alone, or a front page that
// takes any folder. Caught by a copy with another word around a perfect ZIP,
// by a folder that doesn't hold, and by a site of another newsroom.
func TestPressSite(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir()) // no newsroom is remembered
	approved, policy, number := approvedVector(t)
	site := filepath.Join(t.TempDir(), "site")
	if status, out, errs := plainRun("press", "-policy", policy, "-site", site, "-letterbox", "https://letters.example", approved); status != 0 || !strings.Contains(out, "front page and feed") {
		t.Fatalf("%d %s%s", status, out, errs)
	}
	folders, err := filepath.Glob(filepath.Join(site, "2026-06-03-????????"))
	if err != nil || len(folders) != 1 {
		t.Fatalf("%q %v", folders, err)
	}
	front, err := os.ReadFile(filepath.Join(site, "index.html"))
	if err != nil || !strings.Contains(string(front), `href="`+filepath.Base(folders[0])+`/index.html"`) || !strings.Contains(string(front), `href="https://letters.example"`) {
		t.Errorf("the front page links neither report nor letterbox: %v", err)
	}
	if status, _, errs := plainRun("press", "-policy", policy, "-site", site, approved); status == 0 || !strings.Contains(errs, "doesn't exist yet") {
		t.Errorf("the same report twice: %d %s", status, errs)
	}

	server := httptest.NewServer(siteHandler(site, ""))
	defer server.Close()
	page := server.URL + "/" + filepath.Base(folders[0]) + "/"
	if status, out, errs := plainRun("verify", "-newsroom", number, page); status != 0 {
		t.Errorf("%d %s%s", status, out, errs)
	}
	res, err := http.Get(page + report.CopyFile)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := io.ReadAll(res.Body)
	res.Body.Close()
	if err != nil {
		t.Fatal(err)
	}
	disk := filepath.Join(t.TempDir(), "a report that I kept.html")
	keep := func(b []byte) {
		t.Helper()
		if err := os.WriteFile(disk, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	keep(kept)
	if status, out, errs := plainRun("verify", "-newsroom", number, disk); status != 0 || !strings.HasPrefix(out, "This report holds.") {
		t.Errorf("%d %s%s", status, out, errs)
	}
	if status, _, _ := plainRun("verify", disk); status != 2 {
		t.Errorf("without the number: %d", status)
	}
	keep(bytes.Replace(kept, []byte("пять человек"), []byte("два человека"), 1))
	if status, out, _ := plainRun("verify", "-newsroom", number, disk); status != 1 || !strings.Contains(out, "somebody has changed it") {
		t.Errorf("a changed copy: %d %s", status, out)
	}
	keep([]byte("<!doctype html><p>Some other page."))
	if status, out, _ := plainRun("verify", "-newsroom", number, disk); status != 1 || !strings.Contains(out, "isn't a copy of a report") {
		t.Errorf("another page: %d %s", status, out)
	}

	// A mirror whose copy alone is false.
	forged := bytes.Replace(kept, []byte("пять человек"), []byte("два человека"), 1)
	if err := os.WriteFile(filepath.Join(folders[0], report.CopyFile), forged, 0o644); err != nil {
		t.Fatal(err)
	}
	if status, out, _ := plainRun("verify", "-newsroom", number, page); status != 1 || !strings.Contains(out, "isn't a copy of this report") {
		t.Errorf("a site with a forged copy: %d %s", status, out)
	}
	if status, _, errs := plainRun("press", "-policy", policy, "-site", site); status == 0 || !strings.Contains(errs, "doesn't hold") {
		t.Errorf("a site with a folder that doesn't hold: %d %s", status, errs)
	}
	if err := os.Remove(filepath.Join(folders[0], report.CopyFile)); err != nil {
		t.Fatal(err)
	}
	if status, out, _ := plainRun("verify", "-newsroom", number, page); status != 0 {
		t.Errorf("a site without a copy: %d %s", status, out)
	}
	if status, _, errs := plainRun("press", "-policy", policy, "-site", site); status != 0 {
		t.Errorf("%d %s", status, errs)
	}
	if front, err := os.ReadFile(filepath.Join(site, "index.html")); err != nil || strings.Contains(string(front), "letters.example") {
		t.Errorf("the letterbox is still linked: %v", err)
	}
	for _, args := range [][]string{{"press", "-policy", policy}, {"press", "-policy", policy, "-out", site + "2"}, {"press", "-policy", policy, "-out", site + "2", "-site", site, approved}, {"press", "serve", "-dir", site, "-onion", "https://gazette.example"}, {"press", "serve", "-dir", site + "3"}} {
		if status, _, errs := plainRun(args...); status == 0 || !strings.Contains(errs, "hint:") {
			t.Errorf("%q: %d %s", args, status, errs)
		}
	}
}
