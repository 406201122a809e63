package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// nearMeasures are the places of the shapes in dp for one width.
type nearMeasures struct {
	width, height  float32 // of the water
	middle, line   float32 // x between the shapes, y of the waterline
	radius         float32
	far, close     float32 // distance of the middles at near 0 and near 1
	top            float32 // of the shapes
	cornered       bool    // no room beside the shapes: the end words stand in the upper corners
	wordAt, wordUp float32 // y of the names in the shapes and above them
}

func (n *NearShapes) measures(width float32) nearMeasures {
	m := nearMeasures{width: width, height: look.Dp(232), middle: width / 2, line: look.Dp(118)}
	m.radius = min(look.Dp(70), width/5)
	m.top = m.line - m.radius*1.2
	beside := look.Dp(128)
	m.cornered = width-2*(beside+m.radius) < 3.4*m.radius
	m.far = width - 2*(beside+m.radius)
	if m.cornered {
		m.far = width - 2*(look.Dp(20)+m.radius)
	}
	m.far = max(min(m.far, 4.4*m.radius), 2.2*m.radius)
	m.close = 0.3 * m.radius
	h := look.LineHeight(look.SizeBody)
	m.wordAt = m.line - look.Dp(9) - h
	m.wordUp = m.top - h - look.Dp(2)
	return m
}

// distance of the two middles for an answer.
func (m nearMeasures) distance(near float64) float32 {
	return m.far + (m.close-m.far)*float32(near)
}

// CreateRenderer draws water, shapes and words.
func (n *NearShapes) CreateRenderer() fyne.WidgetRenderer {
	objects := list(
		n.ground.Raster, n.circles[0], n.circles[1], n.dashes.Raster, n.labels[0], n.labels[1], n.water.Raster,
		n.ripples[0].Raster, n.ripples[1].Raster, n.arrows[0].Raster, n.arrows[1].Raster, n.ends[0], n.ends[1],
		n.sentence, n.ring.Rectangle,
	)
	n.paint()
	return &drawn{self: n, objects: objects, layout: n.layout, min: n.min, refresh: n.paint}
}

func (n *NearShapes) min() fyne.Size {
	line := look.LineHeight(look.SizeBody)
	return fyne.NewSize(look.Space(240), look.Dp(232+10)+max(n.sentence.MinSize().Height, line))
}

func (n *NearShapes) layout(s fyne.Size) {
	m := n.measures(s.Width)
	place(n.ground.Raster, 0, 0, m.width, m.height)
	place(n.water.Raster, 0, 0, m.width, m.height)
	n.ring.around(0, 0, m.width, m.height)
	n.paintWater(m)

	d := m.distance(n.near)
	for i, x := range []float32{m.middle - d/2, m.middle + d/2} {
		place(n.circles[i], x-m.radius, m.top, 2*m.radius, 2*m.radius)
		w, h := 2*m.radius, look.Dp(34)
		place(n.ripples[i].Raster, x-m.radius, m.top+2*m.radius+look.Dp(3), w, h)
		n.paintRipples(i)
	}
	place(n.dashes.Raster, m.middle+d/2-m.radius, m.top, 2*m.radius, 2*m.radius)
	n.paintDashes(m)
	n.placeNames(m, d)
	n.placeEnds(m, d)
	y := m.height + look.Dp(10)
	place(n.sentence, 0, y, s.Width, heightAt(n.sentence, s.Width))
}

// placeNames puts each name into the part of its shape that the other leaves free. Where that becomes too
// narrow the names rise over the shapes.
func (n *NearShapes) placeNames(m nearMeasures, d float32) {
	line := look.LineHeight(look.SizeBody)
	free := min(d, 2*m.radius)
	for i, l := range n.labels {
		sign := float32(2*i - 1)
		natural := l.measure(l.Text)
		need := min(natural, look.Dp(64)) + look.Dp(14)
		rise := min(max((need-free)/(0.25*need), 0), 1)
		w := min(natural+1, max(free-look.Dp(14), look.Dp(24)), 2*m.radius-look.Dp(22))
		x := m.middle + sign*(d/2+m.radius-free/2) // the middle of what is free
		up := m.middle + sign*(look.Dp(8)+min(natural, look.Dp(120))/2)
		if rise > 0.5 {
			w = min(natural+1, look.Dp(120))
		}
		x += (up - x) * rise
		y := m.wordAt + (m.wordUp-m.wordAt)*rise
		place(l, x-w/2, y, w, line)
	}
}

// placeEnds puts the end words beside the water's middle, or into the corners where there is no room.
func (n *NearShapes) placeEnds(m nearMeasures, d float32) {
	h, air := look.LineHeight(look.SizeSegment), look.Dp(20)
	y := m.line - look.Dp(8) - h
	w := look.Dp(124) - air
	if m.cornered {
		y, w = look.Dp(8), m.width/2-air-look.Dp(60)
	}
	place(n.ends[0], air, y, max(w, 0), h)
	place(n.ends[1], m.width-air-max(w, 0), y, max(w, 0), h)
	side := look.Dp(24)
	for i, a := range n.arrows {
		sign := float32(2*i - 1)
		x := m.middle + sign*(d/2+m.radius+look.Dp(23)) - side/2
		place(a.Raster, x, m.top+m.radius-side/2, side, side)
		a.Hidden = m.cornered && (x < look.Dp(4) || x+side > m.width-look.Dp(4))
		a.Hidden = a.Hidden || (!m.cornered && (x < look.Dp(112) && n.ends[0].Text != "" || x+side > m.width-look.Dp(112)))
	}
}
