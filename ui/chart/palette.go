package chart

import "image/color"

// Theme chooses the colours.
type Theme uint8

// Themes. Paper is all grey and prints with black ink only.
const (
	Day Theme = iota
	Night
	Paper
	HighContrast
)

// palette is the colours of a theme (docs: look.md, "Colour"). They are repeated here because ui/look needs a window.
type palette struct {
	background, ink, quiet, axis color.NRGBA
	sand, pool, wave             color.NRGBA
	lanes                        [2]color.NRGBA
	band, line                   uint8 // alpha of the usual range and of the joining line
	hollow                       bool  // diamonds have an empty middle
}

func (t Theme) palette() palette {
	switch t {
	case Night:
		return palette{
			background: rgb(0x18242B), ink: rgb(0xE9E4DA), quiet: rgb(0xA2B1B7), axis: rgb(0x4A5C65),
			sand: rgb(0x2B302E), pool: rgb(0x1C2E36), wave: rgb(0x6C8F97),
			lanes: [2]color.NRGBA{rgb(0x6FB6CE), rgb(0xE0A066)}, band: 46, line: 217,
		}
	case Paper:
		return palette{
			background: rgb(0xFFFFFF), ink: rgb(0x1E1E1E), quiet: rgb(0x4A4A4A), axis: rgb(0x8C8C8C),
			sand: rgb(0xE8E8E8), pool: rgb(0xF3F3F3), wave: rgb(0x828282),
			lanes: [2]color.NRGBA{rgb(0x262626), rgb(0x4F4F4F)}, band: 41, line: 217, hollow: true,
		}
	case HighContrast:
		return palette{
			background: rgb(0xFFFFFF), ink: rgb(0x000000), quiet: rgb(0x1A1A1A), axis: rgb(0x000000),
			sand: rgb(0xE6E0D2), pool: rgb(0xE1EBE9), wave: rgb(0x2E4A50),
			lanes: [2]color.NRGBA{rgb(0x00435E), rgb(0x7A3500)}, band: 64, line: 255,
		}
	}
	return palette{
		background: rgb(0xFFFFFF), ink: rgb(0x22313A), quiet: rgb(0x566670), axis: rgb(0xC3C7C6),
		sand: rgb(0xF0E7D8), pool: rgb(0xF0F5F4), wave: rgb(0x6C8F97),
		lanes: [2]color.NRGBA{rgb(0x2B6C86), rgb(0xA85B1E)}, band: 41, line: 217,
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// look is a lane's style with nothing left open.
type look struct {
	name   string
	colour color.NRGBA
	marker Marker
	dash   []float64
	hollow bool
}

func (m Model) look(i int) look {
	p := m.Theme.palette()
	l := look{colour: p.lanes[i%2], marker: Disc + Marker(i%2)}
	stroke := Solid + Stroke(i%2)
	if i < len(m.Lanes) {
		s := m.Lanes[i]
		l.name = s.Name
		if s.Colour.A > 0 && m.Theme != Paper {
			l.colour = s.Colour
		}
		if s.Marker != DefaultMarker {
			l.marker = s.Marker
		}
		if s.Stroke != DefaultStroke {
			stroke = s.Stroke
		}
	}
	if stroke == Dashed {
		l.dash = []float64{3.5, 2.5}
	}
	l.hollow = p.hollow && l.marker == Diamond
	return l
}
