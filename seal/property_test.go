package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// someText draws texts in which every class of code point meets every other.
func someText() *rapid.Generator[string] {
	bit := rapid.OneOf(
		rapid.StringN(0, 5, -1),
		rapid.SampledFrom([]string{" ", "\n", "\u00a0", "\u3000", "  ", "\t", "\u200b", "\x00"}),
		rapid.SampledFrom([]string{"word ", "слово", "كلمة ", "не", "."}),
		rapid.SampledFrom([]string{"我", "เห็น", "の", "ｱ", "ខ្", "。", "\U00020000", "\u3007", "\u3008"}),
	)
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(bit, 0, 40).Draw(t, "bits"), "")
	})
}

func someMaster() *rapid.Generator[Master] {
	return rapid.Custom(func(t *rapid.T) (m Master) {
		copy(m[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "master"))
		return m
	})
}

func mustRecord(t rapid.TB, newsroom [32]byte, m Master, parts ...*Part) *Record {
	t.Helper()
	r, err := NewRecord(newsroom, m, parts...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func mustText(t rapid.TB, m Master, i int, text string) *Part {
	t.Helper()
	p, err := TextPart(m, i, text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func mustOpen(t rapid.TB, b []byte, newsroom [32]byte) *Disclosure {
	t.Helper()
	d, err := OpenDisclosure(b, newsroom)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func mustDisclose(t rapid.TB, r *Record, show map[int]func(int) bool) []byte {
	t.Helper()
	b, err := r.Disclose(show)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestAnyTextRoundTrips: what was sealed comes back byte for byte.
//
// Cheapest fake: a cut that drops or normalises what it doesn't understand,
// tested on English. The texts here mix scripts, controls and white space.
func TestAnyTextRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, text := someMaster().Draw(t, "m"), someText().Draw(t, "text")
		p := mustText(t, m, 0, text)
		if p.Text() != text {
			t.Fatalf("part holds %q", p.Text())
		}
		at := 0
		for i, w := range p.Words() {
			if w.Start != at || w.Text != text[w.Start:w.End] || w.Text == "" || !utf8.ValidString(w.Text) {
				t.Fatalf("word %d is %+v", i, w)
			}
			if got := p.Pieces()[w.Leaf]; got.Type != Text || string(got.Bytes) != w.Text {
				t.Fatalf("word %d isn't leaf %d", i, w.Leaf)
			}
			at = w.End
		}
		if at != len(text) {
			t.Fatalf("words end at %d of %d", at, len(text))
		}
		r := mustRecord(t, [32]byte{1}, m, p)
		d := mustOpen(t, mustDisclose(t, r, map[int]func(int) bool{0: always}), [32]byte{1})
		if got, ok := d.Parts[0].Complete(); !ok || got != text || d.Root != r.Root() {
			t.Fatalf("disclosure holds %q, %v", got, ok)
		}
		again := mustRecord(t, [32]byte{1}, m, mustText(t, m, 0, text))
		if again.Root() != r.Root() {
			t.Fatal("the same words have two roots")
		}
	})
}

// cutSlowly is ws1 said in another way: mark every place between code points
// where a leaf begins.
func cutSlowly(text string) []string {
	runes := []rune(text)
	var leaves []string
	from := 0
	for i := 1; i < len(runes); i++ {
		a, b := runes[i-1], runes[i]
		if in(whiteSpace, b) {
			continue // white space belongs to what precedes it
		}
		if in(whiteSpace, a) || in(noSpace, a) || in(noSpace, b) {
			leaves = append(leaves, string(runes[from:i]))
			from = i
		}
	}
	if len(runes) > 0 {
		leaves = append(leaves, string(runes[from:]))
	}
	return leaves
}

// TestCut compares the cut with its definition by places, in whole texts and in
// every stretch of leaves that a disclosure may show.
//
// Cheapest fake: a cut that is right in whole texts while a visible run from
// their middle, which is cut again without its surroundings, comes out
// otherwise: at a leading white space, or between scripts.
func TestCut(t *testing.T) {
	for _, spans := range [][]span{whiteSpace, noSpace} {
		for i, s := range spans {
			if s.lo > s.hi || i > 0 && spans[i-1].hi >= s.lo {
				t.Fatalf("range %d is out of order", i)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := someText().Draw(t, "text")
		var leaves []string
		for rest := []byte(text); len(rest) > 0; {
			k := nextLeaf(rest)
			leaves = append(leaves, string(rest[:k]))
			rest = rest[k:]
		}
		if want := cutSlowly(text); !slices.Equal(leaves, want) {
			t.Fatalf("%q is cut as %q, want %q", text, leaves, want)
		}
		for i := range leaves {
			if i > 0 && !mayStart([]byte(leaves[i])) {
				t.Fatalf("leaf %q begins with white space", leaves[i])
			}
			rest := []byte(strings.Join(leaves[i:], ""))
			for j := i; j < len(leaves); j++ {
				// A stretch may end anywhere, so the leaf is cut with and
				// without what follows.
				for _, stretch := range [][]byte{rest, []byte(leaves[j])} {
					if k := nextLeaf(stretch); string(stretch[:k]) != leaves[j] {
						t.Fatalf("from leaf %d on, leaf %q of %q is cut %q", i, leaves[j], text, stretch[:k])
					}
				}
				rest = rest[len(leaves[j]):]
			}
		}
	})
}

// tagged is a text of words that occur nowhere else by chance.
func tagged(t *rapid.T, m Master) (*Part, []Word) {
	n := rapid.IntRange(1, 60).Draw(t, "words")
	var b strings.Builder
	for i := range n {
		sum := sha256.Sum256(fmt.Appendf(nil, "%x %d", m, i))
		b.WriteString(hex.EncodeToString(sum[:6]) + " ")
	}
	p := mustText(t, m, 0, b.String())
	return p, p.Words()
}

// someHiding draws which words are hidden.
func someHiding(t *rapid.T, words []Word, label string) map[int]bool {
	hide := map[int]bool{}
	for _, w := range words {
		if rapid.Bool().Draw(t, label) {
			hide[w.Leaf] = true
		}
	}
	return hide
}

// leafSeeds are the seeds of all leaves of a tree.
func leafSeeds(seed Seed, n int) []Seed {
	out := make([]Seed, n)
	h := newHasher()
	var walk func(s Seed, first, n int)
	walk = func(s Seed, first, n int) {
		if n == 1 {
			out[first] = s
			return
		}
		k := split(n)
		var c Seed
		h.left(&s, &c)
		walk(c, first, k)
		h.right(&s, &c)
		walk(c, first+k, n-k)
	}
	walk(seed, 0, n)
	return out
}

// given are the nodes of a proof that Open has accepted, by their place.
func given(n int, runs []Run, proof []byte) (out []givenNode) {
	ops := plan(countOf(n, runs))
	nodes := proof[len(packWalk(ops)):]
	var walk func(first, n int)
	walk = func(first, n int) {
		op := ops[0]
		ops = ops[1:]
		if op == mixed {
			k := split(n)
			walk(first, k)
			walk(first+k, n-k)
			return
		}
		out = append(out, givenNode{first, n, op, Hash(nodes[:32])})
		nodes = nodes[32:]
	}
	walk(0, n)
	return out
}

type givenNode struct {
	first, n int
	op       byte
	value    Hash
}

// known are the leaf seeds that follow from the shown seeds of a proof.
func known(nodes []givenNode) map[Seed]int {
	out := map[Seed]int{}
	for _, g := range nodes {
		if g.op == shown {
			for i, s := range leafSeeds(Seed(g.value), g.n) {
				out[s] = g.first + i
			}
		}
	}
	return out
}

// TestAnyHiding: of any choice of words exactly those are shown, a bar takes
// the blanks on both sides and no other, and of a hidden leaf neither content
// nor salt nor anything it follows from is in the bytes.
//
// Cheapest fake: a disclosure that carries the whole text and marks what a
// page should blacken.
func TestAnyHiding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := someMaster().Draw(t, "m")
		p, words := tagged(t, m)
		hide := someHiding(t, words, "hide")
		r := mustRecord(t, [32]byte{9}, m, p)
		b := mustDisclose(t, r, map[int]func(int) bool{0: func(i int) bool { return !hide[i] }})
		d := mustOpen(t, b, [32]byte{9})
		if d.Root != r.Root() || len(d.Parts) != 1 || d.Parts[0].Header != p.Header() {
			t.Fatalf("opened %+v", d)
		}

		// Which leaves must be hidden: said by neighbours, not by runs.
		word := make([]int, len(p.pieces)) // the last word at or before a leaf
		last := -1
		for i, piece := range p.pieces {
			if piece.Type == Text {
				last = i
			}
			word[i] = last
		}
		next := -1
		want := make([]bool, len(p.pieces))
		for i := len(p.pieces) - 1; i >= 0; i-- {
			if p.pieces[i].Type == Text {
				next = i
			}
			want[i] = hide[word[i]] || next >= 0 && hide[next]
		}
		at := 0
		for i, run := range d.Parts[0].Runs {
			if run.First != at || run.Count < 1 || i > 0 && d.Parts[0].Runs[i-1].Hidden == run.Hidden {
				t.Fatalf("run %d is %+v", i, run)
			}
			for j := range run.Count {
				if want[at] != run.Hidden {
					t.Fatalf("leaf %d is hidden: %v", at, run.Hidden)
				}
				if !run.Hidden && !equalPiece(run.Pieces[j], p.pieces[at]) {
					t.Fatalf("leaf %d is %v", at, run.Pieces[j])
				}
				at++
			}
		}
		if at != len(p.pieces) {
			t.Fatalf("runs cover %d of %d leaves", at, len(p.pieces))
		}

		h := newHasher()
		proof := p.prove(func(i int) bool { return !hide[i] })
		derivable := known(given(len(p.pieces), d.Parts[0].Runs, proof))
		for i, s := range leafSeeds(p.seed, len(p.pieces)) {
			var salt Seed
			h.salt(&s, &salt)
			if _, ok := derivable[s]; ok == want[i] {
				t.Fatalf("seed of leaf %d can be derived: %v, hidden: %v", i, ok, want[i])
			}
			if want[i] && (bytes.Contains(b, s[:]) || bytes.Contains(b, salt[:])) {
				t.Fatalf("seed or salt of hidden leaf %d is in the bytes", i)
			}
			if p.pieces[i].Type == Text && bytes.Contains(b, p.pieces[i].Bytes) == want[i] {
				t.Fatalf("word %q is in the bytes, hidden: %v", p.pieces[i].Bytes, want[i])
			}
		}
		for _, secret := range []Seed{Seed(m), fogSeed(&m, 0), recordSeed(&m)} {
			if bytes.Contains(b, secret[:]) {
				t.Fatal("a master secret is in the bytes")
			}
		}
		if len(hide) > 0 && bytes.Contains(b, p.seed[:]) {
			t.Fatal("the seed of the whole part is in the bytes")
		}
	})
}

// TestUnionOfEditions: two editions of one record together show what either
// shows, and nothing that both hide.
//
// Cheapest fake: proofs that are safe one by one, but whose seeds and hashes,
// put together, give a third thing.
func TestUnionOfEditions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := someMaster().Draw(t, "m")
		p, words := tagged(t, m)
		r := mustRecord(t, [32]byte{9}, m, p)
		derivable := map[Seed]int{}
		visible := map[int]bool{}
		var all []byte
		for _, edition := range []string{"first", "second"} {
			hide := someHiding(t, words, edition)
			show := func(i int) bool { return !hide[i] }
			b := mustDisclose(t, r, map[int]func(int) bool{0: show})
			all = append(all, b...)
			d := mustOpen(t, b, [32]byte{9})
			if d.Root != r.Root() {
				t.Fatal("two editions have two roots")
			}
			for s, i := range known(given(len(p.pieces), d.Parts[0].Runs, p.prove(show))) {
				derivable[s] = i
			}
			for _, run := range d.Parts[0].Runs {
				for i := range run.Pieces {
					visible[run.First+i] = true
				}
			}
		}
		for i, s := range leafSeeds(p.seed, len(p.pieces)) {
			if _, ok := derivable[s]; ok != visible[i] {
				t.Fatalf("seed of leaf %d can be derived: %v, visible: %v", i, ok, visible[i])
			}
			if !visible[i] && p.pieces[i].Type == Text && bytes.Contains(all, p.pieces[i].Bytes) {
				t.Fatalf("%q is hidden in both and in the bytes", p.pieces[i].Bytes)
			}
		}
	})
}

