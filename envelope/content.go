package envelope

import (
	"crypto/ecdh"
	"crypto/mlkem"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Kind says what an envelope is for.
type Kind byte

const (
	// KindVisit says that somebody was here, and what of the replies she read.
	// Every visit opens with one, and ends with one when she wrote nothing.
	KindVisit Kind = 1
	// KindLetter carries words or files.
	KindLetter Kind = 2
	// KindRule lays something down for the desk, without words.
	KindRule Kind = 3
)

// Limits of a content.
const (
	MaxAcks        = 64
	MaxAttachments = 8
	MaxName        = 120     // bytes of a file's name
	MaxType        = 60      // bytes of a file's media type
	MaxFile        = 5 << 30 // bytes of a file
	maxLanguage    = 35
	markSize       = 32
	markStart      = ContentSize - markSize

	flagDanger = 1
	flagServer = 2
	flagRule   = 4

	sizeHead       = 1 + 1 + 16 + 1 + Slots*(1+MaxDeskName) + 1 + MaxAcks*16 + 2
	sizeLetter     = 32 + 32 + KeySize + 1 + maxLanguage + 16 + 1 + 2
	sizeAttachment = 32 + 8 + 32 + 1 + MaxName + 1 + MaxType
)

// Content is what an envelope says to its desks. A visit has ID, Desks, Acks,
// Echo, Sum and Mark only, and a rule has Rule beside them.
type Content struct {
	Kind   Kind
	ID     [16]byte // random; desks drop repeats by it
	Desks  []string // addressed, in the order of the card; the first keeps the thread
	Acks   [][16]byte
	Echo   int       // number of the visit's word in a list, from 1; 0: she was shown none
	Rule   *Rule     // of a rule always, of a letter perhaps
	Thread ThreadKey // of a letter only is it sent: else empty when read

	ReplyKey    []byte // public key that replies are sealed to, KeySize bytes
	Master      [32]byte
	Danger      bool
	AtServer    bool     // sealed by the newsroom's server, on a page without scripts
	Language    string   // BCP 47 tag of Text, or empty
	Answers     [16]byte // id of the message that she answers, zero if none
	Text        string
	Attachments []Attachment

	// Sum is a digest of all the above (and of newsroom, epoch and seal), and
	// Mark its MAC under the thread key. Seal and Open set both.
	Sum, Mark [32]byte
}

// Attachment says where a file's cells are and how to open them.
type Attachment struct {
	Key    [32]byte // secret; see NewCells
	Size   int64    // bytes of the file, 1 to MaxFile
	Digest [32]byte // SHA-256 of the untouched file
	Name   string   // at most MaxName bytes; CleanName makes one
	Type   string   // media type, at most MaxType bytes
}

// TooLongError says by how many bytes a text is too long.
type TooLongError struct{ Over int }

func (e *TooLongError) Error() string { return fmt.Sprintf("the text is %d bytes too long", e.Over) }

// MaxText is how many bytes of text always fit into a letter with so many
// attachments, whatever else it carries.
func MaxText(attachments int) int {
	return markStart - sizeHead - sizeLetter - sizeAttachment*attachments
}

// MaxTextBesideRule is how many bytes of text always fit into a letter that
// carries a rule, too.
func MaxTextBesideRule(attachments int) int { return MaxText(attachments) - sizeRule }

// CleanName makes any file's name one that an attachment may have: no folders,
// no control characters, at most MaxName bytes with its ending kept.
func CleanName(name string) string {
	name = strings.ToValidUTF8(name, "_")
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7f && r < 0xa0 {
			return '_'
		}
		return r
	}, name)
	ending := ""
	if dot := strings.LastIndexByte(name, '.'); dot > 0 && len(name)-dot <= 12 {
		name, ending = name[:dot], name[dot:]
	}
	for len(name)+len(ending) > MaxName {
		_, n := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-n]
	}
	if name += ending; name == "." || name == ".." {
		return "_"
	}
	return name
}

