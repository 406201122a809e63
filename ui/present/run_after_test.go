package present_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/ritual"
	"tideway/ui/present"
)

// drawing is a ritual that draws cards: two people, a deck of two cards.
const drawing = "drawing"

const drawingPack = `pack = 1
id = "drawing"
title = "Two cards"
for = "For a test."
why = "To draw."
situations = ["ordinary-day"]
form = "asking"
minutes = 10
depth = "shallows"
people = "two"
picture = "boat"
intention = "we want to ask."
listens = "Hear it to the end."
[[step]]
kind = "gate"
prompt = "Is now a good time?"
hint = "“Not now” is a whole answer."
[[step]]
kind = "intention"
prompt = "Say it to each other: “I want to ask.”"
[[step]]
kind = "write"
minutes = 2
prompt = "Write a line, each for yourself."
[[step]]
kind = "speak"
floor = "first"
minutes = 3
deck = "two"
[[step]]
kind = "swap"
prompt = "Change places."
[[step]]
kind = "close"
prompt = "One word each?"
`

const drawingDeck = `pack = 1
deck = "two"
title = "Two"
[[prompt]]
id = "rain"
text = "Which rain do you like?"
[[prompt]]
id = "bread"
text = "Which bread do you like?"
`

func newDrawing(t *testing.T) *runBench {
	t.Helper()
	b := newRunBench(t, "Maren", "Elio")
	deck, err := ritual.ReadDeck("two.toml", []byte(drawingDeck))
	if err != nil {
		t.Fatal(err)
	}
	r, err := ritual.Read("drawing.toml", []byte(drawingPack), []*ritual.Deck{deck})
	if err != nil {
		t.Fatal(err)
	}
	b.Library = func() *ritual.Library {
		return &ritual.Library{Rituals: []*ritual.Ritual{r}, Decks: []*ritual.Deck{deck}}
	}
	return b
}

// TestCardsAreRemembered: the next run draws what was not seen, and says so when an earlier card comes again.
func TestCardsAreRemembered(t *testing.T) {
	b := newDrawing(t)
	var prompts []string
	for i := range 3 {
		vm := b.begin(present.RunStart{Ritual: drawing}, 3)
		v := vm.View()
		if !v.Another || (v.Seen != "") != (i == 2) {
			t.Errorf("time %d: %+v", i, v)
		}
		prompts = append(prompts, v.Prompt)
		b.finish(vm)
	}
	if prompts[0] == prompts[1] || prompts[2] != prompts[0] {
		t.Errorf("drew %q", prompts)
	}
	if cards := b.Sitting().Cards(); len(cards) != 3 {
		t.Errorf("remembers %q", cards)
	}
}

// TestAnotherCard: it is put aside at once, both were seen then, and nothing of it is kept where the run is left.
func TestAnotherCard(t *testing.T) {
	b := newDrawing(t)
	vm := b.begin(present.RunStart{Ritual: drawing}, 0)
	if vm.AnotherCard(); vm.View().Another {
		t.Error("the gate has a card")
	}
	b.at(vm, 3)
	first := vm.View()
	vm.AnotherCard()
	if v := vm.View(); v.Prompt == first.Prompt || v.Step != first.Step || v.Side != first.Side || v.Seen != "" {
		t.Errorf("put aside %+v, drew %+v", first, v)
	}
	vm.Leave()
	if cards := b.Sitting().Cards(); len(cards) != 0 {
		t.Errorf("a run that was left remembers %q", cards)
	}
	vm = b.begin(present.RunStart{Ritual: drawing}, 3)
	vm.AnotherCard()
	b.finish(vm)
	if cards := b.Sitting().Cards(); len(cards) != 2 {
		t.Errorf("remembers %q", cards)
	}
}

