package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// TimelineSpan is one time away on the line, from and to given from 0 to 1.
type TimelineSpan struct {
	From, To     float64
	Text, Detail string // the name over the block; the detail is spoken
	Side         Side   // Both for both
	Past         bool
}

// TimelineMark is a word under the line: a month, a year.
type TimelineMark struct {
	At   float64
	Text string
}

// Timeline shows past and coming times away on a line, with a mark where now is. A block is tapped, or reached
// with the arrow keys and opened with Enter or Space.
type Timeline struct {
	press
	Label string // spoken
	Marks []TimelineMark
	OnTap func(i int)

	spans  []TimelineSpan
	now    float64
	at     int
	lines  int // of names
	line   *canvas.Rectangle
	today  *canvas.Circle
	blocks []*canvas.Rectangle
	names  []*Text
	under  []*Text
	ring   ring
}

// NewTimeline makes the line; spans are given from left to right.
func NewTimeline(spans []TimelineSpan, now float64, onTap func(i int)) *Timeline {
	t := &Timeline{
		OnTap: onTap, spans: spans, now: now, line: canvas.NewRectangle(nil), today: canvas.NewCircle(nil), ring: newRing(8),
	}
	for i, s := range spans {
		t.blocks = append(t.blocks, canvas.NewRectangle(nil))
		t.names = append(t.names, SmallVoice(s.Text).Single().Centred())
		if !s.Past && (t.at == 0 || spans[t.at].Past) {
			t.at = i
		}
	}
	t.begin(t, t.open)
	t.keys = t.walk
	return t
}

func (t *Timeline) open() {
	if t.OnTap != nil && t.at < len(t.spans) {
		t.OnTap(t.at)
	}
}

// Tapped opens the block under the pointer.
func (t *Timeline) Tapped(ev *fyne.PointEvent) {
	if ev == nil {
		t.open()
		return
	}
	for i, b := range t.blocks {
		p, s := b.Position(), b.Size()
		if ev.Position.X >= p.X-4 && ev.Position.X <= p.X+s.Width+4 && ev.Position.Y <= p.Y+s.Height+4 {
			t.at = i
			t.open()
			return
		}
	}
}

func (t *Timeline) walk(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		t.at--
	case fyne.KeyRight:
		t.at++
	case fyne.KeyHome:
		t.at = 0
	case fyne.KeyEnd:
		t.at = len(t.spans) - 1
	default:
		return false
	}
	t.at = max(min(t.at, len(t.spans)-1), 0)
	t.Refresh()
	return true
}

// AccessibilityLabel is the time away that the keyboard is on.
func (t *Timeline) AccessibilityLabel() string {
	if t.at >= len(t.spans) {
		return t.Label
	}
	return t.Label + " " + t.spans[t.at].Text + " " + t.spans[t.at].Detail
}

// CreateRenderer draws the line.
func (t *Timeline) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	objects := func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{t.line}
		for i := range t.blocks {
			out = append(out, t.blocks[i], t.names[i])
		}
		for _, u := range t.under {
			out = append(out, u)
		}
		return append(out, t.today, t.ring.Rectangle)
	}
	return &drawn{
		self: t, objects: objects, layout: t.layout, refresh: t.paint,
		min: func() fyne.Size {
			return fyne.NewSize(look.Space(280), look.Dp(50)+float32(t.lines+1)*look.LineHeight(look.SizeSmall))
		},
	}
}

func (t *Timeline) layout(s fyne.Size) {
	inset, h := look.Dp(8), look.LineHeight(look.SizeSmall)
	x := func(at float64) float32 { return inset + (s.Width-2*inset)*float32(min(max(at, 0), 1)) }
	var names []spanLabel
	for i, span := range t.spans {
		names = append(names, spanLabel{t.names[i], (x(span.From) + x(span.To)) / 2})
	}
	t.lines = layLabelsUp(names, s.Width, h)
	top := float32(t.lines)*h + look.Dp(4)
	base := top + look.Dp(36)
	t.ring.show(t.focused && len(t.spans) > 0)
	for i, span := range t.spans {
		from, w := x(span.From), max(x(span.To)-x(span.From), look.Dp(6))
		place(t.blocks[i], from, top, w, base-top)
		if i == t.at {
			t.ring.around(from, top, w, base-top)
		}
	}
	place(t.line, 0, base, s.Width, look.Dp(1.4))
	r := look.Dp(6)
	place(t.today, x(t.now)-r, base-r+look.Dp(0.7), 2*r, 2*r)
	var marks []spanLabel
	for i, m := range t.Marks {
		marks = append(marks, spanLabel{t.under[i], x(m.At)})
	}
	layLabels(marks, s.Width, base+look.Dp(8))
}

// layLabelsUp sets names over their blocks, on the lowest line where there is room, and answers how many there are.
func layLabelsUp(labels []spanLabel, width, line float32) int {
	n := layLabels(labels, width, 0)
	for _, l := range labels {
		p := l.text.Position()
		l.text.Move(fyne.NewPos(p.X, float32(n-1)*line-p.Y)) // turned around: the first line is the nearest
	}
	return n
}

func (t *Timeline) paint() {
	t.line.FillColor = look.Mix(look.Colour(look.Gap), look.Colour(look.Paper), 0.35)
	t.today.FillColor = look.Colour(look.Action)
	t.today.StrokeColor, t.today.StrokeWidth = look.Colour(look.Paper), 2
	t.today.Hidden = t.now < 0 || t.now > 1
	for i, s := range t.spans {
		b := t.blocks[i]
		wash := look.Sand
		if s.Side == First || s.Side == Second {
			wash = s.Side.Wash()
		}
		paintBox(b, wash, 8)
		b.StrokeWidth, b.StrokeColor = 1, look.Alpha(look.Colour(look.Edge), 0.5)
		if !s.Past {
			b.StrokeWidth, b.StrokeColor = 1.2, look.Alpha(look.Colour(s.Side.Colour()), 0.45)
		}
		b.Refresh()
		t.names[i].SetColour(look.QuietInk)
		if !s.Past {
			t.names[i].SetColour(look.Ink)
		}
	}
	for len(t.under) < len(t.Marks) {
		t.under = append(t.under, Small("").Single().Centred())
	}
	t.under = t.under[:len(t.Marks)]
	for i, m := range t.Marks {
		t.under[i].SetText(m.Text)
	}
}
