package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colour tokens. They are theme colour names, so they work wherever Fyne takes one.
//
// Sea and Amber are the first and the second person's colour; the names come from the colours they have
// until somebody chooses another hue.
const (
	Paper    fyne.ThemeColorName = "tideway-paper"     // the ground of every room
	CardFill fyne.ThemeColorName = "tideway-card"      // a card on the paper
	Line     fyne.ThemeColorName = "tideway-line"      // a hairline between rows
	Edge     fyne.ThemeColorName = "tideway-edge"      // the border of a control, on paper and card only
	Ink      fyne.ThemeColorName = "tideway-ink"       // text
	QuietInk fyne.ThemeColorName = "tideway-quiet-ink" // text that steps back
	Rail     fyne.ThemeColorName = "tideway-rail"      // the rail and the trays of segments

	Sea       fyne.ThemeColorName = "tideway-sea"        // the first person
	Amber     fyne.ThemeColorName = "tideway-amber"      // the second person
	SeaWash   fyne.ThemeColorName = "tideway-sea-wash"   // a pale ground in the first person's colour
	AmberWash fyne.ThemeColorName = "tideway-amber-wash" // a pale ground in the second person's colour

	SeaFill   fyne.ThemeColorName = "tideway-sea-fill"   // lighter, for large shapes of the first person
	AmberFill fyne.ThemeColorName = "tideway-amber-fill" // lighter, for large shapes of the second person

	Action     fyne.ThemeColorName = "tideway-action"      // the filled button, links, focus
	OnAction   fyne.ThemeColorName = "tideway-on-action"   // text on Action
	ActionWash fyne.ThemeColorName = "tideway-action-wash" // the tonal button
	Care       fyne.ThemeColorName = "tideway-care"        // "When it isn't safe"; never red
	CareWash   fyne.ThemeColorName = "tideway-care-wash"   // a pale ground in the care colour

	Sand    fyne.ThemeColorName = "tideway-sand"     // time away
	Gap     fyne.ThemeColorName = "tideway-gap"      // open water where nothing was written: its strokes
	GapWash fyne.ThemeColorName = "tideway-gap-wash" // open water: its ground
	Hover   fyne.ThemeColorName = "tideway-hover"    // laid over what the pointer is on
	Shadow  fyne.ThemeColorName = "tideway-shadow"   // under cards
	Veil    fyne.ThemeColorName = "tideway-veil"     // over the window while a sheet is open

	Sky       fyne.ThemeColorName = "tideway-sky"        // high sky at noon or midnight
	SkyLow    fyne.ThemeColorName = "tideway-sky-low"    // sky just over the water
	Water     fyne.ThemeColorName = "tideway-water"      // water at the horizon
	WaterNear fyne.ThemeColorName = "tideway-water-near" // water at the beach
	Sun       fyne.ThemeColorName = "tideway-sun"        // the sun by day, the moon by night
)

// rgb makes an opaque colour from 0xRRGGBB.
func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// Alpha is c with the opacity a, 0 to 1.
func Alpha(c color.Color, a float64) color.NRGBA {
	n := NRGBA(c)
	n.A = uint8(float64(n.A)*min(max(a, 0), 1) + 0.5)
	return n
}

// NRGBA is c as a non-premultiplied colour.
func NRGBA(c color.Color) color.NRGBA {
	return color.NRGBAModel.Convert(c).(color.NRGBA)
}

// Mix goes from a (t = 0) to b (t = 1).
func Mix(a, b color.Color, t float64) color.NRGBA {
	t = min(max(t, 0), 1)
	x, y := NRGBA(a), NRGBA(b)
	step := func(p, q uint8) uint8 { return uint8(float64(p) + (float64(q)-float64(p))*t + 0.5) }
	return color.NRGBA{R: step(x.R, y.R), G: step(x.G, y.G), B: step(x.B, y.B), A: step(x.A, y.A)}
}
