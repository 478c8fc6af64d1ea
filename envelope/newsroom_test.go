package envelope

import (
	"crypto/ed25519"
	"crypto/hpke"
	"crypto/rand"
	"crypto/sha256"
	"slices"
	"testing"
	"time"

	"golang.org/x/crypto/chacha20poly1305"
)

// testDesk is one desk with its secret halves.
type testDesk struct {
	name    string
	private hpke.PrivateKey
	sign    ed25519.PrivateKey
}

func (d *testDesk) key(uint32) hpke.PrivateKey { return d.private }

var testTime = time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC)

// testNewsroom makes a newsroom with these desks, each with one key for all
// epochs.
func testNewsroom(t testing.TB, names ...string) (*Newsroom, []*testDesk) {
	t.Helper()
	n := &Newsroom{ID: sha256.Sum256([]byte(t.Name())), Name: "The Harbour Lamp", K: 14, F: 4, T: 64, Epoch: EpochOf(testTime)}
	n.Depth = Depth(len(names), n.T, n.K)
	verify := map[string]ed25519.PublicKey{}
	var desks []*testDesk
	for _, name := range names {
		d := &testDesk{name: name, sign: ed25519.NewKeyFromSeed(random(32))}
		var err error
		if d.private, err = kem().GenerateKey(); err != nil {
			t.Fatal(err)
		}
		verify[name] = d.sign.Public().(ed25519.PublicKey)
		n.Desks = append(n.Desks, Desk{Name: name, Key: d.private.PublicKey().Bytes(), Verify: verify[name]})
		desks = append(desks, d)
	}
	n.SigningKey = func(desk string, epoch uint32) ed25519.PublicKey { return verify[desk] }
	return n, desks
}

var eightDesks = []string{"Harbour", "Field", "Archive", "North", "South", "Night", "Радио", "Law"}

func testKeys(t testing.TB) *Keys {
	t.Helper()
	k, err := RandomKeys(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func testLetter(k *Keys, text string) *Content {
	return &Content{Kind: KindLetter, ID: [16]byte(random(16)), Thread: k.Thread, ReplyKey: k.ReplyKey(), Master: [32]byte(random(32)), Language: "en", Text: text}
}

func mustSeal(t testing.TB, n *Newsroom, to []string, c *Content) []byte {
	t.Helper()
	env, err := Seal(n, to, [32]byte(random(32)), c)
	if err != nil {
		t.Fatal(err)
	}
	return env
}

// resealBody puts any content bytes into env in the place of its own, under a
// fresh key in every slot, as a hostile client can.
func resealBody(t testing.TB, n *Newsroom, env, content []byte) []byte {
	t.Helper()
	key := random(chacha20poly1305.KeySize)
	env = slices.Clone(env)
	for i := range Slots {
		d := n.Desks[i%len(n.Desks)]
		public, err := kem().NewPublicKey(d.Key)
		if err != nil {
			t.Fatal(err)
		}
		slot, err := hpkeSeal(public, slotInfo(n.ID, EnvelopeEpoch(env)), key)
		if err != nil {
			t.Fatal(err)
		}
		copy(env[slotsStart+i*slotSize:], slot)
	}
	aead, err := chacha20poly1305.New(key)
	if err != nil {
		t.Fatal(err)
	}
	body := aead.Seal(nil, make([]byte, aead.NonceSize()), content, bodyData(n.ID, env))
	copy(env[bodyStart:], body)
	return env
}
