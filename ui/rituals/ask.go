package rituals

import (
	"slices"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// question is the board, and three offers for whoever has no answer.
func (r *room) question() []fyne.CanvasObject {
	r.answer, r.depth, r.about = nil, nil, nil
	r.board = widgets.NewBoard(r.vm.Situations(), func(i int, _ bool) { r.vm.SetSituation(i) })
	r.board.Single = true
	rows := []fyne.CanvasObject{widgets.Ends(widgets.Prompt(r.vm.Say("rituals.title")), r.ways()), widgets.Air(14)}
	rows = append(rows, r.returning()...)
	r.under = widgets.Rows(0, append([]fyne.CanvasObject{widgets.Air(20)}, r.offered()...)...)
	return append(rows, r.board, r.under)
}

// asked is the answer in one line, how much time there is and how deep it may go, the offers, and what there is to say about
// the chosen one.
func (r *room) asked() []fyne.CanvasObject {
	r.board = nil
	here := r.vm.Here()
	r.said = slices.Index(r.vm.Situations(), here)
	r.answer = widgets.NewChip(here, true, r.vm.SomethingElse)
	back := widgets.QuietButton(r.vm.Say("rituals.something-else"), r.vm.SomethingElse)
	rows := []fyne.CanvasObject{
		widgets.Ends(widgets.Flow(look.S8, look.S4, widgets.Small(r.vm.Say("rituals.title")), r.answer, back), r.ways()),
		widgets.Air(12),
	}
	rows = append(rows, r.returning()...)
	rows = append(rows, r.asks()...)
	rows = append(rows, widgets.Air(16))
	rows = append(rows, r.offered()...)
	r.about = newAbout(r.vm)
	rows = append(rows, widgets.Air(12), r.about.box)
	for _, line := range r.vm.Heard() {
		rows = append(rows, widgets.Air(10), widgets.SmallVoice(line))
	}
	return rows
}

// offered are the cards under their label.
func (r *room) offered() []fyne.CanvasObject {
	r.label = widgets.Small("")
	r.showOffers(false)
	return []fyne.CanvasObject{r.label, widgets.Air(8), r.offers.box}
}

// asks are the lines of time and depth. Two who are here have a line of depth each.
func (r *room) asks() []fyne.CanvasObject {
	times := widgets.NewSegments(r.vm.Times(), r.vm.Minutes, r.vm.SetMinutes)
	times.Label = r.vm.Say("rituals.time")
	rows := []fyne.CanvasObject{newAsk(widgets.Small(times.Label), times, nil)}
	list := r.vm.DepthRows()
	for i, row := range list {
		depths := widgets.NewSegments(r.vm.Depths(), row.Current, func(d int) { r.vm.SetDepth(i, d) })
		depths.Label = row.Label
		var note *widgets.Text
		if len(list) > 1 && i == len(list)-1 {
			note = widgets.Small(r.vm.DepthLine())
			r.depth = note
		}
		rows = append(rows, widgets.Air(6), newAsk(r.depthLabel(row, i == 0), depths, note))
	}
	return rows
}

// depthLabel asks how deep, once, and names whose line it is where there are two.
func (r *room) depthLabel(row present.DepthRow, first bool) fyne.CanvasObject {
	asks := widgets.Small("")
	if first {
		asks.SetText(r.vm.Say("rituals.depth"))
	}
	if row.Name == "" {
		return asks
	}
	mark := widgets.NewPersonMark(widgets.Side(row.Side), 10)
	return widgets.Row(look.S8, widgets.MinWidth(70, asks), mark, widgets.Small(row.Name).In(look.Ink).Single())
}
