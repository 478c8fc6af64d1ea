package courier

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"vouchsafe.example/envelope"
)

// A backend stands for intake and registrar: it writes down what it is asked
// and answers what it is told.
type backend struct {
	mu    sync.Mutex
	calls []string
	err   error

	envelopes []Envelope
	cell      []byte
	paths     []Path
}

func (b *backend) note(form string, args ...any) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.calls = append(b.calls, fmt.Sprintf(form, args...))
	return b.err
}

func (b *backend) Begin(_ context.Context, desk string) ([16]byte, error) {
	return [16]byte{1, 2, 3}, b.note("begin %s", desk)
}
func (b *backend) Envelopes(_ context.Context, desk string, after [16]byte, max int) ([]Envelope, error) {
	return b.envelopes, b.note("envelopes %s %x %d", desk, after[:1], max)
}
func (b *backend) Confirm(_ context.Context, desk string, ids [][16]byte) error {
	return b.note("confirm %s %x", desk, ids)
}
func (b *backend) Upload(_ context.Context, desk string, session [16]byte, depth int, rows []Row) error {
	h := sum(nil)
	for _, r := range rows {
		h = sum(append(h[:], r.Body...))
		b.note("row %x %d %d %d", r.Tag, r.Epoch, r.I, r.Bucket)
	}
	return b.note("upload %s %x %d %x", desk, session, depth, h)
}
func (b *backend) Cell(_ context.Context, id [16]byte) ([]byte, error) {
	return b.cell, b.note("cell %x", id)
}
func (b *backend) Tickets(_ context.Context, desk string, hashes []envelope.TicketHash) error {
	return b.note("tickets %s %x", desk, hashes)
}
func (b *backend) Release(_ context.Context, desk string, desks int, ids [][16]byte) error {
	return b.note("release %s %d %x", desk, desks, ids)
}
func (b *backend) Roots(_ context.Context, day string, roots [][32]byte) error {
	return b.note("roots %s %x", day, roots)
}
func (b *backend) AddRoots(_ context.Context, day string, roots [][32]byte) error {
	return b.note("addroots %s", day)
}
func (b *backend) LogCard(_ context.Context, card []byte, keys [][]byte) error {
	return b.note("card %s %s", card, keys)
}
func (b *backend) LogPublication(_ context.Context, manifest []byte) error {
	return b.note("publication %s", manifest)
}
func (b *backend) Paths(_ context.Context, roots [][32]byte) ([]Path, error) {
	return b.paths, b.note("paths %x", roots)
}

// ledgerOf tells Confirm of the registrar from Confirm of the letterbox.
type ledgerOf struct{ *backend }

func (b ledgerOf) Confirm(_ context.Context, label, desk string) error {
	if err := b.note("period %s %s", label, desk); err != nil {
		return err
	}
	return ErrNotFound // and the next is confirmed all the same
}
func (b ledgerOf) Proof(_ context.Context, entry []byte) ([]byte, error) {
	return []byte("proof"), b.note("proof %s", entry)
}
func (b ledgerOf) Card(_ context.Context, hash [32]byte) ([]byte, error) {
	return []byte("card"), b.note("signed card %x", hash)
}
func (b ledgerOf) Bundle(context.Context) ([]byte, error) { return []byte("bundle"), b.note("bundle") }

// A stand is a desk, an intake and the wire between them.
type stand struct {
	*backend
	client *Client
	now    time.Time
	key    ed25519.PrivateKey
	void   bool
	// wire is between: it may change requests.
	wire func(*http.Request)
}

