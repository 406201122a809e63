package keep

import (
	"fyne.io/fyne/v2"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// list is the card at the right: the days, what was written in them with its ticks, and the paper.
type list struct {
	vm      *present.Keep
	card    *widgets.Card
	problem *widgets.Text
	rows    *fyne.Container
	days    [2]civil.Date // the days that the rows were built for
	wrong   string
}

func newList(vm *present.Keep) *list {
	l := &list{vm: vm, problem: widgets.Small("").In(look.Care), rows: widgets.Rows(0), wrong: "?"}
	names, current := vm.Seasons()
	days := widgets.NewSelect(names, current, vm.SetSeason)
	days.Label = vm.Say("keep.days")
	parts := []fyne.CanvasObject{widgets.Rows(6, widgets.Small(days.Label), days)}
	if vm.Custom {
		from := l.day("keep.from", vm.From, vm.FromText, vm.SetFrom)
		to := l.day("keep.to", vm.To, vm.ToText, vm.SetTo)
		parts = append(parts, widgets.Columns(look.S16, 190, from, to), l.problem)
	}
	paper := widgets.NewSegments(vm.Papers(), vm.Paper, vm.SetPaper)
	paper.Label = vm.Say("keep.paper")
	lines := widgets.NewToggle(vm.Say("keep.lines"), vm.Lines, func(on bool) { vm.Lines = on })
	parts = append(parts, l.rows, widgets.Flow(look.S24, look.S16, paper, lines))
	l.card = widgets.NewCard(widgets.Rows(look.S16, parts...))
	l.update()
	return l
}

// update builds the rows anew where the days have changed.
func (l *list) update() {
	wrong := l.vm.Problem()
	now := [2]civil.Date{l.vm.From, l.vm.To}
	l.problem.SetText(wrong)
	l.problem.Hidden = wrong == ""
	if l.days == now && l.wrong == wrong {
		return
	}
	l.days, l.wrong = now, wrong
	columns := l.vm.Columns()
	objects := []fyne.CanvasObject{l.heads(columns), widgets.Divider()}
	if wrong == "" {
		objects = append(objects, l.tide(), widgets.Divider())
	}
	rows, more := l.vm.Rows()
	for _, row := range rows {
		objects = append(objects, l.row(row, columns), widgets.Divider())
	}
	if more {
		objects = append(objects, widgets.Air(look.S8), widgets.Leading(widgets.PlainButton(l.vm.Say("keep.more"), l.vm.ShowMore).WithIcon("down").Compact()))
	}
	if len(rows) == 0 && wrong == "" {
		objects = append(objects, widgets.Air(look.S16), widgets.VoiceQuiet(l.vm.Say("keep.empty")))
	}
	if hint := l.vm.PrivateHint(); hint != "" {
		objects = append(objects, widgets.Air(look.S8), widgets.Small(hint))
	}
	l.rows.Objects = objects
	l.rows.Refresh()
	if l.card != nil {
		l.card.Refresh()
	}
}

// heads are the names over the ticks.
func (l *list) heads(columns []present.KeepColumn) fyne.CanvasObject {
	objects := []fyne.CanvasObject{widgets.Small(l.vm.Say("keep.rows"))}
	for _, c := range columns {
		mark := widgets.NewPersonMark(widgets.Side(c.Side), 8)
		mark.Name = c.Name
		objects = append(objects, &fyne.Container{Layout: named{}, Objects: []fyne.CanvasObject{mark, widgets.Small(c.Name).Single().In(look.Ink)}})
	}
	return widgets.MinHeight(34, &fyne.Container{Layout: line{}, Objects: objects})
}

// tide is the picture of the season, which is always in the book.
func (l *list) tide() fyne.CanvasObject {
	return widgets.Pad(look.S4, 0, look.S4, 0, widgets.Rows(0, widgets.Voice(l.vm.Say("keep.tide")), widgets.Small(l.vm.TideDetail())))
}

// row is one entry with its author's tick. It turns ink when it is ticked.
func (l *list) row(row present.KeepRow, columns []present.KeepColumn) fyne.CanvasObject {
	text := widgets.VoiceQuiet(row.Text).Single()
	if row.Ticked {
		text.SetColour(look.Ink)
	}
	objects := []fyne.CanvasObject{widgets.Rows(0, text, widgets.Small(row.Detail).Single())}
	for _, c := range columns {
		switch {
		case c.Side != row.Side:
			objects = append(objects, widgets.Air(0))
		case row.Own:
			tick := widgets.NewTick(widgets.Side(c.Side), "", row.Ticked, func(on bool) { l.vm.Tick(row.ID, on) })
			tick.Label = row.Label
			objects = append(objects, tick)
		default: // the other ticked it: it is in, and theirs to take out
			mark := widgets.NewPersonMark(widgets.Side(c.Side), 10)
			mark.Name = row.Label
			objects = append(objects, mark)
		}
	}
	return widgets.Pad(look.S4, 0, look.S4, 0, widgets.MinHeight(46, &fyne.Container{Layout: line{}, Objects: objects}))
}

// day is a field of a day. What is half written outlives the view.
func (l *list) day(key string, d civil.Date, text string, set func(civil.Date, string, string)) fyne.CanvasObject {
	field := widgets.NewDateField(widgets.DateWords(l.vm.DateWords()), nil)
	field.Today = l.vm.Today()
	field.SetLabel(l.vm.Say(key))
	if field.SetText(text); !d.IsZero() {
		field.SetDate(d)
	}
	field.OnChange = func(d civil.Date, _ bool) { set(d, field.Text(), field.ProblemKey()) }
	return widgets.NewField(field.Label, field, "")
}
