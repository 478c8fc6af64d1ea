package envelope

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"vouchsafe.example/vectors"
)

// An admissionVector is one case of vectors/admission.
type admissionVector struct {
	Format string      `json:"format"`
	Error  string      `json:"error,omitempty"`
	Thread vectors.Hex `json:"thread,omitempty"`
	Epoch  uint32      `json:"epoch,omitempty"`
	Index  int         `json:"index,omitempty"`
	Ticket vectors.Hex `json:"ticket,omitempty"`
	Hash   vectors.Hex `json:"hash,omitempty"`

	Challenge vectors.Hex `json:"challenge,omitempty"`
	Answers   []uint32    `json:"answers,omitempty"` // the lowest there are
	Pass      string      `json:"pass,omitempty"`
	Bytes     vectors.Hex `json:"bytes,omitempty"`
	Costs     []int       `json:"costs,omitempty"`
}

var errPass = errors.New("the pass doesn't hold")

func (v *admissionVector) run() error {
	switch v.Format {
	case "ticket":
		ticket := array[ThreadKey](v.Thread).Ticket(v.Epoch, v.Index)
		hash := HashTicket(ticket)
		return errors.Join(differs("ticket", vectors.Hex(ticket[:]), v.Ticket), differs("hash", vectors.Hex(hash[:]), v.Hash))
	case "puzzle":
		p, err := Challenge(v.Challenge).Solve(context.Background(), nil)
		if err != nil {
			return err
		}
		return errors.Join(differs("answers", p.answers[:], v.Answers), differs("pass", p.Header(), v.Pass))
	case "pass":
		p, err := ParsePass(v.Pass)
		if err != nil {
			return err
		}
		if !p.Holds() {
			return errPass
		}
		return differs("challenge", vectors.Hex(p.Challenge[:]), v.Challenge)
	case "challenges":
		all, err := ParseChallenges(v.Bytes)
		if err != nil {
			return err
		}
		var costs []int
		for _, c := range all {
			costs = append(costs, c.Cost())
		}
		return errors.Join(differs("costs", costs, v.Costs), differs("challenges", vectors.Hex(FormatChallenges(all)), v.Bytes))
	}
	return fmt.Errorf("unknown format %q", v.Format)
}

// Cheapest fake: a check that any answers pass. Caught by answers of which one
// is another's, and by a free challenge whose cost was raised afterwards.
func TestAdmissionVectors(t *testing.T) {
	cases, err := vectors.Load[admissionVector]("admission")
	if err != nil {
		t.Fatal(err)
	}
	formats := map[string]int{}
	for _, c := range cases {
		err := c.Value.run()
		want := map[string]error{"malformed": ErrMalformed, "wrong": errPass}[c.Value.Error]
		switch {
		case c.OK && err != nil, !c.OK && (want == nil || !errors.Is(err, want)):
			t.Errorf("%s: %v", c.Name, err)
		case c.OK:
			formats[c.Value.Format]++
		}
	}
	for _, format := range []string{"ticket", "puzzle", "pass", "challenges"} {
		if formats[format] == 0 {
			t.Errorf("no good case of %s", format)
		}
	}
}

