package desktop

import (
	"errors"

	"golang.org/x/sys/windows/registry"
)

// The keys under HKEY_CURRENT_USER: what starts at login, and what Task Manager thinks of it.
const (
	runKey      = `Software\Microsoft\Windows\CurrentVersion\Run`
	approvedKey = `Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run`
	runName     = "Tideway"
)

// run is the program's line in the registry.
type run struct{}

func newLoginLine() (loginLine, error) { return run{}, nil }

func (run) make(program string) string { return runLine(program) }
func (run) plain(line string) bool     { return runKnown(line) }

func (run) read() (line string, on bool, err error) {
	err = within(runKey, registry.QUERY_VALUE, func(k registry.Key) error {
		line, _, err = k.GetStringValue(runName)
		return err
	})
	if errors.Is(err, registry.ErrNotExist) {
		return "", false, nil
	}
	var approved []byte
	off := within(approvedKey, registry.QUERY_VALUE, func(k registry.Key) (err error) {
		approved, _, err = k.GetBinaryValue(runName)
		return err
	})
	if errors.Is(off, registry.ErrNotExist) {
		off = nil
	}
	return line, err == nil && off == nil && !runOff(approved), errors.Join(err, off)
}

func (run) write(line string) error {
	k, _, err := registry.CreateKey(registry.CURRENT_USER, runKey, registry.SET_VALUE)
	if err != nil {
		return err
	}
	return errors.Join(k.SetStringValue(runName, line), k.Close(), forget(approvedKey))
}

func (run) remove() error { return errors.Join(forget(runKey), forget(approvedKey)) }

// forget takes the program's value out of a key.
func forget(key string) error {
	err := within(key, registry.SET_VALUE, func(k registry.Key) error { return k.DeleteValue(runName) })
	if errors.Is(err, registry.ErrNotExist) {
		return nil
	}
	return err
}

func within(key string, access uint32, do func(registry.Key) error) error {
	k, err := registry.OpenKey(registry.CURRENT_USER, key, access)
	if err != nil {
		return err
	}
	return errors.Join(do(k), k.Close())
}
