package courier

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"vouchsafe.example/envelope"
)

// Paths of the requests. All are POST with application/octet-stream both ways.
const (
	prefix = "/courier/1/"

	pathBegin         = prefix + "begin"
	pathEnvelopes     = prefix + "envelopes"
	pathConfirm       = prefix + "confirm"
	pathUpload        = prefix + "upload"
	pathTickets       = prefix + "tickets"
	pathCell          = prefix + "cell"
	pathRelease       = prefix + "release"
	pathRoots         = prefix + "roots"
	pathEntry         = prefix + "entry"
	pathPaths         = prefix + "paths"
	pathConfirmPeriod = prefix + "confirm-period"
	pathProof         = prefix + "proof"
	pathBundle        = prefix + "bundle"
	pathCard          = prefix + "card"
)

// Limits of one message. Longer lists are asked for in parts.
const (
	// MaxEnvelopes is the number of envelopes in one answer (about 1.7 MB).
	MaxEnvelopes = 64
	// MaxConfirm is the number of ids in one confirmation.
	MaxConfirm = 1024
	// MaxRelease is the number of cells in one release.
	MaxRelease = 1024
	// MaxRows is the number of replies in one upload (about 56 MB): 292
	// threads with two replies a day, a week ahead.
	MaxRows = 4096
	// MaxTickets is the number of tickets of a desk (about 300 kB): those of as
	// many threads as an upload holds, for two weeks.
	MaxTickets = 292 * 2 * envelope.Tickets
	// MaxRoots is the number of roots in one request for paths or in one
	// hand-over of roots sealed at the desk.
	MaxRoots = 256
	// MaxLabels is the number of periods in one confirmation.
	MaxLabels = 32
	// MaxDepth is the largest number of bits of a bucket.
	MaxDepth = envelope.MaxDepth
	// MaxDesks is the number of desks on a card.
	MaxDesks = envelope.Slots

	maxIndex  = 1 << 12 // replies of one thread in an epoch
	maxSigned = 1 << 20 // a signed card or manifest
	maxKeys   = 1 << 16 // one desk's keys file
	maxEntry  = 1 << 10 // text of a log entry
	maxProof  = 1 << 16 // a tlog-proof, or a path in a period tree
	maxBundle = 1 << 16
	maxCard   = 1 << 15
	maxLabel  = 10 // 2006-01-02
	maxKind   = 16
)

const rowSize = 16 + 4 + 2 + 4 + envelope.ReplySize

var errWire = errors.New("not a message of the courier")

// A reader takes a message apart. After the first thing that doesn't fit, all
// further takes fail.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if r.bad || n < 0 || n > len(r.b) {
		r.bad = true
		return nil
	}
	p := r.b[:n:n]
	r.b = r.b[n:]
	return p
}

func (r *reader) u8() int {
	if p := r.take(1); p != nil {
		return int(p[0])
	}
	return 0
}

func (r *reader) u16() int {
	if p := r.take(2); p != nil {
		return int(binary.BigEndian.Uint16(p))
	}
	return 0
}

func (r *reader) u32() uint32 {
	if p := r.take(4); p != nil {
		return binary.BigEndian.Uint32(p)
	}
	return 0
}

func (r *reader) id() (id [16]byte) {
	copy(id[:], r.take(16))
	return id
}

func (r *reader) hash() (h [32]byte) {
	copy(h[:], r.take(32))
	return h
}

// bytes takes u32 length || bytes.
func (r *reader) bytes(max int) []byte {
	n := r.u32()
	if n > uint32(max) {
		r.bad = true
		return nil
	}
	return r.take(int(n))
}

// short takes u8 length || text of one byte at least, in printable ASCII.
func (r *reader) short(max int) string {
	n := r.u8()
	if n == 0 || n > max {
		r.bad = true
		return ""
	}
	p := r.take(n)
	for _, c := range p {
		if c < 0x21 || c > 0x7e {
			r.bad = true
			return ""
		}
	}
	return string(p)
}

