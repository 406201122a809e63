package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// SideTideText is what stands in the tide.
type SideTideText struct {
	Names [2]string
	Floor string // "has the floor"
}

// SideTide shows who has the floor by side and colour: the tide lies at the left for the first person and at the
// right for the second, with the person's sign and name in it. When the floor changes it runs out on one side
// and in on the other. Calm and Both have a narrow strip of water on each side and no sign.
type SideTide struct {
	widget.BaseWidget
	Text SideTideText

	side    Side
	crossed float32 // 0 at the side where it was, 1 where it is going
	from    Side
	stop    func()
	shores  [2]*painted
	sign    [2]*tideSign
	onMove  func()
}

// NewSideTide makes the tide on the first person's side.
func NewSideTide(text SideTideText) *SideTide {
	t := &SideTide{Text: text, side: First, from: First, crossed: 1, stop: func() {}}
	for i := range 2 {
		t.shores[i] = newPainted(false)
		t.sign[i] = newTideSign(Side(i), text.Names[i], text.Floor)
	}
	t.ExtendBaseWidget(t)
	return t
}

// Side says on whose side the tide lies.
func (t *SideTide) Side() Side { return t.side }

// SetSide lets the tide cross, in 250 ms where things may move.
func (t *SideTide) SetSide(s Side) {
	if s == t.side {
		return
	}
	t.stop()
	t.from, t.side = t.side, s
	t.stop = look.Animate(look.Crossing, func(p float32) {
		t.crossed = p
		t.Refresh()
		if t.onMove != nil {
			t.onMove()
		}
	})
}

// Width is how wide the tide is in a window of a width; it never takes more than a third.
func (t *SideTide) Width(window float32) float32 { return min(look.Dp(300), window*0.3) }

// reach is how much of the tide is in view on each side, 0 to 1.
func (t *SideTide) reach(s Side) (left, right float32) {
	const strip = 0.2
	switch s {
	case First:
		return 1, 0
	case Second:
		return 0, 1
	}
	return strip, strip
}

// shown is the present reach, on the way from one side to the other.
func (t *SideTide) shown() (left, right float32) {
	l0, r0 := t.reach(t.from)
	l1, r1 := t.reach(t.side)
	return l0 + (l1-l0)*t.crossed, r0 + (r1-r0)*t.crossed
}

// AccessibilityLabel says who has the floor.
func (t *SideTide) AccessibilityLabel() string {
	if t.side == First || t.side == Second {
		return t.Text.Names[t.side] + " " + t.Text.Floor
	}
	return ""
}

// AccessibilityRole is text.
func (t *SideTide) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws both sides; what is not in view lies outside the window.
func (t *SideTide) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: t, objects: list(t.shores[0].Raster, t.shores[1].Raster, t.sign[0], t.sign[1]),
		layout: t.layout,
		min:    func() fyne.Size { return fyne.NewSize(look.Dp(120), look.Dp(200)) },
	}
}

func (t *SideTide) layout(s fyne.Size) {
	body := t.Width(s.Width)
	full := body * 350 / 300 // the foam runs beyond the tide
	for i, reach := range func() [2]float32 { l, r := t.shown(); return [2]float32{l, r} }() {
		img, sign := t.shores[i], t.sign[i]
		img.Hidden = reach <= 0
		sign.Hidden = reach < 0.5
		if img.Hidden {
			continue
		}
		out := full * (1 - reach)
		x := -out
		if i == 1 {
			x = s.Width - full + out
		}
		place(img.Raster, x, 0, full, s.Height)
		t.paint(i, full)
		w := body * 0.7
		sx := x + (body*280/300-w)/2
		if i == 1 {
			sx = x + full - (body*280/300-w)/2 - w
		}
		h := heightAt(sign, w)
		place(sign, sx, s.Height*0.48-h/2, w, h)
	}
}

// NewTideStage puts content beside the tide. It is mirrored when the tide changes sides.
func NewTideStage(tide *SideTide, content fyne.CanvasObject) *fyne.Container {
	c := &fyne.Container{Layout: tideStage{tide}, Objects: []fyne.CanvasObject{tide, content}}
	tide.onMove = func() { c.Layout.Layout(c.Objects, c.Size()) }
	return c
}

type tideStage struct{ tide *SideTide }

func (l tideStage) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[1].MinSize()
	return fyne.NewSize(m.Width+look.Dp(200), m.Height)
}

// Layout leaves the content 368 from the tide's edge of the window and 40 from the other.
func (l tideStage) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	place(objects[0], 0, 0, s.Width, s.Height)
	body, air := l.tide.Width(s.Width), look.Space(look.S40)
	beside := body*368/300 - air
	left, right := l.tide.shown()
	x := air + beside*left
	w := s.Width - 2*air - beside*(left+right)
	// While the tide crosses the content only moves: its width stays, so nothing is wrapped again.
	place(objects[1], x, 0, w, max(s.Height, heightAt(objects[1], w)))
}
