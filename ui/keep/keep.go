// Package keep shows the book that is being made: its cover, the days it is about, what its writers ticked for it, and the
// paper. It is the room that knows how books are printed.
package keep

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Keep) fyne.CanvasObject {
	vm.Make = bookOf(vm)
	r := &room{vm: vm, cover: widgets.NewBookCover(coverText(vm)), make: widgets.FilledButton(vm.Say("keep.make"), vm.MakeBook).WithIcon("keep"),
		work: widgets.Rows(look.S8)}
	head := widgets.Rows(look.S4, widgets.Prompt(vm.Title()), widgets.VoiceQuiet(vm.Lead()))
	r.list = newList(vm)
	spread := &fyne.Container{Layout: &spread{}, Objects: []fyne.CanvasObject{r.coverCard(), r.list.card}}
	also := widgets.Rows(look.S8, widgets.Divider(), widgets.Flow(look.S24, look.S4,
		widgets.Pad(4, 0, 0, 0, widgets.Small(vm.Say("keep.also")).Single()),
		widgets.PlainButton(vm.Say("keep.copy"), vm.MakeCopy).WithIcon("save").Compact(),
		widgets.Pad(4, 0, 0, 0, widgets.Small(vm.CopyHint()))))
	r.scroll = widgets.NewScroll(widgets.NewWideColumn(widgets.Pad(36, 0, look.S24, 0, widgets.Rows(look.S24, head, spread, also))))
	foot := widgets.NewWideColumn(widgets.Pad(12, 0, look.S16, 0, r.work))
	r.root = widgets.NewPage(r.scroll, foot)
	r.update()
	vm.OnChange = r.update
	return r.root
}

// room keeps what stays while a day is typed or a book is written.
type room struct {
	vm     *present.Keep
	root   *fyne.Container
	scroll *widgets.Scroll
	cover  *widgets.BookCover
	make   *widgets.Button
	list   *list
	work   *fyne.Container // the button, or the progress, or the way to the book
	bar    *widgets.Progress
	shown  string
}

// coverCard is the cover on its ground.
func (r *room) coverCard() fyne.CanvasObject {
	card := widgets.NewWash(look.Rail, widgets.Middle(r.cover))
	card.Padding = look.S24
	return card
}

func coverText(vm *present.Keep) widgets.BookCoverText {
	title, under, names := vm.Cover()
	return widgets.BookCoverText{Title: title, Under: under, Names: names}
}

// update follows what is typed, and the work.
func (r *room) update() {
	r.cover.SetText(coverText(r.vm))
	r.list.update()
	if r.vm.CanMake() {
		r.make.Enable()
	} else {
		r.make.Disable()
	}
	r.foot()
	r.root.Refresh()
	r.scroll.Refresh()
}

// foot is the one button of the room; while a book is written, how far it is; and then where it lies.
func (r *room) foot() {
	state := "make"
	switch {
	case r.vm.Making != nil:
		state = "making"
	case r.vm.Made != "":
		state = r.vm.Made
	}
	if state == "making" && r.bar != nil {
		r.bar.SetValue(r.vm.Making.Part)
		return
	}
	if state == r.shown {
		return
	}
	r.shown, r.bar = state, nil
	switch state {
	case "make":
		r.work.Objects = []fyne.CanvasObject{widgets.Leading(r.make)}
	case "making":
		r.bar = widgets.NewProgress(r.vm.Say("keep.making"), r.vm.Say("keep.stop"), r.vm.Stop)
		r.bar.SetValue(r.vm.Making.Part)
		r.work.Objects = []fyne.CanvasObject{r.bar}
	default:
		open := widgets.FilledButton(r.vm.Say("keep.open"), r.vm.Open).WithIcon("print")
		again := widgets.TonalButton(r.vm.Say("keep.again"), r.vm.MakeBook).WithIcon("keep")
		r.work.Objects = []fyne.CanvasObject{
			widgets.Small(r.vm.Say("keep.made", "path", r.vm.Made)).In(look.Ink), widgets.Flow(look.S16, look.S8, open, again),
		}
	}
	r.work.Refresh()
}
