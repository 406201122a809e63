//go:build !linux

package stage

import (
	"os"
	"syscall"
)

// The stage stands on Linux; elsewhere it only has to compile.
func procAttr() *syscall.SysProcAttr { return nil }

func killGroup(pid int) error {
	p, err := os.FindProcess(pid)
	if err != nil {
		return err
	}
	return p.Kill()
}
