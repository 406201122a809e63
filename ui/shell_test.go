package ui

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// fakeDesktop answers what a test wants.
type fakeDesktop struct {
	tray, returns bool
	opened        []string
}

func (d *fakeDesktop) HasTray() bool                 { return d.tray }
func (d *fakeDesktop) HidesOnClose(wanted bool) bool { return wanted && d.tray }
func (d *fakeDesktop) Returns() bool                 { return d.returns }
func (d *fakeDesktop) OpenFile(path string) error    { d.opened = append(d.opened, path); return nil }

// fakeKeeper looks after a file that is not there.
type fakeKeeper struct{ copies []string }

func (k *fakeKeeper) Backup(_ context.Context, path string) error {
	k.copies = append(k.copies, path)
	return nil
}

func (k *fakeKeeper) Check(context.Context) (practice.Report, error) {
	return practice.Report{Integrity: "ok", Records: 3}, nil
}
func (k *fakeKeeper) Path() string { return "/home/maren/Tideway/ours.tideway" }

// bench is a window over a journal in memory, in which everything happens at once.
type bench struct {
	*Window
	f       *practicetest.Fixture
	desktop *fakeDesktop
	others  []string
	fail    error
	builds  int
}

func sentences(t testing.TB) say.Say {
	t.Helper()
	s, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// newBench makes a window that is not started yet.
func newBench(t testing.TB, names ...string) *bench {
	t.Helper()
	b := &bench{f: practicetest.New(t, names...), desktop: &fakeDesktop{tray: true, returns: true}}
	app := test.NewTempApp(t)
	b.Window = New(Config{
		App: app, Say: sentences(t), Desktop: b.desktop,
		Now: func() time.Time { return b.f.Clock.Now().In(b.f.Zone) },
		Open: func(context.Context) (Opened, error) {
			return Opened{Journal: b.f.Journal, Keeper: &fakeKeeper{}}, b.fail
		},
		OpenOther: func(path string, demo bool) error {
			b.others = append(b.others, path)
			return nil
		},
	})
	b.jobs.start = func(f func()) { f() }
	b.beat = nil
	for _, r := range append([]present.Room{present.RoomCheckIn, present.RoomRun}, present.Rail...) {
		b.rooms[r] = func(*present.App) (any, func() fyne.CanvasObject) {
			return nil, func() fyne.CanvasObject { return widgets.Prompt(string(r)) }
		}
	}
	for room, build := range b.rooms {
		b.rooms[room] = func(app *present.App) (any, func() fyne.CanvasObject) {
			m, view := build(app)
			return m, func() fyne.CanvasObject { b.builds++; return view() }
		}
	}
	b.furnish()
	b.toasts.After = func(time.Duration, func()) func() { return func() {} } // a sentence stays: a clock of its own would race with the test
	return b
}

// started is a window with its journal loaded.
func started(t testing.TB, names ...string) *bench {
	b := newBench(t, names...)
	b.Start()
	return b
}

// press types a key as the desktop's driver does. Fyne's test canvas keeps its shortcuts one layer further in, so a
// shortcut goes there at once; that a focused field hands shortcuts on is seen on the real desktop (make tour).
func (b *bench) press(key fyne.KeyName, mod fyne.KeyModifier) {
	c := b.win.Canvas()
	if mod != 0 {
		inner := reflect.ValueOf(c).Elem().FieldByName("WindowlessCanvas").Interface()
		inner.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod})
		return
	}
	if focused := c.Focused(); focused != nil {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	c.OnTypedKey()(&fyne.KeyEvent{Name: key})
}

func (b *bench) room(t *testing.T, want present.Room) {
	t.Helper()
	if got := b.app.Room(); got != want {
		t.Fatalf("in room %q, want %q", got, want)
	}
}

const ctrl = fyne.KeyModifierControl

