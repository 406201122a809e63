package present_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// runBench begins where rituals are chosen.
type runBench struct{ *shellBench }

func newRunBench(t testing.TB, names ...string) *runBench {
	t.Helper()
	b := &runBench{newShell(t, names...)}
	b.Open(present.RoomRituals, nil)
	return b
}

// begin opens a run and takes it to a step.
func (b *runBench) begin(start present.RunStart, step int) *present.Run {
	b.BeginRun(start)
	return b.at(present.NewRun(b.App), step)
}

func (b *runBench) at(vm *present.Run, step int) *present.Run {
	for vm.View().Screen == present.ScreenStep && vm.View().Step < step {
		b.next(vm)
	}
	return vm
}

func (b *runBench) next(vm *present.Run) {
	b.f.Clock.Add(time.Second)
	vm.Next()
}

func (b *runBench) finish(vm *present.Run) {
	for range 40 {
		if vm.View().Screen != present.ScreenStep {
			return
		}
		b.next(vm)
	}
}

func (b *runBench) returns() []practice.Return {
	var list []practice.Return
	for _, e := range b.Sitting().Entries(practice.KindReturn) {
		list = append(list, e.Return())
	}
	return list
}

const (
	unsaid  = "one-true-thing" // gate, intention, silence, speak, say-back, swap, speak, say-back, close, keepsake
	atClose = 8
	atKeep  = 9
)

// TestKeepsakesNeedTheirWriter: nothing is kept by default; a line is kept for whom its own writer says.
func TestKeepsakesNeedTheirWriter(t *testing.T) {
	for _, tt := range []struct {
		first, second int
		maren, elio   int // how many keepsakes each can read afterwards
	}{
		{present.KeepNothing, present.KeepNothing, 0, 0},
		{present.KeepForMe, present.KeepNothing, 1, 0},
		{present.KeepForMe, present.KeepForMe, 1, 1},
		{present.KeepForUs, present.KeepNothing, 1, 1},
		{present.KeepForUs, present.KeepForMe, 1, 2},
	} {
		b := newRunBench(t, "Maren", "Elio")
		vm := b.begin(present.RunStart{Ritual: unsaid}, atKeep)
		vm.Type(string(b.f.First), "the lamp in the window")
		vm.Keep(string(b.f.First), tt.first)
		vm.Keep(string(b.f.Other), tt.second) // chosen before anything is typed
		vm.Type(string(b.f.Other), "your hands")
		b.finish(vm)
		if vm.View().Screen != present.ScreenDone {
			t.Fatalf("ended as %+v", vm.View())
		}
		maren, elio := b.Journal.Sit(b.f.First).Entries(practice.KindKeepsake), b.Journal.Sit(b.f.Other).Entries(practice.KindKeepsake)
		if len(maren) != tt.maren || len(elio) != tt.elio {
			t.Errorf("%+v: Maren reads %d, Elio %d", tt, len(maren), len(elio))
		}
	}
}

// TestOnlySharedRunsAreNoted: a run that was left, put off or ended in a time-out leaves no entry of its own.
func TestOnlySharedRunsAreNoted(t *testing.T) {
	for name, end := range map[string]func(b *runBench, vm *present.Run){
		"leave":    func(_ *runBench, vm *present.Run) { vm.Leave() },
		"paused":   func(_ *runBench, vm *present.Run) { vm.Pause(); vm.Leave() },
		"end here": func(_ *runBench, vm *present.Run) { vm.TimeOut(); vm.EndHere() },
		"time-out": func(_ *runBench, vm *present.Run) { vm.TimeOut(); vm.Leave() },
		"gone":     func(_ *runBench, vm *present.Run) { vm.Gone() },
	} {
		b := newRunBench(t, "Maren", "Elio")
		before := len(b.f.Store.Records())
		vm := b.begin(present.RunStart{Ritual: unsaid}, 4)
		end(b, vm)
		if len(b.Sitting().Entries(practice.KindRun)) != 0 || len(b.returns()) != 0 {
			t.Errorf("%s left something", name)
		}
		if n := len(b.f.Store.Records()) - before; n != 0 && !strings.Contains("end here time-out", name) {
			t.Errorf("%s: %d records", name, n)
		}
		if name != "gone" && b.Room() != present.RoomNow {
			t.Errorf("%s leads to %s", name, b.Room())
		}
	}
}

// TestWhoBegins: whoever did not begin the time before.
func TestWhoBegins(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	for i, want := range []string{"Maren", "Elio", "Maren"} {
		vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
		for _, p := range vm.View().Begins {
			if p.Chosen != (p.Name == want) {
				t.Errorf("time %d: %+v", i, p)
			}
		}
		b.finish(vm)
	}
	vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.Begin(string(b.f.First))
	if v := b.at(vm, 3).View(); v.Side != 0 || v.Job == nil || v.Job.Side != 1 {
		t.Errorf("Maren asked to begin: %+v", v)
	}
}

