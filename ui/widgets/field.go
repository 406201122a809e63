package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Field is a label over something to fill in, with a sentence under it: a hint, or what went wrong.
type Field struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Side    Side // First or Second puts that person's mark before the label

	label, under *Text
	mark         *PersonMark
	hint         string
	problem      string
}

// NewField makes a field; hint may be empty. An Entry without a label of its own is spoken with this one.
func NewField(label string, content fyne.CanvasObject, hint string) *Field {
	f := &Field{Content: content, Side: None, label: Small(label), under: Small(hint), mark: NewPersonMark(First, 10), hint: hint}
	if e, ok := content.(*Entry); ok && (e.Label == "" || e.Label == e.PlaceHolder) {
		e.Label = label
	}
	f.ExtendBaseWidget(f)
	return f
}

// SetHint changes the quiet sentence under the field.
func (f *Field) SetHint(s string) {
	f.hint = s
	f.Refresh()
}

// SetProblem puts what went wrong in place of the hint; an empty sentence brings the hint back.
func (f *Field) SetProblem(s string) {
	f.problem = s
	f.Refresh()
}

// Held returns the content.
func (f *Field) Held() []fyne.CanvasObject { return []fyne.CanvasObject{f.Content} }

// CreateRenderer lays the field out.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	f.paint()
	return &drawn{
		self: f,
		objects: func() []fyne.CanvasObject {
			return []fyne.CanvasObject{f.mark, f.label, f.Content, f.under}
		},
		layout: f.layout, min: f.min,
		refresh: func() {
			f.paint()
			f.Content.Refresh()
		},
	}
}

func (f *Field) min() fyne.Size {
	m := f.Content.MinSize()
	h := f.label.MinSize().Height + look.Space(6) + m.Height
	if f.under.Text != "" {
		h += look.Space(look.S4) + f.under.MinSize().Height
	}
	return fyne.NewSize(m.Width, h)
}

func (f *Field) layout(s fyne.Size) {
	x := float32(0)
	if !f.mark.Hidden {
		side := look.Dp(10)
		place(f.mark, 0, (look.LineHeight(look.SizeSmall)-side)/2, side, side)
		x = side + look.Dp(8)
	}
	h := heightAt(f.label, max(s.Width-x, 0))
	place(f.label, x, 0, max(s.Width-x, 0), h)
	y := h + look.Space(6)
	h = heightAt(f.Content, s.Width)
	place(f.Content, 0, y, s.Width, h)
	y += h + look.Space(look.S4)
	place(f.under, 0, y, s.Width, heightAt(f.under, s.Width))
}

func (f *Field) paint() {
	f.mark.Hidden = f.Side != First && f.Side != Second
	f.mark.SetSide(f.Side)
	text, colour := f.hint, look.QuietInk
	if f.problem != "" {
		text, colour = f.problem, look.Care
	}
	f.under.Text, f.under.Colour = text, colour
	f.under.Hidden = text == ""
	f.under.Refresh()
}
