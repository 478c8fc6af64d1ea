package ledger

import (
	"encoding/base64"
	"strings"
)

// Kind is what a log entry seals.
type Kind string

// The kinds of log entries.
const (
	KindCard        Kind = "card"        // digest: the card's hash
	KindDay         Kind = "day"         // digest: the day tree's commitment
	KindMonth       Kind = "month"       // digest: the month tree's commitment
	KindPublication Kind = "publication" // digest: H(manifest's text)
)

// MaxEntry is more than the length of any entry in bytes.
const MaxEntry = 160

// An Entry is one entry of a newsroom's log. It says nothing of what it seals.
type Entry struct {
	Kind   Kind
	Card   [32]byte // hash of the newest card when the entry was made
	Digest [32]byte
}

// Text returns the entry as it stands in the log: three lines, the hashes in
// base64.
func (e Entry) Text() []byte {
	return []byte("vouchsafe/" + string(e.Kind) + "/v1\n" +
		base64.StdEncoding.EncodeToString(e.Card[:]) + "\n" +
		base64.StdEncoding.EncodeToString(e.Digest[:]) + "\n")
}

// ParseEntry parses an entry in its only form. Errors wrap ErrMalformed.
func ParseEntry(b []byte) (Entry, error) {
	if len(b) > MaxEntry {
		return Entry{}, malformed("entry longer than %d bytes", MaxEntry)
	}
	f := strings.Split(string(b), "\n")
	if len(f) != 4 || f[3] != "" {
		return Entry{}, malformed("entry doesn't have three lines")
	}
	kind, ok1 := strings.CutPrefix(f[0], "vouchsafe/")
	kind, ok2 := strings.CutSuffix(kind, "/v1")
	e := Entry{Kind: Kind(kind)}
	switch e.Kind {
	case KindCard, KindDay, KindMonth, KindPublication:
	default:
		ok1 = false
	}
	card, err1 := base64.StdEncoding.DecodeString(f[1])
	digest, err2 := base64.StdEncoding.DecodeString(f[2])
	if !ok1 || !ok2 || err1 != nil || err2 != nil || len(card) != 32 || len(digest) != 32 {
		return Entry{}, malformed("entry")
	}
	e.Card, e.Digest = [32]byte(card), [32]byte(digest)
	if string(e.Text()) != string(b) {
		return Entry{}, malformed("entry isn't canonical")
	}
	if e.Kind == KindCard && e.Card != e.Digest {
		return Entry{}, malformed("entry of a card names two cards")
	}
	return e, nil
}
