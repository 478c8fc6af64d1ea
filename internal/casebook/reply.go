package casebook

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"math/big"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/ledger"
)

// Horizon is how far ahead replies are uploaded.
const Horizon = 7 * 24 * time.Hour

// ErrVoid says that the card declares this desk void.
var ErrVoid = errors.New("the newsroom's card declares this desk void")

// Row is one reply as it is uploaded, to be released by the server at the I-th
// time of the epoch. The fields are those of the courier's row.
type Row struct {
	Tag    [16]byte
	Epoch  uint32
	I      int
	Bucket uint32
	Body   []byte
}

// Replies returns the replies of the coming seven days, for an upload that
// replaces all that aren't released yet: of each of the T threads that the
// card lets this desk show, one for every release time after now and up to
// seven days later, all of one size, in an order that says nothing. Threads
// beyond the live ones are invented. Bucket has as many bits as the card's
// depth.
func (c *Casebook) Replies(now time.Time) ([]Row, error) {
	rows, err := c.replies(now)
	if err != nil {
		return nil, fmt.Errorf("couldn't make the replies: %w", err)
	}
	return rows, nil
}

func (c *Casebook) replies(now time.Time) ([]Row, error) {
	var p *printer
	// Invented threads are written before the slow work begins.
	err := c.write(func(t *tx) (err error) {
		p, err = t.newPrinter(now)
		return err
	})
	if err != nil {
		return nil, err
	}
	var rows []Row
	for epoch := envelope.EpochOf(now); !envelope.EpochStart(epoch).After(now.Add(Horizon)); epoch++ {
		for i := range p.card.K {
			release := envelope.ReleaseTime(epoch, i, p.card.K)
			if !release.After(now) || release.After(now.Add(Horizon)) {
				continue
			}
			for _, o := range p.threads {
				row, err := p.row(o, epoch, i)
				if err != nil {
					return nil, err
				}
				rows = append(rows, row)
			}
		}
	}
	slices.SortFunc(rows, func(a, b Row) int { return bytes.Compare(a.Tag[:], b.Tag[:]) })
	return rows, nil
}

// printer is all that the replies of one upload are made from.
type printer struct {
	newsroom [32]byte
	desk     string
	card     *ledger.Card
	threads  []Object[Thread] // T of them
	says     map[string]*envelope.Reply
	signing  map[uint32]ed25519.PrivateKey
}

func (t *tx) newPrinter(now time.Time) (*printer, error) {
	state, err := get(t, deskStates, deskID)
	if err != nil {
		return nil, err
	}
	p := &printer{newsroom: t.c.Newsroom(), desk: state.Value.Name, says: map[string]*envelope.Reply{}, signing: map[uint32]ed25519.PrivateKey{}}
	if p.card, err = t.card(); err != nil {
		return nil, err
	}
	if desk, _ := p.card.Desk(p.desk); desk.VoidAt(now) {
		return nil, ErrVoid
	}
	if err := t.settle(); err != nil {
		return nil, err
	}
	if p.threads, err = t.shownThreads(state, p.card.T); err != nil {
		return nil, err
	}
	letters, err := list(t, Letters)
	if err != nil {
		return nil, err
	}
	written, err := list(t, messages)
	if err != nil {
		return nil, err
	}
	live := false
	for _, o := range p.threads {
		if o.Value.State == Live {
			live = true
			says := p.reply(o.ID, letters, messagesTo(written, o.ID), now)
			offer, err := t.offer(o.Value, o.ID)
			if err != nil {
				return nil, err
			}
			if says.Offers = offer.wire(); offer.Echo {
				says.Echo = o.Value.Echo
			}
			p.says[o.ID] = says
		}
	}
	for epoch := envelope.EpochOf(now); live && epoch <= envelope.EpochOf(now.Add(Horizon)); epoch++ {
		k, err := get(t, epochKinds, epochID(epoch))
		if errors.Is(err, ErrNotFound) {
			return nil, fmt.Errorf("this desk has no key for week %d: the editors have to sign a new card", epoch)
		}
		if err != nil {
			return nil, err
		}
		p.signing[epoch] = k.Value.signing()
	}
	return p, nil
}

