// Package settings shows how the two want it: who they are, how time is told, reminders, the look, and the journal's
// file. Every change takes effect at once; there is no button to save.
package settings

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Settings) fyne.CanvasObject {
	vm.NewView()
	rows := []fyne.CanvasObject{widgets.Rows(look.S4, widgets.Prompt(vm.Say("settings.title")), remark(vm))}
	for _, p := range vm.People() {
		rows = append(rows, person(vm, p))
	}
	if len(vm.People()) == 1 {
		rows = append(rows, second(vm))
	}
	rows = append(rows, times(vm), reminders(vm), sound(vm), appearance(vm), closing(vm), journal(vm))
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(36, 0, look.S40, 0, widgets.Rows(look.S24, rows...))))
}

// remark says that changes are kept at once, or why none can be made.
func remark(vm *present.Settings) fyne.CanvasObject {
	if why := vm.ReadOnly(); why != "" {
		return widgets.Small(why).In(look.Care)
	}
	return widgets.Small(vm.Say("settings.at-once"))
}

// fixed holds a setting still in a journal that cannot be written: it shows what is kept, and looks it.
func fixed[W interface {
	fyne.CanvasObject
	Disable()
}](vm *present.Settings, setting W) W {
	if vm.ReadOnly() != "" {
		setting.Disable()
	}
	return setting
}

// card is one group of settings under its title.
func card(title string, rows ...fyne.CanvasObject) fyne.CanvasObject {
	all := append([]fyne.CanvasObject{widgets.Title(title)}, rows...)
	return widgets.NewCard(widgets.Rows(look.S16, all...))
}

// pair sets two settings side by side where there is room.
func pair(a, b fyne.CanvasObject) fyne.CanvasObject { return widgets.Columns(look.S24, 250, a, b) }

// field is a setting under its name, with a hint.
func field(label string, content fyne.CanvasObject, hint string) *widgets.Field {
	return widgets.NewField(label, content, hint)
}

// typed is a text setting: kept with Enter, or when the field is left. What is typed outlives the view, and a view that
// was thrown away keeps nothing.
func typed(vm *present.Settings, id, kept, place string, keep func(string)) *widgets.Entry {
	stands := vm.Stands()
	entry := widgets.NewEntry(place)
	entry.SetText(vm.Text(id, kept))
	entry.OnChanged = func(text string) { vm.Type(id, text, keep) }
	entry.OnSubmitted = func(string) { vm.Finish(id) }
	entry.OnFocus = func(on bool) {
		if !on && stands() {
			vm.Finish(id)
		}
	}
	return fixed(vm, entry)
}

// times is how the journal tells time.
func times(vm *present.Settings) fyne.CanvasObject {
	set := vm.Shared()
	start := widgets.NewSelect(vm.StartHours(), set.StartHour, vm.SetStartHour)
	start.Label = vm.Say("settings.start-hour")
	south := 0
	if set.Hemisphere == "southern" {
		south = 1
	}
	half := widgets.NewSegments([]string{vm.Say("settings.hemisphere.northern"), vm.Say("settings.hemisphere.southern")}, south,
		func(i int) { vm.SetSouthern(i == 1) })
	return card(vm.Say("settings.time"),
		pair(field(vm.Say("settings.start-hour"), fixed(vm, start), vm.Say("settings.start-hour.hint")),
			field(vm.Say("settings.hemisphere"), widgets.Leading(fixed(vm, half)), "")),
		place(vm), daysOff(vm))
}

// place is the country, and its region where regions have holidays of their own.
func place(vm *present.Settings) fyne.CanvasObject {
	all, current := vm.Countries()
	country := field(vm.Say("settings.country"), places(vm, vm.Say("settings.country"), all, current, vm.SetCountry), vm.CountryHint())
	country.SetProblem(vm.Problems["country"])
	all, current = vm.Regions()
	if len(all) == 0 {
		return pair(country, widgets.Air(0))
	}
	return pair(country, field(vm.Say("settings.region"), places(vm, vm.Say("settings.region"), all, current, vm.SetRegion), ""))
}

// places is a choice by name of which the code is kept.
func places(vm *present.Settings, label string, all []present.Place, current int, keep func(code string)) fyne.CanvasObject {
	names := make([]string, len(all))
	for i, p := range all {
		names[i] = p.Name
	}
	choice := widgets.NewSelect(names, current, func(i int) { keep(all[i].Code) })
	choice.Label = label
	return fixed(vm, choice)
}

