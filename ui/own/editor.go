package own

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// editor is where a ritual is written. Its fields are made once and stay, so that the keyboard stays where it is; what
// stands in them follows the step that is shown.
type editor struct {
	vm       *present.Own
	root     *fyne.Container
	scroll   *widgets.Scroll
	fields   map[string]*field // of the head
	people   *widgets.Segments
	depth    *widgets.Segments
	chips    []*widgets.Chip
	chipSays *widgets.Text
	step     *step
	rows     *fyne.Container
	list     []*widgets.LinkRow
	rowsSay  *widgets.Text
	beside   *preview // at the right
	under    *preview // under the step, where it is narrow
	bar      *widgets.Panel
	line     *widgets.Column // in the bar: as wide as what is above it
	standing *widgets.Text
	audience *widgets.Segments
}

// field is a text with a label, and what is said about it.
type field struct {
	*widgets.Field
	entry *widgets.Entry
	hint  string
}

func newEditor(vm *present.Own) *editor {
	e := &editor{vm: vm, fields: map[string]*field{}, rows: widgets.Rows(0), rowsSay: widgets.Small(""), chipSays: widgets.Small("")}
	e.beside, e.under = newPreview(vm), newPreview(vm)
	e.step = newStep(e)
	title, lead := vm.Heading()
	e.scroll = widgets.NewScroll(widgets.NewColumn(widgets.Pad(24, 0, look.S24, 0, widgets.Rows(look.S16,
		back(vm.Say("own.to-list"), vm.Leave),
		widgets.Rows(look.S4, widgets.Prompt(title), widgets.VoiceQuiet(lead)),
		e.head(),
		widgets.Rows(look.S4, widgets.Title(vm.Say("own.steps")), e.rowsSay),
		e.rows,
		e.offered()))))
	e.line = widgets.NewColumn(e.foot())
	e.bar = widgets.NewPanel(look.CardFill, 18, e.line)
	e.bar.Raised = true
	e.root = &fyne.Container{Layout: split{e}, Objects: []fyne.CanvasObject{e.scroll, e.beside.root, e.bar}}
	e.update()
	return e
}

// head is what the ritual is: its name, when it is good, for how many, and what is meant by it.
func (e *editor) head() fyne.CanvasObject {
	vm := e.vm
	texts, at := vm.PeopleWords()
	e.people = widgets.NewSegments(texts, at, vm.SetPeople)
	e.people.Label = vm.Say("own.field.people")
	return widgets.NewCard(widgets.Rows(20,
		e.text("title", widgets.NewEntry("")),
		e.text("for", widgets.NewNote(vm.Say("own.field.for.example"), 2)),
		widgets.Rows(look.S8, widgets.Small(vm.Say("own.field.people")), widgets.Leading(e.people)),
		e.text("intention", widgets.NewNote(vm.Say("own.field.intention.example"), 2)),
		e.text("alone_intention", widgets.NewNote("", 2)),
		e.text("listens", widgets.NewNote("", 2))))
}

// offered is when the ritual is offered: how deep it goes, and in which situations.
func (e *editor) offered() fyne.CanvasObject {
	vm := e.vm
	texts, at := vm.DepthWords()
	e.depth = widgets.NewSegments(texts, at, vm.SetDepth)
	e.depth.Label = vm.Say("own.field.depth")
	var chips []fyne.CanvasObject
	for i, s := range vm.Situations() {
		chip := widgets.NewChip(s.Text, s.Chosen, func() { vm.ToggleSituation(i) })
		e.chips = append(e.chips, chip)
		chips = append(chips, chip)
	}
	return widgets.NewCard(widgets.Rows(20,
		widgets.Title(vm.Say("own.offered")),
		widgets.Rows(look.S8, widgets.Small(vm.Say("own.field.depth")), widgets.Leading(e.depth)),
		widgets.Rows(look.S8, widgets.Small(vm.Say("own.field.situations")), widgets.Flow(look.S8, look.S8, chips...), e.chipSays)))
}

// text makes a field of the head.
func (e *editor) text(key string, entry *widgets.Entry) fyne.CanvasObject {
	entry.Label = e.vm.Say("own.field." + key)
	f := &field{Field: widgets.NewField(entry.Label, entry, ""), entry: entry}
	entry.OnChanged = func(s string) { e.vm.Set(key, s) }
	e.fields[key] = f
	return f.Field
}

// foot says how it stands, and is where it is kept.
func (e *editor) foot() fyne.CanvasObject {
	vm := e.vm
	e.standing = widgets.Small("")
	buttons := []fyne.CanvasObject{widgets.FilledButton(vm.Say("own.keep"), func() { e.goTo(vm.Keep()) })}
	if vm.CanShare() {
		e.audience = widgets.NewSegments([]string{vm.Say("own.audience.me"), vm.Say("own.audience.us")}, 0, func(i int) { vm.SetUs(i == 1) })
		e.audience.Label = vm.Say("own.audience")
		buttons = append(buttons, e.audience)
	}
	buttons = append(buttons, widgets.PlainButton(vm.Say("own.try"), func() { e.goTo(vm.Try()) }).WithIcon("play"))
	return widgets.Rows(look.S8, e.standing, widgets.Flow(look.S16, look.S8, buttons...))
}