func TestStart(t *testing.T) {
	for _, c := range []struct {
		name  string
		names []string
		fail  error
		want  present.Room
	}{
		{"nobody yet", nil, nil, present.RoomFirst},
		{"one", []string{"Maren"}, nil, present.RoomNow},
		{"two", []string{"Maren", "Elio"}, nil, present.RoomNow},
		{"damaged", nil, practice.ErrDamaged, present.RoomTrouble},
		{"foreign", []string{"Maren"}, practice.ErrForeign, present.RoomTrouble},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, c.names...)
			b.fail = c.fail
			b.room(t, present.RoomLoading)
			b.Start()
			b.room(t, c.want)
		})
	}
}

func TestTroubleLeavesTheWindowUsable(t *testing.T) {
	b := newBench(t, "Maren")
	b.fail = practice.ErrNewer
	b.Start()
	b.room(t, present.RoomTrouble)
	if !shows(b.frame.main, b.config.Say("error.newer")) {
		t.Error("the reason is not said")
	}
	b.press(fyne.Key1, ctrl) // no journal: nowhere to go
	b.room(t, present.RoomTrouble)
	tap(t, b.frame.main, "When it isn’t safe")
	b.room(t, present.RoomCare)
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomTrouble)
	b.fail = nil
	tap(t, b.frame.main, "Try again")
	b.room(t, present.RoomNow)
}

func TestKeys(t *testing.T) {
	b := started(t, "Maren", "Elio")
	for _, c := range []struct {
		key  fyne.KeyName
		want present.Room
	}{
		{fyne.Key2, present.RoomRituals}, {fyne.Key3, present.RoomTides}, {fyne.Key4, present.RoomAway},
		{fyne.Key5, present.RoomKeep}, {fyne.Key1, present.RoomNow}, {fyne.KeyN, present.RoomCheckIn},
		{fyne.KeyComma, present.RoomSettings},
	} {
		b.press(c.key, ctrl)
		b.room(t, c.want)
	}
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomNow) // from settings back over the check-in, which is not begun again
}

func TestKeysWhileTyping(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.OpenRoom(present.RoomSettings, nil)
	entry := firstOf[*widgets.Entry](t, b.frame.main)
	b.win.Canvas().Focus(entry)
	b.press(fyne.Key3, ctrl)
	b.room(t, present.RoomTides)

	b.OpenRoom(present.RoomSettings, nil)
	b.win.Canvas().Focus(firstOf[*widgets.Entry](t, b.frame.main))
	b.press(fyne.KeyF9, 0)
	if !b.hidden.Load() {
		t.Error("F9 in a field does not hide the window")
	}
	b.Show()
	b.win.Canvas().Focus(firstOf[*widgets.Entry](t, b.frame.main))
	b.press(fyne.KeyEscape, 0)
	b.room(t, present.RoomTides)
}

func TestSittings(t *testing.T) {
	b := started(t, "Maren", "Elio")
	if b.app.Who() != "" {
		t.Fatal("a sitting begins together")
	}
	b.frame.rail.people.Tapped(nil)
	pop := b.win.Canvas().Overlays().Top()
	if pop == nil {
		t.Fatal("the choice of sittings did not open")
	}
	b.press(fyne.KeyEscape, 0)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc did not close the choice")
	}
	builds := b.builds
	b.frame.rail.people.Tapped(nil)
	b.press(fyne.KeyUp, 0) // from Together up to Elio
	b.press(fyne.KeyReturn, 0)
	if b.app.Who() != b.f.Other {
		t.Errorf("sitting of %q, want Elio", b.app.Name(b.app.Who()))
	}
	if b.builds == builds {
		t.Error("the room was not built anew")
	}
	if b.frame.rail.people.AccessibilityLabel() != "Elio" {
		t.Errorf("the rail says %q", b.frame.rail.people.AccessibilityLabel())
	}
}

