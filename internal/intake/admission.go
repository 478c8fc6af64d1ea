package intake

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// An Admission says when a letterbox asks for a pass.
type Admission string

// The admissions there are.
const (
	AdmissionOff    Admission = "off"    // never
	AdmissionAuto   Admission = "auto"   // while it comes near its limits, and through the next day
	AdmissionRaised Admission = "raised" // now, until the operator lowers it
)

const (
	// How many envelopes, and cells, are kept on one day. The cells are 24 GiB, so
	// that two files of the largest size on one day don't raise admission.
	defaultEnvelopesPerDay, defaultCellsPerDay = 40_000, 100_000
	// raiseAt is the share of a limit at which admission raises itself, and
	// strangersTo the share that is for everybody: the rest is for threads that
	// a desk has taken on. Both in sixteenths.
	raiseAt, strangersTo, whole = 8, 12, 16
	// cellsByTicket and cellsByPuzzle are how many cells one pass admits: 1 GiB,
	// and 24 MiB.
	cellsByTicket, cellsByPuzzle = 4096, 96
	// maxPasses limits how many passes are remembered in memory, of each hour.
	maxPasses = 1 << 18
	// ticketsAhead is for how many weeks a desk uploads tickets: this and the next.
	ticketsAhead = 2
)

// errKnock says that admission is raised and the request carries no pass that
// holds: its client has to knock.
var errKnock = errors.New("admission is raised")

// A gate decides who may store something while more comes than there is room
// for. Everything it knows of passes and spent tickets is in memory only: with
// the night, or a restart, it has forgotten.
type gate struct {
	in  *Intake
	key [32]byte // of the passes

	mu      sync.Mutex
	tickets map[string][]byte            // by desk: hashes, one after the other
	known   map[envelope.TicketHash]bool // all of them; true once spent
	hour    int64                        // of now
	now     map[[16]byte]*usedPass       // passes of this hour that were used
	before  map[[16]byte]*usedPass       // and of the one before
	day     string
	stored  [2]int64 // envelopes, cells: kept on this day
	until   string   // the last day on which admission stays raised by itself

	checking chan struct{} // how many puzzles are checked at once
}

// A usedPass is what was done with a pass.
type usedPass struct {
	body  [sha256.Size]byte // of the one envelope
	cells int
}

// What is counted for a day.
const (
	countEnvelopes = iota
	countCells
)

func newGate(in *Intake) *gate {
	g := &gate{in: in, tickets: map[string][]byte{}, known: map[envelope.TicketHash]bool{}, now: map[[16]byte]*usedPass{}, before: map[[16]byte]*usedPass{},
		checking: make(chan struct{}, max(1, runtime.NumCPU()/2))}
	rand.Read(g.key[:])
	return g
}

// turn begins a new hour or day, where one has begun. With the day, it forgets
// which tickets were spent.
func (g *gate) turn(now time.Time) {
	if hour := now.Unix() / 3600; hour != g.hour {
		g.before = map[[16]byte]*usedPass{}
		if hour == g.hour+1 {
			g.before = g.now
		}
		g.hour, g.now = hour, map[[16]byte]*usedPass{}
	}
	if today := day(now); today != g.day {
		g.day, g.stored = today, [2]int64{}
		for t := range g.known {
			g.known[t] = false
		}
	}
}

// fill is how much of a limit is used, in sixteenths, of what is kept at all and
// of what was kept today, whichever is more.
func (g *gate) fill(what int) int64 {
	cfg := &g.in.cfg
	kept, most, perDay := g.in.envelopes.Load(), cfg.EnvelopeQuota/envelope.EnvelopeSize, cfg.EnvelopesPerDay
	if what == countCells {
		kept, most, perDay = g.in.cellCount.Load(), cfg.CellQuota/envelope.CellSize, cfg.CellsPerDay
	}
	return max(whole*kept/max(most, 1), whole*g.stored[what]/max(perDay, 1))
}

// raised says whether passes are asked for. mu is held.
func (g *gate) raised(now time.Time) bool {
	g.turn(now)
	switch g.in.cfg.Admission {
	case AdmissionRaised:
		return true
	case AdmissionAuto:
		if max(g.fill(countEnvelopes), g.fill(countCells)) >= raiseAt {
			if g.until == "" {
				g.in.cfg.Log.Warn("the letterbox comes near its limits: admission is raised, until a day has passed on which it doesn't")
			}
			g.until = day(now.AddDate(0, 0, 1))
		}
		if g.until != "" && g.day > g.until {
			g.until = ""
			g.in.cfg.Log.Info("admission is lowered again")
		}
		return g.until != ""
	}
	return false
}

// Raised says whether the letterbox asks for passes now.
func (in *Intake) Raised() bool {
	in.gate.mu.Lock()
	defer in.gate.mu.Unlock()
	return in.gate.raised(in.cfg.Clock())
}

