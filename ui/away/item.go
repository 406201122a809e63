package away

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// item is the card of one time away: its days, what it brings after it, and what can be done.
func (r *room) item(item present.AwayItem) fyne.CanvasObject {
	rows := []fyne.CanvasObject{
		widgets.Title(item.Name),
		widgets.Small(r.vm.Say("away.item", "when", item.When, "what", item.What)),
	}
	if len(item.Arc) > 0 {
		rows = append(rows, widgets.Air(look.S4), widgets.Small(r.vm.Say("away.arc")))
		for _, t := range item.Arc {
			rows = append(rows, touch(t))
		}
	}
	if item.ArcNote != "" {
		rows = append(rows, widgets.Air(0), widgets.VoiceQuiet(item.ArcNote))
	}
	if buttons := r.doings(item); len(buttons) > 0 {
		rows = append(rows, widgets.Air(0), widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S4, buttons...)))
	}
	return widgets.NewCard(widgets.Rows(look.S4, rows...))
}

// touch is one kind word: a mark, what comes, and when and why. What is past steps back.
func touch(t present.AwayTouch) fyne.CanvasObject {
	what, icon := widgets.Voice(t.What), "bell"
	if t.Past {
		what, icon = widgets.VoiceQuiet(t.What), "history"
	}
	when := t.When
	if t.Why != "" {
		when += " · " + t.Why
	}
	mark := widgets.Fixed(16, 16, &canvas.Image{Resource: look.Icon(icon, look.QuietInk), FillMode: canvas.ImageFillContain})
	return widgets.RowFill(12, 1, mark, widgets.Pad(look.S4, 0, look.S4, 0, widgets.Rows(0, what, widgets.Small(when))))
}

// doings are the words under a card. The end of the one under way stands above the line, filled.
func (r *room) doings(item present.AwayItem) []fyne.CanvasObject {
	if !r.vm.CanWrite() || r.vm.Form != nil {
		return nil
	}
	var list []fyne.CanvasObject
	if here, ok := r.vm.Underway(); item.Back != "" && (!ok || here.ID != item.ID) {
		list = append(list, widgets.PlainButton(item.Back, func() { r.vm.Back(item.ID) }).Compact())
	}
	list = append(list, widgets.PlainButton(r.vm.Say("away.change"), func() { r.vm.Edit(item.ID) }).WithIcon("pencil").Compact())
	if item.CanClose {
		list = append(list, widgets.QuietButton(r.vm.Say("away.not-this-time"), func() { r.vm.NotThisTime(item.ID) }).Compact())
	}
	if item.CanWake {
		list = append(list, widgets.QuietButton(r.vm.Say("away.wake"), func() { r.vm.Wake(item.ID) }).Compact())
	}
	return append(list, widgets.QuietButton(r.vm.Say("away.remove"), func() { r.vm.Remove(item.ID) }).Compact())
}
