package run

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
)

// bench is a run in a window.
type bench struct {
	*uitest.Bench
	vm *present.Run
}

type size struct{ w, h, scale float32 }

func newBench(t *testing.T, options look.Options, s size, start present.RunStart, names ...string) *bench {
	t.Helper()
	options.Scale = s.scale
	b := &bench{Bench: uitest.New(t, options, names...)}
	if start.Alone {
		b.SitDown(b.Fixture.First)
	}
	b.BeginRun(start)
	b.vm = present.NewRun(b.App)
	b.Put(s.w, s.h, New(b.vm))
	b.Win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { // as the window does
		if ev.Name == fyne.KeyEscape {
			b.vm.Escape()
			return
		}
		b.vm.Key(string(ev.Name))
	})
	b.later()
	return b
}

// show builds the view anew, as the window does whenever something changed.
func (b *bench) show() {
	b.Win.SetContent(New(b.vm))
	b.later()
}

// later lets a moment go by, so that the next step is not taken for a second click.
func (b *bench) later() { b.Fixture.Clock.Add(time.Second) }

// enter reaches a button by Tab, presses it and lets a moment go by.
func (b *bench) enter(label string) {
	b.T().Helper()
	b.Enter(label)
	b.later()
}

// texts are all words in the window.
func (b *bench) texts() string { return strings.Join(b.Texts(), "\n") }

// kept is everything that lies in the store, as text.
func (b *bench) kept() string {
	var all strings.Builder
	for _, r := range b.Fixture.Store.Records() {
		all.Write(r.Body)
	}
	drafts, _ := b.Fixture.Store.Drafts(context.Background())
	for _, d := range drafts {
		all.Write(d.Body)
	}
	return all.String()
}
