package registrar

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"sync"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
	"k8s.io/klog/v2"
)

const (
	// Tessera's smallest interval between two checkpoints.
	checkpointInterval = 100 * time.Millisecond
	batchAge           = 5 * time.Millisecond
	batchSize          = 256
	pollInterval       = 5 * time.Millisecond
	// appendLimit is how long an append may take before the caller is told to
	// try again; it is finished then all the same.
	appendLimit = time.Minute
)

// tiles is the log's folder, written by Tessera.
type tiles struct {
	add      tessera.AddFn
	reader   tessera.LogReader
	shutdown func(context.Context) error
	cancel   context.CancelFunc
}

// Tessera logs through klog's global state.
var silence = sync.OnceFunc(func() { klog.SetSlogLogger(slog.New(slog.DiscardHandler)) })

func openTiles(dir string, signer note.Signer) (*tiles, error) {
	silence()
	ctx, cancel := context.WithCancel(context.Background())
	driver, err := posix.New(ctx, posix.Config{Path: dir})
	if err != nil {
		cancel()
		return nil, fmt.Errorf("couldn't open the log's folder: %w", err)
	}
	appender, shutdown, reader, err := tessera.NewAppender(ctx, driver, tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(checkpointInterval).
		WithCheckpointRepublishInterval(0).
		WithBatching(batchSize, batchAge))
	if err != nil {
		cancel()
		return nil, fmt.Errorf("couldn't open the log's folder: %w", err)
	}
	return &tiles{appender.Add, reader, shutdown, cancel}, nil
}

func (t *tiles) close() error {
	ctx, cancel := context.WithTimeout(context.Background(), appendLimit)
	defer cancel()
	err := t.shutdown(ctx)
	t.cancel()
	return err
}

// size is the number of entries in the folder, with or without a checkpoint.
func (t *tiles) size() (uint64, error) {
	return t.reader.IntegratedSize(context.Background())
}

// append adds entries, of which the first gets index from, and waits until they
// are durable.
func (t *tiles) append(ctx context.Context, from uint64, entries [][]byte) error {
	var futures []tessera.IndexFuture
	for _, e := range entries {
		futures = append(futures, t.add(ctx, tessera.NewEntry(e)))
	}
	for i, f := range futures {
		index, err := f()
		if err != nil {
			return fmt.Errorf("couldn't append entry %d: %w", from+uint64(i), err)
		}
		if index.Index != from+uint64(i) {
			return fmt.Errorf("%w: entry %d got index %d", ErrDamaged, from+uint64(i), index.Index)
		}
	}
	return nil
}

// checkpoint waits for a signed checkpoint of at least that size and returns
// it, with the log's signature alone.
func (t *tiles) checkpoint(ctx context.Context, size uint64, parse func([]byte) (uint64, error)) ([]byte, error) {
	poll := time.NewTicker(pollInterval)
	defer poll.Stop()
	for {
		cp, err := t.reader.ReadCheckpoint(ctx)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("couldn't read the checkpoint: %w", err)
		}
		if err == nil {
			have, err := parse(cp)
			if err == nil && have >= size {
				return cp, nil
			}
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("couldn't get a checkpoint of %d entries: %w", size, ctx.Err())
		case <-poll.C:
		}
	}
}

// entry reads the entry of an index in a log of that size.
func (t *tiles) entry(ctx context.Context, index, size uint64) ([]byte, error) {
	bundle, err := client.GetEntryBundle(ctx, t.reader.ReadEntryBundle, index/256, size)
	if err != nil {
		return nil, fmt.Errorf("couldn't read entry %d: %w", index, err)
	}
	if i := index % 256; i < uint64(len(bundle.Entries)) {
		return bundle.Entries[i], nil
	}
	return nil, fmt.Errorf("couldn't read entry %d: %w", index, ErrDamaged)
}

// inclusion proves an entry in the tree of the first size entries.
func (t *tiles) inclusion(ctx context.Context, index, size uint64) ([][32]byte, error) {
	b, err := client.NewProofBuilder(ctx, size, t.reader.ReadTile)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove entry %d: %w", index, err)
	}
	nodes, err := b.InclusionProof(ctx, index)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove entry %d: %w", index, err)
	}
	return hashes(nodes)
}

// consistency proves that the tree of size entries continues that of old.
func (t *tiles) consistency(ctx context.Context, old, size uint64) ([][32]byte, error) {
	if old == 0 || old == size {
		return nil, nil
	}
	b, err := client.NewProofBuilder(ctx, size, t.reader.ReadTile)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove consistency: %w", err)
	}
	nodes, err := b.ConsistencyProof(ctx, old, size)
	if err != nil {
		return nil, fmt.Errorf("couldn't prove consistency: %w", err)
	}
	return hashes(nodes)
}

func hashes(nodes [][]byte) ([][32]byte, error) {
	out := make([][32]byte, len(nodes))
	for i, n := range nodes {
		if len(n) != 32 {
			return nil, fmt.Errorf("%w: a tree node of %d bytes", ErrDamaged, len(n))
		}
		out[i] = [32]byte(n)
	}
	return out, nil
}
