// Package follow watches a newsroom from outside, as anybody can who knows its
// number: what its letterbox shows, what its log holds, whether its pages are
// those that its editors signed. It remembers what it saw, so that a past that
// is rewritten, or a card that comes back, is noticed.
//
// Is trusted with saying what it saw, and with keeping the evidence; is not
// trusted with any secret: it has none, and asks nothing that a source's
// browser doesn't ask.
package follow

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"slices"
	"strings"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/ledger"
)

// Patience is how long a letterbox or a mirror may lag behind the log before
// that is grave: servers are started anew, and witnesses may be away.
const Patience = 24 * time.Hour

// A Store keeps what a watcher saw.
type Store interface {
	// Read returns what was written under a name; fs.ErrNotExist if nothing was.
	Read(name string) ([]byte, error)
	// Write keeps bytes under a name, in the place of what was there, whole or
	// not at all. A name is lower-case letters, digits, '-', '.' and at most one
	// '/'.
	Write(name string, b []byte) error
}

// A Watcher looks at one newsroom. All fields but Log and Rand must be set.
type Watcher struct {
	Newsroom  [32]byte // id
	Letterbox string   // its address
	// Log is the address of the newsroom's public log. Without it, cards and
	// checkpoints are compared only with those that the letterbox showed before.
	Log string
	// HTTP returns a client for an address, with connections of its own, so that
	// no server can tell by them that two visits are one watcher's. It follows no
	// redirect and unpacks nothing by itself.
	HTTP  func(address string) (*http.Client, error)
	Clock func() time.Time
	Rand  io.Reader // crypto/rand if nil
	Store Store
}

// The kinds of finding.
const (
	KindCard  = "card"  // a card that must not be believed
	KindLog   = "log"   // the log's past was rewritten, or there are two
	KindOld   = "old"   // a replaced card, or an older log, is still shown
	KindPage  = "page"  // a page isn't the one that the editors signed
	KindEnds  = "ends"  // the card runs out
	KindClock = "clock" // this computer's clock, or a witness's, is wrong
)

// A Finding is something that was seen, and what to do about it, in plain
// words. Grave ones are reasons not to use the letterbox's pages.
type Finding struct {
	Kind     string
	Grave    bool
	Text     string
	Evidence []string // names in the store
}

// A Look is what was seen at one moment.
type Look struct {
	At       time.Time
	Findings []Finding
	Card     *ledger.Card // shown by the letterbox, believed; nil if none was
	Size     uint64       // entries of the log under which it was shown
	Entries  uint64       // of the log, read and checked; 0 without a log
	Pages    int          // answers compared with the card
	// Unchecked says what couldn't be compared, and why.
	Unchecked []string
}

// Grave says whether there is a grave finding.
func (l *Look) Grave() bool {
	return slices.ContainsFunc(l.Findings, func(f Finding) bool { return f.Grave })
}

// ErrUnreachable says that letterbox or log didn't answer, or not with what
// was asked for: nothing was learned from it.
var ErrUnreachable = errors.New("there is no answer")

// look is one look in the making.
type look struct {
	*Watcher
	*Look
	state  *state
	policy *ledger.Policy
	errs   []error
}

// Look looks once, and remembers what it saw. What could be seen is in the
// result, also beside an error that says that a part couldn't.
func (w *Watcher) Look(ctx context.Context) (*Look, error) {
	st, err := w.load()
	if err != nil {
		return nil, err
	}
	l := &look{Watcher: w, Look: &Look{At: w.Clock().UTC()}, state: st}
	if policy, err := w.Store.Read(policyName); err == nil {
		if l.policy, err = ledger.ParsePolicy(policy); err != nil || l.policy.ID() != w.Newsroom {
			return nil, errors.New("the evidence that was kept belongs to another newsroom, or is damaged")
		}
	}
	bundle, card, cp := l.bundle(ctx)
	if l.policy != nil {
		if w.Log != "" {
			l.log(ctx)
		} else {
			l.Unchecked = append(l.Unchecked, "the whole log: give its address with -log")
		}
		if card != nil {
			l.Card, l.Size = card, cp.Size
			l.place(ctx, bundle, card)
			l.ends(card)
		}
		l.pages(ctx)
	}
	if err := w.save(l.state); err != nil {
		return l.Look, err
	}
	if err := l.note(); err != nil {
		return l.Look, err
	}
	return l.Look, errors.Join(l.errs...)
}

