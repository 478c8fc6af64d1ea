package ledger_test

import (
	"bytes"
	"crypto/sha256"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/vectors"
)

func sha(text string) [32]byte { return sha256.Sum256([]byte(text)) }

// seeds adds the inputs of the vectors of a format, good and bad, and returns
// the good ones.
func seeds(f *testing.F, format string) (good []vector) {
	f.Helper()
	vectors.Each(f, "ledger", func(name string, v vector) {
		if v.Format != format {
			return
		}
		f.Add([]byte(v.Input))
		if v.OK {
			good = append(good, v)
		}
	})
	if len(good) == 0 {
		f.Fatalf("no vector of format %s", format)
	}
	return good
}

// What a parser accepts, it writes back byte for byte.

func FuzzParsePolicy(f *testing.F) {
	seeds(f, "policy")
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ledger.ParsePolicy(b)
		if err != nil {
			if !only(err, ledger.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		if !bytes.Equal(p.Bytes(), b) || p.ID() != sha256.Sum256(b) || p.K < 1 || p.K > len(p.EditorKeys) || len(p.Witnesses) == 0 {
			t.Fatalf("%+v", p)
		}
	})
}

// The card's text is fuzzed under good signatures: nobody forges those.
func FuzzParseCard(f *testing.F) {
	good := seeds(f, "card")
	p, err := ledger.ParsePolicy(good[0].Policy)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := ledger.ParseCard(b, p)
		if err != nil {
			if c != nil || !only(err, ledger.ErrMalformed) && !only(err, ledger.ErrNotSigned) && !only(err, ledger.ErrOtherNewsroom) {
				t.Fatal(err)
			}
			return
		}
		text, err := c.Text()
		if err != nil || !bytes.HasPrefix(b, []byte(text+"\n— ")) {
			t.Fatalf("%v\n%s", err, text)
		}
	})
}

// FuzzCardText fuzzes what editors may be given to sign.
func FuzzCardText(f *testing.F) {
	vectors.Each(f, "ledger", func(name string, v vector) {
		if text, _, ok := bytes.Cut(v.Input, []byte("\n\n")); ok && v.Format == "card" {
			f.Add(append(bytes.Clone(text), '\n'))
		}
	})
	f.Fuzz(func(t *testing.T, b []byte) {
		c, err := ledger.ParseCardText(string(b))
		if err != nil {
			if !only(err, ledger.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		text, err := c.Text()
		if err != nil || text != string(b) || c.Hash() != sha256.Sum256(b) {
			t.Fatalf("%v\n%q\n%q", err, text, b)
		}
	})
}

func FuzzParseEntry(f *testing.F) {
	seeds(f, "entry")
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := ledger.ParseEntry(b)
		if err != nil {
			if !only(err, ledger.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		if !bytes.Equal(e.Text(), b) {
			t.Fatalf("%q", b)
		}
	})
}

func FuzzParseBundle(f *testing.F) {
	good := seeds(f, "bundle")
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := ledger.ParseBundle(b)
		if err != nil {
			if !only(err, ledger.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		if !bytes.Equal(p.Marshal(), b) {
			t.Fatalf("%x", b)
		}
		// Under these keys only the known bundles can be good.
		_, _, err = p.Check([32]byte(good[0].ID), time.Unix(good[0].Now, 0))
		if err != nil {
			return
		}
		want, err := ledger.ParseBundle(good[0].Input)
		if err != nil {
			t.Fatal(err)
		}
		p.Proof, want.Proof = withoutSpare(p.Proof), withoutSpare(want.Proof)
		if !bytes.Equal(p.Marshal(), want.Marshal()) {
			t.Fatalf("another bundle is accepted: %x", b)
		}
	})
}

func FuzzCheckProof(f *testing.F) {
	good := seeds(f, "proof")
	p, err := ledger.ParsePolicy(good[0].Policy)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, g := range good {
			_, _, err := p.CheckProof(g.Entry, b, time.Unix(g.Since, 0))
			if err == nil && !bytes.Equal(withoutSpare(b), withoutSpare(g.Input)) {
				t.Fatalf("another proof is accepted: %q", b)
			}
		}
	})
}

// withoutSpare drops the cosignatures: one to spare may be missing, and they
// may stand in any order.
func withoutSpare(proof []byte) []byte {
	i := bytes.LastIndex(proof, []byte("\n\n"))
	if i < 0 {
		return proof
	}
	return proof[:i]
}

func FuzzParseDeskKeys(f *testing.F) {
	seeds(f, "desk-keys")
	f.Fuzz(func(t *testing.T, b []byte) {
		k, err := ledger.ParseDeskKeys(b)
		if err != nil {
			if !only(err, ledger.ErrMalformed) {
				t.Fatal(err)
			}
			return
		}
		if out, err := k.Marshal(); err != nil || !bytes.Equal(out, b) {
			t.Fatalf("%v %x", err, b)
		}
	})
}
