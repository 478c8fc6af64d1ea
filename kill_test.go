package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	crand "crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
	"vouchsafe.example/internal/desk"
	"vouchsafe.example/internal/registrar"
	"vouchsafe.example/ledger"
)

// The kill tests run the true program as processes, end them with SIGKILL while
// they are at work, start them again, and compare what is there with all that
// was acknowledged.
//
// What they can't show: SIGKILL leaves the kernel's page cache alone, so that a
// program which never called fsync would pass. TestSyncBeforeAnswer looks at
// that; a loss of power is played by the tests of the rooms, on copies of the
// files.

const (
	// envRounds makes a kill test go through another number of rounds.
	envRounds = "VOUCHSAFE_KILL_ROUNDS"
	// envSeed gives a test the draws of an earlier run.
	envSeed = "VOUCHSAFE_KILL_SEED"
	// envLong asks for the long runs.
	envLong = "VOUCHSAFE_LONG"
)

// killRounds is how often a process is killed.
func killRounds(t *testing.T) int {
	t.Helper()
	if s := os.Getenv(envRounds); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			t.Fatalf("%s=%q is no number of rounds", envRounds, s)
		}
		return n
	}
	switch {
	case os.Getenv(envLong) != "":
		return 200
	case testing.Short():
		return 5
	}
	return 50
}

// draws are a test's random choices. The seed is printed when the test fails
// and can be given back; how far the processes have got at each choice differs
// from run to run all the same.
func draws(t *testing.T) *rand.Rand {
	t.Helper()
	var b [8]byte
	crand.Read(b[:])
	seed := binary.BigEndian.Uint64(b[:])
	if s := os.Getenv(envSeed); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatalf("%s=%q is no seed", envSeed, s)
		}
	}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("to draw the same again: %s=%d", envSeed, seed)
		}
	})
	return rand.New(rand.NewPCG(seed, 0))
}

// fork makes draws of its own for a goroutine.
func fork(r *rand.Rand) *rand.Rand { return rand.New(rand.NewPCG(r.Uint64(), r.Uint64())) }

// noise is n random bytes that a seed gives again.
func noise(seed uint64, n int) []byte {
	var key [32]byte
	binary.BigEndian.PutUint64(key[:], seed)
	b := make([]byte, n)
	rand.NewChaCha8(key).Read(b)
	return b
}

// await looks until something is so that another process brings about. How long
// that takes decides nothing; the limit is for a process that hangs.
func await(t testing.TB, what string, so func() bool) {
	t.Helper()
	end := time.NewTimer(3 * time.Minute)
	defer end.Stop()
	look := time.NewTicker(5 * time.Millisecond)
	defer look.Stop()
	for !so() {
		select {
		case <-look.C:
		case <-end.C:
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// lines collects what a process prints.
type lines struct {
	mu    sync.Mutex
	more  *sync.Cond
	all   []string
	rest  []byte
	ended bool
}

func newLines() *lines {
	l := &lines{}
	l.more = sync.NewCond(&l.mu)
	return l
}

func (l *lines) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rest = append(l.rest, b...)
	for {
		line, rest, ok := bytes.Cut(l.rest, []byte("\n"))
		if !ok {
			break
		}
		l.all, l.rest = append(l.all, string(line)), rest
	}
	l.more.Broadcast()
	return len(b), nil
}

func (l *lines) end() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.ended = true
	l.more.Broadcast()
}

// line waits for line i, from 0; false when the process ended before it. Half a
// line at the end isn't one.
func (l *lines) line(i int) (string, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.all) <= i && !l.ended {
		l.more.Wait()
	}
	if len(l.all) <= i {
		return "", false
	}
	return l.all[i], true
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Join(append(l.all, string(l.rest)), "\n")
}

// A child is a process of the test binary that is the program.
type child struct {
	t           testing.TB
	name        string
	cmd         *exec.Cmd
	in          io.Closer // it ends when this does
	out, errors *lines
	ended       chan struct{}
}

// start starts the program with a command line, or another mode of the test
// binary; it ends with the test at the latest.
func start(t testing.TB, clock clockFile, mode string, args ...string) *child {
	t.Helper()
	return startUnder(t, nil, clock, mode, args...)
}

// startUnder starts it under another command, such as a tracer.
func startUnder(t testing.TB, under []string, clock clockFile, mode string, args ...string) *child {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	all := append(append(under[:len(under):len(under)], self), args...)
	c := &child{t: t, name: args[0], cmd: exec.Command(all[0], all[1:]...), out: newLines(), errors: newLines(), ended: make(chan struct{})}
	c.cmd.Env = append(os.Environ(), envChild+"="+mode, envClock+"="+string(clock), envTether+"=yes")
	c.cmd.Stdout, c.cmd.Stderr = c.out, c.errors
	if c.in, err = c.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		c.cmd.Wait()
		c.out.end()
		c.errors.end()
		close(c.ended)
	}()
	t.Cleanup(func() {
		c.cmd.Process.Kill()
		<-c.ended
	})
	return c
}

