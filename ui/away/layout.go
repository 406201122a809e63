package away

import "fyne.io/fyne/v2"

// aboveFoot gives the foot what it needs and the rest to what scrolls above it, so that the filled button is always in view.
type aboveFoot struct{}

func (aboveFoot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (aboveFoot) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[1].Resize(fyne.NewSize(s.Width, objects[1].Size().Height)) // wrapped text knows its height once it has a width
	h := objects[1].MinSize().Height
	objects[1].Resize(fyne.NewSize(s.Width, h))
	objects[1].Move(fyne.NewPos(0, s.Height-h))
	objects[0].Resize(fyne.NewSize(s.Width, max(s.Height-h, 0)))
	objects[0].Move(fyne.NewPos(0, 0))
}
