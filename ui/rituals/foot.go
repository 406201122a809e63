package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// buttonGap is between the buttons of the foot.
const buttonGap = 12

// footState is what the foot was built for.
type footState struct {
	together, alone, asking, any, none, built bool
}

// beginning is the foot for whoever may begin.
func (r *room) beginning() footState {
	return footState{together: r.vm.CanTogether(), alone: r.vm.CanAlone(), asking: r.vm.Asking, built: true}
}

func inFoot(o fyne.CanvasObject) *fyne.Container { return widgets.Pad(12, 0, look.S16, 0, o) }

// showFoot builds the buttons anew only when they are others. Among all rituals there is nothing to begin yet, nor where
// the board stands alone: nobody begins what is not in view.
func (r *room) showFoot() {
	want := r.beginning()
	switch {
	case r.screen == present.RitualsAll:
		want.none = true
	case r.alone:
		want = footState{any: true, built: true}
	}
	if want == r.shown {
		return
	}
	asked := want.asking && !r.shown.asking
	r.shown = want
	if r.foot.Objects = nil; !want.none {
		buttons := r.buttons(want)
		if want.asking {
			buttons = r.whoAlone()
		}
		r.foot.Objects = []fyne.CanvasObject{inFoot(buttons)}
		r.foot.Refresh()
		if c := widgets.CanvasOf(r.root); asked && c != nil {
			if first, ok := buttons.Objects[1].(fyne.Focusable); ok {
				c.Focus(first)
			}
		}
		return
	}
	r.foot.Refresh()
}

func (r *room) buttons(s footState) *fyne.Container {
	var list []fyne.CanvasObject
	switch {
	case s.any:
		list = append(list, widgets.TonalButton(r.vm.Say("rituals.any-day.do"), r.vm.AnyDay))
	case s.together:
		list = append(list, widgets.FilledButton(r.vm.Say("rituals.together"), r.vm.Begin))
		if s.alone {
			list = append(list, widgets.PlainButton(r.vm.Say("rituals.alone"), r.vm.Alone))
		}
	case s.alone:
		list = append(list, widgets.FilledButton(r.vm.Say("rituals.alone.begin"), r.vm.Alone))
	}
	list = append(list, widgets.QuietButton(r.vm.Say("rituals.not-today"), r.vm.NotToday))
	return widgets.Flow(buttonGap, look.S4, list...)
}

// whoAlone asks which of the two stays.
func (r *room) whoAlone() *fyne.Container {
	list := []fyne.CanvasObject{widgets.Body(r.vm.Say("rituals.alone.who")).Single()}
	for _, p := range r.vm.People() {
		list = append(list, widgets.TonalButton(p.Name, func() { r.vm.AloneAs(p.ID) }))
	}
	list = append(list, widgets.QuietButton(r.vm.Say("rituals.not-today"), r.vm.NotToday))
	return widgets.Flow(buttonGap, look.S4, list...)
}
