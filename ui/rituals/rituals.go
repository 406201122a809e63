// Package rituals shows the room in which a ritual is chosen: what is here now, how much time there is, how deep it may go,
// and up to three offers. It is thin: everything is decided in present.Rituals.
package rituals

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// New shows the room.
func New(vm *present.Rituals) fyne.CanvasObject {
	r := &room{vm: vm, body: container.NewStack(), foot: container.NewStack(), offers: newOffers(vm)}
	r.scroll = widgets.NewScroll(widgets.NewColumn(r.body))
	r.root = widgets.NewPage(r.scroll, widgets.NewColumn(r.foot))
	r.build()
	vm.OnChange = r.update
	return r.root
}

// room keeps what stays while choices are made, so that the keyboard stays where it is.
type room struct {
	vm     *present.Rituals
	root   *fyne.Container
	scroll *widgets.Scroll
	body   *fyne.Container
	foot   *fyne.Container
	offers *offers

	browsing bool
	label    *widgets.Text
	why      *reason
	shown    footState
}

// build makes the question and the choices, or the list of all.
func (r *room) build() {
	r.browsing = r.vm.Browsing
	r.label = widgets.Small(r.vm.OffersLabel())
	rows := []fyne.CanvasObject{r.head()}
	if !r.browsing {
		if ret, ok := r.vm.Return(); ok {
			rows = append(rows, widgets.Air(12), r.returning(ret))
		}
		rows = append(rows, widgets.Air(14))
		if moment := r.vm.Moment(); moment != "" {
			rows = append(rows, widgets.Leading(widgets.NewPill(moment, look.ActionWash, look.Action)), widgets.Air(look.S8))
		}
		rows = append(rows, r.board(), widgets.Air(20), r.asks(), widgets.Air(18))
	} else {
		rows = append(rows, widgets.Air(look.S4))
	}
	rows = append(rows, r.label, widgets.Air(10), r.offers.box)
	r.body.Objects = []fyne.CanvasObject{widgets.Pad(30, 0, look.S24, 0, widgets.Rows(0, rows...))}
	r.showOffers(false)
	r.shown = footState{}
	r.showFoot()
}

// update follows a choice.
func (r *room) update() {
	if r.browsing != r.vm.Browsing {
		r.build()
		r.body.Refresh()
		r.scroll.ScrollToTop()
		r.relayout()
		r.focusFirst()
		return
	}
	r.showOffers(true)
	r.showFoot()
	r.relayout()
}

// showOffers shows the cards under their label; where there is none, the sentence stands alone.
func (r *room) showOffers(fade bool) {
	list := r.vm.Offers()
	r.label.SetText(r.vm.OffersLabel())
	r.label.Hidden = len(list) == 0
	r.offers.show(list, r.vm.OffersLabel(), fade)
}

// relayout lets heights that have changed move what is below them.
func (r *room) relayout() {
	r.root.Refresh()
	r.scroll.Refresh()
}

func (r *room) head() fyne.CanvasObject {
	label, icon := r.vm.Say("rituals.browse"), ""
	if r.browsing {
		label, icon = r.vm.Say("rituals.browse.back"), "back"
	}
	browse := widgets.PlainButton(label, func() { r.vm.Browse(!r.browsing) })
	if icon != "" {
		browse.WithIcon(icon)
	}
	return widgets.RowFill(look.S16, 0, widgets.Prompt(r.vm.Title()), widgets.Pad(0, -8, 0, 0, browse)) // the word ends where the cards end
}

// returning is the return that was booked: go on, or let it go.
func (r *room) returning(ret present.Return) fyne.CanvasObject {
	buttons := widgets.Row(look.S4,
		widgets.TonalButton(r.vm.Say("rituals.return.do"), func() { r.vm.GoOn(ret) }).Compact(),
		widgets.QuietButton(r.vm.Say("rituals.return.let-go"), func() {
			r.vm.LetGo(ret)
			r.build()
			r.relayout()
		}).Compact(),
	)
	card := widgets.NewWash(look.Sand, widgets.RowFill(look.S16, 0, widgets.Voice(ret.Text), buttons))
	card.Padding = 12
	return card
}

