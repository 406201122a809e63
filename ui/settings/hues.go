package settings

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// hues offers the six colours as a person's own mark: discs for the first, diamonds for the second. Tap one, or walk
// with the arrow keys.
type hues struct {
	widget.BaseWidget
	label    string
	side     widgets.Side
	current  int
	onChoose func(look.Hue)
	names    []string
	cells    []*hueCell
	focused  bool
	still    bool // nothing can be chosen
}

var _ fyne.Focusable = (*hues)(nil)

func newHues(label string, side widgets.Side, current look.Hue, names []string, onChoose func(look.Hue)) *hues {
	h := &hues{label: label, side: side, names: names, onChoose: onChoose}
	for i, hue := range look.Hues() {
		if hue == current {
			h.current = i
		}
		h.cells = append(h.cells, newHueCell(hue, side, func() { h.choose(i) }))
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *hues) choose(i int) {
	if i < 0 || i >= len(h.cells) || i == h.current || h.still {
		return
	}
	h.current = i
	h.Refresh()
	h.onChoose(look.Hues()[i])
}

// Disable leaves the colour as it is.
func (h *hues) Disable() { h.still = true; h.Refresh() }

// CreateRenderer lays the cells side by side.
func (h *hues) CreateRenderer() fyne.WidgetRenderer {
	row := make([]fyne.CanvasObject, len(h.cells))
	for i, c := range h.cells {
		row[i] = c
	}
	h.paint()
	return widget.NewSimpleRenderer(widgets.Flow(look.S4, look.S4, row...))
}

// Refresh shows which colour is chosen and whether the keyboard is here.
func (h *hues) Refresh() {
	h.paint()
	h.BaseWidget.Refresh()
}

func (h *hues) paint() {
	for i, c := range h.cells {
		c.paint(i == h.current, h.focused)
		c.mark.Translucency = 0
		if h.still && i != h.current {
			c.mark.Translucency = 0.7
		}
	}
}

// TypedKey walks; other keys go on to the window.
func (h *hues) TypedKey(ev *fyne.KeyEvent) {
	if to, ok := widgets.StepKey(ev.Name, h.current, len(h.cells)); ok {
		h.choose(to)
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// TypedRune does nothing.
func (h *hues) TypedRune(rune) {}

// FocusGained shows the ring.
func (h *hues) FocusGained() { h.focused = true; h.Refresh() }

// FocusLost hides the ring.
func (h *hues) FocusLost() { h.focused = false; h.Refresh() }

// AccessibilityLabel says whose colour it is and which one is chosen.
func (h *hues) AccessibilityLabel() string { return h.label + ": " + h.names[h.current] }

// AccessibilityRole tells a screen reader that it can be pressed.
func (h *hues) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// hueCell is one colour.
type hueCell struct {
	widget.BaseWidget
	tap  func()
	ring *canvas.Rectangle
	mark *canvas.Image
}

func newHueCell(hue look.Hue, side widgets.Side, tap func()) *hueCell {
	c := &hueCell{tap: tap, ring: canvas.NewRectangle(color.Transparent)}
	c.mark = &canvas.Image{Resource: hueMark(hue, side), FillMode: canvas.ImageFillContain}
	c.ExtendBaseWidget(c)
	return c
}

// hueMark draws a person's mark in a colour of its own.
func hueMark(hue look.Hue, side widgets.Side) fyne.Resource {
	shape := `<circle cx="12" cy="12" r="11"/>`
	if side == widgets.Second {
		shape = `<path d="M12 0.5L23.5 12L12 23.5L0.5 12Z"/>`
	}
	tone := look.Hex(hue.Tone())
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="%s">%s</svg>`, tone, shape)
	return fyne.NewStaticResource(fmt.Sprintf("hue-%d-%s.svg", side, tone[1:]), []byte(svg))
}

// CreateRenderer draws the mark in its ring.
func (c *hueCell) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.Fixed(44, 44, container.NewStack(c.ring, widgets.Pad(11, 11, 11, 11, c.mark))))
}

// Tapped chooses the colour.
func (c *hueCell) Tapped(*fyne.PointEvent) { c.tap() }

func (c *hueCell) paint(chosen, focused bool) {
	c.ring.CornerRadius = look.Dp(12)
	c.ring.StrokeWidth, c.ring.StrokeColor = 0, color.Transparent
	if chosen {
		c.ring.StrokeWidth, c.ring.StrokeColor = 1.5, look.Colour(look.Edge)
	}
	if chosen && focused {
		c.ring.StrokeWidth, c.ring.StrokeColor = 2, look.Colour(look.Action)
	}
	c.ring.Refresh()
}
