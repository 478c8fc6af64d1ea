package envelope

import (
	"bytes"
	"crypto/ed25519"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

var someReply = &Reply{
	Desk:     "Harbour",
	Offers:   OfferEcho | OfferCheckIn,
	Echo:     77,
	Receipts: []Receipt{{Letter: [16]byte{1}, Read: true}, {Letter: [16]byte{2}}},
	Messages: []Message{{ID: [16]byte{3}, Text: "Are you safe where you are?", Language: "en"}, {ID: [16]byte{4}, Text: "Спасибо.", Language: "ru"}},
}

// Cheapest fake: replies with words are as long as their words.
func TestRepliesAndFillersHaveOneSize(t *testing.T) {
	k := testKeys(t)
	sign := ed25519.NewKeyFromSeed(random(32))
	verify := sign.Public().(ed25519.PublicKey)
	id, tag := NewsroomID{1}, Tag{2}
	full := &Reply{Desk: "Harbour", Messages: []Message{{ID: [16]byte{1}}}}
	full.Messages[0].Text = strings.Repeat("x", replyContentSize)
	full.Messages[0].Text = full.Messages[0].Text[full.Over():]
	for _, r := range []*Reply{{Desk: "Harbour"}, someReply, full} {
		body, err := SealReply(id, tag, k.ReplyKey(), r, sign, 5)
		if err != nil || len(body) != ReplySize {
			t.Fatalf("%d bytes, %v", len(body), err)
		}
		got, err := k.OpenReply(id, tag, "Harbour", 5, body, verify)
		if err != nil || !reflect.DeepEqual(got, r) {
			t.Errorf("sealed %v, opened %v, %v", r, got, err)
		}
	}
	var tooLong *TooLongError
	full.Messages[0].Text += "x"
	if _, err := SealReply(id, tag, k.ReplyKey(), full, sign, 5); !errors.As(err, &tooLong) || tooLong.Over != 1 {
		t.Errorf("one byte too long: %v", err)
	}
	for range 20 {
		filler, err := Filler()
		if err != nil || len(filler) != ReplySize {
			t.Fatalf("a filler of %d bytes, %v", len(filler), err)
		}
		if _, err := k.OpenReply(id, tag, "Harbour", 5, filler, verify); !errors.Is(err, ErrFiller) {
			t.Errorf("a filler opens: %v", err)
		}
	}
}

// Cheapest fake: fillers of random bytes, which a seizer tells from replies.
func TestFillersAreRealSeals(t *testing.T) {
	k := testKeys(t)
	sign := ed25519.NewKeyFromSeed(random(32))
	var fillers, replies, noise slotStatistics
	for range 150 {
		filler, err := Filler()
		if err != nil {
			t.Fatal(err)
		}
		body, err := SealReply(NewsroomID{1}, Tag(random(16)), k.ReplyKey(), someReply, sign, 5)
		if err != nil {
			t.Fatal(err)
		}
		fillers.add(filler)
		replies.add(body)
		noise.add(random(ReplySize))
	}
	if !fillers.genuine() || !replies.genuine() || noise.genuine() {
		t.Errorf("fillers %v, replies %v, noise %v", fillers.genuine(), replies.genuine(), noise.genuine())
	}
}

// Cheapest fake: a reply that is only encrypted to the source, so that whoever
// has her passphrase can write as a journalist; or a signature over the text
// alone, so that a letter to one source can be shown to another.
func TestForgedRepliesAreRefused(t *testing.T) {
	k, other := testKeys(t), testKeys(t)
	sign, thief := ed25519.NewKeyFromSeed(random(32)), ed25519.NewKeyFromSeed(random(32))
	verify := sign.Public().(ed25519.PublicKey)
	id, epoch := NewsroomID{1}, uint32(5)
	tag := k.Thread.Tag("Harbour", epoch, 3)
	body, err := SealReply(id, tag, k.ReplyKey(), someReply, sign, epoch)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := hpkeOpen(k.reply, replyInfo(id, tag), body)
	if err != nil {
		t.Fatal(err)
	}
	again := func(k *Keys, id NewsroomID, tag Tag, plain []byte) []byte {
		t.Helper()
		b, err := hpkeSeal(k.reply.PublicKey(), replyInfo(id, tag), plain)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	changed := func(at int) []byte {
		b := slices.Clone(plain)
		b[at] ^= 1
		return b
	}
	byThief, err := SealReply(id, tag, k.ReplyKey(), someReply, thief, epoch)
	if err != nil {
		t.Fatal(err)
	}
	otherTag := k.Thread.Tag("Harbour", epoch, 4)
	signed := func(content []byte) []byte {
		return append(slices.Clone(content), ed25519.Sign(sign, replySigned(id, epoch, tag, k.ReplyKey(), content))...)
	}
	for name, c := range map[string]struct {
		k      *Keys
		id     NewsroomID
		tag    Tag
		desk   string
		epoch  uint32
		body   []byte
		verify ed25519.PublicKey
		want   error
	}{
		"by somebody who has the passphrase":   {k, id, tag, "Harbour", epoch, byThief, verify, ErrUnverified},
		"with one word changed":                {k, id, tag, "Harbour", epoch, again(k, id, tag, changed(80)), verify, ErrUnverified},
		"with its signature changed":           {k, id, tag, "Harbour", epoch, again(k, id, tag, changed(len(plain)-1)), verify, ErrUnverified},
		"moved to another source":              {other, id, tag, "Harbour", epoch, again(other, id, tag, plain), verify, ErrUnverified},
		"moved to another tag":                 {k, id, otherTag, "Harbour", epoch, again(k, id, otherTag, plain), verify, ErrUnverified},
		"moved to another epoch":               {k, id, tag, "Harbour", epoch + 1, body, verify, ErrUnverified},
		"moved to another newsroom":            {k, NewsroomID{2}, tag, "Harbour", epoch, again(k, NewsroomID{2}, tag, plain), verify, ErrUnverified},
		"under another desk's name":            {k, id, tag, "Field", epoch, body, verify, ErrUnverified},
		"by a desk that is void":               {k, id, tag, "Harbour", epoch, body, nil, ErrUnverified},
		"copied as it is to another tag":       {k, id, otherTag, "Harbour", epoch, body, verify, ErrFiller},
		"copied as it is to another source":    {other, id, tag, "Harbour", epoch, body, verify, ErrFiller},
		"with a byte changed":                  {k, id, tag, "Harbour", epoch, flip(body, 700), verify, ErrFiller},
		"of another length":                    {k, id, tag, "Harbour", epoch, body[1:], verify, ErrMalformed},
		"signed and not in the one encoding":   {k, id, tag, "Harbour", epoch, again(k, id, tag, signed(changed(replyContentSize - 1)[:replyContentSize])), verify, ErrUnverified},
		"signed by the desk for another desk ": {k, id, tag, "Field", epoch, again(k, id, tag, signed(plain[:replyContentSize])), verify, ErrUnverified},
	} {
		if r, err := c.k.OpenReply(c.id, c.tag, c.desk, c.epoch, c.body, c.verify); !errors.Is(err, c.want) {
			t.Errorf("a reply %s: %v, %v", name, r, err)
		}
	}
	if _, err := k.OpenReply(id, tag, "Harbour", epoch, body, verify); err != nil {
		t.Error(err)
	}
}

func flip(b []byte, at int) []byte {
	b = slices.Clone(b)
	b[at] ^= 1
	return b
}

// Cheapest fake: a lenient reader, with which one reply has two encodings.
func TestReplyHasOneEncoding(t *testing.T) {
	good, err := someReply.encode()
	if err != nil {
		t.Fatal(err)
	}
	end := len(bytes.TrimRight(good, "\x00"))
	for at := 0; at < len(good); at++ {
		if at > end+20 && at < len(good)-40 {
			at += 30 // of the padding a sample is looked at
		}
		for _, mask := range []byte{0x01, 0x02, 0x80, 0xff} {
			b := slices.Clone(good)
			b[at] ^= mask
			got, err := parseReply(b)
			if err != nil {
				continue
			}
			if again, err := got.encode(); err != nil || !bytes.Equal(again, b) {
				t.Fatalf("byte %d: read and written again it is something else (%v)", at, err)
			}
		}
	}
	for name, r := range map[string]*Reply{
		"no desk":               {},
		"a message twice":       {Desk: "a", Messages: []Message{{}, {}}},
		"a receipt twice":       {Desk: "a", Receipts: []Receipt{{}, {Read: true}}},
		"too many messages":     {Desk: "a", Messages: make([]Message, MaxMessages+1)},
		"too many receipts":     {Desk: "a", Receipts: make([]Receipt, MaxReceipts+1)},
		"an offer of nothing":   {Desk: "a", Offers: 8},
		"word 2,049":            {Desk: "a", Echo: listLength + 1},
		"text that isn't UTF-8": {Desk: "a", Messages: []Message{{Text: "\xff"}}},
		"a language that isn't": {Desk: "a", Messages: []Message{{Language: "e n"}}},
	} {
		if _, err := r.encode(); err == nil {
			t.Errorf("%s is written", name)
		}
	}
	_, err = SealReply(NewsroomID{}, Tag{}, random(10), someReply, ed25519.NewKeyFromSeed(random(32)), 1)
	if err == nil {
		t.Error("sealed to a key that isn't one")
	}
	if _, err := RandomKeys(bytes.NewReader(nil)); err == nil {
		t.Error("keys without randomness")
	}
}
