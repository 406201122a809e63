package now

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// alive shows the room as the window does: built anew whenever something has changed.
func (b bench) alive(w, h float32, vm *present.Now) {
	b.Show(w, h, func() fyne.CanvasObject {
		vm.Refresh()
		return New(vm)
	})
}

// TestAnotherDayByKeys puts the card off to a day that is written, by keys alone.
func TestAnotherDayByKeys(t *testing.T) {
	b := newBench(t, daylight, "Maren", "Elio")
	island(practice.AwayTogether)(t, b)
	vm := b.open(0)
	b.alive(864, 760, vm)
	b.Enter(b.Say("now.card.pick"))
	day := uitest.Labelled[*widgets.Entry](b.Bench, "The day")
	b.Win.Canvas().Focus(day)
	day.SetText("")
	test.Type(day, "20 November")
	b.Enter(b.Say("now.pick.do"))
	if vm.Pick == nil || vm.Pick.Problem == "" || !slices.Contains(b.Texts(), vm.Pick.Problem) || vm.Pick.Text != "20 November" {
		t.Fatalf("past the next one: %+v", vm.Pick)
	}
	day = uitest.Labelled[*widgets.Entry](b.Bench, "The day")
	b.Win.Canvas().Focus(day)
	day.SetText("")
	test.Type(day, "22 October")
	b.Enter(b.Say("now.pick.do"))
	if vm.Card != nil || b.Says(b.Say("now.pick")) || b.Notice().Text == "" {
		t.Errorf("%+v, said %q", vm.Card, b.Notice().Text)
	}
}

// TestWhyIsOnEveryReminder: the card, the card that the tray opened, and the line about what went by.
func TestWhyIsOnEveryReminder(t *testing.T) {
	for name, arg := range map[string]any{"card": nil, "from the tray": present.PickTime{}, "went by": nil} {
		b := newBench(t, daylight, "Maren", "Elio")
		island(practice.AwayTogether)(t, b)
		if name == "went by" {
			b.at(t, "2026-10-20", 9)
			b.drop(t)
		}
		b.SitDown("")
		b.Open(present.RoomNow, arg)
		vm := present.NewNow(b.App)
		b.alive(864, 760, vm)
		reason := func() string {
			if vm.Card != nil {
				return vm.Card.Why
			}
			return vm.Missed.Why
		}()
		if b.Says(reason) {
			t.Errorf("%s: said before anybody asked", name)
		}
		if b.Enter(b.Say("now.card.why")); reason == "" || !b.Says(reason) {
			t.Errorf("%s: %q is not said", name, reason)
		}
		if name == "from the tray" && vm.Pick == nil {
			t.Error("the choice of a day is not open")
		}
	}
}

// TestTheCardIsFirst: whoever opens Tideway on such a day reads the card before anything else that can be done.
func TestTheCardIsFirst(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		b := newBench(t, look.Options{Choice: look.Day, Scale: scale}, "Maren", "Elio")
		island(practice.AwayTogether)(t, b)
		vm := b.open(0)
		b.Put(952, 760, New(vm))
		y := func(text string) float32 {
			o, ok := uitest.Find(b.Bench, func(o *widgets.Text) bool { return o.Text == text })
			if !ok {
				t.Fatalf("%q is not there", text)
			}
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
		}
		title := y(vm.Card.Title)
		for _, text := range uitest.All[*widgets.Text](b.Bench) {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(text).Y
			if at < title && text.Text != vm.Date && text.Text != vm.Greeting && text.Text != vm.Card.Small && text.Text != b.Say("now.card.why") {
				t.Errorf("scale %v: %q stands above the card", scale, text.Text)
			}
		}
		if all := b.labels(); len(all) < 2 || all[0] != b.Say("now.card.why") || all[1] != vm.Card.Begin {
			t.Errorf("Tab goes over %q", all)
		}
		if title > 760 {
			t.Errorf("scale %v: the card begins at %v, out of sight", scale, title)
		}
	}
}

func TestPickPictures(t *testing.T) {
	if !uitest.Pictures() {
		return
	}
	for _, s := range uitest.Sizes() {
		b := newBench(t, s.Options, "Maren", "Elio")
		island(practice.AwayTogether)(t, b)
		vm := b.open(0)
		b.alive(s.W, s.H, vm)
		vm.OpenPick()
		b.Picture("now-pick-" + s.Name)
		vm.SetPickDay(day(t, "2026-11-10"), "", "")
		vm.PutOffToPick()
		b.Picture("now-pick-refused-" + s.Name)
	}
	b := newBench(t, daylight, "Maren", "Elio")
	island(practice.AwayTogether)(t, b)
	b.at(t, "2026-10-20", 9)
	b.drop(t)
	vm := b.open(0)
	b.alive(864, 760, vm)
	vm.ToggleWhy()
	b.Picture("now-missed-why")
}
