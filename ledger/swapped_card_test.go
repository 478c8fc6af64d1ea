package ledger_test

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

var now = time.Date(2026, 5, 6, 10, 30, 0, 0, time.UTC)

// refusals are all errors that say why something isn't believed.
var refusals = []error{
	ledger.ErrMalformed, ledger.ErrOtherNewsroom, ledger.ErrNotSigned, ledger.ErrNotLogged, ledger.ErrNotNewest,
	ledger.ErrNotWitnessed, ledger.ErrStale, ledger.ErrFuture, ledger.ErrKeys, ledger.ErrEpoch, ledger.ErrVoidDesk,
	ledger.ErrNoKeys,
}

// only says whether err wraps this refusal and no other.
func only(err, want error) bool {
	for _, r := range refusals {
		if errors.Is(err, r) != (r == want) {
			return false
		}
	}
	return true
}

// newsroom makes a newsroom with a card, two days and a publication in its log.
func newsroom(t testing.TB, o ledgertest.Options) *ledgertest.Newsroom {
	t.Helper()
	n := ledgertest.New(t, o)
	n.IssueCard(now.Add(-48 * time.Hour))
	n.LogDigest(ledger.KindDay, [32]byte{1})
	n.LogDigest(ledger.KindDay, [32]byte{2})
	n.LogDigest(ledger.KindPublication, [32]byte{3})
	return n
}

// under replaces the bundle's proof by one of the last entry under a checkpoint.
func under(n *ledgertest.Newsroom, b *ledger.Bundle, checkpoint []byte) {
	b.Proof = n.ProofUnder(uint64(len(n.Entries)-1), len(n.Entries), checkpoint)
}

