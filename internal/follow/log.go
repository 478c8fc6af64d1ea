package follow

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"slices"

	"github.com/transparency-dev/merkle/compact"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/api/layout"

	"vouchsafe.example/ledger"
)

const (
	width      = 256      // entries of a bundle (C2SP tlog-tiles)
	maxTile    = 256 << 9 // bytes of a bundle: an entry has less than 200
	maxEntries = 1 << 18  // of a log: seven hundred years of days
)

// log reads all of the log that it hasn't read, compares its past with what was
// seen, and follows the cards in it.
func (l *look) log(ctx context.Context) {
	client, err := l.HTTP(l.Log)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("the log: %w", err))
		return
	}
	defer client.CloseIdleConnections()
	note, err := l.get(ctx, client, at(l.Log, "/checkpoint"), ledger.MaxCheckpoint)
	if err != nil {
		l.errs = append(l.errs, fmt.Errorf("the log: %w", err))
		return
	}
	cp, _, err := l.policy.OpenCheckpoint(note)
	if err != nil {
		sum := sha256.Sum256(note)
		l.find(Finding{Kind: KindLog, Grave: true, Evidence: []string{l.keep(fmt.Sprintf("refused/%x.checkpoint", sum[:8]), note)},
			Text: "At the log's address there is a state of the log that its key didn't sign, or of another log. Ask the newsroom by another way."})
		return
	}
	l.seen(cp, note)
	entries, err := l.entries()
	if err != nil {
		l.errs = append(l.errs, err)
		return
	}
	have := uint64(len(entries))
	if cp.Size < have {
		l.find(Finding{Kind: KindOld, Grave: l.lasting("log", true), Text: fmt.Sprintf("The log shows %d entries, and has shown %d before. Entries are never taken back: either this is a mirror that stands still, or the log was cut. Ask the newsroom by another way.", cp.Size, have)})
	} else {
		l.lasting("log", false)
		more, err := l.fetch(ctx, client, have, cp.Size)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("the log: %w", err))
			return
		}
		entries = append(entries, more...)
	}
	if !l.compare(entries, cp) {
		return
	}
	if uint64(len(entries)) > have {
		l.keep(entriesName, bytes.Join(entries, nil))
	}
	l.Entries = uint64(len(entries))
	l.walk(ctx, client, entries)
}

// fetch reads the entries from one index on up to a size.
func (l *look) fetch(ctx context.Context, client *http.Client, from, size uint64) (all [][]byte, err error) {
	if size > maxEntries {
		return nil, fmt.Errorf("%w: a log of %d entries", ErrUnreachable, size)
	}
	for n := from / width; n*width < size; n++ {
		want := min(width, size-n*width)
		b, err := l.get(ctx, client, at(l.Log, "/"+layout.EntriesPath(n, uint8(want%width))), maxTile)
		if errors.Is(err, errNotThere) && want < width {
			// The log has grown meanwhile, and keeps the whole bundle only.
			b, err = l.get(ctx, client, at(l.Log, "/"+layout.EntriesPath(n, 0)), maxTile)
		}
		if err != nil {
			return nil, err
		}
		var bundle api.EntryBundle
		if err := bundle.UnmarshalText(b); err != nil || uint64(len(bundle.Entries)) < want {
			return nil, fmt.Errorf("%w: entries from %d on can't be read", ErrUnreachable, n*width)
		}
		skip := uint64(0)
		if n == from/width {
			skip = from % width
		}
		all = append(all, bundle.Entries[skip:want]...)
	}
	return all, nil
}

// compare says whether the entries are those under every state of the log that
// was seen, as far as they reach.
func (l *look) compare(entries [][]byte, now ledger.Checkpoint) bool {
	tree := (&compact.RangeFactory{Hash: rfc6962.DefaultHasher.HashChildren}).NewEmptyRange(0)
	for i, e := range entries {
		if err := tree.Append(rfc6962.DefaultHasher.HashLeaf(e), nil); err != nil {
			l.errs = append(l.errs, fmt.Errorf("couldn't compute the log's root: %w", err))
			return false
		}
		size := uint64(i) + 1
		want, ok := l.state.Roots[size]
		if size == now.Size {
			want, ok = hashName(now.Root), true
		}
		if !ok {
			continue
		}
		root, err := tree.GetRootHash(nil)
		if err != nil {
			l.errs = append(l.errs, fmt.Errorf("couldn't compute the log's root: %w", err))
			return false
		}
		if fmt.Sprintf("%x", root) != want {
			sum := sha256.Sum256(bytes.Join(entries, nil))
			l.forked(fmt.Sprintf("of its first %d entries", size), fmt.Sprintf("checkpoints/%d-%.16s.txt", size, want), l.keep(fmt.Sprintf("refused/%x.entries", sum[:8]), bytes.Join(entries, nil)))
			return false
		}
	}
	return true
}

