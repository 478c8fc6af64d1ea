package main

import (
	"bytes"
	crand "crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

func init() { childModes["casebook"] = casebookChild }

// casebookChild works in a casebook until it is killed, as a person of the desk
// does, and prints a line before and after each thing that it does: "try" and
// what, then "ok", what, and what came of it. Its arguments are the folder of
// the house, a person, her passphrase, a seed, the thread, and the number of
// the first envelope to take in.
func casebookChild(now func() time.Time, args []string) int {
	w := &deskWorker{dir: args[0], passphrase: args[2], thread: args[4]}
	seed, err1 := strconv.ParseUint(args[3], 10, 64)
	next, err2 := strconv.Atoi(args[5])
	c, err3 := casebook.Open(filepath.Join(w.dir, "casebook"), args[1], w.passphrase, casebook.WithClock(now), casebook.WithWorkFactor(cheap))
	if err := errors.Join(err1, err2, err3); err != nil {
		fmt.Fprintln(os.Stderr, "level=ERROR", err)
		return 1
	}
	w.c, w.r, w.next = c, rand.New(rand.NewPCG(seed, 0)), next
	for {
		if err := w.work(args[1] == deskWho); err != nil {
			fmt.Fprintln(os.Stderr, "level=ERROR", err)
			return 1
		}
	}
}

type deskWorker struct {
	c                       *casebook.Casebook
	r                       *rand.Rand
	dir, passphrase, thread string
	next, serial            int
	letters                 []string
}

// say prints a line in one write.
func (w *deskWorker) say(words ...any) { os.Stdout.WriteString(fmt.Sprintln(words...)) }

// words are some that nobody else writes.
func (w *deskWorker) words() string {
	w.serial++
	return fmt.Sprintf("%x", noise(w.r.Uint64(), 16+w.r.IntN(2000)))
}

func (w *deskWorker) work(first bool) error {
	switch n := w.r.IntN(14); {
	case n < 4:
		return w.receive()
	case n < 6:
		text := w.words()[:32]
		w.say("try", "write", text)
		id, err := w.c.Write(w.thread, casebook.Safety, text, "en")
		if err == nil {
			w.say("ok", "write", text, id)
		}
		return err
	case n == 6:
		text := w.words()
		w.say("try", "take", text)
		id, err := w.c.TakeDown(w.thread, "", text, "en")
		if err == nil {
			w.say("ok", "take", text, id)
		}
		return err
	case n < 11:
		return w.edit()
	case n == 11 && len(w.letters) > 0:
		id := w.letters[w.r.IntN(len(w.letters))]
		err := w.c.MarkRead(id)
		if errors.Is(err, casebook.ErrNotFound) {
			err = nil
		}
		return err
	case n == 12 && len(w.letters) > 0:
		id := w.letters[w.r.IntN(len(w.letters))]
		w.say("try", "destroy", id)
		err := w.c.DestroyLetter(id)
		if errors.Is(err, casebook.ErrNotFound) {
			return nil // the other one has
		}
		if err == nil {
			w.say("ok", "destroy", id)
		}
		return err
	case n == 13 && !first:
		fresh := w.words()[:32]
		w.say("try", "passphrase", fresh)
		if err := w.c.SetPassphrase(w.passphrase, fresh); err != nil {
			return err
		}
		w.passphrase = fresh
		w.say("ok", "passphrase", fresh)
	}
	return nil
}

func (w *deskWorker) receive() error {
	env, err := os.ReadFile(filepath.Join(w.dir, "post", strconv.Itoa(w.next)))
	if errors.Is(err, os.ErrNotExist) {
		return w.edit() // there is no more post
	}
	if err != nil {
		return err
	}
	w.say("try", "receive", w.next)
	got, err := w.c.Receive(env, [16]byte{}, casebookDay)
	if err != nil {
		return err
	}
	w.say("ok", "receive", w.next, got.What, got.Letter)
	w.next++
	if got.What == casebook.WasLetter {
		w.letters = append(w.letters, got.Letter)
	}
	l, err := casebook.Get(w.c, casebook.Letters, got.Letter)
	if errors.Is(err, casebook.ErrNotFound) {
		return nil
	}
	if err != nil || len(l.Value.Attachments) == 0 {
		return err
	}
	w.say("try", "attach", got.Letter)
	exhibit, err := w.c.StoreAttachment(got.Letter, 0, func(id [16]byte) ([]byte, error) {
		return os.ReadFile(filepath.Join(w.dir, "cells", hex.EncodeToString(id[:])))
	}, nil)
	if errors.Is(err, casebook.ErrNotFound) {
		return nil // destroyed by the other one
	}
	if err == nil {
		w.say("ok", "attach", got.Letter, exhibit)
	}
	return err
}

// edit writes the next version of one of three records, from the version that
// it has read.
func (w *deskWorker) edit() error {
	id := fmt.Sprintf("p-%d", w.r.IntN(3))
	o, err := casebook.Get(w.c, casebook.People, id)
	if err != nil && !errors.Is(err, casebook.ErrNotFound) {
		return err
	}
	text := w.words()
	w.say("try", "edit", id, o.Version+1, text)
	v, err := casebook.Put(w.c, casebook.People, id, casebook.Person{Pseudonym: "Anis", Note: text, Forms: []casebook.Form{{Form: "Amir", Replacement: "Anis"}}}, o.Version)
	var conflict *casebook.ConflictError
	switch {
	case errors.As(err, &conflict):
		w.say("ok", "aside", id, conflict.Kept, text)
		return nil
	case err == nil:
		w.say("ok", "edit", id, v, text)
	}
	return err
}

const casebookDay = "2026-05-04"

// A sentLetter is one envelope that lies in the post.
type sentLetter struct {
	text   string
	root   seal.Hash
	file   []byte // attached, nil for none
	tried  bool
	acked  bool
	record string // known once acknowledged
}

// A casebookOracle is all that two people did in a casebook, and what it has
// acknowledged.
type casebookOracle struct {
	*house
	keys       *envelope.Keys
	thread     string
	post       []*sentLetter
	next       int // first envelope that nobody has acknowledged
	passphrase string
	newer      []string // passphrases tried since

	written   map[string]string // text to id, "" while it isn't acknowledged
	taken     map[string]string
	edits     map[string]map[int]map[string]bool // record, version, text: acknowledged
	asides    map[string]string                  // by id
	exhibits  map[string]bool                    // letters whose attachment is kept
	destroyed map[string]bool                    // letters; true: acknowledged
	looked    map[string]bool                    // exhibits that were compared since the last clear
	done      int
}

const (
	secondWho   = "jonas"
	secondWords = "another passphrase of the tests"
)

// TestKillCasebook kills one of two processes that work in a casebook 50 times,
// then the other. What they said that they had done is done, once; what they
// hadn't said is done whole or not at all.
//
// Cheapest fake: a child that is killed between two things, which waits for a
// sign. Caught by children that go on by themselves, and by moments drawn from
// the time that their work takes. Cheapest fake but one: an oracle that counts
// records. Caught by comparing every word, the links between records, the chain
// of custody, and every file on the disk with the records that name them.
func TestKillCasebook(t *testing.T) {
	r := draws(t)
	rounds := killRounds(t)
	began := time.Now()
	h := newHouse(t, time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), 4)
	h.adopt(h.nextCard())
	o := newCasebookOracle(h, r)

	// How long one thing takes: kills are spread over that.
	spread := 10 * time.Millisecond
	for round := 1; round <= rounds; round++ {
		o.stock(r, o.next+12)
		from, before := time.Now(), o.done
		o.round(r, spread)
		o.open()
		o.audit()
		o.do(o.desk.Close())
		if t.Failed() {
			t.Fatalf("round %d of %d", round, rounds)
		}
		spread = max(time.Millisecond, time.Since(from)/time.Duration(1+o.done-before))
	}
	o.end()
	conflicts := len(o.asides)
	t.Logf("%d rounds in %.1f s; %d things acknowledged: %d of %d letters taken in, %d written, %d taken down, %d attachments, %d letters destroyed, %d conflicts",
		rounds, time.Since(began).Seconds(), o.done, o.next, len(o.post), len(o.written), len(o.taken), len(o.exhibits), len(o.destroyed), conflicts)
	if o.done < 4*rounds {
		t.Error("the kills met nothing")
	}
}

