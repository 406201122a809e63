package rituals

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// far chooses "It feels far."
func far(vm *present.Rituals) { vm.SetSituation(slices.Index(ritual.Situations(), ritual.FarApart)) }

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	two, one, long := []string{"Maren", "Elio"}, []string{"Maren"}, []string{uitest.LongName, "Elio"}
	for _, c := range []struct {
		name  string
		names []string
		night bool
		w, h  float32 // of the room beside the rail
		scale float32
		do    func(*present.Rituals)
	}{
		{"board", two, false, 864, 760, 1, nil},
		{"board", two, true, 796, 600, 1, nil},
		{"board", two, false, 952, 760, 2, nil},
		{"board-one", one, false, 864, 760, 1, nil},
		{"asked", two, false, 864, 760, 1, func(vm *present.Rituals) { far(vm); vm.SetDepth(0, 2); vm.SetDepth(1, 1) }},
		{"asked", two, true, 864, 760, 1, func(vm *present.Rituals) { far(vm); vm.SetMinutes(0) }},
		{"asked", two, false, 796, 600, 1, far},
		{"asked", two, true, 796, 600, 1, func(vm *present.Rituals) { vm.SetSituation(8); vm.SetMinutes(3) }},
		{"asked", two, false, 952, 760, 2, far},
		{"asked-one", one, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(7); vm.SetMinutes(0) }},
		{"asked-long", long, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(7); vm.Alone() }},
		{"any", two, false, 864, 760, 1, func(vm *present.Rituals) { vm.Choose(vm.Offers()[1].ID) }},
		{"all", two, false, 864, 760, 1, func(vm *present.Rituals) { vm.Browse(true) }},
		{"all", two, true, 796, 600, 1, func(vm *present.Rituals) { vm.Browse(true); vm.SetQuery("walk") }},
		{"all", two, false, 952, 760, 2, func(vm *present.Rituals) { vm.Browse(true) }},
		{"all-none", two, false, 864, 760, 1, func(vm *present.Rituals) { vm.Browse(true); vm.SetFilter(1) }},
		{"one", two, false, 864, 760, 1, func(vm *present.Rituals) { vm.Open("one-true-thing"); vm.Mark() }},
		{"one", two, true, 796, 600, 1, func(vm *present.Rituals) { vm.Open("distant-evening") }},
		{"one", two, false, 952, 760, 2, func(vm *present.Rituals) { vm.Open("distant-evening") }},
	} {
		choice := uitest.Choice(c.night)
		b := newBench(t, look.Options{Choice: choice, Scale: c.scale, Still: true}, c.w, c.h, c.names...)
		for _, id := range []string{"good-news", "distant-evening"} {
			b.did(id)
		}
		b.reopen(c.w, c.h, nil)
		if c.do != nil {
			c.do(b.vm)
			b.Put(c.w, c.h, New(b.vm))
		}
		b.Picture(fmt.Sprintf("rituals-%s-%s-%.0fx%.0f-%.0f", c.name, choice, c.w, c.h, c.scale*100))
	}
	b := newBench(t, look.Options{Choice: look.Day, Still: true}, 864, 760, "Maren", "Elio")
	if err := b.Fixture.BookReturn(t.Context(), "", "one-true-thing", b.Fixture.Now().Add(70*time.Minute)); err != nil {
		t.Fatal(err)
	}
	b.reopen(864, 760, nil)
	b.Picture("rituals-return-day-864x760-100")
	b.SitDown(b.Fixture.First)
	for range 12 {
		if err := b.Fixture.NoteHeard(t.Context(), b.Fixture.First, practice.Heard{Heard: "mostly", Helped: []string{"silence"}}); err != nil {
			t.Fatal(err)
		}
	}
	b.reopen(864, 760, present.HereNow(ritual.FarApart))
	b.Picture("rituals-heard-day-864x760-100")
	b.Host.Folder = ""
	showPaper(b.vm, b.view)
	b.Picture("rituals-paper-day-864x760-100")
}