// TestAnyBitMatters: no change of one bit leaves a disclosure or a path that
// proves the same.
//
// Cheapest fake: a check that ignores a byte nobody thought of: padding, a
// length's spare form, bytes after the end.
func TestAnyBitMatters(t *testing.T) {
	newsroom := [32]byte{7}
	r, err := Letter(newsroom, testMaster(), LetterWords{
		Text: "Меня зовут Амаль. I saw 我看见了", Language: "ru", Question: "What?",
		Originals: []OriginalFile{{Size: 5}},
	})
	if err != nil {
		t.Fatal(err)
	}
	b := mustDisclose(t, r, map[int]func(int) bool{0: but(r.parts[0].Words()[2].Leaf), 1: always, 2: never, 3: always})
	p, err := NewPeriod("2026-05-09", newsroom, []Hash{r.Root()}, rand.NewChaCha8([32]byte{}))
	if err != nil {
		t.Fatal(err)
	}
	path, err := p.Path(r.Root())
	if err != nil {
		t.Fatal(err)
	}
	for i := range 8 * len(b) {
		b[i/8] ^= 1 << (i % 8)
		if d, err := OpenDisclosure(b, newsroom); err == nil && d.Root == r.Root() {
			t.Fatalf("bit %d of a disclosure doesn't matter", i)
		}
		b[i/8] ^= 1 << (i % 8)
	}
	for i := range 8 * len(path) {
		path[i/8] ^= 1 << (i % 8)
		if _, c, err := OpenPath(path, newsroom, r.Root()); err == nil && c == p.Commitment() {
			t.Fatalf("bit %d of a path doesn't matter", i)
		}
		path[i/8] ^= 1 << (i % 8)
	}
	for i := range len(b) {
		if _, err := OpenDisclosure(b[:i], newsroom); err == nil {
			t.Fatalf("the first %d bytes of a disclosure open", i)
		}
	}
	if d, err := OpenDisclosure(b, [32]byte{8}); err != nil || d.Root == r.Root() {
		t.Errorf("another newsroom has the same root (%v)", err)
	}
	if _, c, err := OpenPath(path, [32]byte{8}, r.Root()); err != nil || c == p.Commitment() {
		t.Errorf("another newsroom has the same commitment (%v)", err)
	}
}

