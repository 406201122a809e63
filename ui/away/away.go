// Package away shows the times away, past and coming, on a line and in a list: what each brings after it, and a calm form
// to write one down.
package away

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Away) fyne.CanvasObject {
	r := &room{vm: vm, rows: widgets.Rows(look.S16)}
	r.scroll = widgets.NewScroll(widgets.NewColumn(widgets.Pad(36, 0, look.S24, 0, r.rows)))
	r.foot = widgets.Rows(0)
	r.root = widgets.NewPage(r.scroll, widgets.NewColumn(r.foot))
	r.build()
	vm.OnChange = r.update
	if vm.Drawn() {
		fyne.Do(r.showLine) // once the place that was kept is brought back
	}
	return r.root
}

// showLine shows the line, and of what stands above it as much as there is room for.
func (r *room) showLine() {
	r.scroll.ScrollToTop()
	if r.timeline != nil {
		r.scroll.Reveal(r.timeline)
	}
}

// room keeps the scroll while its rows are built anew.
type room struct {
	vm     *present.Away
	root   *fyne.Container
	rows   *fyne.Container
	foot   *fyne.Container // the main action, always in view
	scroll *widgets.Scroll
	form   *form // the open one

	timeline fyne.CanvasObject // the card with the line, where there is one
	file     *file             // the calendar file that is looked into
	past     map[string]fyne.CanvasObject
	coming   map[string]fyne.CanvasObject
}

// update follows the form in place while it stays the same form; else the rows are built anew.
func (r *room) update() {
	if r.form != nil && r.form.of == r.vm.Form {
		r.form.update()
		r.relayout()
		return
	}
	if r.file != nil && r.file.of == r.vm.File && r.file.looking == r.vm.File.Looking && r.vm.Form == nil {
		r.file.update()
		r.relayout()
		return
	}
	opened := r.form == nil && r.vm.Form != nil
	r.build()
	r.relayout()
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.scroll); c != nil && opened {
		r.scroll.ScrollToTop()
		c.Focus(r.form.first)
	}
}

func (r *room) relayout() {
	r.root.Refresh()
	r.scroll.Content.Refresh()
	r.scroll.Refresh()
}

func (r *room) build() {
	r.scroll.OnScrolled = nil
	r.form, r.file, r.past, r.coming = nil, nil, map[string]fyne.CanvasObject{}, map[string]fyne.CanvasObject{}
	var foot fyne.CanvasObject
	head := []fyne.CanvasObject{widgets.Prompt(r.vm.Say("away.title"))}
	if r.vm.Form == nil && r.vm.File == nil { // what is filled in or chosen from has its own words, and needs the room
		head = append(head, widgets.VoiceQuiet(r.vm.Lead()))
	}
	rows := []fyne.CanvasObject{widgets.Rows(look.S4, head...)}
	switch {
	case r.vm.Form != nil:
		r.form = newForm(r.vm)
		rows = append(rows, r.form.card)
		foot = r.form.buttons
	case r.vm.File != nil:
		r.file = newFile(r.vm, r.scroll)
		rows = append(rows, r.file.view)
		foot = r.file.buttons
	case r.vm.Empty():
		rows = append(rows, widgets.NewEmpty("before-going-away", r.vm.Say("away.empty"), r.beginButton(true)))
		if open := r.openButton(); open != nil {
			rows = append(rows, widgets.Middle(open))
		}
	default:
		foot = r.buttons()
	}
	if !r.vm.Empty() {
		if offer := r.vm.Offer(); offer != nil {
			rows = append(rows, r.offer(offer))
		}
		rows = append(rows, r.line())
		rows = append(rows, r.list()...)
	}
	if r.vm.Form == nil && r.vm.File == nil && r.vm.CanExport() {
		rows = append(rows, r.exportButton())
	}
	r.rows.Objects = rows
	r.foot.Objects = nil
	if foot != nil {
		r.foot.Objects = []fyne.CanvasObject{widgets.Pad(12, 0, look.S16, 0, foot)}
	}
}

