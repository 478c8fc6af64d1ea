package registrar

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

// The order of every append is the same, whatever is logged: the entry gets its
// index in the database, in one transaction with what it seals; then it goes to
// the log's folder; then it is marked as logged. After a crash, flush finds by
// the index alone whether the folder has the entry: one writer, one order.

// queue adds an entry at the end, within a transaction.
func queue(tx *sql.Tx, e ledger.Entry) (idx uint64, err error) {
	if err := tx.QueryRow(`SELECT count(*) FROM entries`).Scan(&idx); err != nil {
		return 0, err
	}
	_, err = tx.Exec(`INSERT INTO entries VALUES (?, ?, ?, ?, 0)`, idx, e.Text(), string(e.Kind), e.Digest[:])
	return idx, err
}

// flush brings all entries of the database into the log, and waits for a signed
// checkpoint that covers them.
func (r *Registrar) flush(ctx context.Context) error {
	r.appending.Lock()
	defer r.appending.Unlock()
	// A caller that hangs up doesn't stop an append half way.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), appendLimit)
	defer cancel()

	from, texts, err := r.unlogged(ctx)
	if err != nil {
		return err
	}
	total := from + uint64(len(texts))
	if len(texts) > 0 {
		size, err := r.tiles.size()
		if err != nil {
			return err
		}
		if size < from || size > total {
			return fmt.Errorf("%w: the log has %d entries and the database %d", ErrDamaged, size, total)
		}
		for i := from; i < size; i++ {
			if err := r.compareEntry(ctx, i, size); err != nil {
				return err
			}
		}
		r.fault("before append")
		if err := r.tiles.append(ctx, size, texts[size-from:]); err != nil {
			return err
		}
		r.fault("appended")
	}
	var have int
	if err := r.db.QueryRowContext(ctx, `SELECT count(*) FROM checkpoints WHERE size = ?`, total).Scan(&have); err != nil {
		return sqldb.Fold(err)
	}
	if total == 0 || have > 0 {
		return nil
	}
	note, err := r.tiles.checkpoint(ctx, total, func(b []byte) (uint64, error) {
		cp, _, err := r.policy.OpenCheckpoint(b)
		return cp.Size, err
	})
	if err != nil {
		return err
	}
	r.fault("checkpoint signed")
	err = r.db.Tx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.Exec(`UPDATE entries SET logged = 1 WHERE logged = 0 AND idx < ?`, total); err != nil {
			return err
		}
		_, err := tx.Exec(`INSERT INTO checkpoints VALUES (?, ?, 0) ON CONFLICT DO NOTHING`, total, note)
		return err
	})
	r.fault("marked as logged")
	return err
}

func (r *Registrar) unlogged(ctx context.Context) (from uint64, texts [][]byte, err error) {
	err = r.db.View(ctx, func(tx *sql.Tx) error {
		if err := tx.QueryRow(`SELECT count(*) FROM entries WHERE logged = 1`).Scan(&from); err != nil {
			return err
		}
		rows, err := tx.Query(`SELECT idx, text FROM entries WHERE logged = 0 ORDER BY idx`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var idx uint64
			var text []byte
			if err := rows.Scan(&idx, &text); err != nil {
				return err
			}
			if idx != from+uint64(len(texts)) {
				return fmt.Errorf("%w: entry %d isn't where it should be", ErrDamaged, idx)
			}
			texts = append(texts, text)
		}
		return rows.Err()
	})
	return from, texts, err
}

// compareEntry checks that the folder has at an index what the database has.
func (r *Registrar) compareEntry(ctx context.Context, idx, size uint64) error {
	want, err := r.entry(ctx, idx)
	if err != nil {
		return err
	}
	have, err := r.tiles.entry(ctx, idx, size)
	if err != nil {
		return err
	}
	if !bytes.Equal(want, have) {
		return fmt.Errorf("%w: entry %d differs", ErrDamaged, idx)
	}
	return nil
}

func (r *Registrar) entry(ctx context.Context, idx uint64) (text []byte, err error) {
	err = r.db.QueryRowContext(ctx, `SELECT text FROM entries WHERE idx = ?`, idx).Scan(&text)
	return text, sqldb.Fold(err)
}

