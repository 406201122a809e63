package widgets

import (
	"fmt"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"tideway/practice/civil"
	"tideway/ui/look"
)

// month is one month of days. The arrow keys walk through days, Page Up and Page Down through months (with Shift
// through years), Home and End through the week; Enter and Space pick.
type month struct {
	press
	words              DateWords
	at, chosen, today  civil.Date
	earliest, latest   civil.Date
	over               civil.Date
	onPick             func(civil.Date)
	title              *Text
	earlier, later     *iconButton
	weekdays           [7]*canvas.Text
	days               [42]*canvas.Text
	full, hollow, glow *canvas.Circle
	ring               ring
}

func newMonth(words DateWords, at, chosen, today, earliest, latest civil.Date) *month {
	m := &month{
		words: words, at: at, chosen: chosen, today: today, earliest: earliest, latest: latest,
		title: Title("").Single().Centred(), full: canvas.NewCircle(nil), hollow: canvas.NewCircle(nil),
		glow: canvas.NewCircle(nil), ring: newRing(18),
	}
	m.earlier = newIconButton("previous", words.Earlier, func() { m.show(addMonths(m.at, -1)) })
	m.later = newIconButton("following", words.Later, func() { m.show(addMonths(m.at, 1)) })
	for i := range m.weekdays {
		m.weekdays[i] = look.Words("", look.Sans)
	}
	for i := range m.days {
		m.days[i] = look.Words("", look.Sans)
	}
	m.begin(m, func() { m.pick(m.at) })
	m.keys = m.walk
	return m
}

// monthDp scales a measure of the month. It stops at 150 %, where the figures still have room, so that a month at
// 200 % fits into the smallest window.
func monthDp(v float32) float32 { return v * min(look.Current().Scale(), 1.5) }