// buttons are the one thing that is likely now, filled, and the other.
func (r *room) buttons() fyne.CanvasObject {
	if !r.vm.CanWrite() {
		return nil
	}
	if here, ok := r.vm.Underway(); ok {
		back := widgets.FilledButton(here.Back, func() { r.vm.Back(here.ID) })
		return r.beside(back, r.beginButton(false))
	}
	return r.beside(r.beginButton(true))
}

// beside are buttons with the way to a calendar file after them.
func (r *room) beside(buttons ...fyne.CanvasObject) fyne.CanvasObject {
	if open := r.openButton(); open != nil {
		buttons = append(buttons, open)
	}
	return widgets.Flow(look.S16, look.S8, buttons...)
}

// openButton is the way to a calendar file, where one can be opened.
func (r *room) openButton() *widgets.Button {
	if !r.vm.CanImport() {
		return nil
	}
	return widgets.PlainButton(r.vm.Say("away.file.open"), r.vm.OpenFile).WithIcon("calendar")
}

// exportButton is the way to a phone's calendar: under the list, or, where the yearly re-meeting is all that there is,
// under the other ways.
func (r *room) exportButton() fyne.CanvasObject {
	export := widgets.QuietButton(r.vm.Say("away.out.do"), r.vm.Export).WithIcon("save")
	if r.vm.Empty() {
		return widgets.Middle(export)
	}
	return widgets.Leading(export.Flush())
}

func (r *room) beginButton(filled bool) *widgets.Button {
	if !r.vm.CanWrite() {
		return nil
	}
	if filled {
		return widgets.FilledButton(r.vm.BeginLabel(), r.vm.Begin).WithIcon("away")
	}
	return widgets.TonalButton(r.vm.BeginLabel(), r.vm.Begin).WithIcon("away")
}

// line is the picture of what was and what comes.
func (r *room) line() fyne.CanvasObject {
	line := r.vm.Line()
	if len(line.Spans) == 0 {
		return widgets.Air(0)
	}
	var spans []widgets.TimelineSpan
	for _, s := range line.Spans {
		spans = append(spans, widgets.TimelineSpan{From: s.From, To: s.To, Text: s.Text, Detail: s.Detail, Side: widgets.Side(s.Side), Past: s.Past})
	}
	t := widgets.NewTimeline(spans, line.Now, func(i int) { r.reveal(line.Spans[i].ID) })
	t.Label = r.vm.Say("away.line")
	for _, m := range line.Marks {
		t.Marks = append(t.Marks, widgets.TimelineMark{At: m.At, Text: m.Text})
	}
	r.timeline = widgets.NewCard(t)
	return r.timeline
}

// reveal brings a time away into view, and opens it if it is a past one.
func (r *room) reveal(id string) {
	if _, past := r.past[id]; past && r.vm.Open != id {
		r.vm.Toggle(id)
	}
	for _, all := range []map[string]fyne.CanvasObject{r.past, r.coming} {
		if o, ok := all[id]; ok {
			r.scroll.Reveal(o)
		}
	}
}

// list is what comes, each with what it brings, and what was.
func (r *room) list() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	here, coming, past := r.vm.Lists()
	cards := func(title string, items []present.AwayItem) {
		if len(items) > 0 {
			rows = append(rows, widgets.Small(title))
		}
		for _, item := range items {
			card := r.item(item)
			r.coming[item.ID] = card
			rows = append(rows, card)
		}
	}
	cards(r.vm.Say("away.here"), here)
	cards(r.vm.Say("away.coming"), coming)
	if len(past) > 0 {
		rows = append(rows, widgets.Air(0), widgets.Small(r.vm.Say("away.past")))
		rows = append(rows, r.pastRows(past))
	}
	return rows
}

func (r *room) pastRows(past []present.AwayItem) fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, item := range past {
		if r.vm.Open == item.ID {
			card := r.item(item)
			r.past[item.ID] = card
			list = append(list, widgets.Pad(look.S8, 0, look.S8, 0, card))
			continue
		}
		row := widgets.NewLinkRow("", item.Name, item.Short, func() { r.vm.Toggle(item.ID) })
		row.Serif, row.Divider = true, true
		r.past[item.ID] = row
		list = append(list, row)
	}
	return widgets.Rows(0, list...)
}
