package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/kong"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/feeling"
	"tideway/practice/ritual"
	"tideway/ui/present"
	"tideway/ui/say"
)

// The codes that a command ends with.
const (
	Done   = 0
	Failed = 1
	Misuse = 2
)

// Files is one open journal file: its records, and the file itself.
type Files interface {
	practice.Store
	practice.Keeper
}

// Env is the world that a command runs in. Nothing else of it is touched, so that tests can give their own.
type Env struct {
	In        io.Reader
	Out, Err  io.Writer
	Say       say.Say
	Words     *feeling.Words
	Library   func() *ritual.Library
	Now       func() time.Time
	Zone      func() *time.Location
	Open      func(ctx context.Context, path string, create bool) (Files, error)
	Calendars practice.Calendars // reads and writes calendar files
	Journal   string             // where the journal lies unless --journal says otherwise; empty where there is no home folder
	Places    map[string]string  // what `paths` prints: journal, state, log …
	Version   string
	// Autostart is whether the system starts the program at login; nil where there is no such thing.
	Autostart func() (present.Autostart, error)
	// Window opens the window on a journal; it is what happens without a command. It returns the exit code.
	Window func(ctx context.Context, w Window) int
}

// Window is what was asked of the window on the command line.
type Window struct {
	Journal string
	Named   bool      // the file was given by itself, as a double-click does; then it has to be there
	Now     time.Time // zero: the real clock
	Zone    *time.Location
	Hidden  bool // start in the tray, as at login
}

// Run does what the arguments say and returns the exit code.
func Run(ctx context.Context, env Env, args []string) int {
	if slices.ContainsFunc(args, func(a string) bool { return !utf8.ValidString(a) }) {
		// Kong would put another letter in its place and say nothing: a note, or the name of a file, would not be what was given.
		fmt.Fprintln(env.Err, env.Say("terminal.bad-letters"))
		return Misuse
	}
	if file, ok := onlyOpens(args); ok {
		s := &session{Env: env, ctx: ctx, cli: &cli{}, path: env.Journal}
		return s.finish((&windowCmd{File: file}).Run(s))
	}
	return parse(ctx, env, args)
}

// onlyOpens says whether the arguments do nothing but open a window: there are none, or one names a journal file, as a
// double-click does. Nobody waits for a window while the whole command line is made ready to read that.
func onlyOpens(args []string) (file string, ok bool) {
	switch {
	case len(args) == 0:
		return "", true
	case len(args) == 1 && !strings.HasPrefix(args[0], "-") && filepath.Ext(args[0]) == ".tideway":
		return kong.ExpandPath(args[0]), true
	}
	return "", false
}

func parse(ctx context.Context, env Env, args []string) int {
	var c cli
	over := -1
	parser, err := kong.New(&c,
		kong.Name("tideway"), kong.Description(env.Say("terminal.about")), help(env.Say, args),
		kong.WithHyphenPrefixedParameters(true),
		kong.KindMapper(reflect.String, text(func(s string) string { return s })), kong.NamedMapper("path", text(kong.ExpandPath)),
		kong.Writers(env.Out, env.Err),
		kong.Exit(func(code int) { over = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
	)
	if err != nil {
		fmt.Fprintln(env.Err, err)
		return Misuse
	}
	examples(parser.Model.Node, env.Say, args)
	parsed, err := parser.Parse(args)
	if over >= 0 {
		return over // help or version was printed
	}
	if err != nil {
		fmt.Fprintln(env.Err, misuse(env.Say, err))
		fmt.Fprintln(env.Err, env.Say("terminal.see-help"))
		return Misuse
	}
	s := &session{Env: env, ctx: ctx, cli: &c}
	switch err = s.prepare(); {
	case err != nil:
	case c.About:
		err = (&versionCmd{}).Run(s)
	default:
		err = parsed.Run(s)
	}
	return s.finish(err)
}

// usage is an error of how a command was asked: it ends with Misuse.
type usage struct{ error }

func (u usage) Unwrap() error { return u.error }

// exit ends a command with a code after everything was said.
type exit int

func (exit) Error() string { return "" }

// told is an error whose sentence is ready.
type told string

func (t told) Error() string { return string(t) }

func (s *session) finish(err error) int {
	var (
		code exit
		text told
		bad  *practice.Invalid
		use  usage
	)
	switch {
	case err == nil:
		return Done
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &text):
		fmt.Fprintln(s.Err, text)
	default:
		fmt.Fprintln(s.Err, visible(present.Sentence(s.Say, err)))
	}
	if errors.As(err, &use) || errors.As(err, &bad) || errors.Is(err, civil.ErrDate) {
		return Misuse
	}
	return Failed
}

// visible is a text without the control characters that would steer a terminal.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' {
			return -1
		}
		return r
	}, text)
}

// shown is a value that was given, as a sentence quotes it: its beginning, on one line.
func shown(value string) string {
	const most = 40
	value = visible(strings.ReplaceAll(value, "\n", " "))
	if r := []rune(value); len(r) > most {
		return string(r[:most]) + "…"
	}
	return value
}

// help gives the sentences of the help texts to kong, which reads them as ${help_…}. They are looked up only where
// somebody asks for them: all of them take as long as everything else before the window.
func help(s say.Say, args []string) kong.Vars {
	asked := asksHelp(args)
	vars := kong.Vars{}
	for _, name := range helpKeys {
		vars["help_"+name] = ""
		if asked {
			vars["help_"+name] = s("terminal.help." + name)
		}
	}
	return vars
}

// asksHelp says whether somebody asks how it goes.
func asksHelp(args []string) bool {
	return slices.Contains(args, "--help") || slices.Contains(args, "-h")
}
