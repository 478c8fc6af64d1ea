package seal

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vouchsafe.example/vectors"
)

var update = flag.Bool("update", false, "write the vectors anew")

// vector is a case of vectors/seal. What says which of the fields it has; see
// docs/formats/seal.md.
type vector struct {
	About string `json:"about"`
	OK    bool   `json:"ok"`
	What  string `json:"what"`
	Error string `json:"error,omitempty"` // of a bad case: malformed, not canonical, does not match

	// What goes in.
	Newsroom  vectors.Hex      `json:"newsroom,omitempty"`
	Master    vectors.Hex      `json:"master,omitempty"`
	Slot      int              `json:"slot,omitempty"`
	Text      string           `json:"text,omitempty"`
	Language  string           `json:"language,omitempty"`
	Question  string           `json:"question,omitempty"`
	Originals []vectorOriginal `json:"originals,omitempty"`
	Pairs     [][2]string      `json:"pairs,omitempty"`
	N         int              `json:"n,omitempty"`
	Record    vectors.Hex      `json:"record,omitempty"`
	Bytes     vectors.Hex      `json:"bytes,omitempty"`

	// What comes out.
	Leaves     []string     `json:"leaves,omitempty"`
	Blanks     []int        `json:"blanks,omitempty"`
	Header     string       `json:"header,omitempty"`
	Kind       string       `json:"kind,omitempty"`
	Seg        string       `json:"seg,omitempty"`
	Walk       string       `json:"walk,omitempty"`
	Root       vectors.Hex  `json:"root,omitempty"`
	Digest     vectors.Hex  `json:"digest,omitempty"`
	Runs       []vectorRun  `json:"runs,omitempty"`
	Parts      []vectorPart `json:"parts,omitempty"`
	Label      string       `json:"label,omitempty"`
	Commitment vectors.Hex  `json:"commitment,omitempty"`
}

type vectorOriginal struct {
	Digest vectors.Hex `json:"digest"`
	Size   int64       `json:"size"`
}

// vectorRun is a run: of the shown, each content with its type byte.
type vectorRun struct {
	First  int           `json:"first"`
	Count  int           `json:"count"`
	Hidden bool          `json:"hidden"`
	Pieces []vectors.Hex `json:"pieces,omitempty"`
}

type vectorPart struct {
	Slot   int         `json:"slot"`
	Header string      `json:"header"`
	Digest vectors.Hex `json:"digest,omitempty"`
	Runs   []vectorRun `json:"runs,omitempty"`
}

func vectorRuns(runs []Run) []vectorRun {
	var out []vectorRun
	for _, r := range runs {
		v := vectorRun{First: r.First, Count: r.Count, Hidden: r.Hidden}
		for _, p := range r.Pieces {
			v.Pieces = append(v.Pieces, append([]byte{byte(p.Type)}, p.Bytes...))
		}
		out = append(out, v)
	}
	return out
}

func newsroomOf(h vectors.Hex) (id [32]byte) { copy(id[:], h); return id }

// compute fills in what comes out of a case, or says why it is refused.
func (v *vector) compute() error {
	var m Master
	copy(m[:], v.Master)
	part := func(p *Part, err error) error {
		if err != nil {
			return err
		}
		d := p.Digest()
		v.Header, v.Digest = string(p.header.Bytes()), d[:]
		return nil
	}
	switch v.What {
	case "text":
		text := v.Text
		if len(v.Bytes) > 0 {
			text = string(v.Bytes)
		}
		p, err := TextPart(m, v.Slot, text)
		if err := part(p, err); err != nil {
			return err
		}
		v.Leaves, v.Blanks = nil, nil
		for _, piece := range p.Pieces() {
			if piece.Type == Blank && len(v.Leaves) > 0 {
				v.Blanks[len(v.Blanks)-1]++
			} else if piece.Type == Text {
				v.Leaves, v.Blanks = append(v.Leaves, string(piece.Bytes)), append(v.Blanks, 0)
			}
		}
		return nil
	case "metadata":
		return part(MetaPart(m, v.Slot, v.Pairs))
	case "original":
		return part(OriginalPart(m, v.Slot, Hash(v.Originals[0].Digest), v.Originals[0].Size))
	case "letter":
		l := LetterWords{Text: v.Text, Language: v.Language, Question: v.Question}
		for _, o := range v.Originals {
			l.Originals = append(l.Originals, OriginalFile{Digest: Hash(o.Digest), Size: o.Size})
		}
		r, err := Letter(newsroomOf(v.Newsroom), m, l)
		if err != nil {
			return err
		}
		root := r.Root()
		v.Root, v.Parts = root[:], nil
		for _, p := range r.Parts() {
			d := p.Digest()
			v.Parts = append(v.Parts, vectorPart{Slot: p.Slot(), Header: string(p.header.Bytes()), Digest: d[:]})
		}
		return nil
	case "header":
		h, err := ParseHeader(v.Bytes)
		v.Kind, v.Seg, v.N = h.Kind, h.Seg, h.N
		return err
	case "proof":
		root, runs, err := Open(v.Bytes, v.N)
		if err != nil {
			return err
		}
		v.Root, v.Runs, v.Walk = root[:], vectorRuns(runs), string(plan(countOf(v.N, runs)))
		return nil
	case "text proof":
		root, runs, err := openText(v.Bytes, v.N)
		if err != nil {
			return err
		}
		v.Root, v.Runs, v.Walk = root[:], vectorRuns(runs), string(plan(countOf(v.N, runs)))
		return nil
	case "disclosure":
		d, err := OpenDisclosure(v.Bytes, newsroomOf(v.Newsroom))
		if err != nil {
			return err
		}
		v.Root, v.Parts = d.Root[:], nil
		for _, p := range d.Parts {
			v.Parts = append(v.Parts, vectorPart{Slot: p.Slot, Header: string(p.Header.Bytes()), Runs: vectorRuns(p.Runs)})
		}
		return nil
	case "path":
		label, c, err := OpenPath(v.Bytes, newsroomOf(v.Newsroom), Hash(v.Record))
		if err != nil {
			return err
		}
		v.Label, v.Commitment = label, c[:]
		return nil
	case "period":
		p, err := UnmarshalPeriod(v.Bytes)
		if err != nil {
			return err
		}
		c := p.Commitment()
		v.Label, v.N, v.Commitment = p.Label(), len(p.leaves), c[:]
		return nil
	}
	return fmt.Errorf("no such case as %q", v.What)
}