func newStand(t testing.TB) *stand {
	s := &stand{backend: &backend{}, now: time.Date(2026, 5, 4, 12, 0, 0, 0, time.UTC)}
	_, s.key, _ = ed25519.GenerateKey(nil)
	newsroom := [32]byte{7}
	h := &Handler{
		Newsroom: newsroom,
		Keys: func(desk string, epoch uint32) ed25519.PublicKey {
			if s.void || desk != "Küste" || epoch != envelope.EpochOf(s.now) {
				return nil
			}
			return s.key.Public().(ed25519.PublicKey)
		},
		Letterbox: s.backend,
		Ledger:    ledgerOf{s.backend},
		Clock:     func() time.Time { return s.now },
	}
	mux := http.NewServeMux()
	h.Mount(mux)
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	s.client = &Client{
		Base:     server.URL,
		HTTP:     &http.Client{Transport: roundTripper(func(r *http.Request) (*http.Response, error) { return s.carry(r) })},
		Newsroom: newsroom,
		Desk:     "Küste",
		Sign: func(epoch uint32, message []byte) ([]byte, error) {
			if epoch != envelope.EpochOf(s.now) {
				return nil, fmt.Errorf("no key for week %d", epoch)
			}
			return ed25519.Sign(s.key, message), nil
		},
		Clock: func() time.Time { return s.now },
	}
	return s
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func (s *stand) carry(r *http.Request) (*http.Response, error) {
	if s.wire != nil {
		s.wire(r)
	}
	return http.DefaultTransport.RoundTrip(r)
}

func patterned(size int, seed byte) []byte {
	b := make([]byte, size)
	for i := range b {
		b[i] = byte(i)*7 + seed
	}
	return b
}

func testRows(n int) []Row {
	rows := make([]Row, n)
	for i := range rows {
		rows[i] = Row{Tag: [16]byte{byte(i), 1}, Epoch: 2939 + uint32(i), I: 13 - i, Bucket: uint32(i), Body: patterned(envelope.ReplySize, byte(i))}
	}
	return rows
}

// Cheapest fake: carry counts and drop contents, or mix up two fields. Caught
// by comparing every field of every message on the other side.
func TestCarries(t *testing.T) {
	ctx := context.Background()
	s := newStand(t)
	s.envelopes = []Envelope{
		{ID: [16]byte{8}, Day: "2026-05-03", Bytes: patterned(envelope.EnvelopeSize, 1)},
		{ID: [16]byte{9}, Day: "2026-05-04", Bytes: patterned(envelope.EnvelopeSize, 2)},
	}
	s.cell = patterned(envelope.CellSize, 3)
	s.paths = []Path{
		{Root: [32]byte{1}, Label: "2026-05-03", Path: []byte("path"), Entry: []byte("entry"), Proof: []byte("proof")},
		{Root: [32]byte{1}, Label: "2026-04", Path: []byte("p"), Entry: []byte("e"), Proof: nil},
	}

	session, err := s.client.Begin(ctx)
	if err != nil || session != [16]byte{1, 2, 3} {
		t.Errorf("begin: %x, %v", session, err)
	}
	envelopes, err := s.client.Envelopes(ctx, [16]byte{7}, 64)
	if err != nil || !reflect.DeepEqual(envelopes, s.envelopes) {
		t.Errorf("envelopes: %v", err)
	}
	rows := testRows(3)
	cell, err := s.client.Cell(ctx, [16]byte{5})
	if err != nil || !bytes.Equal(cell, s.cell) {
		t.Errorf("cell: %v", err)
	}
	paths, err := s.client.Paths(ctx, [][32]byte{{1}, {2}})
	if err != nil || len(paths) != 2 || fmt.Sprint(paths) != fmt.Sprint(s.paths) {
		t.Errorf("paths: %v, %v", paths, err)
	}
	proof, err := s.client.Proof(ctx, []byte("entry text"))
	if err != nil || string(proof) != "proof" {
		t.Errorf("proof: %q, %v", proof, err)
	}
	bundle, err := s.client.Bundle(ctx)
	if err != nil || string(bundle) != "bundle" {
		t.Errorf("bundle: %q, %v", bundle, err)
	}
	card, err := s.client.Card(ctx, [32]byte{6})
	if err != nil || string(card) != "card" {
		t.Errorf("card: %q, %v", card, err)
	}
	many := make([][16]byte, MaxConfirm+1)
	for i, err := range []error{
		s.client.Confirm(ctx, [][16]byte{{9}, {8}}),
		s.client.Confirm(ctx, many),
		s.client.Upload(ctx, session, 3, rows),
		s.client.Tickets(ctx, []envelope.TicketHash{{3}, {7}}),
		s.client.Release(ctx, 3, [][16]byte{{6}, {7}}),
		s.client.Roots(ctx, "2026-05-04", [][32]byte{{4}}),
		s.client.LogCard(ctx, []byte("a card"), [][]byte{[]byte("k1"), []byte("k2")}),
		s.client.LogPublication(ctx, []byte("a manifest")),
		s.client.ConfirmPeriod(ctx, "2026-05-03", "2026-04"),
	} {
		if err != nil {
			t.Errorf("%d: %v", i, err)
		}
	}
	h := sum(nil)
	for _, r := range rows {
		h = sum(append(h[:], r.Body...))
	}
	want := []string{"begin Küste", "envelopes Küste 07 64", fmt.Sprintf("cell %x", [16]byte{5}), fmt.Sprintf("paths %x", [][32]byte{{1}, {2}}),
		"proof entry text", "bundle", fmt.Sprintf("signed card %x", [32]byte{6}), fmt.Sprintf("confirm Küste %x", [][16]byte{{9}, {8}}),
		fmt.Sprintf("confirm Küste %x", many[:MaxConfirm]), fmt.Sprintf("confirm Küste %x", many[:1]),
		fmt.Sprintf("row %x 2939 13 0", rows[0].Tag), fmt.Sprintf("row %x 2940 12 1", rows[1].Tag), fmt.Sprintf("row %x 2941 11 2", rows[2].Tag),
		fmt.Sprintf("upload Küste %x 3 %x", session, h), fmt.Sprintf("tickets Küste %x", []envelope.TicketHash{{3}, {7}}), fmt.Sprintf("release Küste 3 %x", [][16]byte{{6}, {7}}), fmt.Sprintf("roots 2026-05-04 %x", [][32]byte{{4}}),
		"card a card [k1 k2]", "publication a manifest", "period 2026-05-03 Küste", "period 2026-04 Küste"}
	if !reflect.DeepEqual(s.calls, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(s.calls, "\n"), strings.Join(want, "\n"))
	}
}

