package stage

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"tideway/assets"
)

// The colours and sizes, in pixels, of what the desktop itself shows in a picture of the screen.
var (
	deskBar    = color.RGBA{0x24, 0x27, 0x2b, 0xff}
	deskSheet  = color.RGBA{0x33, 0x37, 0x3d, 0xff}
	deskLine   = color.RGBA{0x55, 0x5b, 0x63, 0xff}
	deskChosen = color.RGBA{0x3d, 0x5a, 0x80, 0xff}
	deskWords  = color.RGBA{0xf2, 0xf2, 0xf2, 0xff}
	deskQuiet  = color.RGBA{0xa8, 0xae, 0xb6, 0xff}
)

const (
	barHigh   = 32
	iconWide  = 22
	lineHigh  = 26
	ruleHigh  = 9
	bubbleOff = 12
	bubbleIn  = 14 // from a bubble's edge to its words
	bubbleWid = 360
)

// desk draws what a desktop shows around the windows: its panel with the icons on it, an open menu of one of them, and the
// notices that are open. All of it is asked of the running programs at this moment, over the bus.
type desk struct {
	img  *image.RGBA
	face font.Face
}

func newDesk(img *image.RGBA) (*desk, error) {
	letters, err := opentype.Parse(assets.Sans)
	if err != nil {
		return nil, err
	}
	face, err := opentype.NewFace(letters, &opentype.FaceOptions{Size: 14, DPI: 72, Hinting: font.HintingFull})
	return &desk{img, face}, err
}

// furnish draws the desktop into a picture of the screen. menu may be nil; open are the labels that lead to the submenu
// that is open.
func (s *Stage) furnish(ctx context.Context, img *image.RGBA, menu *TrayItem, open []string) error {
	d, err := newDesk(img)
	if err != nil {
		return err
	}
	places := map[*TrayItem]int{}
	if s.Panel.Present() {
		d.fill(image.Rect(0, 0, img.Rect.Dx(), barHigh), deskBar)
		if s.Time != nil {
			now := s.Time()
			d.text(now, (img.Rect.Dx()-d.width(now))/2, barHigh-11, deskWords)
		}
		for i, item := range s.Panel.Items() {
			places[item] = img.Rect.Dx() - (i+1)*(iconWide+10)
			if err := d.icon(ctx, item, places[item]); err != nil {
				return err
			}
		}
	}
	bottom := img.Rect.Dy() - bubbleOff
	for _, n := range s.Notices.Open() {
		bottom = d.bubble(n, bottom) - bubbleOff
	}
	if menu == nil {
		return nil
	}
	x, there := places[menu]
	if !there {
		return errors.New("open the tray menu: its icon is on no panel")
	}
	lines, err := menu.Menu(ctx)
	if err != nil {
		return err
	}
	return d.menu(lines, open, min(x+iconWide, img.Rect.Dx()-4), barHigh+2)
}

// icon draws an icon where its program's pixels say.
func (d *desk) icon(ctx context.Context, item *TrayItem, x int) error {
	picture, err := item.Icon(ctx)
	if err != nil {
		return err
	}
	top := (barHigh - iconWide) / 2
	draw.CatmullRom.Scale(d.img, image.Rect(x, top, x+iconWide, top+iconWide), picture, picture.Bounds(), draw.Over, nil)
	return nil
}

// menu draws lines below the panel, with the right edge at a place, and the open submenu at their left.
func (d *desk) menu(lines []Line, open []string, right, top int) error {
	wide, high := 0, 8
	for _, line := range lines {
		wide, high = max(wide, d.width(line.Label)+56), high+lineHeight(line)
	}
	box := image.Rect(right-wide, top, right, top+high)
	d.sheet(box)
	y := top + 4
	found := len(open) == 0
	for _, line := range lines {
		row := image.Rect(box.Min.X+1, y, box.Max.X-1, y+lineHeight(line))
		y = row.Max.Y
		if line.Separator {
			d.fill(image.Rect(row.Min.X, y-5, row.Max.X, y-4), deskLine)
			continue
		}
		if len(open) > 0 && line.Label == open[0] {
			found = true
			d.fill(row, deskChosen)
			if err := d.menu(line.Sub, open[1:], box.Min.X+2, row.Min.Y-4); err != nil {
				return err
			}
		}
		d.line(line, row)
	}
	if !found {
		return fmt.Errorf("open the tray menu: it has no line %q", open[0])
	}
	return nil
}

func lineHeight(line Line) int {
	if line.Separator {
		return ruleHigh
	}
	return lineHigh
}

func (d *desk) line(line Line, row image.Rectangle) {
	ink := deskWords
	if !line.Enabled {
		ink = deskQuiet
	}
	d.text(line.Label, row.Min.X+28, row.Min.Y+18, ink)
	if line.Checked {
		d.text("•", row.Min.X+12, row.Min.Y+18, ink)
	}
	if len(line.Sub) > 0 {
		d.text("‹", row.Min.X+10, row.Min.Y+18, ink)
	}
}

// bubble draws a notice above a line and returns where it begins.
func (d *desk) bubble(n Notice, bottom int) (top int) {
	right := d.img.Rect.Dx() - bubbleOff
	words := d.wrap(n.Body, bubbleWid-2*bubbleIn)
	top = bottom - 2*bubbleIn - 22*(1+len(words))
	box := image.Rect(right-bubbleWid, top, right, bottom)
	d.sheet(box)
	x, y := box.Min.X+bubbleIn, top+bubbleIn+14
	d.text(n.Title, x, y, deskWords)
	for i, line := range words {
		d.text(line, x, y+22*(i+1)+2, deskQuiet)
	}
	return top
}

func (d *desk) sheet(r image.Rectangle) {
	d.fill(r, deskLine)
	d.fill(r.Inset(1), deskSheet)
}

func (d *desk) fill(r image.Rectangle, c color.Color) {
	draw.Draw(d.img, r, image.NewUniform(c), image.Point{}, draw.Src)
}

func (d *desk) text(text string, x, baseline int, c color.Color) {
	(&font.Drawer{Dst: d.img, Src: image.NewUniform(c), Face: d.face, Dot: fixed.P(x, baseline)}).DrawString(text)
}

func (d *desk) width(text string) int { return font.MeasureString(d.face, text).Ceil() }

// wrap breaks a text between words.
func (d *desk) wrap(text string, wide int) (lines []string) {
	line := ""
	for word := range strings.FieldsSeq(text) {
		if next := strings.TrimSpace(line + " " + word); line == "" || d.width(next) <= wide {
			line = next
			continue
		}
		lines, line = append(lines, line), word
	}
	return append(lines, line)
}
