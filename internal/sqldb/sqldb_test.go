package sqldb_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"vouchsafe.example/internal/sqldb"
)

var schema = fstest.MapFS{"schema/0001.sql": {Data: []byte(`CREATE TABLE t(a TEXT PRIMARY KEY); CREATE TABLE u(b TEXT);`)}}

func insert(db *sqldb.DB, text string) error {
	return db.Tx(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO t VALUES (?)`, text)
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

// Cheapest fake: ignore the key and write plain SQLite. Caught by looking for
// SQLite's own first words and the planted text in every file, the log too.
func TestEncrypted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	key := [32]byte{1, 2, 3}
	db, err := sqldb.OpenEncrypted(path, key, schema)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		if err := insert(db, fmt.Sprintf("planted-phrase-%d", i)); err != nil {
			t.Fatal(err)
		}
	}
	look := func() {
		t.Helper()
		files, _ := filepath.Glob(path + "*")
		for _, file := range files {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(b, []byte("planted-phrase")) || bytes.Contains(b, []byte("SQLite format")) {
				t.Errorf("%s holds plain text", filepath.Base(file))
			}
		}
	}
	if info, err := os.Stat(path + "-wal"); err != nil || info.Size() == 0 {
		t.Fatalf("no write-ahead log: %v", err)
	}
	look()
	if err := db.Checkpoint(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	look()

	if _, err := sqldb.OpenEncrypted(path, [32]byte{9}, schema); !errors.Is(err, sqldb.ErrDamaged) {
		t.Errorf("another key: %v, want ErrDamaged", err)
	}
	if _, err := sqldb.Open(path, schema); !errors.Is(err, sqldb.ErrDamaged) {
		t.Errorf("no key: %v, want ErrDamaged", err)
	}
	db, err = sqldb.OpenEncrypted(path, key, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if n := count(t, db); n != 200 {
		t.Errorf("%d rows, want 200", n)
	}
}

// A wrong key, or none, must not cost what was committed last: SQLite deletes
// a log that it can't read.
//
// Cheapest fake: let SQLite find out. Caught by a log that holds everything.
func TestWrongKeyKeepsTheLog(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	key := [32]byte{1}
	db, err := sqldb.OpenEncrypted(path, key, schema)
	if err != nil {
		t.Fatal(err)
	}
	if err := insert(db, "acknowledged"); err != nil {
		t.Fatal(err)
	}
	pulled := filepath.Join(t.TempDir(), "x.db")
	for _, suffix := range []string{"", "-wal"} {
		b, err := os.ReadFile(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pulled+suffix, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	db.Close()
	if _, err := sqldb.OpenEncrypted(pulled, [32]byte{2}, schema); !errors.Is(err, sqldb.ErrDamaged) {
		t.Errorf("another key: %v, want ErrDamaged", err)
	}
	if _, err := sqldb.Open(pulled, schema); !errors.Is(err, sqldb.ErrDamaged) {
		t.Errorf("no key: %v, want ErrDamaged", err)
	}
	if db, err = sqldb.OpenEncrypted(pulled, key, schema); err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if n := count(t, db); n != 1 {
		t.Errorf("%d rows, want 1", n)
	}
}

// Cheapest fake: count as acknowledged what a second handle can't see, or let
// two writers overwrite each other. Caught by counting through a third.
func TestTwoHandlesWrite(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	var handles []*sqldb.DB
	for range 2 {
		db, err := sqldb.OpenEncrypted(path, [32]byte{1}, schema)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		handles = append(handles, db)
	}
	var wg sync.WaitGroup
	for i := range 4 {
		wg.Go(func() {
			for j := range 25 {
				if err := insert(handles[i%2], fmt.Sprintf("%d-%d", i, j)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	db, err := sqldb.OpenEncrypted(path, [32]byte{1}, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if n := count(t, db); n != 100 {
		t.Errorf("%d rows, want 100", n)
	}
}

// Cheapest fake: fold every error to one of them, or keep half of a failed
// transaction. Caught by four different causes and a count at the end.
func TestFold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := sqldb.Open(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := insert(db, "a"); err != nil {
		t.Fatal(err)
	}
	if err := insert(db, "a"); !errors.Is(err, sqldb.ErrConflict) {
		t.Errorf("second insert: %v, want ErrConflict", err)
	}
	err = db.View(context.Background(), func(tx *sql.Tx) error {
		var s string
		return tx.QueryRow(`SELECT a FROM t WHERE a = 'nothing'`).Scan(&s)
	})
	if !errors.Is(err, sqldb.ErrNotFound) {
		t.Errorf("no row: %v, want ErrNotFound", err)
	}
	err = db.View(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO t VALUES ('x')`)
		return err
	})
	if err == nil {
		t.Error("a View could write")
	}
	// A limit on pages stands in for the full disk; it holds for one connection.
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(`PRAGMA max_page_count = 6`); err != nil {
		t.Fatal(err)
	}
	if err := insert(db, string(make([]byte, 1<<20))); !errors.Is(err, sqldb.ErrFull) {
		t.Errorf("full: %v, want ErrFull", err)
	}
	if n := count(t, db); n != 1 {
		t.Errorf("%d rows after a full disk, want 1", n)
	}
}

// Cheapest fake: run all steps on every Open. Caught by the row that a second
// CREATE would have lost, and by the refusals.
func TestMigrate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := sqldb.Open(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	if err := insert(db, "kept"); err != nil {
		t.Fatal(err)
	}
	db.Close()
	two := fstest.MapFS{"0001.sql": schema["schema/0001.sql"], "0002.sql": {Data: []byte(`ALTER TABLE t ADD COLUMN c TEXT`)}}
	if db, err = sqldb.Open(path, two); err != nil {
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
		if db, err := sqldb.Open(path, bad); err == nil {
			db.Close()
			t.Errorf("%s: opened", name)
		}
	}
}

// Cheapest fake: blur the main file only. Caught by looking at all of them.
func TestBlur(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := sqldb.Open(path, schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := insert(db, "a"); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 5, 4, 13, 14, 15, 0, time.UTC)
	if err := db.Blur(day); err != nil {
		t.Fatal(err)
	}
	files, _ := filepath.Glob(path + "*")
	if len(files) < 2 {
		t.Fatalf("only %v", files)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if want := day.Truncate(24 * time.Hour); !info.ModTime().Equal(want) {
			t.Errorf("%s: %v, want %v", filepath.Base(file), info.ModTime().UTC(), want)
		}
	}
}
