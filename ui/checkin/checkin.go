// Package checkin shows Check in: two shapes on calm water, a field of feeling words, and a bar at the foot that stays,
// with a note, who can read it, and Keep it. Every part may stay empty.
package checkin

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.CheckIn) fyne.CanvasObject {
	switch {
	case vm.Missing():
		return missing(vm)
	case vm.Asking():
		return asking(vm)
	}
	return newForm(vm).root
}

// missing says that the entry to be changed is not here.
func missing(vm *present.CheckIn) fyne.CanvasObject {
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(36, 0, look.S40, 0, widgets.Rows(look.S24,
		widgets.Voice(vm.Sorry()),
		widgets.Leading(widgets.TonalButton(vm.Say("checkin.leave"), vm.Leave)),
	))))
}

// asking asks whose check-in it is, where both are here.
func asking(vm *present.CheckIn) fyne.CanvasObject {
	var choices []fyne.CanvasObject
	for _, seat := range vm.Choices() {
		choices = append(choices, newSeat(widgets.Side(seat.Side), seat.Name, func() { vm.Choose(seat.Who) }))
	}
	leave := widgets.QuietButton(vm.Say("checkin.leave"), vm.Leave).WithIcon("close")
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(28, 0, look.S40, 0, widgets.Rows(0,
		widgets.RowFill(look.S16, 0, widgets.Prompt(vm.Who()), widgets.Pad(0, -8, 0, 0, leave)),
		widgets.Air(look.S8),
		widgets.VoiceQuiet(vm.Say("checkin.who.hint")),
		widgets.Air(look.S40),
		widgets.Columns(look.S24, 220, choices...),
	))))
}

// form is the room while somebody checks in. It is built once for each view; what changes in it comes from the model.
type form struct {
	vm     *present.CheckIn
	root   *fyne.Container
	scroll *widgets.Scroll
	foot   *foot

	head        *fyne.Container
	leave       fyne.CanvasObject
	near, words fyne.CanvasObject // the two parts
	next, back  *widgets.Button   // between them, where they are two steps
	steps       *fyne.Container
	shapes      *widgets.NearShapes
	picker      *widgets.FeelingPicker
	find        *widgets.Button // opens and closes the search
	unfold      *widgets.Button // opens and closes the two lines
	lines       *lines
	letGo       *widgets.Button
	high        float32 // of the shapes with their sentence, when they were last laid out
	two         bool    // the parts are two steps
	listening   bool    // changes in the widgets come from hands
}

func newForm(vm *present.CheckIn) *form {
	f := &form{vm: vm}
	f.near, f.words, f.lines = f.nearPart(), f.wordsPart(), newLines(vm)
	f.next = widgets.PlainButton(vm.Say("checkin.next"), func() { vm.Go(1) }).WithIconAfter("following")
	f.back = widgets.PlainButton(vm.Say("checkin.back"), func() { vm.Go(0) }).WithIcon("previous")
	f.letGo = widgets.QuietButton(vm.Say("checkin.let-go"), vm.LetGo)
	leave := widgets.QuietButton(vm.Say("checkin.leave"), vm.Leave).WithIcon("close")
	f.leave = widgets.Pad(0, -8, 0, 0, leave)
	f.head = widgets.RowFill(look.S8, 0, widgets.Prompt(vm.Title()), f.letGo, f.leave)
	f.foot = newFoot(vm)
	f.steps = widgets.Rows(look.S24, f.near, widgets.Pad(0, 0, 0, -8, widgets.Leading(f.next)), widgets.Pad(0, 0, 0, -8, widgets.Leading(f.back)),
		widgets.Rows(look.S8, f.words, f.lines.box), f.foot.aside)
	f.scroll = widgets.NewScroll(widgets.NewColumn(widgets.Pad(28, 0, 12, 0, widgets.Rows(12, f.head, f.steps))))
	f.root = &fyne.Container{Layout: f, Objects: []fyne.CanvasObject{f.scroll, f.foot.box}}
	f.show()
	f.listening = true
	vm.OnChange = f.changed
	return f
}

// nearPart is the shapes and the sentence under them.
func (f *form) nearPart() fyne.CanvasObject {
	first, second, side := f.vm.Names()
	f.shapes = widgets.NewNearShapes(widgets.NearNames{First: first, Second: second, Side: widgets.Side(side)})
	f.shapes.Label = f.vm.Title()
	f.shapes.Unset = f.vm.Say("checkin.near.unset")
	f.shapes.Words = f.vm.NearWords
	f.shapes.OnCommit = f.vm.SetNear
	return f.shapes
}

// changed follows the model, and lays the room out again where that changes what there is.
func (f *form) changed() {
	f.show()
	f.foot.show()
	f.root.Refresh()
	if f.foot.note.Visible() {
		if f.foot.judge.Visible() {
			f.scroll.Reveal(f.foot.judge)
		}
		f.scroll.Reveal(f.foot.note)
	}
	f.lines.settle(f.unfold, f.scroll)
}

// show brings the model into the widgets, without their telling it back.
func (f *form) show() {
	near, set := f.vm.Near()
	switch {
	case set && (!f.shapes.Set() || f.shapes.Near() != near):
		f.shapes.SetNear(near)
	case !set && f.shapes.Set():
		f.shapes.Clear()
	}
	f.letGo.Hidden = f.vm.Empty() || f.vm.Editing()
	f.stepsFor(f.two)
	f.showWords()
}

// stepsFor shows both parts, or one of two steps.
func (f *form) stepsFor(two bool) {
	f.two = two
	second := two && f.vm.Step == 1
	setHidden(f.near, second)
	setHidden(f.words, two && !second)
	setHidden(f.lines.box, !f.vm.Lining || two && !second)
	for i, b := range []*widgets.Button{f.next, f.back} {
		hidden := !two || (i == 1) != second
		setHidden(b, hidden)
		setHidden(f.steps.Objects[1+i], hidden)
	}
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if o.Visible() == hidden {
		if hidden {
			o.Hide()
		} else {
			o.Show()
		}
	}
}

func same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
