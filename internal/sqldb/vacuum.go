package sqldb

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/vfs"
)

// vacuumMemory is how much memory SQLite may take for rewriting a database of
// any size, in bytes.
const vacuumMemory = 16 << 20

// copyPrefix marks the file that SQLite rewrites a database into.
const copyPrefix = ".copy-"

// Vacuum rewrites every table in the order of its key, leaves no unused page
// and no sign of the order in which rows came, and empties the log. While it
// runs, nobody else writes. It takes room on the disk for two more copies of
// what is in the database, and little memory.
//
// With SQLite, the copy lies in the database's folder, not in memory, which would be as
// large as the database, and not in the system's folder for such files, which
// others may read and which may be memory as well. It has no name from the
// moment it is made, so that nothing of it is left when the process is killed.
// The database itself is changed by one commit: whenever the process is
// killed, it is the old one or the new one.
func (db *DB) Vacuum(ctx context.Context) error {
	if db.encrypted {
		// The copy would be in the clear.
		return errors.New("couldn't rewrite the database: it is encrypted")
	}
	select {
	case db.writer <- struct{}{}:
		defer func() { <-db.writer }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if db.postgres {
		if err := db.rewrite(ctx); err != nil {
			return fmt.Errorf("couldn't rewrite the database: %w", Fold(err))
		}
		return nil
	}
	if err := db.vacuum(ctx); err != nil {
		return fmt.Errorf("couldn't rewrite the database: %w", Fold(err))
	}
	return db.Checkpoint(ctx)
}

func (db *DB) vacuum(ctx context.Context) (err error) {
	// What a kill between making a copy's file and taking its name left.
	left, err := filepath.Glob(filepath.Join(filepath.Dir(db.path), copyPrefix+"*"))
	if err != nil {
		return err
	}
	for _, name := range left {
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	name := "vouchsafe-" + rand.Text()
	vfs.Register(name, copyVFS{vfs.Find("").(vfs.VFSFilename), filepath.Dir(db.path)})
	defer vfs.Unregister(name)
	c, err := sqlite3.OpenContext(sqlite3.WithMaxMemory(ctx, vacuumMemory), dsn(db.path, name))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, c.Close()) }()
	if err := prepare(c, nil); err != nil {
		return err
	}
	c.SetInterrupt(ctx)
	return c.Exec(`PRAGMA temp_store = file; VACUUM`)
}

// copyVFS is the ordinary VFS but for files without a name, which it makes in
// a folder of its own.
type copyVFS struct {
	vfs.VFSFilename
	dir string
}

func (v copyVFS) Open(name string, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	if name == "" {
		return v.OpenFilename(nil, flags)
	}
	return v.VFSFilename.Open(name, flags)
}

func (v copyVFS) OpenFilename(name *vfs.Filename, flags vfs.OpenFlag) (vfs.File, vfs.OpenFlag, error) {
	if name != nil {
		return v.VFSFilename.OpenFilename(name, flags)
	}
	f, err := os.CreateTemp(v.dir, copyPrefix+"*")
	if err != nil {
		return nil, flags, err
	}
	// Where an open file can't be removed, Close does it.
	os.Remove(f.Name())
	return copyFile{f}, flags, nil
}

// A copyFile is seen by one connection, and by nobody after a crash: it needs
// no locks and no fsync.
type copyFile struct{ *os.File }

func (f copyFile) Close() error {
	err := f.File.Close()
	os.Remove(f.Name())
	return err
}

func (f copyFile) Size() (int64, error) {
	info, err := f.Stat()
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}

func (copyFile) Sync(vfs.SyncFlag) error                         { return nil }
func (copyFile) Lock(vfs.LockLevel) error                        { return nil }
func (copyFile) Unlock(vfs.LockLevel) error                      { return nil }
func (copyFile) CheckReservedLock() (bool, error)                { return false, nil }
func (copyFile) SectorSize() int                                 { return 0 }
func (copyFile) DeviceCharacteristics() vfs.DeviceCharacteristic { return 0 }
