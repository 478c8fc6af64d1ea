// Package blob keeps bytes by name, in a folder or in an S3 bucket.
//
// Names are lower-case hex, chosen at random by the caller; contents are
// ciphertext, also the caller's doing. A blob is written whole or not at all,
// and is durable when Put returns. Modification times of files are set to
// midnight; those of a bucket can't be set.
//
// Is trusted with keeping what it acknowledged; is not trusted with anything
// that can be read.
package blob

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

var (
	// ErrNotFound says that there is no blob of that name.
	ErrNotFound = errors.New("no such blob")
	// ErrName says that a name isn't 4 to 128 lower-case hex digits.
	ErrName = errors.New("a blob's name must be 4 to 128 lower-case hex digits")
	// ErrFull says that the disk is full. Nothing was kept.
	ErrFull = errors.New("the disk is full")
)

// tmpPrefix marks files that a crash may leave behind; Open removes them.
const tmpPrefix = ".new-"

// A Folder keeps blobs in files, in 256 subfolders by their first two digits.
// Its methods may be called from many goroutines.
type Folder struct {
	clock func() time.Time // gives the day to which modification times are set
	dir   string
}

// abandoned is the age at which a file that a Put was writing is taken for a
// leftover. Its time is that of the midnight before, so that a Put of a minute
// may look a day old.
const abandoned = 48 * time.Hour

// Open opens the folder and makes it when there is none. It removes what a
// crash in the middle of a Put left behind, once that is two days old by the
// clock: other processes may be writing into the folder.
func Open(dir string, clock func() time.Time) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("couldn't open the blob folder: %w", err)
	}
	f := &Folder{clock: clock, dir: dir}
	if err := f.sweep(); err != nil {
		return nil, fmt.Errorf("couldn't open the blob folder: %w", err)
	}
	return f, nil
}

func (f *Folder) sweep() error {
	leftovers, err := filepath.Glob(filepath.Join(f.dir, tmpPrefix+"*"))
	if err != nil {
		return err
	}
	for _, name := range leftovers {
		info, err := os.Stat(name)
		if err != nil || f.clock().Sub(info.ModTime()) < abandoned {
			continue
		}
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func checkName(name string) error {
	if len(name) < 4 || len(name) > 128 || strings.ToLower(name) != name {
		return ErrName
	}
	if _, err := hex.DecodeString(name); err != nil {
		return ErrName
	}
	return nil
}

func (f *Folder) path(name string) (string, error) {
	if err := checkName(name); err != nil {
		return "", err
	}
	return filepath.Join(f.dir, name[:2], name), nil
}

// Put keeps what r gives under the name, replacing what was there. When it
// returns nil the bytes survive a loss of power; otherwise nothing changed.
func (f *Folder) Put(name string, r io.Reader) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	if err := f.put(path, r); err != nil {
		if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
			err = fmt.Errorf("%w: %w", ErrFull, err)
		}
		return fmt.Errorf("couldn't keep blob: %w", err)
	}
	return nil
}

func (f *Folder) put(path string, r io.Reader) error {
	tmp, err := os.CreateTemp(f.dir, tmpPrefix+"*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	defer tmp.Close()
	if _, err := io.Copy(tmp, r); err != nil {
		return err
	}
	day := f.clock().UTC().Truncate(24 * time.Hour)
	if err := os.Chtimes(tmp.Name(), day, day); err != nil {
		return err
	}
	if err := tmp.Sync(); err != nil {
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	sub := filepath.Dir(path)
	if err := os.Mkdir(sub, 0o700); err == nil {
		if err := syncDir(f.dir); err != nil {
			return err
		}
	} else if !errors.Is(err, fs.ErrExist) {
		return err
	}
	if err := os.Rename(tmp.Name(), path); err != nil {
		return err
	}
	if err := syncDir(sub); err != nil {
		return err
	}
	return errors.Join(os.Chtimes(sub, day, day), os.Chtimes(f.dir, day, day))
}

// Get opens the blob for reading. The caller closes it.
func (f *Folder) Get(name string) (io.ReadCloser, error) {
	path, err := f.path(name)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't open blob: %w", err)
	}
	return file, nil
}

// Size returns the blob's length in bytes.
func (f *Folder) Size(name string) (int64, error) {
	path, err := f.path(name)
	if err != nil {
		return 0, err
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, ErrNotFound
	}
	if err != nil {
		return 0, fmt.Errorf("couldn't look at blob: %w", err)
	}
	return info.Size(), nil
}

// Delete removes the blob; there is no error when it isn't there. It
// overwrites nothing: what must be unreadable afterwards was encrypted under
// a key that the caller erases.
func (f *Folder) Delete(name string) error {
	path, err := f.path(name)
	if err != nil {
		return err
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("couldn't delete blob: %w", err)
	}
	sub := filepath.Dir(path)
	if err := syncDir(sub); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("couldn't delete blob: %w", err)
	}
	day := f.clock().UTC().Truncate(24 * time.Hour)
	if err := os.Chtimes(sub, day, day); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("couldn't delete blob: %w", err)
	}
	return nil
}

// List returns all names in ascending order.
func (f *Folder) List() ([]string, error) {
	var names []string
	subs, err := os.ReadDir(f.dir)
	if err != nil {
		return nil, fmt.Errorf("couldn't list blobs: %w", err)
	}
	for _, sub := range subs {
		if !sub.IsDir() || len(sub.Name()) != 2 {
			continue
		}
		files, err := os.ReadDir(filepath.Join(f.dir, sub.Name()))
		if err != nil {
			return nil, fmt.Errorf("couldn't list blobs: %w", err)
		}
		for _, file := range files {
			if _, err := f.path(file.Name()); err == nil {
				names = append(names, file.Name())
			}
		}
	}
	return names, nil
}

func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return d.Sync()
}