// cost of a puzzle now: the configured one, doubled with each sixteenth beyond
// the half.
func (g *gate) cost() int {
	over := max(g.fill(countEnvelopes), g.fill(countCells)) - raiseAt
	return min(g.in.cfg.PuzzleCost<<min(max(over, 0), strangersTo-raiseAt), envelope.MaxCost)
}

// full says that no more is kept today, from anybody.
func (g *gate) full(what int) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.turn(g.in.cfg.Clock())
	return g.fill(what) >= whole
}

// crowded says that the strangers' share of the cells is used up. Whose files
// come by a form isn't known before they are there.
func (g *gate) crowded() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.raised(g.in.cfg.Clock()) && g.fill(countCells) >= strangersTo
}

// keptOne counts what was kept.
func (g *gate) keptOne(what int) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.turn(g.in.cfg.Clock())
	g.stored[what]++
}

// knock answers with challenges: free ones for a ticket that isn't spent.
func (g *gate) knock(_ context.Context, body []byte) ([]byte, error) {
	shown, err := envelope.ParseKnock(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	raised := g.raised(g.in.cfg.Clock())
	cost := g.cost()
	if !raised || g.spend(shown) {
		cost = 0
	}
	var all [envelope.Uses]envelope.Challenge
	for use := range all {
		all[use] = g.challenge(envelope.Use(use), cost, !raised)
	}
	return envelope.FormatChallenges(all), nil
}

// spend spends one of the tickets, if one is there. Looking takes about as long
// for each of them. mu is held.
func (g *gate) spend(shown []envelope.TicketHash) bool {
	for _, t := range shown {
		if spent, ok := g.known[t]; ok && !spent {
			g.known[t] = true
			return true
		}
	}
	return false
}

// The letterbox's own bytes of a challenge: hour, a random number, and their
// mark. The mark covers use, cost and whether it was given away while admission
// wasn't raised: such a one is worth nothing later.
const ownSize = 4 + 16 + sha256.Size

func (g *gate) challenge(use envelope.Use, cost int, idle bool) envelope.Challenge {
	var own [ownSize]byte
	binary.BigEndian.PutUint32(own[:], uint32(g.hour))
	rand.Read(own[4:20])
	if idle {
		return envelope.NewChallenge(cost, own) // without a mark
	}
	copy(own[20:], g.mark(use, cost, own[:20]))
	return envelope.NewChallenge(cost, own)
}

func (g *gate) mark(use envelope.Use, cost int, b []byte) []byte {
	h := hmac.New(sha256.New, g.key[:])
	fmt.Fprintf(h, "vouchsafe/intake/1 pass %d %d ", use, cost)
	h.Write(b)
	return h.Sum(nil)
}

// A permit is what a request holds that may store something.
type permit struct {
	gate  *gate
	use   envelope.Use
	nonce [16]byte
	hour  int64
	known bool // by a ticket
	any   bool // admission isn't raised: nothing is looked at
	fresh bool // this request was the first to use the pass
}

// pass looks at what a request shows, before its body is read: errKnock without
// a pass that holds, courier.ErrFull when the strangers' share is used up. A
// request that has used its pass already is let in: take looks at its body.
func (g *gate) pass(use envelope.Use, h http.Header) (*permit, error) {
	what := countEnvelopes
	if use == envelope.ToCells {
		what = countCells
	}
	g.mu.Lock()
	now := g.in.cfg.Clock()
	raised := g.raised(now)
	strangers := g.fill(what) < strangersTo
	g.mu.Unlock()
	if !raised {
		return &permit{gate: g, any: true}, nil
	}

	p, err := envelope.ParsePass(h.Get(envelope.HeaderPass))
	if err != nil {
		return nil, errKnock
	}
	own := p.Challenge.Own()
	hour := int64(binary.BigEndian.Uint32(own[:]))
	cost := p.Challenge.Cost()
	if age := now.Unix()/3600 - hour; age != 0 && age != 1 || !hmac.Equal(own[20:], g.mark(use, cost, own[:20])) {
		return nil, errKnock
	}
	t := &permit{gate: g, use: use, nonce: [16]byte(own[4:20]), hour: hour, known: cost == 0}
	g.mu.Lock()
	used := g.find(t) != nil
	g.mu.Unlock()
	if used {
		return t, nil // a repeat is let in whatever has come meanwhile
	}
	if !t.known && !strangers {
		return nil, fmt.Errorf("couldn't let a stranger in: %w", courier.ErrFull)
	}
	if cost > 0 {
		// One who floods with passes that don't hold waits for others who do.
		select {
		case g.checking <- struct{}{}:
		default:
			return nil, courier.ErrBusy
		}
		holds := p.Holds()
		<-g.checking
		if !holds {
			return nil, errKnock
		}
	}
	return t, nil
}

// uses are the requests that store something. One about cells (PathCells) isn't:
// it names or asks about what was let in with a pass already, and keeps nothing
// more. A pass for it would stand in the way of an upload that goes on, and of the
// word that a letter names it, which nobody waits for; and it would bother no
// flooder, for the pass of 96 cells speaks of as many thousand.
var uses = map[string]envelope.Use{envelope.PathOpen: envelope.ToOpen, envelope.PathClose: envelope.ToClose, envelope.PathCell: envelope.ToCells}

// admit looks at the pass of a request that stores something; the others need
// none.
func (in *Intake) admit(path string, h http.Header) (*permit, error) {
	use, ok := uses[path]
	if !ok {
		return &permit{any: true}, nil
	}
	return in.gate.pass(use, h)
}

// find is what was done with a pass; nil: nothing. mu is held.
func (g *gate) find(t *permit) *usedPass {
	g.turn(g.in.cfg.Clock())
	if u := g.now[t.nonce]; u != nil {
		return u
	}
	return g.before[t.nonce]
}

// take uses the pass for this body. The same body may come again; another one
// needs another pass.
func (t *permit) take(body []byte) error {
	if t.any {
		return nil
	}
	g, sum := t.gate, sha256.Sum256(body)
	g.mu.Lock()
	defer g.mu.Unlock()
	u := g.find(t)
	if u == nil {
		into := g.now
		if t.hour != g.hour {
			into = g.before
		}
		if len(into) >= maxPasses {
			return courier.ErrBusy
		}
		u = &usedPass{body: sum}
		into[t.nonce], t.fresh = u, true
	}
	if t.use == envelope.ToCells {
		most := cellsByPuzzle
		if t.known {
			most = cellsByTicket
		}
		if u.cells++; u.cells > most {
			return errKnock
		}
		return nil
	}
	if u.body != sum {
		return errKnock
	}
	return nil
}

// back gives a pass back whose request wasn't kept.
func (t *permit) back() {
	if t.any || !t.fresh || t.use == envelope.ToCells {
		return
	}
	t.gate.mu.Lock()
	defer t.gate.mu.Unlock()
	delete(t.gate.now, t.nonce)
	delete(t.gate.before, t.nonce)
}

// asForm lets somebody in who has no scripts: with a ticket of her thread, which
// this server derives, or while admission isn't raised.
func (g *gate) asForm(k envelope.ThreadKey, epoch uint32) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.raised(g.in.cfg.Clock()) {
		return nil
	}
	for j := range envelope.Tickets {
		if g.spend([]envelope.TicketHash{envelope.HashTicket(k.Ticket(epoch, j))}) {
			return nil
		}
	}
	return errKnock
}