func (l *look) find(f Finding) { l.Findings = append(l.Findings, f) }

// keep keeps evidence; that it can't be kept is an error, not a finding.
func (l *look) keep(name string, b []byte) string {
	if err := l.Store.Write(name, b); err != nil {
		l.errs = append(l.errs, fmt.Errorf("couldn't keep the evidence %s: %w", name, err))
	}
	return name
}

// lasting says whether something has been so for longer than Patience.
func (l *look) lasting(what string, so bool) bool {
	if !so {
		delete(l.state.Since, what)
		return false
	}
	if l.state.Since[what].IsZero() {
		l.state.Since[what] = l.At
	}
	return l.At.Sub(l.state.Since[what]) > Patience
}

// get asks for a public file.
func (l *look) get(ctx context.Context, c *http.Client, url string, max int64) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return nil, fmt.Errorf("couldn't ask for %s: %w", url, err)
	}
	req.Header.Set("User-Agent", "")
	res, err := c.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	defer res.Body.Close()
	if res.StatusCode == http.StatusNotFound {
		return nil, errNotThere
	}
	if res.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%w: %s answers %s", ErrUnreachable, url, res.Status)
	}
	b, err := io.ReadAll(io.LimitReader(res.Body, max+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	if int64(len(b)) > max {
		return nil, fmt.Errorf("%w: %s answers with more than %d bytes", ErrUnreachable, url, max)
	}
	return b, nil
}

var errNotThere = fmt.Errorf("%w: nothing is at this address", ErrUnreachable)

func at(base, path string) string { return strings.TrimSuffix(base, "/") + path }

// bundle asks the letterbox who the newsroom is, as a source does, and believes
// what a source would. It returns nil for a card that it doesn't believe.
func (l *look) bundle(ctx context.Context) (*ledger.Bundle, *ledger.Card, ledger.Checkpoint) {
	none := ledger.Checkpoint{}
	client, err := l.HTTP(l.Letterbox)
	if err == nil {
		defer client.CloseIdleConnections()
	}
	var raw []byte
	if err == nil {
		raw, err = l.get(ctx, client, at(l.Letterbox, envelope.PathNewsroom), ledger.MaxBundle)
	}
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("the letterbox: %w", err))
		return nil, nil, none
	}
	bundle, err := ledger.ParseBundle(raw)
	var card *ledger.Card
	if err == nil {
		if sha256.Sum256(bundle.Policy) == l.Newsroom && l.policy == nil {
			if l.policy, err = ledger.ParsePolicy(bundle.Policy); err == nil {
				l.keep(policyName, bundle.Policy)
			}
		}
		card, _, err = bundle.Check(l.Newsroom, l.At)
	}
	if err != nil {
		l.refused(raw, err)
		return nil, nil, none
	}
	note, err := ledger.ProofCheckpoint(bundle.Proof)
	if err != nil {
		l.refused(raw, err)
		return nil, nil, none
	}
	// Check has looked at the signatures.
	cp, _, err := l.policy.OpenCheckpoint(note)
	if err != nil {
		l.refused(raw, err)
		return nil, nil, none
	}
	l.seen(cp, note)
	if cp.Size > l.state.Shown {
		l.state.Shown = cp.Size
	}
	if cp.Size < l.state.Shown {
		f := Finding{Kind: KindOld, Grave: l.lasting("shown", true), Text: fmt.Sprintf("The letterbox shows the log as it was at %d entries, and has shown %d before. What was replaced since, such as the card of a lost desk, comes back in this way. Ask the newsroom, by another way, whether it restored a server from a copy.", cp.Size, l.state.Shown)}
		l.find(f)
	} else {
		l.lasting("shown", false)
	}
	return bundle, card, cp
}

