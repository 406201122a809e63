package present_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// listed are the ids in the list of all, in its order.
func listed(vm *present.Rituals) (all []string) {
	for _, g := range vm.Groups() {
		for _, row := range g.Rows {
			all = append(all, row.ID)
		}
	}
	return all
}

func few() []*ritual.Ritual {
	walk := made("around", ritual.FarApart, 30, ritual.OpenWater, ritual.ForTwo)
	walk.Title, walk.For = "Once around, slowly", "When the day’s errands were all that was said."
	walk.Situations = []string{ritual.FarApart, "ordinary-day"}
	alone := made("drawer", "being-myself", 10, ritual.Deep, ritual.ForOne)
	alone.Title, alone.For, alone.Form = "The drawer", "A letter for nobody.", "letter"
	either := made("lamp", "ordinary-day", 2, ritual.Shallows, ritual.ForBoth)
	either.Title, either.For, either.Form = "A lamp", "When the day is over.", "silence"
	return []*ritual.Ritual{walk, alone, either}
}

// TestEveryRitualIsListedOnce under the situation that it is made for first; narrowed down, under the one that was chosen.
func TestEveryRitualIsListedOnce(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := present.NewRituals(b.App)
	vm.Browse(true)
	all := listed(vm)
	if len(all) != len(b.Rituals()) || len(slices.Compact(slices.Sorted(slices.Values(all)))) != len(all) {
		t.Errorf("%d of %d are listed", len(all), len(b.Rituals()))
	}
	for i, id := range ritual.Situations() {
		vm.SetNarrow(i + 1)
		groups := vm.Groups()
		want := 0
		for _, r := range b.Rituals() {
			if slices.Contains(r.Situations, id) {
				want++
			}
		}
		if len(groups) != 1 || groups[0].Title != b.Say(ritual.SituationKey(id)) || len(groups[0].Rows) != want || want == 0 {
			t.Errorf("%s: %d groups, %d wanted", id, len(groups), want)
		}
	}
	for _, row := range vm.Groups()[0].Rows {
		if row.Title == "" || row.For == "" || !strings.HasPrefix(row.Small, "about ") {
			t.Errorf("%+v", row)
		}
	}
}

