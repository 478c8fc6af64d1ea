package seal

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"vouchsafe.example/vectors"
)

// seeds gives the bytes of all cases of a kind to a fuzz target, good and bad.
func seeds(f *testing.F, what string, add func(v vector)) {
	n := 0
	vectors.Each(f, "seal", func(_ string, v vector) {
		if v.What == what {
			add(v)
			n++
		}
	})
	if n == 0 {
		f.Fatalf("no vector of a %s", what)
	}
}

// recode writes an opened proof anew: the one walk for what it shows, the
// nodes as they were given, the contents as they were read.
func recode(proof []byte, n int, runs []Run) []byte {
	out := recodeNodes(proof, n, runs)
	for _, r := range runs {
		for _, p := range r.Pieces {
			out = appendContent(out, p)
		}
	}
	return out
}

func recodeNodes(proof []byte, n int, runs []Run) []byte {
	ops := plan(countOf(n, runs))
	out := packWalk(ops)
	nodes := 32 * (bytes.Count(ops, []byte{shown}) + bytes.Count(ops, []byte{hidden}))
	return append(out, proof[len(out):len(out)+nodes]...)
}

// recodeText is recode for the proof of a text. It writes the contents from the
// runs, otherwise than proveText does.
func recodeText(proof []byte, n int, runs []Run) []byte {
	types := ""
	var visible [][]byte
	for _, r := range runs {
		var run []byte
		for _, p := range r.Pieces {
			types += map[Type]string{Blank: "0", Text: "1"}[p.Type]
			run = append(run, p.Bytes...)
		}
		if !r.Hidden {
			visible = append(visible, run)
		}
	}
	out := append(recodeNodes(proof, n, runs), packBits(types)...)
	return append(out, bytes.Join(visible, []byte{0xff})...)
}

// checkRuns checks that runs cover n leaves.
func checkRuns(t *testing.T, n int, runs []Run) {
	at := 0
	for i, r := range runs {
		if r.First != at || r.Count < 1 || r.Hidden != (r.Pieces == nil) || !r.Hidden && len(r.Pieces) != r.Count || i > 0 && runs[i-1].Hidden == r.Hidden {
			t.Fatalf("run %d is %+v", i, r)
		}
		at += r.Count
	}
	if at != n {
		t.Fatalf("runs cover %d of %d leaves", at, n)
	}
}

func FuzzOpen(f *testing.F) {
	seeds(f, "proof", func(v vector) { f.Add([]byte(v.Bytes), v.N) })
	f.Fuzz(func(t *testing.T, proof []byte, n int) {
		_, runs, err := Open(proof, n)
		if err != nil {
			return
		}
		checkRuns(t, n, runs)
		if again := recode(proof, n, runs); !bytes.Equal(again, proof) {
			t.Fatalf("%x opens and is written %x", proof, again)
		}
	})
}

func FuzzOpenText(f *testing.F) {
	seeds(f, "text proof", func(v vector) { f.Add([]byte(v.Bytes), v.N) })
	f.Fuzz(func(t *testing.T, proof []byte, n int) {
		_, runs, err := openText(proof, n)
		if err != nil {
			return
		}
		checkRuns(t, n, runs)
		if again := recodeText(proof, n, runs); !bytes.Equal(again, proof) {
			t.Fatalf("%x opens and is written %x", proof, again)
		}
		checkVisible(t, runs)
	})
}

// checkVisible holds what is shown of a text to the rules, said by places: each
// leaf is one of the cut, between two that follow each other there is a cut,
// only the first of the text begins with white space, and no bar has a visible
// blank beside it.
func checkVisible(t *testing.T, runs []Run) {
	for n, run := range runs {
		var words []string
		for i, p := range run.Pieces {
			switch {
			case p.Type == Blank && len(p.Bytes) == 0:
				if i == 0 && n > 0 || i == len(run.Pieces)-1 && n < len(runs)-1 {
					t.Fatalf("a visible blank beside a bar, leaf %d", run.First+i)
				}
			case p.Type == Text && utf8.Valid(p.Bytes):
				if run.First+i > 0 && !mayStart(p.Bytes) {
					t.Fatalf("leaf %d begins with white space: %q", run.First+i, p.Bytes)
				}
				words = append(words, string(p.Bytes))
			default:
				t.Fatalf("leaf %d of a text is %v", run.First+i, p)
			}
		}
		if got := cutSlowly(strings.Join(words, "")); !slices.Equal(got, words) {
			t.Fatalf("visible leaves are %q, their cut is %q", words, got)
		}
	}
}

func FuzzParseHeader(f *testing.F) {
	seeds(f, "header", func(v vector) { f.Add([]byte(v.Bytes)) })
	f.Fuzz(func(t *testing.T, b []byte) {
		h, err := ParseHeader(b)
		if err == nil && !bytes.Equal(h.Bytes(), b) {
			t.Fatalf("%q opens and is written %q", b, h.Bytes())
		}
	})
}

