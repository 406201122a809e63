package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"tideway/ui/widgets"
)

// placeKept is where somebody was in a view: what had the focus, and how far was scrolled. A view that is built anew for
// the same visit takes it over, so that a change elsewhere does not move anybody.
type placeKept struct {
	index       int    // of the focused widget among those of its kind; -1: none
	kind        string // its kind and what it is called
	row, column int    // of the cursor in a text
	offsets     []fyne.Position
}

// keepPlace notes the place in the view under root.
func keepPlace(c fyne.Canvas, root fyne.CanvasObject) placeKept {
	p := placeKept{index: -1}
	counts := map[string]int{}
	for _, f := range focusables(root) {
		kind := kindOf(f)
		if f == c.Focused() {
			p.index, p.kind = counts[kind], kind
			if e, ok := f.(*widgets.Entry); ok {
				p.row, p.column = e.CursorRow, e.CursorColumn
			}
		}
		counts[kind]++
	}
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if s, ok := o.(*widgets.Scroll); ok {
			p.offsets = append(p.offsets, s.Offset)
		}
	})
	return p
}

// restore brings the place back in the view under root.
func (p placeKept) restore(c fyne.Canvas, root fyne.CanvasObject) {
	p.scroll(root)
	if p.index < 0 {
		return
	}
	n := 0
	for _, f := range focusables(root) {
		if kindOf(f) != p.kind {
			continue
		}
		if n == p.index {
			c.Focus(f)
			if e, ok := f.(*widgets.Entry); ok {
				e.CursorRow, e.CursorColumn = p.row, p.column
				e.Refresh()
			}
			p.scroll(root) // the focus may have moved the view
			return
		}
		n++
	}
	c.Unfocus()
}

func (p placeKept) scroll(root fyne.CanvasObject) {
	i := 0
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if s, ok := o.(*widgets.Scroll); ok {
			if i < len(p.offsets) {
				s.ScrollToOffset(p.offsets[i])
			}
			i++
		}
	})
}

// kindOf is a widget's type, and its spoken label where that does not change with what is chosen.
func kindOf(f fyne.Focusable) string {
	kind := fmt.Sprintf("%T", f)
	switch w := f.(type) {
	case *widgets.Segments, *widgets.Select: // these speak their choice too
	case interface{ AccessibilityLabel() string }:
		kind += " " + w.AccessibilityLabel()
	}
	return kind
}

// focusables are the visible widgets under root that can have the focus, in order.
func focusables(root fyne.CanvasObject) []fyne.Focusable {
	var list []fyne.Focusable
	widgets.Walk(root, func(o fyne.CanvasObject) {
		f, ok := o.(fyne.Focusable)
		if !ok {
			return
		}
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return
		}
		list = append(list, f)
	})
	return list
}

// focusCalled gives the keyboard to what is spoken so, where there is such a thing.
func (w *Window) focusCalled(label string) {
	if label == "" {
		return
	}
	for _, called := range []func(spoken string) bool{
		func(spoken string) bool { return spoken == label },
		func(spoken string) bool { return strings.HasPrefix(spoken, label+" ") }, // with what is chosen in it
	} {
		for _, f := range focusables(w.frame.main) {
			if l, ok := f.(interface{ AccessibilityLabel() string }); ok && called(l.AccessibilityLabel()) {
				w.win.Canvas().Focus(f)
				return
			}
		}
	}
}

// holds says whether a widget is somewhere under root.
func holds(root fyne.CanvasObject, f fyne.Focusable) bool {
	found := false
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if g, ok := o.(fyne.Focusable); ok && g == f {
			found = true
		}
	})
	return found
}
