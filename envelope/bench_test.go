package envelope

import (
	"crypto/ecdh"
	"crypto/rand"
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
	"time"
)

// BenchmarkMailCheck compares, in one run, what one mail check costs the
// server: our table, which depends on the card's depth alone, and the peers'
// method, a Diffie–Hellman clue: for each live reply the server multiplies the
// asker's point with the reply's and hashes the result. The clue's cost is
// measured on 4,096 replies and is proportional to their number.
func BenchmarkMailCheck(b *testing.B) {
	const measured = 4096
	private, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		b.Fatal(err)
	}
	points := make([]*ecdh.PublicKey, measured)
	for i := range points {
		k, err := ecdh.X25519().GenerateKey(rand.Reader)
		if err != nil {
			b.Fatal(err)
		}
		points[i] = k.PublicKey()
	}
	start := time.Now()
	for _, p := range points {
		shared, err := private.ECDH(p)
		if err != nil {
			b.Fatal(err)
		}
		sha256.Sum256(shared)
	}
	clue := time.Since(start) / measured
	b.Logf("a clue costs %v a reply", clue)

	for _, live := range []int{4096, 10_000, 100_000, 1_000_000} {
		depth := Depth(1, live, 1)
		rows := someRows(live >> depth)
		b.Run(fmt.Sprintf("live=%d", live), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := NewTable(rows, rand.Reader); err != nil {
					b.Fatal(err)
				}
			}
			table := b.Elapsed() / time.Duration(b.N)
			b.ReportMetric(float64(clue*time.Duration(live))/float64(table), "clues/table")
			b.ReportMetric(float64(len(rows)), "rows")
			b.ReportMetric(TableSize, "B/check")
		})
	}
}

func BenchmarkSearchTable(b *testing.B) {
	rows := someRows(3072)
	table := mustTable(b, rows)
	tags := make([]Tag, 224)
	for i := range tags {
		tags[i] = rows[i].Tag
	}
	for b.Loop() {
		if found, err := SearchTable(table, tags); err != nil || len(found) != len(tags) {
			b.Fatal(len(found), err)
		}
	}
}

// BenchmarkLetter seals and opens a letter of as much text as fits, to eight
// desks, and says its size.
func BenchmarkLetter(b *testing.B) {
	n, desks := testNewsroom(b, eightDesks...)
	k := testKeys(b)
	c := testLetter(k, strings.Repeat("x", MaxText(0)))
	env := mustSeal(b, n, nil, c)
	b.Run("seal", func(b *testing.B) {
		for b.Loop() {
			mustSeal(b, n, nil, c)
		}
		b.ReportMetric(EnvelopeSize, "B/letter")
		b.ReportMetric(float64(len(c.Text)), "B/text")
	})
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			if _, _, err := Open(env, n.ID, desks[0].key); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkReplies is what a desk's upload is made of.
func BenchmarkReplies(b *testing.B) {
	k := testKeys(b)
	n, desks := testNewsroom(b, "Harbour")
	b.Run("seal", func(b *testing.B) {
		for b.Loop() {
			if _, err := SealReply(n.ID, Tag{}, k.ReplyKey(), someReply, desks[0].sign, 1); err != nil {
				b.Fatal(err)
			}
		}
		b.ReportMetric(ReplySize, "B/reply")
	})
	b.Run("filler", func(b *testing.B) {
		for b.Loop() {
			if _, err := Filler(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkVisit says how many bytes of this format one whole visit costs, in
// both directions: the bundle, HTTP and Tor come on top.
func BenchmarkVisit(b *testing.B) {
	n, _ := testNewsroom(b, eightDesks...)
	k := testKeys(b)
	table := mustTable(b, nil)
	bytes := 0
	for b.Loop() {
		v := NewVisit(n, k, testTime)
		opening, err := v.OpenRequest()
		if err != nil {
			b.Fatal(err)
		}
		tokens, err := v.Table(table)
		if err != nil {
			b.Fatal(err)
		}
		closing, err := v.CloseRequest(nil, nil)
		if err != nil {
			b.Fatal(err)
		}
		bytes = len(opening) + len(table) + len(tokens)*(BodyRequestSize+ReplySize) + len(closing) + len(Acknowledged)
	}
	b.ReportMetric(float64(bytes), "B/visit")
}

func BenchmarkKeys(b *testing.B) {
	p := newTestPassphrase(b)
	for b.Loop() {
		p.Keys(NewsroomID{})
	}
}

func BenchmarkCell(b *testing.B) {
	c := NewCells([32]byte{1}, 1<<30)
	file := strings.NewReader(strings.Repeat("x", CellSize))
	b.SetBytes(CellSize)
	for b.Loop() {
		if _, err := c.Seal(0, file); err != nil {
			b.Fatal(err)
		}
	}
}
