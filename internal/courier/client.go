package courier

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"vouchsafe.example/envelope"
)

// ErrUnreachable: no answer came, or none of the courier. What was asked may
// or may not have been done; all requests may be repeated.
var ErrUnreachable = errors.New("the intake can't be reached")

// A Client is a desk's side. Its methods may be called from many goroutines
// and return errors that match the package's sentinels.
type Client struct {
	// Base is the intake's address, "http://….onion".
	Base string
	// HTTP reaches it; through Tor, a client with a SOCKS proxy.
	HTTP *http.Client
	// Newsroom is the newsroom's id, Desk the desk's name on the card.
	Newsroom [32]byte
	Desk     string
	// Sign signs with the desk's signing key of the epoch (weeks since 1970).
	Sign  func(epoch uint32, message []byte) ([]byte, error)
	Clock func() time.Time
	// Again tells whether a request is sent anew whose connection broke for the
	// n-th time with err, from 1, and waits before it says yes. Nil: it isn't.
	Again func(ctx context.Context, n int, err error) bool
	// Rand makes nonces; nil for crypto/rand.
	Rand io.Reader
}

// errBroken: no answer came, or not all of it.
var errBroken = fmt.Errorf("%w: the connection broke", ErrUnreachable)

// post sends a request, and anew when its connection breaks: signed anew, too,
// because the intake takes no signature twice.
func (c *Client) post(ctx context.Context, path string, body []byte, max int) ([]byte, error) {
	for n := 1; ; n++ {
		answer, err := c.once(ctx, path, body, max)
		if !errors.Is(err, errBroken) || ctx.Err() != nil || c.Again == nil || !c.Again(ctx, n, err) {
			return answer, err
		}
	}
}

func (c *Client) once(ctx context.Context, path string, body []byte, max int) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, requestTime)
	defer cancel()
	s := &signed{desk: c.Desk, time: c.Clock().Unix(), body: sum(body)}
	random := c.Rand
	if random == nil {
		random = rand.Reader
	}
	_, err := io.ReadFull(random, s.nonce[:])
	if err != nil {
		return nil, fmt.Errorf("couldn't make a nonce: %w", err)
	}
	if s.sig, err = c.Sign(s.epoch(), s.message(c.Newsroom, http.MethodPost, path)); err != nil {
		return nil, fmt.Errorf("couldn't sign a request to the intake: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, strings.TrimSuffix(c.Base, "/")+path, bytes.NewReader(body))
	if err != nil {
		return nil, fmt.Errorf("couldn't make a request to the intake: %w", err)
	}
	s.write(req.Header)
	req.Header.Set("Content-Type", "application/octet-stream")
	req.Header.Set("User-Agent", "")
	res, err := c.HTTP.Do(req)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		text, err := io.ReadAll(io.LimitReader(res.Body, 64))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errBroken, err)
		}
		for _, e := range errCodes {
			if string(text) == e.code+"\n" {
				return nil, e.err
			}
		}
		return nil, fmt.Errorf("%w: it answered %s", ErrUnreachable, res.Status)
	}
	answer, err := io.ReadAll(io.LimitReader(res.Body, int64(max)+1))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	if len(answer) > max {
		return nil, fmt.Errorf("%w: its answer is too long", ErrUnreachable)
	}
	return answer, nil
}

// done posts what is answered with nothing.
func (c *Client) done(ctx context.Context, path string, body []byte) error {
	_, err := c.post(ctx, path, body, 0)
	return err
}

