package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// words are a large line and a smaller one under it, in the middle of the page.
func words(prompt *widgets.Text, hint string, more ...fyne.CanvasObject) *fyne.Container {
	rows := []fyne.CanvasObject{layout.NewSpacer(), prompt}
	if hint != "" {
		rows = append(rows, widgets.VoiceQuiet(hint))
	}
	rows = append(rows, more...)
	return widgets.Rows(18, append(rows, layout.NewSpacer(), layout.NewSpacer())...)
}

// paused holds everything. The tide stays where it is, so that it is plain who goes on.
func (s *stage) paused(v present.RunView) fyne.CanvasObject {
	prompt := widgets.Stage(s.vm.Say("run.paused"))
	resume := s.filled(s.vm.Say("run.resume"), s.vm.Resume).WithIcon("play")
	return s.lay(v, prompt, words(prompt, s.vm.Say("run.paused.words")),
		newFoot(s.quiet(false), nil, []fyne.CanvasObject{resume}))
}

// later asks, after a "not now", whether another time is wanted. None is an answer.
func (s *stage) later(v present.RunView) fyne.CanvasObject {
	prompt := widgets.Stage(s.vm.Say("run.later"))
	none := s.filled(s.vm.Say("run.later.none"), s.vm.NoOtherTime)
	stay := widgets.Pad(0, 0, 0, -8, widgets.QuietButton(s.vm.Say("run.later.stay"), s.vm.StayAtGate))
	return s.lay(v, prompt, words(prompt, s.vm.Say("run.later.words"), s.times()),
		newFoot(stay, nil, []fyne.CanvasObject{none}))
}

// times are the times to come back at.
func (s *stage) times() *fyne.Container {
	var chips []fyne.CanvasObject
	for _, t := range s.vm.Times() {
		chips = append(chips, widgets.NewChip(t.Label, t.Chosen, func() { s.vm.Book(t.ID) }))
	}
	return widgets.Flow(12, look.S8, chips...)
}

// missing is what is left when a ritual is not there any more.
func (s *stage) missing() fyne.CanvasObject {
	prompt := widgets.Prompt(s.vm.Say("run.missing"))
	out := s.filled(s.vm.Say("run.missing.do"), s.vm.Close)
	return s.plain(nil, words(prompt, ""), newFoot(nil, nil, []fyne.CanvasObject{out}))
}
