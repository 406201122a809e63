package present_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/remind"
	"tideway/ui/present"
)

// keepAway keeps a time away of a kind that ended on Sunday, the day before the clock of a new test.
func keepAway(t *testing.T, b *shellBench, kind practice.AwayKind) error {
	t.Helper()
	a := practice.Away{From: someDay(t, "2026-10-10"), To: someDay(t, "2026-10-18"), Kind: kind}
	switch kind {
	case practice.AwayTogether:
		a.Name = "the island"
	case practice.AwayApart:
		a.Who = b.f.First
	case practice.AwayIllness:
		a.Over = true
	}
	_, err := b.f.AddAway(t.Context(), b.f.First, a)
	return err
}

func TestCardWords(t *testing.T) {
	for _, names := range [][]string{{"Maren", "Elio"}, {"Maren"}} {
		for _, kind := range practice.AwayKinds {
			for _, date := range []string{"2026-10-17", "2026-10-19", "2026-10-28"} {
				b := newShell(t, names...)
				if err := keepAway(t, b, kind); err != nil {
					t.Fatal(err)
				}
				b.clock(t, date, 18, 0)
				if b.Reminders().Decision().Card == nil {
					continue // this kind has no such touch
				}
				bodies := map[string]bool{}
				for _, who := range []practice.PersonID{"", b.f.First, b.f.Other} {
					c := now(b, who).Card
					says(t, strings.Join([]string{string(kind), date, b.Name(who)}, " "), c.Small, c.Title, c.Body, c.Begin, c.Why, c.NotToday, c.NoMore)
					for _, p := range c.Arc {
						says(t, string(kind)+" on the line", p.Text)
					}
					for i := 1; i < len(c.Arc); i++ {
						if c.Arc[i].At < c.Arc[i-1].At {
							t.Errorf("%s on %s: the line goes back at %q", kind, date, c.Arc[i].Text)
						}
					}
					for _, word := range []string{"should", "must", "have to", "!"} {
						if strings.Contains(c.Title+c.Body, word) {
							t.Errorf("%s on %s says %q", kind, date, word)
						}
					}
					if len(names) == 1 && strings.Contains(c.Body+c.Begin, "two of you") {
						t.Errorf("one alone reads %q", c.Body)
					}
					bodies[c.Title+c.Body] = true
				}
				if kind == practice.AwayApart && len(names) == 2 && len(bodies) != 3 {
					t.Errorf("on %s one who went and one who stayed read the same", date)
				}
			}
		}
	}
}

func TestCardBegins(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	vm := now(b, b.f.First)
	if vm.Card == nil || vm.Ritual != nil || vm.Card.Begin != "Ten minutes together" || vm.Card.ByOne == "" {
		t.Fatalf("%+v", vm.Card)
	}
	vm.BeginCard(false)
	if start, ok := b.Arg().(present.RunStart); !ok || start.Ritual != "coming-back" || b.Room() != present.RoomRun || b.Who() != "" {
		t.Errorf("began %+v in %q", b.Arg(), b.Room())
	}
	if vm = now(b, ""); vm.Card != nil {
		t.Error("the card is there again after it was answered")
	}
}

// TestWhatIsDoneIsNotAskedFor: ten minutes together in the middle of the day, begun in any room, are those that the evening
// would ask for; what one of the two does alone, or breaks off, is not.
func TestWhatIsDoneIsNotAskedFor(t *testing.T) {
	for name, c := range map[string]struct {
		start present.RunStart
		end   func(b *runBench, vm *present.Run)
		asked bool
	}{
		"together":   {present.RunStart{Ritual: "coming-back"}, (*runBench).finish, false},
		"another":    {present.RunStart{Ritual: unsaid}, (*runBench).finish, false},
		"one alone":  {present.RunStart{Ritual: unsaid, Alone: true}, (*runBench).finish, true},
		"broken off": {present.RunStart{Ritual: "coming-back"}, func(_ *runBench, vm *present.Run) { vm.Leave() }, true},
	} {
		b := newRunBench(t, "Maren", "Elio")
		if err := keepAway(t, b.shellBench, practice.AwayTogether); err != nil {
			t.Fatal(err)
		}
		b.f.Clock.Set(b.f.Today().At(12, 0, b.f.Zone))
		if c.start.Alone {
			b.SitDown(b.f.First)
		}
		c.end(b, b.begin(c.start, 1))
		b.f.Clock.Set(b.f.Today().At(18, 0, b.f.Zone))
		if d := b.f.Due(remind.Session{}); (d.Notify != nil) != c.asked || (d.Card != nil) != c.asked {
			t.Errorf("%s: at six %+v", name, d)
		}
	}
}

