package main

import (
	"bytes"
	crand "crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/transparency-dev/merkle/compact"
	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/client"

	"vouchsafe.example/internal/registrar"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

// A handedRoot is a root that a registrar was given, perhaps several times, and
// what it has shown of it.
type handedRoot struct {
	root        [32]byte
	label       string // the day that it was handed over for
	last        string // the last day on which it was
	acked       bool
	day, month  string // labels of the paths that were checked
	batch       *batch
	commitments map[string][32]byte // by label
}

type batch struct {
	label string
	roots []*handedRoot
	acked bool
}

// A registrarOracle is all that was said to a registrar and acknowledged by it.
type registrarOracle struct {
	*house
	mu           sync.Mutex
	batches      []*batch
	roots        map[[32]byte]*handedRoot
	publications map[[32]byte]bool // by digest; true: acknowledged
	manifests    [][]byte          // to be posted again
	pending      *signedCard
	cards        map[[32]byte]bool

	left     atomic.Int64 // acknowledgements until the kill
	cosigned atomic.Int64
}

// TestKillRegistrar kills the registrar 50 times, a day apart: while it closes
// days, while it logs, while it asks the witness, and while it answers. In the
// end every root that it took has one path in one day and one in one month, the
// log has one entry for every day, and the witness saw one past.
//
// Cheapest fake: kill between requests, when nothing is under way. Caught by
// killing on an acknowledgement, while other clients wait for theirs; at drawn
// moments after the start; and at the witness's door, before and after it has
// signed. Cheapest fake but one: an oracle that asks the registrar. Caught by
// reading the log from its public side and hashing all of it.
func TestKillRegistrar(t *testing.T) {
	r := draws(t)
	rounds := killRounds(t)
	began := time.Now()
	o := &registrarOracle{
		house:        newHouse(t, time.Date(2026, 3, 20, 9, 0, 0, 0, time.UTC), 4),
		roots:        map[[32]byte]*handedRoot{},
		publications: map[[32]byte]bool{},
		cards:        map[[32]byte]bool{},
	}
	founded := o.clock.now()
	o.startWitness()
	o.observe(nil, nil)
	if !o.startRegistrar() {
		o.registrar.unfit()
		t.FailNow()
	}
	o.pending = o.nextCard()
	o.do(o.postCard())
	o.settle()

	// How long a calm start takes until it has closed its day: kills at drawn
	// moments are spread over that.
	calm := 300 * time.Millisecond
	kinds := map[string]int{}
	for round := 1; round <= rounds; round++ {
		o.registrar.kill()
		o.pass(24 * time.Hour)
		if r.IntN(3) == 0 && o.pending == nil {
			o.pending = o.nextCard()
		}
		if round%4 == 0 {
			from := time.Now()
			if !o.startRegistrar() {
				o.registrar.unfit()
				t.FailNow()
			}
			o.awaitDays()
			calm = time.Since(from)
			o.round(r, "an acknowledgement", calm)
			kinds["an acknowledgement, after a calm start"]++
		} else {
			kind := []string{"an acknowledgement", "a moment", "the witness is asked", "the witness has signed"}[r.IntN(4)]
			kinds[kind]++
			o.registrar = o.launchRegistrar(nil)
			o.round(r, kind, calm)
		}
		o.registrar.unfit()
		o.settle()
		if t.Failed() {
			t.Fatalf("round %d of %d", round, rounds)
		}
	}

	// A desk fetches its paths within the two weeks for which trees are kept.
	if !o.startRegistrar() {
		o.registrar.unfit()
		t.FailNow()
	}
	o.awaitDays()
	o.registrar.kill()
	o.registrar.unfit()

	// A month at once, and killed again and again while its days are closed.
	now := o.clock.now()
	o.pass(time.Date(now.Year(), now.Month()+1, 2, 9, 0, 0, 0, time.UTC).Sub(now))
	// Nobody hands anything over meanwhile: that would belong to the next month.
	for range 6 {
		o.registrar = o.launchRegistrar(nil)
		timer := time.AfterFunc(time.Duration(r.Int64N(int64(2*calm))), o.registrar.kill)
		<-o.registrar.ended
		timer.Stop()
		o.registrar.unfit()
	}
	if !o.startRegistrar() {
		o.registrar.unfit()
		t.FailNow()
	}
	o.awaitPaths("every acknowledged root has a day and a month", func(h *handedRoot) bool { return h.day != "" && h.month != "" })
	if o.pending == nil {
		o.pending = o.nextCard()
	}
	o.do(o.postCard())
	o.settle()
	b, err := o.registrarClient().Bundle(t.Context())
	o.do(err)
	bundle, err := ledger.ParseBundle(b)
	o.do(err)
	card, _, err := bundle.Check(o.policy.ID(), o.clock.now())
	o.do(err)
	if card.Hash() != o.card.Hash() {
		t.Errorf("the bundle shows another card than the last that was acknowledged")
	}
	o.compareLog(founded)
	o.registrar.kill()
	o.registrar.unfit()
	o.witness.kill()
	o.witness.unfit()

	acked := 0
	for _, h := range o.roots {
		if h.acked {
			acked++
		}
	}
	t.Logf("%d rounds in %.1f s; killed on %v; %d roots, %d of them acknowledged; %d publications, %d cards, %d cosignatures",
		rounds, time.Since(began).Seconds(), kinds, len(o.roots), acked, len(o.publications), len(o.cards), o.cosigned.Load())
	if acked < rounds || acked == len(o.roots) {
		t.Errorf("%d of %d roots were acknowledged: the kills met nothing", acked, len(o.roots))
	}
}

// observe watches what passes between registrar and witness: the witness must
// never see another past, or one that is shorter than what it has signed. The
// hooks may kill, and return false when the answer is to be lost.
func (o *registrarOracle) observe(asked, signed func() bool) {
	o.toWitness.watch(func(string, []byte) bool { return asked == nil || asked() },
		func(_ string, request []byte, status int, answer []byte) bool {
			switch status {
			case http.StatusOK:
				o.cosigned.Add(1)
				return signed == nil || signed()
			case http.StatusConflict:
				// That the witness knows more than the registrar believed is
				// what a crash leaves. That it knows more than the log has, or
				// another tree of that size, is a past that was lost.
				head, checkpoint, _ := bytes.Cut(request, []byte("\n\n"))
				old := strings.TrimPrefix(strings.SplitN(string(head), "\n", 2)[0], "old ")
				known := strings.TrimSpace(string(answer))
				size := strings.Split(string(checkpoint), "\n")[1]
				k, err1 := strconv.ParseUint(known, 10, 64)
				s, err2 := strconv.ParseUint(size, 10, 64)
				if err1 != nil || err2 != nil || old == known || k > s {
					o.t.Errorf("the witness knows %s entries; the registrar believed %s and shows %s", known, old, size)
				}
			default:
				o.t.Errorf("the witness answers %d: %s", status, answer)
			}
			return true
		})
}

// round lets clients work until the registrar, which has been launched, is
// killed by the thing named.
func (o *registrarOracle) round(r *rand.Rand, kind string, calm time.Duration) {
	o.t.Helper()
	c := o.registrar
	kill := func() bool {
		c.kill()
		return false
	}
	nth := func(n int64, do func() bool) func() bool {
		var count atomic.Int64
		return func() bool { return count.Add(1) != n || do() }
	}
	o.left.Store(100) // if nothing else kills
	switch kind {
	case "an acknowledgement":
		o.left.Store(int64(r.IntN(30) + 1))
	case "a moment":
		wait := time.Duration(r.Int64N(int64(calm) * 5 / 4))
		timer := time.AfterFunc(wait, c.kill)
		defer timer.Stop()
	case "the witness is asked":
		o.observe(nth(int64(1+r.IntN(2)), kill), nil)
	case "the witness has signed":
		o.observe(nil, nth(int64(1+r.IntN(2)), kill))
	}
	defer o.observe(nil, nil)
	if !o.registrarListens() {
		return // killed before
	}
	client := o.registrarClient()
	today := ledger.Day(o.clock.now())
	var all sync.WaitGroup
	for range 3 {
		r := fork(r)
		all.Go(func() {
			for o.handOver(client, r, today) {
			}
		})
	}
	own := fork(r)
	all.Go(func() {
		for o.publish(client, own) {
		}
	})
	if o.pending != nil {
		all.Go(func() {
			if err := o.postCard(); err != nil {
				o.refused(err)
			}
		})
	}
	all.Wait()
	c.kill()
}

// ack counts an acknowledgement, and kills on the one that was drawn.
func (o *registrarOracle) ack() {
	if o.left.Add(-1) == 0 {
		o.registrar.kill()
	}
}

// refused tells whether a client goes on after an error: never. An error other
// than that nobody answers is the registrar's fault.
func (o *registrarOracle) refused(err error) bool {
	var broken *url.Error
	if !errors.Is(err, registrar.ErrBusy) || !errors.As(err, &broken) && !strings.Contains(err.Error(), "broke off") {
		o.t.Errorf("the registrar refuses: %v", err)
	}
	return false
}

// handOver gives the registrar new roots, or again those of a call that it
// didn't acknowledge.
func (o *registrarOracle) handOver(c *registrar.Client, r *rand.Rand, today string) bool {
	o.mu.Lock()
	var b *batch
	if n := len(o.batches); n > 0 && r.IntN(3) == 0 {
		b = o.batches[r.IntN(n)]
	} else {
		b = &batch{label: today}
		if r.IntN(3) == 0 {
			b.label = ledger.Day(o.clock.now().AddDate(0, 0, -1))
		}
		for range 1 + r.IntN(5) {
			h := &handedRoot{label: b.label, batch: b, commitments: map[string][32]byte{}}
			crand.Read(h.root[:])
			b.roots = append(b.roots, h)
			o.roots[h.root] = h
		}
		o.batches = append(o.batches, b)
	}
	var roots [][32]byte
	for _, h := range b.roots {
		h.last = today
		roots = append(roots, h.root)
	}
	o.mu.Unlock()
	if err := c.AddRoots(o.t.Context(), b.label, roots); err != nil {
		return o.refused(err)
	}
	o.mu.Lock()
	b.acked = true
	for _, h := range b.roots {
		h.acked = true
	}
	o.mu.Unlock()
	o.ack()
	return true
}

// publish posts a new manifest, or again one that wasn't acknowledged.
func (o *registrarOracle) publish(c *registrar.Client, r *rand.Rand) bool {
	o.mu.Lock()
	var signed []byte
	var digest [32]byte
	if n := len(o.manifests); n > 0 && r.IntN(3) == 0 {
		signed = o.manifests[r.IntN(n)]
		text, _, _ := bytes.Cut(signed, []byte("\n\n"))
		digest = sha256.Sum256(append(bytes.Clone(text), '\n'))
	} else {
		text := fmt.Sprintf("vouchsafe/publication/v1\nnewsroom %x\nfile %x index.html\n", o.policy.ID(), noise(r.Uint64(), 32))
		digest = sha256.Sum256([]byte(text))
		var err error
		if signed, err = ledger.Sign(text, o.approver...); err != nil {
			o.t.Errorf("couldn't sign: %v", err)
			o.mu.Unlock()
			return false
		}
		o.publications[digest] = false
		o.manifests = append(o.manifests, signed)
	}
	o.mu.Unlock()
	if err := c.LogPublication(o.t.Context(), signed); err != nil {
		return o.refused(err)
	}
	o.mu.Lock()
	o.publications[digest] = true
	o.mu.Unlock()
	o.ack()
	return true
}

// postCard posts the card that waits.
func (o *registrarOracle) postCard() error {
	p := o.pending
	o.mu.Lock()
	if _, ok := o.cards[p.card.Hash()]; !ok {
		o.cards[p.card.Hash()] = false
	}
	o.mu.Unlock()
	if err := o.registrarClient().LogCard(o.t.Context(), p.signed, p.files); err != nil {
		return err
	}
	o.mu.Lock()
	o.cards[p.card.Hash()] = true
	o.mu.Unlock()
	o.ack()
	return nil
}

// settle takes what was acknowledged as the state to go on from.
func (o *registrarOracle) settle() {
	if o.pending != nil && o.cards[o.pending.card.Hash()] {
		o.adopt(o.pending)
		o.pending = nil
	}
	// What was acknowledged is handed over again rarely, what wasn't often.
	o.batches = slicesLast(o.batches, 8, func(b *batch) bool { return !b.acked })
	o.manifests = o.manifests[max(0, len(o.manifests)-4):]
}

// slicesLast returns the last n of a list, and before them what is kept.
func slicesLast[T any](all []T, n int, keep func(T) bool) (out []T) {
	for i, v := range all {
		if i >= len(all)-n || keep(v) {
			out = append(out, v)
		}
	}
	return out
}

// awaitDays waits until every root of a day that is over has its path.
func (o *registrarOracle) awaitDays() {
	o.t.Helper()
	today := ledger.Day(o.clock.now())
	o.awaitPaths("the days that are over are closed", func(h *handedRoot) bool { return h.last == today || h.day != "" })
}

// awaitPaths collects paths until every acknowledged root is served.
func (o *registrarOracle) awaitPaths(what string, served func(*handedRoot) bool) {
	o.t.Helper()
	var missing []string
	defer func() {
		if o.t.Failed() {
			o.t.Logf("missing: %v\nthe registrar says:\n%s", missing, o.registrar.errors)
		}
	}()
	await(o.t, what, func() bool {
		o.collect()
		missing = nil
		for _, h := range o.roots {
			if h.acked && !served(h) {
				missing = append(missing, fmt.Sprintf("%x of %s to %s: day %q, month %q", h.root[:4], h.label, h.last, h.day, h.month))
			}
		}
		return len(missing) == 0
	})
}

// collect asks for paths as a desk does, and checks them.
func (o *registrarOracle) collect() {
	o.t.Helper()
	var ask [][32]byte
	for _, h := range o.roots {
		if h.day == "" || h.month == "" {
			ask = append(ask, h.root)
		}
	}
	got, err := o.registrarClient().Paths(o.t.Context(), ask)
	o.do(err)
	for _, p := range got {
		h := o.roots[p.Root]
		if h == nil {
			o.t.Fatalf("a path of a root that nobody asked for")
		}
		label, commitment, err := seal.OpenPath(p.Path, o.policy.ID(), h.root)
		o.do(err)
		entry, err := ledger.ParseEntry(p.Entry)
		o.do(err)
		_, _, err = o.policy.CheckProof(p.Entry, p.Proof, time.Time{})
		o.do(err)
		if label != p.Label || entry.Digest != commitment {
			o.t.Fatalf("the path in %s is one in %s, of another entry", p.Label, label)
		}
		if before, ok := h.commitments[label]; ok && before != commitment {
			o.t.Fatalf("%s has two entries", label)
		}
		h.commitments[label] = commitment
		switch {
		case len(label) == len("2006-01") && entry.Kind == ledger.KindMonth:
			if h.month != "" && h.month != label {
				o.t.Fatalf("a root is in %s and in %s", h.month, label)
			}
			h.month = label
		case entry.Kind == ledger.KindDay:
			if h.day != "" && h.day != label {
				o.t.Fatalf("a root is in %s and in %s", h.day, label)
			}
			h.day = label
			// A root of a day that is closed goes into the first that isn't.
			if label < h.label || label > h.last {
				o.t.Errorf("a root of %s, handed over on %s at the latest, is in %s", h.label, h.last, label)
			}
		default:
			o.t.Fatalf("%s is logged as a %s", label, entry.Kind)
		}
	}
	for _, h := range o.roots {
		if h.day != "" && h.month != "" && h.day[:len(h.month)] != h.month {
			o.t.Fatalf("a root is in %s and in %s", h.day, h.month)
		}
	}
}

// compareLog reads the log as everybody can and compares it with what happened.
func (o *registrarOracle) compareLog(founded time.Time) {
	t := o.t
	t.Helper()
	base, err := url.Parse(o.public + "/")
	o.do(err)
	log, err := client.NewHTTPFetcher(base, nil)
	o.do(err)
	raw, err := log.ReadCheckpoint(t.Context())
	o.do(err)
	cp, err := o.policy.CheckCheckpoint(raw, time.Time{})
	o.do(err)
	tree := (&compact.RangeFactory{Hash: rfc6962.DefaultHasher.HashChildren}).NewEmptyRange(0)
	var entries []ledger.Entry
	for i := uint64(0); i*256 < cp.Size; i++ {
		bundle, err := client.GetEntryBundle(t.Context(), log.ReadEntryBundle, i, cp.Size)
		o.do(err)
		for _, text := range bundle.Entries {
			e, err := ledger.ParseEntry(text)
			o.do(err)
			entries = append(entries, e)
			o.do(tree.Append(rfc6962.DefaultHasher.HashLeaf(text), nil))
		}
	}
	root, err := tree.GetRootHash(nil)
	o.do(err)
	if uint64(len(entries)) != cp.Size || !bytes.Equal(root, cp.Root[:]) {
		t.Fatalf("the log's entries don't hash to its checkpoint of %d", cp.Size)
	}

	now := o.clock.now()
	days := int(now.Truncate(24*time.Hour).Sub(founded.Truncate(24*time.Hour)) / (24 * time.Hour))
	months := 12*(now.Year()-founded.Year()) + int(now.Month()) - int(founded.Month())
	count := map[ledger.Kind]int{}
	digests := map[[32]byte]int{}
	var card [32]byte
	for i, e := range entries {
		count[e.Kind]++
		digests[e.Digest]++
		if e.Kind == ledger.KindCard {
			card = e.Digest
		}
		if e.Card != card {
			t.Errorf("entry %d names another card than the newest before it", i)
		}
	}
	if count[ledger.KindDay] != days || count[ledger.KindMonth] != months {
		t.Errorf("%d days and %d months are over; the log has %d and %d", days, months, count[ledger.KindDay], count[ledger.KindMonth])
	}
	for d, n := range digests {
		if n > 1 {
			t.Errorf("%x is logged %d times", d, n)
		}
	}
	labels := map[string][32]byte{}
	for _, h := range o.roots {
		for label, commitment := range h.commitments {
			if before, ok := labels[label]; ok && before != commitment {
				t.Errorf("%s has two entries", label)
			}
			labels[label] = commitment
			if digests[commitment] != 1 {
				t.Errorf("the entry of %s isn't in the log", label)
			}
		}
		if first := h.batch.roots[0]; h.day != first.day || h.month != first.month || (h.day == "") != (h.month == "") {
			t.Errorf("of one call, acknowledged or not, a root is in %q and %q and another in %q and %q", h.day, h.month, first.day, first.month)
		}
	}
	for digest, acked := range o.publications {
		if acked && digests[digest] != 1 {
			t.Errorf("a publication that was acknowledged is %d times in the log", digests[digest])
		}
	}
	for hash, acked := range o.cards {
		if acked && digests[hash] != 1 {
			t.Errorf("a card that was acknowledged is %d times in the log", digests[hash])
		}
	}
}
