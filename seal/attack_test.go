package seal

import (
	"crypto/sha256"
	"slices"
	"testing"
)

// public is what a reader who hunts for a hidden word has: what is shown, the
// hashes of what isn't, with the number of leaves under each, and every value
// that might serve as a salt.
type public struct {
	hidden []givenNode
	values [][]byte
}

// hunt tries to tell which candidate is under a hidden hash. It tries each
// public value, each value that follows from one in up to three steps of any
// of the format's derivations, and no salt at all, as the salt of every leaf
// under the hash, and also as the seed of the subtree. Leaves that aren't the
// candidate are taken for blanks. It returns the candidates that match.
func (p public) hunt(candidates []string) (found []string) {
	salts := [][]byte{nil, {}, make([]byte, 32)}
	level := p.values
	for step := 0; ; step++ {
		salts = append(salts, level...)
		if step == 3 {
			break
		}
		var next [][]byte
		for _, v := range level {
			for _, tag := range []byte{tagLeft, tagRight, tagSalt, tagFog} {
				sum := sha256.Sum256(append([]byte{tag}, v...))
				next = append(next, sum[:])
			}
		}
		level = next
	}
	h := newHasher()
	for _, node := range p.hidden {
		if node.n > 8 {
			continue
		}
		for at := range node.n {
			for _, c := range candidates {
				pieces := make([]Piece, node.n)
				pieces[at] = Piece{Type: Text, Bytes: []byte(c)}
				for _, salt := range salts {
					match := saltedAlike(salt, pieces) == node.value
					if len(salt) == 32 && !match {
						seed := Seed(salt)
						var root Hash
						h.tree(&seed, pieces, &root)
						match = root == node.value
					}
					if match && !slices.Contains(found, c) {
						found = append(found, c)
					}
				}
			}
		}
	}
	return found
}

// saltedAlike is the root of a tree all of whose leaves have one salt.
func saltedAlike(salt []byte, pieces []Piece) Hash {
	if len(pieces) == 1 {
		m := append([]byte{tagLeaf}, salt...)
		m = append(m, byte(pieces[0].Type))
		return sha256.Sum256(append(m, pieces[0].Bytes...))
	}
	k := split(len(pieces))
	l, r := saltedAlike(salt, pieces[:k]), saltedAlike(salt, pieces[k:])
	m := append([]byte{tagNode}, l[:]...)
	return sha256.Sum256(append(m, r[:]...))
}

// publicOf is what one disclosure of a part tells.
func publicOf(r *Record, p *Part, show func(int) bool) public {
	proof := p.prove(show)
	_, runs, err := openText(proof, p.header.N)
	if err != nil {
		panic(err)
	}
	var out public
	for _, g := range given(p.header.N, runs, proof) {
		out.values = append(out.values, slices.Clone(g.value[:]))
		if g.op == hidden {
			out.hidden = append(out.hidden, g)
			continue
		}
		for _, s := range leafSeeds(Seed(g.value), g.n) {
			out.values = append(out.values, slices.Clone(s[:]))
		}
	}
	root, digest := r.Root(), p.Digest()
	out.values = append(out.values, root[:], digest[:], r.newsroom[:])
	for _, g := range given(Slots, []Run{{Count: 1}, {First: 1, Count: 31, Hidden: true}}, Prove(r.seed, r.slots(), func(i int) bool { return i == 0 })) {
		out.values = append(out.values, slices.Clone(g.value[:]))
	}
	return out
}

