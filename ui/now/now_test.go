package now

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// shown opens the view of a model in a window.
func shown(t *testing.T, vm *present.Now, w, h float32) (fyne.Canvas, fyne.CanvasObject) {
	t.Helper()
	view := New(vm)
	win := test.NewTempWindow(t, view)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win.Canvas(), view
}

// labels are the words on the buttons in the order of Tab.
func labels(c fyne.Canvas) (all []string) {
	seen := map[fyne.Focusable]bool{}
	for range 40 {
		c.(interface{ FocusNext() }).FocusNext()
		f := c.Focused()
		if f == nil || seen[f] {
			return all
		}
		seen[f] = true
		all = append(all, f.(interface{ AccessibilityLabel() string }).AccessibilityLabel())
	}
	return all
}

// press goes with Tab to a button and presses Enter.
func press(t *testing.T, c fyne.Canvas, label string) {
	t.Helper()
	for range 40 {
		c.(interface{ FocusNext() }).FocusNext()
		if b, ok := c.Focused().(*widgets.Button); ok && b.Text() == label {
			b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			return
		}
	}
	t.Fatalf("Tab never comes to %q", label)
}

func TestCheckInByKeys(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	c, _ := shown(t, b.open(0), 864, 760)
	if all := labels(c); len(all) == 0 || all[0] != b.Say("now.check-in") {
		t.Errorf("Tab goes over %q", all)
	}
	press(t, c, b.Say("now.check-in"))
	if b.Room() != present.RoomCheckIn {
		t.Errorf("in %q", b.Room())
	}
}

func TestRitualByKeys(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	vm := b.open(0)
	c, _ := shown(t, vm, 864, 760)
	title := vm.Ritual.Title
	press(t, c, b.Say("now.ritual.another"))
	if vm.Refresh(); vm.Ritual == nil || vm.Ritual.Title == title {
		t.Errorf("another one is %+v", vm.Ritual)
	}
	press(t, c, b.Say("now.ritual.not-today"))
	if vm.Refresh(); vm.Ritual != nil {
		t.Error("not today, and it is there")
	}
	if _, view := shown(t, vm, 864, 760); shows(view, title) {
		t.Error("the view still shows it")
	}
}

func TestCardByKeys(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	island(practice.AwayTogether)(t, b)
	vm := b.open(0)
	c, view := shown(t, vm, 864, 760)
	filled := 0
	walk(view, func(o fyne.CanvasObject) {
		if button, ok := o.(*widgets.Button); ok && button.Text() == "Ten minutes together" {
			filled++
		}
	})
	if filled != 1 || vm.Ritual != nil {
		t.Errorf("%d ways to begin, and beside them %+v", filled, vm.Ritual)
	}
	press(t, c, b.Say("now.card.why"))
	if c, view = shown(t, vm, 864, 760); !shows(view, vm.Card.Why) {
		t.Error("the reason is not said")
	}
	press(t, c, "Ten minutes together")
	if b.Room() != present.RoomRun {
		t.Errorf("in %q", b.Room())
	}
}

// TestEverythingFits builds the room in all its states, small and large: no button is wider than its room.
func TestEverythingFits(t *testing.T) {
	for name, do := range map[string]func(*testing.T, *bench){
		"empty": func(*testing.T, *bench) {}, "lived": lived, "together": island(practice.AwayTogether), "apart": island(practice.AwayApart),
		"illness": island(practice.AwayIllness), "visitors": island(practice.AwayVisitors),
	} {
		for _, scale := range []float32{0.85, 1, 2} {
			b := newBench(t, "Maren", "Elio")
			b.app.Settings().SetTheme(look.New(look.Options{Scale: scale}))
			do(t, b)
			const width = 796
			_, view := shown(t, b.open(1), width, 600)
			walk(view, func(o fyne.CanvasObject) {
				button, ok := o.(*widgets.Button)
				if !ok {
					return
				}
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
				if at.X < 0 || at.X+button.Size().Width > width || button.Size().Width+0.5 < button.MinSize().Width {
					t.Errorf("%s at %v: %q stands from %v, %v wide", name, scale, button.Text(), at.X, button.Size().Width)
				}
			})
		}
	}
}

func TestAwayByKeys(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	b.away(t, practice.Away{From: day(t, "2026-10-17"), Kind: practice.AwayTogether})
	vm := b.open(0)
	c, _ := shown(t, vm, 864, 760)
	press(t, c, b.Say("now.away.back.together"))
	if vm.Refresh(); vm.Away != nil {
		t.Error("back, and still away")
	}
}

// shows says whether a text is somewhere under root.
func shows(root fyne.CanvasObject, text string) bool {
	found := false
	walk(root, func(o fyne.CanvasObject) {
		if w, ok := o.(*widgets.Text); ok && w.Text == text {
			found = true
		}
	})
	return found
}