// TestPeriod: each record has a path to the one commitment, whatever their
// number, and the tree's size tells no more than a power of two.
//
// Cheapest fake: paths that all name leaf 0, or a tree of exactly as many
// leaves as there were records.
func TestPeriod(t *testing.T) {
	newsroom := [32]byte{3}
	random := rand.NewChaCha8([32]byte{4})
	for _, n := range []int{0, 1, 2, 63, 64, 65, 200} {
		roots := make([]Hash, n)
		for i := range roots {
			_, _ = random.Read(roots[i][:])
		}
		twice := append(slices.Clone(roots), roots...)
		p, err := NewPeriod("2026-05", newsroom, twice, random)
		if err != nil {
			t.Fatal(err)
		}
		want := 64
		for want < n {
			want *= 2
		}
		if len(p.leaves) != want {
			t.Errorf("%d records make %d leaves, want %d", n, len(p.leaves), want)
		}
		kept, err := UnmarshalPeriod(p.Marshal())
		if err != nil {
			t.Fatal(err)
		}
		places := map[int]bool{}
		for _, r := range roots {
			path, err := kept.Path(r)
			if err != nil {
				t.Fatal(err)
			}
			// The quick path is the proof that Prove writes.
			leaf, _ := p.find(r)
			places[leaf] = true
			pieces := make([]Piece, want)
			for i := range pieces {
				pieces[i] = p.piece(i)
			}
			if slow := Prove(p.seed, pieces, func(i int) bool { return i == leaf }); !bytes.HasSuffix(path, slow) {
				t.Fatalf("path of leaf %d isn't its proof", leaf)
			}
			label, c, err := OpenPath(path, newsroom, r)
			if err != nil || label != "2026-05" || c != p.Commitment() {
				t.Fatalf("path opens to %q, %v, %v", label, c, err)
			}
		}
		if len(places) != n {
			t.Errorf("%d records have %d places", n, len(places))
		}
		if _, err := p.Path(Hash{1}); !errors.Is(err, ErrMismatch) {
			t.Errorf("path of a record that isn't there: %v", err)
		}
	}
	for _, label := range []string{"", "2026", "2026-5", "2026-13", "2026-02-30", "2026-05-09 ", "2026-05-09T00:00:00Z"} {
		if _, err := NewPeriod(label, newsroom, nil, random); err == nil {
			t.Errorf("period %q is accepted", label)
		}
	}
	if _, err := NewPeriod("2026-05", newsroom, nil, strings.NewReader("short")); err == nil {
		t.Error("a period without randomness is accepted")
	}
}

