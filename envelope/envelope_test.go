package envelope

import (
	"bytes"
	"crypto/hpke"
	"errors"
	"fmt"
	"math"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// Cheapest fake: a constant that says EnvelopeSize, and content that runs out
// of it. Every kind and length is sealed, opened and compared.
func TestEnvelopesHaveOneSize(t *testing.T) {
	n, desks := testNewsroom(t, eightDesks...)
	k := testKeys(t)
	full := testLetter(k, strings.Repeat("я", MaxText(MaxAttachments)/2))
	full.Language, full.Danger, full.Answers = strings.Repeat("x", maxLanguage), true, [16]byte{1}
	for range MaxAttachments {
		full.Attachments = append(full.Attachments, Attachment{Key: [32]byte(random(32)), Size: MaxFile, Digest: [32]byte(random(32)), Name: strings.Repeat("n", MaxName), Type: strings.Repeat("t", MaxType)})
	}
	for range MaxAcks {
		full.Acks = append(full.Acks, [16]byte(random(16)))
	}
	for _, c := range []*Content{
		{Kind: KindVisit, Thread: k.Thread, ID: [16]byte{1}},
		{Kind: KindVisit, Thread: k.Thread, ID: [16]byte{1}, Acks: full.Acks},
		{Kind: KindVisit, Thread: k.Thread, ID: [16]byte{1}, Echo: listLength},
		{Kind: KindRule, Thread: k.Thread, ID: [16]byte{1}, Rule: &Rule{Withdrawn: ConsentVoice}},
		{Kind: KindRule, Thread: k.Thread, ID: [16]byte{1}, Rule: fullRule(t)},
		fullLetterWithRule(t, k), testLetter(k, ""), testLetter(k, "a"), testLetter(k, strings.Repeat("b", MaxText(0))), full,
	} {
		for _, to := range [][]string{nil, {"Радио"}, {"Law", "Field"}} {
			env := mustSeal(t, n, to, c)
			if len(env) != EnvelopeSize {
				t.Errorf("an envelope of %d bytes", len(env))
			}
			got, seal, err := Open(env, n.ID, desks[6].key)
			if to != nil && to[0] != "Радио" {
				if !errors.Is(err, ErrNotAddressed) {
					t.Errorf("opened by another desk: %v", err)
				}
				continue
			}
			if err != nil || seal != EnvelopeSeal(env) || EnvelopeEpoch(env) != n.Epoch {
				t.Fatalf("couldn't open: %v", err)
			}
			want := *c
			if c.Kind != KindLetter {
				want.Thread = ThreadKey{}
			}
			if !reflect.DeepEqual(got, &want) {
				t.Errorf("sealed %+v\nopened %+v", &want, got)
			}
		}
	}
	long := testLetter(k, strings.Repeat("a", ContentSize))
	var tooLong *TooLongError
	if _, err := Seal(n, nil, [32]byte{}, long); !errors.As(err, &tooLong) || tooLong.Over <= 0 {
		t.Errorf("a letter too long: %v", err)
	}
	long.Text = long.Text[tooLong.Over:]
	if _, err := Seal(n, nil, [32]byte{}, long); err != nil {
		t.Errorf("a letter shortened by what was said: %v", err)
	}
}

// fullRule says everything that a rule can say, at its longest.
func fullRule(t *testing.T) *Rule {
	return &Rule{Withdrawn: allConsents, CheckIn: &CheckIn{Days: MaxSilence, Wish: strings.Repeat("w", MaxWish)}, Decoy: DecoyOf(testKeys(t))}
}

// fullLetterWithRule has no byte of room left beside its rule.
func fullLetterWithRule(t *testing.T, k *Keys) *Content {
	c := testLetter(k, strings.Repeat("b", MaxTextBesideRule(0)))
	c.Rule = fullRule(t)
	return c
}

// slotStatistics looks at what can be told from a slot without a key. An X25519
// public key is a point of the curve, never of its twist, and below 2^255; a
// ten-bit coefficient of an ML-KEM ciphertext, compressed from numbers below
// 3,329, takes 257 of its 1,024 values a third more often than the others.
type slotStatistics struct {
	slots, offCurve, coefficients, frequent int
}

var (
	fieldPrime = new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 255), big.NewInt(19))
	frequent   = func() (f [1024]bool) {
		var count [1024]int
		for v := range 3329 {
			count[(v*1024+3329/2)/3329%1024]++
		}
		for i, c := range count {
			f[i] = c == 4
		}
		return f
	}()
)

