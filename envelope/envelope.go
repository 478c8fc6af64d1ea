// Package envelope holds what travels between a source and a newsroom's desks:
// the passphrase and its keys, envelopes, replies, the table by which mail is
// found, the cells of attachments, and the steps of one visit.
// docs/formats/envelope.md describes every byte.
//
// It is trusted with the passphrase, the words and the keys while it works on
// them. It trusts nobody on the way: neither the site nor the wire learn from
// what it makes who writes, to whom, how much, or whether anything was written.
//
// Everything of one kind has one size. Every parser accepts one encoding only.
package envelope

import (
	"crypto/ed25519"
	"crypto/hpke"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"golang.org/x/crypto/chacha20poly1305"
)

// Sizes and limits of an envelope, in bytes.
const (
	Slots          = 8    // recipients an envelope has room for
	KeySize        = 1216 // HPKE public key: ML-KEM-768 || X25519
	encSize        = 1120 // HPKE encapsulation: ML-KEM-768 ciphertext || X25519 key
	slotSize       = encSize + chacha20poly1305.KeySize + chacha20poly1305.Overhead
	ContentSize    = 16 << 10
	bodySize       = ContentSize + chacha20poly1305.Overhead
	sealSize       = 32
	slotsStart     = 4
	bodyStart      = slotsStart + Slots*slotSize
	sealStart      = bodyStart + bodySize
	EnvelopeSize   = sealStart + sealSize // every envelope
	MaxDeskName    = 32
	MaxDepth       = 24 // most bits of a table's number
	maxBodiesVisit = 16
)

// NewsroomID is H(founding policy): who a newsroom is, as printed on paper.
type NewsroomID = [32]byte

// A Desk is one desk of a newsroom in the newsroom's current epoch.
type Desk struct {
	Name   string            // 1 to MaxDeskName bytes of UTF-8, no control characters
	Key    []byte            // HPKE public key, KeySize bytes
	Verify ed25519.PublicKey // checks the desk's replies of this epoch
}

// A Newsroom is what a client took from a card that it has checked.
type Newsroom struct {
	ID    NewsroomID
	Name  string
	Desks []Desk // 1 to Slots, in the order of the card, without void desks
	K     int    // replies that each thread gets in an epoch
	F     int    // bodies that each visit downloads
	T     int    // threads that each desk shows
	Depth int    // bits of a table's number
	Epoch uint32 // the epoch of the desks' keys
	// SigningKey returns the key that checks a desk's replies of an epoch, nil
	// if the card names none or the desk is void.
	SigningKey func(desk string, epoch uint32) ed25519.PublicKey
}

// Check refuses a newsroom that no visit can be held with.
func (n *Newsroom) Check() error {
	switch {
	case len(n.Desks) < 1 || len(n.Desks) > Slots:
		return fmt.Errorf("couldn't use a newsroom with %d desks: there are 1 to %d", len(n.Desks), Slots)
	case n.K < 1 || 3*n.K*len(n.Desks) > DestroyTags:
		return fmt.Errorf("couldn't use a newsroom with %d replies an epoch at %d desks: a destroy list has room for %d", n.K, len(n.Desks), DestroyTags)
	case n.F < 1 || n.F > maxBodiesVisit:
		return fmt.Errorf("couldn't use a newsroom with %d bodies a visit: there are 1 to %d", n.F, maxBodiesVisit)
	case n.Depth < 0 || n.Depth > MaxDepth:
		return fmt.Errorf("couldn't use a newsroom with tables of depth %d: there are 0 to %d", n.Depth, MaxDepth)
	}
	seen := map[string]bool{}
	for _, d := range n.Desks {
		if !validDesk(d.Name) || len(d.Key) != KeySize || seen[d.Name] {
			return fmt.Errorf("couldn't use desk %q: its name or key isn't valid", d.Name)
		}
		seen[d.Name] = true
	}
	return nil
}

// Errors of reading what somebody sent. They say nothing about the content.
var (
	// ErrMalformed: it isn't in the one encoding that is accepted.
	ErrMalformed = errors.New("not a valid encoding")
	// ErrNoKey: the keys of its epoch are erased, or were never here.
	ErrNoKey = errors.New("no key of its epoch")
	// ErrNotAddressed: no slot is for this key.
	ErrNotAddressed = errors.New("not addressed to this desk")
	// ErrTampered: a slot is for this key, and something else was changed.
	ErrTampered = errors.New("changed on its way")
	// ErrUnverified: it can be read, and whoever wrote it isn't who it says.
	ErrUnverified = errors.New("not written by the one it names")
)

