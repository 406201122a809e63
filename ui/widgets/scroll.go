package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"tideway/ui/look"
)

// Scroll scrolls its content up and down and keeps the widget that has the focus in view.
type Scroll struct {
	container.Scroll
}

// NewScroll makes a scroll around content.
func NewScroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{}
	s.Content, s.Direction = content, container.ScrollVerticalOnly
	s.ExtendBaseWidget(s)
	return s
}

// Held returns the content.
func (s *Scroll) Held() []fyne.CanvasObject { return []fyne.CanvasObject{s.Content} }

// Resize tells the content its width first, so that wrapped text has its height when the scroll asks for it. What has the
// focus and was in view stays in view: the foot of a room may grow over it.
func (s *Scroll) Resize(size fyne.Size) {
	focused := s.focused()
	if size.Width != s.Size().Width {
		heightAt(s.Content, size.Width)
	}
	s.Scroll.Resize(size)
	if focused != nil {
		s.Reveal(focused)
	}
}

// focused is what has the focus, if it is in this scroll and in view.
func (s *Scroll) focused() fyne.CanvasObject {
	c := fyne.CurrentApp().Driver().CanvasForObject(s)
	if c == nil {
		return nil
	}
	o, ok := c.Focused().(fyne.CanvasObject)
	if !ok {
		return nil
	}
	top, ok := offsetIn(s.Content, o)
	if !ok || top+o.Size().Height < s.Offset.Y || top > s.Offset.Y+s.Size().Height {
		return nil
	}
	return o
}

// ScrollToOffset scrolls to a place and, unlike Fyne's own, tells OnScrolled.
func (s *Scroll) ScrollToOffset(to fyne.Position) {
	if s.Offset == to {
		return
	}
	s.Scroll.ScrollToOffset(to)
	if s.OnScrolled != nil {
		s.OnScrolled(to)
	}
}

// MinSize is small: a scroll takes what it is given, and is never wider than a narrow window.
func (s *Scroll) MinSize() fyne.Size {
	m := s.Scroll.MinSize()
	return fyne.NewSize(min(m.Width, look.Space(320)), m.Height)
}

// Reveal scrolls as little as is needed to see an object inside the content, with some air around it.
func (s *Scroll) Reveal(o fyne.CanvasObject) {
	top, ok := offsetIn(s.Content, o)
	if !ok {
		return
	}
	view, bottom, offset := s.Size().Height, top+o.Size().Height, s.Offset
	air := max(min(look.Space(look.S24), (view-o.Size().Height)/2), 0) // where there is little room, rather all of it
	switch {
	case top-air < offset.Y || bottom-top > view:
		offset.Y = max(top-air, 0)
	case bottom+air > offset.Y+view:
		offset.Y = min(bottom+air, s.Content.Size().Height) - view
	default:
		return
	}
	if bottom+look.Space(look.S4) <= view {
		offset.Y = 0 // what stands at the top is seen with it
	}
	s.ScrollToOffset(offset)
}

// Holder is a widget with children. Fyne tells nobody what a widget holds, so a widget that should be seen
// through when the focus moves says so itself.
type Holder interface {
	Held() []fyne.CanvasObject
}

// children of a container or of a widget that names them.
func children(o fyne.CanvasObject) []fyne.CanvasObject {
	switch c := o.(type) {
	case *fyne.Container:
		return c.Objects
	case Holder:
		return c.Held()
	case *container.Scroll:
		return []fyne.CanvasObject{c.Content}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{c.Content}
	}
	return nil
}

// Walk visits everything visible under root, as far as containers and widgets name what they hold.
func Walk(root fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if root == nil || !root.Visible() {
		return
	}
	visit(root)
	for _, o := range children(root) {
		Walk(o, visit)
	}
}

// offsetIn is how far below the top of root an object inside it begins.
func offsetIn(root, o fyne.CanvasObject) (y float32, ok bool) {
	if root == o {
		return 0, true
	}
	for _, c := range children(root) {
		if inner, found := offsetIn(c, o); found {
			return c.Position().Y + inner, true
		}
	}
	return 0, false
}

// CanvasOf is the canvas that an object is on, nil where it is on none. The driver knows it only once the object was
// drawn; a view that was just built is looked for in the windows.
func CanvasOf(o fyne.CanvasObject) fyne.Canvas {
	driver := fyne.CurrentApp().Driver()
	if c := driver.CanvasForObject(o); c != nil {
		return c
	}
	return canvasAmong(driver.AllWindows(), o)
}

func canvasAmong(windows []fyne.Window, o fyne.CanvasObject) fyne.Canvas {
	for _, w := range windows {
		c := w.Canvas()
		for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
			if root == nil {
				continue
			}
			if _, found := offsetIn(root, o); found {
				return c
			}
		}
	}
	return nil
}

// KeepInView brings an object into view at the next frame, once what came with it is laid out.
func KeepInView(o fyne.CanvasObject) { fyne.Do(func() { reveal(o) }) }

// reveal brings an object into view in every Scroll around it.
func reveal(o fyne.CanvasObject) {
	c := CanvasOf(o)
	if c == nil {
		return
	}
	if toasts, ok := c.Content().(*Toasts); ok {
		fyne.Do(toasts.settle) // once what came with the focus is laid out
	}
	roots := append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...)
	for _, root := range roots {
		if root != nil && revealUnder(root, o) {
			return
		}
	}
}

func revealUnder(root, o fyne.CanvasObject) bool {
	if root == o {
		return true
	}
	for _, c := range children(root) {
		if revealUnder(c, o) {
			if s, ok := root.(*Scroll); ok {
				s.Reveal(o)
			}
			return true
		}
	}
	return false
}
