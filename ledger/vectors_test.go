package ledger_test

import (
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/vectors"
)

// vector is one case of vectors/ledger: what stands in the fields depends on
// the format.
type vector struct {
	About  string      `json:"about"`
	OK     bool        `json:"ok"`
	Format string      `json:"format"` // policy, card, entry, checkpoint, proof, desk-keys, bundle, approval
	Input  vectors.Hex `json:"input"`
	Error  string      `json:"error,omitempty"` // of a bad case

	// What is given beside the input.
	Policy vectors.Hex `json:"policy,omitempty"`
	Card   vectors.Hex `json:"card,omitempty"`     // signed
	Entry  vectors.Hex `json:"entry,omitempty"`    // text, of a proof
	Since  int64       `json:"since,omitempty"`    // Unix seconds, of a checkpoint or proof
	Now    int64       `json:"now,omitempty"`      // Unix seconds, of a bundle
	ID     vectors.Hex `json:"newsroom,omitempty"` // of a bundle
	K      int         `json:"k,omitempty"`        // of an approval

	// What comes out of a good case.
	Hash    vectors.Hex `json:"hash,omitempty"` // id of a policy, hash of a card, root of a checkpoint, text of an approval
	Kind    string      `json:"kind,omitempty"` // of an entry
	Names   vectors.Hex `json:"names,omitempty"`
	Digest  vectors.Hex `json:"digest,omitempty"`
	Index   uint64      `json:"index,omitempty"`
	Size    uint64      `json:"size,omitempty"`
	Epoch   uint32      `json:"epoch,omitempty"`
	Desks   []string    `json:"desks,omitempty"`
	Signers []string    `json:"signers,omitempty"`
	Hashes  []string    `json:"hashes,omitempty"` // of desk keys, as on the card
}

// errorNames are how the cases name the refusals.
var errorNames = map[string]error{
	"malformed": ledger.ErrMalformed, "other-newsroom": ledger.ErrOtherNewsroom, "not-signed": ledger.ErrNotSigned,
	"not-logged": ledger.ErrNotLogged, "not-newest": ledger.ErrNotNewest, "not-witnessed": ledger.ErrNotWitnessed,
	"stale": ledger.ErrStale, "future": ledger.ErrFuture, "keys": ledger.ErrKeys, "epoch": ledger.ErrEpoch,
	"void-desk": ledger.ErrVoidDesk, "no-keys": ledger.ErrNoKeys,
}

// run does what a case asks for and fills in what comes out.
func (v vector) run() (out vector, err error) {
	out = v
	var p *ledger.Policy
	if v.Policy != nil {
		if p, err = ledger.ParsePolicy(v.Policy); err != nil {
			return out, err
		}
	}
	switch v.Format {
	case "policy":
		if p, err = ledger.ParsePolicy(v.Input); err == nil {
			id := p.ID()
			out.Hash = id[:]
		}
	case "card":
		var c *ledger.Card
		if c, err = ledger.ParseCard(v.Input, p); err == nil {
			h := c.Hash()
			out.Hash = h[:]
			for _, d := range c.Desks {
				out.Desks = append(out.Desks, d.Name)
			}
		}
	case "entry":
		var e ledger.Entry
		if e, err = ledger.ParseEntry(v.Input); err == nil {
			out.Kind, out.Names, out.Digest = string(e.Kind), e.Card[:], e.Digest[:]
		}
	case "checkpoint":
		var c ledger.Checkpoint
		if c, err = p.CheckCheckpoint(v.Input, time.Unix(v.Since, 0)); err == nil {
			out.Size, out.Hash = c.Size, c.Root[:]
		}
	case "proof":
		out.Index, out.Size, err = p.CheckProof(v.Entry, v.Input, time.Unix(v.Since, 0))
	case "desk-keys":
		var k *ledger.DeskKeys
		if k, err = ledger.ParseDeskKeys(v.Input); err == nil {
			out.Desks = []string{k.Desk}
			for _, h := range k.Hashes() {
				out.Hashes = append(out.Hashes, hex.EncodeToString(h.Hash[:]))
			}
		}
	case "bundle":
		var b *ledger.Bundle
		if b, err = ledger.ParseBundle(v.Input); err != nil {
			return out, err
		}
		var c *ledger.Card
		var keys []ledger.DeskEpochKey
		if c, keys, err = b.Check([32]byte(v.ID), time.Unix(v.Now, 0)); err == nil {
			h := c.Hash()
			out.Hash, out.Epoch = h[:], b.Epoch
			for _, k := range keys {
				out.Desks = append(out.Desks, k.Desk)
			}
		}
	case "approval":
		var c *ledger.Card
		if c, err = ledger.ParseCard(v.Card, p); err != nil {
			return out, err
		}
		var text string
		if text, out.Signers, err = c.OpenByApprovers(v.Input, v.K); err == nil {
			h := sha(text)
			out.Hash = h[:]
		}
	default:
		return out, errors.New("no such format")
	}
	return out, err
}

