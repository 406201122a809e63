package desktop

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// ErrAutostart: this system has no place, or not for such a program, from which programs start at login.
var ErrAutostart = errors.New("cannot start at login")

// appID is the program's name among those that start at login; packaging/ has the same.
const appID = "app.tideway.Tideway"

// hiddenFlag makes a start at login one that opens no window.
const hiddenFlag = "--hidden"

// Autostart is the line with which the system starts the program at login, hidden in the tray. The system is the truth:
// nothing of it is kept elsewhere, so that what the person changed there is what is said here. All methods read or write
// one small file, or a registry key; call them away from the goroutine that draws.
type Autostart struct {
	program string // absolute
	line    loginLine
}

// loginLine is a system's place for what starts at login.
type loginLine interface {
	read() (line string, on bool, err error) // empty and off where there is none
	write(line string) error
	remove() error // nil where there is none
	make(program string) string
	// plain says whether a line is one that make made, for whatever program: nobody has changed it by hand.
	plain(line string) bool
}

// NewAutostart is for the program that is running.
func NewAutostart() (*Autostart, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find the program: %w", err)
	}
	line, err := newLoginLine()
	if err != nil {
		return nil, err
	}
	return newAutostart(program, line)
}

func newAutostart(program string, line loginLine) (*Autostart, error) {
	if !filepath.IsAbs(program) || strings.ContainsFunc(program, unicode.IsControl) {
		return nil, fmt.Errorf("%w: no line can name %q", ErrAutostart, program)
	}
	return &Autostart{program, line}, nil
}

// On says whether the system starts the program at login.
func (a *Autostart) On() (bool, error) {
	_, on, err := a.line.read()
	if err != nil {
		return false, fmt.Errorf("read start at login: %w", err)
	}
	return on, nil
}

// Set lets the system start the program at login, or not. Off leaves nothing behind.
func (a *Autostart) Set(on bool) error {
	err := error(nil)
	if on {
		err = a.line.write(a.line.make(a.program))
	} else {
		err = a.line.remove()
	}
	if err != nil {
		return fmt.Errorf("set start at login: %w", err)
	}
	return nil
}

// Refresh names the program anew where it has moved. What is off stays off, and a line that somebody wrote by hand stays
// as it is.
func (a *Autostart) Refresh() error {
	line, on, err := a.line.read()
	if err != nil || !on || !a.line.plain(line) || line == a.line.make(a.program) {
		return err
	}
	return a.Set(true)
}

// fileLine is a file of which one line, or all, says what starts at login.
type fileLine struct {
	path  string
	text  func(program string) string
	off   func(text string) bool // somebody turned it off without removing it
	known func(text string) bool
}

func (f fileLine) make(program string) string { return f.text(program) }
func (f fileLine) plain(line string) bool     { return f.known(line) }

func (f fileLine) read() (string, bool, error) {
	raw, err := os.ReadFile(f.path)
	if errors.Is(err, os.ErrNotExist) {
		return "", false, nil
	}
	return string(raw), err == nil && !f.off(string(raw)), err
}

// write puts a whole file in place of the one before: a login in between finds one or the other.
func (f fileLine) write(text string) error {
	dir := filepath.Dir(f.path)
	if err := EnsureDir(dir); err != nil {
		return err
	}
	part, err := os.CreateTemp(dir, "."+filepath.Base(f.path)+"-*")
	if err != nil {
		return err
	}
	_, err = part.WriteString(text)
	err = errors.Join(err, part.Chmod(0o644), part.Close())
	if err == nil {
		err = os.Rename(part.Name(), f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()))
	}
	return nil
}

func (f fileLine) remove() error {
	if err := os.Remove(f.path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}
