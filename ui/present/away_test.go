package present_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/ui/present"
)

func october(day int) civil.Date  { return civil.Date{Year: 2026, Month: time.October, Day: day} }
func november(day int) civil.Date { return civil.Date{Year: 2026, Month: time.November, Day: day} }

func (b *shellBench) away(t testing.TB, a practice.Away) string {
	t.Helper()
	e, err := b.f.AddAway(t.Context(), "", a)
	if err != nil {
		t.Fatal(err)
	}
	return string(e.ID)
}

func (b *shellBench) kept(t testing.TB, id string) practice.Away {
	t.Helper()
	e, err := b.Sitting().Entry(practice.EntryID(id))
	if err != nil {
		t.Fatal(err)
	}
	return e.Away()
}

func TestAwayForm(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewAway(b.App)
	vm.Begin()
	vm.SetKind(1)
	vm.Save()
	if p := vm.Form.Problems; p["from"] == "" || p["to"] == "" || p["who"] == "" {
		t.Fatalf("an empty form says %v", p)
	}
	vm.SetFrom(november(6), "6 November 2026", "")
	vm.SetTo(november(2), "2 November 2026", "")
	vm.SetWho(1)
	vm.SetName("Lyon")
	vm.Save()
	if p := vm.Form.Problems["to"]; p != b.Say("away.problem.to.before") || vm.Form.Name != "Lyon" {
		t.Fatalf("before: %q, %+v", p, vm.Form)
	}
	vm.SetTo(november(10), "", "")
	if vm.Form.Problems["to"] != "" {
		t.Error("the problem stays while it is mended")
	}
	if got := vm.Preview(); !strings.HasPrefix(got, "Four nights. ") {
		t.Errorf("preview %q", got)
	}
	vm.Save()
	_, coming, _ := vm.Lists()
	if vm.Form != nil || len(coming) != 1 {
		t.Fatalf("form %+v, coming %+v", vm.Form, coming)
	}
	item := coming[0]
	if item.Name != "Lyon" || item.What != "Elio away, the other at home" || item.When != "Friday, 6 November to Tuesday, 10 November" || item.Side != 1 {
		t.Errorf("%+v", item)
	}
	b.Notice().Do()
	if !vm.Empty() {
		t.Error("it was not taken back")
	}
}

func TestAwayFormProblems(t *testing.T) {
	for name, c := range map[string]struct {
		from, to civil.Date
		name     string
		field    string
		key      string
	}{
		"far":       {civil.Date{Year: 2066, Month: 1, Day: 1}, civil.Date{Year: 2066, Month: 1, Day: 9}, "", "from", "away.problem.from.far"},
		"long":      {october(1), civil.Date{Year: 2029, Month: 1, Day: 1}, "", "to", "away.problem.to.long"},
		"long name": {october(1), october(9), strings.Repeat("é", 81), "name", "away.problem.name.long"},
		"letters":   {october(1), october(9), "a\xffb", "name", "away.problem.name.letters"},
	} {
		b := newShell(t, "Maren", "Elio")
		vm := present.NewAway(b.App)
		vm.Begin()
		vm.SetFrom(c.from, "", "")
		vm.SetTo(c.to, "", "")
		vm.SetName(c.name)
		vm.Save()
		if vm.Form == nil || vm.Form.Problems[c.field] != b.Say(c.key) || vm.Form.From != c.from {
			t.Errorf("%s: %+v", name, vm.Form)
		}
	}
	b := newShell(t, "Maren", "Elio")
	vm := present.NewAway(b.App)
	vm.Begin()
	vm.SetFrom(civil.Date{}, "31 Febr", "widgets.date.unclear")
	vm.SetUnknown(true)
	vm.Save()
	if vm.Form.Problems["from"] != b.Say("widgets.date.unclear") || vm.Form.FromText != "31 Febr" || vm.Form.Problems["to"] != "" {
		t.Errorf("unclear: %+v", vm.Form)
	}
	vm.SetFrom(october(20), "", "")
	b.f.Store.Fail = practice.ErrFull
	vm.Save()
	if n := b.Notice(); n.Text != b.Say("error.full") || vm.Form == nil || vm.Form.Saving {
		t.Errorf("a full disk: %+v, %+v", n, vm.Form)
	}
}

