package intake

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// A recent remembers the envelopes of the last while, in memory only, so that
// a repeat after a lost answer needn't be stored twice. Forgetting one is
// harmless: desks drop repeats by the id of the letter.
type recent struct {
	mu        sync.Mutex
	now, last map[[32]byte]struct{}
}

const recentEnvelopes = 1 << 14

func (r *recent) has(env []byte) bool {
	h := sha256.Sum256(env)
	r.mu.Lock()
	defer r.mu.Unlock()
	_, a := r.now[h]
	_, b := r.last[h]
	return a || b
}

// add is called when the envelope is on the disk.
func (r *recent) add(env []byte) {
	h := sha256.Sum256(env)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.now == nil || len(r.now) >= recentEnvelopes {
		r.now, r.last = map[[32]byte]struct{}{}, r.now
	}
	r.now[h] = struct{}{}
}

// keep stores an envelope with its seal, in one transaction with what also
// does, nil for nothing. When it returns nil, all of it is on the disk.
func (in *Intake) keep(ctx context.Context, env []byte, also func(c *change) error) error {
	repeat := in.recent.has(env)
	if repeat && also == nil {
		return nil
	}
	if !repeat && ((in.envelopes.Load()+1)*envelope.EnvelopeSize > in.cfg.EnvelopeQuota || in.gate.full(countEnvelopes)) {
		return fmt.Errorf("couldn't keep an envelope: the quota is used up: %w", courier.ErrFull)
	}
	err := in.write(ctx, func(c *change) error {
		if also != nil {
			if err := also(c); err != nil {
				return err
			}
		}
		if repeat {
			return nil
		}
		return c.envelope(env)
	})
	if err != nil {
		return fmt.Errorf("couldn't keep an envelope: %w", outward(err))
	}
	if !repeat {
		in.envelopes.Add(1)
		in.gate.keptOne(countEnvelopes)
		in.recent.add(env)
	}
	return nil
}

func (c *change) envelope(env []byte) error {
	id, err := c.in.randomID()
	if err != nil {
		return err
	}
	slot, sealed, err := c.seal(kindEnvelope, id[:], env)
	if err != nil {
		return err
	}
	today := c.in.today()
	c.inserts.envelopes = append(c.inserts.envelopes, []any{id[:], today, int64(slot), sealed})
	c.root(envelope.EnvelopeSeal(env), today)
	return nil
}

// root keeps a seal for the registrar.
func (c *change) root(root [32]byte, day string) {
	c.inserts.roots = append(c.inserts.roots, []any{root[:], day})
}

