package casebook

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"

	"vouchsafe.example/internal/sqldb"
)

var (
	// ErrNotFound says that there is no record of that kind and id.
	ErrNotFound = errors.New("no such record")
	// ErrConflict says that somebody else wrote the record since it was read.
	// The error that carries it is a *ConflictError.
	ErrConflict = errors.New("somebody else changed it in the meantime")
	// ErrForgotten says that a record's key has been erased.
	ErrForgotten = errors.New("erased for good")
	// ErrRecord says that a record breaks a rule of its kind.
	ErrRecord = errors.New("not a valid record")
)

// ConflictError tells a second writer what happened. What she wrote is kept:
// see Casebook.SetAside.
type ConflictError struct {
	Kind, ID         string
	Expected, Actual int    // versions
	Kept             string // id under which her text is set aside, "" if it couldn't be
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s %s: %v (it was version %d when you read it, and is version %d now)", e.Kind, e.ID, ErrConflict, e.Expected, e.Actual)
}

func (e *ConflictError) Unwrap() error { return ErrConflict }

// maxBody limits a record's JSON in bytes.
const maxBody = 8 << 20

var reID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,127}$`)

// Kind is a kind of record. The variables of this package are all there are.
type Kind[T any] struct {
	name string
	// forgettable records lie under a key of the shelf.
	forgettable bool
	// byHand says that Put may write it; the others have methods of their own.
	byHand bool
	// check refuses what breaks a rule, as a person is to be told.
	check func(T) error
}

// Object is a record with its id and version.
type Object[T any] struct {
	ID      string
	Version int
	Value   T
}

// Get reads a record and its version.
func Get[T any](c *Casebook, k Kind[T], id string) (o Object[T], err error) {
	err = c.read(func(t *tx) error {
		o, err = get(t, k, id)
		return err
	})
	return o, err
}

// List reads all records of a kind, in the order of their ids.
func List[T any](c *Casebook, k Kind[T]) (all []Object[T], err error) {
	err = c.read(func(t *tx) error {
		all, err = list(t, k)
		return err
	})
	return all, err
}

// Put writes a record. expected is the version that was read, 0 for a new
// one. When another version is stored by now, the error is ErrConflict, and
// what was to be written is set aside.
func Put[T any](c *Casebook, k Kind[T], id string, v T, expected int) (version int, err error) {
	if !k.byHand {
		return 0, fmt.Errorf("couldn't keep %s %s: %w: this kind has a method of its own", k.name, id, ErrRecord)
	}
	err = c.write(func(t *tx) error {
		version, err = put(t, k, id, v, expected)
		return err
	})
	return version, c.keepConflict(err, v)
}

// Edit reads a record, lets fn change it and writes it, with nobody in between.
// An error of fn is returned as it is, and nothing is written. It returns the
// record's version.
func Edit[T any](c *Casebook, k Kind[T], id string, fn func(*T) error) (version int, err error) {
	if !k.byHand {
		return 0, fmt.Errorf("couldn't keep %s %s: %w: this kind has a method of its own", k.name, id, ErrRecord)
	}
	err = c.write(func(t *tx) error {
		o, err := get(t, k, id)
		if err != nil {
			return err
		}
		if err := fn(&o.Value); err != nil {
			return err
		}
		version, err = put(t, k, id, o.Value, o.Version)
		return err
	})
	return version, err
}

func get[T any](t *tx, k Kind[T], id string) (o Object[T], err error) {
	row := t.sql.QueryRow(`SELECT id, version, slot, body FROM object WHERE kind = ? AND id = ?`, k.name, id)
	if o, err = scan(t, k, row); err != nil {
		return o, fmt.Errorf("couldn't read %s %s: %w", k.name, id, err)
	}
	return o, nil
}

func list[T any](t *tx, k Kind[T]) ([]Object[T], error) {
	rows, err := t.sql.Query(`SELECT id, version, slot, body FROM object WHERE kind = ? ORDER BY id`, k.name)
	if err != nil {
		return nil, fmt.Errorf("couldn't list %s: %w", k.name, err)
	}
	defer rows.Close()
	var all []Object[T]
	for rows.Next() {
		o, err := scan(t, k, rows)
		if errors.Is(err, ErrForgotten) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("couldn't list %s: %w", k.name, err)
		}
		all = append(all, o)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("couldn't list %s: %w", k.name, err)
	}
	return all, nil
}

func scan[T any](t *tx, k Kind[T], row interface{ Scan(...any) error }) (o Object[T], err error) {
	var slot sql.Null[int64]
	var body []byte
	if err := row.Scan(&o.ID, &o.Version, &slot, &body); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return o, ErrNotFound
		}
		return o, sqldb.Fold(err)
	}
	if slot.Valid != k.forgettable {
		return o, ErrDamaged
	}
	if slot.Valid {
		if body, err = t.unseal(uint64(slot.V), k.name, o.ID, body); err != nil {
			return o, err
		}
	}
	if err := json.Unmarshal(body, &o.Value); err != nil {
		return o, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return o, nil
}

// put writes one version. Inside the package it may write every kind.
func put[T any](t *tx, k Kind[T], id string, v T, expected int) (version int, err error) {
	fail := func(err error) (int, error) {
		return 0, fmt.Errorf("couldn't keep %s %s: %w", k.name, id, err)
	}
	if !reID.MatchString(id) {
		return fail(fmt.Errorf("%w: its id", ErrRecord))
	}
	if k.check != nil {
		if err := k.check(v); err != nil {
			return fail(fmt.Errorf("%w: %w", ErrRecord, err))
		}
	}
	body, err := json.Marshal(v)
	if err != nil {
		return fail(err)
	}
	if len(body) > maxBody {
		return fail(fmt.Errorf("%w: it has %d bytes, and the limit is %d", ErrRecord, len(body), maxBody))
	}
	var actual int
	var slot sql.Null[int64]
	err = t.sql.QueryRow(`SELECT version, slot FROM object WHERE kind = ? AND id = ?`, k.name, id).Scan(&actual, &slot)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return fail(err)
	}
	if actual != expected {
		return fail(&ConflictError{Kind: k.name, ID: id, Expected: expected, Actual: actual})
	}
	if k.forgettable {
		if body, err = t.seal(&slot, k.name, id, body); err != nil {
			return fail(err)
		}
	}
	_, err = t.sql.Exec(`INSERT INTO object (kind, id, version, slot, body) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version, slot = excluded.slot, body = excluded.body`,
		k.name, id, actual+1, slot, body)
	if err != nil {
		return fail(err)
	}
	return actual + 1, nil
}

// remove deletes a record; the key of a forgettable one is erased after the
// commit. There is no error when it isn't there.
func remove[T any](t *tx, k Kind[T], id string) error {
	var slot sql.Null[int64]
	err := t.sql.QueryRow(`DELETE FROM object WHERE kind = ? AND id = ? RETURNING slot`, k.name, id).Scan(&slot)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("couldn't delete %s %s: %w", k.name, id, err)
	}
	if slot.Valid {
		t.removed = append(t.removed, uint64(slot.V))
	}
	return nil
}

// count is the number of records of a kind.
func (t *tx) count(kind string) (n int, err error) {
	err = t.sql.QueryRow(`SELECT count(*) FROM object WHERE kind = ?`, kind).Scan(&n)
	return n, err
}

// change reads, lets fn change, and writes in the same transaction.
func change[T any](t *tx, k Kind[T], id string, fn func(*T) error) error {
	o, err := get(t, k, id)
	if err != nil {
		return err
	}
	if err := fn(&o.Value); err != nil {
		return err
	}
	_, err = put(t, k, id, o.Value, o.Version)
	return err
}

// Aside is what a second writer wanted to write.
type Aside struct {
	Kind string          `json:"kind"`
	ID   string          `json:"id"`
	By   string          `json:"by"`
	Day  string          `json:"day"`
	Text json.RawMessage `json:"text"`
}

// SetAside are the records that second writers wanted to write, so that no
// text is lost. Remove each with DropAside when it has been merged by hand.
var SetAside = Kind[Aside]{name: "set-aside"}

// keepConflict sets aside what couldn't be written because of a conflict.
func (c *Casebook) keepConflict(err error, v any) error {
	var conflict *ConflictError
	if !errors.As(err, &conflict) {
		return err
	}
	text, jsonErr := json.Marshal(v)
	name, randErr := c.randomName()
	if jsonErr != nil || randErr != nil {
		return err
	}
	keepErr := c.write(func(t *tx) error {
		_, err := put(t, SetAside, name, Aside{Kind: conflict.Kind, ID: conflict.ID, By: c.person, Day: c.today(), Text: text}, 0)
		return err
	})
	if keepErr == nil {
		conflict.Kept = name
	}
	return err
}

// DropAside removes a text that was set aside.
func (c *Casebook) DropAside(id string) error {
	return c.write(func(t *tx) error { return remove(t, SetAside, id) })
}
