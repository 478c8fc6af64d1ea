package intake

import (
	"bytes"
	"crypto/sha256"
	"html"
	"log/slog"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
)

func sum(b []byte) [32]byte { return sha256.Sum256(b) }

// multi writes a form as a browser does: pairs of name and value; a value of
// type []byte is a file.
func multi(fields ...any) (kind string, body []byte) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i+1 < len(fields); i += 2 {
		name := fields[i].(string)
		switch v := fields[i+1].(type) {
		case string:
			w.WriteField(name, v)
		case []byte:
			f, _ := w.CreateFormFile(name, "DCIM/harbour gate.jpg")
			f.Write(v)
		}
	}
	w.Close()
	return w.FormDataContentType(), b.Bytes()
}

func (r *rig) postFrom(origin, tag string, fields ...any) string {
	r.Helper()
	kind, body := multi(fields...)
	req := httptest.NewRequest(http.MethodPost, "/"+tag+"/", bytes.NewReader(body))
	req.Header.Set("Content-Type", kind)
	if origin != "" {
		req.Header.Set("Origin", origin)
	}
	rec := httptest.NewRecorder()
	r.http.ServeHTTP(rec, req)
	if rec.Code != http.StatusOK || rec.Body.Len() != pageUnit {
		r.Fatalf("%d with %d bytes", rec.Code, rec.Body.Len())
	}
	return rec.Body.String()
}

func (r *rig) post(tag string, fields ...any) string {
	r.Helper()
	return r.postFrom("http://example.com", tag, fields...)
}

// stretchOnce lets each passphrase be stretched once for a test: it takes
// seconds where races are looked for.
func (r *rig) stretchOnce() {
	known, stretch := map[envelope.Passphrase][64]byte{}, r.in.forms.keysOf
	r.in.forms.keysOf = func(p envelope.Passphrase) *envelope.Keys {
		if _, ok := known[p]; !ok {
			known[p] = stretch(p).Secret()
		}
		return envelope.KeysOf(known[p])
	}
}

var (
	stateField = regexp.MustCompile(`name="state" value="([^"]*)"`)
	wordsShown = regexp.MustCompile(`(?s)data-words [^>]*>([^<]*)<`)
	tags       = regexp.MustCompile(`<[^>]*>`)
)

func one(t testing.TB, re *regexp.Regexp, page string) string {
	t.Helper()
	m := re.FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("no %s on the page:\n%s", re, shown(page))
	}
	return html.UnescapeString(m[1])
}

// shown is the text of a page's main part.
func shown(page string) string {
	_, page, _ = strings.Cut(page, "<main")
	page, _, _ = strings.Cut(page, "</main>")
	return html.UnescapeString(tags.ReplaceAllString(page, ""))
}

func has(t testing.TB, page string, names ...string) {
	t.Helper()
	for _, name := range names {
		want := name
		if s, err := catalogues["en"].T(name); err == nil {
			want, _, _ = strings.Cut(s, "{")
		}
		if !strings.Contains(shown(page), want) {
			t.Errorf("the page doesn't say %q:\n%s", want, shown(page))
		}
	}
}

