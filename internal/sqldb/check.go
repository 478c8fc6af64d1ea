package sqldb

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"

	"lukechampine.com/adiantum"
)

// blockSize is what the encrypting VFS encrypts at a time, each block under
// its offset in the file.
const blockSize = 4096

var sqliteMagic = []byte("SQLite format 3\x00")

// checkKey looks at the first block of the database and of its log, and
// returns ErrDamaged if the key (nil for none) fits neither. SQLite itself
// must not find that out: it takes a log that it can't read for an empty one,
// and deletes it with all that was committed last. The log counts too: a loss
// of power may leave the first block of the database half written.
func checkKey(path string, key []byte) error {
	// Another process may be writing just these blocks.
	for range 3 {
		fits, err := keyFits(path, key)
		if err != nil || fits {
			return err
		}
	}
	return ErrDamaged
}

func keyFits(path string, key []byte) (bool, error) {
	empty := true
	for _, f := range []struct {
		path string
		fits func(block []byte) bool
	}{
		{path, func(b []byte) bool { return bytes.HasPrefix(b, sqliteMagic) }},
		{path + "-wal", func(b []byte) bool { return len(b) >= 4 && binary.BigEndian.Uint32(b)&^1 == 0x377f0682 }},
	} {
		block, err := firstBlock(f.path)
		if err != nil {
			return false, err
		}
		if len(block) == 0 {
			continue
		}
		empty = false
		if key != nil && len(block) == blockSize {
			block = adiantum.New(key).Decrypt(block, make([]byte, 8))
		}
		if f.fits(block) {
			return true, nil
		}
	}
	return empty, nil
}

// firstBlock returns the first block of a file, less if it is shorter, and
// nothing if it isn't there.
func firstBlock(path string) ([]byte, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	block := make([]byte, blockSize)
	n, err := io.ReadFull(f, block)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = nil
	}
	return block[:n], err
}