// The formats are what the vectors say, for every implementation.
//
// Cheapest fake: a loader that finds nothing, or a bad case that is refused for
// another reason than the one it is about. So a folder without cases fails, each
// format must have good and bad ones, and reasons are compared.
func TestVectors(t *testing.T) {
	good, bad := map[string]int{}, map[string]int{}
	vectors.Each(t, "ledger", func(name string, v vector) {
		want := v
		v.Hash, v.Kind, v.Names, v.Digest, v.Index, v.Size, v.Epoch, v.Desks, v.Signers, v.Hashes = nil, "", nil, nil, 0, 0, 0, nil, nil, nil
		got, err := v.run()
		if v.OK {
			good[v.Format]++
			if err != nil {
				t.Errorf("%s: %v", name, err)
				return
			}
			a, err1 := vectors.Encode(got)
			b, err2 := vectors.Encode(want)
			if err := errors.Join(err1, err2); err != nil {
				t.Fatal(err)
			}
			if string(a) != string(b) {
				t.Errorf("%s: got\n%s\nwant\n%s", name, a, b)
			}
			return
		}
		bad[v.Format]++
		if reason := errorNames[v.Error]; reason == nil || !only(err, reason) {
			t.Errorf("%s: refused with %v, want %s", name, err, v.Error)
		}
	})
	for _, f := range []string{"policy", "card", "entry", "checkpoint", "proof", "desk-keys", "bundle", "approval"} {
		if good[f] == 0 || bad[f] == 0 {
			t.Errorf("format %s: %d good and %d bad cases", f, good[f], bad[f])
		}
	}
}

// pageLine is a card's line of a page whose digest begins with a byte.
func pageLine(path string, first byte) string {
	return "page " + path + " " + hexOf([32]byte{first}) + "\n"
}

// yearTenThousand is the first moment whose day has more than ten characters.
var yearTenThousand = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)

var write = flag.Bool("write", false, "make the vectors anew, under new keys")

