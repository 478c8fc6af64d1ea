package ledger

import (
	"bytes"
	"cmp"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

const cardHeader = "vouchsafe/card/v1"

const (
	maxHelpLines = 12
	maxHelpLine  = 300 // bytes
)

// A Card is what a newsroom shows of itself for the coming weeks: its desks,
// the hashes of their keys, who may approve a publication, and the figures that
// make all visits alike. It is a note signed by the editors.
type Card struct {
	Name     string
	Newsroom [32]byte // id
	Previous [32]byte // hash of the card before it, zeros for the first
	Issued   string   // day
	K        int      // replies of a thread in a week
	F        int      // bodies fetched in a visit
	T        int      // threads shown by each desk
	Depth    int      // bits of the reply tables' buckets
	// Help is what every source reads first: whom to call in an emergency, and
	// who can help her to leave. At most 12 lines of 300 bytes.
	Help  []string
	Desks []Desk // at most 8; their order is the order of precedence
	// Approvers are the vkeys of those who may approve publications.
	Approvers []string
	// Pages are sorted by path and digest. A path stands there twice at most:
	// while the program is exchanged for one with other pages, both are right.
	Pages []Page

	approvers []key
}

// A Desk is a journalist's post: the keys of its weeks, ascending.
type Desk struct {
	Name string
	Void string // day from which the desk is void, "" if it isn't
	Keys []EpochHash
}

// An EpochHash is the hash of a desk's keys of one week; see KeyHash.
type EpochHash struct {
	Epoch uint32
	Hash  [32]byte
}

// A Page is a page that the newsroom serves, by the hash of its bytes.
type Page struct {
	Path   string
	Digest [32]byte
}

// Text returns the card's text, which editors sign. It is an error if the card
// breaks the format's rules; it wraps ErrMalformed.
func (c *Card) Text() (string, error) {
	text := c.text()
	if _, err := parseCardText(text); err != nil {
		return "", fmt.Errorf("couldn't write the card: %w", err)
	}
	return text, nil
}

func (c *Card) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\nname %s\nnewsroom %x\nprevious %x\nissued %s\nk %d\nf %d\nt %d\ndepth %d\n",
		cardHeader, c.Name, c.Newsroom, c.Previous, c.Issued, c.K, c.F, c.T, c.Depth)
	for _, h := range c.Help {
		fmt.Fprintf(&b, "help %s\n", h)
	}
	for _, d := range c.Desks {
		if d.Void == "" {
			fmt.Fprintf(&b, "desk %s\n", d.Name)
		} else {
			fmt.Fprintf(&b, "desk %s void %s\n", d.Name, d.Void)
		}
		for _, k := range d.Keys {
			fmt.Fprintf(&b, "key %s %d %x\n", d.Name, k.Epoch, k.Hash)
		}
	}
	for _, a := range c.Approvers {
		fmt.Fprintf(&b, "approver %s\n", a)
	}
	for _, p := range c.Pages {
		fmt.Fprintf(&b, "page %s %x\n", p.Path, p.Digest)
	}
	return b.String()
}

// Hash returns the card's hash, H(text), which log entries name.
func (c *Card) Hash() [32]byte { return sum([]byte(c.text())) }

// Sign signs the card with editors' private keys; ParseCard accepts it once as
// many editors signed as the policy asks for (see AddSignature).
func (c *Card) Sign(skeys ...string) ([]byte, error) {
	text, err := c.Text()
	if err != nil {
		return nil, err
	}
	return Sign(text, skeys...)
}

// ParseCard parses a signed card: canonical, signed as the policy asks, of this
// newsroom. Errors wrap ErrMalformed, ErrNotSigned or ErrOtherNewsroom.
func ParseCard(signed []byte, p *Policy) (*Card, error) {
	text, _, err := p.OpenByEditors(signed)
	if err != nil {
		return nil, fmt.Errorf("card: %w", err)
	}
	c, err := parseCardText(text)
	if err != nil {
		return nil, fmt.Errorf("card: %w", err)
	}
	if c.Newsroom != p.ID() || c.Name != p.Name {
		return nil, fmt.Errorf("card %w", ErrOtherNewsroom)
	}
	return c, nil
}

// ParseCardText parses a card's text, without looking at signatures: what an
// editor is about to sign. Errors wrap ErrMalformed.
func ParseCardText(text string) (*Card, error) { return parseCardText(text) }

