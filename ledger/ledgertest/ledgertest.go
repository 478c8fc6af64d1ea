// Package ledgertest makes newsrooms for tests: a policy with its private keys,
// desks with real keys, cards, an in-memory log with witnesses. Everything can
// be altered by the test, honest or not. It is imported by tests only.
package ledgertest

import (
	"crypto/ed25519"
	"crypto/hpke"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/transparency-dev/merkle/rfc6962"
	"vouchsafe.example/ledger"
)

// Options say what kind of newsroom New makes. Zero values mean the default in
// brackets.
type Options struct {
	Name      string // ["The Invented Gazette"]
	Editors   int    // [3]
	K         int    // editors who make a card [2]
	Witnesses int    // [3]
	KW        int    // witnesses that make a quorum [2]
	Approvers int    // [3]
	Desks     []string
	Replies   int // k of the card [14]
	Threads   int // T of the card [64]
	Fetch     int // F of the card [4]
}

// A Newsroom is a newsroom with all its secrets and its log.
type Newsroom struct {
	T       testing.TB
	Options Options
	Policy  *ledger.Policy
	ID      [32]byte

	EditorKeys    []string // skeys
	LogKey        string   // skey
	WitnessKeys   []string // skeys
	ApproverKeys  []string // skeys
	ApproverVKeys []string
	Desks         []*Desk

	Card    *ledger.Card // newest, set by IssueCard
	Signed  []byte       // Card, signed by K editors
	Entries [][]byte     // the log
}

// A Desk is a desk with its secret keys by week.
type Desk struct {
	Name   string
	Void   string
	Epochs map[uint32]DeskEpoch
}

// A DeskEpoch is a desk's key pairs of one week.
type DeskEpoch struct {
	Private hpke.PrivateKey // ML-KEM-768 + X25519
	Sign    ed25519.PrivateKey
}

// New makes a newsroom; it has no card and an empty log until IssueCard.
func New(t testing.TB, o Options) *Newsroom {
	t.Helper()
	def := func(n *int, v int) {
		if *n == 0 {
			*n = v
		}
	}
	if o.Name == "" {
		o.Name = "The Invented Gazette"
	}
	def(&o.Editors, 3)
	def(&o.K, min(2, o.Editors))
	def(&o.Witnesses, 3)
	def(&o.KW, min(2, o.Witnesses))
	def(&o.Approvers, 3)
	def(&o.Replies, 14)
	def(&o.Threads, 64)
	def(&o.Fetch, 4)
	if o.Desks == nil {
		o.Desks = []string{"amal", "bela"}
	}
	n := &Newsroom{T: t, Options: o}
	var editors, witnesses []string
	for i := range o.Editors {
		skey, vkey := must2(t)(ledger.GenerateKey(rand.Reader, fmt.Sprintf("editor-%d", i+1)))
		n.EditorKeys, editors = append(n.EditorKeys, skey), append(editors, vkey)
	}
	for i := range o.Witnesses {
		skey, vkey := must2(t)(ledger.GenerateWitnessKey(rand.Reader, fmt.Sprintf("witness-%d.example", i+1)))
		n.WitnessKeys, witnesses = append(n.WitnessKeys, skey), append(witnesses, vkey)
	}
	for i := range o.Approvers {
		skey, vkey := must2(t)(ledger.GenerateKey(rand.Reader, fmt.Sprintf("approver-%d", i+1)))
		n.ApproverKeys, n.ApproverVKeys = append(n.ApproverKeys, skey), append(n.ApproverVKeys, vkey)
	}
	var log string
	n.LogKey, log = must2(t)(ledger.GenerateKey(rand.Reader, "gazette.example/log"))
	raw, err := ledger.NewPolicy(o.Name, editors, o.K, log, witnesses, o.KW)
	if err != nil {
		t.Fatal(err)
	}
	if n.Policy, err = ledger.ParsePolicy(raw); err != nil {
		t.Fatal(err)
	}
	n.ID = n.Policy.ID()
	for _, d := range o.Desks {
		n.Desks = append(n.Desks, &Desk{Name: d, Epochs: map[uint32]DeskEpoch{}})
	}
	return n
}

func must2(t testing.TB) func(a, b string, err error) (string, string) {
	return func(a, b string, err error) (string, string) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return a, b
	}
}

// Desk returns the desk of that name.
func (n *Newsroom) Desk(name string) *Desk {
	for _, d := range n.Desks {
		if d.Name == name {
			return d
		}
	}
	n.T.Fatalf("no desk %s", name)
	return nil
}

// Keys returns a desk's key pairs of a week and makes them when there are none.
func (n *Newsroom) Keys(d *Desk, epoch uint32) DeskEpoch {
	n.T.Helper()
	if k, ok := d.Epochs[epoch]; ok {
		return k
	}
	private, err := hpke.MLKEM768X25519().GenerateKey()
	if err != nil {
		n.T.Fatal(err)
	}
	_, sign, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		n.T.Fatal(err)
	}
	d.Epochs[epoch] = DeskEpoch{private, sign}
	return d.Epochs[epoch]
}

// DeskKeys returns a desk's public keys from two weeks before epoch to four
// weeks after.
func (n *Newsroom) DeskKeys(d *Desk, epoch uint32) *ledger.DeskKeys {
	n.T.Helper()
	out := &ledger.DeskKeys{Desk: d.Name}
	for e := epoch - 2; e <= epoch+4; e++ {
		k := n.Keys(d, e)
		out.Epochs = append(out.Epochs, ledger.EpochKeys{
			Epoch: e, HPKE: k.Private.PublicKey().Bytes(), Verify: k.Sign.Public().(ed25519.PublicKey),
		})
	}
	return out
}

// AllDeskKeys returns DeskKeys of every desk at the card's week.
func (n *Newsroom) AllDeskKeys(c *ledger.Card) []*ledger.DeskKeys {
	n.T.Helper()
	day, err := time.Parse("2006-01-02", c.Issued)
	if err != nil {
		n.T.Fatal(err)
	}
	var out []*ledger.DeskKeys
	for _, d := range n.Desks {
		out = append(out, n.DeskKeys(d, ledger.Epoch(day)))
	}
	return out
}

// NewCard makes the next card, unsigned and not logged.
func (n *Newsroom) NewCard(now time.Time) *ledger.Card {
	n.T.Helper()
	c := &ledger.Card{
		Name: n.Policy.Name, Newsroom: n.ID, Issued: ledger.Day(now),
		K: n.Options.Replies, F: n.Options.Fetch, T: n.Options.Threads,
		Depth:     ledger.TableDepth(len(n.Desks), n.Options.Threads, n.Options.Replies),
		Approvers: n.ApproverVKeys,
	}
	if n.Card != nil {
		c.Previous = n.Card.Hash()
	}
	day, err := time.Parse("2006-01-02", c.Issued)
	if err != nil {
		n.T.Fatal(err)
	}
	for _, d := range n.Desks {
		c.Desks = append(c.Desks, ledger.Desk{Name: d.Name, Void: d.Void, Keys: n.DeskKeys(d, ledger.Epoch(day)).Hashes()})
	}
	return c
}

// SignCard signs a card by the first k editors.
func (n *Newsroom) SignCard(c *ledger.Card, k int) []byte {
	n.T.Helper()
	signed, err := c.Sign(n.EditorKeys[:k]...)
	if err != nil {
		n.T.Fatal(err)
	}
	return signed
}

// IssueCard makes the next card, signs it, logs it and keeps it as the newest.
func (n *Newsroom) IssueCard(now time.Time) *ledger.Card {
	n.T.Helper()
	return n.Adopt(n.NewCard(now))
}

// Adopt signs a card, logs it and keeps it as the newest.
func (n *Newsroom) Adopt(c *ledger.Card) *ledger.Card {
	n.T.Helper()
	n.Signed = n.SignCard(c, n.Options.K)
	parsed, err := ledger.ParseCard(n.Signed, n.Policy)
	if err != nil {
		n.T.Fatal(err)
	}
	n.Card = parsed
	n.Log(ledger.Entry{Kind: ledger.KindCard, Card: parsed.Hash(), Digest: parsed.Hash()})
	return parsed
}

// Log appends an entry to the log and returns its index. An entry without a
// card names the newest one.
func (n *Newsroom) Log(e ledger.Entry) uint64 {
	n.T.Helper()
	if e.Card == [32]byte{} && n.Card != nil {
		e.Card = n.Card.Hash()
	}
	n.Entries = append(n.Entries, e.Text())
	return uint64(len(n.Entries) - 1)
}

// LogDigest logs a digest of a kind under the newest card and returns the
// entry's text.
func (n *Newsroom) LogDigest(kind ledger.Kind, digest [32]byte) []byte {
	n.T.Helper()
	return n.Entries[n.Log(ledger.Entry{Kind: kind, Digest: digest})]
}