// goTo gives the keyboard to a field in which something is missing.
func (e *editor) goTo(step int, key string) {
	c := fyne.CurrentApp().Driver().CanvasForObject(e.root)
	if key == "" || c == nil {
		return
	}
	var to fyne.Focusable
	switch f, head := e.fields[key]; {
	case step >= 0:
		to = e.step.focus(key)
	case head:
		to = f.entry
	case key == "situations":
		to = e.chips[0]
	default:
		to = e.list[max(len(e.list)-1, 0)]
	}
	if to != nil {
		c.Focus(to)
	}
}

// update follows the form: words beside the fields, the rows, the step, the preview.
func (e *editor) update() {
	if e.vm.Form == nil {
		return
	}
	f := e.vm.Form
	for key, text := range map[string]string{"title": f.Title, "for": f.For, "intention": f.Intention, "alone_intention": f.AloneIntention, "listens": f.Listens} {
		e.fields[key].show(text, e.vm.Word(key))
	}
	hint := "own.field.intention.hint"
	if !e.vm.Listens() {
		hint += ".one"
	}
	e.fields["intention"].hint = e.vm.Say(hint)
	e.fields["listens"].Hidden, e.fields["alone_intention"].Hidden = !e.vm.Listens(), !e.vm.Either()
	_, at := e.vm.PeopleWords()
	e.people.SetCurrent(at)
	_, at = e.vm.DepthWords()
	e.depth.SetCurrent(at)
	for i, s := range e.vm.Situations() {
		e.chips[i].SetChosen(s.Chosen)
	}
	says(e.chipSays, e.vm.Word("situations"))
	says(e.rowsSay, e.vm.Word("steps"))
	e.step.update()
	e.showRows()
	e.beside.update()
	e.under.update()
	e.standing.SetText(e.vm.Standing())
	if e.audience != nil {
		e.audience.SetCurrent(map[bool]int{false: 0, true: 1}[f.Us])
	}
	e.root.Refresh()
	e.scroll.Content.Refresh()
	e.scroll.Refresh()
}

// show puts a text in where it is another, and says what there is to say about it.
func (f *field) show(text string, w present.OwnWord) {
	if f.entry.Text != text {
		f.entry.SetText(text)
	}
	if w.Wrong {
		f.SetProblem(w.Text)
		return
	}
	f.SetProblem("")
	if w.Text == "" {
		w.Text = f.hint
	}
	f.SetHint(w.Text)
}

// says shows a sentence under something that is no field, or takes its room away.
func says(t *widgets.Text, w present.OwnWord) {
	t.Hidden = w.Text == ""
	t.Colour = look.QuietInk
	if w.Wrong {
		t.Colour = look.Care
	}
	t.SetText(w.Text)
}

// showRows lists the steps, with the fields of the one that is shown under its row.
func (e *editor) showRows() {
	rows := e.vm.StepRows()
	for len(e.list) < len(rows) {
		i := len(e.list)
		row := widgets.NewLinkRow("", "", "", func() { e.vm.Select(i) })
		row.Divider = true
		e.list = append(e.list, row)
	}
	e.list = e.list[:len(rows)]
	objects := make([]fyne.CanvasObject, 0, len(rows)+1)
	for i, row := range rows {
		r := e.list[i]
		r.Text, r.Detail, r.Colour, r.DetailColour, r.Icon = row.Text, row.Detail, look.Ink, look.QuietInk, "down"
		if row.Selected {
			r.Colour, r.Icon = look.Action, "up"
		}
		if row.Wrong {
			r.DetailColour = look.Care
		}
		r.Refresh()
		objects = append(objects, r)
		if row.Selected {
			objects = append(objects, widgets.Pad(look.S8, 0, look.S16, 0, widgets.Rows(look.S16, e.step.card, e.under.root)))
		}
	}
	if len(rows) == 0 {
		objects = append(objects, widgets.Leading(e.step.add))
	}
	e.rows.Objects = objects
}

// split sets the preview at the right of the fields, or lets it stand under the step.
type split struct{ e *editor }

func (l split) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(240), look.Dp(160))
}

func (l split) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	wide := s.Width >= look.Dp(840)
	l.e.beside.root.Hidden, l.e.under.root.Hidden = !wide, wide
	if l.e.line.Width = look.ColumnWidth; wide {
		l.e.line.Width = 4000 // it begins at the left, where the fields do
	}
	foot := widgets.HeightAt(l.e.bar, s.Width)
	s.Height -= foot
	widgets.Place(l.e.bar, 0, s.Height, s.Width, foot)
	if !wide {
		widgets.Place(l.e.scroll, 0, 0, s.Width, s.Height)
		return
	}
	air := look.Space(look.S24)
	right := min(max(s.Width*0.46, look.Dp(380)), look.Dp(640))
	widgets.Place(l.e.scroll, 0, 0, s.Width-right-air, s.Height)
	widgets.Place(l.e.beside.root, s.Width-right-air, air, right, max(min(s.Height-2*air, right*1.25), 0))
}
