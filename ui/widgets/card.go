package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// Card holds content on a round corner of 14 with a soft shadow, never a border.
type Card struct {
	widget.BaseWidget
	Content fyne.CanvasObject
	Fill    fyne.ThemeColorName
	Padding float32 // a space
	Flat    bool    // without the shadow

	ground *canvas.Rectangle
}

// NewCard makes a card around content.
func NewCard(content fyne.CanvasObject) *Card {
	c := &Card{Content: content, Fill: look.CardFill, Padding: look.S24, ground: canvas.NewRectangle(nil)}
	c.ExtendBaseWidget(c)
	return c
}

// NewWash makes a flat card in a wash: somebody's own words, the listener's job.
func NewWash(wash fyne.ThemeColorName, content fyne.CanvasObject) *Card {
	c := NewCard(content)
	c.Fill, c.Flat = wash, true
	return c
}

// Held returns the content.
func (c *Card) Held() []fyne.CanvasObject { return []fyne.CanvasObject{c.Content} }

// CreateRenderer draws the card.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &drawn{
		self: c, objects: func() []fyne.CanvasObject { return []fyne.CanvasObject{c.ground, c.Content} },
		layout: func(s fyne.Size) {
			p := look.Space(c.Padding)
			place(c.ground, 0, 0, s.Width, s.Height)
			w := max(s.Width-2*p, 0)
			h := max(heightAt(c.Content, w), s.Height-2*p)
			place(c.Content, p, p, w, h)
		},
		min: func() fyne.Size {
			return c.Content.MinSize().Add(fyne.NewSquareSize(2 * look.Space(c.Padding)))
		},
		refresh: func() {
			c.paint()
			c.Content.Refresh()
		},
	}
}

func (c *Card) paint() {
	paintBox(c.ground, c.Fill, look.CardRadius)
	c.ground.Shadow = canvas.Shadow{}
	if !c.Flat {
		c.ground.Shadow = softShadow()
	}
	c.ground.Refresh()
}

// softShadow lies under every card.
func softShadow() canvas.Shadow {
	return canvas.Shadow{
		Color: look.Colour(look.Shadow), BlurRadius: 20, Offset: fyne.NewPos(0, 4), Variant: canvas.BoxShadow,
	}
}