// TestSearch: every word is looked for, in the title, in what it is for and in its form, whatever its case.
func TestSearch(t *testing.T) {
	b := withRituals(t, both(), few()...)
	vm := present.NewRituals(b.App)
	vm.Browse(true)
	for query, want := range map[string][]string{
		"": {"lamp", "around", "drawer"}, "  ": {"lamp", "around", "drawer"}, "LAMP": {"lamp"}, "the day": {"lamp", "around"},
		"day's": {"around"}, "day’s": {"around"}, "walking": {"around"}, "letter nobody": {"drawer"}, "nobody lamp": nil, "quiet": {"lamp"},
	} {
		vm.SetQuery(query)
		if got := listed(vm); !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
	vm.SetQuery("zzz")
	if vm.Nothing() != b.Say("rituals.nothing.words") {
		t.Errorf("nothing is said as %q", vm.Nothing())
	}
}

// TestFilters: favourites, one's own, and for one alone; alone there is nothing that takes two.
func TestFilters(t *testing.T) {
	b := withRituals(t, both(), few()...)
	vm := present.NewRituals(b.App)
	vm.Browse(true)
	if len(vm.Filters()) != 4 {
		t.Fatalf("%v", vm.Filters())
	}
	vm.Scrolled = 300
	vm.SetFilter(1)
	if len(listed(vm)) != 0 || vm.Nothing() != b.Say("rituals.nothing.favourites") || vm.Scrolled != 0 {
		t.Errorf("favourites: %v, scrolled %v", listed(vm), vm.Scrolled)
	}
	vm.SetFilter(2)
	if len(listed(vm)) != 0 || vm.Nothing() != b.Say("rituals.nothing.own") {
		t.Errorf("own: %v", listed(vm))
	}
	vm.SetFilter(3)
	if got := listed(vm); !slices.Equal(got, []string{"lamp", "drawer"}) {
		t.Errorf("for one: %v", got)
	}
	vm.SetNarrow(place("thanks") + 1)
	if vm.Nothing() != b.Say("rituals.nothing.here") {
		t.Errorf("nothing is said as %q", vm.Nothing())
	}
	one := withRituals(t, []string{"Maren"}, few()...)
	own := present.NewRituals(one.App)
	if got := listed(own); !slices.Equal(got, []string{"lamp", "drawer"}) || len(own.Filters()) != 3 {
		t.Errorf("alone: %v, %v", got, own.Filters())
	}
}

// TestFavourites are those of the sitting: what one marks alone, the other does not see.
func TestFavourites(t *testing.T) {
	b := withRituals(t, both(), few()...)
	open := func(who practice.PersonID, id string) (*present.Rituals, present.RitualPage) {
		b.SitDown(who)
		b.Open(present.RoomRituals, id)
		vm := present.NewRituals(b.App)
		page, _ := vm.Page()
		return vm, page
	}
	vm, _ := open(b.f.First, "lamp")
	vm.Mark()
	if page, _ := vm.Page(); !page.Favourite {
		t.Error("it is not marked")
	}
	for _, who := range []practice.PersonID{b.f.Other, ""} {
		if _, page := open(who, "lamp"); page.Favourite {
			t.Errorf("%q sees it marked", who)
		}
	}
	vm, _ = open("", "drawer")
	vm.Mark()
	if _, page := open(b.f.Other, "drawer"); !page.Favourite {
		t.Error("what both marked is not Elio’s")
	}
	vm, _ = open(b.f.First, "lamp")
	vm.Close()
	vm.SetFilter(1)
	if got := listed(vm); !slices.Equal(got, []string{"lamp", "drawer"}) {
		t.Errorf("Maren’s favourites: %v", got)
	}
	if small := vm.Groups()[0].Rows[0].Small; small != "favourite · about two minutes, in the shallows" {
		t.Errorf("the row says %q", small)
	}
	vm.Open("lamp")
	vm.Mark()
	if page, _ := vm.Page(); page.Favourite || !slices.Equal(b.Sitting().Favourites(), []string{"drawer"}) {
		t.Errorf("it was taken back: %v", b.Sitting().Favourites())
	}
	b.f.Store.Fail = practice.ErrFull
	if vm.Mark(); !b.Notice().Wrong {
		t.Error("nothing says that it could not be kept")
	}
	if page, _ := vm.Page(); page.Favourite {
		t.Error("it looks marked and is not")
	}
}

// TestOwnRituals appear like any other, and say that they are one's own; those of one are not offered to the other.
func TestOwnRituals(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	house, _ := ritual.Find(b.Rituals(), "one-true-thing")
	copied := *house
	copied.ID, copied.Title = "ours", "Our own thing"
	entry, err := b.f.KeepRitual(t.Context(), b.f.First, string(ritual.Encode(&copied)), practice.Me)
	if err != nil {
		t.Fatal(err)
	}
	id := present.OwnID(entry)
	b.SitDown(b.f.First)
	vm := present.NewRituals(b.App)
	vm.Browse(true)
	vm.SetFilter(2)
	if got := listed(vm); !slices.Equal(got, []string{id}) || !strings.HasPrefix(vm.Groups()[0].Rows[0].Small, "your own · ") {
		t.Fatalf("own: %v", got)
	}
	vm.Open(id)
	if page, ok := vm.Page(); !ok || !page.Own || page.Title != "Our own thing" {
		t.Errorf("%+v", page)
	}
	if vm.Copy(); b.Room() != present.RoomOwn || b.Arg() != id {
		t.Errorf("copies in %s with %v", b.Room(), b.Arg())
	}
	b.SitDown(b.f.Other)
	b.Open(present.RoomRituals, id)
	if vm := present.NewRituals(b.App); vm.Screen() != present.RitualsBoard {
		t.Error("Elio can open what is Maren’s")
	}
}

// TestPacksFromTheFolderAreOnesOwn: what did not come with the program is marked.
func TestPacksFromTheFolderAreOnesOwn(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	house, _ := ritual.Find(b.Rituals(), "one-true-thing")
	copied := *house
	copied.ID, copied.Title = "from-a-friend", "From a friend"
	b.Library().AddFolder(fstest.MapFS{"friend.toml": {Data: ritual.Encode(&copied)}}, "rituals")
	vm := present.NewRituals(b.App)
	vm.Browse(true)
	vm.SetFilter(2)
	if got := listed(vm); !slices.Equal(got, []string{"from-a-friend"}) {
		t.Errorf("own: %v", got)
	}
}

// TestTakenAway: the open ritual goes when it is removed, and the list is there again.
func TestTakenAway(t *testing.T) {
	b := withRituals(t, both(), few()...)
	b.Open(present.RoomRituals, "lamp")
	vm := present.NewRituals(b.App)
	b.Library = func() *ritual.Library { return &ritual.Library{} }
	vm.Refresh()
	if vm.Screen() != present.RitualsAll || vm.CanTogether() || vm.CanAlone() || len(vm.Groups()) != 0 {
		t.Errorf("screen %d", vm.Screen())
	}
	vm.Mark()
	vm.Copy()
	vm.Begin()
	vm.AloneAs(string(b.f.First))
	if b.Room() != present.RoomRituals {
		t.Errorf("in %s", b.Room())
	}
}
