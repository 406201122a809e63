package rituals

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// bench is the room in a window.
type bench struct {
	*uitest.Bench
	vm *present.Rituals
}

func newBench(t *testing.T, options look.Options, w, h float32, names ...string) *bench {
	t.Helper()
	b := &bench{Bench: uitest.New(t, options, names...)}
	b.Open(present.RoomRituals, nil)
	b.vm = present.NewRituals(b.App)
	b.Put(w, h, New(b.vm))
	return b
}

// enter goes with Tab to what begins so, and presses it.
func (b *bench) enter(label string) {
	b.ReachBegin(label)
	b.Press(fyne.KeyReturn)
}

// TestByKeys chooses and begins with the keyboard alone.
func TestByKeys(t *testing.T) {
	b := newBench(t, look.Options{}, 1080, 760, "Maren", "Elio")
	b.enter("One of us has good news.")
	if offers := b.vm.Offers(); len(offers) != 1 || offers[0].ID != "good-news" {
		t.Fatalf("offered %+v", offers)
	}
	if b.vm.CanAlone() {
		t.Error("good news alone")
	}
	b.enter("It has felt far for a while.")
	b.ReachBegin("How much time is there?")
	b.Press(fyne.KeyEnd)
	b.ReachBegin("How deep")
	b.Press(fyne.KeyRight)
	b.enter("The distant evening")
	b.enter("Begin together")
	start, ok := b.Arg().(present.RunStart)
	if b.Room() != present.RoomRun || !ok || start.Ritual != "distant-evening" || start.Alone {
		t.Errorf("in %s with %+v", b.Room(), b.Arg())
	}
}

// TestAloneAsksWho: while both are here, one of them says who would like to be alone with it.
func TestAloneAsksWho(t *testing.T) {
	b := newBench(t, look.Options{}, 1080, 760, "Maren", "Elio")
	b.enter("I don’t know. We are here.")
	b.enter("On my own")
	if !b.vm.Asking {
		t.Fatal("nobody was asked")
	}
	if f, ok := b.Win.Canvas().Focused().(*widgets.Button); !ok || f.Text() != "Maren" {
		t.Error("the first name does not have the keyboard")
	}
	b.enter("Elio")
	start, _ := b.Arg().(present.RunStart)
	if b.Who() != b.Fixture.Other || !start.Alone {
		t.Errorf("%s sits here, %+v", b.Name(b.Who()), start)
	}
}

// TestChoosingKeepsTheKeyboard: another choice does not take the focus away from where it was.
func TestChoosingKeepsTheKeyboard(t *testing.T) {
	b := newBench(t, look.Options{}, 860, 600, "Maren", "Elio")
	b.enter("We talk, but only about plans.")
	if f, ok := b.Win.Canvas().Focused().(*widgets.Choice); !ok || !f.Chosen() {
		t.Errorf("the focus went to %T", b.Win.Canvas().Focused())
	}
	b.enter("Browse all")
	if !b.vm.Browsing || len(b.vm.Offers()) != 6 {
		t.Errorf("browsing %v, %d", b.vm.Browsing, len(b.vm.Offers()))
	}
	if _, ok := b.Win.Canvas().Focused().(*widgets.Offer); !ok {
		t.Errorf("the focus is on %T", b.Win.Canvas().Focused())
	}
}

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, c := range []struct {
		name  string
		names []string
		night bool
		w, h  float32 // of the room beside the rail
		scale float32
		do    func(*present.Rituals)
	}{
		{"two", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(0, true) }},
		{"two", []string{"Maren", "Elio"}, true, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(4, true) }},
		{"narrow", []string{"Maren", "Elio"}, false, 796, 600, 1, nil},
		{"narrow", []string{"Maren", "Elio"}, true, 796, 600, 1, nil},
		{"large", []string{"Maren", "Elio"}, false, 952, 760, 2, nil},
		{"browse", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.Browse(true) }},
		{"one", []string{"Maren"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(2, true) }},
		{"who", []string{uitest.LongName, "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(7, true); vm.Alone() }},
		{"short", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetMinutes(0) }},
	} {
		choice := uitest.Choice(c.night)
		b := newBench(t, look.Options{Choice: choice, Scale: c.scale, Still: true}, c.w, c.h, c.names...)
		if c.do != nil {
			c.do(b.vm)
			b.Win.SetContent(New(b.vm))
		}
		name := fmt.Sprintf("rituals-%s-%s-%.0fx%.0f-%.0f", c.name, choice, c.w, c.h, c.scale*100)
		b.Picture(name)
	}
	b := newBench(t, look.Options{Choice: look.Day, Still: true}, 864, 760, "Maren", "Elio")
	if err := b.Fixture.BookReturn(t.Context(), "", "one-true-thing", b.Fixture.Now().Add(70*time.Minute)); err != nil {
		t.Fatal(err)
	}
	b.Win.SetContent(New(b.vm))
	b.Picture("rituals-return-day-864x760-100")
}
