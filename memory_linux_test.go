package main

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// mostMemory is what letterbox, desk and the source's program may hold of a file
// of any size, everything else in it, in bytes.
const mostMemory = 128 << 20

// watched is a process whose peak of resident memory is read as it goes. The
// peak that the system gives of a process that has ended isn't taken: it counts
// what the process was forked from.
type watched struct {
	*exec.Cmd
	ended chan error
	peak  int64 // bytes
}

func watch(t *testing.T, clock clockFile, stdin io.Reader, args ...string) *watched {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	w := &watched{Cmd: exec.Command(self, args...), ended: make(chan error, 1)}
	w.Env = append(os.Environ(), envChild+"=app", envClock+"="+string(clock), "GOMEMLIMIT=off", "GOGC=100")
	w.Stdin = stdin
	w.Stdout, w.Stderr = newLines(), newLines()
	if err := w.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { w.ended <- w.Wait() }()
	t.Cleanup(func() { w.Process.Kill() })
	return w
}

// look reads the peak so far: VmHWM of /proc/PID/status, which never falls.
func (w *watched) look() {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", w.Process.Pid))
	if err != nil {
		return
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		if text, ok := strings.CutPrefix(s.Text(), "VmHWM:"); ok {
			if kib, err := strconv.ParseInt(strings.TrimSuffix(strings.TrimSpace(text), " kB"), 10, 64); err == nil {
				w.peak = max(w.peak, kib<<10)
			}
		}
	}
}

// done waits for the end, and looks meanwhile.
func (w *watched) done(t *testing.T, others ...*watched) {
	t.Helper()
	every := time.NewTicker(10 * time.Millisecond)
	defer every.Stop()
	for {
		select {
		case err := <-w.ended:
			if err != nil {
				t.Fatalf("%v: %v\n%s\n%s", w.Args[1], err, w.Stdout, w.Stderr)
			}
			return
		case <-every.C:
			w.look()
			for _, o := range others {
				o.look()
			}
		}
	}
}

// speckled writes a file of so many bytes with noise in some of its pieces, so
// that a piece in the wrong place is noticed and the disk has to hold little.
func speckled(t *testing.T, path string, size int64) (digest [32]byte) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(size); err != nil {
		t.Fatal(err)
	}
	noise := rand.NewChaCha8([32]byte{7})
	b := make([]byte, 100_000)
	for at := int64(0); at < size; at += 3_333_333 {
		noise.Read(b)
		if _, err := f.WriteAt(b[:min(int64(len(b)), size-at)], at); err != nil {
			t.Fatal(err)
		}
	}
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(f, 0, size)); err != nil {
		t.Fatal(err)
	}
	return [32]byte(h.Sum(nil))
}

// TestMemory sends a large file with the real programs, as processes, and looks
// at the most memory that each of them ever held. Behind VOUCHSAFE_LONG it has
// 5 GB.
//
// Cheapest fake: read the file whole, at any of the three. The short form has
// as many bytes as a process may hold beside what it holds anyway, so that one
// copy of the file is too much.
func TestMemory(t *testing.T) {
	size := int64(112 << 20)
	if os.Getenv("VOUCHSAFE_LONG") != "" {
		size = envelope.MaxFile
	}
	tr := interview(t)
	dir := t.TempDir()
	clock := newClockFile(t, tr.now())
	path := filepath.Join(dir, "film.bin")
	digest := speckled(t, path, size)

	box := watch(t, clock, nil, "intake", "-dir", filepath.Join(dir, "letterbox"), "-policy", filepath.Join(tr.dir, "newsroom", "policy.txt"),
		"-registrar", tr.registrarAt, "-token-file", filepath.Join(tr.dir, "newsroom", "registrar.token"), "-listen", "127.0.0.1:0")
	line, ok := box.Stdout.(*lines).line(0)
	if !ok {
		t.Fatalf("the letterbox doesn't listen: %s", box.Stderr)
	}
	at := "http://" + loopback.FindString(line)
	await(t, "the letterbox has the newsroom's card", func() bool {
		res, err := http.Get(at + envelope.PathNewsroom)
		if err != nil {
			return false
		}
		res.Body.Close()
		return res.StatusCode == http.StatusOK
	})

	began := time.Now()
	typed := strings.Join([]string{tr.words, "The film.", ".", path}, "\n") + strings.Repeat("\n", 20)
	source := watch(t, clock, strings.NewReader(typed), "source", "-newsroom", number(tr), "-at", at)
	source.done(t, box)
	sent := time.Since(began)
	if out := fmt.Sprint(source.Stdout); !strings.Contains(out, english("say.sent")) {
		t.Fatalf("the source's program ends with:\n%s", out[max(0, len(out)-2000):])
	}

	secret := filepath.Join(dir, "mira.txt")
	if err := os.WriteFile(secret, tr.passphrases["mira"], 0o600); err != nil {
		t.Fatal(err)
	}
	began = time.Now()
	desk := watch(t, clock, nil, "desk", "sync", "-casebook", filepath.Join(tr.dir, "casebook"), "-as", "mira", "-passphrase-file", secret, "-at", at)
	desk.done(t, box)
	fetched := time.Since(began)
	t.Logf("%d MiB: sent in %.0f s, fetched in %.0f s; at most letterbox %d MiB, source %d MiB, desk %d MiB",
		size>>20, sent.Seconds(), fetched.Seconds(), box.peak>>20, source.peak>>20, desk.peak>>20)
	for name, w := range map[string]*watched{"letterbox": box, "source": source, "desk": desk} {
		if w.peak > mostMemory || w.peak < 8<<20 {
			t.Errorf("the %s held %d MiB", name, w.peak>>20)
		}
	}

	// The desk has it whole and in the right order, and the letterbox has
	// forgotten it.
	found := false
	exhibits, err := casebook.List(tr.mira, casebook.Exhibits)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range exhibits {
		if e.Value.Name != "film.bin" {
			continue
		}
		found = true
		if e.Value.Size != size || e.Value.Digest != digest {
			t.Errorf("the desk has %d bytes, %s", e.Value.Size, e.Value.Digest)
		}
		f, _, err := tr.mira.SeekExhibit(e.ID, true)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		original, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer original.Close()
		for _, at := range []int64{0, size / 3, size - 70_000} {
			got, want := make([]byte, 70_000), make([]byte, 70_000)
			if _, err := f.ReadAt(got, at); err != nil && !errors.Is(err, io.EOF) {
				t.Fatal(err)
			}
			if _, err := original.ReadAt(want, at); err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("at %d the desk reads something else", at)
			}
		}
	}
	if !found {
		t.Errorf("the desk has no such file:\n%s", desk.Stdout)
	}
	left := 0
	filepath.WalkDir(filepath.Join(dir, "letterbox", "cells"), func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			left++
		}
		return nil
	})
	if left > 0 {
		t.Errorf("the letterbox keeps %d cells that the desk has", left)
	}
}
