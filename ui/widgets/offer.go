package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// OfferText is what an offered ritual shows.
type OfferText struct {
	Picture            string // an id for NewPicture
	Small, Title, Body string
}

// Offer is a card with a picture band, 216 wide, that can be chosen; the chosen one has a ring.
type Offer struct {
	press
	OnTapped func()

	text    OfferText
	chosen  bool
	ground  *canvas.Rectangle
	picture *Picture
	words   *fyne.Container
	chosenR ring
	ring    ring
}

// NewOffer makes an offer. The caller sets which one is chosen.
func NewOffer(text OfferText, onTap func()) *Offer {
	o := &Offer{OnTapped: onTap, ground: canvas.NewRectangle(nil), chosenR: newRing(look.CardRadius), ring: newRing(look.CardRadius)}
	o.begin(o, func() {
		if o.OnTapped != nil {
			o.OnTapped()
		}
	})
	o.fill(text)
	return o
}

func (o *Offer) fill(text OfferText) {
	o.text = text
	o.picture = NewPicture(text.Picture, 0, 68)
	o.picture.Band = true
	body := Small(text.Body).In(look.Ink)
	o.words = Rows(look.S4, Small(text.Small), Title(text.Title), body)
}

// SetText changes what is offered.
func (o *Offer) SetText(text OfferText) {
	o.fill(text)
	o.Refresh()
}

// Chosen says whether the offer is chosen.
func (o *Offer) Chosen() bool { return o.chosen }

// SetChosen changes it.
func (o *Offer) SetChosen(on bool) {
	if o.chosen != on {
		o.chosen = on
		o.Refresh()
	}
}

// AccessibilityLabel is the title and the time.
func (o *Offer) AccessibilityLabel() string { return o.text.Title + ", " + o.text.Small }

// CreateRenderer draws the card.
func (o *Offer) CreateRenderer() fyne.WidgetRenderer {
	o.paint()
	return &drawn{
		self: o,
		objects: func() []fyne.CanvasObject {
			return []fyne.CanvasObject{o.ground, o.picture, o.words, o.chosenR.Rectangle, o.ring.Rectangle}
		},
		layout: o.layout, min: o.min,
		refresh: func() {
			o.paint()
			o.words.Refresh()
			o.picture.Refresh()
		},
	}
}

func (o *Offer) min() fyne.Size {
	return fyne.NewSize(look.Space(180), look.Dp(68)+o.words.MinSize().Height+look.Dp(32))
}

func (o *Offer) layout(s fyne.Size) {
	pad, band := look.Dp(18), look.Dp(68)
	place(o.ground, 0, 0, s.Width, s.Height)
	place(o.picture, 0, 0, s.Width, band)
	place(o.words, pad, band+look.Dp(14), s.Width-2*pad, heightAt(o.words, s.Width-2*pad))
	o.chosenR.around(1, 1, s.Width-2, s.Height-2)
	o.ring.around(0, 0, s.Width, s.Height)
}

func (o *Offer) paint() {
	paintBox(o.ground, look.CardFill, look.CardRadius)
	o.ground.Shadow = softShadow()
	o.ground.Refresh()
	o.chosenR.show(o.chosen && !o.focused)
	o.ring.show(o.focused)
	o.ring.StrokeWidth = 2
	if o.chosen {
		o.ring.StrokeWidth = 3 // chosen and focused at once is told apart by weight
	}
}
