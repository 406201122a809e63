package widgets

import "fyne.io/fyne/v2"

// NewPage is a screen whose foot stays in view: content above, and below it a foot of the height that
// it needs at this width; in a Flow it breaks into lines at 200 %. The content scrolls by itself if it is a Scroll.
func NewPage(content, bar fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: page{}, Objects: []fyne.CanvasObject{content, bar}}
}

type page struct{}

func (page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	a, b := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func (page) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	foot := float32(0)
	if objects[1].Visible() {
		foot = heightAt(objects[1], s.Width)
	}
	place(objects[0], 0, 0, s.Width, max(s.Height-foot, 0))
	place(objects[1], 0, s.Height-foot, s.Width, foot)
}