// newCasebookOracle adds a second person to the desk, and takes a first letter
// in. The casebook is closed then.
func newCasebookOracle(h *house, r *rand.Rand) *casebookOracle {
	h.t.Helper()
	o := &casebookOracle{
		house: h, passphrase: secondWords,
		written: map[string]string{}, taken: map[string]string{}, edits: map[string]map[int]map[string]bool{},
		asides: map[string]string{}, exhibits: map[string]bool{}, destroyed: map[string]bool{}, looked: map[string]bool{},
	}
	o.do(o.desk.AddPerson(secondWho, secondWords))
	for _, dir := range []string{"post", "cells"} {
		o.do(os.Mkdir(o.path(dir), 0o700))
	}
	var err error
	o.keys, err = envelope.RandomKeys(crand.Reader)
	o.do(err)
	o.stock(r, 1)
	got, err := o.desk.Receive(o.envelope(0), [16]byte{}, casebookDay)
	o.do(err)
	o.thread, o.next = got.Thread, 1
	o.post[0].tried, o.post[0].acked, o.post[0].record = true, true, got.Letter
	o.do(o.desk.Close())
	return o
}

// stock puts envelopes into the post until there are n.
func (o *casebookOracle) stock(r *rand.Rand, n int) {
	o.t.Helper()
	for i := len(o.post); i < n; i++ {
		l := &sentLetter{text: fmt.Sprintf("letter %d %x", i, noise(r.Uint64(), r.IntN(3000)))}
		c := &envelope.Content{Kind: envelope.KindLetter, ID: [16]byte(noise(r.Uint64(), 16)), Thread: o.keys.Thread, ReplyKey: o.keys.ReplyKey(), Text: l.text, Language: "en"}
		crand.Read(c.Master[:])
		words := seal.LetterWords{Text: l.text, Language: "en"}
		if i%4 == 3 {
			l.file = noise(r.Uint64(), 1+r.IntN(600<<10))
			a := envelope.Attachment{Key: [32]byte(noise(r.Uint64(), 32)), Size: int64(len(l.file)), Digest: sha256.Sum256(l.file), Name: "a file", Type: "application/octet-stream"}
			cells := envelope.NewCells(a.Key, a.Size)
			for i := range cells.Count() {
				b, err := cells.Seal(i, bytes.NewReader(l.file))
				o.do(err)
				id := cells.ID(i)
				o.do(os.WriteFile(o.path("cells", hex.EncodeToString(id[:])), b, 0o600))
			}
			c.Attachments = []envelope.Attachment{a}
			words.Originals = []seal.OriginalFile{{Digest: a.Digest, Size: a.Size}}
		}
		record, err := seal.Letter(o.policy.ID(), c.Master, words)
		o.do(err)
		l.root = record.Root()
		env, err := envelope.Seal(o.room(), nil, l.root, c)
		o.do(err)
		o.do(os.WriteFile(o.path("post", strconv.Itoa(i)), env, 0o600))
		o.post = append(o.post, l)
	}
}

