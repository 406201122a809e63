package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Panel is a plain ground with square corners: the rail, the foot of a screen.
type Panel struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName
	Pad     float32 // a space around the content
	Raised  bool    // a soft shadow upwards: the foot of a screen that scrolls

	ground *canvas.Rectangle
}

// NewPanel makes a ground in a colour token.
func NewPanel(fill fyne.ThemeColorName, pad float32, content fyne.CanvasObject) *Panel {
	p := &Panel{Content: content, Fill: fill, Pad: pad, ground: canvas.NewRectangle(nil)}
	p.ExtendBaseWidget(p)
	return p
}

// Held returns the content.
func (p *Panel) Held() []fyne.CanvasObject { return []fyne.CanvasObject{p.Content} }

// CreateRenderer draws the ground.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	p.paint()
	return &drawn{
		self: p, objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{p.ground, p.Content} },
		layout: func(s fyne.Size) {
			place(p.ground, 0, 0, s.Width, s.Height)
			side, w, h := p.insets(s)
			place(p.Content, side, look.Space(p.Pad), w, max(h, heightAt(p.Content, w)))
		},
		min: func() fyne.Size {
			m := p.Content.MinSize()
			if p.Raised { // the column inside has its own air at the sides
				return m.AddWidthHeight(0, 2*look.Space(p.Pad))
			}
			return m.Add(fyne.NewSquareSize(2 * look.Space(p.Pad)))
		},
		refresh: func() {
			p.paint()
			p.Content.Refresh()
		},
	}
}

func (p *Panel) insets(s fyne.Size) (side, w, h float32) {
	pad := look.Space(p.Pad)
	if !p.Raised {
		side = pad
	}
	return side, max(s.Width-2*side, 0), s.Height - 2*pad
}

func (p *Panel) paint() {
	p.ground.FillColor = look.Colour(p.Fill)
	p.ground.Shadow = canvas.Shadow{}
	if p.Raised {
		p.ground.Shadow = softShadow()
		p.ground.Shadow.Offset = fyne.NewPos(0, -2)
	}
	p.ground.Refresh()
}
