package widgets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
)

// reach is how far the words go from the middle, so that they fill the field.
func (f *FeelingPicker) reach() (x, y float64) {
	x, y = 0.1, 0.1
	for _, w := range f.words {
		x, y = max(x, w.X, -w.X), max(y, w.Y, -w.Y)
	}
	return x, y
}

// tagBox is a word on its way to a free place; x and y are its middle.
type tagBox struct {
	x, y, w, h float32
	i          int
}

// spread moves overlapping boxes apart by the shorter way, a little at a time, always in the same order. It answers
// whether all came apart.
func spread(boxes []tagBox, low, high fyne.Position) bool {
	for range 240 {
		moved := false
		for i := range boxes {
			for j := i + 1; j < len(boxes); j++ {
				moved = part(&boxes[i], &boxes[j]) || moved
			}
		}
		for i := range boxes {
			b := &boxes[i]
			b.x = min(max(b.x, low.X+b.w/2), high.X-b.w/2)
			b.y = min(max(b.y, low.Y+b.h/2), high.Y-b.h/2)
		}
		if !moved {
			return true
		}
	}
	return false
}

func part(a, b *tagBox) bool {
	overX := (a.w+b.w)/2 - abs(a.x-b.x)
	overY := (a.h+b.h)/2 - abs(a.y-b.y)
	if overX <= 0.5 || overY <= 0.5 {
		return false
	}
	if overX < overY*1.6 {
		shift := overX / 2 * sign(b.x-a.x)
		a.x, b.x = a.x-shift, b.x+shift
	} else {
		shift := overY / 2 * sign(b.y-a.y)
		a.y, b.y = a.y-shift, b.y+shift
	}
	return true
}

func abs(v float32) float32 { return max(v, -v) }

func sign(v float32) float32 {
	if v < 0 {
		return -1
	}
	return 1
}

// inRows is for words that crowd in one place: rows from more to less energy, in each from harder to easier. It
// answers whether they fit.
func inRows(boxes []tagBox, low, high fyne.Position) bool {
	if len(boxes) == 0 {
		return true
	}
	rows := max(int((high.Y-low.Y)/boxes[0].h), 1)
	slices.SortStableFunc(boxes, func(a, b tagBox) int { return cmp.Compare(a.y, b.y) })
	each := (len(boxes) + rows - 1) / rows
	for n := 0; n*each < len(boxes); n++ {
		line := boxes[n*each : min((n+1)*each, len(boxes))]
		slices.SortStableFunc(line, func(a, b tagBox) int { return cmp.Compare(a.x, b.x) })
		used := float32(0)
		for _, b := range line {
			used += b.w
		}
		gap := (high.X - low.X - used) / float32(len(line)+1)
		if gap < 0 {
			return false
		}
		x := low.X + gap
		for i := range line {
			line[i].x, line[i].y = x+line[i].w/2, low.Y+boxes[0].h*(float32(n)+0.5)
			x += line[i].w + gap
		}
	}
	return true
}
