package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"tideway/practice/ritual"
	"tideway/ui/present"
)

// TestDroppedFiles: a ritual is looked at, a journal opens beside this one, and nothing is taken in while the window is
// covered or empty.
func TestDroppedFiles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "tea.toml")
	if err := os.WriteFile(path, []byte("pack = 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	library := &ritual.Library{}
	drop := func(b *bench, paths ...string) {
		b.app.Library = func() *ritual.Library { return library }
		elsewhere, err := storage.ParseURI("https://tideway.invalid/a.toml")
		if err != nil {
			t.Fatal(err)
		}
		uris := []fyne.URI{nil, elsewhere}
		for _, p := range paths {
			uris = append(uris, storage.NewFileURI(p))
		}
		b.dropped(fyne.Position{}, uris)
	}
	b := started(t)
	if drop(b, path); b.app.Room() != present.RoomFirst {
		t.Errorf("before the first start it opens %s", b.app.Room())
	}
	b = started(t, "Maren", "Elio")
	b.Hide()
	if drop(b, path); b.app.Room() == present.RoomOwn {
		t.Error("it opens behind the curtain")
	}
	b.uncover()
	if drop(b, path, "/mnt/old.tideway"); b.app.Room() != present.RoomOwn || !slices.Equal(b.others, []string{"/mnt/old.tideway"}) {
		t.Errorf("in %s, opened %v", b.app.Room(), b.others)
	}
	drop(b, "/home/maren/holidays.ics")
	if path, ok := b.app.Arg().(present.AwayPath); !ok || b.app.Room() != present.RoomAway || path != "/home/maren/holidays.ics" {
		t.Errorf("a calendar opens %s with %v", b.app.Room(), b.app.Arg())
	}
	b.app.Back()
	drop(b, path)
	m, ok := b.open.model.(*present.Own)
	if !ok || len(m.Files) != 1 || len(m.Files[0].Lines) == 0 {
		t.Errorf("shows %+v", m)
	}
}
