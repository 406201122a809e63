// Package uitest gives tests a room of the window: a journal in memory, an App whose work is done at once (or when a test
// says so), a window that notes what it was asked for, and keys, taps and eyes to use it with. Only tests import it.
package uitest

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/madeup"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
)

// Bench is what a room stands on, and the window it is seen in.
type Bench struct {
	*present.App
	Fixture *practicetest.Fixture
	Host    *Host
	Win     fyne.Window // nil before Put or Show

	t       testing.TB
	later   bool
	waiting []func()
}

// New makes an App in English over the journal of one or two people, with the rituals of the house; without names the
// journal is empty, as before the first start.
func New(t testing.TB, options look.Options, names ...string) *Bench {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	library, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(look.New(options))
	b := &Bench{t: t, Fixture: practicetest.New(t, names...), Host: &Host{Folder: t.TempDir(), Tray: true}}
	b.App = &present.App{
		Journal: b.Fixture.Journal, Say: words, Host: b.Host, Library: func() *ritual.Library { return library }, Clear: present.DefaultClear(), Do: b.do,
	}
	return b
}

// MadeUp is New over three years of the made-up journal.
func MadeUp(t testing.TB, options look.Options) *Bench {
	t.Helper()
	b := New(t, options)
	if err := madeup.Fill(t.Context(), b.Fixture.Journal, madeup.Options{Years: 3, Seed: 7}); err != nil {
		t.Fatal(err)
	}
	return b
}

// T is the test.
func (b *Bench) T() testing.TB { return b.t }

func (b *Bench) do(work func(context.Context) error, done func(error)) {
	now := func() {
		if err := work(b.t.Context()); done != nil {
			done(err)
		}
	}
	if b.later {
		b.waiting = append(b.waiting, now)
		return
	}
	now()
}

// Later lets work wait from here on, until Work is called for each piece of it.
func (b *Bench) Later() { b.later = true }

// Waiting is how many pieces of work wait.
func (b *Bench) Waiting() int { return len(b.waiting) }

// Work does the only piece of work that waits.
func (b *Bench) Work() {
	b.t.Helper()
	if len(b.waiting) != 1 {
		b.t.Fatalf("%d pieces of work wait, want 1", len(b.waiting))
	}
	now := b.waiting[0]
	b.waiting = nil
	now()
}

// Put shows an object in the window, which has this size in dp and no border.
func (b *Bench) Put(w, h float32, content fyne.CanvasObject) {
	if b.Win == nil {
		b.Win = test.NewTempWindow(b.t, canvas.NewRectangle(nil))
		b.Win.SetPadded(false)
	}
	b.Win.Resize(fyne.NewSize(w, h))
	b.Win.SetContent(content)
}

// Show is Put with a view that is thrown away and built anew whenever the App changed, as the window does.
func (b *Bench) Show(w, h float32, view func() fyne.CanvasObject) {
	b.Put(w, h, view())
	b.OnChange(func() { b.Win.SetContent(view()) })
}

// SitIn lets both (0), the first (1) or the second person (2) sit in front of a room that opens.
func (b *Bench) SitIn(room present.Room, who int) {
	b.SitDown([]practice.PersonID{"", b.Fixture.First, b.Fixture.Other}[who])
	b.Open(room, nil)
}

// Wrote keeps a check-in.
func (b *Bench) Wrote(w practice.Writing) {
	b.t.Helper()
	if _, err := b.Fixture.CheckIn(b.t.Context(), w); err != nil {
		b.t.Fatal(err)
	}
}

// Went keeps a time away that somebody writes down.
func (b *Bench) Went(by practice.PersonID, a practice.Away) {
	b.t.Helper()
	if _, err := b.Fixture.AddAway(b.t.Context(), by, a); err != nil {
		b.t.Fatal(err)
	}
}
