package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

var towns = []string{"none", "Auckland", "Berlin", "Bern", "Honolulu"}

func searchTowns(t *testing.T, w, h, scale float32) (*Select, fyne.Window, *[]int) {
	t.Helper()
	begin(t, look.Options{Scale: scale})
	var heard []int
	s := NewSelect(towns, 2, func(i int) { heard = append(heard, i) })
	s.Search(SelectSearch{Place: "A city", None: "No such city.", First: func(word string) string { return "Enter takes " + word },
		Find: func(text string) (found []int) {
			if text == "" {
				return []int{0, 2}
			}
			for i, town := range towns {
				if strings.Contains(strings.ToLower(town), strings.ToLower(text)) {
					found = append(found, i)
				}
			}
			return found
		}})
	window := show(t, Rows(0, s), w, h)
	window.Canvas().FocusNext()
	return s, window, &heard
}

// TestSelectSearch: Enter, Down or a letter opens the line; Up and Down mark what was found, and Enter takes it.
func TestSelectSearch(t *testing.T) {
	s, window, heard := searchTowns(t, 400, 500, 1)
	typeKeys(window, fyne.KeyUp, fyne.KeyHome, fyne.KeyDown)
	if s.finding == nil || len(*heard) != 0 || window.Canvas().Focused() != fyne.Focusable(s.finding.line) {
		t.Fatalf("Down does not open the search, or arrows choose: %v", *heard)
	}
	if l := s.finding.list; len(l.words) != 2 || l.marked != 1 || s.finding.line.Label != "Enter takes Berlin" {
		t.Errorf("at hand: %d words, %d marked, %q", len(l.words), l.marked, s.finding.line.Label)
	}
	test.Type(s.finding.line, "ber")
	if !slices.Equal(s.finding.found, []int{2, 3}) || s.finding.list.marked != 0 {
		t.Errorf("found %v", s.finding.found)
	}
	typeKeys(window, fyne.KeyDown)
	if s.finding.line.Label != "Enter takes Bern" {
		t.Errorf("spoken: %q", s.finding.line.Label)
	}
	typeKeys(window, fyne.KeyReturn)
	if s.Current() != 3 || !slices.Equal(*heard, []int{3}) || s.finding != nil || window.Canvas().Overlays().Top() != nil || window.Canvas().Focused() != fyne.Focusable(s) {
		t.Errorf("chosen: %d, heard %v", s.Current(), *heard)
	}
	s.TypedRune('h')
	if s.finding == nil || s.finding.line.Text != "h" || !slices.Equal(s.finding.found, []int{4}) {
		t.Fatal("a letter does not begin to search")
	}
	test.Type(s.finding.line, "xx")
	if len(s.finding.found) != 0 || s.finding.none.Text != "No such city." || s.finding.scroll.Visible() {
		t.Error("that nothing was found is not said")
	}
	typeKeys(window, fyne.KeyDown, fyne.KeyReturn)
	if s.finding == nil || s.Current() != 3 {
		t.Error("Enter took what is not there")
	}
	typeKeys(window, fyne.KeyEscape)
	if s.finding != nil || s.Current() != 3 || window.Canvas().Focused() != fyne.Focusable(s) {
		t.Error("Esc does not close it")
	}
	test.Tap(s)
	s.finding.list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	if s.Current() != 0 {
		t.Errorf("a tap chose %d", s.Current())
	}
}

// TestSearchFindsRoom: the card lies inside the window, however low that is, and lets something be read under its line.
func TestSearchFindsRoom(t *testing.T) {
	for _, c := range []struct{ w, h, scale float32 }{{400, 500, 1}, {300, 220, 1}, {700, 520, 2}} {
		s, window, _ := searchTowns(t, c.w, c.h, c.scale)
		typeKeys(window, fyne.KeyReturn)
		card, scroll := s.finding.card, s.finding.scroll
		if p, size := card.Position(), card.Size(); p.X < 0 || p.Y < 0 || p.X+size.Width > c.w || p.Y+size.Height > c.h {
			t.Errorf("%v: the card lies at %v, %v", c, p, size)
		}
		if scroll.Size().Height < s.finding.list.rowHeight() {
			t.Errorf("%v: %v are left for the list", c, scroll.Size().Height)
		}
	}
}