// reminders is whether and when they come.
func reminders(vm *present.Settings) fyne.CanvasObject {
	on := fixed(vm, widgets.NewToggle(vm.Say("settings.reminders.on"), vm.Clear().Reminders, vm.SetReminders))
	all, current := vm.ReminderTimes()
	at := widgets.NewSelect(all, current, func(i int) { vm.SetReminderTime(all[i]) })
	at.Label = vm.Say("settings.reminders.time")
	when := field(vm.Say("settings.reminders.time"), fixed(vm, at), "")
	when.SetProblem(vm.Problems["reminder"])
	hint := fyne.CanvasObject(widgets.Small(vm.Say("settings.reminders.hint")))
	if none := vm.NoNotices(); none != "" {
		hint = widgets.Rows(look.S4, hint, widgets.Small(none).In(look.Ink))
	}
	rows := []fyne.CanvasObject{on, hint, pair(when, widgets.Air(0)), weekly(vm), remeeting(vm)}
	return card(vm.Say("settings.reminders"), append(rows, login(vm)...)...)
}

// weekly is the invitation on a day of the week, and, when there is one, at what time it comes.
func weekly(vm *present.Settings) fyne.CanvasObject {
	days, day := vm.InvitationDays()
	on := widgets.NewSelect(days, day, vm.SetInvitation)
	on.Label = vm.Say("settings.invitation")
	which := field(vm.Say("settings.invitation"), fixed(vm, on), vm.Say("settings.invitation.hint"))
	if day == 0 {
		return pair(which, widgets.Air(0))
	}
	all, current := vm.InvitationTimes()
	at := widgets.NewSelect(all, current, func(i int) { vm.SetInvitationTime(all[i]) })
	at.Label = vm.Say("settings.invitation.time")
	when := field(vm.Say("settings.invitation.time"), fixed(vm, at), "")
	when.SetProblem(vm.Problems["invitation"])
	return pair(which, when)
}

// appearance is theme, size and motion.
func appearance(vm *present.Settings) fyne.CanvasObject {
	theme := 0
	for i, id := range vm.Themes() {
		if id == vm.Clear().Theme {
			theme = i
		}
	}
	themes := widgets.NewSegments(vm.ThemeNames(), theme, func(i int) { vm.SetTheme(vm.Themes()[i]) })
	sizes, current := vm.Sizes()
	var names []string
	for _, s := range sizes {
		names = append(names, vm.Say("settings.size.percent", "size", s))
	}
	size := widgets.NewSelect(names, current, func(i int) { vm.SetSize(sizes[i]) })
	size.Label = vm.Say("settings.size")
	motion := widgets.NewToggle(vm.Say("settings.motion"), !vm.Clear().Still, vm.SetMotion)
	return card(vm.Say("settings.look"),
		field(vm.Say("settings.theme"), themes, ""),
		pair(field(vm.Say("settings.size"), size, ""), widgets.Air(0)),
		motion)
}

// closing is what the window's close button does. Without a tray there is nothing to choose, and it says so.
func closing(vm *present.Settings) fyne.CanvasObject {
	words := widgets.Small(vm.Closing())
	if !vm.HasTray() {
		return card(vm.Say("settings.close"), words)
	}
	current := 0
	if vm.Clear().Quits {
		current = 1
	}
	choice := widgets.NewSegments([]string{vm.Say("settings.close.hide"), vm.Say("settings.close.quit")}, current,
		func(i int) { vm.SetQuits(i == 1) })
	return card(vm.Say("settings.close"), widgets.Leading(fixed(vm, choice)), words)
}

// journal is the file: who could read it, where it lies, a copy, and a check.
func journal(vm *present.Settings) fyne.CanvasObject {
	check := widgets.PlainButton(vm.Say("settings.check"), vm.Check)
	found := vm.Checked
	if vm.Checking {
		check.Disable()
		found = vm.Say("settings.check.running")
	}
	rows := []fyne.CanvasObject{
		widgets.NewWash(look.CareWash, widgets.Body(vm.Say("settings.lock"))),
		widgets.Rows(look.S4, widgets.Small(vm.Say("settings.path")), widgets.Body(vm.Path())),
		widgets.Flow(look.S16, look.S8, widgets.TonalButton(vm.Say("settings.copy"), vm.MakeCopy), check),
	}
	if found != "" {
		rows = append(rows, widgets.Small(found).In(look.Ink))
	}
	return card(vm.Say("settings.journal"), rows...)
}
