package away

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// offer asks, once, whether Tideway may start with the computer, or says that there is no tray.
func (r *room) offer(o *present.LoginOffer) fyne.CanvasObject {
	no := func() { r.vm.AnswerOffer(false) }
	answers := widgets.Flow(look.S8, look.S8, widgets.TonalButton(o.No, no))
	if o.Yes != "" {
		answers = widgets.Flow(look.S8, look.S8, widgets.TonalButton(o.Yes, func() { r.vm.AnswerOffer(true) }), widgets.QuietButton(o.No, no))
	}
	return widgets.NewCard(widgets.Rows(look.S8, widgets.Title(o.Title), widgets.Body(o.Body), answers))
}
