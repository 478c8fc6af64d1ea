package blobtest

import (
	"bytes"
	"encoding/hex"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"

	"vouchsafe.example/internal/blob"
)

// A Memory keeps blobs in memory. Its zero value is empty.
type Memory struct {
	mu    sync.Mutex
	blobs map[string][]byte
}

func check(name string) error {
	if _, err := hex.DecodeString(name); err != nil || len(name) < 4 || len(name) > 128 || strings.ToLower(name) != name {
		return blob.ErrName
	}
	return nil
}

// Put keeps what r gives.
func (m *Memory) Put(name string, r io.Reader) error {
	b, err := io.ReadAll(r)
	if e := check(name); e != nil {
		return e
	}
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.blobs == nil {
		m.blobs = map[string][]byte{}
	}
	m.blobs[name] = b
	return nil
}

// Get opens a blob.
func (m *Memory) Get(name string) (io.ReadCloser, error) {
	if err := check(name); err != nil {
		return nil, err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.blobs[name]
	if !ok {
		return nil, blob.ErrNotFound
	}
	return io.NopCloser(bytes.NewReader(b)), nil
}

// Delete removes a blob.
func (m *Memory) Delete(name string) error {
	if err := check(name); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.blobs, name)
	return nil
}

// List returns all names in ascending order.
func (m *Memory) List() ([]string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.blobs)), nil
}