// kill sends SIGKILL and waits for the end. It may be called again, and by many.
func (c *child) kill() {
	c.cmd.Process.Kill()
	<-c.ended
}

// unfit fails the test when the process ended by itself, or wrote down an error
// that isn't the doing of whoever asked.
func (c *child) unfit() bool {
	c.t.Helper()
	<-c.ended
	bad := false
	if c.cmd.ProcessState.Exited() {
		c.t.Errorf("%s ended by itself: %v", c.name, c.cmd.ProcessState)
		bad = true
	}
	said := c.errors.String()
	for _, sign := range []string{"level=ERROR", "panic:", "DATA RACE", "fatal error:"} {
		if strings.Contains(said, sign) {
			c.t.Errorf("%s says %q", c.name, sign)
			bad = true
		}
	}
	if bad {
		c.t.Logf("%s printed:\n%s\n%s", c.name, c.out, said)
	}
	return bad
}

var loopback = regexp.MustCompile(`127\.0\.0\.1:[0-9]+`)

// addresses waits until a server listens, and returns where; false if it was
// killed before.
func (c *child) addresses() ([]string, bool) {
	line, ok := c.out.line(0)
	if !ok {
		return nil, false
	}
	var at []string
	for _, a := range loopback.FindAllString(line, -1) {
		at = append(at, "http://"+a)
	}
	return at, true
}

// A gate stands before a server that is started anew at other addresses, and
// can be told to act when a request passes.
type gate struct {
	url string
	mu  sync.Mutex
	to  string
	// asked is called before a request is passed on, answered before its answer
	// is. Either returns false to let it go no further.
	asked    func(path string, request []byte) bool
	answered func(path string, request []byte, status int, answer []byte) bool
}

func newGate(t testing.TB) *gate {
	t.Helper()
	g := &gate{}
	s := httptest.NewServer(g)
	g.url = s.URL
	t.Cleanup(s.Close)
	return g
}

func (g *gate) lead(to string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.to = to
}

