package main

import (
	"bytes"
	"context"
	crand "crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb/sqldbtest"
	"vouchsafe.example/ledger"
	"vouchsafe.example/report"
	"vouchsafe.example/seal"
)

// A posting is one envelope that was posted, perhaps several times.
type posting struct {
	to      string // path of the request
	request []byte // nil once it needn't be repeated
	sum     [32]byte
	root    [32]byte
	days    []string // on which it was posted
	acked   bool
	from    int64 // when it was posted first, and acknowledged, on the oracle's count
	until   int64
	fetched int
	path    string // label of the day's tree that its seal is in, "" until it is checked

	// Of a closing envelope:
	who     *regular
	text    string // of the letter, "" for none
	destroy map[envelope.Tag]bool
	acks    [][16]byte
	read    []readBody
}

// readBody is a body that a source has read.
type readBody struct {
	tag      envelope.Tag
	token    envelope.Token
	body     []byte
	released time.Time
}

// done says whether the letterbox carried the posting out, as far as anybody
// can tell: it said so, or a desk has the envelope.
func (p *posting) done() bool { return p.acked || p.fetched > 0 }

// regular is a source who comes again and again.
type regular struct {
	keys   *envelope.Keys
	thread string            // record in the casebook
	open   *posting          // closing envelope that nobody has acknowledged
	gone   map[[16]byte]bool // messages that she has destroyed
}

type cell struct {
	id    [16]byte
	seed  uint64
	day   string
	acked bool
}

func (c *cell) bytes() []byte { return noise(c.seed, envelope.CellSize) }

// An upload is one attempt to replace a desk's replies.
type upload struct {
	rows         []courier.Row
	begin, begun int64     // around the beginning of its session, on the oracle's count
	until        time.Time // last release time that it has replies for
}

// due are the uploads of which one must be served whole at a release time.
type due struct {
	at  time.Time
	may []*upload
}

// A letterboxOracle is all that a letterbox was asked and has acknowledged.
type letterboxOracle struct {
	*house
	intake *child
	pg     *sqldbtest.Server // nil with SQLite
	away   atomic.Bool       // the database was killed
	at     string
	count  atomic.Int64 // orders what happened
	left   atomic.Int64 // acknowledgements until the kill
	kind   string       // of the round

	mu        sync.Mutex
	postings  []*posting
	bySum     map[[32]byte]*posting
	byTag     map[envelope.Tag][]*posting // closing envelopes that destroy it
	cells     []*cell
	upload    *upload   // last one acknowledged
	flying    []*upload // tried since, and never acknowledged
	dues      []due
	confirmed map[[16]byte]bool
	handed    map[[32]byte]string
	regulars  []*regular
	serial    int
	messages  int
	read      int
	compared  int // release times of which replies were compared with an upload
}

// step is between two releases of replies.
const step = 7 * 24 * time.Hour / repliesAWeek

// TestKillIntake kills the letterbox 50 times, twelve hours apart: while
// sources write, read and destroy, while files arrive, while the desk fetches
// and uploads, and while the night's work is done and seals are handed over.
//
// Cheapest fake: an oracle that counts rows. Caught by a desk that opens every
// letter and compares every word, by comparing every cell and every reply byte
// for byte, and by checking every seal against the log. Cheapest fake but one:
// a letterbox that keeps everything, and destroys nothing. Caught by asking for
// every body again that somebody destroyed, with the token that fetched it.
func TestKillIntake(t *testing.T) { killIntake(t, nil, killRounds(t)) }

// TestKillIntakeOnPostgres does the same with the letterbox's tables in
// PostgreSQL; every other time it is the database that is killed, under a
// letterbox that goes on.
//
// Cheapest fake: a letterbox that acknowledges what it only sent to the
// database. Caught by killing that.
func TestKillIntakeOnPostgres(t *testing.T) {
	rounds := 10
	if os.Getenv(envLong) != "" || os.Getenv(envRounds) != "" {
		rounds = killRounds(t)
	}
	killIntake(t, sqldbtest.Start(t), rounds)
}

