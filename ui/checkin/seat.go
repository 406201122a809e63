package checkin

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// seat is one of two large choices: a person's mark and name.
type seat struct {
	widget.BaseWidget
	tap              func()
	name             string
	content          fyne.CanvasObject
	ground, ring     *canvas.Rectangle
	focused, hovered bool
}

func newSeat(side widgets.Side, name string, tap func()) *seat {
	s := &seat{tap: tap, name: name, ground: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	s.content = widgets.Pad(look.S40, look.S16, look.S40, look.S16, widgets.Rows(look.S16,
		widgets.Middle(widgets.NewPersonMark(side, 104)), widgets.Heading(name).Centred()))
	s.ExtendBaseWidget(s)
	return s
}

// Held is the mark and the name.
func (s *seat) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// AccessibilityLabel is the name.
func (s *seat) AccessibilityLabel() string { return s.name }

// AccessibilityRole is button.
func (s *seat) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Tapped sits the person down.
func (s *seat) Tapped(*fyne.PointEvent) { s.tap() }

// TypedKey sits the person down with Enter or Space; any other key goes on to the window.
func (s *seat) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.tap()
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(ev)
	}
}

// TypedRune does nothing: Space arrives as a key.
func (s *seat) TypedRune(rune) {}

// FocusGained shows the ring, FocusLost hides it.
func (s *seat) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides the ring.
func (s *seat) FocusLost() { s.focused = false; s.Refresh() }

// MouseIn, MouseMoved and MouseOut follow the pointer.
func (s *seat) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *seat) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (s *seat) MouseOut() { s.hovered = false; s.Refresh() }

// Cursor is a hand.
func (s *seat) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws a card with the mark and the name.
func (s *seat) CreateRenderer() fyne.WidgetRenderer {
	r := &seatRenderer{s}
	r.paint()
	return r
}

type seatRenderer struct{ seat *seat }

func (r *seatRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.seat.ground, r.seat.content, r.seat.ring}
}

func (r *seatRenderer) Destroy() {}

func (r *seatRenderer) MinSize() fyne.Size { return r.seat.content.MinSize() }

func (r *seatRenderer) Layout(size fyne.Size) {
	widgets.Place(r.seat.ground, 0, 0, size.Width, size.Height)
	widgets.Place(r.seat.content, 0, 0, size.Width, size.Height)
	widgets.Place(r.seat.ring, -2, -2, size.Width+4, size.Height+4)
}

func (r *seatRenderer) Refresh() {
	r.paint()
	r.Layout(r.seat.Size())
	canvas.Refresh(r.seat)
}

func (r *seatRenderer) paint() {
	s := r.seat
	s.ground.FillColor, s.ground.CornerRadius = look.Colour(look.CardFill), look.Dp(look.CardRadius)
	if s.hovered {
		s.ground.FillColor = look.Colour(look.ActionWash)
	}
	s.ground.Shadow = canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 20, Offset: fyne.NewPos(0, 4), Variant: canvas.BoxShadow}
	s.ring.FillColor, s.ring.StrokeColor, s.ring.StrokeWidth = color.Transparent, look.Colour(look.Action), 2
	s.ring.CornerRadius = look.Dp(look.CardRadius) + 2
	s.ring.Hidden = !s.focused
}
