// Package ledger is the public log seen from outside: who a newsroom is, which
// card of keys it shows, what its log has sealed, and how to check all of it
// offline with nothing but the newsroom's id.
//
// The formats are docs/formats/ledger.md. What travels is C2SP wherever C2SP
// has a format (signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof,
// tlog-policy), so that stock tools can check it without this package.
//
// Is trusted with deciding which keys a client encrypts to and which proofs a
// reader believes; is not trusted with any secret: it reads public things.
package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// The reasons for which something is refused. Every error of this package that
// says that a thing from outside must not be believed wraps exactly one of them.
var (
	// ErrMalformed: the bytes aren't in the one canonical encoding.
	ErrMalformed = errors.New("malformed")
	// ErrOtherNewsroom: the policy or the card belongs to another newsroom id.
	ErrOtherNewsroom = errors.New("belongs to another newsroom")
	// ErrNotSigned: fewer different keys than required signed, or a signature
	// is wrong, unknown or repeated.
	ErrNotSigned = errors.New("isn't signed as the newsroom requires")
	// ErrNotLogged: the newest log entry names another card, or the proof
	// doesn't lead from the entry to the checkpoint.
	ErrNotLogged = errors.New("isn't in the log")
	// ErrNotNewest: the proof is of an entry that isn't the log's last.
	ErrNotNewest = errors.New("isn't the newest entry of the log")
	// ErrNotWitnessed: the witnesses that cosigned don't make a quorum.
	ErrNotWitnessed = errors.New("isn't cosigned by enough witnesses")
	// ErrStale: enough witnesses cosigned, but too long ago.
	ErrStale = errors.New("was cosigned too long ago")
	// ErrFuture: a cosignature is stamped with a time still to come: this
	// machine's clock is wrong, or the witness's.
	ErrFuture = errors.New("was cosigned in the future")
	// ErrKeys: the desks' keys aren't those on the card.
	ErrKeys = errors.New("has desk keys that aren't on the card")
	// ErrEpoch: the desks' keys are those of another week.
	ErrEpoch = errors.New("has desk keys of another week")
	// ErrVoidDesk: keys of a desk that the card declares void were offered, or
	// all desks are void.
	ErrVoidDesk = errors.New("offers a desk that is void")
	// ErrNoKeys: the card holds no desk key for the present week.
	ErrNoKeys = errors.New("has no desk key for this week")
	// ErrChain: a card doesn't follow from the card before it.
	ErrChain = errors.New("doesn't follow from the card before it")
)

// Limits, in bytes or pieces. Larger input is ErrMalformed.
const (
	MaxPolicy       = 32 << 10
	MaxCard         = 32 << 10 // text and signatures
	MaxPublication  = 1 << 20  // text and signatures
	MaxCheckpoint   = 16 << 10
	MaxProof        = 24 << 10
	MaxBundle       = 64 << 10
	MaxEditors      = 16
	MaxWitnesses    = 32
	MaxDesks        = 8
	MaxApprovers    = 64
	MaxPages        = 64
	maxName         = 120
	maxDeskName     = 32
	maxPath         = 120
	epochsBack      = 2
	epochsAhead     = 4
	maxEpochs       = epochsBack + 1 + epochsAhead
	voidDays        = 35
	HPKEKeySize     = 1216 // public key of ML-KEM-768 + X25519 in HPKE
	epochSeconds    = 7 * 24 * 60 * 60
	dayFormat       = "2006-01-02"
	maxUnixTime     = 253402300799 // 9999-12-31T23:59:59Z: later years don't fit into a day's ten characters
	maxTreeSize     = 1 << 62
	maxProofHashes  = 63
	signatureMark   = "— "
	maxSignatures   = 100 // note.Open refuses more
	maxPolicyGroups = 32
)

// Fresh is how old the cosignatures may be under which a client accepts a card:
// a card that was replaced can be shown that much longer.
const Fresh = 8 * 24 * time.Hour

// Skew is how much a client's clock may differ from the newsroom's and the
// witnesses' clocks at the border of two weeks and for future cosignatures.
const Skew = time.Hour

// Epoch returns the number of the week that t lies in: weeks of 604,800 seconds
// since 1970-01-01 00:00 UTC.
func Epoch(t time.Time) uint32 {
	s := t.Unix()
	if s < 0 {
		return 0
	}
	return uint32(s / epochSeconds)
}

// EpochStart returns the first moment of a week.
func EpochStart(epoch uint32) time.Time {
	return time.Unix(int64(epoch)*epochSeconds, 0).UTC()
}

// Day returns the UTC day of t as "2006-01-02".
func Day(t time.Time) string { return t.UTC().Format(dayFormat) }

func parseDay(s string) (time.Time, error) {
	t, err := time.Parse(dayFormat, s)
	if err != nil || t.Format(dayFormat) != s || t.Unix() < 0 {
		return time.Time{}, malformed("day %q", s)
	}
	return t, nil
}

// malformed makes an error that wraps ErrMalformed and says where.
func malformed(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrMalformed, fmt.Sprintf(format, args...))
}

func parseHash(s string) (h [32]byte, err error) {
	b, err := hex.DecodeString(s)
	if err != nil || len(b) != len(h) || hex.EncodeToString(b) != s {
		return h, malformed("%q isn't a hash in lower-case hexadecimal", s)
	}
	return [32]byte(b), nil
}

func sum(b []byte) [32]byte { return sha256.Sum256(b) }

// lines takes a text apart that consists of whole lines.
type lines struct{ rest []string }

func newLines(text string) (*lines, error) {
	body, ok := strings.CutSuffix(text, "\n")
	if !ok {
		return nil, malformed("the last line has no end")
	}
	return &lines{strings.Split(body, "\n")}, nil
}

// is takes the next line if it is want.
func (l *lines) is(want string) bool {
	if len(l.rest) == 0 || l.rest[0] != want {
		return false
	}
	l.rest = l.rest[1:]
	return true
}

// take takes the next line if it begins with the key and a space, and returns
// what follows.
func (l *lines) take(key string) (string, bool) {
	if len(l.rest) == 0 {
		return "", false
	}
	value, ok := strings.CutPrefix(l.rest[0], key+" ")
	if ok {
		l.rest = l.rest[1:]
	}
	return value, ok
}

func (l *lines) done() error {
	if len(l.rest) == 0 {
		return nil
	}
	return malformed("unexpected line %.80q", l.rest[0])
}

// validName says whether a newsroom's name may stand in a line and be shown to
// a person: printable, one space between words, no controls that turn text.
func validName(s string) bool { return validText(s, maxName) }

// validText says whether a line of at most max bytes can be shown to a person
// as it stands.
func validText(s string, max int) bool {
	if s == "" || len(s) > max || !utf8.ValidString(s) || strings.TrimSpace(s) != s || strings.Contains(s, "  ") {
		return false
	}
	for _, r := range s {
		if !unicode.IsPrint(r) && r != '\u200c' && r != '\u200d' || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// validDesk says whether a desk's name is letters, digits, hyphens, dots and
// underscores, at most 32 bytes.
func validDesk(s string) bool {
	if s == "" || len(s) > maxDeskName || !utf8.ValidString(s) {
		return false
	}
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && r != '-' && r != '_' && r != '.' || r == utf8.RuneError {
			return false
		}
	}
	return true
}

// validPath says whether a page's path is an absolute path in printable ASCII.
func validPath(s string) bool {
	if len(s) > maxPath || !strings.HasPrefix(s, "/") {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}
