package checkin

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// lines are the body line and the need line, side by side where there is room: each can be typed, and a handful of words
// under it fill it.
type lines struct {
	vm   *present.CheckIn
	box  *fyne.Container
	each []*line
	open bool // as it was last shown
}

type line struct {
	is    *present.Line
	entry *widgets.Entry
	field *widgets.Field
	words *widgets.WordRow
}

func newLines(vm *present.CheckIn) *lines {
	l := &lines{vm: vm}
	var columns []fyne.CanvasObject
	for _, is := range vm.Lines() {
		one := newLine(vm, is)
		l.each = append(l.each, one)
		column := []fyne.CanvasObject{one.field, one.words}
		if is.Hint != "" {
			column = append(column, widgets.Small(is.Hint))
		}
		columns = append(columns, widgets.Rows(look.S8, column...))
	}
	l.box = widgets.Pad(look.S8, 0, look.S16, 0, widgets.Columns(look.S24, 300, columns...))
	l.open = vm.Lining
	return l
}

func newLine(vm *present.CheckIn, is *present.Line) *line {
	one := &line{is: is, entry: widgets.NewEntry(vm.Say("checkin.line.place"))}
	one.field = widgets.NewField(is.Title, one.entry, "")
	one.words = widgets.NewWordRow(is.Words(), is.Tap)
	one.words.Label = is.Title
	one.entry.SetText(is.Text())
	one.entry.OnChanged = func(text string) {
		is.Set(text)
		one.mark()
	}
	done := func() { fyne.Do(func() { vm.LineDone() }) } // after the focus has gone where it goes
	one.entry.OnSubmitted = func(string) { done() }
	one.entry.OnFocus = func(in bool) {
		if !in {
			done()
		}
	}
	one.mark()
	return one
}

// mark shows what of the words stands in the line, and whether it is too long.
func (one *line) mark() {
	one.words.SetChosen(one.is.Chosen())
	one.field.SetProblem(one.is.Problem())
}

// show brings the model into the lines.
func (l *lines) show() {
	for _, one := range l.each {
		if one.entry.Text != one.is.Text() {
			one.entry.SetText(one.is.Text())
			one.entry.CursorColumn = utf8.RuneCountInString(one.is.Text()) // typing goes on behind it
			one.entry.Refresh()
		}
		one.mark()
	}
}

// settle gives the keyboard to the first line when they open, and back to their button when they close.
func (l *lines) settle(button *widgets.Button, scroll *widgets.Scroll) {
	opened, closed := l.vm.Lining && !l.open, !l.vm.Lining && l.open
	l.open = l.vm.Lining
	c := fyne.CurrentApp().Driver().CanvasForObject(button)
	switch {
	case c == nil:
	case opened:
		scroll.Reveal(l.box)
		c.Focus(l.each[0].entry)
		scroll.Reveal(l.box)
	case closed:
		if f, ok := c.Focused().(fyne.CanvasObject); ok && (!f.Visible() || l.holds(f)) {
			c.Focus(button)
		}
	}
}

func (l *lines) holds(o fyne.CanvasObject) bool {
	for _, one := range l.each {
		if o == fyne.CanvasObject(one.entry) || o == fyne.CanvasObject(one.words) {
			return true
		}
	}
	return false
}
