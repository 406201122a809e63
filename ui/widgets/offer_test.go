package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// TestBoard: three columns, two or one where it is narrow; the arrows follow what is seen.
func TestBoard(t *testing.T) {
	for _, c := range []struct {
		width, scale float32
		columns      int
	}{{680, 1, 3}, {560, 1, 2}, {400, 1, 1}, {880, 2, 1}, {1360, 2, 3}} {
		begin(t, look.Options{Scale: c.scale, Still: true})
		var heard []int
		b := NewBoard([]string{"a", "b", "c", "d", "e", "f", "g"}, func(i int, _ bool) { heard = append(heard, i) })
		b.Single = true
		window := show(t, b, c.width, 900)
		window.Canvas().FocusNext()
		typeKeys(window, fyne.KeyDown, fyne.KeyReturn)
		if !slices.Equal(heard, []int{c.columns}) || !slices.Equal(b.Chosen(), []int{c.columns}) {
			t.Errorf("%v wide at %v: down leads to %v, want %d columns", c.width, c.scale, heard, c.columns)
		}
		typeKeys(window, fyne.KeyLeft, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp) // out over the edge: nothing happens
		if b.Item(-1) != nil || b.Item(7) != nil || b.Item(6).AccessibilityLabel() != "g" {
			t.Error("the items are others")
		}
		if b.Size().Width < b.items[c.columns-1].Position().X+b.items[c.columns-1].Size().Width {
			t.Errorf("%v wide: the columns run out", c.width)
		}
	}
}

// TestOfferSaysItsNote on the card and aloud, and can be low.
func TestOfferSaysItsNote(t *testing.T) {
	begin(t, look.Options{Still: true})
	plain := NewOffer(OfferText{Picture: "boat", Small: "about ten minutes", Title: "A title", Body: "What it is for."}, nil)
	noted := NewOffer(OfferText{Picture: "boat", Small: "about an hour", Note: "longer than you said", Title: "A title", Body: "What it is for."}, nil)
	if got := noted.AccessibilityLabel(); got != "A title, about an hour, longer than you said" {
		t.Errorf("spoken as %q", got)
	}
	if plain.AccessibilityLabel() != "A title, about ten minutes" || noted.MinSize().Height <= plain.MinSize().Height {
		t.Error("the note has no line of its own")
	}
	high := plain.MinSize().Height
	plain.SetLow(true)
	low := plain.MinSize().Height
	plain.SetText(OfferText{Picture: "boat", Small: "about ten minutes", Title: "Another", Body: "What it is for."})
	if low >= high || plain.MinSize().Height != low {
		t.Errorf("low is %v, high is %v, after another text %v", low, high, plain.MinSize().Height)
	}
	plain.SetLow(false)
	if plain.MinSize().Height != high {
		t.Error("it stays low")
	}
	var keys []fyne.KeyName
	plain.OnKey = func(k fyne.KeyName) bool { keys = append(keys, k); return true }
	window := show(t, plain, 220, 300)
	window.Canvas().Focus(plain)
	if typeKeys(window, fyne.KeyRight); !slices.Equal(keys, []fyne.KeyName{fyne.KeyRight}) {
		t.Errorf("heard %v", keys)
	}
}

// TestOfferRow: what is small stands beside the title where there is room, else under the body; nothing runs out.
func TestOfferRow(t *testing.T) {
	begin(t, look.Options{Still: true})
	taps := 0
	r := NewOfferRow(OfferText{Title: "The way out and the way back", Small: "about half an hour, waist-deep", Body: "For a walk."}, func() { taps++ })
	window := show(t, Rows(0, r), 680, 300)
	if r.small.Position().Y > r.body.Position().Y || r.small.Position().X+r.small.Size().Width > 680 {
		t.Error("there is room beside the title")
	}
	wide := r.Size().Height
	window.Resize(fyne.NewSize(300, 300))
	if r.small.Position().Y < r.body.Position().Y || r.Size().Height <= wide {
		t.Errorf("narrow: small at %v, body at %v", r.small.Position(), r.body.Position())
	}
	window.Canvas().Focus(r)
	typeKeys(window, fyne.KeySpace)
	if test.Tap(r); taps != 2 || r.AccessibilityLabel() != "The way out and the way back, about half an hour, waist-deep" {
		t.Errorf("%d taps, spoken as %q", taps, r.AccessibilityLabel())
	}
	r.SetText(OfferText{Title: "Short", Small: "about an hour", Body: "For a walk."})
	if r.title.Text != "Short" || r.small.Text != "about an hour" {
		t.Error("the text does not change")
	}
}
