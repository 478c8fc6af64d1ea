// Package witness cosigns other newsrooms' logs: it remembers the newest state
// of each, and signs a newer one only when that continues it. Whoever reads a
// proof under its cosignature knows that the log showed everybody one past.
//
// The protocol is C2SP tlog-witness (add-checkpoint), the signature C2SP
// tlog-cosignature (cosignature/v1, Ed25519).
//
// Is trusted with its signing key, and with never signing two pasts of one log;
// is not trusted with anything that a log contains, which it never sees.
package witness

import (
	"bytes"
	"context"
	"database/sql"
	"embed"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	flog "github.com/transparency-dev/formats/log"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"golang.org/x/mod/sumdb/note"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

//go:embed schema/*.sql
var schema embed.FS

const (
	// maxBody is the length of a request in bytes.
	maxBody   = 32 << 10
	maxHashes = 63
	// maxForks is how many contradictions of one log are kept.
	maxForks = 16
	maxSize  = 1 << 62
	// maxSkew is how far the clock may be behind the last time stamped. Readers
	// believe stamps up to an hour ahead of their own clocks.
	maxSkew = time.Hour
)

// Options are what a witness needs.
type Options struct {
	Path  string           // of its database file
	Key   string           // private key, an skey of ledger.GenerateWitnessKey
	Logs  []string         // vkeys of the logs that it cosigns; their names are the origins
	Clock func() time.Time // time.Now if nil
	Log   *slog.Logger     // start, stop and logs that contradict themselves; none if nil
}

// A Witness is open until Close.
type Witness struct {
	cosigner *ledger.Cosigner
	logs     map[string]note.Verifier // by origin
	clock    func() time.Time
	log      *slog.Logger
	db       *sqldb.DB
}

// New opens the witness's database, or makes it.
func New(o Options) (*Witness, error) {
	w := &Witness{logs: map[string]note.Verifier{}, clock: o.Clock, log: o.Log}
	if w.clock == nil {
		w.clock = time.Now
	}
	if w.log == nil {
		w.log = slog.New(slog.DiscardHandler)
	}
	var err error
	if w.cosigner, err = ledger.NewCosigner(o.Key); err != nil {
		return nil, fmt.Errorf("couldn't open the witness: %w", err)
	}
	for _, vkey := range o.Logs {
		v, err := note.NewVerifier(vkey)
		if err != nil {
			return nil, fmt.Errorf("couldn't open the witness: key of a log, %q: %w", vkey, err)
		}
		if w.logs[v.Name()] != nil {
			return nil, fmt.Errorf("couldn't open the witness: two logs are named %s", v.Name())
		}
		w.logs[v.Name()] = v
	}
	if len(w.logs) == 0 {
		return nil, errors.New("couldn't open the witness: it has no log to watch")
	}
	if w.db, err = sqldb.Open(o.Path, schema); err != nil {
		return nil, fmt.Errorf("couldn't open the witness: %w", err)
	}
	w.log.Info("witness opened", "name", w.cosigner.Name(), "logs", len(w.logs))
	return w, nil
}

// Close closes the database.
func (w *Witness) Close() error {
	w.log.Info("witness closed")
	if err := w.db.Close(); err != nil {
		return fmt.Errorf("couldn't close the witness: %w", err)
	}
	return nil
}

// VKey is the witness's public key, for newsrooms' policies.
func (w *Witness) VKey() string { return w.cosigner.VKey() }

// Handler returns the witness's routes: POST /add-checkpoint (C2SP
// tlog-witness), and GET /forks, which shows everybody the logs that
// contradicted themselves (see FormatForks).
func (w *Witness) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /add-checkpoint", w.serve)
	mux.HandleFunc("GET /forks", w.serveForks)
	return mux
}

func (w *Witness) serveForks(rw http.ResponseWriter, req *http.Request) {
	h := rw.Header()
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-cache")
	forks, err := w.Forks(req.Context())
	if err != nil {
		w.log.Error("couldn't show the forks", "error", err)
		rw.WriteHeader(http.StatusInternalServerError)
		io.WriteString(rw, "The evidence can't be read now. Try again later.\n")
		return
	}
	rw.Write(FormatForks(forks))
}

