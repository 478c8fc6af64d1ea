package registrar

import (
	"bytes"
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"vouchsafe.example/ledger"
)

// The private wire, between an intake and its registrar: POST to
// /registrar/1/…, JSON both ways, bytes in base64, roots joined, under a bearer
// token that both read from a file.
const (
	prefix      = "/registrar/1/"
	pathRoots   = prefix + "roots"
	pathCard    = prefix + "card"
	pathPublish = prefix + "publication"
	pathPaths   = prefix + "paths"
	pathConfirm = prefix + "confirm"
	pathProof   = prefix + "proof"
	pathBundle  = prefix + "bundle"
	pathSigned  = prefix + "signed-card"

	minToken = 32
	maxToken = 256
	// maxBody holds the largest request: a publication, or MaxRoots roots.
	maxBody  = 4 << 20
	maxReply = 256 << 20
	// maxBatch is the number of roots for which paths are asked at once.
	maxBatch = 256
	maxError = 400
)

// NewToken makes a token for the file that registrar and intake share.
func NewToken(rand io.Reader) (string, error) {
	b := make([]byte, 32)
	if _, err := io.ReadFull(rand, b); err != nil {
		return "", fmt.Errorf("couldn't make a token: %w", err)
	}
	return hex.EncodeToString(b), nil
}

// ReadToken reads the token from its file: one line of 32 to 256 characters.
func ReadToken(path string) (string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("couldn't read the registrar's token: %w", err)
	}
	token := strings.TrimSpace(string(b))
	if len(token) < minToken || len(token) > maxToken || strings.ContainsAny(token, " \t\r\n") {
		return "", fmt.Errorf("couldn't read the registrar's token: %s must hold one line of %d to %d characters", path, minToken, maxToken)
	}
	return token, nil
}

type (
	rootsRequest struct {
		Day   string `json:"day"`
		Roots []byte `json:"roots"`
	}
	cardRequest struct {
		Card []byte   `json:"card"`
		Keys [][]byte `json:"keys"`
	}
	publicationRequest struct {
		Manifest []byte `json:"manifest"`
	}
	pathsRequest struct {
		Roots []byte `json:"roots"`
	}
	wirePath struct {
		Root  []byte `json:"root"`
		Label string `json:"label"`
		Path  []byte `json:"path"`
		Entry []byte `json:"entry"`
		Proof []byte `json:"proof"`
	}
	pathsReply struct {
		Paths []wirePath `json:"paths"`
	}
	confirmRequest struct {
		Label string `json:"label"`
		Desk  string `json:"desk"`
	}
	proofRequest struct {
		Entry []byte `json:"entry"`
	}
	hashRequest struct {
		Hash []byte `json:"hash"`
	}
	bytesReply struct {
		Bytes []byte `json:"bytes"`
	}
	empty      struct{}
	errorReply struct {
		Code  string `json:"code"`
		Error string `json:"error"`
	}
)

// codes are the errors that cross the wire.
var codes = []struct {
	err    error
	code   string
	status int
}{
	{ErrNotFound, "not-found", http.StatusNotFound},
	{ErrInvalid, "invalid", http.StatusUnprocessableEntity},
	{ErrFull, "full", http.StatusInsufficientStorage},
	{ErrBusy, "busy", http.StatusServiceUnavailable},
}

