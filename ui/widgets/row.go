package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Row sets objects side by side at their natural widths, in the middle of the row's height. A
// layout.NewSpacer() takes what is left.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: row{gap: gap, grow: -1}, Objects: objects}
}

// RowFill is Row in which the object at index grow takes the width that is left. Wrapping text belongs there.
func RowFill(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: row{gap: gap, grow: grow}, Objects: objects}
}

type row struct {
	gap  float32
	grow int
}

func (l row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var s fyne.Size
	first := true
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if !first {
			s.Width += look.Space(l.gap)
		}
		first = false
		m := o.MinSize()
		s.Width += m.Width
		s.Height = max(s.Height, m.Height)
	}
	return s
}

func (l row) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects, grow := l.shown(objects)
	widths := l.widths(objects, grow, s.Width)
	x := float32(0)
	for i, o := range objects {
		h := heightAt(o, widths[i])
		place(o, x, (s.Height-h)/2, widths[i], h)
		x += widths[i] + look.Space(l.gap)
	}
}

// shown are the visible objects and where among them the growing one is.
func (l row) shown(objects []fyne.CanvasObject) (out []fyne.CanvasObject, grow int) {
	grow = -1
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		if i == l.grow {
			grow = len(out)
		}
		out = append(out, o)
	}
	return out, grow
}

// widths gives each object its natural width, what is left to those that grow, and, where there is too little,
// takes from those that can be wrapped.
func (l row) widths(objects []fyne.CanvasObject, grow int, width float32) []float32 {
	out := make([]float32, len(objects))
	free, growing, soft := width-look.Space(l.gap)*float32(max(len(objects)-1, 0)), float32(0), float32(0)
	for i, o := range objects {
		if i == grow || isSpacer(o) {
			growing++
			out[i] = o.MinSize().Width
			free -= out[i]
			continue
		}
		out[i] = natural(o)
		soft += max(out[i]-o.MinSize().Width, 0)
		free -= out[i]
	}
	for i, o := range objects {
		switch {
		case free > 0 && (i == grow || isSpacer(o)):
			out[i] += free / growing
		case free < 0 && soft > 0 && i != grow && !isSpacer(o):
			out[i] -= min(-free, soft) * max(out[i]-o.MinSize().Width, 0) / soft
		}
	}
	return out
}
