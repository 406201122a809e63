package present_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/madeup"
	"tideway/practice/practicetest"
	"tideway/ui/present"
)

// wrote keeps a check-in so many days ago.
func (b *shellBench) wrote(t testing.TB, who practice.PersonID, days int, to practice.Audience, body practice.CheckIn) string {
	t.Helper()
	at := practicetest.Monday.AddDate(0, 0, -days)
	e, err := b.f.CheckIn(t.Context(), practice.Writing{Who: who, Body: body, Audience: to, At: at, KeepCare: true})
	if err != nil {
		t.Fatal(err)
	}
	return string(e.ID)
}

func nearAt(near float64) *float64 { return &near }

// tidesBench is two people with a few entries in the season.
func tidesBench(t *testing.T) (b *shellBench, ids map[string]string) {
	t.Helper()
	b = newShell(t, "Maren", "Elio")
	ids = map[string]string{
		"old":     b.wrote(t, b.f.First, 9, practice.Us, practice.CheckIn{Near: nearAt(.5), Note: "Bread and rain."}),
		"elio":    b.wrote(t, b.f.Other, 7, practice.Us, practice.CheckIn{Near: nearAt(.2), Words: []string{"tender"}}),
		"words":   b.wrote(t, b.f.First, 6, practice.Me, practice.CheckIn{Note: "Only words today."}),
		"care":    b.wrote(t, b.f.First, 5, practice.Me, practice.CheckIn{Near: nearAt(.1), Words: []string{"afraid"}}),
		"private": b.wrote(t, b.f.Other, 4, practice.Me, practice.CheckIn{Near: nearAt(.9), Note: "Elio’s own."}),
		"new":     b.wrote(t, b.f.First, 2, practice.Us, practice.CheckIn{Near: nearAt(.4), Note: "The long table."}),
	}
	b.SitDown(b.f.First)
	return b, ids
}

func TestTidesWalk(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	if vm.Title() != "Autumn, so far" {
		t.Errorf("title %q", vm.Title())
	}
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"opens at the latest", func() {}, "new"},
		{"right stops at the end", func() { vm.Walk(1) }, "new"},
		{"left stays on the shore", func() { vm.Walk(-1) }, "old"},
		{"down is the nearest of the other", func() { vm.Cross(1) }, "elio"},
		{"down again stays", func() { vm.Cross(1) }, "elio"},
		{"later goes to words without a point", func() { vm.Step(1) }, "words"},
		{"left of words without a point", func() { vm.Walk(-1) }, "old"},
		{"later, twice", func() { vm.Step(1); vm.Step(1) }, "words"},
		{"right of words without a point", func() { vm.Walk(1) }, "new"},
		{"home", func() { vm.WalkTo(false) }, "old"},
		{"end", func() { vm.WalkTo(true) }, "new"},
		{"what is not in the picture is not chosen", func() { vm.Choose(ids["care"]); vm.Choose(ids["private"]); vm.Choose("?") }, "new"},
	} {
		step.do()
		if vm.Chosen() != ids[step.want] {
			t.Fatalf("%s: not at %q", step.name, step.want)
		}
	}
}

func TestTidesShowNothingPrivateNorAnyCareWord(t *testing.T) {
	b, ids := tidesBench(t)
	for _, c := range []struct {
		who  practice.PersonID
		want []string
	}{
		{b.f.First, []string{"old", "elio", "words", "new"}},
		{b.f.Other, []string{"old", "elio", "private", "new"}},
		{"", []string{"old", "elio", "new"}},
	} {
		b.SitDown(c.who)
		vm := present.NewTides(b.App)
		var seen []string
		for vm.HasStep(-1) {
			vm.Step(-1)
		}
		for {
			seen = append(seen, vm.Chosen())
			if !vm.HasStep(1) {
				break
			}
			vm.Step(1)
		}
		var want []string
		for _, name := range c.want {
			want = append(want, ids[name])
		}
		if !slices.Equal(seen, want) {
			t.Errorf("%q sees %d entries, want %v", b.Here(), len(seen), c.want)
		}
	}
}

