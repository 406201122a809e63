package checkin

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// foot is the bar that stays: the note, who can read it, the book, and Keep it. An open note stands above its row. Where
// the row is too narrow for all of them, the note and then the book stand aside, under the two parts; who can read it is
// always beside Keep it.
type foot struct {
	vm    *present.CheckIn
	box   *fyne.Container
	aside *fyne.Container // what the row has no room for

	rows  *fyne.Container
	row   *fyne.Container
	note  *widgets.Entry
	open  *widgets.Button
	hint  *widgets.Text
	judge *fyne.Container // the hint about judgements, and what puts it away
	says  *widgets.Text
	keep  *widgets.Button
	share *widgets.Segments
	book  *widgets.Tick
	shut  bool // the note was closed when it was last looked at
}

func newFoot(vm *present.CheckIn) *foot {
	f := &foot{vm: vm, shut: true}
	_, _, side := vm.Names()
	f.note = widgets.NewNote(vm.Say("checkin.note.place"), 4)
	f.note.Label = vm.Say("checkin.note")
	f.note.SetText(vm.Note())
	f.note.OnChanged = vm.SetNote
	f.note.OnSoftLimit = func(bool) { f.show() }
	f.hint, f.says = widgets.Small(""), widgets.Small("")
	hush := widgets.QuietButton(vm.Say("hint.judgement.hide"), f.hush).Compact().Flush()
	f.judge = widgets.RowFill(look.S16, 0, f.says, hush)
	f.open = widgets.PlainButton(vm.Say("checkin.note"), func() { vm.OpenNote(!vm.Noting) }).WithIcon("pencil")
	f.book = widgets.NewTick(widgets.Side(side), vm.Say("checkin.book"), vm.Book(), vm.SetBook)
	f.book.Hidden = !vm.MayTick()
	audiences := []string{vm.Say("checkin.me"), vm.Say("checkin.us")}
	f.share = widgets.NewSegments(audiences, audience(vm), func(i int) { vm.SetForUs(i == 1) })
	f.share.Label = vm.Say("checkin.audience")
	f.share.Hidden = !vm.MayShare()
	f.keep = widgets.FilledButton(vm.Say("checkin.keep"), vm.Keep)
	f.row = &fyne.Container{Layout: &footRow{share: audiences}, Objects: f.all()}
	f.rows = widgets.Rows(look.S8, f.note, f.judge, f.hint, f.row)
	f.aside = widgets.Rows(look.S8)
	f.aside.Hide()
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
	if judged := f.vm.Judgement(); judged != "" {
		f.says.SetText(judged)
	}
	setHidden(f.judge, f.vm.Judgement() == "")
	switch {
	case f.vm.Noting:
		f.open.SetText(f.vm.Say("checkin.note.close"))
	default:
		f.open.SetText(f.vm.Say("checkin.note"))
	}
	f.rows.Refresh()
	f.aside.Refresh()
	f.focus()
}

// hush puts the hint away and goes on in the note.
func (f *foot) hush() {
	f.vm.HushJudgement()
	if c := fyne.CurrentApp().Driver().CanvasForObject(f.note); c != nil {
		c.Focus(f.note)
	}
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

// all are the parts of the row, in the order in which they stand aside.
func (f *foot) all() []fyne.CanvasObject { return []fyne.CanvasObject{f.open, f.book, f.share, f.keep} }

// fit lets what has no room in a row of this width stand aside, and says whether that changed anything.
func (f *foot) fit(width float32) bool {
	row, out := f.row.Layout.(*footRow), 0
	for out < 2 && row.wants(f.all()[out:]) > columnWidth(width) {
		out++
	}
	if len(f.row.Objects) == len(f.all())-out {
		return false
	}
	f.row.Objects = f.all()[out:]
	if out == 0 {
		f.rows.Objects, f.aside.Objects = []fyne.CanvasObject{f.note, f.judge, f.hint, f.row}, nil
	} else {
		f.rows.Objects = []fyne.CanvasObject{f.row}
		f.aside.Objects = []fyne.CanvasObject{f.note, f.judge, f.hint, widgets.Flow(look.S24, look.S8, f.all()[:out]...)}
	}
	setHidden(f.aside, out == 0)
	return true
}

// least says that only who can read it is left beside Keep it.
func (f *foot) least() bool { return len(f.row.Objects) == 2 }

// height is what the bar needs at a width, and bare what it needs without a note.
func (f *foot) height(width float32) float32 {
	f.box.Resize(fyne.NewSize(width, f.box.Size().Height))
	return f.box.MinSize().Height
}

func (f *foot) bare() float32 { return f.row.MinSize().Height + 2*look.Space(18) }

// over sets one object on another.
type over struct{}

func (over) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[1].MinSize() }

func (over) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		widgets.Place(o, 0, 0, s.Width, s.Height)
	}
}

// footRow is the row of the bar: its first part at the left, the rest at the right, with Keep it at the very end.
type footRow struct {
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
	return look.Width(s, look.TextSize(size), look.Sans)
}

// wants is the width that these parts need side by side.
func (l *footRow) wants(objects []fyne.CanvasObject) float32 {
	w := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if w > 0 {
			w += look.Space(look.S16)
		}
		w += l.natural(o)
	}
	return w
}

func (l *footRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Space(240), lineHeight(objects[len(objects)-1]))
}

func (l *footRow) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	x := s.Width
	for i := len(objects) - 1; i >= 0; i-- {
		o := objects[i]
		if !o.Visible() {
			continue
		}
		w := min(l.natural(o), x)
		x -= w
		switch {
		case i > 0:
		case len(objects) == 4:
			x = -look.Dp(8) // the word of the button stands in the line of the column
		case len(objects) == 3:
			x = -look.Dp(6) // its box does
		default:
			x = 0
		}
		middle(o, x, 0, w, s.Height)
		x -= look.Space(look.S16)
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
		return look.Width(t.Text, look.TextSize(t.Type), t.Style) + 1
	}
	return o.MinSize().Width
}
