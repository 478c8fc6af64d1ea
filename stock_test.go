package main

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"filippo.io/age"
	tdlog "github.com/transparency-dev/formats/log"
	tdnote "github.com/transparency-dev/formats/note"
	tdproof "github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"

	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
)

// mustRun skips a test whose tool is missing, and fails it where
// VOUCHSAFE_MUST_RUN names the tool.
func mustRun(t *testing.T, tool string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		if slices.Contains(strings.Split(os.Getenv("VOUCHSAFE_MUST_RUN"), ","), tool) {
			t.Fatalf("%s is missing; ./test installs it", tool)
		}
		t.Skipf("%s is missing; ./test installs it", tool)
	}
	return path
}

// TestStockAge opens an exported case with the age command.
//
// Cheapest fake: an export that only our own reading of the age format opens.
// Caught by the command that others wrote.
func TestStockAge(t *testing.T) {
	command := mustRun(t, "age")
	tr := interview(t)
	dir := t.TempDir()
	identity, err := age.GenerateHybridIdentity()
	if err != nil {
		t.Fatal(err)
	}
	key, file := filepath.Join(dir, "key.txt"), filepath.Join(dir, "case.age")
	passphrase := filepath.Join(dir, "passphrase")
	err = errors.Join(os.WriteFile(key, []byte(identity.String()+"\n"), 0o600), os.WriteFile(passphrase, tr.passphrases["jonas"], 0o600))
	if err != nil {
		t.Fatal(err)
	}
	// Other tests have written to the same newsroom: nothing is exported of whom
	// nobody asked.
	threads, err := tr.mira.Threads()
	if err != nil {
		t.Fatal(err)
	}
	for _, th := range threads {
		if held, err := tr.mira.LiveConsent(th.ID, casebook.Hold, tr.now()); err != nil || held {
			continue
		}
		_, err := tr.mira.Grant(casebook.Consent{Thread: th.ID, Kind: casebook.Hold, Expires: ledger.Day(tr.now().AddDate(1, 0, 0)), Wording: "We keep it. Do you agree?", Language: "en", ReadBack: true})
		if err != nil {
			t.Fatal(err)
		}
	}
	status, out, errs := tr.run(nil, "desk", "export", "-casebook", filepath.Join(tr.dir, "casebook"), "-as", "jonas", "-passphrase-file", passphrase,
		"-to", identity.Recipient().String(), "-out", file)
	if status != 0 {
		t.Fatalf("status %d\n%s\n%s", status, out, errs)
	}
	var plain, complaint bytes.Buffer
	cmd := exec.Command(command, "--decrypt", "--identity", key, file)
	cmd.Stdout, cmd.Stderr = &plain, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v: %s", err, &complaint)
	}
	photograph, err := storyPhotograph()
	if err != nil {
		t.Fatal(err)
	}
	words, picture := false, false
	for r := tar.NewReader(&plain); ; {
		h, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		words = words || strings.HasPrefix(h.Name, "records/") && bytes.Contains(b, []byte("I heard that word three times"))
		picture = picture || strings.HasPrefix(h.Name, "exhibits/") && bytes.Equal(b, photograph)
	}
	if !words || !picture {
		t.Errorf("the export lacks something: words %v, picture %v", words, picture)
	}
}

// TestStockLog checks the proofs in a report with golang.org/x/mod/sumdb/note
// and transparency-dev's packages, without a line of ours.
//
// Cheapest fake: proofs that only our own verifier accepts. Caught by others'.
func TestStockLog(t *testing.T) {
	folder := filepath.Join(interview(t).dir, "report")
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var logKey, witnessKey string
	var editors []note.Verifier
	for line := range strings.Lines(string(read("evidence/policy.txt"))) {
		f := strings.Fields(line)
		switch f[0] {
		case "log":
			logKey = f[1]
		case "witness":
			witnessKey = f[2]
		case "editor":
			v, err := note.NewVerifier(f[1])
			if err != nil {
				t.Fatal(err)
			}
			editors = append(editors, v)
		}
	}
	logVerifier, err := note.NewVerifier(logKey)
	if err != nil {
		t.Fatal(err)
	}
	witness, err := tdnote.NewVerifierForCosignatureV1(witnessKey)
	if err != nil {
		t.Fatal(err)
	}
	check := func(entry, tlogProof []byte) uint64 {
		var p tdproof.TLogProof
		if err := p.Unmarshal(tlogProof); err != nil {
			t.Fatal(err)
		}
		cp, _, n, err := tdlog.ParseCheckpoint(p.Checkpoint, logVerifier.Name(), logVerifier, witness)
		if err != nil {
			t.Fatal(err)
		}
		if len(n.Sigs) != 2 {
			t.Fatalf("%d of two signatures hold", len(n.Sigs))
		}
		var hashes [][]byte
		for _, h := range p.Hashes {
			hashes = append(hashes, h[:])
		}
		if err := proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, cp.Size, rfc6962.DefaultHasher.HashLeaf(entry), hashes, cp.Hash); err != nil {
			t.Fatal(err)
		}
		if proof.VerifyInclusion(rfc6962.DefaultHasher, p.Index, cp.Size, rfc6962.DefaultHasher.HashLeaf(append(entry, 'x')), hashes, cp.Hash) == nil {
			t.Fatal("the check accepts anything")
		}
		return p.Index
	}
	published := read("publication.entry")
	month := check(read("evidence/month-2026-03.entry"), read("evidence/month-2026-03.tlog-proof"))
	if p := check(published, read("publication.tlog-proof")); p <= month {
		t.Errorf("the publication is entry %d, the month it shows entry %d", p, month)
	}
	// The card is signed by both editors, and lists who signed the manifest.
	card, err := note.Open(read("evidence/card.txt"), note.VerifierList(editors...))
	if err != nil || len(card.Sigs) != 2 {
		t.Fatalf("the card: %v", err)
	}
	var approvers []note.Verifier
	for line := range strings.Lines(card.Text) {
		if key, ok := strings.CutPrefix(strings.TrimSpace(line), "approver "); ok {
			v, err := note.NewVerifier(key)
			if err != nil {
				t.Fatal(err)
			}
			approvers = append(approvers, v)
		}
	}
	manifest, err := note.Open(read("manifest.txt"), note.VerifierList(approvers...))
	if err != nil || len(manifest.Sigs) != 2 {
		t.Fatalf("the manifest: %v", err)
	}
	digest := sha256.Sum256([]byte(manifest.Text))
	if !strings.Contains(string(published), "\n"+base64.StdEncoding.EncodeToString(digest[:])+"\n") {
		t.Error("the log has another publication")
	}
}