func onCurve(u []byte) bool {
	le := slices.Clone(u)
	slices.Reverse(le)
	x := new(big.Int).SetBytes(le)
	if x.Cmp(fieldPrime) >= 0 {
		return false
	}
	// u³ + 486662 u² + u must be a square.
	y := new(big.Int).Add(x, big.NewInt(486662))
	y.Mul(y, x).Add(y, big.NewInt(1)).Mul(y, x).Mod(y, fieldPrime)
	return big.Jacobi(y, fieldPrime) >= 0
}

func (s *slotStatistics) add(slot []byte) {
	s.slots++
	for i := range 960 / 5 { // three polynomials of 256 ten-bit coefficients
		b := slot[5*i:]
		v := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32
		for j := range 4 {
			s.coefficients++
			if frequent[v>>(10*j)&1023] {
				s.frequent++
			}
		}
	}
	if !onCurve(slot[1088:1120]) {
		s.offCurve++
	}
}

// genuine tells whether the slots look like real encapsulations.
func (s *slotStatistics) genuine() bool {
	const random, real = 257. / 1024, 257. * 4 / 3329
	rate := float64(s.frequent) / float64(s.coefficients)
	deviation := math.Sqrt(real * (1 - real) / float64(s.coefficients))
	return s.offCurve == 0 && math.Abs(rate-real) < 6*deviation && rate > (random+real)/2
}

// Cheapest fake: random bytes in the unused slots, which anybody can tell from
// real seals without a key; or recipients always in the first slots. The same
// statistics must find random bytes guilty, or they would prove nothing.
func TestUnusedSlotsAreRealSeals(t *testing.T) {
	n, desks := testNewsroom(t, eightDesks...)
	k := testKeys(t)
	var used, unused, noise slotStatistics
	var places [Slots]int
	const envelopes = 64
	for range envelopes {
		env := mustSeal(t, n, []string{"Night"}, testLetter(k, "hello"))
		for i := range Slots {
			slot := env[slotsStart+i*slotSize:][:slotSize]
			if _, err := hpkeOpen(desks[5].private, slotInfo(n.ID, n.Epoch), slot); err == nil {
				places[i]++
				used.add(slot)
			} else {
				unused.add(slot)
			}
			noise.add(random(slotSize))
		}
	}
	if used.slots != envelopes || unused.slots != envelopes*(Slots-1) {
		t.Errorf("%d used and %d unused slots in %d envelopes to one desk", used.slots, unused.slots, envelopes)
	}
	if !used.genuine() || !unused.genuine() {
		t.Errorf("used slots look genuine: %v, unused ones: %v", used.genuine(), unused.genuine())
	}
	if noise.genuine() {
		t.Error("the statistics take random bytes for seals")
	}
	chi := 0.
	for _, c := range places {
		d := float64(c) - envelopes/Slots
		chi += d * d / (envelopes / Slots)
	}
	if chi > 45 { // seven degrees of freedom: once in ten million
		t.Errorf("the desk's slot stands here so many times: %v", places)
	}
}

// Cheapest fake: one body key, or one throw-away key, for all envelopes, so that
// two envelopes of one source share bytes.
func TestTwoEnvelopesShareNothing(t *testing.T) {
	n, _ := testNewsroom(t, "Harbour", "Field")
	k := testKeys(t)
	c := testLetter(k, "the same words")
	seen := map[[16]byte]int{}
	for e := range 20 {
		env := mustSeal(t, n, []string{"Field"}, c)
		for at := slotsStart; at+16 <= EnvelopeSize; at += 16 {
			if was, ok := seen[[16]byte(env[at:])]; ok {
				t.Fatalf("16 bytes at %d of envelope %d are in envelope %d as well", at, e, was)
			}
			seen[[16]byte(env[at:])] = e
		}
	}
}