// walk looks at the entries that haven't been looked at: each names the newest
// card, and each card is signed and follows the one before it.
func (l *look) walk(ctx context.Context, client *http.Client, entries [][]byte) {
	var newest [32]byte
	if l.state.Read == 0 && len(l.state.Chain) > 0 {
		// Begun without the log: what the letterbox showed is put in order by it.
		shown := l.state.Chain
		l.state.Chain = nil
		defer func() {
			for _, name := range shown {
				if !slices.Contains(l.state.Chain, name) {
					l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{"cards/" + name + ".txt"}, Text: "The letterbox has shown a card that isn't in the log as everybody sees it. Ask the editors by another way."})
				}
			}
		}()
	}
	if n := l.state.Read; n > 0 && n <= uint64(len(entries)) {
		e, err := ledger.ParseEntry(entries[n-1])
		if err != nil {
			l.errs = append(l.errs, err)
			return
		}
		newest = e.Card
	}
	for i := l.state.Read; i < uint64(len(entries)); i++ {
		e, err := ledger.ParseEntry(entries[i])
		if err != nil {
			l.find(Finding{Kind: KindLog, Grave: true, Text: fmt.Sprintf("Entry %d of the log isn't one. Ask whoever runs the log.", i)})
			l.state.Read = i + 1
			continue
		}
		switch {
		case e.Kind == ledger.KindCard:
			signed, card, err := l.cardFrom(ctx, client, e.Digest)
			if errors.Is(err, errBroken) {
				l.errs = append(l.errs, fmt.Errorf("the log: %w", err))
				return // asked for again the next time
			}
			if err != nil {
				l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{entriesName}, Text: fmt.Sprintf("The log holds a card (entry %d) that nobody shows as its editors signed it: %v. It may have been made to be shown to some people only. Ask the editors by another way.", i, err)})
			} else if !slices.Contains(l.state.Chain, hashName(e.Digest)) {
				l.chain(signed, card, newest)
			}
			newest = e.Digest
		case e.Card != newest:
			l.find(Finding{Kind: KindLog, Grave: true, Evidence: []string{entriesName}, Text: fmt.Sprintf("Entry %d of the log names another card than the newest one before it. By such an entry a card that was replaced can be shown as the newest. Ask whoever runs the log.", i)})
		}
		l.state.Read = i + 1
	}
}

// chain adds a card of the log to the chain; newest is the hash of the one that
// the log held before it.
func (l *look) chain(signed []byte, card *ledger.Card, newest [32]byte) {
	var before *ledger.Card
	if newest != [32]byte{} {
		if before = l.newest(); before == nil {
			return
		}
	}
	if err := card.ChecksAfter(before); err != nil {
		l.find(Finding{Kind: KindCard, Grave: true, Evidence: []string{l.keep("cards/"+hashName(card.Hash())+".txt", signed)}, Text: "The log holds a card that the editors signed and that may not follow the one before it (" + err.Error() + "). Keys may have been exchanged. Ask the editors by another way."})
	}
	l.link(signed, card)
}

// errBroken says that a card couldn't be asked for; nothing is known of it.
var errBroken = errors.New("it couldn't be asked for")

// card asks the log for a card.
func (l *look) card(ctx context.Context, hash [32]byte) ([]byte, *ledger.Card, error) {
	if l.Log == "" {
		return nil, nil, fmt.Errorf("%w without the log's address (-log)", errBroken)
	}
	client, err := l.HTTP(l.Log)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	defer client.CloseIdleConnections()
	return l.cardFrom(ctx, client, hash)
}

func (l *look) cardFrom(ctx context.Context, client *http.Client, hash [32]byte) ([]byte, *ledger.Card, error) {
	signed, err := l.get(ctx, client, at(l.Log, "/card/"+hashName(hash)), ledger.MaxCard)
	if errors.Is(err, errNotThere) {
		return nil, nil, errors.New("the log's address doesn't have it")
	}
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	card, err := ledger.ParseCard(signed, l.policy)
	if err != nil {
		return nil, nil, err
	}
	if card.Hash() != hash {
		return nil, nil, errors.New("another card is shown in its place")
	}
	return signed, card, nil
}
