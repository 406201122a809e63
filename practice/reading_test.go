package practice_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/practicetest"
)

func near(v float64) *float64 { return &v }

func keep(t *testing.T, f *practicetest.Fixture, who practice.PersonID, to practice.Audience, note string) practice.Entry {
	t.Helper()
	e, err := f.CheckIn(t.Context(), practice.Writing{Who: who, Audience: to, Body: practice.CheckIn{Near: near(0.4), Note: note}})
	if err != nil {
		t.Fatal(err)
	}
	f.Clock.Add(time.Minute)
	return e
}

func notes(s practice.Sitting) []string {
	var out []string
	for _, e := range s.Entries(practice.KindCheckIn) {
		out = append(out, e.CheckIn().Note)
	}
	return out
}

func same(t *testing.T, what string, got, want []string) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: got %q, want %q", what, got, want)
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("%s: got %q, want %q", what, got, want)
		}
	}
}

func TestWhoMayRead(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	keep(t, f, f.First, practice.Me, "mine")
	keep(t, f, f.Other, practice.Me, "theirs")
	keep(t, f, f.Other, practice.Us, "ours")
	same(t, "first", notes(f.Sit(f.First)), []string{"mine", "ours"})
	same(t, "other", notes(f.Sit(f.Other)), []string{"theirs", "ours"})
	same(t, "together", notes(f.Sit("")), []string{"ours"})
}

func TestAddingAPersonSharesNothing(t *testing.T) {
	f := practicetest.New(t, "Maren")
	keep(t, f, f.First, practice.Us, "written alone")
	if e := f.Sit("").Entries(practice.KindCheckIn)[0]; e.Audience != practice.Me {
		t.Fatalf("one person alone has nobody to share with, got %q", e.Audience)
	}
	other, err := f.AddPerson(t.Context(), "  Elio ")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "other", notes(f.Sit(other.ID)), nil)
	same(t, "together", notes(f.Sit("")), nil)
	same(t, "first", notes(f.Sit(f.First)), []string{"written alone"})
	if people := f.People(); people[0].Name != "Maren" || people[1].Name != "Elio" || f.Settings().DueSecret == nil {
		t.Fatalf("people %v", people)
	}
	if _, err := f.AddPerson(t.Context(), "Third"); !errors.Is(err, practice.ErrTwoAlready) {
		t.Fatalf("a third person: %v", err)
	}
}

func TestSharingAndTakingBack(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := keep(t, f, f.First, practice.Me, "draft")
	if err := f.EditCheckIn(t.Context(), f.First, e.ID, practice.CheckIn{Note: "said"}, false); err != nil {
		t.Fatal(err)
	}
	if err := f.Share(t.Context(), f.Other, e.ID, practice.Us); !errors.Is(err, practice.ErrNotFound) {
		t.Fatalf("somebody else's private entry: %v", err)
	}
	if err := f.Share(t.Context(), f.First, e.ID, practice.Us); err != nil {
		t.Fatal(err)
	}
	same(t, "shared", notes(f.Sit(f.Other)), []string{"said"})
	if _, err := f.Sit(f.Other).History(e.ID); !errors.Is(err, practice.ErrNotAuthor) {
		t.Fatalf("older versions are the author's: %v", err)
	}
	if err := f.EditCheckIn(t.Context(), f.Other, e.ID, practice.CheckIn{Note: "not mine"}, false); !errors.Is(err, practice.ErrNotAuthor) {
		t.Fatalf("only the author edits: %v", err)
	}
	if err := f.Share(t.Context(), f.First, e.ID, practice.Me); err != nil {
		t.Fatal(err)
	}
	same(t, "taken back", notes(f.Sit(f.Other)), nil)
	for _, r := range f.Store.Records() {
		if r.Entry == e.ID && r.Audience == practice.Us {
			t.Fatal("a shared version stayed in the file")
		}
	}
	history, err := f.Sit(f.First).History(e.ID)
	if err != nil || len(history) != 3 {
		t.Fatalf("history of three: %d, %v", len(history), err)
	}
}

