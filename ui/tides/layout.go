package tides

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// widest is how wide the room grows with the window, in dp.
const widest = 1320

// view tells the picture how high the window is, so that it grows with it.
type view struct{ body *body }

func (v *view) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (v *view) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	if v.body.view != s.Height {
		v.body.view = s.Height
		widgets.HeightAt(objects[0], s.Width)
	}
	widgets.Place(objects[0], 0, 0, s.Width, s.Height)
}

// margins keeps 32 dp at both sides, or less in a narrow window.
type margins struct{}

func (margins) side(width float32) float32 {
	if width < look.Dp(look.ChartWidth)+2*look.S24 {
		return look.Space(look.S24)
	}
	return max(look.Space(32), (width-look.Dp(widest))/2)
}

func (m margins) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*look.Space(look.S24), 0)
}

func (m margins) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	side := m.side(s.Width)
	w := max(s.Width-2*side, 0)
	widgets.Place(objects[0], side, 0, w, max(widgets.HeightAt(objects[0], w), s.Height))
}

// body lays the picture with its words at the left and the ritual at the right, or all of it one under another.
type body struct {
	chart, words *widgets.Card
	ritual       *offer // may be nil
	note         *widgets.Text
	lanes        int
	view         float32 // height of the window's part that shows the room
	width        float32
}

func (b *body) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{b.chart, b.words}
	if b.ritual != nil {
		all = append(all, b.ritual)
	}
	return append(all, b.note)
}

const (
	aside     = 216 // of the ritual beside the picture
	aboveHere = 92  // the heading
	belowHere = 216 // the words
)

// beside says whether there is room for the ritual beside the picture.
func (b *body) beside(width float32) bool { return width >= look.Dp(look.ChartWidth)-1 }

// height of the picture: what the window leaves, and never as high as it is wide.
func (b *body) height(width float32) float32 {
	least, most := look.Dp(340), max(look.Dp(452), width*0.62)
	if b.lanes < 2 {
		least, most = look.Dp(280), max(look.Dp(320), width*0.45)
	}
	return max(min(b.view-look.Dp(aboveHere+belowHere), most), least)
}

func (b *body) MinSize([]fyne.CanvasObject) fyne.Size {
	width := b.width
	if width == 0 {
		width = look.Dp(look.ChartWidth)
	}
	return fyne.NewSize(look.Dp(280), b.arrange(width, nil))
}

func (b *body) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	b.width = s.Width
	b.arrange(s.Width, widgets.Place)
}

// arrange walks through the places, puts everything there if it is told how, and answers the height.
func (b *body) arrange(width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	gap := look.Space(look.S16)
	set := func(o fyne.CanvasObject, x, y, w, h float32) float32 {
		h = max(h, widgets.HeightAt(o, w))
		if put != nil {
			put(o, x, y, w, h)
		}
		return y + h + gap
	}
	if !b.beside(width) {
		y := set(b.chart, 0, 0, width, b.height(width))
		if b.words.Visible() {
			y = set(b.words, 0, y, width, 0)
		}
		if b.ritual != nil {
			y = set(b.ritual, 0, y, width, 0)
		}
		return set(b.note, 0, y, width, 0) - gap
	}
	left := width - look.Dp(aside) - gap
	x, high := left+gap, b.height(left)
	right := float32(0)
	if b.ritual != nil {
		high = max(high, widgets.HeightAt(b.ritual, look.Dp(aside)))
		right = set(b.ritual, x, 0, look.Dp(aside), high)
	} else {
		left = width
		x = 0
	}
	y := set(b.chart, 0, 0, left, high)
	if b.words.Visible() {
		y = set(b.words, 0, y, left, 0)
	}
	if b.ritual == nil {
		return set(b.note, x, y, left, 0) - gap
	}
	right = set(b.note, x, right, look.Dp(aside), 0)
	return max(y, right) - gap
}
