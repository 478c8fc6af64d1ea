// Package casebook keeps what a newsroom's desk knows: threads, letters,
// messages, consents, the register of people, accounts, exhibits, reports and
// approvals, in one folder that shows nothing to whoever takes the disk.
//
// Several people use one casebook, also at the same time and in several
// processes. Each has a file people/NAME.age that her passphrase opens; it
// holds the key of the casebook and the key with which she alone approves.
// Every record carries a version; a write names the version it has read, and
// whoever comes second gets ErrConflict and keeps her text.
//
// Is trusted with every word and name, while it is open; is not trusted with
// deciding alone what is published: a report needs live consents, and the
// signatures of two different people.
package casebook

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"vouchsafe.example/internal/blob"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

//go:embed schema/*.sql
var schema embed.FS

// The files of a casebook's folder. docs/formats/casebook.md describes them.
const (
	markerFile = "casebook"
	marker     = "vouchsafe/casebook/v1\n"
	peopleDir  = "people"
	dbFile     = "casebook.db"
	keysFile   = "keys"
	blobDir    = "exhibits"
)

var (
	// ErrPassphrase says that the passphrase doesn't open the person's file.
	ErrPassphrase = errors.New("wrong passphrase")
	// ErrWeakPassphrase says that a new passphrase is too short or too long.
	ErrWeakPassphrase = errors.New("a passphrase must have at least 12 characters and at most 1,000 bytes")
	// ErrNoCasebook says that the folder holds no casebook.
	ErrNoCasebook = errors.New("there is no casebook in this folder")
	// ErrExists says that Create or AddPerson would replace something.
	ErrExists = errors.New("already exists")
	// ErrNewer says that a newer version of this program wrote the casebook.
	ErrNewer = errors.New("the casebook was written by a newer version of this program")
	// ErrNoPerson says that nobody of that name has a file in the casebook.
	ErrNoPerson = errors.New("nobody of that name can open this casebook")
	// ErrName says that a name for a person or a desk isn't allowed.
	ErrName = errors.New("a name must be 1 to 32 of a–z, 0–9 and hyphen, and begin with a letter")
	// ErrDamaged says that a file of the casebook is missing, or isn't what
	// this program wrote there.
	ErrDamaged = errors.New("the casebook is damaged")
	// ErrFull says that the disk is full. What was being written isn't kept.
	ErrFull = sqldb.ErrFull
)

// Casebook is an open casebook, as one person sees it. Its methods may be
// called from many goroutines. Close it.
type Casebook struct {
	dir        string
	db         database
	blobs      blobs
	person     string
	keys       *personKeys
	policy     *ledger.Policy
	clock      func() time.Time
	rand       io.Reader
	workFactor int
}

// Option changes how a casebook is created or opened.
type Option func(*Casebook)

// WithClock takes the time from clock.
func WithClock(clock func() time.Time) Option { return func(c *Casebook) { c.clock = clock } }

// WithWorkFactor sets scrypt's work factor, a power of two, for files of
// people that are made from now on. The default, 18, takes about a second.
func WithWorkFactor(logN int) Option { return func(c *Casebook) { c.workFactor = logN } }

func newCasebook(dir, person string, opts []Option) *Casebook {
	c := &Casebook{dir: dir, person: person, clock: time.Now, rand: rand.Reader, workFactor: 18}
	for _, o := range opts {
		o(c)
	}
	return c
}

// Create makes a casebook in dir, which must be absent or empty, for the
// newsroom with the given policy file, for one desk, and for a first person.
// It is made under another name and moved into place when it is whole.
func Create(dir string, policy []byte, desk, person, passphrase string, opts ...Option) (*Casebook, error) {
	if err := create(dir, policy, desk, person, passphrase, opts); err != nil {
		return nil, fmt.Errorf("couldn't create the casebook: %w", err)
	}
	return Open(dir, person, passphrase, opts...)
}

func create(dir string, policy []byte, desk, person, passphrase string, opts []Option) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return fmt.Errorf("the folder isn't empty: %w", ErrExists)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(dir), ".casebook-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	if err := os.Mkdir(filepath.Join(tmp, peopleDir), 0o700); err != nil {
		return err
	}
	c := newCasebook(tmp, person, opts)
	keys, err := newPersonKeys(person, c.rand)
	if err != nil {
		return err
	}
	if _, err := io.ReadFull(c.rand, keys.Key[:]); err != nil {
		return err
	}
	sealed, err := c.sealPerson(keys, passphrase)
	if err != nil {
		return err
	}
	if err := writeFile(c.personPath(person), sealed); err != nil {
		return err
	}
	if err := c.attach(keys); err != nil {
		return err
	}
	err = c.start(policy, desk)
	if err := errors.Join(err, c.Close()); err != nil {
		return err
	}
	if err := writeFile(filepath.Join(tmp, markerFile), []byte(marker)); err != nil {
		return err
	}
	if err := os.Rename(tmp, dir); err != nil {
		return err
	}
	return syncDir(filepath.Dir(dir))
}

// Is says whether a casebook lies in dir; not whether it opens.
func Is(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, markerFile))
	return err == nil
}

