package run

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"tideway/practice/ritual"
	"tideway/ui/look"
	"tideway/ui/present"
	"tideway/ui/uitest"
	"tideway/ui/widgets"
)

// least is the smallest window at the usual size of type.
var least = size{860, 600, 1}

// fits fails where something has to be scrolled to be seen, or where a way out is missing or lies outside the window.
func (b *bench) fits(what string) {
	b.T().Helper()
	v := b.vm.View()
	for _, scroll := range uitest.LaidOut[*widgets.Scroll](b.Bench) {
		if need, has := scroll.Content.MinSize().Height, scroll.Size().Height; need > has+1 {
			b.T().Errorf("%s, %q, %s: needs %.0f and has %.0f", v.Title, v.Prompt, what, need, has)
		}
	}
	out := []string{"When it isn’t safe"}
	switch v.Screen {
	case present.ScreenStep:
		out = append(out, "Leave", "Time-out", "Pause", v.Next)
	case present.ScreenPaused:
		out = append(out, "Leave", "Time-out", "Go on")
	case present.ScreenTimeOut, present.ScreenLater:
		out = append(out, "Leave")
	}
	b.inView(what, out)
}

// inView fails where a button is not there, or not wholly in the window.
func (b *bench) inView(what string, labels []string) {
	b.T().Helper()
	window := b.Win.Canvas().Size()
	for _, label := range labels {
		button, ok := uitest.Find(b.Bench, func(o *widgets.Button) bool { return o.Text() == label })
		if !ok {
			b.T().Errorf("%s: no %q among %q", what, label, b.Buttons())
			continue
		}
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
		if at.X < 0 || at.Y < 0 || at.X+button.Size().Width > window.Width+8 || at.Y+button.Size().Height > window.Height {
			b.T().Errorf("%s: %q lies at %v, %v in %v", what, label, at, button.Size(), window)
		}
	}
}

// TestEveryRitualFits walks through every ritual of the house, together and alone, in the smallest window: every state of
// every step can be read and used without scrolling, and who speaks and who listens is said in words and by side.
func TestEveryRitualFits(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, least, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	for _, r := range b.Library().Rituals {
		for people := 1; people <= 2; people++ {
			if r.People.Fits(people) {
				b.begin(least, present.RunStart{Ritual: r.ID, Alone: people == 1})
				b.walk()
			}
		}
	}
}

func (b *bench) walk() {
	b.T().Helper()
	b.fits("at the gate")
	b.vm.NotNow()
	b.fits("not now")
	b.vm.StayAtGate()
	for steps := 0; b.vm.View().Screen == present.ScreenStep; steps++ {
		if steps > 40 {
			b.T().Fatalf("%s does not end", b.vm.View().Title)
		}
		b.states()
		if steps == 3 {
			b.held()
		}
		b.later()
		b.vm.Next()
	}
	b.fits("done")
	for _, card := range b.vm.View().After {
		b.vm.LookBack(card.ID)
		b.fits("looking back")
		b.vm.LookBack("")
	}
	b.later()
}

// states looks at a step in all its states.
func (b *bench) states() {
	b.T().Helper()
	v := b.vm.View()
	b.fits("as it comes")
	b.spoken(v)
	for _, w := range v.Writers {
		b.vm.Uncover(w.ID)
		b.vm.Type(w.ID, "a walk to the sea")
		b.fits("open for " + w.Name)
		b.vm.Cover()
	}
	if v.Another {
		b.vm.AnotherCard()
		b.fits("another card")
	}
	if v.Read != nil {
		b.vm.ShowWritten()
		b.fits("with what was written")
		b.vm.ShowWritten()
	}
}

// held looks at a step while it is held.
func (b *bench) held() {
	b.T().Helper()
	b.vm.Pause()
	b.fits("in a pause")
	b.vm.TimeOut()
	b.fits("in a time-out")
	b.vm.Back()
}

