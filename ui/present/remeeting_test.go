package present_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice/civil"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
	"tideway/ui/present"
)

// meetsToday sets the re-meeting to Monday, 19 October, which is today, in Settings as by hand.
func meetsToday(t *testing.T, names ...string) (*shellBench, *present.Settings) {
	t.Helper()
	b := newShell(t, names...)
	vm := present.NewSettings(b.App)
	months, month := vm.RemeetingMonths()
	if days, day := vm.RemeetingDays(); len(months) != 13 || month != 0 || len(days) != 0 || day != 0 {
		t.Fatalf("before: %v at %d, %v at %d", months, month, days, day)
	}
	vm.SetRemeetingMonth(10)
	if days, day := vm.RemeetingDays(); len(days) != 32 || day != 0 || !b.f.Settings().Remeeting.On.IsZero() || vm.RemeetingDayHint() == "" {
		t.Fatalf("a month without a day: %v at %d, kept %+v", days, day, b.f.Settings().Remeeting)
	}
	vm.SetRemeetingDay(0) // the question
	vm.SetRemeetingDay(32)
	if got := b.f.Settings().Remeeting.On; !got.IsZero() {
		t.Fatalf("no day, and kept %s", got)
	}
	vm.SetRemeetingDay(19)
	if got := b.f.Settings().Remeeting.On.String(); got != "10-19" {
		t.Fatalf("kept %s", got)
	}
	return b, vm
}

func TestTheDayOfTheRemeetingInSettings(t *testing.T) {
	b, vm := meetsToday(t, "Maren", "Elio")
	for _, c := range []struct {
		month, day int // day -1: stays
		want, hint string
	}{
		{1, 30, "01-31", ""},
		{4, -1, "04-30", ""}, // April has no 31st
		{2, -1, "02-29", "settings.remeeting.day.leap"},
		{2, 27, "02-28", ""},
		{0, -1, "none", "settings.remeeting.day.hint"},
	} {
		vm.SetRemeetingMonth(c.month)
		if c.day >= 0 {
			vm.SetRemeetingDay(c.day)
		}
		hint := ""
		if c.hint != "" {
			hint = b.Say(c.hint)
		}
		if got := b.f.Settings().Remeeting.On.String(); got != c.want || vm.RemeetingDayHint() != hint {
			t.Errorf("%+v: %s, %q", c, got, vm.RemeetingDayHint())
		}
	}
	if days, _ := vm.RemeetingDays(); len(days) != 0 || b.Reminders().Decision().Card != nil {
		t.Error("it cannot be turned off")
	}
	one := present.NewSettings(newShell(t, "Maren").App)
	if vm.RemeetingHint() == one.RemeetingHint() || strings.Contains(one.RemeetingHint(), "each of you") {
		t.Errorf("for one: %s", one.RemeetingHint())
	}
}

// TestTheCardOfTheRemeeting stays for a week, offers the ritual of the same questions, and never says how late it is.
func TestTheCardOfTheRemeeting(t *testing.T) {
	for _, names := range [][]string{{"Maren", "Elio"}, {"Maren"}} {
		b, _ := meetsToday(t, names...)
		for days := range 9 {
			b.f.Clock.Set(practicetest.Monday.AddDate(0, 0, days))
			d := b.Reminders().Decision()
			if d.Notify != nil {
				if err := b.f.Answer(t.Context(), d.Notify.Key, remind.Notified); err != nil {
					t.Fatal(err)
				}
			}
			card := present.NewNow(b.App).Card
			if days == 8 {
				if card != nil {
					t.Errorf("after its week: %+v", card)
				}
				continue
			}
			if card == nil || card.Begin == "" || card.NotToday != b.Say("now.card.not-this-year") || card.NoMore != "" || len(card.Arc) != 0 {
				t.Fatalf("day %d: %+v", days, card)
			}
			if want := b.Say("now.card.remeeting.small", "day", "19 October"); card.Small != want {
				t.Errorf("day %d: %q", days, card.Small)
			}
			if !strings.Contains(card.Why, "19 October") {
				t.Errorf("why: %q", card.Why)
			}
			if together := strings.Contains(card.Body, "each of you"); together != (len(names) == 2) {
				t.Errorf("body for %d: %q", len(names), card.Body)
			}
		}
	}
}