// day takes ten bytes "2006-01-02".
func (r *reader) day() string {
	day := string(r.take(10))
	if t, err := time.Parse(time.DateOnly, day); err != nil || t.Format(time.DateOnly) != day {
		r.bad = true
		return ""
	}
	return day
}

// count takes a u16 that stands before so many things of the given size each.
func (r *reader) count(max, size int) int {
	n := r.u16()
	if n > max || n*size > len(r.b) {
		r.bad = true
		return 0
	}
	return n
}

func (r *reader) end() error {
	if r.bad || len(r.b) != 0 {
		return errWire
	}
	return nil
}

func u16(b []byte, n int) []byte { return binary.BigEndian.AppendUint16(b, uint16(n)) }
func u32(b []byte, n uint32) []byte {
	return binary.BigEndian.AppendUint32(b, n)
}

func appendBytes(b, p []byte) []byte { return append(u32(b, uint32(len(p))), p...) }

func appendShort(b []byte, s string) []byte { return append(append(b, byte(len(s))), s...) }

// Session: 16 bytes.

func parseSession(b []byte) (session [16]byte, err error) {
	r := &reader{b: b}
	session = r.id()
	return session, r.end()
}

// Envelopes, request: u16 max || id after which to begin.

func formatEnvelopesRequest(after [16]byte, max int) []byte {
	return append(u16(nil, max), after[:]...)
}

func parseEnvelopesRequest(b []byte) (after [16]byte, max int, err error) {
	r := &reader{b: b}
	max, after = r.u16(), r.id()
	if max < 1 || max > MaxEnvelopes {
		r.bad = true
	}
	return after, max, r.end()
}

// Envelopes, answer: u16 count || count × (id || day || envelope), ids
// ascending.

const envelopeRowSize = 16 + 10 + envelope.EnvelopeSize

func formatEnvelopes(list []Envelope) ([]byte, error) {
	if len(list) > MaxEnvelopes {
		return nil, fmt.Errorf("%d envelopes are more than a message holds", len(list))
	}
	b := u16(make([]byte, 0, 2+len(list)*envelopeRowSize), len(list))
	for _, e := range list {
		if len(e.Day) != 10 || len(e.Bytes) != envelope.EnvelopeSize {
			return nil, fmt.Errorf("an envelope of %d bytes doesn't fit the message", len(e.Bytes))
		}
		b = append(b, e.ID[:]...)
		b = append(b, e.Day...)
		b = append(b, e.Bytes...)
	}
	return b, nil
}

func parseEnvelopes(b []byte) ([]Envelope, error) {
	r := &reader{b: b}
	list := make([]Envelope, r.count(MaxEnvelopes, envelopeRowSize))
	for i := range list {
		list[i] = Envelope{ID: r.id(), Day: r.day(), Bytes: r.take(envelope.EnvelopeSize)}
		if i > 0 && bytes.Compare(list[i-1].ID[:], list[i].ID[:]) >= 0 {
			r.bad = true
		}
	}
	return list, r.end()
}

// Confirm: u16 count || count × id.

func formatConfirm(ids [][16]byte) []byte {
	b := u16(make([]byte, 0, 2+16*len(ids)), len(ids))
	for _, id := range ids {
		b = append(b, id[:]...)
	}
	return b
}

func parseConfirm(b []byte) ([][16]byte, error) {
	r := &reader{b: b}
	ids := make([][16]byte, r.count(MaxConfirm, 16))
	for i := range ids {
		ids[i] = r.id()
	}
	return ids, r.end()
}

// Upload: session || u8 depth || u16 count || count × (tag || u32 epoch ||
// u16 i || u32 bucket || reply).

