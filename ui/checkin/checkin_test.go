package checkin

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// shown opens the view of a model in a window.
func shown(t *testing.T, vm *present.CheckIn, w, h float32) (fyne.Canvas, fyne.CanvasObject) {
	t.Helper()
	view := New(vm)
	win := test.NewTempWindow(t, view)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win.Canvas(), view
}

// reach goes with Tab to a widget with a spoken label.
func reach(t *testing.T, c fyne.Canvas, label string) fyne.Focusable {
	t.Helper()
	for range 60 {
		c.(interface{ FocusNext() }).FocusNext()
		f := c.Focused()
		if named, ok := f.(interface{ AccessibilityLabel() string }); ok && named.AccessibilityLabel() == label {
			return f
		}
	}
	t.Fatalf("Tab never comes to %q", label)
	return nil
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// TestByKeysAlone checks in from the first key to the last.
func TestByKeysAlone(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	vm := b.open(1)
	c, view := shown(t, vm, 864, 760)
	shapes := find[*widgets.NearShapes](t, view, "")
	c.Focus(shapes)
	press(shapes, fyne.KeyRight, fyne.KeyRight)
	near, set := vm.Near()
	if !set || near <= 0.42 {
		t.Fatalf("the arrow keys set %v, %v", near, set)
	}
	picker := find[*widgets.FeelingPicker](t, view, "")
	c.Focus(picker)
	press(picker, fyne.KeyRight, fyne.KeySpace)
	if len(vm.Words()) != 1 {
		t.Fatalf("chose %v", vm.Words())
	}
	press(reach(t, c, b.Say("checkin.note")), fyne.KeyReturn)
	note, ok := c.Focused().(*widgets.Entry)
	if !ok {
		t.Fatalf("the note opened and %T has the focus", c.Focused())
	}
	for _, r := range "soup" {
		note.TypedRune(r)
	}
	if vm.Note() != "soup" || !vm.Noting {
		t.Errorf("typed %q", vm.Note())
	}
	vm.Escape()
	if note.Visible() || c.Focused() == fyne.Focusable(note) {
		t.Error("Esc left the note open, or the keys in it")
	}
	share := find[*widgets.Segments](t, view, "")
	c.Focus(share)
	press(share, fyne.KeyRight)
	press(reach(t, c, b.Say("checkin.book")), fyne.KeySpace)
	press(reach(t, c, b.Say("checkin.keep")), fyne.KeyReturn)
	list := b.f.Sit(b.f.Other).Entries(practice.KindCheckIn)
	if len(list) != 1 || list[0].CheckIn().Note != "soup" || !list[0].CheckIn().Book || *list[0].CheckIn().Near != near {
		t.Fatalf("kept %+v", list)
	}
	if b.Room() != present.RoomNow {
		t.Errorf("in %q", b.Room())
	}
}

func TestWhoByKeys(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	c, _ := shown(t, b.open(0), 864, 760)
	press(reach(t, c, "Elio"), fyne.KeySpace)
	if b.Who() != b.f.Other || b.Room() != present.RoomCheckIn {
		t.Errorf("%q sits in %q", b.Name(b.Who()), b.Room())
	}
}

// TestViewIsDisposable throws the view away in the middle: the next one shows the same.
func TestViewIsDisposable(t *testing.T) {
	b := newBench(t, "Maren", "Elio")
	vm := b.open(1)
	vm.SetNear(0.8)
	vm.SetWords([]string{"tired"})
	vm.SetForUs(true)
	vm.OpenNote(true)
	vm.SetNote("half a line")
	for range 2 {
		_, view := shown(t, vm, 864, 760)
		shapes, picker := find[*widgets.NearShapes](t, view, ""), find[*widgets.FeelingPicker](t, view, "")
		note, share := find[*widgets.Entry](t, view, ""), find[*widgets.Segments](t, view, "")
		if !shapes.Set() || shapes.Near() != 0.8 || !slices.Equal(picker.Chosen(), []string{"tired"}) ||
			note.Text != "half a line" || share.Current() != 1 {
			t.Fatalf("shows %v, %v, %q, %d", shapes.Near(), picker.Chosen(), note.Text, share.Current())
		}
	}
}

func TestTwoSteps(t *testing.T) {
	for name, c := range map[string]struct {
		w, h, scale float32
		two         bool
	}{
		"opens": {864, 760, 1, false}, "least": {796, 600, 1, true}, "large": {952, 760, 2, true}, "full screen": {1700, 1000, 1, false},
	} {
		b := newBench(t, "Maren", "Elio")
		b.app.Settings().SetTheme(look.New(look.Options{Scale: c.scale}))
		vm := b.open(1)
		_, view := shown(t, vm, c.w, c.h)
		parts := func() (near, words, keep bool) {
			walk(view, func(o fyne.CanvasObject) {
				switch o := o.(type) {
				case *widgets.NearShapes:
					near = true
				case *widgets.FeelingPicker:
					words = true
				case *widgets.Button:
					keep = keep || o.Text() == b.Say("checkin.keep")
				}
			})
			return near, words, keep
		}
		if near, words, keep := parts(); !near || words == c.two || !keep {
			t.Errorf("%s: shapes %v, words %v, Keep it %v", name, near, words, keep)
		}
		if !c.two {
			continue
		}
		test.Tap(find[*widgets.Button](t, view, b.Say("checkin.next")))
		if near, words, keep := parts(); near || !words || !keep {
			t.Errorf("%s, second step: shapes %v, words %v, Keep it %v", name, near, words, keep)
		}
		test.Tap(find[*widgets.Button](t, view, b.Say("checkin.back")))
		if near, _, _ := parts(); !near {
			t.Errorf("%s: there is no way back", name)
		}
	}
}

func TestOneAloneHasNobodyToShareWith(t *testing.T) {
	b := newBench(t, "Maren")
	_, view := shown(t, b.open(1), 864, 760)
	walk(view, func(o fyne.CanvasObject) {
		if _, ok := o.(*widgets.Segments); ok {
			t.Error("there is a choice of who can read it")
		}
	})
}

func TestMissingHasAWayOut(t *testing.T) {
	b := newBench(t, "Maren")
	b.Open(present.RoomCheckIn, present.EditCheckIn{ID: "gone"})
	_, view := shown(t, present.NewCheckIn(b.App), 864, 760)
	test.Tap(find[*widgets.Button](t, view, b.Say("checkin.leave")))
	if b.Room() == present.RoomCheckIn {
		t.Error("there is no way out")
	}
}
