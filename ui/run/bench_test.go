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

func newBench(t testing.TB, options look.Options, s size, start present.RunStart, names ...string) *bench {
	t.Helper()
	options.Scale = s.scale
	b := &bench{Bench: uitest.New(t, options, names...)}
	b.begin(s, start)
	return b
}

// begin opens a run in the window.
func (b *bench) begin(s size, start present.RunStart) {
	if start.Alone {
		b.SitDown(b.Fixture.First)
	}
	b.BeginRun(start)
	b.vm = present.NewRun(b.App)
	b.Put(s.w, s.h, b.view())
	b.Win.Canvas().SetOnTypedKey(func(ev *fyne.KeyEvent) { // as the window does
		if ev.Name == fyne.KeyEscape {
			b.vm.Escape()
			return
		}
		b.vm.Key(string(ev.Name))
	})
	b.later()
}

// view is the room with a clock that a test moves by itself: timers go off on goroutines of their own.
func (b *bench) view() fyne.CanvasObject {
	return newView(b.vm, func(time.Duration, func()) *time.Timer { return time.NewTimer(time.Hour) })
}

// show builds the view anew, as the window does whenever something changed.
func (b *bench) show() {
	b.Win.SetContent(b.view())
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

// BenchmarkStep is one step to the next, on the window's goroutine, until it is laid out: without the painting.
func BenchmarkStep(b *testing.B) {
	bench := newBench(b, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	steps := func() int { return bench.vm.View().Step }
	for b.Loop() {
		if steps() > 6 {
			b.StopTimer()
			bench.begin(usual, present.RunStart{Ritual: "one-true-thing"})
			b.StartTimer()
		}
		bench.vm.Next()
		bench.later()
	}
}
