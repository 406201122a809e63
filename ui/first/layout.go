package first

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// beside sets an object as far down as the box of a field whose label stands over it.
func beside(o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: underLabel{}, Objects: []fyne.CanvasObject{o}}
}

type underLabel struct{}

func (underLabel) drop() float32 { return look.LineHeight(look.SizeSmall) + look.Space(6) }

func (u underLabel) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, u.drop())
}

func (u underLabel) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Move(fyne.NewPos(0, u.drop()))
	objects[0].Resize(fyne.NewSize(s.Width, objects[0].MinSize().Height))
}

// beach lays out the shore, the words under it, and the foot, which is always there. In a low window the shore gives way
// first, and then the words scroll.
type beach struct{ words fyne.CanvasObject }

func (b beach) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[2].MinSize().Width, objects[2].MinSize().Height)
}

func (b beach) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	shore, scroll, foot := objects[0], objects[1], objects[2]
	high := foot.MinSize().Height
	b.words.Resize(fyne.NewSize(s.Width, b.words.Size().Height))
	top := min(max(s.Height-high-b.words.MinSize().Height, look.Dp(leastShore)), look.Dp(fullShore))
	put := func(o fyne.CanvasObject, y, h float32) {
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(s.Width, h))
	}
	put(shore, 0, top)
	put(scroll, top, max(s.Height-high-top, 0))
	put(foot, s.Height-high, high)
}

// How high the shore is, in dp at 100 %: as drawn, and at the least.
const fullShore, leastShore float32 = 292, 56