func TestTidesWordsHaveNoNumber(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	vm.Choose(ids["elio"])
	w, ok := vm.Words()
	if !ok || !strings.HasPrefix(w.Head, "Elio, for us · Monday evening, the twelfth of October") || !slices.Equal(w.Words, []string{"tender"}) {
		t.Errorf("%+v", w)
	}
	if w.Own || len(w.Versions) > 0 {
		t.Error("the other’s entry can be changed")
	}
	for _, text := range []string{w.Head, vm.Spoken(), vm.Note(), vm.Title()} {
		if strings.ContainsAny(text, "0123456789%") {
			t.Errorf("a number: %q", text)
		}
	}
	b.SitDown("")
	vm = present.NewTides(b.App)
	if w, _ := vm.Words(); w.Own || w.Hint == "" {
		t.Errorf("together: %+v", w)
	}
}

func TestTidesShare(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	vm.Choose(ids["words"])
	audience := func() practice.Audience {
		e, err := b.Sitting().Entry(practice.EntryID(ids["words"]))
		if err != nil {
			t.Fatal(err)
		}
		return e.Audience
	}
	vm.Share(true)
	if audience() != practice.Us || b.Notice().Text != b.Say("tides.shared.us") {
		t.Fatalf("%s, %+v", audience(), b.Notice())
	}
	vm.Share(false)
	if n := b.Notice(); audience() != practice.Me || !strings.Contains(n.Text, "cannot be unread") {
		t.Fatalf("%s, %+v", audience(), n)
	}
	b.Notice().Do()
	if audience() != practice.Us {
		t.Error("it was not taken back")
	}
	vm.Choose(ids["elio"])
	vm.Share(false)
	if e, _ := b.Sitting().Entry(practice.EntryID(ids["elio"])); e.Audience != practice.Us {
		t.Error("one hid what the other had shared")
	}
}

func TestTidesRemoveAndForget(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	vm.Remove()
	if vm.Chosen() == ids["new"] {
		t.Fatal("it is still there")
	}
	b.Notice().Do()
	if vm.Chosen() != ids["new"] {
		t.Fatal("it did not come back")
	}
	vm.Forget()
	if vm.Chosen() != ids["new"] {
		t.Fatal("it was forgotten without being asked")
	}
	vm.AskForget(true)
	if !vm.Escape() || vm.Asking || vm.Escape() {
		t.Error("Esc does not step back")
	}
	vm.AskForget(true)
	vm.Choose(ids["old"])
	if vm.Asking {
		t.Error("another entry is asked about")
	}
	vm.Choose(ids["new"])
	vm.AskForget(true)
	vm.Forget()
	if vm.Asking || b.Notice().Action != "" {
		t.Errorf("asking %v, %+v", vm.Asking, b.Notice())
	}
	if _, err := b.Sitting().Entry(practice.EntryID(ids["new"])); !errors.Is(err, practice.ErrNotFound) {
		t.Errorf("it is still there: %v", err)
	}
	for _, r := range b.f.Store.Records() {
		if r.Kind == practice.KindCheckIn && string(r.Entry) == ids["new"] {
			t.Error("a version is still in the store")
		}
	}
}

func TestTidesVersions(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	id := practice.EntryID(ids["words"])
	vm.Choose(ids["words"])
	if w, _ := vm.Words(); len(w.Versions) != 0 {
		t.Fatalf("versions of what was written once: %+v", w.Versions)
	}
	for _, note := range []string{"Second thoughts.", "Third."} {
		b.f.Clock.Add(24 * time.Hour)
		if err := b.f.EditCheckIn(t.Context(), b.f.First, id, practice.CheckIn{Note: note}, false); err != nil {
			t.Fatal(err)
		}
	}
	vm.Refresh()
	vm.Tick(true)
	w, _ := vm.Words()
	if len(w.Versions) != 2 || w.Versions[0].Note != "Second thoughts." || w.Versions[1].Note != "Only words today." {
		t.Fatalf("%+v", w.Versions)
	}
	if w.Versions[0].When != "Tuesday, 20 October 2026" || w.Versions[1].When != "Monday, 19 October 2026" {
		t.Errorf("dated %q, %q", w.Versions[0].When, w.Versions[1].When)
	}
	if w.Note != "Third." || !w.Ticked {
		t.Errorf("now %+v", w)
	}
}

