// Package pack reads the TOML files that Tideway is furnished with, strictly: a key that nobody knows, a value of the
// wrong kind or a text that is too long is refused, and every refusal names file, line and reason.
package pack

import (
	"fmt"
	"sort"
	"strings"
)

// Problem is one thing that is wrong with a file. Line counts from 1; 0 means the file as a whole. Rule names the rule of
// style that it breaks; empty means that the file cannot be read as it is. Code is a stable word for some reasons, from
// which a window makes a sentence of its own; empty for the others. Key, Value and Known are what that sentence may name:
// the key, what stands there, and what could.
type Problem struct {
	File   string
	Line   int
	Rule   string
	Code   string
	Reason string

	Key, Value, Known string
}

// Error gives "file:line: reason (rule)", the form that editors jump to.
func (p Problem) Error() string {
	where, rule := p.File, ""
	if p.Line > 0 {
		where = fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	if p.Rule != "" {
		rule = " (" + p.Rule + ")"
	}
	return where + ": " + p.Reason + rule
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