// watch sets both hooks; nil for none.
func (g *gate) watch(asked func(string, []byte) bool, answered func(string, []byte, int, []byte) bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.asked, g.answered = asked, answered
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	g.mu.Lock()
	to, asked, answered := g.to, g.asked, g.answered
	g.mu.Unlock()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if asked != nil && !asked(r.URL.Path, body) {
		panic(http.ErrAbortHandler)
	}
	// What has been sent arrives, also when the sender is killed now.
	req, err := http.NewRequestWithContext(context.WithoutCancel(r.Context()), r.Method, to+r.URL.Path, bytes.NewReader(body))
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	req.Header = r.Header.Clone()
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	if err != nil || answered != nil && !answered(r.URL.Path, body, res.StatusCode, answer) {
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", res.Header.Get("Content-Type"))
	w.WriteHeader(res.StatusCode)
	w.Write(answer)
}

// A house is a newsroom with its servers as processes, and its desk in the test.
type house struct {
	t        *testing.T
	dir      string
	clock    clockFile
	policy   *ledger.Policy
	editors  []string // private keys
	approver []string // private keys
	approves []string // public keys
	desk     *casebook.Casebook
	threads  int

	card   *ledger.Card // newest that was acknowledged
	signed []byte
	keys   *ledger.DeskKeys

	toWitness, toRegistrar *gate
	witness, registrar     *child
	public                 string // the log's public side
	client                 *registrar.Client
}

const (
	witnessName = "neighbour.example/witness"
	// cheap is scrypt's work factor.
	cheap     = 2
	deskName  = "north-desk"
	deskWho   = "mira"
	deskWords = "a passphrase of the tests"
)

func newHouse(t *testing.T, at time.Time, threads int) *house {
	t.Helper()
	h := &house{t: t, dir: t.TempDir(), clock: newClockFile(t, at), threads: threads, toWitness: newGate(t), toRegistrar: newGate(t)}
	skey, vkey := h.two(ledger.GenerateWitnessKey(crand.Reader, witnessName))
	h.do(writeNew(h.path("witness.key"), []byte(skey+"\n")))
	who := []string{"editor-one", "editor-two"}
	words := map[string][]byte{who[0]: []byte(deskWords), who[1]: []byte(deskWords)}
	var err error
	h.policy, err = foundNewsroom(h.path("newsroom"), founding{
		Name: "The Invented Gazette", Editors: who, K: 2, Witnesses: []string{vkey}, Quorum: 1, Passphrases: words, Work: cheap,
	})
	h.do(err)
	for _, e := range who {
		skey, err := openSealed(h.path("newsroom", "editors", e+".age"), words[e])
		h.do(err)
		h.editors = append(h.editors, skey)
	}
	for i := range registrar.Approvals {
		skey, vkey := h.two(ledger.GenerateKey(crand.Reader, fmt.Sprintf("approver-%d", i+1)))
		h.approver, h.approves = append(h.approver, skey), append(h.approves, vkey)
	}
	h.desk, err = casebook.Create(h.path("casebook"), h.policy.Bytes(), deskName, deskWho, deskWords, h.options()...)
	h.do(err)
	t.Cleanup(func() { h.desk.Close() })
	return h
}

func (h *house) options() []casebook.Option {
	return []casebook.Option{casebook.WithClock(h.clock.now), casebook.WithWorkFactor(cheap)}
}

func (h *house) path(names ...string) string {
	return filepath.Join(append([]string{h.dir}, names...)...)
}

func (h *house) do(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) two(a, b string, err error) (string, string) {
	h.t.Helper()
	h.do(err)
	return a, b
}

// pass moves the clock on.
func (h *house) pass(d time.Duration) time.Time {
	h.t.Helper()
	now := h.clock.now().Add(d)
	h.clock.set(h.t, now)
	return now
}

func (h *house) startWitness() {
	h.t.Helper()
	h.witness = start(h.t, h.clock, "app", "witness", "-dir", h.path("witness"), "-key-file", h.path("witness.key"),
		"-policy", h.path("newsroom", "policy.txt"), "-listen", "127.0.0.1:0")
	at, ok := h.witness.addresses()
	if !ok {
		h.witness.unfit()
		h.t.FailNow()
	}
	h.toWitness.lead(at[0])
}

// startRegistrar returns false when the registrar was killed before it listened.
func (h *house) startRegistrar() bool {
	h.t.Helper()
	h.registrar = h.launchRegistrar(nil)
	return h.registrarListens()
}

func (h *house) launchRegistrar(under []string) *child {
	h.t.Helper()
	return startUnder(h.t, under, h.clock, "app", "registrar", "-dir", h.path("registrar"), "-policy", h.path("newsroom", "policy.txt"),
		"-log-key-file", h.path("newsroom", "log.key"), "-token-file", h.path("newsroom", "registrar.token"),
		"-witness", witnessName+"="+h.toWitness.url, "-listen", "127.0.0.1:0", "-private", "127.0.0.1:0")
}

func (h *house) registrarListens() bool {
	at, ok := h.registrar.addresses()
	if ok {
		h.public = at[0]
		h.toRegistrar.lead(at[1])
	}
	return ok
}

// registrarClient reaches the registrar that is running.
func (h *house) registrarClient() *registrar.Client {
	h.t.Helper()
	if h.client == nil {
		var err error
		h.client, err = registrarClient(h.toRegistrar.url, h.path("newsroom", "registrar.token"))
		h.do(err)
	}
	return h.client
}

// A signedCard is a card that may be on its way into the log.
type signedCard struct {
	card   *ledger.Card
	signed []byte
	keys   *ledger.DeskKeys
	files  [][]byte
}

// nextCard makes the card after the newest, signed by both editors.
func (h *house) nextCard() *signedCard {
	h.t.Helper()
	keys, err := desk.NextKeys(h.desk)
	h.do(err)
	card, err := nextCard(h.policy, h.card, cardPlan{Keys: []*ledger.DeskKeys{keys}, Approvers: h.approves, F: 2, T: h.threads, NoPages: true}, h.clock.now())
	h.do(err)
	text, err := card.Text()
	h.do(err)
	s := &signedCard{keys: keys, signed: []byte(text)}
	for _, e := range h.editors {
		s.signed, err = signCard(s.signed, e)
		h.do(err)
	}
	s.card, err = ledger.ParseCard(s.signed, h.policy)
	h.do(err)
	raw, err := keys.Marshal()
	h.do(err)
	s.files = [][]byte{raw}
	return s
}

// adopt makes a card that the log has taken the newest.
func (h *house) adopt(s *signedCard) {
	h.t.Helper()
	h.card, h.signed, h.keys = s.card, s.signed, s.keys
	h.do(h.desk.SetCard(s.signed))
}

// room is the newsroom as a source's program takes it from the card.
func (h *house) room() *envelope.Newsroom {
	epoch := envelope.EpochOf(h.clock.now())
	n := &envelope.Newsroom{ID: h.policy.ID(), Name: h.card.Name, K: h.card.K, F: h.card.F, T: h.card.T, Depth: h.card.Depth, Epoch: epoch}
	verify := map[uint32]ed25519.PublicKey{}
	for _, k := range h.keys.Epochs {
		verify[k.Epoch] = k.Verify
		if k.Epoch == epoch {
			n.Desks = []envelope.Desk{{Name: deskName, Key: k.HPKE, Verify: k.Verify}}
		}
	}
	n.SigningKey = func(_ string, epoch uint32) ed25519.PublicKey { return verify[epoch] }
	return n
}
