package run

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

var rituals = []string{"before-going-away", "coming-back", "distant-evening", "good-news", "one-true-thing", "thanks"}

var usual = size{1080, 760, 1}

// TestWholeRuns goes through each ritual by keys, for two and for one alone, types wherever something can be typed, keeps
// nothing, and leaves nothing but that it was done.
func TestWholeRuns(t *testing.T) {
	for _, id := range rituals {
		for _, alone := range []bool{false, true} {
			if alone && id == "good-news" {
				continue // is made for two
			}
			b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: id, Alone: alone}, "Maren", "Elio")
			steps := 0
			for b.vm.View().Screen == present.ScreenStep {
				b.passStep()
				if steps++; steps > 40 {
					t.Fatalf("%s does not end: %+v", id, b.vm.View())
				}
			}
			if !strings.Contains(b.texts(), "There is no more to it") {
				t.Errorf("%s ends with %q", id, b.texts())
			}
			runs := b.Sitting().Entries(practice.KindRun)
			if len(runs) != 1 || runs[0].Run().End != "shared" || runs[0].Run().Alone != alone {
				t.Errorf("%s: kept %+v", id, runs)
			}
			if strings.Contains(b.kept(), "pelican") {
				t.Errorf("%s: what was typed was kept", id)
			}
			b.enter("Back to Now")
			if b.Room() != present.RoomNow {
				t.Errorf("%s: ends in %s", id, b.Room())
			}
		}
	}
}

// passStep types into every card of the step and presses the main button. In each step Leave and Time-out are there.
func (b *bench) passStep() {
	b.T().Helper()
	v := b.vm.View()
	labels := b.Buttons()
	for _, want := range []string{"Leave", "Time-out", "Pause", v.Next} {
		if !slices.Contains(labels, want) {
			b.T().Fatalf("no %q in %v", want, labels)
		}
	}
	for _, w := range v.Writers {
		switch {
		case w.Covered && w.Kind == present.WriteKeepsake:
			b.enter(w.Name + " decides")
		case w.Covered:
			b.enter(w.Name + " writes")
		case w.Kind == present.WriteWord:
			b.Reach(w.Name + ", One word, if there is one")
		}
		if entry, ok := b.Win.Canvas().Focused().(*widgets.Entry); !ok {
			b.T().Fatalf("nothing to type in for %s: %T", w.Name, b.Win.Canvas().Focused())
		} else {
			test.Type(entry, "pelican of "+w.Name)
		}
	}
	b.enter(v.Next)
}

// TestEnterAndSpace: the main button has the keyboard in every step, so that both keys lead on.
func TestEnterAndSpace(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	b.Press(fyne.KeyReturn) // nothing has the focus yet: the window hands the key to the run
	b.later()
	for i, key := range []fyne.KeyName{fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		if b.Focused() != b.vm.View().Next {
			t.Fatalf("at step %d the focus is on %q", i, b.Focused())
		}
		before := b.vm.View().Step
		b.Press(key)
		if b.vm.View().Step != before+1 {
			t.Fatalf("%s does not lead on", key)
		}
		b.Press(key) // a second click within the same moment
		if b.vm.View().Step != before+1 {
			t.Fatal("a double click passes two steps")
		}
		b.later()
	}
}

// TestKeys: P pauses, T takes a time-out, and Esc never ends anything.
func TestKeys(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	b.enter("Now is good")
	screen := func(want present.Screen, after string) {
		t.Helper()
		if got := b.vm.View().Screen; got != want || !slices.Contains(b.Buttons(), "Leave") {
			t.Errorf("after %s: screen %d, %v", after, got, b.Buttons())
		}
	}
	b.Press(fyne.KeyP)
	screen(present.ScreenPaused, "P")
	b.Press(fyne.KeyEscape)
	screen(present.ScreenStep, "Esc in a pause")
	b.Press(fyne.KeyEscape)
	screen(present.ScreenPaused, "Esc in a step")
	b.enter("Go on")
	screen(present.ScreenStep, "Go on")
	b.Press(fyne.KeyT)
	screen(present.ScreenTimeOut, "T")
	b.Press(fyne.KeyEscape)
	screen(present.ScreenTimeOut, "Esc in a time-out")
	b.enter("In an hour")
	screen(present.ScreenTimeOut, "a time")
	b.enter("We are back")
	screen(present.ScreenStep, "We are back")
	if b.vm.View().Step != 1 {
		t.Errorf("back at step %d", b.vm.View().Step)
	}
	b.enter("Leave")
	if b.Room() != present.RoomNow {
		t.Errorf("left to %s", b.Room())
	}
}

// TestCoveredCards: while one writes, nothing of the other's text is in the window.
func TestCoveredCards(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "before-going-away"}, "Maren", "Elio")
	b.enter("Now is good")
	b.enter("Next")
	b.enter("Maren writes")
	test.Type(b.Win.Canvas().Focused(), "the blue coat")
	if !strings.Contains(b.texts(), "the blue coat") {
		t.Fatal("the card does not show what is typed")
	}
	b.enter("Elio writes")
	if strings.Contains(b.texts(), "the blue coat") {
		t.Error("Elio sees what Maren wrote")
	}
	b.enter("Cover it")
	if strings.Contains(b.texts(), "the blue coat") {
		t.Error("the covered card shows its text")
	}
	b.show() // the window is built anew
	b.enter("Maren writes")
	if !strings.Contains(b.texts(), "the blue coat") {
		t.Error("Maren lost what she wrote")
	}
	b.vm.Gone()
	if strings.Contains(b.kept(), "blue coat") {
		t.Error("it was kept")
	}
}