// countOf is the number of shown leaves before each leaf.
func countOf(n int, runs []Run) []int32 {
	count := make([]int32, n+1)
	for _, r := range runs {
		for i := r.First; i < r.First+r.Count; i++ {
			count[i+1] = count[i]
			if !r.Hidden {
				count[i+1]++
			}
		}
	}
	return count
}

var kinds = map[string]error{
	"malformed": ErrMalformed, "not canonical": ErrNotCanonical, "does not match": ErrMismatch,
	"too long": ErrTooLong, "not valid UTF-8": ErrNotUTF8,
}

// TestVectors reads every case as a stranger's program would.
//
// Cheapest fake: comparing only whether bytes were accepted, so that a bad case
// may be refused for any other fault of it. Each bad case names its kind of
// fault, and each good case states all that comes out.
func TestVectors(t *testing.T) {
	good, bad := 0, 0
	vectors.Each(t, "seal", func(name string, want vector) {
		got := want
		err := got.compute()
		if !want.OK {
			bad++
			if kind, ok := kinds[want.Error]; !ok || !errors.Is(err, kind) {
				t.Errorf("%s (%s): got %v, want %q", name, want.About, err, want.Error)
			}
			return
		}
		good++
		if err != nil {
			t.Errorf("%s (%s): %v", name, want.About, err)
			return
		}
		if a, b := encode(t, got), encode(t, want); !bytes.Equal(a, b) {
			t.Errorf("%s (%s): got\n%s\nwant\n%s", name, want.About, a, b)
		}
	})
	if good < 10 || bad < 25 {
		t.Errorf("%d good and %d bad cases, want at least 10 and 25", good, bad)
	}
}

