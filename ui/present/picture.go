package present

import (
	"slices"

	"tideway/practice/ritual"
)

// PictureOf is the drawing (widgets.PictureIDs) for the picture that a ritual names. A name that is not known, as a newer
// pack may have, is drawn as two half discs.
func PictureOf(found *ritual.Ritual) string {
	if slices.Contains(ritual.Pictures(), found.Picture) {
		return found.Picture
	}
	return ritual.Pictures()[0]
}
