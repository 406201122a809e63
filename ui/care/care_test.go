package care_test

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice/practicetest"
	"tideway/ui/care"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// host notes that the window was hidden.
type host struct{ hidden int }

func (*host) SaveAs(string, string, func(string)) {}
func (*host) OpenFile(string) error               { return nil }
func (*host) ApplyLook(string, int, bool)         {}
func (*host) OpenJournal(string, bool) error      { return nil }
func (*host) HasTray() bool                       { return true }
func (h *host) Hide()                             { h.hidden++ }
func (*host) Quit()                               {}

func newApp(t *testing.T) (*present.App, *host, *practicetest.Fixture) {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	f, h := practicetest.New(t, "Maren", "Elio"), &host{}
	return &present.App{Journal: f.Journal, Say: words, Host: h, Do: func(work func(context.Context) error, done func(error)) {
		t.Error("the page gave work to the disk")
		done(work(t.Context()))
	}}, h, f
}

func all[W any](root fyne.CanvasObject) (found []W) {
	if w, ok := root.(W); ok {
		found = append(found, w)
	}
	var inside []fyne.CanvasObject
	switch c := root.(type) {
	case *fyne.Container:
		inside = c.Objects
	case widgets.Holder:
		inside = c.Held()
	}
	for _, o := range inside {
		found = append(found, all[W](o)...)
	}
	return found
}

func press(t *testing.T, root fyne.CanvasObject, label string) {
	t.Helper()
	for _, b := range all[*widgets.Button](root) {
		if b.Text() == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q", label)
}

// TestPage: the page gives all its sentences, leads nowhere but out, and the store refuses whatever would be written.
func TestPage(t *testing.T) {
	app, h, f := newApp(t)
	f.Store.Fail = errors.New("nothing is to be written")
	app.Open(present.RoomNow, nil)
	app.Open(present.RoomCare, nil)
	vm := present.NewCare(app)
	w := test.NewTempWindow(t, care.New(vm))
	w.Resize(fyne.NewSize(860, 600))
	if n := len(all[*widgets.Button](w.Content())); n != 2 {
		t.Errorf("%d buttons, want Close and Hide alone", n)
	}
	texts := map[string]bool{}
	for _, text := range all[*widgets.Text](w.Content()) {
		texts[text.Text] = true
	}
	for _, want := range append(vm.Words(), vm.Title(), "findahelpline.com") {
		if !texts[want] {
			t.Errorf("not on the page: %q", want)
		}
	}
	press(t, w.Content(), "Hide the window now")
	if h.hidden != 1 {
		t.Error("the window was not hidden")
	}
	press(t, w.Content(), "Close")
	if app.Room() != present.RoomNow || app.Notice().Text != "" {
		t.Errorf("in room %q with the notice %q", app.Room(), app.Notice().Text)
	}
}

// TestAskByKeys: the first answer that the keyboard reaches is the one that keeps nothing.
func TestAskByKeys(t *testing.T) {
	app, _, _ := newApp(t)
	kept := 0
	app.Open(present.RoomCare, present.NewCareAsk(app, func() { kept++ }))
	w := test.NewTempWindow(t, care.New(present.NewCare(app)))
	w.Canvas().FocusNext()
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if kept != 0 || app.Room() != present.RoomNow {
		t.Errorf("kept %d times, in room %q", kept, app.Room())
	}
	app.Open(present.RoomCare, present.NewCareAsk(app, func() { kept++ }))
	w.SetContent(care.New(present.NewCare(app)))
	press(t, w.Content(), "Keep this only for me")
	if kept != 1 {
		t.Errorf("kept %d times", kept)
	}
}