// TestWriteVectors makes vectors/ledger anew; see -write.
func TestWriteVectors(t *testing.T) {
	if !*write {
		t.Skip("without -write the vectors stay as they are")
	}
	n := ledgertest.New(t, ledgertest.Options{Editors: 3, K: 2, Witnesses: 3, KW: 2, Approvers: 2, Desks: []string{"amal"}})
	old := now.Add(-48 * time.Hour)
	first := n.IssueCard(old)
	firstSigned := n.Signed
	n.LogDigest(ledger.KindDay, [32]byte{1})
	c := n.NewCard(now)
	c.Pages = []ledger.Page{{Path: "/", Digest: [32]byte{4}}, {Path: "/letterbox", Digest: [32]byte{5}}}
	c.Desks = append(c.Desks, ledger.Desk{Name: "bela", Void: "2026-05-01"})
	c.Help = []string{"In an emergency: 112", "خط المساعدة: 100"}
	n.Adopt(c)
	n.LogDigest(ledger.KindMonth, [32]byte{2})
	n.LogDigest(ledger.KindPublication, [32]byte{3})
	policy := n.Policy.Bytes()
	since := now.Add(-time.Hour).Unix()
	cp := n.Checkpoint(len(n.Entries), now)
	proof := n.Proof(3, now)
	bundle := n.Bundle(now)
	manifest := "vouchsafe/publication/v1\nnewsroom " + hex.EncodeToString(n.Card.Newsroom[:]) + "\n"
	deskKeys, err := n.DeskKeys(n.Desks[0], ledger.Epoch(now)).Marshal()
	if err != nil {
		t.Fatal(err)
	}
	sub := func(b []byte, old, new string) []byte {
		out := strings.Replace(string(b), old, new, 1)
		if out == string(b) {
			t.Fatalf("nothing to replace: %q", old)
		}
		return []byte(out)
	}
	changed := func(edit func(b *ledger.Bundle)) []byte {
		b, err := ledger.ParseBundle(bundle.Marshal())
		if err != nil {
			t.Fatal(err)
		}
		edit(b)
		return b.Marshal()
	}
	lastLine := func(b []byte) string {
		s := strings.TrimSuffix(string(b), "\n")
		return s[strings.LastIndex(s, "\n")+1:] + "\n"
	}
	cases := map[string]vector{
		"policy-good":           {About: "three editors, two sign; a log; two of three witnesses", Format: "policy", Input: policy, OK: true},
		"policy-groups":         {About: "groups within groups", Format: "policy", OK: true, Input: sub(policy, "group witnesses 2 w1 w2 w3\nquorum witnesses\n", "group one any w1 w2\ngroup two all one w3\nquorum two\n")},
		"policy-no-quorum":      {About: "no line says which witnesses are enough", Format: "policy", Input: sub(policy, "quorum witnesses\n", ""), Error: "malformed"},
		"policy-quorum-none":    {About: "C2SP's 'quorum none' would leave nobody to say when the log was seen", Format: "policy", Input: sub(policy, "quorum witnesses", "quorum none"), Error: "malformed"},
		"policy-editor-twice":   {About: "one editor's key stands twice", Format: "policy", Input: sub(policy, n.Policy.EditorKeys[1], n.Policy.EditorKeys[0]), Error: "malformed"},
		"policy-member-twice":   {About: "one witness weighs twice in a group", Format: "policy", Input: sub(policy, "w1 w2 w3", "w1 w1 w3"), Error: "malformed"},
		"policy-two-blanks":     {About: "two blanks where one belongs", Format: "policy", Input: sub(policy, "editors ", "editors  "), Error: "malformed"},
		"policy-leading-zero":   {About: "a number with a leading zero", Format: "policy", Input: sub(policy, "editors 2", "editors 02"), Error: "malformed"},
		"policy-wrong-key-id":   {About: "a key's id belongs to another name", Format: "policy", Input: sub(policy, "editor editor-1+", "editor editor-4+"), Error: "malformed"},
		"policy-bidi-name":      {About: "the name holds a control that turns text round", Format: "policy", Input: sub(policy, "Invented", "Inven\u202eted"), Error: "malformed"},
		"card-good":             {About: "a second card, with lines of help, a void desk and pages", Format: "card", Policy: policy, Input: n.Signed, OK: true},
		"card-first":            {About: "a first card names zeros as the one before it", Format: "card", Policy: policy, Input: firstSigned, OK: true},
		"card-all-editors":      {About: "more editors signed than must", Format: "card", Policy: policy, Input: n.SignCard(n.Card, 3), OK: true},
		"card-one-signature":    {About: "one signature instead of two", Format: "card", Policy: policy, Input: n.SignCard(n.Card, 1), Error: "not-signed"},
		"card-one-twice":        {About: "one editor signed twice", Format: "card", Policy: policy, Input: ledgertest.RepeatSignature(n.SignCard(n.Card, 1)), Error: "not-signed"},
		"card-three-one-twice":  {About: "two editors signed, and one of them twice", Format: "card", Policy: policy, Input: ledgertest.RepeatSignature(n.Signed), Error: "not-signed"},
		"card-changed":          {About: "the text was changed after signing", Format: "card", Policy: policy, Input: sub(n.Signed, "t 64", "t 65"), Error: "not-signed"},
		"card-base64":           {About: "a signature in another base64 text of the same bytes", Format: "card", Policy: policy, Input: otherBase64(n.Signed), Error: "not-signed"},
		"card-other-newsroom":   {About: "signed by this newsroom's editors for another id", Format: "card", Policy: policy, Input: resign(t, n, "newsroom "+hex.EncodeToString(n.ID[:]), "newsroom "+strings.Repeat("00", 32)), Error: "other-newsroom"},
		"card-key-twice":        {About: "the same key in two weeks", Format: "card", Policy: policy, Input: resign(t, n, hexOf(n.Card.Desks[0].Keys[1].Hash), hexOf(n.Card.Desks[0].Keys[0].Hash)), Error: "malformed"},
		"card-page-twice":       {About: "two digests of one page, of the program before and the one after", Format: "card", Policy: policy, Input: resign(t, n, pageLine("/letterbox", 5), pageLine("/letterbox", 5)+pageLine("/letterbox", 6)), OK: true},
		"card-page-thrice":      {About: "three digests of one page", Format: "card", Policy: policy, Input: resign(t, n, pageLine("/letterbox", 5), pageLine("/letterbox", 5)+pageLine("/letterbox", 6)+pageLine("/letterbox", 7)), Error: "malformed"},
		"card-page-same":        {About: "one digest of a page twice", Format: "card", Policy: policy, Input: resign(t, n, pageLine("/letterbox", 5), pageLine("/letterbox", 5)+pageLine("/letterbox", 5)), Error: "malformed"},
		"card-page-order":       {About: "two digests of one page, the larger first", Format: "card", Policy: policy, Input: resign(t, n, pageLine("/letterbox", 5), pageLine("/letterbox", 6)+pageLine("/letterbox", 5)), Error: "malformed"},
		"card-trailing":         {About: "a line after the last", Format: "card", Policy: policy, Input: resign(t, n, "page /letterbox", "hello\npage /letterbox"), Error: "malformed"},
		"card-help-bidi":        {About: "a line of help holds a control that turns text round", Format: "card", Policy: policy, Input: resign(t, n, "emergency: 112", "emergency: \u202e112"), Error: "malformed"},
		"entry-card":            {About: "the entry of a card", Format: "entry", Input: n.Entries[0], OK: true},
		"entry-day":             {About: "the entry of a day", Format: "entry", Input: n.Entries[1], OK: true},
		"entry-month":           {About: "the entry of a month", Format: "entry", Input: n.Entries[3], OK: true},
		"entry-publication":     {About: "the entry of a publication", Format: "entry", Input: n.Entries[4], OK: true},
		"entry-other-kind":      {About: "a kind that isn't one", Format: "entry", Input: sub(n.Entries[1], "day", "year"), Error: "malformed"},
		"entry-no-line-end":     {About: "the last line has no end", Format: "entry", Input: n.Entries[1][:len(n.Entries[1])-1], Error: "malformed"},
		"entry-base64":          {About: "another base64 text of the same digest", Format: "entry", Input: sub(n.Entries[1], "A=\n", "B=\n"), Error: "malformed"},
		"entry-two-cards":       {About: "the entry of a card names another card", Format: "entry", Input: sub(n.Entries[1], "day", "card"), Error: "malformed"},
		"checkpoint-good":       {About: "signed by the log and all witnesses", Format: "checkpoint", Policy: policy, Since: since, Input: cp, OK: true},
		"checkpoint-quorum":     {About: "signed by the log and just enough witnesses", Format: "checkpoint", Policy: policy, Since: since, Input: n.Checkpoint(4, now, 2, 0), OK: true},
		"checkpoint-few":        {About: "too few witnesses", Format: "checkpoint", Policy: policy, Since: since, Input: n.Checkpoint(4, now, 2), Error: "not-witnessed"},
		"checkpoint-twice":      {About: "one witness twice, at two times", Format: "checkpoint", Policy: policy, Since: since, Input: append(n.Checkpoint(4, now, 2), lastLine(n.Checkpoint(4, now.Add(time.Second), 2))...), Error: "not-signed"},
		"checkpoint-year-9999":  {About: "one witness stamped the last second that there may be", Format: "checkpoint", Policy: policy, Since: since, Input: append(n.Checkpoint(4, now, 2, 0), lastLine(n.Checkpoint(4, yearTenThousand.Add(-time.Second), 1))...), OK: true},
		"checkpoint-year-10000": {About: "one witness stamped a second more, and two are enough without it", Format: "checkpoint", Policy: policy, Since: since, Input: append(n.Checkpoint(4, now, 2, 0), lastLine(n.Checkpoint(4, yearTenThousand, 1))...), Error: "malformed"},
		"checkpoint-stale":      {About: "cosigned before the time that is asked for", Format: "checkpoint", Policy: policy, Since: now.Add(time.Hour).Unix(), Input: cp, Error: "stale"},
		"checkpoint-unsigned":   {About: "the log's own signature is missing", Format: "checkpoint", Policy: policy, Since: since, Input: withoutLine(cp, "— gazette"), Error: "not-signed"},
		"checkpoint-extension":  {About: "an extension line, though signed", Format: "checkpoint", Policy: policy, Since: since, Input: cosigned(t, n, n.CheckpointText(4)+"hello\n"), Error: "malformed"},
		"proof-good":            {About: "the fourth entry of five", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: proof, OK: true},
		"proof-only":            {About: "the only entry: no hashes", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[0], Input: n.ProofUnder(0, 1, n.Checkpoint(1, now)), OK: true},
		"proof-other-entry":     {About: "of another entry", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[1], Input: proof, Error: "not-logged"},
		"proof-other-index":     {About: "under another index", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: sub(proof, "index 3", "index 2"), Error: "not-logged"},
		"proof-extra":           {About: "with extra data, which nobody signs", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: sub(proof, "index 3", "extra aGVsbG8=\nindex 3"), Error: "malformed"},
		"proof-leading-zero":    {About: "an index with a leading zero", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: sub(proof, "index 3", "index 03"), Error: "malformed"},
		"proof-cr":              {About: "lines that end as on another system", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: sub(proof, "index 3\n", "index 3\r\n"), Error: "malformed"},
		"proof-trailing":        {About: "a blank line after the last", Format: "proof", Policy: policy, Since: since, Entry: n.Entries[3], Input: append(slices.Clone(proof), '\n'), Error: "malformed"},
		"desk-keys-good":        {About: "one desk's keys of seven weeks, and what the card says of them", Format: "desk-keys", Input: deskKeys, OK: true},
		"desk-keys-short":       {About: "the last byte is missing", Format: "desk-keys", Input: deskKeys[:len(deskKeys)-1], Error: "malformed"},
		"desk-keys-long":        {About: "a byte too many", Format: "desk-keys", Input: append(slices.Clone(deskKeys), 0), Error: "malformed"},
		"desk-keys-name":        {About: "a name with a blank", Format: "desk-keys", Input: sub(deskKeys, "amal", "am l"), Error: "malformed"},
		"approval-good":         {About: "two approvers", Format: "approval", Policy: policy, Card: n.Signed, K: 2, Input: n.Publication(manifest, 1, 0), OK: true},
		"approval-one":          {About: "one approver", Format: "approval", Policy: policy, Card: n.Signed, K: 2, Input: n.Publication(manifest, 1), Error: "not-signed"},
		"approval-one-twice":    {About: "one approver twice", Format: "approval", Policy: policy, Card: n.Signed, K: 2, Input: ledgertest.RepeatSignature(n.Publication(manifest, 1)), Error: "not-signed"},
		"approval-stranger":     {About: "an approver and somebody who isn't on the card", Format: "approval", Policy: policy, Card: n.Signed, K: 2, Input: mix(t, n.Publication(manifest, 0), ledgertest.New(t, n.Options).Publication(manifest, 1)), Error: "not-signed"},
	}
	bundles := map[string]struct {
		about, err string
		input      []byte
		now        time.Time
	}{
		"good":           {"what a client gets", "", bundle.Marshal(), now},
		"not-logged":     {"a card that no entry names", "not-logged", changed(func(b *ledger.Bundle) { b.Card = resign(t, n, "t 64", "t 65") }), now},
		"older-card":     {"the first card with the newest entry", "not-logged", changed(func(b *ledger.Bundle) { b.Card = firstSigned }), now},
		"older-entry":    {"the first card with its own entry", "not-newest", changed(func(b *ledger.Bundle) { b.Card, b.Entry, b.Proof = firstSigned, n.Entries[1], n.Proof(1, now) }), now},
		"not-signed":     {"a card with one signature too few", "not-signed", changed(func(b *ledger.Bundle) { b.Card = n.SignCard(n.Card, 1) }), now},
		"stale":          {"nine days later", "stale", bundle.Marshal(), now.Add(9 * 24 * time.Hour)},
		"future":         {"a day before it was cosigned", "future", bundle.Marshal(), now.Add(-24 * time.Hour)},
		"not-witnessed":  {"one cosignature", "not-witnessed", changed(func(b *ledger.Bundle) { under(n, b, n.Checkpoint(5, now, 0)) }), now},
		"other-newsroom": {"the whole bundle of another newsroom of the same name", "other-newsroom", newsroom(t, n.Options).Bundle(now).Marshal(), now},
		"keys":           {"another key to encrypt to", "keys", changed(func(b *ledger.Bundle) { b.Keys[0].HPKE[0] ^= 1 }), now},
		"no-desk":        {"the only desk is left out", "keys", changed(func(b *ledger.Bundle) { b.Keys = nil }), now},
		"epoch":          {"the next week's keys", "epoch", changed(func(b *ledger.Bundle) { b.Keys = n.Bundle(now.AddDate(0, 0, 7)).Keys; b.Epoch++ }), now},
		"void-desk":      {"keys of the void desk", "void-desk", changed(func(b *ledger.Bundle) { k := b.Keys[0]; k.Desk = "bela"; b.Keys = append(b.Keys, k) }), now},
		"trailing":       {"a byte too many", "malformed", append(bundle.Marshal(), 0), now},
		"short":          {"the last byte is missing", "malformed", bundle.Marshal()[:len(bundle.Marshal())-1], now},
	}
	for name, b := range bundles {
		cases["bundle-"+name] = vector{About: b.about, Format: "bundle", ID: n.ID[:], Now: b.now.Unix(), Input: b.input, OK: b.err == "", Error: b.err}
	}
	if first.Hash() == n.Card.Hash() {
		t.Fatal("one card only")
	}
	dir := filepath.Join("..", "vectors", "ledger")
	for name, v := range cases {
		out, err := v.run()
		if v.OK != (err == nil) || !v.OK && !only(err, errorNames[v.Error]) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !v.OK {
			out = v
		}
		b, err := vectors.Encode(out)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".json"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func hexOf(h [32]byte) string { return hex.EncodeToString(h[:]) }

// resign signs the newest card's text with one edit.
func resign(t testing.TB, n *ledgertest.Newsroom, old, new string) []byte {
	t.Helper()
	text, err := n.Card.Text()
	if err != nil {
		t.Fatal(err)
	}
	signed, err := ledger.Sign(strings.Replace(text, old, new, 1), n.EditorKeys[0], n.EditorKeys[1])
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// cosigned signs a text as the log and all witnesses.
func cosigned(t testing.TB, n *ledgertest.Newsroom, text string) []byte {
	t.Helper()
	cp, err := ledger.Sign(text, n.LogKey)
	if err != nil {
		t.Fatal(err)
	}
	for _, skey := range n.WitnessKeys {
		c, err := ledger.NewCosigner(skey)
		if err != nil {
			t.Fatal(err)
		}
		line, err := c.Cosign(text, now)
		if err != nil {
			t.Fatal(err)
		}
		cp = append(cp, line...)
	}
	return cp
}

// withoutLine drops the first line that begins so.
func withoutLine(b []byte, begin string) []byte {
	lines := strings.SplitAfter(string(b), "\n")
	i := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, begin) })
	return []byte(strings.Join(slices.Delete(lines, i, i+1), ""))
}

// otherBase64 changes the unused bits of the last signature's base64.
func otherBase64(signed []byte) []byte {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	out := slices.Clone(signed)
	i := len(out) - 1 - len("=\n") // 68 bytes: one '=' and two unused bits
	out[i] = alphabet[strings.IndexByte(alphabet, out[i])|1]
	return out
}
