package present_test

import (
	"testing"
	"time"

	"tideway/practice"
	"tideway/ui/present"
)

// TestAReturnAloneReminds: it is kept in the journal, its card is its owner's alone, and goes on alone.
func TestAReturnAloneReminds(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	b.SitDown(b.f.First)
	vm := b.begin(present.RunStart{Ritual: unsaid, Alone: true}, 2)
	vm.TimeOut()
	vm.Book("hour")
	vm.Gone()
	own := b.Journal.Sit(b.f.First).Entries(practice.KindReturn)
	if len(own) != 1 || own[0].Audience != practice.Me || own[0].Return().Ritual != unsaid {
		t.Fatalf("kept %+v", own)
	}
	b.f.Clock.Add(61 * time.Minute)
	if now(b.shellBench, b.f.Other).Card != nil || now(b.shellBench, "").Card != nil {
		t.Error("Elio sees the card of what Maren booked")
	}
	card := now(b.shellBench, b.f.First)
	if card.Card == nil || card.Card.Begin == "" {
		t.Fatalf("Maren sees no card: %+v", card.Card)
	}
	if next, ok := present.NewRituals(b.App).Return(); !ok {
		t.Error("there is no return in Rituals")
	} else {
		present.NewRituals(b.App).GoOn(next)
		if start := b.Arg().(present.RunStart); !start.Alone || b.Who() != b.f.First {
			t.Errorf("went on with %+v in front of %q", start, b.Name(b.Who()))
		}
	}
	card.BeginCard(false)
	if start := b.Arg().(present.RunStart); !start.Alone || !start.Back || start.Ritual != unsaid {
		t.Errorf("began %+v", start)
	}
	present.NewRun(b.App) // where it stopped
	if left := b.Journal.Sit(b.f.First).Entries(practice.KindReturn); len(left) != 0 {
		t.Errorf("they are back, and %+v is still booked", left)
	}
}

// TestAReturnTogetherStaysWhenOneGoesAlone: what is booked for both is not touched by what one does alone.
func TestAReturnTogetherStaysWhenOneGoesAlone(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	if err := b.f.BookReturn(t.Context(), "", unsaid, b.f.Now().Add(2*time.Hour)); err != nil {
		t.Fatal(err)
	}
	b.SitDown(b.f.First)
	vm := b.begin(present.RunStart{Ritual: unsaid, Alone: true}, 2)
	vm.TimeOut()
	vm.Book("hour")
	vm.Back()
	if list := b.Journal.Sit("").Entries(practice.KindReturn); len(list) != 1 {
		t.Errorf("for both: %+v", list)
	}
}
