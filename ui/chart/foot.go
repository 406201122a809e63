package chart

import (
	"time"

	gochart "github.com/wcharczuk/go-chart/v2"

	"tideway/practice/civil"
	"tideway/ui/pdf"
)

// drawFoot draws the time axis: a line, a tick where a month begins, the months' names, the returns.
func (l *layout) drawFoot(to surface) {
	to.begin("time-axis")
	var line pdf.Path
	line.MoveTo(l.left, l.axis)
	line.LineTo(l.right, l.axis)
	ticks := l.months()
	for i, t := range ticks {
		if x := l.x(t.Value); i > 0 {
			line.MoveTo(x, l.axis)
			line.LineTo(x, l.axis+5)
		}
	}
	to.stroke(&line, pdf.Pen{Width: 1, Colour: l.colours.axis}, "axis")
	for i, t := range ticks {
		from, until := l.x(t.Value), l.right
		if i+1 < len(ticks) {
			until = l.x(ticks[i+1].Value)
		}
		name, voice := t.Label, sans
		if l.m.Theme == Paper {
			voice = serif
		}
		if l.measure(name, voice, wordSize) > until-from-6 {
			name = short3(name)
			if l.measure(name, voice, wordSize) > until-from-4 {
				continue
			}
		}
		to.text(label{text: name, x: (from + until) / 2, y: l.axis + 22, anchor: middle, face: voice, size: wordSize, colour: l.colours.quiet})
	}
	to.end()
	l.drawReturns(to)
}

// months are go-chart ticks at the first day of each month, and one where the picture begins.
func (l *layout) months() []gochart.Tick {
	var out []gochart.Tick
	p := l.m.Picture
	for d := p.From; !d.After(p.To); {
		out = append(out, gochart.Tick{Value: float64(d.Sub(p.From)), Label: l.m.Words.Months[(int(d.Month)+11)%12]})
		year, month := d.Year, d.Month+1
		if month > time.December {
			year, month = year+1, time.January
		}
		next := civil.Date{Year: year, Month: month, Day: 1}
		if !next.After(d) {
			break
		}
		d = next
	}
	return out
}

// short3 is the beginning of a month's name, for narrow pictures.
func short3(s string) string {
	rs := []rune(s)
	return string(rs[:min(3, len(rs))])
}

// drawReturns puts half a disc on the axis for each coming home: filled for both, a ring for one of them.
func (l *layout) drawReturns(to surface) {
	to.begin("returns")
	p := l.m.Picture
	for _, r := range p.Returns {
		if r.Day.Before(p.From) || r.Day.After(p.To) {
			continue
		}
		x := l.x(float64(r.Day.Sub(p.From)) + 0.5)
		var half pdf.Path
		who := l.who(r.Who)
		if who < 0 {
			half.HalfDisc(x, l.axis, returnSize)
			to.fill(&half, l.colours.ink, "return")
			continue
		}
		half.HalfDisc(x, l.axis, returnSize-0.8)
		half.Segments = half.Segments[:len(half.Segments)-1] // an open ring: the axis is its foot
		to.stroke(&half, pdf.Pen{Width: 1.6, Colour: l.lanes[who].colour}, "return")
	}
	to.end()
}

// who is the lane of a person, -1 for both or for somebody without a lane.
func (l *layout) who(person string) int {
	if person != "" {
		for i := range l.lanes {
			if l.lanes[i].Person == person && len(l.lanes) > 1 {
				return i
			}
		}
	}
	return -1
}

// drawToday is a dotted line after which nothing is known.
func (l *layout) drawToday(to surface) {
	x, ok := l.today()
	if !ok || len(l.lanes) == 0 {
		return
	}
	var line pdf.Path
	line.MoveTo(x, l.lanes[0].top-7)
	line.LineTo(x, l.axis-3)
	to.stroke(&line, pdf.Pen{Width: 1.4, Colour: l.colours.quiet, Dash: []float64{0.2, 4.8}, Cap: pdf.RoundCap}, "today")
}
