package tides

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// words is the card under the picture: who, for whom, when, and what was written. The ways to the entry before and after
// stay while the words change.
type words struct {
	vm             *present.Tides
	card           *widgets.Card
	mark           *widgets.PersonMark
	head           *widgets.Text
	body           *fyne.Container
	pills          *fyne.Container
	earlier, later *widgets.Button
	own            *fyne.Container // what its author can do about it
	shown          shown
	focus          fyne.Focusable // where the keyboard goes after what was opened or closed
}

// shown is what the author's part was built for.
type shown struct {
	id              string
	asking, history bool
}

func newWords(vm *present.Tides) *words {
	w := &words{
		vm: vm, mark: widgets.NewPersonMark(widgets.First, 10), head: widgets.Small(""),
		body: widgets.Rows(look.S8), pills: widgets.Flow(look.S8, look.S8), own: container.NewStack(),
		earlier: widgets.PlainButton(vm.Say("tides.earlier"), func() { vm.Step(-1) }).Compact(),
		later:   widgets.PlainButton(vm.Say("tides.later-one"), func() { vm.Step(1) }).Compact(),
	}
	steps := widgets.Row(look.S8, w.earlier, w.later)
	foot := container.New(&apart{}, w.pills, steps)
	w.card = widgets.NewCard(widgets.Rows(look.S8, widgets.RowFill(10, 1, w.mark, w.head), w.body, foot, w.own))
	w.card.Padding = 20
	w.show()
	return w
}

// show puts the words of the chosen entry in.
func (w *words) show() {
	text, ok := w.vm.Words()
	w.card.Hidden = !ok
	if !ok {
		return
	}
	side := widgets.Side(text.Side)
	w.mark.SetSide(side)
	w.head.SetText(text.Head)
	w.body.Objects = writing(text.Note, text.Bare, text.Lines)
	w.body.Hidden = len(w.body.Objects) == 0
	w.pills.Objects = pills(side, text.Words)
	able(w.earlier, w.vm.HasStep(-1))
	able(w.later, w.vm.HasStep(1))
	w.showOwn(text)
	w.card.Refresh()
}

// writing is a note and the lines under it, or the quiet line where there is nothing to read.
func writing(note, bare string, lines []string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	switch {
	case note != "":
		list = append(list, widgets.Voice(note))
	case bare != "":
		list = append(list, widgets.VoiceQuiet(bare))
	}
	for _, text := range lines {
		list = append(list, widgets.SmallVoice(text))
	}
	return list
}

func pills(side widgets.Side, texts []string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, text := range texts {
		list = append(list, widgets.SidePill(side, text))
	}
	return list
}

// showOwn builds the author's part, the question before forgetting, or the earlier versions.
func (w *words) showOwn(text present.TideWords) {
	now := shown{string(w.vm.Chosen()), w.vm.Asking, w.vm.History}
	before := w.shown
	w.shown, w.focus = now, nil
	var rows []fyne.CanvasObject
	switch {
	case now.asking:
		rows = w.asking()
	case text.Own:
		rows = w.actions(text, before)
	case text.Hint != "":
		rows = []fyne.CanvasObject{widgets.Small(text.Hint)}
	}
	w.own.Hidden = len(rows) == 0
	w.own.Objects = []fyne.CanvasObject{widgets.Rows(look.S8, rows...)}
	w.own.Refresh()
}

// asking is the one question in the room: forgetting cannot be undone.
func (w *words) asking() []fyne.CanvasObject {
	keep := widgets.TonalButton(w.vm.Say("tides.forget.not"), func() { w.vm.AskForget(false) })
	w.focus = keep
	wash := widgets.NewWash(look.CareWash, widgets.Rows(look.S8,
		widgets.Title(w.vm.Say("tides.forget.title")), widgets.Body(w.vm.Say("tides.forget.words")), widgets.Air(look.S4),
		widgets.Flow(look.S16, look.S8, keep, widgets.CareButton(w.vm.Say("tides.forget.do"), w.vm.Forget))))
	wash.Padding = look.S16
	return []fyne.CanvasObject{wash}
}

