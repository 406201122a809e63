package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/present"
)

// TestHidingForgetsTheFoot: whoever brings the window back does not read what was undone before it was hidden.
func TestHidingForgetsTheFoot(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.app.Tell(present.Notice{Text: "Forgotten.", Action: "Undo", Do: func() {}})
	if b.toasts.Text() != "Forgotten." {
		t.Fatalf("the foot says %q", b.toasts.Text())
	}
	b.press(fyne.KeyF9, 0)
	if b.toasts.Text() != "" {
		t.Errorf("hidden, the foot says %q", b.toasts.Text())
	}
	b.Show()
	if b.toasts.Text() != "" {
		t.Errorf("back again, the foot says %q", b.toasts.Text())
	}
}
