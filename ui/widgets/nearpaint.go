package widgets

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"

	"tideway/ui/look"
)

// fills are the colours inside the shapes: lighter than their lines, so that a name can be read on them.
func (n *NearShapes) fills() [2]color.NRGBA {
	f := [2]color.NRGBA{tone(look.SeaFill), tone(look.AmberFill)}
	if n.names.Second == "" {
		f[1] = faded(tone(look.QuietInk), 0.4)
	}
	return f
}

// shapeFill is how strongly a shape is filled: by night the names on it are pale, so it stays darker.
func shapeFill() float64 {
	if look.IsNight() {
		return 0.46
	}
	return 0.6
}

// tones are the colours of the two shapes. The unnamed other of one person is neither's.
func (n *NearShapes) tones() [2]color.NRGBA {
	t := [2]color.NRGBA{tone(look.Sea), tone(look.Amber)}
	if n.names.Second == "" {
		t[1] = tone(look.QuietInk)
	}
	return t
}

// paint gives everything its words and colours again.
func (n *NearShapes) paint() {
	strength := 1.0
	if !n.set {
		strength = 0.5
	}
	tones, fills := n.tones(), n.fills()
	for i, c := range n.circles {
		c.FillColor = faded(fills[i], shapeFill()*strength)
		c.StrokeColor, c.StrokeWidth = faded(tones[i], 0.35+0.65*(strength*2-1)), []float32{3, 2}[i]
		c.Refresh()
		n.arrows[i].paint(look.QuietInk)
	}
	other := n.names.Second
	if other == "" {
		other = n.names.Other
	}
	n.labels[0].SetText(n.names.First)
	n.labels[1].SetText(other)
	left, right, sentence := n.words()
	n.ends[0].SetText(left)
	n.ends[1].SetText(right)
	n.sentence.SetText(sentence)
	n.ring.show(n.focused && !n.hidden)
}

// calm is the water under and over the shapes.
type calm struct {
	airHigh, airLow, high, low, line, stroke color.NRGBA
	at, radius, size                         float64
}

func (n *NearShapes) paintWater(m nearMeasures) {
	c := calm{
		airHigh: hex(0xF4F1EA), airLow: hex(0xECF0EB), high: hex(0xC9DCE1), low: hex(0xDBE8E7),
		line: hex(0xB4CAD1), stroke: faded(tone(look.Gap), 0.75), at: float64(m.line), size: float64(look.Current().Scale() * m.unit),
	}
	if look.IsNight() {
		c.airHigh, c.airLow = hex(0x152027), hex(0x1A2830)
		c.high, c.low, c.line = hex(0x1F3A45), hex(0x182C35), hex(0x315663)
		c.stroke = faded(tone(look.Gap), 0.5)
	}
	c.radius = float64(look.Dp(look.CardRadius))
	n.ground.show(c, c.ground)
	n.water.show(c, c.over)
}

// ground is pale air over water with a few small waves in it.
func (c calm) ground(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	width, height := p.size()
	p.rows(0, c.at, func(t float64) color.NRGBA { return mixed(c.airHigh, c.airLow, t) })
	p.rows(c.at, height, func(t float64) color.NRGBA { return mixed(c.high, c.low, t) })
	p.rows(c.at-0.5, c.at+0.7, func(float64) color.NRGBA { return c.line })
	r := rand.New(rand.NewPCG(11, 5))
	for i := range 12 {
		x := width * (0.04 + 0.92*(float64(i)+0.8*r.Float64())/12)
		y := c.at + (height-c.at)*(0.14+0.74*r.Float64())
		length := (28 + 30*r.Float64()) * c.size
		if math.Abs(x+length/2-width/2) < width*0.16 {
			continue // the shapes and their ripples have the middle
		}
		p.stroke(x, x+length, 1.3*c.size, func(x float64) float64 { return y + 1.5*c.size*math.Sin(x/(4.6*c.size)) }, c.stroke)
	}
	p.round(c.radius, true)
	return p.NRGBA
}

// over is the water that lies over the lower halves of the shapes, so that they float.
func (c calm) over(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	_, height := p.size()
	p.rows(c.at, height, func(t float64) color.NRGBA { return faded(mixed(c.high, c.low, t), 0.50+0.12*t) })
	p.rows(c.at-0.5, c.at+0.7, func(float64) color.NRGBA { return faded(c.line, 0.75) })
	p.round(c.radius, true)
	return p.NRGBA
}

type dashKey struct {
	tone   color.NRGBA
	radius float64
}

// paintDashes draws the dashed ring inside the second shape: people differ by line as well as by colour.
func (n *NearShapes) paintDashes(m nearMeasures) {
	strength := 0.85
	if !n.set {
		strength = 0.4
	}
	k := dashKey{faded(n.tones()[1], strength), float64(m.radius)}
	n.dashes.show(k, func(w, h int, scale float64) image.Image {
		p := newPixels(w, h, scale)
		p.ringLine(k.radius, k.radius, k.radius-6.5, 1.4, 5, 8.5, k.tone)
		return p.NRGBA
	})
}

type rippleKey struct {
	tone   color.NRGBA
	dashed bool
	size   float64
}

// paintRipples draws three small waves under a shape.
func (n *NearShapes) paintRipples(i int) {
	strength := 0.8
	if !n.set {
		strength = 0.4
	}
	k := rippleKey{faded(n.tones()[i], strength), i == 1, float64(look.Current().Scale() * n.unit())}
	n.ripples[i].show(k, k.paint)
}

func (k rippleKey) paint(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	width, _ := p.size()
	for row := range 3 {
		inset := 4*k.size + float64(row)*12*k.size
		y := 5*k.size + float64(row)*11.5*k.size
		c := faded(k.tone, 1-0.27*float64(row))
		p.stroke(inset, width-inset, (2-0.25*float64(row))*k.size, func(x float64) float64 {
			return y + 1.9*k.size*math.Sin((x-width/2)/(4.1*k.size))
		}, c)
	}
	return p.NRGBA
}
