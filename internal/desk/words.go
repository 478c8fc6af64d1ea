package desk

import (
	"fmt"
	"html/template"
	"strings"
	"time"
	"unicode"

	"vouchsafe.example/client"
	"vouchsafe.example/report"
)

// words are what templates call to say something.
var words = template.FuncMap{
	"day":             day,
	"when":            when,
	"size":            size,
	"visible":         visible,
	"many":            many,
	"join":            strings.Join,
	"lines":           func(s string) int { return strings.Count(s, "\n") + 1 },
	"scriptIntegrity": func() string { return integrity(client.Desk) },
	"styleIntegrity":  func() string { return integrity(style) },
	"dict":            dict,
}

// day says 2026-05-11 as people do; any other text stays as it is.
func day(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return t.Format("2 January 2006")
}

func when(t time.Time) string { return t.UTC().Format("2 January 2006, 15:04") + " UTC" }

// size says a number of bytes in three digits at most.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1000_000:
		return fmt.Sprintf("%d kB", (n+500)/1000)
	case n < 1000_000_000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

// many says "no letters", "1 letter", "3 letters".
func many(n int, one string, more ...string) string {
	plural := one + "s"
	if len(more) > 0 {
		plural = more[0]
	}
	switch n {
	case 0:
		return "no " + plural
	case 1:
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, plural)
}

// visible replaces what can't be seen or turns a line round, line ends apart:
// what came from elsewhere looks like what it is.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != '\n' && r != '\u200c' && r != '\u200d' && (unicode.IsControl(r) || report.Invisible(r)) {
			fmt.Fprintf(&b, "‹U+%04X›", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// dict is how a template hands several values to another.
func dict(pairs ...any) (map[string]any, error) {
	if len(pairs)%2 != 0 {
		return nil, fmt.Errorf("a name without a value")
	}
	m := map[string]any{}
	for i := 0; i < len(pairs); i += 2 {
		name, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("%v isn't a name", pairs[i])
		}
		m[name] = pairs[i+1]
	}
	return m, nil
}
