package courier

import (
	"bytes"
	"context"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"time"

	"vouchsafe.example/envelope"
)

// Prefix is the path under which intake mounts the handler.
const Prefix = prefix

// Time for one request, headers apart: an upload of 56 MB through slow
// circuits, or a registrar that waits for cosignatures.
const requestTime = 15 * time.Minute

// A Handler answers desks. All fields but Log must be set.
type Handler struct {
	Newsroom  [32]byte
	Keys      Keys
	Letterbox Letterbox
	Ledger    Ledger
	Clock     func() time.Time
	// Log gets what went wrong inside, without desk or origin. Nil: nothing.
	Log *slog.Logger
}

// ErrCodes are what an answer other than 200 says in its body, one line each.
var errCodes = []struct {
	err    error
	code   string
	status int
}{
	{ErrSession, "session", http.StatusConflict},
	{ErrNotFound, "not-found", http.StatusNotFound},
	{ErrFull, "full", http.StatusInsufficientStorage},
	{ErrBusy, "busy", http.StatusServiceUnavailable},
	{ErrInvalid, "invalid", http.StatusBadRequest},
	{ErrClock, "clock", http.StatusUnauthorized},
	{ErrRefused, "refused", http.StatusForbidden},
}

// A verb answers the body of one signed request.
type verb struct {
	limit int // bytes of the request's body
	do    func(ctx context.Context, desk string, body []byte) ([]byte, error)
}

// verbs are all requests there are. Every one of them is for desks.
func (h *Handler) verbs() map[string]verb {
	return map[string]verb{
		pathBegin:     {0, h.begin},
		pathEnvelopes: {2 + 16, h.envelopes},
		pathConfirm:   {2 + 16*MaxConfirm, h.confirm},
		pathUpload:    {16 + 1 + 2 + MaxRows*rowSize, h.upload},
		pathTickets:   {2 + 16*MaxTickets, h.tickets},
		pathCell:      {16, h.cell},
		pathRelease:   {1 + 2 + 16*MaxRelease, h.release},
		pathRoots:     {10 + 2 + 32*MaxRoots, h.roots},

		// Forwarded to the registrar.
		pathEntry:         {1 + maxKind + 4 + maxSigned + 1 + MaxDesks*(4+maxKeys), h.entry},
		pathPaths:         {2 + 32*MaxRoots, h.paths},
		pathConfirmPeriod: {1 + MaxLabels*(1+maxLabel), h.confirmPeriod},
		pathProof:         {maxEntry, h.proof},
		pathBundle:        {0, h.bundle},
		pathCard:          {32, h.card},
	}
}

// Mount adds the courier's requests to mux.
func (h *Handler) Mount(mux *http.ServeMux) {
	seen := &nonces{}
	// A desk asks one thing after the other; eight desks may ask at once.
	room := make(chan struct{}, 2*MaxDesks)
	for path, v := range h.verbs() {
		mux.HandleFunc("POST "+path, func(w http.ResponseWriter, r *http.Request) {
			answer, err := h.serve(w, r, path, v, seen, room)
			if err != nil {
				h.refuse(w, path, err)
				return
			}
			w.Header().Set("Content-Type", "application/octet-stream")
			w.Header().Set("Content-Length", fmt.Sprint(len(answer)))
			w.Write(answer)
		})
	}
}

func (h *Handler) serve(w http.ResponseWriter, r *http.Request, path string, v verb, seen *nonces, room chan struct{}) ([]byte, error) {
	// The signature covers the digest of the body, so that a stranger is
	// refused before his body is read.
	s, err := parseSigned(r.Header)
	if err != nil || r.URL.RawQuery != "" {
		return nil, ErrInvalid
	}
	now := h.Clock()
	if err := s.check(h.Newsroom, r.Method, path, h.Keys(s.desk, s.epoch()), now); err != nil {
		return nil, err
	}
	if !seen.first(s.nonce, now) {
		return nil, ErrRefused
	}
	select {
	case room <- struct{}{}:
		defer func() { <-room }()
	default:
		return nil, ErrBusy
	}
	// Recorders in tests have no deadlines to set.
	control := http.NewResponseController(w)
	control.SetReadDeadline(time.Now().Add(requestTime))
	control.SetWriteDeadline(time.Now().Add(requestTime))
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(v.limit)))
	if err != nil {
		return nil, ErrInvalid
	}
	digest := sum(body)
	if subtle.ConstantTimeCompare(digest[:], s.body[:]) != 1 {
		return nil, ErrInvalid
	}
	ctx, cancel := context.WithTimeout(r.Context(), requestTime)
	defer cancel()
	return v.do(ctx, s.desk, body)
}

