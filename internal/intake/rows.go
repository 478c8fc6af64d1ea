package intake

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strconv"
	"sync"

	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/shelf"
)

// errRow says that a row doesn't open under its key: it is damaged, or its key
// was erased while it was being read.
var errRow = errors.New("a row does not open under its key")

const (
	kindEnvelope = "envelope"
	kindReply    = "reply"
	kindCell     = "cell"
)

// rowContext binds kind and id, so that no row can stand for another.
func rowContext(kind string, id []byte) []byte {
	return append([]byte("vouchsafe/intake/1 "+kind+" "), id...)
}

func sealRow(key [32]byte, kind string, id, body []byte) ([]byte, error) {
	return shelf.Encrypt(key, rowContext(kind, id), body)
}

func openRow(key [32]byte, kind string, id, body []byte) ([]byte, error) {
	body, err := shelf.Decrypt(key, rowContext(kind, id), body)
	if errors.Is(err, shelf.ErrKey) {
		return nil, errRow
	}
	return body, err
}

// A change is one writer's part of a transaction.
type change struct {
	in    *Intake
	tx    *sql.Tx
	taken []uint64 // slots whose rows this change writes
	// dropped are slots whose rows it deletes or gives another slot. They are
	// erased after the commit and before the change is acknowledged.
	dropped []uint64
	// replies says that it adds or deletes some.
	replies bool
	inserts *inserts
}

// inserts are new rows that the changes of one transaction have in common. They
// are written at its end, many by one statement: with a database in another
// process, each statement is a journey.
type inserts struct{ envelopes, roots [][]any }

// rowsAtOnce is how many rows one statement writes at most.
const rowsAtOnce = 64

func (i *inserts) write(tx *sql.Tx) error {
	for _, t := range []struct {
		into string
		rows [][]any
		also string
	}{
		{`INSERT INTO envelope (id, day, slot, body) VALUES `, i.envelopes, ``},
		// The same seal comes again with a repeated envelope.
		{`INSERT INTO root (root, day) VALUES `, i.roots, ` ON CONFLICT DO NOTHING`},
	} {
		for rows := range slices.Chunk(t.rows, rowsAtOnce) {
			query, args := t.into, []any(nil)
			for _, row := range rows {
				if len(args) > 0 {
					query += ", "
				}
				query += numbered(len(args)+1, len(row))
				args = append(args, row...)
			}
			if _, err := tx.Exec(query+t.also, args...); err != nil {
				return err
			}
		}
	}
	return nil
}

// numbered is a list of n arguments in brackets, the first of which has a number.
func numbered(first, n int) string {
	list := make([]byte, 0, 4*n+2)
	for i := range n {
		list = strconv.AppendInt(append(list, ",$"...), int64(first+i), 10)
	}
	list[0] = '('
	return string(append(list, ')'))
}

// seal takes a slot and seals a body under its key.
func (c *change) seal(kind string, id, body []byte) (slot uint64, sealed []byte, err error) {
	slot, key, err := c.in.keys.Take()
	if err != nil {
		return 0, nil, err
	}
	c.taken = append(c.taken, slot)
	sealed, err = sealRow(key, kind, id, body)
	return slot, sealed, err
}

// drop collects the slots of the rows that a statement returns.
func (c *change) drop(query string, args ...any) error {
	rows, err := c.tx.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var slot int64
		if err := rows.Scan(&slot); err != nil {
			return err
		}
		c.dropped = append(c.dropped, uint64(slot))
	}
	return rows.Err()
}

// A job waits for its turn to write.
type job struct {
	ctx  context.Context
	run  func(c *change) error // in a transaction; may run twice
	solo func() error          // or alone, outside of one
	done chan error
}

var (
	errStopped = errors.New("the letterbox is closed")
	errBug     = errors.New("a bug; the log has where")
)

// write returns courier.ErrBusy at once when too many wait already. Otherwise it
// runs fn in a transaction, perhaps together with others' and perhaps
// twice. When it returns nil, what fn wrote is on the disk and the keys that
// it dropped are erased.
func (in *Intake) write(ctx context.Context, fn func(c *change) error) error {
	return in.submit(&job{ctx: ctx, run: fn})
}

// alone runs fn while nobody writes.
func (in *Intake) alone(ctx context.Context, fn func() error) error {
	return in.submit(&job{ctx: ctx, solo: fn})
}

func (in *Intake) submit(j *job) error {
	if j.solo == nil {
		select {
		case in.queue <- struct{}{}:
			defer func() { <-in.queue }()
		default:
			return courier.ErrBusy
		}
	}
	j.done = make(chan error, 1)
	select {
	case in.jobs <- j:
	case <-j.ctx.Done():
		return j.ctx.Err()
	case <-in.stop:
		return errStopped
	}
	// Once taken, a job is finished: whoever goes away before isn't answered.
	return <-j.done
}