func formatUpload(session [16]byte, depth int, rows []Row) ([]byte, error) {
	if len(rows) > MaxRows {
		return nil, fmt.Errorf("%d replies are more than one upload holds (%d)", len(rows), MaxRows)
	}
	b := append(make([]byte, 0, 16+1+2+len(rows)*rowSize), session[:]...)
	b = u16(append(b, byte(depth)), len(rows))
	for _, row := range rows {
		if len(row.Body) != envelope.ReplySize || row.I < 0 || row.I >= maxIndex {
			return nil, fmt.Errorf("reply %d of %d bytes doesn't fit the message", row.I, len(row.Body))
		}
		b = append(b, row.Tag[:]...)
		b = u32(b, row.Epoch)
		b = u16(b, row.I)
		b = u32(b, row.Bucket)
		b = append(b, row.Body...)
	}
	return b, nil
}

func parseUpload(b []byte) (session [16]byte, depth int, rows []Row, err error) {
	r := &reader{b: b}
	session, depth = r.id(), r.u8()
	if depth > MaxDepth {
		r.bad = true
	}
	rows = make([]Row, r.count(MaxRows, rowSize))
	for i := range rows {
		rows[i] = Row{Tag: r.id(), Epoch: r.u32(), I: r.u16(), Bucket: r.u32(), Body: r.take(envelope.ReplySize)}
		if rows[i].I >= maxIndex || uint64(rows[i].Bucket)>>depth != 0 {
			r.bad = true
		}
	}
	return session, depth, rows, r.end()
}

// Tickets: u16 count || count × hash, ascending.

func formatTickets(hashes []envelope.TicketHash) ([]byte, error) {
	if len(hashes) > MaxTickets {
		return nil, fmt.Errorf("%d tickets are more than a message holds (%d)", len(hashes), MaxTickets)
	}
	b := u16(make([]byte, 0, 2+16*len(hashes)), len(hashes))
	for _, h := range hashes {
		b = append(b, h[:]...)
	}
	return b, nil
}

func parseTickets(b []byte) ([]envelope.TicketHash, error) {
	r := &reader{b: b}
	hashes := make([]envelope.TicketHash, r.count(MaxTickets, 16))
	for i := range hashes {
		hashes[i] = envelope.TicketHash(r.id())
		if i > 0 && bytes.Compare(hashes[i-1][:], hashes[i][:]) >= 0 {
			r.bad = true
		}
	}
	return hashes, r.end()
}

// Cell, request: id.

func parseCellRequest(b []byte) (id [16]byte, err error) {
	return parseSession(b)
}

// Release: u8 desks that the letter is for || u16 count || count × id.

func formatRelease(desks int, ids [][16]byte) ([]byte, error) {
	if desks < 1 || desks > MaxDesks || len(ids) > MaxRelease {
		return nil, fmt.Errorf("%d cells for %d desks don't fit the message", len(ids), desks)
	}
	return append([]byte{byte(desks)}, formatConfirm(ids)...), nil
}

func parseRelease(b []byte) (desks int, ids [][16]byte, err error) {
	r := &reader{b: b}
	desks = r.u8()
	if desks < 1 || desks > MaxDesks {
		r.bad = true
	}
	ids = make([][16]byte, r.count(MaxRelease, 16))
	for i := range ids {
		ids[i] = r.id()
	}
	return desks, ids, r.end()
}

// Roots: day || u16 count || count × root. Paths: the same without the day.

func formatRoots(day string, roots [][32]byte) []byte {
	b := u16([]byte(day), len(roots))
	for _, root := range roots {
		b = append(b, root[:]...)
	}
	return b
}

func (r *reader) roots() [][32]byte {
	roots := make([][32]byte, r.count(MaxRoots, 32))
	for i := range roots {
		roots[i] = r.hash()
	}
	return roots
}

func parseRoots(b []byte) (day string, roots [][32]byte, err error) {
	r := &reader{b: b}
	day, roots = r.day(), r.roots()
	return day, roots, r.end()
}

