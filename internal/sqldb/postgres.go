package sqldb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
)

// ErrSettings says that a PostgreSQL server would keep what must be forgotten,
// or doesn't keep what it acknowledges. The error that wraps it names each
// setting.
var ErrSettings = errors.New("the server's settings don't fit a letterbox")

// A setting is what a server must be set to.
type setting struct {
	name  string
	wants []string // any of these
}

// settings are those that the server's own defaults, or its operator, may have
// otherwise. docs/operating.md says them to people.
var settings = []setting{
	// What is acknowledged must be on the disk.
	{"fsync", []string{"on"}},
	{"full_page_writes", []string{"on"}},
	// A log file that is used again keeps its old content for weeks, and with
	// it the time of every commit.
	{"wal_recycle", []string{"off"}},
	{"wal_keep_size", []string{"0"}},
	{"archive_mode", []string{"off"}},
	{"track_commit_timestamp", []string{"off"}},
	// The server's log has times.
	{"log_statement", []string{"none"}},
	{"log_duration", []string{"off"}},
	{"log_min_duration_statement", []string{"-1"}},
	{"log_min_duration_sample", []string{"-1"}},
	{"log_transaction_sample_rate", []string{"0"}},
	{"log_min_messages", []string{"fatal", "panic"}},
}

// rights are what the role must be allowed beyond its own tables, as a condition
// and the statement that grants it.
var rights = []struct{ holds, grant string }{
	{`pg_has_role(current_user, 'pg_checkpoint', 'USAGE')`, `GRANT pg_checkpoint TO %s`},
	{`has_function_privilege('pg_catalog.pg_switch_wal()', 'EXECUTE')`, `GRANT EXECUTE ON FUNCTION pg_switch_wal() TO %s`},
	{`has_function_privilege('pg_catalog.pg_stat_reset()', 'EXECUTE')`, `GRANT EXECUTE ON FUNCTION pg_stat_reset() TO %s`},
	{`has_schema_privilege(current_schema(), 'CREATE')`, `GRANT CREATE ON SCHEMA public TO %s`},
}

// minPostgres is the first version that has the role pg_checkpoint.
const minPostgres = 150000

// gate is a table that holds the number of the newest migration and is locked:
// by readers in ACCESS SHARE, which the rewriting of all tables waits for, and
// by the one writer in SHARE ROW EXCLUSIVE. A lock is over when the server is
// done with the transaction, so that a writer also waits for the commit of
// another one whose process is gone.
const gate = "vouchsafe_schema"

const (
	lockReading = `LOCK TABLE ` + gate + ` IN ACCESS SHARE MODE`
	lockWriting = `LOCK TABLE ` + gate + ` IN SHARE ROW EXCLUSIVE MODE`
	lockWhole   = `LOCK TABLE ` + gate + ` IN ACCESS EXCLUSIVE MODE`
)

// postgresConnections is how many connections a process has at most.
const postgresConnections = 12

// OpenPostgres opens the database that a postgres:// URL names and brings its
// schema up to date, as Open does. The URL holds no password: that is in the
// file named by PGPASSFILE. The server must be version 15 or later, set as
// ErrSettings says, on this machine or reached by TLS.
func OpenPostgres(store string, migrations fs.FS) (*DB, error) {
	db, err := openPostgres(store, migrations)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the database: %w", Fold(err))
	}
	return db, nil
}

func openPostgres(store string, migrations fs.FS) (*DB, error) {
	cfg, err := postgresConfig(store)
	if err != nil {
		return nil, err
	}
	pool := stdlib.OpenDB(*cfg)
	pool.SetMaxOpenConns(postgresConnections)
	pool.SetMaxIdleConns(postgresConnections)
	db := &DB{DB: pool, postgres: true, writer: make(chan struct{}, 1)}
	err = db.checkServer()
	if err == nil {
		err = db.makeGate()
	}
	if err == nil {
		err = db.Migrate(migrations)
	}
	if err != nil {
		pool.Close()
		return nil, err
	}
	return db, nil
}

func postgresConfig(store string) (*pgx.ConnConfig, error) {
	// The text of an error must not hold what stands in the URL by mistake.
	u, err := url.Parse(store)
	if err != nil || u.Scheme != "postgres" && u.Scheme != "postgresql" {
		return nil, errors.New("its address isn't of the form postgres://USER@HOST/DATABASE")
	}
	if _, has := u.User.Password(); has || u.Query().Has("password") {
		return nil, errors.New("a password stands in its address, where others can read it: put it into a file, and name the file in PGPASSFILE")
	}
	cfg, err := pgx.ParseConfig(store)
	if err != nil {
		return nil, errors.New("its address can't be read, or a file that it names")
	}
	insecure := !onThisMachine(cfg.Host) && cfg.TLSConfig == nil
	for _, f := range cfg.Fallbacks {
		insecure = insecure || !onThisMachine(f.Host) && f.TLSConfig == nil
	}
	if insecure {
		return nil, errors.New("it would be reached without encryption: add ?sslmode=verify-full to its address")
	}
	cfg.ConnectTimeout = 10 * time.Second
	for name, value := range map[string]string{
		"application_name":                    "vouchsafe",
		"timezone":                            "UTC",
		"synchronous_commit":                  "on",
		"lock_timeout":                        "20s",
		"idle_in_transaction_session_timeout": "60s",
		"tcp_keepalives_idle":                 "30",
		"tcp_keepalives_interval":             "10",
		"tcp_keepalives_count":                "3",
		// The tables have no statistics, which would be samples of their rows.
		"enable_seqscan": "off",
		"jit":            "off",
	} {
		cfg.RuntimeParams[name] = value
	}
	return cfg, nil
}