func killIntake(t *testing.T, pg *sqldbtest.Server, rounds int) {
	r := draws(t)
	began := time.Now()
	o := &letterboxOracle{
		house:     newHouse(t, time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), 4),
		pg:        pg,
		bySum:     map[[32]byte]*posting{},
		byTag:     map[envelope.Tag][]*posting{},
		confirmed: map[[16]byte]bool{},
		handed:    map[[32]byte]string{},
	}
	o.startWitness()
	if !o.startRegistrar() {
		o.registrar.unfit()
		t.FailNow()
	}
	card := o.nextCard()
	o.do(o.registrarClient().LogCard(t.Context(), card.signed, card.files))
	o.adopt(card)
	o.watch(nil)
	o.begin(r)

	kinds := map[string]int{}
	for round := 1; round <= rounds; round++ {
		kind := "an acknowledgement"
		switch r.IntN(6) {
		case 0:
			kind = "the start"
		case 1:
			kind = "the handover"
		}
		if pg != nil && round%2 == 0 {
			kind = "the database"
		}
		if round > 1 {
			o.tomorrow()
			o.startIntake(nil)
			if kind == "an acknowledgement" || kind == "the database" {
				o.audit(r)
			}
		}
		o.round(r, kind)
		kinds[kind]++
		if kind != "the database" {
			o.intake.unfit() // else it says that its database had gone
		}
		if t.Failed() {
			t.Fatalf("round %d of %d", round, rounds)
		}
	}
	o.end(r)

	var acked, between, letters int
	for _, p := range o.postings {
		switch {
		case p.acked:
			acked++
		case p.done():
			between++
		}
		if p.acked && p.text != "" {
			letters++
		}
	}
	t.Logf("%d rounds in %.1f s; killed on %v; %d envelopes: %d acknowledged, %d kept without; %d letters; %d cells; %d messages; %d bodies found destroyed",
		rounds, time.Since(began).Seconds(), kinds, len(o.postings), acked, between, letters, len(o.cells), o.messages, o.read)
	if letters < rounds || acked == len(o.postings) || o.read == 0 || o.compared < rounds/2 {
		t.Error("the kills met nothing")
	}
}

// watch notes which seals the registrar has been given. kill, if it isn't nil,
// is called when a handover is asked for or answered; it returns false to lose
// what passes.
func (o *letterboxOracle) watch(kill func(answered bool) bool) {
	const roots = "/registrar/1/roots"
	o.toRegistrar.watch(func(path string, _ []byte) bool { return path != roots || kill == nil || kill(false) },
		func(path string, request []byte, status int, _ []byte) bool {
			if path != roots || status != http.StatusOK {
				return true
			}
			var q struct {
				Day   string `json:"day"`
				Roots []byte `json:"roots"`
			}
			if err := json.Unmarshal(request, &q); err != nil {
				o.t.Errorf("couldn't read a handover: %v", err)
			}
			o.mu.Lock()
			for b := q.Roots; len(b) > 0; b = b[32:] {
				if _, ok := o.handed[[32]byte(b)]; !ok {
					o.handed[[32]byte(b)] = q.Day
				}
			}
			o.mu.Unlock()
			return kill == nil || kill(true)
		})
}

// begin starts the letterbox, lets three sources write and the desk accept them.
func (o *letterboxOracle) begin(r *rand.Rand) {
	o.t.Helper()
	o.startIntake(nil)
	o.left.Store(1 << 30)
	for range o.threads - 1 {
		keys, err := envelope.RandomKeys(crand.Reader)
		o.do(err)
		w := &regular{keys: keys, gone: map[[16]byte]bool{}}
		o.regulars = append(o.regulars, w)
		if !o.visit(o.client(), w, r) {
			o.t.Fatal("the first visit was refused")
		}
	}
	o.sync(r, true)
	threads, err := o.desk.Threads()
	o.do(err)
	for _, w := range o.regulars {
		for _, t := range threads {
			if envelope.ThreadKey(t.Value.Key) == w.keys.Thread {
				w.thread = t.ID
				o.do(o.desk.AcceptThread(t.ID))
			}
		}
		if w.thread == "" {
			o.t.Fatal("a source's first letter has made no thread")
		}
	}
	o.sync(r, true)
}

