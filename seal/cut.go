package seal

import "unicode/utf8"

// span is a range of code points, both ends included.
type span struct{ lo, hi rune }

// whiteSpace is the property White_Space, written out because libraries
// follow different versions of Unicode and two implementations must cut alike.
var whiteSpace = []span{
	{0x0009, 0x000D}, {0x0020, 0x0020}, {0x0085, 0x0085}, {0x00A0, 0x00A0},
	{0x1680, 0x1680}, {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F},
	{0x205F, 0x205F}, {0x3000, 0x3000},
}

// noSpace are the scripts that don't set words apart by spaces, as blocks of
// code points whether assigned yet or not: in them each code point is a leaf.
var noSpace = []span{
	{0x0E00, 0x0E7F},   // Thai
	{0x0E80, 0x0EFF},   // Lao
	{0x0F00, 0x0FFF},   // Tibetan
	{0x1000, 0x109F},   // Myanmar
	{0x1780, 0x17FF},   // Khmer
	{0x19E0, 0x19FF},   // Khmer symbols
	{0x2E80, 0x2FDF},   // Han: CJK radicals, Kangxi radicals
	{0x3005, 0x3007},   // Han: iteration mark, closing mark, zero
	{0x3021, 0x3029},   // Han: Hangzhou numerals
	{0x3038, 0x303B},   // Han: Hangzhou numerals, vertical iteration mark
	{0x3040, 0x309F},   // Hiragana
	{0x30A0, 0x30FF},   // Katakana
	{0x31F0, 0x31FF},   // Katakana phonetic extensions
	{0x3400, 0x4DBF},   // Han: extension A
	{0x4E00, 0x9FFF},   // Han: unified ideographs
	{0xA9E0, 0xA9FF},   // Myanmar extended B
	{0xAA60, 0xAA7F},   // Myanmar extended A
	{0xF900, 0xFAFF},   // Han: compatibility ideographs
	{0xFF66, 0xFF9F},   // Katakana, half width
	{0x116D0, 0x116FF}, // Myanmar extended C
	{0x1AFF0, 0x1B16F}, // Kana extended B, supplement, extended A, small kana extension
	{0x20000, 0x3FFFD}, // Han: the ideographic planes
}

func in(spans []span, r rune) bool {
	for _, s := range spans {
		if r <= s.hi {
			return r >= s.lo
		}
	}
	return false
}

func isSpace(r rune) bool {
	if r < 0x80 {
		return r == ' ' || r >= 0x09 && r <= 0x0D
	}
	return in(whiteSpace, r)
}

func isAlone(r rune) bool { return r >= 0x0E00 && in(noSpace, r) }

// nextLeaf is the length in bytes of the first leaf of s, which is valid
// UTF-8 and not empty, by the cut ws1: a run of code points that are neither
// White_Space nor of a script without spaces, or one code point of such a
// script; then all White_Space that follows it. White space that nothing
// precedes is a leaf of its own.
//
// There is a cut between two code points a and b exactly if b isn't
// White_Space, and a is or one of them stands alone. So leaves that follow each
// other, joined, are cut into the same leaves wherever in a text they stand.
func nextLeaf(s []byte) int {
	i := 0
	for i < len(s) {
		if c := s[i]; c > ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		r, size := decode(s[i:])
		if isSpace(r) {
			break
		}
		if isAlone(r) {
			if i == 0 {
				i = size
				break
			}
			return i
		}
		i += size
	}
	for i < len(s) {
		r, size := decode(s[i:])
		if !isSpace(r) {
			break
		}
		i += size
	}
	return i
}

func decode(s []byte) (rune, int) {
	if s[0] < utf8.RuneSelf {
		return rune(s[0]), 1
	}
	return utf8.DecodeRune(s)
}

// mayStart reports whether s, which isn't empty, may begin at a leaf other than
// the first of its text: it doesn't begin with white space.
func mayStart(s []byte) bool {
	r, _ := decode(s)
	return !isSpace(r)
}
