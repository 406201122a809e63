package look

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
)

// standard answers while the running application has another theme, as small tests do.
var standard = sync.OnceValue(func() *Theme { return New(Options{}) })

// Current is the theme of the running application, or the default look if that is not one of ours.
func Current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return standard()
}

func variant() fyne.ThemeVariant {
	if app := fyne.CurrentApp(); app != nil {
		return app.Settings().ThemeVariant()
	}
	return 1 // light
}

// Colour is a token, or one of Fyne's colour names, in the current theme.
func Colour(name fyne.ThemeColorName) color.Color { return Current().Color(name, variant()) }

// IsNight says whether the current theme shows its night face.
func IsNight() bool { return Current().Night(variant()) }
