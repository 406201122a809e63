package settings

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// person is one of the two: name, colour, working days, and what their new entries begin as.
func person(vm *present.Settings, p present.Person) fyne.CanvasObject {
	side := widgets.Side(p.Place)
	title := widgets.RowFill(look.S8, 1, widgets.NewPersonMark(side, 12), widgets.Title(p.Name))
	id := present.NameField(p.ID)
	name := field(vm.Say("settings.person.name"), typed(vm, id, p.Name, "", func(text string) { vm.SetName(p.ID, text) }), "")
	name.SetProblem(vm.Problems[id])
	rows := []fyne.CanvasObject{title, pair(name, colour(vm, p, side)), week(vm, p)}
	if start := starts(vm, p); start != nil {
		rows = append(rows, start)
	}
	return widgets.NewCard(widgets.Rows(look.S16, rows...))
}

func colour(vm *present.Settings, p present.Person, side widgets.Side) fyne.CanvasObject {
	current := look.Hue(p.Colour)
	if current == "" {
		current = look.Hues()[p.Place]
	}
	var names []string
	for _, hue := range look.Hues() {
		names = append(names, vm.Say("settings.colour."+string(hue)))
	}
	choice := newHues(vm.Say("settings.person.colour.of", "name", p.Name), side, current, names,
		func(h look.Hue) { vm.SetColour(p.ID, string(h)) })
	return field(vm.Say("settings.person.colour"), fixed(vm, choice), "")
}

func week(vm *present.Settings, p present.Person) fyne.CanvasObject {
	var days []fyne.CanvasObject
	for _, d := range vm.Week() {
		works := p.Week.Has(d.Day)
		days = append(days, fixed(vm, widgets.NewChip(d.Short, works, func() { vm.SetWorkday(p.ID, d.Day, !works) })))
	}
	return field(vm.Say("settings.person.week"), widgets.Flow(look.S8, look.S8, days...), "")
}

// starts is the audience that a person's own new entries begin with: theirs alone to set.
func starts(vm *present.Settings, p present.Person) fyne.CanvasObject {
	if !vm.MayStart(p.ID) {
		if len(vm.People()) == 2 && p.Place == 1 && vm.ReadOnly() == "" {
			return widgets.Small(vm.Say("settings.starts.together"))
		}
		return nil
	}
	current := 0
	if vm.Shares(p) {
		current = 1
	}
	choice := widgets.NewSegments([]string{vm.Say("settings.starts.me"), vm.Say("settings.starts.us")}, current, func(i int) {
		vm.SetShares(p.ID, i == 1)
	})
	return field(vm.Say("settings.person.starts"), widgets.Leading(fixed(vm, choice)), vm.Say("settings.starts.hint"))
}

// second adds the other person to a journal of one.
func second(vm *present.Settings) fyne.CanvasObject {
	if !vm.Adding {
		add := fixed(vm, widgets.PlainButton(vm.Say("settings.other.add"), vm.Add))
		return widgets.NewCard(widgets.Rows(look.S4, widgets.Leading(add), widgets.Pad(0, 0, 0, 8, widgets.Small(vm.Say("settings.other.hint")))))
	}
	entry := widgets.NewEntry("")
	entry.SetText(vm.Other)
	entry.OnChanged = func(text string) { vm.Other = text }
	entry.OnSubmitted = func(string) { vm.AddPerson() }
	name := field(vm.Say("settings.other.name"), entry, vm.Say("settings.other.hint"))
	name.Side = widgets.Second
	name.SetProblem(vm.Problems["other"])
	return widgets.NewCard(widgets.Rows(look.S16, name, widgets.Leading(widgets.TonalButton(vm.Say("settings.other.do"), vm.AddPerson))))
}