// newest returns the newest card, nil if there is none. It may not be cosigned
// or even logged yet.
func (r *Registrar) newest(q queryer) (*ledger.Card, error) {
	var signed []byte
	err := q.QueryRow(`SELECT signed FROM cards ORDER BY seq DESC LIMIT 1`).Scan(&signed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return ledger.ParseCard(signed, r.policy)
}

func (r *Registrar) card(ctx context.Context, hash [32]byte) (*ledger.Card, []byte, error) {
	var signed []byte
	err := r.db.QueryRowContext(ctx, `SELECT signed FROM cards WHERE hash = ?`, hash[:]).Scan(&signed)
	if err != nil {
		return nil, nil, sqldb.Fold(err)
	}
	c, err := ledger.ParseCard(signed, r.policy)
	return c, signed, err
}

// Card returns a card of the log as its editors signed it, by its hash;
// ErrNotFound if there is none. Whoever missed some goes from the newest one
// back, by the hash of the card before it.
func (r *Registrar) Card(ctx context.Context, hash [32]byte) ([]byte, error) {
	_, signed, err := r.card(ctx, hash)
	if errors.Is(err, sqldb.ErrNotFound) {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't find a card: %w", fold(err))
	}
	return signed, nil
}

func (r *Registrar) deskKeys(ctx context.Context, card [32]byte) (out []*ledger.DeskKeys, err error) {
	rows, err := r.db.QueryContext(ctx, `SELECT keys FROM desk_keys WHERE card = ?`, card[:])
	if err != nil {
		return nil, sqldb.Fold(err)
	}
	defer rows.Close()
	for rows.Next() {
		var raw []byte
		if err := rows.Scan(&raw); err != nil {
			return nil, sqldb.Fold(err)
		}
		k, err := ledger.ParseDeskKeys(raw)
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	return out, sqldb.Fold(rows.Err())
}

// LogCard logs a card that the editors signed, with the keys file of each of
// its desks (of void desks it may be missing). The card must follow from the
// newest one and have keys for the present week. A card that is in the log
// already is no error. When LogCard returns nil the card is in the log; it is
// in force once Bundle shows it, which needs the witnesses.
func (r *Registrar) LogCard(ctx context.Context, signedCard []byte, deskKeys [][]byte) error {
	if err := r.logCard(ctx, signedCard, deskKeys); err != nil {
		return fmt.Errorf("couldn't log the card: %w", fold(err))
	}
	return nil
}

func (r *Registrar) logCard(ctx context.Context, signed []byte, files [][]byte) error {
	c, err := ledger.ParseCard(signed, r.policy)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	hash := c.Hash()
	keys, err := checkDeskKeys(c, files, r.clock())
	if err != nil {
		return fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	err = r.db.Tx(ctx, func(tx *sql.Tx) error {
		var n int
		if err := tx.QueryRow(`SELECT count(*) FROM cards WHERE hash = ?`, hash[:]).Scan(&n); err != nil {
			return err
		}
		if n > 0 {
			return nil // a repeat
		}
		prev, err := r.newest(tx)
		if err != nil {
			return err
		}
		if err := c.ChecksAfter(prev); err != nil {
			return fmt.Errorf("%w: %w", ErrInvalid, err)
		}
		if _, err := queue(tx, ledger.Entry{Kind: ledger.KindCard, Card: hash, Digest: hash}); err != nil {
			return err
		}
		if _, err := tx.Exec(`INSERT INTO cards (hash, signed) VALUES (?, ?)`, hash[:], signed); err != nil {
			return err
		}
		for desk, raw := range keys {
			if _, err := tx.Exec(`INSERT INTO desk_keys VALUES (?, ?, ?)`, hash[:], desk, raw); err != nil {
				return err
			}
		}
		return nil
	})
	r.fault("card kept")
	if err != nil {
		return err
	}
	return r.seal(ctx)
}

// checkDeskKeys checks the desks' key files against the card and returns them
// by desk.
func checkDeskKeys(c *ledger.Card, files [][]byte, now time.Time) (map[string][]byte, error) {
	keys := map[string][]byte{}
	current := false
	for _, raw := range files {
		k, err := ledger.ParseDeskKeys(raw)
		if err != nil {
			return nil, err
		}
		if err := k.Matches(c); err != nil {
			return nil, err
		}
		if keys[k.Desk] != nil {
			return nil, fmt.Errorf("the keys of desk %s came twice", k.Desk)
		}
		keys[k.Desk] = raw
	}
	for _, d := range c.Desks {
		if d.VoidAt(now) {
			continue
		}
		if keys[d.Name] == nil {
			return nil, fmt.Errorf("the keys of desk %s are missing", d.Name)
		}
		if _, ok := d.KeyHash(ledger.Epoch(now)); ok {
			current = true
		}
	}
	if !current {
		return nil, fmt.Errorf("card %w", ledger.ErrNoKeys)
	}
	return keys, nil
}

// LogPublication logs the digest of a manifest that at least two different
// approvers of the newest card signed. A manifest that is in the log already is
// no error.
func (r *Registrar) LogPublication(ctx context.Context, signedManifest []byte) error {
	if err := r.logPublication(ctx, signedManifest); err != nil {
		return fmt.Errorf("couldn't log the publication: %w", fold(err))
	}
	return nil
}

func (r *Registrar) logPublication(ctx context.Context, signed []byte) error {
	err := r.db.Tx(ctx, func(tx *sql.Tx) error {
		c, err := r.newest(tx)
		if err != nil {
			return err
		}
		if c == nil {
			return fmt.Errorf("%w: there is no card yet", ErrInvalid)
		}
		text, _, err := c.OpenByApprovers(signed, Approvals)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrInvalid, err)
		}
		// The rest of the manifest is the readers' to judge; the log must only
		// not be made to sign for another thing or another newsroom.
		if !strings.HasPrefix(text, publication+fmt.Sprintf("newsroom %x\n", r.id)) {
			return fmt.Errorf("%w: this isn't the manifest of a report of this newsroom", ErrInvalid)
		}
		e := ledger.Entry{Kind: ledger.KindPublication, Card: c.Hash(), Digest: digest(text)}
		// The same publication may have been logged under an earlier card.
		var n int
		err = tx.QueryRow(`SELECT count(*) FROM entries WHERE kind = ? AND digest = ?`, string(e.Kind), e.Digest[:]).Scan(&n)
		if err != nil || n > 0 {
			return err
		}
		_, err = queue(tx, e)
		return err
	})
	r.fault("publication kept")
	if err != nil {
		return err
	}
	return r.seal(ctx)
}

// seal brings what is kept into the log and asks the witnesses at once.
func (r *Registrar) seal(ctx context.Context) error {
	err := r.flush(ctx)
	if err == nil {
		r.collect(ctx, r.clock())
		err = r.markProven(ctx, r.clock())
	}
	r.blur()
	return err
}