func TestTidesErrorKeepsEverything(t *testing.T) {
	b, ids := tidesBench(t)
	vm := present.NewTides(b.App)
	for name, do := range map[string]func(){
		"share": func() { vm.Share(false) }, "tick": func() { vm.Tick(true) }, "remove": vm.Remove,
		"forget": func() { vm.AskForget(true); vm.Forget() },
	} {
		b.f.Store.Fail = practice.ErrFull
		do()
		b.f.Store.Fail = nil
		if n := b.Notice(); !n.Wrong || n.Text != b.Say("error.full") {
			t.Errorf("%s says %+v", name, n)
		}
		if w, _ := vm.Words(); vm.Chosen() != ids["new"] || !w.Shared || w.Ticked {
			t.Errorf("%s: changed %+v", name, w)
		}
		b.DismissNotice()
	}
}

func TestTidesOpenAtAnEntry(t *testing.T) {
	b, ids := tidesBench(t)
	for _, arg := range []any{ids["old"], practice.EntryID(ids["old"])} {
		b.Open(present.RoomTides, arg)
		if got := present.NewTides(b.App).Chosen(); got != ids["old"] {
			t.Errorf("%T opens at %q", arg, got)
		}
	}
	b.Open(present.RoomTides, ids["care"])
	if got := present.NewTides(b.App).Chosen(); got != ids["new"] {
		t.Errorf("opens at %q", got)
	}
	vm := present.NewTides(b.App)
	vm.Change()
	if arg, ok := b.Arg().(present.EditCheckIn); !ok || string(arg.ID) != ids["new"] || b.Room() != present.RoomCheckIn {
		t.Errorf("changing opens %q with %v", b.Room(), b.Arg())
	}
}

func TestTidesSeasons(t *testing.T) {
	b := newShell(t)
	if err := madeup.Fill(t.Context(), b.f.Journal, madeup.Options{Years: 2, Seed: 3}); err != nil {
		t.Fatal(err)
	}
	vm := present.NewTides(b.App)
	titles := []string{vm.Title()}
	versions := []int{vm.Version()}
	for range 4 {
		vm.GoSeason(-1)
		titles, versions = append(titles, vm.Title()), append(versions, vm.Version())
	}
	want := []string{"Autumn, so far", "Summer", "Spring", "Winter", "Autumn 2025"}
	if !slices.Equal(titles, want) {
		t.Errorf("titles %q, want %q", titles, want)
	}
	if slices.Sort(versions); len(slices.Compact(versions)) != 5 {
		t.Error("another season is the same picture")
	}
	for vm.HasSeason(-1) {
		vm.GoSeason(-1)
	}
	title := vm.Title()
	if vm.GoSeason(-1); vm.Title() != title {
		t.Error("there is a season before the first")
	}
}

func TestTidesVersionStaysWhileNothingChanges(t *testing.T) {
	b, _ := tidesBench(t)
	vm := present.NewTides(b.App)
	before := vm.Version()
	vm.Refresh()
	vm.Tick(true)
	if vm.Version() != before {
		t.Error("the picture is drawn again for nothing")
	}
	b.wrote(t, b.f.First, 1, practice.Me, practice.CheckIn{Near: nearAt(.8)})
	if vm.Refresh(); vm.Version() == before {
		t.Error("a new entry does not show")
	}
}

func TestTidesEmptyAndNewer(t *testing.T) {
	b := newShell(t, "Maren")
	vm := present.NewTides(b.App)
	if _, ok := vm.Words(); ok || !vm.Empty() || vm.EmptyWords() != b.Say("tides.empty.one") || vm.Newer() != "" {
		t.Error("an empty journal is not empty")
	}
	vm.Walk(1)
	vm.Cross(1)
	vm.Step(-1)
	vm.Remove()
	b.f.Store.AddElsewhere(b.Now(), practice.Record{V: practice.RecordVersion + 1, Kind: "chapter", Entry: "x", Author: b.f.First})
	if _, err := b.f.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	if vm.Newer() != b.Say("tides.newer") {
		t.Error("what a newer program wrote is not said")
	}
}
