package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// curtain is plain paper over the whole window. A tap draws it aside; keys do so through the window.
type curtain struct {
	widget.BaseWidget
	paper  *canvas.Rectangle
	tapped func()
}

func newCurtain() *curtain {
	c := &curtain{paper: canvas.NewRectangle(look.Colour(look.Paper)), tapped: func() {}}
	c.ExtendBaseWidget(c)
	return c
}

// Tapped draws the curtain aside.
func (c *curtain) Tapped(*fyne.PointEvent) { c.tapped() }

// CreateRenderer draws the paper.
func (c *curtain) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.paper) }

// Refresh takes the paper of the present theme.
func (c *curtain) Refresh() {
	c.paper.FillColor = look.Colour(look.Paper)
	c.BaseWidget.Refresh()
}
