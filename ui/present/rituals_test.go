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

func ids(offers []present.Offer) []string {
	var list []string
	for _, o := range offers {
		list = append(list, o.ID)
	}
	return list
}

// TestRitualsAlwaysAnswer: for every situation, time and depth there is an offer or a sentence, at most three, one of them
// chosen, none deeper than was asked.
func TestRitualsAlwaysAnswer(t *testing.T) {
	for _, names := range [][]string{{"Maren", "Elio"}, {"Maren"}} {
		b := newRunBench(t, names...)
		vm := present.NewRituals(b.App)
		for s := -1; s < len(ritual.Situations()); s++ {
			for m := range vm.Times() {
				for d := range vm.Depths() {
					vm.SetSituation(s, s >= 0)
					vm.SetMinutes(m)
					vm.SetDepth(d)
					offers := vm.Offers()
					chosen := 0
					for _, o := range offers {
						if o.Chosen {
							chosen++
						}
						found, _ := ritual.Find(b.Rituals, o.ID)
						if slices.Index(ritual.Depths(), found.Depth) > d {
							t.Errorf("%s is deeper than %d", o.ID, d)
						}
					}
					title, why := vm.Why()
					if len(offers) > 3 || len(offers) > 0 && (chosen != 1 || why == "" || title == "") {
						t.Errorf("%d offers, %d chosen, %q", len(offers), chosen, why)
					}
					if label := vm.OffersLabel(); label == "" || strings.HasPrefix(label, "rituals.") {
						t.Errorf("%d offers are called %q", len(offers), label)
					}
				}
			}
		}
	}
}

// TestRitualsRemember: what was done is not offered first again while another waits.
func TestRitualsRemember(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := present.NewRituals(b.App)
	vm.SetSituation(4, true) // only plans
	first := ids(vm.Offers())
	if len(first) < 2 {
		t.Fatalf("offered %v", first)
	}
	b.finish(b.begin(present.RunStart{Ritual: first[0]}, 0))
	if again := ids(vm.Offers()); again[0] == first[0] {
		t.Errorf("offered %v, then %v", first, again)
	}
}

// TestRitualsOpenedWith: a situation, a moment, or a ritual.
func TestRitualsOpenedWith(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	open := func(arg any) *present.Rituals {
		b.Open(present.RoomRituals, arg)
		return present.NewRituals(b.App)
	}
	if _, at := open("hurt").Situations(); at != 1 {
		t.Errorf("situation %d", at)
	}
	home := open(ritual.HomeAgain)
	if _, at := home.Situations(); at != -1 || home.Moment() == "" || !slices.Equal(ids(home.Offers()), []string{"coming-back"}) {
		t.Errorf("home again offers %v", ids(home.Offers()))
	}
	if got := ids(open(ritual.GoingAway).Offers()); !slices.Equal(got, []string{"before-going-away"}) {
		t.Errorf("going away offers %v", got)
	}
	vm := open("thanks")
	if title, _ := vm.Why(); !vm.Browsing || title != "Something nobody mentioned" {
		t.Errorf("opened with a ritual: %q", title)
	}
	for _, arg := range []any{nil, 3, "no such thing"} {
		if vm := open(arg); vm.Situation != "" || vm.Browsing {
			t.Errorf("opened with %v: %+v", arg, vm)
		}
	}
}

// TestNotToday goes back to Now without a question.
func TestNotToday(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	present.NewRituals(b.App).NotToday()
	if b.Room() != present.RoomNow || strings.Contains(b.Notice().Text, "?") || b.Notice().Do != nil {
		t.Errorf("in %s: %+v", b.Room(), b.Notice())
	}
}

// TestBeginSitsDown: a ritual together is a sitting together, whoever was at the screen.
func TestBeginSitsDown(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	b.SitDown(b.f.Other)
	vm := present.NewRituals(b.App)
	vm.Begin()
	if b.Who() != "" || b.Room() != present.RoomRun {
		t.Errorf("%q sits in %s", b.Who(), b.Room())
	}
	b.SitDown(b.f.Other)
	vm = present.NewRituals(b.App)
	vm.SetSituation(7, true)
	vm.Alone()
	if b.Who() != b.f.Other || b.Room() != present.RoomRun || vm.Asking {
		t.Errorf("%q sits in %s", b.Who(), b.Room())
	}
}

// TestRitualsReturn: a booked return is offered until it was kept, let go, or a day has passed.
func TestRitualsReturn(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := b.begin(present.RunStart{Ritual: unsaid}, 4)
	vm.TimeOut()
	vm.Gone()
	for _, who := range []practice.PersonID{"", b.f.First} {
		b.SitDown(who)
		ret, ok := present.NewRituals(b.App).Return()
		if !ok || ret.Text != "You come back to “One thing left unsaid” at seven o’clock." {
			t.Errorf("%q reads %v %q", who, ok, ret.Text)
		}
	}
	b.f.Clock.Add(2 * time.Hour)
	rituals := present.NewRituals(b.App)
	ret, ok := rituals.Return()
	if !ok || !strings.Contains(ret.Text, "still there") {
		t.Errorf("later: %q", ret.Text)
	}
	rituals.GoOn(ret)
	if run := present.NewRun(b.App); run.View().Step != 4 || b.Who() != "" {
		t.Errorf("went on at %+v", run.View())
	} else {
		run.TimeOut()
		run.Gone()
	}
	rituals = present.NewRituals(b.App)
	if ret, ok = rituals.Return(); !ok {
		t.Fatal("the second return is not there")
	}
	rituals.LetGo(ret)
	if _, ok := rituals.Return(); ok || len(b.returns()) != 0 {
		t.Error("it was let go and is still there")
	}
}
