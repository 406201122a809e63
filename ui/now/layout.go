package now

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// clearOf lets words end before the light over the shore that they stand on, in the middle of it.
type clearOf struct{ shore *widgets.Shore }

// width is what the words may have of a column. However narrow the window, they keep enough to be read.
func (l clearOf) width(column float32) float32 {
	left := (l.shore.Size().Width - column) / 2
	return min(column, max(l.shore.Light()-look.Space(look.S16)-left, look.Space(200)))
}

func (l clearOf) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l clearOf) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := l.width(s.Width)
	widgets.Place(objects[0], 0, 0, w, max(widgets.HeightAt(objects[0], w), s.Height))
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
