package run

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// writers are the cards in which something can be typed, one for each.
func (s *stage) writers(v present.RunView) fyne.CanvasObject {
	var cards []fyne.CanvasObject
	var words []*widgets.Entry
	open := openOne(v.Writers)
	for _, w := range v.Writers {
		switch {
		case w.Kind == present.WriteWord:
			card, entry := s.word(w)
			cards, words = append(cards, card), append(words, entry)
		case w.Covered:
			cards = append(cards, s.covered(w, open >= 0))
		default:
			cards = append(cards, s.line(w))
		}
	}
	s.chain(words)
	if open >= 0 {
		// The open card has the room; the covered one stands under it.
		return widgets.Rows(look.S16, cards[open], cards[1-open])
	}
	return widgets.Columns(look.S16, 200, cards...)
}

// openOne is the place of the card that is not covered, or -1 where all are alike.
func openOne(writers []present.RunWriter) int {
	if len(writers) != 2 || writers[0].Covered == writers[1].Covered {
		return -1
	}
	if writers[0].Covered {
		return 1
	}
	return 0
}

// word is a field for the one word at the end.
func (s *stage) word(w present.RunWriter) (*widgets.Field, *widgets.Entry) {
	entry := widgets.NewEntry("")
	entry.SetText(w.Text)
	entry.Label = w.Name + ", " + s.vm.Say("run.word")
	field := widgets.NewField(w.Name, entry, s.vm.Say("run.word"))
	field.Side = widgets.Side(w.Side)
	entry.OnChanged = func(text string) { field.SetProblem(s.vm.Type(w.ID, text)) }
	return field, entry
}

// chain lets Enter lead from one word to the next, and from the last one on.
func (s *stage) chain(words []*widgets.Entry) {
	for i, entry := range words {
		if i == 0 {
			s.focus = entry
		}
		entry.OnSubmitted = func(string) {
			if i+1 == len(words) {
				s.vm.Next()
				return
			}
			s.give(words[i+1])
		}
	}
}

// covered is a card that only its writer opens. It looks the same whether or not there is anything on it. Under an open
// card it is a line and no more.
func (s *stage) covered(w present.RunWriter, short bool) fyne.CanvasObject {
	label := "run.write.open"
	if w.Kind == present.WriteKeepsake {
		label = "run.keep.open"
	}
	side := widgets.Side(w.Side)
	open := widgets.TonalButton(s.vm.Say(label, "name", w.Short), func() { s.vm.Uncover(w.ID) }).WithIcon("pencil")
	if short {
		card := widgets.NewCard(widgets.RowFill(look.S8, 1, widgets.NewPersonMark(side, 11), widgets.Voice(w.Name).Single(), open.Compact()))
		card.Padding = 10
		return card
	}
	card := widgets.NewCard(widgets.Rows(look.S8,
		widgets.RowFill(look.S8, 1, widgets.NewPersonMark(side, 11), widgets.Title(w.Name)),
		widgets.Small(s.vm.Say("run.write.covered", "name", w.Short)),
		widgets.Leading(open)))
	card.Padding = look.S16
	return card
}

// judgement lets a gentle hint come up under the field while it is typed in, and answers the button that puts it away.
func (s *stage) judgement(person string, field *widgets.Field, note *widgets.Entry) fyne.CanvasObject {
	shown := ""
	var hide *widgets.Button
	show := func(hint string) {
		if hint == shown {
			return
		}
		shown = hint
		field.SetHint(hint)
		if hint == "" {
			hide.Hide()
		} else {
			hide.Show()
		}
		s.again()
	}
	hide = widgets.QuietButton(s.vm.Say("hint.judgement.hide"), func() {
		s.vm.HushJudgement()
		show("")
		s.give(note)
	}).WithIcon("close").Compact()
	hide.Hide()
	note.OnChanged = func(text string) {
		field.SetProblem(s.vm.Type(person, text))
		show(s.vm.Judgement(person))
	}
	if hint := s.vm.Judgement(person); hint != "" {
		shown = hint
		field.SetHint(hint)
		hide.Show()
	}
	return hide
}

// line is a card to write on. At the keepsake its writer says what becomes of it.
func (s *stage) line(w present.RunWriter) fyne.CanvasObject {
	hint, rows := "run.write", 3
	if w.Kind == present.WriteKeepsake {
		hint, rows = "run.keep.line", 2
	}
	note := widgets.NewNote(s.vm.Say(hint), rows)
	note.SoftLimit = 0 // the run says itself what is too long
	note.SetText(w.Text)
	field := widgets.NewField(w.Name, note, "")
	field.Side = widgets.Side(w.Side)
	note.Label = w.Name
	s.focus = note
	var under []fyne.CanvasObject
	if w.Kind == present.WriteNote {
		under = append(under, s.judgement(w.ID, field, note))
	} else {
		note.OnChanged = func(text string) { field.SetProblem(s.vm.Type(w.ID, text)) }
	}
	if w.Kind == present.WriteKeepsake {
		choice := widgets.NewSegments(w.Choices, w.Choice, func(i int) { s.vm.Keep(w.ID, i) })
		choice.Label = w.Name
		under = append(under, choice)
	}
	if w.Earlier {
		under = append(under, widgets.PlainButton(s.vm.Say("run.keep.earlier"), func() { s.vm.UseEarlier(w.ID) }).Compact())
	}
	if w.Apart {
		under = append(under, widgets.TonalButton(s.vm.Say("run.write.cover"), s.vm.Cover).WithIcon("check").Compact())
	}
	return widgets.Rows(12, field, widgets.Flow(look.S16, look.S4, under...))
}
