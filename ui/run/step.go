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
	reads := v.Read != nil && v.Read.Open
	if v.Hint != "" && !reads {
		hint := widgets.VoiceQuiet(v.Hint)
		ask = append(ask, hint)
		if openOne(v.Writers) >= 0 {
			s.spare = []fyne.CanvasObject{hint} // it was read before the card was opened
		}
	}
	if beside := s.alongside(v); len(beside) > 0 {
		ask = append(ask, widgets.Flow(look.S24, look.S4, beside...))
	}
	if v.Seen != "" {
		ask = append(ask, widgets.Small(v.Seen))
	}
	if reads {
		ask = append(ask, written(v.Read))
	}
	parts := []fyne.CanvasObject{widgets.Rows(15, ask...)}
	if len(v.Begins) > 0 {
		parts = append(parts, s.begins(v))
	}
	if len(v.Writers) > 0 {
		parts = append(parts, s.writers(v))
	}
	if v.Job != nil {
		parts = append(parts, job(v.Job, reads))
	}
	rows := apart(parts)
	if v.Note != "" {
		rows = append(rows, widgets.Small(v.Note))
	}
	return s.lay(v, prompt, widgets.Rows(0, rows...), s.stepFoot(v))
}

// apart sets the parts of a step one under another, with all the air there is between and around them.
func apart(parts []fyne.CanvasObject) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{layout.NewSpacer()}
	for i, part := range parts {
		if i > 0 {
			rows = append(rows, widgets.Air(12))
		}
		rows = append(rows, part, layout.NewSpacer())
	}
	return rows
}

// alongside are the quiet things under what is asked: how long it takes, another card, and what was written before.
func (s *stage) alongside(v present.RunView) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	if v.Clock != "" {
		clock := widgets.NewSoftClock(widgets.Side(v.Side))
		clock.Label = v.Clock
		clock.SetRests(v.Rests)
		clock.OnTap(func() {
			s.stay = "clock"
			s.vm.RestClock()
		})
		if s.stay == "clock" {
			s.focus = clock
		}
		s.ticker.start(clock)
		list = append(list, widgets.Row(10, widgets.Pad(0, 0, 0, -4, clock), widgets.Small(v.Clock)))
	}
	if v.Another {
		list = append(list, s.staying("card", s.vm.Say("run.card.another"), "following", s.vm.AnotherCard))
	}
	if v.Read != nil {
		label, icon := "run.read", "eye"
		if v.Read.Open {
			label, icon = "run.read.cover", "eye-off"
		}
		list = append(list, s.staying("read", s.vm.Say(label), icon, s.vm.ShowWritten))
	}
	return list
}

// written is what who has the floor wrote before, in their wash.
func written(r *present.RunRead) fyne.CanvasObject {
	card := widgets.NewWash(widgets.Side(r.Side).Wash(), widgets.Quote(r.Text))
	card.Padding = look.S16
	return card
}

func (s *stage) stepFoot(v present.RunView) *fyne.Container {
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

// job is what the listener does, in the listener's wash and with their mark. While something is read aloud, it is one line.
func job(j *present.RunJob, short bool) fyne.CanvasObject {
	side := widgets.Side(j.Side)
	if short || j.Text == "" {
		card := widgets.NewWash(side.Wash(), widgets.RowFill(look.S16, 1, widgets.NewPersonMark(side, 11), widgets.Title(j.Title)))
		card.Padding = 12
		return card
	}
	card := widgets.NewWash(side.Wash(), widgets.RowFill(look.S24, 1, widgets.NewPersonMark(side, 52),
		widgets.Rows(look.S4, widgets.Title(j.Title), widgets.Voice(j.Text))))
	card.Padding = look.S16
	return card
}
