package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// pressables are all widgets that are one thing to press, each with a counter.
func pressables(count func()) map[string]fyne.Widget {
	return map[string]fyne.Widget{
		"filled button": FilledButton("Begin", count),
		"plain button":  PlainButton("Another one", count).WithIcon("lock").Flush(),
		"care button":   CareTonalButton("Close", count).Compact(),
		"link row":      NewLinkRow("keep", "Export", "all of it", count),
		"chip":          NewChip("In half an hour", false, count),
		"offer":         NewOffer(OfferText{Picture: "walk", Small: "ten minutes", Title: "Side by side", Body: "Walk."}, count),
		"choice":        NewChoice("We hurt each other.", false, count),
		"rail item":     NewRailItem("now", "Now", count),
		"tick":          NewTick(First, "Maren", false, func(bool) { count() }),
		"toggle":        NewToggle("Blank lines", false, func(bool) { count() }),
		"icon button":   newIconButton("calendar", "Open the month", count),
	}
}

func TestEverythingPressableWorksByHandAndByKeys(t *testing.T) {
	begin(t, look.Options{})
	presses := 0
	for name, w := range pressables(func() { presses++ }) {
		t.Run(name, func(t *testing.T) {
			presses = 0
			window := show(t, w, 400, 300)
			test.Tap(w.(fyne.Tappable))
			if presses != 1 {
				t.Fatalf("a tap pressed %d times", presses)
			}
			window.Canvas().FocusNext()
			if window.Canvas().Focused() != w.(fyne.Focusable) {
				t.Fatal("Tab does not reach it")
			}
			typeKeys(window, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace)
			if presses != 4 {
				t.Errorf("Return, Enter and Space pressed %d times, want 3", presses-1)
			}
			var passed fyne.KeyName
			window.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { passed = ev.Name })
			typeKeys(window, fyne.KeyEscape)
			if passed != fyne.KeyEscape {
				t.Errorf("Esc does not reach the window, it got %q", passed)
			}
			if _, ok := w.(fyne.Accessible); !ok {
				t.Error("it has no accessible label")
			}
		})
	}
}

func TestRingShowsFocusOutsideTheWidget(t *testing.T) {
	begin(t, look.Options{})
	b := FilledButton("Begin", nil)
	window := show(t, Pad(look.S24, look.S24, look.S24, look.S24, b), 300, 120)
	if b.ring.Visible() {
		t.Error("there is a ring without focus")
	}
	window.Canvas().Focus(b)
	if !b.ring.Visible() || b.ring.StrokeWidth != 2 {
		t.Error("the focus is not visible")
	}
	if p, s := b.ring.Position(), b.ring.Size(); p.X != -4 || p.Y != -4 || s.Width != b.Size().Width+8 {
		t.Errorf("the ring lies at %v with %v", p, s)
	}
	if got := look.Contrast(b.ring.StrokeColor, look.Colour(look.Paper)); got < 3 {
		t.Errorf("the ring has a contrast of %.1f", got)
	}
	window.Canvas().Unfocus()
	if b.ring.Visible() {
		t.Error("the ring stays")
	}
}

func TestDisabledButtonDoesNothing(t *testing.T) {
	begin(t, look.Options{})
	presses := 0
	b := FilledButton("Not yet", func() { presses++ })
	b.Disable()
	window := show(t, b, 200, 60)
	test.Tap(b)
	window.Canvas().FocusNext()
	if presses != 0 || window.Canvas().Focused() != nil {
		t.Error("a disabled button can be pressed or focused")
	}
	if b.Cursor() != desktop.DefaultCursor {
		t.Error("a disabled button shows a hand")
	}
	b.Enable()
	test.Tap(b)
	if presses != 1 {
		t.Error("an enabled button cannot be pressed")
	}
}

func TestButtonMeasures(t *testing.T) {
	for _, tt := range []struct{ scale, height float32 }{{1, 44}, {2, 88}, {0.85, 37.4}} {
		begin(t, look.Options{Scale: tt.scale})
		b := FilledButton("Begin", nil)
		if got := b.MinSize().Height; got != tt.height {
			t.Errorf("at %v a button is %v high, want %v", tt.scale, got, tt.height)
		}
		if b.MinSize().Width <= 40*tt.scale {
			t.Error("a button has no room for its word")
		}
	}
}

func TestLinkRowWithoutTapIsPassedBy(t *testing.T) {
	begin(t, look.Options{})
	row := NewLinkRow("", "Germany, Hilfetelefon", "116 016", nil)
	window := show(t, row, 400, 60)
	window.Canvas().FocusNext()
	if window.Canvas().Focused() != nil {
		t.Error("a row that does nothing takes the focus")
	}
	if got := row.AccessibilityLabel(); got != "Germany, Hilfetelefon, 116 016" {
		t.Errorf("spoken as %q", got)
	}
	if row.MinSize().Height != 44 {
		t.Errorf("a row is %v high", row.MinSize().Height)
	}
}

func TestTickAndToggleTell(t *testing.T) {
	begin(t, look.Options{Still: true})
	var heard []bool
	tick := NewTick(Second, "", false, func(on bool) { heard = append(heard, on) })
	toggle := NewToggle("Blank lines", true, func(on bool) { heard = append(heard, on) })
	show(t, Rows(0, tick, toggle), 300, 100)
	test.Tap(tick)
	test.Tap(tick)
	test.Tap(toggle)
	if len(heard) != 3 || !heard[0] || heard[1] || heard[2] {
		t.Errorf("heard %v", heard)
	}
	tick.SetOn(true)
	toggle.SetOn(true)
	if len(heard) != 3 || !tick.On() || !toggle.On() || toggle.at != 1 {
		t.Error("setting by code is told, or not done")
	}
}
