package envelope

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
)

// The table: what the site answers to an opening envelope.
const (
	TableRows = 4080
	rowSize   = 24
	nonceSize = 16
	TableSize = nonceSize + TableRows*rowSize // bytes of every table
)

// ErrTableFull: more replies than a table has rows for.
var ErrTableFull = errors.New("more replies than a table has room for")

// A Token fetches one body. It can't be guessed.
type Token [16]byte

// TableRow is one released reply.
type TableRow struct {
	Tag   Tag
	Token Token
}

// NewTable masks the replies for one asker: without a tag no row says
// anything, and no two tables have anything in common. Randomness comes from
// r, TableSize bytes and 8 bytes a row.
func NewTable(rows []TableRow, r io.Reader) ([]byte, error) {
	if len(rows) > TableRows {
		return nil, fmt.Errorf("couldn't make a table of %d replies: %w", len(rows), ErrTableFull)
	}
	// Rows without a reply are random; those with one are overwritten.
	table := make([]byte, TableSize)
	if _, err := io.ReadFull(r, table); err != nil {
		return nil, fmt.Errorf("couldn't make a table: %w", err)
	}
	places := make([]uint16, TableRows)
	for i := range places {
		places[i] = uint16(i)
	}
	if err := shuffle(r, places); err != nil {
		return nil, fmt.Errorf("couldn't make a table: %w", err)
	}
	var in [nonceSize + 16]byte
	copy(in[:], table)
	for i, row := range rows {
		copy(in[nonceSize:], row.Tag[:])
		mask := sha256.Sum256(in[:])
		out := table[nonceSize+int(places[i])*rowSize:][:rowSize]
		copy(out, mask[:8])
		subtle.XORBytes(out[8:], mask[8:rowSize], row.Token[:])
	}
	return table, nil
}

// SearchTable returns the tokens of those tags that the table has a row for.
func SearchTable(table []byte, tags []Tag) (map[Tag]Token, error) {
	if len(table) != TableSize {
		return nil, fmt.Errorf("couldn't read a table of %d bytes: %w", len(table), ErrMalformed)
	}
	type mask struct {
		tag  Tag
		rest [16]byte
	}
	masks := make(map[[8]byte]mask, len(tags))
	var in [nonceSize + 16]byte
	copy(in[:], table)
	for _, tag := range tags {
		copy(in[nonceSize:], tag[:])
		m := sha256.Sum256(in[:])
		masks[[8]byte(m[:8])] = mask{tag, [16]byte(m[8:rowSize])}
	}
	found := make(map[Tag]Token)
	for rest := table[nonceSize:]; len(rest) > 0; rest = rest[rowSize:] {
		m, ok := masks[[8]byte(rest[:8])]
		if !ok {
			continue
		}
		var token Token
		subtle.XORBytes(token[:], m.rest[:], rest[8:rowSize])
		found[m.tag] = token
	}
	return found, nil
}
