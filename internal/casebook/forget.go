package casebook

import (
	"crypto/cipher"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"golang.org/x/crypto/chacha20poly1305"

	"vouchsafe.example/internal/shelf"
)

// Forgettable records lie in the database under a key of the shelf of their
// own (XChaCha20-Poly1305; the associated data names kind and id). Deleting
// the record and erasing its key leaves nothing: neither in the database's
// log, nor for somebody who has every passphrase.
//
// The shelf is opened inside a write transaction only. Of those there is one
// at a time, over all processes, so two processes can't take one slot.

type shelfHandle = *shelf.Shelf

func (c *Casebook) shelfPath() string { return filepath.Join(c.dir, keysFile) }

// openShelf opens the shelf for this transaction. Slots whose records the
// transaction deletes are still in use: it may yet be rolled back.
func (t *tx) openShelf() (*shelf.Shelf, error) {
	if t.shelf != nil {
		return t.shelf, nil
	}
	rows, err := t.sql.Query(`SELECT slot FROM object WHERE slot IS NOT NULL`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	used := append([]uint64(nil), t.removed...)
	for rows.Next() {
		var slot int64
		if err := rows.Scan(&slot); err != nil {
			return nil, err
		}
		used = append(used, uint64(slot))
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	s, err := shelf.Open(t.c.shelfPath(), func() ([]uint64, error) { return used, nil })
	if errors.Is(err, shelf.ErrDamaged) {
		return nil, fmt.Errorf("%w: file %s: %w", ErrDamaged, keysFile, err)
	}
	if err != nil {
		return nil, err
	}
	s.Clock = t.c.clock
	t.shelf = s
	return s, nil
}

func (t *tx) closeShelf() {
	if t.shelf != nil {
		t.shelf.Close()
		t.shelf = nil
	}
}

// sweepKeys erases the keys of all records that are no longer there: opening
// the shelf overwrites every slot that no record names.
func (c *Casebook) sweepKeys() error {
	return c.write(func(t *tx) error {
		_, err := t.openShelf()
		return err
	})
}

func aead(key [shelf.KeySize]byte) (cipher.AEAD, error) { return chacha20poly1305.NewX(key[:]) }

func associated(kind, id string) []byte { return []byte("vouchsafe/casebook/v1\n" + kind + "\n" + id) }

// seal encrypts a body under the record's slot, and takes one if it has none.
func (t *tx) seal(slot *sql.Null[int64], kind, id string, body []byte) ([]byte, error) {
	var key [shelf.KeySize]byte
	var err error
	if slot.Valid {
		key, err = shelf.Read(t.c.shelfPath(), uint64(slot.V))
	} else {
		var s *shelf.Shelf
		if s, err = t.openShelf(); err != nil {
			return nil, err
		}
		var n uint64
		n, key, err = s.Take()
		*slot = sql.Null[int64]{V: int64(n), Valid: true}
	}
	if err != nil {
		return nil, err
	}
	a, err := aead(key)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, a.NonceSize(), a.NonceSize()+len(body)+a.Overhead())
	if _, err := io.ReadFull(t.c.rand, nonce); err != nil {
		return nil, err
	}
	return a.Seal(nonce, nonce, body, associated(kind, id)), nil
}

func (t *tx) unseal(slot uint64, kind, id string, sealed []byte) ([]byte, error) {
	key, err := shelf.Read(t.c.shelfPath(), slot)
	if err != nil {
		return nil, err
	}
	a, err := aead(key)
	if err != nil {
		return nil, err
	}
	if len(sealed) < a.NonceSize() {
		return nil, ErrDamaged
	}
	body, err := a.Open(nil, sealed[:a.NonceSize()], sealed[a.NonceSize():], associated(kind, id))
	if err != nil {
		return nil, ErrForgotten
	}
	return body, nil
}