func TestOneAloneHasNoChoice(t *testing.T) {
	b := started(t, "Maren")
	b.frame.rail.people.Tapped(nil)
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("one alone was asked who is here")
	}
}

func TestBuildsOnlyWhenSomethingChanged(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.OpenRoom(present.RoomSettings, nil)
	model, builds := b.open.model, b.builds
	if err := b.f.SetSetting(t.Context(), practice.SettingWindow, "900x700"); err != nil {
		t.Fatal(err)
	}
	if b.builds != builds {
		t.Error("a clear setting drew the room")
	}
	near := 0.5
	if _, err := b.f.CheckIn(t.Context(), practice.Writing{Who: b.f.First, Body: practice.CheckIn{Near: &near}}); err != nil {
		t.Fatal(err)
	}
	if b.builds != builds+1 {
		t.Errorf("an entry built the room %d times, want once", b.builds-builds)
	}
	if b.open.model != model {
		t.Error("the model did not outlive its view")
	}
}

func TestChangesAreJoined(t *testing.T) {
	b := started(t, "Maren")
	builds := b.builds
	b.pending = true // as between a change and the next frame
	for range 10 {
		b.app.Changed()
	}
	b.build()
	if b.builds != builds+1 {
		t.Errorf("ten changes built the room %d times", b.builds-builds)
	}
}

// TestTheDesktopIsSaidAnew: the rooms that say what the desktop has are built anew when that changes, and no other.
func TestTheDesktopIsSaidAnew(t *testing.T) {
	b := started(t, "Maren", "Elio")
	for _, c := range []struct {
		room  present.Room
		again int
	}{{present.RoomNow, 0}, {present.RoomSettings, 1}, {present.RoomAway, 1}, {present.RoomTides, 0}} {
		b.OpenRoom(c.room, nil)
		builds := b.builds
		b.DesktopChanged()
		if b.builds-builds != c.again {
			t.Errorf("%s was built %d times", c.room, b.builds-builds)
		}
	}
	if !b.HasNotices() {
		t.Error("a desktop of which nothing is known shows no notifications")
	}
}

func TestPlaceIsKept(t *testing.T) {
	b := started(t, "Maren", "Elio")
	b.win.Resize(fyne.NewSize(900, 600))
	b.OpenRoom(present.RoomSettings, nil)
	var entries []*widgets.Entry
	widgets.Walk(b.frame.main, func(o fyne.CanvasObject) {
		if e, ok := o.(*widgets.Entry); ok {
			entries = append(entries, e)
		}
	})
	b.win.Canvas().Focus(entries[1])
	test.Type(entries[1], "or")
	at := entries[1].CursorColumn
	scroll := firstOf[*widgets.Scroll](t, b.frame.main)
	scroll.ScrollToOffset(fyne.NewPos(0, 120))
	b.app.Changed()
	now, ok := b.win.Canvas().Focused().(*widgets.Entry)
	if !ok || now == entries[1] {
		t.Fatal("the focus was lost")
	}
	if now.Text != entries[1].Text || now.CursorColumn != at {
		t.Errorf("the text is %q at %d, was %q at %d", now.Text, now.CursorColumn, entries[1].Text, at)
	}
	if p, _ := b.f.Person(b.f.Other); p.Name != "Elio" {
		t.Errorf("a name that is still being typed was kept: %q", p.Name)
	}
	if got := firstOf[*widgets.Scroll](t, b.frame.main).Offset.Y; got != 120 {
		t.Errorf("scrolled to %v, want 120", got)
	}
}

func TestClose(t *testing.T) {
	for _, c := range []struct {
		tray, quits  bool
		hides, leave bool
	}{
		{tray: true, hides: true}, {tray: true, quits: true, leave: true}, {leave: true}, {quits: true, leave: true},
	} {
		b := started(t, "Maren")
		b.desktop.tray = c.tray
		b.app.Clear.Quits = c.quits
		b.Close()
		if b.hidden.Load() != c.hides || b.quitting != c.leave {
			t.Errorf("%+v: hidden %v, quitting %v", c, b.hidden.Load(), b.quitting)
		}
	}
}