// Cheapest fake: begin anew when the list is at its end, so that whoever goes on
// never gets to one. Caught by an intake that gives the same answer to every
// question.
func TestEnvelopesGoOn(t *testing.T) {
	s := newStand(t)
	s.envelopes = []Envelope{testEnvelope(5), testEnvelope(6)}
	for after, ok := range map[byte]bool{0: true, 4: true, 5: false, 6: false, 7: false} {
		list, err := s.client.Envelopes(t.Context(), [16]byte{after}, 64)
		if ok != (err == nil && len(list) == 2) || !ok && !errors.Is(err, ErrUnreachable) {
			t.Errorf("after %d: %d envelopes, %v", after, len(list), err)
		}
	}
	s.envelopes = nil
	if list, err := s.client.Envelopes(t.Context(), [16]byte{7}, 64); err != nil || len(list) != 0 {
		t.Errorf("at the end: %d envelopes, %v", len(list), err)
	}
}

// Cheapest fake: one error for all. Caught by telling each from the others,
// and by an inner error whose text must not come out.
func TestErrors(t *testing.T) {
	s := newStand(t)
	for _, want := range []error{ErrSession, ErrNotFound, ErrFull, ErrBusy, ErrInvalid} {
		s.err = fmt.Errorf("couldn't open /var/lib/x: %w", want)
		err := s.client.Upload(context.Background(), [16]byte{}, 0, nil)
		for _, other := range errCodes {
			if errors.Is(err, other.err) != (other.err == want) {
				t.Errorf("%v: got %v", want, err)
			}
		}
	}
	s.err = errors.New("couldn't open /var/lib/x")
	if err := s.client.Upload(context.Background(), [16]byte{}, 0, nil); !errors.Is(err, ErrBusy) || strings.Contains(err.Error(), "/var") {
		t.Errorf("inner error: %v", err)
	}
	s.client.Base = "http://127.0.0.1:1"
	if _, err := s.client.Begin(context.Background()); !errors.Is(err, ErrUnreachable) {
		t.Errorf("nobody there: %v", err)
	}
}

