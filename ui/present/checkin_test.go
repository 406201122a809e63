package present_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

// sat opens Check in for one person, or for both with an empty id.
func sat(b *shellBench, who practice.PersonID) *present.CheckIn {
	b.SitDown(who)
	b.Open(present.RoomCheckIn, nil)
	return present.NewCheckIn(b.App)
}

// kept are the check-ins that somebody can read.
func kept(b *shellBench, who practice.PersonID) []practice.Entry {
	return b.f.Sit(who).Entries(practice.KindCheckIn)
}

func draftsOf(t *testing.T, b *shellBench) []practice.Draft {
	t.Helper()
	list, err := b.f.Store.Drafts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestCheckInBeginsEmpty(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := sat(b, b.f.First)
	if _, set := vm.Near(); set || !vm.Empty() || vm.ForUs() || vm.Book() || vm.Asking() {
		t.Errorf("begins with something in it: %+v", vm)
	}
	vm.Keep()
	if len(kept(b, b.f.First)) != 0 || b.Room() != present.RoomCheckIn || b.Notice().Text != b.Say("invalid.checkin.empty") {
		t.Errorf("an empty one: in %q, said %+v", b.Room(), b.Notice())
	}
	if len(draftsOf(t, b)) != 0 {
		t.Error("left a draft")
	}
}

func TestCheckInStartsAsItsPersonWants(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	p, _ := b.f.Person(b.f.Other)
	p.Starts = practice.Us
	if err := b.f.ChangePerson(t.Context(), b.f.Other, p); err != nil {
		t.Fatal(err)
	}
	if sat(b, b.f.First).ForUs() || !sat(b, b.f.Other).ForUs() {
		t.Error("the audience does not begin as each person wants it")
	}
}

func TestKeep(t *testing.T) {
	for name, c := range map[string]struct {
		us   bool
		said string
	}{"for me": {false, "checkin.kept.me"}, "for us": {true, "checkin.kept.us"}} {
		b := newShell(t, "Maren", "Elio")
		vm := sat(b, b.f.First)
		vm.SetNear(0.25)
		vm.SetWords([]string{"tired", "tender"})
		vm.SetNote("soup on the stairs")
		vm.SetForUs(c.us)
		vm.SetBook(true)
		vm.Keep()
		mine, others := kept(b, b.f.First), kept(b, b.f.Other)
		if len(mine) != 1 || len(others) == 1 != c.us {
			t.Fatalf("%s: %d for its author, %d for the other", name, len(mine), len(others))
		}
		body := mine[0].CheckIn()
		if *body.Near != 0.25 || !slices.Equal(body.Words, []string{"tired", "tender"}) || body.Note != "soup on the stairs" || !body.Book {
			t.Errorf("%s: kept %+v", name, body)
		}
		if b.Room() != present.RoomNow || b.Notice().Text != b.Say(c.said) || len(draftsOf(t, b)) != 0 {
			t.Errorf("%s: in %q, said %+v, drafts %v", name, b.Room(), b.Notice(), draftsOf(t, b))
		}
		b.Notice().Do()
		if len(kept(b, b.f.First)) != 0 {
			t.Errorf("%s: not taken back", name)
		}
		if again := sat(b, b.f.First); again.Note() != "soup on the stairs" || again.ForUs() != c.us {
			t.Errorf("%s: after taking it back there is %q", name, again.Note())
		}
	}
}

func TestTogetherAsksWho(t *testing.T) {
	for name, leave := range map[string]func(*present.CheckIn){
		"kept":   func(vm *present.CheckIn) { vm.SetNear(1); vm.Keep() },
		"left":   func(vm *present.CheckIn) { vm.SetNear(1); vm.Leave() },
		"let go": func(vm *present.CheckIn) { vm.SetNear(1); vm.LetGo() },
		"rail":   func(vm *present.CheckIn) { vm.Gone() },
	} {
		b := newShell(t, "Maren", "Elio")
		vm := sat(b, "")
		if !vm.Asking() || len(vm.Choices()) != 2 {
			t.Fatalf("%s: asks %v among %v", name, vm.Asking(), vm.Choices())
		}
		vm.Choose(b.f.Other)
		if b.Who() != b.f.Other || b.Room() != present.RoomCheckIn {
			t.Fatalf("%s: %q sits in %q", name, b.Who(), b.Room())
		}
		vm = present.NewCheckIn(b.App)
		if _, _, side := vm.Names(); vm.Asking() || side != 1 {
			t.Errorf("%s: asks again, or for side %d", name, side)
		}
		leave(vm)
		if b.Who() != "" {
			t.Errorf("%s: afterwards %q sits here alone", name, b.Name(b.Who()))
		}
	}
	b := newShell(t, "Maren")
	if sat(b, "").Asking() {
		t.Error("one alone is asked who is there")
	}
}

func TestAnotherSittingIsNotUndone(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	sat(b, "").Choose(b.f.First)
	vm := present.NewCheckIn(b.App)
	vm.SetNote("only mine")
	b.SitDown(b.f.Other) // over the rail
	vm.Gone()
	if b.Who() != b.f.Other || b.Notice().Text != "" {
		t.Errorf("%q sits here, said %+v", b.Name(b.Who()), b.Notice())
	}
	if present.NewCheckIn(b.App).Note() != "" {
		t.Error("one person's draft opens for the other")
	}
}

func TestDraftWaits(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := sat(b, b.f.First)
	vm.SetNear(0.7)
	vm.SetNote("half a sentence")
	vm.SetForUs(true)
	vm.Leave()
	if b.Notice().Text != b.Say("checkin.waits") || b.Room() != present.RoomNow {
		t.Errorf("in %q, said %+v", b.Room(), b.Notice())
	}
	other := newShell(t) // the program was ended and begun again
	other.f, other.Journal = b.f, b.f.Journal
	vm = sat(other, b.f.First)
	if near, set := vm.Near(); !set || near != 0.7 || vm.Note() != "half a sentence" || !vm.ForUs() {
		t.Errorf("there is %v, %q", near, vm.Note())
	}
	if sat(other, b.f.Other).Note() != "" {
		t.Error("the other can read it")
	}
	sat(other, "").Choose(b.f.First)
	if vm := present.NewCheckIn(other.App); vm.Note() != "" {
		t.Error("it lies open while both are here")
	}
	vm = sat(other, b.f.First)
	vm.LetGo()
	if len(draftsOf(t, b)) != 0 {
		t.Error("the draft is still there")
	}
	other.Notice().Do()
	if vm = present.NewCheckIn(other.App); other.Room() != present.RoomCheckIn || vm.Note() != "half a sentence" {
		t.Errorf("undo brought %q back, in %q", vm.Note(), other.Room())
	}
}

// TestDraftsAreWrittenInTurn lets work wait: while one write is under way the newest state waits, nothing in between is
// written, and a draft that was dropped does not come back.
func TestDraftsAreWrittenInTurn(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	var waiting []func()
	b.Do = func(work func(context.Context) error, done func(error)) {
		waiting = append(waiting, func() {
			err := work(t.Context())
			if done != nil {
				done(err)
			}
		})
	}
	step := func() {
		next := waiting[0]
		waiting = waiting[1:]
		next()
	}
	for _, text := range []string{"a", "ab", "abc", "abcd"} {
		vm.SetNote(text)
	}
	if len(waiting) != 1 {
		t.Fatalf("%d writes at once", len(waiting))
	}
	step()
	step()
	if len(waiting) != 0 || !strings.Contains(string(draftsOf(t, b)[0].Body), `"abcd"`) {
		t.Fatalf("%d writes left, %s", len(waiting), draftsOf(t, b)[0].Body)
	}
	vm.SetNote("abcde")
	vm.SetWords([]string{"not-safe"})
	for len(waiting) > 0 {
		step()
	}
	if list := draftsOf(t, b); len(list) != 0 {
		t.Errorf("the draft came back: %s", list[0].Body)
	}
}

func TestTypedWhileTheDraftIsRead(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	vm.SetNear(0.2)
	vm.SetNote("before")
	again := newShell(t)
	again.f, again.Journal = b.f, b.f.Journal
	var read func()
	do := again.Do
	again.Do = func(work func(context.Context) error, done func(error)) { read = func() { do(work, done) } }
	vm = sat(again, b.f.First)
	again.Do = do
	vm.SetNear(0.9)
	read()
	if near, _ := vm.Near(); near != 0.9 {
		t.Errorf("what was moved meanwhile went to %v", near)
	}
}

func TestCareStops(t *testing.T) {
	for _, word := range []string{"afraid", "not-safe", "controlled"} {
		b := newShell(t, "Maren", "Elio")
		vm := sat(b, b.f.First)
		vm.SetNote("a canary")
		vm.SetForUs(true)
		vm.SetWords([]string{"tired", word})
		ask, ok := b.Arg().(*present.CareAsk)
		if !ok || b.Room() != present.RoomCare {
			t.Fatalf("%s: in %q with %T", word, b.Room(), b.Arg())
		}
		if len(draftsOf(t, b)) != 0 || len(b.f.Store.Records()) != 3 {
			t.Fatalf("%s: %d drafts, %d records", word, len(draftsOf(t, b)), len(b.f.Store.Records()))
		}
		vm.Gone()
		if word == "afraid" {
			ask.Drop()
			if len(kept(b, b.f.First)) != 0 || len(draftsOf(t, b)) != 0 {
				t.Error("something was kept without a yes")
			}
			continue
		}
		ask.Keep()
		mine := kept(b, b.f.First)
		if len(mine) != 1 || !mine[0].CheckIn().Care || mine[0].Audience != practice.Me || mine[0].CheckIn().Note != "a canary" {
			t.Fatalf("%s: kept %+v", word, mine)
		}
		if len(kept(b, b.f.Other)) != 0 || len(kept(b, "")) != 0 || b.Notice().Text != b.Say("checkin.kept.me") {
			t.Errorf("%s: somebody else can read it, or said %+v", word, b.Notice())
		}
		b.Notice().Do()
		if len(kept(b, b.f.First)) != 0 || len(draftsOf(t, b)) != 0 {
			t.Errorf("%s: taken back, it left something", word)
		}
	}
}

func TestCareIsNotLostToAFullDisk(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	vm.SetWords([]string{"controlled"})
	b.f.Store.Fail = practice.ErrFull
	b.Arg().(*present.CareAsk).Keep()
	if !b.Notice().Wrong || b.Notice().Do == nil {
		t.Fatalf("said %+v", b.Notice())
	}
	b.f.Store.Fail = nil
	b.Notice().Do()
	if len(kept(b, b.f.First)) != 1 {
		t.Error("trying again kept nothing")
	}
}

func TestErrorsKeepTheScreen(t *testing.T) {
	for name, c := range map[string]struct {
		fail   error
		locked bool
		said   string
	}{
		"full":      {fail: practice.ErrFull, said: "error.full"},
		"busy":      {fail: practice.ErrBusy, said: "error.busy"},
		"unknown":   {fail: errors.New("no"), said: "error.unknown"},
		"read-only": {locked: true, said: "error.read-only"},
	} {
		b := newShell(t, "Maren")
		vm := sat(b, b.f.First)
		b.f.Store.Fail, b.f.Store.Locked = c.fail, c.locked
		vm.SetNote("not lost")
		if c.fail != nil && vm.Unsaved != b.Say("checkin.draft.unsaved") {
			t.Errorf("%s: does not say that the draft is unsafe: %q", name, vm.Unsaved)
		}
		vm.Keep()
		if b.Room() != present.RoomCheckIn || vm.Note() != "not lost" || vm.Busy || b.Notice().Text != b.Say(c.said) || !b.Notice().Wrong {
			t.Errorf("%s: in %q with %q, said %+v", name, b.Room(), vm.Note(), b.Notice())
		}
		b.f.Store.Fail, b.f.Store.Locked = nil, false
		vm.Keep()
		if len(kept(b, b.f.First)) != 1 || vm.Unsaved != "" && c.fail == nil {
			t.Errorf("%s: does not go on afterwards", name)
		}
	}
}

func TestLeavingWithAnUnsafeDraft(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	b.f.Store.Fail = practice.ErrFull
	vm.SetNote("only on the screen")
	vm.Leave()
	if !b.Notice().Wrong || b.Notice().Do == nil {
		t.Fatalf("said %+v", b.Notice())
	}
	b.Notice().Do()
	if vm = present.NewCheckIn(b.App); vm.Note() != "only on the screen" {
		t.Errorf("came back to %q", vm.Note())
	}
}

func TestNearWords(t *testing.T) {
	vm := sat(newShell(t, "Maren"), "")
	seen := map[string]bool{}
	for n := 0; n <= 1000; n++ {
		near := float64(n) / 1000
		left, right, sentence := vm.NearWords(near)
		for _, text := range []string{left, right, sentence, vm.Say(present.NearKey(near))} {
			if text == "" || strings.HasPrefix(text, "near.") || strings.ContainsAny(text, "0123456789%") {
				t.Fatalf("%v says %q", near, text)
			}
		}
		seen[sentence] = true
	}
	if len(seen) != 9 {
		t.Errorf("%d sentences from far to near", len(seen))
	}
	if present.NearKey(0) != "near.word.0" || present.NearKey(1) != "near.word.4" || present.NearKey(-1) != "near.word.0" {
		t.Error("the words for lists do not go from far to near")
	}
}

func TestEscapeClosesTheNoteFirst(t *testing.T) {
	vm := sat(newShell(t, "Maren"), "")
	vm.OpenNote(true)
	if !vm.Escape() || vm.Noting || vm.Escape() {
		t.Error("Esc does not close the note, or swallows the next one")
	}
}