func TestAwayDraftIsTakenUpAgain(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewAway(b.App)
	vm.Begin()
	vm.SetFrom(october(30), "", "")
	vm.SetTo(civil.Date{}, "2 Nov", "")
	vm.Gone()
	vm = present.NewAway(b.App)
	if vm.Form == nil || vm.Form.From != october(30) || vm.Form.ToText != "2 Nov" {
		t.Fatalf("the draft is lost: %+v", vm.Form)
	}
	vm.Cancel()
	if present.NewAway(b.App).Form != nil {
		t.Error("it comes back after it was let go")
	}
	b.Notice().Do()
	if vm.Form == nil || vm.Form.From != october(30) {
		t.Error("letting go cannot be undone")
	}
	b.SitDown(b.f.Other)
	if present.NewAway(b.App).Form != nil {
		t.Error("the other finds it")
	}
}

func TestAwayBack(t *testing.T) {
	for _, c := range []struct {
		name string
		away practice.Away
		can  bool
	}{
		{"no end yet", practice.Away{From: october(10), Kind: practice.AwayTogether}, true},
		{"home earlier than planned", practice.Away{From: october(10), To: october(25), Kind: practice.AwayTogether}, true},
		{"home today anyway", practice.Away{From: october(10), To: october(19), Kind: practice.AwayTogether}, false},
		{"over", practice.Away{From: october(1), To: october(9), Kind: practice.AwayVisitors}, false},
		{"a hard stretch that nobody called over", practice.Away{From: october(1), To: october(9), Kind: practice.AwayIllness}, true},
		{"to come", practice.Away{From: october(20), Kind: practice.AwayTogether}, false},
	} {
		b := newShell(t, "Maren", "Elio")
		id := b.away(t, c.away)
		vm := present.NewAway(b.App)
		item, can := vm.Underway()
		if can != c.can {
			t.Errorf("%s: can be ended: %v", c.name, can)
			continue
		}
		if !can {
			continue
		}
		vm.Back(item.ID)
		got := b.kept(t, id)
		if got.To != october(19) || got.Over != (c.away.Kind == practice.AwayIllness) {
			t.Errorf("%s: %+v", c.name, got)
		}
		if _, again := vm.Underway(); again {
			t.Errorf("%s: it can be ended twice", c.name)
		}
		b.Notice().Do()
		if got := b.kept(t, id); got != c.away {
			t.Errorf("%s: undone to %+v", c.name, got)
		}
	}
}

func TestAwayArcIsSaid(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	together := b.away(t, practice.Away{From: november(6), To: november(10), Kind: practice.AwayTogether})
	vm := present.NewAway(b.App)
	_, coming, _ := vm.Lists()
	item := coming[0]
	if len(item.Arc) != 3 || item.Arc[0].When != "Monday, 9 November" || !item.CanClose {
		t.Fatalf("%+v", item)
	}
	if first := item.Arc[1]; first.When != "Wednesday, 11 November" || first.Why != "Wednesday is the first working day after it." {
		t.Errorf("first ordinary day: %+v", first)
	}
	vm.NotThisTime(together)
	_, coming, _ = vm.Lists()
	if item = coming[0]; len(item.Arc) != 0 || item.ArcNote != b.Say("away.note.closed") || !item.CanWake {
		t.Errorf("closed: %+v", item)
	}
	b.Notice().Do()
	if b.kept(t, together).Closed {
		t.Error("it was not taken back")
	}
	vm.NotThisTime(together)
	vm.Wake(together)
	if b.kept(t, together).Closed {
		t.Error("it does not wake")
	}
}

