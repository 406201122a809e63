package tides

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// offer is the ritual beside the picture: a tall card with a band of picture, or a low one with the picture at its left
// where it lies under the chart.
type offer struct {
	widget.BaseWidget
	ground *widgets.Card
	band   *widgets.Picture
	small  *widgets.Picture
	words  *fyne.Container
}

func newRitual(text present.TideRitual, say string, begin func()) *offer {
	o := &offer{
		ground: widgets.NewCard(widgets.Air(0)), band: widgets.NewPicture(text.Picture, 0, 112),
		small: widgets.NewPicture(text.Picture, 150, 112),
	}
	o.band.Band = true
	o.words = widgets.Rows(look.S4, widgets.Small(say), widgets.Title(text.Title), widgets.Voice(text.Body),
		layout.NewSpacer(), widgets.Small(text.Time), widgets.TonalButton(text.Begin, begin))
	o.ExtendBaseWidget(o)
	return o
}

// Held returns the words and the button.
func (o *offer) Held() []fyne.CanvasObject { return []fyne.CanvasObject{o.words} }

// CreateRenderer lays the card out.
func (o *offer) CreateRenderer() fyne.WidgetRenderer { return &offerRenderer{o} }

type offerRenderer struct{ *offer }

func (r *offerRenderer) Destroy() {}

func (r *offerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.band, r.small, r.words}
}

func (r *offerRenderer) low(width float32) bool { return width > look.Dp(400) }

func (r *offerRenderer) Layout(s fyne.Size) {
	pad := look.Dp(20)
	widgets.Place(r.ground, 0, 0, s.Width, s.Height)
	low := r.low(s.Width)
	r.band.Hidden, r.small.Hidden = low, !low
	if low {
		side := look.Dp(150)
		widgets.Place(r.small, pad, pad, side, look.Dp(112))
		widgets.Place(r.words, side+2*pad, pad, s.Width-side-3*pad, s.Height-2*pad)
		return
	}
	band := look.Dp(112)
	widgets.Place(r.band, 0, 0, s.Width, band)
	widgets.Place(r.words, pad, band+look.Dp(14), s.Width-2*pad, s.Height-band-look.Dp(14)-pad)
}

func (r *offerRenderer) MinSize() fyne.Size {
	pad, width := look.Dp(20), r.offer.Size().Width
	if r.low(width) {
		return fyne.NewSize(look.Dp(180), max(widgets.HeightAt(r.words, width-look.Dp(150)-3*pad), look.Dp(112))+2*pad)
	}
	h := widgets.HeightAt(r.words, max(width-2*pad, look.Dp(140)))
	return fyne.NewSize(look.Dp(180), look.Dp(112+14)+h+pad)
}

func (r *offerRenderer) Refresh() {
	r.ground.Refresh()
	r.band.Refresh()
	r.small.Refresh()
	r.words.Refresh()
	canvas.Refresh(r.offer)
}
