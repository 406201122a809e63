// Package tides shows a season as a picture, and under it the words of the point that was chosen. The picture is one
// raster at the canvas's own pixels, drawn in the background; ring and stem are objects above it.
package tides

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Tides) fyne.CanvasObject {
	r := &room{vm: vm}
	rows := []fyne.CanvasObject{r.head()}
	if newer := vm.Newer(); newer != "" {
		rows = append(rows, widgets.Small(newer))
	}
	if vm.Empty() {
		rows = append(rows, empty(vm))
		r.scroll = widgets.NewScroll(widgets.NewWideColumn(widgets.Pad(32, 0, look.S24, 0, widgets.Rows(look.S8, rows...))))
		return r.scroll
	}
	r.chart = newTide(vm)
	r.words = newWords(vm)
	r.body = &body{chart: widgets.NewCard(r.chart), words: r.words.card, note: widgets.Small(vm.Note())}
	r.body.chart.Padding = 0
	if offer, ok := vm.Ritual(); ok {
		r.body.ritual = newRitual(offer, vm.Say("tides.ritual"), vm.BeginRitual)
	}
	r.body.lanes = len(vm.Lanes())
	r.content = container.New(r.body, r.body.objects()...)
	rows = append(rows, r.content)
	r.scroll = widgets.NewScroll(container.New(margins{}, widgets.Pad(32, 0, look.S24, 0, widgets.Rows(look.S16, rows...))))
	r.chart.focused = func() { r.scroll.Reveal(r.chart) }
	vm.OnChange = r.update
	r.root = container.New(&view{body: r.body}, r.scroll)
	return r.root
}

// room keeps what stays while another point is chosen, so that the keyboard stays where it is.
type room struct {
	vm      *present.Tides
	root    *fyne.Container
	scroll  *widgets.Scroll
	content *fyne.Container
	body    *body
	chart   *shore
	words   *words
}

// update follows a choice.
func (r *room) update() {
	r.chart.Refresh()
	r.words.show()
	r.root.Refresh()
	r.scroll.Refresh()
	r.words.settleFocus()
}

// head is the name of the season, and the way to the others.
func (r *room) head() fyne.CanvasObject {
	title := widgets.MinHeight(44, widgets.Prompt(r.vm.Title()))
	if !r.vm.HasSeason(-1) && !r.vm.HasSeason(1) {
		return title
	}
	earlier := widgets.PlainButton(r.vm.Say("tides.season.earlier"), func() { r.vm.GoSeason(-1) }).WithIcon("previous").Compact()
	later := widgets.PlainButton(r.vm.Say("tides.season.later"), func() { r.vm.GoSeason(1) }).WithIconAfter("next").Compact()
	able(earlier, r.vm.HasSeason(-1))
	able(later, r.vm.HasSeason(1))
	return widgets.Ends(title, widgets.Row(look.S8, earlier, later))
}

func able(b *widgets.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// empty says what will live here, and begins it.
func empty(vm *present.Tides) fyne.CanvasObject {
	return widgets.NewEmpty("coming-back", vm.EmptyWords(), widgets.FilledButton(vm.Say("tides.begin"), vm.CheckIn))
}