// TestWhatIWrote: only for who has the floor, covered at first, covered again when the floor passes or everything is held.
func TestWhatIWrote(t *testing.T) {
	b := newDrawing(t)
	vm := b.begin(present.RunStart{Ritual: drawing}, 0)
	vm.Begin(string(b.f.First))
	b.at(vm, 2)
	vm.Type(string(b.f.First), "the blue coat")
	vm.ShowWritten()
	b.next(vm)
	v := vm.View()
	if v.Read == nil || v.Read.Open || v.Read.Text != "" || v.Read.Side != 0 {
		t.Fatalf("Maren speaks: %+v", v.Read)
	}
	for _, cover := range []func(){vm.ShowWritten, func() { vm.Pause(); vm.Resume() }, func() { vm.TimeOut(); vm.Back() }} {
		vm.ShowWritten()
		if v := vm.View(); !v.Read.Open || v.Read.Text != "the blue coat" {
			t.Errorf("open: %+v", v.Read)
		}
		cover()
		if v := vm.View(); v.Read.Open || v.Read.Text != "" {
			t.Errorf("covered: %+v", v.Read)
		}
	}
	vm.ShowWritten()
	b.next(vm) // places are changed
	b.next(vm)
	if v := vm.View(); v.Side != 1 || v.Read != nil {
		t.Errorf("Elio wrote nothing: %+v", v.Read)
	}
}

// TestAfterwards: each notes for themselves alone, and what is covered, chosen away or left keeps nothing.
func TestAfterwards(t *testing.T) {
	b := newDrawing(t)
	vm := b.begin(present.RunStart{Ritual: drawing}, 0)
	b.finish(vm)
	v := vm.View()
	if len(v.After) != 2 || !v.After[0].Covered || !v.After[1].Covered || v.After[0].Heard != nil || len(v.Often) != 0 {
		t.Fatalf("%+v", v.After)
	}
	vm.Note() // nobody’s card is open
	vm.LookBack(string(b.f.First))
	vm.ChooseHeard("mostly")
	vm.ChooseHelped("silence")
	vm.LookBack(string(b.f.Other))
	if after := vm.View().After; !after[0].Covered || after[1].Covered || vm.CanNote() || chosen(after[1].Heard) != "" || chosen(after[1].Helped) != "" {
		t.Fatalf("Elio sees what Maren chose: %+v", after)
	}
	vm.ChooseHeard("partly")
	vm.ChooseHeard("partly") // taken back
	if vm.Note(); len(b.heard(b.f.Other)) != 0 {
		t.Fatal("nothing was chosen, and something was kept")
	}
	vm.ChooseHeard("hardly")
	vm.ChooseHelped("writing")
	vm.ChooseHelped("said-back")
	vm.ChooseHelped("writing")
	vm.Note()
	want := practice.Heard{Ritual: drawing, Heard: "hardly", Helped: []string{"said-back"}}
	if got := b.heard(b.f.Other); len(got) != 1 || got[0].Heard != want.Heard || !slices.Equal(got[0].Helped, want.Helped) || got[0].Ritual != want.Ritual {
		t.Errorf("kept %+v", got)
	}
	if len(b.heard(b.f.First)) != 0 || len(b.heard("")) != 0 {
		t.Error("somebody else can read it")
	}
	after := vm.View().After
	if !after[1].Covered || after[1].Noted || after[0].Noted {
		t.Errorf("a covered card tells that there is something on it: %+v", after)
	}
	if vm.LookBack(string(b.f.Other)); !vm.View().After[1].Noted || chosen(vm.View().After[1].Heard) != "" {
		t.Errorf("open again: %+v", vm.View().After[1])
	}
	if vm.Close(); b.Room() != present.RoomNow {
		t.Errorf("leads to %s", b.Room())
	}
}

func chosen(words []present.RunWord) (all string) {
	for _, w := range words {
		if w.Chosen {
			all += w.ID + " "
		}
	}
	return all
}

func (b *runBench) heard(who practice.PersonID) (all []practice.Heard) {
	for _, e := range b.Journal.Sit(who).Entries(practice.KindHeard) {
		all = append(all, e.Heard())
	}
	return all
}

