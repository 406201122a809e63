package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// popover is a small card beside what opened it. A tap elsewhere, Esc, or a choice closes it.
type popover struct {
	popup *widget.PopUp
}

// hide closes the popover, if it is open.
func (p *popover) hide() {
	if p != nil && p.popup != nil && p.popup.Visible() {
		p.popup.Hide()
	}
}

// chooseSeat opens the sittings over the foot of the rail.
func (w *Window) chooseSeat() {
	rows := []fyne.CanvasObject{widgets.Pad(2, 12, 4, 12, widgets.Small(w.app.Say("app.who")))}
	var first fyne.Focusable
	for _, seat := range w.app.Seats() {
		choice := newSeatChoice(seat, func() {
			w.seats.hide()
			if !seat.Here {
				w.app.SitDown(seat.Who)
			}
		})
		if first == nil || seat.Here {
			first = choice
		}
		rows = append(rows, choice)
	}
	c := w.win.Canvas()
	card := widgets.NewCard(widgets.MinWidth(186, widgets.Rows(0, rows...)))
	card.Padding = look.S8
	w.seats = &popover{popup: widget.NewPopUp(card, c)}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.frame.rail.people)
	size := w.seats.popup.MinSize()
	size.Width = min(size.Width, c.Size().Width-2*look.S8)
	w.seats.popup.ShowAtPosition(fyne.NewPos(max(at.X, look.S8), max(at.Y-size.Height-look.S8, look.S8)))
	w.seats.popup.Resize(size)
	c.Focus(first)
}