func (w *words) actions(text present.TideWords, before shown) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Divider()}
	tick := widgets.NewTick(widgets.Side(text.Side), w.vm.Say("tides.tick"), text.Ticked, w.vm.Tick)
	if text.CanShare {
		current := 0
		if text.Shared {
			current = 1
		}
		share := widgets.NewSegments([]string{w.vm.Say("tides.share.me"), w.vm.Say("tides.share.us")}, current,
			func(i int) { w.vm.Share(i == 1) })
		share.Label = w.vm.Say("tides.share.label")
		rows = append(rows, widgets.Flow(look.S24, look.S8, share, tick), widgets.Small(w.vm.Say("tides.share.hint")))
	} else {
		rows = append(rows, widgets.Leading(tick))
	}
	change := widgets.PlainButton(w.vm.Say("tides.change"), w.vm.Change).WithIcon("pencil").Compact()
	remove := widgets.QuietButton(w.vm.Say("tides.remove"), w.vm.Remove).Compact()
	forget := widgets.QuietButton(w.vm.Say("tides.forget"), func() { w.vm.AskForget(true) }).Compact()
	list := []fyne.CanvasObject{change}
	var history *widgets.Button
	if len(text.Versions) > 0 {
		key := "tides.history"
		if w.vm.History {
			key = "tides.history.close"
		}
		history = widgets.PlainButton(w.vm.Say(key), func() { w.vm.ShowHistory(!w.vm.History) }).WithIcon("history").Compact()
		list = append(list, history)
	}
	rows = append(rows, widgets.Flow(look.S8, look.S4, append(list, remove, forget)...))
	switch {
	case before.id != w.shown.id:
	case before.asking:
		w.focus = forget
	case before.history != w.vm.History && history != nil:
		w.focus = history
	}
	if w.vm.History {
		rows = append(rows, w.versions(text)...)
	}
	return rows
}

// versions are the earlier ones, dated, for their author alone.
func (w *words) versions(text present.TideWords) []fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(w.vm.Say("tides.history.hint"))}
	for _, v := range text.Versions {
		parts := []fyne.CanvasObject{widgets.Small(w.vm.Say("tides.history.when", "day", v.When))}
		parts = append(parts, writing(v.Note, v.Bare, v.Lines)...)
		if len(v.Words) > 0 {
			parts = append(parts, widgets.Flow(look.S8, look.S8, pills(widgets.Side(text.Side), v.Words)...))
		}
		card := widgets.NewWash(look.Rail, widgets.Rows(look.S4, parts...))
		card.Padding = look.S16
		rows = append(rows, card)
	}
	return rows
}

// settleFocus gives the keyboard to what belongs to the last step.
func (w *words) settleFocus() {
	if w.focus == nil {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(w.card); c != nil {
		c.Focus(w.focus)
	}
}

// apart sets two objects at the two ends of a line, or one under the other where there is no room for both.
type apart struct{ width float32 }

func (a *apart) split(objects []fyne.CanvasObject, width float32) (stacked bool) {
	first, ok := objects[0].(*fyne.Container)
	need := objects[1].MinSize().Width + look.Space(look.S16)
	if ok {
		for _, o := range first.Objects {
			need += o.MinSize().Width + look.Space(look.S8)
		}
	}
	return need > width
}

func (a *apart) MinSize(objects []fyne.CanvasObject) fyne.Size {
	first, second := objects[0].MinSize(), objects[1].MinSize()
	if a.width > 0 && a.split(objects, a.width) {
		return fyne.NewSize(max(first.Width, second.Width), first.Height+look.Space(look.S8)+second.Height)
	}
	return fyne.NewSize(second.Width, max(first.Height, second.Height))
}

func (a *apart) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	a.width = s.Width
	second := objects[1].MinSize()
	if a.split(objects, s.Width) {
		h := widgets.HeightAt(objects[0], s.Width)
		widgets.Place(objects[0], 0, 0, s.Width, h)
		widgets.Place(objects[1], s.Width-second.Width, h+look.Space(look.S8), second.Width, second.Height)
		return
	}
	left := s.Width - second.Width - look.Space(look.S16)
	h := widgets.HeightAt(objects[0], left)
	widgets.Place(objects[0], 0, (s.Height-h)/2, left, h)
	widgets.Place(objects[1], s.Width-second.Width, (s.Height-second.Height)/2, second.Width, second.Height)
}