func TestHidden(t *testing.T) {
	b := started(t, "Maren")
	b.OpenRoom(present.RoomCare, nil)
	b.Hide()
	if !b.frame.paper.Visible() {
		t.Error("nothing covers the window")
	}
	builds := b.builds
	b.app.Changed()
	if b.builds != builds {
		t.Error("a hidden window was built")
	}
	b.Show()
	b.room(t, present.RoomNow)
	if b.frame.paper.Visible() || b.hidden.Load() {
		t.Error("the window did not come back")
	}

	b.desktop.returns = false // nothing brings it back: any key does
	b.Hide()
	b.press(fyne.KeySpace, 0)
	if b.hidden.Load() {
		t.Error("a key did not take the cover away")
	}
}

func TestMadeUpAndReadOnlyLines(t *testing.T) {
	b := newBench(t)
	if err := b.f.Begin(t.Context(), "Maren", "Elio", true); err != nil {
		t.Fatal(err)
	}
	b.Start()
	if !shows(b.frame.root, "A made-up journal. Nothing in it is real.") {
		t.Error("a made-up journal does not say so")
	}
	tap(t, b.frame.root, "Begin your own")
	if len(b.others) != 1 || b.others[0] != "" {
		t.Errorf("opened %q, want one's own", b.others)
	}
	b.f.Store.Locked = true
	b.app.Changed()
	if !shows(b.frame.root, b.config.Say("app.read-only")) {
		t.Error("a read-only journal does not say so")
	}
}

func TestNoticeIsSaidOnce(t *testing.T) {
	b := started(t, "Maren")
	b.toasts.After = func(time.Duration, func()) func() { return func() {} }
	undone := false
	b.app.Tell(present.Notice{Text: "Forgotten.", Action: "Undo", Do: func() { undone = true }})
	if b.toasts.Text() != "Forgotten." {
		t.Fatalf("the foot says %q", b.toasts.Text())
	}
	tap(t, b.toasts, "Undo")
	if !undone {
		t.Error("undo did nothing")
	}
	b.app.Changed()
	if b.toasts.Text() != "" {
		t.Error("the notice came back")
	}
}

func TestEveryWordIsThere(t *testing.T) {
	s := sentences(t)
	for _, r := range append([]present.Room{present.RoomSettings, present.RoomCare}, present.Rail...) {
		for _, key := range []string{"app.room." + string(r), "app.room." + string(r) + ".short"} {
			if s(key) == key {
				t.Errorf("no sentence for %s", key)
			}
		}
	}
}

func TestWorkErrorReachesTheWindow(t *testing.T) {
	b := started(t, "Maren")
	want := errors.New("no")
	var got error
	b.app.Do(func(context.Context) error { return want }, func(err error) { got = err })
	if !errors.Is(got, want) {
		t.Errorf("got %v", got)
	}
}

// firstOf finds the first visible widget of a type.
func firstOf[W any](t testing.TB, root fyne.CanvasObject) W {
	t.Helper()
	var found []W
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if w, ok := o.(W); ok {
			found = append(found, w)
		}
	})
	if len(found) == 0 {
		t.Fatalf("no %T in the window", *new(W))
	}
	return found[0]
}

// shows says whether a text is somewhere under root.
func shows(root fyne.CanvasObject, text string) bool {
	found := false
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if w, ok := o.(*widgets.Text); ok && strings.Contains(w.Text, text) {
			found = true
		}
	})
	return found
}

// tap presses the button with a label.
func tap(t testing.TB, root fyne.CanvasObject, label string) {
	t.Helper()
	var found *widgets.Button
	widgets.Walk(root, func(o fyne.CanvasObject) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == label {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button %q", label)
	}
	test.Tap(found)
}
