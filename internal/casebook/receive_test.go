package casebook_test

import (
	"bytes"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// Cheapest fake: keep every envelope under the server's id, so that a repeat
// is a second letter. Caught by the same letter under two ids, sealed twice.
func TestReceiveExactlyOnce(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	env := s.letter("I saw two vehicles.")
	first, err := h.ada.Receive(env, [16]byte{1}, "2026-05-11")
	must(t, err)
	if first.What != casebook.WasLetter || !first.First {
		t.Fatalf("first: %+v", first)
	}
	again, err := h.ada.Receive(env, [16]byte{2}, "2026-05-12")
	must(t, err)
	if again.What != casebook.WasRepeat || again.Letter != first.Letter {
		t.Errorf("repeat: %+v", again)
	}
	second := s.write("And a third one.")
	if second.First || second.Thread != first.Thread {
		t.Errorf("second letter: %+v", second)
	}
	letters, err := h.ada.LettersOf(first.Thread)
	must(t, err)
	if len(letters) != 2 || letters[0].Value.Text != "I saw two vehicles." || letters[0].Value.SealedBy != report.BySource || letters[0].Value.Misfit {
		t.Errorf("letters: %+v", letters)
	}
	// A letter that was destroyed doesn't come back by a repeat.
	must(t, h.ada.DestroyLetter(first.Letter))
	if r := h.receive(env); r.What != casebook.WasRepeat {
		t.Errorf("repeat of a destroyed letter: %+v", r)
	}
	_, err = casebook.Get(h.ada, casebook.Letters, first.Letter)
	want(t, "destroyed letter", err, casebook.ErrNotFound)
}

// Cheapest fake: take every seal that fits for the source's own. Caught by a
// letter that says that the server sealed it.
func TestSealedAtServer(t *testing.T) {
	h := newHouse(t)
	r := h.receive(h.source().envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "without scripts", AtServer: true}, ""))
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	if l.Value.SealedBy != report.ByServer || l.Value.Misfit {
		t.Errorf("letter: %+v", l.Value)
	}
}

// Cheapest fake: believe the seal on the envelope. Caught by a seal of other
// words, and by the root that must go up in its place.
func TestSealIsComputedAnew(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	c := &envelope.Content{Kind: envelope.KindLetter, Text: "true words", Language: "en"}
	s.envelope(c, "")
	forged := seal.Hash{9}
	env, err := envelope.Seal(h.client(), nil, forged, c)
	must(t, err)
	r := h.receive(env)
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	if !l.Value.Misfit || l.Value.SealedBy != report.ByDesk || l.Value.Claimed != casebook.Digest(forged) || l.Value.Master == casebook.Digest(c.Master) {
		t.Errorf("letter: %+v", l.Value)
	}
	roots, err := h.ada.DeskRoots()
	must(t, err)
	if len(roots) != 1 || roots[0] != l.Value.Root {
		t.Errorf("roots to hand over: %v", roots)
	}
	must(t, h.ada.HandedRoots(roots))
	if roots, _ = h.ada.DeskRoots(); len(roots) != 0 {
		t.Errorf("handed over twice: %v", roots)
	}
	alarms, err := h.ada.Alarms(h.clock())
	must(t, err)
	if len(alarms) != 1 || alarms[0].Kind != casebook.AlarmMisfit {
		t.Errorf("alarms: %+v", alarms)
	}
}

// Cheapest fake: seal the answer without the question. Caught by an answer
// whose seal fits only with the wording that she was shown.
func TestQuestionIsSealedWithTheAnswer(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	th := s.write("I saw it.").Thread
	_, err := h.ada.Assess(th, casebook.Assessment{Her: "prison", OnAlarm: "call the editor on duty"}, 0)
	must(t, err)
	id, err := h.ada.Write(th, casebook.Question, "What else do you remember?", "en")
	must(t, err)
	r := h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "The cold.", Language: "en", Answers: id}, "What else do you remember?"))
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	if l.Value.Misfit || l.Value.Question != "What else do you remember?" {
		t.Errorf("answer: %+v", l.Value)
	}
	// Answering acknowledges.
	sent, err := h.ada.MessagesTo(th)
	must(t, err)
	if len(sent) != 1 || sent[0].Acked == "" {
		t.Errorf("message: %+v", sent)
	}
	r = h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "The snow.", Language: "en", Answers: id}, "Another wording?"))
	l, err = casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	if !l.Value.Misfit {
		t.Error("another wording fits the seal")
	}
}

