package registrar

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"
	"time"

	fnote "github.com/transparency-dev/formats/note"
	"golang.org/x/mod/sumdb/note"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

// refresh is the age from which a cosignature of an unchanged log is asked for
// anew: clients refuse those of more than eight days.
const refresh = 20 * time.Hour

// maxAnswer limits what is read of a witness's answer.
const maxAnswer = 16 << 10

// cosigner is a witness that can be asked.
type cosigner struct {
	name     string // of its key
	url      string // of add-checkpoint
	verifier note.Verifier
}

func newWitnesses(p *ledger.Policy, urls map[string]string) (out []cosigner, err error) {
	unknown := map[string]bool{}
	for name := range urls {
		unknown[name] = true
	}
	for _, w := range p.Witnesses {
		v, err := fnote.NewVerifierForCosignatureV1(w.VKey)
		if err != nil {
			return nil, err
		}
		prefix, ok := urls[v.Name()]
		if !ok {
			continue
		}
		delete(unknown, v.Name())
		u, err := url.Parse(prefix)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
			return nil, fmt.Errorf("the address of witness %s isn't a URL: %q", v.Name(), prefix)
		}
		out = append(out, cosigner{v.Name(), u.JoinPath("add-checkpoint").String(), v})
	}
	for name := range unknown {
		return nil, fmt.Errorf("there is an address for witness %q, which isn't in the policy", name)
	}
	return out, nil
}

// checkpoint is a checkpoint with the log's signature and the cosignatures that
// there are.
type checkpoint struct {
	size uint64
	note []byte
}

// latest returns the newest checkpoint, nil if there is none.
func (r *Registrar) latest(ctx context.Context) (*checkpoint, error) {
	return r.stored(ctx, `SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1`)
}

// witnessed returns the newest checkpoint with a quorum of cosignatures, nil if
// there is none.
func (r *Registrar) witnessed(ctx context.Context) (*checkpoint, error) {
	return r.stored(ctx, `SELECT size, note FROM checkpoints WHERE quorum = 1 ORDER BY size DESC LIMIT 1`)
}

func (r *Registrar) stored(ctx context.Context, query string) (*checkpoint, error) {
	var cp checkpoint
	found := false
	err := r.db.View(ctx, func(tx *sql.Tx) error {
		err := tx.QueryRow(query).Scan(&cp.size, &cp.note)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		found = true
		rows, err := tx.Query(`SELECT line FROM cosignatures WHERE size = ? ORDER BY witness`, cp.size)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var line string
			if err := rows.Scan(&line); err != nil {
				return err
			}
			cp.note = append(cp.note, line...)
		}
		return rows.Err()
	})
	if err != nil || !found {
		return nil, err
	}
	return &cp, nil
}

// prove writes the tlog-proof of an entry under a checkpoint.
func (r *Registrar) prove(ctx context.Context, cp *checkpoint, idx uint64) ([]byte, error) {
	path, err := r.tiles.inclusion(ctx, idx, cp.size)
	if err != nil {
		return nil, err
	}
	return ledger.NewProof(idx, path, cp.note), nil
}

// collect asks the witnesses for what is missing under the newest checkpoint.
// It never fails: what couldn't be had is asked for again the next time.
func (r *Registrar) collect(ctx context.Context, now time.Time) {
	r.collecting.Lock()
	defer r.collecting.Unlock()
	if err := r.askAll(ctx, now); err != nil {
		r.log.Warn("couldn't collect cosignatures", "error", err)
	}
}

