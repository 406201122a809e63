package checkin

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// bench is the room over a journal in memory.
type bench struct{ *uitest.Bench }

func newBench(t *testing.T, options look.Options, names ...string) bench {
	return bench{uitest.New(t, options, names...)}
}

// open opens the room for both (0), the first (1) or the second person.
func (b bench) open(who int) *present.CheckIn {
	b.SitIn(present.RoomCheckIn, who)
	return present.NewCheckIn(b.App)
}

// by opens the room in front of somebody, in the usual window.
func (b bench) by(who int) *present.CheckIn {
	vm := b.open(who)
	b.Put(864, 760, New(vm))
	return vm
}

var day = look.Options{Choice: look.Day}

// TestByKeysAlone checks in from the first key to the last.
func TestByKeysAlone(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	vm := b.by(1)
	c := b.Win.Canvas()
	shapes := uitest.First[*widgets.NearShapes](b.Bench)
	b.PressOn(shapes, fyne.KeyRight, fyne.KeyRight)
	near, set := vm.Near()
	if !set || near <= 0.42 {
		t.Fatalf("the arrow keys set %v, %v", near, set)
	}
	picker := uitest.First[*widgets.FeelingPicker](b.Bench)
	b.PressOn(picker, fyne.KeyRight, fyne.KeySpace)
	if len(vm.Words()) != 1 {
		t.Fatalf("chose %v", vm.Words())
	}
	b.Reach(b.Say("checkin.note"))
	b.Press(fyne.KeyReturn)
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
	share := uitest.First[*widgets.Segments](b.Bench)
	b.PressOn(share, fyne.KeyRight)
	b.Reach(b.Say("checkin.book"))
	b.Press(fyne.KeySpace)
	b.Reach(b.Say("checkin.keep"))
	b.Press(fyne.KeyReturn)
	list := b.Fixture.Sit(b.Fixture.Other).Entries(practice.KindCheckIn)
	if len(list) != 1 || list[0].CheckIn().Note != "soup" || !list[0].CheckIn().Book || *list[0].CheckIn().Near != near {
		t.Fatalf("kept %+v", list)
	}
	if b.Room() != present.RoomNow {
		t.Errorf("in %q", b.Room())
	}
}

func TestWhoByKeys(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	b.by(0)
	b.Reach("Elio")
	b.Press(fyne.KeySpace)
	if b.Who() != b.Fixture.Other || b.Room() != present.RoomCheckIn {
		t.Errorf("%q sits in %q", b.Name(b.Who()), b.Room())
	}
}

// TestViewIsDisposable throws the view away in the middle: the next one shows the same.
func TestViewIsDisposable(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	vm := b.open(1)
	vm.SetNear(0.8)
	vm.SetWords([]string{"tired"})
	vm.SetForUs(true)
	vm.OpenNote(true)
	vm.SetNote("half a line")
	for range 2 {
		b.Put(864, 760, New(vm))
		shapes, picker := uitest.First[*widgets.NearShapes](b.Bench), uitest.First[*widgets.FeelingPicker](b.Bench)
		note, share := uitest.First[*widgets.Entry](b.Bench), uitest.First[*widgets.Segments](b.Bench)
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
		b := newBench(t, look.Options{Scale: c.scale}, "Maren", "Elio")
		b.Put(c.w, c.h, New(b.open(1)))
		parts := func() (near, words, keep bool) {
			_, keep = uitest.Find(b.Bench, func(o *widgets.Button) bool { return o.Text() == b.Say("checkin.keep") })
			return len(uitest.All[*widgets.NearShapes](b.Bench)) > 0, len(uitest.All[*widgets.FeelingPicker](b.Bench)) > 0, keep
		}
		if near, words, keep := parts(); !near || words == c.two || !keep {
			t.Errorf("%s: shapes %v, words %v, Keep it %v", name, near, words, keep)
		}
		if !c.two {
			continue
		}
		b.Tap(b.Say("checkin.next"))
		if near, words, keep := parts(); near || !words || !keep {
			t.Errorf("%s, second step: shapes %v, words %v, Keep it %v", name, near, words, keep)
		}
		b.Tap(b.Say("checkin.back"))
		if near, _, _ := parts(); !near {
			t.Errorf("%s: there is no way back", name)
		}
	}
}

func TestOneAloneHasNobodyToShareWith(t *testing.T) {
	b := newBench(t, day, "Maren")
	b.by(1)
	if len(uitest.All[*widgets.Segments](b.Bench)) > 0 {
		t.Error("there is a choice of who can read it")
	}
}

func TestMissingHasAWayOut(t *testing.T) {
	b := newBench(t, day, "Maren")
	b.Open(present.RoomCheckIn, present.EditCheckIn{ID: "gone"})
	b.Put(864, 760, New(present.NewCheckIn(b.App)))
	b.Tap(b.Say("checkin.leave"))
	if b.Room() == present.RoomCheckIn {
		t.Error("there is no way out")
	}
}