// startIntake starts the letterbox and waits until it listens.
func (o *letterboxOracle) startIntake(under []string) {
	o.t.Helper()
	o.intake = startUnder(o.t, under, o.clock, "app", "intake", "-dir", o.path("letterbox"), "-policy", o.path("newsroom", "policy.txt"),
		"-registrar", o.toRegistrar.url, "-token-file", o.path("newsroom", "registrar.token"), "-listen", "127.0.0.1:0", "-store", o.store())
	at, ok := o.intake.addresses()
	if !ok {
		o.intake.unfit()
		o.t.FailNow()
	}
	o.at = at[0]
}

func (o *letterboxOracle) store() string {
	if o.pg == nil {
		return ""
	}
	return o.pg.URL()
}

// tomorrow moves the clock to the next release of replies, when the letterbox
// doesn't run.
func (o *letterboxOracle) tomorrow() {
	o.t.Helper()
	before := o.clock.now()
	now := o.pass(step)
	for at := envelope.EpochStart(envelope.EpochOf(before)); !at.After(now); at = at.Add(step) {
		if at.After(before) {
			o.dues = append(o.dues, due{at, append([]*upload{o.upload}, o.flying...)})
		}
	}
	// A reply is served for a week.
	o.dues = slices.DeleteFunc(o.dues, func(d due) bool { return !d.at.After(now.Add(-7 * 24 * time.Hour)) })
}

