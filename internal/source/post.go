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
	errKnock  = errors.New("the letterbox lets in who has knocked")
)

// post carries requests to the letterbox. Requests of one kind are all of one
// size and carry no header that tells one client from another.
type post struct {
	base  string
	http  *http.Client
	again func(ctx context.Context, n int, err error) bool
	pause func(ctx context.Context, d time.Duration) error
	// raised says that the letterbox lets in who has knocked; challenges are what
	// it gave then, and passes those that are worked at. Nil ones are empty.
	raised     bool
	challenges *[envelope.Uses]envelope.Challenge
	passes     [envelope.Uses]*pass
}

// patience are the pauses before a part of a file is sent anew, when whatever
// repeats a request at once has given up: ten minutes in all. Nobody sits beside it
// for hours; and who has gone for bread finds it going on.
var patience = []time.Duration{2 * time.Second, 5 * time.Second, 15 * time.Second, 30 * time.Second, time.Minute, 2 * time.Minute, 3 * time.Minute, 3 * time.Minute}

// patiently repeats a request that didn't get through, or was refused for the
// moment, after each of the pauses. waiting is called before the first.
func (p *post) patiently(ctx context.Context, waiting func(), step func() error) error {
	for n := 0; ; n++ {
		err := step()
		if n == len(patience) || !errors.Is(err, errUnreachable) && !errors.Is(err, errBusy) || ctx.Err() != nil {
			return err
		}
		if n == 0 {
			waiting()
		}
		if err := p.wait(ctx, patience[n]); err != nil {
			return err
		}
	}
}

func (p *post) wait(ctx context.Context, d time.Duration) error {
	if p.pause != nil {
		return p.pause(ctx, d)
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// cells asks about all cells of a file, or says something of them, in requests
// of one size.
func (p *post) cells(ctx context.Context, what byte, cells envelope.Cells) (there []bool, err error) {
	for from := 0; from < cells.Count(); from += envelope.AskedCells {
		var ids [][16]byte
		for i := from; i < min(from+envelope.AskedCells, cells.Count()); i++ {
			ids = append(ids, cells.ID(i))
		}
		request, err := envelope.CellsRequest(what, ids)
		if err != nil {
			return nil, err
		}
		answer, err := p.send(ctx, envelope.PathCells, request, envelope.CellsAnswerSize)
		if err != nil {
			return nil, err
		}
		some, err := envelope.ParseCellsAnswer(answer, len(ids))
		if err != nil {
			return nil, err
		}
		there = append(there, some...)
	}
	return there, nil
}

// missing are the cells of a file that the letterbox hasn't.
func (p *post) missing(ctx context.Context, cells envelope.Cells) (missing []int, err error) {
	there, err := p.cells(ctx, envelope.CellsAsk, cells)
	for i, yes := range there {
		if !yes {
			missing = append(missing, i)
		}
	}
	return missing, err
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
	if use, ok := uses[path]; ok {
		req.Header.Set(envelope.HeaderPass, p.passes[use].header())
	}
	res, err := p.http.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	defer res.Body.Close()
	if res.Header.Get(envelope.HeaderAdmission) == envelope.Raised {
		p.raised = true
	}
	answer, err := io.ReadAll(io.LimitReader(res.Body, int64(max)+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", errBroken, err)
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
