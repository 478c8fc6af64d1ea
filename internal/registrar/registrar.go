// Package registrar is the only writer of a newsroom's log. It keeps the roots
// of what was sealed until their day and their month end, builds the trees over
// them, logs one entry for each, logs cards and publications, collects the
// witnesses' cosignatures, and hands out proofs.
//
// The log itself is a Tessera folder (C2SP tlog-tiles). Beside it lie a SQLite
// database and a shelf of keys that can be forgotten.
//
// Is trusted with leaving nothing out, with destroying the trees' seeds in time,
// and with the log's signing key; is not trusted with order and past, which the
// witnesses watch, nor with words: it holds roots and days, never an envelope.
package registrar

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"time"

	"golang.org/x/mod/sumdb/note"
	"vouchsafe.example/internal/shelf"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

//go:embed schema/*.sql
var schema embed.FS

// What a caller may have to tell apart. Each method that refuses wraps one.
var (
	// ErrNotFound: the log doesn't hold it, or not yet under enough cosignatures.
	ErrNotFound = errors.New("isn't in the log yet")
	// ErrInvalid: what was handed over can't be logged as it is.
	ErrInvalid = errors.New("can't be logged")
	// ErrBusy: the registrar can't do it now; what was handed over is kept if
	// it was kept before, and everything may be handed over again.
	ErrBusy = errors.New("the registrar can't do this now")
	// ErrFull: the disk is full. Nothing was kept.
	ErrFull = errors.New("the registrar's disk is full")
	// ErrDamaged: database, log folder and key shelf don't belong together.
	ErrDamaged = errors.New("the registrar's files don't belong together")
)

const (
	// closing is how long after its end a day is closed: intakes may hand over
	// the last roots until then.
	closing = 15 * time.Minute
	// keepDays is how long the seed of a tree is kept for desks that haven't
	// confirmed their paths.
	keepDays = 14
	// Approvals is how many different approvers sign a publication.
	Approvals = 2
	// MaxRoots is the number of roots in one AddRoots, MaxPaths in one Paths.
	MaxRoots = 1 << 16
	MaxPaths = 1 << 12

	publication = "vouchsafe/publication/v1\n"
	day         = time.DateOnly
	month       = "2006-01"
)

// Options are what a registrar needs.
type Options struct {
	Policy []byte // the newsroom's policy
	LogKey string // the log's private key, an skey of ledger.GenerateKey
	// Witnesses are the submission prefixes (C2SP tlog-witness) of the
	// witnesses, by the name of their key. A witness of the policy that is
	// missing here is never asked.
	Witnesses map[string]string
	Clock     func() time.Time // time.Now if nil
	Rand      io.Reader        // crypto/rand if nil
	HTTP      *http.Client     // asks the witnesses; with a limit of 10 s if nil
	Log       *slog.Logger     // start, stop, witnesses that fail; none if nil
}

// A Registrar is open until Close. Its methods may be called from many
// goroutines.
type Registrar struct {
	policy    *ledger.Policy
	id        [32]byte
	witnesses []cosigner
	clock     func() time.Time
	rand      io.Reader
	http      *http.Client
	log       *slog.Logger
	dir       string // of the tiles

	db    *sqldb.DB
	shelf *shelf.Shelf
	tiles *tiles

	appending  sync.Mutex // held while entries go to the log in their order
	collecting sync.Mutex // held while witnesses are asked
	cache      periodCache
	owed       owedSlots

	// fault is called between any two durable steps; tests stop the program
	// there.
	fault func(step string)
}

// Open opens the registrar's folder, or founds a log there: the first day to be
// logged is then the present one. What a crash left half done is finished by
// the next call that appends.
func Open(dir string, o Options) (*Registrar, error) {
	r, err := open(dir, o)
	if err != nil {
		return nil, fmt.Errorf("couldn't open the registrar: %w", err)
	}
	return r, nil
}

