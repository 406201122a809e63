package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

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
		h := widgets.HeightAt(buttons, width)
		y := h + look.Space(look.S8)
		text := widgets.HeightAt(reason, width)
		if put {
			widgets.Place(buttons, 0, 0, width, h)
			widgets.Place(reason, 0, y, width, text)
		}
		return y + text
	}
	text := widgets.HeightAt(reason, width-x)
	h := max(widgets.HeightAt(buttons, need+1), text)
	if put {
		widgets.Place(buttons, 0, (h-buttons.MinSize().Height)/2, need+1, buttons.MinSize().Height)
		widgets.Place(reason, x, (h-text)/2, width-x, text)
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
