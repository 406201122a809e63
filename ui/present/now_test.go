package present_test

import (
	"strings"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// now opens Now for one person, or for both.
func now(b *shellBench, who practice.PersonID) *present.Now {
	b.SitDown(who)
	b.Open(present.RoomNow, nil)
	vm := present.NewNow(b.App)
	vm.Refresh() // what was put aside has been read by now
	return vm
}

// note keeps a check-in at an hour of a day.
func (b *shellBench) note(t testing.TB, who practice.PersonID, date string, body practice.CheckIn, to practice.Audience) {
	t.Helper()
	w := practice.Writing{Who: who, Body: body, Audience: to, At: someDay(t, date).At(20, 0, b.f.Zone), KeepCare: true}
	if _, err := b.f.CheckIn(t.Context(), w); err != nil {
		t.Fatal(err)
	}
}

// says fails for a text that no sentence was found for, or in which something was not filled in.
func says(t *testing.T, what string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		for _, wrong := range []string{"now.card", "now.away", "now.r", "now.m", "{{", "<no value>", "time.n", "  "} {
			if strings.Contains(text, wrong) || text == "" {
				t.Errorf("%s says %q", what, text)
				break
			}
		}
	}
}

func TestGreeting(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	for _, c := range []struct {
		hour int
		who  practice.PersonID
		want string
	}{
		{4, "", "Good morning, Maren and Elio."}, {13, b.f.First, "Good afternoon, Maren."}, {18, b.f.Other, "Good evening, Elio."},
		{23, "", "A quiet night, Maren and Elio."}, {2, "", "A quiet night, Maren and Elio."},
	} {
		b.clock(t, "2026-10-20", c.hour, 0)
		if got := now(b, c.who).Greeting; got != c.want {
			t.Errorf("at %d: %q, want %q", c.hour, got, c.want)
		}
	}
	b.clock(t, "2026-10-20", 2, 0)
	if got := now(b, "").Date; got != "Monday, the nineteenth of October" {
		t.Errorf("in the small hours it is %q", got)
	}
	vm := now(b, "")
	b.clock(t, "2026-10-20", 8, 0)
	vm.Refresh()
	if vm.Greeting != "Good morning, Maren and Elio." || vm.Date != "Tuesday, the twentieth of October" {
		t.Errorf("in the morning it still says %q, %q", vm.Greeting, vm.Date)
	}
}

func TestLastWords(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := now(b, "")
	says(t, "an empty journal", vm.Empty)
	b.note(t, b.f.First, "2026-10-16", practice.CheckIn{Words: []string{"tender", "quiet"}}, practice.Us)
	b.note(t, b.f.First, "2026-10-17", practice.CheckIn{Words: []string{"lonely"}}, practice.Me)
	b.note(t, b.f.First, "2026-10-18", practice.CheckIn{Words: []string{"afraid"}}, practice.Me)
	b.note(t, b.f.Other, "2026-10-17", practice.CheckIn{Words: []string{"tired"}}, practice.Us)
	b.note(t, b.f.Other, "2026-10-18", practice.CheckIn{Note: "no word for it"}, practice.Us)
	for _, c := range []struct {
		who  practice.PersonID
		want string
	}{{"", "tender, quiet|tired"}, {b.f.First, "lonely|tired"}, {b.f.Other, "tender, quiet|tired"}} {
		var got []string
		for _, w := range now(b, c.who).Words {
			got = append(got, w.Text)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s reads %q, want %q", b.Name(c.who), got, c.want)
		}
	}
	if w := now(b, "").Words; w[0].When != "Friday evening" || w[1].Side != 1 {
		t.Errorf("%+v", w)
	}
	b.clock(t, "2026-12-24", 12, 0)
	vm = now(b, "")
	if len(vm.Words) != 0 || vm.Empty != b.Say("now.words.quiet") {
		t.Errorf("after a long while: %+v, %q", vm.Words, vm.Empty)
	}
}