// TestScriptsOff is the interview without scripts: first words, the way back
// with nothing but the words, an answer, letting go.
//
// Cheapest fake: a page that says 'arrived'. Caught by the desk, which reads
// the letter, its file and its seal, and answers.
func TestScriptsOff(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	d := r.desk("amal")
	picture := bytes.Repeat([]byte("\xff\xd8\xff\xe0 the gate, "), 30_000) // two cells

	page := r.post("en", "step", "write")
	words := one(t, wordsShown, page)
	page = r.post("en", "from", "write", "state", one(t, stateField, page), "text", "They came in March.\r\nTwo cars & a <van>.", "danger", "1",
		"files", picture, "try", words, "step", "send")
	has(t, page, "say.sent", "say.tryRight", words)

	d.sync()
	if len(d.letters) != 1 {
		t.Fatalf("the desk has %d letters", len(d.letters))
	}
	for _, c := range d.letters {
		root, err := sealer(r.news.ID)(c.Master, &envelope.Draft{Text: c.Text, Language: c.Language, Attachments: c.Attachments})
		if err != nil || !d.seals[root] {
			t.Errorf("the seal isn't that of the words: %v", err)
		}
		if c.Text != "They came in March.\nTwo cars & a <van>." || !c.Danger || !c.AtServer || c.Language != "en" || len(c.Attachments) != 1 {
			t.Fatalf("arrived as %+v", c)
		}
		a := c.Attachments[0]
		if a.Name != "harbour gate.jpg" || a.Type != "image/jpeg" || a.Digest != sum(picture) {
			t.Errorf("the file arrived as %+v", a)
		}
		cells := envelope.NewCells(a.Key, a.Size)
		var file []byte
		for i := range cells.Count() {
			cell, err := r.in.Cell(t.Context(), cells.ID(i))
			if err != nil {
				t.Fatal(err)
			}
			b, err := cells.Open(i, cell)
			if err != nil {
				t.Fatal(err)
			}
			file = append(file, b...)
		}
		if !bytes.Equal(file, picture) {
			t.Error("another file arrived")
		}
	}
	d.say("What time was it? <b>")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)

	// With the words alone, as she may type them.
	page = r.post("en", "step", "back")
	has(t, page, "back.words", "sealed.open")
	typed := strings.ToUpper(strings.ReplaceAll(words, "\n", " - "))
	page = r.post("en", "from", "back", "words", typed, "step", "open")
	has(t, page, "What time was it? <b>", "From amal")
	if strings.Contains(page, "They came in March") {
		t.Error("she is shown what she sent")
	}
	page = r.post("en", "from", "letters", "state", one(t, stateField, page), "answers", "1", "text", "After dark.", "step", "send")
	has(t, page, "say.sent", "say.destroyed")
	d.sync()
	found := false
	for _, c := range d.letters {
		if c.Text != "After dark." {
			continue
		}
		found = true
		root, err := sealer(r.news.ID)(c.Master, &envelope.Draft{Text: c.Text, Language: c.Language, Question: "What time was it? <b>"})
		if err != nil || !d.seals[root] || c.Answers == [16]byte{} {
			t.Errorf("the question isn't sealed with the answer: %v", err)
		}
	}
	if !found {
		t.Error("the answer didn't arrive")
	}
	// Destroyed: nothing is there, and she leaves without a word.
	page = r.post("en", "from", "back", "words", typed, "step", "open")
	has(t, page, "say.none")
	page = r.post("en", "from", "letters", "state", one(t, stateField, page), "text", "not sent", "step", "leave")
	has(t, page, "say.left")
	d.sync()
	if len(d.letters) != 2 {
		t.Errorf("the desk has %d letters", len(d.letters))
	}
}

var otherShown = regexp.MustCompile(`(?s)data-other [^>]*>([^<]*)<`)

