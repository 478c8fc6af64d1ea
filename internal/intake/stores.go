package intake

import (
	"bytes"
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"vouchsafe.example/internal/blob"
	"vouchsafe.example/internal/sqldb"
)

var (
	// ErrTakenOver says that the letterbox was started again somewhere since.
	ErrTakenOver = errors.New("another letterbox has opened this database")
	// errOtherFolder says that the keys of the rows are in another folder.
	errOtherFolder = errors.New("the database belongs to a letterbox with another folder: start it with that one, which has the keys")
)

const (
	// keptKeeper is where a letterbox writes that the database is its own: its
	// folder's name, and a name for as long as it is open.
	keptKeeper = "keeper"
	// nameFile holds the folder's name, random bytes.
	nameFile = "name"
	nameSize = 16
)

// openDB opens the database that the configuration names.
func openDB(cfg Config) (*sqldb.DB, error) {
	scheme, path, ok := strings.Cut(cfg.Store, ":")
	if cfg.Store == "" {
		scheme, path, ok = "sqlite", filepath.Join(cfg.Dir, dbFile), true
	}
	folder := map[string]string{"sqlite": "schema/sqlite", "postgres": "schema/postgres", "postgresql": "schema/postgres"}[scheme]
	if !ok || folder == "" || path == "" {
		return nil, errors.New("a store is sqlite:FILE or postgres://USER@HOST/DATABASE")
	}
	steps, err := fs.Sub(schema, folder)
	if err != nil {
		return nil, err
	}
	if scheme == "sqlite" {
		return sqldb.Open(path, steps)
	}
	return sqldb.OpenPostgres(cfg.Store, steps)
}

// openCells opens where the pieces of attachments lie.
func openCells(cfg Config) (files, error) {
	scheme, path, ok := strings.Cut(cfg.Cells, ":")
	switch {
	case cfg.Cells == "":
		return blob.Open(filepath.Join(cfg.Dir, cellsDir), cfg.Clock)
	case ok && scheme == "file" && path != "":
		return blob.Open(path, cfg.Clock)
	case ok && scheme == "s3":
		return blob.OpenS3(cfg.Cells)
	}
	return nil, errors.New("cells go to file:FOLDER or s3://HOST/BUCKET?credentials=FILE")
}

// takeOver makes a database that others can reach this letterbox's own: whoever
// opened it before, and may still be at work, can't write any more. A letterbox
// with another folder is refused, because its keys aren't those of the rows.
func (in *Intake) takeOver(ctx context.Context) error {
	if !in.sqldb.Postgres() {
		return nil // the shelf's lock is enough
	}
	folder, err := in.folderName()
	if err != nil {
		return err
	}
	run := make([]byte, nameSize)
	if _, err := rand.Read(run); err != nil {
		return err
	}
	name := append(folder, run...)
	err = in.db.Tx(ctx, func(tx *sql.Tx) error {
		var before []byte
		err := tx.QueryRow(`SELECT value FROM kept WHERE name = $1`, keptKeeper).Scan(&before)
		if err == nil && !bytes.HasPrefix(before, folder) {
			return errOtherFolder
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		return (&change{in: in, tx: tx}).keepNamed(keptKeeper, name)
	})
	if err == nil {
		in.keeper = name
	}
	return err
}

// folderName reads the random name of the letterbox's folder, or gives it one.
func (in *Intake) folderName() ([]byte, error) {
	path := filepath.Join(in.cfg.Dir, nameFile)
	name, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		name = make([]byte, nameSize)
		if _, err := rand.Read(name); err != nil {
			return nil, err
		}
		err = writeDurably(path, name)
	}
	if err == nil && len(name) != nameSize {
		err = fmt.Errorf("%s is damaged", nameFile)
	}
	if err != nil {
		return nil, err
	}
	midnight := in.cfg.Clock().UTC().Truncate(24 * time.Hour)
	return name, os.Chtimes(path, midnight, midnight)
}

func writeDurably(path string, b []byte) error {
	f, err := os.OpenFile(path+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(b); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer dir.Close()
	return dir.Sync()
}

// owns fails if another letterbox has taken the database over. It holds until
// the end of the transaction, because only one runs at a time.
func (in *Intake) owns(tx *sql.Tx) error {
	if in.keeper == nil {
		return nil
	}
	var name []byte
	if err := tx.QueryRow(`SELECT value FROM kept WHERE name = $1`, keptKeeper).Scan(&name); err != nil {
		return fmt.Errorf("couldn't see whose the database is: %w", err)
	}
	if !bytes.Equal(name, in.keeper) {
		return ErrTakenOver
	}
	return nil
}