// TestPeriodIsShuffled: where a record stands doesn't follow from the order of
// arrival, nor from its value.
//
// Cheapest fake: records first and dummies after them, or all leaves sorted.
func TestPeriodIsShuffled(t *testing.T) {
	random := rand.NewChaCha8([32]byte{4})
	seen := map[int]int{}
	for range 2000 {
		p, err := NewPeriod("2026-05", [32]byte{}, []Hash{{1}}, random)
		if err != nil {
			t.Fatal(err)
		}
		leaf, _ := p.find(Hash{1})
		seen[leaf]++
	}
	// 2,000 throws over 64 places: 31 each, with a deviation of 5.6.
	for leaf := range 64 {
		if seen[leaf] < 5 || seen[leaf] > 70 {
			t.Errorf("a record stood %d times of 2,000 in place %d of 64", seen[leaf], leaf)
		}
	}
}

// TestFog: blanks follow the geometric distribution of mean 1.
//
// Cheapest fake: one blank after each word, which blurs nothing.
func TestFog(t *testing.T) {
	m := testMaster()
	p := mustText(t, m, 0, strings.Repeat("a ", 20000))
	runs := map[int]int{}
	blanks := 0
	for i := 1; i < len(p.pieces); i++ {
		if p.pieces[i].Type == Blank {
			blanks++
		}
		if i == len(p.pieces)-1 || p.pieces[i+1].Type == Text {
			runs[blanks]++
			blanks = 0
		}
	}
	for k, want := range []int{10000, 5000, 2500, 1250} {
		if got := runs[k]; got < want*9/10 || got > want*11/10 {
			t.Errorf("%d words of 20,000 are followed by %d blanks, want about %d", got, k, want)
		}
	}
}

