package sqldbtest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"testing"
	"testing/fstest"

	"vouchsafe.example/internal/sqldb"
)

// A Backend makes an empty database for a test, and returns how it is opened,
// which may be done more than once.
type Backend func(t *testing.T) func(migrations fs.FS) (*sqldb.DB, error)

var schema = fstest.MapFS{"schema/0001.sql": {Data: []byte(`CREATE TABLE t (a TEXT PRIMARY KEY); CREATE TABLE n (id BIGINT PRIMARY KEY, v BIGINT NOT NULL); INSERT INTO n VALUES (1, 0);`)}}

// Suite tests what holds for every database.
func Suite(t *testing.T, backend Backend) {
	for name, test := range map[string]func(*testing.T, func(fs.FS) (*sqldb.DB, error)){
		"two handles write": twoHandles,
		"fold":              folds,
		"migrate":           migrates,
		"panic":             panics,
		"one state":         oneState,
		"vacuum":            vacuum,
	} {
		t.Run(name, func(t *testing.T) { test(t, backend(t)) })
	}
}

func mustOpen(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) *sqldb.DB {
	t.Helper()
	db, err := open(schema)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func insert(db *sqldb.DB, text string) error {
	return db.Tx(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO t VALUES ($1)`, text)
		return err
	})
}

func count(t *testing.T, db *sqldb.DB) (n int) {
	t.Helper()
	if err := db.QueryRow(`SELECT count(*) FROM t`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// Cheapest fake: let two writers overwrite each other's work, or count as
// written what another handle can't see. Caught by reading, adding one in Go and
// writing, through two handles at once, and by looking through a third.
func twoHandles(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	handles := []*sqldb.DB{mustOpen(t, open), mustOpen(t, open)}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for j := range 25 {
				err := handles[i%2].Tx(t.Context(), func(tx *sql.Tx) error {
					var v int
					if err := tx.QueryRow(`SELECT v FROM n WHERE id = 1`).Scan(&v); err != nil {
						return err
					}
					if _, err := tx.Exec(`UPDATE n SET v = $1 WHERE id = 1`, v+1); err != nil {
						return err
					}
					_, err := tx.Exec(`INSERT INTO t VALUES ($1)`, fmt.Sprintf("%d-%d", i, j))
					return err
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	third := mustOpen(t, open)
	var v int
	if err := third.QueryRow(`SELECT v FROM n`).Scan(&v); err != nil || v != 100 || count(t, third) != 100 {
		t.Errorf("counted to %d, %d rows, %v; want 100", v, count(t, third), err)
	}
}

// Cheapest fake: fold every error to one of them, or keep half of a failed
// transaction. Caught by different causes and a count at the end.
func folds(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	db := mustOpen(t, open)
	if err := insert(db, "a"); err != nil {
		t.Fatal(err)
	}
	if err := insert(db, "a"); !errors.Is(err, sqldb.ErrConflict) || errors.Is(err, sqldb.ErrFull) {
		t.Errorf("second insert: %v, want ErrConflict", err)
	}
	err := db.View(t.Context(), func(tx *sql.Tx) error {
		var s string
		return tx.QueryRow(`SELECT a FROM t WHERE a = 'nothing'`).Scan(&s)
	})
	if !errors.Is(err, sqldb.ErrNotFound) {
		t.Errorf("no row: %v, want ErrNotFound", err)
	}
	err = db.View(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO t VALUES ('x')`)
		return err
	})
	if err == nil {
		t.Error("a View could write")
	}
	fault := errors.New("a fault")
	err = db.Tx(t.Context(), func(tx *sql.Tx) error {
		if _, err := tx.Exec(`INSERT INTO t VALUES ('half')`); err != nil {
			return err
		}
		return fault
	})
	if !errors.Is(err, fault) {
		t.Errorf("a fault: %v", err)
	}
	if n := count(t, db); n != 1 {
		t.Errorf("%d rows, want 1", n)
	}
}

