//go:build tour && linux

package tour

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tideway/checks/stage"
)

// TestBadInput asks wrongly, and hands over files that are not what they should be. Each time there is a sentence, an exit
// code, and a file in which no byte has changed.
func TestBadInput(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	w.command("init", "--name", "Wren", "--name", "Ossifar")
	w.command("checkin", "--who", "Wren", "--near", "0.4", "--note", "one")
	w.askWrongly()
	w.openWrongFiles()
	w.openInTheWindow()
}

// askWrongly: commands that cannot be done end with 2 and change nothing.
func (w *walker) askWrongly() {
	before := w.list("--who", "Wren")
	for name, args := range map[string][]string{
		"too near":        {"checkin", "--who", "Wren", "--near", "2"},
		"no number":       {"checkin", "--who", "Wren", "--near", "NaN"},
		"nobody":          {"checkin", "--who", "Nobody", "--near", "0.5"},
		"no word":         {"checkin", "--who", "Wren", "--words", "flurbled"},
		"no moment":       {"checkin", "--who", "Wren", "--near", "0.5", "--at", "yesterday"},
		"absurd year":     {"checkin", "--who", "Wren", "--near", "0.5", "--at", "0009-01-01T00:00:00Z"},
		"no date":         {"away", "add", "--from", "2026-02-30", "--to", "2026-03-01"},
		"home before":     {"away", "add", "--from", "2026-03-02", "--to", "2026-03-01"},
		"no kind":         {"away", "add", "--from", "2026-03-01", "--to", "2026-03-09", "--kind", "moon"},
		"no setting":      {"settings", "set", "mood", "blue"},
		"no country":      {"settings", "set", "country", "Atlantis"},
		"no flag":         {"list", "--dance"},
		"no chart":        {"chart", "--kind", "pie", "--out", filepath.Join(w.home, "x.svg")},
		"over itself":     {"chart", "--out", w.journal},
		"no name":         {"--journal", filepath.Join(w.home, "n.tideway"), "init", "--name", ""},
		"control letters": {"--journal", filepath.Join(w.home, "n.tideway"), "init", "--name", "\x1b]0;x\x07\x01"},
		"a long name":     {"--journal", filepath.Join(w.home, "n.tideway"), "init", "--name", strings.Repeat("ä", 10_000)},
	} {
		out, code := w.tell(args...)
		if code != 2 || strings.TrimSpace(out) == "" || len(out) > 2000 {
			w.Errorf("%s: ended with %d: %.300q", name, code, out)
		}
	}
	if _, err := os.Stat(filepath.Join(w.home, "n.tideway")); err == nil {
		w.Error("a refused name left a file behind")
	}
	if after := w.list("--who", "Wren"); len(after) != len(before) {
		w.Errorf("%d entries, and %d before", len(after), len(before))
	}
	if _, code := w.tell("init", "--name", "Again"); code != 1 {
		w.Errorf("init over a journal ended with %d", code)
	}
}

// wrongFiles are journals that are none, or not whole.
func (w *walker) wrongFiles() map[string]string {
	w.Helper()
	w.command("backup", filepath.Join(w.home, "whole.tideway"))
	whole, err := os.ReadFile(filepath.Join(w.home, "whole.tideway"))
	w.ok(err)
	foreign := bytes.Clone(whole)
	copy(foreign[68:72], "GPKG") // the application id of another program's file
	flipped := bytes.Clone(whole)
	for i := 100; i < len(flipped) && i < 4096; i += 7 {
		flipped[i] ^= 0x55
	}
	files := map[string]string{}
	for name, content := range map[string][]byte{
		"empty": nil, "text": []byte("dear diary\n"), "cut": whole[:len(whole)/2+100], "foreign": foreign, "flipped": flipped,
	} {
		path := filepath.Join(w.home, name+".tideway")
		w.ok(os.WriteFile(path, content, 0o600))
		files[name] = path
	}
	files["missing"] = filepath.Join(w.home, "missing.tideway")
	return files
}

// openWrongFiles: a command says what is wrong and ends with 1; no byte of the file changes, and nothing is left beside it.
func (w *walker) openWrongFiles() {
	for name, path := range w.wrongFiles() {
		before, _ := os.ReadFile(path)
		out, code := w.tell("--journal", path, "list")
		after, _ := os.ReadFile(path)
		if code != 1 || strings.TrimSpace(out) == "" {
			w.Errorf("%s: ended with %d: %q", name, code, out)
		}
		if !bytes.Equal(before, after) {
			w.Errorf("%s: the file has changed", name)
		}
		if beside, _ := filepath.Glob(path + "-*"); len(beside) > 0 {
			w.Errorf("%s: left behind %q", name, beside)
		}
	}
}

// openInTheWindow: the window says so too, stays usable, and leaves the file as it is.
func (w *walker) openInTheWindow() {
	path := filepath.Join(w.home, "text.tideway")
	before, err := os.ReadFile(path)
	w.ok(err)
	w.open(path)
	w.picture("60-trouble")
	w.press("Tab")
	w.ok(w.window.Close(w.soon()))
	w.ok(w.program.Wait(w.soon()))
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		w.Errorf("the file has changed (%v)", err)
	}
}