func (o *casebookOracle) envelope(i int) []byte {
	o.t.Helper()
	b, err := os.ReadFile(o.path("post", strconv.Itoa(i)))
	o.do(err)
	return b
}

// round lets two people work at once. Each process is killed a drawn moment
// after a drawn number of acknowledgements.
func (o *casebookOracle) round(r *rand.Rand, spread time.Duration) {
	o.t.Helper()
	var children []*child
	var all sync.WaitGroup
	for _, p := range [][2]string{{deskWho, deskWords}, {secondWho, o.passphrase}} {
		c := start(o.t, o.clock, "casebook", o.dir, p[0], p[1], strconv.FormatUint(r.Uint64(), 10), o.thread, strconv.Itoa(o.next))
		children = append(children, c)
		left, wait := r.IntN(12), time.Duration(r.Int64N(int64(2*spread)))
		all.Go(func() {
			for i := 0; left > 0; i++ {
				line, ok := c.out.line(i)
				if !ok {
					return
				}
				if strings.HasPrefix(line, "ok ") {
					left--
				}
			}
			time.AfterFunc(wait, c.kill)
			<-c.ended
		})
	}
	all.Wait()
	for _, c := range children {
		c.unfit()
		for i := 0; ; i++ {
			line, ok := c.out.line(i)
			if !ok {
				break
			}
			o.note(strings.Fields(line))
		}
	}
	for o.next < len(o.post) && o.post[o.next].acked {
		o.next++
	}
}

// note takes a line of a child down.
func (o *casebookOracle) note(f []string) {
	o.t.Helper()
	said, what := f[0] == "ok", f[1]
	if said {
		o.done++
	}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		o.do(err)
		return n
	}
	switch what {
	case "receive":
		l := o.post[number(f[2])]
		l.tried = true
		if said {
			l.acked, l.record = true, f[4]
			if f[3] != casebook.WasLetter && f[3] != casebook.WasRepeat {
				o.t.Errorf("a letter was received as %s", f[3])
			}
		}
	case "attach":
		if said {
			o.exhibits[f[2]] = true
		}
	case "write", "take":
		all := o.written
		if what == "take" {
			all = o.taken
		}
		if said {
			all[f[2]] = f[3]
		} else if _, ok := all[f[2]]; !ok {
			all[f[2]] = ""
		}
	case "edit":
		id, v, text := f[2], number(f[3]), f[4]
		if o.edits[id] == nil {
			o.edits[id] = map[int]map[string]bool{}
		}
		if o.edits[id][v] == nil {
			o.edits[id][v] = map[string]bool{}
		}
		o.edits[id][v][text] = o.edits[id][v][text] || said
	case "aside":
		if f[3] == "" {
			o.t.Error("what a second writer wrote wasn't set aside")
		}
		o.asides[f[3]] = f[4]
	case "destroy":
		o.destroyed[f[2]] = o.destroyed[f[2]] || said
	case "passphrase":
		if said {
			o.passphrase, o.newer = f[2], nil
		} else {
			o.newer = append(o.newer, f[2])
		}
	}
}

