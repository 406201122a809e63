package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// region is a part of the window: where it begins and ends.
type region struct{ left, top, right, bottom float32 }

func (b region) moved(left, top float32) region {
	return region{left, top, left + b.right - b.left, top + b.bottom - b.top}
}

func (b region) within(c region) region {
	return region{max(b.left, c.left), max(b.top, c.top), min(b.right, c.right), min(b.bottom, c.bottom)}
}

func (b region) meets(c region, gap float32) bool {
	return b.left-gap < c.right && c.left < b.right+gap && b.top-gap < c.bottom && c.top < b.bottom+gap
}

// Distances in dp.
const (
	toastAir = 4  // least, between a toast and words
	toastEnd = 12 // from the foot of the window, where a toast lies in the air of the foot
)

// spot is where a toast that would like to lie at wanted covers no word: there, in the air of the foot, or higher up in the
// lower half of the area, in the middle or at the right of the column, where lines end. Where words are everywhere it stays
// where it wanted to be.
func (t *Toasts) spot(area, wanted region) region {
	shown := t.shown(area)
	free := func(b region) bool {
		for _, s := range shown {
			if b.meets(s, look.Dp(toastAir)) {
				return false
			}
		}
		return b.left >= area.left && b.bottom <= area.bottom
	}
	high := wanted.bottom - wanted.top
	end, least := area.bottom-look.Dp(toastEnd)-high, area.bottom-look.Dp(toastAir)-high
	column := min(look.Dp(look.ColumnWidth), area.right-area.left-2*look.Space(look.S24))
	right := (area.left+area.right+column)/2 - (wanted.right - wanted.left)
	for _, b := range []region{wanted, wanted.moved(wanted.left, end), wanted.moved(right, end), wanted.moved(wanted.left, least)} {
		if free(b) {
			return b
		}
	}
	for top := wanted.top; top > (area.top+area.bottom)/2; top -= look.Dp(toastAir) {
		if t.clear(top, high, area.top) != top {
			continue
		}
		for _, left := range []float32{wanted.left, right} {
			if b := wanted.moved(left, top); free(b) {
				return b
			}
		}
	}
	return wanted
}

// shown is where in an area there is something to read or to use: words, and whatever takes the keyboard. What is scrolled
// out of view is not there.
func (t *Toasts) shown(area region) (all []region) {
	var walk func(o fyne.CanvasObject, x, y float32, seen region)
	walk = func(o fyne.CanvasObject, x, y float32, seen region) {
		if o == nil || !o.Visible() {
			return
		}
		x, y = x+o.Position().X, y+o.Position().Y
		own := region{x, y, x + o.Size().Width, y + o.Size().Height}
		add := func(b region) {
			if b = b.within(seen); b.left < b.right && b.top < b.bottom {
				all = append(all, b)
			}
		}
		if text, words := o.(*Text); words {
			for _, row := range text.inked() {
				add(row.moved(x+row.left, y+row.top))
			}
			return
		}
		if _, used := o.(fyne.Focusable); used {
			add(own)
			return
		}
		if _, scrolls := o.(*Scroll); scrolls {
			seen = own.within(seen)
		}
		for _, c := range children(o) {
			walk(c, x, y, seen)
		}
	}
	walk(t.Content, 0, 0, area)
	return all
}
