package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/ui/look"
)

// TestSpaceAtTheEndOfARow: what is typed stands there as it was typed, wherever the rows break.
func TestSpaceAtTheEndOfARow(t *testing.T) {
	begin(t, look.Options{})
	const text = "What does the other not know of the rain?  Two spaces, and on."
	for width := float32(200); width < 420; width += 7 {
		note := NewNote("", 2)
		window := show(t, note, width, 200)
		window.Canvas().Focus(note)
		test.Type(note, text)
		if note.Text != text {
			t.Fatalf("%v wide it is %q", width, note.Text)
		}
		note.SetText("a b")
		note.CursorColumn = 3
		note.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
		test.Type(note, " c")
		if note.Text != "a  cb" {
			t.Fatalf("in the middle it is %q", note.Text)
		}
	}
}