// keptTickets begins the names under which tickets of the desks are kept.
const keptTickets = "tickets "

// Tickets replaces the tickets of a desk. There must be exactly as many as the
// card says threads: a desk that showed fewer would show how many it has.
func (in *Intake) Tickets(ctx context.Context, desk string, hashes []envelope.TicketHash) error {
	card := in.card.get()
	if card == nil {
		return courier.ErrBusy
	}
	if len(hashes) != card.T*envelope.Tickets*ticketsAhead {
		return fmt.Errorf("couldn't take tickets: %w: %d of them; the card says %d threads", courier.ErrInvalid, len(hashes), card.T)
	}
	b := make([]byte, 0, len(hashes)*len(envelope.TicketHash{}))
	for i, h := range hashes {
		if i > 0 && bytes.Compare(hashes[i-1][:], h[:]) >= 0 {
			return fmt.Errorf("couldn't take tickets: %w: their order", courier.ErrInvalid)
		}
		b = append(b, h[:]...)
	}
	if err := in.write(ctx, func(c *change) error { return c.keepNamed(keptTickets+desk, b) }); err != nil {
		return fmt.Errorf("couldn't take tickets: %w", outward(err))
	}
	in.gate.use(map[string][]byte{desk: b})
	return nil
}

// use takes hashes of desks. What is spent stays spent.
func (g *gate) use(byDesk map[string][]byte) {
	g.mu.Lock()
	defer g.mu.Unlock()
	for desk, b := range byDesk {
		g.tickets[desk] = b
	}
	known := map[envelope.TicketHash]bool{}
	for _, b := range g.tickets {
		for ; len(b) >= len(envelope.TicketHash{}); b = b[len(envelope.TicketHash{}):] {
			h := envelope.TicketHash(b)
			known[h] = g.known[h]
		}
	}
	g.known = known
}

// loadGate takes the tickets that were kept, and counts what was kept today.
func (in *Intake) loadGate(ctx context.Context) error {
	byDesk, err := in.keptBeginning(ctx, keptTickets)
	if err != nil {
		return err
	}
	for name, b := range byDesk {
		delete(byDesk, name)
		byDesk[strings.TrimPrefix(name, keptTickets)] = b
	}
	in.gate.use(byDesk)
	return in.countToday(ctx)
}
