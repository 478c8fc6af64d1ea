package client

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	fnote "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"

	"vouchsafe.example/internal/browsertest"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

// agreement collects cases in the form of vectors/, with what Go says of each.
type agreement struct {
	t     *testing.T
	r     *rand.Rand
	cases map[string]map[string]json.RawMessage
}

// add takes a case with what Go makes of it: out, or the reason that err wraps.
func (a *agreement) add(format string, in, out map[string]any, err error, reasons map[string]error) {
	a.t.Helper()
	c := map[string]any{"about": "made by chance", "ok": err == nil}
	maps.Copy(c, in)
	if err == nil {
		maps.Copy(c, out)
	} else {
		for name, e := range reasons {
			if errors.Is(err, e) {
				c["error"] = name
			}
		}
		if c["error"] == nil {
			a.t.Fatalf("no reason: %v", err)
		}
	}
	b, err := json.Marshal(c)
	if err != nil {
		a.t.Fatal(err)
	}
	if a.cases[format] == nil {
		a.cases[format] = map[string]json.RawMessage{}
	}
	a.cases[format][fmt.Sprintf("%v-%d", firstOf(in["what"], in["format"]), len(a.cases[format]))] = b
}

func firstOf(a, b any) any {
	if a != nil {
		return a
	}
	return b
}

// odd are characters that two programs may judge differently: spaces by one
// list and not by another, controls, characters that are newer than Unicode 15
// or none, scripts without spaces, the borders of their blocks.
var odd = []string{
	" ", "  ", "\t", "\n", "\r", "\r\n", "\x00", "\x1f", "\x7f", "\u0085", "\u00a0", "\u00ad", "\u1680", "\u180e", "\u2000", "\u200b", "\u200c", "\u200d", "\u200e",
	"\u2028", "\u202e", "\u202f", "\u205f", "\u2060", "\u2066", "\u3000", "\ufeff", "\ufffd", "\ue000", "\u0378", "\U0001e4d0", "\U00010d40", "\U0001ccd6", "\U000e0041", "\U0010ffff",
	"é", "e\u0301", "ß", "İ", "غ", "ქ", "\u0dff", "ก", "\u0eff", "ༀ", "က", "ក", "\u17ff", "\u1800", "あ", "カ", "\uff66", "\u3004", "\u3008", "一", "\u4dc0", "\ua9df", "\U0001b16f", "\U0001b170", "\U0003fffd", "\U0003fffe", "😀", "👩\u200d🔬",
	"+", "-", "/", ".", "=", "0", "00", "-1", "+1", "1", "2", "64", "4294967296", "9223372036854775808", "18446744073709551616", "1e3", "0x10", "١", "²",
	"none", "any", "all", "void", " void ", "w1", "editor-1", "amal", "2026-02-29", "2024-02-29", "2026-04-31", "2100-02-29", "2026-13-01", "2026-00-10", "2026-5-04", "2026-05-4", "2026-05-00", "1969-12-31", "0000-01-01", "9999-12-31", "10000-01-01", "—", "— ", "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
}

// spoil changes bytes in one to three places.
func (a *agreement) spoil(b []byte) []byte {
	b = bytes.Clone(b)
	for range 1 + a.r.IntN(2)*a.r.IntN(3) {
		if len(b) == 0 {
			return b
		}
		i, j := a.r.IntN(len(b)), a.r.IntN(len(b))
		switch a.r.IntN(8) {
		case 0:
			b[i] ^= 1 << a.r.IntN(8)
		case 1:
			b = slices.Delete(b, i, i+1)
		case 2:
			b = slices.Insert(b, i, b[j])
		case 3:
			b = b[:i]
		case 4:
			b = append(b, b[j])
		case 5:
			b[i] = byte(a.r.IntN(256))
		default:
			b = slices.Insert(b, i, []byte(odd[a.r.IntN(len(odd))])...)
		}
	}
	return b
}