// spoken fails where the window does not say who has the floor and what the other does.
func (b *bench) spoken(v present.RunView) {
	b.T().Helper()
	if v.Side == present.Calm || v.Alone {
		return
	}
	tide := uitest.First[*widgets.SideTide](b.Bench)
	if want := v.Names[v.Side] + " has the floor"; int(tide.Side()) != v.Side || tide.AccessibilityLabel() != want {
		b.T().Errorf("%s, %q: the tide says %q", v.Title, v.Prompt, tide.AccessibilityLabel())
	}
	if v.Job == nil || v.Job.Side != 1-v.Side || !strings.Contains(v.Job.Title, v.Names[1-v.Side]) || !b.Says(v.Job.Title) {
		b.T().Errorf("%s, %q: the listener’s job is %+v", v.Title, v.Prompt, v.Job)
	}
}

// long is a ritual whose texts are as long as a pack may make them, with everything that a step can have.
const long = `pack = 1
id = "long"
title = "A ritual with a rather long title"
for = "For this test."
why = "So that everything fits."
situations = ["ordinary-day"]
form = "turns"
minutes = 30
depth = "shallows"
people = "two"
picture = "boat"
intention = "we want to see whether all of these words find their place."
listens = "Hear it to the end without an answer, and let the silence after it be as long as it wants to be today."
[[step]]
kind = "gate"
prompt = "Is this a good moment for the two of you to sit with a sentence that is as long as any sentence may be here?"
hint = "“Not now” is a whole answer, and there will be another day that is just as good for it as this one is."
[[step]]
kind = "intention"
prompt = "Say it one after the other, slowly: “We want to see whether all of these words find their place beside us.”"
hint = "Say it as plainly as you would say good morning, even where it feels a little strange to say such a thing."
[[step]]
kind = "write"
minutes = 3
prompt = "Write down, each for yourself, what came to mind first when you read how very long this sentence is, please."
hint = "A word is enough, and so is half a page; nobody reads along, and it is gone when you close this window."
[[step]]
kind = "speak"
floor = "first"
minutes = 9
prompt = "Begin with the word that came first, and then tell {listener} what it is about that word that stays with you."
hint = "One sentence is enough, and silence is fine too; {listener} has time, and there is nothing to get right here."
[[step]]
kind = "say-back"
minutes = 3
prompt = "{listener}, say back what has reached you of all this in your own words, and then ask whether that was it now."
hint = "{speaker} decides when it is right; near enough is near enough, and it can be said back as often as you like."
listener = "Keep to {speaker}’s own words where you can, and leave what you think of it for another day, or for never."
[[step]]
kind = "more"
prompt = "Is there more that belongs to it, {speaker}, or was that the whole of what you wanted to say about it today?"
hint = "There may be more, and there may be nothing more at all; both are good ways for a turn to come to its end."
[[step]]
kind = "swap"
prompt = "Change places when you are ready for it, and let there be a breath or two before the other one begins to talk."
hint = "It need not match what was said before, and it need not be any bigger or any better than it was the first."
[[step]]
kind = "close"
prompt = "Give each other one single word, whichever it is, for how it is now that all of these long lines are behind you."
hint = "Any word will do, and a sound will do as well, since you have told and listened, and that was all of it today."
`

