package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// natural is the width that an object would like to have: for text the width of its longest line. What can be
// wrapped may be made narrower, down to MinSize. Fyne knows only the least width, from which a row of words would
// become a row of narrow columns.
func natural(o fyne.CanvasObject) float32 {
	switch v := o.(type) {
	case interface{ natural() float32 }:
		return v.natural()
	case *fyne.Container:
		if l, ok := v.Layout.(interface {
			natural(objects []fyne.CanvasObject) float32
		}); ok {
			return l.natural(visible(v.Objects))
		}
	}
	return o.MinSize().Width
}

func widest(objects []fyne.CanvasObject) float32 {
	w := float32(0)
	for _, o := range objects {
		w = max(w, natural(o))
	}
	return w
}

func together(objects []fyne.CanvasObject, gap float32) float32 {
	w := look.Space(gap) * float32(max(len(objects)-1, 0))
	for _, o := range objects {
		w += natural(o)
	}
	return w
}

func (l rows) natural(objects []fyne.CanvasObject) float32  { return widest(objects) }
func (l row) natural(objects []fyne.CanvasObject) float32   { return together(objects, l.gap) }
func (l *flow) natural(objects []fyne.CanvasObject) float32 { return together(objects, l.gap) }

func (l *columns) natural(objects []fyne.CanvasObject) float32 {
	n := float32(len(objects))
	return n*max(widest(objects), look.Dp(l.least)) + (n-1)*look.Space(l.gap)
}

func (p pad) natural(objects []fyne.CanvasObject) float32 {
	return widest(objects) + look.Space(p.left+p.right)
}

func (a anchored) natural(objects []fyne.CanvasObject) float32 { return widest(objects) }

func (b bounds) natural(objects []fyne.CanvasObject) float32 {
	if b.exact && b.w > 0 {
		return look.Dp(b.w)
	}
	return max(widest(objects), look.Dp(b.w))
}

func (t *Text) natural() float32 {
	w := float32(0)
	for _, p := range paragraphs(t.Text) {
		w = max(w, t.measure(p))
	}
	return w + 1
}

func (t *Tick) natural() float32 {
	if t.bare {
		return look.Dp(32)
	}
	return look.Dp(36) + t.word.natural()
}

func (t *Toggle) natural() float32 { return look.Dp(48) + t.word.natural() }

func (f *Field) natural() float32 { return max(f.label.natural()+look.Dp(18), natural(f.Content)) }

func (s *Segments) natural() float32 {
	w := 2 * look.Dp(4)
	for i := range s.labels {
		w += s.width(i)
	}
	return w
}

func (c *Card) natural() float32 { return natural(c.Content) + 2*look.Space(c.Padding) }