// edit changes a text as somebody would who knows that it has lines and words.
func (a *agreement) edit(text string) string {
	lines := strings.SplitAfter(text, "\n")
	i, j := a.r.IntN(len(lines)), a.r.IntN(len(lines))
	switch a.r.IntN(8) {
	case 0:
		lines[i] += lines[i]
	case 1:
		lines[i] = ""
	case 2:
		lines[i], lines[j] = lines[j], lines[i]
	case 3, 4, 5:
		words := strings.Split(strings.TrimSuffix(lines[i], "\n"), " ")
		k := a.r.IntN(len(words))
		switch a.r.IntN(3) {
		case 0:
			words[k] = odd[a.r.IntN(len(odd))]
		case 1:
			words = slices.Insert(words, k, words[k])
		default:
			at := 0
			if words[k] != "" {
				at = a.r.IntN(len(words[k]) + 1)
			}
			words[k] = words[k][:at] + odd[a.r.IntN(len(odd))] + words[k][at:]
		}
		lines[i] = strings.Join(words, " ") + "\n"
	default:
		return string(a.spoil([]byte(text)))
	}
	return strings.Join(lines, "")
}

// words is a text of ordinary words and odd characters.
func (a *agreement) words() string {
	var b strings.Builder
	for range a.r.IntN(40) {
		if a.r.IntN(3) > 0 {
			b.WriteString([]string{"I", "saw", "him,", "там", "في", "犬が", "คน"}[a.r.IntN(7)])
			if a.r.IntN(4) > 0 {
				b.WriteByte(' ')
			}
			continue
		}
		b.WriteString(odd[a.r.IntN(len(odd))])
	}
	return b.String()
}

func (a *agreement) hash() (h [32]byte) {
	for i := range h {
		h[i] = byte(a.r.IntN(256))
	}
	return h
}

var sealReasons = map[string]error{
	"malformed": seal.ErrMalformed, "not canonical": seal.ErrNotCanonical, "does not match": seal.ErrMismatch,
	"too long": seal.ErrTooLong, "not valid UTF-8": seal.ErrNotUTF8,
}

var ledgerReasons = map[string]error{
	"malformed": ledger.ErrMalformed, "other-newsroom": ledger.ErrOtherNewsroom, "not-signed": ledger.ErrNotSigned,
	"not-logged": ledger.ErrNotLogged, "not-newest": ledger.ErrNotNewest, "not-witnessed": ledger.ErrNotWitnessed,
	"stale": ledger.ErrStale, "future": ledger.ErrFuture, "keys": ledger.ErrKeys, "epoch": ledger.ErrEpoch,
	"void-desk": ledger.ErrVoidDesk, "no-keys": ledger.ErrNoKeys,
}

func runsOf(runs []seal.Run) []any {
	var out []any
	for _, r := range runs {
		pieces := []string{}
		for _, p := range r.Pieces {
			pieces = append(pieces, hex.EncodeToString(append([]byte{byte(p.Type)}, p.Bytes...)))
		}
		out = append(out, map[string]any{"first": r.First, "count": r.Count, "hidden": r.Hidden, "pieces": pieces})
	}
	return out
}

