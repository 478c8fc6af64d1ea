package envelope

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"testing"
)

func someRows(n int) []TableRow {
	rows := make([]TableRow, n)
	for i := range rows {
		rows[i] = TableRow{Tag(random(16)), Token(random(16))}
	}
	return rows
}

func mustTable(t testing.TB, rows []TableRow) []byte {
	t.Helper()
	table, err := NewTable(rows, rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// Cheapest fake: a search that answers what it is asked, or that finds the
// first row only.
func TestTableFindsExactlyOwnTags(t *testing.T) {
	for _, n := range []int{0, 1, 14, 3072, TableRows} {
		rows := someRows(n)
		table := mustTable(t, rows)
		if len(table) != TableSize {
			t.Errorf("a table of %d replies has %d bytes", n, len(table))
		}
		want := map[Tag]Token{}
		var tags []Tag
		for i := 0; i < n; i += 3 {
			want[rows[i].Tag] = rows[i].Token
			tags = append(tags, rows[i].Tag)
		}
		for range 224 {
			tags = append(tags, Tag(random(16)))
		}
		found, err := SearchTable(table, tags)
		if err != nil || len(found) != len(want) {
			t.Fatalf("%d of %d found, %v", len(found), len(want), err)
		}
		for tag, token := range want {
			if found[tag] != token {
				t.Error("a wrong token")
			}
		}
	}
	if _, err := NewTable(someRows(TableRows+1), rand.Reader); !errors.Is(err, ErrTableFull) {
		t.Errorf("a table too full: %v", err)
	}
	if _, err := NewTable(nil, bytes.NewReader(make([]byte, TableSize+8))); err == nil {
		t.Error("a table without randomness")
	}
	for _, size := range []int{0, TableSize - 1, TableSize + 1} {
		if _, err := SearchTable(make([]byte, size), nil); !errors.Is(err, ErrMalformed) {
			t.Errorf("a table of %d bytes: %v", size, err)
		}
	}
}

// Cheapest fake: the same r for two answers, or padding and order that stay the
// same: then two recorded answers tell what changed between them. And fillers
// of zeros: then one answer tells how many replies there are.
func TestTwoTablesShareNothing(t *testing.T) {
	rows := someRows(3000)
	a, b := mustTable(t, rows), mustTable(t, rows)
	seen := map[[8]byte]string{}
	for name, table := range map[string][]byte{"a": a, "b": b} {
		for at := 0; at+8 <= len(table); at += 8 {
			piece := [8]byte(table[at:])
			if where, ok := seen[piece]; ok {
				t.Fatalf("the 8 bytes at %d of table %s are in table %s as well", at, name, where)
			}
			seen[piece] = name
		}
	}
	// Places of the same reply in two tables: as good as independent.
	place := func(table []byte, row TableRow) int {
		mask := sha256.Sum256(slices.Concat(table[:nonceSize], row.Tag[:]))
		for at := nonceSize; at < TableSize; at += rowSize {
			if bytes.Equal(table[at:at+8], mask[:8]) {
				return (at - nonceSize) / rowSize
			}
		}
		t.Fatal("a reply is in no row")
		return 0
	}
	same, sum := 0, 0
	const looked = 400
	for i := range looked {
		x, y := place(a, rows[i]), place(b, rows[i])
		if x == y {
			same++
		}
		sum += x
	}
	if same > 4 || sum/looked < TableRows*3/8 || sum/looked > TableRows*5/8 {
		t.Errorf("%d of %d replies stand in the same row twice; mean row %d", same, looked, sum/looked)
	}
	// Each bit of the rows is as often 1 as 0: replies and padding alike.
	ones := 0
	for _, v := range a {
		for ; v != 0; v &= v - 1 {
			ones++
		}
	}
	if d := ones - TableSize*4; d > 6*443 || d < -6*443 { // deviation: √(8·97,936)/2
		t.Errorf("%d bits of %d are set", ones, TableSize*8)
	}
}

// Cheapest fake: whole days between releases, or a depth that grows one reply
// too late and overfills a table.
func TestScheduleAndDepth(t *testing.T) {
	for _, k := range []int{1, 3, 14, 56, 112} {
		for i := range k {
			at := ReleaseTime(2939, i, k)
			if EpochOf(at) != 2939 {
				t.Errorf("reply %d of %d is released in epoch %d", i, k, EpochOf(at))
			}
			if i > 0 && !at.After(ReleaseTime(2939, i-1, k)) {
				t.Errorf("reply %d of %d isn't later than the one before", i, k)
			}
		}
	}
	if d := ReleaseTime(2939, 1, 14).Sub(EpochStart(2939)); d.Hours() != 12 {
		t.Errorf("two a day are %v apart", d)
	}
	if EpochOf(EpochStart(2939).Add(-1)) != 2938 || EpochOf(EpochStart(2939)) != 2939 {
		t.Error("an epoch doesn't begin where the last one ends")
	}
	for _, c := range [][4]int{{1, 64, 14, 0}, {3, 64, 16, 0}, {3, 64, 17, 1}, {8, 64, 14, 2}, {8, 1024, 14, 6}, {8, 1 << 20, 14, 16}} {
		if b := Depth(c[0], c[1], c[2]); b != c[3] {
			t.Errorf("%d desks × %d threads × %d replies: depth %d, not %d", c[0], c[1], c[2], b, c[3])
		}
	}
}

// Cheapest fake: a bucket that is the same for every thread, or bits from the
// wrong end: then a larger depth doesn't split a table in two.
func TestBucketsSplit(t *testing.T) {
	var counts [16]int
	for range 800 {
		k := ThreadKey(random(32))
		counts[k.Bucket(4)]++
		for b := 1; b <= MaxDepth; b++ {
			if k.Bucket(b)>>1 != k.Bucket(b-1) {
				t.Fatalf("bucket of %d bits isn't the beginning of that of %d bits", b-1, b)
			}
		}
		if k.Bucket(0) != 0 {
			t.Fatal("there is one table only, and its number isn't 0")
		}
	}
	for i, c := range counts {
		if c < 20 || c > 90 {
			t.Errorf("table %d has %d of 800 threads", i, c)
		}
	}
}

// Cheapest fake: a tag that leaves out one of what it is for.
func TestTagsAreSingleUse(t *testing.T) {
	seen := map[Tag]string{}
	for _, k := range []ThreadKey{{1}, {2}} {
		for _, desk := range []string{"Harbour", "Harbou", "Field"} {
			for _, epoch := range []uint32{0, 1, 256} {
				for _, i := range []int{0, 1, 256} {
					tag, name := k.Tag(desk, epoch, i), fmt.Sprint(k[0], desk, epoch, i)
					if was, ok := seen[tag]; ok {
						t.Errorf("%s has the tag of %s", name, was)
					}
					seen[tag] = name
				}
			}
		}
	}
}
