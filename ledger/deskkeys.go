package ledger

import (
	"bytes"
	"crypto/ed25519"
	"encoding/binary"
	"fmt"
)

const deskKeysHeader = "vouchsafe/desk-keys/v1\n"

// DeskKeys are the public keys of one desk for all weeks of a card.
type DeskKeys struct {
	Desk   string
	Epochs []EpochKeys // ascending, 1 to 7 of them
}

// EpochKeys are a desk's public keys of one week.
type EpochKeys struct {
	Epoch  uint32
	HPKE   []byte            // ML-KEM-768 + X25519, 1,216 bytes
	Verify ed25519.PublicKey // of replies and of the courier's requests
}

// KeyHash returns the hash of a desk's keys of one week that stands on the
// card: H(H(HPKE public key) || Ed25519 public key). The inner hash lets a
// client check last week's signing key without the long key beside it.
func KeyHash(hpkeKey []byte, verify ed25519.PublicKey) [32]byte {
	return keyHashOf(sum(hpkeKey), verify)
}

func keyHashOf(hpkeHash [32]byte, verify ed25519.PublicKey) [32]byte {
	return sum(append(hpkeHash[:], verify...))
}

// Hashes returns what stands on the card for these keys.
func (d *DeskKeys) Hashes() []EpochHash {
	out := make([]EpochHash, len(d.Epochs))
	for i, k := range d.Epochs {
		out[i] = EpochHash{k.Epoch, KeyHash(k.HPKE, k.Verify)}
	}
	return out
}

// Marshal returns the canonical bytes: the header line, the desk's name with
// its length in one byte, the number of weeks in one byte, then for each week
// its number (u32) and both keys. It is an error if the keys break the rules.
func (d *DeskKeys) Marshal() ([]byte, error) {
	b := d.marshal()
	if _, err := ParseDeskKeys(b); err != nil {
		return nil, fmt.Errorf("couldn't write the keys of desk %s: %w", d.Desk, err)
	}
	return b, nil
}

func (d *DeskKeys) marshal() []byte {
	b := []byte(deskKeysHeader)
	b = append(b, byte(len(d.Desk)))
	b = append(b, d.Desk...)
	b = append(b, byte(len(d.Epochs)))
	for _, k := range d.Epochs {
		b = binary.BigEndian.AppendUint32(b, k.Epoch)
		b = append(b, k.HPKE...)
		b = append(b, k.Verify...)
	}
	return b
}

// ParseDeskKeys parses what Marshal writes. Errors wrap ErrMalformed.
func ParseDeskKeys(b []byte) (*DeskKeys, error) {
	const size = 4 + HPKEKeySize + ed25519.PublicKeySize
	rest, ok := bytes.CutPrefix(b, []byte(deskKeysHeader))
	if !ok || len(rest) < 1 || len(rest) < 2+int(rest[0]) {
		return nil, malformed("not the keys of a desk")
	}
	d := &DeskKeys{Desk: string(rest[1 : 1+int(rest[0])])}
	rest = rest[1+int(rest[0]):]
	n := int(rest[0])
	rest = rest[1:]
	if !validDesk(d.Desk) || n < 1 || n > maxEpochs || len(rest) != n*size {
		return nil, malformed("keys of a desk")
	}
	for ; len(rest) > 0; rest = rest[size:] {
		k := EpochKeys{
			Epoch:  binary.BigEndian.Uint32(rest),
			HPKE:   bytes.Clone(rest[4 : 4+HPKEKeySize]),
			Verify: ed25519.PublicKey(bytes.Clone(rest[4+HPKEKeySize : size])),
		}
		if i := len(d.Epochs); i > 0 && d.Epochs[i-1].Epoch >= k.Epoch {
			return nil, malformed("keys of desk %s aren't in order", d.Desk)
		}
		d.Epochs = append(d.Epochs, k)
	}
	return d, nil
}

// Matches says whether these are exactly the keys whose hashes stand on the
// card for this desk. Errors wrap ErrKeys.
func (d *DeskKeys) Matches(c *Card) error {
	desk, ok := c.Desk(d.Desk)
	if !ok {
		return fmt.Errorf("desk %s %w: it isn't on the card", d.Desk, ErrKeys)
	}
	if len(desk.Keys) != len(d.Epochs) {
		return fmt.Errorf("desk %s %w: %d weeks instead of %d", d.Desk, ErrKeys, len(d.Epochs), len(desk.Keys))
	}
	for i, h := range d.Hashes() {
		if h != desk.Keys[i] {
			return fmt.Errorf("desk %s %w: those of week %d differ", d.Desk, ErrKeys, h.Epoch)
		}
	}
	return nil
}