// commit is the one writer. Whatever waits shares a commit, because the disk
// takes as long for one as for many.
func (in *Intake) commit() {
	waiting := in.jobs
	for {
		select {
		case <-in.stop:
			return
		case first := <-waiting:
			jobs := []*job{first}
			for first.solo == nil && len(jobs) < batch {
				select {
				case next := <-waiting:
					if next.solo == nil {
						jobs = append(jobs, next)
						continue
					}
					in.together(jobs)
					jobs = []*job{next}
				default:
				}
				break
			}
			if jobs[0].solo != nil {
				err := in.guard(jobs[0].solo)
				in.blurOrLog()
				jobs[0].done <- err
				continue
			}
			in.together(jobs)
		}
	}
}

// together commits the jobs at once; if that fails, each on its own, so that
// one doesn't fail for another's fault.
func (in *Intake) together(jobs []*job) {
	changes, err := in.transact(jobs)
	errs := make([]error, len(jobs))
	for i, j := range jobs {
		errs[i] = err
		if err != nil && len(jobs) > 1 {
			var one []*change
			if one, errs[i] = in.transact([]*job{j}); errs[i] == nil {
				changes[i] = one[0]
			}
		}
	}
	// Only now: a slot of the first attempt may be used by the second.
	erased := in.guard(func() error { return in.slots.clear(context.Background()) })
	if erased != nil {
		in.cfg.Log.Error("keys wait to be erased", "err", erased)
	}
	in.blurOrLog()
	for i, j := range jobs {
		if errs[i] == nil && erased != nil && len(changes[i].dropped) > 0 {
			// It is written, but what it replaced might still be read.
			errs[i] = fmt.Errorf("couldn't erase keys: %w", erased)
		}
		j.done <- errs[i]
	}
}

// guard turns a panic into an error for whoever waits. The one writer goes on:
// what it was writing is rolled back, and nothing of it was acknowledged.
func (in *Intake) guard(fn func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			in.cfg.Log.Error("a change ended in a bug", "panic", fmt.Sprintf("%T", v), "stack", string(debug.Stack()))
			err = errBug
		}
	}()
	return fn()
}

func (in *Intake) transact(jobs []*job) ([]*change, error) {
	changes := make([]*change, len(jobs))
	// The transaction isn't bound to anybody's context: it is short, and one
	// who goes away mustn't break it for the others.
	err := in.guard(func() error {
		return in.db.Tx(context.Background(), func(tx *sql.Tx) error {
			if err := in.owns(tx); err != nil {
				return err
			}
			var rows inserts
			for i, j := range jobs {
				if err := j.ctx.Err(); err != nil {
					return err
				}
				changes[i] = &change{in: in, tx: tx, inserts: &rows}
				if err := j.run(changes[i]); err != nil {
					return err
				}
			}
			return rows.write(tx)
		})
	})
	for _, c := range changes {
		if c == nil {
			continue
		}
		in.slots.after(err, c)
		if c.replies {
			in.tables.changed()
		}
	}
	return changes, err
}

// slots remembers keys that must go. It keeps those that couldn't be erased
// until they are, and nothing that drops a key is acknowledged before that.
type slots struct {
	in   *Intake
	mu   sync.Mutex
	gone []uint64 // named by no row
	// doubt are slots of a failed transaction: the failure may have come after
	// the commit, so only a look at the rows tells.
	doubt []uint64
}

// after takes note of how a transaction ended.
func (s *slots) after(err error, c *change) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err == nil {
		s.gone = append(s.gone, c.dropped...)
		return
	}
	s.doubt = append(append(s.doubt, c.taken...), c.dropped...)
}

// clear erases all keys that no row names any longer.
func (s *slots) clear(ctx context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.doubt) > 0 {
		used, err := s.in.named(ctx)
		if err != nil {
			return err
		}
		for _, slot := range s.doubt {
			if used[slot] == 0 {
				s.gone = append(s.gone, slot)
			}
		}
		s.doubt = nil
	}
	if len(s.gone) == 0 {
		return nil
	}
	if err := s.in.keys.Erase(s.gone...); err != nil {
		return err
	}
	s.gone = nil
	return nil
}

// named counts the rows that name each slot. It takes its turn among the
// writers: a commit that failed here, or whose process was killed, may still be
// under way in the database.
func (in *Intake) named(ctx context.Context) (map[uint64]int, error) {
	used := map[uint64]int{}
	err := in.db.Tx(ctx, func(tx *sql.Tx) error {
		clear(used)
		rows, err := tx.Query(`SELECT slot FROM envelope UNION ALL SELECT slot FROM reply UNION ALL SELECT slot FROM cell`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var slot int64
			if err := rows.Scan(&slot); err != nil {
				return err
			}
			used[uint64(slot)]++
		}
		return rows.Err()
	})
	return used, err
}
