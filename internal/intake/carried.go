package intake

import (
	"bytes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"encoding/gob"
	"errors"
	"fmt"
	"sync"
	"time"

	"golang.org/x/crypto/chacha20poly1305"

	"vouchsafe.example/envelope"
)

// carriedUnit is what a carried form state is filled up to a multiple of, in
// bytes, so that its length doesn't say how many letters there are.
const carriedUnit = 4 << 10

// A carried is what one page hands to the next without scripts: sealed, in a
// hidden field, so that the server remembers nobody.
type carried struct {
	ID      [16]byte // random; a form that is sent twice is known by it
	Words   string   // of a first visit, before they are stretched
	Secret  [64]byte // of the keys, once her letters are open
	Letters [][16]byte
	Files   []envelope.Attachment // that have arrived already
	Other   string                // nine other words, which she may let work
	Word    int                   // of the visit
	Echo    bool                  // she was shown it
}

func (c *carried) wipe() {
	clear(c.Secret[:])
	for i := range c.Files {
		clear(c.Files[i].Key[:])
	}
	*c = carried{}
}

// dayKeys seal what is carried, under a key of the day that exists in memory
// only. Yesterday's still opens. After a restart nothing opens, and the person
// types her words again.
type dayKeys struct {
	mu          sync.Mutex
	day         string
	now, before cipher.AEAD
}

var errOld = errors.New("sealed under a key that is gone")

// turn makes the keys those of the day.
func (k *dayKeys) turn(today string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.turnLocked(today)
}

func (k *dayKeys) turnLocked(today string) {
	if today <= k.day {
		return // a request that took the day before midnight comes late
	}
	k.before = nil
	if t, err := time.Parse(time.DateOnly, today); err == nil && day(t.AddDate(0, 0, -1)) == k.day {
		k.before = k.now
	}
	var key [chacha20poly1305.KeySize]byte
	rand.Read(key[:])
	k.now, _ = chacha20poly1305.NewX(key[:]) // the length is right
	clear(key[:])
	k.day = today
}

func (k *dayKeys) seal(c *carried, today string) (string, error) {
	var b bytes.Buffer
	if err := gob.NewEncoder(&b).Encode(c); err != nil {
		return "", fmt.Errorf("couldn't write a form: %w", err)
	}
	plain := b.Bytes()
	defer func() { clear(plain) }()
	if over := len(plain) % carriedUnit; over > 0 {
		padded := append(plain[:len(plain):len(plain)], make([]byte, carriedUnit-over)...)
		clear(plain)
		plain = padded
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.turnLocked(today)
	nonce := make([]byte, chacha20poly1305.NonceSizeX)
	rand.Read(nonce)
	return base64.RawURLEncoding.EncodeToString(k.now.Seal(nonce, nonce, plain, nil)), nil
}

func (k *dayKeys) open(s, today string) (*carried, error) {
	sealed, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(sealed) < chacha20poly1305.NonceSizeX {
		return nil, errOld
	}
	nonce, sealed := sealed[:chacha20poly1305.NonceSizeX], sealed[chacha20poly1305.NonceSizeX:]
	k.mu.Lock()
	defer k.mu.Unlock()
	k.turnLocked(today)
	for _, key := range []cipher.AEAD{k.now, k.before} {
		if key == nil {
			continue
		}
		plain, err := key.Open(nil, nonce, sealed, nil)
		if err != nil {
			continue
		}
		defer clear(plain)
		c := &carried{}
		if err := gob.NewDecoder(bytes.NewReader(plain)).Decode(c); err != nil {
			return nil, errOld
		}
		return c, nil
	}
	return nil, errOld
}
