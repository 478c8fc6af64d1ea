package registrar

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"time"

	"vouchsafe.example/internal/shelf"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

func digest(text string) [32]byte { return sha256.Sum256([]byte(text)) }

// slots returns the shelf's slots that rows name.
func (r *Registrar) slots() (out []uint64, err error) {
	rows, err := r.db.Query(`SELECT slot FROM periods WHERE slot IS NOT NULL`)
	if err != nil {
		return nil, sqldb.Fold(err)
	}
	defer rows.Close()
	for rows.Next() {
		var slot uint64
		if err := rows.Scan(&slot); err != nil {
			return nil, sqldb.Fold(err)
		}
		out = append(out, slot)
	}
	return out, sqldb.Fold(rows.Err())
}

// closePeriods closes every day and month that is over, in order, each in one
// transaction.
func (r *Registrar) closePeriods(ctx context.Context, now time.Time) error {
	for {
		more, err := r.closeNext(ctx, now)
		if err != nil || !more {
			return err
		}
	}
}

// closeNext closes the next day or month if it is over, and says whether it did.
func (r *Registrar) closeNext(ctx context.Context, now time.Time) (closed bool, err error) {
	var slot uint64
	taken := false
	err = r.db.Tx(ctx, func(tx *sql.Tx) error {
		label, table, err := due(tx, now)
		if err != nil || label == "" {
			return err
		}
		c, err := r.newest(tx)
		if err != nil || c == nil {
			return err // entries name a card: until there is one, days wait
		}
		p, err := r.build(tx, label, table)
		if err != nil {
			return err
		}
		var key [32]byte
		if slot, key, err = r.shelf.Take(); err != nil {
			return err
		}
		taken = true
		box, err := shelf.Encrypt(key, []byte(label), p.Marshal())
		if err != nil {
			return err
		}
		kind := ledger.KindDay
		if len(label) == len(month) {
			kind = ledger.KindMonth
		}
		idx, err := queue(tx, ledger.Entry{Kind: kind, Card: c.Hash(), Digest: p.Commitment()})
		if err != nil {
			return err
		}
		if _, err := tx.Exec(`INSERT INTO periods VALUES (?, ?, ?, ?, NULL)`, label, idx, slot, box); err != nil {
			return err
		}
		closed = true
		return advance(tx, label)
	})
	r.fault("period kept")
	if err == nil {
		return closed, nil
	}
	if taken {
		r.owe(slot)
		if err := r.settle(); err != nil {
			r.log.Warn("couldn't erase an unused key", "error", err)
		}
	}
	return false, err
}

// due returns the first day or month that is over and not closed, "" if there
// is none, and the table with its roots. A month comes after its last day.
func due(tx *sql.Tx, now time.Time) (label, table string, err error) {
	nextDay, err := meta(tx, "next_day")
	if err != nil {
		return "", "", err
	}
	nextMonth, err := meta(tx, "next_month")
	if err != nil {
		return "", "", err
	}
	if nextDay[:len(month)] > nextMonth {
		return nextMonth, "month_roots", nil
	}
	d, err := time.Parse(day, nextDay)
	if err != nil {
		return "", "", err
	}
	if now.Before(d.AddDate(0, 0, 1).Add(closing)) {
		return "", "", nil
	}
	return nextDay, "day_roots", nil
}

// advance makes the period after label the next one, and drops the roots that
// are now in a day's tree. A month's roots stay until its tree is forgotten.
func advance(tx *sql.Tx, label string) error {
	if len(label) == len(month) {
		m, err := time.Parse(month, label)
		if err != nil {
			return err
		}
		_, err = tx.Exec(`UPDATE meta SET value = ? WHERE name = 'next_month'`, m.AddDate(0, 1, 0).Format(month))
		return err
	}
	d, err := time.Parse(day, label)
	if err != nil {
		return err
	}
	if _, err := tx.Exec(`DELETE FROM day_roots WHERE day = ?`, label); err != nil {
		return err
	}
	_, err = tx.Exec(`UPDATE meta SET value = ? WHERE name = 'next_day'`, d.AddDate(0, 0, 1).Format(day))
	return err
}

