package away

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// file is the card of a calendar file that is looked into. Its ticks stay while something is chosen.
type file struct {
	vm      *present.Away
	of      *present.AwayFile
	card    *widgets.Card
	first   fyne.Focusable
	who     *fyne.Container
	people  *widgets.Segments
	kinds   *widgets.Choices
	says    *widgets.Text
	buttons *fyne.Container // stand under the card, always in view
	looking bool            // it was still being read
}

func newFile(vm *present.Away) *file {
	f := &file{vm: vm, of: vm.File, says: problem(), looking: vm.File.Looking}
	leave := widgets.QuietButton(vm.Say("away.file.close"), vm.CloseFile)
	f.first = leave
	rows := []fyne.CanvasObject{widgets.Rows(look.S4, widgets.Title(vm.Say("away.file.title")),
		widgets.Small(vm.Say("away.file.lead", "name", f.of.Name)))}
	switch {
	case f.of.Looking:
		rows = append(rows, widgets.VoiceQuiet(vm.Say("away.file.looking")))
	case len(f.of.Found) == 0:
		rows = append(rows, widgets.VoiceQuiet(vm.Say("away.file.none")))
	default:
		rows = append(rows, f.list())
	}
	for _, note := range f.of.Notes {
		rows = append(rows, widgets.Small(note))
	}
	f.buttons = widgets.Rows(look.S8, widgets.Leading(leave))
	if vm.CanAdd() {
		rows = append(rows, f.kind())
		add := widgets.FilledButton(vm.Say("away.file.add"), vm.Add)
		f.buttons = widgets.Rows(look.S8, f.says, widgets.Flow(look.S16, look.S8, add, leave))
	}
	f.card = widgets.NewCard(widgets.Rows(look.S16, rows...))
	f.update()
	return f
}

// list is one row for each stretch of days; those that cannot be chosen say why.
func (f *file) list() fyne.CanvasObject {
	var rows []fyne.CanvasObject
	ticked := false
	for i, found := range f.of.Found {
		words := []fyne.CanvasObject{widgets.Body(found.Name), widgets.Small(found.When)}
		if found.Stands != "" {
			words = append(words, widgets.Small(found.Stands))
		}
		var mark fyne.CanvasObject = widgets.Pad(0, look.S8, 0, look.S8,
			widgets.Fixed(16, 16, &canvas.Image{Resource: look.Icon("check", look.QuietInk), FillMode: canvas.ImageFillContain}))
		if found.Open {
			tick := widgets.NewTick(widgets.None, "", found.Chosen, func(on bool) { f.vm.Choose(i, on) })
			tick.Label = f.vm.Say("away.file.row", "name", found.Name, "when", found.When)
			if mark = tick; !ticked {
				f.first, ticked = tick, true
			}
		}
		if i > 0 {
			rows = append(rows, widgets.Divider())
		}
		rows = append(rows, widgets.RowFill(12, 1, mark, widgets.Pad(look.S4, 0, look.S4, 0, widgets.Rows(0, words...))))
	}
	return widgets.Rows(look.S4, rows...)
}

// kind asks once what all of the chosen ones are.
func (f *file) kind() fyne.CanvasObject {
	texts, current := f.vm.FileKinds()
	f.kinds = widgets.NewChoices(texts, func(i int, chosen bool) {
		if !chosen {
			f.kinds.SetChosen(i, true)
			return
		}
		f.vm.SetFileKind(i)
	})
	f.kinds.Single = true
	f.kinds.SetChosen(current, true)
	names, at := f.vm.FilePeople()
	f.people = widgets.NewSegments(names, at, f.vm.SetFileWho)
	f.people.Label = f.vm.Say("away.who")
	f.who = widgets.Rows(look.S4, widgets.Small(f.vm.Say("away.who")), widgets.Leading(f.people))
	return widgets.Rows(look.S16, widgets.Rows(look.S8, widgets.Small(f.vm.Say("away.file.kind")), f.kinds), f.who)
}

// update follows what was chosen and what is missing.
func (f *file) update() {
	say(f.says, f.of.Problem)
	if f.who != nil {
		f.who.Hidden = !f.vm.FileAsksWho()
		_, at := f.vm.FilePeople()
		f.people.SetCurrent(at)
	}
	f.card.Refresh()
	f.buttons.Refresh()
}
