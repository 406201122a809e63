package practice_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
)

func TestFavouritesBelongToTheSitting(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	mark := func(who practice.PersonID, id string, on bool) {
		t.Helper()
		if err := f.SetFavourite(t.Context(), who, id, on); err != nil {
			t.Fatal(err)
		}
	}
	mark(f.First, "tea", true)
	mark(f.First, "tea", true)
	f.Clock.Add(time.Minute)
	mark("", "walk", true)
	for who, want := range map[practice.PersonID][]string{f.First: {"tea", "walk"}, f.Other: {"walk"}, "": {"walk"}} {
		if got := f.Sit(who).Favourites(); !slices.Equal(got, want) {
			t.Errorf("%q likes %v, not %v", who, got, want)
		}
	}
	if n := len(f.Sit(f.First).Entries(practice.KindFavourite)); n != 2 {
		t.Errorf("%d marks were written", n)
	}
	mark(f.Other, "walk", false)
	mark(f.First, "tea", false)
	if got := f.Sit(f.First).Favourites(); len(got) != 0 {
		t.Errorf("still %v", got)
	}
}

func TestARitualOfOnesOwn(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	id, err := f.KeepRitual(t.Context(), f.First, "pack = 1", practice.Me)
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Sit(f.Other).Entries(practice.KindRitual)) != 0 || len(f.Sit("").Entries(practice.KindRitual)) != 0 {
		t.Error("a private ritual can be read by the other")
	}
	if err := f.ChangeRitual(t.Context(), f.Other, id, "x"); !errors.Is(err, practice.ErrNotFound) {
		t.Errorf("the other changed it: %v", err)
	}
	if err := f.ChangeRitual(t.Context(), f.First, id, "pack = 1 # mine"); err != nil {
		t.Fatal(err)
	}
	if err := f.Share(t.Context(), f.First, id, practice.Us); err != nil {
		t.Fatal(err)
	}
	if e, err := f.Sit("").Entry(id); err != nil || e.OwnRitual().Pack != "pack = 1 # mine" {
		t.Errorf("shared: %+v, %v", e, err)
	}
	for _, bad := range []string{"", "\xff", strings.Repeat("a", practice.MaxPack+1)} {
		if _, err := f.KeepRitual(t.Context(), f.First, bad, practice.Me); err == nil {
			t.Errorf("kept a pack of %d bytes", len(bad))
		}
	}
}

func TestHowItWasIsOnesOwn(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	if err := f.NoteHeard(t.Context(), f.First, practice.Heard{Ritual: "tea", Heard: "partly", Helped: []string{"silence"}}); err != nil {
		t.Fatal(err)
	}
	if len(f.Sit(f.First).Entries(practice.KindHeard)) != 1 || len(f.Sit(f.Other).Entries(practice.KindHeard)) != 0 || len(f.Sit("").Entries(practice.KindHeard)) != 0 {
		t.Error("it is read by others, or not by its writer")
	}
	if err := f.NoteHeard(t.Context(), f.First, practice.Heard{Ritual: "tea"}); err == nil {
		t.Error("kept nothing")
	}
	if err := f.NoteHeard(t.Context(), "x", practice.Heard{Heard: "partly"}); err == nil {
		t.Error("kept for nobody")
	}
}

func TestCardsAreRemembered(t *testing.T) {
	f := practicetest.New(t, "Maren", "Elio")
	for _, run := range []practice.Run{{Ritual: "tea", Cards: []string{"a/one", "a/two"}}, {Ritual: "walk", Alone: true, Cards: []string{"a/three"}}} {
		who := practice.PersonID("")
		if run.Alone {
			who = f.First
		}
		if err := f.RecordRun(t.Context(), who, run); err != nil {
			t.Fatal(err)
		}
	}
	if got := f.Sit("").Cards(); !slices.Equal(got, []string{"a/one", "a/two"}) {
		t.Errorf("together: %v", got)
	}
	if got := f.Sit(f.First).Cards(); len(got) != 3 {
		t.Errorf("alone: %v", got)
	}
}

func TestLinesOfACheckIn(t *testing.T) {
	f := practicetest.New(t, "Maren")
	e, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Audience: practice.Me, Body: practice.CheckIn{Where: " throat\n and  chest ", Need: "quiet"}})
	if err != nil || e.CheckIn().Where != "throat and chest" || e.CheckIn().Need != "quiet" {
		t.Errorf("%+v, %v", e.CheckIn(), err)
	}
	if _, err := f.CheckIn(t.Context(), practice.Writing{Who: f.First, Body: practice.CheckIn{Need: strings.Repeat("a", practice.MaxLine+1)}}); err == nil {
		t.Error("kept a line that is too long")
	}
}
