package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Ends sets two things at the two ends of a line, or the second under the first where there is no room for both.
func Ends(left, right fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &ends{}, Objects: []fyne.CanvasObject{left, right}}
}

type ends struct {
	width float32 // the last width given, for which the least height is told
}

// walk finds the places, sets them if it is told to, and answers the height.
func (l *ends) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	left, right := objects[0], objects[1]
	end := natural(right)
	if rest := width - end - look.Space(look.S16); natural(left) <= rest {
		a, b := heightAt(left, rest), heightAt(right, end)
		line := max(a, b)
		if put {
			place(left, 0, (line-a)/2, rest, a)
			place(right, width-end, (line-b)/2, end, b)
		}
		return line
	}
	end = min(end, width)
	a, b := heightAt(left, width), heightAt(right, end)
	if put {
		place(left, 0, 0, width, a)
		place(right, 0, a+look.Space(look.S4), end, b)
	}
	return a + look.Space(look.S4) + b
}

func (l *ends) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := look.Space(160)
	return fyne.NewSize(least, l.walk(objects, max(l.width, least), false))
}

func (l *ends) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}