func TestAwayNotes(t *testing.T) {
	for note, a := range map[string]practice.Away{
		"away.note.short":         {From: november(6), To: november(7), Kind: practice.AwayTogether},
		"away.note.open.visitors": {From: november(6), Kind: practice.AwayVisitors},
		"away.note.open.illness":  {From: october(1), To: october(15), Kind: practice.AwayIllness},
		"away.note.past":          {From: civil.Date{Year: 2026, Month: 8, Day: 1}, To: civil.Date{Year: 2026, Month: 8, Day: 9}, Kind: practice.AwayTogether},
	} {
		b := newShell(t, "Maren", "Elio")
		b.away(t, a)
		here, coming, past := present.NewAway(b.App).Lists()
		all := append(append(here, coming...), past...)
		if len(all) != 1 || all[0].ArcNote != b.Say(note) {
			t.Errorf("%s: %+v", note, all)
		}
	}
}

func TestAwayWordsForWhoSitsHere(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.away(t, practice.Away{From: november(6), To: november(10), Kind: practice.AwayApart, Who: b.f.Other})
	for who, suffix := range map[practice.PersonID]string{"": "both", b.f.First: "stayed", b.f.Other: "away"} {
		b.SitDown(who)
		_, coming, _ := present.NewAway(b.App).Lists()
		if got := coming[0].Arc[0].What; got != b.Say("away.touch.first.apart."+suffix) {
			t.Errorf("%s: %q", suffix, got)
		}
	}
}

func TestAwayEditAndRemove(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	id := b.away(t, practice.Away{From: november(6), To: november(10), Kind: practice.AwayTogether, Name: "the island", Closed: true})
	vm := present.NewAway(b.App)
	vm.Edit(id)
	vm.SetTo(november(12), "", "")
	vm.Save()
	if got := b.kept(t, id); got.To != november(12) || got.Name != "the island" || !got.Closed {
		t.Errorf("changed to %+v", got)
	}
	b.Notice().Do()
	if got := b.kept(t, id); got.To != november(10) {
		t.Errorf("undone to %+v", got)
	}
	vm.Remove(id)
	if !vm.Empty() {
		t.Fatal("it is still there")
	}
	b.Notice().Do()
	if vm.Empty() {
		t.Error("it did not come back")
	}
}

func TestAwayLine(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.away(t, practice.Away{From: october(3), To: october(11), Kind: practice.AwayTogether, Name: "the island"})
	b.away(t, practice.Away{From: civil.Date{Year: 2027, Month: 6, Day: 1}, To: civil.Date{Year: 2027, Month: 6, Day: 9}, Kind: practice.AwayTogether})
	b.away(t, practice.Away{From: civil.Date{Year: 2019, Month: 6, Day: 1}, To: civil.Date{Year: 2019, Month: 6, Day: 9}, Kind: practice.AwayTogether})
	line := present.NewAway(b.App).Line()
	if len(line.Spans) != 2 || !line.Spans[0].Past || line.Spans[1].Past {
		t.Fatalf("%+v", line.Spans)
	}
	last := 0.0
	for _, s := range line.Spans {
		if s.From < last || s.To <= s.From || s.To > 1 {
			t.Errorf("%+v", s)
		}
		last = s.From
	}
	if line.Now <= line.Spans[0].To || line.Now >= line.Spans[1].From || len(line.Marks) < 6 {
		t.Errorf("now %g, %d months", line.Now, len(line.Marks))
	}
}

func TestAwayReadOnly(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.away(t, practice.Away{From: october(10), Kind: practice.AwayTogether})
	b.f.Store.Locked = true
	vm := present.NewAway(b.App)
	if _, ok := vm.Underway(); ok || vm.CanWrite() {
		t.Error("something can be written")
	}
	vm.Gone()
}