// open opens the casebook as both people do. Of the second the passphrase may
// be the last that she was told of, or the one that she was about to have.
func (o *casebookOracle) open() {
	o.t.Helper()
	var err error
	o.desk, err = casebook.Open(o.path("casebook"), deskWho, deskWords, o.options()...)
	o.do(err)
	fits := 0
	for _, words := range append([]string{o.passphrase}, o.newer...) {
		c, err := casebook.Open(o.path("casebook"), secondWho, words, o.options()...)
		if errors.Is(err, casebook.ErrPassphrase) {
			continue
		}
		o.do(err)
		o.do(c.Close())
		o.passphrase = words
		fits++
	}
	o.newer = nil
	if fits != 1 {
		o.t.Errorf("%d passphrases open the file of %s", fits, secondWho)
	}
}

// audit compares the casebook with all that it has acknowledged.
func (o *casebookOracle) audit() {
	t := o.t
	t.Helper()
	events, err := o.desk.Custody()
	o.do(err)
	happened := map[string]int{}
	for _, e := range events {
		happened[e.What+" "+e.Record]++
	}
	once := func(what, record string) {
		if n := happened[what+" "+record]; n != 1 {
			t.Errorf("%d times in the chain of custody: %s %s", n, what, record)
		}
	}

	// Letters, as they came and as they were taken down.
	letters, err := o.desk.LettersOf(o.thread)
	o.do(err)
	there := map[string]casebook.Object[casebook.Letter]{}
	numbers := map[int]bool{}
	for _, l := range letters {
		if _, ok := there[l.Value.Text]; ok || numbers[l.Value.Number] {
			t.Errorf("a letter is there twice: %.20s", l.Value.Text)
		}
		there[l.Value.Text], numbers[l.Value.Number] = l, true
		if acked, tried := o.destroyed[l.ID]; tried && acked {
			t.Errorf("a letter is there that was destroyed: %.20s", l.Value.Text)
		}
	}
	gone := func(id string) bool {
		_, tried := o.destroyed[id]
		if tried {
			once("letter destroyed", id)
		}
		return tried
	}
	for _, p := range o.post {
		l, ok := there[p.text]
		delete(there, p.text)
		switch {
		case !ok && p.acked && !gone(p.record):
			t.Errorf("a letter that was taken in is gone: %.20s", p.text)
		case ok && !p.tried:
			t.Errorf("a letter is there before it was taken in: %.20s", p.text)
		case ok:
			once("letter received", l.ID)
			if l.Value.Root != casebook.Digest(p.root) || l.Value.Misfit || l.Value.SealedBy != report.BySource || len(l.Value.Attachments) != min(1, len(p.file)) {
				t.Errorf("a letter isn't as its source sealed it: %.20s", p.text)
			}
			if p.file != nil {
				o.checkExhibit(l, p.file)
			}
		}
	}
	for text, id := range o.taken {
		l, ok := there[text]
		delete(there, text)
		switch {
		case !ok && id != "":
			t.Errorf("an account that was taken down is gone: %.20s", text)
		case ok:
			once("account taken down", l.ID)
		}
	}
	for text := range there {
		t.Errorf("a letter that nobody wrote: %.20s", text)
	}

	messages, err := o.desk.MessagesTo(o.thread)
	o.do(err)
	said := map[string]bool{}
	clear(numbers)
	for _, m := range messages {
		id, ok := o.written[m.Text]
		if !ok || said[m.Text] || numbers[m.Number] || id != "" && id != m.ID.String() {
			t.Errorf("a message is there that nobody wrote, or twice: %.20s", m.Text)
		}
		said[m.Text], numbers[m.Number] = true, true
		once("message written", o.thread+"-"+m.ID.String())
	}
	for text, id := range o.written {
		if id != "" && !said[text] {
			t.Errorf("a message that was written is gone: %.20s", text)
		}
	}

	for id, versions := range o.edits {
		p, err := casebook.Get(o.desk, casebook.People, id)
		if err != nil && !errors.Is(err, casebook.ErrNotFound) {
			t.Fatal(err)
		}
		for v, texts := range versions {
			acked := 0
			for _, ok := range texts {
				if ok {
					acked++
				}
			}
			if acked > 1 || acked == 1 && p.Version < v {
				t.Errorf("%s has version %d; version %d was acknowledged %d times", id, p.Version, v, acked)
			}
			if ok, tried := texts[p.Value.Note]; p.Version == v && (!tried || acked == 1 && !ok) {
				t.Errorf("version %d of %s isn't what was written", v, id)
			}
		}
		if p.Version > 0 && versions[p.Version] == nil {
			t.Errorf("%s has version %d, which nobody wrote", id, p.Version)
		}
	}
	asides, err := casebook.List(o.desk, casebook.SetAside)
	o.do(err)
	kept := map[string]string{}
	for _, a := range asides {
		kept[a.ID] = string(a.Value.Text)
	}
	for id, text := range o.asides {
		if !strings.Contains(kept[id], text) {
			t.Errorf("what a second writer wrote is gone: %.20s", text)
		}
	}
}

