package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// ArcKind is what a stop on the way back is.
type ArcKind int

// The kinds of stops.
const (
	ArcSand  ArcKind = iota // the time away: a block of sand with its name
	ArcHome                 // coming home: a dark half disc
	ArcToday                // a full disc
	ArcLater                // a hollow one
)

// ArcStop is a stop on the way back. At and, for sand, To are places from 0 to 1.
type ArcStop struct {
	Text   string
	Kind   ArcKind
	At, To float64
}

// ArcLine is the way back after time away: where one was, the day of coming home, today, and what is still to come.
type ArcLine struct {
	widget.BaseWidget
	stops  []ArcStop
	line   *canvas.Rectangle
	marks  []fyne.CanvasObject
	labels []*Text
	lines  int // of labels under the line
}

// NewArcLine makes the line; stops are given from left to right.
func NewArcLine(stops []ArcStop) *ArcLine {
	a := &ArcLine{stops: stops, line: canvas.NewRectangle(nil)}
	for _, s := range stops {
		var mark fyne.CanvasObject
		label := Small(s.Text).Single().Centred()
		switch s.Kind {
		case ArcSand:
			mark, label = canvas.NewRectangle(nil), SmallVoice(s.Text).Single().Centred()
		case ArcHome:
			mark = canvas.NewArc(-90, 90, 0, nil)
		default:
			mark = canvas.NewCircle(nil)
		}
		a.marks, a.labels = append(a.marks, mark), append(a.labels, label)
	}
	a.ExtendBaseWidget(a)
	return a
}

// AccessibilityLabel is the words along the line.
func (a *ArcLine) AccessibilityLabel() string {
	out := ""
	for i, s := range a.stops {
		if i > 0 {
			out += ", "
		}
		out += s.Text
	}
	return out
}

// AccessibilityRole is text.
func (a *ArcLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the line.
func (a *ArcLine) CreateRenderer() fyne.WidgetRenderer {
	a.paint()
	objects := []fyne.CanvasObject{a.line}
	objects = append(objects, a.marks...)
	for _, l := range a.labels {
		objects = append(objects, l)
	}
	return &drawn{
		self: a, objects: list(objects...), layout: a.layout, refresh: a.paint,
		min: func() fyne.Size {
			return fyne.NewSize(look.Space(240), look.Dp(48)+float32(max(a.lines, 1))*look.LineHeight(look.SizeSmall))
		},
	}
}

func (a *ArcLine) layout(s fyne.Size) {
	inset, y := look.Dp(8), look.Dp(36)
	x := func(at float64) float32 { return inset + (s.Width-2*inset)*float32(min(max(at, 0), 1)) }
	start := inset
	var below []spanLabel
	for i, stop := range a.stops {
		at := x(stop.At)
		switch stop.Kind {
		case ArcSand:
			to := x(stop.To)
			place(a.marks[i], at, look.Dp(2), to-at, y-look.Dp(2))
			h := look.LineHeight(look.SizeSmall)
			place(a.labels[i], at+look.Dp(6), (y+look.Dp(2)-h)/2, max(to-at-look.Dp(12), 0), h)
			start = to
			continue
		case ArcHome:
			r := look.Dp(8)
			place(a.marks[i], at-r, y-r+look.Dp(0.5), 2*r, 2*r)
		default:
			r := look.Dp(5)
			if stop.Kind == ArcToday {
				r = look.Dp(7)
			}
			place(a.marks[i], at-r, y-r, 2*r, 2*r)
		}
		below = append(below, spanLabel{a.labels[i], at})
	}
	place(a.line, start, y-look.Dp(0.7), max(s.Width-inset-start, 0), look.Dp(1.4))
	a.lines = layLabels(below, s.Width, y+look.Dp(12))
}

func (a *ArcLine) paint() {
	a.line.FillColor = look.Mix(look.Colour(look.Gap), look.Colour(look.CardFill), 0.35)
	for i, s := range a.stops {
		switch m := a.marks[i].(type) {
		case *canvas.Rectangle:
			paintBox(m, look.Sand, 8)
			m.Refresh()
		case *canvas.Arc:
			m.FillColor = look.Colour(look.Ink)
			m.Refresh()
		case *canvas.Circle:
			m.FillColor, m.StrokeColor, m.StrokeWidth = look.Colour(look.CardFill), look.Colour(look.Edge), 1.5
			if s.Kind == ArcToday {
				m.FillColor, m.StrokeColor, m.StrokeWidth = look.Colour(look.Action), color.Transparent, 0
				a.labels[i].SetColour(look.Ink)
			}
			m.Refresh()
		}
	}
}

// spanLabel is a label that wants to stand with its middle at x.
type spanLabel struct {
	text *Text
	x    float32
}
