// Package intake is the site that a source meets: the letterbox.
//
// It takes envelopes that it can't open, answers with reply tables whose rows
// mean nothing to whoever has no thread key, hands out bodies against tokens,
// and keeps all of it for the desks, which come and fetch by courier. What it
// has acknowledged is on the disk; what is destroyed can't be read again even
// from an older copy of the database, because its key is gone from the shelf.
//
// Is trusted with keeping what it acknowledged, with destroying what it was
// told to destroy, and with not looking at who comes. Is not trusted with one
// word of a letter, with who wrote it, or with how many sources there are.
package intake

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/blob"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/shelf"
	"vouchsafe.example/internal/sqldb"
)

//go:embed schema
var schema embed.FS

// The files of an intake's folder.
const (
	dbFile   = "intake.db"
	keysFile = "keys"
	cellsDir = "cells"
)

const (
	// keepDays is how long an envelope, or a cell that a letter names, waits for
	// desks.
	keepDays = 35
	// partDays is how long a cell waits for the letter that names it: two weeks
	// from the last time somebody asked for it, and the week in which asking
	// changes nothing.
	partDays = 21
	// touchDays is the age at which a cell that is asked for counts as new.
	touchDays = 7
	// week is the length of an epoch and the life of a released reply, in
	// seconds.
	week = 604800
	// batch is how many changes at most share one commit.
	batch = 64
	// readyFillers is how many fillers are kept ready: a visit takes about 30.
	readyFillers = 48
	// Disk space by default; that of cells where the disk doesn't say.
	defaultEnvelopeQuota = 4 << 30
	defaultCellQuota     = 16 << 30
)

// A Config says where the intake keeps its things and whom it asks.
type Config struct {
	// Dir is a folder of the intake's own; it is made when there is none. The
	// keys are in it, wherever the rest is.
	Dir string
	// Store is where the tables are, sqlite:FILE or postgres://…; "" for a file
	// in Dir. Cells is where attachments are, file:FOLDER or s3://…; "" for a
	// folder in Dir.
	Store, Cells string
	// Newsroom is the newsroom's id.
	Newsroom [32]byte
	// Ledger is the registrar.
	Ledger courier.Ledger
	Clock  func() time.Time
	// Early is how long before their time replies are released; nil: not at
	// all. Only a demonstration sets it, in which nobody wants to wait.
	Early func() time.Duration
	// Rand gives ids and tokens; nil for crypto/rand.
	Rand io.Reader
	// Log gets start, stop and what goes wrong inside; never what somebody
	// asked. Nil: nothing.
	Log *slog.Logger
	// Languages are the tags that pages are shown in, the first of them to who
	// names none; nil for English and then all others.
	Languages []string
	// NoForms switches off the way for browsers without scripts, on which this
	// server seals and opens.
	NoForms bool
	// EnvelopeQuota and CellQuota limit the bytes that envelopes, and
	// attachments, may take on the disk. 0 for 4 GiB, and for half of what cells
	// have and is free when the letterbox opens.
	EnvelopeQuota, CellQuota int64
	// EnvelopesPerDay and CellsPerDay limit what is kept on one day. 0 for 40,000
	// and 100,000.
	EnvelopesPerDay, CellsPerDay int64
	// Admission says when passes are asked for; "" for never.
	Admission Admission
	// PuzzleCost is what a stranger's pass costs at least while admission is
	// raised, about a second each in a slow browser. 0 for 1.
	PuzzleCost int
}

// What an Intake needs of its stores. The tests put faults in between.
type (
	database interface {
		// Tx commits durably what fn wrote, or nothing; after an error of the
		// commit itself the caller must look.
		Tx(ctx context.Context, fn func(*sql.Tx) error) error
		View(ctx context.Context, fn func(*sql.Tx) error) error
	}
	keys interface {
		Take() (slot uint64, key [32]byte, err error)
		Key(slot uint64) (key [32]byte, err error)
		// Erase returns nil when the keys are gone from the disk and their
		// slots free. After an error the slots stay taken.
		Erase(slots ...uint64) error
	}
	files interface {
		// Put is durable when it returns nil.
		Put(name string, r io.Reader) error
		Get(name string) (io.ReadCloser, error)
		Delete(name string) error
		List() ([]string, error)
	}
)