func parseCardText(text string) (*Card, error) {
	if len(text) > MaxCard {
		return nil, malformed("card longer than %d bytes", MaxCard)
	}
	if !utf8.ValidString(text) {
		return nil, malformed("card isn't UTF-8")
	}
	l, err := newLines(text)
	if err != nil {
		return nil, err
	}
	c := &Card{}
	if !l.is(cardHeader) {
		return nil, malformed("not a card of version 1")
	}
	var ok bool
	if c.Name, ok = l.take("name"); !ok || !validName(c.Name) {
		return nil, malformed("card's name")
	}
	for _, f := range []struct {
		key string
		to  *[32]byte
	}{{"newsroom", &c.Newsroom}, {"previous", &c.Previous}} {
		s, _ := l.take(f.key)
		if *f.to, err = parseHash(s); err != nil {
			return nil, err
		}
	}
	c.Issued, _ = l.take("issued")
	issued, err := parseDay(c.Issued)
	if err != nil {
		return nil, err
	}
	for _, f := range []struct {
		key      string
		to       *int
		min, max int
	}{{"k", &c.K, 1, 112}, {"f", &c.F, 1, 64}, {"t", &c.T, 1, 1 << 20}, {"depth", &c.Depth, 0, 24}} {
		s, _ := l.take(f.key)
		n, err := strconv.Atoi(s)
		if err != nil || n < f.min || n > f.max {
			return nil, malformed("card's %s %.20q", f.key, s)
		}
		*f.to = n
	}
	for {
		line, ok := l.take("help")
		if !ok {
			break
		}
		if !validText(line, maxHelpLine) || len(c.Help) == maxHelpLines {
			return nil, malformed("help line %.80q", line)
		}
		c.Help = append(c.Help, line)
	}
	if err := c.parseDesks(l, Epoch(issued)); err != nil {
		return nil, err
	}
	if err := c.parseRest(l); err != nil {
		return nil, err
	}
	if c.text() != text {
		return nil, malformed("card isn't canonical")
	}
	return c, nil
}

func (c *Card) parseDesks(l *lines, now uint32) error {
	names := map[string]bool{}
	hashes := map[[32]byte]bool{}
	for {
		line, ok := l.take("desk")
		if !ok {
			break
		}
		d := Desk{}
		var void bool
		d.Name, d.Void, void = strings.Cut(line, " void ")
		if void {
			if _, err := parseDay(d.Void); err != nil {
				return err
			}
		}
		if !validDesk(d.Name) || names[d.Name] {
			return malformed("desk name %.80q", d.Name)
		}
		names[d.Name] = true
		for {
			line, ok := l.take("key")
			if !ok {
				break
			}
			f := strings.Split(line, " ")
			if len(f) != 3 || f[0] != d.Name {
				return malformed("key line %.80q", line)
			}
			n, err := strconv.ParseUint(f[1], 10, 32)
			if err != nil {
				return malformed("epoch %.20q", f[1])
			}
			k := EpochHash{Epoch: uint32(n)}
			if k.Hash, err = parseHash(f[2]); err != nil {
				return err
			}
			// A key that could come twice could be offered as another desk's.
			if hashes[k.Hash] {
				return malformed("a key of desk %s stands twice on the card", d.Name)
			}
			hashes[k.Hash] = true
			if int64(k.Epoch) < int64(now)-epochsBack || int64(k.Epoch) > int64(now)+epochsAhead {
				return malformed("key of desk %s for week %d: a card issued in week %d has keys of weeks %d to %d",
					d.Name, k.Epoch, now, int64(now)-epochsBack, now+epochsAhead)
			}
			if i := len(d.Keys); i > 0 && d.Keys[i-1].Epoch >= k.Epoch {
				return malformed("keys of desk %s aren't in order", d.Name)
			}
			d.Keys = append(d.Keys, k)
		}
		if len(d.Keys) == 0 && d.Void == "" {
			return malformed("desk %s has no key", d.Name)
		}
		c.Desks = append(c.Desks, d)
	}
	if n := len(c.Desks); n < 1 || n > MaxDesks {
		return malformed("card has %d desks", n)
	}
	return nil
}

func (c *Card) parseRest(l *lines) error {
	names, public := map[string]bool{}, map[string]bool{}
	for {
		vkey, ok := l.take("approver")
		if !ok {
			break
		}
		k, err := parseKey(vkey, false)
		if err != nil {
			return err
		}
		if names[k.name()] || public[k.public] || len(c.Approvers) == MaxApprovers {
			return malformed("approver %s stands twice, or there are more than %d", k.name(), MaxApprovers)
		}
		names[k.name()], public[k.public] = true, true
		c.Approvers = append(c.Approvers, vkey)
		c.approvers = append(c.approvers, k)
	}
	for {
		line, ok := l.take("page")
		if !ok {
			break
		}
		path, digest, _ := strings.Cut(line, " ")
		p := Page{Path: path}
		var err error
		if p.Digest, err = parseHash(digest); err != nil {
			return err
		}
		if i := len(c.Pages); !validPath(path) || i == MaxPages || i > 0 && comparePages(c.Pages[i-1], p) >= 0 || i > 1 && c.Pages[i-2].Path == path {
			return malformed("page %.80q", path)
		}
		c.Pages = append(c.Pages, p)
	}
	return l.done()
}

