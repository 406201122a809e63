package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// pixels is a picture being painted. Positions are in dp; scale is how many pixels one dp has.
type pixels struct {
	*image.NRGBA
	scale float64
}

func newPixels(w, h int, scale float64) *pixels {
	return &pixels{image.NewNRGBA(image.Rect(0, 0, max(w, 1), max(h, 1))), scale}
}

// size in dp.
func (p *pixels) size() (w, h float64) {
	return float64(p.Rect.Dx()) / p.scale, float64(p.Rect.Dy()) / p.scale
}

// over lays a colour on one pixel; cover is 0 to 1.
func (p *pixels) over(x, y int, c color.NRGBA, cover float64) {
	if cover <= 0 || x < 0 || y < 0 || x >= p.Rect.Dx() || y >= p.Rect.Dy() {
		return
	}
	a := min(cover, 1) * float64(c.A) / 255
	i := y*p.Stride + x*4
	px := p.Pix[i : i+4 : i+4]
	below := float64(px[3]) / 255
	out := a + below*(1-a)
	if out <= 0 {
		return
	}
	mix := func(top, under uint8) uint8 {
		return uint8((float64(top)*a+float64(under)*below*(1-a))/out + 0.5)
	}
	px[0], px[1], px[2], px[3] = mix(c.R, px[0]), mix(c.G, px[1]), mix(c.B, px[2]), uint8(out*255+0.5)
}

// rows paints whole rows from the dp y0 to y1 with a colour for each, t running from 0 to 1. A trace of
// dither keeps wide pale gradients from showing steps.
func (p *pixels) rows(y0, y1 float64, at func(t float64) color.NRGBA) {
	first, last := int(math.Round(y0*p.scale)), min(int(math.Round(y1*p.scale)), p.Rect.Dy())
	for y := max(first, 0); y < last; y++ {
		c := at(float64(y-first) / max(float64(last-first-1), 1))
		next := at(float64(y+1-first) / max(float64(last-first-1), 1))
		for x := range p.Rect.Dx() {
			use := c
			if dither(x, y) {
				use = next
			}
			copy(p.Pix[y*p.Stride+x*4:], []byte{use.R, use.G, use.B, use.A})
		}
	}
}

// dither is a fixed pattern, so that the same picture is always the same bytes.
func dither(x, y int) bool {
	h := uint32(x)*0x9E3779B1 ^ uint32(y)*0x85EBCA77
	h ^= h >> 15
	h *= 0x2C1B3C6D
	return h>>31 == 1
}

// below fills everything under the curve y(x).
func (p *pixels) below(curve func(x float64) float64, c color.NRGBA) {
	for x := range p.Rect.Dx() {
		edge := curve((float64(x)+0.5)/p.scale) * p.scale
		for y := max(int(math.Floor(edge)), 0); y < p.Rect.Dy(); y++ {
			p.over(x, y, c, float64(y)+1-edge)
		}
	}
}

// leftOf fills everything at the left of the curve x(y).
func (p *pixels) leftOf(curve func(y float64) float64, c color.NRGBA) {
	for y := range p.Rect.Dy() {
		edge := curve((float64(y)+0.5)/p.scale) * p.scale
		for x := range min(int(math.Ceil(edge)), p.Rect.Dx()) {
			p.over(x, y, c, edge-float64(x))
		}
	}
}

// within calls f for the pixels of a box in dp with each pixel's middle in dp.
func (p *pixels) within(x0, y0, x1, y1 float64, f func(px, py int, x, y float64)) {
	s := p.scale
	for py := max(int(math.Floor(y0*s)), 0); py < min(int(math.Ceil(y1*s)), p.Rect.Dy()); py++ {
		for px := max(int(math.Floor(x0*s)), 0); px < min(int(math.Ceil(x1*s)), p.Rect.Dx()); px++ {
			f(px, py, (float64(px)+0.5)/s, (float64(py)+0.5)/s)
		}
	}
}

