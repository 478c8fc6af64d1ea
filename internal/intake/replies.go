package intake

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"time"

	"vouchsafe.example/envelope"
	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb"
)

// ahead is how far ahead of its release a reply may be uploaded: the coming
// seven days, and a day for clocks that differ and syncs that take long.
const ahead = 8 * 24 * time.Hour

// releasing is the time up to which replies are released.
func (in *Intake) releasing() time.Time {
	now := in.cfg.Clock()
	if in.cfg.Early != nil {
		now = now.Add(in.cfg.Early())
	}
	return now
}

// body returns the released reply of a token, or a filler when there is none:
// the two can't be told apart, and take about the same time.
func (in *Intake) body(ctx context.Context, token [16]byte) ([]byte, error) {
	filler, err := in.filler()
	if err != nil {
		return nil, err
	}
	now := in.releasing().Unix()
	for range 3 {
		var slot int64
		var sealed []byte
		err := in.db.View(ctx, func(tx *sql.Tx) error {
			return tx.QueryRow(`SELECT slot, body FROM reply WHERE token = $1 AND released <= $2 AND released > $3`, token[:], now, now-week).Scan(&slot, &sealed)
		})
		if errors.Is(err, sqldb.ErrNotFound) {
			// As much work as for a reply that is there.
			_, err := sealRow([32]byte{}, kindReply, token[:], filler)
			return filler, err
		}
		if err != nil {
			return nil, fmt.Errorf("couldn't read a reply: %w", err)
		}
		key, err := in.keys.Key(uint64(slot))
		if err == nil {
			if sealed, err = openRow(key, kindReply, token[:], sealed); err == nil {
				return sealed, nil
			}
		}
		// Perhaps it was destroyed between the two looks: look again.
	}
	in.cfg.Log.Error("a reply could not be read")
	return filler, nil
}

// destroy replaces the bodies of the replies with these tags, released and
// waiting ones alike, by fillers under new keys. The rows stay, so that
// nothing tells which they were.
func (c *change) destroy(tags []envelope.Tag) error {
	found, err := c.repliesOf(tags)
	if err != nil {
		return err
	}
	thread := map[string]envelope.Tag{}
	for _, r := range found {
		if first, ok := thread[r.desk]; !ok || bytes.Compare(r.tag[:], first[:]) < 0 {
			thread[r.desk] = r.tag
		}
		filler, err := c.in.filler()
		if err != nil {
			return err
		}
		fresh, sealed, err := c.seal(kindReply, r.token, filler)
		if err != nil {
			return err
		}
		if _, err := c.tx.Exec(`UPDATE reply SET slot = $1, body = $2 WHERE token = $3`, int64(fresh), sealed, r.token); err != nil {
			return err
		}
		c.dropped = append(c.dropped, uint64(r.slot))
	}
	c.in.sessions.destroy(thread, tags, c.in.cfg.Clock())
	return nil
}

// A tagged is a stored reply that was found by its tag.
type tagged struct {
	tag   envelope.Tag
	token []byte
	slot  int64
	desk  string
}

// repliesOf finds the replies with these tags, by one statement: most lists name
// nothing, and one statement for each tag would take most of a visit's time.
func (c *change) repliesOf(tags []envelope.Tag) (found []tagged, err error) {
	for part := range slices.Chunk(tags, envelope.DestroyTags) {
		args := make([]any, len(part))
		for i := range part {
			args[i] = part[i][:]
		}
		rows, err := c.tx.Query(`SELECT tag, token, slot, desk FROM reply WHERE tag IN `+numbered(1, len(args)), args...)
		if err != nil {
			return nil, err
		}
		defer rows.Close()
		for rows.Next() {
			var r tagged
			var tag []byte
			if err := rows.Scan(&tag, &r.token, &r.slot, &r.desk); err != nil {
				return nil, err
			}
			copy(r.tag[:], tag)
			found = append(found, r)
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// A waiting is one reply of an upload, ready to be stored.
type waiting struct {
	token    [16]byte
	released int64
	courier.Row
}

// Upload replaces all replies of the desk that aren't released yet. What was
// destroyed since the session began stays destroyed. Times that have passed
// meanwhile are passed over: what was released stays as it is.
func (in *Intake) Upload(ctx context.Context, desk string, id [16]byte, depth int, rows []courier.Row) error {
	list, err := in.arrange(in.releasing(), depth, rows)
	if err != nil {
		return fmt.Errorf("couldn't take replies: %w", err)
	}
	err = in.write(ctx, func(c *change) error {
		// What was released while this waited for its turn stays, under the
		// tokens that sources already have.
		now := in.releasing()
		destroyed, err := in.sessions.of(desk, id, in.cfg.Clock())
		if err != nil {
			return err
		}
		c.replies = true
		if err := c.drop(`DELETE FROM reply WHERE desk = $1 AND released > $2 RETURNING slot`, desk, now.Unix()); err != nil {
			return err
		}
		insert, err := c.tx.Prepare(`INSERT INTO reply (token, tag, desk, released, depth, bucket, slot, body) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`)
		if err != nil {
			return err
		}
		defer insert.Close()
		for _, w := range list {
			if w.released <= now.Unix() {
				continue
			}
			body := w.Body
			if _, ok := destroyed[w.Tag]; ok {
				if body, err = in.filler(); err != nil {
					return err
				}
			}
			slot, sealed, err := c.seal(kindReply, w.token[:], body)
			if err != nil {
				return err
			}
			if _, err := insert.Exec(w.token[:], w.Tag[:], desk, w.released, depth, int64(w.Bucket), int64(slot), sealed); err != nil {
				return err
			}
		}
		return nil
	})
	if errors.Is(err, sqldb.ErrConflict) {
		err = fmt.Errorf("%w: a tag comes twice, or belongs to another reply: %w", courier.ErrInvalid, err)
	}
	if err != nil {
		return fmt.Errorf("couldn't take replies: %w", outward(err))
	}
	// What it remembers has done its work; whoever takes the machine now would
	// read in it which replies were real.
	in.sessions.end(desk, id)
	return nil
}

// arrange checks an upload and puts it in the order of its new tokens, in
// which nothing is left of the order of threads. Every time must have exactly
// as many replies as the card says threads: a desk that showed fewer would
// show how many it has.
func (in *Intake) arrange(now time.Time, depth int, rows []courier.Row) ([]waiting, error) {
	card := in.card.get()
	if card == nil {
		return nil, courier.ErrBusy
	}
	if depth != card.Depth {
		return nil, fmt.Errorf("%w: the card's tables have %d bits", courier.ErrInvalid, card.Depth)
	}
	type when struct {
		epoch uint32
		i     int
	}
	count := map[when]int{}
	var list []waiting
	for _, row := range rows {
		at := envelope.ReleaseTime(row.Epoch, row.I, card.K)
		if row.I >= card.K || at.Sub(now) > ahead || len(row.Body) != envelope.ReplySize {
			return nil, fmt.Errorf("%w: reply %d of week %d", courier.ErrInvalid, row.I, row.Epoch)
		}
		count[when{row.Epoch, row.I}]++
		if !at.After(now) {
			continue
		}
		token, err := in.randomID()
		if err != nil {
			return nil, err
		}
		list = append(list, waiting{token: token, released: at.Unix(), Row: row})
	}
	for at, n := range count {
		if n != card.T {
			return nil, fmt.Errorf("%w: %d replies at time %d of week %d; the card says %d", courier.ErrInvalid, n, at.i, at.epoch, card.T)
		}
	}
	slices.SortFunc(list, func(a, b waiting) int { return bytes.Compare(a.token[:], b.token[:]) })
	return list, nil
}
