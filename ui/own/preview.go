package own

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/widgets"
)

// preview shows the selected step as a run shows it: the tide on the side of whoever has the floor, and the words large.
// Nothing in it can be pressed.
type preview struct {
	vm     *present.Own
	root   *fyne.Container
	tide   *widgets.SideTide
	clip   *container.Clip // a narrow strip of the tide lies outside
	slot   *fyne.Container
	frame  *canvas.Rectangle
	shown  present.OwnPreview
	names  [2]string
	prompt *widgets.Text
	body   fyne.CanvasObject
}

func newPreview(vm *present.Own) *preview {
	p := &preview{vm: vm, slot: container.NewStack(), frame: canvas.NewRectangle(nil), clip: container.NewClip(canvas.NewRectangle(nil))}
	p.clip.ExtendBaseWidget(p.clip) // it is given its size before it is drawn
	p.root = &fyne.Container{Layout: p}
	p.update()
	return p
}

// update shows the step again where something of it has changed.
func (p *preview) update() {
	v, ok := p.vm.Preview()
	if !ok {
		v = present.OwnPreview{Side: present.Calm, Hint: p.vm.Say("own.preview.hidden")}
	}
	if p.tide == nil || p.names != v.Names {
		p.names = v.Names
		p.tide = widgets.NewSideTide(widgets.SideTideText{Names: v.Names, Floor: v.Floor})
	}
	p.tide.SetSide(widgets.Side(v.Side))
	p.shown = v
	p.frame.StrokeColor, p.frame.StrokeWidth, p.frame.FillColor = look.Colour(look.Line), 1, nil
	p.body = p.page(v)
	p.slot.Objects = []fyne.CanvasObject{widgets.NewScroll(p.body)}
	p.clip.Content = p.tide
	p.clip.Refresh()
	p.root.Objects = []fyne.CanvasObject{p.clip, p.slot, p.frame}
	p.root.Refresh()
}

// page is the words of the step, from its title to its button.
func (p *preview) page(v present.OwnPreview) fyne.CanvasObject {
	head := []fyne.CanvasObject{widgets.Small(v.Title)}
	if v.Began != "" {
		head = append(head, widgets.SmallVoice(v.Began))
	}
	p.prompt = widgets.Prompt(v.Prompt)
	rows := []fyne.CanvasObject{widgets.Rows(0, head...), layout.NewSpacer(), p.prompt}
	if v.Hint != "" {
		rows = append(rows, widgets.VoiceQuiet(v.Hint))
	}
	if v.Clock != "" {
		rows = append(rows, widgets.RowFill(look.S8, 1, widgets.NewSoftClock(widgets.Side(v.Side)), widgets.Small(v.Clock)))
	}
	if v.Note != "" {
		rows = append(rows, widgets.Small(v.Note))
	}
	if v.Job != nil {
		side := widgets.Side(v.Job.Side)
		card := widgets.NewWash(side.Wash(), widgets.RowFill(12, 1, widgets.NewPersonMark(side, 24),
			widgets.Rows(0, widgets.Voice(v.Job.Title), widgets.VoiceQuiet(v.Job.Text))))
		card.Padding = 12
		rows = append(rows, card)
	}
	rows = append(rows, layout.NewSpacer())
	if v.Next != "" {
		var foot []fyne.CanvasObject
		const few = 8 // more have no room beside the tide
		if v.Steps > few {
			foot = append(foot, widgets.Small(v.Where).Single())
		} else {
			pebbles := widgets.NewPebbles(v.Steps)
			pebbles.SetStep(v.Step)
			if v.Side != present.Calm {
				pebbles.SetSide(widgets.Side(v.Side))
			}
			foot = append(foot, pebbles)
		}
		if v.Again != "" {
			foot = append(foot, widgets.NewPill(v.Again, look.ActionWash, look.Action))
		}
		foot = append(foot, widgets.NewPill(v.Next, look.Action, look.OnAction))
		rows = append(rows, widgets.Flow(12, look.S8, foot...))
	}
	return widgets.Rows(12, rows...)
}

// MinSize is small: the preview takes what it is given.
func (p *preview) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dp(200), look.Space(440))
}

// Layout keeps the words off the tide, and makes the prompt as large as there is room for.
func (p *preview) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	widgets.Place(p.clip, 0, 0, s.Width, s.Height)
	widgets.Place(p.frame, 0, 0, s.Width, s.Height)
	air := look.Space(20)
	left, right := air, air
	switch p.shown.Side {
	case 0:
		left = p.tide.Width(s.Width)*1.18 + look.Space(look.S8)
	case 1:
		right = p.tide.Width(s.Width)*1.18 + look.Space(look.S8)
	default:
		strip := p.tide.Width(s.Width) * 0.3
		left, right = left+strip, right+strip
	}
	w, h := max(s.Width-left-right, look.Dp(60)), s.Height-2*air
	for _, size := range []fyne.ThemeSizeName{look.SizeStage, look.SizePrompt, look.SizeHeading, look.SizeTitle} {
		if p.prompt.Type != size {
			p.prompt.Type = size
			p.prompt.Refresh()
		}
		if widgets.HeightAt(p.body, w) <= h {
			break
		}
	}
	widgets.Place(p.slot, left, air, w, h)
	p.slot.Refresh()
}