func (r *Registrar) build(tx *sql.Tx, label, table string) (*seal.Period, error) {
	column := table[:len(table)-len("_roots")]
	rows, err := tx.Query(`SELECT root FROM `+table+` WHERE `+column+` = ?`, label)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var roots []seal.Hash
	for rows.Next() {
		var root []byte
		if err := rows.Scan(&root); err != nil {
			return nil, err
		}
		if len(root) != 32 {
			return nil, fmt.Errorf("%w: a root of %d bytes", ErrDamaged, len(root))
		}
		roots = append(roots, seal.Hash(root))
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return seal.NewPeriod(label, r.id, roots, r.rand)
}

// openBox opens a tree that was encrypted under the key in its slot.
func openBox(key [32]byte, label string, box []byte) ([]byte, error) {
	b, err := shelf.Decrypt(key, []byte(label), box)
	if err != nil {
		return nil, fmt.Errorf("%w: the tree of %s can't be opened", ErrDamaged, label)
	}
	return b, nil
}

// cacheLeaves is the size of a tree in leaves above which it isn't kept in
// memory between two calls.
const cacheLeaves = 1 << 16

// periodCache keeps opened trees that aren't forgotten.
type periodCache struct {
	mu   sync.Mutex
	open map[string]*seal.Period
}

// period returns the tree of a closed day or month; sqldb.ErrNotFound once it
// is forgotten.
func (r *Registrar) period(ctx context.Context, label string) (*seal.Period, error) {
	r.cache.mu.Lock()
	defer r.cache.mu.Unlock()
	if p := r.cache.open[label]; p != nil {
		return p, nil
	}
	var slot uint64
	var box []byte
	err := r.db.QueryRowContext(ctx, `SELECT slot, box FROM periods WHERE label = ? AND slot IS NOT NULL`, label).Scan(&slot, &box)
	if err != nil {
		return nil, sqldb.Fold(err)
	}
	key, err := r.shelf.Key(slot)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	b, err := openBox(key, label, box)
	if err != nil {
		return nil, err
	}
	p, err := seal.UnmarshalPeriod(b)
	if err != nil {
		return nil, err
	}
	if len(b) <= 32*cacheLeaves {
		if r.cache.open == nil {
			r.cache.open = map[string]*seal.Period{}
		}
		r.cache.open[label] = p
	}
	return p, nil
}

type keptPeriod struct {
	label string
	idx   uint64
}

// keptPeriods returns the closed periods that aren't forgotten and whose entry
// is among the first size, by label.
func (r *Registrar) keptPeriods(ctx context.Context, size uint64) (out []keptPeriod, err error) {
	rows, err := r.db.QueryContext(ctx, `SELECT label, idx FROM periods WHERE slot IS NOT NULL AND idx < ? ORDER BY label`, size)
	if err != nil {
		return nil, sqldb.Fold(err)
	}
	defer rows.Close()
	for rows.Next() {
		var k keptPeriod
		if err := rows.Scan(&k.label, &k.idx); err != nil {
			return nil, sqldb.Fold(err)
		}
		out = append(out, k)
	}
	return out, sqldb.Fold(rows.Err())
}

// Confirm says that a desk has checked and kept all its paths of a closed day
// or month. When every desk that isn't void has, the tree is destroyed, at the
// latest with the next Tick. ErrNotFound before the paths can be had.
func (r *Registrar) Confirm(ctx context.Context, label, desk string) error {
	err := r.confirm(ctx, label, desk)
	r.blur()
	if err != nil {
		return fmt.Errorf("couldn't keep the confirmation of %s: %w", label, fold(err))
	}
	return nil
}

func (r *Registrar) confirm(ctx context.Context, label, desk string) error {
	err := r.db.Tx(ctx, func(tx *sql.Tx) error {
		c, err := r.newest(tx)
		if err != nil {
			return err
		}
		if c == nil {
			return ErrNotFound
		}
		if _, ok := c.Desk(desk); !ok {
			return fmt.Errorf("%w: there is no desk %q on the card", ErrInvalid, desk)
		}
		var proven sql.NullString
		var kept bool
		err = tx.QueryRow(`SELECT proven, slot IS NOT NULL FROM periods WHERE label = ?`, label).Scan(&proven, &kept)
		if errors.Is(err, sql.ErrNoRows) || err == nil && !proven.Valid {
			return ErrNotFound
		}
		if err != nil || !kept {
			return err // of what is forgotten, nobody's confirmation is needed
		}
		_, err = tx.Exec(`INSERT INTO confirmations VALUES (?, ?) ON CONFLICT DO NOTHING`, label, desk)
		return err
	})
	if err != nil {
		return err
	}
	return r.forget(ctx, r.clock())
}

// markProven notes the day on which periods were first under a checkpoint with
// a quorum: before, no desk could get a path.
func (r *Registrar) markProven(ctx context.Context, now time.Time) error {
	cp, err := r.witnessed(ctx)
	if err != nil || cp == nil {
		return err
	}
	return r.db.Tx(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec(`UPDATE periods SET proven = ? WHERE proven IS NULL AND idx < ?`, now.UTC().Format(day), cp.size)
		return err
	})
}