const version = "vouchsafe/letterbox/1"

// label is the domain of a key, signature or cipher: version and purpose, a
// line feed so that no purpose is the beginning of another, and the newsroom.
func label(purpose string, id NewsroomID) []byte {
	return append([]byte(version+" "+purpose+"\n"), id[:]...)
}

func kem() hpke.KEM { return hpke.MLKEM768X25519() }

// ImportKey makes an HPKE private key of 32 secret bytes by importing them as
// its seed. DeriveKeyPair of other libraries gives another key.
func ImportKey(seed [32]byte) (hpke.PrivateKey, error) {
	k, err := kem().NewPrivateKey(seed[:])
	if err != nil {
		return nil, fmt.Errorf("couldn't import a private key: %w", err)
	}
	return k, nil
}

func hpkeSeal(key hpke.PublicKey, info, plain []byte) ([]byte, error) {
	return hpke.Seal(key, hpke.HKDFSHA256(), hpke.ChaCha20Poly1305(), info, plain)
}

func hpkeOpen(key hpke.PrivateKey, info, sealed []byte) ([]byte, error) {
	return hpke.Open(key, hpke.HKDFSHA256(), hpke.ChaCha20Poly1305(), info, sealed)
}

// forgotten seals as many random bytes to a key that nobody has. It is what
// stands where there is no recipient: ML-KEM ciphertexts and X25519 keys can be
// told from random bytes, so nothing else would do.
func forgotten(info []byte, size int) ([]byte, error) {
	key, err := kem().GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("couldn't make a key to forget: %w", err)
	}
	return hpkeSeal(key.PublicKey(), info, random(size))
}

func slotInfo(id NewsroomID, epoch uint32) []byte {
	return binary.BigEndian.AppendUint32(label("slot", id), epoch)
}

// bodyData is the associated data of the body: everything else there is.
func bodyData(id NewsroomID, env []byte) []byte {
	ad := append(label("body", id), env[:bodyStart]...)
	return append(ad, env[sealStart:]...)
}

// contentSum is what a content's mark vouches for: the content (without its
// mark), for this newsroom, in this epoch, under this seal.
func contentSum(id NewsroomID, epoch uint32, seal [32]byte, unmarked []byte) [32]byte {
	h := sha256.New()
	h.Write(binary.BigEndian.AppendUint32(label("content", id), epoch))
	h.Write(seal[:])
	h.Write(unmarked)
	return [32]byte(h.Sum(nil))
}

// Seal makes the envelope that carries c to the desks named, nil for all of
// the newsroom's. seal is the root of the letter's record, or 32 random bytes
// when there are no words. Seal sets c.Desks, and for a visit c.Mark is made of
// c.Thread, which isn't sent.
func Seal(n *Newsroom, to []string, seal [32]byte, c *Content) ([]byte, error) {
	if err := n.Check(); err != nil {
		return nil, err
	}
	desks, err := n.choose(to)
	if err != nil {
		return nil, err
	}
	c.Desks = nil
	for _, d := range desks {
		c.Desks = append(c.Desks, d.Name)
	}
	content, err := c.encode()
	if err != nil {
		return nil, err
	}
	defer clear(content)
	c.Sum = contentSum(n.ID, n.Epoch, seal, content[:markStart])
	c.Mark = c.Thread.Mark(c.Sum)
	copy(content[markStart:], c.Mark[:])

	key := random(chacha20poly1305.KeySize)
	defer clear(key)
	info := slotInfo(n.ID, n.Epoch)
	slots := make([][]byte, 0, Slots)
	for _, d := range desks {
		public, err := kem().NewPublicKey(d.Key)
		if err != nil {
			return nil, fmt.Errorf("couldn't use the key of desk %q: %w", d.Name, err)
		}
		slot, err := hpkeSeal(public, info, key)
		if err != nil {
			return nil, fmt.Errorf("couldn't seal to desk %q: %w", d.Name, err)
		}
		slots = append(slots, slot)
	}
	for len(slots) < Slots {
		slot, err := forgotten(info, len(key))
		if err != nil {
			return nil, err
		}
		slots = append(slots, slot)
	}
	shuffle(rand.Reader, slots)

	env := make([]byte, EnvelopeSize)
	binary.BigEndian.PutUint32(env, n.Epoch)
	for i, slot := range slots {
		copy(env[slotsStart+i*slotSize:], slot)
	}
	copy(env[sealStart:], seal[:])
	aead, err := chacha20poly1305.New(key)
	if err != nil {
		return nil, fmt.Errorf("couldn't seal an envelope: %w", err)
	}
	// The key is used once, so the nonce may be zero.
	aead.Seal(env[bodyStart:bodyStart], make([]byte, aead.NonceSize()), content, bodyData(n.ID, env))
	return env, nil
}

