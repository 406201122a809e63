package widgets

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// PictureIDs lists the drawings there are. Any other id shows the first.
func PictureIDs() []string {
	return []string{
		"coming-back", "distant-evening", "one-true-thing", "before-going-away", "thanks", "good-news", "walk",
		"silence", "three-stones", "weather", "growth", "letter", "chapters", "repair", "evening", "questions", "touch",
	}
}

// pictureNames are the names under which ritual files know a drawing.
func pictureNames() map[string]string {
	return map[string]string{
		"half-discs": "coming-back", "disc-and-arcs": "one-true-thing", "wave-between": "distant-evening",
		"sun-and-cloud": "weather", "boat": "before-going-away",
	}
}

// inks are the colours of a drawing by the letters that stand for them in its text.
func inks() *strings.Replacer {
	colour := func(t fyne.ThemeColorName) string { return look.Hex(look.Colour(t)) }
	sun := look.Mix(look.Colour(look.Sun), look.Colour(look.CardFill), 0.12)
	water := look.Mix(look.Colour(look.Gap), look.Colour(look.CardFill), 0.12)
	return strings.NewReplacer(
		"{sea}", colour(look.Sea), "{amber}", colour(look.Amber), "{ink}", colour(look.QuietInk),
		"{sun}", look.Hex(sun), "{water}", look.Hex(water), "{card}", colour(look.CardFill),
		"{action}", colour(look.Action),
	)
}

// sketch is a drawing on a field of 120 by 80 whose middle is 60,40, with the ground it stands on.
type sketch struct {
	ground string // "sand", "sea", "amber", "action"
	body   string
}

// half disc, filled, standing on the line y=40 with its middle at x.
const ripples = `<g fill="none" stroke-width="1.6" stroke-linecap="round">
<path d="M13 50c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" stroke="{sea}" opacity="0.85"/>
<path d="M61 50c4-3 8-3 12 0s8 3 12 0s8-3 12 0s6 2.4 9 0.6" stroke="{amber}" opacity="0.8"/>
<path d="M27 61c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s5 2 8 0" stroke="{water}"/></g>`

