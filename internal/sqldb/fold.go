package sqldb

import (
	"database/sql"
	"errors"
	"fmt"
	"syscall"

	"github.com/ncruces/go-sqlite3"
)

// Folded errors: what a caller may have to tell a person, whatever the
// database calls it. Each is joined with the original error.
var (
	ErrFull     = errors.New("the disk is full")
	ErrConflict = errors.New("conflicts with what is already stored")
	ErrNotFound = errors.New("not found")
	ErrBusy     = errors.New("another process is writing")
	ErrDamaged  = errors.New("not a database, damaged, or another key")
)

// Fold joins err with the folded error that it is a case of. Errors that are
// none of these, and nil, are returned as they are.
func Fold(err error) error {
	if err == nil {
		return nil
	}
	for _, f := range []struct {
		to   error
		from []error
	}{
		{ErrFull, []error{sqlite3.FULL, syscall.ENOSPC, syscall.EDQUOT}},
		{ErrConflict, []error{sqlite3.CONSTRAINT}},
		{ErrNotFound, []error{sql.ErrNoRows}},
		{ErrBusy, []error{sqlite3.BUSY, sqlite3.LOCKED}},
		{ErrDamaged, []error{sqlite3.NOTADB, sqlite3.CORRUPT}},
	} {
		if errors.Is(err, f.to) {
			return err
		}
		for _, from := range f.from {
			if errors.Is(err, from) {
				return fmt.Errorf("%w: %w", f.to, err)
			}
		}
	}
	return err
}
