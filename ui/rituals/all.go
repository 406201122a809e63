package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// list is all rituals in rows under their situations. A row is made once and moves with what is searched for.
type list struct {
	vm     *present.Rituals
	search *widgets.Entry
	narrow *widgets.Select
	filter *widgets.Segments
	box    *fyne.Container
	rows   map[string]*widgets.OfferRow // by id
	order  []*widgets.OfferRow          // as they are shown
	opened func(id string)
}

// listed is the head of the list, what narrows it down, and the list.
func (r *room) listed() []fyne.CanvasObject {
	r.board, r.answer, r.depth, r.about, r.label = nil, nil, nil, nil, nil
	if r.all == nil {
		r.all = newList(r.vm, func(id string) { r.opened = id })
	}
	back := widgets.PlainButton(r.vm.Say("rituals.browse.back"), func() { r.vm.Browse(false) }).WithIcon("back").Flush()
	head := widgets.Ends(widgets.Prompt(r.vm.Say("rituals.all")), widgets.Row(look.S24, back, r.own()))
	r.all.show()
	return []fyne.CanvasObject{
		head, widgets.Air(14), widgets.Weighted(look.S16, 240, []float32{1, 1}, r.all.search, r.all.narrow), widgets.Air(10),
		widgets.Leading(r.all.filter), widgets.Air(4), r.all.box, widgets.Air(look.S24),
	}
}

func newList(vm *present.Rituals, opened func(id string)) *list {
	l := &list{vm: vm, box: widgets.Rows(0), rows: map[string]*widgets.OfferRow{}, opened: opened}
	l.search = widgets.NewEntry(vm.Say("rituals.search"))
	l.search.SetText(vm.Query)
	l.search.OnChanged = vm.SetQuery
	l.search.OnKey = func(ev *fyne.KeyEvent) bool { return ev.Name == fyne.KeyDown && l.focus(0) }
	l.narrow = widgets.NewSelect(vm.Narrowings(), vm.Narrow, vm.SetNarrow)
	l.narrow.Label = vm.Say("rituals.situation.label")
	l.filter = widgets.NewSegments(vm.Filters(), vm.Filter, vm.SetFilter)
	l.filter.Label = vm.Say("rituals.filter")
	return l
}

// show lists what fits.
func (l *list) show() {
	if l.search.Text != l.vm.Query {
		l.search.SetText(l.vm.Query)
	}
	groups := l.vm.Groups()
	l.box.Objects, l.order = nil, nil
	for _, g := range groups {
		l.box.Objects = append(l.box.Objects, widgets.Pad(18, 0, 2, 0, widgets.Title(g.Title)))
		for _, row := range g.Rows {
			shown := l.row(row)
			l.order = append(l.order, shown)
			l.box.Objects = append(l.box.Objects, shown)
		}
	}
	if len(groups) == 0 {
		l.box.Objects = append(l.box.Objects, widgets.Pad(look.S40, 0, 0, 0, widgets.VoiceQuiet(l.vm.Nothing()).Centred()))
	}
	for i, row := range l.order {
		row.OnKey = func(k fyne.KeyName) bool { return l.walk(i, k) }
	}
	l.box.Refresh()
}

func (l *list) row(row present.RitualRow) *widgets.OfferRow {
	text := widgets.OfferText{Title: row.Title, Body: row.For, Small: row.Small}
	if known, ok := l.rows[row.ID]; ok {
		known.SetText(text)
		return known
	}
	made := widgets.NewOfferRow(text, func() {
		l.opened(row.ID)
		l.vm.Open(row.ID)
	})
	l.rows[row.ID] = made
	return made
}

// walk moves the keyboard along the rows, and from the first one up to the search.
func (l *list) walk(i int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		if i == 0 {
			return focus(l.search, l.box)
		}
		return l.focus(i - 1)
	case fyne.KeyDown:
		l.focus(i + 1)
		return true // there is nothing below the last
	case fyne.KeyHome:
		return l.focus(0)
	case fyne.KeyEnd:
		return l.focus(len(l.order) - 1)
	case fyne.KeyPageUp:
		return l.focus(max(i-pageRows, 0))
	case fyne.KeyPageDown:
		return l.focus(min(i+pageRows, len(l.order)-1))
	}
	return false
}

// pageRows is how many rows a page key moves by.
const pageRows = 6

func (l *list) focus(i int) bool {
	if i < 0 || i >= len(l.order) {
		return false
	}
	return focus(l.order[i], l.box)
}

// focus gives the keyboard to something in the window that holds near.
func focus(f fyne.Focusable, near fyne.CanvasObject) bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(near)
	if c != nil {
		c.Focus(f)
	}
	return c != nil
}
