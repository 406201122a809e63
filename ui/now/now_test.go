package now

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

var daylight = look.Options{Choice: look.Day}

// show shows the view of a model in the usual window.
func (b bench) show(vm *present.Now) { b.Put(864, 760, New(vm)) }

// labels are the words on the buttons in the order of Tab.
func (b bench) labels() (all []string) {
	seen := map[fyne.Focusable]bool{}
	for range 40 {
		b.Win.Canvas().FocusNext()
		f := b.Win.Canvas().Focused()
		if f == nil || seen[f] {
			return all
		}
		seen[f] = true
		all = append(all, uitest.Label(f))
	}
	return all
}

func TestCheckInByKeys(t *testing.T) {
	b := newBench(t, daylight, "Maren", "Elio")
	b.show(b.open(0))
	if all := b.labels(); len(all) == 0 || all[0] != b.Say("now.check-in") {
		t.Errorf("Tab goes over %q", all)
	}
	b.Enter(b.Say("now.check-in"))
	if b.Room() != present.RoomCheckIn {
		t.Errorf("in %q", b.Room())
	}
}

func TestRitualByKeys(t *testing.T) {
	b := newBench(t, daylight, "Maren", "Elio")
	vm := b.open(0)
	b.show(vm)
	title := vm.Ritual.Title
	b.Enter(b.Say("now.ritual.another"))
	if vm.Refresh(); vm.Ritual == nil || vm.Ritual.Title == title {
		t.Errorf("another one is %+v", vm.Ritual)
	}
	b.Enter(b.Say("now.ritual.not-today"))
	if vm.Refresh(); vm.Ritual != nil {
		t.Error("not today, and it is there")
	}
	if b.show(vm); b.Says(title) {
		t.Error("the view still shows it")
	}
}

func TestCardByKeys(t *testing.T) {
	b := newBench(t, daylight, "Maren", "Elio")
	island(practice.AwayTogether)(t, b)
	vm := b.open(0)
	b.show(vm)
	filled := 0
	for _, button := range uitest.All[*widgets.Button](b.Bench) {
		if button.Text() == "Ten minutes together" {
			filled++
		}
	}
	if filled != 1 || vm.Ritual != nil {
		t.Errorf("%d ways to begin, and beside them %+v", filled, vm.Ritual)
	}
	b.Enter(b.Say("now.card.why"))
	if b.show(vm); !b.Says(vm.Card.Why) {
		t.Error("the reason is not said")
	}
	y := func(text string) float32 {
		for _, o := range uitest.All[*widgets.Text](b.Bench) {
			if o.Text == text {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
			}
		}
		t.Fatalf("%q is not there", text)
		return 0
	}
	if y(vm.Card.Why) > y(vm.Card.Title) {
		t.Error("the reason stands far from where it was asked for")
	}
	b.Enter("Ten minutes together")
	if b.Room() != present.RoomRun {
		t.Errorf("in %q", b.Room())
	}
}

// TestEverythingFits builds the room in all its states, small and large: no button is wider than its room.
func TestEverythingFits(t *testing.T) {
	for name, do := range map[string]func(*testing.T, bench){
		"empty": func(*testing.T, bench) {}, "lived": lived, "together": island(practice.AwayTogether), "apart": island(practice.AwayApart),
		"illness": island(practice.AwayIllness), "visitors": island(practice.AwayVisitors),
	} {
		for _, scale := range []float32{0.85, 1, 2} {
			b := newBench(t, look.Options{Scale: scale}, "Maren", "Elio")
			do(t, b)
			const width = 796
			b.Put(width, 600, New(b.open(1)))
			for _, button := range uitest.All[*widgets.Button](b.Bench) {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
				if at.X < 0 || at.X+button.Size().Width > width || button.Size().Width+0.5 < button.MinSize().Width {
					t.Errorf("%s at %v: %q stands from %v, %v wide", name, scale, button.Text(), at.X, button.Size().Width)
				}
			}
		}
	}
}

func TestAwayByKeys(t *testing.T) {
	b := newBench(t, daylight, "Maren", "Elio")
	b.Went(b.Fixture.First, practice.Away{From: day(t, "2026-10-17"), Kind: practice.AwayTogether})
	vm := b.open(0)
	b.show(vm)
	b.Enter(b.Say("now.away.back.together"))
	if vm.Refresh(); vm.Away != nil {
		t.Error("back, and still away")
	}
}

// TestGreetingIsClearOfTheLight greets two long names by day and by night, at every hour, in windows of every size.
func TestGreetingIsClearOfTheLight(t *testing.T) {
	for _, night := range []bool{false, true} {
		for _, c := range []struct{ w, h, scale float32 }{{864, 760, 1}, {796, 600, 1}, {1700, 1000, 1}, {952, 760, 2}, {732, 600, 2}} {
			b := newBench(t, look.Options{Choice: uitest.Choice(night), Scale: c.scale}, uitest.LongName, "Elio")
			for _, hour := range []int{5, 9, 14, 19, 23} {
				b.at(t, "2026-10-19", hour)
				vm := b.open(0)
				b.Put(c.w, c.h, New(vm))
				greeting, _ := uitest.Find(b.Bench, func(o *widgets.Text) bool { return o.Text == vm.Greeting })
				right := fyne.CurrentApp().Driver().AbsolutePositionForObject(greeting).X + greeting.Size().Width
				if light := uitest.First[*widgets.Shore](b.Bench).Light(); right > light {
					t.Errorf("night %v, %v, %d o'clock: the greeting may reach %v, the light begins at %v", night, c, hour, right, light)
				}
			}
		}
	}
}
