// Package pack reads the TOML files that Tideway is furnished with, strictly: a key that nobody knows, a value of the
// wrong kind or a text that is too long is refused, and every refusal names file, line and reason.
package pack

import (
	"fmt"
	"sort"
	"strings"
)

// Problem is one thing that is wrong with a file. Line counts from 1; 0 means the file as a whole.
type Problem struct {
	File   string
	Line   int
	Reason string
}

// Error gives "file:line: reason", the form that editors jump to.
func (p Problem) Error() string {
	if p.Line == 0 {
		return p.File + ": " + p.Reason
	}
	return fmt.Sprintf("%s:%d: %s", p.File, p.Line, p.Reason)
}

// Problems are all that is wrong, in the order of the lines.
type Problems []Problem

// Error gives one problem per line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Err returns the problems sorted by file and line, or nil if there are none.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	sort.SliceStable(ps, func(i, j int) bool {
		if ps[i].File != ps[j].File {
			return ps[i].File < ps[j].File
		}
		return ps[i].Line < ps[j].Line
	})
	return ps
}
