package run

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// bench is a run in a window of the test driver.
type bench struct {
	t   *testing.T
	app *present.App
	vm  *present.Run
	f   *practicetest.Fixture
	win fyne.Window
}

type size struct{ w, h, scale float32 }

func newBench(t *testing.T, options look.Options, s size, start present.RunStart, names ...string) *bench {
	t.Helper()
	sentences, err := say.Load(assets.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	all, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{t: t, f: practicetest.New(t, names...)}
	b.app = &present.App{Journal: b.f.Journal, Say: sentences, Rituals: all, Do: func(work func(context.Context) error, done func(error)) {
		done(work(context.Background()))
	}}
	fyneApp := test.NewTempApp(t)
	options.Scale = s.scale
	fyneApp.Settings().SetTheme(look.New(options))
	if start.Alone {
		b.app.SitDown(b.f.First)
	}
	b.app.BeginRun(start)
	b.vm = present.NewRun(b.app)
	b.win = test.NewTempWindow(t, canvas.NewRectangle(nil))
	b.win.SetPadded(false)
	b.win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { // as the window does
		if ev.Name == fyne.KeyEscape {
			b.vm.Escape()
			return
		}
		b.vm.Key(string(ev.Name))
	})
	b.win.Resize(fyne.NewSize(s.w, s.h))
	b.show()
	return b
}

// show builds the view anew, as the window does whenever something changed.
func (b *bench) show() {
	ground := canvas.NewRectangle(look.Colour(look.Paper))
	b.win.SetContent(container.NewStack(ground, New(b.vm)))
	b.later()
}

// later lets a moment go by, so that the next step is not taken for a second click.
func (b *bench) later() { b.f.Clock.Add(time.Second) }

// press reaches a button by Tab and presses it.
func (b *bench) press(label string) {
	b.t.Helper()
	b.focus(label)
	b.key(fyne.KeyReturn)
	b.later()
}

func (b *bench) key(name fyne.KeyName) {
	if f := b.win.Canvas().Focused(); f != nil {
		f.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	b.win.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
}

func (b *bench) focus(label string) {
	b.t.Helper()
	for range 40 {
		if b.focused() == label {
			return
		}
		b.win.Canvas().FocusNext()
	}
	b.t.Fatalf("%q is not reached by Tab in %+v", label, b.vm.View())
}

func (b *bench) focused() string {
	if f, ok := b.win.Canvas().Focused().(interface{ AccessibilityLabel() string }); ok {
		return f.AccessibilityLabel()
	}
	return ""
}

// labels are the buttons in the window.
func (b *bench) labels() []string {
	var list []string
	for _, o := range test.LaidOutObjects(b.win.Content()) {
		if button, ok := o.(*widgets.Button); ok {
			list = append(list, button.Text())
		}
	}
	return list
}

// texts are all words in the window.
func (b *bench) texts() string {
	var list []string
	for _, o := range test.LaidOutObjects(b.win.Content()) {
		switch o := o.(type) {
		case *widgets.Text:
			list = append(list, o.Text)
		case *widgets.Entry:
			list = append(list, o.Text)
		}
	}
	return strings.Join(list, "\n")
}

// kept is everything that lies in the store, as text.
func (b *bench) kept() string {
	var all strings.Builder
	for _, r := range b.f.Store.Records() {
		all.Write(r.Body)
	}
	drafts, _ := b.f.Store.Drafts(context.Background())
	for _, d := range drafts {
		all.Write(d.Body)
	}
	return all.String()
}
