package rituals

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// showPaper asks on which paper: the ritual as a card, or all of its situation as a set to fold.
func showPaper(vm *present.Rituals, from fyne.CanvasObject) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	page, ok := vm.Page()
	if c == nil || !ok {
		return
	}
	var sheet *widgets.Sheet
	choice := func(sizes []string, do string, style func(string, func()) *widgets.Button, save func(int)) fyne.CanvasObject {
		papers := widgets.NewSegments(vm.PaperNames(sizes), 0, nil)
		papers.Label = vm.Say("rituals.paper.size")
		return widgets.Flow(look.S16, look.S8, papers, style(vm.Say(do), func() {
			sheet.Hide()
			save(papers.Current())
		}))
	}
	content := widgets.Rows(look.S16,
		widgets.Voice(vm.Say("rituals.paper.card", "title", page.Title)),
		choice(present.CardSizes, "rituals.paper.card.do", widgets.FilledButton, vm.PrintCard),
		widgets.Divider(),
		widgets.Voice(vm.Say("rituals.paper.set", "situation", vm.SetOf())),
		choice(present.SheetSizes, "rituals.paper.set.do", widgets.TonalButton, vm.PrintSet),
	)
	before := c.Focused()
	c.Unfocus() // no ring shines through the veil
	sheet = widgets.ShowSheet(c, vm.Say("rituals.paper.title"), vm.Say("rituals.paper.close"), content, func() {
		if before != nil {
			c.Focus(before)
		}
	})
}
