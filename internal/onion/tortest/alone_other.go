//go:build !linux

package tortest

import "testing"

// Alone runs the test where it is: only Linux has network namespaces.
func Alone(t *testing.T) bool { return true }