// TestLongestTextsFit: a prompt of 110 letters with its hint, a clock and the listener’s job needs no scrolling either.
func TestLongestTextsFit(t *testing.T) {
	r, err := ritual.Read("long.toml", []byte(long), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []size{usual, least} {
		b := newBench(t, look.Options{Still: true}, s, present.RunStart{Ritual: "thanks"}, "Maren", "Elio")
		b.Library = func() *ritual.Library { return &ritual.Library{Rituals: []*ritual.Ritual{r}} }
		b.begin(s, present.RunStart{Ritual: "long"})
		b.walk()
	}
}

// TestLargeType: at twice the size, in the smallest window, the ways out and the main button stay in view, and the way to
// the page can be reached.
func TestLargeType(t *testing.T) {
	for _, s := range []size{{860, 600, 2}, {1080, 760, 2}, {860, 600, 1.3}} {
		for _, id := range []string{"one-true-thing", "before-going-away"} {
			b := newBench(t, look.Options{Still: true}, s, present.RunStart{Ritual: id}, "Maren", uitest.LongName)
			for b.vm.View().Screen == present.ScreenStep {
				v := b.vm.View()
				b.inView(fmt.Sprintf("%s at %v", v.Prompt, s), []string{"Leave", "Time-out", v.Next})
				scroll := uitest.First[*widgets.Scroll](b.Bench)
				room := scroll.Size().Height
				if pin, ok := uitest.Find(b.Bench, func(o *widgets.Text) bool { return o.Text == v.Prompt }); ok && pin.Position().Y > 100 {
					room += pin.Size().Height // the prompt stands over what scrolls
				}
				if room < look.LineHeight(look.SizeHeading)*1.9 {
					t.Errorf("%q at %v: the prompt has %.0f", v.Prompt, s, room)
				}
				if !slices.Contains(b.visible(), "When it isn’t safe") {
					t.Errorf("%q at %v: no way to the page", v.Prompt, s)
				}
				b.later()
				b.vm.Next()
			}
		}
	}
}

// visible are the words on the buttons that are not hidden.
func (b *bench) visible() (words []string) {
	for _, button := range uitest.All[*widgets.Button](b.Bench) {
		words = append(words, button.Text())
	}
	return words
}

// TestCareFromEverywhere: the way to the page is there on every screen, is taken by Tab and Enter, and changes nothing.
func TestCareFromEverywhere(t *testing.T) {
	for name, at := range map[string]func(*bench){
		"the gate": func(*bench) {}, "not now": do((*present.Run).NotNow), "a turn": to(3), "a pause": then(to(3), do((*present.Run).Pause)),
		"the close": to(8), "the keepsake": to(9), "done": finish,
	} {
		b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
		at(b)
		before := len(b.Fixture.Store.Records())
		b.enter("When it isn’t safe")
		if b.Room() != present.RoomCare || len(b.Fixture.Store.Records()) != before {
			t.Errorf("%s: in %s, %d new records", name, b.Room(), len(b.Fixture.Store.Records())-before)
		}
	}
	b := newBench(t, look.Options{Still: true}, usual, present.RunStart{Ritual: "one-true-thing"}, "Maren", "Elio")
	then(to(3), do((*present.Run).TimeOut))(b)
	b.enter("When it isn’t safe")
	if b.Room() != present.RoomCare {
		t.Errorf("a time-out leads to %s", b.Room())
	}
	for _, e := range b.Sitting().Entries("return") {
		t.Errorf("a reminder would lead back: %+v", e.Return())
	}
}

// TestKeysStay: another card, what was written and the clock keep the keyboard, so that a second Enter passes nothing.
func TestKeysStay(t *testing.T) {
	b := newBench(t, look.Options{Still: true}, least, present.RunStart{Ritual: "before-going-away"}, "Maren", "Elio")
	to(2)(b)
	first := b.vm.View().Writers[0]
	b.enter(first.Name + " writes")
	test.Type(b.Win.Canvas().Focused(), "the blue coat")
	for b.vm.View().Read == nil {
		b.later()
		b.vm.Next()
	}
	step := b.vm.View().Step
	b.enter("What I wrote")
	wrote := b.vm.View().Side == first.Side
	if strings.Contains(b.texts(), "the blue coat") != wrote || b.Focused() != "Cover what I wrote" {
		t.Errorf("shows %q, the keyboard is at %q", b.texts(), b.Focused())
	}
	b.Press(fyne.KeyReturn)
	if strings.Contains(b.texts(), "the blue coat") || b.vm.View().Step != step {
		t.Error("it was not covered again")
	}
	for b.vm.View().Clock == "" {
		b.later()
		b.vm.Next()
	}
	step = b.vm.View().Step
	b.enter(b.vm.View().Clock)
	if v := b.vm.View(); !v.Rests || v.Step != step || b.Focused() != v.Clock {
		t.Errorf("the clock does not rest: %+v, the keyboard is at %q", v, b.Focused())
	}
	b.Press(fyne.KeySpace)
	if b.vm.View().Rests {
		t.Error("it does not run on")
	}
}
