package checkin

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
	"tideway/ui/present"
)

var long = strings.Repeat("Maximiliane-Aurelia ", 4)[:79] + "X"

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if os.Getenv("TIDEWAY_PICTURES") != "1" {
		return
	}
	full := func(vm *present.CheckIn) {
		vm.SetNear(0.5)
		vm.SetWords([]string{"tired", "tender"})
	}
	noting := func(vm *present.CheckIn) {
		full(vm)
		vm.OpenNote(true)
		vm.SetNote("We ate soup on the stairs because the table was full of paint.")
	}
	for _, c := range []struct {
		name   string
		people []string
		who    int // 0 together, 1 or 2 a person
		night  bool
		w, h   float32
		scale  float32
		do     func(vm *present.CheckIn)
	}{
		{"full", []string{"Maren", "Elio"}, 1, false, 864, 760, 1, full},
		{"full", []string{"Maren", "Elio"}, 1, true, 864, 760, 1, full},
		{"new", []string{"Maren", "Elio"}, 2, false, 864, 760, 1, nil},
		{"small", []string{"Maren", "Elio"}, 1, true, 796, 600, 1, full},
		{"small-words", []string{"Maren", "Elio"}, 1, false, 796, 600, 1, func(vm *present.CheckIn) { full(vm); vm.Go(1) }},
		{"note", []string{"Maren", "Elio"}, 1, false, 864, 760, 1, noting},
		{"note", []string{"Maren", "Elio"}, 1, true, 796, 600, 1, noting},
		{"large", []string{"Maren", "Elio"}, 1, false, 952, 760, 2, full},
		{"large-words", []string{"Maren", "Elio"}, 1, true, 952, 760, 2, func(vm *present.CheckIn) { full(vm); vm.Go(1) }},
		{"large-note", []string{"Maren", "Elio"}, 1, false, 952, 760, 2, noting},
		{"one", []string{"Maren"}, 1, false, 864, 760, 1, full},
		{"long", []string{long, "李"}, 1, false, 864, 760, 1, full},
		{"who", []string{"Maren", "Elio"}, 0, false, 864, 760, 1, nil},
		{"who-long", []string{long, "Elio"}, 0, true, 796, 600, 1, nil},
		{"wide", []string{"Maren", "Elio"}, 1, false, 1700, 1000, 1, full},
	} {
		b := newBench(t, c.people...)
		choice := look.Day
		if c.night {
			choice = look.Night
		}
		b.app.Settings().SetTheme(look.New(look.Options{Choice: choice, Scale: c.scale}))
		vm := b.open(c.who)
		if c.do != nil {
			c.do(vm)
		}
		win := test.NewTempWindow(t, New(vm))
		win.SetPadded(false)
		win.Resize(fyne.NewSize(c.w, c.h))
		day := map[bool]string{true: "night", false: "day"}[c.night]
		save(t, win.Canvas(), fmt.Sprintf("checkin-%s-%s-%.0fx%.0f-%.0f", c.name, day, c.w, c.h, c.scale*100))
	}
}

func save(t *testing.T, c fyne.Canvas, name string) {
	t.Helper()
	path := filepath.Join("..", "..", "build", "rooms", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, c.Capture()); err != nil {
		t.Fatal(err)
	}
}
