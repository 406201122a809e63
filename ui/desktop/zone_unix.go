//go:build !windows

package desktop

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// system holds where the zone is kept; a test puts its own files there.
type system struct{ localtime, timezone string }

// zone returns a key that changes when the zone does, and what loads it. No file at
// all is UTC, as the C library has it.
func (s system) zone() (string, func() (*time.Location, error), error) {
	path := cmp.Or(s.localtime, "/etc/localtime")
	key, err := filepath.EvalSymlinks(path) // a link may lead to another one, and that one change
	if err != nil || zoneName(key) == "" {  // no name at its end: the content is the key
		data, err := os.ReadFile(path)
		if errors.Is(err, os.ErrNotExist) {
			return "", func() (*time.Location, error) { return time.UTC, nil }, nil
		} else if err != nil {
			return "", nil, errors.Join(ErrZone, err)
		}
		key = string(data)
	}
	return key, func() (*time.Location, error) { return zoneOfFile(path, s.hints()) }, nil
}

// hints reads the name that Debian keeps beside a copied zone file.
func (s system) hints() []string {
	data, err := os.ReadFile(cmp.Or(s.timezone, "/etc/timezone"))
	if err != nil {
		return nil
	}
	return []string{strings.TrimSpace(string(data))}
}