// refused tells of what the letterbox shows and no source may believe.
func (l *look) refused(raw []byte, err error) {
	sum := sha256.Sum256(raw)
	f := Finding{Kind: KindCard, Grave: true, Evidence: []string{l.keep(fmt.Sprintf("refused/%x.bundle", sum[:8]), raw)}}
	const ask = " Don't use this letterbox, and ask the newsroom by another way."
	switch {
	case errors.Is(err, ledger.ErrOtherNewsroom):
		f.Text = "The letterbox shows another newsroom under this address." + ask
	case errors.Is(err, ledger.ErrNotSigned):
		f.Text = "The letterbox shows a card, or a state of the log, that those who must didn't sign." + ask
	case errors.Is(err, ledger.ErrNotLogged), errors.Is(err, ledger.ErrNotNewest):
		f.Text = "The letterbox shows a card that isn't the newest one in the newsroom's log." + ask
	case errors.Is(err, ledger.ErrNotWitnessed):
		f.Text = "The letterbox shows a state of the log that too few witnesses have seen: it may be shown to some people only." + ask
	case errors.Is(err, ledger.ErrStale):
		f.Kind, f.Text = KindOld, "The letterbox shows a card under cosignatures that are more than eight days old. Either the witnesses are silent, or a newer card is kept back. Sources' programs refuse it. Ask the newsroom by another way."
	case errors.Is(err, ledger.ErrFuture):
		f.Kind, f.Grave, f.Text = KindClock, false, "The witnesses' stamps lie in the future: this computer's clock is wrong, or theirs. Set this computer's clock and look again."
	case errors.Is(err, ledger.ErrKeys), errors.Is(err, ledger.ErrVoidDesk):
		f.Text = "The letterbox shows keys that aren't those on the card that the editors signed: whoever made them could read what is sent." + ask
	case errors.Is(err, ledger.ErrEpoch):
		f.Kind, f.Text = KindOld, "The letterbox shows the keys of another week. Either it stands still, or this computer's clock is wrong. Sources' programs refuse it."
	case errors.Is(err, ledger.ErrNoKeys):
		f.Kind, f.Text = KindEnds, "The newsroom's card has run out: nobody can write to it any more. Its editors have to sign a new one."
	default:
		f.Text = "What the letterbox shows of the newsroom can't be read: it was altered or damaged." + ask
	}
	l.find(f)
}

// seen remembers a state of the log, and keeps what was signed. Two of one size
// that differ are two pasts.
func (l *look) seen(cp ledger.Checkpoint, note []byte) {
	name := fmt.Sprintf("checkpoints/%d-%x.txt", cp.Size, cp.Root[:8])
	root := fmt.Sprintf("%x", cp.Root)
	had, ok := l.state.Roots[cp.Size]
	if !ok || had == root {
		if !ok {
			l.keep(name, note)
		}
		l.state.Roots[cp.Size] = root
		return
	}
	l.forked(fmt.Sprintf("at %d entries", cp.Size), l.keep(name, note), fmt.Sprintf("checkpoints/%d-%.16s.txt", cp.Size, had))
}

func (l *look) forked(where string, names ...string) {
	l.find(Finding{Kind: KindLog, Grave: true, Evidence: names, Text: "The newsroom's log shows two different pasts (" + where + "): its entries were changed, or different people are shown different logs. The log's own signature stands under both, so nobody can deny it. Keep the evidence, give a copy to the newsroom's witnesses, and believe no card and no report of this log until it is explained."})
}

// place finds the shown card in the chain of cards.
func (l *look) place(ctx context.Context, bundle *ledger.Bundle, card *ledger.Card) {
	name := hashName(card.Hash())
	chain := l.state.Chain
	i := slices.Index(chain, name)
	switch {
	case i >= 0 && i == len(chain)-1:
		l.lasting("replaced", false)
	case i >= 0:
		f := Finding{Kind: KindOld, Grave: l.lasting("replaced", true), Evidence: []string{"cards/" + name + ".txt", "cards/" + chain[len(chain)-1] + ".txt"}}
		f.Text = fmt.Sprintf("The letterbox shows the card of %s, which was replaced. A desk that was lost may still be on it. If this lasts for more than a day, don't write by this letterbox, and ask the newsroom by another way.", card.Issued)
		l.find(f)
	default:
		l.lasting("replaced", false)
		l.follows(ctx, bundle.Card, card)
	}
}

