package look

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Choice says which face of the theme is shown. The string is stable and is what is stored.
type Choice string

// The three choices. System follows the computer and is the default.
const (
	System Choice = "system"
	Day    Choice = "day"
	Night  Choice = "night"
)

// Options is everything a person can set about the look. The zero value is the default look.
type Options struct {
	Choice   Choice  // empty is System
	Contrast bool    // stronger lines and inks
	Scale    float32 // 0.85 to 2; 0 is 1
	First    Hue     // empty is HueSea
	Second   Hue     // empty is HueAmber
	Still    bool    // no motion, whatever the computer says
}

// Theme is Tideway's fyne.Theme. It never changes; another setting is another Theme.
type Theme struct {
	options    Options
	day, night palette
}

var _ fyne.Theme = (*Theme)(nil)

// New makes a theme. A scale outside its bounds is brought to the nearer one; an unknown hue is the sea.
func New(o Options) *Theme {
	if o.Choice == "" {
		o.Choice = System
	}
	if o.Scale == 0 {
		o.Scale = 1
	}
	o.Scale = min(max(o.Scale, MinScale), MaxScale)
	if o.First == "" {
		o.First = HueSea
	}
	if o.Second == "" {
		o.Second = HueAmber
	}
	return &Theme{
		options: o,
		day:     build(false, o),
		night:   build(true, o),
	}
}

// Options returns what the theme was made from, with defaults filled in.
func (t *Theme) Options() Options { return t.options }

// Scale is the size setting, 0.85 to 2.
func (t *Theme) Scale() float32 { return t.options.Scale }

// Night says whether the theme shows its night face when the computer asks for the variant v.
func (t *Theme) Night(v fyne.ThemeVariant) bool {
	switch t.options.Choice {
	case Day:
		return false
	case Night:
		return true
	}
	return v == theme.VariantDark
}

// Color is a token, or one of Fyne's own names led back to a token.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.day
	if t.Night(v) {
		p = t.night
	}
	if c, ok := p[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, v)
}

// Icon gives Fyne's own widgets our icons where there is one that says the same.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := ownIcon(name); ok {
		return Icon(own, QuietInk)
	}
	return theme.DefaultTheme().Icon(name)
}

func ownIcon(name fyne.ThemeIconName) (string, bool) {
	switch name {
	case theme.IconNameVisibility:
		return "eye", true
	case theme.IconNameVisibilityOff:
		return "eye-off", true
	case theme.IconNameConfirm:
		return "check", true
	case theme.IconNameCancel:
		return "close", true
	case theme.IconNameDelete:
		return "trash", true
	case theme.IconNameSearch:
		return "search", true
	case theme.IconNameSettings:
		return "settings", true
	case theme.IconNameArrowDropDown, theme.IconNameMoveDown:
		return "down", true
	case theme.IconNameArrowDropUp, theme.IconNameMoveUp:
		return "up", true
	case theme.IconNameNavigateBack:
		return "back", true
	case theme.IconNameNavigateNext:
		return "next", true
	case theme.IconNameContentAdd:
		return "plus", true
	case theme.IconNameContentUndo:
		return "undo", true
	}
	return "", false
}

// Size is a type size, or one of Fyne's own sizes at our measure, scaled.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, _, ok := typeSize(name); ok {
		return size * t.options.Scale
	}
	if size, ok := fyneSize(name); ok {
		return size * t.options.Scale
	}
	return theme.DefaultTheme().Size(name)
}

func fyneSize(name fyne.ThemeSizeName) (float32, bool) {
	switch name {
	case theme.SizeNameText:
		return 16, true
	case theme.SizeNameCaptionText:
		return 13, true
	case theme.SizeNameSubHeadingText:
		return 18, true
	case theme.SizeNameHeadingText:
		return 22, true
	case theme.SizeNameInnerPadding:
		return 12, true
	case theme.SizeNameInlineIcon:
		return 20, true
	case theme.SizeNameInputRadius, theme.SizeNameButtonRadius, theme.SizeNameSelectionRadius:
		return ButtonRadius, true
	case theme.SizeNameCardRadius, theme.SizeNameDialogRadius:
		return CardRadius, true
	case theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 12, true
	}
	return 0, false
}
