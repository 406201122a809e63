package tides

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/chart"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// shore is the picture of the season. The left and right arrows walk the points of one shore, up and down change the
// shore, and a tap takes the point that lies nearest.
type shore struct {
	widget.BaseWidget
	vm      *present.Tides
	plate   *plate
	raster  *canvas.Raster
	stem    *canvas.Line
	ring    *canvas.Circle
	frame   *canvas.Rectangle // the focus
	hasKeys bool
	focused func()
}

// newTide makes the picture.
func newTide(vm *present.Tides) *shore {
	s := &shore{vm: vm, stem: canvas.NewLine(nil), ring: canvas.NewCircle(color.Transparent), frame: canvas.NewRectangle(color.Transparent)}
	s.raster = canvas.NewRaster(s.pixels)
	s.plate = plateOf(vm, func() {
		s.raster.Refresh()
		s.Refresh()
	})
	s.ExtendBaseWidget(s)
	return s
}

// pixels answers Fyne's question for the picture in the canvas's own pixels.
func (s *shore) pixels(w, h int) image.Image {
	if width := s.raster.Size().Width; w > 0 && h > 0 && width > 0 {
		if img := s.plate.ask(w, h, float64(w)/float64(width)*float64(look.Current().Scale())); img != nil {
			return img
		}
	}
	return image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1)))
}

// Ready says whether the picture that is shown is the one that is wanted.
func (s *shore) Ready() bool { return s.plate.ready() }

// at is where a mark stands in the widget.
func (s *shore) at(spot chart.Spot) fyne.Position {
	have, size := s.plate.have, s.Size()
	return fyne.NewPos(float32(spot.X*have.scale/float64(have.w))*size.Width, float32(spot.Y*have.scale/float64(have.h))*size.Height)
}

// Tapped chooses the point that lies nearest.
func (s *shore) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	nearest, least := "", math.Inf(1)
	for _, spot := range s.plate.spots {
		at := s.at(spot)
		if d := math.Hypot(float64(at.X-ev.Position.X), float64(at.Y-ev.Position.Y)); d < least {
			nearest, least = spot.Entry, d
		}
	}
	if nearest != "" {
		s.vm.Choose(nearest)
	}
}

// Cursor is a hand.
func (s *shore) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained shows the frame and brings the picture into view.
func (s *shore) FocusGained() {
	s.hasKeys = true
	s.Refresh()
	if s.focused != nil {
		s.focused()
	}
}

// FocusLost hides the frame.
func (s *shore) FocusLost() {
	s.hasKeys = false
	s.Refresh()
}

// TypedRune does nothing.
func (s *shore) TypedRune(rune) {}

// TypedKey walks; a key of no use goes on to the window.
func (s *shore) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyLeft:
		s.vm.Walk(-1)
	case fyne.KeyRight:
		s.vm.Walk(1)
	case fyne.KeyHome:
		s.vm.WalkTo(false)
	case fyne.KeyEnd:
		s.vm.WalkTo(true)
	case fyne.KeyUp:
		s.vm.Cross(-1)
	case fyne.KeyDown:
		s.vm.Cross(1)
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(ev)
		}
	}
}

// AccessibilityLabel is the season and the chosen entry.
func (s *shore) AccessibilityLabel() string { return s.vm.Spoken() }

// AccessibilityRole is button: it can be pressed.
func (s *shore) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the picture with ring and stem above it.
func (s *shore) CreateRenderer() fyne.WidgetRenderer { return &shoreRenderer{s} }

type shoreRenderer struct{ *shore }

func (r *shoreRenderer) Destroy() {}

func (r *shoreRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.raster, r.stem, r.ring, r.frame}
}

func (r *shoreRenderer) MinSize() fyne.Size { return fyne.NewSize(look.Dp(240), look.Dp(240)) }

func (r *shoreRenderer) Layout(size fyne.Size) {
	widgets.Place(r.raster, 0, 0, size.Width, size.Height)
	const out = 4 // 2 of air and 2 of line
	widgets.Place(r.frame, -out, -out, size.Width+2*out, size.Height+2*out)
	r.mark(size)
}

// mark puts ring and stem at the chosen point.
func (r *shoreRenderer) mark(size fyne.Size) {
	r.ring.Hide()
	r.stem.Hide()
	for _, spot := range r.plate.spots {
		if spot.Entry != r.vm.Chosen() {
			continue
		}
		at, radius := r.at(spot), look.Dp(9)
		widgets.Place(r.ring, at.X-radius, at.Y-radius, 2*radius, 2*radius)
		r.stem.Position1 = fyne.NewPos(at.X, at.Y+radius)
		r.stem.Position2 = fyne.NewPos(at.X, max(size.Height-look.Dp(footHere), at.Y+radius))
		r.ring.Show()
		r.stem.Show()
	}
}

// footHere is how far above the lower edge the stem ends: just above the line of months.
const footHere = 55

func (r *shoreRenderer) Refresh() {
	r.ring.StrokeColor, r.ring.StrokeWidth = look.Colour(look.Ink), look.Dp(2)
	r.stem.StrokeColor, r.stem.StrokeWidth = look.Alpha(look.Colour(look.QuietInk), 0.6), look.Dp(1)
	r.frame.StrokeColor, r.frame.StrokeWidth = look.Colour(look.Action), 2
	r.frame.CornerRadius = look.Dp(look.CardRadius) + 3
	r.frame.Hidden = !r.hasKeys
	r.mark(r.shore.Size())
	for _, o := range []fyne.CanvasObject{r.ring, r.stem, r.frame} {
		o.Refresh()
	}
	canvas.Refresh(r.shore)
}
