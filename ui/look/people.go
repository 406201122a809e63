package look

import "image/color"

// Hue is one of the six colours a person can have. The zero value is the sea for a first and amber for a
// second person (see Options); the string is stable and is what is stored.
type Hue string

// The six hues. Each was tested by day and by night against paper, card and its own wash.
const (
	HueSea     Hue = "sea"
	HueAmber   Hue = "amber"
	HueMoss    Hue = "moss"
	HueHeather Hue = "heather"
	HueDusk    Hue = "dusk"
	HueClay    Hue = "clay"
)

// Hues lists the six in the order in which they are offered.
func Hues() []Hue {
	return []Hue{HueSea, HueAmber, HueMoss, HueHeather, HueDusk, HueClay}
}

// pair holds one hue by day and by night: the colour itself and the pale ground made from it.
type pair struct{ day, dayWash, night, nightWash color.NRGBA }

func (h Hue) pair() pair {
	switch h {
	case HueAmber:
		return pair{rgb(0xA85B1E), rgb(0xF8EADB), rgb(0xE0A066), rgb(0x382B1F)}
	case HueMoss:
		return pair{rgb(0x5C6B2A), rgb(0xECEFDC), rgb(0xA9C45E), rgb(0x262D1D)}
	case HueHeather:
		return pair{rgb(0xA33A6B), rgb(0xF6E5EC), rgb(0xEB8FB4), rgb(0x37232D)}
	case HueDusk:
		return pair{rgb(0x3A4FB0), rgb(0xE5E9F6), rgb(0x8FA4F2), rgb(0x1F2945)}
	case HueClay:
		return pair{rgb(0x7A5648), rgb(0xF1E7E1), rgb(0xC9B29B), rgb(0x302723)}
	default:
		return pair{rgb(0x2B6C86), rgb(0xE2EDF1), rgb(0x6FB6CE), rgb(0x1A333D)}
	}
}

// tones is the hue and its wash for one face of the theme.
func (h Hue) tones(dark, contrast bool) (tone, wash color.NRGBA) {
	p := h.pair()
	tone, wash = p.day, p.dayWash
	if dark {
		tone, wash = p.night, p.nightWash
	}
	switch {
	case contrast && dark:
		tone = Mix(tone, rgb(0xFFFFFF), 0.35)
	case contrast:
		tone = Mix(tone, rgb(0x000000), 0.30)
	}
	return tone, wash
}

// fill is the hue for large shapes: the colour of the night, by day a little deeper.
func (h Hue) fill(dark bool) color.NRGBA {
	p := h.pair()
	if dark {
		return Mix(p.night, p.day, 0.25)
	}
	return Mix(p.night, p.day, 0.2)
}

// Tone is the hue in the current theme, for the places that show all six to choose from.
func (h Hue) Tone() color.NRGBA {
	t := Current()
	tone, _ := h.tones(t.Night(variant()), t.options.Contrast)
	return tone
}
