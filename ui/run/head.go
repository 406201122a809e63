package run

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// head is the ritual's title at the left; at the right, in every step and screen, the two ways out that need no word:
// the page "When it isn't safe", small, and Leave.
type head struct {
	title       *fyne.Container
	care, leave fyne.CanvasObject // may be nil
	column      bool              // the title stands over a column in the middle
}

func newHead(title *fyne.Container, care, leave fyne.CanvasObject, column bool) (*head, *fyne.Container) {
	h := &head{title: title, care: care, leave: leave, column: column}
	c := &fyne.Container{Layout: h, Objects: []fyne.CanvasObject{title}}
	for _, o := range []fyne.CanvasObject{care, leave} {
		if o != nil {
			c.Objects = append(c.Objects, o)
		}
	}
	return h, c
}

// setTerse leaves out all but the first line of the title, where a large type leaves no room.
func (h *head) setTerse(terse bool) {
	if len(h.title.Objects) < 2 || h.title.Objects[1].Visible() != terse {
		return
	}
	for _, o := range h.title.Objects[1:] {
		if terse {
			o.Hide()
		} else {
			o.Show()
		}
	}
}

// leastTitle is the room that a title needs beside the ways out.
const leastTitle = 150

// fits says whether the way to the page stands in the head. In a large type there is no room, and it ends the page.
func (h *head) fits(width float32) bool {
	if h.care == nil {
		return true
	}
	left, _ := h.sides(width)
	need := h.care.MinSize().Width + sizeOf(h.leave).Width + look.Space(look.S24)
	if h.title.MinSize().Height > 0 {
		need += look.Dp(leastTitle)
	}
	return left+need <= width
}

// sides are where the title begins and the most it may have.
func (h *head) sides(width float32) (left, most float32) {
	if !h.column {
		return 0, width
	}
	return inColumn(width)
}

// inColumn is where a reading column lies in a width.
func inColumn(width float32) (left, wide float32) {
	wide = min(width, look.Dp(look.ColumnWidth))
	return (width - wide) / 2, wide
}

func (h *head) MinSize(objects []fyne.CanvasObject) fyne.Size {
	size := fyne.NewSize(look.Dp(240), look.Dp(look.ButtonHeight))
	if w := h.title.Size().Width; w > 0 {
		size.Height = max(size.Height, widgets.HeightAt(h.title, w))
	}
	return size
}

func (h *head) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	x := s.Width
	if h.leave != nil {
		m := h.leave.MinSize()
		x -= m.Width
		widgets.Place(h.leave, x, (s.Height-m.Height)/2, m.Width, m.Height)
		x -= look.Space(look.S8)
	}
	if h.care != nil && h.care.Visible() {
		m := h.care.MinSize()
		x -= m.Width
		widgets.Place(h.care, x, (s.Height-m.Height)/2, m.Width, m.Height)
		x -= look.Space(look.S8)
	}
	left, wide := h.sides(s.Width)
	wide = max(min(wide, x-left), 0)
	tall := widgets.HeightAt(h.title, wide)
	widgets.Place(h.title, left, max((s.Height-tall)/2, 0), wide, tall)
}

// at lays the head out for a width and says how high it is: first what stands in it, then the height of its title.
func (h *head) at(c *fyne.Container, width float32) float32 {
	if h.care != nil {
		if h.fits(width) {
			h.care.Show()
		} else {
			h.care.Hide()
		}
	}
	c.Resize(fyne.NewSize(width, look.Dp(look.ButtonHeight)))
	h.Layout(nil, c.Size())
	return c.MinSize().Height
}