// seals adds letters, and disclosures, paths and headers whole and spoilt.
func (a *agreement) seals() {
	id := a.hash()
	in := func(what string, b []byte) map[string]any {
		return map[string]any{"what": what, "bytes": hex.EncodeToString(b), "newsroom": hex.EncodeToString(id[:])}
	}
	for range 40 {
		m := seal.Master(a.hash())
		l := seal.LetterWords{Text: a.words(), Question: a.words(), Language: "en"}
		var originals []any
		for range a.r.IntN(3) {
			o := seal.OriginalFile{Digest: a.hash(), Size: a.r.Int64N(1 << 50)}
			l.Originals = append(l.Originals, o)
			originals = append(originals, map[string]any{"digest": o.Digest.String(), "size": o.Size})
		}
		record, err := seal.Letter(id, m, l)
		c := map[string]any{"what": "letter", "master": hex.EncodeToString(m[:]), "newsroom": hex.EncodeToString(id[:]), "text": l.Text, "question": l.Question, "language": "en", "originals": originals}
		if err != nil {
			// JSON can't hold what isn't UTF-8; a text alone is given as bytes.
			bad := l.Text
			if _, err := seal.TextPart(m, 0, bad); err == nil {
				bad = l.Question
			}
			_, err := seal.TextPart(m, 0, bad)
			a.add("seal", map[string]any{"what": "text", "master": hex.EncodeToString(m[:]), "bytes": hex.EncodeToString([]byte(bad))}, nil, err, sealReasons)
			continue
		}
		var parts []any
		show := map[int]func(int) bool{}
		for _, p := range record.Parts() {
			parts = append(parts, map[string]any{"slot": p.Slot(), "header": string(p.Header().Bytes()), "digest": p.Digest().String()})
			if a.r.IntN(4) > 0 || p.Slot() == 0 {
				odds := a.r.IntN(5)
				show[p.Slot()] = func(int) bool { return a.r.IntN(4) < odds }
			}
			h := a.spoil(p.Header().Bytes())
			parsed, err := seal.ParseHeader(h)
			a.add("seal", in("header", h), map[string]any{"kind": parsed.Kind, "seg": parsed.Seg, "n": parsed.N}, err, sealReasons)
		}
		a.add("seal", c, map[string]any{"root": record.Root().String(), "parts": parts}, nil, nil)

		d, err := record.Disclose(show)
		if err != nil {
			a.t.Fatal(err)
		}
		for i := range 12 {
			b := d
			if i > 0 {
				b = a.spoil(d)
			}
			opened, err := seal.OpenDisclosure(b, id)
			out := map[string]any{}
			if err == nil {
				var parts []any
				for _, p := range opened.Parts {
					parts = append(parts, map[string]any{"slot": p.Slot, "header": string(p.Header.Bytes()), "runs": runsOf(p.Runs)})
				}
				out = map[string]any{"root": opened.Root.String(), "parts": parts}
			}
			a.add("seal", in("disclosure", b), out, err, sealReasons)
		}
	}
	// Each odd character in the middle of a word, before and after one, and alone.
	for _, o := range odd {
		for _, text := range []string{"a" + o + "b", o + "b", "a" + o, o, "a " + o + " " + o + o + "b"} {
			m := seal.Master(a.hash())
			p, err := seal.TextPart(m, 0, text)
			out := map[string]any{}
			if err == nil {
				var leaves []string
				var blanks []int
				for _, piece := range p.Pieces() {
					if piece.Type == seal.Text {
						leaves, blanks = append(leaves, string(piece.Bytes)), append(blanks, 0)
					} else if len(blanks) > 0 {
						blanks[len(blanks)-1]++
					}
				}
				out = map[string]any{"leaves": leaves, "blanks": blanks, "header": string(p.Header().Bytes()), "digest": p.Digest().String()}
			}
			a.add("seal", map[string]any{"what": "text", "master": hex.EncodeToString(m[:]), "bytes": hex.EncodeToString([]byte(text))}, out, err, sealReasons)
		}
	}
	// Go's strings can't hold half a surrogate pair; a browser's can.
	a.cases["seal"]["lone-surrogate"] = json.RawMessage(`{"about": "half a pair", "ok": false, "error": "not valid UTF-8", "what": "text",
		"master": "` + strings.Repeat("00", 32) + `", "text": "I saw \ud83d him"}`)
	var source [32]byte
	period, err := seal.NewPeriod("2024-02-29", id, []seal.Hash{{1}, {2}}, rand.NewChaCha8(source))
	if err != nil {
		a.t.Fatal(err)
	}
	path, err := period.Path(seal.Hash{1})
	if err != nil {
		a.t.Fatal(err)
	}
	kept := period.Marshal()
	for range 100 {
		b := a.spoil(path)
		if a.r.IntN(2) == 0 {
			b = append([]byte(a.edit(string(path[:len("vouchsafe/path/v1\n")+1+10]))), path[len("vouchsafe/path/v1\n")+1+10:]...)
		}
		label, commitment, err := seal.OpenPath(b, id, seal.Hash{1})
		c := in("path", b)
		c["record"] = seal.Hash{1}.String()
		a.add("seal", c, map[string]any{"label": label, "commitment": commitment.String()}, err, sealReasons)
	}
	for range 30 {
		b := a.spoil(kept)
		p, err := seal.UnmarshalPeriod(b)
		out := map[string]any{}
		if err == nil {
			out = map[string]any{"label": p.Label(), "commitment": p.Commitment().String()}
		}
		c := in("period", b)
		c["n"] = 64
		a.add("seal", c, out, err, sealReasons)
	}
}

