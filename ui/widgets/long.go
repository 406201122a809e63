package widgets

import (
	"maps"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Long is a list of very many rows in a Scroll. They are as high as the tallest of them, and only those in view and near it
// exist at a time, so that ten thousand cost no more than forty.
type Long struct {
	widget.BaseWidget
	count   int
	row     func(i int) fyne.CanvasObject
	tallest fyne.CanvasObject
	scroll  *Scroll
	shown   map[int]fyne.CanvasObject
}

// NewLong makes a list inside a scroll, whose OnScrolled it takes. row makes a row; tallest is one that is as high as any
// of them, and is only measured.
func NewLong(scroll *Scroll, count int, row func(i int) fyne.CanvasObject, tallest fyne.CanvasObject) *Long {
	l := &Long{count: count, row: row, tallest: tallest, scroll: scroll, shown: map[int]fyne.CanvasObject{}}
	scroll.OnScrolled = func(fyne.Position) {
		if l.follow() {
			l.settle()
			canvas.Refresh(l)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// height is that of each row at the width of the list.
func (l *Long) height() float32 { return max(heightAt(l.tallest, l.Size().Width), 1) }

// near are the rows in view, with as much again before and after them: what is one key or one turn of the wheel away is
// there already. Before the list is laid out they are the first few.
func (l *Long) near() (first, last int) {
	const least = 12
	h, view := l.height(), l.scroll.Size().Height
	top, ok := offsetIn(l.scroll.Content, l)
	if !ok || view <= 0 {
		return 0, min(least, l.count) - 1
	}
	above := l.scroll.Offset.Y - top
	first = int(max((above-view)/h, 0))
	last = int((above + 2*view) / h)
	return min(first, l.count), min(max(last, 0), l.count-1)
}

// follow makes the rows near the view and lets the others go, but for the one with the keyboard. It says whether that
// changed anything.
func (l *Long) follow() (changed bool) {
	first, last := l.near()
	for i, o := range l.shown {
		if (i < first || i > last) && !holdsFocus(o) {
			delete(l.shown, i)
			changed = true
		}
	}
	for i := first; i <= last; i++ {
		if l.shown[i] == nil {
			l.shown[i] = l.row(i)
			changed = true
		}
	}
	return changed
}

func holdsFocus(o fyne.CanvasObject) (holds bool) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || c.Focused() == nil {
		return false
	}
	Walk(o, func(inner fyne.CanvasObject) {
		f, ok := inner.(fyne.Focusable)
		holds = holds || ok && f == c.Focused()
	})
	return holds
}

// Reach makes a row exist, scrolling to it where it is far from the view. The focus brings what is near into view by itself.
func (l *Long) Reach(i int) {
	top, ok := offsetIn(l.scroll.Content, l)
	if !ok || i < 0 || i >= l.count || l.shown[i] != nil {
		return
	}
	h, view := l.height(), l.scroll.Size().Height
	l.scroll.ScrollToOffset(fyne.NewPos(0, max(top+float32(i)*h-max(view-h, 0)/2, 0)))
}

// settle sets the rows in their places.
func (l *Long) settle() {
	h, w := l.height(), l.Size().Width
	for i, o := range l.shown {
		place(o, 0, float32(i)*h, w, h)
	}
}

// Held returns the rows that exist, in their order.
func (l *Long) Held() []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, i := range slices.Sorted(maps.Keys(l.shown)) {
		rows = append(rows, l.shown[i])
	}
	return rows
}

// CreateRenderer sets the rows in their places.
func (l *Long) CreateRenderer() fyne.WidgetRenderer {
	l.follow()
	return &drawn{
		self: l, objects: l.Held,
		layout: func(fyne.Size) {
			l.follow()
			l.settle()
		},
		min: func() fyne.Size { return fyne.NewSize(l.tallest.MinSize().Width, float32(l.count)*l.height()) },
		refresh: func() {
			for _, o := range l.shown {
				o.Refresh()
			}
		},
	}
}
