package keep

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// spread sets the cover at the left of the list, or over it where there is little room. The list grows; the cover stays
// at its top.
type spread struct{ width float32 }

// coverWidth is the ground under the cover, and leastList how narrow the list beside it may become, in dp.
const (
	coverWidth = 296
	leastList  = 420
)

func (l *spread) beside(width float32) bool {
	return width >= look.Dp(coverWidth+leastList)+look.Space(look.S16)
}

func (l *spread) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := l.width
	if width == 0 {
		width = look.Dp(look.ChartWidth)
	}
	return fyne.NewSize(look.Space(280), l.arrange(objects, width, nil))
}

func (l *spread) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.arrange(objects, s.Width, place)
}

func (l *spread) arrange(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	cover, list, gap := objects[0], objects[1], look.Space(look.S16)
	if put == nil {
		put = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	if !l.beside(width) {
		high := heightAt(cover, width)
		put(cover, 0, 0, width, high)
		below := heightAt(list, width)
		put(list, 0, high+gap, width, below)
		return high + gap + below
	}
	left := look.Dp(coverWidth)
	right := heightAt(list, width-left-gap)
	high := max(heightAt(cover, left), min(right, look.Dp(460)))
	put(cover, 0, 0, left, high)
	put(list, left+gap, 0, width-left-gap, max(right, high))
	return max(right, high)
}

// aboveFoot gives the foot what it needs and the rest to what scrolls above it, so that the filled button is always in view.
type aboveFoot struct{}

func (aboveFoot) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (aboveFoot) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	h := heightAt(objects[1], s.Width)
	place(objects[0], 0, 0, s.Width, max(s.Height-h, 0))
	place(objects[1], 0, s.Height-h, s.Width, h)
}

// line is a row of the list: what it is takes the room that the columns of ticks leave, each column 72 dp wide.
type line struct{}

const columnWidth = 72

func (line) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	for _, o := range objects[1:] {
		c := o.MinSize()
		m.Width += look.Dp(columnWidth)
		m.Height = max(m.Height, c.Height)
	}
	return m
}

func (line) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	ticks := objects[1:]
	w := look.Dp(columnWidth)
	left := s.Width - w*float32(len(ticks))
	h := heightAt(objects[0], left-look.Space(look.S8))
	place(objects[0], 0, (s.Height-h)/2, left-look.Space(look.S8), h)
	for i, o := range ticks {
		m := o.MinSize()
		place(o, left+w*float32(i), (s.Height-m.Height)/2, w, m.Height)
	}
}

// named sets a mark before a name, which is cut where the column ends.
type named struct{}

func (named) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(40), objects[1].MinSize().Height)
}

func (named) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	mark, name := objects[0].MinSize(), objects[1].MinSize()
	room := s.Width - mark.Width - 2*look.Space(look.S4)
	w := min(name.Width+1, room)
	x := (s.Width - mark.Width - look.Space(look.S4) - w) / 2
	place(objects[0], x, (s.Height-mark.Height)/2, mark.Width, mark.Height)
	place(objects[1], x+mark.Width+look.Space(look.S4), 0, w, s.Height)
}

// heightAt gives an object a width and answers the height that it then needs.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, o.Size().Height))
	return o.MinSize().Height
}

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Resize(fyne.NewSize(w, h))
	o.Move(fyne.NewPos(x, y))
}