func TestCardOfABookedReturn(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := b.f.BookReturn(t.Context(), "", "distant-evening", practicetest.Monday.Add(30*time.Minute)); err != nil {
		t.Fatal(err)
	}
	if now(b, "").Card != nil {
		t.Error("a return comes before its time")
	}
	b.f.Clock.Add(31 * time.Minute)
	vm := now(b, "")
	if vm.Card == nil {
		t.Fatal("no card")
	}
	says(t, "the return", vm.Card.Small, vm.Card.Title, vm.Card.Body, vm.Card.Begin, vm.Card.Why)
	vm.BeginCard(false)
	if start := b.Arg().(present.RunStart); start.Ritual != "distant-evening" || !start.Back {
		t.Errorf("began %+v", start)
	}
}

// TestCardOfWhatBecameKnownLate: what became known after its hour is not said to have been meant for that, neither before
// nor after its notification.
func TestCardOfWhatBecameKnownLate(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.clock(t, "2026-10-19", 19, 7)
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := b.f.WriteDue(t.Context()); err != nil { // as the bell does at each look
			t.Fatal(err)
		}
		vm := now(b, "")
		if vm.Card == nil || strings.Contains(vm.Card.Small, "meant for") {
			t.Fatalf("%+v", vm.Card)
		}
		if err := b.f.Answer(t.Context(), b.Reminders().Decision().Card.Key, remind.Notified); err != nil {
			t.Fatal(err)
		}
		b.f.Clock.Add(time.Minute)
	}
}

func TestCardIsPutOff(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if _, err := b.f.AddAway(t.Context(), "", practice.Away{From: someDay(t, "2026-10-20"), To: someDay(t, "2026-10-25")}); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-26", 12, 0)
	if err := b.f.WriteDue(t.Context()); err != nil { // as the bell does at each look
		t.Fatal(err)
	}
	b.clock(t, "2026-10-26", 18, 30)
	vm := now(b, "")
	if len(vm.Card.Later) != 3 || !strings.HasSuffix(vm.Card.Small, "meant for 18:00") {
		t.Fatalf("%+v", vm.Card)
	}
	vm.PutOff(vm.Card.Later[0])
	vm.Refresh()
	if vm.Card != nil || b.Notice().Text != "It comes again today at 20:00." {
		t.Errorf("still %+v, said %+v", vm.Card, b.Notice())
	}
	b.clock(t, "2026-10-26", 20, 1)
	vm = now(b, "")
	if vm.Card == nil {
		t.Fatal("it did not come again")
	}
	vm.PutOff(vm.Card.Later[slices.IndexFunc(vm.Card.Later, func(l present.Later) bool { return l.Label == b.Say("now.card.tomorrow-do") })])
	b.clock(t, "2026-10-27", 18, 1)
	vm = now(b, "")
	if vm.Card == nil {
		t.Fatal("it did not come on the next day")
	}
	vm.NotToday()
	if vm.Refresh(); vm.Card != nil {
		t.Error("not today, and it stays")
	}
	b.clock(t, "2026-11-04", 18, 0)
	if now(b, "").Card == nil {
		t.Error("not today closed the whole arc")
	}
}

func TestNotThisTime(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	vm := now(b, "")
	if vm.ToggleWhy(); !vm.Card.WhyOpen {
		t.Error("the reason does not unfold")
	}
	vm.NoMore()
	vm.Refresh()
	if vm.Card != nil || !b.f.Sit("").Aways()[0].Away().Closed {
		t.Error("the arc is not closed")
	}
	b.Notice().Do()
	if b.f.Sit("").Aways()[0].Away().Closed {
		t.Error("undo left it closed")
	}
	if vm.Refresh(); vm.Card == nil || vm.Card.NoMore == "" {
		t.Error("undo did not bring the card back")
	}
	vm.NotToday()
	if vm.Refresh(); vm.Card != nil {
		t.Error("the card stayed after it was answered")
	}
	b.clock(t, "2026-10-28", 18, 0)
	if now(b, "").Card == nil {
		t.Error("after undo the rest of the arc is silent")
	}
}

