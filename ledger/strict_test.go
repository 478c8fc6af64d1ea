package ledger_test

import (
	"bytes"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// changes calls f with b changed in one place, for every place: bits of each
// byte flipped, each byte left out, each place with a byte put in, and each cut.
func changes(b []byte, flips, inserts string, f func(changed []byte)) {
	for i := range b {
		for _, flip := range []byte(flips) {
			c := bytes.Clone(b)
			c[i] ^= flip
			f(c)
		}
		f(append(bytes.Clone(b[:i]), b[i+1:]...))
		if i+1 < len(b) {
			f(bytes.Clone(b[:i+1]))
		}
	}
	for i := 0; i <= len(b); i++ {
		for _, in := range []byte(inserts) {
			f(append(append(bytes.Clone(b[:i]), in), b[i:]...))
		}
	}
}

// Of a bundle, a proof, an entry and a signed card there is exactly one
// spelling: a byte that could change unnoticed could carry a mark by which a
// reader or a source is known again.
//
// Cheapest fake: change a few bytes that are hashed. So bits of every byte are
// changed, and bytes are left out and put in at every place; and unchanged
// input must be accepted, or the test would pass with a parser that accepts
// nothing.
func TestEveryByteMatters(t *testing.T) {
	// All cosignatures are needed: one to spare could be left out.
	n := newsroom(t, ledgertest.Options{Desks: []string{"amal"}, Witnesses: 2, KW: 2})
	bundle := n.Bundle(now).Marshal()
	entry := n.Entries[1]
	proof := n.Proof(1, now)
	since := now.Add(-time.Hour)
	publication := n.Publication("vouchsafe/publication/v1\nnewsroom x\n", 0, 2)
	deskKeys, err := n.DeskKeys(n.Desks[0], ledger.Epoch(now)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		input  []byte
		accept func(b []byte) bool
	}{
		{"bundle", bundle, func(b []byte) bool {
			p, err := ledger.ParseBundle(b)
			if err != nil {
				return false
			}
			_, _, err = p.Check(n.ID, now)
			return err == nil
		}},
		{"proof", proof, func(b []byte) bool {
			_, _, err := n.Policy.CheckProof(entry, b, since)
			return err == nil
		}},
		{"entry", entry, func(b []byte) bool {
			_, _, err := n.Policy.CheckProof(b, proof, since)
			return err == nil
		}},
		{"card", n.Signed, func(b []byte) bool {
			_, err := ledger.ParseCard(b, n.Policy)
			return err == nil
		}},
		{"publication", publication, func(b []byte) bool {
			_, _, err := n.Card.OpenByApprovers(b, 2)
			return err == nil
		}},
		{"desk keys", deskKeys, func(b []byte) bool {
			k, err := ledger.ParseDeskKeys(b)
			return err == nil && k.Matches(n.Card) == nil
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if !c.accept(c.input) {
				t.Fatal("the unchanged input is refused")
			}
			tried := 0
			flips, inserts := "\x01\x02\x04\x08\x10\x20\x40\x80", "\x00 \n\rA="
			if len(c.input) > 2000 {
				flips, inserts = "\x01\x20\x80", "\n"
			}
			changes(c.input, flips, inserts, func(changed []byte) {
				tried++
				// Putting a byte in beside its like changes nothing.
				if c.accept(changed) && !bytes.Equal(changed, c.input) {
					t.Fatalf("accepted with a change:\n%q", changed)
				}
			})
			t.Logf("%d changes of %d bytes refused", tried, len(c.input))
		})
	}
}

// A proof, its index and its entry belong together.
//
// Cheapest fake: check that the tree's root is signed and not where the entry
// stands in it. So each proof of one entry must be refused for every other, and
// under every other index.
func TestProofIsOfOneEntry(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	for range 9 {
		n.LogDigest(ledger.KindDay, [32]byte{byte(len(n.Entries)), 5})
	}
	for size := 1; size <= len(n.Entries); size++ {
		cp := n.Checkpoint(size, now)
		for i := range size {
			proof := n.ProofUnder(uint64(i), size, cp)
			index, s, err := n.Policy.CheckProof(n.Entries[i], proof, now)
			if err != nil || index != uint64(i) || s != uint64(size) {
				t.Fatalf("entry %d of %d: %d, %d, %v", i, size, index, s, err)
			}
			for j := range n.Entries {
				if j == i {
					continue
				}
				if _, _, err := n.Policy.CheckProof(n.Entries[j], proof, now); !only(err, ledger.ErrNotLogged) {
					t.Fatalf("the proof of entry %d of %d is accepted for %d: %v", i, size, j, err)
				}
				elsewhere := bytes.Replace(proof, []byte("index "+itoa(i)+"\n"), []byte("index "+itoa(j)+"\n"), 1)
				if _, _, err := n.Policy.CheckProof(n.Entries[i], elsewhere, now); !only(err, ledger.ErrNotLogged) {
					t.Fatalf("entry %d of %d is accepted at index %d: %v", i, size, j, err)
				}
			}
		}
	}
}

// A client's check of a proof is quick and the proof is short.
func BenchmarkCheckProof(b *testing.B) {
	n := newsroom(b, ledgertest.Options{Witnesses: 2})
	for range 1000 {
		n.LogDigest(ledger.KindDay, [32]byte{byte(len(n.Entries)), byte(len(n.Entries) >> 8)})
	}
	proof := n.Proof(400, now)
	for b.Loop() {
		if _, _, err := n.Policy.CheckProof(n.Entries[400], proof, now); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(proof)), "bytes")
}
