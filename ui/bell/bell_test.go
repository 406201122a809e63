package bell

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
	"tideway/ui/desktop"
)

// world is a desktop that only writes down what was done to it.
type world struct {
	sent    []string
	menu    []desktop.Item
	changes int
	opened  int
	asked   []string // what the window was opened for
	broken  error
	sending func() // while a notification is on its way
}

func ring(t *testing.T, f *practicetest.Fixture) (*Bell, *world) {
	t.Helper()
	return ringFor(t, f, f.Journal)
}

func ringFor(t *testing.T, f *practicetest.Fixture, j *practice.Journal) (*Bell, *world) {
	t.Helper()
	w := &world{sending: func() {}}
	return New(j, func(key string, _ ...any) string { return key }, f.Now().Add(-time.Hour), Hands{
		Do: func(do func()) { do() },
		Notify: func(_ context.Context, s desktop.Sentence, late bool) error {
			if w.sending(); w.broken == nil {
				w.sent = append(w.sent, s.String()+map[bool]string{true: ", late"}[late])
			}
			return w.broken
		},
		Withdraw: func(context.Context) error { w.sent = append(w.sent, "withdrawn"); return nil },
		Menu:     func(items []desktop.Item) { w.menu = items },
		OpenNow:  func() { w.opened++ }, Quit: func() {}, Changed: func() { w.changes++ },
		PickTime: func() { w.asked = append(w.asked, "pick") }, GoAway: func() { w.asked = append(w.asked, "away") },
		BackHome: func() { w.asked = append(w.asked, "back") },
		Work:     func(do func(context.Context)) { do(t.Context()) },
	}), w
}

func cameHome(t *testing.T) *practicetest.Fixture {
	t.Helper()
	f := practicetest.New(t, "Maren", "Elio")
	day := func(n int) civil.Date { return f.Today().AddDays(n) }
	if _, err := f.AddAway(t.Context(), "", practice.Away{From: day(5), To: day(13)}); err != nil {
		t.Fatal(err)
	}
	f.Clock.Set(f.Now().AddDate(0, 0, 14)) // what has only just become known is never late
	return f
}

func labels(items []desktop.Item) (all []string) {
	for _, i := range items {
		all = append(all, i.Label)
		all = append(all, labels(i.Sub)...)
	}
	return all
}

func find(items []desktop.Item, label string) func() {
	for _, i := range items {
		if i.Label == label {
			return i.Do
		}
		if do := find(i.Sub, label); do != nil {
			return do
		}
	}
	return nil
}

func TestItRingsOnce(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	for range 3 {
		b.Look(t.Context(), false)
		f.Clock.Add(time.Minute)
	}
	other, w2 := ring(t, f) // started again
	other.Look(t.Context(), false)
	if !slices.Equal(w.sent, []string{"reentry, late"}) || len(w2.sent) != 0 || w.changes != 1 {
		t.Fatalf("sent %v, then %v, %d changes", w.sent, w2.sent, w.changes)
	}
}

// TestLateIsSaid: half an hour past six it is late. What was laid into the clear beforehand is there while nothing is
// unlocked.
func TestLateIsSaid(t *testing.T) {
	for late, want := range map[time.Duration]string{-30 * time.Minute: "reentry", -26 * time.Minute: "reentry", -24 * time.Minute: "reentry, late"} {
		f := cameHome(t)
		f.Clock.Add(late) // from half past six
		b, w := ring(t, f)
		b.Look(t.Context(), false)
		if !slices.Equal(w.sent, []string{want}) {
			t.Errorf("at %s: sent %q", f.Now(), w.sent)
		}
		if due, err := f.Store.Due(t.Context()); err != nil || len(due) != 2 || due[0].Sentence != "reentry" {
			t.Errorf("in the clear: %+v, %v", due, err)
		}
	}
}

// TestItIsWrittenBeforeItRings: whoever starts while a notification is on its way, or after the program ended in that
// moment, finds that it was sent.
func TestItIsWrittenBeforeItRings(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	rang := false
	w.sending = func() {
		rang = true
		next, later := ringFor(t, f, f.Open(t))
		next.Look(t.Context(), false)
		if len(later.sent) != 0 {
			t.Errorf("sent %v again", later.sent)
		}
	}
	if b.Look(t.Context(), false); !rang {
		t.Fatal("nothing was sent")
	}
}

// TestTwoProgramsRingOnce: both decided before either had written.
func TestTwoProgramsRingOnce(t *testing.T) {
	f := cameHome(t)
	one, w1 := ring(t, f)
	two, w2 := ringFor(t, f, f.Open(t))
	for range 2 {
		one.Look(t.Context(), false)
		two.Look(t.Context(), false)
	}
	if len(w1.sent) != 1 || len(w2.sent) != 0 {
		t.Errorf("sent %v and %v", w1.sent, w2.sent)
	}
}

