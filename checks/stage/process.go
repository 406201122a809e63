package stage

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Program is a running program on the stage.
type Program struct {
	Started time.Time // the moment before it was started

	cmd   *exec.Cmd
	out   *output
	ended chan struct{}
	err   error // of the process, once ended is closed
}

// output gathers what a program prints; it is read while the program runs.
type output struct {
	mu   sync.Mutex
	buf  bytes.Buffer
	copy io.Writer // may be nil
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.copy != nil {
		if _, err := o.copy.Write(p); err != nil {
			return 0, err
		}
	}
	return o.buf.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.buf.String()
}

// start runs a command in a group of its own and gathers what it prints.
func start(cmd *exec.Cmd, log io.Writer) (*Program, error) {
	out := &output{copy: log}
	if cmd.Stdout == nil {
		cmd.Stdout = out
	}
	cmd.Stderr = out
	cmd.SysProcAttr = procAttr()
	cmd.WaitDelay = time.Second // a grandchild may hold the pipe
	p := &Program{Started: time.Now(), cmd: cmd, out: out, ended: make(chan struct{})}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", cmd.Path, err)
	}
	go func() {
		defer close(p.ended)
		p.err = cmd.Wait()
	}()
	return p, nil
}

// PID is the process id.
func (p *Program) PID() int { return p.cmd.Process.Pid }

// Output is everything that the program has printed so far, on both streams.
func (p *Program) Output() string { return p.out.String() }

// Running tells whether the program has not ended yet.
func (p *Program) Running() bool {
	select {
	case <-p.ended:
		return false
	default:
		return true
	}
}

// Wait waits for the program to end by itself. The error is *exec.ExitError if it ended
// with another code than 0.
func (p *Program) Wait(ctx context.Context) error {
	select {
	case <-p.ended:
		return p.err
	case <-ctx.Done():
		return fmt.Errorf("wait for process %d to end: %w", p.PID(), context.Cause(ctx))
	}
}

// Terminate asks the program to end, as logging out does (SIGTERM).
func (p *Program) Terminate() error { return p.cmd.Process.Signal(syscall.SIGTERM) }

// Explain ends a program in Go, which prints what each of its goroutines was doing.
func (p *Program) Explain() error { return p.cmd.Process.Signal(syscall.SIGQUIT) }

// Kill ends the program and everything that it started at once, as kill -9 does, and
// waits until it is gone. A program that has ended is none.
func (p *Program) Kill() error {
	if !p.Running() {
		return nil
	}
	if err := killGroup(p.PID()); err != nil && !errors.Is(err, syscall.ESRCH) {
		return fmt.Errorf("kill process %d: %w", p.PID(), err)
	}
	<-p.ended
	return nil
}

// CPU is the processor time, of the program and not of its children, so far; it
// advances in steps of 10 ms.
func (p *Program) CPU() (time.Duration, error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.PID()))
	if err != nil {
		return 0, fmt.Errorf("read processor time: %w", err)
	}
	return parseCPU(string(data))
}

// parseCPU adds fields 14 and 15 of proc_pid_stat(5), user and system time in hundredths
// of a second. The name in field 2 may hold spaces and brackets.
func parseCPU(stat string) (time.Duration, error) {
	fields := strings.Fields(stat[strings.LastIndex(stat, ")")+1:])
	if len(fields) < 13 {
		return 0, fmt.Errorf("read processor time: short line %q", stat)
	}
	var ticks int64
	for _, field := range fields[11:13] {
		n, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("read processor time: %w", err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond, nil
}

// Memory is what the program holds in memory now, and the most that it has held, in bytes.
func (p *Program) Memory() (resident, peak int64, err error) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.PID()))
	if err != nil {
		return 0, 0, fmt.Errorf("read memory: %w", err)
	}
	return parseMemory(string(data))
}

func parseMemory(status string) (resident, peak int64, err error) {
	for line := range strings.Lines(status) {
		var kb int64
		if n, _ := fmt.Sscanf(line, "VmRSS: %d kB", &kb); n == 1 {
			resident = kb << 10
		}
		if n, _ := fmt.Sscanf(line, "VmHWM: %d kB", &kb); n == 1 {
			peak = kb << 10
		}
	}
	if resident == 0 {
		return 0, 0, errors.New("read memory: the process has none")
	}
	return resident, max(resident, peak), nil
}
