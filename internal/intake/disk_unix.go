//go:build linux || darwin

package intake

import "syscall"

// shareOfDisk is half of what cells have and of what is free beside them, in
// bytes.
func shareOfDisk(dir string, have int64) int64 {
	var fs syscall.Statfs_t
	if err := syscall.Statfs(dir, &fs); err != nil {
		return defaultCellQuota
	}
	return (have + int64(fs.Bavail)*int64(fs.Bsize)) / 2
}