// Cheapest fake: a handler that looks whether there is a signature, or signs
// the body only. Caught by changing each thing that a request says, one at a
// time, and by looking that the backend was never asked.
func TestRefuses(t *testing.T) {
	ctx := context.Background()
	set := func(name, value string) func(*http.Request) {
		return func(r *http.Request) { r.Header.Set(name, value) }
	}
	for name, c := range map[string]struct {
		wire func(*http.Request)
		with func(*stand)
		want error
	}{
		"no signature":     {wire: func(r *http.Request) { r.Header.Del(headerSig) }, want: ErrInvalid},
		"no desk":          {wire: func(r *http.Request) { r.Header.Del(headerDesk) }, want: ErrInvalid},
		"another desk":     {wire: set(headerDesk, "other"), want: ErrRefused},
		"two desks":        {wire: func(r *http.Request) { r.Header.Add(headerDesk, "Küste") }, want: ErrInvalid},
		"another time":     {wire: func(r *http.Request) { r.Header.Set(headerTime, fmt.Sprint(time.Now().Unix())) }, want: ErrRefused},
		"time with a plus": {wire: func(r *http.Request) { r.Header.Set(headerTime, "+"+r.Header.Get(headerTime)) }, want: ErrInvalid},
		"another nonce":    {wire: set(headerNonce, strings.Repeat("0", 32)), want: ErrRefused},
		"upper case":       {wire: func(r *http.Request) { r.Header.Set(headerBody, strings.ToUpper(r.Header.Get(headerBody))) }, want: ErrInvalid},
		"another body": {wire: func(r *http.Request) {
			r.Body = io.NopCloser(strings.NewReader("\x00\x41" + strings.Repeat("\x00", 16)))
		}, want: ErrInvalid},
		"its digest":         {wire: func(r *http.Request) { h := sum([]byte("\x00\x41")); set(headerBody, fmt.Sprintf("%x", h))(r) }, want: ErrRefused},
		"another path":       {wire: func(r *http.Request) { r.URL.Path = pathBegin }, want: ErrRefused},
		"a query":            {wire: func(r *http.Request) { r.URL.RawQuery = "x" }, want: ErrInvalid},
		"another key":        {with: func(s *stand) { _, s.key, _ = ed25519.GenerateKey(nil) }, want: ErrRefused},
		"another newsroom":   {with: func(s *stand) { s.client.Newsroom[0]++ }, want: ErrRefused},
		"void desk":          {with: func(s *stand) { s.void = true }, want: ErrRefused},
		"slow clock":         {with: func(s *stand) { s.skew(-MaxSkew - time.Second) }, want: ErrClock},
		"fast clock":         {with: func(s *stand) { s.skew(MaxSkew + time.Second) }, want: ErrClock},
		"clock within reach": {with: func(s *stand) { s.skew(MaxSkew) }},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStand(t)
			s.wire = c.wire
			if c.with != nil {
				key := s.key
				c.with(s)
				if name == "another key" {
					sign := s.key
					s.key = key
					s.client.Sign = func(_ uint32, m []byte) ([]byte, error) { return ed25519.Sign(sign, m), nil }
				}
			}
			_, err := s.client.Envelopes(ctx, [16]byte{}, 64)
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			if c.want != nil && len(s.calls) != 0 {
				t.Errorf("the backend was asked: %v", s.calls)
			}
		})
	}
}

func (s *stand) skew(d time.Duration) {
	s.client.Clock = func() time.Time { return s.now.Add(d) }
}

