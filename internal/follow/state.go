package follow

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"vouchsafe.example/ledger"
)

// Names in the store, beside those of cards/, checkpoints/, pages/ and
// refused/.
const (
	policyName  = "policy.txt"
	stateName   = "state.json"
	entriesName = "entries.txt"
	notesName   = "findings.txt"
)

const maxNotes = 1 << 20

// state is what a watcher remembers.
type state struct {
	Newsroom string `json:"newsroom"`
	// Chain are the hashes of all cards, the oldest that was seen first.
	Chain []string `json:"chain"`
	// Roots are those of every state of the log that was seen, by its size.
	Roots map[uint64]string `json:"roots"`
	Shown uint64            `json:"shown"` // largest size that the letterbox showed
	Read  uint64            `json:"read"`  // entries of the log that were looked at
	// Since says from when on something has been amiss that may pass.
	Since map[string]time.Time `json:"since"`
}

func (w *Watcher) load() (*state, error) {
	st := &state{Newsroom: fmt.Sprintf("%x", w.Newsroom), Roots: map[uint64]string{}, Since: map[string]time.Time{}}
	b, err := w.Store.Read(stateName)
	if errors.Is(err, fs.ErrNotExist) {
		return st, nil
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read what was seen before: %w", err)
	}
	if err := json.Unmarshal(b, st); err != nil {
		return nil, fmt.Errorf("what was seen before is damaged: %w", err)
	}
	if st.Newsroom != fmt.Sprintf("%x", w.Newsroom) {
		return nil, errors.New("what was seen before is of another newsroom")
	}
	return st, nil
}

func (w *Watcher) save(st *state) error {
	b, err := json.MarshalIndent(st, "", " ")
	if err == nil {
		err = w.Store.Write(stateName, b)
	}
	if err != nil {
		return fmt.Errorf("couldn't keep what was seen: %w", err)
	}
	return nil
}

// note writes the findings down, a line each, the newest last.
func (l *look) note() error {
	if len(l.Findings) == 0 {
		return nil
	}
	b, err := l.Store.Read(notesName)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("couldn't read earlier findings: %w", err)
	}
	if len(b) > maxNotes {
		return nil // whoever reads none of a megabyte reads no more
	}
	for _, f := range l.Findings {
		mark := ""
		if f.Grave {
			mark = "ALARM "
		}
		b = fmt.Appendf(b, "%s %s%s: %s %s\n", l.At.Format(time.RFC3339), mark, f.Kind, f.Text, strings.Join(f.Evidence, " "))
	}
	if err := l.Store.Write(notesName, b); err != nil {
		return fmt.Errorf("couldn't keep the findings: %w", err)
	}
	return nil
}

// entries are the log's entries that are kept, in their order.
func (l *look) entries() ([][]byte, error) {
	b, err := l.Store.Read(entriesName)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("couldn't read the log's entries that were kept: %w", err)
	}
	var all [][]byte
	for text := string(b); text != ""; {
		end := 0
		for range 3 { // an entry is three lines
			i := strings.IndexByte(text[end:], '\n')
			if i < 0 {
				return nil, errors.New("the log's entries that were kept are damaged")
			}
			end += i + 1
		}
		if _, err := ledger.ParseEntry([]byte(text[:end])); err != nil {
			return nil, fmt.Errorf("the log's entries that were kept are damaged: %w", err)
		}
		all = append(all, []byte(text[:end]))
		text = text[end:]
	}
	return all, nil
}

// Folder is a store in a folder of its own.
type Folder string

func (f Folder) Read(name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(string(f), filepath.FromSlash(name)))
}

func (f Folder) Write(name string, b []byte) (err error) {
	path := filepath.Join(string(f), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(b)
	if err = errors.Join(err, tmp.Sync(), tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		os.Remove(tmp.Name())
	}
	return err
}