// states counts the deliveries of a state in the store.
func states(t *testing.T, b *shellBench, state string) (n int) {
	t.Helper()
	list, err := b.f.Store.Deliveries(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range list {
		if d.State == state {
			n++
		}
	}
	return n
}

func TestSeenWhenNowIsOpened(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-19", 3, 0)
	vm := now(b, "")
	b.clock(t, "2026-10-19", 18, 5) // the room stays open while the card arrives: somebody may be elsewhere
	vm.Refresh()
	if vm.Card == nil || states(t, b, remind.Seen) != 0 {
		t.Fatalf("card %+v, seen %d times", vm.Card, states(t, b, remind.Seen))
	}
	now(b, "")
	if states(t, b, remind.Seen) != 1 || b.Reminders().Decision().Notify != nil {
		t.Errorf("opened, it was seen %d times, notifies %+v", states(t, b, remind.Seen), b.Reminders().Decision().Notify)
	}
	b.f.Store.Locked, b.f.Store.Fail = true, practice.ErrReadOnly
	if now(b, ""); b.Notice().Text != "" {
		t.Errorf("a journal that cannot be written complains: %+v", b.Notice())
	}
}

func TestMissed(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-20", 9, 0)
	vm := now(b, "")
	if vm.Missed == nil || vm.Card != nil || !strings.Contains(vm.Missed.Text, "Monday") {
		t.Fatalf("missed %+v, card %+v", vm.Missed, vm.Card)
	}
	says(t, "what went by", vm.Missed.Text)
	for _, word := range []string{"missed", "overdue", "late"} {
		if strings.Contains(strings.ToLower(vm.Missed.Text), word) {
			t.Errorf("it says %q", vm.Missed.Text)
		}
	}
	vm.BeginMissed()
	vm.Begin(false)
	if b.Room() != present.RoomRun {
		t.Errorf("in %q", b.Room())
	}
	if vm.Refresh(); vm.Missed != nil {
		t.Error("taken up, it is still said")
	}
}

// TestTheLastEveningAwayIsNotSaidAtHome: who came home earlier than planned never had it, and at home it is over.
func TestTheLastEveningAwayIsNotSaidAtHome(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.clock(t, "2026-10-12", 12, 0)
	if _, err := b.f.AddAway(t.Context(), "", practice.Away{Kind: practice.AwayTogether, From: someDay(t, "2026-10-05"), To: someDay(t, "2026-10-20")}); err != nil {
		t.Fatal(err)
	}
	b.clock(t, "2026-10-18", 20, 0)
	b.BackHome()
	if vm := now(b, ""); vm.Missed != nil {
		t.Errorf("it says %q", vm.Missed.Text)
	}
}

func TestGoneQuietIsSaidOnce(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	for _, days := range [][2]string{{"2026-07-01", "2026-07-05"}, {"2026-08-01", "2026-08-05"}, {"2026-09-01", "2026-09-05"}} {
		b.clock(t, days[0], 12, 0)
		a := practice.Away{From: someDay(t, days[0]), To: someDay(t, days[1]), Kind: practice.AwayVisitors}
		if _, err := b.f.AddAway(t.Context(), b.f.First, a); err != nil {
			t.Fatal(err)
		}
	}
	for day := someDay(t, "2026-09-01"); day.Before(someDay(t, "2026-09-12")); day = day.AddDays(1) {
		b.f.Clock.Set(day.At(18, 1, b.f.Zone))
	}
	b.clock(t, "2026-09-20", 12, 0)
	for _, o := range b.f.Reminders(someDay(t, "2026-07-01"), someDay(t, "2026-09-30")) {
		d := remind.Delivery{Key: o.Key, State: remind.Notified, At: o.Day.At(18, 0, b.f.Zone)}
		if _, err := b.f.Deliver(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	vm := now(b, "")
	if vm.Quiet == "" {
		t.Fatalf("not said: %+v", b.Reminders().Decision())
	}
	says(t, "the line", vm.Quiet)
	if vm.Refresh(); vm.Quiet == "" {
		t.Error("it goes before it can be read")
	}
	if again := now(b, ""); again.Quiet != "" {
		t.Error("said again")
	}
}

func TestBroughtHome(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	b.note(t, b.f.First, "2026-10-12", practice.CheckIn{Note: "just mine"}, practice.Me)
	if vm := now(b, b.f.First); vm.Back != nil {
		t.Errorf("something private was brought home: %+v", vm.Back)
	}
	b.note(t, b.f.Other, "2026-10-13", practice.CheckIn{Note: "the power was out"}, practice.Us)
	vm := now(b, "")
	if vm.Back == nil || vm.Back.Head != "Brought home from the island" || vm.Back.Text != "“the power was out”" {
		t.Errorf("%+v", vm.Back)
	}
}

func TestReminderErrorsAreSaid(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	vm := now(b, "")
	b.f.Store.Fail = practice.ErrFull
	for name, do := range map[string]func(){
		"not today": vm.NotToday, "put off": func() { vm.PutOff(vm.Card.Later[0]) }, "no more": vm.NoMore,
	} {
		b.DismissNotice()
		do()
		if b.Notice().Text != b.Say("error.full") {
			t.Errorf("%s: said %+v", name, b.Notice())
		}
	}
	if vm.Refresh(); vm.Card == nil {
		t.Error("the card is gone, and nothing was kept about it")
	}
	without := newShell(t, "Maren").Reminders()
	without.NotToday() // nothing is open: nothing happens
	without.NotThisTime()
	without.PutOff(remind.PresetTomorrow)
	if len(without.Presets()) != 0 {
		t.Error("there is something to put off")
	}
}