// TestScriptsOffLaysDown: other words, silence, withdrawals and the word of a
// visit, without scripts.
//
// Cheapest fake: fields that the server doesn't read. Caught by what the desk
// learns. Cheapest fake but one: other words that are new on each page, so that
// she learns those of the first and registers those of the second. Caught by an
// error in between.
func TestScriptsOffLaysDown(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	d := r.desk("amal")
	page := r.post("en", "step", "write")
	words := one(t, wordsShown, page)
	page = r.post("en", "from", "write", "state", one(t, stateField, page), "text", "They came in March.", "step", "send")
	has(t, page, "say.sent")
	d.sync()
	d.say("Are you well?")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "Are you well?", "withdraw")
	for _, name := range []string{"decoy", "silence", "say.word"} {
		if s, _ := catalogues["en"].T(name); strings.Contains(shown(page), strings.Split(s, "{")[0]) {
			t.Errorf("nobody has offered it, and the page says %q", s)
		}
	}
	r.post("en", "from", "letters", "state", one(t, stateField, page), "keep", "1", "step", "leave")
	d.offers = envelope.OfferDecoy | envelope.OfferEcho | envelope.OfferCheckIn
	d.sync()
	r.now = r.now.Add(12 * time.Hour)

	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "decoy.what", "decoy.limits", "decoy.when", "silence.what", "say.word")
	other := one(t, otherShown, page)
	word := one(t, regexp.MustCompile(`this visit: “([a-z]+)”`), page)
	fields := []any{"other", "1", "withdraw", "3", "withdraw", "4", "wish", "Tell my sister.", "step", "send"}
	again := r.post("en", append([]any{"from", "letters", "state", one(t, stateField, page), "days", "91"}, fields...)...)
	has(t, again, "say.ruleDays", "Tell my sister.", other, word)
	if one(t, otherShown, again) != other {
		t.Error("the other words have changed")
	}
	page = r.post("en", append([]any{"from", "letters", "state", one(t, stateField, again), "days", "٩٠"}, fields...)...)
	has(t, page, "say.ruled", word)
	repeated := r.post("en", append([]any{"from", "letters", "state", one(t, stateField, again), "days", "٩٠"}, fields...)...)
	has(t, repeated, "say.ruled", word)
	for _, p := range []string{page, repeated} {
		if strings.Contains(shown(p), catalogues["en"].say("sent")) {
			t.Error("no letter was sent, and the page says so")
		}
	}
	decoy := d.registered()
	p, err := envelope.ParsePassphrase(other)
	if err != nil {
		t.Fatal(err)
	}
	if keys := p.Keys(r.news.ID); keys.Thread != decoy.Thread {
		t.Error("other words were registered than she was shown")
	}
	if c := d.ruled[0]; c.Kind != envelope.KindRule || c.Rule.Withdrawn != envelope.ConsentContact|envelope.ConsentHold || c.Rule.CheckIn.Days != 90 || c.Rule.CheckIn.Wish != "Tell my sister." {
		t.Errorf("she laid down %+v", c.Rule)
	}
	if got := envelope.ListWord("en", d.echo); got != word {
		t.Errorf("she was shown %q, the desk learnt %q", word, got)
	}
	d.say("Still well?")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "“"+word+"”")
	// Beside a letter; and an end.
	page = r.post("en", "from", "letters", "state", one(t, stateField, page), "text", "I am well.", "ends", "1", "step", "send")
	has(t, page, "say.sent", "say.ruled")
	d.sync()
	if c := d.ruled[len(d.ruled)-1]; c.Kind != envelope.KindLetter || c.Rule.CheckIn == nil || c.Rule.CheckIn.Days != 0 || c.Rule.Decoy != nil {
		t.Errorf("beside a letter she laid down %+v", c.Rule)
	}
}

// TestScriptsOffWritesNothing: of what the server saw for a moment, nothing is
// in its folder or its log.
//
// Cheapest fake: look for one spelling in one file. Caught by every file, and by
// the keys that follow from her words.
func TestScriptsOffWritesNothing(t *testing.T) {
	r := newRig(t)
	var logged bytes.Buffer
	r.config = func(c *Config) { c.Log = slog.New(slog.NewTextHandler(&logged, nil)) }
	r.reopen()
	r.stretchOnce()
	page := r.post("en", "step", "write")
	words, state := one(t, wordsShown, page), one(t, stateField, page)
	page = r.post("en", "from", "write", "state", state, "text", "the kiln behind the brickworks", "files", []byte("picture of the kiln"), "try", words, "step", "send")
	has(t, page, "say.sent")
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "say.none")
	opened := one(t, stateField, page)
	has(t, r.post("en", "from", "letters", "state", opened, "text", "another kiln", "step", "send"), "say.sent")
	if err := r.in.Tick(t.Context(), r.now.AddDate(0, 0, 1)); err != nil {
		t.Fatal(err)
	}
	p, err := envelope.ParsePassphrase(words)
	if err != nil {
		t.Fatal(err)
	}
	secret := p.Keys(r.news.ID).Secret()
	secrets := [][]byte{secret[:32], secret[32:], []byte("kiln"), []byte("harbour gate"), []byte(state[:40]), []byte(opened[:40])}
	list := strings.Fields(words)
	for i := range list[1:] {
		secrets = append(secrets, []byte(list[i]+" "+list[i+1]), []byte(list[i]+"\n"+list[i+1]))
	}
	all := r.files(r.copyDir())
	all["the log"] = logged.Bytes()
	for name, b := range all {
		for _, s := range secrets {
			if bytes.Contains(b, s) {
				t.Errorf("%s holds %q", name, s)
			}
		}
	}
	if logged.Len() > 0 {
		t.Errorf("the log says %s", logged.String())
	}
}

