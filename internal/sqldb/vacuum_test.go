package sqldb_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"vouchsafe.example/internal/sqldb"
)

var rowSchema = fstest.MapFS{"0001.sql": {Data: []byte(`CREATE TABLE r(id BLOB PRIMARY KEY, body BLOB) STRICT, WITHOUT ROWID; CREATE INDEX by_half ON r(substr(id, 8));`)}}

// fill writes so many MiB in rows of random ids.
func fill(t *testing.T, db *sqldb.DB, mib int) {
	t.Helper()
	err := db.Tx(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < ?)
			INSERT INTO r SELECT randomblob(16), randomblob(65000) FROM n`, mib*16)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func rows(t *testing.T, db *sqldb.DB) (n int, ids string) {
	t.Helper()
	if err := db.QueryRow(`SELECT count(*), sum(length(body)) || ' ' || hex(max(id)) || hex(min(id)) FROM r`).Scan(&n, &ids); err != nil {
		t.Fatal(err)
	}
	return n, ids
}

// Cheapest fake: VACUUM with SQLite's copy in memory, which works in every test
// with a small database. Caught by one that is larger than the memory that
// Vacuum may take; by the pages that must be gone, and by a folder in which
// nothing is left and nothing is too young.
func TestVacuum(t *testing.T) {
	dir := t.TempDir()
	db, err := sqldb.Open(filepath.Join(dir, "x.db"), rowSchema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	fill(t, db, 48)
	err = db.Tx(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`DELETE FROM r WHERE id < x'40'`)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	before, ids := rows(t, db)
	if err := os.WriteFile(filepath.Join(dir, ".copy-1"), []byte("left by a kill"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := db.Vacuum(t.Context()); err != nil {
		t.Fatal(err)
	}
	if after, same := rows(t, db); after != before || same != ids || before < 300 {
		t.Errorf("%d rows, %d before", after, before)
	}
	var free int
	if err := db.QueryRow(`PRAGMA freelist_count`).Scan(&free); err != nil || free != 0 {
		t.Errorf("%d pages are unused, %v", free, err)
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		if info, err := n.Info(); err != nil || !strings.HasPrefix(n.Name(), "x.db") || n.Name() == "x.db-wal" && info.Size() != 0 {
			t.Errorf("left in the folder: %s, %v", n.Name(), err)
		}
	}
	secret, err := sqldb.OpenEncrypted(filepath.Join(t.TempDir(), "x.db"), [32]byte{1}, rowSchema)
	if err != nil {
		t.Fatal(err)
	}
	defer secret.Close()
	if err := secret.Vacuum(t.Context()); err == nil {
		t.Error("an encrypted database was copied in the clear")
	}
}

const killed = "VOUCHSAFE_VACUUM"

// Cheapest fake: rewrite tables one by one, or swap files by hand. Caught by
// killing the process while it rewrites, each time somewhat later, until it
// comes to its end: all rows must be there, and the next Vacuum must work.
func TestVacuumKilled(t *testing.T) {
	if path := os.Getenv(killed); path != "" {
		db, err := sqldb.Open(path, rowSchema)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.Vacuum(t.Context()); err != nil {
			t.Fatal(err)
		}
		return
	}
	path := filepath.Join(t.TempDir(), "x.db")
	db, err := sqldb.Open(path, rowSchema)
	if err != nil {
		t.Fatal(err)
	}
	fill(t, db, 24)
	before, ids := rows(t, db)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	kills := 0
	for span := 30 * time.Millisecond; ; span += span / 3 {
		ctx, cancel := context.WithTimeout(t.Context(), span)
		cmd := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestVacuumKilled$") // CommandContext kills with SIGKILL
		cmd.Env = append(os.Environ(), killed+"="+path)
		out, err := cmd.CombinedOutput()
		ended := ctx.Err() == nil
		cancel()
		if ended && err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		db, err := sqldb.Open(path, rowSchema)
		if err != nil {
			t.Fatal(err)
		}
		if after, same := rows(t, db); after != before || same != ids {
			t.Errorf("killed after %v: %d rows, %d before", span, after, before)
		}
		var health string
		if err := db.QueryRow(`PRAGMA integrity_check`).Scan(&health); err != nil || health != "ok" {
			t.Errorf("killed after %v: %s, %v", span, health, err)
		}
		if err := db.Close(); err != nil {
			t.Fatal(err)
		}
		if ended {
			break
		}
		kills++
	}
	t.Logf("killed %d times", kills)
	if kills == 0 {
		t.Error("never killed: the test is broken")
	}
}

// Cheapest fake: recover, and leave the transaction open or its connection in
// the pool. Caught by panicking more often than there are connections, in Go
// and in SQLite itself, reading and writing.
func TestPanic(t *testing.T) {
	db, err := sqldb.Open(filepath.Join(t.TempDir(), "x.db"), schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	bug := errors.New("a bug")
	panics := func(run func(context.Context, func(*sql.Tx) error) error, fn func(tx *sql.Tx) error) {
		t.Helper()
		defer func() {
			if recover() == nil {
				t.Error("the panic isn't passed on")
			}
		}()
		err := run(t.Context(), fn)
		t.Errorf("returned %v", err)
	}
	for i := range 6 {
		panics(db.Tx, func(tx *sql.Tx) error {
			if _, err := tx.Exec(`INSERT INTO t VALUES ('half')`); err != nil {
				t.Error(err)
			}
			panic(bug)
		})
		panics(db.View, func(*sql.Tx) error { panic(bug) })
		// More than the 256 MiB that a connection may have.
		panics(db.Tx, func(tx *sql.Tx) error {
			if _, err := tx.Exec(`INSERT INTO t VALUES ('half')`); err != nil {
				t.Error(err)
			}
			_, err := tx.Exec(`INSERT INTO u VALUES (hex(zeroblob(400000000)))`)
			return err
		})
		if err := insert(db, string(rune('a'+i))); err != nil {
			t.Fatal(err)
		}
	}
	if n := count(t, db); n != 6 {
		t.Errorf("%d rows, want 6", n)
	}
}