func (a *Attachment) valid() bool {
	return a.Size >= 1 && a.Size <= MaxFile &&
		len(a.Name) <= MaxName && plain(a.Name) && !strings.ContainsAny(a.Name, `/\`) && a.Name != "." && a.Name != ".." &&
		len(a.Type) <= MaxType && plain(a.Type)
}

func distinct[T comparable](s []T) bool {
	seen := make(map[T]bool, len(s))
	for _, v := range s {
		if seen[v] {
			return false
		}
		seen[v] = true
	}
	return true
}

// check tells whether a content may be written, and has been read, as it is.
func (c *Content) check() error {
	switch {
	case c.Kind != KindVisit && c.Kind != KindLetter && c.Kind != KindRule,
		len(c.Desks) < 1 || len(c.Desks) > Slots || !distinct(c.Desks),
		slices.ContainsFunc(c.Desks, func(d string) bool { return !validDesk(d) }),
		len(c.Acks) > MaxAcks || !distinct(c.Acks),
		c.Echo < 0 || c.Echo > listLength,
		c.Kind == KindVisit && c.Rule != nil,
		c.Kind == KindRule && c.Rule == nil:
		return ErrMalformed
	}
	if c.Rule != nil {
		if err := c.Rule.check(); err != nil {
			return err
		}
	}
	if c.Kind != KindLetter {
		if c.ReplyKey != nil || c.Master != [32]byte{} || c.Danger || c.AtServer || c.Language != "" || c.Answers != [16]byte{} || c.Text != "" || c.Attachments != nil {
			return ErrMalformed
		}
		return nil
	}
	switch {
	case len(c.ReplyKey) != KeySize,
		!validLanguage(c.Language),
		!utf8.ValidString(c.Text),
		len(c.Attachments) > MaxAttachments,
		slices.ContainsFunc(c.Attachments, func(a Attachment) bool { return !a.valid() }):
		return ErrMalformed
	}
	return checkKey(c.ReplyKey)
}

// checkKey refuses an HPKE public key that nothing can be sealed to: a letter
// with such a reply key must fail when it is read, not a week later when a
// desk seals its replies.
func checkKey(key []byte) error {
	if _, err := kem().NewPublicKey(key); err != nil {
		return ErrMalformed
	}
	point, err := ecdh.X25519().NewPublicKey(key[mlkem.EncapsulationKeySize768:])
	if err != nil {
		return ErrMalformed
	}
	// Points of small order give zero with every private key.
	private, err := ecdh.X25519().NewPrivateKey(make([]byte, 32))
	if err != nil {
		return ErrMalformed
	}
	if _, err := private.ECDH(point); err != nil {
		return ErrMalformed
	}
	return nil
}

// encode returns ContentSize bytes, the last of which are left for the mark.
func (c *Content) encode() ([]byte, error) {
	if err := c.check(); err != nil {
		return nil, fmt.Errorf("couldn't write a content: %w", err)
	}
	b := make([]byte, 0, ContentSize+len(c.Text))
	flags := byte(0)
	if c.Danger {
		flags |= flagDanger
	}
	if c.AtServer {
		flags |= flagServer
	}
	if c.Kind == KindLetter && c.Rule != nil {
		flags |= flagRule
	}
	b = append(b, byte(c.Kind), flags)
	b = append(b, c.ID[:]...)
	b = append(b, byte(len(c.Desks)))
	for _, d := range c.Desks {
		b = appendShort(b, d)
	}
	b = append(b, byte(len(c.Acks)))
	for _, a := range c.Acks {
		b = append(b, a[:]...)
	}
	b = binary.BigEndian.AppendUint16(b, uint16(c.Echo))
	if c.Rule != nil {
		b = c.Rule.append(b)
	}
	if c.Kind == KindLetter {
		b = append(b, c.Thread[:]...)
		b = append(b, c.ReplyKey...)
		b = append(b, c.Master[:]...)
		b = appendShort(b, c.Language)
		b = append(b, c.Answers[:]...)
		b = append(b, byte(len(c.Attachments)))
		for _, a := range c.Attachments {
			b = append(b, a.Key[:]...)
			b = binary.BigEndian.AppendUint64(b, uint64(a.Size))
			b = append(b, a.Digest[:]...)
			b = appendShort(b, a.Name)
			b = appendShort(b, a.Type)
		}
		if over := len(b) + 2 + len(c.Text) - markStart; over > 0 {
			return nil, &TooLongError{Over: over}
		}
		b = binary.BigEndian.AppendUint16(b, uint16(len(c.Text)))
		b = append(b, c.Text...)
	}
	return b[:ContentSize:ContentSize], nil
}

func appendShort(b []byte, s string) []byte {
	return append(append(b, byte(len(s))), s...)
}

// parseContent reads what encode wrote, with its mark.
func parseContent(b []byte) (*Content, error) {
	if len(b) != ContentSize {
		return nil, ErrMalformed
	}
	w := &wire{b: b[:markStart]}
	c := &Content{Kind: Kind(w.u8())}
	flags := w.u8()
	w.must(flags&^(flagDanger|flagServer|flagRule) == 0)
	w.must(flags&flagRule == 0 || c.Kind == KindLetter)
	c.Danger, c.AtServer = flags&flagDanger != 0, flags&flagServer != 0
	w.fill(c.ID[:])
	for range w.count(Slots) {
		c.Desks = append(c.Desks, w.text(w.u8()))
	}
	for range w.count(MaxAcks) {
		c.Acks = append(c.Acks, w.id())
	}
	c.Echo = w.u16()
	if c.Kind == KindRule || flags&flagRule != 0 {
		c.Rule = w.rule()
	}
	if c.Kind == KindLetter {
		w.fill(c.Thread[:])
		c.ReplyKey = slices.Clone(w.take(KeySize))
		w.fill(c.Master[:])
		c.Language = w.text(w.u8())
		w.fill(c.Answers[:])
		for range w.count(MaxAttachments) {
			var a Attachment
			w.fill(a.Key[:])
			a.Size = int64(w.u64())
			w.fill(a.Digest[:])
			a.Name = w.text(w.u8())
			a.Type = w.text(w.u8())
			c.Attachments = append(c.Attachments, a)
		}
		c.Text = w.text(w.u16())
	}
	if !w.end() || c.check() != nil {
		return nil, ErrMalformed
	}
	copy(c.Mark[:], b[markStart:])
	return c, nil
}

// Wipe overwrites the keys of a content and lets go of its words.
func (c *Content) Wipe() {
	c.Thread.Wipe()
	c.Rule.wipe()
	clear(c.Master[:])
	for i := range c.Attachments {
		clear(c.Attachments[i].Key[:])
	}
	*c = Content{}
}