// ChecksAfter says whether the card may follow prev: it names prev's hash, is
// not older, changes no key, and brings back no desk that was void. A desk may
// leave the card only when it has been void for 35 days, so that every source
// who wrote to it can learn so. prev is nil for a newsroom's first card. Errors
// wrap ErrChain.
func (c *Card) ChecksAfter(prev *Card) error {
	if prev == nil {
		if c.Previous != [32]byte{} {
			return fmt.Errorf("card %w: it should be the first but names one before it", ErrChain)
		}
		return nil
	}
	switch {
	case c.Newsroom != prev.Newsroom:
		return fmt.Errorf("card %w: %w", ErrChain, ErrOtherNewsroom)
	case c.Previous != prev.Hash():
		return fmt.Errorf("card %w: it names another card as the one before it", ErrChain)
	case c.Issued < prev.Issued:
		return fmt.Errorf("card %w: it was issued before it", ErrChain)
	}
	for _, was := range prev.Desks {
		is, ok := c.Desk(was.Name)
		if !ok {
			if was.Void == "" || !gone(was.Void, c.Issued) {
				return fmt.Errorf("card %w: desk %s is missing before it was void for %d days", ErrChain, was.Name, voidDays)
			}
			continue
		}
		if was.Void != "" && (is.Void == "" || is.Void > was.Void) {
			return fmt.Errorf("card %w: desk %s was void and is no longer", ErrChain, was.Name)
		}
		for _, k := range is.Keys {
			for _, old := range was.Keys {
				if k.Epoch == old.Epoch && k.Hash != old.Hash {
					return fmt.Errorf("card %w: desk %s has another key for week %d", ErrChain, was.Name, k.Epoch)
				}
			}
		}
	}
	return nil
}

// gone says whether a desk void from a day may be left out on another day.
func gone(void, day string) bool {
	v, err1 := parseDay(void)
	d, err2 := parseDay(day)
	return err1 == nil && err2 == nil && !d.Before(v.AddDate(0, 0, voidDays))
}

// Desk returns the desk of that name.
func (c *Card) Desk(name string) (Desk, bool) {
	for _, d := range c.Desks {
		if d.Name == name {
			return d, true
		}
	}
	return Desk{}, false
}

// VoidAt says whether the desk is void at a moment.
func (d Desk) VoidAt(now time.Time) bool { return d.Void != "" && Day(now) >= d.Void }

// KeyHash returns the hash of the desk's keys for a week.
func (d Desk) KeyHash(epoch uint32) ([32]byte, bool) {
	i, ok := slices.BinarySearchFunc(d.Keys, epoch, func(k EpochHash, e uint32) int { return cmp.Compare(k.Epoch, e) })
	if !ok {
		return [32]byte{}, false
	}
	return d.Keys[i].Hash, true
}

// LastsUntil returns the end of the desk's keys: the first moment from now on
// for which the card names none. It is zero if there is none for this week.
func (d Desk) LastsUntil(now time.Time) time.Time {
	e := Epoch(now)
	if _, ok := d.KeyHash(e); !ok {
		return time.Time{}
	}
	for {
		e++
		if _, ok := d.KeyHash(e); !ok {
			return EpochStart(e)
		}
	}
}

// DueBefore is how long before its keys run out a card should be replaced:
// editors sign offline, and may have to meet.
const DueBefore = 16 * 24 * time.Hour

// LastsUntil returns the first moment from now on for which a desk that isn't
// void has no key, zero if there is such a desk already, or none at all.
func (c *Card) LastsUntil(now time.Time) (end time.Time) {
	for i, d := range c.Desks {
		if d.VoidAt(now) {
			continue
		}
		until := d.LastsUntil(now)
		if until.IsZero() {
			return time.Time{}
		}
		if i == 0 || end.IsZero() || until.Before(end) {
			end = until
		}
	}
	return end
}

// HasPage says whether the card names this digest for the page at a path.
func (c *Card) HasPage(path string, digest [32]byte) bool {
	return slices.Contains(c.Pages, Page{path, digest})
}

// PagePaths returns the paths of the card's pages, each once.
func (c *Card) PagePaths() (paths []string) {
	for _, p := range c.Pages {
		if n := len(paths); n == 0 || paths[n-1] != p.Path {
			paths = append(paths, p.Path)
		}
	}
	return paths
}

// SortPages puts pages into the order in which they stand on a card, each once.
func SortPages(pages []Page) []Page {
	slices.SortFunc(pages, comparePages)
	return slices.Compact(pages)
}

func comparePages(a, b Page) int {
	return cmp.Or(strings.Compare(a.Path, b.Path), bytes.Compare(a.Digest[:], b.Digest[:]))
}

// OpenByApprovers opens a signed note that at least k different approvers of
// the card signed, and nobody else, each with a right signature. It returns the
// text and the signers' names. Errors wrap ErrNotSigned or ErrMalformed. The
// card must come from ParseCard.
func (c *Card) OpenByApprovers(signedNote []byte, k int) (text string, signers []string, err error) {
	return openByK(signedNote, MaxPublication, c.approvers, k)
}

// TableDepth is the depth that a card needs: the smallest b at which the
// replies of all desks, spread over 2^b buckets, are at most 3,072 a bucket.
func TableDepth(desks, t, k int) int {
	b, full := 0, 3072
	for n := desks * t * k; n > full; full <<= 1 {
		b++
	}
	return b
}

// Fingerprint writes a newsroom's id or a hash for print and for comparing
// aloud: groups of four hexadecimal digits.
func Fingerprint(h [32]byte) string {
	var b bytes.Buffer
	for i := 0; i < len(h); i += 2 {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(hex.EncodeToString(h[i : i+2]))
	}
	return b.String()
}
