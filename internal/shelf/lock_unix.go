//go:build unix

package shelf

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// lock holds the file until it is closed: two processes would hand out the
// same slot.
func lock(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	if errors.Is(err, unix.EWOULDBLOCK) {
		return ErrInUse
	}
	return err
}
