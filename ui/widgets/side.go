package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// Side says which of the two people something belongs to. People differ by colour and by line and marker: the
// first is a disc with a solid line, the second a diamond with a dashed one.
type Side int

// The sides. Calm has no colour of either person.
const (
	First  Side = 0
	Second Side = 1
	Both   Side = 2
	None   Side = -1
	Calm   Side = -1
)

// Colour is the token of the person's colour.
func (s Side) Colour() fyne.ThemeColorName {
	switch s {
	case First:
		return look.Sea
	case Second:
		return look.Amber
	case Both:
		return look.Ink
	}
	return look.QuietInk
}

// Wash is the token of the pale ground in the person's colour.
func (s Side) Wash() fyne.ThemeColorName {
	switch s {
	case First:
		return look.SeaWash
	case Second:
		return look.AmberWash
	case Both:
		return look.Sand
	}
	return look.ActionWash
}

// Other is the other person; Both and Calm stay what they are.
func (s Side) Other() Side {
	switch s {
	case First:
		return Second
	case Second:
		return First
	}
	return s
}