// TestAfterwardsWhereNothingCanBeKept: nobody is asked, and a note that could not be kept stays chosen.
func TestAfterwardsWhereNothingCanBeKept(t *testing.T) {
	b := newDrawing(t)
	b.f.Store.Fail = practice.ErrFull
	vm := b.begin(present.RunStart{Ritual: drawing}, 0)
	b.finish(vm)
	if len(vm.View().After) != 0 {
		t.Error("asks before the end is kept")
	}
	b.f.Store.Fail = nil
	vm.Save()
	vm.LookBack(string(b.f.First))
	vm.ChooseHeard("wholly")
	b.f.Store.Fail = practice.ErrFull
	if vm.Note(); chosen(vm.View().After[0].Heard) != "wholly " || !b.Notice().Wrong {
		t.Errorf("%+v, %q", vm.View().After, b.Notice().Text)
	}
	b.f.Store.Fail = nil
	if vm.Note(); len(b.heard(b.f.First)) != 1 {
		t.Error("not kept the second time")
	}
}

// TestAloneAfterwards: one alone is asked what helped, from what one alone can have, and from the twelfth answer on sees
// what they noted often; two never do.
func TestAloneAfterwards(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	b.SitDown(b.f.First)
	for i := range 12 {
		vm := b.begin(present.RunStart{Ritual: unsaid, Alone: true}, 0)
		b.finish(vm)
		v := vm.View()
		if len(v.After) != 1 || v.After[0].Covered || len(v.After[0].Heard) != 0 || len(v.After[0].Helped) < 3 || len(v.Often) != 0 {
			t.Fatalf("time %d: %+v, %q", i, v.After, v.Often)
		}
		vm.ChooseHelped("silence")
		if i%4 == 0 {
			vm.ChooseHelped("writing")
		}
		vm.Note()
	}
	want := []string{"Often: silence.", "Sometimes: writing."}
	if got := b.HeardPatterns(); !slices.Equal(got, want) {
		t.Errorf("Maren reads %q", got)
	}
	for _, sentence := range b.HeardPatterns() {
		if strings.ContainsAny(sentence, "0123456789") || strings.Contains(sentence, "run.") {
			t.Errorf("%q", sentence)
		}
	}
	vm := b.begin(present.RunStart{Ritual: unsaid, Alone: true}, 0)
	if b.finish(vm); !slices.Equal(vm.View().Often, want) {
		t.Errorf("done alone: %q", vm.View().Often)
	}
	for _, who := range []practice.PersonID{b.f.Other, ""} {
		if b.SitDown(who); len(b.HeardPatterns()) != 0 {
			t.Errorf("%q reads %q", who, b.HeardPatterns())
		}
	}
}

// TestEveryWordHasAText: each answer and each pattern is written in words.
func TestEveryWordHasAText(t *testing.T) {
	b := newRunBench(t, "Maren")
	var keys []string
	for _, w := range ritual.HeardWords() {
		keys = append(keys, ritual.HeardKey(w))
	}
	for _, w := range ritual.HelpWords() {
		keys = append(keys, ritual.HelpKey(w))
	}
	for _, key := range keys {
		for _, k := range []string{key, "run.pattern." + key} {
			if text := b.Say(k); text == k || text == "" {
				t.Errorf("%s has no text", k)
			}
		}
	}
}

// TestJudgement: a hint comes up for a judgement and for nothing else, is put away for good, and holds nothing up.
func TestJudgement(t *testing.T) {
	b := newDrawing(t)
	vm := b.begin(present.RunStart{Ritual: drawing}, 2)
	who := string(b.f.First)
	for text, judges := range map[string]bool{
		"You always leave early": true, "I feel that you do not listen": true, "you’re so cold": true,
		"I feel alone when the door closes": false, "": false, "I always wait for you": false,
	} {
		if problem := vm.Type(who, text); problem != "" || (vm.Judgement(who) != "") != judges {
			t.Errorf("%q: problem %q, hint %q", text, problem, vm.Judgement(who))
		}
	}
	vm.Type(who, "you never ask")
	vm.HushJudgement()
	if vm.Judgement(who) != "" {
		t.Error("it was put away and is still there")
	}
	if b.next(vm); vm.View().Step != 3 {
		t.Error("it holds the step up")
	}
	critic := newRunBench(t, "Maren")
	for _, r := range critic.Rituals() {
		if r.Form == "inner-critic" {
			vm := critic.begin(present.RunStart{Ritual: r.ID, Alone: true}, 0)
			for vm.View().Screen == present.ScreenStep {
				for _, w := range vm.View().Writers {
					if vm.Type(w.ID, "you never get it right"); vm.Judgement(w.ID) != "" {
						t.Errorf("%s: the critic is corrected", r.ID)
					}
				}
				critic.next(vm)
			}
		}
	}
}

