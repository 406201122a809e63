package settings

import (
	"fyne.io/fyne/v2"

	"tideway/ui/present"
	"tideway/ui/widgets"
)

// remeeting is the month of the yearly re-meeting, and, when there is one, its day.
func remeeting(vm *present.Settings) fyne.CanvasObject {
	months, month := vm.RemeetingMonths()
	in := widgets.NewSelect(months, month, vm.SetRemeetingMonth)
	in.Label = vm.Say("settings.remeeting")
	rests(vm, in, vm.PassRemeetingMonth)
	which := field(vm.Say("settings.remeeting"), fixed(vm, in), vm.RemeetingHint())
	days, day := vm.RemeetingDays()
	if len(days) == 0 {
		return pair(which, widgets.Air(0))
	}
	on := widgets.NewSelect(days, day, vm.SetRemeetingDay)
	on.Label = vm.Say("settings.remeeting.day")
	rests(vm, on, vm.PassRemeetingDay)
	when := field(vm.Say("settings.remeeting.day"), fixed(vm, on), vm.RemeetingDayHint())
	when.SetProblem(vm.Problems["remeeting"])
	return pair(which, when)
}

// rests keeps what keys went over only when the field is left.
func rests(vm *present.Settings, field *widgets.Select, pass func(int)) {
	stands := vm.Stands()
	field.OnPass = pass
	field.OnLeave = func() {
		if stands() {
			vm.Finish(present.RemeetingField)
		}
	}
}
