//go:build !windows && !darwin

package desktop

import "path/filepath"

// The XDG base directories, where their variables are not set.
func dataBase(home string) string  { return filepath.Join(home, ".local", "share", name) }
func stateBase(home string) string { return filepath.Join(home, ".local", "state", name) }
