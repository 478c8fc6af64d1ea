package envelope

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"io"
)

// random returns n bytes of the system's randomness, which can't fail.
func random(n int) []byte {
	b := make([]byte, n)
	rand.Read(b)
	return b
}

// shuffle orders s by random numbers of r, every order as likely as any other
// (to within 2^-50).
func shuffle[T any](r io.Reader, s []T) error {
	numbers := make([]byte, 8*len(s))
	if _, err := io.ReadFull(r, numbers); err != nil {
		return fmt.Errorf("couldn't read randomness: %w", err)
	}
	for i := len(s) - 1; i > 0; i-- {
		j := binary.BigEndian.Uint64(numbers[8*i:]) % uint64(i+1)
		s[i], s[j] = s[j], s[i]
	}
	return nil
}
