package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Distances in dp.
const (
	toastFoot  = 96 // from the foot of the window: clear of the bar that some rooms have there
	toastOver  = 28 // over what it moves up from: clear of the edge of the bar in which that stands
	toastSides = 32 // how much narrower than a column of text
)

// settle puts the toast to the foot of its area, or over what has to stay clear there. It is called again when the focus
// moves.
func (t *Toasts) settle() {
	if t.toast == nil {
		return
	}
	at, size := t.area()
	w := min(t.toast.natural(), look.Dp(look.ColumnWidth-toastSides), size.Width-2*look.Space(look.S24))
	h := heightAt(t.toast, w)
	foot := at.Y + size.Height - h - look.Dp(toastFoot)
	y := t.clear(foot, h, at.Y+look.Space(look.S8))
	x := at.X + (size.Width-w)/2
	spot := t.spot(region{at.X, at.Y, at.X + size.Width, at.Y + size.Height}, region{x, y, x + w, y + h})
	place(t.toast, spot.left, spot.top, w, h)
}

func (t *Toasts) area() (fyne.Position, fyne.Size) {
	if t.Area != nil {
		if at, size := t.Area(); size.Width > 0 && size.Height > 0 {
			return at, size
		}
	}
	return fyne.Position{}, t.Size()
}

// clear is where a toast of a height begins that would like to begin at foot: as low as it covers nothing. Where all
// the way up to top is taken, it stays at the foot.
func (t *Toasts) clear(foot, h, top float32) float32 {
	taken := t.taken()
	y := foot
	for moved := true; moved; {
		moved = false
		for _, s := range taken {
			if y+h+look.Dp(8) > s.from && y-look.Dp(8) < s.to {
				y, moved = s.from-look.Dp(toastOver)-h, true
			}
		}
		if y < top {
			return foot
		}
	}
	return y
}

// strip is a part of the window's height.
type strip struct{ from, to float32 }

// taken is where in the height of the window something stands that a toast leaves clear: an open note, the field that has
// the keyboard, the main button.
func (t *Toasts) taken() (all []strip) {
	driver := fyne.CurrentApp().Driver()
	Walk(t.Content, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *Entry:
			if !o.MultiLine && !focused(o) {
				return
			}
		case *Button:
			if o.style.fill != look.Action {
				return
			}
		default:
			return
		}
		y := driver.AbsolutePositionForObject(o).Y
		all = append(all, strip{y, y + o.Size().Height})
	})
	return all
}

func focused(o fyne.Focusable) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(o.(fyne.CanvasObject))
	return c != nil && c.Focused() == o
}