// Cheapest fake: match visits by anything but the key. Caught by a stranger's
// visit that acknowledges somebody else's message.
func TestVisits(t *testing.T) {
	h := newHouse(t)
	s, stranger := h.source(), h.source()
	th := s.write("Good evening.").Thread
	id, err := h.ada.Write(th, casebook.Safety, "Are you safe?", "en")
	must(t, err)
	visit := func(s *source) casebook.Received {
		return h.receive(s.envelope(&envelope.Content{Kind: envelope.KindVisit, Acks: [][16]byte{id}}, ""))
	}
	acked := func() bool {
		sent, err := h.ada.MessagesTo(th)
		must(t, err)
		return sent[0].Acked != ""
	}
	if r := visit(stranger); r.What != casebook.WasStranger || acked() {
		t.Errorf("a stranger: %+v, acknowledged %v", r, acked())
	}
	h.pass(24 * time.Hour)
	if r := visit(s); r.What != casebook.WasVisit || r.Thread != th || !acked() {
		t.Errorf("the source: %+v, acknowledged %v", r, acked())
	}
	o, err := casebook.Get(h.ada, casebook.Threads, th)
	must(t, err)
	if o.Value.LastVisit != "2026-05-12" {
		t.Errorf("last visit %s", o.Value.LastVisit)
	}
}

// Cheapest fake: return nil for what couldn't be read, so that it is confirmed
// and lost. Caught by a key that can't be read for now.
func TestUnreadable(t *testing.T) {
	h := newHouse(t)
	env := h.source().letter("words")
	bad := bytes.Clone(env)
	bad[len(bad)-100] ^= 1
	invented := bytes.Clone(env)
	binary.BigEndian.PutUint32(invented, envelope.EnvelopeEpoch(env)+30)
	for name, c := range map[string]struct {
		env  []byte
		what string
	}{
		"a week to come": {invented, casebook.WasUnreadable},
		"changed":        {bad, casebook.WasUnreadable},
		"short":          {env[:100], casebook.WasUnreadable},
		"noise":          {append(bytes.Clone(env[:4]), make([]byte, len(env)-4)...), casebook.WasOthers},
	} {
		r, err := h.ada.Receive(c.env, [16]byte{1}, "2026-05-11")
		if err != nil || r.What != c.what {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
	if _, err := h.ada.Receive(env, [16]byte{1}, "yesterday"); err == nil {
		t.Error("a day that is none was taken")
	}
	keys := filepath.Join(h.dir, "keys")
	must(t, os.Rename(keys, keys+".away"))
	if r, err := h.ada.Receive(env, [16]byte{1}, "2026-05-11"); err == nil {
		t.Errorf("keys can't be read: %+v", r)
	}
	must(t, os.Rename(keys+".away", keys))
	if r := h.receive(env); r.What != casebook.WasLetter {
		t.Errorf("afterwards: %+v", r)
	}
}

// attachment makes a file, its cells, and the letter it came with.
func (s *source) attachment(file []byte) (casebook.Received, envelope.Cells) {
	s.h.t.Helper()
	a := envelope.Attachment{Size: int64(len(file)), Digest: sha256.Sum256(file), Name: "planted-file-name.jpg", Type: "image/jpeg"}
	rand.Read(a.Key[:])
	r := s.h.receive(s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: "The page.", Language: "en", Attachments: []envelope.Attachment{a}}, ""))
	return r, envelope.NewCells(a.Key, a.Size)
}

func fetchFrom(cells envelope.Cells, file []byte) func([16]byte) ([]byte, error) {
	return func(id [16]byte) ([]byte, error) {
		for i := range cells.Count() {
			if cells.ID(i) == id {
				return cells.Seal(i, bytes.NewReader(file))
			}
		}
		return nil, errors.New("no such cell")
	}
}

