package terminal

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tideway/assets"
	"tideway/practice"
	"tideway/ui/say"
)

// outside is a world in which no file can be opened; opened holds the windows that were asked for.
func outside(t *testing.T) (env Env, errs *bytes.Buffer, opened *[]Window) {
	t.Helper()
	sentences, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	errs, opened = new(bytes.Buffer), new([]Window)
	return Env{
		In: strings.NewReader(""), Out: new(bytes.Buffer), Err: errs, Say: sentences, Journal: "/home/maren/journal.tideway", Places: map[string]string{},
		Now: time.Now, Zone: func() *time.Location { return time.UTC },
		Open: func(context.Context, string, bool) (Files, error) { return nil, practice.ErrMissing },
		Window: func(_ context.Context, w Window) int {
			*opened = append(*opened, w)
			return Done
		},
	}, errs, opened
}

func TestWhatIsAskedWronglyIsSaidPlainly(t *testing.T) {
	for args, want := range map[string]string{
		"--nope":                       "There is no --nope here.",
		"list --kidn=x":                "There is no --kidn here.",
		"list -x":                      "There is no -x here.",
		"list --no-json":               "There is no --no-json here.",
		"list extra":                   "“extra” does not fit where it stands.",
		"list -- extra":                "“extra” does not fit where it stands.",
		"one.tideway two.tideway":      "two.tideway” does not fit where it stands.",
		"settings set theme day night": "“night” does not fit where it stands.",
		"--hidden list":                "“list” does not fit where it stands.",
		"away nope":                    "What fits is: add, list, end, remove, import, export.",
		"away":                         "This goes on with one of: add, list, end, remove, import, export.",
		"settings set":                 "This needs more: KEY, VALUE.",
		"settings set theme":           "This needs more: VALUE.",
		"backup":                       "This needs more: OUT.",
		"book --from 2026-10-19":       "This needs more: --to, --out.",
		"init":                         "This needs more: --name.",
		"init --name":                  "--name needs something after it.",
		"list --who":                   "--who needs something after it.",
		"list --journal":               "--journal needs something after it.",
		"reminders --days soon":        "--days takes a whole number.",
		"demo --seed -1":               "--seed takes a whole number.",
		"demo --years=":                "--years takes a whole number.",
		"chart --out a.svg --width":    "--width takes a whole number.",
		"list --json=perhaps":          "--json stands alone",
		"list --\x1b[31mred":           "There is no --[31mred here.",
	} {
		env, errs, opened := outside(t)
		code := Run(t.Context(), env, strings.Fields(args))
		said := errs.String()
		if code != Misuse || !strings.Contains(said, want) || !strings.Contains(said, "tideway --help") || len(*opened) > 0 {
			t.Errorf("%q: ended with %d and said %q, want %q", args, code, said, want)
		}
		if strings.Contains(said, "terminal.") {
			t.Errorf("%q: a sentence is missing: %q", args, said)
		}
	}
}

// TestOnlyOpeningIsTheSameAsReadingTheArguments: the short way to a window leads where the long one does.
func TestOnlyOpeningIsTheSameAsReadingTheArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	there := filepath.Join(t.TempDir(), "a b.tideway")
	for _, c := range []struct {
		args  []string
		short bool
	}{
		{nil, true}, {[]string{"ours.tideway"}, true}, {[]string{there}, true}, {[]string{"../x/ours.tideway"}, true}, {[]string{"~/ours.tideway"}, true},
		{[]string{"ours"}, false}, {[]string{"ours.db"}, false}, {[]string{"--hidden"}, false}, {[]string{"window"}, false},
		{[]string{"--journal", "ours.tideway"}, false}, {[]string{"window", "ours.tideway"}, false},
	} {
		if _, ok := onlyOpens(c.args); ok != c.short {
			t.Errorf("%q only opens: %v", c.args, ok)
		}
		env, errs, opened := outside(t)
		short, long := Run(t.Context(), env, c.args), parse(t.Context(), env, c.args)
		if short != Done || long != Done || len(*opened) != 2 || (*opened)[0] != (*opened)[1] {
			t.Errorf("%q: ended with %d and %d, opened %+v, said %q", c.args, short, long, *opened, errs)
		}
	}
	for _, args := range [][]string{{"-x.tideway"}, {"--journal=ours.tideway"}, {"a.tideway", "b.tideway"}, {"--version.tideway"}} {
		if file, ok := onlyOpens(args); ok {
			t.Errorf("%q was taken for the file %q", args, file)
		}
	}
}

func TestWithoutAHomeFolder(t *testing.T) {
	for args, want := range map[string]int{
		"": Failed, "list": Failed, "paths": Failed, "--hidden": Failed, "init --name Maren": Failed,
		"version": Done, "--version": Done, "--help": Done, "ours.tideway": Done, "paths --journal ours.tideway": Done, "--journal ours.tideway": Done,
	} {
		env, errs, _ := outside(t)
		env.Journal = ""
		if code := Run(t.Context(), env, strings.Fields(args)); code != want || (want == Failed) != strings.Contains(errs.String(), "no home folder") {
			t.Errorf("%q: ended with %d and said %q", args, code, errs)
		}
	}
}

// TestVersionEitherWay: the flag and the command say the same, and neither opens a window.
func TestVersionEitherWay(t *testing.T) {
	said := map[string]string{}
	for _, args := range []string{"version", "--version", "version --json", "--json --version"} {
		env, _, opened := outside(t)
		var out strings.Builder
		env.Out, env.Version = &out, "7.8.9"
		if code := Run(t.Context(), env, strings.Fields(args)); code != Done || len(*opened) > 0 || !strings.Contains(out.String(), "7.8.9") {
			t.Errorf("%q: ended with %d, opened %v, said %q", args, code, *opened, &out)
		}
		said[args] = out.String()
	}
	if said["version"] != said["--version"] || said["version --json"] != said["--json --version"] {
		t.Errorf("they differ: %q", said)
	}
}