// CheckpointText returns the text of the checkpoint of the first size entries.
func (n *Newsroom) CheckpointText(size int) string {
	root := rootOf(n.Entries[:size])
	return fmt.Sprintf("%s\n%d\n%s\n", n.Policy.Origin(), size, base64.StdEncoding.EncodeToString(root[:]))
}

// Checkpoint returns the checkpoint of the first size entries, signed by the log
// and by the given witnesses (numbers from 0) at that time; none given means all.
func (n *Newsroom) Checkpoint(size int, now time.Time, witnesses ...int) []byte {
	n.T.Helper()
	if witnesses == nil {
		for i := range n.WitnessKeys {
			witnesses = append(witnesses, i)
		}
	}
	text := n.CheckpointText(size)
	cp, err := ledger.Sign(text, n.LogKey)
	if err != nil {
		n.T.Fatal(err)
	}
	for _, w := range witnesses {
		c, err := ledger.NewCosigner(n.WitnessKeys[w])
		if err != nil {
			n.T.Fatal(err)
		}
		line, err := c.Cosign(text, now)
		if err != nil {
			n.T.Fatal(err)
		}
		cp = append(cp, line...)
	}
	return cp
}

// Proof returns the tlog-proof of the entry of that index under the checkpoint
// of the whole log, cosigned by all witnesses at that time.
func (n *Newsroom) Proof(index uint64, now time.Time) []byte {
	n.T.Helper()
	return n.ProofUnder(index, len(n.Entries), n.Checkpoint(len(n.Entries), now))
}

// ProofUnder returns the tlog-proof of an entry in the tree of the first size
// entries, with the given checkpoint.
func (n *Newsroom) ProofUnder(index uint64, size int, checkpoint []byte) []byte {
	return ledger.NewProof(index, pathOf(n.Entries[:size], int(index)), checkpoint)
}

// ProofOf returns the tlog-proof of an entry by its text.
func (n *Newsroom) ProofOf(entry []byte, now time.Time) []byte {
	n.T.Helper()
	for i, e := range n.Entries {
		if string(e) == string(entry) {
			return n.Proof(uint64(i), now)
		}
	}
	n.T.Fatal("the entry isn't in the log")
	return nil
}

// Bundle returns what a client gets at that time.
func (n *Newsroom) Bundle(now time.Time) *ledger.Bundle {
	n.T.Helper()
	last := len(n.Entries) - 1
	b, err := ledger.NewBundle(n.Policy, n.Signed, n.Card, n.AllDeskKeys(n.Card), n.Entries[last], n.Proof(uint64(last), now), now)
	if err != nil {
		n.T.Fatal(err)
	}
	return b
}

// Publication returns a manifest text signed by the approvers of these numbers.
func (n *Newsroom) Publication(text string, approvers ...int) []byte {
	n.T.Helper()
	var skeys []string
	for _, a := range approvers {
		skeys = append(skeys, n.ApproverKeys[a])
	}
	signed, err := ledger.Sign(text, skeys...)
	if err != nil {
		n.T.Fatal(err)
	}
	return signed
}

// RepeatSignature appends a signed note's last signature line once more.
func RepeatSignature(signed []byte) []byte {
	s := strings.TrimSuffix(string(signed), "\n")
	return []byte(s + s[strings.LastIndex(s, "\n"):] + "\n")
}

func split(n int) int {
	k := 1
	for k*2 < n {
		k *= 2
	}
	return k
}

// rootOf and pathOf are RFC 6962 section 2.1, by its recursive definition.
func rootOf(entries [][]byte) [32]byte {
	switch len(entries) {
	case 0:
		return sha256.Sum256(nil)
	case 1:
		return [32]byte(rfc6962.DefaultHasher.HashLeaf(entries[0]))
	}
	k := split(len(entries))
	left, right := rootOf(entries[:k]), rootOf(entries[k:])
	return [32]byte(rfc6962.DefaultHasher.HashChildren(left[:], right[:]))
}

func pathOf(entries [][]byte, m int) [][32]byte {
	if len(entries) <= 1 {
		return nil
	}
	k := split(len(entries))
	if m < k {
		return append(pathOf(entries[:k], m), rootOf(entries[k:]))
	}
	return append(pathOf(entries[k:], m-k), rootOf(entries[:k]))
}