// An Intake is an open letterbox. Its methods may be called from many
// goroutines. Close it.
type Intake struct {
	cfg   Config
	db    database
	keys  keys
	cells files
	sqldb *sqldb.DB // for what only the real one can do
	// keeper is this letterbox's name in a database that others can reach.
	keeper []byte

	jobs    chan *job
	queue   chan struct{} // one for each job that waits or is done
	stop    chan struct{}
	stopped sync.WaitGroup
	slots   slots

	sessions sessions
	recent   recent
	tables   tables
	fillers  chan []byte

	cellGate  sync.RWMutex // held whole by the night's work on files
	cellBusy  inFlight
	envelopes atomic.Int64 // rows
	cellCount atomic.Int64

	card       cardCache
	pages      pageCache
	forms      *forms
	gate       *gate
	blurring   sync.Mutex
	blurAgain  atomic.Bool
	tick       sync.Mutex
	tidyFailed time.Time // held by tick; zero if the last Tidy didn't fail

	closeKeys func() error
}

// Open opens the letterbox in cfg.Dir and makes it when there is none.
func Open(cfg Config) (*Intake, error) {
	in, err := open(cfg)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the letterbox: %w", err)
	}
	return in, nil
}

func open(cfg Config) (*Intake, error) {
	if cfg.Clock == nil || cfg.Ledger == nil {
		return nil, errors.New("it needs a clock and a registrar")
	}
	if cfg.Rand == nil {
		cfg.Rand = rand.Reader
	}
	if cfg.Log == nil {
		cfg.Log = slog.New(slog.DiscardHandler)
	}
	if cfg.Languages == nil {
		cfg.Languages = DefaultLanguages()
	}
	if err := checkLanguages(cfg.Languages); err != nil {
		return nil, err
	}
	if cfg.EnvelopeQuota == 0 {
		cfg.EnvelopeQuota = defaultEnvelopeQuota
	}
	switch cfg.Admission {
	case "":
		cfg.Admission = AdmissionOff
	case AdmissionOff, AdmissionAuto, AdmissionRaised:
	default:
		return nil, fmt.Errorf("admission is %q: it can be off, auto or raised", cfg.Admission)
	}
	if cfg.EnvelopesPerDay == 0 {
		cfg.EnvelopesPerDay = defaultEnvelopesPerDay
	}
	if cfg.CellsPerDay == 0 {
		cfg.CellsPerDay = defaultCellsPerDay
	}
	if cfg.PuzzleCost == 0 {
		cfg.PuzzleCost = 1
	}
	if cfg.PuzzleCost < 1 || cfg.PuzzleCost > envelope.MaxCost {
		return nil, fmt.Errorf("a puzzle costs 1 to %d", envelope.MaxCost)
	}
	if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
		return nil, err
	}
	db, err := openDB(cfg)
	if err != nil {
		return nil, err
	}
	in := &Intake{cfg: cfg, db: db, sqldb: db, jobs: make(chan *job), queue: make(chan struct{}, queueRoom), stop: make(chan struct{}), fillers: make(chan []byte, readyFillers)}
	in.forms, in.gate = newForms(in), newGate(in)
	if err := in.attach(); err != nil {
		db.Close()
		return nil, err
	}
	in.stopped.Go(in.commit)
	in.stopped.Go(in.fill)
	return in, nil
}

func (in *Intake) attach() error {
	ctx := context.Background()
	// Opening overwrites every key that no row names: what was deleted or
	// destroyed just before a crash is erased here. The rows are read under
	// the shelf's lock, so that they name what a letterbox wrote that was
	// still at work a moment ago.
	s, err := shelf.Open(filepath.Join(in.cfg.Dir, keysFile), func() ([]uint64, error) {
		if err := in.takeOver(ctx); err != nil {
			return nil, err
		}
		used, err := in.named(ctx)
		if err != nil {
			return nil, err
		}
		slots := make([]uint64, 0, len(used))
		for slot, n := range used {
			for range n {
				slots = append(slots, slot)
			}
		}
		return slots, nil
	})
	if err != nil {
		return err
	}
	s.Clock = in.cfg.Clock
	in.keys = s
	in.slots.in = in
	in.closeKeys = s.Close
	cells, err := openCells(in.cfg)
	if err != nil {
		s.Close()
		return err
	}
	in.cells = cells
	if err := in.recount(ctx); err != nil {
		s.Close()
		return err
	}
	if in.cfg.CellQuota == 0 {
		in.cfg.CellQuota = shareOfDisk(in.cfg.Dir, in.cellCount.Load()*envelope.CellSize)
	}
	if err := in.loadBundle(ctx); err != nil {
		s.Close()
		return err
	}
	if err := in.loadGate(ctx); err != nil {
		s.Close()
		return err
	}
	return in.blur()
}

