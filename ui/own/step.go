package own

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// stepKeys are the texts of a step, in the order in which they stand.
var stepKeys = []string{"prompt", "hint", "listener", "again", "alone", "alone_hint"}

// step is the fields of the step that is shown.
type step struct {
	e        *editor
	vm       *present.Own
	card     *widgets.Card
	body     *fyne.Container
	title    *widgets.Text
	kind     *widgets.Select
	kindBox  *widgets.Field
	from     *widgets.Select
	fromBox  *widgets.Field
	clock    *widgets.Select
	clockBox *widgets.Field
	floor    *widgets.Segments
	floorBox *widgets.Field
	fields   map[string]*field
	more     *widgets.Button
	up, down *widgets.Button
	add      *widgets.Button
}

func newStep(e *editor) *step {
	vm := e.vm
	s := &step{e: e, vm: vm, title: widgets.Small(""), fields: map[string]*field{}}
	s.kind, s.kindBox = choose(vm.Say("own.step.kind"), vm.SetKind)
	s.from, s.fromBox = choose(vm.Say("own.step.card"), vm.SetCard)
	s.clock, s.clockBox = choose(vm.Say("own.step.clock"), vm.SetClock)
	s.floor = widgets.NewSegments([]string{vm.Say("own.floor.first"), vm.Say("own.floor.second")}, 0, vm.SetFloor)
	s.floor.Label = vm.Say("own.step.floor")
	s.floorBox = widgets.NewField(s.floor.Label, widgets.Leading(s.floor), "")
	for _, key := range stepKeys {
		entry := widgets.NewNote("", 2)
		entry.Label = vm.Say("own.step." + key)
		entry.OnChanged = func(text string) { vm.SetStep(key, text) }
		s.fields[key] = &field{Field: widgets.NewField(entry.Label, entry, ""), entry: entry}
	}
	s.fields["prompt"].hint = vm.Say("own.step.prompt.hint")
	s.more = widgets.PlainButton(vm.Say("own.step.more"), s.showMore).WithIcon("down").Compact()
	s.up = widgets.QuietButton(vm.Say("own.step.up"), func() { s.move(-1, s.up) }).WithIcon("up").Compact()
	s.down = widgets.QuietButton(vm.Say("own.step.down"), func() { s.move(1, s.down) }).WithIcon("down").Compact()
	remove := widgets.QuietButton(vm.Say("own.step.remove"), vm.RemoveStep).WithIcon("trash").Compact()
	s.add = widgets.PlainButton(vm.Say("own.step.add"), s.addAfter).WithIcon("plus").Compact()
	s.body = widgets.Rows(look.S16, s.title, s.kindBox, s.fromBox, s.fields["prompt"], s.fields["hint"], s.clockBox,
		widgets.Pad(0, 0, 0, -8, widgets.Leading(s.more)), s.floorBox, s.fields["listener"], s.fields["again"], s.fields["alone"], s.fields["alone_hint"],
		widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S4, s.add, s.up, s.down, remove)))
	s.card = widgets.NewCard(s.body)
	s.card.Padding = 20
	return s
}

// choose is a choice of one among many, with its label.
func choose(label string, onChange func(int)) (*widgets.Select, *widgets.Field) {
	s := widgets.NewSelect(nil, -1, onChange)
	s.Label = label
	return s, widgets.NewField(label, s, "")
}

func (s *step) update() {
	form, _, ok := s.vm.Step()
	if !ok {
		return
	}
	s.title.SetText(s.vm.StepTitle())
	s.kind.SetOptions(s.vm.KindWords())
	s.kindBox.SetHint(s.vm.KindHint())
	s.kindBox.SetProblem(s.vm.StepWord("kind").Text)
	s.from.SetOptions(s.vm.CardWords())
	s.clock.SetOptions(s.vm.ClockWords())
	s.fromBox.Hidden, s.floorBox.Hidden, s.more.Hidden = !s.vm.Has("card"), !s.vm.Has("floor"), !s.vm.Has("more")
	_, at := s.vm.FloorWords()
	s.floor.SetCurrent(at)
	texts := map[string]string{"prompt": form.Prompt, "hint": form.Hint, "listener": form.Listener, "again": form.Again, "alone": form.Alone, "alone_hint": form.AloneHint}
	for key, f := range s.fields {
		f.show(texts[key], s.vm.StepWord(key))
		f.Hidden = key != "hint" && !s.vm.Has(key)
	}
	enable(s.up, s.vm.CanMove(-1))
	enable(s.down, s.vm.CanMove(1))
	s.card.Refresh()
}

func enable(b *widgets.Button, on bool) {
	if on == !b.Disabled() {
		return
	}
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// focus is what waits for the keyboard where something about a field is missing.
func (s *step) focus(key string) fyne.Focusable {
	if f, ok := s.fields[key]; ok && !f.Hidden {
		return f.entry
	}
	return s.kind
}

func (s *step) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(s.e.root) }

// showMore opens the rarer fields and goes to the first of them.
func (s *step) showMore() {
	s.vm.More()
	c := s.canvas()
	if c == nil {
		return
	}
	if !s.floorBox.Hidden {
		c.Focus(s.floor)
		return
	}
	for _, key := range stepKeys[2:] {
		if !s.fields[key].Hidden {
			c.Focus(s.fields[key].entry)
			return
		}
	}
}

// move takes the step along, and keeps the button under the finger.
func (s *step) move(by int, button *widgets.Button) {
	s.vm.Move(by)
	c := s.canvas()
	switch {
	case c == nil:
	case !button.Disabled():
		c.Focus(button)
		s.e.scroll.Reveal(button)
	case by < 0:
		c.Focus(s.down)
	default:
		c.Focus(s.up)
	}
}

// addAfter adds a step and lets its kind be chosen first.
func (s *step) addAfter() {
	s.vm.Add()
	if c := s.canvas(); c != nil {
		c.Focus(s.kind)
	}
}