func onThisMachine(host string) bool {
	ip := net.ParseIP(host)
	return strings.HasPrefix(host, "/") || host == "localhost" || ip != nil && ip.IsLoopback()
}

// checkServer refuses a server that is too old, or set or granted otherwise than
// the promises of this package need.
func (db *DB) checkServer() error {
	var version int
	var role string
	if err := db.QueryRow(`SELECT current_setting('server_version_num')::bigint, quote_ident(current_user)`).Scan(&version, &role); err != nil {
		return err
	}
	if version < minPostgres {
		return fmt.Errorf("%w: it is version %d, and 15 is needed", ErrSettings, version/10000)
	}
	var wrong []string
	for _, s := range settings {
		var is string
		if err := db.QueryRow(`SELECT current_setting($1)`, s.name).Scan(&is); err != nil {
			return err
		}
		if !slices.Contains(s.wants, is) {
			wrong = append(wrong, fmt.Sprintf("%s = %s (it is %s)", s.name, s.wants[0], is))
		}
	}
	for _, r := range rights {
		var holds sql.NullBool
		if err := db.QueryRow(`SELECT ` + r.holds).Scan(&holds); err != nil {
			return err
		}
		if !holds.Bool {
			wrong = append(wrong, fmt.Sprintf(r.grant, role))
		}
	}
	if wrong != nil {
		return fmt.Errorf("%w; it needs: %s", ErrSettings, strings.Join(wrong, "; "))
	}
	return nil
}

func (db *DB) makeGate() error {
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	// Two processes may start at once.
	for _, statement := range []string{
		`SELECT pg_advisory_xact_lock(hashtext('` + gate + `'))`,
		`CREATE TABLE IF NOT EXISTS ` + gate + ` (version BIGINT NOT NULL) WITH (autovacuum_enabled = false)`,
		`INSERT INTO ` + gate + ` SELECT 0 WHERE NOT EXISTS (SELECT 1 FROM ` + gate + `)`,
	} {
		if _, err := tx.Exec(statement); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// emptyLog begins another file of the write-ahead log, if anything was written
// since the last time, and lets the server delete those before it: they hold the
// time of every commit. The server notes the time of each checkpoint, therefore
// there is one even if nothing was written.
func (db *DB) emptyLog(ctx context.Context) error {
	next := func() (number string, err error) {
		err = db.QueryRowContext(ctx, `SELECT pg_snapshot_xmax(pg_current_snapshot())::text`).Scan(&number)
		return number, err
	}
	number, err := next()
	if err == nil && db.emptiedAt.Load() != number {
		_, err = db.ExecContext(ctx, `SELECT pg_switch_wal()`)
	}
	if err == nil {
		_, err = db.ExecContext(ctx, `CHECKPOINT`)
	}
	if err != nil {
		return fmt.Errorf("couldn't empty the log: %w", Fold(err))
	}
	db.emptiedAt.Store(number)
	return nil
}

// rewrite copies every table in the order of its key, in one transaction.
// PostgreSQL's own VACUUM FULL and CLUSTER keep with each row the number of the
// transaction that wrote it, and so the order in which the rows came; a copy has
// one number for all. Readers go on meanwhile, up to the moment of the exchange.
func (db *DB) rewrite(ctx context.Context) error {
	err := db.run(ctx, nil, func(tx *sql.Tx) error {
		tables, err := tablesByKey(tx)
		if err != nil {
			return err
		}
		for _, t := range tables {
			// Statistics would be samples of rows that are deleted later, and
			// dead rows are gone with the next night.
			for _, statement := range []string{
				`CREATE TABLE "%[1]s~" (LIKE "%[1]s" INCLUDING ALL) WITH (autovacuum_enabled = false, toast.autovacuum_enabled = false)`,
				`INSERT INTO "%[1]s~" SELECT * FROM "%[1]s" ORDER BY %[2]s`,
			} {
				if _, err := tx.ExecContext(ctx, fmt.Sprintf(statement, t.name, t.key)); err != nil {
					return err
				}
			}
		}
		// A reader that began before sees none of the new rows: whoever reads
		// holds the gate first, and looks afterwards.
		if _, err := tx.ExecContext(ctx, lockWhole); err != nil {
			return err
		}
		for _, t := range tables {
			for _, statement := range []string{`DROP TABLE "%[1]s"`, `ALTER TABLE "%[1]s~" RENAME TO "%[1]s"`} {
				if _, err := tx.ExecContext(ctx, fmt.Sprintf(statement, t.name)); err != nil {
					return err
				}
			}
		}
		// The server counts the rows that were changed: of a table of replies
		// that is how many were destroyed.
		_, err = tx.ExecContext(ctx, `SELECT pg_stat_reset()`)
		return err
	})
	if err != nil {
		return err
	}
	return db.emptyLog(ctx)
}

type keyed struct{ name, key string }

// tablesByKey lists the tables of the schema but the gate, with the columns of
// their primary keys.
func tablesByKey(tx *sql.Tx) (tables []keyed, err error) {
	rows, err := tx.Query(`
		SELECT c.relname, (
			SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))
			FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
			WHERE i.indrelid = c.oid AND i.indisprimary),
			EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND c.oid IN (f.conrelid, f.confrelid))
		FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> $1
		ORDER BY c.relname`, gate)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var t keyed
		var key sql.NullString
		var foreign bool
		if err := rows.Scan(&t.name, &key, &foreign); err != nil {
			return nil, err
		}
		if !key.Valid || foreign {
			return nil, fmt.Errorf("table %s has no primary key, or a foreign one", t.name)
		}
		t.key = key.String
		tables = append(tables, t)
	}
	return tables, rows.Err()
}
