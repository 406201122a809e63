package practice_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

func reason(err error) string {
	var bad *practice.Invalid
	if errors.As(err, &bad) {
		return bad.Field + "." + bad.Reason
	}
	return ""
}

func TestNames(t *testing.T) {
	for in, want := range map[string]string{
		"Maren": "Maren", "  Élio  Ben ": "Élio Ben", "שרה": "שרה", "👩‍🚀": "👩‍🚀", strings.Repeat("n", 80): strings.Repeat("n", 80),
	} {
		if got, err := practice.CleanName(in); err != nil || got != want {
			t.Errorf("%q: got %q, %v", in, got, err)
		}
	}
	for in, want := range map[string]string{
		"": "name.empty", " \t\n": "name.empty", strings.Repeat("n", 10000): "name.long", "a\x00b": "name.control",
		"a\x1b[2Jb": "name.control", "\u202eeliO": "name.control", "\xff\xfe": "name.letters",
	} {
		if _, err := practice.CleanName(in); reason(err) != want {
			t.Errorf("%q: got %v, want %s", in, err, want)
		}
	}
}

func TestCheckInRefuses(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	for want, w := range map[string]practice.Writing{
		"near.range":    {Who: f.First, Body: practice.CheckIn{Near: near(2)}},
		"checkin.empty": {Who: f.First},
		"words.unknown": {Who: f.First, Body: practice.CheckIn{Words: []string{"grumbly"}}},
		"note.long":     {Who: f.First, Body: practice.CheckIn{Note: strings.Repeat("a", practice.MaxNote+1)}},
		"note.letters":  {Who: f.First, Body: practice.CheckIn{Note: "\xff"}},
		"at.future":     {Who: f.First, Body: practice.CheckIn{Note: "x"}, At: f.Now().Add(time.Hour)},
		"at.past":       {Who: f.First, Body: practice.CheckIn{Note: "x"}, At: time.Date(1066, 10, 14, 9, 0, 0, 0, time.UTC)},
	} {
		if _, err := f.CheckIn(t.Context(), w); reason(err) != want {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	if _, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Body: practice.CheckIn{Near: near(math.NaN())}}); reason(err) != "near.range" {
		t.Errorf("NaN: %v", err)
	}
	if _, err := f.CheckIn(t.Context(), practice.Writing{Who: "nobody", Body: practice.CheckIn{Note: "x"}}); !errors.Is(err, practice.ErrNoPerson) {
		t.Errorf("nobody: %v", err)
	}
	if n := len(f.Sit(f.First).Entries(practice.KindCheckIn)); n != 0 {
		t.Errorf("%d entries were kept", n)
	}
}

func TestACheckInBelongsToTheDayItWasLived(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	late := civil.Date{Year: 2026, Month: 10, Day: 19}.At(3, 59, f.Zone)
	e, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Body: practice.CheckIn{Note: "awake"}, At: late})
	if err != nil || e.Day.String() != "2026-10-18" || !e.CheckIn().Later {
		t.Fatalf("%v %v %v", e.Day, e.CheckIn(), err)
	}
	f.Zone = time.UTC
	if got, _ := f.Sit(f.First).Entry(e.ID); got.Day != e.Day || got.Local().Hour() != 3 {
		t.Fatalf("it moved with the computer: %v %v", got.Day, got.Local())
	}
}

func TestAFailedWriteKeepsNothing(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	f.Store.Fail = practice.ErrFull
	_, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Body: practice.CheckIn{Note: "x"}})
	if !errors.Is(err, practice.ErrFull) || len(notes(f.Sit(f.First))) != 0 {
		t.Fatalf("%v", err)
	}
	f.Store.Fail, f.Store.Locked = nil, true
	if _, err := f.AddAway(t.Context(), "", practice.Away{From: f.Today()}); !errors.Is(err, practice.ErrReadOnly) {
		t.Fatalf("%v", err)
	}
}

