package desktop

import (
	"fmt"
	"os"
	"path/filepath"
)

// JournalName is the file name of the journal that opens when none is named.
const JournalName = "journal.tideway"

// DataDir is where the journal lives: XDG_DATA_HOME/tideway and its kin.
func DataDir() (string, error) { return folder("XDG_DATA_HOME", dataBase) }

// StateDir is for what may be lost: the log, device ids, window places.
func StateDir() (string, error) { return folder("XDG_STATE_HOME", stateBase) }

// DefaultJournal is the path of the journal that opens when none is named.
func DefaultJournal() (string, error) { return inside(DataDir, JournalName) }

// RitualsDir is where packs of one's own are read from. It is never made, and nothing in it is written.
func RitualsDir() (string, error) { return inside(DataDir, "rituals") }

// LogFile is the path of the log that SetupLog writes.
func LogFile() (string, error) { return inside(StateDir, "tideway.log") }

// CrashFile is the path of what the runtime says last, should the program break.
func CrashFile() (string, error) { return inside(StateDir, "crash.log") }

// EnsureDir makes a folder that only its owner can enter (0700), with all folders
// above it. A folder that is there already keeps its mode.
func EnsureDir(dir string) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make folder: %w", err)
	}
	return nil
}

// folder is $env/tideway on every system (the tests rely on it), and where env is
// not set, or not absolute as the XDG specification asks, the system's own place.
func folder(env string, base func(home string) string) (string, error) {
	if dir := os.Getenv(env); filepath.IsAbs(dir) {
		return filepath.Join(dir, name), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find home folder: %w", err)
	}
	return base(home), nil
}

func inside(dir func() (string, error), file string) (string, error) {
	d, err := dir()
	if err != nil {
		return "", err
	}
	return filepath.Join(d, file), nil
}
