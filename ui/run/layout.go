package run

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// page is a head, what is asked, and a foot. What is asked scrolls where there is no room for it; head and foot stay. The
// prompt becomes smaller in a low window before anything scrolls, and stays in view while the rest does.
type page struct {
	prompt *widgets.Text // may be nil
	head   *head
	scroll *widgets.Scroll
	body   fyne.CanvasObject
	care   fyne.CanvasObject // at the end of the body, where the head has no room for it
	note   *widgets.Entry    // may be nil: what is being typed, which becomes lower before anything scrolls
	foot   *foot
	column bool                // the body and the foot stand in a column in the middle
	pin    *widgets.Text       // the prompt again, over what scrolls; see fit
	spare  []fyne.CanvasObject // what a large type leaves out
}

func newPage(h *head, top *fyne.Container, prompt *widgets.Text, note *widgets.Entry, body, care fyne.CanvasObject, under *fyne.Container) *fyne.Container {
	ended := &fyne.Container{Layout: ending{}, Objects: []fyne.CanvasObject{body, care}}
	p := &page{prompt: prompt, head: h, body: widgets.Pad(0, rim, 0, rim, ended), note: note, care: care, column: h.column}
	p.foot = under.Layout.(*foot)
	p.scroll = widgets.NewScroll(p.body)
	p.pin = widgets.Heading("")
	p.pin.Hidden = true
	if prompt != nil {
		p.pin.SetText(prompt.Text)
	}
	return &fyne.Container{Layout: p, Objects: []fyne.CanvasObject{top, p.pin, p.scroll, under}}
}

// MinSize is small: the page takes what the window gives.
func (p *page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(240), objects[0].MinSize().Height+objects[3].MinSize().Height)
}

func (p *page) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	top, bottom, gap := look.Space(32), look.Space(32), look.Space(look.S16)
	if low(s.Height) {
		top, bottom, gap = look.Space(20), look.Space(20), look.Space(10)
	}
	p.head.setTerse(large(s.Height))
	p.foot.bare = s.Height < look.Dp(340)
	for _, o := range p.spare { // before anything is measured
		setShown(o, !large(s.Height))
	}
	tall := p.head.at(objects[0].(*fyne.Container), s.Width)
	widgets.Place(objects[0], 0, top, s.Width, tall)
	setShown(p.care, !p.head.fits(s.Width))
	left, wide := float32(0), s.Width
	if p.column {
		left, wide = inColumn(s.Width)
	}
	y, side := top+tall+gap, look.Space(rim)
	was := p.setting()
	room := func() float32 { return max(s.Height-bottom-widgets.HeightAt(objects[3], wide)-gap-y, 0) }
	if !p.fit(wide+2*side, room()) && large(s.Height) && !p.foot.bare {
		p.foot.bare = true // the words need the room of the pebbles
		p.fit(wide+2*side, room())
	}
	foot, most := widgets.HeightAt(objects[3], wide), room()
	widgets.Place(objects[3], left, s.Height-bottom-foot, wide, foot)
	p.foot.Layout(nil, objects[3].Size()) // with or without the pebbles, at the same size
	if p.pinned() {
		held := widgets.HeightAt(p.pin, wide)
		widgets.Place(p.pin, left, y, wide, held)
		y, most = y+held+gap, max(most-held-gap, 0)
	}
	widgets.Place(p.scroll, left-side, y, wide+2*side, most)
	if p.setting() != was {
		p.scroll.Refresh()
		arrange(p.body)
	}
	if end := wholeLine(p.body, 0, most); end < most {
		widgets.Place(p.scroll, left-side, y, wide+2*side, end)
	}
}

// low says that a window is not high: everything stands a little closer in it.
func low(height float32) bool { return height < look.Dp(680) }

// large says that the type is large for the window: only what is needed now stands in it.
func large(height float32) bool { return height < look.Dp(420) }

func setShown(o fyne.CanvasObject, on bool) {
	switch {
	case on == o.Visible():
	case on:
		o.Show()
	default:
		o.Hide()
	}
}

// ending sets the way to the page "When it isn't safe" under a body that takes the rest.
type ending struct{}

func (ending) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	if objects[1].Visible() {
		m.Height += look.Space(look.S16) + objects[1].MinSize().Height
	}
	return m
}

func (ending) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	room := s.Height
	if objects[1].Visible() {
		m := objects[1].MinSize()
		room -= look.Space(look.S16) + m.Height
		widgets.Place(objects[1], 0, s.Height-m.Height, m.Width, m.Height)
	}
	widgets.Place(objects[0], 0, 0, s.Width, room)
}

