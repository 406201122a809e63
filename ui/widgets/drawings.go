package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// PictureIDs lists the drawings there are, by the names that rituals give them. Any other id shows the first.
func PictureIDs() []string {
	return []string{
		"half-discs", "disc-and-arcs", "wave-between", "sun-and-cloud", "three-stones", "boat", "path", "letter", "tree",
		"two-cups", "lighthouse", "window", "shell", "moon",
	}
}

// pictureNames are other names under which rooms know a drawing.
func pictureNames() map[string]string {
	return map[string]string{
		"coming-back": "half-discs", "one-true-thing": "disc-and-arcs", "before-going-away": "boat",
		"weather": "sun-and-cloud", "walk": "path", "evening": "moon",
	}
}

// inks turn the few words a sketch is written in into SVG. line="…" is a line, fill="…" a flat wash, each in a colour: sea
// and amber are the two people, ink what stands still, water what moves, sun the light, card what lies over a wash. There
// is one kind of line, so that all drawings are by one hand.
func inks() *strings.Replacer {
	water := look.Mix(look.Colour(look.Gap), look.Colour(look.QuietInk), 0.45)
	sun := look.Mix(look.Colour(look.Sun), look.Colour(look.CardFill), 0.12)
	glow := look.Mix(look.Colour(look.Sun), look.Colour(look.CardFill), 0.7)
	var words []string
	for name, c := range map[string]color.Color{
		"sea": look.Colour(look.Sea), "amber": look.Colour(look.Amber), "ink": look.Colour(look.QuietInk), "water": water,
		"sun": sun, "glow": glow, "card": look.Colour(look.CardFill),
	} {
		words = append(words,
			`line="`+name+`"`, `stroke="`+look.Hex(c)+`" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"`,
			`fill="`+name+`"`, `fill="`+look.Hex(c)+`"`)
	}
	return strings.NewReplacer(words...)
}

// sketch is a drawing on a field of 120 by 80 whose middle is 60,40, with the ground it stands on.
type sketch struct {
	ground string // "sand", "sea", "amber", "action"
	body   string
}

// drawing is a sketch as an SVG of 120 by 80 and the two colours of its ground.
func drawing(id string) (svg string, top, bottom color.NRGBA) {
	all := sketches()
	if same, ok := pictureNames()[id]; ok {
		id = same
	}
	s, ok := all[id]
	if !ok {
		s = all[PictureIDs()[0]]
	}
	top, bottom = grounds(s.ground)
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><g fill="none">` + inks().Replace(s.body) + `</g></svg>`, top, bottom
}

// grounds are the two pale colours behind a drawing.
func grounds(name string) (top, bottom color.NRGBA) {
	on := func(a fyne.ThemeColorName, t float64) color.NRGBA { return mixed(tone(look.CardFill), tone(a), t) }
	switch name {
	case "sea":
		return on(look.SeaWash, 0.9), on(look.ActionWash, 0.9)
	case "amber":
		return on(look.AmberWash, 0.75), on(look.Sand, 0.8)
	case "action":
		return on(look.ActionWash, 0.75), on(look.ActionWash, 0.9)
	}
	return on(look.Sand, 0.75), on(look.ActionWash, 0.9)
}