// Cheapest fake: remember the last nonce only, or forget all of them now and
// then. Caught by repeating one request of many for as long as its signature
// holds: twenty minutes, when the desk's clock is ten ahead.
func TestReplay(t *testing.T) {
	ctx := context.Background()
	s := newStand(t)
	begin := func(want error) {
		t.Helper()
		if _, err := s.client.Begin(ctx); !errors.Is(err, want) {
			t.Errorf("at %v: got %v, want %v", s.now, err, want)
		}
	}
	begin(nil)
	s.now = s.now.Add(15 * time.Minute)
	s.skew(MaxSkew)
	var first http.Header
	s.wire = func(r *http.Request) { first = r.Header.Clone() }
	begin(nil)
	s.skew(0)
	made := s.now
	for _, d := range []time.Duration{0, time.Minute, 6 * time.Minute, 12 * time.Minute, 2 * MaxSkew} {
		s.now = made.Add(d)
		s.wire = nil
		for range 50 {
			begin(nil)
		}
		s.wire = func(r *http.Request) { r.Header = first.Clone() }
		begin(ErrRefused)
	}
	s.now = made.Add(2*MaxSkew + time.Second)
	begin(ErrClock)
}

// Cheapest fake: a limit that is looked at when everything has been read.
// Caught by a body without end.
func TestBodyLimit(t *testing.T) {
	s := newStand(t)
	var read atomic.Int64 // the transport writes on after the answer has come
	s.wire = func(r *http.Request) {
		r.Body = io.NopCloser(io.TeeReader(endless{}, counter{&read}))
		r.ContentLength = -1
	}
	err := s.client.Confirm(context.Background(), [][16]byte{{1}})
	if !errors.Is(err, ErrInvalid) && !errors.Is(err, ErrUnreachable) || len(s.calls) != 0 {
		t.Errorf("got %v, %v", err, s.calls)
	}
	if read.Load() > 64<<20 {
		t.Errorf("%d bytes were taken", read.Load())
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

type counter struct{ n *atomic.Int64 }

func (c counter) Write(p []byte) (int, error) { c.n.Add(int64(len(p))); return len(p), nil }

// TestConnectionBreaks loses the answers to a desk's requests, each after the
// intake has done what was asked.
//
// Cheapest fakes: the same signed request again, which the intake refuses as a
// replay; one tried for ever; and one tried anew after the intake has said no.
func TestConnectionBreaks(t *testing.T) {
	s := newStand(t)
	lost, asked := 0, []int(nil)
	broke := errors.New("the circuit is gone")
	s.client.HTTP.Transport = roundTripper(func(r *http.Request) (*http.Response, error) {
		res, err := http.DefaultTransport.RoundTrip(r)
		if err != nil || lost == 0 {
			return res, err
		}
		lost--
		if lost%2 == 0 {
			res.Body.Close()
			return nil, broke
		}
		res.Body = struct {
			io.Reader
			io.Closer
		}{io.MultiReader(io.LimitReader(res.Body, 3), errReader{broke}), res.Body}
		return res, nil
	})
	s.client.Again = func(_ context.Context, n int, err error) bool {
		if asked = append(asked, n); !errors.Is(err, broke) || !errors.Is(err, ErrUnreachable) {
			t.Errorf("asked about %v", err)
		}
		return n < 4
	}
	lost = 3
	session, err := s.client.Begin(t.Context())
	if err != nil || session != [16]byte{1, 2, 3} {
		t.Errorf("after three losses: %x, %v", session, err)
	}
	if want := []int{1, 2, 3}; !reflect.DeepEqual(asked, want) {
		t.Errorf("asked whether to go on at %v, want %v", asked, want)
	}
	lost, asked = 100, nil
	if _, err := s.client.Begin(t.Context()); !errors.Is(err, ErrUnreachable) || len(asked) != 4 {
		t.Errorf("a line that is dead: %v, asked %v", err, asked)
	}
	lost, asked, s.err = 0, nil, ErrBusy
	if _, err := s.client.Begin(t.Context()); !errors.Is(err, ErrBusy) || asked != nil {
		t.Errorf("a busy intake: %v, asked %v", err, asked)
	}
	ctx, leave := context.WithCancel(t.Context())
	leave()
	if _, err := s.client.Begin(ctx); err == nil || asked != nil {
		t.Errorf("somebody who has gone: %v, asked %v", err, asked)
	}
}

// errReader fails at once.
type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }
