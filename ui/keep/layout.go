package keep

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// spread sets the cover at the left of the list. Where there is little room the list comes first, as it is the work, and
// the cover under it. The list grows; the cover stays at its top.
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
	l.arrange(objects, s.Width, widgets.Place)
}

func (l *spread) arrange(objects []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	cover, list, gap := objects[0], objects[1], look.Space(look.S16)
	if put == nil {
		put = func(fyne.CanvasObject, float32, float32, float32, float32) {}
	}
	if !l.beside(width) {
		high := widgets.HeightAt(list, width)
		put(list, 0, 0, width, high)
		below := widgets.HeightAt(cover, width)
		put(cover, 0, high+gap, width, below)
		return high + gap + below
	}
	left := look.Dp(coverWidth)
	right := widgets.HeightAt(list, width-left-gap)
	high := max(widgets.HeightAt(cover, left), min(right, look.Dp(460)))
	put(cover, 0, 0, left, high)
	put(list, left+gap, 0, width-left-gap, max(right, high))
	return max(right, high)
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
	h := widgets.HeightAt(objects[0], left-look.Space(look.S8))
	widgets.Place(objects[0], 0, (s.Height-h)/2, left-look.Space(look.S8), h)
	for i, o := range ticks {
		m := o.MinSize()
		widgets.Place(o, left+w*float32(i), (s.Height-m.Height)/2, w, m.Height)
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
	widgets.Place(objects[0], x, (s.Height-mark.Height)/2, mark.Width, mark.Height)
	widgets.Place(objects[1], x+mark.Width+look.Space(look.S4), 0, w, s.Height)
}
