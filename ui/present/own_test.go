package present_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/practicetest"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// ownBench is a room over a small library, whatever the house holds.
func ownBench(t *testing.T, names ...string) (*shellBench, *ritual.Library) {
	t.Helper()
	b := newShell(t, names...)
	deck, err := ritual.ReadDeck("kettle.toml", []byte("pack = 1\ndeck = \"kettle\"\ntitle = \"Kettle\"\n[[prompt]]\nid = \"a\"\ntext = \"What sings?\"\n[[prompt]]\nid = \"b\"\ntext = \"What hums?\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	l := &ritual.Library{Decks: []*ritual.Deck{deck}}
	house, err := ritual.Read("house.toml", []byte(strings.Replace(practicetest.Tea, `title = "Tea"`, `title = "House tea"`, 1)), nil)
	if err == nil {
		err = l.AddRitual(house)
	}
	if err != nil {
		t.Fatal(err)
	}
	b.Library = func() *ritual.Library { return l }
	b.Open(present.RoomOwn, nil)
	return b, l
}

func keepOwn(t *testing.T, b *shellBench, who practice.PersonID, pack string, to practice.Audience) practice.EntryID {
	t.Helper()
	b.f.Clock.Add(time.Minute)
	id, err := b.f.KeepRitual(t.Context(), who, pack, to)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func titles(list []*ritual.Ritual) []string {
	var all []string
	for _, r := range list {
		all = append(all, r.Title)
	}
	return all
}

// own opens the room anew, as the window does after SitDown or Open.
func own(b *shellBench, who practice.PersonID, arg any) *present.Own {
	b.SitDown(who)
	b.Open(present.RoomOwn, arg)
	return present.NewOwn(b.App)
}

// TestOwnRitualsBelongToTheirSitting: a private one is there for its writer alone, and ids never meet.
func TestOwnRitualsBelongToTheirSitting(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	mine := keepOwn(t, b, b.f.First, practicetest.Tea, practice.Me)
	keepOwn(t, b, b.f.Other, strings.Replace(practicetest.Tea, `"Tea"`, `"Ours"`, 1), practice.Us)
	keepOwn(t, b, b.f.First, strings.Replace(practicetest.Tea, "pack = 1", "pack = 2", 1), practice.Us)
	keepOwn(t, b, b.f.First, "nonsense", practice.Us)
	for who, want := range map[practice.PersonID]string{
		b.f.First: "House tea Tea Ours", b.f.Other: "House tea Ours", "": "House tea Ours",
	} {
		b.SitDown(who)
		if got := strings.Join(titles(b.Rituals()), " "); got != want {
			t.Errorf("%q reads %q, want %q", who, got, want)
		}
	}
	b.SitDown(b.f.First)
	seen := map[string]bool{}
	for _, r := range b.Rituals() {
		if seen[r.ID] {
			t.Errorf("%q is there twice", r.ID)
		}
		seen[r.ID] = true
	}
	if !seen["tea"] || !seen[present.OwnID(mine)] {
		t.Errorf("ids %v", seen)
	}
	first := b.Rituals()[1]
	if again := b.Rituals()[1]; again != first {
		t.Error("it was read twice")
	}
	if err := b.f.ChangeRitual(t.Context(), b.f.First, mine, strings.Replace(practicetest.Tea, `"Tea"`, `"Cocoa"`, 1)); err != nil {
		t.Fatal(err)
	}
	if got := b.Rituals()[1].Title; got != "Cocoa" {
		t.Errorf("after a change it is %q", got)
	}
	vm := own(b, b.f.Other, nil)
	if broken := vm.Broken(); len(broken) != 2 || !strings.Contains(broken[0].Lines[0], "newer") || !strings.Contains(broken[0].Lines[0], "1") || broken[0].Remove {
		t.Errorf("broken: %+v", broken)
	}
}

// TestOwnPrivateRunTogether: both begin what one keeps for themselves; it is shown, and shared with nobody.
func TestOwnPrivateRunTogether(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	keepOwn(t, b, b.f.First, practicetest.Tea, practice.Me)
	vm := own(b, b.f.First, nil)
	mine, _, _ := vm.Items()
	vm.Begin(mine[0])
	if b.Who() != "" || b.Room() != present.RoomRun {
		t.Fatalf("%q sits in %s", b.Who(), b.Room())
	}
	if v := present.NewRun(b.App).View(); v.Title != "Tea" {
		t.Errorf("the run shows %+v", v)
	}
	if len(b.Rituals()) != 1 {
		t.Error("it is shared now")
	}
}

// TestOwnWriteOne: from the template to a kept ritual, with what is missing said until nothing is.
func TestOwnWriteOne(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	vm := own(b, b.f.First, nil)
	if !vm.Empty() {
		t.Error("something is there")
	}
	vm.BeginNew()
	if vm.Whole() || vm.Wanting() != 5 || vm.Word("title").Wrong || vm.Word("title").Text == "" || len(vm.StepRows()) != 7 {
		t.Fatalf("begins with %d open, %+v, %d steps", vm.Wanting(), vm.Word("title"), len(vm.StepRows()))
	}
	if step, key := vm.Keep(); step != -1 || key != "title" || !vm.Word("title").Wrong {
		t.Errorf("Keep leads to %d %q", step, key)
	}
	vm.Set("title", `Rain "and" tea`)
	vm.Set("for", "When it rains.")
	vm.ToggleSituation(2)
	vm.Set("intention", "we listen to the rain.")
	if step, key := vm.Keep(); step != 2 || key != "prompt" {
		t.Errorf("Keep leads to %d %q", step, key)
	}
	vm.SetStep("prompt", "{speaker}, tell {listener} what you should hear. Is it near? Is it far?")
	if !vm.Whole() || vm.StepWord("prompt").Wrong || !strings.Contains(vm.StepWord("prompt").Text, "should") {
		t.Fatalf("whole %v, advice %+v", vm.Whole(), vm.StepWord("prompt"))
	}
	vm.SetClock(4)
	if p, ok := vm.Preview(); !ok || p.Prompt != "Maren, tell Elio what you should hear. Is it near? Is it far?" || p.Side != 0 || p.Job == nil || p.Job.Side != 1 || p.Clock == "" {
		t.Errorf("the preview shows %+v", p)
	}
	vm.Keep()
	mine, ours, _ := vm.Items()
	if len(mine) != 1 || len(ours) != 0 || mine[0].Title != "Rain “and” tea" || vm.Screen != present.OwnList {
		t.Fatalf("kept %+v, %+v on %v", mine, ours, vm.Screen)
	}
	r := b.Rituals()[1]
	if r.Minutes != ritual.About(r.Steps, r.People) || len(draftsOf(t, b)) != 0 {
		t.Errorf("%d minutes, drafts %v", r.Minutes, draftsOf(t, b))
	}
	vm.BeginNew()
	if vm.Form.Title != "" {
		t.Error("the next one begins with the last")
	}
}

// TestOwnCopyAndChange: the house's stays as it is; changing one's own makes a new version; sharing it can be undone.
func TestOwnCopyAndChange(t *testing.T) {
	b, l := ownBench(t, "Maren", "Elio")
	vm := own(b, b.f.First, "tea")
	if vm.Screen != present.OwnEditor || !strings.Contains(vm.Form.Title, "House tea") || !vm.Whole() {
		t.Fatalf("opens %v with %+v", vm.Screen, vm.Form)
	}
	vm.Set("title", "Our tea")
	vm.Keep()
	mine, _, _ := vm.Items()
	if len(mine) != 1 || l.Rituals[0].Title != "House tea" {
		t.Fatalf("kept %+v", mine)
	}
	vm.Change(mine[0].Entry)
	vm.Set("for", "For the two of us.")
	vm.SetUs(true)
	vm.Keep()
	_, ours, _ := vm.Items()
	if len(ours) != 1 || ours[0].For != "For the two of us." || !ours[0].Mine {
		t.Fatalf("changed to %+v", ours)
	}
	e, _ := b.f.Sit(b.f.Other).Entry(practice.EntryID(ours[0].Entry))
	if !strings.Contains(e.OwnRitual().Pack, `id = "our-tea"`) {
		t.Errorf("the pack is\n%s", e.OwnRitual().Pack)
	}
	vm.Share(ours[0], false)
	if _, err := b.f.Sit(b.f.Other).Entry(e.ID); !errors.Is(err, practice.ErrNotFound) {
		t.Error("the other still reads it")
	}
	b.Notice().Do()
	if _, err := b.f.Sit(b.f.Other).Entry(e.ID); err != nil {
		t.Error("undo does not share it again")
	}
	other := own(b, b.f.Other, nil)
	if _, ours, _ := other.Items(); len(ours) != 1 || ours[0].Mine || ours[0].By == "" {
		t.Errorf("the other sees %+v", ours)
	}
	other.Change(ours[0].Entry)
	if other.Screen == present.OwnEditor {
		t.Error("the other may change it")
	}
	vm = own(b, b.f.First, nil)
	vm.Remove(ours[0].Entry, ours[0].Title)
	if len(b.Rituals()) != 1 {
		t.Error("it is still there")
	}
	b.Notice().Do()
	if len(b.Rituals()) != 2 {
		t.Error("undo does not bring it back")
	}
}

// TestOwnDraftSurvives: what is written is there after the room, the program, and a word about another one.
func TestOwnDraftSurvives(t *testing.T) {
	b, l := ownBench(t, "Maren", "Elio")
	vm := own(b, b.f.First, nil)
	vm.BeginNew()
	vm.Set("title", "Half")
	b.Open(present.RoomNow, nil)
	vm.Gone()
	again := &present.App{Journal: b.f.Journal, Say: b.Say, Host: b.host, Library: func() *ritual.Library { return l }, Clear: b.Clear, Do: b.Do}
	again.SitDown(b.f.First)
	again.Open(present.RoomOwn, nil)
	vm = present.NewOwn(again)
	if title, ok := vm.Waiting(); !ok || title != "Half" {
		t.Fatalf("waits %q, %v", title, ok)
	}
	vm.GoOn()
	if vm.Form == nil || vm.Form.Title != "Half" || len(vm.Form.Steps) != 7 {
		t.Fatalf("goes on with %+v", vm.Form)
	}
	vm.Leave()
	if vm.BeginNew(); vm.Form.Title != "Half" {
		t.Error("beginning again does not take it up")
	}
	vm.Leave()
	vm.Copy("tea")
	if n := again.Notice(); n.Do == nil || !strings.Contains(n.Text, "Half") {
		t.Errorf("said %+v", n)
	}
	vm.Set("title", "A copy")
	vm.Leave()
	if vm.Copy("tea"); vm.Form.Title != "A copy" {
		t.Errorf("the copy begins again with %q", vm.Form.Title)
	}
	vm.Leave()
	vm.LetGo()
	if _, ok := vm.Waiting(); ok {
		t.Error("it was not let go")
	}
	again.Notice().Do()
	if title, _ := vm.Waiting(); title != "A copy" {
		t.Error("undo does not bring it back")
	}
	if again.SitDown(b.f.Other); again.Room() != present.RoomOwn {
		t.Fatal("another room")
	}
	if _, ok := present.NewOwn(again).Waiting(); ok {
		t.Error("the other sees the draft")
	}
	for _, d := range draftsOf(t, b) {
		if d.Owner != b.f.First {
			t.Errorf("a draft of %q", d.Owner)
		}
	}
}

// TestOwnDraftSaysWhenItIsNotSafe: a full disk is told beside the form, and nothing is lost on the screen.
func TestOwnDraftSaysWhenItIsNotSafe(t *testing.T) {
	b, _ := ownBench(t, "Maren")
	vm := own(b, b.f.First, nil)
	vm.BeginNew()
	b.f.Store.Fail = practice.ErrFull
	vm.Set("title", "Half")
	if vm.Unsaved == "" || vm.Standing() != vm.Unsaved || vm.Form.Title != "Half" {
		t.Errorf("said %q", vm.Standing())
	}
	b.f.Store.Fail = nil
	vm.Set("title", "Halfway")
	if vm.Unsaved != "" {
		t.Error("it is still said")
	}
}

// TestOwnTogetherAsksWhoWrites: both are here; one holds the pen, it begins as theirs and is made for both, and both are here again.
func TestOwnTogetherAsksWhoWrites(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	vm := own(b, "", "tea")
	if vm.Screen != present.OwnAsking || len(vm.Choices()) != 2 {
		t.Fatalf("screen %v, %v", vm.Screen, vm.Choices())
	}
	vm.Choose(b.f.Other)
	vm = present.NewOwn(b.App)
	if b.Who() != b.f.Other || vm.Screen != present.OwnEditor || vm.Form.Us {
		t.Fatalf("%q writes %+v", b.Who(), vm.Form)
	}
	vm.Set("title", "Ours")
	vm.SetUs(true)
	vm.Keep()
	if b.Who() != "" || len(b.Rituals()) != 2 {
		t.Errorf("%q sits here, %v", b.Who(), titles(b.Rituals()))
	}
	if vm = present.NewOwn(b.App); vm.Screen != present.OwnList {
		t.Errorf("it asks again: %v", vm.Screen)
	}
}

// TestOwnSteps: add, move, remove and undo; kinds and their words; cards; one and both.
func TestOwnSteps(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	vm := own(b, b.f.First, "tea")
	vm.Select(2)
	vm.Add()
	if _, at, _ := vm.Step(); at != 3 || len(vm.Form.Steps) != 6 {
		t.Fatalf("added at %d of %d", at, len(vm.Form.Steps))
	}
	vm.SetKind(slices.Index(ritual.Kinds(), ritual.SayBack))
	if s, _, _ := vm.Step(); s.Prompt != b.Say("own.start.say-back") || !vm.Whole() {
		t.Errorf("the step is %+v", s)
	}
	vm.Move(1)
	if vm.Whole() || !vm.StepWord("kind").Wrong || vm.StepWord("kind").Text != b.Say("own.wrong.turn") {
		t.Errorf("after the swap: %+v", vm.StepWord("kind"))
	}
	if _, ok := vm.Preview(); !ok {
		t.Error("no preview of what does not fit yet")
	}
	vm.RemoveStep()
	if len(vm.Form.Steps) != 5 || !vm.Whole() {
		t.Errorf("%d steps", len(vm.Form.Steps))
	}
	b.Notice().Do()
	if len(vm.Form.Steps) != 6 {
		t.Error("undo does not bring the step back")
	}
	vm.Move(-1)
	vm.Select(2)
	texts, _ := vm.CardWords()
	vm.SetCard(len(texts) - 1)
	if p, _ := vm.Preview(); !vm.Whole() || !strings.HasPrefix(p.Prompt, "What ") || p.Note == "" || vm.Has("prompt") {
		t.Errorf("a card shows %+v", p)
	}
	vm.SetCard(0)
	vm.SetPeople(2)
	if vm.Whole() || vm.StepWord("alone").Text != b.Say("own.wrong.alone") {
		t.Errorf("for both: %+v", vm.StepWord("alone"))
	}
	if step, key := vm.Keep(); step != 2 || key != "alone" || !vm.Has("alone") {
		t.Errorf("Keep leads to %d %q, which is shown: %v", step, key, vm.Has("alone"))
	}
	vm.SetStep("alone", "Say what was warm today.")
	if !vm.Whole() {
		t.Errorf("still open: %s", vm.Standing())
	}
	for range ritual.MaxSteps + 5 {
		vm.Add()
	}
	if len(vm.Form.Steps) != ritual.MaxSteps {
		t.Errorf("%d steps", len(vm.Form.Steps))
	}
	for range ritual.MaxSteps {
		vm.RemoveStep()
	}
	if _, _, ok := vm.Step(); ok || vm.Word("steps").Text != b.Say("own.wrong.no-steps") {
		t.Errorf("without steps: %+v", vm.Word("steps"))
	}
}

// TestOwnEveryKindHasWords: nothing that the editor can say is a key without a sentence.
func TestOwnEveryKindHasWords(t *testing.T) {
	for _, names := range [][]string{{"Maren", "Elio"}, {"Maren"}} {
		b, _ := ownBench(t, names...)
		vm := own(b, b.f.First, nil)
		vm.BeginNew()
		for i := range ritual.Kinds() {
			vm.Select(1)
			vm.SetKind(i)
			s, _, _ := vm.Step()
			p, _ := vm.Preview()
			for _, text := range []string{s.Prompt, vm.KindHint(), vm.StepTitle(), vm.StepWord("kind").Text, vm.Word("steps").Text, p.Note, p.Next, vm.Standing()} {
				if strings.Contains(text, "own.") || strings.Contains(text, "{{") {
					t.Errorf("%s: %q", ritual.Kinds()[i], text)
				}
			}
		}
	}
}

// TestOwnTry begins what is not kept yet; its draft stays.
func TestOwnTry(t *testing.T) {
	b, _ := ownBench(t, "Maren", "Elio")
	vm := own(b, b.f.First, "tea")
	vm.Set("title", "")
	if _, key := vm.Try(); key != "title" || b.Room() != present.RoomOwn {
		t.Errorf("leads to %q in %s", key, b.Room())
	}
	vm.Set("title", "On trial")
	vm.Try()
	run := present.NewRun(b.App)
	if v := run.View(); b.Room() != present.RoomRun || v.Title != "On trial" {
		t.Errorf("in %s: %+v", b.Room(), v)
	}
	for range 40 {
		b.f.Clock.Add(time.Second)
		run.Next()
	}
	if v := run.View(); v.Screen != present.ScreenDone || len(b.f.Sit("").Entries(practice.KindRun)) != 0 {
		t.Errorf("the trial ended at %v, and left a record: %v", v.Screen, b.f.Sit("").Entries(practice.KindRun))
	}
	if len(b.Rituals()) != 1 || len(draftsOf(t, b)) != 1 {
		t.Errorf("%v, %d drafts", titles(b.Rituals()), len(draftsOf(t, b)))
	}
}
