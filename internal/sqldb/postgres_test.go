package sqldb_test

import (
	"bytes"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/internal/sqldb/sqldbtest"
)

func TestSQLite(t *testing.T) {
	sqldbtest.Suite(t, func(t *testing.T) func(fs.FS) (*sqldb.DB, error) {
		path := filepath.Join(t.TempDir(), "x.db")
		return func(migrations fs.FS) (*sqldb.DB, error) { return sqldb.Open(path, migrations) }
	})
}

func TestPostgres(t *testing.T) {
	s := sqldbtest.Start(t)
	sqldbtest.Suite(t, func(t *testing.T) func(fs.FS) (*sqldb.DB, error) {
		s.Empty()
		return func(migrations fs.FS) (*sqldb.DB, error) { return sqldb.OpenPostgres(s.URL(), migrations) }
	})
}

var pgSchema = fstest.MapFS{"0001.sql": {Data: []byte(`CREATE TABLE r (id BYTEA PRIMARY KEY, half BYTEA UNIQUE, body BYTEA NOT NULL); ALTER TABLE r ALTER body SET STORAGE EXTERNAL; CREATE INDEX ON r (half, body) WHERE length(body) < 10`)}}

// Of the order in which rows came, of rows that were deleted and of the times of
// commits nothing is left after a Vacuum.
//
// Cheapest fake: PostgreSQL's own VACUUM FULL, which keeps the number of the
// transaction with each row, or CLUSTER, which does too; or to leave the log
// alone, which has the time of each commit. Caught by looking at the numbers, at
// the places of the rows, at every file for a row that was deleted, and at the
// times of all commits that the log still has.
func TestPostgresVacuum(t *testing.T) {
	s := sqldbtest.Start(t)
	db, err := sqldb.OpenPostgres(s.URL(), pgSchema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	deleted := []byte(rand.Text())
	var ids [][]byte
	for i := range 40 {
		body := make([]byte, 13<<10)
		rand.Read(body)
		id := []byte(rand.Text())[:16]
		if i < 10 {
			id[0] = 'A' // an order of deletion that shows
		}
		ids = append(ids, id)
		copy(body[6000:], deleted)
		if i >= 30 {
			copy(body[6000:], bytes.Repeat([]byte{'k'}, len(deleted)))
		}
		err := db.Tx(t.Context(), func(tx *sql.Tx) error {
			_, err := tx.Exec(`INSERT INTO r VALUES ($1, $2, $3)`, id, []byte(rand.Text()), body)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	err = db.Tx(t.Context(), func(tx *sql.Tx) error {
		for _, id := range ids[:30] {
			if _, err := tx.Exec(`DELETE FROM r WHERE id = $1`, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	look := func() (numbers int, places []string, found []string) {
		if err := db.QueryRow(`SELECT count(DISTINCT xmin::text) FROM r`).Scan(&numbers); err != nil {
			t.Fatal(err)
		}
		rows, err := db.Query(`SELECT id FROM r ORDER BY ctid`)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			if err := rows.Scan(&id); err != nil {
				t.Fatal(err)
			}
			places = append(places, id)
		}
		err = filepath.WalkDir(s.Dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if bytes.Contains(b, deleted) {
				found = append(found, strings.TrimPrefix(path, s.Dir))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		return numbers, places, found
	}
	if numbers, places, found := look(); numbers != 10 || slices.IsSorted(places) || len(found) == 0 {
		t.Fatalf("%d numbers, %v, %v: the test is broken", numbers, places, found)
	}
	if n := len(commits(t, s, time.Now().Add(time.Hour))); n < 40 {
		t.Fatalf("%d commits in the log: the test is broken", n)
	}
	night := time.Now().Truncate(time.Microsecond)
	if err := db.Vacuum(t.Context()); err != nil {
		t.Fatal(err)
	}
	if numbers, places, found := look(); numbers != 1 || !slices.IsSorted(places) || len(places) != 10 || len(found) != 0 {
		t.Errorf("%d numbers of transactions; places %v; deleted rows in %v", numbers, places, found)
	}
	if before := commits(t, s, night); len(before) > 0 {
		t.Errorf("the log has times of commits: %v", before)
	}
	// The night after, with the names that the first one gave.
	if err := db.Vacuum(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.Tx(t.Context(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO r SELECT 'x', half, 'x' FROM r LIMIT 1`)
		return err
	}); !errors.Is(err, sqldb.ErrConflict) {
		t.Errorf("after two nights: %v, want ErrConflict", err)
	}
}

var commitTime = regexp.MustCompile(`COMMIT ([0-9]{4}-[0-9-]+ [0-9:.]+) UTC`)

// commits lists the times of commits in the log that lie before another.
func commits(t *testing.T, s *sqldbtest.Server, before time.Time) (times []string) {
	t.Helper()
	for _, m := range commitTime.FindAllStringSubmatch(s.WAL(), -1) {
		at, err := time.Parse("2006-01-02 15:04:05.999999", m[1])
		if err != nil {
			t.Fatal(err)
		}
		if at.Before(before) {
			times = append(times, m[1])
		}
	}
	return times
}

// Cheapest fake: a pool whose connections stay broken, or a commit that is
// acknowledged before it is on the disk. Caught by killing the server again and
// again between and during commits; what was acknowledged must be there, and a
// commit that failed may be there or not.
func TestPostgresKilled(t *testing.T) {
	s := sqldbtest.Start(t)
	schema := fstest.MapFS{"0001.sql": {Data: []byte(`CREATE TABLE t (a BIGINT PRIMARY KEY)`)}}
	db, err := sqldb.OpenPostgres(s.URL(), schema)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	write := func(i int) error {
		return db.Tx(t.Context(), func(tx *sql.Tx) error {
			_, err := tx.Exec(`INSERT INTO t VALUES ($1)`, i)
			return err
		})
	}
	acked, failed := map[int]bool{}, 0
	n := 0
	for round := range 4 {
		enough, down := make(chan struct{}), make(chan struct{})
		go func() {
			<-enough
			s.Kill()
			close(down)
		}()
		for i := 0; ; i++ {
			n++
			err := write(n)
			if err == nil {
				acked[n] = true
				if i == 5+20*round {
					close(enough)
				}
				continue
			}
			if !errors.Is(err, sqldb.ErrAway) {
				t.Errorf("%v, want ErrAway", err)
			}
			failed++
			break
		}
		<-down
		s.Up()
		all := map[int]bool{}
		rows, err := db.Query(`SELECT a FROM t`)
		if err != nil {
			t.Fatalf("after a restart: %v", err)
		}
		for rows.Next() {
			var a int
			if err := rows.Scan(&a); err != nil {
				t.Fatal(err)
			}
			all[a] = true
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		for a := range acked {
			if !all[a] {
				t.Errorf("row %d was acknowledged and has gone", a)
			}
		}
		if len(all) > len(acked)+failed {
			t.Errorf("%d rows, %d acknowledged, %d failed", len(all), len(acked), failed)
		}
	}
}

// Cheapest fake: open whatever answers. Caught by one setting after the other,
// by a role that lacks a right, and by addresses that tell a password or go
// through a network in the clear.
func TestPostgresRefuses(t *testing.T) {
	s := sqldbtest.Start(t)
	if db, err := sqldb.OpenPostgres(s.URL(), nil); err != nil {
		t.Fatal(err)
	} else {
		db.Close()
	}
	refused := func(want string) {
		t.Helper()
		db, err := sqldb.OpenPostgres(s.URL(), nil)
		if err == nil {
			db.Close()
		}
		if !errors.Is(err, sqldb.ErrSettings) || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want it to name %s", err, want)
		}
	}
	s.Admin("postgres", `ALTER SYSTEM SET wal_recycle = on`)
	s.Admin("postgres", `ALTER SYSTEM SET log_min_duration_statement = 0`)
	s.Admin("postgres", `ALTER SYSTEM SET fsync = off`)
	s.Admin("postgres", `SELECT pg_reload_conf()`)
	s.Stop()
	s.Up()
	for _, want := range []string{"wal_recycle = off (it is on)", "log_min_duration_statement = -1", "fsync = on"} {
		refused(want)
	}
	s.Admin("postgres", `ALTER SYSTEM RESET ALL`)
	s.Admin("postgres", `ALTER SYSTEM SET wal_recycle = off`)
	s.Admin("postgres", `ALTER SYSTEM SET log_min_messages = panic`)
	s.Stop()
	s.Up()
	s.Admin("letterbox", `REVOKE EXECUTE ON FUNCTION pg_switch_wal() FROM letterbox`)
	refused("GRANT EXECUTE ON FUNCTION pg_switch_wal() TO letterbox")
	u, err := url.Parse(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	for store, want := range map[string]string{
		"postgres://letterbox:hunter2@/letterbox?" + u.RawQuery:               "PGPASSFILE",
		"postgres://letterbox@/letterbox?password=hunter2&" + u.RawQuery:      "PGPASSFILE",
		"postgres://letterbox@db.example/letterbox":                           "sslmode=verify-full",
		"postgres://letterbox@db.example,127.0.0.1/letterbox?sslmode=disable": "sslmode=verify-full",
		"mysql://letterbox@db.example/letterbox":                              "postgres://",
		"postgres://%zz:hunter2@":                                             "postgres://",
	} {
		db, err := sqldb.OpenPostgres(store, nil)
		if err == nil {
			db.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%v, want it to name %s", err, want)
		}
	}
}

// Cheapest fake: a list in the documentation that nobody keeps. Caught by
// comparing it with the lines under which the tests' servers run.
func TestSettingsAreDocumented(t *testing.T) {
	b, err := os.ReadFile("../../docs/operating.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Fields(sqldbtest.Settings)
	if len(lines) < 9 {
		t.Fatal("the test is broken")
	}
	for line := range strings.Lines(sqldbtest.Settings) {
		if line = strings.TrimSpace(line); line != "" && !bytes.Contains(b, []byte(fmt.Sprintf("    %s\n", line))) {
			t.Errorf("docs/operating.md lacks %q", line)
		}
	}
}
