package widgets

import (
	"slices"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Columns sets objects in equal columns; where a column would be narrower than minWidth (dp at 100 %) they stand
// one under another.
func Columns(gap, minWidth float32, objects ...fyne.CanvasObject) *fyne.Container {
	return Weighted(gap, minWidth, nil, objects...)
}

// Weighted is Columns with shares of the width, such as 2 and 1. Objects without a weight have 1.
func Weighted(gap, minWidth float32, weights []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &columns{gap: gap, least: minWidth, weights: weights}, Objects: objects}
}

type columns struct {
	gap, least float32
	weights    []float32
	width      float32
}

func (l *columns) weight(i int) float32 {
	if i < len(l.weights) {
		return l.weights[i]
	}
	return 1
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			out = append(out, o)
		}
	}
	return out
}

// filling leaves out what only keeps a column empty, an Air of nothing, which is a pixel high: one under another, nothing is
// to be kept empty.
func filling(objects []fyne.CanvasObject) []fyne.CanvasObject {
	return slices.DeleteFunc(objects, func(o fyne.CanvasObject) bool { return o.MinSize().Height <= 1 })
}

// stacked says whether the columns stand one under another at this width.
func (l *columns) stacked(n int, width float32) bool {
	gaps := look.Space(l.gap) * float32(n-1)
	return n > 1 && (width-gaps)/float32(n) < look.Dp(l.least)
}

func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	objects = visible(objects)
	if l.stacked(len(objects), l.width) {
		return rows{l.gap}.MinSize(filling(objects))
	}
	var s fyne.Size
	for _, o := range objects {
		m := o.MinSize()
		s.Width, s.Height = max(s.Width, m.Width), max(s.Height, m.Height)
	}
	return s
}

func (l *columns) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects = visible(objects)
	l.width = s.Width
	if l.stacked(len(objects), s.Width) {
		rows{l.gap}.Layout(filling(objects), s)
		return
	}
	gap, total := look.Space(l.gap), float32(0)
	for i := range objects {
		total += l.weight(i)
	}
	free := s.Width - gap*float32(len(objects)-1)
	x := float32(0)
	for i, o := range objects {
		w := free * l.weight(i) / total
		place(o, x, 0, w, max(heightAt(o, w), s.Height))
		x += w + gap
	}
}