// Cheapest fake: keep everything, or nothing. Caught by two letters, one of
// them kept, and one that comes while she writes.
func TestScriptsOffKeeps(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	d := r.desk("amal")
	page := r.post("en", "step", "write")
	words := one(t, wordsShown, page)
	r.post("en", "from", "write", "state", one(t, stateField, page), "text", "first", "step", "send")
	d.sync()
	d.say("a question")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "a question")
	kept := one(t, stateField, page)
	page = r.post("en", "from", "letters", "state", kept, "keep", "1", "step", "leave")
	has(t, page, "say.left")
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "a question")
	// Another comes before she leaves: it stays.
	d.say("one that she hasn't seen")
	d.sync()
	r.now = r.now.Add(12 * time.Hour)
	page = r.post("en", "from", "letters", "state", one(t, stateField, page), "step", "leave")
	has(t, page, "say.left")
	page = r.post("en", "from", "back", "words", words, "step", "open")
	has(t, page, "one that she hasn't seen")
}

// Cheapest fake: an error page. Caught by looking for her words, her ticks and
// the same nine words in the form that comes back.
func TestScriptsOffNothingIsLost(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	page := r.post("en", "step", "write")
	words, state := one(t, wordsShown, page), one(t, stateField, page)
	again := func(page, why string) {
		t.Helper()
		has(t, page, why)
		for _, want := range []string{"my own words", `name="danger" type="checkbox" value="1" autocomplete="off" checked`} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: gone: %s", why, want)
			}
		}
	}
	send := func(state string, more ...any) string {
		return r.post("en", append([]any{"from", "write", "state", state, "text", "my own words" + strings.Repeat(" ", 1), "danger", "1"}, append(more, "step", "send")...)...)
	}
	// Too long, and a file that is too large.
	page = r.post("en", "from", "write", "state", state, "text", "my own words "+strings.Repeat("ы", 8000), "danger", "1", "step", "send")
	again(page, "say.textLong")
	page = send(state, "files", make([]byte, maxUpload+1))
	again(page, "The file harbour gate.jpg is too large.")
	page = send(one(t, stateField, page), "files", []byte{})
	again(page, "The file harbour gate.jpg is empty.")
	if one(t, wordsShown, page) != words {
		t.Error("other words after an error")
	}
	// Full: the file that has arrived needn't be sent again.
	r.in.cfg.EnvelopeQuota = 1
	page = send(one(t, stateField, page), "files", []byte("a small file"))
	again(page, "say.full")
	has(t, page, "harbour gate.jpg has arrived already.")
	r.in.cfg.EnvelopeQuota = defaultEnvelopeQuota
	// Busy: too many are waiting for their words to be stretched.
	for range stretchQueue {
		r.in.forms.queue <- struct{}{}
	}
	page = send(one(t, stateField, page))
	again(page, "say.busy")
	for range stretchQueue {
		<-r.in.forms.queue
	}
	// Words that weren't, and nothing written.
	page = r.post("en", "from", "back", "words", "one twx three", "step", "open")
	has(t, page, "Word 2, “twx”")
	page = r.post("en", "from", "back", "words", strings.Replace(words, "\n", " ", 1)+" "+"zoo", "step", "open")
	has(t, page, "Words here: 10.")
	page = send(state)
	has(t, page, "say.sent", words)
	page = r.post("en", "from", "write", "state", one(t, stateField, r.post("en", "step", "write")), "text", " \r\n ", "step", "send")
	has(t, page, "say.empty")
}

