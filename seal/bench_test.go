package seal

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// account is an invented text of n words, the same each time.
func account(n int) string {
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		for range 2 + r.IntN(8) {
			b.WriteByte(byte('a' + r.IntN(26)))
		}
	}
	return b.String()
}

// runsOfTwo hides about 5 % of words in runs of two, at random places.
func runsOfTwo(p *Part, choice uint64) func(leaf int) bool {
	words := p.Words()
	r := rand.New(rand.NewPCG(3, choice))
	hide := map[int]bool{}
	for len(hide) < len(words)/20 {
		i := r.IntN(len(words) - 1)
		hide[words[i].Leaf], hide[words[i+1].Leaf] = true, true
	}
	return func(leaf int) bool { return !hide[leaf] }
}

const benchWords = 10_000

func benchRecord(b testing.TB) (*Record, []byte) {
	r, err := Letter([32]byte{1}, testMaster(), LetterWords{Text: account(benchWords), Language: "en"})
	if err != nil {
		b.Fatal(err)
	}
	d, err := r.Disclose(map[int]func(int) bool{0: runsOfTwo(r.parts[0], 4)})
	if err != nil {
		b.Fatal(err)
	}
	return r, d
}

func BenchmarkSeal(b *testing.B) {
	text := account(benchWords)
	b.ReportAllocs()
	var leaves int
	for b.Loop() {
		r, err := Letter([32]byte{1}, testMaster(), LetterWords{Text: text, Language: "en"})
		if err != nil {
			b.Fatal(err)
		}
		leaves = r.parts[0].header.N
	}
	b.ReportMetric(float64(leaves)*float64(b.N)/b.Elapsed().Seconds(), "leaves/s")
}

func BenchmarkProve(b *testing.B) {
	r, d := benchRecord(b)
	show := map[int]func(int) bool{0: runsOfTwo(r.parts[0], 4)}
	shown := 0
	opened, err := OpenDisclosure(d, [32]byte{1})
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range opened.Parts[0].shown() {
		shown += len(p.Bytes)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Disclose(show); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(len(d)-shown), "B-beyond-text")
	b.ReportMetric(float64(len(d)), "B-disclosure")
}

// sizes are those of a letter of 10,000 words with 5 % hidden in runs of two,
// with the fog and the hidden words that follow from choice: the disclosure of
// its text beyond what it shows of it, the walk and nodes alone, and the same two of a
// text without blanks.
func sizes(t testing.TB, choice uint64) (beyond, nodes, beyondBare, nodesBare int) {
	var m Master
	binary.BigEndian.PutUint64(m[:], choice)
	r, err := Letter([32]byte{1}, m, LetterWords{Text: account(benchWords), Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	p := r.parts[0]
	show := runsOfTwo(p, choice)
	b := mustDisclose(t, r, map[int]func(int) bool{0: show})
	part := mustOpen(t, b, [32]byte{1}).Parts[0]
	if n := part.Header.N; n < 19_000 || n > 21_000 || part.Bars() < 230 || part.Bars() > 255 {
		t.Fatalf("%d leaves with %d bars aren't the case that is measured", n, part.Bars())
	}
	size := func(runs []Run) (text int) {
		for _, run := range runs {
			for _, p := range run.Pieces {
				text += len(p.Bytes)
			}
		}
		return text
	}
	proof := p.prove(show)
	beyond = len(b) - size(part.Runs)
	nodes = len(recodeNodes(proof, part.Header.N, part.Runs))

	var bare []Piece
	var visible []bool
	for _, w := range p.Words() {
		bare = append(bare, p.pieces[w.Leaf])
		visible = append(visible, show(w.Leaf))
	}
	other := proveText(p.seed, bare, func(i int) bool { return visible[i] })
	_, runs, err := openText(other, len(bare))
	if err != nil {
		t.Fatal(err)
	}
	beyondBare = len(b) - len(proof) + len(other) - size(runs)
	nodesBare = len(recodeNodes(other, len(bare), runs))
	return beyond, nodes, beyondBare, nodesBare
}

// TestProofSize holds the size of a disclosure to what docs/formats/seal.md
// says of it: a median of 65 kB beyond the visible text, 50 kB without fog. All of
// it but 3 kB are nodes: each greatest subtree that is shown needs its seed
// and each that is hidden its hash, and none of them follows from the others.
//
// Cheapest fake: measuring one choice of words that happens to lie well in the tree, or
// one long bar, or a text without fog. Bars and leaves are counted, and the
// median and the greatest of many choices are held.
func TestProofSize(t *testing.T) {
	var with, bare []int
	for choice := range uint64(11) {
		beyond, nodes, beyondBare, nodesBare := sizes(t, choice)
		with, bare = append(with, beyond), append(bare, beyondBare)
		// One bit a leaf, one byte a run, and the frame: record's proof, header, lengths.
		if beyond-nodes > 19_500/8+260+350 || beyondBare-nodesBare > 9_600/8+260+350 {
			t.Errorf("choice %d: contents and frame take %d bytes beyond the text, %d without fog", choice, beyond-nodes, beyondBare-nodesBare)
		}
	}
	slices.Sort(with)
	slices.Sort(bare)
	if with[5] > 66_000 || with[10] > 69_000 {
		t.Errorf("a disclosure takes %d bytes in the median, %d at most", with[5], with[10])
	}
	if bare[5] > 51_000 || bare[10] > 53_500 {
		t.Errorf("without fog it takes %d bytes in the median, %d at most", bare[5], bare[10])
	}
}

func BenchmarkVerify(b *testing.B) {
	_, d := benchRecord(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := OpenDisclosure(d, [32]byte{1}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPeriod(b *testing.B) {
	for _, n := range []int{1000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			roots := make([]Hash, n)
			r := rand.NewChaCha8([32]byte{5})
			for i := range roots {
				_, _ = r.Read(roots[i][:])
			}
			for b.Loop() {
				if _, err := NewPeriod("2026-05", [32]byte{1}, roots, r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
