package keep_test

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// host is a window that notes what it was asked for.
type host struct {
	path   string // where files go
	opened []string
}

func (h *host) SaveAs(_, name string, then func(string)) {
	if h.path != "" {
		then(filepath.Join(h.path, name))
	}
}
func (h *host) OpenFile(path string) error   { h.opened = append(h.opened, path); return nil }
func (*host) ApplyLook(string, int, bool)    {}
func (*host) OpenJournal(string, bool) error { return nil }
func (*host) HasTray() bool                  { return true }
func (*host) Hide()                          {}
func (*host) Quit()                          {}

// bench is a room in a window, in which everything happens at once.
type bench struct {
	*present.App
	f    *practicetest.Fixture
	host *host
	win  fyne.Window
}

func newBench(t testing.TB, options look.Options, names ...string) *bench {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	rituals, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(options))
	b := &bench{f: practicetest.New(t, names...), host: &host{path: t.TempDir()}}
	b.App = &present.App{Journal: b.f.Journal, Say: words, Host: b.host, Rituals: rituals, Clear: present.DefaultClear(),
		Do: func(work func(context.Context) error, done func(error)) {
			if err := work(t.Context()); done != nil {
				done(err)
			}
		}}
	return b
}

// show puts a room into a window; it is built anew as often as something changes.
func (b *bench) show(t testing.TB, w, h float32, view func() fyne.CanvasObject) {
	b.win = test.NewTempWindow(t, view())
	b.win.SetPadded(false)
	b.win.Resize(fyne.NewSize(w, h))
	b.OnChange(func() { b.win.SetContent(view()) })
}

func find[W any](root fyne.CanvasObject, fits func(W) bool) (found W, ok bool) {
	if root == nil || !root.Visible() {
		return found, false
	}
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

// labelled finds a widget by what it is called.
func labelled[W fyne.CanvasObject](t testing.TB, b *bench, label string) W {
	t.Helper()
	found, ok := find(b.win.Content(), func(o W) bool {
		l, is := any(o).(interface{ AccessibilityLabel() string })
		return is && l.AccessibilityLabel() == label
	})
	if !ok {
		t.Fatalf("nothing is called %q", label)
	}
	return found
}

// says tells whether a sentence is on the screen.
func (b *bench) says(text string) bool {
	_, ok := find(b.win.Content(), func(o *widgets.Text) bool { return o.Text == text })
	return ok
}

// press gives a key to what has the focus.
func (b *bench) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := b.win.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
		}
	}
}

// picture writes what the window shows into build/rooms.
func (b *bench) picture(t testing.TB, name string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); ; {
		b.win.Canvas().Capture()
		_, waits := find(b.win.Content(), func(o interface{ Ready() bool }) bool { return !o.Ready() })
		if !waits || time.Now().After(end) {
			break
		}
		runtime.Gosched()
	}
	path := filepath.Join("..", "..", "build", "rooms", name+".png")
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := png.Encode(f, b.win.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

const longName = "Maximiliane-Aurelia von und zu Hohenstaufen-Wittelsbach, die Ältere aus Garmisch"

// size is one window in which a room is looked at.
type size struct {
	name    string
	w, h    float32
	options look.Options
}

func sizes() []size {
	return []size{
		{"day-1080", 864, 760, look.Options{Choice: look.Day}},
		{"night-1080", 864, 760, look.Options{Choice: look.Night}},
		{"day-860", 796, 600, look.Options{Choice: look.Day}},
		{"night-860", 796, 600, look.Options{Choice: look.Night}},
		{"day-200", 952, 760, look.Options{Choice: look.Day, Scale: 2}},
		{"contrast-1600", 1384, 1000, look.Options{Choice: look.Day, Contrast: true}},
	}
}

func wantPictures() bool { return os.Getenv("TIDEWAY_PICTURES") == "1" }