// TestScriptsOffRestart: what a page carries opens on its day and the next, and
// not after a restart; her text stays.
//
// Cheapest fake: a key that is derived from something on the disk. Caught by a
// restart.
func TestScriptsOffRestart(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	d := r.desk("amal")
	page := r.post("en", "step", "write")
	words, state := one(t, wordsShown, page), one(t, stateField, page)
	r.now = r.now.AddDate(0, 0, 1)
	has(t, r.post("en", "from", "write", "state", state, "text", "first", "step", "send"), "say.sent")
	d.sync()
	r.now = r.now.AddDate(0, 0, 1)
	page = r.post("en", "from", "write", "state", state, "text", "still mine", "step", "send")
	has(t, page, "say.newWords", "still mine")
	if one(t, wordsShown, page) == words {
		t.Error("the old words came back from nowhere")
	}
	page = r.post("en", "from", "back", "words", words, "step", "open")
	state = one(t, stateField, page)
	r.reopen()
	page = r.post("en", "from", "letters", "state", state, "text", "still mine", "danger", "1", "step", "send")
	has(t, page, "say.old", "still mine")
	if strings.Contains(page, words[:8]) {
		t.Error("her words are on the page")
	}
	page = r.post("en", "from", "back", "words", words, "text", "still mine", "danger", "1", "step", "open")
	has(t, page, "still mine")
	if !strings.Contains(page, `autocomplete="off" checked`) {
		t.Error("the danger is forgotten")
	}
	has(t, r.post("en", "from", "letters", "state", one(t, stateField, page), "text", "still mine", "danger", "1", "step", "send"), "say.sent")
	d.sync()
	if len(d.letters) != 2 {
		t.Errorf("%d letters arrived, want 2", len(d.letters))
	}
}

// A request that asked for the day before midnight may come after one that
// asked later: the keys don't turn back.
//
// Cheapest fake: a key for every day that is asked for. Caught by a form that
// was sealed on the new day, and one of the day before.
func TestDayKeysDontTurnBack(t *testing.T) {
	var k dayKeys
	const before, today = "2026-04-08", "2026-04-09"
	old, err := k.seal(&carried{Words: "old"}, before)
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := k.seal(&carried{Words: "fresh"}, today)
	if err != nil {
		t.Fatal(err)
	}
	k.turn(before)
	for sealed, want := range map[string]string{old: "old", fresh: "fresh"} {
		for _, day := range []string{before, today} {
			if c, err := k.open(sealed, day); err != nil || c.Words != want {
				t.Errorf("the %s form on %s: %v", want, day, err)
			}
		}
	}
}

// TestScriptsOffTooMuch sends a form that is cut off in its file: the letter is
// shown again as she wrote it, with her ticks.
//
// Cheapest fake: say that a file is too large, and forget the rest. Caught by
// looking for all of it, on both pages that have files, and by sending it.
func TestScriptsOffTooMuch(t *testing.T) {
	r := newRig(t, withDesks("amal", "pier"))
	r.stretchOnce()
	d := r.desk("amal")
	film := make([]byte, 4*maxUpload+1)
	page := r.post("en", "step", "write")
	words := one(t, wordsShown, page)
	same := func(page string) {
		t.Helper()
		has(t, page, "The file harbour gate.jpg is too large.", "say.kept", "my own words")
		for _, want := range []string{`name="danger" type="checkbox" value="1" autocomplete="off" checked`, `value="amal" autocomplete="off" checked`} {
			if !strings.Contains(page, want) {
				t.Errorf("gone: %s", want)
			}
		}
	}
	page = r.post("en", "from", "write", "state", one(t, stateField, page), "text", "my own words", "danger", "1", "to", "amal", "files", film, "step", "forget")
	same(page)
	if one(t, wordsShown, page) != words {
		t.Error("other words after a file that was too large")
	}
	// The fields stand on the page in the order in which they are sent here.
	if at := strings.Index(page, `name="files"`); strings.Index(page, `name="to"`) > at || strings.Index(page, `name="text"`) > at {
		t.Error("files are sent before what mustn't be lost")
	}
	has(t, r.post("en", "from", "write", "state", one(t, stateField, page), "text", "my own words", "step", "send"), "say.sent")
	page = r.post("en", "from", "back", "words", words, "step", "open")
	same(r.post("en", "from", "letters", "state", one(t, stateField, page), "text", "my own words", "danger", "1", "to", "amal", "files", film, "step", "leave"))
	d.sync()
	if len(d.letters) != 1 {
		t.Errorf("%d letters arrived, want 1", len(d.letters))
	}
}

