package portable

import (
	"errors"
	"strings"

	"github.com/emersion/go-ical"
)

var errLine = errors.New("not a line of a calendar")

// name is what stands before the first parameter or value, in capitals. It looks at no more than that, since most lines
// of a file are of no interest.
func name(line []byte) string {
	const longest = 40
	for i, c := range line[:min(len(line), longest)] {
		if c == ';' || c == ':' {
			return strings.ToUpper(string(line[:i]))
		}
	}
	return ""
}

// property takes one line apart: a name, parameters, a value. Quotes around a parameter are taken off (RFC 5545, 3.2).
func property(line string) (*ical.Prop, error) {
	end := strings.IndexAny(line, ";:")
	if end <= 0 {
		return nil, errLine
	}
	p := ical.NewProp(line[:end])
	for rest := line[end:]; ; {
		if rest == "" {
			return nil, errLine
		}
		if rest[0] == ':' {
			p.Value = rest[1:]
			return p, nil
		}
		key, value, ok := strings.Cut(rest[1:], "=")
		if !ok || strings.ContainsAny(key, ":;\"") {
			return nil, errLine
		}
		if strings.HasPrefix(value, `"`) {
			value, rest, ok = strings.Cut(value[1:], `"`)
			if !ok || rest == "" || rest[0] != ';' && rest[0] != ':' {
				return nil, errLine
			}
		} else {
			stop := strings.IndexAny(value, ";:")
			if stop < 0 {
				return nil, errLine
			}
			value, rest = value[:stop], value[stop:]
		}
		p.Params.Set(key, value)
	}
}
