package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
)

// OfferText is what an offered ritual shows. Note, which may be empty, is what there is to know besides.
type OfferText struct {
	Picture                  string // an id for NewPicture
	Small, Note, Title, Body string
}

// Offer is a card with a picture band, 216 wide, that can be chosen; the chosen one has a ring.
type Offer struct {
	press
	OnTapped func()
	OnKey    func(fyne.KeyName) bool // sees keys that do not press it; answers whether it used the key

	text    OfferText
	chosen  bool
	low     bool
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
	o.keys = func(ev *fyne.KeyEvent) bool { return o.OnKey != nil && o.OnKey(ev.Name) }
	o.fill(text)
	return o
}

func (o *Offer) fill(text OfferText) {
	o.text = text
	o.picture = NewPicture(text.Picture, 0, o.bandHeight())
	o.picture.Band = true
	body := Small(text.Body).In(look.Ink)
	rows := []fyne.CanvasObject{Small(text.Small)}
	if text.Note != "" {
		rows = append(rows, SmallVoice(text.Note))
	}
	o.words = Rows(look.S4, append(rows, Title(text.Title), body)...)
}

// SetText changes what is offered.
func (o *Offer) SetText(text OfferText) {
	o.fill(text)
	o.Refresh()
}

// The band with the picture, in dp at 100 %: usually, and where there is little height.
const bandHigh, bandLow = 68, 46

// SetLow makes the band of the picture low, so that three offers fit into a low window.
func (o *Offer) SetLow(low bool) {
	if o.low != low {
		o.low = low
		o.picture.h = o.bandHeight()
		o.Refresh()
	}
}

func (o *Offer) bandHeight() float32 {
	if o.low {
		return bandLow
	}
	return bandHigh
}

// air is what is over and under the words, in dp at 100 %.
func (o *Offer) air() float32 {
	if o.low {
		return 12
	}
	return 16
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

// AccessibilityLabel is the title, the time and the note.
func (o *Offer) AccessibilityLabel() string {
	label := o.text.Title + ", " + o.text.Small
	if o.text.Note != "" {
		label += ", " + o.text.Note
	}
	return label
}

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
	return fyne.NewSize(look.Space(180), look.Dp(o.bandHeight())+o.words.MinSize().Height+2*look.Dp(o.air()))
}

func (o *Offer) layout(s fyne.Size) {
	pad, band := look.Dp(18), look.Dp(o.bandHeight())
	place(o.ground, 0, 0, s.Width, s.Height)
	place(o.picture, 0, 0, s.Width, band)
	place(o.words, pad, band+look.Dp(o.air())-look.Dp(2), s.Width-2*pad, heightAt(o.words, s.Width-2*pad))
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
