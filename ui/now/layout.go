package now

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// aligned sets objects side by side in the middle of their line, and under one another where the width ends.
func aligned(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &lines{gap: gap}, Objects: objects}
}

type lines struct{ gap, width float32 }

func (l *lines) MinSize(objects []fyne.CanvasObject) fyne.Size {
	widest := float32(0)
	for _, o := range objects {
		widest = max(widest, o.MinSize().Width)
	}
	return fyne.NewSize(widest, l.walk(objects, max(l.width, widest), false))
}

func (l *lines) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

// walk goes through the lines and answers their height.
func (l *lines) walk(objects []fyne.CanvasObject, width float32, put bool) (y float32) {
	for len(objects) > 0 {
		n, x, height := 0, float32(0), float32(0)
		for _, o := range objects {
			w := min(natural(o), width)
			if n > 0 && x+w > width+0.5 {
				break
			}
			n, x, height = n+1, x+w+look.Space(l.gap), max(height, widgets.HeightAt(o, w))
		}
		x = 0
		for _, o := range objects[:n] {
			w, h := o.Size().Width, o.MinSize().Height
			if put {
				o.Move(fyne.NewPos(x, y+(height-h)/2))
				o.Resize(fyne.NewSize(w, h))
			}
			x += w + look.Space(l.gap)
		}
		y, objects = y+height, objects[n:]
	}
	return y
}

// pictured sets a picture at the right of words, if that leaves the words enough room.
func pictured(words, picture fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: &withPicture{}, Objects: []fyne.CanvasObject{words, picture}}
}

type withPicture struct{ width float32 }

func (l *withPicture) wordsWidth(objects []fyne.CanvasObject, width float32) (w float32, shown bool) {
	if rest := width - objects[1].MinSize().Width - look.Space(look.S24); rest >= look.Dp(320) {
		return rest, true
	}
	return width, false
}

func (l *withPicture) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	if _, shown := l.wordsWidth(objects, l.width); shown {
		m.Height = max(m.Height, objects[1].MinSize().Height)
	}
	return m
}

func (l *withPicture) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	w, shown := l.wordsWidth(objects, s.Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(w, widgets.HeightAt(objects[0], w)))
	if objects[1].Visible() != shown {
		if shown {
			objects[1].Show()
		} else {
			objects[1].Hide()
		}
	}
	m := objects[1].MinSize()
	objects[1].Move(fyne.NewPos(s.Width-m.Width, look.Dp(4)))
	objects[1].Resize(m)
}

// marked sets a person's mark before words, in the middle of their first line.
func marked(mark, words fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: withMark{}, Objects: []fyne.CanvasObject{mark, words}}
}

type withMark struct{}

func (withMark) indent(objects []fyne.CanvasObject) float32 {
	return objects[0].MinSize().Width + look.Space(12)
}

func (l withMark) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(l.indent(objects), 0)
}

func (l withMark) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	x, m := l.indent(objects), objects[0].MinSize()
	line := look.LineHeight(look.SizeBody)
	if t, ok := objects[1].(*widgets.Text); ok {
		line = look.LineHeight(t.Type)
	}
	objects[0].Move(fyne.NewPos(0, (line-m.Height)/2))
	objects[0].Resize(m)
	w := max(s.Width-x, 0)
	objects[1].Move(fyne.NewPos(x, 0))
	objects[1].Resize(fyne.NewSize(w, widgets.HeightAt(objects[1], w)))
}

// natural is the width that an object would like to have.
func natural(o fyne.CanvasObject) float32 {
	if t, ok := o.(*widgets.Text); ok {
		return fyne.MeasureText(t.Text, look.TextSize(t.Type), t.Style).Width + 1
	}
	return o.MinSize().Width
}
