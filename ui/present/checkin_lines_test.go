package present_test

import (
	"slices"
	"strings"
	"testing"

	"tideway/practice"
	"tideway/ui/present"
)

func TestLinesAreKept(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := sat(b, b.f.First)
	if vm.Lining || vm.LinesWord() != b.Say("checkin.lines") {
		t.Fatalf("opens with the lines: %q", vm.LinesWord())
	}
	vm.OpenLines(true)
	where, need := vm.Lines()[0], vm.Lines()[1]
	where.Tap(slices.Index(where.Words(), "chest"))
	where.Tap(slices.Index(where.Words(), "jaw"))
	need.Set("an hour in the garden")
	vm.OpenLines(false)
	if vm.LinesWord() != b.Say("checkin.lines.written") {
		t.Errorf("put aside, they are called %q", vm.LinesWord())
	}
	vm.Leave()
	vm = sat(b, b.f.First)
	if !vm.Lining || vm.Lines()[0].Text() != "chest, jaw" || vm.Lines()[1].Text() != "an hour in the garden" {
		t.Fatalf("the draft holds %q, %q", vm.Lines()[0].Text(), vm.Lines()[1].Text())
	}
	vm.SetForUs(true)
	vm.Keep()
	mine := kept(b, b.f.First)
	if len(mine) != 1 || mine[0].CheckIn().Where != "chest, jaw" || mine[0].CheckIn().Need != "an hour in the garden" {
		t.Fatalf("kept %+v", mine)
	}
	vm = change(b, b.f.First, mine[0].ID)
	vm.Lines()[1].Set("sleep")
	vm.Keep()
	if got := kept(b, b.f.First)[0].CheckIn(); got.Need != "sleep" || got.Where != "chest, jaw" {
		t.Errorf("changed to %+v", got)
	}
	read := []string{b.Say("checkin.read.where", "text", "chest, jaw"), b.Say("checkin.read.need", "text", "sleep")}
	if words := now(b, b.f.Other).Words; len(words) != 1 || !slices.Equal(words[0].Lines, read) {
		t.Errorf("Now reads %+v", words)
	}
}

func TestLineWords(t *testing.T) {
	vm := sat(newShell(t, "Maren"), "")
	where := vm.Lines()[0]
	tap := func(word string) { where.Tap(slices.Index(where.Words(), word)) }
	for _, step := range []struct{ tap, want string }{
		{"throat", "throat"}, {"belly", "throat, belly"}, {"throat", "belly"}, {"nowhere I can tell", "nowhere I can tell"},
		{"hands", "hands"}, {"everywhere", "everywhere"}, {"everywhere", ""},
	} {
		if tap(step.tap); where.Text() != step.want {
			t.Fatalf("after %q: %q, want %q", step.tap, where.Text(), step.want)
		}
	}
	where.Set("Throat ,, behind the eyes")
	if tap("belly"); where.Text() != "Throat, behind the eyes, belly" || !slices.Equal(where.Chosen(), []string{"throat", "belly"}) {
		t.Errorf("typed and tapped: %q, chosen %v", where.Text(), where.Chosen())
	}
	if where.Set(strings.Repeat("ä", practice.MaxLine)); where.Problem() != "" {
		t.Error("a line that fits is too long")
	}
	if where.Set(strings.Repeat("ä", practice.MaxLine+1)); where.Problem() != vm.Say("checkin.line.long") {
		t.Error("a line that is too long is not said to be")
	}
}

func TestTooLongALineKeepsTheScreen(t *testing.T) {
	b := newShell(t, "Maren")
	for i, said := range []string{"invalid.where.long", "invalid.need.long"} {
		vm := sat(b, b.f.First)
		vm.Lines()[i].Set(strings.Repeat("a", 300))
		vm.Keep()
		if b.Room() != present.RoomCheckIn || b.Notice().Text != b.Say(said) {
			t.Errorf("in %q, said %+v", b.Room(), b.Notice())
		}
		vm.LetGo()
	}
}

// A line that is nothing but a word of fear or control stops like the same word on the field, whichever way it is left.
func TestCareStopsALine(t *testing.T) {
	ways := map[string]func(*present.CheckIn){
		"done":   func(vm *present.CheckIn) { vm.LineDone() },
		"closed": func(vm *present.CheckIn) { vm.OpenLines(false) },
		"kept":   func(vm *present.CheckIn) { vm.Keep() },
		"left":   func(vm *present.CheckIn) { vm.Leave() },
		"Esc":    func(vm *present.CheckIn) { vm.Escape() },
	}
	for name, leave := range ways {
		for i, text := range []string{"controlled", "Not safe."} {
			b := newShell(t, "Maren", "Elio")
			vm := sat(b, b.f.First)
			vm.SetForUs(true)
			vm.OpenLines(true)
			vm.SetNote("a canary")
			vm.Lines()[i].Set(text)
			if len(draftsOf(t, b)) != 0 {
				t.Fatalf("%s: a draft holds it", name)
			}
			leave(vm)
			ask, ok := b.Arg().(*present.CareAsk)
			if !ok || b.Room() != present.RoomCare || len(draftsOf(t, b)) != 0 || len(kept(b, b.f.First)) != 0 {
				t.Fatalf("%s: in %q with %T", name, b.Room(), b.Arg())
			}
			if name == "left" {
				ask.Drop()
				if len(kept(b, b.f.First)) != 0 {
					t.Error("kept without a yes")
				}
				continue
			}
			ask.Keep()
			mine := kept(b, b.f.First)
			if len(mine) != 1 || !mine[0].CheckIn().Care || mine[0].Audience != practice.Me || len(kept(b, b.f.Other)) != 0 {
				t.Fatalf("%s: kept %+v", name, mine)
			}
		}
	}
}