// follows adds a card to the chain that isn't in it, and those between.
func (l *look) follows(ctx context.Context, signed []byte, card *ledger.Card) {
	type kept struct {
		signed []byte
		card   *ledger.Card
	}
	more := []kept{{signed, card}}
	for n := len(l.state.Chain); n > 0; {
		first := more[0].card
		if slices.Contains(l.state.Chain, hashName(first.Previous)) {
			break
		}
		if first.Previous == [32]byte{} || len(more) > maxCards {
			l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{l.keep("cards/"+hashName(card.Hash())+".txt", signed), "cards/" + l.state.Chain[n-1] + ".txt"},
				Text: "The letterbox shows a card that the editors signed and that doesn't descend from those seen before: the newsroom's past was rewritten. Don't use this letterbox, and ask the editors by another way."})
			return
		}
		b, before, err := l.card(ctx, first.Previous)
		if err != nil {
			grave := l.Log != "" && !errors.Is(err, errBroken)
			l.find(Finding{Kind: KindCard, Grave: grave, Text: "Between the card that was seen last and the one that is shown now there are others, and they can't be had: " + err.Error() + ". Whether each followed the one before it couldn't be checked."})
			break
		}
		more = append([]kept{{b, before}}, more...)
	}
	for _, m := range more {
		if before := l.newest(); before != nil && m.card.Previous == before.Hash() {
			if err := m.card.ChecksAfter(before); err != nil {
				l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{l.keep("cards/"+hashName(m.card.Hash())+".txt", m.signed)}, Text: "The editors signed a card that may not follow the one before it (" + err.Error() + "). Sources' keys may have been exchanged. Ask the editors by another way."})
			}
		} else if before != nil && slices.Contains(l.state.Chain, hashName(m.card.Previous)) {
			l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{l.keep("cards/"+hashName(m.card.Hash())+".txt", m.signed), "cards/" + l.state.Chain[len(l.state.Chain)-1] + ".txt"},
				Text: "The editors signed two cards that both name the same one before them: there are two newsrooms in one. Ask the editors by another way which is theirs, and use neither until they have answered."})
			return
		}
		l.link(m.signed, m.card)
	}
}

const maxCards = 520

// link adds a card to the end of the chain.
func (l *look) link(signed []byte, card *ledger.Card) {
	name := hashName(card.Hash())
	l.keep("cards/"+name+".txt", signed)
	l.state.Chain = append(l.state.Chain, name)
}

// newest is the last card of the chain, nil if there is none.
func (l *look) newest() *ledger.Card {
	if len(l.state.Chain) == 0 {
		return nil
	}
	b, err := l.Store.Read("cards/" + l.state.Chain[len(l.state.Chain)-1] + ".txt")
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("couldn't read a card that was kept: %w", err))
		return nil
	}
	card, err := ledger.ParseCard(b, l.policy)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("couldn't read a card that was kept: %w", err))
		return nil
	}
	return card
}

func hashName(h [32]byte) string { return fmt.Sprintf("%x", h) }

// ends warns while there is still time.
func (l *look) ends(card *ledger.Card) {
	end := card.LastsUntil(l.At)
	if end.IsZero() || end.Sub(l.At) > 7*24*time.Hour {
		return
	}
	l.find(Finding{Kind: KindEnds, Text: fmt.Sprintf("The newsroom's card runs out on %s. Without a new one, nobody can write to it from then on. Tell the newsroom.", ledger.Day(end))})
}

// Between returns a random moment from now+least on and before now+most: nobody
// who runs a letterbox may know when somebody looks.
func Between(random io.Reader, now time.Time, least, most time.Duration) (time.Time, error) {
	if random == nil {
		random = rand.Reader
	}
	n, err := rand.Int(random, big.NewInt(int64(most-least)))
	if err != nil {
		return time.Time{}, fmt.Errorf("couldn't choose a moment: %w", err)
	}
	return now.Add(least + time.Duration(n.Int64())), nil
}
