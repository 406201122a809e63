package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// timeOut is the calm screen of a time-out: the night shore on both sides, when they come back, and what each does until
// then.
func (s *stage) timeOut(v present.RunView) fyne.CanvasObject {
	prompt := widgets.Stage(s.vm.Say("run.stopped"))
	label := widgets.Rows(0, widgets.Small(s.vm.Say("run.time-out")).In(look.Action), widgets.Air(look.S4))
	rows := widgets.Rows(0,
		layout.NewSpacer(),
		label,
		prompt,
		widgets.Air(look.S16),
		widgets.VoiceQuiet(s.vm.Say("run.stopped.words")),
		widgets.Air(26),
		s.booked(v),
		layout.NewSpacer(), layout.NewSpacer(),
	)
	back := "run.we-are-back"
	if v.Alone {
		back = "run.i-am-back"
	}
	foot := newFoot(
		widgets.Pad(0, 0, 0, -8, widgets.QuietButton(s.vm.Say("run.end-here"), s.vm.EndHere)), nil,
		[]fyne.CanvasObject{s.filled(s.vm.Say(back), s.vm.Back).WithIconAfter("next")})
	s.spare = []fyne.CanvasObject{label}
	page := widgets.Pad(0, look.S40, 0, look.S40, s.framed(true, title(v), s.leave(), prompt, rows, foot))
	return widgets.NewShoreWith(widgets.NewShore(s.vm.Hour(), widgets.ShoreNight), page)
}

// booked is the card with the return: the time, other times, and each person's place.
func (s *stage) booked(v present.RunView) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	for _, p := range v.Places {
		side := widgets.Side(p.Side)
		parts = append(parts, widgets.Rows(look.S4,
			widgets.RowFill(10, 1, widgets.NewPersonMark(side, 11), widgets.Voice(p.Name)),
			widgets.Small(p.Text)))
	}
	return widgets.NewCard(widgets.Rows(0,
		widgets.Small(v.BookedFor),
		widgets.Air(look.S4),
		widgets.Prompt(v.Booked),
		widgets.Air(12),
		s.times(),
		widgets.Air(18),
		widgets.Divider(),
		widgets.Air(18),
		widgets.Columns(look.S24, 220, parts...),
	))
}
