package ledger_test

import (
	"strings"
	"testing"

	"vouchsafe.example/ledger"
	"vouchsafe.example/ledger/ledgertest"
)

// An entry has one spelling, even for a parser that nobody gave a proof.
//
// Cheapest fake: leave it to the log's hash to refuse other spellings. So the
// parser is asked alone.
func TestEntryIsStrict(t *testing.T) {
	e := ledger.Entry{Kind: ledger.KindDay, Card: [32]byte{1}, Digest: [32]byte{2}}
	good := string(e.Text())
	if got, err := ledger.ParseEntry([]byte(good)); err != nil || got != e {
		t.Fatalf("%+v %v", got, err)
	}
	changes([]byte(good), "\x01\x02\x04\x08\x10\x20\x40\x80", "\x00 \n\r=", func(b []byte) {
		got, err := ledger.ParseEntry(b)
		if err == nil && (got == e || string(got.Text()) != string(b)) {
			t.Fatalf("accepted %q", b)
		}
		if err != nil && !only(err, ledger.ErrMalformed) {
			t.Fatal(err)
		}
	})
	card := strings.Replace(good, "/day/", "/card/", 1)
	if _, err := ledger.ParseEntry([]byte(card)); !only(err, ledger.ErrMalformed) {
		t.Errorf("the entry of a card that names two: %v", err)
	}
}

// A checkpoint says one thing in one way, and is of this log.
//
// Cheapest fake: check the log's signature alone. So every bad text is signed
// by the log's own key and all witnesses.
func TestCheckpointIsStrict(t *testing.T) {
	n := newsroom(t, ledgertest.Options{})
	text := n.CheckpointText(4)
	open := func(text string) error {
		cp, err := ledger.Sign(text, n.LogKey)
		if err != nil {
			t.Fatal(err)
		}
		for _, skey := range n.WitnessKeys {
			c, err := ledger.NewCosigner(skey)
			if err != nil {
				t.Fatal(err)
			}
			line, err := c.Cosign(text, now)
			if err != nil {
				t.Fatal(err)
			}
			cp = append(cp, line...)
		}
		_, err = n.Policy.CheckCheckpoint(cp, now)
		return err
	}
	if err := open(text); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text string
		want error
	}{
		"another log":        {strings.Replace(text, "gazette.example/log", "other.example/log", 1), ledger.ErrNotSigned},
		"size with a zero":   {strings.Replace(text, "\n4\n", "\n04\n", 1), ledger.ErrMalformed},
		"size with a sign":   {strings.Replace(text, "\n4\n", "\n+4\n", 1), ledger.ErrMalformed},
		"no entries":         {strings.Replace(text, "\n4\n", "\n0\n", 1), ledger.ErrMalformed},
		"size out of bounds": {strings.Replace(text, "\n4\n", "\n9223372036854775808\n", 1), ledger.ErrMalformed},
		"a short root":       {text[:strings.LastIndex(text[:len(text)-1], "\n")] + "\nAAAA\n", ledger.ErrMalformed},
		"an extension line":  {text + "hello\n", ledger.ErrMalformed},
	} {
		if err := open(c.text); !only(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
