// Package own shows the room of the rituals of one's own: a list of them, an editor with a live preview, and files that are
// looked at before anything in them is kept. It is thin: everything is decided in present.Own.
package own

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Own) fyne.CanvasObject {
	r := &room{vm: vm, root: container.NewStack()}
	r.build()
	vm.OnChange = r.update
	return r.root
}

// room holds the open screen. The editor stays while something is written in it.
type room struct {
	vm     *present.Own
	root   *fyne.Container
	screen present.OwnScreen
	editor *editor
}

func (r *room) build() {
	r.screen, r.editor = r.vm.Screen, nil
	var content fyne.CanvasObject
	switch r.screen {
	case present.OwnAsking:
		content = asking(r.vm)
	case present.OwnEditor:
		r.editor = newEditor(r.vm)
		content = r.editor.root
	case present.OwnFiles:
		content = files(r.vm)
	default:
		content = list(r.vm)
	}
	r.root.Objects = []fyne.CanvasObject{content}
	r.root.Refresh()
}

// update follows a change: the editor in place, the others anew.
func (r *room) update() {
	if r.editor != nil && r.screen == r.vm.Screen {
		r.editor.update()
		return
	}
	c := fyne.CurrentApp().Driver().CanvasForObject(r.root)
	label, at := "", float32(0)
	if c != nil {
		label = spoken(c.Focused())
	}
	if old := scrollIn(r.root); old != nil {
		at = old.Offset.Y
	}
	r.build()
	if s := scrollIn(r.root); s != nil && at > 0 {
		s.ScrollToOffset(fyne.NewPos(0, at))
	}
	if c != nil && label != "" {
		focusLabel(c, r.root, label)
	}
}

func spoken(o any) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return l.AccessibilityLabel()
	}
	return ""
}

// focusLabel gives the keyboard to what is called so.
func focusLabel(c fyne.Canvas, root fyne.CanvasObject, label string) {
	done := false
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if f, ok := o.(fyne.Focusable); ok && !done && spoken(o) == label {
			c.Focus(f)
			done = true
		}
	})
}

func scrollIn(root fyne.CanvasObject) (found *widgets.Scroll) {
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if s, ok := o.(*widgets.Scroll); ok && found == nil {
			found = s
		}
	})
	return found
}

// asking asks who of the two writes it down.
func asking(vm *present.Own) fyne.CanvasObject {
	var names []fyne.CanvasObject
	for i, s := range vm.Choices() {
		button := widgets.TonalButton(s.Short, func() { vm.Choose(s.Who) })
		if i == 0 {
			button = widgets.FilledButton(s.Short, func() { vm.Choose(s.Who) })
		}
		names = append(names, button)
	}
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(36, 0, look.S24, 0, widgets.Rows(look.S16,
		back(vm.Say("own.to-list"), vm.Leave),
		widgets.Rows(look.S4, widgets.Prompt(vm.Say("own.who")), widgets.VoiceQuiet(vm.Say("own.who.hint"))),
		widgets.Flow(look.S16, look.S8, names...)))))
}

// back leads out, at the very edge of the column.
func back(label string, do func()) fyne.CanvasObject {
	return widgets.Leading(widgets.PlainButton(label, do).WithIcon("back").Flush())
}