func TestLookBack(t *testing.T) {
	const text = "soup on the stairs"
	for name, c := range map[string]struct {
		date string
		body practice.CheckIn
		to   practice.Audience
		head string // for both; empty: nothing
	}{
		"a year ago":           {"2025-10-19", practice.CheckIn{Note: text}, practice.Us, "This week, a year ago"},
		"three years ago":      {"2023-10-21", practice.CheckIn{Note: text}, practice.Us, "This week, three years ago"},
		"forty years ago":      {"1986-10-18", practice.CheckIn{Note: text}, practice.Us, "This week, 40 years ago"},
		"another week":         {"2025-10-25", practice.CheckIn{Note: text}, practice.Us, ""},
		"this year":            {"2026-10-18", practice.CheckIn{Note: text}, practice.Us, ""},
		"without a note":       {"2025-10-19", practice.CheckIn{Words: []string{"sad"}}, practice.Us, ""},
		"private":              {"2025-10-19", practice.CheckIn{Note: text}, practice.Me, ""},
		"under a word of fear": {"2025-10-19", practice.CheckIn{Note: text, Words: []string{"afraid"}}, practice.Me, ""},
	} {
		b := newShell(t, "Maren", "Elio")
		b.note(t, b.f.First, c.date, c.body, c.to)
		got := now(b, "").Back
		if (got != nil) != (c.head != "") {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		if got != nil && (got.Head != c.head || got.Text != "“"+text+"”" || got.From != "Maren, for both of you") {
			t.Errorf("%s: %+v", name, got)
		}
		own := now(b, b.f.First).Back
		if name == "private" && (own == nil || own.From != "Maren, just for you") || name == "under a word of fear" && own != nil {
			t.Errorf("%s: its author reads %+v", name, own)
		}
	}
}

func TestLookBackIsShort(t *testing.T) {
	b := newShell(t, "Maren")
	b.note(t, b.f.First, "2025-10-19", practice.CheckIn{Note: strings.Repeat("a long\n\nlong evening, ", 400)}, practice.Me)
	got := now(b, "").Back
	if got == nil || len([]rune(got.Text)) > 184 || !strings.HasSuffix(got.Text, "…”") || strings.Contains(got.Text, "\n") || got.From != "" {
		t.Errorf("%+v", got)
	}
}

func TestRitualForNow(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := now(b, "")
	if vm.Ritual == nil || vm.Ritual.Begin != b.Say("now.ritual.together") || vm.Ritual.ByOne != "" {
		t.Fatalf("together: %+v", vm.Ritual)
	}
	says(t, "the ritual", vm.Ritual.Small, vm.Ritual.Title, vm.Ritual.Body)
	if own := now(b, b.f.First).Ritual; own.ByOne == "" && own.Begin != b.Say("now.ritual.by-one") {
		t.Errorf("for one of two: %+v", own)
	}
	vm = now(b, "")
	seen, first := map[string]bool{}, vm.Ritual.Title
	for range 10 {
		seen[vm.Ritual.Title] = true
		before := vm.Ritual.Title
		vm.Another()
		vm.Refresh()
		if vm.Ritual == nil || vm.Ritual.Title == before {
			t.Fatalf("another one than %q is %+v", before, vm.Ritual)
		}
	}
	if len(seen) < 3 || !seen[first] {
		t.Errorf("offered only %v", seen)
	}
	vm.Begin(false)
	if start, ok := b.Arg().(present.RunStart); !ok || b.Room() != present.RoomRun || start.Alone {
		t.Errorf("began %+v in %q", b.Arg(), b.Room())
	}
	vm = now(b, b.f.First)
	vm.Begin(true)
	if start := b.Arg().(present.RunStart); !start.Alone || b.Who() != b.f.First {
		t.Errorf("alone, began %+v for %q", start, b.Who())
	}
}

func TestNotTodayOutlivesTheProgram(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	now(b, "").NoRitual()
	again := newShell(t)
	again.f, again.Journal = b.f, b.f.Journal
	for _, app := range []*shellBench{b, again} {
		if vm := now(app, ""); vm.Ritual != nil || len(vm.Words) != 0 || app.Notice().Text != "" {
			t.Errorf("%+v is there again, or a word about it: %+v", vm.Ritual, app.Notice())
		}
	}
	if now(again, again.f.First).Ritual == nil {
		t.Error("it is gone for one who did not say so")
	}
	again.clock(t, "2026-10-20", 18, 0)
	if now(again, "").Ritual == nil {
		t.Error("it is gone on the next day too")
	}
}

func TestNeverARitualAfterFear(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	if err := keepAway(t, b, practice.AwayTogether); err != nil {
		t.Fatal(err)
	}
	sat(b, "").Choose(b.f.First)
	present.NewCheckIn(b.App).SetWords([]string{"controlled"})
	b.Arg().(*present.CareAsk).Drop()
	for _, who := range []practice.PersonID{"", b.f.First, b.f.Other} {
		if vm := now(b, who); vm.Ritual != nil || vm.Card != nil || vm.Missed != nil {
			t.Errorf("%q is offered %+v, %+v", b.Name(who), vm.Ritual, vm.Card)
		}
	}
	later := newShell(t) // the program was ended: nothing of it is left
	later.f, later.Journal = b.f, b.f.Journal
	if vm := now(later, ""); vm.Card == nil {
		t.Error("it left a trace")
	}
	wrote(t, later, practice.CheckIn{Words: []string{"controlled"}}, practice.Me)
	if vm := now(later, later.f.First); vm.Card != nil || vm.Ritual != nil {
		t.Error("in the days after it was kept, its author is offered a ritual")
	}
	if vm := now(later, ""); vm.Card == nil {
		t.Error("what one kept alone shows in a sitting together")
	}
}

func TestAwayNow(t *testing.T) {
	for _, kind := range practice.AwayKinds {
		b := newShell(t, "Maren", "Elio")
		a := practice.Away{From: someDay(t, "2026-10-17"), Kind: kind, Name: "the island"}
		if kind == practice.AwayApart {
			a.Who = b.f.First
		}
		if _, err := b.f.AddAway(t.Context(), b.f.First, a); err != nil {
			t.Fatal(err)
		}
		texts := map[string]bool{}
		for _, who := range []practice.PersonID{"", b.f.First, b.f.Other} {
			vm := now(b, who)
			if vm.Away == nil {
				t.Fatalf("%s: not known to be away", kind)
			}
			says(t, string(kind), vm.Away.Text, vm.Away.Back)
			texts[vm.Away.Text] = true
		}
		if kind == practice.AwayApart && len(texts) != 3 {
			t.Errorf("one who went and one who stayed read the same: %v", texts)
		}
		vm := now(b, "")
		vm.BackHome()
		vm.Refresh()
		e := b.f.Sit("").Aways()[0]
		if vm.Away != nil || e.Away().To != b.Today() {
			t.Errorf("%s: back home, %+v, until %s", kind, vm.Away, e.Away().To)
		}
		b.Notice().Do()
		if vm.Refresh(); vm.Away == nil {
			t.Errorf("%s: undo did not bring it back", kind)
		}
	}
	one := newShell(t, "Maren")
	if _, err := one.f.AddAway(t.Context(), one.f.First, practice.Away{From: someDay(t, "2026-10-17"), To: someDay(t, "2026-10-25")}); err != nil {
		t.Fatal(err)
	}
	if vm := now(one, ""); vm.Away == nil || vm.Away.Text != "You are away" || vm.Away.Back != "I am back" {
		t.Errorf("one alone: %+v", vm.Away)
	}
	one.f.Store.Fail = practice.ErrFull
	now(one, "").BackHome()
	if one.Notice().Text != one.Say("error.full") {
		t.Errorf("said %+v", one.Notice())
	}
	one.f.Store.Locked = true
	if vm := now(one, ""); vm.Away.Back != "" {
		t.Error("a journal that cannot be written offers to end it")
	}
}