// Cheapest fake: read so much and say that all is here. Caught by a text of
// 200 KiB, which must be whole, and by one of which the page can't show the end.
func TestScriptsOffLongText(t *testing.T) {
	r := newRig(t)
	state := one(t, stateField, r.post("en", "step", "write"))
	send := func(text string, fields ...any) string {
		kind, body := multi(append(fields, "state", state, "text", text)...)
		req := httptest.NewRequest(http.MethodPost, "/en/", bytes.NewReader(body))
		req.Header.Set("Content-Type", kind)
		rec := httptest.NewRecorder()
		r.http.ServeHTTP(rec, req)
		if rec.Code != http.StatusOK || rec.Body.Len()%pageUnit != 0 {
			t.Errorf("%d with %d bytes", rec.Code, rec.Body.Len())
		}
		return rec.Body.String()
	}
	long := strings.Repeat("ы", 100<<10) + " to the end."
	page := send(long, "from", "write", "step", "forget")
	has(t, page, "say.textLong", "say.kept")
	if !strings.Contains(page, long) {
		t.Error("the end is gone")
	}
	for _, from := range []string{"write", "letters"} {
		page = send("x"+strings.Repeat("ы", maxTyped/2)+" to the end.", "from", from, "step", "send")
		has(t, page, "say.textCut")
		if s := catalogues["en"].Say("say.kept"); strings.Contains(page, s) {
			t.Errorf("the page says %q", s)
		}
		if !strings.Contains(page, "\nxыыы") || strings.Contains(page, "\ufffd") {
			t.Error("the beginning isn't there")
		}
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 0 {
		t.Errorf("%d envelopes were kept", n)
	}
}

// Cheapest fake: say it always. Caught by a form without a file.
func TestScriptsOffFilesAgain(t *testing.T) {
	r := newRig(t)
	again := catalogues["en"].Say("say.filesAgain")
	for want, files := range map[bool][]any{false: nil, true: {"files", []byte("a picture")}} {
		page := r.post("en", append([]any{"from", "letters", "state", "x", "text", "still mine", "step", "send"}, files...)...)
		has(t, page, "say.old", "still mine")
		if strings.Contains(page, again) != want {
			t.Errorf("%v: the page says:\n%s", want, shown(page))
		}
	}
}

// TestScriptsOffRepeatAtOnce presses a button twice: both forms have got past
// the stretching of her words before either is sent.
//
// Cheapest fake: look whether it was sent, and then send. Caught by counting
// what the desk reads, on both pages.
func TestScriptsOffRepeatAtOnce(t *testing.T) {
	r := newRig(t)
	r.stretchOnce()
	d := r.desk("amal")
	page := r.post("en", "step", "write")
	words, state := one(t, wordsShown, page), one(t, stateField, page)
	r.post("en", "from", "back", "words", words, "step", "open") // stretched
	twice := func(fields ...any) {
		t.Helper()
		var wg sync.WaitGroup
		pages := [2]string{}
		for i := range pages {
			wg.Go(func() {
				kind, body := multi(fields...)
				req := httptest.NewRequest(http.MethodPost, "/en/", bytes.NewReader(body))
				req.Header.Set("Content-Type", kind)
				rec := httptest.NewRecorder()
				r.http.ServeHTTP(rec, req)
				pages[i] = rec.Body.String()
			})
		}
		wg.Wait()
		for _, page := range pages {
			has(t, page, "say.sent")
		}
	}
	var both sync.WaitGroup
	both.Add(2)
	plain := r.in.forms.keysOf
	r.in.forms.stretch = make(chan struct{}, 2)
	r.in.forms.keysOf = func(p envelope.Passphrase) *envelope.Keys {
		both.Done()
		both.Wait()
		return plain(p)
	}
	twice("from", "write", "state", state, "text", "once", "step", "send")
	r.in.forms.keysOf = plain
	d.sync()
	if len(d.letters) != 1 {
		t.Errorf("%d letters arrived, want 1", len(d.letters))
	}
	page = r.post("en", "from", "back", "words", words, "step", "open")
	twice("from", "letters", "state", one(t, stateField, page), "text", "again", "step", "send")
	d.sync()
	if len(d.letters) != 2 {
		t.Errorf("%d letters arrived, want 2", len(d.letters))
	}
}

// Cheapest fake: store every repeat. Caught by counting what the desk reads.
func TestScriptsOffRepeat(t *testing.T) {
	r := newRig(t)
	d := r.desk("amal")
	state := one(t, stateField, r.post("en", "step", "write"))
	for range 2 {
		has(t, r.post("en", "from", "write", "state", state, "text", "once", "step", "forget"), "say.sentOnce")
	}
	d.sync()
	if len(d.letters) != 1 {
		t.Errorf("%d letters arrived, want 1", len(d.letters))
	}
	for _, c := range d.letters {
		words := one(t, wordsShown, r.post("en", "step", "write"))
		p, err := envelope.ParsePassphrase(words)
		if err != nil {
			t.Fatal(err)
		}
		if p.Keys(r.news.ID).Thread == c.Thread {
			t.Error("words lead back")
		}
	}
}

// TestScriptsOffRefuses: nothing but our own forms is taken.
//
// Cheapest fake: look at nothing. Caught by a form of another site, a query,
// other screens' buttons, another encoding, and by a letterbox that has the
// way switched off.
func TestScriptsOffRefuses(t *testing.T) {
	r := newRig(t)
	state := one(t, stateField, r.post("en", "step", "write"))
	for _, origin := range []string{"http://evil.example", "null", "http://example.com:81"} {
		has(t, r.postFrom(origin, "en", "from", "write", "state", state, "text", "x", "step", "send"), "failed", "say.invalid")
	}
	has(t, r.post("en", "from", "letters", "state", state, "text", "x", "step", "open"), "say.invalid")
	has(t, r.post("en", "from", "letters", "state", state, "text", "x", "step", "send"), "say.old")
	has(t, r.post("en/?words=x&y=", "step", "write"), "say.invalid")
	kind, body := multi("step", "write")
	for _, kind := range []string{"", "application/x-www-form-urlencoded", kind + "x"} {
		req := httptest.NewRequest(http.MethodPost, "/en/", bytes.NewReader(body))
		req.Header.Set("Content-Type", kind)
		rec := httptest.NewRecorder()
		r.http.ServeHTTP(rec, req)
		has(t, rec.Body.String(), "say.invalid")
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 0 {
		t.Errorf("%d envelopes were kept", n)
	}
	r.config = func(c *Config) { c.NoForms = true }
	r.reopen()
	if rec := r.do("/en/", body); rec.Code == http.StatusOK {
		t.Error("a form is taken on a letterbox without forms")
	}
	if s := r.get("/en/").Body.String(); strings.Contains(s, "<form method") || !strings.Contains(s, "start.scripts") && !strings.Contains(s, catalogues["en"].Say("start.scripts")) {
		t.Error("the page still offers the way without scripts")
	}
}