func answered(err error) error {
	if err != nil {
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	return nil
}

// Begin opens a session; see Letterbox. The methods below that have a
// namesake there, or in Ledger, carry what that describes.
func (c *Client) Begin(ctx context.Context) (session [16]byte, err error) {
	b, err := c.post(ctx, pathBegin, nil, 16)
	if err != nil {
		return session, err
	}
	session, err = parseSession(b)
	return session, answered(err)
}

// Envelopes refuses an answer that isn't in order, or begins anew: whoever
// goes on after the last of each gets to an end.
func (c *Client) Envelopes(ctx context.Context, after [16]byte, max int) ([]Envelope, error) {
	b, err := c.post(ctx, pathEnvelopes, formatEnvelopesRequest(after, max), 2+MaxEnvelopes*envelopeRowSize)
	if err != nil {
		return nil, err
	}
	list, err := parseEnvelopes(b)
	if err == nil && len(list) > 0 && bytes.Compare(list[0].ID[:], after[:]) <= 0 {
		err = errWire
	}
	return list, answered(err)
}

func (c *Client) Confirm(ctx context.Context, ids [][16]byte) error {
	for len(ids) > 0 {
		n := min(len(ids), MaxConfirm)
		if err := c.done(ctx, pathConfirm, formatConfirm(ids[:n])); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

func (c *Client) Upload(ctx context.Context, session [16]byte, depth int, rows []Row) error {
	body, err := formatUpload(session, depth, rows)
	if err != nil {
		return fmt.Errorf("couldn't upload replies: %w", err)
	}
	return c.done(ctx, pathUpload, body)
}

// Tickets replaces the tickets of this desk.
func (c *Client) Tickets(ctx context.Context, hashes []envelope.TicketHash) error {
	body, err := formatTickets(hashes)
	if err != nil {
		return fmt.Errorf("couldn't upload tickets: %w", err)
	}
	return c.done(ctx, pathTickets, body)
}

func (c *Client) Cell(ctx context.Context, id [16]byte) ([]byte, error) {
	b, err := c.post(ctx, pathCell, id[:], envelope.CellSize)
	if err == nil && len(b) != envelope.CellSize {
		err = fmt.Errorf("%w: a cell of %d bytes", ErrUnreachable, len(b))
	}
	return b, err
}

func (c *Client) Release(ctx context.Context, desks int, ids [][16]byte) error {
	for len(ids) > 0 {
		n := min(len(ids), MaxRelease)
		body, err := formatRelease(desks, ids[:n])
		if err != nil {
			return fmt.Errorf("couldn't release cells: %w", err)
		}
		if err := c.done(ctx, pathRelease, body); err != nil {
			return err
		}
		ids = ids[n:]
	}
	return nil
}

func (c *Client) Roots(ctx context.Context, day string, roots [][32]byte) error {
	for len(roots) > 0 {
		n := min(len(roots), MaxRoots)
		if err := c.done(ctx, pathRoots, formatRoots(day, roots[:n])); err != nil {
			return err
		}
		roots = roots[n:]
	}
	return nil
}

func (c *Client) LogCard(ctx context.Context, signedCard []byte, deskKeys [][]byte) error {
	return c.entry(ctx, kindCard, signedCard, deskKeys)
}

func (c *Client) LogPublication(ctx context.Context, signedManifest []byte) error {
	return c.entry(ctx, kindPublication, signedManifest, nil)
}

func (c *Client) entry(ctx context.Context, kind string, note []byte, keys [][]byte) error {
	body, err := formatEntry(kind, note, keys)
	if err != nil {
		return fmt.Errorf("couldn't send an entry for the log: %w", err)
	}
	return c.done(ctx, pathEntry, body)
}

func (c *Client) Paths(ctx context.Context, roots [][32]byte) ([]Path, error) {
	var all []Path
	for len(roots) > 0 {
		n := min(len(roots), MaxRoots)
		const max = 2 + 2*MaxRoots*(32+1+maxLabel+12+maxEntry+2*maxProof)
		b, err := c.post(ctx, pathPaths, formatRoots("", roots[:n]), max)
		if err != nil {
			return nil, err
		}
		paths, err := parsePaths(b)
		if err != nil {
			return nil, answered(err)
		}
		all, roots = append(all, paths...), roots[n:]
	}
	return all, nil
}

// ConfirmPeriod confirms days and months. Those whose paths can't be had yet
// are passed over; confirm them again later.
func (c *Client) ConfirmPeriod(ctx context.Context, labels ...string) error {
	body, err := formatConfirmPeriod(labels)
	if err != nil {
		return fmt.Errorf("couldn't confirm periods: %w", err)
	}
	return c.done(ctx, pathConfirmPeriod, body)
}

func (c *Client) Proof(ctx context.Context, entry []byte) ([]byte, error) {
	return c.post(ctx, pathProof, entry, maxProof)
}

func (c *Client) Bundle(ctx context.Context) ([]byte, error) {
	return c.post(ctx, pathBundle, nil, maxBundle)
}

func (c *Client) Card(ctx context.Context, hash [32]byte) ([]byte, error) {
	return c.post(ctx, pathCard, hash[:], maxCard)
}