func sketches() map[string]sketch {
	return map[string]sketch{
		"coming-back": {"sand", `<path d="M10 40a25 25 0 0 1 50 0Z" fill="{sea}"/>
<path d="M60.5 40a21 21 0 0 1 42 0" fill="none" stroke="{amber}" stroke-width="2"/>
<path d="M0 40H120" stroke="{ink}" stroke-width="2" stroke-linecap="round"/>` + ripples},
		"distant-evening": {"amber", `<circle cx="24" cy="40" r="13" fill="{sea}"/>
<circle cx="97" cy="40" r="12" fill="none" stroke="{amber}" stroke-width="2"/>
<g fill="none" stroke="{water}" stroke-width="1.6" stroke-linecap="round"><path d="M44 36c4-3 8-3 12 0s8 3 12 0s6-2.4 9-0.8"/>
<path d="M48 46c4-3 8-3 12 0s8 3 12 0" opacity="0.7"/></g>`},
		"one-true-thing": {"action", `<circle cx="34" cy="40" r="22" fill="{sea}"/>
<g fill="none" stroke="{amber}" stroke-width="2.2" stroke-linecap="round"><path d="M66 22.5a34 34 0 0 1 0 35"/><path d="M77 14a50 50 0 0 1 0 52"/></g>
<path d="M112 30.5L121.500 40L112 49.500L102.500 40Z" fill="{amber}"/>`},
		"before-going-away": {"sea", `<path d="M40 50h44l-7 10H48Z" fill="{sea}"/>
<path d="M60 47V16" stroke="{ink}" stroke-width="2" stroke-linecap="round"/>
<path d="M64 19c9 7 14 16 15 26H64Z" fill="none" stroke="{amber}" stroke-width="2" stroke-linejoin="round"/>
<path d="M56 26c-6 5-9 12-10 19h10Z" fill="none" stroke="{amber}" stroke-width="2" stroke-linejoin="round"/>
<path d="M6 64c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0" fill="none" stroke="{water}" stroke-width="1.8" stroke-linecap="round"/>`},
		"thanks": {"amber", `<path d="M28 44a32 32 0 0 0 64 0Z" fill="{sea}"/><path d="M20 44H100" stroke="{ink}" stroke-width="2" stroke-linecap="round"/>
<g fill="none" stroke="{amber}" stroke-width="2" stroke-linecap="round"><path d="M48 34c-5-6 5-9 0-16"/><path d="M60 32c-5-7 5-11 0-20"/><path d="M72 34c-5-6 5-9 0-16"/></g>`},
		"good-news": {"sand", `<circle cx="60" cy="44" r="17" fill="{sun}"/>
<g fill="none" stroke="{amber}" stroke-width="2.2" stroke-linecap="round"><path d="M60 10v8"/><path d="M31 18l6 7"/><path d="M89 18l-6 7"/><path d="M16 42h9"/><path d="M104 42h-9"/></g>
<path d="M14 67c4-3 8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0s8 3 12 0s8-3 12 0" fill="none" stroke="{sea}" stroke-width="2" stroke-linecap="round"/>`},
		"walk": {"sand", `<circle cx="46" cy="32" r="11" fill="{sea}"/><circle cx="80" cy="30" r="11" fill="none" stroke="{amber}" stroke-width="2.200"/>
<path d="M-20 58c14-9 26-10 40-4s26 8 40 0s26-9 40-2s24 6 40-4" fill="none" stroke="{water}" stroke-width="2.4" stroke-linecap="round"/>`},
		"silence": {"sea", `<circle cx="46" cy="40" r="20" fill="{sea}" opacity="0.9"/><circle cx="74" cy="40" r="20" fill="none" stroke="{amber}" stroke-width="2"/>
<path d="M8 72H112" stroke="{water}" stroke-width="1.8" stroke-linecap="round"/>`},
		"weather": {"amber", `<circle cx="36" cy="36" r="16" fill="{sun}"/>
<path d="M84 50H112a10 10 0 0 0 1-20a15 15 0 0 0-12-12a19 19 0 0 0-35 8a12 12 0 0 0 2 24Z" fill="none" stroke="{sea}" stroke-width="2.4" stroke-linejoin="round"/>`},
		"growth": {"action", `<path d="M60 70V34" stroke="{ink}" stroke-width="2.2" stroke-linecap="round"/>
<path d="M60 50c-2-14-12-20-26-20c0 14 10 21 26 20Z" fill="{sea}"/>
<path d="M60 38c2-13 11-19 25-19c0 13-9 20-25 19Z" fill="none" stroke="{amber}" stroke-width="2" stroke-linejoin="round"/>`},
		"letter": {"sand", `<path d="M28 20H92V62H28Z" fill="{card}" stroke="{ink}" stroke-width="1.8" stroke-linejoin="round"/>
<path d="M28 21L60 46L92 21" fill="none" stroke="{ink}" stroke-width="1.8" stroke-linejoin="round"/><circle cx="60" cy="46" r="7" fill="{amber}"/>`},
		"chapters": {"sea", `<path d="M60 22C50 15 36 15 24 19V63C36 59 50 59 60 66C70 59 84 59 96 63V19C84 15 70 15 60 22Z" fill="{card}" stroke="{sea}" stroke-width="2" stroke-linejoin="round"/>
<path d="M60 22V66" stroke="{sea}" stroke-width="1.600"/><path d="M72 32c5-2 9-2.500 14-2M72 42c5-2 9-2.500 14-2" fill="none" stroke="{amber}" stroke-width="2" stroke-linecap="round"/>`},
		"repair": {"amber", `<path d="M57 18a23 23 0 1 0 0 44l-5-11 7-10-8-11Z" fill="{sea}"/>
<path d="M67 18a23 23 0 1 1 0 44l-5-11 7-10-8-11Z" fill="none" stroke="{amber}" stroke-width="2" stroke-linejoin="round"/>`},
		"evening": {"action", `<path d="M42 44V66H78V44" fill="none" stroke="{ink}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>
<path d="M36 66H84" stroke="{ink}" stroke-width="2" stroke-linecap="round"/><path d="M60 12c9 10 10 15 8 20a8.500 8.500 0 0 1-16 0c-2-5-1-10 8-20Z" fill="{sun}"/>
<path d="M60 36v8" stroke="{ink}" stroke-width="2" stroke-linecap="round"/>`},
		"questions": {"sand", `<path d="M22 22H74V52H46L34 62V52H22Z" fill="{sea}" stroke="{sea}" stroke-width="2" stroke-linejoin="round"/>
<path d="M80 30H106V58H99V67L89 58H62" fill="none" stroke="{amber}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/>`},
		"three-stones": {"amber", `<path d="M26 66C26 56 40 51 60 51S94 56 94 66C94 70 90 72 84 72H36C30 72 26 70 26 66Z" fill="{sea}"/>
<path d="M38 42C38 34 47 30.500 60 30.500S82 34 82 42C82 46.500 78 49 73 49H47C42 49 38 46.500 38 42Z" fill="none" stroke="{amber}" stroke-width="2.2"/>
<path d="M47 22C47 16 52 13 60 13S73 16 73 22C73 26 70 28.500 66 28.500H54C50 28.500 47 26 47 22Z" fill="{sun}"/>`},
		"touch": {"sea", `<path d="M4 46C24 24 40 24 58 40" fill="none" stroke="{sea}" stroke-width="7" stroke-linecap="round"/>
<path d="M116 34C96 56 80 56 62 40" fill="none" stroke="{amber}" stroke-width="2.200" stroke-linecap="round"/>`},
	}
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
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80">` + inks().Replace(s.body) + `</svg>`, top, bottom
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
