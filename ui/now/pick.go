package now

import (
	"fyne.io/fyne/v2"

	"tideway/practice/civil"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// pick is the choice of another day and time, under the buttons of the card.
func pick(vm *present.Now) fyne.CanvasObject {
	day := widgets.NewDateField(widgets.DateWords(vm.PickWords()), nil)
	day.Today = vm.Today()
	day.Earliest, day.Latest = vm.PickDays()
	if day.SetText(vm.Pick.Text); !vm.Pick.Day.IsZero() {
		day.SetDate(vm.Pick.Day)
	}
	day.OnChange = func(d civil.Date, _ bool) { vm.SetPickDay(d, day.Text(), day.ProblemKey()) }
	day.SetLabel(vm.Say("now.pick.day"))
	which := widgets.NewField(vm.Say("now.pick.day"), day, "")
	which.SetProblem(vm.Pick.Problem)
	at := widgets.NewSelect(vm.PickTimes(), vm.PickAt(), vm.SetPickAt)
	at.Label = vm.Say("now.pick.time")
	wash := widgets.NewWash(look.Paper, widgets.Rows(look.S8,
		widgets.Voice(vm.Say("now.pick")),
		widgets.Weighted(look.S16, 150, []float32{2, 1}, which, widgets.NewField(vm.Say("now.pick.time"), at, "")),
		widgets.Flow(look.S8, look.S8, widgets.TonalButton(vm.Say("now.pick.do"), vm.PutOffToPick),
			widgets.QuietButton(vm.Say("now.pick.close"), vm.OpenPick))))
	wash.Padding = look.S16
	return wash
}