// A client takes its keys from no card but the newest one in the log, signed by
// the editors: whoever runs the server, or swaps the page's card on the way,
// is refused, with the reason.
//
// Cheapest fake: refuse each bundle for some other fault that the forgery
// happens to have, and never make the check that is promised. So every forgery
// is made whole but for the one thing, and must be refused for that one reason
// and no other.
func TestAttackSwappedCard(t *testing.T) {
	// desk replaces the keys of a desk on a card by the attacker's.
	type forgery struct {
		name string
		want error
		make func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle
	}
	evilKeys := func(t *testing.T, n *ledgertest.Newsroom) {
		for _, d := range n.Desks {
			d.Epochs = map[uint32]ledgertest.DeskEpoch{}
		}
	}
	for _, f := range []forgery{
		{"a card that isn't in the log", ledger.ErrNotLogged, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			// The attacker has the editors' keys, and hides from the log.
			entries := n.Entries
			evilKeys(t, n)
			n.IssueCard(now)
			n.Entries = entries
			return n.Bundle(now)
		}},
		{"an older card with its own entry", ledger.ErrNotNewest, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			n.IssueCard(now)
			n.Card, n.Signed = nil, nil
			first := newestCardBefore(t, n)
			b := n.Bundle(now)
			b.Card, b.Entry, b.Proof = first, n.Entries[3], n.Proof(3, now)
			return b
		}},
		{"an older card with the newest entry", ledger.ErrNotLogged, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			old := n.Signed
			n.IssueCard(now)
			b := n.Bundle(now)
			b.Card = old
			return b
		}},
		{"an older card under the checkpoint of its time", ledger.ErrStale, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			under(n, b, n.Checkpoint(len(n.Entries), now.Add(-ledger.Fresh-time.Second)))
			return b
		}},
		{"a card with one signature too few", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Card = n.SignCard(n.Card, n.Options.K-1)
			return b
		}},
		{"a card that one editor signed twice", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Card = ledgertest.RepeatSignature(n.SignCard(n.Card, n.Options.K-1))
			return b
		}},
		{"a card that an editor and a stranger signed", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			other := ledgertest.New(t, n.Options)
			b := n.Bundle(now)
			var err error
			b.Card, err = ledger.AddSignature(n.SignCard(n.Card, 1), other.EditorKeys[1])
			if err != nil {
				t.Fatal(err)
			}
			return b
		}},
		{"a card that enough editors and a stranger signed", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			other := ledgertest.New(t, ledgertest.Options{Editors: 1, Approvers: 1})
			b := n.Bundle(now)
			var err error
			b.Card, err = ledger.AddSignature(n.Signed, other.ApproverKeys[0])
			if err != nil {
				t.Fatal(err)
			}
			return b
		}},
		{"approvers' signatures instead of editors'", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			text, err := n.Card.Text()
			if err != nil {
				t.Fatal(err)
			}
			b := n.Bundle(now)
			b.Card = n.Publication(text, 0, 1)
			return b
		}},
		{"another newsroom of the same name", ledger.ErrOtherNewsroom, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			return newsroom(t, n.Options).Bundle(now)
		}},
		{"a card that the same editors signed for their other newsroom", ledger.ErrOtherNewsroom, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			c := *n.Card
			c.Newsroom = [32]byte{9}
			b := n.Bundle(now)
			b.Card = n.SignCard(&c, n.Options.K)
			e := ledger.Entry{Kind: ledger.KindDay, Card: c.Hash()}
			n.Log(e)
			b.Entry = e.Text()
			under(n, b, n.Checkpoint(len(n.Entries), now))
			return b
		}},
		{"cosigned by too few witnesses", ledger.ErrNotWitnessed, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			under(n, b, n.Checkpoint(len(n.Entries), now, 1))
			return b
		}},
		{"cosigned by one witness twice", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			under(n, b, ledgertest.RepeatSignature(n.Checkpoint(len(n.Entries), now, 1)))
			return b
		}},
		{"cosigned by one witness at two times", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			cp := n.Checkpoint(len(n.Entries), now, 1)
			c, err := ledger.NewCosigner(n.WitnessKeys[1])
			if err != nil {
				t.Fatal(err)
			}
			line, err := c.Cosign(n.CheckpointText(len(n.Entries)), now.Add(-time.Minute))
			if err != nil {
				t.Fatal(err)
			}
			under(n, b, append(cp, line...))
			return b
		}},
		{"enough witnesses, but only one of them lately", ledger.ErrStale, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			fresh := n.Checkpoint(len(n.Entries), now, 0)
			old := n.Checkpoint(len(n.Entries), now.Add(-9*24*time.Hour), 1)
			line := old[bytes.LastIndex(old[:len(old)-1], []byte("\n"))+1:]
			under(n, b, append(fresh, line...))
			return b
		}},
		{"cosigned for years to come", ledger.ErrFuture, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			under(n, b, n.Checkpoint(len(n.Entries), now.AddDate(10, 0, 0)))
			return b
		}},
		{"a checkpoint without the log's own signature", ledger.ErrNotSigned, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			cp := string(n.Checkpoint(len(n.Entries), now))
			head, sigs, _ := strings.Cut(cp, "\n\n")
			_, cosigs, _ := strings.Cut(sigs, "\n")
			under(n, b, []byte(head+"\n\n"+cosigs))
			return b
		}},
		{"a second view of the log, which the witnesses didn't see", ledger.ErrNotWitnessed, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			// The log's key signs a tree with another card; the witnesses refuse.
			n.Entries = n.Entries[:1]
			evilKeys(t, n)
			n.IssueCard(now)
			b := n.Bundle(now)
			cp, err := ledger.Sign(n.CheckpointText(len(n.Entries)), n.LogKey)
			if err != nil {
				t.Fatal(err)
			}
			under(n, b, cp)
			return b
		}},
		{"an entry that isn't in the tree", ledger.ErrNotLogged, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Entry = ledger.Entry{Kind: ledger.KindDay, Card: n.Card.Hash(), Digest: [32]byte{8}}.Text()
			return b
		}},
		{"a desk's key to encrypt to", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[1].HPKE = newsroom(t, n.Options).Bundle(now).Keys[1].HPKE
			return b
		}},
		{"a desk's key to sign with", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[1].Verify = make(ed25519.PublicKey, 32)
			return b
		}},
		{"a desk's signing key of last week", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[0].Before.Verify = make(ed25519.PublicKey, 32)
			return b
		}},
		{"no signing key of last week", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[0].Before = nil
			return b
		}},
		{"one desk's keys under another's name", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[0].Desk, b.Keys[1].Desk = b.Keys[1].Desk, b.Keys[0].Desk
			return b
		}},
		{"a desk left out", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys = b.Keys[1:]
			return b
		}},
		{"desks in another order", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys[0], b.Keys[1] = b.Keys[1], b.Keys[0]
			return b
		}},
		{"a desk too many", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			extra := b.Keys[0]
			extra.Desk = "mallory"
			b.Keys = append(b.Keys, extra)
			return b
		}},
		{"a desk twice", ledger.ErrKeys, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now)
			b.Keys = append(b.Keys, b.Keys[1])
			return b
		}},
		{"next week's keys", ledger.ErrEpoch, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now.Add(7 * 24 * time.Hour))
			under(n, b, n.Checkpoint(len(n.Entries), now))
			return b
		}},
		{"last week's keys", ledger.ErrEpoch, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			b := n.Bundle(now.Add(-7 * 24 * time.Hour))
			under(n, b, n.Checkpoint(len(n.Entries), now))
			return b
		}},
		{"the stolen keys of a void desk", ledger.ErrVoidDesk, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			honest := n.Bundle(now)
			n.Desk("bela").Void = ledger.Day(now)
			n.IssueCard(now)
			b := n.Bundle(now)
			b.Keys = append(b.Keys, honest.Keys[1])
			return b
		}},
		{"a card of void desks", ledger.ErrVoidDesk, func(t *testing.T, n *ledgertest.Newsroom) *ledger.Bundle {
			n.Desk("amal").Void, n.Desk("bela").Void = ledger.Day(now), ledger.Day(now)
			n.IssueCard(now)
			return n.Bundle(now)
		}},
	} {
		t.Run(f.name, func(t *testing.T) {
			n := newsroom(t, ledgertest.Options{})
			if _, _, err := n.Bundle(now).Check(n.ID, now); err != nil {
				t.Fatalf("the honest bundle is refused: %v", err)
			}
			b, err := ledger.ParseBundle(f.make(t, n).Marshal())
			if err != nil {
				t.Fatal(err)
			}
			c, keys, err := b.Check(n.ID, now)
			if !only(err, f.want) {
				t.Errorf("got error %v, want only %v", err, f.want)
			}
			if c != nil || keys != nil {
				t.Error("a refused bundle gave a card or keys")
			}
		})
	}
}