// logs adds policies, cards, checkpoints, proofs, bundles and approvals, whole
// and spoilt; texts that are signed are signed again after an edit, or the
// signature would be all that is refused.
func (a *agreement) logs() {
	now := time.Date(2026, 5, 4, 23, 30, 0, 0, time.UTC)
	n := ledgertest.New(a.t, ledgertest.Options{Desks: []string{"amal", "bela"}})
	n.IssueCard(now.Add(-time.Hour))
	c := n.NewCard(now)
	c.Pages = []ledger.Page{{Path: "/", Digest: a.hash()}}
	c.Desks[1].Void = "2026-05-05"
	c.Desks = append(c.Desks, ledger.Desk{Name: "chen", Void: "2026-05-01"})
	c.Help = []string{"Call 112"}
	n.Adopt(c)
	n.LogDigest(ledger.KindDay, a.hash())
	policy := n.Policy.Bytes()
	add := func(format string, fields, out map[string]any, err error) {
		fields["format"] = format
		for k, v := range fields {
			if b, ok := v.([]byte); ok {
				fields[k] = hex.EncodeToString(b)
			}
		}
		a.add("ledger", fields, out, err, ledgerReasons)
	}

	var policies []string
	for range 300 {
		policies = append(policies, a.edit(string(policy)))
	}
	for _, o := range odd {
		for _, at := range []string{"Invented", "editors 2", "group witnesses 2", "witness w1"} {
			policies = append(policies, strings.Replace(string(policy), at, at[:len(at)-1]+o+at[len(at)-1:], 1), strings.Replace(string(policy), at, at[:len(at)-1]+o, 1))
		}
	}
	for _, text := range policies {
		b := []byte(text)
		p, err := ledger.ParsePolicy(b)
		out := map[string]any{}
		if err == nil {
			id := p.ID()
			out["hash"] = hex.EncodeToString(id[:])
		}
		add("policy", map[string]any{"input": b}, out, err)
	}

	text, err := n.Card.Text()
	if err != nil {
		a.t.Fatal(err)
	}
	var cards [][]byte
	sign := func(text string) {
		if signed, err := ledger.Sign(text, n.EditorKeys[:2]...); err == nil {
			cards = append(cards, signed)
		}
	}
	for range 100 {
		cards = append(cards, a.spoil(n.Signed))
	}
	for range 300 {
		sign(a.edit(text))
	}
	for _, o := range odd {
		sign(strings.Replace(text, "Call 112", "Call"+o+"112", 1))
		sign(strings.Replace(text, "Call 112", "Call 112"+o, 1))
		sign(strings.ReplaceAll(text, "amal", "am"+o+"al"))
		sign(strings.ReplaceAll(text, "chen", o))
		sign(strings.Replace(text, "2026-05-01", o, 1))
		sign(strings.Replace(text, "issued 2026-05-04", "issued "+o, 1))
		sign(strings.Replace(text, "page /", "page /"+o, 1))
	}
	for _, signed := range cards {
		card, err := ledger.ParseCard(signed, n.Policy)
		out := map[string]any{}
		if err == nil {
			h := card.Hash()
			desks := []string{}
			for _, d := range card.Desks {
				desks = append(desks, d.Name)
			}
			out = map[string]any{"hash": hex.EncodeToString(h[:]), "desks": desks}
		}
		add("card", map[string]any{"input": signed, "policy": policy}, out, err)
	}

	for range 100 {
		b := []byte(a.edit(string(n.Entries[a.r.IntN(len(n.Entries))])))
		e, err := ledger.ParseEntry(b)
		add("entry", map[string]any{"input": b}, map[string]any{"kind": e.Kind, "names": hex.EncodeToString(e.Card[:]), "digest": hex.EncodeToString(e.Digest[:])}, err)
	}

	checkpoint := n.CheckpointText(len(n.Entries))
	for i := range 300 {
		at := now.Add(time.Duration(a.r.IntN(7200)-3600) * time.Second)
		b := n.Checkpoint(len(n.Entries), now)
		switch {
		case i%3 == 0:
			b = a.spoil(b)
		case i > 3:
			if b, err = ledger.Sign(a.edit(checkpoint), n.LogKey); err != nil {
				continue
			}
			text, _, _ := strings.Cut(string(b), "\n\n")
			for _, skey := range n.WitnessKeys[:1+a.r.IntN(3)] {
				w, err := ledger.NewCosigner(skey)
				if err != nil {
					a.t.Fatal(err)
				}
				line, err := w.Cosign(text+"\n", at)
				if err != nil {
					a.t.Fatal(err)
				}
				b = append(b, line...)
			}
		}
		a.checkpoint(add, n.Policy, b, now)
	}

	leaf := n.Entries[len(n.Entries)-1]
	proof := n.Proof(uint64(len(n.Entries)-1), now)
	for range 200 {
		b := []byte(a.edit(string(proof)))
		index, size, err := n.Policy.CheckProof(leaf, b, now.Add(-time.Hour))
		add("proof", map[string]any{"input": b, "policy": policy, "entry": leaf, "since": now.Add(-time.Hour).Unix()}, map[string]any{"index": index, "size": size}, err)
	}
	// Trees of other sizes: each index under the true root.
	for i := range n.Entries {
		for size := i + 1; size <= len(n.Entries); size++ {
			b := n.ProofUnder(uint64(i), size, n.Checkpoint(size, now))
			index, size, err := n.Policy.CheckProof(n.Entries[i], b, now.Add(-time.Hour))
			add("proof", map[string]any{"input": b, "policy": policy, "entry": n.Entries[i], "since": now.Add(-time.Hour).Unix()}, map[string]any{"index": index, "size": size}, err)
		}
	}

	keys, err := n.DeskKeys(n.Desks[0], ledger.Epoch(now)).Marshal()
	if err != nil {
		a.t.Fatal(err)
	}
	for range 60 {
		b := append(a.spoil(keys[:40]), keys[40:]...)
		d, err := ledger.ParseDeskKeys(b)
		out := map[string]any{}
		if err == nil {
			hashes := []string{}
			for _, h := range d.Hashes() {
				hashes = append(hashes, hex.EncodeToString(h.Hash[:]))
			}
			out = map[string]any{"desks": []string{d.Desk}, "hashes": hashes}
		}
		add("desk-keys", map[string]any{"input": b}, out, err)
	}

	bundle := n.Bundle(now).Marshal()
	var moments []int64 // one second around every border
	for _, border := range []time.Time{now, now.Add(ledger.Fresh), now.Add(30 * time.Minute), ledger.EpochStart(ledger.Epoch(now)), ledger.EpochStart(ledger.Epoch(now) + 1)} {
		for _, hour := range []int64{-3600, 0, 3600} {
			moments = append(moments, border.Unix()+hour-1, border.Unix()+hour, border.Unix()+hour+1)
		}
	}
	for i := range 100 + len(moments) {
		b, at := bundle, now.Unix()
		if i < len(moments) {
			at = moments[i]
		} else {
			b = a.spoil(bundle)
		}
		parsed, err := ledger.ParseBundle(b)
		out := map[string]any{}
		if err == nil {
			card, keys, err2 := parsed.Check(n.ID, time.Unix(at, 0))
			if err = err2; err == nil {
				h := card.Hash()
				desks := []string{}
				for _, k := range keys {
					desks = append(desks, k.Desk)
				}
				out = map[string]any{"hash": hex.EncodeToString(h[:]), "epoch": parsed.Epoch, "desks": desks}
			}
		}
		add("bundle", map[string]any{"input": b, "newsroom": n.ID[:], "now": at}, out, err)
	}

	manifest := n.Publication("vouchsafe/publication/v1\nnewsroom "+hex.EncodeToString(n.ID[:])+"\n", 0, 1)
	for i := range 60 {
		b := manifest
		if i > 0 {
			b = []byte(a.edit(string(manifest)))
		}
		text, signers, err := n.Card.OpenByApprovers(b, 2)
		h := seal.Hash{}
		if err == nil {
			h = seal.Hash(sha(text))
		}
		add("approval", map[string]any{"input": b, "policy": policy, "card": n.Signed, "k": 2}, map[string]any{"hash": h.String(), "signers": signers}, err)
	}
	a.mldsa(add)
	a.signatures(add)
}

