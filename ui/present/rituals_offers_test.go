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

// TestRitualsAlwaysAnswer: for every situation, time, depth and sitting there is an offer or a sentence, at most three, one
// of them chosen, none deeper than was asked, and what gave way is said on its card and in the label.
func TestRitualsAlwaysAnswer(t *testing.T) {
	for _, c := range []struct {
		names []string
		seat  int
	}{{both(), 0}, {both(), 1}, {[]string{"Maren"}, 1}} {
		b := newRunBench(t, c.names...)
		if c.seat == 1 {
			b.SitDown(b.f.First)
		}
		vm := present.NewRituals(b.App)
		for s := -1; s < len(ritual.Situations()); s++ {
			vm.SetSituation(s)
			for m := range vm.Times() {
				for d := range vm.Depths() {
					vm.SetMinutes(m)
					vm.SetDepth(0, d)
					vm.SetDepth(1, d)
					b.answers(t, vm, d)
				}
			}
		}
	}
}

func (b *runBench) answers(t *testing.T, vm *present.Rituals, depth int) {
	t.Helper()
	offers, label := vm.Offers(), vm.OffersLabel()
	chosen := 0
	for _, o := range offers {
		if o.Chosen {
			chosen++
		}
		if rank(b, o.ID) > depth {
			t.Errorf("%s is deeper than %d", o.ID, depth)
		}
		if strings.Contains(o.Note, "longer") && !strings.Contains(label, "longer") && vm.Screen() != present.RitualsBoard {
			t.Errorf("%s takes longer, and the label says %q", o.ID, label)
		}
		if strings.Contains(o.Note, "made for") && !strings.Contains(label, "made for") {
			t.Errorf("%s is made for something else, and the label says %q", o.ID, label)
		}
	}
	page, ok := vm.Page()
	if len(offers) > 3 || ok != (len(offers) > 0) || ok && (chosen != 1 || page.ID != offers[0].ID || page.Title == "" || page.Reason == "") {
		t.Errorf("%d offers, %d chosen, %+v", len(offers), chosen, page)
	}
	for _, text := range []string{label, page.Reason, page.About, page.MadeFor} {
		if strings.Contains(text, "rituals.") || strings.Contains(text, "ritual.form") || strings.Contains(text, "<no value>") || label == "" {
			t.Errorf("%d offers say %q", len(offers), text)
		}
	}
}

// TestWhatGaveWayIsSaid on the card and in the label.
func TestWhatGaveWayIsSaid(t *testing.T) {
	const far, unsaid, shallows = ritual.FarApart, "unsaid", ritual.Shallows
	fits, long := made("fits", far, 10, shallows, ritual.ForBoth), made("long", far, 30, shallows, ritual.ForBoth)
	longer, beside := made("longer", far, 60, shallows, ritual.ForBoth), made("beside", unsaid, 10, shallows, ritual.ForBoth)
	deep := made("deep", far, 10, ritual.Deep, ritual.ForBoth)
	for name, c := range map[string]struct {
		list  []*ritual.Ritual
		label string
		notes []string
	}{
		"all fit":   {[]*ritual.Ritual{fits}, "One to choose, or none.", []string{""}},
		"time":      {[]*ritual.Ritual{fits, long}, "Two to choose from, or none. One takes longer than you said.", []string{"", "longer than you said"}},
		"all time":  {[]*ritual.Ritual{long, longer}, "Two to choose from, or none. They take longer than you said.", []string{"longer than you said", "longer than you said"}},
		"one time":  {[]*ritual.Ritual{long}, "One to choose, or none. It takes longer than you said.", []string{"longer than you said"}},
		"situation": {[]*ritual.Ritual{fits, beside}, "Two to choose from, or none. One is made for something close by.", []string{"", "made for: Something is unsaid"}},
		"both": {[]*ritual.Ritual{fits, long, beside}, "Three to choose from, or none. One takes longer than you said. One is made for something close by.",
			[]string{"", "longer than you said", "made for: Something is unsaid"}},
		"never depth": {[]*ritual.Ritual{deep}, "Nothing here stays that near the shore. Another depth may fit, or something else.", nil},
	} {
		b := withRituals(t, both(), c.list...)
		vm := present.NewRituals(b.App)
		vm.SetSituation(place(far))
		var notes []string
		for _, o := range vm.Offers() {
			notes = append(notes, o.Note)
		}
		if vm.OffersLabel() != c.label || !slices.Equal(notes, c.notes) {
			t.Errorf("%s: %q, %q", name, vm.OffersLabel(), notes)
		}
	}
}

