package intake

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"time"

	"vouchsafe.example/internal/courier"
)

// Roots keeps seals that were made at a desk, among those of the day: nobody
// who reads the log, or the disk, can tell them apart. The desk's day may be
// the intake's or one beside it.
func (in *Intake) Roots(ctx context.Context, deskDay string, roots [][32]byte) error {
	now := in.cfg.Clock()
	if deskDay < day(now.AddDate(0, 0, -1)) || deskDay > day(now.AddDate(0, 0, 1)) {
		return fmt.Errorf("couldn't keep seals of a desk: %w: another day than today", courier.ErrInvalid)
	}
	err := in.write(ctx, func(c *change) error {
		for _, root := range roots {
			c.root(root, day(now))
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("couldn't keep seals of a desk: %w", outward(err))
	}
	return nil
}

// Handover gives the registrar the seals of all days before now's, each day's
// in random order, and forgets them when it has them durably.
func (in *Intake) Handover(ctx context.Context, now time.Time) error {
	days, err := in.rootsBefore(ctx, day(now))
	if err != nil {
		return fmt.Errorf("couldn't hand over seals: %w", err)
	}
	for _, d := range days {
		if err := in.cfg.Ledger.AddRoots(ctx, d.day, d.roots); err != nil {
			return fmt.Errorf("couldn't hand over seals: %w", err)
		}
		// One by one: a seal that came while the registrar was at work stays.
		err := in.write(ctx, func(c *change) error {
			for _, root := range d.roots {
				if _, err := c.tx.Exec(`DELETE FROM root WHERE root = $1 AND day = $2`, root[:], d.day); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("couldn't forget seals that were handed over: %w", err)
		}
	}
	return nil
}

type dayRoots struct {
	day   string
	roots [][32]byte
}

func (in *Intake) rootsBefore(ctx context.Context, today string) (days []dayRoots, err error) {
	err = in.db.View(ctx, func(tx *sql.Tx) error {
		days = nil
		rows, err := tx.Query(`SELECT root, day FROM root WHERE day < $1 ORDER BY day`, today)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var root sql.RawBytes
			var d string
			if err := rows.Scan(&root, &d); err != nil {
				return err
			}
			if len(days) == 0 || days[len(days)-1].day != d {
				days = append(days, dayRoots{day: d})
			}
			last := &days[len(days)-1]
			last.roots = append(last.roots, [32]byte(root))
		}
		return rows.Err()
	})
	if err != nil {
		return nil, err
	}
	for _, d := range days {
		if err := in.shuffle(len(d.roots), func(i, j int) { d.roots[i], d.roots[j] = d.roots[j], d.roots[i] }); err != nil {
			return nil, err
		}
	}
	return days, nil
}

// shuffle puts n things into an order that tells nothing.
func (in *Intake) shuffle(n int, swap func(i, j int)) error {
	var seed [32]byte
	if _, err := in.cfg.Rand.Read(seed[:]); err != nil {
		return err
	}
	rand.New(rand.NewChaCha8(seed)).Shuffle(n, swap)
	return nil
}
