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
			out = append(out, strip{l.dayX(g.From), l.dayX(g.To.AddDays(1)), first, last, g.Name})
		}
	}
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