func open(dir string, o Options) (_ *Registrar, err error) {
	r := &Registrar{clock: o.Clock, rand: o.Rand, http: o.HTTP, log: o.Log, dir: filepath.Join(dir, "log"), fault: func(string) {}}
	if r.clock == nil {
		r.clock = time.Now
	}
	if r.rand == nil {
		r.rand = rand.Reader
	}
	if r.http == nil {
		r.http = &http.Client{Timeout: 10 * time.Second}
	}
	if r.log == nil {
		r.log = slog.New(slog.DiscardHandler)
	}
	if r.policy, err = ledger.ParsePolicy(o.Policy); err != nil {
		return nil, err
	}
	r.id = r.policy.ID()
	if vkey, err := ledger.PublicKey(o.LogKey); err != nil || vkey != r.policy.LogKey {
		return nil, errors.New("the log's private key isn't the one whose public key is in the policy")
	}
	signer, err := note.NewSigner(o.LogKey)
	if err != nil {
		return nil, err
	}
	if r.witnesses, err = newWitnesses(r.policy, o.Witnesses); err != nil {
		return nil, err
	}

	if err := os.MkdirAll(r.dir, 0o700); err != nil {
		return nil, err
	}
	if r.db, err = sqldb.Open(filepath.Join(dir, "registrar.db"), schema); err != nil {
		return nil, err
	}
	defer func() {
		if err == nil {
			return
		}
		if r.shelf != nil {
			r.shelf.Close()
		}
		r.db.Close()
	}()
	// The shelf's lock keeps a second registrar away from the folder.
	if r.shelf, err = shelf.Open(filepath.Join(dir, "keys"), r.slots); err != nil {
		return nil, err
	}
	r.shelf.Clock, r.shelf.Rand = r.clock, r.rand
	if err := r.found(); err != nil {
		return nil, err
	}
	if r.tiles, err = openTiles(r.dir, signer); err != nil {
		return nil, err
	}
	if err := r.compare(); err != nil {
		r.tiles.close()
		return nil, err
	}
	r.blur()
	r.log.Info("registrar opened", "origin", r.policy.Origin())
	return r, nil
}

// Close ends the registrar. Nothing that was acknowledged needs it.
func (r *Registrar) Close() error {
	r.collecting.Lock()
	defer r.collecting.Unlock()
	r.appending.Lock()
	defer r.appending.Unlock()
	err := errors.Join(r.tiles.close(), r.db.Checkpoint(context.Background()))
	r.blur()
	err = errors.Join(err, r.db.Close(), r.shelf.Close())
	r.log.Info("registrar closed")
	if err != nil {
		return fmt.Errorf("couldn't close the registrar: %w", err)
	}
	return nil
}

// found writes the day on which the log begins, once.
func (r *Registrar) found() error {
	now := r.clock().UTC()
	return r.db.Tx(context.Background(), func(tx *sql.Tx) error {
		_, err := tx.Exec(`INSERT INTO meta VALUES ('newsroom', ?), ('next_day', ?), ('next_month', ?) ON CONFLICT DO NOTHING`,
			fmt.Sprintf("%x", r.id), now.Format(day), now.Format(month))
		if err != nil {
			return err
		}
		id, err := meta(tx, "newsroom")
		if err == nil && id != fmt.Sprintf("%x", r.id) {
			err = fmt.Errorf("%w: the folder belongs to another newsroom", ErrDamaged)
		}
		return err
	})
}

// compare refuses to go on when the log's folder is older than the database, or
// the other way round: restored from different copies, the two would rewrite
// the past.
func (r *Registrar) compare() error {
	size, err := r.tiles.size()
	if err != nil {
		return err
	}
	var all, logged uint64
	err = r.db.QueryRow(`SELECT count(*), coalesce(sum(logged), 0) FROM entries`).Scan(&all, &logged)
	if err != nil {
		return sqldb.Fold(err)
	}
	if size < logged || size > all {
		return fmt.Errorf("%w: the log has %d entries and the database %d", ErrDamaged, size, all)
	}
	if size == 0 {
		return nil
	}
	return r.compareEntry(context.Background(), size-1, size)
}

