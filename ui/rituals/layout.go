package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// aboveFoot gives the foot what it needs at the width there is, and the rest to what scrolls above it, so that the filled
// button is always in view.
type aboveFoot struct{}

func (aboveFoot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (aboveFoot) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	h := heightAt(objects[1], s.Width)
	place(objects[0], 0, 0, s.Width, max(s.Height-h, 0))
	place(objects[1], 0, s.Height-h, s.Width, h)
}

// besides sets buttons at the left and the reason at the right of them, or under them where there is little room.
type besides struct {
	gap   float32
	width float32 // the last width given, for which the least height is told
}

// least is how narrow the reason may become.
const least = 220

// walk finds the places, sets them if it is told to, and answers the height.
func (l *besides) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	buttons, reason := objects[0], objects[1]
	need := float32(0)
	if row, ok := buttons.(*fyne.Container); ok {
		for i, o := range row.Objects {
			if need += o.MinSize().Width; i > 0 {
				need += look.Space(buttonGap)
			}
		}
	}
	x := need + look.Space(l.gap)
	if width-x < look.Dp(least) {
		h := heightAt(buttons, width)
		y := h + look.Space(look.S8)
		text := heightAt(reason, width)
		if put {
			place(buttons, 0, 0, width, h)
			place(reason, 0, y, width, text)
		}
		return y + text
	}
	text := heightAt(reason, width-x)
	h := max(heightAt(buttons, need+1), text)
	if put {
		place(buttons, 0, (h-buttons.MinSize().Height)/2, need+1, buttons.MinSize().Height)
		place(reason, x, (h-text)/2, width-x, text)
	}
	return h
}

func (l *besides) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(160), l.walk(objects, max(l.width, look.Dp(160)), false))
}

func (l *besides) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

// heightAt gives an object a width and answers the height that it then needs.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Resize(fyne.NewSize(w, h))
	o.Move(fyne.NewPos(x, y))
}
