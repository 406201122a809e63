package look

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"tideway/assets"
)

// Serif and SerifItalic are the voice: prompts, headings and what people wrote. Tideway has no use for a
// typewriter face, so the theme answers a monospace style with Noto Serif. In this way text that goes beyond our own
// letters (names may be in any script) finds Fyne's fallback fonts.
var (
	Serif       = fyne.TextStyle{Monospace: true}
	SerifItalic = fyne.TextStyle{Monospace: true, Italic: true}
	Sans        = fyne.TextStyle{}
	SansItalic  = fyne.TextStyle{Italic: true}
)

// SansAlone is Sans for Fyne's own fields, which take a style and no face: Fyne adds only a small font of signs to it. Text
// for which Face has no answer is set in Sans.
var SansAlone = fyne.TextStyle{Symbol: true}

// Fyne keeps a parsed face for each resource, so every face stays the same value. They have no name: by the name Fyne keeps
// what it measured and drew, and words in a face of ours are the same as in the style alone, which has none either.
var (
	whole = family{
		sans: fyne.NewStaticResource("", assets.Sans), sansItalic: fyne.NewStaticResource("", assets.SansItalic),
		serif: fyne.NewStaticResource("", assets.Serif), serifItalic: fyne.NewStaticResource("", assets.SerifItalic),
	}
	ofLetters = family{
		sans: fyne.NewStaticResource("", assets.ScreenSans), sansItalic: fyne.NewStaticResource("", assets.ScreenSansItalic),
		serif: fyne.NewStaticResource("", assets.ScreenSerif), serifItalic: fyne.NewStaticResource("", assets.ScreenSerifItalic),
	}
)

// family is sans and serif, in regular and italic only: weight comes from size and air.
type family struct{ sans, sansItalic, serif, serifItalic fyne.Resource }

func (f family) of(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace && s.Italic:
		return f.serifItalic
	case s.Monospace:
		return f.serif
	case s.Italic:
		return f.sansItalic
	}
	return f.sans
}

// Font is the whole face of a style, for words that go beyond letters.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	if s.Symbol {
		return ofLetters.of(s) // see SansAlone
	}
	return whole.of(s)
}

// Face is the font that text is measured and drawn with. For a style Fyne parses the face of the theme, its own face,
// 4 MB of emoji and a font of the system, and that anew for each of our four styles. Words that our letters can write
// alone, as nearly all are, are given these and nothing else; the answer for all others is nil, with which Fyne
// looks in the fonts of the style. Both look the same.
func Face(text string, style fyne.TextStyle) fyne.Resource {
	if style.Bold || strings.ContainsFunc(text, beyond) {
		return nil
	}
	return ofLetters.of(style)
}

// beyond says whether a letter may be missing in one of our faces.
func beyond(r rune) bool { return r > unicode.MaxASCII && !unicode.Is(letters, r) || r < ' ' }

// letters are those beyond ASCII that the four faces of ofLetters have (packaging/fonts.sh makes them): Latin with all its
// accents, Greek, Cyrillic, and what stands between words. What is left out is not lost: it is drawn with the whole faces,
// and with Fyne's fonts.
var letters = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x00a0, Hi: 0x024f, Stride: 1}, // Latin
		{Lo: 0x0300, Hi: 0x0304, Stride: 1}, // accents that are typed after their letter
		{Lo: 0x0306, Hi: 0x030c, Stride: 1},
		{Lo: 0x0386, Hi: 0x0386, Stride: 1}, // Greek
		{Lo: 0x0388, Hi: 0x038a, Stride: 1},
		{Lo: 0x038e, Hi: 0x03a1, Stride: 1},
		{Lo: 0x03a3, Hi: 0x03ce, Stride: 1},
		{Lo: 0x0400, Hi: 0x045f, Stride: 1}, // Cyrillic
		{Lo: 0x0490, Hi: 0x0491, Stride: 1},
		{Lo: 0x1e00, Hi: 0x1eff, Stride: 1}, // Latin of Vietnam, among others
		{Lo: 0x2010, Hi: 0x2015, Stride: 1}, // dashes
		{Lo: 0x2018, Hi: 0x201e, Stride: 1}, // quotation marks
		{Lo: 0x2020, Hi: 0x2022, Stride: 1},
		{Lo: 0x2026, Hi: 0x2026, Stride: 1},
		{Lo: 0x2030, Hi: 0x2030, Stride: 1},
		{Lo: 0x2032, Hi: 0x2033, Stride: 1},
		{Lo: 0x2039, Hi: 0x203a, Stride: 1},
		{Lo: 0x20ac, Hi: 0x20ac, Stride: 1}, // euro
	},
	LatinOffset: 0,
}

// KnowLine lets Fyne know how high a line of Sans is. Its fields ask for that in whatever style they are, from the fonts of
// Sans; what it measured in the last minute it does not measure again.
func KnowLine() { Width("M", Current().Size(theme.SizeNameText), Sans) }

// Width is how wide text is, in dp.
func Width(text string, size float32, style fyne.TextStyle) float32 {
	drawn, _ := fyne.CurrentApp().Driver().RenderedTextSize(text, size, style, Face(text, style))
	return drawn.Width
}

// Write puts words into a text of a canvas, in a style.
func Write(t *canvas.Text, words string, style fyne.TextStyle) {
	t.Text, t.TextStyle, t.FontSource = words, style, Face(words, style)
}

// Words makes a text of a canvas; its colour and its size are given where it is painted.
func Words(words string, style fyne.TextStyle) *canvas.Text {
	t := canvas.NewText("", nil)
	Write(t, words, style)
	return t
}