func (r *room) board() fyne.CanvasObject {
	texts, current := r.vm.Situations()
	choices := widgets.NewChoices(texts, r.vm.SetSituation)
	choices.Single = true
	choices.SetChosen(current, true)
	return choices
}

// asks are the two rows of segments: time and depth.
func (r *room) asks() fyne.CanvasObject {
	times := widgets.NewSegments(r.vm.Times(), r.vm.Minutes, r.vm.SetMinutes)
	times.Label = r.vm.Say("rituals.time")
	depths := widgets.NewSegments(r.vm.Depths(), r.vm.Depth, r.vm.SetDepth)
	depths.Label = r.vm.DepthLabel()
	left := widgets.Rows(look.S8, widgets.Small(times.Label), times)
	right := widgets.Rows(look.S8, widgets.Small(depths.Label), depths)
	return widgets.Flow(look.S24, look.S16, left, right)
}

// reason is the title of the chosen ritual, which may lie further down, and why it is offered.
type reason struct {
	box        *fyne.Container
	title, why *widgets.Text
}

func newReason(title, why string) *reason {
	n := &reason{title: widgets.Small(title).In(look.Ink), why: widgets.Small(why)}
	n.box = widgets.Rows(0, n.title, n.why)
	return n
}

func (n *reason) set(title, why string) {
	n.title.SetText(title)
	n.why.SetText(why)
}

// focusFirst gives the keyboard to the first offer when the list changed as a whole.
func (r *room) focusFirst() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.root); c != nil && len(r.offers.cards) > 0 {
		c.Focus(r.offers.cards[0])
	}
}

// buttonGap is between the buttons of the foot.
const buttonGap = 12

// footState is what the foot was built for.
type footState struct {
	together, alone, asking, built bool
}

// showFoot builds the buttons anew only when they are others.
func (r *room) showFoot() {
	want := footState{r.vm.CanTogether(), r.vm.CanAlone(), r.vm.Asking, true}
	if want == r.shown {
		if !want.asking {
			r.why.set(r.vm.Why())
		}
		return
	}
	asked := want.asking && !r.shown.asking
	r.shown = want
	r.why = newReason(r.vm.Why())
	var buttons *fyne.Container
	if want.asking {
		buttons = r.whoAlone()
		r.why = newReason("", "")
	} else {
		buttons = r.buttons(want)
	}
	line := container.New(&besides{gap: look.S24}, buttons, r.why.box)
	r.foot.Objects = []fyne.CanvasObject{widgets.Pad(12, 0, look.S16, 0, line)}
	r.foot.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(r.root); asked && c != nil {
		if first, ok := buttons.Objects[1].(fyne.Focusable); ok {
			c.Focus(first)
		}
	}
}

func (r *room) buttons(s footState) *fyne.Container {
	var list []fyne.CanvasObject
	switch {
	case s.together:
		list = append(list, widgets.FilledButton(r.vm.Say("rituals.together"), r.vm.Begin))
		if s.alone {
			list = append(list, widgets.PlainButton(r.vm.Say("rituals.alone"), r.vm.Alone))
		}
	case s.alone:
		list = append(list, widgets.FilledButton(r.vm.Say("rituals.alone.begin"), r.vm.Alone))
	}
	list = append(list, widgets.QuietButton(r.vm.Say("rituals.not-today"), r.vm.NotToday))
	return widgets.Flow(buttonGap, look.S4, list...)
}

// whoAlone asks which of the two stays.
func (r *room) whoAlone() *fyne.Container {
	list := []fyne.CanvasObject{widgets.Pad(9, 0, 0, 0, widgets.Body(r.vm.Say("rituals.alone.who")).Single())}
	for _, p := range r.vm.People() {
		list = append(list, widgets.TonalButton(p.Name, func() { r.vm.AloneAs(p.ID) }))
	}
	list = append(list, widgets.QuietButton(r.vm.Say("rituals.not-today"), r.vm.NotToday))
	return widgets.Flow(buttonGap, look.S4, list...)
}
