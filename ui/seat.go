package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// seatButton shows who is here, by mark and name, and opens the choice of sittings; in the choice itself it is one of
// the sittings. Where there is nothing to choose it is only read.
type seatButton struct {
	widget.BaseWidget
	tap     func()
	label   string
	ground  *canvas.Rectangle
	content *fyne.Container
	off     bool // nothing to choose
	hovered bool
	focused bool
}

var (
	_ fyne.Focusable    = (*seatButton)(nil)
	_ fyne.Disableable  = (*seatButton)(nil)
	_ desktop.Hoverable = (*seatButton)(nil)
)

func newSeatButton(tap func()) *seatButton {
	s := &seatButton{tap: tap, ground: canvas.NewRectangle(color.Transparent), content: container.NewStack()}
	s.ExtendBaseWidget(s)
	return s
}

// set shows those of the seats who are here.
func (s *seatButton) set(seats []present.Seat, narrow bool) {
	s.off = len(seats) < 2
	var here []present.Seat
	for _, seat := range seats {
		if seat.Here && seat.Side < 2 {
			here = append(here, seat)
		}
	}
	if len(here) == 0 && len(seats) > 0 { // together
		here = seats[:min(2, len(seats))]
	}
	s.label = ""
	marks := make([]fyne.CanvasObject, 0, 3)
	for _, seat := range here {
		if s.label != "" {
			s.label += ", "
		}
		s.label += seat.Name
		marks = append(marks, widgets.NewPersonMark(widgets.Side(seat.Side), 11))
	}
	words := s.label
	if narrow && len(here) == 2 {
		words = seats[len(seats)-1].Short
	}
	s.content.Objects = []fyne.CanvasObject{seatContent(marks, words, narrow)}
	s.content.Refresh()
	s.Refresh()
}

// seatContent is marks beside the names, or marks over a name that is cut short.
func seatContent(marks []fyne.CanvasObject, names string, narrow bool) fyne.CanvasObject {
	if narrow {
		name := widgets.Fixed(look.RailNarrow-12, 0, widgets.Small(names).Single().Centred().In(look.Ink))
		return widgets.Pad(8, 0, 8, 0, widgets.Rows(look.S4, widgets.Middle(widgets.Row(look.S8, marks...)), name))
	}
	row := append(marks, container.New(shrinking{}, widgets.Body(names).Single()))
	return widgets.Pad(7, 12, 7, 12, widgets.RowFill(look.S8, len(row)-1, row...))
}

// shrinking lets a long name be cut short instead of making the rail wider.
type shrinking struct{}

func (shrinking) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(40), objects[0].MinSize().Height)
}

func (shrinking) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	place(objects[0], 0, 0, s.Width, s.Height)
}

// newSeatChoice is one sitting in the choice.
func newSeatChoice(seat present.Seat, tap func()) *seatButton {
	s := newSeatButton(tap)
	s.label = seat.Name
	var row []fyne.CanvasObject
	for side := range 2 {
		if seat.Side == side || seat.Side == 2 {
			row = append(row, widgets.NewPersonMark(widgets.Side(side), 11))
		}
	}
	row = append(row, container.New(shrinking{}, widgets.Body(seat.Name).Single()))
	grow := len(row) - 1
	if seat.Here {
		row = append(row, widgets.Fixed(18, 18, &canvas.Image{Resource: look.Icon("check", look.Action), FillMode: canvas.ImageFillContain}))
	}
	s.content.Objects = []fyne.CanvasObject{widgets.MinHeight(40, widgets.Pad(7, 12, 7, 12, widgets.RowFill(look.S8, grow, row...)))}
	return s
}

// CreateRenderer draws the ground with the content on it.
func (s *seatButton) CreateRenderer() fyne.WidgetRenderer {
	s.paint()
	return widget.NewSimpleRenderer(container.NewStack(s.ground, s.content))
}

// Refresh shows hover and focus.
func (s *seatButton) Refresh() {
	s.paint()
	s.BaseWidget.Refresh()
}

func (s *seatButton) paint() {
	s.ground.CornerRadius = look.Dp(look.ButtonRadius)
	s.ground.FillColor, s.ground.StrokeWidth = color.Transparent, 0
	if s.hovered && !s.off {
		s.ground.FillColor = look.Colour(look.Hover)
	}
	if s.focused {
		s.ground.StrokeColor, s.ground.StrokeWidth = look.Colour(look.Action), 2
	}
	s.ground.Refresh()
}

// Tapped opens the choice, or takes the seat.
func (s *seatButton) Tapped(*fyne.PointEvent) {
	if !s.off {
		s.tap()
	}
}

// TypedKey presses it with Enter and Space, and the arrows go to its neighbours; the window gets the rest.
func (s *seatButton) TypedKey(ev *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	switch {
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		s.Tapped(nil)
	case c == nil:
	case ev.Name == fyne.KeyUp:
		c.FocusPrevious()
	case ev.Name == fyne.KeyDown:
		c.FocusNext()
	case c.OnTypedKey() != nil:
		c.OnTypedKey()(ev)
	}
}

// TypedRune does nothing: Space arrives as a key.
func (s *seatButton) TypedRune(rune) {}

// FocusGained shows the ring.
func (s *seatButton) FocusGained() { s.focused = true; s.Refresh() }

// FocusLost hides the ring.
func (s *seatButton) FocusLost() { s.focused = false; s.Refresh() }

// MouseIn shows the hover.
func (s *seatButton) MouseIn(*desktop.MouseEvent) { s.hovered = true; s.Refresh() }

// MouseMoved does nothing.
func (s *seatButton) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the hover.
func (s *seatButton) MouseOut() { s.hovered = false; s.Refresh() }

// Enable and Disable belong to Fyne's contract; whether there is a choice is known from the seats.
func (s *seatButton) Enable() { s.off = false }

// Disable makes it something that is only read.
func (s *seatButton) Disable() { s.off = true }

// Disabled keeps the focus away where there is nothing to choose.
func (s *seatButton) Disabled() bool { return s.off }

// AccessibilityLabel is the names.
func (s *seatButton) AccessibilityLabel() string { return s.label }

// AccessibilityRole tells a screen reader that it can be pressed.
func (s *seatButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
