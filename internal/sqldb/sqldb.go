// Package sqldb opens databases the one way this program uses them: every
// commit is on the disk before it is acknowledged, one writer writes at a time,
// and a rewriting leaves nothing of when, and in which order, rows came. SQLite
// is meant for one machine (write-ahead log, deleted rows overwritten, temporary
// tables in memory), PostgreSQL for a letterbox that needs more.
//
// Statements number their arguments in the order in which they first come, $1,
// $2, …, which both understand.
//
// Is trusted with keeping what it acknowledged; what must stay secret on a
// seized disk is encrypted by its users, or opened with OpenEncrypted.
package sqldb

import (
	"context"
	"database/sql"
	sqldriver "database/sql/driver"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/driver"
	"github.com/ncruces/go-sqlite3/vfs/adiantum"
)

// A DB is an open database. Queries may run beside each other and beside one
// writer; all writing goes through Tx.
type DB struct {
	*sql.DB
	path      string // of SQLite's file
	encrypted bool
	postgres  bool
	emptiedAt atomic.Value // number of PostgreSQL's next transaction when the log was emptied last
	writer    chan struct{}
}

// Open opens the database file at path, makes it when there is none, and
// brings its schema up to date with the files NNNN.sql in migrations (see
// Migrate), nil for none.
func Open(path string, migrations fs.FS) (*DB, error) {
	return open(path, nil, migrations)
}

// OpenEncrypted is Open for a file whose every block, log included, is
// encrypted under key (Adiantum, 4 KiB blocks). A wrong key gives ErrDamaged:
// nothing tells a wrong key from another file.
func OpenEncrypted(path string, key [32]byte, migrations fs.FS) (*DB, error) {
	return open(path, key[:], migrations)
}

// The import registers the VFS under this name.
var _ = adiantum.Wrap

func open(path string, key []byte, migrations fs.FS) (*DB, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the database: %w", err)
	}
	// SQLite would make the file readable for everybody; its log and index
	// take the mode of the file.
	f, err := os.OpenFile(abs, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the database: %w", Fold(err))
	}
	f.Close()
	if err := checkKey(abs, key); err != nil {
		return nil, fmt.Errorf("couldn't open the database: %w", err)
	}

	name := ""
	if key != nil {
		name = "adiantum"
	}
	pool, err := driver.Open(dsn(abs, name), func(c *sqlite3.Conn) error { return prepare(c, key) })
	if err != nil {
		return nil, fmt.Errorf("couldn't open the database: %w", Fold(err))
	}
	// Few connections: each holds pages of its own in memory.
	pool.SetMaxOpenConns(4)
	pool.SetMaxIdleConns(4)
	db := &DB{DB: pool, path: abs, encrypted: key != nil, writer: make(chan struct{}, 1)}
	if err := db.Migrate(migrations); err != nil {
		pool.Close()
		return nil, fmt.Errorf("couldn't open the database: %w", err)
	}
	return db, nil
}

// dsn names a database file and the VFS to open it with, "" for the ordinary
// one.
func dsn(path, vfs string) string {
	query := url.Values{"_txlock": {"immediate"}}
	if vfs != "" {
		query.Set("vfs", vfs)
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(path), RawQuery: query.Encode()}).String()
}

// prepare makes a connection one of this program's; key is nil for none.
func prepare(c *sqlite3.Conn, key []byte) error {
	if key != nil {
		if err := c.Exec(`PRAGMA hexkey='` + hex.EncodeToString(key) + `'`); err != nil {
			return err
		}
	}
	if err := c.BusyTimeout(20 * time.Second); err != nil {
		return err
	}
	return c.Exec(`
		PRAGMA temp_store = memory;
		PRAGMA journal_mode = wal;
		PRAGMA synchronous = full;
		PRAGMA secure_delete = on;
		PRAGMA foreign_keys = on;
		PRAGMA trusted_schema = off;
	`)
}

// Tx runs fn in a transaction that may write. It commits when fn returns nil,
// and rolls back otherwise. When Tx returns nil, everything is on disk; when
// it returns an error of the commit itself, the caller can't know and must
// look. A panic in fn or in SQLite is rolled back and
// passed on. One Tx runs at a time; fn must use the transaction it is given only.
// Errors are folded.
func (db *DB) Tx(ctx context.Context, fn func(*sql.Tx) error) error {
	select {
	case db.writer <- struct{}{}:
		defer func() { <-db.writer }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return db.run(ctx, nil, fn)
}

// View runs fn in a transaction that sees one state and can't write.
func (db *DB) View(ctx context.Context, fn func(*sql.Tx) error) error {
	opts := &sql.TxOptions{ReadOnly: true}
	if db.postgres {
		opts.Isolation = sql.LevelRepeatableRead
	}
	return db.run(ctx, opts, fn)
}

func (db *DB) run(ctx context.Context, opts *sql.TxOptions, fn func(*sql.Tx) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return Fold(err)
	}
	// After a panic, only a connection that could be rolled back can be closed.
	done := false
	defer func() {
		if done {
			conn.Close()
		}
	}()
	tx, err := conn.BeginTx(ctx, opts)
	if err != nil {
		done = true
		return Fold(err)
	}
	defer func() {
		if v := recover(); v != nil {
			done = discard(conn, tx)
			panic(v)
		}
		tx.Rollback()
		done = true
	}()
	if db.postgres {
		lock := lockWriting
		if opts != nil && opts.ReadOnly {
			// Before the first look, which fixes the state that is seen.
			lock = lockReading
		}
		if _, err := tx.ExecContext(ctx, lock); err != nil {
			return Fold(err)
		}
	}
	if err := fn(tx); err != nil {
		return Fold(err)
	}
	return Fold(tx.Commit())
}

// discard rolls back and closes a connection that may be damaged: the panic
// may have been SQLite's, which does so when there is no memory. When it
// returns false, the connection is lost to the pool, and its transaction is
// never committed.
func discard(conn *sql.Conn, tx *sql.Tx) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	tx.Rollback()
	conn.Raw(func(any) error { return sqldriver.ErrBadConn })
	return true
}

// Checkpoint moves the log into the database and empties it: rows deleted
// before are gone from it, and, with PostgreSQL, the times of all commits.
func (db *DB) Checkpoint(ctx context.Context) error {
	if db.postgres {
		return db.emptyLog(ctx)
	}
	var busy, log, moved int
	err := db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &log, &moved)
	if err == nil && busy != 0 {
		err = ErrBusy
	}
	return Fold(err)
}

// Blur sets the modification times of SQLite's files to midnight UTC of the
// given day: they would otherwise tell when somebody last wrote. The files of
// PostgreSQL are out of reach: whoever runs the server blurs them.
func (db *DB) Blur(day time.Time) error {
	if db.postgres {
		return nil
	}
	day = day.UTC().Truncate(24 * time.Hour)
	for _, suffix := range []string{"", "-wal", "-shm", "-journal"} {
		if err := os.Chtimes(db.path+suffix, day, day); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("couldn't blur the database's times: %w", err)
		}
	}
	return nil
}

// Postgres tells whether the database is PostgreSQL, which other processes may
// have open as well.
func (db *DB) Postgres() bool { return db.postgres }

// Path returns the absolute path of the database file, "" with PostgreSQL.
func (db *DB) Path() string { return db.path }