// checkExhibit compares an attachment with the exhibit that was made of it.
func (o *casebookOracle) checkExhibit(l casebook.Object[casebook.Letter], file []byte) {
	o.t.Helper()
	exhibit := l.Value.Attachments[0].Exhibit
	e, err := casebook.Get(o.desk, casebook.Exhibits, l.ID+"-0")
	if (err == nil) != (exhibit != "") || err == nil && e.ID != exhibit {
		o.t.Errorf("a letter names exhibit %q, and there is: %v", exhibit, err)
		return
	}
	if err != nil {
		if o.exhibits[l.ID] {
			o.t.Errorf("an exhibit that was kept is gone: %v", err)
		}
		return
	}
	if o.looked[exhibit] {
		return // every look is an event of the chain
	}
	o.looked[exhibit] = true
	stream, _, err := o.desk.OpenExhibit(exhibit)
	o.do(err)
	defer stream.Close()
	b, err := io.ReadAll(stream)
	if err != nil || !bytes.Equal(b, file) {
		o.t.Errorf("an exhibit isn't the file that was sealed: %v", err)
	}
}

// end takes all post in once more, and looks whether any file is left that no
// record names.
func (o *casebookOracle) end() {
	t := o.t
	t.Helper()
	o.open()
	before, err := o.desk.LettersOf(o.thread)
	o.do(err)
	added := 0
	for i, l := range o.post {
		got, err := o.desk.Receive(o.envelope(i), [16]byte{}, casebookDay)
		o.do(err)
		switch {
		case got.What == casebook.WasLetter && !l.acked:
			added++
			l.tried, l.acked, l.record = true, true, got.Letter
		case got.What != casebook.WasRepeat:
			t.Errorf("a letter that was taken in before is received as %s", got.What)
		}
	}
	after, err := o.desk.LettersOf(o.thread)
	o.do(err)
	if len(after) != len(before)+added {
		t.Errorf("%d letters, %d of them new, make %d", len(before), added, len(after))
	}
	clear(o.looked)
	o.audit()
	o.do(o.desk.Close())

	// Whoever was writing a file has given up three days later, and nothing that
	// a kill left unfinished stays. (Such a file bears the machine's own date.)
	aged := o.clock.now()
	o.walk(func(path string) {
		if strings.HasPrefix(filepath.Base(path), ".") {
			o.do(os.Chtimes(path, aged, aged))
		}
	})
	o.pass(72 * time.Hour)
	o.open()
	exhibits, err := casebook.List(o.desk, casebook.Exhibits)
	o.do(err)
	named := map[string]bool{}
	for _, e := range exhibits {
		named[e.Value.Blob] = true
	}
	files := 0
	o.walk(func(path string) {
		name := filepath.Base(path)
		switch {
		case strings.HasPrefix(name, "."):
			t.Errorf("a file was left unfinished: %s", path)
		case strings.HasPrefix(path, o.path("casebook", "exhibits")):
			files++
			if !named[name] {
				t.Errorf("a file that no record names: %s", name)
			}
		}
	})
	if files != len(named) {
		t.Errorf("%d files of %d exhibits", files, len(named))
	}
}

// walk visits every file of the casebook.
func (o *casebookOracle) walk(visit func(path string)) {
	o.t.Helper()
	o.do(filepath.WalkDir(o.path("casebook"), func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			visit(path)
		}
		return err
	}))
}
