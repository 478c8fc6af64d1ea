package onion

import (
	"bufio"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"time"
)

const (
	// answerTime is for one command to a tor on the same machine.
	answerTime = 30 * time.Second
	// maxLine bounds one line of an answer, in bytes, and maxLines their number:
	// a list of circuits is the longest that is asked for.
	maxLine  = 64 << 10
	maxLines = 10000
)

// A Control is a connection to a running tor, over which it is asked and told
// of what happens. The protocol: https://spec.torproject.org/control-spec/
// Its methods may be called from many goroutines.
type Control struct {
	conn net.Conn

	mu      sync.Mutex // one command at a time
	answers chan answer
	events  chan string
	done    chan struct{}
}

type answer struct {
	lines []string
	err   error
}

// DialControl connects to tor's control socket and shows it the cookie that
// lies in cookieFile. Events that nobody reads are dropped.
func DialControl(ctx context.Context, network, address, cookieFile string) (*Control, error) {
	conn, err := (&net.Dialer{Timeout: answerTime}).DialContext(ctx, network, address)
	if err != nil {
		return nil, fmt.Errorf("couldn't reach tor's control socket: %w", err)
	}
	cookie, err := os.ReadFile(cookieFile)
	if err != nil {
		conn.Close()
		return nil, fmt.Errorf("couldn't read tor's cookie: %w", err)
	}
	c := &Control{conn: conn, answers: make(chan answer), events: make(chan string, 256), done: make(chan struct{})}
	go c.listen()
	if _, err := c.Ask("AUTHENTICATE " + hex.EncodeToString(cookie)); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// Close ends the connection. A tor that was told TAKEOWNERSHIP ends with it.
func (c *Control) Close() error { return c.conn.Close() }

// Events are the lines of what tor was asked to tell by SETEVENTS, without
// their code. The channel is closed when the connection ends.
func (c *Control) Events() <-chan string { return c.events }

// Ask sends one command and returns the lines of its answer without their code.
// An answer other than 250 is an error, in which the command isn't named: it
// may hold a secret.
func (c *Control) Ask(command string) ([]string, error) {
	if strings.ContainsAny(command, "\r\n") {
		return nil, errors.New("a command to tor has one line")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.conn.SetWriteDeadline(time.Now().Add(answerTime))
	if _, err := c.conn.Write([]byte(command + "\r\n")); err != nil {
		return nil, fmt.Errorf("couldn't ask tor: %w", err)
	}
	late := time.NewTimer(answerTime)
	defer late.Stop()
	select {
	case a := <-c.answers:
		return a.lines, a.err
	case <-c.done:
		return nil, errors.New("tor ended before it answered")
	case <-late.C:
		c.Close() // an answer that comes later would be taken for the next one's
		return nil, errors.New("tor doesn't answer")
	}
}

// listen reads answers and events until the connection ends.
func (c *Control) listen() {
	defer close(c.events)
	defer close(c.done)
	defer c.conn.Close()
	r := newReader(c.conn)
	for {
		code, lines, err := readAnswer(r)
		switch {
		case err != nil:
			return
		case code[0] == '6':
			for _, line := range lines {
				select {
				case c.events <- line:
				default:
				}
			}
			continue
		}
		a := answer{lines: lines}
		if code != "250" {
			a = answer{err: fmt.Errorf("tor refuses: %s %s", code, strings.Join(lines, " "))}
		}
		select {
		case c.answers <- a:
		case <-time.After(answerTime): // nobody waits any more
		}
	}
}

func newReader(r io.Reader) *bufio.Reader { return bufio.NewReaderSize(r, maxLine) }

// readAnswer reads the lines of one answer: "250-TEXT" when more come,
// "250+TEXT" before lines up to a dot, "250 TEXT" at the end.
func readAnswer(r *bufio.Reader) (code string, lines []string, err error) {
	for len(lines) < maxLines {
		line, err := readLine(r)
		if err != nil {
			return "", nil, err
		}
		if len(line) < 4 || code != "" && line[:3] != code {
			return "", nil, errControl
		}
		code = line[:3]
		lines = append(lines, line[4:])
		switch line[3] {
		case ' ':
			return code, lines, nil
		case '-':
		case '+':
			for {
				if line, err = readLine(r); err != nil {
					return "", nil, err
				}
				if line == "." {
					break
				}
				if lines = append(lines, strings.TrimPrefix(line, ".")); len(lines) > maxLines {
					return "", nil, errControl
				}
			}
		default:
			return "", nil, errControl
		}
	}
	return "", nil, errControl
}

var errControl = errors.New("this isn't tor's control protocol")

func readLine(r *bufio.Reader) (string, error) {
	b, err := r.ReadSlice('\n')
	if err != nil {
		return "", err
	}
	return strings.TrimRight(string(b), "\r\n"), nil
}
