package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// tideKey is what one side of the tide is painted from.
type tideKey struct {
	right       bool
	tone, paper color.NRGBA
	wash        color.NRGBA
	dark        bool
	size        float64
}

func (t *SideTide) paint(i int, full float32) {
	k := tideKey{
		right: i == 1, tone: tone(Side(i).Colour()), paper: tone(look.Paper), wash: tone(Side(i).Wash()), dark: look.IsNight(),
		size: float64(full) / 350,
	}
	if t.side == Calm {
		k.tone, k.wash = tone(look.Gap), tone(look.GapWash)
	}
	t.shores[i].show(k, k.paint)
}

// paint draws three washes with a slow edge and two lines of foam.
func (k tideKey) paint(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	washes := []color.NRGBA{mixed(k.paper, k.wash, 0.6), mixed(k.wash, k.tone, 0.03), mixed(k.wash, k.tone, 0.11)}
	if k.dark {
		washes = []color.NRGBA{mixed(k.paper, k.wash, 0.4), mixed(k.paper, k.wash, 0.7), mixed(k.wash, k.tone, 0.03)}
	}
	phase := 0.6
	if k.right {
		phase = 2.9
	}
	edge := func(at, rise, offset float64) func(float64) float64 {
		return func(y float64) float64 {
			a := y / k.size / 118
			return k.size * (at + rise*math.Sin(a+offset+phase) + 0.4*rise*math.Sin(1.9*a+2*offset+phase))
		}
	}
	for i, e := range []func(float64) float64{edge(303, 13, 0), edge(272, 14, 0.25), edge(240, 15, 0.45)} {
		p.leftOf(e, washes[i])
	}
	foam := mixed(k.paper, k.tone, 0.30)
	p.column(edge(315, 13, -0.15), 1.4*k.size, foam)
	p.column(edge(331, 14, -0.42), 1.2*k.size, mixed(k.paper, k.tone, 0.17))
	if k.right {
		return mirrored(p.NRGBA)
	}
	return p.NRGBA
}

// column paints a line of the given width along x(y), from top to bottom.
func (p *pixels) column(curve func(y float64) float64, width float64, c color.NRGBA) {
	for py := range p.Rect.Dy() {
		y := (float64(py) + 0.5) / p.scale
		at, slope := curve(y), curve(y+0.5)-curve(y-0.5)
		lean := math.Sqrt(1 + slope*slope)
		reach := width*lean/2 + 1
		for px := int((at - reach) * p.scale); px <= int((at+reach)*p.scale); px++ {
			d := math.Abs((float64(px)+0.5)/p.scale-at) / lean
			p.over(px, py, c, (width/2-d)*p.scale+0.5)
		}
	}
}

func mirrored(src *image.NRGBA) image.Image {
	out := image.NewNRGBA(src.Rect)
	w := src.Rect.Dx()
	for y := range src.Rect.Dy() {
		for x := range w {
			out.SetNRGBA(w-1-x, y, src.NRGBAAt(x, y))
		}
	}
	return out
}

// tideSign is the person's sign in the tide, with the name and what it means.
type tideSign struct {
	widget.BaseWidget
	side  Side
	shape *painted
	name  *Text
	floor *Text
}

func newTideSign(side Side, name, floor string) *tideSign {
	s := &tideSign{
		side: side, shape: newPainted(false), name: Heading(name).Centred(),
		floor: Small(floor).In(look.Ink).Centred(),
	}
	s.ExtendBaseWidget(s)
	return s
}

func (s *tideSign) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: s, objects: list(s.shape.Raster, s.name, s.floor),
		layout: func(size fyne.Size) {
			d := s.width(size.Width)
			h := d * 170 / 128
			place(s.shape.Raster, (size.Width-d)/2, 0, d, h)
			s.paint(d)
			n := heightAt(s.name, size.Width)
			place(s.name, 0, h, size.Width, n)
			place(s.floor, 0, h+n, size.Width, heightAt(s.floor, size.Width))
		},
		min: func() fyne.Size {
			h := s.width(s.Size().Width) * 170 / 128
			return fyne.NewSize(look.Dp(80), h+s.name.MinSize().Height+s.floor.MinSize().Height)
		},
	}
}

// width of the sign, at most 128: a disc of 104 and its ring.
func (s *tideSign) width(free float32) float32 { return min(look.Dp(128), free) }

func (s *tideSign) paint(d float32) {
	k := signKey{s.side, tone(s.side.Colour()), float64(d) / 128}
	s.shape.show(k, k.paint)
}

type signKey struct {
	side Side
	tone color.NRGBA
	size float64
}

// paint draws a disc with a ring, or a diamond with a dashed one, over three ripples.
func (k signKey) paint(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	u := k.size
	ring := faded(k.tone, 0.62)
	if k.side == Second {
		p.ringLine(64*u, 64*u, 62*u, 1.6*u, 6*u, 10*u, ring)
		p.diamond(64*u, 64*u, 50*u, k.tone)
	} else {
		p.ringLine(64*u, 64*u, 62*u, 1.6*u, 0, 0, ring)
		p.disc(64*u, 64*u, 52*u, k.tone)
	}
	for row := range 3 {
		inset, y := (16+10*float64(row))*u, (138+9.5*float64(row))*u
		p.stroke(inset, 128*u-inset, 1.9*u, func(x float64) float64 {
			return y + 1.8*u*math.Sin((x-64*u)/(4.6*u))
		}, faded(k.tone, 0.78-0.2*float64(row)))
	}
	return p.NRGBA
}

// diamond paints a square standing on its corner; r is from the middle to a corner.
func (p *pixels) diamond(cx, cy, r float64, c color.NRGBA) {
	p.within(cx-r-1, cy-r-1, cx+r+1, cy+r+1, func(px, py int, x, y float64) {
		d := (r - math.Abs(x-cx) - math.Abs(y-cy)) / math.Sqrt2
		p.over(px, py, c, d*p.scale+0.5)
	})
}
