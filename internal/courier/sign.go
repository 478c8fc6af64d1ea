package courier

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"
)

// Headers of a signed request, each exactly once.
const (
	headerDesk  = "Vouchsafe-Desk"      // the desk's name as on the card
	headerTime  = "Vouchsafe-Time"      // Unix seconds, decimal
	headerNonce = "Vouchsafe-Nonce"     // 16 random bytes, lower-case hex
	headerBody  = "Vouchsafe-Body"      // SHA-256 of the body, lower-case hex
	headerSig   = "Vouchsafe-Signature" // Ed25519 over message, standard base64
)

const (
	// MaxSkew is how far the time of a request may be from the intake's.
	MaxSkew = 10 * time.Minute
	// maxNonces limits the memory of the replay cache. Only signed requests
	// get into it.
	maxNonces = 1 << 18
	maxDesk   = 64 // bytes of a desk's name
	epoch     = 604800
)

// A signed is what a request says about itself.
type signed struct {
	desk  string
	time  int64
	nonce [16]byte
	body  [32]byte
	sig   []byte
}

// message is what the desk signs. The key is that of the week of s.time.
func (s *signed) message(newsroom [32]byte, method, path string) []byte {
	return fmt.Appendf(nil, "vouchsafe/courier/1\n%x\n%s %s\n%s\n%d\n%x\n%x\n", newsroom, method, path, s.desk, s.time, s.nonce, s.body)
}

func (s *signed) epoch() uint32 { return uint32(s.time / epoch) }

func (s *signed) write(h http.Header) {
	h.Set(headerDesk, s.desk)
	h.Set(headerTime, strconv.FormatInt(s.time, 10))
	h.Set(headerNonce, hex.EncodeToString(s.nonce[:]))
	h.Set(headerBody, hex.EncodeToString(s.body[:]))
	h.Set(headerSig, base64.StdEncoding.EncodeToString(s.sig))
}

var errHeaders = errors.New("the request isn't signed in the form of the courier")

func parseSigned(h http.Header) (*signed, error) {
	one := func(name string) string {
		if v := h.Values(name); len(v) == 1 {
			return v[0]
		}
		return ""
	}
	unhex := func(dst []byte, text string) bool {
		n, err := hex.Decode(dst, []byte(text[:min(len(text), 2*len(dst))]))
		return err == nil && n == len(dst) && hex.EncodeToString(dst) == text
	}
	s := &signed{desk: one(headerDesk)}
	if !validDesk(s.desk) {
		return nil, errHeaders
	}
	var err error
	text := one(headerTime)
	if s.time, err = strconv.ParseInt(text, 10, 64); err != nil || s.time < 0 || s.time/epoch > 1<<32-1 || strconv.FormatInt(s.time, 10) != text {
		return nil, errHeaders
	}
	if !unhex(s.nonce[:], one(headerNonce)) || !unhex(s.body[:], one(headerBody)) {
		return nil, errHeaders
	}
	text = one(headerSig)
	if s.sig, err = base64.StdEncoding.Strict().DecodeString(text); err != nil || len(s.sig) != ed25519.SignatureSize || base64.StdEncoding.EncodeToString(s.sig) != text {
		return nil, errHeaders
	}
	return s, nil
}

// validDesk tells whether a name can stand in a header: UTF-8 without spaces
// and controls. The card's own rule is narrower.
func validDesk(name string) bool {
	for i := range len(name) {
		if name[i] <= 0x20 || name[i] == 0x7f {
			return false
		}
	}
	return len(name) >= 1 && len(name) <= maxDesk && utf8.ValidString(name)
}

// check verifies the signature, then the time. It doesn't look at the body.
func (s *signed) check(newsroom [32]byte, method, path string, key ed25519.PublicKey, now time.Time) error {
	if len(key) != ed25519.PublicKeySize || !ed25519.Verify(key, s.message(newsroom, method, path), s.sig) {
		return ErrRefused
	}
	if d := now.Sub(time.Unix(s.time, 0)); d > MaxSkew || d < -MaxSkew {
		return ErrClock
	}
	return nil
}

func sum(b []byte) [32]byte { return sha256.Sum256(b) }

// A nonces remembers every nonce for at least 2·MaxSkew, in two generations.
type nonces struct {
	mu        sync.Mutex
	since     time.Time
	now, last map[[16]byte]struct{}
}

// first tells whether the nonce is met for the first time. A full cache
// refuses: better a desk that waits than a replay.
func (n *nonces) first(nonce [16]byte, now time.Time) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	if age := now.Sub(n.since); n.now == nil || age > 2*MaxSkew || age < -2*MaxSkew {
		n.now, n.last, n.since = map[[16]byte]struct{}{}, n.now, now
	}
	_, a := n.now[nonce]
	_, b := n.last[nonce]
	if a || b || len(n.now) >= maxNonces {
		return false
	}
	n.now[nonce] = struct{}{}
	return true
}
