package envelope

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"unicode/utf8"
)

// Sizes and limits of a reply.
const (
	replyContentSize = 12 << 10
	replyPlainSize   = replyContentSize + ed25519.SignatureSize
	ReplySize        = encSize + replyPlainSize + 16 // bytes of every reply and filler
	MaxMessages      = 16
	MaxReceipts      = 64

	replyVersion = 1
)

// ErrFiller: not sealed to this key. That is what a reply becomes when it is
// destroyed, and what a site gives that withholds one.
var ErrFiller = errors.New("not sealed to this key: destroyed or withheld")

// Offers are what a desk offers one source, a bit each. All are off until a
// person at the desk has thought about the risk.
type Offers byte

// The things that can be offered.
const (
	OfferDecoy Offers = 1 << iota
	OfferEcho
	OfferCheckIn

	allOffers Offers = 1<<iota - 1
)

// A Reply is what a desk says to one source in one body.
type Reply struct {
	Desk     string
	Offers   Offers
	Echo     int       // word of the last visit that the desk knows, numbered from 1; 0: none
	Messages []Message // in the order in which they are to be read
	Receipts []Receipt
}

// A Message is one thing that a journalist wrote. It is repeated in later
// replies until it is acknowledged.
type Message struct {
	ID       [16]byte // random
	Text     string
	Language string // BCP 47 tag of Text, or empty
}

// A Receipt says that a letter has arrived at the desk, and whether a person
// has read it.
type Receipt struct {
	Letter [16]byte
	Read   bool
}

// Over is by how many bytes the reply is too long, 0 if it fits.
func (r *Reply) Over() int {
	size := 1 + 1 + len(r.Desk) + 1 + 2 + 1 + len(r.Receipts)*17 + 1
	for _, m := range r.Messages {
		size += 16 + 1 + len(m.Language) + 2 + len(m.Text)
	}
	return max(0, size-replyContentSize)
}

func (r *Reply) check() error {
	if !validDesk(r.Desk) || r.Offers&^allOffers != 0 || r.Echo < 0 || r.Echo > listLength || len(r.Messages) > MaxMessages || len(r.Receipts) > MaxReceipts {
		return ErrMalformed
	}
	seen := map[[16]byte]bool{}
	for _, m := range r.Messages {
		if seen[m.ID] || !utf8.ValidString(m.Text) || !validLanguage(m.Language) {
			return ErrMalformed
		}
		seen[m.ID] = true
	}
	clear(seen)
	for _, v := range r.Receipts {
		if seen[v.Letter] {
			return ErrMalformed
		}
		seen[v.Letter] = true
	}
	return nil
}

func (r *Reply) encode() ([]byte, error) {
	if err := r.check(); err != nil {
		return nil, fmt.Errorf("couldn't write a reply: %w", err)
	}
	if over := r.Over(); over > 0 {
		return nil, &TooLongError{Over: over}
	}
	b := make([]byte, 0, replyPlainSize)
	b = append(b, replyVersion)
	b = appendShort(b, r.Desk)
	b = append(b, byte(r.Offers))
	b = binary.BigEndian.AppendUint16(b, uint16(r.Echo))
	b = append(b, byte(len(r.Receipts)))
	for _, v := range r.Receipts {
		b = append(b, v.Letter[:]...)
		if v.Read {
			b = append(b, 1)
		} else {
			b = append(b, 0)
		}
	}
	b = append(b, byte(len(r.Messages)))
	for _, m := range r.Messages {
		b = append(b, m.ID[:]...)
		b = appendShort(b, m.Language)
		b = binary.BigEndian.AppendUint16(b, uint16(len(m.Text)))
		b = append(b, m.Text...)
	}
	return b[:replyContentSize], nil
}

func parseReply(b []byte) (*Reply, error) {
	if len(b) != replyContentSize {
		return nil, ErrMalformed
	}
	w := &wire{b: b}
	w.must(w.u8() == replyVersion)
	r := &Reply{Desk: w.text(w.u8())}
	r.Offers = Offers(w.u8())
	r.Echo = w.u16()
	for range w.count(MaxReceipts) {
		v := Receipt{Letter: w.id()}
		read := w.u8()
		w.must(read <= 1)
		v.Read = read == 1
		r.Receipts = append(r.Receipts, v)
	}
	for range w.count(MaxMessages) {
		m := Message{ID: w.id()}
		m.Language = w.text(w.u8())
		m.Text = w.text(w.u16())
		r.Messages = append(r.Messages, m)
	}
	if !w.end() || r.check() != nil {
		return nil, ErrMalformed
	}
	return r, nil
}

// replySigned is what a desk signs: a reply for one tag and one source.
func replySigned(id NewsroomID, epoch uint32, tag Tag, replyKey, content []byte) []byte {
	key := sha256.Sum256(replyKey)
	b := binary.BigEndian.AppendUint32(label("reply signature", id), epoch)
	b = append(b, tag[:]...)
	b = append(b, key[:]...)
	return append(b, content...)
}

func replyInfo(id NewsroomID, tag Tag) []byte { return append(label("reply", id), tag[:]...) }

// SealReply makes the body that is stored under tag for the source whose reply
// key it is. sign is the desk's signing key of the epoch. A reply too long is a
// *TooLongError.
func SealReply(id NewsroomID, tag Tag, replyKey []byte, r *Reply, sign ed25519.PrivateKey, epoch uint32) ([]byte, error) {
	content, err := r.encode()
	if err != nil {
		return nil, err
	}
	public, err := kem().NewPublicKey(replyKey)
	if err != nil {
		return nil, fmt.Errorf("couldn't use a source's reply key: %w", err)
	}
	plain := append(content, ed25519.Sign(sign, replySigned(id, epoch, tag, replyKey, content))...)
	defer clear(plain)
	body, err := hpkeSeal(public, replyInfo(id, tag), plain)
	if err != nil {
		return nil, fmt.Errorf("couldn't seal a reply: %w", err)
	}
	return body, nil
}

// OpenReply reads a body found under the tag of a desk and epoch. verify is the
// desk's key of that epoch on the card; nil is a key that nobody has. The
// errors are ErrMalformed (size), ErrFiller, and ErrUnverified when it is
// sealed to this source and isn't a reply of that desk to that tag.
func (k *Keys) OpenReply(id NewsroomID, tag Tag, desk string, epoch uint32, body []byte, verify ed25519.PublicKey) (*Reply, error) {
	if len(body) != ReplySize {
		return nil, fmt.Errorf("couldn't open a reply of %d bytes: %w", len(body), ErrMalformed)
	}
	plain, err := hpkeOpen(k.reply, replyInfo(id, tag), body)
	if err != nil {
		return nil, fmt.Errorf("couldn't open a reply: %w", ErrFiller)
	}
	defer clear(plain)
	content, signature := plain[:replyContentSize], plain[replyContentSize:]
	if len(verify) != ed25519.PublicKeySize || !ed25519.Verify(verify, replySigned(id, epoch, tag, k.ReplyKey(), content), signature) {
		return nil, fmt.Errorf("couldn't trust a reply: %w", ErrUnverified)
	}
	r, err := parseReply(content)
	if err != nil || r.Desk != desk {
		return nil, fmt.Errorf("couldn't read a reply: %w", ErrUnverified)
	}
	return r, nil
}

// Filler is a body that nobody can open: a real seal of random bytes to a key
// that is forgotten.
func Filler() ([]byte, error) { return forgotten(nil, replyPlainSize) }
