package casebook

import (
	"encoding/hex"
	"errors"
)

// ID is the 16-byte id of a letter or message; in JSON, hex.
type ID [16]byte

// Digest is 32 bytes: a hash, a root, a secret; in JSON, hex.
type Digest [32]byte

var errHex = errors.New("not hex of the right length")

func (d Digest) String() string { return hex.EncodeToString(d[:]) }
func (i ID) String() string     { return hex.EncodeToString(i[:]) }

// MarshalText writes lower-case hex.
func (d Digest) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, d[:]), nil }

// MarshalText writes lower-case hex.
func (i ID) MarshalText() ([]byte, error) { return hex.AppendEncode(nil, i[:]), nil }

// UnmarshalText reads hex of exactly 32 bytes.
func (d *Digest) UnmarshalText(b []byte) error { return fromHex(d[:], b) }

// UnmarshalText reads hex of exactly 16 bytes.
func (i *ID) UnmarshalText(b []byte) error { return fromHex(i[:], b) }

func fromHex(to, from []byte) error {
	if hex.DecodedLen(len(from)) != len(to) || len(from)%2 != 0 {
		return errHex
	}
	_, err := hex.Decode(to, from)
	return err
}