// Private returns the handler for the newsroom's own intakes, who show the
// token. Everybody else gets 401 and nothing is read of what they send.
func (r *Registrar) Private(token string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST "+pathRoots, serve(r, func(ctx context.Context, q rootsRequest) (empty, error) {
		roots, err := splitRoots(q.Roots, MaxRoots)
		if err != nil {
			return empty{}, err
		}
		return empty{}, r.AddRoots(ctx, q.Day, roots)
	}))
	mux.HandleFunc("POST "+pathCard, serve(r, func(ctx context.Context, q cardRequest) (empty, error) {
		if len(q.Keys) > ledger.MaxDesks {
			return empty{}, fmt.Errorf("%w: more than %d desks", ErrInvalid, ledger.MaxDesks)
		}
		return empty{}, r.LogCard(ctx, q.Card, q.Keys)
	}))
	mux.HandleFunc("POST "+pathPublish, serve(r, func(ctx context.Context, q publicationRequest) (empty, error) {
		return empty{}, r.LogPublication(ctx, q.Manifest)
	}))
	mux.HandleFunc("POST "+pathPaths, serve(r, func(ctx context.Context, q pathsRequest) (pathsReply, error) {
		roots, err := splitRoots(q.Roots, MaxPaths)
		if err != nil {
			return pathsReply{}, err
		}
		paths, err := r.Paths(ctx, roots)
		var out pathsReply
		for _, p := range paths {
			out.Paths = append(out.Paths, wirePath{p.Root[:], p.Label, p.Path, p.Entry, p.Proof})
		}
		return out, err
	}))
	mux.HandleFunc("POST "+pathConfirm, serve(r, func(ctx context.Context, q confirmRequest) (empty, error) {
		return empty{}, r.Confirm(ctx, q.Label, q.Desk)
	}))
	mux.HandleFunc("POST "+pathProof, serve(r, func(ctx context.Context, q proofRequest) (bytesReply, error) {
		b, err := r.Proof(ctx, q.Entry)
		return bytesReply{b}, err
	}))
	mux.HandleFunc("POST "+pathBundle, serve(r, func(ctx context.Context, q empty) (bytesReply, error) {
		b, err := r.Bundle(ctx)
		return bytesReply{b}, err
	}))
	mux.HandleFunc("POST "+pathSigned, serve(r, func(ctx context.Context, q hashRequest) (bytesReply, error) {
		if len(q.Hash) != 32 {
			return bytesReply{}, fmt.Errorf("%w: a hash of %d bytes", ErrInvalid, len(q.Hash))
		}
		b, err := r.Card(ctx, [32]byte(q.Hash))
		return bytesReply{b}, err
	}))
	want := sha256.Sum256([]byte(token))
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		shown, _ := strings.CutPrefix(req.Header.Get("Authorization"), "Bearer ")
		have := sha256.Sum256([]byte(shown))
		if len(token) < minToken || subtle.ConstantTimeCompare(have[:], want[:]) != 1 {
			http.Error(w, "The registrar's token is missing or wrong.", http.StatusUnauthorized)
			return
		}
		mux.ServeHTTP(w, req)
	})
}

func splitRoots(b []byte, limit int) ([][32]byte, error) {
	if len(b)%32 != 0 || len(b)/32 > limit {
		return nil, fmt.Errorf("%w: roots in %d bytes", ErrInvalid, len(b))
	}
	roots := make([][32]byte, len(b)/32)
	for i := range roots {
		roots[i] = [32]byte(b[32*i:])
	}
	return roots, nil
}

// serve reads a request, calls f, and writes its answer or error.
func serve[Q, A any](r *Registrar, f func(context.Context, Q) (A, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		var q Q
		err := readJSON(http.MaxBytesReader(w, req.Body, maxBody), &q)
		var a A
		if err == nil {
			a, err = f(req.Context(), q)
		}
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("Cache-Control", "no-store")
		if err == nil {
			json.NewEncoder(w).Encode(a)
			return
		}
		for _, c := range codes {
			if errors.Is(err, c.err) {
				text := err.Error()
				w.WriteHeader(c.status)
				json.NewEncoder(w).Encode(errorReply{c.code, text[:min(len(text), maxError)]})
				return
			}
		}
		// What isn't foreseen says nothing to the other side.
		r.log.Error("couldn't answer", "path", req.URL.Path, "error", err)
		w.WriteHeader(http.StatusInternalServerError)
		json.NewEncoder(w).Encode(errorReply{"busy", "the registrar couldn't do this; its own log says why"})
	}
}

func readJSON(body io.Reader, to any) error {
	d := json.NewDecoder(body)
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return fmt.Errorf("%w: the request can't be read: %w", ErrInvalid, err)
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("%w: something follows the request", ErrInvalid)
	}
	return nil
}

// A Client asks a registrar over its private wire. Its methods are those of
// Registrar, and may be repeated.
type Client struct {
	url    string
	token  string
	http   *http.Client
	errors Errors
}

// Errors are a caller's own errors, to be told apart with errors.Is beside the
// registrar's. Those that are nil aren't joined.
type Errors struct{ NotFound, Invalid, Full, Busy error }

// NewClient makes a client for the registrar at a base URL, such as
// "http://127.0.0.1:8090". hc may be nil; then a request is given two minutes.
func NewClient(base, token string, hc *http.Client) (*Client, error) {
	u, err := url.Parse(base)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("couldn't use the registrar's address %q: it isn't a URL", base)
	}
	if hc == nil {
		hc = &http.Client{Timeout: 2 * time.Minute}
	}
	return &Client{strings.TrimSuffix(u.String(), "/"), token, hc, Errors{}}, nil
}

// WithErrors returns a client whose errors are also the caller's.
func (c *Client) WithErrors(e Errors) *Client {
	out := *c
	out.errors = e
	return &out
}

func (c *Client) fold(err error) error {
	for _, m := range []struct{ ours, theirs error }{
		{ErrNotFound, c.errors.NotFound}, {ErrInvalid, c.errors.Invalid}, {ErrFull, c.errors.Full}, {ErrBusy, c.errors.Busy},
	} {
		if m.theirs != nil && errors.Is(err, m.ours) {
			return &joined{err, m.theirs}
		}
	}
	return err
}