// TestTimeOutBooksOneReturn: however often another time is chosen there is one return, the last; coming back, ending and
// leaving let it go.
func TestTimeOutBooksOneReturn(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 4)
	side, next := vm.View().Side, vm.View().Next
	vm.TimeOut()
	if got := b.returns(); len(got) != 1 || got[0].Ritual != unsaid || got[0].When.Sub(b.Now()) > 31*time.Minute {
		t.Fatalf("booked %+v", got)
	}
	for _, time := range vm.Times() {
		vm.Book(time.ID)
		if got := b.returns(); len(got) != 1 || !got[0].When.Equal(time.At) {
			t.Errorf("%s: booked %+v, want %v", time.ID, got, time.At)
		}
		if v := vm.View(); v.Screen != present.ScreenTimeOut || v.Side != present.Calm {
			t.Errorf("%s: %+v", time.ID, v)
		}
	}
	vm.Back()
	if v := vm.View(); v.Screen != present.ScreenStep || v.Side != side || v.Next != next || len(b.returns()) != 0 {
		t.Errorf("came back to %+v with %v", v, b.returns())
	}
}

// TestReturnContinues: after the room was left in a time-out, the return goes on at the same step with the same person;
// a program that was started anew begins the same ritual anew.
func TestReturnContinues(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.Begin(string(b.f.Other))
	b.at(vm, 4)
	before := vm.View()
	vm.TimeOut()
	vm.Gone()
	if len(b.returns()) != 1 {
		t.Fatalf("returns %v", b.returns())
	}
	ret := b.returns()[0]
	b.f.Clock.Set(ret.When)

	again := newRunBench(t, "Maren", "Elio")
	again.Open(present.RoomRun, ret)
	if v := present.NewRun(again.App).View(); v.Step != 0 || v.Screen != present.ScreenStep {
		t.Errorf("a new program is at %+v", v)
	}

	b.Open(present.RoomRun, ret)
	after := present.NewRun(b.App)
	if v := after.View(); v.Step != before.Step || v.Side != before.Side || v.Prompt != before.Prompt {
		t.Errorf("stopped at %+v, came back to %+v", before, v)
	}
	if len(b.returns()) != 0 {
		t.Error("the return that was kept is still booked")
	}
	after.Gone()
	b.Open(present.RoomRun, ret)
	if v := present.NewRun(b.App).View(); v.Step != 0 {
		t.Error("the place is used twice")
	}
}

// TestNotNow: another time or none, and the return is one of both.
func TestNotNow(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.NotNow()
	if vm.View().Screen != present.ScreenLater || !vm.Escape() || vm.View().Screen != present.ScreenStep {
		t.Fatalf("%+v", vm.View())
	}
	vm.NotNow()
	vm.Book("tomorrow")
	if got := b.returns(); len(got) != 1 || b.Room() != present.RoomNow || !strings.Contains(b.Notice().Text, "tomorrow evening") {
		t.Errorf("booked %v, in %s: %q", got, b.Room(), b.Notice().Text)
	}
	vm = b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.NotNow()
	vm.NoOtherTime()
	if len(b.returns()) != 0 || b.Room() != present.RoomNow {
		t.Errorf("still booked: %v", b.returns())
	}
	vm = b.begin(present.RunStart{Ritual: unsaid}, 1)
	if vm.NotNow(); vm.View().Screen != present.ScreenStep {
		t.Error("not now after the gate")
	}
}

// TestAloneIsOnesOwn: what one does alone is for the other neither a run nor a return.
func TestAloneIsOnesOwn(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	b.SitDown(b.f.First)
	vm := b.begin(present.RunStart{Ritual: unsaid, Alone: true}, 2)
	vm.TimeOut()
	vm.Book("hour")
	b.SitDown(b.f.Other)
	rituals := present.NewRituals(b.App)
	if _, ok := rituals.Return(); ok || len(b.returns()) != 0 {
		t.Error("Elio sees that Maren comes back to something")
	}
	b.SitDown(b.f.First)
	vm.Back()
	b.finish(vm)
	if len(b.Journal.Sit(b.f.Other).Entries(practice.KindRun)) != 0 || len(b.Journal.Sit(b.f.First).Entries(practice.KindRun)) != 1 {
		t.Error("the run is not Maren’s own")
	}
}

// TestSaveAgain: a line that could not be kept is still there, and trying again writes everything once.
func TestSaveAgain(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, atKeep)
	vm.Type(string(b.f.First), "the lamp in the window")
	vm.Keep(string(b.f.First), present.KeepForMe)
	b.f.Store.Fail = practice.ErrFull
	b.finish(vm)
	if v := vm.View(); v.Screen != present.ScreenDone || v.Wrong == "" || v.Saving {
		t.Fatalf("%+v", v)
	}
	b.f.Store.Fail = nil
	vm.Save()
	vm.Save()
	if v := vm.View(); v.Wrong != "" {
		t.Errorf("still wrong: %q", v.Wrong)
	}
	sitting := b.Journal.Sit(b.f.First)
	if len(sitting.Entries(practice.KindKeepsake)) != 1 || len(sitting.Entries(practice.KindRun)) != 1 {
		t.Error("written twice, or not at all")
	}
}

