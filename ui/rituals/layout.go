package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// ask lays out one line of what is asked: the label as wide as the first of three offers, the control where the second one
// begins, and what may be said about it at the right. Where that is too narrow they stand under each other.
type ask struct {
	width float32 // the last width given, for which the least height is told
}

// newAsk makes a line; note may be nil.
func newAsk(label, control fyne.CanvasObject, note *widgets.Text) *fyne.Container {
	c := &fyne.Container{Layout: &ask{}, Objects: []fyne.CanvasObject{label, control}}
	if note != nil {
		c.Objects = append(c.Objects, note)
	}
	return c
}

// leastNote is how narrow a note at the right of a control may become, in dp at 100 %.
const leastNote = 150

// walk finds the places, sets them if it is told to, and answers the height.
func (l *ask) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	label, control := objects[0], objects[1]
	gap, third := look.Space(look.S16), (width-2*look.Space(look.S16))/3
	wide := widgets.Natural(control)
	x := third + gap
	if widgets.Natural(label) > third || x+wide > width+0.5 {
		return l.stack(objects, width, put)
	}
	labelHeight, height := widgets.HeightAt(label, third), widgets.HeightAt(control, wide)
	line := max(labelHeight, height)
	if put {
		widgets.Place(label, 0, (line-labelHeight)/2, third, labelHeight)
		widgets.Place(control, x, (line-height)/2, wide, height)
	}
	if len(objects) < 3 {
		return line
	}
	at := x + wide + gap
	if width-at >= look.Dp(leastNote) {
		h := widgets.HeightAt(objects[2], width-at)
		if put {
			widgets.Place(objects[2], at, (line-h)/2, width-at, h)
		}
		return max(line, h)
	}
	h := widgets.HeightAt(objects[2], width-x)
	if put {
		widgets.Place(objects[2], x, line+look.Space(look.S4), width-x, h)
	}
	return line + look.Space(look.S4) + h
}

func (l *ask) stack(objects []fyne.CanvasObject, width float32, put bool) float32 {
	y := float32(0)
	for i, o := range objects {
		if i > 0 {
			y += look.Space(look.S4)
		}
		h := widgets.HeightAt(o, width)
		if put {
			widgets.Place(o, 0, y, width, h)
		}
		y += h
	}
	return y
}

func (l *ask) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := look.Space(160)
	return fyne.NewSize(least, l.walk(objects, max(l.width, least), false))
}

func (l *ask) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

// lowly gives all its room to the page, and lets the pictures of the offers be low where the window is. Where even those
// would be cut, the board stands alone.
type lowly struct{ room *room }

// Below this height of the room, in dp at 100 %, the pictures are low; where a return is shown it is more.
const lowHeight, lowWithReturn = 680, 800

func (l *lowly) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l *lowly) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	high := float32(lowHeight)
	if l.room.returns {
		high = lowWithReturn
	}
	if low := s.Height < look.Dp(high); s.Height > 0 && low != l.room.offers.low {
		l.room.offers.setLow(low)
	}
	widgets.Place(objects[0], 0, 0, s.Width, s.Height)
	if l.room.screen == present.RitualsBoard && s.Height > 0 {
		l.room.fit(s.Height)
	}
}

// fit shows the offers under the board if all of them are in view, else a way to them in the foot.
func (r *room) fit(height float32) {
	need, foot := r.scroll.Content.MinSize().Height, r.foot.MinSize().Height
	if r.alone {
		need += widgets.HeightAt(r.under, r.board.Size().Width)
		foot = widgets.HeightAt(inFoot(r.buttons(r.beginning())), r.foot.Size().Width)
	}
	alone := need+foot > height+0.5
	if alone == r.alone {
		return
	}
	r.alone, r.under.Hidden = alone, alone
	r.showFoot()
	r.body.Refresh()
	r.page.Layout.Layout(r.page.Objects, r.page.Size())
	r.scroll.Refresh()
}
