package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// step is one step of the ritual.
func (s *stage) step(v present.RunView) fyne.CanvasObject {
	prompt := widgets.Stage(v.Prompt)
	ask := []fyne.CanvasObject{prompt}
	if v.Hint != "" {
		ask = append(ask, widgets.VoiceQuiet(v.Hint))
	}
	if v.Clock != "" {
		clock := widgets.NewSoftClock(widgets.Side(v.Side))
		clock.Label = v.Clock
		s.ticker.start(clock)
		ask = append(ask, widgets.Pad(look.S8, 0, 0, 0, widgets.RowFill(14, 1, clock, widgets.Small(v.Clock))))
	}
	rows := []fyne.CanvasObject{layout.NewSpacer(), widgets.Rows(18, ask...), layout.NewSpacer()}
	if len(v.Begins) > 0 {
		rows = append(rows, s.begins(v))
	}
	if len(v.Writers) > 0 {
		rows = append(rows, s.writers(v), layout.NewSpacer())
	}
	if v.Job != nil {
		rows = append(rows, job(v.Job), layout.NewSpacer())
	}
	if v.Note != "" {
		rows = append(rows, layout.NewSpacer(), widgets.RowFill(look.S16, 0, widgets.Small(v.Note), s.care()))
	}
	return s.lay(v, prompt, widgets.Rows(look.S8, rows...), s.stepFoot(v))
}

func (s *stage) stepFoot(v present.RunView) fyne.CanvasObject {
	pebbles := widgets.NewPebbles(v.Steps)
	pebbles.Label = v.Where
	pebbles.SetStep(v.Step)
	if v.Side != present.Calm {
		pebbles.SetSide(widgets.Side(v.Side))
	}
	var actions []fyne.CanvasObject
	if v.CanNotNow {
		actions = append(actions, widgets.TonalButton(s.vm.Say("run.not-now.do"), s.vm.NotNow))
	}
	if v.Again != "" {
		actions = append(actions, widgets.TonalButton(v.Again, s.vm.Again))
	}
	actions = append(actions, s.filled(v.Next, s.vm.Next).WithIconAfter("next"))
	return newFoot(s.quiet(true), pebbles, actions)
}

// begins asks who has the floor first.
func (s *stage) begins(v present.RunView) fyne.CanvasObject {
	list := []fyne.CanvasObject{widgets.Pad(6, 0, 0, 0, widgets.Segment(s.vm.Say("run.begins")))}
	for _, p := range v.Begins {
		list = append(list, widgets.NewChip(p.Name, p.Chosen, func() { s.vm.Begin(p.ID) }))
	}
	return widgets.Flow(12, look.S8, list...)
}

// job is what the listener does, in the listener's wash and with their mark.
func job(j *present.RunJob) fyne.CanvasObject {
	side := widgets.Side(j.Side)
	mark := widgets.NewPersonMark(side, 52)
	card := widgets.NewWash(side.Wash(), widgets.RowFill(look.S24, 1, mark,
		widgets.Rows(look.S4, widgets.Title(j.Title), widgets.Voice(j.Text))))
	card.Padding = 20
	return card
}
