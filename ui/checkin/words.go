package checkin

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// wordsPart is the field of feeling words, and over it the ways to find one by typing and to say where it is felt.
func (f *form) wordsPart() fyne.CanvasObject {
	vm := f.vm
	f.picker = widgets.NewFeelingPicker(feelings(vm.Feelings()), widgets.FeelingLabels{
		More: vm.Say("checkin.words.more"), Less: vm.Say("checkin.words.less"),
		Harder: vm.Say("checkin.words.harder"), Easier: vm.Say("checkin.words.easier"),
		Near: func(word string) string { return vm.Say("checkin.words.near", "word", word) },
		Fact: vm.Say("checkin.words.fact"),
	})
	f.picker.Label = vm.Say("checkin.words")
	f.picker.OnChange = vm.SetWords
	f.picker.Search(widgets.FeelingSearch{
		Place: vm.Say("checkin.find.place"), Begin: vm.Say("checkin.find.begin"), None: vm.Say("checkin.find.none"),
		First: func(word string) string { return vm.Say("checkin.find.first", "word", word) },
		Find:  vm.FindWords,
	})
	f.picker.OnFinding = vm.SetFinding
	f.find = widgets.QuietButton(vm.Say("checkin.find"), func() { vm.SetFinding("", !vm.Finding) }).WithIcon("search").Compact()
	f.unfold = widgets.QuietButton(vm.LinesWord(), func() { vm.OpenLines(!vm.Lining) }).Compact()
	ways := widgets.Pad(-6, -8, -6, -8, widgets.Row(look.S8, f.find, f.unfold)) // they reach beyond the line of the title
	return widgets.Rows(look.S8, headOf(widgets.Title(vm.Say("checkin.words")), ways), f.picker)
}

func feelings(list []present.Feeling) []widgets.FeelingWord {
	var out []widgets.FeelingWord
	for _, w := range list {
		out = append(out, widgets.FeelingWord{ID: w.ID, Text: w.Text, X: w.X, Y: w.Y, Nearer: feelings(w.Nearer)})
	}
	return out
}

// showWords brings the model into the field, the search and the two lines.
func (f *form) showWords() {
	if !same(f.picker.Chosen(), f.vm.Words()) {
		f.picker.SetChosen(f.vm.Words())
	}
	if text, open := f.picker.Finding(); open != f.vm.Finding || text != f.vm.Sought {
		f.picker.SetFinding(f.vm.Finding, f.vm.Sought)
	}
	word := f.vm.Say("checkin.find")
	if f.vm.Finding {
		word = f.vm.Say("checkin.find.close")
	}
	f.find.SetText(word)
	f.unfold.SetText(f.vm.LinesWord())
	f.lines.show()
}