// newestCardBefore makes the newsroom's second card its newest again, and
// returns its first, signed.
func newestCardBefore(t *testing.T, n *ledgertest.Newsroom) []byte {
	t.Helper()
	// The first card is made again from the same keys: signatures of Ed25519
	// are the same each time.
	first := n.NewCard(now.Add(-48 * time.Hour))
	signed := n.SignCard(first, n.Options.K)
	c, err := ledger.ParseCard(signed, n.Policy)
	if err != nil {
		t.Fatal(err)
	}
	h := c.Hash()
	if !bytes.Equal(n.Entries[0], ledger.Entry{Kind: ledger.KindCard, Card: h, Digest: h}.Text()) {
		t.Fatal("this isn't the first card")
	}
	n.Card = c
	second := n.NewCard(now)
	n.Signed = n.SignCard(second, n.Options.K)
	if n.Card, err = ledger.ParseCard(n.Signed, n.Policy); err != nil {
		t.Fatal(err)
	}
	return signed
}

// A client whose clock is a little off isn't turned away at the border of two
// weeks or two days.
//
// Cheapest fake: accept any week. So the same bundles must be refused two hours
// from the border.
func TestBundleAtTheBorder(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	border := ledger.EpochStart(ledger.Epoch(now) + 1)
	server := border.Add(10 * time.Minute)
	b := n.Bundle(server)
	under(n, b, n.Checkpoint(len(n.Entries), server))
	for _, c := range []struct {
		client time.Time
		want   error
	}{
		{border.Add(-20 * time.Minute), nil},
		{server, nil},
		{border.Add(-2 * time.Hour), ledger.ErrFuture},
		{server.Add(8*24*time.Hour + time.Minute), ledger.ErrStale},
	} {
		_, keys, err := b.Check(n.ID, c.client)
		if c.want == nil && (err != nil || len(keys) != 2) || c.want != nil && !only(err, c.want) {
			t.Errorf("client at %s: %v, want %v", c.client, err, c.want)
		}
	}
	under(n, b, n.Checkpoint(len(n.Entries), border.Add(-3*time.Hour)))
	if _, _, err := b.Check(n.ID, border.Add(-2*time.Hour)); !only(err, ledger.ErrEpoch) {
		t.Errorf("keys of the next week two hours before it: %v", err)
	}

	n.Desk("bela").Void = ledger.Day(now.AddDate(0, 0, 2)) // not the border of two weeks
	n.IssueCard(now)
	midnight := time.Date(2026, 5, 8, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		server, client time.Time
		keys           int
		want           error
	}{
		{midnight.Add(-time.Minute), midnight.Add(-time.Minute), 2, nil},
		{midnight.Add(-time.Minute), midnight.Add(time.Minute), 1, nil},
		{midnight.Add(time.Minute), midnight.Add(-time.Minute), 1, nil},
		{midnight.Add(-time.Minute), midnight.Add(2 * time.Hour), 0, ledger.ErrVoidDesk},
		{midnight.Add(time.Minute), midnight.Add(-2 * time.Hour), 0, ledger.ErrKeys},
	} {
		b := n.Bundle(c.server)
		under(n, b, n.Checkpoint(len(n.Entries), now))
		_, keys, err := b.Check(n.ID, c.client)
		if c.want == nil && (err != nil || len(keys) != c.keys) || c.want != nil && !only(err, c.want) {
			t.Errorf("server %s, client %s: %d keys, %v, want %d, %v", c.server, c.client, len(keys), err, c.keys, c.want)
		}
	}
}

// A card whose keys have run out says so.
func TestBundleWithoutKeys(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	later := now.Add(6 * 7 * 24 * time.Hour)
	if _, _, err := n.Bundle(later).Check(n.ID, later); !only(err, ledger.ErrNoKeys) {
		t.Errorf("got %v", err)
	}
}
