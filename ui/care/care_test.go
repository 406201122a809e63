package care_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"tideway/ui/care"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// room has two people, and refuses work for the disk.
func room(t *testing.T) *uitest.Bench {
	t.Helper()
	b := uitest.New(t, look.Options{}, "Maren", "Elio")
	do := b.Do
	b.Do = func(work func(context.Context) error, done func(error)) {
		t.Error("the page gave work to the disk")
		do(work, done)
	}
	return b
}

// TestPage: the page gives all its sentences, leads nowhere but out, and the store refuses whatever would be written.
func TestPage(t *testing.T) {
	b := room(t)
	b.Fixture.Store.Fail = errors.New("nothing is to be written")
	b.Open(present.RoomNow, nil)
	b.Open(present.RoomCare, nil)
	vm := present.NewCare(b.App)
	b.Put(860, 600, care.New(vm))
	if n := len(uitest.LaidOut[*widgets.Button](b)); n != 2 {
		t.Errorf("%d buttons, want Close and Hide alone", n)
	}
	texts := map[string]bool{}
	for _, text := range uitest.All[*widgets.Text](b) {
		texts[text.Text] = true
	}
	for _, want := range append(vm.Words(), vm.Title(), "findahelpline.com") {
		if !texts[want] {
			t.Errorf("not on the page: %q", want)
		}
	}
	b.Tap("Hide the window now")
	if b.Host.Hidden != 1 {
		t.Error("the window was not hidden")
	}
	b.Tap("Close")
	if b.Room() != present.RoomNow || b.Notice().Text != "" {
		t.Errorf("in room %q with the notice %q", b.Room(), b.Notice().Text)
	}
}

// TestAskByKeys: the first answer that the keyboard reaches is the one that keeps nothing.
func TestAskByKeys(t *testing.T) {
	b := room(t)
	kept := 0
	b.Open(present.RoomCare, present.NewCareAsk(b.App, func() { kept++ }))
	b.Put(860, 600, care.New(present.NewCare(b.App)))
	b.Win.Canvas().FocusNext()
	b.Press(fyne.KeyReturn)
	if kept != 0 || b.Room() != present.RoomNow {
		t.Errorf("kept %d times, in room %q", kept, b.Room())
	}
	b.Open(present.RoomCare, present.NewCareAsk(b.App, func() { kept++ }))
	b.Win.SetContent(care.New(present.NewCare(b.App)))
	b.Tap("Keep this only for me")
	if kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}
