// Package now shows the first room: the shore at its hour, who is here, at most one card, and what was last kept.
package now

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// The heights in dp at 100 %, from the first line on the sky to what lies on the beach and to a card over the water.
const (
	toBeach = 208
	toCard  = 156
)

// New shows the room.
func New(vm *present.Now) fyne.CanvasObject {
	shore := widgets.NewShore(vm.Hour(), widgets.ShoreNow)
	var rows []fyne.CanvasObject
	if vm.Card != nil {
		rows = append(rows, aboveCard(sky(vm, shore)), card(vm))
		rows = append(rows, quiet(vm)...)
		rows = append(rows, widgets.Air(look.S16), beside(vm))
	} else {
		rows = append(rows, widgets.MinHeight(toBeach, widgets.Pad(0, 0, look.S16, 0, sky(vm, shore))), checkIn(vm))
		rows = append(rows, quiet(vm)...)
		if vm.Ritual != nil {
			rows = append(rows, widgets.Air(look.S24), suggestion(vm))
		}
		rows = append(rows, widgets.Air(look.S40), below(vm))
	}
	column := widgets.NewColumn(widgets.Pad(44, 0, look.S24, 0, widgets.Rows(0, rows...)))
	return widgets.NewScroll(widgets.NewShoreWith(shore, column))
}

// aboveCard keeps the room between the sky's words and a card over the water. In large type the card rises, so that its
// button is not far away.
func aboveCard(words fyne.CanvasObject) fyne.CanvasObject {
	if look.Current().Scale() > 1.4 {
		return widgets.Pad(0, 0, look.S24, 0, words)
	}
	return widgets.Pad(0, 0, look.S8, 0, widgets.MinHeight(toCard-look.S8, words))
}

// sky is the date, the greeting, and a time away that is going on, clear of the sun or the moon.
func sky(vm *present.Now, shore *widgets.Shore) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(vm.Date), widgets.Prompt(vm.Greeting)}
	if vm.Away != nil {
		line := []fyne.CanvasObject{widgets.Small(vm.Away.Text).In(look.Ink)}
		if vm.Away.Back != "" {
			line = append(line, widgets.PlainButton(vm.Away.Back, vm.BackHome).Compact())
		}
		rows = append(rows, widgets.Flow(look.S8, 0, line...))
	}
	return &fyne.Container{Layout: clearOf{shore}, Objects: []fyne.CanvasObject{widgets.Rows(look.S8, rows...)}}
}

// checkIn is the one main action, while no card holds it.
func checkIn(vm *present.Now) fyne.CanvasObject {
	return widgets.Flow(look.S16, 0, widgets.FilledButton(vm.Say("now.check-in"), vm.CheckIn), widgets.Small(vm.Say("now.check-in.hint")))
}

// quiet are lines that ask for nothing: what went by unseen, and that reminders have gone quiet.
func quiet(vm *present.Now) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	if vm.Missed != nil {
		line := []fyne.CanvasObject{widgets.Small(vm.Missed.Text)}
		if vm.Missed.Begin != "" {
			line = append(line, widgets.PlainButton(vm.Missed.Begin, vm.BeginMissed).Compact())
		}
		line = append(line, widgets.QuietButton(vm.Say("now.card.why"), vm.ToggleWhy).Compact())
		rows = append(rows, widgets.Air(look.S16), widgets.Flow(look.S8, 0, line...))
		if vm.Missed.WhyOpen {
			rows = append(rows, widgets.Air(look.S4), widgets.Small(vm.Missed.Why).In(look.Ink))
		}
	}
	if vm.Quiet != "" {
		rows = append(rows, widgets.Air(look.S16), widgets.Small(vm.Quiet))
	}
	return rows
}

// suggestion is the card of the ritual for this hour.
func suggestion(vm *present.Now) fyne.CanvasObject {
	s := vm.Ritual
	buttons := []fyne.CanvasObject{widgets.TonalButton(s.Begin, func() { vm.Begin(false) })}
	if s.ByOne != "" {
		buttons = append(buttons, widgets.PlainButton(s.ByOne, func() { vm.Begin(true) }))
	}
	if s.Another != "" {
		buttons = append(buttons, widgets.PlainButton(s.Another, vm.Another))
	}
	buttons = append(buttons, widgets.QuietButton(vm.Say("now.ritual.not-today"), vm.NoRitual))
	words := widgets.Rows(look.S8,
		widgets.Small(s.Small),
		widgets.Heading(s.Title),
		widgets.Voice(s.Body),
		widgets.Air(look.S4),
		widgets.Flow(look.S8, look.S8, buttons...),
	)
	return widgets.NewCard(pictured(words, widgets.NewPicture(s.Picture, 150, 150)))
}

// below is what was last kept: words at the left, a look back at the right.
func below(vm *present.Now) fyne.CanvasObject {
	var left, right fyne.CanvasObject
	switch {
	case len(vm.Words) > 0:
		left = lastWords(vm)
	case vm.Empty != "":
		left = widgets.VoiceQuiet(vm.Empty)
	}
	if vm.Back != nil {
		right = quote(vm.Back)
	}
	return pair(look.S40, left, right)
}

// beside is what stands under a card: each for yourself, and what was brought home, or the last words.
func beside(vm *present.Now) fyne.CanvasObject {
	each := vm.Say("now.each.one")
	if vm.Couple() {
		each = vm.Say("now.each")
	}
	own := widgets.NewCard(widgets.Rows(0,
		widgets.Small(each),
		widgets.Air(6),
		widgets.Title(vm.Say("now.each.title")),
		widgets.Air(10),
		widgets.Leading(widgets.TonalButton(vm.Say("now.check-in"), vm.CheckIn)),
	))
	var right fyne.CanvasObject
	switch {
	case vm.Back != nil:
		right = widgets.Pad(20, 0, 0, 0, quote(vm.Back))
	case len(vm.Words) > 0:
		right = widgets.Pad(20, 0, 0, 0, lastWords(vm))
	}
	return pair(look.S24, own, right)
}

// pair sets two things side by side where there is room; either may be missing.
func pair(gap float32, left, right fyne.CanvasObject) fyne.CanvasObject {
	switch {
	case left == nil && right == nil:
		return widgets.Air(0)
	case right == nil:
		return left
	case left == nil:
		return right
	}
	return widgets.Columns(gap, 240, left, right)
}

func lastWords(vm *present.Now) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(vm.Say("now.words"))}
	for _, w := range vm.Words {
		words := lastWord(w)
		if vm.Couple() {
			rows = append(rows, marked(widgets.NewPersonMark(widgets.Side(w.Side), 10), words))
		} else {
			rows = append(rows, words)
		}
	}
	return widgets.Rows(look.S8, rows...)
}

// lastWord is the words with when they were kept, and the lines about the body under them.
func lastWord(w present.LastWords) *fyne.Container {
	line := []fyne.CanvasObject{widgets.Voice(w.Text), widgets.Small(w.When)}
	if w.Text == "" {
		line = line[1:]
	}
	rows := []fyne.CanvasObject{widgets.Flow(12, 0, line...)}
	for _, text := range w.Lines {
		rows = append(rows, widgets.SmallVoice(text))
	}
	return widgets.Rows(0, rows...)
}

func quote(q *present.Quote) fyne.CanvasObject {
	rows := []fyne.CanvasObject{widgets.Small(q.Head), widgets.Quote(q.Text)}
	if q.From != "" {
		rows = append(rows, marked(widgets.NewPersonMark(widgets.Side(q.Side), 8), widgets.Small(q.From)))
	}
	return widgets.Rows(look.S8, rows...)
}
