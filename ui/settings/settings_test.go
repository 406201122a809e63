package settings_test

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice/practicetest"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/settings"
	"tideway/ui/widgets"
)

// host is a window that does nothing.
type host struct{ tray bool }

func (host) SaveAs(string, string, func(string)) {}
func (host) OpenFile(string) error               { return nil }
func (host) ApplyLook(string, int, bool)         {}
func (host) OpenJournal(string, bool) error      { return nil }
func (h host) HasTray() bool                     { return h.tray }
func (host) Hide()                               {}
func (host) Quit()                               {}

// shown is the room in a window of its own.
func shown(t *testing.T, tray bool, names ...string) (*practicetest.Fixture, *present.App, fyne.Window) {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Options{}))
	f := practicetest.New(t, names...)
	app := &present.App{Journal: f.Journal, Say: words, Host: host{tray}, Clear: present.DefaultClear(),
		Do: func(work func(context.Context) error, done func(error)) { done(work(t.Context())) }}
	vm := present.NewSettings(app)
	w := test.NewTempWindow(t, settings.New(vm))
	w.Resize(fyne.NewSize(860, 3000))
	app.OnChange(func() { w.SetContent(settings.New(vm)) })
	return f, app, w
}

func find[W any](root fyne.CanvasObject, fits func(W) bool) (found W, ok bool) {
	if w, is := root.(W); is && fits(w) {
		return w, true
	}
	var inside []fyne.CanvasObject
	switch c := root.(type) {
	case *fyne.Container:
		inside = c.Objects
	case widgets.Holder:
		inside = c.Held()
	}
	for _, o := range inside {
		if found, ok = find(o, fits); ok {
			return found, true
		}
	}
	return found, false
}

func labelled[W fyne.CanvasObject](t *testing.T, w fyne.Window, label string) W {
	t.Helper()
	found, ok := find(w.Content(), func(o W) bool {
		l, is := any(o).(interface{ AccessibilityLabel() string })
		return is && l.AccessibilityLabel() == label
	})
	if !ok {
		t.Fatalf("nothing is called %q", label)
	}
	return found
}

func TestNameIsKeptWithEnterAndWhenLeft(t *testing.T) {
	f, _, w := shown(t, true, "Maren")
	name := labelled[*widgets.Entry](t, w, "Name")
	w.Canvas().Focus(name)
	test.Type(name, "a")
	if p, _ := f.Person(f.First); p.Name != "Maren" {
		t.Fatalf("kept while typing: %q", p.Name)
	}
	name.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if p, _ := f.Person(f.First); p.Name != "aMaren" {
		t.Errorf("Enter kept %q", p.Name)
	}
	name = labelled[*widgets.Entry](t, w, "Name")
	w.Canvas().Focus(name)
	test.Type(name, "b")
	w.Canvas().Unfocus()
	if p, _ := f.Person(f.First); p.Name != "baMaren" {
		t.Errorf("leaving kept %q", p.Name)
	}
}

func TestColourByArrows(t *testing.T) {
	f, _, w := shown(t, true, "Maren", "Elio")
	choice := labelled[fyne.Widget](t, w, "Colour of Elio: Amber").(fyne.Focusable)
	w.Canvas().Focus(choice)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if p, _ := f.Person(f.Other); p.Colour != "moss" {
		t.Errorf("kept %q", p.Colour)
	}
	labelled[fyne.Widget](t, w, "Colour of Elio: Moss")
}

func TestWorkdays(t *testing.T) {
	f, _, w := shown(t, true, "Maren")
	test.Tap(labelled[*widgets.Chip](t, w, "Sat"))
	test.Tap(labelled[*widgets.Chip](t, w, "Mon"))
	if p, _ := f.Person(f.First); p.Week.String() != "tue,wed,thu,fri,sat" {
		t.Errorf("works %s", p.Week)
	}
}

func TestClosingWithoutTrayIsSaid(t *testing.T) {
	for _, tray := range []bool{true, false} {
		_, app, w := shown(t, tray, "Maren")
		_, honest := find(w.Content(), func(o *widgets.Text) bool { return o.Text == app.Say("settings.close.no-tray") })
		if honest == tray {
			t.Errorf("tray %v: the sentence is shown: %v", tray, honest)
		}
	}
}

func TestNoLockIsSaidPlainly(t *testing.T) {
	_, app, w := shown(t, true, "Maren")
	if _, ok := find(w.Content(), func(o *widgets.Text) bool { return o.Text == app.Say("settings.lock") }); !ok {
		t.Error("nothing says that anybody could read the journal")
	}
}

func TestAddSecondPerson(t *testing.T) {
	f, _, w := shown(t, true, "Maren")
	test.Tap(labelled[*widgets.Button](t, w, "Add a second person"))
	other := labelled[*widgets.Entry](t, w, "The other name")
	test.Type(other, "Elio")
	other.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if people := f.People(); len(people) != 2 || people[1].Name != "Elio" {
		t.Errorf("people %+v", people)
	}
	labelled[fyne.Widget](t, w, "Colour of Elio: Amber")
}