// joined is an error that is another one too, with the text of the first.
type joined struct{ err, also error }

func (j *joined) Error() string   { return j.err.Error() }
func (j *joined) Unwrap() []error { return []error{j.err, j.also} }

// answered is an error that the registrar answered, in its words.
type answered struct {
	text string
	err  error
}

func (a *answered) Error() string { return a.text }
func (a *answered) Unwrap() error { return a.err }

func (c *Client) call(ctx context.Context, path string, q, a any) error {
	return c.fold(c.post(ctx, path, q, a))
}

func (c *Client) post(ctx context.Context, path string, q, a any) error {
	body, err := json.Marshal(q)
	if err != nil {
		return fmt.Errorf("couldn't ask the registrar: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.url+path, bytes.NewReader(body))
	if err != nil {
		return fmt.Errorf("couldn't ask the registrar: %w", err)
	}
	req.Header.Set("Authorization", "Bearer "+c.token)
	req.Header.Set("Content-Type", "application/json")
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("%w: it can't be reached: %w", ErrBusy, err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(io.LimitReader(resp.Body, maxReply))
	if err != nil {
		return fmt.Errorf("%w: its answer broke off: %w", ErrBusy, err)
	}
	if resp.StatusCode == http.StatusOK {
		if err := json.Unmarshal(b, a); err != nil {
			return fmt.Errorf("couldn't read the registrar's answer: %w", err)
		}
		return nil
	}
	if resp.StatusCode == http.StatusUnauthorized {
		return errors.New("couldn't ask the registrar: it refuses the token")
	}
	var e errorReply
	if json.Unmarshal(b, &e) == nil {
		for _, k := range codes {
			if e.Code == k.code {
				return &answered{e.Error, k.err}
			}
		}
	}
	return fmt.Errorf("%w: it answers %s", ErrBusy, resp.Status)
}

// AddRoots is Registrar.AddRoots, for any number of roots.
func (c *Client) AddRoots(ctx context.Context, day string, roots [][32]byte) error {
	for first := true; first || len(roots) > 0; first = false {
		n := min(len(roots), MaxRoots)
		if err := c.call(ctx, pathRoots, rootsRequest{day, joinRoots(roots[:n])}, &empty{}); err != nil {
			return err
		}
		roots = roots[n:]
	}
	return nil
}

// LogCard is Registrar.LogCard.
func (c *Client) LogCard(ctx context.Context, signedCard []byte, deskKeys [][]byte) error {
	return c.call(ctx, pathCard, cardRequest{signedCard, deskKeys}, &empty{})
}

// LogPublication is Registrar.LogPublication.
func (c *Client) LogPublication(ctx context.Context, signedManifest []byte) error {
	return c.call(ctx, pathPublish, publicationRequest{signedManifest}, &empty{})
}

// Paths is Registrar.Paths, for any number of roots.
func (c *Client) Paths(ctx context.Context, roots [][32]byte) ([]PathProof, error) {
	var out []PathProof
	for len(roots) > 0 {
		n := min(len(roots), maxBatch)
		var a pathsReply
		if err := c.call(ctx, pathPaths, pathsRequest{joinRoots(roots[:n])}, &a); err != nil {
			return nil, err
		}
		for _, p := range a.Paths {
			if len(p.Root) != 32 {
				return nil, errors.New("couldn't read the registrar's answer: a root isn't one")
			}
			out = append(out, PathProof{[32]byte(p.Root), p.Label, p.Path, p.Entry, p.Proof})
		}
		roots = roots[n:]
	}
	return out, nil
}

// Confirm is Registrar.Confirm.
func (c *Client) Confirm(ctx context.Context, label, desk string) error {
	return c.call(ctx, pathConfirm, confirmRequest{label, desk}, &empty{})
}

// Proof is Registrar.Proof.
func (c *Client) Proof(ctx context.Context, entry []byte) ([]byte, error) {
	var a bytesReply
	err := c.call(ctx, pathProof, proofRequest{entry}, &a)
	return a.Bytes, err
}

// Bundle is Registrar.Bundle.
func (c *Client) Bundle(ctx context.Context) ([]byte, error) {
	var a bytesReply
	err := c.call(ctx, pathBundle, empty{}, &a)
	return a.Bytes, err
}

// Card is Registrar.Card.
func (c *Client) Card(ctx context.Context, hash [32]byte) ([]byte, error) {
	var a bytesReply
	err := c.call(ctx, pathSigned, hashRequest{hash[:]}, &a)
	return a.Bytes, err
}

func joinRoots(roots [][32]byte) []byte {
	out := make([]byte, 0, 32*len(roots))
	for i := range roots {
		out = append(out, roots[i][:]...)
	}
	return out
}
