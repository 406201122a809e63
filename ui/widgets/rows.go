package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// heightAt gives an object a width and answers the height that it then needs. Wrapped text knows its height only
// once it knows its width; every layout here asks in this order, so that one pass is enough.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

// Rows sets objects one under another, each at the full width, with a gap (look.S4 … look.S40) between them.
func Rows(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: rows{gap}, Objects: objects}
}

type rows struct{ gap float32 }

func (l rows) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	first := true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			s.Height += look.Space(l.gap)
		}
		first = false
		m := o.MinSize()
		s.Width = max(s.Width, m.Width)
		s.Height += m.Height
	}
	return s
}

func (l rows) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	heights := make([]float32, len(objects))
	used, growing, seen := float32(0), 0, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		seen++
		if isSpacer(o) {
			growing++
			continue
		}
		heights[i] = heightAt(o, s.Width)
		used += heights[i]
	}
	used += look.Space(l.gap) * float32(max(seen-1, 0))
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if isSpacer(o) {
			heights[i] = max(s.Height-used, 0) / float32(growing)
		}
		place(o, 0, y, s.Width, heights[i])
		y += heights[i] + look.Space(l.gap)
	}
}

// isSpacer recognises layout.NewSpacer() without caring for its direction.
func isSpacer(o fyne.CanvasObject) bool {
	sp, ok := o.(interface{ ExpandVertical() bool })
	return ok && sp.ExpandVertical()
}
