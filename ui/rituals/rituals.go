// Package rituals shows the room in which a ritual is chosen: what is here now, how much time there is, how deep it may go,
// and up to three offers; or all rituals to look through. It is thin: everything is decided in present.Rituals.
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
	r.page = widgets.NewPage(r.scroll, widgets.NewColumn(r.foot))
	r.root = container.New(&lowly{room: r}, r.page)
	r.build()
	r.scroll.OnScrolled = func(at fyne.Position) {
		if r.screen == present.RitualsAll && !r.building {
			vm.Scrolled = at.Y
		}
	}
	vm.OnChange = r.update
	return r.root
}

// room keeps what stays while choices are made, so that the keyboard stays where it is.
type room struct {
	vm     *present.Rituals
	root   *fyne.Container
	page   *fyne.Container
	scroll *widgets.Scroll
	body   *fyne.Container
	foot   *fyne.Container
	offers *offers

	screen   present.RitualsScreen
	building bool
	returns  bool          // a return is shown
	label    *widgets.Text // over the offers
	board    *widgets.Choices
	under    *fyne.Container // the offers under the board
	alone    bool            // the board stands alone: there is too little height for the offers
	answer   *widgets.Chip   // what is here now, once it is said
	said     int             // its place on the board, -1 for any day
	depth    *widgets.Text   // which wish holds
	about    *about
	back     *widgets.Button
	all      *list
	opened   string // id of the ritual that was opened last
	shown    footState
}

// build makes the screen that the model is in.
func (r *room) build() {
	r.screen, r.returns, r.alone = r.vm.Screen(), false, false
	var rows []fyne.CanvasObject
	switch r.screen {
	case present.RitualsBoard:
		rows = r.question()
	case present.RitualsAsked:
		rows = r.asked()
	case present.RitualsAll:
		rows = r.listed()
	case present.RitualsOne:
		rows = r.one()
	}
	top := float32(30)
	switch {
	case r.screen == present.RitualsAsked:
		top = 20
	case r.returns:
		top = 24
	}
	r.body.Objects = []fyne.CanvasObject{widgets.Pad(top, 0, look.S8, 0, widgets.Rows(0, rows...))}
	r.shown = footState{}
	r.showFoot()
}

// update follows a choice.
func (r *room) update() {
	before := r.screen
	if before != r.vm.Screen() {
		r.building = true
		r.build()
		r.body.Refresh()
		r.relayout()
		r.scroll.ScrollToTop()
		if r.screen == present.RitualsAll {
			r.scroll.ScrollToOffset(fyne.NewPos(0, r.vm.Scrolled))
		}
		r.building = false
		r.focusAfter(before)
		return
	}
	switch r.screen {
	case present.RitualsBoard, present.RitualsAsked:
		r.showOffers(true)
		if r.depth != nil {
			r.depth.SetText(r.vm.DepthLine())
		}
	case present.RitualsAll:
		r.all.show()
	}
	if r.about != nil {
		r.about.show()
	}
	r.showFoot()
	r.relayout()
	if r.screen == present.RitualsAll && r.vm.Scrolled == 0 {
		r.scroll.ScrollToTop()
	}
	if r.vm.Finding {
		r.focusAfter(r.screen)
	}
}

// focusAfter gives the keyboard to what stands where it was on the screen before.
func (r *room) focusAfter(before present.RitualsScreen) {
	c := widgets.CanvasOf(r.root)
	if c == nil {
		return
	}
	switch r.screen {
	case present.RitualsBoard:
		c.Focus(r.board.Item(max(r.said, 0)))
	case present.RitualsAsked:
		if card := r.offers.chosen(); before == present.RitualsBoard && r.said < 0 && card != nil {
			c.Focus(card)
		} else {
			c.Focus(r.answer)
		}
	case present.RitualsAll:
		if row, ok := r.all.rows[r.opened]; ok && before == present.RitualsOne && !r.vm.Finding {
			c.Focus(row)
		} else {
			c.Focus(r.all.search)
		}
		r.vm.Finding = false
	case present.RitualsOne:
		c.Focus(r.back)
	}
}

// relayout lets heights that have changed move what is below them.
func (r *room) relayout() {
	r.root.Refresh()
	r.page.Refresh()
	r.scroll.Refresh()
}

// showOffers shows the cards under their label; where there is none, the sentence stands alone.
func (r *room) showOffers(fade bool) {
	list := r.vm.Offers()
	r.label.SetText(r.vm.OffersLabel())
	r.label.Hidden = len(list) == 0
	r.offers.show(list, r.vm.OffersLabel(), fade)
}

// ways are the words at the right of the head: to all rituals, and to one's own.
func (r *room) ways() fyne.CanvasObject {
	browse := widgets.PlainButton(r.vm.Say("rituals.browse"), func() { r.vm.Browse(true) }).Flush()
	return widgets.Row(look.S24, browse, r.own())
}

func (r *room) own() *widgets.Button {
	return widgets.PlainButton(r.vm.Say("rituals.own"), r.vm.Own).Flush()
}

// returning is the return that was booked: go on, or let it go. There is none where nothing is booked.
func (r *room) returning() []fyne.CanvasObject {
	ret, ok := r.vm.Return()
	if r.returns = ok; !ok {
		return nil
	}
	buttons := widgets.Row(look.S4,
		widgets.TonalButton(r.vm.Say("rituals.return.do"), func() { r.vm.GoOn(ret) }).Compact(),
		widgets.QuietButton(r.vm.Say("rituals.return.let-go"), func() {
			r.vm.LetGo(ret)
			r.build()
			r.body.Refresh()
			r.relayout()
		}).Compact(),
	)
	card := widgets.NewWash(look.Sand, widgets.RowFill(look.S16, 0, widgets.Voice(ret.Text), buttons))
	card.Padding = 10
	return []fyne.CanvasObject{card, widgets.Air(12)}
}
