package checkin

import (
	"fmt"
	"testing"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
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
		{"long", []string{uitest.LongName, "李"}, 1, false, 864, 760, 1, full},
		{"who", []string{"Maren", "Elio"}, 0, false, 864, 760, 1, nil},
		{"who-long", []string{uitest.LongName, "Elio"}, 0, true, 796, 600, 1, nil},
		{"wide", []string{"Maren", "Elio"}, 1, false, 1700, 1000, 1, full},
	} {
		options := look.Options{Choice: uitest.Choice(c.night), Scale: c.scale}
		b := newBench(t, options, c.people...)
		vm := b.open(c.who)
		if c.do != nil {
			c.do(vm)
		}
		b.Put(c.w, c.h, New(vm))
		b.Picture(fmt.Sprintf("checkin-%s-%s-%.0fx%.0f-%.0f", c.name, options.Choice, c.w, c.h, c.scale*100))
	}
}
