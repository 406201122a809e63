// Package care shows the page “When it isn’t safe” and the question that leads to it. The page fills the window, offers
// no ritual, and writes nothing.
package care

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the page, or the question where one brought the person here.
func New(vm *present.Care) fyne.CanvasObject {
	if vm.Ask != nil {
		return Ask(vm.Ask)
	}
	column := widgets.Rows(0,
		head(vm),
		widgets.Air(look.S16),
		widgets.Rows(14, voices(vm.Words())...),
		widgets.Air(30),
		section(vm.Say("care.places"), vm.Say("care.current")),
		widgets.Air(look.S8),
		places(vm.Places()),
		widgets.Air(30),
		section(vm.Say("care.trace"), ""),
		widgets.Air(look.S4),
		widgets.Voice(vm.Say("care.trace.words")),
		widgets.Air(look.S8),
		widgets.Leading(widgets.CareButton(vm.Say("care.hide"), vm.Hide)),
	)
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(40, 0, 40, 0, column)))
}

// head is the lighthouse, the title, and the way out, which comes first for the keyboard.
func head(vm *present.Care) fyne.CanvasObject {
	title := widgets.NewText(vm.Title(), look.SizeStage, look.Serif, look.Ink)
	out := widgets.CareTonalButton(vm.Say("care.close"), vm.Close).WithIcon("close")
	return widgets.RowFill(look.S16, 1, lighthouse(30), title, out)
}

func lighthouse(size float32) fyne.CanvasObject {
	return widgets.Fixed(size, size, &canvas.Image{Resource: look.Icon("lighthouse", look.Care), FillMode: canvas.ImageFillContain})
}

func voices(words []string) []fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, w := range words {
		list = append(list, widgets.Voice(w))
	}
	return list
}

// section is a small title in lilac with a quiet remark at the right.
func section(title, remark string) fyne.CanvasObject {
	left := widgets.Body(title).In(look.Care)
	if remark == "" {
		return left
	}
	return widgets.RowFill(look.S16, 1, left.Single(), widgets.Small(remark).Trailing())
}

// places are rows in a card: what it is at the left, how it is reached in lilac at the right.
func places(list []present.CarePlace) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, p := range list {
		if i > 0 {
			rows = append(rows, widgets.Pad(0, look.S16, 0, look.S16, widgets.Divider()))
		}
		words := widgets.Rows(0, widgets.Body(p.Name), widgets.Small(p.Detail))
		row := fyne.CanvasObject(words)
		if p.Reach != "" {
			row = widgets.RowFill(look.S16, 0, words, widgets.Body(p.Reach).In(look.Care).Single())
		}
		rows = append(rows, widgets.Pad(9, look.S16, 9, look.S16, row))
	}
	card := widgets.NewCard(widgets.Rows(0, rows...))
	card.Padding = look.S8
	return card
}

// Ask is the gentle stop after a word of fear or control. Keeping nothing is the default: it comes first and has the focus.
func Ask(ask *present.CareAsk) fyne.CanvasObject {
	drop := widgets.CareTonalButton(ask.Say("care.ask.drop"), ask.Drop)
	keep := widgets.QuietButton(ask.Say("care.ask.keep"), ask.Keep)
	page := widgets.CareButton(ask.Say("care.ask.page"), ask.Page).WithIcon("lighthouse")
	rows := []fyne.CanvasObject{
		widgets.Leading(lighthouse(34)),
		widgets.Prompt(ask.Title()),
	}
	rows = append(rows, voices(ask.Words())...)
	rows = append(rows, widgets.Air(look.S8), widgets.Flow(look.S16, look.S8, drop, keep), widgets.Leading(page))
	return widgets.NewScroll(widgets.NewColumn(widgets.Pad(96, 0, 40, 0, widgets.Rows(look.S16, rows...))))
}
