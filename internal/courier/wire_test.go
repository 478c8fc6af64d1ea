package courier

import (
	"bytes"
	"net/http"
	"testing"

	"vouchsafe.example/envelope"
)

// A form is one message: parse reads it and writes again what it understood.
type form struct {
	name  string
	parse func(b []byte) ([]byte, error)
	seed  []byte
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func forms() []form {
	roots := [][32]byte{{1}, {2}}
	return []form{
		{"session", func(b []byte) ([]byte, error) { s, err := parseSession(b); return s[:], err }, make([]byte, 16)},
		{"envelopes request", func(b []byte) ([]byte, error) {
			after, n, err := parseEnvelopesRequest(b)
			return formatEnvelopesRequest(after, n), err
		}, formatEnvelopesRequest([16]byte{1}, 7)},
		{"envelopes", func(b []byte) ([]byte, error) {
			list, err := parseEnvelopes(b)
			if err != nil {
				return nil, err
			}
			return formatEnvelopes(list)
		}, must(formatEnvelopes([]Envelope{{Day: "2026-05-04", Bytes: make([]byte, envelope.EnvelopeSize)}}))},
		{"confirm", func(b []byte) ([]byte, error) { ids, err := parseConfirm(b); return formatConfirm(ids), err }, formatConfirm([][16]byte{{1}, {2}})},
		{"upload", func(b []byte) ([]byte, error) {
			session, depth, rows, err := parseUpload(b)
			if err != nil {
				return nil, err
			}
			return formatUpload(session, depth, rows)
		}, must(formatUpload([16]byte{1}, 3, testRows(2)))},
		{"tickets", func(b []byte) ([]byte, error) {
			hashes, err := parseTickets(b)
			if err != nil {
				return nil, err
			}
			return formatTickets(hashes)
		}, must(formatTickets([]envelope.TicketHash{{1}, {2}}))},
		{"release", func(b []byte) ([]byte, error) {
			desks, ids, err := parseRelease(b)
			if err != nil {
				return nil, err
			}
			return formatRelease(desks, ids)
		}, must(formatRelease(2, [][16]byte{{1}, {2}}))},
		{"roots", func(b []byte) ([]byte, error) { day, r, err := parseRoots(b); return formatRoots(day, r), err }, formatRoots("2026-05-04", roots)},
		{"paths request", func(b []byte) ([]byte, error) { r, err := parsePathsRequest(b); return formatRoots("", r), err }, formatRoots("", roots)},
		{"paths", func(b []byte) ([]byte, error) {
			p, err := parsePaths(b)
			if err != nil {
				return nil, err
			}
			return formatPaths(p)
		}, must(formatPaths([]Path{{Label: "2026-05", Path: []byte("p"), Entry: []byte("e"), Proof: []byte("f")}}))},
		{"entry", func(b []byte) ([]byte, error) {
			kind, signed, keys, err := parseEntry(b)
			if err != nil {
				return nil, err
			}
			return formatEntry(kind, signed, keys)
		}, must(formatEntry(kindCard, []byte("card"), [][]byte{[]byte("keys")}))},
		{"publication", func(b []byte) ([]byte, error) {
			kind, signed, keys, err := parseEntry(b)
			if err != nil {
				return nil, err
			}
			return formatEntry(kind, signed, keys)
		}, must(formatEntry(kindPublication, []byte("manifest"), nil))},
		{"period", func(b []byte) ([]byte, error) {
			labels, err := parseConfirmPeriod(b)
			if err != nil {
				return nil, err
			}
			return formatConfirmPeriod(labels)
		}, must(formatConfirmPeriod([]string{"2026-05-04", "2026-04"}))},
	}
}

// Cheapest fake: a parser that takes what it needs and ignores the rest.
// Caught by every shortening and by one more byte.
func TestStrict(t *testing.T) {
	for _, f := range forms() {
		got, err := f.parse(f.seed)
		if err != nil || !bytes.Equal(got, f.seed) {
			t.Errorf("%s: %v", f.name, err)
		}
		step := max(1, len(f.seed)/500)
		for n := 0; n < len(f.seed); n += step {
			if _, err := f.parse(f.seed[:n]); err == nil {
				t.Errorf("%s: %d of %d bytes were accepted", f.name, n, len(f.seed))
				break
			}
		}
		if _, err := f.parse(append(bytes.Clone(f.seed), 0)); err == nil {
			t.Errorf("%s: one more byte was accepted", f.name)
		}
	}
	for name, err := range map[string]error{
		"no envelopes":      pair(parseEnvelopesRequest(formatEnvelopesRequest([16]byte{}, 0))),
		"65 envelopes":      pair(parseEnvelopesRequest(formatEnvelopesRequest([16]byte{}, MaxEnvelopes+1))),
		"ids not in order":  second(parseEnvelopes(must(formatEnvelopes([]Envelope{testEnvelope(2), testEnvelope(1)})))),
		"an id twice":       second(parseEnvelopes(must(formatEnvelopes([]Envelope{testEnvelope(2), testEnvelope(2)})))),
		"no such day":       second(parsePeriod("2026-02-30")),
		"no such month":     second(parsePeriod("2026-13")),
		"a year":            second(parsePeriod("2026")),
		"keys of a report":  third(parseEntry(append(appendBytes(appendShort(nil, kindPublication), nil), 1, 0, 0, 0, 0))),
		"an unknown kind":   third(parseEntry(append(appendBytes(appendShort(nil, "day"), nil), 0))),
		"bucket too large":  fourth(parseUpload(must(formatUpload([16]byte{}, 2, []Row{{Bucket: 4, Body: make([]byte, envelope.ReplySize)}})))),
		"depth too large":   fourth(parseUpload(must(formatUpload([16]byte{}, MaxDepth+1, nil)))),
		"tickets unordered": second(parseTickets(must(formatTickets([]envelope.TicketHash{{2}, {1}})))),
		"a ticket twice":    second(parseTickets(must(formatTickets([]envelope.TicketHash{{2}, {2}})))),
		"no desk":           pair(parseRelease(append([]byte{0}, formatConfirm(nil)...))),
		"nine desks":        pair(parseRelease(append([]byte{MaxDesks + 1}, formatConfirm(nil)...))),
		"count beyond body": second(parseConfirm(u16(nil, 1))),
	} {
		if err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

func testEnvelope(id byte) Envelope {
	return Envelope{ID: [16]byte{id}, Day: "2026-05-04", Bytes: make([]byte, envelope.EnvelopeSize)}
}

func parsePeriod(label string) ([]string, error) {
	return parseConfirmPeriod(appendShort([]byte{1}, label))
}
func second[A any](_ A, err error) error                 { return err }
func pair[A, B any](_ A, _ B, err error) error           { return err }
func third[A, B, C any](_ A, _ B, _ C, err error) error  { return err }
func fourth[A, B, C any](_ A, _ B, _ C, err error) error { return err }

// FuzzWire: whatever is accepted is written again as the same bytes.
func FuzzWire(f *testing.F) {
	all := forms()
	for i, form := range all {
		f.Add(byte(i), form.seed)
	}
	f.Fuzz(func(t *testing.T, which byte, b []byte) {
		form := all[int(which)%len(all)]
		got, err := form.parse(b)
		if err == nil && !bytes.Equal(got, b) {
			t.Errorf("%s: %x was read as %x", form.name, b, got)
		}
	})
}

// FuzzHeaders: whatever is accepted is written again as the same headers.
func FuzzHeaders(f *testing.F) {
	s := &signed{desk: "Küste", time: 1777896000, sig: make([]byte, 64)}
	h := http.Header{}
	s.write(h)
	f.Add(h.Get(headerDesk), h.Get(headerTime), h.Get(headerNonce), h.Get(headerBody), h.Get(headerSig))
	f.Fuzz(func(t *testing.T, desk, time, nonce, body, sig string) {
		in := http.Header{headerDesk: {desk}, headerTime: {time}, headerNonce: {nonce}, headerBody: {body}, headerSig: {sig}}
		s, err := parseSigned(in)
		if err != nil {
			return
		}
		out := http.Header{}
		s.write(out)
		for name := range in {
			if out.Get(name) != in.Get(name) {
				t.Errorf("%s: %q was read as %q", name, in.Get(name), out.Get(name))
			}
		}
	})
}
