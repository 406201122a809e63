package widgets

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"tideway/ui/look"
)

// BookCoverText is what stands on the cover.
type BookCoverText struct{ Title, Under, Names string }

// BookCover is the picture of the book that is being made, 240 by 340. A book is printed on paper, so it looks
// the same by day and by night.
type BookCover struct {
	widget.BaseWidget
	text    BookCoverText
	picture *painted
	title   *canvas.Text
	under   *canvas.Text
	names   *canvas.Text
}

// NewBookCover makes the cover.
func NewBookCover(text BookCoverText) *BookCover {
	b := &BookCover{
		text: text, picture: newPainted(false),
		title: canvas.NewText("", hex(0x22313A)), under: canvas.NewText("", hex(0x3F4C52)), names: canvas.NewText("", hex(0xF3EDE3)),
	}
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes the words on the cover.
func (b *BookCover) SetText(text BookCoverText) {
	b.text = text
	b.Refresh()
}

// AccessibilityLabel is the words on the cover.
func (b *BookCover) AccessibilityLabel() string {
	return b.text.Title + ", " + b.text.Under + ", " + b.text.Names
}

// AccessibilityRole is text.
func (b *BookCover) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the cover.
func (b *BookCover) CreateRenderer() fyne.WidgetRenderer {
	b.picture.show("book cover", vector(coverSVG()))
	return &drawn{
		self: b, objects: list(b.picture.Raster, b.title, b.under, b.names),
		layout: func(s fyne.Size) {
			u := min(s.Width/248, s.Height/348)
			place(b.picture.Raster, 0, 0, 248*u, 348*u)
			at := func(t *canvas.Text, style fyne.TextStyle, size, y, width float32, text string) {
				t.TextSize = size * u
				look.Write(t, elide(text, width*u, func(v string) float32 { return look.Width(v, t.TextSize, style) }), style)
				place(t, 24*u, y*u, width*u, size*1.4*u)
				t.Refresh()
			}
			at(b.title, look.Serif, 26, 40, 200, b.text.Title)
			at(b.under, look.SerifItalic, 14, 79, 200, b.text.Under)
			at(b.names, look.Serif, 13, 304, 200, b.text.Names)
		},
		min: func() fyne.Size { return fyne.NewSize(look.Dp(248), look.Dp(348)) },
	}
}

// coverSVG draws sky, sun, water and the edge of the pages.
func coverSVG() string {
	glints := ""
	for i, g := range []struct{ from, to, width, fade float64 }{
		{124, 178, 2.4, 0.95}, {138, 185, 2.4, 0.85}, {132, 172, 2.2, 0.7}, {146, 179, 2.2, 0.55}, {140, 166, 2, 0.4},
	} {
		y := 219 + 9*float64(i)
		glints += fmt.Sprintf(`<path d="M%g %gH%g" stroke="#E0AE78" stroke-width="%g" stroke-linecap="round" stroke-opacity="%g"/>`, g.from, y, g.to, g.width, g.fade)
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 248 348"><defs>` +
		`<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F1E3CC"/><stop offset="1" stop-color="#F7EEDF"/></linearGradient>` +
		`<linearGradient id="e" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#000000" stop-opacity="0.30"/><stop offset="1" stop-color="#000000" stop-opacity="0"/></linearGradient></defs>` +
		`<path d="M10 8H246V344a3 3 0 0 1-3 3H10Z" fill="#D8C9AE"/><path d="M6 4H243V343H6Z" fill="#FFFEFA"/>` +
		`<path d="M4 0H240V340H4A4 4 0 0 1 0 336V4A4 4 0 0 1 4 0Z" fill="url(#s)"/>` +
		`<path d="M122 210A34 34 0 0 1 190 210Z" fill="#E6AA70"/><path d="M0 210H240V340H4A4 4 0 0 1 0 336Z" fill="#2F6B80"/>` + glints +
		`<path d="M0 281C20 284 38 285 60 280S92 272 112 276S150 288 176 283S216 274 240 279V340H4A4 4 0 0 1 0 336Z" fill="#275A6B"/>` +
		`<path d="M0 306C26 309 52 299 84 301S132 311 162 307S212 299 240 303V340H4A4 4 0 0 1 0 336Z" fill="#1F4B59"/>` +
		`<path d="M4 0H16V340H4A4 4 0 0 1 0 336V4A4 4 0 0 1 4 0Z" fill="url(#e)"/></svg>`
}
