package envelope

import (
	"context"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
)

// Admission: what a letterbox asks for while more comes than it can keep. Every
// request that stores something carries a pass in a header of one size. While
// admission isn't raised the pass is empty and nobody looks at it. While it is,
// a client knocks first and gets challenges: free ones, if a desk has uploaded
// one of the tickets it shows, else ones that cost work.

const (
	// PathKnock takes KnockSize bytes and answers with ChallengesSize.
	PathKnock = "/letterbox/1/knock"
	// HeaderPass carries a pass with every envelope and cell.
	HeaderPass = "Vouchsafe-Pass"
	// HeaderAdmission is Raised in the answer at PathNewsroom while admission is
	// raised, and missing else.
	HeaderAdmission = "Vouchsafe-Admission"
	Raised          = "raised"

	// Tickets is how many tickets a thread has in an epoch, and knockTickets how
	// many of them a client shows at once: one of them is spent.
	Tickets      = 32
	knockTickets = 4
	ticketSize   = 32
	KnockSize    = knockTickets * ticketSize

	challengeSize  = 54
	ChallengesSize = Uses * challengeSize
	// answers is the number of answers to one puzzle: one has to be found after
	// the other, so that the time it takes in all varies little.
	answers  = 8
	passSize = challengeSize + 4*answers

	// MaxCost is the highest cost of a puzzle. At cost 1 it takes about a second
	// in a browser without a compiler for scripts.
	MaxCost = 1024
	// tries is how many have to be made for one answer at cost 1, on average,
	// and rounds what PBKDF2 does in each of them.
	tries  = 512
	rounds = 1024
)

// A Use is what a challenge is for: each visit gets one of each, and nothing
// joins the three.
type Use int

const (
	ToOpen  Use = iota // the opening envelope
	ToClose            // the closing one
	ToCells            // cells of attachments
)

// Uses is how many there are.
const Uses = 3

// A Challenge is one of a knock's answer: its cost, and what only the letterbox
// can read.
type Challenge [challengeSize]byte

// A TicketHash is what a letterbox knows of a ticket.
type TicketHash [16]byte

// Ticket is ticket j of the thread in an epoch, 0 to Tickets-1.
func (k ThreadKey) Ticket(epoch uint32, j int) [32]byte {
	return k.mac("ticket", binary.BigEndian.AppendUint32(nil, epoch), binary.BigEndian.AppendUint32(nil, uint32(j)))
}

// HashTicket is what a desk uploads of a ticket.
func HashTicket(ticket [32]byte) (h TicketHash) {
	sum := sha256.Sum256(append([]byte(version+" ticket hash\n"), ticket[:]...))
	copy(h[:], sum[:])
	return h
}

// Knock is a request for PathKnock: some tickets of the thread, drawn by r. Who
// comes for the first time has a thread key that nobody knows, and sends the
// same.
func (k ThreadKey) Knock(epoch uint32, r io.Reader) ([]byte, error) {
	var all [Tickets]int
	for j := range all {
		all[j] = j
	}
	if err := shuffle(r, all[:]); err != nil {
		return nil, fmt.Errorf("couldn't choose tickets: %w", err)
	}
	b := make([]byte, 0, KnockSize)
	for _, j := range all[:knockTickets] {
		t := k.Ticket(epoch, j)
		b = append(b, t[:]...)
	}
	return b, nil
}

// ParseKnock returns the hashes of the tickets shown.
func ParseKnock(b []byte) ([]TicketHash, error) {
	if len(b) != KnockSize {
		return nil, fmt.Errorf("couldn't read a request of %d bytes: %w", len(b), ErrMalformed)
	}
	var all []TicketHash
	for ; len(b) > 0; b = b[ticketSize:] {
		all = append(all, HashTicket([32]byte(b[:ticketSize])))
	}
	return all, nil
}

// NewChallenge makes a challenge of its cost, 0 to MaxCost, and of the
// letterbox's own bytes.
func NewChallenge(cost int, own [challengeSize - 2]byte) (c Challenge) {
	binary.BigEndian.PutUint16(c[:], uint16(cost))
	copy(c[2:], own[:])
	return c
}

// Cost is what the challenge costs; 0: nothing.
func (c Challenge) Cost() int { return int(binary.BigEndian.Uint16(c[:])) }

