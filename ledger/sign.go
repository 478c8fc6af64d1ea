package ledger

import (
	"crypto/ed25519"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	fnote "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
)

// Key types of C2SP signed-note and tlog-cosignature.
const (
	algEd25519     = 0x01
	algCosignature = 0x04
	algMLDSA44     = 0x06
)

// GenerateKey makes an Ed25519 key pair for an editor, an approver or a log, in
// the text forms of C2SP signed-note. The name has neither spaces nor plus
// signs; a log's name is its origin, such as "example.org/log".
func GenerateKey(rand io.Reader, name string) (skey, vkey string, err error) {
	if !validKeyName(name) {
		return "", "", malformed("key name %q", name)
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(rand, seed); err != nil {
		return "", "", fmt.Errorf("couldn't make a key: %w", err)
	}
	skey, vkey = keyPair(algEd25519, name, seed)
	return skey, vkey, nil
}

// GenerateWitnessKey makes an Ed25519 key pair for cosignature/v1 (C2SP
// tlog-cosignature, key type 4).
func GenerateWitnessKey(rand io.Reader, name string) (skey, vkey string, err error) {
	if !validKeyName(name) {
		return "", "", malformed("key name %q", name)
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(rand, seed); err != nil {
		return "", "", fmt.Errorf("couldn't make a key: %w", err)
	}
	skey, vkey = keyPair(algCosignature, name, seed)
	return skey, vkey, nil
}

// PublicKey returns the vkey that belongs to a private key of GenerateKey or
// GenerateWitnessKey.
func PublicKey(skey string) (vkey string, err error) {
	rest, ok := strings.CutPrefix(skey, "PRIVATE+KEY+")
	name, rest, _ := strings.Cut(rest, "+")
	_, b64, _ := strings.Cut(rest, "+")
	raw, err := base64.StdEncoding.Strict().DecodeString(b64)
	if !ok || err != nil || len(raw) != 1+ed25519.SeedSize || raw[0] != algEd25519 && raw[0] != algCosignature || !validKeyName(name) {
		return "", malformed("this isn't a private key")
	}
	s, vkey := keyPair(raw[0], name, raw[1:])
	if s != skey {
		return "", malformed("this isn't a private key")
	}
	return vkey, nil
}

func keyPair(alg byte, name string, seed []byte) (skey, vkey string) {
	pub := ed25519.NewKeyFromSeed(seed).Public().(ed25519.PublicKey)
	public := append([]byte{alg}, pub...)
	private := append([]byte{alg}, seed...)
	id := keyID(name, public)
	skey = fmt.Sprintf("PRIVATE+KEY+%s+%08x+%s", name, id, base64.StdEncoding.EncodeToString(private))
	vkey = fmt.Sprintf("%s+%08x+%s", name, id, base64.StdEncoding.EncodeToString(public))
	return skey, vkey
}

// keyID is the key id of C2SP signed-note: the first four bytes of
// H(name || 0A || type || public key).
func keyID(name string, public []byte) uint32 {
	h := sum(append(append([]byte(name), '\n'), public...))
	return binary.BigEndian.Uint32(h[:4])
}

func validKeyName(name string) bool {
	return len(name) <= maxName && validName(name) && !strings.ContainsAny(name, " +")
}

// key is a public key of a policy or card, parsed from its vkey.
type key struct {
	vkey     string
	public   string // raw public key: two vkeys with the same one are one key
	verifier note.Verifier
}

func (k key) name() string { return k.verifier.Name() }

// parseKey parses a vkey in its canonical form; cosigner says which kind.
func parseKey(vkey string, cosigner bool) (key, error) {
	name, rest, ok1 := strings.Cut(vkey, "+")
	_, b64, ok2 := strings.Cut(rest, "+")
	raw, err := base64.StdEncoding.Strict().DecodeString(b64)
	if !ok1 || !ok2 || err != nil || len(raw) < 2 || !validKeyName(name) {
		return key{}, malformed("key %.80q", vkey)
	}
	var v note.Verifier
	switch {
	case !cosigner && raw[0] == algEd25519:
		v, err = note.NewVerifier(vkey)
	case cosigner && (raw[0] == algCosignature || raw[0] == algMLDSA44):
		v, err = fnote.NewVerifierForCosignatureV1(vkey)
	default:
		return key{}, malformed("key %.80q is of another type", vkey)
	}
	if err != nil {
		return key{}, malformed("key %.80q: %v", vkey, err)
	}
	// The libraries are lenient with the key id; the text must be the only one.
	if vkey != fmt.Sprintf("%s+%08x+%s", name, v.KeyHash(), base64.StdEncoding.EncodeToString(raw)) {
		return key{}, malformed("key %.80q isn't canonical", vkey)
	}
	return key{vkey, string(raw[1:]), v}, nil
}

// openNote opens a signed note whose signatures are all valid and all by
// different keys of known, in its only encoding. It returns the signatures in
// the order of the note.
func openNote(signed []byte, known []key) (*note.Note, error) {
	verifiers := make([]note.Verifier, len(known))
	for i, k := range known {
		verifiers[i] = k.verifier
	}
	n, err := note.Open(signed, note.VerifierList(verifiers...))
	var unverified *note.UnverifiedNoteError
	var invalid *note.InvalidSignatureError
	switch {
	case errors.As(err, &unverified):
		return nil, fmt.Errorf("%w: no signature by a known key", ErrNotSigned)
	case errors.As(err, &invalid):
		return nil, fmt.Errorf("%w: the signature of %s is wrong", ErrNotSigned, invalid.Name)
	case err != nil:
		return nil, malformed("%v", err)
	case len(n.UnverifiedSigs) > 0:
		return nil, fmt.Errorf("%w: it carries a signature by a key that isn't known, %s", ErrNotSigned, n.UnverifiedSigs[0].Name)
	}
	// note.Open passes over a second signature of the same key, and accepts
	// more than one base64 text for the same bytes.
	var b strings.Builder
	b.WriteString(n.Text)
	b.WriteString("\n")
	for _, s := range n.Sigs {
		raw, err := base64.StdEncoding.DecodeString(s.Base64)
		if err != nil {
			return nil, malformed("signature of %s", s.Name)
		}
		b.WriteString(signatureMark + s.Name + " " + base64.StdEncoding.EncodeToString(raw) + "\n")
	}
	if b.String() != string(signed) {
		return nil, fmt.Errorf("%w: a signature is repeated, or isn't in its only encoding", ErrNotSigned)
	}
	return n, nil
}

// openByK opens a note that at least k different keys of known signed, and
// returns its text and the signers' names in the order of the note.
func openByK(signed []byte, limit int, known []key, k int) (string, []string, error) {
	if len(signed) > limit {
		return "", nil, malformed("longer than %d bytes", limit)
	}
	if k < 1 {
		return "", nil, fmt.Errorf("%w: no signature was asked for", ErrNotSigned)
	}
	n, err := openNote(signed, known)
	if err != nil {
		return "", nil, err
	}
	var names []string
	for _, s := range n.Sigs {
		names = append(names, s.Name)
	}
	if len(names) < k {
		return "", nil, fmt.Errorf("%w: %d of the %d signatures that are needed", ErrNotSigned, len(names), k)
	}
	return n.Text, names, nil
}

// Sign signs a text with the given private keys (skeys of GenerateKey), in that
// order. The text ends with a line end. Further signatures can be added with
// AddSignature.
func Sign(text string, skeys ...string) ([]byte, error) {
	return sign(&note.Note{Text: text}, skeys)
}

// AddSignature adds a signature to a signed note, after those it has. It does
// not check those.
func AddSignature(signed []byte, skey string) ([]byte, error) {
	_, err := note.Open(signed, nil)
	var unverified *note.UnverifiedNoteError
	if !errors.As(err, &unverified) {
		return nil, malformed("signed note: %v", err)
	}
	return sign(unverified.Note, []string{skey})
}

func sign(n *note.Note, skeys []string) ([]byte, error) {
	var signers []note.Signer
	for _, skey := range skeys {
		s, err := note.NewSigner(skey)
		if err != nil {
			return nil, fmt.Errorf("couldn't read a signing key: %w", err)
		}
		signers = append(signers, s)
	}
	out, err := note.Sign(n, signers...)
	if err != nil {
		return nil, fmt.Errorf("couldn't sign: %w", err)
	}
	return out, nil
}

// A Cosigner makes the cosignatures of a witness (C2SP tlog-cosignature,
// cosignature/v1 with Ed25519).
type Cosigner struct {
	name string
	id   uint32
	vkey string
	key  ed25519.PrivateKey
}

// NewCosigner reads a private key made by GenerateWitnessKey.
func NewCosigner(skey string) (*Cosigner, error) {
	rest, ok := strings.CutPrefix(skey, "PRIVATE+KEY+")
	name, rest, _ := strings.Cut(rest, "+")
	_, b64, _ := strings.Cut(rest, "+")
	raw, err := base64.StdEncoding.Strict().DecodeString(b64)
	if !ok || err != nil || len(raw) != 1+ed25519.SeedSize || raw[0] != algCosignature || !validKeyName(name) {
		return nil, malformed("this isn't a witness's private key")
	}
	s, vkey := keyPair(algCosignature, name, raw[1:])
	if s != skey {
		return nil, malformed("this isn't a witness's private key")
	}
	key := ed25519.NewKeyFromSeed(raw[1:])
	public := append([]byte{algCosignature}, key.Public().(ed25519.PublicKey)...)
	return &Cosigner{name, keyID(name, public), vkey, key}, nil
}

// Name is the witness's name, VKey its public key.
func (c *Cosigner) Name() string { return c.name }

// VKey is the witness's public key as it stands in policies.
func (c *Cosigner) VKey() string { return c.vkey }

// Cosign returns the signature line, with its line end, for the text of a
// checkpoint (three lines, without signatures), stamped with the time in whole
// seconds. It doesn't check the text.
func (c *Cosigner) Cosign(text string, now time.Time) (string, error) {
	if now.Unix() < 0 {
		return "", fmt.Errorf("couldn't cosign: the clock stands before 1970")
	}
	message := fmt.Sprintf("cosignature/v1\ntime %d\n%s", now.Unix(), text)
	sig := binary.BigEndian.AppendUint32(nil, c.id)
	sig = binary.BigEndian.AppendUint64(sig, uint64(now.Unix()))
	sig = append(sig, ed25519.Sign(c.key, []byte(message))...)
	return signatureMark + c.name + " " + base64.StdEncoding.EncodeToString(sig) + "\n", nil
}
