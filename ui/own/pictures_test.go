package own_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/ui/look"
	"tideway/ui/own"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		t.Run(s.Name, func(t *testing.T) { pictures(t, s) })
	}
	t.Run("names", names)
}

func pictures(t *testing.T, s uitest.Size) {
	b := uitest.New(t, s.Options, "Maren", "Elio")
	shot := func(name string, vm *present.Own) {
		b.Put(s.W, s.H, own.New(vm))
		b.Picture("own-" + name + "-" + s.Name)
	}
	b.SitIn(present.RoomOwn, 1)
	shot("empty", present.NewOwn(b.App))
	keep(b, practicetest.Tea, practice.Me)
	keep(b, walk, practice.Us)
	keep(b, "pack = 2\nid = \"later\"\n", practice.Me)
	b.SitIn(present.RoomOwn, 1)
	vm := present.NewOwn(b.App)
	mine, _, _ := vm.Items()
	vm.Toggle(mine[0].ID)
	shot("list", vm)
	vm.BeginNew()
	shot("new", vm)
	vm.Set("title", "A cup at the window")
	vm.Keep()
	vm.SetStep("prompt", "{speaker}, tell {listener} what you saw from here today. Was it warm? Was it far?")
	vm.SetStep("hint", "It can be as small as a bird.")
	shot("step", vm)
	view := own.New(vm)
	b.Put(s.W, s.H, view)
	vm.Select(5)
	vm.Select(2)
	scrollTo(b, 680*max(s.Options.Scale, 1))
	b.Picture("own-step-low-" + s.Name)
	scrollTo(b, 1250*max(s.Options.Scale, 1))
	b.Picture("own-under-" + s.Name)
	scrollTo(b, 100000)
	b.Picture("own-end-" + s.Name)
	dir := b.T().TempDir()
	for name, text := range map[string]string{"walk.toml": walk, "a-bad-one.toml": "pack = 1\nid = \"Bad\"\nminuets = 3\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.Drop([]string{filepath.Join(dir, "a-bad-one.toml"), filepath.Join(dir, "walk.toml"), filepath.Join(dir, "nowhere.toml")})
	shot("files", present.NewOwn(b.App))
	b.SitIn(present.RoomOwn, 0)
	vm = present.NewOwn(b.App)
	vm.BeginNew()
	shot("asking", vm)
}

func names(t *testing.T) {
	b := uitest.New(t, look.Options{Choice: look.Day}, uitest.LongName, "يوسف بن عبد الرحمن")
	b.SitIn(present.RoomOwn, 2)
	vm := present.NewOwn(b.App)
	vm.Copy("one-true-thing")
	vm.Select(4)
	b.Show(864, 760, func() fyne.CanvasObject { return own.New(vm) })
	b.Picture("own-long-names")
	alone := uitest.New(t, look.Options{Choice: look.Night}, "Maren")
	alone.SitIn(present.RoomOwn, 1)
	vm = present.NewOwn(alone.App)
	vm.BeginNew()
	alone.Show(864, 760, func() fyne.CanvasObject { return own.New(vm) })
	alone.Picture("own-alone")
}
