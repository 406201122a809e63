package rituals

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// offers are the cards, three in a row. Others fade in; another choice only moves the ring.
type offers struct {
	vm    *present.Rituals
	box   *fyne.Container
	ids   []string
	cards []*widgets.Offer
	low   bool // there is little height: the pictures are lower
	stop  func()
}

func newOffers(vm *present.Rituals) *offers {
	return &offers{vm: vm, box: container.NewStack(), stop: func() {}}
}

func (o *offers) show(list []present.Offer, none string, fade bool) {
	if len(list) == 0 {
		o.stop()
		o.ids, o.cards = nil, nil
		o.box.Objects = []fyne.CanvasObject{widgets.NewEmpty("evening", none, nil)}
		o.box.Refresh()
		return
	}
	ids := make([]string, len(list))
	for i, offer := range list {
		ids[i] = offer.ID + offer.Small + offer.Note
	}
	if !slices.Equal(ids, o.ids) {
		o.ids = ids
		o.build(list, fade)
	}
	for i, offer := range list {
		o.cards[i].SetChosen(offer.Chosen)
	}
}

func (o *offers) build(list []present.Offer, fade bool) {
	o.stop()
	o.cards = nil
	var lines []fyne.CanvasObject
	for from := 0; from < len(list); from += perLine {
		line := make([]fyne.CanvasObject, 0, perLine)
		for _, offer := range list[from:min(from+perLine, len(list))] {
			text := widgets.OfferText{
				Picture: offer.Picture, Small: offer.Small, Note: offer.Note, Title: offer.Title, Body: offer.Body,
			}
			card := widgets.NewOffer(text, func() { o.vm.Choose(offer.ID) })
			card.SetLow(o.low)
			at := len(o.cards)
			card.OnKey = func(k fyne.KeyName) bool { return o.walk(at, k) }
			o.cards = append(o.cards, card)
			line = append(line, card)
		}
		for len(line) < perLine { // one offer alone is as wide as one of three
			line = append(line, canvas.NewRectangle(color.Transparent))
		}
		lines = append(lines, widgets.Columns(look.S16, 180, line...))
	}
	veil := canvas.NewRectangle(color.Transparent)
	o.box.Objects = []fyne.CanvasObject{widgets.Rows(look.S16, lines...), veil}
	o.box.Refresh()
	if fade {
		o.stop = look.Animate(look.Duration, func(p float32) {
			veil.FillColor = look.Alpha(look.Colour(look.Paper), float64(1-p))
			veil.Refresh()
		})
	}
}

const perLine = 3

// walk moves the keyboard from card to card.
func (o *offers) walk(at int, key fyne.KeyName) bool {
	to, ok := widgets.StepKey(key, at, len(o.cards))
	return ok && to >= 0 && to < len(o.cards) && focus(o.cards[to], o.box)
}

// chosen is the card with the ring, nil where there is none.
func (o *offers) chosen() *widgets.Offer {
	for _, card := range o.cards {
		if card.Chosen() {
			return card
		}
	}
	return nil
}

// setLow makes the pictures of the cards low or high.
func (o *offers) setLow(low bool) {
	o.low = low
	for _, card := range o.cards {
		card.SetLow(low)
	}
}