func FuzzOpenDisclosure(f *testing.F) {
	newsroom := [32]byte(bytes.Repeat([]byte{0xA5}, 32))
	seeds(f, "disclosure", func(v vector) { f.Add([]byte(v.Bytes)) })
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := OpenDisclosure(b, newsroom)
		if err != nil {
			return
		}
		// The record's runs follow from the slots that are shown.
		proof, rest, err := cutBytes(b[len(disclosureFirst):], MaxProof)
		if err != nil {
			t.Fatal(err)
		}
		_, runs, err := Open(proof, Slots)
		if err != nil {
			t.Fatal(err)
		}
		again := appendBytes([]byte(disclosureFirst), recode(proof, Slots, runs))
		again = append(again, byte(len(d.Parts)))
		rest = rest[1:]
		for i, p := range d.Parts {
			if i > 0 && d.Parts[i-1].Slot >= p.Slot || p.Slot >= Slots {
				t.Fatalf("slot %d out of order", p.Slot)
			}
			again = append(again, byte(p.Slot))
			again = appendBytes(again, p.Header.Bytes())
			_, tail, err := cutBytes(rest[1:], maxHeaderLen)
			if err != nil {
				t.Fatal(err)
			}
			var part []byte
			if part, rest, err = cutBytes(tail, MaxProof); err != nil {
				t.Fatal(err)
			}
			if p.Header.Kind == KindText {
				again = appendBytes(again, recodeText(part, p.Header.N, p.Runs))
				checkVisible(t, p.Runs)
			} else {
				again = appendBytes(again, recode(part, p.Header.N, p.Runs))
			}
		}
		if !bytes.Equal(again, b) {
			t.Fatalf("%x opens and is written %x", b, again)
		}
	})
}

func FuzzOpenPath(f *testing.F) {
	newsroom := [32]byte(bytes.Repeat([]byte{0xA5}, 32))
	seeds(f, "path", func(v vector) { f.Add([]byte(v.Bytes), []byte(v.Record)) })
	f.Fuzz(func(t *testing.T, b, record []byte) {
		if len(record) != 32 {
			return
		}
		label, _, err := OpenPath(b, newsroom, Hash(record))
		if err != nil {
			return
		}
		again := append([]byte(pathFirst), byte(len(label)))
		again = append(again, label...)
		head := b[len(again) : len(again)+4]
		n, proof, err := cutCount(b[len(again):])
		if err != nil {
			t.Fatal(err)
		}
		_, runs, err := Open(proof, n)
		if err != nil {
			t.Fatal(err)
		}
		again = append(append(again, head...), recode(proof, n, runs)...)
		if !bytes.Equal(again, b) || !bytes.HasSuffix(b, record) {
			t.Fatalf("%x opens and is written %x", b, again)
		}
	})
}

func FuzzUnmarshalPeriod(f *testing.F) {
	seeds(f, "period", func(v vector) { f.Add([]byte(v.Bytes)) })
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := UnmarshalPeriod(b)
		if err != nil {
			return
		}
		if again := p.Marshal(); !bytes.Equal(again, b) {
			t.Fatalf("%x opens and is written %x", b, again)
		}
		for _, r := range []Hash{p.leaves[0], p.leaves[len(p.leaves)-1]} {
			path, err := p.Path(r)
			if err != nil {
				t.Fatal(err)
			}
			if label, c, err := OpenPath(path, p.newsroom, r); err != nil || label != p.Label() || c != p.Commitment() {
				t.Fatalf("path of a leaf opens to %q, %v, %v", label, c, err)
			}
		}
	})
}

// FuzzTextPart seals any bytes: what isn't UTF-8 is refused, what is comes back.
func FuzzTextPart(f *testing.F) {
	seeds(f, "text", func(v vector) { f.Add(append([]byte(v.Text), v.Bytes...)) })
	f.Fuzz(func(t *testing.T, b []byte) {
		p, err := TextPart(testMaster(), 0, string(b))
		if err != nil {
			return
		}
		r := mustRecord(t, [32]byte{1}, testMaster(), p)
		// Every third word hidden, so that each word meets a bar somewhere.
		for third := range 3 {
			show := func(i int) bool { return i%3 != third }
			d := mustOpen(t, mustDisclose(t, r, map[int]func(int) bool{0: show}), [32]byte{1})
			if d.Root != r.Root() {
				t.Fatal("another root")
			}
		}
		d := mustOpen(t, mustDisclose(t, r, map[int]func(int) bool{0: always}), [32]byte{1})
		if s, ok := d.Parts[0].Complete(); !ok || s != string(b) {
			t.Fatalf("%q comes back as %q", b, s)
		}
	})
}
