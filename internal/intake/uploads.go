package intake

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
)

// postCells tells which cells of an upload are here, so that it goes on where
// it was broken off; or hears that a letter names them, and says no more of
// them. Both answers have one size.
func (in *Intake) postCells(ctx context.Context, body []byte) ([]byte, error) {
	what, ids, err := envelope.ParseCellsRequest(body)
	if err != nil {
		return nil, courier.ErrInvalid
	}
	there := make([]bool, len(ids))
	if what == envelope.CellsNamed {
		err = in.nameCells(ctx, ids)
	} else {
		there, err = in.unnamedCells(ctx, ids)
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't look for cells: %w", outward(err))
	}
	return envelope.CellsAnswer(there), nil
}

// unnamedCells tells of each id whether its cell is here and no letter names
// it. What is asked for doesn't run out.
func (in *Intake) unnamedCells(ctx context.Context, ids [][16]byte) ([]bool, error) {
	there := make([]bool, len(ids))
	var found [][16]byte
	err := in.db.View(ctx, func(tx *sql.Tx) error {
		ask, err := tx.Prepare(`SELECT named FROM cell WHERE id = $1`)
		if err != nil {
			return err
		}
		defer ask.Close()
		for i, id := range ids {
			named := 0
			err := ask.QueryRow(id[:]).Scan(&named)
			if errors.Is(err, sql.ErrNoRows) {
				continue
			}
			if err != nil {
				return err
			}
			if there[i] = named == 0; there[i] {
				found = append(found, id)
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return there, in.touch(ctx, found)
}

// touch makes cells that are a week old those of today. Younger ones stay as
// they are: a visit a day would else have all of them written anew every night.
func (in *Intake) touch(ctx context.Context, ids [][16]byte) error {
	old := day(in.cfg.Clock().AddDate(0, 0, -touchDays))
	due := false
	err := in.db.View(ctx, func(tx *sql.Tx) error {
		for _, id := range ids {
			err := tx.QueryRow(`SELECT 1 FROM cell WHERE id = $1 AND day <= $2`, id[:], old).Scan(new(int))
			if due = err == nil; due || !errors.Is(err, sql.ErrNoRows) {
				return err
			}
		}
		return nil
	})
	if err != nil || !due {
		return err
	}
	return in.write(ctx, func(c *change) error {
		for _, id := range ids {
			if _, err := c.tx.Exec(`UPDATE cell SET day = $1 WHERE id = $2 AND day <= $3`, c.in.today(), id[:], old); err != nil {
				return err
			}
		}
		return nil
	})
}

// nameCells marks cells as named by a letter. They wait for desks from today.
func (in *Intake) nameCells(ctx context.Context, ids [][16]byte) error {
	return in.write(ctx, func(c *change) error {
		for _, id := range ids {
			if _, err := c.tx.Exec(`UPDATE cell SET named = 1, day = $1 WHERE id = $2 AND named = 0`, c.in.today(), id[:]); err != nil {
				return err
			}
		}
		return nil
	})
}

// Release says that the desk has these cells, of a letter to so many desks.
// When all of those have said so, the cells are erased.
func (in *Intake) Release(ctx context.Context, desk string, desks int, ids [][16]byte) error {
	var gone [][]byte
	err := in.write(ctx, func(c *change) error {
		gone = nil
		for _, id := range ids {
			erased, err := c.release(id, desk, desks)
			if err != nil {
				return err
			}
			if erased {
				gone = append(gone, id[:])
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't release cells: %w", outward(err))
	}
	in.cellCount.Add(int64(-len(gone)))
	if err := in.dropFiles(ctx, gone); err != nil {
		in.cfg.Log.Error("files of released cells wait for the night", "err", err)
	}
	return nil
}

func (c *change) release(id [16]byte, desk string, desks int) (erased bool, err error) {
	if desks > 1 {
		_, err := c.tx.Exec(`INSERT INTO released (id, desk) SELECT id, $1 FROM cell WHERE id = $2 ON CONFLICT DO NOTHING`, desk, id[:])
		if err != nil {
			return false, err
		}
		have := 0
		if err := c.tx.QueryRow(`SELECT count(*) FROM released WHERE id = $1`, id[:]).Scan(&have); err != nil || have < desks {
			return false, err
		}
		if _, err := c.tx.Exec(`DELETE FROM released WHERE id = $1`, id[:]); err != nil {
			return false, err
		}
	}
	before := len(c.dropped)
	err = c.drop(`DELETE FROM cell WHERE id = $1 RETURNING slot`, id[:])
	return len(c.dropped) > before, err
}

// dropFiles deletes the files of cells whose rows are gone: what they hold
// can't be read any more. One that comes again meanwhile keeps its file.
func (in *Intake) dropFiles(ctx context.Context, ids [][]byte) error {
	drop := func(id [16]byte) error {
		if !in.cellBusy.enter(id) {
			return nil // the night's work finds files without a row
		}
		defer in.cellBusy.leave(id)
		again := false
		err := in.db.View(ctx, func(tx *sql.Tx) error {
			return tx.QueryRow(`SELECT EXISTS (SELECT 1 FROM cell WHERE id = $1)`, id[:]).Scan(&again)
		})
		if err != nil || again {
			return err
		}
		return in.cells.Delete(cellName(id[:]))
	}
	for _, id := range ids {
		if err := drop([16]byte(id)); err != nil {
			return err
		}
	}
	return nil
}
