package settings

import (
	"fyne.io/fyne/v2"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// daysOff says how many days off there are, and opens to all of them: the public ones, each with a switch, and those of
// their own.
func daysOff(vm *present.Settings) fyne.CanvasObject {
	arrow := "down"
	if vm.DaysOpen() {
		arrow = "up"
	}
	head := field(vm.Say("settings.days-off"), widgets.RowFill(look.S16, 0, widgets.Body(vm.DaysSummary()),
		widgets.PlainButton(vm.Say("settings.days-off.all"), vm.ToggleDays).Compact().WithIconAfter(arrow)), "")
	if !vm.DaysOpen() {
		return head
	}
	rows := []fyne.CanvasObject{head}
	if public := publicDays(vm); public != nil {
		rows = append(rows, public)
	}
	all := widgets.Rows(look.S24, append(rows, ownDays(vm))...)
	if vm.DaysFresh() {
		widgets.KeepInView(all)
	}
	return all
}

// publicDays are the public holidays in two columns where there is room, read down each.
func publicDays(vm *present.Settings) fyne.CanvasObject {
	all := vm.PublicDays()
	if len(all) == 0 {
		return nil
	}
	half := (len(all) + 1) / 2
	var columns [2][]fyne.CanvasObject
	for i, day := range all {
		columns[i/half] = append(columns[i/half], publicDay(vm, day))
	}
	return widgets.Rows(look.S16, widgets.Small(vm.Say("settings.days-off.work")),
		widgets.Columns(look.S24, 250, widgets.Rows(look.S16, columns[0]...), widgets.Rows(look.S16, columns[1]...)))
}

func publicDay(vm *present.Settings, day present.PublicDay) fyne.CanvasObject {
	on := fixed(vm, widgets.NewToggle(day.Name, day.Off, func(off bool) { vm.SetDayOff(day.Name, off) }))
	const beside = 48 // where the words of a switch begin
	return widgets.Rows(0, on, widgets.RowFill(0, 1, widgets.Fixed(beside, 1, widgets.Air(0)), widgets.Small(day.When)))
}

// ownDays are those of their own, and the way to add one.
func ownDays(vm *present.Settings) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(vm.Say("settings.days-off.yours"))}
	for _, day := range vm.OwnDays() {
		rows = append(rows, ownDay(vm, day))
	}
	if len(rows) == 1 {
		rows = append(rows, widgets.VoiceQuiet(vm.Say("settings.days-off.yours.none")))
	}
	switch {
	case vm.ReadOnly() != "":
	case vm.DayForm() != nil:
		rows = append(rows, widgets.Air(look.S4), dayForm(vm, vm.DayForm()))
	default:
		rows = append(rows, widgets.Air(0), widgets.Leading(widgets.TonalButton(vm.Say("settings.days-off.begin"), vm.BeginDay)))
	}
	return widgets.Rows(look.S8, rows...)
}

func ownDay(vm *present.Settings, day present.OwnDay) fyne.CanvasObject {
	words := []fyne.CanvasObject{widgets.Body(day.Name)}
	if day.When != "" {
		words = append(words, widgets.Small(day.When))
	}
	remove := fixed(vm, widgets.QuietButton(vm.Say("settings.days-off.remove"), func() { vm.RemoveDay(day.Day) }).Compact())
	return widgets.RowFill(look.S16, 0, widgets.Rows(0, words...), remove)
}

// dayForm is a day of their own that is being added.
func dayForm(vm *present.Settings, f *present.DayForm) fyne.CanvasObject {
	when := field(vm.Say("settings.days-off.when"), dayField(vm, f), "")
	when.SetProblem(vm.Problems["day"])
	yearly := 0
	if f.Yearly {
		yearly = 1
	}
	often := widgets.NewSegments([]string{vm.Say("settings.days-off.often.once"), vm.Say("settings.days-off.often.yearly")}, yearly,
		func(i int) { vm.SetDayYearly(i == 1) })
	often.Label = vm.Say("settings.days-off.often")
	entry := widgets.NewEntry(vm.Say("settings.days-off.name.place"))
	entry.SetText(f.Name)
	entry.OnChanged = vm.SetDayName
	entry.OnSubmitted = func(string) { vm.SaveDay() }
	name := field(vm.Say("settings.days-off.name"), entry, "")
	name.SetProblem(vm.Problems["day-name"])
	return widgets.Rows(look.S16,
		pair(when, field(vm.Say("settings.days-off.often"), widgets.Leading(often), "")),
		pair(name, widgets.Air(0)),
		widgets.Flow(look.S16, look.S8, widgets.FilledButton(vm.Say("settings.days-off.add"), vm.SaveDay),
			widgets.QuietButton(vm.Say("settings.days-off.cancel"), vm.CancelDay)))
}

// dayField is the field of the day. What is half written outlives the view.
func dayField(vm *present.Settings, f *present.DayForm) *widgets.DateField {
	day := widgets.NewDateField(widgets.DateWords(vm.DateWords()), nil)
	day.Today = vm.Today()
	day.SetLabel(vm.Say("settings.days-off.when"))
	if day.SetText(f.Text); !f.Day.IsZero() {
		day.SetDate(f.Day)
	}
	day.OnChange = func(d civil.Date, _ bool) { vm.SetDay(d, day.Text(), day.ProblemKey()) }
	return day
}