// Cheapest fake: run all steps on every Open. Caught by the row that a second
// CREATE would have lost, and by the refusals.
func migrates(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	db := mustOpen(t, open)
	if err := insert(db, "kept"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	two := fstest.MapFS{"0001.sql": schema["schema/0001.sql"], "0002.sql": {Data: []byte(`ALTER TABLE t ADD COLUMN c TEXT`)}}
	db, err := open(two)
	if err != nil {
		t.Fatal(err)
	}
	if n := count(t, db); n != 1 {
		t.Errorf("%d rows after a migration, want 1", n)
	}
	db.Close()
	for name, bad := range map[string]fs.FS{
		"older program": schema,
		"a gap":         fstest.MapFS{"0002.sql": {Data: []byte(`SELECT 1`)}},
		"empty":         fstest.MapFS{},
	} {
		if db, err := open(bad); err == nil {
			db.Close()
			t.Errorf("%s: opened", name)
		}
	}
}

// Cheapest fake: recover, and leave the transaction open or its connection in
// the pool. Caught by panicking more often than there are connections.
func panics(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	db := mustOpen(t, open)
	bug := errors.New("a bug")
	caught := func(run func(context.Context, func(*sql.Tx) error) error) {
		t.Helper()
		defer func() {
			if recover() != bug {
				t.Error("the panic isn't passed on")
			}
		}()
		err := run(t.Context(), func(tx *sql.Tx) error {
			// In a View it fails, which is as good.
			tx.Exec(`INSERT INTO t VALUES ('half')`)
			panic(bug)
		})
		t.Errorf("returned %v", err)
	}
	for i := range 15 {
		caught(db.Tx)
		caught(db.View)
		if err := insert(db, fmt.Sprint(i)); err != nil {
			t.Fatal(err)
		}
	}
	if n := count(t, db); n != 15 {
		t.Errorf("%d rows, want 15", n)
	}
}

// Cheapest fake: a View in which each statement looks anew. Caught by a write
// between two of them.
func oneState(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	db, other := mustOpen(t, open), mustOpen(t, open)
	err := db.View(t.Context(), func(tx *sql.Tx) error {
		for range 2 {
			var n int
			if err := tx.QueryRow(`SELECT count(*) FROM t`).Scan(&n); err != nil {
				return err
			}
			if n != 0 {
				t.Errorf("%d rows, want 0", n)
			}
			if err := insert(other, fmt.Sprint("row ", n)); n == 0 && err != nil && !errors.Is(err, sqldb.ErrConflict) {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Whoever reads while the tables are exchanged must find every row: a letterbox
// that found none would take all its keys for unused.
//
// Cheapest fake: copy, drop, rename, and let readers see what they see. Caught
// by readers through another handle who count without a pause meanwhile.
func vacuum(t *testing.T, open func(fs.FS) (*sqldb.DB, error)) {
	db, other := mustOpen(t, open), mustOpen(t, open)
	const rows = 300
	for i := range rows {
		if err := insert(db, fmt.Sprint("row ", i)); err != nil {
			t.Fatal(err)
		}
	}
	stop := make(chan struct{})
	var wg sync.WaitGroup
	looks := make([]int, 4)
	for i := range looks {
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				look := other.View
				if i == 0 {
					look = other.Tx
				}
				err := look(t.Context(), func(tx *sql.Tx) error {
					var n int
					err := tx.QueryRow(`SELECT count(*) FROM t`).Scan(&n)
					if err == nil && n != rows {
						t.Errorf("%d rows while they are rewritten, want %d", n, rows)
					}
					return err
				})
				if err != nil && !errors.Is(err, sqldb.ErrBusy) {
					t.Error(err)
				}
				looks[i]++
			}
		})
	}
	for range 12 {
		if err := db.Vacuum(t.Context()); err != nil && !errors.Is(err, sqldb.ErrBusy) {
			t.Error(err)
		}
	}
	close(stop)
	wg.Wait()
	if err := db.Vacuum(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := count(t, db); n != rows || looks[0] == 0 || looks[1] == 0 {
		t.Errorf("%d rows, want %d; %v looks", n, rows, looks)
	}
}
