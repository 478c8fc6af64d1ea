package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"

	"vouchsafe.example/internal/catalogue"
)

// maxLine bounds one typed line, in bytes. A letter is far shorter.
const maxLine = 64 << 10

// mostWidth is how long a line of the program's own is, in characters.
const mostWidth = 78

// screen is what the person sees and types on. On a real terminal it draws on
// the alternate screen, which leaves no scrollback when it is closed, and reads
// key by key: line by line, the system would cut a long paragraph off without a
// word.
type screen struct {
	in      io.Reader
	out     io.Writer
	lang    *catalogue.Language
	width   int           // of a line, in characters; 0 where nothing wraps
	restore func()        // the terminal's state; nil if in is no terminal
	want    chan struct{} // asks the reading goroutine for more
	got     chan []byte   // closed when the input has ended
	asked   bool          // it has been asked and hasn't answered
	rest    []byte        // read and not used yet
}

// newScreen begins to read from in. On a terminal the person can leave at any
// moment, also while nothing is asked: then left is called.
func newScreen(in io.Reader, out io.Writer, alternate bool, lang *catalogue.Language, left func()) *screen {
	s := &screen{in: in, out: out, lang: lang, want: make(chan struct{}, 1), got: make(chan []byte)}
	if f, ok := in.(*os.File); ok && alternate && term.IsTerminal(int(f.Fd())) {
		if state, err := term.MakeRaw(int(f.Fd())); err == nil {
			s.restore = func() { term.Restore(int(f.Fd()), state) }
			s.out = lineEnds{out}
			s.got = make(chan []byte, 64)
			s.width = mostWidth
			if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 20 {
				s.width = min(w-1, mostWidth)
			}
			// Alternate screen, cleared, cursor home.
			fmt.Fprint(out, "\x1b[?1049h\x1b[2J\x1b[H")
		}
	}
	go s.pump(left)
	return s
}

// pump reads: on a terminal always, so that Ctrl-C is heard at once; elsewhere
// only when it is asked, because who types for a program answers what it says.
func (s *screen) pump(left func()) {
	defer close(s.got)
	for {
		if s.restore == nil {
			if _, ok := <-s.want; !ok {
				return
			}
		}
		b := make([]byte, 4096)
		n, err := s.in.Read(b)
		if s.restore != nil && bytes.IndexByte(b[:n], ctrlC) >= 0 {
			left()
			return
		}
		if n > 0 {
			s.got <- b[:n]
		}
		if err != nil {
			return
		}
	}
}

func (s *screen) close() {
	clear(s.rest)
	if s.restore != nil {
		// Clear both the screen and the saved lines before going back.
		fmt.Fprint(s.out, "\x1b[2J\x1b[3J\x1b[H\x1b[?1049l")
		s.restore()
	}
}

// lineEnds writes for a terminal that doesn't add carriage returns by itself.
type lineEnds struct{ w io.Writer }

func (l lineEnds) Write(b []byte) (int, error) {
	if _, err := l.w.Write(bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n"))); err != nil {
		return 0, err
	}
	return len(b), nil
}

// errEnded says that the person left: the window was closed, or Ctrl-C typed.
var errEnded = errors.New("the input ended")

var errLineTooLong = errors.New("the line is too long")

const (
	ctrlC     = 0x03
	ctrlD     = 0x04
	backspace = 0x08
	escape    = 0x1b
	delete_   = 0x7f
)

// next returns the next typed byte.
func (s *screen) next(ctx context.Context) (byte, error) {
	for len(s.rest) == 0 {
		if !s.asked && s.restore == nil {
			s.want <- struct{}{}
		}
		s.asked = true
		select {
		case b, ok := <-s.got:
			s.asked = false
			if !ok {
				return 0, errEnded
			}
			s.rest = b
		case <-ctx.Done():
			return 0, errEnded
		}
	}
	b := s.rest[0]
	s.rest[0] = 0
	s.rest = s.rest[1:]
	return b, nil
}

// line reads one line without its end.
func (s *screen) line(ctx context.Context) (string, error) {
	var line []byte
	defer func() { clear(line[:cap(line)]) }()
	tooLong := false
	for {
		b, err := s.next(ctx)
		switch {
		case err != nil && len(line) > 0 && s.restore == nil && ctx.Err() == nil:
			return string(line), nil // a last line without an end
		case err != nil:
			return "", err
		case b == '\n' || b == '\r' && s.restore != nil:
			if s.restore != nil {
				fmt.Fprint(s.out, "\n")
			}
			if tooLong {
				return "", errLineTooLong
			}
			return strings.TrimSuffix(string(line), "\r"), nil
		case s.restore != nil && b == ctrlD && len(line) == 0:
			return "", errEnded
		case s.restore != nil && (b == delete_ || b == backspace):
			if len(line) > 0 {
				last, size := utf8.DecodeLastRune(line)
				line = line[:len(line)-size]
				if !unicode.In(last, unicode.Mn, unicode.Cf) { // these take no room
					fmt.Fprint(s.out, "\b \b")
				}
			}
		case s.restore != nil && b == escape:
			if err := s.skipEscape(ctx); err != nil {
				return "", err
			}
		case s.restore != nil && b < 0x20 && b != '\t':
		case len(line) == maxLine:
			tooLong = true
		default:
			line = append(line, b)
			if s.restore != nil {
				s.out.Write([]byte{b})
			}
		}
	}
}

// skipEscape passes over what an arrow key or the like sends.
func (s *screen) skipEscape(ctx context.Context) error {
	b, err := s.next(ctx)
	if err != nil || b != '[' && b != 'O' {
		return err
	}
	for {
		if b, err = s.next(ctx); err != nil || b >= 0x40 && b <= 0x7e {
			return err
		}
	}
}

// Visible makes control characters of somebody else's text harmless on a
// terminal: a letter must not move the cursor, rename the window or turn the
// words round.
func Visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < 0x20 || r >= 0x7f && r < 0xa0:
			return '\ufffd'
		case r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			return '\ufffd'
		}
		return r
	}, text)
}
