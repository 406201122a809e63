package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// Tick is a box that a person ticks, in that person's colour (Both: in the action colour).
type Tick struct {
	press
	Label    string // shown unless the tick was made without one; always spoken
	OnChange func(bool)
	OnKey    func(*fyne.KeyEvent) bool // sees keys that a tick has no use for; answers whether it used the key

	side  Side
	on    bool
	bare  bool
	box   *canvas.Rectangle
	check *icon
	word  *Text
	ring  ring
}

// NewTick makes a tick. With an empty label it is the box alone; set Label afterwards for a screen reader.
func NewTick(side Side, label string, on bool, onChange func(bool)) *Tick {
	t := &Tick{
		Label: label, OnChange: onChange, side: side, on: on, bare: label == "", box: canvas.NewRectangle(nil),
		check: newIcon("check"), word: Body(label), ring: newRing(6),
	}
	t.begin(t, func() {
		t.SetOn(!t.on)
		if t.OnChange != nil {
			t.OnChange(t.on)
		}
	})
	t.keys = func(ev *fyne.KeyEvent) bool { return t.OnKey != nil && t.OnKey(ev) }
	return t
}

// On says whether the box is ticked.
func (t *Tick) On() bool { return t.on }

// SetOn changes it without telling OnChange.
func (t *Tick) SetOn(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// AccessibilityLabel is the label.
func (t *Tick) AccessibilityLabel() string { return t.Label }

// CreateRenderer draws the box.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &drawn{
		self: t, objects: list(t.box, t.check.Raster, t.word, t.ring.Rectangle),
		layout: t.layout, min: t.min, refresh: t.paint,
	}
}

func (t *Tick) min() fyne.Size {
	side := look.Dp(32)
	if t.bare {
		return fyne.NewSquareSize(side)
	}
	m := t.word.MinSize()
	return fyne.NewSize(side+look.Dp(4)+m.Width, max(side, m.Height))
}

func (t *Tick) layout(s fyne.Size) {
	side, edge := look.Dp(32), look.Dp(20)
	x := (side - edge) / 2
	if t.bare {
		x = (s.Width - edge) / 2
	}
	y := (min(s.Height, side) - edge) / 2
	in := t.box.StrokeWidth / 2 // Fyne draws a line on both sides of the edge
	place(t.box, x+in, y+in, edge-2*in, edge-2*in)
	place(t.check.Raster, x+look.Dp(3), y+look.Dp(3), edge-look.Dp(6), edge-look.Dp(6))
	t.ring.around(x, y, edge, edge)
	if !t.bare {
		w := max(s.Width-side-look.Dp(4), 0)
		h := heightAt(t.word, w)
		place(t.word, side+look.Dp(4), max((side-look.LineHeight(look.SizeBody))/2, 0), w, h)
	}
}

func (t *Tick) paint() {
	tone := t.side.Colour()
	if t.side == Both || t.side == None {
		tone = look.Action
	}
	paintBox(t.box, tone, 6)
	t.box.StrokeWidth = 0
	if !t.on {
		t.box.FillColor = look.Colour(look.CardFill)
		t.box.StrokeColor, t.box.StrokeWidth = look.Colour(look.Edge), 1.5
	}
	t.box.Refresh()
	t.check.name = "tick"
	t.check.paint(look.OnAction)
	t.check.Hidden = !t.on
	t.word.Hidden = t.bare
	t.word.SetText(t.Label)
	t.ring.show(t.focused)
}
