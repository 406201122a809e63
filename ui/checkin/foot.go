package checkin

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// foot is the bar that stays: the note, who can read it, the book, and Keep it. An open note stands above its row.
type foot struct {
	vm  *present.CheckIn
	box *fyne.Container

	rows  *fyne.Container
	row   *fyne.Container
	note  *widgets.Entry
	open  *widgets.Button
	hint  *widgets.Text
	keep  *widgets.Button
	share *widgets.Segments
	book  *widgets.Tick
	words []string // of share
	shut  bool     // the note was closed when it was last looked at
}

func newFoot(vm *present.CheckIn) *foot {
	f := &foot{vm: vm, shut: true}
	_, _, side := vm.Names()
	f.note = widgets.NewNote(vm.Say("checkin.note.place"), 4)
	f.note.Label = vm.Say("checkin.note")
	f.note.SetText(vm.Note())
	f.note.OnChanged = vm.SetNote
	f.note.OnSoftLimit = func(bool) { f.show() }
	f.hint = widgets.Small("")
	f.open = widgets.PlainButton(vm.Say("checkin.note"), func() { vm.OpenNote(!vm.Noting) }).WithIcon("pencil")
	f.book = widgets.NewTick(widgets.Side(side), vm.Say("checkin.book"), vm.Book(), vm.SetBook)
	f.book.Hidden = !vm.MayTick()
	audiences := []string{vm.Say("checkin.me"), vm.Say("checkin.us")}
	f.share = widgets.NewSegments(audiences, audience(vm), func(i int) { vm.SetForUs(i == 1) })
	f.words = audiences
	f.share.Label = vm.Say("checkin.audience")
	f.share.Hidden = !vm.MayShare()
	f.keep = widgets.FilledButton(vm.Say("checkin.keep"), vm.Keep)
	f.row = &fyne.Container{Layout: &footRow{share: audiences}, Objects: []fyne.CanvasObject{f.open, f.book, f.share, f.keep}}
	f.rows = widgets.Rows(look.S8, f.note, f.hint, f.row)
	ground := canvas.NewRectangle(look.Colour(look.CardFill))
	ground.Shadow = canvas.Shadow{Color: look.Colour(look.Shadow), BlurRadius: 20, Offset: fyne.NewPos(0, 2), Variant: canvas.BoxShadow}
	column := widgets.NewColumn(widgets.Pad(18, 0, 18, 0, f.rows))
	f.box = &fyne.Container{Layout: over{}, Objects: []fyne.CanvasObject{ground, column}}
	f.show()
	return f
}

func audience(vm *present.CheckIn) int {
	if vm.ForUs() {
		return 1
	}
	return 0
}

// show brings the model into the bar.
func (f *foot) show() {
	if f.note.Text != f.vm.Note() {
		f.note.SetText(f.vm.Note())
	}
	f.book.SetOn(f.vm.Book())
	f.share.SetCurrent(audience(f.vm))
	if f.vm.Busy {
		f.keep.Disable()
	} else {
		f.keep.Enable()
	}
	setHidden(f.note, !f.vm.Noting)
	f.hint.SetText(f.vm.Hint(f.note.SoftLimit))
	setHidden(f.hint, f.hint.Text == "")
	switch {
	case f.vm.Noting:
		f.open.SetText(f.vm.Say("checkin.note.close"))
	default:
		f.open.SetText(f.vm.Say("checkin.note"))
	}
	f.rows.Refresh()
	f.focus()
}

// focus goes into the note when it opens, and back to its button when it closes.
func (f *foot) focus() {
	opened, closed := f.vm.Noting && f.shut, !f.vm.Noting && !f.shut
	f.shut = !f.vm.Noting
	c := fyne.CurrentApp().Driver().CanvasForObject(f.open)
	switch {
	case c == nil:
	case opened:
		c.Focus(f.note)
	case closed && c.Focused() == fyne.Focusable(f.note):
		c.Focus(f.open)
	}
}

// height is what the bar needs at a width, and bare what it needs without a note.
func (f *foot) height(width float32) float32 {
	f.box.Resize(fyne.NewSize(width, f.box.Size().Height))
	return f.box.MinSize().Height
}