// Cheapest fake: keep whatever the server gives. Caught by a cell changed, a
// circuit lost, another file under the same key, and what is left behind.
func TestStoreAttachment(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	file := make([]byte, 700_000)
	rand.Read(file)
	r, cells := s.attachment(file)
	good := fetchFrom(cells, file)
	other := bytes.Clone(file)
	other[5] ^= 1
	lost := errors.New("the circuit is lost")
	calls := 0
	for name, c := range map[string]struct {
		fetch func([16]byte) ([]byte, error)
		want  error
	}{
		"another file": {fetchFrom(cells, other), casebook.ErrExhibit},
		"changed cell": {func(id [16]byte) ([]byte, error) { b, err := good(id); b[9] ^= 1; return b, err }, casebook.ErrExhibit},
		"lost half way": {func(id [16]byte) ([]byte, error) {
			calls++
			if calls > 1 {
				return nil, lost
			}
			return good(id)
		}, lost},
	} {
		_, err := h.ada.StoreAttachment(r.Letter, 0, c.fetch, nil)
		want(t, name, err, c.want)
	}
	_, err := h.ada.StoreAttachment(r.Letter, 1, good, nil)
	want(t, "no such attachment", err, casebook.ErrAttachment)
	if left, _ := filepath.Glob(filepath.Join(h.dir, "exhibits", "??", "*")); len(left) != 0 {
		t.Errorf("failed tries left %v", left)
	}

	id, err := h.ada.StoreAttachment(r.Letter, 0, good, nil)
	must(t, err)
	again, err := h.ada.StoreAttachment(r.Letter, 0, func([16]byte) ([]byte, error) { return nil, lost }, nil)
	if err != nil || again != id {
		t.Errorf("a second time: %s, %v", again, err)
	}
	f, e, err := h.open(bo, boPass).OpenExhibit(id)
	must(t, err)
	defer f.Close()
	got, err := io.ReadAll(f)
	if err != nil || !bytes.Equal(got, file) || e.Name != "planted-file-name.jpg" {
		t.Errorf("exhibit of %d bytes, %q: %v", len(got), e.Name, err)
	}
	must(t, h.ada.DestroyLetter(r.Letter))
	if left, _ := filepath.Glob(filepath.Join(h.dir, "exhibits", "??", "*")); len(left) != 0 {
		t.Errorf("a destroyed letter left %v", left)
	}
}

// Cheapest fake: alarm never, or as long as the letter lives. Caught at one
// second before, at the 48th hour, and after the path has come.
func TestDayPaths(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	r := s.write("I saw it.")
	count := func(after time.Duration) int {
		t.Helper()
		alarms, err := h.ada.Alarms(h.clock().Add(after))
		must(t, err)
		return len(alarms)
	}
	if count(48*time.Hour-time.Second) != 0 || count(48*time.Hour) != 1 {
		t.Error("the alarm doesn't ring at the 48th hour")
	}
	proven := func(label string) bool {
		t.Helper()
		ok, err := h.ada.PeriodProven(label)
		must(t, err)
		return ok
	}
	if proven("2026-05-11") || proven("2026-05") || !proven("2026-05-10") {
		t.Error("a period counts as proven before its time, or never")
	}
	h.pass(24 * time.Hour)
	h.closePeriod("2026-05-11")
	if !proven("2026-05-11") || proven("2026-05") {
		t.Error("a day isn't proven by its path, or a month is")
	}
	if count(1000*time.Hour) != 1 { // the card's keys run out by then
		t.Error("the alarm rings though the path is there")
	}
	day, month, err := h.ada.RootsWithoutPath()
	must(t, err)
	if len(day) != 0 || len(month) != 1 {
		t.Errorf("without day path %d, month path %d", len(day), len(month))
	}
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	if l.Value.DayProof == nil || l.Value.DayProof.Label != "2026-05-11" || l.Value.MonthProof != nil {
		t.Errorf("proofs: %+v %+v", l.Value.DayProof, l.Value.MonthProof)
	}
}

