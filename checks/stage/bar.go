package stage

import (
	"bytes"
	"image"
	"image/color"
)

// Bar finds where a colour fills a band as wide and high as a filled button shows above its words, and answers a point in
// it. The lowest one counts: buttons stand below what they are for.
func (l Look) Bar(c color.RGBA) (image.Point, bool) {
	const wide, high = 50, 6 // pixels
	rows := map[int]int{}    // by where about a run lies: in how many rows on top of each other
	for y := l.Height - 1; y >= 0; y-- {
		here := map[int]int{}
		for _, run := range l.runs(y, c, wide) {
			middle := (run.X + run.Y) / 2
			key := middle / 8
			if here[key] = rows[key] + 1; here[key] >= high {
				return image.Pt(middle, y), true
			}
		}
		rows = here
	}
	return image.Point{}, false
}

// runs are the first and last columns of stretches of one colour in a row.
func (l Look) runs(y int, c color.RGBA, wide int) (list []image.Point) {
	from := -1
	for x := 0; x <= l.Width; x++ {
		same := x < l.Width && l.At(x, y) == c
		switch {
		case same && from < 0:
			from = x
		case !same && from >= 0:
			if x-from >= wide {
				list = append(list, image.Pt(from, x-1))
			}
			from = -1
		}
	}
	return list
}

// Extent is the smallest rectangle around everything of a colour in a part of the picture; empty where there is nothing.
func (l Look) Extent(c color.RGBA, in image.Rectangle) (around image.Rectangle) {
	in = in.Intersect(image.Rect(0, 0, l.Width, l.Height))
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			if l.At(x, y) == c {
				around = around.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return around
}

// Changed counts the pixels in a part of the picture that differ from another look at the same window.
func (l Look) Changed(other Look, in image.Rectangle) (pixels int) {
	in = in.Intersect(image.Rect(0, 0, min(l.Width, other.Width), min(l.Height, other.Height)))
	for y := in.Min.Y; y < in.Max.Y; y++ {
		a, b := l.pixels[4*(y*l.Width+in.Min.X):4*(y*l.Width+in.Max.X)], other.pixels[4*(y*other.Width+in.Min.X):4*(y*other.Width+in.Max.X)]
		if !bytes.Equal(a, b) { // most rows are the same
			pixels += differing(a, b)
		}
	}
	return pixels
}
