package away

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// file is the card of a calendar file that is looked into. Its ticks stay while something is chosen.
type file struct {
	vm      *present.Away
	of      *present.AwayFile
	view    fyne.CanvasObject // the card; and under it a list that is too long for one
	who     *fyne.Container
	people  *widgets.Segments
	kinds   *widgets.Choices
	says    *widgets.Text
	buttons *fyne.Container // stand under the card, always in view
	looking bool            // it was still being read
	scroll  *widgets.Scroll
	long    *widgets.Long         // of very many
	ticks   map[int]*widgets.Tick // of the rows that exist
}

// mostPlain is how many rows stand there as they are; of more, only those near the view exist.
const mostPlain = 60

func newFile(vm *present.Away, scroll *widgets.Scroll) *file {
	f := &file{vm: vm, of: vm.File, scroll: scroll, says: problem(), looking: vm.File.Looking, ticks: map[int]*widgets.Tick{}}
	leave := widgets.QuietButton(vm.Say("away.file.close"), vm.CloseFile)
	rows := []fyne.CanvasObject{widgets.Rows(look.S4, widgets.Title(vm.Say("away.file.title")),
		widgets.Small(vm.Say("away.file.lead", "name", f.of.Name)))}
	var after []fyne.CanvasObject // the rest, before a list so long that nobody would find it behind
	for _, note := range f.of.Notes {
		after = append(after, widgets.Small(note))
	}
	f.buttons = widgets.Rows(look.S8, widgets.Leading(leave))
	if vm.CanAdd() {
		after = append(after, f.kind())
		add := widgets.FilledButton(vm.Say("away.file.add"), vm.Add)
		f.buttons = widgets.Rows(look.S8, f.says, widgets.Flow(look.S16, look.S8, add, leave))
	}
	var list fyne.CanvasObject
	switch n := len(f.of.Found); {
	case f.of.Looking:
		rows = append(rows, widgets.VoiceQuiet(vm.Say("away.file.looking")))
	case n == 0:
		rows = append(append(rows, widgets.VoiceQuiet(vm.Say("away.file.none"))), after...)
	case n <= mostPlain:
		rows = append(append(rows, f.list()), after...)
	default:
		rows, list = append(rows, after...), f.longList()
	}
	if f.view = widgets.NewCard(widgets.Rows(look.S16, rows...)); list != nil {
		f.view = widgets.Rows(look.S16, f.view, list)
	}
	f.update()
	return f
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
	f.view.Refresh()
	f.buttons.Refresh()
}
