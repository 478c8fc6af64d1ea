package intake

import (
	"context"
	"crypto/aes"
	"crypto/cipher"
	"database/sql"
	"fmt"
	"io"
	"math"
	"sync"

	"vouchsafe.example/envelope"
)

// cachedRows limits how many rows of tables are remembered, to 32 MiB.
const cachedRows = 1 << 20

// A tables remembers which replies are released: they change at the times of the
// timetable, with an upload, and with what has had its time. Without it most of
// what a check for mail costs would be the database's.
type tables struct {
	mu      sync.Mutex
	changes uint64 // counts what may have changed replies
	rows    int
	of      map[tableKey]cachedTable
}

type tableKey struct {
	depth  int
	bucket uint32
}

type cachedTable struct {
	rows        []envelope.TableRow
	from, until int64 // Unix times between which it holds
}

// get returns the rows that are remembered, and a mark for put.
func (t *tables) get(key tableKey, now int64) (rows []envelope.TableRow, ok bool, mark uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	c, ok := t.of[key]
	if !ok || now < c.from || now >= c.until {
		return nil, false, t.changes
	}
	return c.rows, true, t.changes
}

// put remembers rows that were read after get gave the mark.
func (t *tables) put(key tableKey, c cachedTable, mark uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if mark != t.changes {
		return
	}
	if t.of == nil || t.rows+len(c.rows) > cachedRows || len(t.of) >= cachedRows/64 {
		t.of, t.rows = map[tableKey]cachedTable{}, 0
	}
	t.rows += len(c.rows) - len(t.of[key].rows)
	t.of[key] = c
}

// changed forgets everything.
func (t *tables) changed() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.changes++
	t.of, t.rows = nil, 0
}

// table answers an opening envelope: a reply table of the released replies of
// one bucket.
func (in *Intake) table(ctx context.Context, depth int, bucket uint32) ([]byte, error) {
	now := in.releasing().Unix()
	key := tableKey{depth, bucket}
	rows, ok, mark := in.tables.get(key, now)
	if !ok {
		c, err := in.readTable(ctx, key, now)
		if err != nil {
			return nil, fmt.Errorf("couldn't read the reply table: %w", err)
		}
		in.tables.put(key, c, mark)
		rows = c.rows
	}
	r, err := in.keystream()
	if err != nil {
		return nil, fmt.Errorf("couldn't make a reply table: %w", err)
	}
	return envelope.NewTable(rows, r)
}

func (in *Intake) readTable(ctx context.Context, key tableKey, now int64) (c cachedTable, err error) {
	err = in.db.View(ctx, func(tx *sql.Tx) error {
		c = cachedTable{from: now, until: math.MaxInt64}
		// A card may change the depth from one epoch to the next; for a week,
		// replies of both lie here.
		for stored := -1; ; {
			err := tx.QueryRow(`SELECT min(depth) FROM reply WHERE depth > $1`, stored).Scan(nullInt{&stored})
			if err != nil {
				return err
			}
			if stored < 0 {
				return nil
			}
			first, last := buckets(stored, key.depth, key.bucket)
			if err := c.read(tx, stored, first, last, now); err != nil {
				return err
			}
		}
	})
	if len(c.rows) > envelope.TableRows {
		in.cfg.Log.Error("more replies than a table holds: the card's depth is too small")
		c.rows = c.rows[:envelope.TableRows]
	}
	return c, err
}

// read adds the newest released replies, one more than fit at most, and notes
// when others come or go.
func (c *cachedTable) read(tx *sql.Tx, depth int, first, last uint32, now int64) error {
	rows, err := tx.Query(`SELECT tag, token, released FROM reply
		WHERE depth = $1 AND bucket BETWEEN $2 AND $3 AND released <= $4 AND released > $5
		ORDER BY released DESC LIMIT $6`, depth, int64(first), int64(last), now, now-week, envelope.TableRows+1)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var tag, token sql.RawBytes
		var released int64
		if err := rows.Scan(&tag, &token, &released); err != nil {
			return err
		}
		c.rows = append(c.rows, envelope.TableRow{Tag: envelope.Tag(tag), Token: envelope.Token(token)})
		c.until = min(c.until, released+week)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	var next sql.NullInt64
	err = tx.QueryRow(`SELECT min(released) FROM reply WHERE depth = $1 AND bucket BETWEEN $2 AND $3 AND released > $4`,
		depth, int64(first), int64(last), now).Scan(&next)
	if next.Valid {
		c.until = min(c.until, next.Int64)
	}
	return err
}

// A nullInt scans NULL as -1.
type nullInt struct{ n *int }

func (n nullInt) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*n.n = -1
	case int64:
		*n.n = int(v)
	default:
		return fmt.Errorf("not a number: %T", v)
	}
	return nil
}

// buckets returns the buckets of the stored depth that share their bits with
// the bucket that was asked for.
func buckets(stored, asked int, bucket uint32) (first, last uint32) {
	if stored <= asked {
		b := uint32(uint64(bucket) >> (asked - stored))
		return b, b
	}
	first = bucket << (stored - asked)
	return first, first | (1<<(stored-asked) - 1)
}

// keystream gives as many random bytes as one likes, from a fresh key: a table
// takes 100,000 of them, for which the operating system's own would take longer
// than all the rest.
func (in *Intake) keystream() (io.Reader, error) {
	var key [32]byte
	if _, err := io.ReadFull(in.cfg.Rand, key[:]); err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(key[:])
	if err != nil {
		return nil, err
	}
	return keystream{cipher.NewCTR(block, make([]byte, aes.BlockSize))}, nil
}

type keystream struct{ cipher.Stream }

func (k keystream) Read(b []byte) (int, error) {
	clear(b)
	k.XORKeyStream(b, b)
	return len(b), nil
}