func TestForgetting(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := keep(t, f, f.First, practice.Us, "gone")
	if err := f.Forget(t.Context(), f.Other, e.ID); !errors.Is(err, practice.ErrNotAuthor) {
		t.Fatal(err)
	}
	for name, about := range map[string]practice.EntryID{"change": e.ID, "other": "another"} {
		if err := f.SaveDraft(t.Context(), f.First, name, map[string]any{"id": about, "note": "half"}); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Forget(t.Context(), f.First, e.ID); err != nil {
		t.Fatal(err)
	}
	if drafts, _ := f.Store.Drafts(t.Context()); len(drafts) != 1 || drafts[0].Name != "other" {
		t.Fatalf("drafts that are left: %+v", drafts)
	}
	same(t, "forgotten", notes(f.Sit(f.First)), nil)
	for _, r := range f.Store.Records() {
		if r.Entry == e.ID && r.Kind != practice.KindForgotten {
			t.Fatal("a version stayed")
		}
	}
	if err := f.Restore(t.Context(), f.First, e.ID); !errors.Is(err, practice.ErrNotFound) {
		t.Fatalf("what is forgotten does not come back: %v", err)
	}
}

func TestRemovingCanBeUndone(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := keep(t, f, f.First, practice.Us, "still here")
	for range 2 {
		if err := f.Remove(t.Context(), f.First, e.ID); err != nil {
			t.Fatal(err)
		}
		same(t, "removed", notes(f.Sit("")), nil)
		if err := f.Restore(t.Context(), f.First, e.ID); err != nil {
			t.Fatal(err)
		}
		same(t, "back", notes(f.Sit("")), []string{"still here"})
	}
	got, err := f.Sit("").Entry(e.ID)
	if err != nil || !got.At.Equal(e.At) || got.Day != e.Day {
		t.Fatalf("its moment moved: %v %v", got, err)
	}
}

func TestCareIsStoppedGently(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	w := practice.Writing{Who: f.First, Audience: practice.Us, Body: practice.CheckIn{Near: near(0.1), Words: []string{"afraid"}, Book: true}}
	if _, err := f.CheckIn(t.Context(), w); !errors.Is(err, practice.ErrCare) {
		t.Fatalf("want ErrCare, got %v", err)
	}
	w.KeepCare = true
	e, err := f.CheckIn(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	if b := e.CheckIn(); e.Audience != practice.Me || b.Book || !b.Care {
		t.Fatalf("kept only for oneself, in no book: %+v %q", b, e.Audience)
	}
	if got := f.Sit(f.First).CheckIns(civil.Date{}, civil.Date{}); len(got) != 0 {
		t.Fatal("it stands in a picture")
	}
	if got := f.Sit("").Entries(practice.KindCheckIn); len(got) != 0 {
		t.Fatal("it can be read together")
	}
	for what, err := range map[string]error{
		"share": f.Share(t.Context(), f.First, e.ID, practice.Us),
		"book":  f.TickForBook(t.Context(), f.First, e.ID, true),
	} {
		if !errors.Is(err, practice.ErrCare) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestCareInALine types such a word where it was not asked for: it is heard all the same.
func TestCareInALine(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	for name, body := range map[string]practice.CheckIn{
		"body": {Where: "Afraid"}, "need": {Need: "rest, not safe", Near: near(0.4)},
	} {
		w := practice.Writing{Who: f.First, Audience: practice.Us, Body: body}
		if _, err := f.CheckIn(t.Context(), w); !errors.Is(err, practice.ErrCare) {
			t.Errorf("%s: want ErrCare, got %v", name, err)
		}
		w.KeepCare = true
		if e, err := f.CheckIn(t.Context(), w); err != nil || !e.CheckIn().Care || e.Audience != practice.Me {
			t.Errorf("%s: kept %+v, %v", name, e, err)
		}
	}
	if _, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Body: practice.CheckIn{Need: "to feel safe"}}); err != nil {
		t.Errorf("a plain need: %v", err)
	}
}

func TestWhatANewerProgramWroteIsKept(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	body, _ := json.Marshal(map[string]any{"note": "old", "weather": map[string]int{"wind": 3}})
	base := practice.Record{V: 1, Kind: practice.KindCheckIn, Entry: "e1", Author: f.First, Audience: practice.Me, At: f.Now(), Zone: "Europe/Berlin", Body: body}
	strange := base
	strange.Entry, strange.Kind = "e2", "dream"
	newer := base
	newer.Entry, newer.V = "e3", 2
	odd := base
	odd.Entry, odd.Audience = "e4", "grandchildren"
	changed, op := base, base
	changed.Entry = "e5"
	later := changed
	later.V = 2
	op.Entry, op.Op = "e6", "shuffle"
	for _, r := range []practice.Record{base, strange, newer, odd, changed, later, op} {
		f.Store.AddElsewhere(f.Now(), r)
	}
	if any, err := f.Refresh(t.Context()); err != nil || !any {
		t.Fatal(any, err)
	}
	if f.Unknown() != 4 {
		t.Fatalf("unknown: %d", f.Unknown())
	}
	same(t, "first", notes(f.Sit(f.First)), []string{"old", "old"})
	same(t, "an unknown audience means the author", notes(f.Sit(f.Other)), nil)
	if err := f.EditCheckIn(t.Context(), f.First, "e1", practice.CheckIn{Words: []string{"tender"}}, false); err != nil {
		t.Fatal(err)
	}
	e, err := f.Sit(f.First).Entry("e1")
	if err != nil {
		t.Fatal(err)
	}
	var state map[string]any
	if err := json.Unmarshal(e.Body, &state); err != nil || state["weather"] == nil || state["note"] != nil {
		t.Fatalf("after the edit: %s %v", e.Body, err)
	}
}

func TestOnePersonLostIsNotOnePersonAlone(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	keep(t, f, f.Other, practice.Me, "theirs alone")
	all := f.Store.Records()
	kept := all[:0:0]
	for _, r := range all {
		if r.Entry != practice.EntryID(f.First) { // her record is damaged, say
			kept = append(kept, r)
		}
	}
	j := practice.New(&loading{records: kept}, f.Clock, func() *time.Location { return f.Zone }, nil)
	if err := j.Load(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := notes(j.Sit("")); len(j.People()) != 1 || len(got) != 0 {
		t.Fatalf("a sitting together shows %q", got)
	}
}

func TestTheBooksTideHoldsWhatWasTicked(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	e := keep(t, f, f.First, practice.Us, "ticked")
	keep(t, f, f.First, practice.Us, "not ticked")
	if err := f.TickForBook(t.Context(), f.First, e.ID, true); err != nil {
		t.Fatal(err)
	}
	picture := f.Sit("").BookTide(f.Today().AddDays(-20), f.Today())
	var drawn []string
	for _, lane := range picture.Lanes {
		for _, run := range lane.Runs {
			for _, p := range run {
				drawn = append(drawn, p.Entry)
			}
		}
	}
	same(t, "drawn", drawn, []string{string(e.ID)})
	if len(picture.Gaps) != 0 {
		t.Errorf("gaps %v: what is not ticked may be there all the same", picture.Gaps)
	}
}