// TestAttackGuessHiddenWord: a reader who has the disclosure and a list that
// holds the right name can't tell the right name from the wrong ones.
//
// Cheapest fake: leaves hashed without a salt, with one salt for all, or with
// salts that follow from what a neighbour shows. Those three are built here
// too, and the hunt must find the name in each: a hunt that finds nothing
// anywhere would prove nothing.
func TestAttackGuessHiddenWord(t *testing.T) {
	candidates := []string{"Daria ", "Amal. ", "Boris ", "Chen "}
	text := "My name is Amal. I saw the trucks."
	m := testMaster()
	p := mustText(t, m, 0, text)
	r := mustRecord(t, [32]byte{2}, m, p)
	name := p.Words()[3].Leaf
	show := but(name)

	open := publicOf(r, p, show)
	if len(open.hidden) == 0 || len(open.values) < 10 {
		t.Fatalf("the hunt has nothing to go by: %d hashes, %d values", len(open.hidden), len(open.values))
	}
	if found := open.hunt(candidates); found != nil {
		t.Errorf("the hidden word may be told: %q", found)
	}

	// The same tree with salts that are none. salt is that of leaf i.
	weak := func(about string, salt func(i int) []byte, also ...[]byte) {
		t.Helper()
		_, runs, err := openText(p.prove(show), p.header.N)
		if err != nil {
			t.Fatal(err)
		}
		var pub public
		var hash func(first, n int) Hash
		hash = func(first, n int) Hash {
			if n == 1 {
				return saltedAlike(salt(first), p.pieces[first:first+1])
			}
			k := split(n)
			l, r := hash(first, k), hash(first+k, n-k)
			b := append([]byte{tagNode}, l[:]...)
			return sha256.Sum256(append(b, r[:]...))
		}
		for _, g := range given(p.header.N, runs, p.prove(show)) {
			if g.op == hidden {
				g.value = hash(g.first, g.n)
				pub.hidden = append(pub.hidden, g)
			} else {
				for i := range g.n {
					pub.values = append(pub.values, salt(g.first+i))
				}
			}
		}
		pub.values = append(pub.values, also...)
		if found := pub.hunt(candidates); !slices.Contains(found, "Amal. ") || len(found) != 1 {
			t.Errorf("%s: the hunt finds %q, it should find the name", about, found)
		}
	}
	weak("no salt", func(int) []byte { return nil })
	weak("one salt for the part", func(int) []byte { return p.seed[:] })
	chain := func(i int) []byte {
		// Neighbours in pairs: the salt of the second follows from the first's.
		sum := sha256.Sum256([]byte{byte(i / 2)})
		if i%2 == 1 {
			sum = sha256.Sum256(append([]byte{tagSalt}, sum[:]...))
		}
		return sum[:]
	}
	// A name alone in the odd place of a pair, beside a shown even one.
	lone := texts("is ", "Amal. ")
	var l Hash = saltedAlike(chain(1), lone[1:])
	pub := public{hidden: []givenNode{{1, 1, hidden, l}}, values: [][]byte{chain(0)}}
	if found := pub.hunt(candidates); !slices.Equal(found, []string{"Amal. "}) {
		t.Errorf("salts that follow from a neighbour's: the hunt finds %q", found)
	}
	// And a proof that gives the parent's seed with one hidden child.
	seed := partSeed(&m, 5)
	h := newHasher()
	var s Seed
	h.right(&seed, &s)
	h.leaf(&s, lone[1], &l)
	pub = public{hidden: []givenNode{{1, 1, hidden, l}}, values: [][]byte{seed[:]}}
	if found := pub.hunt(candidates); !slices.Equal(found, []string{"Amal. "}) {
		t.Errorf("the parent's seed beside a hidden child: the hunt finds %q", found)
	}
}

// TestHiddenWordsLookAlike: two records that differ in the hidden word alone
// have disclosures of one length, with the same runs.
//
// Cheapest fake: a bar whose size or place follows the length of the word.
func TestHiddenWordsLookAlike(t *testing.T) {
	m := testMaster()
	var sizes []int
	var shownRuns [][]Run
	for _, name := range []string{"Al ", "Konstantinopolskaya "} {
		p := mustText(t, m, 0, "My name is "+name+"and I saw.")
		r := mustRecord(t, [32]byte{2}, m, p)
		b := mustDisclose(t, r, map[int]func(int) bool{0: but(p.Words()[3].Leaf)})
		sizes = append(sizes, len(b))
		shownRuns = append(shownRuns, mustOpen(t, b, [32]byte{2}).Parts[0].Runs)
	}
	if sizes[0] != sizes[1] || !slices.EqualFunc(shownRuns[0], shownRuns[1], equalRun) {
		t.Errorf("disclosures that hide different words differ: %v bytes", sizes)
	}
}
