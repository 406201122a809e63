package chart

import (
	"math"

	"tideway/ui/pdf"
)

// strip is a stretch of time over some lanes: a time away or open water.
type strip struct {
	from, to    float64 // x
	first, last int     // lanes
	name        string
}

func (l *layout) aways() []strip {
	var out []strip
	p := l.m.Picture
	for _, s := range p.Away {
		to := s.To
		if s.OpenEnded || to.IsZero() {
			to = p.Today
		}
		if to.Before(p.From) || s.From.After(p.To) || to.Before(s.From) {
			continue
		}
		if first, last, ok := l.span(s.Who); ok {
			out = append(out, strip{l.dayX(s.From), l.dayX(to.AddDays(1)), first, last, s.Name})
		}
	}
	return out
}

func (l *layout) gaps() []strip {
	var out []strip
	p := l.m.Picture
	for _, g := range p.Gaps {
		if g.To.Before(p.From) || g.From.After(p.To) || g.To.Before(g.From) {
			continue
		}
		var who []string
		if g.Who != "" {
			who = []string{g.Who}
		}
		if first, last, ok := l.span(who); ok {
			out = append(out, clear(strip{l.dayX(g.From), l.dayX(g.To.AddDays(1)), first, last, g.Name}, l.aways())...)
		}
	}
	return out
}

// clear is what is left of open water beside times away, which say already where those days went. Too narrow a rest is
// left out: it would be a sliver at their edge. The name goes to the widest piece.
func clear(s strip, aways []strip) []strip {
	pieces := []strip{s}
	for _, a := range aways {
		var rest []strip
		for _, piece := range pieces {
			rest = append(rest, piece.without(a)...)
		}
		pieces = rest
	}
	widest := 0
	for i := range pieces {
		if pieces[i].name = ""; pieces[i].to-pieces[i].from > pieces[widest].to-pieces[widest].from {
			widest = i
		}
	}
	if len(pieces) > 0 {
		pieces[widest].name = s.name
	}
	return pieces
}

// without cuts a time away out of a strip, in its own lanes.
func (s strip) without(a strip) []strip {
	const sliver = 14 // dp: no wave has room in it
	if a.to <= s.from || a.from >= s.to || a.last < s.first || a.first > s.last {
		return []strip{s}
	}
	var out []strip
	add := func(from, to float64, first, last int, least float64) {
		if to-from >= least && last >= first {
			out = append(out, strip{from, to, first, last, s.name})
		}
	}
	add(s.from, s.to, s.first, a.first-1, 0)
	first, last := max(s.first, a.first), min(s.last, a.last)
	add(s.from, a.from, first, last, sliver)
	add(a.to, s.to, first, last, sliver)
	add(s.from, s.to, a.last+1, s.last, 0)
	return out
}

// drawAway shades times away through the lanes of those who were away.
func (l *layout) drawAway(to surface) {
	to.begin("away")
	for _, s := range l.aways() {
		width := math.Max(3, s.to-s.from)
		top, bottom := l.lanes[s.first].top-topRoom+20, l.lanes[s.last].bottom+laneRoom
		var p pdf.Path
		p.RoundRect(s.from, top, width, bottom-top, 8)
		to.fill(&p, l.colours.sand, "shade")
	}
	to.end()
}

// drawGaps paints open water with three small waves in each lane.
func (l *layout) drawGaps(to surface) {
	to.begin("gaps")
	for _, s := range l.gaps() {
		const inset = 2
		width := s.to - s.from - 2*inset
		if width < 4 {
			continue
		}
		top, bottom := l.lanes[s.first].top-laneRoom-3, l.lanes[s.last].bottom+laneRoom
		var p pdf.Path
		p.RoundRect(s.from+inset, top, width, bottom-top, 8)
		to.fill(&p, l.colours.pool, "pool")
		for i := s.first; i <= s.last; i++ {
			l.drawWaves(to, l.lanes[i].centre(), s.from+inset, width, math.Min(28, (l.lanes[i].bottom-l.lanes[i].top)/4))
		}
	}
	to.end()
}

// drawWaves puts three waves in the middle of a pool; a narrow pool stays plain.
func (l *layout) drawWaves(to surface, y, x, width, step float64) {
	const wave, most = 16.0, 2
	n := min(most, int((width-6)/wave))
	if n < 1 {
		return
	}
	room := width - float64(n)*wave
	for i, shift := range []float64{0.38, 0.62, 0.38} {
		var p pdf.Path
		p.Wave(x+room*shift, y+float64(i-1)*step, wave, 1.7, n)
		to.stroke(&p, pdf.Pen{Width: 1.3, Colour: l.colours.wave, Cap: pdf.RoundCap}, "wave")
	}
}
