package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

type palette map[fyne.ThemeColorName]color.NRGBA

// day is warm paper.
func day() palette {
	return palette{
		Paper: rgb(0xFAF7F2), CardFill: rgb(0xFFFFFF), Line: rgb(0xE3DDD3), Edge: rgb(0x878F90),
		Ink: rgb(0x22313A), QuietInk: rgb(0x566670), Rail: rgb(0xF3EDE3),
		Action: rgb(0x1F5D6B), OnAction: rgb(0xFFFFFF), ActionWash: rgb(0xE1ECEB),
		Care: rgb(0x6B5B7A), CareWash: rgb(0xEEE9F1),
		Sand: rgb(0xF0E7D8), Gap: rgb(0x6C8F97), GapWash: rgb(0xF0F5F4),
		Hover:  color.NRGBA{R: 0x22, G: 0x31, B: 0x3A, A: 0x0D},
		Shadow: color.NRGBA{R: 0x34, G: 0x2C, B: 0x1E, A: 0x1A},
		Veil:   color.NRGBA{R: 0x22, G: 0x31, B: 0x3A, A: 0x52},
		Sky:    rgb(0xDDE5E8), SkyLow: rgb(0xF6E6D2), Water: rgb(0xB9D1D6), WaterNear: rgb(0xDCE7E4), Sun: rgb(0xF0B583),
	}
}

// night is deep water.
func night() palette {
	return palette{
		Paper: rgb(0x11191E), CardFill: rgb(0x18242B), Line: rgb(0x2A3A43), Edge: rgb(0x6B7F89),
		Ink: rgb(0xE9E4DA), QuietInk: rgb(0xA2B1B7), Rail: rgb(0x0D1418),
		Action: rgb(0x7CC3C9), OnAction: rgb(0x10191D), ActionWash: rgb(0x1B3137),
		Care: rgb(0xB9A7C9), CareWash: rgb(0x28243A),
		Sand: rgb(0x2B302E), Gap: rgb(0x6C8F97), GapWash: rgb(0x16242A),
		Hover:  color.NRGBA{R: 0xE9, G: 0xE4, B: 0xDA, A: 0x0F},
		Shadow: color.NRGBA{A: 0x59},
		Veil:   color.NRGBA{A: 0x8C},
		Sky:    rgb(0x0D151A), SkyLow: rgb(0x18262D), Water: rgb(0x22414C), WaterNear: rgb(0x182B33), Sun: rgb(0xE8E0CF),
	}
}

// strong changes a palette so that every line and every quiet word carries as far as the ink does.
func strong(p palette, dark bool) palette {
	if dark {
		p[Paper], p[CardFill], p[Rail] = rgb(0x000000), rgb(0x0A1013), rgb(0x000000)
		p[Ink], p[QuietInk] = rgb(0xFFFFFF), rgb(0xDDE5E8)
		p[Line], p[Edge] = rgb(0x7F929B), rgb(0xC4D0D5)
		p[Action], p[OnAction], p[ActionWash] = rgb(0xA5E3E8), rgb(0x000000), rgb(0x12292E)
		p[Care], p[Gap] = rgb(0xDCCDEA), rgb(0x9CBBC2)
		return p
	}
	p[Paper], p[CardFill], p[Rail] = rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xF4F1EB)
	p[Ink], p[QuietInk] = rgb(0x0B1418), rgb(0x2C3940)
	p[Line], p[Edge] = rgb(0x77706A), rgb(0x3C484E)
	p[Action], p[Care], p[Gap] = rgb(0x0B414D), rgb(0x46365A), rgb(0x3E636C)
	return p
}

// build is the palette for one face of the theme with the two people's hues and Fyne's own names in it.
func build(dark bool, o Options) palette {
	p := day()
	if dark {
		p = night()
	}
	if o.Contrast {
		p = strong(p, dark)
	}
	p[Sea], p[SeaWash] = o.First.tones(dark, o.Contrast)
	p[Amber], p[AmberWash] = o.Second.tones(dark, o.Contrast)
	p[SeaFill], p[AmberFill] = o.First.fill(dark), o.Second.fill(dark)
	for name, a := range aliases() {
		p[name] = Alpha(p[a.token], a.alpha)
	}
	return p
}
