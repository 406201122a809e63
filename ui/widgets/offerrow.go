package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// OfferRow is an offer as one row of a list: the title with what is small beside it, and the body under them.
type OfferRow struct {
	press
	OnTapped func()
	OnKey    func(fyne.KeyName) bool // sees keys that do not press it; answers whether it used the key

	text               OfferText
	hover, line        *canvas.Rectangle
	title, small, body *Text
	ring               ring
}

// NewOfferRow makes a row; picture and note are not shown.
func NewOfferRow(text OfferText, onTap func()) *OfferRow {
	r := &OfferRow{
		OnTapped: onTap, text: text, hover: canvas.NewRectangle(nil), line: canvas.NewRectangle(nil),
		title: Voice(text.Title), small: Small(text.Small), body: Small(text.Body).In(look.Ink), ring: newRing(8),
	}
	r.begin(r, func() {
		if r.OnTapped != nil {
			r.OnTapped()
		}
	})
	r.keys = func(ev *fyne.KeyEvent) bool { return r.OnKey != nil && r.OnKey(ev.Name) }
	return r
}

// SetText changes what the row is about.
func (r *OfferRow) SetText(text OfferText) {
	if r.text != text {
		r.text = text
		r.title.SetText(text.Title)
		r.small.SetText(text.Small)
		r.body.SetText(text.Body)
		r.Refresh()
	}
}

// AccessibilityLabel is the title and what is small.
func (r *OfferRow) AccessibilityLabel() string { return r.text.Title + ", " + r.text.Small }

// CreateRenderer draws the row.
func (r *OfferRow) CreateRenderer() fyne.WidgetRenderer {
	r.paint()
	return &drawn{
		self: r, objects: list(r.hover, r.line, r.title, r.small, r.body, r.ring.Rectangle),
		layout: func(s fyne.Size) { r.arrange(s.Width, true) },
		min: func() fyne.Size {
			return fyne.NewSize(look.Space(160), r.arrange(max(r.Size().Width, look.Space(160)), false))
		},
		refresh: r.paint,
	}
}

// arrange finds the places, sets them if it is told to, and answers the height. What is small stands at the right of the
// title where both have room, else under the body.
func (r *OfferRow) arrange(width float32, put bool) float32 {
	pad, gap := look.Dp(9), look.Dp(16)
	small := r.small.natural()
	beside := r.title.natural()+gap+small <= width
	titleWidth := width
	if beside {
		titleWidth = width - gap - small
	}
	titleHeight := heightAt(r.title, titleWidth)
	bodyHeight := heightAt(r.body, width)
	height := pad + titleHeight + bodyHeight + pad
	smallHeight := r.small.MinSize().Height
	if !beside {
		smallHeight = heightAt(r.small, width)
		height += smallHeight
	}
	if !put {
		return height
	}
	place(r.hover, -look.Dp(10), 0, width+look.Dp(20), height)
	place(r.line, 0, height-1, width, 1)
	place(r.title, 0, pad, titleWidth, titleHeight)
	place(r.body, 0, pad+titleHeight, width, bodyHeight)
	if beside {
		drop := (look.LineHeight(look.SizeBody) - look.LineHeight(look.SizeSmall)) * 0.6 // on one line with the title
		place(r.small, width-small, pad+drop, small, smallHeight)
	} else {
		place(r.small, 0, pad+titleHeight+bodyHeight, width, smallHeight)
	}
	r.ring.around(-look.Dp(6), 4, width+look.Dp(12), height-8)
	return height
}

func (r *OfferRow) paint() {
	paintBox(r.hover, look.Hover, 8)
	r.hover.Hidden = !r.hovered
	r.line.FillColor = look.Colour(look.Line)
	r.ring.show(r.focused)
}
