package widgets

import (
	"image"
	"image/color"
	"math"
	"math/rand/v2"
)

// scene is everything that a painted shore depends on. It is comparable, so it is also the key of the picture.
type scene struct {
	kind                   ShoreKind
	dark                   bool
	size                   float64 // the size setting, which makes sun and waves larger
	skyHigh, skyLow        color.NRGBA
	water, waterNear       color.NRGBA
	light                  color.NRGBA
	paper                  color.NRGBA
	lightX, lightY, lightR float64 // x: part of the width; y: part of the way from the horizon up
	isMoon                 bool
}

// light of the day: colours at an hour, between which the shore goes smoothly. All skies stay so pale that quiet
// ink can be read on them.
type hourLight struct {
	hour                                    float64
	skyHigh, skyLow, water, waterNear, disc uint32
}

func dayLights() []hourLight {
	return []hourLight{
		{0, 0xDDE1E9, 0xEBE8EC, 0xB6C9D3, 0xD8E2E6, 0xFFFDF6},
		{5, 0xDDE1E9, 0xEDE6E6, 0xB6C9D3, 0xD8E2E4, 0xFFFDF6},
		{7.5, 0xE0E9EA, 0xFBE6D6, 0xBAD2D7, 0xD6E4E0, 0xF4C79A},
		{11, 0xD7E7ED, 0xF3F0E6, 0xABCDD6, 0xD3E5E4, 0xFBE6BC},
		{15, 0xD7E6EC, 0xF3EFE3, 0xABCDD6, 0xD3E5E4, 0xFBE3B4},
		{18, 0xDFE3E8, 0xF9E2CB, 0xB9D1D6, 0xD8E5E2, 0xEFB27C},
		{19.5, 0xDFE1E8, 0xF1DFD6, 0xB7CDD5, 0xD8E3E4, 0xEBA878},
		{21, 0xDDE1E9, 0xEBE8EC, 0xB6C9D3, 0xD8E2E6, 0xFFFDF6},
		{24, 0xDDE1E9, 0xEBE8EC, 0xB6C9D3, 0xD8E2E6, 0xFFFDF6},
	}
}

const sunrise, sunset = 7.0, 18.9

func sceneAt(hour float64, kind ShoreKind, dark bool, size float64) scene {
	s := scene{kind: kind, dark: dark, size: size}
	s.isMoon = dark || hour < sunrise-0.6 || hour > sunset+0.6
	if dark {
		s.skyHigh, s.skyLow = hex(0x0D151A), hex(0x1A2A32)
		s.water, s.waterNear, s.light = hex(0x22414C), hex(0x16272F), hex(0xE8E0CF)
	} else {
		lights := dayLights()
		i := 1
		for lights[i].hour < hour && i < len(lights)-1 {
			i++
		}
		a, b := lights[i-1], lights[i]
		t := (hour - a.hour) / (b.hour - a.hour)
		s.skyHigh, s.skyLow = mixed(hex(a.skyHigh), hex(b.skyHigh), t), mixed(hex(a.skyLow), hex(b.skyLow), t)
		s.water, s.waterNear = mixed(hex(a.water), hex(b.water), t), mixed(hex(a.waterNear), hex(b.waterNear), t)
		s.light = mixed(hex(a.disc), hex(b.disc), t)
		if s.isMoon {
			s.light = hex(0xFFFDF6)
		}
	}
	s.place(hour)
	return s
}

// place puts the sun or the moon on its way across the sky.
func (s *scene) place(hour float64) {
	part := (hour - sunrise) / (sunset - sunrise)
	if s.isMoon {
		part = math.Mod(hour-sunset+24, 24) / (24 - sunset + sunrise)
		if part > 1 { // a dark theme by day: the moon stands still and high
			part = 0.5
		}
	}
	s.lightX = 0.66 + 0.14*part
	s.lightY = -0.02 + 0.86*math.Sin(math.Pi*min(max(part, 0), 1))
	s.lightR = 30
	switch s.kind {
	case ShoreStart:
		s.lightX, s.lightR = 0.5, 32
		s.lightY = -0.06 + 0.8*math.Sin(math.Pi*min(max(part, 0), 1))
		if !s.isMoon {
			s.lightY = min(s.lightY, 0.1) - 0.06 // rising or setting: the first picture is a beginning
		}
	case ShoreNight:
		s.lightX, s.lightY = 0.783, 0.77
		if s.size > 1.4 {
			s.lightR = 0 // in a large type words stand all over this sky
		}
	}
}

