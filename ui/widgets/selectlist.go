package widgets

import (
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// selectSheet is the list of a Select on a card under its field, over the rest of the window, or over the field where
// there is more room. A long list scrolls. Esc, or a tap beside it, closes it.
type selectSheet struct {
	widget.BaseWidget
	canvas fyne.Canvas
	field  *Select
	list   *optionList
	scroll *Scroll
	card   *Card
	veil   *veil
}

func openSelect(c fyne.Canvas, field *Select) *selectSheet {
	s := &selectSheet{canvas: c, field: field}
	s.list = newOptionList(field.options, field.current)
	s.list.close = s.Hide
	s.list.pick = func(i int) {
		s.Hide()
		field.choose(i)
	}
	s.scroll = NewScroll(s.list)
	s.list.scroll = s.scroll
	s.card = NewCard(s.scroll)
	s.card.Padding = look.S8
	s.veil = newVeil(s.Hide)
	s.veil.clear = true
	s.ExtendBaseWidget(s)
	c.Overlays().Add(s)
	s.Resize(c.Size())
	c.Focus(s.list)
	s.list.reveal()
	return s
}

// Hide closes the list and gives the keyboard back to its field.
func (s *selectSheet) Hide() {
	if s.canvas == nil {
		return
	}
	c := s.canvas
	s.canvas, s.field.sheet = nil, nil
	c.Overlays().Remove(s)
	focus(s.field)
}

// Held returns the card.
func (s *selectSheet) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.card} }

func (s *selectSheet) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: s, objects: list(s.veil, s.card), layout: s.layout,
		min: func() fyne.Size { return fyne.NewSize(1, 1) },
	}
}

func (s *selectSheet) layout(size fyne.Size) {
	const edge, gap = 8, 6
	place(s.veil, 0, 0, size.Width, size.Height)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.field)
	pad := 2 * look.Space(s.card.Padding)
	want := s.list.MinSize().Height + pad
	w := max(s.field.Size().Width, min(s.list.natural()+pad, size.Width-2*edge))
	under := at.Y + s.field.Size().Height + gap
	below, above := size.Height-edge-under, at.Y-gap-edge
	y, h := under, min(want, below)
	if h < want && above > below {
		h = min(want, above)
		y = at.Y - gap - h
	}
	place(s.card, max(min(at.X, size.Width-w-edge), edge), y, w, max(h, 0))
}

// optionList is the words of a Select, one under another, of which one is marked: by the keys, or under the pointer.
type optionList struct {
	widget.BaseWidget
	current, marked int
	pick            func(int)
	close           func()
	scroll          *Scroll

	words  []*Text
	ground *canvas.Rectangle
	tick   *icon
}

func newOptionList(options []string, current int) *optionList {
	l := &optionList{current: current, marked: max(current, 0), ground: canvas.NewRectangle(nil), tick: newIcon("tick")}
	for _, option := range options {
		l.words = append(l.words, Body(option).Single())
	}
	l.ExtendBaseWidget(l)
	return l
}

func (l *optionList) rowHeight() float32 { return look.Dp(42) }

func (l *optionList) natural() float32 {
	w := float32(0)
	for _, word := range l.words {
		w = max(w, word.natural())
	}
	return w + look.Dp(64)
}

// mark moves the mark and brings it into view.
func (l *optionList) mark(i int) {
	l.marked = min(max(i, 0), len(l.words)-1)
	l.Refresh()
	l.reveal()
}

func (l *optionList) reveal() {
	h := l.rowHeight()
	top, view, offset := float32(l.marked)*h, l.scroll.Size().Height, l.scroll.Offset
	switch {
	case top < offset.Y:
		offset.Y = top
	case top+h > offset.Y+view:
		offset.Y = top + h - view
	default:
		return
	}
	l.scroll.ScrollToOffset(offset)
}

// TypedKey moves the mark, chooses what is marked with Enter or Space, and closes the list with Esc.
func (l *optionList) TypedKey(ev *fyne.KeyEvent) {
	const page = 8
	to, ok := StepKey(ev.Name, l.marked, len(l.words))
	switch {
	case ok:
		l.mark(to)
	case ev.Name == fyne.KeyPageUp:
		l.mark(l.marked - page)
	case ev.Name == fyne.KeyPageDown:
		l.mark(l.marked + page)
	case ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter || ev.Name == fyne.KeySpace:
		l.pick(l.marked)
	case ev.Name == fyne.KeyEscape:
		l.close()
	default:
		passKey(l, ev)
	}
}

// TypedRune marks the next word that begins with a letter.
func (l *optionList) TypedRune(r rune) {
	if i, ok := nextWith(r, l.marked, len(l.words), func(i int) string { return l.words[i].Text }); ok {
		l.mark(i)
	}
}

// nextWith is the next of n words that begins with a letter, after the one at i and round again after the last.
func nextWith(r rune, i, n int, word func(int) string) (next int, ok bool) {
	for step := 1; step <= n; step++ {
		at := (i + step + n) % n
		first, _ := utf8.DecodeRuneInString(word(at))
		if unicode.ToLower(first) == unicode.ToLower(r) && r != ' ' {
			return at, true
		}
	}
	return i, false
}

// FocusGained and FocusLost do nothing: the list has the keyboard as long as it is there.
func (l *optionList) FocusGained() {}

// FocusLost does nothing.
func (l *optionList) FocusLost() {}

// Tapped chooses the word under the pointer.
func (l *optionList) Tapped(ev *fyne.PointEvent) {
	if i := int(ev.Position.Y / l.rowHeight()); i >= 0 && i < len(l.words) {
		l.pick(i)
	}
}

// MouseIn marks the word under the pointer.
func (l *optionList) MouseIn(ev *desktop.MouseEvent) { l.MouseMoved(ev) }

// MouseMoved marks the word under the pointer.
func (l *optionList) MouseMoved(ev *desktop.MouseEvent) {
	if i := int(ev.Position.Y / l.rowHeight()); i != l.marked && i >= 0 && i < len(l.words) {
		l.marked = i
		l.Refresh()
	}
}

// MouseOut leaves the mark where it is.
func (l *optionList) MouseOut() {}

// Cursor is a hand.
func (l *optionList) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is the marked word.
func (l *optionList) AccessibilityLabel() string { return l.words[l.marked].Text }

// AccessibilityRole tells a screen reader that this can be pressed.
func (l *optionList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the words, the mark behind one and the tick beside the chosen one.
func (l *optionList) CreateRenderer() fyne.WidgetRenderer {
	l.paint()
	return &drawn{
		self: l, refresh: l.paint,
		objects: func() []fyne.CanvasObject {
			all := []fyne.CanvasObject{l.ground, l.tick.Raster}
			for _, word := range l.words {
				all = append(all, word)
			}
			return all
		},
		layout: func(s fyne.Size) {
			h, line, side := l.rowHeight(), look.LineHeight(look.SizeBody), look.Dp(16)
			place(l.ground, 0, float32(l.marked)*h, s.Width, h)
			for i, word := range l.words {
				place(word, look.Dp(12), float32(i)*h+(h-line)/2, max(s.Width-look.Dp(48), 0), line)
			}
			place(l.tick.Raster, s.Width-look.Dp(12)-side, float32(l.current)*h+(h-side)/2, side, side)
		},
		min: func() fyne.Size { return fyne.NewSize(look.Space(160), float32(len(l.words))*l.rowHeight()) },
	}
}

func (l *optionList) paint() {
	paintBox(l.ground, look.ActionWash, 8)
	l.ground.Refresh()
	l.tick.paint(look.Action)
	l.tick.Hidden = l.current < 0
}