// blur sets the database's modification times to the day.
func (r *Registrar) blur() {
	if err := r.db.Blur(r.clock()); err != nil {
		r.log.Warn("couldn't blur modification times", "error", err)
	}
}

// fold maps errors of the parts below to what callers tell apart.
func fold(err error) error {
	switch {
	case errors.Is(err, sqldb.ErrFull):
		return fmt.Errorf("%w: %w", ErrFull, err)
	case errors.Is(err, sqldb.ErrBusy):
		return fmt.Errorf("%w: %w", ErrBusy, err)
	}
	return err
}

// queryer is a transaction or a database.
type queryer interface {
	QueryRow(query string, args ...any) *sql.Row
}

func meta(q queryer, name string) (value string, err error) {
	err = q.QueryRow(`SELECT value FROM meta WHERE name = ?`, name).Scan(&value)
	return value, err
}

// AddRoots keeps roots for the tree of a day ("2006-01-02", UTC) and of its
// month. When it returns nil they survive a crash. A root that is known already
// is passed over. Roots of a day that is closed go into the first that isn't.
func (r *Registrar) AddRoots(ctx context.Context, label string, roots [][32]byte) error {
	d, err := time.Parse(day, label)
	if err != nil || d.Format(day) != label {
		return fmt.Errorf("couldn't keep roots: %w: %q isn't a day", ErrInvalid, label)
	}
	if len(roots) > MaxRoots {
		return fmt.Errorf("couldn't keep roots: %w: more than %d at once", ErrInvalid, MaxRoots)
	}
	if d.After(r.clock().Add(24 * time.Hour)) {
		return fmt.Errorf("couldn't keep roots: %w: %s hasn't come yet", ErrInvalid, label)
	}
	err = r.db.Tx(ctx, func(tx *sql.Tx) error {
		next, err := meta(tx, "next_day")
		if err != nil {
			return err
		}
		in := max(label, next)
		toMonth, err := tx.Prepare(`INSERT INTO month_roots VALUES (?, ?) ON CONFLICT DO NOTHING`)
		if err != nil {
			return err
		}
		defer toMonth.Close()
		toDay, err := tx.Prepare(`INSERT INTO day_roots VALUES (?, ?)`)
		if err != nil {
			return err
		}
		defer toDay.Close()
		for _, root := range roots {
			res, err := toMonth.Exec(root[:], in[:len(month)])
			if err != nil {
				return err
			}
			if n, err := res.RowsAffected(); err != nil {
				return err
			} else if n == 0 {
				continue // known already
			}
			if _, err := toDay.Exec(root[:], in); err != nil {
				return err
			}
		}
		return nil
	})
	r.fault("roots kept")
	r.blur()
	if err != nil {
		return fmt.Errorf("couldn't keep roots: %w", fold(err))
	}
	return nil
}

// Tick does what is due at a moment: it logs every day that is over and each
// month whose days are all logged, asks the witnesses, and destroys the trees
// that every desk has confirmed or that are 14 days old. A witness that doesn't
// answer is no error. Until the newsroom's first card is logged, nothing is due.
func (r *Registrar) Tick(ctx context.Context, now time.Time) error {
	err := r.tick(ctx, now)
	r.blur()
	if err != nil {
		return fmt.Errorf("couldn't do what is due in the log: %w", fold(err))
	}
	return nil
}

// tick tries each step, whatever became of those before: a day that can't be
// closed must neither keep what is to be forgotten, nor let the cosignatures
// grow old.
func (r *Registrar) tick(ctx context.Context, now time.Time) error {
	errs := []error{r.closePeriods(ctx, now), r.flush(ctx)}
	r.collect(ctx, now)
	return errors.Join(append(errs, r.markProven(ctx, now), r.forget(ctx, now), r.db.Checkpoint(ctx))...)
}