// Open opens the casebook in dir as one of its people.
func Open(dir, person, passphrase string, opts ...Option) (*Casebook, error) {
	c, err := open(dir, person, passphrase, opts)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the casebook: %w", err)
	}
	return c, nil
}

func open(dir, person, passphrase string, opts []Option) (*Casebook, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	got, err := os.ReadFile(filepath.Join(dir, markerFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoCasebook
	}
	if err != nil {
		return nil, err
	}
	if string(got) != marker {
		if len(got) < 100 && isOtherVersion(string(got)) {
			return nil, ErrNewer
		}
		return nil, fmt.Errorf("%w: file %s", ErrDamaged, markerFile)
	}
	c := newCasebook(dir, person, opts)
	keys, err := c.readPerson(person, passphrase)
	if err != nil {
		return nil, err
	}
	// SQLite would make a new database where one is missing.
	for _, name := range []string{dbFile, keysFile} {
		if _, err := os.Stat(filepath.Join(dir, name)); errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: file %s is missing", ErrDamaged, name)
		}
	}
	if err := c.attach(keys); err != nil {
		return nil, err
	}
	if err := c.loadDesk(); err != nil {
		c.db.Close()
		return nil, err
	}
	// A crash may have come between deleting a record and erasing its key or
	// its blobs, or before a person's new file took the place of the old one.
	if err := errors.Join(c.sweepKeys(), c.sweepBlobs(), sweepFiles(filepath.Join(c.dir, peopleDir))); err != nil {
		c.db.Close()
		return nil, err
	}
	if err := c.eraseOnOpen(); err != nil {
		c.db.Close()
		return nil, err
	}
	return c, nil
}

// attach opens the stores with the keys from a person's file.
func (c *Casebook) attach(keys *personKeys) (err error) {
	c.keys = keys
	folder, err := blob.Open(filepath.Join(c.dir, blobDir), c.clock)
	if err != nil {
		return err
	}
	db, err := sqldb.OpenEncrypted(filepath.Join(c.dir, dbFile), keys.Key, schema)
	if errors.Is(err, sqldb.ErrDamaged) {
		return fmt.Errorf("%w: file %s: %w", ErrDamaged, dbFile, err)
	}
	if err != nil {
		return err
	}
	c.blobs, c.db = folder, db
	return nil
}

// database is what records are kept in. Tx and View run fn in a transaction;
// when Tx returns nil it is on disk, when it returns an error it may be.
type database interface {
	Tx(ctx context.Context, fn func(*sql.Tx) error) error
	View(ctx context.Context, fn func(*sql.Tx) error) error
	Checkpoint(ctx context.Context) error
	Close() error
}

// blobs is what exhibits are kept in. When Put returns nil the bytes are on
// disk, when it returns an error they may be.
type blobs interface {
	Put(name string, r io.Reader) error
	Get(name string) (io.ReadCloser, error)
	Delete(name string) error
}

// start writes the first records.
func (c *Casebook) start(policy []byte, desk string) error {
	return c.write(func(t *tx) error {
		// Makes the shelf, so that a missing file is later known to be damage.
		if _, err := t.openShelf(); err != nil {
			return err
		}
		if err := t.startDesk(policy, desk); err != nil {
			return err
		}
		return t.addMember(c.keys)
	})
}

// Close writes everything into its place and closes the casebook.
func (c *Casebook) Close() error {
	// Another process may be reading; then it tidies up when it closes.
	err := c.db.Checkpoint(context.Background())
	if errors.Is(err, sqldb.ErrBusy) {
		err = nil
	}
	return errors.Join(err, c.db.Close())
}

// Person is the name under which the casebook was opened.
func (c *Casebook) Person() string { return c.person }

// Now is the casebook's time.
func (c *Casebook) Now() time.Time { return c.clock().UTC() }

func (c *Casebook) today() string { return c.Now().Format(time.DateOnly) }

// tx is one transaction over all records.
type tx struct {
	c   *Casebook
	sql *sql.Tx
	// removed are slots whose records this transaction deletes: they may be
	// erased only after it has been committed.
	removed []uint64
	shelf   shelfHandle
	// What many envelopes of one transaction ask for again and again.
	opener  *opener
	threads []knownThread
	seen    int // letters that ever came; 0: not counted yet
}

// write runs fn in a transaction; all its writes are on disk when it returns
// nil, and none when it returns an error of fn.
func (c *Casebook) write(fn func(t *tx) error) error {
	forget := false
	err := c.db.Tx(context.Background(), func(stx *sql.Tx) error {
		t := &tx{c: c, sql: stx}
		defer t.closeShelf()
		if err := fn(t); err != nil {
			return err
		}
		forget = len(t.removed) > 0
		return nil
	})
	if err == nil && forget {
		err = c.sweepKeys()
	}
	return err
}

// read runs fn in a transaction that sees one state.
func (c *Casebook) read(fn func(t *tx) error) error {
	return c.db.View(context.Background(), func(stx *sql.Tx) error {
		return fn(&tx{c: c, sql: stx})
	})
}

func (c *Casebook) randomID() (ID, error) {
	var id ID
	_, err := io.ReadFull(c.rand, id[:])
	return id, err
}

func (c *Casebook) randomName() (string, error) {
	id, err := c.randomID()
	return hex.EncodeToString(id[:8]), err
}