// shownThreads returns exactly n threads: the live ones, those live longest
// first, and invented ones. Once a day, unless a thread was accepted meanwhile,
// an invented one makes room for another: whoever compares two uploads sees
// one thread go and one come on most days, and can't tell which day it
// mattered.
func (t *tx) shownThreads(state Object[DeskState], n int) ([]Object[Thread], error) {
	all, err := list(t, Threads)
	if err != nil {
		return nil, err
	}
	var live, spare []Object[Thread]
	for _, o := range all {
		switch o.Value.State {
		case Live:
			live = append(live, o)
		case invented:
			spare = append(spare, o)
		}
	}
	slices.SortStableFunc(live, func(a, b Object[Thread]) int { return strings.Compare(a.Value.Live, b.Value.Live) })
	live = live[:min(n, len(live))]
	want := n - len(live)
	keep := want
	if today := t.c.today(); state.Value.Exchanged != today {
		if len(spare) == want && want > 0 {
			keep--
		}
		state.Value.Exchanged = today
		if _, err := put(t, deskStates, deskID, state.Value, state.Version); err != nil {
			return nil, err
		}
	}
	for len(spare) > keep {
		i, err := randomInt(t.c.rand, len(spare))
		if err != nil {
			return nil, err
		}
		if err := remove(t, Threads, spare[i].ID); err != nil {
			return nil, err
		}
		spare = slices.Delete(spare, i, i+1)
	}
	for len(spare) < want {
		o := Object[Thread]{Value: Thread{State: invented}}
		if _, err := io.ReadFull(t.c.rand, o.Value.Key[:]); err != nil {
			return nil, err
		}
		o.ID = threadID(o.Value.Key)
		if o.Version, err = put(t, Threads, o.ID, o.Value, 0); err != nil {
			return nil, err
		}
		spare = append(spare, o)
	}
	return append(live, spare...), nil
}

// Tickets returns, in ascending order, the hashes of the tickets that let those
// in whom this desk knows while the letterbox is crowded: of each of the T
// threads that Replies writes to, invented ones too, for this week and the next.
func (c *Casebook) Tickets(now time.Time) (all []envelope.TicketHash, err error) {
	err = c.write(func(t *tx) error {
		state, err := get(t, deskStates, deskID)
		if err != nil {
			return err
		}
		card, err := t.card()
		if err != nil {
			return err
		}
		threads, err := t.shownThreads(state, card.T)
		if err != nil {
			return err
		}
		for _, o := range threads {
			for epoch := envelope.EpochOf(now); epoch <= envelope.EpochOf(now)+1; epoch++ {
				for j := range envelope.Tickets {
					all = append(all, envelope.HashTicket(envelope.ThreadKey(o.Value.Key).Ticket(epoch, j)))
				}
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't make tickets: %w", err)
	}
	slices.SortFunc(all, func(a, b envelope.TicketHash) int { return bytes.Compare(a[:], b[:]) })
	return all, nil
}

func randomInt(random io.Reader, n int) (int, error) {
	i, err := rand.Int(random, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(i.Int64()), nil
}

// reply is what all replies to one thread say: receipts for her newest
// letters, and the newest messages that she hasn't acknowledged and that fit.
func (p *printer) reply(thread string, letters []Object[Letter], written []Message, now time.Time) *envelope.Reply {
	r := &envelope.Reply{Desk: p.desk}
	var mine []Letter
	for _, o := range letters {
		if o.Value.Thread == thread && o.Value.Junk == "" && now.Sub(o.Value.Received) < repeatDays*24*time.Hour {
			mine = append(mine, o.Value)
		}
	}
	slices.SortFunc(mine, func(a, b Letter) int { return b.Number - a.Number })
	for _, l := range mine[:min(len(mine), maxReceipts)] {
		r.Receipts = append(r.Receipts, envelope.Receipt{Letter: l.ID, Read: l.Read != ""})
	}
	for _, m := range slices.Backward(written) {
		if m.Acked != "" || now.Sub(m.Written) >= repeatDays*24*time.Hour {
			continue
		}
		r.Messages = slices.Insert(r.Messages, 0, m.wire())
		if r.Over() > 0 || len(r.Messages) > envelope.MaxMessages {
			r.Messages = r.Messages[1:]
			break
		}
	}
	return r
}

func (p *printer) row(o Object[Thread], epoch uint32, i int) (Row, error) {
	key := envelope.ThreadKey(o.Value.Key)
	tag := key.Tag(p.desk, epoch, i)
	row := Row{Tag: tag, Epoch: epoch, I: i, Bucket: key.Bucket(p.card.Depth)}
	var err error
	if says := p.says[o.ID]; says != nil {
		row.Body, err = envelope.SealReply(p.newsroom, tag, o.Value.ReplyKey, says, p.signing[epoch], epoch)
	} else {
		row.Body, err = envelope.Filler()
	}
	return row, err
}