// TestSoftClock runs with the step, stands still in a pause and in a time-out, and never runs backwards.
func TestSoftClock(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
	if vm.ClockRuns() || vm.ClockPart() != 0 {
		t.Error("the gate has a clock")
	}
	b.at(vm, 2) // a minute of silence
	part := func(want float64, after string) {
		t.Helper()
		if got := vm.ClockPart(); got < want-0.02 || got > want+0.02 {
			t.Errorf("after %s: %.2f, want %.2f", after, got, want)
		}
	}
	b.f.Clock.Add(30 * time.Second)
	part(0.5, "half a minute")
	vm.Pause()
	b.f.Clock.Add(time.Hour)
	part(0.5, "an hour of pause")
	if vm.ClockRuns() {
		t.Error("runs in a pause")
	}
	vm.TimeOut()
	b.f.Clock.Add(time.Hour)
	part(0.5, "an hour of time-out")
	vm.Back()
	b.f.Clock.Add(15 * time.Second)
	part(0.75, "coming back")
	b.f.Clock.Add(-time.Hour)
	if got := vm.ClockPart(); got < 0 || got > 0.75 {
		t.Errorf("set back: %.2f", got)
	}
	b.f.Clock.Add(3 * time.Hour)
	part(1, "its time")
	if vm.ClockRuns() || vm.ClockEvery() < time.Second {
		t.Error("it goes on after its time")
	}
}

// TestTimesLieAhead: at any moment of any day the times that are offered lie ahead, within a day, in order, and can be booked.
func TestTimesLieAhead(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	start := practicetest.Monday.AddDate(0, 0, -30) // over the end of summer time
	for range 24 * 8 {
		start = start.Add(5*time.Hour + 13*time.Minute)
		b.f.Clock.Set(start)
		vm := b.begin(present.RunStart{Ritual: unsaid}, 1)
		vm.TimeOut()
		times := vm.Times()
		if !slices.IsSortedFunc(times, func(x, y present.RunTime) int { return x.At.Compare(y.At) }) {
			t.Fatalf("at %v: %+v", b.Now(), times)
		}
		for _, at := range times {
			if d := at.At.Sub(b.Now()); d < 25*time.Minute || d > ritual.MaxReturn || strings.Contains(at.Label, ".") {
				t.Errorf("at %v: %+v", b.Now(), at)
			}
			if vm.Book(at.ID); !strings.HasPrefix(vm.View().Booked, "Back ") || strings.Contains(vm.View().Booked, "clock.") {
				t.Errorf("booked %q", vm.View().Booked)
			}
		}
		vm.EndHere()
	}
}

// TestMissingRitual: an id that is not there, or a ritual for two alone, says so and leads to the rituals.
func TestMissingRitual(t *testing.T) {
	for _, names := range [][]string{{"Maren", "Elio"}, {"Maren"}} {
		b := newRunBench(t, names...)
		for _, arg := range []any{nil, 7, "", "no-such", practice.Entry{}, practice.Return{Ritual: "no-such"}} {
			b.Open(present.RoomRun, arg)
			vm := present.NewRun(b.App)
			vm.Next()
			vm.Pause()
			vm.TimeOut()
			vm.Type("x", "y")
			if vm.View().Screen != present.ScreenMissing {
				t.Errorf("%v: %+v", arg, vm.View())
			}
			if vm.Escape(); b.Room() != present.RoomRituals {
				t.Errorf("%v: leads to %s", arg, b.Room())
			}
		}
	}
	b := newRunBench(t, "Maren")
	b.Open(present.RoomRun, "good-news")
	if present.NewRun(b.App).View().Screen != present.ScreenMissing {
		t.Error("good news alone")
	}
}

// TestTooLong: what is too long is said to be, and not held.
func TestTooLong(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, atClose)
	who := string(b.f.First)
	if problem := vm.Type(who, strings.Repeat("x", 61)); problem == "" || strings.HasPrefix(problem, "run.") {
		t.Errorf("problem %q", problem)
	}
	if problem := vm.Type(who, "near"); problem != "" || vm.View().Writers[0].Text != "near" {
		t.Errorf("problem %q, %+v", problem, vm.View().Writers[0])
	}
}

// TestReadOnlyJournal: a ritual can be done in a journal that cannot be written.
func TestReadOnlyJournal(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	b.f.Store.Locked = true
	vm := b.begin(present.RunStart{Ritual: unsaid}, 3)
	vm.TimeOut()
	if vm.View().Screen != present.ScreenTimeOut || b.Notice().Text != present.Sentence(b.Say, practice.ErrReadOnly) {
		t.Errorf("%+v, %q", vm.View(), b.Notice().Text)
	}
	vm.Back()
	b.finish(vm)
	if v := vm.View(); v.Wrong == "" {
		t.Error("nothing says that it was not noted")
	}
	if vm.Close(); b.Room() != present.RoomNow {
		t.Errorf("leads to %s", b.Room())
	}
	if errors.Is(b.f.Store.Fail, practice.ErrReadOnly) {
		t.Error("the store was changed")
	}
}