func TestASentenceWithSuchAWordStopsNothing(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	vm.Lines()[1].Set("to be less afraid of Mondays")
	if vm.LineDone() || b.Room() != present.RoomCheckIn || len(draftsOf(t, b)) != 1 {
		t.Errorf("in %q with %d drafts", b.Room(), len(draftsOf(t, b)))
	}
}

// TestGoneWithSuchALine leaves over the rail: nothing waits, and nothing is said.
func TestGoneWithSuchALine(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := sat(b, b.f.First)
	vm.SetNote("before")
	vm.Lines()[0].Set("afraid")
	vm.Gone()
	if len(draftsOf(t, b)) != 0 || b.Notice().Text != "" {
		t.Errorf("%d drafts, said %+v", len(draftsOf(t, b)), b.Notice())
	}
}

func TestFindAWord(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := sat(b, b.f.First)
	vm.Find()
	if !vm.Finding || vm.Step != 1 {
		t.Error("Ctrl+F does not open the search")
	}
	if got := vm.FindWords("TEND"); !slices.Equal(got, []string{"tender"}) {
		t.Errorf("found %v", got)
	}
	if !vm.Escape() || vm.Finding {
		t.Error("Esc does not close the search")
	}
	vm.SetWords(vm.FindWords("afraid")[:1])
	if b.Room() != present.RoomCare {
		t.Errorf("a word that was found leads to %q", b.Room())
	}
	asking := sat(newShell(t, "Maren", "Elio"), "")
	if asking.Find(); asking.Finding {
		t.Error("it searches before anybody said who is checking in")
	}
}

func TestJudgementOfANote(t *testing.T) {
	b := newShell(t, "Maren")
	vm := sat(b, b.f.First)
	changes := 0
	vm.OnChange = func() { changes++ }
	vm.OpenNote(true)
	vm.SetNote("You never ask")
	if vm.Judgement() != b.Say("hint.judgement") || changes < 2 {
		t.Fatalf("says %q after %d changes", vm.Judgement(), changes)
	}
	vm.OpenNote(false)
	if vm.Judgement() != "" {
		t.Error("the hint stays without the note")
	}
	vm.OpenNote(true)
	vm.HushJudgement()
	vm.SetNote("You never ask. You always leave.")
	if vm.Judgement() != "" {
		t.Error("put away, it comes again")
	}
	vm.Leave()
	vm = sat(b, b.f.First)
	if vm.OpenNote(true); vm.Judgement() != "" {
		t.Error("put away, it comes again with the draft")
	}
	if draft := string(draftsOf(t, b)[0].Body); strings.Contains(draft, "hush") {
		t.Errorf("the draft tells that it was put away: %s", draft)
	}
	vm.Keep()
	if len(kept(b, b.f.First)) != 1 {
		t.Fatal("it held something up")
	}
	vm = sat(b, b.f.First)
	vm.OpenNote(true)
	if vm.SetNote("you always win"); vm.Judgement() == "" {
		t.Error("the next entry has no hint")
	}
	if vm.SetNote("I feel far from you"); vm.Judgement() != "" {
		t.Error("a feeling is called a judgement")
	}
}

// TestLinesAreRead reads an entry that holds nothing but the two lines wherever entries are read.
func TestLinesAreRead(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	b.wrote(t, b.f.First, 2, practice.Us, practice.CheckIn{Near: nearAt(.4), Where: "throat", Need: "rest", Book: true})
	b.SitDown(b.f.First)
	read := []string{b.Say("checkin.read.where", "text", "throat"), b.Say("checkin.read.need", "text", "rest")}
	if words, ok := present.NewTides(b.App).Words(); !ok || !slices.Equal(words.Lines, read) || words.Bare != "" {
		t.Errorf("Tides reads %+v", words)
	}
	if rows, _ := present.NewKeep(b.App).Rows(); len(rows) != 1 || rows[0].Text != strings.Join(read, " · ") {
		t.Errorf("Keep reads %+v", rows)
	}
}
