package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Progress is a line for work that takes longer than a moment, with a sentence over it and a word that stops it.
type Progress struct {
	widget.BaseWidget
	OnStop func()

	value       float64
	label       *Text
	stop        *Button
	track, line *canvas.Rectangle
}

// NewProgress makes the line at its beginning. With an empty stopLabel the work cannot be stopped.
func NewProgress(text, stopLabel string, onStop func()) *Progress {
	p := &Progress{OnStop: onStop, label: Body(text), track: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil)}
	p.stop = QuietButton(stopLabel, func() {
		p.stop.Disable()
		if p.OnStop != nil {
			p.OnStop()
		}
	})
	p.stop.Hidden = stopLabel == ""
	p.ExtendBaseWidget(p)
	return p
}

// SetValue moves the line, 0 to 1. It never goes back.
func (p *Progress) SetValue(v float64) {
	if v = min(max(v, 0), 1); v > p.value {
		p.value = v
		p.Refresh()
	}
}

// Value is how far the line has come, 0 to 1.
func (p *Progress) Value() float64 { return p.value }

// SetText changes the sentence.
func (p *Progress) SetText(s string) {
	p.label.SetText(s)
	p.Refresh()
}

// Done fills the line and takes the stop away.
func (p *Progress) Done() {
	p.value = 1
	p.stop.Hide()
	p.Refresh()
}

// Held returns the stop.
func (p *Progress) Held() []fyne.CanvasObject { return []fyne.CanvasObject{p.label, p.stop} }

// AccessibilityLabel is the sentence.
func (p *Progress) AccessibilityLabel() string { return p.label.Text }

// AccessibilityRole is text.
func (p *Progress) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the line.
func (p *Progress) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		paintBox(p.track, look.Line, 2)
		paintBox(p.line, look.Action, 2)
		p.track.Refresh()
		p.line.Refresh()
	}
	paint()
	return &drawn{
		self: p, objects: list(p.track, p.line, p.label, p.stop), refresh: paint,
		layout: func(s fyne.Size) {
			m := p.stop.MinSize()
			right := float32(0)
			if p.stop.Visible() {
				right = m.Width + look.Dp(8)
			}
			h := heightAt(p.label, max(s.Width-right, 0))
			top := max(h, m.Height)
			place(p.label, 0, (top-h)/2, max(s.Width-right, 0), h)
			place(p.stop, s.Width-m.Width, (top-m.Height)/2, m.Width, m.Height)
			place(p.track, 0, top, s.Width, look.Dp(4))
			place(p.line, 0, top, s.Width*float32(p.value), look.Dp(4))
		},
		min: func() fyne.Size {
			return fyne.NewSize(look.Space(200), max(p.label.MinSize().Height, p.stop.MinSize().Height)+look.Dp(4))
		},
	}
}
