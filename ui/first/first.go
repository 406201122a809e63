// Package first shows the first start: the shore, one sentence on what this is, one or two names, and Begin.
package first

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the first start.
func New(vm *present.First) fyne.CanvasObject {
	begin := widgets.FilledButton(vm.Say("first.begin"), vm.Begin)
	fields := [2]*widgets.Field{
		nameField(vm, 0, vm.Say("first.name"), widgets.First),
		nameField(vm, 1, vm.Say("first.other"), widgets.Second),
	}
	vm.OnChange = func() {
		for i, f := range fields {
			f.SetProblem(vm.Problems[i])
		}
		if vm.Busy {
			begin.Disable()
		} else {
			begin.Enable()
		}
	}
	vm.OnChange()
	links := widgets.FlowCentred(look.S24, look.S4,
		widgets.PlainButton(vm.Say("first.look-around"), vm.LookAround).WithIcon("eye"),
		widgets.PlainButton(vm.Say("first.open"), vm.OpenFile).WithIcon("open"),
	)
	words := widgets.Rows(0,
		widgets.Middle(widgets.NewWordmark(vm.Say("app.name"))),
		widgets.Air(22),
		widgets.Stage(vm.Say("first.stage")).Centred(),
		widgets.Air(14),
		widgets.VoiceQuiet(vm.Say("first.what")).Centred(),
		widgets.Air(36),
		widgets.FlowCentred(look.S16, look.S16, widgets.Fixed(252, 0, fields[0]), widgets.Fixed(252, 0, fields[1]), beside(widgets.Fixed(100, 48, begin))),
		widgets.Air(look.S24),
		links,
		widgets.Air(look.S16),
		widgets.Small(vm.Say("first.promise")).Centred(),
	)
	care := widgets.CareButton(vm.Say("app.room.care"), vm.Care).WithIcon("lighthouse").Compact()
	foot := widgets.Row(0, layout.NewSpacer(), care)
	shore := widgets.NewShore(vm.Hour(), widgets.ShoreStart)
	column := widgets.NewColumn(widgets.Pad(look.S16, 0, 0, 0, words))
	return container.New(beach{column}, shore, widgets.NewScroll(column), widgets.Pad(0, look.S16, look.S8, 0, foot))
}

// nameField is one of the two names. Enter begins, from either.
func nameField(vm *present.First, i int, label string, side widgets.Side) *widgets.Field {
	entry := widgets.NewEntry("")
	entry.SetText(vm.Names[i])
	entry.OnChanged = func(s string) { vm.SetName(i, s) }
	entry.OnSubmitted = func(string) { vm.Begin() }
	field := widgets.NewField(label, entry, "")
	field.Side = side
	return field
}
