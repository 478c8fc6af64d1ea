package registrar

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"vouchsafe.example/internal/sqldb"
	"vouchsafe.example/ledger"
	"vouchsafe.example/seal"
)

// A PathProof shows that a root lies in the tree of a day or month, and that
// the tree's commitment lies in the log: Path for seal.OpenPath, Entry the text
// of the log's entry, Proof its C2SP tlog-proof. It is an alias of an unnamed
// struct so that other packages can have the same type without importing this.
type PathProof = struct {
	Root  [32]byte
	Label string
	Path  []byte
	Entry []byte
	Proof []byte
}

// Paths returns what is known of the roots: of each at most a day and a month,
// by day and month. Roots that are unknown, not logged yet, not cosigned yet or
// forgotten have none.
func (r *Registrar) Paths(ctx context.Context, roots [][32]byte) ([]PathProof, error) {
	if len(roots) > MaxPaths {
		return nil, fmt.Errorf("couldn't prove roots: %w: more than %d at once", ErrInvalid, MaxPaths)
	}
	out, err := r.paths(ctx, roots)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove roots: %w", fold(err))
	}
	return out, nil
}

func (r *Registrar) paths(ctx context.Context, roots [][32]byte) ([]PathProof, error) {
	cp, err := r.witnessed(ctx)
	if err != nil || cp == nil {
		return nil, err
	}
	labels, err := r.keptPeriods(ctx, cp.size)
	if err != nil {
		return nil, err
	}
	var out []PathProof
	for _, k := range labels {
		p, err := r.period(ctx, k.label)
		if errors.Is(err, sqldb.ErrNotFound) {
			continue // forgotten this moment
		}
		if err != nil {
			return nil, err
		}
		var entry, proof []byte
		for _, root := range roots {
			path, err := p.Path(root)
			if errors.Is(err, seal.ErrMismatch) {
				continue
			}
			if err != nil {
				return nil, err
			}
			if entry == nil {
				if entry, err = r.entry(ctx, k.idx); err != nil {
					return nil, err
				}
				if proof, err = r.prove(ctx, cp, k.idx); err != nil {
					return nil, err
				}
			}
			out = append(out, PathProof{root, k.label, path, entry, proof})
		}
	}
	return out, nil
}

// Proof returns the tlog-proof of an entry, by its text, under the newest
// checkpoint that a quorum of witnesses cosigned; ErrNotFound if there is none
// yet.
func (r *Registrar) Proof(ctx context.Context, entry []byte) ([]byte, error) {
	out, err := r.proof(ctx, entry)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove an entry: %w", fold(err))
	}
	return out, nil
}

func (r *Registrar) proof(ctx context.Context, entry []byte) ([]byte, error) {
	if _, err := ledger.ParseEntry(entry); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrInvalid, err)
	}
	var idx uint64
	err := r.db.QueryRowContext(ctx, `SELECT idx FROM entries WHERE text = ?`, entry).Scan(&idx)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, sqldb.Fold(err)
	}
	cp, err := r.witnessed(ctx)
	if err != nil {
		return nil, err
	}
	if cp == nil || idx >= cp.size {
		return nil, ErrNotFound
	}
	return r.prove(ctx, cp, idx)
}

// Bundle returns what a client needs to check the newsroom at this moment
// (ledger.Bundle, marshalled); ErrNotFound before the first card is cosigned.
func (r *Registrar) Bundle(ctx context.Context) ([]byte, error) {
	out, err := r.bundle(ctx)
	if err != nil {
		return nil, fmt.Errorf("couldn't put the bundle together: %w", fold(err))
	}
	return out, nil
}

func (r *Registrar) bundle(ctx context.Context) ([]byte, error) {
	cp, err := r.witnessed(ctx)
	if err != nil {
		return nil, err
	}
	if cp == nil {
		return nil, ErrNotFound
	}
	text, err := r.entry(ctx, cp.size-1)
	if err != nil {
		return nil, err
	}
	e, err := ledger.ParseEntry(text)
	if err != nil {
		return nil, err
	}
	card, signed, err := r.card(ctx, e.Card)
	if err != nil {
		return nil, err
	}
	keys, err := r.deskKeys(ctx, e.Card)
	if err != nil {
		return nil, err
	}
	proof, err := r.prove(ctx, cp, cp.size-1)
	if err != nil {
		return nil, err
	}
	b, err := ledger.NewBundle(r.policy, signed, card, keys, text, proof, r.clock())
	if err != nil {
		return nil, err
	}
	return b.Marshal(), nil
}