func (o *letterboxOracle) client() *http.Client {
	transport := &http.Transport{DisableCompression: true}
	o.t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

// round lets clients work until the letterbox is killed.
func (o *letterboxOracle) round(r *rand.Rand, kind string) {
	o.t.Helper()
	o.kind = kind
	o.left.Store(int64(1 + r.IntN(60)))
	intake := o.intake
	var all sync.WaitGroup
	switch kind {
	case "the start":
		o.left.Store(int64(1 + r.IntN(3)))
	case "the handover":
		// It comes soon after the start when a day is over.
		answered := r.IntN(2) == 0
		o.watch(func(a bool) bool {
			if a == answered {
				intake.kill()
			}
			return a != answered
		})
		defer o.watch(nil)
	}
	for _, w := range o.regulars {
		r, c := fork(r), o.client()
		all.Go(func() {
			for o.visit(c, w, r) {
			}
		})
	}
	for range 2 {
		r, c := fork(r), o.client()
		all.Go(func() {
			for o.putCell(c, r) {
			}
		})
	}
	own := fork(r)
	all.Go(func() {
		for o.sync(own, false) {
		}
	})
	all.Wait()
	if o.away.Load() {
		o.pg.Up()
		o.left.Store(1 << 30)
		cl, err := courierFor(o.desk, o.at, "")
		o.do(err)
		await(o.t, "the letterbox has its database again", func() bool {
			_, err := cl.Envelopes(o.t.Context(), [16]byte{}, 1)
			return err == nil
		})
		o.away.Store(false)
		o.audit(r)
	}
	intake.kill()
}

func (o *letterboxOracle) now() int64 { return o.count.Add(1) }

// ack counts an acknowledgement, and kills on the one that was drawn.
func (o *letterboxOracle) ack() {
	if o.left.Add(-1) != 0 {
		return
	}
	if o.kind == "the database" {
		o.away.Store(true)
		o.pg.Kill()
		return
	}
	o.intake.kill()
}

// post posts as a source does. It returns false when nobody answered.
func (o *letterboxOracle) post(c *http.Client, path string, body []byte) ([]byte, bool) {
	req, err := http.NewRequestWithContext(o.t.Context(), http.MethodPost, o.at+path, bytes.NewReader(body))
	if err != nil {
		o.t.Error(err)
		return nil, false
	}
	req.Header.Set("Content-Type", "application/octet-stream")
	res, err := c.Do(req)
	if err != nil {
		return nil, false
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		return nil, false
	}
	if o.away.Load() && res.StatusCode == http.StatusServiceUnavailable {
		return nil, false
	}
	if res.StatusCode != http.StatusOK {
		o.t.Errorf("%s: %s: %s", path, res.Status, b)
		return nil, false
	}
	return b, true
}

// record notes an envelope that is about to be posted.
func (o *letterboxOracle) record(p *posting, env []byte) *posting {
	p.sum, p.root, p.from = sha256.Sum256(env), envelope.EnvelopeSeal(env), o.now()
	o.mu.Lock()
	defer o.mu.Unlock()
	o.postings = append(o.postings, p)
	o.bySum[p.sum] = p
	for tag := range p.destroy {
		o.byTag[tag] = append(o.byTag[tag], p)
	}
	return p
}

// send posts an envelope, new or again.
func (o *letterboxOracle) send(c *http.Client, p *posting) ([]byte, bool) {
	today := ledger.Day(o.clock.now())
	o.mu.Lock()
	if !slices.Contains(p.days, today) {
		p.days = append(p.days, today)
	}
	request := p.request
	o.mu.Unlock()
	answer, ok := o.post(c, p.to, request)
	if !ok {
		return nil, false
	}
	if p.to == envelope.PathClose && string(answer) != envelope.Acknowledged {
		o.t.Errorf("a closing envelope is answered %q", answer)
		return nil, false
	}
	o.mu.Lock()
	p.acked, p.until, p.request = true, o.now(), nil
	o.mu.Unlock()
	o.ack()
	return answer, true
}

// visit is one visit of a regular source, as her program holds it: she reads
// what there is, keeps nothing of it, and writes or doesn't. If the letterbox
// ended before it acknowledged the visit before, she may send that again first.
func (o *letterboxOracle) visit(c *http.Client, w *regular, r *rand.Rand) bool {
	if p := w.open; p != nil {
		w.open = nil
		if r.IntN(2) == 0 {
			w.open = p
			if _, ok := o.send(c, p); !ok {
				return false
			}
			w.forget(p)
			w.open = nil
		}
	}
	room := o.room()
	v := envelope.NewVisit(room, w.keys, o.clock.now())
	v.Seal = func(master [32]byte, d *envelope.Draft) (root [32]byte, err error) {
		record, err := seal.Letter(room.ID, master, seal.LetterWords{Text: d.Text, Language: d.Language, Question: d.Question})
		if err == nil {
			root = record.Root()
		}
		return root, err
	}
	request, err := v.OpenRequest()
	if err != nil {
		o.t.Error(err)
		return false
	}
	_, _, env, err := envelope.ParseOpenRequest(request)
	if err != nil {
		o.t.Error(err)
		return false
	}
	table, ok := o.send(c, o.record(&posting{to: envelope.PathOpen, request: request}, env))
	if !ok {
		return false
	}
	tokens, err := v.Table(table)
	if err != nil {
		o.t.Errorf("the table can't be read: %v", err)
		return false
	}
	var bodies [][]byte
	for _, token := range tokens {
		b, ok := o.post(c, envelope.PathBody, token[:])
		if !ok {
			return false
		}
		bodies = append(bodies, b)
	}
	got, _, err := v.Bodies(bodies)
	if err != nil || v.Unverified > 0 {
		o.t.Errorf("%d bodies aren't the desk's: %v", v.Unverified, err)
		return false
	}
	p := &posting{to: envelope.PathClose, who: w, destroy: map[envelope.Tag]bool{}}
	for _, m := range got {
		if w.gone[m.ID] {
			o.t.Errorf("a message that was destroyed is served again: %s", m.Text)
		}
		p.acks = append(p.acks, m.ID)
	}
	var draft *envelope.Draft
	if r.IntN(3) > 0 || w.thread == "" {
		o.mu.Lock()
		o.serial++
		p.text = fmt.Sprintf("letter %d: %x", o.serial, noise(r.Uint64(), r.IntN(2000)))
		o.mu.Unlock()
		draft = &envelope.Draft{Text: p.text, Language: "en"}
	}
	if p.request, err = v.CloseRequest(draft, nil); err != nil {
		o.t.Error(err)
		return false
	}
	env, tags, err := envelope.ParseCloseRequest(p.request)
	if err != nil {
		o.t.Error(err)
		return false
	}
	if len(got) > 0 {
		for _, tag := range tags {
			p.destroy[tag] = true
		}
		p.read = o.readBodies(w, room, table, tokens, bodies)
	}
	w.open = o.record(p, env)
	if _, ok := o.send(c, p); !ok {
		return false
	}
	w.forget(p)
	w.open = nil
	return true
}

// forget notes that what she read at a visit is destroyed.
func (w *regular) forget(p *posting) {
	for _, id := range p.acks {
		w.gone[id] = true
	}
}

// readBodies finds by which tags and tokens she got her bodies.
func (o *letterboxOracle) readBodies(w *regular, room *envelope.Newsroom, table []byte, tokens []envelope.Token, bodies [][]byte) (out []readBody) {
	for _, epoch := range []uint32{room.Epoch - 1, room.Epoch} {
		for i := range room.K {
			tag := w.keys.Thread.Tag(deskName, epoch, i)
			found, err := envelope.SearchTable(table, []envelope.Tag{tag})
			if err != nil {
				o.t.Error(err)
				return nil
			}
			for j, token := range tokens {
				if t, ok := found[tag]; !ok || t != token {
					continue
				}
				// What doesn't open was destroyed before.
				if _, err := w.keys.OpenReply(room.ID, tag, deskName, epoch, bodies[j], room.SigningKey(deskName, epoch)); err == nil {
					out = append(out, readBody{tag, token, bodies[j], envelope.ReleaseTime(epoch, i, room.K)})
				}
			}
		}
	}
	return out
}

// putCell posts a piece of a file, or again one that wasn't acknowledged.
func (o *letterboxOracle) putCell(c *http.Client, r *rand.Rand) bool {
	o.mu.Lock()
	var part *cell
	if r.IntN(2) == 0 {
		for _, old := range o.cells {
			if !old.acked && old.day < ledger.Day(o.clock.now()) {
				part = old
			}
		}
	}
	if part == nil {
		part = &cell{seed: r.Uint64()}
		copy(part.id[:], noise(r.Uint64(), 16))
		o.cells = append(o.cells, part)
	}
	part.day = ledger.Day(o.clock.now())
	o.mu.Unlock()
	answer, ok := o.post(c, envelope.PathCell, envelope.CellRequest(part.id, part.bytes()))
	if !ok {
		return false
	}
	if string(answer) != envelope.Acknowledged {
		o.t.Errorf("a cell is answered %q", answer)
	}
	o.mu.Lock()
	part.acked = true
	o.mu.Unlock()
	o.ack()
	return true
}

// lost tells whether a desk's request ended because nobody answered. sure is for
// when the letterbox runs and must answer.
func (o *letterboxOracle) lost(err error, sure bool) bool {
	if err == nil {
		return false
	}
	// A letterbox that has just started knows last week's keys until it has
	// asked the registrar.
	if o.away.Load() {
		return true
	}
	if sure || !errors.Is(err, courier.ErrUnreachable) && !errors.Is(err, courier.ErrRefused) {
		o.t.Errorf("the desk is refused: %v", err)
	}
	return true
}

// sync is a desk's round: it fetches all envelopes, writes to somebody, and
// uploads the replies of a week.
func (o *letterboxOracle) sync(r *rand.Rand, sure bool) bool {
	cl, err := courierFor(o.desk, o.at, "")
	if err != nil {
		o.t.Error(err)
		return false
	}
	defer cl.HTTP.CloseIdleConnections()
	ctx := o.t.Context()
	if sure {
		o.known(cl)
	}
	u := &upload{begin: o.now()}
	session, err := cl.Begin(ctx)
	if o.lost(err, sure) {
		return false
	}
	u.begun = o.now()
	if !o.fetch(ctx, cl, sure) {
		return false
	}
	if len(o.regulars) > 0 && r.IntN(4) > 0 {
		w := o.regulars[r.IntN(len(o.regulars))]
		if w.thread != "" {
			if _, err := o.desk.Write(w.thread, casebook.Safety, fmt.Sprintf("message %d", o.messages), "en"); err != nil {
				o.t.Error(err)
				return false
			}
			o.messages++
		}
	}
	now := o.clock.now()
	u.until = now.Add(casebook.Horizon)
	rows, err := o.desk.Replies(now)
	if err != nil {
		o.t.Error(err)
		return false
	}
	for _, row := range rows {
		u.rows = append(u.rows, courier.Row(row))
	}
	o.mu.Lock()
	o.flying = append(o.flying, u)
	o.mu.Unlock()
	if o.lost(cl.Upload(ctx, session, o.card.Depth, u.rows), sure) {
		return false
	}
	o.mu.Lock()
	o.upload, o.flying = u, nil
	o.mu.Unlock()
	o.ack()
	return true
}

// known waits until the letterbox knows the desk's key of the week.
func (o *letterboxOracle) known(cl *courier.Client) {
	o.t.Helper()
	await(o.t, "the letterbox knows the desk's key", func() bool {
		_, err := cl.Begin(o.t.Context())
		return !errors.Is(err, courier.ErrRefused) && !o.lost(err, true)
	})
}

// fetch takes all envelopes into the casebook and confirms them.
func (o *letterboxOracle) fetch(ctx context.Context, cl *courier.Client, sure bool) bool {
	for {
		envs, err := cl.Envelopes(ctx, [16]byte{}, 16)
		if o.lost(err, sure) {
			return false
		}
		if len(envs) == 0 {
			return true
		}
		var ids [][16]byte
		for _, e := range envs {
			got, err := o.desk.Receive(e.Bytes, e.ID, e.Day)
			if err != nil {
				o.t.Error(err)
				return false
			}
			o.mu.Lock()
			p := o.bySum[sha256.Sum256(e.Bytes)]
			switch {
			case p == nil:
				o.t.Errorf("an envelope was fetched that nobody has posted: %s", got.What)
			case o.confirmed[e.ID]:
				o.t.Error("an envelope that was confirmed came again")
			case !slices.Contains(p.days, e.Day):
				o.t.Errorf("an envelope of %v is said to be of %s", p.days, e.Day)
			case p.text != "" && got.What != casebook.WasLetter && got.What != casebook.WasRepeat:
				o.t.Errorf("a letter was received as %s", got.What)
			default:
				p.fetched++
			}
			o.mu.Unlock()
			ids = append(ids, e.ID)
		}
		if o.lost(cl.Confirm(ctx, ids), sure) {
			return false
		}
		o.mu.Lock()
		for _, id := range ids {
			o.confirmed[id] = true
		}
		o.mu.Unlock()
		o.ack()
	}
}

// audit compares a letterbox that has just been started with all that it has
// acknowledged. Nobody else asks meanwhile.
func (o *letterboxOracle) audit(r *rand.Rand) {
	o.t.Helper()
	o.left.Store(1 << 30)
	c := o.client()
	cl, err := courierFor(o.desk, o.at, "")
	o.do(err)
	defer cl.HTTP.CloseIdleConnections()
	o.known(cl)
	o.replies(c)
	if !o.fetch(o.t.Context(), cl, true) {
		o.t.FailNow()
	}
	o.arrived()
	o.destroyed(c, r)
	for i, part := range o.cells {
		if recent := i >= len(o.cells)-40; recent || r.IntN(10) == 0 {
			o.checkCell(cl, part)
		}
	}
	if epoch := envelope.EpochOf(o.clock.now()); !slices.ContainsFunc(o.keys.Epochs, func(k ledger.EpochKeys) bool { return k.Epoch == epoch+2 }) {
		card := o.nextCard()
		o.do(cl.LogCard(o.t.Context(), card.signed, card.files))
		o.adopt(card)
	}
	o.collect(cl)
	if r.IntN(2) == 0 {
		o.sync(r, true)
	}
}

// arrived checks that the casebook has every letter whole, by its words, and
// every envelope that was acknowledged.
func (o *letterboxOracle) arrived() {
	o.t.Helper()
	there := map[string]casebook.Letter{}
	for _, w := range o.regulars {
		all, err := o.desk.LettersOf(w.thread)
		o.do(err)
		for _, l := range all {
			if _, ok := there[l.Value.Text]; ok {
				o.t.Errorf("a letter is there twice: %.20s", l.Value.Text)
			}
			there[l.Value.Text] = l.Value
		}
	}
	for _, p := range o.postings {
		if p.acked && p.fetched == 0 {
			o.t.Errorf("an envelope that was acknowledged on %v has gone", p.days)
		}
		if p.done() && p.who != nil {
			// Whether she knows or not: she may still send it again.
			p.who.forget(p)
		}
		if p.text == "" {
			continue
		}
		l, ok := there[p.text]
		if ok != p.done() {
			o.t.Errorf("a letter, acknowledged: %v, fetched %d times, in the casebook: %v", p.acked, p.fetched, ok)
		}
		if ok && (l.Root != casebook.Digest(p.root) || l.SealedBy != report.BySource || l.Misfit) {
			o.t.Errorf("a letter isn't as its source sealed it: %.20s", p.text)
		}
		delete(there, p.text)
	}
	for text := range there {
		o.t.Errorf("a letter that nobody wrote: %.40s", text)
	}
}

// replies checks that at every release time since the last look the replies of
// one upload are served, whole: the last that was acknowledged, or one that was
// under way when the letterbox was killed.
func (o *letterboxOracle) replies(c *http.Client) {
	o.t.Helper()
	if len(o.dues) == 0 {
		return
	}
	keys, err := envelope.RandomKeys(crand.Reader)
	o.do(err)
	request, err := envelope.NewVisit(o.room(), keys, o.clock.now()).OpenRequest()
	o.do(err)
	_, _, env, err := envelope.ParseOpenRequest(request)
	o.do(err)
	table, ok := o.send(c, o.record(&posting{to: envelope.PathOpen, request: request}, env))
	if !ok {
		o.t.Fatal("no table")
	}
	for _, d := range o.dues {
		var why []string
		for _, u := range d.may {
			problem := o.served(c, table, d.at, u)
			if problem == "" {
				why = nil
				break
			}
			why = append(why, problem)
		}
		if why != nil {
			o.t.Errorf("the replies of %s aren't those of one upload: %s", d.at.Format(time.DateTime), strings.Join(why, "; "))
		}
	}
	o.dues = nil
}

// served says what is wrong, "" if all replies of a time are those of an upload.
func (o *letterboxOracle) served(c *http.Client, table []byte, at time.Time, u *upload) string {
	o.t.Helper()
	if at.After(u.until) {
		return "" // no upload arrived for a week, and this one is used up
	}
	o.compared++
	var mine []courier.Row
	var tags []envelope.Tag
	for _, row := range u.rows {
		if envelope.ReleaseTime(row.Epoch, row.I, o.card.K).Equal(at) {
			mine, tags = append(mine, row), append(tags, row.Tag)
		}
	}
	if len(mine) != o.threads {
		o.t.Fatalf("an upload has %d replies for %s", len(mine), at)
	}
	found, err := envelope.SearchTable(table, tags)
	o.do(err)
	if len(found) != len(mine) {
		return fmt.Sprintf("%d of %d tags", len(found), len(mine))
	}
	for _, row := range mine {
		token := found[row.Tag]
		body, ok := o.post(c, envelope.PathBody, token[:])
		if !ok {
			o.t.Fatal("no body")
		}
		same := bytes.Equal(body, row.Body)
		may, must := false, false
		for _, p := range o.byTag[row.Tag] {
			// A source destroyed it after the desk began its session; when
			// exactly, an envelope that nobody has fetched doesn't say.
			if !p.acked || p.until > u.begin {
				may = true
				must = must || p.acked && p.from > u.begun
			}
		}
		if same && must {
			o.t.Errorf("a reply that was destroyed is served")
		}
		if !same && !may {
			return "a reply is another"
		}
	}
	return ""
}

// destroyed asks again for bodies that sources have read. Of what was destroyed
// nothing is served; if a kill came before the acknowledgement, either the
// letterbox has the envelope and the bodies are gone, or neither.
func (o *letterboxOracle) destroyed(c *http.Client, r *rand.Rand) {
	o.t.Helper()
	now := o.clock.now()
	for i, p := range o.postings {
		if i < len(o.postings)-60 && r.IntN(10) > 0 {
			continue
		}
		for _, b := range p.read {
			if !b.released.After(now.Add(-7 * 24 * time.Hour)) {
				continue
			}
			body, ok := o.post(c, envelope.PathBody, b.token[:])
			if !ok {
				o.t.Fatal("no body")
			}
			there := bytes.Equal(body, b.body)
			gone := slices.ContainsFunc(o.byTag[b.tag], func(q *posting) bool { return q.done() && q.from >= p.from })
			if there == gone {
				o.t.Errorf("a body was destroyed: %v; it is served: %v", gone, there)
			}
			if p.done() && i >= len(o.postings)-60 {
				o.read++
			}
		}
	}
}

// checkCell compares a cell: what was acknowledged is there, all else is there
// whole or not at all.
func (o *letterboxOracle) checkCell(cl *courier.Client, part *cell) {
	o.t.Helper()
	if part.day < ledger.Day(o.clock.now().AddDate(0, 0, -20)) {
		return // its time may be over: no letter names it
	}
	b, err := cl.Cell(o.t.Context(), part.id)
	switch {
	case errors.Is(err, courier.ErrNotFound):
		if part.acked {
			o.t.Errorf("a cell of %s that was acknowledged has gone", part.day)
		}
	case err != nil:
		o.t.Errorf("a cell can't be read: %v", err)
	case !bytes.Equal(b, part.bytes()):
		o.t.Errorf("a cell is another than was posted")
	}
}

// collect asks for the paths of seals and checks them, as a desk does in the two
// weeks for which the registrar has them.
func (o *letterboxOracle) collect(cl *courier.Client) {
	t := o.t
	t.Helper()
	open := map[[32]byte]*posting{}
	var roots [][32]byte
	for _, p := range o.postings {
		if p.path == "" {
			open[p.root] = p
			roots = append(roots, p.root)
		}
	}
	got, err := cl.Paths(t.Context(), roots)
	o.do(err)
	for _, g := range got {
		label, commitment, err := seal.OpenPath(g.Path, o.policy.ID(), g.Root)
		o.do(err)
		entry, err := ledger.ParseEntry(g.Entry)
		o.do(err)
		if _, _, err := o.policy.CheckProof(g.Entry, g.Proof, time.Time{}); err != nil || entry.Digest != commitment || label != g.Label {
			t.Fatalf("a path in %s doesn't hold: %v", label, err)
		}
		if entry.Kind != ledger.KindDay {
			continue
		}
		p := open[g.Root]
		// The day may have been closed when the seal was handed over.
		if p.path != "" || label < p.days[0] || label > ledger.Day(o.clock.now()) {
			t.Errorf("a seal posted on %v is in %q and in %s", p.days, p.path, label)
		}
		p.path = label
	}
}

// end looks at everything once more: the replies of a week in which nobody
// uploads, all cells, and the path of every seal from a day's tree to the log.
func (o *letterboxOracle) end(r *rand.Rand) {
	t := o.t
	t.Helper()
	o.tomorrow()
	o.startIntake(nil)
	for range repliesAWeek - 1 {
		o.audit(r)
		o.intake.kill()
		o.intake.unfit()
		o.tomorrow()
		o.startIntake(nil)
	}
	cl, err := courierFor(o.desk, o.at, "")
	o.do(err)
	o.known(cl)
	for _, part := range o.cells {
		o.checkCell(cl, part)
	}
	o.intake.kill()
	o.intake.unfit()

	// The handover follows the start of a day. When the registrar has all seals
	// it starts again, and closes the days.
	o.pass(24 * time.Hour)
	o.startIntake(nil)
	await(t, "all seals are handed over", func() bool {
		o.mu.Lock()
		defer o.mu.Unlock()
		return !slices.ContainsFunc(o.postings, func(p *posting) bool { return p.done() && o.handed[p.root] == "" })
	})
	o.registrar.kill()
	o.registrar.unfit()
	// A seal that came after its day was closed is in the tree of the day on
	// which it came, which has to be over too.
	o.pass(24 * time.Hour)
	if !o.startRegistrar() {
		o.registrar.unfit()
		t.FailNow()
	}
	cl, err = courierFor(o.desk, o.at, "")
	o.do(err)
	o.known(cl)
	await(t, "every seal has a path", func() bool {
		o.collect(cl)
		return !slices.ContainsFunc(o.postings, func(p *posting) bool { return p.done() && p.path == "" })
	})
	byRoot := map[[32]byte]bool{}
	for _, p := range o.postings {
		byRoot[p.root] = true
		if p.path != "" && !p.done() {
			t.Errorf("a seal posted on %v that was neither acknowledged nor fetched is in %s", p.days, p.path)
		}
	}
	for root := range o.handed {
		if !byRoot[root] {
			t.Error("a seal was handed over that nobody has made")
		}
	}
	o.intake.kill()
	o.intake.unfit()
	o.registrar.kill()
	o.registrar.unfit()
	o.witness.kill()
	o.witness.unfit()
}
