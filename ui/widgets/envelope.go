package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// Envelope is a sealed letter, 216 by 128, with its writer's sign on the seal. It shows no date and no length.
type Envelope struct {
	press
	Label    string // spoken: "From Maren"
	OnTapped func()

	side   Side
	opened bool
	shadow *canvas.Rectangle
	body   *painted
	flap   *painted
	ring   ring
}

// NewEnvelope makes a sealed letter; onTap may be nil.
func NewEnvelope(side Side, onTap func()) *Envelope {
	e := &Envelope{
		OnTapped: onTap, side: side, shadow: canvas.NewRectangle(nil), ring: newRing(8),
		body: newPainted(false), flap: newPainted(false),
	}
	e.begin(e, func() {
		if e.OnTapped != nil {
			e.OnTapped()
		}
	})
	if onTap == nil {
		e.Disable()
	}
	return e
}

// Opened says whether the flap is gone.
func (e *Envelope) Opened() bool { return e.opened }

// Open lets the flap and the seal fade.
func (e *Envelope) Open() {
	if e.opened {
		return
	}
	e.opened = true
	look.Animate(look.Duration, func(p float32) {
		e.flap.Translucency = float64(p)
		e.flap.Hidden = p >= 1
		e.flap.Refresh()
	})
}

// AccessibilityLabel is the label.
func (e *Envelope) AccessibilityLabel() string { return e.Label }

// CreateRenderer draws the envelope.
func (e *Envelope) CreateRenderer() fyne.WidgetRenderer {
	e.paint()
	return &drawn{
		self: e, objects: list(e.shadow, e.body.Raster, e.flap.Raster, e.ring.Rectangle), refresh: e.paint,
		layout: func(s fyne.Size) {
			place(e.shadow, 0, 0, s.Width, s.Height)
			place(e.body.Raster, 0, 0, s.Width, s.Height)
			place(e.flap.Raster, 0, 0, s.Width, s.Height)
			e.ring.around(0, 0, s.Width, s.Height)
		},
		min: func() fyne.Size { return fyne.NewSize(look.Dp(216), look.Dp(128)) },
	}
}

func (e *Envelope) paint() {
	paintBox(e.shadow, look.CardFill, 8)
	e.shadow.Shadow = canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 12, Offset: fyne.NewPos(0, 3)}
	e.shadow.Refresh()
	e.ring.show(e.focused)
	body, flap := envelopeSVG(e.side)
	e.body.show(body, vector(body))
	e.flap.show(flap, vector(flap))
}

// envelopeSVG draws the paper with its folds, and the flap with its seal, on a field of 216 by 128.
func envelopeSVG(side Side) (body, flap string) {
	paper, fold, flapHigh, flapLow := "#FFFEFA", "#D9D0BF", "#FBF4E8", "#F3E8D7"
	if look.IsNight() {
		paper, fold, flapHigh, flapLow = "#22313A", "#3D505A", "#2B3B44", "#263640"
	}
	seal, dot := look.Hex(look.Colour(side.Colour())), look.Hex(look.Colour(look.CardFill))
	sign := fmt.Sprintf(`<circle cx="108" cy="73" r="12.600" fill="none" stroke="%[1]s" stroke-opacity="0.75"/><circle cx="108" cy="73" r="4" fill="%[1]s"/>`, dot)
	if side == Second {
		sign = fmt.Sprintf(`<circle cx="108" cy="73" r="12.600" fill="none" stroke="%[1]s" stroke-opacity="0.8" stroke-dasharray="2.600 2.600"/><path d="M108 67.500L113.500 73L108 78.500L102.500 73Z" fill="%[1]s"/>`, dot)
	}
	const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 216 128">`
	body = open + fmt.Sprintf(`<path d="M8 0H208A8 8 0 0 1 216 8V120A8 8 0 0 1 208 128H8A8 8 0 0 1 0 120V8A8 8 0 0 1 8 0Z" fill="%[1]s"/>`+
		`<path d="M5 3L108 78L211 3Q209 0 206 0H10Q7 0 5 3Z" fill="%[3]s"/>`+
		`<path d="M0.5 121L108 56L215.5 121A8 8 0 0 1 208 128H8A8 8 0 0 1 0.5 121Z" fill="%[1]s"/>`+
		`<path d="M0.5 121L108 56L215.5 121" fill="none" stroke="%[2]s" stroke-width="1.2" stroke-linejoin="round"/></svg>`, paper, fold, flapLow)
	flap = open + fmt.Sprintf(`<defs><linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="%s"/><stop offset="1" stop-color="%s"/></linearGradient></defs>`+
		`<path d="M8 0.600H208L213 5L118 72Q108 79 98 72L3 5Z" fill="url(#f)" stroke="%s" stroke-width="1.200" stroke-linejoin="round"/>`+
		`<circle cx="108" cy="73" r="17" fill="%s"/>%s</svg>`, flapHigh, flapLow, fold, seal, sign)
	return body, flap
}
