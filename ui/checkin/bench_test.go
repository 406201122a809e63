package checkin

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"tideway/assets"
	"tideway/practice"
	"tideway/practice/practicetest"
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
	b := &bench{app: test.NewTempApp(t), f: practicetest.New(t, names...)}
	b.app.Settings().SetTheme(look.New(look.Options{Choice: look.Day}))
	b.App = &present.App{
		Journal: b.f.Journal, Say: words, Clear: present.DefaultClear(),
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
func (b *bench) open(who int) *present.CheckIn {
	b.SitDown([]practice.PersonID{"", b.f.First, b.f.Other}[who])
	b.Open(present.RoomCheckIn, nil)
	return present.NewCheckIn(b.App)
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

// find is the first visible widget of a type with a spoken label, or any label when it is empty.
func find[W fyne.CanvasObject](t testing.TB, root fyne.CanvasObject, label string) W {
	t.Helper()
	var found *W
	walk(root, func(o fyne.CanvasObject) {
		w, ok := o.(W)
		named, speaks := o.(interface{ AccessibilityLabel() string })
		if ok && found == nil && (label == "" || speaks && named.AccessibilityLabel() == label) {
			found = &w
		}
	})
	if found == nil {
		t.Fatalf("no %T %q in the room", *new(W), label)
	}
	return *found
}
