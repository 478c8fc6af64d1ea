package intake

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"vouchsafe.example/internal/courier"
	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
)

// A cardCache holds the newest bundle, for sources to check, and what the
// intake itself needs of its card. The intake doesn't look at the log: sources
// and desks do, and would not believe the intake if it said that it had.
type cardCache struct {
	mu     sync.RWMutex
	bundle []byte
	card   *ledger.Card
	log    ledger.Checkpoint // under which it was shown
	keys   map[string]map[uint32]ed25519.PublicKey

	asking sync.Mutex
}

const keptBundle = "bundle"

func (c *cardCache) get() *ledger.Card {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.card
}

// desks are the names of the desks that aren't void.
func (c *cardCache) desks(now time.Time) (names []string) {
	if card := c.get(); card != nil {
		for _, d := range card.Desks {
			if !d.VoidAt(now) {
				names = append(names, d.Name)
			}
		}
	}
	return names
}

// deskKey finds a desk's signing key of this week, or of the last.
func (in *Intake) deskKey(desk string, epoch uint32) ed25519.PublicKey {
	in.card.mu.RLock()
	defer in.card.mu.RUnlock()
	if in.card.card == nil {
		return nil
	}
	d, ok := in.card.card.Desk(desk)
	if !ok || d.VoidAt(in.cfg.Clock()) {
		return nil
	}
	return in.card.keys[desk][epoch]
}

// An offer is what the intake needs of a bundle.
type offer struct {
	card *ledger.Card
	log  ledger.Checkpoint
	keys map[string]map[uint32]ed25519.PublicKey
}

// readBundle takes a bundle apart and refuses one whose card isn't signed by
// the newsroom's editors, whose keys aren't the card's, or whose checkpoint the
// log didn't sign.
func readBundle(b []byte, newsroom [32]byte) (*offer, error) {
	bundle, err := ledger.ParseBundle(b)
	if err != nil {
		return nil, err
	}
	if sha256.Sum256(bundle.Policy) != newsroom {
		return nil, ledger.ErrOtherNewsroom
	}
	policy, err := ledger.ParsePolicy(bundle.Policy)
	if err != nil {
		return nil, err
	}
	card, err := ledger.ParseCard(bundle.Card, policy)
	if err != nil {
		return nil, err
	}
	note, err := ledger.ProofCheckpoint(bundle.Proof)
	if err != nil {
		return nil, err
	}
	log, _, err := policy.OpenCheckpoint(note)
	if err != nil {
		return nil, err
	}
	keys := map[string]map[uint32]ed25519.PublicKey{}
	for _, k := range bundle.Keys {
		d, _ := card.Desk(k.Desk)
		hash, ok := d.KeyHash(bundle.Epoch)
		if !ok || hash != ledger.KeyHash(k.HPKE, k.Verify) {
			return nil, ledger.ErrKeys
		}
		keys[k.Desk] = map[uint32]ed25519.PublicKey{bundle.Epoch: k.Verify}
		if k.Before == nil {
			continue
		}
		hash, ok = d.KeyHash(bundle.Epoch - 1)
		if !ok || hash != sha256.Sum256(append(bytes.Clone(k.Before.HPKEHash[:]), k.Before.Verify...)) {
			return nil, ledger.ErrKeys
		}
		keys[k.Desk][bundle.Epoch-1] = k.Before.Verify
	}
	return &offer{card, log, keys}, nil
}

// refresh asks the registrar for the newest bundle and keeps it on the disk,
// so that sources can be answered when the registrar can't.
func (in *Intake) refresh(ctx context.Context) error {
	b, err := in.cfg.Ledger.Bundle(ctx)
	if err == nil {
		err = in.useBundle(b)
	}
	if err == nil {
		err = in.write(ctx, func(c *change) error {
			var old []byte
			err := c.tx.QueryRow(`SELECT value FROM kept WHERE name = $1`, keptBundle).Scan(&old)
			if err != nil && !errors.Is(err, sql.ErrNoRows) || bytes.Equal(old, b) {
				return err
			}
			return c.keepNamed(keptBundle, b)
		})
	}
	if err != nil {
		return fmt.Errorf("couldn't fetch the newsroom's card: %w", err)
	}
	return nil
}

// errOlderLog says that the registrar shows less of the log than it did, or
// another one: it was restored from a copy, or it lies. A card that was
// replaced mustn't come back by it; it may name a desk that was lost.
var errOlderLog = errors.New("the registrar shows an older log than before, or another one; the newer card stays in use")

// useBundle takes a bundle into use, unless it is older than the one there is.
func (in *Intake) useBundle(b []byte) error {
	s, err := readBundle(b, in.cfg.Newsroom)
	if err != nil {
		return err
	}
	in.card.mu.Lock()
	defer in.card.mu.Unlock()
	have := in.card.log
	switch {
	case s.log.Size < have.Size:
		return fmt.Errorf("%w: a log of %d entries, after one of %d", errOlderLog, s.log.Size, have.Size)
	case s.log.Size == have.Size && s.log.Root != have.Root:
		return fmt.Errorf("%w: another log of %d entries", errOlderLog, s.log.Size)
	}
	in.card.bundle, in.card.card, in.card.keys, in.card.log = b, s.card, s.keys, s.log
	return nil
}

func (c *change) keepNamed(name string, value []byte) error {
	_, err := c.tx.Exec(`INSERT INTO kept (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
	return err
}

func (in *Intake) keptNamed(ctx context.Context, name string) (value []byte, err error) {
	err = in.db.View(ctx, func(tx *sql.Tx) error {
		return tx.QueryRow(`SELECT value FROM kept WHERE name = $1`, name).Scan(&value)
	})
	if errors.Is(err, sqldb.ErrNotFound) {
		return nil, nil
	}
	return value, err
}

// keptBeginning returns what is kept under names with this beginning.
func (in *Intake) keptBeginning(ctx context.Context, beginning string) (all map[string][]byte, err error) {
	err = in.db.View(ctx, func(tx *sql.Tx) error {
		all = map[string][]byte{}
		rows, err := tx.Query(`SELECT name, value FROM kept ORDER BY name`)
		if err != nil {
			return err
		}
		defer rows.Close()
		for rows.Next() {
			var name string
			var value []byte
			if err := rows.Scan(&name, &value); err != nil {
				return err
			}
			if strings.HasPrefix(name, beginning) {
				all[name] = value
			}
		}
		return rows.Err()
	})
	return all, err
}

// loadBundle takes the bundle that was kept, if there is one.
func (in *Intake) loadBundle(ctx context.Context) error {
	b, err := in.keptNamed(ctx, keptBundle)
	if err != nil || b == nil {
		return err
	}
	if err := in.useBundle(b); err != nil {
		in.cfg.Log.Warn("the card that was kept can't be used", "err", err)
	}
	return nil
}

// newsroom returns the bundle; it asks the registrar when there is none yet.
func (in *Intake) newsroom(ctx context.Context) ([]byte, error) {
	if b := in.card.bytes(); b != nil {
		return b, nil
	}
	if !in.card.asking.TryLock() {
		return nil, courier.ErrBusy
	}
	defer in.card.asking.Unlock()
	if err := in.refresh(ctx); err != nil {
		return nil, err
	}
	return in.card.bytes(), nil
}

func (c *cardCache) bytes() []byte {
	c.mu.RLock()
	defer c.mu.RUnlock()
	return c.bundle
}