// forget destroys the trees that every desk has confirmed, and those that
// could be had for 14 days. When it fails, it is to be called again.
func (r *Registrar) forget(ctx context.Context, now time.Time) error {
	var slots []uint64
	var labels []string
	err := r.db.Tx(ctx, func(tx *sql.Tx) error {
		slots, labels = nil, nil
		c, err := r.newest(tx)
		if err != nil || c == nil {
			return err
		}
		rows, err := tx.Query(`SELECT label, slot, proven FROM periods WHERE slot IS NOT NULL AND proven IS NOT NULL`)
		if err != nil {
			return err
		}
		defer rows.Close()
		old := now.UTC().AddDate(0, 0, -keepDays).Format(day)
		for rows.Next() {
			var label, proven string
			var slot uint64
			if err := rows.Scan(&label, &slot, &proven); err != nil {
				return err
			}
			all, err := confirmedByAll(tx, c, label, now)
			if err != nil {
				return err
			}
			if all || proven <= old {
				slots, labels = append(slots, slot), append(labels, label)
			}
		}
		if err := rows.Err(); err != nil {
			return err
		}
		for _, label := range labels {
			for _, q := range []string{
				`UPDATE periods SET slot = NULL, box = NULL WHERE label = ?`,
				`DELETE FROM confirmations WHERE label = ?`,
				`DELETE FROM month_roots WHERE month = ?`,
			} {
				if _, err := tx.Exec(q, label); err != nil {
					return err
				}
			}
		}
		return nil
	})
	r.fault("periods forgotten")
	r.cache.mu.Lock()
	for _, label := range labels {
		delete(r.cache.open, label)
	}
	r.cache.mu.Unlock()
	r.owe(slots...)
	return errors.Join(err, r.settle())
}

// owedSlots are slots of the shelf whose keys are to be overwritten unless a
// row names them: after a commit that failed, only the rows know.
type owedSlots struct {
	mu    sync.Mutex
	slots map[uint64]bool
}

func (r *Registrar) owe(slots ...uint64) {
	r.owed.mu.Lock()
	defer r.owed.mu.Unlock()
	if r.owed.slots == nil {
		r.owed.slots = map[uint64]bool{}
	}
	for _, slot := range slots {
		r.owed.slots[slot] = true
	}
}

// settle overwrites the keys that are owed. What can't be overwritten stays
// owed until a later call, every Tick being one; after a crash, the shelf
// overwrites on opening what no row names.
func (r *Registrar) settle() error {
	r.owed.mu.Lock()
	defer r.owed.mu.Unlock()
	if len(r.owed.slots) == 0 {
		return nil
	}
	named, err := r.slots()
	if err != nil {
		return err
	}
	for _, slot := range named {
		delete(r.owed.slots, slot)
	}
	if err := r.shelf.Erase(slices.Sorted(maps.Keys(r.owed.slots))...); err != nil {
		return fmt.Errorf("trees are forgotten whose keys aren't overwritten yet: %w", err)
	}
	clear(r.owed.slots)
	return nil
}

// confirmedByAll says whether every desk that isn't void has confirmed a
// period. Where all are void nobody has: a new card may name desks that still
// need their paths.
func confirmedByAll(tx *sql.Tx, c *ledger.Card, label string, now time.Time) (bool, error) {
	live := false
	for _, d := range c.Desks {
		if d.VoidAt(now) {
			continue
		}
		live = true
		var n int
		if err := tx.QueryRow(`SELECT count(*) FROM confirmations WHERE label = ? AND desk = ?`, label, d.Name).Scan(&n); err != nil || n == 0 {
			return false, err
		}
	}
	return live, nil
}