func (a *agreement) checkpoint(add func(string, map[string]any, map[string]any, error), p *ledger.Policy, b []byte, now time.Time) {
	since := now.Add(-30 * time.Minute)
	c, err := p.CheckCheckpoint(b, since)
	add("checkpoint", map[string]any{"input": b, "policy": p.Bytes(), "since": since.Unix()}, map[string]any{"size": c.Size, "hash": hex.EncodeToString(c.Root[:])}, err)
}

// mldsa adds checkpoints that a witness with an ML-DSA-44 key cosigned.
func (a *agreement) mldsa(add func(string, map[string]any, map[string]any, error)) {
	editor, editorV, err1 := ledger.GenerateKey(rand.NewChaCha8([32]byte{1}), "editor")
	log, logV, err2 := ledger.GenerateKey(rand.NewChaCha8([32]byte{2}), "example.org/log")
	skey, vkey, err3 := fnote.GenerateMLDSAKey("witness.example")
	raw, err4 := ledger.NewPolicy("The Invented Gazette", []string{editorV}, 1, logV, []string{vkey}, 1)
	if err := errors.Join(err1, err2, err3, err4); err != nil || editor == "" {
		a.t.Fatal(err)
	}
	p, err := ledger.ParsePolicy(raw)
	if err != nil {
		a.t.Fatal(err)
	}
	logger, err1 := note.NewSigner(log)
	witness, err2 := fnote.NewMLDSASigner(skey)
	signed, err3 := note.Sign(&note.Note{Text: "example.org/log\n1\n" + strings.Repeat("A", 43) + "=\n"}, logger, witness)
	if err := errors.Join(err1, err2, err3); err != nil {
		a.t.Fatal(err)
	}
	a.checkpoint(add, p, signed, time.Now())
	for range 6 {
		a.checkpoint(add, p, a.spoil(signed), time.Now())
	}
}

