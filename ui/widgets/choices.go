package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Choices is a set of sentences in two or three columns, fewer where the window is narrow. Each is reached by Tab; the
// arrow keys go to its neighbours.
type Choices struct {
	widget.BaseWidget
	Single   bool // choosing one leaves the others
	OnChange func(i int, chosen bool)

	items []*Choice
	grid  *fyne.Container
}

// NewChoices makes the set; onChange hears choices made by hand.
func NewChoices(texts []string, onChange func(i int, chosen bool)) *Choices {
	return newChoices(2, texts, onChange)
}

// NewBoard is Choices in three columns, as wide as three offers beside each other.
func NewBoard(texts []string, onChange func(i int, chosen bool)) *Choices {
	return newChoices(3, texts, onChange)
}

func newChoices(columns int, texts []string, onChange func(i int, chosen bool)) *Choices {
	c := &Choices{OnChange: onChange}
	c.ExtendBaseWidget(c)
	c.grid = &fyne.Container{Layout: &grid{most: columns}}
	for i, t := range texts {
		item := NewChoice(t, false, func() { c.toggle(i) })
		item.tight = columns > 2
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

// Item is one of them, nil where there is none: for giving it the keyboard.
func (c *Choices) Item(i int) *Choice {
	if i < 0 || i >= len(c.items) {
		return nil
	}
	return c.items[i]
}

// walk moves the focus to a neighbour: up and down within a column, left and right across.
func (c *Choices) walk(i int, key fyne.KeyName) bool {
	step := 1
	if l, ok := c.grid.Layout.(*grid); ok {
		step = max(l.columns, 1)
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
	if item := c.Item(to); item != nil {
		focus(item)
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

// grid lays objects in columns, row by row, in as many as there is room for and at most so many.
type grid struct {
	most    int
	width   float32
	columns int // as they were last laid out
}

func (l *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Space(200), l.walk(objects, max(l.width, look.Space(200)), false))
}

func (l *grid) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	l.walk(objects, s.Width, true)
}

// fit is how many columns there is room for. Three stand closer than two.
func (l *grid) fit(width, across float32) int {
	n := l.most
	for n > 1 {
		least := look.Dp(240)
		if n > 2 {
			least = look.Dp(200)
		}
		if (width-across*float32(n-1))/float32(n) >= least {
			break
		}
		n--
	}
	return n
}

func (l *grid) walk(objects []fyne.CanvasObject, width float32, put bool) float32 {
	across, down := look.Space(look.S16), look.Space(look.S8)
	n := l.fit(width, across)
	l.columns = n
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
