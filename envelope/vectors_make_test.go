package envelope

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"vouchsafe.example/vectors"
)

var makeVectors = flag.Bool("make-vectors", false, "write the cases of vectors/envelope anew")

// TestMakeVectors writes the cases. What is encrypted to a public key differs
// at every run, so this is for changes of the format only.
func TestMakeVectors(t *testing.T) {
	if !*makeVectors {
		t.Skip("run with -make-vectors to write the cases anew")
	}
	const dir = "../vectors/envelope"
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write := func(name, about string, ok bool, v vector) {
		t.Helper()
		b, err := vectors.Encode(struct {
			About string `json:"about"`
			OK    bool   `json:"ok"`
			vector
		}{about, ok, v})
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name+".json"), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	good := func(name, about string, v vector) { t.Helper(); write(name, about, true, v) }
	bad := func(name, about string, v vector) { t.Helper(); write(name, about, false, v) }
	seed := func(s string) [32]byte { return sha256.Sum256([]byte("vouchsafe vector: " + s)) }
	id16 := func(s string) [16]byte { b := seed(s); return [16]byte(b[:16]) }
	h := func(b [32]byte) vectors.Hex { return b[:] }

	// Passphrases.
	var secret [12]byte
	for i := range secret {
		secret[i] = byte(i * 23)
	}
	secret[11] &= 0xe0
	p := newPassphrase(secret)
	lines := p.Lines("en")
	words := strings.Fields(p.text("en"))
	passphrase := func(typed string) vector {
		return vector{Format: "passphrase", Text: typed, Bytes: p.b[:], Lines: lines[:]}
	}
	good("passphrase-as-shown", "Three lines of three words.", passphrase(strings.Join(lines[:], "\n")))
	good("passphrase-capitals-hyphens", "Capitals, hyphens, full stops, numbers and a byte order mark don't matter.", passphrase("\ufeff1. "+strings.ToUpper(strings.Join(words, " - "))+"."))
	var short, accented []string
	for _, w := range words {
		short = append(short, w[:min(4, len(w))])
		accented = append(accented, strings.NewReplacer("a", "å", "e", "é", "i", "ı", "o", "ô", "u", "ū", "s", "ſ").Replace(w))
	}
	good("passphrase-four-letters", "The first four letters of each word are enough.", passphrase(strings.Join(short, " ")))
	good("passphrase-diacritics", "Diacritics, the dotless i and the long s don't matter.", passphrase(strings.Join(accented, ",")))
	zero := newPassphrase([12]byte{})
	zeroLines := zero.Lines("en")
	good("passphrase-zero", "91 zero bits: eight times the first word, and one that has the checksum.", vector{Format: "passphrase", Text: zero.text("en"), Bytes: zero.b[:], Lines: zeroLines[:]})
	other := slices.Clone(words)
	other[4] = "recieve"
	bad("passphrase-unknown-word", "The fifth word isn't on the list; one that is near is told.", vector{Format: "passphrase", Text: strings.Join(other, " "), Error: "word", Position: 5, Near: "receive"})
	other[4] = words[4][:4] + "xx"
	good("passphrase-slip-after-four", "What follows four letters doesn't matter.", passphrase(strings.Join(other, " ")))
	other[4] = words[4][:3]
	if wordLists[0].number(other[4]) >= 0 {
		t.Fatal("choose another secret: three letters are a word")
	}
	bad("passphrase-three-letters", "Three letters of a longer word aren't enough.", vector{Format: "passphrase", Text: strings.Join(other, " "), Error: "word", Position: 5, Near: wordLists[0].near(other[4])[0]})
	other[4], other[5] = words[5], words[4]
	bad("passphrase-changed-places", "Two words have changed places.", vector{Format: "passphrase", Text: strings.Join(other, " "), Error: "checksum"})
	bad("passphrase-eight-words", "A word is missing.", vector{Format: "passphrase", Text: strings.Join(words[:8], " "), Error: "count"})
	bad("passphrase-ten-words", "A word too many.", vector{Format: "passphrase", Text: p.text("en") + " zoo", Error: "count"})
	bad("passphrase-too-long", "More than 1,024 bytes are not read.", vector{Format: "passphrase", Text: p.text("en") + strings.Repeat(" ", maxTyped), Error: "length"})

	// The same passphrase in the Russian list.
	russian := wordLists[1]
	inRussian := func(p Passphrase, typed string) vector {
		lines := p.Lines("ru")
		return vector{Format: "passphrase", Text: typed, Bytes: p.b[:], Language: "ru", Lines: lines[:]}
	}
	ruWords := strings.Fields(p.text("ru"))
	ruLines := p.Lines("ru")
	var ruShort []string
	for _, w := range ruWords {
		ruShort = append(ruShort, beginning(w))
	}
	good("passphrase-ru-as-shown", "Another list shows the same bytes in other words.", inRussian(p, strings.Join(ruLines[:], "\n")))
	good("passphrase-ru-capitals-hyphens", "Capitals, hyphens, full stops and numbers don't matter in Cyrillic.", inRussian(p, "1. "+strings.ToUpper(strings.Join(ruWords, " - "))+"."))
	good("passphrase-ru-four-letters", "Four letters, not four bytes, of each word are enough.", inRussian(p, strings.Join(ruShort, " ")))
	good("passphrase-ru-zero", "91 zero bits in Russian.", inRussian(zero, zero.text("ru")))
	// Eight words with е and й; the ninth follows of them.
	var marked Passphrase
	for i, w := range strings.Fields("ежик веревка зверобой чайка майонез улей айсберг муравей") {
		marked.setWord(i, russian.number(w))
	}
	marked = newPassphrase([12]byte(marked.b[:12]))
	shown := marked.text("ru")
	good("passphrase-ru-io", "ё, which the list doesn't have, is typed for е, as one character and as two, small and large.",
		inRussian(marked, strings.NewReplacer("ежик", "Ёжик", "веревка", "вере\u0308вка").Replace(shown)))
	good("passphrase-ru-short-i", "й as it is shown, one character each.", inRussian(marked, shown))
	good("passphrase-ru-short-i-two-characters", "й as и and a breve, which NFKD makes of it too, small and large.",
		inRussian(marked, strings.ReplaceAll(strings.ReplaceAll(shown, "майонез", "МАИ\u0306ОНЕЗ"), "й", "и\u0306")))
	good("passphrase-ru-short-i-plain", "и is typed for й, and й for и.", inRussian(marked, strings.ReplaceAll(strings.ReplaceAll(shown, "й", "и"), "ежик", "ежйк")))
	good("passphrase-ru-short-i-four-letters", "Four letters of words with й, typed as и.", func() vector {
		var short []string
		for _, w := range strings.Fields(shown) {
			short = append(short, beginning(fold(w)))
		}
		return inRussian(marked, strings.Join(short, " "))
	}())
	good("passphrase-ru-stress", "Marks of stress don't matter.", inRussian(p, strings.NewReplacer("а", "а\u0301", "о", "о\u0301").Replace(p.text("ru"))))
	badRussian := func(name, about, fifth string, v vector) {
		t.Helper()
		typed := slices.Clone(ruWords)
		typed[4] = fifth
		v.Format, v.Text = "passphrase", strings.Join(typed, " ")
		bad(name, about, v)
	}
	badRussian("passphrase-ru-unknown-word", "The fifth word isn't on the Russian list; one of that list that is near is told.", "снежынка", vector{Error: "word", Position: 5, Near: "снежинка"})
	badRussian("passphrase-ru-three-letters", "Three letters, six bytes, aren't enough.", string([]rune(ruWords[4])[:3]), vector{Error: "word", Position: 5, Near: russian.near(string([]rune(ruWords[4])[:3]))[0]})
	badRussian("passphrase-ru-another-alphabet", "One letter of the fifth word is the Latin one that looks like it.", strings.ReplaceAll(ruWords[4], "о", "o"), vector{Error: "word", Position: 5, Near: ruWords[4]})
	badRussian("passphrase-ru-and-en", "The fifth word, the right one of the English list, stands among eight of the Russian; nothing is near it.", words[4], vector{Error: "word", Position: 5})
	mixed := slices.Clone(words)
	mixed[7] = ruWords[7]
	bad("passphrase-en-and-ru", "The eighth word, the right one of the Russian list, stands among eight of the English.", vector{Format: "passphrase", Text: strings.Join(mixed, " "), Error: "word", Position: 8})
	changed := slices.Clone(ruWords)
	changed[4], changed[5] = ruWords[5], ruWords[4]
	bad("passphrase-ru-changed-places", "Two Russian words have changed places.", vector{Format: "passphrase", Text: strings.Join(changed, " "), Error: "checksum"})
	bad("passphrase-ru-eight-words", "A Russian word is missing.", vector{Format: "passphrase", Text: strings.Join(ruWords[:8], " "), Error: "count"})
	bad("passphrase-ru-too-long", "More than 1,024 bytes are not read, in Cyrillic half as many letters.", vector{Format: "passphrase", Text: strings.Join(ruWords, " ") + strings.Repeat(" я", 400), Error: "length"})

	// The same passphrase in the other lists, and as other keyboards write it.
	typed := map[string]*strings.Replacer{
		"fr": strings.NewReplacer("é", "e", "è", "e\u0300", "ê", "E", "ç", "c", "a", "À"),
		"es": strings.NewReplacer("á", "a", "é", "e\u0301", "í", "Í", "ó", "o", "ñ", "n", "ú", "u"),
		"uk": strings.NewReplacer("ї", "і\u0308", "й", "и", "ґ", "г", "і", "І", "о", "о\u0301"),
		"tr": strings.NewReplacer("ı", "i", "i", "İ", "ş", "s", "ç", "c\u0327", "ğ", "G", "ö", "o", "ü", "U", "â", "a"),
		"ar": strings.NewReplacer("أ", "ا", "إ", "ا\u0655", "آ", "ا", "ة", "ه", "ي", "ى", "ك", "ک", "م", "م\u064e", "ت", "\u0640ت", "ئ", "ي", "ؤ", "و"),
		"fa": strings.NewReplacer("ی", "ي", "ک", "ك", "آ", "ا", "ه", "ۀ", "ئ", "ی", "ن", "ن\u200c", "م", "م\u0651", "أ", "ا"),
	}
	inList := func(language string, p Passphrase, typed string) vector {
		lines := p.Lines(language)
		return vector{Format: "passphrase", Text: typed, Bytes: p.b[:], Language: language, Lines: lines[:]}
	}
	for _, l := range wordLists[2:] {
		words := strings.Fields(p.text(l.language))
		var short []string
		for _, w := range words {
			short = append(short, beginning(fold(w)))
		}
		good("passphrase-"+l.language+"-as-shown", "The same bytes in the words of the list "+l.language+".", inList(l.language, p, p.text(l.language)))
		good("passphrase-"+l.language+"-zero", "91 zero bits in the list "+l.language+".", inList(l.language, zero, zero.text(l.language)))
		good("passphrase-"+l.language+"-four-letters", "Four letters of each word, folded.", inList(l.language, p, strings.Join(short, "-")))
		// A passphrase with as many as possible of what is typed in two ways.
		var rich Passphrase
		n := 0
		for i, w := range l.words {
			if n < Words-1 && typed[l.language].Replace(w) != w && i%97 < 9 {
				rich.setWord(n, i)
				n++
			}
		}
		rich = newPassphrase([12]byte(rich.b[:12]))
		good("passphrase-"+l.language+"-typed", "As other keyboards and hands write it.", inList(l.language, rich, typed[l.language].Replace(rich.text(l.language))))
		slip := slices.Clone(words)
		letters := []rune(fold(slip[3]))
		letters[0], letters[1] = letters[1], letters[0]
		slip[3] = string(letters)
		if l.number(slip[3]) >= 0 {
			t.Fatalf("%s: choose another slip", l.language)
		}
		bad("passphrase-"+l.language+"-unknown-word", "Two letters of the fourth word have changed places.", vector{Format: "passphrase", Text: strings.Join(slip, " "), Error: "word", Position: 4, Near: words[3]})
		slip = slices.Clone(words)
		slip[0], slip[1] = slip[1], slip[0]
		bad("passphrase-"+l.language+"-changed-places", "Two words have changed places.", vector{Format: "passphrase", Text: strings.Join(slip, " "), Error: "checksum"})
	}

	// Keys and what follows of the thread key.
	id := seed("newsroom")
	k := p.Keys(id)
	good("keys", "From a passphrase to the thread key and the reply key of one newsroom.",
		vector{Format: "keys", Bytes: p.b[:], Newsroom: h(id), Thread: k.Thread[:], ReplySeed: h(k.seed), ReplyKey: k.ReplyKey()})
	for name, v := range map[string]vector{
		"thread":             {Desk: "Harbour", Epoch: 2939, Index: 3, Depth: 2},
		"thread-other-desk":  {Desk: "Радио", Epoch: 2939, Index: 300, Depth: 24},
		"thread-first-epoch": {Desk: "a", Epoch: 0, Index: 0, Depth: 0},
	} {
		sum := seed("sum of " + name)
		tag, mark := k.Thread.Tag(v.Desk, v.Epoch, v.Index), k.Thread.Mark(sum)
		v.Format, v.Thread, v.Tag, v.Bucket, v.Sum, v.Mark = "thread", k.Thread[:], tag[:], k.Thread.Bucket(v.Depth), h(sum), mark[:]
		good(name, "A tag, the number of a table and a mark under a thread key.", v)
	}

	// Contents.
	const epoch = 2939
	letter := &Content{Kind: KindLetter, ID: id16("id"), Desks: []string{"Harbour", "Радио"}, Acks: [][16]byte{id16("ack 1"), id16("ack 2")},
		Thread: k.Thread, ReplyKey: k.ReplyKey(), Master: seed("master"), Danger: true, Language: "ru", Answers: id16("answers"), Text: "Я больше не могу молчать. The snow came in.",
		Attachments: []Attachment{{Key: seed("file key"), Size: 3_141_592, Digest: seed("file"), Name: "страница.jpg", Type: "image/jpeg"}, {Key: seed("file key 2"), Size: MaxFile, Digest: seed("file 2"), Name: "", Type: ""}}}
	visit := &Content{Kind: KindVisit, ID: id16("visit id"), Desks: []string{"Harbour"}}
	other16 := KeysOf([64]byte(append(append([]byte{}, k.seed[:]...), k.Thread[:]...)))
	rule := &Content{Kind: KindRule, ID: id16("rule id"), Desks: []string{"Harbour"}, Echo: 2048,
		Rule: &Rule{Withdrawn: ConsentQuote | ConsentVoice, CheckIn: &CheckIn{Days: 14, Wish: "Скажите сестре."}, Decoy: DecoyOf(other16)}}
	withRule := *letter
	withRule.Echo, withRule.Rule = 1, &Rule{Withdrawn: ConsentHold, CheckIn: &CheckIn{}}
	rootSeal := seed("seal")
	content := func(c *Content) vector {
		t.Helper()
		b, err := c.encode()
		if err != nil {
			t.Fatal(err)
		}
		sum := contentSum(id, epoch, rootSeal, b[:markStart])
		b = bytes.TrimRight(b, "\x00")
		return vector{Format: "content", Newsroom: h(id), Epoch: epoch, Seal: h(rootSeal), Bytes: b, Zeros: ContentSize - len(b), Sum: h(sum), Content: contentVector(c)}
	}
	l := content(letter)
	good("content-letter", "A letter with everything a letter can have. Its mark, the last 32 bytes, is left zero here.", l)
	good("content-visit", "The content of an opening envelope.", content(visit))
	closing := *visit
	closing.Echo = 77
	good("content-visit-echo", "A closing envelope of somebody who was shown word 77.", content(&closing))
	good("content-rule", "A rule: two consents taken back, a check-in, a decoy.", content(rule))
	good("content-letter-rule", "A letter with a rule: a consent is taken back, a check-in ends.", content(&withRule))
	badRule := func(name, about string, patches ...patch) {
		t.Helper()
		bad(name, about, vector{Format: "content", Base: "content-rule", Patch: patches, Error: "malformed"})
	}
	shortLetter := &Content{Kind: KindLetter, Desks: []string{"a"}, Thread: k.Thread, ReplyKey: k.ReplyKey()}
	good("content-empty-letter", "A letter without words.", content(shortLetter))
	atServer := &Content{Kind: KindLetter, ID: id16("at the server"), Desks: []string{"Harbour"}, Thread: k.Thread, ReplyKey: k.ReplyKey(), Master: seed("master"), AtServer: true, Language: "en", Text: "Sealed by the server."}
	good("content-at-server", "A letter that the newsroom's server has sealed.", content(atServer))
	bad("content-visit-flag", "A visit has no flags.", vector{Format: "content", Base: "content-visit", Patch: []patch{{1, []byte{2}}}, Error: "malformed"})
	badContent := func(name, about string, patches ...patch) {
		t.Helper()
		bad(name, about, vector{Format: "content", Base: "content-letter", Patch: patches, Error: "malformed"})
	}
	at := func(c *Content, part []byte) int {
		b, _ := c.encode()
		i := bytes.Index(b, part)
		if i < 0 {
			t.Fatal("not in the content")
		}
		return i
	}
	badContent("content-unknown-kind", "Kind 9 is none.", patch{0, []byte{9}})
	badContent("content-unknown-flag", "Flag bits without a meaning must be 0.", patch{1, []byte{9}})
	// Of a rule: kind, flags, id, the desk, no acks, the word, and then its fields.
	const atRule = 1 + 1 + 16 + 1 + 8 + 1 + 2
	badRule("content-rule-nothing", "A rule says one thing at least.", patch{atRule, make([]byte, sizeRule)})
	badRule("content-rule-unknown-consent", "Bits without a meaning must be 0.", patch{atRule, []byte{2}})
	badRule("content-rule-one-day", "Silence is counted from two days on.", patch{atRule + 3, []byte{1}})
	badRule("content-rule-ninety-one-days", "Silence is counted up to 90 days.", patch{atRule + 3, []byte{91}})
	badRule("content-rule-check-in", "A check-in stays, is set, or ends.", patch{atRule + 2, []byte{3}})
	badRule("content-rule-decoys", "A rule registers one decoy at most.", patch{at(rule, rule.Rule.Decoy.Thread[:]) - 1, []byte{2}})
	badRule("content-rule-decoy-key", "The decoy's reply key has a coefficient above 3,328.", patch{at(rule, rule.Rule.Decoy.ReplyKey), []byte{0xff, 0xff, 0xff}})
	badRule("content-rule-flag", "A rule has no flags: those are a letter's.", patch{1, []byte{4}})
	badRule("content-rule-word", "There are 2,048 words.", patch{atRule - 2, []byte{8, 1}})
	badContent("content-no-desk", "A content addresses one desk at least.", patch{18, []byte{0}})
	badContent("content-desk-twice", "The same desk twice.", patch{19, append(append([]byte{7}, "Harbour"...), append([]byte{7}, "Harbour"...)...)})
	badContent("content-control-character", "A desk's name has no control characters.", patch{20, []byte{'\n'}})
	badContent("content-ack-twice", "A message is acknowledged twice.", patch{at(letter, letter.Acks[1][:]), letter.Acks[0][:]})
	badContent("content-not-utf8", "Text is UTF-8.", patch{at(letter, []byte("The snow")), []byte{0xff}})
	badContent("content-language", "A language is letters, digits and hyphens.", patch{at(letter, []byte("\x02ru")) + 1, []byte("r_")})
	badContent("content-file-of-no-bytes", "A file has one byte at least.", patch{at(letter, binary.BigEndian.AppendUint64(nil, 3_141_592)), make([]byte, 8)})
	badContent("content-file-too-large", "A file has 5 · 2^30 bytes at most.", patch{at(letter, binary.BigEndian.AppendUint64(nil, MaxFile)), binary.BigEndian.AppendUint64(nil, MaxFile+1)})
	badContent("content-file-in-a-folder", "A file's name has no folders.", patch{at(letter, []byte(".jpg")), []byte("/")})
	badContent("content-padding", "The bytes after the text are zero.", patch{markStart - 1, []byte{1}})
	badContent("content-reply-key", "The reply key's ML-KEM part has a coefficient above 3,328.", patch{at(letter, letter.ReplyKey), []byte{0xff, 0xff, 0xff}})
	badContent("content-reply-key-point", "The reply key's X25519 part is a point of small order.", patch{at(letter, letter.ReplyKey) + 1184, make([]byte, 32)})
	bad("content-short", "One byte is missing.", vector{Format: "content", Base: "content-letter", Cut: 1, Error: "malformed"})

	// Envelopes.
	deskSeed, otherSeed := seed("desk"), seed("other desk")
	deskKey, err := ImportKey(deskSeed)
	if err != nil {
		t.Fatal(err)
	}
	otherKey, err := ImportKey(otherSeed)
	if err != nil {
		t.Fatal(err)
	}
	n := &Newsroom{ID: id, K: 14, F: 4, T: 64, Epoch: epoch, Desks: []Desk{{Name: "Harbour", Key: deskKey.PublicKey().Bytes()}, {Name: "Радио", Key: otherKey.PublicKey().Bytes()}}}
	sealed := func(to []string, c *Content) vector {
		t.Helper()
		copied := *c
		copied.Thread = k.Thread
		env, err := Seal(n, to, rootSeal, &copied)
		if err != nil {
			t.Fatal(err)
		}
		if copied.Kind != KindLetter {
			copied.Thread = ThreadKey{}
		}
		return vector{Format: "envelope", Newsroom: h(id), DeskSeed: h(deskSeed), Epoch: epoch, Seal: h(rootSeal), Thread: k.Thread[:], Bytes: env, Content: contentVector(&copied)}
	}
	e := sealed(nil, letter)
	good("envelope-letter", "A letter to two desks, opened by one of them.", e)
	good("envelope-rule", "A rule to one desk of two, recognised by its mark.", sealed([]string{"Harbour"}, rule))
	good("envelope-visit", "A visit to one desk of two, recognised by its mark.", sealed([]string{"Harbour"}, visit))
	badEnvelope := func(name, about, refusal string, v vector) {
		t.Helper()
		v.Format, v.Base, v.Error = "envelope", "envelope-letter", refusal
		bad(name, about, v)
	}
	change := func(at int) patch { return patch{at, []byte{e.Bytes[at] ^ 1}} }
	slot, unused := -1, -1
	for i := range Slots {
		s := e.Bytes[slotsStart+i*slotSize:][:slotSize]
		if _, err := hpkeOpen(deskKey, slotInfo(id, epoch), s); err == nil {
			slot = slotsStart + i*slotSize
		} else if _, err := hpkeOpen(otherKey, slotInfo(id, epoch), s); err != nil {
			unused = slotsStart + i*slotSize
		}
	}
	badEnvelope("envelope-body-changed", "One bit of the body was changed.", "tampered", vector{Patch: []patch{change(bodyStart + 1000)}})
	badEnvelope("envelope-seal-changed", "The seal was exchanged.", "tampered", vector{Patch: []patch{{sealStart, random(32)}}})
	badEnvelope("envelope-unused-slot-changed", "One bit of a slot that nobody can open was changed.", "tampered", vector{Patch: []patch{change(unused + 7)}})
	badEnvelope("envelope-own-slot-changed", "One bit of the desk's own slot was changed.", "not addressed", vector{Patch: []patch{change(slot + 7)}})
	badEnvelope("envelope-slots-exchanged", "Two slots have changed places.", "tampered", vector{Patch: []patch{{slot, slices.Clone(e.Bytes[unused : unused+slotSize])}, {unused, slices.Clone(e.Bytes[slot : slot+slotSize])}}})
	badEnvelope("envelope-epoch-changed", "Moved to the next epoch, whose key the desk doesn't have.", "no key", vector{Patch: []patch{{0, binary.BigEndian.AppendUint32(nil, epoch+1)}}})
	badEnvelope("envelope-other-key", "Opened with the key of a desk that it isn't for.", "not addressed", vector{DeskSeed: h(seed("third desk"))})
	badEnvelope("envelope-other-newsroom", "Opened for another newsroom.", "not addressed", vector{Newsroom: h(seed("other newsroom"))})
	badEnvelope("envelope-short", "One byte is missing.", "malformed", vector{Cut: 1})
	unmarked, err := letter.encode()
	if err != nil {
		t.Fatal(err)
	}
	noMark := e
	noMark.Bytes, noMark.Error = resealBody(t, n, e.Bytes, unmarked), "unverified"
	bad("envelope-no-mark", "A letter whose mark isn't made with the thread key it carries.", noMark)

	// Replies.
	signSeed := seed("desk's signing key")
	sign := ed25519.NewKeyFromSeed(signSeed[:])
	r := &Reply{Desk: "Harbour", Offers: OfferDecoy | OfferEcho, Echo: 2048, Receipts: []Receipt{{Letter: letter.ID, Read: true}, {Letter: visit.ID}},
		Messages: []Message{{ID: letter.Answers, Text: "Are you safe where you are?", Language: "en"}, {ID: id16("message"), Text: "Спасибо.", Language: "ru"}}}
	tag := k.Thread.Tag("Harbour", epoch, 3)
	body, err := SealReply(id, tag, k.ReplyKey(), r, sign, epoch)
	if err != nil {
		t.Fatal(err)
	}
	reply := vector{Format: "reply", Newsroom: h(id), Thread: k.Thread[:], ReplySeed: h(k.seed), Desk: "Harbour", Epoch: epoch, Index: 3, Verify: vectors.Hex(sign.Public().(ed25519.PublicKey)), Bytes: body, Reply: replyVector(r)}
	good("reply", "Two messages and two receipts of a desk that offers two things and knows a word.", reply)
	badReply := func(name, about, refusal string, v vector) {
		t.Helper()
		v.Format, v.Base, v.Error = "reply", "reply", refusal
		bad(name, about, v)
	}
	thief := ed25519.NewKeyFromSeed(deskSeed[:])
	badReply("reply-other-signer", "Signed by a key that isn't the desk's on the card.", "unverified", vector{Verify: vectors.Hex(thief.Public().(ed25519.PublicKey))})
	badReply("reply-other-tag", "Stored under another tag.", "filler", vector{Index: 4})
	badReply("reply-other-source", "Given to another source.", "filler", vector{ReplySeed: h(seed("other source"))})
	badReply("reply-changed", "One bit was changed.", "filler", vector{Patch: []patch{{5000, []byte{body[5000] ^ 1}}}})
	badReply("reply-short", "One byte is missing.", "malformed", vector{Cut: 1})
	again := func(name, about string, k2 *Keys, tag2 Tag, plain []byte, v vector) {
		t.Helper()
		b, err := hpkeSeal(k2.reply.PublicKey(), replyInfo(id, tag2), plain)
		if err != nil {
			t.Fatal(err)
		}
		v.Bytes = b
		badReply(name, about, "unverified", v)
	}
	plain, err := hpkeOpen(k.reply, replyInfo(id, tag), body)
	if err != nil {
		t.Fatal(err)
	}
	again("reply-sealed-to-another-tag", "A true reply, sealed again for another tag by somebody who has the passphrase.", k, k.Thread.Tag("Harbour", epoch, 4), plain, vector{Index: 4})
	someone := newKeys(ThreadKey(seed("someone")), seed("someone's reply seed"))
	again("reply-sealed-to-another-source", "A true reply, sealed again to another source.", someone, someone.Thread.Tag("Harbour", epoch, 3), plain, vector{Thread: someone.Thread[:], ReplySeed: h(someone.seed)})
	padded := slices.Clone(plain[:replyContentSize])
	padded[replyContentSize-1] = 1
	again("reply-padding", "Signed by the desk, and its padding isn't zero.", k, tag, append(padded, ed25519.Sign(sign, replySigned(id, epoch, tag, k.ReplyKey(), padded))...), vector{})
	filler, err := Filler()
	if err != nil {
		t.Fatal(err)
	}
	badReply("reply-filler", "What stands in the place of a destroyed reply.", "filler", vector{Bytes: filler})

	// The table.
	var rows []TableRow
	table := vector{Format: "table"}
	for i := range 14 {
		row := TableRow{k.Thread.Tag("Harbour", epoch, i), Token(random(16))}
		tag := row.Tag
		table.Tags = append(table.Tags, tag[:])
		if i%3 == 2 {
			table.Tokens = append(table.Tokens, vectors.Hex{})
			continue
		}
		rows = append(rows, row)
		token := row.Token
		table.Tokens = append(table.Tokens, token[:])
	}
	table.Bytes = mustTable(t, append(rows, someRows(2000)...))
	good("table", "A table of 2,010 replies, ten of which are a source's.", table)
	bad("table-short", "One byte is missing.", vector{Format: "table", Base: "table", Cut: 1, Error: "malformed"})

	// Requests.
	good("open-request", "Table 2 of 4, and an envelope (here of zeros).", vector{Format: "open request", Bytes: []byte{2, 0, 0, 0, 2}, Zeros: EnvelopeSize, Depth: 2, Bucket: 2})
	bad("open-request-bucket", "There is no table 4 of 4.", vector{Format: "open request", Bytes: []byte{2, 0, 0, 0, 4}, Zeros: EnvelopeSize, Error: "malformed"})
	bad("open-request-depth", "Tables are numbered with 24 bits at most.", vector{Format: "open request", Bytes: []byte{25, 0, 0, 0, 4}, Zeros: EnvelopeSize, Error: "malformed"})
	bad("open-request-long", "One byte too many.", vector{Format: "open request", Bytes: []byte{2, 0, 0, 0, 2}, Zeros: EnvelopeSize + 1, Error: "malformed"})
	good("body-request", "A token.", vector{Format: "body request", Bytes: random(16)})
	bad("body-request-long", "One byte too many.", vector{Format: "body request", Bytes: random(17), Error: "malformed"})
	firstTag := vectors.Hex(tag[:])
	good("close-request", "An envelope (here of zeros) and 336 tags, of which the first isn't zero.", vector{Format: "close request", Zeros: CloseRequestSize, Patch: []patch{{EnvelopeSize, firstTag}}, Tag: firstTag})
	bad("close-request-short", "A tag is missing.", vector{Format: "close request", Zeros: CloseRequestSize - 16, Error: "malformed"})
	cellDigest := sha256.Sum256(make([]byte, CellSize))
	cellID := seed("cell")
	cellRequest := slices.Concat(cellID[:16], cellDigest[:])
	good("cell-request", "A cell (here of zeros) under its id, with its digest.", vector{Format: "cell request", Bytes: cellRequest, Zeros: CellSize, ID: cellID[:16]})
	bad("cell-request-damaged", "The cell isn't what its digest says.", vector{Format: "cell request", Bytes: slices.Concat(cellRequest, []byte{1}), Zeros: CellSize - 1, Error: "malformed"})

	for what, name := range []string{CellsAsk: "cells-request-ask", CellsNamed: "cells-request-named"} {
		good(name, "1,024 ids of cells (here of zeros), of which the first isn't zero.", vector{Format: "cells request", Zeros: CellsRequestSize, Patch: []patch{{0, append([]byte{byte(what)}, cellID[:16]...)}}, Index: what, ID: cellID[:16]})
	}
	bad("cells-request-unknown", "Nothing else is said of cells.", vector{Format: "cells request", Bytes: []byte{2}, Zeros: CellsRequestSize - 1, Error: "malformed"})
	bad("cells-request-short", "An id is missing.", vector{Format: "cells request", Zeros: CellsRequestSize - 16, Error: "malformed"})
	good("cells-answer", "Of eleven cells the first, the eighth, the ninth and the last are there.", vector{Format: "cells answer", Bytes: []byte{0x81, 0xa0}, Zeros: CellsAnswerSize - 2, Count: 11, There: []int{0, 7, 8, 10}})
	bad("cells-answer-more", "A cell is there that wasn't asked about.", vector{Format: "cells answer", Bytes: []byte{0x81, 0xb0}, Zeros: CellsAnswerSize - 2, Count: 11, Error: "malformed"})
	bad("cells-answer-short", "One byte is missing.", vector{Format: "cells answer", Zeros: CellsAnswerSize - 1, Count: 1, Error: "malformed"})

	// Files.
	file := func(name, about string, file []byte, size int64) {
		t.Helper()
		whole := append(slices.Clone(file), make([]byte, size-int64(len(file)))...)
		o, err := Survey(bytes.NewReader(whole), size, nil)
		if err != nil {
			t.Fatal(err)
		}
		thread := seed("thread")
		good(name, about, vector{Format: "file", Thread: h(thread), File: file, Size: size, Key: h(o.Key(thread)), Digest: h(o.Digest)})
	}
	file("file-one-piece", "The key of a file of 5 bytes, and its digest.", []byte("hello"), 5)
	file("file-of-zeros", "The same bytes, and zeros up to a piece: another file.", []byte("hello"), cellPlain)
	file("file-three-pieces", "A file of two pieces and one byte (zeros follow what is stated).", []byte("hello"), 2*cellPlain+1)

	// Cells.
	cells := func(name, about string, file []byte, size int64, i int) {
		t.Helper()
		key := seed("file key")
		c := NewCells(key, size)
		cell, err := c.Seal(i, bytes.NewReader(append(slices.Clone(file), make([]byte, size-int64(len(file)))...)))
		if err != nil {
			t.Fatal(err)
		}
		digest, id := sha256.Sum256(cell), c.ID(i)
		good(name, about, vector{Format: "cells", Key: h(key), File: file, Size: size, Index: i, Count: c.Count(), ID: id[:], Digest: h(digest)})
	}
	cells("cells-one", "A file of 5 bytes: one cell, which is the last.", []byte("hello"), 5, 0)
	cells("cells-first-of-two", "A file of one byte more than a cell holds (zeros follow what is stated): the first cell of two.", []byte("hello"), cellPlain+1, 0)
	cells("cells-padding", "Nine cells are padded to ten; the last holds nothing of the file.", []byte("hello"), 9*cellPlain, 9)

	for name, v := range map[string]vector{
		"schedule-twice-a-day": {Epoch: epoch, Index: 3, K: 14},
		"schedule-rounded":     {Epoch: epoch, Index: 5, K: 11},
	} {
		v.Format, v.Release = "schedule", ReleaseTime(v.Epoch, v.Index, v.K).Unix()
		good(name, "When a reply of an epoch is released.", v)
	}
	for name, v := range map[string]vector{
		"depth-one-desk":    {Desks: 1, Threads: 64, K: 14},
		"depth-on-the-edge": {Desks: 3, Threads: 64, K: 16},
		"depth-past-it":     {Desks: 3, Threads: 64, K: 17},
		"depth-large":       {Desks: 8, Threads: 1 << 16, K: 14},
	} {
		v.Format, v.Depth = "depth", Depth(v.Desks, v.Threads, v.K)
		good(name, "How many bits number the tables.", v)
	}
}
