package away

import (
	"fyne.io/fyne/v2"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// form is the calm form for one time away. Its fields stay while it is filled in; only labels and sentences follow.
type form struct {
	vm       *present.Away
	of       *present.AwayForm
	card     *widgets.Card
	first    fyne.Focusable
	kinds    *widgets.Choices
	from, to *widgets.Field
	days     [2]*widgets.DateField
	who      *fyne.Container
	people   *widgets.Segments
	whoSays  *widgets.Text
	name     *widgets.Field
	kindSays *widgets.Text
	preview  *widgets.Text
	labelled present.AwayForm // for what the two days were last named
	fields   *fyne.Container
	until    *fyne.Container
	buttons  *fyne.Container // stand under the form, always in view
	clocks   clocks
}

func newForm(vm *present.Away) *form {
	f := &form{vm: vm, of: vm.Form, preview: widgets.VoiceQuiet(""), kindSays: problem(), whoSays: problem(),
		fields: widgets.Columns(look.S24, 250)}
	texts, current := vm.Kinds()
	f.kinds = widgets.NewChoices(texts, f.kind)
	f.kinds.Single = true
	f.kinds.SetChosen(current, true)
	f.days[0] = f.day(vm.Form.From, vm.Form.FromText, vm.SetFrom)
	f.days[1] = f.day(vm.Form.To, vm.Form.ToText, vm.SetTo)
	f.first = f.days[0].Typing()
	unknown := widgets.NewToggle(vm.UnknownLabel(), vm.Form.Unknown, vm.SetUnknown)
	f.until = widgets.Rows(look.S8)
	f.label()
	f.until.Objects = []fyne.CanvasObject{f.to, unknown}

	f.clocks = newClocks(vm)
	names, at := vm.People()
	f.people = widgets.NewSegments(names, at, vm.SetWho)
	f.people.Label = vm.Say("away.who")
	f.who = widgets.Rows(look.S4, widgets.Small(vm.Say("away.who")), widgets.Leading(f.people), f.whoSays)

	name := widgets.NewEntry(vm.Say("away.name.place"))
	name.SetText(vm.Form.Name)
	name.OnChanged = vm.SetName
	name.OnSubmitted = func(string) { vm.Save() }
	f.name = widgets.NewField(vm.Say("away.name"), name, vm.Say("away.name.hint"))

	save := widgets.FilledButton(vm.Say("away.save"), vm.Save)
	cancel := widgets.QuietButton(vm.Say("away.cancel"), vm.Cancel)
	title, hint := vm.FormTitle()
	f.card = widgets.NewCard(widgets.Rows(look.S16,
		widgets.Rows(look.S4, widgets.Title(title), widgets.Small(hint)),
		widgets.Rows(look.S8, widgets.Small(vm.Say("away.form.kind")), f.kinds, f.kindSays),
		widgets.Rows(look.S8, f.fields, f.clocks.line, f.clocks.fields), f.who, f.name))
	f.buttons = widgets.Rows(look.S8, f.preview, widgets.Flow(look.S16, look.S8, save, cancel))
	f.update()
	return f
}

func problem() *widgets.Text { return widgets.Small("").In(look.Care) }

// kind chooses one; choosing the same again leaves it.
func (f *form) kind(i int, chosen bool) {
	if !chosen {
		f.kinds.SetChosen(i, true)
		return
	}
	f.vm.SetKind(i)
}

// label names the two days as the chosen kind does.
func (f *form) label() {
	from, to := f.vm.FieldLabels()
	f.from, f.to = widgets.NewField(from, f.days[0], ""), widgets.NewField(to, f.days[1], "")
	f.days[0].SetLabel(from)
	f.days[1].SetLabel(to)
	f.labelled = *f.of
	f.fields.Objects = []fyne.CanvasObject{f.from, f.until}
	if len(f.until.Objects) > 0 {
		f.until.Objects[0] = f.to
	}
}

// update follows what was chosen and what was wrong.
func (f *form) update() {
	if f.labelled.Kind != f.of.Kind {
		f.label()
	}
	f.from.SetProblem(f.of.Problems["from"])
	f.to.SetProblem(f.of.Problems["to"])
	f.name.SetProblem(f.of.Problems["name"])
	say(f.kindSays, f.of.Problems["kind"])
	say(f.whoSays, f.of.Problems["who"])
	say(f.preview, f.vm.Preview())
	f.to.Hidden = f.of.Unknown
	f.clocks.update(f.vm)
	f.who.Hidden = !f.vm.AsksWho()
	_, at := f.vm.People()
	f.people.SetCurrent(at)
	f.until.Refresh()
	f.card.Refresh()
	f.buttons.Refresh()
}

// say shows a sentence, or takes its room away.
func say(t *widgets.Text, sentence string) {
	t.Hidden = sentence == ""
	t.SetText(sentence)
}

// day is a field of a day. What is half written outlives the view.
func (f *form) day(d civil.Date, text string, set func(civil.Date, string, string)) *widgets.DateField {
	field := widgets.NewDateField(widgets.DateWords(f.vm.DateWords()), nil)
	field.Today = f.vm.Today()
	if field.SetText(text); !d.IsZero() {
		field.SetDate(d)
	}
	field.OnChange = func(d civil.Date, _ bool) { set(d, field.Text(), field.ProblemKey()) }
	return field
}
