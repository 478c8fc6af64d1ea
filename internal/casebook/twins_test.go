package casebook_test

import (
	"crypto/rand"
	mathrand "math/rand/v2"
	"testing"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// twin seals a letter with a seed and id that the writer chose.
func (s *source) twin(master [32]byte, id byte, text string) []byte {
	s.h.t.Helper()
	c := &envelope.Content{
		Kind: envelope.KindLetter, ID: [16]byte{id}, Thread: s.keys.Thread, ReplyKey: s.keys.ReplyKey(),
		Master: master, Text: text, Language: "en",
	}
	r, err := seal.Letter(s.h.nr.ID, master, seal.LetterWords{Text: text, Language: "en"})
	must(s.h.t, err)
	env, err := envelope.Seal(s.h.client(), nil, r.Root(), c)
	must(s.h.t, err)
	return env
}

// A stranger writes one letter twice, with one seed: both have one root. The
// second one is kept, sealed anew at the desk, and what belongs to the first
// one's root stays the first one's.
//
// Cheapest fake: drop the second as a repeat; its words may be all that a
// source has left. Caught by looking for both letters, in her own thread and
// in another one; and by destroying the second, which must leave the first.
func TestTwinsDontHoldUpTheDesk(t *testing.T) {
	h := newHouse(t)
	one, two := h.source(), h.source()
	master := [32]byte{7}
	var got []casebook.Letter
	var ids []string
	for i, env := range [][]byte{one.twin(master, 1, "twin"), one.twin(master, 2, "twin"), two.twin(master, 3, "twin")} {
		r, err := h.ada.Receive(env, [16]byte{byte(i)}, "2026-05-11")
		if err != nil || r.What != casebook.WasLetter {
			t.Fatalf("twin %d: %+v, %v", i+1, r, err)
		}
		o, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
		must(t, err)
		got, ids = append(got, o.Value), append(ids, r.Letter)
	}
	if got[0].Misfit || got[0].SealedBy != report.BySource {
		t.Errorf("the first: %+v", got[0])
	}
	for _, l := range got[1:] {
		if !l.Misfit || l.SealedBy != report.ByDesk || l.Claimed != got[0].Root || l.Root == got[0].Root || l.Master == got[0].Master || l.Text != "twin" {
			t.Errorf("a twin: %+v", l)
		}
	}
	must(t, h.ada.DestroyLetter(ids[1]))
	h.closePeriod("2026-05-11")
	if o, err := casebook.Get(h.ada, casebook.Letters, ids[0]); err != nil || o.Value.DayProof == nil {
		t.Errorf("the first after its twin was destroyed: %+v, %v", o.Value.DayProof, err)
	}
}

// No envelope can make Receive fail: what fails today fails tomorrow, and a
// desk uploads nothing as long as one envelope fails.
//
// Cheapest fake: try well-meant envelopes. Caught by envelopes whose parts are
// drawn from a few values each, so that they meet in every way, in any order,
// some of them damaged.
func TestNoEnvelopeHoldsUpTheDesk(t *testing.T) {
	h := newHouse(t)
	rounds := 400
	if testing.Short() {
		rounds = 60
	}
	seed := [2]uint64{mathrand.Uint64(), mathrand.Uint64()}
	random := mathrand.New(mathrand.NewPCG(seed[0], seed[1]))
	n := h.client()
	sources := []*source{h.source(), h.source()}
	known := sources[0].write("The first.")
	_, err := h.ada.Assess(known.Thread, casebook.Assessment{Her: "prison", OnAlarm: "call"}, 0)
	must(t, err)
	message, err := h.ada.Write(known.Thread, casebook.Question, "Where?", "en")
	must(t, err)
	texts := []string{"", "a", "a b", "\x00", " \n ", "\u2028\ufffd\u202e", string(make([]byte, envelope.MaxText(envelope.MaxAttachments)))}
	messages := [][16]byte{{}, message, {1}}
	kept := map[string]int{}
	for i := range rounds {
		s := sources[random.IntN(len(sources))]
		c := &envelope.Content{Kind: envelope.KindVisit, ID: [16]byte{byte(random.IntN(60))}, Thread: s.keys.Thread}
		for _, id := range random.Perm(len(messages))[:random.IntN(len(messages))] {
			c.Acks = append(c.Acks, messages[id])
		}
		var root seal.Hash
		if random.IntN(6) > 0 {
			c.Kind, c.ReplyKey = envelope.KindLetter, s.keys.ReplyKey()
			c.Master = [32]byte{byte(random.IntN(2))}
			c.Text, c.Language = texts[random.IntN(len(texts))], []string{"", "en", "zh-Hant-TW"}[random.IntN(3)]
			c.Danger = random.IntN(2) == 0
			c.Answers = messages[random.IntN(len(messages))]
			w := seal.LetterWords{Text: c.Text, Language: c.Language, Question: []string{"", "Where?"}[random.IntN(2)]}
			for range random.IntN(2) * random.IntN(envelope.MaxAttachments+1) {
				a := envelope.Attachment{Size: []int64{1, envelope.MaxFile}[random.IntN(2)]}
				c.Attachments = append(c.Attachments, a)
				w.Originals = append(w.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
			}
			r, err := seal.Letter(h.nr.ID, c.Master, w)
			must(t, err)
			if root = r.Root(); random.IntN(8) == 0 {
				root = seal.Hash{}
			}
		}
		env, err := envelope.Seal(n, nil, root, c)
		must(t, err)
		if random.IntN(10) == 0 {
			env[random.IntN(len(env))] ^= byte(1 + random.IntN(255))
		}
		if random.IntN(20) == 0 {
			env = env[:random.IntN(len(env))]
		}
		for range 1 + random.IntN(2) {
			var id [16]byte
			rand.Read(id[:])
			r, err := h.ada.Receive(env, id, "2026-05-11")
			if err != nil {
				t.Fatalf("seeds %d, envelope %d: %v", seed, i, err)
			}
			kept[r.What]++
		}
	}
	for _, what := range []string{casebook.WasLetter, casebook.WasRepeat, casebook.WasVisit, casebook.WasUnreadable} {
		if kept[what] == 0 {
			t.Errorf("no envelope was a %s: %v", what, kept)
		}
	}
}