// TestNewToYou is said only where another one was seen before, and never how many.
func TestNewToYou(t *testing.T) {
	var list []*ritual.Ritual
	for _, id := range []string{"one", "two", "three", "four"} {
		list = append(list, made(id, ritual.FarApart, 10, ritual.Shallows, ritual.ForTwo))
	}
	b := withRituals(t, both(), list...)
	open := func() []present.Offer {
		b.Open(present.RoomRituals, present.HereNow(ritual.FarApart))
		return present.NewRituals(b.App).Offers()
	}
	for _, o := range open() {
		if o.Note != "" {
			t.Errorf("before any was seen: %q", o.Note)
		}
	}
	seen := map[string]bool{}
	for range list {
		offers := open()
		first := offers[0].ID
		if seen[first] {
			t.Errorf("%s comes again before all were seen", first)
		}
		for _, o := range offers {
			mixed := slices.ContainsFunc(offers, func(o present.Offer) bool { return seen[o.ID] })
			if want := mixed && !seen[o.ID]; (o.Note == "new to you") != want {
				t.Errorf("after %d: %s says %q", len(seen), o.ID, o.Note)
			}
		}
		seen[first] = true
		if err := b.f.RecordRun(t.Context(), "", practice.Run{Ritual: first, End: "shared"}); err != nil {
			t.Fatal(err)
		}
		b.f.Clock.Add(24 * time.Hour)
	}
	for _, o := range open() {
		if o.Note != "" {
			t.Errorf("once all were seen: %q", o.Note)
		}
	}
}

// TestTheShallowerHolds: in a sitting together each chooses, the shallower wish holds, and nothing says whose it is.
func TestTheShallowerHolds(t *testing.T) {
	b := newRunBench(t, "Maren", "Elio")
	vm := present.NewRituals(b.App)
	vm.SetSituation(place(ritual.FarApart))
	if rows := vm.DepthRows(); len(rows) != 2 || rows[0].Name != "Maren" || rows[1].Name != "Elio" || rows[1].Side != 1 {
		t.Fatalf("%+v", rows)
	}
	for first := range 3 {
		for second := range 3 {
			vm.SetDepth(0, first)
			vm.SetDepth(1, second)
			for _, o := range vm.Offers() {
				if rank(b, o.ID) > min(first, second) {
					t.Errorf("%d and %d: %s is too deep", first, second, o.ID)
				}
			}
			line := vm.DepthLine()
			if first != second && !strings.Contains(line, b.Say(ritual.Depths()[min(first, second)].Key())) || line == "" ||
				strings.Contains(line, "Maren") || strings.Contains(line, "Elio") {
				t.Errorf("%d and %d: %q", first, second, line)
			}
		}
	}
	vm.SetDepth(2, 1)
	vm.SetDepth(0, 9)
	if rows := vm.DepthRows(); rows[0].Current != 2 {
		t.Errorf("%+v", rows)
	}
	b.SitDown(b.f.Other)
	own := present.NewRituals(b.App)
	own.SetSituation(place(ritual.FarApart))
	own.SetDepth(0, 2)
	if rows := own.DepthRows(); len(rows) != 1 || rows[0].Name != "" || rows[0].Current != 2 || own.DepthLine() != "" {
		t.Errorf("one at the screen: %+v, %q", rows, own.DepthLine())
	}
}

// BenchmarkChoose finds three offers in a journal of ten years with a ritual a day.
func BenchmarkChoose(b *testing.B) {
	room := newRunBench(b, "Maren", "Elio")
	for day := range 3650 {
		all := room.Rituals()
		if err := room.f.RecordRun(b.Context(), "", practice.Run{Ritual: all[day%len(all)].ID, End: "shared"}); err != nil {
			b.Fatal(err)
		}
	}
	vm := present.NewRituals(room.App)
	for b.Loop() {
		vm.SetSituation(3)
	}
}
