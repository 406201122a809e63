//go:build tour && linux

package tour

import (
	"errors"
	"fmt"
	"image/color"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"tideway/checks/stage"
)

const (
	onTheDisk = "a wickelbraun afternoon"
	begunFull = "the mirrowing lamp, and no room for it"
)

// folderWithJournal makes a folder of its own with a journal of two people, a check-in each.
func (w *walker) folderWithJournal() (folder, path string) {
	w.Helper()
	folder = filepath.Join(w.home, "stick")
	w.ok(os.Mkdir(folder, 0o700))
	path = filepath.Join(folder, "ours.tideway")
	w.secrets = append(w.secrets, first, second, onTheDisk)
	w.command("--journal", path, "init", "--name", first, "--name", second)
	w.command("--journal", path, "settings", "set", "theme", "day")
	w.command("--journal", path, "checkin", "--who", first, "--near", "0.4", "--note", onTheDisk, "--at", "2026-10-05T21:00:00+02:00")
	w.command("--journal", path, "checkin", "--who", second, "--near", "0.6", "--at", "2026-10-06T21:00:00+02:00")
	return folder, path
}

// TestReadOnly opens a journal on a disk that cannot be written: it is read, the window says what cannot be done, and no
// byte of it changes.
func TestReadOnly(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	folder, path := w.folderWithJournal()
	before := w.filesIn(folder) // what the bytes are, and when they were written
	w.openOn(readOnlyFolder, folder, path)
	w.eventually("the window to say that the journal cannot be written", w.banded)
	w.settle()
	w.picture("61-read-only-now")
	w.press("ctrl+3")
	w.picture("62-read-only-tides")
	w.press("ctrl+5")
	w.picture("63-read-only-keep")
	w.press("ctrl+comma")
	w.picture("64-read-only-settings")
	w.keepInVain("65-read-only-checkin")
	w.commandInVain(folder, path)
	w.quit()
	if after := w.filesIn(folder); !maps.Equal(before, after) {
		w.Errorf("the folder has changed: %v, and was %v", after, before)
	}
	w.keepsSecrets()
}

// banded says whether there is a line over the room, by its colour by day.
func (w *walker) banded() bool {
	w.Helper()
	l := w.look()
	return l.At(l.Width-2, 2) == color.RGBA{0xf0, 0xe7, 0xd8, 0xff}
}

// keepInVain writes a check-in and tries to keep it; a line says why that cannot be, and it stays on the screen.
func (w *walker) keepInVain(picture string) {
	w.Helper()
	w.sitDownToCheckIn()
	w.press("Right", "Right")
	w.tabs(tabsToNote)
	w.press("Return")
	w.words(begunFull)
	w.picture(picture)
	w.clickFilled()
	w.picture(picture + "-not-kept")
}

// commandInVain: a command says the same, and ends with 1; another reads.
func (w *walker) commandInVain(folder, path string) {
	w.Helper()
	tell := func(args ...string) (string, int) {
		return w.finish(w.startOn(readOnlyFolder, folder, append([]string{"--now", w.clock.String(), "--journal", path}, args...)...))
	}
	if out, code := tell("checkin", "--who", first, "--near", "0.5"); code != 1 || !strings.Contains(out, "not written") {
		w.Errorf("a command that writes ended with %d: %q", code, out)
	}
	if out, code := tell("list", "--who", first); code != 0 || !strings.Contains(out, onTheDisk) {
		w.Errorf("a command that reads ended with %d: %q", code, out)
	}
}

// TestFullDisk keeps a check-in on a disk without room: the window says so, what was typed stays, and with some room made
// the same button keeps it.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	w := newWalker(t, stage.Options{})
	folder, path := w.folderWithJournal()
	w.openOn(smallDisk, folder, path)
	inside := filepath.Join("/proc", fmt.Sprint(w.program.PID()), "root", folder)
	w.fill(filepath.Join(inside, "filler"))
	w.keepInVain("66-full-disk")
	if n := len(w.listCopy(inside)); n != 2 {
		w.Errorf("%d check-ins on the full disk, and there were two", n)
	}
	w.ok(os.Remove(filepath.Join(inside, "filler")))
	w.clickFilled()
	w.picture("67-full-disk-kept")
	kept := w.listCopy(inside)
	if len(kept) != 3 || !slices.ContainsFunc(kept, func(e entry) bool { return e.Body.Note == begunFull }) {
		w.Errorf("with room again there is %+v", kept)
	}
	w.keepsSecrets()
	w.quit()
}

// fill writes a file until nothing more fits on its disk.
func (w *walker) fill(path string) {
	w.Helper()
	f, err := os.Create(path)
	w.ok(err)
	for size := 1 << 16; size > 0; {
		switch _, err := f.Write(make([]byte, size)); {
		case errors.Is(err, syscall.ENOSPC):
			size /= 2
		case err != nil:
			w.Fatal(err)
		}
	}
	w.ok(f.Close())
}

// listCopy reads what lies on the disk of the window at this moment, as if the power failed now: from a copy of all files.
func (w *walker) listCopy(inside string) []entry {
	w.Helper()
	w.rested(func() map[string]string { return w.filesIn(inside) })
	dir := w.TempDir()
	for _, name := range []string{"ours.tideway", "ours.tideway-wal"} {
		raw, err := os.ReadFile(filepath.Join(inside, name))
		if errors.Is(err, os.ErrNotExist) {
			continue
		}
		w.ok(err)
		w.searchFor(name, raw)
		w.ok(os.WriteFile(filepath.Join(dir, name), raw, 0o600))
	}
	return w.list("--journal", filepath.Join(dir, "ours.tideway"), "--kind", "checkin", "--who", first)
}
