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

// made is a ritual with just what is needed to be chosen.
func made(id, situation string, minutes int, depth ritual.Depth, people ritual.People) *ritual.Ritual {
	return &ritual.Ritual{
		ID: id, Title: "Title of " + id, For: "For " + id + ".", Why: "Why.", Source: ritual.Source{Author: "Perel", Year: 2006},
		Situations: []string{situation}, Form: "walk", Minutes: minutes, Depth: depth, People: people, Picture: "boat",
	}
}

// withRituals opens the room over a library of one's own making.
func withRituals(t testing.TB, names []string, list ...*ritual.Ritual) *runBench {
	b := newRunBench(t, names...)
	library := &ritual.Library{Rituals: list}
	b.Library = func() *ritual.Library { return library }
	return b
}

func both() []string { return []string{"Maren", "Elio"} }

// place is where a situation stands on the board.
func place(id string) int { return slices.Index(ritual.Situations(), id) }

// rank is how deep a ritual is.
func rank(b *runBench, id string) int {
	found, _ := ritual.Find(b.Rituals(), id)
	return slices.Index(ritual.Depths(), found.Depth)
}

// TestRitualsOpenedWith: a situation is answered already, a ritual is open; a ritual may have the id of a situation.
func TestRitualsOpenedWith(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	open := func(arg any) *present.Rituals {
		b.Open(present.RoomRituals, arg)
		return present.NewRituals(b.App)
	}
	for _, id := range ritual.Situations() {
		vm := open(present.HereNow(id))
		if vm.Screen() != present.RitualsAsked || vm.Here() != b.Say(ritual.SituationKey(id)) {
			t.Errorf("opened with %s: screen %d, %q", id, vm.Screen(), vm.Here())
		}
	}
	vm := open("thanks")
	if page, ok := vm.Page(); !ok || vm.Screen() != present.RitualsOne || page.ID != "thanks" || page.Why == "" {
		t.Errorf("opened with a ritual: %+v", page)
	}
	for _, arg := range []any{nil, 3, "no such thing", present.HereNow("nowhere")} {
		if vm := open(arg); vm.Screen() != present.RitualsBoard || vm.OffersLabel() != b.Say("rituals.any-day") {
			t.Errorf("opened with %v: %+v", arg, vm)
		}
	}
}

// TestStepsBack: Esc takes back one thing at a time.
func TestStepsBack(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := present.NewRituals(b.App)
	heard := 0
	vm.OnChange = func() { heard++ }
	vm.Choose(vm.Offers()[0].ID)
	if vm.Screen() != present.RitualsAsked || vm.Here() != "For any day" {
		t.Errorf("screen %d, %q", vm.Screen(), vm.Here())
	}
	vm.Browse(true)
	vm.SetQuery("thing")
	vm.Open("one-true-thing")
	vm.Alone()
	if !vm.Asking || len(vm.People()) != 2 {
		t.Fatal("nobody was asked")
	}
	for _, want := range []present.RitualsScreen{present.RitualsOne, present.RitualsAll, present.RitualsAll, present.RitualsAsked, present.RitualsBoard} {
		if !vm.Escape() || vm.Screen() != want || vm.Asking {
			t.Errorf("on screen %d, want %d", vm.Screen(), want)
		}
	}
	if vm.Query != "" || vm.Escape() || heard == 0 {
		t.Error("there is something left to take back")
	}
	vm.Open("no-such-ritual")
	if vm.Screen() != present.RitualsBoard {
		t.Error("a ritual that is not there was opened")
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

// TestBeginSitsDown: a ritual together is a sitting together, whoever was at the screen; alone it is theirs.
func TestBeginSitsDown(t *testing.T) {
	b := withRituals(t, both(), made("two", ritual.FarApart, 10, ritual.Shallows, ritual.ForTwo), made("one", "thanks", 10, ritual.Shallows, ritual.ForOne))
	open := func(id string) *present.Rituals {
		b.SitDown(b.f.Other)
		b.Open(present.RoomRituals, id)
		return present.NewRituals(b.App)
	}
	vm := open("two")
	if vm.Alone(); vm.CanAlone() || b.Room() != present.RoomRituals {
		t.Error("a ritual for two began alone")
	}
	if vm.Begin(); b.Who() != "" || b.Room() != present.RoomRun {
		t.Errorf("%q sits in %s", b.Who(), b.Room())
	}
	vm = open("one")
	if vm.Begin(); vm.CanTogether() || b.Room() != present.RoomRituals {
		t.Error("a ritual for one began together")
	}
	if vm.Alone(); b.Who() != b.f.Other || b.Room() != present.RoomRun || vm.Asking {
		t.Errorf("%q sits in %s", b.Who(), b.Room())
	}
	b.SitDown("")
	b.Open(present.RoomRituals, nil)
	if offers := present.NewRituals(b.App).Offers(); len(offers) != 0 {
		t.Errorf("two are offered what is for one: %v", ids(offers))
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
