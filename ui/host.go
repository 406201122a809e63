package ui

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

var (
	_ present.Host    = (*Window)(nil)
	_ present.Chooser = (*Window)(nil)

	_ present.PackChooser     = (*Window)(nil)
	_ present.CalendarChooser = (*Window)(nil)
)

// OpenFile shows a file in the program that the desktop has for it.
func (w *Window) OpenFile(path string) error { return w.config.Desktop.OpenFile(path) }

// OpenJournal opens another journal in a window of its own.
func (w *Window) OpenJournal(path string, demo bool) error { return w.config.OpenOther(path, demo) }

// HasTray says whether there is a tray to hide to.
func (w *Window) HasTray() bool { return w.config.Desktop.HasTray() }

// ApplyLook takes over theme, size and motion at once.
func (w *Window) ApplyLook(theme string, size int, motion bool) {
	w.app.Clear.Theme, w.app.Clear.Size, w.app.Clear.Still = theme, size, !motion
	w.changed()
}

// SaveAs asks for a place for a new file. A file that is there already is left alone, and another name asked for.
func (w *Window) SaveAs(title, name string, then func(path string)) {
	w.askPath(pathQuestion{
		title: title, label: w.app.Say("app.save.path"), do: w.app.Say("app.save.do"), browse: w.app.Say("app.save.browse"),
		path: filepath.Join(w.folder(w.config.Folder), name), then: then, check: isFree, folder: true,
	})
}

// ChooseFile asks for a journal that exists.
func (w *Window) ChooseFile(title string, then func(path string)) {
	w.chooseIn(title, w.config.Folder, then)
}

// ChoosePack asks for the file of a ritual.
func (w *Window) ChoosePack(title string, then func(path string)) {
	w.choose(title, w.app.Say("own.open.path"), ".toml", w.config.Folder, then)
}

// ChooseCalendar asks for a calendar file.
func (w *Window) ChooseCalendar(title string, then func(path string)) {
	w.choose(title, w.app.Say("away.file.path"), ".ics", "", then)
}

func (w *Window) chooseIn(title, folder string, then func(path string)) {
	w.choose(title, w.app.Say("app.open.path"), ".tideway", folder, then)
}

func (w *Window) choose(title, label, ext, folder string, then func(path string)) {
	w.askPath(pathQuestion{
		title: title, label: label, do: w.app.Say("app.open.do"), browse: w.app.Say("app.open.browse"), ext: ext,
		path: w.folder(folder) + string(filepath.Separator), then: then, check: isThere,
	})
}

// dropped takes in files that were dropped on the window. It calls nothing while the window is covered.
func (w *Window) dropped(_ fyne.Position, files []fyne.URI) {
	if !w.ready() || w.hidden.Load() {
		return
	}
	var paths []string
	for _, f := range files {
		if f != nil && f.Scheme() == "file" {
			paths = append(paths, f.Path())
		}
	}
	w.closeOverlays()
	w.app.Drop(paths)
}

// folder is where a search begins: the one that was given, else the person's own.
func (w *Window) folder(given string) string {
	if given != "" {
		return given
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return string(filepath.Separator)
	}
	return home
}

// isFree refuses a path at which there is something already, or no folder to put it in. The answer is the key of what
// is wrong, or nothing.
func isFree(path string) (wrong string) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return "error.exists"
	}
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return "app.save.no-folder"
	}
	return ""
}

// isThere refuses a path at which there is no file.
func isThere(path string) (wrong string) {
	if info, err := os.Stat(path); err != nil || info.IsDir() {
		return "error.missing"
	}
	return ""
}

// pathQuestion asks for the place of a file. It can be typed or looked for.
type pathQuestion struct {
	title, label, do, browse, path string
	ext                            string                           // of the files that are looked for
	check                          func(path string) (wrong string) // in the background
	then                           func(path string)
	folder                         bool // only a folder is looked for; the name stays
}

// askPath opens the question as a sheet. Nothing on the disk is touched by it.
func (w *Window) askPath(q pathQuestion) {
	entry := widgets.NewEntry("")
	entry.SetText(q.path)
	field := widgets.NewField(q.label, entry, "")
	var sheet *widgets.Sheet
	accept := func() {
		path := strings.TrimSpace(entry.Text)
		var wrong string
		w.jobs.Do(func(context.Context) error { wrong = q.check(path); return nil }, func(error) {
			if wrong != "" {
				field.SetProblem(w.app.Say(wrong))
				return
			}
			sheet.Hide()
			q.then(path)
		})
	}
	entry.OnSubmitted = func(string) { accept() }
	entry.OnChanged = func(string) { field.SetProblem("") }
	search := widgets.PlainButton(q.browse, func() { w.browse(q, entry) }).WithIcon("open")
	buttons := widgets.Flow(look.S16, look.S8, widgets.FilledButton(q.do, accept), search)
	sheet = widgets.ShowSheet(w.win.Canvas(), q.title, w.app.Say("app.cancel"),
		widgets.MinWidth(520, widgets.Rows(look.S16, field, buttons)), nil)
	w.win.Canvas().Focus(entry)
	entry.CursorColumn = len([]rune(q.path))
	entry.Refresh()
}

// browse opens the toolkit's own search for a folder or a journal, and puts what was found into the field.
func (w *Window) browse(q pathQuestion, entry *widgets.Entry) {
	start := listable(entry.Text)
	if q.folder {
		d := dialog.NewFolderOpen(func(found fyne.ListableURI, err error) {
			if err == nil && found != nil {
				entry.SetText(filepath.Join(found.Path(), filepath.Base(entry.Text)))
			}
		}, w.win)
		d.SetLocation(start)
		d.Show()
		return
	}
	d := dialog.NewFileOpen(func(found fyne.URIReadCloser, err error) {
		if err == nil && found != nil {
			entry.SetText(found.URI().Path())
			_ = found.Close()
		}
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{q.ext}))
	d.SetLocation(start)
	d.Show()
}

// listable is the folder that a path lies in, or nil where there is none to begin in.
func listable(path string) fyne.ListableURI {
	uri, err := storage.ListerForURI(storage.NewFileURI(filepath.Dir(path)))
	if err != nil {
		return nil
	}
	return uri
}
