package envelope

import (
	"encoding/binary"
	"unicode/utf8"
)

// wire reads a fixed layout front to back. After the first thing that isn't
// there or isn't as it must be, bad is set and everything else reads as zero.
type wire struct {
	b   []byte
	bad bool
}

func (w *wire) take(n int) []byte {
	if w.bad || n > len(w.b) {
		w.bad = true
		return nil
	}
	v := w.b[:n]
	w.b = w.b[n:]
	return v
}

func (w *wire) fill(dst []byte) { copy(dst, w.take(len(dst))) }

func (w *wire) id() (id [16]byte) {
	w.fill(id[:])
	return id
}

func (w *wire) u8() int {
	if v := w.take(1); v != nil {
		return int(v[0])
	}
	return 0
}

func (w *wire) u16() int {
	if v := w.take(2); v != nil {
		return int(binary.BigEndian.Uint16(v))
	}
	return 0
}

func (w *wire) u64() uint64 {
	if v := w.take(8); v != nil {
		return binary.BigEndian.Uint64(v)
	}
	return 0
}

// count reads how many things follow, at most max.
func (w *wire) count(max int) int {
	n := w.u8()
	w.must(n <= max)
	if w.bad {
		return 0
	}
	return n
}

// text reads n bytes of UTF-8.
func (w *wire) text(n int) string {
	v := w.take(n)
	w.must(utf8.Valid(v))
	return string(v)
}

func (w *wire) must(ok bool) { w.bad = w.bad || !ok }

// end tells whether all was well and nothing but zero padding is left.
func (w *wire) end() bool {
	for _, v := range w.b {
		w.must(v == 0)
	}
	return !w.bad
}

// plain tells whether s is UTF-8 without control characters.
func plain(s string) bool {
	for _, r := range s {
		if r < 0x20 || r >= 0x7f && r < 0xa0 {
			return false
		}
	}
	return utf8.ValidString(s)
}

func validDesk(name string) bool {
	return name != "" && len(name) <= MaxDeskName && plain(name)
}

// validLanguage accepts a BCP 47 tag by its characters; empty is unknown.
func validLanguage(tag string) bool {
	if len(tag) > maxLanguage {
		return false
	}
	for _, r := range tag {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return true
}
