package rituals

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// TestBrowseByKeys looks for a ritual, opens it, comes back to where the list was, and marks a favourite.
func TestBrowseByKeys(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, 860, 600, "Maren", "Elio")
	b.enter("Browse all")
	entry, ok := b.Win.Canvas().Focused().(*widgets.Entry)
	if !ok {
		t.Fatalf("the focus is on %q", b.Focused())
	}
	b.Press(fyne.KeyDown)
	for range 20 {
		b.Press(fyne.KeyDown)
	}
	row, at := b.Focused(), uitest.First[*widgets.Scroll](b.Bench).Offset.Y
	if at < 300 {
		t.Errorf("scrolled to %v", at)
	}
	b.Press(fyne.KeyReturn)
	page, ok := b.vm.Page()
	if !ok || b.vm.Screen() != present.RitualsOne || b.Focused() != "All rituals" {
		t.Fatalf("Enter leads to screen %d, the focus is on %q", b.vm.Screen(), b.Focused())
	}
	if b.enter("Favourite"); b.Focused() != "A favourite" || len(b.Sitting().Favourites()) != 1 {
		t.Errorf("the focus is on %q, favourites: %v", b.Focused(), b.Sitting().Favourites())
	}
	b.enter("All rituals")
	if now := uitest.First[*widgets.Scroll](b.Bench).Offset.Y; now != at || b.Focused() == row || b.vm.Screen() != present.RitualsAll {
		t.Errorf("back at %v on %q, was at %v", now, b.Focused(), at)
	}
	if want := "favourite"; !strings.Contains(b.Focused(), want) {
		t.Errorf("%q does not say that it is a favourite", b.Focused())
	}
	b.Win.Canvas().Focus(entry)
	for _, letter := range "no such ritual" {
		entry.TypedRune(letter)
	}
	if !b.Says("Nothing here has all of these words. Fewer may find more.") {
		t.Error("nothing says that there is none")
	}
	b.vm.SetQuery("")
	b.Reach("Which rituals: all")
	b.Press(fyne.KeyRight)
	if rows := uitest.All[*widgets.OfferRow](b.Bench); len(rows) != 1 || !strings.Contains(uitest.Label(rows[0]), page.Title) {
		t.Errorf("%d favourites", len(rows))
	}
}

// BenchmarkBrowse opens the list of all rituals: it is built and laid out.
func BenchmarkBrowse(b *testing.B) {
	room := newBench(b, look.Options{Still: true}, 864, 760, "Maren", "Elio")
	b.ReportAllocs()
	for b.Loop() {
		room.vm.Browse(false)
		room.vm.Browse(true)
		room.Put(864, 760, New(room.vm))
	}
}

// TestFind brings the keyboard to the search from everywhere in the room.
func TestFind(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, 860, 600, "Maren", "Elio")
	for name, before := range map[string]func(){
		"board": func() { b.vm.Browse(false) }, "all": func() { b.vm.Browse(true); b.Win.Canvas().Unfocus() },
		"one": func() { b.vm.Open("one-true-thing") }, "asked": func() { b.vm.SetSituation(2); b.vm.Browse(false) },
	} {
		before()
		b.vm.Find()
		if _, ok := b.Win.Canvas().Focused().(*widgets.Entry); !ok || b.vm.Screen() != present.RitualsAll || b.vm.Finding {
			t.Errorf("from %s: screen %d, the focus is on %q", name, b.vm.Screen(), b.Focused())
		}
	}
}

// BenchmarkSearch types a letter into the search, and takes it away.
func BenchmarkSearch(b *testing.B) {
	room := newBench(b, look.Options{Still: true}, 864, 760, "Maren", "Elio")
	room.vm.Browse(true)
	entry := uitest.First[*widgets.Entry](room.Bench)
	for b.Loop() {
		entry.TypedRune('t')
		entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
}