// disc paints a filled circle.
func (p *pixels) disc(cx, cy, r float64, c color.NRGBA) {
	p.within(cx-r-1, cy-r-1, cx+r+1, cy+r+1, func(px, py int, x, y float64) {
		p.over(px, py, c, (r-math.Hypot(x-cx, y-cy))*p.scale+0.5)
	})
}

// halfDisc paints the part of a circle above the height horizon.
func (p *pixels) halfDisc(cx, cy, r, horizon float64, c color.NRGBA) {
	p.within(cx-r-1, cy-r-1, cx+r+1, min(cy+r+1, horizon), func(px, py int, x, y float64) {
		p.over(px, py, c, (r-math.Hypot(x-cx, y-cy))*p.scale+0.5)
	})
}

// glow paints a soft light that ends at r, above the height floor.
func (p *pixels) glow(cx, cy, r, floor float64, c color.NRGBA, strength float64) {
	p.within(cx-r, cy-r, cx+r, min(cy+r, floor), func(px, py int, x, y float64) {
		d := math.Hypot(x-cx, y-cy) / r
		if d < 1 {
			p.over(px, py, c, strength*(1-d)*(1-d)*(1+2*d))
		}
	})
}

// bar paints a level line with round ends from x0 to x1.
func (p *pixels) bar(x0, x1, y, width float64, c color.NRGBA) {
	r := width / 2
	p.within(x0-1, y-r-1, x1+1, y+r+1, func(px, py int, x, v float64) {
		dx := max(x0+r-x, x-(x1-r), 0)
		p.over(px, py, c, (r-math.Hypot(dx, v-y))*p.scale+0.5)
	})
}

// stroke paints a line of the given width along y(x) from x0 to x1, with round ends.
func (p *pixels) stroke(x0, x1, width float64, curve func(x float64) float64, c color.NRGBA) {
	r := width / 2
	low, high := math.Inf(1), math.Inf(-1)
	for x := x0; x <= x1; x++ {
		low, high = min(low, curve(x)), max(high, curve(x))
	}
	p.within(x0-r-1, low-r-2, x1+r+1, high+r+2, func(px, py int, x, y float64) {
		at := min(max(x, x0), x1)
		slope := (curve(at+0.5) - curve(at-0.5))
		d := math.Abs(y-curve(at)) / math.Sqrt(1+slope*slope)
		if at != x {
			d = math.Hypot(x-at, y-curve(at))
		}
		p.over(px, py, c, (r-d)*p.scale+0.5)
	})
}

// ringLine paints a circle line; dash is the part of each period that is drawn, in dp, 0 for a solid line.
func (p *pixels) ringLine(cx, cy, r, width, dash, period float64, c color.NRGBA) {
	steps := max(math.Round(2*math.Pi*r/max(period, 1e-6)), 1)
	p.within(cx-r-width, cy-r-width, cx+r+width, cy+r+width, func(px, py int, x, y float64) {
		cover := min((width/2-math.Abs(math.Hypot(x-cx, y-cy)-r))*p.scale+0.5, 1)
		if dash > 0 && cover > 0 {
			turn := (math.Atan2(y-cy, x-cx)/(2*math.Pi) + 1) * steps
			along := (turn - math.Floor(turn)) * period
			cover *= min(max((min(along, dash-along)*p.scale+0.5), 0), 1)
		}
		p.over(px, py, c, cover)
	})
}

// tone is a token of the current theme as a plain colour.
func tone(name fyne.ThemeColorName) color.NRGBA { return look.NRGBA(look.Colour(name)) }

// mixed goes from one colour to another.
func mixed(a, b color.NRGBA, t float64) color.NRGBA { return look.Mix(a, b, t) }

// faded is a colour with an opacity of 0 to 1.
func faded(c color.NRGBA, a float64) color.NRGBA { return look.Alpha(c, a) }

// hex is 0xRRGGBB as a colour.
func hex(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}