// TestWhatCannotBeWrittenDoesNotRing: it would ring again and again.
func TestWhatCannotBeWrittenDoesNotRing(t *testing.T) {
	for name, trouble := range map[string]func(*practicetest.Store){
		"full":      func(s *practicetest.Store) { s.Fail = errors.New("no space left") },
		"read-only": func(s *practicetest.Store) { s.Locked = true },
	} {
		f := cameHome(t)
		b, w := ring(t, f)
		trouble(f.Store)
		if b.Look(t.Context(), false); len(w.sent) != 0 || f.Due(b.Session()).Card == nil {
			t.Errorf("%s: sent %v", name, w.sent)
		}
	}
}

// TestTheCardDoesNotWaitForTheDesktop: what shows notifications may hang, and the card and the tray's line are there before.
func TestTheCardDoesNotWaitForTheDesktop(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	asked := 0
	b.hands.Notify = func(context.Context, desktop.Sentence, bool) error {
		if asked++; w.changes != 1 || !slices.Contains(labels(w.menu), "desktop.tray.reentry") {
			t.Errorf("asked before the window (%d changes) and the tray: %v", w.changes, labels(w.menu))
		}
		return context.DeadlineExceeded
	}
	if b.Look(t.Context(), false); asked != 1 {
		t.Errorf("asked %d times", asked)
	}
}

func TestNothingIsSentTwiceWhenSendingFails(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	w.broken = errors.New("nobody there")
	b.Look(t.Context(), false)
	w.broken = nil
	b.Look(t.Context(), false)
	if len(w.sent) != 0 {
		t.Fatalf("sent %v: at most once, even where it may have been lost", w.sent)
	}
	if d := f.Due(b.Session()); d.Card == nil {
		t.Fatal("the card is the truth, and it is gone")
	}
}

func TestRemindersCanBeOff(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	if err := f.SetSetting(t.Context(), practice.SettingReminders, "off"); err != nil {
		t.Fatal(err)
	}
	b.Look(t.Context(), false)
	f.Clock.Set(f.Today().At(22, 30, f.Zone)) // the card is there as long as any
	b.Look(t.Context(), false)
	if d := f.Due(b.Session()); len(w.sent) != 0 || d.Card == nil || d.Missed != nil {
		t.Fatalf("sent %v, %+v", w.sent, d)
	}
	if err := f.SetSetting(t.Context(), practice.SettingReminders, "on"); err != nil {
		t.Fatal(err)
	}
	f.Clock.Add(9*24*time.Hour - 4*time.Hour)
	if b.Look(t.Context(), false); len(w.sent) != 1 {
		t.Errorf("on again, sent %v", w.sent)
	}
}

func TestTheTrayAnswers(t *testing.T) {
	for label, after := range map[string]func(t *testing.T, f *practicetest.Fixture, w *world){
		"desktop.tray.not-today": func(t *testing.T, f *practicetest.Fixture, w *world) {
			if !slices.Equal(w.sent, []string{"reentry, late", "withdrawn"}) {
				t.Errorf("sent %v", w.sent)
			}
		},
		"desktop.tray.tomorrow": func(t *testing.T, f *practicetest.Fixture, w *world) {
			f.Clock.Add(24 * time.Hour)
			if d := f.Due(remind.Session{}); d.Notify == nil {
				t.Error("put off, and it did not come again")
			}
		},
		"desktop.tray.this-evening": func(t *testing.T, f *practicetest.Fixture, w *world) {
			f.Clock.Add(95 * time.Minute)
			if d := f.Due(remind.Session{}); d.Notify == nil {
				t.Error("put off, and it did not come again")
			}
		},
		"desktop.tray.weekend": func(t *testing.T, f *practicetest.Fixture, w *world) {
			at := f.Now().In(f.Zone)
			for at = at.Add(time.Hour).Truncate(time.Hour); at.Weekday() != time.Saturday || at.Hour() != 11; at = at.Add(time.Hour) {
				if f.Clock.Set(at); f.Due(remind.Session{}).Notify != nil {
					t.Fatalf("it came again at %v", at)
				}
			}
			if f.Clock.Set(at.Add(time.Minute)); f.Due(remind.Session{}).Notify == nil {
				t.Error("put off, and it did not come again")
			}
		},
		"desktop.tray.reentry": func(t *testing.T, f *practicetest.Fixture, w *world) {
			if w.opened != 1 || f.Due(remind.Session{}).Card == nil {
				t.Error("the card is not open in Now")
			}
		},
	} {
		t.Run(label, func(t *testing.T) {
			f := cameHome(t)
			b, w := ring(t, f)
			b.Look(t.Context(), false)
			do := find(w.menu, label)
			if do == nil {
				t.Fatalf("no such line in %v", labels(w.menu))
			}
			do()
			if d := f.Due(b.Session()); label != "desktop.tray.reentry" && d.Card != nil {
				t.Error("answered, and the card is still there")
			}
			after(t, f, w)
		})
	}
}

