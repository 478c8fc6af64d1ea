package intake

import (
	"net/http"
	"strings"
	"sync"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

const (
	// circuitRoom is how many requests of one circuit are worked on at once: a
	// browser sends six.
	circuitRoom = 12
	// circuitPosts is how many requests that keep an envelope one circuit may
	// send in a rush, and circuitEvery the time after which it may send one
	// more. A visit posts two; without scripts, a form at every step.
	circuitPosts = 40
	circuitEvery = 30 * time.Second
	// circuitsKept is how many circuits are remembered before those that have
	// all their posts back are looked for.
	circuitsKept = 4096
)

// circuits knows what each circuit may still send. It is in memory only, and
// nothing of it is written down or kept with an envelope: whoever looks at the
// letterbox can't tell which envelopes came by one circuit.
type circuits struct {
	clock func() time.Time

	mu  sync.Mutex
	all map[string]*circuit
	due int // how many there may be before the next look
}

type circuit struct {
	running int
	back    time.Time // when it has all its posts back
}

// enter tells whether a circuit may send a request, and begins it.
func (c *circuits) enter(name string, keeps bool) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	now := c.clock()
	if len(c.all) >= c.due {
		for name, o := range c.all {
			if o.running == 0 && !o.back.After(now) {
				delete(c.all, name)
			}
		}
		c.due = max(circuitsKept, 2*len(c.all))
	}
	o := c.all[name]
	if o == nil {
		o = &circuit{}
		c.all[name] = o
	}
	if o.running >= circuitRoom {
		return false
	}
	if keeps {
		if o.back.Before(now) {
			o.back = now
		}
		if next := o.back.Add(circuitEvery); next.Sub(now) > circuitPosts*circuitEvery {
			return false
		} else {
			o.back = next
		}
	}
	o.running++
	return true
}

func (c *circuits) leave(name string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if o := c.all[name]; o != nil {
		o.running--
	}
}

// free are the posts that keep no envelope. A knock is one: whether admission is
// raised makes no difference to how many visits one circuit may carry, and who
// sends a large file knocks again for every so many cells. It costs the letterbox
// less than a page does.
var free = map[string]bool{envelope.PathBody: true, envelope.PathCell: true, envelope.PathKnock: true}

// PerCircuit limits what comes by one circuit of an onion service, so that who
// wants to send much has to build many, for each of which tor can ask for work.
// next is the letterbox's handler; a request's remote address has to stand for
// its circuit, and is taken away here. Desks, which sign, may send as they like.
func (in *Intake) PerCircuit(next http.Handler) http.Handler {
	c := &circuits{clock: in.cfg.Clock, all: map[string]*circuit{}, due: circuitsKept}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := r.RemoteAddr
		r.RemoteAddr = ""
		if strings.HasPrefix(r.URL.Path, courier.Prefix) {
			next.ServeHTTP(w, r)
			return
		}
		keeps := r.Method == http.MethodPost && !free[r.URL.Path]
		if !c.enter(name, keeps) {
			w.Header().Set("Cache-Control", "no-store")
			in.answer(w, r, nil, courier.ErrBusy)
			return
		}
		defer c.leave(name)
		next.ServeHTTP(w, r)
	})
}

// OnionLocation names a site's onion address, "http://….onion", on every page,
// for Tor Browser to offer. It does so over https only, which whoever stands in
// front of the letterbox speaks.
func OnionLocation(address string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet || r.Method == http.MethodHead {
			w.Header().Set("Onion-Location", address+r.URL.EscapedPath())
		}
		next.ServeHTTP(w, r)
	})
}