// Cheapest fake: a body without associated data, so that header, slots or seal
// can be exchanged.
// A visit is tried too: of it no mark is checked when it is opened.
func TestChangedEnvelopesAreRefused(t *testing.T) {
	k := testKeys(t)
	t.Run("letter", func(t *testing.T) { changedEnvelopes(t, testLetter(k, "hello")) })
	t.Run("visit", func(t *testing.T) {
		changedEnvelopes(t, &Content{Kind: KindVisit, ID: [16]byte{1}, Thread: k.Thread})
	})
}

func changedEnvelopes(t *testing.T, c *Content) {
	n, desks := testNewsroom(t, "Harbour", "Field")
	env := mustSeal(t, n, nil, c)
	other := mustSeal(t, n, nil, c)
	refused := func(name string, b []byte) {
		t.Helper()
		if _, _, err := Open(b, n.ID, desks[0].key); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	positions := []int{0, 1, 2, 3, bodyStart, sealStart - 1, sealStart, EnvelopeSize - 1}
	for i := range Slots {
		positions = append(positions, slotsStart+i*slotSize, slotsStart+i*slotSize+1088, slotsStart+i*slotSize+encSize, slotsStart+(i+1)*slotSize-1)
	}
	for at := 5; at < EnvelopeSize; at += 397 {
		positions = append(positions, at)
	}
	for _, at := range positions {
		b := slices.Clone(env)
		b[at] ^= 1 << (at % 8)
		refused(fmt.Sprintf("a changed byte %d", at), b)
	}
	part := func(name string, from, to int) {
		b := slices.Clone(env)
		copy(b[from:to], other[from:to])
		refused(name+" of another envelope", b)
	}
	part("the seal", sealStart, EnvelopeSize)
	part("the body", bodyStart, sealStart)
	part("the slots", slotsStart, bodyStart)
	for i := range Slots {
		part(fmt.Sprintf("slot %d", i), slotsStart+i*slotSize, slotsStart+(i+1)*slotSize)
		b := slices.Clone(env)
		x, y := slotsStart+i*slotSize, slotsStart+(i+1)%Slots*slotSize
		copy(b[x:x+slotSize], env[y:])
		copy(b[y:y+slotSize], env[x:])
		refused(fmt.Sprintf("slot %d exchanged with the next", i), b)
	}
	b := slices.Clone(env)
	for i := range Slots {
		s := b[slotsStart+i*slotSize:][:slotSize]
		if _, err := hpkeOpen(desks[1].private, slotInfo(n.ID, n.Epoch), s); err == nil {
			filler, err := forgotten(slotInfo(n.ID, n.Epoch), 32)
			if err != nil {
				t.Fatal(err)
			}
			copy(s, filler)
		}
	}
	refused("an envelope that was taken from the other desk", b)
	refused("a cut envelope", env[:EnvelopeSize-1])
	refused("a longer envelope", append(slices.Clone(env), 0))
	if _, _, err := Open(env, NewsroomID{1}, desks[0].key); !errors.Is(err, ErrNotAddressed) {
		t.Errorf("opened for another newsroom: %v", err)
	}
	if _, _, err := Open(env, n.ID, func(uint32) hpke.PrivateKey { return nil }); !errors.Is(err, ErrNoKey) {
		t.Errorf("opened without a key: %v", err)
	}
	if _, _, err := Open(env, n.ID, desks[0].key); err != nil {
		t.Error(err)
	}
}

// reseal makes an envelope of any content bytes, as a hostile client can.
func reseal(t testing.TB, n *Newsroom, seal [32]byte, content []byte) []byte {
	t.Helper()
	c := testLetter(testKeys(t), "")
	env, err := Seal(n, nil, seal, c)
	if err != nil {
		t.Fatal(err)
	}
	return resealBody(t, n, env, content)
}

// Cheapest fake: a letter whose mark nobody checks, so that a desk can't tell
// whether the seal, the epoch and the words were put together by one who holds
// the thread key.
func TestLetterIsAuthenticated(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour")
	k := testKeys(t)
	c := testLetter(k, "hello")
	content, err := func() ([]byte, error) { c.Desks = []string{"Harbour"}; return c.encode() }()
	if err != nil {
		t.Fatal(err)
	}
	mark := func(thread ThreadKey, epoch uint32, seal [32]byte) []byte {
		b := slices.Clone(content)
		m := thread.Mark(contentSum(n.ID, epoch, seal, b[:markStart]))
		copy(b[markStart:], m[:])
		return b
	}
	seal := [32]byte{7}
	for name, b := range map[string][]byte{
		"no mark":                     content,
		"a mark under another key":    mark(ThreadKey{1}, n.Epoch, seal),
		"a mark for another epoch":    mark(k.Thread, n.Epoch+1, seal),
		"a mark for another seal":     mark(k.Thread, n.Epoch, [32]byte{8}),
		"a mark of an earlier letter": func() []byte { b := mark(k.Thread, n.Epoch, seal); b[3]++; return b }(),
	} {
		if _, _, err := Open(reseal(t, n, seal, b), n.ID, desks[0].key); !errors.Is(err, ErrUnverified) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, _, err := Open(reseal(t, n, seal, mark(k.Thread, n.Epoch, seal)), n.ID, desks[0].key); err != nil {
		t.Error(err)
	}
}

// Cheapest fake: a visit that carries K, or a mark that is the same at every
// visit, so that desks without the thread key could tell who comes back.
func TestVisitIsRecognisedByThreadKeyOnly(t *testing.T) {
	n, desks := testNewsroom(t, "Harbour")
	k, other := testKeys(t), testKeys(t)
	var last *Content
	for range 3 {
		c, _, err := Open(mustSeal(t, n, nil, &Content{Kind: KindVisit, ID: [16]byte(random(16)), Thread: k.Thread}), n.ID, desks[0].key)
		if err != nil {
			t.Fatal(err)
		}
		if !k.Thread.Recognises(c) || other.Thread.Recognises(c) {
			t.Error("recognised by the wrong key or not by the right one")
		}
		if c.Thread != (ThreadKey{}) || c.ReplyKey != nil {
			t.Error("a visit carries keys")
		}
		if last != nil && (last.Mark == c.Mark || last.Sum == c.Sum) {
			t.Error("two visits have the same mark")
		}
		if kept := (&Content{Sum: c.Sum, Mark: c.Mark}); !k.Thread.Recognises(kept) {
			t.Error("sum and mark alone aren't recognised")
		}
		last = c
	}
	b, err := (&Content{Kind: KindVisit, Desks: []string{"Harbour"}, Thread: k.Thread}).encode()
	if err != nil || bytes.Contains(b, k.Thread[:]) {
		t.Errorf("a visit's bytes carry the thread key: %v", err)
	}
}

// Cheapest fake: a lenient reader, with which one content has two encodings.
func TestContentHasOneEncoding(t *testing.T) {
	k := testKeys(t)
	c := testLetter(k, "hello")
	c.Desks = []string{"Harbour", "Field"}
	c.Acks = [][16]byte{{1}, {2}}
	c.Attachments = []Attachment{{Size: 1, Name: "a.jpg", Type: "image/jpeg"}}
	good, err := c.encode()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := parseContent(good); err != nil {
		t.Fatal(err)
	}
	end := bytes.LastIndexByte(bytes.TrimRight(good, "\x00"), 'o') + 1
	for at := 0; at < markStart; at++ {
		if at > 200 && at < end-200 || at > end+200 {
			at += 60 // inside the key, and the padding: every byte matters, a sample is looked at
		}
		if at >= markStart {
			break
		}
		for _, mask := range []byte{0x01, 0xff} {
			b := slices.Clone(good)
			b[at] ^= mask
			got, err := parseContent(b)
			if err != nil {
				continue
			}
			if at >= end {
				t.Fatalf("padding byte %d doesn't matter", at)
			}
			again, err := got.encode()
			if err != nil || !bytes.Equal(again[:markStart], b[:markStart]) {
				t.Fatalf("byte %d: read and written again it is something else (%v)", at, err)
			}
		}
	}
	for name, change := range map[string]func(*Content){
		"no desk":              func(c *Content) { c.Desks = nil },
		"a desk twice":         func(c *Content) { c.Desks = []string{"Field", "Field"} },
		"a desk with a tab":    func(c *Content) { c.Desks = []string{"Fi\teld"} },
		"a long desk":          func(c *Content) { c.Desks = []string{strings.Repeat("x", MaxDeskName+1)} },
		"nine desks":           func(c *Content) { c.Desks = strings.Split("123456789", "") },
		"an ack twice":         func(c *Content) { c.Acks = [][16]byte{{1}, {1}} },
		"too many acks":        func(c *Content) { c.Acks = make([][16]byte, MaxAcks+1) },
		"no reply key":         func(c *Content) { c.ReplyKey = nil },
		"a reply key of zeros": func(c *Content) { c.ReplyKey = make([]byte, KeySize) },
		"a reply key that isn't ML-KEM": func(c *Content) {
			c.ReplyKey = bytes.Repeat([]byte{0xff}, KeySize)
		},
		"text that isn't UTF-8":     func(c *Content) { c.Text = "\xff" },
		"a language that isn't one": func(c *Content) { c.Language = "en_GB" },
		"an empty file":             func(c *Content) { c.Attachments[0].Size = 0 },
		"a negative file":           func(c *Content) { c.Attachments[0].Size = -1 },
		"a huge file":               func(c *Content) { c.Attachments[0].Size = MaxFile + 1 },
		"a file in a folder":        func(c *Content) { c.Attachments[0].Name = "../a" },
		"a name with a line end":    func(c *Content) { c.Attachments[0].Name = "a\n" },
		"nine files":                func(c *Content) { c.Attachments = make([]Attachment, MaxAttachments+1) },
		"an unknown kind":           func(c *Content) { c.Kind = 9 },
		"a visit with words":        func(c *Content) { c.Kind = KindVisit },
	} {
		b := *c
		b.Attachments = slices.Clone(c.Attachments)
		change(&b)
		if _, err := b.encode(); err == nil {
			t.Errorf("%s is written", name)
		}
	}
}

// Cheapest fake: the last part of the path, whatever characters it has: a desk
// that saves a file under that name would leave its folder.
func TestCleanName(t *testing.T) {
	for name, want := range map[string]string{
		"photo.jpg": "photo.jpg", "/home/amal/photo.jpg": "photo.jpg", `C:\Amal\photo.jpg`: "photo.jpg",
		"a\x00b\n.txt": "a_b_.txt", "\xff.txt": "_.txt", "": "", "..": "_", "a/.": "_",
		strings.Repeat("ж", 100) + ".jpeg": strings.Repeat("ж", 57) + ".jpeg",
		strings.Repeat("x", 300):           strings.Repeat("x", MaxName),
	} {
		if got := CleanName(name); got != want {
			t.Errorf("%q becomes %q", name, got)
		}
		if a := (Attachment{Size: 1, Name: CleanName(name)}); !a.valid() {
			t.Errorf("%q becomes a name that isn't valid", name)
		}
	}
}

// Cheapest fake: limits that are only looked at where the card is parsed, so
// that a destroy list overflows or a slot has no room.
func TestUnusableNewsroomsAreRefused(t *testing.T) {
	good, _ := testNewsroom(t, "Harbour", "Field")
	for name, change := range map[string]func(*Newsroom){
		"no desk":              func(n *Newsroom) { n.Desks = nil },
		"nine desks":           func(n *Newsroom) { n.Desks = make([]Desk, 9) },
		"two desks, one name":  func(n *Newsroom) { n.Desks[1].Name = "Harbour" },
		"a short key":          func(n *Newsroom) { n.Desks[1].Key = n.Desks[1].Key[1:] },
		"too many replies":     func(n *Newsroom) { n.K = 57 },
		"no reply":             func(n *Newsroom) { n.K = 0 },
		"no body":              func(n *Newsroom) { n.F = 0 },
		"too many bodies":      func(n *Newsroom) { n.F = 17 },
		"a depth out of range": func(n *Newsroom) { n.Depth = MaxDepth + 1 },
		"a key that isn't one": func(n *Newsroom) { n.Desks[0].Key = bytes.Repeat([]byte{0xff}, KeySize) },
	} {
		n := *good
		n.Desks = slices.Clone(good.Desks)
		change(&n)
		if _, err := Seal(&n, nil, [32]byte{}, testLetter(testKeys(t), "")); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	if _, err := Seal(good, []string{"Elsewhere"}, [32]byte{}, testLetter(testKeys(t), "")); err == nil {
		t.Error("a desk that isn't there is accepted")
	}
}
