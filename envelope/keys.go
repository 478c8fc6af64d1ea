package envelope

import (
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/hpke"
	"crypto/pbkdf2"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
)

const stretches = 600_000

// A ThreadKey names a conversation to those who hold it: the source, and the
// desks she wrote to. It is the K of the format.
type ThreadKey [32]byte

// A Tag is the single-use address of one reply.
type Tag [16]byte

// Keys are what a passphrase opens.
type Keys struct {
	Thread ThreadKey
	seed   [32]byte
	reply  hpke.PrivateKey
}

// Keys stretches the passphrase for one newsroom. It takes a fraction of a
// second on purpose.
func (p Passphrase) Keys(id NewsroomID) *Keys {
	salt := sha256.Sum256(append([]byte(version), id[:]...))
	// Neither call fails for these lengths.
	master, err := pbkdf2.Key(sha256.New, string(p.b[:]), salt[:], stretches, 32)
	if err != nil {
		panic("envelope: " + err.Error())
	}
	defer clear(master)
	return keysOf(master, id)
}

func keysOf(master []byte, id NewsroomID) *Keys {
	derive := func(purpose string) (out [32]byte) {
		b, err := hkdf.Key(sha256.New, master, nil, string(label(purpose, id)), 32)
		if err != nil {
			panic("envelope: " + err.Error())
		}
		copy(out[:], b)
		clear(b)
		return out
	}
	return newKeys(ThreadKey(derive("thread key")), derive("reply key"))
}

func newKeys(thread ThreadKey, seed [32]byte) *Keys {
	reply, err := ImportKey(seed)
	if err != nil {
		panic("envelope: " + err.Error()) // 32 bytes are always a key
	}
	return &Keys{Thread: thread, seed: seed, reply: reply}
}

// RandomKeys are the keys of somebody who sends and doesn't come back: no
// passphrase leads to them.
func RandomKeys(rand io.Reader) (*Keys, error) {
	var b [64]byte
	if _, err := io.ReadFull(rand, b[:]); err != nil {
		return nil, fmt.Errorf("couldn't make keys: %w", err)
	}
	defer clear(b[:])
	return KeysOf(b), nil
}

// KeysOf makes keys of their 64 bytes: the thread key and the reply seed.
func KeysOf(secret [64]byte) *Keys {
	return newKeys(ThreadKey(secret[:32]), [32]byte(secret[32:]))
}

// Secret is what KeysOf makes the keys of. Who takes it wipes it.
func (k *Keys) Secret() (b [64]byte) {
	copy(b[:], k.Thread[:])
	copy(b[32:], k.seed[:])
	return b
}

// ReplyKey is the public key that desks seal replies to, KeySize bytes.
func (k *Keys) ReplyKey() []byte { return k.reply.PublicKey().Bytes() }

// Wipe overwrites the keys. Copies that the Go runtime and its crypto packages
// hold are out of reach and go when their memory is used again.
func (k *Keys) Wipe() {
	clear(k.Thread[:])
	clear(k.seed[:])
	k.reply = nil
}

// Wipe overwrites the key.
func (k *ThreadKey) Wipe() { clear(k[:]) }

// String keeps the key out of logs and error texts.
func (k ThreadKey) String() string { return "thread key" }

// GoString keeps the key out of logs and error texts.
func (k ThreadKey) GoString() string { return k.String() }

// mac computes HMAC-SHA-256 under the thread key. K belongs to one newsroom,
// so these labels needn't name it.
func (k ThreadKey) mac(purpose string, parts ...[]byte) [32]byte {
	h := hmac.New(sha256.New, k[:])
	h.Write([]byte(version + " " + purpose + "\n"))
	for _, p := range parts {
		h.Write(p)
	}
	return [32]byte(h.Sum(nil))
}

// Tag is the address of reply i of a desk in an epoch.
func (k ThreadKey) Tag(desk string, epoch uint32, i int) Tag {
	name := append([]byte{byte(len(desk))}, desk...)
	m := k.mac("tag", name, binary.BigEndian.AppendUint32(nil, epoch), binary.BigEndian.AppendUint32(nil, uint32(i)))
	return Tag(m[:16])
}

// Bucket is the number of the table that holds the thread's replies, when
// tables are numbered with b bits (0 to MaxDepth).
func (k ThreadKey) Bucket(b int) uint32 {
	m := k.mac("table")
	return uint32(uint64(binary.BigEndian.Uint32(m[:])) >> (32 - b))
}

// Mark vouches for the content with this sum, to those who hold the key and to
// nobody else: whoever holds it could have made the mark.
func (k ThreadKey) Mark(sum [32]byte) [32]byte { return k.mac("mark", sum[:]) }

// Recognises tells, in constant time, whether the content was made with this
// thread key: the sender of a visit, or whoever else holds the key. Sum and
// Mark alone decide, so a desk may keep those two and ask again later.
func (k ThreadKey) Recognises(c *Content) bool {
	m := k.Mark(c.Sum)
	return hmac.Equal(m[:], c.Mark[:])
}
