package widgets

import (
	"fyne.io/fyne/v2"

	"tideway/ui/look"
)

// NewEmpty is what a room shows while nothing lives in it: a drawing, one sentence, and one way to begin, which
// may be nil.
func NewEmpty(picture, sentence string, action *Button) *fyne.Container {
	rows := Rows(look.S24, Middle(NewPicture(picture, 240, 150)), VoiceQuiet(sentence).Centred())
	if action != nil {
		rows.Objects = append(rows.Objects, Middle(action))
	}
	return Pad(look.S40, 0, look.S40, 0, rows)
}