func (r *Registrar) askAll(ctx context.Context, now time.Time) error {
	var size uint64
	var signed []byte
	err := r.db.QueryRowContext(ctx, `SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1`).Scan(&size, &signed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return sqldb.Fold(err)
	}
	var wg sync.WaitGroup
	var mu sync.Mutex
	var errs []error
	for _, w := range r.witnesses {
		var fresh, known uint64
		err := r.db.QueryRowContext(ctx, `
			SELECT (SELECT count(*) FROM cosignatures WHERE size = ?1 AND witness = ?2 AND stamped > ?3),
				coalesce((SELECT size FROM witnesses WHERE name = ?2), 0)`,
			size, w.name, now.Add(-refresh).Unix()).Scan(&fresh, &known)
		if err != nil {
			return sqldb.Fold(err)
		}
		if fresh > 0 {
			continue
		}
		wg.Go(func() {
			err := r.ask(ctx, w, size, signed, known)
			if err == nil {
				return
			}
			mu.Lock()
			defer mu.Unlock()
			errs = append(errs, fmt.Errorf("witness %s: %w", w.name, err))
		})
	}
	wg.Wait()
	if err := r.judge(ctx, size); err != nil {
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// ask submits the checkpoint to one witness (C2SP tlog-witness) and keeps its
// cosignature.
func (r *Registrar) ask(ctx context.Context, w cosigner, size uint64, signed []byte, known uint64) error {
	// A witness that knows another size says so; asking once more is enough.
	for range 2 {
		if known > size {
			return fmt.Errorf("it has seen %d entries, and the log has %d", known, size)
		}
		status, answer, err := r.submit(ctx, w, size, signed, known)
		if err != nil {
			return err
		}
		switch status {
		case http.StatusOK:
			line, stamped, err := w.pick(signed, answer)
			if err != nil {
				return err
			}
			r.fault("cosigned")
			return r.db.Tx(ctx, func(tx *sql.Tx) error {
				_, err := tx.Exec(`INSERT OR REPLACE INTO cosignatures VALUES (?, ?, ?, ?)`, size, w.name, line, stamped.Unix())
				if err != nil {
					return err
				}
				_, err = tx.Exec(`INSERT OR REPLACE INTO witnesses VALUES (?, ?)`, w.name, size)
				return err
			})
		case http.StatusConflict:
			text := strings.TrimSuffix(string(answer), "\n")
			n, err := strconv.ParseUint(text, 10, 63)
			if err != nil || n == known {
				return fmt.Errorf("it refuses: the log is another one than it knows (%.40q)", text)
			}
			known = n
		default:
			return fmt.Errorf("it answers %d (%.200q)", status, answer)
		}
	}
	return errors.New("it changes its mind about the size it has seen")
}

func (r *Registrar) submit(ctx context.Context, w cosigner, size uint64, signed []byte, known uint64) (int, []byte, error) {
	path, err := r.tiles.consistency(ctx, known, size)
	if err != nil {
		return 0, nil, err
	}
	var body bytes.Buffer
	fmt.Fprintf(&body, "old %d\n", known)
	for _, h := range path {
		body.WriteString(base64.StdEncoding.EncodeToString(h[:]) + "\n")
	}
	body.WriteString("\n")
	body.Write(signed)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, w.url, &body)
	if err != nil {
		return 0, nil, err
	}
	req.Header.Set("Content-Type", "text/plain; charset=utf-8")
	resp, err := r.http.Do(req)
	if err != nil {
		return 0, nil, err
	}
	defer resp.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	if err != nil {
		return 0, nil, err
	}
	if len(answer) > maxAnswer {
		return 0, nil, errors.New("its answer is too long")
	}
	return resp.StatusCode, answer, nil
}

// pick finds the witness's own valid cosignature in its answer and returns its
// line; signatures of other keys are passed over.
func (w cosigner) pick(signed, answer []byte) (line string, stamped time.Time, err error) {
	n, err := note.Open(append(bytes.Clone(signed), answer...), note.VerifierList(w.verifier))
	if err != nil {
		return "", time.Time{}, fmt.Errorf("its cosignature isn't valid: %w", err)
	}
	for _, s := range n.Sigs {
		if s.Name != w.verifier.Name() || s.Hash != w.verifier.KeyHash() {
			continue
		}
		if stamped, err = fnote.CoSigV1Timestamp(s); err != nil {
			return "", time.Time{}, err
		}
		raw, err := base64.StdEncoding.DecodeString(s.Base64)
		if err != nil {
			return "", time.Time{}, err
		}
		return "— " + s.Name + " " + base64.StdEncoding.EncodeToString(raw) + "\n", stamped, nil
	}
	return "", time.Time{}, errors.New("its cosignature is missing")
}

// judge marks the newest checkpoint once it has a quorum, and drops those that
// aren't needed any more.
func (r *Registrar) judge(ctx context.Context, size uint64) error {
	cp, err := r.latest(ctx)
	if err != nil {
		return err
	}
	if cp == nil || cp.size != size {
		return nil // the log went on meanwhile
	}
	if _, err := r.policy.CheckCheckpoint(cp.note, time.Time{}); err != nil {
		if errors.Is(err, ledger.ErrNotWitnessed) {
			return nil
		}
		return err
	}
	return r.db.Tx(ctx, func(tx *sql.Tx) error {
		for _, q := range []string{
			`UPDATE checkpoints SET quorum = 1 WHERE size = ?1`,
			`DELETE FROM checkpoints WHERE size < ?1`,
			`DELETE FROM cosignatures WHERE size < ?1`,
		} {
			if _, err := tx.Exec(q, size); err != nil {
				return err
			}
		}
		return nil
	})
}