func (w *Witness) serve(rw http.ResponseWriter, req *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(rw, req.Body, maxBody))
	var line string
	if err != nil {
		err = &refusal{http.StatusRequestEntityTooLarge, fmt.Sprintf("A request has at most %d bytes.", maxBody)}
	} else {
		line, err = w.AddCheckpoint(req.Context(), body)
	}
	rw.Header().Set("Content-Type", "text/plain; charset=utf-8")
	rw.Header().Set("X-Content-Type-Options", "nosniff")
	var conflict *conflict
	var refused *refusal
	switch {
	case err == nil:
		io.WriteString(rw, line)
	case errors.As(err, &conflict):
		rw.Header().Set("Content-Type", "text/x.tlog.size")
		rw.WriteHeader(http.StatusConflict)
		fmt.Fprintf(rw, "%d\n", conflict.size)
	case errors.As(err, &refused):
		rw.WriteHeader(refused.status)
		io.WriteString(rw, refused.text+"\n")
	default:
		w.log.Error("couldn't cosign", "error", err)
		rw.WriteHeader(http.StatusInternalServerError)
		io.WriteString(rw, "The witness can't sign now. Try again later.\n")
	}
}

// refusal is an answer other than a signature.
type refusal struct {
	status int
	text   string
}

func (r *refusal) Error() string { return r.text }

// conflict says that the witness has seen another size than the log believes,
// or another tree of that size.
type conflict struct{ size uint64 }

func (c *conflict) Error() string { return fmt.Sprintf("the newest checkpoint has %d entries", c.size) }

func bad(format string, args ...any) error {
	return &refusal{http.StatusBadRequest, fmt.Sprintf(format, args...)}
}

// request is a parsed request.
type request struct {
	old        uint64
	hashes     [][]byte
	checkpoint []byte
	origin     string
}

func parseRequest(body []byte) (q request, err error) {
	head, cp, ok := bytes.Cut(body, []byte("\n\n"))
	if !ok {
		return q, bad("The request has no empty line.")
	}
	lines := strings.Split(string(head), "\n")
	old, ok := strings.CutPrefix(lines[0], "old ")
	if q.old, err = strconv.ParseUint(old, 10, 64); !ok || err != nil || strconv.FormatUint(q.old, 10) != old || q.old > maxSize {
		return q, bad("The first line isn't 'old' and a size.")
	}
	if len(lines)-1 > maxHashes {
		return q, bad("More than %d hashes.", maxHashes)
	}
	for _, l := range lines[1:] {
		h, err := base64.StdEncoding.Strict().DecodeString(l)
		if err != nil || len(h) != 32 || base64.StdEncoding.EncodeToString(h) != l {
			return q, bad("A line of the proof isn't a hash.")
		}
		q.hashes = append(q.hashes, h)
	}
	q.checkpoint = cp
	if q.origin, _, ok = strings.Cut(string(cp), "\n"); !ok {
		return q, bad("The checkpoint has no lines.")
	}
	return q, nil
}

// open checks the log's signature and parses the checkpoint.
func (q request) open(v note.Verifier) (cp *flog.Checkpoint, text string, err error) {
	n, err := note.Open(q.checkpoint, note.VerifierList(v))
	if err != nil {
		return nil, "", &refusal{http.StatusForbidden, "The checkpoint isn't signed by the log's key."}
	}
	cp = &flog.Checkpoint{}
	rest, err := cp.Unmarshal([]byte(n.Text))
	if err != nil || len(cp.Hash) != 32 || cp.Size > maxSize || string(cp.Marshal())+string(rest) != n.Text {
		return nil, "", bad("The checkpoint can't be read.")
	}
	return cp, n.Text, nil
}

