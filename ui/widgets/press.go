package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// press is what everything that can be pressed shares: pointer, Enter, Space, focus, hover and being disabled.
type press struct {
	widget.DisableableWidget
	self    fyne.Widget
	tap     func()
	keys    func(*fyne.KeyEvent) bool // further keys; answers whether it used the key
	focused bool
	hovered bool
}

// begin ties the shared part to the widget that embeds it.
func (p *press) begin(self fyne.Widget, tap func()) {
	p.self, p.tap = self, tap
	p.ExtendBaseWidget(self)
}

// Tapped presses the widget.
func (p *press) Tapped(*fyne.PointEvent) {
	if p.Disabled() {
		return
	}
	if p.tap != nil {
		p.tap()
	}
}

// FocusGained shows the ring and brings the widget into view.
func (p *press) FocusGained() {
	p.focused = true
	p.Refresh()
	reveal(p.self)
}

// FocusLost hides the ring.
func (p *press) FocusLost() {
	p.focused = false
	p.Refresh()
}

// TypedRune does nothing: Space arrives as a key.
func (p *press) TypedRune(rune) {}

// TypedKey presses the widget with Enter and Space; a key of no use goes on to the window.
func (p *press) TypedKey(ev *fyne.KeyEvent) {
	switch {
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		p.Tapped(nil)
	case p.keys != nil && p.keys(ev):
	default:
		passKey(p.self, ev)
	}
}

// MouseIn shows the hover.
func (p *press) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved does nothing.
func (p *press) MouseMoved(*desktop.MouseEvent) {}

// MouseOut hides the hover.
func (p *press) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// Cursor is a hand while the widget can be pressed.
func (p *press) Cursor() desktop.Cursor {
	if p.Disabled() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// AccessibilityRole tells a screen reader that this can be pressed.
func (p *press) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
