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
	finding := func(text string) func(vm *present.CheckIn) {
		return func(vm *present.CheckIn) {
			full(vm)
			vm.SetFinding(text, true)
		}
	}
	lining := func(vm *present.CheckIn) {
		full(vm)
		vm.OpenLines(true)
		vm.Lines()[0].Tap(1)
		vm.Lines()[0].Tap(5)
		vm.Lines()[1].Tap(1)
	}
	judging := func(vm *present.CheckIn) {
		full(vm)
		vm.OpenNote(true)
		vm.SetNote("You never ask how my day was.")
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
		{"large-small", []string{"Maren", "Elio"}, 1, false, 732, 600, 2, full},
		{"large-small-words", []string{"Maren", "Elio"}, 1, false, 732, 600, 2, func(vm *present.CheckIn) { full(vm); vm.Go(1) }},
		{"larger", []string{"Maren", "Elio"}, 1, false, 916, 760, 1.5, full},
		{"large-note", []string{"Maren", "Elio"}, 1, false, 952, 760, 2, noting},
		{"one", []string{"Maren"}, 1, false, 864, 760, 1, full},
		{"long", []string{uitest.LongName, "李"}, 1, false, 864, 760, 1, full},
		{"who", []string{"Maren", "Elio"}, 0, false, 864, 760, 1, nil},
		{"who-long", []string{uitest.LongName, "Elio"}, 0, true, 796, 600, 1, nil},
		{"wide", []string{"Maren", "Elio"}, 1, false, 1700, 1000, 1, full},
		{"find", []string{"Maren", "Elio"}, 1, false, 864, 760, 1, finding("te")},
		{"find-begin", []string{"Maren", "Elio"}, 1, true, 864, 760, 1, finding("")},
		{"find-none", []string{"Maren", "Elio"}, 1, false, 796, 600, 1, finding("gloomish")},
		{"find-small", []string{"Maren", "Elio"}, 1, true, 796, 600, 1, finding("s")},
		{"find-large", []string{"Maren", "Elio"}, 1, false, 952, 760, 2, finding("te")},
		{"lines", []string{"Maren", "Elio"}, 1, false, 864, 760, 1, lining},
		{"lines", []string{"Maren", "Elio"}, 1, true, 796, 600, 1, lining},
		{"lines-large", []string{"Maren", "Elio"}, 1, false, 952, 760, 2, lining},
		{"judged", []string{"Maren", "Elio"}, 1, false, 864, 760, 1, judging},
		{"judged", []string{"Maren", "Elio"}, 1, true, 796, 600, 1, judging},
		{"judged-large", []string{"Maren", "Elio"}, 1, true, 952, 760, 2, judging},
	} {
		options := look.Options{Choice: uitest.Choice(c.night), Scale: c.scale}
		b := newBench(t, options, c.people...)
		vm := b.open(c.who)
		b.Put(c.w, c.h, New(vm))
		if c.do != nil {
			c.do(vm)
		}
		b.Picture(fmt.Sprintf("checkin-%s-%s-%.0fx%.0f-%.0f", c.name, options.Choice, c.w, c.h, c.scale*100))
	}
}