func (f *foot) bare(width float32) float32 {
	column := min(width-2*look.Space(look.S24), look.Dp(look.ColumnWidth))
	return (&footRow{width: column, share: f.words}).MinSize(f.row.Objects).Height + 2*look.Space(18)
}

// over sets one object on another.
type over struct{}

func (over) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

func (over) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		widgets.Place(o, 0, 0, s.Width, s.Height)
	}
}

// footRow is the row of the bar: the note at the left, the rest at the right. Where that is too narrow it becomes two
// lines, with the note and Keep it in the second.
type footRow struct {
	width float32
	share []string // the words of the segments, whose least width would break them into lines
}

// natural is the width that an object of the row would like to have.
func (l *footRow) natural(o fyne.CanvasObject) float32 {
	switch o := o.(type) {
	case *widgets.Tick:
		return look.Dp(36) + measure(o.Label, look.SizeBody) + 1
	case *widgets.Segments:
		w := look.Dp(8) + 1
		for _, word := range l.share {
			w += measure(word, look.SizeSegment) + look.Dp(28)
		}
		return w
	}
	return o.MinSize().Width
}

func measure(s string, size fyne.ThemeSizeName) float32 {
	return fyne.MeasureText(s, look.TextSize(size), look.Sans).Width
}

func (l *footRow) parts(objects []fyne.CanvasObject) (note, keep fyne.CanvasObject, rest []fyne.CanvasObject, restWidth float32) {
	for _, o := range objects[1:3] {
		if o.Visible() {
			rest = append(rest, o)
			restWidth += l.natural(o) + look.Space(look.S16)
		}
	}
	return objects[0], objects[3], rest, restWidth
}

func (l *footRow) stacked(objects []fyne.CanvasObject, width float32) bool {
	note, keep, rest, restWidth := l.parts(objects)
	return len(rest) > 0 && l.natural(note)+restWidth+l.natural(keep)+look.Space(look.S16) > width
}

func (l *footRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	_, keep, rest, _ := l.parts(objects)
	h := lineHeight(keep)
	if l.width > 0 && l.stacked(objects, l.width) {
		low := float32(0)
		for _, o := range rest {
			low = max(low, lineHeight(o))
		}
		h += low + look.Space(look.S8)
	}
	return fyne.NewSize(look.Space(240), h)
}

func (l *footRow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	note, keep, rest, _ := l.parts(objects)
	high := lineHeight(keep)
	keepAt := s.Width - l.natural(keep)
	middle(note, -look.Dp(8), s.Height-high, l.natural(note), high)
	middle(keep, keepAt, s.Height-high, l.natural(keep), high)
	if l.stacked(objects, s.Width) {
		x, low := float32(0), s.Height-high-look.Space(look.S8)
		if _, ok := rest[0].(*widgets.Tick); ok {
			x = -look.Dp(6) // its box stands in the line of the rest
		}
		for _, o := range rest {
			middle(o, x, 0, l.natural(o), low)
			x += l.natural(o) + look.Space(look.S16)
		}
		return
	}
	x := keepAt
	for i := len(rest) - 1; i >= 0; i-- {
		w := l.natural(rest[i])
		x -= w + look.Space(look.S16)
		middle(rest[i], x, 0, w, high)
	}
}

// middle places an object at its own height in the middle of a line.
func middle(o fyne.CanvasObject, x, y, w, h float32) {
	own := lineHeight(o)
	widgets.Place(o, x, y+(h-own)/2, w, own)
}

// lineHeight is the height of an object of the row in one line.
func lineHeight(o fyne.CanvasObject) float32 {
	if _, ok := o.(*widgets.Segments); ok {
		return look.Dp(40)
	}
	return o.MinSize().Height
}

// natural is the width that an object would like to have.
func natural(o fyne.CanvasObject) float32 {
	if t, ok := o.(*widgets.Text); ok {
		return fyne.MeasureText(t.Text, look.TextSize(t.Type), t.Style).Width + 1
	}
	return o.MinSize().Width
}