// TestMakeAdmissionVectors writes the cases anew, with -make-vectors.
func TestMakeAdmissionVectors(t *testing.T) {
	if !*makeVectors {
		t.Skip("run with -make-vectors to write the cases anew")
	}
	const dir = "../vectors/admission"
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name, about string, v admissionVector) {
		t.Helper()
		b, err := vectors.Encode(struct {
			About string `json:"about"`
			OK    bool   `json:"ok"`
			admissionVector
		}{about, v.Error == "", v})
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name+".json"), b, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	seed := sha256.Sum256([]byte("vouchsafe vector: admission"))
	thread := ThreadKey(seed)
	for _, j := range []int{0, Tickets - 1} {
		ticket := thread.Ticket(2939, j)
		hash := HashTicket(ticket)
		write(fmt.Sprintf("ticket-%d", j), "A ticket of a thread, and what a letterbox knows of it.",
			admissionVector{Format: "ticket", Thread: thread[:], Epoch: 2939, Index: j, Ticket: ticket[:], Hash: hash[:]})
	}
	var own [challengeSize - 2]byte
	for i := range own {
		own[i] = byte(i * 5)
	}
	solved, err := NewChallenge(1, own).Solve(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	write("puzzle", "A challenge of the lowest cost, with the lowest answers.", admissionVector{Format: "puzzle", Challenge: solved.Challenge[:], Answers: solved.answers[:], Pass: solved.Header()})
	write("pass", "The same as a letterbox reads it.", admissionVector{Format: "pass", Challenge: solved.Challenge[:], Pass: solved.Header()})
	free := Pass{Challenge: NewChallenge(0, own)}
	write("pass-free", "A challenge that costs nothing has zeros for answers.", admissionVector{Format: "pass", Challenge: free.Challenge[:], Pass: free.Header()})
	other := solved
	other.answers[0], other.answers[1] = other.answers[1], other.answers[0]
	write("pass-answers-exchanged", "Two answers have changed places.", admissionVector{Format: "pass", Pass: other.Header(), Error: "wrong"})
	other = Pass{Challenge: NewChallenge(0, own)}
	other.answers[7] = 1
	write("pass-free-with-answer", "What costs nothing has no answers.", admissionVector{Format: "pass", Pass: other.Header(), Error: "wrong"})
	other = Pass{Challenge: NewChallenge(MaxCost+1, own)}
	write("pass-too-dear", "Nobody should pay that much.", admissionVector{Format: "pass", Pass: other.Header(), Error: "wrong"})
	text := solved.Header()
	write("pass-short", "Some characters are missing.", admissionVector{Format: "pass", Pass: text[:len(text)-4], Error: "malformed"})
	write("pass-spare-bits", "Base64 in its only form has zeros at the end.", admissionVector{Format: "pass", Pass: text[:len(text)-2] + "B=", Error: "malformed"})
	three := FormatChallenges([Uses]Challenge{NewChallenge(1, own), NewChallenge(2, own), NewChallenge(MaxCost, own)})
	write("challenges", "The answer to a knock.", admissionVector{Format: "challenges", Bytes: three, Costs: []int{1, 2, MaxCost}})
	write("challenges-short", "One byte is missing.", admissionVector{Format: "challenges", Bytes: three[1:], Error: "malformed"})
	three[0] = 0xff
	write("challenges-too-dear", "Nobody should pay that much.", admissionVector{Format: "challenges", Bytes: three, Error: "malformed"})
}

// Cheapest fake: the same tickets every time, or one ticket four times. Caught
// by counting, over many knocks, which are shown.
func TestKnock(t *testing.T) {
	k := ThreadKey{1}
	var mine []TicketHash
	for j := range Tickets {
		mine = append(mine, HashTicket(k.Ticket(7, j)))
	}
	met := map[TicketHash]bool{}
	for range 200 {
		b, err := k.Knock(7, rand.Reader)
		if err != nil || len(b) != KnockSize {
			t.Fatal(len(b), err)
		}
		shown, err := ParseKnock(b)
		if err != nil {
			t.Fatal(err)
		}
		once := map[TicketHash]bool{}
		for _, h := range shown {
			if !slices.Contains(mine, h) || once[h] {
				t.Fatal("a ticket of nobody, or one twice")
			}
			once[h], met[h] = true, true
		}
	}
	if len(met) != Tickets {
		t.Errorf("%d tickets of %d were ever shown", len(met), Tickets)
	}
	if next, _ := k.Knock(8, rand.Reader); bytes.Equal(next, nil) || slices.Contains(mine, HashTicket([32]byte(next[:32]))) {
		t.Error("another week has the same tickets")
	}
}

func FuzzPass(f *testing.F) {
	f.Add(Pass{}.Header())
	vectors.Each(f, "admission", func(_ string, v admissionVector) { f.Add(v.Pass) })
	f.Fuzz(func(t *testing.T, text string) {
		p, err := ParsePass(text)
		if err == nil && p.Header() != text {
			t.Errorf("%q was read as %q", text, p.Header())
		}
	})
}

func FuzzKnock(f *testing.F) {
	f.Add(make([]byte, KnockSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		if shown, err := ParseKnock(b); (err == nil) != (len(b) == KnockSize) || err == nil && len(shown)*ticketSize != len(b) {
			t.Errorf("%d bytes: %v", len(b), err)
		}
	})
}

func FuzzChallenges(f *testing.F) {
	f.Add(make([]byte, ChallengesSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		if all, err := ParseChallenges(b); err == nil && !bytes.Equal(FormatChallenges(all), b) {
			t.Error("read and written again it is something else")
		}
	})
}

// BenchmarkPuzzle is the work of one pass at the lowest cost, and what checking
// one costs a letterbox.
func BenchmarkPuzzle(b *testing.B) {
	b.Run("solve", func(b *testing.B) {
		for b.Loop() {
			var own [challengeSize - 2]byte
			rand.Read(own[:])
			if _, err := NewChallenge(1, own).Solve(b.Context(), nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("check", func(b *testing.B) {
		p, err := NewChallenge(1, [challengeSize - 2]byte{1}).Solve(b.Context(), nil)
		if err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if !p.Holds() {
				b.Fatal("refused")
			}
		}
	})
}
