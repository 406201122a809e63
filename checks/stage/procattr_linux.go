package stage

import "syscall"

// procAttr puts a child into a group of its own, so that it can be ended with all that
// it started, and lets the kernel end it should this process be killed.
func procAttr() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// killGroup ends a process started with procAttr and everything that it started.
func killGroup(pid int) error { return syscall.Kill(-pid, syscall.SIGKILL) }