// TestBeginTheRemeeting begins the same questions as each year. The card is there until they were gone through by both, or
// by the one whose journal it is: not after a "not now", and not when one of two did it alone.
func TestBeginTheRemeeting(t *testing.T) {
	for _, c := range []struct {
		name   string
		names  []string
		alone  bool
		finish bool
		stays  bool
	}{
		{"both, to the end", []string{"Maren", "Elio"}, false, true, false},
		{"both, left at the door", []string{"Maren", "Elio"}, false, false, true},
		{"one of two", []string{"Maren", "Elio"}, true, true, true},
		{"the only one", []string{"Maren"}, true, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := meetsToday(t, c.names...)
			b.SitDown(b.f.First)
			present.NewNow(b.App).BeginCard(c.alone)
			if start, ok := b.App.Arg().(present.RunStart); !ok || start.Ritual != "the-same-three-questions" {
				t.Fatalf("began %+v", b.App.Arg())
			}
			if c.finish {
				run := &runBench{shellBench: b}
				run.finish(present.NewRun(b.App))
			}
			if d := b.Reminders().Decision(); (d.Card != nil) != c.stays || d.Notify != nil {
				t.Errorf("then %+v", d)
			}
		})
	}
}

// TestAnotherRitualIsNoRemeeting: what the two do together in the week of its card leaves that open for this year.
func TestAnotherRitualIsNoRemeeting(t *testing.T) {
	b, _ := meetsToday(t, "Maren", "Elio")
	run := &runBench{shellBench: b}
	vm := run.begin(present.RunStart{Ritual: unsaid}, 1)
	if run.finish(vm); vm.View().Screen == present.ScreenStep {
		t.Fatal("it does not come to its end")
	}
	b.f.Clock.Add(24 * time.Hour)
	if d := b.Reminders().Decision(); d.Card == nil || d.Card.Rule != remind.RuleRemeeting {
		t.Errorf("on the day after: %+v", d)
	}
}

// TestMetBeforeItComesAgain: put off and then done all the same, it does not come again.
func TestMetBeforeItComesAgain(t *testing.T) {
	b, _ := meetsToday(t, "Maren", "Elio")
	b.Reminders().PutOff(remind.PresetTomorrow)
	if err := b.f.Met(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 10 {
		b.f.Clock.Add(20 * time.Hour)
		if d := b.Reminders().Decision(); d.Card != nil || d.Notify != nil {
			t.Fatalf("%s: %+v", b.f.Today(), d)
		}
	}
}

// TestNotThisYearCanBeTakenBack: it says when it comes round again, and Undo brings the card back without another word.
func TestNotThisYearCanBeTakenBack(t *testing.T) {
	b, _ := meetsToday(t, "Maren", "Elio")
	present.NewNow(b.App).NotToday()
	if b.Reminders().Decision().Card != nil {
		t.Fatal("not this year, and the card is still there")
	}
	told := b.Notice()
	if want := b.Say("now.card.next-year", "day", "Tuesday, 19 October 2027"); told.Text != want || told.Do == nil {
		t.Fatalf("told %+v, want %q", told, want)
	}
	told.Do()
	if d := b.Reminders().Decision(); d.Card == nil || d.Notify != nil {
		t.Errorf("taken back: %+v", d)
	}
}

// TestTheRemeetingWaits: put off, it is there again from that time on; gone by, a quiet line says so for two days.
func TestTheRemeetingWaits(t *testing.T) {
	b, _ := meetsToday(t, "Maren", "Elio")
	n := present.NewNow(b.App)
	if len(n.Card.Later) == 0 {
		t.Fatal("nowhere to put it off to")
	}
	b.Reminders().PutOff(remind.PresetTomorrow)
	b.f.Clock.Set((civil.Date{Year: 2026, Month: time.October, Day: 20}).At(17, 59, b.f.Zone))
	if present.NewNow(b.App).Card != nil {
		t.Error("there before its time")
	}
	b.f.Clock.Add(time.Minute)
	if card := present.NewNow(b.App).Card; card == nil {
		t.Error("it did not come again")
	}

	b, _ = meetsToday(t, "Maren", "Elio")
	b.f.Clock.Set((civil.Date{Year: 2026, Month: time.October, Day: 27}).At(12, 0, b.f.Zone))
	n = present.NewNow(b.App)
	if n.Card != nil || n.Missed == nil || n.Missed.Text != b.Say("now.missed.remeeting", "day", "19 October") || n.Missed.Begin == "" {
		t.Errorf("gone by: %+v, %+v", n.Card, n.Missed)
	}
}

func TestWhyARemeetingWithoutItsDay(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	vm.SetRemeetingMonth(2)
	vm.SetRemeetingDay(29)
	said := map[string]bool{}
	for _, o := range b.f.Reminders(civil.Date{Year: 2027, Month: 1, Day: 1}, civil.Date{Year: 2028, Month: 12, Day: 31}) {
		said[present.Why(b.Say, b.f.Journal, o)] = true
	}
	if !said[b.Say("why.remeeting.leap", "year", 2027)] || !said[b.Say("why.remeeting", "day", "29 February")] {
		t.Errorf("said %v", said)
	}
}
