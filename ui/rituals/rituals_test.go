package rituals

import (
	"context"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
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

// bench is the room in a window of the test driver.
type bench struct {
	app *present.App
	vm  *present.Rituals
	f   *practicetest.Fixture
	win fyne.Window
}

func newBench(t *testing.T, options look.Options, w, h float32, names ...string) *bench {
	t.Helper()
	sentences, err := say.Load(assets.FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	all, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	f := practicetest.New(t, names...)
	app := &present.App{Journal: f.Journal, Say: sentences, Rituals: all, Do: func(work func(context.Context) error, done func(error)) {
		done(work(context.Background()))
	}}
	b := &bench{app: app, f: f}
	fyneApp := test.NewTempApp(t)
	fyneApp.Settings().SetTheme(look.New(options))
	app.Open(present.RoomRituals, nil)
	b.vm = present.NewRituals(app)
	b.win = test.NewTempWindow(t, canvas.NewRectangle(nil))
	b.win.SetPadded(false)
	b.win.Resize(fyne.NewSize(w, h))
	b.show()
	return b
}

func (b *bench) show() {
	ground := canvas.NewRectangle(look.Colour(look.Paper))
	b.win.SetContent(container.NewStack(ground, New(b.vm)))
}

// press goes to a widget with Tab, as a person without a mouse does, and presses it.
func (b *bench) press(t *testing.T, label string) {
	t.Helper()
	b.focus(t, label)
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func (b *bench) focus(t *testing.T, label string) {
	t.Helper()
	for range 60 {
		if f, ok := b.win.Canvas().Focused().(interface{ AccessibilityLabel() string }); ok && strings.HasPrefix(f.AccessibilityLabel(), label) {
			return
		}
		b.win.Canvas().FocusNext()
	}
	t.Fatalf("%q is not reached by Tab", label)
}

// TestByKeys chooses and begins with the keyboard alone.
func TestByKeys(t *testing.T) {
	b := newBench(t, look.Options{}, 1080, 760, "Maren", "Elio")
	b.press(t, "One of us has good news.")
	if offers := b.vm.Offers(); len(offers) != 1 || offers[0].ID != "good-news" {
		t.Fatalf("offered %+v", offers)
	}
	if b.vm.CanAlone() {
		t.Error("good news alone")
	}
	b.press(t, "It has felt far for a while.")
	b.focus(t, "How much time is there?")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	b.focus(t, "How deep")
	b.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	b.press(t, "The distant evening")
	b.press(t, "Begin together")
	start, ok := b.app.Arg().(present.RunStart)
	if b.app.Room() != present.RoomRun || !ok || start.Ritual != "distant-evening" || start.Alone {
		t.Errorf("in %s with %+v", b.app.Room(), b.app.Arg())
	}
}

// TestAloneAsksWho: while both are here, one of them says who would like to be alone with it.
func TestAloneAsksWho(t *testing.T) {
	b := newBench(t, look.Options{}, 1080, 760, "Maren", "Elio")
	b.press(t, "I don’t know. We are here.")
	b.press(t, "On my own")
	if !b.vm.Asking {
		t.Fatal("nobody was asked")
	}
	if f, ok := b.win.Canvas().Focused().(*widgets.Button); !ok || f.Text() != "Maren" {
		t.Error("the first name does not have the keyboard")
	}
	b.press(t, "Elio")
	start, _ := b.app.Arg().(present.RunStart)
	if b.app.Who() != b.f.Other || !start.Alone {
		t.Errorf("%s sits here, %+v", b.app.Name(b.app.Who()), start)
	}
}

// TestChoosingKeepsTheKeyboard: another choice does not take the focus away from where it was.
func TestChoosingKeepsTheKeyboard(t *testing.T) {
	b := newBench(t, look.Options{}, 860, 600, "Maren", "Elio")
	b.press(t, "We talk, but only about plans.")
	if f, ok := b.win.Canvas().Focused().(*widgets.Choice); !ok || !f.Chosen() {
		t.Errorf("the focus went to %T", b.win.Canvas().Focused())
	}
	b.press(t, "Browse all")
	if !b.vm.Browsing || len(b.vm.Offers()) != 6 {
		t.Errorf("browsing %v, %d", b.vm.Browsing, len(b.vm.Offers()))
	}
	if _, ok := b.win.Canvas().Focused().(*widgets.Offer); !ok {
		t.Errorf("the focus is on %T", b.win.Canvas().Focused())
	}
}

// TestPictures draws the room into build/rooms when TIDEWAY_PICTURES=1, to be looked at.
func TestPictures(t *testing.T) {
	if os.Getenv("TIDEWAY_PICTURES") != "1" {
		return
	}
	long := strings.Repeat("Maximiliane-Aurelia ", 5)[:80]
	for _, c := range []struct {
		name  string
		names []string
		night bool
		w, h  float32 // of the room beside the rail
		scale float32
		do    func(*present.Rituals)
	}{
		{"two", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(0, true) }},
		{"two", []string{"Maren", "Elio"}, true, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(4, true) }},
		{"narrow", []string{"Maren", "Elio"}, false, 796, 600, 1, nil},
		{"narrow", []string{"Maren", "Elio"}, true, 796, 600, 1, nil},
		{"large", []string{"Maren", "Elio"}, false, 952, 760, 2, nil},
		{"browse", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.Browse(true) }},
		{"one", []string{"Maren"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(2, true) }},
		{"who", []string{long, "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetSituation(7, true); vm.Alone() }},
		{"short", []string{"Maren", "Elio"}, false, 864, 760, 1, func(vm *present.Rituals) { vm.SetMinutes(0) }},
	} {
		choice := look.Day
		if c.night {
			choice = look.Night
		}
		b := newBench(t, look.Options{Choice: choice, Scale: c.scale, Still: true}, c.w, c.h, c.names...)
		if c.do != nil {
			c.do(b.vm)
			b.show()
		}
		name := fmt.Sprintf("rituals-%s-%s-%.0fx%.0f-%.0f.png", c.name, choice, c.w, c.h, c.scale*100)
		save(t, b.win, name)
	}
	b := newBench(t, look.Options{Choice: look.Day, Still: true}, 864, 760, "Maren", "Elio")
	if err := b.f.BookReturn(t.Context(), "", "one-true-thing", b.f.Now().Add(70*time.Minute)); err != nil {
		t.Fatal(err)
	}
	b.show()
	save(t, b.win, "rituals-return-day-864x760-100.png")
}

func save(t *testing.T, win fyne.Window, name string) {
	t.Helper()
	dir := filepath.Join("..", "..", "build", "rooms")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, win.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
