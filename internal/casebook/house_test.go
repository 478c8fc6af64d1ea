package casebook_test

import (
	"crypto/rand"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/press"
	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
	"vouchsafe.example/seal"
)

const (
	ada     = "ada"
	adaPass = "planted passphrase of the first person"
	bo      = "bo"
	boPass  = "planted passphrase of the second one"
	desk    = "amal"
)

// house is a newsroom with one casebook and a clock that stands still.
type house struct {
	t   testing.TB
	nr  *ledgertest.Newsroom
	dir string
	ada *casebook.Casebook

	mu  sync.Mutex
	now time.Time
}

func (h *house) clock() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.now
}

func (h *house) pass(d time.Duration) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.now = h.now.Add(d)
}

func (h *house) options() []casebook.Option {
	return []casebook.Option{casebook.WithClock(h.clock), casebook.WithWorkFactor(4)}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func want(t testing.TB, what string, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// newHouse makes the casebook, adds a second person and takes a card.
func newHouse(t testing.TB) *house {
	t.Helper()
	h := &house{
		t: t, dir: filepath.Join(t.TempDir(), "casebook"),
		nr:  ledgertest.New(t, ledgertest.Options{Desks: []string{desk}, Threads: 6, Replies: 7}),
		now: time.Date(2026, 5, 11, 9, 30, 0, 0, time.UTC),
	}
	var err error
	h.ada, err = casebook.Create(h.dir, h.nr.Policy.Bytes(), desk, ada, adaPass, h.options()...)
	must(t, err)
	t.Cleanup(func() { h.ada.Close() })
	must(t, h.ada.AddPerson(bo, boPass))
	h.issueCard()
	return h
}

func (h *house) issueCard() {
	h.t.Helper()
	epoch := envelope.EpochOf(h.clock())
	keys, err := h.ada.DeskKeys(epoch, epoch+1, epoch+2, epoch+3)
	must(h.t, err)
	card := h.nr.NewCard(h.clock())
	card.Desks[0].Keys = keys.Hashes()
	card.Approvers, err = h.ada.Approvers()
	must(h.t, err)
	h.nr.Adopt(card)
	must(h.t, h.ada.SetCard(h.nr.Signed))
}

func (h *house) open(person, pass string) *casebook.Casebook {
	h.t.Helper()
	c, err := casebook.Open(h.dir, person, pass, h.options()...)
	must(h.t, err)
	h.t.Cleanup(func() { c.Close() })
	return c
}

// client is the newsroom as a source's program knows it.
func (h *house) client() *envelope.Newsroom {
	h.t.Helper()
	epoch := envelope.EpochOf(h.clock())
	keys, err := h.ada.DeskKeys(epoch)
	must(h.t, err)
	return &envelope.Newsroom{
		ID: h.nr.ID, Name: h.nr.Policy.Name, K: h.nr.Card.K, F: h.nr.Card.F, T: h.nr.Card.T, Depth: h.nr.Card.Depth, Epoch: epoch,
		Desks: []envelope.Desk{{Name: desk, Key: keys.Epochs[0].HPKE, Verify: keys.Epochs[0].Verify}},
	}
}

// source writes letters.
type source struct {
	h    *house
	keys *envelope.Keys
}

func (h *house) source() *source {
	h.t.Helper()
	keys, err := envelope.RandomKeys(rand.Reader)
	must(h.t, err)
	return &source{h, keys}
}

// envelope seals a content, and its words as the source's program does.
func (s *source) envelope(c *envelope.Content, question string) []byte {
	s.h.t.Helper()
	rand.Read(c.ID[:])
	c.Thread = s.keys.Thread
	var root [32]byte
	rand.Read(root[:])
	if c.Kind == envelope.KindLetter {
		c.ReplyKey = s.keys.ReplyKey()
		rand.Read(c.Master[:])
		w := seal.LetterWords{Text: c.Text, Language: c.Language, Question: question}
		for _, a := range c.Attachments {
			w.Originals = append(w.Originals, seal.OriginalFile{Digest: a.Digest, Size: a.Size})
		}
		r, err := seal.Letter(s.h.nr.ID, c.Master, w)
		must(s.h.t, err)
		root = r.Root()
	}
	env, err := envelope.Seal(s.h.client(), nil, root, c)
	must(s.h.t, err)
	return env
}

func (s *source) letter(text string) []byte {
	return s.envelope(&envelope.Content{Kind: envelope.KindLetter, Text: text, Language: "en"}, "")
}

func (h *house) receive(env []byte) casebook.Received {
	h.t.Helper()
	r, err := h.ada.Receive(env, [16]byte{1}, h.clock().Format(time.DateOnly))
	must(h.t, err)
	return r
}

// write sends a letter and takes it in.
func (s *source) write(text string) casebook.Received { return s.h.receive(s.letter(text)) }

// closePeriod logs a day or month over all letters' roots and gives the paths
// to the casebook.
func (h *house) closePeriod(label string) {
	h.t.Helper()
	letters, err := casebook.List(h.ada, casebook.Letters)
	must(h.t, err)
	var roots []seal.Hash
	for _, o := range letters {
		roots = append(roots, seal.Hash(o.Value.Root))
	}
	p, err := seal.NewPeriod(label, h.nr.ID, roots, rand.Reader)
	must(h.t, err)
	kind := ledger.KindDay
	if len(label) == len("2006-01") {
		kind = ledger.KindMonth
	}
	entry := h.nr.LogDigest(kind, p.Commitment())
	proof := h.nr.ProofOf(entry, h.clock())
	for _, r := range roots {
		path, err := p.Path(r)
		must(h.t, err)
		must(h.t, h.ada.CheckPath(casebook.Digest(r), path, entry, proof))
	}
}

func (h *house) grant(thread string, kinds ...string) (ids []string) {
	h.t.Helper()
	for _, kind := range kinds {
		id, err := h.ada.Grant(casebook.Consent{
			Thread: thread, Kind: kind, Given: "2026-05-11", Expires: "2027-05-11", Wording: "May we print your words?", ReadBack: true,
		})
		must(h.t, err)
		ids = append(ids, id)
	}
	return ids
}

// manifest builds the report as the press does.
func (h *house) manifest(c *casebook.Casebook, id string) string {
	h.t.Helper()
	draft, err := c.Draft(id, h.clock())
	must(h.t, err)
	files, err := draft.FS()
	must(h.t, err)
	built, err := press.Build(files)
	must(h.t, err)
	return built.Manifest.Text()
}

func put[T any](t testing.TB, c *casebook.Casebook, k casebook.Kind[T], id string, v T, version int) int {
	t.Helper()
	got, err := casebook.Put(c, k, id, v, version)
	must(t, err)
	return got
}
