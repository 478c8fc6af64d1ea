package intake

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/blob"
)

const (
	keptTidied = "tidied"
	// tidyAgain is the time after which a Tidy that failed is tried again: it
	// writes much, and may have failed because the disk is full.
	tidyAgain = time.Hour
)

// tidiedOn is the day of the last Tidy, "" if there was none.
func (in *Intake) tidiedOn(ctx context.Context) (string, error) {
	b, err := in.keptNamed(ctx, keptTidied)
	return string(b), err
}

// Tidy is the night's work: it erases what has had its time and what every
// desk has, rewrites the tables in the order of their ids and the day's cells
// in random order, and empties the log. Until then, whoever takes the disk sees
// in which order one day's rows were written; afterwards he doesn't.
func (in *Intake) Tidy(ctx context.Context, now time.Time) error {
	if err := in.tidy(ctx, now); err != nil {
		return fmt.Errorf("couldn't tidy up: %w", err)
	}
	return nil
}

func (in *Intake) tidy(ctx context.Context, now time.Time) error {
	if err := in.expire(ctx, now); err != nil {
		return err
	}
	if err := in.sweepConfirmed(ctx, now); err != nil {
		return err
	}
	if err := in.sweepCells(ctx, now); err != nil {
		return err
	}
	err := in.alone(ctx, func() error {
		if err := in.sqldb.Vacuum(ctx); err != nil {
			return err
		}
		// The day is noted once the work is done: killed in between, it is
		// done again. The note itself is moved out of the log.
		err := in.db.Tx(ctx, func(tx *sql.Tx) error {
			return (&change{in: in, tx: tx}).keepNamed(keptTidied, []byte(day(now)))
		})
		if err != nil {
			return err
		}
		return in.sqldb.Checkpoint(ctx)
	})
	if err != nil {
		return err
	}
	return in.recount(ctx)
}

// sweepConfirmed erases envelopes that every desk has: one that was waiting
// for a desk that is void by now.
func (in *Intake) sweepConfirmed(ctx context.Context, now time.Time) error {
	desks := in.card.desks(now)
	return in.write(ctx, func(c *change) error {
		rows, err := c.tx.Query(`SELECT DISTINCT id FROM confirmed`)
		if err != nil {
			return err
		}
		defer rows.Close()
		var ids [][]byte
		for rows.Next() {
			var id []byte
			if err := rows.Scan(&id); err != nil {
				return err
			}
			ids = append(ids, id)
		}
		if err := rows.Err(); err != nil {
			return err
		}
		for _, id := range ids {
			if _, err := c.eraseConfirmed(id, desks); err != nil {
				return err
			}
		}
		return nil
	})
}

// sweepCells deletes files that no row names and writes those of today and
// yesterday anew, in random order: what the file system knows of when and in
// which order they came goes with the old files. Of many, each waits its turn,
// so that somebody who is sending a large file goes on.
func (in *Intake) sweepCells(ctx context.Context, now time.Time) error {
	recent, err := in.sweepFiles(ctx, now)
	if err != nil {
		return err
	}
	if err := in.shuffle(len(recent), func(i, j int) { recent[i], recent[j] = recent[j], recent[i] }); err != nil {
		return err
	}
	for _, id := range recent {
		if err := in.rewriteCell(id); err != nil && !errors.Is(err, blob.ErrNotFound) {
			return err
		}
	}
	return nil
}

// sweepFiles deletes files that no row names, and returns the cells that came
// today and yesterday.
func (in *Intake) sweepFiles(ctx context.Context, now time.Time) (recent [][]byte, err error) {
	in.cellGate.Lock()
	defer in.cellGate.Unlock()
	named := map[string]bool{}
	err = in.db.View(ctx, func(tx *sql.Tx) error {
		rows, err := tx.Query(`SELECT id, day FROM cell`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var id []byte
			var d string
			if err := rows.Scan(&id, &d); err != nil {
				return err
			}
			named[cellName(id)] = true
			if d >= day(now.AddDate(0, 0, -1)) {
				recent = append(recent, id)
			}
		}
		return rows.Err()
	})
	if err != nil {
		return nil, err
	}
	names, err := in.cells.List()
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if !named[name] {
			if err := in.cells.Delete(name); err != nil {
				return nil, err
			}
		}
	}
	return recent, nil
}

func (in *Intake) rewriteCell(id []byte) error {
	in.cellGate.Lock()
	defer in.cellGate.Unlock()
	name := cellName(id)
	file, err := in.cells.Get(name)
	if err != nil {
		return err
	}
	defer file.Close()
	b, err := io.ReadAll(io.LimitReader(file, 2*envelope.CellSize))
	if err != nil {
		return err
	}
	return in.cells.Put(name, bytes.NewReader(b))
}
