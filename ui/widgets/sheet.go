package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Sheet is a card over the window, with a title and a way to close it. Esc closes it too.
type Sheet struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	onClose func()
	veil    *veil
	ground  *canvas.Rectangle
	inner   *fyne.Container
	scroll  *Scroll
	keys    func(*fyne.KeyEvent)
	before  fyne.Focusable
}

// ShowSheet opens a sheet over a canvas. onClose, which may be nil, is called once, however it closes.
func ShowSheet(c fyne.Canvas, title, closeLabel string, content fyne.CanvasObject, onClose func()) *Sheet {
	s := &Sheet{canvas: c, onClose: onClose, before: c.Focused()}
	s.veil = newVeil(s.Hide)
	closer := QuietButton(closeLabel, s.Hide).WithIcon("close")
	s.ground = canvas.NewRectangle(nil)
	s.inner = Pad(look.S24, look.S24, look.S24, look.S24, Rows(look.S16, RowFill(look.S16, 0, Heading(title), closer), content))
	s.scroll = NewScroll(s.inner)
	s.ExtendBaseWidget(s)
	// Fyne sends keys without a focus to the canvas; while a sheet is open Esc belongs to it.
	s.keys = c.OnTypedKey()
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if ev.Name == fyne.KeyEscape {
			s.Hide()
			return
		}
		if s.keys != nil {
			s.keys(ev)
		}
	})
	c.Overlays().Add(s)
	s.Resize(c.Size())
	c.FocusNext()
	return s
}

// Hide closes the sheet and gives the keyboard back to what had it.
func (s *Sheet) Hide() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas = nil
	c.SetOnTypedKey(s.keys)
	c.Overlays().Remove(s)
	if s.before != nil {
		c.Focus(s.before)
	}
	if s.onClose != nil {
		s.onClose()
	}
}

// Held returns the card.
func (s *Sheet) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.scroll} }

// CreateRenderer lays the card in the middle.
func (s *Sheet) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		paintBox(s.ground, look.CardFill, look.CardRadius)
		s.ground.Shadow = softShadow()
		s.ground.Refresh()
	}
	paint()
	return &drawn{
		self: s, objects: list(s.veil, s.ground, s.scroll), refresh: paint,
		layout: func(size fyne.Size) {
			place(s.veil, 0, 0, size.Width, size.Height)
			air := look.Space(look.S24)
			w := min(max(natural(s.inner), look.Dp(400)), look.Dp(560), size.Width-2*air)
			h := min(heightAt(s.inner, w), size.Height-2*air)
			place(s.ground, (size.Width-w)/2, (size.Height-h)/2, w, h)
			place(s.scroll, (size.Width-w)/2, (size.Height-h)/2, w, h)
		},
		min: func() fyne.Size { return fyne.NewSize(1, 1) },
	}
}

// veil dims the window under a sheet; a tap on it closes the sheet.
type veil struct {
	widget.BaseWidget
	ground *canvas.Rectangle
	tap    func()
	clear  bool // catches taps without dimming
}

func newVeil(tap func()) *veil {
	v := &veil{ground: canvas.NewRectangle(look.Colour(look.Veil)), tap: tap}
	v.ExtendBaseWidget(v)
	return v
}

// Tapped closes the sheet.
func (v *veil) Tapped(*fyne.PointEvent) { v.tap() }

func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	v.paint()
	return &drawn{
		self: v, objects: list(v.ground),
		layout:  func(s fyne.Size) { place(v.ground, 0, 0, s.Width, s.Height) },
		min:     func() fyne.Size { return fyne.NewSize(1, 1) },
		refresh: v.paint,
	}
}

func (v *veil) paint() {
	v.ground.FillColor = look.Colour(look.Veil)
	v.ground.Hidden = v.clear
}
