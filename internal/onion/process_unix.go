//go:build unix

package onion

import (
	"os/exec"
	"syscall"
)

// apart keeps a Ctrl-C for us from reaching tor, which is ended in its turn.
func apart(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }
