package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Column keeps its content in the middle and at most so wide that it reads well.
type Column struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Width   float32 // the most, in dp at 100 %
	Side    float32 // the least air at both sides, a space
}

// NewColumn makes a reading column of at most 680.
func NewColumn(content fyne.CanvasObject) *Column {
	return newColumn(content, look.ColumnWidth)
}

// NewWideColumn makes a column of at most 800, for charts.
func NewWideColumn(content fyne.CanvasObject) *Column {
	return newColumn(content, look.ChartWidth)
}

func newColumn(content fyne.CanvasObject, width float32) *Column {
	c := &Column{Content: content, Width: width, Side: look.S24}
	c.ExtendBaseWidget(c)
	return c
}

// Held returns the content.
func (c *Column) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.Content} }

// CreateRenderer lays the content out.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		self: c, objects: c.Held,
		layout: func(s fyne.Size) {
			w := max(min(s.Width-2*look.Space(c.Side), look.Dp(c.Width)), 0)
			h := max(heightAt(c.Content, w), s.Height)
			place(c.Content, (s.Width-w)/2, 0, w, h)
		},
		min: func() fyne.Size {
			return c.Content.MinSize().AddWidthHeight(2*look.Space(c.Side), 0)
		},
		refresh: func() { c.Content.Refresh() },
	}
}
