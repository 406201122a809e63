package own

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// files shows what was opened or dropped, before anything of it is kept.
func files(vm *present.Own) fyne.CanvasObject {
	title := vm.Say("own.files.title")
	if len(vm.Files) > 1 {
		title = vm.Say("own.files.titles")
	}
	rows := []fyne.CanvasObject{
		back(vm.Say("own.to-list"), vm.Leave),
		widgets.Rows(look.S4, widgets.Prompt(title), widgets.VoiceQuiet(vm.Say("own.files.lead"))),
	}
	if vm.Looking() {
		rows = append(rows, widgets.VoiceQuiet(vm.Say("own.files.looking")))
	}
	for i, f := range vm.Files {
		rows = append(rows, file(vm, i, f))
	}
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(24, 0, look.S24, 0, widgets.Rows(look.S16, rows...))))
}

func file(vm *present.Own, i int, f present.OwnFile) fyne.CanvasObject {
	switch {
	case f.Done != "":
		return widgets.NewWash(look.Sand, widgets.Rows(look.S4, widgets.Body(name(f)), widgets.Small(f.Done)))
	case len(f.Lines) > 0:
		return refused(vm, i, f)
	}
	head := widgets.RowFill(look.S24, 1, widgets.NewPicture(f.Picture, 104, 72),
		widgets.Rows(look.S4, widgets.Title(f.Title), widgets.Voice(f.For), widgets.Small(f.Small)))
	words := []fyne.CanvasObject{head, widgets.Divider()}
	for _, s := range f.Steps {
		words = append(words, widgets.Rows(0, widgets.Small(s.Kind), widgets.Voice(s.Prompt)))
	}
	if f.Advice != "" {
		words = append(words, widgets.Small(f.Advice))
	}
	return widgets.NewCard(widgets.Rows(12, append(words, widgets.Air(0), keeping(vm, i, f))...))
}

func name(f present.OwnFile) string {
	if f.Title != "" {
		return f.Title
	}
	return f.Name
}

// keeping asks what becomes of it. Private comes first.
func keeping(vm *present.Own, i int, f present.OwnFile) fyne.CanvasObject {
	var buttons []fyne.CanvasObject
	mine, ours := func() { vm.KeepFile(i, false) }, func() { vm.KeepFile(i, true) }
	switch {
	case !vm.CanWrite():
	case f.CanKeepMine && f.CanKeepUs:
		buttons = append(buttons, widgets.FilledButton(vm.Say("own.files.keep.me"), mine), widgets.TonalButton(vm.Say("own.files.keep.us"), ours))
	case f.CanKeepUs:
		buttons = append(buttons, widgets.FilledButton(vm.Say("own.files.keep.us"), ours))
	default:
		buttons = append(buttons, widgets.FilledButton(vm.Say("own.files.keep"), mine))
	}
	buttons = append(buttons, widgets.QuietButton(vm.Say("own.files.dont"), func() { vm.DontKeep(i) }))
	return widgets.Flow(look.S16, look.S8, buttons...)
}

// refused says which file it is, and where and why it cannot be kept.
func refused(vm *present.Own, i int, f present.OwnFile) fyne.CanvasObject {
	title := vm.Say("own.files.refused", "name", f.Name)
	if f.Deck {
		title = f.Title
	}
	words := []fyne.CanvasObject{widgets.Title(title)}
	for _, line := range f.Lines {
		words = append(words, widgets.Body(line))
	}
	words = append(words, widgets.Air(0), widgets.Leading(widgets.TonalButton(vm.Say("own.files.fine"), func() { vm.DontKeep(i) })))
	return widgets.NewCard(widgets.Rows(look.S8, words...))
}