// TestTimesAwayInTheTray: one line that fits the moment, and never what kind of time it is.
func TestTimesAwayInTheTray(t *testing.T) {
	for _, c := range []struct {
		names    []string
		kind     practice.AwayKind // empty: at home
		from, to int               // in days from today; to 99: not known yet
		label    string
		asked    string
	}{
		{[]string{"Maren", "Elio"}, "", 0, 0, "going", "away"},
		{[]string{"Maren"}, "", 0, 0, "going.one", "away"},
		{[]string{"Maren", "Elio"}, practice.AwayTogether, -3, 99, "back", "back"},
		{[]string{"Maren", "Elio"}, practice.AwayTogether, -3, 2, "back", "back"},
		{[]string{"Maren", "Elio"}, practice.AwayTogether, -3, 0, "going", "away"}, // it ends today anyway
		{[]string{"Maren", "Elio"}, practice.AwayTogether, 2, 5, "going", "away"},
		{[]string{"Maren", "Elio"}, practice.AwayApart, -3, 99, "back", "back"},
		{[]string{"Maren", "Elio"}, practice.AwayVisitors, -3, 2, "over", "back"},
		{[]string{"Maren", "Elio"}, practice.AwayIllness, -3, 99, "over", "back"},
		{[]string{"Maren"}, practice.AwayOther, -3, 99, "over", "back"},
	} {
		f := practicetest.New(t, c.names...)
		b, w := ring(t, f)
		if c.kind != "" {
			a := practice.Away{Kind: c.kind, From: f.Today().AddDays(c.from), Name: "the island"}
			if c.to != 99 {
				a.To = f.Today().AddDays(c.to)
			}
			if c.kind == practice.AwayApart {
				a.Who = f.First
			}
			if _, err := f.AddAway(t.Context(), "", a); err != nil {
				t.Fatal(err)
			}
		}
		b.Look(t.Context(), false)
		want := []string{"desktop.tray.open", "desktop.tray." + c.label, "", "desktop.tray.quit"}
		if got := labels(w.menu); !slices.Equal(got, want) {
			t.Errorf("%+v: %q", c, got)
			continue
		}
		if find(w.menu, want[1])(); !slices.Equal(w.asked, []string{c.asked}) {
			t.Errorf("%+v: opened for %q", c, w.asked)
		}
		f.Store.Locked = true
		if b.Look(t.Context(), false); slices.Contains(labels(w.menu), want[1]) {
			t.Errorf("%+v: a journal that cannot be written takes it", c)
		}
	}
}

// TestNotThisYearInTheTray: of a re-meeting the tray says what an answer does, and names neither day nor year.
func TestNotThisYearInTheTray(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	s := f.Settings()
	s.Remeeting.On = civil.MonthDay{Month: time.October, Day: 19}
	if err := f.ChangeSettings(t.Context(), "", s); err != nil {
		t.Fatal(err)
	}
	b, w := ring(t, f)
	b.Look(t.Context(), false)
	want := []string{"desktop.tray.neutral", "desktop.tray.not-this-year", "desktop.tray.put-off"}
	if got := labels(w.menu); !slices.Equal(got[:3], want) || slices.Contains(got, "desktop.tray.not-today") || !slices.Equal(w.sent, []string{"neutral"}) {
		t.Fatalf("%q, sent %v", got, w.sent)
	}
	find(w.menu, "desktop.tray.not-this-year")()
	for range 9 {
		if b.Look(t.Context(), false); f.Due(b.Session()).Card != nil {
			t.Fatalf("not this year, and on %s it is there", f.Today())
		}
		f.Clock.Add(24 * time.Hour)
	}
	if !slices.Equal(w.sent, []string{"neutral", "withdrawn"}) {
		t.Errorf("sent %v", w.sent)
	}
}

func TestATimeOfOnesOwnIsChosenInTheWindow(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	b.Look(t.Context(), false)
	find(w.menu, "desktop.tray.pick")()
	if !slices.Equal(w.asked, []string{"pick"}) || f.Due(b.Session()).Card == nil {
		t.Errorf("opened for %q", w.asked)
	}
}

func TestGraceAfterWaking(t *testing.T) {
	f := cameHome(t)
	b, w := ring(t, f)
	b.Look(t.Context(), true)
	if len(w.sent) != 0 {
		t.Fatal("rang in the moment of waking")
	}
	f.Clock.Add(3 * time.Minute)
	b.Look(t.Context(), false)
	if len(w.sent) != 1 {
		t.Fatalf("sent %v", w.sent)
	}
}

func TestAnEmptyJournalIsQuiet(t *testing.T) {
	f := practicetest.New(t)
	b, w := ring(t, f)
	b.Look(t.Context(), false)
	if len(w.sent) != 0 || !slices.Equal(labels(w.menu), []string{"desktop.tray.open", "", "desktop.tray.quit"}) {
		t.Fatalf("%v %v", w.sent, labels(w.menu))
	}
}
