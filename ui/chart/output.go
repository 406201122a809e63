package chart

import (
	"bufio"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"

	"tideway/ui/pdf"
)

// ErrSize says that a picture was asked for in a size that cannot be drawn.
var ErrSize = errors.New("the picture has no usable size")

// mostPixels bounds a picture to what a printer of poster size takes, about 400 MB of memory.
const mostPixels = 100_000_000

// Image draws the picture at exactly width x height pixels; m.Scale is pixels per dp.
func Image(m Model, width, height int) (*image.NRGBA, error) {
	if width < 1 || height < 1 || width > mostPixels/height {
		return nil, fmt.Errorf("draw chart of %d x %d pixels: %w", width, height, ErrSize)
	}
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	k := m.scale()
	l := newLayout(m, float64(width)/k, float64(height)/k, fonts)
	s := newPixels(width, height, k, fonts, l.ts)
	if m.Theme == Paper && !m.Clear {
		var all pdf.Path
		all.Rect(0, 0, l.width, l.height)
		s.fill(&all, l.colours.background, "")
	}
	if err := l.draw(s); err != nil {
		return nil, err
	}
	return s.nrgba(), nil
}

// PNG writes the picture as Image draws it.
func PNG(w io.Writer, m Model, width, height int) error {
	img, err := Image(m, width, height)
	if err != nil {
		return err
	}
	if err := png.Encode(w, img); err != nil {
		return fmt.Errorf("write chart: %w", err)
	}
	return nil
}

// SVG writes the picture as vectors with its words as text. The group "near-axis" holds the words at the ends
// of the lanes and nothing else.
func SVG(w io.Writer, m Model, width, height float64) error {
	if !(width >= 1 && height >= 1 && width*height <= mostPixels) {
		return fmt.Errorf("draw chart of %g x %g: %w", width, height, ErrSize)
	}
	fonts, err := Fonts()
	if err != nil {
		return err
	}
	k := m.scale()
	l := newLayout(m, width/k, height/k, fonts)
	s := &markup{w: bufio.NewWriter(w)}
	s.open(m, width, height)
	if err := l.draw(s); err != nil {
		return err
	}
	s.close()
	if err := s.w.Flush(); err != nil {
		return fmt.Errorf("write chart: %w", err)
	}
	return nil
}

// PDF draws the picture into a place on a page; m.Scale is points per dp.
func PDF(page *pdf.Page, m Model, at Rect) error {
	if !(at.Width >= 1 && at.Height >= 1) {
		return fmt.Errorf("draw chart of %g x %g points: %w", at.Width, at.Height, ErrSize)
	}
	fonts, err := Fonts()
	if err != nil {
		return err
	}
	k := m.scale()
	l := newLayout(m, at.Width/k, at.Height/k, fonts)
	return l.draw(&sheet{page: page, x: at.X, y: at.Y, scale: k, fonts: fonts, ts: l.ts})
}

// Hit tells where each check-in stands in a picture of width x height dp, lane by lane, oldest first.
func Hit(m Model, width, height float64) ([]Spot, error) {
	fonts, err := Fonts()
	if err != nil {
		return nil, err
	}
	l := newLayout(m, width, height, fonts)
	var out []Spot
	for i, n := range l.lanes {
		for _, run := range n.Runs {
			for _, p := range run {
				out = append(out, Spot{X: l.x(l.pointDays(p)), Y: n.y(p.Near), Entry: p.Entry, Lane: i})
			}
		}
	}
	return out, nil
}
