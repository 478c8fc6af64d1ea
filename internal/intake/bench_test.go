package intake

import (
	"crypto/rand"
	"testing"

	"vouchsafe.example/envelope"
)

// postRandom posts what the intake can't tell from an envelope.
func postRandom(b *testing.B, r *rig) {
	body := make([]byte, envelope.OpenRequestSize)
	rand.Read(body[5:])
	r.ok(envelope.PathOpen, body)
}

// BenchmarkEnvelope is one visitor after the other, each waiting for the disk.
func BenchmarkEnvelope(b *testing.B) {
	r := newRig(b)
	for b.Loop() {
		postRandom(b, r)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "envelopes/s")
}

// BenchmarkEnvelopeCrowd is many visitors at once, who share commits.
func BenchmarkEnvelopeCrowd(b *testing.B) {
	r := newRig(b)
	b.SetParallelism(64)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			postRandom(b, r)
		}
	})
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "envelopes/s")
}

// BenchmarkTable is one check for mail among a full bucket of replies.
func BenchmarkTable(b *testing.B) {
	r := newRig(b)
	r.desk("amal").sync()
	r.now = r.now.AddDate(0, 0, 6)
	for b.Loop() {
		if _, err := r.in.table(b.Context(), 0, 0); err != nil {
			b.Fatal(err)
		}
	}
}
