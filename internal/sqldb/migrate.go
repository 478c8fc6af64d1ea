package sqldb

import (
	"context"
	"database/sql"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
)

var migrationName = regexp.MustCompile(`^[0-9]{4}\.sql$`)

// Migrate brings the schema up to date: migrations holds files 0001.sql,
// 0002.sql, … without a gap, in any folder; those not yet applied are, each
// in a transaction of its own, and counted: in SQLite's user_version, or in a
// table of one row. A database with a higher count was written by a newer program and is refused.
func (db *DB) Migrate(migrations fs.FS) error {
	steps, err := readMigrations(migrations)
	if err != nil {
		return err
	}
	for {
		done := false
		err := db.Tx(context.Background(), func(tx *sql.Tx) error {
			var version int
			read, count := `PRAGMA user_version`, `PRAGMA user_version = %d`
			if db.postgres {
				read, count = `SELECT version FROM `+gate, `UPDATE `+gate+` SET version = %d`
			}
			if err := tx.QueryRow(read).Scan(&version); err != nil {
				return err
			}
			if migrations != nil && version > len(steps) {
				return fmt.Errorf("the database was written by a newer version of this program (schema %d, this one knows %d)", version, len(steps))
			}
			if version >= len(steps) {
				done = true
				return nil
			}
			if _, err := tx.Exec(steps[version]); err != nil {
				return fmt.Errorf("couldn't apply schema %04d: %w", version+1, err)
			}
			_, err := tx.Exec(fmt.Sprintf(count, version+1))
			return err
		})
		if err != nil || done {
			return err
		}
	}
}

func readMigrations(migrations fs.FS) ([]string, error) {
	if migrations == nil {
		return nil, nil
	}
	var names []string
	err := fs.WalkDir(migrations, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && migrationName.MatchString(path.Base(name)) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("couldn't read the schema: %w", err)
	}
	slices.SortFunc(names, func(a, b string) int { return slices.Compare([]byte(path.Base(a)), []byte(path.Base(b))) })
	var steps []string
	for i, name := range names {
		if path.Base(name) != fmt.Sprintf("%04d.sql", i+1) {
			return nil, fmt.Errorf("the schema has no step %04d", i+1)
		}
		b, err := fs.ReadFile(migrations, name)
		if err != nil {
			return nil, fmt.Errorf("couldn't read the schema: %w", err)
		}
		steps = append(steps, string(b))
	}
	if len(steps) == 0 {
		return nil, fmt.Errorf("the schema has no step 0001.sql")
	}
	return steps, nil
}
