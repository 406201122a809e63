package terminal

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"tideway/ui/say"
)

// misuse says in a sentence of ours what is wrong with a command line that kong refused. Kong's own words are English and
// there is one kind of error for all of them, so this looks at how far it came: where the arguments were read to the end,
// something is missing, and else the next one is what it stumbled over.
func misuse(s say.Say, err error) string {
	var refused *kong.ParseError
	if !errors.As(err, &refused) || refused.Context == nil {
		return s("terminal.not-understood")
	}
	at := place(refused.Context)
	if refused.Context.Error == nil {
		return at.missing(s)
	}
	rest := refused.Context.Path[len(refused.Context.Path)-1].Remainder()
	if len(rest) > 1 && rest[0] == "--" { // only says that no flags follow
		rest = rest[1:]
	}
	if len(rest) > 0 {
		return at.stumbled(s, rest[0])
	}
	return s("terminal.not-understood")
}

// spot is the command that was reached, with the flags that it takes.
type spot struct {
	*kong.Node
	flags []*kong.Flag
}

func place(c *kong.Context) spot {
	at := spot{Node: c.Model.Node}
	for _, p := range c.Path {
		if node := p.Node(); node != nil {
			at.Node = node
		}
	}
	for _, group := range at.AllFlags(true) {
		at.flags = append(at.flags, group...)
	}
	return at
}

// missing says what a command needs and was not given.
func (at spot) missing(s say.Say) string {
	var names []string
	for _, f := range at.flags {
		if f.Required && !f.Set {
			names = append(names, "--"+f.Name)
		}
	}
	for _, p := range at.Positional {
		if p.Required && !p.Set {
			names = append(names, strings.ToUpper(p.Name))
		}
	}
	switch {
	case len(names) > 0:
		return s("terminal.missing", "names", strings.Join(names, ", "))
	case len(at.Children) > 0:
		return s("terminal.choose", "names", strings.Join(at.commands(), ", "))
	}
	return s("terminal.not-understood")
}

// commands are those below the one that was reached.
func (at spot) commands() (names []string) {
	for _, child := range at.Children {
		names = append(names, child.Name)
	}
	return names
}

// stumbled says what is wrong with one argument.
func (at spot) stumbled(s say.Say, arg string) string {
	name, _, _ := strings.Cut(arg, "=")
	i := slices.IndexFunc(at.flags, func(f *kong.Flag) bool { return "--"+f.Name == name })
	switch {
	case i >= 0:
		return badFlag(s, at.flags[i])
	case len(arg) > 1 && strings.HasPrefix(arg, "-"):
		return s("terminal.no-flag", "value", shown(name))
	}
	commands := at.commands()
	if len(commands) == 0 || slices.Contains(commands, arg) { // a command, after a flag that is not one of its own
		return s("terminal.no-argument", "value", shown(arg))
	}
	return s("terminal.no-command", "value", shown(arg), "names", strings.Join(commands, ", "))
}

// badFlag says what a flag that there is takes.
func badFlag(s say.Say, f *kong.Flag) string {
	key := "terminal.flag-value"
	switch f.Target.Kind() {
	case reflect.Bool:
		key = "terminal.flag-alone"
	case reflect.Int, reflect.Uint64:
		key = "terminal.flag-number"
	}
	return s(key, "flag", "--"+f.Name)
}

// errNoValue: the line ended where a flag wants its value. It is never shown: see badFlag.
var errNoValue = errors.New("a value is missing")

// text reads a flag or an argument as it was written. Kong's own reader takes the end of the line for an empty text.
func text(read func(string) string) kong.MapperFunc {
	return func(c *kong.DecodeContext, target reflect.Value) error {
		next := c.Scan.Pop()
		if next.IsEOL() {
			return errNoValue
		}
		target.SetString(read(next.String()))
		return nil
	}
}
