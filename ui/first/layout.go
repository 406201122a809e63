package first

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// centred sets objects side by side in the middle, at their natural sizes, and breaks into lines where the width ends.
func centred(gap, lineGap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &middleFlow{gap: gap, lineGap: lineGap}, Objects: objects}
}

type middleFlow struct{ gap, lineGap, width float32 }

// MinSize is the widest object, and the height of all lines at the last width given.
func (l *middleFlow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, l.walk(objects, max(l.width, widest), false))
}

// Layout places the lines.
func (l *middleFlow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

// walk goes through the lines and answers their height.
func (l *middleFlow) walk(objects []fyne.CanvasObject, width float32, put bool) (y float32) {
	for len(objects) > 0 {
		line, lineWidth, height := l.line(objects, width)
		if y > 0 {
			y += look.Space(l.lineGap)
		}
		x := (width - lineWidth) / 2
		for _, o := range objects[:line] {
			m := o.MinSize()
			if put {
				o.Move(fyne.NewPos(x, y))
				o.Resize(m)
			}
			x += m.Width + look.Space(l.gap)
		}
		y += height
		objects = objects[line:]
	}
	return y
}

// line is how many of the objects stand on the first line, how wide and how high it is.
func (l *middleFlow) line(objects []fyne.CanvasObject, width float32) (n int, w, h float32) {
	for _, o := range objects {
		m := o.MinSize()
		next := w + m.Width
		if n > 0 {
			next += look.Space(l.gap)
		}
		if n > 0 && next > width+0.5 {
			break
		}
		n, w, h = n+1, next, max(h, m.Height)
	}
	return n, w, h
}

// beside sets an object as far down as the box of a field whose label stands over it.
func beside(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: underLabel{}, Objects: []fyne.CanvasObject{o}}
}

type underLabel struct{}

func (underLabel) drop() float32 { return look.LineHeight(look.SizeSmall) + look.Space(6) }

func (u underLabel) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, u.drop())
}

func (u underLabel) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Move(fyne.NewPos(0, u.drop()))
	objects[0].Resize(fyne.NewSize(s.Width, objects[0].MinSize().Height))
}

// beach lays out the shore, the words under it, and the foot, which is always there. In a low window the shore gives way
// first, and then the words scroll.
type beach struct{ words fyne.CanvasObject }

func (b beach) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[2].MinSize().Width, objects[2].MinSize().Height)
}

func (b beach) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	shore, scroll, foot := objects[0], objects[1], objects[2]
	high := foot.MinSize().Height
	b.words.Resize(fyne.NewSize(s.Width, b.words.Size().Height))
	top := min(max(s.Height-high-b.words.MinSize().Height, look.Dp(leastShore)), look.Dp(fullShore))
	put := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
	}
	put(shore, 0, top)
	put(scroll, top, max(s.Height-high-top, 0))
	put(foot, s.Height-high, high)
}

// How high the shore is, in dp at 100 %: as drawn, and at the least.
const fullShore, leastShore float32 = 292, 56