// refuse is the one place where an error becomes what a desk hears. Anything
// without a code of its own is told as 'busy' and goes to the log.
func (h *Handler) refuse(w http.ResponseWriter, path string, err error) {
	code, status := "busy", http.StatusServiceUnavailable
	known := false
	for _, c := range errCodes {
		if errors.Is(err, c.err) {
			code, status, known = c.code, c.status, true
			break
		}
	}
	if !known && h.Log != nil && !errors.Is(err, context.Canceled) {
		h.Log.Error("a desk's request failed", "request", path, "err", err)
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	io.WriteString(w, code+"\n")
}

func wire(err error) error {
	if err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	return nil
}

func (h *Handler) begin(ctx context.Context, desk string, body []byte) ([]byte, error) {
	session, err := h.Letterbox.Begin(ctx, desk)
	return session[:], err
}

func (h *Handler) envelopes(ctx context.Context, desk string, body []byte) ([]byte, error) {
	after, max, err := parseEnvelopesRequest(body)
	if err != nil {
		return nil, wire(err)
	}
	list, err := h.Letterbox.Envelopes(ctx, desk, after, max)
	if err != nil {
		return nil, err
	}
	return formatEnvelopes(list)
}

func (h *Handler) confirm(ctx context.Context, desk string, body []byte) ([]byte, error) {
	ids, err := parseConfirm(body)
	if err != nil {
		return nil, wire(err)
	}
	return nil, h.Letterbox.Confirm(ctx, desk, ids)
}

func (h *Handler) upload(ctx context.Context, desk string, body []byte) ([]byte, error) {
	session, depth, rows, err := parseUpload(body)
	if err != nil {
		return nil, wire(err)
	}
	return nil, h.Letterbox.Upload(ctx, desk, session, depth, rows)
}

func (h *Handler) tickets(ctx context.Context, desk string, body []byte) ([]byte, error) {
	hashes, err := parseTickets(body)
	if err != nil {
		return nil, wire(err)
	}
	return nil, h.Letterbox.Tickets(ctx, desk, hashes)
}

func (h *Handler) cell(ctx context.Context, desk string, body []byte) ([]byte, error) {
	id, err := parseCellRequest(body)
	if err != nil {
		return nil, wire(err)
	}
	cell, err := h.Letterbox.Cell(ctx, id)
	if err == nil && len(cell) != envelope.CellSize {
		err = errors.New("a cell has another size")
	}
	return cell, err
}

func (h *Handler) release(ctx context.Context, desk string, body []byte) ([]byte, error) {
	desks, ids, err := parseRelease(body)
	if err != nil {
		return nil, wire(err)
	}
	return nil, h.Letterbox.Release(ctx, desk, desks, ids)
}

func (h *Handler) roots(ctx context.Context, desk string, body []byte) ([]byte, error) {
	day, roots, err := parseRoots(body)
	if err != nil {
		return nil, wire(err)
	}
	return nil, h.Letterbox.Roots(ctx, day, roots)
}

func (h *Handler) entry(ctx context.Context, desk string, body []byte) ([]byte, error) {
	kind, note, keys, err := parseEntry(body)
	if err != nil {
		return nil, wire(err)
	}
	// The registrar may keep what it gets; the body is one buffer.
	note = bytes.Clone(note)
	if kind == kindCard {
		return nil, h.Ledger.LogCard(ctx, note, keys)
	}
	return nil, h.Ledger.LogPublication(ctx, note)
}

func (h *Handler) paths(ctx context.Context, desk string, body []byte) ([]byte, error) {
	roots, err := parsePathsRequest(body)
	if err != nil {
		return nil, wire(err)
	}
	paths, err := h.Ledger.Paths(ctx, roots)
	if err != nil {
		return nil, err
	}
	return formatPaths(paths)
}

// confirmPeriod passes over periods whose paths can't be had yet.
func (h *Handler) confirmPeriod(ctx context.Context, desk string, body []byte) ([]byte, error) {
	labels, err := parseConfirmPeriod(body)
	if err != nil {
		return nil, wire(err)
	}
	for _, label := range labels {
		if err := h.Ledger.Confirm(ctx, label, desk); err != nil && !errors.Is(err, ErrNotFound) {
			return nil, err
		}
	}
	return nil, nil
}

func (h *Handler) proof(ctx context.Context, desk string, body []byte) ([]byte, error) {
	if len(body) == 0 {
		return nil, ErrInvalid
	}
	return h.Ledger.Proof(ctx, body)
}

func (h *Handler) bundle(ctx context.Context, desk string, body []byte) ([]byte, error) {
	return h.Ledger.Bundle(ctx)
}

func (h *Handler) card(ctx context.Context, desk string, body []byte) ([]byte, error) {
	if len(body) != 32 {
		return nil, ErrInvalid
	}
	return h.Ledger.Card(ctx, [32]byte(body))
}
