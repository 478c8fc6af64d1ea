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
	errBusy        = errors.New("the letterbox is busy")
	errFull        = errors.New("the letterbox is full")
	errKnock       = errors.New("the letterbox lets in who has knocked")
)

// post carries requests to the letterbox. Requests of one kind are all of one
// size and carry no header that tells one client from another.
type post struct {
	base string
	http *http.Client
	// raised says that the letterbox lets in who has knocked; challenges are what
	// it gave then, and passes those that are worked at. Nil ones are empty.
	raised     bool
	challenges *[envelope.Uses]envelope.Challenge
	passes     [envelope.Uses]*pass
}

// uses are the requests that carry a pass.
var uses = map[string]envelope.Use{envelope.PathOpen: envelope.ToOpen, envelope.PathClose: envelope.ToClose, envelope.PathCell: envelope.ToCells}

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

func (p *post) do(ctx context.Context, method, path string, body []byte, max int) ([]byte, error) {
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
	if use, ok := uses[path]; ok {
		req.Header.Set(envelope.HeaderPass, p.passes[use].header())
	}
	res, err := p.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errUnreachable, err)
	}
	defer res.Body.Close()
	if res.Header.Get(envelope.HeaderAdmission) == envelope.Raised {
		p.raised = true
	}
	answer, err := io.ReadAll(io.LimitReader(res.Body, int64(max)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errUnreachable, err)
	case res.StatusCode == http.StatusInsufficientStorage:
		return nil, errFull
	case res.StatusCode == http.StatusPreconditionRequired:
		return nil, errKnock
	case res.StatusCode == http.StatusServiceUnavailable || res.StatusCode == http.StatusTooManyRequests:
		return nil, errBusy
	case res.StatusCode != http.StatusOK:
		return nil, fmt.Errorf("%w: it answered %s", errUnreachable, res.Status)
	case len(answer) > max:
		return nil, fmt.Errorf("%w: the answer is too long", errUnreachable)
	}
	return answer, nil
}
