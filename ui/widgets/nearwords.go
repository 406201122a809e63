package widgets

import "tideway/ui/look"

// over makes room over the shapes: for the end words where they stand in the corners, and for names that rise. Where that
// would make the shapes much smaller, the names go apart instead.
func (m *nearMeasures) over() {
	words := float32(0)
	if m.cornered {
		lines := float32(1)
		if m.half() < look.Dp(110) {
			lines = 2
		}
		words = look.Dp(8) + lines*look.LineHeight(look.SizeSegment)
	}
	fits := func(top float32) float32 {
		if top <= m.top {
			return m.radius
		}
		return min(m.radius, (m.height-top-look.Dp(40)*m.unit)/2)
	}
	top := words + look.Dp(4) + look.LineHeight(look.SizeBody)
	if m.apart = fits(top) < 0.9*fits(words); m.apart {
		top = words
	}
	if m.top < top {
		m.radius, m.top = fits(top), top
		m.line = m.top + m.radius*1.2
	}
}

// half is the width of an end word in a corner.
func (m nearMeasures) half() float32 { return m.width/2 - look.Dp(nearAir+8) }

const nearAir = 20 // dp between the end words and the edges of the water

// placeNames puts each name into the part of its shape that the other leaves free. Where that is too narrow for one of
// them, both rise over the shapes, or go apart; one that is too wide for a whole shape is over it always. Only a name that
// is wider than half the water is cut.
func (n *NearShapes) placeNames(m nearMeasures, d float32) {
	h := look.LineHeight(look.SizeBody)
	var natural [2]float32
	var over [2]bool
	for i, l := range n.labels {
		natural[i] = l.measure(l.Text) + 1
		over[i] = m.tooWide(natural[i], 2*m.radius-look.Dp(8)*m.unit)
	}
	close := !over[0] && m.tooWide(natural[0], d) || !over[1] && m.tooWide(natural[1], d)
	for i, l := range n.labels {
		centre, y, w := m.name(d, natural[i], !m.apart && (close || over[i]))
		x := m.middle + float32(2*i-1)*centre
		place(l, x-w/2, y, w, h)
	}
}

// tooWide says whether a name has no room with its air.
func (m nearMeasures) tooWide(natural, room float32) bool { return natural+look.Dp(14) > room }

// name is where a name of a natural width stands: how far its middle is from that between the shapes, its top, its width.
func (m nearMeasures) name(d, natural float32, over bool) (centre, y, w float32) {
	free := min(d, 2*m.radius)
	centre, y = d/2+m.radius-free/2, m.wordAt // the middle of what is free
	inner, outer := look.Dp(7), m.width/2-look.Dp(8)
	switch {
	case over:
		centre, y = d/2, m.wordUp
	case d < 2*m.radius: // clear of the other shape
		inner += m.radius - d/2
	}
	w = max(min(natural, outer-inner), 0)
	return min(max(centre, inner+w/2), outer-w/2), y, w
}

// placeEnds puts the end words beside the water's middle, or into the corners where there is no room. What is too long
// for one line takes two.
func (n *NearShapes) placeEnds(m nearMeasures, d float32) {
	air, clear := look.Dp(nearAir), look.Dp(8)
	room := m.half()
	if !m.cornered {
		room = m.middle - d/2 - m.radius - air - clear
	}
	for i, e := range n.ends {
		w := max(min(room, e.measure(e.Text)+1), 0)
		h := heightAt(e, w)
		x, y := air, clear
		if i == 1 {
			x = m.width - air - w
		}
		if !m.cornered {
			y = max(m.line-look.Dp(8)-h, 0)
		}
		place(e, x, y, w, h)
	}
	hidden := !n.placeArrow(0, m, d)
	hidden = !n.placeArrow(1, m, d) || hidden
	n.arrows[0].Hidden, n.arrows[1].Hidden = hidden, hidden
}

// placeArrow puts an arrow beside a shape, and says whether nothing else stands there.
func (n *NearShapes) placeArrow(i int, m nearMeasures, d float32) (free bool) {
	a, side, gap := n.arrows[i], look.Dp(24), look.Dp(4)
	out := d/2 + m.radius + look.Dp(23) - side/2 // from the middle to its inner edge
	place(a.Raster, m.middle+float32(2*i-1)*(out+side/2)-side/2, m.top+m.radius-side/2, side, side)
	most := m.width/2 - gap
	if word := n.ends[i].Size().Width; !m.cornered && word > 0 {
		most -= look.Dp(nearAir) + word
	}
	name, at := n.labels[i].Size(), n.labels[i].Position()
	reach := max(m.middle-at.X, at.X+name.Width-m.middle)
	level := at.Y+name.Height > m.top+m.radius-side/2
	return out+side <= most && (!level || reach <= out-gap)
}
