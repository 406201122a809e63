package look

import (
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"tideway/assets"
)

// Serif and SerifItalic are the voice: prompts, headings and what people wrote. Tideway has no use for a
// typewriter face, so the theme answers a monospace style with Noto Serif. In this way serif text keeps
// Fyne's fallback fonts (names may be in any script), which a text with a font of its own would lose.
var (
	Serif       = fyne.TextStyle{Monospace: true}
	SerifItalic = fyne.TextStyle{Monospace: true, Italic: true}
	Sans        = fyne.TextStyle{}
	SansItalic  = fyne.TextStyle{Italic: true}
)

// Fyne caches a face by its resource, so every face is loaded once and stays the same value.
var (
	sansRegular  = face("NotoSans-Regular.ttf")
	sansItalic   = face("NotoSans-Italic.ttf")
	serifRegular = face("NotoSerif-Regular.ttf")
	serifItalic  = face("NotoSerif-Italic.ttf")
)

// face loads a font that is part of the program; without it there is no text, so a missing one is Fyne's own.
func face(name string) func() fyne.Resource {
	return sync.OnceValue(func() fyne.Resource {
		data, err := assets.FS.ReadFile("fonts/" + name)
		if err != nil {
			fyne.LogError("read font "+name, err)
			return theme.DefaultTextFont()
		}
		return fyne.NewStaticResource(name, data)
	})
}

// Font answers in regular and italic only: weight comes from size and air.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol:
		return theme.DefaultSymbolFont()
	case s.Monospace && s.Italic:
		return serifItalic()
	case s.Monospace:
		return serifRegular()
	case s.Italic:
		return sansItalic()
	}
	return sansRegular()
}
