package now

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/say"
	"tideway/ui/widgets"
)

// bench is the room over a journal in memory, in which everything happens at once.
type bench struct {
	*present.App
	app fyne.App
	f   *practicetest.Fixture
}

func newBench(t testing.TB, names ...string) *bench {
	t.Helper()
	words, err := say.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	rituals, err := ritual.ReadAll(assets.FS, "rituals")
	if err != nil {
		t.Fatal(err)
	}
	b := &bench{app: test.NewTempApp(t), f: practicetest.New(t, names...)}
	b.app.Settings().SetTheme(look.New(look.Options{Choice: look.Day}))
	b.App = &present.App{
		Journal: b.f.Journal, Say: words, Rituals: rituals, Clear: present.DefaultClear(),
		Do: func(work func(context.Context) error, done func(error)) {
			err := work(t.Context())
			if done != nil {
				done(err)
			}
		},
	}
	return b
}

// open opens the room for both (0), the first (1) or the second person.
func (b *bench) open(who int) *present.Now {
	b.SitDown([]practice.PersonID{"", b.f.First, b.f.Other}[who])
	b.Open(present.RoomNow, nil)
	present.NewNow(b.App) // the first reads what was put aside
	return present.NewNow(b.App)
}

// wrote keeps a check-in some hours ago.
func (b *bench) wrote(t testing.TB, who practice.PersonID, ago time.Duration, body practice.CheckIn, to practice.Audience) {
	t.Helper()
	_, err := b.f.CheckIn(t.Context(), practice.Writing{Who: who, Body: body, Audience: to, At: b.f.Clock.Now().Add(-ago)})
	if err != nil {
		t.Fatal(err)
	}
}

func day(t testing.TB, s string) civil.Date {
	t.Helper()
	d, err := civil.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// at sets the clock to a moment in Berlin.
func (b *bench) at(t testing.TB, date string, hour int) {
	t.Helper()
	b.f.Clock.Set(day(t, date).At(hour, 10, b.f.Zone))
}

// away keeps a time away.
func (b *bench) away(t testing.TB, a practice.Away) {
	t.Helper()
	if _, err := b.f.AddAway(t.Context(), b.f.First, a); err != nil {
		t.Fatal(err)
	}
}

// walk visits everything visible under root.
func walk(root fyne.CanvasObject, visit func(fyne.CanvasObject)) {
	if root == nil || !root.Visible() {
		return
	}
	visit(root)
	switch c := root.(type) {
	case *fyne.Container:
		for _, o := range c.Objects {
			walk(o, visit)
		}
	case widgets.Holder:
		for _, o := range c.Held() {
			walk(o, visit)
		}
	case *container.Scroll:
		walk(c.Content, visit)
	}
}

// drop writes what the bell would write about reminders that are too late.
func (b *bench) drop(t testing.TB) {
	t.Helper()
	for _, o := range b.Reminders().Decision().Drop {
		if err := b.f.Answer(t.Context(), o.Key, remind.Dropped); err != nil {
			t.Fatal(err)
		}
	}
}