// TestLimits: too much is refused by name, and before it costs memory.
//
// Cheapest fake: a limit checked after the memory is taken.
func TestLimits(t *testing.T) {
	m := testMaster()
	if _, err := TextPart(m, 0, strings.Repeat("a", MaxText+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("a text of more than 1 MiB: %v", err)
	}
	one := mustText(t, m, 0, strings.Repeat("a", MaxText))
	r := mustRecord(t, [32]byte{}, m, one)
	d := mustOpen(t, mustDisclose(t, r, map[int]func(int) bool{0: always}), [32]byte{})
	if s, _ := d.Parts[0].Complete(); len(s) != MaxText {
		t.Errorf("a word of 1 MiB comes back with %d bytes", len(s))
	}
	big := func(i int) *Part { return mustText(t, m, i, strings.Repeat("a ", MaxLeaves/6)) } // a third of the leaves
	if _, err := NewRecord([32]byte{}, m, big(0), big(1), big(2), big(3)); !errors.Is(err, ErrTooLong) {
		t.Errorf("a record of more than 2^20 leaves: %v", err)
	}
	if _, err := TextPart(m, 32, ""); err == nil {
		t.Error("a part in slot 32 is accepted")
	}
	if _, err := TextPart(m, -1, ""); err == nil {
		t.Error("a part in slot -1 is accepted")
	}
	if _, err := NewRecord([32]byte{}, m); err == nil {
		t.Error("a record without parts is accepted")
	}
	if _, err := NewRecord([32]byte{}, m, mustText(t, m, 1, "")); err == nil {
		t.Error("a part in another place is accepted")
	}
	if _, err := NewRecord([32]byte{}, Master{}, mustText(t, m, 0, "")); err == nil {
		t.Error("a part of another record is accepted")
	}
	if _, err := r.Disclose(map[int]func(int) bool{1: always}); err == nil {
		t.Error("a part that isn't there is disclosed")
	}
	if _, err := r.Disclose(nil); err == nil {
		t.Error("a disclosure of nothing is written")
	}
	for _, kv := range [][][2]string{nil, {{"", "v"}}, {{"K", "v"}}, {{"k", "\xff"}}, {{"k=", "v"}}, {{"k", "1"}, {"k", "2"}}, {{"k", strings.Repeat("v", 4097)}}, make([][2]string, 257)} {
		if _, err := MetaPart(m, 0, kv); err == nil {
			t.Errorf("metadata of %d pairs is accepted", len(kv))
		}
	}
	if _, err := OriginalPart(m, 0, Hash{}, -1); err == nil {
		t.Error("an original of negative size is accepted")
	}
	if _, err := Letter([32]byte{}, m, LetterWords{Language: "en", Originals: make([]OriginalFile, 30)}); !errors.Is(err, ErrTooLong) {
		t.Errorf("a letter with 30 files: %v", err)
	}
	if _, err := Letter([32]byte{}, m, LetterWords{Language: "en", Originals: make([]OriginalFile, 29)}); err != nil {
		t.Errorf("a letter with 29 files: %v", err)
	}

	// Bombs: few bytes that claim a million leaves.
	bombs := map[string][]byte{
		"all shown": append([]byte{0x80}, make([]byte, 100)...),
		"all mixed": make([]byte, 1000),
		"padding":   bytes.Repeat([]byte{0xff}, 1000),
	}
	for name, bomb := range bombs {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := Open(bomb, MaxLeaves)
		_, _, errText := openText(bomb, MaxLeaves)
		runtime.ReadMemStats(&after)
		if took := after.TotalAlloc - before.TotalAlloc; err == nil || errText == nil || took > 64<<10 {
			t.Errorf("bomb %q took %d bytes: %v, %v", name, took, err, errText)
		}
	}
	// Room for the types of a million words, and no text.
	bomb := append([]byte{0x80}, bytes.Repeat([]byte{0xff}, 32+MaxLeaves/8)...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, err := openText(bomb, MaxLeaves)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; !errors.Is(err, ErrMalformed) || took > 64<<10 {
		t.Errorf("a million words without text took %d bytes: %v", took, err)
	}
	if _, _, err := Open(make([]byte, MaxProof+1), 7); !errors.Is(err, ErrMalformed) {
		t.Errorf("a proof of more than 40 MiB: %v", err)
	}
	if _, err := OpenDisclosure(make([]byte, MaxProof+1), [32]byte{}); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), fmt.Sprint(MaxProof+1)) {
		t.Errorf("a disclosure of more than 40 MiB: %v", err)
	}

	// Right in all hashes, and too long.
	large := func(n, size int) []Piece {
		p := Piece{Type: Text, Bytes: append(bytes.Repeat([]byte{'a'}, size-1), ' ')}
		return slices.Repeat([]Piece{p}, n)
	}
	if _, _, err := Open(Prove(Seed{}, large(41, MaxText), always), 41); !errors.Is(err, ErrMalformed) {
		t.Errorf("a proof of 41 MiB that is right otherwise: %v", err)
	}
	if _, _, err := Open(Prove(Seed{}, large(1, MaxText+1), always), 1); !errors.Is(err, ErrMalformed) {
		t.Errorf("a content of more than 1 MiB: %v", err)
	}
	for _, c := range []struct{ n, size int }{{1, MaxText + 1}, {2, MaxText/2 + 1}, {3, MaxText/2 + 1}, {39, MaxText}} {
		proof := proveText(Seed{}, large(c.n, c.size), but(1)) // of three with a bar between
		if c.n < 3 {
			proof = proveText(Seed{}, large(c.n, c.size), always)
		}
		if _, _, err := openText(proof, c.n); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "text of more") {
			t.Errorf("a text of more than 1 MiB in %d words: %v", c.n, err)
		}
	}
	if _, runs, err := openText(proveText(Seed{}, large(3, MaxText/2), but(1)), 3); err != nil || len(runs) != 3 {
		t.Errorf("a text of 1 MiB in two visible words: %v", err)
	}
	kept := append([]byte(periodFirst), "\x072026-05"...)
	kept = append(kept, make([]byte, 32)...)
	kept = append(kept, 0, 0x20, 0, 0) // 2^21
	if _, err := UnmarshalPeriod(append(kept, make([]byte, 32+32<<21)...)); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "a period of") {
		t.Errorf("a kept period of 2^21 leaves: %v", err)
	}

	// Parts that are within the limit one by one but not together: the second
	// is refused before it is read.
	h := Header{Kind: KindText, Seg: SegText, N: MaxLeaves/2 + 1}
	var leaf Hash
	slots := make([]Piece, Slots)
	digest := partDigest(h.Bytes(), &leaf)
	for i := range 2 {
		slots[i] = Piece{Type: PartRef, Bytes: digest[:]}
	}
	b := appendBytes([]byte(disclosureFirst), Prove(Seed{}, slots, func(i int) bool { return i < 2 }))
	b = append(b, 2)
	for i := range 2 {
		b = append(b, byte(i))
		b = appendBytes(b, h.Bytes())
		b = appendBytes(b, append([]byte{0xC0}, leaf[:]...))
	}
	if _, err := OpenDisclosure(b, [32]byte{}); !errors.Is(err, ErrMalformed) || !strings.Contains(err.Error(), "leaves in all") {
		t.Errorf("a disclosure of more than 2^20 leaves: %v", err)
	}
}

// TestSumsAgree compares the quick SHA-256 with the standard one.
//
// Cheapest fake: a check of the quick way that falls back in silence, so that
// the way that is used is never tested.
func TestSumsAgree(t *testing.T) {
	if !stateIsKnown {
		t.Error("crypto/sha256 saves its state in another way: hashing takes the slow way, adapt sha256.go")
	}
	slow := newHasher()
	slow.saver = nil
	for _, h := range []*hasher{newHasher(), slow} {
		for n := range 300 {
			m := bytes.Repeat([]byte{byte(n)}, n)
			var got [32]byte
			h.sum(append(h.message(), m...), &got)
			if got != sha256.Sum256(m) {
				t.Fatalf("sum of %d bytes differs", n)
			}
		}
		a, b := [32]byte{1}, [32]byte{2}
		var got [32]byte
		if h.sum33(3, &a, &got); got != sha256.Sum256(append([]byte{3}, a[:]...)) {
			t.Error("sum33 differs")
		}
		if h.sum65(3, &a, &b, &got); got != sha256.Sum256(append(append([]byte{3}, a[:]...), b[:]...)) {
			t.Error("sum65 differs")
		}
	}
}