// Close stops the letterbox. What was acknowledged stays on the disk.
func (in *Intake) Close() error {
	close(in.stop)
	in.stopped.Wait()
	err := in.sqldb.Checkpoint(context.Background())
	if errors.Is(err, sqldb.ErrBusy) {
		err = nil // the log is read on the next Open
	}
	err = errors.Join(err, in.sqldb.Close(), in.closeKeys(), in.blur())
	if err != nil {
		return fmt.Errorf("couldn't close the letterbox: %w", err)
	}
	return nil
}

// Tick does what is due: it fetches the newest card, erases what has had its
// time, hands the seals of past days to the registrar, and does the night's
// work once a day. Call it every minute or so. What fails is tried again by
// the next Tick, the night's work after an hour; the error is for the log.
func (in *Intake) Tick(ctx context.Context, now time.Time) error {
	in.tick.Lock()
	defer in.tick.Unlock()
	in.forms.keys.turn(day(now))
	err := in.refresh(ctx)
	// Whether the pages fit the card is told now, and not when somebody comes.
	if _, _, e := in.shown(); e != nil {
		err = errors.Join(err, e)
	}
	if e := in.expire(ctx, now); e != nil {
		err = errors.Join(err, fmt.Errorf("couldn't erase what has had its time: %w", e))
	}
	if e := in.Handover(ctx, now); e != nil {
		err = errors.Join(err, e)
	}
	done, e := in.tidiedOn(ctx)
	if e == nil && done != day(now) && (in.tidyFailed.IsZero() || now.Sub(in.tidyFailed).Abs() >= tidyAgain) {
		in.tidyFailed = time.Time{}
		if e = in.Tidy(ctx, now); e != nil {
			in.tidyFailed = now
		}
	}
	if in.sqldb.Postgres() {
		// Its log has the times of commits: of the last minute, and no others.
		e = errors.Join(e, in.sqldb.Checkpoint(ctx))
	}
	return errors.Join(err, e, in.blur())
}

func day(t time.Time) string { return t.UTC().Format(time.DateOnly) }

func (in *Intake) today() string { return day(in.cfg.Clock()) }

func (in *Intake) randomID() (id [16]byte, err error) {
	_, err = io.ReadFull(in.cfg.Rand, id[:])
	return id, err
}

// blur sets the times of the files that SQLite writes, and of their folder, to
// midnight. The shelf and the cells do so themselves.
func (in *Intake) blur() error {
	now := in.cfg.Clock()
	err := in.sqldb.Blur(now)
	midnight := now.UTC().Truncate(24 * time.Hour)
	if e := os.Chtimes(in.cfg.Dir, midnight, midnight); e != nil {
		err = errors.Join(err, fmt.Errorf("couldn't blur the folder's times: %w", e))
	}
	return err
}

// blurOrLog blurs, or leaves it to whoever is blurring, who then does it again.
func (in *Intake) blurOrLog() {
	in.blurAgain.Store(true)
	for in.blurAgain.Load() && in.blurring.TryLock() {
		for in.blurAgain.Swap(false) {
			if err := in.blur(); err != nil {
				in.cfg.Log.Error("times of files are not blurred", "err", err)
			}
		}
		in.blurring.Unlock()
	}
}

// fill keeps some fillers ready: each takes as long as a real seal.
func (in *Intake) fill() {
	for {
		f, err := envelope.Filler()
		if err != nil {
			in.cfg.Log.Error("no filler could be made", "err", err)
			return
		}
		select {
		case <-in.stop:
			return
		case in.fillers <- f:
		}
	}
}

func (in *Intake) filler() ([]byte, error) {
	select {
	case f := <-in.fillers:
		return f, nil
	default:
		return envelope.Filler()
	}
}

func isFull(err error) bool {
	return errors.Is(sqldb.Fold(err), sqldb.ErrFull) || errors.Is(err, blob.ErrFull)
}

// outward makes of an inner error one that a desk is told, where there is one.
func outward(err error) error {
	if err != nil && isFull(err) {
		return fmt.Errorf("%w: %w", courier.ErrFull, err)
	}
	return err
}
