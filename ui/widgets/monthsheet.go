package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// monthSheet is the month on a card under its field, over the rest of the window. Esc, or a tap beside it,
// closes it.
type monthSheet struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	field   *DateField
	grid    *month
	card    *Card
	veil    *veil
	keys    func(*fyne.KeyEvent)
	onClose func()
}

func openMonth(c fyne.Canvas, f *DateField, grid *month, onClose func()) *monthSheet {
	s := &monthSheet{canvas: c, field: f, grid: grid, onClose: onClose, keys: c.OnTypedKey()}
	s.card = NewCard(grid)
	s.card.Padding = look.S16
	s.veil = newVeil(s.close)
	s.veil.clear = true
	s.ExtendBaseWidget(s)
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		switch {
		case ev.Name == fyne.KeyEscape:
			s.close()
		case s.keys != nil:
			s.keys(ev)
		}
	})
	c.Overlays().Add(s)
	s.Resize(c.Size())
	c.Focus(grid)
	return s
}

func (s *monthSheet) close() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.SetOnTypedKey(s.keys)
	c.Overlays().Remove(s)
	s.onClose()
	focus(s.field.entry)
}

// Held returns the card.
func (s *monthSheet) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.card} }

func (s *monthSheet) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: s, objects: list(s.veil, s.card), layout: s.layout,
		min: func() fyne.Size { return fyne.NewSize(1, 1) },
	}
}

// layout keeps the card under the field where there is room, else over it, and always inside the window.
func (s *monthSheet) layout(size fyne.Size) {
	place(s.veil, 0, 0, size.Width, size.Height)
	m := s.card.MinSize()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.field)
	x := max(min(at.X, size.Width-m.Width-8), 8)
	y := at.Y + s.field.Size().Height + 6
	if y+m.Height > size.Height-8 {
		y = at.Y - m.Height - 6
	}
	y = max(min(y, size.Height-m.Height-8), 8)
	place(s.card, x, y, m.Width, m.Height)
}