// addMonths goes n months on. A day that the month does not have becomes its last: from 31 January one month on
// is the end of February, never March.
func addMonths(d civil.Date, n int) civil.Date {
	first := time.Date(d.Year, d.Month+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return civil.Date{Year: first.Year(), Month: first.Month(), Day: min(d.Day, last)}
}

func (m *month) show(d civil.Date) {
	if d.Before(m.earliest) {
		d = m.earliest
	}
	if d.After(m.latest) {
		d = m.latest
	}
	m.at = d
	m.Refresh()
}

func (m *month) pick(d civil.Date) {
	if m.onPick != nil && !d.Before(m.earliest) && !d.After(m.latest) {
		m.onPick(d)
	}
}

func (m *month) walk(ev *fyne.KeyEvent) bool {
	months := 1
	if shiftHeld() {
		months = 12
	}
	column := (int(m.at.Weekday()) + 6 - m.words.FirstWeekday + 7) % 7
	switch ev.Name {
	case fyne.KeyLeft:
		m.show(m.at.AddDays(-1))
	case fyne.KeyRight:
		m.show(m.at.AddDays(1))
	case fyne.KeyUp:
		m.show(m.at.AddDays(-7))
	case fyne.KeyDown:
		m.show(m.at.AddDays(7))
	case fyne.KeyPageUp:
		m.show(addMonths(m.at, -months))
	case fyne.KeyPageDown:
		m.show(addMonths(m.at, months))
	case fyne.KeyHome:
		m.show(m.at.AddDays(-column))
	case fyne.KeyEnd:
		m.show(m.at.AddDays(6 - column))
	default:
		return false
	}
	return true
}

// first is the day in the upper left corner.
func (m *month) first() civil.Date {
	one := civil.Date{Year: m.at.Year, Month: m.at.Month, Day: 1}
	return one.AddDays(-((int(one.Weekday()) + 6 - m.words.FirstWeekday + 7) % 7))
}

// Tapped picks the day under the pointer.
func (m *month) Tapped(ev *fyne.PointEvent) {
	if ev == nil {
		m.pick(m.at)
		return
	}
	if d, ok := m.dayAt(ev.Position); ok {
		m.pick(d)
	}
}

// MouseMoved lights the day under the pointer.
func (m *month) MouseMoved(ev *desktop.MouseEvent) {
	d, _ := m.dayAt(ev.Position)
	if d != m.over {
		m.over = d
		m.Refresh()
	}
}

func (m *month) dayAt(p fyne.Position) (civil.Date, bool) {
	cell, top := m.cell(), monthDp(72)
	if p.Y < top || p.X < 0 {
		return civil.Date{}, false
	}
	column, row := int(p.X/cell), int((p.Y-top)/cell)
	if column > 6 || row > 5 {
		return civil.Date{}, false
	}
	d := m.first().AddDays(row*7 + column)
	return d, d.Month == m.at.Month
}

func (m *month) cell() float32 { return max(m.Size().Width, monthDp(280)) / 7 }

// AccessibilityLabel is the day that the keyboard is on.
func (m *month) AccessibilityLabel() string { return m.words.format(m.at) }

// Held returns the two buttons.
func (m *month) Held() []fyne.CanvasObject { return []fyne.CanvasObject{m.earlier, m.later} }

func (m *month) CreateRenderer() fyne.WidgetRenderer {
	m.paint()
	objects := []fyne.CanvasObject{m.title, m.earlier, m.later, m.glow, m.full, m.hollow}
	for _, w := range m.weekdays {
		objects = append(objects, w)
	}
	for _, d := range m.days {
		objects = append(objects, d)
	}
	return &drawn{
		self: m, objects: list(append(objects, m.ring.Rectangle)...), layout: m.layout, refresh: m.paint,
		min: func() fyne.Size { return fyne.NewSize(monthDp(280), monthDp(72)+6*monthDp(40)) },
	}
}

func (m *month) layout(s fyne.Size) {
	side, cell, top := monthDp(36), m.cell(), monthDp(72)
	place(m.earlier, 0, 0, side, side)
	place(m.later, s.Width-side, 0, side, side)
	place(m.title, side, (side-look.LineHeight(look.SizeTitle))/2, s.Width-2*side, look.LineHeight(look.SizeTitle))
	for i, w := range m.weekdays {
		placeText(w, float32(i)*cell, monthDp(44), cell, monthDp(20))
	}
	first := m.first()
	for _, c := range []*canvas.Circle{m.full, m.hollow, m.glow} {
		c.Hidden = true
	}
	m.ring.show(false)
	for i, t := range m.days {
		x, y := float32(i%7)*cell, top+float32(i/7)*cell
		placeText(t, x, y, cell, cell)
		d := first.AddDays(i)
		if d.Month != m.at.Month {
			continue
		}
		r := monthDp(34)
		dx, dy := x+(cell-r)/2, y+(cell-r)/2
		m.mark(m.full, d == m.chosen, dx, dy, r)
		m.mark(m.hollow, d == m.today && d != m.chosen, dx, dy, r)
		m.mark(m.glow, d == m.over && d != m.chosen, dx, dy, r)
		if d == m.at && m.focused {
			m.ring.show(true)
			m.ring.around(dx+2, dy+2, r-4, r-4)
		}
	}
}

func (m *month) mark(c *canvas.Circle, here bool, x, y, d float32) {
	if here {
		c.Hidden = false
		place(c, x, y, d, d)
		c.Refresh()
	}
}

func (m *month) paint() {
	m.title.SetText(fmt.Sprintf("%s %d", m.words.Months[m.at.Month-1], m.at.Year))
	m.full.FillColor = look.Colour(look.Action)
	m.hollow.FillColor, m.hollow.StrokeColor, m.hollow.StrokeWidth = look.Colour(look.ActionWash), nil, 0
	m.glow.FillColor = look.Colour(look.Hover)
	for i, w := range m.weekdays {
		look.Write(w, m.words.Weekdays[(i+m.words.FirstWeekday)%7], look.Sans)
		w.TextSize, w.Color, w.Alignment = look.TextSize(look.SizeSmall), look.Colour(look.QuietInk), fyne.TextAlignCenter
		w.Refresh()
	}
	first := m.first()
	for i, t := range m.days {
		d := first.AddDays(i)
		t.Text, t.TextSize, t.Alignment, t.Color = strconv.Itoa(d.Day), look.TextSize(look.SizeSegment), fyne.TextAlignCenter, look.Colour(look.Ink)
		switch {
		case d.Month != m.at.Month:
			t.Text = ""
		case d == m.chosen:
			t.Color = look.Colour(look.OnAction)
		case d.Before(m.earliest) || d.After(m.latest):
			t.Color = look.Colour(look.Line)
		}
		t.Refresh()
	}
}