// bell is a host that counts how often it was heard.
type bell struct {
	present.Host
	heard int
}

func (b *bell) CanSound() bool { return true }
func (b *bell) Sound()         { b.heard++ }

// TestSoftSound: once for a step whose time has run through, and only where it was asked for.
func TestSoftSound(t *testing.T) {
	for _, on := range []bool{false, true} {
		b := newRunBench(t, "Maren", "Elio")
		ears := &bell{Host: b.Host}
		b.Host, b.Clear.Sound = ears, on
		vm := b.begin(present.RunStart{Ritual: unsaid}, 2)
		vm.ClockOver()
		b.f.Clock.Add(30 * time.Second)
		vm.RestClock()
		b.f.Clock.Add(time.Hour)
		vm.ClockOver()
		if v := vm.View(); ears.heard != 0 || !v.Rests || vm.ClockRuns() || vm.ClockPart() > 0.6 {
			t.Fatalf("at rest: heard %d, %v, %v", ears.heard, v.Rests, vm.ClockPart())
		}
		vm.Pause()
		vm.Resume()
		if !vm.View().Rests || vm.ClockRuns() {
			t.Error("a pause lets the clock run on that was put to rest")
		}
		vm.RestClock()
		b.f.Clock.Add(40 * time.Second)
		for range 3 {
			vm.ClockOver()
		}
		if want := map[bool]int{true: 1}[on]; ears.heard != want {
			t.Errorf("sound %v: heard %d", on, ears.heard)
		}
	}
}

// TestSoundSetting is off at first, is kept in the clear, and is heard when it is turned on.
func TestSoundSetting(t *testing.T) {
	b := newRunBench(t, "Maren")
	vm := present.NewSettings(b.App)
	if vm.Clear().Sound || vm.CanSound() {
		t.Error("it is on, or a host without a sound can play")
	}
	ears := &bell{Host: b.Host}
	b.Host = ears
	vm.SetSound(true)
	kept, _ := b.f.Setting(t.Context(), practice.SettingSound)
	if !b.Clear.Sound || kept != "on" || ears.heard != 1 || !vm.CanSound() {
		t.Errorf("%v, kept %q, heard %d", b.Clear.Sound, kept, ears.heard)
	}
	vm.SetSound(false)
	if kept, _ := b.f.Setting(t.Context(), practice.SettingSound); kept != "off" || ears.heard != 1 {
		t.Errorf("kept %q, heard %d", kept, ears.heard)
	}
	if present.ParseClear(map[string]string{practice.SettingSound: "loud"}).Sound {
		t.Error("nonsense turns it on")
	}
}

// TestCareKeepsAReturn: care at a gate writes nothing, not even that an earlier return is let go; care in a time-out takes
// its own return back.
func TestCareKeepsAReturn(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.NotNow()
	vm.Book("tomorrow")
	before := len(b.f.Store.Records())
	vm = b.begin(present.RunStart{Ritual: unsaid}, 0)
	vm.Care()
	vm.Gone()
	if len(b.f.Store.Records()) != before || b.Room() != present.RoomCare {
		t.Errorf("%d new records, in %s", len(b.f.Store.Records())-before, b.Room())
	}
	vm = b.begin(present.RunStart{Ritual: unsaid}, 3)
	vm.TimeOut()
	vm.Care()
	if len(b.returns()) != 0 || len(b.Sitting().Entries(practice.KindRun)) != 0 {
		t.Errorf("left behind: %+v", b.returns())
	}
}
