package sqldb

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
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
	ErrAway     = errors.New("the database can't be reached")
)

// codes are PostgreSQL's, or the first two characters of a class of them.
var codes = map[string]error{
	"53100": ErrFull,
	"23":    ErrConflict,
	"55P03": ErrBusy, // a lock wasn't to be had in time
	"40":    ErrBusy, // deadlock and the like
	"53300": ErrAway, // too many connections
	"57P":   ErrAway, // it stops, or starts
	"08":    ErrAway,
	"XX001": ErrDamaged,
	"XX002": ErrDamaged,
}

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
	if to := foldPostgres(err); to != nil && !errors.Is(err, to) {
		return fmt.Errorf("%w: %w", to, err)
	}
	return err
}

func foldPostgres(err error) error {
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		for length := len(pg.Code); length >= 2; length-- {
			if to, ok := codes[pg.Code[:length]]; ok {
				return to
			}
		}
		return nil
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	var connect *pgconn.ConnectError
	var network net.Error
	if errors.As(err, &connect) || errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) || errors.Is(err, syscall.EPIPE) || errors.Is(err, syscall.ECONNRESET) {
		return ErrAway
	}
	return nil
}
