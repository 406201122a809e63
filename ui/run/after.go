package run

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// done is the last line, and room for each to note how it was. Nothing is shown of how it went.
func (s *stage) done(v present.RunView) fyne.CanvasObject {
	for _, card := range v.After {
		if card.Apart && !card.Covered {
			return s.card(card)
		}
	}
	key := "run.done"
	if v.Alone {
		key = "run.done.alone"
	}
	prompt := widgets.Stage(s.vm.Say(key))
	if v.Wrong != "" {
		again := s.filled(s.vm.Say("run.again"), s.vm.Save)
		out := widgets.Pad(0, 0, 0, -8, widgets.QuietButton(s.vm.Say("run.done.now"), s.vm.Close))
		problem := widgets.NewWash(look.CareWash, widgets.Voice(v.Wrong+" "+s.vm.Say("run.unsaved")))
		return s.plain(prompt, words(prompt, "", problem), newFoot(out, nil, []fyne.CanvasObject{again}))
	}
	return s.plain(prompt, words(prompt, "", s.after(v)...), s.backToNow(v.Saving))
}

func (s *stage) backToNow(saving bool) *fyne.Container {
	now := s.filled(s.vm.Say("run.done.now"), s.vm.Close)
	if saving {
		now.Disable()
	}
	return newFoot(nil, nil, []fyne.CanvasObject{now})
}

// after asks how it was, so quietly that going on without an answer is as easy. Two open a card each.
func (s *stage) after(v present.RunView) []fyne.CanvasObject {
	if len(v.After) == 0 {
		return nil
	}
	rows := []fyne.CanvasObject{widgets.Air(look.S4)}
	if v.Alone {
		rows = append(rows, s.helpedAlone(v.After[0])...)
	} else {
		var cards []fyne.CanvasObject
		for _, card := range v.After {
			cards = append(cards, widgets.Row(look.S8, widgets.NewPersonMark(widgets.Side(card.Side), 11),
				widgets.TonalButton(s.vm.Say("run.after.open", "name", card.Name), func() { s.vm.LookBack(card.ID) }).Compact()))
		}
		rows = append(rows, widgets.VoiceQuiet(s.vm.Say("run.after")), widgets.Flow(look.S24, look.S8, cards...))
	}
	if len(v.Often) > 0 {
		rows = append(rows, widgets.Small(s.vm.Say("run.pattern.own")))
		for _, sentence := range v.Often {
			rows = append(rows, widgets.VoiceQuiet(sentence))
		}
	}
	return rows
}

// helpedAlone asks one alone what helped.
func (s *stage) helpedAlone(card present.RunAfter) []fyne.CanvasObject {
	if card.Noted {
		return []fyne.CanvasObject{widgets.VoiceQuiet(s.vm.Say("run.after.kept"))}
	}
	keep := s.keep()
	return []fyne.CanvasObject{
		widgets.VoiceQuiet(s.vm.Say("run.after.alone")), s.helped(card, keep), widgets.Leading(keep),
	}
}

// card is one person's own, open: the other looks away. Covering it keeps nothing.
func (s *stage) card(card present.RunAfter) fyne.CanvasObject {
	cover := widgets.QuietButton(s.vm.Say("run.after.close"), func() { s.vm.LookBack("") })
	name := widgets.RowFill(look.S8, 1, widgets.NewPersonMark(widgets.Side(card.Side), 11), widgets.Small(card.Name))
	if card.Noted {
		return s.plain(nil, middle(name, widgets.Heading(s.vm.Say("run.after.kept")), widgets.Pad(0, 0, 0, -8, widgets.Leading(cover))),
			s.backToNow(false))
	}
	cover.SetText(s.vm.Say("run.after.cover"))
	keep := s.keep()
	rows := middle(name,
		widgets.Heading(s.vm.Say("run.after.heard")), s.heard(card, keep),
		widgets.Air(0), widgets.Heading(s.vm.Say("run.after.helped")), s.helped(card, keep),
		widgets.Air(0), widgets.Flow(look.S16, look.S8, keep, cover))
	return s.plain(nil, rows, s.backToNow(false))
}

// middle are rows a little above the middle of the page.
func middle(rows ...fyne.CanvasObject) *fyne.Container {
	all := append([]fyne.CanvasObject{layout.NewSpacer()}, rows...)
	return widgets.Rows(look.S16, append(all, layout.NewSpacer(), layout.NewSpacer())...)
}

// keep is not filled: going on without it is as easy.
func (s *stage) keep() *widgets.Button {
	keep := widgets.TonalButton(s.vm.Say("run.after.keep"), s.vm.Note).WithIcon("lock")
	enable(keep, s.vm.CanNote())
	return keep
}

func enable(b *widgets.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// heard are the words of which one at most is chosen.
func (s *stage) heard(card present.RunAfter, keep *widgets.Button) fyne.CanvasObject {
	var chips []*widgets.Chip
	var list []fyne.CanvasObject
	for i, w := range card.Heard {
		chip := widgets.NewChip(w.Text, w.Chosen, func() {
			s.vm.ChooseHeard(w.ID)
			for j, other := range chips {
				other.SetChosen(j == i && !other.Chosen())
			}
			enable(keep, s.vm.CanNote())
		})
		chips, list = append(chips, chip), append(list, chip)
	}
	return widgets.Flow(12, look.S8, list...)
}

// helped are the words of which any may be chosen.
func (s *stage) helped(card present.RunAfter, keep *widgets.Button) fyne.CanvasObject {
	var list []fyne.CanvasObject
	for _, w := range card.Helped {
		var chip *widgets.Chip
		chip = widgets.NewChip(w.Text, w.Chosen, func() {
			s.vm.ChooseHelped(w.ID)
			chip.SetChosen(!chip.Chosen())
			enable(keep, s.vm.CanNote())
		})
		list = append(list, chip)
	}
	return widgets.Flow(12, look.S8, list...)
}