// TestSides: the tide lies on the side of whoever has the floor, and the job belongs to the other.
func TestSides(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	seen := map[int]bool{}
	for b.vm.View().Screen == present.ScreenStep {
		v := b.vm.View()
		seen[v.Side] = true
		if v.Job != nil && v.Job.Side != 1-v.Side {
			t.Errorf("%d has the floor and %d has the job", v.Side, v.Job.Side)
		}
		b.enter(v.Next)
	}
	if !seen[0] || !seen[1] || !seen[present.Calm] {
		t.Errorf("sides %v", seen)
	}
}

// TestButtonsInView: whatever the size and the names, every button lies inside the window.
func TestButtonsInView(t *testing.T) {
	long := strings.Repeat("Maximiliane-Aurelia ", 5)[:79]
	for _, s := range []size{usual, {860, 600, 1}, {860, 600, 2}, {1080, 760, 2}} {
		for _, names := range [][]string{{"Maren", "Elio"}, {long, "يوسف بن عبد الرحمن"}, {"נעמי", strings.Repeat("W", 80)}} {
			b := newBench(t, look.Options{Still: true}, s, present.RunStart{Ritual: "one-true-thing"}, names...)
			for b.vm.View().Screen == present.ScreenStep {
				v := b.vm.View()
				for _, button := range uitest.LaidOut[*widgets.Button](b.Bench) {
					if button.Text() != v.Next && button.Text() != "Leave" && button.Text() != "Time-out" {
						continue
					}
					at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
					if at.X < 0 || at.Y < 0 || at.X+button.Size().Width > s.w+8 || at.Y+button.Size().Height > s.h {
						t.Errorf("%q lies at %v, %v in %v", button.Text(), at, button.Size(), s)
					}
				}
				b.enter(v.Next)
			}
		}
	}
}

// TestTicker waits only while a clock is to be seen and moves, and at most once a second.
func TestTicker(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	var waits []time.Duration
	var tick func()
	ticking := newTicker(b.vm, func(d time.Duration, f func()) *time.Timer {
		waits, tick = append(waits, d), f
		return time.NewTimer(time.Hour)
	})
	clock := widgets.NewSoftClock(widgets.First)
	ticking.start(clock)
	if len(waits) != 0 {
		t.Error("the gate has no clock and waits for one")
	}
	b.vm.Next()
	b.later()
	b.vm.Next() // a minute of silence
	ticking.start(clock)
	for range 4 {
		b.later()
		tick()
	}
	if len(waits) != 5 || slices.Min(waits) < time.Second {
		t.Errorf("waited %v", waits)
	}
	late := tick
	ticking.halt()
	late()
	if len(waits) != 5 {
		t.Error("a tick that came late went on")
	}
	b.vm.Pause()
	ticking.start(clock)
	if len(waits) != 5 {
		t.Error("waits in a pause")
	}
	b.vm.Resume()
	b.Fixture.Clock.Add(time.Hour)
	ticking.start(clock)
	if len(waits) != 5 {
		t.Error("waits when the time is over")
	}
}

// TestFocusInAFreshView: a view that was built anew gives the keyboard to what the step wants as soon as it moves on.
func TestFocusInAFreshView(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	to(7)(b)
	b.show()
	b.vm.Next()
	b.later()
	if _, ok := b.Win.Canvas().Focused().(*widgets.Entry); !ok {
		t.Errorf("at the close the keyboard is at %T", b.Win.Canvas().Focused())
	}
	b.vm.Next()
	b.later()
	b.show()
	b.vm.Next()
	if b.Focused() != "Back to Now" {
		t.Errorf("at the end the keyboard is at %q", b.Focused())
	}
}

// TestCloseWaits: while a run is being kept Esc is remembered and Enter is not; it is left as soon as it is kept, unless
// that went wrong.
func TestCloseWaits(t *testing.T) {
	for _, fails := range []bool{false, true} {
		b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "thanks"}, "Maren", "Elio")
		b.Later()
		if finish(b); fails {
			b.Fixture.Store.Fail = practice.ErrFull
		}
		if !b.vm.View().Saving {
			t.Fatal("nothing is being kept")
		}
		b.Press(fyne.KeyReturn)
		b.Press(fyne.KeyEscape)
		if b.Room() != present.RoomRun {
			t.Fatal("left before it was kept")
		}
		b.Work()
		if left := b.Room() == present.RoomNow; left == fails {
			t.Errorf("fails %v: in %s", fails, b.Room())
		}
		if fails && b.Focused() != "Try again" && b.vm.View().Wrong == "" {
			t.Errorf("the keyboard is at %q, %+v", b.Focused(), b.vm.View())
		}
	}
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "thanks"}, "Maren", "Elio")
	b.Later()
	finish(b)
	b.Press(fyne.KeyReturn)
	b.Work()
	if b.Room() != present.RoomRun || b.Focused() != "Back to Now" {
		t.Errorf("a second Enter leads to %s, the keyboard is at %q", b.Room(), b.Focused())
	}
}
