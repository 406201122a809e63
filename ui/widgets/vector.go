package widgets

import (
	"image"
	"image/draw"
	"strings"

	"fyne.io/fyne/v2"
	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

// svg draws a vector drawing into a box given in dp. Fyne's own way through a resource draws lines in the width
// that is written in the file, whatever the size of the picture; here lines grow with it.
func (p *pixels) svg(src string, x, y, w, h float64) {
	icon, err := oksvg.ReadIconStream(strings.NewReader(src))
	if err != nil {
		fyne.LogError("read drawing", err)
		return
	}
	s := p.scale
	icon.SetTarget(x*s, y*s, w*s, h*s)
	grow := w * s / icon.ViewBox.W
	for i := range icon.SVGPaths {
		path := &icon.SVGPaths[i]
		path.LineWidth *= grow
		path.DashOffset *= grow
		dash := make([]float64, len(path.Dash))
		for j, d := range path.Dash {
			dash[j] = d * grow
		}
		path.Dash = dash
	}
	layer := image.NewRGBA(p.Rect)
	scanner := rasterx.NewScannerGV(p.Rect.Dx(), p.Rect.Dy(), layer, p.Rect)
	icon.Draw(rasterx.NewDasher(p.Rect.Dx(), p.Rect.Dy(), scanner), 1)
	draw.Draw(p.NRGBA, p.Rect, layer, image.Point{}, draw.Over)
}

// vector is a painter for a drawing that fills the picture.
func vector(src string) painter {
	return func(w, h int, scale float64) image.Image {
		p := newPixels(w, h, scale)
		width, height := p.size()
		p.svg(src, 0, 0, width, height)
		return p.NRGBA
	}
}

// round cuts the corners of a painted picture. Without a lower part only the upper two are cut.
func (p *pixels) round(radius float64, lower bool) {
	w, h := p.size()
	cut := func(cx, cy float64, x0, y0 float64) {
		p.within(x0, y0, x0+radius, y0+radius, func(px, py int, x, y float64) {
			dx, dy := x-cx, y-cy
			d := (radius*radius - dx*dx - dy*dy) / (2 * radius) // close to the distance at the edge
			if cover := d*p.scale + 0.5; cover < 1 {
				i := py*p.Stride + px*4 + 3
				p.Pix[i] = uint8(float64(p.Pix[i])*max(cover, 0) + 0.5)
			}
		})
	}
	cut(radius, radius, 0, 0)
	cut(w-radius, radius, w-radius, 0)
	if lower {
		cut(radius, h-radius, 0, h-radius)
		cut(w-radius, h-radius, w-radius, h-radius)
	}
}
