package now

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// card is the reminder that is open. It rises over the water and holds the only filled button.
func card(vm *present.Now) fyne.CanvasObject {
	c := vm.Card
	rows := []fyne.CanvasObject{
		widgets.RowFill(look.S8, 0, widgets.Small(c.Small), widgets.QuietButton(vm.Say("now.card.why"), vm.ToggleWhy).Compact()),
	}
	if c.WhyOpen { // where it was asked for: at the foot of the card it would often be out of view
		rows = append(rows, widgets.Air(look.S4), why(vm), widgets.Air(look.S16))
	}
	rows = append(rows,
		widgets.Prompt(c.Title),
		widgets.Air(look.S8),
		widgets.Voice(c.Body),
		widgets.Air(look.S16),
		buttons(vm))
	if vm.Pick != nil {
		rows = append(rows, widgets.Air(look.S16), pick(vm))
	}
	if len(c.Arc) > 0 {
		rows = append(rows, widgets.Air(20), widgets.NewArcLine(arc(c.Arc)))
	}
	return widgets.NewCard(widgets.Rows(0, rows...))
}

// buttons are what can be done about the card. The ways of putting it off stand in a line of their own.
func buttons(vm *present.Now) fyne.CanvasObject {
	c := vm.Card
	var begin, later []fyne.CanvasObject
	if c.Begin != "" {
		begin = append(begin, widgets.FilledButton(c.Begin, func() { vm.BeginCard(false) }))
	}
	for _, l := range c.Later {
		later = append(later, widgets.PlainButton(l.Label, func() { vm.PutOff(l) }))
	}
	later = append(later, widgets.PlainButton(vm.Say("now.card.pick"), vm.OpenPick))
	later = append(later, widgets.QuietButton(c.NotToday, vm.NotToday))
	if c.ByOne != "" {
		begin = append(begin, widgets.PlainButton(c.ByOne, func() { vm.BeginCard(true) }))
	}
	if len(begin) == 0 {
		return widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S8, later...))
	}
	return widgets.Rows(look.S4, widgets.Flow(look.S8, look.S8, begin...),
		widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S8, later...)))
}

// why is the reason for the card in plain words, with the way to end it.
func why(vm *present.Now) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(vm.Card.Why).In(look.Ink)}
	if vm.Card.NoMore != "" {
		rows = append(rows, widgets.Pad(0, 0, 0, -8, widgets.Leading(widgets.QuietButton(vm.Card.NoMore, vm.NoMore).Compact())))
	}
	wash := widgets.NewWash(look.ActionWash, widgets.Rows(look.S4, rows...))
	wash.Padding = look.S16
	return wash
}

func arc(points []present.ArcPoint) []widgets.ArcStop {
	kinds := map[int]widgets.ArcKind{
		present.ArcAway: widgets.ArcSand, present.ArcHome: widgets.ArcHome,
		present.ArcToday: widgets.ArcToday, present.ArcLater: widgets.ArcLater,
	}
	var stops []widgets.ArcStop
	for _, p := range points {
		stops = append(stops, widgets.ArcStop{Text: p.Text, Kind: kinds[p.Kind], At: p.At, To: p.To})
	}
	return stops
}