func parsePathsRequest(b []byte) ([][32]byte, error) {
	r := &reader{b: b}
	roots := r.roots()
	return roots, r.end()
}

// Paths, answer: u16 count || count × (root || u8 len||label || u32 len||path
// || u32 len||entry || u32 len||proof).

func formatPaths(paths []Path) ([]byte, error) {
	if len(paths) > 2*MaxRoots {
		return nil, fmt.Errorf("%d paths are more than a message holds", len(paths))
	}
	b := u16(nil, len(paths))
	for _, p := range paths {
		if len(p.Label) == 0 || len(p.Label) > maxLabel || len(p.Path) > maxProof || len(p.Entry) > maxEntry || len(p.Proof) > maxProof {
			return nil, errors.New("a path doesn't fit the message")
		}
		b = append(b, p.Root[:]...)
		b = appendShort(b, p.Label)
		b = appendBytes(b, p.Path)
		b = appendBytes(b, p.Entry)
		b = appendBytes(b, p.Proof)
	}
	return b, nil
}

func parsePaths(b []byte) ([]Path, error) {
	r := &reader{b: b}
	paths := make([]Path, r.count(2*MaxRoots, 32+2+12))
	for i := range paths {
		paths[i] = Path{Root: r.hash(), Label: r.short(maxLabel), Path: r.bytes(maxProof), Entry: r.bytes(maxEntry), Proof: r.bytes(maxProof)}
	}
	return paths, r.end()
}

// Entry: u8 len||kind || u32 len||signed note || u8 count || count × (u32
// len||desk keys file).

const (
	kindCard        = "card"
	kindPublication = "publication"
)

func formatEntry(kind string, signed []byte, deskKeys [][]byte) ([]byte, error) {
	if len(signed) > maxSigned || len(deskKeys) > MaxDesks {
		return nil, errors.New("the signed note is longer than an entry may be")
	}
	b := appendBytes(appendShort(nil, kind), signed)
	b = append(b, byte(len(deskKeys)))
	for _, keys := range deskKeys {
		if len(keys) > maxKeys {
			return nil, errors.New("a desk's keys file is longer than it may be")
		}
		b = appendBytes(b, keys)
	}
	return b, nil
}

func parseEntry(b []byte) (kind string, signed []byte, deskKeys [][]byte, err error) {
	r := &reader{b: b}
	kind, signed = r.short(maxKind), r.bytes(maxSigned)
	n := r.u8()
	if n > MaxDesks || kind != kindCard && (kind != kindPublication || n != 0) {
		r.bad = true
		n = 0
	}
	for range n {
		deskKeys = append(deskKeys, r.bytes(maxKeys))
	}
	return kind, signed, deskKeys, r.end()
}

// ConfirmPeriod: u8 count || count × (u8 len||label).

func formatConfirmPeriod(labels []string) ([]byte, error) {
	if len(labels) > MaxLabels {
		return nil, fmt.Errorf("%d periods are more than a message holds (%d)", len(labels), MaxLabels)
	}
	b := []byte{byte(len(labels))}
	for _, label := range labels {
		if !isLabel(label) {
			return nil, fmt.Errorf("%q is neither a day nor a month", label)
		}
		b = appendShort(b, label)
	}
	return b, nil
}

func parseConfirmPeriod(b []byte) (labels []string, err error) {
	r := &reader{b: b}
	n := r.u8()
	if n > MaxLabels {
		return nil, errWire
	}
	for range n {
		label := r.short(maxLabel)
		if !isLabel(label) {
			return nil, errWire
		}
		labels = append(labels, label)
	}
	return labels, r.end()
}

// isLabel accepts "2006-01-02" and "2006-01".
func isLabel(label string) bool {
	for _, form := range []string{time.DateOnly, "2006-01"} {
		if t, err := time.Parse(form, label); err == nil && t.Format(form) == label {
			return true
		}
	}
	return false
}
