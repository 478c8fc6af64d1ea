package envelope

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
)

// Cheapest fake: a last cell as long as what is left of the file, or a count of
// cells that tells its size.
func TestCells(t *testing.T) {
	for _, size := range []int{1, 1000, cellPlain - 1, cellPlain, cellPlain + 1, 9*cellPlain + 5} {
		file := random(size)
		c := NewCells([32]byte(random(32)), int64(size))
		var got []byte
		ids := map[[16]byte]bool{}
		for i := range c.Count() {
			cell, err := c.Seal(i, bytes.NewReader(file))
			if err != nil || len(cell) != CellSize {
				t.Fatalf("cell %d of %d has %d bytes, %v", i, c.Count(), len(cell), err)
			}
			if again, err := c.Seal(i, bytes.NewReader(file)); err != nil || !bytes.Equal(again, cell) {
				t.Error("a repeat is other bytes")
			}
			plain, err := c.Open(i, cell)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, plain...)
			ids[c.ID(i)] = true
		}
		if !bytes.Equal(got, file) || len(ids) != c.Count() {
			t.Errorf("%d bytes came back as %d, under %d names", size, len(got), len(ids))
		}
	}
	for cells, want := range map[int64]int{1: 1, 2: 2, 3: 3, 9: 10, 17: 18, 100: 104, 1000: 1024, 20480: 20480, 20481: 21504} {
		c := NewCells([32]byte{}, cells*cellPlain)
		if c.Count() != want || float64(c.Count()) > 1.12*float64(cells) {
			t.Errorf("%d cells are padded to %d", cells, c.Count())
		}
	}
	for _, size := range []int64{0, -1, MaxFile + 1} {
		if c := NewCells([32]byte{}, size); c.Count() != 0 {
			t.Errorf("a file of %d bytes has %d cells", size, c.Count())
		}
	}
	if n := NewCells([32]byte{}, MaxFile).Count(); n < MaxFile/CellSize || n > MaxFile/CellSize*9/8 {
		t.Errorf("the largest file has %d cells", n)
	}
}

// Cheapest fake: cells that each open alone, in any order and of any file, so
// that a server can drop, repeat or exchange them, or cut the file short.
func TestChangedCellsAreRefused(t *testing.T) {
	const size = 2*cellPlain + 5
	file := random(size)
	c := NewCells([32]byte{1}, size)
	var cells [][]byte
	for i := range c.Count() {
		cell, err := c.Seal(i, bytes.NewReader(file))
		if err != nil {
			t.Fatal(err)
		}
		cells = append(cells, cell)
	}
	refused := func(name string, c Cells, i int, cell []byte) {
		t.Helper()
		if _, err := c.Open(i, cell); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	refused("another cell of the file", c, 0, cells[1])
	refused("the last cell in the middle", c, 1, cells[2])
	refused("a cell in the middle as the last", NewCells([32]byte{1}, 2*cellPlain), 1, cells[1])
	refused("a cell of another file", NewCells([32]byte{2}, size), 0, cells[0])
	refused("a changed cell", c, 0, flip(cells[0], 1000))
	refused("a changed tag", c, 0, flip(cells[0], CellSize-1))
	refused("a cut cell", c, 0, cells[0][:CellSize-1])
	refused("no cell", c, 0, nil)
	refused("a cell that isn't there", c, 3, cells[2])
	refused("a cell before the first", c, -1, cells[0])
	// A sender who puts something into the padding is refused as well.
	short := NewCells([32]byte{1}, size-1)
	if _, err := short.Open(2, cells[2]); file[size-1] != 0 && !errors.Is(err, ErrMalformed) {
		t.Errorf("padding that isn't zero: %v", err)
	}
	if _, err := c.Seal(2, strings.NewReader("short")); err == nil {
		t.Error("a file that became shorter is sealed")
	}
	if _, err := c.Seal(3, bytes.NewReader(file)); err == nil {
		t.Error("a cell that isn't there is sealed")
	}
	w := c
	if w.Wipe(); w.key != [32]byte{} {
		t.Error("a wiped key is still there")
	}
}

// Cheapest fake: a parser that slices before it looks at the length.
func TestRequests(t *testing.T) {
	env := random(EnvelopeSize)
	b, err := OpenRequest(3, 7, env)
	if err != nil || len(b) != OpenRequestSize {
		t.Fatal(err)
	}
	if depth, bucket, got, err := ParseOpenRequest(b); err != nil || depth != 3 || bucket != 7 || !bytes.Equal(got, env) {
		t.Error(depth, bucket, err)
	}
	tags := make([]Tag, DestroyTags)
	for i := range tags {
		tags[i] = Tag(random(16))
	}
	closing, err := CloseRequest(env, tags)
	if err != nil || len(closing) != CloseRequestSize {
		t.Fatal(err)
	}
	if got, gotTags, err := ParseCloseRequest(closing); err != nil || !bytes.Equal(got, env) || !slices.Equal(gotTags, tags) {
		t.Error(err)
	}
	cell := random(CellSize)
	put := CellRequest([16]byte{5}, cell)
	if id, got, err := ParseCellRequest(put); err != nil || id != [16]byte{5} || !bytes.Equal(got, cell) {
		t.Error(err)
	}
	if token, err := ParseBodyRequest(tags[0][:]); err != nil || token != Token(tags[0]) {
		t.Error(err)
	}
	refused := func(name string, err error) {
		t.Helper()
		if !errors.Is(err, ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	_, err = OpenRequest(3, 8, env)
	refused("a table's number too large", err)
	_, err = OpenRequest(MaxDepth+1, 0, env)
	refused("a depth too large", err)
	_, err = OpenRequest(256, 0, env)
	refused("a depth that overflows", err)
	_, err = OpenRequest(0, 0, env[1:])
	refused("a short envelope", err)
	_, err = CloseRequest(env, tags[1:])
	refused("a tag too few", err)
	for _, n := range []int{-1, 1} {
		resize := func(b []byte) []byte {
			if n < 0 {
				return b[:len(b)-1]
			}
			return append(slices.Clone(b), 0)
		}
		_, _, _, err = ParseOpenRequest(resize(b))
		refused("an opening of another length", err)
		_, _, err = ParseCloseRequest(resize(closing))
		refused("a closing of another length", err)
		_, _, err = ParseCellRequest(resize(put))
		refused("a cell of another length", err)
		_, err = ParseBodyRequest(resize(tags[0][:]))
		refused("a token of another length", err)
	}
	_, _, err = ParseCellRequest(flip(put, 20))
	refused("a cell with another digest", err)
	_, _, err = ParseCellRequest(flip(put, 5000))
	refused("a damaged cell", err)
	_, _, _, err = ParseOpenRequest(nil)
	refused("nothing", err)
}
