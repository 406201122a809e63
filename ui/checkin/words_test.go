package checkin

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestFieldOfRealWords lays our own words out as both windows show them: none lies on another or outside, in any scale,
// and the more precise ones stand in one line.
func TestFieldOfRealWords(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{
		"opens": {864, 760, 1}, "least": {796, 600, 1}, "small type": {864, 760, 0.85}, "larger": {1100, 800, 1.4},
	} {
		b := newBench(t, look.Options{Scale: c.scale}, "Maren", "Elio")
		vm := b.open(1)
		vm.Go(1)
		f := newForm(vm)
		b.Put(c.w, c.h, f.root)
		tags := map[string]fyne.CanvasObject{}
		for _, o := range test.LaidOutObjects(f.picker) {
			if tap, ok := o.(fyne.Tappable); ok && o != fyne.CanvasObject(f.picker) {
				tags[uitest.Label(tap)] = o
			}
		}
		words := vm.Feelings()
		for i, w := range words {
			a := tags[w.Text]
			if a == nil || a.Position().X < 0 || a.Position().X+a.Size().Width > f.picker.Size().Width {
				t.Fatalf("%s: %q is not in the field", name, w.Text)
			}
			for _, o := range words[:i] {
				if letters(a, tags[o.Text]) {
					t.Errorf("%s: %q and %q lie on each other", name, w.Text, o.Text)
				}
			}
		}
		line := f.picker.MinSize().Height - f.picker.Below() + look.Dp(42)
		for _, w := range words {
			f.picker.SetChosen([]string{w.ID})
			if got := f.picker.MinSize().Height; got > line {
				t.Errorf("%s: the words near %q need %v instead of %v", name, w.Text, got, line)
			}
		}
	}
}

// letters says whether the words themselves touch: the air around them may.
func letters(a, b fyne.CanvasObject) bool {
	air := look.Dp(14)
	apart := func(p, w, q, v, air float32) bool { return p+w-air <= q+air || q+v-air <= p+air }
	return !apart(a.Position().X, a.Size().Width, b.Position().X, b.Size().Width, air) &&
		!apart(a.Position().Y, a.Size().Height, b.Position().Y, b.Size().Height, look.Dp(6))
}

func TestSearchByKeys(t *testing.T) {
	for name, c := range map[string]struct{ w, h, scale float32 }{"opens": {864, 760, 1}, "least": {796, 600, 1}, "large": {952, 760, 2}} {
		b := newBench(t, look.Options{Scale: c.scale}, "Maren", "Elio")
		vm := b.open(1)
		b.Put(c.w, c.h, New(vm))
		vm.Find() // Ctrl+F
		line, ok := b.Win.Canvas().Focused().(*widgets.Entry)
		if !ok {
			t.Fatalf("%s: %T has the focus", name, b.Win.Canvas().Focused())
		}
		test.Type(line, "HOMES")
		if vm.Sought != "HOMES" || line.AccessibilityLabel() != b.Say("checkin.find.first", "word", "homesick") {
			t.Errorf("%s: typed %q, spoken %q", name, vm.Sought, line.AccessibilityLabel())
		}
		b.Press(fyne.KeyReturn)
		if !slices.Equal(vm.Words(), []string{"homesick"}) || vm.Finding {
			t.Errorf("%s: Enter chose %v", name, vm.Words())
		}
		b.Reach(b.Say("checkin.find"))
		b.Press(fyne.KeySpace)
		if !vm.Finding {
			t.Errorf("%s: the button does not open the search", name)
		}
		b.Press(fyne.KeyEscape)
		if vm.Finding || len(vm.Words()) != 1 {
			t.Errorf("%s: Esc left it open", name)
		}
		vm.Find()
		test.Type(b.Win.Canvas().Focused(), "gloomish")
		b.Press(fyne.KeyReturn)
		if !b.Says(b.Say("checkin.find.none")) && !slices.Contains(b.Texts(), b.Say("checkin.find.none")) {
			t.Errorf("%s: nothing says that nothing was found", name)
		}
	}
}

func TestFoundCareWordStops(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	vm := b.by(1)
	vm.Find()
	test.Type(b.Win.Canvas().Focused(), "not s")
	b.Press(fyne.KeyReturn)
	if b.Room() != present.RoomCare {
		t.Errorf("leads to %q", b.Room())
	}
}

func TestLinesByKeys(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	vm := b.by(1)
	b.Reach(b.Say("checkin.lines"))
	b.Press(fyne.KeyReturn)
	line, ok := b.Win.Canvas().Focused().(*widgets.Entry)
	if !ok || line.AccessibilityLabel() != b.Say("checkin.where") {
		t.Fatalf("the lines opened and %T has the focus", b.Win.Canvas().Focused())
	}
	b.Win.Canvas().FocusNext()
	if got := b.Focused(); got != b.Say("checkin.where")+" throat" {
		t.Fatalf("Tab leads to %q", got)
	}
	b.Press(fyne.KeyRight, fyne.KeySpace)
	if line.Text != "chest" {
		t.Errorf("the word put %q into the line", line.Text)
	}
	b.Win.Canvas().FocusNext()
	test.Type(b.Win.Canvas().Focused(), "quiet, soup")
	vm.Escape()
	if b.Focused() != b.Say("checkin.lines.written") {
		t.Errorf("closed, the keys are at %q", b.Focused())
	}
	b.Reach(b.Say("checkin.keep"))
	b.Press(fyne.KeyReturn)
	list := b.Fixture.Sit(b.Fixture.First).Entries(practice.KindCheckIn)
	if len(list) != 1 || list[0].CheckIn().Where != "chest" || list[0].CheckIn().Need != "quiet, soup" {
		t.Errorf("kept %+v", list)
	}
}

// TestCareInALineStops types such a word into a line and goes on with Tab, or with Enter.
func TestCareInALineStops(t *testing.T) {
	for name, leave := range map[string]func(b bench){
		"Tab":   func(b bench) { b.Win.Canvas().FocusNext() },
		"Enter": func(b bench) { b.Press(fyne.KeyReturn) },
	} {
		b := newBench(t, day, "Maren", "Elio")
		vm := b.by(1)
		vm.OpenLines(true)
		test.Type(b.Win.Canvas().Focused(), "controlled")
		if b.Room() != present.RoomCheckIn {
			t.Fatalf("%s: stops while it is typed", name)
		}
		leave(b)
		if b.Room() != present.RoomCare {
			t.Errorf("%s: leads to %q", name, b.Room())
		}
	}
}

func TestJudgementHint(t *testing.T) {
	b := newBench(t, day, "Maren", "Elio")
	vm := b.by(1)
	vm.OpenNote(true)
	note := b.Win.Canvas().Focused()
	test.Type(note, "You always leave")
	if !b.Says(b.Say("hint.judgement")) || b.Win.Canvas().Focused() != note {
		t.Fatalf("the hint is not there, or took the focus: %T", b.Win.Canvas().Focused())
	}
	b.Tap(b.Say("hint.judgement.hide"))
	if b.Says(b.Say("hint.judgement")) || b.Win.Canvas().Focused() != note {
		t.Error("put away, it stays, or the focus is lost")
	}
	test.Type(note, " and you never ask")
	if b.Says(b.Say("hint.judgement")) || !strings.HasSuffix(vm.Note(), "never ask") {
		t.Error("it comes again, or holds the typing up")
	}
}