// arrange lays containers out again that keep their size: with a smaller prompt in it, what stands below moves up.
func arrange(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok {
		return
	}
	if c.Layout != nil {
		c.Layout.Layout(c.Objects, c.Size())
	}
	for _, child := range c.Objects {
		arrange(child)
	}
}

// rim is the room at the sides in which borders and focus rings are drawn; what scrolls is cut off at its edges.
const rim = 8

// foot is what is quiet at the left, the buttons at the right, and the pebbles between them. Where there is no room for one
// line, the pebbles stand over it, and then the buttons over what is quiet.
type foot struct {
	quiet, pebbles fyne.CanvasObject // may be nil
	actions        []fyne.CanvasObject
	bare           bool    // the room is better used without the pebbles
	few            bool    // so few pebbles that they stand between, in every step alike
	width          float32 // the last width given, for which the least height is told
}

func newFoot(quiet, pebbles fyne.CanvasObject, actions []fyne.CanvasObject) *fyne.Container {
	const few = 160
	f := &foot{quiet: quiet, pebbles: pebbles, actions: actions}
	f.few = pebbles == nil || pebbles.MinSize().Width <= look.Dp(few)
	c := &fyne.Container{Layout: f}
	for _, o := range []fyne.CanvasObject{quiet, pebbles} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	c.Objects = append(c.Objects, actions...)
	return c
}

func (f *foot) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(240), f.walk(max(f.width, look.Dp(240)), false))
}

func (f *foot) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	f.width = s.Width
	f.walk(s.Width, true)
}

// walk finds the places, sets them if it is told to, and answers the height.
func (f *foot) walk(width float32, put bool) float32 {
	quiet, pebbles, actions := sizeOf(f.quiet), sizeOf(f.pebbles), f.across()
	gap := look.Space(look.S24)
	one := quiet.Width+gap+actions.Width <= width
	shown := f.pebbles != nil && !f.bare
	if f.pebbles != nil && put && shown != f.pebbles.Visible() {
		if shown {
			f.pebbles.Show()
		} else {
			f.pebbles.Hide()
		}
	}
	between := shown && f.few && one && quiet.Width+pebbles.Width+actions.Width+2*gap <= width
	y := float32(0)
	if shown && !between {
		set(f.pebbles, 0, 0, fyne.NewSize(min(pebbles.Width, width), pebbles.Height), put)
		y = pebbles.Height + look.Space(12)
	}
	if !one {
		return f.stack(y, width, put)
	}
	line := max(quiet.Height, actions.Height)
	set(f.quiet, 0, y+(line-quiet.Height)/2, quiet, put)
	if put {
		f.row(width-actions.Width, y, line)
	}
	if between {
		set(f.pebbles, (quiet.Width+width-actions.Width-pebbles.Width)/2, y+(line-pebbles.Height)/2, pebbles, put)
	}
	return y + line
}

// stack sets the buttons over what is quiet; where even they do not fit side by side, the filled one stands first.
func (f *foot) stack(y, width float32, put bool) float32 {
	quiet, actions, small := sizeOf(f.quiet), f.across(), look.Space(look.S4)
	if actions.Width <= width {
		if put {
			f.row(width-actions.Width, y, actions.Height)
		}
		y += actions.Height + small
	} else {
		for i := len(f.actions) - 1; i >= 0; i-- {
			tall := f.tall(f.actions[i].MinSize().Height)
			set(f.actions[i], 0, y, fyne.NewSize(width, tall), put)
			y += tall + small
		}
	}
	if f.quiet == nil {
		return y - small
	}
	set(f.quiet, 0, y, quiet, put)
	return y + quiet.Height
}

// tall is the height of a button in a stack: a little less where the words need the room.
func (f *foot) tall(usual float32) float32 {
	if f.bare {
		return min(usual, look.Dp(37))
	}
	return usual
}

// across is the size of the buttons side by side.
func (f *foot) across() fyne.Size {
	gap := look.Space(look.S16)
	var s fyne.Size
	for i, o := range f.actions {
		m := o.MinSize()
		if s.Width += m.Width; i > 0 {
			s.Width += gap
		}
		s.Height = max(s.Height, m.Height)
	}
	return s
}

func (f *foot) row(x, y, height float32) {
	gap := look.Space(look.S16)
	for _, o := range f.actions {
		m := o.MinSize()
		widgets.Place(o, x, y+(height-m.Height)/2, m.Width, m.Height)
		x += m.Width + gap
	}
}

func sizeOf(o fyne.CanvasObject) fyne.Size {
	if o == nil {
		return fyne.Size{}
	}
	return o.MinSize()
}

func set(o fyne.CanvasObject, x, y float32, s fyne.Size, put bool) {
	if o != nil && put {
		widgets.Place(o, x, y, s.Width, s.Height)
	}
}