func TestAways(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	day := func(s string) civil.Date { d, _ := civil.ParseDate(s); return d }
	for want, a := range map[string]practice.Away{
		"away-to.before":    {From: day("2026-10-10"), To: day("2026-10-09")},
		"away-to.long":      {From: day("2026-10-10"), To: day("2036-10-09")},
		"away-from.empty":   {},
		"away-from.far":     {From: day("2086-10-10")},
		"away-kind.unknown": {From: day("2026-10-10"), Kind: "mars"},
		"away-who.empty":    {From: day("2026-10-10"), Kind: practice.AwayApart},
	} {
		if _, err := f.AddAway(t.Context(), "", a); reason(err) != want {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	if e, err := f.AddAway(t.Context(), "", practice.Away{From: day("2026-10-10"), Name: "the island", Who: f.First}); err != nil || e.Away().Who != "" {
		t.Fatalf("who was away, of both: %+v, %v", e.Away(), err)
	}
	if e, err := f.BackHome(t.Context(), f.Other); err != nil || e.Away().To != f.Today() || e.Away().Name != "the island" {
		t.Fatalf("%v %v", e.Away(), err)
	}
	f.Clock.Add(24 * time.Hour)
	if _, ok := f.Sit("").AwayNow(); ok {
		t.Fatal("away after coming home")
	}
}

// TestBackHomeFromAnInnerTime: of two times away, one in the other, the one that began last is ended.
func TestBackHomeFromAnInnerTime(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	for _, a := range []practice.Away{
		{Kind: practice.AwayIllness, From: f.Today().AddDays(-20)},
		{Kind: practice.AwayTogether, From: f.Today().AddDays(-4), To: f.Today().AddDays(3), Name: "the lake"},
	} {
		if _, err := f.AddAway(t.Context(), "", a); err != nil {
			t.Fatal(err)
		}
	}
	if e, err := f.BackHome(t.Context(), f.First); err != nil || e.Away().Name != "the lake" || e.Away().To != f.Today() {
		t.Errorf("%v %v", e.Away(), err)
	}
	f.Clock.Add(24 * time.Hour)
	if e, ok := f.Sit("").AwayNow(); !ok || e.Away().Kind != practice.AwayIllness {
		t.Errorf("the hard stretch goes on: %v %v", e.Away(), ok)
	}
}

func TestTwoComputersChangeDifferentFields(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e, err := f.AddAway(t.Context(), "", practice.Away{From: civil.Date{Year: 2026, Month: 10, Day: 10}})
	if err != nil {
		t.Fatal(err)
	}
	f.Store.AddElsewhere(f.Now(), practice.Record{V: 1, Kind: practice.KindAway, Entry: e.ID, Author: f.Other, Audience: practice.Us,
		Op: practice.Patch, At: f.Now(), Zone: "UTC", Body: json.RawMessage(`{"name":"the island","extra":1}`)})
	a := e.Away()
	a.To = civil.Date{Year: 2026, Month: 10, Day: 18}
	if err := f.ChangeAway(t.Context(), f.First, e.ID, a); err != nil {
		t.Fatal(err)
	}
	got, _ := f.Sit("").Entry(e.ID)
	if b := got.Away(); b.Name != "the island" || b.To != a.To || !strings.Contains(string(got.Body), "extra") {
		t.Fatalf("%s", got.Body)
	}
}

// Order and repetition of arrival never matter: the fold goes by the sealed clock.
func TestFoldDoesNotDependOnArrival(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		f := practicetest.New(t, "Maren", "Elio")
		var records []practice.Record
		for i := range rapid.IntRange(1, 12).Draw(rt, "n") {
			r := practice.Record{V: 1, Kind: practice.KindAway, Entry: "a", Author: f.First, Audience: practice.Us, At: f.Now(), Zone: "UTC",
				Clock: practice.Stamp{Wall: int64(rapid.IntRange(0, 3).Draw(rt, "wall")), Count: uint32(i)}}
			r.ID[0], r.Body = byte(i), json.RawMessage(`{"from":"2026-10-10","kind":"together"}`)
			switch {
			case i > 0 && rapid.IntRange(0, 9).Draw(rt, "op") == 0:
				r.Op = practice.Drop
			case i > 0:
				r.Op = practice.Patch
				r.Body = rapid.SampledFrom([]json.RawMessage{[]byte(`{"name":"x"}`), []byte(`{"name":null}`), []byte(`{"to":"2026-10-12"}`), []byte(`not json`)}).Draw(rt, "body")
			}
			records = append(records, r)
		}
		one := stateOf(t, records)
		shuffled := rapid.Permutation(append(slices.Clone(records), records[0])).Draw(rt, "order")
		if two := stateOf(t, shuffled); one != two {
			rt.Fatalf("one order gives %s, another %s", one, two)
		}
	})
}

// loading is a store whose records come exactly as they are given.
type loading struct {
	practicetest.Store
	records []practice.Record
}

func (l *loading) Load(context.Context) ([]practice.Record, error) { return l.records, nil }

func stateOf(t *testing.T, records []practice.Record) string {
	t.Helper()
	clock := civil.ClockFunc(func() time.Time { return practicetest.Monday })
	j := practice.New(&loading{records: records}, clock, func() *time.Location { return time.UTC }, nil)
	if err := j.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	e, err := j.Sit("").Entry("a")
	if err != nil {
		return "gone"
	}
	return string(e.Body)
}