// Envelopes returns up to max envelopes that the desk hasn't confirmed, with
// ids above after, in the order of their random ids.
func (in *Intake) Envelopes(ctx context.Context, desk string, after [16]byte, max int) ([]courier.Envelope, error) {
	type stored struct {
		courier.Envelope
		slot int64
	}
	in.sessions.touch(desk, in.cfg.Clock())
	var found []stored
	err := in.db.View(ctx, func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT id, day, slot, body FROM envelope AS e
			WHERE e.id > $1 AND NOT EXISTS (SELECT 1 FROM confirmed AS c WHERE c.id = e.id AND c.desk = $2)
			ORDER BY id LIMIT $3`, after[:], desk, max)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var s stored
			var id []byte
			if err := rows.Scan(&id, &s.Day, &s.slot, &s.Bytes); err != nil {
				return err
			}
			copy(s.ID[:], id)
			found = append(found, s)
		}
		return rows.Err()
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't read envelopes: %w", err)
	}
	var list []courier.Envelope
	for _, s := range found {
		key, err := in.keys.Key(uint64(s.slot))
		if err == nil {
			s.Bytes, err = openRow(key, kindEnvelope, s.ID[:], s.Bytes)
		}
		if err != nil {
			// Either another desk's confirmation has just erased it, or the
			// disk is damaged: the others must arrive all the same.
			in.cfg.Log.Error("an envelope could not be read", "err", err)
			continue
		}
		list = append(list, s.Envelope)
	}
	if len(list) == 0 && len(found) > 0 {
		// An empty answer would be the end.
		return in.Envelopes(ctx, desk, found[len(found)-1].ID, max)
	}
	return list, nil
}

// Confirm says that the desk has the envelopes. Those that every desk on the
// card has are erased at once.
func (in *Intake) Confirm(ctx context.Context, desk string, ids [][16]byte) error {
	now := in.cfg.Clock()
	in.sessions.touch(desk, now)
	desks := in.card.desks(now)
	erased := 0
	err := in.write(ctx, func(c *change) error {
		erased = 0
		for _, id := range ids {
			_, err := c.tx.Exec(`INSERT INTO confirmed (id, desk) SELECT id, CAST($1 AS TEXT) FROM envelope WHERE id = $2 ON CONFLICT DO NOTHING`, desk, id[:])
			if err != nil {
				return err
			}
			gone, err := c.eraseConfirmed(id[:], desks)
			if err != nil {
				return err
			}
			if gone {
				erased++
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't confirm envelopes: %w", outward(err))
	}
	in.envelopes.Add(int64(-erased))
	return nil
}

// eraseConfirmed deletes the envelope if all of the desks have it. With no
// desks known, it stays.
func (c *change) eraseConfirmed(id []byte, desks []string) (bool, error) {
	if len(desks) == 0 {
		return false, nil
	}
	for _, desk := range desks {
		var one int
		err := c.tx.QueryRow(`SELECT 1 FROM confirmed WHERE id = $1 AND desk = $2`, id, desk).Scan(&one)
		if errors.Is(err, sql.ErrNoRows) {
			return false, nil
		}
		if err != nil {
			return false, err
		}
	}
	before := len(c.dropped)
	if err := c.drop(`DELETE FROM envelope WHERE id = $1 RETURNING slot`, id); err != nil {
		return false, err
	}
	_, err := c.tx.Exec(`DELETE FROM confirmed WHERE id = $1`, id)
	return len(c.dropped) > before, err
}

// expire erases what has had its time: replies a week after their release,
// envelopes and cells after 35 days, and cells that no letter names after 21.
func (in *Intake) expire(ctx context.Context, now time.Time) error {
	oldest, oldestPart := day(now.AddDate(0, 0, -keepDays)), day(now.AddDate(0, 0, -partDays))
	var cells [][]byte
	// Looking first keeps an ordinary minute from writing.
	due := false
	err := in.db.View(ctx, func(tx *sql.Tx) error {
		return tx.QueryRow(`SELECT EXISTS (SELECT 1 FROM reply WHERE released <= $1) OR EXISTS (SELECT 1 FROM envelope WHERE day < $2) OR EXISTS (SELECT 1 FROM cell WHERE day < $3 AND (named = 0 OR day < $2))`,
			now.Unix()-week, oldest, oldestPart).Scan(&due)
	})
	if err != nil || !due {
		return err
	}
	err = in.write(ctx, func(c *change) error {
		cells = nil
		c.replies = true
		if err := c.drop(`DELETE FROM reply WHERE released <= $1 RETURNING slot`, now.Unix()-week); err != nil {
			return err
		}
		if _, err := c.tx.Exec(`DELETE FROM confirmed WHERE id IN (SELECT id FROM envelope WHERE day < $1)`, oldest); err != nil {
			return err
		}
		if err := c.drop(`DELETE FROM envelope WHERE day < $1 RETURNING slot`, oldest); err != nil {
			return err
		}
		rows, err := c.tx.Query(`SELECT id FROM cell WHERE day < $1 AND (named = 0 OR day < $2)`, oldestPart, oldest)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id []byte
			if err := rows.Scan(&id); err != nil {
				return err
			}
			cells = append(cells, id)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		if err := c.drop(`DELETE FROM cell WHERE day < $1 AND (named = 0 OR day < $2) RETURNING slot`, oldestPart, oldest); err != nil {
			return err
		}
		_, err = c.tx.Exec(`DELETE FROM released WHERE id NOT IN (SELECT id FROM cell)`)
		return err
	})
	if err != nil {
		return err
	}
	if err := in.dropFiles(ctx, cells); err != nil {
		return err // the night's work finds files without a row
	}
	return in.recount(ctx)
}

// countToday counts what is here of today, for the limits of a day, after a
// restart. What all desks have fetched already isn't counted again; cells of
// before that were asked about or named today are.
func (in *Intake) countToday(ctx context.Context) error {
	today := in.today()
	return in.db.View(ctx, func(tx *sql.Tx) error {
		var envelopes, cells int64
		if err := tx.QueryRow(`SELECT (SELECT count(*) FROM envelope WHERE day = $1), (SELECT count(*) FROM cell WHERE day = $2)`, today, today).Scan(&envelopes, &cells); err != nil {
			return err
		}
		in.gate.mu.Lock()
		defer in.gate.mu.Unlock()
		in.gate.turn(in.cfg.Clock())
		in.gate.stored = [2]int64{envelopes, cells}
		return nil
	})
}

// recount counts the rows that quotas are about.
func (in *Intake) recount(ctx context.Context) error {
	return in.db.View(ctx, func(tx *sql.Tx) error {
		var envelopes, cells int64
		if err := tx.QueryRow(`SELECT (SELECT count(*) FROM envelope), (SELECT count(*) FROM cell)`).Scan(&envelopes, &cells); err != nil {
			return err
		}
		in.envelopes.Store(envelopes)
		in.cellCount.Store(cells)
		return nil
	})
}