// Cheapest fake: keep the path unchecked. Caught by each part taken from
// somewhere else.
func TestCheckPathRefuses(t *testing.T) {
	h := newHouse(t)
	s := h.source()
	one, two := s.write("one"), s.write("two")
	rootOf := func(id string) casebook.Digest {
		l, err := casebook.Get(h.ada, casebook.Letters, id)
		must(t, err)
		return l.Value.Root
	}
	r1, r2 := rootOf(one.Letter), rootOf(two.Letter)
	period := func(label string, roots ...casebook.Digest) *seal.Period {
		var all []seal.Hash
		for _, r := range roots {
			all = append(all, seal.Hash(r))
		}
		p, err := seal.NewPeriod(label, h.nr.ID, all, rand.Reader)
		must(t, err)
		return p
	}
	day, other := period("2026-05-11", r1, r2), period("2026-05-10", r1)
	h.pass(24 * time.Hour)
	entry, entry2 := h.nr.LogDigest(ledger.KindDay, day.Commitment()), h.nr.LogDigest(ledger.KindDay, other.Commitment())
	asMonth := h.nr.LogDigest(ledger.KindMonth, day.Commitment())
	path, err := day.Path(seal.Hash(r1))
	must(t, err)
	proof := h.nr.ProofOf(entry, h.clock())
	last := len(h.nr.Entries)
	for name, c := range map[string]struct {
		root               casebook.Digest
		path, entry, proof []byte
	}{
		"another letter":           {r2, path, entry, proof},
		"another day's entry":      {r1, path, entry2, h.nr.ProofOf(entry2, h.clock())},
		"a month's entry":          {r1, path, asMonth, h.nr.ProofOf(asMonth, h.clock())},
		"another entry's proof":    {r1, path, entry, h.nr.ProofOf(entry2, h.clock())},
		"one witness only":         {r1, path, entry, h.nr.ProofUnder(1, last, h.nr.Checkpoint(last, h.clock(), 0))},
		"witnessed before the day": {r1, path, entry, h.nr.ProofOf(entry, h.clock().Add(-72*time.Hour))},
		"path cut":                 {r1, path[:len(path)-1], entry, proof},
		"nothing":                  {r1, nil, nil, nil},
	} {
		want(t, name, h.ada.CheckPath(c.root, c.path, c.entry, c.proof), casebook.ErrPath)
	}
	if l, _ := casebook.Get(h.ada, casebook.Letters, one.Letter); l.Value.DayProof != nil {
		t.Error("a bad path was kept")
	}
	must(t, h.ada.CheckPath(r1, path, entry, proof))
}

// The same proof again, and a newer one of the same period, change nothing: no
// version of the letter, no custody event.
//
// Cheapest fake: compare the bytes; the log grows, and each proof of one entry
// differs. Caught by a proof from a longer log. And: return early before the
// check. Caught by a bad proof of a period that is kept already.
func TestCheckPathTwice(t *testing.T) {
	h := newHouse(t)
	r := h.source().write("I saw it.")
	l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
	must(t, err)
	root := l.Value.Root
	day, err := seal.NewPeriod("2026-05-11", h.nr.ID, []seal.Hash{seal.Hash(root)}, rand.Reader)
	must(t, err)
	path, err := day.Path(seal.Hash(root))
	must(t, err)
	h.pass(24 * time.Hour)
	entry := h.nr.LogDigest(ledger.KindDay, day.Commitment())
	must(t, h.ada.CheckPath(root, path, entry, h.nr.ProofOf(entry, h.clock())))
	state := func() (int, int) {
		t.Helper()
		l, err := casebook.Get(h.ada, casebook.Letters, r.Letter)
		must(t, err)
		events, err := h.ada.Custody()
		must(t, err)
		return l.Version, len(events)
	}
	version, events := state()
	h.nr.LogDigest(ledger.KindDay, seal.Hash{1})
	for range 2 {
		must(t, h.ada.CheckPath(root, path, entry, h.nr.ProofOf(entry, h.clock())))
	}
	want(t, "a bad proof of a period that is kept", h.ada.CheckPath(root, path[:len(path)-1], entry, nil), casebook.ErrPath)
	if v, e := state(); v != version || e != events {
		t.Errorf("the letter went from version %d to %d, the chain from %d events to %d", version, v, events, e)
	}
}

// Cheapest fake: ask for every root without a proof. Caught by one that no
// courier has taken yet, which the log can't know.
func TestRootsWithoutPath(t *testing.T) {
	h := newHouse(t)
	th, err := h.ada.NewPersonThread("a guard")
	must(t, err)
	_, err = h.ada.TakeDown(th, "", "I stood at the gate.", "en")
	must(t, err)
	count := func(n int) {
		t.Helper()
		day, month, err := h.ada.RootsWithoutPath()
		must(t, err)
		if len(day) != n || len(month) != n {
			t.Errorf("without day path %d, month path %d, want %d", len(day), len(month), n)
		}
	}
	count(0)
	roots, err := h.ada.DeskRoots()
	must(t, err)
	must(t, h.ada.HandedRoots(roots))
	count(1)
}
