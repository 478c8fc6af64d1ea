package seal

import (
	"encoding/hex"
	"slices"
	"testing"
)

func testMaster() (m Master) {
	for i := range m {
		m[i] = byte(i)
	}
	return m
}

// TestTreeVector pins the tree to figures that two independent programs agree
// on.
//
// Cheapest fake: figures copied from this implementation's own output, which
// would agree with any tree. These were computed elsewhere before it was
// written.
func TestTreeVector(t *testing.T) {
	m := testMaster()
	seed := partSeed(&m, 0)
	if got, want := hex.EncodeToString(seed[:]), "74c9b2cb386c4d703c65c260cfe13ab81efe2269c22d44858ee37fd31f16c70e"; got != want {
		t.Fatalf("seed of part 0 is %s, want %s", got, want)
	}
	var pieces []Piece
	for _, s := range []string{"My ", "name ", "is ", "Amal. ", "", "I ", "saw."} {
		p := Piece{Type: Text, Bytes: []byte(s)}
		if s == "" {
			p = Piece{Type: Blank}
		}
		pieces = append(pieces, p)
	}
	var root Hash
	newHasher().tree(&seed, pieces, &root)
	if got, want := root.String(), "cbd36ecbf8ce59b96a1700b61af5712a41b0f1f6eeb526e355a5b262ac273810"; got != want {
		t.Errorf("root is %s, want %s", got, want)
	}
	hdr := Header{Kind: KindText, Seg: SegText, N: 7}
	if got, want := partDigest(hdr.Bytes(), &root).String(), "ca5fdf65919860db88ed1878cfb209df01cc6571b45f15c1309c77f4f1ae35df"; got != want {
		t.Errorf("P is %s, want %s", got, want)
	}
	show := func(i int) bool { return i != 3 && i != 4 }
	count := make([]int32, 8)
	for i := range 7 {
		count[i+1] = count[i]
		if show(i) {
			count[i+1]++
		}
	}
	if got := string(plan(count)); got != "MMDMDHMMHDD" {
		t.Errorf("walk is %s, want MMDMDHMMHDD", got)
	}
	proof := Prove(seed, pieces, show)
	got, runs, err := Open(proof, 7)
	if err != nil || got != root {
		t.Fatalf("proof opens to %s, %v", got, err)
	}
	want := []Run{
		{First: 0, Count: 3, Pieces: pieces[:3]},
		{First: 3, Count: 2, Hidden: true},
		{First: 5, Count: 2, Pieces: pieces[5:]},
	}
	if !slices.EqualFunc(runs, want, equalRun) {
		t.Errorf("runs are %v, want %v", runs, want)
	}
}

func equalRun(a, b Run) bool {
	return a.First == b.First && a.Count == b.Count && a.Hidden == b.Hidden && slices.EqualFunc(a.Pieces, b.Pieces, equalPiece)
}

func equalPiece(a, b Piece) bool { return a.Type == b.Type && string(a.Bytes) == string(b.Bytes) }

// TestLetterDiscloses goes the main road once.
func TestLetterDiscloses(t *testing.T) {
	newsroom := [32]byte{1}
	r, err := Letter(newsroom, testMaster(), LetterWords{Text: "My name is Amal. I saw.", Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	words := r.Parts()[0].Words()
	b, err := r.Disclose(map[int]func(int) bool{
		0: func(i int) bool { return i != words[3].Leaf },
		1: func(int) bool { return true },
		2: func(int) bool { return true },
	})
	if err != nil {
		t.Fatal(err)
	}
	d, err := OpenDisclosure(b, newsroom)
	if err != nil {
		t.Fatal(err)
	}
	if d.Root != r.Root() || len(d.Parts) != 3 || d.Parts[0].Bars() != 1 || d.Parts[1].Values()["language"] != "en" {
		t.Errorf("disclosure is %+v", d)
	}
	if s, ok := d.Parts[2].Complete(); !ok || s != "" {
		t.Errorf("question is %q, %v", s, ok)
	}
}
