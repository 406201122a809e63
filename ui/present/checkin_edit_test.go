package present_test

import (
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// wrote keeps a check-in of the first person.
func wrote(t *testing.T, b *shellBench, body practice.CheckIn, to practice.Audience) practice.Entry {
	t.Helper()
	e, err := b.f.CheckIn(t.Context(), practice.Writing{Who: b.f.First, Body: body, Audience: to, KeepCare: true})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// change opens Check in to change an entry.
func change(b *shellBench, who practice.PersonID, id practice.EntryID) *present.CheckIn {
	b.SitDown(who)
	b.Open(present.RoomTides, nil)
	b.Open(present.RoomCheckIn, present.EditCheckIn{ID: id})
	return present.NewCheckIn(b.App)
}

func TestEdit(t *testing.T) {
	for name, c := range map[string]struct{ from, to practice.Audience }{
		"stays mine": {practice.Me, practice.Me}, "shared": {practice.Me, practice.Us},
		"taken back": {practice.Us, practice.Me}, "stays ours": {practice.Us, practice.Us},
	} {
		b := newShell(t, "Maren", "Elio")
		e := wrote(t, b, practice.CheckIn{Note: "before"}, c.from)
		vm := change(b, b.f.First, e.ID)
		if !vm.Editing() || vm.Note() != "before" || vm.ForUs() != (c.from == practice.Us) || vm.Title() == b.Say("checkin.title") {
			t.Fatalf("%s: opened with %q as %q", name, vm.Note(), vm.Title())
		}
		vm.SetNote("after")
		vm.SetForUs(c.to == practice.Us)
		vm.Keep()
		got, err := b.f.Sit(b.f.First).Entry(e.ID)
		if err != nil || got.CheckIn().Note != "after" || got.Audience != c.to || got.Day != e.Day || b.Room() != present.RoomTides {
			t.Fatalf("%s: %+v, %v, in %q", name, got, err, b.Room())
		}
		if c.to == practice.Me {
			for _, r := range b.f.Store.Records() {
				if r.Entry == e.ID && r.Audience == practice.Us {
					t.Errorf("%s: a shared version is still there", name)
				}
			}
		}
		if len(draftsOf(t, b)) != 0 || b.Notice().Do == nil {
			t.Errorf("%s: drafts %v, said %+v", name, draftsOf(t, b), b.Notice())
		}
		b.Notice().Do()
		if got, _ = b.f.Sit(b.f.First).Entry(e.ID); got.CheckIn().Note != "before" || got.Audience != c.from {
			t.Errorf("%s: undone, it is %+v", name, got)
		}
	}
}

func TestEditThatChangesNothing(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	e := wrote(t, b, practice.CheckIn{Note: "before", Words: []string{"tired"}}, practice.Us)
	change(b, b.f.First, e.ID).Keep()
	if got, _ := b.f.Sit(b.f.First).Entry(e.ID); got.Versions != 1 || b.Room() != present.RoomTides || b.Notice().Text != "" {
		t.Errorf("%d versions, in %q, said %+v", got.Versions, b.Room(), b.Notice())
	}
}

func TestEditIsForItsAuthor(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	e := wrote(t, b, practice.CheckIn{Note: "hers"}, practice.Us)
	if vm := change(b, b.f.Other, e.ID); !vm.Missing() || vm.Note() != "" {
		t.Error("the other could change it")
	}
	if vm := change(b, b.f.First, "no-such-entry"); !vm.Missing() {
		t.Error("an entry that is not there opens")
	}
	vm := change(b, "", e.ID)
	if !vm.Asking() || len(vm.Choices()) != 1 || vm.Choices()[0].Who != b.f.First {
		t.Fatalf("together, asks %v among %+v", vm.Asking(), vm.Choices())
	}
	vm.Choose(b.f.Other)
	if b.Who() != "" {
		t.Error("the other sat down for it")
	}
	vm.Choose(b.f.First)
	vm = present.NewCheckIn(b.App)
	vm.SetNote("changed")
	vm.Keep()
	if got, _ := b.f.Sit(b.f.First).Entry(e.ID); got.CheckIn().Note != "changed" || b.Who() != "" {
		t.Errorf("%q, and %q sits here", got.CheckIn().Note, b.Who())
	}
}

func TestEditDraftBelongsToItsEntry(t *testing.T) {
	b := newShell(t, "Maren")
	first := wrote(t, b, practice.CheckIn{Note: "first"}, practice.Me)
	second := wrote(t, b, practice.CheckIn{Note: "second"}, practice.Me)
	vm := change(b, b.f.First, first.ID)
	vm.SetNote("first, half changed")
	vm.Leave()
	if b.Notice().Text != b.Say("checkin.waits.edit") {
		t.Errorf("said %+v", b.Notice())
	}
	if vm = change(b, b.f.First, second.ID); vm.Note() != "second" {
		t.Errorf("the other entry opens with %q", vm.Note())
	}
	if vm = change(b, b.f.First, first.ID); vm.Note() != "first, half changed" {
		t.Errorf("opens with %q", vm.Note())
	}
	if vm = sat(b, b.f.First); vm.Note() != "" {
		t.Errorf("a new check-in opens with %q", vm.Note())
	}
}

func TestEditUnderCare(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	e := wrote(t, b, practice.CheckIn{Words: []string{"afraid"}, Note: "a canary"}, practice.Me)
	vm := change(b, b.f.First, e.ID)
	vm.SetNote("a second canary")
	if len(draftsOf(t, b)) != 0 || vm.MayShare() || vm.MayTick() {
		t.Error("there is a draft of it, or a way to share it")
	}
	vm.Keep()
	got, _ := b.f.Sit(b.f.First).Entry(e.ID)
	if got.CheckIn().Note != "a second canary" || !got.CheckIn().Care || got.Audience != practice.Me {
		t.Errorf("kept %+v", got)
	}

	plain := wrote(t, b, practice.CheckIn{Note: "plain"}, practice.Us)
	vm = change(b, b.f.First, plain.ID)
	vm.SetWords([]string{"not-safe"})
	b.Arg().(*present.CareAsk).Keep()
	if got, _ = b.f.Sit(b.f.First).Entry(plain.ID); !got.CheckIn().Care || got.Audience != practice.Me {
		t.Errorf("kept %+v", got)
	}
}