// signatures adds one that is right, one whose s isn't reduced, and those that
// hold with the cofactor only, which Go refuses: the key, the signature or both
// were made with a point of order eight.
func (a *agreement) signatures(add func(string, map[string]any, map[string]any, error)) {
	const right = "52f97e0366b387b87b66ad5eb6536fc2f94b4bae7f704a781a2101f007a53c29014de50e59b2d7f18cec2c4d31f022c89a4ec3883fa397d266b23d221ebecd00"
	unreduced, err := hex.DecodeString(right)
	if err != nil {
		a.t.Fatal(err)
	}
	// s + L, as a number from its low end.
	order := []byte("\xed\xd3\xf5\x5c\x1a\x63\x12\x58\xd6\x9c\xf7\xa2\xde\xf9\xde\x14\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x10")
	carry := uint16(0)
	for i, c := range order {
		carry += uint16(unreduced[32+i]) + uint16(c)
		unreduced[32+i] = byte(carry)
		carry >>= 8
	}
	const key = "5df38bb6cd2e1990a20ade1e2d499b588663b32ffcb1c6e23245a1297948a162"
	const mixedKey = "680e04eccc674f4ca7e0707e63f1c242e8772dc11c89cae66e852b712fd9598a"
	for _, c := range []struct{ key, message, sig string }{
		{key, "68656c6c6f", right},
		{key, "68656c6c6f", hex.EncodeToString(unreduced)},
		{mixedKey, "0001", "2ed78a9e843a5968d792fd8b9306d46bf298c531d5973660f2c031ee0b803d02faacb75c8c7b5006d7adb08d6242c8c83e5f6fd8907d0e78923db34173c5ac03"},
		{key, "0001", "88dcf3f04d9f70238c68cbad4507da7b34f4f103d50d6c5065df8721e41d9e5ded376d8a6466df72e8938f29d1513a02a8074c5c6da47f95d30f10a2b101fe03"},
		{mixedKey, "0001", "88dcf3f04d9f70238c68cbad4507da7b34f4f103d50d6c5065df8721e41d9e5d09f58140f05f57edd52b732fe616bab08bfc547b67fe0d0488cd9e3cd7cc5009"},
	} {
		add("signature", map[string]any{"key": c.key, "entry": c.message, "input": c.sig}, nil, verifySignature(a.t, c.key, c.message, c.sig))
	}
}

