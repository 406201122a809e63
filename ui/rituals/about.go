package rituals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// about is what there is to say about the chosen ritual, and what can be done with it besides beginning.
type about struct {
	vm     *present.Rituals
	box    *fyne.Container
	reason *widgets.Text
	marks  *marks
}

func newAbout(vm *present.Rituals) *about {
	a := &about{vm: vm, reason: widgets.Small(""), marks: newMarks(vm)}
	a.box = widgets.Rows(10, a.reason, a.marks.box)
	a.show()
	return a
}

func (a *about) show() {
	page, ok := a.vm.Page()
	a.box.Hidden = !ok
	if ok {
		a.reason.SetText(page.Reason)
		a.reason.Hidden = a.vm.Screen() != present.RitualsAsked
		a.marks.show(page.Favourite)
	}
}

// marks is the quiet line: favourite, print a card, copy and change.
type marks struct {
	vm        *present.Rituals
	box       *fyne.Container
	slot      *fyne.Container
	favourite *widgets.Button
	on, built bool
}

func newMarks(vm *present.Rituals) *marks {
	m := &marks{vm: vm, slot: container.NewStack()}
	var list []fyne.CanvasObject
	if vm.CanMark() {
		list = append(list, m.slot)
	}
	if vm.CanPrint() {
		list = append(list, widgets.QuietButton(vm.Say("rituals.print"), func() { showPaper(vm, m.box) }).WithIcon("print").Compact().Flush())
	}
	list = append(list, widgets.QuietButton(vm.Say("rituals.copy"), vm.Copy).WithIcon("pencil").Compact().Flush())
	m.box = widgets.Flow(20, look.S4, list...)
	return m
}

// show says whether the ritual is a favourite. The keyboard stays on the word.
func (m *marks) show(on bool) {
	if m.built && on == m.on {
		return
	}
	had := false
	c := widgets.CanvasOf(m.box)
	if c != nil && m.favourite != nil {
		had = c.Focused() == fyne.Focusable(m.favourite)
	}
	m.on, m.built = on, true
	if on {
		m.favourite = widgets.PlainButton(m.vm.Say("rituals.favourite.back"), m.vm.Mark).WithIcon("check")
	} else {
		m.favourite = widgets.QuietButton(m.vm.Say("rituals.favourite"), m.vm.Mark).WithIcon("plus")
	}
	m.slot.Objects = []fyne.CanvasObject{m.favourite.Compact().Flush()}
	m.slot.Refresh()
	if had {
		c.Focus(m.favourite)
	}
}
