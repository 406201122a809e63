package chart

import (
	"image/color"

	"tideway/ui/pdf"
)

// surface is what a picture is drawn on: pixels, SVG or a page. All lengths are dp, y downwards.
type surface interface {
	begin(class string) // a group of things that belong together
	end()
	fill(p *pdf.Path, c color.NRGBA, class string)
	stroke(p *pdf.Path, pen pdf.Pen, class string)
	text(t label)
}

// anchor says which part of a text stands at its x.
type anchor uint8

const (
	left anchor = iota
	middle
	right
)

// label is a line of text on its baseline.
type label struct {
	text   string
	x, y   float64
	anchor anchor
	face   face
	size   float64
	colour color.NRGBA
}

// start is the left end of a text of the given width.
func (l label) start(width float64) float64 {
	switch l.anchor {
	case middle:
		return l.x - width/2
	case right:
		return l.x - width
	}
	return l.x
}