// Own are the letterbox's own bytes.
func (c Challenge) Own() [challengeSize - 2]byte { return [challengeSize - 2]byte(c[2:]) }

// FormatChallenges writes the answer to a knock.
func FormatChallenges(all [Uses]Challenge) []byte {
	b := make([]byte, 0, ChallengesSize)
	for _, c := range all {
		b = append(b, c[:]...)
	}
	return b
}

// ParseChallenges reads the answer to a knock, and refuses costs that nobody
// should pay.
func ParseChallenges(b []byte) (all [Uses]Challenge, err error) {
	if len(b) != ChallengesSize {
		return all, fmt.Errorf("couldn't read %d bytes of challenges: %w", len(b), ErrMalformed)
	}
	for i := range all {
		all[i] = Challenge(b[i*challengeSize:][:challengeSize])
		if all[i].Cost() > MaxCost {
			return all, fmt.Errorf("couldn't take a challenge of cost %d: %w", all[i].Cost(), ErrMalformed)
		}
	}
	return all, nil
}

// A Pass is a challenge with the answers to its puzzle.
type Pass struct {
	Challenge Challenge
	answers   [answers]uint32
}

// try computes one try at an answer and says whether it is one.
func (c Challenge) try(i int, n uint32) (bool, error) {
	salt := append([]byte(version+" puzzle\n"), byte(i))
	got, err := pbkdf2.Key(sha256.New, string(c[:]), binary.BigEndian.AppendUint32(salt, n), rounds, sha256.Size)
	if err != nil {
		return false, fmt.Errorf("couldn't work at a puzzle: %w", err)
	}
	return uint64(binary.BigEndian.Uint32(got)) < 1<<32/uint64(tries*c.Cost()), nil
}

// Solve works at the puzzle until it is solved or ctx ends. progress hears how
// many answers there are, of how many; it may be nil.
func (c Challenge) Solve(ctx context.Context, progress func(done, all int)) (Pass, error) {
	p := Pass{Challenge: c}
	if c.Cost() == 0 {
		return p, nil
	}
	if c.Cost() > MaxCost {
		return p, fmt.Errorf("couldn't work at a puzzle of cost %d: %w", c.Cost(), ErrMalformed)
	}
	for i := range p.answers {
		if progress != nil {
			progress(i, answers)
		}
		for n := uint32(0); ; n++ {
			if err := ctx.Err(); err != nil {
				return p, err
			}
			ok, err := c.try(i, n)
			if err != nil {
				return p, err
			}
			if ok {
				p.answers[i] = n
				break
			}
			if n == 1<<32-1 {
				return p, fmt.Errorf("couldn't solve a puzzle: %w", ErrMalformed)
			}
		}
	}
	if progress != nil {
		progress(answers, answers)
	}
	return p, nil
}

// Holds says whether the answers are right. It stops at the first that isn't,
// so that checking a wrong pass costs little.
func (p Pass) Holds() bool {
	cost := p.Challenge.Cost()
	if cost == 0 {
		return p.answers == [answers]uint32{}
	}
	if cost > MaxCost {
		return false
	}
	for i, n := range p.answers {
		if ok, err := p.Challenge.try(i, n); err != nil || !ok {
			return false
		}
	}
	return true
}

// Header is the pass as HeaderPass carries it. The zero Pass is what a client
// sends that hasn't knocked.
func (p Pass) Header() string {
	b := append(make([]byte, 0, passSize), p.Challenge[:]...)
	for _, n := range p.answers {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	return base64.StdEncoding.EncodeToString(b)
}

// ParsePass reads what Header wrote, in this one encoding.
func ParsePass(header string) (p Pass, err error) {
	b, err := base64.StdEncoding.Strict().DecodeString(header)
	if err != nil || len(b) != passSize || base64.StdEncoding.EncodeToString(b) != header {
		return p, fmt.Errorf("couldn't read a pass of %d characters: %w", len(header), ErrMalformed)
	}
	p.Challenge = Challenge(b[:challengeSize])
	for i := range p.answers {
		p.answers[i] = binary.BigEndian.Uint32(b[challengeSize+4*i:])
	}
	return p, nil
}
