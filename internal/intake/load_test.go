package intake

import (
	"bufio"
	"bytes"
	"crypto/ecdh"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/chacha20poly1305"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// serveHTTP serves a letterbox on loopback, as the program does.
func serveHTTP(t testing.TB, r *rig) (address string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := Server(r.in.Handler())
	done := make(chan struct{})
	go func() {
		s.Serve(l)
		close(done)
	}()
	t.Cleanup(func() {
		s.Close()
		<-done
	})
	return l.Addr().String()
}

// A caller is one connection of a client that costs little: it stands beside the
// server on the same processors.
type caller struct {
	conn    net.Conn
	in      *bufio.Reader
	request []byte
	body    []byte // the end of request
	answer  bytes.Buffer
}

func newCaller(t testing.TB, address string) *caller {
	c, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	head := fmt.Sprintf("POST %s HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n", envelope.PathOpen, envelope.OpenRequestSize)
	k := &caller{conn: c, in: bufio.NewReaderSize(c, 32<<10), request: make([]byte, len(head)+envelope.OpenRequestSize)}
	k.body = k.request[copy(k.request, head):]
	rand.Read(k.body[5:])
	return k
}

// post posts what the letterbox can't tell from a new opening envelope. The
// answer is good until the next.
func (c *caller) post() (status int, header http.Header, text []byte, err error) {
	rand.Read(c.body[5 : 5+64])
	rand.Read(c.body[len(c.body)-32:]) // its seal
	if _, err := c.conn.Write(c.request); err != nil {
		return 0, nil, nil, err
	}
	res, err := http.ReadResponse(c.in, nil)
	if err != nil {
		return 0, nil, nil, err
	}
	c.answer.Reset()
	_, err = c.answer.ReadFrom(res.Body)
	return res.StatusCode, res.Header, c.answer.Bytes(), err
}

// A load is what came of many callers at once.
type load struct {
	acked, refused atomic.Int64
	mu             sync.Mutex
	first          []time.Duration // until each caller's first refusal came
}

// callAll lets callers post until the time is over, each again as soon as it was
// answered.
func callAll(t testing.TB, callers []*caller, span time.Duration) *load {
	var l load
	var wg sync.WaitGroup
	end := time.Now().Add(span)
	for _, c := range callers {
		wg.Go(func() {
			refused := false
			for time.Now().Before(end) {
				began := time.Now()
				status, _, _, err := c.post()
				switch {
				case err != nil:
					t.Error(err)
					return
				case status == http.StatusOK:
					l.acked.Add(1)
				case status == http.StatusServiceUnavailable:
					l.refused.Add(1)
					if refused {
						continue
					}
					refused = true
					l.mu.Lock()
					l.first = append(l.first, time.Since(began))
					l.mu.Unlock()
				default:
					t.Errorf("status %d", status)
				}
			}
		})
	}
	wg.Wait()
	slices.Sort(l.first)
	return &l
}

// TestOverload: what can't be taken at once is refused at once, in calm words,
// and nothing that was acknowledged is lost.
//
// Cheapest fake: let everybody wait, or refuse what is kept. Caught by holding the
// one writer while more ask than there is room for: so many as are too many must
// be answered while it is held, all others acknowledged afterwards, and as many
// envelopes kept as were acknowledged.
func TestOverload(t *testing.T) {
	r := newRig(t)
	address := serveHTTP(t, r)
	held, release := make(chan struct{}), make(chan struct{})
	go r.in.alone(t.Context(), func() error {
		close(held)
		<-release
		return nil
	})
	<-held
	type answer struct {
		status int
		header http.Header
		text   []byte
		err    error
	}
	const tooMany = 40
	answers := make(chan answer, room+tooMany)
	for range room + tooMany {
		c := newCaller(t, address)
		go func() {
			var a answer
			a.status, a.header, a.text, a.err = c.post()
			answers <- a
		}()
	}
	for range tooMany {
		a := <-answers
		if a.err != nil || a.status != http.StatusServiceUnavailable || a.header.Get("Retry-After") != retryAfter || !bytes.Contains(a.text, []byte("try again in a few minutes")) {
			t.Errorf("%d %v %q, %v", a.status, a.header, a.text, a.err)
		}
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != 0 {
		t.Errorf("%d envelopes are kept already: the test is broken", n)
	}
	close(release)
	for range room {
		if a := <-answers; a.err != nil || a.status != http.StatusOK || len(a.text) != envelope.TableSize {
			t.Errorf("%d, %d bytes, %v", a.status, len(a.text), a.err)
		}
	}
	if n := r.count(`SELECT count(*) FROM envelope`); n != room {
		t.Errorf("%d envelopes are kept, %d were acknowledged", n, room)
	}
	r.person().visit(&envelope.Draft{Text: "afterwards", Language: "en"}, false)
}

// Cheapest fake: a limit on requests of sources only. Caught by filling the
// committer's queue directly, as forms and desks do.
func TestQueueIsBounded(t *testing.T) {
	r := newRig(t)
	held, release := make(chan struct{}), make(chan struct{})
	go r.in.alone(t.Context(), func() error {
		close(held)
		<-release
		return nil
	})
	<-held
	done := make(chan error, 2*queueRoom)
	for range 2 * queueRoom {
		go func() { done <- r.in.write(t.Context(), func(*change) error { return nil }) }()
	}
	for range queueRoom {
		if err := <-done; !errors.Is(err, courier.ErrBusy) {
			t.Errorf("%v, want ErrBusy", err)
		}
	}
	close(release)
	for range queueRoom {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
}

// processor is the time that this process has taken of all processors.
func processor(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkAccepted is how many envelopes a second are acknowledged, each on the
// disk before, over HTTP and with the clients beside the server: by one visitor
// after the other; by 64 at once, who share commits; and by ten times as many,
// each of whom asks again as soon as the answer came. ms/envelope is processor
// time, clients' included: on a machine that has other work, it says more than
// the rates.
func BenchmarkAccepted(b *testing.B) {
	for name, backend := range backends {
		b.Run(name, func(b *testing.B) {
			r := newRig(b, backend)
			address := serveHTTP(b, r)
			var callers []*caller
			among := func(n int, span time.Duration) (*load, float64) {
				for len(callers) < n {
					callers = append(callers, newCaller(b, address))
				}
				l := callAll(b, callers[:n], span)
				return l, float64(l.acked.Load()) / span.Seconds()
			}
			const many, span = 64, 4 * time.Second
			for b.Loop() {
				_, one := among(1, span/2)
				among(many, span/4)
				before := processor(b)
				l, peak := among(many, span)
				each := processor(b) - before
				over, kept := among(10*many, span)
				// What else the machine does changes: as much before as after.
				_, again := among(many, span)
				peak = (peak + again) / 2
				b.ReportMetric(one, "one-by-one/s")
				b.ReportMetric(peak, "batched/s")
				b.ReportMetric(each.Seconds()*1000/float64(l.acked.Load()), "ms/envelope")
				b.ReportMetric(kept, "tenfold/s")
				b.ReportMetric(100*kept/peak, "tenfold-%")
				b.ReportMetric(float64(over.refused.Load())/span.Seconds(), "refused/s")
				if n := len(over.first); n > 0 {
					b.ReportMetric(over.first[n/2].Seconds()*1000, "ms-to-refusal")
				}
				b.ReportMetric(0, "ns/op")
			}
		})
	}
}

// clues is the peers' method of finding mail without asking for it: for each
// reply the server makes a Diffie–Hellman of a fresh key with the reply's clue,
// and seals the reply's name under what comes of it, so that whoever can open it
// finds it and nobody else learns anything.
type clues struct{ of []*ecdh.PublicKey }

func newClues(t testing.TB, n int) *clues {
	c := &clues{}
	for range n {
		key, err := ecdh.X25519().GenerateKey(rand.Reader)
		if err != nil {
			t.Fatal(err)
		}
		c.of = append(c.of, key.PublicKey())
	}
	return c
}

func (c *clues) check(t testing.TB) (answer []byte) {
	fresh, err := ecdh.X25519().GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	var name [16]byte
	for _, clue := range c.of {
		secret, err := fresh.ECDH(clue)
		if err != nil {
			t.Fatal(err)
		}
		key := sha256.Sum256(secret)
		aead, err := chacha20poly1305.New(key[:])
		if err != nil {
			t.Fatal(err)
		}
		answer = aead.Seal(answer, make([]byte, aead.NonceSize()), name[:], nil)
	}
	return answer
}

// BenchmarkMailCheck is the server's processor time for one check for mail among
// so many live replies: once the bucket is known (it is read anew after each
// release, twice a day, and after an upload), and when it isn't yet. What the
// peers' method takes among 10,000 is measured in the same run.
func BenchmarkMailCheck(b *testing.B) {
	peer := newClues(b, 10000)
	before := processor(b)
	peer.check(b)
	clue := processor(b) - before
	r := newRig(b)
	for _, n := range []int{4096, 10000, 65536, 1000000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			depth := 0
			for n>>depth > 3072 {
				depth++
			}
			// A body isn't touched by a check.
			err := r.in.write(b.Context(), func(c *change) error {
				c.replies = true
				if _, err := c.tx.Exec(`DELETE FROM reply`); err != nil {
					return err
				}
				_, err := c.tx.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < $1)
					INSERT INTO reply SELECT randomblob(16), randomblob(16), 'amal', $2 - 43200 * (i % 13), $3, i % $4, i, x'00' FROM n`,
					n, r.now.Unix()-60, depth, 1<<depth)
				return err
			})
			if err != nil {
				b.Fatal(err)
			}
			check := func(bucket int) {
				if _, err := r.in.table(b.Context(), depth, uint32(bucket%(1<<depth))); err != nil {
					b.Fatal(err)
				}
			}
			before := processor(b)
			for i := range 1 << depth {
				check(i)
			}
			cold := (processor(b) - before) / (1 << depth)
			before = processor(b)
			i := 0
			for b.Loop() {
				check(i)
				i++
			}
			warm := (processor(b) - before) / time.Duration(i)
			b.ReportMetric(float64(warm.Nanoseconds()), "cpu-ns/check")
			b.ReportMetric(float64(cold.Nanoseconds()), "cpu-ns/first-check")
			b.ReportMetric(float64(clue)/float64(warm), "times-cheaper")
		})
	}
	b.Logf("among 10,000 replies the peers' method takes %v", clue)
}

// The sizes that a source pays for.
func TestLetterSize(t *testing.T) {
	if envelope.EnvelopeSize > 27000 {
		t.Errorf("a letter to any of %d desks has %d bytes, at most 27,000 are promised", envelope.Slots, envelope.EnvelopeSize)
	}
}
