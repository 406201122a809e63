//go:build tour && linux

package tour

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// tabsToTide is how many times Tab leads from nothing to the picture in the first season of a journal: eight lines of the
// rail, and then it, since there is no other season to go to.
const tabsToTide = 9

// seeWhatACommandWrote: a command writes while the window is open, and the window shows it.
func (w *walker) seeWhatACommandWrote() {
	const gift = "a gribbel morning"
	w.secrets = append(w.secrets, gift)
	w.changes("Now, to show what a command wrote,", func() {
		w.command("checkin", "--who", second, "--near", "0.7", "--words", "tender,calm", "--note", gift)
	})
	w.picture("30-now-from-a-command")
}

// seeTheTide: the season so far; the arrow keys go over to the other shore, and walk along it.
func (w *walker) seeTheTide() {
	w.press("ctrl+3")
	for range tabsToTide - 1 {
		w.keys("Tab")
	}
	w.press("Tab")
	w.picture("31-tides")
	w.press("Up")
	w.press("Home")
	w.press("Right")
	w.picture("32-tides-walked")
}

// makeTheBook: the season as a PDF, with every font in it and every word.
func (w *walker) makeTheBook() {
	path := filepath.Join(w.TempDir(), "book.pdf")
	w.press("ctrl+5")
	w.picture("33-keep")
	w.clickFilled()
	w.picture("34-keep-where")
	w.press("ctrl+a")
	w.changes("the path", func() { w.ok(w.window.Type(w.soon(), path)) })
	w.press("Return")
	w.eventually("the book", func() bool { _, err := os.Stat(path); return err == nil })
	w.settle()
	w.picture("35-keep-made")
	w.readBook(path, first, second, note)
}

// readBook looks at a book with other people's programs: it is sound, it gives its words back, and its fonts are in it.
func (w *walker) readBook(path string, words ...string) {
	w.Helper()
	w.tool("qpdf", "--check", path)
	text := strings.Join(strings.Fields(w.tool("pdftotext", path, "-")), " ")
	for _, want := range words {
		if !strings.Contains(text, want) {
			w.Errorf("the book does not hold %q: %s", want, text)
		}
	}
	fonts := strings.Split(strings.TrimSpace(w.tool("pdffonts", path)), "\n")
	if len(fonts) < 3 {
		w.Fatalf("the book has no fonts: %q", fonts)
	}
	for _, line := range fonts[2:] {
		columns := strings.Fields(line) // …, embedded, subset, unicode, object, generation
		if n := len(columns); n < 6 || columns[n-5] != "yes" || columns[n-4] != "yes" || columns[n-3] != "yes" {
			w.Errorf("a font that is not embedded, not a subset, or cannot be read back: %s", line)
		}
	}
}

// tool runs a program of the system's and returns what it printed.
func (w *walker) tool(name string, args ...string) string {
	w.Helper()
	out, err := exec.CommandContext(w.soon(), name, args...).CombinedOutput()
	if err != nil {
		w.Fatalf("%s %q: %v: %s", name, args, err, out)
	}
	return string(out)
}

// pullThePlug: killed in the middle of a sentence, what was typed is there when the program starts again.
func (w *walker) pullThePlug() {
	before := len(w.list("--kind", "checkin", "--who", first))
	w.press("ctrl+1")
	w.sitDownToCheckIn()
	w.press("Left", "Left")
	w.tabs(tabsToNote)
	w.press("Return")
	w.words(typed)
	w.quiet() // it is safe by now
	w.ok(w.window.Type(w.soon(), " and m"))
	w.ok(w.program.Kill())
	w.keepsSecrets()
	if out := w.command("check"); !strings.Contains(out, "ok") {
		w.Errorf("check says: %s", out)
	}
	w.clock.later(time.Minute)
	w.open()
	w.sitDownToCheckIn()
	w.picture("36-checkin-after-the-plug")
	w.clickFilled()
	all := w.waitList("the sentence", func(all []entry) bool { return len(all) > before }, "--kind", "checkin", "--who", first)
	last := all[len(all)-1]
	if !strings.HasPrefix(last.Body.Note, typed) || last.Body.Near == nil || last.Audience != "me" {
		w.Errorf("after the plug was pulled there is %+v", last)
	}
	if len(all) != before+1 {
		w.Errorf("%d entries, and %d before", len(all), before)
	}
}
