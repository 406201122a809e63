package desktop

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// awkward are places in which a program may lie.
var awkward = []string{
	"/usr/bin/tideway", "/home/maren lund/bin/tideway", `/opt/a"b/t`, "/opt/$HOME/`id`/t", `/opt/back\slash/t`, "/opt/100%f/t",
	"/opt/<b>&amp;/t", "/home/märén/t", `C:\Program Files\Tideway\tideway.exe`,
}

// unquote reads the first argument of an Exec line as the specification says: the escapes of strings first, then quotes,
// then field codes.
func unquote(t *testing.T, exec string) (program, rest string) {
	t.Helper()
	value := strings.ReplaceAll(exec, `\\`, `\`)
	if !strings.HasPrefix(value, `"`) {
		t.Fatalf("not quoted: %s", exec)
	}
	var b strings.Builder
	for i := 1; i < len(value); i++ {
		switch value[i] {
		case '"':
			return strings.ReplaceAll(b.String(), "%%", "%"), value[i+1:]
		case '`', '$':
			t.Fatalf("a bare %q in %s", value[i], exec)
		case '\\':
			i++
		}
		b.WriteByte(value[i])
	}
	t.Fatalf("never closed: %s", exec)
	return "", ""
}

func TestEntryQuotesAnyPath(t *testing.T) {
	for _, program := range awkward {
		text := entry(program)
		_, exec, _ := strings.Cut(text, "Exec=")
		exec, _, _ = strings.Cut(exec, "\n")
		exec, byEnv := strings.CutPrefix(exec, "env ")
		if byEnv != strings.Contains(program, "%") {
			t.Errorf("%q by env: %v", program, byEnv)
		}
		if got, rest := unquote(t, exec); got != program || rest != " --hidden" {
			t.Errorf("%q is read back as %q, %q", program, got, rest)
		}
		if entryOff(text) || !entryKnown(text) {
			t.Errorf("not known again: %s", text)
		}
	}
}

func TestPlistQuotesAnyPath(t *testing.T) {
	for _, program := range awkward {
		text := plist(program)
		var words []string
		for d := xml.NewDecoder(strings.NewReader(text)); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%q: %v", program, err)
			}
			if chars, ok := token.(xml.CharData); ok && strings.TrimSpace(string(chars)) != "" {
				words = append(words, string(chars))
			}
		}
		if !slices.Contains(words, program) || !slices.Contains(words, "--hidden") || !plistKnown(text) || plistDisabled.MatchString(text) {
			t.Errorf("%q: %q", program, words)
		}
	}
	if !plistDisabled.MatchString("<key>Disabled</key>\n\t<true/>") {
		t.Error("turned off, and not noticed")
	}
}

func TestRunKeyLine(t *testing.T) {
	line := runLine(`C:\Program Files\Tideway\tideway.exe`)
	if line != `"C:\Program Files\Tideway\tideway.exe" --hidden` || !runKnown(line) || runKnown(`"a" "b" --hidden`) {
		t.Error(line)
	}
	for approved, off := range map[string]bool{"": false, "\x02\x00": false, "\x03\x00": true, "\x06": false, "\x07": true} {
		if runOff([]byte(approved)) != off {
			t.Errorf("%x: off %v", approved, !off)
		}
	}
}

func TestAutostartIsAFile(t *testing.T) {
	for name, place := range map[string]func(string) fileLine{"entry": entryLine, "plist": plistLine} {
		t.Run(name, func(t *testing.T) {
			line := place(filepath.Join(t.TempDir(), "not", "made"))
			a, err := newAutostart("/opt/tideway", line)
			if err != nil {
				t.Fatal(err)
			}
			state := func(doing string, err error, want bool) {
				t.Helper()
				on, other := a.On()
				if err != nil || other != nil || on != want {
					t.Fatalf("%s: on %v, %v, %v", doing, on, err, other)
				}
			}
			state("at first", nil, false)
			state("off twice", a.Set(false), false)
			state("refreshed while off", a.Refresh(), false)
			state("on", a.Set(true), true)
			state("on twice", a.Set(true), true)
			moved, _ := newAutostart("/opt/new place/tideway", line)
			state("moved", moved.Refresh(), true)
			if raw, _ := os.ReadFile(line.path); string(raw) != line.text("/opt/new place/tideway") {
				t.Errorf("the program has moved, and the line says %s", raw)
			}
			if files, _ := os.ReadDir(filepath.Dir(line.path)); len(files) != 1 {
				t.Errorf("left behind: %v", files)
			}
			state("off", a.Set(false), false)
			if _, err := os.Stat(line.path); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("off leaves the file: %v", err)
			}
		})
	}
}

// TestAutostartFollowsTheDesktop: what the person changed there is what holds.
func TestAutostartFollowsTheDesktop(t *testing.T) {
	line := entryLine(t.TempDir())
	a, _ := newAutostart("/opt/tideway", line)
	if err := EnsureDir(filepath.Dir(line.path)); err != nil {
		t.Fatal(err)
	}
	for text, on := range map[string]bool{
		entry("/old") + "Hidden=true\n":                       false,
		entry("/old") + "X-GNOME-Autostart-enabled = false\n": false,
		entry("/old") + "X-GNOME-Autostart-enabled=true\n":    true,
		"[Desktop Entry]\nExec=env A=b tideway --hidden\n":    true,
		entry("/old") + "[Desktop Action x]\nHidden=true\n":   true,
	} {
		put(t, line.path, []byte(text))
		got, err := a.On()
		if err != nil || got != on {
			t.Errorf("%s: on %v, %v", text, got, err)
		}
		if err := a.Refresh(); err != nil {
			t.Error(err)
		}
		if raw, _ := os.ReadFile(line.path); string(raw) != text {
			t.Errorf("what somebody wrote was changed to %s", raw)
		}
	}
	if err := a.Set(true); err != nil {
		t.Fatal(err)
	}
	if on, err := a.On(); !on || err != nil {
		t.Errorf("turned on again: %v, %v", on, err)
	}
}

func put(t *testing.T, path string, raw []byte) {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAutostartTrouble(t *testing.T) {
	for _, program := range []string{"tideway", "", "/opt/a\nb", "/opt/a\x1bb"} {
		if _, err := newAutostart(program, entryLine(t.TempDir())); !errors.Is(err, ErrAutostart) {
			t.Errorf("%q: %v", program, err)
		}
	}
	file := filepath.Join(t.TempDir(), "file")
	put(t, file, nil)
	a, _ := newAutostart("/opt/tideway", entryLine(file)) // a file where a folder is wanted
	if err := a.Set(true); err == nil {
		t.Error("on, in no folder")
	}
	dir := t.TempDir()
	line := entryLine(dir)
	if err := EnsureDir(filepath.Join(line.path, "full")); err != nil { // a folder where the file is wanted
		t.Fatal(err)
	}
	a, _ = newAutostart("/opt/tideway", line)
	if on, err := a.On(); on || err == nil {
		t.Errorf("on %v, %v", on, err)
	}
	if a.Set(true) == nil || a.Set(false) == nil || a.Refresh() == nil {
		t.Error("nothing was refused")
	}
	if files, _ := os.ReadDir(filepath.Join(dir, "autostart")); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}

func TestAutostartLiesWhereTheSystemLooks(t *testing.T) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return // the places there are constants
	}
	home, config := t.TempDir(), t.TempDir()
	t.Setenv("HOME", home)
	for set, want := range map[string]string{config: config, "not/absolute": filepath.Join(home, ".config"), "": filepath.Join(home, ".config")} {
		t.Setenv("XDG_CONFIG_HOME", set)
		a, err := NewAutostart()
		if err != nil {
			t.Fatal(err)
		}
		if err := a.Set(true); err != nil {
			t.Fatal(err)
		}
		raw, err := os.ReadFile(filepath.Join(want, "autostart", "app.tideway.Tideway.desktop"))
		self, _ := os.Executable()
		if err != nil || !strings.Contains(string(raw), "Exec="+entryQuote(self)+" --hidden\n") {
			t.Errorf("%q: %v, %s", set, err, raw)
		}
	}
	t.Setenv("XDG_CONFIG_HOME", "")
	t.Setenv("HOME", "")
	if _, err := NewAutostart(); err == nil {
		t.Error("a place without a home folder")
	}
}