func encode(t testing.TB, v vector) []byte {
	t.Helper()
	b, err := vectors.Encode(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestVectorsAreFresh builds the cases anew and compares them with the files;
// with -update it writes them.
//
// Cheapest fake: files that nobody can make again, so that a case's bytes may
// be other than its sentence says.
func TestVectorsAreFresh(t *testing.T) {
	dir := filepath.Join("..", "vectors", "seal")
	made := map[string]bool{}
	for _, c := range makeVectors(t) {
		file := c.name + ".json"
		if made[file] {
			t.Errorf("two cases are called %s", c.name)
		}
		made[file] = true
		err := c.v.compute()
		if c.v.OK = c.kind == nil; c.v.OK && err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if !c.v.OK {
			if !errors.Is(err, c.kind) {
				t.Errorf("%s: got %v, want %v", c.name, err, c.kind)
			}
			c.v.Error = c.kind.Error()
		}
		b := encode(t, c.v)
		if *update {
			if err := os.WriteFile(filepath.Join(dir, file), b, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		old, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil || !bytes.Equal(old, b) {
			t.Errorf("%s isn't what the generator makes (run go test ./seal/ -run Vectors -update): %v", file, err)
		}
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if made[e.Name()] {
			continue
		}
		if *update {
			_ = os.Remove(filepath.Join(dir, e.Name()))
			continue
		}
		t.Errorf("%s isn't made by the generator", e.Name())
	}
}

type namedVector struct {
	name string
	kind error // nil: a good case
	v    vector
}

// forge is a proof with a walk of one's own choice, right in all its hashes.
func forge(seed Seed, pieces []Piece, walk string) []byte {
	out := forgeNodes(seed, pieces, walk)
	// Which leaves the walk shows, by walking it again.
	ops := walk
	var visit func(first, n int)
	visit = func(first, n int) {
		op := ops[0]
		ops = ops[1:]
		if op == shown {
			for _, p := range pieces[first : first+n] {
				out = appendContent(out, p)
			}
		}
		if op == mixed {
			k := split(n)
			visit(first, k)
			visit(first+k, n-k)
		}
	}
	visit(0, len(pieces))
	return out
}

// forgeNodes is the walk and the nodes of such a proof.
func forgeNodes(seed Seed, pieces []Piece, walk string) []byte {
	w := prover{h: newHasher(), ops: []byte(walk), pieces: pieces, out: packWalk([]byte(walk))}
	w.emit(&seed, 0, len(pieces))
	return w.out
}

// packBits writes zeros and ones as bits, most significant first, zero padded.
func packBits(s string) []byte {
	out := make([]byte, (len(s)+7)/8)
	for i, c := range s {
		if c == '1' {
			out[i/8] |= 0x80 >> (i % 8)
		}
	}
	return out
}

func texts(words ...string) []Piece {
	var out []Piece
	for _, w := range words {
		if w == "" {
			out = append(out, Piece{Type: Blank})
		} else {
			out = append(out, Piece{Type: Text, Bytes: []byte(w)})
		}
	}
	return out
}

func always(int) bool { return true }
func never(int) bool  { return false }

func but(hide ...int) func(int) bool {
	return func(i int) bool { return !slices.Contains(hide, i) }
}

// makeVectors builds all cases from fixed inputs.
func makeVectors(t testing.TB) []namedVector {
	t.Helper()
	var out []namedVector
	add := func(name, about string, kind error, v vector) {
		v.About = about
		out = append(out, namedVector{name, kind, v})
	}
	m := testMaster()
	master := vectors.Hex(m[:])
	newsroom := [32]byte(bytes.Repeat([]byte{0xA5}, 32))
	room := vectors.Hex(newsroom[:])

	// Cut, fog and parts.
	text := func(name, about, s string) {
		add("text-"+name, about, nil, vector{What: "text", Master: master, Text: s})
	}
	text("english", "words with the white space that follows them", "My name is Amal. I saw.")
	text("russian", "words of a language with spaces, two lines, no final line feed", "Меня зовут Амаль.\nЯ видела\tвсё сама.")
	text("empty", "the empty text is one blank leaf", "")
	text("leading-space", "white space that nothing precedes is a leaf of its own", " \n\u3000My name")
	text("only-space", "a text of white space alone is one leaf", "\t \r\n")
	text("thai", "Thai: each code point is a leaf, and takes the white space after it", "ฉันเห็น เขา ok")
	text("han", "Chinese with Latin letters and a full stop that belongs to no listed script", "我叫Amal。我 看见了。")
	text("japanese", "Han, Hiragana, Katakana and half-width Katakana", "私はトラックを見たｱ ")
	text("khmer-lao-myanmar-tibetan", "the other listed scripts", "ខ្ញុំ ຂ້ອຍ ငါ ང་")
	text("arabic", "right to left, with joining controls inside a word and a no-break space", "رأيت\u00a0الشاحنة می\u200cروم")
	text("zero-width", "zero-width space and word joiner are no White_Space and don't cut", "a\u200bb\u2060c\ufeffd")
	text("all-space", "every White_Space cuts", "a\tb\nc\vd\fe\rf g\u0085h\u00a0i\u1680j\u2000k\u2001l\u2002m\u2003n\u2004o\u2005p\u2006q\u2007r\u2008s\u2009t\u200au\u2028v\u2029w\u202fx\u205fy\u3000z")
	text("emoji", "joined emoji and a combining mark are no reason to cut", "👩\u200d👧 e\u0301\U0001f1fa\U0001f1e6")
	text("control", "control characters are kept", "a\x00b\x1c c\x7f")
	text("long", "fog over eighty words", strings.Repeat("one two three four ", 20))
	add("text-slot", "the fog and the salts of another slot", nil, vector{What: "text", Master: master, Slot: 2, Text: "My name is Amal. I saw."})
	add("text-bad-utf8", "a text that isn't UTF-8 can't be sealed", ErrNotUTF8, vector{What: "text", Master: master, Bytes: []byte("a\xffb")})
	add("text-bad-surrogate", "nor can one that encodes a surrogate", ErrNotUTF8, vector{What: "text", Master: master, Bytes: []byte("a\xed\xa0\x80b")})
	add("text-bad-overlong", "nor one with an overlong encoding", ErrNotUTF8, vector{What: "text", Master: master, Bytes: []byte("a\xc0\xafb")})
	add("metadata", "pairs are sealed in the order of their keys", nil, vector{What: "metadata", Master: master, Slot: 1, Pairs: [][2]string{{"language", "ru"}, {"kind", "letter"}, {"note", "a=b"}}})
	file := sha256.Sum256([]byte("a photograph"))
	add("original", "size and digest of a file", nil, vector{What: "original", Master: master, Slot: 3, Originals: []vectorOriginal{{file[:], 3 << 20}}})
	letter := vector{What: "letter", Newsroom: room, Master: master, Text: "My name is Amal. I saw.", Language: "en"}
	add("letter", "a letter without question or file", nil, letter)
	letter.Question, letter.Originals = "What did you see?", []vectorOriginal{{file[:], 3 << 20}, {file[:], 0}}
	add("letter-question-files", "a letter that answers a question, with two files", nil, letter)

	// Headers.
	hdr := Header{Kind: KindText, Seg: SegText, N: 7}
	header := func(name, about string, kind error, s string) {
		add("header-"+name, about, kind, vector{What: "header", Bytes: []byte(s)})
	}
	good := string(hdr.Bytes())
	header("text", "the header of a text of seven leaves", nil, good)
	header("largest", "as many leaves as there may be", nil, strings.Replace(good, "n 7", "n 1048576", 1))
	header("bad-duplicate", "a line stands twice", ErrMalformed, strings.Replace(good, "kind ", "kind a/b\nkind ", 1))
	header("bad-duplicate-n", "two numbers of leaves", ErrMalformed, good+"n 7\n")
	header("bad-order", "lines in another order", ErrMalformed, "vouchsafe/part/v1\nseg ws1+fog1\nkind "+KindText+"\nn 7\n")
	header("bad-missing", "a line is missing", ErrMalformed, "vouchsafe/part/v1\nkind "+KindText+"\nn 7\n")
	header("bad-extra", "an unknown line", ErrMalformed, good+"x 1\n")
	header("bad-version", "another version", ErrMalformed, strings.Replace(good, "v1", "v2", 1))
	header("bad-zero", "no leaves", ErrMalformed, strings.Replace(good, "n 7", "n 0", 1))
	header("bad-negative", "fewer than no leaves", ErrMalformed, strings.Replace(good, "n 7", "n -7", 1))
	header("bad-too-many", "more leaves than there may be", ErrMalformed, strings.Replace(good, "n 7", "n 1048577", 1))
	header("bad-overflow", "a number of leaves beyond 64 bits", ErrMalformed, strings.Replace(good, "n 7", "n 18446744073709551623", 1))
	header("bad-leading-zero", "a leading zero", ErrNotCanonical, strings.Replace(good, "n 7", "n 07", 1))
	header("bad-plus", "a plus sign", ErrNotCanonical, strings.Replace(good, "n 7", "n +7", 1))
	header("bad-crlf", "carriage returns", ErrMalformed, strings.ReplaceAll(good, "\n", "\r\n"))
	header("bad-no-final-lf", "no line feed at the end", ErrMalformed, strings.TrimSuffix(good, "\n"))
	header("bad-two-final-lf", "an empty line at the end", ErrMalformed, good+"\n")
	header("bad-blank-in-kind", "a blank within a value", ErrMalformed, strings.Replace(good, ";", "; ", 1))
	header("bad-empty-kind", "an empty value", ErrMalformed, strings.Replace(good, KindText, "", 1))
	header("bad-not-ascii", "a value that isn't ASCII", ErrMalformed, strings.Replace(good, "ws1", "wś1", 1))
	header("bad-long-kind", "a value of 65 bytes", ErrMalformed, strings.Replace(good, KindText, strings.Repeat("k", 65), 1))

	// Proofs over the tree of the first vector.
	seed := partSeed(&m, 0)
	seven := texts("My ", "name ", "is ", "Amal. ", "", "I ", "saw.")
	proof := func(name, about string, kind error, n int, b []byte) {
		add("proof-"+name, about, kind, vector{What: "proof", N: n, Bytes: b})
	}
	p := Prove(seed, seven, but(3, 4))
	proof("seven", "the tree of seven leaves, two hidden: walk MMDMDHMMHDD", nil, 7, p)
	proof("all", "all shown: the seed of the whole tree", nil, 7, Prove(seed, seven, always))
	proof("none", "nothing shown: the root alone, which alone doesn't bind the number of leaves", nil, 7, Prove(seed, seven, never))
	proof("none-other-n", "so that the same proof opens over eight leaves to the same root: n is bound by the header", nil, 8, Prove(seed, seven, never))
	proof("alternating", "every other leaf hidden", nil, 7, Prove(seed, seven, but(1, 3, 5)))
	proof("one-leaf", "a tree of one leaf, shown", nil, 1, Prove(seed, seven[:1], always))
	proof("one-leaf-hidden", "a tree of one leaf, hidden", nil, 1, Prove(seed, seven[:1], never))
	proof("two-byte-length", "a content whose length takes two bytes", nil, 2, Prove(seed, texts(strings.Repeat("a", 127)+" ", "b"), always))
	types := []Piece{{Type: Meta}, {Type: MCU, Bytes: []byte{1}}, {Type: JPEGHeader}, {Type: Tile}, {Type: Original}, {Type: PartRef}, {Type: RecordRef}}
	proof("types", "a proof may show every type; what a part may hold is another check", nil, 7, Prove(seed, types, always))
	change := func(b []byte, at int, to byte) []byte {
		b = slices.Clone(b)
		b[at] = to
		return b
	}
	last := len(p) - len("\x05\x01saw.")
	proof("bad-unmerged-shown", "two shown siblings that aren't merged", ErrNotCanonical, 7, forge(seed, seven, "MMMDDMDHMMHDD"))
	proof("bad-unmerged-shown-root", "all shown, but the root divided", ErrNotCanonical, 7, forge(seed, seven, "MDD"))
	proof("bad-unmerged-hidden", "two hidden siblings that aren't merged", ErrNotCanonical, 7, forge(seed, seven, "MHMHH"))
	proof("bad-unmerged-hidden-root", "nothing shown, but the root divided", ErrNotCanonical, 7, forge(seed, seven, "MHH"))
	proof("bad-divided-leaf", "a leaf divided", ErrMalformed, 1, forge(seed, seven, "MDD"))
	proof("bad-trailing", "a byte follows", ErrNotCanonical, 7, append(slices.Clone(p), 0))
	proof("bad-padding", "a bit of the padding set", ErrNotCanonical, 7, change(p, 2, p[2]|1))
	proof("bad-empty", "no bytes", ErrMalformed, 7, nil)
	proof("bad-ends-in-walk", "it ends within the walk", ErrMalformed, 7, p[:1])
	proof("bad-ends-in-nodes", "it ends within the nodes", ErrMalformed, 7, p[:40])
	proof("bad-ends-before-content", "the last content is missing", ErrMalformed, 7, p[:last])
	proof("bad-ends-in-content", "it ends within the last content", ErrMalformed, 7, p[:len(p)-1])
	proof("bad-zero-length", "a content without a type", ErrMalformed, 7, append(slices.Clone(p[:last]), 0))
	proof("bad-long-varint", "a length that isn't in its shortest form", ErrNotCanonical, 7, append(slices.Clone(p[:last]), "\x85\x00\x01saw."...))
	proof("bad-varint-overflow", "a length beyond 64 bits", ErrMalformed, 7, append(slices.Clone(p[:last]), bytes.Repeat([]byte{0xff}, 11)...))
	proof("bad-varint-huge", "a length beyond the limit", ErrMalformed, 7, append(slices.Clone(p[:last]), 0xff, 0xff, 0xff, 0x7f, 1))
	proof("bad-varint-negative", "a length of 2^63, which is negative where integers have a sign", ErrMalformed, 7, append(slices.Clone(p[:last]), 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 1))
	proof("bad-type", "a content of an unknown type", ErrMalformed, 7, change(p, last+1, 9))
	proof("bad-blank-content", "a blank with content", ErrMalformed, 7, change(p, last+1, 0))
	proof("bad-wrong-n", "opened over six leaves", ErrMalformed, 6, p)
	proof("bad-n-zero", "over no leaves", ErrMalformed, 0, p)
	proof("bad-n-huge", "over more leaves than there may be", ErrMalformed, MaxLeaves+1, Prove(seed, seven, never))
	proof("bad-bomb", "a million shown leaves claimed in 33 bytes", ErrMalformed, MaxLeaves, append([]byte{0x80}, seed[:]...))

	proof("bad-text", "the contents of a text, written as its proof writes them", ErrMalformed, 7, proveText(seed, seven, but(3, 4)))

	// Proofs of a text over the same tree, and over one with visible blanks.
	textProof := func(name, about string, kind error, n int, b []byte) {
		add("text-proof-"+name, about, kind, vector{What: "text proof", N: n, Bytes: b})
	}
	proveCut := func(text string, show func(int) bool) (int, []byte) {
		var pieces []Piece
		for rest := []byte(text); len(rest) > 0; {
			k := nextLeaf(rest)
			pieces = append(pieces, Piece{Type: Text, Bytes: rest[:k]})
			rest = rest[k:]
		}
		return len(pieces), proveText(seed, pieces, show)
	}
	cutProof := func(name, about, text string, show func(int) bool) {
		n, b := proveCut(text, show)
		textProof(name, about, nil, n, b)
	}
	eleven := texts("My ", "", "name ", "is ", "Amal. ", "", "I ", "", "", "saw.", "")
	textProof("seven", "the tree of seven leaves, two hidden: types 11111, the text of two runs", nil, 7, proveText(seed, seven, but(3, 4)))
	textProof("blanks", "visible blanks between words and at the end: types 1011 10010", nil, 11, proveText(seed, eleven, but(4, 5)))
	textProof("all", "all shown: one run", nil, 11, proveText(seed, eleven, always))
	textProof("none", "nothing shown: neither types nor text", nil, 11, proveText(seed, eleven, never))
	textProof("empty", "the empty text: one bit for its blank, no text", nil, 1, proveText(seed, texts(""), always))
	textProof("full-byte", "eight shown leaves, whose types need no padding", nil, 10, proveText(seed, eleven[:10], but(4, 5)))
	textProof("first-hidden", "a text that begins with a bar", nil, 11, proveText(seed, eleven, but(0, 1)))
	textProof("three-runs", "three runs of one word each", nil, 5, proveText(seed, texts("I ", "", "saw ", "it ", "now"), but(1, 3)))
	cutProof("one-word-if-joined", "two runs that would be one word without the bar between them", "x我y", but(1))
	cutProof("leading-space", "white space at the start of the text is a leaf of its own", " \nMy name is", but(1))
	cutProof("leading-space-hidden", "the same hidden: no run may begin with it", " \nMy name is", but(0))
	cutProof("scripts", "runs that begin and end within scripts without spaces", "我叫Amal。我 看เห็น เขา\u3000ok ｱの.", but(1, 4, 7, 8))
	contents := func(types, text string) []byte {
		return append(append(forgeNodes(seed, seven, "MMDMDHMMHDD"), packBits(types)...), text...)
	}
	blanks := func(types, text string) []byte {
		nodes := forgeNodes(seed, eleven, string(plan(countOf(11, []Run{{Count: 4}, {First: 4, Count: 2, Hidden: true}, {First: 6, Count: 5}}))))
		return append(append(nodes, packBits(types)...), text...)
	}
	textProof("bad-unmerged", "two shown siblings that aren't merged", ErrNotCanonical, 7,
		append(forgeNodes(seed, seven, "MMMDDMDHMMHDD"), "\xf8My name is \xffI saw."...))
	textProof("bad-general", "the contents as other parts have them, each with its length and its type", ErrNotCanonical, 7, Prove(seed, seven, but(3, 4)))
	textProof("bad-bomb", "a million shown leaves claimed in 33 bytes", ErrMalformed, MaxLeaves, append([]byte{0x80}, seed[:]...))
	textProof("bad-padding", "a bit of the types' padding set", ErrNotCanonical, 7, contents("11111001", "My name is \xffI saw."))
	textProof("bad-no-types", "no types", ErrMalformed, 7, contents("", ""))
	textProof("bad-no-text", "no text", ErrMalformed, 7, contents("11111", ""))
	textProof("bad-ends-in-run", "it ends within the last run", ErrMalformed, 7, contents("11111", "My name is \xffI "))
	textProof("bad-last-run-missing", "the last run is missing", ErrMalformed, 7, contents("11111", "My name is "))
	textProof("bad-last-run-empty", "the last run is empty", ErrMalformed, 7, contents("11111", "My name is \xff"))
	textProof("bad-first-run-empty", "the first run is empty", ErrMalformed, 7, contents("11111", "\xffMy name is I saw."))
	textProof("bad-not-divided", "nothing between two runs", ErrMalformed, 7, contents("11111", "My name is I saw."))
	textProof("bad-divided-twice", "two bytes FF between two runs", ErrMalformed, 7, contents("11111", "My name is \xff\xffI saw."))
	textProof("bad-divided-run", "a run divided", ErrMalformed, 7, contents("11111", "My \xffname is \xffI saw."))
	textProof("bad-ff-at-end", "a byte FF after the last run", ErrMalformed, 7, contents("11111", "My name is \xffI saw.\xff"))
	textProof("bad-trailing", "a byte follows where nothing is shown", ErrNotCanonical, 7, append(proveText(seed, seven, never), 0))
	textProof("bad-moved-on", "a word moved to the next run", ErrMalformed, 7, contents("11111", "My name \xffis I saw."))
	textProof("bad-moved-back", "a word moved to the run before", ErrMalformed, 7, contents("11111", "My name is I \xffsaw."))
	textProof("bad-moved-space", "white space moved to the next run", ErrNotCanonical, 7, contents("11111", "My name is\xff I saw."))
	textProof("bad-leading-space", "a run from the middle begins with white space, which has a type", ErrNotCanonical, 11, blanks("101110110", "My name is \xff I saw."))
	textProof("bad-leading-space-after-blank", "white space at the start of the text, and a blank before it", ErrNotCanonical, 3, proveText(seed, texts("", " ", "saw."), always))
	textProof("bad-one-word-more", "a word more than types", ErrMalformed, 7, contents("11111", "My own name is \xffI saw."))
	textProof("bad-one-word-less", "a word fewer than types", ErrMalformed, 7, contents("11111", "My nameis \xffI saw."))
	textProof("bad-no-space-script", "an ideograph in a word makes three leaves of it", ErrMalformed, 7, contents("11111", "My n我ame is \xffI saw."))
	textProof("bad-type-blank", "a word called a blank", ErrMalformed, 11, blanks("101110000", "My name is \xffI saw."))
	textProof("bad-type-text", "a blank called a word", ErrMalformed, 11, blanks("101111010", "My name is \xffI saw."))
	textProof("bad-blank-before-bar", "a visible blank before a bar", ErrNotCanonical, 11, blanks("111010010", "My name is \xffI saw."))
	textProof("bad-blank-after-bar", "a visible blank after a bar", ErrNotCanonical, 11, blanks("101101010", "My name is \xffI saw."))
	textProof("bad-blanks-only", "a run of blanks between two bars", ErrNotCanonical, 3, append(forgeNodes(seed, texts("a ", "", "b"), "MMHDH"), 0))
	textProof("bad-utf8", "a byte that is no UTF-8", ErrMalformed, 7, contents("11111", "My name is \xffI s\xfew."))
	textProof("bad-overlong", "an overlong encoding", ErrMalformed, 7, contents("11111", "My name is \xffI s\xc1\xa1w."))
	textProof("bad-surrogate", "a surrogate", ErrMalformed, 7, contents("11111", "My name is \xffI s\xed\xa0\x80w."))
	textProof("bad-divided-character", "a character divided between two runs", ErrMalformed, 7, contents("11111", "My name \xd0\xff\xaf saw."))

	// Disclosures.
	record := func(parts ...*Part) *Record {
		r, err := NewRecord(newsroom, m, parts...)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	must := func(p *Part, err error) *Part {
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	disclose := func(r *Record, show map[int]func(int) bool) []byte {
		b, err := r.Disclose(show)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	disclosure := func(name, about string, kind error, b []byte) {
		add("disclosure-"+name, about, kind, vector{What: "disclosure", Newsroom: room, Bytes: b})
	}
	full, err := Letter(newsroom, m, LetterWords{
		Text: "My name is Amal. I saw.", Language: "en", Question: "What did you see?",
		Originals: []OriginalFile{{Digest: file, Size: 3 << 20}},
	})
	if err != nil {
		t.Fatal(err)
	}
	amal := full.parts[0].Words()[3].Leaf
	b := disclose(full, map[int]func(int) bool{0: but(amal)})
	disclosure("one-word-hidden", "a text with a name hidden, the other parts not mentioned", nil, b)
	add("disclosure-other-newsroom", "the same bytes under another newsroom's id open to another root", nil,
		vector{What: "disclosure", Newsroom: bytes.Repeat([]byte{0x5A}, 32), Bytes: b})
	disclosure("whole-letter", "all of a letter", nil, disclose(full, map[int]func(int) bool{0: always, 1: always, 2: always, 3: always}))
	disclosure("header-only", "that a letter has a text, and none of it", nil, disclose(full, map[int]func(int) bool{0: never}))
	disclosure("original-hidden", "that a file was sealed with a letter, without its digest", nil, disclose(full, map[int]func(int) bool{0: but(amal), 3: never}))
	disclosure("one-pair", "one pair of the metadata", nil, disclose(full, map[int]func(int) bool{1: but(0)}))
	disclosure("han", "a Chinese text with one name hidden", nil,
		disclose(record(must(TextPart(m, 0, "我叫阿玛尔。我看见了。"))), map[int]func(int) bool{0: func(i int) bool { return i < 3 || i > 8 }}))

	// Records that no honest sealer makes: right in all hashes, wrong in form.
	// What is sealed and what the proof says of it needn't be the same.
	forged := func(name, about string, kind error, kindOf, seg string, pieces, says []Piece, show func(int) bool) {
		r := record(must(newPart(&m, 0, kindOf, seg, pieces)))
		r.parts[0].header.Kind = kindOf // Disclose goes by it
		out := []byte(disclosureFirst)
		out = appendBytes(out, Prove(r.seed, r.slots(), func(i int) bool { return i == 0 }))
		out = append(out, 1, 0)
		out = appendBytes(out, r.parts[0].header.Bytes())
		prove := Prove
		if kindOf == KindText {
			prove = proveText
		}
		out = appendBytes(out, prove(r.parts[0].seed, says, show))
		disclosure(name, about, kind, out)
	}
	dishonest := func(name, about string, kind error, kindOf, seg string, pieces []Piece, show func(int) bool) {
		forged(name, about, kind, kindOf, seg, pieces, pieces, show)
	}
	odd := func(name, about string, kind error, show func(int) bool, pieces ...Piece) {
		dishonest(name, about, kind, KindText, SegText, pieces, show)
	}
	odd("visible-blank", "a blank that stands between visible words is shown", nil, always, texts("My ", "", "name")...)
	odd("bad-picture-in-text", "a piece of a picture in a text, which only text can be shown of", ErrMismatch, always, Piece{Type: Text, Bytes: []byte("My ")}, Piece{Type: MCU, Bytes: []byte("not ")})
	odd("bad-utf8", "a leaf that isn't UTF-8", ErrMalformed, always, Piece{Type: Text, Bytes: []byte("\xff")})
	odd("bad-divided-character", "a character divided between two leaves", ErrMalformed, always, texts("\xd0", "\xaf")...)
	odd("bad-empty-leaf", "a leaf of text without text", ErrMalformed, always, texts("My ", "name ")[0], Piece{Type: Text})
	odd("bad-two-words", "two words in one leaf", ErrMalformed, always, texts("My name ", "is")...)
	odd("bad-divided-word", "one word in two leaves", ErrMalformed, always, texts("My ", "na", "me")...)
	odd("bad-divided-word-blank", "one word in two leaves with a blank between them", ErrMalformed, always, texts("na", "", "me")...)
	odd("bad-divided-space", "white space cut from its word", ErrMalformed, always, texts("My", " ", "name")...)
	odd("bad-space-before-word", "white space sealed with the word after it: the proof can only say that it goes with the word before", ErrMismatch, always, texts("My", " name")...)
	odd("bad-leading-space", "a leaf after a bar that begins with white space", ErrNotCanonical, but(0), texts("My", " ", "name")...)
	odd("bad-two-han", "two ideographs in one leaf", ErrMalformed, always, texts("我叫", "a")...)
	odd("bad-blank-before-bar", "a visible blank before a bar", ErrNotCanonical, but(2), texts("My ", "", "name ", "is")...)
	odd("bad-blank-after-bar", "a visible blank after a bar", ErrNotCanonical, but(1), texts("My ", "name ", "", "is")...)
	words := texts("a ", "b ", "c ", "d ", "e ", "", "fg ", "h")
	claim := func(name, about string, says ...string) {
		forged(name, about, ErrMismatch, KindText, SegText, words, texts(says...), but(3))
	}
	claim("bad-word-moved", "a word moved to the next run, the types with it", "a ", "", "b ", "d ", "c ", "e ", "fg ", "h")
	claim("bad-blank-moved", "a visible blank moved over a word", "a ", "b ", "c ", "d ", "e ", "fg ", "", "h")
	claim("bad-words-swapped", "two words in each other's places", "b ", "a ", "c ", "d ", "e ", "", "fg ", "h")
	claim("bad-words-swapped-over-bar", "the words on both sides of a bar in each other's places", "a ", "b ", "e ", "d ", "c ", "", "fg ", "h")
	claim("bad-letter-moved", "a letter moved from one word to the next", "a ", "b ", "c ", "d ", "ef ", "", "g ", "h")
	claim("bad-spare-type-byte", "a spare zero byte after the types, which is read as text", "\x00a ", "b ", "c ", "d ", "e ", "", "fg ", "h")
	claim("bad-text-trailing", "a byte after the text, which is read as text", "a ", "b ", "c ", "d ", "e ", "", "fg ", "h\x00")
	claim("bad-word-called-blank", "the last word missing, and called a blank", "a ", "b ", "c ", "d ", "e ", "", "fg ", "")
	dishonest("bad-kind", "a part of unknown kind", ErrMalformed, "text/html", SegText, texts("a"), always)
	dishonest("bad-seg", "a part cut in an unknown way", ErrMalformed, KindText, "ws2+fog1", texts("a"), always)
	meta := func(pairs ...string) (out []Piece) {
		for _, s := range pairs {
			out = append(out, Piece{Type: Meta, Bytes: []byte(s)})
		}
		return out
	}
	dishonest("bad-meta-order", "metadata in another order", ErrNotCanonical, KindMeta, SegMeta, meta("b=1", "a=2"), always)
	dishonest("bad-meta-twice", "two values for one key", ErrNotCanonical, KindMeta, SegMeta, meta("a=1", "a=2"), always)
	dishonest("bad-meta-key", "a key with a capital letter", ErrMalformed, KindMeta, SegMeta, meta("A=1"), always)
	dishonest("bad-meta-pair", "metadata that isn't a pair", ErrMalformed, KindMeta, SegMeta, meta("a"), always)
	dishonest("bad-meta-utf8", "a value that isn't UTF-8", ErrMalformed, KindMeta, SegMeta, meta("a=\xff"), always)
	dishonest("bad-meta-type", "text among metadata", ErrMalformed, KindMeta, SegMeta, texts("a=1"), always)
	var many []string
	for i := range maxPairs + 1 {
		many = append(many, fmt.Sprintf("k%03d=", i))
	}
	dishonest("bad-meta-many", "257 pairs, all hidden", ErrMalformed, KindMeta, SegMeta, meta(many...), never)
	dishonest("bad-original-two", "an original of two leaves", ErrMalformed, KindOriginal, SegOriginal, append(full.parts[3].pieces[:1:1], full.parts[3].pieces...), never)
	dishonest("bad-original-short", "an original's digest cut short", ErrMalformed, KindOriginal, SegOriginal, []Piece{{Type: Original, Bytes: make([]byte, 39)}}, always)
	dishonest("bad-original-negative", "an original of 2^63 bytes", ErrMalformed, KindOriginal, SegOriginal, []Piece{{Type: Original, Bytes: append([]byte{0x80}, make([]byte, 39)...)}}, always)

	// One fault at a time in the disclosure of two parts.
	type piecewise struct {
		first, proof []byte
		count        byte
		slots        []byte
		hdrs, proofs [][]byte
		tail         []byte
	}
	fields := func() piecewise {
		w := piecewise{first: []byte(disclosureFirst), count: 2, slots: []byte{0, 1}}
		w.proof = Prove(full.seed, full.slots(), func(i int) bool { return i < 2 })
		for i, show := range []func(int) bool{but(amal), always} {
			w.hdrs = append(w.hdrs, full.parts[i].header.Bytes())
			w.proofs = append(w.proofs, full.parts[i].prove(show))
		}
		return w
	}
	join := func(w piecewise) []byte {
		out := appendBytes(slices.Clone(w.first), w.proof)
		out = append(out, w.count)
		for i, slot := range w.slots {
			out = append(out, slot)
			out = appendBytes(out, w.hdrs[i])
			out = appendBytes(out, w.proofs[i])
		}
		return append(out, w.tail...)
	}
	faulty := func(name, about string, kind error, f func(w *piecewise)) {
		w := fields()
		f(&w)
		disclosure(name, about, kind, join(w))
	}
	faulty("two-parts", "text and metadata", nil, func(*piecewise) {})
	faulty("bad-first-line", "another first line", ErrMalformed, func(w *piecewise) { w.first = []byte("vouchsafe/disclosure/v2\n") })
	faulty("bad-trailing", "a byte follows", ErrNotCanonical, func(w *piecewise) { w.tail = []byte{0} })
	faulty("bad-slot", "a part under another slot's number", ErrMalformed, func(w *piecewise) { w.slots[1] = 2 })
	faulty("bad-slot-order", "parts in another order", ErrMalformed, func(w *piecewise) {
		slices.Reverse(w.slots)
		slices.Reverse(w.hdrs)
		slices.Reverse(w.proofs)
	})
	faulty("bad-swapped-parts", "two parts in each other's slots", ErrMismatch, func(w *piecewise) {
		slices.Reverse(w.hdrs)
		slices.Reverse(w.proofs)
	})
	faulty("bad-part-missing", "a slot is shown whose part is missing", ErrMalformed, func(w *piecewise) { w.slots, w.count = w.slots[:1], 1 })
	faulty("bad-part-cut-off", "the last part is cut off", ErrMalformed, func(w *piecewise) { w.slots = w.slots[:1] })
	faulty("bad-part-not-shown", "a part whose slot isn't shown", ErrMalformed, func(w *piecewise) {
		w.proof = Prove(full.seed, full.slots(), func(i int) bool { return i == 0 })
	})
	faulty("bad-nothing-shown", "no part at all", ErrMalformed, func(w *piecewise) {
		w.proof, w.count, w.slots = Prove(full.seed, full.slots(), never), 0, nil
	})
	faulty("bad-empty-slot", "an empty slot shown as a part", ErrMalformed, func(w *piecewise) {
		w.proof = Prove(full.seed, full.slots(), func(i int) bool { return i == 0 || i == 31 })
	})
	faulty("bad-slot-type", "a slot that holds a record", ErrMalformed, func(w *piecewise) {
		slots := full.slots()
		slots[1].Type = RecordRef
		w.proof = Prove(full.seed, slots, func(i int) bool { return i < 2 })
	})
	faulty("bad-slot-short", "a slot that holds 31 bytes", ErrMalformed, func(w *piecewise) {
		slots := full.slots()
		slots[1].Bytes = slots[1].Bytes[:31]
		w.proof = Prove(full.seed, slots, func(i int) bool { return i < 2 })
	})
	faulty("bad-header-n", "a header with another number of leaves", ErrMismatch, func(w *piecewise) {
		h := full.parts[0].header
		pieces := append(slices.Clone(full.parts[0].pieces), Piece{Type: Blank})
		h.N++
		w.hdrs[0], w.proofs[0] = h.Bytes(), proveText(full.parts[0].seed, pieces, always)
	})
	faulty("bad-header-n-hidden", "another number of leaves, all hidden: the proof opens, the header gives it away", ErrMismatch, func(w *piecewise) {
		h := full.parts[0].header
		h.N *= 2
		w.hdrs[0], w.proofs[0] = h.Bytes(), full.parts[0].prove(never)
	})
	faulty("bad-header-kind", "a header with another kind", ErrMismatch, func(w *piecewise) {
		h := full.parts[1].header
		h.Kind, h.Seg = KindOriginal, SegOriginal
		w.hdrs[1] = h.Bytes()
	})
	faulty("bad-header-pair", "a header with the kind of one and the cut of another part", ErrMalformed, func(w *piecewise) {
		h := full.parts[1].header
		h.Kind = KindText
		w.hdrs[1] = h.Bytes()
	})
	faulty("bad-text-as-other", "a text whose contents are written as other parts have them", ErrNotCanonical, func(w *piecewise) {
		w.proofs[0] = Prove(full.parts[0].seed, full.parts[0].pieces, but(amal))
	})
	faulty("bad-other-as-text", "metadata whose contents are written as a text has them", ErrMalformed, func(w *piecewise) {
		w.proofs[1] = proveText(full.parts[1].seed, full.parts[1].pieces, always)
	})
	faulty("bad-header-twice", "a header with a line twice", ErrMalformed, func(w *piecewise) {
		w.hdrs[0] = bytes.Replace(w.hdrs[0], []byte("seg "), []byte("seg ws1+fog1\nseg "), 1)
	})
	faulty("bad-other-words", "one more word than was sealed", ErrMismatch, func(w *piecewise) {
		pieces := slices.Clone(full.parts[0].pieces)
		pieces[0].Bytes = []byte("Our ")
		w.proofs[0] = proveText(full.parts[0].seed, pieces, always)
	})
	faulty("bad-part-unmerged", "a part's proof that isn't merged", ErrNotCanonical, func(w *piecewise) {
		w.proofs[1] = forge(full.parts[1].seed, full.parts[1].pieces, "MDD")
	})
	faulty("bad-record-unmerged", "a record's proof that isn't merged", ErrNotCanonical, func(w *piecewise) {
		w.proof = forge(full.seed, full.slots(), "MMMMMDDHHHH")
	})
	whole := join(fields())
	disclosure("bad-empty", "no bytes", ErrMalformed, nil)
	disclosure("bad-ends-in-length", "it ends within a length", ErrMalformed, whole[:len(disclosureFirst)+3])
	disclosure("bad-ends-before-parts", "it ends before its parts", ErrMalformed, whole[:len(disclosureFirst)+4+len(fields().proof)])
	disclosure("bad-ends-in-part", "it ends within a part", ErrMalformed, whole[:len(whole)-1])
	disclosure("bad-length", "a length beyond the end", ErrMalformed, change(whole, len(disclosureFirst), 0xff))

	// Periods and paths.
	random := rand.NewChaCha8([32]byte{7})
	roots := []Hash{full.Root()}
	for range 4 {
		var r Hash
		_, _ = random.Read(r[:])
		roots = append(roots, r)
	}
	day, err := NewPeriod("2026-05-09", newsroom, roots, random)
	if err != nil {
		t.Fatal(err)
	}
	for len(roots) < 100 {
		var r Hash
		_, _ = random.Read(r[:])
		roots = append(roots, r)
	}
	month, err := NewPeriod("2026-05", newsroom, roots, random)
	if err != nil {
		t.Fatal(err)
	}
	kept := day.Marshal()
	add("period-day", "a kept day of five records and 59 dummies", nil, vector{What: "period", Bytes: kept})
	add("period-month", "a kept month of a hundred records and 28 dummies", nil, vector{What: "period", Bytes: month.Marshal()})
	path := func(name, about string, kind error, r Hash, b []byte) {
		add("path-"+name, about, kind, vector{What: "path", Newsroom: room, Record: r[:], Bytes: b})
	}
	pathOf := func(p *Period, r Hash) []byte {
		b, err := p.Path(r)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	inDay := pathOf(day, roots[0])
	path("day", "a record in a day", nil, roots[0], inDay)
	path("month", "the same record in its month", nil, roots[0], pathOf(month, roots[0]))
	path("first-leaf", "the path of the first leaf, which goes left only", nil, day.leaves[0], pathOf(day, day.leaves[0]))
	path("last-leaf", "the path of the last leaf, which goes right only", nil, day.leaves[63], pathOf(day, day.leaves[63]))
	path("bad-other-record", "another record's path", ErrMismatch, roots[1], inDay)
	path("bad-trailing", "a byte follows", ErrNotCanonical, roots[0], append(slices.Clone(inDay), 0))
	path("bad-cut-short", "it ends within the record", ErrMalformed, roots[0], inDay[:len(inDay)-1])
	path("bad-first-line", "another first line", ErrMalformed, roots[0], bytes.Replace(inDay, []byte("path/v1"), []byte("path/v2"), 1))
	path("bad-day", "a day that there isn't", ErrMalformed, roots[0], bytes.Replace(inDay, []byte("2026-05-09"), []byte("2026-02-30"), 1))
	path("bad-month", "a month that there isn't", ErrMalformed, roots[0], bytes.Replace(pathOf(month, roots[0]), []byte("2026-05"), []byte("2026-13"), 1))
	path("bad-label", "a label that is no day or month", ErrMalformed, roots[0], bytes.Replace(inDay, []byte("2026-05-09"), []byte("2026/05/09"), 1))
	path("bad-label-length", "a label longer than the path", ErrMalformed, roots[0], change(inDay, len(pathFirst), 255))
	makePath := func(n int, proof []byte) []byte {
		out := append([]byte(pathFirst), byte(len(day.label)))
		out = append(out, day.label...)
		out = binary.BigEndian.AppendUint32(out, uint32(n))
		return append(out, proof...)
	}
	leaves := func(n int, kind Type) []Piece {
		out := make([]Piece, n)
		for i := range out {
			out[i] = Piece{Type: kind, Bytes: month.leaves[i][:]}
		}
		out[5].Bytes = roots[0][:]
		return out
	}
	only := func(show ...int) func(int) bool { return func(i int) bool { return slices.Contains(show, i) } }
	path("bad-n", "a period of 65 leaves", ErrMalformed, roots[0], makePath(65, Prove(seed, leaves(65, RecordRef), only(5))))
	path("bad-small", "a period of 32 leaves", ErrMalformed, roots[0], makePath(32, Prove(seed, leaves(32, RecordRef), only(5))))
	path("bad-huge", "a period of 2^21 leaves", ErrMalformed, roots[0], makePath(MaxLeaves*2, Prove(seed, leaves(64, RecordRef), only(5))))
	path("bad-two-shown", "two records shown", ErrMalformed, roots[0], makePath(64, Prove(seed, leaves(64, RecordRef), only(5, 6))))
	path("bad-none-shown", "no record shown", ErrMalformed, roots[0], makePath(64, Prove(seed, leaves(64, RecordRef), never)))
	path("bad-type", "a part where a record should be", ErrMalformed, roots[0], makePath(64, Prove(seed, leaves(64, PartRef), only(5))))
	short := leaves(64, RecordRef)
	short[5].Bytes = roots[0][:31]
	path("bad-short", "a record of 31 bytes", ErrMalformed, roots[0], makePath(64, Prove(seed, short, only(5))))
	path("bad-unmerged", "two hidden siblings that aren't merged", ErrNotCanonical, roots[0], makePath(64, forge(seed, leaves(64, RecordRef), "MMMMHMMHDMHHHHH")))

	period := func(name, about string, kind error, b []byte) {
		add("period-"+name, about, kind, vector{What: "period", Bytes: b})
	}
	at := len(periodFirst) + 1 + len(day.label) + 32 + 4 + 32
	period("bad-cut-short", "a leaf is missing", ErrMalformed, kept[:len(kept)-32])
	period("bad-trailing", "a byte follows", ErrMalformed, append(slices.Clone(kept), 0))
	period("bad-equal", "two equal leaves", ErrNotCanonical, append(slices.Clone(kept[:at+32]), append(slices.Clone(kept[at:at+32]), kept[at+64:]...)...))
	period("bad-n", "a number of leaves that isn't a power of two", ErrMalformed, change(kept[:len(kept)-32], at-33, 63))
	return out
}