// AddCheckpoint answers one request of the protocol: with the signature line
// for the checkpoint, once the new state is on disk. What it refuses has a
// status of its own in Handler's answers.
func (w *Witness) AddCheckpoint(ctx context.Context, body []byte) (line string, err error) {
	q, err := parseRequest(body)
	if err != nil {
		return "", err
	}
	v, ok := w.logs[q.origin]
	if !ok {
		return "", &refusal{http.StatusNotFound, "This log isn't known here."}
	}
	cp, text, err := q.open(v)
	if err != nil {
		return "", err
	}
	if cp.Origin != q.origin {
		return "", bad("The checkpoint can't be read.")
	}
	if q.old > cp.Size {
		return "", bad("The old size is greater than the checkpoint's.")
	}
	// Comparing with the newest state, and taking the new one as the newest,
	// is one transaction: of two requests at once, one sees the other's state.
	now := w.clock()
	var fork []byte
	var behind time.Time // the time stamped last, if the clock is too far behind it
	err = w.db.Tx(ctx, func(tx *sql.Tx) error {
		fork = nil
		var size uint64
		var stamped int64
		root := rfc6962.DefaultHasher.EmptyRoot()
		var against []byte
		err := tx.QueryRow(`SELECT size, root, stamped, note FROM logs WHERE origin = ?`, q.origin).Scan(&size, &root, &stamped, &against)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if q.old != size {
			return &conflict{size}
		}
		if cp.Size == size && !bytes.Equal(cp.Hash, root) {
			fork = against
			return &conflict{size}
		}
		if err := proof.VerifyConsistency(rfc6962.DefaultHasher, size, cp.Size, q.hashes, root, cp.Hash); err != nil {
			// A log that signs what doesn't continue its past, by a proof that
			// merely doesn't fit, proves nothing against itself.
			return &refusal{http.StatusUnprocessableEntity, "The proof doesn't show that the checkpoint continues the one before."}
		}
		// Times never go back: they say since when a log's past is fixed.
		if last := time.Unix(stamped, 0); now.Before(last) {
			if last.Sub(now) > maxSkew {
				behind = last
				return &refusal{http.StatusServiceUnavailable, "The witness's clock is behind the time that it signed last. Its operator must look at its log."}
			}
			now = last
		}
		_, err = tx.Exec(`INSERT OR REPLACE INTO logs VALUES (?, ?, ?, ?, ?)`, q.origin, cp.Size, cp.Hash, now.Unix(), q.checkpoint)
		return err
	})
	if !behind.IsZero() {
		w.log.Error("can't sign: the clock is behind the time signed last. If the clock is wrong now, set it. "+
			"If it was wrong then: stop the witness; run the statement on its database, which keeps what it knows of the log's past; "+
			"start it again; and tell the log's newsroom that cosignatures with a time to come are about",
			"origin", q.origin, "clock", now.UTC().Format(time.RFC3339), "signed", behind.UTC().Format(time.RFC3339),
			"database", w.db.Path(), "statement", resetClock)
	}
	if fork != nil {
		w.keepFork(ctx, q, cp.Size, fork)
	}
	if err != nil {
		return "", err
	}
	return w.cosigner.Cosign(text, now)
}

// resetClock makes a witness forget which times it signed, and nothing else.
const resetClock = "UPDATE logs SET stamped = 0"

// keepFork keeps two signed checkpoints of one size with different trees.
func (w *Witness) keepFork(ctx context.Context, q request, size uint64, against []byte) {
	w.log.Error("a log shows two pasts; both are kept", "origin", q.origin, "size", size)
	err := w.db.Tx(ctx, func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRow(`SELECT count(*) FROM forks WHERE origin = ?`, q.origin).Scan(&n); err != nil || n >= maxForks {
			return err
		}
		_, err := tx.Exec(`INSERT OR IGNORE INTO forks VALUES (?, ?, ?, ?)`, q.origin, size, q.checkpoint, against)
		return err
	})
	if err != nil {
		w.log.Error("couldn't keep the evidence", "error", err)
	}
}

// A Fork is the evidence that a log signed two trees of one size.
type Fork struct {
	Origin   string
	Size     uint64
	One, Two []byte // signed checkpoints
}

// forksHeader begins the text of forks.
const forksHeader = "vouchsafe/forks/v1\n"

// FormatForks writes forks as plain text: a line "vouchsafe/forks/v1"; then of
// each fork a line of its origin, its size, and the lengths in bytes of the two
// checkpoints, separated by single spaces, and the checkpoints as they came.
// Whoever has the log's key can check both signatures.
func FormatForks(forks []Fork) []byte {
	b := []byte(forksHeader)
	for _, f := range forks {
		b = fmt.Appendf(b, "%s %d %d %d\n", f.Origin, f.Size, len(f.One), len(f.Two))
		b = append(append(b, f.One...), f.Two...)
	}
	return b
}

// Forks returns the contradictions that were met, by origin.
func (w *Witness) Forks(ctx context.Context) (out []Fork, err error) {
	err = w.db.View(ctx, func(tx *sql.Tx) error {
		out = nil
		rows, err := tx.Query(`SELECT origin, size, against, note FROM forks ORDER BY origin, size`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var f Fork
			if err := rows.Scan(&f.Origin, &f.Size, &f.One, &f.Two); err != nil {
				return err
			}
			out = append(out, f)
		}
		return rows.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't read the forks: %w", err)
	}
	return out, nil
}
