package widgets

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// ShoreKind is where the shore is shown.
type ShoreKind int

// The three shores.
const (
	ShoreStart ShoreKind = iota // first start: 292 high, the sun in the middle
	ShoreNow                    // Now: 248 high, the sun at the right, pale sky under the greeting
	ShoreNight                  // a time-out: the whole window
)

// Shore is the picture at the top of a room: sky, sun or moon by the hour, water, and three flat waves of which
// the last has the colour of the paper. It is still, and is painted once for each hour, size and theme.
type Shore struct {
	widget.BaseWidget
	hour    float64
	kind    ShoreKind
	picture *painted
}

// NewShore makes the shore at an hour of the day, 0 to 24.
func NewShore(hour float64, kind ShoreKind) *Shore {
	s := &Shore{hour: hour, kind: kind, picture: newPainted(true)}
	s.ExtendBaseWidget(s)
	return s
}

// Ready says whether the picture for the present size, hour and theme has been painted.
func (s *Shore) Ready() bool { return s.picture.ready() }

// height in dp at 100 %; the night shore takes what it is given.
func (s *Shore) height() float32 {
	switch s.kind {
	case ShoreStart:
		return 292
	case ShoreNow:
		return 248
	}
	return 0
}

// CreateRenderer shows the picture.
func (s *Shore) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: s, objects: list(s.picture.Raster),
		layout: func(size fyne.Size) {
			place(s.picture.Raster, 0, 0, size.Width, size.Height)
			s.paint()
		},
		min: func() fyne.Size { return fyne.NewSize(look.Space(200), look.Dp(s.height())) },
	}
}

func (s *Shore) paint() {
	scene := s.scene()
	s.picture.show(scene, scene.paint)
}

func (s *Shore) scene() scene {
	hour := math.Mod(math.Round(s.hour*4)/4+24, 24)
	scene := sceneAt(hour, s.kind, look.IsNight(), float64(look.Current().Scale()))
	scene.paper = tone(look.Paper)
	return scene
}

// Light is where the sun or the moon begins, from the left edge of the shore, in dp. Words stand clear of it.
func (s *Shore) Light() float32 {
	scene := s.scene()
	return s.Size().Width*float32(scene.lightX) - float32(scene.lightR*scene.size)
}

// NewShoreWith puts content over a shore: the shore at the top (or everywhere, at night) and the content above it.
func NewShoreWith(s *Shore, content fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: onShore{s}, Objects: []fyne.CanvasObject{s, content}}
}

type onShore struct{ shore *Shore }

func (l onShore) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().Max(fyne.NewSize(0, look.Dp(l.shore.height())))
}

func (l onShore) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	h := look.Dp(l.shore.height())
	if h == 0 {
		h = s.Height
	}
	place(objects[0], 0, 0, s.Width, h)
	place(objects[1], 0, 0, s.Width, max(heightAt(objects[1], s.Width), s.Height))
}
