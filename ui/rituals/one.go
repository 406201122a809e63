package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// one is a ritual with all there is to say about it before it begins.
func (r *room) one() []fyne.CanvasObject {
	r.board, r.answer, r.depth, r.label = nil, nil, nil, nil
	page, ok := r.vm.Page()
	if !ok {
		return nil
	}
	r.opened = page.ID
	r.back = widgets.PlainButton(r.vm.Say("rituals.back"), r.vm.Close).WithIcon("back").Flush()
	r.about = newAbout(r.vm)
	high := look.Space(152) / look.Dp(1) // large type needs the room for itself
	rows := []fyne.CanvasObject{
		widgets.Leading(r.back), widgets.Air(18), widgets.NewPicture(page.Picture, 0, high), widgets.Air(24),
		widgets.Prompt(page.Title), widgets.Air(6), widgets.Small(page.About), widgets.Air(14), widgets.Voice(page.For),
	}
	if page.Why != "" {
		rows = append(rows, widgets.Air(look.S8), widgets.VoiceQuiet(page.Why))
	}
	return append(rows, widgets.Air(look.S16), widgets.Small(page.MadeFor), widgets.Air(12), r.about.box, widgets.Air(look.S16))
}