// choose returns the desks named, in the order of the card; all for none.
func (n *Newsroom) choose(to []string) ([]Desk, error) {
	if len(to) == 0 {
		return n.Desks, nil
	}
	wanted := map[string]bool{}
	for _, name := range to {
		wanted[name] = true
	}
	var desks []Desk
	for _, d := range n.Desks {
		if wanted[d.Name] {
			desks = append(desks, d)
			delete(wanted, d.Name)
		}
	}
	for name := range wanted {
		return nil, fmt.Errorf("couldn't address desk %q: the newsroom has none of that name", name)
	}
	return desks, nil
}

// EnvelopeEpoch is the epoch an envelope was sealed for. It needs the
// envelope's four first bytes; it is 0 when they are missing.
func EnvelopeEpoch(env []byte) uint32 {
	if len(env) < slotsStart {
		return 0
	}
	return binary.BigEndian.Uint32(env)
}

// EnvelopeSeal is the root that an envelope commits to, or random bytes. It is
// zero when env isn't EnvelopeSize bytes.
func EnvelopeSeal(env []byte) (seal [32]byte) {
	if len(env) == EnvelopeSize {
		copy(seal[:], env[sealStart:])
	}
	return seal
}

// Open reads an envelope as the desk that key belongs to, and returns what it
// says and the seal it came under. key returns the desk's key of an epoch, nil
// when there is none. The errors are ErrMalformed, ErrNoKey, ErrNotAddressed,
// ErrTampered and, for a letter whose mark isn't made with the thread key it
// carries, ErrUnverified.
func Open(env []byte, id NewsroomID, key func(epoch uint32) hpke.PrivateKey) (*Content, [32]byte, error) {
	if len(env) != EnvelopeSize {
		return nil, [32]byte{}, fmt.Errorf("couldn't open an envelope of %d bytes: %w", len(env), ErrMalformed)
	}
	epoch, seal := EnvelopeEpoch(env), EnvelopeSeal(env)
	private := key(epoch)
	if private == nil {
		return nil, seal, fmt.Errorf("couldn't open an envelope of epoch %d: %w", epoch, ErrNoKey)
	}
	info := slotInfo(id, epoch)
	var bodyKey []byte
	for i := range Slots {
		slot := env[slotsStart+i*slotSize:][:slotSize]
		if k, err := hpkeOpen(private, info, slot); err == nil {
			bodyKey = k
			break
		}
	}
	if bodyKey == nil {
		return nil, seal, fmt.Errorf("couldn't open an envelope of epoch %d: %w", epoch, ErrNotAddressed)
	}
	defer clear(bodyKey)
	aead, err := chacha20poly1305.New(bodyKey)
	if err != nil {
		return nil, seal, fmt.Errorf("couldn't open an envelope of epoch %d: %w", epoch, ErrMalformed)
	}
	content, err := aead.Open(nil, make([]byte, aead.NonceSize()), env[bodyStart:sealStart], bodyData(id, env))
	if err != nil {
		return nil, seal, fmt.Errorf("couldn't open an envelope of epoch %d: %w", epoch, ErrTampered)
	}
	defer clear(content)
	c, err := parseContent(content)
	if err != nil {
		return nil, seal, fmt.Errorf("couldn't read an envelope of epoch %d: %w", epoch, err)
	}
	c.Sum = contentSum(id, epoch, seal, content[:markStart])
	if c.Kind == KindLetter && !c.Thread.Recognises(c) {
		return nil, seal, fmt.Errorf("couldn't read a letter of epoch %d: %w", epoch, ErrUnverified)
	}
	return c, seal, nil
}
