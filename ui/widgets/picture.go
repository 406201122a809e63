package widgets

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Picture is the small drawing of a ritual on a ground of two pale colours.
type Picture struct {
	widget.BaseWidget
	ID   string
	Band bool // the top of a card: only the upper corners are round

	w, h  float32
	image *painted
}

// NewPicture makes a drawing by its id (PictureIDs), in dp at 100 %; a width of 0 fills what it is given. An unknown id,
// as a newer ritual may name, is the first drawing.
func NewPicture(id string, w, h float32) *Picture {
	p := &Picture{ID: id, w: w, h: h, image: newPainted(false)}
	p.ExtendBaseWidget(p)
	return p
}

// SetID changes the drawing.
func (p *Picture) SetID(id string) {
	if p.ID != id {
		p.ID = id
		p.Refresh()
	}
}

// CreateRenderer shows the drawing.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: p, objects: list(p.image.Raster),
		layout: func(s fyne.Size) {
			w := s.Width
			if p.w > 0 {
				w = min(w, look.Dp(p.w))
			}
			place(p.image.Raster, 0, 0, w, min(s.Height, look.Dp(p.h)))
			p.paint()
		},
		min: func() fyne.Size { return fyne.NewSize(max(look.Dp(p.w), 1), look.Dp(p.h)) },
	}
}

// pictureKey is what a drawing depends on.
type pictureKey struct {
	svg         string
	top, bottom color.NRGBA
	radius      float64
	band        bool
}

func (p *Picture) paint() {
	k := pictureKey{band: p.Band, radius: float64(look.Dp(10))}
	if p.Band {
		k.radius = float64(look.Dp(look.CardRadius))
	}
	k.svg, k.top, k.bottom = drawing(p.ID)
	p.image.show(k, k.shared)
}

// shared is the picture from the shelf.
func (k pictureKey) shared(w, h int, scale float64) image.Image {
	return pictures.take(shelfKey{k, w, h, scale}, func() *image.NRGBA { return k.paint(w, h, scale) })
}

// paint keeps the shape of the drawing and sets it in the middle of the ground.
func (k pictureKey) paint(w, h int, scale float64) *image.NRGBA {
	p := newPixels(w, h, scale)
	width, height := p.size()
	p.rows(0, height, func(t float64) color.NRGBA { return mixed(k.top, k.bottom, t) })
	grow := min(width*0.8/120, height*0.84/80)
	if k.band {
		grow = min(width*0.8/120, height*0.98/80)
	}
	p.svg(k.svg, width/2-60*grow, height/2-40*grow, 120*grow, 80*grow)
	p.round(k.radius, !k.band)
	return p.NRGBA
}
