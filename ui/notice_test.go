package ui

import (
	"testing"

	"tideway/ui/present"
)

// TestNoticeLeavesARitual: what was said before a ritual, and can be undone, does not lie over it.
func TestNoticeLeavesARitual(t *testing.T) {
	b := started(t, "Maren")
	b.app.Tell(present.Notice{Text: "Forgotten.", Action: "Undo", Do: func() {}})
	b.app.Open(present.RoomTides, nil)
	if b.toasts.Text() == "" {
		t.Error("it is gone in another room")
	}
	b.app.Open(present.RoomRun, present.RunStart{Ritual: "thanks"})
	if b.toasts.Text() != "" {
		t.Errorf("over the ritual: %q", b.toasts.Text())
	}
}
