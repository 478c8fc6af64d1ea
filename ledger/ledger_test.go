package ledger_test

import (
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

func itoa(n int) string { return strconv.Itoa(n) }

// What a client learns from a good bundle is what the newsroom put in.
//
// Cheapest fake: a bundle that checks, and gives the keys of another week or
// desk. So all keys are compared with the desks' own.
func TestBundle(t *testing.T) {
	n := newsroom(t, ledgertest.Options{Desks: []string{"amal", "bela", "чайка"}})
	b, err := ledger.ParseBundle(n.Bundle(now).Marshal())
	if err != nil {
		t.Fatal(err)
	}
	c, keys, err := b.Check(n.ID, now)
	if err != nil {
		t.Fatal(err)
	}
	if c.Hash() != n.Card.Hash() || len(keys) != 3 {
		t.Fatalf("card %x, %d keys", c.Hash(), len(keys))
	}
	verify := ledger.SigningKeys(keys)
	for i, k := range keys {
		d := n.Desks[i]
		week := d.Epochs[ledger.Epoch(now)]
		before := d.Epochs[ledger.Epoch(now)-1]
		if k.Desk != d.Name || k.Epoch != ledger.Epoch(now) || string(k.Key) != string(week.Private.PublicKey().Bytes()) {
			t.Errorf("desk %d: %s, week %d", i, k.Desk, k.Epoch)
		}
		if !k.Verify.Equal(week.Sign.Public()) || !k.Before.Equal(before.Sign.Public()) {
			t.Errorf("desk %s: signing keys", k.Desk)
		}
		if !verify(k.Desk, k.Epoch).Equal(week.Sign.Public()) || !verify(k.Desk, k.Epoch-1).Equal(before.Sign.Public()) ||
			verify(k.Desk, k.Epoch+1) != nil || verify(k.Desk, k.Epoch-2) != nil {
			t.Errorf("desk %s: signing keys by week", k.Desk)
		}
	}
	if verify("nobody", ledger.Epoch(now)) != nil {
		t.Error("a key for a desk that isn't there")
	}
	t.Logf("bundle of three desks: %d bytes", len(b.Marshal()))
}

// The largest newsroom that the formats allow still fits into a bundle.
func TestLargestBundle(t *testing.T) {
	o := ledgertest.Options{Editors: ledger.MaxEditors, K: ledger.MaxEditors, Witnesses: ledger.MaxWitnesses, KW: ledger.MaxWitnesses, Approvers: ledger.MaxApprovers}
	for i := range ledger.MaxDesks {
		o.Desks = append(o.Desks, strings.Repeat("d", 31)+itoa(i))
	}
	n := newsroom(t, o)
	b := n.Bundle(now)
	if _, _, err := b.Check(n.ID, now); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, card %d, proof %d", len(b.Marshal()), len(b.Card), len(b.Proof))
}

// A quorum is what the policy's groups say, and no more.
//
// Cheapest fake: count the cosignatures. So groups within groups are tried with
// every subset of witnesses against a formula.
func TestQuorum(t *testing.T) {
	n := newsroom(t, ledgertest.Options{Witnesses: 5, KW: 5})
	text := string(n.Policy.Bytes())
	head := text[:strings.Index(text, "group ")]
	raw := head + "group left any w1 w2\ngroup right 2 w3 w4 w5\ngroup both all left right\nquorum both\n"
	p, err := ledger.ParsePolicy([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	for set := range 1 << 5 {
		var witnesses []int
		for w := range 5 {
			if set>>w&1 == 1 {
				witnesses = append(witnesses, w)
			}
		}
		has := func(w int) int { return set >> w & 1 }
		want := has(0)+has(1) >= 1 && has(2)+has(3)+has(4) >= 2
		if len(witnesses) == 0 {
			continue // Checkpoint would take all
		}
		_, err := p.CheckCheckpoint(n.Checkpoint(4, now, witnesses...), now)
		if want != (err == nil) || !want && !only(err, ledger.ErrNotWitnessed) {
			t.Errorf("witnesses %v: %v", witnesses, err)
		}
	}
	raw = head + "quorum w3\n"
	if p, err = ledger.ParsePolicy([]byte(raw)); err != nil {
		t.Fatal(err)
	}
	if _, err := p.CheckCheckpoint(n.Checkpoint(4, now, 2), now); err != nil {
		t.Error(err)
	}
	if _, err := p.CheckCheckpoint(n.Checkpoint(4, now, 0, 1, 3, 4), now); !only(err, ledger.ErrNotWitnessed) {
		t.Error(err)
	}
}

// A cosignature that is too old doesn't count, to the second.
func TestSince(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	at := now.Truncate(time.Second)
	cp := n.Checkpoint(4, at)
	if _, err := n.Policy.CheckCheckpoint(cp, at); err != nil {
		t.Error(err)
	}
	if _, err := n.Policy.CheckCheckpoint(cp, at.Add(time.Second)); !only(err, ledger.ErrStale) {
		t.Error(err)
	}
}

// What can't be told apart, or weighs twice, or says one thing in two ways, is
// no policy.
//
// Cheapest fake: a parser that refuses all of it for one reason that all the
// bad ones share. So each is the good text with one edit.
func TestPolicyIsStrict(t *testing.T) {
	n := ledgertest.New(t, ledgertest.Options{})
	good := string(n.Policy.Bytes())
	if _, err := ledger.ParsePolicy([]byte(good)); err != nil {
		t.Fatal(err)
	}
	e, w := n.Policy.EditorKeys, n.Policy.Witnesses
	_, sameAsWitness := n.WitnessKeys[0], w[0].VKey
	logAsWitness := func() string { // the log's own key, as a cosigner
		parts := strings.Split(n.LogKey, "+")
		return parts[2]
	}()
	for name, bad := range map[string]string{
		"empty":                    "",
		"another version":          strings.Replace(good, "/v1", "/v2", 1),
		"no name":                  strings.Replace(good, "name The Invented Gazette\n", "", 1),
		"name with two blanks":     strings.Replace(good, "The Invented", "The  Invented", 1),
		"name with a turn of text": strings.Replace(good, "The Invented", "The\u202eInvented", 1),
		"name not UTF-8":           strings.Replace(good, "The Invented", "The\xffInvented", 1),
		"number with a zero":       strings.Replace(good, "editors 2", "editors 02", 1),
		"number with a sign":       strings.Replace(good, "editors 2", "editors +2", 1),
		"nobody signs":             strings.Replace(good, "editors 2", "editors 0", 1),
		"more than there are":      strings.Replace(good, "editors 2", "editors 4", 1),
		"an editor twice":          strings.Replace(good, e[1], e[0], 1),
		"an editor under two names": strings.Replace(good, e[1],
			renamed(t, e[0], "editor-9"), 1),
		"two editors of one name":    strings.Replace(good, e[1], renamed(t, e[1], "editor-1"), 1),
		"an editor's key as witness": strings.Replace(good, e[0], "editor-1"+sameAsWitness[strings.Index(sameAsWitness, "+"):], 1),
		"key id of another key":      strings.Replace(good, e[1][:strings.Index(e[1], "+")+3], e[1][:strings.Index(e[1], "+")+1]+"00", 1),
		"key id in capitals":         strings.ToUpper(good[:0]) + upperKeyID(good, e[1]),
		"two logs":                   strings.Replace(good, "log ", "log "+n.Policy.LogKey+"\nlog ", 1),
		"no log":                     strings.Replace(good, "log "+n.Policy.LogKey+"\n", "", 1),
		"a log with an address":      strings.Replace(good, n.Policy.LogKey, n.Policy.LogKey+" https://log.example", 1),
		"a witness with an address":  strings.Replace(good, w[0].VKey, w[0].VKey+" https://witness.example", 1),
		"a witness twice":            strings.Replace(good, w[1].VKey, w[0].VKey, 1),
		"a witness named as the log": strings.Replace(good, w[1].VKey, renamedWitness(t, logAsWitness), 1),
		"two witnesses of one name":  strings.Replace(good, "witness w2", "witness w1", 1),
		"a witness named none":       strings.ReplaceAll(good, "w2", "none"),
		"a member twice":             strings.Replace(good, "w1 w2 w3", "w1 w1 w3", 1),
		"an unknown member":          strings.Replace(good, "w1 w2 w3", "w1 w2 w4", 1),
		"a threshold too high":       strings.Replace(good, "witnesses 2 w1", "witnesses 4 w1", 1),
		"a threshold of none":        strings.Replace(good, "witnesses 2 w1", "witnesses 0 w1", 1),
		"no quorum":                  strings.Replace(good, "quorum witnesses\n", "", 1),
		"a quorum of none":           strings.Replace(good, "quorum witnesses", "quorum none", 1),
		"a quorum of a member":       strings.Replace(good, "quorum witnesses", "quorum w1", 1),
		"two quorums":                good + "quorum witnesses\n",
		"a comment":                  "# hello\n" + good,
		"a blank line":               good + "\n",
		"no last line end":           strings.TrimSuffix(good, "\n"),
		"a tab":                      strings.Replace(good, "log ", "log\t", 1),
		"lines of another system":    strings.ReplaceAll(good, "\n", "\r\n"),
		"too long":                   good + strings.Repeat("#", ledger.MaxPolicy),
	} {
		if bad == good {
			t.Errorf("%s: the edit changed nothing", name)
		}
		if _, err := ledger.ParsePolicy([]byte(bad)); !errors.Is(err, ledger.ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// renamed gives an Ed25519 vkey another name, with the right key id.
func renamed(t testing.TB, vkey, name string) string {
	t.Helper()
	parts := strings.SplitN(vkey, "+", 3)
	return name + "+" + keyID(t, name, parts[2]) + "+" + parts[2]
}

func renamedWitness(t testing.TB, name string) string {
	t.Helper()
	_, vkey, err := ledger.GenerateWitnessKey(rand.Reader, name)
	if err != nil {
		t.Fatal(err)
	}
	return vkey
}

func upperKeyID(policy, vkey string) string {
	parts := strings.SplitN(vkey, "+", 3)
	up := strings.ToUpper(parts[1])
	if up == parts[1] {
		up = "ffffffff" // digits only: at least another id
	}
	return strings.Replace(policy, vkey, parts[0]+"+"+up+"+"+parts[2], 1)
}

// Cards follow from each other, and nobody can bring back a desk or a key.
//
// Cheapest fake: compare the previous hash only. So every other case has it
// right.
func TestCardChain(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	first := n.Card
	if err := first.ChecksAfter(nil); err != nil {
		t.Error(err)
	}
	next := func(edit func(*ledger.Card)) error {
		c := n.NewCard(now)
		edit(c)
		parsed, err := ledger.ParseCard(n.SignCard(c, 2), n.Policy)
		if err != nil {
			t.Fatal(err)
		}
		return parsed.ChecksAfter(n.Card)
	}
	if err := next(func(*ledger.Card) {}); err != nil {
		t.Error(err)
	}
	if err := next(func(c *ledger.Card) { c.Desks[1].Void = "2026-05-01"; c.Desks[1].Keys = nil }); err != nil {
		t.Errorf("a desk becomes void: %v", err)
	}
	for name, edit := range map[string]func(*ledger.Card){
		"another card before it": func(c *ledger.Card) { c.Previous[0] ^= 1 },
		"first once more":        func(c *ledger.Card) { c.Previous = [32]byte{} },
		"older":                  func(c *ledger.Card) { c.Issued = "2026-05-03" },
		"a desk is missing":      func(c *ledger.Card) { c.Desks = c.Desks[:1] },
		"a key changed":          func(c *ledger.Card) { c.Desks[0].Keys[3].Hash[0] ^= 1 },
	} {
		if err := next(edit); !errors.Is(err, ledger.ErrChain) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := n.NewCard(now).ChecksAfter(nil); !errors.Is(err, ledger.ErrChain) {
		t.Errorf("a first card that names one before it: %v", err)
	}

	n.Desk("bela").Void = "2026-05-05"
	n.IssueCard(now)
	if err := next(func(c *ledger.Card) { c.Desks[1].Void = "" }); !errors.Is(err, ledger.ErrChain) {
		t.Errorf("a void desk is back: %v", err)
	}
	if err := next(func(c *ledger.Card) { c.Desks[1].Void = "2026-05-06" }); !errors.Is(err, ledger.ErrChain) {
		t.Errorf("a void desk is void later: %v", err)
	}
	drop := func(c *ledger.Card) { c.Desks = c.Desks[:1] }
	early, late := time.Date(2026, 6, 8, 0, 0, 0, 0, time.UTC), time.Date(2026, 6, 9, 0, 0, 0, 0, time.UTC)
	for day, ok := range map[time.Time]bool{early: false, late: true} {
		c := n.NewCard(day)
		drop(c)
		if err := c.ChecksAfter(n.Card); ok != (err == nil) {
			t.Errorf("a void desk is dropped on %s: %v", day, err)
		}
	}
}

// A card has one spelling and holds nothing that a client would have to guess.
func TestCardIsStrict(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	text, err := n.Card.Text()
	if err != nil {
		t.Fatal(err)
	}
	accept := func(text string) error {
		signed, err := ledger.Sign(text, n.EditorKeys[0], n.EditorKeys[2])
		if err != nil {
			t.Fatal(err)
		}
		_, err = ledger.ParseCard(signed, n.Policy)
		return err
	}
	if err := accept(text); err != nil {
		t.Fatal(err)
	}
	keys := n.Card.Desks[0].Keys
	line := func(i int) string { return fmt.Sprintf("key amal %d %x\n", keys[i].Epoch, keys[i].Hash) }
	for name, bad := range map[string]string{
		"another version":         strings.Replace(text, "/v1", "/v2", 1),
		"keys out of order":       strings.Replace(text, line(0)+line(1), line(1)+line(0), 1),
		"a week twice":            strings.Replace(text, line(1), line(0), 1),
		"a key for two weeks":     strings.Replace(text, fmt.Sprintf("%x", keys[1].Hash), fmt.Sprintf("%x", keys[0].Hash), 1),
		"a key for two desks":     strings.Replace(text, fmt.Sprintf("%x", n.Card.Desks[1].Keys[0].Hash), fmt.Sprintf("%x", keys[0].Hash), 1),
		"a week too far ahead":    strings.Replace(text, line(6), strings.Replace(line(6), itoa(int(keys[6].Epoch)), itoa(int(keys[6].Epoch)+1), 1), 1),
		"a week too far back":     strings.Replace(text, line(0), strings.Replace(line(0), itoa(int(keys[0].Epoch)), itoa(int(keys[0].Epoch)-1), 1), 1),
		"a week with a zero":      strings.Replace(text, line(0), strings.Replace(line(0), itoa(int(keys[0].Epoch)), "0"+itoa(int(keys[0].Epoch)), 1), 1),
		"a hash in capitals":      strings.Replace(text, fmt.Sprintf("previous %x", n.Card.Previous), fmt.Sprintf("previous %s", strings.Repeat("AA", 32)), 1),
		"a desk twice":            strings.Replace(text, "desk bela", "desk amal", 1),
		"a desk without keys":     text[:strings.Index(text, "key bela")] + text[strings.Index(text, "approver"):],
		"no desk":                 text[:strings.Index(text, "desk amal")] + text[strings.Index(text, "approver"):],
		"a desk's key elsewhere":  strings.Replace(text, "key amal", "key bela", 1),
		"a day that isn't":        strings.Replace(text, "issued 2026-05-04", "issued 2026-05-32", 1),
		"a void day that isn't":   strings.Replace(text, "desk bela", "desk bela void tomorrow", 1),
		"no replies":              strings.Replace(text, "k 14", "k 0", 1),
		"a number with a zero":    strings.Replace(text, "k 14", "k 014", 1),
		"an approver twice":       strings.Replace(text, n.ApproverVKeys[1], n.ApproverVKeys[0], 1),
		"help with two blanks":    strings.Replace(text, "desk amal", "help a  b\ndesk amal", 1),
		"help without words":      strings.Replace(text, "desk amal", "help \ndesk amal", 1),
		"help that turns text":    strings.Replace(text, "desk amal", "help a\u2066b\ndesk amal", 1),
		"help too long":           strings.Replace(text, "desk amal", "help "+strings.Repeat("a", 301)+"\ndesk amal", 1),
		"help too often":          strings.Replace(text, "desk amal", strings.Repeat("help a\n", 13)+"desk amal", 1),
		"help after desks":        strings.Replace(text, "approver", "help a\napprover", 1),
		"pages out of order":      text + fmt.Sprintf("page /b %x\npage /a %x\n", [32]byte{1}, [32]byte{2}),
		"a page thrice":           text + fmt.Sprintf("page /b %x\npage /b %x\npage /b %x\n", [32]byte{1}, [32]byte{2}, [32]byte{3}),
		"a page's digest twice":   text + fmt.Sprintf("page /b %x\npage /b %x\n", [32]byte{1}, [32]byte{1}),
		"digests out of order":    text + fmt.Sprintf("page /b %x\npage /b %x\n", [32]byte{2}, [32]byte{1}),
		"a page without a path":   text + fmt.Sprintf("page  %x\n", [32]byte{1}),
		"something after the end": text + "hello\n",
		"a blank line":            text + "\n",
		"an approver after pages": text + fmt.Sprintf("page /a %x\n", [32]byte{1}) + "approver " + renamed(t, n.ApproverVKeys[0], "x") + "\n",
	} {
		if bad == text {
			t.Errorf("%s: the edit changed nothing", name)
		}
		if err := accept(bad); !only(err, ledger.ErrMalformed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := accept(strings.Replace(text, "desk amal", strings.Repeat("help "+strings.Repeat("a", 300)+"\n", 12)+"desk amal", 1)); err != nil {
		t.Errorf("twelve lines of help: %v", err)
	}
	if err := accept(text + fmt.Sprintf("page /a %x\npage /b %x\n", [32]byte{1}, [32]byte{2})); err != nil {
		t.Errorf("pages in order: %v", err)
	}
}

// A publication is approved by different people of the card, and by nobody
// else.
//
// Cheapest fake: count signature lines. So one person signs twice, a stranger
// signs, and editors sign, with the number of lines always enough.
func TestApprovals(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	const text = "vouchsafe/publication/v1\nnewsroom 00\n"
	got, signers, err := n.Card.OpenByApprovers(n.Publication(text, 2, 0), 2)
	if err != nil || got != text || !slices.Equal(signers, []string{"approver-3", "approver-1"}) {
		t.Fatalf("%q %v %v", got, signers, err)
	}
	other := ledgertest.New(t, ledgertest.Options{})
	byEditors, err := ledger.Sign(text, n.EditorKeys[0], n.EditorKeys[1])
	if err != nil {
		t.Fatal(err)
	}
	for name, signed := range map[string][]byte{
		"one":                    n.Publication(text, 1),
		"one twice":              ledgertest.RepeatSignature(n.Publication(text, 1)),
		"two and one twice":      ledgertest.RepeatSignature(n.Publication(text, 1, 2)),
		"strangers":              other.Publication(text, 0, 1),
		"editors":                byEditors,
		"one and a stranger":     mix(t, n.Publication(text, 0), other.Publication(text, 1)),
		"two and a stranger":     mix(t, n.Publication(text, 0, 1), other.Publication(text, 2)),
		"one for another report": mix(t, n.Publication(text, 0), n.Publication(text+"file 00 x\n", 1)),
	} {
		if _, _, err := n.Card.OpenByApprovers(signed, 2); !only(err, ledger.ErrNotSigned) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := n.Card.OpenByApprovers(n.Publication(text, 0, 1), 0); !only(err, ledger.ErrNotSigned) {
		t.Errorf("nobody was asked for: %v", err)
	}
}

// mix puts the last signature of b under a.
func mix(t testing.TB, a, b []byte) []byte {
	t.Helper()
	s := strings.TrimSuffix(string(b), "\n")
	return append(slices.Clone(a), s[strings.LastIndex(s, "\n")+1:]+"\n"...)
}

// The depth is the smallest at which a bucket holds 3,072 replies or fewer.
func TestTableDepth(t *testing.T) {
	for _, c := range []struct{ desks, t, k, want int }{
		{1, 64, 14, 0}, {3, 64, 14, 0}, {4, 64, 14, 1}, {8, 64, 14, 2}, {1, 3072, 1, 0}, {1, 3073, 1, 1}, {1, 6144, 1, 1}, {1, 6145, 1, 2},
	} {
		if got := ledger.TableDepth(c.desks, c.t, c.k); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
