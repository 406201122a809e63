package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Flow sets objects side by side at their natural widths and breaks into lines where the width ends.
func Flow(gap, lineGap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &flow{gap: gap, lineGap: lineGap}, Objects: objects}
}

// FlowCentred is Flow with each line in the middle of the width.
func FlowCentred(gap, lineGap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &flow{gap: gap, lineGap: lineGap, centred: true}, Objects: objects}
}

type flow struct {
	gap, lineGap float32
	centred      bool
	width        float32 // the last width given, for which the least height is told
}

func (l *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		if o.Visible() {
			widest = max(widest, min(o.MinSize().Width, look.Space(320)))
		}
	}
	return fyne.NewSize(widest, l.walk(objects, max(l.width, widest), nil))
}

func (l *flow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, place)
}

// walk goes through the lines, places each object if it is told how, and answers the height. Small controls stand
// in the middle of their line; where something higher stands among them all begin at its top.
func (l *flow) walk(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap, lineGap := look.Space(l.gap), look.Space(l.lineGap)
	y := float32(0)
	for rest := visible(objects); len(rest) > 0; {
		n, x, line := 0, float32(0), float32(0)
		var widths, heights []float32
		for _, o := range rest {
			w := min(natural(o), width)
			if n > 0 && x+w > width+0.5 {
				break
			}
			h := heightAt(o, w)
			widths, heights = append(widths, w), append(heights, h)
			line, x, n = max(line, h), x+w+gap, n+1
		}
		used := x - gap
		if x = 0; l.centred {
			x = (width - used) / 2
		}
		for i := 0; i < n && put != nil; i++ {
			top := y
			if line <= look.Dp(48) {
				top += (line - heights[i]) / 2
			}
			put(rest[i], x, top, widths[i], heights[i])
			x += widths[i] + gap
		}
		y += line
		if rest = rest[n:]; len(rest) > 0 {
			y += lineGap
		}
	}
	return y
}
