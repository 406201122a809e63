package own

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// list shows what there is of one's own, and what could not be read.
func list(vm *present.Own) fyne.CanvasObject {
	rows := []fyne.CanvasObject{
		widgets.RowFill(look.S16, 0, back(vm.Say("own.back"), vm.ToRituals), widgets.Pad(0, -8, 0, 0, openFile(vm))),
		widgets.Rows(look.S4, widgets.Prompt(vm.Title()), widgets.VoiceQuiet(vm.Lead())),
	}
	if title, ok := vm.Waiting(); ok {
		rows = append(rows, waiting(vm, title))
	}
	var foot fyne.CanvasObject
	if vm.Empty() {
		rows = append(rows, widgets.NewEmpty("letter", vm.Say("own.empty"), write(vm)))
	} else if vm.CanWrite() {
		foot = widgets.Leading(write(vm))
	}
	mine, ours, folder := vm.Items()
	mineKey := "own.mine"
	if !vm.Couple() {
		mineKey = "own.mine.one"
	}
	rows = append(rows, items(vm, vm.Say(mineKey), mine)...)
	rows = append(rows, items(vm, vm.Say("own.ours"), ours)...)
	rows = append(rows, items(vm, vm.Say("own.folder"), folder)...)
	rows = append(rows, broken(vm)...)
	if where := vm.Folder(); where != "" {
		rows = append(rows, widgets.Small(where))
	}
	scroll := widgets.NewScroll(widgets.NewColumn(widgets.Pad(24, 0, look.S24, 0, widgets.Rows(look.S16, rows...))))
	if foot == nil {
		return scroll
	}
	return widgets.NewPage(scroll, widgets.NewColumn(widgets.Pad(12, 0, look.S16, 0, foot)))
}

func write(vm *present.Own) *widgets.Button {
	if !vm.CanWrite() {
		return nil
	}
	return widgets.FilledButton(vm.Say("own.write"), vm.BeginNew).WithIcon("pencil")
}

func openFile(vm *present.Own) fyne.CanvasObject {
	return widgets.QuietButton(vm.Say("own.open"), vm.OpenFile).WithIcon("open")
}

// waiting is what was begun and not kept.
func waiting(vm *present.Own, title string) fyne.CanvasObject {
	buttons := widgets.Row(look.S4,
		widgets.TonalButton(vm.Say("own.go-on"), vm.GoOn).Compact(),
		widgets.QuietButton(vm.Say("own.let-it-go"), vm.LetGo).Compact())
	card := widgets.NewWash(look.Sand, widgets.Flow(look.S16, look.S8, widgets.Voice(vm.Say("own.waiting", "title", title)), buttons))
	card.Padding = 12
	return card
}

func items(vm *present.Own, title string, list []present.OwnItem) []fyne.CanvasObject {
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{widgets.Small(title)}
	for _, item := range list {
		rows = append(rows, card(vm, item))
	}
	return rows
}

// card is one ritual: what it is, and what can be done with it.
func card(vm *present.Own, item present.OwnItem) fyne.CanvasObject {
	small := item.Small
	if item.By != "" {
		small += " · " + item.By
	}
	words := widgets.Rows(look.S4, widgets.Title(item.Title), widgets.Voice(item.For), widgets.Small(small))
	picture := widgets.NewPicture(item.Picture, 104, 72)
	body := widgets.Rows(look.S8, widgets.RowFill(look.S24, 1, picture, words),
		widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S4, doings(vm, item)...)))
	c := widgets.NewCard(body)
	c.Padding = 20
	return c
}

func doings(vm *present.Own, item present.OwnItem) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	word := func(key string, do func()) {
		list = append(list, widgets.QuietButton(vm.Say(key), do).Compact())
	}
	if item.CanTogether || item.CanAlone {
		list = append(list, widgets.PlainButton(vm.Say("own.begin"), func() { vm.Begin(item) }).WithIcon("play").Compact())
	}
	writes := vm.CanWrite()
	if item.Mine && writes {
		list = append(list, widgets.PlainButton(vm.Say("own.change"), func() { vm.Change(item.Entry) }).WithIcon("pencil").Compact())
	} else if writes {
		word("own.copy", func() { vm.Copy(item.ID) })
	}
	if item.Entry == "" {
		return list
	}
	if vm.Open != item.ID {
		word("own.more", func() { vm.Toggle(item.ID) })
		return list
	}
	rarer(vm, item, word)
	return list
}

// rarer are the words that are shown once they are asked for.
func rarer(vm *present.Own, item present.OwnItem, word func(key string, do func())) {
	mine := item.Mine && vm.CanWrite()
	if mine {
		word("own.copy", func() { vm.Copy(item.ID) })
	}
	switch {
	case !mine || !vm.Couple():
	case item.Shared:
		word("own.take-back", func() { vm.Share(item, false) })
	default:
		word("own.share", func() { vm.Share(item, true) })
	}
	word("own.save", func() { vm.Save(item.Entry) })
	if mine {
		word("own.remove", func() { vm.Remove(item.Entry, item.Title) })
	}
}

// broken are those that cannot be read, each with lines and reasons.
func broken(vm *present.Own) []fyne.CanvasObject {
	list := vm.Broken()
	if len(list) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{widgets.Small(vm.Say("own.broken"))}
	for _, b := range list {
		words := []fyne.CanvasObject{widgets.Body(b.Name)}
		for _, line := range b.Lines {
			words = append(words, widgets.Small(line))
		}
		if b.Entry != "" {
			buttons := []fyne.CanvasObject{widgets.QuietButton(vm.Say("own.save"), func() { vm.Save(b.Entry) }).Compact()}
			if b.Remove && vm.CanWrite() {
				buttons = append(buttons, widgets.QuietButton(vm.Say("own.remove"), func() { vm.Remove(b.Entry, b.Name) }).Compact())
			}
			words = append(words, widgets.Pad(0, 0, 0, -8, widgets.Flow(look.S8, look.S4, buttons...)))
		}
		c := widgets.NewWash(look.Sand, widgets.Rows(look.S4, words...))
		c.Padding = 16
		rows = append(rows, c)
	}
	return rows
}
