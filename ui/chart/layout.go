package chart

import (
	"math"
	"time"

	"tideway/practice/civil"
	"tideway/practice/tide"
	"tideway/ui/pdf"
)

// Measures in dp, from the mockup of the season.
const (
	topRoom    = 55.0 // above the first lane: names of times away
	laneGap    = 48.0 // between lanes: names of silent stretches
	footRoom   = 73.0 // below the last lane: returns, axis, months
	axisUp     = 44.0 // from the lower edge to the axis
	sidePad    = 12.0
	rightPad   = 16.0
	laneRoom   = 10.0 // from a lane's edge to where shades end
	nameSize   = 14.0
	wordSize   = 13.0
	leastLeft  = 62.0
	mostLeft   = 126.0
	returnSize = 6.5
)

// lane is one shoreline's place.
type lane struct {
	look
	tide.Lane
	top, bottom float64
	radius      float64 // of its marks
}

// middle of the lane, where the name stands.
func (l lane) centre() float64 { return (l.top + l.bottom) / 2 }

// layout is a picture laid out in dp.
type layout struct {
	m             Model
	width, height float64
	left, right   float64 // of the time axis
	axis          float64 // y
	days          float64 // length of the time axis
	lanes         []lane
	colours       palette
	ts            *pdf.Typesetter
	fonts         *Typefaces
}

// newLayout places everything; width and height are dp.
func newLayout(m Model, width, height float64, fonts *Typefaces) *layout {
	l := &layout{m: m, width: math.Max(width, 1), height: math.Max(height, 1), colours: m.Theme.palette(), ts: pdf.NewTypesetter(), fonts: fonts}
	l.days = float64(max(0, m.Picture.To.Sub(m.Picture.From)) + 1)
	l.left = l.leftRoom()
	l.right = math.Max(l.left+1, l.width-rightPad)
	l.axis = l.height - axisUp
	n := len(m.Picture.Lanes)
	foot := footRoom
	if n == 1 {
		foot += 20 // the name of a silent stretch stands under the lane
	}
	high := math.Max(8, (l.height-topRoom-foot-laneGap*float64(max(0, n-1)))/float64(max(1, n)))
	for i, p := range m.Picture.Lanes {
		top := topRoom + float64(i)*(high+laneGap)
		l.lanes = append(l.lanes, lane{look: m.look(i), Lane: p, top: top, bottom: top + high, radius: l.markRadius(p)})
	}
	return l
}

// leftRoom is wide enough for the words and, within reason, for the names.
func (l *layout) leftRoom() float64 {
	widest := math.Max(l.measure(l.m.Words.Near, italic, wordSize), l.measure(l.m.Words.Far, italic, wordSize))
	for i := range l.m.Picture.Lanes {
		widest = math.Max(widest, l.measure(l.m.look(i).name, serif, nameSize))
	}
	most := math.Max(leastLeft, math.Min(mostLeft, l.width/4))
	return math.Max(leastLeft, math.Min(most, widest+2*sidePad))
}

func (l *layout) measure(s string, f face, size float64) float64 {
	return l.ts.Measure(clip(s), pdf.Style{Fonts: l.fonts.stack(f), Size: size})
}

// fit shortens a text to a width.
func (l *layout) fit(s string, f face, size, width float64) string {
	return l.ts.Fit(clip(s), pdf.Style{Fonts: l.fonts.stack(f), Size: size}, width).Text
}

// clip bounds what is measured: a name of ten thousand letters never fits.
func clip(s string) string {
	if len(s) > 2000 {
		s = s[:2000]
	}
	return s
}

// markRadius makes marks smaller where they would run together.
func (l *layout) markRadius(p tide.Lane) float64 {
	n := 0
	for _, r := range p.Runs {
		n += len(r)
	}
	if n == 0 {
		return 2.7
	}
	return math.Max(1, math.Min(2.7, 2.7*math.Sqrt((l.right-l.left)/(float64(n)*2.5))))
}

// dayX is where a day begins, at the hour that the couple chose.
func (l *layout) dayX(d civil.Date) float64 { return l.x(float64(d.Sub(l.m.Picture.From))) }

// x turns days since the beginning into a place, kept within the picture.
func (l *layout) x(days float64) float64 {
	return l.left + (l.right-l.left)*math.Max(0, math.Min(days, l.days))/l.days
}

// start is the instant at which the picture begins.
func (l *layout) start() time.Time {
	p := l.m.Picture
	zone := p.Zone
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(p.From.Year, p.From.Month, p.From.Day, p.StartHour, 0, 0, 0, zone)
}

// pointDays is a check-in's place in time: its own day, which never moves, and how far that day had come.
func (l *layout) pointDays(p tide.Point) float64 {
	zone := l.m.Picture.Zone
	if zone == nil {
		zone = time.UTC
	}
	at := p.At.In(zone)
	hours := float64(at.Hour()-l.m.Picture.StartHour) + float64(at.Minute())/60 + float64(at.Second())/3600
	if hours < 0 {
		hours += 24
	}
	return float64(p.Day.Sub(l.m.Picture.From)) + math.Min(hours/24, 0.999)
}

func (l *layout) rangeDays(r tide.Range) float64 { return r.At.Sub(l.start()).Hours() / 24 }

// y is the height of a value within a lane.
func (n lane) y(near float64) float64 { return n.bottom - (n.bottom-n.top)*sane(near) }

// sane keeps a broken value from spoiling the picture.
func sane(v float64) float64 {
	if math.IsNaN(v) {
		return 0.5
	}
	return math.Max(0, math.Min(1, v))
}

// covered tells whether a stretch of the given people lies over lane i; nobody named means everybody.
func (l *layout) covered(who []string, i int) bool {
	if len(who) == 0 {
		return true
	}
	for _, w := range who {
		if w == l.lanes[i].Person {
			return true
		}
	}
	return false
}

// span is the first and the last lane that a stretch lies over; ok is false where there is none.
func (l *layout) span(who []string) (first, last int, ok bool) {
	first = -1
	for i := range l.lanes {
		if l.covered(who, i) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last, first >= 0
}

// today is where the present day ends; ok is false where it lies outside or at the very end.
func (l *layout) today() (x float64, ok bool) {
	p := l.m.Picture
	if p.Today.IsZero() || p.Today.Before(p.From) || !p.Today.Before(p.To) {
		return l.right, false
	}
	return l.x(float64(p.Today.Sub(p.From)) + 1), true
}
