package seal

import "fmt"

// MaxOriginals is the greatest number of files sealed with one letter.
const MaxOriginals = Slots - 3

// OriginalFile is a file sent with a letter, by its digest.
type OriginalFile = struct {
	Digest Hash  // SHA-256 of the untouched file
	Size   int64 // bytes
}

// LetterWords is what a letter's record is made from.
type LetterWords struct {
	Text      string
	Language  string // BCP 47 tag of the text
	Question  string // the wording that she answers, "" if none
	Originals []OriginalFile
}

// The slots of a letter's record. Original j is in slot SlotOriginals+j.
const (
	SlotText      = 0
	SlotMeta      = 1
	SlotQuestion  = 2
	SlotOriginals = 3
)

// Letter is the record of one letter, the same bytes whoever computes it from
// m and the words: slot 0 the text, 1 the metadata (kind=letter, language=…),
// 2 the question, present also when empty, 3 … the originals, at most 29.
func Letter(newsroom [32]byte, m Master, l LetterWords) (*Record, error) {
	if len(l.Originals) > MaxOriginals {
		return nil, fmt.Errorf("couldn't seal a letter with %d files: %w", len(l.Originals), ErrTooLong)
	}
	parts := make([]*Part, 0, 3+len(l.Originals))
	add := func(p *Part, err error) error {
		parts = append(parts, p)
		return err
	}
	if err := add(TextPart(m, SlotText, l.Text)); err != nil {
		return nil, fmt.Errorf("couldn't seal a letter: %w", err)
	}
	if err := add(MetaPart(m, SlotMeta, [][2]string{{"kind", "letter"}, {"language", l.Language}})); err != nil {
		return nil, fmt.Errorf("couldn't seal a letter: %w", err)
	}
	if err := add(TextPart(m, SlotQuestion, l.Question)); err != nil {
		return nil, fmt.Errorf("couldn't seal a letter's question: %w", err)
	}
	for j, o := range l.Originals {
		if err := add(OriginalPart(m, SlotOriginals+j, o.Digest, o.Size)); err != nil {
			return nil, fmt.Errorf("couldn't seal a letter's file %d: %w", j+1, err)
		}
	}
	return NewRecord(newsroom, m, parts...)
}
