package run

import (
	"math"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/widgets"
)

// leastUnder is the room under a prompt that stays in view: a field to type in.
const leastUnder = 52

// fit sets the prompt as large as there is room for, with air to spare, and says whether everything fits. Where it does
// not, the prompt stays over what scrolls, as long as there is room for both.
func (p *page) fit(width, room float32) bool {
	p.hold(false)
	if p.prompt == nil {
		return widgets.HeightAt(p.body, width) <= room
	}
	for _, size := range []fyne.ThemeSizeName{look.SizeStage, look.SizePrompt, look.SizeHeading} {
		p.size(size)
		if widgets.HeightAt(p.body, width) <= room*0.94 {
			return true
		}
	}
	tall := widgets.HeightAt(p.prompt, width-2*look.Space(rim))
	if tall > room {
		p.size(look.SizeTitle) // in a large type: rather smaller than cut off
	}
	if p.note != nil && widgets.HeightAt(p.body, width) > room {
		p.note.SetMinRowsVisible(2)
	}
	if widgets.HeightAt(p.body, width) <= room {
		return true
	}
	if p.prompt.Type == look.SizeHeading && tall+look.Space(10)+look.Dp(leastUnder) <= room {
		p.hold(true)
		widgets.HeightAt(p.body, width)
	}
	return false
}

// hold takes the prompt out of what scrolls, or puts it back.
func (p *page) hold(on bool) {
	p.pin.Hidden = !on
	if p.prompt != nil {
		p.prompt.Hidden = on
	}
}

func (p *page) pinned() bool { return !p.pin.Hidden }

// setting is how the prompt stands; what scrolls is arranged anew when it changes.
type setting struct {
	size   fyne.ThemeSizeName
	pinned bool
}

func (p *page) setting() setting {
	if p.prompt == nil {
		return setting{}
	}
	return setting{p.prompt.Type, p.pinned()}
}

func (p *page) size(name fyne.ThemeSizeName) {
	if p.prompt.Type != name {
		p.prompt.Type = name
		p.prompt.Refresh()
	}
}

// wholeLine is the end of the last whole line before a place at which something is cut off, where that is in a text; top is
// where o begins.
func wholeLine(o fyne.CanvasObject, top, cut float32) float32 {
	if !o.Visible() || cut <= top || cut >= top+o.Size().Height {
		return cut
	}
	switch o := o.(type) {
	case *widgets.Text:
		line := look.LineHeight(o.Type)
		return top + float32(math.Floor(float64((cut-top)/line)))*line
	case *fyne.Container:
		for _, child := range o.Objects {
			if end := wholeLine(child, top+child.Position().Y, cut); end < cut {
				return end
			}
		}
	}
	return cut
}
