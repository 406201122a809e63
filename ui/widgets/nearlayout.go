package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// nearMeasures are the places of the shapes in dp for one width.
type nearMeasures struct {
	unit           float32 // how much lower than drawn, 0.5 to 1
	width, height  float32 // of the water
	middle, line   float32 // x between the shapes, y of the waterline
	radius         float32
	far, close     float32 // distance of the middles at near 0 and near 1
	top            float32 // of the shapes
	cornered       bool    // no room beside the shapes: the end words stand in the upper corners
	apart          bool    // no room over the shapes: a name that is too wide for its shape reaches out of it, away from the other
	wordAt, wordUp float32 // y of the names in the shapes and above them
}

func (n *NearShapes) measures(width float32) nearMeasures {
	m := nearMeasures{unit: n.unit(), width: width, height: n.Full() * n.unit(), middle: width / 2}
	m.line = look.Dp(118) * m.unit
	m.radius = min(look.Dp(70)*m.unit, width/5)
	m.top = m.line - m.radius*1.2
	beside := look.Dp(128)
	m.cornered = width-2*(beside+m.radius) < 3.4*m.radius
	m.over()
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

// Full is how high the water is where High leaves it room.
func (n *NearShapes) Full() float32 { return look.Dp(232) }

// Below is the height of the sentence under the water, with its air.
func (n *NearShapes) Below() float32 {
	return look.Dp(10) + max(n.sentence.MinSize().Height, look.LineHeight(look.SizeBody))
}

func (n *NearShapes) unit() float32 {
	if n.High == 0 {
		return 1
	}
	return min(max(n.High/n.Full(), 0.5), 1)
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
	return fyne.NewSize(look.Space(240), n.Full()*n.unit()+n.Below())
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
		w, h := 2*m.radius, look.Dp(34)*m.unit
		place(n.ripples[i].Raster, x-m.radius, m.top+2*m.radius+look.Dp(3)*m.unit, w, h)
		n.paintRipples(i)
	}
	place(n.dashes.Raster, m.middle+d/2-m.radius, m.top, 2*m.radius, 2*m.radius)
	n.paintDashes(m)
	n.placeNames(m, d)
	n.placeEnds(m, d)
	y := m.height + look.Dp(10)
	place(n.sentence, 0, y, s.Width, heightAt(n.sentence, s.Width))
}
