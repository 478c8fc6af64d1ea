package desk

import (
	"io"
	"net/http"
	"strconv"
	"strings"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/casebook"
)

// number is a whole number that a form carries for itself, 0 if it is empty.
func (v *visit) number(field string) (int, error) {
	text := v.field(field)
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return 0, casebook.ErrNotFound
	}
	return n, nil
}

// An uploaded is the one file of a form, read as it comes.
type uploaded struct {
	name, mediaType string
	content         io.Reader
}

// upload reads a form whose first field is the token and whose last is the file
// named "file". What comes before the token isn't believed.
func (v *visit) upload() (f uploaded, err error) {
	bad := refusal("The file didn't arrive. Nothing was kept; choose it again.")
	http.NewResponseController(v.w).SetReadDeadline(noDeadline)
	parts, err := v.r.MultipartReader()
	if err != nil {
		return f, bad
	}
	known := false
	for {
		part, err := parts.NextPart()
		if err != nil {
			return f, bad
		}
		if part.FormName() == "token" {
			b, err := io.ReadAll(io.LimitReader(part, 1<<10))
			if err != nil {
				return f, bad
			}
			known = v.seat.knows(string(b))
			continue
		}
		switch {
		case part.FormName() != "file":
			continue
		case !known:
			return f, refusal("This page was made before you signed in. Nothing was kept. Load it again and choose the file once more.")
		case part.FileName() == "":
			return f, refusal("No file was chosen. Nothing was kept.")
		}
		mediaType, _, _ := strings.Cut(part.Header.Get("Content-Type"), ";")
		return uploaded{envelope.CleanName(part.FileName()), mediaType, part}, nil
	}
}
