package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Choices is a set of sentences in two columns, one under another where the window is narrow. Each is reached by
// Tab; the arrow keys go to its neighbours.
type Choices struct {
	widget.BaseWidget
	Single   bool // choosing one leaves the others
	OnChange func(i int, chosen bool)

	items []*Choice
	grid  *fyne.Container
}

// NewChoices makes the set; onChange hears choices made by hand.
func NewChoices(texts []string, onChange func(i int, chosen bool)) *Choices {
	c := &Choices{OnChange: onChange}
	c.ExtendBaseWidget(c)
	c.grid = &fyne.Container{Layout: &pairs{}}
	for i, t := range texts {
		item := NewChoice(t, false, func() { c.toggle(i) })
		item.keys = func(ev *fyne.KeyEvent) bool { return c.walk(i, ev.Name) }
		c.items = append(c.items, item)
		c.grid.Objects = append(c.grid.Objects, item)
	}
	return c
}

// Chosen lists the indexes that are chosen.
func (c *Choices) Chosen() []int {
	var out []int
	for i, item := range c.items {
		if item.chosen {
			out = append(out, i)
		}
	}
	return out
}

// SetChosen changes one without telling OnChange.
func (c *Choices) SetChosen(i int, on bool) {
	if i < 0 || i >= len(c.items) {
		return
	}
	if on && c.Single {
		for _, other := range c.items {
			other.SetChosen(false)
		}
	}
	c.items[i].SetChosen(on)
}

func (c *Choices) toggle(i int) {
	on := !c.items[i].chosen
	c.SetChosen(i, on)
	if c.OnChange != nil {
		c.OnChange(i, on)
	}
}

// walk moves the focus to a neighbour: up and down within a column, left and right across.
func (c *Choices) walk(i int, key fyne.KeyName) bool {
	step := 2
	if l, ok := c.grid.Layout.(*pairs); ok && l.single {
		step = 1
	}
	to := i
	switch key {
	case fyne.KeyUp:
		to = i - step
	case fyne.KeyDown:
		to = i + step
	case fyne.KeyLeft:
		to = i - 1
	case fyne.KeyRight:
		to = i + 1
	default:
		return false
	}
	if to >= 0 && to < len(c.items) {
		focus(c.items[to])
	}
	return true
}

// Held returns the grid.
func (c *Choices) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.grid} }

// CreateRenderer lays the grid out.
func (c *Choices) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: c, objects: c.Held,
		layout:  func(s fyne.Size) { place(c.grid, 0, 0, s.Width, s.Height) },
		min:     func() fyne.Size { return c.grid.MinSize() },
		refresh: func() { c.grid.Refresh() },
	}
}

// pairs lays objects in two columns, row by row, or in one where there is no room for two.
type pairs struct {
	width  float32
	single bool
}

func (l *pairs) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Space(200), l.walk(objects, max(l.width, look.Space(200)), false))
}

func (l *pairs) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

func (l *pairs) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	across, down := look.Space(look.S16), look.Space(look.S8)
	n := 2
	if l.single = (width-across)/2 < look.Dp(240); l.single {
		n = 1
	}
	w := (width - across*float32(n-1)) / float32(n)
	y := float32(0)
	for i := 0; i < len(objects); i += n {
		line := objects[i:min(i+n, len(objects))]
		h := float32(0)
		for _, o := range line {
			if put {
				h = max(h, heightAt(o, w))
			} else {
				h = max(h, o.MinSize().Height)
			}
		}
		if put {
			for j, o := range line {
				place(o, float32(j)*(w+across), y, w, h)
			}
		}
		y += h + down
	}
	return max(y-down, 0)
}
