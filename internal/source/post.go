package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"vouchsafe.example/envelope"
)

const (
	maxBundle      = 64 << 10
	requestTimeout = 3 * time.Minute // one cell through slow circuits
)

var (
	errUnreachable = errors.New("the letterbox can't be reached")
	// errBroken: no answer came, or not all of it.
	errBroken = fmt.Errorf("%w: the connection broke", errUnreachable)
	errBusy   = errors.New("the letterbox is busy")
	errFull   = errors.New("the letterbox is full")
)

// post carries requests to the letterbox. Requests of one kind are all of one
// size and carry no header that tells one client from another.
type post struct {
	base  string
	http  *http.Client
	again func(ctx context.Context, n int, err error) bool
}

func (p *post) newsroom(ctx context.Context) ([]byte, error) {
	return p.do(ctx, http.MethodGet, envelope.PathNewsroom, nil, maxBundle)
}

func (p *post) send(ctx context.Context, path string, body []byte, size int) ([]byte, error) {
	answer, err := p.do(ctx, http.MethodPost, path, body, size)
	if err != nil {
		return nil, err
	}
	if len(answer) != size {
		return nil, fmt.Errorf("%w: the answer has %d bytes instead of %d", errUnreachable, len(answer), size)
	}
	return answer, nil
}

// acknowledged sends body and accepts nothing but the letterbox's word that it
// is kept.
func (p *post) acknowledged(ctx context.Context, path string, body []byte) error {
	answer, err := p.send(ctx, path, body, len(envelope.Acknowledged))
	if err != nil {
		return err
	}
	if string(answer) != envelope.Acknowledged {
		return fmt.Errorf("%w: no acknowledgement", errUnreachable)
	}
	return nil
}

// do sends one request. When its connection breaks it may be sent anew, with
// the same bytes: each request is one that the letterbox takes twice for once.
func (p *post) do(ctx context.Context, method, path string, body []byte, max int) ([]byte, error) {
	for n := 1; ; n++ {
		answer, err := p.once(ctx, method, path, body, max)
		if !errors.Is(err, errBroken) || ctx.Err() != nil || p.again == nil || !p.again(ctx, n, err) {
			return answer, err
		}
	}
}

func (p *post) once(ctx context.Context, method, path string, body []byte, max int) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTimeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, strings.TrimSuffix(p.base, "/")+path, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("couldn't make a request: %w", err)
	}
	req.Header.Set("User-Agent", "")
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/octet-stream")
	}
	res, err := p.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(res.Body, int64(max)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	case res.StatusCode == http.StatusInsufficientStorage:
		return nil, errFull
	case res.StatusCode == http.StatusServiceUnavailable || res.StatusCode == http.StatusTooManyRequests:
		return nil, errBusy
	case res.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("%w: it answered %s", errUnreachable, res.Status)
	case len(answer) > max:
		return nil, fmt.Errorf("%w: the answer is too long", errUnreachable)
	}
	return answer, nil
}
