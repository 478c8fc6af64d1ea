package client

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

var update = flag.Bool("update", false, "write src/lib/unicode.ts anew")

// spans writes the code points for which f is true: for each span the gap since
// the last one and its length, in base 36.
func spans(f func(rune) bool) string {
	var b strings.Builder
	last := rune(0)
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !f(r) {
			continue
		}
		first := r
		for r <= unicode.MaxRune && f(r) {
			r++
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.FormatInt(int64(first-last), 36) + "." + strconv.FormatInt(int64(r-first), 36))
		last = r
	}
	return b.String()
}

// TestUnicode holds the scripts' tables of printable characters and of those in
// a desk's name to Go's, by which policies and cards are judged: a browser's
// own \p{L} is of whatever version of Unicode the browser has.
//
// Cheapest fake: a table that is right for Latin. Both are made anew here, over
// all code points.
func TestUnicode(t *testing.T) {
	const file = "src/lib/unicode.ts"
	want := fmt.Sprintf(`// Characters by Unicode %s, as Go's package unicode has them; made by
// go test ./client -run Unicode -update. A browser's own tables change with it,
// and two programs must judge a newsroom's name alike.

const printable = %q;
const inDeskNames = %q;

/** Spans as [first, last, first, last, …], of gaps and lengths in base 36. */
function spans(table: string): number[] {
  const out: number[] = [];
  let at = 0;
  for (const span of table.split(" ")) {
    const [gap, length] = span.split(".");
    at += parseInt(gap!, 36);
    const next = at + parseInt(length!, 36);
    out.push(at, next - 1);
    at = next;
  }
  return out;
}

function inside(list: number[], r: number): boolean {
  let low = 0;
  let high = list.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[2 * middle + 1]! < r) low = middle + 1;
    else high = middle;
  }
  return 2 * low < list.length && list[2 * low]! <= r;
}

let printableSpans: number[] | undefined;
let deskSpans: number[] | undefined;

/** Whether a code point is a letter, mark, number, punctuation, symbol, or the space U+0020. */
export function isPrintable(r: number): boolean {
  return inside((printableSpans ??= spans(printable)), r);
}

/** Whether a code point is a letter, a mark or a decimal digit. */
export function isLetterMarkDigit(r: number): boolean {
  return inside((deskSpans ??= spans(inDeskNames)), r);
}
`, unicode.Version,
		spans(unicode.IsPrint),
		spans(func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) }))
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if have, err := os.ReadFile(file); err != nil || string(have) != want {
		t.Errorf("%s isn't Go's tables (%v): run go test ./client -run Unicode -update", file, err)
	}
}