// horizon is the height of the waterline, as a part of the picture.
func (s scene) horizon() float64 {
	switch s.kind {
	case ShoreStart:
		return 0.52
	case ShoreNight:
		return 0.731
	}
	return 0.6
}

// paint is the whole picture.
func (s scene) paint(w, h int, scale float64) image.Image {
	p := newPixels(w, h, scale)
	width, height := p.size()
	line := math.Round(height*s.horizon()*scale) / scale
	x, y, r := width*s.lightX, line-s.lightY*(line-s.lightR*s.size), s.lightR*s.size

	p.rows(0, line, func(t float64) color.NRGBA { return mixed(s.skyHigh, s.skyLow, t*t*(1.6-0.6*t)) })
	if s.dark {
		s.stars(p, width, line)
	}
	strength, reach := 0.42, 3.7*r
	if s.isMoon {
		strength, reach = 0.16, 4.6*r
	}
	if r > 0 {
		p.glow(x, y, reach, line, s.light, strength)
		p.halfDisc(x, y, r, line, s.light)
	}

	p.rows(line, height, func(t float64) color.NRGBA { return mixed(s.water, s.waterNear, t) })
	if r > 0 {
		s.reflection(p, x, line, r)
	}
	s.waves(p, line, width, height)
	return p.NRGBA
}

// darkSide is how far the stars at the left reach: beside a column of text, or nowhere over the greeting.
func (s scene) darkSide() float64 {
	if s.kind == ShoreNow {
		return 0.3
	}
	return 0.55
}

// stars are few and small, and always the same.
func (s scene) stars(p *pixels, width, line float64) {
	r := rand.New(rand.NewPCG(7, 29))
	for range 58 {
		x, y := r.Float64(), math.Pow(r.Float64(), 1.5)*line*0.86
		if x > 0.3 { // words stand at the left and in the middle
			x = 0.68 + (x-0.3)*0.32/0.7
		} else {
			x *= s.darkSide()
		}
		p.disc(x*width, y, 0.5+0.8*r.Float64(), faded(hex(0xE8E0CF), 0.18+0.5*r.Float64()))
	}
}

// reflection is a few level lines on the water under the light.
func (s scene) reflection(p *pixels, x, line, r float64) {
	c := mixed(s.light, s.water, 0.25)
	if s.dark {
		c = faded(hex(0xB9CBD0), 0.55)
	}
	for i, part := range []struct{ from, to float64 }{{-0.9, 0.62}, {-0.42, 0.72}, {-0.78, 0.44}, {-0.3, 0.62}, {-0.62, 0.34}} {
		y := line + (7+9.5*float64(i))*s.size
		p.bar(x+part.from*r, x+part.to*r, y, 2.4*s.size, faded(c, 0.75-0.13*float64(i)))
	}
}

// waves are three flat layers; the last is the paper itself.
func (s scene) waves(p *pixels, line, width, height float64) {
	deep := height - line
	layers := []struct{ at, rise, length, phase, toPaper float64 }{
		{0.62, 5.5, 0.34, 0.4, 0.30},
		{0.78, 6.0, 0.29, 2.2, 0.62},
		{0.92, 5.0, 0.42, 4.1, 1},
	}
	if s.kind == ShoreNight {
		layers[0].at, layers[1].at = 0.53, 0.68
		layers = layers[:2]
	}
	unit := max(width, 700*s.size)
	for _, l := range layers {
		rise := min(l.rise*s.size, deep*0.06)
		curve := func(x float64) float64 {
			a := 2 * math.Pi * x / (l.length * unit)
			return line + deep*l.at + rise*math.Sin(a+l.phase) + 0.35*rise*math.Sin(1.7*a+2*l.phase)
		}
		p.below(curve, mixed(s.waterNear, s.paper, l.toPaper))
	}
}
