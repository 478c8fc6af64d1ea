package client

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/seal"
)

// disclosure10000 is of an invented letter of 10,000 words, 5 % of them hidden
// in runs of two, for the newsroom 01 00 00 …
func disclosure10000(b *testing.B) []byte {
	r := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for i := range 10_000 {
		if i > 0 {
			text.WriteByte(' ')
		}
		for range 2 + r.IntN(8) {
			text.WriteByte(byte('a' + r.IntN(26)))
		}
	}
	record, err := seal.Letter([32]byte{1}, seal.Master{2}, seal.LetterWords{Text: text.String(), Language: "en"})
	if err != nil {
		b.Fatal(err)
	}
	words := record.Parts()[0].Words()
	hidden := map[int]bool{}
	for len(hidden) < len(words)/20 {
		i := r.IntN(len(words) - 1)
		hidden[words[i].Leaf], hidden[words[i+1].Leaf] = true, true
	}
	d, err := record.Disclose(map[int]func(int) bool{0: func(leaf int) bool { return !hidden[leaf] }})
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// BenchmarkOpen10000Words opens the disclosure of a letter of 10,000 words in a
// browser: about 100,000 hashes. The metric is the median of three.
func BenchmarkOpen10000Words(b *testing.B) {
	d := disclosure10000(b)
	for _, c := range []struct {
		name string
		open func(testing.TB, string)
	}{
		{"chromium without JIT", chromium(browsertest.Options{NoJIT: true})},
		{"chromium", chromium(browsertest.Options{})},
		{"firefox without JIT", firefox(true)},
		{"firefox", firefox(false)},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				times := make(chan []float64, 1)
				url := page(b, map[string][]byte{"/disclosure": d}, func(path string, body *json.Decoder) {
					var ms []float64
					if path == "/measured" {
						body.Decode(&ms)
					}
					times <- ms
				})
				c.open(b, url+"/bench")
				select {
				case ms := <-times:
					if len(ms) == 0 {
						b.Fatal("the page couldn't open the disclosure")
					}
					slices.Sort(ms)
					b.ReportMetric(ms[len(ms)/2], "ms/disclosure")
				case <-time.After(2 * time.Minute):
					b.Fatal("the page says nothing")
				}
			}
		})
	}
}
