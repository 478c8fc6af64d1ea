package press

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"vouchsafe.example/report"
)

// calendar is the n-th event of a page as iCalendar (RFC 5545). Its number, as
// its stamp, comes from the report alone: a later edition that moves the event
// moves it in the reader's calendar too, for as long as its title and that of
// the report stay.
func calendar(r *report.Report, e *report.Event, n int) ([]byte, error) {
	c := r.Content
	stamp, err := time.Parse(time.DateOnly, c.Date)
	if err != nil {
		return nil, err
	}
	start, err := time.Parse(report.EventTime, e.Start)
	if err != nil {
		return nil, err
	}
	end, err := time.Parse(report.EventTime, e.End)
	if err != nil {
		return nil, err
	}
	uid := sha256.Sum256([]byte(fmt.Sprintf("vouchsafe/event/v1\n%s\n%d\n%s\n%s\n", r.Fingerprint(), n, c.Title, e.Title)))
	const utc = "20060102T150405Z"
	lines := []string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vouchsafe//" + report.Renderer + "//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
		fmt.Sprintf("UID:%x", uid[:16]),
		"DTSTAMP:" + stamp.Format(utc),
		fmt.Sprintf("SEQUENCE:%d", c.Edition-1),
		"DTSTART:" + start.Format(utc),
		"DTEND:" + end.Format(utc),
		"SUMMARY:" + icsText.Replace(e.Title),
		"LOCATION:" + icsText.Replace(e.Place),
	}
	if e.Text != "" {
		lines = append(lines, "DESCRIPTION:"+icsText.Replace(e.Text))
	}
	if e.URL != "" {
		lines = append(lines, "URL:"+e.URL)
	}
	var b strings.Builder
	for _, line := range append(lines, "END:VEVENT", "END:VCALENDAR") {
		fold(&b, line)
	}
	return []byte(b.String()), nil
}

// icsText escapes a value of type TEXT; the newsroom's texts have no line breaks.
var icsText = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `,`, `\,`)

// fold writes a line in stretches of at most 75 bytes, each but the first
// after a line break and a space, and none of them inside a character.
func fold(b *strings.Builder, line string) {
	width := 0
	for _, r := range line {
		n := utf8.RuneLen(r)
		if width+n > 75 {
			b.WriteString("\r\n ")
			width = 1
		}
		b.WriteRune(r)
		width += n
	}
	b.WriteString("\r\n")
}