// TestAgreement compares what Go and the script say of things made by chance,
// most of them spoilt: the same result, or a refusal for the same reason.
//
// Cheapest fake: spoiling so much that all is refused at the first byte. So
// good cases must be among them, and each reason that spoiling can give.
func TestAgreement(t *testing.T) {
	seed := binary.BigEndian.Uint64([]byte("agreemnt"))
	a := &agreement{t: t, r: rand.New(rand.NewPCG(seed, 1)), cases: map[string]map[string]json.RawMessage{}}
	a.seals()
	a.logs()
	reasons := map[string]int{}
	for format, cases := range a.cases {
		for _, raw := range cases {
			var c struct{ Format, Error string }
			if err := json.Unmarshal(raw, &c); err != nil {
				t.Fatal(err)
			}
			reasons[format+" "+c.Error]++
		}
	}
	for _, want := range []string{
		"seal ", "seal malformed", "seal not canonical", "seal does not match", "seal not valid UTF-8",
		"ledger ", "ledger malformed", "ledger not-signed", "ledger other-newsroom", "ledger not-witnessed", "ledger not-logged", "ledger stale", "ledger future", "ledger void-desk", "ledger epoch",
	} {
		if reasons[want] == 0 {
			t.Errorf("no case ends as %q", want)
		}
	}
	t.Logf("%v", reasons)
	runCases(t, chromium(browsertest.Options{}), a.cases, false)
}

func sha(text string) [32]byte { return sha256.Sum256([]byte(text)) }

// verifySignature is what Go says of an Ed25519 signature.
func verifySignature(t testing.TB, key, message, sig string) error {
	t.Helper()
	k, err1 := hex.DecodeString(key)
	m, err2 := hex.DecodeString(message)
	s, err3 := hex.DecodeString(sig)
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Fatal(err)
	}
	if !ed25519.Verify(k, m, s) {
		return ledger.ErrNotSigned
	}
	return nil
}
