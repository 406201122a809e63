package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// Toggle is a switch with a sentence beside it.
type Toggle struct {
	press
	OnChange func(bool)

	on    bool
	track *canvas.Rectangle
	knob  *canvas.Circle
	word  *Text
	ring  ring
	stop  func()
	at    float32 // where the knob is, 0 off to 1 on
}

// NewToggle makes a switch; onChange hears changes made by hand.
func NewToggle(label string, on bool, onChange func(bool)) *Toggle {
	t := &Toggle{
		OnChange: onChange, on: on, track: canvas.NewRectangle(nil), knob: canvas.NewCircle(nil), word: Body(label),
		ring: newRing(11), stop: func() {}, at: position(on),
	}
	t.begin(t, func() {
		t.SetOn(!t.on)
		if t.OnChange != nil {
			t.OnChange(t.on)
		}
	})
	return t
}

func position(on bool) float32 {
	if on {
		return 1
	}
	return 0
}

// On says whether the switch is on.
func (t *Toggle) On() bool { return t.on }

// SetOn changes it without telling OnChange.
func (t *Toggle) SetOn(on bool) {
	if t.on == on {
		return
	}
	t.on = on
	t.stop()
	from, to := t.at, position(on)
	t.stop = look.Animate(look.Duration, func(p float32) {
		t.at = from + (to-from)*p
		t.Refresh()
	})
}

// AccessibilityLabel is the sentence.
func (t *Toggle) AccessibilityLabel() string { return t.word.Text }

// CreateRenderer draws the switch.
func (t *Toggle) CreateRenderer() fyne.WidgetRenderer {
	t.paint()
	return &drawn{
		self: t, objects: list(t.track, t.knob, t.word, t.ring.Rectangle),
		layout: t.layout, min: t.min, refresh: t.paint,
	}
}

func (t *Toggle) min() fyne.Size {
	m := t.word.MinSize()
	return fyne.NewSize(look.Dp(38+10)+m.Width, max(m.Height, look.Dp(32)))
}

func (t *Toggle) layout(s fyne.Size) {
	w, h, knob := look.Dp(38), look.Dp(22), look.Dp(16)
	y := (look.Dp(32) - h) / 2
	place(t.track, 0, y, w, h)
	inset := (h - knob) / 2
	place(t.knob, inset+(w-knob-2*inset)*t.at, y+inset, knob, knob)
	t.ring.around(0, y, w, h)
	x := w + look.Dp(10)
	th := heightAt(t.word, max(s.Width-x, 0))
	place(t.word, x, max((look.Dp(32)-look.LineHeight(look.SizeBody))/2, 0), max(s.Width-x, 0), th)
}

func (t *Toggle) paint() {
	paintBox(t.track, look.Action, 11)
	on, ink := look.Action, look.Ink
	if t.Disabled() {
		on, ink = look.QuietInk, look.QuietInk
	}
	t.track.FillColor = look.Mix(look.Colour(look.Edge), look.Colour(on), float64(t.at))
	t.knob.FillColor = look.Colour(look.CardFill)
	t.word.SetColour(ink)
	t.track.Refresh()
	t.knob.Refresh()
	t.ring.show(t.focused)
}
