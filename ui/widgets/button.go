package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// buttonStyle is how loud a button is.
type buttonStyle struct {
	fill  fyne.ThemeColorName // empty: none
	ink   fyne.ThemeColorName
	plain bool
}

// Button is a word that does something: filled (one for each screen), tonal, or the word alone.
type Button struct {
	press
	OnTapped func()

	text    string
	style   buttonStyle
	compact bool
	flush   bool
	fill    *canvas.Rectangle
	hover   *canvas.Rectangle
	label   *canvas.Text
	before  *icon
	after   *icon
	ring    ring
}

// FilledButton is the one main action of a screen.
func FilledButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{fill: look.Action, ink: look.OnAction}, tap)
}

// TonalButton is an action on a wash.
func TonalButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{fill: look.ActionWash, ink: look.Action}, tap)
}

// PlainButton is a word in the action colour.
func PlainButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{ink: look.Action, plain: true}, tap)
}

// QuietButton is a word in quiet ink: leaving, putting off, not today.
func QuietButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{ink: look.QuietInk, plain: true}, tap)
}

// CareButton is a word in the care colour.
func CareButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{ink: look.Care, plain: true}, tap)
}

// CareTonalButton is an action on the care wash.
func CareTonalButton(text string, tap func()) *Button {
	return newButton(text, buttonStyle{fill: look.CareWash, ink: look.Care}, tap)
}

func newButton(text string, style buttonStyle, tap func()) *Button {
	b := &Button{
		OnTapped: tap, text: text, style: style,
		fill: canvas.NewRectangle(nil), hover: canvas.NewRectangle(nil), label: look.Words(text, look.Sans),
		before: newIcon(""), after: newIcon(""), ring: newRing(look.ButtonRadius),
	}
	b.begin(b, func() {
		if b.OnTapped != nil {
			b.OnTapped()
		}
	})
	return b
}

// WithIcon puts an icon before the word.
func (b *Button) WithIcon(name string) *Button { b.before.name = name; return b }

// WithIconAfter puts an icon after the word.
func (b *Button) WithIconAfter(name string) *Button { b.after.name = name; return b }

// Compact makes the button small: 13, 32 high.
func (b *Button) Compact() *Button { b.compact = true; return b }

// Flush lets a plain word begin and end where the column does; what lights up under the pointer reaches beyond.
// Set it where the word stands at the edge of a column, and a wider gap where such words stand side by side.
func (b *Button) Flush() *Button { b.flush = true; return b }

// Text is the word on the button.
func (b *Button) Text() string { return b.text }

// SetText changes the word.
func (b *Button) SetText(s string) {
	b.text = s
	b.Refresh()
}

// AccessibilityLabel is the word on the button.
func (b *Button) AccessibilityLabel() string { return b.text }

// measures are the pieces of the button in dp: padding, height, icon, gap.
func (b *Button) measures() (pad, height, picture, gap float32) {
	pad, height, picture, gap = look.Dp(20), look.Dp(look.ButtonHeight), look.Dp(18), look.Dp(10)
	if b.compact {
		pad, height, picture, gap = look.Dp(12), look.Dp(32), look.Dp(14), look.Dp(8)
	}
	if b.style.plain {
		pad = look.Dp(8)
	}
	if b.flush {
		pad = 0
	}
	return pad, height, picture, gap
}

// CreateRenderer draws the button.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.paint()
	return &drawn{
		self: b, objects: list(b.fill, b.hover, b.before.Raster, b.label, b.after.Raster, b.ring.Rectangle),
		layout: b.layout, min: b.min, refresh: b.paint,
	}
}

func (b *Button) min() fyne.Size {
	b.paintLabel()
	pad, height, picture, gap := b.measures()
	w := b.label.MinSize().Width + 2*pad
	for _, i := range []*icon{b.before, b.after} {
		if i.name != "" {
			w += picture + gap
		}
	}
	return fyne.NewSize(w, height)
}

func (b *Button) layout(s fyne.Size) {
	_, _, picture, gap := b.measures()
	out := float32(0)
	if b.flush {
		out = look.Dp(8)
	}
	place(b.fill, 0, 0, s.Width, s.Height)
	place(b.hover, -out, 0, s.Width+2*out, s.Height)
	b.ring.around(-out, 0, s.Width+2*out, s.Height)
	w := b.label.MinSize().Width
	total := w
	for _, i := range []*icon{b.before, b.after} {
		if i.name != "" {
			total += picture + gap
		}
	}
	x := (s.Width - total) / 2
	if b.before.name != "" {
		place(b.before.Raster, x, (s.Height-picture)/2, picture, picture)
		x += picture + gap
	}
	placeText(b.label, x, 0, w, s.Height)
	if b.after.name != "" {
		place(b.after.Raster, x+w+gap, (s.Height-picture)/2, picture, picture)
	}
}

func (b *Button) paintLabel() {
	size := look.SizeBody
	if b.compact {
		size = look.SizeSmall
	}
	look.Write(b.label, b.text, look.Sans)
	b.label.TextSize = look.TextSize(size)
}

func (b *Button) paint() {
	b.paintLabel()
	fill, ink := b.style.fill, b.style.ink
	if b.Disabled() {
		ink = look.QuietInk
		if fill != "" {
			fill = look.Rail
		}
	}
	b.fill.Hidden = fill == ""
	if fill != "" {
		paintBox(b.fill, fill, look.ButtonRadius)
	}
	b.hover.Hidden = !b.hovered || b.Disabled()
	paintBox(b.hover, look.Hover, look.ButtonRadius)
	b.label.Color = look.Colour(ink)
	b.before.paint(ink)
	b.after.paint(ink)
	b.ring.show(b.focused)
}
