package present_test

import (
	"strings"
	"testing"
	"time"

	"tideway/practice"
	"tideway/practice/civil"
	"tideway/practice/remind"
	"tideway/ui/present"
)

// TestTheWeeklyInvitationIsACard: set in Settings, it is a plain card in Now on its day, says why, and asks nothing more.
func TestTheWeeklyInvitationIsACard(t *testing.T) {
	b := newShell(t, "Maren", "Elio")
	vm := present.NewSettings(b.App)
	if days, i := vm.InvitationDays(); i != 0 || len(days) != 8 {
		t.Fatalf("before: %v at %d", days, i)
	}
	vm.SetInvitation(1) // Monday, which is today
	vm.SetInvitationTime("19:00")
	if _, i := vm.InvitationDays(); i != 1 || b.f.Settings().InvitationTime != (civil.TimeOfDay{Hour: 19}) {
		t.Fatalf("kept %+v", b.f.Settings())
	}
	vm.SetInvitationTime("22:00")
	if vm.Problems["invitation"] != b.Say("invalid.invitation-time.quiet") {
		t.Errorf("at ten: %q", vm.Problems["invitation"])
	}
	b.f.Clock.Set((civil.Date{Year: 2026, Month: time.October, Day: 19}).At(19, 0, b.f.Zone))
	d := b.Reminders().Decision()
	if d.Card == nil || d.Card.Rule != remind.RuleWeekly {
		t.Fatalf("on Monday at seven: %+v", d)
	}
	if why := present.Why(b.Say, b.f.Journal, *d.Card); !strings.Contains(why, b.Say.Weekday(time.Monday)) || !strings.Contains(why, "19:00") {
		t.Errorf("why: %q", why)
	}
	card := present.NewNow(b.App).Card
	if card == nil || card.Title != b.Say("now.card.weekly.title") || card.NoMore != "" || len(card.Arc) != 0 || card.Begin == "" {
		t.Errorf("card %+v", card)
	}
	vm.SetInvitation(0)
	if b.f.Settings().Invitation != 0 || b.Reminders().Decision().Card != nil {
		t.Error("it cannot be turned off")
	}
}

// TestEveryTouchHasWords: each kind of time away, for whoever reads it, one or two people.
func TestEveryTouchHasWords(t *testing.T) {
	b := newShell(t, "Maren")
	for kind, rules := range map[practice.AwayKind]string{
		"together": "eve first-day tenth-day", "apart.away": "first-day tenth-day", "apart.stayed": "first-day tenth-day",
		"apart.both": "first-day tenth-day", "visitors": "first-day", "illness": "first-day", "other": "first-day",
	} {
		for rule := range strings.FieldsSeq(rules) {
			for _, part := range []string{"title", "body"} {
				key := "now.card." + rule + "." + string(kind) + "." + part
				if text := b.Say(key, "nights", "three nights", "name", "Elio", "weekday", "Monday"); text == key || text == "" {
					t.Errorf("%s has no words", key)
				}
			}
		}
		key := "why.home." + strings.Split(string(kind), ".")[0]
		if text := b.Say(key, "nights", "three nights", "home", "Sunday"); text == key {
			t.Errorf("%s has no words", key)
		}
	}
}
