package intake

import (
	"bytes"
	"context"
	"crypto/subtle"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/blob"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb"
)

// errOtherContent: a cell of that id is here, with other bytes.
var errOtherContent = errors.New("the cell was sent before with other content")

func cellName(id []byte) string { return hex.EncodeToString(id) }

// inFlight keeps two requests from storing one cell at the same time.
type inFlight struct {
	mu  sync.Mutex
	ids map[[16]byte]struct{}
}

func (f *inFlight) enter(id [16]byte) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	if _, ok := f.ids[id]; ok {
		return false
	}
	if f.ids == nil {
		f.ids = map[[16]byte]struct{}{}
	}
	f.ids[id] = struct{}{}
	return true
}

func (f *inFlight) leave(id [16]byte) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.ids, id)
}

// keepCell stores a cell. The same cell may come again; another one under its
// id is refused with errOtherContent. named: it belongs to a letter that is
// being made, under a key that no later visit knows.
func (in *Intake) keepCell(ctx context.Context, id [16]byte, cell []byte, named bool) error {
	if err := in.storeCell(ctx, id, cell, named); err != nil {
		return fmt.Errorf("couldn't keep a cell: %w", outward(err))
	}
	return nil
}

func (in *Intake) storeCell(ctx context.Context, id [16]byte, cell []byte, named bool) error {
	if !in.cellBusy.enter(id) {
		return courier.ErrBusy
	}
	defer in.cellBusy.leave(id)
	in.cellGate.RLock()
	defer in.cellGate.RUnlock()
	before, err := in.Cell(ctx, id)
	if err == nil {
		if subtle.ConstantTimeCompare(before, cell) != 1 {
			return errOtherContent
		}
		return in.touch(ctx, [][16]byte{id})
	}
	// A row whose file is gone or damaged is stored anew.
	if !errors.Is(err, courier.ErrNotFound) && !errors.Is(err, errRow) {
		return err
	}
	if (in.cellCount.Load()+1)*envelope.CellSize > in.cfg.CellQuota || in.gate.full(countCells) {
		return fmt.Errorf("the quota is used up: %w", courier.ErrFull)
	}
	slot, key, err := in.keys.Take()
	if err != nil {
		return err
	}
	sealed, err := sealRow(key, kindCell, id[:], cell)
	if err == nil {
		err = in.cells.Put(cellName(id[:]), bytes.NewReader(sealed))
	}
	// Until its row is there, a crash leaves a file that no row names, which
	// the night's work finds.
	replaced := false
	if err == nil {
		err = in.write(ctx, func(c *change) error { return c.cell(id, slot, named, &replaced) })
	}
	if err != nil {
		in.slots.after(err, &change{taken: []uint64{slot}})
		return err
	}
	if !replaced {
		in.cellCount.Add(1)
		in.gate.keptOne(countCells)
	}
	return nil
}

// cell stores the row of a cell, and tells whether it replaced another's. It
// may find its own: a commit that failed, and is tried again, may have been
// written. The key of that one stays.
func (c *change) cell(id [16]byte, slot uint64, named bool, replaced *bool) error {
	before := len(c.dropped)
	if err := c.drop(`DELETE FROM cell WHERE id = $1 RETURNING slot`, id[:]); err != nil {
		return err
	}
	c.dropped = append(c.dropped[:before], slices.DeleteFunc(slices.Clone(c.dropped[before:]), func(old uint64) bool { return old == slot })...)
	if len(c.dropped) > before {
		*replaced = true
	}
	mark := 0
	if named {
		mark = 1
	}
	_, err := c.tx.Exec(`INSERT INTO cell (id, day, slot, named) VALUES ($1, $2, $3, $4)`, id[:], c.in.today(), int64(slot), mark)
	return err
}

// Cell returns a cell, courier.ErrNotFound, or errRow when it is damaged.
func (in *Intake) Cell(ctx context.Context, id [16]byte) ([]byte, error) {
	var slot int64
	err := in.db.View(ctx, func(tx *sql.Tx) error {
		return tx.QueryRow(`SELECT slot FROM cell WHERE id = $1`, id[:]).Scan(&slot)
	})
	if errors.Is(err, sqldb.ErrNotFound) {
		return nil, courier.ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read a cell: %w", err)
	}
	key, err := in.keys.Key(uint64(slot))
	if err != nil {
		return nil, fmt.Errorf("couldn't read a cell: %w: %w", errRow, err)
	}
	file, err := in.cells.Get(cellName(id[:]))
	if errors.Is(err, blob.ErrNotFound) {
		return nil, fmt.Errorf("couldn't read a cell: %w: %w", errRow, err)
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read a cell: %w", err)
	}
	defer file.Close()
	sealed, err := io.ReadAll(io.LimitReader(file, 2*envelope.CellSize))
	if err != nil {
		return nil, fmt.Errorf("couldn't read a cell: %w", err)
	}
	cell, err := openRow(key, kindCell, id[:], sealed)
	if err != nil {
		return nil, fmt.Errorf("couldn't read a cell: %w", err)
	}
	return cell, nil
}
